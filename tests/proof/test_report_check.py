"""Checking a report again: what holds, what does not, and where."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from reports import AT, DOCUMENTS, FORMATS, LEDGER, forged, written_to

import chronology
from chronology.errors import ReportUnreadable
from chronology.findings import Finding
from chronology.proof.shown import word_faults
from chronology.reconciling import Check, Checks, Dossier, World, each
from chronology.report import Verification, verify, write
from chronology.view import Version
from chronology.view.payload import sha256_of
from chronology.vocabulary import ReportFaultKind
from chronology.writers import markdown
from chronology.writers.page import page as html

SEEDS = ROOT / "seeds"
OTHER = f"{chronology.__version__}+0123456789ab"  # other rules of this version


@pytest.fixture(params=FORMATS)
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A report on the bridge in each format; its sources lie in the folder `sources`."""
    (tmp_path / "sources").mkdir()
    made = chronology.build(written_to(tmp_path / "sources"))
    path = tmp_path / f"report{request.param}"
    write(made, path, at=AT)
    return path


def checked(report: Path, **others: Any) -> Verification:  # noqa: ANN401 - as `verify` takes them
    """Return what becomes of checking a report from the folder beside it."""
    return verify(report, report.parent / "sources", **others)


def edit(path: Path, old: str, new: str) -> None:
    """Replace text in a file, once."""
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def kinds(found: Verification) -> list[str]:
    """Return the kinds of a verification's faults, each once."""
    return list(dict.fromkeys(fault.kind.value for fault in found.faults))


# What holds --------------------------------------------------------------------------------


def test_a_report_as_written_holds(report: Path) -> None:
    """What was written a moment ago is derived again, claims that failed included."""
    found = checked(report)
    assert found.holds, found
    assert (found.claims, found.sources, found.title) == (3, 2, "The bridge")
    assert (found.claims_in_all, found.sources_in_all) == (5, 2)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_report_of_the_seeds_holds(suffix: str, tmp_path: Path) -> None:
    """The five press documents give a report that is derived again, also from an earlier day."""
    made = chronology.build(SEEDS / "chronology.toml")
    for name, seen in (("now", made), ("then", made.as_of(AT.date().replace(year=2022)))):
        path = tmp_path / f"{name}{suffix}"
        write(seen, path, at=AT)
        assert verify(path, SEEDS).holds


def test_sources_are_found_under_any_name(report: Path) -> None:
    """A source that was renamed or moved within the folder is found by its SHA-256."""
    (report.parent / "sources" / "deep").mkdir()
    old = report.parent / "sources" / "mail.txt"
    old.rename(report.parent / "sources" / "deep" / "letter.bak")
    assert checked(report).holds


def test_the_ledger_itself_is_not_needed(report: Path) -> None:
    """Report and sources suffice: the ledger stands in the payload."""
    (report.parent / "sources" / "chronology.toml").unlink()
    assert checked(report).holds


def test_bytes_are_the_same_in_every_process(tmp_path: Path) -> None:
    """Same ledger, sources and time give the same bytes, whatever the seed of hashes."""
    code = (
        "import sys, datetime as dt, chronology; from chronology.report import write; "
        "print(*(write(chronology.build(sys.argv[1]), f'{sys.argv[2]}.{s}', "
        "at=dt.datetime(2026, 11, 22)) for s in ('md', 'json', 'csv', 'xlsx')))"
    )
    arguments = [sys.executable, "-c", code, str(SEEDS / "chronology.toml")]
    digests = {
        subprocess.run(
            [*arguments, str(tmp_path / seed)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(digests) == 1


# Sources -----------------------------------------------------------------------------------


def test_a_quote_that_is_gone(report: Path) -> None:
    """A changed source is named first, then each claim that its new words do not bear out."""
    edit(report.parent / "sources" / "mail.txt", "12 June", "14 June")
    found = checked(report)
    assert [(fault.kind, fault.row) for fault in found.faults[:3]] == [
        (ReportFaultKind.SOURCE_CHANGED, "mail"),
        (ReportFaultKind.QUOTE, "first"),
        (ReportFaultKind.ENTRY, "aside"),
    ]
    assert "“12” stands where the source has “14”" in found.faults[1].sentence


def test_a_source_changed_elsewhere(report: Path) -> None:
    """Where a source changed but every quote still stands, only that is told, and it fails."""
    with (report.parent / "sources" / "mail.txt").open("a", encoding="utf-8") as file:
        file.write(" " * 400 + "They went home.")
    found = checked(report)
    assert not found.holds
    assert found.faults[0].kind is ReportFaultKind.SOURCE_CHANGED
    assert {fault.kind for fault in found.faults} <= {
        ReportFaultKind.SOURCE_CHANGED,
        ReportFaultKind.ENTRY,
    }


def test_a_source_with_a_recorded_hash(tmp_path: Path) -> None:
    """A change of a source whose hash the ledger records does not hide what still stands."""
    from hashlib import sha256

    recorded = sha256(DOCUMENTS["mail"].encode()).hexdigest()
    ledger = LEDGER.replace('file = "mail.txt"', f'file = "mail.txt"\n    sha256 = "{recorded}"')
    (tmp_path / "sources").mkdir()
    path = tmp_path / "report.json"
    write(chronology.build(written_to(tmp_path / "sources", ledger)), path, at=AT)
    assert checked(path).holds
    edit(tmp_path / "sources" / "mail.txt", "Nobody came", "Everybody came")
    found = checked(path)
    assert found.faults[0].kind is ReportFaultKind.SOURCE_CHANGED
    assert not [fault for fault in found.faults if fault.row == "first" and fault.kind == "quote"]


def test_a_source_that_is_no_text_any_more(report: Path) -> None:
    """A source that can no longer be read is told as changed, and its quotes as missing."""
    (report.parent / "sources" / "mail.txt").write_bytes(b"\0\1\2")
    found = checked(report)
    assert (found.faults[0].kind, found.faults[0].row) == (ReportFaultKind.SOURCE_CHANGED, "mail")
    assert (
        next(fault.kind for fault in found.faults if fault.row == "first") is ReportFaultKind.QUOTE
    )


@pytest.mark.parametrize("name", ["mail.tt", "mail", "..", "/mail.txt", "../mail.txt", " "])
def test_a_source_under_another_name_in_the_payload(name: str, report: Path) -> None:
    """A file name in the payload that no document can have is told, and never followed."""

    def change(values: dict[str, Any]) -> None:
        values["ledger"]["text"] = values["ledger"]["text"].replace("mail.txt", name)

    forged(report, change)
    assert not checked(report).holds


def test_a_missing_source(report: Path) -> None:
    """A source that is nowhere in the folder is told as missing, and its quotes with it."""
    (report.parent / "sources" / "mail.txt").unlink()
    found = checked(report)
    assert (found.faults[0].kind, found.faults[0].row) == (ReportFaultKind.SOURCE_MISSING, "mail")
    assert [fault.row for fault in found.faults if fault.kind is ReportFaultKind.QUOTE] == [
        "first",
        "aside",
        "wrong",
    ]


def _larger_than_any(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(64 * 2**20 + 1)


@pytest.mark.parametrize(
    ("makes", "told"),
    [
        (os.mkfifo, "it is a pipe"),
        (Path.mkdir, "it is a folder"),
        (_larger_than_any, "it is larger than 64 MiB"),
    ],
)
def test_a_source_that_cannot_be_read(
    makes: Callable[[Path], object], told: str, report: Path
) -> None:
    """What stands in the place of a source and cannot be read is told as that, not as changed."""
    path = report.parent / "sources" / "mail.txt"
    path.unlink()
    makes(path)
    found = checked(report)
    assert found.faults[0].kind is ReportFaultKind.SOURCE_UNREADABLE
    assert found.faults[0].sentence == f"source mail: mail.txt cannot be read: {told}"
    assert not any(one.kind is ReportFaultKind.SOURCE_CHANGED for one in found.faults)


def test_a_source_that_cannot_be_read_lies_there_under_another_name(report: Path) -> None:
    """Where a file has the bytes that were reported on, what has the name does not matter."""
    path = report.parent / "sources" / "mail.txt"
    path.rename(path.with_name("letter.txt"))
    path.mkdir()
    assert checked(report).holds


# The file ----------------------------------------------------------------------------------


def test_an_edit_of_what_is_shown(report: Path) -> None:
    """A date changed in what a reader sees is named with its line and both texts."""
    if report.suffix == ".json":
        pytest.skip("a JSON report shows nothing but its payload")
    edit(report, "12 June 2022", "11 June 2022")
    found = checked(report)
    assert kinds(found) == ["shown"]
    assert "11 June 2022" in found.faults[0].recorded
    assert "12 June 2022" in found.faults[0].found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bridge opened", "Bridge closed"),
        ('"text":"12 June 2022"', '"text":"11 June 2022"'),
        ("set aside", "not aside"),
        ('"what":"verified"', '"what":"checked"'),
        ('"format":"chronology-report/2"', '"format":"chronology-report/2 "'),
    ],
)
def test_an_edit_of_the_payload(report: Path, old: str, new: str) -> None:
    """A change of the payload alone is found, wherever it stands."""
    text = report.read_text("utf-8")
    at = text.index('{"as_of"')
    assert old in text[at:]
    report.write_text(text[:at] + text[at:].replace(old, new, 1), "utf-8")
    try:
        found = checked(report)
    except ReportUnreadable:
        return
    assert not found.holds


def test_a_comment_of_the_ledger(tmp_path: Path) -> None:
    """A change of the ledger's text that means nothing is found by the payload's digests."""
    (tmp_path / "sources").mkdir()
    path = tmp_path / "report.json"
    write(chronology.build(written_to(tmp_path / "sources", f"# yes{LEDGER}")), path, at=AT)
    edit(path, "# yes", "# no!")
    found = checked(path)
    assert [(fault.kind, fault.row) for fault in found.faults] == [
        (ReportFaultKind.PAYLOAD, "ledger")
    ]


@pytest.mark.parametrize(("old", "new"), [("\n", "\r\n"), ("\n", "\n\n"), ("\n", " \n")])
def test_white_space_alone(report: Path, old: str, new: str) -> None:
    """Changed white space is named as such: it fails, for `1 7` is not `17`."""
    report.write_bytes(report.read_bytes().replace(old.encode(), new.encode()))
    found = checked(report)
    assert kinds(found) == ["white-space"]
    told = r"lines? ends? in CR LF" if "\r" in new else "in white space alone"
    assert re.search(told, found.faults[0].sentence)


def test_another_form_of_the_payload(report: Path) -> None:
    """A payload that says the same in other characters is told, though nothing else is wrong."""
    edit(report, '"claims":5', '"claims" :5')
    assert kinds(checked(report)) == ["white-space"]
    edit(report, '"claims" :5', '"claims":5')
    edit(report, '"title":"The bridge"', '"title":"The\\u0020bridge"')
    assert kinds(checked(report)) == ["payload"]


def test_an_empty_report_does_not_pass(tmp_path: Path) -> None:
    """Where no claim is made nothing can hold."""
    path = written_to(tmp_path, "[sources.mail]\nfile = 'mail.txt'\n", mail="Words.")
    write(chronology.build(path), tmp_path / "report.md", at=AT)
    found = verify(tmp_path / "report.md", tmp_path)
    assert kinds(found) == ["empty"]


def test_a_report_of_which_nothing_was_found_does_not_pass(tmp_path: Path) -> None:
    """Without a document no claim is verified: nothing was hashed, and nothing holds."""
    path = written_to(tmp_path)
    for name in DOCUMENTS:
        (tmp_path / f"{name}.txt").unlink()
    write(chronology.build(path), tmp_path / "report.md", at=AT)
    found = verify(tmp_path / "report.md", tmp_path)
    assert kinds(found) == ["empty"]
    assert "nothing in it was verified" in found.faults[0].sentence
    assert (found.claims, found.sources) == (0, 0)
    assert "source mail: mail.txt could not be read when the report was made" in str(found)


def test_a_reformatted_report_in_json(tmp_path: Path) -> None:
    """A JSON report that a program laid out anew differs in white space, and is told once."""
    write(chronology.build(written_to(tmp_path)), tmp_path / "report.json", at=AT)
    values = json.loads((tmp_path / "report.json").read_text("utf-8"))
    (tmp_path / "report.json").write_text(json.dumps(values, indent=2), "utf-8")
    found = verify(tmp_path / "report.json", tmp_path)
    assert kinds(found) == ["white-space"]
    assert len(found.faults) <= 2


@pytest.mark.parametrize("block", ["vega.js", "picture.svg"])
@pytest.mark.parametrize("drew", ["", "0.0.1"])
def test_a_consistently_forged_block(block: str, drew: str, tmp_path: Path) -> None:
    """A script or a picture forged with all its hashes does not pass, whoever is said to draw."""
    pytest.importorskip("vl_convert")
    path = tmp_path / "report.html"
    write(chronology.build(written_to(tmp_path)), path, at=AT)
    form = html.FORMAT
    blocks = form.assets_in(path.read_text("utf-8"))
    forged_block = blocks[block].replace("/*!", "alert(1);/*!", 1).replace("2022", "1999")
    opened = path.read_text("utf-8").replace(blocks[block], forged_block, 1)
    path.write_text(opened, "utf-8")

    def change(values: dict[str, Any]) -> None:
        values["assets"][block] = sha256_of(forged_block)
        for version in (*values["made_by"], *values["contents"]["head"]["versions"]):
            if drew and version["name"] == "vl-convert-python":
                version["version"] = drew

    forged(path, change)
    found = verify(path, tmp_path)
    assert kinds(found) == (["unproved"] if drew else ["shown"])
    assert found.faults[0].section == block
    assert ("install vl-convert-python 0.0.1" in found.whole) == bool(drew)
    if drew:
        covered = verify(path, tmp_path, digest=found.sha256)
        assert covered.holds
        assert "the published SHA-256 covers it" in str(covered)


def test_a_page_of_another_layout_with_another_script(tmp_path: Path) -> None:
    """A page that names another layout, and other scripts than ours, is not proved."""
    path = tmp_path / "report.html"
    write(chronology.build(written_to(tmp_path)), path, at=AT)

    def change(values: dict[str, Any]) -> None:
        for version in (*values["made_by"], *values["contents"]["head"]["versions"]):
            if version["name"] == "layout of reports":
                version["version"] = OTHER

    forged(path, change)
    end = "</body>\n</html>"
    edit(path, end, f"<script>document.title = 'another'</script>{end}")
    assert kinds(verify(path, tmp_path)) == ["unproved"]


def with_block(monkeypatch: pytest.MonkeyPatch, drawn: str, found: str, by: str = "1") -> None:
    """Let reports in Markdown have a block: as it is drawn, and as it is found in the file."""
    form = attrs.evolve(
        markdown.FORMAT,
        assets=lambda _, _standing: {"picture": drawn} if drawn else {},
        assets_in=lambda _: {"picture": found},
        drawn_by=lambda: (Version(name="pencil", version=by),) if drawn else (),
        drawers=("pencil",),
    )
    monkeypatch.setattr(markdown, "FORMAT", form)


@pytest.mark.parametrize(
    ("drawn_again", "by", "found", "expected"),
    [
        ("a line", "1", "a line", []),
        ("a line", "2", "a line", []),
        ("another", "1", "a line", ["shown"]),
        ("another", "2", "a line", ["unproved"]),
        ("", "1", "a line", ["unproved"]),
        ("", "1", "forged", ["shown", "unproved"]),
    ],
)
def test_blocks_of_a_page(  # noqa: PLR0913, PLR0917 - the columns of the table
    drawn_again: str,
    by: str,
    found: str,
    expected: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A block is that recorded, and made again by the same version; else it is not proved."""
    with_block(monkeypatch, "a line", "a line")
    write(chronology.build(written_to(tmp_path)), tmp_path / "report.md", at=AT)
    with_block(monkeypatch, drawn_again, found, by)
    verification = verify(tmp_path / "report.md", tmp_path)
    assert kinds(verification) == expected
    assert ("install pencil 1 and check again" in verification.whole) == ("unproved" in expected)


# Forging -----------------------------------------------------------------------------------


def first_claim(values: dict[str, Any], name: str = "first") -> dict[str, Any]:
    """Return a claim of a payload."""
    claims: list[dict[str, Any]] = values["contents"]["claims"]
    return next(claim for claim in claims if claim["id"] == name)


def test_a_forged_date(report: Path) -> None:
    """A date forged in payload, digests and page alike is found: it does not follow."""

    def change(values: dict[str, Any]) -> None:
        first_claim(values)["date"]["text"] = "11 June 2022"

    forged(report, change)
    found = checked(report)
    assert [(fault.kind, fault.row) for fault in found.faults] == [(ReportFaultKind.DATE, "first")]
    assert "from “12 June 2022” follows “12 June 2022”, and not “11 June 2022”" in (
        found.faults[0].sentence
    )


def test_forged_hashes(report: Path) -> None:
    """A hash forged in the list by which sources are found is told, whichever of the two it is."""
    for key in ("text_sha256", "raw_sha256"):

        def change(values: dict[str, Any], key: str = key) -> None:
            values["sources"][1][key] = "0" * 64

        forged(report, change)
        assert not checked(report).holds


def test_other_rules(report: Path) -> None:
    """A date that other rules derived is told as such, with both versions."""

    def change(values: dict[str, Any]) -> None:
        for version in (*values["made_by"], *values["contents"]["head"]["versions"]):
            if version["name"] == "rules for dates":
                version["version"] = OTHER
        for claim in values["contents"]["claims"]:
            claim["rule_version"] = OTHER
        first_claim(values)["date"]["text"] = "11 June 2022"

    forged(report, change)
    found = checked(report)
    assert kinds(found) == ["other-rules"]
    assert f"those of the report ({OTHER}) derived “11 June 2022”" in found.faults[0].sentence
    assert any(f"rules for dates: the report was made by {OTHER}" in n for n in found.notes)


def of_another_layout(values: dict[str, Any]) -> None:
    """Let a report be one that another version laid out."""
    for version in (*values["made_by"], *values["contents"]["head"]["versions"]):
        if version["name"] == "layout of reports":
            version["version"] = OTHER


def test_another_layout(report: Path) -> None:
    """A report that a program with another layout wrote is compared by what a reader sees."""
    forged(report, of_another_layout)
    found = checked(report)
    assert found.holds, found
    assert any("layout of reports" in note for note in found.notes)
    if report.suffix != ".json":
        edit(report, "12 June 2022", "11 June 2022")
        assert "shown" in kinds(checked(report))


def test_a_claim_left_out(report: Path) -> None:
    """A claim that the ledger in the payload makes and the report does not tell is named."""

    def change(values: dict[str, Any]) -> None:
        contents = values["contents"]
        contents["decisions"] = []
        contents["failed"] = contents["failed"][:1]

    forged(report, change)
    found = checked(report)
    assert {fault.section for fault in found.faults} == {"failed", "decisions"}
    assert all("the report lacks it" in fault.sentence for fault in found.faults)


def test_a_forged_ledger_with_its_source(report: Path) -> None:
    """Report and source forged together check out: only the digest tells the difference."""
    genuine = checked(report).sha256
    sources = report.parent / "sources"
    for path in (sources / "mail.txt", sources / "chronology.toml"):
        edit(path, "12 June 2022", "11 June 2022")
    write(chronology.build(sources / "chronology.toml"), report, at=AT)
    assert checked(report).holds
    assert kinds(checked(report, digest=genuine)) == ["digest"]


# Hostile files -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "null",
        "[]",
        "{",
        "{}",
        "[" * 100_000,
        '{"a":' * 5000 + "1" + "}" * 5000,
        '{"format":"chronology-report/2"}',
        '{"format":"chronology-report/2","format":"chronology-report/2"}',
        '{"format":["chronology-report/2"]}',
        '{"format":"chronology-report/1"}',
        '{"at":' + "9" * 10_000 + "}",
        '{"at":NaN}',
        '{"at":1e999}',
        '"\\ud800"',
    ],
)
def test_a_hostile_payload(payload: str, tmp_path: Path) -> None:
    """What is no payload is refused in one sentence, whatever it is."""
    path = tmp_path / "report.json"
    path.write_text(payload + "\n", "utf-8")
    with pytest.raises(ReportUnreadable, match="payload"):
        verify(path, tmp_path)


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("at",), "yesterday"),
        (("at",), 5),
        (("as_of",), "2022-02-30"),
        (("ledger", "text"), 5),
        (("sources",), {}),
        (("sources", 0), {"id": "mail"}),
        (("digests",), []),
        (("digests", "at"), 5),
        (("made_by",), [["chronology", "1"]]),
        (("checks",), ["mine"]),
        (("kinds",), ["mine"]),
        (("more",), 1),
    ],
)
def test_a_payload_of_another_shape(where: tuple[Any, ...], value: object, report: Path) -> None:
    """A part of another type or value than any report has is refused, or told."""
    if report.suffix != ".json":
        pytest.skip("the payload is read alike in every format")
    values = json.loads(report.read_text("utf-8"))
    place = values
    for key in where[:-1]:
        place = place[key]
    place[where[-1]] = value
    report.write_text(json.dumps(values, sort_keys=True, separators=(",", ":")) + "\n", "utf-8")
    with pytest.raises(ReportUnreadable):
        checked(report)


@pytest.mark.parametrize("key", ["claims", "events", "sources", "findings", "head", "totals"])
@pytest.mark.parametrize("value", [None, [], {}, "x", [[]], [{}], [{"id": 5, "anchor": []}]])
def test_contents_of_another_shape(key: str, value: object, report: Path) -> None:
    """Contents of another shape than a report's differ from what is derived: all is told."""

    def change(values: dict[str, Any]) -> None:
        values["contents"][key] = value

    forged(report, change)
    found = checked(report)
    assert any(fault.section == key for fault in found.faults), found


@pytest.mark.parametrize("name", ["report.txt", "report.csv", "report", "none.md", "folder.md"])
def test_what_is_no_report(name: str, tmp_path: Path) -> None:
    """A file of another kind, a folder, or nothing at all is refused."""
    (tmp_path / "report.txt").write_text("Words.", "utf-8")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(ReportUnreadable):
        verify(tmp_path / name, tmp_path)


def test_bytes_that_are_no_text(report: Path) -> None:
    """A byte that is no UTF-8 is told with its line."""
    report.write_bytes(report.read_bytes().replace(b"bridge", b"bri\xffge", 1))
    with pytest.raises(ReportUnreadable, match=r"line \d+ holds bytes that are no UTF-8"):
        checked(report)


# Ledgers of other makes --------------------------------------------------------------------


def check_nothing(dossier: Dossier, _world: World) -> list[Finding]:
    """Note that an event is there."""
    return [
        Finding(
            code="there",
            severity=chronology.vocabulary.Severity.NOTE,
            family=chronology.vocabulary.Family.EVIDENCE,
            sentence=f"{dossier.name} is there",
            events=(dossier.event.id,),
        )
    ]


def test_checks_of_ones_own(tmp_path: Path) -> None:
    """A report made with a check of one's own is checked with it, and refused without."""
    own: list[Check] = [*Checks(), each(check_nothing)]
    write(chronology.build(written_to(tmp_path), checks=own), tmp_path / "report.md", at=AT)
    assert verify(tmp_path / "report.md", tmp_path, checks=own).holds
    with pytest.raises(ReportUnreadable, match=r"made with checks of its own: .*check_nothing"):
        verify(tmp_path / "report.md", tmp_path)


def test_a_ledger_made_by_hand(tmp_path: Path) -> None:
    """A ledger changed by a program is written as text, and the report follows from that."""
    read = chronology.load(written_to(tmp_path))
    claims = tuple(claim for claim in read.claims if claim.id != "wrong")
    write(chronology.build(attrs.evolve(read, claims=claims)), tmp_path / "report.md", at=AT)
    found = verify(tmp_path / "report.md", tmp_path)
    assert found.holds
    assert (found.claims, found.claims_in_all) == (3, 4)


def test_a_ledger_with_errors(tmp_path: Path) -> None:
    """What could not be used stands in the report, and is found unusable again."""
    ledger = f"{LEDGER}\n    [[claims]]\n    event = 5\n    [sources.gone]\n    file = 'gone.txt'\n"
    write(chronology.build(written_to(tmp_path, ledger)), tmp_path / "report.md", at=AT)
    found = verify(tmp_path / "report.md", tmp_path)
    assert found.holds, found


# How it is told ----------------------------------------------------------------------------


def test_one_changed_word_is_one_fault_and_its_consequences_are_counted(report: Path) -> None:
    """What changed is told first, what may follow from it by its number; `whole` has it all."""
    edit(report.parent / "sources" / "mail.txt", "12 June", "14 June")
    found = checked(report)
    lines = str(found).splitlines()
    assert lines[1] == "  kind: source-changed; place: sources, mail, raw_sha256"
    assert lines[2].startswith("  quote: first: the quote")
    assert "more, which may follow from that: entry" in str(found)
    assert all(str(fault) in found.whole for fault in found.faults[1:])
    assert "--all" not in found.whole


SHOWN_AND_TOLD = [
    ("12 June 2022", "11 June 2022", ("11 June 2022", "12 June 2022")),
    ("Bridge opened", "Bridge closed", ("Bridge closed", "Bridge opened")),
    ("Looked for", "Not looked for", ("Not looked for", "Looked for")),
    ("SHA-256", "SHA-265", ("SHA-265", "SHA-256")),
]


@pytest.mark.parametrize(("old", "new", "told"), SHOWN_AND_TOLD)
@pytest.mark.parametrize("layout", ["ours", "another"])
def test_a_changed_word_is_told_once_in_plain_words(
    layout: str, old: str, new: str, told: tuple[str, str], report: Path
) -> None:
    """A word changed in what is shown is one sentence, told once, without tags or escapes."""
    if report.suffix == ".json":
        pytest.skip("a JSON report shows nothing but its payload")
    if layout == "another":
        forged(report, of_another_layout)
    edit(report, f">{old}" if f">{old}" in report.read_text("utf-8") else old, f">{new}")
    found = checked(report)
    assert [fault.kind for fault in found.faults][:2].count(ReportFaultKind.SHOWN) == 1
    sentence = found.faults[0].sentence
    assert str(found).count(sentence) == found.whole.count(sentence) == 1
    for words, other in zip(told, reversed(told), strict=True):
        assert re.search(f"“[^”]*{words.split()[0]}", sentence) or other in sentence
    assert not re.search(r"<\w|</|\*\*|\\\\", sentence)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('<q dir="auto">', '<q dir="auto" hidden>', "its markup has “"),
        ("</table>", "</table>\n<p>Nobody came</p>", "it shows “Nobody came”, and nothing of"),
        ("<caption>", "<caption>Forged. ", "it shows “Forged. "),
        ("&amp;", "and", "where “"),
    ],
)
def test_an_edit_of_a_page(old: str, new: str, told: str, tmp_path: Path) -> None:
    """What a reader sees is quoted as they see it; markup is quoted where it alone differs."""
    (tmp_path / "sources").mkdir()
    ledger = LEDGER.replace("Bridge opened", "Bridge & tunnel opened")
    path = tmp_path / "report.html"
    write(chronology.build(written_to(tmp_path / "sources", ledger)), path, at=AT)
    edit(path, old, new)
    assert told in checked(path).faults[0].sentence


WORDS = st.lists(st.sampled_from(["one", "two", "<b>", "1", "7", "é"]), max_size=12)


@given(then=WORDS, now=WORDS)
def test_words_of_another_layout(then: list[str], now: list[str]) -> None:
    """Runs of words differ where the words do, whatever lines they stand in; each is told."""
    faults = list(word_faults("\n".join(then), "  ".join(now), str))
    assert bool(faults) == (then != now)
    made, at = [], 0
    for fault in faults:
        place = int(fault.row.split()[1]) - 1
        made += [*then[at:place], *fault.found.split()]
        at = place + len(fault.recorded.split())
    assert [*made, *then[at:]] == now


def test_many_words_of_another_layout() -> None:
    """Of more words than are matched, each run is told where as many stand there, else one."""
    words = [f"w{n}" for n in range(1000)]
    for at in (10, 990):
        words[at] = "forged"
    genuine = " ".join(f"w{n}" for n in range(1000))
    assert [f.row for f in word_faults(" ".join(words), genuine, str)] == ["word 11", "word 991"]
    faults = list(word_faults(" ".join(words[:995]), genuine, str))
    assert [f.row for f in faults] == ["word 11"]
    assert len(faults[0].sentence) < 1000


def test_what_the_answer_rests_on(report: Path) -> None:
    """The day looked from, what is left out and what was typed stand below the answer."""
    found = checked(report)
    assert found.left_out == (("unverified", 1), ("set aside", 1))
    told = [line.strip() for line in str(found).splitlines()[1:]]
    assert f"looked from: {found.as_of}, the day of the newest statement or source" in told
    assert "left out: 1 unverified, 1 set aside" in told
    values = found.values()
    assert (values["as_of"], values["as_of_asked"]) == (found.as_of, False)


def test_a_day_that_was_asked_for_and_fields_as_typed(tmp_path: Path) -> None:
    """Of the seeds seen from a day: that it was asked for, and which fields no words bear."""
    made = chronology.build(SEEDS / "chronology.toml").as_of(AT.date().replace(year=2022))
    write(made, tmp_path / "report.json", at=AT)
    found = verify(tmp_path / "report.json", SEEDS)
    told = str(found)
    assert f"looked from: {found.as_of}, as was asked" in told
    assert f"{found.as_typed.claims} of {found.claims} claims rest on fields as typed" in told
    assert f"which no words bear: {made.totals.typed}" in told
    assert f"left out: {made.totals.not_yet} not stated yet" in told


def test_line_ends_are_told_as_such(tmp_path: Path) -> None:
    """Where a mail program converted line ends, that is said, and nothing else."""
    (tmp_path / "sources").mkdir()
    path = tmp_path / "report.md"
    write(chronology.build(written_to(tmp_path / "sources")), path, at=AT)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    found = checked(path)
    assert {fault.kind for fault in found.faults} == {ReportFaultKind.WHITE_SPACE}
    assert "lines end in CR LF where the report had LF" in found.faults[0].sentence


def test_a_broken_ledger_is_said_first(report: Path) -> None:
    """Where the payload's ledger can no longer be read, that comes before all that follows."""

    def change(values: dict[str, Any]) -> None:
        values["ledger"]["text"] = values["ledger"]["text"].replace("[events.bridge]", "[events.")

    forged(report, change)
    found = checked(report)
    assert found.faults[0].kind is ReportFaultKind.LEDGER
    assert "the ledger in the payload is broken: chronology.toml:" in found.faults[0].sentence


def test_a_report_of_other_rules_says_what_its_holder_should_do(report: Path) -> None:
    """Whoever holds a report of another version is told which version checks it."""

    def change(values: dict[str, Any]) -> None:
        for version in values["made_by"]:
            version["version"] = version["version"].replace(chronology.__version__, "0.0.9")

    forged(report, change)
    told = str(checked(report))
    assert "check it with the very version that made it" in told
    assert "pip install 'sourced-chronology==0.0.9'" in told


def test_a_finding_that_was_removed_is_told_before_what_had_it(report: Path) -> None:
    """The event that has it is told behind, and by no number of a row that is not there."""

    def change(values: dict[str, Any]) -> None:
        for section in ("findings", "conflicts"):
            rows = values["contents"][section]
            values["contents"][section] = rows[1:] if rows else rows

    forged(report, change)
    found = [fault for fault in checked(report).faults if fault.kind is ReportFaultKind.ENTRY]
    assert found[0].section == "findings"
    assert "the report lacks it" in found[0].sentence
    of_events = [fault for fault in found if fault.field.startswith("findings")]
    assert of_events == found[len(found) - len(of_events) :]


def test_a_quote_changed_in_the_ledger_of_a_report_is_told_first(report: Path) -> None:
    """It is one claim whose words are others, and not one that is gone and one that is new."""

    def change(values: dict[str, Any]) -> None:
        values["ledger"]["text"] = values["ledger"]["text"].replace(
            "The bridge opened on 12 June 2022", "The bridge opened on 19 June 2022"
        )

    forged(report, change)
    first = checked(report).faults[0]
    assert first.kind is ReportFaultKind.QUOTE
    assert "is altered, not exact" in first.sentence


def test_dates_that_read_alike(report: Path) -> None:
    """Where one bound of a plan's report was changed, no word that is the same is told."""

    def change(values: dict[str, Any]) -> None:
        values["contents"]["plans"][0]["reported"]["edtf"] = "2022-06-17"

    forged(report, change)
    entries = [fault for fault in checked(report).faults if fault.kind is ReportFaultKind.ENTRY]
    assert entries[0].field == "reported"
    assert all(fault.recorded != fault.found for fault in entries)
