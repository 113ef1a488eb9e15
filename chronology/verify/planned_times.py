"""Times in the words of what is pending or reported that only tell for when it was planned.

"The ward, due to open on 12 October, has still not been finished" is pending when it is said, and
"The hall, which was due to open on 3 September, opened yesterday" is reported for yesterday.
"""

import re

import attrs

from chronology.claims import RecalledPlan
from chronology.expressions import TimeExpression
from chronology.expressions.moved import MOVED_TO
from chronology.verify.case import Case
from chronology.verify.dated import Dated, by_the_statement
from chronology.verify.evidence import reader_of
from chronology.verify.past_deeds import beside_its_time
from chronology.verify.spans import as_aspect, as_kind, as_told
from chronology.verify.times import is_of_two_weeks
from chronology.verify.words import TimeWords, has_date
from chronology.vocabulary import Governing, Modality, TimeFaultKind

_MOST_TIMES = 20  # times of one quote that are looked at
_REACH = 120  # code points before a time in which the words for its plan stand
_WORD = re.compile(r"[^\W\d_]+")
_NAMED = 4  # letters of a word that names an event


@attrs.frozen(kw_only=True)
class Parted:
    """The times of a claim without those of its plan.

    Attributes:
        words: its words, with only the other times as its own.
        plans: the plans for the times that were over when it was said.
        left_out: the words for those, and for the others of the plan.
    """

    words: TimeWords
    plans: tuple[RecalledPlan, ...] = ()
    left_out: tuple[str, ...] = ()

    def on(self, dated: Dated) -> Dated:
        """Return a date with these plans told as given up."""
        if not self.plans or dated.refusal is not None:
            return dated
        known = {plan.span for plan in dated.recalled}
        more = tuple(plan for plan in self.plans if plan.span not in known)
        return attrs.evolve(dated, recalled=dated.recalled + more)

    def by_the_statement(self, case: Case) -> Dated:
        """Return the date of what is pending while it is said, whenever it was planned for."""
        dated = by_the_statement(case)
        listed = ", ".join(f"“{words}”" for words in self.left_out)
        basis = f"the date of the statement: {listed} tells when it was to be"
        return self.on(attrs.evolve(dated, derivation=attrs.evolve(dated.derivation, basis=basis)))


def without_plans(words: TimeWords, case: Case) -> Parted:
    """Return the times of a claim without those for which its words only tell it was planned.

    Of what is reported some other time must be left: "was due to open on 3 May" reports nothing.
    """
    claim = case.claim
    is_asked = claim.modality in {Modality.PENDING, Modality.REPORTED}
    if not is_asked or claim.date_quote is not None or len(words.own) > _MOST_TIMES:
        return Parted(words=words)
    ends = beside_its_time(case, words) if claim.modality is Modality.REPORTED else ()
    if claim.when is not None and not ends:
        return Parted(words=words)
    planned = [one for one in words.own if one in ends or _is_planned(one, words, case)]
    rest = tuple(one for one in words.own if one not in planned)
    if not planned or (claim.modality is Modality.REPORTED and not rest):
        return Parted(words=words)
    others = attrs.evolve(words, own=rest)
    plans = [plan for one in planned if (plan := _plan(one, others, case)) is not None]
    return Parted(
        words=others,
        plans=tuple(dict.fromkeys(plans)),
        left_out=tuple(one.text for one in planned),
    )


def _is_planned(time: TimeExpression, words: TimeWords, case: Case) -> bool:
    """Say whether words plan something for a time, and do not tell what was so then."""
    reader = reader_of(case.source)
    if reader is None or not (has_date(time) or _is_unclear(time)):
        return False
    is_pending = case.claim.modality is Modality.PENDING
    if is_pending and (time.rule == MOVED_TO or _lies_ahead(time, case)):
        return True
    fields = reader.grammar.fields
    before = words.text[max(0, time.start - _REACH) : time.start]
    if fields.planned_for.search(before) or (is_pending and fields.plan_within.search(time.text)):
        return True
    return Governing.PLAN in _kinds_of_verb(time, case)


def _is_unclear(time: TimeExpression) -> bool:
    """Say whether it is one of two times: of a plan that does not date the claim, no matter."""
    return time.fault is not None and time.fault.kind is TimeFaultKind.UNCLEAR


def _lies_ahead(time: TimeExpression, case: Case) -> bool:
    """Say whether a verb has a time after the statement: nothing was seen pending then."""
    is_ahead = time.span is not None and case.stated.definitely_before(time.span)
    return is_ahead and _verb(time, case) is not None


def _verb(time: TimeExpression, case: Case) -> tuple[int, int] | None:
    """Return where the verb of a time stands in the source; `None` if none was found."""
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    place = case.dated.place_of(time.start, time.end)
    if reader is None or document is None or place is None:
        return None
    if quote.start is None or quote.end is None:
        return None
    at = reader.attached(document.legible, place, (quote.start, quote.end))
    return None if at.verb is None else (at.verb, at.verb + len(at.words))


def _kinds_of_verb(time: TimeExpression, case: Case) -> frozenset[Governing]:
    reader, document, verb = reader_of(case.source), case.source.document, _verb(time, case)
    if reader is None or document is None or verb is None:
        return frozenset()
    return frozenset(one.kind for one in reader.governors(document.legible, *verb).found)


def _plan(time: TimeExpression, words: TimeWords, case: Case) -> RecalledPlan | None:
    """Return the plan for a time that was over when the claim was stated; `None` for none.

    What was planned must be what the claim tells of: a bridge due to be painted in May and opened
    in June was not to open in May. "Planned in 2015" says when the plan was made.
    """
    reader, told = reader_of(case.source), as_told(time, case)
    before = words.text[max(0, time.start - _REACH) : time.start]
    is_over = told is not None and told.definitely_before(case.stated)
    if reader is None or not is_over or not reader.grammar.fields.aimed.search(before):
        return None
    if (
        time.fault is not None
        or is_of_two_weeks(time, case)
        or not _is_of_the_event(before, words, case)
    ):
        return None
    span = as_kind(as_aspect(told, time, words.text, case), case)
    return None if span is None else RecalledPlan(span=span, words=time.text)


def _is_of_the_event(before: str, words: TimeWords, case: Case) -> bool:
    """Say whether the verb that tells what was planned, if one does, is that of the event."""
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return False
    fields = reader.grammar.fields
    found = fields.planned_for.search(before)
    planned = before[0 if found is None else found.start() :].lower()
    verbs = _WORD.findall(planned)
    grammar = reader.grammar
    if not any(word in grammar.verbs.infinitive for word in verbs) and "have" not in verbs:
        return found is not None  # "planned for May", "due in May"
    event = case.event
    named = f"{event.name} {event.id} {getattr(event, 'milestone', '')}"
    own = {word for word in _WORD.findall(named.lower()) if len(word) >= _NAMED}
    mains = [_verb(one, case) for one in words.own]
    own |= {document.legible[at[0] : at[1]].lower() for at in mains if at is not None}
    stems = {fields.stem(word) for word in own}
    return any(fields.stem(word) in stems for word in verbs)
