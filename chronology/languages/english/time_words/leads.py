"""English words directly before a time that change what it means."""

import attrs

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.from_other import FROM_OTHER_LEADS
from chronology.languages.english.time_words.limits import DENIED, LIMIT_LEADS, UNLIKELY
from chronology.languages.english.time_words.offsets import OFFSET_LEADS
from chronology.languages.english.time_words.periods import PERIOD_LEADS
from chronology.languages.english.time_words.running import RUNNING_LEADS
from chronology.languages.english.time_words.stretches import MOVED, STRETCH_LEADS
from chronology.languages.english.time_words.windows import WINDOW_LEADS
from chronology.languages.english.time_words.words import WORDS, Match, named, number_of
from chronology.languages.time_joints import Lead, Wrap, does
from chronology.meanings.changes import (
    about,
    beside,
    edge,
    from_then,
    kept,
    near_clock,
    onward,
    part,
    part_of_day,
    piece,
    since,
    through,
    turn_of_century,
    two_parts,
    unit_beside,
    week,
    weekend,
    years_of_century,
)
from chronology.meanings.meaning import Meaning
from chronology.meanings.sides import Side
from chronology.meanings.terms import Step

_S = r"\s{1,3}"
_UNITS = {
    "day": Step.DAY,
    "week": Step.WEEK,
    "month": Step.MONTH,
    "year": Step.YEAR,
    "decade": Step.DECADE,
}
_SMALL_HOURS = "MO"
_YEARS = {"decade": 10, "quarter": 25}
# "A year late in May", "too early in June": late by so much, and not late in May.
_LATE_BY = (
    rf"(?i:(?:(?<!\bthis\s)(?<!\blast\s)(?<!\bnext\s)(?<!\bthat\s)(?<!\bsame\s)(?<!\bthe\s)"
    rf"(?<!\beach\s)(?<!\bevery\s)(?<!\bin\s)\b(?:day|week|fortnight|month|quarter|year|decade|season)"
    rf"|\b(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|season)s"
    rf"|\band{_S}a{_S}half|\b(?:too|somewhat|slightly|a{_S}(?:bit|little)|much|far|well))"
    rf"{_S}(?:too{_S}|or{_S}(?:so|more){_S})?(?:late|early)(?:{_S}in)?{_S}\Z)"
)
_STARTING = r"(?:starting|beginning|commencing|effective)"
_THE_FOLLOWING = rf"\b(?i:the){_S}(?i:following){_S}\Z"
_NOT_STARTING = (
    rf"\b(?i:is|are|was|were|be|been|the|a|an|new|week|month|quarter|year|period){_S}"
    rf"{_STARTING}\b[^.;]{{0,16}}\Z"
)


def _since(of: Meaning, words: Match) -> Meaning | None:
    return since(of, opens=_opens(words))


def _from_then(of: Meaning, words: Match) -> Meaning | None:
    return from_then(of, opens=_opens(words))


def _opens(words: Match) -> bool:
    """Say whether they open their sentence, where they rather look ahead."""
    return words[0][0].isupper()


def _near_clock(of: Meaning, words: Match) -> Meaning | None:
    return near_clock(of, named(words, "side").upper())


def _week(of: Meaning, words: Match) -> Meaning | None:
    return weekend(of) if words["end"] else week(of)


def _part_of_day(of: Meaning, words: Match) -> Meaning | None:
    return part_of_day(of, lexicon.PARTS_OF_DAY.get(named(words, "part"), _SMALL_HOURS))


def _piece(of: Meaning, words: Match) -> Meaning | None:
    return piece(of, lexicon.ORDINALS[named(words, "ordinal")], _UNITS[named(words, "unit")])


def _edge(of: Meaning, words: Match) -> Meaning | None:
    count = number_of(named(words, "count") or "one")
    is_first = named(words, "edge") == "first"
    return edge(of, _UNITS[named(words, "unit")], count if is_first else -count)


def _years_of_century(of: Meaning, words: Match) -> Meaning | None:
    ordinal = lexicon.ORDINALS[named(words, "ordinal")]
    return years_of_century(of, ordinal, _YEARS[named(words, "unit")])


def _unit_beside(of: Meaning, words: Match) -> Meaning | None:
    is_back = named(words, "side") in {"before", "preceding"}
    return unit_beside(of, _UNITS[named(words, "unit")], back=is_back)


def _part(name: str, words: str, wrap: Wrap, unless: str = "") -> Lead:
    """Return words that become part of the time."""
    last, pattern = WORDS.endings(words), WORDS.pattern(words)
    return Lead(name=name, pattern=pattern, wrap=wrap, unless=unless, last=last)


def _edge_unless_late_by(name: str, words: str, wrap: Wrap) -> Lead:
    """Return words for an early or late part of a time, where no length tells by how much."""
    return attrs.evolve(_part(name, words, wrap, _LATE_BY), measured=True)


def _signal(name: str, words: str, wrap: Wrap, unless: str = "", given: str = "") -> Lead:
    """Return words that stand beside the time."""
    lead = _part(name, words, wrap, unless)
    return attrs.evolve(lead, signal=True, given=given)


def _followed(name: str, words: str, after: str, wrap: Wrap) -> Lead:
    """Return words that stand on both sides of the time."""
    pattern = WORDS.pattern(words)
    return Lead(name=name, pattern=pattern, after=after, signal=True, wrap=wrap)


LEADS = (
    *WINDOW_LEADS,
    *FROM_OTHER_LEADS,
    *OFFSET_LEADS,
    *PERIOD_LEADS,
    *RUNNING_LEADS,
    _part(
        "unit-beside",
        "the {unit: day|week|month|year} {side: before|after|following|preceding}",
        _unit_beside,
        # "Two years to the day after 3 May".
        unless=rf"(?i:\bto{_S}the{_S}day{_S}(?:after|before){_S}\Z)",
    ),
    _part(
        "edge-of",
        "[the] {edge: first|last|final} {count of number} {unit: day|week|month|year|decade}s"
        " (of|in) [the]",
        _edge,
    ),
    _part("piece-of", "[the] {ordinal} {unit: decade|quarter} of", _years_of_century),
    _part("turn-of", "[the] turn of", does(turn_of_century)),
    _part("piece-of", "[the] {ordinal} {unit: week|day} (of|in) [the]", _piece),
    _part("part-of-day", "[the] [early|late] {part of part_of_day} [hours] of [the]", _part_of_day),
    _part("part-of-day", "[the] {part: early hours|small hours} of [the]", _part_of_day),
    _part("", "the month[s] of|the year[s]|(later|earlier) [in]", does(kept)),
    _part("beginning-of", "[the] early_to_mid", does(two_parts, 0, 3, "START")),
    _part("end-of", "[the] mid[dle]_to_late", does(two_parts, 1, 3, "END")),
    _part(
        "end-of",
        "end",
        does(part, 2, 3, "END"),
        # "At end May", "end-2024", but no verb.
        unless=r"(?<!\b[Aa]t\s)(?<!\b[Bb]y\s)\b(?i:end)\s{1,3}\Z",
    ),
    _edge_unless_late_by(
        "end-of",
        "[the] [very] (end|close|latter part|(last|final) third"
        "|(last|closing|final|dying) (days|weeks|months)) of|[the] late [in]",
        does(part, 2, 3, "END"),
    ),
    _edge_unless_late_by(
        "beginning-of",
        "[the] [very] (beginning|start|early part|first third"
        "|(first|opening|early) (days|weeks|months)) of|[the] early [in]",
        does(part, 0, 3, "START"),
    ),
    _part(
        "middle-of",
        "[the] (middle|(second|middle) third) of|[the] mid",
        does(part, 1, 3, "MID"),
    ),
    _part("first-half-of", "[the] (first|1st) half of", does(part, 0, 2, "START")),
    _part("second-half-of", "[the] (second|2nd|latter|back|last) half of", does(part, 1, 2, "END")),
    _part("week-of", "[the] week[{end: end}] of [the]", _week),
    _part("about", "about|around|near|circa|approximately|c[a].", does(about)),
    *STRETCH_LEADS,
    *LIMIT_LEADS,
    _signal("since", "since", does(beside, Side.SINCE)),
    _signal("not-before", "NET", does(beside, Side.NOT_BEFORE)),
    _signal("by", "NLT", does(beside, Side.UNTIL)),
    _signal(
        "not-before",
        "(no|not) (earlier|sooner) than|not (before|until|til[l])",
        does(beside, Side.NOT_BEFORE),
    ),
    _signal(
        "by",
        "[by] (no|not) later than|at the latest (by|in|on)|by at the latest|by",
        does(beside, Side.UNTIL),
    ),
    _signal(
        "not-before", "until|til[l]|before|prior to", does(beside, Side.NOT_BEFORE), given=DENIED
    ),
    _signal("not-before", "before|prior to", does(beside, Side.NOT_BEFORE), given=UNLIKELY),
    _signal("until", "(until|til[l]|up to) [and including]", does(beside, Side.UNTIL)),
    _signal(
        "until",
        "through|thru",
        does(through),
        unless=(
            rf"(?i:\b(?:\w{{0,8}}way|part|right|all|lives?|lived|come|came|go|goes|going|went"
            rf"|gone){_S}through{_S}\Z)"
        ),
    ),
    _signal(
        "by",
        "(on|at|in|up to) (or|and) (before|prior to)|before or (on|in|at)",
        does(beside, Side.UNTIL),
    ),
    _signal(
        "not-before",
        "(on|at|in|from) (or|and) after|after or (on|in|at)",
        does(beside, Side.NOT_BEFORE),
    ),
    _signal(
        "near-clock",
        "(shortly|just|soon|right|immediately|moments|seconds|minutes|hours) {side: before|after}",
        _near_clock,
    ),
    _signal("before", "before|prior to|pre", does(beside, Side.BEFORE)),
    _signal(
        "after",
        "post",
        does(beside, Side.AFTER),
        unless=r"(?i:post)\s{1,3}\Z",  # "a blog post 2016"
    ),
    _signal("after", "(after|beyond|past|subsequent to)", does(beside, Side.AFTER)),
    _signal("after", "following", does(beside, Side.AFTER), unless=_THE_FOLLOWING),
    _followed(
        "from",
        "[as] from|since",
        rf"{_S}(?:onwards?|forward|forth|on(?!{_S}(?:the|a)\b))\b",
        _since,
    ),
    _signal(
        "from",
        "(starting|beginning|commencing|effective) [from|in|on|with]|as from|with effect from",
        _since,
        unless=_NOT_STARTING,
    ),
    _signal("as-of", "as of", does(onward)),
    _signal("as-at", "as at", does(onward)),
    _signal("from", "from", _from_then, unless=MOVED),
)
