"""What becomes of the cells of a table of which no claim is made: counted, with the reasons."""

from collections.abc import Sequence

from chronology.ledger.mapping.model import Rejected

_MOST_ROWS = 5  # of each reason that are named
_MOST_REASONS = 200  # that are told apart; further ones are counted together
_OTHERS = "other reasons"


class Rejections:
    """Counts cells of which no claim is made."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, bool], int] = {}
        self._rows: dict[tuple[str, bool], list[int]] = {}
        self._examples: dict[tuple[str, bool], str] = {}

    def add(
        self, reason: str, row: int, cells: int = 1, *, example: str = "", is_plain: bool = False
    ) -> None:
        """Count cells of a row."""
        key = reason, is_plain
        if key not in self._counts and len(self._counts) >= _MOST_REASONS:
            key = _OTHERS, False
        self._counts[key] = self._counts.get(key, 0) + cells
        self._examples.setdefault(key, example)
        rows = self._rows.setdefault(key, [])
        if row not in rows[-1:] and len(rows) <= _MOST_ROWS:
            rows.append(row)

    def all(self) -> Sequence[Rejected]:
        """Return what was counted, the faulty first, the most first."""
        made = [
            Rejected(
                reason=key[0],
                count=count,
                rows=tuple(self._rows[key][:_MOST_ROWS]),
                is_all=len(self._rows[key]) <= _MOST_ROWS,
                example=self._examples[key],
                is_plain=key[1],
            )
            for key, count in self._counts.items()
        ]
        return sorted(made, key=lambda one: (one.is_plain, -one.count, one.reason))
