"""A sentence as its words and marks, each with its place in the text."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

MOST = 400  # tokens on either side of a place that are read; what stands farther governs nothing
_KNOWN, _LONGEST_KNOWN = 4096, 40  # words, and their letters, that are kept as they are compared
STOPS = frozenset({";", ":", "—", "–", "--", "(", ")", "[", "]"})
"""Marks that part what stands before them from what follows."""

LINES = frozenset({"—", "–", "--", "-"})
ASIDES = {",": frozenset({","}), ")": frozenset({"("}), "]": frozenset({"["})}
ASIDES |= dict.fromkeys(LINES, LINES)
"""Each mark that closes an aside, with those that may open it."""

CELL = "|"
ASIDES_OPEN = LINES | {"(", "[", ":", CELL}
"""Marks that open an aside, the comma aside."""

LABEL_ENDS = LINES | {":"}
"""Marks that part a label from what it heads."""

QUOTE_MARKS = frozenset({'"', "“", "”", "«", "»", "'", "’", "‘"})
ENDS = frozenset({".", "?", "!"})
CLOSING = ENDS | QUOTE_MARKS | {")", "]"}
"""Marks that may stand together at the end of a sentence."""

_QUESTIONS = dict.fromkeys("？؟⸮⁇‽", "?")
_APOSTROPHES = str.maketrans(dict.fromkeys("’`´ʼ′＇‘ꞌ", "'"))
_WITHOUT_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HIDDEN = f"{_WITHOUT_WIDTH}\u0300-\u036f"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# Letters of other alphabets that look like Latin ones (Unicode TR 39), in words that mix them.
_LOOKALIKES = str.maketrans("аеорсухіјѕԁһոοаαυνι", "aeopcyxijsdhnoaauvi")
_LETTERS = rf"(?:[^\W_]++|[{_HIDDEN}]++)"
# Only tags that HTML has, with attributes as it has them: "<not>" is a word, and its marks none.
_TAG_NAME = (
    r"</?(?i:[abiqsu]|em|strong|span|su[bp]|cite|code|mark|small|big|font|tt|kbd|var|samp|dfn"
    r"|abbr|time|wbr|br|hr|img|p|div|li|ul|ol|t[dhr]|table|h[1-6]|blockquote|pre|del|ins|strike)"
)
_TAG = (
    rf"{_TAG_NAME}(?:\s++[A-Za-z][\w:-]{{0,30}}+="
    r"(?:\"[^\"<>\n]{0,300}\"|'[^'<>\n]{0,300}'|[^\s\"'<>=]{1,300}+)){0,8}+"
    rf"\s{{0,3}}+[{_WITHOUT_WIDTH}]{{0,30}}+/?>"
)
_TOKEN = re.compile(
    rf"[^\W_]{_LETTERS}*+(?:[’'`´ʼ′＇‘ꞌ\-‐]{_LETTERS}++)*+[’']?|"
    rf"(?P<passed>[*_~`]++|[{_WITHOUT_WIDTH}]++|{_TAG}|{_TAG_NAME}(?=\s)|</?(?=[^\W\d_])"
    rf"|(?<=[^\W_]|[{_WITHOUT_WIDTH}])(?:/[{_WITHOUT_WIDTH}]{{0,30}}+)?>)|"
    r"[.,;:!?()\[\]“”\"«»…]|[–—]|-{1,2}|\S"
)


class Token(NamedTuple):
    """A word or a mark.

    Attributes:
        text: the word in lower case with straight apostrophes, or the mark.
        start: the code point of the text at which it begins.
        end: the code point after it.
        is_capital: whether it begins with a capital letter.
    """

    text: str
    start: int
    end: int
    is_capital: bool


def tokens(text: str, start: int, end: int, joined: tuple[str, ...]) -> Iterator[Token]:
    """Yield the words and marks of a stretch of text; "isn't" is "is" and "n't".

    What only makes words bold or slanted, in Markdown or HTML, is passed over, and so is what has
    no width.

    Args:
        text: the text.
        start: where the stretch begins.
        end: the code point after it.
        joined: what an apostrophe joins to a word, and is a word of its own.
    """
    new = tuple.__new__  # a sentence has many words; this is the quickest way
    for match in _TOKEN.finditer(text, start, end):
        if match.lastgroup is not None:  # it is passed over
            continue
        first, last = match.span()
        known = last - first <= _LONGEST_KNOWN
        plain, is_capital, is_joined = (_plain if known else _as_compared)(match[0])
        if is_joined:
            whole = Token(plain.rstrip("'"), first, last, is_capital=is_capital)
            yield from _parts(whole, joined)
        else:
            yield new(Token, (plain, first, last, is_capital))


def _as_compared(word: str) -> tuple[str, bool, bool]:
    """Return a word as it is compared, whether it is capital, and whether it may be two."""
    plain = _flattened(word)
    return plain, word[0].isupper(), "'" in plain and len(plain) > 1


_plain = lru_cache(maxsize=_KNOWN)(_as_compared)


def _flattened(word: str) -> str:
    """Return a word in lower case without accents and without what cannot be seen; or a mark."""
    if not word[0].isalnum():
        return _QUESTIONS.get(word, word.lower())
    word = word.translate(_APOSTROPHES)
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.rstrip(_RAISED) or word)
    seen = (c for c in apart if not unicodedata.combining(c) and c not in _HIDDEN)
    plain = "".join(seen).lower()
    is_mixed = any(map(str.isascii, plain)) and not plain.isascii()
    return plain.translate(_LOOKALIKES) if is_mixed else plain


def _parts(whole: Token, joined: tuple[str, ...]) -> Iterator[Token]:
    """Yield a word, with what an apostrophe joins to it as a word of its own."""
    word = whole.text
    for suffix in joined:
        if word.endswith(suffix) and len(word) > len(suffix):
            is_longer = whole.end - whole.start > len(word)  # by what is hidden, or an apostrophe
            cut = whole.end - len(suffix) - is_longer
            yield whole._replace(text=word[: -len(suffix)], end=cut)
            yield Token(suffix, cut, whole.end, is_capital=False)
            return
    yield whole
