"""Which way a time looks by the shape of its clause: what is resolved, put over, denied, noted."""

from collections.abc import Iterator

import attrs

from chronology.expressions.distances import Kind
from chronology.languages.outlooks import (
    ALTERNATIVE,
    AT_THE_LATEST,
    DENIED_LIMIT,
    FOR_A_MEETING,
    MUST_HAVE,
    NOTE,
    PUT_OVER,
    RESOLVED,
    Outlooks,
)
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words

_BEFORE_THAT = 8  # words in which that stands by which something is resolved
_BEFORE_MEETING = 4  # words between "to" and a meeting
_BEFORE_TO = 4  # words between a verb and "to"


@attrs.frozen(kw_only=True)
class Outlook:
    """A time among the words of its sentence, and the verb that has it.

    Attributes:
        words: the sentence.
        outlooks: the words of its language.
        kind: what kind of time it is.
        lead: the place of the word before it, articles and "the end of" passed over.
        verb: the place of its verb; `None` if none was found.
        helpers: the words before that which belong to it, the nearest first.
    """

    words: Words
    outlooks: Outlooks
    kind: Kind
    lead: int
    verb: int | None
    helpers: tuple[str, ...]

    def shapes(self) -> Iterator[str]:
        """Yield what its clause is like, by the names that have weights."""
        if self._is_resolved():
            yield RESOLVED
        yield from self._put_over()
        if self._is_alternative():
            yield ALTERNATIVE
        must_have = self._must_have()
        if must_have:
            yield MUST_HAVE
        elif self._is_denied_limit():
            yield DENIED_LIMIT
        if self._is_latest():
            yield AT_THE_LATEST
        if self._is_note():
            yield NOTE

    def _is_resolved(self) -> bool:
        """Whether somebody resolved, or asked, that it be so: "resolved that the hall be shut"."""
        words, clauses = self.words, self.words.grammar.clauses
        if self._is_of_a_noun():
            return False
        first = words.first if self.verb is None else min(self.verb, words.first)
        that = next((n for n in range(first, -1, -1) if words[n] in clauses.that), None)
        if that is None or that == self.verb:
            return False
        before = {words[n] for n in range(max(0, that - _BEFORE_THAT), that)}
        if not before & self.outlooks.resolving:
            return False
        return self._is_verbless(that + 1) if self.verb is None else self._is_bare()

    def _is_of_a_noun(self) -> bool:
        """Whether it tells which thing is meant: "the minutes of 3 April"."""
        words, times = self.words, self.words.grammar.times
        is_of = words[words.first - 1] in words.grammar.nouns.of
        return is_of and words[words.first - 2] not in times.parts | times.edges

    def _is_verbless(self, begin: int) -> bool:
        """Whether the rest of the sentence has no verb known by its form: "the rink open"."""
        words = self.words
        end = next((n for n in range(begin, len(words)) if words[n] in ENDS | STOPS), len(words))
        return not any(words.is_verb(place) for place in range(begin, end))

    def _is_bare(self) -> bool:
        """Whether the verb is told neither as past nor by a modal: "be held", "begin"."""
        words, grammar = self.words, self.words.grammar
        chain = (*self.helpers, words[self.verb or 0])
        verbs = grammar.verbs
        if any(word in verbs.modals or word in verbs.have | verbs.infinitive for word in chain):
            return False
        if any(word in verbs.bare_be for word in chain):
            return True
        is_told = any(grammar.is_auxiliary(word) for word in chain)
        return not is_told and not grammar.is_past(chain[-1]) and not grammar.is_gerund(chain[-1])

    def _put_over(self) -> Iterator[str]:
        """Yield whether it is put over to a meeting of then: "deferred to the meeting of"."""
        words, outlooks = self.words, self.outlooks
        meeting = words.first - 1
        if words[words.last] not in outlooks.gatherings:  # "the June meeting"
            meeting = self.lead if words[self.lead] in outlooks.gatherings else self.lead - 1
            if words[meeting] not in outlooks.gatherings:
                return
        begin = max(-1, meeting - _BEFORE_MEETING - 1)
        places = range(meeting, begin, -1)
        to = next((n for n in places if words[n] in outlooks.targets), None)
        if to is None:
            return
        if self._puts(to):
            yield PUT_OVER
        elif words[to] not in words.grammar.verbs.infinitive:
            yield FOR_A_MEETING

    def _puts(self, to: int) -> bool:
        """Whether a verb before "to" puts something over: by itself, or with "over"."""
        words, outlooks = self.words, self.outlooks
        places = range(to - 1, max(-1, to - 1 - _BEFORE_TO), -1)
        is_over = any(words[n] in outlooks.over for n in places)
        verb = next((n for n in places if words[n] in outlooks.putting_over), None)
        if verb is None:
            return is_over and any(words[n] in outlooks.putting_with_over for n in places)
        before = words[words.before_adverbs(verb - 1)]
        is_passive = before in words.grammar.verbs.be | outlooks.over_again | STOPS | ENDS | {""}
        return is_passive or is_over or verb < to - 1

    def _is_alternative(self) -> bool:
        """Whether it is the second of two that are proposed: "or failing that Monday"."""
        words, alternatives = self.words, self.outlooks.alternatives
        places = words.first - 1, self.lead, self.lead - 1
        return any(words.ends_one(alternatives, place - (words[place] == ",")) for place in places)

    def _must_have(self) -> bool:
        """Whether one takes it to have been: "must have been sent on Tuesday"."""
        words, outlooks, verbs = self.words, self.outlooks, self.words.grammar.verbs
        modals = outlooks.assuming.intersection(self.helpers)
        if self.verb is None or not modals or not verbs.perfect.intersection(self.helpers):
            return False
        if verbs.infinitive.intersection(self.helpers) and "ought" not in modals:
            return False
        if not (words.grammar.is_past(words[self.verb]) or verbs.unfinite_be & {words[self.verb]}):
            return False
        lead = words[self.lead]
        is_duty = lead in outlooks.limits and bool(modals & outlooks.obliging)
        return lead not in outlooks.ends and not is_duty

    def is_recalled_plan(self) -> bool:
        """Whether it was to come, and may be still: "was expected in the course of June"."""
        words = self.words
        if self.verb is None or self.kind is Kind.WEEKDAY or self.verb > words.first:
            return False
        chain = {words[self.verb], *self.helpers, words[self.verb + 1]}
        return bool(chain & self.outlooks.was) and bool(chain & self.outlooks.expecting)

    def _is_denied_limit(self) -> bool:
        """Whether it will not be before then: "would not be ready before June", "not before"."""
        words, outlooks, lead = self.words, self.outlooks, self.lead
        if words[lead] not in outlooks.limits:
            return False
        if words[lead - 1] in outlooks.nobody and not self.helpers:
            told = words[words.before_adverbs(lead - 2)]
            return not (words.grammar.is_past(told) or words.grammar.is_auxiliary(told))
        begin = lead
        while begin > 0 and words[begin - 1] not in STOPS | ENDS | words.grammar.clauses.that:
            begin -= 1
        spoken = {words[place] for place in range(begin, lead)}
        is_ahead = bool(outlooks.denied.intersection(self.helpers))
        return is_ahead and bool(spoken & outlooks.nobody)

    def _is_latest(self) -> bool:
        """Whether it is the latest time, and no verb tells that it was: "Monday at the latest"."""
        words = self.words
        is_limit = bool(words.begun(self.outlooks.latest, words.last))
        return is_limit and not self._tells(range(len(words)))

    def _is_note(self) -> bool:
        """Whether a short weekday stands in a note that nothing tells to be past: "quiz weds"."""
        words = self.words
        if words[words.first - 1] in self.outlooks.equals:
            return True
        token = words.token(words.first)
        is_short = token is not None and token.text in self.outlooks.short_weekdays
        if self.kind is not Kind.WEEKDAY or not is_short:
            return False
        marks = STOPS | ENDS | {","}
        parts = marks | self.outlooks.parts
        following = words[words.last]
        if following and following not in parts and following not in self.outlooks.beside_note:
            return False
        begin, end = words.first, words.last
        while begin > 0 and words[begin - 1] not in marks:
            begin -= 1
        while end < len(words) and words[end] not in marks:
            end += 1
        spoken = {words[place] for place in range(begin, end)} - self.outlooks.beside_note
        has_helper = any(words.grammar.is_auxiliary(word) for word in spoken)
        return not has_helper and not self._tells(range(begin, end))

    def _tells(self, places: range) -> bool:
        """Whether words tell how it was."""
        words, grammar = self.words, self.words.grammar
        told = grammar.verbs.had | self.outlooks.no_note
        same = self.outlooks.same_in_past | self.outlooks.short_weekdays
        return any(
            words[place] in told or (grammar.is_past(words[place]) and words[place] not in same)
            for place in places
            if not words.first <= place < words.last
        )
