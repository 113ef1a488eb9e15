"""English words that count units back from the anchor, or on from it: "two weeks ago"."""

import re

from chronology.languages.english.time_words.words import (
    BY_NUMBER,
    SECONDS,
    STEPS,
    Match,
    any_of,
    before,
    is_number,
    named,
    number_of,
    roughly,
    say,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.clock import HoursAgo
from chronology.meanings.counted import Rough, Timeless
from chronology.meanings.meaning import Meaning
from chronology.meanings.stepped import Ago, Shifted
from chronology.meanings.terms import Step, unclear

_OVER = re.compile(r"(?:\A|[^\w’'])over\s{1,3}\Z", re.IGNORECASE)


def _step(match: Match) -> Step:
    return STEPS.get(named(match, "unit"), Step.CENTURY)


def _ago(match: Match) -> Meaning | None:
    count = named(match, "count")
    if not is_number(count):
        return None
    step, number = _step(match), number_of(count)
    if step is Step.CENTURY:
        step, number = Step.YEAR, 100 * number
    return _at_least(match, roughly(match, Ago(step=step, shift=-number)))


def _at_least(match: Match, meaning: Meaning) -> Meaning:
    """Return a meaning as "over" before its number leaves it: "*over* seventy years ago".

    That of a verb cannot be told from it: "was signed over two years ago".
    """
    if _OVER.search(before(match)) is None:
        return meaning
    return Rough(of=meaning, fault=unclear("it is counted only roughly"), mod="MORE_THAN")


def _half_ago(match: Match) -> Meaning | None:
    """Some units and a half ago, or half a unit: "a year and a half ago"."""
    whole = number_of(named(match, "count") or "0")
    step, months = _step(match), _HALF_IN_MONTHS[_step(match)]
    shift = -(2 * whole + 1) * months
    if step in {Step.DECADE, Step.CENTURY}:
        return Shifted(step=Step.YEAR, shift=shift // _MONTHS_IN_YEAR)
    return Shifted(step=Step.MONTH, shift=shift)


def _fortnight_ago(match: Match) -> Meaning | None:
    count = named(match, "count")
    if not is_number(count):
        return None
    return _at_least(match, roughly(match, Ago(step=Step.WEEK, shift=-2 * number_of(count))))


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


_WHOLE = "one|two|three|four|five|six|seven|eight|nine|ten"

AGO_RULES = (
    Rule(
        name="ago",
        pattern=say("[{about}] {count of number} ({unit}[s]|century|centuries) ago"),
        build=_ago,
        trigger=any_of("ago"),
        first=BY_NUMBER,
    ),
    Rule(
        name="ago",
        pattern=say(
            "(half a[n] {unit: year|decade|century}|{count: a|%} {unit: year|decade} and a half"
            "|{count: a|%} and a half {unit: year}s) ago".replace("%", _WHOLE)
        ),
        build=_half_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="ago",
        pattern=say("[{about}] {count of number} fortnight[s] ago"),
        build=_fortnight_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="some-time-ago",
        pattern=say("([{vague}] {unit of any_unit}s|long|some time|a while) ago"),
        build=_some_time_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="ago",
        pattern=say("[{about}] (half a[n]|{count of number}) {unit: hour|minute|second}[s] ago"),
        build=_hours_ago,
        trigger=any_of("ago"),
    ),
    Rule(
        name="from-now",
        pattern=say("{count of number} {unit}[s] (from (now|today)|hence)"),
        build=_from_now,
        trigger=any_of("now hence today"),
        first=BY_NUMBER,
    ),
)
