"""English words by which a changed word changes what is said, or does not."""

from collections import defaultdict

from chronology.languages.english.notation import words
from chronology.languages.english.small_words import DETERMINERS, OBJECTS, SUBJECTS

PARTS_OF_YEAR = words(
    "quarter quarters quarterly half halves semester season spring summer autumn fall winter"
    " year years month months week weeks day days decade century weekend morning evening night"
    " early late mid beginning end middle"
)
FUNCTION_WORDS = (
    DETERMINERS
    | SUBJECTS
    | OBJECTS
    | words(
        "who whom whose which what where when why how and or but nor so yet for as if"
        " of in on at by to from with within into onto upon over under about between among through"
        " during per via there here then than also such some any each every all own same other"
    )
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
        one, other = map(words, line.split("|"))
        for word in one:
            found[word] |= other
        for word in other:
            found[word] |= one
    return {word: frozenset(opposites) for word, opposites in found.items()}


OPPOSITES = _opposites()
DENYING = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de")
