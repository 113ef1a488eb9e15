"""What is drafted of a ledger's documents: claims with their events, and what was left out."""

import attrs

from chronology.claims import Claim
from chronology.languages.drafting import Told
from chronology.timespan import TimeSpan
from chronology.vocabulary import LeftOut

_LONGEST_TOLD = 1_000  # code points of a sentence beside each time that is left out


def in_short(sentence: str) -> str:
    """Return the words of a sentence in a line; of one without an end, how it begins.

    >>> in_short("On Friday   it opened.")
    'On Friday it opened.'
    """
    words = " ".join(sentence.split())
    return words if len(words) <= _LONGEST_TOLD else f"{words[:_LONGEST_TOLD].rstrip()} …"


@attrs.frozen(kw_only=True)
class LeftOutTime:
    """A time in a source of which nothing is drafted.

    Attributes:
        source: the source's id.
        line: the line of its text on which the sentence begins, from 1.
        time: the words of the time.
        words: the sentence, or how it begins if it is longer than 1,000 code points.
        reason: why nothing is drafted of it.
    """

    source: str
    line: int
    time: str
    words: str
    reason: LeftOut


@attrs.frozen(kw_only=True)
class Proposal:
    """A claim that `check` verifies, and what its event could be.

    Attributes:
        claim: the claim, its event still without a name.
        told: what its clause tells.
        kind: the kind of its event, as a ledger names it; empty for any.
        span: the date that `check` derives.
        line: the line of the source's text on which the sentence begins, from 1.
        given_up: the dates for which its words tell that it was planned before.
    """

    claim: Claim
    told: Told
    kind: str
    span: TimeSpan
    line: int
    given_up: tuple[TimeSpan, ...] = ()


@attrs.frozen(kw_only=True)
class SourceDraft:
    """What is drafted of one source.

    Attributes:
        proposals: the claims, in the order of its text.
        left_out: the times of which nothing is drafted.
        why_not_read: why its sentences were not looked at, in one clause; else empty.
    """

    proposals: tuple[Proposal, ...] = ()
    left_out: tuple[LeftOutTime, ...] = ()
    why_not_read: str = ""
