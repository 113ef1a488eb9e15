"""English words that count units from the anchor or from a time named before."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_THE,
    BY_UNIT,
    FULL_MONTHS,
    FULL_WEEKDAYS,
    NUMBER,
    SHORT_MONTHS,
    START,
    STEPS,
    Match,
    S,
    any_of,
    before,
    first_words,
    is_number,
    is_title,
    named,
    number_of,
    one_of,
    say,
    word_after,
    word_before,
    year_of,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.calendar import NO_YEAR, Year, Years
from chronology.meanings.centuries import LastQuarter
from chronology.meanings.clock import SpokenDay
from chronology.meanings.counted import SamePeriod, Spoken
from chronology.meanings.meaning import Meaning
from chronology.meanings.offsets import BusinessAhead, Uncounted
from chronology.meanings.parts import Part
from chronology.meanings.stepped import (
    FromAntecedent,
    Open,
    Shifted,
    Stretch,
    Weekend,
    length_value,
)
from chronology.meanings.terms import Step, unclear

_NAMED = one_of((*FULL_MONTHS, *SHORT_MONTHS, *lexicon.HOLIDAYS, *lexicon.DAYS_OF_EASTER))
_PART_WORDS = re.compile(
    r"(?i:\b(?:end|close|beginning|start|middle|rest|first\s{1,3}half|second\s{1,3}half"
    r"|latter\s{1,3}half|latter\s{1,3}part|remainder)\s{1,3}of\s{1,3}\Z)"
)
_IN_PROGRESS = re.compile(
    r"(?i:\b(?:in|for|during|throughout|of|end|ended|ending|on|finish|over)\s{1,3}\Z)"
)


_DURING = re.compile(r"\b(?i:during|throughout)\s{1,3}\Z")
_OF_A_MONTH = re.compile(rf"{S}in{S}(?:{one_of(FULL_MONTHS)}|[12]\d{{3}})\b")
# "Within the next month" is no month of the calendar.
_TOWARD = re.compile(r"\b(?i:(?P<by>within|over)(?:\s{1,3}the)?)\s{1,3}\Z")
_WITHIN = frozenset({"in", "over", "during", "within", "for"})


def _step(match: Match) -> Step:
    return STEPS.get(named(match, "unit"), Step.CENTURY)


def _shifted(match: Match) -> Meaning | None:
    if is_title(match):
        return None
    is_week = named(match, "which") == "last" and named(match, "unit") == "week"
    if is_week and _OF_A_MONTH.match(match.string, match.end()):
        return None
    shift = lexicon.UNIT_SHIFTS[named(match, "which")]
    if shift > 0 and (toward := _TOWARD.search(before(match))):
        return Stretch(step=_step(match), count=1, deadline=toward["by"].lower() == "within")
    return Shifted(step=_step(match), shift=shift)


def _shift_name(match: Match) -> str:
    shift = lexicon.UNIT_SHIFTS[named(match, "which")]
    return f"{('last', 'this', 'next')[shift + 1]}-{named(match, 'unit')}"


def _the_unit(match: Match) -> Meaning | None:
    """A unit named before, or the anchor's, where a part of it is spoken of."""
    preceding, unit = before(match), named(match, "unit")
    if _PART_WORDS.search(preceding) and unit != "day":
        return Shifted(step=_step(match), told=True)
    if unit == "day" and (_PART_WORDS.search(preceding) or _IN_PROGRESS.search(preceding)):
        return SpokenDay(calendar=False)
    if unit in {"decade", "century"} or not _IN_PROGRESS.search(preceding):
        return None
    return Spoken(step=_step(match), calendar=False)


def _latest(match: Match) -> Meaning:
    """The last complete one: "the latest quarter"."""
    return LastQuarter() if named(match, "alone") else Shifted(step=_step(match), shift=-1)


def _year_end(match: Match) -> Meaning:
    if number := named(match, "year"):
        return Part(of=Years(first=int(number)), index=2, parts=3, mod="END")
    return Part(of=Shifted(step=_step(match), told=True), index=2, parts=3, mod="END")


def _mid_unit(match: Match) -> Meaning | None:
    """The middle of a year, quarter or month: "by mid-year"; "mid-year results" are a thing."""
    following = word_after(match).lower()
    if following and following not in lexicon.FUNCTION_WORDS:
        return None
    year = named(match, "year")
    of = Years(first=int(year)) if year else Shifted(step=_step(match), told=True)
    return Part(of=of, index=1, parts=3, mod="MID")


def _unit_before(match: Match) -> Meaning:
    """The unit before that which was named: "the week before"."""
    step = _step(match)
    return FromAntecedent(shift=-1) if step is Step.DAY else Spoken(step=step, shift=-1, keeps=True)


def _spoken(match: Match) -> Meaning | None:
    """A unit counted from the one named before; "that day" has a rule of its own."""
    shift, unit = lexicon.SPOKEN_SHIFTS[named(match, "which")], named(match, "unit")
    return None if unit == "day" else Spoken(step=STEPS[unit], shift=shift)


def _same_period(match: Match) -> Meaning:
    """The months named before, in the year before or in one that the words name."""
    year = Year(shift=-1) if year_of(match) is NO_YEAR else year_of(match)
    is_when = _DURING.search(before(match)) is not None
    return SamePeriod(year=year, step=STEPS.get(named(match, "unit")), calendar=is_when)


def _year_earlier(match: Match) -> Meaning:
    shift = -1 if named(match, "way") in {"earlier", "ago"} else 1
    return Spoken(step=Step.YEAR, shift=shift, keeps=True, calendar=False)


def _stretch(match: Match) -> Meaning | None:
    """So many units to today, or from today; without a number only "the past year"."""
    back = (named(match, "way") or named(match, "alone")) in {"past", "last", "previous"}
    written = named(match, "count")
    if not is_number(written) or _is_an_end(match) or _is_verb(match):
        return None
    count = number_of(written or "one")
    is_deadline = word_before(match).lower() == "within"
    if (days := named(match, "uncounted")) and _step(match) is Step.DAY:
        if days in lexicon.BUSINESS_DAYS and not back:
            return BusinessAhead(step=Step.DAY, count=count, deadline=is_deadline, until=True)
        fault = unclear(lexicon.UNCOUNTED_DAYS[days])
        return Uncounted(value=length_value(count, Step.DAY), fault=fault, is_limit=True)
    if back and not written and _step(match) is Step.CENTURY and _PART_WORDS.search(before(match)):
        return Shifted(step=Step.CENTURY, shift=-1)  # "the end of the last century"
    signed = -count if back else count
    return Stretch(step=_step(match), count=signed, deadline=is_deadline and not back)


def _is_an_end(match: Match) -> bool:
    """Whether the last unit is that of something: "the last day to register"."""
    if not named(match, "alone"):
        return False
    is_day = named(match, "unit") == "day" and word_before(match).lower() not in _WITHIN
    return is_day or _OF_A_MONTH.match(match.string, match.end()) is not None


def _is_verb(match: Match) -> bool:
    """Whether "last" tells how long something lasts: "the talks last three days"."""
    if named(match, "way") != "last" or named(match, "article"):
        return False
    preceding = word_before(match).lower()
    may_stand = lexicon.ARTICLES | lexicon.STRONG_PREPOSITIONS | lexicon.WEAK_PREPOSITIONS
    is_beside = preceding in may_stand - {"to", "that"} or preceding in _WITHIN | {"these", "those"}
    return bool(preceding) and not is_beside and not preceding.endswith(("'s", "’s"))


def _vague_stretch(match: Match) -> Meaning | None:
    """Some units to today, or from today: "recent years", "the coming weeks"."""
    if _is_verb(match):
        return None
    ahead = named(match, "way") in {"coming", "next"}
    if named(match, "way") in {"next", "last", "past", "previous"} and not match["vague"]:
        return None
    return Open(value=f"PX{_step(match)}", ahead=ahead)


def _weekend(match: Match) -> Meaning:
    return Weekend(shift=lexicon.UNIT_SHIFTS.get(named(match, "which")))


def _second_next(match: Match) -> Meaning:
    """The unit before the last, or after the next: "the year before last"."""
    shift = -2 if match["back"] else 2
    is_weekend = named(match, "unit") == "weekend"
    return Weekend(shift=shift) if is_weekend else Shifted(step=_step(match), shift=shift)


_SHIFTING = first_words(lexicon.UNIT_SHIFTS, lexicon.SPOKEN_SHIFTS) + any_of(
    "past previous recent year quarter month"
)

UNIT_RULES = (
    Rule(
        name=_shift_name,
        pattern=say("{which of shift} [calendar] {unit of short_unit}", unless="of"),
        build=_shifted,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name=lambda match: f"this-{named(match, 'unit')}",
        pattern=say(
            "the [whole|entire|full] {unit}",
            unless="of",
            beside=(
                rf"(?!-)(?![’']s{S}end)(?!{S}[12]\d{{3}}\b)"
                rf"(?!{S}(?:before|after|following|preceding){S}(?:the{S})?(?:\d|{_NAMED}))"
            ),
        ),
        build=_the_unit,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name="last-quarter",
        pattern=say(
            "the ((latest|most recent|just-ended) {unit: quarter|month|week}"
            "|{alone: last} {unit: quarter})",
            unless="of",
        ),
        build=_latest,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name="middle-of",
        pattern=say("mid[-]{unit: year|quarter|month} [[of] {year}]"),
        build=_mid_unit,
        first=any_of("mid"),
    ),
    Rule(
        name="end-of",
        pattern=say("[the] {unit: year|quarter|month}('s |-| )end [[of] {year}]"),
        build=_year_end,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name=lambda match: f"{named(match, 'which').replace(' ', '-')}-{named(match, 'unit')}",
        pattern=say("{which of spoken_shift} {unit}", unless="of"),
        build=_spoken,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name="unit-before",
        pattern=say("the {unit} (before|earlier)", beside=r"(?!\s{1,3}[\w\"“])"),
        build=_unit_before,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name="same-period",
        pattern=say(
            "the same (period|{unit: month|quarter})"
            "({in_year}| (a year (ago|earlier|before)|the previous year))"
        ),
        build=_same_period,
        trigger=any_of("same"),
    ),
    Rule(
        name="year-earlier",
        pattern=say("[the|a] year-{way: earlier|ago} [period|quarter|month]"),
        build=_year_earlier,
        trigger=any_of("year-"),
    ),
    Rule(
        name="past-units",
        pattern=say(
            "([{article: the}] {way: past|last|previous|next|coming} {count of number}"
            " [{uncounted}|{between}] {unit}[s]|the {alone: past|last} ({unit}|century))",
            unless="of",
        ),
        build=_stretch,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name="coming-units",
        pattern=say(
            "[{article: the}] {way: past|last|previous|next|coming|recent} [{vague}] {unit}s",
            unless="of",
        ),
        build=_vague_stretch,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
    Rule(
        name="this-period",
        pattern=(
            rf"{START}(?i:(?:the{S})?(?P<unit>decade|year|quarter|month|week))"
            rf"(?=(?:{S}(?:and|&){S}(?:the{S})?(?:{NUMBER}{S})?(?:year|half|months|weeks))?"
            rf"{S}(?:periods?{S})?(?:ended|ending|to|beginning|commencing|starting){S}(?:on{S})?"
            rf"(?:{one_of(FULL_WEEKDAYS)},?{S})?"
            rf"(?:(?:the{S})?\d{{1,2}}(?:st|nd|rd|th)?{S}(?:of{S})?)?"
            rf"(?:(?:{one_of(FULL_MONTHS)}|{one_of(SHORT_MONTHS)})\b|[12]\d{{3}}\b"
            rf"|\d{{1,2}}[/.]\d))"
        ),
        build=lambda match: Spoken(step=_step(match), calendar=False),
        trigger=BY_UNIT,
        first=BY_THE + any_of("decade year quarter month week"),
    ),
    Rule(
        name="second-next",
        pattern=say(
            "the {unit: weekend|week|month|quarter|year|decade} ({back: before last}|after next)"
        ),
        build=_second_next,
        trigger=any_of("last next"),
        first=BY_THE,
    ),
    Rule(
        name="weekend",
        pattern=say("({which of shift}|the) weekend", unless="of"),
        build=_weekend,
        trigger=BY_UNIT,
        first=_SHIFTING,
    ),
)
