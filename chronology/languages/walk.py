"""The way from a stretch of a sentence outwards, over the words that govern it.

From the verb of the stretch it goes over the words of that verb (`verb_words`), over its subject
to where its clause begins (`clause_start`), and up into what the clause hangs on (`hanging`), as
often as clauses are nested; at last it looks behind the stretch (`behind`).
"""

from collections.abc import Iterator

import attrs

from chronology.languages.behind import behind, question
from chronology.languages.clause_start import over_the_subject
from chronology.languages.contending import contended_noun, contends, is_hearsay
from chronology.languages.governors import NOT_SAID, Governor, as_hedges, as_unshown
from chronology.languages.hanging import (
    gerund_of,
    hanging_of,
    over_the_noun,
    over_the_object,
    said_wrongly,
)
from chronology.languages.inventions import is_instead
from chronology.languages.main_verb import (
    joined_verb,
    main_verb,
    plan_in_the_present,
    tells_besides,
    verb_before,
)
from chronology.languages.predicate import predicate
from chronology.languages.steps import Step
from chronology.languages.tail import in_the_tail
from chronology.languages.tokens import STOPS
from chronology.languages.verb_words import VerbWords, verb_words
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_NAMED = 5  # words before "saying" in which its subject stands: "of Mr Price telling"
_ADJECTIVES = 6  # words between a preposition and the noun that bears a clause, at the most
_DEPTH = 6  # clauses within clauses that are followed
_DENYING_VERBS = frozenset({None, Governing.DENIAL, Governing.NEGATION, Governing.FALSITY})


class Walk:
    """One way outwards.

    Attributes:
        words: the sentence, seen from the stretch.
        head: the verb of the stretch, if it has one of its own.
        cut: the verb with which it begins, if the words of that verb stand before it.
        tail: where the words begin that take back at its end what it tells ("…, it is said").
        in_noun_clause: whether it stands in the clause of a noun ("the report that …").
        of_a_plan: whether its infinitive is that of a noun ("the plan to open it").
        depth: how many clauses were gone over.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        self.head: int | None = None
        self.cut: int | None = None
        self.tail: int | None = None
        self.in_noun_clause = False
        self.of_a_plan = False
        self.depth = 0

    def governors(self) -> list[Governor]:
        """Return all that governs the stretch, nearest first."""
        if self.words.first >= len(self.words):
            return []
        found = list(self._follow(self._start()))
        if (told := predicate(self.words)) is not None:
            found.append(told)
        later = behind(
            self.words,
            in_noun_clause=self.in_noun_clause,
            of_a_plan=self.of_a_plan,
            is_done=self._is_done(found),
        )
        within = list(in_the_tail(self.words, self.head, is_done=self._is_done(found)))
        if within:
            self.tail = self.words.place_of(within[0].start)
        accuses = self.accuses()
        later = (one for of in (later, within) for one in of)
        found += [one for one in later if not (accuses and one.kind is Governing.DENIAL)]
        if (asked := question(self.words)) is None:
            return found
        if self.words.place_of(asked.start) < self.words.last:
            self.tail = self.words.first  # all of a question that ends the stretch is asked
        return [*found, asked]

    def accuses(self) -> bool:
        """Say whether the stretch tells of an accusation, of which another thing is denied."""
        words = self.words
        return any(words[n] in words.grammar.verbs.accusing for n in range(words.first, words.last))

    def _is_done(self, found: list[Governor]) -> bool:
        """Say whether the stretch tells of what was done, as far as the words before it go."""
        verb = self.words.first if self.head is None else self.head
        is_past = self.words.grammar.is_past(self.words[verb])
        return is_past and not any(one.turns for one in found)

    def tells_besides(self) -> bool:
        """Say whether the stretch has a verb that what governs its first one does not govern."""
        own = self.words if self.tail is None else attrs.evolve(self.words, last=self.tail)
        return self.head is not None and tells_besides(own, self.head)

    # Where the way begins -----------------------------------------------------------------------

    def _start(self) -> Step:
        """Return from where to go: the verb of the stretch, or what it is the object of."""
        words = self.words
        before = words.before_aside(words.before_adverbs(words.first - 1))
        if is_instead(words, before):
            self.cut = words.first
            return Step(found=(words.governor(Governing.NEGATION, before, before + 1),))
        return self._start_behind(before)

    def _start_behind(self, before: int) -> Step:
        words, first, grammar = self.words, self.words.first, self.words.grammar
        if words[first] in grammar.verbs.infinitive and not words.opens_noun(first + 1):
            return Step(verb=first + 1)
        if self._is_cut_verb(before) or self._is_gerund():
            self.cut = first
            return Step(verb=first)
        self.head = main_verb(words)
        if self.head is None:
            self.head = plan_in_the_present(words)
        if self.head is not None:
            return Step(verb=self.head)
        if words[first] in grammar.nouns.prepositions and (verb := verb_before(words, first - 1)):
            return Step(verb=verb)
        if words[before] in grammar.clauses.joining and not words.opens_noun(first):
            joined = joined_verb(words, before, first)
            if joined is not None:
                return Step(joined=joined)
        return over_the_object(words, first if words.opens_noun(first) else first - 1)

    def _is_cut_verb(self, before: int) -> bool:
        """Say whether the word before the stretch belongs to its verb: "was not | opened"."""
        words, grammar = self.words, self.words.grammar
        word, first = words[before], words.first
        if word in grammar.verbs.infinitive:
            return not words.opens_noun(first)
        if word in grammar.verbs.may_stand_alone:
            is_verbal = grammar.is_past(words[first]) or grammar.is_gerund(words[first])
            return is_verbal or grammar.is_adverb(words[first])
        is_helper = word in grammar.verbs.modals or grammar.is_auxiliary(word)
        return is_helper or word in grammar.negation.adverbs

    def _is_gerund(self) -> bool:
        """Say whether the stretch begins with a gerund: "denied | opening", "without | opening"."""
        words, verbs = self.words, self.words.grammar.verbs
        before = words[words.first - 1]
        phrases = words.grammar.negation.gerund_phrases
        is_governed = before in verbs.before_gerunds or before in verbs.gerund
        is_governed = is_governed or words.ends_one(phrases, words.first - 1)
        is_governed = is_governed or gerund_of(words, words.first - 1) is not None
        is_listed = before in words.grammar.clauses.joining
        is_governed = is_governed or (is_listed and gerund_of(words, words.first - 1) is not None)
        return is_governed and words.grammar.is_gerund(words[words.first])

    # Steps --------------------------------------------------------------------------------------

    def _follow(self, step: Step) -> Iterator[Governor]:
        """Yield what a step found, and all that the steps after it find."""
        yield from step.found
        if step.verb is not None:
            yield from self._over_the_verb(step.verb)
        elif step.joined is not None:
            yield from self._over_the_joined(step.joined, self.words.first - 1)
        elif step.noun is not None:
            yield from self._follow(over_the_noun(self.words, step.noun))
        elif step.telling is not None:
            yield from self._over_the_telling(step.telling, step.that)
        elif step.bearer is not None:
            yield from self._over_the_bearer(step.bearer, step.that)
        elif step.auxiliary is not None:
            yield from self._own(verb_words(self.words, step.auxiliary, step.auxiliary + 1))
        elif step.that is not None:
            self.in_noun_clause = self.in_noun_clause or step.that == 0
            yield from self._follow(hanging_of(self.words, step.that))
        elif step.subject is not None:
            yield from self._over_the_subject(step.subject)

    def _own(self, verb: VerbWords) -> Iterator[Governor]:
        """Yield what governs a verb among its own words, and what denies the noun among them."""
        yield from verb.found
        if verb.noun is not None:
            self.of_a_plan = True
            yield from self._follow(over_the_noun(self.words, verb.noun))

    def _over_the_verb(self, verb: int) -> Iterator[Governor]:
        """Go over a verb's own words, and on over its subject or to what it is joined to."""
        words, grammar = self.words, self.words.grammar
        if grammar.is_gerund(words[verb]) and (kept := self._is_kept_from(verb)):
            yield words.governor(Governing.NEGATION, verb - kept, verb)
            return
        own = verb_words(words, verb - 1, verb)
        yield from self._own(own)
        yield from self._denied_object(verb)
        is_bare = own.before == verb - 1
        if not is_bare and grammar.is_gerund(words[own.before + 1]):
            step = gerund_of(words, own.before)
            if step is not None:
                yield from self._follow(step)
                return
        if is_bare and words[own.before] in grammar.clauses.joining:
            joined = joined_verb(words, own.before, verb)
            if joined is not None:
                yield from self._over_the_joined(joined, own.before)
                return
        if is_bare and grammar.is_gerund(words[verb]):
            step = gerund_of(words, own.before)
            if step is not None:
                yield from self._follow(step)
                return
        yield from self._over_the_subject(own.before)

    def _is_kept_from(self, gerund: int) -> int:
        """Return how many words deny a gerund: "*ruled out* opening", "*short of*"; or 0."""
        return self.words.ended(self.words.grammar.negation.gerund_phrases, gerund - 1)

    def _denied_object(self, verb: int) -> Iterator[Governor]:
        """Yield what denies what a verb is about: "there was *no* meeting", "paid *nothing*"."""
        words = self.words
        at = words.after_adverbs(verb + 1)
        if words.is_none(at) and verb < at < words.last:
            yield words.governor(Governing.NEGATION, at, at + 1)

    def _over_the_joined(self, verb: int, conjunction: int) -> Iterator[Governor]:
        """Go over the words that a verb shares with another: "*will be* cut and closed".

        What lies ahead of one lies ahead of both; "not … or" denies both, and whether "not … and"
        does, is unknown.
        """
        words = self.words
        own = verb_words(words, verb - 1, verb)
        found = list(self._own(own))
        if words[words.before_adverbs(conjunction)] in words.grammar.clauses.alternative:
            yield from found
        else:
            yield from (one for one in found if one.kind is not Governing.NEGATION)
            yield from as_hedges(found)
        yield from self._over_the_subject(own.before)

    def _over_the_subject(self, place: int) -> Iterator[Governor]:
        if self.depth > _DEPTH:
            return
        self.depth += 1
        yield from self._follow(over_the_subject(self.words, place))

    # What a clause hangs on ---------------------------------------------------------------------

    def _over_the_bearer(self, noun: int, that: int | None) -> Iterator[Governor]:
        """Go over the noun that a clause hangs on: "the *report* that the bridge was opened"."""
        kind = self.words.grammar.clauses.nouns[self.words[noun]]
        self.in_noun_clause = True
        if (begin := contended_noun(self.words, noun)) is not None:
            yield self.words.governor(Governing.CONTENTION, begin, (that or noun) + 1)
        if kind is not None and kind is not Governing.ATTRIBUTION:
            yield self.words.governor(kind, noun, (that or noun) + 1)
        if kind is not None:
            yield from self._over_what_contradicts(noun)
        yield from self._follow(over_the_noun(self.words, noun))
        verb = self._said_of(noun)
        if verb is not None and self.depth <= _DEPTH:
            yield from self._over_the_verb(verb)

    def _over_what_contradicts(self, noun: int) -> Iterator[Governor]:
        """Go over words before a report that is not so: "*contrary to* reports that it had"."""
        words, negation = self.words, self.words.grammar.negation
        for place in range(noun - 1, max(-1, noun - _ADJECTIVES), -1):
            if words[place] in STOPS or words[place] == ",":
                return
            for phrases, kind in (
                (negation.contrary, Governing.FALSITY),
                (negation.despite, Governing.HEDGE),
            ):
                if length := words.ended(phrases, place):
                    yield words.governor(kind, place - length + 1, noun + 1)
                    return

    def _said_of(self, noun: int) -> int | None:
        """Return the verb by which something is a noun: "*was* not the case", "*read* as one"."""
        words, grammar = self.words, self.words.grammar
        before = noun - 1
        while words[before] in grammar.nouns.determiners:
            before -= 1
        at = words.before_adverbs(before)
        at -= words[at] in grammar.negation.adverbs
        at -= words[at] in grammar.negation.called
        is_read = at < before and grammar.is_past(words[at])
        return at if words[at] in grammar.verbs.be or is_read else None

    def _over_the_telling(self, at: int, that: int | None) -> Iterator[Governor]:
        """Go over a verb or adjective that a clause hangs on: "*denied* that", "*true* that"."""
        words, clauses = self.words, self.words.grammar.clauses
        kind, end = clauses.governing[words[at]], (that or at) + 1
        if words[at] in clauses.factive:
            yield from self._over_the_memory(at)
            return
        if words[at] in clauses.nouns:  # "contrary to *reports* that", a verb elsewhere
            yield from self._over_what_contradicts(at)
        if kind is None and words[at - 1] in clauses.making:
            yield words.governor(Governing.PLAN, at - 1, end)
        elif kind is Governing.ATTRIBUTION or self._is_agreed(at):
            yield from self._over_the_saying(at, end)
        elif self._is_unconfirmed(at):
            yield words.governor(Governing.UNSAID, at - 2, end)
        else:
            if kind is not None:
                yield words.governor(kind, words.first_auxiliary(at), end)
            yield from self._over_what_denies(at, kind)

    def _over_the_memory(self, at: int) -> Iterator[Governor]:
        """Go over a verb of memory: what is "*not remembered*" may not have been."""
        words = self.words
        if words[at] in words.grammar.second_thoughts.remembering:
            own = verb_words(words, at - 1, at)
            yield from as_hedges([*self._own(own), *self._over_the_subject(own.before)])

    def _is_unconfirmed(self, at: int) -> bool:
        """Say whether somebody said neither yes nor no: "neither *confirm nor deny* that"."""
        words, clauses = self.words, self.words.grammar.clauses
        is_denying = clauses.governing[words[at]] is Governing.DENIAL
        is_joined = words[at - 1] in clauses.alternative and words[at - 2] in clauses.showing
        return is_denying and is_joined

    def _is_agreed(self, at: int) -> bool:
        """Say whether it was found that something was so: "agreed that it *was* opened"."""
        words, grammar = self.words, self.words.grammar
        verb = self.cut if self.head is None else self.head
        if words[at] not in grammar.clauses.finding or verb is None:
            return False
        own = verb_words(words, verb - 1, verb)
        helper = words[own.before + 1] if own.before + 1 < verb else words[verb]
        return grammar.is_past(helper) and not any(one.kind is Governing.PLAN for one in own.found)

    def _over_what_denies(self, at: int, kind: Governing | None) -> Iterator[Governor]:
        """Go on from a verb that a clause hangs on; a hope that is planned is a hope only."""
        words = self.words
        if words[at - 1] in words.grammar.negation.bare_no:
            yield words.governor(Governing.NEGATION, at - 1, at + 1)
            return
        outer = list(self._over_the_verb(at))
        if words[at] in words.grammar.clauses.showing:
            yield from as_unshown([one for one in outer if one.kind is not Governing.NEGATION])
        is_kept = kind in _DENYING_VERBS
        yield from (
            one
            for one in outer
            if one.kind is Governing.NEGATION or (is_kept and one.kind is not Governing.PLAN)
        )

    def _over_the_gerund(self, before: int) -> list[Governor]:
        """Go over what a verb of saying in "-ing" hangs on: "I don't *remember* saying that"."""
        words, nouns, place = self.words, self.words.grammar.nouns, before
        while place > before - _NAMED and words[place] not in nouns.gerund_prepositions:
            token = words.token(place)
            if token is None or not (token.is_capital or token.text in nouns.determiners):
                break
            place -= 1
        if words.ended(words.grammar.verbs.rejecting_phrases, before):  # "apologised for saying"
            return [words.governor(Governing.HEDGE, before - 1, before + 2)]
        step = gerund_of(words, place if words[place] in nouns.gerund_prepositions else before)
        return [] if step is None else list(self._follow(step))

    def _over_the_saying(self, at: int, end: int) -> Iterator[Governor]:
        """Tell whose word a clause is; what was not said may be so all the same."""
        words, clauses = self.words, self.words.grammar.clauses
        negation = words.grammar.negation
        yield words.governor(Governing.ATTRIBUTION, at, end)
        if contends(words, at):
            yield words.governor(Governing.CONTENTION, at, end)
        if words.grammar.is_gerund(words[at]) and (kept := self._is_kept_from(at)):
            yield words.governor(Governing.UNSAID, at - kept, end)
            return
        found, before = list(self._own(own := verb_words(words, at - 1, at))), own.before
        if (wrong := said_wrongly(words, at, before, end)) is not None:
            yield from found
            yield words.governor(Governing.FALSITY, wrong, at + 1)
            yield from verb_words(words, wrong - 1, wrong).found  # "did not err in finding that"
            return
        if words.grammar.is_gerund(words[at]) and not found:
            yield from as_hedges(self._over_the_gerund(before))
        if words[at] in clauses.asserting and any(one.kind in NOT_SAID for one in found):
            yield from (attrs.evolve(one, kind=Governing.UNSAID) for one in found)
        if words[at] in clauses.showing:
            yield from as_unshown(found)
        is_never = any(words[n] in negation.adverbs - negation.plain for n in range(before + 1, at))
        outer = list(self._over_the_subject(before))
        if words[at] not in clauses.disclosing or is_never:
            yield from as_hedges(found)
        yield from as_hedges(outer)
        if words[at - 1] in negation.before_gerunds:
            yield words.governor(Governing.HEDGE, at - 1, at + 1)
        if is_hearsay(words, at, before):
            is_vague = words[at] not in words.grammar.contending.verbs
            yield words.governor(Governing.HEDGE, before, at + 1, is_vague=is_vague)
