"""Documents: their text is what a reader is shown, and what of a file is not in it is said."""

import gzip
import hashlib
import io
import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from chronology import documents, edtf
from chronology.documents import extracted, stated
from chronology.documents.mail import reader as mail
from chronology.documents.pdf import reader as pdf
from chronology.documents.warc import http_body
from chronology.documents.warc import reader as warc
from chronology.errors import DocumentUnreadable
from chronology.quotes import locate
from chronology.sources import Document

READ_PDF_BY = "open it in a PDF reader and save it anew, or save its text as .txt"
ReadFile = Callable[[str, str | bytes], Document]


@pytest.fixture
def read(tmp_path: Path) -> ReadFile:
    """Return a function that reads a file of a name and a content."""

    def read_file(name: str, content: str | bytes) -> Document:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return documents.read(path)

    return read_file


# What every document bears -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "extractor"),
    [
        ("a.txt", "plain text 1"),
        ("a.MD", "plain text 1"),
        ("a.html", f"html 1 (justhtml {version('justhtml')})"),
        ("a.HTM", f"html 1 (justhtml {version('justhtml')})"),
        ("a.xhtml", f"html 1 (justhtml {version('justhtml')})"),
    ],
)
def test_hashes_and_the_extractor(name: str, extractor: str, read: ReadFile) -> None:
    """Bytes and text are hashed; the extractor and its library are named with their versions."""
    raw = "Zürich\n".encode()
    document = read(name, raw)
    assert document.extractor == extractor
    assert document.raw_sha256 == hashlib.sha256(raw).hexdigest()
    assert document.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert (document.unread, document.pages) == ((), ())
    assert document.page_of(0) is None


def test_reading_a_text_loads_no_library() -> None:
    """The libraries of the other formats are imported when the first such file is read."""
    code = (
        "import sys; from pathlib import Path; from chronology import documents; "
        "documents.read(Path('README.md')); "
        "print(sorted({'justhtml', 'pypdf', 'warcio', 'email'} & sys.modules.keys()))"
    )
    root = ROOT
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert done.stdout == "[]\n"


# HTML: the text ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        # Blocks stand apart, inline elements do not
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("One<div>Two</div>Three", "One\n\nTwo\n\nThree"),
        ("<div><div><p>One</p></div></div><div>Two</div>", "One\n\nTwo"),
        ("<h1>Title</h1>Text", "Title\n\nText"),
        ("<p><b>Ba</b>ku", "Baku"),
        ("<p>Ba<!-- c -->k<wbr>u", "Baku"),
        ("<p>Ba<span></span>ku<a name=x></a>", "Baku"),
        ("<b><p>Ba</b>ku</p>after", "Baku\n\nafter"),
        ("<p>Ba<a href=x>k</a>u</p>", "Baku"),
        ("<ul><li>one<li>two<ul><li>three</ul><li>four</ul>", "one\n\ntwo\n\nthree\n\nfour"),
        ("<dl><dt>Term<dd>What it means</dl>", "Term\n\nWhat it means"),
        ("<select><option>A<option>B</select>", "A\n\nB"),
        ("<div>a</div></div></span>b", "a\n\nb"),
        ("a</p>b", "a\n\nb"),
        ("<form><button>Go</button>now</form>", "Go now"),
        # Styles that are in the element itself
        ("<span style='display: block'>a</span>b", "a\n\nb"),
        ("<div style='display:inline'>Ba</div>ku", "Baku"),
        ("<p style='white-space:pre-wrap'>a  b", "a  b"),
        # Line breaks and white space
        ("<p>one<br>two<br/>three", "one\ntwo\nthree"),
        ("<p>one<br><br>two</p><br>three", "one\n\ntwo\n\nthree"),
        ("a</br>b", "a\nb"),
        ("<p>  one \n\t two  <b> three</b> <i> four", "one two three four"),
        ("<p>one <b>two</b> three", "one two three"),
        ("<p>one\N{NO-BREAK SPACE} two&nbsp;three", "one\xa0 two\xa0three"),
        ("<p>soft\N{SOFT HYPHEN}hyphen &shy;x", "soft\xadhyphen \xadx"),
        ("<p>a <br> b", "a\nb"),
        ("a\r\nb\rc", "a b c"),
        ("<pre>\n a\n  b\n</pre>c", " a\n  b\n\nc"),
        ("<pre>a\r\nb</pre>", "a\nb"),
        ("<p>x<pre> <b>a</b>  b</pre>", "x\n\n a  b"),
        ("<textarea>\n a\n b</textarea>", " a\n b"),
        # Tables
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\n\nc\td"),
        ("<table><tr><th>a</th><td><p>b</p></td> <td>c</td></tr></table>x", "a\tb\tc\n\nx"),
        ("<table><tr><td>a<td><td>b<tr><td><td>c<td></table>x", "a\t\tb\n\n\tc\n\nx"),
        ("<table><td>a<td>b</table>", "a\tb"),
        ("<table><caption>T</caption><thead><tr><td>a<tbody><tr><td>b</table>", "T\n\na\n\nb"),
        ("<table><tr><td><p>a<p>b<td>c<br>d</table>", "a\n\nb\tc\nd"),
        ("<p>a<tr><td>b</td>c", "abc"),
        # Entities and characters
        ("<p>&lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &copy 2 &notit; &unknown;",
         "<b> &amp; ééé © 2 ¬it; &unknown;"),
        ("<p>&#128;&#0;&#xD800;&#x110000;", "€\ufffd\ufffd\ufffd"),
        ("1 < 2 <3 & 4", "1 < 2 <3 & 4"),
        ("", ""),
        ("\n", ""),
        # What is not shown
        ("a<script>if (a<b) '</p>'</script>b", "ab"),
        ("a<style>p{}</style><template><p>x</p></template>b", "ab"),
        ("<noscript><p>No scripts</p></noscript>a", "a"),
        ("<title>T</title><p>a", "a"),
        ("a<svg><title>t</title><path/><text>in a drawing</text></svg>b", "ab"),
        ("a<svg class=i/>b", "ab"),
        ("<svg><text>x<p>out of it", "out of it"),
        ("<svg><foreignObject><p>in it</p></foreignObject></svg>out", "out"),
        ("<iframe src=x>Your browser</iframe>a<video>no video</video>", "a"),
        ("<p hidden>x</p>a", "a"),
        ("<p hidden>x<p>a", "a"),
        ("<div hidden><p>x<div>y</div>z</div>a", "a"),
        ("<div style='color:red; DISPLAY : none'>x</div>a", "a"),
        ("<div style='visibility:hidden'>x</div>a", "a"),
        ("<div style='display:none;display:block'>a</div>", "a"),
        ("<dialog>x</dialog><dialog open>a</dialog>", "a"),
        ("<span aria-hidden=true>a</span><details><summary>b</summary>c</details>", "a\n\nb\n\nc"),
        ("<img alt='A bridge'><p title=t>a", "a"),
        ("<body hidden><p>a", "a"),
    ],
)  # fmt: skip
def test_the_text_of_a_page(markup: str, text: str, read: ReadFile) -> None:
    """Every word that a browser shows, apart where it shows them apart, and none besides."""
    assert read("a.html", f"<!doctype html><meta charset=utf-8>{markup}").text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<script src="x" /><p>a</p>', "a"),
        ("<title/><div/>a<br/>b", "a\nb"),
        ("<p>x <![CDATA[a < b & c]]></p>", "x a < b & c"),
    ],
)
def test_xhtml_is_read_as_xml_means_it(markup: str, text: str, read: ReadFile) -> None:
    """An empty element of XML ends where it begins; a CDATA section is plain text."""
    assert read("a.xhtml", f"<?xml version='1.0'?><html><body>{markup}</body></html>").text == text


@pytest.mark.parametrize(
    ("markup", "unread"),
    [
        ("<p>a", ()),
        ("<script>1</script><script src=x></script><style></style>",
         ("2 scripts", "1 style sheet")),
        ("<link rel=stylesheet href=x><link rel=icon href=y>", ("1 style sheet",)),
        ("<img src=x><img alt='A bridge'><img alt=' '>", ("3 images, 1 with a description",)),
        ("<p hidden>a<p hidden>b<p>c", ("2 hidden elements",)),
        ("<div hidden><p hidden>a<img></div>", ("1 hidden element",)),
        ("<iframe></iframe><svg></svg><canvas></canvas>", ("1 frame", "2 drawings")),
        ("<video></video><audio></audio>", ("1 video", "1 sound recording")),
        ("<object></object><embed>", ("2 embedded objects",)),
        ("<template>a</template>", ("1 template",)),
        ("<noscript>a</noscript>", ("1 part for browsers without scripts",)),
        ("<input><input type=hidden><input value=v>", ("2 form fields",)),
        ("<abbr title='European Union'>EU</abbr>", ("1 text that appears under the pointer",)),
        (
            "<body style='display:none'>a",
            ("the page hides itself from browsers without scripts; it is read all the same",),
        ),
    ],
)  # fmt: skip
def test_what_of_a_page_is_not_in_the_text(
    markup: str, unread: tuple[str, ...], read: ReadFile
) -> None:
    """Whatever is left out is counted by its kind."""
    assert read("a.html", markup).unread == unread


@pytest.mark.parametrize(
    ("raw", "text", "unread"),
    [
        (b"caf\xc3\xa9", "café", ()),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café", ()),
        (b"<meta charset=windows-1252>caf\xe9 \x80", "café €", ()),
        (b"<meta charset='ISO-8859-1'>caf\xe9 \x80\x81", "café €\x81", ()),
        (b'<meta http-equiv=content-type content="text/html; charset=koi8-r">\xc2', "б", ()),
        (b"<meta charset=shift_jis>\x93\xfa", "日", ()),
        (b"<?xml version='1.0' encoding='windows-1251'?>\xe1", "б", ()),
        (b"\xff\xfe" + "<p>é".encode("utf-16-le"), "é", ()),
        (b"\xfe\xff" + "<meta charset=x><p>é".encode("utf-16-be"), "é", ()),
        (b"<meta charset=utf-16>caf\xc3\xa9", "café", ()),
        (
            b"caf\xe9",
            "café",
            ("no character set is stated and it is not UTF-8: read as windows-1252",),
        ),
        (b"<meta charset=utf-8>caf\xe9", "caf\ufffd", ("1 character not in utf-8",)),
        (b"<meta charset=utf-7>+AGE-", "+AGE-", ("the character set “utf-7” is not known",)),
        (b"<meta charset=unicode_escape>\\x41", "\\x41",
         ("the character set “unicode_escape” is not known",)),
    ],
)  # fmt: skip
def test_the_character_set_of_a_page(
    raw: bytes, text: str, unread: tuple[str, ...], read: ReadFile
) -> None:
    """A byte order mark decides, else what the page states, else UTF-8; a guess is told."""
    document = read("a.html", raw)
    assert (document.text, document.unread) == (text, unread)


# HTML: as a browser shows it, whatever is put into what ------------------------------------

WORDS = st.text(alphabet="abÄß会\N{SOFT HYPHEN}\N{NO-BREAK SPACE}<>&\"'", min_size=1, max_size=4)
UNSEEN = (
    "<!-- no -->",
    "<wbr>",
    "<script>no</script>",
    "<i hidden>no</i>",
    "<img alt=no>",
    "<b></b>",
)
INLINE = ("b", "i", "span", "em", "a href='x'", "code", "sup", "font")
BLOCK = ("div", "p", "section", "h2", "blockquote", "li", "article")


def written(text: str) -> str:
    """Return a text as it is written in HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


@st.composite
def inline(draw: st.DrawFn, depth: int = 3) -> tuple[str, str]:
    """Return the HTML of a line's content, and what is shown, white space not yet folded."""
    markup, shown = "", ""
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(("word", "space", "element", "nothing")))
        if kind == "word":
            word = draw(WORDS)
            markup, shown = markup + written(word), shown + word
        elif kind == "space":
            space = draw(st.sampled_from((" ", "\n", " \t ", "\r\n")))
            markup, shown = markup + space, shown + " "
        elif kind == "element" and depth:
            name = draw(st.sampled_from(INLINE))
            inner, inner_shown = draw(inline(depth - 1))
            markup += f"<{name}>{inner}</{name.split()[0]}>"
            shown += inner_shown
        else:
            markup += draw(st.sampled_from(UNSEEN))
    return markup, shown


@st.composite
def page(draw: st.DrawFn, depth: int = 3) -> tuple[str, list[str]]:
    """Return HTML, and the paragraphs that are shown."""
    markup, shown = "", []
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(BLOCK))
        if depth and name in {"div", "section", "blockquote", "li", "article"}:
            inner, inner_shown = draw(page(depth - 1))
        else:
            inner, text = draw(inline())
            inner_shown = [text]
        markup += f"<{name}>{inner}</{name}>" + draw(st.sampled_from(("", " ", "\n")))
        shown += inner_shown
    return markup, shown


def folded(paragraph: str) -> str:
    """Return a paragraph as it is shown: no-break spaces are no white space that folds."""
    return " ".join(word for word in paragraph.split(" ") if word)


@settings(deadline=None, max_examples=300)
@given(made=page())
@example(made=("<p><b>Ba</b>ku</p>", ["Baku"]))
@example(made=("<p>a <b> b</b></p><p>c</p>", ["a  b", "c"]))
def test_a_page_reads_as_it_is_shown(
    made: tuple[str, list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No word is joined to the next block's, none is parted by an inline tag, none is lost."""
    markup, shown = made
    path = tmp_path_factory.mktemp("page") / "a.html"
    path.write_text(markup, encoding="utf-8", newline="")
    assert documents.read(path).text == "\n\n".join(filter(None, map(folded, shown)))


NAMES = ("p", "div", "b", "table", "tr", "td", "ul", "li", "a", "svg", "script", "pre", "select",
         "option", "br", "h1", "template", "x")  # fmt: skip
PIECES = ("word", " ", "&amp;", "<!--", "-->", "<", "<p hidden>", "<a title='", "<![CDATA[", "\r")
TAGS = [f"<{slash}{name}>" for slash in ("", "/") for name in NAMES]
SOUP = st.lists(st.sampled_from([*TAGS, *PIECES]), max_size=40)


def told(path: Path) -> Document | DocumentUnreadable:
    """Return the document in a file, or why it is none."""
    try:
        return documents.read(path)
    except DocumentUnreadable as error:
        return error


@settings(deadline=None, max_examples=300)
@given(parts=SOUP | st.lists(st.text(max_size=20), max_size=5))
def test_any_page_gives_a_text_or_says_why(
    parts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """However broken a page, it is read without a fault; a null byte alone is refused."""
    path = tmp_path_factory.mktemp("soup") / "a.html"
    path.write_bytes("".join(parts).encode("utf-8", "replace"))
    document = told(path)
    if isinstance(document, DocumentUnreadable):
        assert "a null byte stands on line" in document.reason
    else:
        assert stated(document).published is None


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 70_000,
        "<b>" * 20_000 + "<div>" * 20_000 + "</b>" * 20_000,
        "".join(f"<b id={number}><p>" for number in range(10_000)),
        "<table><td>" * 20_000,
        "<svg>" * 50_000 + "</p>" * 20_000,
        "<" * 200_000,
        "<a " + " ".join(f"a{number}" for number in range(100_000)),
        "<meta " * 100_000,
    ],
    ids=["deep", "misnested", "left open", "tables", "drawings", "marks", "attributes", "heads"],
)
def test_a_hostile_page_costs_its_length(markup: str, read: ReadFile) -> None:
    """What makes a parser that builds a tree take hours or gigabytes is read in seconds."""
    assert len(read("a.html", markup + "x").text) <= len(markup) + 1


# HTML: what a page states ------------------------------------------------------------------

META = '<meta property="article:published_time" content="2024-05-12T09:00">'
ARTICLE = {"@type": "NewsArticle", "datePublished": "2024-05-12T09:00:00+02:00"}


def json_ld(described: object) -> str:
    """Return an object as a page's JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(described)}</script>'


@pytest.mark.parametrize(
    ("markup", "date", "by", "quote"),
    [
        (META, "2024-05-12", META, ""),
        ("<meta name=date content=20240512>", "2024-05-12", '<meta name="date" content="20240512">',
         ""),
        ("<meta name=DC.date.issued content='12 May 2024'>", "2024-05-12",
         '<meta name="DC.date.issued" content="12 May 2024">', ""),
        ("<meta name=citation_publication_date content=2024/05/12>", "2024-05-12",
         '<meta name="citation_publication_date" content="2024/05/12">', ""),
        ("<time itemprop=datePublished datetime=2024-05-12>May</time>", "2024-05-12",
         '<time itemprop="datePublished" datetime="2024-05-12">', ""),
        ("<time pubdate datetime=2024-05-12>May</time>", "2024-05-12",
         '<time pubdate datetime="2024-05-12">', ""),
        (json_ld(ARTICLE), "2024-05-12",
         'JSON-LD "datePublished": "2024-05-12T09:00:00+02:00"', ""),
        (json_ld({"@graph": [{"@type": ["WebPage"], "datePublished": "2024-05-12"}]}),
         "2024-05-12", 'JSON-LD "datePublished": "2024-05-12"', ""),
        (META + json_ld(ARTICLE), "2024-05-12",
         'JSON-LD "datePublished": "2024-05-12T09:00:00+02:00"', ""),
        ("<h1>T</h1><p>12 May 2024</p><p>Text.", "2024-05-12", "", "12 May 2024"),
        (META + "<h1>T</h1><p>12 May 2024</p><p>Text.", "2024-05-12", META, "12 May 2024"),
        # Nothing that states the day of publication, or two different ones
        (META + "<meta name=date content=2024-05-13>", "", "", ""),
        (META + "<p>13 May 2024</p>", "", "", ""),
        (META + json_ld({**ARTICLE, "datePublished": "2024-05-13"}), "", "", ""),
        ("<meta name=date content=05/12/2024>", "", "", ""),
        ("<meta name=date content=2024-05>", "", "", ""),
        ("<meta name=date content=2024-02-30>", "", "", ""),
        ("<meta name=date content=''><meta name=last-modified content=2024-05-12>", "", "", ""),
        ("<time datetime=2024-05-12>May</time>", "", "", ""),
        (json_ld({"@type": "Comment", "datePublished": "2024-05-12"}), "", "", ""),
        (json_ld({**ARTICLE, "datePublished": 20240512}), "", "", ""),
        ('<script type="application/ld+json">{"datePublished": </script>', "", "", ""),
        ('<script type="application/ld+json">' + "[" * 200_000 + "</script>", "", "", ""),
        ('<script type="text/x">' + json.dumps(ARTICLE) + "</script>", "", "", ""),
    ],
)  # fmt: skip
def test_when_a_page_was_published(
    markup: str, date: str, by: str, quote: str, read: ReadFile
) -> None:
    """The element that states it is named as it stands; words of the text are a quote."""
    document = read("a.html", markup)
    found = stated(document)
    assert (edtf.format(found.published) if found.published else "") == date
    assert found.published_by == by
    assert (found.published_quote.exact if found.published_quote else "") == quote
    if quote:
        assert locate(document.text, quote).verified


@pytest.mark.parametrize(
    ("markup", "title", "publisher"),
    [
        ("<title> The\n bridge </title>", "The bridge", ""),
        ("<title>A</title><meta property=og:title content=B>", "B", ""),
        ("<title>A | The Herald</title><meta property=og:site_name content='The Herald'>",
         "A", "The Herald"),
        ("<title>A | B</title>", "A | B", ""),
        (json_ld({**ARTICLE, "headline": "H", "publisher": {"name": "P"}}), "H", "P"),
        ("<meta name=publisher content=P><meta property=og:site_name content=S>", "", "P"),
        ("<meta name=publisher content=P>" + json_ld({**ARTICLE, "publisher": "Q"}), "", ""),
        ("<meta name=publisher content=https://example.org/p>", "", ""),
        ("<svg><title>A drawing</title></svg><title>A page</title>", "A page", ""),
        ("<h1>A heading</h1><p>Text.", "A heading", ""),
        ("<meta name=author content=X><p>Opened, Trend reports.", "", "Trend"),
    ],
)  # fmt: skip
def test_what_a_page_is_called_and_by_whom(
    markup: str, title: str, publisher: str, read: ReadFile
) -> None:
    """Elements that state it come before what the text seems to say."""
    found = stated(read("a.html", markup))
    assert (found.title, found.publisher) == (title, publisher)


# PDF ---------------------------------------------------------------------------------------


def pdf_of(
    *contents: bytes,
    filters: bytes = b"",
    info: bytes = b"",
    extra: bytes = b"",
    resources: bytes = b"",
) -> bytes:
    """Return a PDF with a page for each content stream, in Helvetica."""
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 600 800]>>" % (kids, count),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, content in enumerate(contents):
        objects += [
            b"<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F 3 0 R>>%s>>%s>>"
            % (5 + 2 * number, resources, extra),
            b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), filters, content),
        ]
    objects.append(b"<<%s>>" % info)
    out, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info %d 0 R>>\n"
        b"startxref\n%d\n%%%%EOF" % (size, table, size, size - 1, len(out))
    )


def lines(*texts: str, x: int = 50, y: int = 700) -> bytes:
    """Return a content stream that draws lines one below the other."""
    drawn = [
        b"BT /F 12 Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (x, y - 14 * row, text.encode("cp1252"))
        for row, text in enumerate(texts)
    ]
    return b"\n".join(drawn)


def test_pages_and_where_they_begin(read: ReadFile) -> None:
    """Pages are parted by a form feed, and each code point knows its page."""
    document = read("a.pdf", pdf_of(lines("The bridge", "was opened."), lines("Zürich – 12 May")))
    assert document.text == "The bridge\nwas opened.\fZürich – 12 May"
    assert document.pages == (0, 23)
    assert document.extractor == f"pdf 2 (pypdf {version('pypdf')})"
    assert document.unread == ()
    last = len(document.text) - 1
    places = (-1, 0, 21, 22, 23, last, last + 1)
    assert [document.page_of(place) for place in places] == [None, 1, 1, 1, 2, 2, None]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (lines("hyphen-", "ated word"), "hyphen-\nated word"),
        (lines("left one", "left two") + b"\n" + lines("right one", "right two", x=300),
         "left one\nleft two\nright one\nright two"),
        (b"BT /F 12 Tf 50 700 Td [(A)120(W)120(A)95(Y)-300(again)] TJ ET", "AWAY again"),
        (b"BT /F 12 Tf 50 700 Td (Ba) Tj ET BT /F 12 Tf 1 0 0 1 64.7 700 Tm (ku) Tj ET", "Baku"),
        (b"BT /F 12 Tf 3 Tr 50 700 Td (a layer under an image) Tj ET", "a layer under an image"),
        (b"BT /F 12 Tf 0 1 -1 0 300 50 Tm (drawn upwards) Tj ET", "drawn upwards"),
    ],
)  # fmt: skip
def test_the_text_of_a_page_of_a_pdf(content: bytes, text: str, read: ReadFile) -> None:
    """Words are neither parted nor joined; columns follow one another; hyphens are kept."""
    assert read("a.pdf", pdf_of(content)).text.rstrip("\n") == text
    assert read("b.pdf", pdf_of(content, extra=b"/Rotate 90")).text.rstrip("\n") == text


def test_what_of_a_pdf_is_not_in_the_text(read: ReadFile) -> None:
    """Pages without text are named; images, comments, form fields and attachments counted."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of(lines("x"), b"", b"", lines("y")))))
    writer.add_attachment("table.xlsx", b"x")
    writer.add_attachment("note.docx", b"x")
    out = io.BytesIO()
    writer.write(out)
    assert read("a.pdf", out.getvalue()).unread == (
        "pages 2 and 3 hold no text (images?)",
        "2 attachments: note.docx, table.xlsx",
    )
    drawn = b"/XObject<</I<</Subtype/Image>>/J<</Subtype/Image>>/K<</Subtype/Form>>>>"
    notes = b"/Annots[<</Subtype/Text>><</Subtype/Link>><</Subtype/Widget>>]"
    assert read("b.pdf", pdf_of(b"", resources=drawn, extra=notes)).unread == (
        (
            "page 1 holds no text (an image?): run OCR over it, for example ocrmypdf, and read its"
            " result"
        ),
        "2 images",
        "1 comment",
        "1 form field",
    )


def test_many_pages_without_text_are_counted(read: ReadFile) -> None:
    """A long scan takes one clause."""
    assert read("a.pdf", pdf_of(*[b""] * 12)).unread == (
        "pages 1, 2, 3, 4, 5 and 7 more hold no text (images?)",
    )


@pytest.mark.parametrize(
    ("title", "taken"),
    [("The bridge", "The bridge"), ("report-final.docx", ""), ("", ""), ("x" * 400, "")],
)
def test_the_title_of_a_pdf(title: str, taken: str, read: ReadFile) -> None:
    """The title is taken unless it is a file's name; the day of making is no publication."""
    info = b"/Title (%s)/CreationDate (D:20240512090000Z)" % title.encode()
    found = stated(read("a.pdf", pdf_of(lines("Some words of a text"), info=info)))
    assert (found.title, found.published) == (taken, None)


def locked(user: str) -> bytes:
    """Return an encrypted PDF."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of(lines("A secret")))))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_anybody_may_read_is_read(read: ReadFile) -> None:
    """Encryption without a password for reading is no hindrance."""
    assert read("a.pdf", locked("")).text.strip() == "A secret"


BOMB = zlib.compress(zlib.compress(b" " * 2**28, 9), 9)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"hello", "it is no readable PDF (Stream has ended unexpectedly)"),
        (b"%PDF-1.4\n%%EOF", "it is no readable PDF (startxref not found)"),
        (pdf_of(), "it has no pages"),
        (pdf_of(BOMB, filters=b"/Filter[/FlateDecode/FlateDecode]"),
         "no page of it can be read (Limit reached while decompressing"),
    ],
    ids=["text", "nothing in it", "no pages", "unpacks to much"],
)  # fmt: skip
def test_a_pdf_that_cannot_be_read(raw: bytes, reason: str, read: ReadFile) -> None:
    """The reason is told, and what to do; nothing is printed."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.pdf", raw)
    assert caught.value.reason.startswith(reason)
    assert caught.value.remedy == READ_PDF_BY


def test_a_locked_pdf(read: ReadFile) -> None:
    """A PDF that asks for a password is refused."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.pdf", locked("secret"))
    assert caught.value.reason == "it is encrypted with a password"
    assert caught.value.remedy == "save it without its password"


def test_one_page_that_cannot_be_read_is_told(read: ReadFile) -> None:
    """The other pages are read, and the numbers stay right."""
    good, bad = zlib.compress(lines("The bridge")), zlib.compress(b" " * 2**27)
    document = read("a.pdf", pdf_of(good, bad, good, filters=b"/Filter/FlateDecode"))
    assert document.pages == (0, 11, 12)
    assert document.text == "The bridge\f\fThe bridge"
    (clause,) = document.unread
    assert clause.startswith("page 2 cannot be read (Limit reached while decompressing")


def test_limits_of_a_pdf(read: ReadFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many pages, and too much text in all, are refused."""
    raw = pdf_of(lines("The bridge"), lines("The bridge"))
    monkeypatch.setattr(pdf, "LONGEST_TEXT", 21)
    with pytest.raises(DocumentUnreadable, match="its text is longer than 64 Mi characters"):
        read("a.pdf", raw)
    monkeypatch.setattr(pdf, "LONGEST_TEXT", 22)
    assert read("a.pdf", raw).text == "The bridge\fThe bridge"
    monkeypatch.setattr(pdf, "_MOST_INSTRUCTIONS", 2 * len(lines("The bridge")) - 1)
    with pytest.raises(DocumentUnreadable, match="it unpacks to more than 256 MiB"):
        read("a.pdf", raw)
    monkeypatch.setattr(pdf, "_MOST_PAGES", 1)
    with pytest.raises(DocumentUnreadable, match="it has more than 1 pages; split it into parts"):
        read("a.pdf", raw)


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # it is read in each example
)
@given(place=st.integers(0, 700), put=st.binary(max_size=6), cut=st.integers(0, 40))
def test_any_damaged_pdf_gives_a_text_or_says_why(
    place: int,
    put: bytes,
    cut: int,
    tmp_path_factory: pytest.TempPathFactory,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A file damaged anywhere is read as far as it goes, or refused; nothing is printed."""
    raw = pdf_of(lines("The bridge"), lines("was opened"))
    path = tmp_path_factory.mktemp("pdf") / "a.pdf"
    path.write_bytes(raw[:place] + put + raw[place + cut :])
    document = told(path)
    if isinstance(document, DocumentUnreadable):
        assert document.remedy == READ_PDF_BY
    else:
        assert len(document.pages) == document.text.count("\f") + 1
    assert capfd.readouterr() == ("", "")


# E-mail ------------------------------------------------------------------------------------

HEADERS = (
    "From: Ann Example <ann@example.org>\nTo: bob@example.org\n"
    "Date: Sun, 12 May 2024 09:00:00 +0200\nSubject: The bridge\n"
)
SHOWN = HEADERS.rstrip("\n")


def parts(kind: str, *inner: str) -> str:
    """Return a multipart body with its header."""
    mark = kind + "".join(str(len(part)) for part in inner)
    body = "".join(f"--{mark}\n{part}\n" for part in inner)
    return f'Content-Type: multipart/{kind}; boundary="{mark}"\n\n{body}--{mark}--\n'


def part(content: str, kind: str = "text/plain", *headers: str) -> str:
    """Return a part of a multipart body."""
    return "\n".join([f"Content-Type: {kind}", *headers, "", content])


ATTACHED = part("eA==", "application/msword", 'Content-Disposition: attachment; filename="x.docx"')
PLAIN, HTML = part("It was opened."), part("<p>It <b>was</b> opened.", "text/html")


@pytest.mark.parametrize(
    ("raw", "text", "unread"),
    [
        (HEADERS + "\nIt was opened.\n", f"{SHOWN}\n\nIt was opened.", ()),
        (HEADERS.replace("\n", "\r\n") + "\r\nIt was\r\nopened.\r\n",
         f"{SHOWN}\n\nIt was\nopened.", ()),
        (HEADERS + "\n", SHOWN, ()),
        ("Subject: =?utf-8?q?Br=C3=BCcke?= =?utf-8?b?IHp1?=\nX-Other: y\n\nx",
         "Subject: Brücke zu\n\nx", ()),
        ("Subject: =?nonsense?q?x?=\n\nx", "Subject: =?nonsense?q?x?=\n\nx", ()),
        ("Subject: in two\n lines\n\nx", "Subject: in two lines\n\nx", ()),
        (HEADERS + "Content-Transfer-Encoding: quoted-printable\n"
         "Content-Type: text/plain; charset=iso-8859-1\n\ncaf=E9 =\nnoir",
         f"{SHOWN}\n\ncafé noir", ()),
        (HEADERS + "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\n"
         "Y2Fmw6k=", f"{SHOWN}\n\ncafé", ()),
        (HEADERS + HTML, f"{SHOWN}\n\nIt was opened.", ()),
        (HEADERS + parts("alternative", PLAIN, HTML), f"{SHOWN}\n\nIt was opened.", ()),
        (HEADERS + parts("alternative", HTML), f"{SHOWN}\n\nIt was opened.", ()),
        (HEADERS + parts("mixed", PLAIN, ATTACHED, part("Regards")),
         f"{SHOWN}\n\nIt was opened.\n\nRegards", ("1 attachment: x.docx",)),
        (HEADERS + parts("mixed", parts("alternative", PLAIN, parts("related", HTML, ATTACHED)),
                         part("x", "image/png"), part("x", "message/rfc822")),
         f"{SHOWN}\n\nIt was opened.", ("3 attachments: x.docx, image/png, message/rfc822",)),
        (HEADERS + part("<p>a<img>", "text/html"), f"{SHOWN}\n\na", ("1 image",)),
        (HEADERS + part("caf\xe9", "text/plain; charset=x-none"), f"{SHOWN}\n\ncafé",
         ("the character set “x-none” is not known",)),
    ],
)  # fmt: skip
def test_the_text_of_an_email(raw: str, text: str, unread: tuple[str, ...], read: ReadFile) -> None:
    """The headers that a reader sees, the text, and the attachments by name."""
    document = read("a.eml", raw)
    assert (document.text, document.unread) == (text, unread)
    assert document.extractor.startswith("mail 1 (email of Python 3.")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (HEADERS + "\nOn 3 May 2022.", ("The bridge", "Ann Example", "2024-05-12")),
        (HEADERS + "\nDate: 3 May 2022\n", ("The bridge", "Ann Example", "2024-05-12")),
        (HEADERS.replace("Ann Example ", "") + "\nx", ("The bridge", "", "2024-05-12")),
        (HEADERS + "Organization: The Herald\n\nx", ("The bridge", "The Herald", "2024-05-12")),
        ("From: " + "(" * 60_000 + "\nSubject: The bridge\n\nx", ("The bridge", "", "")),
        (HEADERS.replace("Sun, 12 May", "Sun, 42 May") + "\nx", ("The bridge", "Ann Example", "")),
    ],
)
def test_what_an_email_states(raw: str, expected: tuple[str, str, str], read: ReadFile) -> None:
    """The subject, the sender's name, and the Date header, which stands in the text."""
    document = read("a.eml", raw)
    found = stated(document)
    date = edtf.format(found.published) if found.published else ""
    assert (found.title, found.publisher, date) == expected
    if date:
        assert found.published_quote is not None
        assert found.published_quote.exact == "Date: Sun, 12 May 2024 09:00:00 +0200"


def nested(depth: int) -> str:
    """Return multiparts within each other."""
    lines = [f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}' for n in range(depth)]
    return "\n".join(lines) + "\n\nx\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", "it is empty"),
        ("Just a text.\n", "it is no e-mail: it has no From, To, Date or Subject"),
        (HEADERS + nested(3000), "its parts are nested too deep"),
        (f"Subject: {'x' * 70_000}\n\nx", "its Subject is longer than 65536 characters"),
        (HEADERS + "\na\nb\0", "a null byte stands on line 7: it is no text"),
    ],
)
def test_an_email_that_cannot_be_read(raw: str, reason: str, read: ReadFile) -> None:
    """The reason is told, and what to do."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.eml", raw)
    assert caught.value.reason == reason


def test_parts_that_are_nested_too_deep(read: ReadFile) -> None:
    """They are told, each by its name, and the rest is read."""
    document = read("a.eml", HEADERS + nested(60))
    assert document.unread[-2:] == (
        "parts that are nested more than 50 deep",
        "1 attachment: multipart/mixed",
    )
    assert document.text.startswith("From: ")


@pytest.mark.parametrize("kind", ["external-body", "delivery-status", "partial"])
def test_parts_that_no_program_shows_with_a_message(kind: str, read: ReadFile) -> None:
    """Parts of other kinds, and words around all parts that bear figures, are named, not read."""
    around = parts("mixed", PLAIN, f"Content-Type: message/{kind}\n\nThe quay opened in 1921.")
    document = read("a.eml", HEADERS + around.replace("\n--", "\nSaid on 3 May.\n--", 1))
    assert f"1 attachment: message/{kind}" in document.unread
    assert "1921" not in document.text
    told = "words that stand before the parts of the message: “Said on 3 May.”"
    assert told in document.unread


def test_too_many_parts(read: ReadFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """An e-mail of very many parts is refused."""
    monkeypatch.setattr(mail, "_MOST_PARTS", 2)
    with pytest.raises(DocumentUnreadable, match="it has too many parts"):
        read("a.eml", HEADERS + parts("mixed", PLAIN, PLAIN))


@settings(deadline=None, max_examples=200)
@given(
    pieces=st.lists(
        st.sampled_from(
            ["From: a <b@c>", "Subject: =?utf-8?b?", "=?", "\n", "\n\n", "Date: x", "--m",
             'Content-Type: multipart/mixed; boundary="m"', "Content-Type: text/html", "é",
             "--m--", "\udcff",
             "Content-Transfer-Encoding: base64", "Content-Type: text/plain; charset=", ": ", "=E9"]
        ),
        max_size=20,
    )
)  # fmt: skip
def test_any_email_gives_a_text_or_says_why(
    pieces: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """However broken, it is read or refused, and never fails otherwise."""
    path = tmp_path_factory.mktemp("mail") / "a.eml"
    path.write_bytes("".join(pieces).encode("utf-8", "surrogateescape"))
    document = told(path)
    if isinstance(document, Document):
        assert stated(document).published is None


# WARC --------------------------------------------------------------------------------------

Record = tuple[str, str, str, bytes]  # its type, the page's status and type, and what was sent
PAGE: Record = ("response", "200 OK", "text/html; charset=iso-8859-1", b"<p>caf\xe9<img>")
IMAGE: Record = ("response", "200 OK", "image/png", b"\x89PNG")
GONE: Record = ("response", "404 Not Found", "text/html", b"<p>Not here")


def archive(*records: Record, packed: bool = True, encoding: str = "") -> bytes:
    """Return a web archive of records fetched on 13 May 2024."""
    out = record("warcinfo", b"software: test\r\n", packed=packed)
    for kind, status, content_type, body in records:
        sent = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n"
        sent += f"Content-Encoding: {encoding}\r\n" if encoding else ""
        out += record(kind, sent.encode() + b"\r\n" + body, packed=packed)
    return out


def record(kind: str, block: bytes, *, packed: bool) -> bytes:
    """Return a record of a web archive, packed by itself as they are."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-05-13T01:02:03Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
        "WARC-Target-URI: http://example.org/bridge\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    raw = head.encode() + block + b"\r\n\r\n"
    return gzip.compress(raw) if packed else raw


@pytest.mark.parametrize(
    ("records", "text", "unread"),
    [
        ([PAGE], "café", ("1 image",)),
        ([IMAGE, GONE, PAGE, PAGE], "café", ("1 image", "3 other responses")),
        ([("response", "200 OK", "text/plain", b"a\n b")], "a\n b", ()),
        ([("response", "200 OK", "application/xhtml+xml", b"<script/>a")], "a", ("1 script",)),
    ],
)
@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_the_page_of_a_web_archive(
    records: list[Record], text: str, unread: tuple[str, ...], read: ReadFile, *, packed: bool
) -> None:
    """The first page of HTML or text is read by its own character set, the others counted."""
    document = read("a.warc.gz" if packed else "a.warc", archive(*records, packed=packed))
    assert (document.text, document.unread) == (text, unread)
    assert document.extractor.startswith(f"warc 1 (warcio {version('warcio')}")
    found = stated(document)
    assert found.published is None
    assert found.retrieved is not None
    assert (edtf.format(found.retrieved), found.url) == ("2024-05-13", "http://example.org/bridge")


def test_a_page_that_was_sent_compressed(read: ReadFile) -> None:
    """A compressed page is unpacked; another compression is told, and one that grows refused."""
    sent = ("response", "200 OK", "text/html", zlib.compress(b"<p>a"))
    packed = archive(sent, encoding="deflate")
    assert read("a.warc", packed).text == "a"
    other = archive(sent, encoding="zstd")
    with pytest.raises(DocumentUnreadable, match="its page is compressed with “zstd”"):
        read("a.warc", other)


def test_a_web_archive_that_grows(read: ReadFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that unpacks beyond the limit is refused; a long archive is searched so far only."""
    bomb = ("response", "200 OK", "text/html", zlib.compress(b" " * 2**20))
    raw = archive(bomb, encoding="deflate")
    monkeypatch.setattr(http_body, "LARGEST_BODY", 2**20 - 1)
    with pytest.raises(DocumentUnreadable, match="its page is larger than 64 MiB"):
        read("a.warc", raw)
    monkeypatch.setattr(warc, "_MOST_BYTES", 1000)
    long = ("response", "200 OK", "image/png", b"x" * 2000)
    assert read("a.warc", archive(PAGE, IMAGE, long, PAGE)).unread == (
        "1 image",
        "more than 2 other responses",
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is empty"),
        (archive(IMAGE, GONE), "none of its 2 responses is a page of HTML or text"),
        (b"junk", "it is no readable web archive (Unknown archive format"),
        (archive(PAGE)[:60], "it is no readable web archive (Compressed file ended before"),
        (archive(PAGE, packed=False)[:400], "none of its 0 responses is a page of HTML or text"),
        (b"\x1f\x8b" + b"x" * 50, "it is no readable web archive ("),
        (archive(("response", "200 OK", "text/plain", b"a\n\0")), "a null byte stands on line 2"),
    ],
    ids=["empty", "no page", "junk", "cut gzip", "cut", "broken gzip", "null byte"],
)
def test_a_web_archive_that_cannot_be_read(raw: bytes, reason: str, read: ReadFile) -> None:
    """The reason is told, and what to do."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.warc", raw)
    assert caught.value.reason.startswith(reason)


def test_a_web_archive_with_faults(read: ReadFile, capfd: pytest.CaptureFixture[str]) -> None:
    """What is amiss is said in the document, not on the terminal; what is missing is no fault."""
    spaced = record("metadata", b"x", packed=False).replace(b"/bridge", b"/ \x1b]0;x\x07")
    raw = archive(PAGE, packed=False) + spaced
    assert read("a.warc", raw).unread == (
        "1 image",
        "faults in the archive that were passed over",
    )
    with pytest.raises(DocumentUnreadable, match="it is no readable web archive"):
        read("a.warc", archive(PAGE, packed=False).replace(b"WARC-Target-URI", b"WARC-Other"))
    forged = read("a.warc", archive(PAGE, packed=False) + b"\x1b]0;x\x07 forged\r\n\r\n")
    assert forged.unread[-1].startswith("what follows where the archive breaks off (")
    assert forged.unread[-1].endswith("first line: \ufffd]0;x\ufffd forged)")
    assert capfd.readouterr() == ("", "")


def test_without_warcio(read: ReadFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package to install is named."""
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.warc", archive(PAGE))
    assert caught.value.reason == "web archives need the package warcio"
    assert caught.value.remedy == "install it: pip install 'sourced-chronology[warc]'"


# Files of any kind -------------------------------------------------------------------------

OFFERED = (
    'if it reads “café”, write `encoding = "windows-1252"` to its source; else save it as UTF-8'
)


@pytest.mark.parametrize(
    ("name", "raw", "reason", "remedy"),
    [
        ("a.docx", b"x", "it is no Word document, or damaged",
         "open it in a word processor and save it again as .docx, or its text as .txt"),
        ("a.doc", b"x", "documents of type “.doc” are not read",
         "open it in a word processor and save it as .docx"),
        ("a.tar.gz", b"x", "documents of type “.gz” are not read",
         "unpack it, and add the file that is in it"),
        ("README", b"\0", "a null byte stands on line 1: it is no text",
         "convert the document to plain text"),
        ("a.txt", b"caf\xe9", "byte 0xe9 on line 1 is not UTF-8", OFFERED),
        ("a.html", b"a\nb\0c", "a null byte stands on line 2: it is no text",
         "convert the document to plain text"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_read(
    name: str, raw: bytes, reason: str, remedy: str, read: ReadFile
) -> None:
    """Every refusal names the file, the reason and the remedy."""
    with pytest.raises(DocumentUnreadable) as caught:
        read(name, raw)
    assert caught.value.path.endswith(name)
    assert (caught.value.reason, caught.value.remedy) == (reason, remedy)


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.eml", "a.warc.gz"])
def test_a_file_larger_than_the_limit(
    name: str, read: ReadFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit is the same for all formats."""
    monkeypatch.setattr(documents, "LARGEST_DOCUMENT", 10)
    with pytest.raises(DocumentUnreadable, match="it is larger than 64 MiB; split it into parts"):
        read(name, b"x" * 11)


def test_half_a_surrogate_pair_is_no_character() -> None:
    """What an extractor gives can always be written and hashed."""
    assert extracted.encodable("a\ud800b\U0001f309") == "a\ufffdb\U0001f309"


def test_a_text_alone_states_what_its_document_does(read: ReadFile) -> None:
    """Of plain text, the document and its text give the same."""
    document = read("a.txt", "# Heading\n\nDate: 3 May 2022\n\nOpened, Trend reports.\n")
    assert stated(document) == stated(document.text)
    assert stated(document).published_by == ""


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>rose 5<sup>3</sup> percent</p>", "rose 5³ percent"),
        ("<p>10<sup>6</sup> of CO<sub>2</sub></p>", "10⁶ of CO₂"),
        ("<p>the 20<sup>th</sup> meeting</p>", "the 20th meeting"),
    ],
)
def test_raised_digits_make_no_other_number(markup: str, text: str, tmp_path: Path) -> None:
    """A footnote's mark or an exponent never joins the number before it."""
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    assert documents.read(tmp_path / "a.html").text.strip() == text


def test_open_sections_of_xml_take_no_time(tmp_path: Path) -> None:
    """A page of a hundred thousand unclosed sections is read at once."""
    (tmp_path / "a.xhtml").write_text("<p>x</p>" + "<![CDATA[" * 100_000, encoding="utf-8")
    assert documents.read(tmp_path / "a.xhtml").text.startswith("x")


def test_an_empty_plain_part_gives_way_to_html(tmp_path: Path) -> None:
    """Of a message whose plain text is empty the HTML is read."""
    (tmp_path / "a.eml").write_text(
        'From: A <a@b>\nContent-Type: multipart/alternative; boundary="x"\n\n'
        "--x\nContent-Type: text/plain\n\n\n"
        "--x\nContent-Type: text/html\n\n<p>html only</p>\n--x--\n",
        encoding="utf-8",
    )
    assert "html only" in documents.read(tmp_path / "a.eml").text


def test_a_path_may_be_written_as_words(tmp_path: Path) -> None:
    """A file is read by its name as well as by its path."""
    file = tmp_path / "a.txt"
    file.write_text("The quay is open.", encoding="utf-8")
    assert documents.read(str(file)).text == documents.read(file).text
