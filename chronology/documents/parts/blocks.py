"""Blocks of keys over minutes: "Date: Friday 4 March 2022", "Present: …", each on its line.

Forms, memos, invitations and invoices have such blocks too, with a day. Who was present is told
of a meeting alone, and only after it.
"""

import re
from collections.abc import Iterable, Sequence

import attrs

from chronology.documents.parts.date_lines import DateLine, date_line
from chronology.documents.parts.lines import Line
from chronology.documents.parts.titles import tells_of_a_paper
from chronology.languages import mail_heads
from chronology.languages import written_heads as others
from chronology.languages.english import dated_heads as english

_KEY = re.compile(
    r"[ \t*_|]{0,8}(?P<key>[^\W\d_][^\n:*_|]{1,40}?)[ \t]{0,4}[*_]{0,2}:[*_]{0,2}[ \t]{0,40}"
    r"(?P<value>[^\n]{0,400})\Z"
)
_CONTINUED = re.compile(r"[ \t]{2,}\S|[ \t]{0,4}[-*•] ")
_NAMED = re.compile(r"(?<!\w)[^\W\d_a-zß-öø-ÿ][^\W\d_]")  # a word with a capital letter
_NOT_YET = re.compile(rf"(?<!\w)(?:{'|'.join(english.NOT_YET_HELD)})(?!\w)", re.IGNORECASE)
_DATES = frozenset((*english.OF_A_BLOCK, *others.DATES))
_PRESENT = frozenset((*english.PRESENT, *others.PRESENT))
_OF_MAIL = mail_heads.FROM | mail_heads.SUBJECT
_MOST = 14  # lines of a block
_MOST_ABOVE = 4  # lines above it that may call it something


@attrs.frozen(kw_only=True)
class Block:
    """Lines with a key each.

    Attributes:
        behind: the number of the line behind its last.
        line: the day on which those were present whom it names.
    """

    behind: int
    line: DateLine


def block_at(lines: Sequence[Line], at: int) -> Block | None:
    """Return the block of a meeting that begins with a line; `None` if none does."""
    if _key_of(lines[at].words) is None or (at and _key_of(lines[at - 1].words)):
        return None
    values: dict[str, str] = {}
    last, key = at, ""
    for behind in range(at, min(at + _MOST, len(lines))):
        words = lines[behind].words
        if found := _key_of(words):
            key = " ".join(found["key"].lower().split())
            values[key] = f"{values.get(key, '')} {found['value']}".strip(" *_|")
            last = behind
        elif _CONTINUED.match(words) and words.strip():
            values[key] = f"{values[key]} {words.strip()}".strip()
            last = behind
        elif words.strip() or behind > last + 1:
            break
    above = (line.words for line in lines[max(0, at - _MOST_ABOVE) : at])
    line = _day_in_block(values, above)
    return None if line is None else Block(behind=last + 1, line=line)


def _key_of(words: str) -> re.Match[str] | None:
    return _KEY.match(words) if ":" in words[:60] else None


def _day_in_block(values: dict[str, str], above: Iterable[str]) -> DateLine | None:
    """Return the one day of the meeting at which somebody was present, by a block of keys."""
    if not any(_NAMED.search(values.get(key, "")) for key in _PRESENT) or not _OF_MAIL.isdisjoint(
        values
    ):
        return None
    if any(_NOT_YET.search(words[:200]) for words in above):
        return None
    days = [value for key, value in values.items() if key in _DATES]
    found = [one for one in map(date_line, days) if one is not None and not one.before]
    is_one = len(days) == len(found) == 1 and found[0].day.day is not None
    return found[0] if is_one and not tells_of_a_paper(days[0]) else None
