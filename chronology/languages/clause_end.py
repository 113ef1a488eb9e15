"""Where the clause of a verb ends: before another clause, or what only tells more."""

from chronology.languages.clause_verbs import Stretch, ends_sentence, is_inner, is_told
from chronology.languages.hanging import follows_noun
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_LONGEST = 120  # words and marks of a clause behind its verb
_ASIDE = 40  # words and marks in brackets
_SUBJECT = 30  # words behind a conjunction within which a clause has its verb


def clause_end(words: Words, verb: int, time: Stretch) -> int:
    """Return the first word behind the clause of a verb.

    Args:
        words: the sentence.
        verb: the place of the verb.
        time: the places of its time, which is never cut off.
    """
    return _End(words, verb, time).found()


class _End:
    """The end of one clause, while it is looked for."""

    def __init__(self, words: Words, verb: int, time: Stretch) -> None:
        self.words = words
        self.verb = verb
        self.time = time

    def found(self) -> int:
        """Return the first word behind the clause."""
        words, at = self.words, self.verb + 1
        while at < min(len(words), self.verb + _LONGEST):
            word = words[at]
            if is_inner(words, at):
                at += 1
                continue
            if word == "(":
                at = self._closing(at) + 1
                continue
            if word in STOPS or self._ends(at) or ends_sentence(words, at):
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
        """Say whether what somebody says begins behind verb and time: "said on Monday *it had*"."""
        words, nouns = self.words, self.words.grammar.nouns
        is_first = at == max(self.verb + 1, self.time[1])
        is_said = words[self.verb] in words.grammar.clauses.governing and is_first
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


def before_wish(words: Words, group: Stretch, time: Stretch, end: int) -> int:
    """Return where what tells of a noun ends before what is to be: "signed in May *be* lodged".

    That something is to be undone may tell of the noun, too: "listed for May *be vacated*".
    """
    (first, verb), verbs = group, words.grammar.verbs
    if first < verb or words[verb] in words.grammar.times.scheduling:
        return end
    wishes = (n for n in range(max(verb + 1, time[1]), end) if words[n] in verbs.bare_be)
    wish = next((n for n in wishes if words.grammar.is_participle(words[n + 1])), end)
    near = (words[n] for n in range(max(0, wish - 2), wish))  # "will not be", "is to be"
    is_led = any(word in verbs.modals or word in verbs.infinitive for word in near)
    return end if is_led else wish
