"""What the parts of reconciling may look at: `World`; what is said, by modality: `Spoken`."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import accumulate

import attrs

from chronology.claims import Statement
from chronology.events import Place, Series
from chronology.reconciling.bounds import as_lower, as_upper
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

Spoken = Mapping[Modality, tuple[Statement, ...]]


@attrs.frozen(kw_only=True)
class Version:
    """Which version of which document a source is.

    Attributes:
        document: the id that all versions of the document share.
        number: its place among them, from 1, in the order in which they were made.
        complete: whether all that this version says was entered, so that what it no longer
            has was dropped.
        stated: when it was made; its bounds may be open.
    """

    document: str
    number: int
    complete: bool = False
    stated: TimeSpan = attrs.field(factory=TimeSpan)


@attrs.frozen(kw_only=True)
class World:
    """What the checks may look at besides the event itself.

    Attributes:
        as_of: the last second of the day from which one looks; `None` if nothing is dated.
        sources: how many sources there are at that day.
        latest: when the last of them spoke, for people; `None` if nothing is dated.
        places: places by id.
        series: series by id.
        zone: the time zone of the ledger, if it declares one.
        zones: for each source that declares one, the time zone by which it counts its days.
        versions: for each source that is a version of a document, which.
        reported: for each event that is reported, its date; also by the names it goes by.
        made: for each source that is a version, the seconds since which, and by which, it was
            made: no earlier than those before it, and no later than those behind it.
    """

    as_of: int | None
    sources: int
    latest: TimeSpan | None
    places: Mapping[str, Place] = attrs.field(hash=False)
    series: Mapping[str, Series] = attrs.field(hash=False)
    zone: str = ""
    zones: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    versions: Mapping[str, Version] = attrs.field(factory=dict, hash=False)
    reported: Mapping[str, TimeSpan] = attrs.field(factory=dict, hash=False)
    made: Mapping[str, tuple[float, float]] = attrs.field(
        init=False,
        eq=False,
        repr=False,
        default=attrs.Factory(lambda self: _in_order(self.versions), takes_self=True),
    )
    series_names: Mapping[str, str] = attrs.field(
        init=False,
        eq=False,
        repr=False,
        default=attrs.Factory(
            lambda self: {id_: entry.name or id_ for id_, entry in self.series.items()},
            takes_self=True,
        ),
    )


def _in_order(versions: Mapping[str, Version]) -> dict[str, tuple[float, float]]:
    """Return when versions of documents were made, each between those before and behind it."""
    documents: dict[str, list[str]] = defaultdict(list)
    for source in sorted(versions, key=lambda name: versions[name].number):
        documents[versions[source].document].append(source)
    found: dict[str, tuple[float, float]] = {}
    for sources in documents.values():
        stated = [versions[source].stated.at_offset(0) for source in sources]
        since = accumulate((as_lower(date.begin_of_the_begin) for date in stated), max)
        by = accumulate((as_upper(date.end_of_the_end) for date in reversed(stated)), min)
        found |= zip(sources, zip(since, [*by][::-1], strict=True), strict=True)
    return found
