"""Whether the words of a plan tell what is to come as they are spoken: "will open", "shall open".

Who recalls a plan says "would open", or "was to open"; "will" is a promise made then.
"""

from chronology.languages.when_told import tells_of_what_comes
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.words import TimeWords
from chronology.vocabulary import Modality

_HELPERS = 24  # code points before a verb in which its auxiliaries stand
_LONGEST = 8  # code points of an auxiliary


def tells_ahead(case: Case, times: TimeWords) -> bool:
    """Say whether a plan is told as what "will" be, by the verb to which its time belongs.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    reader, document = reader_of(case.source), case.source.document
    quote = case.evidence[0]
    if case.claim.modality is not Modality.PLANNED or reader is None or document is None:
        return False
    verb = case.governors.verb if times.verb is None else times.verb.verb
    if verb is None or quote.start is None or quote.end is None:
        return False
    stretch = max(quote.start, verb - _HELPERS), min(quote.end, verb + _LONGEST)
    return tells_of_what_comes(document.legible, stretch, reader.grammar)
