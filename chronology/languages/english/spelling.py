"""How English is written: what a full stop or an apostrophe joins, and what adverbs look like."""

import re

from chronology.languages.english.notation import phrases, words
from chronology.languages.grammar import Spelling

# Behind these "no" is an answer, and ends a sentence.
_BEFORE_NO = (
    "is was be are were say says said answer answers answered vote votes voted yes or and to a "
    "with wrote reply replied means meant than of absolutely still simply out for but not the"
)
_NOT_BEHIND = "".join(rf"(?<!\b{word} )" for word in _BEFORE_NO.split())
_ABBREVIATIONS = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|Sen|Rep|Gov|No|Nos"
    r"|Art|Inc|Ltd|Co|Corp|vs?|cf|ca|approx|e\.g|i\.e|p|pp|paras?|secs?|cls?|arts?|figs?|dept|est|etc|Bros|Jr|Sr|Plc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|b|d|m|fl|[ap]\.m|U\.S|U\.N|U\.K|[A-Z]\.[A-Z])\.$"
    rf"|{_NOT_BEHIND}(?<=[A-Za-z] )nos?\.$"  # "contract no. 31"
)
_ADVERBS = words(
    "also now then still already soon just only even ever again both all each thus later first "
    "once twice always often today tomorrow yesterday there here then too so well far much more "
    "indeed perhaps instead rather long further therefore however meanwhile either up down out "
    "almost together alone quite very publicly yet hereby thereby thereafter duly whatsoever "
    "whatever"
)

SPELLING = Spelling(
    abbreviations=_ABBREVIATIONS,
    joined=("n't", "'ll", "'ve", "'re", "'d", "'s", "'m"),
    adverbs=_ADVERBS,
    adverbial_phrases=phrases(
        "in fact",
        "in truth",
        "in reality",
        "in practice",
        "in the end",
        "in the event",
        "in the meantime",
        "in person",
        "in full",
        "in part",
        "in turn",
        "in writing",
        "at all",
        "after all",
        "as such",
        "of course",
        "as yet",
        "so far",
        "for now",
        "to date",
        "until now",
        "at the time",
        "at first",
        "at once",
        "at any time",
        "at any stage",
        "at any point",
        "at last",
        "on time",
        "by then",
        "in any way",
        "in any sense",
        "on any view",
        "for example",
        "for instance",
        "to my knowledge",
        "to our knowledge",
        "to his knowledge",
        "to her knowledge",
        "to their knowledge",
        "in due course",
        "as agreed",
        "as planned",
        "in other words",
        "by mistake",
        "on purpose",
        "once more",
        "no doubt",
    ),
    not_adverbs=words(
        "family likely unlikely assembly supply reply july italy monopoly rally anomaly ally bully "
        "homily tally butterfly"
    ),
    adverb_ending="ly",
)
