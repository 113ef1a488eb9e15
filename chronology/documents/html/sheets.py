"""The rules of a page's own style sheets that could keep words from its reader.

A sheet is read as by a browser of a desk (CSS Syntax 3, Media Queries 4): what holds on paper or on
a telephone alone does not count, and a condition that is not understood may hold.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from chronology.documents.html.beside import marks, words_of, written_by
from chronology.documents.html.blocks import LONGEST_PRELUDE, nested_in, rule_holds
from chronology.documents.html.boxes import CUTTING, is_cut, takes_part
from chronology.documents.html.layers import UNLAYERED, Layer, Layers
from chronology.documents.html.linked import Linked
from chronology.documents.html.meant import ANIMATING, PAINTING, Declaration, Names, hides
from chronology.documents.html.media import media_hold, split_at_commas
from chronology.documents.html.moved import moves
from chronology.documents.html.owner import Attributes
from chronology.documents.html.pieces import pieces_of
from chronology.documents.html.pushed import PUSHING
from chronology.documents.html.reach import COVERING, may_cover
from chronology.documents.html.rows import SLIDING, fills
from chronology.documents.html.selectors import Selector, expanded, selector_of
from chronology.documents.html.sizes import MEDIUM, size_in
from chronology.documents.html.style import declarations, unescaped
from chronology.documents.html.veils import share_left

_MOST_RULES = 20_000
_DEEPEST = 20
_NAMED = re.compile(
    r"@(?:-\w{1,10}-)?(?P<kind>keyframes|counter-style|property)\s++[\"']?(?P<name>[^\s\"'{}]{1,100})",
    re.IGNORECASE,
)
_IMPORT = re.compile(
    r"@import\s*+(?:url\(\s*+)?(?:(?P<mark>[\"'])(?P<quoted>(?:(?!(?P=mark)).)*+)(?P=mark)"
    r"|(?P<bare>[^\s\"')]++))\s*+\)?(?P<media>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MOST_IMPORTS = 50
_LAST_STEPS = frozenset({"to", "100%"})
_COUNTED = frozenset({"symbols", "additive-symbols", "prefix", "suffix", "negative", "pad"})
_WORD = re.compile(r"[^\W\d_]{3,}")  # shorter ones count: i, ii, iv
_DIMMING, _SIZING = ("opacity", "filter"), ("font-size", "font")
_DIM = 0.5  # of what is around, by which a few within each other leave nothing
_CALCULATED = re.compile(r"calc\(\s*+(?P<value>[-+]?[\d.]{1,12}[a-z%]{0,4})\s*+\)")


@attrs.frozen(kw_only=True)
class Rule:
    """What a sheet says of some elements.

    Attributes:
        selector: of which.
        says: name, value, and whether it is important.
        place: the how manieth rule it is.
        sure: whether it certainly holds for whoever it is of.
        layer: the cascade layer that it stands in.
    """

    selector: Selector
    says: tuple[Declaration, ...]
    place: int
    sure: bool
    layer: Layer = UNLAYERED

    @property
    def content(self) -> str:
        """What it puts before or behind the elements; empty if nothing."""
        return next((value for name, value, _ in reversed(self.says) if name == "content"), "")

    def writes(self, attributes: Attributes) -> bool:
        """Say whether it writes words before or behind an element that has some attributes."""
        return bool(self.content and written_by(self.content, attributes))


OF_HIDDEN = (
    Rule(
        selector=Selector(compounds=(), direct=()),
        says=(("display", "none", False),),
        place=-1,
        sure=True,
    ),
    True,
)
"""The rule that browsers have for what has the attribute `hidden`, and that it certainly holds."""


def of_hidden(says: dict[str, str]) -> dict[str, str]:
    """Return what holds of an element that is `hidden`, which may be left as browsers have it."""
    is_left = says.get("display") in {"revert", "revert-layer"}
    return {**says, "display": "none"} if is_left else says


@attrs.frozen(kw_only=True)
class Sheets:
    """The rules of a page that bear on what its reader sees, by what they are found with.

    Attributes:
        by_key: rules by the class, the name or the tag that they ask of an element.
        of_any: those that ask none of these.
        names: the animations that end with nothing to be seen, and the counters that are words.
        overflows: whether there are more rules than are looked at, or one is not read.
        imports: whether it asks for sheets of other files.
    """

    by_key: Mapping[str, tuple[Rule, ...]]
    of_any: tuple[Rule, ...]
    names: Names = attrs.field(factory=Names)
    overflows: bool = False
    imports: bool = False

    def __bool__(self) -> bool:
        return bool(self.by_key or self.of_any or self.overflows)

    @classmethod
    def of(cls, written: Iterable[Linked], own: Iterable[str] = ()) -> "Sheets":
        """Return the rules of some style sheets, in their order.

        Args:
            written: the sheets.
            own: the styles of elements that give values to names, or cut words off.
        """
        reading = _Reading()
        for style in own:
            says = tuple(declarations(style[:LONGEST_PRELUDE]))
            reading.names.note(says)
            reading.is_cut |= is_cut(dict(_bare_values(says)))
        for sheet in written:
            reading.read_linked(sheet)
        by_key, of_any = defaultdict[str, list[Rule]](list), list[Rule]()
        for rule in _that_matter(reading):
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
            names=reading.names,
            overflows=reading.overflows,
            imports=reading.imports,
        )


def _that_matter(reading: "_Reading") -> Iterator[Rule]:
    """Yield the rules that hide or write something, and those that may show it again.

    Where no rule hides anything by a property, whatever others say of it does not matter.
    """
    named = (attrs.evolve(rule, says=reading.names.meant(rule.says)) for rule in reading.rules)
    resolved = [one for rule in named for one in _resolved(rule, reading.names)]
    hide = {name for rule in resolved for name in _bearing(dict(_bare_values(rule.says)))}
    if any(one.selector.compounds[0].asks_for("hidden") for one in resolved):
        hide.add("display")
    if reading.is_cut:
        hide |= CUTTING | PUSHING
    if reading.names.steps:
        hide |= ANIMATING | PAINTING
    for rule in resolved:
        if rule.selector.generated:
            is_laid = any(name in COVERING and name in hide for name, _, _ in rule.says)
            if is_laid or words_of(rule.content) or "attr(" in rule.content:
                yield rule
        elif any(name in hide for name, _, _ in rule.says) or moves(dict(_bare_values(rule.says))):
            yield rule


def _bearing(says: Mapping[str, str]) -> Iterator[str]:
    """Yield the properties by which declarations may hide something, or write words."""
    if hides(says) or marks(says):
        yield from says
    if not PAINTING.isdisjoint(says):
        yield from PAINTING
    if share_left(says) < _DIM:
        yield from _DIMMING
    if size_in(says, MEDIUM, MEDIUM) < _DIM * MEDIUM:
        yield from _SIZING
    if takes_part(says):
        yield from CUTTING
        yield from PUSHING
    if may_cover(says):
        yield from COVERING
    if fills(says):
        yield from SLIDING


def _bare_values(says: Iterable[Declaration]) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value, _ in says)


def _resolved(rule: Rule, names: Names) -> Iterator[Rule]:
    """Yield a rule with values for the names that stand for them, once for each value."""
    if not any("var(" in value for _, value, _ in rule.says):
        yield rule
        return
    valued = [(name, names.valued(value), important) for name, value, important in rule.says]
    many = max(len(values) for _, values, _ in valued)
    for number in range(many):
        says = tuple(
            (name, values[min(number, len(values) - 1)], important)
            for name, values, important in valued
        )
        yield attrs.evolve(rule, says=says, sure=rule.sure and many == 1)


@attrs.define(kw_only=True)
class _Block:
    """A block that is open: its selector, whether it certainly holds, and what it says so far."""

    selector: str
    sure: bool
    layer: Layer = UNLAYERED
    says: list[str] = attrs.field(factory=list)


class _Reading:
    """The style sheets of a page, read one after the other."""

    def __init__(self) -> None:
        self.rules = list[Rule]()
        self.names = Names()
        self._layers = Layers()
        self.is_cut = False  # whether an element cuts words off by itself
        self.overflows = self.imports = False
        self._sheets = list[Linked]()  # that are read, each within the one before
        self._left = _MOST_IMPORTS
        self._around = list[_Block]()
        self._skipped = 0  # blocks open within one that is passed over
        self._said = list[str]()
        self._first = ""  # sign of what is said
        self._length = 0

    def read_linked(self, sheet: Linked) -> None:
        """Read a sheet, and those it names where it does so."""
        self._sheets.append(sheet)
        self.read(sheet.text)
        self._sheets.pop()

    def read(self, sheet: str) -> None:
        """Read a sheet from its beginning to its end, in one pass."""
        for piece in pieces_of(sheet):
            if piece == "{":
                self._begun()
            elif piece == "}" or (piece == ";" and self._may_end()):
                self._ended(closes=piece == "}")
            elif not piece.startswith(("/*", "<!--", "-->")):
                self._add(piece)
        while self._around or self._skipped:
            self._ended(closes=True)

    def _add(self, piece: str) -> None:
        self._length += len(piece)
        self._first = self._first or piece.lstrip()[:1]
        if self._length <= LONGEST_PRELUDE:
            self._said.append(piece)
        elif not self._skipped:
            self.overflows = True

    def _may_end(self) -> bool:
        """Say whether a semicolon ends what was said; outside all blocks it ends no selector."""
        return bool(self._around or self._skipped) or self._first in {"", "@"}

    def _taken(self) -> str:
        said, self._said, self._length, self._first = "".join(self._said), [], 0, ""
        return said.strip()

    def _begun(self) -> None:
        said = self._taken()
        self._asks_for(said)
        opened = None if self._skipped else self._opened(said)
        if opened is None:
            self._skipped += 1
        else:
            self._around.append(opened)

    def _ended(self, *, closes: bool) -> None:
        said = self._taken()
        if self._skipped:
            self._skipped -= closes
        elif not self._around:
            self._asks_for(said)
        else:
            if said[:1] == "@":
                self._asks_for(said)
            self._around[-1].says.append(said)
            if closes:
                self._closed(self._around.pop())

    def _asks_for(self, said: str) -> None:
        """Read the sheet that another names, if it is at hand; else note that there is one."""
        if said.lower().startswith("@layer"):
            self._layers.name(said, self._around[-1].layer if self._around else UNLAYERED)
        if not said.startswith("@") or (named := _IMPORT.match(unescaped(said))) is None:
            return
        holds = media_hold(named["media"]) if named["media"].strip() else True
        if holds is False:
            return
        found = self._sheets[-1].find(named["quoted"] or named["bare"] or "")
        if found is None or self._left <= 0 or len(self._sheets) >= _DEEPEST:
            self.imports = True
            self.overflows |= found is not None or "data:" in said.lower()
            return
        self._left -= 1
        sure = holds is True and not self.rules and self._sheets[-1].sure
        self.read_linked(attrs.evolve(found, sure=sure))

    def _opened(self, prelude: str) -> "_Block | None":
        """Return the block that begins; `None` of one that is passed over."""
        sure = self._sheets[-1].sure
        outer = self._around[-1] if self._around else _Block(selector="", sure=sure)
        if outer.selector.startswith("@"):
            return _Block(selector=f"{outer.selector} {prelude}", sure=False)
        if (named := _NAMED.match(prelude)) is not None:
            kind, name = named["kind"].lower(), unescaped(named["name"]).lower()
            return _Block(selector=f"@{kind} {name}", sure=False)
        if prelude.startswith("@"):
            holds = rule_holds(prelude[1:])
            if holds is False:
                return None
            layer = self._layers.of_block(prelude, outer.layer)
            return _Block(selector=outer.selector, sure=outer.sure and holds is True, layer=layer)
        if len(self._around) >= _DEEPEST:
            self.overflows = True
            return None
        nested = nested_in(outer.selector, prelude)
        return _Block(selector=nested, sure=outer.sure, layer=outer.layer)

    def _closed(self, block: "_Block") -> None:
        written = ";".join(block.says)
        if not block.selector or ":" not in written:
            return
        if block.selector.startswith("@"):
            self._named(block.selector, dict(_bare_values(declarations(written))))
            return
        if len(self.rules) >= _MOST_RULES:
            self.overflows = True
            return
        says = tuple(
            (name, _CALCULATED.sub(lambda found: found["value"], value), important)
            for name, value, important in declarations(written)
        )
        self.names.note(says)
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
                        layer=block.layer,
                    )
                )

    def _named(self, selector: str, says: Mapping[str, str]) -> None:
        """Note what a step of an animation hides, or a counter says."""
        kind, name, *steps = selector.replace(",", " ").split()
        if kind == "@keyframes":
            is_last = not _LAST_STEPS.isdisjoint(one.lower() for one in steps)
            self.names.step(name, says, is_last=is_last)
        elif kind == "@property" and "initial-value" in says:
            self.names.note([(name, says["initial-value"], False)])
        elif kind == "@counter-style":
            said = " ".join(says[one] for one in sorted(_COUNTED & says.keys()))
            if words := _WORD.findall(said):
                self.names.wordy[name] = " ".join(words)
