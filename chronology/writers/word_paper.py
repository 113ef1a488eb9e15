"""A Word document that is being written: its styles, headings, lists, pictures and tables."""

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from chronology.printable import in_a_line, in_its_direction
from chronology.view import Report
from chronology.view.words import counted

_WIDE = 17.4  # centimetres between the margins
_TALLEST = 23.0  # centimetres that a picture may take
_DOTS = 192  # dots of a picture for an inch, where its letters are as large as in the text
_WIDTH_OF_A_PNG = slice(16, 20)
_SMALL = 8.5  # points, in tables
_LETTERS = "Arial"
_SIZES = {"Normal": 9.5, "Title": 20, "Heading 1": 13, "Heading 2": 11}
"""The sizes of letters, in points, by the styles that have them."""
Row = Sequence[str]
"""The texts of a table's cells; one whose first is empty goes on with the row above."""
_MOST_TOGETHER = 6  # rows of one name that stand on one page; behind them the name stands again


class Paper:
    """A document that is being written; every text is made safe to show."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - of a package that may be missing
        self.document = document

    def set_up(self, report: Report) -> None:
        """Set page, footer and properties, and write the title."""
        from docx.shared import Cm

        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm((21 - _WIDE) / 2)
        page.top_margin = page.bottom_margin = Cm(1.8)
        self._set_letters()
        self._number_pages(page.footer.paragraphs[0])
        known = self.document.core_properties
        known.title, known.author = one_line(report.head.title)[:200], ""
        known.created = known.modified = dt.datetime.fromisoformat(report.head.at)
        known.comments = ""
        self.document.add_heading(one_line(report.head.title), 0)
        seen = f" As known on {report.head.as_of}." if report.head.as_of else ""
        claims = (
            f"{counted(report.totals.claims, 'claim')}, {report.totals.verified} of them verified"
        )
        sources = counted(len(report.sources), "source")
        self.line(f"{claims}, from {sources}.{seen} Made {report.head.at}.")

    def _set_letters(self) -> None:
        """Set the styles: letters that all offices have, or have others as wide for, and lines.

        They are set in the styles alone, so that an office's template changes them.
        """
        from docx.oxml.ns import qn
        from docx.shared import Pt, RGBColor

        styles = self.document.styles
        for name, size in _SIZES.items():
            style = styles[name]
            style.font.size = Pt(size)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for key in list(fonts.attrib):
                del fonts.attrib[key]
            for key in ("ascii", "hAnsi", "cs"):
                fonts.set(qn(f"w:{key}"), _LETTERS)
            if name != "Normal":
                style.font.color.rgb = RGBColor(0x0B, 0x4A, 0x72)
        styles["Normal"].paragraph_format.space_after = Pt(4)
        styles["List Bullet"].paragraph_format.space_after = Pt(1)
        for name in ("Heading 1", "Heading 2"):
            styles[name].paragraph_format.space_before = Pt(12)
            styles[name].paragraph_format.space_after = Pt(4)
        grid = styles["Table Grid"].element.find(qn("w:tblPr"))
        for line in grid.find(qn("w:tblBorders")):
            is_level = line.tag in {qn("w:top"), qn("w:bottom"), qn("w:insideH")}
            line.set(qn("w:val"), "single" if is_level else "nil")
            line.set(qn("w:color"), "BFBFBF")

    def _number_pages(self, paragraph: Any) -> None:  # noqa: ANN401 - of a package that may be missing
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for place, field in enumerate(("PAGE", "NUMPAGES")):
            if place:
                paragraph.add_run(" / ")
            made = OxmlElement("w:fldSimple")
            made.set(qn("w:instr"), field)
            paragraph._p.append(made)  # noqa: SLF001 - the package has no fields of its own

    def heading(self, words: str, level: int = 1) -> None:
        """Write a heading."""
        self.document.add_heading(one_line(words), level)

    def line(
        self, words: str, *, bold: bool = False, small: bool = False, leads: bool = False
    ) -> None:
        """Write a paragraph; one that leads stands on the page of what follows it."""
        from docx.shared import Pt

        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = leads or bold
        paragraph.paragraph_format.space_before = Pt(6 if bold else 2)
        run = paragraph.add_run(one_line(words))
        run.bold = bold
        if small:
            run.font.size = Pt(_SMALL)

    def bullets(self, items: Iterable[str]) -> None:
        """Write a list."""
        for item in items:
            self.document.add_paragraph(one_line(item), style="List Bullet")

    def picture(self, raw: bytes, told: str) -> None:
        """Put in a picture, no wider or higher than the page, and what it shows, in words."""
        from docx.shared import Cm

        natural = int.from_bytes(raw[_WIDTH_OF_A_PNG]) / _DOTS * 2.54
        shape = self.document.add_picture(io.BytesIO(raw), width=Cm(min(natural, _WIDE)))
        if shape.height > Cm(_TALLEST):
            shape.width = int(shape.width * Cm(_TALLEST) / shape.height)
            shape.height = Cm(_TALLEST)
        shape._inline.docPr.set("descr", one_line(told))  # noqa: SLF001 - the package has none

    def table(
        self,
        headers: Row,
        rows: Iterable[Row],
        widths: Sequence[float],
        *,
        named: int | None = None,
    ) -> None:
        """Write a table whose head is repeated on each page.

        Args:
            headers: what stands above its columns.
            rows: its rows.
            widths: how wide its columns are, as shares of the page.
            named: the place of the column that names its rows, if one does.
        """
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Cm, Pt

        made = self.document.add_table(rows=1, cols=len(headers), style="Table Grid")
        made.autofit = False
        look = made._tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - the package has no such margins
        look.addprevious(self._room_in_cells())
        self._fill(made.rows[0], headers, bold=range(len(headers)), leads=True)
        head = made.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - as above
        head.append(OxmlElement("w:tblHeader"))
        bold = [] if named is None else [named]
        texts = list(_named_again(rows, named or 0))
        for row, below in zip(texts, [*texts[1:], None], strict=True):
            line = made.add_row()
            goes_on = below is not None and not below[0]
            self._fill(line, row, bold=bold, leads=goes_on)
            self._without_lines(line, ["top"] * (not row[0]) + ["bottom"] * goes_on)
        for row in made.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
            for cell, share in zip(row.cells, widths, strict=True):
                cell.width = Cm(_WIDE * share / sum(widths))
        for column, share in zip(made.columns, widths, strict=True):
            column.width = Cm(_WIDE * share / sum(widths))
        self.document.add_paragraph().paragraph_format.line_spacing = Pt(4)

    def _room_in_cells(self) -> Any:  # noqa: ANN401 - of a package that may be missing
        """Return margins that keep the words in a cell off its lines."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        room = OxmlElement("w:tblCellMar")
        for side, width in (("top", 20), ("left", 80), ("bottom", 20), ("right", 80)):
            margin = OxmlElement(f"w:{side}")
            margin.set(qn("w:w"), str(width))
            margin.set(qn("w:type"), "dxa")
            room.append(margin)
        return room

    def _without_lines(self, row: Any, sides: Sequence[str]) -> None:  # noqa: ANN401 - as above
        """Leave out lines between a row and those of which it is a part."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        for cell in row.cells if sides else ():
            borders = OxmlElement("w:tcBorders")
            for side in sides:
                line = OxmlElement(f"w:{side}")
                line.set(qn("w:val"), "nil")
                borders.append(line)
            cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 - the package has none

    def _fill(
        self,
        row: Any,  # noqa: ANN401 - as above
        texts: Row,
        *,
        bold: Sequence[int],
        leads: bool,
    ) -> None:
        """Write the cells of a row; one that leads stands on the page of the row below it.

        LibreOffice cuts off all rows of a table whose heading and head stand at the foot of a page
        unless the head leads.
        """
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Pt

        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = leads or None
            run = paragraph.add_run(one_line(text))
            run.bold, run.font.size = place in bold, Pt(_SMALL)
            size = OxmlElement("w:szCs")  # of letters that are not Latin
            size.set(qn("w:val"), str(round(_SMALL * 2)))
            run._r.get_or_add_rPr().append(size)  # noqa: SLF001 - the package has none

    def saved(self) -> bytes:
        """Return the document's bytes."""
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()


def _named_again(rows: Iterable[Row], named: int) -> Iterator[Row]:
    """Yield rows; where many go on with one above, some have its first cells and its name again."""
    first: Row = ()
    behind = 0
    for row in rows:
        if row[0]:
            first, behind = row, 0
        elif behind + 1 == _MOST_TOGETHER:
            name = f"{first[named]} (continued)"
            yield *first[:named], name, *row[named + 1 :]
            behind = 0
            continue
        else:
            behind += 1
        yield row


def one_line(words: str) -> str:
    """Return words for one paragraph, names from right to left with what keeps dates in place."""
    return in_its_direction(in_a_line(words))
