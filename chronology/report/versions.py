"""Which program and which rules made a report.

Rules are told apart by a fingerprint of their text, so that no change of a rule can go
without one; what it says is only "other rules than those", never which are newer.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from chronology.report.model import Version

PROGRAM = "chronology"
DATES = "rules for dates"
LAYOUT = "layout of reports"
_RULES = {
    DATES: ("expressions", "timespan", "verify"),
    "rules for quotes": ("quotes", "documents"),
    "rules of reconciling": ("reconcile", "copies.py", "building"),
    LAYOUT: ("report", "tables.py", "printable.py"),
}
_TEXTS = (".py", ".css", ".html", ".js")
_LENGTH = 12  # hexadecimal digits that are shown: enough to tell versions apart


@cache
def versions() -> tuple[Version, ...]:
    """Return the version of this program, and those of its rules."""
    program = version("sourced-chronology")
    rules = [
        Version(name=name, version=f"{program}+{_fingerprint(parts)}")
        for name, parts in _RULES.items()
    ]
    return (Version(name=PROGRAM, version=program), *rules)


def _fingerprint(parts: tuple[str, ...]) -> str:
    package = files("chronology")
    digest = hashlib.sha256()
    for part in parts:
        _digest(package / part, digest)
    return digest.hexdigest()[:_LENGTH]


def _digest(place: Traversable, digest: "hashlib._Hash") -> None:
    """Take in a file of text, or a folder with all of them, whatever the line ends."""
    if place.is_file() and place.name.endswith(_TEXTS):
        digest.update(place.read_text(encoding="utf-8").encode())
    elif place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda found: found.name):
            _digest(inner, digest)
