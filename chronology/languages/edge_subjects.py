"""Whether a stretch of text begins behind the subject of its verb: "the owner of | the plant died".

What such a stretch seems to tell of one thing is told of another. Only what is certain is said:
directly behind a preposition no subject begins.
"""

import re

from chronology.languages.edges import Torn
from chronology.languages.grammar import Grammar
from chronology.languages.tokens import STOPS, tokens
from chronology.vocabulary import Cut

_REACH = 160  # code points of a stretch in which its first verb is sought
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)[ \t\u00a0]+([^\W\d_][\w-]*)\s{1,3}\Z")
_LOOKED_AT = 60
_ENDS = frozenset(".!?")  # behind which "held" or "won" is no participle: nothing belongs to it


def cut_subject(text: str, start: int, end: int, grammar: Grammar) -> Torn | None:
    """Return the noun and the preposition behind which a stretch begins, if its verb is theirs."""
    before = _BEFORE.search(text, max(0, start - _LOOKED_AT), start)
    if before is None or not _parts_subject(before[1].lower(), before[2].lower(), grammar):
        return None
    if not _begins_with_a_verb_of_another(text, start, end, grammar):
        return None
    words = text[before.start() : start].strip()
    return Torn(kind=Cut.SUBJECT, words=words, start=before.start(), end=before.end(2))


def _parts_subject(noun: str, preposition: str, grammar: Grammar) -> bool:
    edges = grammar.edges
    if preposition in edges.excepting:
        return noun in edges.all_or_none
    is_noun = not (grammar.is_verb(noun) or grammar.is_adverb(noun))
    return preposition in edges.of_subjects and is_noun


def _begins_with_a_verb_of_another(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Say whether a stretch is a noun and directly its verb, which no mark or "that" parts."""
    clauses, nouns = grammar.clauses, grammar.nouns
    ends = STOPS | {",", '"', "“", "”"} | clauses.coordinators | clauses.relatives | clauses.that
    ends |= clauses.temporals | nouns.pronouns
    stretch = tokens(text, start, min(end, start + _REACH), grammar.spelling.joined)
    for number, token in enumerate(stretch):
        word = token.text
        if word in ends or grammar.is_gerund(word) or not word[0].isalnum():
            return False
        is_last = word in grammar.verbs.only_past and text[token.end : token.end + 1] in _ENDS
        if number and not token.is_capital and (is_last or _is_finite(word, grammar)):
            return True
        if grammar.is_verb(word):  # "the plant *opened* in 2019", which may be a participle
            return False
    return False


def _is_finite(word: str, grammar: Grammar) -> bool:
    verbs = grammar.verbs
    is_helper = grammar.is_auxiliary(word) or word in verbs.modals
    is_past = word in verbs.past and word not in verbs.participles
    return is_past or (is_helper and word not in verbs.unfinite_be | verbs.not_verbs_alone)
