"""The hooks that others name in their repositories: each is a command that there is."""

import re
import shlex

import pytest
from click.testing import CliRunner
from conftest import ROOT

from chronology.cli import main

HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^  entry: (.+)\n  args: \[(.+)\]$", HOOKS, re.MULTILINE)


@pytest.mark.parametrize(("entry", "file"), ENTRIES)
def test_hooks(entry: str, file: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """It checks the one file that `args` names, and says of a missing one that it is."""
    program, *arguments = shlex.split(entry)
    missing = str(tmp_path_factory.mktemp("repository") / file)
    result = CliRunner().invoke(main, [*arguments, missing])
    assert (program, result.exit_code) == ("chronology", 2)
    assert "no such file" in result.output.lower()


def test_every_hook_is_looked_at() -> None:
    """There are two, and neither is given the names of files that changed."""
    assert len(ENTRIES) == HOOKS.count("- id:") == HOOKS.count("pass_filenames: false") == 2
