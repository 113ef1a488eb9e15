"""What stands around a quote may give its time another year: then it is left open, or chosen."""

import pytest
from verifying import PLANNED, REPORTED, codes, four, only_sentence, source_of, verify

import chronology
from chronology.vocabulary import Modality

PUBLISHED = "2025-01-08"
ARREST = "Smith was arrested on 3 March 2016, charged on 5 March and released on bail on 9 March."


@pytest.mark.parametrize(
    ("text", "quote", "modality", "may_be"),
    [
        (
            "In 1933 he went to Paris. In February he came back.",
            "In February he came back.",
            REPORTED,
            "beside “1933” it may be February 1933 or February 2024",
        ),
        (
            "On 28 July 1914 Austria declared war. On 4 August Britain entered it.",
            "On 4 August Britain entered it.",
            REPORTED,
            "beside “28 July 1914” it may be 4 August 1914 or 4 August 2024",
        ),
        (ARREST, "released on bail on 9 March", REPORTED, "9 March 2016 or 9 March 2024"),
        (
            "She left Cairo on 28 December 2021 and reached Nairobi on 9 January.",
            "reached Nairobi on 9 January",
            REPORTED,
            "9 January 2022 or 9 January 2024",
        ),
        (
            "In the financial year ended 31 March 2022, a dividend was paid on 15 July.",
            "a dividend was paid on 15 July",
            REPORTED,
            "15 July 2021 or 15 July 2024",
        ),
        (
            "It burnt on 11 November 2019. They heard of it. It declined cover on 20 December.",
            "It declined cover on 20 December.",
            REPORTED,
            "20 December 2018 or 20 December 2019 or 20 December 2024",
        ),
        (
            "In his letter of 3 May 2021 he promised to pay by 30 June.",
            "he promised to pay by 30 June",
            PLANNED,
            "by 30 June 2020 or by 30 June 2021 or by 30 June 2025",
        ),
        (
            "On 3 May 2021 she wrote: “The plant closed yesterday.”",
            "The plant closed yesterday.",
            REPORTED,
            "2 May 2021 or 7 January 2025",
        ),
        (
            "“The plant will close in November”, she said on 3 May 2021.",
            "The plant will close in November",
            PLANNED,
            "November 2021 or November 2025",
        ),
    ],
)
def test_a_quote_is_not_dated_against_the_words_around_it(
    text: str, quote: str, modality: Modality, may_be: str
) -> None:
    """A year told beside a quote makes its own a guess: both are named, and nothing verified."""
    result = verify(source_of(text, PUBLISHED), quote, modality=modality)
    assert codes(result) == ["date-ambiguous"]
    assert may_be in only_sentence(result)


@pytest.mark.parametrize(
    ("text", "quote", "modality", "date"),
    [
        (
            "It was opened on 3 May 2024. It closed on 9 May.",
            "It closed on 9 May.",
            REPORTED,
            "05-09",
        ),
        (
            "The deal was made on 3 May 2019. It will end in June.",
            "It will end in June.",
            PLANNED,
            "",
        ),
        ("Since 2019 it has been shut. It will open on 3 June.", "open on 3 June", PLANNED, ""),
        ("The hall, opened on 3 May 1998, closed on Monday.", "closed on Monday", REPORTED, ""),
        (
            "The firm’s plan of 2019 failed. It closed on 9 May.",
            "It closed on 9 May.",
            REPORTED,
            "",
        ),
        ("“We won,” she said. It closed on 9 May.", "It closed on 9 May.", REPORTED, ""),
        (
            "From 3 May 2019 the “Old Mill” lay idle; it burnt yesterday.",
            "burnt yesterday",
            REPORTED,
            "",
        ),
        ("He came on 3 May 2019.\n\nThe plant closed on 9 May.", "closed on 9 May", REPORTED, ""),
    ],
)
def test_other_times_nearby_leave_a_date_as_it_is(
    text: str, quote: str, modality: Modality, date: str
) -> None:
    """What has the same year, looks ahead, or is of another paragraph, puts nothing in doubt."""
    result = verify(source_of(text, PUBLISHED), quote, modality=modality)
    assert codes(result) == []
    assert date in four(result.claim.span)


@pytest.mark.parametrize("when", ["2016-03-09", "2016-03"])
@pytest.mark.parametrize(
    ("quote", "fields"),
    [("released on bail on 9 March", {}), (ARREST, {"date_quote": "9 March"})],
)
def test_the_date_given_says_which_year_is_meant(
    when: str, quote: str, fields: dict[str, str]
) -> None:
    """Of the dates that the words leave open, the one that `when` holds is verified."""
    result = verify(source_of(ARREST, PUBLISHED), quote, when=when, **fields)
    assert codes(result) == []


def test_a_date_that_the_words_exclude_stays_refused() -> None:
    """What `when` says must be one of the dates that the words may name."""
    result = verify(source_of(ARREST, PUBLISHED), "released on bail on 9 March", when="2017-03-09")
    assert codes(result) == ["date-ambiguous"]


@pytest.mark.parametrize(
    "words",
    [
        *("The new fees take effect on 1 November", "The auditors arrive on Friday"),
        *("The hearing is on 20 November", "My lease ends in December", "He comes on Thursday"),
        *("The old passes expire on Saturday", "We expect the crane on Wednesday"),
        *("We ship them anyway on Thursday", "The boats run on Sunday", "They sail on 3 October"),
        *("The engineers test the valve on Saturday", "Our tenants move out in December"),
    ],
)
def test_what_is_announced_is_no_report(words: str) -> None:
    """A plan in the present, entered without its modality, is not dated back."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=f"It is decided.\n\n{words}.\n", published="2023-09-25")
    book.add_claim(book.add_event("It"), source, words)
    made = book.build()
    assert "date-ambiguous" in {one.code for one in made.findings}


@pytest.mark.parametrize(
    "words",
    [
        *("The sports hall was full on Friday", "The works department paid on Friday"),
        *("The unions and the firm met on Friday", "The men who sold it left on Friday"),
    ],
)
def test_what_several_did_is_a_report(words: str) -> None:
    """A noun behind another in the plural is no verb, where one stands for sure."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=f"It is decided.\n\n{words}.\n", published="2023-09-25")
    book.add_claim(book.add_event("It"), source, words)
    assert book.build().claims[0].span == chronology.edtf.parse("2023-09-22")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The rules come into force on 1 October", "2023-10-01"),
        ("The auditors come on Friday", "2023-09-29"),
        ("The boats run on Sunday", "2023-10-01"),
    ],
)
def test_a_plan_in_the_present_is_dated(words: str, day: str) -> None:
    """Verbs whose participle is as their present tell of what is to come."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=f"It is decided.\n\n{words}.\n", published="2023-09-25")
    book.add_claim(book.add_event("It"), source, words, modality="planned")
    assert book.build().claims[0].span == chronology.edtf.parse(day)


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("The opening was not cancelled", False),
        ("The opening was never called off", False),
        ("The opening has not yet been cancelled", False),
        ("The opening may be cancelled", False),
        ("The opening was cancelled", True),
        ("The opening will not be held", True),
        ("It is said that the opening was cancelled", True),
    ],
)
def test_what_was_not_called_off_is_not_cancelled(words: str, counts: bool) -> None:  # noqa: FBT001 - a case
    """A cancellation that is denied, or only possible, is none."""
    book = chronology.LedgerBuilder()
    source = book.add_source(text=f"{words}.\n", published="2023-09-25")
    book.add_claim(book.add_event("Opening"), source, words, modality="cancelled")
    assert book.build().claims[0].counts == counts
