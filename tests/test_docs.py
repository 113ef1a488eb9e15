"""The documents are run: every command in them, against what they print beneath it.

To bring the documents up to date after a change that is meant, run the tests with the
environment variable UPDATE_DOCS=1 and read the difference.
"""

import doctest
import os
import re
import runpy
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from chronology.cli import main

PAGES = (
    "README.md",
    "docs/ledger.md",
    "docs/dates.md",
    "docs/drafting.md",
    "docs/edtf.md",
    "docs/evidence.md",
    "docs/extensions.md",
    "docs/findings.md",
    "docs/first-hour.md",
    "docs/guard.md",
    "docs/importing.md",
    "docs/items.md",
    "docs/plans.md",
    "docs/reports.md",
    "docs/review.md",
    "docs/tables.md",
    "docs/tabular-sources.md",
    "docs/reference/commands.md",
    *(
        f"docs/{folder}/{path.name}"
        for folder in ("explanation", "how-to")
        for path in sorted((ROOT / "docs" / folder).glob("*.md"))
    ),
)
# What is printed there is Parquet, by the extra `bulk`; tests/extras runs the page where it is.
BULK = "docs/bulk.md"
FENCE = re.compile(
    r"(?:<!-- (?P<what>run|file|append|edit): (?P<where>[^\n]+?) -->\n)?"
    r"```(?P<kind>\w*)\n(?P<body>.*?)```\n",
    re.DOTALL,
)
COMMANDS = (
    (
        "python3 -m venv .venv && .venv/bin/pip install . "
        "&& .venv/bin/chronology table seeds/chronology.toml"
    ),
    'python3 -m venv .venv && .venv/bin/pip install -e ".[test]" && .venv/bin/pytest -n auto',
)
WIDTH = {"COLUMNS": "110", "LINES": "40"}


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the seeds in it, to run a document's commands in."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(command: str) -> str:
    """Return what a command of the documents prints, without spaces at line ends."""
    before, _, command = command.rpartition(" | ")
    program, *arguments = shlex.split(command)
    if program == "python":
        (file,) = arguments
        with redirect_stdout(StringIO()) as shown:
            runpy.run_path(file)
        return shown.getvalue()
    if program in {"mkdir", "cp"}:
        files_moved(program, arguments)
        return ""
    assert program in {"chronology", ".venv/bin/chronology"}
    result = CliRunner().invoke(main, arguments, env=WIDTH, input=piped(before))
    assert result.exception is None or isinstance(result.exception, SystemExit), command
    return "".join(f"{line.rstrip()}\n" for line in result.output.splitlines())


def files_moved(program: str, names: list[str]) -> None:
    """Do what `mkdir` and `cp` do with plain names."""
    if program == "mkdir":
        for name in names:
            Path(name).mkdir()
        return
    for name in names[:-1]:
        shutil.copy(name, names[-1])


def piped(command: str) -> str | None:
    """Return what `printf` writes into a pipe; `None` where nothing stands before it."""
    if not command:
        return None
    program, text = shlex.split(command)
    assert program == "printf"
    return text.replace("\\n", "\n")


def console(body: str) -> Iterator[str]:
    """Yield the lines of a console block, each command followed by what it prints."""
    assert body.startswith("$ ")
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        output = printed(command)
        lines = shown.splitlines()
        if "…" in lines:
            first, last = lines.index("…"), len(lines) - lines.index("…") - 1
            printed_lines = output.splitlines(keepends=True)
            end = printed_lines[len(printed_lines) - last :]
            output = "".join([*printed_lines[:first], "…\n", *end])
        yield f"$ {command}\n{output}"


def rendered(page: Path, workplace: Path) -> str:
    """Return a page with every command run anew and its output in place."""

    def block(match: re.Match[str]) -> str:
        what, where, body = match["what"], match["where"], match["body"]
        if what == "run":
            body = printed(where)
        elif what == "file":
            (workplace / where).parent.mkdir(exist_ok=True)
            (workplace / where).write_text(body, encoding="utf-8")
        elif what == "append":
            with (workplace / where).open("a", encoding="utf-8") as file:
                file.write(f"\n{body}")
        elif what == "edit":
            insert(workplace, where, body)
        elif match["kind"] == "console":
            body = "".join(console(body))
        head = match.group()[: match.start("body") - match.start()]
        return f"{head}{body}```\n"

    return FENCE.sub(block, page.read_text(encoding="utf-8"))


def insert(workplace: Path, where: str, lines: str) -> None:
    """Put lines below a table's header."""
    name, header = where.split(" ", 1)
    path = workplace / name
    text = path.read_text(encoding="utf-8")
    assert text.count(f"{header}\n") == 1
    path.write_text(text.replace(f"{header}\n", f"{header}\n{lines}"), encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_page(page: str, workplace: Path) -> None:
    """What a document shows is what its commands print."""
    fresh = rendered(ROOT / page, workplace)
    if os.environ.get("UPDATE_DOCS"):
        (ROOT / page).write_text(fresh, encoding="utf-8")
    assert fresh == (ROOT / page).read_text(encoding="utf-8")


PYTHON = (
    "docs/dates.md",
    "docs/drafting.md",
    "docs/edtf.md",
    "docs/evidence.md",
    "docs/extensions.md",
    "docs/guard.md",
    "docs/importing.md",
    "docs/items.md",
    "docs/ledger.md",
    "docs/tables.md",
)


@pytest.mark.parametrize("page", PYTHON)
def test_python_sessions(page: str, workplace: Path) -> None:
    """What a document shows of a Python session is what Python prints, among its files."""
    rendered(ROOT / page, workplace)
    text = (ROOT / page).read_text(encoding="utf-8")
    session = "\n".join(m["body"] for m in FENCE.finditer(text) if m["kind"] == "pycon")
    test = doctest.DocTestParser().get_doctest(session, {}, page, page, 0)
    results = doctest.DocTestRunner().run(test)
    assert results.attempted
    assert not results.failed


def test_a_check_of_ones_own(workplace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The check in the documents runs, and what it finds stands in the table."""
    page = ROOT / "docs/findings.md"
    rendered(page, workplace)
    exec(compile((workplace / "own_check.py").read_text("utf-8"), "own_check.py", "exec"), {})  # noqa: S102 - our own document
    assert "one-witness" in capsys.readouterr().out


def test_reports_from_python(workplace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The Python of the page on reports runs on the page's own ledger, and holds."""
    page = ROOT / "docs/reports.md"
    rendered(page, workplace)
    code = next(m["body"] for m in FENCE.finditer(page.read_text("utf-8")) if m["kind"] == "python")
    exec(compile(code, "docs/reports.md", "exec"), {})  # noqa: S102 - our own document
    assert capsys.readouterr().out == "True ()\n"


def test_a_change_would_show(workplace: Path, tmp_path: Path) -> None:
    """A page whose output is not what its command prints is found."""
    page = tmp_path / "page.md"
    page.write_text("```console\n$ chronology table seeds/chronology.toml\nno\n```\n", "utf-8")
    assert rendered(page, workplace) != page.read_text(encoding="utf-8")


def test_two_commands() -> None:
    """The two commands stand in the README, each a block of its own."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"```sh\n{command}\n```" in readme


def test_plain_words_first() -> None:
    """No term of the trade stands before the reader has their own first table."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    before = readme[: readme.index("## Going on")].lower()
    assert "chronology table bridge" in before
    for word in ("edtf", "modality ", "timex", "kernel"):
        assert word not in before.replace('modality = "planned"', "")


def test_findings_page_lists_every_code() -> None:
    """The table of findings in the documents is the table in the code."""
    from chronology.findings import CODES

    rows = re.findall(
        r"^\| `([\w-]+)` \| (\w+) \| (.+) \|$",
        (ROOT / "docs/findings.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert rows == [(name, code.severity, code.meaning) for name, code in CODES.items()]


def test_plans_page_says_when_each_outcome_is() -> None:
    """No outcome of a plan is told of in a table without its meaning in the documents."""
    from chronology.vocabulary import Outcome

    table = (ROOT / "docs/plans.md").read_text(encoding="utf-8").partition("| outcome | when |")[2]
    named = re.findall(r"`([a-z-]+)`", "".join(re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)))
    assert set(named[: len(Outcome)]) == {*Outcome}


def test_links_lead_somewhere() -> None:
    """Every link from one document to a file of the project leads to one."""
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
            assert ((ROOT / page).parent / target).exists(), (page, target)
