"""Files of the kinds that are archives or have parts, made for tests with the standard library."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path

from chronology import documents
from chronology.sources import Document, Quote, Source
from chronology.verify.evidence import locate_in

FILES = Path(__file__).parent / "documents" / "files"
"""Files that other programs made."""
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"),
                         ("fo", "xsl-fo-compatible"), ("table", "table"), ("meta", "meta"))
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def read(name: str, raw: bytes | str, encoding: str = "") -> Document:
    """Return what is read of a file of this name."""
    content = raw if isinstance(raw, bytes) else raw.encode()
    return documents.of_bytes(content, Path(name), encoding=encoding)


def stands(document: Document, words: str) -> bool:
    """Say whether words stand in a document so that a quote of them is verified."""
    source = Source(id="s", file="s.txt", document=document)
    return locate_in(source, Quote(exact=words)).verdict.verified


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of some files."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return whole.getvalue()


def docx(body: str, declares: str = "", **more: str) -> bytes:
    """Return a Word document.

    Args:
        body: its paragraphs, in WordprocessingML.
        declares: what stands before the root of its text.
        more: further files in it, by their names in `word/`: `comments="…"`.
    """
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kinds.format(kind)}"/>'
        for name, kind in [("document", "document.main"), *((name, name) for name in more)]
    )
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in more
    )
    root = f'xmlns:w="{_W}" xmlns:r="{_OFFICE}"'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f"{declares}<w:document {root}><w:body>{body}</w:body></w:document>",
        **{
            f"word/{name}.xml": f"<w:{name} {root}>{content}</w:{name}>"
            for name, content in more.items()
        },
    }
    return archive(files)


def paragraph(*runs: str) -> str:
    """Return a paragraph of WordprocessingML: of runs, or of words, each a run."""
    return f"<w:p>{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"


def run(words: str, properties: str = "", tag: str = "t") -> str:
    """Return a run of WordprocessingML."""
    has = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{has}<w:{tag} xml:space="preserve">{escape(words)}</w:{tag}></w:r>'


def changed(tag: str, words: str, author: str = "Ann Marsh") -> str:
    """Return a tracked change of WordprocessingML: `ins`, `del`, `moveFrom` or `moveTo`."""
    text = "delText" if tag == "del" else "t"
    day = "2023-03-15T10:00:00Z"
    return f'<w:{tag} w:id="7" w:author="{author}" w:date="{day}">{run(words, tag=text)}</w:{tag}>'


def odt(body: str, styles: str = "", declares: str = "", meta: str = "") -> bytes:
    """Return an OpenDocument text."""
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{declares}<office:document-content {_NAMES}>{automatic}<office:body>"
        f"<office:text>{body}</office:text></office:body></office:document-content>",
    }
    if meta:
        files["meta.xml"] = f"<office:document-meta {_NAMES}><office:meta>{meta}</office:meta>\
</office:document-meta>"
    return archive(files)


def epub(pages: Sequence[str], metadata: str = "", **more: str) -> bytes:
    """Return a book of pages of XHTML, listed in the order opposite to that of their reading."""
    items = "".join(
        f'<item id="p{n}" href="page%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in reversed(range(len(pages)))
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n in range(len(pages)))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/a.opf"/>\
</rootfiles></container>',
        "OPS/a.opf": f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}'
        f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    for number, page in reversed(list(enumerate(pages))):
        files[f"OPS/page {number}.xhtml"] = (
            f"<!DOCTYPE html><html><head><title/></head><body>{page}</body></html>"
        )
    return archive({**files, **more})


def rtf(body: str) -> bytes:
    """Return a file of rich text; characters beyond ASCII are written as Word writes them."""
    written = "".join(one if one.isascii() else _in_rtf(one) for one in body)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1{{\\fonttbl{{\\f0 Arial;}}}}{written}}}".encode()


def _in_rtf(character: str) -> str:
    units = character.encode("utf-16-le")
    numbers = (
        int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)
    )
    return "".join(f"\\u{number}?" for number in numbers)


def mbox(*messages: bytes) -> bytes:
    """Return a mailbox of some mails."""
    return b"\n".join(b"From ann@port.example Tue Mar 14 09:00:00 2023\n" + one for one in messages)


def mail(
    text: str,
    day: str = "Tue, 14 Mar 2023 09:12:44 +0000",
    sender: str = "Ann Marsh <a@port.example>",
) -> bytes:
    """Return a mail."""
    made = EmailMessage()
    made["From"], made["To"], made["Date"], made["Subject"] = sender, "b@port.example", day, "Quay"
    made.set_content(text)
    return made.as_bytes()


def mhtml(page: str) -> bytes:
    """Return a page as browsers save it whole."""
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://herald.example/quay"
    made["Subject"], made["Date"] = "Quay opened", "Tue, 14 Mar 2023 09:00:00 +0000"
    made.add_related(
        page.encode(), "text", "html", headers=["Content-Location: https://herald.example/quay"]
    )
    made.add_related(b"x", "image", "png")
    made.replace_header("Content-Type", made["Content-Type"] + '; type="text/html"')
    return made.as_bytes()


def srt(cues: Iterable[str]) -> str:
    """Return subtitles of some cues, a second each."""
    return "\n".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{words}\n"
        for n, words in enumerate(cues, 1)
    )


def vtt(cues: Iterable[str], head: str = "WEBVTT") -> str:
    """Return captions of some cues, a second each."""
    timed = (f"00:{n:02}.000 --> 00:{n + 1:02}.000\n{words}\n" for n, words in enumerate(cues, 1))
    return "\n".join((f"{head}\n", *timed))


def slack(*messages: Mapping[str, object]) -> str:
    """Return an export of Slack; left out, the moment is that of 14 March 2023, 08:00 UTC."""
    return json.dumps([{"type": "message", "ts": "1678780800.000100", **one} for one in messages])
