"""The clause of a sentence that has a time: where it begins and ends, its verb, its subject.

It is what a person would quote for what happened then: "On Monday it rained, and *the bridge was
closed on Tuesday*, which nobody knew".
"""

import attrs

from chronology.languages.grammar import Grammar
from chronology.languages.hanging import follows_noun
from chronology.languages.main_verb import main_verb, plan_in_the_present
from chronology.languages.noun_times import is_attribute, is_of_a_noun
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.verb_words import verb_words
from chronology.languages.words import Words

Stretch = tuple[int, int]
_LONGEST = 120  # words and marks of a clause on either side of its verb
_ASIDE = 40  # words and marks in brackets
_PARTED = 2  # words from an auxiliary to the verb that a word parts from it
_OBJECT = 6  # words before a word in "-ing" in which the verb stands whose object it tells of
_SUBJECT = 30  # words behind a conjunction within which a clause has its verb


@attrs.frozen(kw_only=True)
class TimedClause:
    """The clause that has a time. Its places are those of words of the sentence.

    Attributes:
        words: the sentence.
        time: the words of the time, with those that lead it in.
        begin: the first word of the clause.
        end: the first word after it.
        group: the first word of its verb: "*was* not expected to open".
        verb: the last of them: "was not expected to *open*".
        subject: the words of its subject, which may stand before the clause; empty without one.
        goes_on: where what the verb tells goes on behind the clause: "said on Monday *that it*".
    """

    words: Words
    time: Stretch
    begin: int
    end: int
    group: int
    verb: int
    subject: Stretch
    goes_on: int

    @property
    def stretch(self) -> Stretch:
        """Where it begins in the text, and the code point after it."""
        return self.words.tokens[self.begin].start, self.words.tokens[self.end - 1].end


def timed_clause(text: str, time: Stretch, grammar: Grammar) -> TimedClause | None:
    """Return the clause that has a time; `None` where no verb has it.

    Args:
        text: the text.
        time: where the time begins, and the code point after it.
        grammar: the words of the language.
    """
    words = Words.around(text, time, time, grammar)
    first = words.place_of(time[0])
    last = max(words.place_of(time[1]), first + 1)
    place = TimeInSentence(words=words, first=first, last=last)
    verb = place.verb()
    if verb is None:
        verb = _verb_of_all(text, words, place) or _in_the_present(words, place)
    if verb is not None and not words[verb][:1].isalpha():  # "amounted to $2 million"
        verb = next((n for n in range(min(verb, len(words)) - 1, -1, -1) if words.is_verb(n)), None)
    if verb is None or verb >= len(words) or _is_of_a_thing(place):
        return None
    verb = _finite(text, words, verb)
    return _Bounds(words, (led_from(words, first), last), verb).clause()


def _verb_of_all(text: str, words: Words, time: TimeInSentence) -> int | None:
    """Return the main verb of a sentence that a time opens, or that tells a plan in the present."""
    grammar = words.grammar
    first, last = words.tokens[0].start, words.tokens[-1].end
    whole = Words.around(text, (first, last), (first, last), grammar)
    if len(whole) != len(words):
        return None
    plan = plan_in_the_present(whole)
    if plan is not None and plan < time.first:
        return plan
    main = main_verb(whole) if time.before_lead() < 0 else None
    return main if main is not None and main >= time.last else None


def _in_the_present(words: Words, time: TimeInSentence) -> int | None:
    """Return a verb before a time by which something is told to come: "the period *ends* on"."""
    presents = words.grammar.drafting.presents
    for place in range(time.before_lead(), -1, -1):
        if words[place] in STOPS or words[place] == "," or words.is_verb(place):
            return None
        if words[place] in presents and place > 0 and not words.is_noun(place):
            return place
    return None


def tells_a_thing(text: str, time: Stretch, grammar: Grammar) -> bool:
    """Say whether a time tells of which thing one speaks: "the 2011 version"."""
    words = Words.around(text, time, time, grammar)
    first = words.place_of(time[0])
    place = TimeInSentence(
        words=words, first=first, last=max(words.place_of(time[1]), first + 1)
    )
    return _is_of_a_thing(place)


def _is_of_a_thing(time: TimeInSentence) -> bool:
    """Say whether a time tells of which thing one speaks, and no day: "the *weekend* of 3 May"."""
    words, nouns = time.words, time.words.grammar.nouns
    of = time.first - 1
    while words[of] in nouns.determiners:
        of -= 1
    is_day = words[of] in nouns.of and words[of - 1] in words.grammar.drafting.time_nouns
    return is_attribute(time) or (is_of_a_noun(time) and not is_day)


def _finite(text: str, words: Words, verb: int) -> int:
    """Return the verb of a clause for one that only tells of its object, or is none.

    "The family *reported* him missing", "expects to *open* the bridge to walkers".
    """
    grammar = words.grammar
    if words[verb - 1] in grammar.verbs.infinitive:
        first, last = words.tokens[0].start, words.tokens[-1].end
        whole = Words.around(text, (first, last), (first, last), grammar)
        plan = plan_in_the_present(whole) if len(whole) == len(words) else None
        is_noun = plan is not None and plan < verb and not words.has_verb_between(plan + 1, verb)
        return plan if is_noun and plan is not None else verb
    is_apart = words[verb - 1] == "," or grammar.is_auxiliary(words[verb - 1])
    if not grammar.is_gerund(words[verb]) or is_apart:
        return verb
    near = range(verb - 1, max(-1, verb - _OBJECT), -1)
    found = next((n for n in near if is_told(words, n) or words[n] in STOPS | {","}), verb)
    return found if is_told(words, found) and not grammar.is_auxiliary(words[found]) else verb


def led_from(words: Words, first: int) -> int:
    """Return where the words begin that lead a time in: "*on* Monday", "*in the* autumn of"."""
    nouns = words.grammar.nouns
    at = first
    while at > 0 and words[at - 1] in nouns.articles:
        at -= 1
    while at > 0 and words[at - 1] in nouns.prepositions:
        at -= 1
    return at if at < first and words[at] in nouns.prepositions else first


def is_inner(words: Words, at: int) -> bool:
    """Say whether a mark stands within a figure: "3,200", "16:00", "1.5"."""
    before, mark, behind = words.token(at - 1), words.token(at), words.token(at + 1)
    if before is None or mark is None or behind is None or mark.text not in {",", ":", "."}:
        return False
    touches = before.end == mark.start and mark.end == behind.start
    return touches and before.text[-1:].isdigit() and behind.text[:1].isdigit()


def is_told(words: Words, at: int) -> bool:
    """Say whether a word is a finite verb, and no name: "says", "opened", not "United States"."""
    token = words.token(at)
    if token is None or (token.is_capital and at > 0 and words.is_name(at)):
        return False
    if token.text in words.grammar.nouns.genitive:
        return False
    return words.is_verb(at) or (words.is_present(at) and not token.is_capital)


class _Bounds:
    """The bounds of one clause, while they are looked for."""

    def __init__(self, words: Words, time: Stretch, verb: int) -> None:
        self.words = words
        self.time = time
        self.verb = verb
        self.is_modifier = False
        own = verb_words(words, verb - 1, verb)
        self.group = verb if own.noun is not None else own.before + 1
        while self.group < verb and words[self.group] in QUOTE_MARKS | {","}:
            self.group += 1

    def clause(self) -> TimedClause:
        """Return the clause."""
        begin, end = self._begin(), self._end()
        subject = self._subject(begin)
        goes_on = end
        first, last = self.time
        begin = min(begin, first)
        if begin < self.group and self._is_bare(begin):
            begin = min(self.group, first)
        return TimedClause(
            words=self.words,
            time=self.time,
            begin=begin,
            end=max(end, last, self.verb + 1),
            group=self.group,
            verb=self.verb,
            subject=subject,
            goes_on=goes_on,
        )

    def _is_bare(self, begin: int) -> bool:
        """Say whether nothing but marks and conjunctions stands before the verb."""
        words, linking = self.words, self.words.grammar.clauses.linking
        return all(
            words[n] in linking or words[n] == "," or words[n] in QUOTE_MARKS
            for n in range(begin, self.group)
        )

    # Its begin ----------------------------------------------------------------------------------

    def _begin(self) -> int:
        words, at = self.words, self.group - 1
        if words[at] == "," and words.grammar.is_gerund(words[self.group]):
            return self.group
        while at >= 0 and at > self.group - _LONGEST:
            word = words[at]
            if is_inner(words, at):
                at -= 1
            elif word == ")":
                at = self._opening(at) - 1
            elif word == ",":
                onward = self._over_a_comma(at)
                if onward is None:
                    return at + 1
                at = onward
            elif word in STOPS:
                return at + 1
            elif self._leads_on(at):
                self.group = min(self.group, verb_words(words, at - 1, at).before + 1)
                at = self.group - 1
            elif (begin := self._begun(at)) is not None:
                return begin
            else:
                at -= 1
        return max(at + 1, 0)

    def _begun(self, at: int) -> int | None:
        """Return where the clause begins, if a word begins it; else `None`."""
        words, grammar = self.words, self.words.grammar
        word, clauses = words[at], grammar.clauses
        if word in clauses.that and at < self.group - 1 and not words.is_time(at + 1):
            return at if follows_noun(words, at) and at == self.group - 1 else at + 1
        if word in clauses.relative_pronouns:
            is_subject = all(grammar.is_adverb(words[n]) for n in range(at + 1, self.group))
            return at if is_subject else at + 1
        begins = word in clauses.temporals | clauses.conditions | clauses.simultaneous
        if begins and not words.precedes_time(at) and at < self.group - 1:
            return at + 1
        if word in clauses.linking and self._has_verb_before(at):
            return at + 1
        is_of_the_subject = grammar.is_auxiliary(word) and self._tells_more(at + 1)
        if grammar.is_auxiliary(word) and self.group - at <= _PARTED and is_told(words, at):
            self.group = at  # "had *last* seen"
            return None
        if is_told(words, at) and not is_of_the_subject and (word in clauses.governing or not grammar.is_participle(word)):
            self.is_modifier = word not in clauses.governing
            return at + 1
        return None

    def _tells_more(self, at: int) -> bool:
        """Say whether a participle belongs to the subject: "the plants to be *closed* are"."""
        words, grammar = self.words, self.words.grammar
        is_own = self.group <= at <= self.verb
        is_led = words[at - 2] in grammar.verbs.infinitive
        return is_led and not is_own and grammar.is_participle(words[at])

    def _leads_on(self, at: int) -> bool:
        """Say whether a verb only leads to that of the clause: "is *expected* to begin sailing"."""
        words, grammar = self.words, self.words.grammar
        is_led = words[at + 1] in grammar.verbs.infinitive and not words.opens_noun(at + 2)
        return is_led and at + 1 < self.verb and (is_told(words, at) or self._wants(at))

    def _wants(self, at: int) -> bool:
        """Say whether a verb in the present brings an infinitive: "it *plans* to sell"."""
        words = self.words
        return words[at] in words.grammar.verbs.to_infinitive and not words.is_noun(at)

    def _has_verb_before(self, at: int) -> bool:
        """Say whether what a conjunction joins has a verb of its own before it."""
        words, clauses = self.words, self.words.grammar.clauses
        for place in range(at - 1, max(-1, at - _LONGEST), -1):
            word = words[place]
            if word in STOPS or word in clauses.that or word in clauses.relative_pronouns:
                return False
            if words.is_verb(place):
                return word not in clauses.governing or place == at - 1 or words[at - 1] == ","
        return False

    def _over_a_comma(self, comma: int) -> int | None:
        """Return where to go on before a comma; `None` where the clause begins behind it."""
        words, clauses = self.words, self.words.grammar.clauses
        opening = self._opening_of(comma)
        begin = opening + 1
        if not words.has_verb_between(begin, comma):
            return comma - 1
        word = words[begin]
        is_aside = opening >= 0 and words[opening] == ","
        tells_more = (
            word in clauses.relative_pronouns
            or words.grammar.is_participle(word)
            or words.grammar.is_gerund(word)
            or words.grammar.is_adverb(word)
        )
        return opening - 1 if is_aside and tells_more else None

    def _opening_of(self, comma: int) -> int:
        """Return the mark or conjunction that opens the part which a comma closes; or -1."""
        opening = self.words.opening_of(comma)
        while opening > 0 and is_inner(self.words, opening):
            opening = self.words.opening_of(opening)
        return opening

    def _opening(self, closing: int) -> int:
        """Return the bracket that a bracket closes, or that itself."""
        near = range(closing - 1, max(-1, closing - _ASIDE), -1)
        return next((n for n in near if self.words[n] == "("), closing)

    # Its end ------------------------------------------------------------------------------------

    def _end(self) -> int:
        words, at = self.words, self.verb + 1
        while at < min(len(words), self.verb + _LONGEST):
            word = words[at]
            if is_inner(words, at):
                at += 1
                continue
            if word == "(":
                at = self._closing(at) + 1
                continue
            if word in STOPS or self._ends(at):
                return at
            if at >= self.time[1] or self.time[0] < self.verb:
                if word == "," and self._parts(at):
                    return at
                if self._opens_another(at) or self._opens_what_is_said(at):
                    return at
            at += 1
        return min(at, len(words))

    def _ends(self, at: int) -> bool:
        """Say whether nothing but marks follows."""
        words = self.words
        return words[at] in ENDS and all(
            words[n] in ENDS or words[n] in QUOTE_MARKS for n in range(at + 1, len(words))
        )

    def _closing(self, opening: int) -> int:
        near = range(opening + 1, min(len(self.words), opening + _ASIDE))
        return next((n for n in near if self.words[n] == ")"), opening)

    def _opens_another(self, at: int) -> bool:
        """Say whether another clause begins with a word: "…and *it* closed", "said *that*"."""
        words, clauses = self.words, self.words.grammar.clauses
        word = words[at]
        if word in clauses.that:
            return not follows_noun(words, at) and words[self.verb] in clauses.governing
        if word in clauses.linking:
            return self._has_verb_behind(at)
        opening = clauses.temporals | clauses.conditions | clauses.simultaneous
        begins = word in opening
        return begins and not words.precedes_time(at) and self._has_verb_behind(at)

    def _opens_what_is_said(self, at: int) -> bool:
        """Say whether what somebody says begins behind the time: "announced on Monday *it had*"."""
        words, nouns = self.words, self.words.grammar.nouns
        is_said = words[self.verb] in words.grammar.clauses.governing and at == self.time[1]
        opens = words[at] in nouns.pronouns or words[at] in nouns.determiners
        return is_said and opens and self._has_verb_behind(at)

    def _parts(self, comma: int) -> bool:
        """Say whether another clause, or what tells more, begins behind a comma."""
        words, grammar = self.words, self.words.grammar
        at = comma + 1
        while words[at] in QUOTE_MARKS or grammar.is_adverb(words[at]):
            at += 1
        word, clauses = words[at], grammar.clauses
        if word in clauses.relatives or word in clauses.contrasting or word in clauses.temporals:
            return True
        if grammar.is_gerund(word) or grammar.is_past(word) or word in clauses.that:
            return True
        return self._has_verb_behind(comma)

    def _has_verb_behind(self, at: int) -> bool:
        """Say whether a clause with a verb follows before the next mark."""
        words = self.words
        for place in range(at + 1, min(len(words), at + _SUBJECT)):
            if is_inner(words, place):
                continue
            if words[place] in STOPS or words[place] == "," or words[place] in ENDS:
                return False
            if is_told(words, place):
                return True
        return False

    # Its subject --------------------------------------------------------------------------------

    def _subject(self, begin: int) -> Stretch:
        """Return the words of the subject: those of the noun before for a relative clause."""
        words, clauses = self.words, self.words.grammar.clauses
        if words[begin] in clauses.relative_pronouns:
            return self._noun_before(begin)
        if self.is_modifier and self.group == self.verb:
            return self._noun_before(self.group)
        piece = self._last_piece(begin, self.group)
        if piece[0] < piece[1]:
            return piece
        return self._shared(begin)

    def _noun_before(self, end: int) -> Stretch:
        words, nouns = self.words, self.words.grammar.nouns
        end -= words[end - 1] == ","
        if words[end - 1] == ")":
            end = self._opening(end - 1)
        at = end
        if at > 0 and words.tokens[at - 1].is_capital:
            while at > 0 and words.tokens[at - 1].is_capital:
                at -= 1
            return at, end
        while at > 0 and at > end - _SUBJECT:
            word = words[at - 1]
            is_edge = word in STOPS or word == "," or is_told(words, at - 1)
            if is_edge or (word in nouns.prepositions and word not in nouns.of):
                break
            at -= 1
            if word in nouns.determiners:
                break
        return at, end

    def _last_piece(self, begin: int, end: int) -> Stretch:
        """Return the subject among words before a verb: without what opens them, or is apposed."""
        words, grammar = self.words, self.words.grammar
        commas = [n for n in range(begin, end) if words[n] == "," and not is_inner(words, n)]
        pieces = list(zip([begin, *(n + 1 for n in commas)], [*commas, end], strict=True))
        kept = [one for one in pieces if self._may_be_subject(*one)]
        if not kept:
            return end, end
        touches = kept[-1][1] == end and kept[-1][0] > begin
        first, last = kept[-1] if touches else kept[0]
        if words[last] == "," and words[last + 1] in grammar.clauses.joining:
            last = kept[-1][1]  # "A, B, and C were"
        elif touches and len(kept) > 1 and any(
            words[n] in grammar.clauses.joining for n in range(*kept[-1])
        ):
            first = kept[0][0]
        elif len(kept) > 1 and any(
            words[n] in grammar.clauses.joining for n in range(*kept[-1])
        ):
            last = kept[-1][1]
        while first < last and (
            words[first] in QUOTE_MARKS
            or words[first] in grammar.clauses.linking
            or words[first] in grammar.drafting.openings
            or self.time[0] <= first < self.time[1]
        ):
            first += 1
        return first, last

    def _may_be_subject(self, first: int, last: int) -> bool:
        words, grammar = self.words, self.words.grammar
        while first < last and (
            self.time[0] <= first < self.time[1]
            or words[first] in grammar.drafting.openings
            or words[first] in grammar.clauses.linking
            or words[first] in QUOTE_MARKS
            or grammar.is_adverb(words[first])
        ):
            first += 1
        opening = grammar.nouns.prepositions | grammar.clauses.reporting_openings
        opening |= grammar.clauses.relatives
        if first >= last or words[first] in opening:
            return False
        token = words.tokens[first]
        opens = grammar.is_gerund(token.text) or grammar.is_past(token.text)
        is_name = token.is_capital and (first > 0 or words.tokens[first + 1].is_capital or not opens)
        is_name = is_name or (last == self.group and last - first == 1)
        is_name = is_name or words[first + 1] in grammar.verbs.be | grammar.verbs.have
        return is_name or not (opens or token.text in grammar.clauses.temporals)

    def _shared(self, begin: int) -> Stretch:
        """Return the subject of the verb before, which another shares: "it rose *and fell*"."""
        words, clauses = self.words, self.words.grammar.clauses
        before = words[begin - 1] if begin > 0 else ""
        if not (before in clauses.linking or before == ","):
            return begin, begin
        for place in range(begin - 1, max(-1, begin - _LONGEST), -1):
            if words[place] in STOPS:
                break
            if words.is_verb(place) and words[place] not in clauses.governing:
                other = _Bounds(words, self.time, place)
                start = other._begin()
                piece = other._last_piece(start, other.group)
                if piece[0] < piece[1]:
                    return piece
        return begin, begin
