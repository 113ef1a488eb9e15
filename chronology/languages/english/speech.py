"""English words of what is said or written on a day of its own, and of where its day stands."""

import re

from chronology.languages.english.names import ANY_WEEKDAY
from chronology.patterns import when_used

OCCASION = when_used(
    r"\b(?:interview\w{0,4}|telegram|evidence|testif\w{1,4}|testimony|record(?:ing|ed)|e-?mails?|letters?|memo"
    r"|memorandum|messages?|conference|briefing|hearing|statement|speech|address(?:ed)?|transcript"
    r"|deposition|deposed|questioned|conversation|calls?|called|wr(?:ote|ites|itten)|t(?:old|ells)"
    r"|sa(?:id|ys)|sp(?:oke|eaks)|posted|post|tweet(?:ed)?|dated|announced|published|reads?|report"
    r"|diary|note|notes|article|press release)\b",
    re.IGNORECASE,
)
"""Tells of something that is said or written, or is such a thing."""

DATELINE_ENDS = when_used(r"[ ,.]{0,3}(?:\([^()\n]{1,30}\)\s{0,2})?(?:[—–]|-{1,2}(?=\s))")
"""Stands behind the day of a dateline: "HAMBURG, June 9 (AP) — …"."""

WRITTEN_WHOLE = when_used(
    r"\b(?:in full|as follows|reads?|letter|e-?mail|posts?|posted|facebook|twitter|statement|speech"
    r"|transcript|diary|memo|telegram|article)\b",
    re.IGNORECASE,
)
"""Tells that what follows a colon is a text of several paragraphs."""

SAYING = when_used(
    r"\b(?:said|says|told|tells|wr(?:ote|ites)|announced|reported|stated|testified|claimed|added"
    r"|confirmed|explained|declared|insisted|recalled|argued|alleged|replied|noted|warned|posted)\b",
    re.IGNORECASE,
)
"""Tells that another says something."""

OF_ANOTHER_TIME = when_used(
    r"\bat the time\b|\bback then\b|\bat (?:that|this) (?:time|point|moment)\b"
    r"|\bth(?:at|e same) (?:day|week|night|morning|evening|afternoon|month|year|summer|winter)\b"
    r"|\bthe (?:day|week|month|year|night|morning|evening) (?:before|after)\b"
    r"|\b(?:days|weeks|months|years) (?:before|after|earlier|later)\b",
    re.IGNORECASE,
)
"""Tells that something was said at another time than that of the text."""

OF_A_DOCUMENT = when_used(
    r"\b(?:letters?|e-?mails?|messages?|memo|memorandum|telegram|diary|exhibit|postcard|fax|texted"
    r"|paragraph|document|reads?|it (?:says|said|states|stated)|minutes|recital|clause|deed)\b",
    re.IGNORECASE,
)
"""Tells that words stand in a document, whose day is its own."""

HEAD_LABEL = when_used(
    r"(?:\A|\W)(?:held|sent|received|dated?|written|posted|recorded|meeting|session|sitting|call|day"
    r"|created|taken|spoken|delivered|given|noted|interview|entry)(?: (?:on|at|date|of \w{1,20}))?"
    r"[ \t]*:[ \t]*\Z",
    re.IGNORECASE,
)
"""Stands before the day of what follows: "HELD: 23.05.2023"."""

DELIVERED_LABEL = when_used(
    r"\A[\s>#*_|\[({•·-]*(?:(?:originally|first) )?"
    r"(?:(?:speech|remarks|interview|programme|program) )?"
    r"(?:aired|recorded|delivered|filmed|broadcast|interviewed|spoken|taped|transcribed)"
    r"(?: (?:on|at|date))?(?: the)?(?: [a-z]{3,6}day,?)?[ \t]*:?[ \t]*\Z",
    re.IGNORECASE,
)
"""Stands before the day on which what follows was said: "Aired May 3, 2023", "Delivered on:"."""

_CHANGED = "updated?|modified|changed?|reviewed|edited|revised"
CHANGED_LABEL = when_used(
    rf"(?:\A|\W)(?:last|page|article|content|date) (?:{_CHANGED})(?: on)?[ \t]*:?[ \t]*\Z",
    re.IGNORECASE,
)
"""Stands before the day on which the page was changed, above it or beside: "Last updated"."""

_OF_A_TERM = r"next|due|deadline|expir\w{1,4}|valid|delivery|starts?|ends?|opens|closes"
OTHER_LABEL = when_used(
    rf"\b(?:{_OF_A_TERM})\b[^:]{{0,20}}:?\s*\Z"
    r"|\b(?:from|to|until|since|by|of|on|for|in|dated|and)\s{1,3}(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Stands before the day of something else: "Date of next meeting: 6 July 2023", "Order of"."""

BESIDE_NAMES = when_used(r"(?:to|and|cc|at|am|pm|the|of|dated|hrs|h)\Z", re.IGNORECASE)
"""Small words beside names and a day in a line over a message: "Keller to Voss (3 May 2023):"."""

OF_A_MESSAGE = when_used(
    r"(?:\A|[^\w’'-])(?:e-?mails?|letters?|texts?|messages?|sms|fax|memo|telegram|voicemail|note"
    r"|statement|announcement|notice|(?:press )?release|post|tweet)"
    r" (?:\w{1,12} ){0,2}?(?:from|by|to|of|sent|dated)\b",
    re.IGNORECASE,
)
"""Calls what follows a message: "Email from Keller to Voss, 3 May 2023, 10:04:"."""

POSTSCRIPT = when_used(
    r"[\s>#*_|\[({•·-]*(?:P\.? ?P?\.? ?S\.?|postscript|later|added|addendum|continued|update"
    r"|(?:this|the) (?:article|story|page|post|piece|report|text|version|item|entry)"
    r"(?: was| has been)?(?: last)?"
    r" (?:amended|updated|corrected|edited|changed|revised|modified))"
    r"[\s:,.–—-]{0,4}(?:on )?\Z",
    re.IGNORECASE,
)
"""Stands before the day on which words were added to a text: "P.S. 15 May. The crane …"."""

ADDRESSING = when_used(
    r"@\s?(?:[A-Z][\w.’'-]{0,30} ?){0,2}\Z"
    r"|(?:(?:^|[.!?>*_])[\s>*_]{0,8})(?:(?:my )?dear(?:est)?|hi|hiya|hello|hey|good (?:morning"
    r"|afternoon|evening|day)|morning|afternoon|evening|greetings|(?:many )?thanks|thank you|cheers"
    r"|ta|to|attn\.?|attention|fao|for(?: the attention of)?|cc|sorry|ok|okay|yes|no|well|so)"
    r"[,:]?\s{1,3}(?:(?:mr|mrs|ms|miss|dr|prof|sir|lady|lord)\.?\s)?(?:[A-Z][\w.’'-]{0,30}\s){0,2}\Z",
    re.IGNORECASE | re.MULTILINE,
)
"""Stands before the name of somebody who is greeted or called: "Dear Mr Marsh", "@Bob"."""

OPENS_A_LINE = when_used(r"(?:^|\n)[\s>*_]{0,8}(?:[A-Z][\w.’'-]{0,30}\s){0,2}\Z")
CALLED = when_used(r"(?:\s[A-Z][\w.’'-]{0,30}){0,2}[*_]{0,2}(?:,|!|\s[–—-]|[ \t]*(?:\n|\Z))")
"""Stands behind the name of somebody who is called, at the begin of a line: "Bob,"."""

STANDS_FOR_ANOTHER = when_used(
    rf"\b(?:(?:last )?(?:{_CHANGED})|accessed|retrieved|printed|photo(?:graph)?s?|image|picture"
    rf"|copyright|published|posted|{_OF_A_TERM}|until|since|by|to)\b[^:]{{0,20}}:?\s*\Z",
    re.IGNORECASE,
)
"""Stands in a line of its own before the day of something else than the words below it."""

_NUMBERED = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|some|a few|\d{1,3})"
_WEEKDAY = (
    rf"(?:{'|'.join(sorted(ANY_WEEKDAY, key=len, reverse=True))})(?:,? \d{{1,2}}(?:st|nd|rd|th)?)?"
)
_PART_OF_DAY = r"(?:morning|evening|afternoon|night|noon|midday|day|week)"
MOVES_ON = when_used(
    r"^[^\w\n]{0,12}(?:(?:remarks|entry|notes?|log) (?:on|for|of) )?(?:"
    rf"(?:the )?(?:next|following|second|third|fourth|fifth|sixth|last|same) {_PART_OF_DAY}"
    rf"|(?:day|week) (?:\d{{1,3}}|one|two|three|four|five|six)"
    rf"|{_NUMBERED} (?:hours|days|weeks|months|years) (?:on|later|after)"
    rf"|(?:\w{{1,12}} )?years ago|on this day(?: in \d{{4}})?"
    rf"|{_WEEKDAY}(?: {_PART_OF_DAY})?|\d{{1,2}}(?:st|nd|rd|th)(?: inst\.?)?"
    r"|later|continued(?: \w{1,10})?|updated?(?: ?#?\d{1,3})?|edit(?:ed)?(?: ?\d{1,2})?(?: to add)?"
    r"|eta|added(?: later)?|post-?meeting note|postscript|addendum"
    r")(?:[.:!—–)\]]|\s?\(|\s[-–—]\s|,? (?:resumed|continued)\b|[\s*_]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that begins so was written later than what stands above it, or tells of another day."""

COUNTED_STEP = when_used(r"[^\w\n]{0,12}(?:day|week) \d{1,3}\b", re.IGNORECASE)
"""A step of something long, by which a text may be headed as a whole: "Week 31: walls"."""

ADJOURNS = when_used(r"\b(?:are|is|stands?) (?:now |hereby )?adjourned\b", re.IGNORECASE)
"""Tells, where it is said, that a sitting goes on at another time."""

STAMPED = when_used(
    r"[^\w\n]{0,12}(?:\d{1,2}[:.h]?\d\d(?:Z|:\d\d)?\s)?"
    r"(?:(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|\d{1,2}/\d{1,2}(?=,? \d{1,2}[:.]\d\d)|\d\d\.\d\d\.(?=\s)"
    r"|\d{1,2}(?P<mark>[.-])\d{1,2}(?P=mark)\d{2,4}"
    r"|\d{1,2}[./ -](?:[A-Za-z]{3}|[ivx]{1,4})[./ -]\d{2,4}"
    r"|\d{1,2}-[A-Z][a-z]{2}|\d{2}[A-Z]{3}\d{2}|\d{6}Z?(?: [A-Z]{3} \d{2})|\d{1,2}(?:st|nd|rd|th))"
    r"(?=[\s:.,)\]>|*_-])"
)
"""Begins a line with what may be a day, in whatever order."""

READS_OUT = when_used(
    r"\b(?:exhibit|wrote|said|says|told|quote|reads?|reading|tells)\b", re.IGNORECASE
)
"""In a question or an answer: what follows may be another's words."""

TOLD_BEFORE = when_used(
    r"\b(?:told|informed|assured|telephoned|rang|said to|wrote to|asked) (?:me|us)\b|\bhad\b",
    re.IGNORECASE,
)
"""Tells, in somebody's own account, of what was said or done by an earlier day."""

OF_ONESELF = when_used(r"\b(?:I|me|we|us)\b")

SLASHED = when_used(
    r"^[^\w\n]{0,12}(?P<first>\d{1,2})/(?P<second>\d{1,2})(?=[:.]?\s)", re.MULTILINE
)
"""Begins a line with a day and its month, or with the number of an item."""

OF_ITS_DAY = when_used(
    r"\b(?:of|on|for|in|from|during|after|before)\s{1,3}(?:the\s)?\Z", re.IGNORECASE
)
"""Stands before the day that a title tells about, if it is not of something said or written."""

BEHIND_SEVERAL = when_used(
    r"\b(?:we|they|you|I|(?:the|our|their|his|her|its|my|your|all|both|these|those|some|many|two|three"
    r"|four|five|six)\s(?:[\w’'-]{1,20}\s){0,2}?[\w’'-]{2,20}s)\s(?:all\s|both\s|also\s|then\s)?"
    r"(?P<word>[a-z]{2,20})\b",
    re.IGNORECASE,
)
"""A word behind several who may do something: "The auditors *arrive*", "They *sail*"."""
