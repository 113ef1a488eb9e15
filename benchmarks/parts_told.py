"""How often a quote in a thread, chat, diary, bundle or set of minutes has its own day and voice.

Texts are made in the manner of many programs and people, each quote with the day that it tells and
whose word it is, or with none where nobody can tell. What does not count, or counts without a date,
is unknown; that is right where nobody can tell. Printed: right, unknown and wrong, by style.
Run: python benchmarks/parts_told.py [--unseen] [--wrong]
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from parts_others import others
from parts_threads import Expected, Made, threads
from parts_written import written

import chronology
from chronology.timespan import TimeSpan

SEEN, UNSEEN = (1, 2), (3,)


def made(seeds: tuple[int, ...]) -> Iterator[Made]:
    """Yield the documents of some seeds."""
    for seed in seeds:
        yield from threads(seed)
        yield from written(seed)
        if seeds == UNSEEN:
            yield from others(seed)


def judged(one: Made, expected: Expected, folder: Path) -> str:
    """Return whether a quote is read right, left unknown or read wrong."""
    path = folder / one.file
    path.write_text(one.text, encoding="utf-8", newline="")
    book = chronology.LedgerBuilder()
    given = one.published.isoformat() if one.published else None
    source = book.add_source(path, published=given, publisher="The Publisher")
    event = book.add_event("It")
    book.add_claim(event, source, expected.words, modality=expected.mood)
    (claim,) = book.build(strict=False).claims
    if not claim.counts or claim.span is None:
        return "right" if expected.day is None else "unknown"
    if expected.day is None or claim.span != TimeSpan.of_date(expected.day):
        told = f"{claim.span}, not {expected.day}, {claim.voice}"
        return f"WRONG day: {told}"
    voice = expected.voice or "The Publisher"
    return "right" if claim.voice == voice else f"WRONG voice: {claim.voice}, not {voice}"


def main() -> None:
    """Print how the quotes are read."""
    seeds = UNSEEN if "--unseen" in sys.argv else SEEN
    by_style: dict[str, Counter[str]] = {}
    documents = list(made(seeds))
    with tempfile.TemporaryDirectory() as folder:
        for one in documents:
            for expected in one.quotes:
                told = judged(one, expected, Path(folder))
                by_style.setdefault(one.style, Counter())[told.split()[0].lower()] += 1
                if told != "right" and "--wrong" in sys.argv:
                    print(f"  {one.style}: {expected.words}: {told}")
    print(f"{'style':40}{'right':>8}{'unknown':>9}{'wrong':>7}")
    for style, counts in by_style.items():
        print(f"{style:40}{counts['right']:8}{counts['unknown']:9}{counts['wrong']:7}")
    whole = sum(by_style.values(), Counter[str]())
    told = f"all, {len(documents)} documents"
    print(f"{told:40}{whole['right']:8}{whole['unknown']:9}{whole['wrong']:7}")


if __name__ == "__main__":
    main()
