"""`SecondThoughtWords`: the words of a language that take back what was told, or doubt it."""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class SecondThoughtWords:
    """Words of what stands behind something told, and leaves it open or untrue.

    Attributes:
        proofs: nouns of what there may be none of ("no *sign* of it", "no *truth* in it").
        of_it: prepositions behind them.
        lacking: words by which there is none or next to none, besides "no" and "not".
        regretting: verbs by which somebody owns to an error ("we *regret* the error").
        slips: nouns of such an error.
        so: words that open a sentence on how a tale goes ("*so* ran the rumour").
        having: the verb by which a tale has it ("the taverns *had* it").
        going: verbs by which a tale goes.
        tales: nouns of what is only told ("the *rumour*", "the official *version*").
        versions: nouns of what somebody tells, where it is said to be theirs.
        deciding: verbs of telling by which a thing is found to be so ("so the court *found*").
        what: the word that stands for what is told ("that is *what* he says").
        with_words: words before what begins a made-up tale ("*with* these words the hoax began").
        in_fact: phrases that open what is so instead ("*in fact* it was sold in May").
        correcting: participles by which a date is told to have been another ("*corrected* to").
        should: modals by which it is told what a date ought to be ("the date *should* read").
        true: adjectives of a date that is so ("the *correct* date is").
        sorry: words that open a better date ("*Sorry*, 4 May").
        rather: words that do within a sentence ("in 2000, or *rather* 2001").
        unsure: adjectives of those who do not know ("I'm not *sure*").
        doubting: forms of verbs by which it is doubted ("some *doubt* it").
        vague: pronouns and nouns of nobody in particular ("*some* say").
        oneself: pronouns of the writer ("*I* was told").
        told: participles by which they were told something.
        void: words by which a deed did not hold ("the sale was *void*").
        void_phrases: phrases that do ("*fell through*").
        current: adjectives of what is generally told ("the *official* version").
        deeds: nouns of deeds that are of no one verb ("the *deal*").
        trading: forms of the verbs by which they are done.
        preferring: forms of verbs by which the other's word is held to be true.
        sic: words of an editor who doubts what stands before them.
        recte: words before what an editor puts in its place.
        remembering: forms of verbs of memory ("I don't *remember* that I did").
        undoing: what before a participle makes it its contrary ("*un*sold").
    """

    proofs: frozenset[str]
    of_it: frozenset[str]
    lacking: frozenset[str]
    regretting: frozenset[str]
    slips: frozenset[str]
    so: frozenset[str]
    having: frozenset[str]
    going: frozenset[str]
    tales: frozenset[str]
    versions: frozenset[str]
    deciding: frozenset[str]
    what: frozenset[str]
    with_words: frozenset[str]
    in_fact: Phrases
    correcting: frozenset[str]
    should: frozenset[str]
    true: frozenset[str]
    sorry: frozenset[str]
    rather: frozenset[str]
    unsure: frozenset[str]
    doubting: frozenset[str]
    vague: frozenset[str]
    oneself: frozenset[str]
    told: frozenset[str]
    void: frozenset[str]
    void_phrases: Phrases
    current: frozenset[str]
    deeds: frozenset[str]
    trading: frozenset[str]
    preferring: frozenset[str]
    sic: frozenset[str]
    recte: frozenset[str]
    remembering: frozenset[str]
    undoing: tuple[str, ...]
