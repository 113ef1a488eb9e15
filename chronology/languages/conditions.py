"""Where a condition begins: "if", "provided that", "*once* the permit is in"."""

from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import NEAR, Words

_MARKS = STOPS | ENDS | {",", ""}


def is_condition(words: Words, begin: int) -> bool:
    """Say whether a condition begins at a place: "if", "and if", "provided that", "should it"."""
    clauses = words.grammar.clauses
    while (word := words[begin]) in clauses.linking or word in clauses.that or word in QUOTE_MARKS:
        begin += 1
    if word in clauses.conditions:
        return True
    if begin == 0 and words[begin] in clauses.inverted_conditions:
        return True
    return condition_phrase(words, begin) or is_proviso(words, begin)


def condition_phrase(words: Words, at: int) -> bool:
    """Say whether words that make a condition by themselves begin at a place.

    A phrase ("as long as"), what must be so first ("*once* the permit is in", "*pending* a
    survey"), and what must allow it ("*weather* permitting").
    """
    phrases = words.grammar.clauses.condition_phrases
    is_known = bool(words.begun(phrases, at)) or _is_permitting(words, at)
    return is_known or _is_first_of_all(words, at) or _is_awaited(words, at)


def _is_first_of_all(words: Words, at: int) -> bool:
    """Say whether something must be so first: "*once* the permit is in", "*as soon as* it has".

    What was so first is no condition: "once the permit *was* in"; nor is what has no verb.
    """
    grammar, clauses = words.grammar, words.grammar.clauses
    phrase = words.begun(clauses.preconditions, at)
    begin = at + len(phrase)
    if not phrase or words.is_time(begin):
        return False
    is_subject = words.opens_noun(begin) or words[begin] in grammar.nouns.pronouns
    end = next((n for n in range(begin, len(words)) if words[n] in _MARKS), len(words))
    for place in range(begin, end):
        if words[place] in grammar.verbs.of_now or words.is_present(place):
            return True
        if words.is_verb(place):
            return False
    present = grammar.verbs.present_ending
    return is_subject and any(words[n].endswith(present) for n in range(begin + 1, end))


def _is_awaited(words: Words, at: int) -> bool:
    """Say whether a plan waits for something: "*pending* approval", "*barring* delays"."""
    grammar = words.grammar
    is_first = words[at - 1] in _MARKS
    is_other = words[at + 1] in grammar.nouns.prepositions or words.is_time(at + 1)
    return words[at] in grammar.clauses.awaiting and is_first and not is_other


def _is_permitting(words: Words, at: int) -> bool:
    """Say whether something must allow it: "*weather* permitting", "*the budget* allowing"."""
    if words[at - 1] not in _MARKS:
        return False
    for place in range(at + 1, at + NEAR):
        if words[place] in words.grammar.clauses.permitting:
            return words[place + 1] in _MARKS
        if words[place] in _MARKS or words.is_verb(place):
            return False
    return False


def proviso(words: Words, that: int) -> int:
    """Return how many words of a condition end with a "that": "*Provided that* it is issued,"."""
    phrases = words.grammar.clauses.condition_phrases
    if that < 0 or words[that] not in words.grammar.clauses.that:
        return 0
    before = words.ended(phrases, that - 1)
    return words.ended(phrases, that) or (before + 1 if before else 0)


def is_proviso(words: Words, at: int) -> bool:
    """Say whether a participle is a condition: "*provided* the permit is issued, it shall".

    It is none of a noun ("the works provided by", "who provided the pumps"): it begins its
    sentence, or stands behind a comma or a time.
    """
    if words[at] not in words.grammar.clauses.supposing:
        return False
    following = words.token(at + 1)
    opens = following is not None and words[at + 1] in (
        words.grammar.nouns.articles | words.grammar.nouns.pronouns
    )
    before = words.before_adverbs(at - 1)
    is_first = not words[before] or words[before] in STOPS | {","} or words.is_time(before)
    end = next((n for n in range(at + 1, len(words)) if words[n] in STOPS | {",", "."}), len(words))
    return opens and is_first and words.has_verb_between(at + 1, end)


def is_conceded(words: Words, at: int) -> bool:
    """Say whether "if" is none: "even if", "as if", "if compared with"; or "whether or not"."""
    clauses, following = words.grammar.clauses, words[at + 1]
    grammar = words.grammar
    if condition_phrase(words, at):
        return False
    is_reduced = grammar.is_past(following) and words[at] not in clauses.excepting
    is_reduced = is_reduced or following in clauses.reduced
    is_reduced = is_reduced or grammar.is_adverb(following)  # "if somewhat late"
    is_either = words[at] in clauses.indirect_questions and any(
        words[n] in clauses.alternative and words[n + 1] in grammar.negation.plain
        for n in range(at + 1, at + NEAR)
    )
    is_reduced = is_reduced or is_either  # "whether valid or not"
    return words[at - 1] in clauses.conceding or is_reduced or _is_either_way(words, at)


def _is_either_way(words: Words, at: int) -> bool:
    """Say whether it was so in each of two ways: "*whether by design or accident*, it burned"."""
    clauses = words.grammar.clauses
    if words[at] not in clauses.indirect_questions or words[at - 1] not in _MARKS:
        return False
    end = next((n for n in range(at + 1, at + 2 * NEAR) if words[n] in _MARKS), None)
    if end is None or words.has_verb_between(at + 1, end):
        return False
    return any(words[n] in clauses.alternative for n in range(at + 2, end - 1))
