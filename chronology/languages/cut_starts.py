"""Whether a stretch begins in the middle of the subject of its verb.

"The woman suing | *Dr Hale died*", "The road to | *the castle was closed*", "A mock | *trial was
held*": what such a stretch seems to tell of one thing is told of another. Which words may make it
so nobody can list; what may stand before a clause is known: nothing, a conjunction, an article, a
title, a phrase of time or place that opens the sentence, another clause with its own verb.
"""

import attrs

from chronology.languages.governors import Governor
from chronology.languages.hanging import follows_noun
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_FAR = 40  # words of a subject before a stretch, at the most
_LINE = 40  # code points of a line that is no heading, at least
_OPENING = 3  # words of a time that opens a sentence: "the next day"
_BEHIND = 30  # words behind a stretch in which its sentence has another verb


@attrs.frozen(kw_only=True)
class CutOff:
    """Words of its sentence that a stretch is cut off from.

    Attributes:
        words: they, as what governs the stretch.
        is_certain: whether without them it surely says something else; else it may.
    """

    words: Governor
    is_certain: bool


def cut_subject_of(words: Words, verb: int) -> CutOff | None:
    """Return what stands before a stretch and is of the subject of its verb; `None` for nothing.

    Args:
        words: the sentence, seen from the stretch.
        verb: the first verb of the stretch.
    """
    return _Before(words, verb).found() if words.first < verb < words.last else None


class _Before:
    """The words of a clause before a stretch.

    Attributes:
        words: the sentence, seen from the stretch.
        verb: the first verb of the stretch.
        begin: the first word of the clause.
        last: the last word before the stretch, articles and titles aside.
    """

    def __init__(self, words: Words, verb: int) -> None:
        self.words = words
        self.verb = verb
        self.begin = self._begin()
        self.last = self._last()

    def _begin(self) -> int:
        words, grammar = self.words, self.words.grammar
        at = words.first
        while at > max(0, words.first - _FAR) and not self._bounds(at):
            at -= 1
        while at < words.first and (
            words[at] in grammar.clauses.coordinators or grammar.is_adverb(words[at])
        ):
            at += 1
        return self._behind_a_time(at)

    def _bounds(self, at: int) -> bool:
        """Say whether a mark, or the end of a heading, stands before a word."""
        words = self.words
        if words[at - 1] not in words.grammar.nouns.genitive and not words[at - 1][:1].isalnum():
            return True
        end = words.tokens[at - 1].end
        gap = words.text[end : words.tokens[at].start]
        line = words.text.rfind("\n", max(0, end - _LINE), end)
        return gap.count("\n") > 1 or ("\n" in gap and (line >= 0 or end < _LINE))

    def _behind_a_time(self, begin: int) -> int:
        """Go on over a time or a named place that opens it: "*On Monday* the man suing | Hale"."""
        words, is_led = self.words, self._is_preposition(begin)
        start = at = begin + is_led
        while at < words.first and (self._is_of_a_time(at) or (is_led and self._is_large(at))):
            at += 1
        return at if at > start else begin

    def _is_large(self, at: int) -> bool:
        token = self.words.token(at)
        return token is not None and token.is_capital

    def _is_of_a_time(self, at: int) -> bool:
        """Say whether a word is one of a time, or an article or "this" before one."""
        words, cuts = self.words, self.words.grammar.cuts
        if words[at] in cuts.determiners | words.grammar.times.deictic:
            return words.is_time(at + 1) or words[at + 1] in cuts.times
        return words.is_time(at) or words[at] in cuts.times

    def _last(self) -> int:
        words, grammar, cuts = self.words, self.words.grammar, self.words.grammar.cuts
        harmless = cuts.determiners | grammar.nouns.numbers | grammar.omissions.adjectives
        harmless |= cuts.titles if self._is_large(words.first) else frozenset()
        at = words.first - 1
        while at >= self.begin and (
            (words[at] in harmless and not self._is_a_lone_word(at))
            or grammar.is_adverb(words[at])
            or words[at] == "."
        ):
            at -= 1
        return at

    def _is_a_lone_word(self, at: int) -> bool:
        """Say whether a word is a "that" before a clause, and no article."""
        return self.words[at] in self.words.grammar.clauses.that and at == self.words.first - 1

    def found(self) -> CutOff | None:
        """Return what is cut off; `None` for nothing."""
        if self.last < self.begin or not self._opens_as_a_subject() or not self._is_its_verb():
            return None
        if self._is_an_office():
            return None
        certain = self._certainty()
        if certain is None:
            return None
        found = self.words.governor(Governing.UNVOUCHED, self.begin, self.words.first)
        is_certain = certain and self._is_finite() and not self._is_fronted()
        return CutOff(words=found, is_certain=is_certain)

    # The stretch --------------------------------------------------------------------------------

    def _opens_as_a_subject(self) -> bool:
        """Say whether the stretch begins with a noun that could be what its verb is told of."""
        words, grammar, at = self.words, self.words.grammar, self.words.first
        word = words[at]
        if word in grammar.cuts.determiners or word in grammar.nouns.object_pronouns:
            return True
        leads = grammar.nouns.prepositions | grammar.clauses.coordinators
        is_no_noun = word in leads or grammar.opens_no_noun(word) or words.is_time(at)
        is_no_noun = is_no_noun or (words.is_verb(at) and not words.is_name(at))
        return word[:1].isalnum() and not (is_no_noun or grammar.is_adverb(word))

    def _is_an_office(self) -> bool:
        """Say whether what stands before a name is the office of whom it names.

        So it is of "the country's *Minister of Economy* | Mikayil Jabbarov", not of "the widow of
        Ann | Maria Lee", nor of what opens a sentence, whose first letter is large in any case.
        """
        words, cuts = self.words, self.words.grammar.cuts
        genitive = words.grammar.nouns.genitive
        is_named = self._is_large(words.first) and self._is_large(words.first + 1)
        if not is_named or words[words.first - 1] in cuts.titles:
            return False
        possessive = (n + 1 for n in range(self.begin, words.first) if words[n] in genitive)
        head = next(possessive, self.begin)
        while words[head] in cuts.determiners:
            head += 1
        is_inside = words.token(head - 1) is not None and head > self.begin
        small = words.grammar.nouns.prepositions | words.grammar.clauses.coordinators
        small |= cuts.determiners | genitive
        return (
            is_inside
            and self._is_large(words.first - 1)
            and all(self._is_large(n) or words[n] in small for n in range(head, words.first))
        )

    def _is_its_verb(self) -> bool:
        """Say whether the verb of the stretch may be that of a subject begun before it.

        "The fire at | the mill *built* in 1900 killed two" tells nothing of another.
        """
        words, clauses = self.words, self.words.grammar.clauses
        inner = clauses.relatives | clauses.that
        if any(words[n] in inner for n in range(words.first + 1, self.verb)):
            return False
        return self._is_finite() or not (self._main_verb() or self._verb_behind())

    def _is_finite(self) -> bool:
        grammar = self.words.grammar
        word = self.words[self.words.first_auxiliary(self.words.before_adverbs(self.verb))]
        verbs = grammar.verbs
        if word in grammar.cuts.never_passive or word in verbs.modals:
            return True
        if grammar.is_auxiliary(word):
            return word not in verbs.unfinite_be
        return grammar.is_past(word) and not grammar.is_participle(word)

    def _verb_behind(self) -> bool:
        """Say whether the sentence goes on with a verb of its own behind the stretch."""
        words = self.words
        for place in range(self.verb + 1, min(len(words), words.last + _BEHIND)):
            word = words[place]
            if word in ENDS | STOPS | {","} or word in words.grammar.clauses.coordinators:
                return False
            if words.is_verb(place) and place > self.verb:
                return True
        return False

    # What stands before it ----------------------------------------------------------------------

    def _certainty(self) -> bool | None:
        """Return whether words surely take the subject away; `None` where they do not."""
        clauses, word = self.words.grammar.clauses, self.words[self.last]
        if word in clauses.that | clauses.conditions | clauses.relatives or self._is_telling():
            return None
        if word in clauses.temporals | clauses.simultaneous and not self._names_a_role():
            return self._behind_a_temporal()
        if self._is_preposition(self.last) or self._names_a_role():
            return self._behind_a_preposition()
        if word in clauses.coordinators:
            return self._behind_another()
        return self._behind_a_word(word)

    def _behind_a_word(self, word: str) -> bool | None:
        if self._takes_an_object(self.last):
            return None if self._is_fronted() else True
        is_past = self.words.grammar.is_past(word) and self.words.is_verb(self.last)
        return self._behind_a_past(word) if is_past else self._behind_a_noun()

    def _names_a_role(self) -> bool:
        """Say whether "as" stands behind a participle: "a man posing *as* | the mayor"."""
        words, grammar, before = self.words, self.words.grammar, self.words[self.last - 1]
        is_as = words[self.last] in grammar.vouching.roles
        return is_as and (grammar.is_gerund(before) or grammar.is_participle(before))

    def _is_telling(self) -> bool:
        """Say whether a verb that brings a clause stands directly before: "he said | it fell"."""
        words, governing = self.words, self.words.grammar.clauses.governing
        is_verb = words[self.last] in governing and not words.is_noun(self.last)
        return is_verb and (self._relative() is None or self._main_verb())

    def _behind_a_temporal(self) -> bool | None:
        """Read "The talks *after* | the war ended"; "he left after | the war ended" is whole."""
        is_whole = self.last == self.begin or self._main_verb() or self._is_fronted()
        return None if is_whole or self._tells_time() else True

    def _behind_another(self) -> bool | None:
        """Read "The fight between Ash *and* | Birch ended"; "Ash and | Birch met" is whole."""
        words, clauses = self.words, self.words.grammar.clauses
        if self._main_verb() or self._is_fronted():
            return None
        is_parted = words[self.last] not in clauses.adding
        inner = (self._is_preposition(n) or self._takes_an_object(n) for n in self._inner())
        return False if is_parted or any(inner) or self._relative() is not None else None

    def _behind_a_preposition(self) -> bool | None:
        words, at = self.words, self.last
        if at == self.begin:  # "By then | the mill was sold"
            is_alone = words[at] in words.grammar.cuts.alone
            return None if is_alone or words.grammar.is_adverb(words[at + 1]) else False
        is_particle = self._is_fronted() and words.is_verb(at - 1)  # "After he moved in | the…"
        return None if is_particle else True

    def _behind_a_past(self, word: str) -> bool | None:
        """Read "The man who *shot* | Hale was hanged"."""
        relative = self._relative()
        if relative is not None and relative < self.last and not self._is_fronted():
            return True
        is_other = self.words.grammar.is_auxiliary(word) or self._is_fronted()
        return None if is_other or self.last == self.begin else False

    def _behind_a_noun(self) -> bool | None:
        relative = self._relative()
        if relative is not None and not self._is_fronted():  # "The firm that owns | the bridge"
            return relative == self.last - 1
        if self._main_verb():
            return None
        words, at = self.words, self.last
        if words[at] in words.grammar.nouns.genitive:
            return False if words[at - 1] not in words.grammar.nouns.pronouns else None
        is_name = self._is_large(at)
        if self._is_fronted() or self._tells_time():
            is_apart = is_name or words.is_time(at) or self._tells_time() or self._is_ruled()
            return None if is_apart else False
        if self._is_large(words.first) and not self._is_ruled():
            return False if any(map(self._is_preposition, self._inner())) else None
        return None if is_name and not self._is_ruled() else False

    def _is_ruled(self) -> bool:
        """Say whether the stretch begins with an article or a pronoun: no noun before is its."""
        words = self.words
        is_name = self._is_large(words.first) and self._is_fronted()
        word, grammar = words[words.first], words.grammar
        return is_name or word in grammar.cuts.determiners | grammar.nouns.object_pronouns

    def _inner(self) -> range:
        return range(self.begin + 1, self.last)

    def _is_fronted(self) -> bool:
        """Say whether a phrase or clause of when, where or how opens the sentence."""
        words, grammar, at = self.words, self.words.grammar, self.begin
        clauses = grammar.clauses
        opening = clauses.temporals | clauses.simultaneous | clauses.conditions
        opening |= grammar.verbs.infinitive | grammar.times.deictic
        is_led = words[at] in opening or self._is_preposition(at)
        is_led = is_led or bool(words.begun(grammar.vouching.sourcing, at))
        is_led = is_led or any(words[n] in grammar.cuts.times for n in range(at, at + _OPENING))
        return (is_led and at < self.last) or words.is_time(at) or grammar.is_gerund(words[at])

    def _tells_time(self) -> bool:
        """Say whether the last word before is one of a time: "the next *morning* | the mill"."""
        words = self.words
        return any(
            words.is_time(n) or words[n] in words.grammar.cuts.times
            for n in range(max(self.begin, self.last - 1), self.last + 1)
        )

    def _is_preposition(self, at: int) -> bool:
        words, grammar = self.words, self.words.grammar
        return words[at] in grammar.nouns.prepositions | grammar.cuts.prepositions

    def _takes_an_object(self, at: int) -> bool:
        """Say whether a word is a gerund or an infinitive: "*suing* | Dr Hale", "*to save* |"."""
        words, grammar, word = self.words, self.words.grammar, self.words[at]
        if at <= self.begin or self._is_large(at) or not word[:1].isalpha():
            return False
        if words[at - 1] in grammar.verbs.infinitive:
            return word not in grammar.nouns.determiners
        is_noun = words[at - 1] in grammar.nouns.determiners or word in grammar.nouns.in_ing
        return grammar.is_gerund(word) and not (is_noun or words.is_time(at))

    def _relative(self) -> int | None:
        """Return where a relative clause begins before the stretch; `None` for none."""
        words, clauses = self.words, self.words.grammar.clauses
        for place in range(self.begin, self.last):
            is_that = words[place] in clauses.that and follows_noun(words, place)
            is_led = place > self.begin or words[place] in clauses.relative_pronouns
            if is_led and (is_that or words[place] in clauses.relative_pronouns):
                return place
        return None

    def _main_verb(self) -> bool:
        """Say whether a verb stands before the stretch, outside of a relative clause."""
        words, relative = self.words, self._relative()
        end = self.last + 1 if relative is None else relative
        return any(
            (words.is_verb(n) and not words.is_name(n)) or words.is_present(n)
            for n in range(self.begin, end)
        )
