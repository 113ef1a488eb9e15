"""Whether the clause of a time obliges somebody, and with which words: "shall", "must … by".

The words of the verb that has the time count, and nothing of a neighbouring clause; else what
is said of a last day or of what is owed ("the deadline is", "is payable on"), an order on which
the clause hangs ("orders that it be"), and a limit of duties in a note without a verb
("Delivery: no later than"). Where it is doubtful nothing is told.
"""

from collections.abc import Iterator

import attrs

from chronology.languages.governors import Governor, Governors
from chronology.languages.main_verb import joined_verb
from chronology.languages.phrases import Phrases
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import NEAR, Words
from chronology.vocabulary import Governing

Place = tuple[int, int]
_UNDOING = frozenset(Governing) - {Governing.PLAN, Governing.ATTRIBUTION, Governing.QUANTITY}
_LIMIT_REACH = 8  # words between a limit and the time that it leads in
_SUBJECT = 14  # words before a verb in which the noun stands of which it is said
_LABEL = 8  # words between a label and the time behind it
_PARTS = frozenset({";", "—", "–", "--"})


@attrs.frozen(kw_only=True)
class Obliging:
    """Words by which a plan obliges somebody.

    Attributes:
        words: the words as the text has them.
        start: the code point of the text at which they begin.
        end: the code point after them.
    """

    words: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Clause:
    """The clause of a plan.

    Attributes:
        words: its sentence.
        verb: its verb; `None` if none was found.
        time: the first word of its time, and the place after it; `None` without one.
    """

    words: Words
    verb: int | None
    time: Place | None


def obliging(clause: Clause, governors: Governors) -> Obliging | None:
    """Return the words by which a clause obliges somebody; `None` if it does not, or may not.

    Args:
        clause: the clause.
        governors: what governs its verb.
    """
    words = clause.words
    if words[words.end_of_sentence() - 1] == "?" or "?" in words.spoken[words.first : words.last]:
        return None
    reading = _Reading(clause)
    found = next(reading.cues(), None)
    if found is None or reading.is_undone(found, governors):
        return None
    begin, end = words.tokens[found[0]].start, words.tokens[found[1] - 1].end
    return Obliging(words=words.text[begin:end], start=begin, end=end)


class _Reading:
    """One reading of a clause.

    Attributes:
        words: its sentence.
        known: the words of duty.
        time: the first word of its time, and the place after it; `None` without one.
        begin: where the words of its verb begin.
        head: the last of them: the verb itself.
    """

    def __init__(self, clause: Clause) -> None:
        self.words = clause.words
        self.known = clause.words.grammar.binding
        self.time = clause.time
        self.verb = self._bare_infinitive() if clause.verb is None else clause.verb
        self.begin, self.head = (-1, -1) if self.verb is None else self._group(self.verb)

    def cues(self) -> Iterator[Place]:
        """Yield the words by which it obliges, the surest first."""
        if self.verb is not None:
            yield from self._of_the_verb()
        yield from self._of_an_order()
        yield from self._of_a_deadline()
        yield from self._of_a_debt()
        yield from self._of_a_limit()

    def is_undone(self, cue: Place, governors: Governors) -> bool:
        """Say whether what governs the clause leaves it open whether it obliges."""
        words, known = self.words, self.known
        first, last = words.tokens[cue[0]].start, words.tokens[cue[1] - 1].end
        for one in governors.found:
            own = first <= one.start < last or one.start <= first < one.end
            told = {words[n] for n in self._places_of(one)}
            if one.kind is Governing.ATTRIBUTION:
                begin = words.place_of(one.start)
                if told & known.opinions or words[begin - 1] in known.onlookers:
                    return True
            elif one.kind is Governing.PLAN:
                is_duty = told & (known.duties | known.promises | known.orders)
                is_duty = is_duty or told & (known.modals | known.necessities)
                is_ahead = told & known.telling_ahead
                is_mere = told & (known.opinions | words.grammar.verbs.mere_plans)
                if not (own or is_duty or is_ahead) or is_mere:
                    return True
            elif one.kind is Governing.NEGATION:
                if not self._denies_a_limit():
                    return True
            elif one.kind is Governing.CONDITION:
                if not told & known.open_conditions:
                    return True
            elif one.kind in _UNDOING and not (own or self.verb is None or self._is_note()):
                return True
        return False

    def _places_of(self, one: Governor) -> range:
        return range(self.words.place_of(one.start), self.words.place_of(one.end))

    # The words of the verb ----------------------------------------------------------------------

    def _group(self, verb: int) -> Place:
        """Return where the words of a verb begin, and which is the last of them."""
        words, head = self.words, verb
        while head < verb + NEAR and self._leads_on(head):
            head += 1
        begin = verb
        while True:
            at = words.before_adverbs(begin - 1)
            at = words.before_aside(at)
            if at < 0 or not self._is_own(at):
                return begin, head
            begin = at

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

    def _of_the_verb(self, depth: int = 0) -> Iterator[Place]:
        """Yield the words of duty among those of the verb."""
        words, known, grammar = self.words, self.known, self.words.grammar
        places = range(self.begin, self.head)
        group = {words[n] for n in places}
        before = words[words.before_adverbs(self.begin - 1)]
        if group & known.modals_aside and not group & known.modals:
            yield from self._of_an_instrument()
            yield from self._of_a_party()
            return
        if self._is_denied() and not self._denies_a_limit():
            return
        for place in places:
            word = words[place]
            if word in known.modals and before not in known.of_ourselves and words.is_modal(place):
                yield place, place + 1
            elif word in known.necessities and self._is_necessity(place):
                yield place, place + (2 if word in known.having else 1)
            elif words[words.after_adverbs(place + 1)] in grammar.verbs.infinitive:
                yield from self._of_an_infinitive(place)
        yield from self._of_deeds()
        yield from self._of_an_instrument()
        yield from self._of_an_object()
        conjunction = words.before_adverbs(self.begin - 1)
        if words[conjunction] in grammar.clauses.joining and not depth and self.verb is not None:
            joined = joined_verb(words, conjunction, self.begin)
            if joined is not None:
                self.begin, _ = self._group(joined)
                self.head = joined
                yield from self._of_the_verb(1)

    def _is_denied(self) -> bool:
        words, negation = self.words, self.words.grammar.negation
        places = range(self.begin, self.head + 1)
        is_ended = any(words.ends_one(negation.ending_phrases, n) for n in places)
        return is_ended or any(words[n] in negation.adverbs for n in places)

    def _denies_a_limit(self) -> bool:
        """Say whether a denial obliges: "shall not begin *before* 1 June"."""
        return self._limit(self.known.denied_limits) is not None

    def _is_necessity(self, place: int) -> bool:
        """Say whether "must" or "has to" tells of a duty with a limit, or one of a contract."""
        words, known, grammar = self.words, self.known, self.words.grammar
        following = words.after_adverbs(place + 1)
        if words[place] in known.having and words[following] not in grammar.verbs.infinitive:
            return False
        if words[following] in grammar.verbs.perfect:
            return False
        return self._limit(known.limits) is not None or self._instrument() is not None

    def _of_an_infinitive(self, place: int) -> Iterator[Place]:
        """Yield a participle or a verb before an infinitive: "is *obliged to* pay"."""
        words, known = self.words, self.known
        word, to = words[place], words.after_adverbs(place + 1)
        if word in known.promises:
            yield place, to + 1
        if word not in known.duties:
            return
        begin = place
        while words.grammar.is_adverb(words[begin - 1]) or words.grammar.is_auxiliary(
            words[begin - 1]
        ):
            begin -= 1
        told = {words[n] for n in range(begin, place)}
        if word in known.forecasts and not told & known.by_law:
            return
        is_now = told & known.obliging_auxiliaries and not told & known.past
        if is_now or word in known.commands:
            yield begin, to + 1

    def _of_deeds(self) -> Iterator[Place]:
        """Yield "is to be" before what is owed, where a limit follows: "is to be paid by"."""
        words, grammar = self.words, self.words.grammar
        if words[self.head] not in self.known.deeds or self._limit(self.known.limits) is None:
            return
        for place in range(self.begin, self.head):
            is_passive = words[place + 1] in grammar.verbs.infinitive
            is_passive = is_passive and words[place + 2] in grammar.verbs.bare_be
            is_now = words[place] in grammar.verbs.be and words[place] not in self.known.past
            if is_passive and is_now:
                yield place, place + 3

    def _of_an_object(self) -> Iterator[Place]:
        """Yield the verb by which somebody is obliged: "*ordered* the company *to* pay"."""
        words, grammar = self.words, self.words.grammar
        if words[self.begin] not in grammar.verbs.infinitive:
            return
        if length := words.ended(self.known.duty_phrases, words.before_adverbs(self.begin - 1)):
            end = words.before_adverbs(self.begin - 1) + 1
            if not {words[end - length - 1]} & self.known.past:
                yield end - length, self.begin + 1
            return
        for place in range(self.begin - 1, max(-1, self.begin - 2 * NEAR), -1):
            word = words[place]
            if word in self.known.orders and not words.is_noun(place):
                if not self._is_weak(place) and self._is_of_authority(place):
                    yield place, place + 1
                return
            if word in STOPS or word in {",", *ENDS} or words.is_verb(place):
                return

    def _is_of_authority(self, place: int) -> bool:
        """Say whether one is told who may order: a court, a law; or a person by name obeys."""
        words = self.words
        first = words.token(place + 1)
        is_named = first is not None and first.is_capital
        is_named = is_named or words[place + 1] in words.grammar.nouns.object_pronouns
        return is_named or self._subject(place, self.known.authorities)

    def _is_weak(self, place: int) -> bool:
        """Say whether an order is none yet: "may order", "did not order", "asked to order"."""
        words, grammar = self.words, self.words.grammar
        before = words[words.before_adverbs(place - 1)]
        is_weak = before in self.known.modals_aside or before in grammar.negation.adverbs
        return is_weak or before in grammar.verbs.infinitive | grammar.verbs.do

    # Orders and instruments ---------------------------------------------------------------------

    def _of_an_order(self) -> Iterator[Place]:
        """Yield an order on which the clause hangs: "It is *ordered* that he file"."""
        words, known = self.words, self.known
        clauses = words.grammar.clauses
        start = self.begin if self.time is None else self.time[0]
        for place in range(start - 1, max(-1, start - 3 * NEAR), -1):
            if words[place] in clauses.that and words[place - 1] != ",":
                at = words.before_adverbs(place - 1)
                is_order = words[at] in known.orders | known.requirements
                if is_order and not words.is_noun(at) and not self._is_weak(at):
                    yield at, at + 1
                return
            is_own = self.begin <= place <= self.head
            is_other = words.is_verb(place) and not is_own
            if words[place] in STOPS - {":"} or words[place] in ENDS or is_other:
                return

    def _instrument(self) -> Place | None:
        """Return the words by which the clause is one of a contract or a law."""
        words = self.words
        low, high = self._segment()
        for place in range(low, high):
            if phrase := words.begun(self.known.instruments, place):
                return place, place + len(phrase)
        return None

    def _of_an_instrument(self) -> Iterator[Place]:
        """Yield such words where they make a duty of a plan: "*under the contract* it is to"."""
        words, known = self.words, self.known
        group = {words[n] for n in range(self.begin, self.head)}
        found = self._instrument()
        is_firm = group & known.telling_ahead and not group & known.past
        is_aside = group & (known.modals_aside - known.telling_ahead)
        is_expected = group & words.grammar.verbs.mere_plans
        if found and is_firm and not (is_aside or is_expected or self._is_denied()):
            if self._limit(known.limits) is not None:
                yield found

    def _of_a_party(self) -> Iterator[Place]:
        """Yield a limit of duties in what a contract says that a party will do."""
        words, known = self.words, self.known
        group = {words[n] for n in range(self.begin, self.head)}
        subject = words[self.begin - 1]
        is_plain = group & known.modals_aside <= known.telling_ahead and not self._is_denied()
        is_plain = is_plain and not group & words.grammar.verbs.mere_plans
        limit = self._limit(known.strict)
        token = words.token(self.begin - 1)
        if limit and is_plain and subject in known.parties and token and token.is_capital:
            yield limit

    # Last days and debts ------------------------------------------------------------------------

    def _segment(self) -> Place:
        """Return where the part of the sentence begins and ends in which the clause stands."""
        words, clauses = self.words, self.words.grammar.clauses
        at = self.head if self.time is None else self.time[0]
        at = words.last - 1 if at < 0 else at
        ends = _PARTS | ENDS
        low = high = at
        while low > 0 and words[low - 1] not in ends | clauses.clause_coordinators:
            low -= 1
        while high < len(words) and words[high] not in ends | clauses.clause_coordinators:
            high += 1
        return low, high

    def _of_a_deadline(self) -> Iterator[Place]:
        """Yield a noun of a last day that is this time: "*the deadline* is 3 May"."""
        words, known = self.words, self.known
        low, high = self._segment()
        for place in range(low, high):
            length = words.ended(known.deadlines, place)
            if not length or not self._is_this_day(place):
                continue
            begin = place + 1 - length
            near = {words[n] for n in range(begin - 3, begin)}
            is_soft = near & known.soft or near & words.grammar.negation.adverbs
            is_owned = words[begin - 1] in words.grammar.nouns.articles
            if not is_soft:
                yield (begin - 1 if is_owned and begin - 1 == low else begin), place + 1

    def _is_this_day(self, noun: int) -> bool:
        words, known, grammar = self.words, self.known, self.words.grammar
        end = len(words) if self.time is None else self.time[0]
        if words[noun + 1] in known.of_time and self.time and end - noun <= _LIMIT_REACH:
            between = range(noun + 2, end)
            is_direct = all(words[n] in known.within_times for n in between)
            set_by = any(words[n] in known.setting for n in range(max(0, noun - NEAR), noun))
            return is_direct and set_by and not self._has_reflexive(noun)
        places = range(noun + 1, min(end, noun + 2 * NEAR))
        verbs = [n for n in places if words.is_verb(n) or words[n] in known.being]
        if not verbs:
            is_label = any(words[n] in {":", "–", "—", "-"} for n in places)
            return is_label and self.time is not None and end - noun <= _LABEL
        told = {words[n] for n in verbs}
        if {words[n] for n in places} & known.unsure:
            return False
        is_ahead = told & (known.past | known.modals_aside) or told & grammar.negation.adverbs
        return told <= known.being | grammar.verbs.be | grammar.verbs.have and not is_ahead

    def _has_reflexive(self, noun: int) -> bool:
        words = self.words
        return any(words[n] in self.known.reflexive for n in range(noun - 4, noun))

    def _lead(self) -> int:
        """Return the place of the word before what leads the time in."""
        words, grammar = self.words, self.words.grammar
        place = (self.time or (0, 0))[0] - 1
        leads = grammar.nouns.prepositions | self.known.within_times
        if limit := self._limit(self.known.limits):
            return min(limit[0], place + 1) - 1
        leads |= {":"}
        while place >= 0 and words[place] in leads and words[place] not in {",", "."}:
            place -= 1
        return place

    def _of_a_debt(self) -> Iterator[Place]:
        """Yield what is said of what is owed, or of a last day that is moved."""
        words, known = self.words, self.known
        if self.time is None:
            return
        until = self.time[0] - (words[self.time[0]] not in known.until)
        if words[until] in known.until and (granted := self._granted(until)) is not None:
            begin = words.first_auxiliary(granted)
            if words[begin - 1] not in known.modals_aside | words.grammar.negation.adverbs:
                yield begin, until + 1 if granted == until - 1 else granted + 1
        at = self._lead()
        begin = words.first_auxiliary(at)
        verb = words[begin]
        before = words[words.before_adverbs(begin - 1)]
        is_open = before in known.modals_aside or verb in known.past
        is_open = is_open or before in words.grammar.negation.adverbs
        if is_open:
            return
        if words[at] in known.payable:
            yield begin, at + 1
        elif words[at] in known.due and self._subject(begin, known.owed):
            is_falling = verb in known.due and before in known.falling
            if is_falling or verb not in known.due or before in known.owed:
                yield (begin - 1 if is_falling else begin), at + 1
        yield from self._of_a_term(at)

    def _granted(self, until: int) -> int | None:
        """Return the verb by which somebody has, or is given, time: "*gives* the owner until"."""
        words, known = self.words, self.known
        if words[until - 1] in known.granted:
            return until - 1
        for place in range(until - 1, max(-1, until - NEAR), -1):
            if words[place] in known.granted - known.having:
                return place
            if words[place] in STOPS | ENDS | {","} or words.is_verb(place):
                return None
        return None

    def _of_a_term(self, at: int) -> Iterator[Place]:
        words, known = self.words, self.known
        if words[at] not in known.extended or words[at + 1] not in known.extending:
            return
        begin = at
        while words.grammar.is_auxiliary(words[begin - 1]) or words[begin - 1] in known.hereby:
            begin -= 1
        told = {words[n] for n in range(begin, at)}
        if told & known.hereby:
            yield at - 1, at + 1
        elif told and self._subject(begin, known.terms):
            yield begin, at + 1

    def _subject(self, verb: int, nouns: frozenset[str]) -> bool:
        """Say whether a noun that is told of stands before a verb in its clause."""
        words = self.words
        for place in range(verb - 1, max(-1, verb - _SUBJECT), -1):
            if words[place] in STOPS | ENDS | {","} or words.is_verb(place):
                return False
            if words[place] in nouns:
                return True
        return False

    # Limits -------------------------------------------------------------------------------------

    def _limit(self, limits: Phrases) -> Place | None:
        """Return the words that lead the time in as a limit: "*by* the end of 3 May"."""
        words = self.words
        if self.time is None:
            low, high = max(self.head, 0), self._segment()[1]
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

    def _is_note(self) -> bool:
        """Say whether the clause is a note: "Works to be delivered"; or a command."""
        words = self.words
        begins = self.begin if self.begin >= 0 else words.last
        low, _ = self._segment()
        return not any(words.is_verb(n) for n in range(low, begins))

    def _of_a_limit(self) -> Iterator[Place]:
        """Yield a limit of duties in a note without a verb, or in a command."""
        words, known, grammar = self.words, self.known, self.words.grammar
        limit = self._limit(known.strict)
        if limit is None:
            return
        low, high = self._segment()
        own = range(*self.time) if self.time else range(0)
        spoken = {words[n] for n in range(low, high) if n not in own}
        if spoken & (known.unsure | known.past | known.modals_aside | grammar.verbs.mere_plans):
            return
        places = (n for n in range(low, high) if n not in own)
        verbs = [n for n in places if words.is_verb(n) or words.is_present(n)]
        is_passive = [n for n in verbs if words[n] in grammar.verbs.bare_be]
        is_owed = bool(is_passive) and words[is_passive[0] - 1] in grammar.verbs.infinitive
        is_owed = is_owed and words[words.after_adverbs(is_passive[0] + 1)] in known.deeds
        is_bare = not verbs or (is_owed and len(verbs) <= len(is_passive) + 1)
        if is_bare or (words[low] in known.imperatives and limit[0] > low):
            yield limit
