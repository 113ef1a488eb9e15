"""English words of transcripts: who asks and who answers, and on which day it goes on.

"Q" and "A" name nobody: who asks stands in "BY MS. FINCH:" above, who answers in the title or
where they were sworn.
"""

import re

from chronology.languages.english.dated_heads import PARTICLES
from chronology.languages.english.names import ANY_WEEKDAY
from chronology.languages.english.notation import words
from chronology.patterns import when_used

_NUMBER = r"[ \t]{0,12}(?:\d{1,3}[.)]?[ \t]{1,12})?"  # of the line
_LARGE = r"[^\W\d_a-zß-öø-ÿ]"  # letters but the small ones
_WORD = rf"{_LARGE}[\w’'-]{{0,30}}\.?"
_NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|{PARTICLES})){{0,5}})"
TURN = when_used(
    rf"^{_NUMBER}[*_]{{0,2}}(?:(?P<asks>Q|QUESTION|Question)|(?P<answers>A|ANSWER|Answer))"
    r"(?:[.:][*_]{0,2}(?=\s)|(?<=[QA])[*_]{0,2}(?:[ \t]{2,20}|\t)(?=\S))",
    re.MULTILINE,
)
"""Begins what is asked, or answered."""
ROLE = when_used(
    rf"^{_NUMBER}[*_]{{0,2}}(?:THE|The) (?P<role>[A-Za-z][A-Za-z -]{{2,40}}?)"
    r"(?: \([^()\n]{1,40}\))?[*_]{0,2}:(?=\s)"
    rf"|^{_NUMBER}[*_]{{0,2}}(?P<bare>(?:WITNESS|Witness|DEPONENT|Deponent))[*_]{{0,2}}:(?=\s)",
    re.MULTILINE,
)
"""Begins the words of somebody whom a transcript names by what they are."""
BY = "by"
ANSWERING = frozenset({"witness", "deponent", "affiant", "interviewee"})
ASKED_BY = when_used(
    rf"^{_NUMBER}(?P<words>(?:[^\n:;?!]{{0,60}}?(?i:examination|examined|inquiry|questions|interview)"
    rf"(?:[ -](?i:in[ -]chief|continued))?(?: \([^()\n]{{1,30}}\))? (?i:by)|BY|By) {_NAME})"
    r"(?P<colon>:|[ \t]{0,20}(?:\([^()\n]{1,30}\))?:?[ \t]{0,8}$)",
    re.MULTILINE,
)
"""Says who asks from there on."""
ANSWERED_BY = when_used(
    rf"(?P<words>\b(?i:deposition|examination|testimony|evidence|interview|transcript) (?i:of|with)"
    rf"(?::? |:?[ \t]{{0,80}}\n{{1,3}}{_NUMBER}){_NAME})"
    rf"|^{_NUMBER}(?P<sworn>(?-i:(?P<called>{_WORD}(?: (?:{_WORD}|{PARTICLES})){{0,5}}))"
    rf"(?:,(?: |[ \t]{{0,80}}\n{{1,2}}{_NUMBER})[^\n]{{0,120}}"
    r"(?i:sworn|affirmed|called|recalled|testified)"
    r"| \((?i:sworn|affirmed|called|recalled)\)|, (?:SWORN|AFFIRMED)))",
    re.MULTILINE,
)
"""Says who answers from there on."""
TALK = when_used(
    r"\b(?:interview|transcript|deposition|testimony|oral history|q ?(?:&|and) ?a)\b", re.IGNORECASE
)
"""Stands in the title of what is written down of a talk, word by word."""
INITIALS = when_used(
    rf"(?<![\w’'-])(?P<name>{_WORD}(?: (?:{_WORD}|{PARTICLES})){{1,5}})"
    r",? ?[(\[][\"“']?(?P<mark>[A-Z]{2,4})[\"”']?[)\]]"
    rf"|(?<![\w’'-])(?P<key>[A-Z]{{2,4}})[ \t]{{0,4}}[=–—][ \t]{{0,4}}"
    rf"(?P<whole>{_WORD}(?: (?:{_WORD}|{PARTICLES})){{1,5}})"
    rf"|^[*_]{{0,2}}[A-Z][a-z]{{3,14}}(?: [a-z]{{2,10}}){{0,2}}[*_]{{0,2}}:[*_]{{0,2}}[ \t]{{1,8}}"
    rf"(?P<alone>{_WORD}(?: (?:{_WORD}|{PARTICLES})){{1,3}})(?=,|;|[ \t]*$| \()",
    re.MULTILINE,
)
"""Says whose initials stand before words: "Ann Marsh (AM)", "Interviewer: Ann Marsh"."""

# Sittings that go on, on another day -----------------------------------------------------------

SITTINGS = (
    *("meeting", "session", "sitting", "hearing", "trial", "deposition", "examination", "inquiry"),
    *("inquest", "arbitration", "conference", "proceedings"),
)
"""What goes on, or is held, on a day; in small letters."""
SITTING_BODIES = (
    *("court", "tribunal", "board", "committee", "council", "panel", "commission", "assembly"),
    *("jury", "parties", "members", "directors", "trustees"),
)
"""Who sits."""
OF_MINUTES = ("meeting", "session", *SITTING_BODIES[2:8], *SITTING_BODIES[9:])
"""What goes on in minutes, which tell of the sittings of courts too."""
HEADS_OF_MINUTES = ("meeting", "session", "sitting", "held", "reconvened", "resumed")
"""What stands in the head of another meeting below minutes, beside its day."""
OF_ANY_COURT = frozenset({"proceedings"})
"""What judgments call themselves too."""
_SUBJECT = r"(?:(?:the|this|whereupon,?|thereupon,?|at \S{1,12}(?: [ap]\.?m\.?)?,?) ){0,3}"
_DULY = r"(?:(?:then|thereupon|duly|formally) )?"
_STOPPED = (
    rf"{_DULY}(?:(?:was|were|is|stood|stands|be) )?{_DULY}(?:adjourned|adjourns|recessed)"
    r"|(?:was|were|stood) (?:suspended|continued|concluded|closed)|rose"
)
_BEGUN = (
    rf"{_DULY}(?:(?:was|were) )?{_DULY}(?:resumed|resumes|reconvened|reconvenes|recommenced"
    r"|reopened|continued)"
)
_NO_OBJECT = (
    r"(?=\s?(?:(?:and|until|till|to|at|for|on|over|overnight|sine|in|with|tomorrow)\b|[,(.;:\d)\]–—-]"
    rf"|\Z|(?:{'|'.join(sorted(ANY_WEEKDAY, key=len, reverse=True))})\b))"
)
SUSPENDED = when_used(
    rf"(?:{_SUBJECT}(?:[\w'’-]{{1,20}} ){{0,3}}?(?P<who>{'|'.join((*SITTINGS, *SITTING_BODIES))})"
    rf" (?:{_STOPPED}|{_BEGUN})"
    r"|(?P<bare>adjourned|adjournment|resumed|resuming|reconvened|continued|recess))"
    rf"\b{_NO_OBJECT}(?:[^.;()\[\]]|\.(?=[\da-z])|(?<=[ap]\.m)\.){{0,200}}",
    re.IGNORECASE,
)
"""Tells that a sitting was broken off, or went on."""
GOES_ON = when_used(
    r"\b(?:resum\w{1,4}|reconven\w{1,3}|recommenc\w{1,3}|reopened)\b", re.IGNORECASE
)
ANOTHER_DAY = when_used(
    r"\b(?:tomorrow"
    r"|(?:following|next|another|later|subsequent) (?:day|morning|week|date|\w{3,9}day)"
    rf"|overnight|day \d|{'|'.join(sorted(ANY_WEEKDAY, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
"""Says that it goes on, on a day that it does not plainly name."""
NUMBERED_DAY = when_used(
    r"[\s#*_(\[]{0,40}(?:\d{1,3}[ \t]{1,12})?(?:(?:trial|hearing|session)[ :,-]{1,3})?"
    r"(?:day (?P<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"|(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r" (?:day|session)"
    r"|volume (?P<volume>\d{1,3}|[IVX]{1,5}))"
    r"(?: (?:of|/) \w{1,5})?[\s*_)\].:–—-]{0,40}\Z",
    re.IGNORECASE,
)
"""Heads the record of one day of several."""
AFTER_THE_MEETING = when_used(
    r"(?<![\w-])(?:post[- ]?(?:meeting|hearing|conference)"
    r"(?: (?:note|notes|update|comment|action))?"
    r"|(?:note|notes|update)(?:,| \(?)? ?(?:added )?(?:post|after)[- ](?:the )?(?:meeting|hearing)"
    r"|PMN|subsequent (?:note|to the meeting)|since the meeting|after the meeting)"
    r"\)?[*_]{0,2}(?: \([^()\n]{1,40}\))?[*_]{0,2}[ \t]?[:–—-]",
    re.IGNORECASE,
)
"""Begins what was added to minutes later."""
FULL_DAY = when_used(
    r"(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Za-z]{3,9}\.?,? \d{4}|[A-Za-z]{3,9}\.? \d{1,2}"
    r"(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4})"
)
HELD_ON = when_used(
    r"[\s#*_]{0,40}(?:held|reconvened|resumed)(?: (?:at|in|by|via) [^.;]{1,80})? on\b",
    re.IGNORECASE,
)
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]
NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
SOUNDS = words(
    "music applause laughter laughs laughing cheering cheers sigh sighs cough coughs coughing "
    "silence pause beep beeping bell ringing knocking thunder birdsong footsteps sirens"
)
"""Words of a caption that tell only what is heard, and nothing of what is said."""
