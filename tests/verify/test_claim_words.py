"""Which dates the words of a claim name: several, cut off, counted, leaning on others."""

import pytest
from verifying import (
    DAY_IN_BAKU,
    OPENING,
    PLANNED,
    REPORTED,
    UNVERIFIED,
    VERIFIED,
    codes,
    four,
    only_sentence,
    source_of,
    verify,
)

from chronology.claims import Gap
from chronology.vocabulary import Modality, Verdict


@pytest.mark.parametrize(
    ("quote", "relation", "days", "bounds"),
    [
        ("Two days later the bridge was opened.", "after", 2, "..2023-06-24"),
        ("Two days earlier the bridge was closed.", "before", 2, "..2023-06-24"),
        ("The next day the bridge was opened.", "after", 1, "..2023-06-24"),
        ("A week later the bridge was opened.", "after", 7, "..2023-06-24"),
        ("A month later the bridge was opened.", "after", 30, "..2023-06-24"),
        ("Two days later, on 5 May, it was opened.", "after", 2, "2023-05-05"),
        ("It burnt on 3 May; two days later it was rebuilt.", "after", 2, "2023-05-05"),
        ("It burnt on 3 May; two days later it was sold.", "before", 2, "2023-05-03"),
        ("It rose on 5 May; two days earlier it fell.", "after", 2, "2023-05-05"),
    ],
)
def test_words_of_a_gap_need_no_antecedent(
    quote: str, relation: str, days: int, bounds: str
) -> None:
    """Words that say what `gap` say dates the event only by a day in the quote."""
    result = verify(quote, gap=Gap(least=days, most=days), **{relation: "fire"})
    assert (codes(result), four(result.claim.span)) == ([], bounds)


@pytest.mark.parametrize(
    "quote", ["Three days later it was opened.", "The same day it was opened."]
)
def test_words_that_are_not_the_gap_lean_on_a_day(quote: str) -> None:
    """Words that count other days than `gap` are not taken for it."""
    result = verify(quote, gap=Gap(least=2, most=2), after="fire")
    assert codes(result) == ["date-ambiguous"]


def test_words_of_a_gap_may_be_the_date_quote() -> None:
    """The words for the date may be those of the gap: then the event has no other."""
    gap = Gap(least=2, most=2)
    result = verify("It opened two days later.", date_quote="two days later", gap=gap, after="fire")
    assert (codes(result), four(result.claim.span)) == ([], "..2023-06-24")


@pytest.mark.parametrize(
    ("quote", "when", "found"),
    [
        ("The 2019 agreement was renewed in April 2024.", "2024-04", []),
        ("Parliament passed the 2022 budget in May 2023.", "2023-05", []),
        ("The 2019 agreement was renewed in April 2024.", "2024", []),
        ("The 2019 agreement was renewed in April 2024.", "", ["date-ambiguous"]),
        ("The 2019 agreement was renewed in April 2024.", "2019", ["date-ambiguous"]),
        ("Signed in 2019, it was renewed in April 2024.", "2024-04", []),
        ("Signed in 2019, it was renewed in April 2024.", "", ["date-ambiguous"]),
    ],
)
def test_a_year_that_names_a_thing(quote: str, when: str, found: list[str]) -> None:
    """A time that tells which thing is meant is passed over only where `when` says so too."""
    given = {"when": when} if when else {}
    assert codes(verify(source_of(quote, "2024-06-24"), **given)) == found


def test_several_dates_need_a_date_quote() -> None:
    """Words that name several dates give none, until the one meant is quoted."""
    text = "Signed in April 2022, the agreement came into force on 1 May 2023."
    result = verify(text)
    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-ambiguous"])
    assert only_sentence(result) == (
        "c: the words give several dates: “April 2022”, “1 May 2023”; "
        "add the one meant as `date_quote`"
    )
    assert four(verify(text, date_quote="on 1 May 2023").claim.span) == "2023-05-01"


def test_one_date_said_twice_is_one_date() -> None:
    """Several expressions of one and the same day are no ambiguity."""
    result = verify("On 1 May 2023 (2023-05-01) the plant opened.")
    assert (four(result.claim.span), codes(result)) == ("2023-05-01", [])


def test_a_date_quote_may_stand_elsewhere() -> None:
    """The words that date a claim may stand outside its quote, and go before those in it."""
    text = "The figures are for last year. In 2021 the turnover doubled from that of 2020."
    result = verify(source_of(text, "2022-04-26"), "the turnover doubled", date_quote="last year")
    assert four(result.claim.span) == "2021-01-01..2021-12-31"
    assert result.claim.derivation.words == "last year"


def test_a_date_quote_must_name_a_time() -> None:
    """Words given for the date that name no time are a mismatch, not a default."""
    result = verify(OPENING, "It was late", date_quote="The plant in Ganja")
    assert codes(result) == ["date-mismatch"]
    assert only_sentence(result) == "c: “The plant in Ganja” names no time"


def test_durations_and_habits_are_no_dates() -> None:
    """How long and how often do not say when."""
    result = verify("The talks lasted for two days and are held every Monday.")
    assert result.claim.derivation.rule == "by-the-statement"


def test_no_expression_reaches_across_an_ellipsis() -> None:
    """What stands on both sides of an ellipsis is never read as one date."""
    for text, quote in (
        ("In June the plant of the 2023 class opened.", "In June … 2023 class opened"),
        ("In June the plant in Ganja opened.", "In June … opened"),
    ):
        result = verify(text, quote)
        assert result.claim.derivation.words == "June"


@pytest.mark.parametrize(
    ("text", "quote", "part", "whole"),
    [
        (
            "It was signed on 29 November 2021.",
            "signed on 29 November",
            "29 November",
            "29 November 2021",
        ),
        ("It was signed by 3 May 2022.", "3 May 2022", "3 May 2022", "by 3 May 2022"),
        (
            "On June 17 and 18 of this year we met.",
            "On June 17",
            "June 17",
            "June 17 and 18 of this year",
        ),
        (
            "Before April 2023 the plant opened.",
            "April 2023 the plant opened",
            "April 2023",
            "Before April 2023",
        ),
        (
            "It was  SIGNED on 29 November 2021.",
            "was signed on 29 November",
            "29 November",
            "29 November 2021",
        ),
    ],
)
def test_a_date_is_not_cut_out_of_another(text: str, quote: str, part: str, whole: str) -> None:
    """A quote that stops in the middle of a date does not give the date that is left."""
    result = verify(text, quote)
    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-mismatch"])
    assert only_sentence(result) == (
        f"c: “{part}” is only a part of “{whole}”; quote all of it, or give it as `date_quote`"
    )
    assert verify(text, quote, date_quote=whole).claim.status is VERIFIED


@pytest.mark.parametrize(
    ("text", "quote", "span"),
    [
        ("It opened in the third quarter of 2022.", "2022", "2022-01-01..2022-12-31"),
        ("It opened on 17 June 2023.", "June 2023", "2023-06-01..2023-06-30"),
        ("It opened on 17 June 2023, on Monday.", "It opened on 17 June 2023", "2023-06-17"),
        ("In 2022 it was sold. It opened on 29 November.", "opened on 29 November", "2022-11-29"),
    ],
)
def test_a_wider_part_of_a_date_still_holds(text: str, quote: str, span: str) -> None:
    """A part that says less than the whole date, or the whole beside another, is true."""
    result = verify(text, quote)
    assert (four(result.claim.span), codes(result)) == (span, [])


def test_the_same_day_leans_on_its_antecedent() -> None:
    """What happened the same day happened on the antecedent's, and rests on all it does."""
    source = source_of(DAY_IN_BAKU, "2022-12-05")
    result = verify(source, "Later the same day they laid flowers", antecedent="On 29 November")
    assert (four(result.claim.span), codes(result)) == ("2022-11-29", [])
    derivation = result.claim.derivation
    assert (derivation.rule, derivation.basis) == ("same-day", "the day of “29 November”")
    assert derivation.anchor == source.published


def test_an_antecedent_from_an_uncertain_anchor_is_assumed() -> None:
    """What leans on an assumed day is assumed as well, and says through which words."""
    source = source_of(DAY_IN_BAKU, "2022")
    result = verify(source, "Later the same day they laid flowers", antecedent="On 29 November")
    assert four(result.claim.span) == "2022-11-29"
    assert only_sentence(result) == (
        "c: “the same day”, as “29 November”, rests on s having been published in 2022"
    )


@pytest.mark.parametrize(("modality", "span"), [(REPORTED, "2022-11-29"), (PLANNED, "2023-11-29")])
def test_an_antecedent_leans_as_the_claim_does(modality: Modality, span: str) -> None:
    """A day without its year lies ahead of what is planned, behind what is reported."""
    text = "Opening: 29 November. The same day: flowers."
    quotes = {"quote": "The same day: flowers", "antecedent": "29 November"}
    assert four(verify(text, **quotes, modality=modality).claim.span) == span


def test_two_days_later() -> None:
    """A number of days later counts from the day of the antecedent."""
    text = "They met on 29 November 2022. Two days later they left."
    result = verify(text, "Two days later they left", antecedent="29 November 2022")
    assert four(result.claim.span) == "2022-12-01"


def test_one_of_two_days() -> None:
    """The same day as one of two is one of the two."""
    text = "On 29 and 30 November 2022 they met. Later the same day they laid flowers."
    result = verify(
        text, "Later the same day they laid flowers", antecedent="29 and 30 November 2022"
    )
    assert four(result.claim.span) == "2022-11-29..2022-11-30"


def test_an_earlier_date_of_the_same_quote_is_leaned_on() -> None:
    """Within one quote "the same day" needs no antecedent."""
    result = verify(source_of(DAY_IN_BAKU, "2022-12-05"))
    assert (four(result.claim.span), codes(result)) == ("2022-11-29", [])


@pytest.mark.parametrize(
    ("antecedent", "sentence"),
    [
        (None, "c: “the same day” leans on another day; quote its words as `antecedent`"),
        ("the visitors", "leans on “the visitors”, which does not name one day"),
        ("29 May and 3 June 2022", "which does not name one day"),
        ("Monday, 30 November 2022", "which does not name one day"),
        ("31 November 2022", "which does not name one day"),
    ],
)
def test_words_that_lean_on_nothing(antecedent: str | None, sentence: str) -> None:
    """Without one sound day to lean on, the claim has no date, and it says what is missing."""
    quote = "Later the same day they laid flowers"
    result = verify(
        f"{antecedent or 'There'} the delegation met. {quote}.", quote, antecedent=antecedent
    )
    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-ambiguous"])
    assert sentence in only_sentence(result)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It opened in 2019 or 2020", "It opened in 2019"),
        ("On 10 May (2019) it opened", "On 10 May"),
        ("It was not in 2020 that it opened, nor later", "in 2020 that it opened"),
    ],
)
def test_a_cut_does_not_take_doubt_away(text: str, quote: str) -> None:
    """What the sentence leaves open stays open when the quote leaves those words out."""
    result = verify(text, quote)
    assert result.claim.status is UNVERIFIED


def test_words_found_after_folding_are_read_as_the_source_has_them() -> None:
    """A quote in other letters is dated from the source's own words."""
    text = "The bridge was opened on 10 May 2019."
    result = verify(text, "the bridge was opened on 10 may 2019")
    assert result.claim.verdict is Verdict.NORMALISED
    assert four(result.claim.span) == "2019-05-10"


@pytest.mark.parametrize(
    ("text", "modality", "span"),
    [
        ("She could finally move into the flat on 13 May", REPORTED, "2024-05-13"),
        ("On 13 May they arrested the man who would not leave", REPORTED, "2024-05-13"),
        ("They agreed to meet on 3 June", PLANNED, "2024-06-03"),
        ("They dropped the rally set for 20 May", Modality.CANCELLED, "2024-05-20"),
        ("The rally was cancelled on 13 May", Modality.CANCELLED, "2024-05-13"),
    ],
)
def test_a_date_leans_as_the_claim_does(text: str, modality: Modality, span: str) -> None:
    """Of what has happened "could" is no future; what was dropped still lay ahead."""
    assert four(verify(source_of(text, "2024-05-16"), modality=modality).claim.span) == span
