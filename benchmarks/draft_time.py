"""Processor time of drafting many documents, beside that of finding their time expressions.

    python benchmarks/draft_time.py FOLDER [REPEAT]

FOLDER holds text files, of which each is copied REPEAT times (10). Each copy has another adjective
before its nouns ("the small council"), so that no sentence is one that was read before. Finding
(sentence by sentence, of documents that are read), reading the files and drafting are measured in a
process each, after the same first document, so that none of them finds what another has kept. The
goal: drafting takes at most twice the time of finding, the reading of the files left out.
"""

import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import chronology
from chronology import expressions
from chronology.drafting import draft, new
from chronology.verify import reader_of

_ADJECTIVES = "small large old new grey white black brown green broad quiet busy plain stout tall"
_FIRST = "8 July 2023\n\nThe council opened the bridge on 12 June and plans to meet in May 2024.\n"


def main() -> None:
    """Make the folders, and measure."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(Path(sys.argv[1]).glob("*.txt"))]
    repeat = int(sys.argv[2]) if sys.argv[2:] else 10
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / part for part in ("first", "drafted", "read")]
        for folder in folders:
            folder.mkdir()
        (folders[0] / "a.txt").write_text(_FIRST, encoding="utf-8")
        for number, word in zip(range(repeat), _ADJECTIVES.split(), strict=False):
            for at, text in enumerate(texts):
                copy = text.replace(" the ", f" the {word} ").replace(" a ", f" a {word} ")
                for folder in folders[1:]:
                    (folder / f"d{at:04}-{number}.txt").write_text(copy, encoding="utf-8")
        new(folders[2])
        finding, found = _apart(_finding, folders[0], folders[2])
        reading, read = _apart(_reading, folders[0], folders[2])
        drafting, claims = _apart(_drafting, folders[0], folders[1])
    print(f"{read} documents, {found} time expressions, {claims} claims")
    print(f"finding {finding:.1f} s, reading the files {reading:.1f} s, drafting {drafting:.1f} s")
    print(f"drafting without reading takes {(drafting - reading) / finding:.2f} times the finding")


def _apart(
    work: Callable[[Path], tuple[float, int]], first: Path, folder: Path
) -> tuple[float, int]:
    """Return the processor time of some work in a process of its own, and how much it found."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        pool.apply(_warm, (first,))
        return pool.apply(work, (folder,))


def _warm(folder: Path) -> None:
    """Do all of it once, so that patterns are compiled."""
    draft(folder)
    _finding(folder)


def _drafting(folder: Path) -> tuple[float, int]:
    begin = time.process_time()
    made = draft(folder)
    return time.process_time() - begin, sum(len(one.claims) for one in made.events)


def _reading(folder: Path) -> tuple[float, int]:
    begin = time.process_time()
    read = chronology.load(folder)
    return time.process_time() - begin, len(read.sources)


def _finding(folder: Path) -> tuple[float, int]:
    read = chronology.load(folder)
    begin, found = time.process_time(), 0
    for source in read.sources:
        reader, document = reader_of(source), source.document
        if reader is None or document is None:
            continue
        for start, end in reader.sentences(document.legible):
            found += len(expressions.find(document.legible[start:end], source.published))
    return time.process_time() - begin, found


if __name__ == "__main__":
    main()
