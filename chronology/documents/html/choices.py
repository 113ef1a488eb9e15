"""Lists of choices and parts to open, of which a reader is shown one, and tables around them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol, Self, TypeVar

from chronology.documents.html.owner import Attributes


class Part(Protocol):
    """An element of a page."""

    name: str
    attributes: Attributes
    outer: "Self | None"


P = TypeVar("P", bound=Part)


def not_shown(elements: Iterable[P]) -> Iterator[P]:
    """Yield the choices that a reader sees when he opens their list, and not before."""
    lists = defaultdict[int, list[P]](list)
    for one in elements:
        if one.name == "option" and (choice := _list_of(one)) is not None:
            lists[id(choice)].append(one)
    for options in lists.values():
        taken = [one for one in options if "selected" in one.attributes] or options[:1]
        yield from (one for one in options if one is not taken[-1])


def _list_of(option: P) -> P | None:
    """Return the list that a choice belongs to, if it shows one choice alone."""
    choice = option.outer
    if choice is not None and choice.name == "optgroup":
        choice = choice.outer
    if choice is None or choice.name != "select" or "multiple" in choice.attributes:
        return None
    return choice if (choice.attributes.get("size") or "1").strip() in {"", "0", "1"} else None


def is_shut(one: Part, opened: set[str]) -> bool:
    """Say whether a part that a reader opens is shut; note the group of one that is not."""
    group = one.attributes.get("name") or ""
    if "open" not in one.attributes or group in opened:
        return True
    opened |= {group} - {""}
    return False


def table_around(one: P) -> P | None:
    """Return the table that an element stands in; `None` if it stands in none."""
    around = one.outer
    while around is not None and around.name != "table":
        around = around.outer
    return around
