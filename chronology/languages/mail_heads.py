"""How mail programs say, in several languages, who wrote what they quote, and when.

The program of whoever answers writes these heads in that person's language, whatever language the
messages are in.
"""

import re

from chronology.languages.english import threads as english

_WROTE = "|".join((*english.WROTE, "schrieb", "a écrit", "escribió", "ha scritto", "schreef"))
_BEFORE_THE_NAME = "|".join((*english.WROTE_BEFORE_THE_NAME, "schrieb", "escribió", "schreef"))
_OPENS = "|".join((*english.OPENS, "Am", "Le", "El", "Il", "Op"))
_FORWARDED = "|".join((*english.FORWARDED, "Weitergeleitete", "Ursprüngliche"))
FROM = frozenset((*english.FROM, "von", "de"))
SENT = frozenset((*english.SENT, "gesendet", "datum", "envoyé"))
SUBJECT = frozenset((*english.SUBJECT, "betreff", "objet"))
_KEYS = "|".join((*FROM, *SENT, *SUBJECT, *english.TO, "an", "à"))

SPEAKING = re.compile(rf",?\s*\b(?:{_WROTE})\b")
WROTE = re.compile(rf"\b(?:{_WROTE})\b[^\n:]{{0,80}}:\s*\Z")
"""What ends a line such as "On 2 March 2023, Ann Marsh wrote:"."""
NAME_BEHIND = re.compile(
    rf"\b(?:{_BEFORE_THE_NAME})\s+(?P<name>[^\n:<]{{2,80}}?)\s*(?:<[^>\n]{{1,200}}>)?\s*:\s*\Z"
)
OPENS = re.compile(rf"(?:{_OPENS})\b")
HEADER = re.compile(
    rf"[ \t*_]{{0,6}}(?P<key>{_KEYS})[*_]{{0,2}}[ \t]?:[*_]{{0,2}}[ \t]{{0,8}}(?P<value>[^\n]*)\Z",
    re.IGNORECASE,
)
FORWARDED = re.compile(
    rf"[-_ ]{{2,60}}\s?(?:{_FORWARDED})\s[^\n]{{0,60}}\Z|{english.BEGINS_FORWARDED}\s*\Z",
    re.IGNORECASE,
)
NOBODY = english.NOBODY
LEVELS = english.LEVELS
