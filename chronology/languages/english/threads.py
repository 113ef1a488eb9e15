"""English words of mail and chats: who wrote what is quoted, headers, what was forwarded."""

import re

WROTE = ("wrote",)
SAID = ("writes", "said")
"""What a person writes above a quotation, and no mail program."""
PASTED_BELOW = (
    r"(?:sent|forwarded|e-?mailed|texted|messaged|wrote|told|reported|replied|answered)"
    r"(?: (?:it|this|that|on|over|back|back to|to|round|around)){0,2}"
    r" (?:me|us|you|him|her|them|everyone|everybody)"
    r"|(?:message|mail|e-?mail|note|letter|text|reply|answer|report|update|memo)s?"
    r" (?:(?:I|we) (?:got|received|had)(?: back)? )?"
    r"(?:from|of|by) (?:him|her|them|[A-Z][\w.’'-]{0,40})"
    r"|[A-Z][\w.-]{0,40}[’']s? (?:[a-z]{1,12} ){0,2}"
    r"(?:message|mail|e-?mail|note|letter|text|reply|answer|report|update|memo)"
)
"""What tells, in a line that ends with a colon, that what another wrote is pasted below it."""
OPENS = ("On",)
FROM = ("from",)
SENT = ("sent", "date")
SUBJECT = ("subject",)
TO = ("to", "cc", "reply-to")
FORWARDED = ("forwarded", "original")
BEGINS_FORWARDED = "Begin forwarded message:"
DEICTIC = ("today", "yesterday")
"""What programs for chats write in the place of a day."""
LONG_AGO = (
    r"(?:(?:about|over|almost) )?(?:\d{1,3}|an?) ?"
    r"(?:seconds?|secs?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|mos?|wks?|yrs?"
    r"|[mhdwy])\.? ago|just now|a moment ago"
)
AGO = rf"{LONG_AGO}|\d{{1,3}} ?(?:mins?|mos?|hrs?|wks?|yrs?|[mhdwy])"
"""What they write there of a message that is not so old, or which they show long after it."""
PERSONAL = (
    *("I", "I'm", "I’m", "I'll", "I’ll", "I've", "i", "i'm", "my", "me", "you", "your", "we"),
    *("We", "You", "My", "our", "Our", "Your", "mine", "us"),
    *("lol", "ok", "OK", "thanks", "Thanks", "yes", "no"),
)
"""What people write to each other, and no programme has."""
OF_CHATS = (
    *("end-to-end encrypted", "<Media omitted>", "image omitted", "video omitted", "audio omitted"),
    *("This message was deleted", "You deleted this message", "created group", "Missed voice call"),
)
"""What programs for chats write in the place of a message."""
MESSAGES = (
    *(
        "e-?mails?",
        "letters?",
        "text messages?",
        "texts?",
        "messages?",
        "sms",
        "whatsapps?",
        "faxe?s?",
    ),
    *(
        "memos?",
        "telegrams?",
        "voicemails?",
        "notes?",
        "posts?",
        "tweets?",
        "reply",
        "replies",
        "chats?",
    ),
)
"""What a document calls a message that it prints, before who wrote it to whom."""
MESSAGE_OF = ("from", "by", "to", "of", "sent", "dated")
EDITED = "edited"
FOOT_OF_COMMENT = r"(?:like|reply|share|edited|react|translate|see translation|hide|report)"
"""What programs print below a reader's comment, beside how old it is."""
SHORT_AGO = (
    r"\d{1,3}(?:mos?|hrs?| ?wks?| ?yrs?|[hdwy])(?! ?-?(?:read|watch|walk|drive|listen|long))"
)
"""What programs write of a message that is old, in the fewest signs."""
BESIDE_AGE = (
    r"\d[\d.,]{0,8}[kKmM]? (?:points?|upvotes?|likes?|reviews?|repl(?:y|ies)|comments?|photos?"
    r"|votes?|followers?|subscribers?|views?|reactions?|contributions?|helpful)"
    r"|(?:posted|submitted|shared|commented|asked|answered|wrote|written) by|by [\w.-]{1,40}\Z"
    r"|(?:posted|submitted|shared|commented|asked|answered|replied|reviewed|says|said|wrote)(?=\W*\Z|:)"
    r"|edited|modified|next|prev|previous|parent|root|flag|hide|favou?rite|like|share|reply|follow"
    r"|report|permalink|local guide|top contributor|verified|author|mod|op|1st|2nd|3rd\+?"
    r"|translated|see translation|pinned|public"
)
"""What programs print of a message beside how old it is, that names nobody."""
NO_COMMENT = frozenset({"published", "updated", "modified", "last", "first"})
"""What stands before how old the page itself is."""
MAY_BE_DONE = re.compile(r"[a-z]ed\Z")
"""How a word ends that may tell what was done, "Opened 2 years ago", and names nobody."""
COMMENTED_ON = "(?:commented|replied|answered|posted) on"
OF_A_LIST = r"next|prev|parent|root|flag|hide|favorite|\[[–—-]\]"
"""What stands behind the head of a comment in a list of many."""
OF_A_PHONE = ("Type", "Direction", "Received", "Delivered", "Read", "Status", "Service", "Folder")
"""Keys that only exports of a phone's messages have."""
SENT_BY_PHONE = ("Sent", "Date", "Time", "Timestamp", "Date sent")
BODY_OF_A_MESSAGE = ("Message", "Body", "Text", "Content")
FROM_WHOM, TO_WHOM = "From", "(?:to|To)"
"""What a program for calls writes before who wrote, and to whom."""
CAME_FROM, WENT_TO = "(?:Received|Incoming)(?: from)?", "(?:Sent|Outgoing)(?: to)?"
"""What exports of a phone's messages write there, in one line with the moment."""
LINE = "[LINE]"
"""How the first line of what the program LINE exports begins."""
CHAT_WITH = re.compile(r"(?:[Cc]hat (?:history )?(?:with|in)) (?P<name>[^\n]{1,60})\Z")
PASSED_ON = ("Forwarded from", "Forwarded message from")
NAME_PARTICLES = frozenset(
    ("van", "von", "de", "der", "den", "al", "bin", "el", "da", "di", "le", "la", "du", "dos")
)
"""What is written in small letters within a name."""
STATES = ("pinned", "edited", "starred")
"""What programs write behind a name of the message that is below it."""
LOGGED = (
    *("Log opened", "Log closed", "Day changed to", "Day changed", "Session Start"),
    "Session Time",
)
"""What programs write above the lines of a day."""
NOT_NAMED = frozenset(
    ["you", "he", "she", "they", "we", "i", "somebody", "someone", "as", "to", "in"]
)
"""What begins words in the place of a name that are none."""
BESIDE_NAMES = frozenset(
    (
        *("yesterday", "today", "tonight", "tomorrow", "last", "this", "next", "earlier", "later"),
        *("recently", "once", "then", "before", "ago", "previously", "just", "now", "that", "same"),
        *("week", "weeks", "month", "months", "year", "years", "day", "days", "hour", "hours"),
        *("minutes", "morning", "afternoon", "evening", "night", "weekend", "fortnight", "time"),
        *(
            "a",
            "an",
            "the",
            "some",
            "few",
            "couple",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "on",
        ),
        *("quoting", "citing", "quote", "from", "per", "according", "again", "also", "already"),
    )
)
"""What may stand beside a name in a head that a person wrote, and is none of it."""
NEVER_IN_NAMES = frozenset(
    (
        *("what", "how", "why", "when", "where", "who", "which", "you", "he", "she", "they", "we"),
        *("his", "her", "their", "your", "our", "my", "it", "mail", "message", "email", "e-mail"),
        *("letter", "has", "had", "have", "was", "is"),
    )
)
"""What makes words before "wrote" no name."""
RELEASES = ("press release", "media release", "news release", "press statement", "media statement")
FOR_RELEASE = ("for immediate release", "for release", "embargoed until")
"""What heads of releases to the press begin with, before their number and their day."""
SHARED_BY = "A (?:post|video|photo) shared by"
ON = "on"
BEFORE_DAY = "of|dated|from|on"
"""Stands before the day of a release."""
FORWARDED_THINGS = "it|the|this|that|my|your"
"""What somebody tells to have forwarded, in words of his own."""
DIARY = "diary|diaries"
CONTINUES = frozenset(
    (
        *("that", "which", "who", "whom", "about", "how", "why", "whether", "if", "in", "to", "of"),
        *("from", "and", "but", "on", "at", "for", "with", "as", "when", "where"),
    )
)
"""What begins the rest of a sentence such as "On 2 May, Ann wrote: that …", in small letters."""
