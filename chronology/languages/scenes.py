"""The sentences before that set a scene: what is told behind them is dreamt, read out or supposed.

"*I had a strange dream.* The school burned down on 3 May." "*Let us say the seller is dead.* The
goods were shipped on 3 May." "*Give exact dates*, e.g. the tenant paid on 5 May."
"""

from collections.abc import Iterator

from chronology.languages.corrections import words_of
from chronology.languages.english import scenes as own
from chronology.languages.english.taken_back import TALE_ENDS
from chronology.languages.grammar import Grammar
from chronology.languages.sentences import sentences
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_TALE = 900  # code points before words within which a scene may be set
_NEAR = 2  # sentences before words in which a tale is named
_SUBJECT = 6  # words of a subject, or behind a noun, that are read
_LEADS = " \n\"“‘'«"  # between a colon and what it leads to
_HEADING = 7  # words of a heading without a verb
_SHOWN = 8  # words behind "is" in "this is an alternative history"
_FORM = 300  # code points on either side in which a form has a place left open
_ENDS = ENDS | STOPS | QUOTE_MARKS | {",", ""}
_GO_ON = (own.SUPPOSES, own.DREAMS, own.READ_OUT, own.SCRIPT)
_RIGHT_BEFORE = (own.FORETOLD, own.WINKS, own.INSTRUCTS, own.MOCK_MEDIA)


def scene_before(
    text: str, place: tuple[int, int], sentence: int, message: int, grammar: Grammar
) -> tuple[int, int] | None:
    """Return where a sentence sets a scene in which what stands behind it is not real.

    Args:
        text: the text.
        place: where the words stand that are quoted.
        sentence: where their sentence begins.
        message: where their message begins: nobody goes on with the scene of another.
        grammar: the words of the language.
    """
    if own.OF_THE_WORK.match(text, sentence) is not None:
        return None
    if _is_led_in(text, (sentence, place[0]), grammar):
        return sentence, place[0]
    return _place_left_open(text, place) or _scene(text, (sentence, place[0]), message, grammar)


def _scene(
    text: str, lead: tuple[int, int], message: int, grammar: Grammar
) -> tuple[int, int] | None:
    """Return where a sentence before sets a scene that is not over."""
    sentence, place = lead
    begin, is_first = _paragraph(text, sentence, message)
    for number, (start, end) in enumerate(_backwards(text, begin, sentence, grammar)):
        if _sets_a_scene(text, (start, end), number, grammar):
            return None if TALE_ENDS.search(text, start, place) is not None else (start, end)
        if is_first:
            return None  # of the paragraph before, only its last sentence leads on
    return None


def _sets_a_scene(text: str, place: tuple[int, int], number: int, grammar: Grammar) -> bool:
    """Say whether a sentence sets a scene, so many sentences before what is told in it."""
    patterns = _GO_ON if number else (*_GO_ON, *_RIGHT_BEFORE)
    is_set = any(one.search(text[slice(*place)]) is not None for one in patterns)
    return is_set or (number < _NEAR and _speaks_of_the_unreal(words_of(text, place, grammar)))


def _is_led_in(text: str, lead: tuple[int, int], grammar: Grammar) -> bool:
    """Say whether words of the sentence itself only show what follows: "*Boilerplate:* …"."""
    before = text[slice(*lead)]
    if before.rstrip(_LEADS).endswith(":"):
        spoken = words_of(text, lead, grammar).spoken
        if not own.AS_LABEL.isdisjoint(spoken):
            return True
    leads = own.INSTRUCTS, own.INSTANCE, own.MOCK_MEDIA
    return any(one.search(before) is not None for one in leads)


def _place_left_open(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    """Return where the paragraph of a quote is a form that nobody has filled in: "[Name]"."""
    low = max(text.rfind("\n\n", max(0, place[0] - _FORM), place[0]), place[0] - _FORM, 0)
    broken = text.find("\n\n", place[1], place[1] + _FORM)
    high = place[1] + _FORM if broken < 0 else broken
    found = own.OPEN_PLACES.search(text, low, high)
    return None if found is None else found.span()


def _speaks_of_the_unreal(words: Words) -> bool:
    """Say whether a sentence speaks of a tale, a play, a dream as of what is told in it."""
    if not own.TRADED.isdisjoint(words.spoken):
        return False
    verb = next((n for n in range(len(words)) if _is_any_verb(words, n)), None)
    if verb is None:
        shown = own.MERE | own.UNREAL - own.DOUBLE
        is_short = len(words) <= _HEADING and not words.begun(own.FOR_ONE, len(words) - 3)
        return is_short and not shown.isdisjoint(words.spoken)
    return any(words[n] in own.UNREAL and _is_a_tale(words, n, verb) for n in range(len(words)))


def _is_any_verb(words: Words, place: int) -> bool:
    """Say whether a word may be a verb, of now or of then."""
    return (
        words.is_verb(place)
        or words.grammar.is_auxiliary(words[place])
        or (words[place] in words.grammar.verbs.modals and words.is_modal(place))
        or words.is_present(place)
        or words[place] in own.OPENING_IT
    )


def _is_a_tale(words: Words, place: int, verb: int) -> bool:
    """Say whether a noun is of what is told: no "film festival", no "has written a novel"."""
    grammar, behind = words.grammar, words[place + 1]
    is_led = behind in grammar.nouns.prepositions | grammar.nouns.of | _ENDS
    if behind in grammar.nouns.of and words[place] in own.DOUBLE:
        return False
    if not (is_led or _is_any_verb(words, place + 1) or grammar.is_adverb(behind)):
        return False
    opens = place < verb or (place == verb and place < _SUBJECT)
    is_shown = words[0] in own.OF_HERE and words[verb] in grammar.verbs.be
    near = {words[n] for n in range(place + 1, place + 1 + _SUBJECT)}
    is_plain = words[place] not in own.DOUBLE or not own.OPENING_IT.isdisjoint(near)
    return (opens and place < _SUBJECT and is_plain) or (is_shown and place - verb <= _SHOWN)


def _paragraph(text: str, sentence: int, message: int) -> tuple[int, bool]:
    """Return where a paragraph begins, and whether a sentence is its first.

    Of its first sentence it is where the paragraph before begins.
    """
    low = max(message, sentence - _TALE, 0)
    broken = text.rfind("\n\n", low, sentence)
    is_first = broken >= 0 and not text[broken:sentence].strip()
    if is_first:
        broken = text.rfind("\n\n", low, len(text[:broken].rstrip()))
    return low if broken < 0 else broken, is_first


def _backwards(text: str, begin: int, end: int, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a stretch, the last first."""
    found = list(sentences(text[begin:end], grammar.spelling.abbreviations))
    for start, stop in reversed(found):
        yield begin + start, begin + stop
