"""What is told behind a stretch that is only the subject: "the hearing of 3 May | *was not held*".

Only what such a verb says of whether the thing happened at all counts here: a letter that was
not answered was written all the same.
"""

from chronology.languages.asides import status
from chronology.languages.governors import Governor
from chronology.languages.tokens import ASIDES_OPEN, QUOTE_MARKS
from chronology.languages.words import NEAR, Words
from chronology.vocabulary import Governing


def predicate(words: Words) -> Governor | None:
    """Return the words behind a stretch without a verb by which its subject did not happen."""
    if not _is_subject(words):
        return None
    inner = (n for n in range(words.first, words.last) if words[n] in ASIDES_OPEN)
    told = next((one for n in inner if (one := status(words, n, len(words)))), None)
    if (attribute := told or _attribute(words)) is not None:
        return attribute
    begin = words.last
    while words[begin] in QUOTE_MARKS:
        begin += 1
    verb, is_negative = _verb(words, begin)
    if verb == begin:
        return None
    grammar = words.grammar
    if is_negative and _happens(words, verb):
        return words.governor(Governing.NEGATION, begin, verb + 1)
    if any(words[n] in grammar.verbs.be for n in range(begin, verb)) and _is_undone(words, verb):
        kind = Governing.HEDGE if _bears_a_date(words) else Governing.DENIAL
        return words.governor(kind, begin, verb + 1)
    is_ahead = words[begin] in grammar.verbs.modals and _happens(words, verb)
    return words.governor(Governing.PLAN, begin, verb + 1) if is_ahead else None


def _attribute(words: Words) -> Governor | None:
    """Return an adjective by which a thing has not happened: "the *planned* opening on 3 May"."""
    grammar = words.grammar
    kinds = (
        (grammar.verbs.undoing | grammar.negation.failing, Governing.NEGATION),
        (grammar.times.scheduling | grammar.times.announcing, Governing.PLAN),
        (grammar.negation.doubting_adjectives, Governing.HEDGE),
    )
    first = words.first + 1
    if words[words.first] not in grammar.nouns.determiners:
        return None
    for listed, kind in kinds:
        if words[first] in listed and words[first + 1][:1].isalpha() and first + 1 < words.last:
            is_led = words[first + 1] in grammar.nouns.prepositions | grammar.verbs.infinitive
            return None if is_led else words.governor(kind, first, first + 1)
    return None


def _is_subject(words: Words) -> bool:
    """Say whether a stretch tells of a thing, be it one that was only planned."""
    scheduling, undoing = words.grammar.times.scheduling, words.grammar.verbs.undoing
    return not any(
        words.is_verb(n) and words[n] not in scheduling
        for n in range(words.first, words.last)
        if not (words[n] in undoing and words[n - 1] in ASIDES_OPEN)  # "(cancelled)"
    )


def _bears_a_date(words: Words) -> bool:
    """Say whether the thing may be one that bears a date: "the contract *of 3 May*"."""
    of = words.grammar.nouns.of
    return any(words[n] in of and words.is_time(n + 1) for n in range(words.first, words.last))


def _verb(words: Words, begin: int) -> tuple[int, bool]:
    """Return where the verb stands behind its auxiliaries, and whether they deny it."""
    grammar, is_negative, at = words.grammar, False, begin
    while at < begin + NEAR:
        word = words[at]
        is_negation = word in grammar.negation.adverbs
        is_helper = grammar.is_auxiliary(word) or word in grammar.verbs.modals
        if not (is_negation or is_helper or grammar.is_adverb(word)):
            break
        is_negative = is_negative or is_negation
        at += 1
    return at, is_negative


def _happens(words: Words, verb: int) -> bool:
    verbs, following = words.grammar.verbs, words.token(verb + 1)
    if words.begun(verbs.happening_phrases, verb):
        return True
    is_last = following is None or not following.text[:1].isalpha()
    is_last = is_last or words[verb + 1] in words.grammar.nouns.prepositions  # not "made public"
    return words[verb] in verbs.happening and is_last


def _is_undone(words: Words, verb: int) -> bool:
    grammar = words.grammar
    return words[verb] in grammar.verbs.undoing or bool(
        words.begun(grammar.verbs.undoing_phrases, verb)
    )
