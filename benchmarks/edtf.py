"""EDTF beside the peers: how right it is, how fast it is, and what bad input does to it.

The peers are python-edtf and undate, on the same strings in one process. They are optional
(`pip install edtf undate`); one that is missing is said.

Correctness is taken on `tests/edtf/edtf_strings.tsv`. A text counts as

- accepted if it is read without an exception of any kind, as refused if not; `other errors`
  counts the exceptions that are not the one that the library has for bad input (`EdtfError`,
  `EDTFParseException`, `ValueError`), be it in reading or in asking for the bounds;
- of the right level if `chronology.edtf.level` says what the table says; the peers tell none;
- of the right bounds if the outer two are those of the table. Ours are `earliest` and `latest`
  of the span, to the second where the table has a time of day. Of the peers the day suffices:
  of python-edtf that of `lower_strict()` and `upper_strict()`, where an infinity is an open
  bound; of undate that of `earliest` and `latest`, and of an interval the earliest day of its
  begin and the latest of its end, where `None` is an open bound. An exception is wrong.

`bounds without ~` leaves out, for all, the texts with `~` or `%`, whose widening is our choice.
Other bounds of the table are a choice too, which the peers may make otherwise: python-edtf ends
a winter with the year, takes an unknown end as ten years away and gives the significant digits
to its fuzzy bounds alone. `of those it accepts` says how many of the bounds without ~ are right
among the texts that the library reads.

Speed is that of reading alone, texts a second of processor time, the median of 5 rounds in
which the libraries take turns. Ours and undate compute the bounds as they read, python-edtf
when it is asked, so that its figure leaves them out. All strings of all rounds are distinct: no
library reads one twice, since a cache might answer (pyparsing has one, which it empties before
each text). The mix is of forms that python-edtf reads, equally many of each; undate is timed on
those of them that it reads as well.

Run: python benchmarks/edtf.py [--fuzz N] [--seed N] [--linear]
"""

import contextlib
import datetime as dt
import gc
import importlib
import importlib.metadata
import io
import math
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import click
from progress import shown
from tabulate import tabulate

from chronology import TimeSpan, edtf
from chronology.errors import EdtfError

TABLE = Path(__file__).parent.parent / "tests" / "edtf" / "edtf_strings.tsv"
REFUSED = "refused"
OPEN = ".."
ROUNDS = 5
PER_ROUND = 1000
BASE = "python-edtf"
UNDATE = "undate"
SIZES = (10_000, 100_000, 1_000_000)
RUNS = 3
ALPHABET = "0123456789X-/.[]{},?~%TZ:+YES "
LONGEST = 24


# The libraries -----------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Library:
    """A library that reads EDTF.

    Attributes:
        name: what it is called.
        version: which one is installed.
        parse: reads a text.
        bounds: the outer bounds of what was read, as the table writes them.
        error: the exception that it has for bad input.
        to_the_day: whether its bounds are compared without the time of day.
    """

    name: str
    version: str
    parse: Callable[[str], Any]
    bounds: Callable[[Any], tuple[str, str]]
    error: type[Exception]
    to_the_day: bool = True


def our_bounds(span: TimeSpan) -> tuple[str, str]:
    """Return the outer bounds of a span."""
    return str(span.earliest or OPEN), str(span.latest or OPEN)


def ours() -> Library:
    """Return this library."""
    version = importlib.metadata.version("sourced-chronology")
    return Library(
        name="chronology",
        version=version,
        parse=edtf.parse,
        bounds=our_bounds,
        error=EdtfError,
        to_the_day=False,
    )


def iso(year: int, month: int, day: int) -> str:
    """Write a day as the table does."""
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def peer(name: str) -> ModuleType:
    """Import a module of a peer, past this file, which is called as one of them."""
    here = Path(__file__).resolve().parent
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here]
    return importlib.import_module(name)


def python_edtf_day(bound: Any) -> str:  # noqa: ANN401 - a peer's value
    """Return the day of a `struct_time`, or that an infinity is open."""
    return OPEN if isinstance(bound, float) and math.isinf(bound) else iso(*bound[:3])


def python_edtf() -> Library:
    """Return python-edtf; raises `ImportError`."""
    module = peer("edtf")
    return Library(
        name=BASE,
        version=importlib.metadata.version("edtf"),
        parse=module.parse_edtf,
        bounds=lambda read: (
            python_edtf_day(read.lower_strict()),
            python_edtf_day(read.upper_strict()),
        ),
        error=module.EDTFParseException,
    )


def undate_bounds(read: Any) -> tuple[str, str]:  # noqa: ANN401 - a peer's value
    """Return the outer days of an `Undate` or of an `UndateInterval`."""
    first, last = read.earliest, read.latest
    if type(read).__name__ == "UndateInterval":
        first, last = first and first.earliest, last and last.latest
    days = (OPEN if day is None else iso(day.year, day.month, day.day) for day in (first, last))
    return next(days), next(days)


def undate() -> Library:
    """Return undate; raises `ImportError`."""
    module = peer("undate.converters.edtf")
    return Library(
        name=UNDATE,
        version=importlib.metadata.version("undate"),
        parse=module.EDTFDateConverter().parse,
        bounds=undate_bounds,
        error=ValueError,
    )


def installed() -> list[Library]:
    """Return this library and those peers that are installed; say which are not."""
    libraries = [ours()]
    for library, package in ((python_edtf, "edtf"), (undate, "undate")):
        try:
            libraries.append(library())
        except ImportError as error:
            print(f"{package} is not installed and left out ({error})")
    return libraries


# Correctness -------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Row:
    """A line of the table."""

    text: str
    level: str
    bounds: tuple[str, str]

    @property
    def is_valid(self) -> bool:
        """Whether the text is EDTF."""
        return self.level != REFUSED

    @property
    def is_widened(self) -> bool:
        """Whether the bounds depend on how far an approximate date reaches."""
        return "~" in self.text or "%" in self.text


def table() -> list[Row]:
    """Read the table: nothing is stripped and nothing quoted."""
    lines = TABLE.read_bytes().decode().removesuffix("\n").split("\n")[1:]
    rows = []
    for line in lines:
        text, level, earliest, latest, _ = line.split("\t")
        rows.append(Row(text=text, level=level, bounds=(earliest, latest)))
    return rows


@attrs.frozen(kw_only=True)
class Outcome:
    """What a library made of a line of the table.

    Attributes:
        row: the line.
        accepted: whether the text was read.
        bounds: what it was read as, if it has bounds.
        error: the exception, if there was one.
        expected_error: whether that is the one for bad input.
    """

    row: Row
    accepted: bool
    bounds: tuple[str, str] | None = None
    error: Exception | None = None
    expected_error: bool = False

    @property
    def is_right(self) -> bool:
        """Whether the bounds are those of the table, or the text is rightly refused."""
        if not self.row.is_valid:
            return not self.accepted and self.expected_error
        return self.bounds == self.row.bounds


def outcome(library: Library, row: Row) -> Outcome:
    """Read one text of the table with one library, whose prints are dropped.

    The bounds of what should be refused are not asked for: to python-edtf, Y1E999999999 has
    bounds of a thousand million digits, which it would compute for hours.
    """
    accepted, bounds = False, None
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            read = library.parse(row.text)
            accepted = True
            bounds = library.bounds(read) if row.is_valid else None
        except Exception as error:  # noqa: BLE001 - whatever a peer raises is counted
            expected = isinstance(error, library.error) and not accepted
            return Outcome(row=row, accepted=accepted, error=error, expected_error=expected)
    if library.to_the_day:
        first, last = (bound.partition("T")[0] for bound in row.bounds)
        row = attrs.evolve(row, bounds=(first, last))
    return Outcome(row=row, accepted=accepted, bounds=bounds)


def level_is_right(row: Row) -> bool:
    """Say whether our level is the one of the table."""
    try:
        return str(edtf.level(row.text)) == row.level
    except EdtfError:
        return False


def of(right: int, whole: int) -> str:
    """Write how many of how many."""
    return f"{right} of {whole}"


def score(library: Library, outcomes: Sequence[Outcome], levels: str) -> list[str]:
    """Return one line of the table of correctness."""
    valid = [one for one in outcomes if one.row.is_valid]
    refused = [one for one in outcomes if not one.row.is_valid]
    unwidened = [one for one in valid if not one.row.is_widened]
    read = [one for one in unwidened if one.accepted]
    others = [one for one in outcomes if one.error is not None and not one.expected_error]
    return [
        f"{library.name} {library.version}",
        of(sum(one.accepted for one in valid), len(valid)),
        of(sum(not one.accepted for one in refused), len(refused)),
        levels,
        of(sum(one.is_right for one in valid), len(valid)),
        of(sum(one.is_right for one in unwidened), len(unwidened)),
        of(sum(one.is_right for one in read), len(read)),
        str(len(others)),
    ]


def correctness(libraries: Sequence[Library]) -> None:
    """Print how right each library is on the table, and each text that ours has wrong."""
    rows = table()
    wrong: list[str] = []
    lines = []
    for library in libraries:
        outcomes = [outcome(library, row) for row in shown(rows, f"{library.name}: table")]
        levels = "–"
        if library.parse is edtf.parse:
            valid = [row for row in rows if row.is_valid]
            misjudged = [row for row in valid if not level_is_right(row)]
            levels = of(len(valid) - len(misjudged), len(valid))
            wrong += [f"{row.text!r}: not level {row.level}" for row in misjudged]
            wrong += [
                f"{one.row.text!r}: {one.bounds or one.error!r}, not {one.row.bounds}"
                for one in outcomes
                if not one.is_right
            ]
        lines.append(score(library, outcomes, levels))
    headers = ["library", "valid accepted", "others refused", "levels right"]
    headers += ["bounds right", "bounds without ~", "… of those it accepts", "other errors"]
    print(f"Correctness on {len(rows)} texts of {TABLE.name}\n")
    print(tabulate(lines, headers=headers, disable_numparse=True))
    print("\nOurs is wrong on", "nothing." if not wrong else "\n".join(["these:", *wrong]))


# Speed -------------------------------------------------------------------------------------

# Forms of all levels that python-edtf reads. `y` is a year, `n` a later one, `t` three digits.
FORMS = (
    # Level 0
    "{y}",
    "{y}-04",
    "{y}-04-12",
    "{y}-04-12T10:20:30",
    "{y}-04-12T10:20:30Z",
    "{y}-04-12T10:20:30+04:00",
    "{y}/{n}",
    "{y}-02/{n}-06",
    "{y}-02-01/{n}-06-15",
    # Level 1
    "-{y}",
    "Y{y}0",
    "Y-{y}00",
    "{y}-21",
    "{y}-24",
    "{y}?",
    "{y}-06~",
    "{y}-06-11%",
    "{t}X",
    "{y}-XX",
    "{y}-05-XX",
    "{y}-XX-XX",
    "{y}-05/..",
    "../{y}-05",
    "{y}-03/",
    "/{y}-03",
    "{y}?/{n}-06~",
    # Level 2
    "Y{y}E5",
    "{y}S2",
    "Y{y}0S3",
    "{y}-25",
    "{y}-34",
    "{y}-40",
    "{y}-06~-11",
    "{y}-~06",
    "?{y}-06-~11",
    "{t}X-12-25",
    "{y}-12-1X",
    "X{t}-05",
    "{y}-06-~01/{n}-06-~20",
    "[{y},{n}]",
    "[{y},{n}..2999]",
    "[..{y}-12-03]",
    "[{y}-12..]",
    "{{{y},{n}}}",
    "{{{y}-05-01..{n}-05-02}}",
)


def filled(form: str, index: int) -> str:
    """Return a form with the years of an index."""
    return form.format(y=1000 + index, n=1001 + index, t=100 + index)


def reads(library: Library, text: str) -> bool:
    """Say whether a library reads a text."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            library.parse(text)
        except Exception:  # noqa: BLE001 - whatever a peer raises, it does not read it
            return False
    return True


def forms_of(library: Library, forms: Sequence[str]) -> list[str]:
    """Return the forms that a library reads, tried on strings that are not timed."""
    index = ROUNDS * PER_ROUND // len(FORMS) + ROUNDS
    return [form for form in forms if reads(library, filled(form, index))]


def days_of_round(turn: int) -> list[str]:
    """Return the plain days of a round: each the 37th after the one before."""
    first = dt.date(1500, 1, 1).toordinal()
    return [
        dt.date.fromordinal(first + 37 * index).isoformat()
        for index in range(turn * PER_ROUND, (turn + 1) * PER_ROUND)
    ]


def mix_of_round(turn: int, forms: Sequence[str], of_all: int) -> list[str]:
    """Return the strings of a round, whose years are its own; `of_all` forms share a round."""
    each = PER_ROUND // of_all
    indexes = range(turn * each, (turn + 1) * each)
    return [filled(form, index) for index in indexes for form in forms]


def rate(library: Library, texts: Sequence[str]) -> float:
    """Return how many texts a library reads in a second of processor time."""
    parse = library.parse
    gc.collect()
    begin = time.process_time()
    for text in texts:
        parse(text)
    return len(texts) / (time.process_time() - begin)


_Batches = dict[str, list[list[str]]]


def medians(libraries: Sequence[Library], batches: _Batches, label: str) -> dict[str, float]:
    """Return the median rate of each library over its rounds, the libraries in turn."""
    rates: dict[str, list[float]] = {library.name: [] for library in libraries}
    turns = [(turn, library) for turn in range(ROUNDS) for library in libraries]
    for turn, library in shown(turns, label):
        rates[library.name].append(rate(library, batches[library.name][turn]))
    return {name: statistics.median(values) for name, values in rates.items()}


def check_distinct(batches: _Batches) -> None:
    """Stop if a library would read a string twice."""
    for name, rounds in batches.items():
        text, count = Counter(text for texts in rounds for text in texts).most_common(1)[0]
        if count > 1:
            message = f"{name} would read {text} twice"
            raise SystemExit(message)


def day_batches(libraries: Sequence[Library]) -> _Batches:
    """Return the plain days of each round, the same for every library."""
    rounds = [days_of_round(turn) for turn in range(ROUNDS)]
    return {library.name: rounds for library in libraries}


def mixed_batches(libraries: Sequence[Library]) -> _Batches:
    """Return the mix of each round, for undate without the forms that it does not read."""
    forms: Sequence[str] = FORMS
    for library in libraries:
        if library.name != UNDATE:
            forms = forms_of(library, forms)
    print(f"The mix has {len(forms)} of {len(FORMS)} forms", end="")
    batches: _Batches = {}
    for library in libraries:
        own = forms_of(library, forms)
        print("" if len(own) == len(forms) else f"; {library.name} reads {len(own)}", end="")
        batches[library.name] = [mix_of_round(turn, own, len(forms)) for turn in range(ROUNDS)]
    print(".\n")
    return batches


def speed(libraries: Sequence[Library]) -> None:
    """Print how fast each library reads plain days and a mix of all levels."""
    print(f"\nSpeed in texts a second of processor time, median of {ROUNDS} rounds")
    kinds = {"plain days": day_batches(libraries), "mix": mixed_batches(libraries)}
    columns = {}
    for kind, batches in kinds.items():
        check_distinct(batches)
        columns[kind] = medians(libraries, batches, kind)
    lines = []
    for library in libraries:
        line = [library.name]
        for column in columns.values():
            own, base = column[library.name], column.get(BASE)
            line += [f"{own:,.0f}", "–" if base is None else f"{own / base:.1f}×"]
        lines.append(line)
    headers = ["library", *(head for kind in columns for head in (kind, f"to {BASE}"))]
    align = ("left", "right", "right", "right", "right")
    print(tabulate(lines, headers=headers, disable_numparse=True, colalign=align))


# Random strings ----------------------------------------------------------------------------


def noise(random_: random.Random) -> str:
    """Return a random string of the characters of EDTF."""
    return "".join(random_.choices(ALPHABET, k=random_.randint(0, LONGEST)))


def mutated(text: str, random_: random.Random) -> str:
    """Return a text with one to three changes: a stretch cut, doubled or replaced."""
    for _ in range(random_.randint(1, 3)):
        begin = random_.randint(0, len(text))
        end = min(len(text), begin + random_.randint(0, 3))
        stretch = text[begin:end]
        new = random_.choice(("", stretch * 2, random_.choice(ALPHABET)))
        text = text[:begin] + new + text[end:]
    return text


def fuzz(count: int, seed: int) -> None:
    """Read random strings, half of them changed lines of the table; stop at a third outcome."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable, not secret
    texts = [row.text for row in table()]
    outcomes: Counter[str] = Counter()
    begin = time.process_time()
    for index in shown(range(count), "random strings"):
        text = mutated(random_.choice(texts), random_) if index % 2 else noise(random_)
        outcomes[_outcome_of(text)] += 1
    seconds = time.process_time() - begin
    print(f"\nFuzz with seed {seed}: {count:,} strings made and read in {seconds:.1f} s\n")
    print(tabulate(outcomes.items(), headers=["outcome", "strings"], intfmt=","))


def _outcome_of(text: str) -> str:
    """Return what came of a string; anything but a span or an `EdtfError` ends the run.

    A span must also be written, read back as the same, have a level and have words.
    """
    try:
        read = edtf.parse(text)
    except EdtfError:
        return "EdtfError"
    except Exception as error:
        message = f"{text!r} gave {error!r}"
        raise SystemExit(message) from error
    written = edtf.format(read)
    again = edtf.parse(written)
    holds = again == read and edtf.format(again) == written and read.is_possible
    if not holds or edtf.level(text) not in {0, 1, 2} or not f"{read}{read:short}":
        message = f"{text!r} is written {written!r} and does not read back"
        raise SystemExit(message)
    return "span, written and read back"


# Growth ------------------------------------------------------------------------------------


def repeated(unit: str, before: str = "", behind: str = "") -> Callable[[int], str]:
    """Return what makes a text of a size: a unit over and over, between two others."""

    def text(size: int) -> str:
        times = (size - len(before) - len(behind)) // len(unit)
        return before + unit * times + behind

    return text


def distinct_days(size: int) -> str:
    """Return a set of distinct days, the latest first, so that sorting has work to do."""
    last = 2_000_000
    days = (dt.date.fromordinal(last - 2 * index).isoformat() for index in range(size // 11))
    return f"[{','.join(days)}]"


# Texts by their kind; those that are built to end in 2022 are valid sets, but for one.
HOSTILE = {
    "[2021,2021,…]": repeated("2021,", "[", "2022]"),
    "{2021,2021,…}": repeated("2021,", "{", "2022}"),
    "[day,earlier day,…]": distinct_days,
    "{2004-~06-11,…}": repeated("2004-~06-11,", "{", "2022}"),
    "[XXXX-02-29,…]": repeated("XXXX-02-29,", "[", "2022]"),
    "[2001..2003,…]": repeated("2001..2003,", "[", "2022]"),
    "{2001..2003?,…}": repeated("2001..2003?,", "{", "2022}"),
    "[2021,…,x]": repeated("2021,", "[", "x]"),
    "[2021,…": repeated("2021,", "["),
    "[,,,,…]": repeated(",", "[", "]"),
    "[[[[…": repeated("["),
    "[2021..2021..…]": repeated("2021..", "[", "2022]"),
    "9999…": repeated("9"),
    "Y9999…": repeated("9", "Y"),
    "Y1E9999…": repeated("9", "Y1E"),
    "Y17E5S9999…": repeated("9", "Y17E5S"),
    "1950S9999…": repeated("9", "1950S"),
    "XXXX…": repeated("X"),
    "----…": repeated("-"),
    "2004-2004-…": repeated("2004-"),
    "????…": repeated("?"),
    "2004~~~~…": repeated("~", "2004"),
    "////…": repeated("/"),
    "2004/2004/…": repeated("2004/"),
    "2004/9999…": repeated("9", "2004/"),
    "....…": repeated("."),
    "2004…T": repeated("2004", "", "T"),
    "date-time+9999…": repeated("9", "2004-01-01T10:20:30+"),
    "TTTT…": repeated("T"),
    "spaces": repeated(" "),
    "٣٣٣٣…": repeated("٣"),
}


def seconds_to_read(text: str) -> float:
    """Return the median time to read or refuse a text."""
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        with contextlib.suppress(EdtfError):
            edtf.parse(text)
        times.append(time.process_time() - begin)
    return statistics.median(times)


def exponent(times: Sequence[float]) -> float:
    """Return the slope of the times over the sizes, both as logarithms."""
    return statistics.linear_regression(
        [math.log(size) for size in SIZES], [math.log(max(t, 1e-9)) for t in times]
    ).slope


def linear() -> None:
    """Print how the time to read hostile texts grows with their length."""
    lines = []
    for kind in shown(list(HOSTILE), "hostile texts"):
        times = [seconds_to_read(HOSTILE[kind](size)) for size in SIZES]
        lines.append([kind, *(f"{t * 1000:.3f}" for t in times), f"{exponent(times):.2f}"])
    headers = ["kind", *(f"{size:,}" for size in SIZES), "exponent"]
    print(f"\nMilliseconds for hostile texts of so many characters, median of {RUNS}\n")
    align = ("left", "right", "right", "right", "right")
    print(tabulate(lines, headers=headers, disable_numparse=True, colalign=align))
    print("\n1 is linear, 0 does not depend on the length.")


@click.command()
@click.option("--fuzz", "count", type=click.IntRange(min=0), default=0, help="Random strings.")
@click.option("--seed", type=int, default=1, show_default=True, help="Their seed.")
@click.option("--linear", "growth", is_flag=True, help="Hostile texts of growing length.")
def main(*, count: int, seed: int, growth: bool) -> None:
    """Print what was asked for."""
    libraries = installed()
    correctness(libraries)
    speed(libraries)
    if count:
        fuzz(count, seed)
    if growth:
        linear()


if __name__ == "__main__":
    main()
