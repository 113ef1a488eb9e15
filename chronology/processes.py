"""Work spread over processes that inherit what they work on."""

import multiprocessing
import multiprocessing.context
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

_MANY = 1000  # pieces of work from which on starting further processes pays
_AT_ONCE = 50  # pieces of work handed to a process together
_Result = TypeVar("_Result")
_SHARED: dict[str, Any] = {}


def jobs_for(pieces: int) -> int:
    """Return how many processes so many pieces of work are worth starting."""
    return (os.cpu_count() or 1) if pieces >= _MANY else 1


def in_processes(
    work: "Callable[[Any, str], _Result]",
    shared: object,
    names: Sequence[str],
    jobs: int,
    progress: Callable[[int, int], None],
) -> dict[str, _Result]:
    """Return what work gives for each name, done by several processes.

    The processes are forks: they inherit `shared`, which need not be picklable; the results
    have to be. With one job, or where the system cannot fork, nothing is done, and the result
    is empty.

    Args:
        work: a function of a module, called with `shared` and a name.
        shared: what all the work is on.
        names: what to work on; neighbours are done by one process.
        jobs: how many processes.
        progress: called now and again with how many are done, and of how many.
    """
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004 - alone
        return {}
    chunks = [names[i : i + _AT_ONCE] for i in range(0, len(names), _AT_ONCE)]
    done: dict[str, _Result] = {}
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(jobs, context, _inherit, (work, shared)) as pool:
        for chunk, results in zip(chunks, pool.map(_worked, chunks), strict=True):
            done.update(zip(chunk, results, strict=True))
            progress(len(done), len(names))
    return done


def _inherit(work: object, shared: object) -> None:
    _SHARED.update(work=work, shared=shared)


def _worked(names: Sequence[str]) -> list[Any]:
    return [_SHARED["work"](_SHARED["shared"], name) for name in names]
