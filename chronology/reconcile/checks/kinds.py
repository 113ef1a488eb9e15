"""What a check is: a plain function from what is known to findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps

from chronology.errors import InvalidCheck
from chronology.findings import Finding
from chronology.reconcile.model import Dossier, World

EventCheck = Callable[[Dossier, World], Iterable[Finding]]
Check = Callable[[Sequence[Dossier], World], Iterable[Finding]]


def each(check: EventCheck) -> Check:
    """Return the check of all events that looks at one after the other."""

    @wraps(check)
    def of_all(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
        for dossier in dossiers:
            yield from _as_iterable(check(dossier, world), check)

    return of_all


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
