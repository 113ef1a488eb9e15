"""English words for what runs from a time: "within seven days thereafter", "in a year's time"."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.days import SPOKEN_DAYS
from chronology.languages.english.time_words.words import (
    BY_NUMBER,
    BY_THE,
    END,
    MONTHS,
    NUMBER,
    START,
    STEPS,
    Match,
    S,
    any_of,
    before,
    first_words,
    is_number,
    named,
    number_of,
    one_of,
    word_after,
)
from chronology.languages.time_joints import Lead, Link, does, joins
from chronology.languages.time_rules import Rule
from chronology.meanings.meaning import Meaning, Unclear
from chronology.meanings.running import (
    DayOfMonthAfter,
    Edge,
    InTimeToCome,
    NewYear,
    TermEnd,
    WithinFromNamed,
)
from chronology.meanings.runs import (
    after_event,
    anniversary,
    at_hour,
    countdown,
    eve,
    hours_from,
)
from chronology.meanings.sides import Beside, Side
from chronology.meanings.stepped import MONTHS_OF_LENGTH, Stretch
from chronology.meanings.terms import Limit, Offset, Step, unclear

_COUNT = rf"(?P<count>{NUMBER})"
_UNIT = rf"(?P<unit>{one_of((*STEPS, 'fortnight'))})s?"
_LATER = r"(?:later|thereafter|afterwards?)"
# With these a term ends, on the very day: "expires three years later", "payable a year thereafter".
_ENDS = re.compile(
    rf"\b(?i:ends?|expires?|matures?|lapses?|terminates?|vests?|ceases?|concludes?|runs?{S}out"
    rf"|falls?{S}(?:due|in|to{S}be{S}[a-z]{{3,14}})|comes?{S}to{S}an{S}end|due|(?:re)?payable"
    rf"|redeemable|returnable|(?:shall|must|will|is{S}to|are{S}to){S}be{S}(?:re)?"
    rf"(?:paid|leased|turned|newed|deemed|viewed))(?:{S}(?:automatically|in{S}full|unless{S}renewed))?"
    rf",?{S}\Z"
)
_TO_THE_DAY = re.compile(rf"\b(?i:to{S}the{S}(?:very{S})?day|exactly|precisely),?{S}\Z")


def _step(match: Match) -> tuple[Step, int] | None:
    """Return the unit, and how many; `None` if that is no whole number."""
    count, unit = named(match, "count"), named(match, "unit")
    if not is_number(count):
        return None
    if unit == "fortnight":
        return Step.WEEK, 2 * number_of(count)
    return STEPS[unit], number_of(count)


def _term(match: Match) -> Meaning | None:
    """The end of a term, or what happened so long after a day, "to the day"."""
    length = _step(match)
    if length is None or length[0] not in MONTHS_OF_LENGTH:
        return None
    is_exact = named(match, "exact") or _TO_THE_DAY.search(before(match))
    if not (is_exact or _ENDS.search(before(match, 80))):
        return None
    return TermEnd(step=length[0], shift=length[1], keeps=True)


def _within_from_named(match: Match) -> Meaning | None:
    """Until so long after a day named before."""
    length = _step(match)
    return None if length is None else WithinFromNamed(step=length[0], count=length[1])


def _in_time(match: Match) -> Meaning | None:
    """A time so far ahead: "in three days' time"."""
    length = _step(match)
    return None if length is None else InTimeToCome(step=length[0], count=length[1])


_DATED = re.compile(rf",?{S}(?:dated|being|namely|i\.e\.|which|\(|that is)")
# "Of the date of this order, 3 May 2024": it counts from there.
_ITS_DAY = re.compile(
    rf",?\s?(?:(?:being|namely|of){S}|\()?(?:the{S})?(?:\d|(?:{one_of(tuple(MONTHS))}){S}\d)"
)
_OPEN_QUOTE = re.compile(r"[“\"][^”\"]{0,300}\Z")


def _of_document(match: Match) -> Meaning | None:
    """A deadline from the date of the document itself: "within 21 days of the date of this order".

    "The date hereof" is that. Of an agreement it is refused: that is quoted on other days than that
    of its date; and so it is where another text quotes the words.
    """
    length = _step(match)
    if length is None or (match["paper"] and _ITS_DAY.match(match.string, match.end())):
        return None
    paper = named(match, "paper").split(" ")[-1]
    is_dated = not paper or paper in lexicon.DATED_PAPERS
    is_dated = is_dated and not _DATED.match(match.string, match.end())
    if not is_dated or _OPEN_QUOTE.search(before(match, 320)):
        fault = unclear("the date of the document from which it is counted is not said")
        far = Offset(step=length[0], count=length[1], limit=Limit.MOST)
        return Unclear(value="XXXX-XX-XX", fault=fault, far=far)
    return Stretch(step=length[0], count=length[1], deadline=True)


def _day_of_month_after(match: Match) -> Meaning:
    """The first or last day of a month counted from one named before."""
    following = word_after(match).lower()
    ends = not following or following in lexicon.FUNCTION_WORDS - {"the", "his", "her", "its"}
    if not ends or named(match, "thing"):
        fault = unclear("it is counted from what happened, on a day that is not named")
        return Unclear(value="XXXX-XX-XX", fault=fault)
    months = lexicon.ORDINALS.get(named(match, "place"), 1)
    edge = Edge.LAST if named(match, "edge") == "last" else Edge.FIRST
    day = DayOfMonthAfter(months=months, edge=edge)
    return Beside(of=day, side=Side.SINCE) if named(match, "from") else day


def _new_year(match: Match) -> Meaning | None:
    """The year to come; "the new year group" is none."""
    following = word_after(match).lower()
    is_time = not following or following in lexicon.FUNCTION_WORDS
    return NewYear() if is_time else None


RUNNING_RULES = (
    Rule(
        name="from-that-day",
        pattern=(
            rf"{START}(?i:{_COUNT}{S}{_UNIT}{S}{_LATER}"
            rf"(?P<exact>,?{S}to{S}the{S}(?:very{S})?day|,?{S}exactly)?){END}(?!{S}than\b)"
        ),
        build=_term,
        trigger=any_of("later thereafter afterward"),
        first=BY_NUMBER,
    ),
    Rule(
        name="within-from-that-day",
        pattern=(
            rf"{START}(?i:within{S}(?:a{S}(?:further|period{S}of){S})?{_COUNT}{S}{_UNIT}{S}"
            rf"(?:thereafter|afterwards?|of{S}that{S}da(?:y|te)|from{S}that{S}da(?:y|te))){END}"
        ),
        build=_within_from_named,
        trigger=any_of("thereafter afterward day date"),
        first=first_words(["within"]),
    ),
    Rule(
        name="from-now",
        pattern=rf"{START}(?i:in{S}{_COUNT}{S}{_UNIT}(?:[’'](?:{S}|s{S})|{S})time)\b(?!-)",
        build=_in_time,
        trigger=any_of("time"),
        first=first_words(["in"]),
    ),
    Rule(
        name="counted-from",
        pattern=(
            rf"{START}(?i:within{S}(?:a{S}period{S}of{S})?{_COUNT}{S}(?:calendar{S})?{_UNIT}{S}"
            rf"(?:of|after|from|following){S}the{S}date{S}"
            rf"(?:hereof|of{S}(?:this|the{S}present){S}(?P<paper>(?:[a-z]+{S}){{0,2}}?[a-z]+))){END}"
        ),
        build=_of_document,
        trigger=any_of("date"),
        first=first_words(["within"]),
    ),
    Rule(
        name="counted-from",
        pattern=(
            rf"{START}(?i:within{S}(?:a{S}period{S}of{S})?{_COUNT}{S}(?:calendar{S})?{_UNIT}{S}"
            rf"(?:of|after|from|following){S}this{S}(?P<paper>{one_of(tuple(sorted(lexicon.DATED_PAPERS)))}))"
            rf"(?=\s?(?:[.;)]|\Z|,(?!{S}(?:or|and)\b))|{S}(?:the|each|either|both|to|and)\b)"
        ),
        build=_of_document,
        trigger=any_of("this"),
        first=first_words(["within"]),
    ),
    Rule(
        name="day-of-month-after",
        pattern=(
            rf"{START}(?i:(?P<from>(?:as{S})?from{S})?(?:the{S})?(?P<edge>first|last){S}day{S}of{S}the{S}"
            rf"(?:(?P<place>{one_of(lexicon.ORDINALS)}){S})?(?:calendar{S})?month{S}"
            rf"(?:following|after|thereafter)(?P<thing>{S}(?:the|an?|his|her|its|their|such|which)\b)?)"
            rf"{END}"
        ),
        build=_day_of_month_after,
        trigger=any_of("month"),
        first=BY_THE + first_words(["first", "last", "from", "as"]),
    ),
    Rule(
        name="new-year",
        pattern=rf"{START}(?i:the{S}new{S}year)(?![’'-]|\w)",
        build=_new_year,
        trigger=any_of("year"),
        first=BY_THE,
    ),
)


_UNTIL = rf"(?:{S}(?:to{S}go|left|away|now))?{S}(?:until|till?){S}(?:the{S})?"
_WAITED = (
    rf"(?i:\A|[.!?;:,–—]|(?:only|just|still|nearly|almost|with|now|(?:it|that|there)[’']s"
    rf"|(?:it|that|there){S}(?:is|are|was|were)))"
)
_STAYED = rf"(?i:\b(?:[a-z]{{2,14}}ed|there|here|for|was|were|away|in|over|spent|took){S}\Z)"
RUNNING_LINKS = (
    Link(name="length-from", middle=rf"{S}from{S}", join=joins(hours_from)),
    Link(name="countdown", opening=_WAITED, middle=_UNTIL, join=joins(countdown)),
    Link(name="countdown", middle=_UNTIL, join=joins(countdown, bounded=True), unless=_STAYED),
    # "Fourteen days after exchange, exchange having occurred on 17 November".
    Link(
        name="counted-from",
        middle=(
            rf"{S}(?:after|from|following){S}(?:the{S})?(?P<fixed_event>[a-z]{{3,16}}),{S}(?:the{S})?"
            rf"(?P=fixed_event){S}(?:having|has|had){S}(?:occurred|happened|been{S}[a-z]{{3,14}}"
            rf"|taken{S}place){S}on{S}"
        ),
        join=joins(after_event),
    ),
)

_ORDINALS = {
    **{word: place for word, place in lexicon.ORDINALS.items() if place > 0},
    **SPOKEN_DAYS,
}
_PLACE = one_of(tuple(_ORDINALS)).replace(r"\-", r"[\s-]")


def _anniversary(of: Meaning, words: Match) -> Meaning | None:
    written = words["figure"]
    years = int(written) if written else _ORDINALS["-".join(words["place"].lower().split())]
    return anniversary(of, years)


_HOUR = r"(?:\d{1,2}(?:[.:]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HOUR_ENDS = (
    *"0123456789",
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    "twelve",
)


RUNNING_LEADS = (
    Lead(
        name="anniversary",
        pattern=(
            rf"(?i:(?:the{S})?(?:(?P<figure>\d{{1,3}})(?:st|nd|rd|th)|(?P<place>{_PLACE})){S}"
            rf"anniversary{S}of)"
        ),
        last=("of",),
        wrap=_anniversary,
    ),
    Lead(name="day-before", pattern=rf"(?i:(?:the{S})?eve{S}of)", last=("of",), wrap=does(eve)),
    *(
        Lead(
            name=name,
            pattern=rf"(?i:(?:{words}){S}(?:about{S}|around{S})?{_HOUR})",
            last=_HOUR_ENDS,
            signal=True,
            wrap=does(at_hour, side),
        )
        for name, words, side in (
            ("since", "since", Side.SINCE),
            ("by", "by", Side.UNTIL),
        )
    ),
)
