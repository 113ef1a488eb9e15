"""The subject of a clause: the words before its verb that it is told of."""

import attrs

from chronology.languages.clause_verbs import Stretch, is_inner, is_told
from chronology.languages.tokens import QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_ASIDE = 40  # words and marks in brackets
_SUBJECT = 30  # words of a noun before a clause that tells of it


def opening_bracket(words: Words, closing: int) -> int:
    """Return the bracket that a bracket closes, or that itself."""
    near = range(closing - 1, max(-1, closing - _ASIDE), -1)
    return next((n for n in near if words[n] == "("), closing)


@attrs.frozen(kw_only=True)
class Subjects:
    """The subjects of a verb, looked for in the words before it.

    Attributes:
        words: the sentence.
        group: the first word of the verb.
        dated: the words of all its times: none of them is a subject.
    """

    words: Words
    group: int
    dated: frozenset[int]

    def noun_before(self, end: int) -> Stretch:
        """Return the noun that ends at a place, with what depends on it.

        Args:
            end: the place after it.
        """
        words, nouns = self.words, self.words.grammar.nouns
        end -= words[end - 1] == ","
        if words[end - 1] == ")":
            end = opening_bracket(words, end - 1)
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

    def before_verb(self, begin: int) -> Stretch:
        """Return the subject among words before a verb: without what opens them, or is apposed.

        Args:
            begin: the first of the words.
        """
        words, grammar, end = self.words, self.words.grammar, self.group
        commas = [n for n in range(begin, end) if words[n] == "," and not is_inner(words, n)]
        pieces = list(zip([begin, *(n + 1 for n in commas)], [*commas, end], strict=True))
        kept = [one for one in pieces if self._may_be_subject(*one)]
        if not kept:
            return end, end
        touches = kept[-1][1] == end and kept[-1][0] > begin
        first, last = kept[-1] if touches else kept[0]
        if words[last] == "," and words[last + 1] in grammar.clauses.joining:
            last = kept[-1][1]  # "A, B, and C were"
        elif (
            touches
            and len(kept) > 1
            and any(words[n] in grammar.clauses.joining for n in range(*kept[-1]))
        ):
            first = kept[0][0]
        elif len(kept) > 1 and any(words[n] in grammar.clauses.joining for n in range(*kept[-1])):
            last = kept[-1][1]
        while first < last and (
            words[first] in QUOTE_MARKS
            or words[first] in grammar.clauses.linking
            or words[first] in grammar.drafting.openings
            or first in self.dated
        ):
            first += 1
        return self._behind_another(first, last), last

    def _behind_another(self, first: int, last: int) -> int:
        """Return where a subject begins behind a verb that is not known: "violates *a* law"."""
        words, grammar = self.words, self.words.grammar
        begins = (
            n
            for n in range(last - 1, first + 1, -1)
            if words[n] in grammar.nouns.articles and self._may_be_verb(n - 1)
        )
        return next(begins, first)

    def _may_be_verb(self, at: int) -> bool:
        """Say whether a word before an article may be a verb in the present: "*know* the"."""
        words, grammar = self.words, self.words.grammar
        if words.tokens[at].is_capital or words.is_noun(at):
            return False
        is_known = words[at] in grammar.clauses.governing
        is_third = words[at].endswith(grammar.verbs.present_ending)
        is_small = words[at] in grammar.nouns.prepositions | grammar.nouns.determiners
        return (
            (is_known or is_third) and not is_small and words[at] not in grammar.clauses.comparing
        )

    def _may_be_subject(self, first: int, last: int) -> bool:
        words, grammar = self.words, self.words.grammar
        while first < last and (
            first in self.dated
            or words[first] in grammar.drafting.openings
            or words[first] in grammar.clauses.linking
            or words[first] in QUOTE_MARKS
            or (grammar.is_adverb(words[first]) and words[first + 1] not in grammar.nouns.of)
        ):
            first += 1
        opening = grammar.nouns.prepositions | grammar.clauses.reporting_openings
        opening |= grammar.clauses.relatives
        is_amount = words[first + 1][:1].isdigit()  # "over 600 flights were"
        if first >= last or (words[first] in opening and not is_amount):
            return False
        token = words.tokens[first]
        opens = grammar.is_gerund(token.text) or grammar.is_past(token.text)
        is_name = token.is_capital and (
            first > 0 or words.tokens[first + 1].is_capital or not opens
        )
        is_name = is_name or last == self.group  # "planning permission was"
        is_name = is_name or words[first + 1] in grammar.verbs.be | grammar.verbs.have
        return is_name or not (opens or token.text in grammar.clauses.temporals)
