"""Plans that are none: what is only forbidden up to a time ("shall not sell until 19 July")."""

from chronology.languages.forbidding import forbidden
from chronology.languages.governors import Governor
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.words import TimeWords
from chronology.vocabulary import Modality

_UP_TO = frozenset({"not-until", "not-before"})  # the rules of times up to which words deny


def forbidden_up_to(case: Case, times: TimeWords) -> Governor | None:
    """Return the words by which what is entered as planned is only forbidden up to its time.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    document, reader = case.source.document, reader_of(case.source)
    rules = {one.rule for one in times.own}
    own = None if times.verb is None else times.verb.verb
    verb = case.governors.verb if own is None else own
    is_plan = case.claim.modality is Modality.PLANNED and bool(rules) and rules <= _UP_TO
    if document is None or reader is None or verb is None or not is_plan:
        return None
    return forbidden(document.legible, verb, reader.grammar)
