"""The fingerprints of the rules by which a report was made."""

import pytest
from conftest import ROOT

from chronology.view.versions import DECIDING_NOTHING, RULES, fingerprint, versions

PACKAGE = ROOT / "chronology"
ENTRIES = sorted(
    path.name
    for path in PACKAGE.iterdir()
    if path.suffix == ".py" or (path / "__init__.py").is_file()
)
NAMED = [part for parts in RULES.values() for part in parts] + list(DECIDING_NOTHING)


def test_every_module_is_named() -> None:
    """Each module either decides what a report says, under some kind of rules, or nothing."""
    assert sorted(NAMED) == ENTRIES


def test_a_module_that_is_gone_fails_loudly() -> None:
    """A fingerprint of what is not there would tell nothing apart."""
    with pytest.raises(FileNotFoundError, match="gone"):
        fingerprint(("quotes", "gone.py"))


def test_each_kind_of_rules_has_a_fingerprint_of_its_own() -> None:
    """The program and each kind of rules have versions, all of them different."""
    made_by = versions()
    assert [version.name for version in made_by] == ["chronology", *RULES]
    assert len({version.version for version in made_by}) == len(made_by)
