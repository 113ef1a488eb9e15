"""A ledger of many documents: claims located and dated a second, by one process and by several.

Documents of some 3.5 KB are made, of which five sentences are claimed each: reports, plans, dates
that follow from the document's own. Measured, each in a process of its own, in seconds that pass
and in seconds of all processors, with the greatest memory of a process: reading and hashing the
documents, which is the floor; `load`; `load` and `build` with one process, and with several; and
`check`, the command. That every claim holds, and that the number of processes changes nothing of
what comes out, is held.
Run: python benchmarks/documents_in_bulk.py [DOCUMENTS] [--jobs N ...] [--json FILE]
"""

import argparse
import datetime as dt
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

import chronology
from chronology.exporters.json import chronology_values

DOCUMENTS = 2_000
CLAIMS = 5
BYTES = 3_500
FIRST = dt.date(2015, 1, 5)
_NOUNS = [
    "bridge",
    "harbour",
    "depot",
    "school",
    "clinic",
    "library",
    "pier",
    "market",
    "tunnel",
    "station",
]
_FILL = (
    "The {noun} stands beside the river and is kept by the board of works.",
    "Visitors are asked to use the northern gate, since the other is narrow.",
    "The board thanked its engineers, whose reports are kept in the archive.",
    "Nobody asked for the minutes, and no member spoke against the motion.",
    "A list of contractors is to be had from the clerk on written request.",
)  # fmt: skip


def said(day: dt.date) -> str:
    """Return a day as an English text writes it."""
    return f"{day.day} {day:%B %Y}"


def told(number: int, published: dt.date) -> Iterator[tuple[str, str]]:
    """Yield five sentences of a document, each with its modality."""
    noun = _NOUNS[number % len(_NOUNS)]
    before, after = (dt.timedelta(days=20 + number % 300) * sign for sign in (-1, 1))
    yield f"The {noun} of ward {number} was opened on {said(published + before)}.", "reported"
    yield f"Its repair is planned for {said(published + after)}.", "planned"
    yield f"The survey of ward {number} was completed yesterday.", "reported"
    yield f"The roof is due to be replaced in {published.year + 2}.", "planned"
    yield f"The council visited the {noun} on {said(published + before * 2)}.", "reported"


def written(folder: Path, documents: int) -> Path:
    """Write documents, and a ledger of them, and return the ledger."""
    draw = random.Random(1)  # noqa: S311 - no secret
    lines = ['[chronology]\ntitle = "Wards"\n']
    for number in range(documents):
        published = FIRST + dt.timedelta(days=number % 3_000)
        noun = _NOUNS[number % len(_NOUNS)]
        claims, parts = [*told(number, published)], [f"Notice {number}", said(published)]
        for sentence, _ in claims:
            around = [draw.choice(_FILL).format(noun=noun) for _ in range(8)]
            parts.append(" ".join([*around[:4], sentence, *around[4:]]))
        while sum(map(len, parts)) < BYTES:
            parts.append(draw.choice(_FILL).format(noun=noun))
        name = f"notice-{number:06}"
        (folder / f"{name}.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
        lines.append(f'[sources.{name}]\nfile = "{name}.txt"\npublished = {published}\n')
        for at, (sentence, modality) in enumerate(claims):
            event = f"{name}-{at}"
            lines.append(
                f'[events.{event}]\nname = "{noun} {number}, {at}"\n\n[[claims]]\n'
                f'event = "{event}"\nsource = "{name}"\nmodality = "{modality}"\n'
                f'quote = "{sentence}"\n'
            )
    path = folder / "chronology.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@attrs.frozen(kw_only=True)
class Spent:
    """What some work took.

    Attributes:
        wall: seconds that passed.
        cpu: seconds of all processors.
        mib: the greatest memory of a process, in MiB.
        result: what it says it did.
    """

    wall: float
    cpu: float
    mib: float
    result: str


def apart(work: Callable[[], str]) -> Spent:
    """Do work in a process of its own, and return what it took."""
    reading, writing = os.pipe()
    begin = time.monotonic()
    child = os.fork()
    if not child:
        os.write(writing, work().encode())
        others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        os.write(
            writing, f" {max(others, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)}".encode()
        )
        os._exit(0)
    os.close(writing)
    _, status, used = os.wait4(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        result, _, most = pipe.read().decode().rpartition(" ")
    if status:
        sys.exit(f"{work} failed")
    return Spent(
        wall=time.monotonic() - begin,
        cpu=used.ru_utime + used.ru_stime,
        mib=int(most) / 1024,
        result=result,
    )


def hashed(folder: Path) -> str:
    """Read and hash all documents: what any way of checking must do."""
    whole = hashlib.sha256()
    for file in sorted(folder.glob("*.txt")):
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def loaded(ledger: Path) -> str:
    """Read the ledger with its documents."""
    return str(len(chronology.load(ledger).sources))


def built(ledger: Path, jobs: int) -> str:
    """Build the chronology, and return the digest of all that it says."""
    made = chronology.build(ledger, jobs=jobs)
    if not made.evidence_holds:
        return f"FAILS: {made.totals}"
    values = json.dumps(chronology_values(made), sort_keys=True, default=str)
    return hashlib.sha256(values.encode()).hexdigest()


def checked(ledger: Path, jobs: int) -> str:
    """Run the command, and return the digest of what it prints."""
    command = [sys.executable, "-m", "chronology", "check", str(ledger), "--jobs", str(jobs)]
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode:
        return f"FAILS: exit code {done.returncode}"
    return hashlib.sha256(done.stdout).hexdigest()


def main() -> None:
    """Measure, and print; end with 1 if a claim does not hold, or what comes out differs."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("documents", nargs="?", type=int, default=DOCUMENTS)
    asked.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    asked.add_argument("--json", type=Path)
    given = asked.parse_args()
    figures: dict[str, Spent] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger = written(folder, given.documents)
        works: list[tuple[str, Callable[[], str]]] = [
            ("read and hashed", lambda: hashed(folder)),
            ("loaded", lambda: loaded(ledger)),
            *((f"built, {n} processes", lambda n=n: built(ledger, n)) for n in given.jobs),
            *((f"checked, {n} processes", lambda n=n: checked(ledger, n)) for n in given.jobs),
        ]
        claims = CLAIMS * given.documents
        for what, work in works:
            one = figures[what] = apart(work)
            print(
                f"{what:22} {one.wall:8.2f} s, {one.cpu:8.2f} s of processors; "
                f"{claims / one.wall:9,.0f} claims a second; {one.mib:6.0f} MiB",
                flush=True,
            )
    failed = False
    for sort in ("built", "checked"):
        results = {one.result for what, one in figures.items() if what.startswith(sort)}
        print(f"{sort}: {'the same each time' if len(results) == 1 else f'OTHERWISE: {results}'}")
        is_wrong = any(one.startswith("FAILS") for one in results)
        failed |= is_wrong or len(results) > 1
        if is_wrong:
            print(results)
    if given.json:
        values = {what: attrs.asdict(one) for what, one in figures.items()}
        given.json.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    sys.exit(failed)


if __name__ == "__main__":
    main()
