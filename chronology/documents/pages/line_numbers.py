"""Numbers with which a page counts its lines: 1 to 25 in a transcript's margin, each page anew.

They are sure only where they count on line by line, begin anew or fill a page, and the words
beside them run on from one line into the next, or are asked and answered, as those of no list.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.pages.lines import PageLine
from chronology.languages.english.page_marks import EXAMINED

_NUMBERED = re.compile(r"(?P<number>[1-9]\d?)(?:[ \t\u00a0]+(?=\S)|\Z)")
_BEGINS_SENTENCE = re.compile(r"[.!?] [A-Z]")
_LAST = 60  # lines of a page that anybody counts
_FEWEST = 10  # lines that count on
_FEWEST_BARE = 20  # and where nothing stands beside them, or they are counted but once
_FEWEST_OF_LAST = 5  # and of a page that is not full
_BETWEEN = 4  # lines of words between bare numbers
_BEHIND = 3  # lines at a page's foot behind its last counted one
_TIMES = 2  # that they begin anew
_RUN_ON = 0.15  # of lines that go on in the midst of a sentence
_SHORTEST = 25  # code points of a usual line
_FILLED = 0.6  # of the longest line is a usual one
_RUN_ON_ONCE = 0.4  # and where lines are counted but once


@attrs.frozen(kw_only=True)
class _Run:
    """Lines that count on from 1: each line's place among all."""

    lines: tuple[int, ...]


def with_numbers(text: str, pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """Return the lines of pages, those that are counted without their numbers.

    A line that is but a number has no words then.
    """
    lines = [line for page in pages for line in page]
    on_page = [number for number, page in enumerate(pages) for _ in page]
    numbers = [_leading_number(text, line) for line in lines]
    counted = frozenset[int]()
    for is_bare in (False, True):
        runs = list(_runs(numbers, on_page, is_bare=is_bare))
        counted = counted or _surely_counted(runs, lines, numbers, on_page)
    made, at = list[list[PageLine]](), 0
    for page in pages:
        made.append(
            [
                _without_number(text, line) if index in counted else line
                for index, line in enumerate(page, at)
            ]
        )
        at += len(page)
    return made


def _leading_number(text: str, line: PageLine) -> tuple[int, bool]:
    """Return the number with which a line begins, or 0; and whether it is all of it."""
    found = _NUMBERED.match(text, line.begin, line.end)
    if found is None or int(found["number"]) > _LAST:
        return 0, False
    return int(found["number"]), found.end() == line.end


def _runs(
    numbers: Sequence[tuple[int, bool]], on_page: Sequence[int], *, is_bare: bool
) -> Iterator[_Run]:
    """Yield lines of a page that count on, one by one, from 1: bare numbers, or what has any.

    Between bare ones lines of words may stand; else a line that is not counted ends them, for
    words that begin with a figure could be taken for the next.
    """
    run, last = list[int](), -1
    between = _BETWEEN if is_bare else 0
    for index, (written, bare) in enumerate(numbers):
        number = written if bare or not is_bare else 0
        if run and (index - last > between + 1 or on_page[index] != on_page[last] or number == 1):
            yield _Run(lines=tuple(run))
            run = []
        if number == len(run) + 1:
            run.append(index)
            last = index
    if run:
        yield _Run(lines=tuple(run))


def _surely_counted(
    runs: Sequence[_Run],
    lines: Sequence[PageLine],
    numbers: Sequence[tuple[int, bool]],
    on_page: Sequence[int],
) -> frozenset[int]:
    """Return which lines are counted for sure."""
    bare = sum(numbers[index][1] for run in runs for index in run.lines)
    is_bare = bare * 2 > sum(len(run.lines) for run in runs)
    long = [run for run in runs if len(run.lines) >= (_FEWEST_BARE if is_bare else _FEWEST)]
    is_anew = len(long) >= _TIMES or _begins_anew(runs, long, on_page)
    if not long or not (is_anew or (not is_bare and len(long[0].lines) >= _FEWEST_BARE)):
        return frozenset()
    (most, full), *_ = Counter(len(run.lines) for run in long).most_common(1)
    if full * 2 < len(long):
        return frozenset()
    # The number of the page may count on behind the last line; a page may not be full.
    sure = [
        attrs.evolve(run, lines=run.lines[:most])
        for run in runs
        if len(run.lines) >= most
        or _ends_its_page(run, on_page)
        or (is_bare and len(run.lines) >= _FEWEST_OF_LAST)
    ]
    inner = [index for run in sure for index in run.lines if not numbers[index][1]]
    beside = [_words_beside(lines[index]) for index in inner] or list(
        _lines_between(sure, lines, numbers)
    )
    if not beside and len({on_page[run.lines[0]] for run in sure}) < len(sure):
        return frozenset()  # two columns of figures on one page are a table's
    run_on = _RUN_ON if is_anew else _RUN_ON_ONCE
    if beside and not (_is_running_text(beside, run_on) or _is_examined(beside)):
        return frozenset()
    return frozenset(index for run in sure for index in run.lines)


def _begins_anew(runs: Sequence[_Run], long: Sequence[_Run], on_page: Sequence[int]) -> bool:
    """Say whether the lines of a page that is full are counted anew on one that is not."""
    full = [on_page[run.lines[0]] for run in long if len(run.lines) >= _FEWEST_BARE]
    return any(
        len(run.lines) >= _FEWEST_OF_LAST
        and on_page[run.lines[0]] not in full
        and _ends_its_page(run, on_page)
        for run in (runs if full else ())
    )


def _ends_its_page(run: _Run, on_page: Sequence[int]) -> bool:
    """Say whether hardly a line follows on the page of a run, so that it was not cut short."""
    behind = run.lines[-1] + _BEHIND + 1
    return len(run.lines) > 1 and (
        behind >= len(on_page) or on_page[behind] != on_page[run.lines[-1]]
    )


def _is_running_text(lines: Sequence[str], least: float) -> bool:
    """Say whether lines go on in the midst of sentences, and sentences begin somewhere, too.

    Most of them fill their measure, as lines of a list or a table do not.
    """
    lengths = sorted(map(len, lines))
    usual = lengths[len(lengths) // 2]
    if usual < _SHORTEST or usual < _FILLED * lengths[-1]:
        return False
    run_on = sum(words[:1].islower() for words in lines)
    begins = run_on < len(lines) or any(_BEGINS_SENTENCE.search(words) for words in lines)
    return begins and run_on >= least * len(lines)


def _is_examined(lines: Sequence[str]) -> bool:
    """Say whether a witness is asked and answers in lines."""
    return len({one[0][0] for words in lines if (one := EXAMINED.match(words))}) == len("QA")


def _words_beside(line: PageLine) -> str:
    return line.words.partition(" ")[2]


def _lines_between(
    runs: Sequence[_Run], lines: Sequence[PageLine], numbers: Sequence[tuple[int, bool]]
) -> Iterator[str]:
    """Yield what stands on lines of its own between bare numbers."""
    for run in runs:
        for index in range(run.lines[0] + 1, run.lines[-1]):
            if not numbers[index][0]:
                yield lines[index].words


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
