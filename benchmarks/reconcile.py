"""Reconciling, beside making the same claims: its share, and how it grows, in processor time.

Claims of several shapes are made as frozen objects, with their dates, and reconciled with all
checks; medians of some runs. "ratio" is the time of reconciling over the time of making them.
The last columns are the exponents of the growth from the smallest size to the largest, of
reconciling and of making: 1 is linear, and what the making has above it is the machine's, whose
caches hold less of many claims. Then a ledger of some fifty claims: the time of reconciling and
ordering it beside that of parsing its TOML, warm.
Run: python benchmarks/reconcile.py [--large]
"""

import gc
import math
import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import chronology
from chronology import ledger
from chronology.building.statements import statements_of
from chronology.claims import Claim, Derivation, VerifiedClaim
from chronology.events import CommissionMeeting, Event
from chronology.reconciling import World, reconcile
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, Modality, Verdict

SIZES = (10_000, 100_000)
LARGE = (10_000, 100_000, 1_000_000)
ROUNDS = 3  # of sizes that take seconds
HUGE = 1_000_000
WARM_RUNS = 50
PER_EVENT = 5  # claims on each event
MOODS = (
    Modality.REPORTED,
    Modality.PLANNED,
    Modality.PENDING,
    Modality.REPORTED,
    Modality.PLANNED,
    Modality.DENIED,
    Modality.CANCELLED,
)
SEEN = World(
    as_of=30_000 * 86_400,
    sources=50,
    latest=TimeSpan.days(30_000, 30_000),
    places={},
    series={},
)


def made(number: int, event: str, day: int, after: str = "") -> VerifiedClaim:
    """Return a claim of some modality on a day, stated near it."""
    modality = MOODS[number % len(MOODS)]
    told = day + 1 if modality is Modality.REPORTED else day - 20
    span = TimeSpan.days(day, day)
    claim = Claim(
        id=f"c{number}",
        event=event,
        source=f"s{number % 50}",
        quote=Quote(exact="q"),
        modality=modality,
        after=(after,) if after else (),
    )
    return VerifiedClaim(
        claim=claim,
        status=ClaimStatus.VERIFIED,
        verdict=Verdict.EXACT,
        evidence=(),
        derivation=Derivation(rule="day", basis="a day", span=span),
        span=span,
        stated=TimeSpan.days(told, told),
    )


def five_each(size: int) -> list[VerifiedClaim]:
    """Return five claims on each event, on days that agree."""
    return [made(n, f"e{n // PER_EVENT}", 18_000 + n // PER_EVENT % 2000) for n in range(size)]


def one_event(size: int) -> list[VerifiedClaim]:
    """Return claims on one event, on days that do not agree."""
    return [made(n, "e0", 18_000 + n * 7919 % 400) for n in range(size)]


def one_series(size: int) -> list[VerifiedClaim]:
    """Return five claims on each meeting of one commission, each after the one before."""
    return [made(n, f"e{n // PER_EVENT}", 18_000 + n // PER_EVENT) for n in range(size)]


def chained(size: int) -> list[VerifiedClaim]:
    """Return five claims on each event, each of which came after the one before."""
    return [
        made(
            n,
            f"e{n // PER_EVENT}",
            18_000 + n // PER_EVENT,
            f"e{n // PER_EVENT - 1}" if n >= PER_EVENT else "",
        )
        for n in range(size)
    ]


SHAPES: tuple[Callable[[int], list[VerifiedClaim]], ...] = (
    five_each,
    one_event,
    one_series,
    chained,
)


def events_of(claims: list[VerifiedClaim], shape: str) -> list[Event]:
    """Return the events that claims name."""
    names = dict.fromkeys(claim.claim.event for claim in claims)
    if shape == "one_series":
        return [
            CommissionMeeting(id=name, series="az", ordinal=number)
            for number, name in enumerate(names, 1)
        ]
    return [Event(id=name) for name in names]


def seconds(shape: Callable[[int], list[VerifiedClaim]], size: int) -> tuple[float, float]:
    """Return the seconds to make so many claims, and to reconcile them."""
    gc.collect()
    begin = time.process_time()
    claims = shape(size)
    making = time.process_time() - begin
    statements = statements_of(claims)
    events = events_of(claims, shape.__name__)
    gc.collect()
    begin = time.process_time()
    reconcile(events, claims, statements, SEEN)
    return making, time.process_time() - begin


def median_seconds(shape: Callable[[int], list[VerifiedClaim]], size: int) -> tuple[float, float]:
    """Return the medians of several runs, of one run where it is long."""
    runs = [seconds(shape, size) for _ in range(1 if size >= HUGE else ROUNDS)]
    making, reconciling = zip(*runs, strict=True)
    return statistics.median(making), statistics.median(reconciling)


def growth(sizes: tuple[int, ...]) -> None:
    """Print the seconds and the ratio for each shape and size, and the exponents."""
    for shape in SHAPES:
        found = [median_seconds(shape, size) for size in sizes]
        cells = [f"{b:8.2f} s (ratio {b / a:4.1f})" for a, b in found]
        making, reconciling = (
            math.log(last / first) / math.log(sizes[-1] / sizes[0])
            for first, last in zip(found[0], found[-1], strict=True)
        )
        growing = f"  exponent {reconciling:.2f} (making {making:.2f})"
        print(f"{shape.__name__:12}", *cells, growing, flush=True)


def fifty() -> None:
    """Print the time of reconciling the ledger of the seeds beside that of parsing it."""
    path = Path(__file__).parent.parent / "seeds" / "chronology.toml"
    text = path.read_text(encoding="utf-8")
    built = chronology.build(path)
    statements = statements_of(built.claims)
    toml, parsing, reconciling = [], [], []
    for _ in range(WARM_RUNS):
        begin = time.process_time()
        tomllib.loads(text)
        toml.append(time.process_time() - begin)
        begin = time.process_time()
        ledger.read(path)
        parsing.append(time.process_time() - begin)
        begin = time.process_time()
        reconcile(built.ledger.events, built.claims, statements, built.world)
        reconciling.append(time.process_time() - begin)
    print(
        f"{len(built.claims)} claims of the seeds: tomllib alone "
        f"{statistics.median(toml) * 1000:.2f} ms, reading the ledger "
        f"{statistics.median(parsing) * 1000:.2f} ms, reconciling and order "
        f"{statistics.median(reconciling) * 1000:.2f} ms"
    )


if __name__ == "__main__":
    growth(LARGE if "--large" in sys.argv else SIZES)
    fifty()
