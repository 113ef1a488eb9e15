"""Two forms of one message, plain text and HTML: where they do not say the same.

Who reads a message sees one of its forms, and another reader perhaps the other. Words on which
they differ are no evidence. They are compared three words at a time, so that a word that was
changed, left out or put in shows, wherever it stands.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

_TOKEN = re.compile(r"[^\W_]+")
_ASIDE = re.compile(
    r"(?:https?|ftp|mailto|tel):[^\s<>\"]{1,2000}|www\.[^\s<>\"]{1,2000}"
    r"|\[(?:image|cid|https?)\b[^\[\]\n]{0,2000}\]"
    r"|^[>\s]{0,99}\d{1,3}[.)](?=\s)",
    re.IGNORECASE | re.MULTILINE,
)
"""Addresses, pictures and numbers of lists, which one form writes out and the other does not."""
_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]?\s|\n\s*\n")
_FEWEST_ALIKE = 0.5  # of the pairs of words, or the plain text is none of the message
_LONGEST_SHOWN = 60
_OF_THREE = 3


class Forms:
    """The two forms of a message, compared.

    Args:
        plain: its plain text.
        page: the text of its HTML.

    Attributes:
        differing: where words of the plain text stand that are not so in the HTML, in order.
        of_page: where words of the HTML stand that are not so in the plain text, if that is another
            and has figures of its own.
        is_another: whether the plain text is another than that of the HTML, as one that asks to
            open the HTML is.
    """

    def __init__(self, plain: str, page: str) -> None:
        tokens, others = _tokens(plain), _tokens(page)
        known = _threes([word for word, _, _ in others])
        own = _threes([word for word, _, _ in tokens]) | _at_edges(plain, tokens).keys()
        if not any(_pairs_unlike(others, own)):  # all of the page stands in the plain text
            edges = _at_edges(page, others).keys() | known
            known |= {three for edge, three in _at_edges(plain, tokens).items() if edge in edges}
        pairs = list(_pairs_unlike(tokens, known))
        self._plain = plain
        self.differing = _joined(pairs)
        self.is_another = len(pairs) > (1 - _FEWEST_ALIKE) * (len(tokens) + 1)
        self._more = _figures_beyond(page, others, tokens)
        has_own = self.is_another and bool(_figures_beyond(plain, tokens, others))
        unlike = _pairs_unlike(others, _threes([word for word, _, _ in tokens]))
        self.of_page = _joined(list(unlike)) if has_own else ()

    def told(self) -> str:
        """Return where they differ, in one clause; empty if nowhere."""
        if self.is_another:
            fate = "neither is evidence" if self.of_page else "that is read"
            return f"its plain text, which says something else than its HTML: {fate}"
        if self.differing:
            start, end = self.differing[0]
            words = " ".join(self._plain[start:end].split())[:_LONGEST_SHOWN]
            what = f"say different words (first “{words}” in the plain text): no evidence"
        elif self._more:
            what = f"say different words (“{self._more[0][:_LONGEST_SHOWN]}” in the HTML alone)"
        else:
            return ""
        return f"that its plain text and its HTML {what}"


def _figures_beyond(
    text: str, tokens: Sequence[tuple[str, int, int]], others: Sequence[tuple[str, int, int]]
) -> list[str]:
    """Return the figures of a form that the other one has nowhere."""
    known = {word for word, _, _ in others}
    return [
        text[start:end]
        for word, start, end in tokens
        if word not in known and any(map(str.isdecimal, word))
    ]


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """Return the words and figures of a text, in small letters, with their places."""
    bare = _ASIDE.sub(lambda found: " " * len(found.group()), text)
    return [(one.group().casefold(), one.start(), one.end()) for one in _TOKEN.finditer(bare)]


def _threes(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return all three words that stand side by side; its ends count as words."""
    padded = ["", *words, ""]
    return frozenset(tuple(padded[at : at + _OF_THREE]) for at in range(len(words)))


def _at_edges(
    text: str, tokens: Sequence[tuple[str, int, int]]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return three words at each edge of a sentence as if the text ended there, and as they are."""
    words = ["", *(word for word, _, _ in tokens), ""]
    found = dict[tuple[str, ...], tuple[str, ...]]()
    for at, ((_, _, end), (_, begin, _)) in enumerate(itertools.pairwise(tokens), start=1):
        if _SENTENCE_ENDS.search(text, end, begin):
            last, first = tuple(words[at - 1 : at + 2]), tuple(words[at : at + _OF_THREE])
            found[*last[:2], ""] = last
            found["", *first[1:]] = first
    return found


def _pairs_unlike(
    tokens: Sequence[tuple[str, int, int]], known: frozenset[tuple[str, ...]]
) -> Iterator[tuple[int, int]]:
    """Yield where two words side by side stand that do not in the other form."""
    if not tokens:
        return
    words = ["", *(word for word, _, _ in tokens), ""]
    are_known = [tuple(words[at : at + _OF_THREE]) in known for at in range(len(tokens))]
    for at in range(len(tokens) + 1):
        if not any(are_known[max(0, at - 1) : at + 1]):
            first, last = tokens[max(0, at - 1)], tokens[min(at, len(tokens) - 1)]
            yield first[1], last[2]


def _joined(places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return places in order, those that overlap as one."""
    found = list[tuple[int, int]]()
    for start, end in places:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
