"""The verdict on what an ellipsis left out.

The clause reader knows what may be left out. Anything else makes the quote `altered` if it holds
a word that surely tells (`telling`) or governs what is quoted, and otherwise `near`, with the
likeliest reason: a person has to look.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

import attrs

from chronology import languages
from chronology.languages.english.function_words import COMMON_WORDS
from chronology.languages.english.quoting import partial as known
from chronology.languages.english.quoting import telling
from chronology.languages.english.small_words import DETERMINERS
from chronology.quotes.model import Stretch
from chronology.vocabulary import Governing, Verdict

READER = languages.of().reader
"""Of other languages than English it is not known what may be left out."""

_WORD = re.compile(r"[^\W_][\w'’-]*")
_NO_WORD = re.compile(r"(?=\w*[a-z])\w*(?:[a-z]\d+[a-z]|[^\W\d_a-z\u00c0-\u024f'])\w*")
_YEAR = re.compile(r"[12]\d{3}")
_LOOKED_AT = 60  # code points on either side of what was left out
_SHOWN = 60  # code points of it that a reason repeats


@attrs.frozen(kw_only=True)
class Seam:
    """What an ellipsis left out, between what was quoted before and behind it.

    Attributes:
        text: the text in which it stands.
        sentence: the sentences in which it stands, folded.
        before: where the part of the quote before it stands.
        behind: where the part of the quote behind it stands.
    """

    text: str = attrs.field(repr=False)
    sentence: str
    before: Stretch
    behind: Stretch

    @property
    def left_out(self) -> str:
        """What was left out, as written."""
        return self.text[self.before[1] : self.behind[0]]

    @property
    def ends(self) -> str:
        """The last words before it, as written."""
        return self.text[max(self.before[0], self.before[1] - _LOOKED_AT) : self.before[1]]

    @property
    def goes_on(self) -> str:
        """The first words behind it, as written."""
        return self.text[self.behind[0] : min(self.behind[1], self.behind[0] + _LOOKED_AT)]


_SENTENCES = (
    "a sentence left out may take back the one before it, or name what the one behind it tells of"
)
_Signs: TypeAlias = tuple[tuple[Callable[[Seam, str], object], str], ...]


def hidden(seam: Seam, telling: str) -> tuple[Verdict, str] | None:
    """Return the verdict on what was left out, and why in a clause; `None` if it may be.

    Args:
        seam: what was left out, and what stands beside it.
        telling: a word of it that may tell of something else; empty for none.
    """
    left_out = seam.left_out.strip().lower()
    if not left_out:
        return None
    if _parts_a_date(seam):
        return Verdict.NEAR, "what was left out stands within a date"
    unread = next((clause for sign, clause in _UNREAD if sign(seam, left_out)), "")
    stretch = seam.before[1], seam.behind[0]
    if not unread and READER.may_be_left_out(seam.text, *stretch):
        return None
    if READER.is_whole(seam.text, *seam.before) and READER.is_whole(seam.text, *seam.behind):
        return Verdict.NEAR, _SENTENCES
    if word := telling or _governing(seam):
        return Verdict.ALTERED, f"what was left out holds “{word}”"
    doubted = unread or next((clause for sign, clause in _SIGNS if sign(seam, left_out)), "")
    return Verdict.NEAR, doubted or _not_known(seam.left_out.strip())


def _parts_a_date(seam: Seam) -> bool:
    """Say whether a day, a month and a year stand on either side of what was left out."""
    return bool(known.DATE_BEFORE.search(seam.ends) and known.DATE_BEHIND.match(seam.goes_on))


def _governing(seam: Seam) -> str:
    """Return the words of what was left out that govern what is quoted; empty for none."""
    for one in READER.governors(seam.text, *seam.behind).found:
        is_left_out = seam.before[1] <= one.start and one.end <= seam.behind[0]
        if is_left_out and one.kind is not Governing.ATTRIBUTION:
            return one.words
    return ""


def _not_known(left_out: str) -> str:
    shown = left_out if len(left_out) <= _SHOWN else f"{left_out[:_SHOWN]}…"
    return (
        f"what was left out, “{shown}”, is no remark, apposition, relative clause or part of a "
        "list, and may decide"
    )


def _words(text: str) -> list[str]:
    return [word.group().lower() for word in _WORD.finditer(text)]


def _tears_a_number(seam: Seam, left_out: str) -> bool:
    """Say whether a number or a time is behind what was left out, or a number before it."""
    behind = (_words(seam.goes_on) or [""])[0]
    before = (_words(seam.ends) or [""])[-1]
    number = (before[:1].isdigit() and not _YEAR.fullmatch(before)) or before in telling.NUMBERS
    return _counts(behind) or (number and not left_out.startswith((",", ";", "(")))


def _counts(word: str) -> bool:
    return word[:1].isdigit() or word in telling.NUMBERS | telling.TIME_WORDS


def _takes_the_head(seam: Seam, left_out: str) -> bool:
    """Say whether "the … of" or "'s …" was left out, or the verb behind "to"."""
    before = (_words(seam.ends) or [""])[-1]
    possessive = left_out.startswith(("'s ", "’s ")) or left_out in {"'s", "’s"}
    of = before in DETERMINERS and known.HEAD_OF.search(left_out) is not None
    return possessive or of or before == "to"


def _brings_another_subject(seam: Seam, _left_out: str) -> bool:
    """Say whether the last clause that was left out begins with a noun and goes on in the quote."""
    left_out = seam.left_out.strip()
    breaks = list(known.CLAUSE.finditer(left_out))
    clause = left_out[breaks[-1].end() :].split() if breaks else []
    if not clause or not left_out[: breaks[-1].start()].strip(" ,;"):
        return False
    nominal = clause[0].lower() in known.SUBJECTS or clause[0][:1].isupper()
    return nominal and (clause[-1].lower() in telling.AUXILIARIES or _goes_on(seam.goes_on))


def _goes_on(behind: str) -> bool:
    """Say whether words begin with a verb, or with a preposition and a number or a time."""
    words = _words(behind[:60])
    if not words:
        return False
    verb = words[0].endswith("ed") or words[0] in telling.AUXILIARIES | known.IRREGULAR_PASTS
    return verb or any(map(_counts, words[1:3]))


def _is_not_english(seam: Seam, _left_out: str) -> bool:
    words = set(_words(seam.sentence))
    return not COMMON_WORDS & words and not (seam.sentence.isascii() and not known.FOREIGN & words)


_UNREAD: _Signs = (
    (
        _is_not_english,
        (
            "the sentence is not read as English, so what was left out may deny it; "
            "quote the words without leaving any out"
        ),
    ),
    (lambda _, left_out: _NO_WORD.search(left_out), "what was left out holds no English words"),
)
_SIGNS: _Signs = (
    (lambda _, left_out: known.PARTITIVE.search(left_out), "it may be told of a part only"),
    (_tears_a_number, "a number or a time stands beside what was left out, and may belong to it"),
    (_takes_the_head, "what was left out may be what it is told of"),
    (_brings_another_subject, "what was left out may have another subject"),
)
