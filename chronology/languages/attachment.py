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
        verb = self._verb()
        if verb is None:
            return Attached(kind=Attachment.UNKNOWN)
        main = self.walk.main_verb()
        kind = Attachment.UNKNOWN if main is None else self._kind(verb, main)
        word, place = self.walk.words[verb], self._before_the_verb(verb)
        return Attached(
            kind=kind,
            verb=word.start,
            words=self.walk.text[word.start : word.end],
            in_relative=place >= 0 and self._is_relative(place),
        )

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
        for number in range(place, max(-1, place - _REACH), -1):
            word = walk.word(number)
            if word in _STOPS or word == "that" and walk.word(number + 1) not in grammar.times:
                return None
            if grammar.is_verb(word) and walk.is_modal(number):
                return self._resolved(number)
            if word == "to" and number + 1 < place + 1 and self._may_be_infinitive(number + 1):
                return number + 1
            if walk.is_present_verb(number):
                return number
        return None

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
        if verb != main and self._is_modifier(verb):
            return Attachment.THING
        return Attachment.EVENT

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

    def _is_modifier(self, verb: int) -> bool:
        """Say whether a verb stands in a clause that only tells of which thing one speaks.

        "The forum to be held in May", "the opening, scheduled for May" are dated so themselves.
        """
        walk, grammar = self.walk, self.walk.grammar
        if verb > self.first or walk.word(verb) in grammar.holding:
            return False
        place = self._before_the_verb(verb)
        before = walk.word(place)
        if place >= 0 and self._is_relative(place):
            return walk.word(place - 1) == "," or self._ends_before_a_verb()
        has_auxiliary = place < verb - 1
        if has_auxiliary or not self._may_be_participle(verb):
            return False
        return before not in {"and", "or", "but", "who"} and self._ends_before_a_verb()

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
            if walk.grammar.is_verb(word) and walk.is_modal(number):
                return True
            if word in _STOPS | {"and", "but", "that", "which", "who", "."}:
                return False
        return False


__all__ = ["Attached", "Token", "attached", "tokens"]
