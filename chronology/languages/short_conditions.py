"""A condition on which a plan hangs, told without a clause: "*If approved*, it will open".

"It will open, *should members agree*", "*When funding is found*, it will open", "it will open on
3 May *or not at all*". What is done hangs on none: "If damaged, the pumps were sold".
"""

from chronology.languages.governors import Governor
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_BEFORE = 4  # words before a stretch in which the modal of its verb stands
_PLANNED = 4  # words from "was" to the infinitive of a plan
_LONGEST = 12  # words of such a condition
_BEHIND = 12  # words behind a stretch within which it begins
_SHORT = 3  # words of one that has no participle ("if at all possible")
_NOUN = 4  # words up to the noun of what is waited for
_MARKS = STOPS | ENDS | {",", ""}


def short_condition(words: Words) -> Governor | None:
    """Return the words of a condition without a clause on which a plan hangs.

    Args:
        words: the sentence, seen from the stretch that tells the plan.
    """
    if not _tells_of_plans(words):
        return None
    return _led_by_it(words) or _followed_by_it(words)


def _tells_of_plans(words: Words) -> bool:
    """Say whether a stretch tells of what is to come, or of what goes on."""
    grammar = words.grammar
    verbs, own = grammar.verbs, range(words.first, words.last)
    near = range(max(0, words.first - _BEFORE), words.last)
    if any(words[n] in verbs.modals and words.is_modal(n) for n in near):
        return True
    verb = next((n for n in own if words.is_verb(n) and not words.is_name(n)), None)
    if verb is None or words[verb] in verbs.of_now:
        return True
    return any(
        verbs.to_infinitive.get(words[n]) is Governing.PLAN
        or words[n] in verbs.mere_plans
        or words[n] in verbs.infinitive
        for n in range(verb, min(words.last, verb + _PLANNED))
    )


def _led_by_it(words: Words) -> Governor | None:
    """Read "*If approved*, it will open", "it will, *once approved*, open"."""
    for at in range(words.last):
        if not _may_begin_one(words, at):
            continue
        end = _end_of_it(words, at)
        leads_on = words[end] == "," or words.opens_noun(end) or _is_a_pronoun(words, end)
        is_own = end < words.last and not any(
            words[n] in STOPS or words[n] in ENDS for n in range(at, words.first)
        )
        if is_own and leads_on and _is_one(words, at, end):
            return words.governor(Governing.CONDITION, at, end)
    return None


def _may_begin_one(words: Words, at: int) -> bool:
    """Say whether a condition may begin at a place: behind a mark, "and", or a "that"."""
    before, clauses = words[at - 1], words.grammar.clauses
    return before in _MARKS | QUOTE_MARKS | clauses.linking | clauses.that


def _is_a_pronoun(words: Words, place: int) -> bool:
    return words[place] in words.grammar.nouns.pronouns


def _end_of_it(words: Words, at: int) -> int:
    """Return the place behind a condition: a mark, or the subject of what hangs on it."""
    last = min(len(words), at + _LONGEST)
    end = next((n for n in range(at + 1, last) if words[n] in _MARKS), last)
    if words[end] == ",":
        return end
    for n in range(at + 2, end):
        is_noun = words.opens_noun(n) and words[n] not in words.grammar.nouns.prepositions
        is_over = words.grammar.is_participle(words[n - 1])
        is_over = is_over or words[n - 1] in words.grammar.short_conditions.permits
        if is_over and (is_noun or _is_a_pronoun(words, n)):
            return n
    return end


def _followed_by_it(words: Words) -> Governor | None:
    """Read "it will open *if approved*", "…, *should members agree*", "… *or not at all*"."""
    end = min(words.end_of_sentence(), words.last + _BEHIND)
    for at in range(words.last, end):
        if phrase := words.begun(words.grammar.short_conditions.or_never, at):
            return words.governor(Governing.CONDITION, at, at + len(phrase))
        close = next((n for n in range(at + 1, end) if words[n] in _MARKS), end)
        if _is_one(words, at, close) or _stands_inverted(words, at, close):
            return words.governor(Governing.CONDITION, at, close)
        is_joined = words[at] in words.grammar.clauses.linking
        if words.is_verb(at) or (is_joined and words.has_verb_between(at, end)):
            return None
    return None


def _is_one(words: Words, at: int, end: int) -> bool:
    if any(words.is_time(n) for n in range(at + 1, end)):
        return False  # "when opened on 3 May"
    return (
        _lacks_a_verb(words, at, end)
        or _is_waited_for(words, at, end)
        or _needs_a_permit(words, at, end)
    )


def _lacks_a_verb(words: Words, at: int, end: int) -> bool:
    """Read "*if approved* by the board", "*once built*", "*if possible*"."""
    grammar, own = words.grammar, words.grammar.short_conditions
    clauses, begin = grammar.clauses, at + 1
    is_if = words[at] in clauses.conditions and words[at] not in clauses.indirect_questions
    phrase = words.begun(clauses.preconditions, at)
    if not (is_if or phrase) or words[at - 1] in clauses.conceding:
        return False
    begin = _past_being(words, words.after_adverbs(at + (len(phrase) or 1)))
    word = words[begin]
    if grammar.is_participle(word):
        return word not in own.comparing and not words.opens_noun(begin)
    is_bare = end - at <= _SHORT and not words.has_verb_between(at + 1, end)
    is_other = word in clauses.reduced or begin > at + 1 or words.opens_noun(begin)
    return is_if and is_bare and begin < end and not is_other


def _past_being(words: Words, place: int) -> int:
    """Return the place behind "being": "after *being* approved"."""
    grammar = words.grammar
    return place + (words[place] in grammar.verbs.be and grammar.is_gerund(words[place]))


def _is_waited_for(words: Words, at: int, end: int) -> bool:
    """Read "*when approved*", "*when funding is found*"; no "when it was found"."""
    grammar, own = words.grammar, words.grammar.short_conditions
    if words[at] not in own.awaiting:
        return False
    begin = _past_being(words, words.after_adverbs(at + 1))
    if words[begin] in own.enabling and grammar.is_participle(words[begin]):
        return True
    helper = next((n for n in range(begin, end) if grammar.is_auxiliary(words[n])), None)
    if helper is None:
        return False
    is_now = words[helper] in grammar.verbs.of_now or words[helper] in grammar.verbs.have
    is_now = is_now and words[helper] not in grammar.verbs.had
    return is_now and any(words[n] in own.enabling for n in range(helper + 1, end))


def _needs_a_permit(words: Words, at: int, end: int) -> bool:
    """Read "*with a permit*", "*with approval*,"; no "with the permit", "on its approval"."""
    own = words.grammar.short_conditions
    if words[at] not in own.leaning:
        return False
    noun = next((n for n in range(at + 1, min(end, at + _NOUN)) if words[n] in own.permits), None)
    behind = words.grammar.nouns.prepositions | _MARKS
    if noun is None or (words[noun + 1] not in behind and noun + 1 < end):  # "on agreement day"
        return False
    if words[at + 1] in own.indefinite:
        return True
    is_definite = any(words[n] in words.grammar.nouns.determiners for n in range(at + 1, noun))
    is_alone = noun + 1 == end  # "with council approval,", but not "with approval of the board"
    return not is_definite and (is_alone or words[at] not in own.having)


def _stands_inverted(words: Words, at: int, end: int) -> bool:
    """Read ", *should members agree*" behind a clause that has its verb."""
    if words[at] not in words.grammar.short_conditions.inverting or end <= at + 2:
        return False
    is_alone = words[at - 1] in _MARKS or words.is_time(at - 1)
    return is_alone and any(words.is_verb(n) for n in range(words.last))
