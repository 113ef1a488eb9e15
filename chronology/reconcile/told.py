"""Plans as they were told: what one voice planned at one time, with its place among the others.

What is stated at a time that is only roughly known may have been stated at any of it. Whatever is
said here of before and after holds for all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate

import attrs

from chronology.claims import Statement
from chronology.meanings.terms import Course
from chronology.reconcile.bounds import INFINITY, begins, ends, made_by, made_since
from chronology.reconcile.leaning import leaning_limits, leans
from chronology.reconcile.slips import Limits, course_of
from chronology.reconcile.world import Version, World
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Recall


@attrs.frozen(kw_only=True)
class GivenUp:
    """That a plan was told as given up.

    Attributes:
        since: the second before which that was certainly not said.
        by: the second by which it certainly was.
        sure: whether this plan was meant, and stated before.
    """

    since: float
    by: float
    sure: bool = True


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

    @property
    def first(self) -> Statement:
        """The statement that stands for it."""
        return self.statements[0]

    @property
    def recall(self) -> Recall | None:
        """How it is told, if it was given up, or over, when it was told."""
        return self.first.recall or (Recall.RECALLED if self.looks_back else None)

    @property
    def binding(self) -> bool:
        """Whether it obliges."""
        return self.first.binding and self.recall is None

    @property
    def amends(self) -> tuple[str, ...]:
        """The ids of the claims whose plans it replaces."""
        return tuple(name for one in self.statements for name in one.claim.claim.amends)

    @property
    def when(self) -> Limits:
        """All the time for which it may be planned."""
        return self.whens[0]._replace(
            first=min(limits.first for limits in self.whens),
            last=max(limits.last for limits in self.whens),
        )

    @property
    def by_name(self) -> str:
        """Whose plan it is, for people."""
        return self.voice[0] or self.voice[1]

    @property
    def sort_key(self) -> tuple[float, float, int, Limits, tuple[str, str], str]:
        """In the order stated; what is told alike by its voice, and last by its claim."""
        number = 0 if self.version is None else self.version.number
        return self.by, self.since, number, self.when, self.voice, self.first.id


def voice_of(plan: Statement, versions: Mapping[str, Version]) -> tuple[str, str]:
    """Return whose plan it is: a person's or publisher's, or the document's if it names none."""
    name = plan.speaker or plan.voice
    if name and name != plan.source:
        return name, ""
    version = versions.get(plan.source)
    return "", plan.source if version is None else version.document


def is_before(one: Told, other: Told) -> bool:
    """Say whether a plan was certainly stated before another.

    What a source recalls was planned before all else that it tells, and what it tells as the
    first plan, before every other. Versions of a document follow each other.
    """
    if one.by < other.since:
        return True
    if one.recall is not None:
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


def _sources_of_plan(told: Told) -> set[object]:
    return {origin_of(one) for one in told.statements}


def origin_of(statement: Statement) -> object:
    """Return what all statements of one document have in common, into whatever sources it is cut.

    That is its publisher, its day and its text; without a document, the id of the source.
    """
    source = statement.claim.told_by
    if source is None or source.document is None:
        return statement.source
    return source.publisher, source.published, source.document.text_sha256


def adds_nothing(one: Told, other: Told) -> bool:
    """Say whether a plan is another, as it is or more vaguely: a later deadline is not.

    Who recalls a deadline may name its last day alone.
    """
    return all(_is_as_vague(one, when) for when in other.whens)


def _is_as_vague(one: Told, when: Limits) -> bool:
    new = one.when
    if one.recall is not None and when.is_open and not new.is_open:
        return when.counted.holds(new) or new.holds(when.counted)
    return new.holds(when) and course_of(new, when) is Course.OPEN


def in_order_of_versions(told: Sequence[Told]) -> list[Told]:
    """Return plans, a version of a document stated no earlier than those before it.

    Nor later than those behind it.
    """
    of_one: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.version is not None and one.recall is None:
            of_one[one.version.document].append(one)
    bounds: dict[Told, tuple[float, float]] = {}
    for versions in of_one.values():
        versions.sort(key=lambda one: one.version.number if one.version else 0)
        since = accumulate((one.since for one in versions), max)
        by = [*accumulate((one.by for one in reversed(versions)), min)][::-1]
        bounds |= {one: (low, high) for one, low, high in zip(versions, since, by, strict=True)}
    return [
        attrs.evolve(one, since=bounds[one][0], by=bounds[one][1]) if one in bounds else one
        for one in told
    ]


# Reading them ------------------------------------------------------------------------------


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
    told = Told(
        statements=(plan,),
        voice=voice_of(plan, world.versions),
        whens=whens,
        since=made_since(plan),
        by=made_by(plan),
        version=world.versions.get(plan.source),
    )
    return told if plan.recall is None else as_recalled(told)


def _limits(span: TimeSpan | None, plan: Statement, *, of_end: bool) -> Limits:
    return Limits.of((ends if of_end else begins)(span), span, plan.zone)


def _times_of(span: TimeSpan | None) -> tuple[TimeSpan | None, ...]:
    """Return the two times that an hour by an uncertain clock may be, or the one time."""
    return span.members if span is not None and span.timed and span.members else (span,)


def as_recalled(told: Told) -> Told:
    """Return a plan as stated at some time before the day of its source."""
    day = told.by if told.by == INFINITY else told.by // DAY * DAY - 1
    return attrs.evolve(told, since=-INFINITY, by=day)


def as_one(told: Iterable[Told]) -> list[Told]:
    """Return plans in the order stated, those that one voice told at one time as one.

    That is the common part of all it said; if there is none, any of them may be meant.
    """
    return sorted(_as_one(told), key=lambda one: one.sort_key)


def _as_one(told: Iterable[Told]) -> Iterator[Told]:
    together: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in told:
        together[_time_told(one)].append(one)
    for several in together.values():
        several.sort(key=lambda one: one.sort_key)
        met = reduce(Limits.meet, (one.when for one in several))
        sharp = all(len(one.whens) == 1 for one in several)
        whens = tuple(dict.fromkeys(when for one in several for when in one.whens))
        agree = len(several) == 1 or met.first <= met.last
        yield attrs.evolve(
            several[0],
            statements=tuple(one.first for one in several),
            whens=(met,) if agree and sharp and len(several) > 1 else whens,
            agrees=agree,
        )


def _time_told(told: Told) -> tuple[object, ...]:
    """Return what plans have in common that are one voice's of one time."""
    plan = told.first
    amends = bool(plan.claim.claim.amends)
    alone = amends or leans(plan) or told.recall is not None
    day = plan.stated.begin_of_the_begin, plan.stated.end_of_the_end
    known = None not in day and told.since // DAY == told.by // DAY
    where = None if known else origin_of(plan)
    return (
        (plan.id, plan.recall, plan.span) if alone else None,
        told.voice,
        told.binding,
        day,
        where,
        told.version,
    )
