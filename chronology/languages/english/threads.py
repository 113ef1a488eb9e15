"""English words of mail and chats: who wrote what is quoted, headers, what was forwarded."""

WROTE = ("wrote", "writes", "said")
WROTE_BEFORE_THE_NAME = ("wrote",)
OPENS = ("On",)
FROM = ("from",)
SENT = ("sent", "date")
SUBJECT = ("subject",)
TO = ("to", "cc", "reply-to")
FORWARDED = ("forwarded", "original")
BEGINS_FORWARDED = "Begin forwarded message:"
NOBODY = frozenset(["you", "he", "she", "they", "we", "i", "somebody", "someone"])
"""Who is named so in a head is not named."""
LEVELS = frozenset(
    ["info", "warn", "warning", "error", "debug", "fatal", "trace", "notice", "critical"]
)
"""What stands in a log where a chat has a name."""
