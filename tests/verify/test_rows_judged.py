"""A cell of a column that judges, or is unknown, must be known to let its row stand."""

import pytest

import chronology


def _outcome(column: str, cell: str, *, is_quoted: bool = True) -> str:
    table = (
        f"Ref,Incident,Occurred,{column}\n"
        f"R-1,Crane overloaded,2024-04-25,{cell}\nR-4,Fence cut,2024-04-29,confirmed\n"
    )
    quote = "Incident: Crane overloaded; Occurred: 2024-04-25"
    quote += f"; {column}: {cell}" if is_quoted else ""
    item = {"quote": quote, "date": "2024-04-25", "modality": "reported"}
    return chronology.check_items([item], {"incidents.csv": table})[0].outcome.value


@pytest.mark.parametrize("is_quoted", [True, False])
@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Assessment", "unfounded"),
        ("Assessment", "none found"),
        ("Assessment", "no trace of it on site"),
        ("Assessment", "mix-up with plant 7"),
        ("Assessment", "guard misread the gauge"),
        ("Assessment", "crane was in Oslo that week"),
        ("Assessment", "0"),
        ("Assessment", "X"),
        ("Investigation", "crane stood idle"),
        ("Upon review", "0"),
        ("Later", "the gauge was misread"),
        ("Follow-up", "turned out to be the radio"),
        ("Guard's view", "no trace of it on site"),
        ("Notes", "mix-up with plant 7"),
    ],
)
def test_a_cell_that_may_refute_its_row(column: str, cell: str, *, is_quoted: bool) -> None:
    """Quoted or left out, it makes the modality as typed."""
    assert _outcome(column, cell, is_quoted=is_quoted) == "as-typed"


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Assessment", "confirmed"),
        ("Assessment", "minor"),
        ("Rating", "4"),
        ("Notes", "rope replaced"),
        ("Weather", "no wind"),
        ("Injuries", "0"),
        ("Cause", "worn brake"),
        ("Operator", "none"),
        ("Damage", "none"),
        ("Remarks", "no injuries"),
        ("Verified by", "A. Berg"),
        ("Action taken", "none"),
        ("Void", "no"),
    ],
)
def test_a_cell_that_is_known_to_let_its_row_stand(column: str, cell: str) -> None:
    """What affirms, weighs, or is of something beside the deed changes nothing."""
    assert _outcome(column, cell) == "holds"
