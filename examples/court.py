"""What one adds to the program: a kind of event, a check, a column, a reader, an exporter.

    chronology table LEDGER --use examples/court.py --columns when,what,docket

Run by itself, it says what it adds: python examples/court.py
"""

from collections.abc import Iterator
from typing import Any, ClassVar

import attrs

import chronology
from chronology.reconciling import Dossier, World, each
from chronology.vocabulary import Family, Severity


@attrs.frozen(kw_only=True)
class Hearing(chronology.Event):
    """A day in court.

    Attributes:
        court: which court.
        docket: the number under which it keeps the case.
    """

    kind: ClassVar[str] = "hearing"
    key: ClassVar[tuple[str, ...]] = ("court", "docket")

    court: str = ""
    docket: str = ""


@each
def one_witness(event: Dossier, _: World) -> Iterator[chronology.Finding]:
    """Find what a single source reports."""
    if len({report.origin for report in event.reports}) == 1:
        yield chronology.Finding(
            code="one-witness",
            family=Family.EVIDENCE,
            severity=Severity.WARNING,
            sentence=f"{event.name}: only {event.reports[0].source} reports it",
            events=(event.event.id,),
        )


def docket_of(event: Dossier[Any]) -> str:
    """Return the number of a case; of what is no hearing, none."""
    return event.event.docket if isinstance(event.event, Hearing) else ""


def text_of(raw: bytes) -> str:
    """Return the text of a file of our court, which writes in Latin-1."""
    return raw.decode("latin-1")


def calendar(made: chronology.Chronology) -> str:
    """Return the days of a chronology, a line each."""
    return "".join(f"{one.when}: {one.name}\n" for one in made)


docket = chronology.Column("Docket", docket_of)
checks = [one_witness]
readers = {".docket": text_of}
exporters = {".days": calendar}

if __name__ == "__main__":
    print("kind hearing, check one-witness, column docket, *.docket read, *.days written")
