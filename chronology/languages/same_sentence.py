"""What in the same sentence may take back a clause, or keep anybody from vouching for it.

"*Staff who wrote that* X *had the wrong building*", "*Should it emerge that* X", "*According to the
brochure* X, *but* …", "*During the drill*, X", "A plaque gives it as 4 June, *but it was* 4 July".
"""

from chronology.languages.english import same_sentence as own
from chronology.languages.governors import Governor
from chronology.languages.tokens import ENDS, LINES, QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_RELATIVE = 8  # words between "who" and the "that" of what they say
_OPENING = 8  # words in which a sentence says for what alone it counts
_DENIED = 6  # words of a clause that denies the one before
_SHOWN = 4  # words that are shown


def taken_back_beside(words: Words) -> Governor | None:
    """Return the words of its sentence by which nobody vouches for a stretch; `None` for none.

    Args:
        words: the sentence, seen from the stretch.
    """
    if not 0 <= words.first < words.last:
        return None
    begin = _sentence_begin(words)
    return (
        _of_some_who_say(words, begin)
        or _by_its_opening(words, begin)
        or _by_contrast(words, begin)
        or _denied_behind(words)
    )


def _stretch_against(words: Words, begin: int, end: int) -> Governor:
    return words.governor(Governing.UNVOUCHED, max(0, begin), min(len(words), end))


def _sentence_begin(words: Words) -> int:
    """Return the first word of the sentence of a stretch."""
    begin = next((n + 1 for n in range(words.first - 1, -1, -1) if words[n] in ENDS), 0)
    while begin < words.first and (words[begin] in QUOTE_MARKS | LINES | {","}):
        begin += 1
    return begin


def _of_some_who_say(words: Words, begin: int) -> Governor | None:
    """Read "*Staff who wrote that* | it shut had the wrong building"; no "Ann, who said that"."""
    that = words.first - 1
    if words[that] not in words.grammar.clauses.that:
        return None
    for who in range(that - 2, max(begin, that - _RELATIVE) - 1, -1):
        if words[who] in ENDS | STOPS | {","}:
            return None
        is_some = words[who] in own.WHO and words[who - 1] != ","
        is_subject = who > begin and not words.has_verb_between(begin, who)
        if (is_some and is_subject) or words[who] in own.WHOSE:
            return _stretch_against(words, max(begin, who - 1), that + 1)
    return None


def _by_its_opening(words: Words, begin: int) -> Governor | None:
    """Read "*Should it emerge that*", "*For this application alone*", "*During the drill*"."""
    if begin >= words.first:
        return None
    if phrase := words.begun(own.APPEARING, begin):
        return _stretch_against(words, begin, begin + len(phrase))
    is_inverted = (
        words[begin] in own.INVERTED and words[words.first - 1] in words.grammar.clauses.that
    )
    if is_inverted or (words[begin] in words.grammar.vouching.noting and _is_asked(words, begin)):
        return _stretch_against(words, begin, words.first)
    near = range(begin + 1, min(words.first, begin + _OPENING))
    if words[begin] in own.FOR and any(words[n] in own.ALONE for n in near):
        return _stretch_against(words, begin, words.first)
    if words[begin] in own.DURING:
        end = next((n for n in near if words[n] == "," or words[n] in STOPS), words.first)
        if words[end - 1] in own.UNREAL_TIMES:
            return _stretch_against(words, begin, end)
    return _by_a_mill(words, begin)


def _is_asked(words: Words, begin: int) -> bool:
    """Read "*Remember when* | it sank*?*"."""
    end = words.end_of_sentence()
    return words[begin + 1] in own.WHEN and "?" in words.spoken[words.last : end]


def _by_a_mill(words: Words, begin: int) -> Governor | None:
    """Read "*The rumour mill* had decided that": what is told by nobody, made a thing."""
    vouching = words.grammar.vouching
    for place in range(begin, min(words.first - 1, begin + _SHOWN)):
        if words[place] in vouching.tellers and words[place + 1] in vouching.sources:
            is_led = words[words.first - 1] in words.grammar.clauses.that
            return _stretch_against(words, begin, words.first) if is_led else None
    return None


def _by_contrast(words: Words, begin: int) -> Governor | None:
    """Read "*According to* Y | it sank, *but*", "| A plaque gives it *as* 4 June, *but*"."""
    at = words.last
    while at < len(words) and (words[at] in QUOTE_MARKS | LINES or words[at] in STOPS | {","}):
        at += 1
    if at == words.last or words[at] not in own.CONTRASTS:
        return None
    sourcing = words.grammar.vouching.sourcing
    is_sourced = begin < words.first and bool(words.begun(sourcing, begin))
    if is_sourced or _gives_a_date(words):
        return _stretch_against(words, at, at + _SHOWN)
    return None


def _gives_a_date(words: Words) -> bool:
    """Say whether a stretch only tells which date something gives: "gives its opening *as*"."""
    time = next((n for n in range(words.last - 1, words.first, -1) if not words.is_time(n)), 0)
    is_led = words[time] in own.AS or words[time + 1] in own.AS
    return is_led and any(words[n] in own.GIVING for n in range(words.first, time))


def _denied_behind(words: Words) -> Governor | None:
    """Read "| we were sacked, *which we never were*"."""
    at, negation = words.last, words.grammar.negation
    if words[at] != "," or words[at + 1] not in own.WHICH:
        return None
    near = range(at + 2, min(len(words), at + _DENIED))
    end = next((n for n in near if words[n] in ENDS), None)
    if end is None:
        return None
    is_denied = any(words[n] in negation.adverbs or words.is_none(n) for n in range(at + 2, end))
    is_denied = is_denied and words.grammar.is_auxiliary(words[end - 1])  # "which nobody expected"
    return _stretch_against(words, at + 1, end) if is_denied else None
