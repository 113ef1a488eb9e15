"""Which changes of words alter what a sentence says, and which are slips of a reader or a scanner.

In doubt a change alters: a quote is then shown as altered rather than as nearly found.
"""

import re
from collections.abc import Sequence

import attrs

from chronology.quotes.model import Alteration
from chronology.quotes.telling import MODALS, NEGATIONS, TIME_WORDS, words_of

_MONTHS = words_of(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
_WEEKDAYS = words_of(
    "monday tuesday wednesday thursday friday saturday sunday"
    " mon tue tues wed thu thur thurs fri sat sun"
)
_PARTS_OF_YEAR = words_of(
    "quarter quarters quarterly half halves semester season spring summer autumn fall winter"
    " year years month months week weeks day days decade century weekend morning evening night"
    " early late mid beginning end middle"
)
_NUMBERS = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred thousand million billion trillion dozen"
    " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    " thirtieth once twice thrice double triple both"
)
_AUXILIARIES = words_of(
    "am is are was were be been being has have had having do does did doing done get gets got"
    " becomes become became"
)
_FUNCTION_WORDS = words_of(
    "a an the this that these those he she it they we you i his her its their our my your him"
    " them us me who whom whose which what where when why how and or but nor so yet for as if"
    " of in on at by to from with within into onto upon over under about between among through"
    " during per via there here then than also such some any each every all own same other"
)
_OPPOSITES = tuple(
    (words_of(one), words_of(other))
    for one, other in (
        ("increase increases increased increasing", "decrease decreases decreased decreasing"),
        ("rise rises rose risen rising grow grows grew grown growing growth",
         "fall falls fell fallen falling drop drops dropped shrink shrinks shrank decline declines"
         " declined declining"),
        ("increase increases increased increasing", "decline declines declined declining fell fall"
         " falls drop drops dropped reduce reduces reduced reduction"),
        ("more most greater larger bigger higher", "less least fewer smaller lower"),
        ("high highest", "low lowest"),
        ("open opens opened opening", "close closes closed closing shut shuts"),
        ("start starts started starting begin begins began begun beginning launch launches"
         " launched launching",
         "end ends ended ending finish finishes finished stop stops stopped halt halts halted close"
         " closed"),
        ("before earlier prior", "after later following"),
        ("up upward", "down downward"),
        ("join joins joined joining enter enters entered arrive arrives arrived",
         "leave leaves left leaving exit exits exited depart departs departed"),
        ("accept accepts accepted approve approves approved agree agrees agreed agreement",
         "reject rejects rejected refuse refuses refused disagree disagrees disagreed disagreement"
         " disapprove disapproved"),
        ("support supports supported supporting", "oppose opposes opposed opposing"),
        ("allow allows allowed permit permits permitted",
         "ban bans banned forbid forbids forbade prohibit prohibits prohibited prevent prevented"),
        ("confirm confirms confirmed admit admits admitted",
         "deny denies denied dispute disputes disputed refute refuted"),
        ("win wins won victory victories success successes successful successfully succeed"
         " succeeded",
         "lose loses lost defeat defeats failure failures unsuccessful unsuccessfully fail failed"),
        ("buy buys bought purchase purchased", "sell sells sold"),
        ("import imports imported importing importer", "export exports exported exporting exporter"),
        ("hire hires hired appoint appoints appointed", "fire fires fired dismiss dismisses"
         " dismissed"),
        ("build builds built construct constructed create creates created restore restored",
         "destroy destroys destroyed demolish demolished"),
        ("strengthen strengthens strengthened strengthening expand expands expanded expanding"
         " deepen deepened",
         "weaken weakens weakened weakening reduce reduces reduced reducing"),
        ("north northern", "south southern"),
        ("east eastern", "west western"),
        ("new newer", "old older former"),
        ("positive positively", "negative negatively"),
        ("legal legally", "illegal illegally"),
        ("public publicly", "private privately secret secretly"),
        ("large major big", "small minor little"),
        ("long", "short"),
        ("good better best", "bad worse worst"),
        ("possible possibly", "impossible"),
        ("peace peaceful", "war warlike"),
        ("friend friends friendly friendship", "enemy enemies hostile"),
        ("include includes included including", "exclude excludes excluded excluding"),
        ("all always", "none never"),
        ("together jointly joint", "separately separate alone"),
        ("first", "last"),
        ("income revenue profit profits", "loss losses expenditure"),
        ("gain gains gained", "lose loses lost loss"),
        ("inside within internal", "outside external"),
        ("present presence", "absent absence"),
        ("import", "export"),
        ("strong stronger", "weak weaker"),
        ("active actively", "inactive passive"),
        ("domestic", "foreign"),
        ("male man men", "female woman women"),
    )
)  # fmt: skip
_DENYING = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de")
_SHORTEST_STEM = 4
_SIMILAR = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("nn", "m"), ("ii", "u"), ("li", "h"))
_ALIKE = str.maketrans("0|!1i5869qce", "ollllsbbggee")


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
    kinds = [_kind(word) for word in (*quoted, *found)]
    if known := [kind for kind in kinds if kind]:
        return min(known, key=list(Alteration).index)
    if any(_are_opposites(q.folded, f.folded) for q in quoted for f in found):
        return Alteration.ANTONYM
    if any(word.is_name for word in (*quoted, *found)):
        return Alteration.NAME
    return None


def is_misread(quoted: Sequence[Word], found: Sequence[Word]) -> bool:
    """Say whether two runs of words look alike to a scanner, and no number is concerned."""
    one, other = ("".join(w.folded for w in words) for words in (quoted, found))
    if any(word.folded.isdecimal() for word in (*quoted, *found)) or _digits_differ(one, other):
        return False
    return skeleton(one) == skeleton(other)


def skeleton(word: str) -> str:
    """Return what is left of a folded word once letters that scanners confuse are one."""
    for pair, letter in _SIMILAR:
        word = word.replace(pair, letter)
    return word.translate(_ALIKE)


def _digits_differ(one: str, other: str) -> bool:
    """Say whether both have digits, and not the same ones."""
    digits = [re.sub(r"\D", "", word) for word in (one, other)]
    return all(digits) and digits[0] != digits[1]


def _kind(word: Word) -> Alteration | None:
    folded = word.folded
    if not folded[0].isalpha() or any(c.isdigit() for c in folded) or folded in _NUMBERS:
        return Alteration.NUMBER
    if folded in _MONTHS and (folded not in {"may", "march", "mar", "sun", "sat"} or word.is_name):
        return Alteration.MONTH
    if folded in _WEEKDAYS and word.raw[:1].isupper():
        return Alteration.WEEKDAY
    if folded in _PARTS_OF_YEAR:
        return Alteration.PART_OF_YEAR
    if folded in NEGATIONS or folded.endswith("n't"):
        return Alteration.NEGATION
    if folded in MODALS or folded in _AUXILIARIES or folded.endswith(("'ll", "'d")):
        return Alteration.MODAL
    return Alteration.TIME if folded in TIME_WORDS else None


def _of_words_left_out(found: Sequence[Word]) -> Alteration | None:
    """Return what leaving words out does: without its negation or modal a sentence says more."""
    kinds = {_kind(word) for word in found if word.folded not in _AUXILIARIES}
    for kind in (Alteration.NEGATION, Alteration.MODAL):
        if kind in kinds:
            return kind
    return None


def _are_opposites(one: str, other: str) -> bool:
    if any((one in a and other in b) or (one in b and other in a) for a, b in _OPPOSITES):
        return True
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(shorter) >= _SHORTEST_STEM and any(longer == prefix + shorter for prefix in _DENYING)
