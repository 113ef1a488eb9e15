"""Finding and resolving time expressions, in whatever language.

The way: the rules find candidates; the leftmost and longest of them are kept; words
between two, and words before one, join or change them; then each is resolved in text
order, so that "the same day" may lean on what came before.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import TypeAlias

import attrs

from chronology.expressions.language import REACH, Language, Lead, Link
from chronology.expressions.meaning import Meaning, Reading, View, outer_days, value_of
from chronology.expressions.model import Aspect, Basis, Tense, TimeExpression
from chronology.expressions.tense import Tenses
from chronology.timespan import DAY, TimeSpan, civil

Anchor: TypeAlias = dt.date | dt.datetime | TimeSpan | None
_MOST_LEADS = 3  # "by" "the end of" X; one to spare
_LONGEST_MIDDLE = 16
_ONE_DAY = re.compile(r"-?[\dX]{4,8}-[\dX]{2}-[\dX]{2}(?:/|\Z)")
DATELINE = "dateline"  # the rule whose date is that of the telling


@attrs.frozen(kw_only=True)
class Atom:
    """Words and what they mean, before they are resolved.

    Attributes:
        start: the code point at which the words begin.
        end: the code point after the last of the words.
        rule: the construction.
        meaning: what they mean.
    """

    start: int
    end: int
    rule: str
    meaning: Meaning


def find(  # noqa: PLR0913 - all that a time expression may rest on
    text: str,
    anchor: Anchor,
    language: Language,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
    decided: bool = False,
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text, in order, none overlapping another."""
    resolver = Resolver(
        text=text,
        ends=ends_of(anchor),
        tenses=Tenses(text=text, language=language),
        antecedent=antecedent,
        tense=tense,
        decided=decided,
    )
    atoms = _linked(text, _atoms(text, language), language.links)
    return tuple(resolver.resolve(atom) for atom in _led(text, atoms, language.leads))


def aspect(text: str, start: int, language: Language) -> Aspect | None:
    """Return whether the nearest verb before a time is one of beginning or of ending."""
    before = text[max(0, start - 2 * language.reach) : start]
    verbs = list(language.aspect_pattern.finditer(before))
    between = before[verbs[-1].end() :] if verbs else before
    if not verbs or len(between) > language.reach or language.aspect_break_pattern.search(between):
        return None
    return Aspect(verbs[-1].lastgroup or "")


def resolve(
    words: str,
    anchor: Anchor,
    language: Language,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
) -> TimeExpression | None:
    """Return the one time expression that words consist of; `None` if they do not."""
    found = find(words, anchor, language, antecedent=antecedent, tense=tense)
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
    """Return what the rules find: leftmost first, then longest, then the earlier rule."""
    candidates = sorted(_candidates(text, language), key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in candidates:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


def _candidates(text: str, language: Language) -> Iterable[Atom]:
    for rule in language.rules:
        part = "expression" if "expression" in rule.compiled.groupindex else 0
        for match in rule.compiled.finditer(text):
            meaning = rule.build(match)
            if meaning is not None:
                start, end = match.span(part)
                yield Atom(start=start, end=end, rule=rule.name_of(match), meaning=meaning)


def _linked(text: str, atoms: list[Atom], links: tuple[Link, ...]) -> list[Atom]:
    """Join neighbours, from the right, so that a year reaches all that share it."""
    linked: list[Atom] = []
    for index in range(len(atoms) - 1, -1, -1):
        floor = atoms[index - 1].end if index else 0
        linked[-1:] = reversed(_link(text, atoms[index], linked[-1:], floor, links))
    return linked[::-1]


def _link(
    text: str, left: Atom, rest: list[Atom], floor: int, links: tuple[Link, ...]
) -> list[Atom]:
    """Return two neighbours as they are, or with the left one changed, or as one."""
    if not rest or rest[0].start - left.end > _LONGEST_MIDDLE:
        return [left, *rest]
    right = rest[0]
    before = text[max(floor, left.start - REACH) : left.start]
    for link in links:
        start = _opened(link, before, text[left.end : right.start], left.start)
        meaning = None if start is None else link.join(left.meaning, right.meaning)
        if start is None or meaning is None:
            continue
        if link.name:
            return [Atom(start=start, end=right.end, rule=link.name, meaning=meaning)]
        return [attrs.evolve(left, meaning=meaning), right]
    return [left, right]


def _opened(link: Link, before: str, middle: str, start: int) -> int | None:
    """Return where a linked pair begins; `None` if the words do not link it."""
    if not link.between.fullmatch(middle) or (link.veto and link.veto.search(before)):
        return None
    if link.before is None:
        return start
    opening = link.before.search(before.rstrip())
    return None if opening is None else start - len(before) + opening.start()


def _led(text: str, atoms: list[Atom], leads: tuple[Lead, ...]) -> Iterable[Atom]:
    """Apply to each expression the words directly before it."""
    floor = 0
    for atom in atoms:
        led = atom
        for _ in range(_MOST_LEADS):
            led = _lead(text, led, floor, leads)
        floor = atom.end
        yield led


def _lead(text: str, atom: Atom, floor: int, leads: tuple[Lead, ...]) -> Atom:
    before = text[max(floor, atom.start - REACH) : atom.start]
    for lead in leads:
        words = lead.compiled.search(before.rstrip(" \t\r\n\N{NO-BREAK SPACE}-"))
        if words is None or (lead.veto and lead.veto.search(before)):
            continue
        meaning = lead.wrap(atom.meaning)
        if meaning is not None:
            start = atom.start - len(before) + words.start()
            return attrs.evolve(atom, start=start, rule=lead.name, meaning=meaning)
    return atom


@attrs.define(kw_only=True)
class Memory:
    """What later expressions may lean on, kept up to date as the text is read.

    Attributes:
        day: the last expression that names a day as an event's, not as a dateline.
        year: the last expression that lies in one year.
    """

    day: TimeExpression | None = None
    year: TimeExpression | None = None

    def note(self, expression: TimeExpression) -> None:
        """Remember an expression, if others may lean on it."""
        if expression.rule == DATELINE:
            return
        if _ONE_DAY.match(expression.value):
            self.day = expression
        if _year_of(expression.span) is not None:
            self.year = expression


@attrs.frozen(kw_only=True)
class Resolver:
    """Everything but the words on which a resolved time may rest.

    Attributes:
        text: the text.
        ends: the earliest and latest day number of the anchor.
        tenses: the cues of the text.
        antecedent: the caller's, where no earlier expression names a day.
        tense: the caller's, where the words around an expression have no cue.
        decided: whether the caller's tense holds whatever the words around.
        memory: the expressions resolved so far.
    """

    text: str
    ends: tuple[int | None, int | None]
    tenses: Tenses
    antecedent: TimeSpan | None
    tense: Tense | None
    decided: bool
    memory: Memory = attrs.field(factory=Memory)

    def resolve(self, atom: Atom) -> TimeExpression:
        """Return an expression, resolved, and remember it."""
        meaning = atom.meaning
        reading, assumed = self._reading(meaning, self._view(atom))
        if reading.span is not None and (doubt := self._doubt(atom)):
            reading, assumed = attrs.evolve(reading, span=None, fault=doubt), False
        expression = TimeExpression(
            start=atom.start,
            end=atom.end,
            text=self.text[atom.start : atom.end],
            type=meaning.type,
            value=reading.value,
            mod=meaning.mod,
            span=reading.span,
            rule=atom.rule,
            basis=meaning.basis,
            assumed=assumed or (meaning.basis is Basis.ANTECEDENT and self._leans_on_assumed()),
            fault=reading.fault,
        )
        self.memory.note(expression)
        return expression

    def _doubt(self, atom: Atom) -> str:
        """Return what the words beside a time leave open; empty if nothing."""
        doubts = self.tenses.language.doubts
        basis = atom.meaning.basis
        arising = (d for d in doubts if d.arises(self.text, atom.start, atom.end, basis))
        return next((doubt.fault for doubt in arising), "")

    def _view(self, atom: Atom) -> View:
        """Return the view from the anchor's latest day."""
        tense: Tense | None = Tense.PAST
        if atom.meaning.leans:
            cue = None if self.decided else self.tenses.at(atom.start, atom.end)
            tense = cue or self.tense
        day, year = self.memory.day, self.memory.year
        return View(
            today=self.ends[1],
            tense=tense or Tense.PAST,
            antecedent=self.antecedent
            if day is None or day.span is None
            else _if_one_day(day.span),
            same_year=_year_of(self.antecedent if year is None else year.span),
        )

    def _leans_on_assumed(self) -> bool:
        """Whether what came before was itself taken from one day of an uncertain anchor."""
        return any(said.assumed for said in (self.memory.day, self.memory.year) if said)

    def _reading(self, meaning: Meaning, view: View) -> tuple[Reading, bool]:
        """Return the reading from the anchor, and whether it rests on one day within it."""
        late = meaning.seen_from(view)
        if self.ends[0] == self.ends[1]:
            return late, False
        early = meaning.seen_from(attrs.evolve(view, today=self.ends[0]))
        if (early.span, early.fault) == (late.span, late.fault):
            return late, False
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
        span=span,
        value=late.value if outer is None else value_of(*outer),
        fault=late.fault or early.fault,
    )


def _if_one_day(span: TimeSpan | None) -> TimeSpan | None:
    """Return a span if it lies in one day; a pair of days does not say which was "that day"."""
    outer = None if span is None else outer_days(span)
    return span if outer is not None and outer[0] == outer[1] else None


def _year_of(span: TimeSpan | None) -> int | None:
    """Return the year in which a span lies, if it lies in one."""
    outer = None if span is None else outer_days(span)
    if outer is None:
        return None
    first, last = civil(outer[0])[0], civil(outer[1])[0]
    return first if first == last else None
