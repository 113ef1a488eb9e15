"""Where the clause of a verb begins: over its subject to the left, and over asides.

There a clause says what it is: a condition ("*if* the bridge"), a denial of its subject ("*no*
bridge", "*few of* the bridges"), a clause with "that", which hangs on what stands before it.
"""

from typing import TYPE_CHECKING

import attrs

from chronology.languages.asides import between, said_of_nobody
from chronology.languages.bare_clauses import governs_bare, is_said_of_nobody
from chronology.languages.conditions import is_conceded, is_condition, proviso
from chronology.languages.hanging import follows_noun, is_relative
from chronology.languages.happening import happens, helped_verb
from chronology.languages.main_verb import is_had_it_been
from chronology.languages.steps import Step
from chronology.languages.tokens import QUOTE_MARKS, STOPS
from chronology.languages.words import NEAR, Words
from chronology.vocabulary import Governing

if TYPE_CHECKING:
    from chronology.languages.governors import Governor

_COMMAS = 2  # commas within a condition that opens a sentence: "if A, and B,"


def over_the_subject(words: Words, place: int) -> Step:
    """Return where the clause begins whose subject, or what stands before its verb, ends here."""
    return _OverSubject(words, place).over()


class _OverSubject:
    """Going over one subject.

    Attributes:
        words: the sentence.
        place: where the subject ends.
        found: what was found so far.
    """

    def __init__(self, words: Words, place: int) -> None:
        self.words = words
        self.place = place
        self.found: list[Governor] = []

    def over(self) -> Step:
        words, at = self.words, self.place
        while at >= 0 and words[at] not in STOPS:
            if words[at] == ",":
                if words[at + 1] in words.grammar.negation.none | words.grammar.nouns.few:
                    self._quantified(at + 1)  # "Despite reports, *no* key was stolen"
                if (telling := self._told_before(at)) is not None:
                    return attrs.evolve(self._step(), telling=telling)
                if self._is_hearsay(at):
                    return self._step()
                onward = self._over_a_comma(at, is_bare=at == self.place)
                if onward is None:
                    return self._step()
                at = onward
                continue
            if self._begins_clause(at):
                if not self._is_left_behind(at):
                    break
            elif (step := self._governed_at(at)) is not None:
                return step
            at -= 1
        self._quantified(at + 1)
        return self._beginning(at)

    def _governed_at(self, at: int) -> Step | None:
        """Return what a word before the subject makes of the clause; `None` for nothing."""
        words = self.words
        if (kind := self._noun_kind(at)) is not None:
            self._add(kind, at, at + 1)
            return self._step()
        if words[at] in words.grammar.clauses.governing and governs_bare(words, at):
            self._quantified(at + 1)
            return attrs.evolve(self._step(), telling=at)
        if self._is_wanted(at):
            self._add(Governing.PLAN, at, at + 1)
            return self._step()
        if self._is_inverted(at):
            is_condition_here = self._inverted_condition(at)
            step = self._step()
            return step if is_condition_here else attrs.evolve(step, auxiliary=at)
        return None

    def _step(self) -> Step:
        return Step(found=tuple(self.found))

    def _add(self, kind: Governing, begin: int, end: int) -> None:
        self.found.append(self.words.governor(kind, begin, end))

    def _is_denied_at(self, at: int) -> bool:
        """Say whether a noun that a participle tells of is not there: "was *no* hearing | held".

        Behind a second article another clause has begun: "was not the one the mayor opened".
        """
        words, grammar, verb = self.words, self.words.grammar, self.place + 1
        word, following = words[at], words[at + 1]
        is_reduced = grammar.is_participle(words[verb]) or grammar.is_gerund(words[verb])
        is_reduced = is_reduced and not grammar.is_auxiliary(words[verb])
        if not is_reduced or at >= self.place or not grammar.is_auxiliary(words[at - 1]):
            return False
        if any(words[n] in grammar.nouns.determiners for n in range(at + 2, verb)):
            return False
        if word in grammar.negation.none:
            return words.is_none(at)
        is_harmless = words.begun(grammar.negation.harmless, at)
        is_denied = word in grammar.negation.adverbs and following in grammar.nouns.determiners
        return is_denied and not is_harmless

    def _noun_kind(self, at: int) -> Governing | None:
        """Return what a word makes of the noun that a participle tells of; `None` for nothing."""
        if self.words.ends_one(self.words.grammar.negation.hedging_phrases, at):
            return Governing.HEDGE
        return Governing.NEGATION if self._is_denied_at(at) else self._of_a_noun(at)

    def _is_wanted(self, at: int) -> bool:
        """Say whether somebody only wants what follows: "*wanted* it opened", "*asked* it be"."""
        words, grammar, verb = self.words, self.words.grammar, self.place + 1
        word = words[at]
        if words[verb] in grammar.verbs.bare_be:
            return grammar.clauses.governing.get(word) is Governing.PLAN and not words.is_noun(at)
        is_reduced = grammar.is_participle(words[verb]) and not grammar.is_auxiliary(words[verb])
        is_alone = words[self.place] not in grammar.clauses.joining
        return is_reduced and is_alone and word in grammar.verbs.wanting and at < self.place

    def _of_a_noun(self, at: int) -> Governing | None:
        """Return what a noun makes of another: "the *lack of* a fence built in May"."""
        words, nouns, verb = self.words, self.words.grammar.nouns, self.place + 1
        is_led = words[at] in nouns.of_gerund and words[at + 1] in nouns.of
        is_led = is_led and words[at - 1] not in words.grammar.negation.none
        is_reduced = words.grammar.is_participle(words[verb]) and verb < words.last
        return nouns.of_gerund[words[at]] if is_led and is_reduced else None

    # The word that begins a clause --------------------------------------------------------------

    def _begins_clause(self, at: int) -> bool:
        words, clauses = self.words, self.words.grammar.clauses
        word = words[at]
        if word in clauses.that:  # "that May", "that in 2019"
            nouns, times = words.grammar.nouns, words.grammar.times
            return words[at + 1] not in nouns.prepositions and words[at + 1] not in times.names
        if word in clauses.conditions or word in clauses.relatives:
            return True
        is_temporal = word in clauses.temporals or self._is_phrase_of_time(at)
        if is_temporal and not words.precedes_time(at):
            return True
        if word in clauses.clause_coordinators:
            return True
        if word in clauses.joining:
            return self._has_verb_before(at)
        return words.ends_one(clauses.condition_phrases, at)

    def _is_phrase_of_time(self, at: int) -> bool:
        """Say whether a clause begins so: "by the time *it* opened", not "the day was"."""
        words, nouns = self.words, self.words.grammar.nouns
        leads_on = at < self.place and words.opens_noun(at + 1)
        is_phrase = words.ended(words.grammar.clauses.temporal_phrases, at) > 0
        return is_phrase and leads_on and words[at + 1] not in nouns.prepositions

    def _has_verb_before(self, at: int) -> bool:
        words = self.words
        for place in range(at - 1, max(-1, at - 4 * NEAR), -1):
            if words[place] in STOPS:
                return False
            if words.grammar.is_verb(words[place]) and not words.is_name(place):
                return True
        return False

    def _is_left_behind(self, at: int) -> bool:
        """Say whether a relative clause has ended before: "none of those who came was heard"."""
        words = self.words
        is_inner = words[at] in words.grammar.clauses.conditions and at > 0 and words[at - 1] != ","
        is_own = is_relative(words, at) or is_inner
        return is_own and words.has_verb_between(at + 1, self.place + 1)

    def _beginning(self, at: int) -> Step:
        """Return what a clause hangs on whose beginning has been found; `at` is the word before."""
        words, word, is_bare = self.words, self.words[at], at == self.place
        clauses, negation = words.grammar.clauses, words.grammar.negation
        if word in clauses.that:
            return attrs.evolve(self._step(), that=at)
        if words.ended(negation.pretending, at):
            self._add(Governing.COUNTERFACTUAL, at - 1, at + 1)
            return self._step()
        if word in clauses.joining and words[at - 1] != "," and not is_bare:
            return self._joined(at)
        if words.begun(negation.wishes, at):
            self._add(Governing.COUNTERFACTUAL, at, at + 2)
            return self._step()
        if word in clauses.conditions and not is_conceded(words, at) and not is_bare:
            self._add(Governing.CONDITION, at, at + 1)
        elif word in negation.coordinating:
            self._add(Governing.NEGATION, at, at + 1)
        elif words.ends_one(negation.hedging_phrases, at):
            self._add(Governing.HEDGE, at, at + 1)
        elif words.ends_one(clauses.condition_phrases, at):
            self._add(Governing.CONDITION, at, at + 1)
        return self._step()

    def _joined(self, at: int) -> Step:
        """Return what a clause hangs on that is joined to another: "denied *that* A *and* B"."""
        words, clauses = self.words, self.words.grammar.clauses
        for place in range(at - 1, max(-1, at - 4 * NEAR), -1):
            if words[place] in STOPS or words[place] == ",":
                break
            if words[place] in clauses.conditions and not is_conceded(words, place):
                self._add(Governing.CONDITION, place, place + 1)
                break
            if words[place] in clauses.that and not follows_noun(words, place):
                return attrs.evolve(self._step(), that=place)
        return self._step()

    # A verb before its subject ------------------------------------------------------------------

    def _is_inverted(self, at: int) -> bool:
        """Say whether an auxiliary before a subject begins its clause: "Never did the ship"."""
        words, grammar = self.words, self.words.grammar
        is_helper = grammar.is_auxiliary(words[at]) or words[at] in grammar.verbs.modals
        if not is_helper or words.is_name(at):
            return False
        before = words[at - 1]
        if at == 0 or before in grammar.negation.adverbs or is_had_it_been(words, at):
            return True
        if before == "," and self._opens_negatively(at - 1):
            return True
        return before in STOPS or before in grammar.negation.before_inversion

    def _opens_negatively(self, comma: int) -> bool:
        """Record a negation that an aside parts from its verb: "Never, he said, did the ship"."""
        words = self.words
        start = next((n + 1 for n in range(comma, -1, -1) if words[n] in STOPS), 0)
        if words[start] not in words.grammar.negation.adverbs:
            return False
        self._add(Governing.NEGATION, start, start + 1)
        return True

    def _inverted_condition(self, at: int) -> bool:
        """Record a condition without a word for it: "Should the bridge be opened"."""
        words, clauses = self.words, self.words.grammar.clauses
        opening = STOPS | QUOTE_MARKS | {","} | clauses.adding
        is_first = at == 0 or words[at - 1] in opening or is_had_it_been(words, at)
        asks = "?" in {words[len(words) - 1], words[words.end_of_sentence() - 1]}
        if not is_first or words[at] not in clauses.inverted_conditions or asks:
            return False
        self._add(Governing.CONDITION, at, at + 1)
        return True

    # Commas -------------------------------------------------------------------------------------

    def _over_a_comma(self, comma: int, *, is_bare: bool) -> int | None:
        """Return where to go on before a comma; `None` where the clause begins there."""
        words = self.words
        opening = words.opening_of(comma)
        begin = opening + 1
        is_aside = is_bare and opening >= 0 and words[opening] == ","
        if not is_bare and (length := proviso(words, opening)):
            self._add(Governing.CONDITION, begin - length, begin)
            return None
        if is_condition(words, begin) and (is_aside or not is_bare):
            if not is_conceded(words, begin):
                self._add(Governing.CONDITION, begin, begin + 1)
            if not is_aside:
                return None
        if is_aside:
            self.found += between(words, begin, comma)
            return opening - 1
        if is_bare:
            return None
        self._hedged(begin)
        if not words.has_verb_between(begin, comma):
            return None if opening < 0 or words[opening] in STOPS else opening
        if (start := self._condition_at_start(begin)) is not None:
            self._add(Governing.CONDITION, start, start + 1)
        return None

    def _is_hearsay(self, comma: int) -> bool:
        """Record what a comma closes if it is only said of nobody: "As was alleged, the keys"."""
        hearsay = said_of_nobody(self.words, self.words.opening_of(comma))
        is_whole = hearsay is not None and hearsay[1] == comma < self.place
        if hearsay is not None and is_whole:
            self.found.append(hearsay[0])
        return is_whole

    def _told_before(self, comma: int) -> int | None:
        """Return a verb that an aside parts from its clause: "*alleged*, and is denied, the keys".

        `None` where nothing is told so of nobody.
        """
        words, opening = self.words, self.words.opening_of(comma)
        is_aside = comma < self.place and words[opening] == "," and opening > 0
        is_joined = is_aside and words[opening + 1] in words.grammar.clauses.linking
        is_told = is_joined and words[opening - 1] in words.grammar.clauses.governing
        return opening - 1 if is_told and is_said_of_nobody(words, opening - 1) else None

    def _condition_at_start(self, begin: int) -> int | None:
        """Return where the sentence begins, if it does so with a condition of several parts."""
        words = self.words
        start = begin
        while start > 0 and words[start - 1] not in STOPS | words.grammar.clauses.that:
            start -= 1
        commas = sum(words[n] == "," for n in range(start, begin))
        return start if commas <= _COMMAS and is_condition(words, start) else None

    # The subject itself -------------------------------------------------------------------------

    def _quantified(self, begin: int) -> None:
        """Record "no", "few", "most of" at the beginning of a subject."""
        words, grammar = self.words, self.words.grammar
        negation = grammar.negation
        passed = QUOTE_MARKS | grammar.clauses.linking
        while begin <= self.place and words[begin] in passed:
            begin += 1
        begin = self._behind_a_time(begin)
        if begin > self.place:
            return
        word = words[begin]
        if words.begun(negation.harmless, begin):
            return
        if word in negation.adverbs:
            self._negated(begin)
        elif word in negation.none:
            if words.is_none(begin):
                self._add(Governing.NEGATION, begin, begin + 1)
        elif word in grammar.nouns.few:
            self._add(Governing.NEGATION, begin, begin + 1)
        elif self._is_number_of(begin):
            self._add(Governing.QUANTITY, begin, begin + 2)
        elif phrase := words.begun(grammar.nouns.quantity_phrases, begin):
            self._add(Governing.QUANTITY, begin, begin + len(phrase))
        else:
            self._hedged(begin)
            self._alleged(begin)

    def _alleged(self, begin: int) -> None:
        """Record that what is told to have happened is in doubt: "*the alleged* return took place".

        What is disputed is there to be disputed: "the disputed election was held".
        """
        words, grammar = self.words, self.words.grammar
        verb, _ = helped_verb(words, self.place + 1)
        adjective = words[begin + 1]
        is_doubted = adjective in grammar.negation.doubting_adjectives
        is_denied = grammar.clauses.governing.get(adjective) is Governing.DENIAL
        is_led = words[begin] in grammar.nouns.determiners and begin + 2 <= self.place
        if is_led and is_doubted and not is_denied and happens(words, verb):
            self._add(Governing.HEDGE, begin, begin + 2)

    def _behind_a_time(self, begin: int) -> int:
        """Return where a subject begins behind a time that leads it: "On 3 May *nobody* came"."""
        words, grammar = self.words, self.words.grammar
        leading = grammar.nouns.prepositions | grammar.nouns.determiners | grammar.times.deictic
        leading = (leading | grammar.times.parts | grammar.times.edges) - grammar.negation.none
        at = begin
        while at <= self.place and (words.is_time(at) or words[at] in leading):
            at += 1
        is_led = any(words.is_time(n) for n in range(begin, at))
        return at if is_led and words[at] in grammar.negation.none else begin

    def _is_number_of(self, begin: int) -> bool:
        """Say whether something is told of so many of a whole: "Only two of the schools"."""
        words, nouns = self.words, self.words.grammar.nouns
        number = words.after_adverbs(begin)
        is_number = words[number] in nouns.numbers or words[number].isdecimal()
        return is_number and words[number + 1] in nouns.of and words.first == number + 2

    def _negated(self, begin: int) -> None:
        """Record "not all", and "never" where a comma follows: "Never, he said, did"."""
        words, negation = self.words, self.words.grammar.negation
        following = words[begin + 1]
        if following == "," or words[begin] in negation.none:
            self._add(Governing.NEGATION, begin, begin + 1)
        elif words[begin] not in negation.joined and following in words.grammar.nouns.quantified:
            self._add(Governing.NEGATION, begin, begin + 2)

    def _hedged(self, begin: int) -> None:
        """Record a phrase that doubts or denies: "As far as I know", "Under no circumstances"."""
        negation = self.words.grammar.negation
        following = self.words[begin + 1]
        is_of_a_phrase = following in self.words.grammar.clauses.temporals
        if self.words[begin] in negation.hedging_adverbs and not is_of_a_phrase:
            self._add(Governing.HEDGE, begin, begin + 1)
        elif phrase := self.words.begun(negation.hedging_phrases, begin):
            self._add(Governing.HEDGE, begin, begin + len(phrase))
        elif phrase := self.words.begun(negation.denying_phrases, begin):
            self._add(Governing.NEGATION, begin, begin + len(phrase))
