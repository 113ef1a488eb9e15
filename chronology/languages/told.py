"""Whether a stretch of a page tells of something, or is what a page has beside its text."""

import re
from collections.abc import Callable, Iterator, Sequence

from chronology.languages.grammar import Grammar
from chronology.languages.tokens import tokens

_FEWEST = 3  # words beside its times that a sentence has whose verb is not known
_LONGEST_STAMP = 100  # code points
_MOST_LINES = 6  # of a head that are looked at: title, author, place, stamps
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s*\Z")
Stretch = tuple[int, int]


def told_times(
    text: str,
    stretch: Stretch,
    times: Sequence[Stretch],
    verb_of: Callable[[int, int], int | None],
    grammar: Grammar,
) -> tuple[Stretch, ...]:
    """Return the times with which a sentence tells of something besides them.

    It has a verb, or else words enough and a full stop: not every verb is known. A heading
    without a verb, a line of a place and a day, and the stamp that says when a page was
    published or changed ("Posted by J. Smith on 3 May 2022") tell of nothing, also where they
    stand above a sentence without an empty line between.

    Args:
        text: the text.
        stretch: where the sentence begins and ends.
        times: where its times begin and end, in order.
        verb_of: returns where the first verb of a stretch begins, if one is known.
        grammar: the words of the language.
    """
    start, end = _behind_stamps(text, stretch, times, grammar), stretch[1]
    told = tuple(time for time in times if time[0] >= start)
    own = list(_beside_its_times(text, (start, end), told, grammar)) if told else []
    if not own:
        return ()
    verb = verb_of(start, end)
    verbs = {word for word, at in own if at == verb}
    helped = any(grammar.is_auxiliary(word) for word, _ in own)
    if _begins_as_a_stamp(own, grammar) and verbs <= grammar.stamps and not helped:
        return ()
    is_sentence = len(own) >= _FEWEST and _SENTENCE.search(text[max(start, end - 9) : end])
    return told if verb is not None or is_sentence or _tells_of_later(own, grammar) else ()


def _tells_of_later(own: Sequence[tuple[str, int]], grammar: Grammar) -> bool:
    """Say whether words tell in the present what is to come: "the board *meets* tomorrow"."""
    presents, ending = grammar.drafting.presents, grammar.verbs.present_ending
    return any(word in presents and word.endswith(ending) for word, _ in own[1:])


def _behind_stamps(text: str, stretch: Stretch, times: Sequence[Stretch], grammar: Grammar) -> int:
    """Return where a sentence begins behind the stamps that stand in lines above it."""
    start, end = begin, _ = stretch
    for _ in range(_MOST_LINES):
        after = text.find("\n", start, end) + 1
        line = text[start : after or end]
        if not after or len(line) > _LONGEST_STAMP or _SENTENCE.search(line):
            break
        inside = [time for time in times if start <= time[0] < after]
        own = list(_beside_its_times(text, (start, after), inside, grammar))
        goes_on = line[:1].islower() or text[after : after + 1].islower()
        if inside and not goes_on and (not own or _begins_as_a_stamp(own, grammar)):
            begin = after
        start = after
    return begin


def _beside_its_times(
    text: str, stretch: Stretch, times: Sequence[Stretch], grammar: Grammar
) -> Iterator[tuple[str, int]]:
    """Yield the words of a stretch beside its times, each with its place."""
    at, end = stretch
    for first, last in (*times, (end, end)):
        for word in tokens(text, at, first, grammar.spelling.joined):
            if word.text[0].isalpha():
                yield word.text, word.start
        at = max(at, last)


def _begins_as_a_stamp(own: Sequence[tuple[str, int]], grammar: Grammar) -> bool:
    return own[0][0] in grammar.stamps
