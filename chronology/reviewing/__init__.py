"""Proposals of a draft or an import, looked at one by one: what a person decides is written.

`review` knows what may be decided and keeps the ledger; `screen` says what is looked at, as pieces
of text each with what it is; `keys` asks for what is to be done, on a terminal or anywhere that can
ask and tell. Whoever shows proposals in another way, such as on a page, needs `review` alone.
"""

from chronology.reviewing.keys import Asking, by_keys
from chronology.reviewing.model import PROPOSED, Candidate, Proposal
from chronology.reviewing.review import Review

__all__ = ["PROPOSED", "Asking", "Candidate", "Proposal", "Review", "by_keys"]
