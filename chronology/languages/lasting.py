"""Whether words tell only that something was going on at a time, and not its begin or end.

"The plant *was operating* in 2019", "the law *was in force*", "it *remained* closed", "they *still*
traded", "*continued to* run". Not so "it was held in 2019", nor "the fair was in May 2019", where
the time is all that is told of it.
"""

import attrs

from chronology.languages.grammar import Grammar
from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

_OBJECT = 7  # words behind a verb in which the noun of its object stands


def sighting(text: str, time: tuple[int, int], verb: int, grammar: Grammar) -> str:
    """Return the words by which something was going on at a time; empty where there are none.

    Args:
        text: the text in which it stands.
        time: where the time begins, and the code point after it.
        verb: where the verb begins that has the time.
        grammar: the words of the language.
    """
    words = Words.around(text, time, time, grammar)
    last = max(words.place_of(time[1]), words.place_of(time[0]) + 1)
    within = TimeInSentence(words=words, first=words.place_of(time[0]), last=last)
    seen = _Seen(words=words, time=within, verb=words.place_of(verb))
    found = None if seen.tells_an_edge() else seen.words_of_it()
    if found is None:
        return ""
    first, end = (words.token(place) for place in (found[0], found[1] - 1))
    return "" if first is None or end is None else text[first.start : end.end]


def at_least(text: str, time: tuple[int, int], grammar: Grammar) -> str:
    """Return the words before a time by which it lasted so long at least; empty for none.

    Args:
        text: the text in which it stands.
        time: where the time begins, and the code point after it.
        grammar: the words of the language.
    """
    words = Words.around(text, time, time, grammar)
    last = words.place_of(time[0]) - 1
    return _words_up_to(words, last, words.ended(grammar.lasting.at_least, last), text)


def all_of(text: str, time: tuple[int, int], grammar: Grammar) -> str:
    """Return the words before a time by which something went on for all of it; empty for none.

    Args:
        text: the text in which it stands.
        time: where the time begins, and the code point after it.
        grammar: the words of the language.
    """
    words = Words.around(text, time, time, grammar)
    last = words.place_of(time[0]) - 1
    length, negation = words.ended(grammar.lasting.whole, last), grammar.negation
    if not length or words[last - length] in negation.almost | negation.adverbs:
        return ""
    return _words_up_to(words, last, length, text)


def some_time(text: str, time: tuple[int, int], grammar: Grammar) -> str:
    """Return the words before a stretch of time by which it was at one point of it, or "".

    Args:
        text: the text in which it stands.
        time: where the time begins, and the code point after it.
        grammar: the words of the language.
    """
    words = Words.around(text, time, time, grammar)
    last = words.place_of(time[0]) - 1
    return _words_up_to(words, last, words.ended(grammar.lasting.some_time, last), text)


def _words_up_to(words: Words, last: int, length: int, text: str) -> str:
    """Return so many words up to a place, as the text has them."""
    first, end = words.token(last + 1 - length), words.token(last)
    return "" if not length or first is None or end is None else text[first.start : end.end]


def lasts_from(text: str, time: tuple[int, int], verb: int, grammar: Grammar) -> bool:
    """Say whether a verb tells of what lasts from a time on: "has been shut since 3 May".

    What does not, was at some time after it: "was robbed since", "shut three times since".

    Args:
        text: the text in which it stands.
        time: where the time begins, and the code point after it.
        verb: where the verb begins that has the time.
        grammar: the words of the language.
    """
    words, lasting = Words.around(text, time, time, grammar), grammar.lasting
    first, own = words.place_of(time[0]), words.place_of(verb)
    near = range(min(own, first), max(own, first))
    if any(words[n] in lasting.repeated for n in [own - 2, own - 1, *near, own + 1]):
        return False
    if any(words[n] in grammar.times.habits for n in near):
        return True  # "has fallen every month since"
    if sighting(text, time, verb, grammar) or grammar.is_gerund(words[own]):
        return True
    if any(words[n] in lasting.effects for n in range(own + 1, own + 3)):
        return True
    before = words[words.before_adverbs(own - 1)]
    if before in grammar.verbs.be:
        return words[own] in lasting.states | lasting.participles
    return words[own] in lasting.since | lasting.staying | lasting.verbs


def lasts_for(text: str, time: tuple[int, int], verb: int, grammar: Grammar) -> bool:
    """Say whether something went on from one time to another: "closed it *from 1 to 5 May*".

    "Between 1 and 5 May" may only tell within which days it was.

    Args:
        text: the text in which it stands.
        time: where the stretch begins, and the code point after it.
        verb: where the verb begins that has the time.
        grammar: the words of the language.
    """
    words, lasting = Words.around(text, time, time, grammar), grammar.lasting
    first, last = words.place_of(time[0]), words.place_of(time[1])
    leaving = grammar.drafting.leaving
    if not leaving.intersection((words[first], words[first - 1])):
        return False
    until = grammar.drafting.closing | grammar.negation.until
    is_ended = any(words[n] in until for n in range(first, last))
    own = words.place_of(verb)
    goes_on = words[own] in lasting.closed | lasting.participles
    return is_ended and (goes_on or lasts_from(text, time, verb, grammar))


@attrs.frozen(kw_only=True)
class _Seen:
    """A verb, seen for what it tells of how long something lasted.

    Attributes:
        words: the sentence.
        time: the time that the verb has.
        verb: its place.
    """

    words: Words
    time: TimeInSentence
    verb: int

    def words_of_it(self) -> tuple[int, int] | None:
        """Return where the words begin that tell it, and the place after them; or `None`."""
        words, lasting = self.words, self.words.grammar.lasting
        before = words.before_adverbs(self.verb - 1)
        if words[self.time.first - 1] in lasting.throughout:
            return self.time.first - 1, self.time.first
        if words[self.verb] in words.grammar.verbs.be:
            return self._of_a_state(self.verb)
        is_verbal = words.grammar.is_gerund(words[self.verb]) or words.is_verb(self.verb)
        if words[before] in words.grammar.verbs.be and not is_verbal:
            return self._of_a_state(before)  # "was *still* in force"
        for place in range(before + 1, self.verb):
            if words[place] in lasting.still:
                return place, self.verb + 1
        if words[before] in words.grammar.verbs.be:
            return self._of_being(before)
        return self._of_lasting(before)

    def _of_being(self, be: int) -> tuple[int, int] | None:
        """Return "was operating", "was being built", "was inhabited", "is closed"; no act."""
        words, lasting, verb = self.words, self.words.grammar.lasting, self.words[self.verb]
        is_closed = verb in lasting.closed and words[be] in lasting.now
        is_state = words[be] in lasting.being or verb in lasting.participles or is_closed
        return (be, self.verb + 1) if is_state or words.grammar.is_gerund(verb) else None

    def tells_an_edge(self) -> bool:
        """Say whether the verb tells of a begin, an end or a plan: "was opening", "going to"."""
        words, lasting = self.words, self.words.grammar.lasting
        is_ahead = words[self.verb + 1] in words.grammar.verbs.infinitive
        is_ahead = words[self.verb] in lasting.going and is_ahead
        return is_ahead or words[self.verb] in lasting.edges

    def _of_a_state(self, be: int) -> tuple[int, int] | None:
        """Return "was" with what something was: "in force", "mayor", "idle"; but not a time."""
        words, lasting = self.words, self.words.grammar.lasting
        first = be + 1
        while words[first] not in lasting.in_a_state and first != words.after_adverbs(first):
            first += 1
        end = self._end_of_complement(first)
        word = words[first]
        is_none = word in lasting.no_states or word[:1].isdigit() or words.is_time(first)
        is_none |= word in words.grammar.nouns.prepositions and word not in lasting.in_a_state
        is_none |= words[first + 1][:1].isdigit()  # "at 10 am"
        return None if first >= end or is_none else (be, end)

    def _end_of_complement(self, first: int) -> int:
        """Return the place after what belongs to a verb: up to the time, or to its clause's end."""
        words = self.words
        if self.verb < self.time.first:
            return self.time.before_lead() + 1
        place = first
        while place < len(words) and words[place] not in STOPS and words[place] not in {",", "."}:
            place += 1
        return place

    def _of_lasting(self, before: int) -> tuple[int, int] | None:
        """Return a verb of lasting, or what goes on: "remained", "continued to run", "operated"."""
        words, lasting = self.words, self.words.grammar.lasting
        if words[before] in words.grammar.verbs.infinitive and words[before - 1] in lasting.staying:
            return before - 1, self.verb + 1
        if words[before] in lasting.staying:
            return before, self.verb + 1  # "stayed closed", "kept running"
        if words[before] in words.grammar.verbs.infinitive:
            return None
        if words[self.verb] in lasting.handing and self._has_a_paper():
            return None
        is_lasting = words[self.verb] in lasting.staying | lasting.verbs
        return (self.verb, self.verb + 1) if is_lasting else None

    def _has_a_paper(self) -> bool:
        """Say whether a verb has a paper as its object: "served *the writ* on Tuesday"."""
        words = self.words
        ends = STOPS | {","} | words.grammar.nouns.of
        for place in range(self.verb + 1, min(len(words), self.verb + _OBJECT)):
            if words[place] in words.grammar.lasting.papers or words[place] in ends:
                return words[place] not in ends
        return False
