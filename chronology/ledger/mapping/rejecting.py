"""What becomes of the cells of a table of which no claim is made: counted, with the reasons."""

from array import array
from collections.abc import Sequence

import attrs

from chronology.ledger.mapping.model import Rejected

_MOST_PLAIN_ROWS = 5  # of what nothing is wrong with that are named
_MOST_VALUES = 1_000  # that are told apart; further ones are counted together
_LONGEST_VALUE = 60  # code points of a value that is told
_OTHERS = "further values"


@attrs.frozen(kw_only=True)
class _Key:
    """What is counted together."""

    reason: str
    is_plain: bool
    column: str = ""
    value: str = ""
    why: str = ""


class Rejections:
    """Counts cells of which no claim is made."""

    def __init__(self) -> None:
        self._counts: dict[_Key, int] = {}
        self._rows: dict[_Key, array[int]] = {}

    def add(  # noqa: PLR0913 - what is told of a cell
        self,
        reason: str,
        row: int,
        cells: int = 1,
        *,
        column: str = "",
        value: str = "",
        why: str = "",
        is_plain: bool = False,
    ) -> None:
        """Count cells of a row."""
        shown = value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]}…"
        key = _Key(reason=reason, is_plain=is_plain, column=column, value=shown, why=why)
        if key not in self._counts and len(self._counts) >= _MOST_VALUES:
            key = _Key(reason=reason, is_plain=is_plain, column=column, why=_OTHERS if why else "")
        self._counts[key] = self._counts.get(key, 0) + cells
        rows = self._rows.setdefault(key, array("I"))
        if (not rows or rows[-1] != row) and not (is_plain and len(rows) > _MOST_PLAIN_ROWS):
            rows.append(row)

    def all(self) -> Sequence[Rejected]:
        """Return what was counted, the faulty first, the most first."""
        made = [self._rejected(key, count) for key, count in self._counts.items()]
        return sorted(made, key=lambda one: (one.is_plain, -one.count, one.reason, one.value))

    def _rejected(self, key: _Key, count: int) -> Rejected:
        rows = self._rows[key]
        most = _MOST_PLAIN_ROWS if key.is_plain else len(rows)
        return Rejected(
            reason=key.reason,
            count=count,
            rows=tuple(rows[:most]),
            is_all=len(rows) <= most,
            why=key.why,
            column=key.column,
            value=key.value,
            is_plain=key.is_plain,
        )
