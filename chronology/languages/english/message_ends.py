"""English words behind a message within a document: where it ends, and who goes on there."""

OF_A_MESSAGE = (
    "message",
    "e-mail",
    "email",
    "mail",
    "letter",
    "quote",
    "quotation",
    "extract",
    "post",
)
ENDS_BEFORE = ("original", "forwarded", "quoted", "included")
OF_LISTS = (
    *("mailing list", "to unsubscribe", "you received this message because", "unsubscribe from"),
    "you are receiving this because",
)
"""What lists of mail print below a message, in small letters."""
OF_OTHERS = (
    *("this page was last changed", "this page was last edited", "this page was last modified"),
    *("this page was last updated", "last changed on", "last modified on", "last updated on"),
    *("last edited on", "for office use only", "office use only", "for official use only"),
)
"""What offices and sites write below what they hold, in small letters."""
COPIED = ("transcribed", "translated", "copied", "digitised", "digitized", "scanned", "typed")
REMARKS = (
    *("comment", "comments", "remark", "remarks", "note", "notes", "answer", "answers", "reply"),
    *("response", "assessment", "analysis", "observation", "observations", "view", "take"),
)
SET_IN = (
    *("inline", "in-line", "in line", "interspersed", "interleaved", "embedded", "below", "within"),
    *("in the text", "in your mail", "in your email", "in your message", "between the lines"),
)
"""Where somebody says that their answers stand among the words they answer."""
SHOWN_IN = (
    *("in red", "in blue", "in green", "in colour", "in color", "in bold", "in italics"),
    *("in capitals", "in caps", "in upper case", "in uppercase", "highlighted", "underlined"),
)
"""How answers look that no mark tells from what they answer."""
ANSWERS = (
    *("comments", "remarks", "notes", "answers", "reply", "replies", "response", "responses"),
    *("comment", "answer", "answering", "observations", "answered", "replied", "commented"),
    *("responded", "points addressed", "corrections"),
)
"""What somebody says that they wrote among another's words."""
BEFORE_REMARKS = ("my", "our", "my own", "author's", "author’s", "editor's", "editor’s", "our own")
NOTES = (
    *("note", "notes", "comment", "ed.", "editor", "editor's", "editor’s", "annotation", "remark"),
    *("secretary's", "secretary’s", "clerk's", "clerk’s", "added", "handwritten"),
)
"""What stands in the brackets of somebody who adds a note, in small letters."""
SHEETS = (
    *("exhibit", "annex", "annexe", "schedule", "appendix", "attachment", "enclosure", "document"),
    *("tab", "part", "section", "chapter", "item"),
)
NO_LABELS = frozenset(
    (
        *("PS", "PPS", "NB", "RE", "FW", "FWD", "CC", "BCC", "FYI", "ETA", "TBC", "TBD", "ID"),
        *("OK", "AM", "PM", "QA", "TO", "TL", "UK", "US", "EU", "UN", "IT", "HR", "PR", "IP"),
        *("VAT", "TEL", "FAX"),
    )
)
"""Capitals before a colon that are nobody's initials."""
INTRODUCE = (
    *(
        "below",
        "follows",
        "following",
        "pasted",
        "reads",
        "copied",
        "here is",
        "here's",
        "attached",
    ),
    *("wrote", "letter", "says", "annexed", "reproduced", "forwarding", "from"),
)
"""What tells that another's letter stands below, in small letters."""
OF_ITS_DAY = ("of", "dated", "from", "written on", "sent on")
"""What stands between "letter" and its day."""
END_OF = "end(?: of(?: the| this)?)?"
ENDS = ("ends?", "stops?")
"""What tells behind "message" that it ends."""
BARE_REMARKS = (
    "comments?|remarks?|answers?|reply|replies|response|responses|handwritten(?: note| reply)?"
    "|manuscript note|annotation|marginal note"
)
SIGNED_REMARK = "by|from|of"
"""What stands between a remark and whose it is, or its day."""
GREETING = "hi|hello|hey|dear|thanks|thank you"
"""What stands before the name of whom a paragraph addresses."""
NUMBERED = "section|part|chapter|paragraph|article|clause|item|point"
"""What stands before the number of a heading."""
