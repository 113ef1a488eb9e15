"""A time behind a subject whose verb is left out is that subject's, and no other's."""

import pytest
from verifying import verify

DAY = "9 June 2019"
GAPPED = [
    "Block A was completed early and Block B on {}",
    "Block A was completed within weeks and Block B on {}",
    "Smith was arrested immediately and Jones on {}",
    "Smith was arrested at home and Jones on {}",
    "The bridge was opened early, the tunnel on {}",
    "The first vessel sailed late and the second vessel on {}",
    "The lift was repaired twice; the escalator on {}",
    "The appeal was heard quickly and the judgment, on {}",
    "The crew were freed within days but the captain on {}",
]
JOINED = [
    "The festival took place in Bern and Basel on {}",
    "He visited Rome and Paris on {}",
    "The council approved the plan and the budget on {}",
    "Police arrested Smith and two others on {}",
    "It was opened officially by the mayor and the minister on {}",
    "The bridge was opened late, on {}",
    "The bridge was opened, and the tunnel was closed on {}",
    "The report was published quietly and without notice on {}",
    "Norsund Marine, a firm of Oslo, left the tender on {}",
    "The line reopened fully, with trains and buses, on {}",
    "He sold the land and the yard on {}",
]


@pytest.mark.parametrize("told", GAPPED)
def test_of_a_subject_without_its_verb(told: str) -> None:
    """What the verb tells of is dated by no more than when it was told."""
    made = verify(f"{told.format(DAY)}.", told.format(DAY)).claim
    assert str(made.span) == "by 24 June 2023"


@pytest.mark.parametrize("told", JOINED)
def test_of_what_is_joined(told: str) -> None:
    """Nouns that "and" joins share their verb, and its day."""
    made = verify(f"{told.format(DAY)}.", told.format(DAY)).claim
    assert str(made.span) == DAY
