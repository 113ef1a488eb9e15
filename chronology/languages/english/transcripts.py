"""English words of transcripts: who asks and who answers, and on which day it goes on.

"Q" and "A" name nobody: who asks stands in "BY MS. FINCH:" above, who answers in the title or
where they were sworn.
"""

import re

from chronology.languages.english.dated_heads import PARTICLES

_NUMBER = r"[ \t]{0,12}(?:\d{1,3}[.)]?[ \t]{1,12})?"  # of the line
_LARGE = r"[^\W\d_a-zß-öø-ÿ]"  # letters but the small ones
_WORD = rf"{_LARGE}[\w’'-]{{0,30}}\.?"
_NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|{PARTICLES})){{0,5}})"
TURN = re.compile(
    rf"^{_NUMBER}[*_]{{0,2}}(?:(?P<asks>Q|QUESTION|Question)|(?P<answers>A|ANSWER|Answer))"
    r"(?:[.:][*_]{0,2}(?=\s)|(?<=[QA])[*_]{0,2}(?:[ \t]{2,20}|\t)(?=\S))",
    re.MULTILINE,
)
"""Begins what is asked, or answered."""
ROLE = re.compile(
    rf"^{_NUMBER}[*_]{{0,2}}(?:THE|The) (?P<role>[A-Za-z][A-Za-z -]{{2,40}}?)"
    r"(?: \([^()\n]{1,40}\))?[*_]{0,2}:(?=\s)"
    rf"|^{_NUMBER}[*_]{{0,2}}(?P<bare>(?:WITNESS|Witness|DEPONENT|Deponent))[*_]{{0,2}}:(?=\s)",
    re.MULTILINE,
)
"""Begins the words of somebody whom a transcript names by what they are."""
BY = "by"
ANSWERING = frozenset({"witness", "deponent", "affiant", "interviewee"})
ASKED_BY = re.compile(
    rf"^{_NUMBER}(?P<words>(?:[^\n:;?!]{{0,60}}?(?i:examination|examined|inquiry|questions|interview)"
    rf"(?:[ -](?i:in[ -]chief|continued))?(?: \([^()\n]{{1,30}}\))? (?i:by)|BY|By) {_NAME})"
    r"(?P<colon>:|[ \t]{0,20}(?:\([^()\n]{1,30}\))?:?[ \t]{0,8}$)",
    re.MULTILINE,
)
"""Says who asks from there on."""
ANSWERED_BY = re.compile(
    rf"(?P<words>\b(?i:deposition|examination|testimony|evidence|interview|transcript) (?i:of|with)"
    rf"(?::? |:?[ \t]{{0,80}}\n{{1,3}}{_NUMBER}){_NAME})"
    rf"|^{_NUMBER}(?P<sworn>(?-i:(?P<called>{_WORD}(?: (?:{_WORD}|{PARTICLES})){{0,5}}))"
    rf"(?:,(?: |[ \t]{{0,80}}\n{{1,2}}{_NUMBER})[^\n]{{0,120}}(?i:sworn|affirmed|called|recalled|testified)"
    r"| \((?i:sworn|affirmed|called|recalled)\)|, (?:SWORN|AFFIRMED)))",
    re.MULTILINE,
)
"""Says who answers from there on."""
