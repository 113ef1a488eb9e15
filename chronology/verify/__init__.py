"""From `Claim` to `VerifiedClaim`: the words are looked for, and the date derived again.

One `Case` goes through these modules: a claim, the event it speaks of, the source that says
so, and what became of its quotes (`evidence`). The date is derived from its words again
(`words`, `dates`), and they are asked in which mood they speak (`moods`); `claims` puts the
answers together. Which of its fields words bear, and which were merely typed, is told by
`borne`. Of a table, a claim's row or cell is read by itself (`rows`), and a cell that is nothing
but a date by a shorter path (`cells`). A source is looked at by itself (`sources`, `stated`).

This is the only maker of `VerifiedClaim`. It looks at one claim at a time and never compares
claims, and the claim as entered stays as it was.
"""

from chronology.verify.claims import verify_claim
from chronology.verify.dated import written
from chronology.verify.evidence import locate_in, located, reader_of
from chronology.verify.outcome import Verified
from chronology.verify.repair import Change, Mending, Proposal, mending
from chronology.verify.rows import quoting_its_row
from chronology.verify.sources import stated_at, stated_by_source, verify_source
from chronology.verify.stated import typed_of_source

__all__ = [
    "Change",
    "Mending",
    "Proposal",
    "Verified",
    "locate_in",
    "located",
    "mending",
    "quoting_its_row",
    "reader_of",
    "stated_at",
    "stated_by_source",
    "typed_of_source",
    "verify_claim",
    "verify_source",
    "written",
]
