"""The versions of release schedules: saved in a folder, or in the history of a git clone."""

import csv
import datetime as dt
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


def versions_at(path: Path) -> "list[Version]":
    """Return the versions in a folder with an `index.csv`, or in a clone, the earliest first."""
    found = saved(path) if (path / "index.csv").exists() else cloned(path)
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


def cloned(clone: Path) -> Iterator[Version]:
    """Yield every version of every schedule in a clone, under each name that it had."""
    titled = git(clone, "grep", "-lE", "^Title:.* Release Schedule", "HEAD").decode().split()
    for path in (name.removeprefix("HEAD:") for name in titled):
        log = git(clone, "log", "--follow", "--format=%x01%H %cI", "--name-only", "--", path)
        for entry in log.decode().split("\x01")[1:]:
            (commit, stated), name = entry.split("\n")[0].split(), entry.split("\n")[-2]
            if raw := git(clone, "show", f"{commit}:{name}"):
                title = re.search(rb"^Title:[ ]*(.*?) Release Schedule", raw, re.MULTILINE)
                project = project_of(title[1].decode() if title else "")
                at = f"{commit[:10]}/{name}"
                yield Version(at, Path(path).stem, *project, moment(stated), raw)


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
