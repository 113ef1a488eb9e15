"""How English is written: what a full stop or an apostrophe joins, and what adverbs look like."""

import re

from chronology.languages.english.notation import words
from chronology.languages.grammar import Spelling

_ABBREVIATIONS = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|Sen|Rep|Gov|No|Nos"
    r"|Art|Inc|Ltd|Co|Corp|vs?|cf|ca|approx|e\.g|i\.e|p|pp|paras?|secs?|cls?|arts?|figs?|dept|est|etc|Bros|Jr|Sr|Plc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|[ap]\.m|U\.S|U\.N|U\.K|[A-Z]\.[A-Z])\.$"
)
_ADVERBS = words(
    "also now then still already soon just only even ever again both all each thus later first "
    "once twice always often today tomorrow yesterday there here then too so well far much more "
    "indeed perhaps instead rather long further therefore however meanwhile either up down out "
    "together alone quite very publicly yet hereby thereby thereafter duly whatsoever whatever"
)

SPELLING = Spelling(
    abbreviations=_ABBREVIATIONS,
    joined=("n't", "'ll", "'ve", "'re", "'d", "'s"),
    adverbs=_ADVERBS,
    not_adverbs=words("family likely unlikely assembly supply reply july italy monopoly"),
    adverb_ending="ly",
)
