"""The words of a verb itself: "was *not expected to be* opened", "*hopes to* open".

They are gone over from the verb to the left, as long as they are its own: auxiliaries, modals,
negations, adverbs, and the verbs, adjectives and nouns that an infinitive hangs on.
"""

import attrs

from chronology.languages.governors import Governor
from chronology.languages.main_verb import is_had_it_been, is_infinitive
from chronology.languages.tokens import QUOTE_MARKS, STOPS
from chronology.languages.words import NEAR, Words
from chronology.vocabulary import Governing

_SHORT = 3  # words and marks of an aside that is the negation itself: "was (not) opened"
_STATED = frozenset({Governing.PLAN, Governing.NEGATION, None})


@attrs.frozen(kw_only=True)
class VerbWords:
    """The words of a verb.

    Attributes:
        found: those of them that govern it.
        before: the place before them.
        noun: the noun that its infinitive hangs on; `None` if on none.
    """

    found: tuple[Governor, ...]
    before: int
    noun: int | None = None


def verb_words(words: Words, place: int, head: int) -> VerbWords:
    """Return the words of a verb.

    Args:
        words: the sentence.
        place: the place before the verb.
        head: the verb.
    """
    return _OverVerb(words, head).over(place)


class _OverVerb:
    """Going over the words of one verb.

    Attributes:
        words: the sentence.
        head: the verb.
        found: what was found so far.
        noun: the noun that the infinitive hangs on.
    """

    def __init__(self, words: Words, head: int) -> None:
        self.words = words
        self.head = head
        self.found: list[Governor] = []
        self.noun: int | None = None

    def over(self, place: int) -> VerbWords:
        while place >= 0:
            phrases = self.words.grammar.spelling.adverbial_phrases
            if self.words.ended(phrases, place):
                place = self.words.before_adverbs(place)
            elif self.words[place] in self.words.grammar.verbs.infinitive:
                onward = self._infinitive(place)
                if onward is None:
                    place -= 1
                    break
                place = onward
            elif self._own(place):
                place -= 1
            elif (onward := self.words.before_aside(place)) < place:
                self._aside(onward + 1, place)
                place = onward
            else:
                break
        return VerbWords(found=tuple(self.found), before=place, noun=self.noun)

    def _aside(self, begin: int, end: int) -> None:
        """Record what doubts or denies within an aside: "was, *it is said*, opened"."""
        words, grammar = self.words, self.words.grammar
        if end - begin <= _SHORT and words[begin + 1] in grammar.negation.adverbs:
            self._add(Governing.NEGATION, begin + 1, begin + 2)
            return
        for place in range(begin, end):
            kind = grammar.clauses.governing.get(words[place])
            is_hearsay = words[place] in grammar.clauses.hearsay
            is_hearsay = is_hearsay and words[place - 1] in grammar.verbs.be
            is_phrase = words.ends_one(grammar.negation.hedging_phrases, place)
            is_adverb = words[place] in grammar.negation.hedging_adverbs
            if kind is Governing.HEDGE or is_hearsay or is_phrase or is_adverb:
                self._add(Governing.HEDGE, place, place + 1)
                return

    def _own(self, place: int) -> bool:
        """Record what a word makes of its verb; say whether it belongs to the verb."""
        words, word = self.words, self.words[place]
        grammar, negation = words.grammar, words.grammar.negation
        if length := words.ended(negation.ending_phrases, place):
            self._add(Governing.NEGATION, place + 1 - length, place + 1)
        elif word in negation.adverbs:
            self._negation(place)
        elif word in grammar.verbs.modals and words.is_modal(place):
            self._modal(place)
        elif word in negation.almost:
            self._almost(place)
        elif word in negation.hedging_adverbs:
            self._add(Governing.HEDGE, place, place + 1)
        elif word in negation.partial:
            self._add(Governing.QUANTITY, place, place + 1)
        else:
            if place == self.head - 1 and word in grammar.verbs.deeming:
                self._add(Governing.HEDGE, place, place + 1)  # "shall be deemed delivered"
                return True
            is_get = word in grammar.verbs.get and place == self.head - 1
            is_own = is_get or grammar.is_auxiliary(word) or grammar.is_adverb(word)
            return is_own or word in QUOTE_MARKS
        return True

    def _almost(self, place: int) -> None:
        """Record "almost opened"; "almost *certainly*" doubts, "almost *at once*" tells when."""
        words, negation = self.words, self.words.grammar.negation
        following = words[place + 1]
        if following in negation.almost_all or following in negation.adverbs:
            # "Almost entirely flooded" was flooded all the same.
            hedge = words.governor(Governing.HEDGE, place, place + 2, is_vague=True)
            self.found.append(hedge)
        elif following not in negation.almost_then and not self._is_measure(place + 1):
            self._add(Governing.NEGATION, place, place + 1)

    def _is_measure(self, place: int) -> bool:
        """Say whether a word begins an amount and no verb: "is almost *two* years late"."""
        word, grammar = self.words[place], self.words.grammar
        is_number = word[:1].isdigit() or word in grammar.edges.of_numbers
        return is_number or word in grammar.nouns.determiners

    def _negation(self, place: int) -> None:
        """Record "not", "never"; "could not" is a failure, "not until 2019" tells when."""
        words = self.words
        if words[place + 1] in words.grammar.negation.harmless_after_not or self._is_until():
            return
        is_failure = words[place - 1] in words.grammar.verbs.ability
        kind = Governing.FAILURE if is_failure else Governing.NEGATION
        self._add(kind, words.first_auxiliary(place), place + 1, until=self.head)

    def _is_until(self) -> bool:
        """Say whether "not" only tells up to when: "was not opened until 2019"."""
        words, clauses = self.words, self.words.grammar.clauses
        if words[self.head] in words.grammar.negation.lasting:
            return False  # "did not stay open until 3 May" denies what lasted
        ends = clauses.linking | clauses.that | STOPS | {","}
        for place in range(self.head, min(len(words), self.head + 2 * NEAR)):
            if words[place] in words.grammar.negation.until:
                return True
            if words[place] in ends:
                return False
        return False

    # Modals -------------------------------------------------------------------------------------

    def _modal(self, place: int) -> None:
        """Record "will", "may", "cannot", "would have"."""
        words, verbs = self.words, self.words.grammar.verbs
        word = words[place]
        is_perfect = words[words.after_adverbs(place + 1)] in verbs.perfect
        if word in verbs.told_future and not self._is_reported(place, is_perfect=is_perfect):
            return
        kind = verbs.modals[word]
        if is_perfect:
            kind = verbs.with_perfect.get(word, kind)
        if word in verbs.negative_modals:
            self._add(Governing.FAILURE, place, place + 1, until=self.head)
        elif kind is not None and words[place + 1] not in verbs.modal_is_noun:
            self._add(kind, place, place + 1, until=self.head)

    def _is_reported(self, place: int, *, is_perfect: bool) -> bool:
        """Say whether "would" hangs on what somebody said or on a condition.

        Elsewhere it may tell what happened later ("he would become president"), or what used to
        be done ("would meet every Friday").
        """
        words, clauses = self.words, self.words.grammar.clauses
        if any(word in words.grammar.times.habits for word in words.near(place, 2 * NEAR)):
            return False
        behind = range(place + 1, min(len(words), place + 4 * NEAR))
        return (
            any(is_had_it_been(words, n) for n in behind)
            or is_perfect
            or any(
                word in clauses.governing or word in clauses.conditions
                for word in words.near(place, 4 * NEAR)
            )
        )

    # Infinitives --------------------------------------------------------------------------------

    def _infinitive(self, to: int) -> int | None:
        """Record what an infinitive hangs on; return where to go on, `None` for nowhere."""
        words, verbs = self.words, self.words.grammar.verbs
        at = self._before_negation(self._before_asides(to))
        word = words[at]
        is_modal = word in verbs.modals and word not in verbs.to_infinitive  # "ought to"
        is_open = words[at + 1] in verbs.still_to and at + 1 < to  # "had yet to close"
        if not is_open and (word in verbs.had or is_modal):  # "had to close" tells what was done
            return at if is_modal else at - 1
        if self._is_still_to_come(at):
            self._add(Governing.PLAN, at, to + 1)
            return at - 1
        if words[at - 1] in words.grammar.negation.excess:
            self._add(Governing.NEGATION, at - 1, to + 1)
        elif word in words.grammar.nouns.to_infinitive and words.is_noun(at):
            self._add(words.grammar.nouns.to_infinitive[word], at, to + 1)
            self.noun = at
        elif self._is_of_no_infinitive(at):
            return None
        elif word in verbs.to_infinitive:
            return self._control(at, to)
        elif words.ends_one(words.grammar.clauses.purposes, at):
            self._add(Governing.PLAN, at, to + 1)
        elif words[at] in words.grammar.clauses.indirect_questions:
            self._add(Governing.CONDITION, at, to + 1)
        elif self._is_apposed(to):
            self._add(Governing.PLAN, to, to + 1, until=self.head)
        else:
            return self._object_control(at, to)
        return None

    def _is_apposed(self, to: int) -> bool:
        """Say whether an infinitive tells of a thing what is to come: ", *to be* opened"."""
        words, grammar = self.words, self.words.grammar
        following = words[to + 1]
        is_passive = following in grammar.verbs.bare_be or following in grammar.verbs.perfect
        return words[to - 1] == "," and is_passive and grammar.is_past(words[self.head])

    def _is_still_to_come(self, at: int) -> bool:
        """Say whether an auxiliary alone stands before an infinitive: "is to", "has yet to"."""
        words, verbs = self.words, self.words.grammar.verbs
        is_helper = words.grammar.is_auxiliary(words[at]) and words[at] not in verbs.do
        is_parted = words[at + 1] in verbs.yet or (is_helper and words[at + 1] in verbs.still_to)
        return is_helper or words[at] in verbs.still_to or is_parted

    def _before_asides(self, to: int) -> int:
        """Go back over what parts an infinitive from its verb: "agreed, he said, on Monday to"."""
        words = self.words
        at = words.before_adverbs(to - 1)
        if words[at] == "," and (opening := words.opening_of(at)) > 0:
            at = opening - 1
        return words.before_time(at)

    def _before_negation(self, at: int) -> int:
        """Record a negation of the infinitive: "agreed not to open"."""
        words = self.words
        if words[at] not in words.grammar.negation.adverbs:
            return at
        self._add(Governing.NEGATION, at, at + 1)
        return words.before_adverbs(at - 1)

    def _is_of_no_infinitive(self, at: int) -> bool:
        """Say whether "to" is a preposition behind a word: "set up to", "delayed due to"."""
        words, verbs = self.words, self.words.grammar.verbs
        is_other = words[at] in verbs.only_after_be and not self._is_said_of(at)
        return is_other or bool(words.begun(verbs.not_before_infinitive, at))

    def _is_said_of(self, at: int) -> bool:
        """Say whether an adjective is said of something: "is due to", not "delayed due to"."""
        words, verbs = self.words, self.words.grammar.verbs
        if not is_infinitive(words, at + 1):
            return False
        word = words[words.before_adverbs(at - 1)]
        return (word in verbs.be and word not in verbs.unfinite_be) or word == ","

    def _control(self, at: int, to: int) -> int:
        """Record a verb or adjective before an infinitive: "hopes to", "unlikely to"."""
        words, verbs = self.words, self.words.grammar.verbs
        begin = words.first_auxiliary(at)
        self._add(verbs.to_infinitive[words[at]], begin, to + 1, until=self.head)
        self._decided(at)
        if words[at - 1] in words.grammar.negation.false_adverbs:  # "falsely reported to be"
            self._add(Governing.FALSITY, at - 1, at)
        if words[at] in verbs.reluctant:
            self._add(Governing.NEGATION, at, at + 1)
        return at - 1

    def _object_control(self, at: int, to: int) -> int | None:
        """Look for the verb before an object: "asked them to", "for the plant to"."""
        words, verbs = self.words, self.words.grammar.verbs
        for place in range(at, max(-1, at - NEAR), -1):
            word = words[place]
            if word in words.grammar.nouns.before_subjects and place < at:
                self._add(Governing.PLAN, place, to + 1)
                return None
            if word in verbs.to_infinitive and not words.is_noun(place):
                kind = verbs.to_infinitive[word]
                if kind not in _STATED or word in verbs.not_of_objects:
                    return None
                self._add(kind, place, place + 1)
                self._decided(place)
                return place - 1
            if word in STOPS or word == "," or words.grammar.is_verb(word):
                return None
        return None

    def _decided(self, verb: int) -> None:
        """Mark the words just found if they tell of a decision that was made: "voted to"."""
        words, verbs = self.words, self.words.grammar.verbs
        is_made = words[verb] in verbs.deciding and words.grammar.is_past(words[verb])
        if is_made and self.found and self.found[-1].kind is Governing.PLAN:
            self.found[-1] = attrs.evolve(self.found[-1], is_done=True)

    def _add(
        self, kind: Governing | None, begin: int, end: int, *, until: int | None = None
    ) -> None:
        if kind is not None:
            self.found.append(self.words.governor(kind, begin, end, until=until))
