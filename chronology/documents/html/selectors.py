"""Selectors of style sheets, as far as they are understood (Selectors 4).

What of a selector is not understood is dropped, so that it means more elements than it says and
never fewer; it is then not sure of any of them. What holds only while a pointer or a finger does
something holds of no page at rest.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

import attrs

from chronology.documents.html.owner import Attributes
from chronology.documents.html.style import unescaped

_NAME = r"(?:[-\w]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}\s?|\\.)+"
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
    "selection", "marker", "placeholder", "backdrop", "file-selector-button", "placeholder-shown",
    "-ms-input-placeholder",
})  # fmt: skip
_GENERATED = frozenset({"before", "after"})
_LINKS = frozenset({"link", "any-link"})
_MOST_PIECES = 200  # of a selector; one that is longer may mean any element


@attrs.frozen(kw_only=True)
class Compound:
    """What one element must be.

    Attributes:
        tag: its name, in lower case; empty for any.
        ids: its names, of which it has one at most.
        classes: its classes.
        attributes: name, comparison (empty: it has it), value, and whether case counts.
    """

    tag: str = ""
    ids: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str, str, bool], ...] = ()

    def fits(self, name: str, attributes: Attributes, classes: frozenset[str]) -> bool:
        """Say whether an element is so."""
        if self.tag and self.tag != name:
            return False
        if not self.classes <= classes:
            return False
        if self.ids and self.ids != {attributes.get("id")}:
            return False
        return all(_has(attributes, one) for one in self.attributes)


@attrs.frozen(kw_only=True)
class Selector:
    """Which elements a rule is of.

    Attributes:
        compounds: what the element, and those around it, must be, the innermost first.
        direct: for each but the last, whether the next is its parent, not farther out.
        sure: whether all of it is understood.
        generated: `before` or `after`, of what a rule writes beside the element; else empty.
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

    def made(self) -> Compound:
        return Compound(
            tag=self.tag,
            ids=frozenset(self.ids),
            classes=frozenset(self.classes),
            attributes=tuple(self.attributes),
        )


def selector_of(written: str) -> Selector | None:
    """Return a selector without a comma; `None` of one that no page at rest has."""
    pieces = list(islice(_pieces(written.strip()), _MOST_PIECES + 1))
    if len(pieces) > _MOST_PIECES:
        return Selector(compounds=(Compound(),), sure=False)
    making, done, direct = _Making(), list[Compound](), list[bool]()
    sure, generated, weight = True, "", [0, 0, 0]
    for kind, value in pieces:
        if kind == "joint":
            if value in {"+", "~"}:  # what stands beside: any element may
                done, direct, sure = [], [], False
            else:
                done.append(making.made())
                direct.append(value == ">")
            making = _Making()
        elif kind == "pseudo":
            if value in _AT_TIMES:
                return None
            if value in _GENERATED:
                generated = value
            elif value == "root":
                making.tag = "html"
            elif value in _LINKS:
                making.tag = "a"
            else:
                sure = False
            weight[1] += 1
        elif kind == "unknown":
            sure = False
        elif kind == "attribute":
            found = _ATTRIBUTE.match(value)
            if found is None:
                sure = False
                continue
            making.attributes.append(_wanted(found))
            weight[1] += 1
        else:
            name = unescaped(value)
            if kind == "tag":
                making.tag = name.lower()
            elif kind == "id":
                making.ids.add(name)
            elif kind == "class":
                making.classes.add(name)
            weight[("id", "class", "tag").index(kind)] += 1
    return Selector(
        compounds=(making.made(), *reversed(done)),
        direct=tuple(reversed(direct)),
        sure=sure,
        generated=generated,
        weight=(weight[0], weight[1], weight[2]),
    )


def _wanted(found: re.Match[str]) -> tuple[str, str, str, bool]:
    value = found["double"] or found["single"] or unescaped(found["bare"] or "")
    return found["name"].lower(), found["how"] or "", value, (found["flag"] or "").lower() == "i"


def _pieces(written: str) -> Iterator[tuple[str, str]]:
    """Yield what a selector is made of: its kind, and its words."""
    at = 0
    while at < len(written):
        found = _PIECE.match(written, at)
        if found is None:
            yield "unknown", written[at]
            at += 1
            continue
        at = found.end()
        if found["joint"] is not None:
            yield "joint", found["joint"].strip()
        elif found["pseudo"] is not None:
            if found["opens"]:
                at = _past_brackets(written, at)
                yield "unknown", ""
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


def _past_brackets(written: str, at: int) -> int:
    depth = 1
    for place in range(at, len(written)):
        depth += {"(": 1, ")": -1}.get(written[place], 0)
        if not depth:
            return place + 1
    return len(written)
