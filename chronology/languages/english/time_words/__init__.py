"""English: `ENGLISH`, its words, its rules and its cues."""

from chronology.languages.english import GRAMMAR
from chronology.languages.english.lengths_ahead import LENGTH_WORDS
from chronology.languages.english.moves import MOVES
from chronology.languages.english.pointers import POINTERS
from chronology.languages.english.time_words.cues import (
    CLAUSE_BREAK,
    CUES,
    LONGEST_REACH,
    RECALLED_PLAN,
    SENTENCE_END,
)
from chronology.languages.english.time_words.doubts import DOUBTS
from chronology.languages.english.time_words.due import DUE
from chronology.languages.english.time_words.edges_told import ASPECT_BREAK, ASPECTS
from chronology.languages.english.time_words.leads import LEADS
from chronology.languages.english.time_words.lexicon import (
    ADJUNCTS,
    COMPARED,
    COMPARED_SIGNS,
    COMPARISONS,
    DETERMINERS,
    KEPT_CAPITALS,
    PUT_OFF,
    RELATIVE,
    REPORTING,
    SAYING,
    SIGNS_OF_CLAUSE,
    THING,
)
from chronology.languages.english.time_words.links import LINKS
from chronology.languages.english.time_words.modals import FAINT_MODALS, MODALS
from chronology.languages.english.time_words.of_a_year import (
    EVENTS_OF_YEAR,
    THINGS_OF_YEAR,
    TOLD_LATER,
)
from chronology.languages.english.time_words.recurring import RECURRENCES
from chronology.languages.english.time_words.rules import RULES
from chronology.languages.english.time_words.small_letters import SMALL_NAMES
from chronology.languages.english.time_words.tails import TAILS
from chronology.languages.english.time_words.words import MONTHS, WEEKDAY_NAMES
from chronology.languages.language import Language

ENGLISH = Language(
    code="en",
    rules=RULES,
    leads=LEADS,
    tails=TAILS,
    links=LINKS,
    cues=CUES,
    telling=REPORTING,
    relative=RELATIVE,
    doubts=DOUBTS,
    recurrences=RECURRENCES,
    aspects=ASPECTS,
    aspect_break=ASPECT_BREAK,
    due=DUE,
    reach=LONGEST_REACH,
    recalled_plan=RECALLED_PLAN,
    modals=MODALS,
    faint_modals=FAINT_MODALS,
    saying=SAYING,
    sentence_end=SENTENCE_END,
    clause_break=CLAUSE_BREAK,
    comparisons=COMPARISONS,
    compared=COMPARED,
    compared_signs=COMPARED_SIGNS,
    adjuncts=ADJUNCTS,
    determiners=DETERMINERS,
    thing=THING,
    put_off=(
        rf"\b(?:was|were|been|is|are)\s{{1,3}}(?:{PUT_OFF})\s{{1,3}}(?:to|until|till)\s{{1,3}}\Z"
    ),
    events_of_year=EVENTS_OF_YEAR,
    things_of_year=THINGS_OF_YEAR,
    told_later=TOLD_LATER,
    fillers=(
        r"(?i:(?:later |earlier )?(?:on|in|at|during|for|over|as of|dated)?(?: the)?"
        r"(?: (?:season|course|campaign) of(?: the)?)?|later|earlier)"
        r"[.,;:]?"
    ),
    kept_capitals=frozenset(
        name for name in (*MONTHS, *WEEKDAY_NAMES, *KEPT_CAPITALS) if name.isupper()
    ),
    signs_of_clause=SIGNS_OF_CLAUSE,
    moves=MOVES,
    length_words=LENGTH_WORDS,
    grammar=GRAMMAR,
    pointers=POINTERS,
    small_names=SMALL_NAMES,
)

__all__ = ["ENGLISH"]
