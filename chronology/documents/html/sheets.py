"""The rules of a page's own style sheets that could keep words from its reader.

A sheet is read as by a browser of a desk (CSS Syntax 3, Media Queries 4): what holds on paper or on
a telephone alone does not count, and a condition that is not understood may hold.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from chronology.documents.html.selectors import Selector, expanded, selector_of
from chronology.documents.html.style import declarations, style_from
from chronology.documents.html.veils import is_away, is_unseen_on

_MOST_RULES = 20_000
_LONGEST_PRELUDE = 20_000
_DEEPEST = 20
_MOST_VALUES = 4  # of a name that stands for several
_PIECE = re.compile(
    r"/\*.*?(?:\*/|\Z)|\"(?:[^\"\\\n]|\\.)*+[\"\n]?|'(?:[^'\\\n]|\\.)*+['\n]?|<!--|-->|\\.|[{};]"
    r"|[^\\\"'{};/<-]++|.",
    re.DOTALL,
)
_COMMA = re.compile(
    r"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?|\\.|[(),\[\]]|[^\\\"'(),\[\]]++", re.DOTALL
)
_FEATURE = re.compile(r"\(\s*+(?P<name>[\w-]+)\s*+(?::\s*+(?P<value>[^()]{1,60}?)\s*+)?\)")
_WIDTH, _HEIGHT = 1280.0, 800.0  # pixels of a window
_EM = 16.0
_LENGTH = re.compile(r"(?P<number>\d{1,7}(?:\.\d{0,9})?)(?P<unit>px|em|rem|)")
_OF_DESKS = {
    "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine",
    "orientation": "landscape", "prefers-color-scheme": "light", "scripting": "enabled",
    "prefers-reduced-motion": "no-preference", "prefers-contrast": "no-preference",
    "forced-colors": "none", "display-mode": "browser", "update": "fast",
    "prefers-reduced-transparency": "no-preference", "inverted-colors": "none",
    "-ms-high-contrast": "", "-webkit-min-device-pixel-ratio": "1",
}  # fmt: skip
_ELSEWHERE = frozenset({"print", "speech", "tty", "tv", "handheld", "braille", "embossed", "aural"})
_INSIDE = frozenset({"container", "scope", "starting-style", "document", "-moz-document"})
_AT_NAME = re.compile(r"-?[a-zA-Z-]{1,40}")
_VARIABLE = re.compile(r"var\(\s*+(?P<name>--[^\s,()]{1,100})\s*+(?:,(?P<other>[^()]{0,200}))?\)")
_CALCULATED = re.compile(r"calc\(\s*+(?P<value>[-+]?[\d.]{1,12}[a-z%]{0,4})\s*+\)")
_STRING = re.compile(r"\"(?P<double>(?:[^\"\\]|\\.)*+)\"|'(?P<single>(?:[^'\\]|\\.)*+)'", re.DOTALL)
_REVERSED = frozenset({"row-reverse", "column-reverse", "wrap-reverse"})
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_PLACES = ("left", "right", "top", "bottom", "inset")
_FAR = 30.0  # pixels by which words that are shifted stand elsewhere

Declaration = tuple[str, str, bool]  # name, value, whether it is important


@attrs.frozen(kw_only=True)
class Rule:
    """What a sheet says of some elements.

    Attributes:
        selector: of which.
        says: name, value, and whether it is important.
        place: the how manieth rule it is.
        sure: whether it certainly holds for whoever it is of.
    """

    selector: Selector
    says: tuple[Declaration, ...]
    place: int
    sure: bool

    @property
    def writes(self) -> str:
        """The words that it writes before or behind the elements."""
        contents = [value for name, value, _ in self.says if name == "content"]
        return words_of(contents[-1]) if contents else ""


@attrs.frozen(kw_only=True)
class Sheets:
    """The rules of a page that bear on what its reader sees, by what they are found with.

    Attributes:
        by_key: rules by the class, the name or the tag that they ask of an element.
        of_any: those that ask none of these.
        overflows: whether there are more rules than are looked at.
    """

    by_key: Mapping[str, tuple[Rule, ...]]
    of_any: tuple[Rule, ...]
    overflows: bool = False

    def __bool__(self) -> bool:
        return bool(self.by_key or self.of_any or self.overflows)

    @classmethod
    def of(cls, written: Iterable[str]) -> "Sheets":
        """Return the rules of some style sheets, in their order."""
        reading = _Reading()
        for sheet in written:
            reading.read(sheet)
        by_key, of_any = defaultdict[str, list[Rule]](list), list[Rule]()
        for rule in _that_matter(reading.rules, reading.variables):
            innermost = rule.selector.compounds[0]
            keys = (
                *(f"#{one}" for one in sorted(innermost.ids)),
                *(f".{one}" for one in sorted(innermost.classes)),
                innermost.tag,
            )
            (by_key[keys[0]] if keys[0] else of_any).append(rule)
        return cls(
            by_key={key: tuple(rules) for key, rules in by_key.items()},
            of_any=tuple(of_any),
            overflows=reading.overflows,
        )


def _that_matter(rules: list[Rule], variables: Mapping[str, list[str]]) -> Iterator[Rule]:
    """Yield the rules that hide or write something, and those that may show it again.

    Where no rule hides anything by a property, whatever others say of it does not matter.
    """
    resolved = [one for rule in rules for one in _resolved(rule, variables)]
    hide = {
        name
        for rule in resolved
        if hides(dict(_bare_values(rule.says)))
        for name, _, _ in rule.says
    }
    grounds = {"background", "background-color", "background-image"}
    hide |= grounds if hide & {"color", "-webkit-text-fill-color"} else set()
    for rule in resolved:
        says = tuple(one for one in rule.says if one[0] in hide)
        if rule.selector.generated:
            if rule.writes:
                yield rule
        elif says or moves(dict(_bare_values(rule.says))):
            yield rule


def _bare_values(says: Iterable[Declaration]) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value, _ in says)


def _resolved(rule: Rule, variables: Mapping[str, list[str]]) -> Iterator[Rule]:
    """Yield a rule with values for the names that stand for them, once for each value."""
    if not any("var(" in value for _, value, _ in rule.says):
        yield rule
        return
    for number in range(_MOST_VALUES):
        many = [0]

        def valued(found: re.Match[str], number: int = number, many: list[int] = many) -> str:
            values = variables.get(found["name"], [])
            many[0] = max(many[0], len(values))
            other = (found["other"] or "").strip()
            return values[min(number, len(values) - 1)] if values else other

        says = tuple(
            (name, _VARIABLE.sub(valued, value).strip(), important)
            for name, value, important in rule.says
        )
        yield attrs.evolve(rule, says=says, sure=rule.sure and many[0] <= 1)
        if number + 1 >= many[0]:
            return


def hides(says: Mapping[str, str]) -> bool:
    """Say whether declarations hide what they are of, whatever is around it."""
    style = style_from(says)
    is_gone = style.display == "none" or style.visible is False
    is_otherwise = bool(style.struck) or style.turned or "url(" in says.get("content", "")
    is_unseen = is_unseen_on(style.colour or "", style.background or "")
    return is_gone or bool(style.veiled) or is_otherwise or is_unseen


def moves(says: Mapping[str, str]) -> bool:
    """Say whether what is so may be shown elsewhere than it is written, or puts its parts so."""
    return reverses(says) or is_moved(says) or floats(says)


def reverses(says: Mapping[str, str]) -> bool:
    """Say whether the parts of what is so are shown in another order than they are written."""
    flow = f"{says.get('flex-direction', '')} {says.get('flex-flow', '')}".split()
    return not _REVERSED.isdisjoint(flow) or (
        says.get("direction") == "rtl" and style_from(says).flex
    )


def is_moved(says: Mapping[str, str]) -> bool:
    """Say whether what is so may be shown elsewhere than it is written."""
    position = says.get("position", "")
    if says.get("order", "0") not in {"0", "initial", "unset", "inherit"}:
        return True
    if position in _OUT_OF_FLOW:
        return True
    return position == "relative" and any(
        is_away(sign + says[name], far=_FAR)
        for name in _PLACES
        for sign in ("", "-")
        if name in says
    )


def floats(says: Mapping[str, str]) -> bool:
    """Say whether what is so is shown behind what follows it in its line."""
    return says.get("float") in {"right", "inline-end"}


def words_of(content: str) -> str:
    """Return the words that the value of `content` writes; none of signs alone."""
    said = " ".join(
        (one["double"] if one["double"] is not None else one["single"]) or ""
        for one in _STRING.finditer(content)
    )
    return said if any(sign.isalnum() for sign in said) else ""


@attrs.define(kw_only=True)
class _Block:
    """A block that is open: its selector, whether it certainly holds, and what it says so far."""

    selector: str
    sure: bool
    says: list[str] = attrs.field(factory=list)


class _Reading:
    """The style sheets of a page, read one after the other."""

    def __init__(self) -> None:
        self.rules = list[Rule]()
        self.variables = defaultdict[str, list[str]](list)
        self.overflows = False
        self._around = list[_Block]()
        self._skipped = 0  # blocks open within one that is passed over
        self._said = list[str]()
        self._length = 0

    def read(self, sheet: str) -> None:
        """Read a sheet from its beginning to its end, in one pass."""
        for found in _PIECE.finditer(sheet):
            piece = found[0]
            if piece == "{":
                self._begun()
            elif piece in {"}", ";"}:
                self._ended(closes=piece == "}")
            elif not piece.startswith(("/*", "<!--", "-->")):
                self._add(piece)
        while self._around or self._skipped:
            self._ended(closes=True)

    def _add(self, piece: str) -> None:
        self._length += len(piece)
        if self._length <= _LONGEST_PRELUDE:
            self._said.append(piece)
        elif not self._skipped:
            self.overflows = True

    def _taken(self) -> str:
        said, self._said, self._length = "".join(self._said), [], 0
        return said.strip()

    def _begun(self) -> None:
        said = self._taken()
        opened = None if self._skipped else self._opened(said)
        if opened is None:
            self._skipped += 1
        else:
            self._around.append(opened)

    def _ended(self, *, closes: bool) -> None:
        said = self._taken()
        if self._skipped:
            self._skipped -= closes
        elif self._around:
            self._around[-1].says.append(said)
            if closes:
                self._closed(self._around.pop())

    def _opened(self, prelude: str) -> "_Block | None":
        """Return the block that begins; `None` of one that is passed over."""
        outer = self._around[-1] if self._around else _Block(selector="", sure=True)
        if prelude.startswith("@"):
            holds = _rule_holds(prelude[1:])
            if holds is False:
                return None
            return _Block(selector=outer.selector, sure=outer.sure and holds is True)
        if len(self._around) >= _DEEPEST:
            self.overflows = True
            return None
        return _Block(selector=_nested_in(outer.selector, prelude), sure=outer.sure)

    def _closed(self, block: "_Block") -> None:
        written = ";".join(block.says)
        if not block.selector or ":" not in written:
            return
        if len(self.rules) >= _MOST_RULES:
            self.overflows = True
            return
        says = tuple(
            (name, _CALCULATED.sub(lambda found: found["value"], value), important)
            for name, value, important in declarations(written)
        )
        for name, value, _ in says:
            if (
                name.startswith("--")
                and value not in self.variables[name]
                and len(self.variables[name]) < _MOST_VALUES
            ):
                self.variables[name].append(value)
        written_selectors = (
            one for part in split_at_commas(block.selector) for one in expanded(part)
        )
        for written_selector in written_selectors:
            selector = selector_of(written_selector)
            if selector is not None:
                self.rules.append(
                    Rule(
                        selector=selector,
                        says=says,
                        place=len(self.rules),
                        sure=block.sure and selector.sure,
                    )
                )


def _rule_holds(written: str) -> bool | None:
    """Say whether what stands in the block of an at-rule holds; `None` if that is not known."""
    name = _AT_NAME.match(written)
    condition = written[name.end() :] if name else ""
    match name[0].lower() if name else "":
        case "layer":
            return True
        case "media":
            return media_hold(condition)
        case "supports":
            return None if "not" in condition else True
        case other:
            return None if other in _INSIDE else False


def _nested_in(outer: str, selector: str) -> str:
    """Return the selector of a rule that stands within another's block."""
    if not outer:
        return selector
    around = outer if "," not in outer else ""
    parts = []
    for one in split_at_commas(selector):
        inner = one.strip()
        if "&" in inner:
            parts.append(inner.replace("&", around or ":is(*)"))
        else:
            parts.append(f"{around} {inner}" if around else f":is(*) {inner}")
    return ",".join(parts)[:_LONGEST_PRELUDE]


def split_at_commas(written: str) -> Iterator[str]:
    """Yield what commas part that stand in no brackets."""
    parts, depth = list[str](), 0
    for found in _COMMA.finditer(written):
        piece = found[0]
        depth = max(0, depth + (piece in {"(", "["}) - (piece in {")", "]"}))
        if piece == "," and not depth:
            yield "".join(parts)
            parts = []
        else:
            parts.append(piece)
    yield "".join(parts)


def media_hold(condition: str) -> bool | None:
    """Say whether a media query holds at a desk; `None` if that is not known."""
    answers = [_query_holds(one.strip().lower()) for one in split_at_commas(condition)]
    if True in answers:
        return True
    return None if None in answers else False


def _query_holds(query: str) -> bool | None:
    bare = _FEATURE.sub(" ", query)
    words = bare.split()
    features = [_feature_holds(one["name"], one["value"]) for one in _FEATURE.finditer(query)]
    if not set(words) <= {"screen", "all", "only", "and", *_ELSEWHERE}:
        return None
    if not _ELSEWHERE.isdisjoint(words) or False in features:
        return False
    return None if None in features else True


def _feature_holds(name: str, value: str | None) -> bool | None:
    if name in _OF_DESKS:
        return value is None or value.strip() == _OF_DESKS[name]
    end, _, measure = name.partition("-")
    has = {"width": _WIDTH, "height": _HEIGHT, "device-width": _WIDTH, "device-height": _HEIGHT}
    length = _LENGTH.fullmatch((value or "").strip())
    if end not in {"min", "max"} or measure not in has or length is None:
        return None
    wanted = float(length["number"]) * (_EM if length["unit"] in {"em", "rem"} else 1)
    return has[measure] >= wanted if end == "min" else has[measure] <= wanted
