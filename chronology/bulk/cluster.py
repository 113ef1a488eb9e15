"""Batches reconciled on the machines of a Ray cluster: the extra `ray`.

A batch's text goes to whichever machine is free, and what comes of it comes back; the folder in
which a run works lies on one machine alone. Only a few batches more than the cluster has processors
are on their way at a time, so that however long the table, what is held is bounded.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from io import StringIO
from itertools import islice
from pathlib import Path
from socket import create_connection
from typing import Any

from chronology.bulk.rules import Rules, own_rules
from chronology.bulk.work import Files, Task, Work, keep, text_of
from chronology.errors import ClusterFailed, MissingExtra

_AHEAD = 2  # batches on their way for each processor: one that is done finds the next one there
_PATIENCE = 10.0  # seconds that a cluster has to answer
_STORE = 256 * 2**20  # bytes that a cluster of our own holds of them before it uses the disk
_QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
_PATH = "PYTHONPATH"
_NOT_BEGUN = (ConnectionError, OSError, RuntimeError, ValueError, ImportError)
_NAME_IT = (
    "name the address that `ray start --head` told, and where it was begun with a token, set "
    "RAY_AUTH_MODE=token here too"
)
_GOES_ON = "what is done is kept: run it again once that is mended"
_BEGINS_ANEW = "nothing is kept of it: call it again once that is mended"


class Cluster:
    """The machines of a cluster, given batches as they come free.

    Args:
        ray: the package, connected.
        is_kept: whether a run goes on with what one before it left.
    """

    def __init__(self, ray: Any, *, is_kept: bool = True) -> None:  # noqa: ANN401 - of a package that may be missing
        self.ray = ray
        self.is_kept = is_kept
        self.remote = ray.remote(_reconciled)

    def each(
        self, work: Work, task: Task, names: Sequence[str], tell: Callable[[int], None]
    ) -> None:
        """Do something with each batch, and write what comes of it.

        Raises:
            ClusterFailed: the cluster lost a batch for good, or has another version of this code.
        """
        waiting: dict[Any, str] = {}
        try:
            self._each(work, task, _largest_first(task.folder, names), tell, waiting)
        except self.ray.exceptions.RayError as error:
            if isinstance(cause := getattr(error, "cause", None), ImportError):
                reason = f"a machine of it lacks what this command uses ({cause})"
                remedy = "install the same version of sourced-chronology on each"
                raise ClusterFailed(reason=reason, remedy=remedy) from error
            line = str(error).strip().rpartition("\n")[2]
            remedy = _GOES_ON if self.is_kept else _BEGINS_ANEW
            raise ClusterFailed(reason=f"it lost a batch: {line}", remedy=remedy) from error
        finally:
            for one in waiting:
                with suppress(Exception):  # whatever a cluster that broke says to that
                    self.ray.cancel(one, force=True)

    def _each(
        self,
        work: Work,
        task: Task,
        names: Sequence[str],
        tell: Callable[[int], None],
        waiting: dict[Any, str],
    ) -> None:
        left, shared, done = iter(names), self.ray.put((own_rules(), work, task)), 0
        while True:
            for name in islice(left, max(0, self._most() - len(waiting))):
                text = text_of(task.folder, name)
                waiting[self.remote.remote(shared, name, text)] = name
            if not waiting:
                return
            for one in self.ray.wait([*waiting])[0]:
                files = self.ray.get(one)
                del waiting[one]
                if files is None:
                    raise ClusterFailed(
                        reason="a machine of it has another version of this code",
                        remedy="install the same version of sourced-chronology on each",
                    )
                keep(task.folder, files)
                done += 1
                tell(done)

    def _most(self) -> int:
        """Return how many batches may be on their way: machines come, and go."""
        processors = int(self.ray.cluster_resources().get("CPU", 1))
        return _AHEAD * max(1, processors)


def _reconciled(shared: tuple[Rules, Work, Task], name: str, text: str) -> Files | None:
    """Return what comes of a batch; `None` where the code is another one than that of who asks."""
    rules, work, task = shared
    return work(task, name, text) if rules == own_rules() else None


def _largest_first(folder: Path, names: Sequence[str]) -> list[str]:
    """Return batches, those first that take longest, so that no machine waits for the last."""
    return sorted(names, key=lambda name: (-(folder / f"{name}.csv").stat().st_size, name))


@contextmanager
def connected(address: str, jobs: int, *, is_kept: bool = True) -> Iterator[Cluster]:
    """Give a cluster, and let go of it in the end, unless whoever calls was connected before.

    Args:
        address: where it is; empty for one of this machine that is ended in the end.
        jobs: how many processes that one has.
        is_kept: whether a run goes on with what one before it left.

    Raises:
        MissingExtra: the extra `ray` is not installed.
        ClusterFailed: there is none, it cannot be begun, or whoever calls is connected to another.
    """
    with _with_environment():
        try:
            import duckdb  # noqa: F401 - it sorts what the cluster reconciles
            import ray as found
        except ImportError as error:
            raise MissingExtra(what="working on a cluster", extra="ray") from error
        ray: Any = found
        is_ours = not ray.is_initialized()
        if address and not is_ours:
            _hold_to(address, ray)
        try:
            if is_ours:
                _reach(address)
                with _quiet(address):
                    ray.init(**_asked(address, jobs))
        except (*_NOT_BEGUN, ray.exceptions.RayError) as error:
            ray.shutdown()
            raise _not_begun(error, address) from error
    try:
        yield Cluster(ray, is_kept=is_kept)
    finally:
        if is_ours:
            ray.shutdown()


def _not_begun(error: Exception, address: str) -> ClusterFailed:
    """Return why there is no cluster, with what Ray says."""
    line = str(error).strip().partition("\n")[0].rstrip(".")
    where = f"none answers at “{address}”" if address else "none can be begun here"
    return ClusterFailed(reason=f"{where}: {line}", remedy=_NAME_IT)


def _hold_to(address: str, ray: Any) -> None:  # noqa: ANN401 - as above
    """Raise if this program is connected to another cluster than the one that is named."""
    own = str(ray.get_runtime_context().gcs_address)
    if address not in {own, "auto"}:
        raise ClusterFailed(
            reason=f"this program is connected to the one at “{own}”, and not to “{address}”",
            remedy="leave the address out, or call `ray.shutdown()` first",
        )


def _reach(address: str) -> None:
    """Raise if nobody answers at an address: Ray itself would ask again for minutes."""
    host, _, port = address.rpartition(":")
    if host and "/" not in address and port.isdecimal():
        create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE).close()


def _asked(address: str, jobs: int) -> dict[str, Any]:
    """Return how Ray is asked to begin."""
    asked = {"configure_logging": False, "log_to_driver": False}
    if address:
        return {"address": address, **asked}
    return {
        "address": "local", "num_cpus": jobs, "include_dashboard": False,
        "object_store_memory": _STORE, **asked,
    }  # fmt: skip


@contextmanager
def _quiet(address: str) -> Iterator[None]:
    """Keep Ray from greeting, and from advice about a cluster that nobody else sees."""
    logger = logging.getLogger("ray")
    before = logger.level
    if not address:
        logger.setLevel(logging.ERROR)
    try:
        with redirect_stdout(StringIO()):
            yield
    finally:
        logger.setLevel(before)


@contextmanager
def _with_environment() -> Iterator[None]:
    """Have Ray begin without telling its makers, and find our code where this process finds it."""
    wanted = _QUIET | {_PATH: os.pathsep.join(str(Path(place).resolve()) for place in sys.path)}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
