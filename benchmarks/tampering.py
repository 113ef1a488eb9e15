"""How many single edits of a report and of its sources the checking finds, and locates.

One character is changed, inserted or removed, at a random place of a random kind: in what the
report shows (a sentence, a table's cell, a quote, a date, a hash), in its payload, or in a
source. An edit of anything but white space must make the check fail and must be located: in
what is shown by its line, in the payload by the part or the row, in a source by the source. An
edit of white space alone in what is shown must be named as such. Then whole reports are forged
anew with changed sources: only the digest and the signature can tell.

All of it runs in one process, in which a chart that was drawn once is not drawn again, and what
follows from one ledger with the same documents is not derived again: the same gives the same, and
that takes most of the time of checking.
Run: python benchmarks/tampering.py [EDITS] [LEDGER] [SEED]
"""

import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from shutil import copy
from unittest import mock

import attrs
import vl_convert
from progress import shown
from report_time import AT

import chronology
from chronology.errors import ReportUnreadable
from chronology.proof import signing
from chronology.report import Verification, verify, write
from chronology.vocabulary import ReportFaultKind
from chronology.writers import formats

SEEDS = Path(__file__).parent.parent / "seeds" / "chronology.toml"
_OF_FORMAT = {formats.format_of(f"report{s}").name: s for s in reversed(formats.SUFFIXES)}
SUFFIXES = tuple(_OF_FORMAT.values())
CHARACTERS = 'abcXYZ0123456789.,-–“<>&|\\"é\u202e'
SPACES = " \n\t\u00a0"
PATTERNS = {
    "cell": re.compile(r"(?:(?<=\| )|<td[^>]*>)[^|<\n]{2,200}"),
    "quote": re.compile(r"“[^”\n]{2,300}”"),
    "date": re.compile(r"\b\d{1,2} (?:January|February|April|June|September|November) \d{4}\b"),
    "hash": re.compile(r"\b[0-9a-f]{64}\b"),
    "sentence": re.compile(r"[^\n]{2,300}"),
}


@attrs.frozen(kw_only=True)
class Edit:
    """One edit.

    Attributes:
        kind: where it stands: a key of `PATTERNS`, `payload` or `source`.
        text: the whole text after it.
        at: the code point at which it stands.
        line: its line, from 1.
        spaces: whether nothing but white space changed.
        source: the id of the source; empty for a report.
    """

    kind: str
    text: str
    at: int
    line: int
    spaces: bool
    source: str = ""


@attrs.frozen(kw_only=True)
class Desk:
    """A report and its sources in a folder of their own.

    Attributes:
        folder: the folder of the sources.
        report: the report.
        text: the report as written.
        payload: where in the text the payload begins and ends.
    """

    folder: Path
    report: Path
    text: str
    payload: tuple[int, int]

    @classmethod
    def of(cls, ledger: Path, folder: Path, suffix: str) -> "Desk":
        """Copy the sources, and write the report."""
        made = chronology.build(ledger)
        for source in made.ledger.sources:
            copy(ledger.parent / source.file, folder / source.file)
        report = folder.parent / f"report{suffix}"
        write(made, report, at=AT)
        text = report.read_bytes().decode()
        payload = formats.format_of(report).payload_in(text)
        start = text.rindex(payload)
        return cls(folder=folder, report=report, text=text, payload=(start, start + len(payload)))

    def verify(self) -> Verification:
        """Check the report."""
        return verify(self.report, self.folder)


def edited(text: str, place: int, dice: random.Random) -> tuple[str, bool]:
    """Return a text with one character changed, inserted or removed, and if only spaces did."""
    new = dice.choice(SPACES if dice.random() < 0.15 else CHARACTERS)  # noqa: PLR2004 - a seventh
    how = dice.choice(("change", "insert", "remove"))
    old = "" if how == "insert" else text[place]
    new = "" if how == "remove" else new
    if old == new:
        return edited(text, place, dice)
    made = text[:place] + new + text[place + len(old) :]
    return made, not (old + new).strip()


def edits(desk: Desk, number: int, dice: random.Random) -> Iterator[Edit]:
    """Yield edits of all kinds in turn."""
    start, end = desk.payload
    text = desk.text[:start]
    places = {kind: [found.span() for found in p.finditer(text)] for kind, p in PATTERNS.items()}
    kinds = [kind for kind, spans in places.items() if spans]
    for count in shown(range(number), f"edits of {desk.report.name}"):
        kind = [*kinds, "payload", "source"][count % (len(kinds) + 2)]
        if kind == "source":
            yield in_source(desk, dice)
            continue
        if kind == "payload":
            place = dice.randrange(start, end)
        else:
            place = dice.randrange(*dice.choice(places[kind]))
        text, spaces = edited(desk.text, place, dice)
        line = desk.text.count("\n", 0, place) + 1
        yield Edit(kind=kind, text=text, at=place, line=line, spaces=spaces)


def in_source(desk: Desk, dice: random.Random) -> Edit:
    """Return an edit of one of the sources."""
    payload = json.loads(desk.text[slice(*desk.payload)])
    source = dice.choice(payload["sources"])
    text = (desk.folder / source["file"]).read_bytes().decode()
    place = dice.randrange(len(text))
    made, _ = edited(text, place, dice)
    return Edit(kind="source", text=made, at=place, line=0, spaces=False, source=source["id"])


def outcome(edit: Edit, desk: Desk) -> str:
    """Return what became of an edit: `located`, `caught`, `named`, or what it should not be."""
    file = desk.report
    if edit.source:
        payload = json.loads(desk.text[slice(*desk.payload)])
        names = {source["id"]: source["file"] for source in payload["sources"]}
        file = desk.folder / names[edit.source]
    before = file.read_bytes()
    file.write_bytes(edit.text.encode())
    try:
        found = desk.verify()
    except ReportUnreadable as error:
        return "located" if "payload" in error.reason else "caught"
    finally:
        file.write_bytes(before)
    return judged(edit, found)


def judged(edit: Edit, found: Verification) -> str:
    """Return what became of an edit that left a report to be checked."""
    if found.holds:
        return "MISSED"
    kinds = {fault.kind for fault in found.faults}
    if edit.spaces and edit.kind in PATTERNS:
        return "named" if kinds == {ReportFaultKind.WHITE_SPACE} else "MISNAMED"
    return "located" if is_located(edit, found) else "caught"


def is_located(edit: Edit, found: Verification) -> bool:
    """Say whether some fault names the place of an edit."""
    if edit.source:
        first = found.faults[0]
        return first.kind is ReportFaultKind.SOURCE_CHANGED and first.row == edit.source
    if edit.kind == "payload":
        return any(fault.section for fault in found.faults)
    near = {f"line {number}" for number in (edit.line, edit.line + 1)}
    return any(f"line {edit.line}," in f.sentence or f.row in near for f in found.faults)


def forged(ledger: Path, number: int, dice: random.Random) -> Counter[str]:
    """Forge reports anew with changed sources, and return what tells them from the genuine."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        PublicFormat,
    )

    private = Ed25519PrivateKey.generate()
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "key").write_bytes(
            private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        )
        public = private.public_key()
        (folder / "pub").write_bytes(
            public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        )
        for suffix in SUFFIXES:
            (folder / suffix).mkdir()
            desk = Desk.of(ledger, folder / suffix, suffix)
            signing.sign(desk.report, folder / "key")
            genuine = desk.verify().sha256
            for _ in range(number // len(SUFFIXES)):
                forge(ledger, desk, dice)
                plain = desk.verify().holds
                told["checks out by itself"] += plain
                told["told by the digest"] += not verify(
                    desk.report, desk.folder, digest=genuine
                ).holds
                told["told by the signature"] += not verify(
                    desk.report, desk.folder, key=folder / "pub"
                ).holds
    return told


def forge(ledger: Path, desk: Desk, dice: random.Random) -> None:
    """Change a year in ledger and sources alike, and write the report anew."""
    year, other = dice.sample(("2021", "2022", "2023", "2024", "2019", "1992"), 2)
    read = chronology.load(ledger)
    for source in read.sources:
        text = (ledger.parent / source.file).read_text("utf-8").replace(year, other)
        (desk.folder / source.file).write_text(text, "utf-8")
    text = re.sub(r'(?m)^sha256 = ".*"$', "", ledger.read_text("utf-8").replace(year, other))
    path = desk.folder / "forged.toml"
    path.write_text(text, "utf-8")
    write(chronology.build(path), desk.report, at=AT)


def derived_once() -> AbstractContextManager[object]:
    """Return a context in which nothing is derived twice from the same ledger and documents."""
    return mock.patch("chronology.proof.check.build", cache(chronology.build))


def drawn_once() -> AbstractContextManager[object]:
    """Return a context in which no chart is drawn twice."""
    draw = vl_convert.vegalite_to_svg

    @cache
    def of_text(chart: str) -> str:
        made: str = draw(json.loads(chart))
        return made

    def of(chart: object) -> str:
        return of_text(json.dumps(chart))

    return mock.patch.object(vl_convert, "vegalite_to_svg", of)


def main() -> None:
    """Print, for each format and kind of edit, what became of it."""
    with drawn_once(), derived_once():
        sys.exit(run())


def run() -> bool:
    """Print what became of all edits, and say whether one became what it should not."""
    number, ledger, seed = (*sys.argv[1:], *("2000", str(SEEDS), "1")[len(sys.argv) - 1 :])
    dice = random.Random(int(seed))  # noqa: S311 - for a figure, not for a secret
    each = int(number) // len(SUFFIXES)
    total: Counter[str] = Counter()
    for suffix in SUFFIXES:
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "sources").mkdir()
            desk = Desk.of(Path(ledger), Path(name) / "sources", suffix)
            assert desk.verify().holds  # noqa: S101 - the figure would mean nothing otherwise
            told: dict[str, Counter[str]] = {}
            for edit in edits(desk, each, dice):
                became = outcome(edit, desk)
                told.setdefault(edit.kind, Counter())[became] += 1
                total[became] += 1
                if became.isupper():
                    print(f"  {became}: {edit.kind} at {edit.at}, line {edit.line}")
        for kind, counts in told.items():
            print(f"{suffix:6} {kind:9} {dict(counts)}")
    print(f"all: {dict(total)}")
    print(f"forged as a whole: {dict(forged(Path(ledger), 20, dice))}")
    return any(became.isupper() for became in total)


if __name__ == "__main__":
    main()
