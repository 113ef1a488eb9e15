"""How far words put a claim's event from another: "within 30 days of the Effective Date"."""

import attrs

from chronology.claims import Derivation, Gap
from chronology.expressions import Limit, Offset, TimexType
from chronology.languages import LengthDoubt, known
from chronology.meanings.terms import Step
from chronology.verify.case import Case
from chronology.verify.evidence import subtag
from chronology.verify.lengths import Length
from chronology.vocabulary import GapOf, GapUnit, Modality

_UNITS = {
    Step.DAY: (GapUnit.DAYS, 1),
    Step.WEEK: (GapUnit.WEEKS, 1),
    Step.MONTH: (GapUnit.MONTHS, 1),
    Step.QUARTER: (GapUnit.MONTHS, 3),
    Step.YEAR: (GapUnit.YEARS, 1),
    Step.DECADE: (GapUnit.YEARS, 10),
}
_OF_DAYS = frozenset({GapUnit.DAYS, GapUnit.WEEKS})


@attrs.frozen(kw_only=True)
class Told:
    """What the words of a claim say of how far it lies from the events that it names.

    Attributes:
        gap: how far; `None` if they do not say, or nobody can tell.
        words: the length in them; empty for none.
        reason: what stands against the claim, in one clause; empty if nothing does.
        lacking: why nobody can tell how far, in one clause; empty if the words say it, or nothing.
    """

    gap: Gap | None = None
    words: str = ""
    reason: str = ""
    lacking: str = ""


def told_by(lengths: tuple[Length, ...], case: Case) -> Told:
    """Return how far a claim's words put it from the events that it names.

    A gap entered must equal or contain that of the words; where they say none, it stands as
    entered. Without one, that of the words is taken, for a plan.
    """
    claim = case.claim
    if not (claim.before or claim.after or claim.near):
        return Told()
    leaning = [one for one in lengths if one.leans] or _limits_of(lengths, case)
    offsets = {one.time.offset for one in leaning}
    if len(offsets) != 1:
        several = ", ".join(f"“{one.time.text}”" for one in leaning)
        needs = claim.gap is None and len(offsets) > 1 and claim.modality is Modality.PLANNED
        lacking = f"its words tell of several lengths ({several}); give the `gap`" if needs else ""
        return Told(gap=claim.gap, lacking=lacking)
    if _is_one_of_several(leaning[0], case):
        several = f"“{leaning[0].time.text}” is one of several times of which one counts"
        return Told(words=leaning[0].time.text, lacking=several)
    words, (offset,) = leaning[0].time.text, offsets
    is_plan = claim.modality is Modality.PLANNED
    assert offset is not None  # noqa: S101 - only such lengths lean
    if reason := _against_the_side(offset, words, case):
        return Told(words=words, reason=reason)
    gap = attrs.evolve(gap_of(offset), of=_of_several(leaning[0], case))
    return _weighed(leaning[0], gap, is_plan=is_plan, case=case)


def _weighed(length: Length, gap: Gap, *, is_plan: bool, case: Case) -> Told:
    """Return the gap that counts, of the one entered and that of the words."""
    claim, words, offset = case.claim, length.time.text, length.time.offset
    assert offset is not None  # noqa: S101 - only such lengths lean
    if claim.gap is not None:
        is_later = length.time.type is not TimexType.DURATION  # "three days later": than what?
        if _holds(claim.gap, gap, offset, is_plan=is_plan):
            return Told(gap=claim.gap, words=words)
        against = "" if is_later else _differs(claim.gap, gap, words)
        return Told(gap=claim.gap, reason=against)
    if not is_plan:
        return Told(words=words)
    if not _is_sharp(offset):
        lacking = f"“{words}” does not say to the day how far that is; give the `gap`"
        return Told(words=words, lacking=lacking)
    gap = attrs.evolve(gap, least=None) if claim.near else gap
    return Told(gap=gap, words=words)


def derived(told: Told, case: Case) -> Derivation:
    """Return how the date of a plan follows from that of the events that it leans on."""
    claim = case.claim
    sides = (("after", claim.after), ("before", claim.before), ("from", claim.near))
    gap = told.gap or Gap()
    of = "" if gap.of is GapOf.EACH else f"the {gap.of.value} of "
    named = "; ".join(f"{side} {of}{' and '.join(ids)}" for side, ids in sides if ids)
    basis = f"{attrs.evolve(gap, of=GapOf.EACH)} {named}, whenever that was"
    return Derivation(rule="counted-from-event", words=told.words, basis=basis, span=None)


def gap_of(offset: Offset) -> Gap:
    """Return a length between two events as a gap."""
    unit, each = (GapUnit.BUSINESS_DAYS, 1) if offset.business else _UNITS[offset.step]
    number = offset.count * each
    least = None if offset.limit is Limit.MOST else number
    most = None if offset.limit is Limit.LEAST else number
    return Gap(least=least, most=most, unit=unit)


def _limits_of(lengths: tuple[Length, ...], case: Case) -> list[Length]:
    """Return the deadlines of a plan that count from what its sentence names elsewhere.

    "Upon receipt the buyer shall pay within 30 days". With a `gap` entered that says the same,
    one counts so whatever stands in its sentence.
    """
    if case.claim.modality is not Modality.PLANNED:
        return []
    limits = [one for one in lengths if one.time.offset is not None and one.time.is_deadline]
    entered = case.claim.gap
    return [
        one
        for one in limits
        if one.doubt is LengthDoubt.OTHER or (entered is not None and _is_as_long(one, entered))
    ]


def _is_as_long(length: Length, entered: Gap) -> bool:
    """Say whether a deadline is as long as the gap that a person entered."""
    offset = length.time.offset
    return offset is not None and _holds(entered, gap_of(offset), offset, is_plan=True)


def _of_several(length: Length, case: Case) -> GapOf:
    """Return from which of the events named a length counts."""
    language = known().get(subtag(case.source.language))
    is_one = max(map(len, (case.claim.before, case.claim.after, case.claim.near))) == 1
    if language is None or is_one:
        return GapOf.EACH
    return language.length_words.of_several(length.sentence, length.time.end)


def _is_one_of_several(length: Length, case: Case) -> bool:
    """Say whether a length counts only where it is the later, or the earlier, of several times."""
    language = known().get(subtag(case.source.language))
    if language is None or case.claim.modality is not Modality.PLANNED:
        return False
    is_named = max(map(len, (case.claim.before, case.claim.after, case.claim.near))) > 1
    start, end = length.time.start, length.time.end
    return language.length_words.is_one_of_several(length.sentence, start, end, named=is_named)


def _is_sharp(offset: Offset) -> bool:
    """Say whether words give the day: "two years after" gives the year."""
    return offset.limit is not Limit.EXACT or offset.step in {Step.DAY, Step.WEEK}


def _against_the_side(offset: Offset, words: str, case: Case) -> str:
    """Return that words count to the other side than the claim does; empty if they do not."""
    claim = case.claim
    if offset.back is None or claim.near:
        return ""
    if offset.back and not claim.before:
        return f"“{words}” counts back, but the claim is entered as `after` another event"
    if not offset.back and not claim.after:
        return f"“{words}” counts on, but the claim is entered as `before` another event"
    return ""


def _holds(entered: Gap, told: Gap, offset: Offset, *, is_plan: bool) -> bool:
    """Say whether a gap entered says what the words say.

    A deadline must be that of the words: a wider one would excuse what was late. A report's may
    contain theirs, as a date may.
    """
    if told.of is not GapOf.EACH and entered.of is not told.of:
        return False
    if entered.business is not told.business:
        return False
    is_alike = entered.unit is told.unit or {entered.unit, told.unit} <= _OF_DAYS
    if not is_alike or not _is_sharp(offset):
        return _may_be(entered, told)
    (low, high), (least, most) = entered.days, told.days
    if told.business:
        (low, high), (least, most) = (entered.least, entered.most), (told.least, told.most)
    if is_plan:
        return most == high if most is not None else least == low
    is_low = low is None or (least or 0) >= low
    return is_low and (high is None or (most is not None and most <= high))


def _may_be(entered: Gap, told: Gap) -> bool:
    """Say whether a gap may be that of words that do not say it to the day.

    "Two weeks after" may be thirteen days, or fifteen; a month has 28 days or 31.
    """
    (low, high), (least, most) = entered.days, told.days
    slack = Gap(most=1, unit=told.unit).days[1] or 0 if told.least == told.most else 0
    if told.least is None and told.most is not None and high is not None:
        fewest = Gap(least=told.most, unit=told.unit).days[0] or 0
        return fewest <= high and (low is None or most is None or low <= most)
    is_below = most is not None and low is not None and low > most + slack
    is_above = least is not None and high is not None and high < least - slack
    return not is_below and not is_above


def _differs(entered: Gap, told: Gap, words: str) -> str:
    return f"`gap` says {entered}, but from “{words}” follows {told}"
