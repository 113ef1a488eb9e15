"""Which dated sentences no claim covers, and which files no source uses, as people read it."""

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

import attrs

from chronology.building import Chronology
from chronology.building.coverage import Coverage, DatedSentence, SourceCoverage
from chronology.printable import in_a_line
from chronology.view.words import counted

_MOST_FILES = 5  # that no source uses, of which the names are told
_MOST_DATES = 4  # of one sentence that are told one by one


@attrs.frozen(kw_only=True)
class OpenSentenceRow:
    """A dated sentence that no claim covers.

    Attributes:
        line: the line of the source's text on which it begins, from 1.
        page: its page, from 1; `None` if the document has no pages.
        date: its dates; those that are not in the words alone with the words they come from.
        words: the sentence.
    """

    line: int
    page: int | None
    date: str
    words: str


@attrs.frozen(kw_only=True)
class CoverageRow:
    """How much of one source claims rest on.

    Attributes:
        source: its id.
        file: its file.
        dated: how many of its sentences are dated.
        covered: how many of them a claim covers.
        open: those that none covers.
        why_not_read: why its sentences were not looked at; else empty.
    """

    source: str
    file: str
    dated: int
    covered: int
    open: tuple[OpenSentenceRow, ...]
    why_not_read: str


@attrs.frozen(kw_only=True)
class CoverageRows:
    """How much of a ledger's documents its claims rest on.

    Attributes:
        sources: a row for each source, in the order of the ledger.
        unused: the files that no source uses, of types that are read.
        unreadable: the same of other types.
        total: how many dated sentences are covered, in a sentence.
    """

    sources: tuple[CoverageRow, ...]
    unused: tuple[str, ...]
    unreadable: tuple[str, ...]
    total: str


def coverage_rows(chronology: Chronology) -> CoverageRows:
    """Return how much of a chronology's documents its claims rest on."""
    found: Coverage = chronology.coverage()
    return CoverageRows(
        sources=tuple(_row_of_source(one, chronology) for one in found.sources),
        unused=found.unused,
        unreadable=found.unreadable,
        total=str(found),
    )


def unused_in_words(chronology: Chronology) -> tuple[str, str]:
    """Say which documents of the ledger's folder no source uses, and the command that enters them.

    Of many the first few are named. Both are empty if there are none.
    """
    unused = chronology.unused_files
    if not unused:
        return "", ""
    ledger, few = Path(chronology.ledger.path), unused[:_MOST_FILES]
    more = f" and {len(unused) - len(few)} more" if len(unused) > len(few) else ""
    # What cannot be printed as it is cannot be pasted either.
    whole = more or any(in_a_line(file) != file for file in unused)
    files = [ledger.parent] if whole else [ledger.parent / file for file in unused]
    told = " ".join(quote(in_a_line(str(file))) for file in (ledger, *files))
    named = f"{', '.join(map(in_a_line, few))}{more}"
    number = counted(len(unused), "file")
    it = "it" if len(unused) == 1 else "them"
    sentence = f"{number} of the folder that no source uses: {named}. To enter {it}:"
    return sentence, f"chronology add {told}"


def unreadable_in_words(chronology: Chronology) -> str:
    """Say which files of the ledger's folder are of a type that is not read; empty for none."""
    files = chronology.unreadable_files
    if not files:
        return ""
    more = f" and {len(files) - _MOST_FILES} more" if len(files) > _MOST_FILES else ""
    named = f"{', '.join(map(in_a_line, files[:_MOST_FILES]))}{more}"
    their = "Its type is" if len(files) == 1 else "Their types are"
    number = counted(len(files), "file")
    told = f"{number} of the folder that no source uses: {named}. {their} not read"
    return f"{told}: save the text as .txt or .md."


def _row_of_source(one: SourceCoverage, chronology: Chronology) -> CoverageRow:
    source = chronology.ledger.source_of[one.source]
    document = source.document
    return CoverageRow(
        source=one.source,
        file=source.file,
        dated=one.dated,
        covered=one.covered,
        open=tuple(
            OpenSentenceRow(
                line=sentence.line,
                page=document.page_of(sentence.start) if document else None,
                date=_some_of(list(dict.fromkeys(_dates(sentence)))),
                words=in_a_line(sentence.words),
            )
            for sentence in one.open
        ),
        why_not_read=one.why_not_read,
    )


def _some_of(dates: list[str]) -> str:
    more = len(dates) - _MOST_DATES
    told = "; ".join(dates[:_MOST_DATES])
    return f"{told}; and {more} more" if more > 0 else told


def _dates(sentence: DatedSentence) -> Iterator[str]:
    for words, date, is_counted in zip(
        sentence.times, sentence.dates, sentence.counted, strict=True
    ):
        yield f"“{in_a_line(words)}”: {date}" if is_counted else str(date)
