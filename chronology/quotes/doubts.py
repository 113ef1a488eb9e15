"""Signs that words which were left out may have changed what is said, though none of them tells.

The rules are English and know no grammar: where one of them doubts, a person has to look. What
surely tells is in `telling`.
"""

import re
from collections.abc import Callable

import attrs

from chronology.quotes.telling import AUXILIARIES, NUMBERS, TIME_WORDS, words_of

_ENGLISH = words_of(
    "the of and that with from his her its their they we it he she is are has have had were was"
    " been this these for by on who which i you not"
)
_DETERMINERS = words_of("the a an his her its their our my your this that these those")
_SUBJECTS = _DETERMINERS | words_of("he she it they we i you")
_IRREGULAR_PASTS = words_of(
    "began broke brought built came cut did died fell found gave got grew held kept knew led left"
    " lost made met paid put ran rose sat saw sent set shot sold spoke stood struck took told went"
    " won wrote will would may can could should must"
)
_WORD = re.compile(r"[^\W_][\w'’-]*")
_CLAUSE = re.compile(r"[,;:()–—]|\b(?:and|but|while|whereas|because|so|when|as|that)\b")
# "one of", "a third of": what follows is told of a part only.
_PARTITIVE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|thirds?"
    r"|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|percent|per cent|some|most|many"
    r"|few|several|parts?|members?) of\b"
)
_NO_WORD = re.compile(r"(?=\w*[a-z])\w*(?:[a-z]\d+[a-z]|[^\W\d_a-z\u00c0-\u024f'])\w*")
_HEAD_OF = re.compile(r"\bof(?: (?:the|a|an|its|his|her|their))?\s*\Z")
_YEAR = re.compile(r"[12]\d{3}")
_FOREIGN = words_of(
    "der die das und ist nicht ein eine den dem le la les des une est pas dans et il elle el los"
    " las una que del por di che non nel het een niet van och inte att og ikke ve bir e o os da"
)


@attrs.frozen(kw_only=True)
class Seam:
    """What an ellipsis left out, between what was quoted before and behind it; all as written.

    Attributes:
        sentence: the sentences in which it stands.
        before: the part of the quote before it.
        left_out: what was left out.
        behind: the part of the quote behind it.
    """

    sentence: str
    before: str
    left_out: str
    behind: str


def doubt(seam: Seam) -> str:
    """Return in a clause why what was left out may have changed what is said; empty if nothing."""
    left_out = seam.left_out.strip().lower()
    if not left_out:
        return ""
    return next((clause for sign, clause in _SIGNS if sign(seam, left_out)), "")


def _words(text: str) -> list[str]:
    return [word.group().lower() for word in _WORD.finditer(text)]


def _tears_a_number(seam: Seam, left_out: str) -> bool:
    """Say whether a number or a time is behind what was left out, or a number before it."""
    behind = (_words(seam.behind[:40]) or [""])[0]
    before = (_words(seam.before[-40:]) or [""])[-1]
    number = (before[:1].isdigit() and not _YEAR.fullmatch(before)) or before in NUMBERS
    return _counts(behind) or (number and not left_out.startswith((",", ";", "(")))


def _counts(word: str) -> bool:
    return word[:1].isdigit() or word in NUMBERS | TIME_WORDS


def _takes_the_head(seam: Seam, left_out: str) -> bool:
    """Say whether "the … of" or "'s …" was left out, or the verb behind "to"."""
    before = (_words(seam.before[-40:]) or [""])[-1]
    possessive = left_out.startswith(("'s ", "’s ")) or left_out in {"'s", "’s"}
    of = before in _DETERMINERS and _HEAD_OF.search(left_out) is not None
    return possessive or of or before == "to"


def _brings_another_subject(seam: Seam, _left_out: str) -> bool:
    """Say whether the last clause that was left out begins with a noun and goes on in the quote."""
    left_out = seam.left_out.strip()
    breaks = list(_CLAUSE.finditer(left_out))
    clause = left_out[breaks[-1].end() :].split() if breaks else []
    if not clause or not left_out[: breaks[-1].start()].strip(" ,;"):
        return False
    nominal = clause[0].lower() in _SUBJECTS or clause[0][:1].isupper()
    return nominal and (clause[-1].lower() in AUXILIARIES or _goes_on(seam.behind))


def _goes_on(behind: str) -> bool:
    """Say whether words begin with a verb, or with a preposition and a number or a time."""
    words = _words(behind[:60])
    if not words:
        return False
    verb = words[0].endswith("ed") or words[0] in AUXILIARIES | _IRREGULAR_PASTS
    return verb or any(map(_counts, words[1:3]))


def _is_not_english(seam: Seam, _left_out: str) -> bool:
    words = set(_words(seam.sentence))
    return not _ENGLISH & words and not (seam.sentence.isascii() and not _FOREIGN & words)


_SIGNS: tuple[tuple[Callable[[Seam, str], object], str], ...] = (
    (
        _is_not_english,
        (
            "the sentence is not read as English, so what was left out may deny it; "
            "quote the words without leaving any out"
        ),
    ),
    (lambda _, left_out: _NO_WORD.search(left_out), "what was left out holds no English words"),
    (lambda _, left_out: _PARTITIVE.search(left_out), "it may be told of a part only"),
    (_tears_a_number, "a number or a time stands beside what was left out, and may belong to it"),
    (_takes_the_head, "what was left out may be what it is told of"),
    (_brings_another_subject, "what was left out may have another subject"),
)
