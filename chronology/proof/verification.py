"""What checking a report gives: `Verification`, and each `Fault` with its place."""

from typing import Any

import attrs

from chronology.printable import in_a_line
from chronology.vocabulary import ReportFaultKind

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

    def __str__(self) -> str:
        place = f" [{in_a_line(self.place)}]" if self.place else ""
        return f"{self.kind}: {in_a_line(self.sentence)}{place}"


@attrs.frozen(kw_only=True)
class Verification:
    """What became of checking a report.

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

    @property
    def holds(self) -> bool:
        """Whether everything holds."""
        return not self.faults

    def values(self) -> dict[str, Any]:
        """Return plain JSON values, for programs."""
        return {"holds": self.holds, **attrs.asdict(self)}

    def __str__(self) -> str:
        lines = [f"{self.path}: {self._outcome()}"]
        lines += [f"  {fault}" for fault in self.faults]
        lines += [f"  note: {in_a_line(note)}" for note in self.notes]
        return "\n".join([*lines, f"  SHA-256 of the report: {self.sha256}"])

    def _outcome(self) -> str:
        if self.holds:
            claims = _of(self.claims, self.claims_in_all, "claim")
            sources = _of(self.sources, self.sources_in_all, "source")
            also = "".join(f"; {proof} holds" for proof in self.proved_by)
            return f"everything holds: {claims} derived again from {sources}{also}"
        if all(fault.kind is ReportFaultKind.UNPROVED for fault in self.faults):
            return f"nothing wrong was found, but not all is proved: {self.faults[0].sentence}"
        more = f", the first of {len(self.faults)}" if len(self.faults) > 1 else ""
        return f"it does not hold{more}: {in_a_line(self.faults[0].sentence)}"


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
