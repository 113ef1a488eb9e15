"""English words by which a time is the later of several: "the later of 30 June and the permit"."""

from chronology.languages.time_doubts import Doubt

_S = r"\s{1,3}"
_LATER = r"(?:later|latest|latter|last|furthest)"
_EARLIER = r"(?:earlier|earliest|sooner|soonest|first)"
_OF = (
    rf"(?:{_S}to{_S}(?:occur|happen|arrive|come|fall))?{_S}of(?:{_S}the{_S}following)?"
    rf"(?:{_S}(?:either|both))?"
)
# "The later of 3 May and", "the later of the permit and (b) 3 May"; "the last of them was built".
_NO_VERB = r"(?:(?!\b(?:is|are|was|were|has|had|have|did|which|who|these|those|them|us)\b)[^.;])"
_AN_ITEM = rf"(?:\(?(?:[a-d]|i{{1,3}}|[1-4])\){_S})?(?:(?:the|date|on|of|by){_S}){{0,3}}"
_THINGS = rf"(?::?{_S}|{_NO_VERB}{{1,90}}?\b(?:and|or),?{_S}){_AN_ITEM}"
_WHICHEVER = (
    rf"(?:whichever|whatever){_S}(?:(?:date|day|event|shall|of{_S}(?:these|those|them|the{_S}two)){_S})?"
    rf"(?:(?:is|be|are|shall{_S}be|occurs|comes|happens|falls|arrives){_S})?(?:the{_S})?"
)
_IF_LATER = rf"(?:if|where){_S}(?:(?:that|this|it){_S}is{_S})?later"
_THE_LATER = "it is one of several times of which the later counts, and that is not said"
_ONE = "it is one of several times of which one counts, and which is not said"

ONE_OF_SEVERAL = (
    Doubt(
        sentence=_THE_LATER,
        before=(
            rf"(?i:\bthe{_S}{_LATER}{_OF}{_THINGS}"
            rf"|\b{_IF_LATER},?{_S}(?:(?:on|by|at|in|the|date|of){_S}){{0,3}})"
        ),
        after=(
            rf"(?i:,?{_S}\(?{_WHICHEVER}{_LATER}\b|,?{_S}\(?(?:or|and|and{_S}the){_S}[^.;]{{0,60}}?[,(]?{_S}?\(?{_WHICHEVER}{_LATER}\b"
            rf"|,?{_S}\(?(?:or|and),?{_S}\(?{_IF_LATER}\b|,?{_S}\(?or{_S}[^.;]{{0,50}}?{_S}\(?{_IF_LATER}\b)"
        ),
        words=("late", "last", "latt", "furthest"),
    ),
    Doubt(
        sentence=_ONE,
        before=(
            rf"(?i:(?<!\bby )(?<!before )(?<!until )(?<!than )(?<!till )(?<=\W)the{_S}{_EARLIER}"
            rf"{_OF}{_THINGS})"
        ),
        after=(rf"(?i:,?{_S}(?:or{_S}[^.;]{{0,60}}?[,(]?{_S}?)?\(?{_WHICHEVER}{_EARLIER}\b)"),
        words=("earlie", "soone", "first"),
    ),
)
