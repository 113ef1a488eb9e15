"""How mail programs say, in several languages, who wrote what they quote, and when.

The program of whoever answers writes these heads in that person's language, whatever language the
messages are in.
"""

import re

from chronology.languages.english import threads as english
from chronology.languages.english.names import WEEKDAYS

_PROGRAMS = (
    *english.WROTE,
    "schrieb",
    "a écrit",
    "escribió",
    "ha scritto",
    "schreef",
    "escreveu",
    "skrev",
)
_WROTE = "|".join((*_PROGRAMS, *english.SAID))
_BEFORE_THE_NAME = "|".join((*english.WROTE, "schrieb", "escribió", "schreef", "skrev"))
_OPENS = "|".join((*english.OPENS, "Am", "Le", "El", "Il", "Op", "Em", "Den"))
_FORWARDED = "|".join((*english.FORWARDED, "Weitergeleitete", "Ursprüngliche"))
FROM = frozenset((*english.FROM, "von", "de", "da", "van", "från"))
SENT = frozenset(
    (*english.SENT, "gesendet", "datum", "envoyé", "enviado", "inviato", "verzonden", "skickat")
)
SUBJECT = frozenset(
    (*english.SUBJECT, "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne")
)
_KEYS = "|".join((*FROM, *SENT, *SUBJECT, *english.TO, "an", "à", "para", "a", "aan", "till"))
_MONTHS = (
    "januar|janvier|enero|gennaio|januari|janeiro|jan",
    "februar|février|febrero|febbraio|februari|fevereiro|feb|fév",
    "märz|mars|marzo|maart|março|mrt|mär|mar",
    "april|avril|abril|aprile|abr|apr|avr",
    "mai|mayo|maggio|mei|maio|maj|may",
    "juni|juin|junio|giugno|junho|jun",
    "juli|juillet|julio|luglio|julho|jul|juil",
    "august|août|agosto|augustus|augusti|aug|ago",
    "september|septembre|septiembre|settembre|setembro|sept|sep|set",
    "oktober|octobre|octubre|ottobre|outubro|okt|oct|out|ott",
    "november|novembre|noviembre|novembro|nov",
    "dezember|décembre|diciembre|dicembre|december|dezembro|dez|déc|dic|dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
WRITTEN_DAY = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\.? (?:de )?(?P<month>[^\W\d_]{3,10})\.?,? (?:de )?"
    r"(?P<year>\d{4})(?!\d)"
)

SPEAKING = re.compile(rf",?\s*\b(?:{_WROTE})\b")
WROTE = re.compile(rf"\b(?:{_WROTE})\b[^\n:]{{0,80}}:\s*\Z")
"""What ends a line such as "On 2 March 2023, Ann Marsh wrote:"."""
PASTED_BELOW = re.compile(rf"\b(?:{english.PASTED_BELOW})\b[^\n:]{{0,80}}:\s*\Z")
"""What ends a line such as "Here is what Karl sent me two weeks ago:"."""
WROTE_BY_PROGRAM = re.compile(rf"\b(?:{'|'.join(_PROGRAMS)})\b[^\n:]{{0,80}}:\s*\Z")
NAME_BEHIND = re.compile(
    rf"\b(?:{_BEFORE_THE_NAME})\s+(?P<name>[^\n:<]{{2,80}}?)\s*(?:<[^>\n]{{1,200}}>)?\s*:\s*\Z"
)
OPENS = re.compile(rf"(?:{_OPENS})\b")
HEADER = re.compile(
    rf"[ \t*_]{{0,6}}(?P<key>{_KEYS})[*_]{{0,2}}[ \t]?:[*_]{{0,2}}[ \t]{{0,8}}"
    r"(?P<value>[^\n]*)\Z",
    re.IGNORECASE,
)
FORWARDED = re.compile(
    rf"[-_ ]{{2,60}}\s?(?:{_FORWARDED})\s[^\n]{{0,60}}\Z|{english.BEGINS_FORWARDED}\s*\Z",
    re.IGNORECASE,
)
END_WORDS = "end|ende|fin|fine|fim|final|einde|slut|slutt|koniec|konec|loppu|конец|кінець|sfârșit"
"""What the line behind a forwarded message begins with, between its rules."""
NOT_NAMED = english.NOT_NAMED
BESIDE_NAMES = english.BESIDE_NAMES | {
    name.lower() for forms in WEEKDAYS for name in forms if name.endswith("day")
}
NEVER_IN_NAMES = english.NEVER_IN_NAMES
