"""English words directly after a time that change what it means."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.moments import MOMENT_TAILS
from chronology.languages.english.time_words.words import WORDS, Match, named
from chronology.languages.time_joints import Tail
from chronology.meanings.changes import every_part_of_day, open_ended, part_of_day
from chronology.meanings.meaning import Meaning
from chronology.meanings.sides import Side


def _part_of_day(of: Meaning, words: Match) -> Meaning | None:
    """Narrow a day to a part of it; "Monday nights" come again and again."""
    part = named(words, "part")
    code = lexicon.PARTS_OF_DAY[part]
    again = every_part_of_day(of, code) if part.endswith("s") else None
    return again or part_of_day(of, code)


def _open_ended(of: Meaning, words: Match) -> Meaning | None:
    is_before = named(words, "side") in {"earlier", "before"}
    return open_ended(of, Side.UNTIL if is_before else Side.NOT_BEFORE)


TAILS = (
    *MOMENT_TAILS,
    Tail(
        pattern=(
            WORDS.pattern(" or {side: earlier|before|later|after}") + r"\b(?=\s?[.,;:)]|\s{0,3}\Z)"
        ),
        wrap=_open_ended,
    ),
    Tail(pattern=WORDS.pattern(" {part of part_of_day}") + r"\b(?!-)", wrap=_part_of_day),
)
