"""Where a page has words that its own style sheets, or a closed part of it, keep from readers.

The elements are noted while the page is read, and judged when all its sheets are known, which may
stand behind them. No text is left out: what is hidden is marked.
"""

from collections.abc import Callable, Iterator, Mapping

import attrs

from chronology.documents.html.beside import marks
from chronology.documents.html.boxes import has_no_room
from chronology.documents.html.choices import is_shut, not_shown, table_around
from chronology.documents.html.covers import Covers
from chronology.documents.html.formulas import is_padded_or_coloured
from chronology.documents.html.linked import Finder, PageSheets, in_address
from chronology.documents.html.meant import Names
from chronology.documents.html.merged import Three, merged, three
from chronology.documents.html.moved import collapses, floats, is_moved, reverses
from chronology.documents.html.names import VOID
from chronology.documents.html.owner import Attributes
from chronology.documents.html.pushed import Cut, Cuts
from chronology.documents.html.reach import REPLACED, is_laid, may_cover
from chronology.documents.html.room import gaps_in, keeps_gaps
from chronology.documents.html.rows import Row, is_sized_cell, lies_beyond, squeezes
from chronology.documents.html.selectors import Compound
from chronology.documents.html.sheets import OF_HIDDEN, Rule, Sheets, of_hidden
from chronology.documents.html.stretches import Found, Stretch, painted, sentences_at
from chronology.documents.html.strikes import draws_through
from chronology.documents.html.style import style_from
from chronology.documents.html.world import COLOURING, World
from chronology.vocabulary import Hidden

_STEPS_ALWAYS, _STEPS_OF_ONE = 500_000, 40  # comparisons of elements with rules, and of each
_MOST_KNOWN = 5_000
_LONGEST_WORDS = 2_000  # of what may lie over others


_ROOTS = frozenset({"shadowrootmode", "shadowroot"})
_ROOMY = REPLACED | {"br"}
_SHAPING = (_ROOMY & VOID) | {"col", "hr"}  # which bear no words, and are looked at all the same
_AS_WHOLE = frozenset({Hidden.STYLED, Hidden.MAYBE, None})

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
        before: the element before it, within the same one.
        last: the last one in it, so far.
        is_host: whether a template of its own is shown in its place.
    """

    name: str
    attributes: Attributes
    outer: "Dressed | None"
    begin: int
    end: int = -1
    heading: "Dressed | None" = None
    is_host: bool = False
    before: "Dressed | None" = None
    last: "Dressed | None" = None
    worlds: Worlds = _SHOWN
    reverses: bool = False
    row: Row = attrs.field(factory=Row)
    cut: Cut | None = None
    says: Mapping[str, str] = attrs.field(factory=dict)

    @property
    def around(self) -> "Dressed | None":
        """The element around it."""
        return self.outer

    @property
    def is_named(self) -> bool:
        """Whether sheets may speak of it by a class or a name."""
        return not {"class", "id"}.isdisjoint(self.attributes)

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset((self.attributes.get("class") or "").split())


class Wardrobe:
    """The elements of a page in their order, and its style sheets."""

    def __init__(self, find: Finder = in_address) -> None:
        self._root = Dressed("html", {}, None, 0)
        self._body = Dressed("body", {}, self._root, 0)
        self._all = [self._root, self._body]
        self._sheets = PageSheets(find)
        self._names = Names()
        self._has_others = self._has_gaps = False
        self._left = 0
        self._known: dict[tuple[tuple[int, ...], str], Three] = {}
        self._covers = Covers()
        self._cuts = Cuts()

    def page(self, name: str, attributes: Attributes) -> None:
        """Note what a page says of itself as a whole."""
        one = self._root if name == "html" else self._body
        one.attributes = {**attributes, **one.attributes}

    def sheet(self, written: str, one: Dressed | None) -> None:
        """Note a piece of a style sheet, and the element that holds it."""
        self._sheets.written(written, one.attributes if one is not None else {}, id(one))

    def begun(self, name: str, attributes: Attributes, outer: Dressed | None, at: int) -> Dressed:
        """Note that an element begins."""
        around = outer or self._body
        made = Dressed(name, attributes, around, at, before=around.last)
        around.last = made
        if name == "link":
            self._sheets.asked_for(attributes)
        around.is_host |= name == "template" and not _ROOTS.isdisjoint(attributes)
        if name not in VOID:
            self._all.append(made)
        elif name in _SHAPING:
            made.end = at
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
        covered = self._covers.stretches(text)
        stretches = {*self._shut(len(text)), *others, *painted(whole), *covered}
        return tuple(sorted(one for one in stretches if text[one[0] : one[1]].strip()))

    def _shut(self, length: int) -> Iterator[Stretch]:
        opened = set[str]()  # groups of which one part is open, as no other then is
        for one in self._all:
            end = _end_of(one, length)
            if one.is_host:
                yield one.begin, end, Hidden.MAYBE
            if is_padded_or_coloured(one.name, one.attributes):
                yield one.begin, end, Hidden.MAYBE
            if one.name == "details" and is_shut(one, opened):
                shown = one.heading
                yield one.begin, end if shown is None else shown.begin, Hidden.CLOSED
                if shown is not None:
                    yield _end_of(shown, length), end, Hidden.CLOSED
        for one in not_shown(self._all):
            yield one.begin, _end_of(one, length), Hidden.CLOSED

    def _by_sheets(self, text: str) -> Iterator[Found]:
        own = (one.attributes.get("style") or "" for one in self._all)
        naming = (style for style in own if "--" in style or "overflow" in style)
        written = self._sheets.in_order()
        sheets = Sheets.of(written, naming)
        self._has_gaps = keeps_gaps(one.text for one in written)
        is_styled = any(_is_styled(one) for one in self._all)
        self._names, self._has_others = sheets.names, self._sheets.has_others or sheets.imports
        if sheets.overflows or self._sheets.is_unread:
            yield 0, len(text), Hidden.MAYBE
        if not sheets and not is_styled:
            return
        self._covers.has_others = self._has_others
        self._left = _STEPS_ALWAYS + _STEPS_OF_ONE * len(self._all)
        if self._has_others:
            self._root.worlds = _worlds_as(_SHOWN, World.among_others)
        for number, one in enumerate(self._all):
            rules = [
                *([OF_HIDDEN] if "hidden" in one.attributes else []),
                *self._rules_of(one, sheets),
            ]
            if self._left < 0:
                yield one.begin, len(text), Hidden.MAYBE
                return
            is_page = number < len((self._root, self._body))
            yield from self._judged(one, rules, text, is_page=is_page)
        yield from self._cuts.without_room(text)

    def _judged(
        self, one: Dressed, rules: list[tuple[Rule, bool]], text: str, *, is_page: bool
    ) -> Iterator[Found]:
        """Yield what is hidden of an element that is not hidden with the one around it."""
        outer = one.outer or self._root
        end = _end_of(one, len(text))
        style = one.attributes.get("style") or ""
        of_it = [(rule, sure) for rule, sure in rules if not rule.selector.generated]
        one.worlds, one.cut = outer.worlds, outer.cut
        if self._has_others and one.is_named:
            one.worlds = _worlds_as(outer.worlds, World.among_others)
        is_plain = not rules and not _is_styled(one) and one.name not in _ROOMY
        if is_plain and not (outer.reverses or outer.row.is_row or is_sized_cell(one)):
            if one.worlds is not outer.worlds and _hidden(outer.worlds) and not is_page:
                yield from _otherwise(one, outer, end)
            return
        says = self._said(of_it, style)
        if "hidden" in one.attributes:
            sure, every, worst = says
            says = of_hidden(sure), of_hidden(every), of_hidden(worst)
        one.worlds = _worlds_in(one, says, is_page=is_page)
        one.reverses = any(map(reverses, says))
        yield from _otherwise(one, outer, end)
        if any(map(marks, says)):
            yield one.begin, end, Hidden.WRITTEN
        if is_page:
            return
        if _hidden(one.worlds) is not Hidden.STYLED:
            yield from self._cuts.note(one, says[1], text, end)
        if _hidden(one.worlds) is not Hidden.STYLED:
            self._note_covers(
                one, rules, says[0], text[one.begin : min(end, one.begin + _LONGEST_WORDS)]
            )
        yield from _beyond(one, says, len(text))
        if _hidden(one.worlds) is None:
            yield from self._shown(one, rules, says, text)

    def _note_covers(
        self, one: Dressed, rules: list[tuple[Rule, bool]], sure: dict[str, str], words: str
    ) -> None:
        likely = [(rule, is_sure) for rule, is_sure in rules
                  if is_sure or rule.selector.compounds[0].is_named]  # fmt: skip
        own = [(rule, is_sure) for rule, is_sure in likely if not rule.selector.generated]
        all_said = self._said(own, one.attributes.get("style") or "")[1]
        sizes = {
            name: value if value.endswith("%") else f"{value}px"
            for name in ("width", "height")
            if one.name in REPLACED and (value := (one.attributes.get(name) or "").strip())
        }
        for says in (sure,) if sure == all_said else (sure, all_said):
            said = {**sizes, **says}
            if may_cover(said) or is_laid(said) or one.name in REPLACED or "height" in said:
                self._covers.note(one, said, words)
        for kind in ("before", "after"):
            written = [rule.says for rule, _ in likely if rule.selector.generated == kind]
            if written and may_cover(said := merged(written, ())):
                self._covers.written(one, said)

    def _shown(
        self, one: Dressed, rules: list[tuple[Rule, bool]], says: Three, text: str
    ) -> Iterator[Found]:
        """Yield how what is shown of an element is otherwise than it is written."""
        end = _end_of(one, len(text))
        is_floated = any(floats(said) for said in says) and text[end : end + 1].strip("\n\t")
        if (one.outer or self._root).reverses or any(map(is_moved, says)) or is_floated:
            yield one.begin, end, Hidden.MOVED
        gaps = gaps_in(one) if self._has_gaps else 0
        if any(has_no_room(said, text[one.begin : end], gaps) for said in says):
            yield one.begin, end, Hidden.MAYBE
        if any(not rule.selector.generated for rule, _ in rules):
            yield from ((one.begin, end, why) for why in _shown_as(says))
        for rule, _ in rules:
            if rule.selector.generated and rule.writes(one.attributes):
                yield sentences_at(text, one.begin, end, rule)
        for kind in ("before", "after"):
            written = [rule.says for rule, _ in rules if rule.selector.generated == kind]
            if written and draws_through(merged(written, ())):
                yield one.begin, end, Hidden.MAYBE

    def _said(self, rules: list[tuple[Rule, bool]], style: str) -> "Three":
        """Return what holds of an element; elements with the same rules have the same."""
        key = (tuple(rule.place for rule, _ in rules), style)
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = three(rules, style, self._names)
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
        if not self._is_wanted(compounds, 0, one):
            return False
        at, here, again = 1, one.outer, list[tuple[int, Dressed]]()
        while at < len(compounds):
            while (
                here is not None and not direct[at - 1] and not self._is_wanted(compounds, at, here)
            ):
                self._left -= 1
                here = here.outer
            if self._left < 0:
                return True
            if here is not None and self._is_wanted(compounds, at, here):
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

    def _is_wanted(self, compounds: tuple[Compound, ...], at: int, one: Dressed) -> bool:
        wanted: Compound | None = compounds[at]
        here: Dressed | None = one
        while wanted is not None and here is not None:
            if not wanted.fits(here.name, here.attributes, here.classes):
                return False
            beside, is_next = wanted.beside, wanted.next_to
            here = here.before
            while beside is not None and not is_next and here is not None and self._left > 0:
                if beside.fits(here.name, here.attributes, here.classes):
                    break
                here = here.before
                self._left -= 1
            wanted = beside
        return wanted is None


def _shown_as(says: Three) -> Iterator[Hidden]:
    """Yield how what is so is shown otherwise than it is written, though it is seen."""
    styles = [style_from(said) for said in says]
    if any(style.struck for style in styles):
        yield Hidden.STRUCK
    if any(style.turned for style in styles):
        yield Hidden.TURNED


def _beyond(one: Dressed, says: Three, length: int) -> Iterator[Found]:
    """Yield what stands beyond its row, and tables in which a column is not shown."""
    is_folded = one.name in {"col", "colgroup"} and any(map(collapses, says))
    if is_folded or any(squeezes(one, said) for said in says):
        table = table_around(one)
        if table is not None:
            yield table.begin, _end_of(table, length), Hidden.MAYBE
    if lies_beyond(one, says[1]):
        yield one.begin, _end_of(one, length), Hidden.MAYBE


def _end_of(one: Dressed, length: int) -> int:
    return length if one.end < 0 else one.end


def _is_styled(one: Dressed) -> bool:
    return not {"style", "hidden"}.isdisjoint(one.attributes) or not COLOURING.isdisjoint(
        one.attributes
    )


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


def _worlds_in(one: Dressed, says: Three, *, is_page: bool) -> Worlds:
    def made(world: World, said: Mapping[str, str]) -> World:
        return world.of_page(said, one) if is_page else world.within(said, one)

    sure, every, worst = one.worlds
    first = made(sure, says[0])
    if sure == every == worst and says[0] is says[1] is says[2]:
        return first, first, first
    return first, made(every, says[1]), made(worst, says[2])
