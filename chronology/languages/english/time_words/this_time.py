"""English words for the same day of another week: "by this time next week"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import Match, any_of, first_words, named, say
from chronology.languages.time_rules import Rule
from chronology.meanings.meaning import DAYS_IN_WEEK, Meaning
from chronology.meanings.stepped import Shifted
from chronology.meanings.terms import Step


def _this_time(match: Match) -> Meaning:
    """The day a week on, or a week back."""
    shift = lexicon.UNIT_SHIFTS[named(match, "which")]
    return Shifted(step=Step.DAY, shift=DAYS_IN_WEEK * shift)


THIS_TIME_RULES = (
    Rule(
        name="this-time",
        pattern=say("this time {which: last|next} week"),
        build=_this_time,
        trigger=any_of("week"),
        first=first_words(["this"]),
    ),
)
