"""Processor time of drafting many documents, beside that of finding their time expressions.

    python benchmarks/draft_time.py FOLDER [REPEAT [TIMES]]

FOLDER holds text files, of which each is copied REPEAT times (10). Each copy has another adjective
before its nouns ("the small council"), so that no sentence is one that was read before. Finding
(of each file its text, sentence by sentence) and drafting (of the folder, until the ledger is
written) are measured in processes of their own that have done nothing before: their whole processor
time, with what it takes to import and to make patterns ready. The medians of TIMES (3) are told.
The goal: drafting takes at most twice the time of finding.
"""

import datetime as dt
import multiprocessing
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_ADJECTIVES = "small large old new grey white black brown green broad quiet busy plain stout tall"
_TOLD = dt.date(2023, 7, 8)  # the day from which times are counted, where they are only found


def main() -> None:
    """Make the folder, and measure."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(Path(sys.argv[1]).glob("*.txt"))]
    repeat, times = ([int(one) for one in sys.argv[2:]] + [10, 3][len(sys.argv) - 2 :])[:2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "case"
        folder.mkdir()
        for number, word in zip(range(repeat), _ADJECTIVES.split(), strict=False):
            for at, text in enumerate(texts):
                copy = text.replace(" the ", f" the {word} ").replace(" a ", f" a {word} ")
                (folder / f"d{at:04}-{number}.txt").write_text(copy, encoding="utf-8")
        finding, found = _apart(_finding, folder, times)
        drafting, claims = _apart(_drafting, folder, times)
        documents = len(list(folder.iterdir()))
    print(f"{documents} documents, {found} time expressions, {claims} claims")
    print(f"finding {finding:.1f} s, drafting {drafting:.1f} s: {drafting / finding:.2f} times")


def _apart(work: Callable[[Path], int], folder: Path, times: int) -> tuple[float, int]:
    """Return the processor time of some work in processes of their own, and how much it found."""
    taken, found, copy = list[float](), 0, folder.parent / "copy"
    for _ in range(times):
        shutil.copytree(folder, copy)  # what is drafted stands in the folder then
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, found = pool.apply(_timed, (work, copy))
            taken.append(seconds)
        shutil.rmtree(copy)
    return statistics.median(taken), found


def _timed(work: Callable[[Path], int], folder: Path) -> tuple[float, int]:
    found = work(folder)
    return time.process_time(), found


def _drafting(folder: Path) -> int:
    from chronology.drafting import draft

    return sum(len(one.claims) for one in draft(folder).events)


def _finding(folder: Path) -> int:
    from chronology import expressions
    from chronology.languages import known

    reader, found = known()["en"].reader, 0
    for file in sorted(folder.iterdir()):
        text = file.read_text(encoding="utf-8")
        for start, end in reader.sentences(text):
            found += len(expressions.find(text[start:end], _TOLD))
    return found


if __name__ == "__main__":
    main()
