"""Which changes of words alter what a sentence says, and which are slips of a reader or a scanner.

In doubt a change alters: a quote is then shown as altered rather than as nearly found.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import attrs

from chronology.quotes.model import Alteration
from chronology.quotes.telling import (
    AUXILIARIES,
    MODALS,
    NEGATIONS,
    NUMBERS,
    TIME_WORDS,
    words_of,
)

_MONTHS = words_of(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
_WEEKDAYS = words_of(
    "monday tuesday wednesday thursday friday saturday sunday"
    " mon tue tues wed thu thur thurs fri sat sun"
)
# In lower case these are other words.
_OTHERWISE = words_of("march may august jan mar sat sun wed dec nov")
_PARTS_OF_YEAR = words_of(
    "quarter quarters quarterly half halves semester season spring summer autumn fall winter"
    " year years month months week weeks day days decade century weekend morning evening night"
    " early late mid beginning end middle"
)
_FUNCTION_WORDS = words_of(
    "a an the this that these those he she it they we you i his her its their our my your him"
    " them us me who whom whose which what where when why how and or but nor so yet for as if"
    " of in on at by to from with within into onto upon over under about between among through"
    " during per via there here then than also such some any each every all own same other"
)
# Opposites, a pair of groups to a line.
_PAIRS_OF_GROUPS = """\
increase increases increased increasing | decrease decreases decreased decreasing
increase increases increased increasing | decline declines declined declining
increase increases increased increasing | fall falls fell fallen drop drops dropped
increase increases increased increasing | reduce reduces reduced reducing reduction
rise rises rose risen rising | fall falls fell fallen falling drop drops dropped decline declines
grow grows grew grown growing growth | shrink shrinks shrank shrinking decline declines declined
grow grows grew grown growing growth | fall falls fell decrease decreases decreased
more most greater larger bigger higher | less least fewer smaller lower
high highest | low lowest
open opens opened opening | close closes closed closing closure shut shuts
start starts started starting | end ends ended ending stop stops stopped finish finished
begin begins began begun beginning | end ends ended ending stop stops stopped finish finished
launch launches launched launching | close closes closed halt halts halted stop stops stopped
before earlier prior | after later following
up upward | down downward
join joins joined joining | leave leaves left leaving quit
enter enters entered | leave leaves left exit exits exited
arrive arrives arrived arrival | leave leaves left depart departs departed departure
accept accepts accepted | reject rejects rejected refuse refuses refused
approve approves approved approval | reject rejects rejected rejection disapprove disapproved
agree agrees agreed agreement | disagree disagrees disagreed disagreement refuse refused
support supports supported supporting | oppose opposes opposed opposing
allow allows allowed permit permits permitted | ban bans banned forbid forbids prohibit prohibited
confirm confirms confirmed admit admits admitted | deny denies denied dispute disputes disputed
win wins won winning victory | lose loses lost losing defeat defeated
success successes successful succeed succeeded | failure failures failed fail unsuccessful
buy buys bought purchase purchased | sell sells sold sale
import imports imported importing | export exports exported exporting
hire hires hired appoint appoints appointed | fire fires fired dismiss dismisses dismissed
build builds built building create created | destroy destroyed demolish demolished
restore restores restored | destroy destroys destroyed
strengthen strengthens strengthened strengthening | weaken weakens weakened weakening
expand expands expanded expanding | reduce reduces reduced reducing shrink shrank contract
over above | under below
in inside into | out outside
with | without
from | to
left | right
north northern | south southern
east eastern | west western
new newer | old older former
positive positively | negative negatively
legal legally | illegal illegally
public publicly | private privately secret secretly
large major big | small minor little
long longer | short shorter
good better best | bad worse worst
possible possibly | impossible
peace peaceful | war warlike
friend friends friendly friendship | enemy enemies hostile hostility
include includes included including | exclude excludes excluded excluding
all always every everyone | none never no nobody
together jointly joint | separately separate alone
income revenue profit profits | loss losses expenditure
gain gains gained | lose loses lost loss
inside within internal | outside external
present presence | absent absence
strong stronger | weak weaker
active actively | inactive passive
domestic | foreign
man men male | woman women female
easy easily | difficult hard
rich wealthy | poor
safe safely | dangerous unsafe
many | few
same | different
improve improves improved improving | worsen worsens worsened deteriorate deteriorated
attract attracts attracted | repel repels repelled
lead leads led | follow follows followed
give gives gave given | take takes took taken
send sends sent | receive receives received
"""


def _opposites() -> dict[str, frozenset[str]]:
    """Return, for each word, all that say the opposite."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in _PAIRS_OF_GROUPS.splitlines():
        one, other = map(words_of, line.split("|"))
        for word in one:
            found[word] |= other
        for word in other:
            found[word] |= one
    return {word: frozenset(opposites) for word, opposites in found.items()}


_OPPOSITES = _opposites()
_TELLING_WORDS = (
    (Alteration.NUMBER, NUMBERS),
    (Alteration.MONTH, _MONTHS - _OTHERWISE),
    (Alteration.WEEKDAY, _WEEKDAYS - _OTHERWISE),
    (Alteration.PART_OF_YEAR, _PARTS_OF_YEAR),
    (Alteration.NEGATION, NEGATIONS),
    (Alteration.MODAL, MODALS | AUXILIARIES),
    (Alteration.TIME, TIME_WORDS),
)
_DENYING = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de")
_SHORTEST_STEM = 4
# Letters that scanners confuse are made one, then pairs of letters, written in those.
_ALIKE = str.maketrans("0|!1i5869qc", "ollllsbbgge")
_PAIRS = (("rn", "m"), ("el", "d"), ("vv", "w"), ("nn", "m"))
_LEAST_ALIKE = 0.5  # of two words of which one may be a slip, or another form, of the other


@attrs.frozen(kw_only=True)
class Word:
    """One word of a quote or of a source, as it counts in a comparison.

    Attributes:
        folded: the word after folding.
        raw: the word as written.
    """

    folded: str
    raw: str

    @property
    def is_name(self) -> bool:
        """Whether its capital marks a name; at the head of a sentence it may."""
        return self.raw[:1].isupper() and self.folded not in _FUNCTION_WORDS


def alteration(quoted: Sequence[Word], found: Sequence[Word]) -> Alteration | None:
    """Return what a change of words does to what the sentence says; `None` if nothing.

    Args:
        quoted: the words of the quote that the source does not have there.
        found: the words of the source that the quote does not have there.
    """
    if quoted and found and is_misread(quoted, found):
        return None
    if not quoted:
        return _of_words_left_out(found)
    kinds = [kind_of(word) for word in (*quoted, *found)]
    if known := [kind for kind in kinds if kind]:
        return min(known, key=list(Alteration).index)
    if any(_are_opposites(q.folded, f.folded) for q in quoted for f in found):
        return Alteration.ANTONYM
    if any(word.is_name for word in (*quoted, *found)):
        return Alteration.NAME
    return Alteration.WORD if _stand_for_others(quoted, found) else None


def _stand_for_others(quoted: Sequence[Word], found: Sequence[Word]) -> bool:
    """Say whether a word with a meaning of its own stands where another one stood.

    A slip of the pen, another form of the word, and words like "the" are none.
    """
    one, other = (
        [word.folded for word in words if word.folded not in _FUNCTION_WORDS]
        for words in (quoted, found)
    )
    return bool(one and other) and not all(
        any(SequenceMatcher(None, a, b, autojunk=False).ratio() >= _LEAST_ALIKE for b in longer)
        for shorter, longer in [sorted((one, other), key=len)]
        for a in shorter
    )


def is_misread(quoted: Sequence[Word], found: Sequence[Word]) -> bool:
    """Say whether two runs of words look alike to a scanner, and no number is concerned."""
    one, other = ("".join(w.folded for w in words) for words in (quoted, found))
    if any(word.folded.isdecimal() for word in (*quoted, *found)) or _digits_differ(one, other):
        return False
    return skeleton(one) == skeleton(other)


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """Return what is left of a folded word once letters that scanners confuse are one."""
    word = word.translate(_ALIKE)
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    return word


def _digits_differ(one: str, other: str) -> bool:
    """Say whether both have digits, and not the same ones."""
    digits = [re.sub(r"\D", "", word) for word in (one, other)]
    return all(digits) and digits[0] != digits[1]


def leads_a_verb(word: Word) -> bool:
    """Say whether what a word says belongs to the verb behind it: "will", "to", "not"."""
    return word.folded == "to" or kind_of(word) in {Alteration.MODAL, Alteration.NEGATION}


def kind_of(word: Word) -> Alteration | None:
    """Return what kind of telling word it is; `None` if of none."""
    folded, capital = word.folded, word.raw[:1].isupper()
    if not folded[0].isalpha() or any(c.isdigit() for c in folded):
        return Alteration.NUMBER
    for kind, words in _TELLING_WORDS:
        if folded in words:
            return kind
    if folded.endswith("n't"):
        return Alteration.NEGATION
    if folded.endswith(("'ll", "'d")):
        return Alteration.MODAL
    return _capitalised_kind(folded) if capital else None


def _capitalised_kind(folded: str) -> Alteration | None:
    """Return the kind of a word that tells a time only if it has a capital."""
    if folded in _MONTHS:
        return Alteration.MONTH
    return Alteration.WEEKDAY if folded in _WEEKDAYS else None


def _of_words_left_out(found: Sequence[Word]) -> Alteration | None:
    """Return what leaving words out does: without its negation or modal a sentence says more."""
    if any(word.folded == "to" for word in found) and any(
        word.folded in AUXILIARIES for word in found
    ):
        return Alteration.MODAL  # "is to be opened"
    kinds = {kind_of(word) for word in found if word.folded not in AUXILIARIES}
    for kind in (Alteration.NEGATION, Alteration.MODAL):
        if kind in kinds:
            return kind
    return None


def _are_opposites(one: str, other: str) -> bool:
    if other in _OPPOSITES.get(one, ()):
        return True
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer.endswith("less") and shorter == f"{longer[:-4]}ful":
        return True
    return len(shorter) >= _SHORTEST_STEM and any(longer == prefix + shorter for prefix in _DENYING)
