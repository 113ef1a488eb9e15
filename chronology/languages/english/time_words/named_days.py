"""English names of days that move: Easter and what counts from it, holidays by their weekday."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.named_things import is_thing
from chronology.languages.english.time_words.words import (
    Match,
    S,
    named,
    say,
    word_after,
    word_before,
    year_of,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.calendar import NO_YEAR, Year
from chronology.meanings.holidays import Easter, MovingDay, Rite, WeekdayHoliday
from chronology.meanings.meaning import Meaning
from chronology.meanings.stepped import Shifted
from chronology.meanings.terms import Step, Tense
from chronology.meanings.wrapped import LookingBack, Near

_UNITED_STATES = "United States"


def _easter(match: Match) -> Meaning | None:
    """A day counted from Easter Sunday; "Easter" alone is its four days, from Friday on."""
    name, year = " ".join(match["name"].split()), year_of(match)
    is_bare = year is NO_YEAR and not match["which"]
    if is_bare and (_names_a_thing(match) or (name == "Easter" and not _is_told(match))):
        return None
    rite = Rite.ORTHODOX if match["rite"] else Rite.WESTERN
    first, last = lexicon.DAYS_OF_EASTER[name]
    return _which(Easter(first=first, last=last, rite=rite, year=year), match)


def _names_a_thing(match: Match) -> bool:
    """Whether something bears the day's name: "Thanksgiving turkey", "Good Friday Agreement"."""
    following = word_after(match)
    return (
        is_thing(match)
        or following in {"Agreement", "Accord", "Accords"}
        or (following.islower() and following not in lexicon.FUNCTION_WORDS)
    )


def _is_told(match: Match) -> bool:
    """Whether the words around make a time of "Easter" alone: "after Easter", no "Easter eggs"."""
    following = word_after(match).lower()
    ends_phrase = not following or following in lexicon.FUNCTION_WORDS
    return ends_phrase and word_before(match).lower() in lexicon.BEFORE_EASTER


def _holiday(match: Match) -> Meaning | None:
    """A holiday by its weekday, of the country named, or of the one that it belongs to."""
    name, country = " ".join(match["name"].replace("’", "'").split()), match["country"] or ""
    of = lexicon.COUNTRIES_OF_HOLIDAYS.get(country, "")
    rule = lexicon.HOLIDAYS_BY_WEEKDAY.get((name, "" if of == _UNITED_STATES else of))
    if rule is None:
        return None
    if year_of(match) is NO_YEAR and not match["which"] and _names_a_thing(match):
        return None
    month, weekday, place, shift, since = rule
    holiday = WeekdayHoliday(
        month=month, weekday=weekday, place=place, shift=shift, since=since, year=year_of(match)
    )
    return _which(holiday, match)


def _which(holiday: MovingDay, match: Match) -> Meaning:
    """Return a day as the word before it has it: "last Easter", "this Thanksgiving"."""
    which = named(match, "which")
    if which == "next":
        return Near(of=holiday, to=Shifted(step=Step.DAY), tense=Tense.FUTURE)
    if which == "last":
        return LookingBack(of=holiday)
    return holiday.in_year(Year(shift=0)) if which == "this" else holiday


def _easter_name(match: Match) -> str:
    return "easter-orthodox" if match["rite"] else "easter-western"


def _holiday_name(match: Match) -> str:
    of = lexicon.COUNTRIES_OF_HOLIDAYS.get(match["country"] or "", "") or _UNITED_STATES
    return f"holiday-{of.lower().replace(' ', '-')}"


NAMED_DAY_RULES = (
    Rule(
        name=_easter_name,
        pattern=say(
            "[{which: last|this|next}] [{rite}] {name of easter}[{in_year}]",
            beside=rf"(?!{S}(?:Island|Rising|egg|Egg|bunny|Bunny)\w{{0,2}}\b)",
        ),
        build=_easter,
        trigger=tuple(dict.fromkeys(name.split()[0] for name in lexicon.DAYS_OF_EASTER)),
    ),
    Rule(
        name=_holiday_name,
        pattern=say("[{which: last|this|next}] [{country}] {name of holiday}[{in_year}]"),
        build=_holiday,
        trigger=tuple(dict.fromkeys(name.split()[0] for name, _ in lexicon.HOLIDAYS_BY_WEEKDAY)),
    ),
)
