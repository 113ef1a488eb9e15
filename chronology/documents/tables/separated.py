"""Tables as plain text: cells parted by commas, semicolons, tabs or bars (RFC 4180)."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import attrs

from chronology.documents.charsets import decoded, is_known, not_utf8
from chronology.documents.extracted import refused, without_nulls
from chronology.documents.tables.laid_out import Record, cleaned

_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_LOOKED_AT = 50  # rows by which the delimiter is known
_SAID = re.compile(r'"?sep=(?P<sign>[,;\t|])"?[ \t]*(?:\r\n?|\n)', re.IGNORECASE)
"""The first line by which spreadsheets are told what parts the cells; they do not show it."""
_SAMPLE = 2**16  # code points of them at the most
_USUAL = "cp1252"  # in which spreadsheets write a .csv that is not UTF-8, most often
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@attrs.frozen(kw_only=True)
class Separated:
    """A table of plain text.

    Attributes:
        text: its text.
        delimiter: what parts its cells.
        encoding: the character set in which it is read.
        notes: what a reader must know, a clause each.
        begins: where the table begins, behind a line that says what parts its cells.
    """

    text: str = attrs.field(repr=False)
    delimiter: str
    encoding: str
    notes: tuple[str, ...] = ()
    begins: int = 0

    @property
    def told(self) -> str:
        """How it was read, in few words."""
        return f"{_DELIMITERS[self.delimiter]}, {self.encoding}"

    def records(self, path: Path) -> Iterator[Record]:
        """Yield the rows, each with its number; empty ones count.

        Raises:
            DocumentUnreadable: a quotation mark is never closed, or stands amid a cell.
        """
        before = csv.field_size_limit(max(len(self.text), 2**17))
        skipped = int(self.begins > 0)
        number, line = 0, 1 + skipped
        try:
            reader = csv.reader(
                StringIO(self.text[self.begins :], newline=""),
                delimiter=self.delimiter,
                strict=True,
            )
            for number, cells in enumerate(reader, 1 + skipped):
                line = reader.line_num + 1 + skipped
                yield Record(number=number, cells=[cleaned(cell) for cell in cells])
        except csv.Error as error:
            raise _misquoted(path, number + 1, line, error) from error
        finally:
            csv.field_size_limit(before)


def _misquoted(path: Path, row: int, line: int, error: csv.Error) -> Exception:
    """Return the error for quotation marks that are not as they must be."""
    is_open = "unexpected end" in str(error)
    what = "a quotation mark is opened and never closed" if is_open else str(error)
    remedy = "write a quotation mark within a cell twice, in a cell with one at each end"
    return refused(path, f"in row {row} (line {line}) {what}", remedy)


def separated(raw: bytes, path: Path, encoding: str) -> Separated:
    """Return bytes as a table of plain text.

    Args:
        raw: the bytes.
        path: the file; `.tsv` has tabs between its cells.
        encoding: the character set, where no byte order mark says it; empty for UTF-8.

    Raises:
        DocumentUnreadable: its character set is not known, or it is no text.
    """
    text, name, notes = _in_characters(raw, path, encoding)
    text = without_nulls(text, path)
    is_of_tabs, said = path.suffix.lower() == ".tsv", _SAID.match(text)
    return Separated(
        text=text,
        delimiter=said["sign"] if said else "\t" if is_of_tabs else delimiter_of(text),
        encoding=name,
        notes=notes,
        begins=said.end() if said else 0,
    )


def _in_characters(raw: bytes, path: Path, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    """Return bytes as text, its character set, and what a reader must know of it."""
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), "")
    if not marked and not encoding:
        try:
            return raw.decode(), "utf-8", ()
        except UnicodeDecodeError as error:
            raise not_utf8(raw, path, error, _USUAL) from error
    if not marked and not is_known(encoding):
        reason = f"the character set “{encoding[:40]}” is not known"
        raise refused(path, reason, 'name another, such as "windows-1252"')
    found = decoded(raw, encoding)
    return found.text, marked or encoding.strip().lower(), found.notes


def delimiter_of(text: str) -> str:
    """Return what parts the cells: that which gives every row as many, more than one.

    Where several do, or none, the one counts of which the header has most; commas before others.
    """
    widths = {one: _widths(text, one) for one in _DELIMITERS}
    even = [one for one, found in widths.items() if len({*found}) == 1 and found[0] > 1]
    parting = even or [one for one, found in widths.items() if found and found[0] > 1]
    return max(parting, key=lambda one: widths[one][0], default=",")


def _widths(text: str, delimiter: str) -> list[int]:
    """Return how many cells each of the first rows has that is not empty."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    found: list[int] = []
    try:
        for row in csv.reader(StringIO(sample, newline=""), delimiter=delimiter):
            found += [len(row)] if any(row) else []
            if len(found) >= _LOOKED_AT:
                break
    except csv.Error:
        pass  # what is wrong is told where all of it is read
    return found
