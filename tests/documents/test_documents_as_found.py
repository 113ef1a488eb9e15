"""Documents as they are found: styled, commented on, broken, cut off, and sent by mail."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import documents, edtf
from chronology.documents import stated
from chronology.documents.html import xhtml
from chronology.documents.mail.flowed import unfolded
from chronology.documents.warc import http_body
from chronology.errors import DocumentUnreadable
from chronology.sources import Document

ReadFile = Callable[[str, str | bytes], Document]


@pytest.fixture
def read(tmp_path: Path) -> ReadFile:
    """Return a function that reads a file of a name and a content."""

    def read_file(name: str, content: str | bytes) -> Document:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return documents.read(path)

    return read_file


def published(document: Document | str) -> str:
    """Return the publication date that a document states, or nothing."""
    found = stated(document)
    return edtf.format(found.published) if found.published else ""


# HTML: what is seen ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("display:none !important", False),
        ("DISPLAY : NONE!IMPORTANT ; display: block", False),
        ("display:none;display:block!important;display:none", True),
        ("color:red;display:none/* block */", False),
        ("/* display:none */", True),
        ("/*;display:none;*/color:red", True),
        ("display:none;display:no-such-value", False),
        ("display:none;display", False),
        ("background:url(data:a;display:none)", True),
        ("content:';display:none;'", True),
        ("d\\69splay:none", False),
        ("--display:none", True),
        ("visibility : Hidden", False),
        ("visibility:hidden;visibility:visible", True),
        ("content-visibility:hidden", False),
        ("color:red;" * 2000 + "display:none", True),
    ],
)
def test_what_an_elements_own_style_hides(style: str, shown: bool, read: ReadFile) -> None:  # noqa: FBT001 - a table's column
    """Of several declarations the last valid one holds, the important before all others."""
    document = read("a.html", f'<p style="{style}">word</p>')
    assert document.text == ("word" if shown else "")
    assert document.unread == (() if shown else ("1 hidden element",))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p hidden style='display:block'>a", "a"),
        ("<div popover>x</div>a", "a"),
        ("<div style='visibility:hidden'>x<b style='visibility:visible'>a</b>x</div>", "a"),
        ("<div style='display:none'>x<b style='display:inline'>x</b></div>a", "a"),
        ("<pre style='white-space:normal'>a  b</pre>", "a b"),
        ("<p style='white-space:pre-line'> a  b\n c", "a b\nc"),
        # Boxes in a line: apart only where they have room
        ("<button>Go</button>now", "Go now"),
        ("the <button>bridge</button>, which", "the bridge, which"),
        ("<label>Ba</label><label>ku</label>", "Baku"),
        ("<input type=radio>Yes<input type=radio>No", "Yes No"),
        ("Ba<input type=hidden>ku", "Baku"),
        ("half<meter value=.5>50%</meter>full", "half full"),
        ("<i style='display:inline-block'>Ba</i><i style='display:inline-block'>ku</i>", "Baku"),
        ("<div style='display:inline-block'>Ba</div><div style='display:inline-block'>ku</div>",
         "Baku"),
        ("<i style='display:inline-block;margin:0 1em'>one</i>two", "one two"),
        ("<i style='display:inline-block;margin:0px;border:none'>Ba</i>ku", "Baku"),
        ("<div style='display:flex'><b>one</b><b>two</b></div>", "one\n\ntwo"),
        ("one<img style='display:block'>two", "one\n\ntwo"),
        ("one<i style='visibility:hidden'>x</i>two", "one two"),
    ],
)  # fmt: skip
def test_what_stands_apart(markup: str, text: str, read: ReadFile) -> None:
    """Words are apart where a browser shows them so, and joined where it joins them."""
    assert read("a.html", markup).text == text


@pytest.mark.parametrize(
    ("markup", "text", "unread"),
    [
        ("<p>a <del>b</del> <s>c</s> <strike>d</strike>", "a c d",
         ("1 tracked deletion (“b”): no evidence",
          "that 2 passages are struck out: read as text")),
        ("<s>a <strike>b</strike><p>c</p></s><s> </s>", "a b\n\nc",
         ("that 1 passage is struck out: read as text",)),
        ("<del datetime='2023-03-15T10:00'><b>a</b> <s>b</s><p>c</p></del>d", "d",
         ("1 tracked deletion (“a b c”): no evidence",)),
        ("on <del>4</del><ins>5</ins> May, <s>6</s>7 May", "on 5 May, 6 7 May",
         ("1 tracked deletion (“4”): no evidence", "1 tracked insertion (“5”): read as text",
          "that 1 passage is struck out: read as text")),
        ("<span class='deletion' data-author='Ann' data-date='2023-03-15T10:00:00Z'>4</span>5", "5",
         ("1 tracked deletion (“4” by Ann, 2023-03-15): no evidence",)),
        ("<span class='deletion'>4</span>5<ins class='ads'> </ins><div hidden><del>a</del></div>",
         "45", ("1 hidden element",)),
        ("<i style='text-decoration: underline Line-Through red'>a</i>", "a",
         ("that 1 passage is struck out: read as text",)),
        ("<i style='text-decoration-line:line-through!important'>a</i>", "a",
         ("that 1 passage is struck out: read as text",)),
        ("<del style='text-decoration:none'>a</del><ins>b</ins><u>c</u>", "bc",
         ("1 tracked deletion (“a”): no evidence", "1 tracked insertion (“b”): read as text")),
        ("<del hidden>a</del>", "", ("1 hidden element",)),
        ("<progress>half</progress>", "", ("1 gauge",)),
        ("<optgroup label=Europe></optgroup>", "", ("1 label of a choice",)),
    ],
)  # fmt: skip
def test_what_is_told_of_a_page(
    markup: str, text: str, unread: tuple[str, ...], read: ReadFile
) -> None:
    """What is struck out is read, and that it is struck out is said."""
    document = read("a.html", markup)
    assert (document.text, document.unread) == (text, unread)


@settings(deadline=None, max_examples=200)
@given(style=st.text(alphabet=";:!/*\"'()\\ \ndisplaynoe-69#", max_size=60))
def test_any_style_is_read(style: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """However broken a style, its element is shown or hidden."""
    path = tmp_path_factory.mktemp("style") / "a.html"
    quoted = style.replace("&", "&amp;").replace('"', "&quot;")
    path.write_text(f'<p style="{quoted}">a</p>', encoding="utf-8")
    assert documents.read(path).text in {"a", ""}


# XHTML: entities ---------------------------------------------------------------------------


def declaring(declarations: str, body: str) -> str:
    """Return a page of XHTML with declarations of its own."""
    doctype = "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'"
    return f"<?xml version='1.0'?>\n{doctype} [{declarations}]>\n<html><body>{body}</body></html>"


OTHERS = "1 declared entity that stands for a file, markup or other entities"
LEFT = "1 reference to an entity, left as written"


@pytest.mark.parametrize(
    ("declarations", "body", "text", "unread"),
    [
        ('<!ENTITY nm "Bak&#252;">', "<p>&nm; &eacute; &none;</p>", "Bakü é &none;", ()),
        ("<!-- ]> --><!ELEMENT p (#PCDATA)><?x ]>?>\n<!ENTITY nm 'a \"b\"'>", "&nm;", 'a "b"', ()),
        ('<!ENTITY nm "a"><!ENTITY nm "b"><!ENTITY copy "c">', "&nm;&copy;", "ac", ()),
        ('<!ENTITY nm "a &amp; b &#38;#60; c">', "&nm;", "a & b < c", ()),
        ("<!ENTITY nm 'it\"s'>", '<img alt="&nm;"/>a', "a", ("1 image, 1 with a description",)),
        ('<!ENTITY nm "a">', "<![CDATA[&nm;]]>", "&nm;", ()),
        ('<!ENTITY nm SYSTEM "file:///etc/hosts">', "&nm;", "&nm;", (OTHERS, LEFT)),
        ('<!ENTITY nm "<b>a</b>">', "&nm;", "&nm;", (OTHERS, LEFT)),
        ('<!ENTITY nm "&#60;b>a">', "&nm;", "&nm;", (OTHERS, LEFT)),
        ('<!ENTITY a "ha"><!ENTITY nm "&a;&a;">', "&a; &nm;", "ha &nm;", (OTHERS, LEFT)),
        ('<!ENTITY % nm "a">%nm;', "b", "b", (OTHERS,)),
        ('<!ENTITY nm "a', "<p>b</p>", "b", ("declarations that are no XML",)),
    ],
)  # fmt: skip
def test_entities_that_a_page_declares(
    declarations: str, body: str, text: str, unread: tuple[str, ...], read: ReadFile
) -> None:
    """Text stands in its place; whatever else an entity stands for is not followed, but said."""
    document = read("a.xhtml", declaring(declarations, body))
    assert (document.text.strip(), document.unread) == (text, unread)


def test_entities_never_make_a_file_grow(read: ReadFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a limit, references are left as they are written, and counted."""
    monkeypatch.setattr(xhtml, "_MOST_ADDED", 25)
    document = read("a.xhtml", declaring(f'<!ENTITY a "{"x" * 10}">', "&a;" * 4))
    assert document.text == "x" * 20 + "&a;&a;"
    assert document.unread == ("2 references to entities, left as written",)


# What is not the page's own ----------------------------------------------------------------

ARTICLE = "<h1>The bridge</h1><p>The bridge is open.</p>"
DAY = "<time itemprop=datePublished datetime=2024-05-12>12 May 2024</time>"
NESTED = (
    '<script type="application/ld+json">{"@type":"NewsArticle","comment":{"@type":"Comment",'
    '"datePublished":"2024-05-12"},"about":{"@type":"Event","startDate":"2024-05-12"}}</script>'
)
OF_SCHEMA = "itemscope itemtype=https://schema.org/"


@pytest.mark.parametrize(
    ("markup", "date"),
    [
        (f"<article {OF_SCHEMA}NewsArticle>{DAY}", "2024-05-12"),
        (f"<div {OF_SCHEMA}Blog><div {OF_SCHEMA}BlogPosting>{DAY}", "2024-05-12"),
        (f"<div {OF_SCHEMA}WebPage>{DAY}<div {OF_SCHEMA}Event></div>", "2024-05-12"),
        (f"<article class='post comments-open'>{DAY}", "2024-05-12"),
        (f"<div class=commentary>{DAY}", "2024-05-12"),
        (f"<body class=comment>{DAY}", "2024-05-12"),
        (f"{ARTICLE}<div class=no-comments>{DAY}</div>", "2024-05-12"),
        (f"<div class=comments><p>3 May 2022</div>{DAY}", "2024-05-12"),
        (f"{ARTICLE}<div {OF_SCHEMA}Comment>{DAY}", ""),
        (f"{ARTICLE}<div {OF_SCHEMA}Comment><div {OF_SCHEMA}Article>{DAY}", ""),
        (f"{ARTICLE}<div {OF_SCHEMA}Event>{DAY.replace('12 May 2024', '')}", ""),
        (f"{ARTICLE}<div typeof=schema:Comment>{DAY}", ""),
        (f"{ARTICLE}<div itemprop=comment>{DAY}", ""),
        (f"{ARTICLE}<article><article>{DAY.replace('12 May 2024', '')}", ""),
        (f"{ARTICLE}<div class='entry-comments'>{DAY}", ""),
        (f"{ARTICLE}<section id=commentsSection><p>12 May 2024", ""),
        (f"{ARTICLE}<ol class=comment-list><li id=comment-12><p>12 May 2024", ""),
        (f"{ARTICLE}<div class=user-comment><p>12 May 2024", ""),
        (f"{ARTICLE}<template>{DAY}</template>", ""),
        (f"{ARTICLE}<p>Comments<p>Ann<p>12 May 2024", ""),
        (NESTED, ""),
    ],
)  # fmt: skip
def test_the_date_of_a_comment_is_not_the_pages(markup: str, date: str, read: ReadFile) -> None:
    """What is a reader's or another thing's says nothing of when the page was published."""
    assert published(read("a.html", markup)) == date


def test_comments_are_read_all_the_same(read: ReadFile) -> None:
    """A comment is text that can be quoted; where it stands is known."""
    document = read("a.html", f"{ARTICLE}<ul class=comments><li>Ann<li>So it is</ul>After")
    assert document.text == "The bridge\n\nThe bridge is open.\n\nAnn\n\nSo it is\n\nAfter"
    ((begin, end),) = document.comments
    assert document.text[begin:end].split() == ["Ann", "So", "it", "is"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The bridge\n\n12 May 2024\n\nIt was opened.", "2024-05-12"),
        ("Peace conference\n\n12 May 2024\n\nIt was opened.", "2024-05-12"),
        ("The bridge\n\nPublished\n\n12 May 2024\n", "2024-05-12"),
        ("The bridge\nDate of publication:\n12 May 2024\n", "2024-05-12"),
        ("The bridge\nBy Ann\n3 comments\n12 May 2024\n", "2024-05-12"),
        ("The bridge\nPublished: 12 May 2024\nVenue: Baku", "2024-05-12"),
        ("The bridge\n\nIt was opened by the mayor of the town.\n\n12 May 2024\n", "2024-05-12"),
        ("The bridge\n\nDeadline\n\n12 May 2024\n", ""),
        ("The bridge\n\n## Submission deadline\n12 May 2024\n", ""),
        ("The bridge\n\nConference date:\n12 May 2024\n", ""),
        ("The bridge\n\nEvent date\n\n12 May 2024\n", ""),
        ("The bridge\n\nUpcoming events\n\n12 May 2024\n", ""),
        ("The bridge\n\nLast updated\n12 May 2024\n", ""),
        ("Last updated 12 May 2024\n\nThe bridge", ""),
        ("The bridge\n\nCopyright\n12 May 2024\n", ""),
        ("The bridge\n\nDate of birth\nDate: 12 May 2024\n", ""),
        ("The bridge\n\nAnn says:\n12 May 2024 at 10:00\n", ""),
        ("The bridge\n\nIt was opened.\n\nComments (2)\n\n12 May 2024\n", ""),
        ("The bridge\n\nIt was opened by the mayor of the town.\n\n2 comments\n12 May 2024\n", ""),
        ("The bridge\n\nRelated articles\n\n12 May 2024\n", ""),
        ("The opening\nDate: 12 May 2024\nVenue: Baku\n", ""),
        ("The opening\nDate: 12 May 2024\nTime: 10:00\n", ""),
        ("The opening\nDate: 12 May 2024 to 14 May 2024\n", ""),
    ],
)
def test_a_date_under_another_label_is_not_of_publication(text: str, date: str) -> None:
    """A label beside or above a date says what it is the date of."""
    assert published(text) == date


# E-mail ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("The bridge \nwas opened.\nToday", "The bridge was opened.\nToday"),
        (" >no quote\n From here", ">no quote\nFrom here"),
        ("> The bridge \n> was\n>> opened \n> today", "> The bridge was\n>> opened \n> today"),
        (">stuffed\n> too", "> stuffed\n> too"),
        ("Bye \n-- \nAnn", "Bye \n-- \nAnn"),
        ("> -- \n> Ann", "> -- \n> Ann"),
        ("a\n\nb", "a\n\nb"),
        ("open \n", "open "),
    ],
)
def test_lines_that_a_mail_program_broke(sent: str, text: str) -> None:
    """Soft line breaks are taken back, stuffed spaces too; quotes and signature stay apart."""
    assert unfolded(sent) == text


def test_a_space_that_only_marks_a_soft_break() -> None:
    """With `delsp`, as in languages without spaces, it is no part of the text."""
    assert unfolded("ab \ncd\n-- \nx", deletes_space=True) == "abcd\n-- \nx"


@given(paragraphs=st.lists(st.text(alphabet="ab> é", max_size=12), max_size=5))
def test_what_was_flowed_is_whole_again(paragraphs: list[str]) -> None:
    """A text without spaces at the ends of its lines comes back as it was."""
    plain = [paragraph.strip() for paragraph in paragraphs]
    sent = "\n".join(" " + line.replace(" ", " \n ") for line in plain)
    assert unfolded(sent) == "\n".join(plain)


def mail(body: str | bytes, *headers: str) -> bytes:
    """Return an e-mail."""
    raw = body if isinstance(body, bytes) else body.encode()
    return "\n".join(("From: a@b.org", *headers, "", "")).encode() + raw


BASE64 = ("Content-Transfer-Encoding: base64", "Content-Type: text/plain; charset=utf-8")
CUT = ("the end of a part in base64, which is cut off",)
GUESSED = "of Subject: no character set is stated and it is not UTF-8: read as windows-1252"


@pytest.mark.parametrize(
    ("raw", "text", "unread"),
    [
        (mail("a \nb", "Content-Type: text/plain; FORMAT=Flowed"), "a b", ()),
        (mail("a \r\nb", "Content-Type: text/plain; format=flowed; DelSp=Yes"), "ab", ()),
        (mail("a \nb"), "a \nb", ()),
        (mail("Y2Fmw6k", *BASE64), "café", CUT),
        (mail("Y2Fmw", *BASE64), "caf", CUT),
        (mail("Y2Fm!\nw6*k=", *BASE64), "café", ("2 characters that are no base64",)),
        (mail("Y2Fmw6k=\n_____\nThe list\n", *BASE64), "café",
         ("15 bytes behind the end of a part in base64",)),
        (mail("a=ZZ =C3=A9 =\nb =", "Content-Transfer-Encoding: quoted-printable"), "a=ZZ é b ",
         ("1 sign of quoted-printable that stands for nothing, left as written",)),
        (mail("a", "Content-Transfer-Encoding: x-other"), "a",
         ("the transfer encoding “x-other” is not known: read as it stands",)),
        (mail("begin 644 x\n#86)C\n`\nend\n", "Content-Transfer-Encoding: x-uuencode"), "abc", ()),
        (mail("--m\nContent-Type: text/plain\n\na", 'Content-Type: multipart/mixed; boundary="m"'),
         "a", ("what follows where the message breaks off",)),
        (mail("--m\n\na\n--m\nContent-Type: text/calendar\n\nx\n--m--\n",
              'Content-Type: multipart/alternative; boundary="m"'),
         "a", ("1 attachment: text/calendar",)),
    ],
)  # fmt: skip
def test_how_a_message_was_sent(
    raw: bytes, text: str, unread: tuple[str, ...], read: ReadFile
) -> None:
    """What it was written in to be sent is undone; what is broken is read on, and said."""
    document = read("a.eml", raw)
    assert document.text == f"From: a@b.org\n\n{text}"
    assert document.unread == unread


@pytest.mark.parametrize(
    ("subject", "text", "unread"),
    [
        ("Brücke".encode(), "Brücke", ()),
        ("Brücke".encode("cp1252"), "Brücke", (GUESSED,)),
        (b"=?utf-8?q?Br=C3?= =?utf-8?q?=BCcke?= x", "Brücke x", ()),
        ("é =?utf-8?b?w6k=?= \\u0041".encode(), "é é \\u0041", ()),
        (b"=?iso-8859-1*de?Q?Br=FCcke_?= =?utf-8?q?x?=", "Brücke x", ()),
        (b"=?utf-8?b?w6?=", "\ufffd",
         ("of Subject: 1 character not in utf-8",
          "of Subject: the end of a part in base64, which is cut off")),
        (b"=?x-none?q?a?= b", "=?x-none?q?a?= b", ()),
    ],
)  # fmt: skip
def test_a_subject_in_other_than_ascii(
    subject: bytes, text: str, unread: tuple[str, ...], read: ReadFile
) -> None:
    """Raw bytes are UTF-8, or a guess that is said; encoded words are put together."""
    document = read("a.eml", b"Subject: " + subject + b"\n\nx")
    assert (document.text, document.unread) == (f"Subject: {text}\n\nx", unread)


def test_raw_headers_in_the_messages_character_set(read: ReadFile) -> None:
    """What a header is written in is guessed from its message, and the guess is said."""
    headers = "Subject: Мост\nContent-Type: text/plain; charset=koi8-r\n\nx".encode("koi8-r")
    document = read("a.eml", headers)
    assert document.text.startswith("Subject: Мост\n")
    assert document.unread == ("of Subject: its character set is guessed to be koi8-r",)


def test_who_else_received_it(read: ReadFile) -> None:
    """Those to whom a copy went are receivers too."""
    assert "\nCc: c@d.org\n" in read("a.eml", mail("x", "Cc: c@d.org", "Subject: y")).text


# WARC --------------------------------------------------------------------------------------

PAGE = b"<p>The bridge was opened by the mayor.</p>"
CHUNKS = b"5\r\n<p>Th\r\n6;x=y\r\ne brid\r\n2\r\nge\r\n0\r\n\r\n"
CUT_OFF = "the end of the page, which is cut off"


def warc(body: bytes, *headers: str, record: str = "") -> bytes:
    """Return a web archive of one page."""
    sent = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + "".join(f"{h}\r\n" for h in headers)
    block = sent.encode() + b"\r\n" + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2024-05-13T01:02:03Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
        f"WARC-Target-URI: http://example.org/\r\n{record}"
        f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (warc(PAGE)[:-13], "The bridge was opened by the mayo"),
        (gzip.compress(warc(PAGE))[:-9], "The bridge was opened by the mayor."),
        (gzip.compress(warc(PAGE)) + gzip.compress(warc(PAGE))[:-9],
         "The bridge was opened by the mayor."),
        (warc(PAGE) + b"junk\r\n\r\n", "The bridge was opened by the mayor."),
    ],
    ids=["cut", "cut gzip", "cut behind", "junk"],
)  # fmt: skip
def test_a_web_archive_that_breaks_off(raw: bytes, text: str, read: ReadFile) -> None:
    """What is there is read, and that more was there is said."""
    document = read("a.warc", raw)
    assert text.startswith(document.text)
    assert len(document.text) > len("The bridge was")
    assert document.unread[-1].startswith("what follows where the archive breaks off (")


def test_a_web_archive_packed_as_a_whole(read: ReadFile) -> None:
    """An archive that was packed in one piece is read like any other."""
    document = read("a.warc.gz", gzip.compress(warc(PAGE) + warc(PAGE)))
    assert document.unread == ("1 other response",)


@pytest.mark.parametrize(
    ("raw", "text", "unread"),
    [
        (warc(CHUNKS, "Transfer-Encoding: chunked"), "The bridge", ()),
        (warc(CHUNKS[:-5], "Transfer-Encoding: Chunked"), "The bridge", (CUT_OFF,)),
        (warc(CHUNKS[:14], "Transfer-Encoding: chunked"), "Th", (CUT_OFF,)),
        (warc(CHUNKS[:20], "Transfer-Encoding: chunked"), "The b", (CUT_OFF,)),
        (warc(PAGE, "Transfer-Encoding: chunked"), "The bridge was opened by the mayor.", ()),
        (warc(b"3\r\n<p>\r\n? a", "Transfer-Encoding: chunked"), "? a",
         ("where the chunks end in which the page was sent: the rest is read as it stands",)),
        (warc(zlib.compress(b"<p>a")[2:-4], "Content-Encoding: deflate"), "a", ()),
        (warc(gzip.compress(zlib.compress(b"<p>a")), "Content-Encoding: deflate, GZIP"), "a", ()),
        (warc(gzip.compress(PAGE)[:-8], "Content-Encoding: gzip"),
         "The bridge was opened by the mayor.", (CUT_OFF,)),
        (warc(PAGE, "Content-Encoding: gzip"), "The bridge was opened by the mayor.", ()),
        (warc(b"\x1f\x8bbroken", "Content-Encoding: gzip"), "",
         ("the rest of the page, which cannot be unpacked",)),
        (warc(PAGE, record="WARC-Truncated: disconnect\r\n"), "The bridge was opened by the mayor.",
         ("the end of the page, which the archive cut off (disconnect)",)),
    ],
)  # fmt: skip
def test_how_a_page_was_sent(
    raw: bytes, text: str, unread: tuple[str, ...], read: ReadFile
) -> None:
    """Chunks are joined, what is packed is unpacked, and what is missing of it is said."""
    document = read("a.warc", raw)
    assert (document.text, document.unread) == (text, unread)


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, br"])
def test_a_packing_that_is_not_known(packing: str, read: ReadFile) -> None:
    """What cannot be unpacked is refused by name."""
    with pytest.raises(DocumentUnreadable, match=f"its page is compressed with “{packing}”"):
        read("a.warc", warc(PAGE, f"Content-Encoding: {packing}"))


def test_a_page_that_grows_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is packed twice is never unpacked beyond the limit, and one byte shows it."""
    monkeypatch.setattr(http_body, "LARGEST_BODY", 2**16)
    found = http_body.unpacked(gzip.compress(gzip.compress(b" " * 2**24)), "gzip, gzip")
    assert found.too_large
    assert len(found.raw) == 2**16 + 1


# Hostile files -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.xhtml", "<!DOCTYPE html [" + '<!ENTITY a "' * 100_000),
        ("a.xhtml", "<!DOCTYPE html [" + '<!ENTITY a "b">' * 50_000),
        ("a.xhtml", declaring('<!ENTITY a "b">', "&a;" * 100_000)),
        ("a.xhtml", "<!--" * 200_000),
        ("a.html", f'<p style="{"display:none;" * 700}">a' * 500),
        ("a.html", f'<p class="{"comment " * 10_000}">a' * 20),
        ("a.html", "<div class=comments>" * 50_000),
        ("a.html", "<s>" * 50_000 + "a"),
        ("a.html", "<button>a" * 50_000),
        ("a.eml", mail(">" * 10**6 + " \n" * 10**5, "Content-Type: text/plain; format=flowed")),
        ("a.eml", mail("=" * 1_000_000, "Content-Transfer-Encoding: quoted-printable")),
        ("a.eml", mail("=a " * 300_000, *BASE64)),
        ("a.eml", mail("x", "Subject: " + "=?utf-8?q?" * 6_000)),
        ("a.warc", warc(b"1\r\na\r\n" * 100_000, "Transfer-Encoding: chunked")),
        ("a.txt", "Deadline " * 300_000),
        ("a.txt", "\n".join(["a-" * 29] * 8)),
    ],
    ids=range(16),
)  # fmt: skip
def test_a_hostile_file_is_read(name: str, raw: str | bytes, read: ReadFile) -> None:
    """Half a megabyte to a few of them are read, whatever they repeat, and never grow.

    That time grows no faster than the file is measured by `benchmarks/linear.py`.
    """
    document = read(name, raw)
    assert len(document.text) <= len(raw)
    assert published(document) == ""


def test_a_page_without_text_says_so(read: ReadFile) -> None:
    """A tag that is never closed swallows the page, which is told; an empty text file is not."""
    assert read("page.html", '<a href="x>The plant opened.').unread == ("its text: none was found",)
    assert read("note.txt", "").unread == ()
