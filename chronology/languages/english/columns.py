"""English words in the names of a table's columns: what ends, begins, or was planned at first."""

import re

ENDS = frozenset(
    [
        "end",
        "ends",
        "ended",
        "ending",
        "finish",
        "finished",
        "until",
        "closing",
        "closed",
        "closure",
        "completion",
        "shutdown",
        "expiry",
        "expires",
        "retirement",
        "to",
    ]
)
"""Words by which a column of what lasts tells when it ends."""

BEGINS = frozenset(
    [
        "start",
        "starts",
        "started",
        "starting",
        "begin",
        "begins",
        "began",
        "beginning",
        "commencement",
        "opening",
        "since",
        "from",
        "entry",
        "effective",
        "inception",
        "launch",
    ]
)
"""Words by which it tells when that begins."""

FIRST_PLANS = frozenset(["original", "originally", "baseline", "initial", "initially", "first"])
"""Words by which a column tells what was planned at first."""

FORMER_PLANS = frozenset(["previous", "previously", "prior", "former", "old"])
"""Words by which it tells what was planned before."""

DONE = frozenset(["actual", "actually", "achieved"])
"""Words by which it tells what came of it."""

DOUBTED_STATUS = re.compile(
    r"\b(?:not|never|no longer|may|might|could|to be|will be|withdrawn|reversed|lifted"
    r"|pending|proposed|planned|likely|if|unless|un\w{3,20})\b|\?|n['’]t\b",
    re.IGNORECASE,
)
"""Stands in a status that is no plain one: "Not cancelled", "May be cancelled"."""
