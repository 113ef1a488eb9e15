"""Selectors of style sheets, as far as they are understood (Selectors 4).

What of a selector is not understood is dropped, so that it means more elements than it says and
never fewer; it is then not sure of any of them. What holds only while a pointer or a finger does
something holds of no page at rest.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Literal

import attrs

from chronology.documents.html.lengths import past_brackets
from chronology.documents.html.owner import Attributes
from chronology.documents.html.style import unescaped

_NAME = r"(?:[-\w]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}\s?|\\.)++"
_PIECE = re.compile(
    rf"(?P<joint>\s*+[>+~]\s*+|\s++)|(?P<element>::?)(?P<pseudo>{_NAME})(?P<opens>\()?"
    rf"|\.(?P<class>{_NAME})|\#(?P<id>{_NAME})|(?P<attribute>\[)|(?P<any>\*)|(?P<tag>{_NAME})",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    rf"\s*+(?P<name>{_NAME})\s*+(?:(?P<how>[~|^$*]?=)\s*+"
    rf"(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>{_NAME}))\s*+(?P<flag>[iIsS]?)\s*+)?\]"
)
_AT_TIMES = frozenset({  # what somebody does, or did before
    "hover", "focus", "active", "focus-within", "focus-visible", "visited", "target", "autofill",
    "target-within", "fullscreen", "modal", "popover-open", "user-invalid", "-moz-focusring",
    "selection", "placeholder", "backdrop", "file-selector-button", "placeholder-shown",
    "-ms-input-placeholder",
})  # fmt: skip
_GENERATED = frozenset({"before", "after", "marker"})
_TAGS = {"root": "html", "link": "a", "any-link": "a"}
_NEVER = frozenset("<!%@];")  # stands in no selector: browsers pass over its rule
_ONE_OF = re.compile(r":(?:is|where|matches|-webkit-any|-moz-any)\(", re.IGNORECASE)
_COMPOUND = re.compile(rf"(?:[.#]?{_NAME}|\*)(?:[.#]{_NAME})*+")
_MOST_EXPANDED, _LONGEST_EXPANDED = 64, 2_000
_MOST_PIECES = 200  # of a selector; one that is longer may mean any element


@attrs.frozen(kw_only=True)
class Compound:
    """What one element must be.

    Attributes:
        tag: its name, in lower case; empty for any.
        ids: its names, of which it has one at most.
        classes: its classes.
        attributes: name, comparison (empty: it has it), value, and whether case counts.
        others: what it must not be.
        beside: what an element before it must be, within the same one.
        next_to: whether that is the very one before it.
    """

    tag: str = ""
    ids: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str, str, bool], ...] = ()
    others: "tuple[Compound, ...]" = ()
    beside: "Compound | None" = None
    next_to: bool = False

    @property
    def is_named(self) -> bool:
        """Whether it asks for more than a tag."""
        return bool(self.ids or self.classes or self.attributes or self.beside)

    def fits(self, name: str, attributes: Attributes, classes: frozenset[str]) -> bool:
        """Say whether an element is so."""
        if self.tag and self.tag != name:
            return False
        if not self.classes <= classes:
            return False
        if self.ids and self.ids != {attributes.get("id")}:
            return False
        if any(one.fits(name, attributes, classes) for one in self.others):
            return False
        return all(_has(attributes, one) for one in self.attributes)

    def asks_for(self, name: str) -> bool:
        """Say whether it asks an element for an attribute."""
        return any(one[0] == name for one in self.attributes)


@attrs.frozen(kw_only=True)
class Selector:
    """Which elements a rule is of.

    Attributes:
        compounds: what the element, and those around it, must be, the innermost first.
        direct: for each but the last, whether the next is its parent, not farther out.
        sure: whether all of it is understood.
        generated: `before`, `after` or `marker`, of what a rule writes beside it; else empty.
        weight: how many names, classes and tags it has, by which rules take precedence.
    """

    compounds: tuple[Compound, ...]
    direct: tuple[bool, ...] = ()
    sure: bool = True
    generated: str = ""
    weight: tuple[int, int, int] = (0, 0, 0)


def _has(attributes: Attributes, wanted: tuple[str, str, str, bool]) -> bool:
    name, how, value, folds = wanted
    if name not in attributes:
        return False
    if not how:
        return True
    has = attributes[name] or ""
    if folds:
        has, value = has.lower(), value.lower()
    ways: Mapping[str, bool] = {
        "=": has == value,
        "~=": value in has.split(),
        "|=": has == value or has.startswith(f"{value}-"),
        "^=": bool(value) and has.startswith(value),
        "$=": bool(value) and has.endswith(value),
        "*=": bool(value) and value in has,
    }
    return ways[how]


class _Making:
    """A compound in the making."""

    def __init__(self) -> None:
        self.tag = ""
        self.ids, self.classes = set[str](), set[str]()
        self.attributes = list[tuple[str, str, str, bool]]()
        self.others = list[Compound]()
        self.beside: Compound | None = None
        self.next_to = False

    def made(self) -> Compound:
        return Compound(
            tag=self.tag,
            ids=frozenset(self.ids),
            classes=frozenset(self.classes),
            attributes=tuple(self.attributes),
            others=tuple(self.others),
            beside=self.beside,
            next_to=self.next_to,
        )


class _Reading:
    """A selector that is read from its beginning to its end."""

    def __init__(self) -> None:
        self.making = _Making()
        self.done, self.direct = list[Compound](), list[bool]()
        self.sure = self.is_of_any = True
        self.generated = ""
        self.weight = [0, 0, 0]

    def take(self, kind: str, value: str) -> None:
        """Take the next piece."""
        takes = {
            "joint": self._joint,
            "pseudo": self._pseudo,
            "attribute": self._attribute,
            "not": self._not,
            "tag": self._tag,
            "id": self._id,
            "class": self._class,
        }
        takes.get(kind, self._unknown)(value)
        self.is_of_any &= kind != "invalid"

    def made(self) -> Selector | None:
        """Return the selector; `None` of one that no page at rest has."""
        if not self.is_of_any:
            return None
        return Selector(
            compounds=(self.making.made(), *reversed(self.done)),
            direct=tuple(reversed(self.direct)),
            sure=self.sure,
            generated=self.generated,
            weight=(self.weight[0], self.weight[1], self.weight[2]),
        )

    def _joint(self, joint: str) -> None:
        made, self.making = self.making.made(), _Making()
        if joint in {"+", "~"}:
            self.making.beside, self.making.next_to, self.sure = made, joint == "+", False
        else:
            self.done.append(made)
            self.direct.append(joint == ">")

    def _pseudo(self, name: str) -> None:
        self.weight[1] += 1
        if name in _GENERATED:
            self.generated = name
        elif name in _TAGS:
            self.making.tag = _TAGS[name]
        elif name in _AT_TIMES:
            self.is_of_any = False
        else:
            self.sure = False

    def _not(self, written: str) -> None:
        other = _simple(written)
        if isinstance(other, Compound):
            self.making.others.append(other)
        else:
            self.sure &= other is None

    def _attribute(self, written: str) -> None:
        found = _ATTRIBUTE.match(written)
        self.weight[1] += 1
        if found is None:
            self.sure = False
        else:
            self.making.attributes.append(_wanted(found))

    def _tag(self, name: str) -> None:
        self.making.tag = unescaped(name).lower()
        self.weight[2] += 1

    def _id(self, name: str) -> None:
        self.making.ids.add(unescaped(name))
        self.weight[0] += 1

    def _class(self, name: str) -> None:
        self.making.classes.add(unescaped(name))
        self.weight[1] += 1

    def _unknown(self, _: str) -> None:
        self.sure = False


def selector_of(written: str) -> Selector | None:
    """Return a selector without a comma; `None` of one that no page at rest has."""
    pieces = list(islice(_pieces_of_selector(written.strip()), _MOST_PIECES + 1))
    if len(pieces) > _MOST_PIECES:
        return Selector(compounds=(Compound(),), sure=False)
    reading = _Reading()
    for kind, value in pieces:
        reading.take(kind, value)
    return reading.made()


def _simple(written: str) -> Compound | Literal[False] | None:
    """Return what one element must be; `False` if that is not understood, `None` if none is so."""
    found = selector_of(written)
    if found is None:
        return None
    is_simple = found.sure and not found.direct and not found.generated and "," not in written
    return found.compounds[0] if is_simple else False


def expanded(written: str) -> Iterator[str]:
    """Yield the selectors that one stands for which names several at once: `:is(a, b)`."""
    todo, done = [written], 0
    while todo and done < _MOST_EXPANDED:
        one = todo.pop()
        done += 1
        found = _ONE_OF.search(one)
        if found is None or len(one) > _LONGEST_EXPANDED:
            yield one
            continue
        end = past_brackets(one, found.end())
        choices = [part.strip() for part in one[found.end() : end - 1].split(",")]
        if any(not _COMPOUND.fullmatch(part) for part in choices):
            yield f"{one[: found.start()]}:unknown{one[end:]}"
        else:
            todo += [f"{one[: found.start()]}{part}{one[end:]}" for part in choices]
    yield from todo


def _wanted(found: re.Match[str]) -> tuple[str, str, str, bool]:
    value = found["double"] or found["single"] or unescaped(found["bare"] or "")
    return found["name"].lower(), found["how"] or "", value, (found["flag"] or "").lower() == "i"


def _pieces_of_selector(written: str) -> Iterator[tuple[str, str]]:
    """Yield what a selector is made of: its kind, and its words."""
    at = 0
    while at < len(written):
        found = _PIECE.match(written, at)
        if found is None:
            yield "invalid" if written[at] in _NEVER else "unknown", written[at]
            at += 1
            continue
        at = found.end()
        if found["joint"] is not None:
            yield "joint", found["joint"].strip()
        elif found["pseudo"] is not None:
            if found["opens"]:
                begin, at = at, past_brackets(written, at)
                is_not = found["pseudo"].lower() == "not"
                yield "not" if is_not else "unknown", written[begin : at - 1]
            else:
                yield "pseudo", found["pseudo"].lower()
        elif found["attribute"]:
            end = written.find("]", at)
            end = len(written) if end < 0 else end + 1
            yield "attribute", written[at:end]
            at = end
        else:
            kind = next(one for one in ("class", "id", "any", "tag") if found[one] is not None)
            if kind != "any":
                yield kind, found[kind]
