"""Who does the work on batches: processes of this machine, or the machines of a Ray cluster.

The work is the same: a batch's text goes in, texts of files come out, and are written here, those
of a batch whole before its mark. So any engine goes on where another was killed.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import attrs

from chronology.bulk.cluster import connected
from chronology.bulk.work import Task, Work, keep, text_of
from chronology.errors import WrongArgument
from chronology.processes import in_processes
from chronology.vocabulary import Engine


class Worker(Protocol):
    """Does the work on batches."""

    def each(
        self, work: Work, task: Task, names: Sequence[str], tell: Callable[[int], None]
    ) -> None:
        """Do something with each batch, and write what comes of it.

        Args:
            work: a function of a module.
            task: what all batches share.
            names: the batches.
            tell: called with how many are done.
        """


@attrs.frozen(kw_only=True)
class Hands:
    """Who is to do the work.

    Attributes:
        engine: processes of this machine, or Ray.
        address: of a Ray cluster; empty for one on this machine that ends with the work.
        jobs: how many processes work on this machine.
        is_kept: whether a run goes on with what one before it left.
    """

    engine: Engine
    address: str
    jobs: int
    is_kept: bool = True

    @contextmanager
    def at_work(self) -> Iterator[Worker]:
        """Give who does the work, as long as there is some.

        Raises:
            MissingExtra: the extra `ray` is not installed.
            ClusterFailed: no cluster can be had.
        """
        if self.engine is Engine.PROCESSES:
            yield _Processes(self.jobs)
            return
        with connected(self.address, self.jobs, is_kept=self.is_kept) as cluster:
            yield cluster


def hands(engine: str, address: str, jobs: int, *, is_kept: bool = True) -> Hands:
    """Return who is to do the work.

    Args:
        engine: processes of this machine, or Ray.
        address: of a Ray cluster; empty for one of this machine.
        jobs: how many processes work on this machine.
        is_kept: whether a run goes on with what one before it left.

    Raises:
        WrongArgument: there is no such engine, or it has no address.
    """
    if engine not in {*Engine}:
        known = " or ".join(f"“{one}”" for one in Engine)
        raise WrongArgument(
            argument="engine", reason=f"is “{engine}”, which there is not", remedy=f"name {known}"
        )
    if address and engine != Engine.RAY:
        raise WrongArgument(
            argument="address",
            reason="is that of a cluster, and the work is done here",
            remedy="name the engine “ray” too",
        )
    return Hands(engine=Engine(engine), address=address, jobs=jobs, is_kept=is_kept)


class _Processes:
    """Processes of this machine."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def each(
        self, work: Work, task: Task, names: Sequence[str], tell: Callable[[int], None]
    ) -> None:
        shared = (work, task)
        made = in_processes(
            _worked_here,
            shared,
            names,
            min(self.jobs, len(names)),
            lambda done, _: tell(done),
            at_once=1,
        )
        for done, name in enumerate((one for one in names if one not in made), len(made) + 1):
            _worked_here(shared, name)
            tell(done)


def _worked_here(shared: tuple[Work, Task], name: str) -> str:
    """Do something with a batch; return nothing."""
    work, task = shared
    keep(task.folder, work(task, name, text_of(task.folder, name)))
    return ""
