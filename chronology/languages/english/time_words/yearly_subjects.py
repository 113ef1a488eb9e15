"""English subjects that come every year: "our fiscal year ends on 31 January"."""

from chronology.languages.english.time_words.words import S, any_of
from chronology.languages.recurrence import Recurrence
from chronology.meanings.terms import Step

_YEARS = (
    r"(?:fiscal|financial|tax|accounting|licen[cs]e|membership|academic|insurance|policy|plan|crop"
    r"|marketing|water|holiday|leave|budget|budgetary|business|trading|reporting|rating|farming"
    r"|liturgical|church|legal|rent|benefit|subscription|gas|sugar|wool|agricultural|statutory)"
    rf"{S}year"
)
_SEASONS = (
    r"(?:hunting|shooting|grouse|pheasant|partridge|deer|stag|fishing|angling|trout|salmon|rainy|dry"
    r"|wet|hurricane|cyclone|typhoon|monsoon|breeding|nesting|growing|mating|spawning|close|closed"
    r"|open|oyster|lobster|wildfire|fire|flu|lambing|heating|grazing|planting)"
    rf"{S}season"
)
_TERMS = rf"(?:Michaelmas|Hilary|Trinity|Lent|Easter|Epiphany){S}term"
_OF_WHOM = r"(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Mm]y|[Yy]our|[Aa]|[\w’'-]{1,24}[’']s?)"
_WHICH = rf"(?:(?:own|standard|normal|usual|regular|official|annual|[A-Z][a-z]{{2,14}}){S})?"
_VERB = (
    rf"(?:{S}(?:that|which))?{S}(?:always{S}|normally{S}|currently{S})?"
    r"(?:ends|begins|starts|opens|closes|runs|commences|expires|concludes|finishes|lasts|extends"
    rf"|comes{S}to{S}an{S}end|is)"
)
_WHEN = (
    rf"(?:{S}(?:on|in|at|from|with|the|around|about|midnight|close|of|nearest|closest|to"
    rf"|(?:(?:last|first){S})?(?:Sunday|Saturday|Friday|Monday))\b){{0,6}}"
)

YEARLY_SUBJECTS = (
    Recurrence(
        periods=frozenset({Step.YEAR}),
        before=(
            rf"(?:{_OF_WHOM}{S}{_WHICH}(?:(?i:{_YEARS}|{_SEASONS})|{_TERMS})|{_TERMS}){_VERB}{_WHEN}"
        ),
    ),
)
SIGNS_OF_YEARLY_SUBJECTS = (*any_of("year season"), "term ")
