"""The processor time of `build` beside the pipeline that a user would write by hand.

A hundred letters are written, with ten dated sentences each, of which every one is quoted. By
hand, each quote is looked for with rapidfuzz and its dates are read by dateparser, told that the
language is English; that finds quotes and dates, and checks nothing else. Both run in turn in one
process; the figures are medians, and the ratio is ours to theirs.
Run: python benchmarks/pipeline.py [RUNS]    (needs rapidfuzz and dateparser)
"""

import datetime as dt
import importlib
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import chronology

PAPERS, QUOTES, RUNS = 100, 10, 3
PUBLISHED = dt.date(2024, 5, 15)
FILLER = "The board thanked everybody who had come, and the clerk read the letters of the month. "
SENTENCES = (
    "The mill at place {n} was opened on {day} May 2023.",
    "Work on bridge {n} began in March 2022.",
    "The lease of house {n} expired on {day} April 2024.",
    "The court heard case {n} on {day} February 2021.",
    "Line {n} was closed on {day} January 2020 after a flood.",
)


def paper(number: int) -> tuple[str, list[str]]:
    """Return the text of a letter, and what is quoted from it."""
    quotes = [
        SENTENCES[index % len(SENTENCES)].format(n=number * QUOTES + index, day=index + 3)
        for index in range(QUOTES)
    ]
    return FILLER.join(quotes), quotes


def ours(papers: list[tuple[str, list[str]]]) -> None:
    """Build a chronology of all quotes."""
    builder = chronology.LedgerBuilder()
    for text, quotes in papers:
        source = builder.add_source(text=text, published=PUBLISHED)
        for quote in quotes:
            builder.add_claim(builder.add_event(quote), source, quote)
    made = builder.build()
    assert len(made.claims) == PAPERS * QUOTES, "every quote is a claim"  # noqa: S101 - of a run


def by_hand(papers: list[tuple[str, list[str]]]) -> None:
    """Look for each quote, and read its dates."""
    fuzz: Any = importlib.import_module("rapidfuzz.fuzz")
    search: Any = importlib.import_module("dateparser.search")
    settings = {"RELATIVE_BASE": dt.datetime(2024, 5, 15, 12), "PREFER_DATES_FROM": "past"}  # noqa: DTZ001 - dateparser wants none
    for text, quotes in papers:
        for quote in quotes:
            found = fuzz.partial_ratio_alignment(quote, text)
            words = text[found.dest_start : found.dest_end]
            search.search_dates(words, languages=["en"], settings=settings)


def seconds(run: Callable[[list[tuple[str, list[str]]]], None]) -> float:
    """Return the processor time of a run."""
    papers = [paper(number) for number in range(PAPERS)]
    begin = time.process_time()
    run(papers)
    return time.process_time() - begin


def main() -> None:
    """Print both, and the ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    pairs = [(seconds(ours), seconds(by_hand)) for _ in range(runs)]
    built, written = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{PAPERS * QUOTES} quotes in {PAPERS} letters, medians of {runs}")
    print(f"build {built:.2f} s, by hand {written:.2f} s: ratio {built / written:.2f}")


if __name__ == "__main__":
    main()
