"""A time of the telling, or of another thing, is not the claim's; the quote stands in brackets."""

import pytest
from verifying import codes, four, source_of, verify

from chronology.verify import Verified
from chronology.vocabulary import ClaimStatus, Modality


def verified(marked: str, modality: str = "reported", **fields: str) -> Verified:
    """Verify a claim of a sentence that marks its quote, published on 24 June 2024."""
    before, quote, after = marked.replace("]", "[").split("[")
    source = source_of(before + quote + after, "2024-06-24")
    return verify(source, quote, modality=Modality(modality), **fields)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("[The firm said on 3 May 2024 that it had closed the plant].", "..2024-05-03"),
        ("[The firm said on Tuesday that it had closed the plant].", "..2024-06-18"),
        ("[The court held in 2019 that the contract was void].", "..2019-12-31"),
        ("[The minister told reporters in May 2024 that it was opened].", "..2024-05-31"),
        ("[The plant was closed, the firm announced on 3 May 2024].", "..2024-05-03"),
    ],
)
def test_what_was_told_had_happened_by_then(sentence: str, date: str) -> None:
    """Of a report the time of the telling is the last day."""
    result = verified(sentence)
    assert (four(result.claim.span), codes(result)) == (date, [])
    assert result.claim.derivation.rule == "by-the-telling"


@pytest.mark.parametrize(
    "sentence",
    [
        "[The company said on Tuesday that it will close the plant].",
        "[The company said on 3 May 2024 that it will close the plant].",
        "[The minister told reporters on 3 May 2024 that the road will be built].",
    ],
)
def test_a_plan_has_no_date_of_the_telling(sentence: str) -> None:
    """When a plan was told says nothing of when it is for."""
    result = verified(sentence, "planned")
    assert (four(result.claim.span), codes(result)) == ("-", [])
    assert result.claim.status is ClaimStatus.VERIFIED


@pytest.mark.parametrize(
    "sentence",
    [
        "[The bridge, built in 1936, collapsed].",
        "[The bridge built in 1936 collapsed].",
        "[The minister, who took office in 2019, opened the bridge].",
        "[The parties amended the 1971 Convention].",
        "[The November 1995 assassination shook the town].",
        "[The firm answered the letter of 12 May 2024].",
    ],
)
def test_a_time_of_another_thing(sentence: str) -> None:
    """A time that tells which thing is meant leaves only the day of the statement."""
    result = verified(sentence)
    assert (four(result.claim.span), codes(result)) == ("..2024-06-24", [])


@pytest.mark.parametrize(
    ("sentence", "modality", "date_quote"),
    [
        ("The firm said on 3 May 2024 that [it had closed the plant].", "reported", "3 May 2024"),
        ("The firm said on 3 May 2024 that [it will close the plant].", "planned", "3 May 2024"),
        ("[The bridge was opened], the mayor said on 3 May 2024.", "reported", "3 May 2024"),
        ("The bridge, built in 1936, [collapsed].", "reported", "in 1936"),
        ("The man who came in 1990 [has left].", "reported", "in 1990"),
    ],
)
def test_a_date_quote_of_another_verb(sentence: str, modality: str, date_quote: str) -> None:
    """Words given for the date that belong to another verb are no date of the claim."""
    result = verified(sentence, modality, date_quote=date_quote)
    assert codes(result) == ["date-ambiguous"]
    assert result.claim.status is ClaimStatus.UNVERIFIED


@pytest.mark.parametrize(
    ("sentence", "modality", "date"),
    [
        ("[The company said the plant closed on 3 May 2024].", "reported", "2024-05-03"),
        ("[On 3 May 2024 the plant closed, a spokesman said].", "reported", "2024-05-03"),
        (
            "[The firm said on Monday that the plant closed on 3 May 2024].",
            "reported",
            "2024-05-03",
        ),
        ("[The two sides agreed on 3 May 2024 to hold talks].", "reported", "2024-05-03"),
        ("[The company announced the deal on 3 May 2024].", "reported", "2024-05-03"),
        ("[In May 2024 it was decided to close the mill].", "reported", "2024-05-01..2024-05-31"),
        (
            "[It was decided in May that it will move in July 2024].",
            "planned",
            "2024-07-01..2024-07-31",
        ),
        ("[The plant will close on 3 July 2024].", "planned", "2024-07-03"),
    ],
)
def test_a_time_of_the_event(sentence: str, modality: str, date: str) -> None:
    """A time of the verb that is told dates the claim."""
    result = verified(sentence, modality)
    assert (four(result.claim.span), codes(result)) == (date, [])


def test_a_date_quote_of_the_event_elsewhere() -> None:
    """Words for the date outside the quote hold where they belong to its verb."""
    result = verified("On 3 May 2024 [the plant was closed].", date_quote="On 3 May 2024")
    assert (four(result.claim.span), codes(result)) == ("2024-05-03", [])


def test_a_date_quote_of_another_bridge() -> None:
    """Words for the date that cannot be when the quote itself says are no evidence for it."""
    text = "The old bridge was opened on 3 May 1950. The new bridge was opened on 17 June 2023."
    result = verify(
        source_of(text, "2023-06-24"),
        "The new bridge was opened on 17 June 2023",
        date_quote="on 3 May 1950",
    )
    assert (codes(result), result.claim.span) == (["date-ambiguous"], None)


def test_an_impossible_time_is_told_whatever_it_belongs_to() -> None:
    """A week that does not exist is no date of a plan, nor of the telling."""
    text = "The council opened in week 54 of 2023."
    assert "impossible-date" in codes(verify(text, modality=Modality.PLANNED))


@pytest.mark.parametrize(
    ("own", "date_quote", "found"),
    [
        ("in June", "on 3 May 2024", ["date-ambiguous"]),
        ("on 4 June", "in May 2024", ["date-ambiguous"]),
        ("in May", "on 3 May 2024", []),
        ("on 3 May", "in 2024", []),
        ("in June", "in 2024", []),
    ],
)
def test_a_date_quote_of_another_month(own: str, date_quote: str, found: list[str]) -> None:
    """A month of the quote excludes another one, whatever year it is of."""
    text = f"The plant was opened {own}. The mill was closed {date_quote}."
    result = verify(
        source_of(text, "2024-06-24"), f"The plant was opened {own}", date_quote=date_quote
    )
    assert codes(result) == found
