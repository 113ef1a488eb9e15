"""What a workbook or a Word document holds and shows to nobody: by theme, by size, by default."""

from pathlib import Path

import pytest
from hostile_files import docx, xlsx

from chronology.documents import of_bytes
from chronology.documents.themes import OFFICE, lightened, theme_in

SAID = "The quay was opened on 3 May 2021"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WORD = "http://schemas.microsoft.com/office/word/2010/wordml"


def sheet(**cell: str) -> str:
    """Return the text of a workbook of which the cell in the second row looks so."""
    font, fill, colours, row, head, letters = (
        cell.get(key, "") for key in ("font", "fill", "colours", "row", "head", "letters")
    )
    run = f"<r><rPr>{letters}</rPr><t>{SAID}</t></r>" if letters else f"<t>{SAID}</t>"
    rows = (
        "<row r='1' ht='15'><c r='A1' t='inlineStr'><is><t>Note</t></is></c></row>"
        f"<row r='2' {row}><c r='A2' t='inlineStr' s='1'><is>{run}</is></c></row>"
        "<row r='3' ht='15'><c r='A3' t='inlineStr'><is><t>End</t></is></c></row>"
    )
    styles = (
        f"<fonts><font/><font>{font}</font></fonts><fills><fill/><fill>{fill}</fill></fills>"
        f"<cellXfs><xf/><xf fontId='1' fillId='{int(bool(fill))}'/></cellXfs>{colours}"
    )
    return of_bytes(xlsx(rows, styles=styles, beside=head), Path("a.xlsx")).text


def _solid(colour: str) -> str:
    return f"<patternFill patternType='solid'><fgColor {colour}/></patternFill>"


UNSEEN_CELLS = [
    {"font": "<sz val='0'/>"},
    {"font": "<sz val='1'/>"},
    {"font": "<color theme='0'/>"},
    {"font": "<color theme='0' tint='-0.01'/>"},
    {"font": "<color theme='1' tint='1'/>"},
    {"font": "<color indexed='9'/>"},
    {"font": "<color indexed='65'/>"},
    {
        "font": "<color indexed='0'/>",
        "colours": "<colors><indexedColors><rgbColor rgb='00FFFFFF'/></indexedColors></colors>",
    },
    {"font": "<color theme='4'/>", "fill": _solid("theme='4'")},
    {"fill": _solid("theme='1'")},
    {"fill": _solid("indexed='64'")},
    {"letters": "<sz val='0'/>"},
    {"letters": "<color rgb='FFFFFFFF'/>"},
    {"letters": "<color theme='4'/>", "fill": _solid("theme='4'")},
    {"letters": "<strike/>"},
    {"head": "<sheetFormatPr defaultRowHeight='0'/>"},
    {"row": "hidden='1'"},
]
SEEN_CELLS: list[dict[str, str]] = [
    {},
    {"font": "<sz val='8'/>"},
    {"font": "<color theme='1'/>"},
    {"font": "<color theme='0' tint='-0.5'/>"},
    {"font": "<color indexed='8'/>"},
    {"font": "<color indexed='64'/>"},
    {"font": "<color theme='0'/>", "fill": _solid("theme='4'")},
    {"font": "<color theme='0'/>", "fill": _solid("theme='1'")},
    {"letters": "<color rgb='FFFF0000'/><sz val='11'/>"},
    {"letters": "<color rgb='FFFFFFFF'/>", "fill": _solid("theme='4'")},
    {"head": "<sheetFormatPr defaultRowHeight='15'/>"},
    {"head": "<sheetFormatPr defaultRowHeight='0'/>", "row": "ht='15'"},
    {"head": "<sheetFormatPr zeroHeight='1' defaultRowHeight='15'/>"},
    {"head": "<sheetFormatPr defaultColWidth='0'/><cols><col min='1' max='2' width='9'/></cols>"},
]


@pytest.mark.parametrize("cell", UNSEEN_CELLS)
def test_a_cell_that_nobody_sees_is_not_read(cell: dict[str, str]) -> None:
    """Letters without size, in the colour of the cell, in a row or a column that is not there."""
    assert SAID not in sheet(**cell)


@pytest.mark.parametrize("cell", SEEN_CELLS)
def test_a_cell_that_is_seen_is_read(cell: dict[str, str]) -> None:
    """White on blue, small letters, rows that a sheet keeps where it hides all others."""
    assert SAID in sheet(**cell)


def document(run: str, styles: str = "") -> str:
    """Return the text of a Word document whose first paragraph has a run of these properties."""
    more = {"styles": styles} if styles else {}
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{SAID}</w:t></w:r>'
        "</w:p><w:p><w:r><w:t>End.</w:t></w:r></w:p>"
    )
    return of_bytes(docx(body, **more), Path("a.docx")).text


def _fill(name: str, within: str = "") -> str:
    return (
        f'<w14:textFill xmlns:w14="{_WORD}"><w14:solidFill><w14:schemeClr w14:val="{name}">'
        f"{within}</w14:schemeClr></w14:solidFill></w14:textFill>"
    )


UNSEEN_RUNS = [
    '<w:sz w:val="0"/>',
    '<w:sz w:val="1"/>',
    '<w:sz w:val="0.5pt"/>',
    '<w:rtl/><w:szCs w:val="1"/>',
    "<w:webHidden/>",
    '<w:color w:val="000000" w:themeColor="background1"/>',
    '<w:color w:val="auto" w:themeColor="background1"/>',
    '<w:color w:val="000000" w:themeColor="light1"/>',
    '<w:color w:val="000000" w:themeColor="text1" w:themeTint="00"/>',
    '<w:color w:val="FFFFFF" w:themeColor="text1"/>',
    '<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="text1"/><w:color w:val="000000"/>',
    (
        '<w:shd w:val="clear" w:fill="4472C4" w:themeFill="background1"/>'
        '<w:color w:val="FF0000" w:themeColor="background1"/>'
    ),
    _fill("bg1"),
]
SEEN_RUNS = [
    "",
    '<w:sz w:val="16"/>',
    '<w:szCs w:val="1"/>',
    '<w:webHidden w:val="0"/>',
    '<w:color w:val="000000" w:themeColor="text1"/>',
    '<w:color w:val="4472C4" w:themeColor="accent1"/>',
    '<w:color w:val="808080" w:themeColor="background1" w:themeShade="80"/>',
    (
        '<w:color w:val="FFFFFF" w:themeColor="background1"/>'
        '<w:shd w:val="clear" w:fill="4472C4" w:themeFill="accent1"/>'
    ),
    _fill("tx1"),
]


@pytest.mark.parametrize("run", UNSEEN_RUNS)
def test_a_run_that_nobody_sees_is_not_read(run: str) -> None:
    """By itself, and by the style of its paragraph."""
    style = f'<w:style w:type="paragraph" w:styleId="S"><w:rPr>{run}</w:rPr></w:style>'
    assert SAID not in document(run)
    assert SAID not in document("", style)


@pytest.mark.parametrize("run", SEEN_RUNS)
def test_a_run_that_is_seen_is_read(run: str) -> None:
    """White on blue, grey, small letters, a size that counts for other scripts alone."""
    assert SAID in document(run)


def test_the_number_of_a_page_stays_where_the_web_hides_it() -> None:
    """Lists of contents are made so."""
    body = (
        "<w:p><w:r><w:t>Quay, page </w:t></w:r>"
        "<w:r><w:rPr><w:webHidden/></w:rPr><w:t>12</w:t></w:r></w:p>"
    )
    assert "page 12" in of_bytes(docx(body), Path("a.docx")).text


def test_the_colours_of_a_theme() -> None:
    """Those that it says are its own; the others, and those of one that is broken, are Office's."""
    raw = (
        f'<a:theme xmlns:a="{_DRAWING}"><a:themeElements><a:clrScheme>'
        '<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>'
        '<a:accent1><a:srgbClr val="FFFFFF"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
    )
    found = theme_in(raw.encode(), Path("a.docx"), "theme1.xml")
    assert found == {**OFFICE, "dk1": "#101010", "accent1": "#ffffff"}
    assert theme_in(b"<a:theme", Path("a.docx"), "theme1.xml") == OFFICE


@pytest.mark.parametrize(
    ("colour", "share", "expected"),
    [
        ("#000000", 1.0, "#ffffff"),
        ("#ffffff", -0.5, "#808080"),
        ("#4472c4", 0.0, "#4472c4"),
        ("#4472c4", -1.0, "#000000"),
        ("", 0.5, ""),
    ],
)
def test_a_colour_made_lighter_or_darker(colour: str, share: float, expected: str) -> None:
    """As spreadsheets do it: its lightness moves, its hue stays."""
    assert lightened(colour, share) == expected
