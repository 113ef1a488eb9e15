"""What cannot be told behind a deed that was done: "*It still stands*", "*There was no storm*".

"… was demolished. *It still stands.*" "… was delivered. *The cargo never left Hull.*" "They were
married. *The wedding never took place.*" What denies another deed denies nothing of this one.
"""

from chronology.languages.corrections import stems, words_of
from chronology.languages.english import undone_behind as own
from chronology.languages.grammar import Grammar
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_SUBJECT = 8  # words of the subject of a clause, at the most
_HELPED = 3  # words between a helping verb and what it helps
_CLAUSE = 7  # words of a clause behind its "not"
_STEM = 4  # letters by which two words are of one stem
_ENDS = ENDS | STOPS | {",", ""}


def undone_behind(
    text: str, place: tuple[int, int], sentence: tuple[int, int], grammar: Grammar
) -> bool:
    """Say whether a sentence tells what cannot be, where what was told before it was so.

    Args:
        text: the text.
        place: where the words stand by which it was told.
        sentence: where the sentence stands.
        grammar: the words of the language.
    """
    spoken = text[slice(*sentence)]
    if any(one.match(spoken) for one in (own.HAPPENED, own.NEVER_ANY, own.HAD_BEEN_OFF)):
        return True
    told, words = words_of(text, place, grammar), words_of(text, sentence, grammar)
    none = own.NONE_THERE.match(spoken)
    if none is not None:
        return _was_none(none["noun"].lower().split(), told, is_of_now=none["is"] is not None)
    checks = _still_goes_on, _never_was, _did_nothing, _denies_the_deed
    is_undone = any(check(words, n, told) for n in range(len(words)) for check in checks)
    return is_undone or _told_of_another_time(words, told)


def _was_none(nouns: list[str], told: Words, *, is_of_now: bool) -> bool:
    """Read "There had been *no wedding*", "There was *no storm* that day"; no "no damage"."""
    is_same = any(one[:_STEM] in stems(told) for one in nouns)
    return is_same or (not is_of_now and own.HARMLESS_NONE.isdisjoint(nouns))


def _told_of_another_time(words: Words, told: Words) -> bool:
    """Read "Archives show that *it was founded a year later*"."""
    grammar = words.grammar
    done = {one[:_STEM] for one in told.spoken if grammar.is_past(one)} & stems(told)
    same = (n for n in range(len(words)) if words[n][:_STEM] in done and words.is_verb(n))
    verb = next(same, None)
    if verb is None:
        return False
    before = {words[n] for n in range(max(0, verb - _SUBJECT), verb)}
    behind = {words[n] for n in range(verb + 1, verb + _SUBJECT)}
    pronouns = grammar.nouns.pronouns | grammar.nouns.impersonal
    return not (before.isdisjoint(pronouns) or behind.isdisjoint(own.SHIFTED))


# Denials -------------------------------------------------------------------------------------


def _denies_the_deed(words: Words, place: int, told: Words) -> bool:
    """Say whether a word denies what is not known to leave standing what was told."""
    if not _says_not(words, place) or any(_says_not(words, n) for n in range(place)):
        return False
    clause = [words[n] for n in range(place + 1, min(len(words), place + _CLAUSE))]
    if not _in_the_main_clause(words, place) or _leads_on(words, clause):
        return False
    is_of_none = words.is_none(place) or words[place] in own.NOTHING
    if not (is_of_none or _is_of_the_same(words, place, told)):
        return False  # "The insurer has not paid", which is a deed of its own
    if _is_of_before(words, place):
        return any(one[:_STEM] in stems(told) for one in clause[:_HELPED])
    return (own.LEAVES_IT | own.HARMLESS_NONE | own.BESIDE_NOT).isdisjoint(clause)


def _says_not(words: Words, place: int) -> bool:
    grammar, word = words.grammar, words[place]
    is_plain = word in grammar.negation.adverbs or word in grammar.verbs.negative_modals
    return is_plain or words.is_none(place) or word in own.NOTHING


def _in_the_main_clause(words: Words, place: int) -> bool:
    """Say whether a denial stands in the main clause of its sentence, and is of what was."""
    verbs = words.grammar.verbs
    before = {words[n] for n in range(place)}
    near = {words[n] for n in range(max(0, place - _HELPED), place)}
    stops = (n for n in range(place) if words[n] in _ENDS or words[n] in own.LINKS)
    is_main = own.JOINS.isdisjoint(before) and QUOTE_MARKS.isdisjoint(before)
    is_main = is_main and not any(words.has_verb_between(0, stop) for stop in stops)
    is_of_then = near.isdisjoint(verbs.modals) and words[place] not in verbs.negative_modals
    return is_main and is_of_then and own.OF_NOW.isdisjoint(near)


def _leads_on(words: Words, clause: list[str]) -> bool:
    """Say whether a denial is of another time, or of what somebody thinks: "believes *that*"."""
    saying, that = [*clause, "", ""][:2]
    clauses = words.grammar.clauses
    is_of_a_clause = saying in clauses.governing and that in clauses.that
    return is_of_a_clause or not own.AGAIN.isdisjoint(clause)


def _is_of_before(words: Words, place: int) -> bool:
    """Say whether it is denied of what had been before: "had not wanted the post"."""
    near = {words[n] for n in range(max(0, place - _HELPED), place)}
    is_adverb = words[place] in words.grammar.negation.adverbs
    return is_adverb and not words.grammar.verbs.had.isdisjoint(near)


def _still_goes_on(words: Words, place: int, told: Words) -> bool:
    """Read "*It still stands*", of what was told to have been pulled down."""
    if words[place] not in own.STILL or own.ENDED.isdisjoint(told.spoken):
        return False
    verb = words.before_adverbs(place - 1)
    is_past = words.grammar.is_past(words[verb]) or words[verb] in words.grammar.verbs.had
    return not is_past and _is_of_the_same(words, place, told)


def _never_was(words: Words, place: int, told: Words) -> bool:
    """Read "*the cargo never left Hull*", of one that was told to have been delivered."""
    grammar = words.grammar
    if words[place] not in own.NEVER or not _is_of_the_same(words, place, told):
        return False
    end = next((n for n in range(place, len(words)) if words[n] in _ENDS), len(words))
    clause = [words[n] for n in range(place + 1, end)]
    near = range(max(0, place - _HELPED), place)
    is_ahead = any(words[n] in grammar.verbs.modals for n in near)
    is_spoken = any(words[n] in QUOTE_MARKS for n in range(place))
    if is_ahead or is_spoken or not own.AGAIN.isdisjoint(clause):
        return False
    verb = words[words.after_adverbs(place + 1)]
    is_same = verb[:_STEM] in stems(told)
    if words[place - 1] in grammar.verbs.had:
        return is_same
    while grammar.is_auxiliary(verb) and clause:
        verb = clause.pop(0)
    return is_same or verb not in own.COMES_AFTER


def _did_nothing(words: Words, place: int, told: Words) -> bool:
    """Read "it has approved *nothing*", of what was told to have been approved."""
    is_done = words[place - 1][:_STEM] in stems(told)
    return words[place] in own.NOTHING and is_done and words[place + 1] in _ENDS


def _is_of_the_same(words: Words, place: int, told: Words) -> bool:
    """Say whether what stands before a word in its clause is what was told of, or a pronoun."""
    grammar = words.grammar
    begin = max(0, place - _SUBJECT)
    stops = (n + 1 for n in range(place - 1, begin - 1, -1) if words[n] in _ENDS)
    begin = next(stops, begin)
    known = stems(told)
    pronouns = grammar.nouns.pronouns | grammar.nouns.impersonal
    subject = [words[n] for n in range(begin, place)]
    return any(one in pronouns or one[:_STEM] in known for one in subject)
