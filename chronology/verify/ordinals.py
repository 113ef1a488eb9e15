"""Whether words bear the number that an event has in its series, or another.

"The 21st meeting" names another event than the 20th. Only a number that counts the noun of the
event's kind is held against it, and none where the words may mean another of the series ("the
19th meeting was followed by the next") or count something else ("the third meeting this year").
"""

import re

import attrs

from chronology import expressions
from chronology.events import Event
from chronology.languages.english.names import ORDINAL_ENDING
from chronology.languages.grammar import Grammar
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of

_ORDINAL = re.compile(rf"(?P<figure>\d{{1,4}}){ORDINAL_ENDING}")
_FIGURE = re.compile(r"\d{1,4}")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\s\w]")
_ROMAN = re.compile(r"[ivxlc]{1,8}")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_REACH = 8  # words between a number and the noun that it counts
_MARKS = frozenset("№#")
_DAY, _PERIOD = "§", "¤"  # stand for a date, so that its figures number nothing


@attrs.frozen(kw_only=True)
class Numbered:
    """What words say of an event's number.

    Attributes:
        is_borne: whether they name it, or the event has none.
        other: the words that name another one; empty if none do.
    """

    is_borne: bool
    other: str = ""


def numbered(case: Case) -> Numbered:
    """Return what the words of a claim, and its sentence, say of its event's number."""
    number = getattr(case.event, "ordinal", None)
    if not isinstance(number, int):
        return Numbered(is_borne=True)
    reader = reader_of(case.source)
    around = f"{case.quoted.text}\n{case.sentence}"
    if reader is None:
        figures = {int(figure) for figure in _FIGURE.findall(around)}
        return Numbered(is_borne=number in figures)
    noun = _noun(case.event)
    if not _may_number(around, number, reader.grammar):
        return Numbered(is_borne=False)
    if number in _numbers(_spoken(around), noun, reader.grammar):
        return Numbered(is_borne=True)
    spoken = _spoken(case.quoted.text)
    if not reader.grammar.fields.other_one.isdisjoint(spoken):
        return Numbered(is_borne=False)
    told = dict(_told(spoken, noun, reader.grammar))
    return Numbered(is_borne=False, other=next(iter(told.values())) if len(told) == 1 else "")


def _may_number(text: str, number: int, grammar: Grammar) -> bool:
    """Say whether any word of a text may be an ordinal, or the number itself.

    Most texts have none; their dates need not be read then.
    """
    words = {word.lower() for word in _WORD.findall(text)}
    ordinals = grammar.fields.ordinals
    return str(number) in words or any(
        word in ordinals or _ORDINAL.fullmatch(word) or _ROMAN.fullmatch(word) for word in words
    )


def _noun(event: Event) -> str:
    """Return the noun by which a kind is called: "meeting" of a commission-meeting."""
    return re.split(r"[\W_]+", event.kind.lower())[-1]


def _spoken(text: str) -> list[str]:
    """Return the words and marks of a text in lower case, with a mark for each date."""
    parts, at = list[str](), 0
    for one in expressions.find(text, None):
        if one.start >= at:
            parts += [text[at : one.start], _DAY if _is_day(one.span) else _PERIOD]
            at = one.end
    parts.append(text[at:])
    return [word.lower() for word in _WORD.findall(" ".join(parts))]


def _is_day(span: TimeSpan | None) -> bool:
    if span is None or span.earliest is None or span.latest is None:
        return False
    return span.earliest.day == span.latest.day


def _numbers(spoken: list[str], noun: str, grammar: Grammar) -> set[int]:
    """Return every number that may number an event in a text, however it is written."""
    found = set[int]()
    for place, word in enumerate(spoken):
        number = _ordinal(word, grammar)
        if number is None and _ROMAN.fullmatch(word):
            number = _of_roman(word)
        if number is None and _FIGURE.fullmatch(word) and _is_number(spoken, place, noun, grammar):
            number = int(word)
        if number is not None:
            found.add(number)
    return found


def _is_number(spoken: list[str], place: int, noun: str, grammar: Grammar) -> bool:
    """Say whether a bare figure numbers something: "No. 20", "meeting 20"."""
    before = [word for word in spoken[max(0, place - 2) : place] if word != "."]
    leads = grammar.fields.numbering | _MARKS | {noun}
    return not leads.isdisjoint(before[-1:])


def _told(spoken: list[str], noun: str, grammar: Grammar) -> list[tuple[int, str]]:
    """Return the ordinals that count what the event is, each with its words."""
    found = list[tuple[int, str]]()
    for place, word in enumerate(spoken):
        number = _ordinal(word, grammar)
        if number is None or word in grammar.fields.relative_ordinals:
            continue
        last = _counted(spoken, place, noun, grammar)
        if last is not None and _ends_there(spoken, last, grammar):
            found.append((number, " ".join(spoken[place : last + 1])))
    return found


def _counted(spoken: list[str], place: int, noun: str, grammar: Grammar) -> int | None:
    """Return where the noun stands that an ordinal counts; `None` if it counts another."""
    ending = grammar.nouns.prepositions | grammar.nouns.determiners
    for last in range(place + 1, min(len(spoken), place + 1 + _REACH)):
        word = spoken[last]
        if word in {noun, f"{noun}s"}:
            return last
        if word in ending or not word[0].isalpha() or grammar.is_auxiliary(word):
            return None
    return None


def _ends_there(spoken: list[str], last: int, grammar: Grammar) -> bool:
    """Say whether a noun is no part of a longer one, and is not counted within a year."""
    following = spoken[last + 1 : last + 3]
    if not following:
        return True
    if _PERIOD in following:
        return False
    behind = following[0]
    is_joined = behind in grammar.nouns.prepositions or behind in grammar.clauses.adding
    is_verb = grammar.is_verb(behind) or behind in grammar.clauses.relatives
    return is_joined or is_verb or not behind[0].isalpha()


def _ordinal(word: str, grammar: Grammar) -> int | None:
    match = _ORDINAL.fullmatch(word)
    return int(match["figure"]) if match else grammar.fields.ordinals.get(word)


def _of_roman(word: str) -> int:
    values = [_VALUES[letter] for letter in word]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
