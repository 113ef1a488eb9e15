"""Which program and which rules made a report.

Rules are told apart by a fingerprint of their text, so that no change of a rule can go
without one; what it says is only "other rules than those", never which are newer.
"""

import hashlib
import sys
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import attrs

PROGRAM = "chronology"
DATES = "rules for dates"
LAYOUT = "layout of reports"
RULES = {
    DATES: ("expressions", "meanings", "languages", "timespan", "edtf", "vocabulary.py", "verify"),
    "rules for quotes": ("quotes", "documents", "sources.py", "parts.py", "counted.py"),
    "rules of reconciling": (
        "reconciling", "copies.py", "claims.py", "events.py", "findings.py", "graphs.py", "slip.py",
        "entered.py", "ledger", "building",
    ),
    LAYOUT: ("view", "writers", "printable.py"),
}  # fmt: skip
"""By which files and folders of this package each kind of rules is told apart."""
DECIDING_NOTHING = (
    "__init__.py", "__main__.py", "arguments.py", "bulk", "cli.py", "difference.py", "doors.py",
    "drafting", "errors.py", "exporters", "extensions.py", "guard", "importers", "iso8601.py",
    "journals.py", "mcp.py", "opening.py", "paths.py", "patterns.py", "processes.py", "proof",
    "replacing.py", "report.py", "resuming.py", "reviewing", "tables", "timex3.py",
)  # fmt: skip
"""The files and folders of this package that decide nothing of what a report says."""
_TEXTS = (".py", ".css", ".html", ".js")
_LENGTH = 12  # hexadecimal digits that are shown: enough to tell versions apart


@attrs.frozen(kw_only=True)
class Version:
    """Which version of something made the report.

    Attributes:
        name: what it is a version of: `chronology`, `English time expressions`.
        version: which.
    """

    name: str
    version: str


@cache
def versions() -> tuple[Version, ...]:
    """Return the version of this program, and those of its rules."""
    program: str = sys.modules["chronology"].__version__  # metadata may be missing
    rules = [
        Version(name=name, version=f"{program}+{fingerprint(parts)}")
        for name, parts in RULES.items()
    ]
    return (Version(name=PROGRAM, version=program), *rules)


def fingerprint(parts: tuple[str, ...]) -> str:
    """Return what tells the texts of some files and folders from other ones.

    Raises:
        FileNotFoundError: one of them is not there, so that nothing would be told apart.
    """
    digest = hashlib.sha256()
    for part in parts:
        place = files("chronology") / part
        if not (place.is_file() or place.is_dir()):
            raise FileNotFoundError(part)
        _take_in(place, digest)
    return digest.hexdigest()[:_LENGTH]


def _take_in(place: Traversable, digest: "hashlib._Hash") -> None:
    """Take in a file of text, or a folder with all of them, whatever the line ends."""
    if place.is_file() and place.name.endswith(_TEXTS):
        digest.update(place.read_text(encoding="utf-8").encode())
    elif place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda found: found.name):
            _take_in(inner, digest)
