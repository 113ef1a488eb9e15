"""The pages for contributors name what is there: paths, modules, functions and commands."""

import ast
import builtins
import importlib
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from test_floors import FLOORS, LONGEST, PACKAGE, SOURCES

from chronology.findings import CODES

PAGES = ("CONTRIBUTING.md", "docs/architecture.md")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
PROGRAMS = {
    ".",
    "mkdocs",
    "mypy",
    "pip",
    "pre-commit",
    "pytest",
    "python",
    "python3",
    "ruff",
    "typos",
    ".ci/run",
}
SETTINGS = ("UPDATE_DOCS=1",)
# What stands in code type and is no name in the code: keys of a ledger, and its tables.
KEYS = {"when", "[kinds]"}


def text_of(page: str) -> str:
    """Return a page."""
    return (ROOT / page).read_text(encoding="utf-8")


def names_on(page: str) -> list[str]:
    """Return what stands in code type in sentences and tables and is no command, once each."""
    text = FENCE.sub("", text_of(page))
    spans = dict.fromkeys(" ".join(span.split()) for span in re.findall(r"`([^`]+)`", text))
    return [span for span in spans if not is_command(span)]


def is_command(span: str) -> bool:
    """Say whether words in code type are a command, or set something for one."""
    return span.split(maxsplit=1)[0] in {*PROGRAMS, *SETTINGS}


def commands_on(page: str) -> Iterator[list[str]]:
    """Yield the commands of a page as words, without what is set for them."""
    blocks = [match[2] for match in FENCE.finditer(text_of(page)) if match[1] == "sh"]
    spans = filter(is_command, re.findall(r"`([^`\n]+)`", FENCE.sub("", text_of(page))))
    for line in (*(line for block in blocks for line in block.splitlines()), *spans):
        for command in line.split(" && "):
            words = [word for word in shlex.split(command) if word not in SETTINGS]
            if words:
                yield words


def defined(paths: Iterator[Path]) -> Iterator[str]:
    """Yield every function, class and variable that modules define, within classes too."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                yield node.name
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                yield from (target.id for target in targets if isinstance(target, ast.Name))


DEFINED = {*defined(iter(SOURCES.values())), *defined((ROOT / "tests").rglob("*.py"))}


def is_there(name: str) -> bool:
    """Say whether a file, a module or something that stands in one has this name."""
    if (ROOT / name).exists() or (PACKAGE / name).exists():
        return True
    if "/" in name or name.endswith((".py", ".md")):
        return False
    if "." in name:
        return leads_to_something(name)
    return name in {*DEFINED, *SOURCES, *CODES, *KEYS} or hasattr(builtins, name)


def leads_to_something(dotted: str) -> bool:
    """Say whether a dotted name is a module below the package, or something public in one."""
    parts = dotted.removeprefix("chronology.").split(".")
    if parts[0] in {"Chronology", "build"}:  # as people import them
        parts.insert(0, "building")
    for length in range(len(parts), 0, -1):
        if (module := ".".join(parts[:length])) in SOURCES:
            found: object = importlib.import_module(f"chronology.{module}")
            for part in parts[length:]:
                found = getattr(found, part, None)
            return found is not None
    return False


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_names_is_there(page: str) -> None:
    """Paths lead to files, dotted names to modules and what is in them, words to what they name."""
    assert [name for name in names_on(page) if not is_there(name)] == []


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    """Every link to a file of the project leads to one."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text_of(page)):
        assert ((ROOT / page).parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES)
def test_commands_are_ours(page: str) -> None:
    """Commands are of programs that are named above; the paths and extras in them are there."""
    extras = tomllib.loads(text_of("pyproject.toml"))["project"]["optional-dependencies"]
    for words in commands_on(page):
        assert words[0] in PROGRAMS
        for word in words[1:]:
            if "/" in word and not word.startswith(".venv"):
                assert (ROOT / word).exists(), word
            for extra in re.findall(r"(?<=\[).+(?=\])", word):
                assert {*extra.split(",")} <= extras.keys()


@pytest.mark.parametrize("page", PAGES)
def test_the_test_of_names_can_fail(page: str) -> None:
    """A module, a function, a path and a word that are not there are found."""
    gone = ("verify.gone", "verify.claims.verify_clam", "docs/gone.md", "gone.py", "no_such_name")
    assert not any(map(is_there, gone))
    assert names_on(page)


def test_every_package_is_told_of() -> None:
    """Every folder of the package stands on the page on architecture, by its path."""
    folders = {path.parent.relative_to(PACKAGE).as_posix() for path in SOURCES.values()} - {"."}
    told = {name.rstrip("/") for name in names_on("docs/architecture.md")}
    assert folders <= told


def test_floors_name_files_and_folders_as_such() -> None:
    """A folder ends with a slash, a module with `.py`, and each is there."""
    rows = [line for line in text_of("docs/architecture.md").splitlines() if line[:3].strip("| ")]
    floors = [row.split("|")[2] for row in rows if re.match(r"\| \d+ \|", row)]
    assert len(floors) == len(FLOORS)
    for name in re.findall(r"`([^`]+)`", "".join(floors)):
        assert (PACKAGE / name).is_dir() if name.endswith("/") else (PACKAGE / name).is_file()


def test_the_longest_module_is_as_told() -> None:
    """Both pages give the number that the test holds modules to."""
    for page in PAGES:
        assert f"at most {LONGEST} lines" in " ".join(text_of(page).split())
