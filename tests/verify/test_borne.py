"""Which fields of a claim its source's words bear; the quote stands in brackets."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from verifying import claim_of, codes, source_of

from chronology import edtf
from chronology.claims import Gap
from chronology.events import CommissionMeeting, Event
from chronology.verify import Verified, stated_at, verify_claim
from chronology.vocabulary import ClaimStatus, Modality, Relation, Severity, TypedField

OPENING = Event(id="e", name="Opening of the plant")
OPENED = "[The plant opened on 3 May 2023]"


def verified(
    marked: str,
    event: Event = OPENING,
    language: str = "en",
    published: str = "2023-06-24",
    **fields: Any,  # noqa: ANN401 - any field of a claim
) -> Verified:
    """Verify a claim of a text that marks its quote."""
    before, quote, after = marked.replace("]", "[").split("[")
    source = source_of(before + quote + after, published, language=language)
    claim = claim_of(quote, **fields)
    return verify_claim(claim, event, source, stated_at(source, None))


def told(result: Verified, field: str, code: str) -> str:
    """Return what becomes of a field: borne, typed or contradicted."""
    if code in codes(result):
        return "against"
    return "typed" if TypedField(field) in result.claim.typed else "borne"


# Speakers -----------------------------------------------------------------------------------

SPEAKERS = [
    ("Rustam Minnikhanov said that {}.", "borne"),
    ("Minnikhanov said {}.", "borne"),
    ('"{}," said Minnikhanov.', "borne"),
    ("“{},” President Minnikhanov said on Monday.", "borne"),
    ("{}, R. Minnikhanov told reporters.", "borne"),
    ("According to Minnikhanov, {}.", "borne"),
    ("In Minnikhanov’s words, {}.", "borne"),
    ("{}, MINNIKHANOV said.", "borne"),
    ("By Rustam Minnikhanov\n\n{}.", "borne"),
    ("From: Rustam Minnikhanov <r@example.org>\n\n{}.", "borne"),
    ("Alexei Overchuk heard Rustam Minnikhanov say that {}.", "borne"),
    ("Alexei Overchuk and Rustam Minnikhanov said that {}.", "borne"),
    ("Alexei Overchuk said that Minnikhanov had announced that {}.", "borne"),
    ("Alexei Overchuk said that {}.", "against"),
    ('"{}," said Alexei Overchuk.', "against"),
    ("{}, Alexei Overchuk announced.", "against"),
    ("Deputy Prime Minister Alexei Overchuk stated that {}.", "against"),
    ("Alexei Overchuk came. Overchuk confirmed that {}.", "against"),
    ("On Monday Alexei Overchuk said that {}.", "against"),
    ("Then Alexei Overchuk added that {}.", "against"),
    ("Alexei Overchuk told Rustam Minnikhanov that {}.", "against"),
    ("Alexei Overchuk has also explained that {}.", "against"),
    ("He recalled that Alexei Overchuk told reporters that {}.", "typed"),
    ("Reuters said that {}.", "typed"),
    ("The minister said that {}.", "typed"),
    ("He said that {}.", "typed"),
    ("The Ministry of Energy said {}.", "typed"),
    ("Rostam Minikhanov said that {}.", "typed"),
    ("Mr Minnikhanow said that {}.", "typed"),
    ("{}.", "typed"),
    ("Alexei Overchuk, who was there, said that {}.", "against"),
    ("The mayor, Alexei Overchuk, said that {}.", "against"),
    ("Alexei Overchuk’s spokesman said that {}.", "typed"),
    ("Human Rights Watch said that {}.", "typed"),
    ("Volvo Trucks announced that {}.", "typed"),
    ("The New York Times reported that {}.", "typed"),
    ("Alexei Overchuk was glad. {}.", "typed"),
    ("Alexei Overchuk said little, but {}.", "typed"),
    ("“{},” the mayor said. “It is big,” said Alexei Overchuk.", "typed"),
    ("Rustam Minnikhanov was glad. {}.", "typed"),
]


@pytest.mark.parametrize(("text", "outcome"), SPEAKERS)
def test_speakers(text: str, outcome: str) -> None:
    """A person is borne by their name, contradicted by another who says it, else as typed."""
    result = verified(text.format(OPENED), speaker="Rustam Minnikhanov")
    assert told(result, "speaker", "speaker-mismatch") == outcome
    assert result.claim.status is ClaimStatus.VERIFIED


@pytest.mark.parametrize(
    ("speaker", "text", "outcome"),
    [
        ("Ministry of Economy", "The ministry said that {}.", "borne"),
        ("Ministry of Economy", "Alexei Overchuk said that {}.", "typed"),
        ("the mayor", "The mayor said that {}.", "borne"),
        ("the mayor", "Alexei Overchuk said that {}.", "typed"),
        ("KAMAZ", "Alexei Overchuk said that {}.", "typed"),
        ("Deputy Prime Minister", "Alexei Overchuk said that {}.", "typed"),
        ("Deputy Prime Minister Alexei Overchuk", "Overchuk said that {}.", "borne"),
        ("Ursula von der Leyen", "Von der Leyen said that {}.", "borne"),
        ("Mark Rice", "Rice said that {}.", "borne"),
        ("Mark Rice", "There was no rice, and {}.", "typed"),
        ("José Pérez", "Perez said that {}.", "borne"),
        ("Мэр Казани", "Overchuk said that {}.", "typed"),
    ],
)
def test_other_speakers(speaker: str, text: str, outcome: str) -> None:
    """Offices and houses speak through persons: a name is none against them."""
    result = verified(text.format(OPENED), speaker=speaker)
    assert told(result, "speaker", "speaker-mismatch") == outcome


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("Overchuk spoke", "borne"),
        ("Rustam Minnikhanov said so", "against"),
        ("The Prime Minister said so", "typed"),
    ],
)
def test_words_for_the_speaker(quote: str, outcome: str) -> None:
    """The words given for the speaker name them, another, or nobody."""
    text = f"{OPENED}. It is big. Then {quote}."
    result = verified(text, speaker="Alexei Overchuk", speaker_quote=quote)
    assert told(result, "speaker", "speaker-mismatch") == outcome


def test_words_for_the_speaker_that_do_not_stand_there() -> None:
    """Words that the source has not name nobody; the sentence still may."""
    fields: dict[str, Any] = {"speaker": "Alexei Overchuk", "speaker_quote": "Overchuk said"}
    text = f"{OPENED}."
    assert TypedField.SPEAKER in verified(text, **fields).claim.typed
    assert TypedField.SPEAKER not in verified(f"Overchuk added that {text}", **fields).claim.typed


def test_what_a_speaker_mismatch_says() -> None:
    """It names the speaker entered and the words that name another, and only warns."""
    result = verified(f"Alexei Overchuk said that {OPENED}.", speaker="Rustam Minnikhanov")
    (finding,) = result.findings
    assert finding.severity is Severity.WARNING
    assert finding.sentence == (
        "c: `speaker` says Rustam Minnikhanov, but the words say “Alexei Overchuk said”"
    )


# Moods --------------------------------------------------------------------------------------

DENIED, CANCELLED = Modality.DENIED, Modality.CANCELLED
PENDING, PLANNED = Modality.PENDING, Modality.PLANNED
MOODS = [
    # Words that only report.
    ("[The plant opened on 3 May 2023].", {DENIED, CANCELLED, PENDING, PLANNED}, set()),
    ("[The plant was officially opened on 3 May 2023].", set(Modality), set()),
    ("He said that [the plant was opened on 3 May 2023].", set(Modality), set()),
    ("[The plant has opened].", set(Modality), set()),
    ("[The plant closed on 3 May 2023].", {DENIED, CANCELLED}, {PENDING, PLANNED}),
    ("[It took place on 3 May 2023].", {DENIED, CANCELLED, PLANNED}, {PENDING}),
    # Words that plan.
    ("[The plant will open on 3 July 2023].", {DENIED, CANCELLED}, set()),
    ("[The plant was to open on 3 July 2023].", set(), {DENIED, CANCELLED}),
    # Words that may mean it, though no list has them.
    ("[Works began on 3 May 2023].", set(), {DENIED, CANCELLED, PENDING, PLANNED}),
    ("[The plant remained shut on 3 May 2023].", set(), {DENIED, CANCELLED, PENDING, PLANNED}),
    ("[The venue burned down on 3 May 2023].", set(), {DENIED, CANCELLED, PENDING, PLANNED}),
    ("[The plant opens on 3 July 2023].", set(), {DENIED, CANCELLED}),
    ("[Opening: 3 July 2024].", set(), {DENIED, CANCELLED}),
    ("[The old contract was torn up on 3 May 2023].", set(), {DENIED, CANCELLED, PENDING, PLANNED}),
    # Words that give a mood.
    ("[The plant was not opened on 3 May 2023].", {PLANNED}, set()),
    ("[The opening of the plant on 3 May 2023 was axed].", {PLANNED}, {PENDING}),
    ("[The licence was revoked on 3 May 2023].", set(), {DENIED, PENDING, PLANNED}),
    ("[The claim that it opened on 3 May 2023 is a hoax].", set(), {PLANNED}),
    ("[The minister rejected the report on 3 May 2023].", set(), {DENIED}),
    ("[The firm opened another plant instead on 3 May 2023].", set(), {PLANNED}),
    ("[The plant is under construction].", set(), {DENIED, CANCELLED}),
    ("[The plant opened on 3 May 2023 as planned].", set(), {DENIED, CANCELLED, PENDING}),
]


@pytest.mark.parametrize(("text", "against", "typed"), MOODS)
def test_moods(text: str, against: set[Modality], typed: set[Modality]) -> None:
    """A mood is borne by its words, contradicted by plain other ones, else as typed."""
    for modality in set(Modality) - {Modality.REPORTED}:
        expected = "against" if modality in against else "typed" if modality in typed else "borne"
        result = verified(text, modality=modality)
        assert (modality, told(result, "modality", "modality-mismatch")) == (modality, expected)
        is_off = result.claim.status is ClaimStatus.UNVERIFIED
        assert is_off == (modality in against)


@pytest.mark.parametrize(
    ("modality", "quote", "rest", "found"),
    [
        (PLANNED, "Aare", "[The plant was opened on 3 May 2023].", "conflict"),
        (PLANNED, "Aare", "[The plant opens on 3 July 2023].", "warning"),
        (PLANNED, "The plan", "[The plant, 3 May 2023].", ""),
        (PLANNED, "may", "[The plant, 3 May 2023].", ""),
        (PLANNED, "on 3 July 2024", "[The plant was opened].", ""),
        (PENDING, "not there yet", "[The plant, 3 May 2023].", ""),
        (PENDING, "wished them luck", "[The plant, 3 May 2023].", ""),
        (PENDING, "The colour", "[The plant, 3 May 2023].", "warning"),
        (CANCELLED, "cancelled", "[The plant, 3 May 2023].", ""),
        (CANCELLED, "will not be held", "[The plant, 3 May 2023].", ""),
        (CANCELLED, "The schedule", "[The plant, 3 May 2023].", "warning"),
        (CANCELLED, "The schedule", "[The plant opened on 3 May 2023].", "conflict"),
        (DENIED, "That is untrue", "[The plant opened on 3 May 2023].", ""),
        (DENIED, "That is fun", "[The plant opened on 3 May 2023].", "conflict"),
        (DENIED, "That is fun", "[The plant, 3 May 2023].", "warning"),
        (Modality.REPORTED, "Aare", "[The plant opened on 3 May 2023].", ""),
    ],
)
def test_words_for_the_modality(modality: Modality, quote: str, rest: str, found: str) -> None:
    """Words given for a mood silence nothing unless they give it; what contradicts comes first."""
    result = verified(f"See {quote}. {rest}", modality=modality, modality_quote=quote)
    told_of = [f.severity for f in result.findings if f.code == "modality-mismatch"]
    assert told_of == ([Severity(found)] if found else [])
    assert (result.claim.status is ClaimStatus.UNVERIFIED) == (found == "conflict")


# Numbers ------------------------------------------------------------------------------------

TWENTIETH = CommissionMeeting(id="e", series="s", ordinal=20)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("[The 20th meeting was held on 3 May 2023].", "borne"),
        ("[The twentieth meeting was held on 3 May 2023].", "borne"),
        ("[Meeting No. 20 was held on 3 May 2023].", "borne"),
        ("[The XX meeting was held on 3 May 2023].", "borne"),
        ("[The 20th and 21st meetings were held on 3 May 2023].", "borne"),
        ("At the 20th meeting [they met on 3 May 2023].", "borne"),
        ("[20th meeting: 3 May 2023].", "borne"),
        ("[The 21st meeting was held on 3 May 2023].", "against"),
        ("[The twenty-first meeting of the commission was held on 3 May 2023].", "against"),
        ("[The 3rd regular meeting was held on 3 May 2023].", "against"),
        ("[They signed the minutes of the 19th meeting on 3 May 2023].", "against"),
        ("[The 19th meeting agreed on 3 May 2023].", "against"),
        ("[The 19th meeting, held on 3 May 2023, agreed].", "against"),
        ("[The 19th Azerbaijan-Russia commission meeting was held on 3 May 2023].", "against"),
        ("[19th meeting: 3 May 2023].", "against"),
        ("[The meeting was held on 3 May 2023].", "typed"),
        ("[The meeting was held on 20 May 2023].", "typed"),
        ("[The meeting was held on the 20th of May 2023].", "typed"),
        ("[The meeting was held on the 3rd of May 2023].", "typed"),
        ("[The May 3rd meeting was held in Baku].", "typed"),
        ("[The meeting on the 5th floor was held on 3 May 2023].", "typed"),
        ("[A year after the 19th meeting the commission met on 3 May 2023].", "typed"),
        ("[Unlike the 19th meeting, this one was held on 3 May 2023].", "typed"),
        ("[The 19th meeting was followed by the next on 3 May 2023].", "typed"),
        ("[The meeting was held for the second time on 3 May 2023].", "typed"),
        ("[The 3rd session of the meeting was held on 3 May 2023].", "typed"),
        ("[The first day of the meeting was 3 May 2023].", "typed"),
        ("[Their first meeting was held on 3 May 2023].", "typed"),
        ("[The 2nd Eastern Forum meeting room was opened on 3 May 2023].", "typed"),
        ("[The 20 ministers held a meeting on 3 May 2023].", "typed"),
        ("[It was the 4th meeting of 2023, held on 3 May 2023].", "typed"),
    ],
)
def test_numbers(text: str, outcome: str) -> None:
    """A number is borne by itself, contradicted by one that counts the same noun, else typed."""
    result = verified(text, TWENTIETH)
    assert told(result, "ordinal", "ordinal-mismatch") == outcome
    assert (result.claim.status is ClaimStatus.UNVERIFIED) == (outcome == "against")


@given(own=st.integers(1, 3999), other=st.integers(4, 3999))
def test_every_number(own: int, other: int) -> None:
    """Each number bears itself, and stands against every other."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(other % 10, "th") if other % 100 // 10 != 1 else "th"
    event = CommissionMeeting(id="e", series="s", ordinal=own)
    result = verified(f"[The {other}{suffix} meeting was held on 3 May 2023].", event)
    expected = "borne" if own == other else "against"
    assert told(result, "ordinal", "ordinal-mismatch") == expected


def test_an_event_without_a_number_needs_none() -> None:
    """Only an event that has a number can be another than the words say."""
    text = "[The 21st meeting was held on 3 May 2023]."
    assert codes(verified(text, CommissionMeeting(id="e", series="s"))) == []


# Relations and times of statements ------------------------------------------------------------


@pytest.mark.parametrize(
    ("relation", "text", "typed"),
    [
        ("after", "[After the talks the plant opened on 3 May 2023].", False),
        ("after", "[The plant opened on 3 May 2023, two days before the talks].", False),
        ("after", "[The plant then opened on 3 May 2023].", False),
        ("after", "After the talks, [the plant opened on 3 May 2023].", False),
        ("after", "[The plant opened on 3 May 2023].", True),
        ("after", "[During the visit the plant opened on 3 May 2023].", True),
        ("before", "[The plant opened on 3 May 2023 prior to the talks].", False),
        ("before", "[The talks followed; the plant opened on 3 May 2023].", False),
        ("before", "[The plant opened on 3 May 2023].", True),
        ("during", "[During the visit the plant opened on 3 May 2023].", False),
        ("during", "[As part of the visit the plant opened on 3 May 2023].", False),
        ("during", "[The plant opened on 3 May 2023].", True),
        ("during", "[After the talks the plant opened on 3 May 2023].", True),
        ("same_day", "[That day, 3 May 2023, the plant opened].", False),
        ("same_day", "[The plant opened on 3 May 2023].", True),
        ("near", "[The plant opened on 3 May 2023 within 30 days of the talks].", False),
        ("near", "[The plant opened on 3 May 2023].", True),
    ],
)
def test_relations(relation: str, text: str, typed: bool) -> None:  # noqa: FBT001 - a column
    """A relation is borne by a word of order in the quote or its sentence, else as typed."""
    fields: dict[str, Any] = {relation: ("x",)}
    result = verified(text, **fields)
    assert result.claim.typed == ((TypedField(relation),) if typed else ())


@pytest.mark.parametrize(
    ("words", "typed"), [("Then came more", False), ("The Aare", True), ("Nothing so", True)]
)
def test_words_for_the_relation(words: str, typed: bool) -> None:  # noqa: FBT001 - a column
    """Words given for a relation bear it if they stand there and hold a word of order."""
    stands = "Quiet" if words == "Nothing so" else words
    result = verified(f"{stands}. {OPENED}.", after=("x",), relation_quote=words)
    assert (TypedField.AFTER in result.claim.typed) == typed


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("[Two days after the talks the plant opened on 3 May 2023].", ()),
        ("[A fortnight later the plant opened on 3 May 2023].", ()),
        ("[After the talks the plant opened on 3 May 2023].", (TypedField.GAP,)),
        ("[The plant opened on 3 May 2023].", (TypedField.AFTER, TypedField.GAP)),
    ],
)
def test_gaps(text: str, typed: tuple[TypedField, ...]) -> None:
    """How many days lie between needs a unit of time."""
    result = verified(text, after=("x",), gap=Gap(least=2, most=2))
    assert result.claim.typed == typed


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("On 5 May 2023 he said that [the plant opened on 3 May 2023].", False),
        ("[He said on 5 May 2023 that the plant opened].", False),
        ("[The plant opened on 3 May 2023].", True),
        ("On 9 May 2023 he said that [the plant opened on 3 May 2023].", True),
    ],
)
def test_when_it_was_stated(text: str, typed: bool) -> None:  # noqa: FBT001 - a column
    """`stated` is borne by a time around the quote that lies within it."""
    result = verified(text, stated=edtf.parse("2023-05-05"))
    assert (TypedField.STATED in result.claim.typed) == typed


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Speaking at the meeting, he said that [the plant opened on 3 May 2023].", False),
        ("The meeting noted that [the plant opened on 3 May 2023].", False),
        ("During the talks he said that [the plant opened on 3 May 2023].", False),
        ("He said that [the plant opened on 3 May 2023].", True),
    ],
)
def test_where_it_was_said(text: str, typed: bool) -> None:  # noqa: FBT001 - a column
    """`said_at` is borne by a word of an occasion around the quote."""
    result = verified(text, said_at="talks")
    assert (TypedField.SAID_AT in result.claim.typed) == typed


# Laws ---------------------------------------------------------------------------------------

_FIELDS: dict[TypedField, dict[str, Any]] = {
    TypedField.SPEAKER: {"speaker": "Rustam Minnikhanov"},
    TypedField.STATED: {"stated": edtf.parse("2021-05-05")},
    TypedField.SAID_AT: {"said_at": "talks"},
    **{TypedField(relation.value): {relation.value: ("x",)} for relation in Relation},
}


@given(drawn=st.sets(st.sampled_from(sorted(_FIELDS))), modality=st.sampled_from(Modality))
def test_only_what_was_entered_is_typed(drawn: set[TypedField], modality: Modality) -> None:
    """What nobody entered is not as typed; what was entered without words is, in order."""
    fields = {name: value for field in drawn for name, value in _FIELDS[field].items()}
    result = verified("[A hut, 3 May 2023].", modality=modality, **fields)
    expected = drawn | (set() if modality is Modality.REPORTED else {TypedField.MODALITY})
    assert result.claim.typed == tuple(field for field in TypedField if field in expected)
    assert codes(result) == []


@given(field=st.sampled_from(sorted(_FIELDS)))
def test_what_does_not_count_rests_on_nothing(field: TypedField) -> None:
    """A claim whose quote fails takes no part, and so rests on nothing."""
    source = source_of("The plant opened on 3 May 2023.")
    claim = claim_of("The plant opened on 4 May 2024", **_FIELDS[field])
    result = verify_claim(claim, OPENING, source, stated_at(source, None))
    assert result.claim.typed == ()
    assert result.claim.status is ClaimStatus.UNVERIFIED


@pytest.mark.parametrize(
    ("text", "date_quote", "typed"),
    [
        ("The hall was closed, on 3 May 2023, by the mayor.", "3 May 2023", False),
        ("On 3 May 2023 the hall was closed.", "On 3 May 2023", False),
        ("The hall was closed. That was on 3 May 2023.", "on 3 May 2023", True),
        ("3 May 2023\n\nThe hall was closed.", "3 May 2023", True),
        ("The mill burned on 3 May 2023. The hall was closed.", "on 3 May 2023", True),
    ],
)
def test_a_date_from_another_sentence(text: str, date_quote: str, typed: bool) -> None:  # noqa: FBT001 - a column
    """That words of another sentence date the same thing is a person's word, and shown as such."""
    found = verified(text.replace("hall was closed", "[hall was closed]"), date_quote=date_quote)
    assert (TypedField.DATE_QUOTE in found.claim.typed) is typed
