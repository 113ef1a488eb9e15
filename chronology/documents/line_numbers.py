"""Numbers with which a page counts its lines: 1 to 25 in the margin of a transcript, each page anew.

They are sure only where they begin anew, count on line by line, and the words beside them run on
from one line into the next, as those of no list do.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.page_lines import PageLine

_NUMBERED = re.compile(r"(?P<number>[1-9]\d?)(?:[ \t\u00a0]+(?=\S)|\Z)")
_LAST = 60  # lines of a page that anybody counts
_FEWEST = 10  # lines that count on
_FEWEST_BARE = 20  # and where nothing stands beside them
_BETWEEN = 4  # lines in between that are not counted
_TIMES = 2  # that they begin anew
_RUN_ON = 0.15  # of lines that go on in the midst of a sentence


@attrs.frozen(kw_only=True)
class _Run:
    """Lines that count on from 1: each line's place among all, and whether words stand beside."""

    lines: tuple[int, ...]
    bare: int


def with_numbers(text: str, pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """Return the lines of pages, those that are counted without their numbers.

    A line that is but a number has no words then.
    """
    lines = [line for page in pages for line in page]
    numbers = [_leading_number(text, line) for line in lines]
    runs = list(_runs(numbers))
    counted = _surely_counted(runs, lines, numbers)
    made, at = list[list[PageLine]](), 0
    for page in pages:
        made.append([
            _without_number(text, line) if index in counted else line
            for index, line in enumerate(page, at)
        ])
        at += len(page)
    return made


def _leading_number(text: str, line: PageLine) -> tuple[int, bool]:
    """Return the number with which a line begins, or 0; and whether it is all of it."""
    found = _NUMBERED.match(text, line.begin, line.end)
    if found is None or int(found["number"]) > _LAST:
        return 0, False
    return int(found["number"]), found.end() == line.end


def _runs(numbers: Sequence[tuple[int, bool]]) -> Iterator[_Run]:
    """Yield lines that count on, one by one, from 1."""
    run, bare, last = list[int](), 0, -1
    for index, (number, is_bare) in enumerate(numbers):
        if run and index - last > _BETWEEN + 1:
            yield _Run(lines=tuple(run), bare=bare)
            run, bare = [], 0
        if number and number == len(run) + 1:
            run.append(index)
            bare += is_bare
            last = index
        elif number == 1:
            if run:
                yield _Run(lines=tuple(run), bare=bare)
            run, bare, last = [index], int(is_bare), index
    if run:
        yield _Run(lines=tuple(run), bare=bare)


def _surely_counted(
    runs: Sequence[_Run], lines: Sequence[PageLine], numbers: Sequence[tuple[int, bool]]
) -> frozenset[int]:
    """Return which lines are counted for sure."""
    long = [
        run
        for run in runs
        if len(run.lines) >= (_FEWEST_BARE if run.bare * 2 > len(run.lines) else _FEWEST)
    ]
    if len(long) < _TIMES:
        return frozenset()
    (most, full), *_ = Counter(len(run.lines) for run in long).most_common(1)
    if full * 2 < len(long):
        return frozenset()
    # The number of the page may count on behind the last line.
    long = [attrs.evolve(run, lines=run.lines[:most]) for run in long]
    inner = [index for run in long for index in run.lines if not numbers[index][1]]
    run_on = sum(_runs_on(lines[index]) for index in inner)
    if inner and run_on < _RUN_ON * len(inner):
        return frozenset()
    # What a last page, which is not full, counts as well.
    also = [run for run in runs if _is_of(run, long, lines)]
    return frozenset(index for run in (*long, *also) for index in run.lines)


def _runs_on(line: PageLine) -> bool:
    _, _, words = line.words.partition(" ")
    return words[:1].islower()


def _is_of(run: _Run, long: Sequence[_Run], lines: Sequence[PageLine]) -> bool:
    """Say whether a short run is what is left of a document: it ends it, or nearly."""
    return run.lines[-1] + _BETWEEN >= len(lines) - 1 and run.lines[0] > long[-1].lines[-1]


def _without_number(text: str, line: PageLine) -> PageLine:
    found = _NUMBERED.match(text, line.begin, line.end)
    if found is None:
        return line
    return attrs.evolve(
        line,
        begin=found.end(),
        words=line.words.partition(" ")[2],
        counted=int(found["number"]),
        counted_at=line.begin,
    )
