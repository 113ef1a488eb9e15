"""English words of mail and chats: who wrote what is quoted, headers, what was forwarded."""

import re

WROTE = re.compile(
    r"\b(?:wrote|writes|said|schrieb|a écrit|escribió|ha scritto|schreef)\b[^\n:]{0,80}:\s*\Z"
)
SPEAKING = re.compile(r",?\s*(?:wrote|writes|said|schrieb|a écrit|escribió|ha scritto|schreef)\b")
OPENS = re.compile(r"(?:On|Am|Le|El|Il|Op|At|In)\b")
AUTHOR_LED = re.compile(
    r"(?:(?:wrote|schrieb|escribió)\s+(?P<behind>[^\n:<]{2,80}?)\s*(?:<[^>\n]{1,200}>)?\s*:\s*\Z)"
)
HEADER = re.compile(
    r"[ \t*_]{0,6}(?P<key>From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|An|Betreff|Datum"
    r"|De|Envoyé|Objet|À)[*_]{0,2}[ \t]?:[*_]{0,2}[ \t]{0,8}(?P<value>[^\n]{0,400})\Z",
    re.IGNORECASE,
)
FROM = frozenset(["from", "von", "de"])
SENT = frozenset(["sent", "date", "gesendet", "datum", "envoyé"])
FORWARDED = re.compile(
    r"[-_ ]{2,}\s*(?:Forwarded|Original|Weitergeleitete|Ursprüngliche)\s[^\n]{0,40}[-_ ]{2,}\s*\Z"
    r"|Begin forwarded message:\s*\Z",
    re.IGNORECASE,
)
LEVELS = frozenset(
    ["info", "warn", "warning", "error", "debug", "fatal", "trace", "notice", "critical"]
)
