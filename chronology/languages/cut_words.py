"""`CutWords`: the words of a language at the edges of quotes that cut a sentence."""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class CutWords:
    """Words by which a stretch is seen to begin or end in the middle of what is told.

    Attributes:
        determiners: words before a noun without which the same is told of it ("the").
        titles: titles before a name ("Dr").
        prepositions: prepositions besides those that are so everywhere ("beside", "save").
        alone: prepositions that may open a clause of their own ("*with* the bridge shut").
        never_passive: verbs in the past whose participle tells of no noun before it ("died").
        times: nouns of times besides their names ("the *day* the king died").
        particles: small words behind a verb that make it another ("shot *at*").
        adverbial: those of them that are never prepositions ("took *up* arms").
        limiting: prepositions by which a bare noun limits what was done ("shut *to* lorries").
        admitting: participles of what may be done for some alone ("*opened* to the press").
        to_whom: prepositions before those for whom alone it is.
        of_none: prepositions before "nobody", "nothing" by which none is told ("guilty *of*").
        unreal: phrases by which something was done and was not ("in effigy").
        in_order: phrases by which several times belong to several things ("respectively").
        found: words before "to have" and a participle by which it is so ("was *found* to have").
        would: what a modal is written as behind a pronoun ("I*'d* have been").
        perfect: the auxiliaries behind it.
        comparing: words before what was not done ("sooner *than* mend it").
        excepting: words before what is excepted ("*except* the Gudrun").
        excepting_some: those of them that are so only behind all or none ("all *but* two").
        excepting_phrases: phrases before it ("apart from").
        whole: words of all or none ("all").
        bases: nouns of money as it was worth in a year ("1990 *prices*").
        styles: names of calendars behind a date ("Old Style").
    """

    determiners: frozenset[str]
    titles: frozenset[str]
    prepositions: frozenset[str]
    alone: frozenset[str]
    never_passive: frozenset[str]
    times: frozenset[str]
    particles: frozenset[str]
    adverbial: frozenset[str]
    limiting: frozenset[str]
    admitting: frozenset[str]
    to_whom: frozenset[str]
    of_none: frozenset[str]
    unreal: Phrases
    in_order: Phrases
    found: frozenset[str]
    would: frozenset[str]
    perfect: frozenset[str]
    comparing: frozenset[str]
    excepting: frozenset[str]
    excepting_some: frozenset[str]
    excepting_phrases: Phrases
    whole: frozenset[str]
    bases: frozenset[str]
    styles: Phrases
