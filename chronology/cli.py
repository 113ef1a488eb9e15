"""The command `chronology`. It parses arguments, calls the library and sets exit codes.

The module is long because it holds every command, with the words of its options.
"""

import datetime as dt
import errno
import gc
import json
import os
import shlex
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from textwrap import fill
from typing import Any, NoReturn, Self, TypeVar

import click

from chronology.errors import ChronologyError, Problem

EXIT_OK, EXIT_FAILED, EXIT_INPUT = 0, 1, 2
_WIDTH_WITHOUT_A_TERMINAL = 110
_NARROWEST = 40  # columns that tables are fitted into, at the least
_MOST_TOLD = 50  # sentences of items, and what is wrong with them, unless all are asked for
_MOST_UNREPORTED = 20  # unreported plans that never moved, unless all are asked for
_FOR_PROGRAMS = frozenset({"csv", "tsv"})
_A_MOMENT = 1.0  # seconds
_CYCLES_AFTER = 100_000
"""So many objects are made before Python looks for cycles; a command makes few, and soon ends."""
_EPILOG = """\b
Exit codes:
  0  all is well
  1  check: some evidence does not hold; verify: something in the report
     does not; import: some row was not entered; reconcile: some cell
     could not be read
  2  a wrong call, a report that cannot be read, or an error in the ledger
     or a document (whatever is sound was used all the same)
"""
_Command = TypeVar("_Command", bound=Callable[..., Any])


class _Day(click.ParamType[dt.date]):
    """A calendar day in ISO 8601."""

    name = "DATE"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day, or refuse the text."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is no day; write one like 2023-06-30", param, ctx)


class _Moment(click.ParamType[dt.datetime]):
    """A moment in ISO 8601, or in seconds since 1970 as SOURCE_DATE_EPOCH has it."""

    name = "MOMENT"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.datetime:
        """Return the moment in UTC, or refuse the text."""
        if isinstance(value, dt.datetime):
            return value
        text = str(value)
        try:
            if text.isascii() and text.isdigit():
                return dt.datetime.fromtimestamp(int(text), dt.UTC)
            moment = dt.datetime.fromisoformat(text)
            return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
        except (ValueError, OverflowError, OSError):
            place = " in SOURCE_DATE_EPOCH" if text == os.environ.get("SOURCE_DATE_EPOCH") else ""
            self.fail(f"“{value}”{place} is no moment; write 2026-11-22T06:30:00Z", param, ctx)


_CANNOT_BE_WRITTEN = frozenset({errno.ENOSPC, errno.EBADF, errno.EFBIG, errno.EIO, errno.EDQUOT})


class _Told(click.Group):
    """The commands; an output that cannot be written is told, whatever was asked for."""

    def main(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401 - as click has it
        """Run a command."""
        for number in range(3):  # else the next file that is opened would take its place
            try:
                os.fstat(number)
            except OSError:
                os.open(os.devnull, os.O_RDWR)
        try:
            return super().main(*args, **options)
        except OSError as error:
            if error.filename is not None or error.errno not in _CANNOT_BE_WRITTEN:
                raise
            _unwritten(error)


@click.group(cls=_Told, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sourced-chronology", prog_name="chronology")
def main() -> None:
    """Say what happened when, with the words that prove it.

    Documents and claims stand in a LEDGER, a TOML file, which the folder that holds it may stand
    for. `chronology new FOLDER` writes one for your documents, `chronology add` enters new ones.
    """
    gc.set_threshold(_CYCLES_AFTER)


def _as_of(command: _Command) -> _Command:
    option = click.option(
        "--as-of",
        type=_Day(),
        help="Look from the end of this day; claims stated later do not exist yet.",
    )
    return option(command)


def _use(command: _Command) -> _Command:
    option = click.option(
        "--use",
        multiple=True,
        metavar="FILE.py",
        help="Run this Python: its kinds, checks, columns, readers and exporters are used. Also "
        "the name of an entry point that is installed. May be given several times.",
    )
    return option(command)


_JSON = "json"
_ANNOTATIONS = "annotations"


def _format(command: _Command) -> _Command:
    named = click.option(
        "--format",
        "table_format",
        default="simple",
        metavar="FMT",
        is_eager=True,  # it may ask for JSON
        callback=_format_of,
        help="A table format of tabulate, e.g. github, html, grid, tsv; or json.",
    )
    wide = click.option("--width", type=click.IntRange(min=_NARROWEST), help="Columns to fit into.")
    return named(wide(command))


def _format_of(context: click.Context, _option: click.Parameter, value: str) -> str:
    """Return the format of tables; JSON is asked for as `--json` does."""
    context.meta[_JSON] = value == _JSON
    return "simple" if value == _JSON else value


def _json(command: _Command) -> _Command:
    option = click.option(
        "--json",
        "as_json",
        is_flag=True,
        callback=lambda context, _, value: value or context.meta.get(_JSON, False),
        help="Write JSON.",
    )
    return option(command)


_KEYS = ("kind", "participant", "place", "series", "tag", "during", "finding", "status")


def _selecting(command: _Command) -> _Command:
    """Add the options by which events are selected, and tables put in order."""
    options = (
        click.option(
            "--where",
            multiple=True,
            metavar="KEY=VALUE",
            help=f"Only events for which this holds; KEY is {', '.join(_KEYS[:-1])} or "
            f"{_KEYS[-1]}. Several of one key: one suffices.",
        ),
        click.option(
            "--certainly", is_flag=True, help="Only what lies within `during` whatever is true."
        ),
        click.option("--sort", metavar="COLUMN", help="Put the rows in the order of a column."),
        click.option("--reverse", is_flag=True, help="In descending order."),
        click.option("--columns", metavar="A,B,…", help="The columns to show, by their keys."),
        click.option("--summary", is_flag=True, help="Only say how many there are of each group."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _by(groups: str) -> Callable[[_Command], _Command]:
    return click.option("--by", default="", metavar="G", help=f"Count by {groups}.")


@main.command(epilog=_EPILOG, short_help="Print the chronology as a table.")
@click.argument("ledger", type=click.Path(path_type=Path))
@_as_of
@click.option("--kind", default="", metavar="K", help="Show only events of this kind.")
@click.option("--findings", is_flag=True, help="List the findings, a sentence each.")
@click.option("--decisions", is_flag=True, help="List a person's decisions, with the reasons.")
@click.option("--notes", is_flag=True, help="Show findings of the least severity too.")
@click.option("--edtf", is_flag=True, help="Write dates in EDTF (ISO 8601-2).")
@_selecting
@_by("kind, status, series, place, or another column")
@_format
@_json
@_use
def table(  # noqa: PLR0913 - one for each option
    ledger: Path,
    as_of: dt.date | None,
    use: tuple[str, ...],
    *,
    kind: str,
    where: tuple[str, ...],
    sort: str | None,
    columns: str | None,
    by: str,
    table_format: str,
    width: int | None,
    findings: bool,
    decisions: bool,
    notes: bool,
    edtf: bool,
    certainly: bool,
    reverse: bool,
    summary: bool,
    as_json: bool,
) -> None:
    """Print the chronology of LEDGER as a table."""
    added = _used(use)
    chronology = _built(ledger, as_of, added=added)
    chosen = _chosen(chronology, (*([f"kind={kind}"] if kind else []), *where), certainly=certainly)
    shown = _called(lambda: chosen.sort(sort, reverse=reverse)) if sort else chosen
    if summary or by:
        _write_table(lambda: shown.summary(by or "kind"), table_format, width, as_json=as_json)
    elif as_json and not columns:
        _write_json("chronology_values", chronology, shown)
    else:
        options = {"findings": findings, "decisions": decisions, "notes": notes, "edtf": edtf}
        _write_table(
            lambda: shown.table(_with_own(columns, added), **options),
            table_format,
            width,
            as_json=as_json,
        )
    _finish(chronology.ledger.problems)


def _chosen(chronology: Any, where: Iterable[str], *, certainly: bool) -> Any:  # noqa: ANN401 - Chronology is heavy to import
    """Return the events of a chronology for which all of this holds."""
    wanted: dict[str, list[str]] = {}
    for condition in where:
        key, equals, value = condition.partition("=")
        if not equals or key not in _KEYS:
            message = (
                f"“{condition}” is no condition; write KEY=VALUE, KEY one of {', '.join(_KEYS)}"
            )
            raise click.BadParameter(message, param_hint="--where")
        wanted.setdefault(key, []).append(value)
    if certainly and "during" not in wanted:
        message = "--certainly is for a time: --where during=2022"
        raise click.UsageError(message)
    times = wanted.pop("during", [None])
    if len(times) > 1:
        message = "one `during` is enough: write a stretch of time such as 2022-05/2022-07"
        raise click.BadParameter(message, param_hint="--where")
    if not wanted and times[0] is None:
        return chronology
    return _called(lambda: chronology.where(**wanted, during=times[0], certainly=certainly))


def _listed(columns: str | None) -> list[str] | None:
    return None if columns is None else [key.strip() for key in columns.split(",")]


def _write_table(
    make: Callable[[], Any], table_format: str, width: int | None, *, as_json: bool
) -> None:
    """Write a table, in JSON as the rows that programs have of it."""
    made = _called(make)
    if as_json:
        _write_values(made.to_dicts())
    else:
        _write(_called(lambda: made.to(table_format, width or _width())))


@main.command(epilog=_EPILOG, short_help="Verify every quote and date.")
@click.argument("ledger", required=False, type=click.Path(path_type=Path))
@click.option(
    "--items",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Instead of a ledger, check quotes and dates that were extracted: JSON Lines, CSV or XLSX "
    "with quote and, if need be, date, document, event, modality, speaker, published.",
)
@click.option(
    "--documents",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the documents of --items lie; by default beside FILE.",
)
@click.option(
    "--map",
    "columns_of_items",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help='Which columns of --items hold what: quote = "Words", event = "{Project}, {Phase}", '
    'status = "State", statuses = { Done = "reported" }.',
)
@click.option(
    "--day-first/--month-first",
    default=None,
    help="How dates of --items such as 3/5/2024 are meant; else they are refused.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=None,
    help="How many processes; by default as many as it has processors, for a large ledger.",
)
@click.option(
    "--repair",
    is_flag=True,
    help="Instead, list each quote that does not hold with the source's true wording, as the "
    "ledger has it and as it may be pasted. Nothing is changed.",
)
@click.option(
    "--coverage",
    is_flag=True,
    help="Instead, list the dated sentences that no claim quotes, and the files that no source "
    "uses.",
)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Show long lists whole, each claim that a table makes, and each of its cells that makes "
    "none.",
)
@_as_of
@_selecting
@_by("verdict, source, status, modality, or another column")
@_format
@_json
@_use
def check(  # noqa: PLR0913, PLR0917 - one for each option
    ledger: Path | None,
    items: Path | None,
    documents: Path | None,
    columns_of_items: Path | None,
    as_of: dt.date | None,
    use: tuple[str, ...],
    *,
    day_first: bool | None,
    jobs: int | None,
    where: tuple[str, ...],
    sort: str | None,
    columns: str | None,
    by: str,
    table_format: str,
    width: int | None,
    repair: bool,
    coverage: bool,
    everything: bool,
    certainly: bool,
    reverse: bool,
    summary: bool,
    as_json: bool,
) -> None:
    """Look for every quote of LEDGER in its source and derive every date again.

    Of a ledger of 1,000 claims or more, a run that is killed is gone on with by the next.

    With --items, of a file of quotes and dates that a person, a program or a model extracted.
    With --format annotations what is wrong is written as workflow commands of GitHub.
    """
    added = _used(use)
    if items is not None:
        asked: dict[str, object] = {
            "LEDGER": ledger,
            "--as-of": as_of,
            "--where": where,
            "--certainly": certainly or None,
            "--repair": repair or None,
            "--coverage": coverage or None,
        }
        _require_none(asked, "--items")
        made = _items_checked(items, documents or items.parent, day_first, jobs, columns_of_items)
        _annotate(table_format, "of_items", made, str(items))
        _write_items(
            made,
            columns=columns,
            counted=by or ("verdict" if summary else ""),
            sort=sort,
            reverse=reverse,
            write=lambda rows: _write_table(rows, table_format, width, as_json=as_json),
            as_json=as_json,
        )
        if not (as_json or by or summary or table_format == "csv"):
            sentences = [said for one in made for said in one.told]
            _write_told(sentences, width or _width(), everything=everything)
        _finish(made.problems, failed=not made.hold)
    if ledger is None:
        message = "name a LEDGER, or a file of --items"
        raise click.UsageError(message)
    of_items: dict[str, object] = {
        "--documents": documents,
        "--map": columns_of_items,
        "--day-first": day_first,
    }
    _require_none(of_items, "a LEDGER")
    from chronology.view import View
    from chronology.writers import terminal

    chronology = _built(ledger, as_of, jobs, added, goes_on=True)
    _annotate(table_format, "of_ledger", chronology)
    shown = _chosen(chronology, where, certainly=certainly)

    counted = by or ("verdict" if summary else "")

    def claims() -> Any:  # noqa: ANN401 - Table is heavy to import
        if counted:
            return shown.claims_table([counted]).summary(counted)
        made = shown.claims_table(_listed(columns))
        return made.sort(sort, reverse=reverse) if sort else made

    if as_json and (repair or coverage):
        asked = {"repairs": repair, "coverage": coverage}
        wanted = [name for name, is_asked in asked.items() if is_asked]
        _write_json("mending_values", chronology, *wanted)
    elif as_json and not (counted or columns or sort):
        _write_json("check_values", chronology, shown)
    elif repair or coverage:
        texts = ((repair, terminal.repair_text), (coverage, terminal.coverage_text))
        made = [
            text(View.of(chronology), _width(), everything=everything)
            for is_asked, text in texts
            if is_asked
        ]
        _write("\n\n".join(made))
    elif as_json or counted or table_format == "csv":
        _write_table(claims, table_format, width, as_json=as_json)
    else:
        told = None if shown is chronology else {c.id for one in shown for c in one.claims}
        fit, view = width or _width(), View.of(chronology)
        is_whole = everything or bool(columns or sort or where)
        _write(
            _called(
                lambda: terminal.check_table(
                    view, fit, claims() if is_whole else None, told, table_format,
                    everything=everything,
                )
            )
        )  # fmt: skip
    _finish(chronology.ledger.problems, failed=not chronology.evidence_holds)


def _annotate(table_format: str, function: str, made: Any, *arguments: str) -> None:  # noqa: ANN401 - as `_items_checked`
    """Write what is wrong as workflow commands of GitHub, a line each, if asked; and end."""
    if table_format != _ANNOTATIONS:
        return
    from chronology.view import annotations
    from chronology.writers.annotations import annotations_text

    if told := annotations_text(getattr(annotations, function)(made, *arguments)):
        _write(told)
    is_ledger = not arguments
    problems = made.ledger.problems if is_ledger else made.problems
    _finish(problems, failed=not (made.evidence_holds if is_ledger else made.hold))


def _require_none(asked: Mapping[str, object], beside: str) -> None:
    """Refuse options that mean nothing beside another."""
    for name, value in asked.items():
        if value not in (None, ()):
            message = f"{name} cannot be given with {beside}"
            raise click.UsageError(message)


def _items_checked(
    file: Path,
    folder: Path,
    day_first: bool | None,  # noqa: FBT001 - as the option has it
    jobs: int | None,
    columns: Path | None,
) -> Any:  # noqa: ANN401 - CheckedItems is heavy to import
    """Return what became of a file of items, held against the documents in a folder."""
    from chronology.building.items import check_items
    from chronology.building.items.files import mapping_in

    named = None if columns is None else _called(lambda: mapping_in(columns))
    with _Progress() as progress:
        tell, order = progress.tell, day_first
        return _called(
            lambda: check_items(
                file, folder, columns=named, day_first=order, progress=tell, jobs=jobs or 1
            )
        )


def _write_items(  # noqa: PLR0913 - one for each option
    made: Any,  # noqa: ANN401 - CheckedItems is heavy to import
    *,
    columns: str | None,
    counted: str,
    sort: str | None,
    reverse: bool,
    write: Callable[[Callable[[], Any]], None],
    as_json: bool,
) -> None:
    """Write the table of items, or in JSON all that is known of them."""

    def rows() -> Any:  # noqa: ANN401 - Table is heavy to import
        if counted:
            return made.table([counted]).summary(counted)
        found = made.table(_listed(columns))
        return found.sort(sort, reverse=reverse) if sort else found

    if as_json and not (counted or columns or sort):
        _write_values(made.to_dicts())
    else:
        write(rows)


def _write_told(told: list[str], width: int, *, everything: bool) -> None:
    """Write what is to be said of items below their table."""
    from chronology.printable import printable

    if told:
        shown = told if everything else told[:_MOST_TOLD]
        more = len(told) - len(shown)
        rest = [f"… and {more} more (--all shows them)"] if more else []
        lines = (fill(printable(one), width, break_on_hyphens=False) for one in [*shown, *rest])
        _write("\n".join(["", *lines]))


@main.command(epilog=_EPILOG, short_help="Say what was planned, and what came of it.")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.option("--moved", is_flag=True, help="Only events of which a plan moved.")
@click.option("--current", is_flag=True, help="Only what binds, and the last plan.")
@click.option(
    "--ahead",
    type=click.IntRange(min=0),
    metavar="DAYS",
    help="Hold events also against the plan that was the last so many days before them.",
)
@click.option(
    "--all", "everything", is_flag=True, help="Show long lists of unreported plans whole."
)
@_selecting
@_by("series, voice, kind or tag")
@_format
@_as_of
@_json
@_use
def plans(  # noqa: PLR0913 - one for each option
    ledger: Path,
    as_of: dt.date | None,
    use: tuple[str, ...],
    *,
    where: tuple[str, ...],
    ahead: int | None,
    moved: bool,
    current: bool,
    everything: bool,
    sort: str | None,
    columns: str | None,
    by: str,
    table_format: str,
    width: int | None,
    certainly: bool,
    reverse: bool,
    summary: bool,
    as_json: bool,
) -> None:
    """Print the plans of LEDGER, how each moved, and what was reported in the end.

    Rows are sorted by a column of events: --sort slip, moves, stated (when first planned), when.
    """
    chronology = _built(ledger, as_of, added=_used(use))
    chosen = _chosen(chronology, where, certainly=certainly)
    shown = _called(lambda: chosen.sort(sort, reverse=reverse)) if sort else chosen
    if as_json and summary:
        _write_json("statistics_values", shown, by, ahead)
    elif as_json and not (columns or moved or current):
        _write_json("plans_values", shown, by, ahead)
    else:
        whole = everything or as_json or table_format in _FOR_PROGRAMS
        options: dict[str, Any] = {
            "by": by,
            "ahead": ahead,
            "moved": moved,
            "current": current,
            "summary": summary,
            "fold": None if whole else _MOST_UNREPORTED,
        }
        _write_table(
            lambda: shown.plans_table(_listed(columns), **options),
            table_format,
            width,
            as_json=as_json,
        )
    _finish(chronology.ledger.problems)


@main.command(epilog=_EPILOG, short_help="Say what changed, between ledgers or days.")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.argument("other", required=False, type=click.Path(path_type=Path))
@click.option(
    "--as-of",
    "days",
    multiple=True,
    type=_Day(),
    help="Look from the end of this day. Of one ledger: between this day and another, or now.",
)
@click.option("--notes", is_flag=True, help="Show findings of the least severity too.")
@_format
@_json
def diff(  # noqa: PLR0913 - one for each option
    ledger: Path,
    other: Path | None,
    days: tuple[dt.date, ...],
    table_format: str,
    width: int | None,
    *,
    notes: bool,
    as_json: bool,
) -> None:
    """Say what is new, moved, newly in conflict or no longer so, from LEDGER to OTHER.

    Of one ledger: from the earlier of two days given with --as-of to the later. Of one day
    alone the other is that of the ledger's last source or statement.
    """
    first, second = _two_views(ledger, other, days)
    if as_json:
        _write_json("diff_values", first, second)
    else:
        _write_table(
            lambda: first.diff_table(second, notes=notes), table_format, width, as_json=False
        )
    _finish([*first.ledger.problems, *(second.ledger.problems if other else ())])


def _two_views(ledger: Path, other: Path | None, days: tuple[dt.date, ...]) -> tuple[Any, Any]:
    """Return the two chronologies to compare."""
    if len(days) > 2 or (other is None and not days):  # noqa: PLR2004 - two are compared
        message = "name two ledgers, or one and the days to look from: --as-of DATE, once or twice"
        raise click.UsageError(message)
    if other is not None:
        return _built(ledger, days[0] if days else None), _built(other, days[-1] if days else None)
    whole = _built(ledger, None)
    views = [whole.as_of(days[0]), whole if len(days) == 1 else whole.as_of(days[1])]
    first, second = sorted(views, key=lambda view: view.world.as_of or 0)
    return first, second


@main.command(epilog=_EPILOG, short_help="Say why this date, or why this order.")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.argument("event")
@click.argument("other", required=False)
@_as_of
@_json
def explain(
    ledger: Path, event: str, other: str | None, as_of: dt.date | None, *, as_json: bool
) -> None:
    """Say why EVENT has its date; with OTHER, why the two stand in this order.

    An event is named by its id, an alias, or what tables call it.
    """
    chronology = _built(ledger, as_of)
    if as_json:
        _write_json("explanation_values", chronology, event, other)
    else:
        _write(_called(lambda: chronology.explain(event, other)))
    _finish(chronology.ledger.problems)


@main.command(epilog=_EPILOG, short_help="Write a report that can be checked again.")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file: .html, .md or .json can be checked again, .csv and .xlsx are tables, .docx "
    "and .pdf are for reading.",
)
@click.option(
    "--at",
    type=_Moment(),
    envvar="SOURCE_DATE_EPOCH",
    help="When it is made, in ISO 8601; else SOURCE_DATE_EPOCH, else now. The same moment "
    "gives the same bytes.",
)
@click.option("--digest", is_flag=True, help="Print the SHA-256 of the file, to publish elsewhere.")
@click.option("--appendix", is_flag=True, help="Put the appendix into a .docx or .pdf, too.")
@_as_of
@_use
def report(  # noqa: PLR0913 - one for each option
    ledger: Path,
    output: Path,
    at: dt.datetime | None,
    as_of: dt.date | None,
    use: tuple[str, ...],
    *,
    digest: bool,
    appendix: bool,
) -> None:
    """Write a report on LEDGER: what was found, the chronology, and how each date follows."""
    from chronology.report import write
    from chronology.writers.formats import lacking

    added = _used(use)
    chronology = _built(ledger, as_of, added=added)
    moment = at or dt.datetime.now(dt.UTC)
    if added is not None and output.suffix.lower() in added.exporters:
        made = _called(lambda: added.export(chronology, output))
    else:
        made = _called(lambda: write(chronology, output, at=moment, appendix=appendix))
    if lack := lacking(output):
        click.echo(f"note: {lack}", err=True)
    _write(f"{made}  {output}" if digest else f"{output}: {chronology.totals}")
    _finish(chronology.ledger.problems)


@main.command(epilog=_EPILOG, short_help="Draw the timeline, as SVG or PNG.")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file: .svg or .png.",
)
@click.option("--slips", is_flag=True, help="Draw how plans moved, in place of the timeline.")
@_as_of
@_use
def picture(
    ledger: Path, output: Path, as_of: dt.date | None, use: tuple[str, ...], *, slips: bool
) -> None:
    """Draw the timeline of LEDGER: each event with its plans, their moves and what came of them."""
    from chronology.report import picture as drawn

    chronology = _built(ledger, as_of, added=_used(use))
    _called(lambda: drawn(chronology, output, of_slips=slips))
    _write(f"{output}: {chronology.totals}")
    _finish(chronology.ledger.problems)


@main.command(epilog=_EPILOG, short_help="Check a report again, from its sources.")
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--sources",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The folder with the sources, under whatever names.  [required]",
)
@click.option("--digest", metavar="SHA256", help="What was published of the report.")
@click.option(
    "--key", type=click.Path(path_type=Path), help="An Ed25519 public key: check the signature."
)
@click.option(
    "--signature", type=click.Path(path_type=Path), help="Its file, if not REPORT with .sig."
)
@click.option("--all", "everything", is_flag=True, help="List every fault, not the first alone.")
@_json
@_use
def verify(  # noqa: PLR0913 - one for each option
    report: Path,
    sources: Path | None,
    digest: str | None,
    key: Path | None,
    signature: Path | None,
    *,
    use: tuple[str, ...],
    as_json: bool,
    everything: bool,
) -> None:
    """Derive everything that REPORT says again, from its sources, and name what does not hold."""
    from chronology.printable import printable
    from chronology.report import verify as verified

    if sources is None:
        message = (
            "everything is derived again from the documents: name the folder in which they lie, "
            f"as in `chronology verify {shlex.quote(printable(str(report)))} --sources FOLDER`"
        )
        raise click.UsageError(message)
    if signature is not None and key is None:
        message = "--signature needs --key, the public key of whoever signed"
        raise click.UsageError(message)
    added = _used(use)
    own = {} if added is None else added.for_verify()
    found = _called(
        lambda: verified(report, sources, digest=digest, key=key, signature=signature, **own)
    )
    if as_json:
        _write_values(found.values())
    else:
        _write(printable(found.whole if everything else str(found)))
    _finish((), failed=not found.evidence_holds)


@main.command(epilog=_EPILOG, short_help="Sign a report, beside it.")
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--key",
    required=True,
    type=click.Path(path_type=Path),
    help="An Ed25519 private key in PEM, such as openssl makes.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Else REPORT.sig."
)
def sign(report: Path, key: Path, output: Path | None) -> None:
    """Write a detached Ed25519 signature of REPORT."""
    from chronology.report import sign as signed

    _write(f"{_called(lambda: signed(report, key, output))}")


@main.command(epilog=_EPILOG, short_help="Write a ledger for a folder of documents.")
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Write a ledger for the documents in FOLDER: text, Word, PDF, HTML, mail, chats."""
    from chronology import drafting

    made = _called(lambda: drafting.new(folder))
    _write(drafting.summary(made, _width()))
    _finish(drafting.few_of(made.problems))


@main.command(epilog=_EPILOG, short_help="Enter new documents in a ledger.")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would be entered, and write nothing.")
def add(ledger: Path, files: tuple[Path, ...], *, dry_run: bool) -> None:
    """Enter FILES as sources in LEDGER: documents, or folders with all their documents.

    What stands in LEDGER stays as it is, to the byte. A file that a source uses already is passed
    over, so that adding a folder again enters only what is new in it.
    """
    from chronology import drafting

    made = _called(lambda: drafting.add(ledger, files, dry_run=dry_run))
    _write(drafting.summary_of_added(made, _width()))
    _finish(drafting.few_of(made.problems))


@main.command(epilog=_EPILOG, short_help="Draft claims from a folder of documents.")
@click.argument("ledger", metavar="FOLDER|LEDGER", type=click.Path(path_type=Path))
@click.option("--jobs", type=click.IntRange(min=1), help="Processes that read the documents.")
@click.option("--left-out", is_flag=True, help="List the dated sentences of which none was made.")
@click.option("--dry-run", is_flag=True, help="Say what would be drafted, and write nothing.")
@_use
def draft(
    ledger: Path, jobs: int | None, use: tuple[str, ...], *, left_out: bool, dry_run: bool
) -> None:
    """Draft a claim for every sentence that tells of a dated happening, plan or state.

    Documents that no source uses are entered first; where there is no ledger, one is written. A
    claim is drafted only if `check` verifies it, and bears the tag `drafted` until somebody has
    read it. What stands in the ledger stays as it is, to the byte.
    """
    from chronology import drafting

    added = _used(use)
    kinds = () if added is None else added.kinds
    try:
        with _Progress("Reading documents") as progress:
            made = _called(
                lambda: drafting.draft(
                    ledger, jobs=jobs or 1, progress=progress.tell, dry_run=dry_run, kinds=kinds
                )
            )
    except KeyboardInterrupt:
        if not dry_run:
            click.echo("\nWhat was drafted so far is kept: run it again to go on.", err=True)
        raise
    _write(drafting.summary_of_drafted(made, _width(), left_out=left_out))
    _finish(drafting.few_of(made.problems))


@main.command(epilog=_EPILOG, short_help="Look at what was proposed, one by one.")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.option("--width", type=click.IntRange(min=_NARROWEST), help="Columns to fit into.")
def review(ledger: Path, width: int | None) -> None:
    """Decide on what a draft or an import proposed in LEDGER, one by one, by single keys.

    Each proposal is shown with its passage. To accept it takes its tag away, to refuse it keeps
    the passage as refused; each decision is written at once, and `u` takes back the last. Without
    a terminal, a line is read for each key.
    """
    from chronology.reviewing import Review, by_keys
    from chronology.reviewing.terminal import Terminal

    with _Progress() as progress:
        begun = _called(lambda: Review.of(ledger, progress.tell))
    asking = _called(lambda: Terminal.here(width or _width()))
    told = _called(lambda: by_keys(begun, asking))
    _write(told)
    _finish(begun.ledger.problems)


@main.command("import", epilog=_EPILOG, short_help="Enter what others extracted in a ledger.")
@click.argument("items", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--into",
    "ledger",
    required=True,
    type=click.Path(path_type=Path),
    metavar="LEDGER",
    help="The ledger; a new one is written where there is none. Documents lie in its folder.",
)
@click.option(
    "--map",
    "columns",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="Which columns of ITEMS hold what, as for `check --items`.",
)
@click.option(
    "--day-first/--month-first",
    default=None,
    help="How dates of ITEMS such as 3/5/2024 are meant; else they are refused.",
)
@click.option("--all", "everything", is_flag=True, help="List all rows that were not entered.")
@click.option("--dry-run", is_flag=True, help="Say what would be entered, and write nothing.")
def import_(  # noqa: PLR0913 - one for each option
    items: Path,
    ledger: Path,
    columns: Path | None,
    *,
    day_first: bool | None,
    everything: bool,
    dry_run: bool,
) -> None:
    """Enter ITEMS in LEDGER: quotes with dates, langextract's files, timelines, calendars.

    JSON, JSON Lines, CSV, TSV or XLSX of items as `check --items` takes them; JSON or a sheet of
    TimelineJS; iCalendar (.ics, with the extra `ics`). Every quote is looked for and every date
    derived anew; what does not hold is not entered, and listed with its reason.
    """
    from chronology import importers
    from chronology.building.items.files import mapping_in

    named = None if columns is None else _called(lambda: mapping_in(columns))
    made = _called(
        lambda: importers.import_items(
            items, ledger, columns=named, day_first=day_first, dry_run=dry_run
        )
    )
    _write(importers.summary(made, _width(), everything=everything))
    _finish(made.problems, failed=bool(made.refused))


@main.command(epilog=_EPILOG, short_help="Print the JSON Schema of the ledger, or of items.")
@click.option("--items", is_flag=True, help="Instead, that of items that a model extracts.")
@click.option("--prompt", is_flag=True, help="Instead, what to tell a model that extracts items.")
def schema(*, items: bool, prompt: bool) -> None:
    """Print the JSON Schema of the ledger format, for editors that complete TOML."""
    if items and prompt:
        message = "--prompt cannot be given with --items: ask for one after the other"
        raise click.UsageError(message)
    if items:
        from chronology.building.items.schema import items_schema

        _write_values(items_schema())
    elif prompt:
        from chronology.building.items.schema import PROMPT

        _write(PROMPT.rstrip())
    else:
        from chronology.ledger.schema import shipped

        _write(shipped().removesuffix("\n"))


@main.command(epilog=_EPILOG, short_help="Reconcile a table of claims, however long.")
@click.argument("table", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where the tables go: events, findings, plans, order, claims, statistics, rejects.",
)
@click.option(
    "--map",
    "columns",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help='Which columns hold what: the keys of [[tables]] (event = "{project}", planned = "due"), '
    'or, where each row is a claim, event = "Project", when = "Date".',
)
@_as_of
@click.option("--publisher", default="", help="Who published it, where its rows do not say.")
@click.option("--published", metavar="DATE", help="When, in EDTF; it counts as stated then.")
@click.option(
    "--day-first/--month-first",
    default=None,
    help="How dates such as 3/5/2024 are meant; else as each column shows.",
)
@click.option("--jobs", type=click.IntRange(min=1), help="Processes; by default all processors.")
@click.option(
    "--engine",
    type=click.Choice(["processes", "ray"]),
    default="processes",
    metavar="ENGINE",
    help='Who does the work: "processes" of this machine, or "ray" (the extra `ray`).',
)
@click.option("--address", default="", help="Of a Ray cluster; else one of this machine is begun.")
def reconcile(  # noqa: PLR0913, PLR0917 - one for each option
    table: Path,
    into: Path,
    columns: Path | None,
    as_of: dt.date | None,
    publisher: str,
    published: str | None,
    jobs: int | None,
    engine: str,
    address: str,
    *,
    day_first: bool | None,
) -> None:
    """Say what happened when by the claims in TABLE, each row its own evidence.

    TABLE is .parquet, .csv, .tsv, .jsonl or .arrow. With the extra `bulk` it may be larger than
    memory, the results are Parquet, and a run that was killed goes on where it was.
    """
    from chronology.bulk.map_files import columns_in
    from chronology.bulk.run import reconcile_into

    held = None if columns is None else _called(lambda: columns_in(columns))
    with _Steps() as steps:
        made = _called(
            lambda: reconcile_into(
                table,
                into,
                held,
                as_of=as_of,
                publisher=publisher,
                published=published,
                day_first=day_first,
                jobs=jobs or os.cpu_count() or 1,
                tell=steps.tell,
                engine=engine,
                address=address,
            )
        )
    width = max(map(len, made.rows)) + len(made.suffix)
    for name, rows in made.rows.items():
        counted = "1 row" if rows == 1 else f"{rows:,} rows"
        _write(f"{name + made.suffix:{width}}  {counted}")
    if made.remark:
        click.echo(made.remark, err=True)
    sys.exit(EXIT_FAILED if made.rows["rejects"] else EXIT_OK)


@main.command(epilog=_EPILOG, short_help="Serve a model tools that check dates and quotes.")
@click.argument("folder", type=click.Path(path_type=Path))
def mcp(folder: Path) -> None:
    """Serve tools over the documents in FOLDER, by the Model Context Protocol.

    They resolve dates, check quotes and items, and explain what was found. The client starts this
    command itself, and speaks to it over standard input and output. Needs the extra `mcp`.
    """
    from chronology.mcp import serve

    _called(lambda: serve(folder))


def _used(names: tuple[str, ...]) -> Any:  # noqa: ANN401 - Extension is heavy to import
    """Return what code adds that the caller named; `None` if none is named."""
    if not names:
        return None
    from chronology.extensions import use

    return _called(lambda: use(*names))


def _with_own(columns: str | None, added: Any) -> list[Any] | None:  # noqa: ANN401 - as `_used`
    """Return the columns that are asked for, those of the caller's own as they are."""
    own = {} if added is None else added.columns
    listed = _listed(columns)
    return None if listed is None else [own.get(key, key) for key in listed]


def _built(
    ledger: Path,
    as_of: dt.date | None,
    jobs: int | None = None,
    added: Any = None,  # noqa: ANN401 - as `_used`
    *,
    goes_on: bool = False,
) -> Any:  # noqa: ANN401 - Chronology is heavy to import
    from chronology.building import build, load
    from chronology.processes import jobs_for

    kinds, own = ((), {}) if added is None else (added.kinds, added.for_build())
    read = _called(lambda: load(ledger, kinds))
    jobs = jobs or jobs_for(len(read.claims))
    with _Progress() as progress:
        if goes_on and added is None:
            from chronology.resuming import build_on

            return _called(lambda: build_on(read, as_of, progress.tell, jobs))
        return _called(lambda: build(read, as_of=as_of, progress=progress.tell, jobs=jobs, **own))


class _Progress:
    """A progress bar on the terminal for what takes longer than a moment."""

    def __init__(self, label: str = "Verifying claims") -> None:
        self.label = label
        self.begin = time.monotonic()
        self.bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.render_finish()

    def tell(self, done: int, whole: int) -> None:
        """Show how far it is, once it has taken a second, if somebody is looking."""
        if self.bar is None:
            if time.monotonic() - self.begin < _A_MOMENT or not sys.stderr.isatty():
                return
            self.bar = click.progressbar(length=whole, label=self.label, file=sys.stderr)
        self.bar.update(done - self.bar.pos)


class _Steps:
    """Progress bars for work of several steps, one after the other."""

    def __init__(self) -> None:
        self.bar: _Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *told: object) -> None:
        if self.bar is not None:
            self.bar.__exit__(*told)

    def tell(self, what: str, done: int, whole: int) -> None:
        """Show which step it is, and how far."""
        if self.bar is None or self.bar.label != what:
            if self.bar is not None:
                self.bar.__exit__()
            self.bar = _Progress(what)
        self.bar.tell(done, whole)


_Result = TypeVar("_Result")


def _called(call: Callable[[], _Result]) -> _Result:
    """Return what a call gives; a wrong call is told and ends the command."""
    try:
        return call()
    except ChronologyError as error:
        from chronology.printable import printable

        click.echo(f"{click.style('error', fg='red')}: {printable(str(error))}", err=True)
        sys.exit(EXIT_INPUT)


def _write_json(function: str, *arguments: object) -> None:
    from chronology.exporters import json as exporter

    _write_values(_called(lambda: getattr(exporter, function)(*arguments)))


def _write_values(values: object) -> None:
    from chronology.printable import in_json

    text = json.dumps(values, ensure_ascii=not _speaks_unicode(), indent=2)
    _write(in_json(text))


def _write(text: str) -> None:
    """Write to stdout; what cannot be written is told, and ends the command."""
    try:
        if sys.stdout is None:  # whoever called closed it
            _unwritten(OSError(errno.EBADF, os.strerror(errno.EBADF)))
        click.echo(text if _speaks_unicode() else _in_ascii(text))
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise  # the reader has seen enough; click ends quietly
        _unwritten(error)


def _unwritten(error: OSError) -> NoReturn:
    """Tell that the output cannot be written, if that can be, and end."""
    with suppress(OSError):
        click.echo(f"error: the output cannot be written: {error.strerror}", err=True)
    os._exit(EXIT_INPUT)  # at a common exit Python would try to write it once more


def _encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "ascii"


def _speaks_unicode() -> bool:
    return _encoding().lower().replace("-", "").startswith("utf")


def _in_ascii(text: str) -> str:
    """Return text that an output without Unicode can take."""
    return text.encode(_encoding(), "backslashreplace").decode(_encoding())


def _width() -> int:
    return max(_NARROWEST, shutil.get_terminal_size((_WIDTH_WITHOUT_A_TERMINAL, 24)).columns)


def _finish(problems: Iterable[Problem], *, failed: bool = False) -> None:
    """Tell what could not be used, the first faults of it, and end with the exit code that fits."""
    from chronology.errors import MOST_FAULTS
    from chronology.printable import printable

    problems = list(problems)
    word = click.style("error", fg="red")
    for problem in problems[:MOST_FAULTS]:
        click.echo(f"{word}: {printable(str(problem))}", err=True)
    if (more := len(problems) - MOST_FAULTS) > 0:
        which = "error, which is" if more == 1 else "errors, which are"
        click.echo(f"{word}: and {more} more {which} not listed", err=True)
    if problems:
        sys.exit(EXIT_INPUT)
    sys.exit(EXIT_FAILED if failed else EXIT_OK)
