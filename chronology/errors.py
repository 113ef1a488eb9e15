"""What can go wrong: exceptions for wrong calls, and `Problem` for wrong data.

A wrong call raises one of the exceptions below; each has typed fields, so that a program
need not parse the message, and is also the built-in exception that it is: a `ValueError`, a
`LookupError`, an `OSError`. Wrong data in a file never raises: it becomes a `Problem` that
says where the fault stands and how to mend it, and the rest of the data is still used.

    >>> import chronology
    >>> try:
    ...     chronology.build("seeds/chronology.toml").event("az-tat-33")
    ... except LookupError as error:
    ...     print(error)
    no event “az-tat-33”; did you mean “az-tat-3”?

The module is long because it holds every exception, with its fields and its message.
"""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property, partial
from typing import Self

import attrs

_MOST_SHOWN = 100  # code points of a text at fault
_MOST_LISTED = 12  # names; a line's worth
_MOST_COMPARED = 300_000  # names with others
MOST_FAULTS = 100
"""How many faults of a ledger are listed for people and in JSON; the rest are counted."""


_LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


class ChronologyError(Exception):
    """The base of every exception that this package raises on purpose.

    >>> import chronology
    >>> try:
    ...     chronology.edtf.parse("2023-02-30")
    ... except chronology.ChronologyError as error:
    ...     print(type(error).__name__, isinstance(error, ValueError))
    EdtfError True
    """

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()]]:
        """Pickle by fields: they are keyword-only, and processes pass exceptions on."""
        names = [field.name for field in getattr(type(self), "__attrs_attrs__", ())]
        return partial(type(self), **{name: getattr(self, name) for name in names}), ()


@attrs.frozen(kw_only=True)
class NotationError(ChronologyError, ValueError):
    """A text does not follow the notation in which it is read.

    Attributes:
        text: the text as given.
        position: the code point at which the fault stands.
        reason: one clause, without a full stop.
    """

    text: str
    position: int
    reason: str

    def __str__(self) -> str:
        return f"{self.headline}\n{self.marked}"

    @property
    def headline(self) -> str:
        """The text and the reason, in a line."""
        return f"“{_excerpt(self.text)}”: {self.reason}"

    @property
    def marked(self) -> str:
        """The text, or the part of it near the fault, with a marker under the fault."""
        first = max(0, self.position - _MOST_SHOWN // 2)
        shown = "".join(
            character if character.isprintable() else "�"
            for character in self.text[first : first + _MOST_SHOWN]
        )
        return f"    {shown}\n    {' ' * (self.position - first)}^"


class EdtfError(NotationError):
    """A text is not a date in EDTF (ISO 8601-2:2019)."""


class TimexError(NotationError):
    """A text is not the value of a date or time in TIMEX3 (TimeML 1.2.1)."""


class IntervalError(NotationError):
    """A text is not a time interval of ISO 8601."""


@attrs.frozen(kw_only=True)
class NotExpressible(ChronologyError, ValueError):
    """Something cannot be written as one text of a notation, such as a time span in EDTF.

    Attributes:
        reason: why, in one clause.
        notation: the notation, such as `EDTF string`.
    """

    reason: str
    notation: str = "EDTF string"

    def __str__(self) -> str:
        return f"not expressible as one {self.notation}: {self.reason}"


@attrs.frozen(kw_only=True)
class OutOfRange(ChronologyError, ValueError):
    """A bound lies outside the years that a type reaches: 1 to 9999 for `datetime` and pendulum.

    Attributes:
        year: the astronomical year of the bound (0 is 1 BCE).
        target: the type that does not reach it.
        reach: the years that it reaches, in words.
    """

    year: int
    target: str
    reach: str = "1 to 9999"

    def __str__(self) -> str:
        return f"the year {self.year} is outside the range of {self.target} ({self.reach})"


@attrs.frozen(kw_only=True)
class NoSuchDate(ChronologyError, ValueError):
    """A call names a month or a day that the calendar does not have.

    Attributes:
        year: the astronomical year (0 is 1 BCE).
        month: the month as given.
        day: the day as given; `None` where a month was asked for.
        length: how many days the month has.
        month_name: the month's name.
    """

    year: int
    month: int
    day: int | None = None
    length: int = 0
    month_name: str = ""

    def __str__(self) -> str:
        if self.day is None or not 1 <= self.month <= 12:  # noqa: PLR2004 - the calendar's months
            return f"there is no month {self.month}"
        return f"{self.month_name} {self.year} has {self.length} days, no {self.day}"


@attrs.frozen(kw_only=True)
class WrongShape(ChronologyError, ValueError):
    """A table of columns does not have the shape that it must have.

    Attributes:
        reason: what is wrong with it, in one clause.
    """

    reason: str

    def __str__(self) -> str:
        return f"not a table of time spans: {self.reason}"


@attrs.frozen(kw_only=True)
class Unreadable(ChronologyError, OSError):
    """A file cannot be used.

    Attributes:
        path: the file as named by the caller.
        reason: why not, in one clause.
        remedy: how to mend it.
    """

    path: str
    reason: str
    remedy: str

    @property
    def filename(self) -> str:
        """The file, under the name that every `OSError` has for it."""
        return self.path

    @property
    def strerror(self) -> str:  # type: ignore[override]  # as `filename`
        """Why it cannot be used, under the name that every `OSError` has for it."""
        return self.reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; {self.remedy}"


class LedgerUnreadable(Unreadable):
    """A ledger file cannot be opened at all."""


class DocumentUnreadable(Unreadable):
    """A document cannot be read as text, or a folder of documents cannot be used."""


class ItemsUnreadable(Unreadable):
    """A file of items to check cannot be read at all."""


class ReportUnreadable(Unreadable):
    """A file is no report that can be checked, or a report cannot be written."""


@attrs.frozen(kw_only=True)
class DigestUnreadable(ChronologyError, ValueError):
    """A text that should hold the SHA-256 of a report holds none.

    Attributes:
        text: the text.
    """

    text: str

    def __str__(self) -> str:
        return f"“{self.text[:100]}” is no SHA-256, which has 64 hexadecimal digits"


class KeyUnreadable(Unreadable):
    """A file is no key or no signature that can be used."""


@attrs.frozen(kw_only=True)
class MissingExtra(ChronologyError, ImportError):
    """A call needs a package that is not installed.

    Attributes:
        what: what needs it.
        extra: the extra of this project that brings it.
    """

    what: str
    extra: str

    def __str__(self) -> str:
        return f"{self.what} needs a package: pip install 'sourced-chronology[{self.extra}]'"


@attrs.frozen(kw_only=True)
class MissingProgram(ChronologyError, OSError):
    """A call needs a program that is not installed.

    Attributes:
        what: what needs it.
        program: the program.
        remedy: how to have it, or do without it.
    """

    what: str
    program: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what} needs {self.program}, which was not found: {self.remedy}"


@attrs.frozen(kw_only=True)
class ClusterFailed(ChronologyError, RuntimeError):
    """A cluster of machines cannot be had, or did not do what it was given.

    Attributes:
        reason: what is wrong with it, in one clause.
        remedy: how to mend it, in one clause.
    """

    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"the cluster cannot be used: {self.reason}; {self.remedy}"


@attrs.frozen(kw_only=True)
class NothingToDraw(ChronologyError, LookupError):
    """A picture is asked for, and there is nothing that it could show.

    Attributes:
        reason: why there is nothing.
    """

    reason: str

    def __str__(self) -> str:
        return f"there is nothing to draw: {self.reason}"


@attrs.frozen(kw_only=True)
class LedgerExists(ChronologyError, FileExistsError):
    """A new ledger would overwrite a file that is already there.

    Attributes:
        path: the file that stands in the way.
        remedy: what to do instead.
        meanwhile: whether it was read before, and changed since.
    """

    path: str
    remedy: str = "move it away first"
    meanwhile: bool = False

    def __str__(self) -> str:
        begins = f"{self.path}:" if self.meanwhile else f"{self.path} exists already;"
        return f"{begins} {self.remedy}, nothing was written"


@attrs.frozen(kw_only=True)
class NothingProposed(ChronologyError, LookupError):
    """A decision is asked for where no proposal is left to decide on.

    Attributes:
        path: the ledger's file.
    """

    path: str

    def __str__(self) -> str:
        return f"{self.path}: no proposal is left to look at"


@attrs.frozen(kw_only=True)
class UnusableChange(ChronologyError, ValueError):
    """A field of an entry cannot be changed to what was typed; nothing was changed.

    Attributes:
        field: the field.
        reason: why not, in one clause.
        remedy: how to mend it, in one clause.
    """

    field: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"`{self.field}`: {self.reason}; {self.remedy}"


@attrs.frozen(kw_only=True)
class UnknownName(ChronologyError, LookupError):
    """A call names something that is not there.

    Attributes:
        what: what kind of thing was named ("event", "format", "kind").
        name: the name as given.
        known: the names that would have been right.
        also: others that would have been; the nearest is suggested, but they are not listed.
    """

    what: str
    name: str = attrs.field(converter=str)  # whatever was given is told
    known: tuple[str, ...]
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        near = nearest(self.name, (*self.known, *self.also))
        remedy = f"did you mean “{near}”?" if near else suggest(self.name, self.known)
        return f"no {self.what} “{self.name}”; {remedy}"


class UnknownArgument(UnknownName, TypeError):
    """A call gives an argument, or a field of an entry, under a name that there is not."""


@attrs.frozen(kw_only=True)
class AmbiguousName(ChronologyError, LookupError):
    """A call names something by what several things are called.

    Attributes:
        what: what kind of thing was named, such as "event".
        name: the name as given.
        meant: the ids of those that it may mean.
    """

    what: str
    name: str = attrs.field(converter=str)
    meant: tuple[str, ...]

    def __str__(self) -> str:
        return f"several {self.what}s are called “{self.name}”; name one by its id: {self._listed}"

    @property
    def _listed(self) -> str:
        shown = ", ".join(self.meant[:_MOST_LISTED])
        return shown + (" …" if len(self.meant) > _MOST_LISTED else "")


@attrs.frozen(kw_only=True)
class WrongType(ChronologyError, TypeError):
    """A call gives an argument of a type that cannot be used.

    Attributes:
        argument: the argument's name.
        expected: what belongs there.
        got: the name of the type given.
    """

    argument: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"`{self.argument}` is {self.expected}, not a {self.got}"


@attrs.frozen(kw_only=True)
class WrongArgument(ChronologyError, ValueError):
    """A function, or a tool of a model, is called with an argument that cannot be used.

    Attributes:
        argument: the argument's name.
        reason: what is wrong with it, in one clause.
        remedy: how to mend it, in one clause.
    """

    argument: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"`{self.argument}` {self.reason}; {self.remedy}"


@attrs.frozen(kw_only=True)
class UnknownCode(ChronologyError, ValueError):
    """A finding bears a code of one's own, and does not say how severe it is and of what family.

    Attributes:
        code: the code.
    """

    code: str

    def __str__(self) -> str:
        return f"“{self.code}” is no code of ours; a finding of your own gives severity and family"


@attrs.frozen(kw_only=True)
class InvalidCheck(ChronologyError, TypeError):
    """A check of one's own does not give findings.

    Attributes:
        check: what the check is called.
        got: the name of the type that it gave instead.
    """

    check: str
    got: str

    def __str__(self) -> str:
        return f"the check {self.check} gives a {self.got}; it must give findings, or none: `()`"


@attrs.frozen(kw_only=True)
class ExtensionUnusable(ChronologyError, ImportError):
    """Code that the caller named cannot be used.

    Attributes:
        name: the file or entry point, as the caller named it.
        reason: why not, in one clause.
        remedy: how to mend it, in one clause.
    """

    name: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}; {self.remedy}"


@attrs.frozen(kw_only=True)
class ExtensionFailed(ChronologyError, RuntimeError):
    """A check or a column of one's own fails where it is called.

    Attributes:
        name: what it is called, such as "the column docket".
        event: the id of the event that it was asked of; empty where it was asked of all.
        reason: the error that it raised, which is also the `__cause__` of this one.
    """

    name: str
    event: str
    reason: str

    def __str__(self) -> str:
        of = f" of the event {self.event}" if self.event else ""
        return f"{self.name} fails{of}: {self.reason}; mend it: it is run as Python"


@attrs.frozen(kw_only=True)
class InvalidKind(ChronologyError, TypeError):
    """A Python class cannot serve as a kind of event.

    Attributes:
        name: the class's name.
        reason: why not, in one clause.
    """

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name} cannot be a kind of event: {self.reason}"


@attrs.frozen(kw_only=True)
class Problem:
    """One fault in a ledger or a document, and how to mend it. A value, not an exception.

        >>> import chronology
        >>> book = chronology.LedgerBuilder(zone="Asia/Bacu")
        >>> print(book.problems[0])
        chronology.zone: “Asia/Bacu” is no time zone; did you mean “Asia/Baku”?

    Attributes:
        file: the file's name, as the user wrote it.
        line: the line, from 1; `None` where the fault has no line.
        key_path: where in the ledger, e.g. `claims[12].quote`; empty outside one.
        subject: the id that a person knows the entry by, or empty.
        reason: what is wrong, in one clause.
        remedy: what to do about it, in one clause.
        excerpt: the line at fault as it stands in the file, or empty.
        marker: code points from and to, within the excerpt, at which the fault stands.
    """

    file: str
    line: int | None = None
    key_path: str = ""
    subject: str = ""
    reason: str
    remedy: str
    excerpt: str = ""
    marker: tuple[int, int] | None = None

    def __str__(self) -> str:
        told = " ".join(f"{self.place}: {self.reason}; {self.remedy}".split())
        return "\n".join([told, *self._marked()])  # words of a file begin no line

    @property
    def place(self) -> str:
        """The file, the line, the key and the name of the entry, as far as they are known."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        subject = f' "{self.subject}"' if self.subject else ""
        return f"{place} {self.key_path}{subject}".strip()

    def _marked(self) -> list[str]:
        if not self.excerpt:
            return []
        line = "".join(" " if letter in _LINE_ENDS else letter for letter in self.excerpt)
        if self.marker is None:
            return [f"    {line}"]
        start, end = self.marker
        return [f"    {line}", "    " + " " * start + "^" * max(1, end - start)]


@attrs.frozen(kw_only=True)
class InvalidLedger(ChronologyError, ValueError):
    """A ledger made in Python, or one that must be sound, has faults. All of them are listed.

        >>> import chronology
        >>> book = chronology.LedgerBuilder(zone="Europe/Bern")
        >>> herald = book.add_source(text="It is to open in May 2024.", id="herald")
        >>> bridge = book.add_event("Bridge")
        >>> claim = book.add_claim(bridge, herald, "to open in May 2024", modality="plannned")
        >>> try:
        ...     book.build()
        ... except chronology.InvalidLedger as error:
        ...     print(error)
        the ledger has 2 faults:
        chronology.zone: “Europe/Bern” is no time zone; did you mean “Europe/Berlin”?
        claims[0].modality "bridge": “plannned” is no modality; did you mean “planned”?

    Attributes:
        problems: what is wrong, each with its place and remedy.
    """

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        number = len(self.problems)
        head = f"the ledger has {number} fault{'s' * (number != 1)}:"
        more = number - MOST_FAULTS
        listed = map(str, self.problems[:MOST_FAULTS])
        return "\n".join([head, *listed, *([f"and {more} more"] if more > 0 else [])])


def _excerpt(text: str) -> str:
    """Return the beginning of a text that may be very long."""
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known name that a name is the begin of, if only one, or is spelt like; or none.

    Args:
        name: what was written.
        known: the names that there are.
        cutoff: how alike two names are at the least, from 0 to 1.
    """
    cases = {other.casefold(): other for other in known}
    wanted = name.casefold()
    if wanted in cases:
        return cases[wanted]
    begun = [other for other in cases if wanted and other.startswith(wanted)]
    near = begun if len(begun) == 1 else get_close_matches(wanted, cases, n=1, cutoff=cutoff)
    return cases[near[0]] if near else ""


class Suggestions:
    """What may have been meant where wrong names are used, of a ledger that may have many of both.

    Each wrong name is held against every known one, until there were so many that the time would
    grow with the square of the ledger; from then on the first known ones are named.

    Args:
        known: the names that there are.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._names = known
        self._left = _MOST_COMPARED
        self._told: dict[str, str] = {}

    @cached_property
    def _known(self) -> list[str]:
        return sorted(self._names)

    def of(self, name: str) -> str:
        """Return a remedy for a name that is wrong."""
        if name not in self._told:
            few = self._known if self._left > 0 else self._known[: _MOST_LISTED + 1]
            self._left -= len(few)
            self._told[name] = suggest(name, few)
        return self._told[name]


def suggest(name: str, known: Sequence[str]) -> str:
    """Return the remedy for a name that is not known: the nearest one, or all of them."""
    if near := nearest(name, known):
        return f"did you mean “{near}”?"
    if not known:
        return "none is known here"
    shown = ", ".join(sorted(known)[:_MOST_LISTED])
    return f"known are {shown}" + (" …" if len(known) > _MOST_LISTED else "")
