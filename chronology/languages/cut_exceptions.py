"""Whether a stretch is cut off from what excepts part of it, or makes another of its time.

"*All seven trawlers* | except the Gudrun were sold", "All but | *two councillors voted*", "*cost 4
million crowns in 1990* | prices", "*died on 10 February 1689* | (Old Style)".
"""

from chronology.languages.cut_starts import CutOff
from chronology.languages.tokens import ENDS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_OPENING = frozenset(["(", "[", ",", "–", "—", "-"])
_FAR = 6  # words behind a stretch in which what is excepted begins
_SHOWN = 3  # words of it that are shown
_MOST = 3  # words of a number: "all but a hundred"


def exception_of(words: Words) -> CutOff | None:
    """Return what excepts part of a stretch, or is of its time, and stands outside; or `None`.

    Args:
        words: the sentence, seen from the stretch.
    """
    if not 0 <= words.first < words.last:
        return None
    return _all_but(words) or _of_its_time(words) or _except(words)


def _excepted(words: Words, begin: int, end: int, *, is_certain: bool) -> CutOff:
    found = words.governor(Governing.UNVOUCHED, begin, min(len(words), end))
    return CutOff(words=found, is_certain=is_certain)


def _all_but(words: Words) -> CutOff | None:
    """Read "*All but* | two councillors voted", "*none except* | Ann came"."""
    own, at = words.grammar.cuts, words.first - 1
    while words[at] in own.determiners and at > 0 and words[at] not in own.whole:
        at -= 1
    is_led = at > 0 and (words[at] in own.excepting or words.ends_one(own.excepting_phrases, at))
    begin = at - max(1, words.ended(own.excepting_phrases, at)) if is_led else at
    if is_led and words[begin] not in own.whole:
        begin = next(
            (n for n in range(begin, max(-1, begin - _MOST), -1) if words[n] in own.whole), -1
        )
    if not is_led or begin < 0 or words[begin] not in own.whole:
        return None
    return _excepted(words, begin, words.first, is_certain=True)


def _except(words: Words) -> CutOff | None:
    """Read "was finished | *save for* the last forty metres"; "| *except* on Sundays" too."""
    own, at = words.grammar.cuts, words.last
    if words[at - 1] in ENDS:
        return None
    for place in range(at, min(len(words), at + _FAR)):
        word = words[place]
        phrase = words.begun(own.excepting_phrases, place)
        is_word = word in own.excepting and (word not in own.excepting_some or _is_all(words))
        if phrase or is_word:
            return _excepted(words, place, place + _SHOWN, is_certain=False)
        is_between = word in _OPENING or words.is_time(place) or words.grammar.is_adverb(word)
        if not is_between and word not in words.grammar.nouns.prepositions:
            return None
    return None


def _is_all(words: Words) -> bool:
    """Say whether a stretch is a mere thing, all of it: "Every boat | *but* one"."""
    whole = words.grammar.cuts.whole
    if words.has_verb_between(words.first, words.last):
        return False  # "All boats sailed on 6 May | but the crane stayed"
    return any(words[n] in whole for n in range(words.first, words.last))


def _of_its_time(words: Words) -> CutOff | None:
    """Read "in 1990 | *prices*", "on 10 February 1689 | (*Old Style*)"."""
    own, at = words.grammar.cuts, words.last
    if not words.is_time(at - 1):
        return None
    place = at
    while words[place] in _OPENING - {","}:
        place += 1
    is_style = bool(words.begun(own.styles, place))
    is_basis = words[at] in own.bases or (
        words[at + 1] in own.bases
        and not words.is_verb(at)
        and words[at][:1].isalpha()
        and words[at] not in words.grammar.nouns.prepositions
        and words[at] not in words.grammar.clauses.coordinators
    )
    if not (is_style or is_basis):
        return None
    return _excepted(words, at, place + _SHOWN, is_certain=True)
