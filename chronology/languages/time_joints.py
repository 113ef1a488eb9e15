"""Words before, between and behind times, and what they make of them."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import Concatenate, ParamSpec, TypeAlias

import attrs

from chronology.meanings.meaning import Meaning

_LONGEST_WORD = 24  # code points
_MOST_KNOWN = 4_096  # words between two times of which it is kept what they link
REACH = 48  # code points on either side of a time in which the words that change it must stand
Wrap: TypeAlias = Callable[[Meaning, re.Match[str]], Meaning | None]
_P = ParamSpec("_P")


def does(
    change: Callable[Concatenate[Meaning, _P], Meaning | None], *args: _P.args, **kwargs: _P.kwargs
) -> Wrap:
    """Return what changes a meaning in one way, whichever of its words they are.

    Args:
        change: what it does (`chronology.meanings.changes`).
        args: the arguments of that, behind the meaning.
        kwargs: its arguments by name.
    """

    def wrap(of: Meaning, _: re.Match[str]) -> Meaning | None:
        return change(of, *args, **kwargs)

    return wrap


def joins(
    join: Callable[Concatenate[Meaning, Meaning, _P], Meaning | None],
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> Callable[[Meaning, Meaning], Meaning | None]:
    """Return what makes one of two meanings in one way.

    Args:
        join: what it makes (`chronology.meanings.joins`).
        args: the arguments of that, behind the two.
        kwargs: its arguments by name.
    """

    def both(left: Meaning, right: Meaning) -> Meaning | None:
        return join(left, right, *args, **kwargs)

    return both


class End(StrEnum):
    """Which of two times words change, where they make no third of them."""

    FIRST = "first"
    LAST = "last"


@attrs.frozen(kw_only=True, slots=False)
class Lead:
    """Words directly before a time that change what it means: "since", "the end of".

    Attributes:
        name: the stable name of the construction that they make.
        pattern: the words, without the space after them; empty if only words after the time do.
        wrap: what they make of a meaning; `None` if they do nothing to it.
        unless: words that take the meaning away if they stand shortly before.
        given: words that must stand shortly before, and are no part of it; empty if none need.
        signal: whether they stand beside the time ("since"), and are no part of it ("the
            end of").
        after: words that must follow the time, with the space before them ("from May on").
        last: endings in small letters, with one of which the words end; empty if they may end
            with anything. Only where one stands they are sought.
        measured: whether `unless` is sought in a time or length before too: "a year late in May".
    """

    name: str
    pattern: str
    wrap: Wrap
    unless: str = ""
    given: str = ""
    signal: bool = False
    after: str = ""
    last: tuple[str, ...] = ()
    measured: bool = False

    @cached_property
    def following(self) -> re.Pattern[str]:
        """`after`, ready; it matches the empty string where nothing need follow."""
        return re.compile(self.after)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, at the end of what stands before the time; nothing need stand there."""
        return re.compile(rf"(?:(?<![\w-])(?=\w)|\Z)(?:{self.pattern})\Z")

    @cached_property
    def veto(self) -> re.Pattern[str] | None:
        """`unless`, ready."""
        return re.compile(self.unless) if self.unless else None

    @cached_property
    def condition(self) -> re.Pattern[str]:
        """`given`, ready; it is found anywhere where nothing need stand before."""
        return re.compile(self.given)

    def allows(self, before: str) -> bool:
        """Say whether what stands before the time neither forbids nor misses anything."""
        if self.veto is not None and self.veto.search(before):
            return False
        return self.condition.search(before) is not None


@attrs.frozen(kw_only=True, slots=False)
class Leads:
    """Leads that are tried together.

    Attributes:
        all: in order of preference.
    """

    all: tuple[Lead, ...]

    @cached_property
    def followed(self) -> tuple[Lead, ...]:
        """Those that also need words after the time."""
        return tuple(lead for lead in self.all if lead.after)

    @cached_property
    def wordless(self) -> tuple[Lead, ...]:
        """Those that need no word before the time."""
        return tuple(lead for lead in self.followed if not lead.pattern)

    @cached_property
    def unfollowed_pattern(self) -> re.Pattern[str]:
        """One pattern for all others, with the sign before: before most times none stands."""
        patterns = "|".join(lead.pattern for lead in self.all if not lead.after)
        unnamed = re.sub(r"\(\?P<\w+>", "(?:", patterns)
        return re.compile(rf"[^\w-](?=\w)(?:{unnamed})\Z")

    @cached_property
    def unfollowed_endings(self) -> tuple[str, ...]:
        """How all others end."""
        endings = (lead.last or ("",) for lead in self.all if not lead.after)
        return tuple(set().union(*endings))

    @cached_property
    def unfollowed(self) -> tuple[Lead, ...]:
        """All others."""
        return tuple(lead for lead in self.all if not lead.after)

    @cached_property
    def any_after(self) -> re.Pattern[str]:
        """One pattern for the words after a time: after most times none of them stands."""
        return re.compile("|".join(f"(?:{lead.after})" for lead in self.followed) or "(?!)")

    def standing(self, bare: str, text: str, end: int) -> tuple[Lead, ...]:
        """Return those that may stand beside a time.

        Args:
            bare: what comes before the time, without the space after it.
            text: the text.
            end: the code point after the time.
        """
        is_followed = self.any_after.match(text, end, end + REACH) is not None
        if not bare[-1:].isalnum() and not bare.endswith((".", ")", ",")):
            return self.wordless if is_followed else ()
        last = bare[-_LONGEST_WORD:].lower()
        if last.endswith(self.unfollowed_endings) and self.unfollowed_pattern.search(f" {bare}"):
            standing = self.all if is_followed else self.unfollowed
            return tuple(lead for lead in standing if not lead.last or last.endswith(lead.last))
        return self.followed if is_followed else ()


@attrs.frozen(kw_only=True, slots=False)
class Tail:
    """Words directly after a time that change what it means: "Monday night".

    Attributes:
        name: the stable name of the construction that they make; empty if it keeps its own.
        pattern: the words, with the space before them.
        wrap: what they make of a meaning; `None` if they do nothing to it.
    """

    name: str = ""
    pattern: str
    wrap: Wrap

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready."""
        return re.compile(self.pattern)


@attrs.frozen(kw_only=True, slots=False)
class Link:
    """Words between two times that make one of them: "from … to …", "… and …".

    Attributes:
        name: the stable name of the construction; empty if the two stay two.
        middle: the words between the two, spaces included.
        opening: the words that must stand before the first, without the space after them.
        join: the meaning of both together; or, if `name` is empty, the new meaning of the
            first. `None` if the words do not link these two.
        unless: as at `Lead`.
        behind: what must follow the second, and is no part of them; empty if nothing need.
        fused: whether the two become one expression ("6 p.m. Friday"), not two that make
            one construction.
        changes: which of the two is what they are together, the other being its day or its year;
            `None` if neither is.
        first: whether it joins before all others do: "between 10 p.m. on 2 May and noon on 3
            May 2016" are two days with a time each, before they are the ends of a stretch.
    """

    name: str = ""
    middle: str
    opening: str = ""
    join: Callable[[Meaning, Meaning], Meaning | None]
    unless: str = ""
    behind: str = ""
    fused: bool = False
    changes: End | None = None
    first: bool = False

    @cached_property
    def between(self) -> re.Pattern[str]:
        """The words between, ready."""
        return re.compile(self.middle)

    @cached_property
    def following(self) -> re.Pattern[str]:
        """`behind`, ready; it matches the empty string where nothing need follow."""
        return re.compile(self.behind)

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        """The opening, at the end of what stands before the first time."""
        return re.compile(rf"(?<![\w-])(?:{self.opening})\Z") if self.opening else None

    @cached_property
    def veto(self) -> re.Pattern[str] | None:
        """`unless`, ready."""
        return re.compile(self.unless) if self.unless else None


@attrs.frozen(kw_only=True, slots=False)
class Links:
    """Links that are tried together.

    Attributes:
        all: in order of preference.
    """

    all: tuple[Link, ...]

    def that_hold(self, middle: str) -> tuple[Link, ...]:
        """Return those whose words between are these: mostly none, and the same ones again."""
        known = self._known.get(middle)
        if known is None:
            known = tuple(link for link in self.all if link.between.fullmatch(middle))
            if len(self._known) < _MOST_KNOWN:
                self._known[middle] = known
        return known

    @cached_property
    def _known(self) -> dict[str, tuple[Link, ...]]:
        return {}
