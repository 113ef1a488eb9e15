"""Words in capitals, read as if they stood in small letters.

Contracts, headings and telegrams write whole clauses in capitals, where rules look for "between"
and "last week". What is told apart by its capital keeps it: names of months and weekdays, eras,
zones. No letter moves, so that places in the text stay what they are.
"""

import re
from collections.abc import Iterator

from chronology.languages.language import Language

_STRETCH = re.compile(r"[^a-zß-öø-ÿ]{8,}")
_WORD = re.compile(r"\b[A-Z]+\b(?![.&]\w)")
_NUMERAL = re.compile(r"[IVXLC]+")
_SENTENCE_END = re.compile(r"(?:\A|[.!?:\n])[\s(\"“]{0,3}\Z")
_CLAUSE = 5  # so many words in capitals are no name


def in_small_letters(text: str, language: Language) -> str:
    """Return a text of the same length whose clauses in capitals are in small letters."""
    edits = [
        edit for stretch in _STRETCH.finditer(text) for edit in _edits(text, stretch, language)
    ]
    return _edited(text, edits)


def in_capitals(text: str, language: Language) -> str:
    """Return a text of the same length whose names of times in small letters are capitalised."""
    return _edited(text, list(language.small_names.edits(text)))


def _edited(text: str, edits: list[tuple[int, str]]) -> str:
    if not edits:
        return text
    pieces, done = [], 0
    for start, word in edits:
        pieces += [text[done:start], word]
        done = start + len(word)
    return "".join([*pieces, text[done:]])


def _edits(text: str, stretch: re.Match[str], language: Language) -> Iterator[tuple[int, str]]:
    """Yield where words of a stretch begin, and how they are read."""
    words = [
        word
        for word in _WORD.finditer(text, *stretch.span())
        if word[0] not in language.kept_capitals and word[0] != "I"
    ]
    is_clause = len(words) >= _CLAUSE
    if not is_clause and not any(word[0].lower() in language.signs_of_clause for word in words):
        return
    for word in words:
        if _NUMERAL.fullmatch(word[0]) or (len(word[0]) == 1 and word[0] != "A"):
            continue
        begin = text[max(0, word.start() - 4) : word.start()]
        is_first = _SENTENCE_END.search(begin) is not None
        yield word.start(), word[0].capitalize() if is_first else word[0].lower()
