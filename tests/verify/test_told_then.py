"""A time without its year, in what was said before, counts from when it was said."""

import pytest
from verifying import PLANNED, REPORTED, codes, source_of, verify

import chronology
from chronology.vocabulary import Modality

PUBLISHED = "2024-09-10"
PROMISE = "In May the city promised that it would clear the square by 30 June."


@pytest.mark.parametrize(
    ("text", "span", "stated"),
    [
        (PROMISE, "by 30 June 2024", "May 2024"),
        ("It had said in June that it would open by 31 July.", "by 31 July 2024", "June 2024"),
        ("It would open by 31 July, the company said in June.", "by 31 July 2024", "June 2024"),
        ("On 5 July the firm promised to clear it on 9 August.", "9 August 2024", "5 July 2024"),
        ("It pledged in April to pay by the end of May.", "by 31 May 2024", "April 2024"),
        ("In December the firm promised to pay by 15 May.", "by 15 May 2024", "December 2023"),
        ("In June it agreed to hand them over on 1 March.", "1 March 2025", "June 2024"),
        (
            "On 2 January the union announced a strike for 20 January.",
            "20 January 2024",
            "2 January 2024",
        ),
        (
            "The report was promised in May for 30 June.",
            "30 June 2024",
            "May 2024",
        ),
        (
            "He told us on 1 August that the goods would ship the next day.",
            "2 August 2024",
            "1 August 2024",
        ),
        (
            "In February 2019 the firm promised that it would finish by 1 June.",
            "by 1 June 2019",
            "February 2019",
        ),
        (
            "A month ago the minister said a decision would come on 4 September.",
            "4 September 2024",
            "August 2024",
        ),
        (
            "In May the minister said the firm had promised in April to pay by 3 June.",
            "by 3 June 2024",
            "April 2024",
        ),
        (
            "Last week the firm said it would deliver on 12 September.",
            "12 September 2024",
            "between 2 and 8 September 2024",
        ),
    ],
)
def test_a_promise_counts_from_when_it_was_made(text: str, span: str, stated: str) -> None:
    """What was promised before its source tells of it lies behind the promise, and is its word."""
    claim = verify(source_of(text, PUBLISHED), modality=PLANNED).claim
    assert (str(claim.span), str(claim.stated)) == (span, stated)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("In June the mayor said the pool had opened on 3 September.", "3 September 2023"),
        ("In June the mayor said the pool had opened on 3 May.", "3 May 2024"),
        ("In May 2019 he told the court that he had met her on 4 April.", "4 April 2019"),
    ],
)
def test_a_report_had_happened_when_it_was_told(text: str, span: str) -> None:
    """What was told in June had happened by June."""
    assert str(verify(source_of(text, PUBLISHED), modality=REPORTED).claim.span) == span


def test_the_telling_may_stand_outside_the_quote() -> None:
    """Cutting a quote off from when it was said changes no date."""
    quote = "it would clear the square by 30 June"
    claim = verify(source_of(PROMISE, PUBLISHED), quote, modality=PLANNED).claim
    assert (str(claim.span), str(claim.stated)) == ("by 30 June 2024", "May 2024")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The company announced in June that it will open the plant by 31 July.", PLANNED),
        ("In 2022 the ministry said the line would open next year.", PLANNED),
        ("In 2022 the ministry promised that the school would open in September.", PLANNED),
        ("He told us on 1 August that the goods would ship tomorrow.", PLANNED),
    ],
)
def test_what_may_count_from_either_is_left_open(text: str, modality: Modality) -> None:
    """What may as well be meant as of the telling as of the source is one of two."""
    assert codes(verify(source_of(text, PUBLISHED), modality=modality)) == ["date-ambiguous"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The road, built in 1999, will be closed on 3 October.", "3 October 2024"),
        ("The bridge opened in May and will close on 3 October.", "3 October 2024"),
        ("He left in March and said he would return on 1 December.", "1 December 2024"),
        ("The trial began on 2 June and is expected to end on 2 May.", "2 May 2025"),
        ("The minister said on Monday that the line will open on 3 October.", "3 October 2024"),
    ],
)
def test_what_was_done_before_is_no_telling(text: str, span: str) -> None:
    """Only what says that something was said, and of that thing, moves its time."""
    claim = verify(source_of(text, PUBLISHED), modality=PLANNED).claim
    assert str(claim.span) == span


@pytest.mark.parametrize(
    "text",
    [
        "The firm, which said in June that it was in trouble, will close on 3 October.",
        "The firm, which said in June that it was sound, promised to close on 3 October.",
        "The mayor, who said in May that she was ill, is to retire on 3 October.",
    ],
)
def test_what_was_said_of_another_thing_states_no_plan(text: str) -> None:
    """A plan is stated when it was made, and not when who makes it said something else."""
    claim = verify(source_of(text, PUBLISHED), modality=PLANNED).claim
    assert str(claim.stated) == "10 September 2024"


def test_a_given_statement_stands() -> None:
    """Who enters when something was said is not overruled; its date is the same."""
    book = chronology.LedgerBuilder()
    herald = book.add_source(text=PROMISE, id="herald", published=PUBLISHED)
    book.add_claim(
        book.add_event("Square"), herald, PROMISE, modality="planned", stated="2024-05-07"
    )
    (claim,) = book.build().claims
    assert (str(claim.span), str(claim.stated)) == ("by 30 June 2024", "7 May 2024")


def test_the_derivation_names_the_telling() -> None:
    """A reader sees what a date counts from."""
    derived = verify(source_of(PROMISE, PUBLISHED), modality=PLANNED).claim.derivation
    assert derived.basis == "counted from “May”, when it was said"
