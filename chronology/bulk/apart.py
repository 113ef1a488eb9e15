"""Reading in a process of its own what a library may crash on.

Readers written in C end the process that they run in when a hostile file leads them astray; so
they read in another one, which hands over what it read, line by line. When it ends early, that
is said, and nothing else is lost.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from importlib import import_module; "
    "getattr(import_module(sys.argv[2]), sys.argv[3])(sys.argv[4])"
)

_ALL = {"all": True}  # the last line; all others are lists


class BrokenOff(Exception):
    """The process ended before it had handed over everything."""


def lines_apart(module: str, function: str, path: Path) -> Iterator[Any]:
    """Give what a function hands over of a file, run in a process of its own.

    Args:
        module: the name of one of our modules.
        function: the name of a function of it, called with a path; it calls `hand_over`.
        path: a file.

    Raises:
        BrokenOff: the process ended before it said that this was all.
    """
    asked = [sys.executable, "-c", _CODE, json.dumps(sys.path), module, function, str(path)]
    with subprocess.Popen(  # noqa: S603 - our own function, its argument a path
        asked, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            for line in process.stdout or ():
                if (value := json.loads(line)) == _ALL:
                    return
                yield value
            raise BrokenOff
        except ValueError as error:  # a line that was not written to its end
            raise BrokenOff from error
        finally:
            process.kill()


def hand_over(values: Iterator[Any]) -> None:
    """Write what there is for whoever asked, and that it is all."""
    for value in values:
        sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.write(json.dumps(_ALL) + "\n")
    sys.stdout.flush()
