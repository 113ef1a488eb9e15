"""A report as PDF: its page, printed by Chromium where that is installed.

It does not verify itself: it names the SHA-256 of the page that it was printed from, which does.
"""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from chronology.errors import MissingProgram, ReportUnreadable
from chronology.writers.page.elements import element, markup

SUFFIX = ".pdf"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
_LONGEST = 300  # seconds that printing may take
_APPENDIX, _OPEN = '<details id="appendix">', '<details id="appendix" open>'
_FOLDED, _UNFOLDED = '<details class="folded">', '<details class="folded" open>'


def written(page: str, *, made_from: str, appendix: bool) -> bytes:
    """Return a page as it is printed.

    Args:
        page: the page, as it is written to a file.
        made_from: from what it is written, and with which time: "x.toml with --at …".
        appendix: whether its appendix is printed, too.

    Raises:
        MissingProgram: Chromium is not installed.
        ReportUnreadable: it could not print the page.
    """
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        raise MissingProgram(
            what="a report in PDF",
            program="Chromium",
            remedy="install it, or write .html and print that page from any browser",
        )
    try:
        with TemporaryDirectory(ignore_cleanup_errors=True) as name:
            source, target = Path(name, "report.html"), Path(name, "report.pdf")
            source.write_bytes(_for_paper(page, made_from, appendix=appendix).encode())
            subprocess.run(  # noqa: S603 - the program that was found, and no word of a ledger
                _command(program, Path(name), source, target),
                check=True,
                capture_output=True,
                timeout=_LONGEST,
            )
            return target.read_bytes()
    except (OSError, subprocess.SubprocessError) as error:
        raise ReportUnreadable(
            path="the report",
            reason=f"{Path(program).name} could not print it",
            remedy="write .html and print that page from any browser",
        ) from error


def _command(program: str, folder: Path, source: Path, target: Path) -> list[str]:
    """Return the call that prints: without a window, a network or a profile of the user's."""
    as_root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    return [
        program,
        "--headless",
        "--disable-gpu",
        "--disable-extensions",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-first-run",
        f"--user-data-dir={folder / 'profile'}",
        "--no-pdf-header-footer",
        *as_root,
        f"--print-to-pdf={target}",
        source.as_uri(),
    ]


def _for_paper(page: str, made_from: str, *, appendix: bool) -> str:
    """Return a page that says from which one it was printed, its appendix open if it is wanted."""
    digest = hashlib.sha256(page.encode()).hexdigest()
    told = (
        "This print is for reading and does not verify itself. What verifies is the page that it "
        f"was printed from, written from {made_from}: its SHA-256 is "
    )
    line = element("p", told, element("code", digest), ".", class_="paper")
    before, closing, after = page.partition("</main>")
    opened = before.replace(_FOLDED, _UNFOLDED)
    opened = opened.replace(_APPENDIX, _OPEN, 1) if appendix else opened
    return f"{opened}{markup(line)}{closing}{after}"
