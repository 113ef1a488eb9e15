"""The pages of a web archive: which there are, and which one a source means.

A page is what was answered with HTML; what else a crawl fetches, such as `robots.txt`, redirects
and pictures, is none. One page may have been captured several times.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import attrs

from chronology import edtf
from chronology.documents.extracted import one_line, refused
from chronology.errors import EdtfError, suggest
from chronology.timespan import TimeSpan

HTML = ("text/html", "application/xhtml+xml")
PLAIN = "text/plain"
_FOR_MACHINES = ("robots.txt", "sitemap.txt", "ads.txt", "app-ads.txt", "security.txt")
_MOST_NAMED = 3
_LONGEST_URL = 100  # code points of one that a message shows


@attrs.frozen(kw_only=True)
class Capture:
    """What a server answered to one request.

    Attributes:
        number: which record of the archive it is, from 0.
        url: what was asked for.
        date: when, as the archive has it (WARC-Date).
        status: the answer's status, such as `200`.
        kind: the type of what was sent.
        target: where a redirect leads.
        content: what stands for the bytes sent; equal ones are one.
        body: the number of the record that has the bytes; another's where they are not repeated.
    """

    number: int
    url: str
    date: str
    status: str
    kind: str
    target: str = ""
    content: bytes = b""
    body: int

    @property
    def is_page(self) -> bool:
        """Whether it is a page that people read."""
        return self.status.startswith("2") and self.kind in HTML

    @property
    def is_plain(self) -> bool:
        """Whether it is a plain text."""
        return self.status.startswith("2") and self.kind == PLAIN

    @property
    def is_for_machines(self) -> bool:
        """Whether its address is one that only programs ask for."""
        return _parts_of(self.url)[1].endswith(_FOR_MACHINES)

    @property
    def retrieved(self) -> TimeSpan | None:
        """The moment of the capture; `None` if the archive's date is none."""
        try:
            return edtf.parse(self.date)
        except EdtfError:
            return None

    @property
    def day(self) -> TimeSpan | None:
        """The day of the capture, in UTC."""
        try:
            return edtf.parse(self.date[:10])
        except EdtfError:
            return None


@attrs.frozen(kw_only=True)
class Page:
    """A page of an archive, as a source names it.

    Attributes:
        url: its address.
        retrieved: when it was captured; its day, or the moment where it has several of a day.
    """

    url: str
    retrieved: TimeSpan | None


@attrs.frozen(kw_only=True)
class Captures:
    """All that a web archive has of answers.

    Attributes:
        all: the answers, in the order of the archive.
        path: the archive's file.
    """

    all: tuple[Capture, ...]
    path: Path

    def chosen(self, url: str, retrieved: TimeSpan | None) -> Capture | None:
        """Return the capture that a source means; `None` if the archive has no page at all.

        Args:
            url: the page's address; empty for the first one.
            retrieved: when it was captured, if that is known.

        Raises:
            DocumentUnreadable: several may be meant, or there is none such.
        """
        if url:
            return self._one_of(self._of(url), url, retrieved)
        pages = self.readable
        return next((one for one in pages if _is_of(one, retrieved)), next(iter(pages), None))

    def beside(self, page: Capture) -> Iterator[Capture]:
        """Yield what could be chosen in place of a page: the others, and its own other states."""
        seen = {(_known_by(page.url), page.content)}
        for one in self.readable:
            key = _known_by(one.url), one.content
            if key not in seen:
                seen.add(key)
                yield one

    @property
    def readable(self) -> tuple[Capture, ...]:
        """The pages; where there are none, the plain texts for people."""
        pages = tuple(one for one in self.all if one.is_page)
        return pages or tuple(one for one in self.all if one.is_plain and not one.is_for_machines)

    def pages(self) -> Iterator[Page]:
        """Yield each page once for each content that it had, in the order of the archive."""
        groups: dict[str, list[Capture]] = {}
        for one in self.readable:
            groups.setdefault(_known_by(one.url), []).append(one)
        for captures in groups.values():
            states = {one.content: one for one in reversed(captures)}
            # Of two states of one moment nobody can say which is meant: the first stands.
            told_apart = {one.date: one for one in states.values()}
            different = sorted(told_apart.values(), key=lambda one: one.number)
            days = [one.day for one in different]
            for one in different:
                exact = days.count(one.day) > 1
                yield Page(url=one.url, retrieved=one.retrieved if exact else one.day)

    def _of(self, url: str) -> Sequence[Capture]:
        """Return the captures of an address.

        Raises:
            DocumentUnreadable: no page of it was captured.
        """
        read = [one for one in self.all if one.is_page or one.is_plain]
        for same in (lambda one: one.url == url, lambda one: _known_by(one.url) == _known_by(url)):
            if found := [one for one in read if same(one)]:
                return found
        others = [one for one in self.all if _known_by(one.url) == _known_by(url)]
        if others and others[0].target:
            target = _address(others[0].target)
            reason = f"the page “{_address(url)}” only leads to “{target}”"
            raise refused(self.path, reason, "name that by `url`")
        if others:
            what = others[0].kind if others[0].status[:1] == "2" else f"status {others[0].status}"
            reason = f"“{_address(url)}” was answered with {one_line(what)}, and is no page"
            raise refused(self.path, reason, self._near(url))
        raise refused(self.path, f"it holds no page “{_address(url)}”", self._near(url))

    def _near(self, url: str) -> str:
        return suggest(url, [_address(one.url) for one in self.readable])

    def _one_of(self, captures: Sequence[Capture], url: str, retrieved: TimeSpan | None) -> Capture:
        """Return the one of several captures of a page that is meant.

        Raises:
            DocumentUnreadable: they differ, and it is not said which, or none is of that time.
        """
        contents = {one.content for one in captures}
        meant = [one for one in captures if _is_of(one, retrieved)]
        if len({one.content for one in meant}) == 1 or len({one.date for one in meant}) == 1:
            return meant[0]
        if len(contents) == 1:
            return captures[0]
        when = ", ".join(_moments(meant or captures))
        if retrieved is not None and not meant:
            reason = f"it holds “{_address(url)}” not as of {retrieved}, but as of {when}"
        else:
            reason = f"it holds “{_address(url)}” as of {when}, and these differ"
        raise refused(self.path, reason, "say which: `retrieved = …`, one of these")


def with_revisits(
    captures: Iterable[Capture], revisits: Mapping[int, tuple[str, str]]
) -> tuple[Capture, ...]:
    """Return the captures, those that found a page unchanged with the bytes it had.

    Args:
        captures: the captures in order; those that found nothing new have no content.
        revisits: by number of such a one, which page it refers to, and of when, if it says so.
    """
    made: list[Capture] = []
    of_url: dict[str, list[Capture]] = {}
    for one in captures:
        whole: Capture | None = one
        if one.number in revisits:
            url, date = revisits[one.number]
            known = of_url.get(_known_by(url), [])
            same = [other for other in known if other.date == date] or known[-1:]
            whole = (
                attrs.evolve(same[0], number=one.number, url=one.url, date=one.date)
                if same
                else None
            )
        if whole is not None:
            made.append(whole)
            of_url.setdefault(_known_by(whole.url), []).append(whole)
    return tuple(made)


def _is_of(one: Capture, retrieved: TimeSpan | None) -> bool:
    """Say whether a capture was made at a time."""
    if retrieved is None:
        return True
    return retrieved in {one.day, one.retrieved} or (
        not retrieved.timed and one.day is not None and retrieved.contains(one.day)
    )


def _moments(captures: Sequence[Capture]) -> Iterator[str]:
    """Yield the days of captures, or their moments where several are of one day."""
    days = [one.day for one in captures]
    told = [
        one.date if one.day is None or days.count(one.day) > 1 else one.date[:10]
        for one in captures
    ]
    shown = list(dict.fromkeys(map(one_line, told)))
    yield from shown[: 2 * _MOST_NAMED]
    if len(shown) > 2 * _MOST_NAMED:
        yield "…"


def _known_by(url: str) -> str:
    """Return what an address is known by: its scheme, fragment and last slash tell no other page.

    Its host is written in small letters.
    """
    host, path, query = _parts_of(url)
    return f"{host.lower()}{path.rstrip('/')}?{query}"


def _parts_of(url: str) -> tuple[str, str, str]:
    """Return host, path and query of an address, whatever it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", url, ""
    return parts.netloc, parts.path, parts.query


def _address(url: str) -> str:
    text = one_line(url)
    return text if len(text) <= _LONGEST_URL else f"{text[:_LONGEST_URL]}…"
