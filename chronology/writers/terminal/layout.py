"""How tables are shown in a terminal or a page, and what makes their cells safe there."""

from html import escape

import attrs

from chronology.errors import UnknownName, WrongType
from chronology.printable import printable
from chronology.view.rows import FindingRow
from chronology.view.words import is_shown
from chronology.writers.terminal.fitting import WRAPPED, Table, fitted, folded

_LEADS_A_FORMULA = frozenset("=+-@\t\r")
_SPREADSHEETS = frozenset({"tsv"})
_MARKDOWN = frozenset({"github", "pipe"})
_REFUSED = frozenset({"unsafehtml"})
SYNONYMS = {"markdown": "github"}
"""Names of formats that tabulate does not have, and its own for the same."""
CSV = "csv"
TSV = "tsv"
"""The format that tabulate does not have."""
NARROWEST = 40
"""The fewest columns that a table can be asked to fit into."""


def formats() -> tuple[str, ...]:
    """Return the names of the table formats that can be asked for."""
    from tabulate import tabulate_formats

    return (*(name for name in tabulate_formats if name not in _REFUSED), *SYNONYMS, CSV)


def check_format(name: str) -> None:
    """Raise `UnknownName` unless this is a table format that can be asked for."""
    if name not in formats():
        raise UnknownName(what="table format", name=name, known=formats())


def check_layout(style: str, width: int | None) -> None:
    """Refuse a format or a width that cannot be.

    Raises:
        UnknownName: there is no such format.
        WrongType: the width is none that tables fit into.
    """
    Layout(style=style, width=width)


@attrs.frozen(kw_only=True)
class Layout:
    """How a table is shown.

    Attributes:
        style: a table format of tabulate.
        width: columns of text to fit plain formats into, 40 or more; `None` for no limit.
        notes: whether findings of severity `note` are shown.
        edtf: whether dates are written in EDTF.
    """

    style: str = attrs.field(default="simple")
    width: int | None = attrs.field(default=None)
    notes: bool = False
    edtf: bool = False

    @width.validator
    def _is_wide_enough(self, _: object, width: int | None) -> None:
        is_number: object = width  # whatever a caller gives
        if width is not None and (not isinstance(is_number, int) or width < NARROWEST):
            wanted = f"a whole number of {NARROWEST} or more, or `None`"
            raise WrongType(argument="width", expected=wanted, got=repr(width))

    @style.validator
    def _is_known(self, _: object, name: str) -> None:
        check_format(name)

    @property
    def fits(self) -> int | None:
        """The columns to fit into, of a format that can be fitted."""
        return self.width if self.style in WRAPPED else None

    def shows(self, finding: FindingRow) -> bool:
        """Say whether a finding is shown: not folded away, and serious enough."""
        return is_shown(finding.severity, finding.acknowledged, notes=self.notes)

    def tables(self, table: Table) -> list[str]:
        """Return each part of a table as text, its cells made safe."""
        parts = tuple(tuple(tuple(map(self._safe, row)) for row in part) for part in table.parts)
        return fitted(attrs.evolve(table, parts=parts), self.style, self.fits)

    def heading(self, words: str) -> str:
        """Return a heading."""
        if self.style == "html":
            return f"<h3>{words}</h3>"
        return f"### {words}" if self.style in _MARKDOWN else f"{words}:"

    def paragraph(self, words: str) -> str:
        """Return a sentence or several, folded where there is a width."""
        if self.style == "html":
            return f"<p>{escape(printable(words))}</p>"
        return folded(printable(words), self.fits)

    def lines(self, words: str) -> str:
        """Return lines that stand as they are, for a font of fixed width."""
        return f"<pre>{escape(words)}</pre>" if self.style == "html" else words

    def _safe(self, cell: str) -> str:
        text = " ".join(printable(cell).split())
        if self.style in _SPREADSHEETS and text[:1] in _LEADS_A_FORMULA:
            return f"'{text}"
        return text.replace("|", "\\|") if self.style in _MARKDOWN else text
