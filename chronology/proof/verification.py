"""What checking a report gives: `Verification`, and each `Fault` with its place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from chronology.building.totals import AsTyped, counted
from chronology.printable import in_a_line
from chronology.vocabulary import ReportFaultKind

_MOST_TOLD = 5  # faults of one kind that are told without being asked for
_OF_SOURCES = {
    ReportFaultKind.SOURCE_CHANGED,
    ReportFaultKind.SOURCE_MISSING,
    ReportFaultKind.SOURCE_UNREADABLE,
}
_SHOWN = 200  # code points of a text that a sentence shows


@attrs.frozen(kw_only=True)
class Fault:
    """One thing in a report that no longer holds.

    Attributes:
        kind: what kind of thing.
        sentence: one sentence that says it.
        section: where: a section of the report's contents, or a heading of the file.
        row: the row of that section: its anchor and its id; or a line of the file.
        field: the field of the row; or a column of the line.
        also: further fields of the row that are at fault.
        recorded: what the report says there.
        found: what follows today.
    """

    kind: ReportFaultKind
    sentence: str
    section: str = ""
    row: str = ""
    field: str = ""
    also: tuple[str, ...] = ()
    recorded: str = ""
    found: str = ""

    @property
    def place(self) -> str:
        """The section, the row and the field, as far as they are known."""
        return ", ".join(filter(None, (self.section, self.row, self.field)))

    @property
    def where(self) -> str:
        """The kind and the place, as a line of their own."""
        place = f"; place: {in_a_line(self.place)}" if self.place else ""
        return f"kind: {self.kind}{place}"

    def __str__(self) -> str:
        place = f" [{in_a_line(self.place)}]" if self.place else ""
        return f"{self.kind}: {in_a_line(self.sentence)}{place}"


@attrs.frozen(kw_only=True)
class Verification:
    """What became of checking a report.

    Two things may fail. The report may say what does not follow from its sources: then it does
    not hold (`holds`). Or it truly says that its evidence is bad: a quote that is altered, a
    document that states another date (`evidence_holds`).

    Attributes:
        path: the file.
        sha256: of the file's bytes, in hexadecimal.
        title: the report's title.
        at: when the report says it was made.
        claims: how many claims were derived again, and count.
        sources: how many sources were hashed again.
        claims_in_all: how many claims the ledger makes.
        sources_in_all: how many sources the ledger names.
        proved_by: what else holds: the published digest, or the signature.
        faults: what no longer holds, the first one first; empty if everything holds.
        notes: what a reader should know besides, a sentence each.
        unheld: the ids of the claims whose evidence does not hold, as the report itself tells.
        unverified: those of them that could not be verified, and do not count.
        doubts: why it does not, a sentence each.
        counted_from_typed: how many dates count from a day of publication that somebody typed,
            and that no words of the document bear.
        typed: how many dates somebody typed, where no rules could derive one from the words.
        as_of: the day looked from, in words; empty where nothing is dated.
        as_of_asked: whether somebody asked for that day; else it is that of the newest statement.
        as_typed: how many of the claims rest on fields that no words bear, and on which.
        left_out: what does not count, each in words with how many: claims that are unverified,
            set aside, retracted or not stated yet, and what of the ledger could not be used.
        without_claim: what no claim is about or quotes, `event` or `source`, with how many: such
            an event is only a name, and such a source proves nothing, but may move the day looked
            from.
    """

    path: str
    sha256: str
    title: str
    at: str
    claims: int
    sources: int
    claims_in_all: int
    sources_in_all: int
    proved_by: tuple[str, ...] = ()
    faults: tuple[Fault, ...]
    notes: tuple[str, ...] = ()
    unheld: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    counted_from_typed: int = 0
    typed: int = 0
    as_of: str
    as_of_asked: bool
    as_typed: AsTyped
    left_out: tuple[tuple[str, int], ...]
    without_claim: tuple[tuple[str, int], ...] = ()

    @property
    def holds(self) -> bool:
        """Whether all that the report says follows from its sources: also what it says of failures.

        That its evidence is good is another question: `evidence_holds`.
        """
        return not self.faults

    @property
    def evidence_holds(self) -> bool:
        """Whether the evidence holds, too, as `Chronology.evidence_holds` has it."""
        return self.holds and not self.doubts

    def values(self) -> dict[str, Any]:
        """Return plain JSON values, for programs."""
        whether = {"holds": self.holds, "evidence_holds": self.evidence_holds}
        return {**whether, **attrs.asdict(self)}

    def __str__(self) -> str:
        return self._told(list(self._first_faults()))

    @property
    def whole(self) -> str:
        """The same as `str`, with every fault, however many follow from the first."""
        return self._told([str(fault) for fault in self.faults[1:]])

    def _first_faults(self) -> Iterator[str]:
        """Yield more faults of the first kind, the quotes of a changed source, and counts.

        The very first is told before all of them, in the line of the outcome.
        """
        told = {self.faults[0].kind} if self.faults else set()
        told |= {ReportFaultKind.QUOTE} if told & _OF_SOURCES else set()
        rest: Counter[str] = Counter()
        for place, fault in enumerate(self.faults):
            rest[fault.kind] += 1
            if place and fault.kind in told and rest[fault.kind] <= _MOST_TOLD:
                yield str(fault)
        for kind in told:
            rest[kind] = max(0, rest[kind] - _MOST_TOLD)
        counts = ", ".join(f"{kind} {number}" for kind, number in rest.items() if number)
        if counts:
            yield f"{rest.total()} more, which may follow from that: {counts} (--all lists them)"

    def _told(self, faults: Sequence[str]) -> str:
        lines = [self._outcome(), *(fault.where for fault in self.faults[:1]), *faults]
        if not self._is_wrong:
            lines += [f"evidence: {in_a_line(doubt)}" for doubt in self.doubts[1:]]
        lines += self._what_it_rests_on()
        lines += [f"note: {in_a_line(note)}" for note in self.notes]
        last = f"SHA-256 of the report: {self.sha256}"
        return "\n  ".join([f"{self.path}: {lines[0]}", *lines[1:], last])

    def _what_it_rests_on(self) -> Iterator[str]:
        """Yield the day looked from, what does not count, and what no words bear."""
        if self._is_wrong:
            yield self._again
        if self.as_of:
            newest = "the day of the newest statement or source"
            why = "as was asked" if self.as_of_asked else newest
            yield f"looked from: {in_a_line(self.as_of)}, {why}"
        if self.left_out:
            yield f"left out: {', '.join(f'{number} {what}' for what, number in self.left_out)}"
        if self.without_claim:
            told = (counted(number, what) for what, number in self.without_claim)
            yield f"without a claim: {', '.join(told)}"
        if number := self.as_typed.claims:
            rest = "rests" if number == 1 else "rest"
            whose = f"{number} of {counted(self.claims, 'claim')}"
            yield f"{whose} {rest} on fields as typed, which no words bear: {self.as_typed}"

    @property
    def _is_wrong(self) -> bool:
        return any(fault.kind is not ReportFaultKind.UNPROVED for fault in self.faults)

    def _outcome(self) -> str:
        """Return the verdict: what is wrong, what is bad, what was only typed, what holds."""
        if self._is_wrong:
            more = f", the first of {len(self.faults)}" if len(self.faults) > 1 else ""
            return f"it does not hold{more}: {in_a_line(self.faults[0].sentence)}"
        parts = [*self._bad_evidence(), *self._unproved(), *self._only_typed()]
        again = f"{self._again}{''.join(f'; {proof} holds' for proof in self.proved_by)}"
        if not parts:
            return f"everything holds: {again}"
        return f"{'; '.join(parts)}; what it says follows from its sources: {again}"

    @property
    def _again(self) -> str:
        claims = _of(self.claims, self.claims_in_all, "claim")
        return f"{claims} derived again from {_of(self.sources, self.sources_in_all, 'source')}"

    def _bad_evidence(self) -> Iterator[str]:
        if self.doubts:
            more = f" ({len(self.doubts)} reasons, the first of them)" if self.doubts[1:] else ""
            yield f"{self._whose_evidence}{more}: {in_a_line(self.doubts[0])}"

    @property
    def _whose_evidence(self) -> str:
        """Say of how many claims the evidence does not hold; apart, of how many that count."""
        failed, bad = len(self.unverified), len(self.unheld) - len(self.unverified)
        of = f"of its {counted(self.claims_in_all, 'claim')}"
        if not failed:
            whose = f"the evidence of {bad} {of}" if bad else "its evidence"
            return f"{whose} does not hold"
        told = f"{failed} {of} could not be verified"
        return f"{told}, and the evidence of {bad} more does not hold" if bad else told

    def _unproved(self) -> Iterator[str]:
        for fault in self.faults[:1]:
            yield f"nothing wrong was found, but not all is proved: {in_a_line(fault.sentence)}"

    def _only_typed(self) -> Iterator[str]:
        if number := self.counted_from_typed:
            count = "1 date counts" if number == 1 else f"{number} dates count"
            yield f"{count} from a publication day that was only typed"
        if number := self.typed:
            yield f"{number} date{' was' if number == 1 else 's were'} only typed"


def _of(number: int, of: int, noun: str) -> str:
    """Return how many of how many: `2 claims`, or `2 of 3 claims`."""
    shown = str(number) if number == of else f"{number} of {of}"
    return f"{shown} {noun}{'' if of == 1 else 's'}"


def shortened(words: object) -> str:
    """Return what stands in a field as a sentence shows it: in quotes, and not too long."""
    if words is None:
        return "nothing"
    text = in_a_line(str(words))
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"
