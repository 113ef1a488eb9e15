"""The end of a sentence that is cut off from a quote, and by which nobody vouches for it.

"It was shut on 3 May *in his imagination only*", "… *on screen*", "…, *an invention of the
tabloids*", "… (*some say 4 May*)", "… – *at least that is what they tell us*", "…, *give or take a
day*", "*It will open on 3 June* was a slogan".
"""

from chronology.languages.governors import Governor
from chronology.languages.taken_back import unchecked
from chronology.languages.tellers import is_somebody
from chronology.languages.tokens import ENDS, LINES, QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_FAR = 16  # words behind a stretch in which its sentence takes it back
_PLACE = 4  # words of where something is: "in his own wild imagination"
_NOUN = 4  # words of what is apposed: "a malicious invention"
_SAID = 3  # words between those who say something and their verb
_TELLER = 6  # words of who says it, behind a comma
_MARKS = LINES | {",", "(", "["}
_SPOKEN = frozenset({Governing.ATTRIBUTION, Governing.HEDGE, Governing.CONTENTION})


def unvouched_tail(words: Words, verb: int) -> Governor | None:
    """Return what stands behind a stretch, in its sentence, by which nobody vouches for it.

    Args:
        words: the sentence, seen from the stretch.
        verb: the verb of the stretch.
    """
    end = min(words.end_of_sentence(), words.last + _FAR)
    if any(words[n] in ENDS for n in range(verb, words.last)):
        return None  # the stretch ends its sentence itself
    found = _as_a_subject(words, verb) or _nowhere(words, end)
    for place in range(words.last, end):
        if found is not None:
            break
        found = _roughly(words, place) or _never(words, place)
        if found is None and words[place] in _MARKS:
            found = _aside(words, place + 1)
    return found


def _unvouched(words: Words, begin: int, end: int) -> Governor:
    return words.governor(Governing.UNVOUCHED, begin, end)


def _as_a_subject(words: Words, verb: int) -> Governor | None:
    """Read "It will open on 3 June *was a slogan*": the verb of a sentence follows a clause."""
    at, grammar = words.last, words.grammar
    if words[at] in QUOTE_MARKS or not words.first < verb < at:
        return None
    if words[words.first - 1] in grammar.clauses.that:
        return None  # "The fact that it was shut | was noted"
    if any(words[n] in grammar.verbs.infinitive for n in range(words.first, verb)):
        return None  # "the forum to be held in May | is the first"
    is_be = words[at] in grammar.verbs.be and words[at] not in grammar.verbs.unfinite_be
    return _unvouched(words, at, at + 1) if is_be else None


def _nowhere(words: Words, end: int) -> Governor | None:
    """Read "*in his imagination*", "*on screen*"."""
    own = words.grammar.vouching
    lead = words.after_adverbs(words.last)
    lead += words[lead] == ","
    if words[lead] not in own.places:
        return None
    if (work := _in_a_work(words, lead, end)) is not None:
        return work
    for noun in range(lead + 1, min(end, lead + 1 + _PLACE)):
        if words[noun] in STOPS or words[noun] == "," or words.is_verb(noun):
            return None
        if words[noun] in own.unreal and _ends_its_phrase(words, noun):
            return _unvouched(words, lead, noun + 1)
    return None


def _in_a_work(words: Words, lead: int, end: int) -> Governor | None:
    """Read "*in the novel*", "*in the second chapter of her novel*"; no "in the film studio"."""
    works = words.grammar.invented.works
    if words[lead + 1] not in words.grammar.nouns.determiners:
        return None
    for noun in range(lead + 2, min(end, lead + 2 * _PLACE)):
        if words[noun] in STOPS or words[noun] == "," or words.is_verb(noun):
            return None
        if words[noun] in works and _ends_its_phrase(words, noun):
            return _unvouched(words, lead, noun + 1)
    return None


def _ends_its_phrase(words: Words, noun: int) -> bool:
    """Say whether a noun is no part of a longer one: no "film *studio*"."""
    grammar, behind = words.grammar, words[noun + 1]
    small = grammar.nouns.prepositions | grammar.clauses.joining | grammar.clauses.linking
    is_small = behind in small or grammar.is_auxiliary(behind) or grammar.is_adverb(behind)
    return not behind[:1].isalpha() or is_small or behind in grammar.clauses.subject_relatives


def _roughly(words: Words, place: int) -> Governor | None:
    phrase = words.begun(words.grammar.vouching.roughly, place)
    return _unvouched(words, place, place + len(phrase)) if phrase else None


def _never(words: Words, place: int) -> Governor | None:
    phrase = words.begun(words.grammar.vouching.never, place)
    return _unvouched(words, place, place + len(phrase)) if phrase else None


def _aside(words: Words, begin: int) -> Governor | None:
    return (
        _only_told(words, begin)
        or _made_up(words, begin)
        or _others_say(words, begin)
        or _said_by_nobody(words, begin)
        or unchecked(words, begin)
    )


def _only_told(words: Words, begin: int) -> Governor | None:
    """Read "*at least that is what* they tell us", "*that was what* he said"."""
    grammar = words.grammar
    for place in range(begin, begin + _SAID):
        is_led = words[place] in grammar.negation.referring | grammar.nouns.impersonal
        be = place + 1
        is_what = words[be + 1] in grammar.second_thoughts.what
        if is_led and words[be] in grammar.verbs.be and is_what:
            return _unvouched(words, begin, be + 2)
    return None


def _made_up(words: Words, begin: int) -> Governor | None:
    """Read "*an invention* of the tabloids", "*a mere fiction*"."""
    own = words.grammar.vouching
    if words[begin] not in words.grammar.nouns.articles:
        return None
    for noun in range(begin + 1, begin + 1 + _NOUN):
        if words[noun] in STOPS | ENDS | {","} or words.is_verb(noun):
            return None
        if words[noun] in own.fancies:
            return _unvouched(words, begin, noun + 1)
    return None


def _others_say(words: Words, begin: int) -> Governor | None:
    """Read "(*some say* 4 May)", "– *others think* it was June"."""
    own, clauses = words.grammar.vouching, words.grammar.clauses
    if words[begin] not in own.indefinite | own.vague:
        return None
    for verb in range(begin + 1, begin + 1 + _SAID):
        if clauses.governing.get(words[verb]) in _SPOKEN:
            return _unvouched(words, begin, verb + 1)
    return None


def _said_by_nobody(words: Words, begin: int) -> Governor | None:
    """Read ", *ChatGPT says*", ", *the comedian quipped*"."""
    clauses = words.grammar.clauses
    if words[begin] in words.grammar.negation.plain:
        return None  # ", not on 27 April as they claim"
    for verb in range(begin + 1, begin + 1 + _TELLER):
        kind = clauses.governing.get(words[verb])
        if words[verb] in STOPS | ENDS | {",", ""}:
            return None
        if kind not in _SPOKEN or words.is_noun(verb):
            continue
        is_last = words[verb + 1] in ENDS | STOPS | {",", ""}
        is_told = kind is Governing.ATTRIBUTION and is_somebody(words, begin, verb)
        return None if is_told or not is_last else _unvouched(words, begin, verb + 1)
    return None
