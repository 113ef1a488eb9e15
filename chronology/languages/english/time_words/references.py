"""English words that point to a time without naming it: "now", "recently", "soon"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import Match, any_of, first_words, named, one_of
from chronology.languages.time_rules import Rule
from chronology.meanings.counted import Timeless
from chronology.meanings.meaning import Meaning


def _reference(match: Match) -> Meaning:
    return Timeless(value=lexicon.REFERENCES[named(match, "word")])


_TRIGGER = any_of("now current present days being recent late past soon short future term run")

REFERENCE_RULES = (
    Rule(
        name="reference",
        pattern=(
            rf"(?<![\w-])(?i:(?P<word>{one_of(lexicon.REFERENCES)}))\b(?!-)"
            r"(?!\s{1,3}(?:of|after|before|history)\b)"
        ),
        build=_reference,
        trigger=_TRIGGER,
        first=first_words(lexicon.REFERENCES),
    ),
)
