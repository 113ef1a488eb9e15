"""What evidence is made of: `Source`, one version of one document, and `Quote`, words in it.

The module is long because each field of these says what it means, for whoever enters it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import cast

import attrs

from chronology.counted import Counts
from chronology.entered import as_date, as_file
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.parts import Part, Rows, Stretch
from chronology.quotes import OF_PAGES, line_and_column, loosened, rejoined, with_empty_lines
from chronology.quotes.sentences import sentence_starts
from chronology.timespan import TimeSpan
from chronology.vocabulary import Hidden, QuoteFold

PASSED_OVER = "\u2060"
"""Stands in a legible text for each character of a mark of its page."""

_MAY_NUMBER_A_LINE = re.compile(
    r"(?:(?<=[a-z,]\n)|(?<=[a-z,]\r\n)|(?<=[a-z,] \n))[^\S\n]{0,12}\d{1,2}(?=[^\S\n]{1,12}[a-z])"
)
_PUT_RIGHT = OF_PAGES | {
    QuoteFold.REFERENCE_MARKS,
    QuoteFold.MARKUP,
    QuoteFold.QUOTE_MARKS,
    QuoteFold.MOJIBAKE,
}


@attrs.frozen(kw_only=True)
class Quote:
    """Exact words of a source (W3C Web Annotation: TextQuoteSelector, TextPositionSelector).

    Wherever a quote is taken, a `str` is one without prefix and suffix. Where the words stand
    in several places, those around them decide:

        >>> import chronology
        >>> book = chronology.LedgerBuilder()
        >>> note = book.add_source(text="It was closed on 2 May 2020. It was closed on 9 May 2021.")
        >>> words = chronology.Quote(exact="It was closed on", suffix=" 9 May")
        >>> claim = book.add_claim(book.add_event("Closure"), note, words, date_quote="9 May 2021")
        >>> print(book.build().claims[0].span)
        9 May 2021

    Attributes:
        exact: the words, verbatim; `…`, `...` or `[…]` stands for words left out.
        prefix: the words directly before, to decide among several places.
        suffix: the words directly after, to decide among several places.
        start: where the words begin, in Unicode code points from 0; `None` if not recorded.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


def as_quote(value: Quote | str) -> Quote:
    """Return words as a quote."""
    return Quote(exact=value) if isinstance(value, str) else value


def as_optional_quote(value: Quote | str | None) -> Quote | None:
    """Return words, if any, as a quote."""
    return None if value is None else as_quote(value)


@attrs.frozen(kw_only=True)
class Pinpoint:
    """Where words stand in a document, as an editor, a reader and a program count.

    A program counts in the document's text, which for most formats no reader sees: `line` and
    `column`, `start` and `end`. What a reader can count is told by `place`.

        >>> import chronology
        >>> where = chronology.build("seeds/chronology.toml")["az-tat-3"].claims[0].where
        >>> str(where), where.start, where.end
        ('000_91d5a1dc9731b053.txt:23:1', 2755, 2859)

    Attributes:
        file: the document, as the ledger names it.
        line: the line of the document's text, from 1; of plain text, that of its file.
        column: the code point within the line, from 1.
        counted: what a reader counts there, in words: `line 3` of a page, `paragraph 6`,
            `line 2 of the body`; empty where that is the line of the file.
        page: the page, from 1; `None` if the document has no pages.
        printed_page: the number that the page itself bears, or empty.
        printed_line: the number that the line bears in its margin; `None` if it bears none.
        bates: the Bates number of the page, or empty.
        last_page: the page on which the words end, likewise; so are the three that follow.
        last_printed_page: the number that it bears.
        last_printed_line: the number of the line on which they end.
        last_bates: the Bates number of that page.
        row: of a table, the number of the row, as a spreadsheet shows it; else `None`.
        cell: the place of the column, from 1, of words that stand in one cell; else `None`.
        start: where the words begin in the document's text, in code points from 0.
        end: where they end, half open.
    """

    file: str
    line: int
    column: int
    counted: str = ""
    page: int | None = None
    printed_page: str = ""
    printed_line: int | None = None
    bates: str = ""
    last_page: int | None = None
    last_printed_page: str = ""
    last_printed_line: int | None = None
    last_bates: str = ""
    row: int | None = None
    cell: int | None = None
    start: int
    end: int

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place} ({self.on_page})" if self.on_page else place

    @property
    def place(self) -> str:
        """Where a reader finds the words in the document: `page 2, line 3`, `paragraph 6`.

        Of plain text all lines are counted, as its file has them, and so of a mail from the first
        words of its body on; of a page those with words, from its top. A number that a line bears
        in its margin stands for that. Paragraphs with words are counted from the title or heading
        on, a row of a table as one.
        """
        if self.row is not None:
            return f"row {self.row}"
        return self._there(self.counted or f"line {self.line}")

    @property
    def cited(self) -> str:
        """The document and the place in it: `contract.pdf, page 2, line 3`; `herald.txt:23:1`."""
        is_line = not self.counted and self.row is None
        return f"{self.file}:{self.line}:{self.column}" if is_line else f"{self.file}, {self.place}"

    @property
    def on_page(self) -> str:
        """The page, and what is printed there, as one cites them: `page 5, ACME-0007`.

        A page's own number is told where it is another one: `page 5, printed page 3`.
        """
        page = "" if self.page is None else f"page {self.page}"
        return ", ".join(filter(None, (page, self.printed)))

    @property
    def fragment(self) -> str:
        """Where the words stand in a table, as RFC 7111 has it: `row=12`, `cell=12,6`; or empty.

        Rows count from 1, the header among them, and so do columns.
        """
        if self.row is None or not self.file.lower().endswith((".csv", ".tsv")):
            return ""
        return f"row={self.row}" if self.cell is None else f"cell={self.row},{self.cell}"

    @property
    def printed(self) -> str:
        """What the page bears there: its own number if it is another, the lines', the Bates.

        Of a table it is the row. Of words that end on another page, what that bears, too:
        `printed line 24, to page 8, printed line 2`.
        """
        return f"row {self.row}" if self.row is not None else self._printed("")

    def _there(self, counted: str) -> str:
        page = "" if self.page is None else f"page {self.page}"
        return ", ".join(filter(None, (page, self._printed(counted))))

    def _printed(self, counted: str) -> str:
        """Return what the page bears; what is counted stands for the number of a line."""
        if self.last_page in {None, self.page}:
            lines = _lines_in_words(self.printed_line, self.last_printed_line) or counted
            return _printed_there(self.page, self.printed_page, lines, self.bates)
        lines = _lines_in_words(self.printed_line) or counted
        first = _printed_there(self.page, self.printed_page, lines, self.bates)
        lines = _lines_in_words(self.last_printed_line)
        last = _printed_there(self.last_page, self.last_printed_page, lines, self.last_bates)
        return ", ".join(filter(None, (first, f"to page {self.last_page}", last)))


def _lines_in_words(first: int | None, last: int | None = None) -> str:
    """Return the numbers of lines in words: `printed lines 13–14`; empty for none."""
    if first is None:
        return ""
    is_one = last is None or last <= first
    return f"printed line {first}" if is_one else f"printed lines {first}–{last}"


def _printed_there(page: int | None, number: str, lines: str, bates: str) -> str:
    """Return what a page bears, in words; its own number only if it is another."""
    is_other = number not in {"", str(page)}
    return ", ".join(filter(None, (f"printed page {number}" if is_other else "", lines, bates)))


@attrs.frozen(kw_only=True)
class PlacedBy:
    """Why a document without a publication date is dated as it is.

        >>> import chronology
        >>> book = chronology.LedgerBuilder()
        >>> placed = chronology.PlacedBy(quote="two days after the flood", reason="of 3 June")
        >>> note = book.add_source(
        ...     text="Written two days after the flood. The bridge fell yesterday.",
        ...     published="2024-06-05",
        ...     placed_by=placed,
        ... )
        >>> claim = book.add_claim(book.add_event("Fall"), note, "The bridge fell yesterday")
        >>> print(book.build().claims[0].span)
        4 June 2024

    Attributes:
        quote: the document's own words that place it.
        reason: what follows from them, in a person's words.
    """

    quote: Quote = attrs.field(converter=as_quote)
    reason: str = ""


@attrs.frozen(kw_only=True)
class PartEntry:
    r"""A part of a document as a person enters it, where no reader finds it, or not so.

    It reaches from its first words to those of the next one that is entered, or to the end of the
    part in which it begins as it was read, or else of the document. What lies deeper in it stays
    as it was read.

        >>> import chronology
        >>> text = "Ann told me:\n\nThe bridge was opened yesterday.\n\nI was not there."
        >>> told = chronology.PartEntry(
        ...     begins="The bridge was", ends="yesterday.", published="2024-05-03", speaker="Ann"
        ... )
        >>> book = chronology.LedgerBuilder()
        >>> note = book.add_source(text=text, published="2024-06-20", parts=[told])
        >>> claim = book.add_claim(book.add_event("Opening"), note, "opened yesterday")
        >>> made = book.build().claims[0]
        >>> print(made.span, "|", made.voice)
        2 May 2024 | Ann

    Attributes:
        begins: its first words.
        ends: its last words; left out, it ends as said above.
        published: when it was written or said; may be uncertain. Left out, nobody knows.
        speaker: who wrote or said it; left out, nobody knows.
        zone: the time zone by which it counts days and hours, an IANA name such as "Asia/Baku".
    """

    begins: Quote = attrs.field(converter=as_quote)
    ends: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    published: TimeSpan | None = attrs.field(default=None, converter=as_date)
    speaker: str = ""
    zone: str = ""


def as_entries(value: object) -> tuple[PartEntry, ...]:
    """Return entered parts as a tuple; what is no list stays, for the checks to refuse."""
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return tuple(value)
    return cast("tuple[PartEntry, ...]", value)


OTHER_PAGE = "other page"
"""The key of what a file tells of a page that could have been read in place of another."""


@attrs.frozen(kw_only=True)
class Declared:
    """What a file states of its document beside the text, such as in a `<meta>` element.

    Attributes:
        key: `title`, `publisher`, `site` (its name), `published`, `retrieved`, `url`,
            `language`, that of `OF_PARTS`, or `OTHER_PAGE`: the address of one beside that read.
        value: what is stated, as it is written.
        element: the element that states it, as a person would look for it in the file.
        words: the same in the document's text, where it stands there too, or empty.
    """

    key: str
    value: str
    element: str
    words: str = ""


OF_PARTS = Declared(key="of parts", value="yes", element="")
"""Tells that a text is that of its parts: what dates one of them is not the whole's."""


@attrs.frozen(kw_only=True)
class PrintedPage:
    """What a page bears at its edges.

    Attributes:
        begin: where the page begins, in code points.
        page: the number printed on it, as it is written, or empty.
        bates: its Bates number, or empty.
    """

    begin: int
    page: str = ""
    bates: str = ""


@attrs.frozen(kw_only=True)
class PrintedLine:
    """A line with its number in the margin, as transcripts have them.

    Attributes:
        begin: where the line begins, in code points.
        end: where it ends.
        number: its number.
    """

    begin: int
    end: int
    number: int


def _overlaps(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether one of some places, which stand in order, has anything of a stretch."""
    at = bisect_right(places, start, key=itemgetter(1))
    return at < len(places) and places[at][0] < end


_NEVER_SEEN = frozenset(
    {
        Hidden.STYLED,
        Hidden.UNSHOWN,
        Hidden.UNDRAWN,
        Hidden.GROUND,
        Hidden.SMALL,
        Hidden.BEYOND,
        Hidden.COVERED,
        Hidden.SWITCHED,
    }
)
"""What no reader counts among the lines and paragraphs of a document."""


@attrs.frozen(kw_only=True, cache_hash=True)
class Document:
    """A file's bytes and the text that was read from them.

    Attributes:
        path: the file that was read.
        text: its text, in code points; every offset counts in it.
        raw_sha256: the SHA-256 of the bytes, in hexadecimal.
        text_sha256: the SHA-256 of the text in UTF-8, in hexadecimal.
        extractor: the name and version of what turned bytes into text, and of its library.
        unread: what of the file is not in the text, one clause each: `2 images`.
        lost: those of it that a reader of the file would take for its content: `line 3: no object`.
        pages: where each page begins, in code points; empty for what has no pages.
        mails: of each mail, where its head begins and where its body does.
        paragraphs: whether its text is made of paragraphs, with an empty line behind each.
        scanned: which pages are images without text, in one clause with its remedy; or empty.
        declared: what the file states of itself beside the text.
        comments: where the file marks readers' comments: begins and ends, in code points.
        passed_over: where reference marks, markup and what pages did stand among the words, and
            what each is: begin and end in code points; quotes are looked for without them too.
        page_figures: where a figure stands that may be the number of its page or a word of its
            sentence: a quote that needs it does not hold.
        struck: where what is struck out stands, in order: begins and ends, in code points; the
            document does not say it any more.
        unseen: where the text has what no reader is shown (comments, hidden elements), in order.
        inserted: where words stand that a tracked change inserted, and that may not be agreed.
        hidden: what a page's own style sheets, or its shut parts, keep from its reader or show
            otherwise than it stands, and how, in order.
        parts: the stretches with a day or an author of their own, as its reader finds them, by
            where they begin, the outer before the inner.
        whole: of what stands in for some parts of a document, that document; else `None`.
        raw: its bytes, where they stand in no file but were given in Python.
    """

    path: str
    text: str = attrs.field(repr=False)
    raw_sha256: str
    text_sha256: str
    extractor: str
    unread: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    pages: tuple[int, ...] = attrs.field(default=(), repr=False)
    mails: tuple[tuple[int, int], ...] = attrs.field(default=(), repr=False)
    paragraphs: bool = attrs.field(default=False, repr=False)
    declared: tuple[Declared, ...] = attrs.field(default=(), repr=False)
    comments: tuple[tuple[int, int], ...] = attrs.field(default=(), repr=False)
    passed_over: tuple[tuple[int, int, QuoteFold], ...] = attrs.field(default=(), repr=False)
    struck: tuple[tuple[int, int], ...] = attrs.field(default=(), repr=False)
    unseen: tuple[tuple[int, int], ...] = attrs.field(default=(), repr=False)
    inserted: tuple[tuple[int, int], ...] = attrs.field(default=(), repr=False)
    hidden: tuple[tuple[int, int, Hidden], ...] = attrs.field(default=(), repr=False)
    parts: Sequence[Part] = attrs.field(default=(), eq=False, repr=False)
    whole: "Document | None" = attrs.field(default=None, eq=False, repr=False)
    printed_pages: tuple[PrintedPage, ...] = attrs.field(default=(), repr=False)
    printed_lines: tuple[PrintedLine, ...] = attrs.field(default=(), repr=False)
    scanned: str = ""
    page_figures: tuple[tuple[int, int], ...] = attrs.field(default=(), repr=False)
    raw: bytes = attrs.field(default=b"", eq=False, repr=False)

    @property
    def rows(self) -> Rows | None:
        """The rows of a table; `None` for a document that is none."""
        return self.parts if isinstance(self.parts, Rows) else None

    @cached_property
    def legible(self) -> str:
        """The text as a person reads it, for rules of language; as long as the text.

        Reference marks and markup are made characters without width, what pages put between
        words is made spaces, wrongly decoded characters are put right, and words whole that the
        end of a line divides ("ex-", "pected").
        """
        text = with_empty_lines(self.text, self.passed_over)
        return rejoined(loosened(text, _PUT_RIGHT, self.passed_over)).replace("\u2011", "-")

    @cached_property
    def spaced(self) -> str:
        """The legible text with spaces for each mark, for rules of layout; as long."""
        return self.legible.replace(PASSED_OVER, " ")

    @cached_property
    def read_on(self) -> str:
        """The legible text, without the figures that may number its lines; as long.

        A short excerpt of a transcript has too few lines to tell them from figures of the text.
        Over such a figure what governs words is read on, for a "not" may stand before it.
        """
        return _MAY_NUMBER_A_LINE.sub(lambda found: " " * len(found[0]), self.legible)

    def showing(
        self, stretches: Iterable[Stretch], declared: tuple[Declared, ...] = ()
    ) -> "Document":
        """Return a document that has nothing but some stretches of this one, each in its place.

        Its text is legible; line ends stand for all else, so that every offset stays what it was.
        Of itself it states what is declared, and nothing else.
        """
        pieces, done = list[str](), 0
        for one in stretches:
            pieces += ("\n" * (one.start - done), self.legible[one.start : one.end])
            done = one.end
        pieces.append("\n" * (len(self.text) - done))
        return attrs.evolve(
            self,
            text="".join(pieces),
            passed_over=(),
            parts=(),
            declared=declared,
            whole=self if self.whole is None else self.whole,
        )

    @cached_property
    def of_pages(self) -> tuple[tuple[int, int], ...]:
        """Where the edges of pages, numbers of lines and the like stand, in order."""
        return tuple((a, b) for a, b, fold in self.passed_over if fold in OF_PAGES)

    def of_pages_within(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return which of them a stretch of the text touches."""
        first = bisect_right(self.of_pages, start, key=itemgetter(1))
        return self.of_pages[first : bisect_left(self.of_pages, end, key=itemgetter(0))]

    def with_edges_as_text(self, parts: Iterable[tuple[int, int]]) -> "Document":
        """Return the document with what pages did taken for text where a quote is of its words.

        Args:
            parts: where the quote stands, in parts that do not run over what is none of it.
        """
        kept = {
            (a, b)
            for start, end in parts
            for a, b in self.of_pages_within(start, end)
            if self.text[max(a, start) : min(b, end)].strip()
        }
        if not kept:
            return self
        passed = tuple(one for one in self.passed_over if one[:2] not in kept)
        return attrs.evolve(self, passed_over=passed)

    def strikes_out(self, start: int, end: int) -> bool:
        """Say whether anything of a stretch of the text is struck out, or shown to no reader."""
        return any(_overlaps(places, start, end) for places in (self.struck, self.unseen))

    @cached_property
    def _unshown(self) -> list[tuple[int, int]]:
        timecodes = ((a, b) for a, b, fold in self.passed_over if fold is QuoteFold.TIMECODES)
        return sorted((*self.unseen, *timecodes))

    def unshown_within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return what no reader is shown of a stretch, numbers and times of cues included."""
        last = bisect_left(self._unshown, end, key=itemgetter(0))
        return [one for one in self._unshown[:last] if one[1] > start]

    def hidden_within(self, start: int, end: int) -> list[tuple[int, int, Hidden]]:
        """Return what of a stretch a page keeps from its reader, and how."""
        last = bisect_left(self.hidden, end, key=itemgetter(0))
        return [one for one in self.hidden[:last] if one[1] > start]

    @cached_property
    def _sentences(self) -> list[int]:
        laid_out = loosened(self.text, OF_PAGES, self.passed_over)
        return [*sentence_starts(laid_out), len(self.text)]

    def sentences_around(self, start: int, end: int) -> str:
        """Return the sentence, or the sentences, in which a stretch of the text stands.

        Line ends within it are spaces, and what cannot be seen is left out.
        """
        first, last = self.sentence_bounds(start, end)
        return " ".join(self.legible[first:last].replace(PASSED_OVER, "").split())

    def sentence_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence, or the sentences, begin and end in which a stretch stands."""
        if self.rows is not None and (at := self.rows.index_at(start)) is not None:
            return self.rows.starts[at], max(self.rows.ends[at], end)
        starts = self._sentences
        first = starts[max(0, bisect_right(starts, start) - 1)]
        return first, starts[min(len(starts) - 1, bisect_left(starts, max(start + 1, end)))]

    def page_of(self, offset: int) -> int | None:
        """Return the page, from 1, on which a code point of the text stands.

        `None` if the document has no pages, or no such code point. The form feed between
        two pages belongs to the first of them.
        """
        if not 0 <= offset < len(self.text) or not self.pages:
            return None
        return bisect_right(self.pages, offset)

    @cached_property
    def _counts(self) -> Counts:
        kept = ((a, b) for a, b, why in self.hidden if why in _NEVER_SEEN)
        return Counts.of(self.text, sorted((*self.unseen, *kept)))

    def counted_at(self, offset: int) -> str:
        """Return what a reader counts at a code point, in words; empty for the file's own lines."""
        if self.mails:
            return self._counts.in_mail(self.mails, offset)
        if self.pages:
            page = self.page_of(offset) or 1
            return self._counts.line_from(self.pages[page - 1], offset)
        return self._counts.paragraph(offset) if self.paragraphs else ""

    def printed_at(self, offset: int) -> tuple[PrintedPage | None, PrintedLine | None]:
        """Return what is printed on the page, and on the line, of a code point of the text."""
        page = bisect_right(self.printed_pages, offset, key=attrgetter("begin"))
        line = bisect_right(self.printed_lines, offset, key=attrgetter("begin"))
        at_line = self.printed_lines[line - 1] if line else None
        return (
            self.printed_pages[page - 1] if page else None,
            at_line if at_line is not None and offset < at_line.end else None,
        )


def as_fiscal_year(value: FiscalYear | str | None) -> FiscalYear | None:
    """Return the day on which financial years begin, such as `04-01`, as what is said of them."""
    try:
        return FiscalYear(begins=value) if isinstance(value, str) else value
    except ValueError:
        return cast("FiscalYear", value)


def as_calendar(
    value: BusinessCalendar | Mapping[str, object] | str | None,
) -> BusinessCalendar | None:
    """Return a country, such as `GB-ENG`, or a table of weekend and holidays as a calendar."""
    try:
        if isinstance(value, Mapping):
            return BusinessCalendar(**value)  # type: ignore[arg-type]  # it checks them
        return BusinessCalendar(region=value) if isinstance(value, str) else value
    except (TypeError, ValueError):
        return cast("BusinessCalendar", value)


@attrs.frozen(kw_only=True)
class Defaults:
    """What a ledger says of all its sources, where they do not say otherwise.

    Attributes:
        day_first: as `Source.day_first`.
        fiscal_year: as `Source.fiscal_year`.
        zone: as `Source.zone`.
        calendar: as `Source.calendar`.
        has_ledger: whether there is a ledger at all, and not only items held against documents.
    """

    day_first: bool | None = None
    fiscal_year: FiscalYear | None = None
    zone: str = ""
    calendar: BusinessCalendar | None = None
    has_ledger: bool = True


@attrs.frozen(kw_only=True)
class Source:
    r"""One version of one document: its bytes, its text, who published it, when.

    `chronology.read_source` makes one with its document, from a path, a text or bytes.

        >>> import chronology
        >>> source = chronology.read_source(text="12 May 2024\n\nThe bridge is open.")
        >>> print(source.id, source.published, len(source.document.text))
        text 12 May 2024 32

    Attributes:
        id: the name by which claims refer to it.
        file: the document, relative to the ledger's folder.
        title: the document's title, where it states one.
        publisher: who published it, where it says so.
        published: when; may be uncertain. It anchors "today", "this year" and the like.
        published_quote: the document's own words for `published`.
        placed_by: for a document that bears no date, the words that place it.
        retrieved: when it was retrieved; stands in for an unknown publication date.
        zone: the time zone by which it counts days and hours, an IANA name such as "Asia/Baku",
            or "AoE"; left out, that of its ledger. Between sources that declare one zone a day
            apart is a conflict.
        language: BCP 47; time expressions are derived again for `en`.
        encoding: the character set of a text that is neither UTF-8 nor UTF-16 with its mark, such
            as "windows-1252".
        day_first: whether days come before months in its figures ("3/5/2024"); left out, as its
            ledger says, else as its own dates show, where they do.
        fiscal_year: when its financial year begins, and how that is named; left out, as its
            ledger says; else its financial years and quarters are refused.
        calendar: which days are business days: "GB-ENG", or the weekend and holidays; left out,
            as its ledger says; else its business days are not counted.
        url: where it was retrieved from.
        sha256: the SHA-256 of its bytes as recorded; another hash is `source-changed`.
        sheet: of a workbook, the sheet that is read; left out, the first.
        header: of a table, the number of the row that names its columns; left out, the first row
            that has words.
        strict_quotes: whether quotes must stand in it without conventions of quoting, such as
            `[A]t` or nested quotation marks.
        binding: whether it is a contract, an order or a law: what it plans binds, as typed,
            where its words do not only expect or allow it.
        version_of: the document of which it is one version, by a name that all its versions give;
            the first of them may be named so itself.
        version: its place among the versions of that document, from 1; left out of all of them,
            they are in the order of `published`, else of `retrieved`.
        parts: parts of the document with a day or a speaker of their own, where its reader does
            not find them, or not so.
        complete: whether every row of this version is entered, so that what it no longer has was
            dropped from it.
        note: a remark for readers.
        document: what was read from `file`; `None` if it was not or could not be read.
        defaults: what its ledger says of all sources.
    """

    id: str = ""
    file: str = attrs.field(converter=as_file)
    title: str = ""
    publisher: str = ""
    published: TimeSpan | None = attrs.field(default=None, converter=as_date)
    published_quote: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    placed_by: PlacedBy | None = None
    retrieved: TimeSpan | None = attrs.field(default=None, converter=as_date)
    zone: str = ""
    language: str = "en"
    encoding: str = ""
    day_first: bool | None = None
    fiscal_year: FiscalYear | None = attrs.field(default=None, converter=as_fiscal_year)
    calendar: BusinessCalendar | None = attrs.field(default=None, converter=as_calendar)
    url: str = ""
    sha256: str = ""
    sheet: str = ""
    header: int | None = None
    strict_quotes: bool = False
    binding: bool = False
    version_of: str = ""
    version: int | None = None
    parts: tuple[PartEntry, ...] = attrs.field(default=(), converter=as_entries)
    complete: bool = False
    note: str = ""
    document: Document | None = attrs.field(default=None, eq=False, repr=False)
    defaults: Defaults = attrs.field(default=Defaults(), eq=False, repr=False)

    @property
    def has_day_first(self) -> bool | None:
        """Whether days come first in its figures, as it or its ledger says; `None` if neither."""
        return self.defaults.day_first if self.day_first is None else self.day_first

    @property
    def clock(self) -> str:
        """The zone by which it counts its days, as it or its ledger says; empty if neither."""
        return self.zone or self.defaults.zone

    @property
    def fiscal(self) -> FiscalYear | None:
        """When its financial year begins, as it or its ledger says; `None` if neither."""
        return self.fiscal_year or self.defaults.fiscal_year

    @property
    def business(self) -> BusinessCalendar | None:
        """Which days are business days, as it or its ledger says; `None` if neither."""
        return self.calendar or self.defaults.calendar

    def pinpoint(self, start: int, end: int) -> Pinpoint | None:
        """Return where a stretch of its text stands; `None` if its document was not read."""
        if self.document is None:
            return None
        if (rows := self.document.rows) is not None and (at := rows.index_at(start)) is not None:
            return self._in_row(rows, at, start, end)
        line, column = line_and_column(self.document.text, start)
        page, counted = self.document.printed_at(start)
        last = max(start, end - 1)
        last_page, last_counted = self.document.printed_at(last)
        return Pinpoint(
            file=self.file,
            line=line,
            column=column,
            counted=self.document.counted_at(start),
            page=self.document.page_of(start),
            printed_page="" if page is None else page.page,
            printed_line=None if counted is None else counted.number,
            bates="" if page is None else page.bates,
            last_page=self.document.page_of(last),
            last_printed_page="" if last_page is None else last_page.page,
            last_printed_line=None if last_counted is None else last_counted.number,
            last_bates="" if last_page is None else last_page.bates,
            start=start,
            end=end,
        )

    def _in_row(self, rows: Rows, at: int, start: int, end: int) -> Pinpoint:
        """Return where a stretch of a table's row stands: the line of its text is the row."""
        fields = ((column, rows.field_of(at, column)) for column in rows.cells_of(at))
        own = [
            column
            for column, field in fields
            if field is not None and field[0] <= start and end <= field[1]
        ]
        return Pinpoint(
            file=self.file,
            line=rows.numbers[at],
            column=start - rows.starts[at] + 1,
            row=rows.numbers[at],
            cell=own[0] + 1 if len(own) == 1 else None,
            start=start,
            end=end,
        )

    @property
    def changed(self) -> bool:
        """Whether the bytes read are not those recorded."""
        return (
            bool(self.sha256)
            and self.document is not None
            and self.document.raw_sha256 != self.sha256.lower()
        )
