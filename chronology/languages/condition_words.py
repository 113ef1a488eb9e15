"""`ConditionWords`: the words of a language by which a condition is told without a clause."""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class ConditionWords:
    """Words of short conditions: "*if approved*", "*upon ratification*", "*or not at all*".

    Attributes:
        comparing: participles behind "if" that make no condition ("if *compared* with").
        enabling: forms of verbs by which somebody lets a thing be ("when *approved*").
        awaiting: words that may wait for what they tell ("*when* funding is found").
        leaning: prepositions before a permit that may be waited for ("*upon* ratification").
        having: prepositions that tell the same before an indefinite one ("*with* a permit").
        indefinite: the articles of such a one.
        permits: nouns of what lets a thing be ("*approval*").
        inverting: a modal before its subject by which a condition is told ("*should* they agree").
        or_never: phrases behind a plan that may come to nothing ("*or not at all*").
    """

    comparing: frozenset[str]
    enabling: frozenset[str]
    awaiting: frozenset[str]
    leaning: frozenset[str]
    having: frozenset[str]
    indefinite: frozenset[str]
    permits: frozenset[str]
    inverting: frozenset[str]
    or_never: Phrases
