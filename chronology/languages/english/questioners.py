"""English words of talk that is written down: who asks, and what affirms what was asked."""

import re

from chronology.languages.english.notation import words
from chronology.patterns import when_used

SPEAKER = when_used(
    r"^[ \t]{0,12}(?:\d{1,3}[.)]?[ \t]{1,12})?[*_]{0,2}"
    r"(?:(?P<asks>Q|QUESTION|Question)|(?P<answers>A|ANSWER|Answer)"
    r"|(?P<name>[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}))[*_]{0,2}[:.][*_]{0,2}(?=[ \t])",
    re.MULTILINE,
)
"""Begins a turn of talk, with who speaks."""

ASKING = words(
    "interviewer presenter host reporter journalist questioner moderator anchor newsreader examiner"
)
"""Those whose part it is to ask; in small letters."""

AFFIRMS = when_used(
    r"\s{0,9}(?:yes|yeah|yep|aye|correct|right|indeed|exactly|absolutely|certainly|of course|true"
    r"|that(?:['’]s| is| was) (?:right|correct|true|so|it)|(?:so )?(?:i|we|he|she|they|it) did"
    r"|(?:so )?(?:i|we|he|she|they|it) (?:am|was|were|have|has|is|are))"
    r"(?=[\s.,;:!–—-]|\Z)",
    re.IGNORECASE,
)
"""Begins an answer by which it is so."""

LIMITS = when_used(
    r"\b(?:but|not|no|never|only|half|almost|nearly|though|except|wasn|isn|didn|haven|hadn|weren"
    r"|\w{2,6}n['’]t)\b|\?",
    re.IGNORECASE,
)
"""Stands in an answer that does not affirm all of it."""
