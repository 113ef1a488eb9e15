"""`OmissionWords`: by which words a language tells what may be left out of a quote."""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class OmissionWords:
    """The words by which it is told whether others may be left out.

    Attributes:
        adjectives: adjectives without which the same is told, of more.
        adverbs: adverbs without which the same is told.
        intensifiers: what may stand before either.
        speech_phrases: phrases that only lead on ("of course").
        bounding: words behind which an adjective decides ("all large bridges").
        grading: words that belong to the adjective or adverb behind them ("so quickly").
        adding: what joins the parts of a list.
        adding_phrases: phrases that do ("as well as").
        parting: words of a list of which one part alone says something else ("or").
        naming: nouns that may begin an apposition without an article ("president of").
        persons: nouns by which an apposition only tells what somebody is ("a lawyer").
        definite: articles of a thing that is known.
        referring: words before what else is to be read ("see").
        itself: words that stand for the noun before ("a large one").
        superlative_ending: how a word ends that tells of one among all ("largest").
        sides: words of where something is to be seen ("left").
        introducing, introducing_phrases: what may begin one besides ("including").
        renaming: words before another name of the same thing ("now").
        aged: words before an age.
        of_things: relative pronouns that stand for a thing.
        inner_prepositions: prepositions within an apposition or a part of a list.
        opening_prepositions: prepositions that may begin a remark.
        list_prepositions: prepositions behind which the first parts of a list may be left out.
        called: participles before a name ("called").
        saying: verbs of saying that bring no clause ("he joked").
        undoing, undoing_phrases: words by which what is told of is undone.
        untrue: words by which a thing is none.
        unreal: words of a remark by which it may be none.
        seeming: words of a relative clause by which a thing may be none ("existed", "believed").
        echoing: first words by which a sentence tells how another was meant ("So he dreamed").
        labels: words before a colon that bring another telling ("correction").
        retracting: words that begin a sentence which may take back the one before it.
        lacking: prepositions by which something is not there.
        pointing: first words of a sentence that stand for something told before.
        pointing_anywhere: words near its beginning that do.
        pointing_people: first words that stand for a person named before.
    """

    adjectives: frozenset[str]
    adverbs: frozenset[str]
    intensifiers: frozenset[str]
    speech_phrases: Phrases
    bounding: frozenset[str]
    grading: frozenset[str]
    adding: frozenset[str]
    adding_phrases: Phrases
    parting: frozenset[str]
    naming: frozenset[str]
    persons: frozenset[str]
    definite: frozenset[str]
    referring: frozenset[str]
    itself: frozenset[str]
    superlative_ending: str
    sides: frozenset[str]
    introducing: frozenset[str]
    introducing_phrases: Phrases
    renaming: frozenset[str]
    aged: frozenset[str]
    of_things: frozenset[str]
    inner_prepositions: frozenset[str]
    opening_prepositions: frozenset[str]
    list_prepositions: frozenset[str]
    called: frozenset[str]
    saying: frozenset[str]
    undoing: frozenset[str]
    undoing_phrases: Phrases
    untrue: frozenset[str]
    unreal: frozenset[str]
    seeming: frozenset[str]
    echoing: frozenset[str]
    labels: frozenset[str]
    retracting: frozenset[str]
    lacking: frozenset[str]
    pointing: frozenset[str]
    pointing_anywhere: frozenset[str]
    pointing_people: frozenset[str]
