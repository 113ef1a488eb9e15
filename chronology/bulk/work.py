"""Batches of rows, reconciled in processes: what each gives is written whole, and done once."""

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

import attrs

from chronology import edtf
from chronology.building import Chronology
from chronology.building.evidence import told_when
from chronology.building.known import Seen, certainly_by, spoken_last
from chronology.bulk import sheets
from chronology.bulk.entering import told_in
from chronology.bulk.form import Form, Piece
from chronology.bulk.glance import Glance
from chronology.bulk.kernel import Made, made_of
from chronology.errors import NotExpressible
from chronology.events import Event
from chronology.processes import uncollected
from chronology.reconciling import Checks
from chronology.reconciling.checks.places import stays_of
from chronology.reconciling.statistics import Figures, Held
from chronology.reconciling.survival import Delay
from chronology.replacing import write_whole
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.verify import stated_by_source
from chronology.vocabulary import Against, Modality, Outcome

KEYS = (
    ("component", "BIGINT"), ("event", "VARCHAR"), ("dated", "BOOLEAN"), ("k0", "DOUBLE"),
    ("k1", "DOUBLE"), ("k2", "VARCHAR"), ("k3", "DOUBLE"), ("k4", "DOUBLE"), ("k5", "VARCHAR"),
    ("tied", "BOOLEAN"), ("through", "VARCHAR"), ("place", "BIGINT"),
)  # fmt: skip
"""By what each event takes its place in the order of all."""
STAYS = (
    ("component", "BIGINT"), ("participant", "VARCHAR"), ("place", "VARCHAR"), ("begun", "BIGINT"),
    ("lasted", "BIGINT"),
)  # fmt: skip
"""Who was reported where, from when until when."""
GUESTS = (
    ("component", "BIGINT"), ("participant", "VARCHAR"), ("place", "VARCHAR"), ("kind", "VARCHAR"),
    ("first", "DOUBLE"), ("last", "DOUBLE"), ("awaited", "BOOLEAN"), ("reported", "BOOLEAN"),
    ("sources", "VARCHAR"),
)  # fmt: skip
"""Who took part in which sort of event where, and when: two of them may be one event."""
FIGURES = (
    ("component", "BIGINT"), ("grouped", "VARCHAR"), ("named", "VARCHAR"), ("data", "VARCHAR"),
)  # fmt: skip
"""What statistics count of each event."""
APART = "\x1f"
"""Between the ids of sources: character 31."""
_MOST = 2**63
Files = Mapping[str, str]
"""What came of a batch: texts by the names of their files."""


@attrs.frozen(kw_only=True)
class Task:
    """What the processes share.

    Attributes:
        folder: where the batches lie, and what comes of them.
        form: how rows are read.
        day: the day looked from; `None` for the last of which the table knows.
        seen: what is known of the whole table; `None` while that is found out.
    """

    folder: Path
    form: Form
    day: dt.date | None
    seen: Seen | None = None


Work = Callable[[Task, str, str], Files]
"""Called with what all batches share, a batch's name and its text."""


# Batches -----------------------------------------------------------------------------------


def text_of(folder: Path, name: str) -> str:
    """Return the rows of a batch as they were written."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return file.read()


def keep(folder: Path, files: Files) -> None:
    """Write what came of a batch; the last file is the mark that all is there."""
    for name, text in files.items():
        _write_whole(folder / name, text)


def batch_in(task: Task, text: str) -> tuple[Piece, dict[int, int]]:
    """Return the rows of a batch, and the component of each by its number."""
    numbers, rows, components, refused = (
        list[int](),
        list[list[str]](),
        dict[int, int](),
        set[int](),
    )
    for number, component, is_refused, *cells in csv.reader(StringIO(text, newline="")):
        at = int(number)
        numbers.append(at)
        rows.append(cells)
        components[at] = int(component)
        if is_refused == "1":
            refused.add(at)
    piece = Piece(form=task.form, numbers=numbers, rows=rows, refused=frozenset(refused))
    return piece, components


def looked_at(task: Task, name: str, text: str) -> Files:
    """Return what the rows of a batch know of the day looked from."""
    piece, _ = batch_in(task, text)
    with uncollected():
        claims, all_sources = told_in(piece)
    source_of = {source.id: source for source in all_sources}
    day = task.day
    end = None if day is None else TimeSpan.of_date(dt.date(day.year, day.month, day.day))
    told = [told_when(claim, source_of[claim.source]) for claim in claims]
    known = [
        (claim.source, one)
        for claim, one in zip(claims, told, strict=True)
        if certainly_by(one, end)
    ]
    own = {source for source, _ in known}
    sources = [
        one for one in all_sources if one.id in own or certainly_by(stated_by_source(one), end)
    ]
    said = [*(one for _, one in known), *map(stated_by_source, sources)]
    latest, last = spoken_last(said)
    values = {
        "sources": sorted(one.id for one in sources),
        "latest": None if latest is None else span_values(latest),
        "last": last,
    }
    return {f"seen-{name}.json": json.dumps(values)}


def seen_in(folder: Path, names: Iterable[str], day: dt.date | None) -> Seen:
    """Return what all batches together know of the day looked from."""
    sources: set[str] = set()
    spans: list[TimeSpan] = []
    seconds: list[int] = []
    for name in names:
        values = json.loads((folder / f"seen-{name}.json").read_text(encoding="utf-8"))
        sources.update(values["sources"])
        spans += [] if values["latest"] is None else [span_of(values["latest"])]
        seconds += [] if values["last"] is None else [values["last"]]
    asked = None if day is None else TimeSpan.of_date(day).end_of_the_end
    return Seen(
        as_of=max(seconds, default=None) if asked is None else asked,
        sources=len(sources),
        latest=spoken_last(spans)[0],
    )


def span_values(span: TimeSpan) -> dict[str, Any]:
    """Return a date as JSON has it."""
    try:
        text = edtf.format(span)
        if edtf.parse(text) == span:
            return {"edtf": text}
    except NotExpressible:
        pass
    return {key: getattr(span, key) for key in _BOUNDS}


def span_of(values: dict[str, Any]) -> TimeSpan:
    """Return a date that JSON has."""
    return edtf.parse(values["edtf"]) if "edtf" in values else TimeSpan(**values)


_BOUNDS = (
    "begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end", "timed",
    "offset",
)  # fmt: skip


# What comes of them ------------------------------------------------------------------------


def reconciled(task: Task, name: str, text: str) -> Files:
    """Return what comes of the rows of a batch."""
    with uncollected():
        return _reconciled(task, name, text)


def _reconciled(task: Task, name: str, text: str) -> Files:
    piece, components = batch_in(task, text)
    made = made_of(piece, task.day, task.seen, Checks())
    whole, glance = made.chronology, Glance(task.form)
    of_event = {
        glance.event_in(cells): components[number]
        for number, cells in zip(piece.numbers, piece.rows, strict=True)
    }
    files = {file_of(sheet, name): _csv(rows) for sheet, rows in _rows(made, components, of_event)}
    for table, rows_of in (("keys", _keys), ("stays", _stays), ("guests", _guests)):
        own = [] if whole is None else rows_of(whole, of_event)
        files[file_of(table, name)] = _csv(own)
    files[file_of("figures", name)] = _csv(_figures_counted(made, of_event))
    files[f"done-{name}.json"] = json.dumps({"rows": len(piece.rows)})
    return files


def _rows(
    made: Made, components: Mapping[int, int], of_event: Mapping[str, int]
) -> Iterator[tuple[str, Iterator[Sequence[object]]]]:
    """Yield the rows of each table, the component of each before it."""
    lines = made.lines()
    for sheet, at in _EVENT_OF.items():
        own = lines.get(sheet, [])
        yield sheet, ((of_event[str(line[at])], *line) for line in own)
    for sheet in (sheets.CLAIMS.name, sheets.REJECTS.name):
        own = lines.get(sheet, [])
        yield sheet, ((components[int(line[0] or 0)], *line) for line in own)
    found = () if made.chronology is None else made.chronology.findings
    told = zip(found, lines.get(sheets.FINDINGS.name, []), strict=True)
    yield sheets.FINDINGS.name, ((of_event[one.events[0]], *line) for one, line in told)


_EVENT_OF = {sheets.EVENTS.name: 1, sheets.ORDER.name: 1, sheets.PLANS.name: 0}
"""In which column of a table the event stands."""


def file_of(table: str, name: str) -> str:
    """Return the name of the file in which a batch has its rows of a table."""
    return f"{table}-{name}.csv"


def path_of(folder: Path, table: str, name: str) -> Path:
    """Return the file in which a batch has its rows of a table."""
    return folder / file_of(table, name)


def _csv(rows: Iterable[Sequence[object]]) -> str:
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    for row in rows:
        writer.writerow([one if type(one) in _PLAIN else _cell(one) for one in row])
    return file.getvalue()


_PLAIN = frozenset({str, type(None), float})


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and not -_MOST <= value < _MOST:
        return None  # a number that no table holds
    return value


def _write_whole(path: Path, text: str) -> None:
    write_whole(path, text.encode("utf-8"))


def _keys(made: Chronology, of_event: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    """Yield by what each event takes its place among all."""
    dated = {one.event.id for one in made.reconciled.dossiers if one.span is not None}
    highest: dict[int, tuple[Any, ...]] = {}
    for place, (event, (key, rank)) in enumerate(made.reconciled.keys.items()):
        component, through = of_event[event], None
        if rank is not None:
            highest[component] = max(highest.get(component, rank), rank)
            through = highest[component][-1]
        yield component, event, event in dated, *key, rank is not None, through, place


def _stays(made: Chronology, of_event: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    for dossier in made.reconciled.dossiers:
        event = dossier.event
        if event.place and event.participants:
            for stay in stays_of(dossier):
                for one in dict.fromkeys(event.participants):
                    yield of_event[event.id], one, event.place, stay.begun, stay.lasted


def _guests(made: Chronology, of_event: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    for dossier in made.reconciled.dossiers:
        event, date = dossier.event, dossier.reported
        sources = APART.join(sorted({one.source for one in dossier.statements}))
        if not (event.place and sources) or event.kind == Event.kind:
            continue
        awaited = not dossier.reports and bool(dossier.with_modality(Modality.PLANNED))
        for one in dict.fromkeys(event.participants):
            yield (
                of_event[event.id], one, event.place, event.kind,
                None if date is None else date.begin_of_the_begin,
                None if date is None else date.end_of_the_end,
                awaited, date is not None, sources,
            )  # fmt: skip


# Figures -----------------------------------------------------------------------------------


def _figures_counted(made: Made, of_event: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    """Yield what statistics count of each event; one that counts in several groups is told once."""
    last, told = "", dict[int, tuple[Figures, str]]()
    for event, by, group, one in made.figures():
        if event != last:
            last, told = event, {}
        if id(one) not in told:  # what is held there keeps its place
            told[id(one)] = one, json.dumps(figures_values(one))
        yield of_event[event], by, group, told[id(one)][1]


def figures_values(one: Figures) -> list[Any]:
    """Return what statistics count of an event as JSON has it."""
    return [
        one.outcome.value,
        _slip_values(one.slip),
        {plan.value: _held_values(held) for plan, held in one.against.items()},
        None if one.drift is None else _held_values(one.drift),
        one.moves,
        None if one.delay is None else [one.delay.least, one.delay.most, one.delay.is_over],
    ]


@lru_cache(maxsize=2**15)
def figures_in(data: str) -> Figures:
    """Return what statistics count of an event, as a batch wrote it: in several groups."""
    return figures_of(json.loads(data))


def figures_of(values: list[Any]) -> Figures:
    """Return what JSON has of them."""
    outcome, slip, against, drift, moves, delay = values
    return Figures(
        outcome=Outcome(outcome),
        slip=None if slip is None else _slip_of(slip),
        against={Against(plan): _held_of(held) for plan, held in against.items()},
        drift=None if drift is None else _held_of(drift),
        moves=moves,
        delay=None if delay is None else Delay(least=delay[0], most=delay[1], is_over=delay[2]),
    )


def _held_values(held: Held) -> list[Any]:
    return [held.outcome.value, _slip_values(held.slip)]


def _held_of(values: list[Any]) -> Held:
    return Held(outcome=Outcome(values[0]), slip=_slip_of(values[1]))


def _slip_values(slip: Slip | None) -> list[Any] | None:
    return None if slip is None else [slip.least, slip.most, slip.seconds]


def _slip_of(values: list[Any]) -> Slip:
    least, most, seconds = values
    return Slip(least=least, most=most, seconds=None if seconds is None else tuple(seconds))
