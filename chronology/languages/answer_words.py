"""`AnswerWords`: the words of a language by which somebody answers that it is not so, or corrects.

And `InventedWords`: those of what is told in a story, or was forged.
"""

import attrs

from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class AnswerWords:
    """Words of answers ("*No*, it was June"), and of notes that correct what was published.

    Attributes:
        refusing: words that open an answer by which it is not so ("no").
        courteous: what may follow them where nothing is denied ("no *problem*", "no, *thanks*").
        setting_right: adverbs by which an answer puts something else in its place ("actually").
        several: words for all that was told before ("both are wrong").
        doubts: short answers that leave it open ("are you sure").
        meaning: verbs by which one is asked for another thing ("You *mean* June?").
        earlier: phrases of a note on what was published before ("an earlier version of").
        dates: nouns of times, of which one may be told to have been wrong ("the *date*").
        apologising: verbs by which somebody takes back what they told ("apologised *for*").
        errors: nouns of what they take back so ("the *error*").
        substituting: verbs behind quoted words that others stand for ("for “A” *read* “B”").
        striking: verbs before quoted words that no longer stand ("*delete* “A”").
        calling: verbs by which one says what another's words are ("*calls* this a lie").
        before_lines: words beside a noun for what was told ("the *previous* sentence").
        other_lines: those of them that may be of another one ("the *earlier* report of 3 May").
        at_least: phrases that take back what is said to what follows ("*at least*, so they say").
        or_so: phrases that open a sentence on whose word alone it stands ("*or so* they say").
        proposals: nouns of what somebody proposed ("the *motion* was defeated").
        losing: participles and verbs by which it is lost, besides those of any plan.
        losing_phrases: phrases that do ("*voted down*").
        carrying: participles by which it is not, where nothing denies them ("not *carried*").
        made_believe: phrases for what one is only meant to think ("*would have us believe*").
    """

    refusing: frozenset[str]
    courteous: frozenset[str]
    setting_right: frozenset[str]
    several: frozenset[str]
    doubts: Phrases
    meaning: frozenset[str]
    earlier: Phrases
    dates: frozenset[str]
    apologising: frozenset[str]
    errors: frozenset[str]
    substituting: frozenset[str]
    striking: frozenset[str]
    calling: frozenset[str]
    before_lines: frozenset[str]
    other_lines: frozenset[str]
    at_least: Phrases
    or_so: Phrases
    proposals: frozenset[str]
    losing: frozenset[str]
    losing_phrases: Phrases
    carrying: frozenset[str]
    made_believe: Phrases


@attrs.frozen(kw_only=True, eq=False)
class InventedWords:
    """Words of what tells of no real thing: works of fiction, dreams, forgeries.

    Attributes:
        works: nouns of works, and other places, in which something is only told ("novel").
        showing: verbs by which such a work tells something, besides those of saying ("depicts").
        leading: words before the clause of what it tells ("tells *how*").
        forged: adjectives of papers and people whose word is made up ("forged", "satirical").
        behind: nouns behind the name of a work that belong to it ("the film *version*").
        within: prepositions before it ("*in* the novel").
        bearing: verbs by which words stand in a paper ("*appeared* in the forged letter").
        lines: nouns of such words ("this *sentence*").
        what: words that open a supposition before a condition ("*what* if").
        supposing: verbs that open one by themselves ("*suppose* that").
        without: words before what something would have been without.
        plots: nouns of what is told in a work ("the *plot* of the novel"), or of the telling.
        opening: words that open a sentence on how a work goes ("*so* begins the novel").
        beginning: verbs behind them.
        parts: nouns of parts of works ("in the third *chapter*").
        counting: adjectives by which such a part is told from others ("*third*").
        heroes: nouns of people in works ("the *heroine* of the play").
    """

    works: frozenset[str]
    showing: frozenset[str]
    leading: frozenset[str]
    forged: frozenset[str]
    behind: frozenset[str]
    within: frozenset[str]
    bearing: frozenset[str]
    lines: frozenset[str]
    what: frozenset[str]
    supposing: frozenset[str]
    without: frozenset[str]
    plots: frozenset[str]
    opening: frozenset[str]
    beginning: frozenset[str]
    parts: frozenset[str]
    counting: frozenset[str]
    heroes: frozenset[str]
