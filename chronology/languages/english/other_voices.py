"""English words by which a part of a text is another's than its author's: a comment, a letter."""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.patterns import when_used

SECTIONS = forms("comment reply respond react guest contribute answer") | words(
    "comment comments reply replies response responses reaction reactions discussion forum "
    "letter letters mailbag postbag inbox mail feedback reader readers guest guests guestbook "
    "contribution contributions contributed testimonial testimonials review reviews submission "
    "submissions correspondence memories voices quotes vox thread talk asked "
    "submitted translated reprinted republished syndicated obituary interview"
)
"""Words of headings under which others speak than the author of a text."""

BY_ANOTHER = when_used(
    r"\b(?:by|from|with|of|courtesy of)\b[ \t]{1,4}(?P<name>[^\W\d_a-z][^\n]{1,80})"
)
"""Names in a line who made what stands below it: "Guest post by Gil Hart"."""

CREDITS = words(
    "photo photos photograph photographs photography picture pictures image images illustration "
    "illustrations illustrated edited editing design designed layout drawing drawings map maps "
    "graphics cartoon cover video audio research researched additional"
)
"""Words of a line that names who made something else than its words."""

CLOSINGS = words("yours regards sincerely faithfully truly respectfully cheers love best signed")
"""End a letter, before the name of who wrote it."""

TELLS_ON = when_used(
    r"\b(?:wr(?:ites?|ote)|says?|said|adds?|added|repl(?:ies|ied)|answers?|answered|comments?"
    r"|commented|asks?|asked|reports?|reported|recalls?|recalled|remembers?|tells?|told|posts?"
    r"|posted|notes?|noted|explains?|explained|claims?|claimed|responds?|responded|states?|stated"
    r"|account|version|story|reply|answer|letter|words|comment|statement|message|memory|report"
    r"|response)\b[^:]{0,60}:?[*_ \t]{0,8}\Z",
    re.IGNORECASE,
)
"""Ends a line, before a colon, that leads to what somebody says: "Gil writes:"."""
