"""Milestones in the text of a release schedule, each with its words and where they stand.

Lists, tables and headings are read, in reStructuredText and Markdown: "- 3.9.0 beta 1: Monday,
2020-05-18", "| 1.4 | 2 May 2024 |", "## 1.4.0 - 2024-05-02". A milestone's mood (planned,
reported, …) is what the document's own words say, the nearest first: beside the date
("expected"), at the head of the column ("Planned"), before the list ("Actual:"), in a title
over it ("Future releases"). Where no word says so, it has none.
"""

import datetime as dt
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import attrs

from chronology import Claim, Modality, Quote, TimeSpan, expressions


class Words(NamedTuple):
    """A stretch of a document's text."""

    start: int
    text: str

    def part(self, start: int, end: int) -> "Words":
        """Return a part of it, without the spaces around."""
        piece = self.text[start:end]
        return Words(self.start + start + len(piece) - len(piece.lstrip()), piece.strip())

    @property
    def quote(self) -> Quote:
        """The words as a quote, at their place."""
        return Quote(exact=self.text, start=self.start)


class Milestone(NamedTuple):
    """One milestone as a version states it."""

    name: str
    quote: Words
    date: Words | None
    mood: Modality | None = None
    mood_quote: Words | None = None


_MOODS = re.compile(
    r"(?i)\b(?:(?P<pending>not yet released|unreleased)|(?P<cancelled>cancell?ed)"
    r"|(?P<planned>expected|planned|tentative(?:ly)?|anticipated|targets?|targeted|future"
    r"|upcoming|proposed|projected|estimated?|prospective|preliminary|provisional|forthcoming"
    r"|scheduled for|due(?! to)|pending|tbd|tba|tbc|to be (?:announced|determined|decided)|will be"
    r"|if (?:necessary|needed)|eta)"
    r"|(?P<reported>actual(?:ly)?|released|shipped|completed|done|past|previous|historical"
    r"|history|so far|published))\b"
)
_STAGES = {"dev": 0, "m": 0, "milestone": 0, "pre": 0, "preview": 0, "a": 1, "alpha": 1}
_STAGES |= {"b": 2, "beta": 2, "c": 3, "rc": 3, "candidate": 3, "release candidate": 3}
_STAGES |= {"": 4, "final": 4, "ga": 4, "stable": 4, "release": 4}
_FINAL = 4
_STAGE = "|".join(sorted(_STAGES, key=len, reverse=True))
_VERSION = re.compile(
    r"(?i)(?P<of>(?:[a-z][\w+#-]*\s+){0,2})v?(?P<number>\d+(?:\.\d+){1,3})[ ._-]{0,2}"
    rf"(?P<stage>{_STAGE})[ ._-]{{0,2}}(?P<count>\d{{1,3}})?"
)
_SHARED = re.compile(r"(\d+(?:\.\d+)+)/(\d+(?:\.\d+)+)(\s.*)?")
_IS_MILESTONE = re.compile(
    r"(?i)\d\.\d|\b(?:alpha|beta|rc|candidate|final|releases?|freeze|eol"
    r"|end[ -]of[ -](?:life|support)|branch(?:ing)?|begins?|starts?|ends?|ga|milestone|sprint"
    r"|launch|sunset|cut)\b"
)
_BULLET = re.compile(r"[ \t]{0,12}(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6})[ \t]{1,4})?")
_RULE = re.compile(r"([=~^\"'`#*+.:_-])\1{2,}\s*")
_COMMENT = re.compile(r"\s*(?:\.\.(?:\s(?!\S+::|\[|_)|$)|<!--)")
_COLUMNS = re.compile(r"\s*={2,}(?:\s+={2,})+\s*")
_BARS = re.compile(r"\s*[|+][-=:|+\s]+")
_JOINING = re.compile(
    r"(?i)(?:^|[\s:,–—|-])(?:on|by|in|at|is|was|for|of|around|about|approximately|set|released"
    r"|planned|expected|scheduled|tentative(?:ly)?|due|target(?:ed)?|will|be|to|late|early|mid)[\s:]*$"
)
_LINK = re.compile(r"\[([^\[\]]{1,80})\](?:\([^()]{0,200}\)|\[[^\[\]]{0,80}\])?")
_UNSAID = re.compile(r"(?i)(?<=[:\s])(?:tbd|tba|tbc|to be \w+)\b")
_MARKS = (":", "–", "—", " -", "  ")
_EDGES = " \t:;,|–—-*_`\"'"
_LONGEST_NAME = 60
_WAS = re.compile(r"(?i)\((?:[^()]{0,40}\b)?(?:was|originally|previously|formerly)\b[^()]{0,20}$")
_GENERIC = re.compile(r"(?i)\b(?:dates?|days?|release|when|schedule|on|the|of)\b")


@lru_cache(maxsize=20_000)
def _date_in(text: str) -> tuple[int, int] | None:
    """Return where the first date of a line stands that is not a former one."""
    for found in expressions.phrases(expressions.find(text, None)):
        dates = found.calendar and found.type in {"DATE", "TIME"} and found.basis != "antecedent"
        if dates and not _WAS.search(text[: found.start]):
            return found.start, found.end
    return None


def mood_in(words: Words | None) -> tuple[Modality, Words] | None:
    """Return the mood of which some words speak, if of one only."""
    found = list(_MOODS.finditer(words.text)) if words else []
    if words is None or len({match.lastgroup for match in found}) != 1:
        return None
    return Modality(found[0].lastgroup or ""), words.part(*found[0].span())


def name_in(before: str) -> str:
    """Return the name that stands before a date, without remarks and what joins the two."""
    text = _LINK.sub(r"\1", before)
    text = re.sub(r"\([^()]{0,200}\)|<[^<>]{0,200}>", " ", text).strip(_EDGES)
    while (joined := _JOINING.search(text)) is not None:
        text = text[: joined.start()].strip(_EDGES)
    first = text.partition(": ")[0]
    text = first if _VERSION.fullmatch(first) else text
    text = " ".join(text.replace("`", "").replace("*", "").split())
    return text if len(text) <= _LONGEST_NAME and re.search(r"\w", text) else ""


class Reader:
    """Reads one version from top to bottom, and knows under which words it is."""

    def __init__(self, text: str) -> None:
        self.text = text
        places = [match.span() for match in re.finditer(r"[^\n]*\n?", text) if match[0]]
        self.lines = [Words(start, text[start:end].rstrip()) for start, end in places]
        self.titles: list[tuple[str, Words]] = []
        self.lead: Words | None = None
        self.paragraph: Words | None = None
        self.header: list[Words] = []
        self.columns: list[tuple[int, int]] = []
        self.unread: list[str] = []

    def milestones(self) -> Iterator[Milestone]:
        """Yield each milestone with its words."""
        hidden: int | None = None  # how far a comment is indented
        for place, line in enumerate(self.lines):
            indent = len(line.text) - len(line.text.lstrip())
            if hidden is not None and line.text and indent <= hidden:
                hidden = None
            if hidden is None and _COMMENT.match(line.text):
                hidden = indent
                if line.text.endswith(":"):  # the writers' own note over a list
                    self.lead = line
            if hidden is None:
                yield from self._line(place, line)

    def _line(self, place: int, line: Words) -> Iterator[Milestone]:
        following = self.lines[place + 1].text if place + 1 < len(self.lines) else ""
        if self._is_table(line):
            yield from self._row(self._cells(line), line)
        elif not line.text.strip() or _RULE.fullmatch(line.text):
            self.paragraph = None
        elif found := re.match(r"#{1,6}(?=\s)", line.text) or _RULE.fullmatch(following):
            self._title(found[0] if line.text.startswith("#") else found[1], line)
            yield from filter(None, [self._item(line)])
        elif (item := self._item(line)) is not None:
            yield item
        else:
            self._prose(line)

    def _title(self, level: str, line: Words) -> None:
        kept = [title[0] for title in self.titles]
        deeper = kept.index(level) if level in kept else len(kept)
        self.titles = [*self.titles[:deeper], (level, line.part(0, len(line.text)))]
        self.lead = self.paragraph = None

    def _prose(self, line: Words) -> None:
        """Keep what leads in a list: "Actual:", or a short line such as "**Planned**"."""
        text = line.part(0, len(line.text)).text
        is_new = self.paragraph is None
        self.paragraph = self.paragraph or line
        start = self.paragraph.start
        self.paragraph = Words(start, self.text[start : line.start + len(line.text)])
        is_short = is_new and len(text.split()) <= 4 and mood_in(line) is not None  # noqa: PLR2004 - a label
        if (text.rstrip("*_").endswith(":") and not text.startswith("(")) or is_short:
            sentence = max(self.paragraph.text.rfind(". "), 0)
            self.lead = self.paragraph.part(sentence, len(self.paragraph.text))

    def _around(self) -> tuple[Modality, Words] | None:
        """Return the mood of what stands over a list, the nearest first."""
        if self.lead is not None:
            return mood_in(self.lead)
        return next(filter(None, (mood_in(title) for _, title in self.titles[::-1])), None)

    # Lists.

    def _item(self, line: Words) -> Milestone | None:
        bullet = _BULLET.match(line.text)
        is_listed = bullet is not None and bullet[0].strip().strip("#") != ""
        item = line.part(bullet.end() if bullet else 0, len(line.text))
        date = _date_in(item.text)
        start, end = date or (len(item.text), len(item.text))
        unsaid = None if date else _UNSAID.search(item.text)
        before = item.text[: unsaid.start() if unsaid else start]
        name = name_in(before)
        if not name and date:
            name = name_in(re.split(r"[(\[]", item.text[end:])[0])
            end = len(item.text) if name else end
        if not name and is_listed and date and self.titles:
            name = name_in(self.titles[-1][1].text)
        leads = before.endswith("  ") or before.rstrip().endswith(_MARKS)
        led_by = start == 0 and item.text[date[1] :].startswith(_MARKS) if date else False
        is_row = is_listed or leads or led_by or bool(_VERSION.fullmatch(name))
        alone = item.text[end:].strip()[:1] in {*"([,;", ""}
        if not (name and _IS_MILESTONE.search(name) and is_row and alone):
            return None
        if not (date or unsaid):
            self.unread += [item.text] if is_listed and _VERSION.fullmatch(name) else []
            return None
        said = mood_in(item) or self._around() or (None, None)
        return Milestone(name, item.part(0, end), item.part(*date) if date else None, *said)

    # Tables.

    def _is_table(self, line: Words) -> bool:
        """Say whether a line is a row; its columns and their heads are kept."""
        if _COLUMNS.fullmatch(line.text):
            self.columns = [match.span() for match in re.finditer("=+", line.text)]
            self.columns[-1] = (self.columns[-1][0], 1000)
        elif not line.text.strip():
            self.columns, self.header = [], []
        return bool(self.columns or line.text.lstrip().startswith(("|", "+-", "+=")))

    def _cells(self, line: Words) -> list[Words]:
        if self.columns:
            return [line.part(start, end) for start, end in self.columns]
        bars = [match.start() for match in re.finditer(r"(?<!\\)\|", line.text)]
        bars += [] if line.text.rstrip().endswith("|") else [len(line.text)]
        return [line.part(start + 1, end) for start, end in pairwise(bars)]

    def _row(self, cells: list[Words], line: Words) -> Iterator[Milestone]:
        if _COLUMNS.fullmatch(line.text) or _BARS.fullmatch(line.text):
            return
        if not self.header:
            self.header = cells
            return
        dates = [_date_in(cell.text) for cell in cells]
        plain = [cell for cell, date in zip(cells, dates, strict=True) if not date and cell.text]
        name = name_in(plain[0].text) if plain else ""
        status = next(filter(None, (mood_in(cell) for cell in plain[1:])), None)
        for cell, date, head in zip(cells, dates, self.header, strict=False):
            if date is None or not name or name_in(cell.text[: date[0]]):
                continue
            label = _MOODS.sub("", head.text).strip(f"{_EDGES}()?")
            label = label if _GENERIC.sub("", label).strip() else ""
            said = mood_in(cell) or mood_in(head) or (None if label else status) or self._around()
            row, named = line.part(0, len(line.text)), f"{name} {label.lower()}".strip()
            yield Milestone(named, row, cell.part(*date), *(said or (None, None)))


# Releases


Order = tuple[str, tuple[int, ...], int, int]  # series, version, stage, its count


def order_of(name: str, project: str) -> Order | None:
    """Return a release's series and place, from its name; `None` for other milestones."""
    match = _VERSION.fullmatch(name)
    if match is None:
        return None
    number = tuple(int(part) for part in match["number"].split("."))
    stage = _STAGES[(match["stage"] or "").lower()]
    of = " ".join(w for w in match["of"].split() if w.lower() not in {"release", "version"})
    series = f"{of or project} {number[0]}.{number[1]}".strip()
    count = int(match["count"] or 1) if stage < _FINAL else 0
    return series, (*number, 0, 0)[:4], stage, count


def names_of(milestone: Milestone) -> tuple[str, ...]:
    """Return one name, or both of "2.7/3.2 alpha 1"."""
    shared = _SHARED.fullmatch(milestone.name)
    if shared is None:
        return (milestone.name,)
    return tuple(f"{number}{shared[3] or ''}" for number in shared.group(1, 2))


# In which mood a line speaks that no word marks


@attrs.frozen
class Line:
    """A milestone of a version, and what follows from the words alone."""

    event: str
    name: str
    milestone: Milestone
    order: Order | None
    span: TimeSpan | None
    age: float  # how many days ago its date was over when the version was stated

    def is_as(self, claim: Claim, span: TimeSpan | None) -> bool:
        """Say whether a claim of the version before gave it the same date."""
        words = self.milestone.date.text if self.milestone.date else ""
        known = claim.date_quote.exact if claim.date_quote else ""
        return words == known or (span is not None and span == self.span)

    def is_after(self, other: "Line") -> bool:
        """Say whether its number comes after another's, but its date before the other's."""
        if self.order is None or other.order is None or self.order[0] != other.order[0]:
            return False
        if self.span is None or other.span is None:
            return False
        return other.order < self.order and self.span.definitely_before(other.span)


def mood_of(line: Line, known: list[Claim]) -> Modality:
    """Return in which mood a line speaks: its words' own, or as a reader goes by time."""
    was_planned = any(claim.modality is Modality.PLANNED for claim in known)
    has_come = line.age > 0 or (line.age == 0 and not was_planned)
    return line.milestone.mood or (Modality.REPORTED if has_come else Modality.PLANNED)


def may_be_corrected(claim: Claim) -> bool:
    """Say whether a report rests on no word: whoever edits it corrects it."""
    return claim.modality is Modality.REPORTED and claim.modality_quote is None


def foreign(order: Order | None, series: str) -> str:
    """Say that a release is of another series than its document, as by a slip of the pen."""
    number = tuple(int(part) for part in series.split(".") if part)
    if order is None or order[1][: len(number)] == number:
        return ""
    return f"it names a release of {order[0]} in the schedule of {series}"


def out_of_order(line: Line, lines: list[Line]) -> str:
    """Say that a date that is over, and that no word marks, cannot be the release's."""
    lower = next((other for other in lines if line.age > 0 and line.is_after(other)), None)
    if lower is None:
        return ""
    return f"{line.span} lies before {lower.name}, {lower.span}, and no word says what it is"


def age_of(span: TimeSpan | None, stated: dt.datetime) -> float:
    """Return how many days ago a date was over; less than none if it was not."""
    last, today = span.latest if span else None, TimeSpan.of_date(stated.date()).latest
    return today.day - last.day if last and today else -math.inf


@lru_cache(maxsize=20_000)
def span_of(words: str, published: TimeSpan | None) -> TimeSpan | None:
    """Return the date of some words; one with its year is read once for all versions."""
    found = expressions.resolve(words, None)
    if published is not None and (found is None or (found.span is None and not found.fault)):
        found = expressions.resolve(words, published)
    return None if found is None or found.fault else found.span
