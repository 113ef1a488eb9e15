"""English words that count units back from the anchor, or on from it: "two weeks ago"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    ABOUT,
    BY_NUMBER,
    END,
    NUMBER,
    SECONDS,
    START,
    STEPS,
    Match,
    S,
    any_of,
    is_number,
    named,
    number_of,
    one_of,
    roughly,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.clock import HoursAgo
from chronology.meanings.counted import Timeless
from chronology.meanings.meaning import Meaning
from chronology.meanings.stepped import Ago, Shifted, Step

_UNIT = rf"(?P<unit>{one_of(STEPS)})"
_COUNT = rf"(?P<count>{NUMBER})"
_WHOLE = r"a|one|two|three|four|five|six|seven|eight|nine|ten"
_VAGUE = rf"(?P<vague>{one_of(lexicon.VAGUE_NUMBERS)})"


def _step(match: Match) -> Step:
    unit = named(match, "unit") or named(match, "unit2")
    return STEPS.get(unit, Step.CENTURY)


def _ago(match: Match) -> Meaning | None:
    count = named(match, "count")
    if not is_number(count):
        return None
    step, number = _step(match), number_of(count)
    if step is Step.CENTURY:
        step, number = Step.YEAR, 100 * number
    return roughly(match, Ago(step=step, shift=-number))


def _half_ago(match: Match) -> Meaning | None:
    """Some units and a half ago, or half a unit: "a year and a half ago"."""
    whole = number_of(named(match, "count") or named(match, "count2") or "0")
    step, months = _step(match), _HALF_IN_MONTHS[_step(match)]
    shift = -(2 * whole + 1) * months
    if step in {Step.DECADE, Step.CENTURY}:
        return Shifted(step=Step.YEAR, shift=shift // _MONTHS_IN_YEAR)
    return Shifted(step=Step.MONTH, shift=shift)


def _fortnight_ago(match: Match) -> Meaning | None:
    count = named(match, "count")
    if not is_number(count):
        return None
    return roughly(match, Ago(step=Step.WEEK, shift=-2 * number_of(count)))


_MONTHS_IN_YEAR = 12
_HALF_IN_MONTHS = {Step.YEAR: 6, Step.DECADE: 60, Step.CENTURY: 600}


def _some_time_ago(match: Match) -> Meaning:  # noqa: ARG001 - every such phrase means the same
    return Timeless(value="PAST_REF")


def _hours_ago(match: Match) -> Meaning | None:
    seconds, count = SECONDS[named(match, "unit")], named(match, "count")
    if not is_number(count):
        return Timeless(value="PAST_REF")
    return roughly(match, HoursAgo(seconds=number_of(count) * seconds if count else seconds // 2))


def _from_now(match: Match) -> Meaning | None:
    count = named(match, "count")
    return Shifted(step=_step(match), shift=number_of(count)) if is_number(count) else None


AGO_RULES = (
    Rule(
        name="ago",
        pattern=rf"{START}(?i:{ABOUT}{_COUNT}{S}(?:{_UNIT}s?|century|centuries){S}ago){END}",
        build=_ago,
        trigger=any_of("ago"),
        first=BY_NUMBER,
    ),
    Rule(
        name="ago",
        pattern=(
            rf"{START}(?i:(?:half{S}an?{S}(?P<unit>year|decade|century)"
            rf"|(?P<count>{_WHOLE}){S}(?P<unit2>year|decade){S}and{S}a{S}half"
            rf"|(?P<count2>{_WHOLE}){S}and{S}a{S}half{S}years){S}ago){END}"
        ),
        build=_half_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="ago",
        pattern=(rf"{START}(?i:{ABOUT}{_COUNT}{S}fortnights?{S}ago){END}"),
        build=_fortnight_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="some-time-ago",
        pattern=(
            rf"{START}(?i:(?:{_VAGUE}{S})?(?:{one_of(lexicon.UNITS)})s{S}ago"
            rf"|long{S}ago|some{S}time{S}ago|a{S}while{S}ago){END}"
        ),
        build=_some_time_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="ago",
        pattern=(
            rf"{START}(?i:{ABOUT}(?:half{S}an?|{_COUNT}){S}(?P<unit>hour|minute"
            rf"|second)s?{S}ago){END}"
        ),
        build=_hours_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="from-now",
        pattern=rf"{START}(?i:{_COUNT}{S}{_UNIT}s?{S}(?:from{S}(?:now|today)|hence)){END}",
        build=_from_now,
        trigger=any_of("now hence today"),
        first=BY_NUMBER,
    ),
)
