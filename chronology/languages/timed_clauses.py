"""The clause of a sentence that has a time: where it begins and ends, its verb, its subject.

It is what a person would quote for what happened then: "On Monday it rained, and *the bridge was
closed on Tuesday*, which nobody knew".
"""

from collections.abc import Sequence

import attrs

from chronology.languages.clause_addresses import behind_address
from chronology.languages.clause_end import before_wish, clause_end
from chronology.languages.clause_subjects import Subjects, opening_bracket
from chronology.languages.clause_verbs import (
    Stretch,
    clause_verb,
    ends_sentence,
    is_inner,
    is_told,
    led_from,
    time_places,
    within_stretch,
)
from chronology.languages.grammar import Grammar
from chronology.languages.hanging import follows_noun
from chronology.languages.main_verb import opens_relative
from chronology.languages.tokens import QUOTE_MARKS, STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.verb_words import verb_words
from chronology.languages.words import Words

_LONGEST = 120  # words and marks of a clause on either side of its verb
_PARTED = 2  # words from an auxiliary to the verb that a word parts from it
_SUBJECT = 30  # words behind a conjunction within which a clause has its verb


@attrs.frozen(kw_only=True)
class TimedClause:
    """The clause that has a time. Its places are those of words of the sentence.

    Attributes:
        words: the sentence.
        time: the words of the time, with those that lead it in.
        begin: the first word of the clause.
        end: the first word after it.
        group: the first word of its verb: "*was* not expected to open".
        verb: the last of them: "was not expected to *open*".
        subject: the words of its subject, which may stand before the clause; empty without one.
        goes_on: where what the verb tells goes on behind the clause: "said on Monday *that it*".
    """

    words: Words
    time: Stretch
    begin: int
    end: int
    group: int
    verb: int
    subject: Stretch
    goes_on: int

    @property
    def stretch(self) -> Stretch:
        """Where it begins in the text, and the code point after it."""
        return self.words.tokens[self.begin].start, self.words.tokens[self.end - 1].end


def timed_clause(
    text: str,
    time: Stretch,
    grammar: Grammar,
    *,
    times: Sequence[Stretch] = (),
    within: Stretch | None = None,
) -> TimedClause | None:
    """Return the clause that has a time; `None` where no verb has it.

    Args:
        text: the text.
        time: where the time begins, and the code point after it.
        grammar: the words of the language.
        times: the same of other times of its sentence: none of them is its subject.
        within: the stretch of the text in which the clause stands; left out, its sentence.
    """
    words = within_stretch(Words.around(text, time, time, grammar), within)
    first = words.place_of(time[0])
    last = max(words.place_of(time[1]), first + 1)
    place = TimeInSentence(words=words, first=first, last=last)
    verb = clause_verb(text, words, place)
    if verb is None:
        return None
    dated = frozenset(n for start, end in times for n in time_places(words, start, end))
    return _Bounds(words, (led_from(words, first), last), verb, dated).clause()


class _Bounds:
    """The bounds of one clause, while they are looked for."""

    def __init__(self, words: Words, time: Stretch, verb: int, dated: frozenset[int]) -> None:
        self.words = words
        self.time = time
        self.verb = verb
        self.dated = dated.union(range(*time))
        self.is_modifier = False
        own = verb_words(words, verb - 1, verb)
        self.group = verb if own.noun is not None else own.before + 1
        passed = QUOTE_MARKS | {","}
        while self.group < verb and (
            words[self.group] in passed or time[0] <= self.group < time[1]
        ):
            self.group += 1

    def clause(self) -> TimedClause:
        """Return the clause."""
        begin = behind_address(self.words, self._begin(), self.group)
        end = clause_end(self.words, self.verb, self.time)
        subject = self._subject(begin)
        goes_on = end
        first, last = self.time
        begin = min(begin, first)
        if begin < self.group and self._is_bare(begin):
            begin = min(self.group, first)
        wish = before_wish(self.words, (self.group, self.verb), self.time, end)
        end = max(self._without_conjunction(wish), last, self.verb + 1)
        return TimedClause(
            words=self.words,
            time=self.time,
            begin=begin,
            end=end,
            group=self.group,
            verb=self.verb,
            subject=subject,
            goes_on=goes_on,
        )

    def _without_conjunction(self, end: int) -> int:
        """Return where a clause ends before a conjunction that stands alone: "on 3 May *and*,"."""
        loose = self.words.grammar.clauses.linking | {","}
        while end > self.verb + 1 and self.words[end - 1] in loose:
            end -= 1
        return end

    def _is_bare(self, begin: int) -> bool:
        """Say whether nothing but marks and conjunctions stands before the verb."""
        words, linking = self.words, self.words.grammar.clauses.linking
        return all(
            words[n] in linking or words[n] == "," or words[n] in QUOTE_MARKS
            for n in range(begin, self.group)
        )

    # Its begin ----------------------------------------------------------------------------------

    def _begin(self) -> int:
        words, at = self.words, self.group - 1
        if words[at] == "," and words.grammar.is_gerund(words[self.group]):
            return self.group
        while at >= 0 and at > self.group - _LONGEST:
            word = words[at]
            if is_inner(words, at):
                at -= 1
            elif word == ")":
                at = opening_bracket(words, at) - 1
            elif word == ",":
                onward = self._over_a_comma(at)
                if onward is None:
                    return at + 1
                at = onward
            elif word in STOPS or ends_sentence(words, at):
                return at + 1
            elif self._leads_on(at):
                self.group = min(self.group, verb_words(words, at - 1, at).before + 1)
                at = self.group - 1
            elif (begin := self._begun(at)) is not None:
                return begin
            else:
                at -= 1
        return max(at + 1, 0)

    def _begun(self, at: int) -> int | None:
        """Return where the clause begins, if a word begins it; else `None`."""
        words, grammar = self.words, self.words.grammar
        word, clauses = words[at], grammar.clauses
        if self._is_closed_before(at):
            return None
        if word in clauses.that and at < self.group - 1 and not words.is_time(at + 1):
            return at if follows_noun(words, at) and at == self.group - 1 else at + 1
        if word in clauses.relative_pronouns:
            is_subject = all(self._is_apart(n) for n in range(at + 1, self.group))
            return at if is_subject else at + 1
        begins = word in clauses.temporals | clauses.conditions | clauses.simultaneous
        if begins and not words.precedes_time(at) and at < self.group - 1:
            return at + 1
        is_joined = grammar.is_participle(words[at + 1]) and at + 1 < self.group
        is_joined = is_joined and words[at + 2] in grammar.nouns.prepositions
        if word in clauses.linking and not is_joined and self._has_verb_before(at):
            return at + 1
        is_own = at == self.group - 1 and self._is_of_a_noun(at)
        return at if is_own else self._behind_a_verb(at)

    def _is_closed_before(self, at: int) -> bool:
        """Say whether a clause that a word begins ends before the verb, and tells of its subject.

        "The outage *that* hit the town occurred", "the line, *which* runs west, will open", "the
        firm, trading *as* Arden, has opened".
        """
        words, clauses = self.words, self.words.grammar.clauses
        if opens_relative(words, at):
            return at < self.group - 1
        before = self.group - 1
        begins = words[at] in clauses.relative_pronouns | clauses.simultaneous | clauses.comparing
        begins |= words[at] in clauses.that and follows_noun(words, at)
        is_timed = all(self._is_apart(n) for n in range(at + 1, self.group))
        if words[before] != "," or not begins or is_inner(words, before) or is_timed:
            return False
        is_apart = words[at] in clauses.relative_pronouns and words[at - 1] == ","
        return is_apart or not words.has_verb_between(at + 1, before)

    def _is_apart(self, at: int) -> bool:
        """Say whether a word tells only when or how: "who, *in 2020*, made"."""
        word = self.words[at]
        return at in self.dated or word == "," or self.words.grammar.is_adverb(word)

    def _is_of_a_noun(self, at: int) -> bool:
        """Say whether a pronoun behind a noun begins a clause: "the aircraft *they* will buy"."""
        words, grammar = self.words, self.words.grammar
        if words[at] not in grammar.drafting.subjects or not words[at - 1][:1].isalpha():
            return False
        if words.is_verb(at - 1) or words[at - 1] in grammar.nouns.prepositions:
            return False
        opening = grammar.clauses.linking | grammar.clauses.temporals | grammar.clauses.that
        opening |= grammar.clauses.conditions | grammar.clauses.simultaneous
        opening |= grammar.clauses.relatives | grammar.drafting.openings
        is_noun = words[at - 1] not in opening and not grammar.is_adverb(words[at - 1])
        return is_noun and at - 1 not in self.dated

    def _behind_a_verb(self, at: int) -> int | None:
        """Return where the clause begins behind another verb; `None` where that is its own."""
        words, grammar = self.words, self.words.grammar
        word = words[at]
        if not is_told(words, at):
            return None
        if grammar.is_auxiliary(word) and self.group - at <= _PARTED:
            self.group = at  # "had *last* seen"
            return None
        is_of_the_subject = grammar.is_auxiliary(word) and self._tells_more(at + 1)
        is_governing = word in grammar.clauses.governing
        if is_of_the_subject or (grammar.is_participle(word) and not is_governing):
            return None
        self.is_modifier = not is_governing
        return at + 1

    def _tells_more(self, at: int) -> bool:
        """Say whether a participle belongs to the subject: "the plants to be *closed* are"."""
        words, grammar = self.words, self.words.grammar
        is_own = self.group <= at <= self.verb
        is_led = words[at - 2] in grammar.verbs.infinitive
        return is_led and not is_own and grammar.is_participle(words[at])

    def _leads_on(self, at: int) -> bool:
        """Say whether a verb only leads to that of the clause: "is *expected* to begin sailing"."""
        words, grammar = self.words, self.words.grammar
        is_led = words[at + 1] in grammar.verbs.infinitive and not words.opens_noun(at + 2)
        return is_led and at + 1 < self.verb and (is_told(words, at) or self._wants(at))

    def _wants(self, at: int) -> bool:
        """Say whether a verb in the present brings an infinitive: "it *plans* to sell"."""
        words = self.words
        return words[at] in words.grammar.verbs.to_infinitive and not words.is_noun(at)

    def _has_verb_before(self, at: int) -> bool:
        """Say whether what a conjunction joins has a verb of its own before it."""
        words, clauses = self.words, self.words.grammar.clauses
        closed = at
        for place in range(at - 1, max(-1, at - _LONGEST), -1):
            word = words[place]
            closed = place if word == "," else closed
            if word in clauses.relative_pronouns and words[place - 1] == "," and closed < at:
                continue  # "the line, *which runs west*, until 1991, and was"
            if word in STOPS or word in clauses.that or word in clauses.relative_pronouns:
                return False
            if words.is_verb(place):
                is_own = word not in clauses.governing or self._is_passive(place)
                return is_own or place == at - 1 or words[at - 1] == ","
            if self._tells_in_the_present(place):
                dated = any(n in self.dated for n in range(place + 1, at))
                if dated and not any(n in self.dated for n in range(place)):
                    return True  # "work resumes *on 7 May* and it will open"
        return False

    def _tells_in_the_present(self, at: int) -> bool:
        """Say whether a word tells what is to come without a helper: "work *resumes* on 7 May"."""
        words = self.words
        return words[at] in words.grammar.drafting.presents and not words.is_noun(at)

    def _is_passive(self, at: int) -> bool:
        """Say whether a verb of saying brings nothing: "the appeal *was heard* and dismissed"."""
        words, clauses = self.words, self.words.grammar.clauses
        return words[at - 1] in words.grammar.verbs.be and words[at + 1] not in clauses.that

    def _over_a_comma(self, comma: int) -> int | None:
        """Return where to go on before a comma; `None` where the clause begins behind it."""
        words, clauses = self.words, self.words.grammar.clauses
        opening = self._opening_of(comma)
        begin = opening + 1
        if not words.has_verb_between(begin, comma):
            return comma - 1
        word = words[begin]
        is_aside = opening >= 0 and words[opening] == ","
        tells_more = (
            word in clauses.relative_pronouns
            or words.grammar.is_participle(word)
            or words.grammar.is_gerund(word)
            or words.grammar.is_adverb(word)
        )
        tells_more = tells_more or (comma == self.group - 1 and self._tells_of_it(begin, comma))
        if is_aside and tells_more:
            return opening - 1
        linked = (n for n in range(comma - 1, begin, -1) if words[n] in clauses.linking)
        is_joined = not words.has_verb_between(next(linked, begin), comma)
        return comma - 1 if is_joined else None

    def _tells_of_it(self, begin: int, end: int) -> bool:
        """Say whether an aside before the verb tells of its subject: ", a line *which was* late,".

        So does a second one with its participle: ", and *set* to carry more,".
        """
        words, grammar = self.words, self.words.grammar
        verb = next((n for n in range(begin, end) if words.is_verb(n)), end)
        relatives = grammar.clauses.relative_pronouns | grammar.clauses.that
        if words[begin] in grammar.clauses.linking and verb == begin + 1:
            return grammar.is_participle(words[verb])
        return any(words[n] in relatives for n in range(begin + 1, verb))

    def _opening_of(self, comma: int) -> int:
        """Return the mark or conjunction that opens the part which a comma closes; or -1."""
        opening = self.words.opening_of(comma)
        while opening > 0 and is_inner(self.words, opening):
            opening = self.words.opening_of(opening)
        return opening

    # Its subject --------------------------------------------------------------------------------

    def _subject(self, begin: int) -> Stretch:
        """Return the words of the subject: those of the noun before for a relative clause."""
        words, clauses = self.words, self.words.grammar.clauses
        if words[begin] in clauses.relative_pronouns or words[begin] in clauses.that:
            return self._subjects().noun_before(begin)
        if self.is_modifier and self.group == self.verb:
            return self._subjects().noun_before(self.group)
        if self._is_of_the_last_noun():
            noun = self._subjects().noun_before(self.group)
            if noun[0] < noun[1]:
                return noun
        piece = self._subjects().before_verb(begin)
        if piece[0] < piece[1]:
            return piece
        is_bare = self.group == self.verb and words.grammar.is_participle(words[self.verb])
        if is_bare and words[begin] in words.grammar.nouns.prepositions:
            return self._subjects().noun_before(self.group)  # "in *a statement* issued"
        return self._shared(begin)

    def _subjects(self) -> Subjects:
        return Subjects(words=self.words, group=self.group, dated=self.dated)

    def _is_of_the_last_noun(self) -> bool:
        """Say whether a verb tells of the noun before its comma: "at the fair, *planned* for"."""
        words, nouns, comma = self.words, self.words.grammar.nouns, self.group - 1
        is_bare = self.group == self.verb and words.grammar.is_participle(words[self.verb])
        has_object = words[self.verb + 1] in nouns.determiners | nouns.object_pronouns
        is_aside = is_bare and not has_object and words[comma] == ","
        opening = self._opening_of(comma)
        if is_aside and opening > 0 and self._tells_of_it(opening + 1, comma):
            return False  # "the firm, a maker which had failed, *announced* on"
        return is_aside and comma - 1 not in self.dated and words.has_verb_between(0, comma)

    def _shared(self, begin: int) -> Stretch:
        """Return the subject of the verb before, which another shares: "it rose *and fell*"."""
        words, clauses = self.words, self.words.grammar.clauses
        before = words[begin - 1] if begin > 0 else ""
        if not (before in clauses.linking or before == ","):
            return begin, begin
        for place in range(begin - 1, max(-1, begin - _LONGEST), -1):
            if words[place] in STOPS:
                break
            is_own = words[place] not in clauses.governing or self._is_passive(place)
            is_verb = words.is_verb(place) or self._tells_in_the_present(place)
            if is_verb and is_own:
                other = _Bounds(words, self.time, place, self.dated)
                start = other._begin()
                piece = other._subjects().before_verb(start)
                if piece[0] < piece[1]:
                    return piece
        return begin, begin
