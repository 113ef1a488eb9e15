"""What a new source is called where nobody names it: by its file, or by what it states."""

import re

from chronology import edtf
from chronology.documents import ARCHIVES
from chronology.errors import NotExpressible
from chronology.languages.english.titles import SAYS_NOTHING
from chronology.ledger.ids import LONGEST_ID, cut
from chronology.sources import Source
from chronology.timespan import TimeSpan

_HASH = re.compile(r"(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{8,}|[0-9a-z]{24,}", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_DAY = re.compile(r"(?:1[5-9]|20)\d\d[-_.]?[01]\d(?:[-_.]?[0-3]\d)?(?!\d)", re.ASCII)
_CALENDAR = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T.*)?\Z", re.ASCII)
_WORDS = re.compile(r"[^\W_]+")
_BEGIN_OF_A_HASH = 8  # of a checksum's characters
_LEAST_OF_A_NAME = 4  # characters of a publisher that stay beside a day


def name_for(source: Source) -> str:
    """Return the words from which a source's id is made.

    Those of its file's name, where they tell anything: not a checksum, a number or a word such as
    "scan". Else its publisher and its day, its title, its page, its publisher or its day.
    """
    file = source.file
    stem = _stem(file)
    if file.lower().endswith(ARCHIVES) and source.url:
        stem = _end_of_address(source.url) or stem  # a crawl is one file of many pages
    if tells(stem):
        return stem
    day = _written_day(source)
    if source.publisher and day:
        room = LONGEST_ID - len(day) - 1
        return f"{cut(_bare_words(source.publisher), max(room, _LEAST_OF_A_NAME))}-{day}"
    return source.title or source.publisher or (f"document-{day}" if day else _short(stem))


def tells(stem: str) -> bool:
    """Say whether a file's name tells a reader what is in it."""
    if _UUID.search(stem):
        stem = _UUID.sub("", stem)
    if _DAY.match(stem):
        return True
    words = [word for word in _WORDS.findall(stem) if not word.isdigit()]
    return any(
        not _HASH.fullmatch(word) and word.casefold().rstrip("0123456789") not in SAYS_NOTHING
        for word in words
    )


def _short(stem: str) -> str:
    """Return the begin of a checksum, by which its file is found among others, or another name."""
    is_checksum = _UUID.fullmatch(stem) or _HASH.fullmatch(stem)
    return f"document-{stem[:_BEGIN_OF_A_HASH]}" if is_checksum else stem


def _stem(file: str) -> str:
    name = file.rpartition("/")[2]
    return name.removesuffix(".gz").rpartition(".")[0] or name


def _end_of_address(url: str) -> str:
    """Return the last part of an address, as the words of a page's name."""
    path = url.partition("?")[0].partition("#")[0].partition("://")[2]
    parts = [part for part in path.split("/") if part]
    last = parts[-1] if parts else ""
    return re.sub(r"\.\w{2,5}\Z", "", last) if len(parts) > 1 else last


def _written_day(source: Source) -> str:
    """Return a source's day, month or year as ISO 8601 writes it; empty if it has none."""
    if not isinstance(source.published, TimeSpan):
        return ""
    try:
        written = _CALENDAR.match(edtf.format(source.published))
    except NotExpressible:
        return ""
    return written[1] if written else ""


def _bare_words(name: str) -> str:
    return re.sub(r"[^\w-]+", "-", name.lower()).strip("-")
