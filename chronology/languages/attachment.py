"""What a time in a sentence belongs to: to the telling, to another thing, or to what is told.

`TimeInSentence` finds its verb; here is told what that is to the verb of the stretch. A verb of
saying has a time directly behind it, or behind which its clause begins: "*said* on Monday that".
"""

import attrs

from chronology.languages.arranged import is_itself_arranged, may_be_arranged
from chronology.languages.asides import is_said_behind
from chronology.languages.clause_within import of_an_unknown_verb
from chronology.languages.gapped import of_a_verbless_subject
from chronology.languages.governors import Attached
from chronology.languages.grammar import Grammar
from chronology.languages.hanging import follows_noun
from chronology.languages.main_verb import bare_verb, main_verb
from chronology.languages.names_with_days import (
    is_for_a_subject,
    may_be_of_a_bracketed_noun,
    may_be_of_what_came_with,
    tells_of_a_noun,
)
from chronology.languages.noun_times import (
    is_appointed,
    is_attribute,
    is_bracketed,
    is_of_a_noun,
    is_of_what_is_to_be,
    is_of_what_ran,
    is_of_who_did,
    is_only_compared,
    may_be_an_attribute,
    stands_in_a_subject,
)
from chronology.languages.other_clauses import (
    before_the_verb,
    is_in_another_clause,
    is_in_relative,
)
from chronology.languages.paper_dates import is_in_effect, is_of_a_paper
from chronology.languages.phrase_times import (
    is_aim,
    is_counted_from,
    is_for_a_noun,
    is_in_a_phrase,
    is_of_an_age,
    may_be_of_a_noun,
)
from chronology.languages.put_in import put_in_around, tells
from chronology.languages.titles import is_in_a_title
from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence, is_modifier_in_ing
from chronology.languages.words import Words
from chronology.vocabulary import Attachment, Governing

_TELLING = frozenset({Governing.ATTRIBUTION, Governing.HEDGE, Governing.DENIAL, Governing.PLAN})
_LAST = frozenset({".", "", ","})
_BRINGING = 6  # words behind a time in which a clause with "that" begins
_BARE = 14  # words behind it in which a clause without one has its verb
_ASIDE = 10  # words before a verb of saying in which the aside begins that it stands in
_MODIFIER = 8  # words before or behind a verb in which what makes it a modifier stands


def attached(
    text: str, time: tuple[int, int], stretch: tuple[int, int], grammar: Grammar
) -> Attached:
    """Return what a time in a text belongs to, seen from a stretch that tells of something."""
    words = Words.around(text, time, stretch, grammar)
    first, last = map(words.place_of, time)
    found = TimeInSentence(words=words, first=first, last=max(last, first + 1))
    return _Verbs(words, found).attached()


class _Verbs:
    """The verb that has a time, seen from the verb of the stretch."""

    def __init__(self, words: Words, time: TimeInSentence) -> None:
        self.words = words
        self.time = time
        found = main_verb(words)
        self.main = bare_verb(words) if found is None else found

    def attached(self) -> Attached:
        """Return what the time belongs to."""
        if self.main is not None and is_of_what_ran(self.time, self.main):
            own = self._told_as(Attachment.EVENT, self.main)
            return attrs.evolve(own, is_of_either=True, is_main=True)
        return self._of_its_verb()

    def _of_its_verb(self) -> Attached:
        time = self.time
        is_compared = is_only_compared(time)
        if is_compared or is_in_a_title(time) or is_counted_from(time):
            return Attached(kind=Attachment.THING, is_compared=is_compared)
        is_bracket = self.main is not None and is_bracketed(time)
        is_noun = is_of_a_noun(time) or is_attribute(time) or tells_of_a_noun(time, self.main)
        if is_bracket or is_noun:
            return Attached(kind=Attachment.UNKNOWN if self.main is None else self._thing())
        verb = time.verb()
        if verb is None:
            return of_a_verbless_subject(time, self.main, self.main) or self._of_no_verb()
        if (kind := self._of_what_is_put_in(verb)) is not None:
            return self._told_as(kind, verb)
        is_held = self._holds_of_a_subject(verb)
        if is_held or self._is_of_another_thing(verb):
            start = self.words.tokens[verb].start if is_held else None
            return Attached(kind=self._thing(), verb=start)
        return self._of(verb)

    def _of_no_verb(self) -> Attached:
        is_open = self.main is not None and may_be_of_a_bracketed_noun(self.time, self.main)
        return Attached(kind=Attachment.UNKNOWN, is_of_either=is_open)

    def _is_of_another_thing(self, verb: int) -> bool:
        """Say whether a time tells of a thing that is named beside its verb."""
        time = self.time
        if is_of_a_paper(time, verb) and self._that_behind(time.last) != time.last:
            return True  # not of "by notice dated 3 May that it was"
        if stands_in_a_subject(time, verb) or is_of_an_age(time, verb):
            return True
        return self.main is not None and is_in_a_phrase(time, self.main)

    def _holds_of_a_subject(self, verb: int) -> bool:
        """Say whether a time tells how long the subject is to hold: "a sale, open *until* May,"."""
        is_to_be = self._is_of_the_undone(verb) or is_aim(self.time, self.main)
        return is_for_a_subject(self.time, self.main) and not is_to_be

    def _of(self, verb: int) -> Attached:
        if (gapped := of_a_verbless_subject(self.time, verb, self.main)) is not None:
            return gapped
        is_ahead = is_of_what_is_to_be(self.time) or is_for_a_noun(self.time, self.main)
        is_ahead = is_ahead or is_in_effect(self.time, verb) or is_itself_arranged(self.time, verb)
        if self._is_of_the_undone(verb) or is_ahead:
            return Attached(kind=Attachment.SCHEDULE)
        if unknown := of_an_unknown_verb(self.words, self.time.last, verb):
            return unknown
        token = self.words.tokens[verb]
        return Attached(
            kind=Attachment.UNKNOWN if self.main is None else self._kind(verb, self.main),
            verb=token.start,
            words=self.words.text[token.start : token.end],
            in_relative=is_in_relative(self.words, verb),
            is_done=self._is_done(verb),
            is_put_off=self._is_put_off(verb),
            is_meant_for=self._is_for_a_time(verb),
            is_of_either=self._may_be_of_a_noun(verb),
            is_of_what_may_come=may_be_arranged(self.time, verb),
            is_main=verb == self.main,
        )

    def _may_be_of_a_noun(self, verb: int) -> bool:
        is_noun = may_be_of_a_noun(self.time, verb) or may_be_an_attribute(self.time)
        return is_noun or may_be_of_what_came_with(self.time, verb)

    def _told_as(self, kind: Attachment, verb: int) -> Attached:
        token = self.words.tokens[verb]
        words = self.words.text[token.start : token.end]
        return Attached(kind=kind, verb=token.start, words=words, is_done=self._is_done(verb))

    def _of_what_is_put_in(self, verb: int) -> Attachment | None:
        """Say what a time within a clause put in is of, seen from what stands around that.

        "The keys, police *said* on 3 May, were thrown": the day of the telling.
        """
        aside = put_in_around(self.words, self.time.first)
        if aside is None or self.main is None or aside.opening < self.main < aside.closing:
            return None
        is_told = aside.is_telling or tells(self.words, verb)
        return Attachment.TELLING if is_told else Attachment.THING

    def _kind(self, verb: int, main: int) -> Attachment:
        if self._is_telling(verb):
            return Attachment.TELLING
        if self._is_for_a_time(verb) or is_appointed(self.time) or is_aim(self.time, main):
            return Attachment.SCHEDULE
        if verb == main or not self._is_modifier(verb, main):
            return Attachment.EVENT
        word, times = self.words[verb], self.words.grammar.times
        if word in times.scheduling and not is_of_who_did(self.time, verb):
            return Attachment.SCHEDULE
        return Attachment.OCCASION if word in times.holding else self._thing()

    def _thing(self) -> Attachment:
        """Say whether a thing that a time tells of is what tells: "his letter of 12 May says"."""
        words, main = self.words, self.main
        if main is None or main < self.time.first:
            return Attachment.THING
        is_source = words[main] in words.grammar.clauses.governing and any(
            words[n] in words.grammar.clauses.that or words.is_verb(n)
            for n in range(main + 1, min(words.last, main + _BARE))
        )
        return Attachment.SOURCE if is_source else Attachment.THING

    def _is_done(self, verb: int) -> bool:
        """Say whether a verb tells what was done, and nothing that was only to come."""
        words, grammar = self.words, self.words.grammar
        place = verb - 1
        while grammar.is_auxiliary(words[place]) or grammar.is_adverb(words[place]):
            place -= 1
        is_ahead = words[place] in grammar.verbs.infinitive or words[place] in grammar.verbs.modals
        is_led = words[self.time.first - 1] in grammar.nouns.prepositions
        is_apart = verb > self.time.first and not is_led  # as in a row of a table
        return words.tells_past(verb) and not (is_ahead or is_apart)

    def _is_put_off(self, verb: int) -> bool:
        """Say whether a verb tells to when something was put: "moved to May", "set for May"."""
        words, grammar, before = self.words, self.words.grammar, self.time.first - 1
        while words[before] in grammar.nouns.determiners:
            before -= 1
        return words[verb] in grammar.times.scheduling or words[before] in grammar.times.putting

    # Telling ------------------------------------------------------------------------------------

    def _is_telling(self, verb: int) -> bool:
        """Say whether a verb brings a clause, and the time tells when it was said."""
        words, clauses = self.words, self.words.grammar.clauses
        if self._is_itself_told(verb):
            return False
        if self._is_source(verb) or self._that_behind(self.time.last) == self.time.last:
            return True
        if self._is_news(verb) or self._is_found_behind(verb):
            return True
        if words[verb] not in clauses.governing:
            return self._is_found(verb)
        if words[verb + 1] in clauses.echoing or self._opens_with_as(verb):
            return True
        return self._brings_a_clause(verb)

    def _is_news(self, verb: int) -> bool:
        """Say whether a time before "that" is one of news: "*word came* on Monday that it had"."""
        words, clauses = self.words, self.words.grammar.clauses
        at = self.time.last + (words[self.time.last] == ",")
        if words[at] not in clauses.that:
            return False
        tells = self.main is not None and words[self.main] in clauses.governing
        return tells or any(words[n] in clauses.nouns for n in range(verb - 1, verb - 5, -1))

    def _is_itself_told(self, verb: int) -> bool:
        """Say whether the stretch tells of the saying, and leaves out what was said."""
        if verb != self.main:
            return False
        behind = max(verb + 1, self.time.last)
        that = self._that_behind(behind)
        if that is None:
            return self.words.last <= behind and self._has_clause_behind(verb)
        return that >= self.words.last

    def _that_behind(self, first: int) -> int | None:
        """Return where a clause with "that" begins, near behind a place."""
        words = self.words
        for place in range(first, min(len(words), first + _BRINGING)):
            word = words[place]
            is_relative = word in words.grammar.clauses.that and follows_noun(words, place)
            if word in words.grammar.clauses.indirect and not is_relative:
                return place
            is_comma = word == "," and place == self.time.last
            is_led = is_comma and words[place + 1] in words.grammar.clauses.that
            if (word in STOPS and word != ":") or word == "." or (word == "," and not is_led):
                return None
        return None

    def _is_found(self, verb: int) -> bool:
        """Say whether it became known then that something was so: "it *became* clear that"."""
        that = self._that_behind(max(verb + 1, self.time.last))
        if that is None or verb > that:
            return False
        if verb == self.main and self.words.grammar.is_gerund(self.words[that - 1]):
            return False  # "lodged a claim on 3 May, saying that it was not paid"
        before = self.words[self.words.before_adverbs(that - 1)]
        return before in self.words.grammar.clauses.governing or before == self.words[verb]

    def _is_found_behind(self, verb: int) -> bool:
        """Say whether a clause behind tells when it became known: ", it *became* known on"."""
        words, grammar = self.words, self.words.grammar
        known = next((n for n in (verb, verb + 1) if words[n] in grammar.clauses.factive), None)
        begin = verb
        while words.is_verb(begin - 1):
            begin -= 1
        is_behind = words[begin - 1] in grammar.nouns.impersonal and words[begin - 2] == ","
        return known is not None and is_behind

    def _opens_with_as(self, verb: int) -> bool:
        """Say whether a clause only names a telling: "*As* I wrote on 3 May, it had closed"."""
        words, simultaneous = self.words, self.words.grammar.clauses.comparing
        near = (n for n in range(verb - 1, max(-1, verb - _ASIDE), -1))
        start = next((n for n in near if words[n] in simultaneous), None)
        return start is not None and (start == 0 or words[start - 1] in STOPS | {",", "."})

    def _is_source(self, verb: int) -> bool:
        """Say whether a verb tells of a source: "according to a report *published* on 3 May"."""
        words, near = self.words, range(verb - 1, max(-1, verb - _ASIDE), -1)
        opening = words.grammar.clauses.reporting_openings
        found = next((n for n in near if words[n] in opening | STOPS | {","}), None)
        return found is not None and words[found] in opening and self.main != verb

    def _brings_a_clause(self, verb: int) -> bool:
        words, last = self.words, self.time.last
        if self._that_behind(max(verb + 1, last)) is not None:
            return True
        kind, is_last = words.grammar.clauses.governing[words[verb]], words[last] in _LAST
        if is_last and verb < self.time.first and (kind is None or kind in _TELLING):
            return self._is_aside(verb)  # ", the court *learned* on 3 May"
        if kind not in _TELLING:
            return False
        return self._has_clause_behind(verb)

    def _is_aside(self, verb: int) -> bool:
        """Say whether a verb of saying stands behind what it tells: ", he said on Tuesday"."""
        words = self.words
        is_verb = words.grammar.is_verb
        asserting = words.grammar.clauses.asserting
        is_inverted = words[verb - 1] == "," and words[verb] in asserting  # ", said the Herald on"
        if words[verb + 1] in words.grammar.nouns.determiners and not is_inverted:
            return False  # "heard the case"
        clauses = words.grammar.clauses
        is_told = words[verb] in clauses.passive_tellers | clauses.disclosing
        begin = before_the_verb(words, verb) if is_told else verb - 1  # ", jurors *were told* on"
        for place in range(begin, max(-1, begin - _ASIDE), -1):
            if words[place] == ",":
                return any(is_verb(words[n]) for n in range(place))
            is_within = words[place] in words.grammar.clauses.temporals  # "although it was planned"
            if is_within or is_verb(words[place]) or words[place] in STOPS:
                return False
        return False

    def _has_clause_behind(self, verb: int) -> bool:
        """Say whether a verb of saying brings a clause without "that": "said on Monday it had"."""
        words, grammar, last = self.words, self.words.grammar, self.time.last
        if words[verb] in grammar.times.holding or words[verb - 1] in grammar.verbs.be:
            return False
        ends = STOPS | {",", "."} | grammar.clauses.linking | grammar.verbs.infinitive
        first = max(verb + 1, last + 1 if words[last] == ":" else last)
        for place in range(first, min(len(words), last + _BARE)):
            if words[place] in ends:
                return False
            if words.is_verb(place):
                return words[place + 1] not in grammar.times.agents  # "denied claims *filed by*"
        return False

    def _is_for_a_time(self, verb: int) -> bool:
        """Say whether a time is that for which something was meant: "the test for 3 May"."""
        words, grammar, before = self.words, self.words.grammar, self.time.first - 1
        while words[before] in grammar.nouns.determiners:
            before -= 1
        if words[self.time.before_lead()] in grammar.verbs.only_after_be:
            return verb < self.time.before_lead()  # "bonds due on 3 May were sold"
        is_for = words[before] in grammar.nouns.before_subjects and verb < before
        return is_for and words[before - 1] not in grammar.times.measures

    # Another thing ------------------------------------------------------------------------------

    def _is_modifier(self, verb: int, main: int) -> bool:
        """Say whether a verb stands in a clause that only tells of which thing one speaks.

        "The bridge, *built* in 1936, collapsed"; "the man *who came* in 1936 has left".
        """
        words, clauses, verbs = self.words, self.words.grammar.clauses, self.words.grammar.verbs
        if verb > self.time.first:
            return False
        if is_modifier_in_ing(words, verb) or is_in_another_clause(self.time, verb, main):
            return True
        place = before_the_verb(self.words, verb)
        adverbs = (words.grammar.is_adverb(words[n]) for n in range(place + 1, verb))
        if not all(adverbs) or not words.grammar.is_participle(words[verb]):
            return False
        if words[place] in clauses.linking | clauses.joining | clauses.who | verbs.infinitive:
            return False
        if words[place] in clauses.comparing and main < verb:
            return True  # "recorded *as made* on 3 May"
        return self._ends_before_a_verb() or self._hangs_on_an_object(verb, main)

    def _is_of_the_undone(self, verb: int) -> bool:
        """Say whether a time stands in the subject of what was called off: "The sale on 3 May"."""
        words, verbs = self.words, self.words.grammar.verbs
        undone = words[verb] in verbs.undoing or words.begun(verbs.undoing_phrases, verb)
        is_fronted = self.time.before_lead() < 0 or words[self.time.last] == ","
        return bool(undone) and verb > self.time.first and not is_fronted

    def _hangs_on_an_object(self, verb: int, main: int) -> bool:
        """Say whether a participle tells of the object: "paid the claim *notified* on 3 May"."""
        words, clauses = self.words, self.words.grammar.clauses
        if not 0 <= main < verb or words[main] in clauses.governing:
            return False
        between = {words[n] for n in range(main + 1, verb)}
        opens = clauses.temporals | clauses.conditions | clauses.that
        opens |= clauses.linking | clauses.joining | STOPS | {","}
        return bool(between) and between.isdisjoint(opens)

    def _ends_before_a_verb(self) -> bool:
        """Say whether another verb follows the time, which is then the main one."""
        words, clauses, last = self.words, self.words.grammar.clauses, self.time.last
        ends = STOPS | {"."} | clauses.linking | clauses.that | clauses.subject_relatives
        ends |= clauses.temporals | clauses.conditions
        for place in range(last, min(len(words), last + _MODIFIER)):
            if words.is_verb(place) or words.is_present(place):
                return not is_said_behind(words, last, place)
            if words[place] in ends:
                return False
        return False
