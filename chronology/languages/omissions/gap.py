"""`Gap`: the words of a sentence that a quote leaves out, and what stands about them."""

from collections.abc import Iterator

import attrs

from chronology.languages.grammar import Grammar
from chronology.languages.main_verb import main_verb
from chronology.languages.omission_words import OmissionWords
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

BRACKETS = {"(": ")", "[": "]"}
_OPENED_BY = {closing: opening for opening, closing in BRACKETS.items()}
DASHES = frozenset({"—", "–", "--", "-"})
_OPENING = frozenset({",", *BRACKETS, *DASHES})
_CLOSING = frozenset({",", *BRACKETS.values(), *DASHES})
_PARTS_OF_CLAUSES = 60  # words before a gap in which what bounds it is sought

Places = tuple[int, ...]


@attrs.frozen(kw_only=True, eq=False)
class Gap:
    """What was left out, without the marks that part it from the rest.

    A mark may stand in what was left out or, as well, in what was quoted.

    Attributes:
        words: the sentence, seen from what was left out.
        begin: the first word that was left out.
        end: the place behind the last one.
        opener: the mark before it; empty for none.
        closer: the mark behind it; empty for none.
        before: the last word before it and its mark.
        behind: the first word behind it and its mark.
    """

    words: Words
    begin: int
    end: int
    opener: str
    closer: str
    before: int
    behind: int

    @classmethod
    def of(cls, words: Words) -> "Gap":
        """Return what a stretch of a sentence leaves out."""
        begin, end = words.first, words.last
        opener = closer = ""
        before, behind = begin - 1, end
        if begin < end and is_mark(words, begin, _OPENING):
            opener, begin = words[begin], begin + 1
        elif is_mark(words, before, _OPENING):
            opener, before = words[before], before - 1
        if begin < end and is_mark(words, end - 1, _CLOSING):
            closer, end = words[end - 1], end - 1
        elif is_mark(words, end, _CLOSING | ENDS):
            closer, behind = words[end], end + 1
        return cls(
            words=words,
            begin=begin,
            end=end,
            opener=opener,
            closer=closer,
            before=before,
            behind=behind,
        )

    @property
    def grammar(self) -> Grammar:
        """The words of the language."""
        return self.words.grammar

    @property
    def own(self) -> OmissionWords:
        """The language's words of what may be left out."""
        return self.words.grammar.omissions

    @property
    def is_enclosed(self) -> bool:
        """Whether marks of one kind, or the end of the sentence, part it from the rest."""
        if self.opener in BRACKETS:
            return self.closer == BRACKETS[self.opener]
        ends = ENDS | ({","} if self.opener == "," else {self.opener})
        return bool(self.opener) and self.closer in ends

    # Words and marks ----------------------------------------------------------------------------

    def texts(self) -> Iterator[str]:
        """Yield the words that were left out."""
        return iter(self.words.spoken[self.begin : self.end])

    def segments(self, places: Places) -> Iterator[Places]:
        """Yield words between commas."""
        segment: list[int] = []
        for place in places:
            if is_mark(self.words, place, frozenset({","})):
                yield tuple(segment)
                segment = []
            else:
                segment.append(place)
        yield tuple(segment)

    def is_nominal(self, place: int) -> bool:
        """Say whether a word may be a noun: no verb, adverb, preposition, conjunction or mark."""
        words, grammar = self.words, self.grammar
        word = words[place]
        if not word or not (word[0].isalnum() or word in QUOTE_MARKS | set(BRACKETS.values())):
            return False
        token = words.token(place)
        if token is not None and token.is_capital and place > 0:
            return True
        clauses = grammar.clauses
        return not (
            words.is_verb(place)
            or grammar.is_adverb(word)
            or word in grammar.nouns.prepositions
            or word in grammar.nouns.determiners
            or word in clauses.coordinators | clauses.temporals | clauses.conditions
            or word in clauses.relatives | clauses.that
            or word in grammar.verbs.modals
        )

    def opens_nominal(self, place: int) -> bool:
        """Say whether a noun, with an article or without, begins at a place."""
        return self.words[place] in self.grammar.nouns.determiners or self.is_nominal(place)

    def is_finite(self, place: int) -> bool:
        """Say whether a word is the verb of a clause, and no participle of a noun."""
        words, grammar = self.words, self.grammar
        if not words.is_verb(place):
            return False
        word, following = words[place], words[place + 1]
        if grammar.is_auxiliary(word) or word in grammar.verbs.modals:
            return True
        if not grammar.is_participle(word):
            return True
        if word in grammar.verbs.participles and word not in grammar.verbs.only_past:
            return False
        is_told_of = (
            following in grammar.nouns.prepositions
            or grammar.is_adverb(following)
            or words.is_time(place + 1)
        )
        before = words[place - 1]
        is_first = place == self.begin or before == ","
        if words[words.before_adverbs(place - 1)] in grammar.nouns.determiners:
            return False  # "the newly *elected* president"
        return before in grammar.nouns.pronouns or not (is_told_of or is_first)

    def has_finite(self, places: Places) -> bool:
        """Say whether there is the verb of a clause among words."""
        return any(map(self.is_finite, places))

    # The clause ---------------------------------------------------------------------------------

    def verb_before(self) -> int | None:
        """Return the verb of the clause that stands before what was left out."""
        words, clauses = self.words, self.grammar.clauses
        ends = STOPS | clauses.that | QUOTE_MARKS
        last = self.before + 1
        begin = next(
            (
                n + 1
                for n in range(self.before, -1, -1)
                if words[n] in ends
                or (words[n] in clauses.temporals and not words.precedes_time(n))
            ),
            0,
        )
        while begin < last:
            found = main_verb(attrs.evolve(words, first=begin, last=last))
            if found is None or not 0 <= found < last:
                return None
            if words[found] not in clauses.governing or found + 1 >= last:
                return found
            begin = found + 1
        return None

    def goes_on_with_a_verb(self) -> bool:
        """Say whether what follows begins with the verb of a clause."""
        place = self.words.after_adverbs(self.behind)
        return self.words.is_verb(place)

    def takes_the_verb(self) -> bool:
        """Say whether a second verb follows, as if the first one's subject had it."""
        return self.goes_on_with_a_verb() and self.verb_before() is not None

    def words_before(self) -> Iterator[int]:
        """Yield the places of the clause before what was left out, the nearest first.

        What stands in brackets is passed over.
        """
        opening = ""
        for place in range(self.before, max(-1, self.before - _PARTS_OF_CLAUSES), -1):
            word = self.words[place]
            if opening:
                opening = "" if word == opening else opening
            elif word in _OPENED_BY:
                opening = _OPENED_BY[word]
            elif word in STOPS:
                return
            elif word not in ENDS:  # which only end abbreviations, within a sentence
                yield place


def is_mark(words: Words, place: int, marks: frozenset[str]) -> bool:
    """Say whether a mark stands at a place, and not within a number or a word."""
    if words[place] not in marks:
        return False
    following = words.token(place + 1)
    is_joined = following is not None and following.start == words.tokens[place].end
    if words[place] == ",":
        return not (is_joined and words[place + 1][:1].isdigit())
    return words[place] != "-" or not is_joined
