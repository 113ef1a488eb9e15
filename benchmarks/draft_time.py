"""Processor time of drafting many documents, beside that of finding their time expressions.

    python benchmarks/draft_time.py FOLDER [REPEAT]

FOLDER holds text files, of which each is copied REPEAT times (10), with another first line, so that
no two have the same bytes. What is found first warms the caches for both. The goal: drafting takes
at most twice the time of finding the expressions of the same documents, sentence by sentence.
"""

import sys
import tempfile
import time
from pathlib import Path

import chronology
from chronology import expressions
from chronology.drafting import draft
from chronology.verify import reader_of


def main() -> None:
    """Make the folder, and measure."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(Path(sys.argv[1]).glob("*.txt"))]
    repeat = int(sys.argv[2]) if sys.argv[2:] else 10
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(repeat):
            for at, text in enumerate(texts):
                (folder / f"d{at:04}-{number}.txt").write_text(f"Copy {number}\n\n{text}")
        begin = time.process_time()
        made = draft(folder)
        drafting = time.process_time() - begin
        read = chronology.load(made.path)
        begin = time.process_time()
        found = 0
        for source in read.sources:
            reader, document = reader_of(source), source.document
            if reader is None or document is None:
                continue
            for start, end in reader.sentences(document.legible):
                sentence = document.legible[start:end]
                found += len(expressions.find(sentence, source.published))
        finding = time.process_time() - begin
        begin = time.process_time()
        chronology.load(made.path)
        reading = time.process_time() - begin
    claims = sum(len(one.claims) for one in made.events)
    print(f"{len(read.sources)} documents, {found} time expressions, {claims} claims")
    print(f"finding {finding:.1f} s, reading the files {reading:.1f} s, drafting {drafting:.1f} s")
    print(f"drafting without reading takes {(drafting - reading) / finding:.2f} times the finding")


if __name__ == "__main__":
    main()
