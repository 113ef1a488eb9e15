"""What stands behind a stretch in its sentence and governs it all the same.

A condition ("… *if* funding is found"), a falsity ("… *was false*", "…, *which is not true*"),
an aside ("…, the ministry *denied*", "…, *allegedly*"), a question mark.
"""

from collections.abc import Iterator

import attrs

from chronology.languages.asides import aside
from chronology.languages.conditions import condition_phrase, is_conceded, is_proviso
from chronology.languages.governors import Governor
from chronology.languages.tokens import ASIDES_OPEN, CELL, QUOTE_MARKS, STOPS
from chronology.languages.words import NEAR, Words
from chronology.vocabulary import Governing

_BARE = 3  # words of a condition without a clause, with the mark behind it
_ENDS = STOPS | {",", ".", ""}
_MARKS = 3  # of "?!”"
_TAG = 6  # words of ", has it not?", with its marks
_QUESTION_OPENS = frozenset({":", "—", "“"})


def behind(
    words: Words, *, in_noun_clause: bool, of_a_plan: bool, is_done: bool
) -> Iterator[Governor]:
    """Yield what stands behind the stretch and governs it.

    Args:
        words: the sentence.
        in_noun_clause: whether the stretch stands in the clause of a noun, of which it may be
            said behind it that it is false ("the report that … was false").
        of_a_plan: whether it stands in the infinitive of a noun, which may be told to have come to
            nothing behind it ("the plan to … was dropped").
        is_done: whether the stretch tells of something done, to which a proviso may belong ("was
            approved subject to").
    """
    end = words.end_of_sentence()
    is_own = True  # whether the place still belongs to the clause of the stretch
    for at in range(words.last, min(end, words.last + 5 * NEAR)):
        word = words[at]
        if is_own and word in ASIDES_OPEN and _is_condition(words, at + 1):
            yield words.governor(Governing.CONDITION, at + 1, at + 2)
            return
        is_own = is_own and word not in STOPS
        if is_own and (phrase := words.begun(words.grammar.negation.hedging_phrases, at)):
            yield words.governor(Governing.HEDGE, at, at + len(phrase))
            return
        if is_own and _is_condition(words, at):
            is_phrase = condition_phrase(words, at)
            is_proviso = is_done and bool(words.begun(words.grammar.clauses.provisos, at))
            is_proviso = is_proviso or (not is_phrase and _is_short(words, at))
            if not is_proviso and (is_phrase or not is_conceded(words, at)):
                yield words.governor(Governing.CONDITION, at, at + 1)
            return
        is_apposed = words[at - 1] == "," and words[at + 1] in words.grammar.nouns.determiners
        if is_own and word in words.grammar.negation.hedging_adverbs and not is_apposed:
            yield words.governor(Governing.HEDGE, at, at + 1)
        if is_own and (falsity := _falsity(words, at, in_noun_clause=in_noun_clause)):
            yield falsity
            return
        if is_own and (in_noun_clause or of_a_plan) and (undone := _undone(words, at)):
            yield undone
            return
        is_aside = word in {",", CELL} or (word in ASIDES_OPEN and at == words.last)
        if is_aside and (denial := aside(words, at, end)):
            yield denial
            return
        is_helper = (in_noun_clause or of_a_plan) and _is_helper(words, at)
        is_own = is_own and (is_helper or not _begins_another(words, at, end))


def _is_short(words: Words, at: int) -> bool:
    """Say whether a condition has no clause: "if possible", "if no-one else"."""
    if words.opens_noun(at + 1) or words[at + 1] in words.grammar.nouns.pronouns:
        return False
    end = next(n for n in range(at + 1, at + _BARE + 2) if n > at + _BARE or words[n] in _ENDS)
    return end <= at + _BARE and not words.has_verb_between(at + 1, end)


def _begins_another(words: Words, at: int, end: int) -> bool:
    """Say whether what follows is told by another verb."""
    grammar, word = words.grammar, words[at]
    if word == "," and (grammar.is_gerund(words[at + 1]) or words[at + 1] in QUOTE_MARKS):
        return not condition_phrase(words, at + 1)
    if condition_phrase(words, at):
        return False
    joins = word in grammar.clauses.linking or word in grammar.clauses.joining
    if joins and words.has_verb_between(at, end):
        return True
    is_verb = grammar.is_verb(word) and not words.is_name(at)  # no "3 May"
    return is_verb and words[at - 1] not in grammar.verbs.infinitive


def _is_condition(words: Words, at: int) -> bool:
    clauses, word = words.grammar.clauses, words[at]
    is_word = word in clauses.conditions and word not in clauses.indirect_questions
    return is_word or condition_phrase(words, at) or is_proviso(words, at)


# Falsity -----------------------------------------------------------------------------------------


def _falsity(words: Words, at: int, *, in_noun_clause: bool) -> Governor | None:
    """Return the words by which what was told is said to be false."""
    negation = words.grammar.negation
    if words[at] in negation.called and words[at + 1] in negation.false_predicates:
        return words.governor(Governing.FALSITY, at, at + 2)
    if in_noun_clause and _falls(words, at):
        return words.governor(Governing.FALSITY, at, at + 2)
    is_of_deeds = words[at + 1] in words.grammar.verbs.infinitive  # "failed to mention"
    if in_noun_clause and words[at] in negation.falling_verbs and not is_of_deeds:
        return words.governor(Governing.FALSITY, at, at + 1)
    is_said = words[at] in words.grammar.verbs.be or words[at] in negation.turning_out
    is_of_it = words[at - 1] in negation.referring or words[at - 1] in QUOTE_MARKS
    if not is_said or not (in_noun_clause or is_of_it):
        return None
    end = after_predicate(words, at + 1)
    return None if end is None else words.governor(Governing.FALSITY, at, end)


def _undone(words: Words, at: int) -> Governor | None:
    """Return the words by which a plan or a hope came to nothing: "have faded", "was dropped"."""
    if not words.grammar.is_auxiliary(words[at]):
        return None
    verb = at + 1
    while words.grammar.is_adverb(words[verb]) or words.grammar.is_auxiliary(words[verb]):
        verb += 1
    is_over = words[verb] in words.grammar.negation.undone_predicates
    return words.governor(Governing.DENIAL, at, verb + 1) if is_over else None


def _falls(words: Words, at: int) -> bool:
    """Say whether a judgment is held not to stand: "cannot stand", "set aside"."""
    negation = words.grammar.negation
    modals, verbs = negation.falling
    verb = words.after_adverbs(at + 1)
    is_denied = words[at] in words.grammar.verbs.negative_modals or any(
        words[n] in negation.adverbs for n in range(at + 1, verb)
    )
    falls = words[at] in modals and is_denied and words[verb] in verbs
    return falls or bool(words.begun(negation.falling_phrases, at))


def after_predicate(words: Words, place: int) -> int | None:
    """Return the place behind "false", "to be untrue", "not true"; `None` if it is none of them."""
    negation = words.grammar.negation
    is_negative = False
    while True:
        word = words[place]
        if word in negation.plain:
            is_negative = True
        elif is_negative and word in negation.true_predicates and not _strengthens(words, place):
            break  # "not so", which is an adverb elsewhere
        elif not (words.grammar.is_adverb(word) or word in negation.before_predicates):
            break
        place += 1
    expected = negation.true_predicates if is_negative else negation.false_predicates
    return place + 1 if word in expected else None


def _strengthens(words: Words, place: int) -> bool:
    """Say whether a word leads on to another that it strengthens: "not *so* bad"."""
    is_strong = words.grammar.is_adverb(words[place])
    return is_strong and words[place + 1][:1].isalpha()


# Questions ----------------------------------------------------------------------------


def question(words: Words) -> Governor | None:
    """Return the mark of a question that the stretch is asked in.

    "*Was* the bridge opened?" asks whether it was, and so does "Is it true *that* it was?";
    "*When* was it opened?" takes it for granted, more or less, and "Did you *know that*" wholly.
    """
    if "?" not in words.spoken:
        return None
    end = words.end_of_sentence()
    marks = [n for n in range(max(words.first, end - _MARKS), end) if words[n] == "?"]
    if not marks or any(words[n] in STOPS | {"."} for n in range(words.first, marks[0])):
        return None
    end = marks[0] + 1
    begin = _question_start(words, end)
    if begin >= words.last:  # "opened in May, wasn't it?" asks for no more than a yes
        return attrs.evolve(words.governor(Governing.HEDGE, begin, end), is_vague=True)
    if any(words[n] in STOPS for n in range(words.last, end)) or _is_known(words, begin):
        return None
    if _is_beside(words, begin):
        return None
    is_open = words[begin] in words.grammar.clauses.relatives and not _hangs(words, begin)
    kind = Governing.HEDGE if is_open else Governing.QUESTION
    return attrs.evolve(words.governor(kind, end - 1, end), is_vague=is_open)


def _is_beside(words: Words, begin: int) -> bool:
    """Say whether the stretch stands in a clause that is not asked: "Did you get what I *sent*".

    Behind "did" or "would" the verb that is asked stands in no past; and what stands behind
    "when", or behind a relative, is taken for granted.
    """
    grammar = words.grammar
    temporals = grammar.clauses.temporals
    if any(
        words[n] in temporals and not words.precedes_time(n) for n in range(begin + 1, words.first)
    ):
        return True
    asks = next((n for n in (begin, begin + 1) if _is_helper(words, n)), None)
    asking = grammar.verbs.do | frozenset(grammar.verbs.modals)
    if asks is None or words[asks] not in asking:
        return False
    hangs = grammar.clauses.governing
    if any(words[n] in hangs and not words.is_noun(n) for n in range(asks + 1, words.first)):
        return False
    verb = next((n for n in range(words.first, words.last) if words.is_verb(n)), None)
    return verb is not None and grammar.is_past(words[verb]) and not _is_helper(words, verb)


def _is_helper(words: Words, place: int) -> bool:
    grammar, word = words.grammar, words[place]
    return grammar.is_auxiliary(word) or word in grammar.verbs.modals


def _is_known(words: Words, begin: int) -> bool:
    """Say whether the stretch hangs on a word of knowing: "Did you know that"."""
    factive = words.grammar.clauses.factive
    return any(words[n] in factive for n in range(begin, words.first))


def _hangs(words: Words, begin: int) -> bool:
    """Say whether the stretch stands in a clause of what is asked: "Who says that it"."""
    governing = words.grammar.clauses.governing
    return any(words[n] in governing for n in range(begin + 1, words.first))


def _question_start(words: Words, end: int) -> int:
    """Return the word with which the question begins."""
    begin = 0
    for place in range(min(words.first, end - 1)):
        if words[place] in _QUESTION_OPENS:
            begin = place + 1
    tag = max(words.first, end - _TAG)
    return next((n + 1 for n in range(tag, end) if _opens_a_tag(words, n)), begin)


def _opens_a_tag(words: Words, comma: int) -> bool:
    """Say whether a question only asks for assent: ", wasn't it?", ", did they?"."""
    grammar, following = words.grammar, words[comma + 1]
    is_helper = grammar.is_auxiliary(following) or following in grammar.verbs.modals
    return words[comma] == "," and is_helper
