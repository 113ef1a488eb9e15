"""Names of people, parties, songs and ships that are also those of days and months."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import Match, before, word_before

_PARTY_BEFORE = re.compile(r"(?:\b[Vv]\.?|\b(?:In\s[Rr]e|Ex\s[Pp]arte|[Ee]state\sof))\s\Z")
_PARTY_AFTER = re.compile(r"\sv\.?\s(?=[A-Z])")
_IN_MATTER_OF = re.compile(r"\bRe\s\Z")
_OF_A_NAME = re.compile(r"[’']s?\s[A-Z]")
_SITE = re.compile(r"\.(?:com|org|net|co|io|ai|app|fm|tv)\b")
_PART_OF_NAME = re.compile(
    r"\s(?:Bloody|Addams|Weld|A?FC|Ltd|Limited|Inc|LLC|plc|PLC|Night\s(?:Lights|Fever|Live))\b"
)


def is_proper_name(match: Match) -> bool:
    """Whether a day or month is somebody's or something's name: "Friday v Monday", "Monday.com"."""
    string, end, preceding = match.string, match.end(), before(match)
    if _PARTY_BEFORE.search(preceding) or _PARTY_AFTER.match(string, end):
        return True
    if _IN_MATTER_OF.search(preceding) and _OF_A_NAME.match(string, end):
        return True
    if _SITE.match(string, end) or _PART_OF_NAME.match(string, end):
        return True
    return word_before(match).lower() in lexicon.SHIPS
