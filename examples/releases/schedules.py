"""Milestones in the text of a release schedule, each with its words and where they stand.

Lists, tables, fields and headings are read, in reStructuredText and Markdown: "- 3.9.0 beta 1:
Monday, 2020-05-18", "| 1.4 | 2 May 2024 |", ":Planned: Q2 2024", "## 1.4.0 - 2024-05-02". A
milestone's mood (planned, reported, …) is what the document's own words say, the nearest first:
beside the date ("expected"), at the head of the column ("Planned"), before the list ("Actual:"),
in a title over it ("Future releases"). Where no word says so, it has none.

What holds a date and is not understood is not guessed at: it is listed as unread.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from chronology import Modality
from releases.tables import LISTED, Said, Table, listed_rows, milestones_in
from releases.words import (
    IS_MILESTONE,
    LINK,
    MARKS,
    MOODS,
    VERBS,
    VERSION,
    Milestone,
    Words,
    date_in,
    holds_a_date,
    label_in,
    mood_in,
    name_in,
    unmoody,
)

_BULLET = re.compile(r"[ \t]{0,12}(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6})[ \t]{1,4})?")
_RULE = re.compile(r"([=~^\"'`#*+.:_-])\1{2,}\s*")
_COMMENT = re.compile(r"\s*(?:\.\.(?:\s(?!\S+::|\[|_)|$)|<!--|\.\. csv-table::)")
_UNSAID = re.compile(r"(?i)(?<=[:\s])(?:tbd|tba|tbc|to be \w+)\b")
_BOLD = re.compile(r"\s*(\*\*|__)[^*_]{1,60}\1\s*")
_PIECES = re.compile(r"[(\[,;|]|~~|:(?=\s|$)|\s[-–—](?=\s)|\s{2,}")
_OPEN = re.compile(r"[(\[][^()\[\]]{0,40}$")
_SHORT = 6  # words of a label over a list


class Reader:
    """Reads one version from top to bottom, and knows under which words it is."""

    def __init__(self, text: str) -> None:
        self.text = text
        places = [match.span() for match in re.finditer(r"[^\n]*\n?", text) if match[0]]
        self.lines = [Words(start, text[start:end].rstrip()) for start, end in places]
        self.titles: list[tuple[str, Words]] = []
        self.parents: list[Words] = []  # items and terms under which a line stands
        self.lead: Words | None = None
        self.label: Words | None = None
        self.paragraph: Words | None = None
        self.table = Table()
        self.unread: list[str] = []

    def milestones(self) -> Iterator[Milestone]:
        """Yield each milestone with its words; then what is left unread is known."""
        found = settled(list(self._milestones()))
        yield from found
        starts = [line.start for line in self.lines]
        read = {
            place
            for milestone in found
            for words in (milestone.quote, milestone.date or milestone.quote)
            for place in range(
                bisect_right(starts, words.start) - 1,
                bisect_right(starts, words.start + len(words.text)),
            )
        }
        self.unread += [
            line.text.strip()
            for place, line in enumerate(self.lines)
            if place not in read and holds_a_date(line.text)
        ]

    def _milestones(self) -> Iterator[Milestone]:
        hidden: int | None = None  # how far a comment is indented
        for place, line in enumerate(self.lines):
            if hidden is not None and line.text and line.indent <= hidden:
                hidden = None
            if hidden is None and LISTED.match(line.text):
                hidden = line.indent
                yield from self._listed(place, line)
            if hidden is None and _COMMENT.match(line.text):
                hidden = line.indent
                if line.text.endswith(":"):  # the writers' own note over a list
                    self.lead = line
            if hidden is None:
                yield from self._line(place, line)

    def _line(self, place: int, line: Words) -> Iterator[Milestone]:
        following = self.lines[place + 1].text if place + 1 < len(self.lines) else ""
        if line.text.strip():
            self.parents = [parent for parent in self.parents if parent.indent < line.indent]
        if self.table.takes(line, self.lines[place - 1] if place else None):
            yield from self._row(line, self.table.cells(line))
        elif not line.text.strip() or _RULE.fullmatch(line.text):
            self.paragraph = None
        elif found := re.match(r"#{1,6}(?=\s)", line.text) or _RULE.fullmatch(following):
            self._title(found[0] if line.text.startswith("#") else found[1], line)
            yield from filter(None, [self._item(line)])
        elif (item := self._item(line)) is not None:
            yield item
        else:
            self._prose(line, following)

    def _title(self, level: str, line: Words) -> None:
        kept = [title[0] for title in self.titles]
        deeper = kept.index(level) if level in kept else len(kept)
        self.titles = [*self.titles[:deeper], (level, line.part(0, len(line.text)))]
        self.lead = self.label = self.paragraph = None
        self.parents = []

    def _prose(self, line: Words, following: str) -> None:
        """Keep what leads in a list: "Actual:", or a short line such as "**Planned**"."""
        text = line.part(0, len(line.text)).text
        bullet = _BULLET.match(line.text)
        is_listed = bullet is not None and bullet[0].strip() != ""
        is_term = 0 < len(following) - len(following.lstrip()) > line.indent
        if (is_listed or is_term) and date_in(text) is None and len(text.split()) <= _SHORT:
            self.parents.append(line)
        is_new = self.paragraph is None
        self.paragraph = self.paragraph or line
        start = self.paragraph.start
        self.paragraph = Words(start, self.text[start : line.start + len(line.text)])
        is_short = is_new and len(text.split()) <= 4 and mood_in(line) is not None  # noqa: PLR2004 - a label
        is_label = not text[0].islower() and len(text.split()) <= _SHORT and not is_listed
        if _BOLD.fullmatch(line.text) or (is_label and re.match(r"\s*[-*+•]\s", following)):
            self.label = line
        if (text.rstrip("*_").endswith(":") and not text.startswith("(")) or is_short:
            sentence = max(self.paragraph.text.rfind(". "), 0)
            self.lead = self.paragraph.part(sentence, len(self.paragraph.text))
            self.label = None

    def _around(self) -> Said:
        """Return the mood of what stands over a list, the nearest first."""
        above = next(filter(None, map(_mood_over, self.parents[::-1])), None)
        if above is not None or self.lead is not None:
            return above or mood_in(self.lead)
        return next(filter(None, (_mood_over(title) for _, title in self.titles[::-1])), None)

    def _scope(self, owner: Words | None = None) -> tuple[str, ...]:
        """Return what a line stands under, the nearest first, but not what names it."""
        lead = self.lead if self.lead and len(self.lead.text.split()) <= _SHORT else None
        over = [*self.parents[::-1], self.label, lead, *(title for _, title in self.titles[::-1])]
        labels = (label_in(name_in(o.text.lstrip("# "))) for o in over if o and o is not owner)
        return tuple(label for label in labels if label)

    # Lists and fields.

    def _item(self, line: Words) -> Milestone | None:
        bullet = _BULLET.match(line.text)
        is_listed = bullet is not None and bullet[0].strip().strip("#") != ""
        item = line.part(bullet.end() if bullet else 0, len(line.text))
        if (dropped := self._called_off(item, is_listed=is_listed)) is not None:
            return dropped
        date = date_in(item.text)
        start, end = date or (len(item.text), len(item.text))
        unsaid = None if date else _UNSAID.search(item.text)
        before = item.text[: unsaid.start() if unsaid else start]
        is_label = before.rstrip(" \t*_").endswith(":")
        in_brackets = bool(date) and item.text[end:].strip() in {")", "]"}
        name = unmoody(name_in(before)) if is_label else name_in(before)
        if in_brackets:  # "1.4.0 (2024-05-02)"
            name, end = name_in(_OPEN.sub("", before)), len(item.text)
        if not name and date:
            name = name_in(re.split(r"[(\[]", LINK.sub(r"\1", item.text[end:]))[0])
            end = len(item.text) if name else end
        owner = None
        if not name and date and (is_listed or (is_label and MOODS.search(before))):
            owner = self._owner()
            name = name_in(_plain(owner)) if owner else ""
        leads = before.endswith("  ") or before.rstrip().endswith(MARKS)
        led_by = start == 0 and item.text[date[1] :].startswith(MARKS) if date else False
        is_row = is_listed or leads or led_by or owner or bool(VERSION.fullmatch(name))
        alone = item.text[end:].strip()[:1] in {*"([,;", ""}
        if not (name and IS_MILESTONE.search(name) and is_row and alone):
            return None
        if not (date or unsaid):
            self.unread += [item.text] if is_listed and VERSION.fullmatch(name) else []
            return None
        said = self._said(item, before if is_label and owner is None else "")
        when = item.part(*date) if date else None
        quote = item.part(0, end)
        mood = said or self._around() or (None, None)
        place = owner.start if owner else None
        scope = self._scope(owner)
        return Milestone(name, quote, when, mood[0], mood[1], scope, place)

    def _said(self, item: Words, label: str) -> Said:
        """Return the mood of an item's own words; "released" in a label only names it."""
        said = mood_in(item)
        is_named = said is not None and VERBS.fullmatch(said[1].text) is not None
        return None if said and is_named and said[1].start < item.start + len(label) else said

    def _owner(self) -> Words | None:
        """Return what names a date that stands alone: the item or the title over it."""
        over = self.parents[-1:] or [title for _, title in self.titles[-1:]]
        return over[0] if over and not holds_a_date(over[0].text) else None

    def _called_off(self, item: Words, *, is_listed: bool) -> Milestone | None:
        """Return what an item cancels; its date, if any, is the one that no longer holds."""
        moods = {match.lastgroup: match for match in MOODS.finditer(item.text)}
        own = moods.get("cancelled") if moods.keys() <= {"cancelled", "planned"} else None
        said: Said = (Modality.CANCELLED, item.part(*own.span())) if own else None
        if said is None and is_listed and not moods:
            said = self._around()
        if said is None or said[0] is not Modality.CANCELLED:
            return None
        start = len(item.text) - len(item.text.lstrip("~* _"))
        if own is not None and own.start() <= start:
            start = (
                own.end() + len(item.text[own.end() :]) - len(item.text[own.end() :].lstrip(": "))
            )
        ends = [match.start() for match in _PIECES.finditer(item.text, start)]
        ends += [own.start()] if own is not None and own.start() > start else []
        words = item.part(start, min(ends, default=len(item.text)))
        name = name_in(words.text)
        is_one = VERSION.fullmatch(name) or (is_listed and IS_MILESTONE.search(name))
        if date_in(words.text) or not is_one:
            return None
        return Milestone(name, words, None, *said, scope=self._scope())

    # Tables.

    def _row(self, row: Words, cells: list[Words]) -> Iterator[Milestone]:
        if not self.table.header:
            self.table.header = cells
            return
        row = row.part(0, len(row.text))
        for found in milestones_in(row, cells, self.table.header, self._around()):
            yield found._replace(scope=self._scope(), table=self.table.start)

    def _listed(self, place: int, line: Words) -> Iterator[Milestone]:
        """Yield what the rows of a `list-table` say."""
        block: list[Words] = []
        for inner in self.lines[place + 1 :]:
            if inner.text.strip() and inner.indent <= line.indent:
                break
            block.append(inner)
        header, *rows = listed_rows(block) or [[]]
        for cells in rows:
            start, end = cells[0].start, cells[-1].start + len(cells[-1].text)
            row = Words(start, self.text[start:end])
            for found in milestones_in(row, cells, header, self._around()):
                yield found._replace(scope=self._scope(), table=line.start)


def _mood_over(words: Words) -> Said:
    """Return the mood of words over a list; beside a date it is the mood of that date alone."""
    return None if holds_a_date(words.text) else mood_in(words)


def _plain(owner: Words) -> str:
    bullet = _BULLET.match(owner.text)
    return owner.text[bullet.end() if bullet else 0 :]


def settled(found: list[Milestone]) -> list[Milestone]:
    """Leave out what stands under one name with several dates: its structure is not understood.

    A numbered release that a list names twice is another matter: that is the list's own slip.
    """
    dates: defaultdict[object, set[str]] = defaultdict(set)
    for milestone in found:
        dates[_key(milestone)] |= {milestone.date.text} if milestone.date else set()
    return [m for m in found if len(dates[_key(m)]) <= 1 or _is_numbered(m)]


def _key(milestone: Milestone) -> object:
    place = milestone.owner, milestone.table, milestone.scope
    return *place, milestone.name.lower(), milestone.mood


def _is_numbered(milestone: Milestone) -> bool:
    in_a_list = milestone.owner is None and milestone.table is None
    return in_a_list and VERSION.fullmatch(milestone.name) is not None
