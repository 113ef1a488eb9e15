"""Several letters in one text: each has a date line, a salutation, a close and a signature.

What lies between the signature of one and the next, and bears neither date nor salutation, is of no
known day: an enclosure, a note, the second sheet of a letter. A page begins another sheet, wherever
its form feed stands, unless the letter before it is not closed yet and goes on there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import attrs

from chronology.documents.parts.date_lines import DateLine, date_line, level_of
from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.endings import is_numbered_sheet
from chronology.documents.parts.lines import Line
from chronology.documents.parts.titles import is_undated, tells_of_a_paper
from chronology.languages.english import dated_heads as english
from chronology.languages.english.page_marks import OF_DOCUMENTS
from chronology.parts import Part
from chronology.patterns import when_used
from chronology.vocabulary import PartKind

_PAGE_END = "\f"
_FORM_FEED = when_used(r"(\f)")
_FEWEST = 2
_LONGEST = 160
_MOST_ABOVE = 24  # lines in which the date stands over a salutation
_MOST_TOP = 12  # lines of a paper in which its date stands without a salutation
_MOST_CLOSE = 8  # lines in which a signature stands behind a close
_GREETED = "|".join(map(re.escape, english.GREETED))
_ADDRESSED = "|".join(map(re.escape, english.ADDRESSED))
_SALUTATION = when_used(
    rf"[\s*_]{{0,40}}(?:(?:{_GREETED}) [^\n.!?:;]{{1,60}}|(?:{_ADDRESSED}))[*_]{{0,2}}"
    r"(?:[,:;!.]?[ \t]{0,2}[-–—]{1,2} [^\n]{0,120}|[,:;!.]?[*_]{0,2}\s*)\Z"
)
_BARE_NAME = when_used(r"\s{0,40}(?:Dear|My dear|Dearest) [A-Z][^\n]{1,60}\Z")
_CLOSE = when_used(
    rf"[\s*_]{{0,80}}(?:{'|'.join(map(re.escape, sorted(english.CLOSES, key=len, reverse=True)))})"
    r"(?:[ ,][^\n.]{0,40})?[,.]?[\s*_]{0,10}\Z",
    re.IGNORECASE,
)
_SURELY = when_used(rf"(?<!\w)(?:{english.SURELY_CLOSES})(?!\w)", re.IGNORECASE)
_MOST_OF_CLOSE = 7  # words
_SIGNED_CLOSE = when_used(
    rf"[\s*_]{{0,80}}(?i:{'|'.join(map(re.escape, sorted(english.CLOSES, key=len, reverse=True)))})"
    r"[,.] (?P<name>[^\W\d_a-zß-öø-ÿ][\w’'.-]{0,20}(?: [^\W\d_a-zß-öø-ÿ][\w’'.-]{0,20}){0,3})\s*\Z"
)
_RULE = when_used(r"[\s>]{0,8}(?:-{3,}|={3,}|\*{3,}|_{3,}|[─━—]{3,}|\f)\s*\Z")
_SHEET = when_used(
    rf"[\s*_(\[]{{0,120}}(?:(?:{'|'.join(english.ITEMS)})s? ?(?:no\.? ?)?"
    r"[A-Z]{0,4}[-. ]?\d{1,4}[A-Za-z]?(?: of \d{1,4})?"
    r"|[A-Z]{1,4}-?\d{1,4}|[A-Z]{1,4}[-/ ]\d{1,4}|- ?\d{1,4} ?-)[\s*_)\]:.]{0,10}\Z",
    re.IGNORECASE,
)
_SURE_SHEET = when_used(rf"(?!page)(?:{'|'.join(english.ITEMS)})\b", re.IGNORECASE)
_NEAR_PAGE_END = 6  # lines
_BRACKETED = when_used(r"\s{0,80}\[[^\n]{3,150}\Z")
_COLUMNS = when_used(r"[ \t]{3,}|\t")
_PLACE = when_used(rf"(?:[A-Z][\w.’'-]*,? ?|\d{{1,4}}[a-z]?,? |{english.BESIDE_PLACE}){{1,8}}\Z")
_DATED = when_used(r"(?:date|dated|the)\s*:?\Z", re.IGNORECASE)
_LARGE = r"[^\W\d_a-zß-öø-ÿ]"  # letters but the small ones
_OF_NAME = rf"{_LARGE}(?:[^\W\d_]|[’'-]){{0,20}}"  # figures are of a stamp
_SIGNED = when_used(
    rf"(?:{english.SIGNED_FOR})?(?P<name>(?:(?:{english.TITLES})\.? )?"
    rf"{_OF_NAME}\.?(?: (?:{_OF_NAME}\.?|{english.PARTICLES})){{0,4}})"
    r"(?:, [^\n]{1,60}|\s{3,}[^\n]{1,60})?\Z"
)
_SENTENCE = when_used(r"[a-z]{2,}[,;]? [a-z]{2,} [^\n]{20,}|[a-z]{3,}[.!?]\s*\Z")
_FIRM = when_used(
    r"&|\b(?:Ltd|Limited|plc|LLP|LLC|Inc|Co|Son|Sons|Office|Council|Company)\b", re.IGNORECASE
)


@attrs.frozen(kw_only=True)
class _Paper:
    """One paper of a bundle: lines from one to before another.

    Attributes:
        first: its first line.
        behind: the line behind its last.
        date: the number of the line with its date; `None` if it bears none, or several.
        greeted: the number of its salutation; `None` if it has none.
    """

    first: int
    behind: int
    date: int | None
    greeted: int | None


def letters_in(lines: Sequence[Line], end: int) -> tuple[Part, ...]:
    """Return the letters of a text that holds several; nothing of any other text.

    Args:
        lines: its own lines.
        end: where it ends.
    """
    lines = [part for line in lines for part in _pages_of(line)]
    greeted = [at for at, line in enumerate(lines) if is_salutation(line.words)]
    if len(greeted) < _FEWEST:
        return ()
    goes_on = _going_on(lines, greeted)
    own = (at for at in _sheets(lines) if at not in goes_on or not _is_page_mark(lines, at))
    sheets = sorted({*own, *_page_ends(lines, goes_on)})
    befores = zip([-1, *greeted[:-1]], greeted, strict=True)
    dated = {at: _date_over(lines, at, before, sheets) for before, at in befores}
    if not _are_letters(lines, dated):
        return ()
    if dated[greeted[0]] is None:
        # Then dates may stand below letters, and each over the letter behind its own.
        dated = dict.fromkeys(greeted)
    papers = list(_papers(lines, greeted, dated, sheets))
    return tuple(part for paper in papers for part in _letter_parts(lines, paper, end))


def _are_letters(lines: Sequence[Line], dated: Mapping[int, int | None]) -> bool:
    """Say whether several letters stand there: with dates over them, or closed and one dated."""
    if sum(day is not None for day in dated.values()) >= _FEWEST:
        return True
    closed = sum(map(_is_close, lines))
    return closed >= _FEWEST and any(day_of_letter(line.words) is not None for line in lines)


def is_salutation(words: str) -> bool:
    """Say whether a line addresses somebody as letters do."""
    if len(words) > _LONGEST:
        return False
    return _SALUTATION.match(words) is not None or _BARE_NAME.match(words) is not None


def closes(words: str) -> bool:
    """Say whether a line closes a letter, be it with the name of who wrote or not."""
    is_close = _CLOSE.match(words) is not None or _SIGNED_CLOSE.match(words) is not None
    return len(words) <= _LONGEST and is_close


def strongly_closes(words: str) -> bool:
    """Say whether a line closes a letter, and can be the begin of no sentence."""
    return (
        closes(words) and len(words.split()) <= _MOST_OF_CLOSE and _SURELY.search(words) is not None
    )


def name_behind(lines: Sequence[Line], close: int) -> tuple[str, int]:
    """Return who signed behind a close, empty if that is not plain, and the line behind it."""
    if inline := _SIGNED_CLOSE.match(lines[close].words[:_LONGEST]):
        return inline["name"].rstrip("."), close + 1
    named = _names_behind(lines, close, len(lines))
    behind = (named[-1][0] if named else close) + 1
    while behind < len(lines) and lines[behind].words.strip():
        behind += 1
    return _best([name for _, name in named]), behind


def _date_over(lines: Sequence[Line], at: int, before: int, sheets: Sequence[int]) -> int | None:
    """Return the number of the one date line over a salutation; `None` without one, or of several.

    On the sheet of the salutation, if it has any there.
    """
    first = max(before + 1, at - _MOST_ABOVE)
    found = [
        (n, day) for n in range(first, at) if (day := day_of_letter(lines[n].words)) is not None
    ]
    sheet = sheets[bisect_right(sheets, at) - 1] if sheets and sheets[0] <= at else 0
    found = [one for one in found if one[0] >= sheet] or found
    return found[-1][0] if len({day.day for _, day in found}) == 1 else None


def day_of_letter(words: str) -> DateLine | None:
    """Return the day of a date line: alone, behind a place, or in a column of its own."""
    one = date_line(words)
    if one is None or one.behind or (one.day.day is None and not one.month):
        return None
    if tells_of_a_paper(words):
        return None
    own = _COLUMNS.split(one.before)[-1].strip(" ,.:*_") if one.before else ""
    is_plain = not own or _DATED.search(own) or (_PLACE.match(own + " ") and not one.is_set_off)
    return one if is_plain else None


def _papers(
    lines: Sequence[Line],
    greeted: Sequence[int],
    dated: Mapping[int, int | None],
    sheets: Sequence[int],
) -> Iterator[_Paper]:
    """Yield the papers of a bundle, from the first that is a letter."""
    starts = sorted({*sheets, *_ends_of_letters(lines, greeted)})
    heads: dict[int, int] = {}
    for at in greeted:
        date = dated[at]
        top = at if date is None else date
        above = bisect_right(starts, top) - 1
        is_head = above >= 0 and is_head_only(lines, starts[above], top)
        first = starts[above] if is_head else top
        heads[first] = at
    firsts = sorted(heads)
    firsts = sorted({*firsts, *starts[bisect_right(starts, firsts[0]) :]})
    for first, behind in zip(firsts, [*firsts[1:], len(lines)], strict=True):
        own = heads.get(first)
        date = _date_at_top(lines, first, behind) if own is None else dated[own]
        yield _Paper(first=first, behind=behind, date=date, greeted=own)


def _sheets(lines: Sequence[Line]) -> Iterator[int]:
    """Yield where another paper may begin: at a rule, a number of a sheet, a heading, a note."""
    for at, line in enumerate(lines):
        words = line.words
        if len(words) > _LONGEST or not words.strip():
            continue
        is_mark = _RULE.match(words) or _SHEET.match(words) or level_of(words)
        if is_mark or is_undated(words) or _BRACKETED.match(words):
            yield at


def _pages_of(line: Line) -> Iterator[Line]:
    """Yield what of a line stands on each page, and each form feed by itself."""
    at = line.body
    if _PAGE_END not in line.words:
        yield line
        return
    words = [words for words in _FORM_FEED.split(line.words) if words]
    for number, one in enumerate(words):
        is_last = number == len(words) - 1
        yield attrs.evolve(
            line,
            start=at if number else line.start,
            body=at,
            end=line.end if is_last else at + len(one),
            words=one,
        )
        at += len(one)


def _page_ends(lines: Sequence[Line], goes_on: AbstractSet[int]) -> Iterator[int]:
    """Yield the form feeds at which another paper may begin."""
    yield from (
        at for at, line in enumerate(lines) if line.words == _PAGE_END and at not in goes_on
    )


def _going_on(lines: Sequence[Line], greeted: Sequence[int]) -> frozenset[int]:
    """Return the lines of letters that are not closed yet, and are before the next one begins."""
    salutations = set(greeted)
    closed_behind, to_close = False, set[int]()
    for at in range(len(lines) - 1, -1, -1):
        closed_behind = (closed_behind or _is_close(lines[at])) and at not in salutations
        if closed_behind:
            to_close.add(at)
    closed, found = True, set[int]()
    for at, line in enumerate(lines):
        closed = (closed or _is_close(line)) and at not in salutations
        if not closed and at in to_close:
            found.add(at)
    return frozenset(found)


def _is_page_mark(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line near the end of a page bears a number, and begins no sheet of its own."""
    near = lines[max(0, at - _NEAR_PAGE_END) : at + _NEAR_PAGE_END]
    is_near = any(line.words == _PAGE_END for line in near)
    own = lines[at].words.strip(" \t*_()[]")
    return is_near and any(map(str.isdigit, own)) and not _SURE_SHEET.match(own)


def _is_close(line: Line) -> bool:
    return len(line.words) <= _LONGEST and _CLOSE.match(line.words) is not None


def _ends_of_letters(lines: Sequence[Line], greeted: Sequence[int]) -> Iterator[int]:
    """Yield the lines behind the signatures of letters."""
    for at, until in zip(greeted, [*greeted[1:], len(lines)], strict=True):
        for close in range(at + 1, until):
            if _is_close(lines[close]):
                signed = [n for n, _ in _names_behind(lines, close, until)]
                behind = (signed[-1] if signed else close) + 1
                while behind < until and lines[behind].words.strip():
                    behind += 1
                if behind < len(lines):
                    yield behind
                break


def is_head_only(lines: Sequence[Line], first: int, top: int) -> bool:
    """Say whether nothing but what a letter bears over its date stands before it."""
    return top - first <= _MOST_ABOVE and not any(
        _SENTENCE.search(line.words[:_LONGEST]) and not _RULE.match(line.words)
        for line in lines[first:top]
    )


def _date_at_top(lines: Sequence[Line], first: int, behind: int) -> int | None:
    """Return the number of the date line at the top of a paper without a salutation."""
    found = None
    for at in range(first, min(first + _MOST_TOP, behind)):
        words = lines[at].words
        if day_of_letter(words) is not None and date_line(words[:_LONGEST]) is not None:
            found = at if found is None else -1
        elif _SENTENCE.search(words[:_LONGEST]):
            break
    return None if found == -1 else found


def _letter_parts(lines: Sequence[Line], paper: _Paper, end: int) -> Iterator[Part]:
    start = lines[paper.first].start
    until = lines[paper.behind].start if paper.behind < len(lines) else end
    one = day_of_letter(lines[paper.date].words) if paper.date is not None else None
    day = HeadDay() if one is None or one.has_wrong_weekday else one.day
    if one is None and paper.greeted is None:
        doubt = "it lies among letters, and bears no date"
        yield Part(kind=PartKind.SECTION, start=start, end=until, is_quoted=True, doubt=doubt)
        return
    at = paper.date if paper.date is not None else None
    head = lines[at] if at is not None else None
    yield Part(
        kind=PartKind.LETTER,
        start=start if head is None or head.start > start else head.end,
        end=until,
        author=_author(lines, paper),
        published=day.day,
        if_month_first=day.if_month_first,
        told=day.day if day.if_month_first is None else None,
        head="" if head is None else " ".join(head.words.split()),
        head_start=0 if head is None else head.start,
        head_end=0 if head is None else head.end,
        is_quoted=True,
        doubt="" if day.day is not None else "it bears no full date",
    )


def _author(lines: Sequence[Line], paper: _Paper) -> str:
    """Return who signed a paper; empty if that is not plain."""
    first = paper.greeted if paper.greeted is not None else paper.first
    for at in range(first + 1, paper.behind):
        if _is_close(lines[at]):
            return _best([name for _, name in _names_behind(lines, at, paper.behind)])
    return _best(_names_at_the_end(lines, first, paper.behind))


def _names_behind(lines: Sequence[Line], close: int, until: int) -> list[tuple[int, str]]:
    """Return the names that stand behind a close, and on which line."""
    found: list[tuple[int, str]] = []
    for at in range(close + 1, min(close + _MOST_CLOSE, until)):
        words = lines[at].words.strip(" \t*_,.")
        if not words:
            if found:
                break
            continue
        signed = _SIGNED.match(words) if len(words) <= _LONGEST else None
        if signed is None and not words.startswith(("p.p", "pp ", "For ", "for ", "(")):
            break
        found.append((at, signed["name"] if signed else ""))
    return found


def _names_at_the_end(lines: Sequence[Line], first: int, until: int) -> list[str]:
    """Return the names in the last lines of a paper that has no close."""
    found: list[str] = []
    for at in range(until - 1, first, -1):
        words = lines[at].words.strip(" \t*_,.")
        if not words or _is_mark(lines[at].words):
            if found:
                break
            continue
        signed = _SIGNED.match(words) if len(words) <= _LONGEST else None
        if signed is None and not words.startswith(("p.p", "pp ")):
            break
        found.insert(0, signed["name"] if signed else "")
    return found


def _is_mark(words: str) -> bool:
    """Say whether a line is a rule, a stamp, or the number of a page or sheet, and no name."""
    own = words.strip(" \t\f\r*_,.")
    if len(own) > _LONGEST:
        return False
    if _RULE.match(words) or _SHEET.match(own) or is_numbered_sheet(own):
        return True
    is_stamp = any(map(str.isdigit, own)) and own == own.upper()
    return is_stamp or OF_DOCUMENTS.match(own) is not None


def _best(names: Sequence[str]) -> str:
    """Return the first name that is a person's and no firm's."""
    return next((name for name in names if name and not _FIRM.search(name)), "")
