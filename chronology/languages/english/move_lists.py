"""English words that tell what takes the times beside a word for a move, if that does not."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.languages.turns import TIME


def _finite(lemmas: str) -> frozenset[str]:
    """Return the forms of some verbs that may have a subject: an "opening" is moved itself."""
    return frozenset(form for form in forms(lemmas) if not form.endswith("ing"))


LASTING = (
    _finite("run last sit operate open continue hold play show stay remain apply meet resume visit")
    | words("place proceed proceeds proceeded ahead available closed suspended shown exhibited")
    | words("screened staged carried conducted")
)
# A move that is asked for, or that was not made.
_ASKING_NOUNS = words(
    "application applications request requests motion motions plea pleas proposal proposals bid "
    "bids petition petitions attempt attempts suggestion suggestions leave permission calls"
)
ASKING = (
    _ASKING_NOUNS
    | forms(
        "ask request apply seek want wish urge propose suggest plead beg call consider contemplate "
        "discuss weigh mull debate hope appeal threaten fear"
    )
    | {"yet to", "talk of", "talks of", "talks about", "talk about", "talks on", "risk of"}
)
ASKED_TO = {f"{noun} to" for noun in _ASKING_NOUNS}
ASKING_FOR = {
    f"{verb} {article}"
    for verb in sorted(forms("ask request seek want urge demand propose suggest"))
    for article in ("that", "to", "the", "a", "an")
} | {
    *(f"{verb} to have" for verb in sorted(forms("hope appeal want seek ask apply"))),
    "asked for",
    "asks for",
    "asking for",
    "called for",
    "calls for",
    "calling for",
    "applied for",
    "applies for",
    "argued for",
    "hoping for",
    "pressed for",
}
GRANTING = forms("grant approve allow accept endorse pass") | words(
    "agreed agrees successful succeeded"
)
REFUSING = forms("refuse reject dismiss deny decline fail withdraw defeat oppose") | {
    "turned down",
    "turns down",
    "voted down",
    "thrown out",
    "threw out",
    "ruled out",
    "was lost",
    "unsuccessful",
    "in vain",
}
NOUNS = words(
    "postponement deferral deferment delay adjournment extension move rescheduling shift change "
    "postponing deferring delaying adjourning extending moving putting pushing bringing shifting"
)
PARTICIPLES = words("held shown played opened staged exhibited screened operated closed suspended")
STANDING = words(
    "planned scheduled due expected set slated intended fixed earmarked listed pencilled booked "
    "arranged organised organized timetabled reserved on live up"
)
_LASTS = rf"(?<!\bthe\s)(?<!\ba\s)(?<!\bits\s)\b(?:{'|'.join(sorted(LASTING))})\b"
UNTIL_LASTING = rf"(?:(?!{_LASTS})[^.;])"  # a character before a verb of lasting
DETERMINERS = words("the a an our my your their its his her these those s no")
INTENSIFIERS = words("newly much long twice thrice recently often already once heavily now again")
# What comes again and again, or is many: its delay may last, and what moves it may move it about.
SERVICES = words(
    "train trains service services bus buses flight flights ferry ferries tram trams journeys "
    "departures arrivals crossings sailings traffic passengers commuters hours staff patients "
    "players teams troops people workers employees pupils students prisoners animals stock him "
    "them "
    "deliveries collections shifts visits"
)
CHANGING = (
    r"(?!been\b|then\b|even\b|often\b|when\b)(?:[a-z-]{2,20}(?:ed|en|es|[^su]s)"
    r"|gone|went|crept|leapt|sunk|sank|cut|fell|swung|flew)"
)
_AIMS = "until till to by before for after than beyond past from into as"
AIMS = words(_AIMS)  # a time behind one is not when something was moved
OPENING = words("on in at by since during earlier late early and but the then later yesterday")
BEYOND = r"(?i:\b(?:beyond|past)(?:\s{1,3}(?:the|of))?\s{1,3}\Z)"
AT_LEAST = r"(?i:\bat\s{1,3}least\s{1,3}(?:the\s{1,3})?\Z)"
PRESENT = words("is are am be will shall may might can could should must to would")
EVENTS = words(
    "date dates deadline deadlines completion delivery handover launch opening release expiry "
    "maturity target hearing meeting election trial vote appointment deployment milestone "
    "milestones ex-date agm egm inquest ballot poll polling referendum match fixture kick-off "
    "exam ceremony wedding go-live conference summit auction publication rollout "
    "show tour fair festival gala concert race game polls elections votes trials hearings"
)
# Between words for a plan and a time they begin something else.
PARTING = (
    r"(?i:(?<!\bfirst)(?<!ally),|[;:()]|n['’]t\b|\b(?:will|shall|would|could|can|may|is|are|has|did|does|do"
    r"|and|or|but|not|never|only|when|after|until\s+after|as|than|by\s+(?:then|which))\b)"
)
# What was given up does not stand: "the original deadline of 3 May stands".
KEEPING = (
    r"(?i:\b(?:(?:is|are|was|were)\s+still(?!\s+(?:not|closed|under|being|awaiting|waiting|un\w+)\b)"
    r"|still\s+(?:stands?|holds?|applies|on|due|valid|expects?|hopes?|plans?)"
    r"|stands?|stood|unchanged|in\s+place|remains?(?!\s+(?:closed|open|un\w+|in)\b)|remained"
    r"|(?:was|were|been|(?:will|to)\s+be)\s+(?:met|kept|honou?red|maintained|reinstated|confirmed)|will\s+meet"
    r"|meets|kept\s+to|as\s+(?:originally\s+|initially\s+)?(?:planned|scheduled|expected)"
    r"|(?:on|to)\s+schedule|on\s+time|on\s+track|go(?:es)?\s+ahead|went\s+ahead"
    r"|sticks?\s+(?:to|with|by)|stuck\s+(?:to|with)))"
)
# What comes of a plan on its day; and what ends the clause that tells it.
_DONE = (
    r"(?:(?:was|were)\s+(?:then\s+|finally\s+|eventually\s+|duly\s+)?(?:done|held|opened|launched|completed|finished"
    r"|delivered|released|deployed|shipped|played|carried\s+out|rolled\s+out)"
    r"|happened|took\s+place|shipped|ran|went\s+(?:ahead|live|out|off|through)|came\s+(?:out|off)"
    r"|opened|launched|held|done|delivered|released|deployed)"
)
_BEGAN = r"(?:started|began|finished|landed|sailed|departed|arrived|completed)"
_DULY = r"(?:(?:then|finally|eventually|duly|actually|successfully|indeed|at\s+last)\s+)?"
_ENDS = (
    r"(?=\s*(?:[.;:,!]|\Z)|\s+(?:then|that\s+(?:day|month|week|year)|on\s+(?:time|that)|as\s+planned"
    r"|without|successfully|in\s+full|at\s+last|with(?:out)?|for)\b"
    rf"|\s+{TIME})"  # "that day"
)
_IT = r"(?:(?:it|they|this|that|the\s+[a-z-]{2,20})\s+)"
_AND = r",?\s{1,3}(?:and|but)\s{1,3}"
COME_TRUE = (
    rf"(?i:(?:{_AND}(?:(?:it|they|this|that)\s+)?{_DULY}{_DONE}"
    rf"|,\s{{1,3}}when\s{{1,3}}{_IT}{_DULY}(?:{_DONE}|{_BEGAN})){_ENDS})"
)
TO_COME = rf"(?i:(?:{_AND}|,?\s{{1,3}}(?:when|where)\s{{1,3}}){_IT}?(?:will|shall|is|are)\b)"
