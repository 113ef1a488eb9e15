"""Which way a time without its year, or its week, looks: back to the last such, or ahead.

"On 24 June" is the last 24 June or the next. A weighing of all that speaks for either decides,
and nothing else: the kind of time and how far the next one is, the words of its clause and of its
sentence by where they stand, the verb that has it, what leads it in and what follows it. Each of
these is a feature, each feature has a weight in a table that a language gives (`Pointers`), and
the sum of the weights is the logarithm of the odds that the time lies ahead. The table was learnt
once, from texts whose dates are known; nothing is learnt here.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from chronology.expressions.distances import Kind, Mention, distances_of
from chronology.expressions.outlook import Outlook
from chronology.expressions.places import Places
from chronology.languages.grammar import Grammar
from chronology.languages.main_verb import after_participle
from chronology.languages.pointers import PROPOSED, Pointers
from chronology.languages.tokens import QUOTE_MARKS, STOPS, Token, tokens
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

_KNOWN, _LONGEST_KNOWN = 4096, 40  # words, and their letters, whose lists are kept
_BESIDE = 3  # words at most from a verb to a time directly behind it: "opened on the third"
_REACH = 300  # code points on either side in which words are looked at


@attrs.frozen(kw_only=True)
class Odds:
    """How likely a time lies ahead, as logarithms of odds, to be added.

    Attributes:
        distance: by the kind of time, and how far the next is.
        words: by the words around it.
    """

    distance: float
    words: float


@attrs.frozen(kw_only=True)
class _Sentence:
    """The words around a time, and what they point to.

    Attributes:
        tokens: the words and marks.
        spoken: their texts alone.
        pointing: the places of those that stand in lists, each with the names of these.
    """

    tokens: Sequence[Token]
    spoken: tuple[str, ...]
    pointing: tuple[tuple[int, tuple[str, ...]], ...]


@attrs.frozen(kw_only=True)
class _Verb:
    """The verb that has a time.

    Attributes:
        place: which word it is; `None` if none was found.
        until: where what belongs to it ends, if it is a participle behind its noun ("the trial,
            adjourned in the spring, is to resume"): what stands beyond tells nothing of the time.
    """

    place: int | None
    until: int | None = None


@attrs.frozen(kw_only=True)
class Directions:
    """Weighs the times of one text.

    Attributes:
        places: its sentences.
        grammar: the grammar of its language.
        pointers: the words of its language that point, and their weights.
    """

    places: Places
    grammar: Grammar
    pointers: Pointers
    _read: dict[tuple[int, int], _Sentence] = attrs.field(factory=dict, init=False)
    _known: dict[tuple[int, int, Kind], float | None] = attrs.field(factory=dict, init=False)

    def odds(self, mention: Mention) -> Odds | None:
        """Return the odds that a time lies ahead; `None` if it stands alone."""
        words = self._weighed(mention)
        if words is None:
            return None
        weights = self.pointers.weights
        distance = sum(weights.get(what, 0) * much for what, much in distances_of(mention))
        return Odds(distance=distance, words=words)

    def bounds_alone(self, mention: Mention) -> bool:
        """Say whether a time stands alone behind what makes a limit of it: "Til Sunday"."""
        words, _ = self._words(mention)
        return words[self._place_of_lead(words)] in self.pointers.outlooks.ends

    def recalls_plan(self, mention: Mention) -> bool:
        """Say whether its words look back on what was to come then: "was expected in June"."""
        words, _ = self._words(mention)
        return self._outlook(words, mention.kind, self._verb(words)).is_recalled_plan()

    def _weighed(self, mention: Mention) -> float | None:
        """Return what the words around a time weigh: they are the same from every anchor."""
        asked = mention.start, mention.end, mention.kind
        if asked not in self._known:
            words, sentence = self._words(mention)
            weights, odds = self.pointers.weights, None
            if not self._stands_alone(words):
                found = dict.fromkeys(self._of_words(words, sentence, mention.kind))
                odds = sum(weights.get(what, 0.0) for what in found)
            self._known[asked] = odds
        return self._known[asked]

    def features(self, mention: Mention) -> dict[str, float]:
        """Return all that speaks for either way, each as it has a weight, and how much of it.

        Nothing, if there is no other word in its sentence than a preposition.
        """
        words, sentence = self._words(mention)
        if self._stands_alone(words):
            return {}
        found = dict(distances_of(mention))
        found |= dict.fromkeys(self._of_words(words, sentence, mention.kind), 1.0)
        return found

    def _stands_alone(self, words: Words) -> bool:
        small = self.pointers.leads | self.pointers.passed_over
        before = all(word in small for word in words.spoken[: words.first])
        return before and not any(word[0].isalpha() for word in words.spoken[words.last :])

    # The words ----------------------------------------------------------------------------------

    def _words(self, mention: Mention) -> tuple[Words, _Sentence]:
        first, last = self.places.sentence_of(mention.start)
        # Steps, so that many times of one endless sentence are read in few windows.
        first = max(first, mention.start - _REACH - mention.start % _REACH)
        last = min(last, mention.end + _REACH + -mention.end % _REACH)
        sentence = self._read.get((first, last)) or self._reading(first, last)
        words = Words(
            text=self.places.text,
            grammar=self.grammar,
            tokens=sentence.tokens,
            spoken=sentence.spoken,
            first=bisect_right(sentence.tokens, mention.start, key=_end),
            last=bisect_left(sentence.tokens, mention.end, key=_start),
        )
        return words, sentence

    def _reading(self, first: int, last: int) -> _Sentence:
        found = tuple(tokens(self.places.text, first, last, self.grammar.spelling.joined))
        spoken = tuple(token.text for token in found)
        grammar, pointers = self.grammar, self.pointers
        pointing = []
        for place, (word, following) in enumerate(zip(spoken, (*spoken[1:], ""), strict=True)):
            ask = _names if len(word) <= _LONGEST_KNOWN else _names.__wrapped__
            names = ask(word, grammar, pointers)
            if names is None:
                names = self._infinitive(following)
            elif names and word in pointers.told_if_denied:
                names = () if following in grammar.negation.adverbs else names
            if names:
                pointing.append((place, names))
        sentence = _Sentence(tokens=found, spoken=spoken, pointing=tuple(pointing))
        self._read[first, last] = sentence
        return sentence

    def _infinitive(self, following: str) -> tuple[str, ...]:
        nouns = self.grammar.nouns
        if following in self.grammar.verbs.bare_be:
            return ("to be",)
        ruled = nouns.determiners | nouns.object_pronouns | nouns.prepositions | nouns.numbers
        is_noun = following in ruled
        return () if is_noun or not following[:1].isalpha() else ("infinitive",)

    def _of_words(self, words: Words, sentence: _Sentence, kind: Kind) -> Iterator[str]:
        verb = self._verb(words)
        yield from self._led(words)
        yield from self._followed(words)
        yield from self._governed(words, verb)
        yield from self._outlook(words, kind, verb).shapes()
        pointed = list(self._pointed(words, sentence, verb))
        yield from pointed
        if kind is Kind.LONGER and any(what.endswith(self.pointers.results) for what in pointed):
            yield "results of a longer time"
        if "?" in words.spoken:
            yield "sentence: question"
        if words.first > 0 and words.spoken[0] in self.pointers.requests:
            yield "sentence: request"

    def _outlook(self, words: Words, kind: Kind, verb: _Verb) -> Outlook:
        helpers = () if verb.place is None else tuple(self._helpers(words, verb.place))
        return Outlook(
            words=words,
            outlooks=self.pointers.outlooks,
            kind=kind,
            lead=self._place_of_lead(words),
            verb=verb.place,
            helpers=helpers,
        )

    def _pointed(self, words: Words, sentence: _Sentence, verb: _Verb) -> Iterator[str]:
        """Yield the lists of which words stand there, and to which side alone they point."""
        first, last = self._clause(words, verb)
        sides = {"clause": set[bool](), "sentence": set[bool]()}
        begin, end = self._near(words)
        for place, names in sentence.pointing:
            if not begin <= place < end or words.first <= place < words.last:
                continue
            where = "elsewhere"
            if first <= place < last:
                where = "before" if place < words.first else "behind"
            for name in names:
                if place == verb.place and self._is_no_target(name, words, verb):
                    continue
                yield f"{where}: {name}"
                if name in self.pointers.sides:
                    sides["sentence"].add(self.pointers.sides[name])
                    if where != "elsewhere":
                        sides["clause"].add(self.pointers.sides[name])
        for where, found in sides.items():
            if len(found) == 1:
                yield f"{where}: only {'ahead' if found == {True} else 'back'}"

    def _led(self, words: Words) -> Iterator[str]:
        """Yield what leads a time in, and whether it opens a clause so."""
        place = self._place_of_lead(words)
        lead = words[place] if place >= 0 else "nothing"
        lead = lead if place < 0 or lead in self.pointers.leads else "another word"
        yield f"led by: {lead}"
        if place >= 0 and self._is_proposed(words, place):
            yield PROPOSED
        if lead in self.pointers.openers and self._opens(words, place - 1):
            yield f"opens with: {lead}"

    def _is_proposed(self, words: Words, place: int) -> bool:
        """Say whether the words that end at a place, or before the lead there, propose a time."""
        proposals, is_led = self.pointers.proposals, words[place] in self.pointers.leads
        for last in (place, place - 1) if is_led else (place,):
            if length := words.ended(proposals, last):
                return not self._is_thanked(words, last - length)
        return False

    def _is_thanked(self, words: Words, place: int) -> bool:
        """Whether one was glad of it: "lovely to see you Saturday"."""
        is_infinitive = words[place] in self.grammar.verbs.infinitive
        return is_infinitive and words[place - 1] in self.pointers.outlooks.no_note

    def _place_of_lead(self, words: Words) -> int:
        place = words.first - 1
        while words[place] in self.pointers.passed_over:
            place -= 1
        return place

    def _lead(self, words: Words) -> str:
        return words[self._place_of_lead(words)]

    def _opens(self, words: Words, place: int) -> bool:
        opening = STOPS | QUOTE_MARKS | self.grammar.clauses.linking | {",", ""}
        return words[place] in opening

    def _followed(self, words: Words) -> Iterator[str]:
        """Yield what follows a time: a mark, a genitive, a noun of which it tells which."""
        following = words[words.last]
        if following in self.pointers.follows:
            yield f"followed by: {following}"
        elif (
            following[:1].isalpha()
            and following not in self.grammar.nouns.prepositions
            and words[words.first - 1] in self.grammar.nouns.determiners
            and not self.grammar.is_verb(following)
        ):
            yield "followed by: noun"

    def _near(self, words: Words) -> tuple[int, int]:
        """Return the first word that may tell of a time, and the first behind the last."""
        first, last, spoken = words.first, words.last, words.spoken
        if ";" not in spoken:
            return 0, len(spoken)
        while first > 0 and spoken[first - 1] != ";":
            first -= 1
        while last < len(spoken) and spoken[last] != ";":
            last += 1
        return first, last

    def _clause(self, words: Words, verb: _Verb) -> tuple[int, int]:
        """Return the first word of a time's clause, and the first behind it."""
        first, last = self._whole_clause(words)
        if verb.until is None or verb.place is None:
            return first, last
        return max(first, verb.place), min(last, verb.until)

    def _whole_clause(self, words: Words) -> tuple[int, int]:
        first, last = words.first, words.last
        while first > 0 and not self._parts(words, first - 1):
            first -= 1
        while last < len(words) and not self._parts(words, last):
            last += 1
        return first, last

    def _parts(self, words: Words, place: int) -> bool:
        word, clauses = words[place], self.grammar.clauses
        if word == ",":
            return words[place + 1] in self.pointers.breaks
        return word in STOPS or word in clauses.that or word in clauses.relative_pronouns

    # The verb -----------------------------------------------------------------------------------

    def _verb(self, words: Words) -> _Verb:
        """Return the verb that has a time."""
        place = TimeInSentence(words=words, first=words.first, last=words.last).verb()
        if place is None or place >= words.first or any(self._helpers(words, place)):
            return _Verb(place=place)
        until = after_participle(words, place, len(words))
        return _Verb(place=place, until=until if until and until >= words.last else None)

    def _governed(self, words: Words, of: _Verb) -> Iterator[str]:
        """Yield what the verb is that has a time, and on which side it stands."""
        verb = of.place
        if verb is None:
            yield "verb: none"
            return
        form = "participle" if of.until is not None else self._form(words, verb)
        side = "before" if verb < words.first else "behind"
        yield f"verb: {form}, {side}"
        if verb < words.first and words.first - verb <= _BESIDE:
            yield f"verb: {form}, beside"
        if words[verb] not in self.pointers.helping:
            for name in self.pointers.names.get(words[verb], ()):
                if not self._is_no_target(name, words, of):
                    yield f"verb is: {name}"

    def _is_no_target(self, name: str, words: Words, verb: _Verb) -> bool:
        """Whether a verb moved something, but to no such time: "postponed in the spring"."""
        if name not in self.pointers.moves or self._lead(words) in self.pointers.targets:
            return False
        helpers = set() if verb.place is None else {*self._helpers(words, verb.place)}
        return helpers <= self.pointers.told_helpers

    def _form(self, words: Words, verb: int) -> str:
        """Return how a verb is formed: by the helper that tells most, or by itself."""
        helpers, word = {words[verb], *self._helpers(words, verb)}, words[verb]
        form = next((name for name, listed in self.pointers.helpers if helpers & listed), "")
        if helpers & self.grammar.verbs.infinitive:
            form = f"{form} to".lstrip()
        elif self.grammar.is_gerund(word):
            before = words[verb - 1]
            of = before if before in self.grammar.nouns.of else ""
            form = f"{form or of} …ing".lstrip()
        is_denied = helpers & self.grammar.negation.adverbs
        return (f"not {form}" if is_denied else form) or self._bare(word)

    def _bare(self, word: str) -> str:
        return "past" if self.grammar.is_past(word) else "present"

    def _helpers(self, words: Words, verb: int) -> Iterator[str]:
        """Yield the words before a verb that belong to it, a plan that it hangs on among them."""
        grammar, place = self.grammar, verb - 1
        own = grammar.negation.adverbs | grammar.verbs.infinitive
        while (
            grammar.is_auxiliary(words[place])
            or words[place] in grammar.verbs.modals
            or words[place] in own
            or grammar.is_adverb(words[place])
            or words[place] in self.pointers.helping
            or (words[place] in grammar.verbs.mere_plans and place < verb - 1)
        ):
            yield words[place]
            place -= 1


@lru_cache(maxsize=_KNOWN)
def _names(word: str, grammar: Grammar, pointers: Pointers) -> tuple[str, ...] | None:
    """Return the names of the lists in which a word stands; a past form is a list, too.

    `None` for what may mark an infinitive: that depends on the next word.
    """
    if word in grammar.verbs.infinitive:
        return None
    return pointers.names.get(word) or (("past",) if grammar.is_past(word) else ())


def _start(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end


def share(odds: float) -> float:
    """Return the share of times with such odds that lie ahead."""
    return 1 / (1 + math.exp(-odds))
