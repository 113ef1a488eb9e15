"""What is quoted of plans and of what came of them, from the words to the verdict."""

import pytest

from chronology import Chronology, Dossier, LedgerBuilder
from chronology.vocabulary import ClaimStatus, Modality

PLAN = "The cinema will open on 2 March 2023"


def _made(
    name: str, *told: tuple[Modality, str], lasts: bool = False, amends: bool = False
) -> Chronology:
    """Return a ledger of one event, each quote from a source and a month of its own."""
    builder = LedgerBuilder()
    first: list[str] = []
    event = builder.add_event(name, lasts=lasts)
    for month, (modality, quote) in enumerate(told, 1):
        is_plan = modality is Modality.PLANNED
        source = builder.add_source(
            text=f"{quote}.",
            published=f"{2022 if is_plan else 2024}-{month:02}-01",
            publisher=("Engineer" if first and amends else "Owner") if is_plan else "Gazette",
        )
        claim = builder.add_claim(
            event, source, quote, modality=modality, amends=first if amends and is_plan else []
        )
        first = first or [claim.id]
    return builder.build()


def _event(ledger: Chronology) -> Dossier:
    (dossier,) = ledger.events
    return dossier


def _against_the_plan(report: str) -> tuple[ClaimStatus, str]:
    ledger = _made("Cinema", (Modality.PLANNED, PLAN), (Modality.REPORTED, report))
    return ledger.claims[-1].status, str(_event(ledger).outcome)


@pytest.mark.parametrize(
    "report",
    [
        "The cinema failed to open on 2 March 2023",
        "The owner refused to open the cinema on 2 March 2023",
        "The owner declined to open the cinema on 2 March 2023",
        "The cinema was unable to open on 2 March 2023",
        "The cinema tried to open on 2 March 2023",
        "The owner neglected to open the cinema on 2 March 2023",
    ],
)
def test_what_was_not_done_keeps_no_plan(report: str) -> None:
    """Of an event that names no deed, a failure may be the contrary of what was planned."""
    assert _against_the_plan(report) == (ClaimStatus.VERIFIED, "cannot-tell")


@pytest.mark.parametrize(
    "report",
    [
        "The cinema opened on 2 March 2023 but did not sell a ticket",
        "After it had failed to open twice, the cinema opened on 2 March 2023",
        "Nobody had expected it, but the cinema opened on 2 March 2023",
        "The cinema, not yet painted, opened on 2 March 2023",
        "The owner, who refused to wait, opened the cinema on 2 March 2023",
        "The cinema was opened on 2 March 2023, failing to draw crowds",
        "The owner managed to open the cinema on 2 March 2023",
    ],
)
def test_what_was_done_besides_a_failure_keeps_it(report: str) -> None:
    """A failure beside something that was done takes nothing from it."""
    assert _against_the_plan(report) == (ClaimStatus.VERIFIED, "met")


def test_the_sentence_names_the_words_that_leave_it_open() -> None:
    """It says why it cannot be told."""
    report = "The cinema failed to open on 2 March 2023"
    ledger = _made("Cinema", (Modality.PLANNED, PLAN), (Modality.REPORTED, report))
    (finding,) = ledger.findings
    assert finding.sentence == (
        "Cinema: planned for 2 March 2023, reported 2 March 2023: cannot tell whether in time, "
        "for “failed to” may tell that it was not done"
    )


def test_what_was_amended_is_no_rival_of_what_amends_it() -> None:
    """The plan that another voice amended with leave is not held against the new one."""
    ledger = _made(
        "Bridge",
        (Modality.PLANNED, "The Contractor shall complete the bridge by 15 September 2023"),
        (Modality.PLANNED, "The time for completion of the bridge is fixed: 30 November 2023"),
        amends=True,
    )
    assert [one.code for one in ledger.findings] == ["plan-slipped"]


@pytest.mark.parametrize("amends", [True, False])
def test_what_is_extended_ends_later(amends: bool) -> None:  # noqa: FBT001 - a column
    """An extension by a length moves the end of what lasts, and not its begin."""
    ledger = _made(
        "Lease of the shop",
        (Modality.PLANNED, "The lease of the shop runs until 30 June 2023"),
        (Modality.PLANNED, "The lease of the shop has been extended by two weeks"),
        (Modality.REPORTED, "The lease of the shop expired on 14 July 2023"),
        lasts=True,
        amends=amends,
    )
    whose = "Engineer" if amends else "Owner"
    (late,) = [one.sentence for one in ledger.findings if one.code == "late"]
    assert late == (
        "Lease of the shop: end planned first for 30 June 2023 (Owner, 1 January 2022), last for "
        f"14 July 2023 ({whose}, 1 February 2022), reported 14 July 2023: late by 14 days against "
        "the first plan, as last planned"
    )


def test_what_is_reported_too_soon_is_no_earlier_for_it() -> None:
    """A day after its report was made cannot be, which is told; it is not moved to the first."""
    text = "The fair was held on 2 or 3 May 2023. The fair will be held on 3 May 2023."
    book = LedgerBuilder()
    source, fair = book.add_source(text=text, published="2023-05-01"), book.add_event("Fair")
    book.add_claim(fair, source, "The fair was held on 2 or 3 May 2023")
    book.add_claim(fair, source, "The fair will be held on 3 May 2023", modality=Modality.PLANNED)
    codes = {finding.code for finding in book.build().findings}
    assert codes == {"reported-in-future", "cannot-tell"}
