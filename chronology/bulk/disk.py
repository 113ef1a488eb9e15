"""Tables larger than memory: spooled, sorted by component, reconciled in batches, put together.

Every step leaves its result on the disk, whole, so that a run that was killed goes on where it
was. What it works on lies in a folder of its own within that of the results, and is deleted when
these are complete.
"""

import csv
import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from chronology.bulk import sheets
from chronology.bulk.engines import Hands, Worker
from chronology.bulk.form import Form, Reject, Told
from chronology.bulk.gathering import Gatherer
from chronology.bulk.given import Faulty, Given
from chronology.bulk.glance import Glance
from chronology.bulk.store import ROWS, TIES, Sorter
from chronology.bulk.work import Task, Work, looked_at, reconciled, seen_in, span_of, span_values
from chronology.replacing import write_whole

WORK = ".chronology-reconcile"
"""The folder in which a run works, within that of its results."""
BATCH = 5_000
"""Rows that are reconciled together, unless one component has more."""
_MADE = "reconcile.json"
_RULES = 1  # what is left of a run with other rules is not gone on with
Tell = Callable[[str, int, int], None]
"""Told what is done now, how much of it, and of how much."""


@attrs.frozen(kw_only=True)
class Order:
    """What is to be done.

    Attributes:
        form: how rows are read.
        day: the day looked from; `None` for the last of which the table knows.
        into: the folder of the results.
        hands: who does the work on batches.
        size: how many rows are reconciled together.
        digest: what the table and all that is said of it come to.
    """

    form: Form
    day: dt.date | None
    into: Path
    hands: Hands
    size: int
    digest: str


def digest_of(path: Path, *said: object) -> str:
    """Return what a file and what is said of it come to, in hexadecimal.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256")
    found.update(repr((_RULES, *said)).encode("utf-8", "backslashreplace"))
    return found.hexdigest()


def is_done(into: Path, digest: str) -> bool:
    """Say whether a folder has all that comes of a table already."""
    return _read_batch(into / _MADE).get("digest") == digest and all(
        (into / f"{sheet.name}.parquet").is_file() for sheet in sheets.SHEETS
    )


def rows_in(into: Path) -> dict[str, int]:
    """Return how many rows each table in a folder has."""
    return dict(_read_batch(into / _MADE)["rows"])


def reconcile_on_disk(given: Callable[[], Given], order: Order, tell: Tell) -> dict[str, int]:
    """Write what comes of a table into a folder, and return how many rows each table has.

    Args:
        given: gives the table; not called where its rows are spooled already.
        order: what is to be done.
        tell: told how far it is.

    Raises:
        MissingExtra: the extra `bulk` is not installed, or `ray` where that is to do the work.
        ClusterFailed: a cluster cannot be had, or does not do its work.
        OSError: something cannot be written.
    """
    return _Run(order, tell).done(given)


class _Run:
    """One run, or the rest of one that was killed."""

    def __init__(self, order: Order, tell: Tell) -> None:
        self.order = order
        self.tell = tell
        self.work = order.into / WORK
        self.task = Task(folder=self.work, form=order.form, day=order.day)

    def done(self, given: Callable[[], Given]) -> dict[str, int]:
        """Do what is not done yet."""
        with self.order.hands.at_work() as worker:  # first: what is missing is told at once
            return self._done_by(worker, given)

    def _done_by(self, worker: Worker, given: Callable[[], Given]) -> dict[str, int]:
        if _read_batch(self.work / "run.json").get("digest") != self.order.digest:
            shutil.rmtree(self.work, ignore_errors=True)
            self.work.mkdir(parents=True)
            _write_batch(self.work / "run.json", {"digest": self.order.digest})
        if not (self.work / "spooled.json").exists():
            self._spool(given())
        spooled = _read_batch(self.work / "spooled.json")
        self.task = attrs.evolve(self.task, form=_with_all(self.order.form, spooled))
        if not (self.work / "sorted.json").exists():
            self._sort()
        names = [
            f"batch-{number:06}" for number in _read_batch(self.work / "sorted.json")["batches"]
        ]
        again = self._batches(worker, names)
        gatherer = Gatherer(self.work, self.order.into, self.order.size)
        counts = gatherer.put_together(names, again, [*_faulty(spooled)], self.tell)
        gatherer.close()
        _write_batch(self.order.into / _MADE, {"digest": self.order.digest, "rows": counts})
        shutil.rmtree(self.work, ignore_errors=True)
        return counts

    def _batches(self, worker: Worker, names: Sequence[str]) -> list[str]:
        """Do the work on all batches, and return those that were reconciled once more."""
        self._each(worker, "Looking at rows", looked_at, names, "seen")
        seen = seen_in(self.work, names, self.order.day)
        self.task = attrs.evolve(self.task, seen=seen)
        self._each(worker, "Reconciling", reconciled, names, "done")
        gatherer = Gatherer(self.work, self.order.into, self.order.size)
        again = gatherer.apart(names)
        gatherer.close()
        self._each(worker, "Comparing places", reconciled, again, "done")
        return again

    def _spool(self, given: Given) -> None:
        """Write the rows, with what ties them, and what must be known of all of them."""
        glance, faulty, count = Glance(self.order.form), list[tuple[int, str, str]](), 0
        with (
            (self.work / ROWS).open("w", encoding="utf-8", newline="") as rows_file,
            (self.work / TIES).open("w", encoding="utf-8", newline="") as ties_file,
        ):
            rows = csv.writer(rows_file, lineterminator="\n")
            ties = csv.writer(ties_file, lineterminator="\n")
            for number, cells in given.rows:
                if isinstance(cells, Faulty):
                    faulty.append((number, cells.value, cells.reason))
                    continue
                tie = glance.at(number, cells)
                lacking = [""] * (len(given.names) - len(cells))
                rows.writerow([number, tie.event, tie.id, *cells, *lacking])
                ties.writerows((tie.event, node) for node in tie.nodes)
                count += 1
                if count % self.order.size == 0:
                    self.tell("Reading rows", count, count)
        form = glance.form_of_all()
        values = {
            "rows": count,
            "faulty": faulty,
            "shown": [[at, *map(list, own)] for at, own in form.shown.items()],
            "sources": [
                [name, told.publisher, told.published and span_values(told.published), told.row]
                for name, told in form.sources.items()
            ],
        }
        _write_batch(self.work / "spooled.json", values)

    def _sort(self) -> None:
        self.tell("Sorting", 0, 1)
        sorter = Sorter(self.work, len(self.order.form.names), self.order.size)
        batches = sorter.batches()
        sorter.close()
        _write_batch(self.work / "sorted.json", {"batches": [batch.number for batch in batches]})
        for name in (ROWS, TIES):
            (self.work / name).unlink()
        self.tell("Sorting", 1, 1)

    def _each(self, worker: Worker, what: str, work: Work, names: Sequence[str], mark: str) -> None:
        """Do something with each batch with which it is not done yet."""
        left = [name for name in names if not (self.work / f"{mark}-{name}.json").exists()]
        before = len(names) - len(left)
        self.tell(what, before, len(names))
        worker.each(work, self.task, left, lambda done: self.tell(what, before + done, len(names)))


def _with_all(form: Form, spooled: dict[str, Any]) -> Form:
    """Return how rows are read, with what all of them show."""
    return attrs.evolve(
        form,
        shown={at: tuple((where, words) for where, words in own) for at, *own in spooled["shown"]},
        sources={
            name: Told(publisher=publisher, published=published and span_of(published), row=row)
            for name, publisher, published, row in spooled["sources"]
        },
    )


def _faulty(spooled: dict[str, Any]) -> Iterator[sheets.Line]:
    rejects = (
        Reject(row=row, column="", value=value, reason=reason)
        for row, value, reason in spooled["faulty"]
    )
    return sheets.rejects_of(rejects)


def _read_batch(path: Path) -> dict[str, Any]:
    """Return what a file of ours says; nothing if it is not there, or is none of ours."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_batch(path: Path, values: object) -> None:
    write_whole(path, json.dumps(values).encode("utf-8"))
