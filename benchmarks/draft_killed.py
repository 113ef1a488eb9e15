"""Drafting that is killed again and again: whether it goes on, and to the same ledger.

    python benchmarks/draft_killed.py FOLDER [KILLS]

The text files of FOLDER are drafted once to the end. Then copies are drafted by processes that are
killed at random moments (SIGKILL), five times each, until KILLS (50) were, and then to the end: the
ledger must be the same to the byte, with nothing left beside it. It prints how many sources each
last run took from those before.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_IN_A_FOLDER = 5
_COMMAND = [sys.executable, "-m", "chronology", "draft"]


def main() -> None:
    """Draft, kill and compare."""
    asked, kills = Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 50
    moments, killed = random.Random(21), 0  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "case"
        shutil.copytree(asked, folder, ignore=shutil.ignore_patterns("*.toml", ".*"))
        copy = Path(name) / "copy" / "case"
        shutil.copytree(folder, copy)
        begin = time.monotonic()
        subprocess.run([*_COMMAND, str(folder)], check=True, capture_output=True)
        whole = time.monotonic() - begin
        wanted = (folder / "chronology.toml").read_bytes()
        while killed < kills:
            shutil.rmtree(folder)
            shutil.copytree(copy, folder)
            here = sum(_killed(folder, moments.uniform(0, whole)) for _ in range(_IN_A_FOLDER))
            killed += here
            print(f"{here} killed, {killed} in all: {_ended(folder, wanted)}", flush=True)


def _killed(folder: Path, after: float) -> bool:
    """Start drafting, and say whether it was killed before its end."""
    with subprocess.Popen([*_COMMAND, str(folder)], stdout=subprocess.DEVNULL) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    return False


def _ended(folder: Path, wanted: bytes) -> str:
    """Draft to the end, and say what came of it."""
    made = subprocess.run([*_COMMAND, str(folder)], check=True, capture_output=True, text=True)
    left = [one.name for one in folder.iterdir() if one.name.startswith(".")]
    if left or (folder / "chronology.toml").read_bytes() != wanted:
        sys.exit(f"another ledger, or something left beside it: {folder} {left}")
    lines = [line for line in made.stdout.splitlines() if line.startswith(("Went", "Of ."))]
    return " ".join(lines) or "nothing to take up"


if __name__ == "__main__":
    main()
