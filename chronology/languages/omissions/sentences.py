"""Whole sentences that may be left out between whole sentences."""

import itertools
import re
from collections.abc import Iterator

from chronology.languages.grammar import Grammar
from chronology.languages.omission_words import OmissionWords
from chronology.languages.sentences import sentence_around
from chronology.languages.tokens import ENDS, QUOTE_MARKS, Token, tokens

LONGEST = 3000  # code points that may be left out at once
_OPENING = 6  # words of a sentence in which it points to what was told before
_BEFORE = re.compile(r"[\s\"“”«‘'(\[]*")
_BEHIND = re.compile(r"[.!?…]{0,3}[\"”»’')\]]{0,3}\s*")
_MARK = re.compile(r"[.!?…][\"”»’')\]]{0,3}\s*\Z")
_LONGEST_MARK = 12
_MARKS = 4  # words and marks at the end of a sentence among which a question's stands
_LABEL = 4  # words and marks within which a label ends
_SHORT = 8  # words and marks of a sentence that may have no verb
_BARE = 2  # words of a pronoun and a mark
_NOUN = 5  # words of a subject among which its noun stands
# A line of a mail's head or of another's mail, a rule between parts.
_OTHER_PART = re.compile(r"^[ \t]*(?:>|-{3,}|_{3,}|={3,}|[A-Z][a-z]{1,9}: )", re.MULTILINE)


def is_whole(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Say whether a stretch begins and ends as sentences do; its last mark may be left out."""
    return _begins_one(text, start, grammar) and _ends_one(text, end, grammar)


def may_be_left_out(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Say whether whole sentences were left out of which those that follow have no need."""
    if (
        end - start > LONGEST
        or not _ends_one(text, start, grammar)
        or not _begins_one(text, end, grammar)
    ):
        return False
    if _OTHER_PART.search(text, start, end):
        return False
    left_out = list(_sentences(text, start, end, grammar))
    if any(_takes_back(one, grammar) or not _tells(one, grammar) for one in left_out):
        return False
    behind = _words_of(text, *_sentence_at(text, end, grammar), grammar)
    before = _words_of(text, *_sentence_at(text, max(0, start - 1), grammar), grammar)
    return not _points_back(behind, before, left_out, grammar)


def _sentence_at(text: str, at: int, grammar: Grammar) -> tuple[int, int]:
    return sentence_around(text, at, at + 1, grammar.spelling.abbreviations)


def _begins_one(text: str, at: int, grammar: Grammar) -> bool:
    """Say whether a sentence begins at an offset, or with a quotation mark before it."""
    return _BEFORE.fullmatch(text, _sentence_at(text, at, grammar)[0], at) is not None


def _ends_one(text: str, at: int, grammar: Grammar) -> bool:
    """Say whether a sentence ends with a mark at an offset, or the mark follows directly."""
    stop = _sentence_at(text, max(0, at - 1), grammar)[1]
    is_last = _BEHIND.fullmatch(text, at, stop) is not None
    return is_last and _MARK.search(text, max(0, stop - _LONGEST_MARK), stop) is not None


def _sentences(text: str, start: int, end: int, grammar: Grammar) -> Iterator[list[Token]]:
    """Yield the words of the sentences that were left out."""
    at = start
    while at < end:
        stop = max(at + 1, min(end, _sentence_at(text, at, grammar)[1]))
        if found := _words_of(text, at, stop, grammar):
            yield found
        at = stop


def _words_of(text: str, start: int, end: int, grammar: Grammar) -> list[Token]:
    """Return the words of a sentence, without the marks before the first."""
    found = list(tokens(text, start, end, grammar.spelling.joined))
    first = next((n for n, token in enumerate(found) if token.text[0].isalnum()), len(found))
    return found[first:]


def _tells(sentence: list[Token], grammar: Grammar) -> bool:
    """Say whether a sentence tells of something: it has a verb, and is no short question or label.

    "False.", "At least in his novel.", "Or was it?", "Correction: 4 May." are told of another. A
    heading or a figure, which no mark ends, is told of none.
    """
    texts = [token.text for token in sentence]
    if texts[0] in grammar.omissions.labels and ":" in texts[:_LABEL]:
        return False
    if len(texts) > _SHORT or ENDS.isdisjoint(texts[-_MARKS:]):
        return "?" not in texts[-_MARKS:] or texts[0] not in grammar.clauses.coordinators
    if "?" in texts:
        return False
    return any(_may_be_verb(text, grammar) for text in texts) or _is_in_the_present(texts, grammar)


def _is_in_the_present(texts: list[str], grammar: Grammar) -> bool:
    """Say whether some words may have a verb in the present: "We hear of it.", "The road leads"."""
    nouns = grammar.nouns
    if texts[0] in nouns.pronouns:
        return len(texts) > _BARE
    if texts[0] in nouns.prepositions or len(texts) <= _MARKS:
        return False
    return any(
        text.endswith(grammar.verbs.present_ending) and text not in nouns.determiners
        for text in texts[1:]
    )


def _may_be_verb(word: str, grammar: Grammar) -> bool:
    verbs = grammar.verbs
    return grammar.is_auxiliary(word) or word in verbs.modals or grammar.is_past(word)


def _takes_back(sentence: list[Token], grammar: Grammar) -> bool:
    """Say whether a sentence may take back the one before it: "This is not true."."""
    negation, own = grammar.negation, grammar.omissions
    first = sentence[0].text
    second = sentence[1].text if len(sentence) > 1 else ""
    is_of_a_telling = first in grammar.nouns.determiners and second in grammar.clauses.nouns
    if first not in own.retracting and not is_of_a_telling:
        return False
    against = negation.adverbs | negation.none | negation.false_predicates
    against |= own.undoing | own.untrue
    unreal = frozenset[str]()
    if first in own.pointing or first in grammar.nouns.prepositions:
        unreal = own.unreal
    if first in own.echoing:
        unreal = own.unreal | own.saying | own.seeming | grammar.clauses.governing.keys()
    texts = [token.text for token in sentence]
    return any(
        word in against
        or (n < _OPENING and word in unreal)  # "That was the plan."
        or (word in own.undoing_phrases.by_first and _begins_phrase(texts, n, own))
        for n, word in enumerate(texts)
    )


def _begins_phrase(texts: list[str], at: int, own: OmissionWords) -> bool:
    """Say whether a phrase that undoes something begins at a place: "It was *called off*"."""
    phrases = own.undoing_phrases.by_first[texts[at]]
    return any(tuple(texts[at : at + len(phrase)]) == phrase for phrase in phrases)


def _points_back(
    behind: list[Token], before: list[Token], left_out: list[list[Token]], grammar: Grammar
) -> bool:
    """Say whether a sentence may need what was left out: "*It* closed", "Two days *later*"."""
    own = grammar.omissions
    skipped = grammar.nouns.prepositions | grammar.clauses.coordinators | QUOTE_MARKS
    skipped |= grammar.clauses.temporals
    opening = behind[:_OPENING]
    if any(token.text in own.pointing_anywhere for token in opening):
        return True
    first = next((token.text for token in opening if token.text not in skipped), "")
    if first in own.pointing or _is_named_between(opening, before, left_out, grammar):
        return True
    if first not in own.pointing_people:
        return False
    known = {token.text for token in before}
    return any(_is_another_name(t, known, grammar) for sentence in left_out for t in sentence)


def _is_named_between(
    opening: list[Token], before: list[Token], left_out: list[list[Token]], grammar: Grammar
) -> bool:
    """Say whether the noun of "The man was hanged" was named only in what was left out."""
    nouns = grammar.nouns
    if not opening or opening[0].text not in grammar.omissions.definite:
        return False
    ends = grammar.clauses.relatives
    subject = list(
        itertools.takewhile(
            lambda t: (
                t.text not in ends and t.text[0].isalpha() and not _may_be_verb(t.text, grammar)
            ),
            opening[1:_NOUN],
        )
    )
    if not subject or subject[-1].is_capital or any(t.text in nouns.prepositions for t in subject):
        return False
    known = {token.text for token in before}
    between = {token.text for sentence in left_out for token in sentence}
    return subject[-1].text in between - known


def _is_another_name(token: Token, known: set[str], grammar: Grammar) -> bool:
    """Say whether a word may name somebody of whom nothing was told before."""
    if not token.is_capital or token.text in known or token.text in grammar.times.names:
        return False
    word, nouns = token.text, grammar.nouns
    is_other = word in nouns.pronouns or word in nouns.determiners or word in nouns.prepositions
    is_other = is_other or word in grammar.clauses.coordinators | grammar.clauses.temporals
    return not (is_other or grammar.is_adverb(word))
