"""The day that a text without a file around it gives itself: in its first lines, or its last.

Front matter ("date:", "publishDate ="), a line that says so ("Dated", "Sent:", "Issued on"), the
first sentence of a contract ("made as of the 14th day of August, 2023"), the head of minutes
("Meeting of …"), a dateline ("BERLIN, 18 August 2023 – …"), a line that holds a day and nothing
else. What is called another date, such as that of a change, is told as such.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise

import attrs

from chronology.documents.html.names import folded
from chronology.documents.publication.dated_lines import (
    DatedLine,
    dated,
    holds_small_words,
    label_of,
    says_what_happened,
    without_phone,
)
from chronology.documents.publication.declared_days import around, declared_day
from chronology.documents.publication.heads import (
    FIRST_LINES,
    FRONT_MATTER,
    Head,
    ends_so,
    head_of,
    is_an_oath,
    is_occasion,
    is_of_a_range,
    is_placed,
    is_salutation,
    is_sworn_on,
)
from chronology.documents.publication.last_lines import by_last_lines
from chronology.documents.publication.written_days import WrittenDay, days_in
from chronology.languages.english import pages as known
from chronology.languages.english import papers
from chronology.sources import Declared

HEAD = 2_000  # code points in which a document states its title and date
_KEY = re.compile(
    r"^[ \t]*(?P<key>[\w.-]{1,30})[ \t]*[:=][ \t]*(?P<value>[^\r\n]{1,100})", re.MULTILINE
)
_ANY_KEY = re.compile(
    r"^[ \t]*(?P<key>[\w.-]{1,30})[ \t]*[:=][ \t]*(?P<value>[^\r\n]{0,300})", re.MULTILINE
)
_PUBLISHED_KEYS = frozenset(
    {"date", "published", "publishdate", "pubdate", "datepublished", "publisheddate",
     "publicationdate", "publishedat", "publishedon", "posted", "created", "firstpublished",
     "postdate"}
)  # fmt: skip
_CHANGED_KEYS = frozenset(
    {"updated", "lastmod", "modified", "datemodified", "updateddate", "lastmodified", "updatedat",
     "lastupdated", "revised"}
)  # fmt: skip
_MADE_KEYS = frozenset({"created"})
_CLIPPED_KEYS = frozenset(
    {"clipped", "clippedat", "clippedon", "dateclipped", "saved", "savedat", "savedon", "datesaved",
     "added", "dateadded", "addedat", "captured", "capturedat", "retrieved", "accessed",
     "dateaccessed", "archived", "archivedat", "imported", "datecreated", "createdat"}
)  # fmt: skip
_SOURCE_KEYS = frozenset({"source", "url", "link", "sourceurl", "originalurl", "uri", "permalink"})
_LONGEST_LINE = 200
_SENTENCE_BEGINS = 400  # code points of a first sentence in which its day stands
_LAST_SENTENCE = re.compile(r"\A.*[a-z]{3,}[.;] (?=\S)", re.DOTALL)
_SENTENCE_ENDS = re.compile(r"[.!?](?=\s{1,3}[A-Z])")  # what a line tells further is not its day
_APART = re.compile(r"\s{3,}[^\n]*|\t[^\n]*")
_COLUMN = re.compile(r"\s{3,}|\t")
_LINE = re.compile(r"[^\n]{1,2000}")
_PARAGRAPH_ENDS = re.compile(r"\n[ \t\r]{0,20}\n")
_FIGURES = re.compile(r"\d{4}")
_NO_SIGN = re.compile(r"[\W_]+")


class _Says(Enum):
    """What a line says of its day."""

    OWN = "own"  # that it is the text's
    ALONE = "alone"  # nothing: it holds the day alone
    TITLED = "titled"  # that what it names is of that day: the text, or another
    MEETING = "meeting"  # that a meeting was held
    ISSUED = "issued"  # that the text was issued, or signed
    CHANGED = "changed"  # that it is that of a change, or another date
    ANOTHER = "another"  # that it is another paper's


_KEYS = {
    _Says.OWN: "shown-published",
    _Says.ALONE: "shown",
    _Says.CHANGED: "modified",
    _Says.ANOTHER: "another",
}


@attrs.frozen(kw_only=True)
class _Told:
    """A day that a line tells.

    Attributes:
        says: what the line says of it.
        day: the day.
        line: the line.
    """

    says: _Says
    day: WrittenDay
    line: str

    def declared(self, says: _Says) -> Declared:
        """Return it as one that a text declares."""
        ends = _SENTENCE_ENDS.search(self.line, self.day.end)
        words = self.line if ends is None else self.line[: ends.end()]
        return declared_day(_KEYS[says], around(self.line, self.day), folded(words))


def dates_of_text(text: str, *, end: str | None = None) -> tuple[Declared, ...]:
    """Return the days that a text gives itself, the surest first.

    Their keys are `shown-published` for what says so, `shown` for a line that is a day,
    `modified` for what is called another date, and `another` for what is another paper's.

    Args:
        text: the text, or its beginning.
        end: its end, if the text is but its beginning.
    """
    matter = FRONT_MATTER.match(text)
    body = text[matter.end() :] if matter else text
    head = head_of(body[:HEAD].splitlines()[: 2 * FIRST_LINES])
    head = attrs.evolve(head, lines=head.lines[:FIRST_LINES])
    found = [
        *(_by_keys(matter["body"]) if matter else ()),
        *_settled([*_by_lines(head), *_by_a_meeting_told(head)], head),
        *_by_first_sentences(body[:HEAD], head),
        *_told_about(head.told),
    ]
    found += by_last_lines(body if end is None else end, head, found, whole=end is None)
    return tuple(dict.fromkeys(found))


def _by_keys(matter: str) -> Iterator[Declared]:
    """Yield the days of front matter, by their keys."""
    is_dated_apart = _tells_of_another_page(matter)
    for line in _KEY.finditer(matter):
        key = _NO_SIGN.sub("", line["key"]).lower()
        days = list(days_in(line["value"]))
        if len(days) != 1 or key not in _PUBLISHED_KEYS | _CHANGED_KEYS | _CLIPPED_KEYS:
            continue
        words = folded(line.group()[: line.start("value") - line.start() + days[0].end])
        is_change = key in _CHANGED_KEYS | _CLIPPED_KEYS or (is_dated_apart and key in _MADE_KEYS)
        yield declared_day("modified" if is_change else "shown-published", line["value"], words)


def _tells_of_another_page(matter: str) -> bool:
    """Say whether front matter is that of a clipping: it was made later than what it holds.

    It names an address that it is from, or has a key for the publication beside its own day.
    """
    keys = {
        _NO_SIGN.sub("", line["key"]).lower(): line["value"] for line in _ANY_KEY.finditer(matter)
    }
    is_from = any("://" in value for key, value in keys.items() if key in _SOURCE_KEYS)
    return is_from or not keys.keys().isdisjoint(_PUBLISHED_KEYS - _MADE_KEYS - {"date"})


def _by_lines(head: Head) -> Iterator[_Told]:
    """Yield the days of lines that say of a day that it is the document's, or hold it alone."""
    happens = any(map(known.HAPPENS.match, head.lines)) and not head.is_minutes
    for line in head.lines:
        if len(line) > _LONGEST_LINE:
            continue
        days = [*days_in(line)]
        ranges = (line[one.end : two.start].strip(" -–—,") for one, two in pairwise(days))
        if any(map(known.RANGE.fullmatch, ranges)):
            continue
        for one in dated(_without_columns(line, days)):
            says = _said_of(line, one, head)
            is_of_an_event = happens and not one.changes and says is not _Says.MEETING
            if is_of_an_event and "date" in line[: one.day.start].lower():
                says = _Says.ANOTHER
            if says and not (happens and says is _Says.ALONE):
                yield _Told(says=says, day=one.day, line=line)


def _without_columns(line: str, days: Sequence[WrittenDay]) -> str:
    """Return a line without what stands apart behind its day: where it says "Dated", or a page."""
    if days and known.PRINTED_PAGE.search(line[days[-1].end :]):
        return line[: days[-1].end]
    if days and papers.SWORN_BARE.match(line[: days[0].start]):
        return line[: days[-1].end] + _APART.sub("", line[days[-1].end :])
    return line


def _said_of(line: str, one: DatedLine, head: Head) -> _Says | None:
    """Return what a line says of a day in it, or nothing if the line tells of something."""
    before, behind = _beside_in_its_column(line[: one.day.start]), line[one.day.end :]
    says = _of_another_kind(before, behind, head) or _of_an_act(before, behind, head)
    if says:
        return says
    if head.is_transcript and papers.TAKEN.match(before) and not behind.strip(" .*_"):
        return _Says.ALONE
    if one.happens or one.changes:
        is_change = one.changes and not one.happens
        return (_Says.CHANGED if is_change else _Says.ANOTHER) if one.alone else None
    if head.is_minutes and one.alone and papers.ISSUED.search(line[: one.day.start]):
        return _Says.ANOTHER
    if one.publishes and one.alone:
        return _of_a_label(before, head)
    return _of_no_label(line, one, before)


def _of_another_kind(before: str, behind: str, head: Head) -> _Says | None:
    """Return what a subject line says of its day, or the title or label of a meeting."""
    if papers.SUBJECT.match(before):
        return _Says.ANOTHER
    if not behind.strip(" .*_") and (says := _of_an_issue(before, head)):
        return says
    if not ends_so(behind):
        return None
    if papers.MEETING_LABEL.match(before):
        return _Says.MEETING
    is_titled = head.is_minutes and papers.MINUTES_TITLED.match(before)
    if is_titled or known.MEETING.search(before):
        is_of_minutes = is_titled or papers.MINUTES.match(before)
        return _of_a_title(head, _Says.MEETING if is_of_minutes else _Says.TITLED)
    return None


def _of_an_issue(before: str, head: Head) -> _Says | None:
    """Return what "Press release No. 7 of", "Storm summary, issued" and the like say of a day."""
    if head.tells_of_its_issue(before):
        return _of_a_title(head, _Says.OWN)
    return _of_a_title(head, _Says.ALONE) if head.names_an_issue(before) else None


def _of_an_act(before: str, behind: str, head: Head) -> _Says | None:
    """Return what "Judgment handed down on", "Sworn this" says of its day."""
    sentence = _LAST_SENTENCE.sub("", before)
    is_judged = known.HANDED_DOWN.search(sentence) or papers.JUDGMENT_LABEL.match(sentence)
    if is_judged and ends_so(behind) and not papers.TELLS_WHAT_BECAME.search(behind):
        return _of_a_title(head, _Says.TITLED if papers.TITLED.match(before) else _Says.OWN)
    if is_an_oath(before, behind) and not head.is_letter:
        return _of_an_oath(head)
    return None


def _of_an_oath(head: Head) -> _Says:
    """Return what "Dated this" says: minutes and transcripts are certified afterwards."""
    if head.is_transcript:
        return _Says.ANOTHER
    return _Says.ISSUED if head.is_minutes else _Says.OWN


def _of_a_title(head: Head, says: _Says) -> _Says:
    return _Says.ANOTHER if head.is_letter else says


def _of_a_label(before: str, head: Head) -> _Says:
    """Return what a label says of its day: "Date:", "Issued:", "Lease dated"."""
    title = papers.TITLED.match(before)
    if title and not papers.NOT_TITLED.match(title["what"]) and not label_of(title["what"]):
        return _of_a_title(head, _Says.TITLED)
    return _Says.ISSUED if papers.ISSUED.search(before) else _Says.OWN


def _of_no_label(line: str, one: DatedLine, before: str) -> _Says | None:
    if one.alone and known.BYLINE.match(line):
        return _Says.ALONE
    behind = without_phone(line[one.day.end :])
    if one.alone and known.PRINTED_PAGE.search(behind):
        return _Says.ALONE
    if is_placed(before) and not behind.strip(" .*_") and not is_occasion(before):
        return _Says.ALONE
    words = before + behind
    rest = known.BESIDE_A_DATE.sub("", words) if words.isascii() or one.alone else words
    is_alone = not rest or (one.alone and holds_small_words(f"{before} | {behind}"))
    return None if not is_alone or len([*days_in(line)]) > 1 else _Says.ALONE


def _beside_in_its_column(before: str) -> str:
    """Return what stands before a day in its own column, without marks; a label stands beside."""
    *_, label, own = ["", *_COLUMN.split(before.lstrip("#*_>| \t"))]
    is_label = label.endswith(":") or label_of(label) or papers.SWORN_BARE.match(label)
    return own if own or not is_label else label


def _by_a_meeting_told(head: Head) -> Iterator[_Told]:
    """Yield the day of the meeting that the first sentence of minutes tells."""
    if not head.is_minutes:
        return
    for line in head.lines:
        for day in days_in(line[:_LONGEST_LINE]):
            if papers.MET.match(line[: day.start]):
                yield _Told(says=_Says.MEETING, day=day, line=line)


def _settled(told: Sequence[_Told], head: Head) -> Iterator[Declared]:
    """Yield the days of lines, each as what it counts beside the others.

    What minutes tell counts from their meeting, and they are issued after it; a meeting that is
    held on the day of the text or after it is only called. Where a title names another day than
    the line that is the text's date, either may be its own.
    """
    issued = [_first_reading(one) for one in told if one.says is _Says.ISSUED]
    met = [_first_reading(one) for one in told if one.says is _Says.MEETING]
    is_held = bool(met) and (head.is_minutes or (bool(issued) and min(issued) > max(met)))
    own = {one.day.readings for one in told if one.says in {_Says.OWN, _Says.ALONE, _Says.ISSUED}}
    is_rival = any(one.says is _Says.TITLED and {one.day.readings} != own for one in told)
    meant = {
        _Says.MEETING: _Says.OWN if is_held else _Says.ANOTHER,
        _Says.ISSUED: _Says.ANOTHER if is_held else _Says.OWN,
        _Says.TITLED: _Says.OWN,
        _Says.ALONE: _Says.OWN if is_rival else _Says.ALONE,
    }
    for one in told:
        yield one.declared(meant.get(one.says, one.says))


def _first_reading(told: _Told) -> dt.date:
    return told.day.readings[0]


def _told_about(lines: Sequence[str]) -> Iterator[Declared]:
    """Yield the days that a statement tells about."""
    for line in lines:
        for day in days_in(line[:_LONGEST_LINE]):
            yield _Told(says=_Says.ANOTHER, day=day, line=line).declared(_Says.ANOTHER)


def _by_first_sentences(text: str, head: Head) -> Iterator[Declared]:
    """Yield the day that a contract's first sentence was made on, or that of a dateline.

    Another contract may be named there as well; its day is told as such.
    """
    others = list[Declared]()
    for number, line in enumerate(_LINE.finditer(text)):
        if number >= 2 * FIRST_LINES or is_salutation(line.group(), first=not number):
            break
        stretch = text[line.start() : line.start() + 2 * _SENTENCE_BEGINS]
        words = folded(_PARAGRAPH_ENDS.split(stretch, maxsplit=1)[0])
        for day in days_in(words[:_SENTENCE_BEGINS]):
            before = words[: day.start]
            if known.MERELY_SIGNED.match(before) and not words[day.end :].strip(" ."):
                continue
            is_sworn = _of_an_oath(head) is _Says.OWN and is_sworn_on(
                _lines_to(text, line, day), day
            )
            if is_sworn or papers.MADE.match(before) or _is_dateline(words, day):
                yield declared_day("shown-published", around(words, day), words[: day.end])
                yield from others
                if _is_dateline(words, day):
                    yield from _further_datelines(text, line.end(), day)
                return
            if day.end <= line.end() - line.start() and known.MADE.search(before):
                says = _LAST_SENTENCE.sub("", words[: day.end])
                others.append(declared_day("another", around(words, day), says))
    yield from others


def _further_datelines(text: str, begin: int, first: WrittenDay) -> Iterator[Declared]:
    """Yield the days of further datelines: of a text that is several, none is the whole's."""
    for line in _LINE.finditer(text, begin):
        told = dateline(line.group()) if _FIGURES.search(line.group(), 0, _LONGEST_LINE) else None
        days = () if told is None else (*days_in(told.value),)
        if told is not None and days and days[0].readings != first.readings:
            yield attrs.evolve(told, key="shown-published")


def _lines_to(text: str, line: re.Match[str], day: WrittenDay) -> str:
    """Return a line, or two if the day that the first begins to tell stands in the second."""
    own = folded(line.group())
    if day.end <= len(own):
        return own
    behind = _LINE.match(text, line.end() + 1)
    return folded(text[line.start() : behind.end()]) if behind else own


def dateline(line: str) -> Declared | None:
    """Return the day of a line that begins with a dateline: "BERLIN, 18 August 2023 – …"."""
    words = folded(line[:_SENTENCE_BEGINS])
    for day in days_in(words):
        if _is_dateline(words, day):
            return declared_day("shown", around(words, day), words[: day.end])
    return None


def _is_dateline(words: str, day: WrittenDay) -> bool:
    before, behind = words[: day.start], words[day.end :]
    if is_of_a_range(words, day) or label_of(before) or says_what_happened(before):
        return False
    is_in_figures = not any(map(str.isalpha, words[day.start : day.end]))
    if is_in_figures and not papers.LEADS_A_DAY.search(before):
        return False
    return bool(known.DATELINE.match(before) and known.BEHIND_DATELINE.match(behind))
