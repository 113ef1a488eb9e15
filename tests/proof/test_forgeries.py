"""Forgeries by somebody who has read how reports are checked: found, or named in the documents."""

import random
from pathlib import Path

import forged_fields
import pytest
from forgeries import KINDS, checked, genuine, named_in_the_page


@pytest.mark.parametrize("kind", KINDS)
def test_a_consistent_forgery(kind: str, tmp_path: Path) -> None:
    """It passes only if the page on forgeries says so, and a published digest tells it."""
    one, digest = genuine(tmp_path, ".md", random.Random(7))  # noqa: S311 - repeatable
    outcome, is_told = checked(one, KINDS[kind](one), digest)
    assert outcome.startswith("passes") == (kind in named_in_the_page())
    assert is_told


@pytest.mark.parametrize("kind", ["another version claimed", "other rules claimed"])
def test_a_claimed_version_passes_with_a_note_alone(kind: str, tmp_path: Path) -> None:
    """Which version is claimed, and which one checked it, is said."""
    one, digest = genuine(tmp_path, ".json", random.Random(7))  # noqa: S311 - repeatable
    assert checked(one, KINDS[kind](one), digest) == ("passes with a note", True)


def test_each_way_that_the_page_names_is_tried() -> None:
    """What the page says only a digest tells is forged, row by row."""
    assert named_in_the_page() - {"what was changed", "---"} <= KINDS.keys()


def test_every_field_of_a_ledger_is_forged_and_named_once() -> None:
    """The fields are drawn from the model: a new one fails until the page says what tells it."""
    told, untold = forged_fields.named_in_the_page()
    assert forged_fields.FORGERIES.keys() == forged_fields.fields()
    assert sorted((*told, *untold)) == sorted(forged_fields.fields())


def test_a_forged_field_is_told_as_the_page_says() -> None:
    """The report that follows says it by itself, or nothing does, as the page has it."""
    told, _ = forged_fields.named_in_the_page()
    found = {field for field, marks in forged_fields.told().items() if marks}
    assert found == {*told}
