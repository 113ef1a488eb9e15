"""Which verb a time in a sentence belongs to.

The verb before a time in its clause has it ("the bridge *opened* on 3 May"), or, where the time
opens a clause, the main verb after it ("On 3 May, the bridge *opened*"). What stands between,
an aside, a relative clause, a participle with a time of its own, is passed over.
"""

import attrs

from chronology.languages.main_verb import after_participle, after_relative, lead
from chronology.languages.put_in import put_in_behind
from chronology.languages.tokens import QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_RULED = 5  # words before a noun in which its article stands
_REACH = 40  # words on either side in which the verb of a time is looked for


@attrs.frozen(kw_only=True)
class TimeInSentence:
    """A time among the words of its sentence.

    Attributes:
        words: the sentence.
        first: the first word of the time.
        last: the first word after it.
    """

    words: Words
    first: int
    last: int

    def verb(self) -> int | None:
        """Return the verb that has the time; `None` if none was found."""
        before = self.before_lead()
        if before < 0 or self._opens_a_clause(before):
            return self._verb_after()
        if (gerund := self.opening_gerund()) is not None:
            return gerund
        if self._is_of_what_came_first(before):
            return self._verb_after()
        found = self._verb_before(before)
        return self._verb_after() if found is None else found

    def opening_gerund(self) -> int | None:
        """Return the gerund of the phrase that opens a clause and ends with the time.

        "*Before moving* in on 23 May, they painted", "*Far from opening* on 19 June, it was sold":
        what the main verb tells was at another time. "While walking on 3 May, he fell" was not.
        """
        words, grammar = self.words, self.words.grammar
        if words[self.last] != ",":
            return None
        for place in range(self.before_lead(), max(-1, self.first - _REACH), -1):
            if grammar.is_gerund(words[place]) and self._is_led_apart(place):
                return place
            if words[place] in STOPS or words[place] == "," or words.is_verb(place):
                return None
        return None

    def _is_of_what_came_first(self, noun: int) -> bool:
        """Say whether a time parts a subject behind "after" from its verb.

        "He was freed after a judge *on 3 May* quashed the order".
        """
        words, grammar = self.words, self.words.grammar
        is_followed = words.is_verb(self.last) and not grammar.is_auxiliary(words[self.last])
        if not is_followed or words[self.last + 1] in grammar.nouns.prepositions:
            return False
        for place in range(noun, max(-1, noun - _RULED - 1), -1):
            if words[place] in grammar.clauses.temporals:
                return place < noun
            if not words[place][:1].isalpha() or words.is_verb(place):
                return False
        return False

    def _is_led_apart(self, gerund: int) -> bool:
        """Say whether a gerund opens a clause behind "before", "without", "instead of"."""
        words, grammar = self.words, self.words.grammar
        apart = grammar.clauses.temporals - grammar.clauses.simultaneous
        lead = words.before_adverbs(gerund - 1)
        length = words.ended(grammar.negation.gerund_phrases, lead)
        if not length and words[lead] in apart | grammar.negation.before_gerunds:
            length = 1
        opening = lead - length
        while grammar.is_adverb(words[opening]) or words[opening] in grammar.clauses.linking:
            opening -= 1
        return length > 0 and (opening < 0 or words[opening] in STOPS | {","} | QUOTE_MARKS)

    def before_lead(self) -> int:
        """Return the place before what leads the time in: "on", "in the", "by the end of"."""
        words, grammar = self.words, self.words.grammar
        nouns, place = grammar.nouns, self.first - 1
        while place >= 0 and (
            words[place] in nouns.prepositions
            or words[place] in nouns.determiners
            or words[place] in grammar.times.edges
            or grammar.is_adverb(words[place])
        ):
            if words[place] in grammar.clauses.that and place < self.first - 1:
                break
            place -= 1
        return self._before_brackets(place)

    def leading(self) -> int:
        """Return the word before the time, whatever of what leads it in is read as part of it."""
        words, place = self.words, self.first
        while place < self.last - 1 and not words.is_time(place):
            place += 1
        place -= 1
        while words[place] in words.grammar.nouns.determiners:
            place -= 1
        return place

    def _before_brackets(self, place: int) -> int:
        """Return a place, or that before what is in brackets: "the *slipway* (Section 1)"."""
        words = self.words
        if words[place] != ")":
            return place
        near = range(place - 1, max(-1, place - _REACH), -1)
        opening = next((n for n in near if words[n] in {"(", ")"}), place)
        return opening - 1 if words[opening] == "(" else place

    def _opens_a_clause(self, place: int) -> bool:
        """Say whether a clause begins with the time: "…, and on 3 May it", ", on 3 May, it"."""
        words, clauses = self.words, self.words.grammar.clauses
        word, following = words[place], words[self.last]
        if word in STOPS or word in clauses.that | clauses.linking or word in QUOTE_MARKS:
            return following not in {".", ""}
        if self._is_behind_a_conjunction():
            return True
        behind = words[self.last + 1]
        is_told = behind in clauses.that  # "on the second day, 6 June, that"
        # ", since 1991, and was chair" closes what stands before it.
        is_closing = behind in clauses.linking and words.is_verb(self.last + 2)
        return word == "," and following == "," and not (is_told or is_closing)

    def _is_behind_a_conjunction(self) -> bool:
        """Say whether a time stands between "while" and a subject: "while *on 3 May* it met"."""
        words, grammar = self.words, self.words.grammar
        subject, lead = words.token(self.last), self.first - 1
        while words[lead] in grammar.nouns.determiners:
            lead -= 1
        is_led = words[lead] in grammar.times.prepositions and words[lead - 1] in (
            grammar.clauses.temporals | grammar.clauses.coordinators
        )
        return (is_led and lead > 1 and subject is not None) and (
            subject.is_capital or subject.text in grammar.nouns.determiners | grammar.nouns.pronouns
        )

    def _verb_before(self, start: int) -> int | None:
        """Return the nearest verb up to a place that may have a complement behind it."""
        words, verbs = self.words, self.words.grammar.verbs
        place = start
        while place >= max(0, start - _REACH + 1):
            place = self._before_brackets(place)
            if self._parts_clauses(place):
                return None
            if words[place] == "," and (opening := self._aside_before(place)) is not None:
                place = opening - 1
                continue
            if words[place] == "," and self._is_behind_an_opening(place):
                return None
            if (compared := self._compared(place)) is not None:
                place = compared
            elif words.is_verb(place) and not _ends_an_object(words, place):
                if not self._has_its_own_time(place):
                    return lead(words, place, self.first)
            elif words[place] in verbs.infinitive and place < start and self._is_infinitive(place):
                return place + 1
            elif words.is_present(place) or is_modifier_in_ing(words, place):
                return place
            place -= 1
        return None

    def _is_behind_an_opening(self, comma: int) -> bool:
        """Say whether a comma closes what a gerund opens: "*Having won*, the firm on Monday"."""
        words, grammar = self.words, self.words.grammar
        is_first = all(words[n] not in STOPS | {","} for n in range(comma))
        return is_first and grammar.is_gerund(words[0]) and words.tokens[0].is_capital

    def _compared(self, place: int) -> int | None:
        """Return where the words begin that only compare with a plan: "opened *as planned* on"."""
        words, grammar = self.words, self.words.grammar
        if words[place] not in grammar.times.aims:
            return None
        first = words.before_adverbs(place - 1)
        while grammar.is_auxiliary(words[first]):
            first = words.before_adverbs(first - 1)
        while words[first] in grammar.nouns.determiners:
            first -= 1
        is_led = words[first] in grammar.times.comparing and words[first - 1] not in STOPS | {","}
        return first if is_led and first > 0 else None

    def _parts_clauses(self, place: int) -> bool:
        words, grammar = self.words, self.words.grammar
        is_that = words[place] in grammar.clauses.that
        return words[place] in STOPS or (is_that and words[place + 1] not in grammar.times.names)

    def _aside_before(self, comma: int) -> int | None:
        """Return the comma that opens an aside with a verb, which another comma closes."""
        words = self.words
        opening = words.opening_of(comma)
        if opening <= 0 or words[opening] != ",":
            return None
        return opening if words.has_verb_between(opening, comma) else None

    def _has_its_own_time(self, verb: int) -> bool:
        """Say whether another time follows a participle directly: "erected in 2001"."""
        words, grammar = self.words, self.words.grammar
        if grammar.is_auxiliary(words[verb - 1]) or not grammar.is_participle(words[verb]):
            return False
        place = verb + 1
        if words[place] in grammar.nouns.prepositions:
            place += 1
        is_own = place < self.before_lead() and words.is_time(place)
        return is_own and not _is_an_amount(words, place)

    def _is_infinitive(self, to: int) -> bool:
        """Say whether "to" marks an infinitive: "to open", not "to the", "to Rome"."""
        words, grammar = self.words, self.words.grammar
        if words.opens_noun(to + 1) or grammar.is_gerund(words[to + 1]):
            return False
        if words[to + 1].endswith(grammar.nouns.plural_endings):
            return False  # "reopened to swimmers"
        begins = next((n + 1 for n in range(to, -1, -1) if words[n] in STOPS or words[n] == "."), 0)
        is_led = words.has_verb_between(begins, to) or words[begins] in grammar.nouns.pronouns
        return is_led or words[to - 1] in grammar.nouns.to_infinitive or to == begins

    def _verb_after(self) -> int | None:
        """Return the main verb behind a time that opens its clause."""
        words = self.words
        pronouns = words.grammar.clauses.relative_pronouns
        place = self.last
        while place < min(len(words), self.last + _REACH):
            onward: int | None
            if (aside := put_in_behind(words, place)) is not None:
                place = aside.closing + 1
            elif words[place] in pronouns and place > self.last + 1:
                onward = after_relative(words, place, len(words))
                if onward is None:
                    return None
                place = onward
            elif words.is_verb(place):
                onward = after_participle(words, place, len(words))
                if onward is None:
                    return lead(words, place, len(words))
                place = onward
            elif words[place] in STOPS:
                return None
            elif words.is_present(place) and place == self.last:
                return place  # "the firm today *announces* it"
            else:
                place += 1
        return None


def _ends_an_object(words: Words, place: int) -> bool:
    """Say whether a noun that is like a verb ends an object: "started stripping the old *felt*"."""
    grammar, at = words.grammar, place - 1
    if words[place] not in grammar.nouns.like_past:
        return False
    while at > place - _RULED and words[at][:1].isalpha():
        before = words[at - 1]
        if words[at] in grammar.nouns.determiners:
            is_past = grammar.is_past(before) and before not in grammar.clauses.governing
            return is_past or grammar.is_gerund(before)
        at -= 1
    return False


def _is_an_amount(words: Words, place: int) -> bool:
    """Say whether a figure counts the noun behind it, and is no day or year: "12 schools"."""
    grammar, at = words.grammar, place + 1
    while words[at] == "," and words[at + 1].isdigit():
        at += 2
    if not words[place].isdigit() or not words[at][:1].isalpha():
        return False
    ruled = grammar.nouns.prepositions | grammar.nouns.determiners | grammar.clauses.coordinators
    ruled |= grammar.times.names | grammar.clauses.temporals | grammar.clauses.relatives
    return words[at] not in ruled and not (words.is_verb(at) or grammar.is_adverb(words[at]))


def _is_a_thing(words: Words, place: int) -> bool:
    """Say whether "-ing" is a noun with its article: "a public meeting", "to its new *building*".

    So it is behind an article and a name, whatever its verb; else words that mostly name things.
    """
    before = words.token(place - 1)
    is_named = before is not None and before.is_capital
    if is_named and words[place - 2] in words.grammar.nouns.determiners:
        return True
    return words[place] in words.grammar.nouns.in_ing and _is_ruled(words, place)


def _is_ruled(words: Words, place: int) -> bool:
    """Say whether an article stands before a noun and its adjectives: "*a* public meeting"."""
    for n in range(place - 1, max(-1, place - _RULED), -1):
        if words[n] in words.grammar.nouns.determiners:
            return True
        if not words[n][:1].isalpha() or words.is_verb(n):
            return False
    return False


def is_modifier_in_ing(words: Words, place: int) -> bool:
    """Say whether "-ing" tells of a thing: "the board, meeting on 3 May,", "bonds maturing in"."""
    grammar, token = words.grammar, words.token(place)
    is_name = token is not None and token.is_capital and place > 0
    if is_name or not grammar.is_gerund(words[place]):
        return False
    before = words[words.before_adverbs(place - 1)]
    if before in grammar.nouns.articles or before in grammar.nouns.before_nouns:
        return False
    if before == "," or place == words.first:
        return True
    if _is_a_thing(words, place):
        return False
    is_noun = before[:1].isalpha() and not (
        grammar.is_verb(before)
        or before in grammar.nouns.prepositions
        or before in grammar.nouns.determiners
        or before in grammar.clauses.coordinators
    )
    return is_noun and (words[place + 1] in grammar.nouns.prepositions or words.is_time(place + 1))
