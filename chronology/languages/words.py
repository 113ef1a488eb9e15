"""`Words`: the words of a sentence around a stretch of it, and what each may be where it stands.

A place is a word's number in the sentence. What lies outside the sentence reads as the empty
word, so that nobody need ask first whether there is a word before.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

import attrs

from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.phrases import Phrases
from chronology.languages.sentence_words import sentence_words
from chronology.languages.tokens import ASIDES, CLOSING, ENDS, MOST, QUOTE_MARKS, STOPS, Token
from chronology.vocabulary import Governing

_MONEY = frozenset("$£€¥₹₽")  # signs that open a sum: "rose to $2 million"
_OBJECT = 5  # words of an object with its determiner, at the most
NEAR = 8  # words in which the object between a verb and its infinitive may stand


@attrs.frozen(kw_only=True, eq=False)
class Words:
    """The words of a sentence, seen from a stretch of it.

    Attributes:
        text: the text in which the sentence stands.
        grammar: the words of its language.
        tokens: the words and marks of the sentence.
        spoken: their texts alone.
        first: which of them is the first of the stretch.
        last: which is the first one after it.
        introduction: where words stand that introduce a list of which this is an item, and are
            no part of its sentence ("The following were not paid:").
    """

    text: str
    grammar: Grammar
    tokens: Sequence[Token]
    spoken: Sequence[str]
    first: int
    last: int
    introduction: tuple[int, int] | None = None

    @classmethod
    def around(
        cls, text: str, place: tuple[int, int], stretch: tuple[int, int], grammar: Grammar
    ) -> "Words":
        """Return the words of the sentence, or sentences, of a place, seen from a stretch of it."""
        sentence = sentence_words(text, place, grammar)
        first = bisect_left(sentence.starts, stretch[0])
        last = bisect_left(sentence.starts, max(stretch))
        low = max(0, first - MOST)
        return cls(
            text=text,
            grammar=grammar,
            tokens=sentence.tokens[low : last + MOST],
            spoken=sentence.spoken[low : last + MOST],
            first=first - low,
            last=last - low,
            introduction=sentence.introduction,
        )

    def place_of(self, offset: int) -> int:
        """Return the first word that begins at a code point of the text or behind it."""
        return bisect_left(self.tokens, offset, key=attrgetter("start"))

    def __len__(self) -> int:
        """Return the number of words and marks."""
        return len(self.tokens)

    def __getitem__(self, place: int) -> str:
        """Return the word at a place; empty outside the sentence."""
        return self.spoken[place] if 0 <= place < len(self.spoken) else ""

    def token(self, place: int) -> Token | None:
        """Return the word at a place with its offsets; `None` outside the sentence."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def governor(
        self,
        kind: Governing,
        begin: int,
        end: int,
        *,
        until: int | None = None,
        is_vague: bool = False,
    ) -> Governor:
        """Return words as what governs the stretch.

        Args:
            kind: what they make of it.
            begin: the first of them.
            end: the place after them.
            until: the verb that they belong to; words of its own before the stretch are shown.
            is_vague: whether it is unknown how far they reach.
        """
        begin = max(0, begin)
        last = end if until is None or until > self.first else max(end, until)
        last = min(max(last, begin + 1), len(self))
        start, stop = self.tokens[begin].start, self.tokens[last - 1].end
        words = self.text[start:stop]
        return Governor(kind=kind, start=start, end=stop, words=words, is_vague=is_vague)

    # What a word is where it stands -------------------------------------------------------------

    def is_verb(self, place: int) -> bool:
        """Say whether a word is a verb here, and no noun, name or adjective.

        No verbs are "the will", "in May", "a *written* offer", "*Fred* Smith".
        """
        if not self.grammar.is_verb(self[place]) or not self.is_modal(place):
            return False
        return not self._is_attribute(place)

    def _is_attribute(self, place: int) -> bool:
        """Say whether a noun, or a participle before one, is meant: "the bid", "an agreed sum"."""
        is_ruled = self[place - 1] in self.grammar.nouns.articles
        return self.grammar.is_past(self[place]) and (is_ruled or self._is_owned(place))

    def _is_owned(self, place: int) -> bool:
        """Say whether a participle tells of what somebody has: "Boeing's *planned* launch"."""
        grammar, following = self.grammar, self[place + 1]
        if self[place - 1] not in grammar.nouns.genitive or not following[:1].isalpha():
            return False
        if self.opens_noun(place + 1) or self.is_time(place + 1) or grammar.is_adverb(following):
            return False
        return not (grammar.is_verb(following) or grammar.opens_no_noun(following))

    def is_modal(self, place: int) -> bool:
        """Say whether a word that may be a modal is no noun or name: "the will was signed"."""
        verbs = self.grammar.verbs
        is_ruled = self[place] in verbs.modals and self[place - 1] in self.grammar.nouns.determiners
        is_noun = is_ruled and self[place + 1] not in verbs.modal_is_verb
        return not (is_noun or self.is_name(place))

    def is_name(self, place: int) -> bool:
        """Say whether "May" or "Will" is a name here: within a sentence, or before a surname."""
        word, following = self.token(place), self.token(place + 1)
        if word is not None and self._is_in_a_date(place):
            return True
        if word is None or not word.is_capital or self._is_stressed(word):
            return False
        if word.text in self.grammar.verbs.names:  # "Will Be Opened", "May signed"
            return self._is_no_modal(place)
        if place > 0 and self[place - 1] != ".":
            return True
        is_verbal = word.text in self.grammar.verbs.modals or self.grammar.is_past(word.text)
        may_be_name = is_verbal and "?" not in self.spoken
        return may_be_name and following is not None and following.is_capital

    def _is_no_modal(self, place: int) -> bool:
        """Say whether a word that is a modal and a name, written large, is the name."""
        grammar, following = self.grammar, self.token(place + 1)
        if following is None or following.text in grammar.verbs.modal_is_verb:
            return following is None
        is_inner = place > 0 and self[place - 1] != "."
        is_asked = "?" in self.spoken
        is_before_past = grammar.is_past(following.text) and not is_asked
        return is_inner or is_before_past or (following.is_capital and not is_asked)

    def _is_in_a_date(self, place: int) -> bool:
        """Say whether a month stands beside a figure, however it is written: "3 may 2019"."""
        if self[place] not in self.grammar.times.names:
            return False
        before, following = self[place - 1], self[place + 1]
        is_day = before[:1].isdigit() and following not in self.grammar.verbs.modal_is_verb
        return is_day or following[:1].isdigit()

    def _is_stressed(self, word: Token) -> bool:
        """Say whether a helping verb is only written large: "SHALL", "Was" in a headline."""
        verbs = self.grammar.verbs
        is_helper = self.grammar.is_auxiliary(word.text) or word.text in verbs.modals
        is_large = word.end - word.start > 1 and self.text[word.start : word.end].isupper()
        return is_helper and (is_large or word.text not in verbs.names)

    def is_noun(self, place: int) -> bool:
        """Say whether a word that may be a verb is a noun: it stands behind an article."""
        before, word = self[place - 1], self[place]
        grammar, nouns, clauses = self.grammar, self.grammar.nouns, self.grammar.clauses
        if grammar.is_past(word):
            return False
        if before in nouns.determiners or before in nouns.before_nouns:
            return True
        is_denied = self.ends_one(grammar.negation.gerund_phrases, place - 1)  # "far from clear"
        if word in clauses.governing and (grammar.is_gerund(word) or is_denied):
            return False
        if before in nouns.prepositions and before not in grammar.verbs.infinitive:
            return True
        is_ruled = grammar.is_past(before) or not before or before == ","
        is_thing = word in clauses.nouns and (is_ruled or word not in clauses.governing)
        if is_thing or self._ends_an_object(place):
            return True
        is_only_noun = word not in grammar.verbs.to_infinitive and word not in clauses.governing
        return word in nouns.to_infinitive and is_only_noun

    def _ends_an_object(self, place: int) -> bool:
        """Say whether a word ends what a verb in the past did something to: "sent two *plans*".

        Behind it stands neither an infinitive nor an object, which a verb would have.
        """
        grammar, at = self.grammar, place - 1
        following = self[place + 1]
        goes_on = following[:1].isalpha() and following not in grammar.nouns.prepositions
        if (goes_on and not self.is_time(place + 1)) or following in grammar.verbs.infinitive:
            return False
        determiners = grammar.nouns.determiners | grammar.nouns.numbers | grammar.nouns.genitive
        while at > place - _OBJECT and self[at] not in determiners:
            if not self[at][:1].isalpha() or self.is_verb(at):
                return False
            at -= 1
        while self[at] in determiners or self[at + 1] in grammar.nouns.genitive:
            at -= 1
        return at >= 0 and at < place - 1 and grammar.is_past(self[at])

    def is_none(self, place: int) -> bool:
        """Say whether a word tells that there is none of what follows: "no bridge", "nobody"."""
        negation = self.grammar.negation
        is_denying = self[place] in negation.none
        is_harmless = self[place + 1] in negation.harmless_after_no or self[place + 1] == "."
        is_harmless = is_harmless or (self[place + 1] == ":" and self[place + 2][:1].isdigit())
        return is_denying and not (is_harmless or self.begun(negation.harmless, place))

    def opens_noun(self, place: int) -> bool:
        """Say whether a word begins a noun and no verb: "the", a name, a figure."""
        word, nouns = self.token(place), self.grammar.nouns
        if word is None or word.text in nouns.determiners or word.text in nouns.object_pronouns:
            return True
        is_counted = word.text[:1].isdigit() or word.text in nouns.numbers | _MONEY
        return word.is_capital or is_counted or word.text in nouns.prepositions

    def is_present(self, place: int) -> bool:
        """Say whether a word is a verb in the present that brings a clause: "the mayor says"."""
        word, grammar = self[place], self.grammar
        if word not in grammar.clauses.governing or self.is_noun(place):
            return False
        token, before, following = (self.token(place + n) for n in (0, -1, 1))
        is_large = token is not None and before is not None and token.is_capital
        is_in_name = is_large and before is not None and before.is_capital
        if is_in_name and following is not None and not following.is_capital:
            return False  # "United States sales"
        is_third = word.endswith(grammar.verbs.present_ending)
        if is_third and self._ends_a_phrase(place):
            return False  # "under the merger *rules*"
        return is_third and self[place - 1] not in grammar.nouns.prepositions

    def _ends_a_phrase(self, place: int) -> bool:
        """Say whether a preposition rules a word, with the article and small words between."""
        grammar, at = self.grammar, place - 1
        before = self.token(at)
        if before is None or before.is_capital or self[place + 1] in grammar.clauses.that:
            return False
        while at > place - NEAR and self[at][:1].isalpha() and not self.is_verb(at):
            if self[at] in grammar.nouns.determiners:
                ruling = self[at - 1]
                return at < place - 1 and ruling in grammar.nouns.prepositions
            at -= 1
        return False

    def tells_past(self, place: int) -> bool:
        """Say whether a verb tells of what is past: "the rules come into force" does not."""
        grammar, before = self.grammar, self[place - 1]
        is_mere = self[place] in grammar.verbs.as_present
        is_helped = grammar.is_auxiliary(before) or grammar.is_adverb(before)
        return grammar.is_past(self[place]) and (is_helped or not is_mere)

    def is_time(self, place: int) -> bool:
        """Say whether a word is one of a time: a figure, a weekday, a month."""
        word = self[place]
        return word[:1].isdigit() or word in self.grammar.times.names

    def precedes_time(self, place: int) -> bool:
        """Say whether "since", "before" and the like stand before a mere time."""
        return self.is_time(place + 1)

    def has_verb_between(self, begin: int, end: int) -> bool:
        """Say whether there is a verb from one place to before another."""
        is_verb, is_name = self.grammar.is_verb, self.is_name
        return any(is_verb(self[n]) and not is_name(n) for n in range(begin, end))

    def near(self, place: int, reach: int) -> Iterator[str]:
        """Yield the words around a place, so many on either side of it."""
        return iter(self.spoken[max(0, place - reach) : place + reach])

    # Phrases and marks --------------------------------------------------------------------------

    def ends_one(self, phrases: Phrases, place: int) -> bool:
        """Say whether one of some phrases ends with a place."""
        return self.ended(phrases, place) > 0

    def ended(self, phrases: Phrases, place: int) -> int:
        """Return how many words the first of some phrases has that ends with a place; or 0."""
        for phrase in phrases.by_last.get(self[place], ()):
            if self._has(phrase, place - len(phrase) + 1):
                return len(phrase)
        return 0

    def begun(self, phrases: Phrases, place: int) -> tuple[str, ...]:
        """Return the first of some phrases that begins at a place; empty for none."""
        for phrase in phrases.by_first.get(self[place], ()):
            if self._has(phrase, place):
                return phrase
        return ()

    def _has(self, phrase: tuple[str, ...], begin: int) -> bool:
        return begin >= 0 and tuple(self.spoken[begin : begin + len(phrase)]) == phrase

    def comma_from(self, place: int, last: int) -> int | None:
        """Return the next comma from a place on; `None` if there is none before `last`."""
        return next((n for n in range(place, last) if self[n] == ","), None)

    def opening_of(self, comma: int) -> int:
        """Return the mark or conjunction that opens the part which a comma closes; or -1."""
        that = self.grammar.clauses.that
        for place in range(comma - 1, -1, -1):
            word = self[place]
            if word in STOPS or word == "," or (word in that and place < comma - 1):
                return place
        return -1

    def end_of_sentence(self) -> int:
        """Return the place after the sentence in which the stretch ends."""
        for mark, word in enumerate(self.spoken[self.last :], self.last):
            place = mark
            if word in ENDS:
                while self[place + 1] in CLOSING and not self._is_apart(place):
                    place += 1
                if self._is_apart(place):
                    return place + 1
        return len(self)

    def _is_apart(self, place: int) -> bool:
        """Say whether a mark is not joined to what follows: "3.5", "p.m."."""
        following = self.token(place + 1)
        return following is None or following.start > self.tokens[place].end

    # Going past words ---------------------------------------------------------------------------

    def before_adverbs(self, place: int) -> int:
        """Go back over adverbs, phrases in their place ("in fact") and quotation marks."""
        while True:
            if self.grammar.is_adverb(self[place]) or self[place] in QUOTE_MARKS:
                place -= 1
            elif length := self.ended(self.grammar.spelling.adverbial_phrases, place):
                place -= length
            elif self[place] in self.grammar.clauses.joining and self._is_adverbial(place - 1):
                place -= 1
            else:
                return place

    def _is_adverbial(self, place: int) -> bool:
        """Say whether an adverb, or a phrase in its place, ends at a place."""
        is_phrase = self.ended(self.grammar.spelling.adverbial_phrases, place)
        return bool(is_phrase) or self.grammar.is_adverb(self[place])

    def after_adverbs(self, place: int) -> int:
        """Go on over adverbs, "not" and "never"."""
        while self.grammar.is_adverb(self[place]) or self[place] in self.grammar.negation.adverbs:
            place += 1
        return place

    def before_aside(self, place: int) -> int:
        """Go back over an aside that parts the words of a verb: "was not, he said, *opened*".

        It stays where it is, if what stands before the aside is none of them.
        """
        opening = self._opening_of_aside(place)
        if opening is None:
            return place
        before = self.before_adverbs(opening - 1)
        word, grammar = self[before], self.grammar
        is_own = word in grammar.negation.adverbs or word in grammar.verbs.infinitive
        is_helper = grammar.is_auxiliary(word) or word in grammar.verbs.modals
        return before if is_own or (is_helper and self.is_modal(before)) else place

    def _opening_of_aside(self, place: int) -> int | None:
        """Return the mark that opens what a mark at a place closes; `None` if there is none."""
        opening = ASIDES.get(self[place])
        if opening is None:
            return None
        near = range(place - 1, max(-1, place - 2 * NEAR), -1)
        return next((n for n in near if self[n] in opening), None)

    def before_time(self, place: int) -> int:
        """Go back over a time between a word and its infinitive: "agreed on Monday to"."""
        times, at = self.grammar.times, place
        while at >= 0 and (self.is_time(at) or self[at] in times.deictic):
            at -= 1
        return at - 1 if at < place and self[at] in times.prepositions else at

    def first_auxiliary(self, place: int) -> int:
        """Return where the auxiliaries directly before a word begin."""
        while self.grammar.is_auxiliary(self[place - 1]):
            place -= 1
        return place
