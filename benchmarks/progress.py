"""Progress of a benchmark, shown on a terminal."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import click

A_MOMENT = 2.0  # seconds after which progress is shown

_Item = TypeVar("_Item")


def shown(items: Sequence[_Item] | range, label: str) -> Iterator[Any]:
    """Give the items one by one; after two seconds a bar shows how far it is, on a terminal."""
    begin, bar = time.monotonic(), None
    step = max(1, len(items) // 1000)
    try:
        for index, item in enumerate(items):
            yield item
            if index % step or not sys.stderr.isatty() or time.monotonic() - begin < A_MOMENT:
                continue
            bar = bar or click.progressbar(length=len(items), label=label, file=sys.stderr)
            bar.update(index + 1 - bar.pos)
    finally:
        if bar is not None:
            bar.render_finish()
