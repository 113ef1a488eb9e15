"""What a document lays out so that its reader may not see it is no evidence, and told."""

from email.message import EmailMessage
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kinds import archive, docx, odt, paragraph, read, run, stands

from chronology.documents.parts.bare import Bare
from chronology.sources import Document
from chronology.vocabulary import Hidden

CLOSED = "The mill was closed on 3 May 2023"
OPEN = "The road is new."
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
FAR = "".join(paragraph(f"Line {number}.") for number in range(9))


def _why(document: Document, words: str = CLOSED) -> set[Hidden]:
    at = document.text.index(words)
    return {why for begin, end, why in document.hidden if begin < at + len(words) and end > at}


def _shape(
    fill: str = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', **place: object
) -> str:
    """Return a run with a shape that is placed before its words, or behind them."""
    at = {"x": 0, "y": 0, "wide": 6_000_000, "high": 300_000, "form": "rect", "behind": 0, "wrap":
          "wrapNone", "across": "column", "down": "paragraph", **place}  # fmt: skip
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:wps="{_WPS}"'
        f' behindDoc="{at["behind"]}"><wp:positionH relativeFrom="{at["across"]}"><wp:posOffset>'
        f'{at["x"]}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="{at["down"]}">'
        f'<wp:posOffset>{at["y"]}</wp:posOffset></wp:positionV><wp:extent cx="{at["wide"]}"'
        f' cy="{at["high"]}"/><wp:{at["wrap"]}/><a:graphic><a:graphicData uri="{_WPS}"><wps:wsp>'
        f'<wps:spPr><a:prstGeom prst="{at["form"]}"/>{fill}</wps:spPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


LINE = '<a:ln w="12700"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
DARK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'


@pytest.mark.parametrize(
    ("body", "may_be_seen"),
    [
        (f"<w:p>{run(CLOSED)}{_shape()}</w:p>{FAR}", False),
        (paragraph(CLOSED) + f"<w:p>{_shape(y=-400_000)}</w:p>{FAR}", False),
        (f"<w:p>{_shape(y=200_000)}</w:p>{paragraph(CLOSED)}{FAR}", False),
        (f"<w:p>{run(CLOSED)}{_shape(LINE, form='line', high=0)}</w:p>{FAR}", False),
        (f"<w:p>{run(CLOSED)}{_shape(DARK, behind=1)}</w:p>{FAR}", False),
        (paragraph(CLOSED) + f"<w:p>{_shape(down='page', y=3_000_000)}</w:p>{FAR}", False),
        (f"<w:p>{run(CLOSED)}{_shape(behind=1)}</w:p>{FAR}", True),
        (f"<w:p>{run(CLOSED)}{_shape('<a:noFill/>')}</w:p>{FAR}", True),
        (f"<w:p>{run(CLOSED)}{_shape(wrap='wrapSquare')}</w:p>{FAR}", True),
        (f"<w:p>{run(CLOSED)}{_shape(x=6_600_000, wide=900_000)}</w:p>{FAR}", True),
        (f"{paragraph(CLOSED)}{FAR}<w:p>{_shape()}</w:p>", True),
        (f"<w:p>{run(CLOSED)}{_shape(down='page', y=200_000, high=400_000)}</w:p>{FAR}", True),
    ],
)
def test_words_under_a_shape_of_a_word_document(body: str, may_be_seen: bool) -> None:  # noqa: FBT001 - a table
    """What a filled shape or a line may lie over is told; what is beside it, or before it, not."""
    document = read("a.docx", docx(body + paragraph(OPEN)))
    assert _why(document) == (set() if may_be_seen else {Hidden.LAID_OUT})
    assert may_be_seen or any(Hidden.LAID_OUT in one for one in document.unread)


def _table(look: str, rows: str, layout: str = "") -> str:
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/>{layout}{look}</w:tblPr>{rows}</w:tbl>'


def _row(*cells: str, properties: str = "") -> str:
    cells = tuple(f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(one)}</w:tc>" for one in cells)
    return f"<w:tr>{''.join(cells)}</w:tr>"


FIRST_ROW = (
    '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr>{}</w:rPr>'
    "</w:tblStylePr></w:style>"
)
FIXED = '<w:tblLayout w:type="fixed"/>'
HEAD = '<w:p><w:pPr><w:outlineLvl w:val="1"/>{}</w:pPr><w:r><w:t>Old things</w:t></w:r></w:p>'


@pytest.mark.parametrize(
    ("body", "styles", "may_be_seen"),
    [
        (_table('<w:tblLook w:firstRow="1"/>', _row(CLOSED) + _row("x")), "<w:vanish/>", False),
        (_table('<w:tblLook w:val="0020"/>', _row(CLOSED) + _row("x")), "<w:strike/>", False),
        (_table('<w:tblLook w:firstRow="0"/>', _row(CLOSED) + _row("x")), "<w:vanish/>", True),
        (_table('<w:tblLook w:firstRow="1"/>', _row("x") + _row(CLOSED)), "<w:vanish/>", True),
        (_table('<w:tblLook w:firstRow="1"/>', _row(CLOSED) + _row("x")), "<w:b/>", True),
        (_table("", _row(CLOSED, properties='<w:tcW w:w="1" w:type="dxa"/>'), FIXED), "", False),
        (_table("", _row(CLOSED, properties='<w:tcW w:w="1" w:type="dxa"/>')), "", True),
        (_table("", _row(CLOSED, properties="<w:hMerge/>")), "", False),
        (HEAD.format("<w:collapsed/>") + paragraph(CLOSED), "", False),
        (HEAD.format("") + paragraph(CLOSED), "", True),
        (paragraph(run(CLOSED, '<w:fitText w:val="20"/>')), "", False),
        (paragraph(run(CLOSED, '<w:fitText w:val="4000"/>')), "", True),
        (f'<w:p><w:fldSimple w:instr=" ADVANCE \\x 900 "/>{run(CLOSED)}</w:p>', "", False),
    ],
)
def test_what_tables_folds_and_fields_do_to_words(
    body: str,
    styles: str,
    may_be_seen: bool,  # noqa: FBT001 - a table
) -> None:
    """Rows that their style hides, cells without width, folds and shifted words are told."""
    made = docx(body + HEAD.format("") + paragraph(OPEN), styles=FIRST_ROW.format(styles))
    document = read("a.docx", made)
    assert _why(document) == (set() if may_be_seen else {Hidden.LAID_OUT})
    assert not _why(document, OPEN)


def _bound(value: str, kind: str = "<w:text/>", path: str = "/d[1]/t[1]") -> Document:
    field = (
        f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="{path}" w:storeItemID="{{1}}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{paragraph(CLOSED)}</w:sdtContent></w:sdt>"
    )
    relations = (
        '<Relationships><Relationship Id="r" Type="http://x/customXmlProps"'
        ' Target="itemProps1.xml"/></Relationships>'
    )
    others = {
        "customXml/item1.xml": f"<d><t>{value}</t></d>",
        "customXml/itemProps1.xml": '<datastoreItem itemID="{1}"/>',
        "customXml/_rels/item1.xml.rels": relations,
    }
    with ZipFile(BytesIO(docx(field + paragraph(OPEN)))) as made:
        files: dict[str, str | bytes] = {name: made.read(name) for name in made.namelist()}
    return read("a.docx", archive({**files, **others}))


def test_a_field_whose_data_say_other_words_is_not_read() -> None:
    """A word processor shows the data: a sign stands for the field where they are others."""
    assert stands(_bound(CLOSED), CLOSED)
    assert stands(_bound(CLOSED, path="/d[1]/u[1]"), CLOSED)
    for other in (_bound("See the file."), _bound(CLOSED, path="//t")):
        assert not stands(other, CLOSED)
        assert "1 field whose bound data say other words" in other.unread


SYMBOLS = (
    '<style:style style:name="R" style:family="text"><style:text-properties {}/></style:style>'
)
IN_SPAN = (
    f'<text:p><text:span text:style-name="R">{CLOSED}</text:span></text:p><text:p>{OPEN}</text:p>'
)


@pytest.mark.parametrize(
    ("font", "is_seen"),
    [("Wingdings", False), ("Symbol", False), ("Wingdings 3", False), ("Segoe UI Symbol", True)],
)
def test_fonts_that_show_signs_for_letters(font: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """Words in them are read in no format; a letter alone is meant as its sign."""
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    word = read("a.docx", docx(paragraph(run(CLOSED, fonts)) + paragraph(OPEN)))
    office = read("a.odt", odt(IN_SPAN, SYMBOLS.format(f'style:font-name="{font}"')))
    page = read("a.html", f'<p style="font-family:{font}">{CLOSED}</p><p>{OPEN}</p>')
    other = read("b.html", f'<p><font face="{font}">{CLOSED}</font></p><p>{OPEN}</p>')
    for document in (word, office, page, other):
        assert stands(document, OPEN)
        assert stands(document, CLOSED) is is_seen
    assert "J" in read("a.docx", docx(paragraph(run("J", fonts)) + paragraph(OPEN))).text


THROUGH = ".x{position:relative}.x::after{content:'';position:absolute;left:0;right:0;%s}"


@pytest.mark.parametrize(
    ("sheet", "is_seen"),
    [
        (
            ".x{background:linear-gradient(transparent 48%,#000 48%,#000 52%,transparent 52%)}",
            False,
        ),
        (".x{background:linear-gradient(#fff 48%,#000 48%,#000 52%,#fff 52%)}", False),
        (".x{background:linear-gradient(#000,#000) 0 50%/100% 2px no-repeat}", False),
        (".x{text-decoration:underline;text-underline-offset:-.35em}", False),
        (".x{text-decoration:underline wavy red;text-underline-offset:-8px}", False),
        (THROUGH % "top:50%;border-top:2px solid #000", False),
        (THROUGH % "top:9px;height:1px;background:#000", False),
        (".x::after{content:''}" + THROUGH % "inset:50% 0 auto;border-top:1px solid #000", False),
        (".x{background:linear-gradient(transparent 60%,yellow 60%)}", True),
        (".x{background:linear-gradient(#fff,#eee 50%,#fff)}", True),
        (".x{text-decoration:underline;text-underline-offset:.2em}", True),
        (THROUGH % "bottom:0;height:2px;background:#000", True),
        (THROUGH % "top:50%;width:12px;height:2px;background:#000", True),
        (THROUGH % "top:50%;height:1px;background:#ccc;z-index:-1", True),
    ],
)
def test_lines_through_the_words_of_a_page(sheet: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """Grounds, lowered lines and thin boxes strike words out; those beneath them do not."""
    document = read("a.html", f"<style>{sheet}</style><p class=x>{CLOSED}</p><p>{OPEN}</p>")
    assert stands(document, CLOSED) is is_seen
    assert stands(document, OPEN)


@pytest.mark.parametrize(
    ("sheet", "is_seen"),
    [
        (".s{display:flex;overflow:hidden}.s>p{min-width:100%}", False),
        (".s{display:flex;overflow-x:scroll}.s>p{flex:0 0 100%}", False),
        (".s{overflow:hidden;white-space:nowrap}.s>p{display:inline-block;width:100%}", False),
        (".s{overflow:hidden;display:grid;grid-auto-flow:column;grid-auto-columns:100%}", False),
        (".s{display:flex;flex-wrap:wrap;overflow:hidden}.s>p{flex:0 0 100%}", True),
        (".s{display:flex;overflow:hidden}.s>p{flex:1 1 100%}", True),
        (".s{display:grid;grid-template-columns:1fr 1fr;overflow:hidden}", True),
    ],
)
def test_slides_beyond_what_their_row_shows(sheet: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """A slide behind one that fills its row is told; what shrinks, or breaks into rows, is seen."""
    slides = f"<div class=s><p>One.</p><p>{CLOSED}</p></div><p>{OPEN}</p>"
    document = read("a.html", f"<style>{sheet}</style>{slides}")
    assert stands(document, CLOSED) is is_seen
    assert stands(document, OPEN)


def test_what_slides_in_later_covers_nothing() -> None:
    """A box that stays in the window, and is placed beside it, lies over no words."""
    menu = "position:fixed;top:0;left:100%;width:400px;height:100%;background:#fff"
    document = read("a.html", f'<div style="{menu}">Menu</div><p>{CLOSED}</p>')
    assert stands(document, CLOSED)


HIDING = ("\u2060", "\u200b", "\ufeff", "\u00ad", "\u034f", "\U000e0041")


@pytest.mark.parametrize("letter", HIDING)
def test_letters_that_nobody_sees_keep_no_head_from_being_read(letter: str) -> None:
    """A message has its own writer, whatever stands without width in its head."""
    chat = f"[01/03/2024, 10:00:00] Ann: {OPEN}\n[05/0{letter}3/2024, 10:05:00] Ben: {CLOSED}.\n"
    document = read("a.txt", chat)
    assert [part.author for part in document.parts] == ["Ann", "Ben"]
    last = document.parts[-1]
    assert document.text[last.start : last.end] == f"{CLOSED}.\n"
    made = EmailMessage()
    made["From"], made["Date"] = "Ann <a@x.example>", "Fri, 1 Mar 2024 10:00:00 +0000"
    head = f"-----Original Message-----\nFr{letter}om: Ben\nSe{letter}nt: 5 Feb 2024\nTo: Ann\n"
    made.set_content(f"{OPEN}\n\n{head}Subject: y\n\n{CLOSED}.\n")
    assert [part.author for part in read("a.eml", made.as_bytes()).parts] == ["Ann", "Ben"]


@given(st.text(st.sampled_from(["a", "b", "\n", *HIDING]), max_size=30))
def test_places_of_a_text_without_them_lead_back(text: str) -> None:
    """Every letter of the bare text is found where it stands in the text as it is."""
    bare = Bare(text)
    for at, letter in enumerate(bare.text):
        assert text[bare.back(at)] == letter
        assert bare.place(bare.back(at)) == at
    assert bare.back(len(bare.text)) == len(text)


@pytest.mark.parametrize("turned", ["&#x202E;31&#x202C;", "&#8238;31&#8236;", "&#X202e;31&#8236;"])
def test_an_entity_that_turns_words_round(turned: str) -> None:
    """A page that is made of Markdown shows them backwards: they are no evidence."""
    document = read("a.md", f"The mill was closed on {turned} May 2023. {OPEN}\n")
    assert not stands(document, f"The mill was closed on {turned} May 2023")
    assert stands(document, OPEN)


ROW = "<row r='{0}'{1}><c r='A{0}' t='inlineStr'{2}><is><t>{3}</t></is></c></row>"


def _sheet(
    *, style: str = "", row: str = "", words: str = CLOSED, head: str = "", **more: str
) -> Document:
    spaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rows = ROW.format(1, "", "", "Note") + ROW.format(2, row, " s='1'", words)
    rows += ROW.format(3, "", "", OPEN)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{office}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {spaces} xmlns:r="{office}"><sheets><sheet name="S"'
        ' sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{office}'
        f'/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{office}/styles"'
        ' Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {spaces}>{head}<sheetData>{rows}</sheetData>"
        "</worksheet>",
        "xl/styles.xml": f"<styleSheet {spaces}><fonts><font/><font>{more.pop('font', '')}</font>"
        f"</fonts><fills><fill/><fill>{more.pop('fill', '')}</fill></fills><cellXfs><xf/>"
        f'<xf fontId="1" fillId="1">{style}</xf></cellXfs></styleSheet>',
        "xl/worksheets/_rels/sheet1.xml.rels": "<Relationships>"
        f'<Relationship Id="d" Type="{office}/drawing" Target="../drawings/d.xml"/>'
        f'<Relationship Id="t" Type="{office}/table" Target="../tables/t.xml"/></Relationships>',
        **more,
    }
    return read("a.xlsx", archive(files))


def _drawing(what: str, row: int = 1) -> dict[str, str]:
    drawn = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    anchor = (
        f"<from><col>0</col><colOff>0</colOff><row>{row}</row><rowOff>0</rowOff></from><to><col>3"
        f"</col><colOff>0</colOff><row>{row + 1}</row><rowOff>0</rowOff></to>"
    )
    made = f'<wsDr xmlns="{drawn}"><twoCellAnchor>{anchor}{what}</twoCellAnchor></wsDr>'
    return {"xl/drawings/d.xml": made}


WRAPS = '<alignment wrapText="1"/>'
NARROW = '<cols><col min="1" max="1" width="1.2"/></cols>'
STRIPED = '<table ref="A1:A3"><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>'
GRID = (
    '<patternFill patternType="{}"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill>'
)


@pytest.mark.parametrize(
    ("given", "is_seen"),
    [
        ({"style": WRAPS, "row": " ht='15'", "words": "x\n" * 9 + CLOSED}, False),
        ({"style": WRAPS, "row": " ht='200'", "words": "x\n" * 9 + CLOSED}, True),
        ({"style": WRAPS, "words": "x\n" * 9 + CLOSED}, True),
        ({"style": '<alignment shrinkToFit="1"/>', "head": NARROW}, False),
        ({"style": '<alignment textRotation="255"/>', "row": " ht='15'"}, False),
        ({"style": '<alignment textRotation="90"/>', "row": " ht='300'"}, True),
        (_drawing("<pic/>"), False),
        (_drawing("<sp><spPr><solidFill/></spPr></sp>"), False),
        (_drawing("<sp><spPr><noFill/></spPr></sp>"), True),
        (_drawing("<pic/>", row=4), True),
        ({"fill": GRID.format("darkGrid")}, False),
        ({"fill": GRID.format("gray125")}, True),
        ({"font": '<color rgb="FFDCE6F1"/>', "xl/tables/t.xml": STRIPED}, False),
        ({"font": '<color rgb="FFDCE6F1"/>'}, True),
    ],
)  # fmt: skip
def test_cells_that_show_their_words_to_nobody(given: dict[str, str], is_seen: bool) -> None:  # noqa: FBT001 - a table
    """What is cut off, shrunk, drawn over, or of the colour of its ground is not read, and told."""
    document = _sheet(**given)
    assert (CLOSED in document.text) is is_seen
    assert OPEN in document.text
    assert len(document.unread) == (not is_seen)
    assert is_seen or document.unread[0].endswith(": A2")
