"""A review that ends at any moment: what is written is whole, and it goes on from there."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from subprocess import PIPE, Popen
from types import FrameType

import attrs
import pytest
from conftest import ROOT
from test_review import GAZETTE, HERALD, LEDGER

import chronology
from chronology.errors import LedgerExists, LedgerUnreadable
from chronology.reviewing import Review, by_keys
from chronology.reviewing.screen import Line

TWIN = '# same_as = { event = "bridge-opening", reason = "…" }  # perhaps\n'
WITH_TWIN = LEDGER.replace('tags = ["imported"]\n', f'tags = ["imported"]\n{TWIN}', 1)
ACTS: Mapping[str, Sequence[str]] = {
    "accept": ["a"],
    "refuse": ["r", "told twice"],
    "merge": ["m", "1"],
    "with its twin": ["b", "t"],
    "apart": ["b", "d"],
    "change": ["c", "name", "The bridge"],
    "take away": ["c", "quote", "opened on Friday", "c", "kind", "-"],
    "undo": ["a", "r", "", "u", "u"],
}
Trace = Callable[[FrameType, str, object], "Trace | None"]
OURS = ("replacing.py", "saving.py", "keys.py")


@attrs.define
class Typed:
    """Plays a person who types what was given, and then leaves."""

    left: list[str]
    told: list[str] = attrs.field(factory=list)

    def show(self, lines: Sequence[Line], told: str) -> None:  # noqa: ARG002 - it sees no lines
        """See what was done."""
        self.told.append(told)

    def key(self, keys: Mapping[str, str]) -> str | None:  # noqa: ARG002 - as typed
        """Return the next key."""
        return self.left.pop(0) if self.left else None

    def line(self, prompt: str, before: str) -> str | None:  # noqa: ARG002 - as typed
        """Return the next line."""
        return self.key({})


@pytest.fixture(params=["one file", "included", "events included"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return the folder of a ledger in one file, or with its claims, or its events, in another."""
    (tmp_path / "herald.txt").write_text(HERALD)
    (tmp_path / "gazette.txt").write_text(GAZETTE)
    blocks = WITH_TWIN.split("\n\n")
    other = {"one file": "?", "included": "[[claims]]", "events included": "[events."}
    is_other = [other[request.param] in block for block in blocks]
    own = "\n\n".join(b for b, there in zip(blocks, is_other, strict=True) if not there)
    more = "\n\n".join(b for b, there in zip(blocks, is_other, strict=True) if there)
    if more:
        (tmp_path / "more.toml").write_text(more + "\n")
        own = 'include = ["more.toml"]\n\n' + own
    (tmp_path / "chronology.toml").write_text(own)
    return tmp_path


def texts(case: Path) -> dict[str, str]:
    """Return the texts of a ledger's files."""
    return {file.name: file.read_text() for file in case.glob("[!.]*.toml")}


@contextmanager
def told_of_lines(files: Sequence[str], at_line: Callable[[], None]) -> Iterator[None]:
    """Call something before each line of some modules that is run."""

    def trace(frame: FrameType, event: str, _: object) -> Trace | None:
        if Path(frame.f_code.co_filename).name not in files:
            return None
        if event == "line":
            at_line()
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)


def done_whole(case: Path, act: Sequence[str]) -> Iterator[dict[str, str]]:
    """Yield the texts of a ledger after each key of an act, and put the first back."""
    first = texts(case)
    yield first
    for number in range(1, len(act) + 1):
        by_keys(Review.of(case), Typed(list(act[:number])))
        yield texts(case)
        put(case, first)


def put(case: Path, written: Mapping[str, str]) -> None:
    """Write the texts of a ledger's files."""
    for name, text in written.items():
        (case / name).write_text(text)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_killed_review_leaves_a_sound_ledger(case: Path, act: Sequence[str]) -> None:
    """Whenever: each file is as before or behind a decision, and no claim is without its event."""
    whole, review = list(done_whole(case, act)), Review.of(case)
    seen: list[dict[str, str]] = []

    def look() -> None:
        if (now := texts(case)) not in seen:
            seen.append(now)

    with told_of_lines(("replacing.py", "saving.py"), look):
        by_keys(review, Typed(list(act)))
    for found in seen:
        put(case, found)
        read = chronology.load(case)
        assert read.problems == ()
        assert len(read.claims) + len(read.refused) >= len(LEDGER.split("[[claims]]")) - 1
    if len(whole[0]) == 1:
        assert all(found in whole for found in seen)


def test_a_process_that_is_killed_leaves_what_was_decided(case: Path) -> None:
    """The file has each decision as soon as the next is asked for."""
    command = [sys.executable, "-m", "chronology", "review", str(case)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, encoding="utf-8", cwd=ROOT) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write("a\n")
        running.stdin.flush()
        for line in running.stdout:
            if line.startswith("Proposal 2"):
                running.kill()
    review = Review.of(case)
    assert (review.left, review.ledger.problems) == (2, ())


# Between two steps of opening a file nobody can close it but the collector of garbage, which tells.
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("act", [ACTS["refuse"], ACTS["with its twin"], ["r", "", "u"]])
def test_ctrl_c_at_any_moment_leaves_all_files_of_one_decision(
    case: Path, act: Sequence[str]
) -> None:
    """Nothing is half done; who goes on finds what was decided."""
    whole = list(done_whole(case, act))
    for at in count(0, 23):
        lines = count()

        def stop(lines: Iterator[int] = lines, at: int = at) -> None:
            if next(lines) == at:
                raise KeyboardInterrupt

        review = Review.of(case)
        with suppress(KeyboardInterrupt), told_of_lines(OURS, stop):
            by_keys(review, Typed(list(act)))
        assert texts(case) in whole
        assert chronology.load(case).problems == ()
        put(case, whole[0])
        if next(lines) <= at:
            return


def test_all_is_taken_back_to_the_byte(case: Path) -> None:
    """In every file, whatever was decided."""
    first, review = texts(case), Review.of(case)
    for act in ("refuse", "apart", "change", "with its twin", "merge", "accept"):
        by_keys(review, Typed(list(ACTS[act])))
    assert texts(case) != first
    while review.undo():
        assert chronology.load(case) == review.ledger
    assert texts(case) == first


@pytest.mark.parametrize("name", ["chronology.toml", "more.toml"])
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_another_program_wrote_stays(case: Path, name: str, act: Sequence[str]) -> None:
    """Whichever file it is, and whatever is decided then: nothing is written, and that is told."""
    review, person = Review.of(case), Typed([*act, "s"])
    if not (case / name).exists():
        return
    (case / name).write_text((case / name).read_text() + "\n# mine\n")
    before = texts(case)
    by_keys(review, person)
    assert texts(case) == before
    assert any("it was changed meanwhile" in one for one in person.told)
    with pytest.raises(LedgerExists):
        review.accept()


COMMENTED = """\
# above
[[claims]]  # its head
event = "bridge-opening"  # its event
# before the quote
quote = "The new bridge was opened on Friday"  # its quote
tags = ["drafted"]
source = "herald"
"""


@pytest.mark.parametrize(
    ("act", "changed"),
    [
        (["m", "1"], {"bridge-opening": "aare-bridge", 'tags = ["drafted"]\n': ""}),
        (["c", "quote", "was opened on Friday"], {"The new bridge was": "was"}),
        (["c", "speaker", "the mayor"], {'"herald"\n': '"herald"\nspeaker = "the mayor"\n'}),
        (["a"], {'tags = ["drafted"]\n': ""}),
    ],
)
def test_the_comments_of_a_claim_stay(
    tmp_path: Path, act: Sequence[str], changed: Mapping[str, str]
) -> None:
    """Whatever of it is changed, though its id follows from its words: and it stays where it is."""
    (tmp_path / "herald.txt").write_text(HERALD)
    (tmp_path / "gazette.txt").write_text(GAZETTE)
    head, _, rest = LEDGER.partition('[[claims]]\nevent = "bridge-opening"')
    rest = rest.partition("[events.")[2]
    (tmp_path / "chronology.toml").write_text(f"{head}{COMMENTED}\n[events.{rest}")
    by_keys(Review.of(tmp_path), Typed([*act]))
    expected = COMMENTED
    for old, new in changed.items():
        expected = expected.replace(old, new)
    now = (tmp_path / "chronology.toml").read_text()
    assert f"\n\n{expected}\n[events.ferry-stop]" in now


def test_a_file_that_may_not_be_written_is_told(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decision stays to be made, in the review as in the file."""
    review, before = Review.of(case), texts(case)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(LedgerUnreadable, match="check its permissions"):
        review.accept()
    assert (texts(case), review.left) == (before, 3)
    monkeypatch.undo()
    review.accept()
    assert review.left == 2
