"""The day that a text without a file around it gives itself: in its first lines, or its last.

Front matter ("date:", "publishDate ="), a line that says so ("Dated", "Sent:", "Issued on"), the
first sentence of a contract ("made as of the 14th day of August, 2023"), the head of minutes
("Meeting of …"), a dateline ("BERLIN, 18 August 2023 – …"), a line that holds a day and nothing
else. What is called another date, such as that of a change, is told as such.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from chronology.documents.html.names import folded
from chronology.documents.publication.dated_lines import (
    DatedLine,
    dated,
    label_of,
    says_what_happened,
    without_phone,
)
from chronology.documents.publication.written_days import WrittenDay, days_in
from chronology.languages.english import pages as known
from chronology.languages.page_words import FIRST_PUBLISHED
from chronology.sources import Declared

HEAD = 2_000  # code points in which a document states its title and date
FRONT_MATTER = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<body>(?:[^\n]*\n){0,40}?)(?P=mark)[ \t]*(?:\r?\n|\Z)"
)
_KEY = re.compile(
    r"^[ \t]*(?P<key>[\w.-]{1,30})[ \t]*[:=][ \t]*(?P<value>[^\r\n]{1,100})", re.MULTILINE
)
_PUBLISHED_KEYS = frozenset(
    {"date", "published", "publishdate", "pubdate", "datepublished", "publisheddate",
     "publicationdate", "publishedat", "publishedon", "posted", "created", "firstpublished"}
)  # fmt: skip
_CHANGED_KEYS = frozenset(
    {"updated", "lastmod", "modified", "datemodified", "updateddate", "lastmodified", "updatedat",
     "lastupdated", "revised"}
)  # fmt: skip
_FIRST_LINES = 12
_LAST_LINES = 4
_LONGEST_LINE = 200
_LONGEST_LABEL = 60
_SENTENCE_BEGINS = 400  # code points of a first sentence in which its day stands
_WORDS_OF_A_SENTENCE = 8
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]?\s*\Z")
_LINE = re.compile(r"[^\n]{1,2000}")
_FIRST = re.compile(
    r"\b(?:first|originally|previously|initially|zuerst|zuvor|erstmals|ursprünglich|première fois"
    r"|initialement)\b",
    re.IGNORECASE,
)
_MOST_FIRST = 100
_BEFORE_FIRST = 100  # code points in which the sentence begins that says so
_PARAGRAPH_ENDS = re.compile(r"\n[ \t\r]{0,20}\n")
_LEADS = re.compile(r", ?(?:(?:le|den|am|a|li) )?\Z")  # behind a place, also to figures
_NO_SIGN = re.compile(r"[\W_]+")


def dates_of_text(text: str) -> tuple[Declared, ...]:
    """Return the days that a text gives itself, the surest first.

    Their keys are `shown-published` for what says so, `shown` for a line that is a day, and
    `modified` for what is called another date, and `other` for what happened on a day, such as
    that of an event.

    Args:
        text: the text, or its beginning.
    """
    matter = FRONT_MATTER.match(text)
    body = text[matter.end() :] if matter else text
    lines = own_lines(body[:HEAD].splitlines()[: 2 * _FIRST_LINES])[:_FIRST_LINES]
    found = [
        *(_by_keys(matter["body"]) if matter else ()),
        *_by_lines(lines),
        *_by_first_sentences(body[:HEAD]),
    ]
    if not found and len(body) > HEAD // 4:
        found += _by_last_lines(body)
    return tuple(dict.fromkeys(found))


def first_publications(text: str) -> Iterator[Declared]:
    """Yield the days on which a text says that it came out first: "first published on …".

    Their key is `first`, or `first-elsewhere` if it says that this was in another's paper.

    Args:
        text: the whole text.
    """
    for found in islice(_FIRST.finditer(text), _MOST_FIRST):
        earliest = max(0, found.start() - _BEFORE_FIRST)
        begin = max(text.rfind("\n", earliest, found.start()) + 1, earliest)
        line = text[begin : found.end() + 2 * _BEFORE_FIRST].partition("\n")[0]
        for day in islice(days_in(line), 2):
            before = line[: day.start]
            named = known.FIRST_PUBLISHED.search(before) or FIRST_PUBLISHED.search(before)
            if named is None or known.BY_SOMEBODY.match(line[day.end :]):
                continue
            begins = named.start() + len(named.group()) - len(named.group().lstrip(" .!?:|(•*_>-"))
            words = folded(line[begins : day.end])
            key = "first-elsewhere" if says_what_happened(before) else "first"
            yield _declared_day(key, _around(line, day), words)
            break


def own_lines(lines: Sequence[str]) -> list[str]:
    """Return the first lines that may say when it was published.

    Not what stands behind the text, where readers comment and other texts are advertised,
    nor what stands under a label of its own: "Deadline", "Conference date:".
    """
    own: list[str] = []
    begun, sentences, above = False, 0, ""
    for line in lines:
        bare = line.strip()
        if known.BEHIND.fullmatch(bare) or (begun and known.COUNTED.fullmatch(bare)):
            break
        begun |= bool(_SENTENCE.search(line))
        sentences += bool(_SENTENCE.search(line)) and len(line.split()) >= _WORDS_OF_A_SENTENCE
        if sentences > 1:
            break
        if not bare:
            continue
        labelled = _labels_another(above, first=len(own) < 2)  # noqa: PLR2004 - under the title
        if not labelled or known.PUBLISHED_KEY.match(line):
            own.append(line)
        above = line
    return own


def _labels_another(line: str, *, first: bool) -> bool:
    """Say whether a line is a label, and of another date than the publication's."""
    label = line.strip().strip("#*_ ").lower()
    if not label or len(label) > _LONGEST_LABEL or known.OF_PUBLISHING.search(label):
        return False
    return bool(
        label.endswith(":")
        or known.OTHER_DATE.fullmatch(label)
        or (not first and known.OCCASION.fullmatch(label))
    )


def _by_keys(matter: str) -> Iterator[Declared]:
    """Yield the days of front matter, by their keys."""
    for line in _KEY.finditer(matter):
        key = _NO_SIGN.sub("", line["key"]).lower()
        days = list(days_in(line["value"]))
        if len(days) != 1 or key not in _PUBLISHED_KEYS | _CHANGED_KEYS:
            continue
        words = folded(line.group()[: line.start("value") - line.start() + days[0].end])
        is_change = key in _CHANGED_KEYS
        yield _declared_day("modified" if is_change else "shown-published", line["value"], words)


def _by_lines(lines: Sequence[str]) -> Iterator[Declared]:
    """Yield the days of lines that say of a day that it is the document's, or hold it alone."""
    happens = any(map(known.HAPPENS.match, lines)) and not any(map(known.MINUTES.match, lines))
    for line in lines:
        if len(line) > _LONGEST_LINE:
            continue
        days = [*days_in(line)]
        ranges = (line[one.end : two.start].strip(" -–—,") for one, two in pairwise(days))
        if any(map(known.RANGE.fullmatch, ranges)):
            continue
        for one in dated(line):
            key = _key_of(line, one)
            if happens and not one.changes and "date" in line[: one.day.start].lower():
                key = "other"
            if key and not (happens and key == "shown"):
                yield _declared_day(key, _around(line, one.day), folded(line))


def _key_of(line: str, one: DatedLine) -> str:
    """Return what a day in a line of its own is, or nothing if the line tells of something."""
    before = line[: one.day.start].lstrip("#*_>| \t")
    if known.MEETING.search(before) or known.HANDED_DOWN.search(before):
        return "shown-published"
    if one.happens or one.changes:
        return ("modified" if one.changes else "other") if one.alone else ""
    if one.publishes and one.alone:
        return "shown-published"
    if one.alone and known.BYLINE.match(line):
        return "shown"
    behind = without_phone(line[one.day.end :])
    if known.PLACE_AND_DAY.match(before) and not behind.strip(" .*_") and not _is_occasion(before):
        return "shown"
    words = before + behind
    rest = known.BESIDE_A_DATE.sub("", words) if words.isascii() or one.alone else words
    return "" if rest or len([*days_in(line)]) > 1 else "shown"


def _is_occasion(words: str) -> bool:
    label = words.strip().strip("#*_ ,").lower()
    return bool(known.OCCASION.fullmatch(label) or known.OTHER_DATE.fullmatch(label))


def _by_first_sentences(head: str) -> Iterator[Declared]:
    """Yield the day that a contract's first sentence was made on, or that of a dateline."""
    for number, line in enumerate(_LINE.finditer(head)):
        if number >= 2 * _FIRST_LINES:
            return
        stretch = head[line.start() : line.start() + 2 * _SENTENCE_BEGINS]
        words = folded(_PARAGRAPH_ENDS.split(stretch, maxsplit=1)[0])
        for day in days_in(words[:_SENTENCE_BEGINS]):
            before = words[: day.start]
            is_made = known.MADE.search(before) or known.DATED_THIS.search(before)
            if known.MERELY_SIGNED.match(before) and not words[day.end :].strip(" ."):
                continue
            if is_made or _is_dateline(words, day):
                yield _declared_day("shown-published", _around(words, day), words[: day.end])
                return


def dateline(line: str) -> Declared | None:
    """Return the day of a line that begins with a dateline: "BERLIN, 18 August 2023 – …"."""
    words = folded(line[:_SENTENCE_BEGINS])
    for day in days_in(words):
        if _is_dateline(words, day):
            return _declared_day("shown", _around(words, day), words[: day.end])
    return None


def _is_dateline(words: str, day: WrittenDay) -> bool:
    before, behind = words[: day.start], words[day.end :]
    if label_of(before) or says_what_happened(before):
        return False
    if not any(map(str.isalpha, words[day.start : day.end])) and not _LEADS.search(before):
        return False
    return bool(known.DATELINE.match(before) and known.BEHIND_DATELINE.match(behind))


def _by_last_lines(text: str) -> Iterator[Declared]:
    """Yield the day under a letter: "Berlin, 18 August 2023" in its last lines."""
    lines = [line for line in text[-HEAD // 4 :].splitlines()[1:] if line.strip()]
    for line in lines[-_LAST_LINES:]:
        for day in days_in(line[:_LONGEST_LINE]):
            before, behind = line[: day.start].lstrip(), line[day.end :].strip(" .")
            if known.PLACE_AND_DAY.match(before) and not behind and not _is_occasion(before):
                yield _declared_day("shown", _around(line, day), folded(line))


def _around(line: str, day: WrittenDay) -> str:
    """Return a date with what stands before it, which may be the day of the week."""
    return folded(line[max(0, day.start - 12) : day.end + 12])


def _declared_day(key: str, value: str, words: str) -> Declared:
    return Declared(key=key, value=value, element=f"“{words}”", words=words)
