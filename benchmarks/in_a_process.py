"""Work done in a process of its own, within limits: what it took, how it ended, what it printed.

The process is forked from one that has what it needs at hand, so that nothing is measured but the
work. It runs on Linux, which tells what a process took.
"""

import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import attrs

_SECONDS = 60
_WALL = 600  # seconds after which it is stopped though it does nothing
_BYTES = 4 * 2**30
_TRACEBACK = "Traceback (most recent call last)"


@attrs.frozen(kw_only=True)
class Took:
    """What work took, and how it ended.

    Attributes:
        seconds: of the processor, its own processes included.
        megabytes: the most that the process had at once.
        grown: by how many MB that is more than at its begin.
        code: its exit code; below 0 the signal that stopped it.
        printed: what it printed.
    """

    seconds: float
    megabytes: float
    grown: float
    code: int
    printed: str

    @property
    def has_traceback(self) -> bool:
        """Whether it printed what nobody should see."""
        return _TRACEBACK in self.printed

    @property
    def last_line(self) -> str:
        """The last line with words that it printed, or what stopped it."""
        if self.code < 0:
            return f"stopped: {signal.Signals(-self.code).name}"
        lines = [line for line in self.printed.splitlines() if line.strip()]
        return lines[-1] if lines else ""


def done(work: Callable[[], object], seconds: int = _SECONDS) -> Took:
    """Do work in a process of its own, and return what it took; what it returns is lost."""
    with tempfile.TemporaryFile("w+b") as printed, tempfile.TemporaryFile("w+b") as told:
        sys.stdout.flush()
        process = os.fork()
        if not process:
            _do(work, seconds, printed.fileno(), told.fileno())
        _, status, used = os.wait4(process, 0)
        printed.seek(0)
        told.seek(0)
        before = int(told.read() or b"0")
        return Took(
            seconds=used.ru_utime + used.ru_stime,
            megabytes=used.ru_maxrss / 1024,
            grown=max(0, used.ru_maxrss - before) / 1024,
            code=os.waitstatus_to_exitcode(status),
            printed=printed.read().decode("utf-8", errors="replace"),
        )


def _do(work: Callable[[], object], seconds: int, printed: int, told: int) -> None:
    """Do the work, and end the process."""
    code = 0
    try:
        os.dup2(printed, 1)
        os.dup2(printed, 2)
        os.write(told, str(resident()).encode())
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        signal.alarm(_WALL)
        work()
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        traceback.print_exc()
        code = 70
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def resident() -> int:
    """Return how many KiB this process has in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") // 1024


def pace() -> float:
    """Return the seconds that ten million additions take here, by which figures are compared."""
    begun = time.process_time()
    total = 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - begun
