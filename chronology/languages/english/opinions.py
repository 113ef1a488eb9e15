"""English words over an opinion that is not the court's, and of those who lost a vote."""

import re

from chronology.languages.english.notation import words
from chronology.patterns import when_used

OPINION = when_used(
    r"\b(?:dissent(?:s|ing)?|minority|opinions?|vot(?:um|es?)|judgments?|judgements?|order"
    r"|decision|per curiam|annex|appendix)\b",
    re.IGNORECASE,
)
"""A word of the heading of an opinion, or of what ends one."""

DISSENTING = when_used(
    r"\bdissenting\b|\bdissents?\b(?! (?:in|over|about|among|at|within|from|and|is|was)\b)"
    r"|\bminority (?:reports?|opinions?|views?|statements?|votes?|judge?ments?|reasons|position)\b"
    r"|\b(?:reports?|opinions?|views?|statements?|vot(?:um|es?)|judge?ments?|reasons|position)"
    r" (?:of|by) the minority\b",
    re.IGNORECASE,
)
"""Heads what those hold who did not carry the others."""

OF_ONE = when_used(
    r"\b(?:separate|concurring|individual|partly|partially|personal|additional)\b"
    r"[\w ,]{0,40}\b(?:opinions?|votes?|votum|judge?ments?|statements?|reasons)\b"
    r"|\bopinions? (?:of|by|from) (?:the )?(?:hon\w*\.? )?(?:judges?|justices?|lords?|lady|mr|mrs"
    r"|ms|sir|dame|president|vice-president|arbitrator|advocate|member)\b"
    r"|(?-i:\bOpinions? (?:of|by) [A-Z][\w’'-]{1,20},? (?:J|JJ|JA|LJ|CJ|P)\b)",
    re.IGNORECASE,
)
"""Heads what one of several judges holds."""

OF_THE_COURT = words(
    "court majority tribunal bench curiam board panel council committee plurality unanimous lead "
    "leading full chamber"
)
"""Whose opinion is the text's own."""
ENDING = words("judgment judgement judgments order decision annex appendix opinion opinions curiam")
"""Head of themselves what is no longer such an opinion."""
