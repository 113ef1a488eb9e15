"""Which dates the words of a claim name, and whether the quote cuts one of them off."""

import re
from collections.abc import Sequence

import attrs

from chronology import expressions
from chronology.claims import Claim
from chronology.expressions import Basis, Move, TimeExpression
from chronology.expressions.moved import MOVED_TO
from chronology.languages import Attached
from chronology.meanings.meaning import DAYS_IN_WEEK, outer_days
from chronology.quotes import fold, seen
from chronology.timespan import TimeSpan
from chronology.timespan.civil import civil
from chronology.verify.around import as_in_its_place
from chronology.verify.arranged import as_arranged
from chronology.verify.attachments import attachment_of
from chronology.verify.case import Case
from chronology.verify.counted_anchors import as_counted_on
from chronology.verify.dated import YEARLESS
from chronology.verify.deed_times import counted_from_deeds
from chronology.verify.either_of import as_chosen
from chronology.verify.ends_moved import of_the_ends
from chronology.verify.evidence import reader_of
from chronology.verify.gap_words import without_gap
from chronology.verify.leaning import leaned_on as date_leaned_on
from chronology.verify.meant_for import as_meant
from chronology.verify.moods import is_named_for
from chronology.verify.moved import (
    as_in_the_quote,
    of_the_new_plan,
    of_the_same_move,
    overlaps,
)
from chronology.verify.recalled import standing
from chronology.verify.times import dates_in, dates_of, times_in
from chronology.verify.told_then import Telling, as_told_then, said_before
from chronology.verify.told_undated import as_of_a_state, as_of_today, as_promised_then
from chronology.vocabulary import Attachment, Modality, TimeFaultKind

_WEEKDAY = "weekday"
_MONTH = 31  # days
_NEW_LINE = re.compile(r"\n\s{0,20}[^\Wa-z_]")  # a heading begins so, and no rest of a sentence
_NAME_BEHIND = re.compile(r" [A-Z][a-z]+")
_MOST_TIMES = 20  # times of one quote whose verbs are sought: more are several dates anyhow
_LONGEST_SENTENCE = 600  # code points; a longer one offers no date
_CELL = frozenset("|\t")  # what parts the cells of a row
_AROUND = 80  # code points around a quote in which a date that it cuts off may stand
_ANY_DAY = TimeSpan.day(2001, 7, 15)  # the middle of its month and year, which "a year later" keeps
_OF_THINGS = frozenset({Attachment.THING, Attachment.SOURCE})
_OF_THE_TELLING = frozenset({Attachment.TELLING, Attachment.SOURCE})


@attrs.frozen(kw_only=True)
class TimeWords:
    """The time words of a claim, as they are read.

    Attributes:
        text: the words that date the claim.
        named: the dates that they name.
        own: those of them that are the claim's, and not those of the telling or another thing.
        verb: what the only one of those belongs to; `None` for none or several.
        telling: those that say when it was told.
        others: those that belong to another thing.
        moves: the moves of plans that they tell of.
        around: those of which the claim's quote tells.
        leaned_on: the date that the claim's `antecedent` names, if it names one; else that from
            which its own counts, as the words tell.
        said: when it was said that it was to be, as the words tell; `None` if they do not.
    """

    text: str
    named: tuple[TimeExpression, ...]
    own: tuple[TimeExpression, ...]
    verb: Attached | None = None
    telling: tuple[TimeExpression, ...] = ()
    others: tuple[TimeExpression, ...] = ()
    moves: tuple[Move, ...] = ()
    around: tuple[Move, ...] = ()
    leaned_on: TimeExpression | None
    said: TimeSpan | None = None

    @classmethod
    def of(cls, case: Case) -> "TimeWords":
        """Return the time words of a case."""
        text, leaned_on = case.dated.text, date_leaned_on(case)
        read = times_in(text, case, leaned_on.span if leaned_on else None)
        antecedent = leaned_on.span if leaned_on else None
        named = counted_from_deeds(dates_of(read), antecedent, case)
        moves = standing(of_the_ends(read.moves, text, case), case.dated, case)
        moves = tuple(_of_a_recalled_plan(one, case) for one in moves)
        around = moves
        if case.claim.date_quote is not None and case.dated is not case.quoted:
            whole = of_the_ends(times_in(case.quoted.text, case).moves, case.quoted.text, case)
            around = standing(whole, case.quoted, case)
            named = as_in_the_quote(named, case, around)
        own = of_the_new_plan(without_gap(named, case.claim), moves, case.claim)
        is_read = len(own) <= _MOST_TIMES
        unread = Attached(kind=Attachment.UNKNOWN)
        placed = [_in_its_sentence(one, moves, case) for one in own] if is_read else []
        # What is wrong with a time is told, whatever the time is of.
        found = [(one.at, one.time) for one in placed] or [(unread, one) for one in own]
        others = tuple(one for at, one in found if at.kind in _OF_THINGS)
        beside = [
            (at, one) for at, one in found if at.kind not in _OF_THE_TELLING and not at.is_compared
        ]
        beside = [(at, one) for at, one in beside if at.is_saying] or beside
        beside = [(at, one) for at, one in beside if not _is_in_a_name(at, one, case)] or beside
        is_dated = any(at.kind is not Attachment.THING for at, _ in beside)
        if is_dated and case.claim.when is None:
            beside = [(at, one) for at, one in beside if not _is_of_a_clause(at, case)]
            named_for = [(at, one) for at, one in beside if is_named_for(at.words, case)]
            beside = (
                [one for one in beside if one in named_for or not _is_of_a_noun(one[0])]
                if named_for
                else beside
            )
        dating = tuple(one for _, one in beside) if is_dated else ()
        told = [one.telling for one in placed if one.time in dating and one.telling is not None]
        return cls(
            text=text,
            named=tuple(named),
            own=dating,
            verb=beside[0][0] if is_dated and len(beside) == 1 else None,
            telling=tuple(one for at, one in found if at.kind is Attachment.TELLING),
            others=others,
            moves=moves,
            around=around,
            leaned_on=leaned_on or (told[0].time if told else None),
            said=told[0].time.span if told and told[0].is_sharp else None,
        )

    def meant(self, claim: Claim) -> tuple[TimeExpression, ...]:
        """Return the one date that says when and that `when` holds, if the rest tell which thing.

        "The 2019 agreement was renewed in April 2024" may be quoted for the agreement or for
        its renewal: without `when` it is left open.
        """
        when = tuple(expression for expression in self.own if expression not in self.others)
        is_one = expressions.is_one_time(when)
        if claim.when is None or not is_one or when[0].span is None:
            return self.own
        return when if claim.when.contains(when[0].span) else self.own


@attrs.frozen(kw_only=True)
class _InSentence:
    """A time of a claim's words as the words around them have it.

    Attributes:
        time: the time.
        at: what it belongs to.
        telling: when what has it was said, if before its source.
    """

    time: TimeExpression
    at: Attached
    telling: Telling | None = None


def _of_a_recalled_plan(move: Move, case: Case) -> Move:
    """Return a plan that is only recalled with its time as the words around it have it."""
    if move.old is None or move.new is not None:
        return move
    return attrs.evolve(move, old=as_in_its_place(move.old, case))


def _in_its_sentence(one: TimeExpression, moves: Sequence[Move], case: Case) -> _InSentence:
    """Return a time as it stands in its sentence, and in its paragraph."""
    # To which of two days something was moved its words must tell: a person only picks one.
    is_moved = one.rule == MOVED_TO and case.claim.modality is Modality.PLANNED
    one = one if is_moved else as_chosen(one, case)
    at = Attached(kind=Attachment.UNKNOWN) if one.fault is not None else attachment_of(one, case)
    if at.kind not in _OF_THE_TELLING and (telling := said_before(one, at, case)) is not None:
        return _InSentence(time=as_told_then(one, at, telling, case), at=at, telling=telling)
    meant = as_meant(one, at, case)
    time = meant if moves or meant is not one else as_of_a_state(one, at, case)
    time = time if moves or time is not one else as_promised_then(one, at, case)
    time = time if moves or time is not one else as_arranged(one, at, case)
    time = time if moves or time is not one else as_counted_on(one, case)
    time = time if moves or time is not one else as_of_today(one, case)
    time = time if moves or time is not one else as_in_its_place(one, case)
    is_open = time.fault is not None and one.fault is None
    return _InSentence(time=time, at=Attached(kind=Attachment.UNKNOWN) if is_open else at)


def _is_of_a_clause(at: Attached, case: Case) -> bool:
    """Say whether a time only tells, in a clause within, which thing one speaks of.

    Nobody quotes "The bridge, built in 1936, collapsed on 3 May" for the day of its building;
    but "Built in 1936, it collapsed in May" tells of both.
    """
    start = case.evidence[0].start
    return at.kind is Attachment.THING and at.verb is not None and at.verb != start


def _is_of_a_noun(at: Attached) -> bool:
    """Say whether a time tells of which thing one speaks: "the *2015* plan was revised"."""
    return at.kind is Attachment.THING and at.verb is None


def _is_in_a_name(at: Attached, one: TimeExpression, case: Case) -> bool:
    """Say whether a time is only part of a name: "The *5 November* Society was dissolved"."""
    reader, text = reader_of(case.source), case.dated.text
    before, behind = text[: one.start].split()[-1:], text[one.end :]
    is_led = (
        reader is not None and before[0:1] and before[0].lower() in reader.grammar.nouns.articles
    )
    return bool(is_led) and _is_of_a_noun(at) and _NAME_BEHIND.match(behind) is not None


def has_date(expression: TimeExpression) -> bool:
    """Say whether words name one date, be it another weekday than they say."""
    fault = expression.fault
    is_sound = fault is None or fault.kind is TimeFaultKind.WEEKDAY
    return is_sound and expression.span is not None


def cut_off(expression: TimeExpression, case: Case) -> str:
    """Say of which longer date a quote's edge cuts off a part; empty if of none.

    A part that says less than the whole ("June 2023" of "17 June 2023") is true and holds.
    """
    dating, document = case.dating, case.source.document
    if dating.start is None or dating.end is None or document is None:
        return ""
    view = seen(
        document.legible,
        (document.whole or document).passed_over,
        (dating.start, dating.end),
        reach=_AROUND,
        inner=dating.end - dating.start,
    )
    around, start, end = view.text, view.start, view.end
    for whole in (as_chosen(one, case) for one in dates_in(around, case)):
        inside = around[max(start, whole.start) : min(end, whole.end)]
        inside_quote = start <= whole.start and whole.end <= end
        if inside_quote and _is_turned(expression, whole):
            return (
                f"“{expression.text}” is “{whole.span}” with the words around it, and "
                f"“{expression.span}” without them; quote all of the clause"
            )
        if inside_quote and _is_in_doubt(whole) and fold(whole.text) == fold(expression.text):
            return f"“{whole.text}”, read with the words around it: {whole.fault}"
        is_cut = whole.start < start < whole.end or whole.start < end < whole.end
        if is_cut and fold(expression.text) in fold(inside) and not _says_less(expression, whole):
            return (
                f"“{expression.text}” is only a part of “{' '.join(whole.text.split())}”; "
                "quote all of it, or give it as `date_quote`"
            )
    return ""


def is_chosen_of_a_move(expression: TimeExpression, case: Case) -> bool:
    """Say whether a person chose a time among those of a move that the quote tells as a whole."""
    if case.claim.date_quote is None and case.claim.when is None:
        return False
    place = case.dated.place_of(expression.start, expression.end)
    old = (move.old for move in times_in(case.quoted.text, case).moves if move.new is not None)
    return any(one and case.quoted.place_of(one.start, one.end) == place for one in old)


def time_against(span: TimeSpan, case: Case) -> str:
    """Return a time in the quote that cannot be when its `date_quote` says; empty for none."""
    if case.claim.date_quote is None:
        return ""
    quoted = attrs.evolve(case, claim=attrs.evolve(case.claim, date_quote=None))
    read = times_in(quoted.dated.text, quoted)
    moved, verb = of_the_same_move(read.moves, quoted, case.dating), _verb_of_date(case)
    own = (
        one
        for one in dates_of(read)[:_MOST_TIMES]
        if one not in moved
        and (at := attachment_of(one, quoted)).kind in {Attachment.EVENT, Attachment.OCCASION}
        and (verb is None or at.verb in {None, verb})
        and has_date(one)
        and not overlaps(quoted.dated.place_of(one.start, one.end), case.dating)
    )
    return next((one.text for one in own if _is_against(one, span)), "")


def _verb_of_date(case: Case) -> int | None:
    """Return where the verb of a `date_quote` stands that is part of the quote."""
    quote, dating, document = case.evidence[0], case.dating, case.source.document
    reader = reader_of(case.source)
    if reader is None or document is None or quote.start is None or quote.end is None:
        return None
    if dating.start is None or dating.end is None:
        return None
    if not quote.start <= dating.start < dating.end <= quote.end:
        return None
    time = (dating.start, dating.end)
    return reader.attached(document.legible, time, (quote.start, quote.end)).verb


def _is_against(expression: TimeExpression, span: TimeSpan) -> bool:
    """Say whether a time excludes a span, in whatever year: "in June" and "3 May 2020"."""
    if expression.span is None:
        return False
    if expression.basis is Basis.WORDS:
        return _excludes(expression.span, span)
    if expression.rule == _WEEKDAY:
        return _weekdays(expression.span).isdisjoint(_weekdays(span) or range(DAYS_IN_WEEK))
    if not expression.rule.endswith(YEARLESS):
        return False
    months, others = _months(expression.span), _months(span)
    if months and others and months.isdisjoint(others):
        return True
    days, other_days = _days_of_the_year(expression.span), _days_of_the_year(span)
    return bool(days and other_days) and days.isdisjoint(other_days)


def _days_of_the_year(span: TimeSpan) -> frozenset[tuple[int, int]]:
    """Return the months and days on which a span of at most a month lies; none of others."""
    days = outer_days(span)
    if days is None or days[1] - days[0] > _MONTH:
        return frozenset()
    return frozenset(civil(day)[1:] for day in range(days[0], days[1] + 1))


def _weekdays(span: TimeSpan) -> frozenset[int]:
    """Return the weekdays on which a span of a few days lies, as numbers; none of others."""
    days = outer_days(span)
    if days is None or days[1] - days[0] >= DAYS_IN_WEEK:
        return frozenset()
    return frozenset(day % DAYS_IN_WEEK for day in range(days[0], days[1] + 1))


def _months(span: TimeSpan) -> frozenset[int]:
    """Return the months of the year in which a span lies; none of one that is open or long."""
    if span.earliest is None or span.latest is None:
        return frozenset()
    first, last = civil(span.earliest.day), civil(span.latest.day)
    count = (last[0] - first[0]) * 12 + last[1] - first[1]
    return frozenset((first[1] - 1 + n) % 12 for n in range(min(count, 11) + 1))


def _excludes(one: TimeSpan, other: TimeSpan) -> bool:
    return one.definitely_before(other) or other.definitely_before(one)


def time_beside(case: Case) -> str:
    """Return the time by which its sentence dates what a quote tells, outside the quote.

    Empty where there is none, or more than one.
    """
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if reader is None or document is None or quote.start is None or quote.end is None:
        return ""
    first, last = reader.sentence(document.legible, quote.start, quote.end)
    if last - first > _LONGEST_SENTENCE:
        return ""
    found = set()
    for one in dates_in(document.legible[first:last], case):
        start, end = first + one.start, first + one.end
        between = document.legible[min(end, quote.end) : max(start, quote.start)]
        is_inside = start < quote.end and end > quote.start
        is_stamp = not any(map(str.isalpha, one.text)) or not _CELL.isdisjoint(between)
        if is_inside or is_stamp or _NEW_LINE.search(between) or not has_date(one):
            continue
        at = reader.attached(document.legible, (start, end), (quote.start, quote.end))
        is_its_own = at.verb is not None and quote.start <= at.verb < quote.end
        if at.kind is Attachment.EVENT and is_its_own:
            found.add(one.text)
    return found.pop() if len(found) == 1 else ""


def _says_less(part: TimeExpression, whole: TimeExpression) -> bool:
    """Say whether a part of a date is true of the whole."""
    if part.span is None or whole.span is None:
        return False
    return part.span.contains(whole.span)


def _is_turned(part: TimeExpression, whole: TimeExpression) -> bool:
    """Say whether the words around a quote make another limit of its time, or count from it.

    "Not … before 30 June" ends what "before 30 June" alone would begin, and "within 2 months
    after 3 March" is another time than the day that "2 months after 3 March" is.
    """
    if part.span is None or whole.span is None or whole.fault is not None:
        return False
    if part.rule == whole.rule == MOVED_TO and part.span != whole.span:
        return True  # "to 13 March", cut off from ", when it was done"
    if part.span.contains(whole.span) or fold(part.text) not in fold(whole.text):
        return False
    if part.basis is not whole.basis:
        return False
    sides = [
        (one.begin_of_the_begin is None, one.end_of_the_end is None)
        for one in (part.span, whole.span)
    ]
    is_counted = fold(part.text) != fold(whole.text)
    return sides[0] != sides[1] or is_counted or part.basis is Basis.WORDS


def _is_in_doubt(expression: TimeExpression) -> bool:
    return expression.fault is not None and not has_date(expression)
