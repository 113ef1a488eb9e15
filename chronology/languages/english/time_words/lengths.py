"""English words for lengths ("two years", "five-year") and for what comes again and again."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_NUMBER,
    BY_UNIT,
    END,
    FULL_MONTHS,
    SECONDS,
    START,
    STEPS,
    WEEKDAY_NAMES,
    Match,
    S,
    any_of,
    before,
    first_words,
    is_contradictory,
    is_number,
    named,
    named_as_is,
    number_of,
    one_of,
    say,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.clock import HoursAhead
from chronology.meanings.counted import Ahead, Timeless
from chronology.meanings.meaning import Meaning
from chronology.meanings.offsets import BusinessAhead, BusinessLength, Uncounted
from chronology.meanings.terms import Step, TimeFault, TimexType, unclear

_UNIT = rf"(?P<unit>{one_of(lexicon.UNITS)}|centurie)"
_LEAST_YEAR, _MOST_YEAR = 1800, 2100  # "the 1988 quarter" is no length
_AHEAD = re.compile(
    r"(?i:(?P<deadline>\bwithin(?:\s{1,3}(?:an?|the)(?:\s{1,3}further)?\s{1,3}"
    r"(?:period|term|space)\s{1,3}of)?|\bin)\s{1,3}\Z)"
)
_VAGUELY = re.compile(
    r"(?i:\b(?:for|in|after|within|over|lasted|lasting|took|take|takes|taken|just|only|through"
    r"|spent|spend|of)\s{1,3}\Z)"
)
_IS_NO_LENGTH = re.compile(
    r"(?i:\b(?:scored?|scoring|hit|hits|made)\s{1,3}(?:a|an|his|her)\s\w{0,10}\s?century\Z)"
)
_FRACTION = re.compile(r"(?i:(?:three|one|a)[\s-]quarters?)")
_EDGE = re.compile(r"(?i:\b(?:first|last|final)\s{1,3}\Z)")
_OF_TIME = re.compile(
    rf"{S}(?:of|in){S}(?:the{S})?(?:{one_of(FULL_MONTHS)}|[12]\d{{3}}|\d{{1,2}}(?:st|nd|rd|th)"
    rf"|(?i:year|month|century|quarter|{one_of(tuple(lexicon.CENTURIES))}|this|last|next)\b)"
)
_COMPARED = re.compile(r"\s{1,3}(?:(?:later|earlier|sooner)\s{1,3}than|behind|ahead\s{1,3}of)\b")
_RATE = re.compile(
    r"(?i:(?:\d[\d,.]*(?:{S}(?:million|billion|thousand))?|\btimes|\bonce|\btwice|%|\bpercent"
    r"|\bdays|\bhours|\bnights)"
    r"(?:\s{1,3}(?!than\b|after\b|in\b|for\b|about\b|just\b)[\w$-]{1,20}){0,2}\s{1,3}\Z)".replace(
        "{S}", S
    )
)


def _value(count: float | str, unit: str) -> str:
    """Return the TIMEX3 value of so many units."""
    letter = lexicon.UNITS["century" if unit == "centurie" else unit]
    if unit == "fortnight" and not isinstance(count, str):
        count *= 2
    if letter == "DE" and not isinstance(count, str):
        letter, count = "Y", 10 * count
    written = count if isinstance(count, str) else f"{count:g}"
    return f"P{'T' if unit in lexicon.CLOCK_UNITS else ''}{written}{letter}"


def _number(match: Match) -> float | str:
    """Return how many, or X."""
    written = named(match, "count")
    if not written or match.groupdict().get("vague") or is_contradictory(written):
        return "X"
    number = float(written.replace(",", "")) if not is_number(written) else number_of(written)
    return number + 0.5 if named(match, "half") else number


def _length(match: Match) -> Meaning | None:
    """So many units; ahead of the anchor after "in" and "within", where the tense says so."""
    count = _number(match)
    if isinstance(count, int) and _LEAST_YEAR < count < _MOST_YEAR and not match[0].endswith("s"):
        return None
    if _is_no_length(match):
        return None
    about = lexicon.ABOUT_LENGTHS.get(named(match, "about"), "")
    return _business(match, about) or _counted(match, about)


def _counted(match: Match, about: str) -> Meaning:
    unit, count = named(match, "unit"), _number(match)
    if (fault := _fault(match)) is not None:
        is_limit = _AHEAD.search(before(match)) is not None
        return Uncounted(value=_value(count, unit), fault=fault, mod=about, is_limit=is_limit)
    if isinstance(count, int) and not about and (ahead := _ahead(match, unit, count)) is not None:
        return ahead
    if _is_rate(match):
        return Timeless(value=_value(1, unit), type=TimexType.SET)
    return Timeless(value=_value(count, unit), type=TimexType.DURATION, mod=about)


def _business(match: Match, about: str) -> Meaning | None:
    """So many business days, that a calendar may count; `None` for other days."""
    count, is_day = _number(match), named(match, "unit") == "day"
    if not is_day or not isinstance(count, int) or named(match, "half"):
        return None
    if named(match, "uncounted") not in lexicon.BUSINESS_DAYS:
        return None
    words = _AHEAD.search(before(match))
    if words is None or about:
        return BusinessLength(value=_value(count, "day"), count=count, mod=about)
    is_deadline = words["deadline"].lower() != "in"
    return BusinessAhead(step=Step.DAY, count=count, deadline=is_deadline)


def _ahead(match: Match, unit: str, count: int) -> Meaning | None:
    """So many units ahead of the anchor, or until then: "in two weeks", "within an hour"."""
    words = _AHEAD.search(before(match))
    if words is None:
        return None
    is_deadline = words["deadline"].lower() != "in"
    if unit in lexicon.CLOCK_UNITS:
        seconds = count * SECONDS[unit]
        return HoursAhead(value=_value(count, unit), seconds=seconds, deadline=is_deadline)
    if unit == "fortnight":
        unit, count = "week", 2 * count
    return Ahead(step=STEPS[unit], count=count, deadline=is_deadline) if unit in STEPS else None


def _fault(match: Match) -> TimeFault | None:
    """Return why nobody can count so many days from another; `None` if anybody can."""
    if is_contradictory(named(match, "count")):
        return unclear("the number in words is another than that in figures")
    if (days := named(match, "uncounted")) and named(match, "unit") == "day":
        return unclear(lexicon.UNCOUNTED_DAYS[days])
    return None


def _is_no_length(match: Match) -> bool:
    """Whether the words count runs, parts or ranks, or belong to a time that follows."""
    is_one = named(match, "count") in {"a", "an", "one"}
    if is_one and named(match, "unit") in {"second", "quarter"}:
        return True
    is_fraction = _FRACTION.fullmatch(match[0]) is not None
    is_of = match.string.startswith(" of", match.end())
    is_score = _IS_NO_LENGTH.search(f"{before(match)}{match[0]}") is not None
    return is_score or (is_fraction and is_of) or _is_edge(match)


def _is_edge(match: Match) -> bool:
    """Whether the units are those at the edge of a time that follows."""
    return bool(_EDGE.search(before(match)) and _OF_TIME.match(match.string, match.end()))


def _name(match: Match) -> str:
    return "rate" if "count" in match.re.groupindex and _is_rate(match) else "length"


def _is_rate(match: Match) -> bool:
    """Whether it says how often ("3 visits a year"), and not how much later than planned."""
    if named(match, "count") not in {"a", "an"} or _COMPARED.match(match.string, match.end()):
        return False
    return bool(_RATE.search(before(match)))


def _vague_length(match: Match) -> Meaning | None:
    """Units without a number, where the word before tells of how long: "for decades"."""
    if not _VAGUELY.search(before(match)):
        return None
    return Timeless(value=_value("X", named(match, "unit")), type=TimexType.DURATION)


def _half(match: Match) -> Meaning:
    return Timeless(value=_value(0.5, named(match, "unit")), type=TimexType.DURATION)


def _long(match: Match) -> Meaning:
    """A unit as a length: "year-long"."""
    return Timeless(value=_value(1, named(match, "unit")), type=TimexType.DURATION)


def _every(match: Match) -> Meaning:
    """What comes again and again is no single time."""
    weekday = WEEKDAY_NAMES.get(named_as_is(match, "weekday"))
    if weekday is not None:
        return Timeless(value=f"XXXX-WXX-{weekday + 1}", type=TimexType.SET)
    written = named(match, "count")
    count = 2 if written == "other" else number_of(written or "one")
    return Timeless(value=_value(count, named(match, "unit")), type=TimexType.SET)


def _frequency(match: Match) -> Meaning:
    return Timeless(value=lexicon.FREQUENCIES[named(match, "word")], type=TimexType.SET)


LENGTH_RULES = (
    Rule(
        name="every",
        pattern=say(
            "(every|each) ({weekday}|[{count: other|{number}}] {unit of any_unit}[s])"
            "|per {unit of any_unit}"
        ),
        build=_every,
        first=any_of("every each per"),
    ),
    Rule(
        name="every",
        pattern=say("{word of frequency}", beside="(?!-)"),
        build=_frequency,
        first=any_of(" ".join(lexicon.FREQUENCIES)),
    ),
    Rule(
        name=_name,
        pattern=say(
            "[{about}] ({vague}|{count of number}) [{half: and [a] half}] [{uncounted}|{between}]"
            " {unit of length_unit}[s] [old|of age|{half: and a half}]",
            end=r"(?!\w|-\w)",
        ),
        build=_length,
        trigger=BY_UNIT,
        first=BY_NUMBER + first_words(lexicon.VAGUE_NUMBERS),
    ),
    Rule(
        name="length",
        pattern=say(
            "{count: {number}|single}[-{half: and-a-half}]-{unit of length_unit}[s][-(old|long)]",
            end=r"(?!\w)",
        ),
        build=_length,
        trigger=BY_UNIT,
        first=BY_NUMBER,
    ),
    Rule(
        name="length",
        pattern=(
            rf"{START}(?i:half(?:{S}an?{S}|-|{S}a-|{S}(?=year{S}(?:ended|ending"
            rf"|to)\b)){_UNIT}){END}"
        ),
        build=_half,
        first=any_of("half"),
    ),
    Rule(
        name="length",
        pattern=say("{unit of length_unit}-long"),
        build=_long,
        first=BY_UNIT,
    ),
    Rule(
        name="length",
        pattern=say("{unit of length_unit}s", beside="(?!-)"),
        build=_vague_length,
        first=BY_UNIT,
    ),
)
