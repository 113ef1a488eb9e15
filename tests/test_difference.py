"""Two chronologies compared: what is new, moved, newly found, no longer so."""

import datetime as dt

import attrs
import pytest
from click.testing import CliRunner
from conftest import Desk, reconciled, said

from chronology.claims import VerifiedClaim
from chronology.cli import main
from chronology.difference import Diff, View, difference
from chronology.exporters.json import diff_values
from chronology.vocabulary import ClaimStatus


def view(claims: str | list[VerifiedClaim]) -> View:
    """Return the chronology of some claims."""
    entered = said(claims) if isinstance(claims, str) else claims
    made = reconciled(entered)
    return View(dossiers=made.dossiers, findings=made.findings, claims=entered)


def diff(before: str, after: str) -> Diff:
    """Return what differs between the chronologies of some claims and of others."""
    return difference(view(before), view(after))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("a 2024 reports x 2023", "a 2024 reports x 2023", ""),
        ("a 2024 reports x 2023", "a 2024 reports x 2023; a 2024 reports y 2022", "new y"),
        ("a 2024 reports x 2023; a 2024 reports y 2022", "a 2024 reports x 2023", "gone y"),
        ("a 2024 reports x 2023-01-01", "a 2024 reports x 2023-01-05", "moved x 4..4"),
        ("a 2021 plans x 2023", "a 2021 plans x 2023; b 2024 reports x 2023", "moved x -364..364"),
        ("a 2024 reports x ?", "a 2024 reports x 2023-01-05", "moved x -"),
        (
            "a 2024 reports x 2023-01-01",
            "a 2024 reports x 2023-01-01; b 2024 reports x 2023-01-05",
            "moved x 0..4, found date-disagreement, in conflict x",
        ),
        (
            "a 2024 reports x 2023-01-01; b 2024 reports x 2023-01-05",
            "a 2024 reports x 2023-01-01",
            "moved x -4..0, no longer date-disagreement, in conflict no longer x",
        ),
        (
            "a 2024 reports x 2023-01-01; b 2024 reports x 2023-01-05",
            (
                "a 2024 reports x 2023-01-01; b 2024 reports x 2023-01-05;"
                "c 2024 reports x [2023-01-01..2023-01-05]"
            ),
            "",
        ),
        (
            "a 2024 reports x 2023-01-01; b 2024 reports x 2023-01-05",
            (
                "a 2024 reports x 2023-01-01; b 2024 reports x 2023-01-05;"
                "c 2024 reports x 2023-01-09"
            ),
            "moved x -4..8, changed date-disagreement",
        ),
        ("a 2021 plans x 2022", "a 2021 plans x 2022; b 2023 reports x 2022", None),
    ],
)
def test_difference(before: str, after: str, words: str | None) -> None:
    """Events come, go and move; findings appear, stay with other claims, or are no longer so."""
    found = diff(before, after)
    if words is not None:
        assert ", ".join(brief(found)) == words
    assert bool(found) is (said(before) != said(after))


def brief(found: Diff) -> list[str]:
    """Return a difference in a few words, notes left out."""
    parts = [f"new {d.event.id}" for d in found.new] + [f"gone {d.event.id}" for d in found.gone]
    parts += [
        f"moved {m.event} {f'{m.by.least}..{m.by.most}' if m.by else '-'}" for m in found.moved
    ]
    loud = [f for f in found.found if f.severity.value != "note" and f.code != "plan-unreported"]
    parts += [f"found {f.code}" for f in loud]
    parts += [f"no longer {f.code}" for f in found.no_longer if f.code != "plan-unreported"]
    parts += [f"changed {new.code}" for _, new in found.changed]
    parts += [f"in conflict {event}" for event in found.newly_in_conflict]
    parts += [f"in conflict no longer {event}" for event in found.no_longer_in_conflict]
    return parts


def test_claims_that_stand_otherwise() -> None:
    """A claim that is set aside in the second is named, with both statuses."""
    claims = said("a 2024 reports x 2023; b 2024 reports x 2023")
    aside = [claims[0], attrs.evolve(claims[1], status=ClaimStatus.SET_ASIDE)]
    found = difference(view(claims), view(aside))
    assert found.claims_changed == (("c2", ClaimStatus.VERIFIED, ClaimStatus.SET_ASIDE),)
    assert (found.claims_new, found.claims_gone) == ((), ())


LEDGER = """
    [events.bridge]
    name = "Bridge"

    [sources.early]
    file = "early.txt"
    published = 2023-03-01

    [sources.late]
    file = "late.txt"
    published = 2024-06-01

    [[claims]]
    event = "bridge"
    source = "early"
    quote = "will open in May 2024"
    modality = "planned"

    [[claims]]
    event = "bridge"
    source = "late"
    quote = "The bridge opened on 30 May 2024"
    """
TEXTS = {"early": "It will open in May 2024.", "late": "The bridge opened on 30 May 2024."}


def test_the_command_compares_days_and_ledgers(desk: Desk) -> None:
    """Of one ledger it compares two days, or a day and now; else two ledgers."""
    desk.build(LEDGER, **TEXTS)
    path = str(desk.folder / "chronology.toml")
    runner = CliRunner()
    moved = runner.invoke(main, ["diff", path, "--as-of", "2023-12-31", "--width", "100"])
    assert moved.exit_code == 0
    assert "other date  Bridge  May 2024, planned  30 May 2024, reported" in moved.output
    days = ["--as-of", "2023-12-31", "--as-of", "2024-01-01"]
    assert "Nothing differs." in runner.invoke(main, ["diff", path, *days]).output
    assert "Nothing differs." in runner.invoke(main, ["diff", path, path]).output
    assert '"moved": [' in runner.invoke(main, ["diff", path, *days, "--json"]).output
    assert runner.invoke(main, ["diff", path]).exit_code == 2


def test_the_command_prints_plans(desk: Desk) -> None:
    """Each plan, what came of it, and the statistics; by an unknown group it ends with a word."""
    desk.build(LEDGER, **TEXTS)
    path = str(desk.folder / "chronology.toml")
    runner = CliRunner()
    shown = runner.invoke(main, ["plans", path, "--width", "100"])
    assert "1 March 2023  early  planned   May 2024" in shown.output
    assert "reported  30 May 2024  met" in shown.output
    assert "too few for a median (n = 1)" in shown.output
    assert '"outcome": "met"' in runner.invoke(main, ["plans", path, "--json"]).output
    wrong = runner.invoke(main, ["plans", path, "--by", "colour"])
    assert (wrong.exit_code, "voice" in wrong.output) == (2, True)


EDITED = """
    [events.bridge]
    name = "New bridge"
    place = "bern"
    participants = ["City", "Canton"]

    [sources.early]
    file = "early.txt"
    published = 2023-03-01

    [sources.late]
    file = "late.txt"
    published = 2024-06-01

    [[claims]]
    event = "bridge"
    source = "early"
    quote = "will open in May 2024"
    modality = "planned"
    note = "page 2"

    [[claims]]
    event = "bridge"
    source = "late"
    quote = "The bridge opened on 30 May 2024"

    [[decisions]]
    finding = "met"
    event = "bridge"
    reason = "known"
    """


def test_what_an_entry_says_and_what_was_decided(desk: Desk) -> None:
    """An event with another name, kind, place or participants is named, and so are decisions."""
    first = desk.build(LEDGER, **TEXTS)
    second = desk.build(EDITED, **TEXTS)
    found = first.diff(second)
    (event,) = found.redescribed
    assert (event.event, event.name) == ("bridge", "New bridge")
    assert event.changes == (
        ("name", "Bridge", "New bridge"),
        ("place", "", "bern"),
        ("participants", "", "City, Canton"),
    )
    (decided,) = found.redecided
    assert (decided.what, decided.on) == ("acknowledged", "met of bridge")
    assert (decided.before, decided.after) == ("", "known")
    assert found.claims_edited == ("bridge@early-zzoywye",)
    assert found.moved == ()
    table = str(first.diff_table(second, width=100))
    assert "changed place" in table
    assert "decision: acknowledged" in table
    assert "1 claim entered otherwise." in table
    values = diff_values(first, second)
    assert values["redescribed"][0]["changes"][1] == {"key": "place", "before": "", "after": "bern"}
    assert values["redecided"][0]["after"] == "known"
    assert not second.diff(second)


def test_another_quote_is_an_edit(desk: Desk) -> None:
    """Whose words were entered anew is the same claim, though an id made follows from them."""
    first = desk.build(LEDGER, **TEXTS)
    (before,) = (c.claim for c in first.claims if c.claim.source == "early")
    assert before.quote.exact in LEDGER
    second = desk.build(LEDGER.replace(before.quote.exact, before.quote.exact[5:]), **TEXTS)
    (after,) = (c.claim for c in second.claims if c.claim.source == "early")
    assert after.id != before.id
    found = first.diff(second)
    assert found.claims_edited == (after.id,)
    assert found.claims_new == found.claims_gone == ()
    assert not found.changed
    assert not found.found


def test_another_reason_kind_or_number(desk: Desk) -> None:
    """A reason that changed stands with both; a kind that changed brings its own keys."""
    first = desk.build(EDITED, **TEXTS)
    other = EDITED.replace('"known"', '"well known"').replace(
        'name = "New bridge"', 'kind = "plant-launch"\n    name = "New bridge"\n    stage = "2"'
    )
    found = first.diff(desk.build(other, **TEXTS))
    assert [(d.before, d.after) for d in found.redecided] == [("known", "well known")]
    assert found.redescribed[0].changes == (("kind", "event", "plant-launch"), ("stage", "", "2"))


def test_views_of_one_ledger_differ_in_no_entry(desk: Desk) -> None:
    """What a later day adds is no change of entries."""
    made = desk.build(EDITED, **TEXTS)
    found = made.as_of(dt.date(2023, 12, 31)).diff(made)
    assert (found.redescribed, found.redecided, found.claims_edited) == ((), (), ())


def test_the_day_looked_from_is_the_last_on_which_anything_is_known(desk: Desk) -> None:
    """A source that is silent on an event was published all the same; a day to come is later."""
    ledger = """
        [events.x]
        [sources.a]
        file = "a.txt"
        published = 2023-01-10
        [sources.b]
        file = "b.txt"
        published = 2023-06-20
        [[claims]]
        event = "x"
        source = "a"
        quote = "It will open in March 2023"
        modality = "planned"
        """
    made = desk.build(ledger, a="It will open in March 2023.", b="The weather was fine.")
    (finding,) = made.findings
    assert finding.code == "plan-unreported"
    assert "no claim of this ledger (from 2 sources, latest 20 June 2023)" in finding.sentence
    assert made.as_of(dt.date(2023, 6, 20)).findings == made.findings
    path = str(desk.folder / "chronology.toml")
    for days in (("2023-02-01",), ("2030-01-01", "2023-02-01")):
        given = [word for day in days for word in ("--as-of", day)]
        shown = CliRunner().invoke(main, ["diff", path, *given]).output
        assert "plan-unreported" in shown
        assert "no longer" not in shown
    ahead = CliRunner().invoke(main, ["diff", path, "--as-of", "2030-01-01"]).output
    assert "no longer" not in ahead
