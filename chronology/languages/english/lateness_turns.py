"""English turns for so much later, or earlier, than was planned: "three weeks behind schedule".

The time behind them is the new one ("three weeks later than planned on 3 May"), unless the plan
itself is said to be of it ("three weeks behind the planned date of 3 May").
"""

from chronology.languages.english.notation import words
from chronology.languages.moves import Turn
from chronology.meanings.terms import Course

_PLAN = (
    "(planned|scheduled|expected|due|hoped|intended|anticipated"
    "|promised|forecast|envisaged|foreseen|agreed|announced|schedule|plan|plans|timetable|target|deadline)"
)
_DAY = "(planned|scheduled|expected|intended|promised|anticipated|target|deadline|date)"
_OF = "[the|its|their|our|his|her]"
_AIM = f"[@orig] {_OF} [original|initial] {_PLAN}"
_FIRST_AIM = f"{_OF} (@orig|original|initial) {_PLAN}"
_LATER, _SOONER = "later than|behind", "earlier than|sooner than|ahead of"
_SIDES = ((_LATER, Course.LATER), (_SOONER, Course.EARLIER))
_NEEDS = words("schedule length")
_DATE = "[date|deadline|opening|start|completion|launch|day]"


def _turns(before: str, behind: str, at: str) -> tuple[Turn, ...]:
    """Return turns for later and earlier than planned, and than planned at first."""
    return tuple(
        Turn(
            at=at,
            needs=_NEEDS,
            words=f"{before} ({than}) {aim}{behind}",
            first=is_first,
            told=True,
            course=course,
        )
        for aim, is_first in ((_FIRST_AIM, True), (_AIM, False))
        for than, course in _SIDES
    )


# "Three weeks later than the planned date of 3 May", "than the planned 3 May".
_OF_THE_PLAN = (
    *_turns("BY", f" {_DATE} (of|for) OLD", "length"),
    *(
        Turn(
            at="length",
            needs=_NEEDS,
            words=f"BY ({than}) (the|its|their|our|his|her) {which} {_DAY} OLD",
            first=is_first,
            told=True,
            course=course,
        )
        for which, is_first in (("(original|initial)", True), ("", False))
        for than, course in _SIDES
    ),
)
# "On 3 May, three weeks behind schedule", "three weeks behind schedule on 3 May".
BESIDE_THE_NEW = (
    *_turns("NEW [,] BY", "", "time"),
    *_turns("BY", " [,] (on|in|at|during|by) NEW", "length"),
    *_OF_THE_PLAN,
    *_turns("BY", " [,] NEW", "length"),
)
NO_TIME_NAMED = _turns("BY", "", "length")
