"""What is told behind a stretch that is only the subject: "the hearing of 3 May | *was not held*".

Only what such a verb says of whether the thing happened at all counts here: a letter that was
not answered was written all the same.
"""

import attrs

from chronology.languages.asides import status
from chronology.languages.governors import Governor
from chronology.languages.happening import happens, helped_verb
from chronology.languages.tokens import ASIDES_OPEN, LABEL_ENDS, QUOTE_MARKS
from chronology.languages.words import Words
from chronology.vocabulary import Governing


def predicate(words: Words) -> Governor | None:
    """Return the words behind a stretch without a verb by which its subject did not happen."""
    if not _is_subject(words):
        return None
    inner = (n for n in range(words.first, words.last) if _opens_a_status(words, n))
    told = next((one for n in inner if (one := status(words, n, len(words)))), None)
    if (attribute := told or _attribute(words)) is not None:
        return attribute
    begin = words.last
    while words[begin] in QUOTE_MARKS:
        begin += 1
    verb, is_negative = helped_verb(words, begin)
    if verb == begin:
        return None
    grammar = words.grammar
    if is_negative and happens(words, verb):
        return words.governor(Governing.NEGATION, begin, verb + 1)
    if any(words[n] in grammar.verbs.be for n in range(begin, verb)) and _is_undone(words, verb):
        is_vague = _bears_a_date(words)
        kind = Governing.HEDGE if is_vague else Governing.DENIAL
        return attrs.evolve(words.governor(kind, begin, verb + 1), is_vague=is_vague)
    is_ahead = words[begin] in grammar.verbs.modals and happens(words, verb)
    return words.governor(Governing.PLAN, begin, verb + 1) if is_ahead else None


def _opens_a_status(words: Words, place: int) -> bool:
    """Say whether a mark opens what may be said of a thing: "Event: scrapped" tells the deed."""
    if words[place] not in ASIDES_OPEN:
        return False
    is_label = words[place] in LABEL_ENDS and words[place - 1] in words.grammar.nouns.of_deeds
    return not is_label or words[place + 1] in words.grammar.verbs.ending_plans


def _attribute(words: Words) -> Governor | None:
    """Return an adjective by which a thing has not happened: "the *planned* opening on 3 May"."""
    grammar, first = words.grammar, words.first + 1
    if words[words.first] not in grammar.nouns.determiners:
        return None
    kind = grammar.became(words[first], grammar.negation.doubting_adjectives)
    following = words[first + 1] if first + 1 < words.last else ""
    is_led = following in grammar.nouns.prepositions | grammar.verbs.infinitive
    if kind is None or is_led or not following[:1].isalpha():
        return None
    return words.governor(kind, first, first + 1)


def _is_subject(words: Words) -> bool:
    """Say whether a stretch tells of a thing, be it one that was only planned."""
    undoing = words.grammar.verbs.undoing
    return not any(
        words.is_verb(n) and not _tells_for_when(words, n)
        for n in range(words.first, words.last)
        if not (words[n] in undoing and words[n - 1] in ASIDES_OPEN)  # "(cancelled)"
    )


def _tells_for_when(words: Words, at: int) -> bool:
    """Say whether a participle tells for when a thing is: "*fixed* in", "*announced* for" May."""
    grammar = words.grammar
    is_for = words[at + 1] in grammar.nouns.before_subjects and words.is_time(at + 2)
    is_for &= grammar.is_participle(words[at])
    return is_for or words[at] in grammar.times.scheduling


def _bears_a_date(words: Words) -> bool:
    """Say whether the thing may be one that bears a date: "the contract *of 3 May*"."""
    of = words.grammar.nouns.of
    return any(words[n] in of and words.is_time(n + 1) for n in range(words.first, words.last))


def _is_undone(words: Words, verb: int) -> bool:
    grammar = words.grammar
    return words[verb] in grammar.verbs.undoing or bool(
        words.begun(grammar.verbs.undoing_phrases, verb)
    )
