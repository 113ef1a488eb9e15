"""The sentences behind, by which what was told may not have been, be it without a word of it.

"*Pull the other one.*" "*This we now know to be false.*" "*Then I woke up.*" "*It still stands.*"
"*There was no storm that day.*" "*The wedding never took place.*" "*MS HALL: It was not.*"
"""

import re
from collections.abc import Iterator

import attrs

from chronology.languages.corrections import stems, words_of
from chronology.languages.english import aftermath as own
from chronology.languages.english.questioners import AFFIRMS
from chronology.languages.english.remarks import FINDINGS
from chronology.languages.grammar import Grammar
from chronology.languages.sentences import sentences
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.undone_behind import undone_behind
from chronology.languages.words import Words

_FAR = 400  # code points behind in which such a sentence begins
_SUBJECT = 8  # words of the subject of a sentence, at the most
_PREDICATE = 4  # words behind a helping verb by which it is seen what it tells
_CLOSING = re.compile(r"[\"”’')\]*_.!?]*\s*")
_ENDS = ENDS | STOPS | {",", ""}
_LINE, _PARAGRAPH = "\n", "\n\n"


@attrs.frozen(kw_only=True, eq=False)
class Told:
    """What was told, and where.

    Attributes:
        text: the text.
        place: where the words stand by which it was told.
        end: where their sentence ends.
        until: where ends what the same person says: what another answers is read elsewhere.
        grammar: the words of the language.
        is_done: whether it is entered as done, and so must have been.
    """

    text: str
    place: tuple[int, int]
    end: int
    until: int
    grammar: Grammar
    is_done: bool


@attrs.frozen(kw_only=True, eq=False)
class _Later:
    """A sentence behind what was told.

    Attributes:
        start: where it begins.
        stop: where it ends.
        words: it.
        number: which it is, from 0.
        between: what stands before it and behind what was told.
    """

    start: int
    stop: int
    words: str
    number: int
    between: str


def aftermath(told: Told) -> tuple[int, int] | None:
    """Return where what stands behind leaves open whether what was told has been.

    Args:
        told: what was told, and where.
    """
    text, behind = told.text, told.place[1]
    patterns = own.WITH_A_WINK.match(text, behind, told.end), own.MARKED.match(text, behind)
    sign = next((one for one in patterns if one is not None), None)
    if sign is not None:
        return sign.span()
    if own.UNTIL_IT_RANG.search(text, behind, told.end) is not None:
        return behind, told.end
    for one in _later_sentences(told):
        if _takes_it_back(one, told):
            return one.start, one.stop
    return _other_answers(told)


def _other_answers(told: Told) -> tuple[int, int] | None:
    """Return where another, who speaks next, does not say that what was put to them is so."""
    text, begin = told.text, told.until
    if begin >= len(text) or text[told.end : begin].strip():
        return None
    following = text[begin : begin + _FAR]
    return (begin, begin + len(following)) if _is_answered(following, told) else None


def _later_sentences(told: Told) -> Iterator[_Later]:
    """Yield the next sentences: those of the paragraph, or the first of the next."""
    text, end = told.text, told.end
    closing = None if text[end - 1].isspace() else _CLOSING.match(text, end, told.until)
    begin = end if closing is None else closing.end()
    stretch = text[begin : min(begin + _FAR, told.until)]
    found = sentences(stretch, told.grammar.spelling.abbreviations)
    for number, (first, last) in enumerate(found):
        start, stop = begin + first, begin + last
        between = text[max(0, end - 1) : start]
        if number and _PARAGRAPH in between:
            return
        yield _Later(start=start, stop=stop, words=text[start:stop], number=number, between=between)


def _takes_it_back(one: _Later, told: Told) -> bool:
    """Say whether a sentence behind leaves open what was told."""
    is_apart = _PARAGRAPH in one.between
    if not is_apart and _ends_a_tale(one.words):
        return True
    if own.SPEAKERS.match(one.words) is not None:
        return one.number == 0 and _is_answered(one.words, told)
    if one.number == 0:
        return (
            _is_a_retort(one)
            or _is_judged(one, told)
            or (told.is_done and not is_apart and _cannot_have_been(one, told))
        )
    return one.number == 1 and _disowns(one.words)


def _cannot_have_been(one: _Later, told: Told) -> bool:
    return undone_behind(told.text, told.place, (one.start, one.stop), told.grammar)


# Of the telling ------------------------------------------------------------------------------


def _is_a_retort(one: _Later) -> bool:
    """Say whether a sentence speaks of what was told as of what was not meant, or is not so."""
    is_line = _LINE in one.between
    if own.RETORTS.match(one.words) is not None or _disowns(one.words):
        return True
    if is_line and own.NO_SUCH.match(one.words) is not None:
        return True
    return not is_line and _is_of_a_task(one.words)


def _disowns(sentence: str) -> bool:
    return any(one.match(sentence) is not None for one in own.DISOWNING)


def _ends_a_tale(sentence: str) -> bool:
    """Read "*Then I woke up.*", "*And they lived happily ever after.*"."""
    patterns = own.UNTIL_IT_RANG, own.HAPPILY
    return any(one.search(sentence) is not None for one in patterns)


def _is_of_a_task(sentence: str) -> bool:
    """Read "*If you believe him.*", "*Who inherits?*", "*Advise the seller.*"."""
    if own.FRAGMENT.fullmatch(sentence) or own.SET_TASK.match(sentence):
        return True
    return own.ASKS.fullmatch(sentence) is not None and own.ASKS_AFTER.search(sentence) is None


def _is_answered(sentence: str, told: Told) -> bool:
    """Read "*MS HALL: It was not.*", and of what was put to "you" whatever does not affirm it."""
    label = own.SPEAKERS.match(sentence)
    if label is None:
        return False
    spoken = words_of(told.text, told.place, told.grammar).spoken
    affirmed = AFFIRMS.match(sentence, label.end())
    is_affirmed = affirmed is not None and (
        len(affirmed[0].split()) == 1 or not sentence[affirmed.end() :].lstrip()[:1].isalnum()
    )  # "We did." affirms; "I was in Rome" does not
    is_put = not own.YOU.isdisjoint(spoken)
    return own.DENIES.match(sentence, label.end()) is not None or (is_put and not is_affirmed)


def _is_judged(one: _Later, told: Told) -> bool:
    """Say whether a sentence tells, of what was told or who told it, nothing that is known."""
    grammar = told.grammar
    words = words_of(told.text, (one.start, one.stop), grammar)
    near = range(min(len(words), _SUBJECT))
    be = next((n for n in near if grammar.is_auxiliary(words[n])), 0)
    if not be or any(words[n] in _ENDS for n in range(be)):
        return False
    last = next((n for n in range(be, len(words)) if not grammar.is_auxiliary(words[n])), be)
    predicate = [words[n] for n in range(last, last + _PREDICATE)]
    if be == 1 and words[0] in own.POINTS:
        return words[1] in own.OF_THEN and own.KNOWN_OUTCOME.isdisjoint(predicate)
    is_known = grammar.is_gerund(predicate[0]) or predicate[0] in own.TELLER_KNOWN
    return not is_known and words[0] in grammar.nouns.determiners and _is_who_told(words, be, told)


def _is_who_told(words: Words, be: int, told: Told) -> bool:
    """Say whether the subject of a sentence is who, or what, told something: "the report was"."""
    text, (start, stop) = told.text, told.place
    low = max(0, start - _FAR)
    begin = max(text.rfind(_LINE, low, start), text.rfind(". ", low, start), low - 1) + 1
    outer = stems(words_of(text, (begin, start), told.grammar))
    outer |= stems(words_of(text, (stop, told.end), told.grammar))
    subject = words.tokens[0].start, words.tokens[be - 1].end
    is_same = not outer.isdisjoint(stems(words_of(words.text, subject, told.grammar)))
    return is_same or (bool(outer) and not FINDINGS.isdisjoint(words.spoken[:be]))
