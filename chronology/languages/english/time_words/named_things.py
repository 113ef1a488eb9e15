"""What bears the name of a day: "the Fourth of July Diner", a film that is called Groundhog Day."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import Match, S, before, word_before

_CALLED = rf"(?:{S}|-)(?:[A-Z][\w’'&-]{{0,18}}{S}){{0,2}}?"
_THING = re.compile(rf"{_CALLED}(?:{lexicon.SHOPS}|{lexicon.BODIES})s?\b")
_SHOP = re.compile(rf"{_CALLED}(?:{lexicon.SHOPS})s?\b")
_WORK = re.compile(
    rf"\b(?i:(?:re-?)?watch(?:ed|es|ing)?|stream(?:ed|ing|s)?|binged|seen|(?:re-?)?read|hummed"
    rf"|(?:screening|showing|remake|sequel|soundtrack|star|stars|director|author|cast|copy){S}of"
    rf"|(?:sequel|prequel|sing|sang|sung|starred|starring|stars){S}(?:to|in)|sang|sung"
    rf"|(?:film|movie|song|album|single|novel|book|play|musical|sitcom|series|show|comedy|thriller"
    rf"|episode|classic|ballad)s?,?|titled|entitled|called|named){S}[“‘\"']?\Z"
)
_MADE = re.compile(rf"[”’\"']?{S}\((?:18|19|20)\d\d(?:{S}(?:film|album|song|novel))?\)")
_OPENED, _CLOSED = re.compile(r"[“\"]\Z"), re.compile(r"[.,!?]?[”\"]")
_TIMES = frozenset(
    {"on", "at", "by", "since", "until", "till", "before", "after", "from", "this", "in"}
)


def is_thing(match: Match) -> bool:
    """Whether a day without its year is the name of a shop, a band, a film or a song."""
    string, end = match.string, match.end()
    if _WORK.search(before(match)):
        return True
    if word_before(match).lower() in _TIMES:
        return False
    if _THING.match(string, end) or _MADE.match(string, end):
        return True
    return _OPENED.search(before(match)) is not None and _CLOSED.match(string, end) is not None


def is_shop(match: Match) -> bool:
    """Whether a month is in the name of a shop; bodies may as well meet in it."""
    is_told = word_before(match).lower() in _TIMES
    return not is_told and _SHOP.match(match.string, match.end()) is not None


_SHOW = re.compile(rf"{S}(?:Night|Morning|Afternoon|Evening|Brunch|Lunch){S}[A-Z][a-z]")


def is_show(match: Match) -> bool:
    """Whether a weekday opens the name of a show: "Friday Night Dinner star Tom Bell"."""
    return word_before(match).lower() not in _TIMES and bool(_SHOW.match(match.string, match.end()))
