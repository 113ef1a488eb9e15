"""How many files are lost where a command that writes is killed, or the disk is full.

Each command runs in a process of its own, over a folder of its own, and is killed by SIGKILL: at
a random line of what writes files, or at a random moment; or the system lets no file grow beyond a
random length. Then every file must be as before or whole, nothing may be left but hidden files of
unfinished writing, and where the command is run again all must be as if nothing had happened.
Run: python benchmarks/kills.py [KILLS] [SEED] [WORD …]

With words only commands are killed whose names have one of them. It runs where processes fork.
"""

import contextlib
import io
import itertools
import os
import pickle
import random
import re
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import dedent
from traceback import format_exc
from types import FrameType
from typing import Any

import attrs

Files = dict[str, bytes]
Trace = Callable[[FrameType, str, object], "Trace | None"]

UNFINISHED = re.compile(r"(?:.*/)?\.[^/]+\.(?:[0-9a-f]{8}\.part|drafting)")
WRITING = ("replacing.py", "saving.py")
LONGEST = 120  # seconds
MINE = ("line", "moment", "full")
LEDGER = """\
# my ledger
[chronology]
title = "The bridge"

[sources.herald]
file = "herald.txt"
published = 2022-03-01

[events.bridge]
name = "Bridge opened"

[[claims]]
event = "bridge"
source = "herald"
quote = "the bridge will open on 10 May 2022"  # as they say
modality = "planned"
"""
HERALD = "1 March 2022. The mayor said that the bridge will open on 10 May 2022.\n"
MAIL = (
    "Sent: 20 June 2022\n\nThe bridge opened on 12 June 2022. The ferry stopped on 13 June 2022.\n"
)
ITEMS = """\
quote,document,event,modality
The bridge opened on 12 June 2022,mail.txt,bridge,reported
The ferry stopped on 13 June 2022,mail.txt,ferry,reported
"""
PROPOSED = """
[sources.mail]
file = "mail.txt"
published = 2022-06-20

[events.ferry]
name = "Ferry stopped"
tags = ["drafted"]

[[claims]]
event = "ferry"
source = "mail"
quote = "The ferry stopped on 13 June 2022"
tags = ["drafted"]
"""
BARE = {"herald.txt": HERALD, "mail.txt": MAIL}
WITH_LEDGER = {**BARE, "chronology.toml": LEDGER}
SEVERAL = {
    **BARE,
    "chronology.toml": f'include = ["more.toml"]\n{LEDGER}',
    "more.toml": PROPOSED.lstrip(),
}
EXPORTER = "def bib(made):\n    return str(made) * 99\n\n\nexporters = {'.bib': bib}\n"


@attrs.frozen(kw_only=True)
class Command:
    """A command that writes.

    Attributes:
        name: what it is called here.
        words: its arguments; it runs in the folder of the files.
        files: the files that are there.
        typed: what a person types.
        is_random: whether it writes other bytes each time.
        runs_again: whether to run it again gives what one run gives.
        is_slow: whether it needs libraries that no process can have at hand for others, since they
            have threads of their own; one such is killed where nine others are, and not run again.
    """

    name: str
    words: str
    files: Mapping[str, str]
    typed: str = ""
    is_random: bool = False
    runs_again: bool = True
    is_slow: bool = False


def commands() -> Iterator[Command]:
    """Yield every command that writes, with the files it works on."""
    yield Command(name="new", words="new .", files=BARE)
    yield Command(name="add", words="add . mail.txt", files=WITH_LEDGER)
    yield Command(name="draft a folder", words="draft .", files=BARE)
    yield Command(name="draft", words="draft .", files=WITH_LEDGER)
    imports = {"items.csv": ITEMS}
    yield Command(name="import anew", words="import items.csv -o .", files={**BARE, **imports})
    yield Command(name="import", words="import items.csv -o .", files={**WITH_LEDGER, **imports})
    yield Command(name="review", words="review .", files=SEVERAL, typed="a\n", runs_again=False)
    refused = "r\ntold twice\nu\nr\n\n"
    yield Command(name="refuse", words="review .", files=SEVERAL, typed=refused, runs_again=False)
    elsewhere = {f"a/{name}": text for name, text in WITH_LEDGER.items()}
    yield Command(name="save", words="save a/chronology.toml b/led.toml", files=elsewhere)
    old = {"report.html": "html", "report.md": "md", "report.json": "json"}
    for suffix in ("html", "md", "json", "csv", "xlsx", "docx", "pdf"):
        before = {f"report.{suffix}": "<old report>" if f"report.{suffix}" not in old else ""}
        words = f"report . -o report.{suffix} --at 2026-11-22"
        is_slow = suffix in {"html", "pdf", "docx"}
        yield Command(
            name=f"report .{suffix}",
            words=words,
            files={**WITH_LEDGER, **before},
            is_random=suffix in {"pdf", "docx"},
            runs_again=not is_slow,
            is_slow=is_slow,
        )
    drawn = {**WITH_LEDGER, "line.svg": "<old picture>", "line.png": "old picture"}
    for name in ("line.svg", "line.png"):
        words = f"picture . -o {name}"
        yield Command(
            name=f"picture {name}", words=words, files=drawn, runs_again=False, is_slow=True
        )
    added = {**WITH_LEDGER, "mine.py": EXPORTER, "a.bib": "old"}
    yield Command(name="exporter", words="report . -o a.bib --use mine.py", files=added)
    signed = {"report.md": "words", "key.pem": _key(), "report.md.sig": "0" * 64}
    yield Command(name="sign", words="sign report.md --key key.pem", files=signed)


def _key() -> str:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    made = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    return made.private_bytes(serialization.Encoding.PEM, *form).decode()


# A run -------------------------------------------------------------------------------------


def files_in(folder: Path) -> Files:
    """Return the bytes of all files of a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def placed(name: str, command: Command) -> Path:
    """Return a new folder with a command's files; the same name always, for ledgers bear it."""
    folder = Path(name, "bridge")
    for file, text in command.files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(dedent(text), encoding="utf-8")
    return folder


def run(command: Command) -> int:
    """Run a command here, and return its exit code."""
    from chronology.cli import main

    words = command.words.split()
    if words[0] == "save":
        from chronology import LedgerBuilder
        from chronology.errors import ChronologyError

        try:
            LedgerBuilder.open(words[1]).save(words[2])
        except ChronologyError:
            return 2
        return 0
    sys.stdin = io.TextIOWrapper(io.BytesIO(command.typed.encode()))
    try:
        main.main(words, standalone_mode=True)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


def in_a_child(folder: Path, act: Callable[[], object]) -> tuple[int, bytes]:
    """Do something in a process of its own in a folder; return how it ended, and what it gave."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.close(reads)
        code = 99
        try:
            os.chdir(folder)
            quiet = os.open(os.devnull, os.O_RDWR)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            given = act()
            with os.fdopen(writes, "wb") as told:
                told.write(pickle.dumps(given))
            code = 0
        except BaseException:  # noqa: BLE001 - told by whoever started it
            with contextlib.suppress(OSError):
                Path(folder.parent, "fault").write_text(format_exc(), encoding="utf-8")
        os._exit(code)
    os.close(writes)
    with os.fdopen(reads, "rb") as told:
        given = told.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), given


def at_lines(act: Callable[[], Any], at_line: Callable[[], None]) -> Any:  # noqa: ANN401 - as it is
    """Do something, and call something before each line of what writes files."""

    def trace(frame: FrameType, event: str, _: object) -> Trace | None:
        if Path(frame.f_code.co_filename).name not in WRITING:
            return None
        if event == "line":
            at_line()
        return trace

    sys.settrace(trace)
    try:
        return act()
    finally:
        sys.settrace(None)


@attrs.frozen(kw_only=True)
class Whole:
    """What a command does if nobody kills it.

    Attributes:
        before: the files before.
        after: the files afterwards.
        seen: each content that a file had on the way, by its name.
        lines: how many lines of what writes files it runs.
        seconds: how long it takes.
        code: its exit code.
    """

    before: Files
    after: Files
    seen: Mapping[str, set[bytes]]
    lines: int
    seconds: float
    code: int

    @classmethod
    def of(cls, command: Command, *, is_timed: bool = True) -> "Whole":
        """Run a command, and look at all files before each line that writes some.

        Unless `is_timed` is false it is run once more, to know its time for kills at a moment.
        """
        with tempfile.TemporaryDirectory() as name:
            folder = placed(name, command)
            before, seen, lines = files_in(folder), list[Files](), list[int]()

            def look() -> None:
                lines.append(1)
                if not seen or files_in(folder) != seen[-1]:
                    seen.append(files_in(folder))

            def act() -> tuple[int, list[Files], int, float]:
                code = at_lines(lambda: run(command), look)
                return code, seen, len(lines), 0.0

            _, given = in_a_child(folder, act)
            if not given:
                raise SystemExit(Path(name, "fault").read_text("utf-8"))
            code, states, number, _ = pickle.loads(given)  # noqa: S301 - our own child's
            after = files_in(folder)
            contents: dict[str, set[bytes]] = {}
            for state in (before, *states, after):
                for file, raw in state.items():
                    contents.setdefault(file, set()).add(raw)
        seconds = _seconds_of(command) if is_timed else 0.0
        return cls(
            before=before, after=after, seen=contents, lines=number, seconds=seconds, code=code
        )


def _seconds_of(command: Command) -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = placed(name, command)
        begin = time.monotonic()
        in_a_child(folder, lambda: run(command))
        return time.monotonic() - begin


def killed(folder: Path, command: Command, whole: Whole, how: str, dice: random.Random) -> int:
    """Run a command and kill it, or let it run against a limit; return how it ended."""
    stop = dice.randrange(max(1, whole.lines))
    lines = iter(range(whole.lines * 9 + 9))
    moment = dice.uniform(0, whole.seconds)
    longest = max((len(raw) for raw in whole.after.values()), default=1)
    limit = dice.randrange(longest)

    def at_line() -> None:
        if next(lines) == stop:
            os.kill(os.getpid(), signal.SIGKILL)

    def act() -> int:
        if how == "line":
            return int(at_lines(lambda: run(command), at_line))
        if how == "moment":
            signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
            os_kill_after(moment)
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        return run(command)

    code, given = in_a_child(folder, act)
    return int(pickle.loads(given)) if given else code  # noqa: S301 - our own child's


def os_kill_after(seconds: float) -> None:
    """Have this process killed by another one after a time, whatever it does then."""
    me = os.getpid()
    if not os.fork():
        os.closerange(3, 64)
        time.sleep(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.kill(me, signal.SIGKILL)
        os._exit(0)


# What is left ------------------------------------------------------------------------------


def faults(folder: Path, command: Command, whole: Whole) -> Iterator[str]:
    """Yield what was lost or spoilt."""
    now = files_in(folder)
    for name in whole.before:
        if name not in now:
            yield f"{name} is gone"
    for name, raw in now.items():
        if UNFINISHED.fullmatch(name):
            continue
        known = whole.seen.get(name, set())
        if raw not in known and not (command.is_random and _is_complete(name, raw)):
            yield f"{name} is neither as before nor whole ({len(raw)} bytes)"


def _is_complete(name: str, raw: bytes) -> bool:
    """Say whether a file whose bytes are others each time is whole."""
    if name.endswith(".pdf"):
        return raw.startswith(b"%PDF") and raw.rstrip().endswith(b"%%EOF")
    import zipfile

    with contextlib.suppress(zipfile.BadZipFile):
        return zipfile.ZipFile(io.BytesIO(raw)).testzip() is None
    return False


def again(folder: Path, command: Command, whole: Whole) -> Iterator[str]:
    """Yield what is otherwise where the command is run again, as after no kill."""
    _, given = in_a_child(folder, lambda: run(command))
    if not given:
        yield "it cannot be run again"
        return
    now = {name: raw for name, raw in files_in(folder).items() if not UNFINISHED.fullmatch(name)}
    for name in sorted({*now, *whole.after}):
        same = now.get(name) == whole.after.get(name)
        if not same and not (command.is_random and _is_complete(name, now.get(name, b""))):
            yield f"run again, {name} is another than after one run"


def trial(command: Command, whole: Whole, how: str, dice: random.Random) -> tuple[str, list[str]]:
    """Kill a command once; return how it ended, and what is wrong then."""
    with tempfile.TemporaryDirectory() as name:
        folder = placed(name, command)
        code = killed(folder, command, whole, how, dice)
        found = list(faults(folder, command, whole))
        if command.runs_again and not found:
            found += again(folder, command, whole)
        ended = {-signal.SIGKILL: "killed", whole.code: "ended", 2: "refused"}.get(code, f"{code}")
        if how == "full" and any(name.endswith(".part") for name in files_in(folder)):
            found.append("a file of unfinished writing stayed, though nobody killed it")
    if ended not in {"killed", "ended", "refused"}:
        found.append(f"it ended with {ended}")
    return ended, found


def in_turn(chosen: Sequence[Command], number: int) -> Iterator[Command]:
    """Yield so many commands, each again and again; of the slow ones one where nine others are."""
    slow = itertools.cycle([one for one in chosen if one.is_slow])
    others = itertools.cycle([one for one in chosen if not one.is_slow])
    for place in range(number):
        first, second = (slow, others) if place % 10 == 9 else (others, slow)  # noqa: PLR2004
        yield next(first, None) or next(second)


def warm_up(chosen: Sequence[Command]) -> None:
    """Have ready here what every process needs; libraries with threads of their own stay away."""
    for command in chosen:
        if command.is_slow:
            continue
        with tempfile.TemporaryDirectory() as name, contextlib.chdir(placed(name, command)):
            quiet = io.StringIO()
            with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
                run(command)


def main() -> None:
    """Print, for each command, how it ended and what was lost."""
    number, seed = (int(word) for word in (*sys.argv[1:3], *("500", "1")[len(sys.argv[1:3]) :]))
    dice = random.Random(seed)  # noqa: S311 - for a figure, not for a secret
    words = sys.argv[3:]
    chosen = [c for c in commands() if not words or any(word in c.name for word in words)]
    warm_up(chosen)
    total: Counter[str] = Counter()
    times: Counter[str] = Counter()
    lost = 0
    wholes = {}
    for place, command in enumerate(in_turn(chosen, number)):
        if place and not place % 50:
            print(f"{place} runs, {lost} lost or spoilt", flush=True)
        if command.name not in wholes:
            wholes[command.name] = Whole.of(command)
        how = MINE[times[command.name] % len(MINE)]
        times[command.name] += 1
        ended, found = trial(command, wholes[command.name], how, dice)
        total[f"{how}: {ended}"] += 1
        lost += bool(found)
        for fault in found:
            print(f"  LOST: {command.name}, {how}: {fault}", flush=True)
    print(f"{number} runs of {len(chosen)} commands: {dict(sorted(total.items()))}")
    print(f"lost or spoilt: {lost}")
    sys.exit(lost > 0)


if __name__ == "__main__":
    main()
