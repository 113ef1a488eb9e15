"""Sets of an EDTF text: one of several dates, or all of them."""

from collections.abc import Sequence
from itertools import groupby

import attrs

from chronology.edtf.dates import read_date
from chronology.edtf.faults import fault
from chronology.edtf.ranges import joined, one_member, stretch, together
from chronology.edtf.write import write, write_range
from chronology.timespan import TimeSpan
from chronology.timespan.notation import PLAIN_DATE


@attrs.frozen(kw_only=True)
class _Member:
    """One member of a set, or a run of them that `..` joins.

    Attributes:
        span: its bounds: some time within it in a one-of set, all of it in an all-of set.
        text: its canonical text.
        is_run: whether it is a run.
    """

    span: TimeSpan
    text: str
    is_run: bool = False

    @property
    def order(self) -> tuple[bool, float, float, str]:
        """Where the member stands in the canonical text; one that is open behind comes last."""
        first, last = self.span.begin_of_the_begin, self.span.end_of_the_end
        return (
            last is None,
            float("-inf") if first is None else first,
            float("inf") if last is None else last,
            self.text,
        )


def read_set(text: str) -> TimeSpan:
    """Read a set; raises `EdtfError`."""
    close = {"[": "]", "{": "}"}[text[0]]
    if not text.endswith(close) or len(text) <= len("[]"):
        reason = f"a set is written like {text[0]}2021,2022{close}"
        raise fault(text, len(text) - 1 if text.endswith(close) else len(text), reason)
    members = sorted(_members(text), key=lambda member: member.order)
    members = [member for member, _ in groupby(members)]
    if len(members) == 1 and not members[0].is_run:
        return members[0].span
    return _one_of(members) if close == "]" else _all_of(members)


def _members(text: str) -> list[_Member]:
    items = text[1:-1].split(",")
    members, offset = [], 1
    for index, item in enumerate(items):
        if item.startswith("..") and index > 0:
            raise fault(text, offset, "“..” without a date before it begins the list")
        if item.endswith("..") and index < len(items) - 1:
            raise fault(text, offset + len(item) - 2, "“..” without a date behind it ends the list")
        members.append(_member(item, text, offset))
        offset += len(item) + 1
    return members


def _member(item: str, text: str, offset: int) -> _Member:
    left, dots, right = item.partition("..")
    if not dots:
        date = read_date(item, text, offset)
        return _Member(span=date, text=item if PLAIN_DATE.fullmatch(item) else write(date))
    if not left and not right:
        raise fault(text, offset, "“..” needs a date beside it")
    first = read_date(left, text, offset) if left else None
    last = read_date(right, text, offset + len(left) + 2) if right else None
    if first is not None and first == last:
        return _Member(span=first, text=write(first))
    span = stretch(first, last)
    if not span.is_possible:
        raise fault(text, offset, "it ends before it begins")
    if text.startswith("{"):
        extent = TimeSpan.from_to(first or TimeSpan(), last or TimeSpan())
        return _Member(span=extent, text=joined(first, last), is_run=True)
    written = span.written or write_range(span.begin_of_the_begin, span.end_of_the_end)
    return _Member(span=span, text=written, is_run=True)


def _one_of(members: Sequence[_Member]) -> TimeSpan:
    """Return one of several dates: some time within their hull."""
    spans = [member.span for member in members]
    earliest = _least([span.begin_of_the_begin for span in spans])
    latest = _greatest([span.end_of_the_end for span in spans])
    hull = TimeSpan.within(earliest, latest)
    if all(span.is_plain for span in spans) and _contiguous(spans) and not hull.is_unknown:
        return hull
    if len(spans) == 1:
        return one_member(spans[0])
    return attrs.evolve(
        hull,
        qualification=together(spans),
        written=f"[{','.join(member.text for member in members)}]",
        members=tuple(spans),
    )


def _all_of(members: Sequence[_Member]) -> TimeSpan:
    """Return all of several dates: what began in the first and ended in the last."""
    spans = [member.span for member in members]
    return TimeSpan(
        begin_of_the_begin=_least([span.begin_of_the_begin for span in spans]),
        end_of_the_begin=_least([span.end_of_the_begin for span in spans]),
        begin_of_the_end=_greatest([span.begin_of_the_end for span in spans]),
        end_of_the_end=_greatest([span.end_of_the_end for span in spans]),
        qualification=together(spans),
        written=f"{{{','.join(member.text for member in members)}}}",
        members=tuple(spans),
    )


def _least(bounds: Sequence[int | None]) -> int | None:
    known = [bound for bound in bounds if bound is not None]
    return min(known) if len(known) == len(bounds) else None


def _greatest(bounds: Sequence[int | None]) -> int | None:
    known = [bound for bound in bounds if bound is not None]
    return max(known) if len(known) == len(bounds) else None


def _contiguous(spans: Sequence[TimeSpan]) -> bool:
    """Say whether sorted stretches leave no gap, so that their outer bounds say everything."""
    reach: float = float("-inf")
    for index, span in enumerate(spans):
        first, last = span.begin_of_the_begin, span.end_of_the_end
        if index and (first is not None and first > reach + 1):
            return False
        reach = max(reach, float("inf") if last is None else last)
    return True
