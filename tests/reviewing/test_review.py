"""Proposals looked at one by one: what is decided is in the file at once, and may be taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.errors import (
    ChronologyError,
    LedgerExists,
    NothingProposed,
    UnknownName,
    UnusableChange,
    WrongType,
)
from chronology.reviewing import Review

HERALD = """\
12 May 2024

The new bridge was opened on Friday, the mayor said. The old mill burnt down on 3 April 2024.
The ferry is to stop in 2026.
"""
GAZETTE = "13 May 2024\n\nOn 10 May 2024 the mayor opened the bridge over the Aare.\n"
LEDGER = """\
# Kept by hand.
[sources.herald]
file = "herald.txt"
published = 2024-05-12

[sources.gazette]
file = "gazette.txt"
published = 2024-05-13

[events.mill]   # by hand
name = "Fire in the mill"

[[claims]]
event = "mill"
source = "herald"
quote = "The old mill burnt down on 3 April 2024"

# Drafted.
[events.bridge-opening]
name = "Opening of the new bridge"
tags = ["drafted"]

[[claims]]
event = "bridge-opening"
source = "herald"
quote = "The new bridge was opened on Friday"
tags = ["drafted"]

[events.ferry-stop]
name = "End of the ferry"
tags = ["drafted"]

[[claims]]
event = "ferry-stop"
source = "herald"
quote = "The ferry is to stop in 2026"
modality = "planned"
tags = ["drafted", "river"]

[events.aare-bridge]
name = "Bridge over the Aare opened"
tags = ["imported"]

[[claims]]
event = "aare-bridge"
source = "gazette"
quote = "On 10 May 2024 the mayor opened the bridge"
tags = ["imported"]
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a ledger with a claim of a person and three proposals, and their documents."""
    (tmp_path / "herald.txt").write_text(HERALD)
    (tmp_path / "gazette.txt").write_text(GAZETTE)
    path = tmp_path / "chronology.toml"
    path.write_text(LEDGER)
    return path


def begun(case: Path) -> Review:
    """Return a review of a ledger that is sound."""
    review = Review.of(case)
    assert review.ledger.problems == ()
    return review


def test_proposals_come_in_the_order_of_the_ledger_each_verified(case: Path) -> None:
    """What a person entered is no proposal."""
    review, seen = begun(case), []
    for _ in range(review.left):
        found = review.current
        assert found is not None
        seen.append((found.number, found.of, found.name, str(found.claim.span), found.others))
        review.skip()
    assert seen == [
        (1, 3, "Opening of the new bridge", "10 May 2024", 0),
        (2, 3, "End of the ferry", "2026", 0),
        (3, 3, "Bridge over the Aare opened", "10 May 2024", 0),
    ]


def test_accepting_takes_the_tag_of_claim_and_event_and_nothing_else(case: Path) -> None:
    """A tag of a person's own stays, and so does every comment."""
    review = begun(case)
    review.skip()
    review.accept()
    lines = 'tags = ["drafted"]\n\n[[claims]]\nevent = "ferry-stop"'
    expected = LEDGER.replace(lines, lines.partition("\n")[2]).replace(
        '["drafted", "river"]', '"river"'
    )
    assert chronology.load(case) == chronology.load(written(case, expected))
    assert case.read_text().startswith(LEDGER.partition("[events.ferry-stop]")[0])
    assert "# by hand" in case.read_text()
    assert review.left == 2


def written(case: Path, text: str) -> Path:
    """Return another file of the folder with a text."""
    path = case.with_name("expected.toml")
    path.write_text(text)
    return path


def test_refusing_takes_the_claim_out_and_keeps_the_passage(case: Path) -> None:
    """Its event goes too, for nothing else is said of it."""
    review = begun(case)
    review.refuse(" told twice ")
    read = chronology.load(case)
    assert [(one.source, one.quote.exact, one.reason) for one in read.refused] == [
        ("herald", "The new bridge was opened on Friday", "told twice")
    ]
    assert [event.id for event in read.events] == ["mill", "ferry-stop", "aare-bridge"]
    assert [claim.event for claim in read.claims] == ["mill", "ferry-stop", "aare-bridge"]


def test_merging_makes_it_a_claim_of_another_event(case: Path) -> None:
    """The likeliest is offered first; the event that was proposed goes."""
    review = begun(case)
    review.back()
    first = review.candidates[0]
    assert (first.event.id, str(first.when)) == ("bridge-opening", "10 May 2024")
    review.merge(first.event.id)
    read = chronology.load(case)
    assert [event.id for event in read.events] == ["mill", "bridge-opening", "ferry-stop"]
    assert [claim.event for claim in read.claims][-1] == "bridge-opening"
    assert [claim.tags for claim in read.claims] == [(), ("drafted",), ("drafted", "river"), ()]
    assert read.event_of["bridge-opening"].tags == ()
    assert chronology.build(case)["bridge-opening"].when == chronology.edtf.parse("2024-05-10")


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("name", "The bridge", lambda read: read.event_of["bridge-opening"].name),
        ("kind", "visit", lambda read: read.event_of["bridge-opening"].kind),
        ("place", "Aarau", lambda read: read.event_of["bridge-opening"].place),
        ("participants", "A, B", lambda read: ", ".join(read.claims[1:2] and people(read))),
        ("quote", "was opened on Friday", lambda read: read.claims[1].quote.exact),
        ("modality", "planned", lambda read: read.claims[1].modality.value),
        ("when", "2024-05", lambda read: chronology.edtf.format(read.claims[1].when)),
        ("speaker", "the mayor", lambda read: read.claims[1].speaker),
    ],
)
def test_what_is_changed_stays_a_proposal_and_is_verified_anew(
    case: Path, field: str, text: str, said: Callable[[chronology.Ledger], str]
) -> None:
    """Every field that may be changed says what was typed, and says it in the file."""
    review = begun(case)
    review.change(field, text)
    assert review.text(field) == text
    assert said(chronology.load(case)) == text
    assert review.left == 3
    now = review.current
    assert now is not None
    assert now.claim.claim == chronology.load(case).claims[1]
    assert now.claim.counts == (field != "modality")
    review.change(field, "" if field not in {"kind", "quote"} else text)
    review.undo()
    review.undo()
    assert case.read_text() == LEDGER


def people(read: chronology.Ledger) -> tuple[str, ...]:
    """Return who takes part in what is looked at."""
    return read.event_of["bridge-opening"].participants


def test_a_wrong_call(case: Path) -> None:
    """What cannot be asked of it is told as an error of ours, and changes nothing."""
    review = begun(case)
    with pytest.raises(WrongType):
        review.change("name", None)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Review.of(3)  # type: ignore[arg-type]
    assert case.read_text() == LEDGER
    for _ in range(review.left):
        review.accept()
    after = case.read_text()
    with pytest.raises(NothingProposed) as caught:
        review.accept()
    assert caught.value.path == str(case)
    assert case.read_text() == after


@pytest.mark.parametrize(
    ("field", "text", "error"),
    [
        ("modality", "plannned", UnusableChange),
        ("when", "yesterday", UnusableChange),
        ("quote", "", UnusableChange),
        ("kind", "vist", UnknownName),
        ("speaker_quote", " ", None),
        ("speaker_quote", "the mayor said", UnusableChange),
        ("nosuch", "x", UnknownName),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    case: Path, field: str, text: str, error: type[ChronologyError] | None
) -> None:
    """The error names the field, why, and how to mend it."""
    review = begun(case)
    if error is None:
        review.change(field, text)
    else:
        with pytest.raises(error):
            review.change(field, text)
    assert case.read_text() == LEDGER
    assert review.left == 3


def test_what_somebody_else_changed_is_not_overwritten(case: Path) -> None:
    """Nor is anything lost of what they wrote."""
    review = begun(case)
    case.write_text(f"{LEDGER}\n# mine\n")
    with pytest.raises(LedgerExists, match="it was changed meanwhile"):
        review.accept()
    assert case.read_text().endswith("# mine\n")
    assert review.left == 3


ACTS = st.sampled_from(["accept", "refuse", "merge", "skip", "back", "name", "quote", "undo"])


@given(acts=st.lists(ACTS, max_size=12))
def test_all_may_be_taken_back_to_the_byte(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str]
) -> None:
    """Whatever was decided; and what a person entered is never touched on the way."""
    folder = tmp_path_factory.mktemp("case")
    (folder / "herald.txt").write_text(HERALD)
    (folder / "gazette.txt").write_text(GAZETTE)
    case = folder / "chronology.toml"
    case.write_text(LEDGER)
    review = begun(case)
    for act in acts:
        if review.current is None and act not in {"undo", "skip", "back"}:
            continue
        done(act, review)
        assert case.read_text().startswith(LEDGER.partition("# Drafted")[0])
        assert chronology.load(case) == review.ledger
    while review.undo():
        pass
    assert (case.read_text(), review.left) == (LEDGER, 3)


def done(act: str, review: Review) -> None:
    """Do one thing with what is looked at."""
    match act:
        case "merge":
            review.merge(review.candidates[0].event.id)
        case "name":
            review.change("name", f"{review.text('name')} again")
        case "quote":
            review.change("quote", review.text("quote").partition(" ")[2] or "in")
        case _:
            getattr(review, act)()
