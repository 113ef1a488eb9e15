"""Time expressions: how fast they are found, on bad input too, and how well beside a gold.

1. Speed beside dateparser's `search_dates` (optional: `pip install dateparser`; said when it is
   missing), plainly called and told the language: KB of text in a second of processor time,
   medians of 5 rounds in which they take turns, on the texts in `seeds`, in a folder
   (`--texts`), or of a corpus (`--corpus`). `find` keeps nothing of a text, only what words
   and days are, so that each round reads the texts as at first sight.
2. Texts made to be slow, of growing length: the exponent with which the time grows is near 1
   where it is linear.
3. With `--corpus FILE`: how many of the corpus's expressions are found with the same calendar
   interval. FILE is JSON: for each document its `dct` (the date of its creation), `text` and
   `timexes` (`start`, `end`, `value`). An expression and its gold are matched one to one,
   those with the same ends first, then those that overlap most. The second row counts only
   expressions in which no four-digit year stands: what had to be resolved against the date.

Run: python benchmarks/expressions.py [--corpus FILE] [--texts FOLDER] [--largest KB] [--part N]...
"""

import datetime as dt
import gc
import importlib
import json
import math
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import click
from progress import shown
from tabulate import tabulate

from chronology import timex3
from chronology.errors import TimexError
from chronology.expressions import find

SEEDS = Path(__file__).parent.parent / "seeds"
ANCHOR = dt.date(2023, 6, 24)
ROUNDS = 5
KB = 1000
LARGEST = 10_000  # KB of the longest hostile text
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_CALENDAR = re.compile(r"\d{2,4}(?:X{1,2})?(?:-.*)?")


@attrs.frozen(kw_only=True)
class Document:
    """A text with its date and, in a corpus, its expressions.

    Attributes:
        date: the date of its creation.
        text: the text.
        gold: its expressions: start, end, value.
    """

    date: dt.date
    text: str = attrs.field(repr=False)
    gold: tuple[tuple[int, int, str], ...] = ()


def texts_of(folder: Path) -> list[Document]:
    """Return the texts of a folder."""
    files = sorted(folder.glob("*.txt"))
    return [Document(date=ANCHOR, text=file.read_text(encoding="utf-8")) for file in files]


def corpus_of(file: Path) -> list[Document]:
    """Return the documents of a corpus."""
    entries = json.loads(file.read_text(encoding="utf-8")).values()
    return [
        Document(
            date=_date_of(entry["dct"]),
            text=entry["text"],
            gold=tuple((t["start"], t["end"], t.get("value") or "") for t in entry["timexes"]),
        )
        for entry in entries
    ]


def _date_of(written: str) -> dt.date:
    """Return a date written year first, or day first."""
    parts = written[:10].split("-")
    return dt.date.fromisoformat("-".join(parts if len(parts[0]) > len(parts[-1]) else parts[::-1]))


# Part 1: speed -----------------------------------------------------------------------------


def ours(document: Document) -> None:
    """Find the expressions of a document."""
    find(document.text, document.date)


def dateparser(languages: list[str] | None) -> Callable[[Document], None] | None:
    """Return dateparser's way to do it, if it is installed."""
    try:
        search: Any = importlib.import_module("dateparser.search")
    except ImportError:
        return None

    def run(document: Document) -> None:
        noon = dt.datetime.combine(document.date, dt.time(12))
        settings = {"RELATIVE_BASE": noon, "PREFER_DATES_FROM": "past"}
        search.search_dates(document.text, languages=languages, settings=settings)

    return run


def seconds(run: Callable[[Document], None], documents: list[Document]) -> float:
    """Return the processor time that all documents take."""
    gc.collect()
    begin = time.process_time()
    for document in documents:
        run(document)
    return time.process_time() - begin


def speed(documents: list[Document]) -> None:
    """Print part 1."""
    plain, told = dateparser(None), dateparser(["en"])
    runners: dict[str, Callable[[Document], None]] = {"chronology": ours}
    if plain is not None and told is not None:
        runners |= {"dateparser": plain, "dateparser, told that it is English": told}
    else:
        click.echo("dateparser is not installed: pip install dateparser")
    for run in runners.values():
        run(documents[0])
    times: dict[str, list[float]] = {name: [] for name in runners}
    for _ in shown(range(ROUNDS), "speed"):
        for name, run in runners.items():
            times[name].append(seconds(run, documents))
    size = sum(len(document.text) for document in documents) / KB
    rates = {name: size / statistics.median(taken) for name, taken in times.items()}
    last = list(rates.values())[-1]
    rows = [(name, size, rate, rate / last) for name, rate in rates.items()]
    print(tabulate(rows, headers=["", "KB of text", "KB/s", "times the last"], floatfmt=".1f"))


# Part 2: hostile texts ---------------------------------------------------------------------

HOSTILE = {
    "digits": "1",
    "May": "May ",
    "the": "the ",
    "1/": "1/",
    "hyphens": "-",
    "from from": "from ",
    "quotes": "“”\"'",
    "spaces": " ",
    "numbers": "twenty ",
    "days": "3 May ",
    "ranges": "3-",
    "years": "1990 and ",
    "ordinals": "the first ",
    "commas": "3, 4, ",
    "March or": "March or ",
    "Monday or": "Monday or ",
    "Q1 or": "Q1 or ",
    "early March or": "early March or ",
    "weekdays": "Monday and Tuesday and Wednesday and Thursday and ",
}


def hostile(largest: int) -> None:
    """Print part 2."""
    lengths = [max(1, largest // 16), max(2, largest // 4), largest]
    rows = []
    for name in shown(list(HOSTILE), "hostile"):
        piece = HOSTILE[name]
        taken = [_hostile_seconds(piece, length) for length in lengths]
        growth = math.log(taken[-1] / max(taken[0], 1e-6)) / math.log(lengths[-1] / lengths[0])
        rows.append((name, *taken, growth, lengths[-1] / taken[-1]))
    headers = ["text", *(f"{length} KB, s" for length in lengths), "exponent", "KB/s"]
    print(tabulate(rows, headers=headers, floatfmt=".2f"))


def _hostile_seconds(piece: str, length: int) -> float:
    text = (piece * (length * KB // len(piece) + 1))[: length * KB]
    return seconds(ours, [Document(date=ANCHOR, text=text)])


# Part 3: scores ----------------------------------------------------------------------------

_Interval = tuple[int, int, tuple[Any, Any]]


def interval(value: str) -> tuple[Any, Any] | None:
    """Return the first and last day that a value means; `None` if it fixes no interval."""
    value = value.partition("T")[0] if value[4:5] == "-" else value
    if not _CALENDAR.fullmatch(value) or re.search(r"-(?:SP|SU|FA|WI)\Z", value):
        return None
    value = re.sub(r"(?:-XX)+\Z", "", value)
    try:
        span = timex3.parse(value)
    except TimexError:
        return None
    return (span.earliest and span.earliest.day, span.latest and span.latest.day)


def intervals(found: list[tuple[int, int, str]]) -> list[_Interval]:
    """Return the expressions whose value fixes a calendar interval."""
    read = ((start, end, interval(value)) for start, end, value in found)
    return [(start, end, days) for start, end, days in read if days is not None]


def matched(gold: list[_Interval], found: list[_Interval]) -> dict[int, int]:
    """Return which of the found stands for which of the gold."""
    pairs = sorted(
        (-(g[:2] == f[:2]), max(g[0], f[0]) - min(g[1], f[1]), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if max(g[0], f[0]) < min(g[1], f[1])
    )
    taken: dict[int, int] = {}
    for _, _, i, j in pairs:
        if j not in taken and i not in taken.values():
            taken[j] = i
    return taken


def scores(documents: list[Document]) -> None:
    """Print part 3."""
    counts = dict.fromkeys(["all", "without a year"], (0, 0, 0))
    for document in shown(documents, "scores"):
        gold = intervals(list(document.gold))
        found = intervals([(e.start, e.end, e.value) for e in find(document.text, document.date)])
        for name in counts:
            added = _counted(gold, found, document.text, bare=name != "all")
            before = counts[name]
            counts[name] = (before[0] + added[0], before[1] + added[1], before[2] + added[2])
    rows = [
        (name, *count, 200 * count[2] / max(1, count[0] + count[1]))
        for name, count in counts.items()
    ]
    print(tabulate(rows, headers=["", "gold", "found", "same", "interval F1"], floatfmt=".1f"))


def _counted(
    gold: list[_Interval], found: list[_Interval], text: str, *, bare: bool
) -> tuple[int, int, int]:
    """Return how many there are in the gold, how many were found, and how many agree."""

    def counts(one: _Interval) -> bool:
        return not (bare and _YEAR.search(text[one[0] : one[1]]))

    pairs = matched(gold, found)
    same = sum(gold[i][2] == found[j][2] and counts(gold[i]) for j, i in pairs.items())
    of_found = sum(counts(gold[pairs[j]] if j in pairs else f) for j, f in enumerate(found))
    return sum(map(counts, gold)), of_found, same


@click.command()
@click.option("--corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--largest", default=LARGEST, show_default=True, help="KB of the hostile texts.")
@click.option("--part", "parts", type=click.IntRange(1, 3), multiple=True, help="Only this part.")
def main(corpus: Path | None, texts: Path | None, largest: int, parts: tuple[int, ...]) -> None:
    """Measure the finding of time expressions."""
    wanted = parts or (1, 2, 3)
    documents = corpus_of(corpus) if corpus else texts_of(texts or SEEDS)
    if 1 in wanted:
        speed(documents)
    if 2 in wanted:  # noqa: PLR2004 - the parts are numbered
        hostile(largest)
    if 3 in wanted and corpus:  # noqa: PLR2004 - the parts are numbered
        scores(documents)


if __name__ == "__main__":
    main()
