"""Work spread over processes.

Where a system forks, and nothing else runs beside us, a process inherits what it works on. A
process that was forked while threads ran may hang on what one of them held: then, and where
there is no fork, processes are spawned, and what they work on is pickled for them.
"""

import gc
import multiprocessing
import os
import pickle
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, TypeVar

_MANY = 1000  # pieces of work from which on starting further processes pays
_AT_ONCE = 50  # pieces of work handed to a process together
_PAUSE = 0.01  # seconds
_THREADS = Path("/proc/self/task")  # where Linux lists the threads of a process, Python's or not
_Result = TypeVar("_Result")
StartMethod = Literal["fork", "spawn"]
"""How a further process begins: as a copy of this one, or anew."""
_SHARED: dict[str, Any] = {}


def jobs_for(pieces: int) -> int:
    """Return how many processes so many pieces of work are worth starting."""
    return (os.cpu_count() or 1) if pieces >= _MANY else 1


def in_processes(  # noqa: PLR0913 - each is one thing to say of the work
    work: "Callable[[Any, str], _Result]",
    shared: object,
    names: Sequence[str],
    jobs: int,
    progress: Callable[[int, int], None],
    *,
    kept: "Callable[[str, _Result], None] | None" = None,
    method: StartMethod | None = None,
    at_once: int = _AT_ONCE,
) -> dict[str, _Result]:
    """Return what work gives for each name, done by several processes.

    With one job, nothing is done, and the result is empty. It lacks what could not be done in
    processes: all of it where they are spawned and `shared` cannot be pickled, and the rest where
    one of them ends, as it does where a script is not guarded by `if __name__ == "__main__":`.

    Args:
        work: a function of a module, called with `shared` and a name.
        shared: what all the work is on.
        names: what to work on; neighbours are done by one process.
        jobs: how many processes.
        progress: called now and again with how many are done, and of how many.
        kept: called with each name and what work gives for it, as soon as it is done.
        method: how processes are started; left out, as is safe here.
        at_once: how many pieces of work a process is handed together.
    """
    done: dict[str, _Result] = {}
    barren = multiprocessing.current_process().daemon  # it may not start another
    if jobs < 2 or barren or not names:  # noqa: PLR2004 - alone
        return done
    chunks = [names[i : i + at_once] for i in range(0, len(names), at_once)]
    with _handed_over(work, shared, method or _method()) as handed:
        if handed is None:
            return done
        try:
            with ProcessPoolExecutor(min(jobs, len(chunks)), *handed) as pool:
                for chunk, results in zip(chunks, pool.map(_worked, chunks), strict=True):
                    done.update(zip(chunk, results, strict=True))
                    if kept is not None:
                        for name in chunk:
                            kept(name, done[name])
                    progress(len(done), len(names))
        except BrokenProcessPool:  # whoever asked does the rest
            pass
    return done


def _method() -> StartMethod:
    """Return how processes are started without harm: a fork copies what other threads hold."""
    forks = "fork" in multiprocessing.get_all_start_methods()
    return "fork" if forks and not _threads_run() else "spawn"


def _threads_run() -> bool:
    """Say whether other threads run beside this one, also such as Python does not know."""
    try:
        return len(list(_THREADS.iterdir())) > 1
    except OSError:
        return threading.active_count() > 1


def settle(seconds: float = 1.0) -> None:
    """Wait until the threads that a library left behind have ended, for so long at the most."""
    end = time.monotonic() + seconds
    while _threads_run() and time.monotonic() < end:
        time.sleep(_PAUSE)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles in what is made: it would look at all of it many times.

    What is made here has next to none, and most of it is let go of in the end.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_Handed = tuple[BaseContext, Callable[..., None], tuple[object, ...]]


@contextmanager
def _handed_over(work: object, shared: object, start: StartMethod) -> Iterator[_Handed | None]:
    """Give how processes start, and with what; `None` if that cannot be handed over.

    What is pickled goes through a file: Python would wait for ever to write it to a process that
    ended while it began.
    """
    context = multiprocessing.get_context(start)
    if start == "fork":
        yield context, _inherit, (work, shared)
        return
    try:
        pickled = pickle.dumps((work, shared))
    except (pickle.PicklingError, AttributeError, TypeError):
        yield None  # a class of a function, say, is not found by its name
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "shared.pickle"
        path.write_bytes(pickled)
        yield context, _unpack, (path,)


def _inherit(work: object, shared: object) -> None:
    _SHARED.update(work=work, shared=shared)


def _unpack(path: Path) -> None:
    _inherit(*pickle.loads(path.read_bytes()))  # noqa: S301 - our own process wrote it


def _worked(names: Sequence[str]) -> list[Any]:
    return [_SHARED["work"](_SHARED["shared"], name) for name in names]
