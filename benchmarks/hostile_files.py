"""How much memory and time files take that were made to take much of both: bombs of each kind.

    python benchmarks/hostile_files.py [WORD …]

Each file of at most 1 MB is read by a process of its own, forked from one that has read a small
file of the kind; printed are its size, by how much the process grew at the most, the seconds of the
processor, and what became of the file. With words only those files are read whose names have one of
them. The goal: no more than 200 MB, and 5 seconds for each MB. It runs on Linux, which tells what a
process took at the most. `benchmarks/hostile_inputs.py` reads them together with ledgers.
"""

import io
import json
import random
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from hostile_shapes import escaped, files_of
from in_a_process import Took, done, pace

from chronology import documents
from chronology.errors import DocumentUnreadable

MOST_BYTES = 2**20
MOST_GROWN, MOST_SECONDS = 200.0, 5.0
_ONE = "Opened on 4 May 2021."
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ODF = " ".join(
    f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
    for one in ("office", "text", "style", "table")
)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of some files."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return whole.getvalue()


def docx(body: str = "", **more: str) -> bytes:
    """Return a Word document; of `more`, each is a file in `word/`."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind.format(name)}"/>'
        for name in ("document.main", *more)
    ).replace("/word/document.main.xml", "/word/document.xml")
    relations = "".join(
        f'<Relationship Id="r{one}" Type="{_OFFICE}/{one}" Target="{one}.xml"/>' for one in more
    )
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": f"<w:{name} {_W}>{xml}</w:{name}>" for name, xml in more.items()},
    })  # fmt: skip


def odt(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument text."""
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
    })  # fmt: skip


def epub(*pages: str, times: int = 1) -> bytes:
    """Return a book of some pages, each of which stands in it so many times."""
    names = [f"p{number}.xhtml" for number in range(len(pages) * times)]
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    return zipped({
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles>'
        "</container>",
        "a.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
        **{
            name: f"<html><body>{page}</body></html>"
            for name, page in zip(names, pages * times, strict=True)
        },
    })  # fmt: skip


def xlsx(rows: str, strings: str = "", styles: str = "", beside: str = "") -> bytes:
    """Return a workbook of one sheet."""
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="r3" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEETS}">{beside}<sheetData>{rows}'
        "</sheetData></worksheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{_SHEETS}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEETS}">{styles}</styleSheet>',
    })  # fmt: skip


def warc(*answers: bytes) -> bytes:
    """Return a web archive of some answers, packed."""
    from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
    from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

    whole = io.BytesIO()
    writer = WARCWriter(whole, gzip=True)
    for number, page in enumerate(answers):
        sent = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://a.example/{number}", "response", payload=io.BytesIO(page), http_headers=sent
        )
        writer.write_record(record)
    return whole.getvalue()


def _mail(body: str, kind: str = "text/plain") -> bytes:
    return (
        f"From: Ann <a@a.example>\nDate: Tue, 14 Mar 2023 09:00:00 +0000\nSubject: Quay\n"
        f"Content-Type: {kind}\n\n{body}"
    ).encode()


def _filled(unit: str, most: int = MOST_BYTES - 2000) -> str:
    return unit * (most // len(unit))


def _nested(depth: int) -> str:
    head = "".join(
        f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(depth)
    )
    return head + "Opened."


def _sheet(rows: int, cells: str) -> str:
    return "".join(f'<row r="{number}">{cells}</row>' for number in range(1, rows + 1))


def _alike(count: int) -> str:
    """Return paragraphs whose words differ, so that they are packed less well."""
    drawn = random.Random(4)  # noqa: S311 - no secret
    return "".join(
        f"<w:p><w:r><w:t>{drawn.randrange(10**6)}</w:t></w:r></w:p>" for _ in range(count)
    )


_RUN = "<w:r><w:t>a</w:t></w:r>"
_STRINGS = "<si><t>word</t></si>"
_SHARED = '<c t="s"><v>0</v></c>'

_COMMENT = f"<w:comment w:id='1'><w:p>{_RUN}</w:p></w:comment>"
_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_LONG_CELL = f'<row r="1"><c t="inlineStr"><is><t>{"a" * 15_000_000}</t></is></c></row>'
_HIDDEN_COLUMN = '<col min="1" max="1" hidden="1"/>'
_MESSAGE = '{"type":"message","ts":"1678780800.0","text":"a"},'
_WIDE = ",".join(f"a{number}" for number in range(10_000))

FILES: dict[str, Callable[[], bytes]] = {
    "docx blanks": lambda: docx(f"<w:p><w:r><w:t>{' ' * 23_000_000}</w:t></w:r></w:p>"),
    "docx letters": lambda: docx(f"<w:p><w:r><w:t>{'a' * 23_000_000}</w:t></w:r></w:p>"),
    "docx empty paragraphs": lambda: docx("<w:p/>" * 3_900_000),
    "docx runs": lambda: docx(f"<w:p>{_RUN * 900_000}</w:p>"),
    "docx paragraphs": lambda: docx(f"<w:p>{_RUN}</w:p>" * 600_000),
    "docx paragraphs under the bound": lambda: docx(f"<w:p>{_RUN}</w:p>" * 49_000),
    "docx paragraphs that differ": lambda: docx(_alike(49_000)),
    "docx cells": lambda: docx(
        f"<w:tbl>{('<w:tr>' + '<w:tc><w:p/></w:tc>' * 50 + '</w:tr>') * 900}</w:tbl>"
    ),
    "docx attributes": lambda: docx("<w:p " + " ".join(f'a{n}=""' for n in range(400_000)) + "/>"),
    "docx many attributes each": lambda: docx(
        ("<w:p " + " ".join(f'a{n}=""' for n in range(100)) + "/>") * 20_000
    ),
    "docx names": lambda: docx("".join(f"<w:a{n}/>" for n in range(900_000))),
    "docx nested": lambda: docx("<w:tbl>" * 900_000),
    "docx styles": lambda: docx(styles='<w:style w:styleId="a" w:type="paragraph"/>' * 480_000),
    "docx comments": lambda: docx(comments=_COMMENT * 300_000),
    "docx insertions": lambda: docx(f"<w:p><w:ins>{_RUN}</w:ins></w:p>" * 300_000),
    "docx fields": lambda: docx(f"<w:p>{_BEGIN * 450_000}</w:p>"),
    "docx heads": lambda: zipped({
        **{f"word/header{n}.xml": f"<w:hdr {_W}>{'<w:p/>' * 600_000}</w:hdr>" for n in range(16)},
        "word/document.xml": f"<w:document {_W}><w:body/></w:document>",
    }),
    "docx files": lambda: zipped({f"{n}": "" for n in range(9_000)}),
    "docx entities": lambda: zipped({
        "word/document.xml": '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        f"<w:document {_W}><w:body>&b;</w:body></w:document>"
    }),
    "odt letters": lambda: odt(f"<text:p>{'a' * 23_000_000}</text:p>"),
    "odt empty paragraphs": lambda: odt("<text:p/>" * 2_600_000),
    "odt paragraphs": lambda: odt("<text:p>a</text:p>" * 1_300_000),
    "odt paragraphs under the bound": lambda: odt("<text:p>a</text:p>" * 140_000),
    "odt spaces": lambda: odt('<text:p><text:s text:c="9999"/>a</text:p>' * 100_000),
    "odt styles": lambda: odt("", '<style:style style:name="a" style:family="text"/>' * 480_000),
    "odt repeated cells": lambda: odt(
        '<table:table><table:table-row table:number-rows-repeated="99999">'
        '<table:table-cell table:number-columns-repeated="9999"/></table:table-row></table:table>'
        * 90_000
    ),
    "epub letters": lambda: epub("a" * 23_000_000),
    "epub elements": lambda: epub("<i>" * 7_900_000),
    "epub paragraphs": lambda: epub("<p>a" * 5_900_000),
    "epub pages": lambda: epub("<p>a" * 590_000, times=20),
    "epub small pages": lambda: epub("<p>a", times=4_000),
    "epub sections of characters": lambda: epub("<![CDATA[" * 2_600_000),
    "xlsx letters": lambda: xlsx(_LONG_CELL),
    "xlsx zeros": lambda: xlsx(" " * 500_000_000),
    "xlsx empty cells": lambda: xlsx(_sheet(1, "<c/>" * 5_900_000)),
    "xlsx values": lambda: xlsx(_sheet(10_000, "<c><v>1</v></c>" * 200)),
    "xlsx few values": lambda: xlsx(_sheet(10_000, "<c><v>1</v></c>" * 20)),
    "xlsx shared strings": lambda: xlsx(_sheet(10_000, _SHARED * 100), _STRINGS),
    "xlsx a long string shared": lambda: xlsx(
        _sheet(1_000, _SHARED * 100), f"<si><t>{'a' * 32_000}</t></si>"
    ),
    "xlsx a very long string shared": lambda: xlsx(
        _sheet(100, _SHARED * 10), f"<si><t>{'a' * 3_000_000}</t></si>"
    ),
    "xlsx many strings": lambda: xlsx(_sheet(1, _SHARED), "<si><t/></si>" * 4_000_000),
    "xlsx far apart": lambda: xlsx(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="7900000"><c r="A7900000"><v>1</v></c></row>'
    ),
    "xlsx far apart, less": lambda: xlsx(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="490"><c r="XFD490"><v>1</v></c></row>'
    ),
    "xlsx rows": lambda: xlsx("<row/>" * 3_900_000),
    "xlsx rows hidden": lambda: xlsx('<row hidden="1"/>' * 1_300_000),
    "xlsx columns hidden": lambda: xlsx(
        _sheet(1, _SHARED), _STRINGS, beside=f"<cols>{_HIDDEN_COLUMN * 400_000}</cols>"
    ),
    "xlsx styles": lambda: xlsx(
        _sheet(1, _SHARED), _STRINGS, f"<cellXfs>{'<xf/>' * 2_700_000}</cellXfs>"
    ),
    "xlsx fonts struck": lambda: xlsx(
        _sheet(2_000, '<c s="0"><v>1</v></c>' * 200), "",
        "<fonts><font><strike/></font></fonts><cellXfs><xf fontId='0'/></cellXfs>",
    ),
    "xlsx formulas": lambda: xlsx(_sheet(2_000, "<c><f>A1</f></c>" * 200)),
    "xlsx files": lambda: zipped({f"{n}": "" for n in range(9_000)}),
    "html elements": lambda: _filled("<i>").encode(),
    "html paragraphs": lambda: _filled("<p>a").encode(),
    "html headings": lambda: _filled("<h1>a</h1>").encode(),
    "html cells": ("<table>" + _filled("<td>a")).encode,
    "html attributes": ("<p " + " ".join(f"a{n}" for n in range(140_000)) + ">a").encode,
    "html styles": lambda: _filled('<b style="color:red">a').encode(),
    "html dates": lambda: _filled("<time>4 May 2021</time> ").encode(),
    "html parts": lambda: _filled('<article class="post comment">a').encode(),
    "html tags cut off": lambda: _filled("<").encode(),
    "html entities": lambda: _filled("&lt;").encode(),
    "html insertions": lambda: _filled("<del>a<ins>b").encode(),
    "xhtml sections": lambda: _filled("<![CDATA[a]]>").encode(),
    "mhtml letters": lambda: _mail("<p>" + _filled("a "), "text/html"),
    "mhtml elements": lambda: _mail(_filled("<i>"), "text/html"),
    "mhtml parts": lambda: _mail(_filled("--b\n\n"), "multipart/related; boundary=b"),
    "mhtml nested": lambda: _mail(_nested(12_000), "multipart/mixed; boundary=b0"),
    "eml parts": lambda: _mail(_filled("--b\n\na\n"), "multipart/mixed; boundary=b"),
    "eml nested": lambda: _mail(_nested(12_000), "multipart/mixed; boundary=b0"),
    "eml heads": lambda: _filled("From: a@a.example\n").encode(),
    "eml quoted": lambda: _mail("\n".join(">" * (n % 900) for n in range(2_200))),
    "eml html": lambda: _mail(_filled("<i>"), "text/html"),
    "eml alternatives": lambda: _mail(
        f"--b\nContent-Type: text/plain\n\n{_filled('1 May 2021 ', 500_000)}\n"
        f"--b\nContent-Type: text/html\n\n{_filled('2 May 2021 ', 500_000)}\n--b--",
        "multipart/alternative; boundary=b",
    ),
    "mbox messages": lambda: _filled("From a@a Tue Mar 14 09:00:00 2023\nSubject: a\n\n").encode(),
    "mbox messages under the bound": lambda: _filled(
        "From a@a Tue Mar 14 09:00:00 2023\nSubject: a\n\n" + "word " * 40 + "\n\n"
    ).encode(),
    "mbox long": lambda: _filled("From a@a Tue Mar 14 09:00:00 2023\nSubject: a\n\n>From a\n", 200)
    .encode() + _filled("From \n\n").encode(),
    "msg sectors": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(MOST_BYTES - 8),
    "warc a bomb": lambda: warc(b"a" * 63_000_000),
    "warc elements": lambda: warc(b"<i>" * 20_000_000),
    "warc pages": lambda: warc(*[b"<p>a"] * 2_000),
    "warc pages that are bombs": lambda: warc(*[b" " * 10_000_000] * 60),
    "rtf groups": ("{\\rtf1 " + _filled("{")).encode,
    "rtf groups closed": ("{\\rtf1 " + _filled("{a}")).encode,
    "rtf paragraphs": ("{\\rtf1 " + _filled("\\par a")).encode,
    "rtf notes": ("{\\rtf1 " + _filled("{\\footnote a}")).encode,
    "rtf comments": ("{\\rtf1 " + _filled("{\\*\\annotation a}")).encode,
    "rtf insertions": ("{\\rtf1 " + _filled("\\revised a\\deleted b\\plain\\revised0 ")).encode,
    "rtf characters": ("{\\rtf1 " + _filled("\\u228?")).encode,
    "rtf cut off": lambda: b"{\\rtf1 \\bin999999999 a",
    "rtf tabs": ("{\\rtf1 " + _filled("\\tab")).encode,
    "rtf pages": ("{\\rtf1 " + _filled("{\\ansicpg1252")).encode,
    "rtf headings": ("{\\rtf1 " + _filled("\\outlinelevel0 a\\par")).encode,
    "csv cells": lambda: _filled("a,").encode(),
    "csv rows": ("a,b\n" + _filled("1\n")).encode,
    "csv a wide head": f"{_WIDE}\n{_filled('1,', 800_000)}".encode,
    "csv a long head": (f"{'a' * 100_000}\n" + _filled("1\n", 900_000)).encode,
    "jsonl keys": lambda: _filled('{"a":1}\n').encode(),
    "jsonl nested": lambda: _filled("[").encode(),
    "json nested": lambda: _filled("[").encode(),
    "json messages": f"[{_filled(_MESSAGE)[:-1]}]".encode,
    "txt lines": lambda: _filled("a\n").encode(),
    "srt cues": lambda: _filled("1\n00:00:01,000 --> 00:00:02,000\na\n\n").encode(),
    "txt words": lambda: _filled("a ").encode(),
    "md marks": lambda: _filled("[a](<!-- **").encode(),
}  # fmt: skip
"""Files by what they are; the first word is their suffix."""


def _warc_of(text: str) -> bytes:
    return warc(text.encode())


def _sheet_of(text: str) -> bytes:
    return xlsx(_sheet(1, f'<c t="inlineStr"><is><t>{escaped(text)}</t></is></c>'))


FILES |= files_of({
    **dict.fromkeys(
        ("txt", "md", "html", "xhtml", "csv", "tsv", "json", "jsonl", "srt", "vtt", "rtf", "warc"),
        str.encode,
    ),
    "eml": str.encode,
    "mbox": lambda text: b"From a@a Tue Mar 14 09:00:00 2023\n" + text.encode(),
    "eml of text": _mail,
    "eml of html": lambda text: _mail(text, "text/html"),
    "mhtml of html": lambda text: _mail(text, "text/html"),
    "html of text": lambda text: f"<html><body><p>{escaped(text)}</p></body></html>".encode(),
    "rtf of text": lambda text: f"{{\\rtf1 {text}}}".encode(),
    "warc of html": _warc_of,
    "srt of text": lambda text: f"1\n00:00:01,000 --> 00:00:02,000\n{text}\n".encode(),
    "csv of text": lambda text: b"date,text\n1," + text.encode(),
    "json of messages": lambda text: json.dumps(
        [{"type": "message", "ts": "1678780800.0", "text": text}]
    ).encode(),
    "docx of text": lambda text: docx(f"<w:p><w:r><w:t>{escaped(text)}</w:t></w:r></w:p>"),
    "odt of text": lambda text: odt(f"<text:p>{escaped(text)}</text:p>"),
    "epub of text": lambda text: epub(f"<p>{escaped(text)}</p>"),
    "xlsx of text": _sheet_of,
})  # fmt: skip
_SMALL: dict[str, Callable[[], bytes]] = {
    "docx": lambda: docx(f"<w:p><w:r><w:t>{_ONE}</w:t></w:r></w:p>"),
    "odt": lambda: odt(f"<text:p>{_ONE}</text:p>"),
    "epub": lambda: epub(f"<p>{_ONE}</p>"),
    "xlsx": lambda: xlsx(_sheet(2, _SHARED), _STRINGS),
    "mhtml": lambda: _mail(_ONE, "text/html"),
    "eml": lambda: _mail(_ONE),
    "mbox": lambda: b"From a@a Tue Mar 14 09:00:00 2023\n" + _mail(_ONE),
    "warc.gz": lambda: warc(_ONE.encode()),
    "rtf": f"{{\\rtf1 {_ONE}}}".encode,
    "csv": lambda: b"a,b\n1,2\n",
    "jsonl": lambda: b'{"a":1}\n',
    "json": lambda: b'[{"type":"message","ts":"1678780800.0","text":"a"}]',
    "srt": lambda: b"1\n00:00:01,000 --> 00:00:02,000\na\n",
}


def suffix_of(name: str) -> str:
    """Return the suffix of the file of a name."""
    kind = name.partition(" ")[0]
    return "warc.gz" if kind == "warc" else kind


def measured(name: str) -> Took:
    """Read one of the files in a process of its own."""
    suffix = suffix_of(name)
    _warmed(suffix)
    return done(partial(_read, FILES[name](), suffix))


@cache
def _warmed(suffix: str) -> str:
    """Read a small file of a kind, so that what its reader needs is at hand."""
    return _outcome(_SMALL.get(suffix, _ONE.encode)(), suffix)


def _read(raw: bytes, suffix: str) -> None:
    print(f"{len(raw) // 1024} KB, {_outcome(raw, suffix)}")


def _outcome(raw: bytes, suffix: str) -> str:
    try:
        document = documents.of_bytes(raw, Path(f"a.{suffix}"))
    except DocumentUnreadable as error:
        return f"refused: {error.reason}"
    return f"read: {len(document.text):,} characters"


def wanted(words: list[str]) -> Iterator[str]:
    """Yield the names of the files that are asked for."""
    return (one for one in FILES if not words or any(word in one for word in words))


def is_over(took: Took) -> bool:
    """Say whether a file took more than it may."""
    return took.code != 0 or took.grown > MOST_GROWN or took.seconds > MOST_SECONDS


def main() -> None:
    """Print what each file took."""
    over = 0
    print(f"{'file':<36}{'MB':>7}{'s':>7}  outcome")
    for name in wanted(sys.argv[1:]):
        took = measured(name)
        over += is_over(took)
        mark = "!" if is_over(took) else " "
        print(f"{name:<36}{took.grown:>7.0f}{took.seconds:>7.1f}{mark} {took.last_line[:90]}")
        sys.stdout.flush()
    print(f"{over} over {MOST_GROWN:.0f} MB or {MOST_SECONDS:.0f} s; pace {pace():.1f} s")


if __name__ == "__main__":
    main()
