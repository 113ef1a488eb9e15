"""What a check is: a plain function from what is known to findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import update_wrapper

from chronology.errors import InvalidCheck
from chronology.findings import Finding
from chronology.reconciling.model import Dossier, World

EventCheck = Callable[[Dossier, World], Iterable[Finding]]
Check = Callable[[Sequence[Dossier], World], Iterable[Finding]]


def each(check: EventCheck) -> Check:
    """Return the check of all events that looks at one after the other."""
    return _Each(check)


class _Each:
    """A check of all events by one of each: called so, equal and pickled as that one is."""

    __wrapped__: EventCheck

    def __init__(self, check: EventCheck) -> None:
        update_wrapper(self, check)

    def __call__(self, dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
        for dossier in dossiers:
            yield from _as_iterable(self.__wrapped__(dossier, world), self.__wrapped__)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Each) and self.__wrapped__ == other.__wrapped__

    def __repr__(self) -> str:
        return f"each({_name_of_check(self.__wrapped__)})"

    def __hash__(self) -> int:
        return hash(self.__wrapped__)

    def __reduce__(self) -> tuple[Callable[[EventCheck], Check], tuple[EventCheck]]:
        return each, (self.__wrapped__,)


def found_by(check: Check, dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Yield what a check finds.

    Raises:
        InvalidCheck: it gives something else than findings.
    """
    for finding in _as_iterable(check(dossiers, world), check):
        if not isinstance(finding, Finding):
            raise InvalidCheck(check=_name_of_check(check), got=type(finding).__name__)
        yield finding


def _as_iterable(
    found: Iterable[Finding], check: Callable[..., Iterable[Finding]]
) -> Iterable[Finding]:
    if not isinstance(found, Iterable):
        raise InvalidCheck(check=_name_of_check(check), got=type(found).__name__)
    return found


def _name_of_check(check: Callable[..., Iterable[Finding]]) -> str:
    return getattr(check, "__name__", type(check).__name__)
