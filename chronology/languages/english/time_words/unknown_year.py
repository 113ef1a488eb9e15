"""English words by which a text says itself that the year of a day or month is not known."""

from chronology.languages.time_doubts import Doubt
from chronology.meanings.terms import Basis

_S = r"\s{1,3}"
_GAP = r"[^.!?]{0,40}?"
_YEAR = r"year\b(?![’'])"
_WHICH_YEAR = rf"(?:(?:of|in){_S})?(?:which|what|the){_S}{_YEAR}"
_KNOWING = (
    r"(?:say|tell|remember|recall|know|knew|state|give|name|specify|make out|read|establish"
    r"|remembers|recalls|knows|says|states|gives|be sure|be certain)"
)
_NOT_KNOWING = (
    rf"(?:(?:not|\w{{2,6}}n[’']t|n[’']t|cannot|never|unable{_S}to|nobody|no{_S}one|none"
    rf"|(?:neither|no){_S}\w{{3,12}}(?:{_S}(?:could|can|would|was{_S}able{_S}to))?){_S}"
    rf"(?:\w{{2,12}}{_S})?"
    rf"{_KNOWING}|forgot|forgets|forgotten|forget|unsure|uncertain|unclear|not{_S}(?:sure|certain"
    rf"|clear)|no{_S}idea|but{_S}not|though{_S}not|without{_S}(?:saying|giving|naming))"
)
_MISSING = (
    r"(?:unknown|uncertain|unclear|unrecorded|unstated|unspecified|unnamed|undetermined|unreadable"
    r"|undated|illegible|missing|omitted|lost|left out|torn off|torn away|not (?:known|given|stated"
    r"|said|specified|legible|recorded|mentioned|named|readable|clear|certain|preserved))"
).replace(" ", _S)
_SOME_YEAR = (
    rf"(?:an?|some){_S}(?:(?:unknown|uncertain|unspecified|undetermined|unnamed|unrecorded|other)"
    rf"{_S}year\b|year{_S}(?:that|which){_S}(?:nobody|no{_S}one|is{_S}not|was{_S}not)\b"
    rf"|year{_S}(?:(?:that|which){_S})?(?:s?he|they|I|we|nobody|no{_S}one){_S}(?:could|can|did){_S}not"
    rf"{_S}{_KNOWING})"
)

_GIVEN = r"(?:given|stated|said|named|recorded|shown|mentioned|written|legible|known)"
_NO_YEAR = (
    rf"(?:no|without{_S}(?:an?|any|the|its)){_S}year\b(?!-)(?=\s?[.,;:)\]]|\s{{0,3}}\Z|{_S}(?:is|was"
    rf"|being){_S}{_GIVEN}\b|{_S}{_GIVEN}\b)"
)

UNKNOWN_YEAR = (
    Doubt(
        sentence="the text itself says that its year is not known",
        before=(
            rf"(?i:\b(?:in|of){_S}{_SOME_YEAR},?{_S}(?:on|in)(?:{_S}the)?{_S}"
            rf"|\bsome{_S}year{_S}[^.!?]{{0,16}}\bforgotten,?{_S}(?:on|in){_S}"
            rf"|\b{_NOT_KNOWING}{_S}{_WHICH_YEAR}{_GAP}{_S}"
            rf"|\b{_WHICH_YEAR}[^.!?;]{{0,24}}\b{_NOT_KNOWING}\b{_GAP}{_S}"
            rf"|\b{_NO_YEAR}{_GAP}{_S})"
        ),
        after=(
            rf"(?i:{_GAP}\b{_NOT_KNOWING}{_S}{_WHICH_YEAR}"
            rf"|{_GAP}\b(?:the{_S})?year{_S}(?:is{_S}|was{_S}|being{_S})?{_MISSING}\b"
            rf"|{_GAP}\b{_NO_YEAR}"
            rf"|,{_S}(?:of|in){_S}(?:what|which){_S}year{_S}(?:s?he|it|they|nobody|is|was|we|I)\b"
            rf"|{_S}(?:of|in){_S}{_SOME_YEAR})"
        ),
        is_of_year=True,
        words=("year",),
    ),
    Doubt(
        sentence="the text itself says that its year is not known",
        after=rf"(?i:{_GAP}\b{_NOT_KNOWING}{_S}{_WHICH_YEAR}|{_S}(?:of|in){_S}{_SOME_YEAR})",
        bases=frozenset({Basis.TENSE}),
        words=("year",),
    ),
)
