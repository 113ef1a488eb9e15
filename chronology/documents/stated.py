"""What a document states of itself: its title, its publisher, its publication date.

Nothing of a document is guessed: each is taken only where the document states it, and a
date with the words that do, or with the element that bears it.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronology import expressions
from chronology.documents.publication.first_lines import HEAD, dates_of_text
from chronology.documents.publication.first_publications import first_publications
from chronology.documents.publication.heads import FRONT_MATTER, own_lines
from chronology.documents.publication.published import Candidate, published
from chronology.languages.english import pages as known
from chronology.quotes import locate
from chronology.sources import OF_PARTS, Declared, Document, Quote
from chronology.timespan import DAY, TimeSpan, whole_unit
from chronology.vocabulary import PartKind, Verdict

_LONGEST_TITLE = 200
_FIRST_LINES = 8
_HEADS = frozenset({"headline", "heading"})  # by which a page shows its date


@attrs.frozen(kw_only=True)
class Stated:
    """What a document says of itself.

    Attributes:
        title: its title, or empty.
        publisher: who published it, or empty.
        published: when, as a full date; `None` if it bears none, or several.
        published_quote: the words of the text that say when.
        published_by: the element of the file that says when, as it stands there:
            `<meta name="date" content="2024-05-12">`.
        retrieved: when it was retrieved, where the file says so.
        url: where it was retrieved from, where the file says so.
        language: what the file declares it to be in (BCP 47), or empty.
        candidates: the dates that were not taken, each with its place and the reason.
    """

    title: str = ""
    publisher: str = ""
    published: TimeSpan | None = None
    published_quote: Quote | None = None
    published_by: str = ""
    retrieved: TimeSpan | None = None
    url: str = ""
    language: str = ""
    candidates: tuple[Candidate, ...] = ()


_ISO_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?P<joint>T|[ \t]+)\d\d:\d\d", re.ASCII)
_NUMERIC_DAY = re.compile(
    r"(?P<year>\d{4})(?P<joint>[-/.]?)(?P<month>\d\d)(?P=joint)(?P<day>\d\d)(?!\d)", re.ASCII
)
HEADING = re.compile(r"\A\s*#{1,6}[ \t]+(?P<title>[^\r\n]{1,200}?)[ \t#]*\r?$", re.MULTILINE)
_SITE_BESIDE = re.compile(r"\s?(?:[|»]|\s[-–—·:]{1,2})\s.{1,80}|.{1,80}\s(?:[|»]|[-–—·]{1,2})\s")
_UNDERLINE = re.compile(r"=+[ \t]*")
_UNTITLED_END = re.compile(r"[.!?:;,…]$")


def stated(document: Document | str) -> Stated:
    """Return what a document says of itself: title, publisher and full publication date.

    What the file declares beside the text counts before what the text seems to say. A date
    counts only if all that state one state the same.

    Args:
        document: a document that was read, or a text alone.
    """
    if isinstance(document, str):
        return _with_title(document, (), document)
    if document.rows is not None:
        return Stated()  # a day that stands in a table is that of a row
    declared, own = document.declared, _own_text(document)
    if OF_PARTS in declared:
        return attrs.evolve(
            _dated(document.text, declared),
            title=_first(declared, "title"),
            publisher=_declared_publisher(declared),
            language=_first(declared, "language"),
        )
    return attrs.evolve(
        _with_title(document.text, declared, own, _without_comments(document)),
        retrieved=_day_of(_first(declared, "retrieved")),
        url=_first(declared, "url"),
        language=_first(declared, "language"),
    )


def _with_title(
    text: str, declared: Sequence[Declared], own: str, body: str | None = None
) -> Stated:
    """Return title, publisher and date, as the file declares them or else its text says."""
    head = own[:HEAD]
    keyed: dict[str, str] = {}
    for match in _keyed(head):
        keyed.setdefault(match["key"].lower(), _unquoted(match["value"]))
    title = _declared_title(declared) or keyed.get("title", "") or _title(head)
    publisher = _declared_publisher(declared) or keyed.get("publisher", "") or _publisher(text)
    first = first_publications(body if body is not None else text)
    is_letter = any(one.key == "published" and one.words for one in declared)  # sent on its day
    told = (*declared, *_dates_of_text(text, declared, own), *(() if is_letter else first))
    dated = _dated(text, told)
    return attrs.evolve(dated, title=title, publisher=publisher)


def _dates_of_text(text: str, declared: Sequence[Declared], own: str) -> Iterator[Declared]:
    """Yield the days that the text gives itself, unless the file says where its date stands.

    A page shows its date by its headline, or not at all; that which heads a letter is the
    letter's, also if it quotes another one's below.
    """
    if any(one.key in _HEADS or (one.key == "published" and one.words) for one in declared):
        return
    day, words = _publication_date(own[:HEAD])
    first = day.earliest if day is not None else None
    if first is not None:
        says_so = known.KEYED.match(words) or known.DATE_LED.match(words)
        key = "shown-published" if says_so else "shown"
        yield Declared(key=key, value=first.date().isoformat(), element=f"“{words}”", words=words)
    is_whole = text[:HEAD] == own[:HEAD]
    yield from dates_of_text(text if is_whole else own, end=None if is_whole else text)


def _dated(text: str, declared: Sequence[Declared]) -> Stated:
    """Return the publication date that is stated, if one is, and what was not taken."""
    found = published(declared, _first(declared, "language"))
    by = found.by
    return Stated(
        published=found.when,
        published_quote=_quote(text, found.words) if found.words else None,
        published_by=by.element if by is not None and not by.element.startswith("“") else "",
        candidates=found.candidates,
    )


def _first(declared: Iterable[Declared], key: str) -> str:
    return next((one.value for one in declared if one.key == key), "")


def _declared_title(declared: Sequence[Declared]) -> str:
    """Return the title that is declared, without the site's name where the headline has none."""
    title, headline = _first(declared, "title"), _first(declared, "headline")
    for rest in (title.removeprefix(headline), title.removesuffix(headline)):
        if headline and rest and _SITE_BESIDE.fullmatch(rest):
            return headline
    return title


def _declared_publisher(declared: Sequence[Declared]) -> str:
    """Return who is declared the publisher; several give none, nobody the site's name."""
    named = {one.value.casefold(): one.value for one in declared if one.key == "publisher"}
    if not named:
        return _first(declared, "site")
    return named.popitem()[1] if len(named) == 1 else ""


def _day_of(value: str) -> TimeSpan | None:
    """Return the day that a declared date gives, in its own time zone."""
    if written := _NUMERIC_DAY.match(value.strip()):
        try:
            return TimeSpan.of_date(dt.date(*map(int, written.group("year", "month", "day"))))
        except ValueError:
            return None
    return _full_day(value)


def _without_comments(document: Document) -> str:
    """Return a text without what readers wrote below it."""
    parts, at = list[str](), 0
    for begin, end in sorted(document.comments):
        parts.append(document.text[at : max(at, begin)])
        at = max(at, end)
    return "".join((*parts, document.text[at:]))


_OF_ANOTHER_DAY = frozenset({PartKind.ENTRY, PartKind.LETTER, PartKind.SECTION})


def _own_text(document: Document) -> str:
    """Return the beginning of a text without readers' comments, and letters and entries in it.

    Nor are minutes, where it holds those of several days; of one day, theirs is its own.
    """
    of_minutes = {part.told for part in document.parts if part.kind is PartKind.MINUTES}
    apart = _OF_ANOTHER_DAY | ({PartKind.MINUTES} if len(of_minutes) > 1 else set())
    within = [
        (min(part.start, part.head_start) if part.head else part.start, part.end)
        for part in document.parts
        if part.kind in apart and part.published is not None
    ]
    within += _of_a_chat(document)
    parts, at, length = list[str](), 0, 0
    for begin, end in (*sorted((*document.comments, *within)), (len(document.text), 0)):
        parts.append(document.text[at : max(at, min(begin, at + HEAD - length))])
        length += len(parts[-1])
        at = max(at, end)
        if length >= HEAD:
            break
    return "".join(parts)


def _of_a_chat(document: Document) -> list[tuple[int, int]]:
    """Return where messages stand that heads in the text date: a chat is of none of their days."""
    headed = [
        part
        for part in document.parts
        if part.kind in {PartKind.MESSAGE, PartKind.SECTION} and part.head_start < part.head_end
    ]
    messages = [one for one in headed if one.kind is PartKind.MESSAGE]
    if len(messages) > 1:
        return [(one.head_start, one.end) for one in headed]
    return [(one.head_start, one.head_end) for one in headed if len(headed) > 1]


def _quote(text: str, words: str) -> Quote | None:
    """Return the words as a quote that is found again, with its place where they are not alone."""
    found = locate(text, words)
    if found.verdict is Verdict.AMBIGUOUS:
        return Quote(exact=words, start=found.start)
    return Quote(exact=words) if found.verified else None


def _keyed(head: str) -> Iterator[re.Match[str]]:
    """Yield `key: value` lines of the front matter, or before the first paragraph."""
    matter = FRONT_MATTER.match(head)
    body = matter["body"] if matter else "\n".join(head.splitlines()[:_FIRST_LINES])
    yield from known.KEYED.finditer(body)


def _publication_date(head: str) -> tuple[TimeSpan | None, str]:
    """Return the one full day that the head states as its date, and the words for it."""
    if led := known.DATE_LED.match(head):
        return _only([(_full_day(led["value"]), led.group())])
    matter = FRONT_MATTER.match(head)
    lines = own_lines(_after_front_matter(head).splitlines()[:_FIRST_LINES])
    keyed = list(_keyed(head) if matter else _keyed_days(lines))
    if keyed := [match for match in keyed if match["key"].lower() not in {"title", "publisher"}]:
        return _only([_keyed_day(match) for match in keyed])
    happens = any(map(known.HAPPENS.match, lines))
    alone = [line for line in lines if not happens and not known.KEYED.match(line)]
    return _only([(_sound(found), line) for line in alone if (found := _date_line(line))])


def _keyed_days(lines: list[str]) -> Iterator[re.Match[str]]:
    """Yield `date: 3 May 2022`, unless time or place stand beside it: it then takes place so."""
    happens = any(map(known.HAPPENS.match, lines))
    for line in lines:
        match = known.KEYED.match(line)
        if match and not (happens and match["key"].lower() == "date"):
            yield match


def _only(days: Sequence[tuple[TimeSpan | None, str]]) -> tuple[TimeSpan | None, str]:
    """Return the day, and the first words for it; nothing where several differ."""
    if len({day for day, _ in days}) != 1 or days[0][0] is None:
        return None, ""
    return days[0][0], days[0][1].strip()


def _keyed_day(match: re.Match[str]) -> tuple[TimeSpan | None, str]:
    moment = _ISO_MOMENT.match(match["value"].lstrip("\"'"))
    if moment is None and match["key"].lower() == "date" and _several_days(match["value"]):
        return None, ""
    if moment is None:
        return _full_day(match["value"]), match.group()
    # Words that are quoted end at a word's end: "2023-06-24T10:00" cannot be cut at its T.
    words = match.group().partition(moment["day"])
    return _full_day(moment["day"]), "" if moment["joint"] == "T" else words[0] + words[1]


def _several_days(words: str) -> bool:
    """Say whether a second day follows the first, as in the dates of a conference."""
    first = _day_in(words)
    return first is not None and _day_in(words[first.end :]) is not None


def _after_front_matter(head: str) -> str:
    matter = FRONT_MATTER.match(head)
    return head[matter.end() :] if matter else head


def _full_day(words: str) -> TimeSpan | None:
    """Return the day if the words begin with one, given with its year."""
    found = _day_in(words)
    return _sound(found) if found and found.start <= len("Wednesday, ") else None


def _sound(found: expressions.TimeExpression) -> TimeSpan | None:
    return None if found.fault else found.span


def _date_line(line: str) -> expressions.TimeExpression | None:
    """Return the day if the line holds a date, given with its year, and nothing else."""
    found = _day_in(line) if len(line) <= _LONGEST_TITLE else None
    if found is None:
        return None
    rest = line[: found.start] + line[found.end :]
    is_other = any(sign.isalpha() and not sign.isascii() for sign in rest)
    return None if is_other or known.BESIDE_A_DATE.sub("", rest) else found


def _day_in(words: str) -> expressions.TimeExpression | None:
    """Return the first time expression that is a day of the calendar, or a time on one."""
    if not known.YEAR_SIGN.search(words):
        return None
    for found in expressions.phrases(expressions.find(words, None)):
        span = found.span
        if span is None or span.begin_of_the_begin is None or span.end_of_the_end is None:
            continue
        first, last = span.begin_of_the_begin, span.end_of_the_end
        if span.timed and first // DAY == last // DAY:
            return attrs.evolve(found, span=TimeSpan.days(first // DAY, first // DAY))
        unit = whole_unit(first, last)
        if unit is not None and unit[0] == "day":
            return found
    return None


def _title(head: str) -> str:
    """Return the heading, or a first line that stands alone and is no sentence."""
    body = _after_front_matter(head)
    if heading := HEADING.match(body):
        return heading["title"]
    lines = body.lstrip().splitlines()
    if len(lines) > 1 and lines[0].strip() and _UNDERLINE.fullmatch(lines[1]):
        return lines[0].strip()
    alone = len(lines) > 1 and not lines[1].strip()
    if not alone or len(lines[0]) > _LONGEST_TITLE or _UNTITLED_END.search(lines[0].rstrip()):
        return ""
    stated_date = known.DATE_LED.match(body) or known.KEYED.match(lines[0]) or _date_line(lines[0])
    return "" if stated_date else lines[0].strip()


def _publisher(text: str) -> str:
    """Return who the text says it is from; several different names give none."""
    for pattern in known.PUBLISHERS:
        names = {_named(match) for match in pattern.finditer(text)}
        if len(names) == 1:
            return names.pop()
    return ""


def _named(match: re.Match[str]) -> str:
    whole = match.group().strip().rstrip(".")
    return whole if known.OFFICE.search(whole) else match["name"]


def _unquoted(value: str) -> str:
    """Return a value of the front matter without its quote marks; a block mark is no value."""
    value = value.strip()
    if value[:1] == '"' and value[-1:] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if value[:1] == "'" and value[-1:] == "'":
        return value[1:-1].replace("''", "'")
    return "" if value[:1] in {"|", ">"} else value
