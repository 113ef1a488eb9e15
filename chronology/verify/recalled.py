"""Plans that a claim's words tell of as given up, and lengths by which they move one.

"It will open in June 2024. It had been planned for 2022.", "slipped from March to May": one claim,
two plans. "By two weeks" alone counts from the last plan of its voice, which reconciling knows.
"""

import re
from collections.abc import Iterable, Iterator

import attrs

from chronology.claims import RecalledPlan, Shift
from chronology.expressions import Basis, Course, Move, TimeExpression, TimexType
from chronology.meanings.meaning import outer_days
from chronology.meanings.offsets import moved_by
from chronology.timespan import TimeSpan
from chronology.timespan.civil import civil, days_of_months
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.passage import Passage
from chronology.verify.spans import as_end, as_kind, of_a_deadline
from chronology.verify.times import times_in
from chronology.vocabulary import Governing, Modality, Recall

_OF_NO_PLAN = frozenset(
    {
        Governing.CONDITION,
        Governing.QUESTION,
        Governing.NEGATION,
        Governing.DENIAL,
        Governing.FALSITY,
        Governing.UNSAID,
    }
)
_LONGEST = 320  # code points on either side of a time in which a plan is told to be given up
_OF_MONTHS = frozenset("MY")  # the units of a length that tells of no day
_ALIKE = 2  # letters that all forms of a verb mostly begin with: "fly", "flew"
_CLAUSE = 60  # code points before a verb in which its clause begins
_PARTS = re.compile(r"[,;:.()]")
_OF_HOURS = "PT"  # how a length of hours, minutes or seconds begins


def standing(moves: Iterable[Move], passage: Passage, case: Case) -> tuple[Move, ...]:
    """Return the moves of some words without those of a plan that may not have been given up.

    "He said that it had been planned for 2025" may be said of a plan that is, and "if it had been
    planned for 2025" of none.

    Args:
        moves: the moves.
        passage: the words.
        case: the claim.
    """
    return tuple(one for one in moves if not _is_open(one, passage, case))


def _is_open(move: Move, passage: Passage, case: Case) -> bool:
    """Say whether a plan of the past stands in what somebody is told to have said, or a condition.

    What is moved to another time, or by a length, was given up by that.
    """
    if move.old is None or move.new is not None or move.by is not None or move.verb is not None:
        return False
    if not _was_so_before(move, case):
        return True
    reader, document = reader_of(case.source), case.source.document
    place = passage.place_of(move.start, move.end)
    if reader is None or document is None or place is None:
        return False
    found = reader.governors(document.legible, *place).found
    kinds = {one.kind for one in found}
    is_told = move.backshifted and Governing.ATTRIBUTION in kinds
    return is_told or not kinds.isdisjoint(_OF_NO_PLAN)


def _was_so_before(move: Move, case: Case) -> bool:
    """Say whether a plan is told as one of the past, if its words may tell of one that stands.

    "Should have opened last year", but "should have opened by next May"; "in 2016 it was planned
    for 2018", but "in May it was planned for October", said in June.
    """
    span, on = (None if one is None else one.span for one in (move.old, move.on))
    if move.if_over:
        return span is not None and span.definitely_before(case.stated)
    days, told = (None if one is None else outer_days(one) for one in (on, case.stated))
    if move.if_long_ago:
        return days is not None and told is not None and civil(days[1])[0] < civil(told[0])[0]
    return True


def recalled_plans(
    moves: Iterable[Move], own: Iterable[TimeExpression], case: Case
) -> tuple[RecalledPlan, ...]:
    """Return the plans that were given up for that of a claim, in the order of their words.

    Args:
        moves: the moves of which its words tell.
        own: the times that date the claim.
        case: the claim.
    """
    dating = list(own)
    told = [one for one in moves if one.told or case.claim.modality is not Modality.REPORTED]
    found = [plan for move in told for plan in _given_up(move, dating, case)]
    return tuple(dict.fromkeys(found))


def _given_up(move: Move, own: list[TimeExpression], case: Case) -> Iterator[RecalledPlan]:
    recall = recall_in(move)
    if move.old is not None:
        span = move.old.span if move.old.fault is None else None
        words = move.old.text
        if move.old in own or _lies_behind_it(move.old, own, case):
            return
        if move.new is None and _is_of_another_deed(move.old, own, case):
            return
    else:
        span, words = _counted_back(move), move.text
        if move.new not in own:
            return
    span = of_a_deadline(span, move, case)
    span = as_kind(as_end(span, case) if move.of_end else span, case)
    new = None if move.new is None else move.new.span
    is_the_same = move.old is not None and move.old.span == new  # "has not changed"
    if span is not None and not is_the_same:
        yield RecalledPlan(span=span, recall=recall, words=words)


def _lies_behind_it(old: TimeExpression, own: list[TimeExpression], case: Case) -> bool:
    """Say whether a plan without its year would lie behind what came of it, which has one.

    "Had been due to report *in March* and reported in June 2019", said in 2025.
    """
    if case.claim.modality is not Modality.REPORTED or old.basis is Basis.WORDS:
        return False
    spans = [one.span for one in own if one.span is not None and one.basis is Basis.WORDS]
    return old.span is not None and any(one.definitely_before(old.span) for one in spans)


def _is_of_another_deed(old: TimeExpression, own: list[TimeExpression], case: Case) -> bool:
    """Say whether a plan told in a relative clause is for another deed than that of a claim.

    "The depot, which was to have *opened* in April, will *employ* 120 people by May": of the depot
    much may be planned. "Which was originally *planned* for April" is the same plan.
    """
    then = _deed_at(old, case.quoted, case)
    now = [_deed_at(one, case.dated, case) for one in own]
    return (
        then is not None
        and then.in_relative
        and all(one is not None and one.stem[:_ALIKE] != then.stem[:_ALIKE] for one in now)
    )


@attrs.frozen(kw_only=True)
class _Deed:
    """The verb of a time: its stem, and whether it stands in a relative clause."""

    stem: str
    in_relative: bool


def _deed_at(time: TimeExpression, passage: Passage, case: Case) -> _Deed | None:
    """Return the verb that a time has, if it tells a deed; `None` for none, or one of planning."""
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    place = passage.place_of(time.start, time.end)
    if reader is None or document is None or place is None:
        return None
    if quote.start is None or quote.end is None:
        return None
    found = reader.attached(document.legible, place, (quote.start, quote.end))
    grammar, verb = reader.grammar, found.words.lower()
    if not verb or verb in grammar.times.scheduling | grammar.times.aims:
        return None
    begin = found.verb or 0
    clause = _PARTS.split(document.legible[max(0, begin - _CLAUSE) : begin])[-1].lower()
    is_relative = not grammar.clauses.relative_pronouns.isdisjoint(clause.split())
    return _Deed(stem=grammar.fields.stem(verb), in_relative=is_relative)


def recall_in(move: Move) -> Recall:
    """Return how a move tells of its old plan."""
    return Recall.ORIGINAL if move.first else Recall.RECALLED


def recalled_around(place: tuple[int, int], case: Case) -> list[Recall]:
    """Return how the sentence of a quote recalls the plan whose time stands at a place.

    "Had originally been | planned for May 2018": what gives the plan up stands outside the quote.
    """
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return []
    first, last = reader.sentence(document.legible, *place)
    first, last = max(first, place[0] - _LONGEST), min(last, place[1] + _LONGEST)
    around = Passage.at(first, last, case.source)
    found = standing(times_in(around.text, case).moves, around, case)
    return [
        recall_in(move)
        for move in found
        if move.old is not None
        and move.new is None
        and move.by is None
        and _is_at(around.place_of(move.old.start, move.old.end), place)
    ]


def _is_at(one: tuple[int, int] | None, other: tuple[int, int]) -> bool:
    return one is not None and one[0] < other[1] and other[0] < one[1]


def _counted_back(move: Move) -> TimeSpan | None:
    """Return the plan before a move that names the new time and by how much it was moved."""
    if move.new is None or move.new.span is None or move.new.fault is not None:
        return None
    length = exact_length(move)
    if not length:
        return None
    return _moved_span(move.new.span, length, back=move.course is Course.LATER)


def counted_on(move: Move) -> TimeSpan | None:
    """Return the plan after a move that names the old time and by how much it was moved."""
    if move.old is None or move.old.span is None or move.old.fault is not None:
        return None
    return counted_from(move.old, move)


def counted_from(old: TimeExpression, move: Move) -> TimeSpan | None:
    """Return the time so much later, or earlier, than another as a move says; `None` if none."""
    length = exact_length(move)
    if not length or old.span is None or old.fault is not None:
        return None
    return _moved_span(old.span, length, back=move.course is Course.EARLIER)


def _moved_span(span: TimeSpan, length: str, *, back: bool) -> TimeSpan | None:
    """Return a time so much later or earlier: by months or years, the month in which it lies."""
    moved = moved_by(span, length, back=back)
    is_of_months = length[-1] in _OF_MONTHS and not length.startswith(_OF_HOURS)
    outer = outer_days(moved) if moved is not None and is_of_months else None
    if outer is None:
        return moved
    first, last = (days_of_months(*civil(day)[:2]) for day in outer)
    return TimeSpan.days(first[0], last[1]).some_time_within


def exact_length(move: Move) -> str:
    """Return by how much and to which side a move is told exactly: "P2W"; empty if it is not."""
    by = move.by
    is_exact = by is not None and by.type is TimexType.DURATION and not by.mod and by.fault is None
    if by is None or not is_exact or move.course is Course.OPEN:
        return ""
    return by.value if moved_by(_ANY_HOUR, by.value) is not None else ""


_ANY_HOUR = TimeSpan.within(0, 3599, timed=True)


def shift_in(moves: Iterable[Move]) -> Shift | None:
    """Return by how much alone a plan was moved; `None` where a time is named, or no length is.

    Args:
        moves: the moves of which its words tell.
    """
    lengths = [one for one in moves if one.by is not None]
    if len(lengths) != 1 or any(one.old or one.new for one in moves):
        return None
    (move,) = lengths
    length = exact_length(move)
    if not length or move.by is None:
        return None
    back = move.course is Course.EARLIER
    return Shift(length=length, back=back, words=move.text, of_end=move.of_end)
