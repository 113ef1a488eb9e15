"""Web archives: their pages, chosen by address and day, and bounds on what they may cost."""

import gzip
from pathlib import Path

import pytest

import chronology
from chronology import documents, edtf
from chronology.documents.warc import reader as warc
from chronology.errors import DocumentUnreadable
from chronology.verify.sources import verify_source

DAY = "2023-08-05T10:00:00Z"
Answer = tuple[str, str, str, str, str]  # address, when, status, type, what was sent
ROBOTS: Answer = ("https://h.example/robots.txt", DAY, "200 OK", "text/plain", "User-agent: *")
MOVED: Answer = ("http://h.example/quay", DAY, "301 Moved", "text/html", "<p>moved")
QUAY: Answer = ("https://h.example/quay", DAY, "200 OK", "text/html", "<p>The quay was opened.")
OLD: Answer = ("https://h.example/old", DAY, f"302 F\r\nLocation: {QUAY[0]}", *QUAY[3:])
CRANE: Answer = ("https://h.example/crane", DAY, "200 OK", "text/html", "<p>The crane arrived.")
GONE: Answer = ("https://h.example/gone", DAY, "404 Not Found", "text/html", "<p>Not here")
IMAGE: Answer = ("https://h.example/a.png", DAY, "200 OK", "image/png", "PNG")
LATER: Answer = (QUAY[0], "2023-09-01T08:00:00Z", *QUAY[2:4], "<p>The quay was closed.")
SAME_DAY: Answer = (QUAY[0], "2023-08-05T18:00:00Z", *QUAY[2:4], "<p>The quay is full.")
AT_ONCE: Answer = (*QUAY[:4], "<p>The quay, once more.")
UNCHANGED: Answer = (QUAY[0], "2023-10-01T08:00:00Z", "304", "revisit", "")


def archive(*answers: Answer, packed: bool = True) -> bytes:
    """Return a web archive."""
    return b"".join(map(gzip.compress if packed else bytes, map(record, answers)))


def record(answer: Answer) -> bytes:
    """Return what an archive has of one answer."""
    url, when, status, kind, body = answer
    is_revisit = kind == "revisit"
    sent = f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{body}".encode()
    refers = f"WARC-Refers-To-Target-URI: {url}\r\nWARC-Refers-To-Date: {DAY}\r\n"
    return (
        f"WARC/1.0\r\nWARC-Type: {'revisit' if is_revisit else 'response'}\r\nWARC-Date: {when}\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
        f"WARC-Target-URI: {url}\r\n{refers if is_revisit else ''}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(sent)}\r\n\r\n"
    ).encode() + sent + b"\r\n\r\n"  # fmt: skip


def put(folder: Path, *answers: Answer) -> Path:
    """Write a web archive into a folder."""
    path = folder / "crawl.warc.gz"
    path.write_bytes(archive(*answers))
    return path


@pytest.mark.parametrize(
    ("answers", "url", "retrieved", "text"),
    [
        ((ROBOTS, MOVED, GONE, IMAGE, QUAY, CRANE), "", "", "The quay was opened."),
        ((ROBOTS, QUAY, CRANE), CRANE[0], "", "The crane arrived."),
        ((ROBOTS, QUAY, CRANE), "http://H.example/crane/#top", "", "The crane arrived."),
        ((ROBOTS, QUAY), ROBOTS[0], "", "User-agent: *"),
        ((ROBOTS, CRANE, QUAY, LATER), QUAY[0], "2023-09-01", "The quay was closed."),
        ((ROBOTS, CRANE, QUAY, LATER), QUAY[0], "2023-08", "The quay was opened."),
        ((QUAY, SAME_DAY), QUAY[0], "2023-08-05T18:00:00Z", "The quay is full."),
        ((QUAY, LATER), "", "2023-09-01", "The quay was closed."),
        ((QUAY, LATER), "", "", "The quay was opened."),
        ((QUAY, UNCHANGED), QUAY[0], "2023-10-01", "The quay was opened."),
        ((QUAY, QUAY), QUAY[0], "", "The quay was opened."),
        ((QUAY, AT_ONCE), QUAY[0], "", "The quay was opened."),
    ],
)
def test_the_page_that_is_meant(
    answers: tuple[Answer, ...], url: str, retrieved: str, text: str, tmp_path: Path
) -> None:
    """It is that of the address and the day; with neither the first page, never robots.txt."""
    when = edtf.parse(retrieved) if retrieved else None
    assert documents.read(put(tmp_path, *answers), url=url, retrieved=when).text == text


@pytest.mark.parametrize(
    ("answers", "url", "retrieved", "told"),
    [
        ((ROBOTS,), "", "", "none of its 1 responses is a page of HTML or text"),
        ((QUAY, CRANE), "https://h.example/cran", "", "it holds no page “https://h.example/cran”"),
        ((GONE, QUAY), GONE[0], "", "was answered with status 404, and is no page"),
        ((IMAGE, QUAY), IMAGE[0], "", "was answered with image/png, and is no page"),
        ((OLD, QUAY), OLD[0], "", f"the page “{OLD[0]}” only leads to “{QUAY[0]}”"),
        ((QUAY, LATER), QUAY[0], "", "as of 2023-08-05, 2023-09-01, and these differ"),
        ((QUAY, LATER), QUAY[0], "2022", "not as of 2022, but as of 2023-08-05, 2023-09-01"),
        ((QUAY, SAME_DAY), QUAY[0], "2023-08-05",
         "as of 2023-08-05T10:00:00Z, 2023-08-05T18:00:00Z, and these differ"),
    ],
)  # fmt: skip
def test_a_page_that_cannot_be_told(
    answers: tuple[Answer, ...], url: str, retrieved: str, told: str, tmp_path: Path
) -> None:
    """What the archive has in its place is named, and how to say which is meant."""
    when = edtf.parse(retrieved) if retrieved else None
    with pytest.raises(DocumentUnreadable) as caught:
        documents.read(put(tmp_path, *answers), url=url, retrieved=when)
    assert told in caught.value.reason


def test_a_ledger_names_a_page(tmp_path: Path) -> None:
    """`url` and `retrieved` of a source choose it; several sources may be of one archive."""
    put(tmp_path, ROBOTS, QUAY, CRANE, LATER)
    ledger = tmp_path / "chronology.toml"
    ledger.write_text(
        f"""\
[sources.crane]
file = "crawl.warc.gz"
url = "{CRANE[0]}"

[sources.quay]
file = "crawl.warc.gz"
url = "{QUAY[0]}"
retrieved = 2023-09-01

[events.quay]
name = "quay"

[[claims]]
event = "quay"
source = "quay"
quote = "The quay was closed."
"""
    )
    made = chronology.build(ledger)
    assert made.ledger.problems == ()
    assert {finding.code for finding in made.findings} == {"source-unread"}
    assert made.claims[0].evidence[0].verdict == "exact"


@pytest.mark.parametrize(
    ("answers", "url", "told"),
    [
        ((ROBOTS, QUAY, CRANE), "", f"others: {CRANE[0]}; say which by `url`"),
        ((QUAY, LATER), "", "others: other states of it; say which by `retrieved`"),
        ((QUAY, CRANE, LATER), "",
         f"others: {CRANE[0]}, and other states of it; say which by `url` and `retrieved`"),
        ((ROBOTS, QUAY, GONE), "", ""),
        ((ROBOTS, QUAY, CRANE), QUAY[0], ""),
    ],
)  # fmt: skip
def test_a_page_that_was_assumed(
    answers: tuple[Answer, ...], url: str, told: str, tmp_path: Path
) -> None:
    """Where an archive has several pages and the source names none, the others are named."""
    document = documents.read(put(tmp_path, *answers), url=url)
    source = chronology.Source(id="a", file="crawl.warc.gz", document=document)
    found = [f.sentence for f in verify_source(source, ()) if f.code == "page-assumed"]
    assert [told in sentence for sentence in found] == ([True] if told else [])


def test_each_page_is_a_source_of_its_own(tmp_path: Path) -> None:
    """`new` enters each page with its address and day, and what it enters is read again."""
    put(tmp_path, ROBOTS, MOVED, QUAY, QUAY, CRANE, LATER, SAME_DAY, AT_ONCE, UNCHANGED)
    book = chronology.LedgerBuilder()
    sources = book.add_documents(tmp_path).sources
    assert [(one.id, one.url, str(one.retrieved)) for one in sources] == [
        ("quay", QUAY[0], "5 August 2023 10:00 UTC"),
        ("quay-2", QUAY[0], "1 September 2023"),
        ("quay-3", QUAY[0], "5 August 2023 18:00 UTC"),
        ("crane", CRANE[0], "5 August 2023"),
    ]
    book.save(tmp_path / "chronology.toml")
    read = chronology.load(tmp_path / "chronology.toml")
    assert read.problems == ()
    texts = [source.document.text for source in read.sources if source.document]
    assert texts == ["The quay was opened.", "The quay was closed.", "The quay is full.",
                     "The crane arrived."]  # fmt: skip


def test_an_archive_of_many_pages(tmp_path: Path) -> None:
    """The first hundred are entered, and that there are more is told; any may be named."""
    many = [(f"https://h.example/p/{n}", DAY, "200 OK", "text/html", f"<p>{n}") for n in range(300)]
    path = put(tmp_path, *many)
    entered = chronology.LedgerBuilder().add_documents(path)
    assert len(entered.sources) == 100
    assert "crawl.warc.gz holds 300 pages, of which the first 100" in entered.left_out[0]
    assert documents.read(path, url="https://h.example/p/299").text == "299"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (gzip.compress(b"\0" * 2**27), "the head of a record is longer than 1 MiB"),
        (b"WARC/1.0\r\nX: " + b"a" * 2**24, "the head of a record is longer than 1 MiB"),
        (b"WARC/1.0\r\n" + b"X: a\r\n" * 2**21, "the head of a record is longer than 1 MiB"),
        (gzip.compress(b"\r\n" * 2**26), "none of its 0 responses"),
        (archive((*QUAY[:4], " " * (2**26 + 1))), "its page is larger than 64 MiB"),
    ],
    ids=["zeros", "one line", "many lines", "blank lines", "page"],
)
def test_what_unpacks_without_end(raw: bytes, reason: str, tmp_path: Path) -> None:
    """Such an archive is refused soon, with the reason."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(raw)
    with pytest.raises(DocumentUnreadable, match=reason):
        documents.read(path)


def test_more_records_than_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The search ends, and that there may be more is said."""
    monkeypatch.setattr(warc, "_MOST_RECORDS", 3)
    document = documents.read(put(tmp_path, QUAY, IMAGE, IMAGE, CRANE))
    assert document.unread == ("more than 2 other responses",)
