"""The versions of release schedules: saved in a folder, or in the history of a git clone."""

import csv
import datetime as dt
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

Tell = Callable[[int, int], None]


def versions_at(path: Path, tell: Tell) -> "list[Version]":
    """Return the versions in a folder with an `index.csv`, or in a clone, the earliest first.

    Args:
        path: the folder or the clone.
        tell: called now and again with how many versions are read, and of how many.
    """
    found = saved(path) if (path / "index.csv").exists() else cloned(path, tell)
    return sorted(found, key=lambda version: (version.stated, version.document, version.name))


class Version(NamedTuple):
    """One version of one schedule."""

    name: str  # of the file
    document: str
    project: str  # "Python"
    number: str  # "3.9", if the document is on one series only
    stated: dt.datetime
    raw: bytes


def saved(folder: Path) -> Iterator[Version]:
    """Yield the versions that the index of a folder lists."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as index:
        for row in csv.DictReader(index):
            raw, project = (folder / row["file"]).read_bytes(), project_of(row["series"])
            yield Version(row["file"], row["document"], *project, moment(row["stated"]), raw)


def cloned(clone: Path, tell: Tell) -> Iterator[Version]:
    """Yield every version of every schedule in a clone, under each name that it had."""
    titled = git(clone, "grep", "-lE", "^Title:.* Release Schedule", "HEAD").decode().splitlines()
    paths = [name.removeprefix("HEAD:") for name in titled]
    entries = [(path, *entry) for path in paths for entry in history(clone, path)]
    projects = {path: project_of(title_of(git(clone, "show", f"HEAD:{path}"))) for path in paths}
    for done, (path, commit, stated, name) in enumerate(entries, 1):
        tell(done, len(entries))
        if raw := git(clone, "show", f"{commit}:{name}"):
            at = f"{commit[:10]}/{name}"
            yield Version(at, Path(path).stem, *projects[path], moment(stated), raw)


def title_of(raw: bytes) -> str:
    """Return of what a document is the release schedule, as its title says."""
    title = re.search(rb"^Title:[ ]*(.*?) Release Schedule", raw, re.MULTILINE)
    return title[1].decode(errors="replace") if title else ""


def history(clone: Path, path: str) -> Iterator[tuple[str, str, str]]:
    """Yield (commit, time, name) of each version of a file, back to where it was made.

    Git follows it further where it was made from a copy of another file; that is another's.
    """
    log = git(clone, "log", "--follow", "--format=%x01%H %cI", "--name-status", "--", path)
    for entry in log.decode().split("\x01")[1:]:
        head, *changes = entry.strip().splitlines()
        commit, stated = head.split()
        status, *names = changes[-1].split("\t") if changes else ("",)
        if names:
            yield commit, stated, names[-1]
        if status[:1] in {"A", "C"}:
            return


def moment(written: str) -> dt.datetime:
    """Return when a version was stated; without a zone, in UTC."""
    stated = dt.datetime.fromisoformat(written)
    return stated if stated.tzinfo else stated.replace(tzinfo=dt.UTC)


def git(clone: Path, *arguments: str) -> bytes:
    """Return what a git command prints; nothing if it finds nothing, or there is no git."""
    program = shutil.which("git")
    if program is None:
        return b""
    command = [program, "-C", str(clone), *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout  # noqa: S603 - a list, no shell


def project_of(series: str) -> tuple[str, str]:
    """Return a project's name and its version: Python and 3.9, of "Python 3.9"."""
    match = re.fullmatch(r"\s*(.*?)(?:\s+v?(\d+(?:\.\d+)*)\S*)?\s*", series)
    return (match[1], match[2] or "") if match else (series, "")


SAMPLE = {
    "2024-01-08": "Expected:\n\n- 1.4.0 beta 1: Tuesday, 2024-02-06\n- 1.4.0: March 45, 2024\n",
    "2024-01-29": "Expected:\n\n- 1.4.0 beta 1: Tuesday, 2024-02-20\n- 1.4.0: March 19, 2024\n",
    "2024-02-23": (
        "Actual:\n\n- 1.4.0 beta 1: Wednesday, 2024-02-21\n\nExpected:\n\n- 1.4.0: March 19, 2024\n"
    ),
    "2024-04-02": "Actual:\n\n- 1.4.0 beta 1: Monday, 2024-02-21\n- 1.4.0: March 19, 2024\n",
}


def sample() -> list[Version]:
    """Return four versions of an invented schedule."""
    return [
        Version(f"{day}.md", "Widget plan", "Widget", "1.4", moment(day), text.encode())
        for day, text in SAMPLE.items()
    ]
