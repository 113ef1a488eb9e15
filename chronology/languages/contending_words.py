"""`ContendingWords`: the words of a language by which one side claims what another may dispute."""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class ContendingWords:
    """Words by which something is claimed, and told by nobody else.

    Attributes:
        verbs: verbs of saying that leave open whether it is so ("contend", "testify").
        nouns: nouns before a clause that do ("the claim that").
        owned: nouns that do where they are somebody's ("the defendant's case is that").
        owners: words that say whose they are, the genitive aside ("their").
        giving: verbs before those of them that a witness gives ("gave evidence that").
        parties: who takes a side, whatever the verb of saying ("the claimant says").
        oneself: subjects that are whoever wrote it: what they contend is their own word.
        plural_ending: the ending of many who do something ("campaigners claim").
        doubting: verbs that let a denial through: "I do not *accept* that".
        referring: words for what was told, before a noun ("his evidence").
        told: nouns of what was told ("evidence", "account").
        such: what points to it behind "no" ("No *such* thing happened").
        kind: phrases that do behind "nothing" ("of the kind").
        so: what stands for it behind a verb ("did *so*").
        later: adverbs between a verb and what it tells to have been taken back ("later withdrawn").
        accepting: verbs before such a noun by which it is granted ("accepted the claim that").
        upheld: verbs behind its clause by which it is ("the argument that … succeeds").
        rightly: adverbs beside a verb of saying by which it is ("rightly claimed").
        anyone: whoever says something, be it anybody ("*anyone* who says").
        those: those who do, of whom it must be told that they are wrong ("*people* who say").
        wrong: what is told of such, besides that it is false ("lying").
        please: words by which somebody is asked for something ("please").
        either: what opens the first of two, of which one is so.
        leads: prepositions before such a noun that opens a sentence ("On the owners' case").
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
    owned: frozenset[str]
    owners: frozenset[str]
    giving: frozenset[str]
    parties: frozenset[str]
    oneself: frozenset[str]
    plural_ending: str
    doubting: frozenset[str]
    referring: frozenset[str]
    told: frozenset[str]
    such: frozenset[str]
    kind: Phrases
    so: frozenset[str]
    later: frozenset[str]
    accepting: frozenset[str]
    upheld: frozenset[str]
    rightly: frozenset[str]
    anyone: frozenset[str]
    those: frozenset[str]
    wrong: frozenset[str]
    please: frozenset[str]
    either: frozenset[str]
    leads: frozenset[str]
