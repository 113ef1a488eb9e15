"""English turns for plans that were given up: "had been planned for 2022", "the original date of".

Of a plan that was simply told in the past ("was planned for 2022", "was due to open in May") nobody
can say whether it was given up; "has been planned for 2022" tells of one that stands.
"""

import attrs

from chronology.languages.english.notation import words
from chronology.languages.moves import Turn

# "Had been planned in 1995", "was first listed in 2019" say when that was done.
_PLANNED = (
    "(due|scheduled|expected|anticipated|timetabled"
    "|(planned|intended|meant|envisaged|foreseen|projected|forecast|promised|supposed|set|slated|listed"
    "|fixed|billed|earmarked|pencilled|targeted) (for|to|by|until|around|between|before|in for))"
)
_TARGET = (
    "(date|dates|deadline|deadlines|target|targets|schedule|timetable|timeline|estimate|estimates"
    "|plan|plans|goal|forecast|completion|opening|launch)"
)
_TOLD = "(announced|planned|agreed|published|stated|scheduled|set|advertised|expected|given)"
_EARLIER = f"(previously {_TOLD}|previous|former|old|prior)"
_WAS = "(of|was|were|had been|was for|was to|were to)"
_OLD = "{7 words} [from|since] OLD+"
_PROGRAMME = "(programme|program|schedule|timetable|timeline|plan|plans)"
_OVER = (
    "(no longer {1 words} (holds|hold|applies|apply|stands|stand|binding|valid|realistic"
    "|achievable|current|in force)"
    "|(is|was|has been|are|were|have been) {1 words} (withdrawn|superseded))"
)
_DUE = words("due")
_TARGETS = words("target")

# Each tells of a plan and names no new one. `backshifted`: said in the past, it may stand.
_TURNS = (
    # Was the first plan.
    Turn(at="orig", needs=_DUE, words=f"@orig {{2 words}} {_PLANNED} {_OLD}", first=True),
    Turn(
        at="orig",
        needs=_DUE,
        words=f"@orig [,] {{6 words}} (was|were|had been) {_PLANNED} {_OLD}",
        first=True,
    ),
    Turn(at="was", needs=words("orig"), words=f"(was|were) @orig to {_OLD}", first=True),
    Turn(
        at="first",
        needs=_DUE,
        behind=words("was were been"),
        words=f"first {_PLANNED} {_OLD}",
        first=True,
    ),
    Turn(
        at="first",
        needs=words("was"),
        behind=words("at"),
        words=f"first [,] {{6 words}} (was|were) {{1 words}} (to|{_PLANNED}) {_OLD}",
        first=True,
    ),
    Turn(
        at="original",
        needs=_TARGETS,
        words=f"(original|initial) {{3 words}} {_TARGET} [for {{4 words}}] {_WAS} {_OLD}",
        first=True,
    ),
    Turn(
        at="original",
        needs=_TARGETS,
        words=f"(original|initial) [{_PLANNED}] OLD {{2 words}} {_TARGET}",
        first=True,
    ),
    Turn(
        at="original",
        needs=_TARGETS,
        words=f"(original|initial) {{2 words}} {_TARGET} , OLD",
        first=True,
    ),
    Turn(
        at="original",
        needs=words("was"),
        words=f"(original|initial) {_PROGRAMME} [,] {{6 words}} (was|were) {{1 words}} to {_OLD}",
        first=True,
    ),
    Turn(
        at="first",
        needs=_TARGETS,
        words=f"first (date|deadline|target|estimate) {{5 words}} (was|were|had been) {_OLD}",
        first=True,
    ),
    # Was one before.
    Turn(
        at="had",
        needs=_DUE,
        words=f"had {{2 words}} been {{2 words}} {_PLANNED} {_OLD}",
        backshifted=True,
    ),
    Turn(
        at="had",
        needs=words("hoped"),
        words=(
            "had {1 words} (hoped|planned|intended|aimed|expected|promised|pledged|meant) (to|for)"
            f" {_OLD}"
        ),
        backshifted=True,
    ),
    Turn(
        at="had",
        needs=_DUE,
        words="had {1 words} (planned|scheduled|set|fixed) {5 words} for OLD+",
        backshifted=True,
    ),
    Turn(
        at="had",
        needs=words("hoped"),
        words="had {1 words} (promised|pledged) {5 words} (by|for|before|until) OLD+",
        backshifted=True,
    ),
    Turn(at="was", needs=words("have"), words=f"(was|were) [{_PLANNED}] to have {_OLD}"),
    Turn(
        at="should",
        needs=words("have"),
        words=f"(should|ought to) {{2 words}} have {_OLD}",
        if_over=True,
    ),
    # "In 2016 it was planned for 2018": it was so then.
    Turn(
        at="time",
        needs=words("was due"),
        behind=words("in"),
        words=f"ON [,] {{8 words}} (was|were) {{2 words}} {_PLANNED} {_OLD}",
        if_long_ago=True,
    ),
    Turn(
        at="time",
        needs=words("hoped"),
        behind=words("in"),
        words=(
            "ON [,] {8 words} (hoped|planned|intended|aimed|expected|promised|pledged) (to|for)"
            f" {_OLD}"
        ),
        if_long_ago=True,
    ),
    Turn(
        at="was",
        needs=_DUE,
        words=f"(was|were) {{1 words}} (supposed|meant) to {_OLD}",
        backshifted=True,
    ),
    Turn(
        at="was",
        needs=words("was"),
        words=f"(was|were) {{1 words}} (about|going|preparing|poised|ready|on course) to {_OLD}",
        backshifted=True,
    ),
    Turn(
        at="before",
        needs=_DUE,
        words=f"(previously|once|formerly|earlier|hitherto) {_PLANNED} {_OLD}",
    ),
    Turn(
        at="former",
        needs=_TARGETS,
        words=f"{_EARLIER} {{3 words}} {_TARGET} [for {{4 words}}] {_WAS} {_OLD}",
    ),
    Turn(at="former", needs=_TARGETS, words=f"{_EARLIER} OLD {{2 words}} {_TARGET}"),
    Turn(at="target", words=f"{_TARGET} [of|for] {{3 words}} [,] OLD [,] {{6 words}} {_OVER}"),
)
# "The end date at 31 March 2024 is 30 June 2025": the first tells when that was so.
_STANDS = "(is|are|was|were|remains|remained|stands at|stood at|has|had)"
STATUS = (
    Turn(at="date", words=f"@date (at|as at|as of) ON [,] {_STANDS}", told=True),
    Turn(at="as", words=f"(as of|as at) ON [,] {{6 words}} @date {{2 words}} {_STANDS}", told=True),
    # "Has not changed since last year's date of 3 May".
    Turn(
        at="time",
        needs=words("not"),
        words=(
            "NEW [,] (has|have|had) not (changed|moved) (since|from) {6 words or times}"
            " (of|from) OLD"
        ),
        told=True,
    ),
)
RECALLED = tuple(attrs.evolve(turn, recalls=True) for turn in _TURNS)
