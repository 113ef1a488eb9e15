"""What the line says of a report that follows from its sources, and whose evidence is bad."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from reports import AT

import chronology
from chronology import LedgerBuilder
from chronology.cli import main
from chronology.report import Verification, verify, write

DATED = "12 May 2024\n\nThe bridge was opened on Friday. The ferry stopped on 3 March 2021."
UNDATED = "The bridge was opened on Friday."
OPENED = "The bridge was opened on Friday"
STOPPED = "The ferry stopped on 3 March 2021"


def verified(
    folder: Path,
    claims: list[dict[str, Any]],
    text: str = DATED,
    **fields: Any,  # noqa: ANN401 - as `add_source` takes them
) -> Verification:
    """Return what becomes of the report of a ledger with these claims, and check the command."""
    book = LedgerBuilder()
    source = book.add_source(text=text, id="herald", **fields)
    bridge = book.add_event("Bridge")
    for claim in claims:
        book.add_claim(bridge, source, claim.pop("quote", OPENED), **claim)
    made = chronology.build(book.save(folder / "l.toml"))
    write(made, folder / "r.md", at=AT)
    found = verify(folder / "r.md", folder)
    assert found.evidence_holds == made.evidence_holds
    run = CliRunner().invoke(main, ["verify", str(folder / "r.md"), "--sources", str(folder)])
    assert run.exit_code == (0 if made.evidence_holds else 1)
    assert str(found).splitlines()[0] in run.output
    check = CliRunner().invoke(main, ["check", str(folder / "l.toml")])
    assert check.exit_code == run.exit_code
    return found


def verdict(found: Verification) -> str:
    """Return the line, without the file's name."""
    return str(found).splitlines()[0].removeprefix(f"{found.path}: ")


def test_all_is_well(tmp_path: Path) -> None:
    """Where words bear everything, the line says no more."""
    found = verified(tmp_path, [{}])
    assert verdict(found) == "everything holds: 1 claim derived again from 1 source"


@pytest.mark.parametrize(
    ("text", "fields", "told"),
    [
        (DATED, {"published": "1999-01-02"}, "published-mismatch"),
        (DATED, {"published": "1999-01-02", "published_quote": "12 May 2024"}, "date-mismatch"),
        (DATED, {"published": "2023-12"}, "published-mismatch"),
    ],
)
def test_a_publication_that_the_document_contradicts(
    text: str, fields: dict[str, Any], told: str, tmp_path: Path
) -> None:
    """A Friday of another year does not count, though the report follows from what was typed."""
    found = verified(tmp_path, [{}, {"quote": STOPPED}], text, **fields)
    assert found.holds
    assert ("unverified", 1) in found.left_out
    told_apart = "1 of its 2 claims could not be verified, and the evidence of 1 more does not hold"
    assert told_apart in verdict(found)
    assert told in verdict(found)
    assert "everything holds" not in str(found)
    assert found.unheld
    assert not found.values()["evidence_holds"]


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ({"quote": "The bridge was opened on Monday"}, "quote-altered"),
        ({"quote": "The tunnel was closed for good"}, "quote-missing"),
        ({"when": "1999-01-01"}, "date-mismatch"),
        ({"modality": "planned"}, "modality-mismatch"),
    ],
)
def test_a_claim_that_does_not_count(claim: dict[str, Any], told: str, tmp_path: Path) -> None:
    """A claim that fails beside one that holds is told in the line, with how many do."""
    found = verified(tmp_path, [{}, claim])
    assert "1 of its 2 claims could not be verified" in verdict(found)
    assert found.unverified == found.unheld
    assert told in verdict(found)
    assert "what it says follows from its sources: 1 of 2 claims" in verdict(found)


@pytest.mark.parametrize("others", [0, 1, 3])
def test_a_publication_that_was_only_typed(others: int, tmp_path: Path) -> None:
    """Dates that count from a day that no words bear are told in the line, and pass."""
    claims: list[dict[str, Any]] = [{}]
    claims += [{"note": str(number)} for number in range(others)]
    found = verified(tmp_path, claims, UNDATED, published="1999-01-02")
    count = "1 date counts" if not others else f"{others + 1} dates count"
    assert verdict(found).startswith(f"{count} from a publication day that was only typed; ")
    assert found.evidence_holds


@pytest.mark.parametrize(
    "text", ["The bridge was opened on 3 May 2024.", "The bridge was opened in May 2024."]
)
def test_a_typed_publication_that_nothing_counts_from(text: str, tmp_path: Path) -> None:
    """A day that no date rests on is no matter of the verdict."""
    found = verified(tmp_path, [{"quote": text.rstrip(".")}], text, published="2024-06")
    assert verdict(found).startswith("everything holds")


def test_dates_that_were_only_typed(tmp_path: Path) -> None:
    """In a language without rules, the date is a person's word."""
    text = "Die Brücke wurde am Freitag eröffnet, sagte der Bürgermeister, und alle waren da."
    claim = {"quote": "Die Brücke wurde am Freitag eröffnet", "when": "2024-05-10"}
    found = verified(tmp_path, [claim], text, language="de", published="2024-05-12")
    assert "1 date was only typed" in verdict(found)


def test_a_ledger_with_faults(tmp_path: Path) -> None:
    """What nobody could read is told in the line."""
    verified(tmp_path, [{}])
    path = tmp_path / "l.toml"
    path.write_text(f"{path.read_text('utf-8')}\n[[claims]]\nevent = 5\n", "utf-8")
    write(chronology.build(path), tmp_path / "r.md", at=AT)
    found = verify(tmp_path / "r.md", tmp_path)
    assert found.holds
    assert not found.evidence_holds
    assert "its evidence does not hold" in verdict(found)
    assert "the ledger had" in verdict(found)


def test_a_decision_on_an_event_settles_no_day_of_its_source(tmp_path: Path) -> None:
    """It is told to be of no use, and what counts from the day is left out all the same."""
    book = LedgerBuilder()
    source = book.add_source(text=DATED, id="herald", published="1999-01-02")
    bridge = book.add_event("Bridge")
    book.add_claim(bridge, source, OPENED)
    book.add_claim(bridge, source, STOPPED)
    book.add_decision("published-mismatch", bridge, "a reprint of the archive")
    write(chronology.build(book.save(tmp_path / "l.toml")), tmp_path / "r.md", at=AT)
    found = verify(tmp_path / "r.md", tmp_path)
    assert not found.evidence_holds
    assert "left out: 1 unverified" in str(found)
    told = {one.code: one.acknowledged for one in book.build().findings}
    assert told["published-mismatch"] == told["decision-unused"] == ""


@pytest.mark.parametrize("fields", [{}, {"published_quote": "3 March 2021"}])
def test_a_publication_that_only_a_sentence_names(fields: dict[str, Any], tmp_path: Path) -> None:
    """A day that the text tells of something else bears no publication, be it quoted or not."""
    text = DATED.partition("\n\n")[2]
    found = verified(tmp_path, [{}], text, published="2021-03-03", **fields)
    assert verdict(found).startswith("1 date counts from a publication day that was only typed; ")


def test_what_no_claim_rests_on(tmp_path: Path) -> None:
    """An event that is only a name, and a source that proves nothing, are counted."""
    book = LedgerBuilder()
    source = book.add_source(text=DATED, id="herald")
    book.add_source(text="3 June 2031\n\nNobody came.", id="other")
    book.add_claim(book.add_event("Bridge"), source, OPENED)
    book.add_event("Tunnel")
    write(chronology.build(book.save(tmp_path / "l.toml")), tmp_path / "r.md", at=AT)
    found = verify(tmp_path / "r.md", tmp_path)
    assert found.without_claim == (("event", 1), ("source", 1))
    assert "without a claim: 1 event, 1 source" in str(found)
