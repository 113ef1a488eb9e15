"""Whether a stretch ends in the middle of what its clause tells.

"*Smith was hanged* | in effigy on 21 May", "*The minister met* | nobody", "*The mayor sold the
castle* | brewery", "*Ash was hired on 3 May and Birch* | on 9 June": what is cut off makes it
something else. Which words do so nobody can list; what may follow is known: the end of the
clause, a time, a place or a name behind a preposition, an adverb, another clause.
"""

from collections.abc import Iterator

from chronology.languages.cut_starts import CutOff
from chronology.languages.governors import Governor
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_FAR = 24  # words behind a stretch in which its clause ends
_SUBJECT = 8  # words of a thing behind "and", at the most
_BEFORE = 60  # words of a sentence in which several times are named


def cut_end_of(words: Words, verb: int, time: int | None) -> CutOff | None:
    """Return what stands behind a stretch and is of what its clause tells; `None` for nothing.

    Args:
        words: the sentence, seen from the stretch.
        verb: the first verb of the stretch.
        time: where its time begins behind the stretch; `None` where it stands in it, or before.
    """
    if not verb < words.last < len(words):
        return None
    # Behind "on 3 May and" another clause begins, or another thing with a time of its own.
    is_joined = time is None and words[words.last - 1] in words.grammar.clauses.coordinators
    found = None if is_joined else _Behind(words, verb, time).found()
    return found or in_order(words)


def in_order(words: Words) -> CutOff | None:
    """Return the words by which several times are of several things: "respectively"."""
    begin, end = _bounds_of_all(words)
    phrases = words.grammar.cuts.in_order
    places = (n for n in range(begin, end) if words.begun(phrases, n))
    place = next(places, None)
    if place is None:
        return None
    found = _what_follows(words, place, place + len(words.begun(phrases, place)))
    is_outside = not words.first <= place < words.last
    return CutOff(words=found, is_certain=is_outside and _has_two_times(words, begin, end))


def _bounds_of_all(words: Words) -> tuple[int, int]:
    """Return where the sentence of the end of a stretch begins, and the place behind it."""
    low = max(0, words.last - _BEFORE)
    begin = next((n + 1 for n in range(words.last - 2, low, -1) if words[n] in ENDS), low)
    end = min(words.end_of_sentence(), words.last + _BEFORE)
    return begin, end if words[words.last - 1] not in ENDS else words.last


def _has_two_times(words: Words, begin: int, end: int) -> bool:
    """Say whether two times are joined: "on 3 May 2019 *and* on 4 May 2023"."""
    return any(
        words[n] in words.grammar.clauses.joining
        and words.is_time(n - 1)
        and (words.is_time(n + 1) or words.is_time(n + 2))
        for n in range(begin, end)
    )


def _what_follows(words: Words, begin: int, end: int) -> Governor:
    return words.governor(Governing.UNVOUCHED, begin, end)


class _Behind:
    """The words of a clause behind a stretch.

    Attributes:
        words: the sentence, seen from the stretch.
        verb: the first verb of the stretch.
        time: where the time of the stretch begins behind it; `None` for none there.
        at: the first word behind the stretch that is no adverb.
        end: the place behind the clause, or before the time.
    """

    def __init__(self, words: Words, verb: int, time: int | None) -> None:
        self.words = words
        self.verb = verb
        self.time = time
        if time is not None and time > words.last and self._is_led(time):
            self.time = time - 1  # "was built | in *1890*"
        self.end = self._end()
        self.at = min(self.end, self._behind_adverbs(words.last))

    def _end(self) -> int:
        """Return the place before a time, a mark, another clause or a verb."""
        words, clauses = self.words, self.words.grammar.clauses
        far = min(len(words), words.last + _FAR)
        others = clauses.relatives | clauses.that | clauses.simultaneous | clauses.conditions
        for place in range(words.last, far):
            word = words[place]
            if place == self.time or word in STOPS | ENDS | QUOTE_MARKS | {","} | others:
                return place
            is_other = word in clauses.temporals and not words.precedes_time(place)
            if is_other or (words.is_verb(place) and not words.is_name(place)):
                return place
        return far

    def _is_led(self, time: int) -> bool:
        small = self.words.grammar.nouns.prepositions
        return self.words[time - 1] in small and self.words[time] not in small

    def _behind_adverbs(self, at: int) -> int:
        words, grammar = self.words, self.words.grammar
        while grammar.is_adverb(words[at]) and words[at] not in grammar.cuts.particles:
            at += 1
        return at

    def found(self) -> CutOff | None:
        """Return what is cut off; `None` for nothing."""
        words = self.words
        if words[words.last - 1] in ENDS | STOPS or self.words.first >= self.words.last:
            return None
        sure = self._half_a_clause() or self._nothing() or self._unreal()
        if sure is not None:
            return self._cut(*sure, is_certain=True)
        if self._ends_with_a_time():
            return None
        end = self._particle() or self._thing() or self._other()
        return None if end is None else self._cut(words.last, end, is_certain=False)

    def _cut(self, begin: int, end: int, *, is_certain: bool) -> CutOff:
        return CutOff(words=_what_follows(self.words, begin, end), is_certain=is_certain)

    def _ends_with_a_time(self) -> bool:
        words, last = self.words, self.words.last - 1
        is_counted = words[last].isdecimal() and len(words[last]) < len("1000")
        if is_counted and words[last - 1] not in words.grammar.times.names:
            return False  # "The firm fired 200 | rockets"
        return words.is_time(last) or words[last] in words.grammar.cuts.times

    # What surely makes it something else --------------------------------------------------------

    def _half_a_clause(self) -> tuple[int, int] | None:
        """Read "Ash was hired on 3 May and Birch | *on 9 June*", "… and Birch | *was fired*"."""
        words, grammar = self.words, self.words.grammar
        start = self._last_joined()
        if start is None or not words[start][:1].isalnum():
            return None
        at = self._behind_adverbs(words.last)
        is_verb = words.is_verb(at) and not words.is_name(at)
        is_dated = any(words.is_time(n) for n in range(self.verb, start))
        is_other_time = words.is_time(at) or words.is_time(at + 1)
        is_other_time &= words[at] in grammar.times.prepositions or words.is_time(at)
        if is_verb or (is_dated and is_other_time):
            return start, min(len(words), at + 2)
        return None

    def _last_joined(self) -> int | None:
        """Return where the last thing begins that "and" or a comma joins to a clause; or `None`.

        It has no verb and is no time.
        """
        words, grammar = self.words, self.words.grammar
        joins = grammar.clauses.coordinators | {","}
        for place in range(words.last - 1, max(self.verb, words.last - _SUBJECT), -1):
            is_inner = words[place] in grammar.nouns.prepositions or words[place] in STOPS | ENDS
            if is_inner or words.is_time(place) or words.is_verb(place):
                return None
            if words[place] in joins:
                return place + 1 if place + 1 < words.last else None
        return None

    def _nothing(self) -> tuple[int, int] | None:
        """Read "met | *nobody*", "paid | *no* tax", "was found guilty | *of nothing*"."""
        words, grammar = self.words, self.words.grammar
        for place in range(self.at, self.end):
            if not words.is_none(place):
                continue
            is_bare = words[place] in grammar.negation.bare_no
            is_ruled = words[place - 1] in grammar.cuts.of_none and not is_bare
            if place == self.at or is_ruled:
                return self.at, min(self.end, place + 2)
        return None

    def _unreal(self) -> tuple[int, int] | None:
        words = self.words
        for place in range(words.last, self.end):
            if phrase := words.begun(words.grammar.cuts.unreal, place):
                return place, place + len(phrase)
        return None

    # What may -----------------------------------------------------------------------------------

    def _particle(self) -> int | None:
        """Read "was shot | *at*", "took | *up* arms"; no "was held | *in* Leeds"."""
        words, grammar = self.words, self.words.grammar
        at = words.last
        small = grammar.nouns.prepositions | grammar.cuts.particles
        is_last = at + 1 >= self.end or words[at + 1] in small
        is_particle = words[at] in grammar.cuts.adverbial or (
            words[at] in grammar.cuts.particles and is_last
        )
        is_dated = words.is_time(at + 1) or words.is_time(at + 2)  # "was sold | back in May"
        is_parted = at < self.end and not (is_dated and at + 1 != self.time)
        return at + 1 if is_particle and is_parted else None

    def _thing(self) -> int | None:
        """Read "sold the castle | *brewery*", "was served | *notice*"."""
        words, grammar, at = self.words, self.words.grammar, self.at
        if at >= self.end or not words[at][:1].isalnum() or self._is_timed(at):
            return None
        small = grammar.nouns.prepositions | grammar.cuts.prepositions | grammar.cuts.particles
        small |= grammar.clauses.coordinators | grammar.verbs.infinitive | grammar.clauses.temporals
        if words[at] in small or grammar.is_adverb(words[at]) or words.is_verb(at):
            return None
        return min(self.end, at + 2)

    def _is_timed(self, at: int) -> bool:
        """Say whether a time begins at a word: "the same day", "last night", "two years ago"."""
        words, times = self.words, self.words.grammar.cuts.times
        near = range(at, min(at + 3, self.end + 1))
        return words[at] in words.grammar.times.deictic or any(
            words.is_time(n) or words[n] in times for n in near
        )

    def _other(self) -> int | None:
        """Read "was opened | *to the press* on 3 May", "was robbed | *of its good name* on"."""
        words, grammar = self.words, self.words.grammar
        if self.time is None or self.time < words.last:
            return None
        is_for_some = words[words.last - 1] in grammar.cuts.admitting
        is_for_some = is_for_some and words[self.at] in grammar.cuts.to_whom
        if words[self.at] in grammar.nouns.of or is_for_some:
            return min(self.end, self.at + 2)
        joined = (n for n in range(self.at, self.end) if words[n] in grammar.clauses.coordinators)
        if (place := next(joined, None)) is not None:
            return min(self.end, place + 2)
        return next(self._bare(), None)

    def _bare(self) -> Iterator[int]:
        """Yield the ends of phrases of a preposition and a bare noun: "*for lunch*"."""
        words, grammar = self.words, self.words.grammar
        ruled = grammar.cuts.determiners | grammar.nouns.determiners | grammar.nouns.numbers
        for place in range(self.at, self.end - 1):
            token = words.token(place + 1)
            is_bare = token is not None and not (token.is_capital or words.is_time(place + 1))
            is_bare = is_bare and words[place + 1][:1].isalpha()
            is_led = words[place] in grammar.cuts.limiting
            if is_led and is_bare and words[place + 1] not in ruled | grammar.cuts.times:
                yield place + 2
