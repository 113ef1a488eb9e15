"""The sentence behind: one that says no more than that what was told is not so.

"The bridge was opened on 3 May. *That is false.*" "… *It was not.*" "… *The mayor denied this.*"
"""

import re
from itertools import islice

import attrs

from chronology.languages.behind import after_predicate
from chronology.languages.corrections import stems
from chronology.languages.disowned import disowned
from chronology.languages.gainsaying import gainsaid, plan_lost
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.happening import happens, helped_verb
from chronology.languages.inventions import made_up
from chronology.languages.taken_back import denied_in_its_words, judged_behind
from chronology.languages.tokens import ENDS, LABEL_ENDS, QUOTE_MARKS, STOPS, tokens
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_MOST = 14  # words of such a sentence
_MOST_WITH_ASIDES = 22  # words of one that gainsays it with an aside
_OWNED = 5  # words between a verb and the genitive of whose words it denies
_ALIKE = 2  # words, a verb among them, by which a denied clause tells the same
_OPENS = QUOTE_MARKS | {"(", "["}
_AFTER = ENDS | STOPS
_LATER = 12  # words behind a stretch in which a clause begins that denies it
_ABBREVIATIONS = 3  # full stops of abbreviations in it
_ABBREVIATED = 12  # code points of one
_LONGEST = 121  # code points of such a sentence
_SENTENCE = re.compile(r"[^.!?]{2,160}[.!?]")  # with its mark


def denial_behind(told: Words, end: int) -> Governor | None:
    """Return the words of the next sentence by which what was told is not so.

    Args:
        told: what was told.
        end: where the sentence ends in which it is told.
    """
    behind = _end_of_next(told, end)
    if behind is None:
        return None
    words = _next_words(told.text, (end, behind), told.grammar)
    found = None
    if behind - end <= _LONGEST:
        short = attrs.evolve(words, tokens=words.tokens[:_MOST], spoken=words.spoken[:_MOST])
        found = denying(short, told)
        if found is not None or len(words) <= _MOST:
            return found  # what follows asks of as many words what was asked already
    first = first_word(words)
    found = gainsaid(words, first, told) or disowned(words, first, told)
    return found or judged_behind(words, first, told) or denied_in_its_words(words, first, told)


def denying(words: Words, told: Words) -> Governor | None:
    """Return the words of a sentence by which what was told before it is not so.

    Args:
        words: the sentence.
        told: what was told.
    """
    first = first_word(words)
    found = plan_lost(words, first, told) or _called_false(words, first)
    found = found or _denied_by_somebody(words, first) or _not_so(words, first)
    return (
        found
        or _after_but(words, first)
        or _meant_otherwise(words, first, told)
        or _none_of_it(words, first)
        or _asked_back(words, first)
        or _denies_it(words, told)
        or made_up(words, first)
        or _apologised(words, first)
        or gainsaid(words, first, told)
        or disowned(words, first, told)
        or judged_behind(words, first, told)
        or denied_in_its_words(words, first, told)
    )


def first_word(words: Words) -> int:
    """Return the first word of a sentence behind its marks, and a label: "Correction: *It* …"."""
    label = 1 if words[1] in LABEL_ENDS else -1
    return next((n for n in range(label + 1, len(words)) if words[n] not in _OPENS), 0)


def _end_of_next(told: Words, begin: int) -> int | None:
    """Return where the next sentence ends, if it is short; "Mr." ends none."""
    end, abbreviations = begin, told.grammar.spelling.abbreviations
    for _ in range(_ABBREVIATIONS):
        sentence = _SENTENCE.match(told.text, end)
        if sentence is None:
            break
        end = sentence.end()
        if abbreviations.search(told.text, max(begin, end - _ABBREVIATED), end) is None:
            break
    return end if end > begin else None


def _next_words(text: str, place: tuple[int, int], grammar: Grammar) -> Words:
    own = tokens(text, *place, grammar.spelling.joined)
    found = tuple(islice(own, _MOST_WITH_ASIDES))
    spoken = tuple(token.text for token in found)
    return Words(text=text, grammar=grammar, tokens=found, spoken=spoken, first=0, last=0)


def _called_false(words: Words, first: int) -> Governor | None:
    """Read "That is false", "This claim was not true", "False."; "It was denied" is another's."""
    grammar, negation = words.grammar, words.grammar.negation
    verb = after_reference(words, first)
    if verb is not None and (withdrawn := _taken_back(words, first, verb)) is not None:
        return withdrawn
    if verb is not None and words[verb] not in grammar.verbs.be | negation.turning_out:
        return None
    end = after_predicate(words, first if verb is None else verb + 1)
    if end is None or not (_is_whole(words, end) if verb else words[end] in ENDS):
        return None
    if words[end - 1] in negation.untrue | negation.true_predicates:
        return words.governor(Governing.FALSITY, first, end)
    is_disputed = grammar.clauses.governing.get(words[end - 1]) is Governing.DENIAL
    is_said = verb is not None and words[first] not in grammar.nouns.impersonal
    return words.governor(Governing.HEDGE, first, end) if is_disputed and is_said else None


def _taken_back(words: Words, first: int, verb: int) -> Governor | None:
    """Read "This report was later withdrawn."."""
    grammar = words.grammar
    at = verb
    while grammar.is_auxiliary(words[at]) or words[at] in grammar.contending.later:
        at = words.after_adverbs(at + 1)
    if any(words[n] in grammar.negation.adverbs for n in range(verb + 1, at)):
        return None  # "His evidence was not challenged"
    is_said = words[first] in grammar.nouns.determiners and verb > first + 1
    if not (is_said and words[at] in grammar.verbs.retracting and words[at + 1] in _AFTER):
        return None
    return words.governor(Governing.DENIAL, first, at + 1)


def after_reference(words: Words, first: int) -> int | None:
    """Return the place behind words for what was just told: "that", "it", "the claim"."""
    grammar = words.grammar
    if words[first] in grammar.nouns.determiners and words[first + 1] in grammar.clauses.nouns:
        return first + 2
    is_pronoun = words[first] in grammar.negation.referring | grammar.nouns.impersonal
    return first + 1 if is_pronoun else None


def _after_but(words: Words, first: int) -> Governor | None:
    """Read "It was long believed, *but it is false*."."""
    grammar = words.grammar
    if words[first] not in grammar.negation.referring | grammar.nouns.impersonal:
        return None
    own = range(first + 2, len(words))
    joins = (n for n in own if words[n] in grammar.clauses.clause_coordinators)
    at = next(joins, None)
    return None if at is None else _called_false(words, at + 1)


def _denied_by_somebody(words: Words, first: int) -> Governor | None:
    """Read "He denied it", "The ministry disputes this claim", "We disagree"."""
    grammar = words.grammar
    for verb in range(first + 1, len(words)):
        is_denying = grammar.clauses.governing.get(words[verb]) is Governing.DENIAL
        is_denying = is_denying and not _is_undone(words, first, verb)
        is_denying = is_denying or _is_disbelieved(words, first, verb)
        onward = _after_what_was_told(words, verb + 1) if is_denying else None
        if words[verb] in grammar.negation.disagreeing:
            onward = verb + 1
        if onward is not None and (words[onward] in ENDS or words[onward] in STOPS):
            return words.governor(Governing.DENIAL, first, onward)
        if words[verb] in ENDS:
            break
    return None


def _denies_it(words: Words, told: Words) -> Governor | None:
    """Read a denial of the same in its words: "The owner *denies that* the rail was removed"."""
    grammar, clauses = words.grammar, words.grammar.clauses
    denying = (
        n
        for n in range(len(words))
        if clauses.governing.get(words[n]) is Governing.DENIAL and words[n + 1] in clauses.that
    )
    verb = next(denying, None)
    if verb is None:
        return None
    own = {told[n] for n in range(told.first, told.last) if _bears_meaning(told, n)}
    same = [n for n in range(verb + 2, len(words)) if _bears_meaning(words, n) and words[n] in own]
    is_same = len({words[n] for n in same}) >= _ALIKE and any(words.is_verb(n) for n in same)
    is_denied = any(words[n] in grammar.negation.adverbs for n in range(verb))
    return words.governor(Governing.DENIAL, 0, verb + 2) if is_same and not is_denied else None


def _bears_meaning(words: Words, place: int) -> bool:
    """Say whether a word is no mere helper: a noun, or a verb of its own."""
    grammar, word = words.grammar, words[place]
    is_helper = (
        grammar.is_auxiliary(word) or word in grammar.nouns.determiners | grammar.nouns.prepositions
    )
    return word[:1].isalpha() and not (is_helper or words.is_time(place) or grammar.is_adverb(word))


def _is_undone(words: Words, first: int, verb: int) -> bool:
    """Say whether nobody denies it: "The mayor did *not* deny this", "*Nobody* disputes it"."""
    negation, own = words.grammar.negation, range(first, verb)
    return any(words[n] in negation.adverbs or words.is_none(n) for n in own)


def _is_disbelieved(words: Words, first: int, verb: int) -> bool:
    """Say whether a verb lets a denial through that stands before it: "do *not accept*"."""
    negation = words.grammar.negation
    denying = negation.adverbs | words.grammar.verbs.negative_modals
    commas = [n for n in range(first, verb) if words[n] == ","]
    begin = commas[-1] if commas else first
    is_denied = any(words[n] in denying for n in range(begin, verb))
    return is_denied and words[verb] in words.grammar.contending.doubting


def _after_what_was_told(words: Words, place: int) -> int | None:
    """Return the place behind what stands for what was told: "his evidence", "he did so"."""
    grammar, own = words.grammar, words.grammar.contending
    at = place + (words[place] in grammar.clauses.that and words[place + 1] not in _AFTER)
    helper = at + 1
    if words[at] in grammar.nouns.pronouns and grammar.is_auxiliary(words[helper]):
        while grammar.is_auxiliary(words[helper]) or grammar.is_adverb(words[helper]):
            helper += 1
        return helper + (words[helper] in own.so)
    owned = (n for n in range(place, place + _OWNED) if words[n] in grammar.nouns.genitive)
    reference = next((n for n in owned if words[n + 1] in own.told), None)
    if reference is None:  # no "the claimant's evidence"
        reference = after_reference(words, place)
    if reference is None and words[place] in own.referring:
        reference = place + 1
    if reference is None:
        return None
    while words[reference] in own.told or words[reference] in grammar.nouns.genitive:
        reference += 1
    return reference


def denied_later(words: Words) -> Governor | None:
    """Return what a later clause of the sentence denies: "…, *but we reject that claim*"."""
    clauses = words.grammar.clauses
    opens = clauses.clause_coordinators | {";"} | clauses.contrasting | clauses.conceding_clauses
    end = words.end_of_sentence()
    for place in range(words.last, min(end, words.last + _LATER)):
        if words[place] in opens:
            first = place + 1
            return (
                _called_false(words, first)
                or _denied_by_somebody(words, first)
                or _not_so(words, first)
            )
    return None


def _not_so(words: Words, first: int) -> Governor | None:
    """Read "It was not.", "They never did.", "Not so."."""
    grammar, negation = words.grammar, words.grammar.negation
    is_short = words[first] in negation.plain and words[first + 2] in ENDS
    if is_short and words[first + 1] in negation.true_predicates:
        return words.governor(Governing.NEGATION, first, first + 2)
    if words[first] not in grammar.nouns.pronouns | negation.referring:
        return None
    own = range(first + 1, first + 4)
    last = next((n for n in own if words[n] in ENDS), None)
    between = [words[n] for n in range(first + 1, last or first + 1)]
    helping = negation.adverbs | grammar.verbs.modals.keys()
    is_own = all(grammar.is_auxiliary(word) or word in helping for word in between)
    is_negative = any(word in negation.adverbs for word in between)
    if last is not None and is_own and is_negative:
        return words.governor(Governing.NEGATION, first, last)
    is_of_it = words[first] in negation.referring | grammar.nouns.impersonal
    verb, is_negative = helped_verb(words, first + 1)
    phrase = words.begun(grammar.verbs.happening_phrases, verb)
    is_whole = words[verb + (len(phrase) or 1)] in _AFTER  # "It did not happen by chance"
    if is_of_it and is_negative and is_whole and happens(words, verb):
        return words.governor(Governing.NEGATION, first, verb + 1)
    return None


def _none_of_it(words: Words, first: int) -> Governor | None:
    """Read "No such thing happened.", "Nothing of the kind took place."."""
    negation, own = words.grammar.negation, words.grammar.contending
    if (denied := _none_of_this(words, first)) is not None:
        return denied
    is_such = words[first] in negation.bare_no and words[first + 1] in own.such
    phrase = words.begun(own.kind, first + 1) if words[first] in negation.none else ()
    begin = first + 2 if is_such else first + 1 + len(phrase)
    end = next((n for n in range(begin, len(words)) if words[n] in ENDS), len(words))
    verb = next((n for n in range(begin, end) if _ends_so(words, n)), None)
    if verb is None or not (is_such or phrase):
        return None
    is_of_other_time = any(words[n] in words.grammar.verbs.had for n in range(begin, verb))
    return None if is_of_other_time else words.governor(Governing.NEGATION, first, end)


def _none_of_this(words: Words, first: int) -> Governor | None:
    """Read "None of this ever happened.", "Nothing of that is true."."""
    grammar, negation = words.grammar, words.grammar.negation
    is_led = words[first] in negation.none and words[first + 1] in grammar.nouns.of
    if not is_led or words[first + 2] not in negation.referring | grammar.nouns.impersonal:
        return None
    verb, _ = helped_verb(words, first + 3)
    is_true = words[verb] in negation.true_predicates
    if not (is_true or happens(words, verb)) or words[verb + 1] not in _AFTER:
        return None
    return words.governor(Governing.NEGATION, first, verb + 1)


def _ends_so(words: Words, verb: int) -> bool:
    """Say whether a verb tells that something was, and nothing stands behind it."""
    phrase = words.begun(words.grammar.verbs.happening_phrases, verb)
    return words[verb + (len(phrase) or 1)] in _AFTER and bool(phrase or words.is_verb(verb))


def _meant_otherwise(words: Words, first: int, told: Words) -> Governor | None:
    """Read "April fool!", and of the same tunnel "Correction: the tunnel did not open"."""
    negation = words.grammar.negation
    phrase = words.begun(negation.retorts, first)
    if phrase and words[first + len(phrase)] in ENDS:
        return words.governor(Governing.FALSITY, first, first + len(phrase))
    is_corrected = words[0] in negation.correcting and words[1] in LABEL_ENDS
    denied = next((n for n in range(2, len(words)) if words[n] in negation.adverbs), None)
    if not is_corrected or denied is None or not _speaks_of_it(words, told):
        return None
    return words.governor(Governing.HEDGE, 0, denied + 1)


def _speaks_of_it(words: Words, told: Words) -> bool:
    """Say whether a correction is of what was told: by a word of it, or a mere pronoun."""
    grammar = words.grammar
    subject = words[2]
    is_mere = (
        subject in grammar.nouns.pronouns | grammar.negation.referring | grammar.negation.adverbs
    )
    return is_mere or not stems(words).isdisjoint(stems(told))


def _apologised(words: Words, first: int) -> Governor | None:
    """Read "The Herald has since *apologised for the error*", "He *retracted his statement*"."""
    own = words.grammar.answers
    end = next((n for n in range(first, len(words)) if words[n] in ENDS), len(words))
    verb = next((n for n in range(first, end) if words[n] in own.apologising), None)
    if verb is None or any(words[n] in words.grammar.negation.adverbs for n in range(first, verb)):
        return None
    if not words.is_verb(verb):
        return None
    named = next((n for n in range(verb + 1, end) if words[n] in own.errors), None)
    is_near = named is not None and named - verb <= _OWNED and words[named + 1] in _AFTER
    return words.governor(Governing.DENIAL, first, end) if is_near else None


def _asked_back(words: Words, first: int) -> Governor | None:
    """Read "Or did it?"."""
    grammar = words.grammar
    is_asked = words[first] in grammar.clauses.alternative and words[first + 3] == "?"
    is_tag = grammar.is_auxiliary(words[first + 1]) and words[first + 2] in grammar.nouns.pronouns
    return words.governor(Governing.HEDGE, first, first + 4) if is_asked and is_tag else None


def _is_whole(words: Words, place: int) -> bool:
    """Say whether nothing but marks, or a new clause, follows."""
    word = words[place]
    return not word[:1].isalnum() or word in words.grammar.clauses.linking
