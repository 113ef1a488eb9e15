"""`VouchingWords`: the words of a language by which a text vouches for the clause of another."""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class VouchingWords:
    """Words of those who tell something, and of how they do.

    Attributes:
        indefinite: subjects that nobody can ask ("*people* say that").
        vague: words that open a subject of which nobody is named ("*some* historians").
        unnamed: pronouns that name nobody in the present ("*they* say that").
        oneself: who writes ("*I* can confirm that").
        telling: verbs of telling besides those that govern others ("*pointed* out that").
        doubts: nouns of which there is none where it is so ("there is no *doubt* that").
        noting: verbs by which one is bid to mark what is so ("*note* that").
        bidding: words before a verb by which one is bid to do it ("*Let's* tell them").
        picturing: verbs by which one is bid to suppose what follows a colon ("*Picture* this:").
        patients: pronouns of those who are made to do something ("would have *us* accept").
        supposed: nouns of what is only supposed ("a *case* where").
        tellers: tellers that are nobody: talk, machines, and pages that anyone may fill.
        nameless: adjectives of a teller whom nobody can ask ("an *anonymous* post").
        sources: nouns of who, or what, may be asked or looked up ("*neighbour*", "*log*").
        person_endings: endings of nouns for persons ("engine*er*").
        sourcing: phrases that open a sentence with its source ("*According to*").
        going: verbs by which a tale is told ("as the story *goes*").
        what: words of a label for what somebody said ("*What* he told us: …").
        roles: words that open what something is told as ("*As* a prank, they announced that").
        articles: articles behind them.
        carrying: verbs that give a telling noun to others ("*issued* a statement that").
        facts: telling nouns that are so wherever they stand ("the *fact* that").
        standing: adjectives behind "it is" that take for granted what follows ("*great* that").
        before_to: words before "to" and a verb of telling which is then done ("*wrote to* say").
        moments: nouns of time behind which "that" begins no clause of telling.
        likening: words before a clause that it is only likened to ("it's not *like*").
        telling_objects: short words between a verb of telling and its clause ("told *me* that").
        samples: nouns that head what is only an example ("*Template* text: …").
        titled: participles before the words by which a thing is called ("*entitled*").
        unreal: nouns of where nothing is real ("in his *imagination*", "on *screen*").
        places: prepositions before them.
        roughly: phrases by which a time is only so about ("*give or take* a day").
        former, versions: adjectives and nouns of a text that was given up ("an *earlier version*").
        informed: participles of those to whom something was told, nobody says by whom.
        fancies: nouns of what was made up ("an *invention* of the tabloids").
        never: phrases by which what is to come shall not ("*over my dead body*").
    """

    indefinite: frozenset[str]
    vague: frozenset[str]
    unnamed: frozenset[str]
    oneself: frozenset[str]
    telling: frozenset[str]
    doubts: frozenset[str]
    noting: frozenset[str]
    bidding: frozenset[str]
    picturing: frozenset[str]
    patients: frozenset[str]
    supposed: frozenset[str]
    tellers: frozenset[str]
    nameless: frozenset[str]
    sources: frozenset[str]
    person_endings: tuple[str, ...]
    sourcing: Phrases
    going: frozenset[str]
    what: frozenset[str]
    roles: frozenset[str]
    articles: frozenset[str]
    carrying: frozenset[str]
    facts: frozenset[str]
    standing: frozenset[str]
    before_to: frozenset[str]
    moments: frozenset[str]
    likening: frozenset[str]
    telling_objects: frozenset[str]
    samples: frozenset[str]
    titled: frozenset[str]
    unreal: frozenset[str]
    places: frozenset[str]
    roughly: Phrases
    former: frozenset[str]
    versions: frozenset[str]
    informed: frozenset[str]
    fancies: frozenset[str]
    never: Phrases
