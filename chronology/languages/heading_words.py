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
        heads: nouns by which, at the end of what a heading names, nothing below is told in
            earnest ("Christmas *quiz*").
        owned: nouns of what one party says, behind whose it is ("The tenant's *version*").
        parties: nouns of who is such a party, behind "of" ("Arguments of the *tenant*").
        qualifying: adjectives that leave open, or take back, the text that they are said of.
        texts: nouns of such a text ("Withdrawn *statement*", "Possible *causes*").
        opening: phrases that begin such a heading, whatever follows ("What if …?").
        remarks: words of a remark in brackets, or behind a comma: "(*disputed* by us)".
        undone: participles that do so behind "not" ("not *approved*").
        considered: participles behind such a noun ("Options *considered*").
        wondering: modals behind "what" by which it is not known ("What *may* have happened").
        asking: the word before them.
        believing: verbs behind it by which some only believed it ("What each of us *believed*").
    """

    kinds: dict[str, Governing]
    alone: frozenset[str]
    closing: frozenset[str]
    open_phrases: Phrases
    planning_phrases: Phrases
    general: frozenset[str]
    trials: Phrases
    affirming: frozenset[str]
    heads: frozenset[str]
    owned: frozenset[str]
    parties: frozenset[str]
    qualifying: frozenset[str]
    texts: frozenset[str]
    opening: Phrases
    remarks: frozenset[str]
    undone: frozenset[str]
    considered: frozenset[str]
    wondering: frozenset[str]
    asking: frozenset[str]
    believing: frozenset[str]
