"""`Grammar`: the words of a language by what they govern, and how they are joined to it."""

from collections.abc import Mapping

import attrs

from chronology.vocabulary import Governing

Kinds = Mapping[str, Governing | None]
"""What each word makes of what it governs; `None` for one that lets outer words through."""


@attrs.frozen(kw_only=True)
class Grammar:
    """What the clause reader must know of a language.

    Every set and mapping is of words in lower case with straight apostrophes.

    Attributes:
        be, have, do: the forms of the auxiliaries.
        modals: the modal verbs.
        negative_modals: those that hold their own negation.
        negations: adverbs that negate.
        almost: adverbs that say that something all but happened.
        adverbs: words that may stand between the words of a verb.
        hedging_adverbs: those by which what is told is doubted.
        hedging_phrases: those phrases that doubt what follows them.
        to_infinitive: verbs and adjectives before an infinitive.
        only_after_be: those adjectives that are none elsewhere ("due to rain").
        noun_to_infinitive: nouns before an infinitive.
        noun_of: nouns before a preposition and a gerund.
        gerund: verbs before a gerund.
        clause: verbs and adjectives before a clause.
        only_with_that: those of them that need "that" before their clause.
        noun_clause: nouns before a clause.
        objects: verbs before the noun that they govern.
        factive: words of `clause` whose clause holds even where they are denied.
        conditions, condition_phrases: what begins a condition.
        purposes: what begins a purpose.
        relatives, temporals, coordinators: what begins another clause.
        determiners, prepositions: what stands before nouns.
        quantities: words before a noun by which there is none of it, or only some.
        harmless_after_no: words which "no" does not negate.
        harmless_after_not: words which "not" does not negate.
        false_predicates: what is said of what is not so.
        irregular_past, irregular_participles, not_verbs: how verbs are known by their form.
        past_endings: the endings of regular verbs in the past.
    """

    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modals: Kinds
    negative_modals: frozenset[str]
    negations: frozenset[str]
    almost: frozenset[str]
    adverbs: frozenset[str]
    hedging_adverbs: frozenset[str]
    hedging_phrases: tuple[tuple[str, ...], ...]
    to_infinitive: Kinds
    only_after_be: frozenset[str]
    noun_to_infinitive: Kinds
    noun_of: Kinds
    gerund: Kinds
    clause: Kinds
    only_with_that: frozenset[str]
    noun_clause: Kinds
    objects: Kinds
    factive: frozenset[str]
    conditions: frozenset[str]
    condition_phrases: tuple[tuple[str, ...], ...]
    inverted_conditions: frozenset[str]
    purposes: tuple[tuple[str, ...], ...]
    relatives: frozenset[str]
    temporals: frozenset[str]
    coordinators: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    quantities: Kinds
    harmless_after_no: frozenset[str]
    harmless_after_not: frozenset[str]
    false_predicates: frozenset[str]
    irregular_past: frozenset[str]
    irregular_participles: frozenset[str]
    not_verbs: frozenset[str]
    times: frozenset[str]
    habits: frozenset[str]
    mere_plans: frozenset[str]
    measures: frozenset[str]
    holding: frozenset[str]
    scheduling: frozenset[str]
    until: frozenset[str]

    def is_auxiliary(self, word: str) -> bool:
        """Say whether a word is a form of "be", "have" or "do"."""
        return word in self.be or word in self.have or word in self.do

    def is_adverb(self, word: str) -> bool:
        """Say whether a word may stand between the words of a verb."""
        return word in self.adverbs or (
            len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERBS  # noqa: PLR2004
        )

    def is_past(self, word: str) -> bool:
        """Say whether a word looks like a verb in the past, or its participle."""
        stem = next((word[len(p) :] for p in _PREFIXES if word.startswith(p)), word)
        if not {word, stem}.isdisjoint(self.irregular_past | self.irregular_participles):
            return True
        return len(word) > 3 and word.endswith("ed") and word not in self.not_verbs  # noqa: PLR2004

    def is_verb(self, word: str) -> bool:
        """Say whether a word is certainly a verb: an auxiliary, a modal, or one in the past."""
        is_helper = self.is_auxiliary(word) or word in self.modals
        return (is_helper and word != "'s") or self.is_past(word)


_NO_ADVERBS = frozenset(
    {"family", "likely", "unlikely", "assembly", "supply", "reply", "july", "italy", "monopoly"}
)
_PREFIXES = ("re", "over", "under", "out", "mis", "un")
