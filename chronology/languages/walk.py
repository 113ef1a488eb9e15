"""The way from a stretch of a sentence outwards, over the words that govern it.

`Walk` holds the words of the sentence and what was found so far. Its steps are those of the
page on the reader: the words of the verb, the subject, the beginning of the clause, what the
clause hangs on, and what stands behind the stretch.
"""

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar, Kinds
from chronology.languages.tokens import MOST, Token, tokens
from chronology.vocabulary import Governing

_DEPTH = 6  # clauses within clauses that are followed
_NEAR = 8  # words in which the object between a verb and its infinitive may stand
_STOPS = frozenset({";", ":", "—", "–", "--", "(", ")", "[", "]"})
_QUOTES = frozenset({'"', "“", "”", "«", "»", "'", "’", "‘"})
_INSTEAD = (("instead", "of"), ("far", "from"), ("rather", "than"), ("short", "of"))
_QUANTIFIED = frozenset({"all", "any", "every", "a", "one", "each", "many", "everyone"})
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "who"})


@attrs.define(kw_only=True)
class Walk:
    """One way outwards.

    Attributes:
        text: the text.
        grammar: the words of its language.
        words: the words and marks of the sentence.
        first: which of them is the first of the stretch.
        last: which is the first one after it.
        found: what governs the stretch, nearest first.
        in_noun_clause: whether the stretch stands in the clause of a noun ("the report that …").
    """

    text: str
    grammar: Grammar
    words: Sequence[Token]
    first: int
    last: int
    found: list[Governor] = attrs.field(factory=list)
    in_noun_clause: bool = False
    depth: int = 0
    head: int | None = None

    @classmethod
    def of(
        cls, text: str, sentence: tuple[int, int], stretch: tuple[int, int], grammar: Grammar
    ) -> "Walk":
        """Return a walk from a stretch of a sentence."""
        words = list(tokens(text, *sentence))
        first = bisect_left(words, stretch[0], key=lambda word: word.start)
        last = bisect_left(words, stretch[1], key=lambda word: word.start)
        low, high = max(0, first - MOST), last + MOST
        return cls(
            text=text,
            grammar=grammar,
            words=words[low:high],
            first=first - low,
            last=max(last, first) - low,
        )

    def run(self) -> None:
        """Find all that governs the stretch."""
        if self.first >= len(self.words):
            return
        self._from_the_verb()
        self._behind()
        self._asked()

    # The verb of the stretch ----------------------------------------------------------------

    def _from_the_verb(self) -> None:
        before = self._skip_adverbs(self.first - 1)
        if self._opens_a_verb(before) or self._is_gerund(self.first):
            self._over_the_verb(self.first - 1, self.first)
            return
        self.head = verb = self.main_verb()
        if verb is not None:
            self._over_the_verb(verb - 1, verb)
        elif self.word(self.first) in self.grammar.prepositions and (
            verb := self._verb_before(self.first - 1)
        ):
            self._over_the_verb(verb - 1, verb)
        elif (joined := self._bare_and_joined()) is not None:
            self._group_only_plans(joined)
        elif self._is_noun_like(self.first):
            self._over_the_object(self.first)
        else:
            self._over_the_object(self.first - 1)

    def _bare_and_joined(self) -> int | None:
        """Return the verb to which "and" joins a stretch that begins with a bare infinitive."""
        place = self._skip_adverbs(self.first - 1)
        if self.word(place) not in {"and", "or"} or self._is_noun_like(self.first):
            return None
        return self._joined_verb(place, self.first)

    def _opens_a_verb(self, place: int) -> bool:
        """Say whether the word before the stretch belongs to its verb, which is thus cut."""
        word, grammar = self.word(place), self.grammar
        if word == "to":
            return not self._is_noun_like(self.first)
        if word in {"'s", "have", "has", "had", "having", "is", "are", "was", "were"}:
            return self._may_follow_auxiliary(self.first)
        return word in grammar.modals or grammar.is_auxiliary(word) or word in grammar.negations

    def _is_gerund(self, place: int) -> bool:
        """Say whether the stretch begins with the gerund that a preposition governs."""
        before = self.word(place - 1)
        is_governed = before in self.grammar.prepositions or before in self.grammar.gerund
        is_governed = is_governed or before == "than"
        return self.word(place).endswith("ing") and is_governed

    def _is_noun_like(self, place: int) -> bool:
        word = self._at(place)
        if word is None or word.text in self.grammar.determiners:
            return True
        return word.is_capital or word.text[:1].isdigit() or word.text in self.grammar.prepositions

    def _may_follow_auxiliary(self, place: int) -> bool:
        word = self.word(place)
        return self.grammar.is_past(word) or word.endswith("ing") or self.grammar.is_adverb(word)

    def main_verb(self) -> int | None:
        """Return the verb of the stretch's main clause: of several words that make one, the last.

        What stands before it in clauses of their own is passed over.
        """
        place = self._after_opening_clause()
        while place < self.last:
            word = self.word(place)
            if word in {"who", "which", "whose", "where", "whom"} and place > self.first:
                onward = self.after_relative(place, self.last)
                if onward is None:
                    break
                place = onward
                continue
            if self.grammar.is_verb(word) and self.is_modal(place):
                onward = self.after_participle(place, self.last)
                if onward is None:
                    return self.lead(place)
                place = onward
                continue
            place += 1
        return None

    def after_participle(self, place: int, last: int) -> int | None:
        """Return where to go on after a participle that tells of which thing: "built in 1936".

        `None` where the verb is none of those.
        """
        word, before, grammar = self.word(place), self.word(place - 1), self.grammar
        may_be = word in grammar.irregular_participles or word.endswith("ed")
        if not may_be or word in grammar.clause or place == self.first:
            return None
        if before == "," and (comma := self._comma_from(place, last)) is not None:
            return comma + 1
        following = self._at(place + 1)
        is_timed = following is not None and (
            following.text in grammar.prepositions
            or following.text in grammar.times
            or following.text[:1].isdigit()
            or following.text in {"last", "this"}
        )
        if not is_timed:
            return None
        for number in range(place + 2, min(last, place + 2 * _NEAR)):
            word = self.word(number)
            if word == "," and (
                self.word(self.first) in grammar.prepositions
                or any(self.word(n) == "," for n in range(max(self.first, place - 6), place))
            ):
                return number + 1
            if word in _STOPS or word in {",", "and", "but", "that", "which", "who", "or", "when"}:
                return None
            if self.is_present_verb(number) or (
                word in grammar.clause and self.word(number + 1) == "that"
            ):
                return number
            if grammar.is_verb(word) and self.is_modal(number):
                is_finite = grammar.is_auxiliary(word) or before not in _PRONOUNS
                return number if is_finite else None
        return None

    @property
    def tells_besides(self) -> bool:
        """Whether behind its first verb the stretch has another clause with a verb of its own."""
        if self.head is None:
            return False
        opened = False
        for number in range(self.head + 1, self.last):
            word = self.word(number)
            if word in {";", "and", "but", "while", "whereas"} or word == ",":
                opened = True
            elif word in {"that", "which", "who", "to"} or word in self.grammar.conditions:
                opened = False
            elif opened and self.grammar.is_verb(word) and self.is_modal(number):
                return True
        return False

    def _after_opening_clause(self) -> int:
        """Return where the main clause begins, if the stretch begins with another."""
        first, grammar = self.first, self.grammar
        opens = self.word(first) in grammar.temporals or self._is_condition(first)
        is_phrase = self.word(first) == "according"
        comma = self._comma_from(first, self.last)
        if is_phrase and comma is not None and self.has_verb_between(first, comma):
            return comma + 1
        if opens and not self._is_preposition_here(first):
            comma = self._comma_from(first, self.last)
            return first if comma is None else comma + 1
        return first

    def after_relative(self, place: int, last: int) -> int | None:
        """Return where the clause goes on after a relative one; `None` where it does not."""
        if self.word(place - 1) == ",":
            comma = self._comma_from(place, last)
            return None if comma is None else comma + 1
        for number in range(place + 1, last):
            if self.grammar.is_verb(self.word(number)):
                return self.lead(number, last) + 1
        return None

    def _comma_from(self, place: int, last: int) -> int | None:
        return next((n for n in range(place, last) if self.word(n) == ","), None)

    def lead(self, place: int, last: int | None = None) -> int:
        """Return the verb that auxiliaries, and verbs before an infinitive, lead to."""
        grammar, last = self.grammar, self.last if last is None else last
        while place < last:
            word = self.word(place)
            onward = self._skip_adverbs_right(place + 1)
            following = self.word(onward)
            if onward >= last:
                return place
            if self._leads(word, following):
                place = onward
            elif (
                word in grammar.mere_plans
                and following == "to"
                and onward + 1 < last
                and (word not in grammar.only_after_be or self._is_verb_after_to(onward))
            ):
                place = self._skip_adverbs_right(onward + 1)
            elif grammar.is_auxiliary(word) and onward - 1 > place:
                return onward - 1
            else:
                return place
        return place

    def _leads(self, word: str, following: str) -> bool:
        grammar = self.grammar
        if word in grammar.modals or word in grammar.do:
            return True
        is_verbal = grammar.is_past(following) or following.endswith("ing")
        return grammar.is_auxiliary(word) and (
            is_verbal or grammar.is_auxiliary(following) or following in grammar.to_infinitive
        )

    def is_present_verb(self, place: int) -> bool:
        """Say whether a word is a verb in the present: one that brings a clause, behind a noun."""
        word, before = self.word(place), self.word(place - 1)
        if word not in self.grammar.clause or self._is_noun_here(place):
            return False
        return word.endswith("s") and before not in self.grammar.prepositions

    def is_modal(self, place: int) -> bool:
        """Say whether a word is a modal verb here, and no noun: "the will was signed"."""
        before, following = self.word(place - 1), self.word(place + 1)
        is_ruled = self.word(place) in self.grammar.modals and before in self.grammar.determiners
        is_noun = is_ruled and following not in {"be", "have", "not"}
        return not (is_noun or self._is_name(place))

    def _is_name(self, place: int) -> bool:
        """Say whether "May" or "Will" is a name here."""
        word = self._at(place)
        return word is not None and word.is_capital and place > 0 and self.word(place - 1) != "."

    def _verb_before(self, place: int) -> int | None:
        """Return the verb whose complement stands at a place, if it is near."""
        for number in range(place, max(-1, place - 3 * _NEAR), -1):
            word = self.word(number)
            if word in _STOPS or word == "," or word in self.grammar.relatives:
                return None
            if self.grammar.is_verb(word) and not self._is_name(number):
                return number
        return None

    # The words of a verb --------------------------------------------------------------------

    def _over_the_verb(self, place: int, head: int) -> None:
        """Go over the words that belong to a verb, to the left of it, and then on."""
        moved = self._group(place, head)
        self._on_from(moved, head, is_bare=moved == place)

    def _group(self, place: int, head: int) -> int:
        """Record what of a verb's own words governs it; return the place before them."""
        grammar = self.grammar
        while place >= 0:
            word = self.word(place)
            if word in grammar.negations:
                self._negation(place, head)
            elif word in grammar.modals and self.is_modal(place):
                self._modal(place, head)
            elif word in grammar.almost:
                self._add(Governing.NEGATION, place, place + 1)
            elif word in grammar.hedging_adverbs:
                self._add(Governing.HEDGE, place, place + 1)
            elif word == "to":
                onward = self._infinitive(place, head)
                if onward is None:
                    return place - 1
                place = onward
                continue
            elif not (grammar.is_auxiliary(word) or grammar.is_adverb(word) or word in _QUOTES):
                break
            place -= 1
        return place

    def _negation(self, place: int, head: int) -> None:
        if self.word(place + 1) in self.grammar.harmless_after_not or self._is_until(head):
            return
        kind = Governing.NEGATION
        if self.word(place - 1) in {"could", "can", "ca"}:
            kind = Governing.FAILURE
        self._add(kind, self._auxiliary_from(place), place + 1, until=head)

    def _is_until(self, head: int) -> bool:
        """Say whether "not" only tells up to when: "was not opened until 2019"."""
        for number in range(head, min(len(self.words), head + 2 * _NEAR)):
            word = self.word(number)
            if word in self.grammar.until:
                return True
            if word in _STOPS or word in {",", "and", "but", "that"}:
                return False
        return False

    def _modal(self, place: int, head: int) -> None:
        word = self.word(place)
        kind = self.grammar.modals[word]
        following = self.word(place + 1)
        if word == "would" and (self._is_habit(place) or not self._is_hearsay(place)):
            return
        perfect = self.word(self._skip_adverbs_right(place + 1)) == "have"
        if perfect and word in {"would", "should", "could", "might", "ought"}:
            kind = Governing.COUNTERFACTUAL if word != "might" else Governing.HEDGE
        if perfect and word in {"will", "must", "may"}:
            kind = Governing.HEDGE
        if word in self.grammar.negative_modals:
            self._add(Governing.FAILURE, place, place + 1, until=head)
        elif kind is not None and following != "of":
            self._add(kind, place, place + 1, until=head)

    def _is_hearsay(self, place: int) -> bool:
        """Say whether "would" hangs on what somebody said or on a condition.

        Elsewhere it may tell what happened later: "he would become president".
        """
        perfect = self.word(self._skip_adverbs_right(place + 1)) == "have"
        clause, conditions = self.grammar.clause, self.grammar.conditions
        return perfect or any(
            self.word(n) in clause or self.word(n) in conditions
            for n in range(max(0, place - 4 * _NEAR), min(len(self.words), place + 4 * _NEAR))
        )

    def _is_habit(self, place: int) -> bool:
        """Say whether "would" tells what used to be done: "would meet every Friday"."""
        near = range(max(0, place - 2 * _NEAR), min(len(self.words), place + 2 * _NEAR))
        return any(self.word(number) in self.grammar.habits for number in near)

    def _infinitive(self, place: int, head: int) -> int | None:
        """Record what an infinitive's "to" hangs on; return where to go on, `None` for nowhere."""
        grammar = self.grammar
        at = self._skip_adverbs(place - 1)
        if self.word(at) == "," and (opening := self.comma_before(at)) > 0:
            at = opening - 1
        at = self._skip_time(at)
        word = self.word(at)
        if word in grammar.negations:
            self._add(Governing.NEGATION, at, at + 1)
            at = self._skip_adverbs(at - 1)
            word = self.word(at)
        if word in {"yet", "still"} or self.word(at + 1) == "yet":
            self._add(Governing.PLAN, at, place + 1)
            return at - 1
        if grammar.is_auxiliary(word) and word not in grammar.do:
            self._add(Governing.PLAN, at, place + 1)
            return at - 1
        if word in grammar.noun_to_infinitive and self._is_noun_here(at):
            kind = grammar.noun_to_infinitive[word]
            self._add_known(kind, at, place + 1)
            self._around_the_noun(at)
            return None
        if word in grammar.only_after_be and not self._is_after_be(at):
            return None
        if word == "set" and self.word(at + 1) == "up":
            return None
        if word in grammar.to_infinitive:
            return self._control(at, place, head)
        if any(self._ends_with(phrase, at) for phrase in grammar.purposes):
            self._add(Governing.PLAN, at, place + 1)
            return None
        return self._object_control(at, place)

    def _is_verb_after_to(self, to: int) -> bool:
        """Say whether what follows "due to" is used as a verb: "due to open the", not "due to fog"."""
        word, following = self.word(to + 1), self.word(to + 2)
        grammar = self.grammar
        if word == "be" or word in grammar.have or to + 2 >= len(self.words):
            return word == "be" or to + 2 >= len(self.words)
        is_object = following in grammar.determiners or following in grammar.prepositions
        is_mark = following in _STOPS | {",", "."}
        return is_object or is_mark or grammar.is_adverb(following) or following[:1].isdigit()

    def _is_after_be(self, at: int) -> bool:
        """Say whether an adjective is said of something: "is due to", not "delayed due to"."""
        before = self._skip_adverbs(at - 1)
        word = self.word(before)
        if not self._is_verb_after_to(at + 1):
            return False
        return (word in self.grammar.be and word not in {"be", "been"}) or word == ","

    def _control(self, at: int, place: int, head: int) -> int:
        """Record a verb or adjective before "to"; go on before it."""
        kind = self.grammar.to_infinitive[self.word(at)]
        self._add_known(kind, self._auxiliary_from(at), place + 1, until=head)
        if self.word(at) in {"unlikely", "reluctant", "unwilling"}:
            self._add(Governing.NEGATION, at, at + 1)
        return at - 1

    def _object_control(self, at: int, place: int) -> int | None:
        """Look for the verb before an object: "asked them to", "for the plant to"."""
        for number in range(at, max(-1, at - _NEAR), -1):
            word = self.word(number)
            if word == "for" and number < at:
                self._add(Governing.PLAN, number, place + 1)
                return None
            if word in self.grammar.to_infinitive and not self._is_noun_here(number):
                kind = self.grammar.to_infinitive[word]
                is_stated = kind in {Governing.PLAN, Governing.NEGATION, None}
                if not is_stated or self.word(number) in {"used", "set", "first", "last"}:
                    return None
                self._add_known(kind, number, number + 1)
                return number - 1
            if word in _STOPS or word == "," or self.grammar.is_verb(word):
                return None
        return None

    # The clause ------------------------------------------------------------------------------

    def _on_from(self, place: int, head: int, *, is_bare: bool) -> None:
        """Go on from before a verb: over its subject, or to the verb it is joined to by "and"."""
        word = self.word(place)
        if word in {"and", "or"}:
            joined = self._joined_verb(place, head) if is_bare else None
            if joined is not None:
                self._group_only_plans(joined)
                return
        if self.word(head).endswith("ing") and is_bare and self._gerund(place):
            return
        self._over_the_subject(place)

    def _joined_verb(self, place: int, head: int) -> int | None:
        """Return the verb that another shares its auxiliaries with: "will be cut and closed"."""
        is_past = self.grammar.is_past(self.word(head))
        if self.word(head).endswith("ing"):
            return None
        for number in range(place - 1, max(-1, place - 4 * _NEAR), -1):
            word = self.word(number)
            if word in _STOPS or word in self.grammar.relatives or word == "that":
                return None
            before = self.word(self._skip_adverbs(number - 1))
            if is_past and self.grammar.is_past(word) and not self.grammar.is_auxiliary(word):
                return number if before in self.grammar.be or before in self.grammar.have else None
            if not is_past and (before == "to" or before in self.grammar.modals):
                return number if not self.grammar.is_auxiliary(word) or before == "to" else None
            if self.grammar.is_verb(word) and not is_past:
                return None
        return None

    def _group_only_plans(self, verb: int) -> None:
        """Take over what lies ahead of the verb before "and"; whether "not" does, is unknown."""
        before = len(self.found)
        moved = self._group(verb - 1, verb)
        kept = [one for one in self.found[before:] if one.kind is not Governing.NEGATION]
        weakened = [
            attrs.evolve(one, kind=Governing.HEDGE)
            for one in self.found[before:]
            if one.kind is Governing.NEGATION
        ]
        self.found[before:] = [*kept, *weakened]
        self._over_the_subject(moved)

    def _gerund(self, place: int) -> bool:
        """Record what a gerund hangs on: "plans for opening", "denied opening"."""
        word, grammar = self.word(place), self.grammar
        if word in grammar.gerund:
            self._add_known(grammar.gerund[word], place, place + 1)
            self._over_the_verb(place - 1, place)
            return True
        if word == "without" or any(self._ends_with(p, place) for p in _INSTEAD):
            self._add(Governing.NEGATION, place, place + 1)
            return True
        if word in {"of", "for", "from", "at", "on", "in"}:
            noun = self.word(place - 1)
            if noun in grammar.noun_of:
                self._add_known(grammar.noun_of[noun], place - 1, place + 1)
                self._around_the_noun(place - 1)
                return True
            if word == "from" and (barred := self._barred(place - 1)) is not None:
                self._add(Governing.NEGATION, barred, barred + 1)
                self._over_the_verb(barred - 1, barred)
                return True
        return False

    def _barred(self, place: int) -> int | None:
        """Return the verb that keeps something from happening: "prevented the ship from"."""
        for number in range(place, max(-1, place - _NEAR), -1):
            if self.grammar.objects.get(self.word(number)) is Governing.DENIAL:
                return number
            if self.word(number).startswith(("prohibit", "stopp", "barr", "bann", "refrain")):
                return number
            if self.word(number) in _STOPS:
                return None
        return None

    def _over_the_object(self, place: int) -> None:
        """Go from a noun without a verb to the verb that it is the object of."""
        at = place
        while at >= 0 and at > place - _NEAR:
            word = self.word(at)
            if word in self.grammar.objects and not self._is_noun_here(at):
                self._add_known(self.grammar.objects[word], at, at + 1)
                self._over_the_verb(at - 1, at)
                return
            if word in self.grammar.noun_of and self.word(at + 1) in {"of", "for"}:
                self._add_known(self.grammar.noun_of[word], at, at + 2)
                return
            is_within = word in self.grammar.determiners or word in {"of", "for", "to"}
            if not is_within and (word in self.grammar.prepositions or word in _STOPS):
                break
            if self.grammar.is_verb(word) or word in {",", "that", "and", "or"}:
                break
            at -= 1
        self._over_the_subject(place)

    def _over_the_subject(self, place: int) -> None:
        """Go over a subject to where its clause begins, and see what the clause hangs on."""
        if self.depth > _DEPTH:
            return
        self.depth += 1
        at, grammar = place, self.grammar
        while at >= 0:
            word = self.word(at)
            if word in _STOPS:
                break
            if word == ",":
                onward = self._over_a_comma(at, is_bare=at == place)
                if onward is None:
                    return
                at = onward
                continue
            if self._begins_a_clause(at):
                if self._is_left_behind(at, place):
                    at -= 1
                    continue
                break
            if word in grammar.clause and at < place + 1 and self._governs_a_clause(at):
                self._quantified(at + 1, place)
                self._clause_of(at)
                return
            if self._is_inverted(at):
                if not self._inverted_condition(at):
                    self._group(at, at + 1)
                return
            at -= 1
        self._quantified(at + 1, place)
        self._beginning(at, is_bare=at == place)

    def _begins_a_clause(self, at: int) -> bool:
        word, grammar = self.word(at), self.grammar
        if word == "that":
            following = self.word(at + 1)
            return following not in grammar.prepositions and following not in grammar.times
        if word in grammar.conditions or word in grammar.relatives:
            return True
        if word in grammar.temporals and not self._is_preposition_here(at):
            return True
        if word in {"but", "nor", "yet", "so"}:
            return True
        if word in {"and", "or"}:
            return self._has_verb_before(at)
        return any(self._ends_with(phrase, at) for phrase in grammar.condition_phrases)

    def _is_left_behind(self, at: int, place: int) -> bool:
        """Say whether a relative clause has ended before: "none of those who came was heard"."""
        word = self.word(at)
        is_relative = word in {"who", "which"} or (word == "that" and self.follows_noun(at))
        return is_relative and self.has_verb_between(at + 1, place + 1)

    def follows_noun(self, at: int) -> bool:
        word, grammar = self.word(at - 1), self.grammar
        if grammar.is_verb(self.word(at + 1)) and self.is_modal(at + 1):
            return True
        if self._told_before(at - 1) is not None or self._noun_before(at - 1) is not None:
            return False
        hangs = word in grammar.clause or word in grammar.noun_clause or word == ","
        return not (hangs or grammar.is_verb(word) or grammar.is_adverb(word))

    def _is_preposition_here(self, at: int) -> bool:
        """Say whether "since", "before" and the like stand before a mere time."""
        word = self._at(at + 1)
        return word is not None and (word.text[:1].isdigit() or word.text in self.grammar.times)

    def _has_verb_before(self, at: int) -> bool:
        for number in range(at - 1, max(-1, at - 4 * _NEAR), -1):
            word = self.word(number)
            if word in _STOPS:
                return False
            if self.grammar.is_verb(word) and not self._is_name(number):
                return True
        return False

    def _beginning(self, at: int, *, is_bare: bool) -> None:
        """See what a clause hangs on whose beginning has been found; `at` is the word before."""
        word, grammar = self.word(at), self.grammar
        if word == "that":
            self._that(at)
        elif word in grammar.conditions and not self._is_conceded(at) and not is_bare:
            self._add(Governing.CONDITION, at, at + 1)
        elif word == "nor":
            self._add(Governing.NEGATION, at, at + 1)
        elif any(self._ends_with(phrase, at) for phrase in grammar.hedging_phrases):
            self._add(Governing.HEDGE, at, at + 1)
        elif any(self._ends_with(phrase, at) for phrase in grammar.condition_phrases):
            self._add(Governing.CONDITION, at, at + 1)

    def _is_conceded(self, at: int) -> bool:
        """Say whether "if" is none: "even if", "as if", "if compared with"; or "whether or not"."""
        following = self.word(at + 1)
        is_reduced = self.grammar.is_past(following) or following in {"or", "not", "any", "only"}
        return self.word(at - 1) in {"even", "as"} or is_reduced

    def _inverted_condition(self, at: int) -> bool:
        """Record a condition without a word for it: "Should the bridge be opened"."""
        is_first = at == 0 or self.word(at - 1) in _STOPS | {",", "and"} | _QUOTES
        asks = self.words[-1].text in {"?"} or self.word(self._end_of_sentence() - 1) == "?"
        if is_first and self.word(at) in self.grammar.inverted_conditions and not asks:
            self._add(Governing.CONDITION, at, at + 1)
            return True
        return False

    def _is_inverted(self, at: int) -> bool:
        """Say whether an auxiliary before a subject begins its clause: "Never did the ship"."""
        word, grammar = self.word(at), self.grammar
        if not (grammar.is_auxiliary(word) or word in grammar.modals) or self._is_name(at):
            return False
        before = self.word(at - 1)
        if at == 0 or before in grammar.negations:
            return True
        if before == "," and self._opens_negatively(at - 1):
            return True
        return before in _STOPS | {"nor", "neither", "longer", "time", "circumstances", "case"}

    def _opens_negatively(self, comma: int) -> bool:
        """Record a negation that opens the sentence, an aside away from its verb."""
        start = next((n + 1 for n in range(comma, -1, -1) if self.word(n) in _STOPS), 0)
        if self.word(start) in self.grammar.negations:
            self._add(Governing.NEGATION, start, start + 1)
            return True
        return False

    # Commas ----------------------------------------------------------------------------------

    def _over_a_comma(self, at: int, *, is_bare: bool) -> int | None:
        """Return where to go on before a comma; `None` where the clause begins there."""
        opening = self.comma_before(at)
        begin = opening + 1
        if self._is_condition(begin) and not is_bare:
            if not self._is_conceded(begin):
                self._add(Governing.CONDITION, begin, begin + 1)
            return None
        if is_bare and opening >= 0 and self.word(opening) == ",":
            if self._is_condition(begin) and not self._is_conceded(begin):
                self._add(Governing.CONDITION, begin, begin + 1)
            self._denied_aside(begin, at)
            return opening - 1
        if not is_bare and not self.has_verb_between(begin, at):
            self._hedged_opening(begin)
            if opening < 0 or self.word(opening) in _STOPS:
                return None
            return opening
        if not is_bare and (start := self._condition_at_start(begin)) is not None:
            self._add(Governing.CONDITION, start, start + 1)
            return None
        return None

    def comma_before(self, at: int) -> int:
        """Return the mark or conjunction that opens the part which a comma closes; or -1."""
        for number in range(at - 1, -1, -1):
            word = self.word(number)
            if word in _STOPS or word == ",":
                return number
            if word == "that" and number < at - 1:
                return number
        return -1

    def _is_condition(self, begin: int) -> bool:
        while self.word(begin) in {"and", "but", "that"} | _QUOTES:
            begin += 1
        if self.word(begin) in self.grammar.conditions:
            return True
        if begin == 0 and self.word(begin) in self.grammar.inverted_conditions:
            return True
        return any(
            tuple(self.word(begin + n) for n in range(len(phrase))) == phrase
            for phrase in self.grammar.condition_phrases
        )

    def _condition_at_start(self, begin: int) -> int | None:
        """Return where the sentence begins, if it does so with a condition of several parts."""
        number = begin
        while number > 0 and self.word(number - 1) not in _STOPS | {"that"}:
            number -= 1
        commas = sum(self.word(n) == "," for n in range(number, begin))
        is_short = commas <= 2  # noqa: PLR2004 - "if A, and B,"
        return number if is_short and self._is_condition(number) else None

    def _denied_aside(self, begin: int, end: int) -> None:
        """Record a denial put in between: "the bridge, the mayor denied, was opened"."""
        for number in range(begin, end):
            if self.grammar.clause.get(self.word(number)) is Governing.DENIAL:
                if self.word(number + 1) in {",", "on", "yesterday", "today"}:
                    self._add(Governing.DENIAL, number, number + 1)
                return
            if self.word(number) in self.grammar.hedging_adverbs:
                self._add(Governing.HEDGE, number, number + 1)

    def has_verb_between(self, begin: int, end: int) -> bool:
        return any(
            self.grammar.is_verb(self.word(n)) and not self._is_name(n) for n in range(begin, end)
        )

    # What a clause hangs on ------------------------------------------------------------------

    def _that(self, place: int) -> None:
        """Record what a clause with "that" hangs on."""
        grammar = self.grammar
        at = self._skip_adverbs(place - 1)
        while self.word(at) in _QUOTES | {","}:
            at -= 1
        word = self.word(at)
        if word in grammar.noun_clause and self._is_noun_here(at):
            self._noun_with_clause(at, place)
        elif word in grammar.clause and not self._is_bare_noun(at):
            self._clause_of(at, place)
        elif word in {"so", "order"}:
            self._add(Governing.PLAN, at, place + 1)
        elif any(self._ends_with(phrase, place) for phrase in grammar.condition_phrases):
            self._add(Governing.CONDITION, at, place + 1)
        elif any(self._ends_with(phrase, at) for phrase in grammar.condition_phrases):
            self._add(Governing.CONDITION, at, place + 1)
        elif (noun := self._noun_before(at)) is not None:
            self._noun_with_clause(noun, noun)
        elif (verb := self._told_before(at)) is not None:
            self._clause_of(verb)

    def _is_bare_noun(self, at: int) -> bool:
        """Say whether a word that may be a verb is a noun before a relative: "a new plan that"."""
        word, before, grammar = self.word(at), self.word(at - 1), self.grammar
        may_be_noun = word in grammar.noun_to_infinitive or word in grammar.noun_clause
        is_marked = grammar.is_past(word) or grammar.is_auxiliary(before) or before in _PRONOUNS
        is_plain = word.endswith("s") or before in grammar.negations or grammar.is_adverb(before)
        return may_be_noun and not (is_marked or is_plain or before in {"", "to", "and"})

    def _noun_before(self, at: int) -> int | None:
        """Return the noun of a clause that a phrase parts from it: "a claim in court that"."""
        for number in range(at - 1, max(-1, at - 6), -1):
            word = self.word(number)
            if word in self.grammar.noun_clause and self._is_noun_here(number):
                return number if self.word(number + 1) in self.grammar.prepositions else None
            if self.grammar.is_verb(word) or word in _STOPS or word == ",":
                return None
        return None

    def _told_before(self, at: int) -> int | None:
        """Return the verb before an object and "that": "told reporters that"."""
        for number in range(at, max(-1, at - 5), -1):
            word = self.word(number)
            if word in self.grammar.clause and not self._is_noun_here(number) and number < at:
                return number
            if word in _STOPS or word in self.grammar.prepositions - {"to", "on", "in"}:
                return None
        return None

    def _noun_with_clause(self, at: int, place: int) -> None:
        kind = self.grammar.noun_clause[self.word(at)]
        self.in_noun_clause = True
        if kind is not None and kind is not Governing.ATTRIBUTION:
            self._add(kind, at, place + 1)
        self._around_the_noun(at)

    def _around_the_noun(self, at: int) -> None:
        """Record what denies a noun that bears a clause or an infinitive: "no evidence that"."""
        number = at - 1
        while number > at - 5:
            word = self.word(number)
            if word in {"no", "without"} or (
                word == "any" and self.word(number - 1) in {"n't", "not"}
            ):
                self._add(Governing.NEGATION, number, at + 1)
                return
            if word in self.grammar.clause and not self._is_noun_here(number):
                if self.grammar.clause[word] is Governing.DENIAL:
                    self._add(Governing.DENIAL, number, at + 1)
                    self._over_the_verb(number - 1, number)
                return
            if word in self.grammar.objects and not self._is_noun_here(number):
                if self.grammar.objects[word] is Governing.DENIAL:
                    self._add(Governing.DENIAL, number, at + 1)
                return
            if word in {"dismissed", "dismiss", "dismisses"}:
                self._add(Governing.DENIAL, number, at + 1)
                return
            if word in _STOPS or word == ",":
                return
            number -= 1

    def _governs_a_clause(self, at: int) -> bool:
        """Say whether a verb before a subject governs its clause without a "that"."""
        word = self._at(at)
        if word is None or at + 1 >= len(self.words) or self._is_noun_here(at):
            return False
        if word.text in self.grammar.only_with_that:
            return False
        if self.word(at - 1).startswith(("make", "making", "made")):
            return True
        if not (word.text.endswith("ed") or word.text in self.grammar.irregular_past):
            following = self.word(at + 1)
            if following in self.grammar.determiners:
                return word.text.endswith("s") or self._is_verb_in_the_present(at)
            return following in {"he", "she", "it", "they", "we", "i"}
        return (
            not self.grammar.is_auxiliary(self.word(at - 1))
            or word.text in {"told", "said"}
            or self.word(at - 1) in self.grammar.have
        )

    def _is_verb_in_the_present(self, at: int) -> bool:
        """Say whether a bare form is a verb: "police believe the man"."""
        before, word, grammar = self.word(at - 1), self.word(at), self.grammar
        may_be_noun = word in grammar.noun_clause or word in grammar.noun_to_infinitive
        is_ruled = before in grammar.determiners or before in grammar.prepositions
        return not (may_be_noun or is_ruled)

    def _clause_of(self, at: int, place: int | None = None) -> None:
        """Record a verb or adjective that a clause hangs on, and what governs that."""
        word, grammar = self.word(at), self.grammar
        kind = grammar.clause[word]
        if word in grammar.factive:
            return
        if kind is None and self.word(at - 1).startswith("mak"):
            self._add(Governing.PLAN, at - 1, (place or at) + 1)
            return
        if kind is Governing.ATTRIBUTION:
            self._attributed(at, place)
            return
        self._add_known(kind, self._auxiliary_from(at), (place or at) + 1)
        if self.word(at - 1) == "no":
            self._add(Governing.NEGATION, at - 1, at + 1)
            return
        if kind is None or kind in {Governing.DENIAL, Governing.NEGATION, Governing.FALSITY}:
            self._over_the_verb(at - 1, at)
        else:
            before = len(self.found)
            self._over_the_verb(at - 1, at)
            kept = [one for one in self.found[before:] if one.kind is Governing.NEGATION]
            self.found[before:] = kept

    def _attributed(self, at: int, place: int | None) -> None:
        """Record whose word a clause is; what was not said may be so all the same."""
        self._add(Governing.ATTRIBUTION, at, (place or at) + 1)
        before = len(self.found)
        moved = self._group(at - 1, at)
        denied = [one for one in self.found[before:] if one.kind is Governing.NEGATION]
        if (
            self.word(moved) in {"in", "by"}
            and self.word(moved - 1) in self.grammar.false_predicates
        ):
            self._add(Governing.FALSITY, moved - 1, at + 1)
            return
        self.found[before:] = [attrs.evolve(one, kind=Governing.HEDGE) for one in denied]
        if self.word(at) in {"said", "reported", "alleged", "claimed"} and moved >= 0:
            subject = self.word(moved)
            if subject == "it" and self.word(at - 1) in self.grammar.be:
                self._add(Governing.HEDGE, moved, at + 1)

    # Subjects --------------------------------------------------------------------------------

    def _quantified(self, begin: int, end: int) -> None:
        """Record "no", "few", "most of" at the beginning of a subject."""
        while begin <= end and (self.word(begin) in _QUOTES or self.word(begin) in {"and", "but"}):
            begin += 1
        if begin > end:
            return
        word, following = self.word(begin), self.word(begin + 1)
        grammar = self.grammar
        if word in grammar.negations and following == ",":
            self._add(Governing.NEGATION, begin, begin + 1)
            return
        if word in grammar.negations and word != "n't":
            is_quantity = following in _QUANTIFIED
            if is_quantity and following not in grammar.harmless_after_not:
                self._add(Governing.NEGATION, begin, begin + 2)
            return
        if word in {"no", "none", "neither", "nobody", "nothing", "nowhere"}:
            if following not in grammar.harmless_after_no:
                self._add(Governing.NEGATION, begin, begin + 1)
        elif word in {"few", "little", "hardly", "scarcely"}:
            self._add(Governing.NEGATION, begin, begin + 1)
        elif word in grammar.quantities and following == "of":
            self._add(Governing.QUANTITY, begin, begin + 2)
        elif word == "up" and following == "to":
            self._add(Governing.QUANTITY, begin, begin + 2)
        else:
            self._hedged_opening(begin)

    def _hedged_opening(self, begin: int) -> None:
        for phrase in self.grammar.hedging_phrases:
            if tuple(self.word(begin + n) for n in range(len(phrase))) == phrase:
                self._add(Governing.HEDGE, begin, begin + len(phrase))

    # Behind the stretch ----------------------------------------------------------------------

    def _behind(self) -> None:
        """Record what stands behind the stretch in its sentence and governs it."""
        end = self._end_of_sentence()
        crossed = False
        for at in range(self.last, min(end, self.last + 5 * _NEAR)):
            word = self.word(at)
            if word in _STOPS:
                crossed = True
            if not crossed and (word in self.grammar.conditions and word != "whether"):
                if not self._is_conceded(at):
                    self._add(Governing.CONDITION, at, at + 1)
                return
            if not crossed and self._begins_phrase(at):
                self._add(Governing.CONDITION, at, at + 1)
                return
            if not crossed and word in self.grammar.hedging_adverbs:
                self._add(Governing.HEDGE, at, at + 1)
            if self._is_false_here(at, crossed=crossed):
                return
            if word == "," and self._denied_behind(at, end):
                return
            if word in {"and", "but", "or"} and self.has_verb_between(at, end):
                crossed = True
            if self.grammar.is_verb(word) and self.word(at - 1) not in {"to"}:
                crossed = True

    def _begins_phrase(self, at: int) -> bool:
        return any(
            tuple(self.word(at + n) for n in range(len(phrase))) == phrase
            for phrase in self.grammar.condition_phrases
        )

    def _is_false_here(self, at: int, *, crossed: bool) -> bool:
        """Record that what was told is said to be false."""
        word = self.word(at)
        if word == "as" and self.word(at + 1) in self.grammar.false_predicates and not crossed:
            self._add(Governing.FALSITY, at, at + 2)
            return True
        if self.in_noun_clause and not crossed and self._falls_here(at):
            return True
        is_turned = word in self.grammar.be or word in {"proved", "proven", "turned"}
        if not is_turned:
            return False
        subject = self.word(at - 1)
        refers = subject in {"which", "this", "that"} and not crossed
        if not (refers or (self.in_noun_clause and not crossed)):
            return False
        number, negative = at + 1, False
        while self.grammar.is_adverb(self.word(number)) or self.word(number) in {
            "to",
            "be",
            "been",
            "a",
            "not",
            "n't",
            "out",
            "the",
        }:
            negative = negative or self.word(number) in {"not", "n't"}
            number += 1
        said = self.word(number)
        if (said in self.grammar.false_predicates) != negative and (
            said in self.grammar.false_predicates or said in {"true", "correct", "so", "case"}
        ):
            self._add(Governing.FALSITY, at, number + 1)
            return True
        return False

    def _falls_here(self, at: int) -> bool:
        """Record that what was told is held not to stand: "cannot stand", "is set aside"."""
        falls = (
            self.word(at) in {"cannot", "can", "could"}
            and self.word(self._skip_adverbs_right(at + 1)) in {"stand", "be", "succeed"}
        ) or (self.word(at) == "set" and self.word(at + 1) == "aside")
        if falls:
            self._add(Governing.FALSITY, at, at + 2)
        return falls

    def _denied_behind(self, at: int, end: int) -> bool:
        """Record an aside behind the stretch: ", the ministry denied", ", he claimed"."""
        for number in range(at + 1, min(end, at + 1 + _NEAR)):
            word = self.word(number)
            kind = self.grammar.clause.get(word)
            following = self.word(number + 1)
            is_last = following in {"", ".", ",", "on", "yesterday", "today", ";"} | _QUOTES
            if kind is Governing.DENIAL and is_last and not self._is_noun_here(number):
                self._add(Governing.DENIAL, number, number + 1)
                return True
            if kind is Governing.HEDGE and is_last and number > at + 1:
                self._add(Governing.HEDGE, number, number + 1)
                return True
            if word in _STOPS or word == "," or word in self.grammar.coordinators:
                return False
        return False

    def _asked(self) -> None:
        """Record that the sentence is a question, unless the stretch stands in a clause of it."""
        end = self._end_of_sentence()
        if end == 0 or self.word(end - 1) != "?":
            return
        if any(one.kind is Governing.ATTRIBUTION for one in self.found):
            return
        begin = self._sentence_part_start(end)
        word = self.word(begin)
        if word in self.grammar.modals or self.grammar.is_auxiliary(word):
            if not self._has_that_between(begin):
                self._add(Governing.QUESTION, end - 1, end)
        elif self.first - begin <= 1 or word in self.grammar.relatives:
            self._add(Governing.HEDGE, end - 1, end)
        else:
            self._add(Governing.QUESTION, end - 1, end)

    def _has_that_between(self, begin: int) -> bool:
        return any(self.word(n) == "that" for n in range(begin, self.first))

    def _sentence_part_start(self, end: int) -> int:
        """Return the word with which the question begins."""
        begin = 0
        for number in range(min(self.first, end - 1)):
            if self.word(number) in {":", "—", "“"} or (
                self.word(number) == "," and self.word(number + 1) in self.grammar.be
            ):
                begin = number + 1
        return begin

    def _end_of_sentence(self) -> int:
        """Return the place after the sentence in which the stretch ends."""
        for number in range(self.last, len(self.words)):
            if self.word(number) in {".", "?", "!"} and self._is_end(number):
                return number + 1
        return len(self.words)

    def _is_end(self, number: int) -> bool:
        following = self._at(number + 1)
        return following is None or following.start > self.words[number].end

    # Words -----------------------------------------------------------------------------------

    def _at(self, place: int) -> Token | None:
        return self.words[place] if 0 <= place < len(self.words) else None

    def word(self, place: int) -> str:
        return self.words[place].text if 0 <= place < len(self.words) else ""

    def _skip_adverbs(self, place: int) -> int:
        while self.grammar.is_adverb(self.word(place)) or self.word(place) in _QUOTES:
            place -= 1
        return place

    def _skip_adverbs_right(self, place: int) -> int:
        while self.grammar.is_adverb(self.word(place)) or self.word(place) in {"not", "n't"}:
            place += 1
        return place

    def _skip_time(self, place: int) -> int:
        """Go back over a time between a word and its infinitive: "agreed on Monday to"."""
        at = place
        while (word := self._at(at)) is not None and (
            word.text in self.grammar.times
            or word.text[:1].isdigit()
            or word.text in {"last", "this"}
        ):
            at -= 1
        if at < place and self.word(at) in {"on", "in", "at"}:
            at -= 1
        return at

    def _auxiliary_from(self, place: int) -> int:
        """Return where the auxiliaries directly before a word begin."""
        at = place
        while self.grammar.is_auxiliary(self.word(at - 1)):
            at -= 1
        return at

    def _ends_with(self, phrase: tuple[str, ...], at: int) -> bool:
        begin = at - len(phrase) + 1
        return begin >= 0 and tuple(self.word(begin + n) for n in range(len(phrase))) == phrase

    def _is_noun_here(self, at: int) -> bool:
        """Say whether a word that may be a verb is a noun: it stands behind an article."""
        before, word = self.word(at - 1), self.word(at)
        grammar = self.grammar
        if grammar.is_past(word):
            return False
        if before in grammar.determiners or before in {"no", "any", "all", "without"}:
            return True
        if before in grammar.prepositions and before != "to":
            return True
        if word in grammar.noun_clause and (grammar.is_past(before) or word not in grammar.clause):
            return True
        is_only_noun = word not in grammar.to_infinitive and word not in grammar.clause
        return word in grammar.noun_to_infinitive and is_only_noun

    def _add_known(
        self, kind: Governing | None, begin: int, end: int, *, until: int | None = None
    ) -> None:
        if kind is not None:
            self._add(kind, begin, end, until=until)

    def _add(self, kind: Governing, begin: int, end: int, *, until: int | None = None) -> None:
        """Record words that govern; `until` is the verb up to which its own words are shown."""
        begin = max(0, begin)
        last = end if until is None or until > self.first else max(end, until)
        last = min(max(last, begin + 1), len(self.words))
        start, stop = self.words[begin].start, self.words[last - 1].end
        self.found.append(Governor(kind=kind, start=start, end=stop, words=self.text[start:stop]))


__all__ = ["Kinds", "Walk"]
