"""Plans as they were told: what one voice planned at one time, with its place among the others.

What is said here of before and after holds for all times at which a plan may have been stated.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import product, starmap

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.meanings.terms import Course
from chronology.printable import in_a_line
from chronology.reconciling.bounds import INFINITY, as_upper, begins, ends, made_by, made_since
from chronology.reconciling.leaning import leaning_limits, leans, leans_on_either
from chronology.reconciling.slips import Limits, course_of
from chronology.reconciling.world import Version, World
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Modality, Recall


@attrs.frozen(kw_only=True)
class GivenUp:
    """That a plan was told as given up.

    Attributes:
        since, by: the seconds between which that was said, for certain.
        sure: whether this plan was meant, and stated before.
        own: whether its own voice called it off, and it alone: what others planned stands.
    """

    since: float
    by: float
    sure: bool = True
    own: bool = False


@attrs.frozen(kw_only=True, eq=False)
class Told:
    """What one voice planned at one time.

    Attributes:
        statements: the statements that say so; several that can be met together are one plan.
        voice: whose plan it is; a source's, if neither it nor its words name anybody.
        whens: when it is planned for; several where what it leans on, or its clock, is uncertain.
        since: the second before which it was certainly not stated.
        by: the second by which it certainly was.
        version: the version of the document in which it stands; `None` if it is of none.
        given_up: what tells that it was given up.
        agrees: whether all that is said can be met together.
        looks_back: whether its source tells besides that it happened.
        parts: what each of its statements says; nothing where it has one.
        apart: whether it is for one of its times and none between: it leans on a disputed day.
        perhaps_another: whether it is told as given up, and may be another of the plans.
    """

    statements: tuple[Statement, ...]
    voice: tuple[str, str]
    whens: tuple[Limits, ...]
    since: float
    by: float
    version: Version | None = None
    given_up: tuple[GivenUp, ...] = ()
    agrees: bool = True
    looks_back: bool = False
    parts: tuple["Told", ...] = ()
    apart: bool = False
    perhaps_another: bool = False

    @property
    def first(self) -> Statement:
        """The statement that stands for it."""
        return self.statements[0]

    @property
    def recall(self) -> Recall | None:
        """How it is told, if it was given up, or over, when it was told."""
        return self.statements[0].recall or (Recall.RECALLED if self.looks_back else None)

    @property
    def binding(self) -> bool:
        """Whether all of it obliges."""
        return self.recall is None and all(one.binding for one in self.statements)

    @property
    def each(self) -> tuple["Told", ...]:
        """What each of its statements says."""
        return self.parts or (self,)

    @property
    def is_wide(self) -> bool:
        """Whether it was stated on one of several days."""
        return self.recall is not None or self.since // DAY != self.by // DAY

    @property
    def is_unsided(self) -> bool:
        """Whether, of what lasts, it may be for the begin, for the end, or for all of it."""
        return any(_is_unsided(one.span) for one in self.statements)

    @property
    def amends(self) -> tuple[str, ...]:
        """The ids of the claims whose plans it replaces."""
        return tuple(name for one in self.statements for name in one.claim.claim.amends)

    @property
    def when(self) -> Limits:
        """All the time for which it may be planned."""
        if len(self.whens) == 1:
            return self.whens[0]
        firsts, lasts = [one.first for one in self.whens], [one.last for one in self.whens]
        return self.whens[0]._replace(first=min(firsts), last=max(lasts))

    @property
    def date(self) -> TimeSpan:
        """The same as a date: one or the other, where it is for none between."""
        whole = self.when.as_date()
        if not self.apart:
            return whole
        return attrs.evolve(whole, members=tuple(when.as_date() for when in self.whens))

    @property
    def by_name(self) -> str:
        """Whose plan it is, for people; a document's, that names nobody, is called by its title."""
        source = self.first.claim.told_by
        title = f"“{in_a_line(source.title)}”" if source is not None and source.title else ""
        return self.voice[0] or title or self.voice[1]

    @property
    def sort_key(self) -> tuple[float, float, int, bool, Limits, tuple[str, str], str]:
        """In the order stated; what is told alike by its voice, and last by its claim."""
        number = 0 if self.version is None else self.version.number
        is_own = self.first.recall is None
        return self.by, self.since, number, is_own, self.when, self.voice, self.first.id


def _is_unsided(span: TimeSpan | None) -> bool:
    if span is None or span.is_extent or span.is_unknown:
        return False
    return span.begin_of_the_begin is None or span.end_of_the_end is not None


def voice_of(plan: Statement, versions: Mapping[str, Version]) -> tuple[str, str]:
    """Return whose plan it is: a person's or publisher's, or the document's if it names none."""
    name = plan.speaker or plan.voice
    if name and name != plan.source:
        return _voice_called(name)
    version = versions.get(plan.source)
    return "", plan.source if version is None else version.document


@lru_cache(maxsize=2**10)
def _voice_called(name: str) -> tuple[str, str]:
    """Return the voice of a name: one value for the many plans of one voice."""
    return name, ""


def is_before(one: Told, other: Told) -> bool:
    """Say whether a plan was certainly stated before another.

    What a source recalls was planned before all else that it tells, and what it tells as the
    first plan, before every other. Versions of a document follow each other.
    """
    if one.by < other.since:
        return True
    if one.recall is not None:
        if other.looks_back and one.first.recall is not None and _is_of_claim(one, other):
            return True
        if other.recall is None and _sources_of_plan(one) & _sources_of_plan(other):
            return True
        return one.recall is Recall.ORIGINAL and other.recall is not Recall.ORIGINAL
    both = one.version, other.version
    return (
        other.recall is None
        and both[0] is not None
        and both[1] is not None
        and both[0].document == both[1].document
        and both[0].number < both[1].number
    )


def _is_of_claim(one: Told, other: Told) -> bool:
    return one.first.id in {statement.id for statement in other.statements}


def _sources_of_plan(told: Told) -> set[object]:
    return {origin_of(one.claim) for one in told.statements}


def origin_of(claim: VerifiedClaim) -> object:
    """Return what all claims of one document have in common, into whatever sources it is cut.

    That is its publisher, its day and its text; without a document, the id of the source.
    """
    source = claim.told_by
    if source is None or source.document is None:
        return claim.claim.source
    own = None if claim.part is None else (claim.part.author, claim.part.published)
    return source.publisher, source.published, source.document.text_sha256, own


Answered = Mapping[tuple[object, TimeSpan], frozenset[str]]
"""The documents in which something was said, with when it was stated, and whose words it is."""


def answering(claims: Iterable[VerifiedClaim]) -> Answered:
    """Return the statements that tell what came of plans, unchanged or corrected since, or not."""
    voices: dict[tuple[object, TimeSpan], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.claim.modality is Modality.REPORTED and (claim.counts or claim.corrected_by):
            voices[origin_of(claim), claim.stated].add(claim.voice.casefold())
    return {place: frozenset(named) for place, named in voices.items()}


def looks_back(plan: Statement, answered: Answered) -> bool:
    """Say whether a plan is told where what came of plans is: who tells both looks back.

    Another voice that says what "will" be looks ahead, and contradicts what is reported there.
    """
    voices = answered.get((origin_of(plan.claim), plan.stated))
    if voices is None:
        return False
    return plan.voice.casefold() in voices or not promises(plan)


def promises(plan: Statement) -> bool:
    """Say whether a plan tells what "will" be, for a time that was not over when it was stated."""
    last = as_upper(begins(plan.span)[1])
    return plan.claim.ahead and plan.recall is None and last >= made_since(plan)


def adds_nothing(one: Told, other: Told) -> bool:
    """Say whether a plan is another, as it is or more vaguely: a later deadline is not.

    Who recalls a deadline may name its last day alone.
    """
    return all(_says_no_more(one, *whens) for whens in product(one.whens, other.whens))


def may_add_nothing(one: Told, other: Told) -> bool:
    """Say whether that holds of some of the times for which they may be planned."""
    if any(_says_no_more(one, *whens) for whens in product(one.whens, other.whens)):
        return True
    # What leans on an uncertain day may be for any time between the earliest and the latest.
    return any(len({course_of(when, old) for old in other.whens}) > 1 for when in one.whens)


def _says_no_more(one: Told, new: Limits, old: Limits) -> bool:
    if one.recall is not None and old.is_open and not new.is_open:
        return old.counted.holds(new) or new.holds(old.counted)
    return _is_as_vague(new, old)


def is_vaguer(one: Told, other: Told) -> bool:
    """Say whether a plan says less than the one before it, and has not moved."""
    pairs = product(one.whens, other.whens)
    return one.when != other.when and all(starmap(_is_as_vague, pairs))


def _is_as_vague(new: Limits, old: Limits) -> bool:
    return new.holds(old) and course_of(new, old) is Course.OPEN


def with_first_plans(told: Sequence[Told]) -> list[Told]:
    """Return plans, those that are told as the first stated before all others."""
    others = [one.by for one in told if one.recall is not Recall.ORIGINAL]
    before = min(others, default=INFINITY) - 1
    return [
        attrs.evolve(one, by=min(one.by, before)) if one.recall is Recall.ORIGINAL else one
        for one in told
    ]


def plans_told(plans: Iterable[Statement], world: World, *, of_end: bool) -> list[Told]:
    """Return what was planned of one side of an event, in the order stated.

    Args:
        plans: the plans of an event.
        world: what is known besides.
        of_end: whether the end of what lasts is meant, and not its begin.
    """
    read = [one for plan in plans if (one := _plan_read(plan, world, of_end=of_end)) is not None]
    return sorted(read, key=lambda told: told.sort_key)


def _plan_read(plan: Statement, world: World, *, of_end: bool) -> Told | None:
    if leans(plan):
        whens = leaning_limits(plan, world.reported)
    else:
        whens = tuple(_limits(one, plan, of_end=of_end) for one in _times_of(plan.span))
    if not whens or (whens[0].is_unknown and plan.shift is None):
        return None
    since, by = time_made(plan, world)
    told = Told(
        statements=(plan,),
        voice=voice_of(plan, world.versions),
        whens=whens,
        since=since,
        by=by,
        version=world.versions.get(plan.source),
        apart=len(whens) > 1 and leans(plan) and leans_on_either(plan, world.reported),
    )
    return told if plan.recall is None else as_recalled(told)


def _limits(span: TimeSpan | None, plan: Statement, *, of_end: bool) -> Limits:
    return Limits.of((ends if of_end else begins)(span), span, plan.zone)


def _times_of(span: TimeSpan | None) -> tuple[TimeSpan | None, ...]:
    """Return the two times that an hour by an uncertain clock may be, or the one time."""
    return span.members if span is not None and span.timed and span.members else (span,)


def time_made(statement: Statement, world: World) -> tuple[float, float]:
    """Return the second before which it was not made, and that by which it was, as its version."""
    since, by = world.made.get(statement.source, (-INFINITY, INFINITY))
    return max(since, made_since(statement)), min(by, made_by(statement))


def as_recalled(told: Told) -> Told:
    """Return a plan as stated at some time before the day of its source."""
    day = told.by if told.by == INFINITY else told.by // DAY * DAY - 1
    return attrs.evolve(told, since=-INFINITY, by=day)


def as_one(told: Iterable[Told]) -> list[Told]:
    """Return plans in the order stated, those that one voice told at one time as one."""
    together: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in told:
        together[_time_told(one)].append(one)
    made = [joined(several) for several in together.values()]
    if any(one.parts for one in made):
        made = [*map(_Voices(made).apart, made)]
    return sorted(made, key=lambda one: one.sort_key)


class _Voices:
    """What each voice told, for whoever asks what it may have told at the same time."""

    def __init__(self, told: Iterable[Told]) -> None:
        self.own: dict[tuple[str, str], list[Told]] = defaultdict(list)
        for one in told:
            self.own[one.voice].append(one)
        self.wide = {voice: [one for one in own if one.is_wide] for voice, own in self.own.items()}

    def apart(self, told: Told) -> Told:
        """Return a plan; any of what it says, if more may have been told at the same time."""
        others = self.own[told.voice] if told.is_wide else self.wide[told.voice]
        if not told.parts or not any(_may_be_told_with(told, other) for other in others):
            return told
        whens = tuple(dict.fromkeys(when for one in told.parts for when in one.whens))
        return attrs.evolve(told, whens=whens)


def _may_be_told_with(one: Told, other: Told) -> bool:
    apart = is_before(one, other) or is_before(other, one)
    return one is not other and other.recall is None and not apart


def joined(told: Sequence[Told]) -> Told:
    """Return what one voice told at one time as one plan.

    That is the common part of all it said; if there is none, any of them may be meant.
    """
    if len(told) == 1:
        return told[0]
    told = sorted(told, key=lambda one: one.sort_key)
    common = [*reduce(_met, (one.whens for one in told))]
    can_be_met = [when.first <= when.last for when in common]
    every = dict.fromkeys(when for one in told for when in one.whens)
    return attrs.evolve(
        told[0],
        statements=tuple(one.first for one in told),
        whens=tuple(common if all(can_be_met) else every),
        agrees=any(can_be_met),
        parts=tuple(told),
    )


def _met(whens: Iterable[Limits], others: Sequence[Limits]) -> tuple[Limits, ...]:
    """Return what lies in one of some times and in one of others, whichever is meant."""
    return tuple(dict.fromkeys(when.meet(other) for when in whens for other in others))


def _time_told(told: Told) -> tuple[object, ...]:
    """Return what plans have in common that are one voice's of one time."""
    plan = told.first
    day = plan.stated.begin_of_the_begin, plan.stated.end_of_the_end
    known = None not in day and told.since // DAY == told.by // DAY and not told.looks_back
    return (
        None if plan.recall is None else (plan.id, plan.recall, plan.span),
        told.voice,
        day,
        None if known else origin_of(plan.claim),
        told.version,
        told.looks_back,
    )
