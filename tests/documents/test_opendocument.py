"""OpenDocument texts: tracked changes, notes, comments, what is hidden, and hostile files."""

import pytest
from kinds import FILES, archive, odt, read, stands

from chronology import documents
from chronology.errors import DocumentUnreadable

CHANGES = """<text:tracked-changes>
<text:changed-region text:id="a"><text:insertion><office:change-info>
<dc:creator>Ann Marsh</dc:creator>
<dc:date>2023-03-15T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="b"><text:deletion><office:change-info>
<dc:creator>Ann Marsh</dc:creator>
<dc:date>2023-03-15T10:00:00</dc:date></office:change-info><text:p>3 May</text:p></text:deletion>
</text:changed-region></text:tracked-changes>"""
NOTE = """<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Paid on 3 May
2022.</text:p></text:note-body></text:note>"""
HIDES = '<style:style style:name="h"><style:text-properties text:display="none"/></style:style>'
RAISES = (
    '<style:style style:name="r"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
)
STRIKES = (
    '<style:style style:name="s"><style:text-properties style:text-line-through-style="solid"/>'
    "</style:style>"
)
COMMENT = """<office:annotation><dc:creator>Bo Lind</dc:creator>
<dc:date>2023-03-16T09:00:00</dc:date>
<text:p>Is it?</text:p></office:annotation>"""
TABLE = (
    "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
    "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
)


def test_tracked_changes() -> None:
    """What was deleted is no text, what was inserted is marked; both are told."""
    body = (
        CHANGES + '<text:p>It opens on <text:change text:change-id="b"/><text:change-start '
        'text:change-id="a"/>5 May<text:change-end text:change-id="a"/> 2023.</text:p>'
    )
    document = read("a.odt", odt(body))
    assert document.text == "It opens on 5 May 2023."
    assert [document.text[a:b] for a, b in document.inserted] == ["5 May"]
    assert document.unread == (
        "1 tracked deletion (“3 May” by Ann Marsh, 2023-03-15): no evidence",
        "1 tracked insertion (“5 May” by Ann Marsh, 2023-03-15): read as text",
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<text:p>Paid{NOTE} late.</text:p>", "Paid¹ late.\n\n¹ Paid on 3 May 2022."),
        ("<text:h text:outline-level='2'>Quay</text:h><text:p>a<text:line-break/>b</text:p>",
         "Quay\n\na\nb"),
        ("<text:p>a<text:tab/>b<text:s/>c<text:s text:c='3'/>d</text:p>",
         "a b c\u00a0\u00a0\u00a0d"),
        ("<text:p>a<text:span text:style-name='h'>not </text:span>b</text:p>", "ab"),
        ("<text:p>m<text:span text:style-name='r'>2</text:span></text:p>", "m²"),
        (TABLE, "a\tb"),
        (f"<text:p>The quay.{COMMENT}</text:p>",
         "The quay.\n\n[Comment by Bo Lind, 2023-03-16] Is it?"),
    ],
)  # fmt: skip
def test_markup(body: str, text: str) -> None:
    """Notes, headings, spaces, hidden and raised words, tables and comments."""
    assert read("a.odt", odt(body, HIDES + RAISES + STRIKES)).text == text


def test_what_is_struck_out_is_no_evidence() -> None:
    """It is text, and marked."""
    body = "<text:p>It <text:span text:style-name='s'>never</text:span> opens.</text:p>"
    document = read("a.odt", odt(body, STRIKES))
    assert [document.text[a:b] for a, b in document.struck] == [" never"]
    assert not stands(document, "It never opens.")


def test_a_date_that_is_set_anew_is_told() -> None:
    """A field that shows today is worth nothing; one that is fixed is text like any."""
    fixed = "<text:date text:fixed='true'>3 May</text:date>"
    body = f"<text:p>On <text:date>2 May</text:date>, {fixed}</text:p>"
    document = read("a.odt", odt(body))
    assert document.text == "On \ufffd, 3 May"
    assert document.unread == (
        "1 date or time that is set anew whenever the file is opened (last “2 May”): no evidence",
    )


def test_when_the_file_was_made_is_no_date_of_its_text() -> None:
    """It is a candidate."""
    meta = (
        "<dc:title>Minutes</dc:title><meta:creation-date>2023-05-01T10:00:00</meta:creation-date>"
    )
    stated = documents.stated(read("a.odt", odt("<text:p>The quay opened.</text:p>", meta=meta)))
    assert (stated.title, stated.published) == ("Minutes", None)
    assert [str(one) for one in stated.candidates] == [
        "1 May 2023 (<meta:creation-date> in meta.xml)"
    ]


def test_a_file_of_libreoffice() -> None:
    """Its comment is a part, and its notes are told."""
    document = documents.read(FILES / "libreoffice.odt")
    assert [str(part) for part in document.parts] == ["the comment of Bo Lind"]
    assert document.unread[-1] == "the place of 2 notes: read behind the text"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is empty"),
        (archive({"content.xml": "<x/>"}), "it is no OpenDocument text: no text lies in it"),
        (odt("&b;", declares='<!DOCTYPE x [<!ENTITY b "x">]>'),
         "“content.xml” in it declares entities"),
        (odt("<text:p>" * 300 + "</text:p>" * 300), "“content.xml” in it is nested too deep"),
        (archive({"content.xml": b" " * (25 * 2**20)}),
         "“content.xml” in it, with what was read before it, unpacks to more than 8 MiB"),
    ],
)  # fmt: skip
def test_hostile_and_broken_texts(raw: bytes, reason: str) -> None:
    """Each gives one clear error."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.odt", raw)
    assert caught.value.reason == reason


def test_spaces_that_are_counted_do_not_fill_the_memory() -> None:
    """A text has as many as a person may write; what is more is a space each."""
    document = read("a.odt", odt("<text:p>a" + '<text:s text:c="9999"/>' * 20_000 + "b</text:p>"))
    assert len(document.text) < 130_000


UNSEEN = (
    '<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/>'
    '</style:style><style:style style:name="VV" style:family="text" style:parent-style-name="V"/>'
    '<style:style style:name="W" style:family="text"><style:text-properties text:display="true"/>'
    '</style:style><style:style style:name="P" style:family="paragraph"><style:text-properties '
    'text:display="none"/></style:style><style:style style:name="PP" style:family="paragraph" '
    'style:parent-style-name="P"/><style:style style:name="L" style:family="paragraph" '
    'style:parent-style-name="L"/>'
)


@pytest.mark.parametrize(
    "body",
    [
        "<text:p>a<text:span text:style-name='V'> hides</text:span></text:p>",
        "<text:p>a<text:span text:style-name='VV'> hides</text:span></text:p>",
        "<text:p>a<text:a text:style-name='V'> hides</text:a></text:p>",
        "<text:p text:style-name='P'>It hides.</text:p>",
        "<text:p text:style-name='PP'>It hides.</text:p>",
        "<text:h text:style-name='PP'>It hides.</text:h>",
        (
            "<text:p><text:span><text:hidden-paragraph text:is-hidden='true'/></text:span>hides"
            "</text:p>"
        ),
        "<text:p>a<text:hidden-text text:is-hidden='true'>hides</text:hidden-text></text:p>",
        "<text:section text:display='none'><text:p>It hides.</text:p></text:section>",
        (
            "<text:section text:display='condition' text:is-hidden='true'><text:p>hides</text:p>"
            "</text:section>"
        ),
    ],
)
def test_what_is_hidden_is_no_text(body: str) -> None:
    """By a style, by one that it is made from, by a field or with its section; it is told."""
    document = read("a.odt", odt(f"{body}<text:p>Seen.</text:p>", UNSEEN))
    assert "hides" not in document.text
    assert "Seen." in document.text
    assert document.unread == ("1 passage that no reader is shown: no evidence",)


@pytest.mark.parametrize(
    "body",
    [
        (
            "<text:p text:style-name='P'>Gone. <text:span text:style-name='W'>Seen.</text:span>"
            "</text:p>"
        ),
        "<text:p text:style-name='L'><text:hidden-paragraph text:is-hidden='false'/>Seen.</text:p>",
        "<text:p><text:hidden-text>Seen.</text:hidden-text></text:p>",
        "<text:p text:style-name='V'>Seen.</text:p>",
        (
            "<text:section text:display='condition' text:is-hidden='false'><text:p>Seen.</text:p>"
            "</text:section>"
        ),
    ],
)
def test_what_is_shown_after_all_is_text(body: str) -> None:
    """A condition that does not hold, words that show themselves, a style for something else."""
    assert read("a.odt", odt(body, UNSEEN)).text == "Seen."


@pytest.mark.parametrize(
    "styles",
    [
        (
            "<style:style style:name='Standard' style:family='paragraph'><style:text-properties "
            "text:display='none'/></style:style>"
        ),
        (
            "<style:default-style style:family='paragraph'><style:text-properties "
            "text:display='none'/></style:default-style>"
        ),
    ],
)
def test_what_all_words_are_by_default(styles: str) -> None:
    """A paragraph that names no style is of the standard one."""
    assert not read("a.odt", odt("<text:p>It hides.</text:p>", styles)).text


@pytest.mark.parametrize(
    ("family", "line"),
    [
        ("text", "style:text-line-through-type='single'"),
        ("text", "style:text-line-through-style='solid'"),
        ("paragraph", "style:text-line-through-type='double'"),
    ],
)
def test_what_is_struck_out_by_a_style_is_marked(family: str, line: str) -> None:
    """A quote across it is near, as in pages."""
    styles = (
        f"<style:style style:name='S' style:family='{family}'><style:text-properties {line}/>"
        f"</style:style><style:style style:name='T' style:family='{family}' "
        "style:parent-style-name='S'/>"
    )
    words = "<text:span text:style-name='T'>April</text:span>"
    body = f"<text:p text:style-name='T'>Opened on 8 {words} May 2024.</text:p>"
    document = read("a.odt", odt(body, styles))
    assert any("April" in document.text[a:b] for a, b in document.struck)
    assert not stands(document, "Opened on 8 May 2024.")
