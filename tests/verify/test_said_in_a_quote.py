"""What a quote's other sentences, clauses and names make of a claim.

All is published on Monday 18 November 2024.
"""

import pytest
from verifying import claim_of, codes, four, source_of, verify

from chronology import edtf
from chronology.events import Event, State
from chronology.verify import stated_by_source, verify_claim
from chronology.vocabulary import ClaimStatus, Modality

SAID = "2024-11-18"


def holds(text: str, quote: str = "", modality: str = "reported", **fields: str) -> bool:
    """Say whether a claim of a text counts."""
    mood = Modality(modality)
    made = verify(source_of(text, SAID), quote or text, modality=mood, **fields)
    return made.claim.status is ClaimStatus.VERIFIED


@pytest.mark.parametrize(
    ("text", "modality", "stands"),
    [
        ("The plant opened on 3 May 2023. It did not close.", "reported", True),
        ("The council did not vote. The bridge opened on 3 May 2023.", "reported", True),
        ("Nobody was hurt. The crane fell on 3 May 2023.", "reported", True),
        ("The old mill has no roof. It will be sold on 3 May 2025.", "planned", True),
        ("The plant will open on 3 May 2025. There will be no ceremony.", "planned", True),
        ("We cancelled the annex on 3 May 2024. We did not sell the hall.", "cancelled", True),
        ("The deal was signed on 3 May 2023. No ceremony was held.", "reported", True),
        ("The plant opened on 3 May 2023. It did not open.", "reported", False),
        ("The plant opened on 3 May 2023. It never did.", "reported", False),
        ("The bridge did not open. It was on 3 May 2023.", "reported", False),
        ("We cancelled the annex on 3 May 2024. We did not cancel the annex.", "reported", False),
        ("We cancelled the annex on 3 May 2024. We did not cancel it.", "cancelled", False),
        ("We will open the plant on 3 May 2025. We will not open the plant.", "planned", False),
        ("We will open the plant on 3 May 2025. We shall not.", "planned", False),
        ("The deal was signed on 3 May 2023. No deal was signed.", "reported", False),
        ("The deal was signed on 3 May 2023. There was no deal.", "reported", False),
        ("The deal was signed on 3 May 2023. The signing never took place.", "reported", False),
        ("The deal was signed on 3 May 2023. At least, that was the rumour.", "reported", False),
        ("The deal was signed on 3 May 2023. Scrap that.", "reported", False),
    ],
)
def test_several_sentences(text: str, modality: str, stands: bool) -> None:  # noqa: FBT001 - of a table
    """What is denied of something else does not count, as if it stood outside the quote."""
    assert holds(text, modality=modality) is stands


MOVED = "the crane will be moved on 4 May 2025"
CONDITIONS = [
    ("Once the permit is in, {}.", True),
    ("Once the permit arrives, {}.", True),
    ("As soon as funding has been secured, {}.", True),
    ("As long as the wind drops, {}.", True),
    ("Wind permitting, {}.", True),
    ("All being well, {}.", True),
    ("Pending a survey, {}.", True),
    ("Barring delays, {}.", True),
    ("On condition that the roof is dry, {}.", True),
    ("Providing the roof is dry, {}.", True),
    ("It is settled: {}, once the permit is in.", True),
    ("It is settled: {} once the permit is in.", True),
    ("It is settled: {}, weather permitting.", True),
    ("It is settled: {}, assuming the wind drops.", True),
    ("It is settled: {}, depending on the wind.", True),
    ("It is settled: {}, pending approval.", True),
    ("It is settled: {}, but only if it is dry.", True),
    ("It is settled: {}, that is if it is dry.", True),
    ("It is settled: {} (if it is dry).", True),
    ("It is settled: {} – provided the roof is dry.", True),
    ("Once more, {}.", False),
    ("Once a marvel, {}.", False),
    ("Come what may, {}.", False),
    ("Even if it rains, {}.", False),
    ("It is settled: {}, and once it is there the road will reopen.", False),
    ("It is settled: {} while the pipe is laid.", False),
]


@pytest.mark.parametrize(("frame", "is_told"), CONDITIONS)
def test_what_a_plan_hangs_on(frame: str, is_told: bool) -> None:  # noqa: FBT001 - of a table
    """A plan that is cut off from its condition is told so; one without is not."""
    result = verify(source_of(frame.format(MOVED), SAID), MOVED, modality=Modality.PLANNED)
    assert codes(result) == (["quote-out-of-context"] if is_told else [])


@pytest.mark.parametrize(
    "text",
    [
        "Once the permit was in, the crane was moved on 4 May 2024.",
        "The hall, once renovated, was reopened on 4 May 2024.",
        "As soon as it was dry, the crane was moved on 4 May 2024.",
    ],
)
def test_what_was_first_is_no_condition(text: str) -> None:
    """What was so before something was done limits nothing."""
    assert holds(text)


VET = "The vet, who had retired in 2019, opened the clinic in 2022."
BRIDGE = "The bridge, which was closed on 3 May 2023, was sold on 9 June 2023."
STRIKE = "The plant reopened on 9 May 2023, a week after the strike ended on 2 May 2023."


@pytest.mark.parametrize(
    ("text", "event", "when", "stands"),
    [
        (VET, "clinic opened", "2022", True),
        (VET, "vet retired", "2022", False),
        (VET, "clinic opened", "2019", False),
        (BRIDGE, "bridge sold", "2023-06-09", True),
        (BRIDGE, "bridge closed", "2023-06-09", False),
        (BRIDGE, "bridge sold", "2023-05-03", False),
        (STRIKE, "strike ended", "2023-05-09", False),
        (STRIKE, "plant reopened", "2023-05-02", False),
        ("Built in 1936, the bridge fell on 3 May 2023.", "bridge built", "2023-05-03", False),
        ("Norbau, founded in 1990, was sold in 2019.", "sale of Norbau", "2019", True),
        ("The bill, to take effect on 3 May 2024, was read.", "bill read", "2024-05-03", False),
        (
            "The opening ceremony was held on 3 May 2023 after the plant opened on 1 May 2023.",
            "opening ceremony",
            "2023-05-03",
            True,
        ),
    ],
)
def test_the_verb_by_which_an_event_is_called(
    text: str,
    event: str,
    when: str,
    stands: bool,  # noqa: FBT001 - of a table
) -> None:
    """A date of another verb does not count for it."""
    book = source_of(text, SAID)
    claim = claim_of(text, when=edtf.parse(when) if when else None)
    made = verify_claim(claim, Event(id="e", name=event), book, stated_by_source(book))
    assert (made.claim.status is ClaimStatus.VERIFIED) is stands


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The end of the closure has been postponed to 3 May 2025.", ".. / 2025-05-03"),
        ("The finish of the fair was put back to 3 May 2025.", ".. / 2025-05-03"),
        ("The closure has been extended to 3 May 2025.", ".. / 2025-05-03"),
        ("The start of the closure has been postponed to 3 May 2025.", "2025-05-03"),
        ("The closure has been postponed to 3 May 2025.", "2025-05-03"),
    ],
)
def test_the_end_of_what_lasts_is_moved(text: str, span: str) -> None:
    """What moves its end leaves its begin alone."""
    result = verify(source_of(text, SAID), text, modality=Modality.PLANNED, kind=State)
    assert four(result.claim.span) == span


def test_the_end_of_what_lasts_is_moved_by_a_length() -> None:
    """So with a move that names no time."""
    text = "The end of the closure has been postponed by two weeks."
    shift = verify(source_of(text, SAID), modality=Modality.PLANNED, kind=State).claim.shift
    assert shift is not None
    assert shift.of_end


@pytest.mark.parametrize(
    ("text", "speaker", "is_another"),
    [
        ("The plant opened on 3 May 2024, said Anna Berg.", "Jon Holm", True),
        ("The plant opened on 3 May 2024, Anna Berg said.", "Jon Holm", True),
        ('"The plant," said Anna Berg, "opened on 3 May 2024."', "Jon Holm", True),
        ("The plant opened on 3 May 2024, Ms Berg told Jon Holm.", "Jon Holm", True),
        ("The plant opened on 3 May 2024, said Anna Berg.", "Anna Berg", False),
        ("The plant opened on 3 May 2024, said Anna Berg and Jon Holm.", "Jon Holm", False),
        ("The plant opened on 3 May 2024, and Anna Berg spoke.", "Jon Holm", False),
        ("After it opened on 3 May 2024, Jon Holm said, work began.", "Jon Holm", False),
    ],
)
def test_who_says_it_within_the_quote(
    text: str,
    speaker: str,
    is_another: bool,  # noqa: FBT001 - of a table
) -> None:
    """Another name than the speaker's is told, though the quote has it."""
    result = verify(source_of(text, SAID), text, speaker=speaker)
    assert ("speaker-mismatch" in codes(result)) is is_another


HELD = "The ceremony took place on 3 May 2024"


@pytest.mark.parametrize(
    ("text", "people", "is_absent"),
    [
        (f"{HELD} without the minister.", ("the minister",), True),
        (f"{HELD} in the absence of Prime Minister Jon Holm.", ("Jon Holm",), True),
        (f"{HELD}. The minister did not attend.", ("minister",), True),
        (f"{HELD}. Mr Holm was absent.", ("Anna Berg", "Jon Holm"), True),
        (f"{HELD}, but Norway boycotted it.", ("Norway",), True),
        (f"{HELD}. The minister did not attend the ceremony.", ("the minister",), True),
        (f"{HELD}, but nobody came.", ("Jon Holm",), True),
        (f"{HELD} without the minister's consent.", ("the minister",), False),
        (f"{HELD} without the minister speaking.", ("the minister",), False),
        (f"{HELD}. The minister did not attend the dinner.", ("the minister",), False),
        (f"{HELD}. The mayor did not attend.", ("the minister",), False),
        (f"{HELD}, but nobody came.", (), False),
        (f"{HELD} without the minister.", ("the mayor",), False),
    ],
)
def test_who_took_no_part(
    text: str,
    people: tuple[str, ...],
    is_absent: bool,  # noqa: FBT001 - of a table
) -> None:
    """A participant who is told to have been absent contradicts the claim."""
    book = source_of(text, SAID)
    event = Event(id="e", name="ceremony", participants=people)
    made = verify_claim(claim_of(HELD), event, book, stated_by_source(book))
    assert codes(made) == (["participant-mismatch"] if is_absent else [])
    assert (made.claim.status is ClaimStatus.UNVERIFIED) is is_absent
