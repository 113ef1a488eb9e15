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
NOT_NAMED = frozenset(
    ["you", "he", "she", "they", "we", "i", "somebody", "someone", "as", "to", "in"]
)
"""What begins words in the place of a name that are none."""
