"""A sentence as its words and marks, each with its place in the text."""

import re
import unicodedata
from collections.abc import Iterator

import attrs

MOST = 400  # tokens on either side of a place that are read; what stands farther governs nothing
_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TOKEN = re.compile(
    rf"[^\W_](?:[^\W_]|[{_HIDDEN}])*(?:[’'\-‐](?:[^\W_]|[{_HIDDEN}])+)*[’']?|"
    r"[.,;:!?()\[\]“”\"«»…]|[–—]|-{1,2}|\S"
)


@attrs.frozen
class Token:
    """A word or a mark.

    Attributes:
        text: the word in lower case with straight apostrophes, or the mark.
        start: the code point of the text at which it begins.
        end: the code point after it.
        is_word: whether it is a word, a number included.
        is_capital: whether it begins with a capital letter.
    """

    text: str
    start: int
    end: int
    is_word: bool
    is_capital: bool


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the words and marks of a stretch of text; "isn't" is "is" and "n't"."""
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if not word[0].isalnum():
            yield Token(word, match.start(), match.end(), is_word=False, is_capital=False)
            continue
        lower = _plain(word).replace("’", "'").rstrip("'")
        yield from _parts(lower, match.start(), match.end(), is_capital=word[0].isupper())


def _plain(word: str) -> str:
    """Return a word in lower case without accents and without what cannot be seen."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word)
    return "".join(c for c in apart if not unicodedata.combining(c) and c not in _HIDDEN).lower()


def _parts(word: str, start: int, end: int, *, is_capital: bool) -> Iterator[Token]:
    """Yield a word, with what an apostrophe joins to it as a word of its own."""
    for suffix in ("n't", "'ll", "'ve", "'re", "'d", "'s"):
        if word.endswith(suffix) and len(word) > len(suffix):
            cut = end - len(suffix) - (1 if end - start > len(word) else 0)
            yield Token(word[: -len(suffix)], start, cut, is_word=True, is_capital=is_capital)
            yield Token(suffix, cut, end, is_word=True, is_capital=False)
            return
    yield Token(word, start, end, is_word=True, is_capital=is_capital)
