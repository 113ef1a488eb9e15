"""What each format gives: `Extracted`, and what they all need to say so."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import attrs

from chronology.errors import DocumentUnreadable
from chronology.parts import Part
from chronology.sources import Declared, PrintedLine, PrintedPage
from chronology.vocabulary import Hidden, QuoteFold

LONGEST_TEXT = 64 * 2**20  # code points
_LINES_ALWAYS, _LETTERS_OF_A_LINE = 60_000, 10  # lines of any text, and letters for one more
_MOST_NAMED = 5
_LONGEST_NAME = 60


@attrs.frozen(kw_only=True)
class Extracted:
    """The text of a file, and what of the file is not in it.

    Attributes:
        text: the text, which is always encodable in UTF-8.
        extractor: the name and version of the extractor, and of its library.
        unread: what is not in the text, one clause each.
        lost: those of it that a reader of the file would take for its content.
        pages: where each page begins, in code points.
        mails: of each mail, where its head begins and where its body does.
        paragraphs: whether it is made of paragraphs, an empty line behind each.
        declared: what the file states of itself beside the text.
        comments: where readers' comments begin and end, in code points.
        passed_over: where reference marks, markup and what pages did begin and end, and what
            each is.
        struck: where what is struck out begins and ends, in order.
        unseen: where the file has what is not shown to its reader, in order.
        printed_pages: what each page bears at its edges, where any does.
        printed_lines: the lines that bear their number.
        scanned: which pages are images without text, in one clause with its remedy; or empty.
        page_figures: where the number of a page may be a word of its sentence, too.
        headings: where headings begin, and how high each is, 1 for the highest; `None` where
            the format knows none.
        quoted: where what is quoted is set off, in code points.
        enclosed: where the messages begin and end that are attached to a mail.
        blocks: of a page, where its blocks begin and end, the outer before those in them.
        posts: of a page, the parts that its elements tell.
        parts: all parts, where the format itself tells them, as rows of a table; `None` where the
            text is searched.
        inserted: where words stand that a tracked change inserted.
        hidden: what a page's own styles, or its shut parts, keep from its reader, and how.
    """

    text: str = attrs.field(repr=False)
    extractor: str
    unread: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    mails: tuple[tuple[int, int], ...] = ()
    paragraphs: bool = False
    declared: tuple[Declared, ...] = ()
    comments: tuple[tuple[int, int], ...] = ()
    passed_over: tuple[tuple[int, int, QuoteFold], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()
    unseen: tuple[tuple[int, int], ...] = ()
    printed_pages: tuple[PrintedPage, ...] = ()
    printed_lines: tuple[PrintedLine, ...] = ()
    scanned: str = ""
    page_figures: tuple[tuple[int, int], ...] = ()
    headings: tuple[tuple[int, int], ...] | None = None
    quoted: tuple[tuple[int, int], ...] = ()
    enclosed: tuple[tuple[int, int], ...] = ()
    blocks: tuple[tuple[int, int], ...] = ()
    posts: tuple[Part, ...] = ()
    parts: Sequence[Part] | None = None
    inserted: tuple[tuple[int, int], ...] = ()
    hidden: tuple[tuple[int, int, Hidden], ...] = ()


def named(extractor: str, library: str) -> str:
    """Return an extractor's name with the library that it uses, and that library's version."""
    return f"{extractor} ({version_of(library)})"


def require_words(text: str, path: Path) -> None:
    """Refuse a text that is hardly more than line ends: each line is looked at many times.

    Raises:
        DocumentUnreadable: it is.
    """
    most = _LINES_ALWAYS + len(text) // _LETTERS_OF_A_LINE
    if text.count("\n") > most:
        reason = f"it has more than {most:,} lines, far more than its words need"
        raise refused(path, reason, "take empty lines out, or split it into parts")


@cache
def version_of(library: str) -> str:
    """Return a library's name and its version."""
    from importlib.metadata import version  # it imports the e-mail package

    return f"{library} {version(library)}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return `1 image`, `2 images`; nothing for none."""
    if not number:
        return ""
    return f"{number} {one if number == 1 else many or one + 's'}"


def struck_out(number: int) -> str:
    """Say of how many passages the text has that they are struck out; nothing of none."""
    passages = counted(number, "passage is", "passages are")
    return f"that {passages} struck out: read as text" if number else ""


def not_shown(number: int) -> str:
    """Say of how many passages the text has that its reader is not shown them."""
    passages = counted(number, "passage", "passages")
    return f"{passages} that no reader is shown: no evidence" if number else ""


def attachments(names: Sequence[str]) -> str:
    """Return `1 attachment: x.docx`; of many, the first few by name."""
    shown = ", ".join(name[:_LONGEST_NAME] for name in names[:_MOST_NAMED])
    more = ", …" if len(names) > _MOST_NAMED else ""
    return f"{counted(len(names), 'attachment')}: {shown}{more}" if names else ""


def clauses(candidates: Iterable[str]) -> tuple[str, ...]:
    """Return the clauses that say something, in characters that can be shown."""
    return tuple(one_line(clause) for clause in candidates if clause)


def one_line(words: str) -> str:
    """Return words out of a file in one line, without what would steer a terminal."""
    folded = " ".join(words.split())
    return "".join(char if char.isprintable() else "\ufffd" for char in folded)


def reason_of(error: Exception) -> str:
    """Return what a library says of a fault, as a clause."""
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    return one_line(str(error)[:100]).rstrip(".") or type(error).__name__


def encodable(text: str) -> str:
    """Return the text with U+FFFD for halves of surrogate pairs, which are no characters."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def refused(path: Path, reason: str, remedy: str) -> DocumentUnreadable:
    """Return the error for a file that cannot be read."""
    return DocumentUnreadable(path=str(path), reason=reason, remedy=remedy)


def without_nulls(text: str, path: Path) -> str:
    """Return the text.

    Raises:
        DocumentUnreadable: it holds a null byte, as files do that are no text.
    """
    if "\0" not in text:
        return text
    line = text.count("\n", 0, text.index("\0")) + 1
    raise refused(
        path,
        f"a null byte stands on line {line}: it is no text",
        "convert the document to plain text",
    )
