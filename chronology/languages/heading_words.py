"""`HeadingWords`: words of headings by which nothing below is told as a fact."""

import attrs

from chronology.languages.phrases import Phrases
from chronology.vocabulary import Governing


@attrs.frozen(kw_only=True, eq=False)
class HeadingWords:
    """Words of headings: "Common myths", "Events that never took place".

    Attributes:
        kinds: what each makes of what stands below it, alone or before what it is of.
        alone: those of them that do so only where they are the whole heading ("Claims").
        closing: those that do so behind other words, too ("Urban myths").
        open_phrases: headings that leave open what stands below them ("Not confirmed").
        planning_phrases: headings of what is to come ("To do").
        general: nouns and adjectives that tell nothing of what stands below ("events", "common").
        trials: marks of a line that tell of nothing done in earnest ("[DRY-RUN]").
        affirming: labels of what holds, whatever the heading says ("Fact: …").
    """

    kinds: dict[str, Governing]
    alone: frozenset[str]
    closing: frozenset[str]
    open_phrases: Phrases
    planning_phrases: Phrases
    general: frozenset[str]
    trials: Phrases
    affirming: frozenset[str]
