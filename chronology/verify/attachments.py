"""What a time of a claim's words belongs to, as the claim may mean it."""

import attrs

from chronology.expressions import Basis, TimeExpression
from chronology.expressions.engine import DATELINE
from chronology.expressions.moved import MOVED_TO
from chronology.languages import Attached
from chronology.languages.when_told import tells_of_a_state
from chronology.verify.beyond_quote import belongs_beyond
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.named import is_nameless
from chronology.vocabulary import Attachment, Modality

_NEAR = 48  # code points on either side of a time in which its noun stands


def attachment_of(expression: TimeExpression, case: Case) -> Attached:
    """Return what a time of a claim's words belongs to, in the source's sentence."""
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    time = case.dated.place_of(expression.start, expression.end)
    if reader is None or document is None or expression.rule == DATELINE:
        return Attached(kind=Attachment.UNKNOWN)
    if expression.rule == MOVED_TO and case.claim.modality is not Modality.REPORTED:
        return Attached(kind=Attachment.EVENT)
    if time is None or quote.start is None or quote.end is None:
        return Attached(kind=Attachment.UNKNOWN)
    found = reader.attached(document.legible, time, (quote.start, quote.end))
    if _is_of_the_saying(found, expression, case):
        return attrs.evolve(found, kind=Attachment.EVENT, is_saying=True)
    is_open = found.is_of_either and case.claim.when is None
    if is_open or belongs_beyond(time, found, case):
        return attrs.evolve(found, kind=Attachment.THING)
    return found if found.is_compared else attrs.evolve(found, kind=_meant(found, expression, case))


def _is_of_the_saying(found: Attached, expression: TimeExpression, case: Case) -> bool:
    """Say whether a time of the telling is that of the event, which is that something was said.

    So it is of an event that is called so ("Hospital *says* nobody was hurt"), and of an item that
    names none, where its quote tells first that it was said, and its date is that day.
    """
    document, when, reader = case.source.document, case.claim.when, reader_of(case.source)
    is_told = found.kind is Attachment.TELLING and case.claim.modality is Modality.REPORTED
    if document is None or reader is None or not is_told:
        return False
    if case.is_of_the_telling(found.verb, document):
        return True
    is_given = when is not None and expression.span is not None and when.contains(expression.span)
    is_its_own = found.is_main and case.claim.date_quote is None
    return is_given and is_its_own and is_nameless(case.event, reader.grammar.fields)


def _meant(found: Attached, expression: TimeExpression, case: Case) -> Attachment:
    """Return what a time belongs to, as a claim may mean it.

    What was planned for a day did not happen on it; "the results of last year" may be dated so
    where a person quotes these words for the date.
    """
    claim = case.claim
    if found.is_meant_for and claim.modality is Modality.CANCELLED:
        return Attachment.EVENT  # "the sailing planned for 3 May has been cancelled"
    if found.kind is Attachment.THING and found.verb is None and _is_its_plan(expression, case):
        return Attachment.EVENT
    if found.kind is Attachment.SCHEDULE:
        is_report = claim.modality is Modality.REPORTED
        return Attachment.THING if is_report else Attachment.EVENT
    is_open = found.kind in {Attachment.EVENT, Attachment.UNKNOWN}
    if is_open and claim.modality is Modality.PLANNED:
        is_deciding = _is_of_deciding(found, expression, case)
        return Attachment.TELLING if is_deciding else found.kind
    is_noun = found.kind is Attachment.THING and found.verb is None
    is_chosen = claim.date_quote is not None and not _is_a_day(expression)
    if is_noun and is_chosen and not expression.attributive:
        return Attachment.UNKNOWN
    return found.kind


def _is_its_plan(expression: TimeExpression, case: Case) -> bool:
    """Say whether a time tells when what is planned is to be: "on course for a December opening".

    The noun has no article that points to a plan known before: "the December opening".
    """
    reader, span = reader_of(case.source), expression.span
    is_plan = case.claim.modality is Modality.PLANNED
    if reader is None or span is None or not is_plan or span.definitely_before(case.stated):
        return False
    fields, text = reader.grammar.fields, case.dated.text
    if fields.moods[Modality.DENIED].search(text) or fields.losing.search(text):
        return False
    before = text[max(0, expression.start - _NEAR) : expression.start]
    noun = fields.planned_noun.search(text[expression.end : expression.end + _NEAR])
    return noun is not None and fields.before_its_time.search(before) is not None


def _is_of_deciding(found: Attached, expression: TimeExpression, case: Case) -> bool:
    """Say whether a plan was made at a time: "voted on Wednesday to strike", "on 3 May it set".

    A complete date to come may be that of the plan whatever its verb ("a paper on 3 May 2030"),
    and what is arranged as one speaks is to be then ("I *am booked* in March").
    """
    if _tells_of_a_state(found.verb, case):
        return False
    span = expression.span
    is_to_come = span is not None and not span.definitely_before(case.stated)
    is_complete = expression.basis is Basis.WORDS and is_to_come
    place = case.dated.place_of(expression.start, expression.end)
    opens = place is not None and found.verb is not None and place[1] <= found.verb
    return found.is_done and (opens or not found.is_put_off) and not is_complete


def _tells_of_a_state(verb: int | None, case: Case) -> bool:
    document, reader = case.source.document, reader_of(case.source)
    if verb is None or document is None or reader is None:
        return False
    return tells_of_a_state(document.legible, verb, reader.grammar)


def _is_a_day(expression: TimeExpression) -> bool:
    span = expression.span
    if span is None or span.earliest is None or span.latest is None:
        return True
    return span.earliest.day == span.latest.day
