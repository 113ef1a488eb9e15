"""Word documents: tracked changes, notes, comments, what is hidden, and hostile files."""

from pathlib import Path

import pytest
from kinds import FILES, archive, changed, docx, paragraph, read, run, stands
from verifying import PLANNED

import chronology
from chronology import documents
from chronology.errors import DocumentUnreadable

OPENS = "The quay opened on 2 March 2023."
ENTITIES = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def test_a_deleted_word_is_no_evidence_and_an_inserted_one_is_shown_as_tracked() -> None:
    """The text is as all changes would leave it; both are told, with who made them and when."""
    body = paragraph("It opens on ", changed("del", "3 May"), changed("ins", "5 May"), " 2023.")
    document = read("a.docx", docx(body))
    assert document.text == "It opens on 5 May 2023."
    assert document.unread == (
        "1 tracked deletion (“3 May” by Ann Marsh, 2023-03-15): no evidence",
        "1 tracked insertion (“5 May” by Ann Marsh, 2023-03-15): read as text",
    )
    assert [document.text[a:b] for a, b in document.inserted] == ["5 May"]
    assert not stands(document, "It opens on 3 May 2023")
    book = chronology.LedgerBuilder()
    source = book.add_source(data=docx(body), file="a.docx", published="2023-03-20")
    event = book.add_event("Opening")
    book.add_claim(event, source, "It opens on 5 May 2023", modality=PLANNED)
    assert (
        "exact, a.docx, paragraph 1, code points 0–22; tracked insertion (“5 May”)"
        in book.build().explain(event.id)
    )


FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{}</w:instrText></w:r>"
    "<w:r><w:instrText>{}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    "<w:r><w:t>{}</w:t></w:r><w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)


@pytest.mark.parametrize(
    ("body", "text", "told"),
    [
        (paragraph("It ", changed("moveFrom", "soon "), "opens."), "It opens.",
         "1 tracked deletion"),
        (paragraph("It ", changed("moveTo", "now "), "opens."), "It now opens.",
         "1 tracked insertion"),
        (paragraph(changed("ins", "A"), changed("ins", "B", author="Bo")), "AB",
         "2 tracked insertions (“A” by Ann Marsh, 2023-03-15, “B” by Bo, 2023-03-15)"),
        (f"<w:ins>{run('x')}</w:ins>", "x", "1 tracked insertion (“x”)"),
        (paragraph(f"<w:ins>{changed('del', 'gone')}</w:ins>", "It stays."), "It stays.",
         "1 tracked deletion (“gone” by Ann Marsh, 2023-03-15): no evidence"),
        ("<w:tbl><w:tr><w:trPr><w:del w:author='Bo'/></w:trPr><w:tc><w:p>" + run("gone")
         + "</w:p></w:tc></w:tr></w:tbl>" + paragraph("It stays."), "It stays.",
         "1 tracked deletion (“gone” by Bo)"),
        (paragraph("It ", run("never ", "<w:vanish/>"), "opens."), "It opens.",
         "1 passage that no reader is shown"),
        (paragraph("It ", run("also ", "<w:vanish w:val='0'/>"), "opens."), "It also opens.", ""),
        (paragraph("On ", FIELD.format("DA", "TE \\@ dd", "2", " May"), ", ",
                   FIELD.format("PAGE", "REF a", "3", " May"), "."), "On \ufffd, 3 May.",
         "1 date or time that is set anew whenever the file is opened (last “2 May”): no evidence"),
        ("<w:p>" + run("On ") + "<w:fldSimple w:instr=' TIME '>" + run("2 May") + "</w:fldSimple>"
         + run(".") + "</w:p>", "On \ufffd.", "1 date or time that is set anew"),
        (paragraph("Note", "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>"), None, ""),
    ],
)  # fmt: skip
def test_what_a_document_does_not_say(body: str, text: str | None, told: str) -> None:
    """Moves, rows, hidden words and dates that change by themselves."""
    document = read("a.docx", docx(body))
    assert text is None or document.text == text
    assert "; ".join(document.unread).startswith(told) if told else document.unread == ()


def test_notes_stand_behind_the_text_under_their_marks() -> None:
    """A quote is read over the mark; the note itself can be quoted."""
    note = f'<w:footnote w:id="2"><w:p>{run("Paid on 3 May 2022.")}</w:p></w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    document = read("a.docx", docx(paragraph("It was paid", mark, " late."), footnotes=note))
    assert document.text == "It was paid¹ late.\n\n¹ Paid on 3 May 2022."
    assert document.unread == ("the place of 1 note: read behind the text",)
    assert stands(document, "It was paid late.")
    assert stands(document, "Paid on 3 May 2022.")


def test_a_comment_is_its_authors_word_on_its_day() -> None:
    """It stands behind the text as a part of its own, and does not date the document."""
    comment = (
        '<w:comment w:id="1" w:author="Bo Lind" w:date="2023-03-16T09:00:00Z"><w:p>'
        + run("Opened yesterday, I hear.") + "</w:p></w:comment>"
    )  # fmt: skip
    raw = docx(
        paragraph("The quay.", "<w:r><w:commentReference w:id='1'/></w:r>"), comments=comment
    )
    document = read("a.docx", raw)
    assert (
        document.text == "The quay.\n\n[Comment by Bo Lind, 2023-03-16] Opened yesterday, I hear."
    )
    (part,) = document.parts
    assert (str(part), str(part.published)) == ("the comment of Bo Lind", "16 March 2023")
    assert documents.stated(document).published is None
    book = chronology.LedgerBuilder()
    source = book.add_source(data=raw, file="a.docx", published="2023-03-10")
    book.add_claim(book.add_event("Opening"), source, "Opened yesterday")
    (claim,) = book.build().claims
    assert (str(claim.span), claim.voice) == ("15 March 2023", "Bo Lind")


def test_a_file_of_another_program_bears_no_date_of_its_own() -> None:
    """When it was made is a candidate; hidden words are told, and so are heads of pages."""
    document = documents.read(FILES / "python-docx.docx")
    stated = documents.stated(document)
    assert stated.published is None
    assert [str(one) for one in stated.candidates] == [
        "23 December 2013 (<dcterms:created> in docProps/core.xml)",
        "23 December 2013 (<dcterms:modified> in docProps/core.xml)",
    ]
    assert stated.title == "Report of the harbour board"
    assert document.unread == (
        "1 passage that no reader is shown: no evidence",
        "the heads and feet of its pages (“Harbour board, confidential”)",
    )
    assert stands(document, "The deputy minister visited the site on 9 November 2021.")
    assert "Sea trial\t28 August 2023" in document.text


def test_its_own_date_line_is_its_date() -> None:
    """As of any text, whatever day the file was made."""
    body = paragraph("Minutes") + paragraph("Date: 14 March 2023") + paragraph(OPENS)
    assert str(documents.stated(read("a.docx", docx(body))).published) == "14 March 2023"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"PK", "it is no Word document, or damaged"),
        (b"\xd0\xcf\x11\xe0", "it is locked with a password, or no Word document of today"),
        (archive({"a.txt": "x"}), "it is no Word document: no text lies in it"),
        (docx(paragraph(OPENS))[:-60], "it is no Word document, or damaged"),
        (docx(paragraph("&b;"), ENTITIES), "“word/document.xml” in it declares entities"),
        (docx(paragraph("&a;"), FILE), "“word/document.xml” in it declares entities"),
        (docx("<w:p>" * 5000 + "</w:p>" * 5000), "“word/document.xml” in it is nested too deep"),
        (docx("<w:p>"), "“word/document.xml” in it is no sound XML"),
        (archive({"word/document.xml": b"\0" * (25 * 2**20)}),
         "“word/document.xml” in it, with what was read before it, unpacks to more than 8 MiB"),
        (archive({f"a{number}": "" for number in range(20_001)}),
         "more than 20000 files lie in it"),
    ],
)  # fmt: skip
def test_hostile_and_broken_documents(raw: bytes, reason: str) -> None:
    """Each gives one clear error, and nothing is inflated, fetched or resolved."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.docx", raw)
    assert caught.value.reason == reason
    assert caught.value.remedy


def test_an_archive_that_lies_about_its_sizes() -> None:
    """What is inflated is counted as well: never more than the archive says, nor than the bound."""
    raw = archive({"word/document.xml": b"<a>" + b" " * 1000})
    small = raw.replace((1003).to_bytes(4, "little"), (3).to_bytes(4, "little"))
    with pytest.raises(DocumentUnreadable):
        read("a.docx", small)


def test_nothing_outside_is_looked_at(tmp_path: Path) -> None:
    """A linked image, an attached template and an included document are not followed."""
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"x")
    image = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
        'main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/'
        'picture"><pic:blipFill><a:blip r:link="rimage"/></pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
    document = read("a.docx", docx(paragraph(OPENS, image) + '<w:altChunk r:id="rimage"/>'))
    assert document.text == OPENS
    assert document.unread == ("1 image", "1 document within the document")


VANISHES = "<w:rPr><w:vanish/></w:rPr>"
STYLES = (
    f"<w:style w:type='character' w:styleId='H'>{VANISHES}</w:style>"
    "<w:style w:type='character' w:styleId='HB'><w:basedOn w:val='H'/></w:style>"
    "<w:style w:type='character' w:styleId='K'><w:rPr><w:strike/></w:rPr></w:style>"
    f"<w:style w:type='paragraph' w:styleId='P'>{VANISHES}</w:style>"
    "<w:style w:type='paragraph' w:styleId='PB'><w:basedOn w:val='P'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='L'><w:basedOn w:val='L'/></w:style>"
    f"<w:style w:type='table' w:styleId='T'>{VANISHES}</w:style>"
)
NEVER = run("never ")
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def _alternatives(prefix: str) -> str:
    return (
        f"<w:r><mc:AlternateContent {MC}><mc:Choice Requires='{prefix}'><w:t>not</w:t>"
        "</mc:Choice><mc:Fallback><w:t>now</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _sign(font: str, number: str) -> str:
    return f"<w:r><w:sym w:font='{font}' w:char='{number}'/></w:r>"


@pytest.mark.parametrize(
    ("within", "text"),
    [
        (f"<w:bdo w:val='ltr'>{NEVER}</w:bdo>", "It never opens."),
        (f"<w:dir w:val='ltr'>{NEVER}</w:dir>", "It never opens."),
        (f"<w:fldSimple w:instr=' REF n '>{NEVER}</w:fldSimple>", "It never opens."),
        (f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{NEVER}</w:rubyBase></w:ruby></w:r>",
         "It never opens."),
        (f"<w:brandNew>{NEVER}</w:brandNew>", "It never opens."),
        (_alternatives("w14") + run(" "), "It not opens."),
        (_alternatives("zz9") + run(" "), "It now opens."),
        (_sign("Symbol", "F033") + run(" "), "It 3 opens."),
        (_sign("Times", "0033") + run(" "), "It 3 opens."),
        (_sign("Unheard Of", "F033") + run(" "), "It \ufffd opens."),
        (_sign("Times", "xyz") + run(" "), "It \ufffd opens."),
    ],
)  # fmt: skip
def test_a_sentence_loses_no_word(within: str, text: str) -> None:
    """Whatever a word stands in; a sign that cannot be read stands as one."""
    assert read("a.docx", docx(paragraph("It ", within, "opens."))).text == text


def test_a_sign_that_cannot_be_read_is_told() -> None:
    """Its place is kept, and its number is counted."""
    document = read("a.docx", docx(paragraph("On 1", _sign("Unheard Of", "F033"), " May.")))
    assert document.unread == ("1 sign that only its font knows",)


def test_words_in_a_box_are_read_once() -> None:
    """Of a box that is written in two ways, the one that word processors show is read."""
    new = f"<w:drawing><x><w:txbxContent>{paragraph('New.')}</w:txbxContent></x></w:drawing>"
    old = f"<w:pict><w:txbxContent>{paragraph('Old.')}</w:txbxContent></w:pict>"
    both = (
        f"<w:r><mc:AlternateContent {MC}><mc:Choice Requires='wps'>{new}</mc:Choice><mc:Fallback>"
        f"{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read("a.docx", docx(paragraph("Seen.", both))).text == "Seen.\n\nNew."


def _styled(style: str, words: str = "It hides.") -> str:
    return f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{run(words)}</w:p>"


def _table(cell: str, properties: str = "", row: str = "") -> str:
    return (
        f"<w:tbl>{properties}<w:tr>{row}<w:tc>{cell}</w:tc><w:tc>{paragraph('Kept.')}</w:tc>"
        "</w:tr></w:tbl>"
    )


def _field(*, code: str, result: str) -> str:
    begin, separate, end = (
        f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")
    )
    return f"{begin}{code}{separate}{result}{end}"


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("It hides.", "<w:rStyle w:val='H'/>")),
        paragraph(run("It hides.", "<w:rStyle w:val='HB'/>")),
        _styled("P"),
        _styled("PB"),
        _table(paragraph("It hides."), "<w:tblPr><w:tblStyle w:val='T'/></w:tblPr>"),
        _table(paragraph("It hides."), row="<w:trPr><w:hidden/></w:trPr>"),
        paragraph(_field(code=run("It hides."), result=run("Shown."))),
        paragraph(_field(code=_field(code="", result=run("It hides.")), result=run("Shown."))),
    ],
)
def test_what_is_hidden_by_a_style_or_in_the_code_of_a_field_is_no_text(body: str) -> None:
    """No reader is shown it, and it is told."""
    document = read("a.docx", docx(body + paragraph("Seen."), styles=STYLES))
    assert "hides" not in document.text
    assert "Seen." in document.text
    assert any("that no reader is shown" in one for one in document.unread)


@pytest.mark.parametrize(
    "styles",
    [
        f"<w:docDefaults><w:rPrDefault>{VANISHES}</w:rPrDefault></w:docDefaults>",
        f"<w:style w:type='paragraph' w:default='1' w:styleId='N'>{VANISHES}</w:style>",
    ],
)
def test_what_all_words_are_by_default(styles: str) -> None:
    """Hidden, unless a run says otherwise of itself."""
    shown = run(" It shows.", "<w:vanish w:val='0'/>")
    assert read("a.docx", docx(paragraph("It hides.", shown), styles=styles)).text == "It shows."


def test_what_is_hidden_twice_and_fields_without_an_end() -> None:
    """Two styles toggle; a field that never ends hides nothing, nor a style based on itself."""
    twice = (
        "<w:p><w:pPr><w:pStyle w:val='P'/></w:pPr>" + run("Twice.", "<w:rStyle w:val='H'/>")
        + "</w:p>"
    )  # fmt: skip
    begins = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    body = twice + _styled("L", "Based.") + paragraph(begins, "Shown.")
    document = read("a.docx", docx(body, styles=STYLES))
    assert document.text == "Twice.\n\nBased.\n\nShown."


@pytest.mark.parametrize("properties", ["<w:strike/>", "<w:dstrike/>", "<w:rStyle w:val='K'/>"])
def test_what_is_struck_out_is_marked(properties: str) -> None:
    """Once or doubly, or by a style; a quote across it is near, as in pages."""
    body = paragraph("Opened on 8 ", run("April", properties), " May 2024.")
    document = read("a.docx", docx(body, styles=STYLES))
    assert [document.text[a:b].strip() for a, b in document.struck] == ["April"]
    assert not stands(document, "Opened on 8 May 2024.")


def test_what_was_inserted_and_then_deleted_is_no_insertion() -> None:
    """Only what stays of an insertion is told as inserted."""
    both = f"<w:ins>{changed('del', 'gone')}{run('kept')}</w:ins>"
    told = "; ".join(read("a.docx", docx(paragraph(both))).unread)
    assert "insertion (“kept”)" in told
    assert "deletion (“gone”" in told


def test_a_cell_that_a_tracked_change_deleted() -> None:
    """It is no text, and told."""
    gone = "<w:tcPr><w:cellDel w:author='Bo'/></w:tcPr>" + paragraph("Gone.")
    document = read("a.docx", docx(_table(gone)))
    assert document.text == "Kept."
    assert document.unread == ("1 tracked deletion (“Gone.” by Bo): no evidence",)
