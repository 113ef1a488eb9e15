"""English names of saints' days and other feasts: "St John's Day 1418", "at Michaelmas"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.named_things import is_thing
from chronology.languages.english.time_words.words import (
    END,
    IN_YEAR,
    START,
    Match,
    S,
    any_of,
    one_of,
    word_after,
    year_of,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.calendar import NO_YEAR, Day
from chronology.meanings.meaning import Meaning
from chronology.meanings.running import Feast

_SAINT = one_of(lexicon.SAINTS).replace("'", "['’]")
_MARY = one_of(lexicon.FEASTS).replace("'", "['’]")


def _feast(match: Match) -> Meaning | None:
    """A feast; without its year it is of that which a text of other times tells of."""
    name = match["saint"] or match["feast"]
    table = lexicon.SAINTS if match["saint"] else lexicon.FEASTS
    month, day = table[" ".join(name.replace("’", "'").split())]
    feast = Day(month=month, day=day, year=year_of(match))
    if year_of(match) is not NO_YEAR:
        return feast
    following = word_after(match)
    is_day = not following or following.lower() in lexicon.FUNCTION_WORDS
    return Feast(of=feast) if is_day and not is_thing(match) else None


def in_its_year(name: str, day: Day, match: Match) -> Meaning | None:
    """Return a feast of the old quarter days as it is told: of a named year, or of none."""
    if name not in lexicon.OLD_FEASTS or day.year is not NO_YEAR:
        return day
    following = word_after(match)
    is_day = not following or following.lower() in lexicon.FUNCTION_WORDS
    return Feast(of=day) if is_day else None


FEAST_RULES = (
    Rule(
        name="holiday",
        pattern=(
            rf"{START}(?:(?:(?:the{S})?(?:[Ff]east|[Dd]ay){S}of{S})?(?:St\.?|Saint){S}(?P<saint>{_SAINT})"
            rf"(?:{S}(?:the{S})?(?:Baptist|Evangelist|Apostle|Archangel|Martyr|Bishop))?(?:['’]s?)?"
            rf"{S}[Dd]ay|(?:the{S})?[Ff]east{S}of{S}(?:the{S})?(?P<feast>{_MARY}))"
            rf"{IN_YEAR}?{END}"
        ),
        build=_feast,
        trigger=any_of("saint st feast"),
    ),
)
