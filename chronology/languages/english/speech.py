"""English words of what is said or written on a day of its own, and of where its day stands."""

import re

OCCASION = re.compile(
    r"\b(?:interview\w{0,4}|evidence|testif\w{1,4}|testimony|record(?:ing|ed)|e-?mails?|letters?|memo"
    r"|memorandum|messages?|conference|briefing|hearing|statement|speech|address(?:ed)?|transcript"
    r"|deposition|deposed|questioned|conversation|calls?|called|wr(?:ote|ites|itten)|t(?:old|ells)"
    r"|sa(?:id|ys)|sp(?:oke|eaks)|posted|post|tweet(?:ed)?|dated|announced|published|reads?|report"
    r"|diary|note|notes|article|press release)\b",
    re.IGNORECASE,
)
"""Tells of something that is said or written, or is such a thing."""

DATELINE_ENDS = re.compile(r"[ ,.]{0,3}(?:\([^()\n]{1,30}\)\s{0,2})?(?:[—–]|-{1,2}(?=\s))")
"""Stands behind the day of a dateline: "HAMBURG, June 9 (AP) — …"."""

WRITTEN_WHOLE = re.compile(
    r"\b(?:in full|as follows|reads?|letter|e-?mail|posts?|posted|facebook|twitter|statement|speech"
    r"|transcript|diary|memo|telegram|article)\b",
    re.IGNORECASE,
)
"""Tells that what follows a colon is a text of several paragraphs."""

SAYING = re.compile(
    r"\b(?:said|says|told|tells|wr(?:ote|ites)|announced|reported|stated|testified|claimed|added"
    r"|confirmed|explained|declared|insisted|recalled|argued|alleged|replied|noted|warned|posted)\b",
    re.IGNORECASE,
)
"""Tells that another says something."""

OF_ANOTHER_TIME = re.compile(
    r"\bat the time\b|\bback then\b|\bat (?:that|this) (?:time|point|moment)\b"
    r"|\bth(?:at|e same) (?:day|week|night|morning|evening|afternoon|month|year|summer|winter)\b"
    r"|\bthe (?:day|week|month|year|night|morning|evening) (?:before|after)\b"
    r"|\b(?:days|weeks|months|years) (?:before|after|earlier|later)\b",
    re.IGNORECASE,
)
"""Tells that something was said at another time than that of the text."""

OF_A_DOCUMENT = re.compile(
    r"\b(?:letters?|e-?mails?|messages?|memo|memorandum|telegram|diary|exhibit|postcard|fax|texted"
    r"|paragraph|document|reads?|it (?:says|said|states|stated))\b",
    re.IGNORECASE,
)
"""Tells that words stand in a document, whose day is its own."""

HEAD_LABEL = re.compile(
    r"(?:\A|\W)(?:held|sent|received|dated?|written|posted|recorded|meeting|session|sitting|call|day"
    r"|created|taken|spoken|delivered|given|noted|interview|entry)(?: (?:on|at|date|of \w{1,20}))?"
    r"[ \t]*:[ \t]*\Z",
    re.IGNORECASE,
)
"""Stands before the day of what follows: "HELD: 23.05.2023"."""

OTHER_LABEL = re.compile(
    r"\b(?:next|due|deadline|expir\w{1,4}|valid|delivery|starts?|ends?|opens|closes)\b[^:]{0,20}:?\s*\Z"
    r"|\b(?:from|to|until|since|by|of|on|for|in|dated|and)\s{1,3}(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Stands before the day of something else: "Date of next meeting: 6 July 2023", "Order of"."""

BESIDE_NAMES = re.compile(r"(?:to|and|cc|at|am|pm|the|of|dated|hrs|h)\Z", re.IGNORECASE)
"""Small words beside names and a day in a line over a message: "Keller to Voss (3 May 2023):"."""

OF_A_MESSAGE = re.compile(
    r"(?:\A|[^\w’'-])(?:e-?mails?|letters?|texts?|messages?|sms|fax|memo|telegram|voicemail|note"
    r"|statement|announcement|notice|(?:press )?release|post|tweet)"
    r" (?:\w{1,12} ){0,2}?(?:from|by|to|of|sent|dated)\b",
    re.IGNORECASE,
)
"""Calls what follows a message: "Email from Keller to Voss, 3 May 2023, 10:04:"."""

POSTSCRIPT = re.compile(
    r"[\s>#*_|\[({•·-]*(?:P\.? ?P?\.? ?S\.?|postscript|later|added|addendum|continued|update"
    r"|(?:this|the) (?:article|story|page|post|piece|report|text|version|item|entry)"
    r"(?: was| has been)?(?: last)?"
    r" (?:amended|updated|corrected|edited|changed|revised|modified))"
    r"[\s:,.–—-]{0,4}(?:on )?\Z",
    re.IGNORECASE,
)
"""Stands before the day on which words were added to a text: "P.S. 15 May. The crane …"."""
