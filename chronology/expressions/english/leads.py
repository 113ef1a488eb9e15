"""English words directly before a time that change what it means."""

from collections.abc import Callable

from chronology.expressions.combined import About, Beside, Near, Part, Side, WeekOf
from chronology.expressions.english import lexicon
from chronology.expressions.language import Lead
from chronology.expressions.meaning import (
    Day,
    Meaning,
    Months,
    Shifted,
    Step,
    Stretch,
    Unclear,
    Winter,
    Years,
)

_Wrap = Callable[[Meaning], Meaning | None]
_S = r"\s{1,3}"
_MOVED = rf"\b(?i:{lexicon.MOVED})\b[^.;]{{0,40}}\Z"


def _part(index: int, parts: int, mod: str) -> _Wrap:
    def wrap(of: Meaning) -> Meaning | None:
        """Divide what is longer than a day."""
        inner = of.of if isinstance(of, Near) else of
        is_whole = isinstance(inner, Months | Winter | Years)
        is_whole |= isinstance(inner, Shifted) and inner.step is not Step.DAY
        return Part(of=of, index=index, parts=parts, written=mod) if is_whole else None

    return wrap


def _beside(side: Side) -> _Wrap:
    def wrap(of: Meaning) -> Meaning | None:
        """Open every time that has bounds of its own."""
        return None if isinstance(of, Unclear | Stretch | Beside) else Beside(of=of, side=side)

    return wrap


def _onward(of: Meaning) -> Meaning | None:
    """Open a full date: "from April" may be where something stems from."""
    is_full = isinstance(of, Day) and not of.leans
    return Beside(of=of, side=Side.SINCE) if is_full else None


def _about(of: Meaning) -> Meaning | None:
    """Widen what the calendar bounds sharply."""
    return About(of=of) if isinstance(of, Day | Months | Years | Shifted | Near) else None


def _week_of(of: Meaning) -> Meaning | None:
    """Widen a day to its week."""
    return WeekOf(of=of) if isinstance(of, Day) else None


LEADS = (
    Lead(
        name="end-of",
        pattern=rf"(?i:(?:the{_S})?(?:very{_S})?(?:end|close){_S}of|late(?:{_S}in)?)",
        wrap=_part(2, 3, "END"),
    ),
    Lead(
        name="beginning-of",
        pattern=rf"(?i:(?:the{_S})?(?:very{_S})?(?:beginning|start){_S}of|early(?:{_S}in)?)",
        wrap=_part(0, 3, "START"),
    ),
    Lead(
        name="middle-of",
        pattern=rf"(?i:(?:the{_S})?middle{_S}of|mid)",
        wrap=_part(1, 3, "MID"),
    ),
    Lead(
        name="first-half-of",
        pattern=rf"(?i:(?:the{_S})?(?:first|1st){_S}half{_S}of)",
        wrap=_part(0, 2, "START"),
    ),
    Lead(
        name="second-half-of",
        pattern=rf"(?i:(?:the{_S})?(?:second|2nd){_S}half{_S}of)",
        wrap=_part(1, 2, "END"),
    ),
    Lead(
        name="week-of",
        pattern=rf"(?i:(?:the{_S})?week{_S}of(?:{_S}the)?)",
        wrap=_week_of,
    ),
    Lead(name="about", pattern=r"(?i:about|around|circa|approximately|ca?\.)", wrap=_about),
    Lead(name="since", pattern=r"(?i:since)", wrap=_beside(Side.SINCE)),
    Lead(
        name="not-before",
        pattern=rf"(?i:no{_S}(?:earlier|sooner){_S}than|not{_S}(?:before|until|till))",
        wrap=_beside(Side.NOT_BEFORE),
    ),
    Lead(
        name="by",
        pattern=rf"(?i:(?:by{_S})?(?:no|not){_S}later{_S}than|by)",
        wrap=_beside(Side.UNTIL),
    ),
    Lead(name="until", pattern=rf"(?i:until|till|up{_S}to)", wrap=_beside(Side.UNTIL)),
    Lead(name="before", pattern=rf"(?i:before|prior{_S}to)", wrap=_beside(Side.BEFORE)),
    Lead(name="after", pattern=r"(?i:after)", wrap=_beside(Side.AFTER)),
    Lead(name="from", pattern=r"(?i:from)", wrap=_onward, unless=_MOVED),
)
