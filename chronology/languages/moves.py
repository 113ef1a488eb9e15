"""What tells, in a language, that something was moved from one time to another."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs

from chronology.languages.bare import NOTHING
from chronology.languages.time_rules import alternation
from chronology.languages.turn_words import Needed, are_in, needed, words_of
from chronology.languages.turns import ASIDE, LENGTH, SLOTS, TIME, compiled, table_of
from chronology.meanings.terms import Course

_REACH = 400  # code points, of a turn


@attrs.frozen(kw_only=True)
class Mover:
    """Words that move something, and when they do.

    Attributes:
        course: to which side.
        of_end: whether they move its end ("extended").
        of_dates: whether they do so only beside a word for a date: "increased".
        not_of: whether they do so only where no word for a quantity stands beside them: "slipped".
        of_others: whether what they move from one time is another thing, and not their subject:
            "extended the talks from March", but not "the season extends from March".
        of_subject: whether they do so only in the passive, or before what they move: "the hearing
            is continued to March", "to continue the hearing".
        of_article: whether they do so only behind an article: "a delay", and not "delay".
    """

    course: Course
    of_end: bool = False
    of_dates: bool = False
    not_of: bool = False
    of_others: bool = False
    of_subject: bool = False
    of_article: bool = False


@attrs.frozen(kw_only=True, slots=False)
class Turn:
    """A turn of phrase that tells of a move.

    Attributes:
        words: the words, in the notation of `chronology.languages.turns`.
        at: the kind of the word with which it begins, or what else it begins with.
        needs: the kinds of the other words that it cannot be without.
        behind: words of which one stands directly before it; empty if anything may.
        first: whether it says that the old time was the first plan.
        told: whether what happened at the new time may be told in it: "in May instead of April".
        course: to which side it moves, where no mover in it says so.
        onward: whether it only goes on from a time to which something was moved before.
        decided: whether its time is the one at which something was moved: "was delayed in April".
        recalls: whether it tells only of a plan that was given up: "had been planned for March".
        backshifted: whether the plan may stand where it is told as what somebody said: "he said
            that it had been planned for March".
        if_over: whether it tells of a plan given up only if its time was over: "should have".
        if_long_ago: whether it does so only if the time at which it was planned lies in a year
            before: "in 2016 it was planned for 2018".
        doubtful: whether its words may move something, and may not: "went from March to May".
        parted_by: words that begin something else between its two times, but for the first there:
            "is now ready, *and* in 2022 a pool".
    """

    words: str
    at: str
    needs: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    first: bool = False
    told: bool = False
    course: Course = Course.OPEN
    onward: bool = False
    decided: bool = False
    recalls: bool = False
    backshifted: bool = False
    if_over: bool = False
    if_long_ago: bool = False
    doubtful: bool = False
    parted_by: frozenset[str] = frozenset()

    @property
    def is_timeless(self) -> bool:
        """Whether it names neither a time nor a length."""
        return not any(slot in self.words for slot in SLOTS)


@attrs.frozen(kw_only=True, slots=False)
class MoveWords:
    """The words with which a language tells of moves.

    Attributes:
        kinds: words that may begin a turn or that one needs, in small letters, by their kind.
        determiners: words between which and a time it tells which thing is meant: "the", "of".
        names: what the names in turns stand for.
        movers: what each name of a mover means.
        turns: in order of preference.
        undone: verbs that tell of a move still to be made: "could we push".
        helpers: words before a verb that do so: "shall be extended".
        dates: words for dates, in small letters.
        quantities: words for what is measured at a time, in small letters.
        articles: words before a noun for a move: "a".
        passive: words before a verb whose subject is moved: "was".
        denials: endings of words that deny what follows: "n't".
        lasting: verbs that take the times behind them themselves: "rescheduled to run from May".
        participles: those of them that tell which thing is meant: "the fair held from May".
        standing: other words between what happens and two times that tell of a stretch: "listed".
        determiners_of_things: words before a participle that says which thing is meant: "the".
        intensifiers: words between the two: "the newly extended".
        enduring: nouns for what lasts, and may be verbs that move something: "delay".
        leaving: words between such a noun and the time from which it lasts: "from".
        behind_nouns: words that may follow such a noun, and no such verb: "a delay *in*".
        services: what is many or lasts, so that times beside its move may be a stretch: "trains".
        changing: a pattern of what may be a verb that moves something.
        having: words that may stand between a subject and its verb: "has", "now".
        done: past forms of verbs that move something.
        of: words between what is moved and of which things it is: "of".
        turning: words behind which a denial is over: "not cancelled but moved".
        aims: words directly before a time at which nothing was decided: "until".
        opening: words with which a clause begins before a time: "on", "and".
        prepositions: those of them that stand directly before a time, or before its noun.
        present: words before a verb that tells of nothing past.
        beyond: a pattern of what stands before a time after which the new one is.
        at_least: a pattern of what stands before a time before which the new one is not.
        parting: a pattern of what parts a plan from a time that is not its own.
        comparing: words before a turn that only compares with a plan: "later than", "as".
        aiming: words directly before a time for which something was planned: "for".
        keeping: a pattern of what says, in its sentence, that a plan told so stands.
        told_helpers: words before a verb that tell what was done then: "was".
        deciding: verbs by which it was decided, or meant, to be made: "agreed".
        infinitive: the word before a verb that tells what was to be done: "was *to* be moved".
        news_helpers: words before it that tell it as news: "has", "now".
        news_endings: what these end with where they are joined to others: "it's been".
        come_true: a pattern of what stands behind a new time that came and brought it: ", when it
            was done".
        to_come: the same of one that is to come: ", when it will be done".
    """

    kinds: Mapping[str, frozenset[str]]
    determiners: frozenset[str]
    names: Mapping[str, str]
    movers: Mapping[str, Mover]
    turns: tuple[Turn, ...]
    undone: frozenset[str]
    helpers: frozenset[str]
    dates: frozenset[str]
    quantities: frozenset[str]
    articles: frozenset[str]
    passive: frozenset[str]
    denials: tuple[str, ...]
    lasting: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    determiners_of_things: frozenset[str] = frozenset()
    intensifiers: frozenset[str] = frozenset()
    enduring: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    behind_nouns: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    changing: str = NOTHING
    having: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    aiming: frozenset[str] = frozenset()
    beyond: str = NOTHING
    at_least: str = NOTHING
    parting: str = NOTHING
    keeping: str = NOTHING
    told_helpers: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    news_helpers: frozenset[str] = frozenset()
    news_endings: tuple[str, ...] = ()
    come_true: str = NOTHING
    to_come: str = NOTHING

    @cached_property
    def kinds_of(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of each word that has any."""
        words = frozenset[str]().union(*self.kinds.values())
        return {
            word: tuple(kind for kind, listed in self.kinds.items() if word in listed)
            for word in sorted(words)
        }

    @cached_property
    def cue_pattern(self) -> re.Pattern[str]:
        """What may begin a turn or be needed by one, in a text with marks for times."""
        words, determiners = (
            alternation(sorted({*listed, *map(str.capitalize, listed)})) or NOTHING
            for listed in (self.kinds_of, self.determiners)
        )
        return re.compile(
            rf"(?P<time>{TIME})|(?P<length>{LENGTH})|\b(?:(?P<word>{words})\b"
            rf"|(?P<of>{determiners})(?=\s{{1,3}}{TIME}))"
        )

    @cached_property
    def beyond_pattern(self) -> re.Pattern[str]:
        """`beyond`, ready."""
        return re.compile(self.beyond)

    @cached_property
    def at_least_pattern(self) -> re.Pattern[str]:
        """`at_least`, ready."""
        return re.compile(self.at_least)

    @cached_property
    def parting_pattern(self) -> re.Pattern[str]:
        """`parting`, ready."""
        return re.compile(self.parting)

    @cached_property
    def keeping_pattern(self) -> re.Pattern[str]:
        """`keeping`, ready."""
        return re.compile(self.keeping)

    @cached_property
    def come_true_pattern(self) -> re.Pattern[str]:
        """`come_true`, ready."""
        return re.compile(self.come_true)

    @cached_property
    def to_come_pattern(self) -> re.Pattern[str]:
        """`to_come`, ready."""
        return re.compile(self.to_come)

    def turns_in(
        self, text: str, hits: Mapping[str, list[int]], last: int
    ) -> Iterator[tuple[Turn, re.Match[str]]]:
        """Yield the turns that stand in a sentence, in order of preference.

        Only of turns of which all words stand there the patterns are made ready.

        Args:
            text: the text, with marks for times.
            hits: the places of the sentence at which a turn may begin, by the kind of their words.
            last: the code point after the sentence.
        """
        behind = dict[int, list[str]]()
        for turn, needs in self._turns_with(frozenset(hits)):
            for place in hits.get(turn.at, ()):
                end = min(last, place + _REACH)
                if place not in behind:
                    behind[place] = words_of(text[place:end])
                if are_in(needs, behind[place]):
                    found = self.pattern_of(turn).match(text, place, end)
                    if found is not None:
                        yield turn, found

    def _turns_with(self, kinds: frozenset[str]) -> tuple[tuple[Turn, Needed], ...]:
        """Return the turns that may stand where words of some kinds do, and what they need."""
        if kinds not in self._chosen:
            has_times = not kinds.isdisjoint({"time", "length"})
            self._chosen[kinds] = tuple(
                (turn, needed(turn.words, self._needed))
                for turn in self.turns
                if {turn.at, *turn.needs} <= kinds and (has_times or turn.is_timeless)
            )
        return self._chosen[kinds]

    @cached_property
    def _needed(self) -> Mapping[str, Needed]:
        """What stands wherever each name of a turn does."""
        return {name: needed(words, {}) for name, words in self.names.items() if name != ASIDE}

    @cached_property
    def _chosen(self) -> dict[frozenset[str], tuple[tuple[Turn, Needed], ...]]:
        return {}

    def pattern_of(self, turn: Turn) -> re.Pattern[str]:
        """Return the pattern of a turn."""
        if turn.words not in self._ready:
            movers = tuple(name for name in self.movers if f"@{name}" in turn.words)
            self._ready[turn.words] = compiled(turn.words, self._table, movers)
        return self._ready[turn.words]

    @cached_property
    def _ready(self) -> dict[str, re.Pattern[str]]:
        return {}  # there are more of them than `re` keeps

    @cached_property
    def _table(self) -> Mapping[str, str]:
        return table_of(self.names)
