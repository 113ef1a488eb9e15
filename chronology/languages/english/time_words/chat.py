"""English words of chat and hasty mail: "tmrw", "last nite", "see u thurs", "a week tomorrow"."""

import re

from chronology.languages.english.notation import words
from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.small_letters import SMALL_NAMES
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_MONTH,
    BY_NUMBER,
    BY_WEEKDAY,
    END,
    FULL_WEEKDAYS,
    NUMBER,
    SHORT_MONTHS,
    START,
    STEPS,
    WEEKDAY_NAMES,
    Match,
    S,
    any_of,
    before,
    first_words,
    is_number,
    month_of,
    named,
    number_of,
    one_of,
    word_after,
    word_before,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.calendar import Day, Months
from chronology.meanings.clock import PartOfDay
from chronology.meanings.counted import Later
from chronology.meanings.meaning import Meaning
from chronology.meanings.stepped import FromAntecedent, Shifted, Weekday, Weekend, Which
from chronology.meanings.terms import Step

_DAYS_IN_WEEK = 7
_SHORT_WEEKDAYS = tuple(name for name in WEEKDAY_NAMES if name not in FULL_WEEKDAYS)
_WHICH = {"": Which.NEAREST, "last": Which.LAST, "this": Which.THIS, "this coming": Which.COMING}
_NEXT = {"next": Which.NEXT, "nxt": Which.NEXT}
_FUNCTION = "|".join(sorted(lexicon.FUNCTION_WORDS - {"of"}))
_FILLERS = "|".join(sorted(lexicon.HASTY_FILLERS | {"about", "around", "between"}))
_ENDS = rf"(?=\s?[.,;:!?)(…–—]|\s{{0,3}}\Z|\s(?:{_FUNCTION}|{_FILLERS})\b)"
_LASTING = words(
    "for of over in within another than last lasts lasted take takes took every each per"
)

# "It is a week today since he left" looks back.
_HAS_BEEN = re.compile(r"\b(?i:been|it(?:[’']?s|\s(?:is|was))|was|marks?|marked)\s{1,3}\Z")
_SINCE = re.compile(r"\s{1,3}(?:since|that)\b")
_PLAIN_UNIT = rf"(?:next|last|this){S}(?:week|weekend|month|year)\b"  # with a rule of its own


def _hasty_day(match: Match) -> Meaning | None:
    """A day in hasty letters; in capitals it is rather a firm's."""
    if match[0].isupper():
        return None
    return Shifted(step=Step.DAY, shift=lexicon.HASTY_DAYS[named(match, "words")])


def _hasty_part(match: Match) -> Meaning:
    shift, code = lexicon.HASTY_PARTS[named(match, "words")]
    return PartOfDay(of=Shifted(step=Step.DAY, shift=shift), code=code)


def _hasty_unit(match: Match) -> Meaning:
    shift, unit = lexicon.HASTY_SHIFTS[named(match, "which")], named(match, "unit")
    unit = lexicon.HASTY_UNITS[unit]
    return Weekend(shift=shift) if unit == "weekend" else Shifted(step=STEPS[unit], shift=shift)


def _short_weekday(match: Match) -> Meaning | None:
    """A weekday by its short name alone, where the words beside it leave nothing else."""
    if not SMALL_NAMES.is_time(match.string, match.start("weekday"), match.end("weekday")):
        return None
    which = (_WHICH | _NEXT)[named(match, "which")]
    return Weekday(weekday=WEEKDAY_NAMES[match["weekday"]], which=which, opens_sooner=True)


def _short_month(match: Match) -> Meaning | None:
    """A month by its short name alone: "by Feb", "in aug"."""
    is_month = SMALL_NAMES.is_time(match.string, match.start(), match.end())
    return Months(month=month_of(match)) if is_month else None


def _weeks_on(match: Match) -> Meaning | None:
    """A day some weeks after today or tomorrow: "a week tomorrow", "tomorrow fortnight"."""
    count = named(match, "count") or "one"
    if not is_number(count) or word_before(match).lower() in _LASTING:
        return None
    if _HAS_BEEN.search(before(match)) or _SINCE.match(match.string, match.end()):
        return None
    unit = named(match, "unit") or named(match, "unit2")
    weeks = number_of(count) * (2 if unit == "fortnight" else 1)
    day = named(match, "day") or named(match, "day2")
    first = 0 if day in _TODAY else lexicon.HASTY_DAYS.get(day, 1)
    return Shifted(step=Step.DAY, shift=first + _DAYS_IN_WEEK * weeks)


def _day_after(match: Match) -> Meaning:
    return FromAntecedent(shift=1 if named(match, "side") == "after" else -1)


def _new_year(match: Match) -> Meaning | None:
    """New Year’s Day, where it bounds something: "by New Year", but not "the New Year"."""
    following = word_after(match).lower()
    is_end = not following or following in lexicon.FUNCTION_WORDS | lexicon.HASTY_FILLERS
    return Day(month=1, day=1) if is_end else None


def _weeks_before(match: Match) -> Meaning | None:
    """A day some weeks before one that was: "a week yesterday", "two weeks last Friday"."""
    count = named(match, "count")
    if not is_number(count) or word_before(match).lower() in _LASTING:
        return None
    weeks = number_of(count) * (2 if named(match, "unit") == "fortnight" else 1)
    if not named(match, "weekday"):
        return Shifted(step=Step.DAY, shift=-1 - _DAYS_IN_WEEK * weeks)
    last = Weekday(weekday=WEEKDAY_NAMES[match["weekday"]], which=Which.PAST)
    return Later(of=last, days=-_DAYS_IN_WEEK * weeks)


_TODAY = ("today", "this day")
_TOMORROW = one_of(
    (*_TODAY, "tomorrow", *(word for word, shift in lexicon.HASTY_DAYS.items() if shift >= 0))
)

CHAT_RULES = (
    Rule(
        name="from-today",
        pattern=rf"{START}(?i:(?P<words>{one_of(lexicon.HASTY_DAYS)})){END}",
        build=_hasty_day,
        first=first_words(filter(str.isalpha, lexicon.HASTY_DAYS)) + BY_FIGURE,
    ),
    Rule(
        name="part-of-day",
        pattern=rf"{START}(?i:(?P<words>{one_of(lexicon.HASTY_PARTS)})){END}{_ENDS}",
        build=_hasty_part,
        first=first_words(word for word in lexicon.HASTY_PARTS if word[0].isalpha()) + BY_FIGURE,
    ),
    Rule(
        name=lambda match: (
            f"{('last', 'this', 'next')[lexicon.HASTY_SHIFTS[named(match, 'which')] + 1]}-"
            f"{lexicon.HASTY_UNITS[named(match, 'unit')]}"
        ),
        pattern=(
            rf"{START}(?!(?i:{_PLAIN_UNIT}))(?i:(?P<which>{one_of(lexicon.HASTY_SHIFTS)}){S}"
            rf"(?P<unit>{one_of(lexicon.HASTY_UNITS)})){END}(?!{S}of\b)"
        ),
        build=_hasty_unit,
        trigger=any_of("wk wkend wknd w/e mth mnth yr") + any_of("nxt lst"),
        first=first_words(lexicon.HASTY_SHIFTS),
    ),
    Rule(
        name="weekday",
        pattern=(
            rf"{START}(?:(?i:(?P<which>{one_of(tuple(filter(None, _WHICH | _NEXT)))}){S})?"
            rf"(?P<weekday>{one_of(_SHORT_WEEKDAYS)})\b)(?!{S}(?:the{S})?\d{{1,2}}(?:st|nd|rd|th"
            rf"|/\d)){END}"
        ),
        build=_short_weekday,
        trigger=BY_WEEKDAY,
        first=first_words(filter(None, _WHICH | _NEXT)) + BY_WEEKDAY,
    ),
    Rule(
        name="month-without-year",
        pattern=rf"{START}(?P<month>{one_of(SHORT_MONTHS)}){END}(?!\.?{S}\d)",
        build=_short_month,
        first=BY_MONTH,
    ),
    Rule(
        name="from-now",
        pattern=(
            rf"{START}(?i:(?P<count>{NUMBER}){S}(?P<unit>week|fortnight)s?{S}(?:from{S})?"
            rf"(?P<day>{_TOMORROW})|(?P<day2>{_TOMORROW}){S}(?P<unit2>week|fortnight)){END}{_ENDS}"
        ),
        build=_weeks_on,
        trigger=any_of("week fortnight"),
        first=(
            BY_NUMBER
            + first_words(["today", "this", "tomorrow"], filter(str.isalpha, lexicon.HASTY_DAYS))
        ),
    ),
    Rule(
        name="ago",
        pattern=(
            rf"{START}(?i:(?P<count>{NUMBER}){S}(?P<unit>week|fortnight)s?){S}"
            rf"(?:(?i:yesterday)|(?i:last|past){S}(?P<weekday>{one_of(FULL_WEEKDAYS)})){END}{_ENDS}"
        ),
        build=_weeks_before,
        trigger=any_of("week fortnight"),
        first=BY_NUMBER,
    ),
    Rule(
        name="next-to-that-day",
        pattern=rf"{START}(?i:the{S}day{S}(?P<side>before|after))(?=\s?[.,;:!?)]|\s{{0,3}}\Z)",
        build=_day_after,
        first=first_words(["the"]),
        trigger=any_of("day"),
    ),
    Rule(
        name="holiday",
        pattern=(
            rf"(?<!\w)(?:(?i:by|before|after|since|until|till|til){S}"
            rf"|(?:Christmas|Xmas|Boxing{S}Day|Thanksgiving)(?:{S}(?:Eve|Day))?{S}(?:and|to|til){S})"
            rf"(?P<expression>New{S}Years?){END}(?![’'])"
        ),
        build=_new_year,
        trigger=("New",),
        first=(
            *any_of("by before after since until till til"),
            *("Christmas", "Xmas", "Boxing", "Than"),
        ),
    ),
)
