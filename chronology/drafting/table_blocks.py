"""`[[tables]]` proposed for documents that are tables, commented out: which column says what.

A column is of dates if most of its cells are dates, and of plans or of what was done as its name
says. Nothing is guessed of others: a person takes off the `#`, or writes what is meant.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import islice

from chronology.expressions.cells import cell_date
from chronology.expressions.column_names import is_status, label_of
from chronology.ledger.locate import one_line
from chronology.parts import Rows
from chronology.sources import Source

_MOST_CELLS = 200  # of a column that are looked at
_FEWEST = 1  # dates in a column
_LEAST_SHARE = 0.6  # of its cells
_MOST_STATES = 8  # of a status that are listed
_MOST_NAMING = 2  # columns that an event is called by
_HEAD = "is a table: take off the `#`, once these lines say what its columns are."


def table_block(source: Source) -> str:
    """Return lines of a ledger that propose how a table becomes claims; empty for none.

    Args:
        source: the source, with its document.
    """
    document = source.document
    if document is None or document.rows is None:
        return ""
    rows, text = document.rows, document.text
    cells = [
        [words for _, words in islice(rows.words_in(text, at), _MOST_CELLS)]
        for at in range(len(rows.columns))
    ]
    dated = [at for at, own in enumerate(cells) if _are_dates(own)]
    naming = _naming(rows, cells, dated)
    if not dated or not naming:
        return ""
    lines = [f"{one_line(source.file)} {_HEAD}", "[[tables]]", f"source = {_in_toml(source.id)}"]
    lines += [f"event = {_in_toml(', '.join(f'{{{name}}}' for name in naming))}"]
    lines += _of_dates([rows.columns[at] for at in dated])
    lines += _of_status(rows, cells)
    return "".join(f"# {line}\n" for line in lines)


def _in_toml(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _are_dates(cells: Sequence[str]) -> bool:
    dates = sum(not cell_date(words, {"/": True, ".": True, "-": True}).fault for words in cells)
    return dates >= _FEWEST and dates >= _LEAST_SHARE * len(cells)


def _naming(rows: Rows, cells: Sequence[Sequence[str]], dated: Sequence[int]) -> list[str]:
    """Return the columns by which an event may be called: words that seldom come again."""
    found = list[tuple[int, int, int]]()
    for at, own in enumerate(cells):
        name = rows.columns[at]
        lettered = sum(any(map(str.isalpha, words)) for words in own)
        is_plain = one_line(name) == name and not {"{", "}"} & set(name)
        if at not in dated and is_plain and not is_status(name) and 2 * lettered > len(own) > 0:
            found.append((-len(set(own)), -sum(map(len, own)), at))
    best = sorted(found)[:1]
    if best and -best[0][0] < len(rows):  # some would be called alike
        best = sorted(found)[:_MOST_NAMING]
    return [rows.columns[at] for at in sorted(at for *_, at in best)]


def _of_dates(names: Sequence[str]) -> Iterator[str]:
    """Yield the keys for columns of dates, and of which their names do not say what they tell."""
    labels = {name: label_of(name) for name in names if one_line(name) == name}
    planned = [name for name, label in labels.items() if label.plans and not label.does]
    stated = [name for name, label in labels.items() if label.is_first_step]
    done = [
        name
        for name, label in labels.items()
        if (label.does or label.happened) and not label.plans and name not in stated
    ]
    others = [name for name in labels if name not in {*planned, *done, *stated}]
    if planned:
        yield f"planned = {_names_in_toml(planned)}"
    if done:
        yield f"actual = {_names_in_toml(done)}"
    if stated:
        yield f"# {_names_in_toml(stated)}: `stated`, if that is when a row was told"
    if others and done:
        yield f"# {_names_in_toml(others)}: under `planned` or `actual`, as they are meant"
    elif others:
        yield f"actual = {_names_in_toml(others)}  # or `planned`: the name does not say"


def _names_in_toml(names: Sequence[str]) -> str:
    return _in_toml(names[0]) if len(names) == 1 else f"[{', '.join(map(_in_toml, names))}]"


def _of_status(rows: Rows, cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the keys for a column that says how rows stand, if there is one."""
    found = [at for at, name in enumerate(rows.columns) if is_status(name) and cells[at]]
    if len(found) == 1 and one_line(rows.columns[found[0]]) == rows.columns[found[0]]:
        values = list(dict.fromkeys(cells[found[0]]))[:_MOST_STATES]
        yield f"status = {_in_toml(rows.columns[found[0]])}"
        shown = ", ".join(f'{_in_toml(one_line(value))} = "…"' for value in values)
        yield "# each of these is planned, reported, cancelled, pending or denied:"
        yield f"statuses = {{ {shown} }}"
