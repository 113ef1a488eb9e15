"""What libraries would print on the terminal, collected instead.

They tell of damage in a file that they pass over, and do so in words out of the file.
"""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr

_MOST_MESSAGES = 10_000
_LONGEST = 100


@contextmanager
def quiet(library: str) -> Iterator[list[str]]:
    """Collect the warnings that a library logs, or writes to the standard error stream."""
    logger = logging.getLogger(library)
    collecting = _Collecting()
    propagated = logger.propagate
    logger.addHandler(collecting)
    logger.propagate = False
    try:
        with redirect_stderr(io.StringIO()) as written:
            yield collecting.messages
    finally:
        logger.removeHandler(collecting)
        logger.propagate = propagated
        collecting.messages += written.getvalue().splitlines()[:1]


class _Collecting(logging.Handler):
    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message's beginning, and no more of them than anybody counts."""
        if len(self.messages) < _MOST_MESSAGES:
            self.messages.append(record.getMessage()[:_LONGEST])
