"""Stretches from one EDTF date to another, as sets and intervals have them."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

import attrs

from chronology.edtf.write import write
from chronology.timespan import Qualification, TimeSpan


def stretch(first: TimeSpan | None, last: TimeSpan | None) -> TimeSpan:
    """Return some time from one date to another; an absent one is open."""
    ends = [end for end in (first, last) if end is not None]
    span = TimeSpan.within(
        None if first is None else first.begin_of_the_begin,
        None if last is None else last.end_of_the_end,
    )
    if all(end.is_plain for end in ends):
        return span
    return attrs.evolve(span, qualification=together(ends), written=joined(first, last))


def one_member(span: TimeSpan) -> TimeSpan:
    """Return a stretch as the only member of a one-of set, which is how it is written alone."""
    return attrs.evolve(span, written=f"[{span.written}]") if span.written else span


def joined(first: TimeSpan | None, last: TimeSpan | None) -> str:
    """Write two dates with `..` between them; an absent one is open."""
    return "..".join("" if end is None else write(end) for end in (first, last))


def together(spans: Sequence[TimeSpan]) -> Qualification:
    """Return how sure something is that is made of others: as unsure as all together."""
    return reduce(or_, (span.qualification for span in spans), Qualification.NONE)
