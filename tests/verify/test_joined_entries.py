"""A date of one entry of a log, a list or a table's lines does not date the words of another."""

import pytest
from verifying import UNVERIFIED, VERIFIED, codes, source_of, verify

LOG = "2024-07-19 05:05 pump 3 restarted\n2024-07-20 09:00 pump 4 tripped\n"
LIST = "Milestones\n\n- Contract signed\n- 3 May 2021: dig begun\n"
TABLE = "| Event | Date |\n| Lift fitted | 2021-05-03 |\n| Roof tiled | 2021-06-04 |\n"
TAILS = "Lift fitted: 3 May 2021\nRoof tiled: 4 June 2021\n"
ITEMS = "(a) the deposit was paid;\n(b) on 3 May 2021 the keys were returned.\n"
COUNCIL = "On 3 May 2024 the council:\n- approved the budget\n- elected a mayor\n"
NUMBERED = "1. The roof was tiled.\n2. On 3 May 2024 the lift was fitted.\n"
WRAPPED = "The bridge, planned since\n1995, was opened on\n3 May 2024 by the mayor.\n"
HOURS = "09:00  Gate opened\n09:30  3 May 2024 ceremony held\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (LOG, "pump 3 restarted\n2024-07-20"),
        (LOG, "pump 3 restarted 2024-07-20 09:00"),
        (LIST, "Contract signed\n- 3 May 2021"),
        (TABLE, "2021-05-03 |\n| Roof tiled"),
        (TAILS, "3 May 2021\nRoof tiled"),
        (ITEMS, "the deposit was paid;\n(b) on 3 May 2021"),
        (NUMBERED, "The roof was tiled.\n2. On 3 May 2024"),
        (HOURS, "Gate opened\n09:30  3 May 2024"),
    ],
)
def test_what_is_joined(text: str, quote: str) -> None:
    """It does not count, and it is told whose date it is."""
    result = verify(source_of(text), quote)
    assert result.claim.status is UNVERIFIED
    assert "quote-across-parts" in codes(result)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (LOG, "2024-07-20 09:00 pump 4 tripped"),
        (LIST, "3 May 2021: dig begun"),
        (TABLE, "| Lift fitted | 2021-05-03 |"),
        (TAILS, "Roof tiled: 4 June 2021"),
        (COUNCIL, "On 3 May 2024 the council:\n- approved the budget"),
        (COUNCIL, "On 3 May 2024 the council:\n- approved the budget\n- elected a mayor"),
        (WRAPPED, "was opened on\n3 May 2024"),
        ("We met on 3 May 2021\nand signed the lease.\n", "We met on 3 May 2021\nand signed"),
        ("It was opened on\n3 May 2024 by Holm.\n", "opened on\n3 May 2024"),
    ],
)
def test_what_is_of_one_entry(text: str, quote: str) -> None:
    """Words of one entry, of the line that heads a list, or of a line that runs on, hold."""
    result = verify(source_of(text), quote)
    assert result.claim.status is VERIFIED, codes(result)
