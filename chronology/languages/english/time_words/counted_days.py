"""English words for days that are counted from others: weekdays, "yesterday", "the same day"."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.days import (
    BY_SPOKEN_DAY,
    LONGEST_MONTH,
    SPOKEN_DAY,
    SPOKEN_DAYS,
)
from chronology.languages.english.time_words.named_things import is_show
from chronology.languages.english.time_words.proper_names import is_proper_name
from chronology.languages.english.time_words.words import (
    ABOUT,
    BY_FIGURE,
    BY_NUMBER,
    BY_THE,
    BY_WEEKDAY,
    END,
    END_WORD,
    FULL_WEEKDAYS,
    MONTHS,
    NUMBER,
    START,
    STEPS,
    WEEKDAY_NAMES,
    Match,
    S,
    any_of,
    before,
    first_words,
    is_alone,
    is_number,
    month_of,
    named,
    number_of,
    one_of,
    roughly,
    say,
    word_after,
    word_before,
    year_of,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.calendar import NO_YEAR
from chronology.meanings.counted import FittingDay, Later, Spoken, Timeless
from chronology.meanings.holidays import WeekdayOfMonth
from chronology.meanings.meaning import Meaning
from chronology.meanings.parts import PieceOf, WeekdayWithin
from chronology.meanings.stepped import MONTHS_OF_LENGTH, FromAntecedent, Shifted, Weekday, Which
from chronology.meanings.terms import Step, TimexType
from chronology.meanings.wrapped import Roughly

_DAYS_IN_WEEK = 7


def _weekday_of_week(match: Match) -> Meaning:
    """A day of the anchor's week, or of one beside it: "Monday next week"."""
    week = Shifted(step=Step.WEEK, shift=lexicon.UNIT_SHIFTS[named(match, "which")])
    return PieceOf(of=week, index=WEEKDAY_NAMES[match["weekday"]], days=1)


def _weekday_of_month(match: Match) -> Meaning | None:
    """A weekday counted within a month: "the first Monday of June"; a fifth needs its year."""
    place, year = lexicon.PLACES_OF_WEEKDAYS[named(match, "place")], year_of(match)
    if place not in lexicon.ORDINALS.values() and year is NO_YEAR:
        return None
    weekday = WEEKDAY_NAMES[match["weekday"]]
    return WeekdayOfMonth(month=month_of(match), weekday=weekday, place=place, year=year)


_MONTH_BESIDE = (
    rf"(?i:(?P<which>{one_of(lexicon.UNIT_SHIFTS | lexicon.SPOKEN_SHIFTS)}){S}month)"
    rf"{END}(?![’']s\b)"
)


def _month_beside(match: Match) -> Shifted | Spoken:
    """A month counted from the anchor's, or from the one named before."""
    which = named(match, "which")
    if which in lexicon.UNIT_SHIFTS:
        return Shifted(step=Step.MONTH, shift=lexicon.UNIT_SHIFTS[which])
    return Spoken(step=Step.MONTH, shift=lexicon.SPOKEN_SHIFTS[which])


def _day_of_month_beside(match: Match) -> Meaning | None:
    """A day of such a month: "the 15th of next month"; a number in words must be a date."""
    day = int(match["day"] or SPOKEN_DAYS[named(match, "spoken").replace(" ", "-")])
    if not match["day"] and word_before(match).lower() not in lexicon.DAY_PREPOSITIONS:
        return None
    return PieceOf(of=_month_beside(match), index=day - 1, days=1) if day else None


def _weekday_of_month_beside(match: Match) -> Meaning:
    """A weekday of such a month: "the second Monday of next month"."""
    return WeekdayWithin(
        of=_month_beside(match),
        weekday=WEEKDAY_NAMES[match["weekday"]],
        place=lexicon.PLACES_OF_WEEKDAYS[named(match, "place")],
    )


def _later_weekday(match: Match) -> Meaning | None:
    """A day so many weeks after a weekday to come: "a week from Friday"."""
    count = named(match, "count")
    if not is_number(count):
        return None
    days = number_of(count) * (_DAYS_IN_WEEK if named(match, "unit") == "week" else 1)
    return Later(of=Weekday(weekday=WEEKDAY_NAMES[match["weekday"]]), days=days)


def _weekday_ago(match: Match) -> Meaning | None:
    """A weekday so many back ("two Mondays ago"), or that after the next ("Monday after next")."""
    count = named(match, "count") or "two"
    if not is_number(count):
        return None
    is_ahead = named(match, "way").startswith("after")
    which, weeks = (Which.NEXT, 1) if is_ahead else (Which.PAST, 1 - number_of(count))
    of = Weekday(weekday=WEEKDAY_NAMES[match["weekday"]], which=which)
    return Later(of=of, days=_DAYS_IN_WEEK * weeks)


_WHICH = {
    "": Which.NEAREST,
    "last": Which.LAST,
    "this past": Which.PAST,
    "this": Which.THIS,
    "next": Which.NEXT,
    "this coming": Which.COMING,
    "the coming": Which.COMING,
    "the past": Which.PAST,
    "the following": Which.FOLLOWING,
    "the next": Which.FOLLOWING,
    "the previous": Which.PRECEDING,
    "the preceding": Which.PRECEDING,
}


_ANY_WHICH = "|".join(filter(None, _WHICH))


def _weekday(match: Match) -> Meaning | None:
    """A weekday; "Black Friday" is a name."""
    preceding = word_before(match).lower()
    is_given = preceding in lexicon.GIVEN_NAMES and _is_given_so(word_before(match))
    is_named = is_given or preceding in lexicon.NAMES_BEFORE_WEEKDAYS
    if (is_named and not match["which"]) or _is_title(match) or is_proper_name(match):
        return None
    if _CLUB.search(before(match)):
        return None
    if match["which"] and _DATE_BEHIND.match(match.string, match.end()):
        return None  # the date says which: "next Thursday, 21 November"
    if match["plural"] or _is_any(match):
        value = f"XXXX-WXX-{WEEKDAY_NAMES[match['weekday']] + 1}"
        return Timeless(value=value, type=TimexType.SET)
    return Weekday(weekday=WEEKDAY_NAMES[match["weekday"]], which=_WHICH[named(match, "which")])


def _is_given_so(word: str) -> bool:
    """Whether a word is a name as it is written: "Bill Friday", not "the bill Friday"."""
    return not word.islower() or word in lexicon.SERVANTS


_ANY = re.compile(rf"\b[Aa]{S}(?:(?:{one_of(FULL_WEEKDAYS)}){S}(?:or|and){S})?\Z")


def _is_any(match: Match) -> bool:
    """Whether any day of the name is meant: "on a Monday or Tuesday", but not "a Monday vote"."""
    if match["which"] or not _ANY.search(before(match)):
        return False
    following = word_after(match).lower()
    return not following or following in lexicon.FUNCTION_WORDS


_DATE_BEHIND = re.compile(
    rf",?{S}\(?(?:the{S})?(?:\d{{1,2}}(?:st|nd|rd|th)?{S}(?:of{S})?(?:{one_of(tuple(MONTHS))})\b"
    rf"|(?:{one_of(tuple(MONTHS))})\.?{S}\d|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d|\d{{1,2}}(?:st|nd|rd|th)\b)"
)
_SENTENCE_BEGIN = re.compile(r"(?:\A|[.!?][”\"’]?\s{1,3})\Z")


_CLUB = re.compile(r"(?<!\b[Ii]n\s)(?<!\b[Aa]t\s)(?<!\b[Nn]ear\s)\bSheffield\s\Z")
_PAPER = re.compile(r"\b[Tt]he\s(?:Mail|Independent)\son\s\Z")


def _is_title(match: Match) -> bool:
    """Whether a weekday is part of a name: "the Sunday Times", "Wednesday Addams"."""
    if _PAPER.search(before(match)) or (not match["which"] and is_show(match)):
        return True
    following = word_after(match)
    if following in lexicon.OF_ANY_WEEKDAY:
        return True
    is_name = following[:1].isupper() and match.string.startswith(" ", match.end())
    if match["which"] or match["plural"] or not is_name:
        return False
    if word_before(match).lower() in lexicon.ROLES:
        return True
    if following.lower() in lexicon.NAMED_AFTER_WEEKDAYS:
        return word_before(match).lower() in lexicon.ARTICLES
    is_first = _SENTENCE_BEGIN.search(before(match)) is not None
    return is_first and following.lower() not in lexicon.TITLES and not following.isupper()


_FROM_TODAY = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "earlier today": 0,
    "later today": 0,
    "early yesterday": -1,
    "late yesterday": -1,
    "early today": 0,
    "late today": 0,
}


def _from_today(match: Match) -> Meaning | None:
    """A day counted from today; "Russia Today" is a name."""
    is_name = match[0][0].isupper() and word_before(match)[:1].isupper()
    if (is_name or _opens_title(match)) and not is_alone(match):
        return None
    if _OF_ALL_DAYS.match(match.string, match.end()) or _ALL_DAYS_OF.search(before(match)):
        return None
    return Shifted(step=Step.DAY, shift=_FROM_TODAY[named(match, "words")])


_OF_ALL_DAYS = re.compile(rf"[’']s\s(?:[a-z]{{3,14}}\s)?(?:{lexicon.OF_ALL_DAYS})\b")
_ALL_DAYS_OF = re.compile(rf"\b(?:{lexicon.OF_ALL_DAYS})\sof\s\Z")


def _opens_title(match: Match) -> bool:
    """Whether a small word that follows is written large, as in titles: "Tomorrow Never Dies"."""
    following = word_after(match)
    small = lexicon.FUNCTION_WORDS - {"a", "i", "the"} | {"never", "always"}
    return match[0][0].isupper() and following.istitle() and following.lower() in small


def _same_day(match: Match) -> Meaning:  # noqa: ARG001 - every such phrase means the same
    return FromAntecedent()


_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1}


def _next_to_antecedent(match: Match) -> Meaning:
    return FromAntecedent(shift=_STEPS.get(named(match, "step"), -1))


_LATER = frozenset({"later", "thereafter", "afterward", "afterwards"})


def _from_antecedent(match: Match) -> Meaning | None:
    """So many days, weeks, months or years from the day named before."""
    step, count = STEPS[named(match, "unit")], named(match, "count")
    if not is_number(count):
        return None
    is_later = named(match, "way") in _LATER or named(match, "side") == "after"
    shift = number_of(count) if is_later else -number_of(count)
    if step in {Step.DAY, Step.WEEK}:
        days = shift * (_DAYS_IN_WEEK if step is Step.WEEK else 1)
        counted: Meaning = FromAntecedent(shift=days)
    elif named(match, "exactly"):
        counted = FromAntecedent(months=shift * MONTHS_OF_LENGTH[step])
    else:
        counted = Spoken(step=step, shift=shift, keeps=True)
    if lexicon.ABOUT_LENGTHS.get(named(match, "about")) != "APPROX":
        return roughly(match, counted)
    unit = _DAYS_IN_UNIT[step]
    return Roughly(of=counted, days=max(unit, abs(shift) * unit // _MARGIN))


# "Some four weeks" may be three or five, "about ten years" eight or twelve.
_MARGIN = 4
_DAYS_IN_UNIT = {
    Step.DAY: 1,
    Step.WEEK: 7,
    Step.MONTH: 31,
    Step.QUARTER: 92,
    Step.YEAR: 366,
    Step.DECADE: 3653,
}


_FUNCTION = "|".join(sorted(lexicon.FUNCTION_WORDS - {"of"}))


def _fitting_day(match: Match) -> Meaning | None:
    """A weekday with the day of a month that is not named: "Monday the 6th"."""
    if int(match["day"]) > LONGEST_MONTH:
        return None
    return FittingDay(weekday=WEEKDAY_NAMES[match["weekday"]], day=int(match["day"]))


_COUNT = rf"(?i:(?P<count>{NUMBER}))"


def _weekday_week(match: Match) -> Meaning | None:
    """A day some weeks after the next one of its name: "Monday week", "a week on Monday"."""
    count = named(match, "count") or "one"
    if not is_number(count) or match["unit"].istitle():  # "Black Friday Week" is a name
        return None
    weeks = number_of(count) * (2 if named(match, "unit") == "fortnight" else 1)
    weekday = Weekday(weekday=WEEKDAY_NAMES[match["weekday"]], which=Which.COMING)
    return Later(of=weekday, days=_DAYS_IN_WEEK * weeks)


# What goes on with a day of a month: "six weeks from Tuesday 4 June".
_NO_DATE = rf"(?!,?{S}(?:the{S})?(?:\d|{one_of(tuple(MONTHS))}))"
_FIRST_OF_COUNTED = (
    BY_THE + BY_FIGURE + first_words(filter(str.isalpha, lexicon.PLACES_OF_WEEKDAYS))
)


COUNTED_DAY_RULES = (
    Rule(
        name="day-of-that-month",
        pattern=(
            rf"{START}(?P<weekday>{one_of(FULL_WEEKDAYS)})(?:,?{S}the{S}|,?{S})"
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?!{S}(?:(?:day{S})?of\b"
            rf"|{one_of(tuple(MONTHS))}))"
            rf"(?=\s?[.,;:)–—]|\s{{0,3}}\Z|\s(?:{_FUNCTION})\b)"
        ),
        build=_fitting_day,
        first=BY_WEEKDAY,
    ),
    Rule(
        name="weekday",
        pattern=say("{weekday}[,] [of] {which: last|this|next} week"),
        build=_weekday_of_week,
        first=BY_WEEKDAY,
    ),
    Rule(
        name="from-now",
        pattern=say(
            "{weekday of any_weekday} {unit: week|fortnight}",
            end=rf"(?=\s?[.,;)]|\s{{0,3}}\Z|{S}(?:at|in|and|for|with)\b)",
        ),
        build=_weekday_week,
        first=BY_WEEKDAY,
    ),
    Rule(
        name="from-now",
        pattern=say(
            "{count of number} {unit: week|fortnight}[s] (on|come|this) {weekday of any_weekday}",
            beside=_NO_DATE,
        ),
        build=_weekday_week,
        trigger=BY_WEEKDAY,
        first=BY_NUMBER,
    ),
    Rule(
        name="weekday-of-month",
        pattern=say("[the] {place} {weekday} (of|in) {month}[{in_year}]", end=END_WORD),
        build=_weekday_of_month,
        trigger=BY_WEEKDAY,
        first=_FIRST_OF_COUNTED,
    ),
    Rule(
        name="weekday-of-month",
        pattern=say(
            "[the] {place} {weekday} (of|in) {which of any_shift} month", beside=r"(?![’']s\b)"
        ),
        build=_weekday_of_month_beside,
        trigger=BY_WEEKDAY,
        first=_FIRST_OF_COUNTED,
    ),
    Rule(
        name=lambda match: (
            "day-of-month" if named(match, "which") in lexicon.UNIT_SHIFTS else "day-of-that-month"
        ),
        pattern=(
            rf"{START}(?:the{S})?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)|{SPOKEN_DAY})"
            rf"(?:{S}day)?{S}of{S}{_MONTH_BESIDE}"
        ),
        build=_day_of_month_beside,
        trigger=any_of("month"),
        first=BY_THE + BY_FIGURE + BY_SPOKEN_DAY,
    ),
    Rule(
        name="from-now",
        pattern=say(
            "{count of number} {unit: week|day}[s] (from|after) [this|next]"
            " {weekday of any_weekday}",
            beside=_NO_DATE,
        ),
        build=_later_weekday,
        trigger=BY_WEEKDAY,
        first=BY_NUMBER,
    ),
    Rule(
        name="weekday-ago",
        pattern=say("{count of number} {weekday}[s] {way: ago}"),
        build=_weekday_ago,
        trigger=BY_WEEKDAY,
        first=BY_NUMBER,
    ),
    Rule(
        name="weekday-ago",
        pattern=say(
            "the {weekday} {way: before last|after next}",
            beside=rf"(?!{S}(?:week|weekend|month|year|night|[A-Z]))",
        ),
        build=_weekday_ago,
        trigger=BY_WEEKDAY,
        first=BY_THE,
    ),
    Rule(
        name="weekday",
        pattern=say(f"[{{which: {_ANY_WHICH}}}] {{weekday}}[{{plural: s}}]"),
        build=_weekday,
        trigger=BY_WEEKDAY,
        first=first_words(filter(None, _WHICH)) + BY_WEEKDAY,
    ),
    Rule(
        name=lambda match: named(match, "words").removeprefix("the ").replace(" ", "-"),
        pattern=say(f"{{words: {'|'.join(_FROM_TODAY)}}}"),
        build=_from_today,
        trigger=any_of("today yesterday tomorrow"),
    ),
    Rule(
        name="same-day",
        pattern=(
            rf"{START}(?i:(?:the|that){S}(?:very{S})?same{S}da(?:y|te)|that{S}(?:very{S})?da(?:y|te)"
            rf"|the{S}(?:said|aforesaid){S}da(?:y|te)"
            rf"|(?<!on\s)such{S}date(?!{S}(?:as|that|on|when|in|or|not)\b)){END}"
        ),
        build=_same_day,
        trigger=any_of("day date"),
        first=first_words(["the", "that", "such"]),
    ),
    Rule(
        name="next-to-that-day",
        pattern=(
            rf"{START}(?i:the{S}(?P<step>{one_of(_STEPS)}){S}day"
            rf"|the{S}day{S}before(?=[.,;]|\Z)){END}"
        ),
        build=_next_to_antecedent,
        trigger=any_of("day"),
        first=first_words(["the", "that"]),
    ),
    Rule(
        name="from-that-day",
        pattern=(
            rf"{START}(?i:{ABOUT}|(?P<exactly>exactly|precisely){S}){_COUNT}{S}"
            rf"(?i:(?P<unit>{one_of(STEPS)})s?{S}"
            rf"(?:(?P<way>later|earlier|previously|thereafter|afterwards?)(?!{S}than\b)"
            rf"|(?P<side>after|before)(?:{S}that(?=\s?[.,;:)]|\s(?:he|she|it|they)\b)"
            rf"|(?!\s{{1,3}}\w)))){END}"
        ),
        build=_from_antecedent,
        trigger=any_of("later earlier previously thereafter after before"),
        first=BY_NUMBER + first_words(["exactly", "precisely"]),
    ),
)
