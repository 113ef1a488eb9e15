"""`LastingWords`: the words by which a language tells that something was going on."""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class LastingWords:
    """Words by which something was going on, without its begin or end.

    Attributes:
        staying: verbs that tell it of whatever stands behind them ("remained", "continued to").
        verbs: verbs that tell by themselves of what lasts ("operated", "lived").
        handing: those of them that tell of one act where they have a paper ("served the writ").
        papers: those papers.
        participles: those of a passive that does ("was occupied", "was used").
        being: the form of "be" by which a passive does ("was being built").
        closed: participles that do where "be" is of the present ("is closed").
        now: those forms of "be".
        edges: verbs of beginning and ending, whatever stands before them ("was opening").
        going: what tells of a plan before an infinitive only ("was going to", but "going on").
        still: adverbs by which any verb does.
        throughout: what does directly before a time.
        whole: what tells there that it went on for all of a time.
        some_time: what tells there that something was at one point of a stretch.
        at_least: what does before a time up to which something lasted ("at least until 1650").
        in_a_state: prepositions behind "was" that may tell of a state ("in force").
        no_states: words behind "was" that tell of none ("over", "to").
        since: verbs that tell of what lasts where they have its begin ("has *worked* since").
        states: participles of the states that an act leaves ("has been *shut* since").
        repeated: words by which something was more than once, or at one point ("three *times*").
        effects: what stands behind a verb that has the first day of what lasts ("took *effect*").
        shut: words of names of what begins when something is closed or stopped ("closure").
        open: words of names of what ends then ("exhibition").
        running: words of names of what may begin when something is completed ("operation").
        unsure: words of names that turn the others ("not", "out").
        pronouns: subjects that are the event itself, whatever its name ("it").
    """

    staying: frozenset[str]
    verbs: frozenset[str]
    handing: frozenset[str]
    papers: frozenset[str]
    participles: frozenset[str]
    being: frozenset[str]
    closed: frozenset[str]
    now: frozenset[str]
    edges: frozenset[str]
    going: frozenset[str]
    still: frozenset[str]
    throughout: frozenset[str]
    whole: Phrases
    some_time: Phrases
    at_least: Phrases
    in_a_state: frozenset[str]
    no_states: frozenset[str]
    since: frozenset[str]
    states: frozenset[str]
    repeated: frozenset[str]
    effects: frozenset[str]
    shut: frozenset[str]
    open: frozenset[str]
    running: frozenset[str]
    unsure: frozenset[str]
    pronouns: frozenset[str]
