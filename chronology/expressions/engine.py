"""Finding and resolving time expressions, in whatever language.

The way: the rules find candidates; the leftmost and longest of them are kept; words within
an expression, around it and between two change or join them; then each is resolved in text
order, so that "the same day" may lean on what came before.
"""

import datetime as dt
import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TypeAlias

import attrs

from chronology.expressions.beside import Atom, Beside
from chronology.expressions.capitals import in_capitals, in_small_letters
from chronology.expressions.leaning import Leaning, Leanings, Role
from chronology.expressions.marks import marked
from chronology.expressions.model import Move, TimeExpression, phrases
from chronology.expressions.moved import Moved, displaced, floors_of, move_of, parted
from chronology.expressions.narration import Known, Narration, told_by
from chronology.expressions.of_a_year import OfAYear
from chronology.expressions.places import Places
from chronology.languages.language import LINES, NO_TRIGGER, Language
from chronology.languages.recurrence import Standing
from chronology.languages.time_joints import REACH, End, Leads, Link, Links, Tail
from chronology.languages.time_rules import FIGURES, Apart, Construction, Group, Rule
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.centuries import CENTURY, century_of, is_divided
from chronology.meanings.displaced import one_of
from chronology.meanings.fiscal_year import FiscalYear
from chronology.meanings.meaning import Meaning, Reading, View, outer_days, value_of
from chronology.meanings.pairs import between
from chronology.meanings.recurring import again, is_timeless
from chronology.meanings.terms import Aspect, Basis, Edge, Tense, TimeFault, unclear
from chronology.timespan import DAY, TimeSpan, civil

Anchor: TypeAlias = dt.date | dt.datetime | TimeSpan | None
KEPT, LONGEST_KEPT = 128, 2_000  # texts, and their code points, of which is kept what they tell
_MOST_LEADS = 3  # "by" "the end of" X; one to spare
_ZONE = 64  # code points before a trigger; no expression begins farther from it
_WORD = re.compile(r"(?<!\w)[\w’']")  # where a word begins, or is cut short: "’90s"
_LINE_END = re.compile("\n")
_LONGEST_MIDDLE = 48
_MOST_JOINED = 12  # times in one list; what goes on beyond them is no list, but noise
_ONE_DAY = re.compile(r"-?[\dX]{4,8}-[\dX]{2}-[\dX]{2}(?:[/T]|\Z)")
_JUST_NOW = 31  # days, at most, since a move that is news
_LONGEST_HALF = 184  # days
_FAR = 366  # days
_SHORTEST_PART = 80  # days of a part of a year that is told with the year
_LIMIT = "ON_OR_BEFORE"  # the TIMEX3 `mod` of "by" and "until"
_QUOTED = unclear("a history quotes it, from a day that these words do not name")
DATELINE = "dateline"  # the rule whose date is that of the telling


@attrs.frozen(kw_only=True)
class Read:
    """The time expressions of a text, and the moves that it tells of.

    Attributes:
        expressions: the expressions, in order.
        moves: the moves, in order.
    """

    expressions: tuple[TimeExpression, ...]
    moves: tuple[Move, ...]


def read(  # noqa: PLR0913 - all that a time expression may rest on
    text: str,
    anchor: Anchor,
    language: Language,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
    decided: bool = False,
    day_first: Mapping[str, bool] | None = None,
    fiscal: FiscalYear | None = None,
    zone: dt.tzinfo | None = None,
    business: BusinessCalendar | None = None,
) -> Read:
    """Return the time expressions of a text, none overlapping another, and its moves."""
    told = undated(text, language)
    moved = told.moved
    if not moved.atoms:
        return Read(expressions=(), moves=_moves(text, moved, []))
    ends, leanings = ends_of(anchor), Leanings(places=told.places, tense=tense, decided=decided)

    def seen(first: int | None, last: int | None) -> Resolver:
        """Return what resolves them, seen from a stretch of days."""
        return Resolver(
            text=told.text,
            written=text,
            ends=(first, last),
            places=told.places,
            beside=told.beside,
            antecedent=antecedent,
            day_first=day_first or {},
            fiscal=fiscal,
            zone=zone,
            business=business,
            leanings=leanings,
            moved=moved,
            narration=Narration.of(told.dated, (first, last)),
        )

    resolver = seen(*ends)
    # A time may lean on one before it that only some of the anchor's days leave open.
    is_sharp = None in ends or ends[0] == ends[1]
    sides = () if is_sharp else (seen(ends[0], ends[0]), seen(ends[1], ends[1]))
    found: list[tuple[TimeExpression, ...]] = []
    for place, atom in enumerate(moved.atoms):
        settled = resolver.settled(atom, place)
        spans = [side.settled(atom, place).reading.span for side in sides]
        differs = any(span != settled.reading.span for span in spans)
        assumed = settled.assumed or differs
        found.append(tuple(resolver.expressions(atom, settled, assumed=assumed)))
    return Read(
        expressions=tuple(one for same in found for one in same),
        moves=_moves(text, moved, found),
    )


@attrs.frozen(kw_only=True)
class Undated:
    """What the words of a text tell of times, from whatever day they are seen.

    Attributes:
        text: the text, as it is read.
        moved: its expressions, with what moves make of them.
        places: its sentences.
        beside: what the words beside its times tell.
        dated: what its times mean, as a narration is told by them.
    """

    text: str
    moved: Moved
    places: Places
    beside: Beside
    dated: Known


def undated(text: str, language: Language) -> Undated:
    """Return what the words of a text tell of times, before anybody says from which day."""
    return (_undated if len(text) <= LONGEST_KEPT else _undated.__wrapped__)(text, language)


# One sentence is asked for as a plan and as a report, and seen from several days.
@lru_cache(maxsize=KEPT)
def _undated(text: str, language: Language) -> Undated:
    text = in_capitals(in_small_letters(text, language), language)
    moved = _changed(text, _atoms(text, language), language)
    return Undated(
        text=text,
        moved=moved,
        places=Places(text=text, language=language),
        beside=Beside(text=text, language=language),
        dated=told_by(atom.meaning for atom in moved.atoms),
    )


def _moves(
    text: str, moved: Moved, found: Sequence[tuple[TimeExpression, ...]]
) -> tuple[Move, ...]:
    """Return the moves that were made."""
    return tuple(move_of(text, move, found, at) for move, at in moved.places if not move.denied)


def find(  # noqa: PLR0913 - all that a time expression may rest on
    text: str,
    anchor: Anchor,
    language: Language,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
    decided: bool = False,
    day_first: Mapping[str, bool] | None = None,
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text, in order, none overlapping another."""
    return read(
        text,
        anchor,
        language,
        antecedent=antecedent,
        tense=tense,
        decided=decided,
        day_first=day_first,
    ).expressions


def _changed(text: str, atoms: list[Atom], language: Language) -> Moved:
    """Return expressions as the words within, around and between them make them."""
    whole = list(_led(text, _tailed(text, atoms, language.tails), language.inner_leads, {}))
    joining_first, joining = language.links_in_turn
    whole = _linked(text, whole, joining_first, {})
    moves = marked(text, whole, language.moves)
    certain = [move for move in moves if not move.doubt]
    floors = floors_of(certain)
    whole = _linked(text, parted(whole, certain), joining, floors)
    whole = _recurring(text, whole, language)
    return displaced(list(_led(text, whole, language.signals, floors)), moves)


def _recurring(text: str, atoms: list[Atom], language: Language) -> list[Atom]:
    """Return expressions as the words beside them make them come again and again."""
    standing = [
        Standing(start=atom.start, end=atom.end, parts=len(atom.parts), meaning=atom.meaning)
        for atom in atoms
    ]
    for place in language.recurrences.of(text, standing):
        atom = atoms[place]
        if not is_timeless(atom.meaning):
            parts = tuple((start, end, again(of)) for start, end, of in atom.parts)
            atoms[place] = attrs.evolve(atom, meaning=again(atom.meaning), parts=parts)
    return atoms


def edge(text: str, start: int, language: Language) -> Edge | None:
    """Return the nearest verb before a time if it is one of beginning or of ending."""
    first = max(0, start - 2 * language.reach)
    before = in_small_letters(text[first:start], language)
    verbs = list(language.aspect_pattern.finditer(before))
    between = before[verbs[-1].end() :] if verbs else before
    if not verbs or len(between) > language.reach or language.aspect_break_pattern.search(between):
        return None
    verb = verbs[-1]
    aspect, place = Aspect(verb.lastgroup or ""), (first + verb.start(), first + verb.end())
    return Edge(aspect=aspect, start=place[0], words=text[slice(*place)])


def resolve(
    words: str,
    anchor: Anchor,
    language: Language,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
) -> TimeExpression | None:
    """Return the one time expression that words consist of; `None` if they do not."""
    whole = read(words, anchor, language, antecedent=antecedent, tense=tense)
    found = phrases(whole.expressions)
    if len(found) != 1:
        return None
    around = words[: found[0].start], words[found[0].end :]
    alone = all(language.filler_pattern.fullmatch(rest.strip()) for rest in around)
    return found[0] if alone else None


def ends_of(anchor: Anchor) -> tuple[int | None, int | None]:
    """Return the earliest and latest day number of an anchor; `None` where it is open."""
    if anchor is None:
        return None, None
    span = anchor if isinstance(anchor, TimeSpan) else TimeSpan.of_date(anchor)
    first, last = span.begin_of_the_begin, span.end_of_the_end
    return None if first is None else first // DAY, None if last is None else last // DAY


def _atoms(text: str, language: Language) -> list[Atom]:
    """Return what the rules find: leftmost first, then longest, then the earlier rule.

    What words mean is asked only once no longer expression holds them.
    """
    waiting = sorted(_candidates(text, language), key=_order)
    kept: list[Atom] = []
    end = place = 0
    while place < len(waiting):
        start, minus_end, preference, rule, found = waiting[place]
        place += 1
        if -minus_end <= end:
            continue
        atom = found if isinstance(found, Atom) else _built(rule, found)
        if isinstance(atom, tuple):  # parts, each for itself
            for part in atom:
                candidate = part.start, -part.end, preference, rule, part
                insort(waiting, candidate, lo=place, key=_order)
        elif atom is not None and start >= end:
            kept.append(atom)
            end = atom.end
    return kept


# Where its words begin, where they end (negated), the place of the rule in the order of
# preference, the rule, and what it found.
_Candidate: TypeAlias = tuple[int, int, int, Rule, re.Match[str] | Atom]
_order = itemgetter(0, 1, 2)


def _candidates(text: str, language: Language) -> Iterator[_Candidate]:
    """Yield what each rule finds at the places where it may begin; no match overlaps another.

    Only there: to search through the text between would try the pattern at every letter.
    """
    for group, places in _places(text, language):
        for preference, rule in group.rules:
            expression, end = rule.expression, 0
            match_at = rule.compiled.match
            for place in places:
                if place >= end and (match := match_at(text, place)):
                    end = match.end()
                    first, last = match.span(expression)
                    yield first, -last, preference, rule, match


def _built(rule: Rule, match: re.Match[str]) -> Atom | tuple[Atom, ...] | None:
    """Return what words mean: one expression, several apart, or none."""
    meaning = rule.build(match)
    if meaning is None:
        return None
    name = rule.name_of(match)
    if isinstance(meaning, Apart):
        return tuple(_evolved(start, end, name, of) for start, end, of in meaning.parts)
    start, end = match.span(rule.expression)
    if isinstance(meaning, Construction):
        whole, parts = meaning.whole, meaning.parts
        return Atom(start=start, end=end, rule=name, meaning=whole, parts=parts)
    return _evolved(start, end, name, meaning)


def _places(text: str, language: Language) -> Iterator[tuple[Group, Sequence[int]]]:
    """Yield the rules that may find something, and the places where it may begin."""
    hits, groups = _hits(text, language), language.groups_by_trigger
    for trigger in hits:
        for group in groups.get(trigger, ()):
            firsts, triggers = hits.get(group.first), hits.get(group.trigger)
            if firsts and triggers and (places := _begins(text, group, firsts, triggers)):
                yield group, places


def _hits(text: str, language: Language) -> Mapping[int, list[int]]:
    """Return where each trigger stands that does; what needs none is never without."""
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    hits = defaultdict(list, {NO_TRIGGER: [0], LINES: lines})
    triggered, done = language.triggered, 0
    # The pattern begins with what stands before a word.
    for match in language.trigger_pattern.finditer(f" {text}"):
        kind, start = match.lastgroup or "", match.start()
        if start >= done:
            done = match.end(kind) - 1
            for number in triggered.get(FIGURES.get(kind) or match[kind], ()):
                hits[number].append(start)
    return hits


def _begins(text: str, group: Group, firsts: list[int], triggers: list[int]) -> Sequence[int]:
    """Return where a group finds something, if it does: near its triggers."""
    if not group.trigger:
        return firsts if group.first else range(len(text))
    return _near(firsts, triggers) if group.first else _words_near(text, triggers)


def _near(places: list[int], triggers: list[int]) -> list[int]:
    """Return the places at which an expression that holds one of some triggers may begin."""
    near: list[int] = []
    done = 0
    for trigger in triggers:
        first = bisect_left(places, trigger - _ZONE, lo=done)
        done = bisect_right(places, trigger, lo=first)
        near += places[first:done]
    return near


def _words_near(text: str, triggers: list[int]) -> list[int]:
    """Return the words at which an expression that holds one of some triggers may begin."""
    near: list[int] = []
    done = 0
    for trigger in triggers:
        words = _WORD.finditer(text, max(done, trigger - _ZONE), trigger + 1)
        near += [word.start() for word in words]
        done = trigger + 1
    return near


def _tailed(text: str, atoms: list[Atom], tails: tuple[Tail, ...]) -> list[Atom]:
    """Apply to each expression the words directly after it."""
    tailed: list[Atom] = []
    for index, atom in enumerate(atoms):
        if tailed and atom.start < tailed[-1].end:
            continue
        ceiling = atoms[index + 1].end if index + 1 < len(atoms) else len(text)
        tailed.append(_tail(text, atom, ceiling, tails))
    return tailed


def _tail(text: str, atom: Atom, ceiling: int, tails: tuple[Tail, ...]) -> Atom:
    if len(atom.parts) > 1:
        return atom
    for tail in tails:
        words = tail.compiled.match(text, atom.end, min(ceiling, atom.end + REACH))
        meaning = None if words is None else tail.wrap(atom.meaning, words)
        if words is not None and meaning is not None:
            name = tail.name or atom.rule
            return _evolved(atom.start, words.end(), name, meaning)
    return atom


def _evolved(start: int, end: int, rule: str, meaning: Meaning) -> Atom:
    """Return a single expression with other ends and another meaning."""
    return Atom(start=start, end=end, rule=rule, meaning=meaning, parts=((start, end, meaning),))


def _linked(text: str, atoms: list[Atom], links: Links, floors: Mapping[int, int]) -> list[Atom]:
    """Join neighbours, from the right, so that a year reaches all that share it.

    A time with a floor of its own is joined to none before it.
    """
    linked: list[Atom] = []
    for index in range(len(atoms) - 1, -1, -1):
        left, rest = atoms[index], linked[-1:]
        if rest and left.end <= floors.get(rest[0].parts[0][0], 0):
            linked.append(left)
            continue
        floor = max(atoms[index - 1].end if index else 0, floors.get(left.start, 0))
        linked[-1:] = reversed(_link(text, left, rest, floor, links))
    return linked[::-1]


def _link(text: str, left: Atom, rest: list[Atom], floor: int, links: Links) -> list[Atom]:
    """Return two neighbours as they are, or with the left one changed, or as one."""
    if not rest or rest[0].start - left.end > _LONGEST_MIDDLE:
        return [left, *rest]
    if len(left.parts) + len(rest[0].parts) > _MOST_JOINED:
        return [left, *rest]
    right = rest[0]
    middle = text[left.end : right.start]
    before = text[max(floor, left.start - REACH) : left.start]
    for link in links.that_hold(middle):
        start = _opened(link, before, left.start)
        meaning = None if start is None else link.join(left.meaning, right.meaning)
        if start is None or meaning is None or not link.following.match(text, right.end):
            continue
        return _joined(link, left, right, start, meaning)
    return [left, right]


def _joined(link: Link, left: Atom, right: Atom, start: int, meaning: Meaning) -> list[Atom]:
    if link.fused:
        return [_evolved(start, right.end, link.name, meaning)]
    if not link.name:
        return [_evolved(left.start, left.end, left.rule, meaning), right]
    first = meaning if link.changes is End.FIRST else left.parts[0][2]
    last = meaning if link.changes is End.LAST else right.parts[-1][2]
    ends = meaning.ends or (first, last)
    parts = (
        (*left.parts[0][:2], ends[0]),
        *((start, end, _within_range(of, meaning)) for start, end, of in left.parts[1:]),
        *right.parts[:-1],
        (*right.parts[-1][:2], ends[1]),
    )
    return [Atom(start=start, end=right.end, rule=link.name, meaning=meaning, parts=parts)]


def _within_range(of: Meaning, whole: Meaning) -> Meaning:
    """Return what stands within the first time of two, with the year that the second names."""
    if whole.ends is None or not of.leans or whole.ends[1].leans:
        return of
    return between(of, whole.ends[1]).begin


def _opened(link: Link, before: str, start: int) -> int | None:
    """Return where a linked pair begins; `None` if the words before do not let it."""
    if link.veto and link.veto.search(before):
        return None
    if link.before is None:
        return start
    opening = link.before.search(before.rstrip())
    return None if opening is None else start - len(before) + opening.start()


def _led(text: str, atoms: list[Atom], leads: Leads, floors: Mapping[int, int]) -> Iterable[Atom]:
    """Apply to each expression the words directly before it, down to its floor."""
    floor = 0
    for atom in atoms:
        own = max(floor, floors.get(atom.parts[0][0], 0))
        led = atom
        for _ in range(_MOST_LEADS):
            without, led = led, _lead(text, led, (floor, own), leads)
            if led is without:
                break
        floor = atom.end
        yield led


def _lead(text: str, atom: Atom, floors: tuple[int, int], leads: Leads) -> Atom:
    """Apply to an expression the words directly before it, which end with another or a move."""
    outer, inner = floors
    own = text[max(inner, atom.start - REACH) : atom.start]
    bare = own.rstrip(" \t\r\n\N{NO-BREAK SPACE}-")
    for lead in leads.standing(bare, text, atom.end):
        if lead.signal and atom.start < atom.parts[0][0]:
            continue  # "waved through from 3 to 9 March": the words have a signal of their own
        after = lead.following.match(text, atom.end, atom.end + REACH)
        words = None if after is None else lead.compiled.search(bare)
        if after is None or words is None:
            continue
        near = max(0 if lead.measured else outer, atom.start - 2 * REACH)
        if not lead.allows(text[near : atom.start]):
            continue
        meaning = lead.wrap(atom.meaning, words)
        if meaning is not None:
            start = atom.start - (len(own) - words.start() if words[0] else 0)
            if not lead.signal and len(atom.parts) == 1:
                return _evolved(start, atom.end, lead.name or atom.rule, meaning)
            name = lead.name or atom.rule
            whole = attrs.evolve(atom, start=start, end=after.end(), rule=name, meaning=meaning)
            return whole if lead.signal else _with_ends(whole)
    return atom


def _with_ends(atom: Atom) -> Atom:
    """Return a construction of two times whose parts mean what its ends mean."""
    ends = atom.meaning.ends
    if ends is None:
        return atom
    first, last = atom.parts[0], atom.parts[-1]
    parts = ((*first[:2], ends[0]), *atom.parts[1:-1], (*last[:2], ends[1]))
    return attrs.evolve(atom, parts=parts)


@attrs.define(kw_only=True)
class Memory:
    """What later expressions may lean on, kept up to date as the text is read.

    Attributes:
        day: the last expression that names a day as an event's, not as a dateline.
        year: the last expression that lies in one year.
        last: its first and last day number.
        stretch: those of a stretch over several years, if one was named after it.
        told: the last of these that is not counted from the anchor, with where it ends.
        named: the last time that its words alone date, or that leans on such a one.
        frames: whether it opens its sentence, or goes on from one that does: "In 1933 …".
        century: the first year of the century told last, where it stands and ends, and whether it
            was divided into quarters or halves.
        assumed: whether one of these was itself taken from one day of an uncertain anchor.
    """

    day: TimeSpan | None = None
    year: TimeSpan | None = None
    last: tuple[int, int] | None = None
    stretch: tuple[int, int] | None = None
    told: tuple[int, int, int] | None = None
    named: tuple[int, int, int] | None = None
    frames: bool = False
    century: tuple[int, int, int, bool] | None = None
    day_assumed: bool = False
    year_assumed: bool = False

    def note(
        self, atom: Atom, reading: Reading, basis: Basis, *, assumed: bool, passing: bool
    ) -> None:
        """Remember a time, if others may lean on it."""
        if atom.rule == DATELINE or not atom.meaning.calendar:
            return
        self._note_century(atom, reading)
        self._note_named(atom, reading, basis)
        span = _within_a_year(reading.of if reading.of is not None else reading.span)
        if _ONE_DAY.match(reading.value):
            self.day, self.day_assumed = reading.span, assumed
        if span is None:
            is_stretch = atom.meaning.ends is not None and reading.span is not None
            self.stretch = outer_days(reading.span) if is_stretch and reading.span else self.stretch
            return
        self.stretch = None
        self.year, self.year_assumed = span, assumed
        outer = self.last = outer_days(span)
        goes_on = basis in {Basis.WORDS, Basis.ANTECEDENT} and not passing
        looks_back = atom.meaning.basis is Basis.ANTECEDENT and self._is_later_than(outer)
        if outer is not None and goes_on and not looks_back and not self._holds(outer):
            self.told = (*outer, atom.end)

    def _note_century(self, atom: Atom, reading: Reading) -> None:
        """Remember a century, until a time outside it is told."""
        first = century_of(atom.meaning)
        if first is not None:
            self.century = (first, atom.start, atom.end, is_divided(atom.meaning))
            return
        outer = None if reading.span is None else outer_days(reading.span)
        if self.century is not None and outer is not None:
            years = {civil(day)[0] // CENTURY * CENTURY for day in outer}
            self.century = self.century if years == {self.century[0]} else None

    def _note_named(self, atom: Atom, reading: Reading, basis: Basis) -> None:
        outer = None if reading.span is None else outer_days(reading.of or reading.span)
        if outer is not None and basis in {Basis.WORDS, Basis.ANTECEDENT}:
            self.named = (*outer, atom.end)

    def _is_later_than(self, outer: tuple[int, int] | None) -> bool:
        """Whether a time is before what is told: "as in the year before" tells no more of it."""
        return self.told is not None and outer is not None and outer[1] < self.told[0]

    def _holds(self, outer: tuple[int, int]) -> bool:
        """Whether a year says no more than the month or day told before."""
        return self.told is not None and outer[0] <= self.told[0] <= self.told[1] < outer[1]


@attrs.frozen(kw_only=True)
class Settled:
    """How a construction is read.

    Attributes:
        reading: when it is.
        view: from where it is seen.
        basis: what that rests on.
        assumed: as `TimeExpression.assumed`.
    """

    reading: Reading
    view: View
    basis: Basis
    assumed: bool


@attrs.frozen(kw_only=True)
class Resolver:
    """Everything but the words on which a resolved time may rest.

    Attributes:
        text: the text, as it is read.
        written: the text, as it stands.
        ends: the earliest and latest day number of the anchor.
        places: the sentences of the text.
        beside: what the words beside its times tell.
        antecedent: the caller's, where no earlier expression names a day.
        day_first: whether days come before months in figures, by the mark between them.
        fiscal: when the financial year begins, if that is declared.
        zone: the zone of the source, if one is declared.
        business: which days are business days, if that is declared.
        leanings: which way its times look.
        memory: the expressions resolved so far.
        narration: whether the text tells of a time far from the anchor.
        moved: its expressions, with those that lean as another does.
    """

    text: str
    written: str
    ends: tuple[int | None, int | None]
    places: Places
    beside: Beside
    antecedent: TimeSpan | None
    leanings: Leanings
    moved: Moved
    day_first: Mapping[str, bool] = attrs.field(factory=dict)
    fiscal: FiscalYear | None = None
    zone: dt.tzinfo | None = None
    business: BusinessCalendar | None = None
    memory: Memory = attrs.field(factory=Memory)
    narration: Narration = attrs.field(factory=Narration)

    def settled(self, atom: Atom, place: int) -> Settled:
        """Return how a construction is read, and remember it.

        Args:
            atom: the construction.
            place: its place among all of the text.
        """
        view, leaning = self._view(atom, place)
        reading, assumed = self._reading(atom.meaning, view)
        if leaning.is_open and reading.basis is not Basis.ANTECEDENT:
            reading, assumed = self._open(atom.meaning, view), self.ends[0] != self.ends[1]
        if self._is_quoted(atom):
            reading = atom.meaning.seen_from(attrs.evolve(view, today=None))
            reading, assumed = attrs.evolve(reading, fault=_QUOTED), False
        leans = reading.basis is Basis.ANTECEDENT or view.told is not None
        is_told = leans or _is_within(_outer(reading), view.last)
        doubt = (
            self.beside.doubt(atom, is_told=is_told)
            or self.moved.doubt(place)
            or self._doubt_of_year(atom, reading, leaning)
        )
        if reading.span is not None and doubt:
            reading, assumed = attrs.evolve(reading, span=None, fault=doubt), False
        basis = reading.basis or atom.meaning.basis
        assumed |= basis is Basis.ANTECEDENT and self._leans_on_assumed()
        passing = place in self.narration.passing or self.beside.is_attribute(atom)
        self.memory.note(atom, reading, basis, assumed=assumed, passing=passing)
        if self.memory.told is not None and self.memory.told[2] == atom.end:
            goes_on = self.memory.frames and basis is Basis.ANTECEDENT
            self.memory.frames = goes_on or self.places.opens_sentence(atom.start)
        return Settled(reading=reading, view=view, basis=basis, assumed=assumed)

    def expressions(
        self, atom: Atom, settled: Settled, *, assumed: bool
    ) -> Iterator[TimeExpression]:
        """Yield the expressions of a construction, as it was settled."""
        reading, whole = settled.reading, atom.meaning
        calendar = whole.calendar and not self.beside.is_compared(atom)
        for start, end, meaning in atom.parts:
            yield TimeExpression(
                start=start,
                end=end,
                text=self.written[start:end],
                phrase_start=atom.start,
                phrase_end=atom.end,
                phrase=self.written[atom.start : atom.end],
                type=meaning.type,
                value=self._value(meaning, settled.view, reading, atom),
                mod=whole.mod or meaning.mod,
                span=reading.span,
                calendar=calendar,
                attributive=self.beside.is_attribute(atom),
                rule=atom.rule,
                basis=settled.basis,
                assumed=assumed,
                fault=reading.fault,
                is_deadline=whole.is_deadline,
                offset=whole.offset,
                is_business=whole.is_business,
                holidays=tuple(dt.date(*civil(day)) for day in reading.holidays),
            )

    def _open(self, meaning: Meaning, view: View) -> Reading:
        """Return the reading of a time that is one of two, of which nobody can tell which."""
        seen = attrs.evolve(view, tense=Tense.PAST)
        back = meaning.seen_from(seen)
        ahead = meaning.seen_from(attrs.evolve(view, tense=Tense.FUTURE, today=self.ends[0]))
        return one_of(back, ahead, meaning.seen_from(attrs.evolve(seen, today=None)).value)

    def _value(self, meaning: Meaning, view: View, whole: Reading, atom: Atom) -> str:
        """Return the value of a part: its own, where the construction has several."""
        if len(atom.parts) == 1 and meaning.type is atom.meaning.type:
            return whole.value
        return self._reading(meaning, view)[0].value

    def _view(self, atom: Atom, place: int) -> tuple[View, Leaning]:
        """Return the view from the anchor's latest day, and which way the time looks."""
        place = self.moved.leaders.get(place, place)
        leader = self.moved.atoms[place]
        memory, meaning, antecedent = self.memory, atom.meaning, self.antecedent
        last = memory.last
        if last is None and antecedent is not None:
            last = outer_days(antecedent)
        view = View(
            today=self.ends[1],
            antecedent=antecedent if memory.day is None else _if_one_day(memory.day),
            same_year=_same_year(last),
            last=last,
            stretch=memory.stretch,
            day_first=self.day_first,
            fiscal=self.fiscal,
            zone=self.zone,
            business=self.business,
        )
        view = self._with_century(view, atom.start)
        if self.narration.is_far and memory.told and not self.leanings.looks_ahead:
            return self._told_from(memory.told[:2], view, atom), Leaning()
        if meaning.is_told and memory.told and self._is_of_sentence(memory.told, atom.start):
            return self._told_from(memory.told[:2], view, atom), Leaning()
        if not meaning.leans:
            if self.leanings.looks_ahead and self.leanings.tense is Tense.FUTURE:
                view = attrs.evolve(view, tense=Tense.FUTURE)  # which tells a century
            return view, self.leanings.of(meaning, atom.parts, view)
        role = self._role(place, view)
        leaning = self.leanings.of(leader.meaning, leader.parts, view, role)
        if self.ends[0] != self.ends[1] and not leaning.agrees_with(
            self.leanings.of(
                leader.meaning, leader.parts, attrs.evolve(view, today=self.ends[0]), role
            )
        ):
            leaning = attrs.evolve(leaning, is_open=True)
        leaning = self._in_year_named(atom, view, leaning)
        if self._is_far_beyond_told(atom, view, leaning):
            leaning = Leaning(tense=Tense.PAST, is_told=leaning.is_told)
        view = attrs.evolve(view, tense=leaning.tense, cued=leaning.is_sure)
        told = self._told(atom, is_told=leaning.is_told)
        return self._told_from(told, view, atom) if told else view, leaning

    def _role(self, place: int, view: View) -> Role | None:
        """Return what a time is in a move: one that was made days ago is to a time to come."""
        role, on = self.moved.roles.get(place), self.moved.made.get(place)
        if role is not Role.THEN or on is None or view.today is None:
            return role
        meaning = self.moved.atoms[on].meaning
        made = _outer(meaning.seen_from(attrs.evolve(view, tense=Tense.PAST)))
        is_new = made is not None and 0 <= view.today - made[0] <= _JUST_NOW
        return Role.AHEAD if is_new else role

    def _is_of_sentence(self, told: tuple[int, int, int], start: int) -> bool:
        """Whether "the year" is that with which its clause begins: "In 2015, at the end of …"."""
        today = self.ends[0]
        if today is None or not self.memory.frames or civil(told[1])[0] >= civil(today)[0]:
            return False
        breaks = self.places.language.clause_pattern
        is_one_clause = breaks.search(self.text, told[2], start) is None
        return is_one_clause and self.places.same_sentence(told[2], start)

    def _told_from(self, told: tuple[int, int], view: View, atom: Atom) -> View:
        """Return a view from what was told before."""
        framed = self._is_framed(atom.start) and self.beside.stands_alone(atom)
        return attrs.evolve(view, told=told, onward=self._is_put_off(atom), framed=framed)

    def _with_century(self, view: View, start: int) -> View:
        """Return the view with the century told before, if the text may go on from it."""
        told = self.memory.century
        if told is None or not self.places.same_paragraph(told[2], start):
            return view
        first, begins, ends, is_divided = told
        is_same = self.places.same_sentence(ends, start)
        opens = self.places.opens_sentence(begins)
        goes_on = is_divided or (opens and is_same)
        if not (goes_on or opens or is_same):
            return view
        return attrs.evolve(view, century=first, century_is_near=not goes_on)

    def _in_year_named(self, atom: Atom, view: View, leaning: Leaning) -> Leaning:
        """Return that a half or quarter is that of the year of which its sentence tells.

        "Full-year 2022 sales, weighted towards H2", in May 2022: the second half of 2022.
        """
        named, today = self.memory.named, self.ends[1]
        if leaning.is_sure and not leaning.is_open:
            return leaning
        if named is None or today is None or named[1] < today or self.leanings.decided:
            return leaning
        is_here = OfAYear(places=self.places, named=named).is_here(atom.start)
        if not is_here or not atom.meaning.lacks_year:
            return leaning
        ways = {
            way: days
            for way in (Tense.PAST, Tense.FUTURE)
            if (days := _outer(atom.meaning.seen_from(attrs.evolve(view, tense=way)))) is not None
            and days[1] - days[0] >= _SHORTEST_PART
            and named[0] <= days[0] <= days[1] <= named[1]
        }
        return Leaning(tense=next(iter(ways)), is_sure=False) if len(ways) == 1 else leaning

    def _is_far_beyond_told(self, atom: Atom, view: View, leaning: Leaning) -> bool:
        """Whether a limit would lie far ahead, and goes on from a day told before it.

        "Within 21 days of the order of 6 April 2023, that is to say by 27 April": in June that is
        the 27 April after the order, and none to come.
        """
        told, today = self.memory.told, self.ends[0]
        is_limit = atom.meaning.mod == _LIMIT and atom.meaning.lacks_year
        if told is None or today is None or not is_limit or self.leanings.decided:
            return False
        if leaning.tense is Tense.PAST and not leaning.is_open:
            return False
        back, ahead = (
            _outer(atom.meaning.seen_from(attrs.evolve(view, tense=way)))
            for way in (Tense.PAST, Tense.FUTURE)
        )
        if back is None or ahead is None or ahead[0] - today <= _LONGEST_HALF:
            return False
        is_next = told[1] <= back[0] <= told[1] + _LONGEST_HALF and back[1] <= today
        return is_next and self.places.same_paragraph(told[2], atom.start)

    def _told(self, atom: Atom, *, is_told: bool) -> tuple[int, int] | None:
        """Return what a time without a year leans on rather than on the anchor, if on anything.

        In a narrative that is the last time told. Elsewhere only an old one, with no other
        between, in a clause that does not look ahead: a day, a month or up to half a year of
        the same sentence, or what opened a sentence of the same paragraph. What is put off from
        a day of the same sentence is put off to the next such day after it.
        """
        told = self.memory.told
        if told is None or self.leanings.looks_ahead:
            return None
        is_old = self.ends[0] is None or told[1] < self.ends[0] - _FAR
        is_last = self.memory.year is not None and outer_days(self.memory.year) == told[:2]
        in_year = atom.meaning.leans and not atom.meaning.spreads
        if is_last and in_year and self._is_put_off(atom):
            return told[:2]
        if not (is_told and is_old and is_last and in_year):
            return None
        is_of_year = OfAYear(places=self.places, named=told).holds_at(atom.start, self.ends[0])
        return told[:2] if is_of_year or self._is_together(told, atom.start) else None

    def _doubt_of_year(self, atom: Atom, reading: Reading, leaning: Leaning) -> TimeFault | None:
        """Return that a time may be of an old year that its sentence names before it."""
        named, is_free = self.memory.named, atom.meaning.leans and atom.meaning.lacks_year
        if named is None or not is_free or not leaning.is_told or self.leanings.looks_ahead:
            return None
        if reading.basis is Basis.ANTECEDENT:
            return None
        year = OfAYear(places=self.places, named=named)
        return year.doubt_at(atom.start, _outer(reading), self.ends[0])

    def _is_together(self, told: tuple[int, int, int], start: int) -> bool:
        """Whether what stands at a place is told of the same time as what was told before."""
        is_near = told[1] - told[0] < _LONGEST_HALF and self.places.same_sentence(told[2], start)
        return is_near or self._is_framed(start)

    def _is_put_off(self, atom: Atom) -> bool:
        """Whether something is put off to a time from what was told before in its sentence."""
        told, start = self.memory.told, atom.parts[0][0]
        if told is None:
            return False
        between = self.text[max(told[2], start - REACH) : start]
        is_put_off = self.places.language.put_off_pattern.search(between) is not None
        return is_put_off and self.places.same_sentence(told[2], start)

    def _is_quoted(self, atom: Atom) -> bool:
        """Whether a history quotes it: "you are here today" was said on no day of the telling."""
        counted = atom.meaning.basis is Basis.ANCHOR
        return bool(self.narration.is_far) and counted and self.places.in_quotation(atom.start)

    def _is_framed(self, start: int) -> bool:
        """Whether the paragraph up to a place goes on from a time that opened a sentence of it."""
        told = self.memory.told
        if told is None or not self.memory.frames:
            return False
        return self.places.same_paragraph(told[2], start)

    def _leans_on_assumed(self) -> bool:
        """Whether what came before was itself taken from one day of an uncertain anchor."""
        return self.memory.day_assumed or self.memory.year_assumed

    def _reading(self, meaning: Meaning, view: View) -> tuple[Reading, bool]:
        """Return the reading from the anchor, and whether it rests on one day within it."""
        late = meaning.seen_from(view)
        if self.ends[0] == self.ends[1]:
            return late, False
        early = meaning.seen_from(attrs.evolve(view, today=self.ends[0]))
        if (early.span, early.fault) == (late.span, late.fault):
            return late, self.narration.is_far is None
        if meaning.spreads:
            return _hull(early, late), True
        return late if view.tense is Tense.PAST else early, True


def _hull(early: Reading, late: Reading) -> Reading:
    """Return a reading that holds from every day of the anchor."""
    if early.span is None or late.span is None:
        return early if early.span is None else late
    span = early.span.hull(late.span)
    outer = outer_days(span)
    return Reading(
        basis=late.basis,
        span=span,
        value=late.value if outer is None else value_of(*outer),
        fault=late.fault or early.fault,
    )


def _is_within(days: tuple[int, int] | None, told: tuple[int, int] | None) -> bool:
    """Say whether a time lies in what was told before it: "last weekend …; on the Saturday"."""
    return days is not None and told is not None and told[0] <= days[0] <= days[1] <= told[1]


def _outer(reading: Reading) -> tuple[int, int] | None:
    """Return the first and last day of a time, without what lies beside it."""
    span = reading.span if reading.of is None else reading.of
    return None if span is None else outer_days(span)


def _if_one_day(span: TimeSpan | None) -> TimeSpan | None:
    """Return a span if it lies in one day; a pair of days does not say which was "that day"."""
    outer = None if span is None else outer_days(span)
    return span if outer is not None and outer[0] == outer[1] else None


def _same_year(outer: tuple[int, int] | None) -> int | None:
    """Return the year in which days lie, if they lie in one."""
    if outer is None:
        return None
    first, last = civil(outer[0])[0], civil(outer[1])[0]
    return first if first == last else None


def _within_a_year(span: TimeSpan | None) -> TimeSpan | None:
    outer = None if span is None else outer_days(span)
    return None if _same_year(outer) is None else span
