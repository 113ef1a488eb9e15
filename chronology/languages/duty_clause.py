"""`DutyClause`: the clause of a plan, with what is asked of it to tell whether it obliges."""

from chronology.languages.phrases import Phrases
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import NEAR, Words

Place = tuple[int, int]
_LIMIT_REACH = 8  # words between a limit and the time that it leads in
_SUBJECT = 14  # words before a verb in which the noun stands of which it is said
_SHORT = 2  # letters of a word with a full stop that ends no sentence
_PARTS = frozenset({";", "—", "–", "--"})


class DutyClause:
    """The clause of a plan.

    Attributes:
        words: its sentence.
        known: the words of duty.
        time: the first word of its time, and the place after it; `None` without one.
        verb: its verb; `None` if none was found.
        begin: where the words of its verb begin.
        head: the last of them: the verb itself.
    """

    def __init__(self, words: Words, verb: int | None, time: Place | None) -> None:
        self.words = words
        self.known = words.grammar.binding
        self.time = time
        self.verb = self._bare_infinitive() if verb is None else verb
        self.begin, self.head = (-1, -1) if self.verb is None else self._group(self.verb)

    def _group(self, verb: int) -> Place:
        """Return where the words of a verb begin, and which is the last of them."""
        words, head = self.words, verb
        while head < verb + NEAR and self._leads_on(head):
            head += 1
        head = self._behind_what_parts(head)
        begin = verb
        while True:
            at = words.before_adverbs(begin - 1)
            at = self._before_time(words.before_aside(at))
            if at < 0 or not self._is_own(at):
                return begin, head
            begin = at

    def _behind_what_parts(self, head: int) -> int:
        """Go on over what parts a modal from its verb: "must *by 4 pm on 3 May* file"."""
        words = self.words
        if words[head] == ",":  # "shall, we hope, complete"
            closing = words.comma_from(head + 1, head + NEAR)
            return head if closing is None else closing + 1
        is_modal = words[head] in words.grammar.verbs.modals
        if not is_modal or self.time is None or not head < self.time[0] <= head + 3:
            return head
        at = words.after_adverbs(self.time[1])
        return at if words[at].isalpha() and not words.opens_noun(at) else head

    def _before_time(self, place: int) -> int:
        """Go back over its own time, with what leads it in: "shall *by 4 pm on 3 May* file"."""
        words = self.words
        if self.time is None or place < self.time[0] or place > self.time[1]:
            return place
        at = self.time[0] - 1
        leads = self.known.within_times | words.grammar.nouns.prepositions
        while at >= 0 and words[at] in leads:
            at -= 1
        is_helper = words[at] in words.grammar.verbs.modals or words[at] in self.known.having
        return at if is_helper else place

    def _bare_infinitive(self) -> int | None:
        """Return an infinitive before the time whose verb is not known: "to clear the mines by"."""
        words = self.words
        start = -1 if self.time is None else self.time[0] - 1
        for place in range(start, max(-1, start - 2 * NEAR), -1):
            if words[place] in STOPS | ENDS | {","} or words.is_verb(place):
                return None
            if words[place] in words.grammar.verbs.infinitive and not words.opens_noun(place + 1):
                return place + 1
        return None

    def _leads_on(self, place: int) -> bool:
        """Say whether a word belongs to the verb behind it: "*is obliged to* pay"."""
        words, grammar = self.words, self.words.grammar
        word = words[place]
        if word in grammar.verbs.infinitive:
            return not words.opens_noun(place + 1)
        is_helper = grammar.is_auxiliary(word) or word in grammar.verbs.modals
        is_helper = is_helper or word in grammar.negation.adverbs or grammar.is_adverb(word)
        is_duty = word in self.known.duties | self.known.promises
        is_duty = is_duty and words[place + 1] in grammar.verbs.infinitive
        following = words[words.after_adverbs(place + 1)]
        is_led = following[:1].isalpha() and not words.opens_noun(place + 1)
        return is_duty or (is_helper and is_led and following not in grammar.verbs.names)

    def _is_own(self, place: int) -> bool:
        """Say whether a word before a verb belongs to it."""
        words, grammar, word = self.words, self.words.grammar, self.words[place]
        if word in grammar.verbs.modals:
            return words.is_modal(place)
        is_helper = grammar.is_auxiliary(word) or word in grammar.negation.adverbs
        is_led = words[words.after_adverbs(place + 1)] in grammar.verbs.infinitive
        is_leading = word in self.known.duties | self.known.promises and is_led
        is_leading = is_leading or (is_led and word in grammar.verbs.to_infinitive)
        return is_helper or is_leading or word in grammar.verbs.infinitive

    def is_denied(self) -> bool:
        """Say whether its verb is denied: "need not", "is no longer obliged to"."""
        words, negation = self.words, self.words.grammar.negation
        places = range(self.begin, self.head + 1)
        is_ended = any(words.ends_one(negation.ending_phrases, n) for n in places)
        return is_ended or any(words[n] in negation.adverbs for n in places)

    def is_parted(self) -> bool:
        """Say whether another clause stands before the time: "must hope that peace comes by"."""
        words, clauses = self.words, self.words.grammar.clauses
        if words[self.head] in self.known.ensuring:
            return False
        opening = clauses.that | clauses.relatives | clauses.conditions
        for place in range(self.head + 1, 0 if self.time is None else self.time[0]):
            if words[place] in opening and not words.is_time(place + 1):
                return True
            is_joined = words[place] == "," and words[place + 1] in clauses.joining
            following = place + 2
            if is_joined and words[following] in self.known.modals:
                continue  # "shall proceed with, and shall complete, the works"
            if is_joined and not (
                words.opens_noun(following) or words.grammar.is_participle(words[following])
            ):
                return True
        return False

    def denies_a_limit(self) -> bool:
        """Say whether a denial obliges: "shall not begin *before* 1 June"."""
        return self.limit(self.known.denied_limits) is not None

    def is_weak(self, place: int) -> bool:
        """Say whether an order is none yet: "may order", "did not order", "asked to order"."""
        words, grammar = self.words, self.words.grammar
        at = words.before_adverbs(place - 1)
        before = words[at]
        is_weak = self.is_aside(at) or before in grammar.negation.adverbs
        return is_weak or before in grammar.verbs.infinitive | grammar.verbs.do

    def is_aside(self, place: int) -> bool:
        """Say whether a modal obliges nobody: "may", which is no month ("on 3 *May* 2021")."""
        words = self.words
        return words[place] in self.known.modals_aside and words.is_modal(place)

    def instrument(self) -> Place | None:
        """Return the words by which the clause is one of a contract or a law."""
        words = self.words
        low, high = self.segment()
        for place in range(low, high):
            if phrase := words.begun(self.known.instruments, place):
                return place, place + len(phrase)
        return None

    def segment(self) -> Place:
        """Return where the part of the sentence begins and ends in which the clause stands."""
        words = self.words
        at = self.head if self.time is None else self.time[0]
        at = words.last - 1 if at < 0 else at
        low = high = at
        while low > 0 and not self._parts(low - 1):
            low -= 1
        while high < len(words) and not self._parts(high):
            high += 1
        return low, high

    def _parts(self, place: int) -> bool:
        """Say whether a clause ends with a word or a mark; the dot of "U.S. Senate" ends none."""
        words = self.words
        word, following = words[place], words.token(place + 1)
        if word in ENDS:
            is_short = len(words[place - 1]) <= _SHORT
            return not is_short and (following is None or following.is_capital)
        return word in _PARTS | words.grammar.clauses.clause_coordinators

    def subject(self, verb: int, nouns: frozenset[str]) -> bool:
        """Say whether a noun that is told of stands before a verb in its clause."""
        words = self.words
        for place in range(verb - 1, max(-1, verb - _SUBJECT), -1):
            if words[place] in STOPS | ENDS | {","} or words.is_verb(place):
                return False
            if words[place] in nouns:
                return True
        return False

    def is_of_a_party(self, verb: int) -> bool:
        """Say whether the subject of a verb is a party of a contract or a suit."""
        words, at = self.words, self.words.before_adverbs(verb - 1)
        token = words.token(at)
        is_named = token is not None and token.is_capital
        is_the_one = words[at - 1] in words.grammar.nouns.articles
        return words[at] in self.known.parties and (is_named or is_the_one)

    def limit(self, limits: Phrases) -> Place | None:
        """Return the words that lead the time in as a limit: "*by* the end of 3 May"."""
        words = self.words
        if self.time is None:
            low, high = max(self.head, 0), self.segment()[1]
        else:
            low, high = max(0, self.time[0] - _LIMIT_REACH), min(self.time[1], len(words))
            behind = range(self.time[0], self.time[1] + 2)
            for place in behind:
                phrase = words.begun(self.known.behind, place)
                if phrase and limits is not self.known.denied_limits:
                    return place, place + len(phrase)
        for place in range(low, high):
            phrase = words.begun(limits, place)
            end = place + len(phrase)
            if phrase and self._leads_in(end):
                return place, end
        return None

    def _leads_in(self, end: int) -> bool:
        """Say whether only words of time stand between a limit and its time."""
        words = self.words
        if self.time is None:
            numbers = words.grammar.nouns.numbers | words.grammar.fields.ordinals.keys()
            return words.is_time(end) or words[end] in numbers | self.known.within_times
        return all(
            words[n] in self.known.within_times or words.is_time(n) or words[n] in QUOTE_MARKS
            for n in range(end, self.time[0])
        )

    def is_note(self) -> bool:
        """Say whether no verb is known, or only a bare infinitive: "Works to be delivered"."""
        if self.begin >= 0 and self.words[self.begin] in self.words.grammar.verbs.modals:
            return False
        begins = self.begin if self.begin >= 0 else self.words.last
        low, _ = self.segment()
        return not any(self.words.is_verb(n) for n in range(low, begins))
