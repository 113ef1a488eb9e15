"""`OpenDutyWords`: the words of a language that leave open, or undo, what words of duty oblige."""

import attrs

from chronology.languages.fields import AnyOf
from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class OpenDutyWords:
    """What leaves it open whether words of duty oblige anybody, or takes them back.

    Attributes:
        opinions: verbs before "that" by which a duty is only what somebody says ("alleges").
        own_opinions: those that are so of "we" and "I" alone ("we note that").
        instruments: nouns of what obliges ("order", "clause").
        refusing: verbs by which such a thing is not made ("refused an order that").
        undoing: participles by which it is taken back ("was quashed").
        undoing_phrases: phrases that do so ("was set aside").
        other: words that make it another one ("the earlier order").
        referring: pronouns that may stand for it ("this was").
        asking: verbs by which somebody only asks for something ("requests", "claims").
        planning: those of them before an infinitive that plan it ("proposes to").
        passive_asking: participles by which something is asked for ("it is requested that").
        asking_nouns: nouns with which the title of a request begins ("Motion for").
        asked_for: what stands behind such a noun ("for").
        indefinite: articles before such a noun within a sentence ("submits a claim for").
        wanted: other words with which begins what is asked for ("leave", "more time").
        telling: modals by which what hangs on such a verb is a forecast ("suggests it will").
        weighing: phrases by which something is only considered ("is minded to").
        granting: participles by which what was asked for is given ("granted").
        rights: phrases by which something is only allowed ("has the right to").
        mere_days: phrases of a day that is only aimed at ("target date").
        drafted: words of a label by which what follows is a draft ("Draft 3:").
        papers: what at the head of a document tells that it obliges: "Building Contract".
        heads: what makes a draft of the document at whose head it stands.
    """

    opinions: frozenset[str]
    own_opinions: frozenset[str]
    instruments: frozenset[str]
    refusing: frozenset[str]
    undoing: frozenset[str]
    undoing_phrases: Phrases
    other: frozenset[str]
    referring: frozenset[str]
    asking: frozenset[str]
    planning: frozenset[str]
    passive_asking: frozenset[str]
    asking_nouns: frozenset[str]
    asked_for: frozenset[str]
    indefinite: frozenset[str]
    wanted: frozenset[str]
    telling: frozenset[str]
    weighing: Phrases
    granting: frozenset[str]
    rights: Phrases
    mere_days: Phrases
    drafted: frozenset[str]
    papers: AnyOf
    heads: AnyOf
