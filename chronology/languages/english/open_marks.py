"""English words before what is only asked, put to somebody, or shown: "Prediction: …"."""

import re

from chronology.languages.english.notation import words
from chronology.patterns import when_used

UNTOLD = words(
    "prediction predictions prophecy premise prompt prompts input alt alternate alternative "
    "counterfactual what-if option candidate distractor wrong incorrect untrue myth misconception "
    "riddle quiz assumption placeholder default n/a false nope joke teaser spoiler plot synopsis "
    "lyrics fiction headcanon fanfic trivia bluff lie fantasy wish hope fear worry maybe perhaps "
    "allegedly supposedly draft stub todo"
)
"""Words of a label behind which nothing is told."""

ABSTRACT_ENDINGS = ("tion", "sion", "ness", "ity", "sis", "ism")
"""How a noun ends that is nobody's name, and no label unless it is listed as one."""

EITHER = when_used(
    r"\b\w{2,12}[ ]?(?:\bor\b|/)[ ]?(?:not|\w{2,12})[ ]?\?[)\]*_ \t]{0,4}\n?[ \t\"“'‘]{0,4}\Z",
    re.IGNORECASE,
)
"""Asks whether what stands behind it is so: "True or false?"."""
