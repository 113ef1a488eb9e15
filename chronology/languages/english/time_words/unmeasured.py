"""English words beside a time that do not say how far from it, or which of its days, is meant."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import S, one_of
from chronology.languages.time_doubts import Doubt
from chronology.meanings.terms import Basis

# "A few days before 4 March" is some day before it; "a couple of weeks" is more than that.
_SOME = rf"a{S}couple(?:{S}of)?"
_UNITS = rf"(?:{one_of(lexicon.UNITS)})s"
# "Day one", "this one": then it counts something else.
_COUNTED = (
    *("day", "game", "round", "phase", "stage", "week", "number", "part", "this", "that", "last"),
    *("next", "first", "every", "only", "any"),
)

UNMEASURED = (
    Doubt(
        sentence="it is counted only roughly",
        before=rf"(?i:\b{_SOME}{S}(?:short{S}|long{S}|brief{S})?{_UNITS}){S}",
    ),
    Doubt(
        sentence="it is one of several, and the words do not say which",
        before=rf"(?i:(?<!\w)(?<!-){''.join(rf'(?<!{word} )' for word in _COUNTED)}one{S})",
        bases=frozenset({Basis.TENSE}),
    ),
)
