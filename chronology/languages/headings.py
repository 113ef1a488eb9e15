"""Headings, and what they make of what stands below them: "# Myths", "Planned", "Did not happen".

A heading is a line that Markdown marks so, or a short line of its own without the mark that ends
a sentence. It governs what stands below it up to the next one. Only a heading of little else than
governing words does: "Myths about the bridge", but not "Minister denies the charges".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from chronology.languages.entries import takes_back, values_above
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.heading_heads import by_its_head
from chronology.languages.tokens import Token, tokens
from chronology.vocabulary import Governing

_MARKDOWN = re.compile(r"[ ]{0,3}(#{1,6})[ \t]")
_ITEM = re.compile(r"[ \t]{0,40}(?:[-*•–▪·+]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])[ \t]")
_CELLS = re.compile(r"[\t|]")
_HAS_WORDS = re.compile(r"[^\W_]")
_CLOSED = re.compile(r"[.!?,;…][\"”’')\]*_]{0,4}\s*\Z")
_INNER_COLON = re.compile(r":\s*\w")
_MARK = re.compile(
    r"[\[(<{](?P<bracketed>[A-Za-z][A-Za-z -]{1,19})[\])>}]|(?P<capitals>\b[A-Z][A-Z -]{1,19}):"
)
_RUN_IN = re.compile(
    r"[ \t>*_]{0,9}(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z])[.)]?[ \t]{1,4})?[*_]{0,3}"
    r"(?P<own>[A-Z][^.:!?\n]{2,90})[*_]{0,3}(?P<mark>[.:])[*_]{0,3}[ \t]"
)
_WRITTEN = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[a-z]{2}")  # before a mark that no longer opens its line
_REACH = 2_000  # code points of a line before a place
_MOST = 200  # headings above a place that are looked at
_SEEN = 400  # code points of the lines beside a heading
_LONGEST = 160  # code points of a heading
_WORDS = 8  # words of a heading that governs
_UNSEEN = 20  # words of one that only ends what the one before governs
_RUN = 3  # headings that may stand directly one upon the other; more are a list of links
_PLAIN = 7  # the level of a heading that Markdown does not mark
_BEHIND_DENIAL = 3  # words behind the denial of a heading: "never took place"


class _Line(NamedTuple):
    start: int
    end: int
    level: int
    number: int  # of the lines with words


def heading_above(text: str, place: int, grammar: Grammar) -> Governor | None:
    """Return the heading by which what stands at a place is not told as a fact; or `None`.

    Args:
        text: the text.
        place: a code point of it.
        grammar: the words of its language.
    """
    if (trial := _trial(text, place, grammar)) is not None:
        return trial
    if _is_affirmed(text, place, grammar):
        return None
    if (found := _run_in(text, place, grammar)) is not None:
        return found
    for start, end in values_above(text, place):
        found = _governing(tuple(tokens(text, start, end, ())), text, grammar)
        if found is None and takes_back(text[start:end]):
            found = Governor(kind=Governing.HEDGE, start=start, end=end, words=text[start:end])
        if found is not None:
            return found
    for line in _headings(text, place, grammar):
        found = _governing(tuple(tokens(text, line.start, line.end, ())), text, grammar)
        if found is not None:
            return found
    return None


def is_heading_between(text: str, stretch: tuple[int, int], grammar: Grammar) -> bool:
    """Say whether a heading begins within a stretch of a text.

    Args:
        text: the text.
        stretch: where it begins, and the code point after it.
        grammar: the words of its language.
    """
    return any(stretch[0] <= one.start < stretch[1] for one in _headings_in(text, grammar))


def _line_begin(text: str, place: int) -> int:
    """Return where the line of a place begins, or of a long one a part of it."""
    floor = max(0, place - _REACH)
    found = text.rfind("\n", floor, place)
    return floor if found < 0 else found + 1


def _trial(text: str, place: int, grammar: Grammar) -> Governor | None:
    """Return the mark by which the line of a place tells of nothing in earnest: "[DRY-RUN]"."""
    begin = _line_begin(text, place)
    for found in _MARK.finditer(text, begin, min(place + 1, begin + _LONGEST)):
        start, end = found.span(found.lastgroup or 0)
        if _SENTENCE.search(text, begin, start) is not None:
            return None
        spoken = tuple(one.text for one in tokens(text, start, end, ()))
        if spoken and spoken in grammar.headings.trials.by_first.get(spoken[0], ()):
            words = text[start:end]
            return Governor(kind=Governing.HEDGE, start=start, end=end, words=words)
    return None


def _run_in(text: str, place: int, grammar: Grammar) -> Governor | None:
    """Return the heading with which the paragraph of a place begins: "3. *Hypotheses.* The …"."""
    begin = _line_begin(text, place)
    found = _RUN_IN.match(text, begin, min(place + 1, begin + _LONGEST))
    if found is None:
        return None
    own = tuple(tokens(text, *found.span("own"), ()))
    if found["mark"] == ".":
        made = _governing(own, text, grammar)
        return made if made is not None and made.kind is not Governing.PLAN else None
    kind, first, last = by_its_head(own, grammar) if own else (None, 0, 0)
    if kind is None:
        return None
    start, end = own[first].start, own[last - 1].end
    return Governor(kind=kind, start=start, end=end, words=text[start:end])


def _is_affirmed(text: str, place: int, grammar: Grammar) -> bool:
    """Say whether the line of a place has a label of what holds before it: "*Fact*: …"."""
    begin = _line_begin(text, place)
    label, mark, _ = text[begin : min(place, begin + _LONGEST)].partition(":")
    spoken = [one.text for one in tokens(label, 0, len(label), ()) if one.text[0].isalpha()]
    return bool(mark) and spoken[-1:] != [] and spoken[-1] in grammar.headings.affirming


def _headings(text: str, place: int, grammar: Grammar) -> Iterator[_Line]:
    """Yield the headings under which a place stands, the nearest first."""
    known, begin = _headings_in(text, grammar), text.rfind("\n", 0, place) + 1
    above = known[: bisect_left(known, begin, key=lambda one: one.start)][-_MOST:]
    run = list[_Line]()
    while (
        above and above[-1].level == _PLAIN and (not run or above[-1].number + 1 == run[-1].number)
    ):
        run.append(above[-1])
        above = above[:-1]
    yield from run if len(run) <= _RUN else run[:1]
    level = _PLAIN
    for line in reversed(above):
        if line.level < level:
            yield line
            level = line.level


@lru_cache(maxsize=8)
def _headings_in(text: str, grammar: Grammar) -> tuple[_Line, ...]:
    """Return the headings of a text; many quotes are looked at in one text."""
    spans = [one.span() for one in _WRITTEN.finditer(text)]
    found, number = list[_Line](), 0
    for n, (start, end) in enumerate(spans):
        if end - start > _LONGEST:
            number += 1
            continue
        own = text[start:end]
        if _HAS_WORDS.search(own) is None:
            continue
        number += 1
        above = _beside(text, spans[n - 1] if n else (0, -2), start - 1)
        below = _beside(text, spans[n + 1] if n + 1 < len(spans) else (-2, 0), end + 1)
        if level := _height_of(own, above, below, grammar):
            found.append(_Line(start, end, level, number))
    return tuple(found)


def _beside(text: str, line: tuple[int, int], edge: int) -> str:
    """Return the line directly above or below another, up to a length; empty for a blank one."""
    start, end = line
    return text[start : min(end, start + _SEEN)] if edge in line else ""


def _height_of(line: str, above: str, below: str, grammar: Grammar) -> int:
    """Return the level of the heading that a line is; 0 if it is none."""
    if (marked := _MARKDOWN.match(line)) is not None:
        return len(marked[1])
    is_apart = _HAS_WORDS.search(above) is None or _MARKDOWN.match(above) is not None
    if not is_apart or len(line) > _LONGEST or _CELLS.search(line):
        return 0
    if _CLOSED.search(line) and not _asks_what_is_not(line, grammar):
        return 0
    is_alone = _HAS_WORDS.search(below) is None
    if not (is_alone or _ITEM.match(below) or _is_sentence(below)):
        return 0
    if (_INNER_COLON.search(line) and not _is_led_by_its_label(line, grammar)) or (
        _ITEM.match(line) and not is_alone
    ):
        return 0
    return _PLAIN if _names_what_follows(line, grammar) else 0


def _asks_what_is_not(line: str, grammar: Grammar) -> bool:
    """Say whether a line asks what is only supposed: "What if the dam fails?"."""
    if not line.rstrip().endswith("?") or len(line.split()) > _WORDS:
        return False
    found = tuple(tokens(line, 0, len(line), ()))
    return bool(found) and by_its_head(found, grammar)[0] is not None


def _is_led_by_its_label(line: str, grammar: Grammar) -> bool:
    """Say whether a heading has a label by which nothing below is told: "Serial: the lost key"."""
    label, _, rest = line.partition(":")
    found = tuple(tokens(label, 0, len(label), ()))
    is_short = 0 < len(rest.split()) <= _WORDS and _CLOSED.search(rest) is None
    return bool(found) and is_short and by_its_head(found, grammar)[0] is not None


def _is_sentence(line: str) -> bool:
    """Say whether a line has more words than a heading, or ends as sentences do."""
    return len(line.split()) > _WORDS or _CLOSED.search(line) is not None


def _names_what_follows(line: str, grammar: Grammar) -> bool:
    """Say whether a line of its own is a heading, and no entry of a list without marks."""
    found = tuple(tokens(line, 0, len(line), ()))
    spoken = [one for one in found if one.text[0].isalpha()]
    if not spoken or len(spoken) > _UNSEEN or not spoken[0].is_capital:
        return False
    if _governing(found, line, grammar) is not None:
        return True
    is_dated = any(any(map(str.isdigit, one.text)) for one in found[1:])
    return not is_dated and not any(grammar.is_verb(one.text) for one in spoken[1:])


# What it says ------------------------------------------------------------------------------


def _governing(found: Sequence[Token], text: str, grammar: Grammar) -> Governor | None:
    """Return the words of a heading by which what stands below it is no report."""
    own = [one for one in found if one.text[0].isalpha()]
    spoken = [one.text for one in own]
    if not 0 < len(spoken) <= _WORDS:
        return None
    kind, place = None, 0
    if not any(one.text == "?" for one in found) and ":" not in [one.text for one in found[:-1]]:
        kind, place = _made_by(spoken, grammar)
    if kind is not None:
        start, end = own[place].start, own[-1].end
        return Governor(kind=kind, start=start, end=end, words=text[start:end])
    kind, first, last = by_its_head(found, grammar)
    if kind is None:
        return None
    start, end = found[first].start, found[last - 1].end
    return Governor(kind=kind, start=start, end=end, words=text[start:end])


def _made_by(spoken: list[str], grammar: Grammar) -> tuple[Governing | None, int]:
    """Return what a heading makes of what stands below it, and the word with which it does."""
    words = grammar.headings
    for phrases, kind in (
        (words.open_phrases, Governing.HEDGE),
        (words.planning_phrases, Governing.PLAN),
    ):
        if tuple(spoken) in phrases.by_first.get(spoken[0], ()):
            return kind, 0
    whole = words.kinds.get(spoken[0])
    if len(spoken) == 1:
        return whole, 0
    last = len(spoken) - 1
    if last < _BEHIND_DENIAL and spoken[last] in words.closing:
        denied = any(one in grammar.negation.adverbs | grammar.negation.none for one in spoken)
        return (None if denied else words.kinds[spoken[last]]), 0
    return _behind_general(spoken, grammar)


def _behind_general(spoken: list[str], grammar: Grammar) -> tuple[Governing | None, int]:
    """Return what a heading makes, behind words that tell nothing: "Events that *never* …"."""
    words, negation = grammar.headings, grammar.negation
    passed = words.general | grammar.nouns.determiners | grammar.clauses.relatives
    passed |= grammar.clauses.that
    place = next((n for n, one in enumerate(spoken) if one not in passed), len(spoken))
    begin = next((n for n, one in enumerate(spoken) if one in words.kinds), place)
    helped = place
    while helped < len(spoken) and (
        grammar.is_auxiliary(spoken[helped])
        or (spoken[helped] not in negation.adverbs and grammar.is_adverb(spoken[helped]))
    ):
        helped += 1
    at = min(helped, len(spoken) - 1)
    rest = spoken[at + 1 :]
    if spoken[at] in negation.adverbs:
        is_told = helped > place or any(map(grammar.is_past, rest[:2]))
        is_short = 0 < len(rest) <= _BEHIND_DENIAL
        is_double = any(one in words.kinds for one in rest)
        return (Governing.NEGATION if is_told and is_short and not is_double else None), place
    at = min(at, begin)
    return _of_kind(spoken, at, grammar), at


def _of_kind(spoken: list[str], at: int, grammar: Grammar) -> Governing | None:
    """Return what a word makes of what stands below, if it may before what follows it."""
    words = grammar.headings
    if spoken[at] not in words.kinds or spoken[at] in words.alone:
        return None
    joining = grammar.nouns.prepositions | grammar.clauses.joining
    rest = [one for one in spoken[at + 1 :] if one not in words.general]
    is_joined = bool(rest) and rest[0] in grammar.clauses.joining
    if is_joined and rest[1:2] and rest[1] not in words.kinds:
        return None  # "Plans and outcomes"
    is_mixed = is_joined and not rest[1:]  # "Myths and facts"
    is_fit = not rest or (rest[0] in joining and not is_mixed)
    return words.kinds[spoken[at]] if is_fit else None
