"""What an element's own style says of how it is shown (CSS Syntax 3, Cascade 4, Display 3)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from chronology.documents.html.colours import colour_of, opacity_of
from chronology.documents.html.lengths import UNKNOWN, settled
from chronology.documents.html.names import names
from chronology.documents.html.strikes import strikes
from chronology.documents.html.veils import Veils, doubts, is_turned, is_valid, veils

_LONGEST_STYLE = 10_000
_HALF = 0.5
# A semicolon or a colon within a string, a comment or brackets ends nothing.
_TOKEN = re.compile(
    r"/\*.*?(?:\*/|\Z)|\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?|\\.|[();]|[^\\\"'();/]++|/",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:(?P<code>[0-9a-fA-F]{1,6})\s?|(?P<char>.))", re.DOTALL)
_IMPORTANT = re.compile(r"\s*+!\s*+important\s*+\Z", re.IGNORECASE)
_NOTHING = re.compile(r"(?:(?:0+(?:\.0*)?|\.0+)(?:[a-z]{1,4}|%)?|none|auto|normal)")

_CONDITION = re.compile(r"(?<![\w-])if\(")  # which only some browsers know

_INLINE = frozenset({"inline", "contents", "ruby", "run-in", "initial", "unset"})
_INLINE_BOX = frozenset({"inline-block", "inline-flex", "inline-grid", "inline-table"})
_BLOCK = names(
    "block flex grid table list-item flow-root table-row table-cell table-caption"
    " table-row-group table-header-group table-footer-group"
    " -webkit-box -webkit-flex -ms-flexbox -ms-grid"
)
_GONE = frozenset({"none", "table-column", "table-column-group"})
_DISPLAYS = _INLINE | _INLINE_BOX | _BLOCK | _GONE | {"revert", "revert-layer", "inherit"}
_FLEX = frozenset({"flex", "grid", "inline-flex", "inline-grid"})
# The values that count, of the properties that change the text; any other is no declaration.
_VALUES = {
    "display": _DISPLAYS,
    "visibility": frozenset({"visible", "hidden", "collapse", "initial", "inherit", "unset"}),
    "content-visibility": frozenset({"visible", "hidden", "auto", "initial"}),
    "white-space": frozenset(
        {"normal", "nowrap", "pre", "pre-wrap", "pre-line", "break-spaces", "initial"}
    ),
}
_WHITE_SPACE = {
    **dict.fromkeys(("normal", "nowrap", "initial"), "folded"),
    **dict.fromkeys(("pre", "pre-wrap", "break-spaces"), "kept"),
    "pre-line": "lines",
}
_VISIBILITIES = {"visible": True, "initial": True, "hidden": False, "collapse": False}
_AS_AROUND = frozenset({"inherit", "currentcolor", "unset", "transparent", "none", "initial"})
_SIDES = {
    "block-start": "top",
    "block-end": "bottom",
    "inline-start": "left",
    "inline-end": "right",
}
LOGICAL = {  # of a page that is written from left to right
    **{f"{least}{axis}-size": f"{least}{size}" for least in ("", "min-", "max-")
       for axis, size in (("block", "height"), ("inline", "width"))},
    **{f"{of}-{axis}": f"{of}-{side}" for of in ("margin", "padding", "border")
       for axis, side in _SIDES.items()},
    **{f"inset-{axis}": side for axis, side in _SIDES.items()},
    "overflow-block": "overflow-y",
    "overflow-inline": "overflow-x",
}  # fmt: skip
"""The names of properties by the direction of writing, and those by the sides of a box."""
_ROOM = re.compile(
    r"(?:min-|max-)?(?:width|inline-size)|(?:margin|padding|border)(?:-(?:left|right|inline"
    r"(?:-start|-end)?))?(?:-width)?"
)


@attrs.frozen(kw_only=True)
class Style:
    """What an element's own style says; `None` where it says nothing.

    Attributes:
        display: `none`, `block`, `inline`, or `box` for a box in a line.
        flex: whether what stands in it is laid out as boxes.
        visible: whether its text is seen, and that in it which says nothing else.
        white_space: `folded`, `kept`, or `lines` where only line ends are kept.
        struck: whether its text is struck out.
        veiled: the ways in which its text is made such that nobody sees it.
        unveiled: those of them around it that it undoes.
        doubted: the ways in which it may be made so, which is not known for certain.
        undoubted: those of them around it that it undoes.
        colour: that of its letters, as `#rrggbb`; empty for one that is not known.
        background: that behind them, alike.
        turned: whether its letters are shown in another order, or turned round.
        against: whether they are, if the element's own `dir` is `rtl`.
        room: whether it gives itself a width, a margin, a padding or a border.
    """

    display: str | None = None
    flex: bool = False
    visible: bool | None = None
    white_space: str | None = None
    struck: bool | None = None
    veiled: Veils = frozenset()
    unveiled: Veils = frozenset()
    doubted: Veils = frozenset()
    undoubted: Veils = frozenset()
    colour: str | None = None
    background: str | None = None
    turned: bool = False
    against: bool = False
    room: bool = False


UNSTYLED = Style()


def style_of(written: str) -> Style:
    """Return what the value of a `style` attribute says; one that is too long says nothing."""
    if not written or len(written) > _LONGEST_STYLE:
        return UNSTYLED
    return _style_of(written)


@lru_cache(maxsize=512)  # pages repeat the same few
def _style_of(written: str) -> Style:
    return style_from(dict(winning(declarations(written))))


def style_from(says: Mapping[str, str]) -> Style:
    """Return what declarations say of how an element is shown.

    Args:
        says: the value of each property, in lower case.
    """
    display = says.get("display", "")
    veiled, unveiled = veils(says)
    doubted, undoubted = doubts(says)
    return Style(
        display=_kind(display),
        flex=display.removeprefix("-webkit-") in _FLEX,
        visible=_visible(says),
        white_space=_WHITE_SPACE.get(says.get("white-space", "")),
        struck=_says_struck(says),
        veiled=veiled,
        unveiled=unveiled,
        doubted=doubted,
        undoubted=undoubted,
        colour=_colour(says),
        background=_background(says),
        turned=is_turned("", says),
        against=is_turned("rtl", says),
        room=any(_ROOM.fullmatch(name) and not _no_room(says[name]) for name in says),
    )


def _says_struck(says: Mapping[str, str]) -> bool | None:
    if strikes(says):
        return True
    stroke = says.get("text-decoration")
    return None if stroke is None else "line-through" in stroke.split()


def _colour(says: Mapping[str, str]) -> str | None:
    written = says.get("-webkit-text-fill-color", says.get("color", "inherit"))
    return None if written in _AS_AROUND else colour_of(written)


def _background(says: Mapping[str, str]) -> str | None:
    """Return the one colour behind an element; empty where something else may be there."""
    shorthand = says.get("background", "")
    written = says.get("background-color", shorthand)
    is_placed = says.get("position", "static") != "static"
    if "background-image" in says or "url(" in shorthand or "gradient" in shorthand:
        return ""
    if not written or written in _AS_AROUND:
        return "" if is_placed else None
    if opacity_of(written) < _HALF:  # which leaves more of what is behind it
        return ""
    return next(filter(None, map(colour_of, written.split())), "") or colour_of(written)


def _kind(display: str) -> str | None:
    if display in _INLINE_BOX:
        return "box"
    if display in _INLINE:
        return "inline"
    if display in _BLOCK:
        return "block"
    return "none" if display in _GONE else None


def _visible(says: Mapping[str, str]) -> bool | None:
    if says.get("content-visibility") == "hidden":
        return False
    return _VISIBILITIES.get(says.get("visibility", ""))


def _no_room(value: str) -> bool:
    return all(_NOTHING.fullmatch(part) for part in value.split())


def winning(declared: Iterable[tuple[str, str, bool]]) -> Iterator[tuple[str, str]]:
    """Yield the declarations, each that holds behind those that do not.

    The last valid one of a property holds, but an important one before all others.
    """
    found = list(declared)
    for wanted in (False, True):
        for name, value, important in found:
            is_sound = value == UNKNOWN or (
                value in _VALUES.get(name, (value,)) and is_valid(name, value)
            )
            if important is wanted and is_sound:
                if name == "text-decoration-line":
                    name = "text-decoration"  # noqa: PLW2901 - the longhand of the same
                yield name, value


def declarations(written: str) -> Iterator[tuple[str, str, bool]]:
    """Yield name, value, and whether it is important, in lower case."""
    for declaration in _split(written):
        name, colon, value = declaration.partition(":")
        if colon:
            bare = _IMPORTANT.sub("", unescaped(value))
            folded = " ".join(bare.lower().split())
            folded = settled(folded) if "calc(" in folded else folded
            folded = UNKNOWN if _CONDITION.search(folded) else folded
            named = unescaped(name).strip().lower()
            yield LOGICAL.get(named, named), folded, bare != unescaped(value)


def _split(written: str) -> Iterator[str]:
    """Yield the declarations as they are written, without comments."""
    parts: list[str] = []
    depth = 0
    for match in _TOKEN.finditer(written):
        piece = match.group()
        if piece in "()":
            depth = max(0, depth + (1 if piece == "(" else -1))
        if piece == ";" and not depth:
            yield "".join(parts)
            parts = []
        elif not piece.startswith("/*"):
            parts.append(piece)
    yield "".join(parts)


def unescaped(written: str) -> str:
    """Return a piece of CSS with what its backslashes mean."""
    return _ESCAPE.sub(_meant, written) if "\\" in written else written


def _meant(escape: re.Match[str]) -> str:
    if escape["char"]:
        return escape["char"]
    code = int(escape["code"], 16)
    return chr(code) if 0 < code < 0x110000 else "\ufffd"  # noqa: PLR2004 - Unicode's end
