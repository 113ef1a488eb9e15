"""In what mood a text speaks: the words of a clause that tell of a plan, a denial, a report.

They are cues and no verdict: "the plan that was cancelled was never signed" has three.
"""

import re
from functools import lru_cache

import attrs

from chronology.languages.bare import NOTHING
from chronology.languages.language import Language
from chronology.vocabulary import Modality

_REACH = 400  # code points on either side in which the ends of a clause are looked for
_FAINT = "_faint"


@attrs.frozen(kw_only=True)
class Cue:
    """Words that tell in what mood a clause speaks.

    Attributes:
        modality: which mood.
        start: the code point at which the words begin.
        end: the code point after the last of the words.
        words: the words.
        firm: whether the words may be held against a claim of another mood. "Would open" may be
            a plan or hearsay, and "failed to pay" may be the very thing that is reported.
    """

    modality: Modality
    start: int
    end: int
    words: str
    firm: bool = True


def cues(text: str, start: int, end: int, language: Language) -> tuple[Cue, ...]:
    """Return the cues of the clause, or the clauses, in which a stretch of text stands."""
    begin, stop = _clause(text, start, end, language)
    found = _pattern(language.modals, language.faint_modals).finditer(text, begin, stop)
    return tuple(
        Cue(
            modality=Modality((match.lastgroup or "").removesuffix(_FAINT)),
            firm=not (match.lastgroup or "").endswith(_FAINT),
            start=match.start(),
            end=match.end(),
            words=match[0],
        )
        for match in found
    )


def _clause(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """Return where the clauses around a stretch of text begin and end."""
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    breaks = list(language.clause_pattern.finditer(text, first, last))
    before = [found.end() for found in breaks if found.end() <= start]
    after = [found.start() for found in breaks if found.start() >= end]
    return max(before, default=first), min(after, default=last)


@lru_cache(maxsize=4)
def _pattern(
    modals: tuple[tuple[Modality, str], ...], faint: tuple[tuple[Modality, str], ...]
) -> re.Pattern[str]:
    """Return one pattern with a group for each mood, firm or faint; the first named wins."""
    named = [*modals, *((f"{modality}{_FAINT}", words) for modality, words in faint)]
    groups = "|".join(f"(?P<{name}>{words})" for name, words in named) or NOTHING
    return re.compile(rf"\b(?i:{groups})\b")
