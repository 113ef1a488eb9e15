"""What a clause with "that", a gerund or a noun hangs on: a verb, an adjective or a noun."""

from chronology.languages.governors import Governor
from chronology.languages.steps import Step
from chronology.languages.tokens import LABEL_ENDS, QUOTE_MARKS, STOPS
from chronology.languages.verb_words import verb_words
from chronology.languages.words import NEAR, Words
from chronology.vocabulary import Governing

_NEGATIVE = frozenset({Governing.NEGATION, Governing.FAILURE})
_DENIED = 10  # words before a noun in which the verb or article that denies it stands
_JOINED = 40  # words before a joined clause with "that" in which the first of them begins
_FAR = 14  # words that a phrase may part a clause from its verb by: "denied in a letter to"
_PARTED = 5  # words that may part a clause with "that" from its verb or noun

# Clauses with "that" -----------------------------------------------------------------------------


def hanging_of(words: Words, that: int) -> Step:
    """Return what a clause with "that" hangs on.

    A noun ("the *report* that"), a verb or adjective ("*denied* that", "*unlikely* that",
    "*told* reporters that"), a purpose ("*so* that"), a condition ("*provided* that").
    """
    clauses = words.grammar.clauses
    at = words.before_adverbs(that - 1)
    if words[at] in clauses.joining and (first := _earlier_that(words, at)) is not None:
        return hanging_of(words, first)
    while words[at] in QUOTE_MARKS or words[at] in LABEL_ENDS or words[at] == ",":
        opening = words.opening_of(at) if words[at] == "," else -1
        is_aside = opening > 0 and words[opening] == ","
        is_led = words[opening - 1] in clauses.governing
        is_aside = is_aside and (is_led or words.has_verb_between(opening, at))
        at = opening - 1 if is_aside else at - 1
    word = words[at]
    is_phrase = words.ends_one(words.grammar.negation.hedging_phrases, at)
    if word in clauses.nouns and words.is_noun(at) and not is_phrase:
        return Step(bearer=at, that=that)
    is_other_noun = words.is_noun(at) and word not in clauses.nouns
    is_other_noun = is_other_noun or is_phrase
    if word in clauses.governing and not (is_other_noun or _is_bare_noun(words, at)):
        return Step(telling=at, that=that)
    kind = _led_by(words, at, that)
    return _parted(words, at) if kind is None else Step(found=(words.governor(kind, at, that + 1),))


def _led_by(words: Words, at: int, that: int) -> Governing | None:
    """Return what is no verb and no noun before a "that" makes of its clause: "so that"."""
    grammar, clauses = words.grammar, words.grammar.clauses
    if words.ends_one(grammar.negation.hedging_phrases, at):
        return Governing.HEDGE
    if words[that - 1] in clauses.purposes_with_that and words[at] in grammar.negation.adverbs:
        return Governing.NEGATION  # "it is not so that"
    if words[at] in clauses.purposes_with_that:
        return Governing.PLAN
    phrases = clauses.condition_phrases
    is_condition = words.ends_one(phrases, that) or words.ends_one(phrases, at)
    return Governing.CONDITION if is_condition else None


def _earlier_that(words: Words, at: int) -> int | None:
    """Return the "that" with which another is joined: "denied *that* it was, and that"."""
    that = words.grammar.clauses.that
    for place in range(at - 1, max(-1, at - _JOINED), -1):
        if words[place] in STOPS:
            return None
        if words[place] in that and not follows_noun(words, place):
            return place
    return None


def _parted(words: Words, at: int) -> Step:
    """Return what a clause hangs on that other words part from it."""
    if (noun := noun_before(words, at)) is not None:
        return Step(bearer=noun, that=noun)
    if words[at] in words.grammar.verbs.be:  # "it may be that"
        return Step(verb=at)
    verb = telling_before(words, at)
    return Step() if verb is None else Step(telling=verb, that=verb)


def _is_bare_noun(words: Words, at: int) -> bool:
    """Say whether a word that may be a verb is a noun before a relative: "a new plan that"."""
    word, before, grammar = words[at], words[at - 1], words.grammar
    if grammar.is_gerund(word):
        return False
    if word not in grammar.nouns.to_infinitive and word not in grammar.clauses.nouns:
        return False
    is_verb = (
        grammar.is_past(word)
        or grammar.is_auxiliary(before)
        or before in grammar.nouns.pronouns
        or word.endswith(grammar.verbs.present_ending)
        or _claims(words, at)
        or before in grammar.negation.adverbs
        or grammar.is_adverb(before)
    )
    joins = grammar.verbs.infinitive | grammar.clauses.adding
    return not (is_verb or not before or before in joins)


def _claims(words: Words, at: int) -> bool:
    """Say whether a bare form is what many do: "*campaigners claim* that"."""
    before, grammar = words[at - 1], words.grammar
    is_plural = before.endswith(grammar.contending.plural_ending)
    return words[at] in grammar.contending.verbs and is_plural


def noun_before(words: Words, at: int) -> int | None:
    """Return the noun of a clause that a phrase parts from it: "a claim in court that"."""
    for place in range(at - 1, max(-1, at - _PARTED - 1), -1):
        word = words[place]
        if word in words.grammar.clauses.nouns and words.is_noun(place):
            is_parted = words[place + 1] in words.grammar.nouns.prepositions
            is_passive = words[place + 1] in words.grammar.verbs.be
            return place if is_parted or is_passive else None
        is_last = place >= at - 1 and words.grammar.is_auxiliary(word)
        if (words.grammar.is_verb(word) and not is_last) or word in STOPS or word == ",":
            return None
    return None


def telling_before(words: Words, at: int) -> int | None:
    """Return the verb before an object and "that": "told reporters that"."""
    clauses, nouns, is_apart = words.grammar.clauses, words.grammar.nouns, False
    for place in range(at, max(-1, at - _FAR), -1):
        word, following = words[place], words[words.after_adverbs(place + 1)]
        if word in clauses.governing and not words.is_noun(place) and place < at:
            is_led = following in nouns.prepositions or words.is_time(place + 1)
            is_denied = clauses.governing[word] is Governing.DENIAL
            is_near = at - place < _PARTED and not (is_denied or is_apart)
            return place if is_led or is_near else None
        is_parting = word in nouns.prepositions and word not in clauses.within_telling
        is_apart = is_apart or is_parting
        if word in STOPS or words.is_verb(place):
            return None
    return None


def said_wrongly(words: Words, at: int, before: int, end: int) -> int | None:
    """Return the word by which something was said falsely: "*wrong* in saying", "*falsely* said".

    Args:
        words: the sentence.
        at: the verb of saying.
        before: the word before its own words.
        end: the word after what brings its clause.
    """
    negation = words.grammar.negation
    is_led = words[before] in words.grammar.clauses.of_saying
    begin = before - 1 if is_led else before  # "wrong in saying", "wrong to say"
    if words[begin] in negation.false_predicates and begin < at - 1:
        return begin
    if (lying := _lied_when(words, before)) is not None:
        return lying
    near = (at - 1, *range(at + 1, end))
    is_false = (n for n in near if words[n] in negation.false_adverbs)
    in_error = (n for n in near if words.ended(negation.false_phrases, n))
    return next(is_false, next(in_error, None))


def _lied_when(words: Words, subject: int) -> int | None:
    """Return the word by which somebody lied in saying something: "*lied* when she said that".

    Args:
        words: the sentence.
        subject: the last word of the subject of the verb of saying.
    """
    clauses, lying = words.grammar.clauses, words.grammar.negation.lying
    near = range(subject, max(-1, subject - NEAR), -1)
    when = next((n for n in near if words[n] in clauses.simultaneous), None)
    if when is None or words.has_verb_between(when + 1, subject + 1):
        return None
    for place in range(when - 1, max(-1, when - _PARTED - 1), -1):
        if words[place] in lying:
            return place
        if words[place] in STOPS or words[place] == "," or words.is_verb(place):
            return None
    return None


def is_relative(words: Words, at: int) -> bool:
    """Say whether a word is a relative pronoun that may be a subject: "who", "the ship that"."""
    clauses = words.grammar.clauses
    is_pronoun = words[at] in clauses.subject_relatives
    return is_pronoun or (words[at] in clauses.that and follows_noun(words, at))


def follows_noun(words: Words, that: int) -> bool:
    """Say whether "that" stands behind a noun which bears no clause: "the ship that"."""
    grammar, clauses, word = words.grammar, words.grammar.clauses, words[that - 1]
    if words.is_verb(that + 1):
        return True
    is_told = telling_before(words, that - 1) is not None
    if is_told or noun_before(words, that - 1) is not None:
        return False
    hangs = word in clauses.governing or word in clauses.nouns or word == ","
    return not (hangs or grammar.is_verb(word) or grammar.is_adverb(word))


# Nouns -------------------------------------------------------------------------------------------


def over_the_noun(words: Words, at: int) -> Step:
    """Return what denies a noun that bears a clause or an infinitive.

    "*No* evidence that", "*without* a plan to", "*rejected* claims that", "*denied* reports".
    """
    grammar = words.grammar
    for place in range(at - 1, at - _DENIED, -1):
        word = words[place]
        if _is_none_of_it(words, place):
            return Step(found=(words.governor(Governing.NEGATION, place, at + 1),))
        is_rejected = words.ended(grammar.verbs.rejecting_phrases, place)
        if is_rejected or word in grammar.verbs.retracting:
            return _denying_step(words, Governing.DENIAL, place, at)
        is_used = not words.is_noun(place)
        if word in grammar.clauses.governing and is_used:
            return _over_its_verb(words, place, at)
        if word in grammar.verbs.objects and is_used:
            return _denying_step(words, grammar.verbs.objects[word], place, at)
        if word in STOPS or word == "," or word in grammar.negation.before_gerunds:
            break  # "dismissed an appeal against the plan to" denies no plan
    return Step()


def _is_none_of_it(words: Words, place: int) -> bool:
    """Say whether a word denies a noun: "*no* plan", "was *not* the case", "n't *any* proof"."""
    negation, word = words.grammar.negation, words[place]
    is_any = word in negation.any_ and words[place - 1] in negation.plain
    is_said = words[words.before_adverbs(place - 1)] in words.grammar.verbs.be
    return word in negation.no or is_any or (word in negation.adverbs and is_said)


def _over_its_verb(words: Words, place: int, at: int) -> Step:
    """Go over the verb that has a noun for its object: "*can not accept* the evidence that"."""
    kind = words.grammar.clauses.governing[words[place]]
    if kind is None and (own := _negated(words, place)) is not None:
        return Step(found=(words.governor(Governing.NEGATION, own, at + 1),))
    return _denying_step(words, kind, place, at)


def _denying_step(words: Words, kind: Governing | None, place: int, at: int) -> Step:
    """Return the step to a verb that denies a noun, and on over what governs it in turn."""
    denied = _denied(words, kind, place, at)
    return Step(found=denied, verb=place if denied else None)


def _negated(words: Words, verb: int) -> int | None:
    """Return the word that negates a verb: "can *not* accept the evidence that"."""
    own = verb_words(words, verb - 1, verb)
    is_negative = any(one.kind in _NEGATIVE for one in own.found)
    return own.before + 1 if is_negative else None


def _denied(words: Words, kind: Governing | None, place: int, at: int) -> tuple[Governor, ...]:
    """Return a verb with the noun that it denies; nothing if it denies none."""
    if kind is not Governing.DENIAL:
        return ()
    return (words.governor(Governing.DENIAL, place, at + 1),)


def over_the_object(words: Words, place: int) -> Step:
    """Go from a noun without a verb to what it is the object of: "*cancelled* the opening"."""
    grammar, nouns = words.grammar, words.grammar.nouns
    ends = STOPS | {","} | grammar.clauses.that | grammar.clauses.joining
    for at in range(place, max(-1, place - NEAR), -1):
        word = words[at]
        if words.is_none(at):
            return Step(found=(words.governor(Governing.NEGATION, at, at + 1),))
        if word in grammar.verbs.objects and not words.is_noun(at):
            return Step(
                found=_governing_or_none(words, grammar.verbs.objects[word], at, at + 1), verb=at
            )
        if word in nouns.of_gerund and words[at + 1] in nouns.object_prepositions:
            return Step(found=_governing_or_none(words, nouns.of_gerund[word], at, at + 2))
        is_within = word in nouns.determiners or word in nouns.within_objects
        is_parted = word in nouns.prepositions and not is_within
        if word in ends or is_parted or grammar.is_verb(word):
            break
    return Step(subject=place)


# Gerunds -----------------------------------------------------------------------------------------


def gerund_of(words: Words, place: int) -> Step | None:
    """Return what a gerund hangs on, the word before it at a place; `None` if on nothing known.

    "*Denied* opening", "*without* opening", "*plans for* opening", "*prevented* it *from*".
    """
    grammar, nouns = words.grammar, words.grammar.nouns
    place = _before_phrase(words, place)
    word = words[place]
    if (first := _first_gerund(words, place)) is not None:
        return gerund_of(words, first - 1)
    if word in grammar.verbs.gerund:
        return Step(
            found=_governing_or_none(words, grammar.verbs.gerund[word], place, place + 1),
            verb=place,
        )
    negation = grammar.negation
    length = words.ended(negation.gerund_phrases, place)
    if word in negation.before_gerunds or length:
        begin = place + 1 - max(1, length)  # "*close to* losing it"
        return Step(found=(words.governor(Governing.NEGATION, begin, place + 1),))
    return _led_gerund(words, place) if word in nouns.gerund_prepositions else None


def _before_phrase(words: Words, place: int) -> int:
    """Go back over what parts a gerund from its verb: "denied *on Friday* having met him"."""
    verbs, nouns = words.grammar.verbs, words.grammar.nouns
    at = words.before_time(place)
    if words[at] in verbs.gerund:
        return at
    for n in range(place, max(-1, place - _PARTED), -1):
        if words[n] in STOPS or words[n] == "," or words.is_verb(n):
            is_led = words[n + 1] in nouns.prepositions and words[n] in verbs.gerund
            return n if is_led and n < place else place
    return place


def _led_gerund(words: Words, place: int) -> Step | None:
    """Return what a gerund hangs on behind a preposition: "*plans for* opening"."""
    grammar, word, noun = words.grammar, words[place], words[place - 1]
    if noun in grammar.nouns.of_gerund:
        kind = grammar.nouns.of_gerund[noun]
        found = _governing_or_none(words, kind, place - 1, place + 1)
        return Step(found=found, noun=place - 1)
    barring = _barring(words, place - 1) if word in grammar.verbs.barred_by else None
    if barring is not None:
        found = (words.governor(Governing.NEGATION, barring, barring + 1),)
        return Step(found=found, verb=barring)
    return None


def _first_gerund(words: Words, place: int) -> int | None:
    """Return the first gerund of a list: "denied *opening* the road, closing it and selling"."""
    grammar = words.grammar
    if words[place] not in grammar.clauses.joining and words[place] != ",":
        return None
    for at in range(place - 1, max(0, place - _JOINED), -1):
        if words[at] in STOPS or words[at] in grammar.clauses.that:
            return None
        before = words[at - 1]
        is_led = before in grammar.verbs.gerund or before in grammar.nouns.gerund_prepositions
        if grammar.is_gerund(words[at]) and is_led:
            return at
    return None


def _barring(words: Words, place: int) -> int | None:
    """Return the verb that keeps something from happening: "prevented the ship from"."""
    verbs = words.grammar.verbs
    for number in range(place, max(-1, place - NEAR), -1):
        word = words[number]
        if verbs.objects.get(word) is Governing.DENIAL or word.startswith(verbs.barring):
            return number
        if word in STOPS:
            return None
    return None


def _governing_or_none(
    words: Words, kind: Governing | None, begin: int, end: int
) -> tuple[Governor, ...]:
    """Return words as what governs; nothing if they let outer words through."""
    return () if kind is None else (words.governor(kind, begin, end),)
