"""English words directly before a time that change what it means."""

import re
from collections.abc import Callable

import attrs

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.limits import DENIED, LIMIT_LEADS, beside
from chronology.languages.english.time_words.offsets import OFFSET_LEADS
from chronology.languages.english.time_words.periods import PERIOD_LEADS
from chronology.languages.english.time_words.stretches import MOVED, STRETCH_LEADS
from chronology.languages.english.time_words.words import NUMBER, number_of, one_of
from chronology.languages.time_joints import Lead
from chronology.meanings.calendar import Day, InYear, Months, Years
from chronology.meanings.clock import AtClock, PartOfDay, SpokenDay
from chronology.meanings.counted import Modified, Spoken
from chronology.meanings.fiscal import Fiscal
from chronology.meanings.holidays import Easter
from chronology.meanings.meaning import Meaning
from chronology.meanings.pairs import Extent, Range
from chronology.meanings.parts import Edge, Part, Parts, PieceOf, UnitBeside, WeekOf
from chronology.meanings.rest import Rest
from chronology.meanings.seasons import Winter
from chronology.meanings.sides import Beside, Onward, Side
from chronology.meanings.stepped import FromAntecedent, Shifted, Step, Weekday
from chronology.meanings.wrapped import About, Near

_Wrap = Callable[[Meaning, re.Match[str]], Meaning | None]
_S = r"\s{1,3}"
_DAYS_IN_WEEK = 7
_CENTURY = 100


def _part(index: int, parts: int, mod: str) -> _Wrap:
    def wrap(of: Meaning, _: re.Match[str]) -> Meaning | None:
        """Divide what is longer than a day."""
        inner = of.of if isinstance(of, Near) else of
        is_whole = isinstance(inner, Fiscal | Months | Winter | Years)
        is_whole |= isinstance(inner, Shifted | Spoken) and inner.step is not Step.DAY
        is_day = isinstance(inner, Day | Weekday | Shifted | FromAntecedent | PartOfDay | SpokenDay)
        if is_day and not is_whole:
            return Modified(of=of, mod=mod)
        return Part(of=of, index=index, parts=parts, mod=mod) if is_whole else None

    return wrap


_TO = r"(?:\s{1,3}|-)to(?:\s{1,3}|-)"


def _parts(indices: tuple[int, int], parts: int, mod: str) -> _Wrap:
    def wrap(of: Meaning, words: re.Match[str]) -> Meaning | None:
        """Take two neighbouring parts of what is longer than a day."""
        begin, end = (_part(index, parts, mod)(of, words) for index in indices)
        return Parts(of=begin, last=end, mod=mod) if begin and end else None

    return wrap


def _shortly(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Take what is minutes or hours from a time of day to be on that day."""
    if not isinstance(of, AtClock | PartOfDay) or not of.named:
        return None
    return Modified(of=of.of, mod=words["side"].upper())


def _from(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Open a time from its begin on; at the head of a sentence it rather lies ahead."""
    opened = beside(Side.SINCE)(of, words)
    return attrs.evolve(opened, opens=_opens(words)) if isinstance(opened, Beside) else None


def _opens(words: re.Match[str]) -> bool:
    return words[0][0].isupper()


def _onward(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Open a full date, and another if it is still to come."""
    if isinstance(of, Day) and not of.leans:
        return Beside(of=of, side=Side.SINCE)
    return Onward(of=of, opens=_opens(words)) if isinstance(of, _DATES) else None


def _onward_if_ahead(of: Meaning, _: re.Match[str]) -> Meaning | None:
    """Open what is still to come: "as of 3 May 2023, 12 had died" tells of that day."""
    return Onward(of=of) if isinstance(of, _DATES) else None


def _about(of: Meaning, _: re.Match[str]) -> Meaning | None:
    """Widen what the calendar bounds sharply, both ends of a stretch: "c. 1380–1400"."""
    if type(of) is Range and isinstance(of.begin, Years) and isinstance(of.end, Years):
        return attrs.evolve(of, begin=About(of=of.begin), end=About(of=of.end))
    return About(of=of) if isinstance(of, Day | Months | Years | Shifted | Near) else None


def _week_of(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Widen a day to its week, or to the Saturday and Sunday of it."""
    if not isinstance(of, Day):
        return None
    week = WeekOf(of=of)
    return Edge(of=week, step=Step.DAY, count=-2) if words["end"] else week


_SMALL_HOURS = "MO"


def _part_of_day(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Narrow a day to a part of it."""
    is_day = isinstance(of, Day | Weekday | FromAntecedent) or (
        isinstance(of, Shifted) and of.step is Step.DAY
    )
    part = " ".join(words["part"].lower().split())
    return PartOfDay(of=of, code=lexicon.PARTS_OF_DAY.get(part, _SMALL_HOURS)) if is_day else None


def _piece(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Take a day or a week from the edge of a month or a year."""
    if not isinstance(of, Months | Years | Shifted | Spoken):
        return None
    ordinal = lexicon.ORDINALS[words["ordinal"].lower()]
    return PieceOf(
        of=of,
        index=ordinal if ordinal < 0 else ordinal - 1,
        days=_DAYS_IN_WEEK if words["unit"].lower() == "week" else 1,
    )


def _through(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Take a time to be the last; through the rest of a month is within it."""
    return None if isinstance(of, Rest) else beside(Side.UNTIL)(of, words)


def _unchanged(of: Meaning, _: re.Match[str]) -> Meaning | None:
    """Take words along that change nothing: "later that year", "the month of May"."""
    return of if isinstance(of, Shifted | Spoken | SpokenDay | Months | Years) else None


_DATES = About | Day | Months | Near | Part | Shifted | Weekday | Years
_STARTING = r"(?:starting|beginning|commencing|effective)"
_NOT_STARTING = (
    rf"\b(?i:is|are|was|were|be|been|the|a|an|new|week|month|quarter|year|period){_S}"
    rf"{_STARTING}\b[^.;]{{0,16}}\Z"
)

_STEPS_OF_EDGE = {"day": Step.DAY, "week": Step.WEEK, "month": Step.MONTH, "year": Step.YEAR}


def _edge(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Take some days, weeks, months or decades from the edge of a longer stretch."""
    if not isinstance(of, Months | Years | Shifted | Spoken):
        return None
    count = number_of(" ".join((words["count"] or "one").lower().split()))
    step = _STEPS_OF_EDGE.get(words["unit"].lower(), Step.DECADE)
    return Edge(of=of, step=step, count=count if words["edge"].lower() == "first" else -count)


def _decade(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Take a decade, or a quarter, from a century."""
    if not isinstance(of, Years) or of.count != _CENTURY:
        return None
    count = {"decade": 10, "quarter": 25}[words["unit"].lower()]
    ordinal = lexicon.ORDINALS[words["ordinal"].lower()]
    index = ordinal if ordinal < 0 else ordinal - 1
    return Years(first=of.first + (index * count) % _CENTURY, count=count)


def _turn(of: Meaning, _: re.Match[str]) -> Meaning | None:
    """Take the years around the beginning of a century, five on either side."""
    if not isinstance(of, Years) or of.count != _CENTURY:
        return None
    ends = Years(first=of.first - 5), Years(first=of.first + 5)
    return Range(begin=ends[0], end=ends[1], extent=Extent.ONE_OF)


_UNITS_BESIDE = {"day": Step.DAY, "week": Step.WEEK, "month": Step.MONTH, "year": Step.YEAR}


def _unit_beside(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Take the unit that lies directly before or after a time: "the week before Christmas"."""
    if not isinstance(of, InYear | Years):
        return None
    if isinstance(of, Easter):
        of = of.sunday
    is_back = words["side"].lower() in {"before", "preceding"}
    return UnitBeside(of=of, step=_UNITS_BESIDE[words["unit"].lower()], back=is_back)


LEADS = (
    *OFFSET_LEADS,
    *PERIOD_LEADS,
    Lead(
        name="unit-beside",
        pattern=(
            rf"(?i:the{_S}(?P<unit>day|week|month|year){_S}"
            r"(?P<side>before|after|following|preceding))"
        ),
        last=("before", "after", "following", "preceding"),
        wrap=_unit_beside,
        # "Two years to the day after 3 May".
        unless=rf"(?i:\bto{_S}the{_S}day{_S}(?:after|before){_S}\Z)",
    ),
    Lead(
        name="edge-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?P<edge>first|last|final){_S}(?P<count>{NUMBER}){_S}"
            rf"(?P<unit>day|week|month|year|decade)s{_S}(?:of|in)(?:{_S}the)?)"
        ),
        last=("of", "in", "the"),
        wrap=_edge,
    ),
    Lead(
        name="piece-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?P<ordinal>{one_of(lexicon.ORDINALS)}){_S}(?P<unit>decade|quarter)"
            rf"{_S}of)"
        ),
        last=("of",),
        wrap=_decade,
    ),
    Lead(name="turn-of", pattern=rf"(?i:(?:the{_S})?turn{_S}of)", last=("of",), wrap=_turn),
    Lead(
        name="piece-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?P<ordinal>{one_of(lexicon.ORDINALS)}){_S}(?P<unit>week|day){_S}"
            rf"(?:of|in)(?:{_S}the)?)"
        ),
        last=("of", "in", "the"),
        wrap=_piece,
    ),
    Lead(
        name="part-of-day",
        pattern=(
            rf"(?i:(?:the{_S})?(?:(?:early|late){_S})?(?P<part>{one_of(lexicon.PARTS_OF_DAY)})"
            rf"(?:{_S}hours)?{_S}of(?:{_S}the)?)"
        ),
        last=("of", "the"),
        wrap=_part_of_day,
    ),
    Lead(
        name="part-of-day",
        pattern=rf"(?i:(?:the{_S})?(?P<part>(?:early|small){_S}hours){_S}of(?:{_S}the)?)",
        last=("of", "the"),
        wrap=_part_of_day,
    ),
    Lead(
        name="",
        pattern=rf"(?i:the{_S}months?{_S}of|the{_S}years?|(?:later|earlier)(?:{_S}in)?)",
        last=("of", "year", "years", "later", "earlier", "in"),
        wrap=_unchanged,
    ),
    Lead(
        name="beginning-of",
        pattern=rf"(?i:(?:the{_S})?early{_TO}mid)",
        last=("mid",),
        wrap=_parts((0, 1), 3, "START"),
    ),
    Lead(
        name="end-of",
        pattern=rf"(?i:(?:the{_S})?mid(?:dle)?{_TO}late)",
        last=("late",),
        wrap=_parts((1, 2), 3, "END"),
    ),
    Lead(
        name="end-of",
        pattern=r"(?i:end)",
        last=("end",),
        wrap=_part(2, 3, "END"),
        # "At end May", "end-2024", but no verb.
        unless=r"(?<!\b[Aa]t\s)(?<!\b[Bb]y\s)\b(?i:end)\s{1,3}\Z",
    ),
    Lead(
        name="end-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?:very{_S})?(?:end|close|latter{_S}part"
            rf"|(?:last|final){_S}third|(?:last|closing|final|dying){_S}(?:days|weeks|months))"
            rf"{_S}of"
            rf"|(?:the{_S})?late(?:{_S}in)?)"
        ),
        last=("of", "late", "in"),
        wrap=_part(2, 3, "END"),
    ),
    Lead(
        name="beginning-of",
        pattern=(
            rf"(?i:(?:the{_S})?(?:very{_S})?(?:beginning|start|early{_S}part|first{_S}third"
            rf"|(?:first|opening|early){_S}(?:days|weeks|months)){_S}of"
            rf"|(?:the{_S})?early(?:{_S}in)?)"
        ),
        last=("of", "early", "in"),
        wrap=_part(0, 3, "START"),
    ),
    Lead(
        name="middle-of",
        pattern=rf"(?i:(?:the{_S})?(?:middle|(?:second|middle){_S}third){_S}of|(?:the{_S})?mid)",
        last=("of", "mid"),
        wrap=_part(1, 3, "MID"),
    ),
    Lead(
        name="first-half-of",
        pattern=rf"(?i:(?:the{_S})?(?:first|1st){_S}half{_S}of)",
        last=("of",),
        wrap=_part(0, 2, "START"),
    ),
    Lead(
        name="second-half-of",
        pattern=rf"(?i:(?:the{_S})?(?:second|2nd|latter|back|last){_S}half{_S}of)",
        last=("of",),
        wrap=_part(1, 2, "END"),
    ),
    Lead(
        name="week-of",
        pattern=rf"(?i:(?:the{_S})?week(?P<end>end)?{_S}of(?:{_S}the)?)",
        last=("of", "the"),
        wrap=_week_of,
    ),
    Lead(
        name="about",
        pattern=r"(?i:about|around|circa|approximately|ca?\.)",
        last=("about", "around", "circa", "approximately", "c.", "ca."),
        wrap=_about,
    ),
    *STRETCH_LEADS,
    *LIMIT_LEADS,
    Lead(
        name="since", pattern=r"(?i:since)", last=("since",), signal=True, wrap=beside(Side.SINCE)
    ),
    Lead(
        name="not-before", pattern="NET", last=("net",), signal=True, wrap=beside(Side.NOT_BEFORE)
    ),
    Lead(name="by", pattern="NLT", last=("nlt",), signal=True, wrap=beside(Side.UNTIL)),
    Lead(
        name="not-before",
        pattern=rf"(?i:(?:no|not){_S}(?:earlier|sooner){_S}than|not{_S}(?:before|until|till?))",
        last=("than", "before", "until", "till"),
        signal=True,
        wrap=beside(Side.NOT_BEFORE),
    ),
    Lead(
        name="by",
        pattern=(
            rf"(?i:(?:by{_S})?(?:no|not){_S}later{_S}than|at{_S}the{_S}latest{_S}(?:by|in|on)"
            rf"|by{_S}at{_S}the{_S}latest|by)"
        ),
        last=("than", "by", "in", "on", "latest"),
        signal=True,
        wrap=beside(Side.UNTIL),
    ),
    Lead(
        name="not-before",
        pattern=rf"(?i:until|till?|before|prior{_S}to)",
        last=("until", "till", "til", "before", "to"),
        given=DENIED,
        signal=True,
        wrap=beside(Side.NOT_BEFORE),
    ),
    Lead(
        name="until",
        pattern=rf"(?i:(?:until|till?|up{_S}to)(?:{_S}and{_S}including)?)",
        last=("until", "till", "til", "to", "including"),
        signal=True,
        wrap=beside(Side.UNTIL),
    ),
    Lead(
        name="until",
        pattern=r"(?i:through|thru)",
        last=("through", "thru"),
        signal=True,
        wrap=_through,
        unless=(
            rf"(?i:\b(?:\w{{0,8}}way|part|right|all|lives?|lived|come|came|go|goes|going|went"
            rf"|gone){_S}through{_S}\Z)"
        ),
    ),
    Lead(
        name="by",
        pattern=(
            rf"(?i:(?:on|at|in|up{_S}to){_S}(?:or|and){_S}(?:before|prior{_S}to)"
            rf"|before{_S}or{_S}(?:on|in|at))"
        ),
        last=("before", "to", "on", "in", "at"),
        signal=True,
        wrap=beside(Side.UNTIL),
    ),
    Lead(
        name="not-before",
        pattern=rf"(?i:(?:on|at|in|from){_S}(?:or|and){_S}after|after{_S}or{_S}(?:on|in|at))",
        last=("after", "on", "in", "at"),
        signal=True,
        wrap=beside(Side.NOT_BEFORE),
    ),
    Lead(
        name="near-clock",
        pattern=(
            rf"(?i:(?:shortly|just|soon|right|immediately|moments|seconds|minutes|hours){_S}"
            rf"(?P<side>before|after))"
        ),
        last=("before", "after"),
        signal=True,
        wrap=_shortly,
    ),
    Lead(
        name="before",
        pattern=rf"(?i:before|prior{_S}to|pre)",
        last=("before", "to", "pre"),
        signal=True,
        wrap=beside(Side.BEFORE),
    ),
    Lead(
        name="after",
        pattern="[Pp]ost",
        last=("post",),
        signal=True,
        wrap=beside(Side.AFTER),
        unless=r"[Pp]ost\s{1,3}\Z",  # "a blog post 2016"
    ),
    Lead(
        name="after", pattern=r"(?i:after)", last=("after",), signal=True, wrap=beside(Side.AFTER)
    ),
    Lead(
        name="from",
        pattern=rf"(?i:(?:as{_S})?from|since)",
        after=rf"{_S}(?:onwards?|forward|forth|on(?!{_S}(?:the|a)\b))\b",
        signal=True,
        wrap=_from,
    ),
    Lead(
        name="from",
        pattern=rf"(?i:{_STARTING}(?:{_S}(?:from|in|on|with))?|as{_S}from|with{_S}effect{_S}from)",
        last=("ing", "effective", "from", "in", "on", "with"),
        signal=True,
        wrap=_from,
        unless=_NOT_STARTING,
    ),
    Lead(name="from", pattern=rf"(?i:as{_S}of)", last=("of",), signal=True, wrap=_onward_if_ahead),
    Lead(
        name="from", pattern=r"(?i:from)", last=("from",), signal=True, wrap=_onward, unless=MOVED
    ),
)
