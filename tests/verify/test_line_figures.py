"""What governs words is read on over a figure that may number a line."""

from pathlib import Path

import pytest

import chronology
from chronology.vocabulary import ClaimStatus


def status_of(folder: Path, text: str, quote: str) -> ClaimStatus:
    """Return what becomes of a quote from a text of 1 June 2023."""
    file = folder / "excerpt.txt"
    file.write_text(text, encoding="utf-8")
    builder = chronology.LedgerBuilder()
    source = builder.add_source(str(file), published="2023-06-01")
    builder.add_claim(builder.add_event("bridge"), source, quote)
    return builder.build(strict=False).claims[0].status


@pytest.mark.parametrize(
    "text",
    [
        "It was dark. The bridge was not\n2 opened on 3 May 2023, he said.\n",
        "1 Q. And then?\n2 A. The bridge was never\n3 opened on 3 May 2023.\n",
        "9 It is not true that the bridge was\r\n10 opened on 3 May 2023.\r\n",
    ],
)
def test_a_not_before_a_numbered_line_denies(tmp_path: Path, text: str) -> None:
    """Few lines do not tell that they are numbered, and "was not / 2 opened" denies."""
    assert status_of(tmp_path, text, "opened on 3 May 2023") is ClaimStatus.UNVERIFIED


@pytest.mark.parametrize(
    "text",
    [
        "It was late. The bridge was\n2 opened on 3 May 2023.\n",
        "They did not wait. In all they had\n12 spans opened on 3 May 2023.\n",
    ],
)
def test_a_figure_at_the_begin_of_a_line_denies_nothing(tmp_path: Path, text: str) -> None:
    """Where nothing denies, a figure changes nothing."""
    assert status_of(tmp_path, text, "opened on 3 May 2023") is ClaimStatus.VERIFIED
