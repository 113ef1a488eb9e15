"""English words by which a passage turns to a time long before it is told, and back."""

import re

from chronology.languages.english.notation import words
from chronology.patterns import when_used

_YEAR = r"(?:1[0-9]\d\d|20[0-9]\d)"
_CHILD = r"an? (?:boy|girl|child|teenager|lad|student|young (?:man|woman))"
_AGE = (
    r"(?:\w{3,6}teen|ten|eleven|twelve|three|four|five|six|seven|eight|nine|\w{3,6}ty)"
    r"(?: years old)?"
)
_SMALL = rf"(?:(?:only |just |barely )?{_AGE}|{_CHILD}|young|little|small|at school)"
_OWN = r"(?:his|her|their|my|our)"
_OF_OLD = rf"(?:the|{_OWN}) (?:\w{{3,9}} )?(?:days?|years|time|\d{{4}}s|\w{{3,8}}ties)"

LOOKING_BACK = when_used(
    r"\b(?:remember(?:s|ed|ing)?|recall(?:s|ed|ing)?|recollect(?:s|ed|ion|ions)?|reminisc\w{1,6}"
    r"|look(?:s|ed|ing)? back (?:on|to|at)|think(?:s|ing)? back|thought back|memories of"
    rf"|{_OWN} (?:memories|memoirs?|childhood|youth|boyhood|girlhood|schooldays|war years)"
    rf"|back (?:then|when|in (?:\d{{4}}|{_OF_OLD}))|in those days|in olden days|long ago"
    r"|(?:years|decades?|generations?|century|centuries) (?:ago|earlier)|once upon a time"
    rf"|years before|as {_CHILD}"
    rf"|was {_SMALL} when|when \w{{2,15}} (?:was|were) {_SMALL}|used to"
    r"|history (?:of|is|was|goes|began)|(?:story|tale|legend) of|in the days (?:of|when)"
    r"|at that time)\b",
    re.IGNORECASE,
)
"""By these it speaks of what was long ago: "Joan *remembers* the strike"."""

LEADS_TO_A_YEAR = re.compile(r"(?:(?:in|by|on) )?(?:the (?:year|\w{4,6} of) )?", re.IGNORECASE)
"""What may stand before a year that opens a sentence."""

YEAR_OPENS = when_used(
    rf"\A\W{{0,3}}(?:in|by|during|around) (?P<by>{_YEAR})\b"
    rf"|\A\W{{0,3}}(?:(?:in )?the year )?(?P<year>{_YEAR})(?:[:,–—]| (?:was|saw|brought|began|came"
    r"|had|started|opened|ended|proved|is|went)\b)"
    rf"|\b(?:the year (?:was|is)|(?:was|is) the year(?: of)?) (?P<told>{_YEAR})\b",
    re.IGNORECASE,
)
"""With these a sentence turns to a year: "1912 was a bad year"."""

_NOW = (
    r"now(?!,? (?:aged? )?\d\d)|nowadays|currently|these days|at present|to this day"
    r"|(?:years|decades|a century|centuries) later|this (?:week|month|year)"
)
RETURNING_AT_ONCE = when_used(rf"\b(?:{_NOW})\b", re.IGNORECASE)
"""By these it is back in the time in which it is told, even in a sentence that looks back."""

RETURNING = when_used(
    rf"\b(?:{_NOW}|today|this (?:morning|spring|summer|autumn|winter)|later this|so far|is|are|has"
    r"|have|will|says|tells|wants|hopes|plans)\b",
    re.IGNORECASE,
)
"""By these it is so in any other."""

SET_DOWN = words(
    "written kept penned composed printed published issued recorded filmed shot photographed taken "
    "painted drawn sketched noted dated told set staged recounted described recalled remembered "
    "depicted shown covered"
)
"""What is done to a thing that tells, whose year is that of its tale: "letters *written* in"."""

YEAR_OF_A_THING = when_used(
    r"\b(?:of|for|from|in|to|until|by|during|about|around|circa|dated) "
    r"(?P<year>1[1-9]\d\d|20\d\d)(?![\w%]|[.,/:-]\d| ?(?:per|euros?|dollars?|pounds?|francs?"
    r"|people|men|women|children|others|troops|soldiers|workers|miles|met(?:re|er)s"
    r"|kilomet\w{2,3}|km|feet|tons|tonnes|hours)\b)",
    re.IGNORECASE,
)
"""Figures that may be a year though nothing says when of what: "her memoir of *1953* begins"."""

LASTING_PAPERS = words(
    "act acts law laws treaty agreement deal pact accord convention regulation regulations "
    "constitution directive code statute charter contract order bill rules scheme plan policy "
    "census report study paper"
)
"""What is called by the year in which it was made, and is spoken of ever since."""
