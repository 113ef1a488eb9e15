"""The day in the head of minutes, or of an entry of a diary, as the date of what they tell.

They tell of their day what they tell plainly: "The mill shut at noon". Not what had been done
before, what somebody says there, what is to come, or what has a time of its own.
"""

import re

from chronology import expressions
from chronology.expressions import TimexType
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.vocabulary import Attachment, Governing, Modality

_WORD = re.compile(r"[^\W\d_]+")


def not_of_its_day(case: Case) -> str:
    """Return why the day of a part's head does not date what it tells; empty if it may.

    Args:
        case: the claim, its quotes looked for.
    """
    part, dating, quote = case.part, case.dating, case.evidence[0]
    if part is None or dating is quote or dating.start is None:
        return ""
    if not part.head_start <= dating.start < part.head_end or _is_told_plainly(case):
        return ""
    return (
        f"the head of {part} dates what its text plainly tells as done then, not what had been "
        "done, is to come, is only told by somebody, or has a time of its own; take words of the "
        "text as `date_quote`, or give no date"
    )


def _is_told_plainly(case: Case) -> bool:
    """Say whether a quote tells by a verb of the past what happened, with no time of its own."""
    reader = reader_of(case.source)
    if reader is None or case.claim.modality is not Modality.REPORTED:
        return False
    if case.governors.verb is None or case.governors.of(Governing.ATTRIBUTION) is not None:
        return False
    words = {word.lower() for word in _WORD.findall(case.quoted.text)}
    return words.isdisjoint(reader.grammar.verbs.have) and not _has_a_time(case)


def _has_a_time(case: Case) -> bool:
    """Say whether the sentence of a quote gives its verb a day, be it within the quote or not."""
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return False
    text, own = document.legible, (quote.start, quote.end)
    first, last = reader.sentence(text, *own)
    for one in expressions.find(text[first:last], case.anchor, day_first=case.day_first):
        if not one.calendar and one.type is TimexType.TIME:
            continue  # "at noon" is of that day
        if not one.calendar:
            return True  # "long ago", "a month later"
        at = reader.attached(text, (first + one.start, first + one.end), own)
        is_own = at.verb is None or quote.start <= at.verb < quote.end
        if at.kind is Attachment.EVENT and is_own:
            return True
    return False
