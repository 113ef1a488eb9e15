"""Of what kind a happening is, and which of a numbered series, as far as words tell."""

from collections.abc import Sequence

import attrs

from chronology.languages.clause_verbs import Stretch
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.words import Words
from chronology.vocabulary import DraftedKind

_COUNTED = 8  # words between a number and the noun that it counts


@attrs.frozen(kw_only=True)
class Numbered:
    """Which of a numbered series a happening is.

    Attributes:
        ordinal: its number.
        series: the name of the series, as far as the words give one; else empty.
        is_named: whether that is a name, and no "our commission".
    """

    ordinal: int
    series: str = ""
    is_named: bool = False


def telling_words(clause: TimedClause) -> tuple[str, ...]:
    """Return the words by which a kind is told: the verb, the subject's noun, a light verb's."""
    words, drafting = clause.words, clause.words.grammar.drafting
    verb = words[clause.verb]
    heads = [verb, noun_of(words, clause.subject)]
    if verb in drafting.light:
        heads.append(noun_of(words, (clause.verb + 1, clause.end)))
    return tuple(dict.fromkeys(word for word in heads if word))


def noun_of(words: Words, stretch: Stretch) -> str:
    """Return the noun of a phrase: the last word before what depends on it."""
    nouns, last = words.grammar.nouns, ""
    for n in range(*stretch):
        word = words[n]
        is_end = word in nouns.prepositions or word in words.grammar.clauses.relatives
        if last and (is_end or not word[:1].isalpha()):
            break
        if word[:1].isalpha() and word not in nouns.determiners and not is_end:
            last = word
    return last


def kind_by_heads(clause: TimedClause, heads: Sequence[str]) -> DraftedKind | None:
    """Return the kind that words tell, the verb before the nouns; `None` where none does."""
    verb, *nouns = heads
    kinds = clause.words.grammar.drafting.kinds.items()
    found = next((kind for kind, known in kinds if verb in known.verbs), None)
    return found or next((kind for kind, known in kinds if not known.nouns.isdisjoint(nouns)), None)


def number_of_series(clause: TimedClause) -> Numbered | None:
    """Return which of a series a meeting is: "the *3rd* regular meeting of our commission"."""
    words, grammar = clause.words, clause.words.grammar
    meetings = grammar.drafting.kinds[DraftedKind.MEETING].nouns
    places = [*range(*clause.subject), *range(clause.begin, clause.end)]
    for n in places:
        number = grammar.drafting.number_of(words[n], grammar.fields.ordinals)
        beside = {words[n - 1], words[n + 1]}
        if number is None or not grammar.times.names.isdisjoint(beside):
            continue  # "on July 5th, I attended a meeting"
        for noun in range(n + 1, min(n + _COUNTED, len(words))):
            if words[noun] in grammar.nouns.prepositions:
                break
            if words[noun] in meetings:
                series, is_named = _series(words, noun)
                return Numbered(ordinal=number, series=series, is_named=is_named)
    return None


def _series(words: Words, meeting: int) -> tuple[str, bool]:
    """Return whose meeting it is, and whether that is a name: "of *the Aare Commission*"."""
    drafting = words.grammar.drafting
    if words[meeting + 1] not in drafting.of_series:
        return "", False
    begin = meeting + 2
    while words[begin] in drafting.before_series and not words.tokens[begin].is_capital:
        begin += 1
    for n in range(begin, min(begin + _COUNTED, len(words))):
        word = words[n]
        if word in words.grammar.nouns.prepositions or not word[:1].isalpha():
            break
        if word in drafting.commissions:
            name = words.text[words.tokens[begin].start : words.tokens[n].end]
            is_named = all(words.tokens[m].is_capital for m in range(begin, n + 1))
            return " ".join(name.split()), is_named
    return "", False
