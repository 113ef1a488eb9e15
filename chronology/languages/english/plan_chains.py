"""English turns for plans told one after the other: "planned for May, then June, now July".

Whatever stands between the old time and what holds now is of the same thing, so that no other may
be told of: "was to open in May and will now open in June", but not "and the road will now".
"""

import attrs

from chronology.languages.english.notation import words
from chronology.languages.moves import Turn

_THEN = "(then|later|and then|and later|then again|subsequently)"
# What holds now, of the subject that was told of before, up to its time.
_HOLDS = (
    "((will now|[and|but] (is|are) now [to]|(is|are) to now|and will now|but (is|are) to"
    "|will [now] instead|(has|have) now been|[but] it is now|[but] it will now|now it will"
    "|but will now|but will) {5 words}|[and|but] now {1 words})"
)
_OLD = "OLD [,]"
_SECOND = f"{{3 words}} {_OLD} {_THEN} {{2 words}} NEW [,] {_HOLDS}"
_NEXT = f"{{3 words}} OLD , {_HOLDS} NEW"
_THEN_DUE, _NEEDS = words("then due"), words("then")

_PARTING = words("and or but while as after before when if because which who that until")

_CHAINS = (
    # "Planned for May, then June, will now be": to the second, from which another turn goes on.
    Turn(at="orig", needs=_THEN_DUE, words=f"@orig @due {_SECOND}", first=True, told=True),
    Turn(at="first", needs=_THEN_DUE, words=f"first @due {_SECOND}", first=True, told=True),
    Turn(at="due", needs=_NEEDS, words=f"@due {_SECOND}", told=True),
    # "Planned for May, will now be in June".
    Turn(at="orig", needs=_THEN_DUE, words=f"@orig @due {_NEXT}", first=True, told=True),
    Turn(at="first", needs=_THEN_DUE, words=f"first @due {_NEXT}", first=True, told=True),
    Turn(at="due", needs=_NEEDS, words=f"@due {_NEXT}", told=True),
    # "Was to open in May, will now open in June".
    Turn(
        at="was",
        needs=_NEEDS,
        words=f"(was|were|been) to {{5 words}} {_OLD} {_HOLDS} NEW",
        told=True,
    ),
    Turn(
        at="was",
        needs=words("instead"),
        words=f"(was|were|been) to {{5 words}} {_OLD} [but|and] will {{4 words}} NEW instead",
        told=True,
    ),
)
# From the second of three to what holds now.
CHAINS = tuple(attrs.evolve(turn, parted_by=_PARTING) for turn in _CHAINS)
CHAINED = (
    Turn(
        at="time",
        needs=_NEEDS,
        words=f"{_OLD} {_HOLDS} NEW",
        told=True,
        onward=True,
        parted_by=_PARTING,
    ),
)
