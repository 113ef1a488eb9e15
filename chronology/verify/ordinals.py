"""Whether words bear the number that an event has in its series, or another."""

import re

import attrs

from chronology.events import Event
from chronology.languages.fields import Fields
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.speakers import sentence_of

_FIGURE = re.compile(r"(?<![\w.,/-])(?P<figure>\d{1,4})(?:-?(?:st|nd|rd|th)|\.)?(?![\w/]|[.,]\d)")
_NUMBERED = re.compile(r"(?P<figure>\d{1,4})(?:st|nd|rd|th)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\s\w]")
_ROMAN = re.compile(r"\b[IVXLC]{1,8}\b")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_REACH = 8  # words between a number and the noun that it counts


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
    fields = reader.grammar.fields if reader is not None else None
    if number in _numbers(f"{case.quoted.text} {sentence_of(case.evidence[0], case)}", fields):
        return Numbered(is_borne=True)
    if reader is None or fields is None:
        return Numbered(is_borne=False)
    words = _WORD.findall(case.quoted.text)
    spoken = [word.lower() for word in words]
    is_open = not fields.other_one.isdisjoint(spoken)
    told = {} if is_open else dict(_told(spoken, _nouns(case.event), case))
    is_one = len(told) == 1
    return Numbered(is_borne=False, other=next(iter(told.values())) if is_one else "")


def _numbers(text: str, fields: Fields | None) -> set[int]:
    """Return every number that may be an ordinal in a text, however it is written."""
    found = {int(match["figure"]) for match in _FIGURE.finditer(text)}
    found |= {_of_roman(match[0]) for match in _ROMAN.finditer(text)}
    if fields is not None:
        known = (fields.ordinals.get(word.lower()) for word in _WORD.findall(text))
        found |= {number for number in known if number is not None}
    return found


def _told(spoken: list[str], nouns: set[str], case: Case) -> list[tuple[int, str]]:
    """Return the ordinals that count what the event is, each with its words."""
    reader = reader_of(case.source)
    if reader is None:
        return []
    grammar, found = reader.grammar, list[tuple[int, str]]()
    ending = grammar.nouns.prepositions | grammar.nouns.determiners
    for place, word in enumerate(spoken):
        number = _ordinal(word, grammar.fields)
        if number is None:
            continue
        for last in range(place + 1, min(len(spoken), place + 1 + _REACH)):
            one = spoken[last]
            if one in ending or not one[0].isalpha() or grammar.is_auxiliary(one):
                break
            if one.removesuffix("s") in nouns:
                found.append((number, " ".join(spoken[place : last + 1])))
                break
    return found


def _ordinal(word: str, fields: Fields) -> int | None:
    match = _NUMBERED.fullmatch(word)
    return int(match["figure"]) if match else fields.ordinals.get(word)


def _nouns(event: Event) -> set[str]:
    """Return the noun by which a kind is called: "meeting" of a commission-meeting."""
    return {re.split(r"[\W_]+", event.kind.lower())[-1]}


def _of_roman(word: str) -> int:
    values = [_VALUES[letter] for letter in word]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
