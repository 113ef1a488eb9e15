"""Where a page has words that its own style sheets, or a closed part of it, keep from readers.

The elements are noted while the page is read, and judged when all its sheets are known, which may
stand behind them. No text is left out: what is hidden is marked.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from sys import maxsize

import attrs

from chronology.documents.extracted import counted
from chronology.documents.html.beside import marks
from chronology.documents.html.boxes import has_no_room
from chronology.documents.html.moved import floats, is_moved, reverses
from chronology.documents.html.names import VOID
from chronology.documents.html.owner import Attributes
from chronology.documents.html.selectors import Compound
from chronology.documents.html.sheets import (
    Declaration,
    Names,
    Rule,
    Sheets,
    hides,
)
from chronology.documents.html.style import declarations, style_from, winning
from chronology.documents.html.world import COLOURING, World
from chronology.vocabulary import Hidden

_STEPS_ALWAYS, _STEPS_OF_ONE = 500_000, 40  # comparisons of elements with rules, and of each
_MOST_KNOWN = 5_000
_LONGEST_STYLE = 10_000
_LONGEST_SENTENCE = 2_000
_SENTENCE_ENDS = (". ", "! ", "? ", "\n")


_AS_WHOLE = frozenset({Hidden.STYLED, Hidden.MAYBE, None})

_Three = tuple[dict[str, str], dict[str, str], dict[str, str]]
Stretch = tuple[int, int, Hidden]
Found = tuple[int, int, Hidden | None]  # `None` of what is shown within what is not


Worlds = tuple[World, World, World]
_SHOWN: Worlds = (World(), World(), World())


@attrs.define(eq=False)
class Dressed:
    """An element, as style sheets see it.

    Attributes:
        name: its name.
        attributes: its attributes.
        outer: the element around it.
        begin: where it begins in the text.
        end: where it ends; -1 while it is open.
        heading: of a part that a reader opens, what is shown of it before.
    """

    name: str
    attributes: Attributes
    outer: "Dressed | None"
    begin: int
    end: int = -1
    heading: "Dressed | None" = None
    worlds: Worlds = _SHOWN
    reverses: bool = False

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset((self.attributes.get("class") or "").split())


class Wardrobe:
    """The elements of a page in their order, and its style sheets."""

    def __init__(self) -> None:
        self._root = Dressed("html", {}, None, 0)
        self._body = Dressed("body", {}, self._root, 0)
        self._all = [self._root, self._body]
        self._sheets = list[str]()
        self._names = Names()
        self._is_unread = self._has_others = False
        self._left = 0
        self._known: dict[tuple[tuple[int, ...], str], _Three] = {}

    def page(self, name: str, attributes: Attributes) -> None:
        """Note what a page says of itself as a whole."""
        one = self._root if name == "html" else self._body
        one.attributes = {**attributes, **one.attributes}

    def sheet(self, written: str) -> None:
        """Note a piece of a style sheet."""
        self._sheets.append(written)

    def begun(self, name: str, attributes: Attributes, outer: Dressed | None, at: int) -> Dressed:
        """Note that an element begins."""
        made = Dressed(name, attributes, outer or self._body, at)
        if name == "link" and "stylesheet" in (attributes.get("rel") or "").lower():
            self._has_others = True
            self._is_unread |= "data:" in (attributes.get("href") or "").lower()
        if name not in VOID:
            self._all.append(made)
        return made

    def ended(self, one: Dressed, at: int) -> None:
        """Note that an element ends."""
        one.end = at
        outer = one.outer
        if one.name == "summary" and outer is not None and outer.heading is None:
            outer.heading = one

    def hidden(self, text: str) -> tuple[Stretch, ...]:
        """Return what of the text a reader may not see, or sees otherwise, in order."""
        found = list(self._by_sheets(text))
        whole = [one for one in found if one[2] in _AS_WHOLE]
        others = [(begin, end, why) for begin, end, why in found if why and why not in _AS_WHOLE]
        stretches = {*self._shut(len(text)), *others, *_painted(whole)}
        return tuple(sorted(one for one in stretches if text[one[0] : one[1]].strip()))

    def _shut(self, length: int) -> Iterator[Stretch]:
        for one in self._all:
            if one.name == "details" and "open" not in one.attributes:
                end = _end_of(one, length)
                shown = one.heading
                yield one.begin, end if shown is None else shown.begin, Hidden.CLOSED
                if shown is not None:
                    yield _end_of(shown, length), end, Hidden.CLOSED

    def _by_sheets(self, text: str) -> Iterator[Found]:
        sheets = Sheets.of(self._sheets and ["".join(self._sheets)])
        is_styled = any(_is_styled(one) for one in self._all)
        self._names, self._has_others = sheets.names, self._has_others or sheets.imports
        if sheets.overflows or self._is_unread:
            yield 0, len(text), Hidden.MAYBE
        if not sheets and not is_styled:
            return
        self._left = _STEPS_ALWAYS + _STEPS_OF_ONE * len(self._all)
        if self._has_others:
            self._root.worlds = _worlds_as(_SHOWN, World.among_others)
        for number, one in enumerate(self._all):
            rules = list(self._rules_of(one, sheets))
            if self._left < 0:
                yield one.begin, len(text), Hidden.MAYBE
                return
            is_page = number < len((self._root, self._body))
            yield from self._judged(one, rules, text, is_page=is_page)

    def _judged(
        self, one: Dressed, rules: list[tuple[Rule, bool]], text: str, *, is_page: bool
    ) -> Iterator[Found]:
        """Yield what is hidden of an element that is not hidden with the one around it."""
        outer = one.outer or self._root
        end = _end_of(one, len(text))
        style = one.attributes.get("style") or ""
        of_it = [(rule, sure) for rule, sure in rules if not rule.selector.generated]
        one.worlds = outer.worlds
        if self._has_others and not {"class", "id"}.isdisjoint(one.attributes):
            one.worlds = _worlds_as(outer.worlds, World.among_others)
        if not rules and not _is_styled(one) and not outer.reverses:
            if one.worlds is not outer.worlds and _hidden(outer.worlds) and not is_page:
                yield from _otherwise(one, outer, end)
            return
        says = self._said(of_it, style)
        one.worlds = _worlds_in(one, says, is_page=is_page)
        one.reverses = any(map(reverses, says))
        yield from _otherwise(one, outer, end)
        if any(map(marks, says)):
            yield one.begin, end, Hidden.WRITTEN
        if not is_page and _hidden(one.worlds) is None:
            yield from self._shown(one, rules, says, text)

    def _shown(
        self, one: Dressed, rules: list[tuple[Rule, bool]], says: _Three, text: str
    ) -> Iterator[Found]:
        """Yield how what is shown of an element is otherwise than it is written."""
        end = _end_of(one, len(text))
        is_floated = any(floats(said) for said in says) and text[end : end + 1].strip("\n\t")
        if (one.outer or self._root).reverses or any(map(is_moved, says)) or is_floated:
            yield one.begin, end, Hidden.MOVED
        if any(has_no_room(said, text[one.begin : end]) for said in says):
            yield one.begin, end, Hidden.MAYBE
        if any(not rule.selector.generated for rule, _ in rules):
            yield from ((one.begin, end, why) for why in _shown_as(says))
        for rule, _ in rules:
            if rule.selector.generated and rule.writes(one.attributes):
                yield _sentences_at(text, one.begin, end, rule)

    def _said(self, rules: list[tuple[Rule, bool]], style: str) -> "_Three":
        """Return what holds of an element; elements with the same rules have the same."""
        key = (tuple(rule.place for rule, _ in rules), style)
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = _three(rules, style, self._names)
        return self._known[key]

    def _rules_of(self, one: Dressed, sheets: Sheets) -> Iterator[tuple[Rule, bool]]:
        """Yield the rules of an element, and whether each certainly is."""
        keys = [f".{name}" for name in one.classes]
        if one.attributes.get("id"):
            keys.append(f"#{one.attributes['id']}")
        for rules in (*(sheets.by_key.get(key, ()) for key in (*keys, one.name)), sheets.of_any):
            for rule in rules:
                self._left -= 1
                if self._left < 0:
                    return
                if self._is_of(rule, one):
                    yield rule, rule.sure

    def _is_of(self, rule: Rule, one: Dressed) -> bool:
        """Say whether an element, and those around it, are as a rule wants them."""
        compounds, direct = rule.selector.compounds, rule.selector.direct
        if not compounds[0].fits(one.name, one.attributes, one.classes):
            return False
        at, here, again = 1, one.outer, list[tuple[int, Dressed]]()
        while at < len(compounds):
            while here is not None and not direct[at - 1] and not _is_wanted(compounds, at, here):
                self._left -= 1
                here = here.outer
            if self._left < 0:
                return True
            if here is not None and _is_wanted(compounds, at, here):
                if not direct[at - 1] and at + 1 < len(compounds):
                    again.append((at, here))
                at, here = at + 1, here.outer
            elif again:
                at, tried = again.pop()
                here = tried.outer
                self._left -= 1
            else:
                return False
        return True


def _is_wanted(compounds: tuple[Compound, ...], at: int, one: Dressed) -> bool:
    return compounds[at].fits(one.name, one.attributes, one.classes)


def _shown_as(says: _Three) -> Iterator[Hidden]:
    """Yield how what is so is shown otherwise than it is written, though it is seen."""
    styles = [style_from(said) for said in says]
    if any(style.struck for style in styles):
        yield Hidden.STRUCK
    if any(style.turned for style in styles):
        yield Hidden.TURNED


def _end_of(one: Dressed, length: int) -> int:
    return length if one.end < 0 else one.end


def _is_styled(one: Dressed) -> bool:
    return "style" in one.attributes or not COLOURING.isdisjoint(one.attributes)


def _hidden(worlds: Worlds) -> Hidden | None:
    sure, every, _ = worlds
    if sure.hides and every.hides:
        return Hidden.STYLED
    return Hidden.MAYBE if any(world.may_hide for world in worlds) else None


def _otherwise(one: Dressed, outer: Dressed, end: int) -> Iterator[Found]:
    """Yield where an element is hidden and the one around it is not, or the other way round."""
    hidden, around = _hidden(one.worlds), _hidden(outer.worlds)
    if hidden is not around:
        yield one.begin, end, hidden


def _worlds_as(worlds: Worlds, change: Callable[[World], World]) -> Worlds:
    sure, every, worst = worlds
    first = change(sure)
    if sure == every == worst:
        return first, first, first
    return first, change(every), change(worst)


def _worlds_in(one: Dressed, says: _Three, *, is_page: bool) -> Worlds:
    def made(world: World, said: Mapping[str, str]) -> World:
        return world.of_page(said, one) if is_page else world.within(said, one)

    sure, every, worst = one.worlds
    first = made(sure, says[0])
    if sure == every == worst and says[0] is says[1] is says[2]:
        return first, first, first
    return first, made(every, says[1]), made(worst, says[2])


def _three(rules: list[tuple[Rule, bool]], style: str, names: Names) -> _Three:
    """Return what holds of an element by the rules that are sure, by all, and at the worst."""
    ordered = sorted(rules, key=lambda one: (one[0].selector.weight, one[0].place))
    own = names.meant(tuple(declarations(style))) if len(style) <= _LONGEST_STYLE else ()
    sure = _merged([rule.says for rule, is_sure in ordered if is_sure], own)
    if all(is_sure for _, is_sure in ordered):
        return sure, sure, sure
    worst = [
        rule.says
        for rule, is_sure in ordered
        if is_sure or hides({name: value for name, value, _ in rule.says})
    ]
    return sure, _merged([rule.says for rule, _ in ordered], own), _merged(worst, own)


def _merged(says: list[tuple[Declaration, ...]], own: tuple[Declaration, ...]) -> dict[str, str]:
    return dict(winning((*(one for rule in says for one in rule), *own)))


def _painted(found: list[Found]) -> Iterator[Stretch]:
    """Yield where what is hidden stands, the innermost element first where several say so."""
    open_ones, at = list[Found](), 0
    for one in (*sorted(found, key=lambda one: (one[0], -one[1])), (maxsize, maxsize, None)):
        while open_ones and open_ones[-1][1] <= one[0]:
            _, end, why = open_ones.pop()
            if why is not None and at < end:
                yield at, end, why
            at = max(at, end)
        if open_ones and (why := open_ones[-1][2]) is not None and at < one[0]:
            yield at, one[0], why
        at = max(at, one[0])
        open_ones.append(one)


def _sentences_at(text: str, begin: int, end: int, rule: Rule) -> Stretch:
    """Return the sentences that words of a style sheet are shown in or beside."""
    if rule.selector.generated == "before":
        at = begin
        while at < end and text[at].isspace():
            at += 1
    else:
        at = end
    first = max(text.rfind(one, max(0, at - _LONGEST_SENTENCE), at) for one in _SENTENCE_ENDS)
    stops = [text.find(one, at, at + _LONGEST_SENTENCE) for one in _SENTENCE_ENDS]
    last = min((one for one in stops if one >= 0), default=min(len(text), at + _LONGEST_SENTENCE))
    return max(0, first + 1), max(last, end), Hidden.WRITTEN


def told_hidden(hidden: tuple[Stretch, ...]) -> Iterator[str]:
    """Yield what is said of stretches that a page keeps from readers, a clause for each kind."""
    many = Counter(why for _, _, why in hidden)
    for why in Hidden:
        if many[why] and why is not Hidden.MOVED:  # most are shown whole, beside others
            yield f"{counted(many[why], 'passage', 'passages')} where {why}: no evidence"
