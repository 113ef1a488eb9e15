"""A letter that stands in a mail, in minutes or in a deed: another's word, of its own day or none.

A salutation behind other words begins it, with a date line over it, words that tell of it, or the
name of somebody else below it. What stands behind its signature may be anybody's.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.days import HeadDay, day_of
from chronology.documents.parts.letters import (
    closes,
    day_of_letter,
    is_salutation,
    name_behind,
)
from chronology.documents.parts.lines import Line
from chronology.languages.english import message_ends as english
from chronology.parts import Part
from chronology.vocabulary import PartKind

_LONGEST = 160
_MOST_ABOVE = 8  # lines over a salutation that are looked at
_SAID = re.compile(r"[a-z]{2,}[^\n]{0,400}[.:]\s*\Z|[a-z]{2,} [a-z]{2,} [a-z]{1,12} [^\n]{20,}")
_SENTENCE = re.compile(r"(?:\w+\W+){3}[^\n]{0,400}[.:]\s*\Z|\w+[.]\s*\Z")
_TITLE = re.compile(
    rf"[ \t*_#]{{0,40}}(?:{'|'.join(english.SHEETS)})s?(?:\W{{1,3}}[A-Z0-9]{{1,4}})?"
    r"[ \t*_:.]{0,8}\Z",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    rf"(?<![\w’'])(?:{'|'.join(map(re.escape, english.INTRODUCE))})(?![\w’'])", re.IGNORECASE
)
_ITS_DAY = re.compile(
    rf"\bletters?,? (?:{'|'.join(english.OF_ITS_DAY)}) (?P<day>[^\n]{{1,40}})", re.IGNORECASE
)


@attrs.frozen(kw_only=True)
class Pasted:
    """A letter among other words.

    Attributes:
        at: the number of its first line among the own lines of what holds it.
        parts: it, and what stands behind it.
    """

    at: int
    parts: tuple[Part, ...]


def pasted_in(lines: Sequence[Line], end: int, author: str, *, is_mail: bool) -> Pasted | None:
    """Return the first letter that stands in a message or document behind other words, if any.

    Args:
        lines: the own lines of what holds it.
        end: where that ends.
        author: who wrote that; empty if it is not known.
        is_mail: whether that is a message of mail.
    """
    if not any(is_salutation(line.words) for line in lines):
        return None
    closed_at = [at for at, line in enumerate(lines) if closes(line.words)]
    begun = False
    for at, line in enumerate(lines):
        if begun and is_salutation(line.words):
            found = _letter_at(lines, at, end, author, closed_at, is_mail=is_mail)
            if found is not None:
                return found
        begun |= _is_said(line.words, is_mail=is_mail)
    return None


def _is_said(words: str, *, is_mail: bool) -> bool:
    own = words[:400]
    if is_salutation(words) or day_of_letter(words) is not None:
        return False
    return (_SAID if is_mail else _SENTENCE).search(own) is not None or _TITLE.match(
        own
    ) is not None


def _letter_at(  # noqa: PLR0913 - all that stands around a letter tells whose it is
    lines: Sequence[Line],
    at: int,
    end: int,
    author: str,
    closed_at: Sequence[int],
    *,
    is_mail: bool,
) -> Pasted | None:
    dated = _date_over(lines, at)
    above = [
        line.words[:400] for line in lines[max(0, at - _MOST_ABOVE) : at] if line.words.strip()
    ]
    told = " ".join(above[-3:])
    is_told = _INTRODUCES.search(told) is not None
    below = bisect_right(closed_at, at)
    closed = closed_at[below] if below < len(closed_at) else None
    name, behind = name_behind(lines, closed) if closed is not None else ("", len(lines))
    if _is_own(name, author, is_sure=is_told or dated is not None):
        return None
    if not (dated is not None or (is_told and is_mail) or name):
        return None
    first = at if dated is None else dated
    day = _day_of_pasted(lines, dated, told)
    start = lines[first].start if dated is None else lines[first].end
    until = lines[behind].start if behind < len(lines) else end
    letter = Part(
        kind=PartKind.LETTER,
        start=start,
        end=until,
        author=name,
        published=day.day,
        if_month_first=day.if_month_first,
        head="" if dated is None else " ".join(lines[dated].words.split()),
        head_start=lines[first].start,
        head_end=start,
        is_quoted=True,
        doubt="" if day.day is not None else "it is a letter without a day, among other words",
    )
    return Pasted(at=first, parts=(letter, *_behind_the_letter(lines, behind, until, end)))


def _is_own(name: str, author: str, *, is_sure: bool) -> bool:
    """Say whether who signs is who wrote the whole, as far as the names tell."""
    own = [word.strip(".").lower() for word in author.replace(",", " ").split()]
    signed = [word.strip(".").lower() for word in name.split()]
    if own and any(one in own or (len(one) == 1 and one == own[0][0]) for one in signed):
        return True
    return bool(name) and len(signed) == 1 and bool(own) and not is_sure


def _date_over(lines: Sequence[Line], at: int) -> int | None:
    """Return the number of the date line over a salutation, behind all that was said before."""
    found: int | None = None
    for number in range(at - 1, max(-1, at - _MOST_ABOVE * 2), -1):
        words = lines[number].words
        if day_of_letter(words) is not None:
            if found is not None:
                return None
            found = number
        elif _is_said(words, is_mail=False) or lines[number].end < lines[number + 1].start:
            break
    return found


def _day_of_pasted(lines: Sequence[Line], dated: int | None, told: str) -> HeadDay:
    """Return the day over a letter, or that of "his letter of 2 May 2023 is pasted below"."""
    if dated is not None:
        one = day_of_letter(lines[dated].words)
        return HeadDay() if one is None or one.has_wrong_weekday else one.day
    days = _ITS_DAY.findall(told)
    return day_of(days[0]) if len(days) == 1 and _INTRODUCES.search(told) else HeadDay()


def _behind_the_letter(lines: Sequence[Line], behind: int, start: int, end: int) -> Iterator[Part]:
    if any(line.words.strip() for line in lines[behind:]):
        doubt = "it stands behind a letter, and may be of it or not"
        yield Part(kind=PartKind.QUOTED, start=start, end=end, is_quoted=True, doubt=doubt)
