"""The few words by which a reader knows a finding of each code, where a report has room for few."""

from collections.abc import Mapping

from chronology.findings import CODES

_SHORT: Mapping[str, str] = {
    "quote-missing": "quote not in the source",
    "quote-altered": "quote differs from the source",
    "source-changed": "source file changed",
    "date-mismatch": "date not as in the words",
    "impossible-date": "no such day",
    "weekday-mismatch": "weekday and date differ",
    "modality-mismatch": "words of another mood",
    "binding-mismatch": "words do not bind",
    "ordinal-mismatch": "words of another number",
    "participant-mismatch": "words of somebody's absence",
    "quote-out-of-context": "quote out of context",
    "quote-near": "quote nearly as in the source",
    "source-hidden": "words a reader may not see",
    "source-recognised": "read off a picture",
    "quote-ambiguous": "quote in several places",
    "quote-across-parts": "quote across several parts",
    "cells-rejected": "cells that make no claim",
    "date-ambiguous": "words of several dates",
    "date-unread": "date not read",
    "speaker-mismatch": "words of another speaker",
    "published-mismatch": "another publication date",
    "language-mismatch": "another language",
    "page-assumed": "page assumed",
    "modality-open": "words of no mood",
    "telling-unknown": "who tells it not known",
    "hour-unread": "time of day not read",
    "date-beside-quote": "date outside the quote",
    "planned-before": "plan given up before",
    "source-unread": "source not read whole",
    "language-unread": "language not read",
    "anchor-assumed": "date counted from an assumed day",
    "date-disagreement": "dates disagree",
    "reported-in-future": "reported ahead of time",
    "reported-before-pending": "reported, later still to come",
    "denied-vs-reported": "denied, and reported",
    "held-though-cancelled": "cancelled, and reported",
    "two-places": "in two places at once",
    "extent-differs": "reports of more and of less",
    "report-corrected": "report corrected",
    "report-unchanged": "report unchanged since the plan",
    "correction-unheeded": "correction of another publisher",
    "possible-same-event": "perhaps the same event",
    "late": "late",
    "early": "early",
    "met": "as planned",
    "cannot-tell": "not known whether as planned",
    "plan-slipped": "plan moved later",
    "plan-advanced": "plan moved earlier",
    "rival-plans": "plans disagree",
    "pending-after-plan": "still to come after its time",
    "plan-denied": "did not happen when planned",
    "plan-unreported": "no report after its time",
    "stale-plan": "planned for a time past",
    "planned-after-reported": "planned after it was reported",
    "plan-order": "plans out of order",
    "plan-dropped": "plan no longer told",
    "series-order": "out of the series' order",
    "ordinal-clash": "numbers clash",
    "series-gap": "a number is missing",
    "order-cycle": "no order is possible",
    "decision-unused": "decision on no finding",
}


def short_words(code: str) -> str:
    """Return what a reader calls findings of a code; of one of an extension, its own words.

    >>> short_words("denied-vs-reported"), short_words("too-many-cooks")
    ('denied, and reported', 'too many cooks')
    """
    return _SHORT.get(code) or code.replace("-", " ")


if missing := CODES.keys() - _SHORT.keys():
    raise LookupError(*sorted(missing))
