"""The schema of items and the instructions for a model: they are what items are read by."""

import json

import jsonschema
import pytest
from click.testing import CliRunner

from chronology import check_items
from chronology.building.items.read import FIELDS
from chronology.building.items.schema import PROMPT, items_schema
from chronology.cli import main


def test_schema() -> None:
    """It is sound, has every field that is read, and is printed."""
    schema = items_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert tuple(schema["items"]["properties"]) == FIELDS
    printed = CliRunner().invoke(main, ["schema", "--items"]).output
    assert json.loads(printed) == schema


@pytest.mark.parametrize(
    ("item", "is_sound"),
    [
        ({"quote": "The quay was opened on 3 May 2024", "date": "2024-05-03"}, True),
        ({"quote": "x", "modality": "sure"}, False),
        ({"date": "2024"}, False),
        ({"quote": "x", "qoute": "x"}, False),
        ({"quote": ""}, False),
    ],
)
def test_what_it_lets_through(item: dict[str, str], is_sound: bool) -> None:  # noqa: FBT001 - a table
    """What it lets through is read, and what it refuses has a problem, or a key without use."""
    validator = jsonschema.Draft202012Validator(items_schema())
    assert validator.is_valid([item]) == is_sound
    (made,) = check_items([item], {"paper": "The quay was opened on 3 May 2024."})
    assert bool(made.problems or made.unused) != is_sound


def test_prompt() -> None:
    """It names the fields that a model is to give, and is printed alone."""
    assert CliRunner().invoke(main, ["schema", "--prompt"]).output == PROMPT
    assert all(f"  {name}" in PROMPT for name in FIELDS if name != "published")
    wrong = CliRunner().invoke(main, ["schema", "--prompt", "--items"])
    assert wrong.exit_code == 2
