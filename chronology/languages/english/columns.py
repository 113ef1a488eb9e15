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

_CALLED_OFF = (
    r"(?:cancel|abandon|withdr|terminat|suspend|scrap|dropp|shelv|called off|stopp|halt|denied)\w*"
)
DOUBTED_STATUS = re.compile(
    r"\b(?:not|never|no longer|may|might|could|to be|will be|if|unless|n['’]t)\b[^;]{0,30}?"
    rf"\b{_CALLED_OFF}|\b(?:{_CALLED_OFF}|suspension)[^;]{{0,30}}?"
    r"\b(?:withdrawn|reversed|lifted|pending|proposed|planned|likely)\b|\?",
    re.IGNORECASE,
)
"""Stands in a status that is no plain one: "Not cancelled", "May be cancelled"."""
