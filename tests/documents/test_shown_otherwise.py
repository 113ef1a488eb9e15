"""What a file shows its reader otherwise than its words stand in it is no evidence, and told."""

import pytest
from kinds import docx, odt, paragraph, read, rtf, run, slack, stands

import chronology
from chronology.vocabulary import ClaimStatus

CLOSED = "The mill was closed on 3 May 2023"
NONE = "1 passage that no reader is shown: no evidence"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def _out(properties: str) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(CLOSED)}</w:p>"


def _row(properties: str) -> str:
    cell = f"<w:tc><w:tcPr/>{paragraph(run(CLOSED))}</w:tc>"
    return f"<w:tbl><w:tblPr/><w:tr><w:trPr>{properties}</w:trPr>{cell}</w:tr></w:tbl>"


def _in_field(code: str) -> str:
    begins, parts, ends = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    told = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"<w:p>{begins}{told}{parts}{run(CLOSED)}{ends}</w:p>"


def _shape(style: str, words: str = CLOSED, filled: str = "t") -> str:
    box = f"<w:txbxContent>{paragraph(run(words))}</w:txbxContent>" if words else ""
    return (
        f'<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="{style}"'
        f' filled="{filled}"><v:textbox>{box}</v:textbox></v:rect></w:pict></w:r></w:p>'
    )


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run(CLOSED, '<w:w w:val="1"/>')),
        paragraph(run(CLOSED, '<w:position w:val="-3000"/>')),
        paragraph(run(CLOSED, '<w:spacing w:val="-30000"/>')),
        paragraph(run(CLOSED, f"<w14:textFill {W14}><w14:noFill/></w14:textFill>")),
        paragraph(
            run(
                CLOSED,
                f"<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val='FFFFFF'/>"
                "</w14:solidFill></w14:textFill>",
            )
        ),
        _out('<w:spacing w:line="1" w:lineRule="exact"/>'),
        _out('<w:ind w:left="-31000"/>'),
        _out('<w:framePr w:x="-30000" w:y="-30000"/>'),
        _row('<w:trHeight w:val="1" w:hRule="exact"/>'),
        _in_field(" SET x 1 "),
        _in_field(' ask y "When?" '),
        f"<w:p><w:fldSimple w:instr=' SET x 1 '>{run(CLOSED)}</w:fldSimple></w:p>",
        _shape("position:absolute;margin-left:-2000pt;width:300pt;height:30pt"),
        _shape("width:300pt;height:30pt;visibility:hidden"),
        _shape("position:absolute;left:-90em;width:0;overflow:hidden"),
    ],
)
def test_words_of_a_docx_out_of_sight(body: str) -> None:
    """Too narrow, too low or too far out: not read, and told."""
    document = read("a.docx", docx(body + paragraph(run("The road is new."))))
    assert document.text == "The road is new."
    assert NONE in document.unread


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run(CLOSED, '<w:w w:val="90"/>')),
        paragraph(run(CLOSED, '<w:position w:val="-6"/>')),
        paragraph(run(CLOSED, '<w:spacing w:val="-4"/>')),
        _out('<w:spacing w:line="240" w:lineRule="exact"/>'),
        _out('<w:spacing w:line="1" w:lineRule="auto"/>'),
        _out('<w:ind w:left="-700" w:hanging="360"/>'),
        _row('<w:trHeight w:val="1" w:hRule="atLeast"/>'),
        _in_field(" REF x "),
        _shape("position:absolute;margin-left:40pt;margin-top:-9pt;width:300pt;height:30pt"),
    ],
)
def test_words_of_a_docx_that_are_only_set_so(body: str) -> None:
    """Narrower, lower or farther left words are seen."""
    assert read("a.docx", docx(body)).text == CLOSED


def _field(code: str, shown: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{mark.format('begin')}{code}{mark.format('separate')}{run(shown)}{mark.format('end')}"


def _code(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


TODAY = _field(_code(" DATE "), "3 May 2023")


@pytest.mark.parametrize(
    "shown",
    [
        _field(f"{_code(' QUOTE ')}{TODAY}", "3 May 2023"),
        _field(_code(" QUOTE { DATE } "), "3 May 2023"),
        _field(_code(' IF 1 = 1 "{ DATE }" "x" '), "3 May 2023"),
        "<w:r><w:dayLong/></w:r>" + run(" 3 May 2023"),
        '<w:bdo w:val="rtl">' + run("3 May 2023") + "</w:bdo>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + run("3 May 2023")
        + "</w:sdtContent></w:sdt>",
    ],
)
def test_dates_in_a_docx_that_are_nobodys_word(shown: str) -> None:
    """A sign stands for a date set anew, a placeholder, and what is shown in another order."""
    document = read("a.docx", docx(paragraph(run("The mill was closed on "), shown)))
    assert not stands(document, CLOSED)
    assert "\ufffd" in document.text
    assert document.unread


def test_hyphens_that_do_not_break_are_those_of_a_date() -> None:
    """What is written 2023-05-03 with them is read as that."""
    hyphen = "<w:r><w:noBreakHyphen/></w:r>"
    body = paragraph(run("The mill was closed on 2023"), hyphen, run("05"), hyphen, run("03."))
    book = chronology.LedgerBuilder()
    source = book.add_source(data=docx(body), file="a.docx")
    book.add_claim(book.add_event("Closing"), source, "The mill was closed on 2023-05-03")
    assert str(book.build().claims[0].span) == "3 May 2023"


@pytest.mark.parametrize(
    "body",
    [
        rf"{{\mvf {CLOSED}.}}",
        rf"{{\charscalex1 {CLOSED}.}}",
        rf"{{\dn6000 {CLOSED}.}}",
        rf"\pard\sl-1\slmult0 {CLOSED}.\par",
        rf"\pard\li-30000 {CLOSED}.\par",
        rf"\pard\absw3000\posx-9000\posy-9000 {CLOSED}.\par",
        rf"\pard\posnegy-30000 {CLOSED}.\par",
        rf"\trowd\trrh-10\cellx5000\pard\intbl {CLOSED}.\cell\row\trowd\trrh300",
        rf"{{\upr{{{CLOSED}.}}{{\*\ud{{It was shut.}}}}}}",
        r"The mill was closed on \chdate  3 May 2023.",
        (
            r"The mill was closed on {\field{\*\fldinst QUOTE {\field{\*\fldinst DATE}"
            r"{\fldrslt 3 May 2023}}}{\fldrslt 3 May 2023}}."
        ),
    ],
)
def test_words_of_rich_text_that_nobody_is_shown(body: str) -> None:
    """They are not read, or a sign stands among them; what is beside them is."""
    document = read("a.rtf", rtf(rf"\pard The road is new.\par {body}\pard\par It is good."))
    assert not stands(document, CLOSED)
    assert stands(document, "The road is new.")
    assert stands(document, "It is good.")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"{\upr{ab}{\*\ud{a\u228?b}}}", "aäb"),
        (r"{\upr{ab}}", "ab"),
        (r"{\footnote {\upr{ab}{\*\ud{cd}}}}x", "cd"),
    ],
)
def test_what_is_written_twice_in_rich_text(body: str, shown: str) -> None:
    """Its Unicode is read; where that is missing, the other."""
    assert shown in read("a.rtf", rtf(body)).text


LABEL = "It is not true that ("
LISTED = (
    ("a.rtf", rtf(rf"{{\listtext {LABEL}1)\tab}}the mill was closed on 3 May 2023.\par")),
    (
        "a.docx",
        docx(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>'
            f"{run('the mill was closed on 3 May 2023.')}</w:p>",
            numbering='<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:lvlText w:val="'
            f'{LABEL}%1)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId '
            'w:val="7"/></w:num>',
        ),
    ),
)


@pytest.mark.parametrize(("name", "raw"), LISTED)
def test_the_label_of_a_list_governs_its_item(name: str, raw: bytes) -> None:
    """A reader is shown it: what it denies is denied."""
    book = chronology.LedgerBuilder()
    source, event = book.add_source(data=raw, file=name), book.add_event("Closing")
    book.add_claim(event, source, "the mill was closed on 3 May 2023")
    assert book.build().claims[0].status is ClaimStatus.UNVERIFIED


def test_numbers_of_lists_are_no_words() -> None:
    """A label of a number or a letter stands in no text."""
    raw = rtf(r"{\listtext iv.\tab}The road is new.\par{\listtext a)\tab}It is good.\par")
    assert read("a.rtf", raw).text == "The road is new.\n\nIt is good."


def test_rows_and_cells_of_an_odt_that_are_not_shown() -> None:
    """Collapsed rows and covered cells are not read, and told."""
    cell = f"<table:table-cell><text:p>{CLOSED}</text:p></table:table-cell>"
    document = read(
        "a.odt",
        odt(
            f'<table:table><table:table-row table:visibility="collapse">{cell}</table:table-row>'
            f"<table:table-row>{cell.replace('table-cell', 'covered-table-cell')}"
            "<table:table-cell><text:p>It is new.</text:p></table:table-cell></table:table-row>"
            "</table:table>"
        ),
    )
    assert document.text == "It is new."
    assert "2 passages that no reader is shown: no evidence" in document.unread


PARAGRAPH = '<style:style style:name="R" style:family="paragraph">{}</style:style>'
STRETCH = '<style:style style:name="R" style:family="text">{}</style:style>'
ROW = '<style:style style:name="R" style:family="table-row">{}</style:style>'
OF_PARAGRAPH = PARAGRAPH.format("<style:paragraph-properties {}/>")
OF_WORDS = STRETCH.format("<style:text-properties {}/>")
OF_ROW = ROW.format("<style:table-row-properties {}/>")
IN_P = f'<text:p text:style-name="R">{CLOSED}</text:p>'
IN_SPAN = f'<text:p><text:span text:style-name="R">{CLOSED}</text:span></text:p>'
IN_ROW = (
    '<table:table><table:table-row table:style-name="R"><table:table-cell>'
    f"<text:p>{CLOSED}</text:p></table:table-cell></table:table-row></table:table>"
)


def _of(name: str, says: str = "") -> str:
    return f"<text:p><text:{name} {says}>{CLOSED}</text:{name}></text:p>"


def _frame(place: str) -> str:
    box = f"<draw:text-box><text:p>{CLOSED}</text:p></draw:text-box>"
    spaces = 'xmlns:draw="urn:d" xmlns:svg="urn:s"'
    return f"<text:p><draw:frame {spaces} {place}>{box}</draw:frame></text:p>"


@pytest.mark.parametrize(
    ("body", "style", "is_seen"),
    [
        (IN_P, OF_PARAGRAPH.format('fo:margin-left="-40in" fo:margin-right="30in"'), False),
        (IN_P, OF_PARAGRAPH.format('fo:line-height="0.001in"'), False),
        (IN_P, OF_PARAGRAPH.format('fo:text-indent="-90cm"'), False),
        (IN_P, OF_PARAGRAPH.format('fo:margin-left="1in" fo:text-indent="-0.5in"'), True),
        (IN_P, OF_PARAGRAPH.format('fo:line-height="120%"'), True),
        (IN_SPAN, OF_WORDS.format('fo:letter-spacing="-0.5in"'), False),
        (IN_SPAN, OF_WORDS.format('fo:font-size="2%"'), False),
        (IN_SPAN, OF_WORDS.format('fo:letter-spacing="-0.01in" fo:font-size="80%"'), True),
        (IN_ROW, OF_ROW.format('style:row-height="0.001in"'), False),
        (IN_ROW, OF_ROW.format('style:min-row-height="0.001in"'), True),
        (_frame('svg:x="-90in" svg:y="1in"'), "", False),
        (_frame('svg:x="1in" svg:y="-0.2in"'), "", True),
        (_of("variable-set", 'text:display="none"'), "", False),
        (_of("placeholder"), "", False),
    ],
)  # fmt: skip
def test_words_of_an_odt_out_of_sight(body: str, style: str, is_seen: bool) -> None:  # noqa: FBT001 - a table
    """What is beside the page, too low, too small or switched off is not read, and told."""
    document = read("a.odt", odt(body + "<text:p>The road is new.</text:p>", style))
    assert stands(document, CLOSED) is is_seen
    assert stands(document, "The road is new.")
    assert is_seen or NONE in document.unread


def test_a_shape_that_may_lie_over_words_is_told() -> None:
    """A filled shape without words is told; one behind them, or that is seen through, is not."""
    style = "position:absolute;margin-left:-20pt;width:500pt;height:40pt;z-index:{}"
    told = "1 shape that may lie over words"
    for shape, is_told in (
        (_shape(style.format(9), ""), True),
        (_shape(style.format(-9), ""), False),
        (_shape(style.format(9), "", "f"), False),
    ):
        document = read("a.docx", docx(shape + paragraph(run("The road is new."))))
        assert (told in document.unread) is is_told


@pytest.mark.parametrize(
    "markup",
    [
        '<bdo dir="rtl">{}</bdo>',
        '<span style="direction:rtl;unicode-bidi:bidi-override">{}</span>',
        '<span dir="RTL" style="unicode-bidi:isolate-override">{}</span>',
        '<span style="display:inline-block;transform:scaleX(-1)">{}</span>',
        '<b style="display:inline-block;transform:rotate(180deg)"><i>{}</i></b>',
    ],
)
def test_words_of_a_page_that_are_turned_round(markup: str) -> None:
    """They are told, and a sign stands for them."""
    shown = markup.format("31")
    document = read("a.html", f"<p>The mill was closed on {shown} May 2023.</p>")
    assert document.text == "The mill was closed on \ufffd May 2023."
    assert document.unread == ("1 stretch shown in the other direction",)


@pytest.mark.parametrize("markup", ['<bdo dir="ltr">{}</bdo>', '<span dir="rtl">{}</span>'])
def test_words_of_a_page_that_are_only_set_in_a_direction(markup: str) -> None:
    """They are read as they are written."""
    assert stands(
        read("a.html", f"<p>Closed on {markup.format('31')} May.</p>"), "Closed on 31 May"
    )


@pytest.mark.parametrize(
    "style",
    ["filter:opacity(0)", "font:0/0 a", "text-indent:100%;white-space:nowrap;overflow:hidden"],
)
def test_words_of_a_page_that_its_own_style_hides(style: str) -> None:
    """They are not read."""
    assert read("a.html", f'<p style="{style}">{CLOSED}</p><p>New.</p>').text == "New."


@pytest.mark.parametrize(
    "style", ["filter:opacity(50%)", "font:400 12px/1.5 a", "text-indent:2em;overflow:hidden"]
)
def test_words_of_a_page_that_its_own_style_shows(style: str) -> None:
    """They are read."""
    assert read("a.html", f'<p style="{style}">{CLOSED}</p>').text == CLOSED


@pytest.mark.parametrize("when", [None, "2023-03-12", "2023-03-13"])
def test_a_stamp_typed_in_a_message(when: str | None) -> None:
    """It may begin another message, or be forged: no date given settles what "yesterday" is."""
    raw = slack({"user": "U1", "text": "Good.\n[13 March 2023 10:00 UTC] Bo: It closed yesterday."})
    book = chronology.LedgerBuilder()
    source, event = book.add_source(data=raw.encode(), file="a.json"), book.add_event("Closing")
    book.add_claim(event, source, "It closed yesterday", when=when)
    assert book.build().claims[0].status is ClaimStatus.UNVERIFIED
