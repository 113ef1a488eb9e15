"""Whether time grows with the length of a text, and no faster, also where it is made to be slow.

Each case is measured at a length and at eight times that, in seconds of processor time, the
least of three runs. The exponent of the growth is 1 where it is linear, 2 where it is quadratic.
A case over the limit of its room is marked, and the exit code is then 1.
Run: python benchmarks/linear.py [documents|expressions|languages|mending|quotes ...]
"""

import io
import itertools
import json
import math
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from chronology import documents, expressions, languages
from chronology.building import build
from chronology.claims import Claim
from chronology.documents import stated
from chronology.events import Event
from chronology.ledger import Ledger
from chronology.quotes import locate
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan

GROWTH = 8
RUNS = 3
LEAST = 0.02  # seconds; what takes less is as good as nothing, and its growth is noise
LIMIT = 1.5
ANCHOR = TimeSpan.days(19_858, 19_858)
Case = tuple[str, Callable[[int], Callable[[], object]]]

PIECES = (
    "May ",
    "1/",
    "the ",
    "from ",
    "3 May ",
    "1990 and ",
    "3, 4, ",
    "March or ",
    "Q1 or ",
    "early March or Monday or ",
    "3 May 98 and ",
    "ON THE A OF ",
    "2, 3 and 9 March 2, ",
    "Mon 3 – Tue 4 ",
    "up from 2 in a 2 in ",
    "the week before Easter ",
    "1/2/2023 ",
    "twice a year, on each 3 May and ",
    "see u sat or the 5th, the 6th or ",
    "3 May, but could not say of which year ",
    "June, July, August, September, October, November, December, January, February, May, ",
    "Monday and Tuesday and Wednesday and Thursday and Friday and Saturday and Sunday and ",
)
LETTERS = 16_000


def of_expressions() -> Iterable[Case]:
    """Yield texts that repeat a piece which every rule likes to begin with."""
    for piece in PIECES:
        yield piece, partial(_finding, piece)


def _finding(piece: str, times: int) -> Callable[[], object]:
    return partial(expressions.find, piece * (times * LETTERS // len(piece)), ANCHOR)


QUOTES: Mapping[str, Callable[[int], tuple[str, str]]] = {
    "one letter": lambda n: ("a" * n, "a"),
    "half of one letter": lambda n: ("a" * n, "a" * (n // 2)),
    "half of a full stop": lambda n: ("a." * n, "a." * (n // 2)),
    "many ellipses": lambda n: ("a " * n, "a … " * (n // 4) + "a"),
    "a few ellipses": lambda n: ("a b " * n, "a … b … a … b"),
    "short sentences": lambda n: ("A b. " * n, "a … b … c"),
    "a text of ellipses": lambda n: ("…" * n, "a … b"),
    "a quote of ellipses": lambda n: ("abc", "…" * n),
    "a quote of brackets": lambda n: ("abc", "[..." * n),
    "empty lines": lambda n: ("\n" * n + "a", "a … b"),
    "words divided": lambda n: ("a-\n" * n, "a … b"),
    "accents": lambda n: ("a" + "\u0301" * n, "A"),
}
MANY = 20_000


def of_quotes() -> Iterable[Case]:
    """Yield texts and quotes with as many places as there are letters."""
    for name, make in QUOTES.items():
        yield name, partial(_locating, make)


def _locating(make: Callable[[int], tuple[str, str]], times: int) -> Callable[[], object]:
    return partial(locate, *make(times * MANY), prefix="a. ")


def mail(body: str, *headers: str) -> bytes:
    """Return an e-mail."""
    return "\n".join(("From: a@b.org", *headers, "", body)).encode()


def archive(body: bytes) -> bytes:
    """Return a web archive of one page, sent in chunks."""
    sent = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    )
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2024-05-13T01:02:03Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
        "WARC-Target-URI: http://example.org/\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(sent)}\r\n\r\n"
    )
    return head.encode() + sent + b"\r\n\r\n"


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body: str) -> bytes:
    """Return a Word document of such a body."""
    packed = io.BytesIO()
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("[Content_Types].xml", "<Types/>")
        files.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r" Type="{office}" Target="word/document.xml"/></Relationships>',
        )
        files.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        )
    return packed.getvalue()


FILES: Mapping[str, Callable[[int], str | bytes]] = {
    "an entity without end.xhtml": lambda n: "<!DOCTYPE html [" + '<!ENTITY a "' * (20 * n),
    "many entities.xhtml": lambda n: "<!DOCTYPE html [" + '<!ENTITY a "b">' * n,
    "comments in comments.xhtml": lambda n: "<!--" * (40 * n),
    "many styles.html": lambda n: f'<p style="{"display:none;" * 700}">a' * (n // 100),
    "many classes.html": lambda n: f'<p class="{"comment " * (40 * n)}">a',
    "sections in sections.html": lambda n: "<div class=comments>" * n,
    "struck out.html": lambda n: "<s>" * n + "a",
    "buttons.html": lambda n: "<button>a" * n,
    "flowed.eml": lambda n: mail(">" * n + " \n" * n, "Content-Type: text/plain; format=flowed"),
    "printable.eml": lambda n: mail("=" * (40 * n), "Content-Transfer-Encoding: quoted-printable"),
    "base64.eml": lambda n: mail("=a " * (20 * n), "Content-Transfer-Encoding: base64"),
    "subject.eml": lambda n: mail("x", "Subject: " + "=?utf-8?q?" * (n // 10)),
    "chunks.warc": lambda n: archive(b"1\r\na\r\n" * n),
    "deadlines.txt": lambda n: "Deadline " * (20 * n),
    "hyphens.txt": lambda n: "a-" * (80 * n),
    "changes.rtf": lambda n: "{\\rtf1 " + "{\\revised a}{\\deleted b}" * n,
    "notes.rtf": lambda n: "{\\rtf1 " + "a{\\footnote b}" * (n // 4),
    "backslashes.rtf": lambda n: "{\\rtf1 " + "\\" * (20 * n),
    "changes.docx": lambda n: word(
        "<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r/></w:del></w:p>" * (n // 10)
    ),
    "cues.srt": lambda n: "1\n00:00:01,000 --> 00:00:02,000\nis\n\n" * n,
    "speakers.vtt": lambda n: (
        "0:01.000 --> 0:02.000\n<v A>a\n\n0:01.000 --> 0:02.000\n<v B>b\n\n" * n
    ),
    "messages.mbox": lambda n: "From a\nFrom: a\nDate: 3 May 2023\n\nis\n\n" * (n // 10),
    "messages.json": lambda n: json.dumps([{"ts": "1678780800.0", "text": "is", "user": "U"}] * n),
}
ENTRIES = 6_000


def of_documents() -> Iterable[Case]:
    """Yield files that repeat what their readers have to remember."""
    for name, make in FILES.items():
        yield name, partial(_reading, name, make)


def _reading(name: str, make: Callable[[int], str | bytes], times: int) -> Callable[[], object]:
    content = make(times * ENTRIES)

    def read() -> object:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"a{Path(name).suffix}"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            return stated(documents.read(path))

    return read


SENTENCES = (
    "who ",
    "that ",
    "and ",
    ", ",
    "if ",
    "not ",
    "said ",
    "was ",
    "to ",
    "which was , ",
    "built in 1936 , ",
    "who came , and ",
    "denied that ",
    "No. ",
    ".\n\n",
    "the report that ",
)
NUMBERS = itertools.count()


def of_languages() -> Iterable[Case]:
    """Yield sentences that repeat a piece, looked at as a whole and from their middle."""
    for piece in SENTENCES:
        yield piece, partial(_governing, piece)


def _governing(piece: str, times: int) -> Callable[[], object]:
    text = piece * (times * LETTERS // len(piece))
    reader = languages.of().reader

    def read() -> object:
        new = f"{text} it opened in {next(NUMBERS)}"  # else what is kept of it would be asked
        middle = len(new) // 2
        reader.attached(new, (len(new) - 2, len(new)), (0, len(new)))
        reader.governors(new, middle, middle + 20)
        return reader.governors(new, 0, len(new))

    return read


PAGES = (
    "on 3 May 2023 the bridge opened and ",
    "3 May 2023\n",
    "3 May 2023. ",
    "The bridge was opened on 3 May 2023. ",
    "Posted on 3 May 2023\n",
    "It was opened (b. 3 May 2023 ",
    "denied that in May 2023 ",
)
SLIPS = ("the bridge closed on 3 May", "opened on 3 May 2032", "3 May 2023", "May … 2023")


def of_mending() -> Iterable[Case]:
    """Yield documents that repeat a piece, with claims that cover little and do not hold."""
    for piece in PAGES:
        yield piece, partial(_mending, piece)


def _mending(piece: str, times: int) -> Callable[[], object]:
    text = piece * (times * LETTERS // len(piece) // 4)
    document = Document(path="a", text=text, raw_sha256="", text_sha256="", extractor="")
    claims = tuple(
        Claim(id=f"c{n}", event="e", source="a", quote=Quote(exact=slip))
        for n, slip in enumerate(SLIPS)
    )
    ledger = Ledger(
        sources=(Source(id="a", file="a", published=ANCHOR, document=document),),
        events=(Event(id="e"),),
        claims=claims,
    )
    made = build(ledger)

    def read() -> object:
        return made.coverage(), made.repairs()

    return read


ROOMS: Mapping[str, Callable[[], Iterable[Case]]] = {
    "documents": of_documents,
    "expressions": of_expressions,
    "languages": of_languages,
    "mending": of_mending,
    "quotes": of_quotes,
}


def seconds(run: Callable[[], object]) -> float:
    """Return how long something takes, at best."""
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return min(times)


def exponent(make: Callable[[int], Callable[[], object]]) -> tuple[float, float, float]:
    """Return the times at a length and at eight times that, and the exponent of the growth."""
    short, long = seconds(make(1)), seconds(make(GROWTH))
    growth = math.log(max(long, LEAST) / max(short, LEAST / GROWTH)) / math.log(GROWTH)
    return short, long, growth


def main() -> None:
    """Print each case with its times and exponent."""
    over = 0
    print(f"{'case':34}{'short':>9}{'long':>9}  exponent, at most {LIMIT}")
    for room in sys.argv[1:] or ROOMS:
        for name, make in ROOMS[room]():
            short, long, growth = exponent(make)
            over += growth > LIMIT
            mark = "  OVER THE LIMIT" if growth > LIMIT else ""
            print(
                f"{room[:4]} {name[:28]!r:30}{short:8.3f}s{long:8.3f}s  {growth:.2f}{mark}",
                flush=True,
            )
    if over:
        sys.exit(f"{over} over the limit")


if __name__ == "__main__":
    main()
