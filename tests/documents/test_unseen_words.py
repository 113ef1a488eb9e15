"""Words of word processors' files that nobody sees, or that are nobody's: they are no evidence."""

import io
import zipfile

import pytest
from kinds import archive, docx, odt, paragraph, read, rtf, run

from chronology.sources import Document

WHITE = '<w:color w:val="FFFFFF"/>'
NONE = "1 passage that no reader is shown: no evidence"
STYLES = (
    f"<w:style w:type='paragraph' w:styleId='White'><w:rPr>{WHITE}</w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Sign'><w:pPr><w:shd w:val='clear' w:fill='000000'/>"
    f"</w:pPr><w:rPr>{WHITE}</w:rPr></w:style>"
    "<w:style w:type='table' w:styleId='Grid'><w:tblStylePr w:type='firstRow'><w:tcPr>"
    "<w:shd w:val='clear' w:fill='4472C4'/></w:tcPr></w:tblStylePr></w:style>"
)


def _cell(properties: str, of_table: str = "") -> str:
    return (
        f"<w:tbl><w:tblPr>{of_table}</w:tblPr><w:tr><w:tc><w:tcPr>{properties}</w:tcPr>"
        f"{paragraph(run('4 May', WHITE))}</w:tc></w:tr></w:tbl>"
    )


def _styled(style: str) -> str:
    return f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{run('4 May')}</w:p>"


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("4 May", WHITE)),
        paragraph(run("4 May", f'{WHITE}<w:shd w:val="clear" w:fill="FFFFFF"/>')),
        paragraph(run("4 May", f'{WHITE}<w:shd w:val="clear" w:fill="auto"/>')),
        paragraph(run("4 May", '<w:color w:val="FEFEFE"/>')),
        paragraph(run("4 May", '<w:highlight w:val="black"/>')),
        paragraph(run("4 May", '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
        paragraph(run("4 May", '<w:sz w:val="2"/>')),
        _styled("White"),
        _cell(""),
    ],
)
def test_words_of_a_docx_that_nobody_sees(body: str) -> None:
    """White on white, black on black, or too small: not read, and told."""
    document = read("a.docx", docx(body, styles=STYLES))
    assert (document.text, document.unread) == ("", (NONE,))


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("4 May", f'{WHITE}<w:shd w:val="clear" w:fill="4472C4"/>')),
        paragraph(run("4 May", f'{WHITE}<w:shd w:val="pct50" w:fill="FFFFFF"/>')),
        paragraph(run("4 May", f'{WHITE}<w:highlight w:val="blue"/>')),
        paragraph(run("4 May", '<w:highlight w:val="yellow"/>')),
        paragraph(run("4 May", '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>')),
        _styled("Sign"),
        _cell('<w:shd w:val="clear" w:color="auto" w:fill="4472C4"/>'),
        _cell("", of_table='<w:tblStyle w:val="Grid"/>'),
    ],
)
def test_white_words_of_a_docx_on_a_colour(body: str) -> None:
    """They are seen, and read."""
    document = read("a.docx", docx(body, styles=STYLES))
    assert (document.text, document.unread) == ("4 May", ())


def test_pages_of_another_colour() -> None:
    """White words are seen on them."""
    raw = docx(paragraph(run("4 May", WHITE)))
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    black = b"<w:background w:color='000000'/><w:body>"
    files["word/document.xml"] = files["word/document.xml"].replace(b"<w:body>", black)
    assert read("a.docx", raw).text == ""
    assert read("a.docx", archive(files)).text == "4 May"


ODT_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'
    for name, family, properties in (
        ("W", "text", '<style:text-properties fo:color="#ffffff"/>'),
        ("WB", "text", '<style:text-properties fo:color="#ffffff" fo:background-color="#000000"/>'),
        ("T", "text", '<style:text-properties fo:font-size="1pt"/>'),
        ("A", "text", '<style:text-properties style:use-window-font-color="true"/>'),
        ("P", "paragraph", '<style:paragraph-properties fo:background-color="#000000"/>'),
        ("C", "table-cell", '<style:table-cell-properties fo:background-color="#4472c4"/>'),
    )
)


def _odt(body: str) -> Document:
    return read("a.odt", odt(body, ODT_STYLES))


def _span(style: str) -> str:
    return f'<text:span text:style-name="{style}">4 May</text:span>'


CELL = (
    '<table:table><table:table-row><table:table-cell table:style-name="C"><text:p>{}</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)


@pytest.mark.parametrize(
    ("body", "is_seen"),
    [
        (f"<text:p>{_span('W')}</text:p>", False),
        (f"<text:p>{_span('T')}</text:p>", False),
        (f"<text:p>{_span('WB')}</text:p>", True),
        (f"<text:p>{_span('A')}</text:p>", True),
        (f'<text:p text:style-name="P">{_span("W")}</text:p>', True),
        (CELL.format(_span("W")), True),
        (f"<text:p><draw:text-box xmlns:draw='d'>{_span('W')}</draw:text-box></text:p>", True),
    ],
)
def test_white_words_of_an_odt(body: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """They are read where what is behind them has a colour, and otherwise told."""
    document = _odt(body)
    assert (document.text == "4 May") is is_seen
    assert (NONE in document.unread) is not is_seen


TABLE = "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;\\red68\\green114\\blue196;}"


@pytest.mark.parametrize(
    ("body", "is_seen"),
    [
        ("{\\cf1 4 May}", False),
        ("{\\cf2\\cb2 4 May}", False),
        ("{\\fs2 4 May}", False),
        ("{\\cf1\\highlight3 4 May}", True),
        ("{\\cf1\\chcbpat3 4 May}", True),
        ("\\pard\\cbpat3{\\cf1 4 May}", True),
        ("\\pard\\cbpat3 \\pard{\\cf1 4 May}", False),
        ("\\trowd\\clcbpat3\\cellx9000\\pard\\intbl{\\cf1 4 May}\\cell\\row", True),
        ("{\\cf0 4 May}", True),
        ("{\\cf9 4 May}", True),
        ("{\\cf1\\plain 4 May}", True),
        ("{\\cf1\\cf2 4 May}", True),
    ],
)
def test_white_words_of_rich_text(body: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """They are read where what is behind them has a colour, and otherwise told."""
    document = read("a.rtf", rtf(TABLE + body))
    assert (document.text.strip() == "4 May") is is_seen
    assert (NONE in document.unread) is not is_seen


MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_LINE = "<m:oMath><m:r><w:rPr/><m:t>5</m:t></m:r></m:oMath>"
_FRACTION = (
    "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den>"
    "</m:f></m:oMath>"
)


@pytest.mark.parametrize(
    ("formula", "text", "told"),
    [
        (_LINE, "It cost 5 on 4 May.", ()),
        (_FRACTION, "It cost \ufffd on 4 May.", ("1 formula",)),
        (f"<m:oMathPara>{_FRACTION}</m:oMathPara>", "It cost \ufffd on 4 May.", ("1 formula",)),
    ],
)
def test_a_formula_in_a_line_leaves_no_gap(formula: str, text: str, told: tuple[str, ...]) -> None:
    """It is read if it is a line of signs; else a sign stands for it, over which no quote goes."""
    body = f"<w:p {MATH}>{run('It cost ')}{formula}{run(' on 4 May.')}</w:p>"
    document = read("a.docx", docx(body))
    assert (document.text, document.unread) == (text, told)


def _ending(mark: str, words: str) -> str:
    return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{run(words)}</w:p>"


@pytest.mark.parametrize("mark", ["<w:vanish/>", "<w:del w:id='1' w:author='A'/>"])
def test_a_paragraph_whose_end_is_not_seen(mark: str) -> None:
    """It goes on in the next one; never in another cell, and no word is lost at the end."""
    one = _ending(mark, "It did not ")
    assert read("a.docx", docx(one + paragraph("open."))).text == "It did not open."
    assert read("a.docx", docx(paragraph("It opens.") + one)).text == "It opens.\n\nIt did not"
    cells = f"<w:tbl><w:tr><w:tc>{one}</w:tc><w:tc>{paragraph('open')}</w:tc></w:tr></w:tbl>"
    assert read("a.docx", docx(cells)).text == "It did not \topen".replace(" \t", "\t")


@pytest.mark.parametrize(
    "raw",
    [
        b"{\\rtf1 It opened on 4 May",
        b"{\\rtf1 It opened on 4 May{\\b 2021}",
        b"{\\rtf1 It opened on 4 May {\\bin900 abc}}",
    ],
)
def test_rich_text_that_breaks_off(raw: bytes) -> None:
    """It is read as far as it goes, and that is said."""
    document = read("a.rtf", raw)
    assert document.text.startswith("It opened on 4 May")
    assert "what follows where the file breaks off" in document.unread


def test_rich_text_that_ends() -> None:
    """Bytes that are as many as they say are no end."""
    assert read("a.rtf", b"{\\rtf1 It opened{\\bin3 a}c}.}\r\n\0").unread == ()


def test_a_comment_with_initials_alone() -> None:
    """They name its author."""
    body = "The quay.{\\*\\atnid BL}\\chatn{\\*\\annotation Is it?}"
    assert "[Comment by BL] Is it?" in read("a.rtf", rtf(body)).text
