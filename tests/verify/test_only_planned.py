"""Words that only tell of a plan, its move or its failure are no report, nor denied ones a plan."""

import csv

import pytest
from conftest import ROOT
from verifying import claim_of, codes, source_of, verify

from chronology.events import Event
from chronology.findings import CODE_OF_CONTEXT
from chronology.verify import Verified, stated_by_source, verify_claim
from chronology.vocabulary import ClaimStatus, Modality, Recall

OPENING = Event(id="bridge", name="The bridge opens")
TOLD = "2019-10-02"


def _rows() -> list[dict[str, str]]:
    path = ROOT / "tests" / "verify" / "only_planned.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _of(event: Event, sentence: str, published: str, modality: Modality) -> Verified:
    source = source_of(sentence, published)
    claim = claim_of(sentence, modality=modality)
    return verify_claim(claim, event, source, stated_by_source(source))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['entered']}: {row['sentence']}")
def test_row(row: dict[str, str]) -> None:
    """A sentence bears a report, or a plan, or is refused."""
    result = _of(OPENING, row["sentence"], row["published"], Modality(row["entered"]))
    verdict = "holds" if result.claim.status is ClaimStatus.VERIFIED else "refused"
    assert verdict == row["verdict"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("The opening is postponed", "The opening has been postponed by two weeks."),
        ("The firm fails to open the bridge", "The firm failed to open the bridge on 9 May 2019."),
        ("Cancellation of the opening", "The opening planned for 9 May 2019 was cancelled."),
        ("The date is set", "The opening was set for 9 May 2019."),
        ("The deadline expires", "The deadline for opening the bridge expired on 9 May 2019."),
        ("The office moves", "The office moved to Kiel on 9 May 2019."),
        ("Study on linking grids", "A study of the project to link grids began on 9 May 2019."),
        ("", "The firm failed to pay its rent on 9 May 2019."),
    ],
)
def test_an_event_that_is_the_failure_itself(name: str, sentence: str) -> None:
    """Where the event is called by what failed or moved, that is what the words report."""
    result = _of(Event(id="e", name=name), sentence, TOLD, Modality.REPORTED)
    assert result.claim.status is ClaimStatus.VERIFIED


def test_the_finding_names_the_words() -> None:
    """It says which words only tell of a plan, and what they make of it."""
    result = _of(OPENING, "The opening slipped to 17 May 2019.", TOLD, Modality.REPORTED)
    (finding,) = result.findings
    assert finding.code == CODE_OF_CONTEXT[True]
    assert "slipped to 17 May 2019”: planned" in finding.sentence


@pytest.mark.parametrize(
    ("sentence", "recall"),
    [
        ("The bridge had originally been [planned for May 2018].", Recall.ORIGINAL),
        ("The bridge was originally [scheduled for May 2018].", Recall.ORIGINAL),
        ("The bridge, originally [planned for May 2018], is not ready.", Recall.ORIGINAL),
        ("The original [opening date of 3 May 2018] was not met.", Recall.ORIGINAL),
        ("At first the bridge was [to be finished in May 2018].", Recall.ORIGINAL),
        ("The bridge had been [planned for May 2018].", Recall.RECALLED),
        ("The bridge, previously [scheduled for May 2018], is not ready.", Recall.RECALLED),
        ("The bridge was supposed [to open in May 2018].", Recall.RECALLED),
        ("The mayor had hoped [to open it in May 2018].", Recall.RECALLED),
        ("The bridge is [planned for May 2020].", None),
        ("The bridge, originally planned for May 2018, [will open in May 2020].", None),
        ("The original plan failed; the bridge is now [planned for May 2020].", None),
        ("It had been closed for years. The bridge is [planned for May 2020].", None),
        ("The architect, originally from Rome, said it is [planned for May 2020].", None),
    ],
)
def test_what_recalls_a_plan_outside_the_quote(sentence: str, recall: Recall | None) -> None:
    """Its sentence decides whether a plan was given up, wherever a quote cuts it."""
    claim = _cut(sentence).claim
    assert (claim.status, claim.recall) == (ClaimStatus.VERIFIED, recall)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is untrue that the bridge had originally been [planned for May 2018].",
        "The ministry denied that it had originally been [planned for May 2018].",
        "It was never [planned for May 2018].",
        "It is false that the bridge is [planned for May 2020].",
        "The bridge had never been [due to open in May 2018].",
    ],
)
def test_what_denies_a_plan_outside_the_quote(sentence: str) -> None:
    """A plan that its sentence denies does not count."""
    assert not _cut(sentence).claim.counts


@pytest.mark.parametrize(
    ("sentence", "is_guess"),
    [
        ("Readers bet that the bridge will open in March 2020.", True),
        ("Bloggers speculate that the bridge will open in March 2020.", True),
        ("The opposition demanded that the bridge open in March 2020.", True),
        ("Residents urged the council to open the bridge in March 2020.", True),
        ("The court demanded that the firm open the bridge in March 2020.", False),
        ("The ministry ordered that the bridge be opened in March 2020.", False),
        ("The mayor believes that the bridge will open in March 2020.", False),
        ("The firm expects that the bridge will open in March 2020.", False),
        ("The mayor insisted that the bridge will open in March 2020.", False),
    ],
)
def test_guesses_and_wishes(sentence: str, is_guess: bool) -> None:  # noqa: FBT001 - a table
    """What others bet on or want is told to be uncertain."""
    result = verify(source_of(sentence, TOLD), modality=Modality.PLANNED)
    assert result.claim.counts
    assert codes(result) == ([CODE_OF_CONTEXT[True]] if is_guess else [])


def _cut(sentence: str) -> Verified:
    """Verify the plan of the words in square brackets."""
    begin, end = sentence.index("["), sentence.index("]")
    text = sentence.replace("[", "").replace("]", "")
    return verify(source_of(text, TOLD), text[begin : end - 1], modality=Modality.PLANNED)
