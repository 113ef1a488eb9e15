"""Reports that this program wrote, told apart from documents by the payload that they carry."""

import mmap
from pathlib import Path

PAYLOAD = "chronology-report/"
"""How the form of every payload begins."""
_MARK = f'"format":"{PAYLOAD}'.encode()
_TYPES = (".html", ".htm", ".md", ".json")


def is_own_report(path: Path) -> bool:
    """Say whether a file is a report of ours; one that cannot be looked into is none."""
    if not path.name.lower().endswith(_TYPES):
        return False
    try:
        if not path.is_file() or not path.stat().st_size:
            return False
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
            return text.find(_MARK) >= 0
    except (OSError, ValueError):
        return False
