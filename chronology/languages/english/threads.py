"""English words of mail and chats: who wrote what is quoted, headers, what was forwarded."""

WROTE = ("wrote",)
SAID = ("writes", "said")
"""What a person writes above a quotation, and no mail program."""
OPENS = ("On",)
FROM = ("from",)
SENT = ("sent", "date")
SUBJECT = ("subject",)
TO = ("to", "cc", "reply-to")
FORWARDED = ("forwarded", "original")
BEGINS_FORWARDED = "Begin forwarded message:"
DEICTIC = ("today", "yesterday")
"""What programs for chats write in the place of a day."""
AGO = (
    r"(?:(?:about|over|almost) )?(?:\d{1,3}|an?) ?"
    r"(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago"
    r"|\d{1,3} ?(?:min|mo|yr|[mhdwy])(?: ago)?|just now|a moment ago"
)
"""What they write there of a message that is not so old, or which they show long after it."""
PERSONAL = (
    *("I", "I'm", "I’m", "I'll", "I’ll", "I've", "i", "i'm", "my", "me", "you", "your", "we", "us"),
    *("lol", "ok", "OK", "thanks", "Thanks", "yes", "no"),
)
"""What people write to each other, and no programme has."""
PASSED_ON = ("Forwarded from", "Forwarded message from")
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
