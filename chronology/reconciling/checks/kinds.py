"""What a check is: a plain function from what is known to findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import update_wrapper

from chronology.errors import ChronologyError, ExtensionFailed, InvalidCheck, WrongType
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
            with failing(self.__wrapped__, dossier.event.id):
                found = tuple(_as_iterable(self.__wrapped__(dossier, world), self.__wrapped__))
            yield from found

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
        WrongType: it is no function.
        InvalidCheck: it gives something else than findings.
        ExtensionFailed: it is a user's own, and fails.
    """
    if not callable(check):
        raise WrongType(argument="checks", expected="functions", got=type(check).__name__)
    with failing(check):
        found = tuple(_as_iterable(check(dossiers, world), check))
    for finding in found:
        if not isinstance(finding, Finding):
            raise InvalidCheck(check=_name_of_check(check), got=type(finding).__name__)
        yield finding


@contextmanager
def failing(check: Callable[..., object], event: str = "") -> Iterator[None]:
    """Tell which check of a user fails; a fault of ours is left as it is.

    Args:
        check: what is called.
        event: the id of the event that it is asked of; empty for all.
    """
    try:
        yield
    except ChronologyError:
        raise
    except Exception as error:
        if str(getattr(check, "__module__", "")).startswith(f"{__package__.partition('.')[0]}."):
            raise
        name, reason = f"the check {_name_of_check(check)}", f"{type(error).__name__}: {error}"
        raise ExtensionFailed(name=name, event=event, reason=reason) from error


def _as_iterable(
    found: Iterable[Finding], check: Callable[..., Iterable[Finding]]
) -> Iterable[Finding]:
    if not isinstance(found, Iterable):
        raise InvalidCheck(check=_name_of_check(check), got=type(found).__name__)
    return found


def _name_of_check(check: Callable[..., object]) -> str:
    return getattr(check, "__name__", type(check).__name__)
