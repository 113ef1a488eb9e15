"""To which verb a time belongs: to the telling, to another thing, or to what is told.

The verb before a time in its clause has it, or, where the time opens a clause, the main verb
after it. Verbs of saying have it where it stands directly behind them, or where the clause
that they bring begins behind it.
"""

from bisect import bisect_left

import attrs

from chronology.languages.grammar import Grammar
from chronology.languages.sentences import sentence_around
from chronology.languages.tokens import Token, tokens
from chronology.languages.walk import Walk
from chronology.vocabulary import Attachment, Governing

_STOPS = frozenset({";", ":", "—", "–", "--", "(", ")"})
_PARTS_OF_TIMES = frozenset(
    "as end beginning start middle day days hours part quarter half course close spring summer "
    "autumn winter fall evenings mornings early late eve date because instead most all".split()
)
_REACH = 40  # words on either side in which the verb of a time is looked for
_TELLING = frozenset({Governing.ATTRIBUTION, Governing.HEDGE, Governing.DENIAL, Governing.PLAN})


@attrs.frozen(kw_only=True)
class Attached:
    """What a time belongs to.

    Attributes:
        kind: whether that is the telling, another thing, or what is told.
        verb: the code point at which its verb begins; `None` if none was found.
        words: the verb.
        in_relative: whether its clause is a relative one.
    """

    kind: Attachment
    verb: int | None = None
    words: str = ""
    in_relative: bool = False


def attached(
    text: str, time: tuple[int, int], stretch: tuple[int, int], grammar: Grammar
) -> Attached:
    """Return what a time in a text belongs to, seen from a stretch that tells of something."""
    return _Search.of(text, time, stretch, grammar).result()


@attrs.define(kw_only=True)
class _Search:
    """The words of a sentence with a time in it.

    Attributes:
        walk: the words of the sentence, seen from the stretch.
        first: the first word of the time.
        last: the first word after it.
    """

    walk: Walk
    first: int
    last: int

    @classmethod
    def of(
        cls, text: str, time: tuple[int, int], stretch: tuple[int, int], grammar: Grammar
    ) -> "_Search":
        sentence = sentence_around(text, *time)
        begin, end = max(stretch[0], sentence[0]), min(stretch[1], sentence[1])
        walk = Walk.of(text, sentence, (begin, max(begin, end)), grammar)
        first = bisect_left(walk.words, time[0], key=lambda word: word.start)
        last = bisect_left(walk.words, time[1], key=lambda word: word.start)
        return cls(walk=walk, first=first, last=max(last, first + 1))

    def result(self) -> Attached:
        if self._is_of_a_noun() or self._is_attribute():
            kind = Attachment.UNKNOWN if self.walk.main_verb() is None else Attachment.THING
            return Attached(kind=kind)
        verb = self._verb()
        if verb is None:
            return Attached(kind=Attachment.UNKNOWN)
        main = self.walk.main_verb()
        kind = Attachment.UNKNOWN if main is None else self._kind(verb, main)
        word = self.walk.words[verb]
        return Attached(
            kind=kind,
            verb=word.start,
            words=self.walk.text[word.start : word.end],
            in_relative=self._relative_before(verb) is not None,
        )

    def _is_of_a_noun(self) -> bool:
        """Say whether a time tells of which thing one speaks: "your letter of 12 May"."""
        walk = self.walk
        of = self.first - 1
        while walk.word(of) in walk.grammar.determiners:
            of -= 1
        noun = walk.word(of - 1)
        is_time = noun in walk.grammar.times or noun in _PARTS_OF_TIMES
        is_measured = noun in walk.grammar.measures
        return walk.word(of) == "of" and bool(noun) and not (is_time or is_measured)

    def _is_attribute(self) -> bool:
        """Say whether a time stands before the noun that it tells of: "the 2011 version"."""
        walk = self.walk
        following = walk.word(self.last)
        if following == "'s":
            return True
        is_noun = following[:1].isalpha() and not (
            walk.grammar.is_verb(following)
            or walk.grammar.is_adverb(following)
            or following in walk.grammar.prepositions
            or following in walk.grammar.coordinators
            or following in walk.grammar.determiners
            or following in walk.grammar.temporals | walk.grammar.relatives
        )
        return is_noun and walk.word(self.first - 1) in walk.grammar.determiners

    # The verb that has the time ------------------------------------------------------------

    def _verb(self) -> int | None:
        before = self._before(self.first - 1)
        if before < 0 or self._opens_a_clause(before):
            return self._verb_after()
        found = self._verb_before(before)
        return self._verb_after() if found is None else found

    def _before(self, place: int) -> int:
        """Go back over what leads a time in: "on", "in the", "by the end of"."""
        grammar = self.walk.grammar
        while place >= 0:
            word = self.walk.word(place)
            is_lead = word in grammar.prepositions or word in grammar.determiners
            if not (is_lead or grammar.is_adverb(word) or word in {"early", "late", "end", "mid"}):
                break
            place -= 1
        return place

    def _opens_a_clause(self, place: int) -> bool:
        word = self.walk.word(place)
        if word in _STOPS or word in {"that", "and", "but", "“", '"'}:
            return self.walk.word(self.last) not in {".", ""}
        return word == "," and self.walk.word(self.last) == ","

    def _verb_before(self, place: int) -> int | None:
        """Return the nearest verb before a place that may have a complement there."""
        walk, grammar = self.walk, self.walk.grammar
        number = place + 1
        while number > max(0, place - _REACH):
            number -= 1
            word = walk.word(number)
            if word in _STOPS or (word == "that" and walk.word(number + 1) not in grammar.times):
                return None
            if word == "," and (opening := self._aside_before(number)) is not None:
                number = opening
                continue
            if grammar.is_verb(word) and walk.is_modal(number):
                if self._has_its_own_time(number):
                    continue
                return self._resolved(number)
            if word == "to" and number + 1 < place + 1 and self._may_be_infinitive(number + 1):
                return number + 1
            if walk.is_present_verb(number) or self._is_aside_in_ing(number):
                return number
        return None

    def _aside_before(self, comma: int) -> int | None:
        """Return the comma that opens an aside with a verb, which another comma closes."""
        walk = self.walk
        opening = walk.comma_before(comma)
        if opening <= 0 or walk.word(opening) != ",":
            return None
        return opening if walk.has_verb_between(opening, comma) else None

    def _has_its_own_time(self, verb: int) -> bool:
        """Say whether another time follows a participle directly: "erected in 2001"."""
        walk = self.walk
        if walk.grammar.is_auxiliary(walk.word(verb - 1)) or not self._may_be_participle(verb):
            return False
        place = verb + 1
        if walk.word(place) in walk.grammar.prepositions:
            place += 1
        word = walk.word(place)
        return place < self._before(self.first - 1) and (
            word[:1].isdigit() or word in walk.grammar.times
        )

    def _is_aside_in_ing(self, place: int) -> bool:
        """Say whether an aside begins with a verb: "the board, meeting on 3 May,"."""
        walk = self.walk
        return walk.word(place).endswith("ing") and walk.word(place - 1) == ","

    def _resolved(self, place: int) -> int:
        """Return the verb that an auxiliary before the time leads to."""
        walk = self.walk
        last, walk.last = walk.last, self.first
        found = walk.lead(place)
        walk.last = last
        return found

    def _may_be_infinitive(self, place: int) -> bool:
        word = self.walk.words[place]
        grammar = self.walk.grammar
        is_noun = word.text in grammar.determiners or word.is_capital or word.text[:1].isdigit()
        return not is_noun and word.text not in grammar.prepositions

    def _verb_after(self) -> int | None:
        """Return the main verb behind a time that opens its clause."""
        walk = self.walk
        place = self.last
        while place < min(len(walk.words), self.last + _REACH):
            word = walk.word(place)
            if word in {"who", "which", "whose", "where"} and place > self.last + 1:
                onward = walk.after_relative(place, len(walk.words))
                if onward is None:
                    return None
                place = onward
                continue
            if walk.grammar.is_verb(word) and walk.is_modal(place):
                onward = walk.after_participle(place, len(walk.words))
                if onward is None:
                    return walk.lead(place, len(walk.words))
                place = onward
                continue
            if word in _STOPS:
                return None
            place += 1
        return None

    # What that verb is to what is told ----------------------------------------------------------

    def _kind(self, verb: int, main: int) -> Attachment:
        if self._is_telling(verb):
            return Attachment.TELLING
        if verb == main or not self._is_modifier(verb, main):
            return Attachment.EVENT
        word, grammar = self.walk.word(verb), self.walk.grammar
        if word in grammar.scheduling:
            return Attachment.SCHEDULE
        return Attachment.OCCASION if word in grammar.holding else Attachment.THING

    def _is_telling(self, verb: int) -> bool:
        """Say whether a verb brings a clause, and the time tells when it was said."""
        walk = self.walk
        word = walk.word(verb)
        if walk.grammar.clause.get(word) not in _TELLING or word not in walk.grammar.clause:
            return False
        return self._brings_a_clause(verb)

    def _brings_a_clause(self, verb: int) -> bool:
        walk = self.walk
        for number in range(max(verb + 1, self.last), min(len(walk.words), self.last + 6)):
            word = walk.word(number)
            if word == "that" or word in {"whether", "how", "why"}:
                return True
            if word in _STOPS - {":"} or word in {".", ","}:
                break
        following = walk.word(self.last)
        if following in {".", ""} or following == ",":
            return self._is_aside(verb)
        return self._has_clause_behind(verb)

    def _is_aside(self, verb: int) -> bool:
        """Say whether a verb of saying stands behind what it tells: ", he said on Tuesday"."""
        walk = self.walk
        for number in range(verb - 1, max(-1, verb - 10), -1):
            word = walk.word(number)
            if word == ",":
                return any(walk.grammar.is_verb(walk.word(n)) for n in range(number))
            if walk.grammar.is_verb(word) or word in _STOPS:
                return False
        return False

    def _has_clause_behind(self, verb: int) -> bool:
        walk = self.walk
        if walk.word(verb) in walk.grammar.holding or walk.word(verb - 1) in walk.grammar.be:
            return False
        for number in range(self.last, min(len(walk.words), self.last + 14)):
            word = walk.word(number)
            if word in {",", ".", "and", "but", "to"} or word in _STOPS:
                return False
            if walk.grammar.is_verb(word) and walk.is_modal(number):
                return True
        return False

    def _is_modifier(self, verb: int, main: int) -> bool:
        """Say whether a verb stands in a clause that only tells of which thing one speaks."""
        walk = self.walk
        if verb > self.first:
            return False
        if self._is_aside_in_ing(verb) or self._relative_before(verb) is not None:
            return True
        place = self._before_the_verb(verb)
        if place < verb - 1 or not self._may_be_participle(verb):
            return False
        if walk.word(place) in {"and", "or", "but", "who"}:
            return False
        return self._ends_before_a_verb() or self._hangs_on_an_object(verb, main)

    def _relative_before(self, verb: int) -> int | None:
        """Return the pronoun of the relative clause in which a verb stands, if it is in one."""
        walk = self.walk
        for number in range(self._before_the_verb(verb), max(-1, verb - 8), -1):
            word = walk.word(number)
            if self._is_relative(number):
                return number
            if walk.grammar.is_verb(word) or word in _STOPS | {",", "and", "but"}:
                return None
        return None

    def _hangs_on_an_object(self, verb: int, main: int) -> bool:
        """Say whether a participle tells of the object: "paid the claim notified on 3 May"."""
        walk, grammar = self.walk, self.walk.grammar
        if not 0 <= main < verb or walk.word(main) in grammar.clause:
            return False
        between = [walk.word(n) for n in range(main + 1, verb)]
        opens = grammar.temporals | grammar.conditions | {"and", "but", "or", "that", ","}
        return bool(between) and not any(word in opens or word in _STOPS for word in between)

    def _before_the_verb(self, verb: int) -> int:
        """Return the place before a verb, its auxiliaries and what negates it."""
        walk, grammar = self.walk, self.walk.grammar
        place = verb - 1
        while (
            grammar.is_auxiliary(walk.word(place))
            or grammar.is_adverb(walk.word(place))
            or walk.word(place) in grammar.modals
            or walk.word(place) in grammar.negations
        ):
            place -= 1
        return place

    def _is_relative(self, place: int) -> bool:
        word = self.walk.word(place)
        if word in {"which", "who", "whom", "where", "whose"}:
            return True
        return word == "that" and self.walk.follows_noun(place)

    def _may_be_participle(self, verb: int) -> bool:
        word = self.walk.word(verb)
        return word in self.walk.grammar.irregular_participles or word.endswith("ed")

    def _ends_before_a_verb(self) -> bool:
        """Say whether another verb follows the time, which is then the main one."""
        walk = self.walk
        for number in range(self.last, min(len(walk.words), self.last + 8)):
            word = walk.word(number)
            if (walk.grammar.is_verb(word) and walk.is_modal(number)) or (
                walk.is_present_verb(number)
            ):
                return True
            if word in _STOPS | {"and", "but", "that", "which", "who", "."}:
                return False
            if word in walk.grammar.temporals or word in walk.grammar.conditions:
                return False
        return False


__all__ = ["Attached", "Token", "attached", "tokens"]
