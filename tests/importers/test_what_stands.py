"""What a person wrote stays, whatever is imported; where it cannot, nothing is written."""

from pathlib import Path

import pytest

import chronology
from chronology.errors import NotExpressible
from chronology.importers import import_items

LINES = """\
[sources.a]
file = "a.txt"
published = 2024-05-12

[events.mill] # by hand
name = "Mill"

[[claims]]
event = "mill"
source = "a"
quote = "The mill was closed on 3 May 2024"
# below
"""
BRACKETS = """\
claims = [ { event = "mill", source = "a", quote = "The mill was closed on 3 May 2024" }, # x
]

[sources.a]
file = "a.txt"
published = 2024-05-12

[events.mill]
name = "Mill"
"""


@pytest.fixture
def items(tmp_path: Path) -> Path:
    """Return a file of one item, beside its document."""
    text = "12 May 2024\n\nThe mill was closed on 3 May 2024. The quay was opened on 4 May 2024.\n"
    (tmp_path / "a.txt").write_text(text)
    file = tmp_path / "items.jsonl"
    file.write_text('{"quote": "The quay was opened on 4 May 2024", "document": "a.txt"}\n')
    return file


def test_every_line_stays(items: Path) -> None:
    """Comments too, in their places."""
    ledger = items.with_name("chronology.toml")
    ledger.write_text(LINES)
    assert len(import_items(items, ledger).claims) == 1
    lines = iter(ledger.read_text().splitlines())
    assert all(line in lines for line in LINES.splitlines())
    assert len(chronology.load(ledger).claims) == 2


def test_a_list_that_would_be_written_anew_is_refused(items: Path) -> None:
    """Its comments would be lost with its lines."""
    ledger = items.with_name("chronology.toml")
    ledger.write_text(BRACKETS)
    with pytest.raises(NotExpressible, match="would not stay as it is"):
        import_items(items, ledger)
    assert ledger.read_text() == BRACKETS
