"""Diaries, logs, archives and minutes: what stands under heads that name a day.

A head of a day says when the words below were written only where a text is plainly written day by
day: it calls itself a diary, log or minutes, speaks of its writer, or has a weekday that is right
in each head. Schedules and outlines of history tell about the days over their stretches. What
stands under a head of neither has no day, unless the whole was published on it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.documents.parts.belief import Form, are_titled_above, form_of
from chronology.documents.parts.blocks import block_at
from chronology.documents.parts.date_lines import (
    DateLine,
    date_line,
    is_weekday,
    level_of,
    year_alone,
)
from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.endings import begins_another_paper
from chronology.documents.parts.lines import Line
from chronology.documents.parts.signed import marked_in, signers
from chronology.documents.parts.titles import (
    begins_another_hand,
    calls_a_diary,
    date_of_minutes,
    is_head_of_minutes,
    is_in_one_column,
    is_of_a_version,
    is_paged,
    is_posted,
    is_undated,
    newspaper_in,
    newspapers_in,
    title_year,
)
from chronology.parts import Part
from chronology.vocabulary import PartKind

_FEWEST = 2
_RULE = re.compile(r"[ \t]{0,8}(?:-{3,}|={3,}|\*{3,}|_{3,}|[─━—]{3,}|(?:\* ){2,8}\*|\f)[ \t\r]*\Z")
_LONGEST_RULE = 200
_NEAR = 6  # lines within which a head follows what sets it apart
_LONGEST_HEAD = 300
_SAID = {
    Form.ABOUT: "its head may be a day that is told about",
    Form.OPEN: "nothing shows that it was written on the day over it",
}


@attrs.frozen(kw_only=True)
class Cut:
    """Where another stretch begins in a text.

    Attributes:
        at: the number of its first line among the text's own.
        kind: what begins.
        line: the line that names its day; `None` if none does.
        author: whose word it is, if its head says so.
        is_sure: whether its head alone shows that it was written on its day.
        is_another: whether words of another kind or hand begin, of no known day.
        is_beside: whether its day may be that of the stretch before it as well.
    """

    at: int
    kind: PartKind = PartKind.ENTRY
    line: DateLine | None = None
    author: str = ""
    is_sure: bool = False
    is_another: bool = False
    is_beside: bool = False


def dated_in(
    lines: Sequence[Line], end: int, headings: Mapping[int, int] | None = None
) -> tuple[Part, ...]:
    """Return what stands under heads of days, in lines that belong to one message or document.

    Args:
        lines: the lines.
        end: where what they belong to ends.
        headings: of a page, where its headings begin, and how high each is; `None` where any
            line may be one.
    """
    cuts = list(_without_items(lines, list(_cuts(lines, headings)), headings))
    if not _are_heads(cuts):
        return ()
    if cuts[0].is_beside and cuts[0].at:
        cuts.insert(0, attrs.evolve(cuts[0], at=0))
    first = cuts[0].at
    above = [line.words for line in lines[:first]]
    dated = _with_years(lines, cuts, title_year(above))
    form = form_of(lines, dated, above)
    titled = _titles_over(lines, dated) if form is Form.DAILY else ()
    cuts = sorted((*dated, *titled, *_breaks(lines, dated, headings)), key=lambda cut: cut.at)
    return tuple(_dated_parts(lines, cuts, end, form, above))


def _dated_parts(
    lines: Sequence[Line], cuts: Sequence[Cut], end: int, form: Form, above: Sequence[str]
) -> Iterator[Part]:
    """Yield the parts that begin at cuts, each with who wrote it."""
    behind = [*(cut.at for cut in cuts[1:]), len(lines)]
    entries = [lines[cut.at + 1 : at] for cut, at in zip(cuts, behind, strict=True)]
    is_written = [cut.kind is PartKind.ENTRY and form is Form.DAILY for cut in cuts]
    own = [entry for entry, is_own in zip(entries, is_written, strict=True) if is_own]
    names = iter(signers(own, above) if own else ())
    for cut, entry, at, is_own in zip(cuts, entries, behind, is_written, strict=True):
        until = lines[at].start if at < len(lines) else end
        signed = attrs.evolve(cut, author=next(names)) if is_own else cut
        part = _dated_part(lines[cut.at], signed, until, form)
        yield part
        if is_own:
            yield from marked_in(part, entry, above)


def _cuts(lines: Sequence[Line], headings: Mapping[int, int] | None) -> Iterator[Cut]:
    """Yield the lines that name the day of what stands below them."""
    behind = 0
    papers = newspapers_in(line.words for line in lines)
    for at, line in enumerate(lines):
        if at < behind or not line.words.strip():
            continue
        if is_head_of_minutes(line.words):
            found = date_of_minutes([one.words for one in lines[at : at + _NEAR * 2]])
            number, own = found or (0, None)
            yield Cut(at=at, kind=PartKind.MINUTES, line=own, is_sure=own is not None)
            behind = at + number + 1
        elif (block := block_at(lines, at)) is not None:
            yield Cut(at=at, kind=PartKind.MINUTES, line=block.line, is_sure=True)
            behind = block.behind
        elif (headings is None or line.start in headings) and (
            cut := _head_of_a_day(line.words, at, papers)
        ):
            is_apart = not (at and lines[at - 1].words.strip()) and is_in_one_column(line.words)
            if cut.kind is not PartKind.SECTION or cut.is_sure or is_apart:
                yield cut


def _without_items(
    lines: Sequence[Line], cuts: Sequence[Cut], headings: Mapping[int, int] | None
) -> Iterator[Cut]:
    """Yield heads, without those of minutes that were only an item of the minutes around them."""
    around = 0
    for cut in cuts:
        if cut.kind is not PartKind.MINUTES:
            yield cut
            continue
        level = _level(lines[cut.at], headings)
        if around and (level > around or not level):
            continue
        around = level if cut.line is not None else 0
        yield cut


def _head_of_a_day(words: str, at: int, papers: frozenset[str]) -> Cut | None:
    one = date_line(words)
    if one is None:
        return None
    if is_of_a_version(one.behind):
        return None
    if is_posted(one.before) and not one.behind:
        return Cut(at=at, line=one, is_beside=True)
    if one.is_alone or (one.is_set_off and not one.before) or calls_a_diary(one.before):
        return None if one.behind and not one.is_set_off else Cut(at=at, line=one)
    name = newspaper_in(one)
    if not name or not (is_paged(one) or not one.behind):
        return None
    is_sure = name in papers
    return Cut(
        at=at, kind=PartKind.SECTION, line=one, author=name if is_sure else "", is_sure=is_sure
    )


def _are_heads(cuts: Sequence[Cut]) -> bool:
    """Say whether heads divide a text; the one head of a document's own day does not."""
    if not cuts:
        return False
    minutes = [cut for cut in cuts if cut.kind is PartKind.MINUTES]
    if minutes:
        return len(minutes) >= _FEWEST or (minutes[0] is cuts[0] and minutes[0].line is not None)
    days = {(cut.line.day, cut.line.month, cut.line.number) for cut in cuts if cut.line}
    return len(days) >= _FEWEST


def _with_years(lines: Sequence[Line], cuts: Sequence[Cut], year: int | None) -> list[Cut]:
    """Return heads with the year that a line between them, the title or the last head gives."""
    found: list[Cut] = []
    at, is_of_title, last = 0, year is not None, 0
    for cut in cuts:
        for line in lines[at : cut.at]:
            if (alone := year_alone(line.words)) is not None:
                year, is_of_title, last = alone, True, 0
        at = cut.at
        one = cut.line
        if one is not None and one.day.day is None and one.month and year is not None:
            is_next = one.month < last - 6  # from December into January
            day = one.in_year(year + is_next)
            if day is not None and (one.weekday is not None or (is_of_title and not is_next)):
                one = attrs.evolve(one, day=HeadDay(day=day))
        if one is not None and one.day.day is not None:
            year = int(str(one.day.day.earliest)[:4])
            last = int(str(one.day.day.earliest)[5:7])
        found.append(attrs.evolve(cut, line=one))
    return found


def _breaks(
    lines: Sequence[Line], cuts: Sequence[Cut], headings: Mapping[int, int] | None
) -> Iterator[Cut]:
    """Yield where something else begins between heads: under another heading or behind a rule."""
    heads = {cut.at for cut in cuts}
    levels = [_level(lines[at], headings) for at in heads]
    lowest = max(levels, default=0)
    of_minutes = any(cut.kind is PartKind.MINUTES for cut in cuts)
    parted = sum(any(_is_rule(line.words) for line in lines[max(0, at - 3) : at]) for at in heads)
    rules_part = not of_minutes or (len(heads) >= _FEWEST and parted * 2 >= len(heads))
    for at in range(cuts[0].at + 1, len(lines)):
        line = lines[at]
        if at in heads or not line.words.strip():
            continue
        level = _level(line, headings)
        is_rule = rules_part and _is_rule(line.words) and not _is_of_a_head(lines, at, heads)
        is_heading = bool(level) and level <= lowest and (not of_minutes or len(heads) >= _FEWEST)
        is_of_a_day = not of_minutes and _may_begin_a_day(lines, at)
        is_another = is_undated(line.words) or begins_another_hand(line.words)
        is_another |= begins_another_paper(line.words)
        if is_rule or is_heading or is_of_a_day or is_another:
            yield Cut(at=at, kind=PartKind.SECTION, is_another=True)


def _titles_over(lines: Sequence[Line], cuts: Sequence[Cut]) -> Iterator[Cut]:
    """Yield the lines directly over heads of days, where they are titles of what stands below."""
    if are_titled_above(lines, cuts):
        for cut in cuts:
            yield Cut(at=cut.at - 1, kind=PartKind.SECTION, is_another=True)


def _may_begin_a_day(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line begins with a day or is a weekday, in no way that is read as a head."""
    if is_weekday(lines[at].words):
        return True
    one = date_line(lines[at].words)
    return one is not None and not one.before and (not at or not lines[at - 1].words.strip())


def _level(line: Line, headings: Mapping[int, int] | None) -> int:
    return level_of(line.words) if headings is None else headings.get(line.start, 0)


def _is_rule(words: str) -> bool:
    return len(words) <= _LONGEST_RULE and _RULE.match(words) is not None


def _is_of_a_head(lines: Sequence[Line], at: int, heads: set[int]) -> bool:
    """Say whether a rule underlines a head, or stands above one."""
    if at - 1 in heads or at - 2 in heads:
        return True
    following = (n for n in range(at + 1, min(at + _NEAR, len(lines))) if lines[n].words.strip())
    return next(following, None) in heads


def _dated_part(line: Line, cut: Cut, end: int, form: Form) -> Part:
    words = " ".join(line.words.split())[:_LONGEST_HEAD]
    day, doubt = _own_day(cut, form, words)
    return Part(
        kind=PartKind.SECTION if cut.is_another else cut.kind,
        start=min(line.start if cut.is_another else line.end, end),
        end=end,
        author=cut.author,
        published=None if doubt else day.day,
        if_month_first=None if doubt else day.if_month_first,
        told=day.day if day.if_month_first is None else None,
        head="" if cut.is_another else words,
        head_start=line.start,
        head_end=line.start if cut.is_another else min(line.end, end),
        is_quoted=bool(cut.author),
        doubt=doubt,
    )


def _own_day(cut: Cut, form: Form, words: str) -> tuple[HeadDay, str]:
    """Return the day of a head, and why it is not taken; empty if it is."""
    one = cut.line
    if cut.is_another or one is None:
        return HeadDay(), f"it stands under “{words}”, which gives no day"
    if one.has_wrong_weekday:
        return HeadDay(), f"“{words}” has another day's weekday"
    if one.day.day is None:
        return HeadDay(), f"“{words}” gives no year"
    if cut.is_beside:
        return one.day, f"“{words}” may stand over what was posted, or below it"
    return one.day, "" if cut.is_sure or form is Form.DAILY else _SAID[form]
