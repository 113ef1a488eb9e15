"""The date of a claim: against the date given, from its anchor, for its kind of event."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from verifying import (
    DATELINE,
    OPENING,
    PAIR,
    PENDING,
    PLANNED,
    REPORTED,
    RUSSIAN,
    SINCE,
    UNVERIFIED,
    VERIFIED,
    codes,
    four,
    only_sentence,
    source_of,
    verify,
)

from chronology import edtf
from chronology.errors import NotExpressible
from chronology.events import CommissionMeeting, Event, PlantLaunch, State, Visit
from chronology.sources import PlacedBy, Quote
from chronology.timespan import TimeSpan
from chronology.verify import (
    written,
)
from chronology.vocabulary import ClaimStatus, Modality


@pytest.mark.parametrize(
    ("when", "status", "span"),
    [
        (None, VERIFIED, "2022-07-01..2022-09-30"),
        ("2022-35", VERIFIED, "2022-07-01..2022-09-30"),
        ("2022", VERIFIED, "2022-01-01..2022-12-31"),
        ("[2022-07-01..2022-10-01]", VERIFIED, "2022-07-01..2022-10-01"),
        ("[..2022-09-30]", VERIFIED, "..2022-09-30"),
        ("2022?", VERIFIED, "2022-01-01..2022-12-31"),
        ("2022-08", UNVERIFIED, "-"),
        ("2022-36", UNVERIFIED, "-"),
        ("2021", UNVERIFIED, "-"),
        ("[2022-07-02..2022-09-30]", UNVERIFIED, "-"),
        ("2022-08-01T10:00:00", UNVERIFIED, "-"),
    ],
)
def test_the_date_given_against_the_words(when: str | None, status: ClaimStatus, span: str) -> None:
    """A date given must equal what the words say, or contain it; a narrower one is refused."""
    result = verify("The plant was launched in the third quarter of 2022.", when=when)
    assert (result.claim.status, four(result.claim.span)) == (status, span)
    assert codes(result) == ([] if status is VERIFIED else ["date-mismatch"])
    assert four(result.claim.derivation.span) == "2022-07-01..2022-09-30"
    assert result.claim.derivation.rule == "quarter"


def test_a_mismatch_names_both_dates_and_the_words() -> None:
    """A date that does not follow is told with the date given, the words, and what follows."""
    text = "The plant was launched in the third quarter of 2022."
    assert only_sentence(verify(text, when="2022-08")) == (
        "c: `when` says August 2022 (2022-08), "
        "but from “the third quarter of 2022” follows Q3 2022 (2022-35)"
    )


def test_how_sure_a_given_date_is_stays() -> None:
    """A date marked uncertain by hand stays so, for a point and for an extent."""
    text = "It happened in 2022."
    for kind in (Event, Visit):
        span = verify(text, kind=kind, when="2022?").claim.span
        assert edtf.format(span or TimeSpan()) == "2022?"


def test_a_date_given_without_time_words_needs_them() -> None:
    """A date cannot be given for words that name no time, unless it says no more than they do."""
    source = source_of("The plant was launched.", "2023-06-24")
    assert only_sentence(verify(source, when="2022")) == (
        "c: `when` says 2022 (2022), but from words in which no date was read follows "
        "by 24 June 2023 ([..2023-06-24]); "
        "give the words for it as `date_quote`, or leave `when` out"
    )
    assert four(verify(source, when="[..2023-06-30]").claim.span) == "..2023-06-30"
    planned = verify(source, modality=PLANNED, when="2024")
    assert only_sentence(planned) == (
        "c: `when` says 2024 (2024), but from words in which no date was read follows no date; "
        "give the words for it as `date_quote`, or leave `when` out"
    )


def test_a_mismatch_never_shows_the_same_words_twice() -> None:
    """What began by a day and what ended by it read differently, so that a mismatch is clear."""
    result = verify("The plant operates.", kind=State, when="[..2023-06-24]")
    assert only_sentence(result) == (
        "c: `when` says by 24 June 2023 ([..2023-06-24]), "
        "but from words in which no date was read follows begun by 24 June 2023; "
        "give the words for it as `date_quote`, or leave `when` out"
    )


@pytest.mark.parametrize(
    ("text", "published", "modality", "span"),
    [
        ("It happened today.", "2023-06-24", REPORTED, "2023-06-24"),
        ("It happened yesterday.", "2023-06-24T00:30:00", REPORTED, "2023-06-23"),
        ("It happened last year.", "2023-06-24", REPORTED, "2022-01-01..2022-12-31"),
        ("It opened on June 17 of this year.", "2023-06-24", REPORTED, "2023-06-17"),
        ("The opening: 29 November.", "2023-06-24", REPORTED, "2022-11-29"),
        ("The opening: 29 November.", "2023-06-24", PLANNED, "2023-11-29"),
        ("The opening: 29 November.", "2023-06-24", PENDING, "2023-11-29"),
        (
            "The launch is planned for the third quarter.",
            "2022-04-26",
            PLANNED,
            "2022-07-01..2022-09-30",
        ),
    ],
)
def test_dates_count_from_the_publication(
    text: str, published: str, modality: Modality, span: str
) -> None:
    """Words that need a day to count from are counted from the publication of their source."""
    result = verify(source_of(text, published), modality=modality)
    assert (four(result.claim.span), codes(result)) == (span, [])
    assert result.claim.derivation.anchor == edtf.parse(published)


def test_a_date_in_full_needs_no_anchor() -> None:
    """A date with its year rests on the words alone."""
    derivation = verify(OPENING, "opened on 17 June 2023").claim.derivation
    assert (derivation.rule, derivation.words) == ("day", "17 June 2023")
    assert (derivation.anchor, derivation.basis) == (None, "the words alone")


def test_an_uncertain_anchor_is_told() -> None:
    """A day counted from an uncertain publication date is taken, with a note of that."""
    result = verify(source_of("They met on 29 November.", "2022"))
    assert four(result.claim.span) == "2022-11-29"
    assert codes(result) == ["anchor-assumed"]
    assert only_sentence(result) == "c: “29 November” rests on s having been published in 2022"


def test_what_is_the_same_from_every_day_of_the_anchor_is_not_assumed() -> None:
    """In a letter of 2022, last year is 2021, whichever day of 2022 it was written."""
    result = verify(source_of("It grew last year.", "2022"))
    assert (four(result.claim.span), codes(result)) == ("2021-01-01..2021-12-31", [])


@pytest.mark.parametrize("words", ["yesterday", "last year", "on 29 November", "this week"])
def test_without_a_publication_date_nothing_is_counted(words: str) -> None:
    """Where there is no day to count from, the claim fails and the remedy is named."""
    result = verify(source_of(f"They met {words}.", ""))
    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-ambiguous"])
    assert only_sentence(result).endswith(
        f"“{words.removeprefix('on ')}” needs a date to count from; give the source's `published`"
    )


def test_an_anchor_that_does_not_do() -> None:
    """Where the publication is known only by its latest day, "today" cannot be counted."""
    result = verify(source_of("They met today.", "[..2022-05-01]"))
    assert only_sentence(result) == (
        "c: “today” cannot be counted from by 1 May 2022, when s was published"
    )


@pytest.mark.parametrize(
    ("text", "kind", "fields", "span"),
    [
        (PAIR, Visit, {}, "2023-06-17 / 2023-06-18"),
        (PAIR, State, {}, "2023-06-17 / 2023-06-18"),
        (PAIR, PlantLaunch, {}, "2023-06-17..2023-06-18"),
        (PAIR, CommissionMeeting, {}, "2023-06-17..2023-06-18"),
        (PAIR, Visit, {"during": "journey"}, "2023-06-17..2023-06-18"),
        (PAIR, PlantLaunch, {"during": "journey"}, "2023-06-17..2023-06-18"),
        (PAIR, Visit, {"when": "2023-06-17/2023-06-18"}, "2023-06-17 / 2023-06-18"),
        (PAIR, Visit, {"when": "2023-06"}, "2023-06-01..2023-06-30"),
        (PAIR, PlantLaunch, {"when": "2023-06-17/2023-06-18"}, "2023-06-17..2023-06-18"),
        (
            PAIR,
            Visit,
            {"during": "journey", "when": "2023-06-17/2023-06-18"},
            "2023-06-17..2023-06-18",
        ),
        (SINCE, State, {}, "1992-01-01..1992-12-31 / .."),
        (SINCE, State, {"during": "journey"}, "1992-01-01..1992-12-31 / .."),
        (SINCE, PlantLaunch, {}, "1992-01-01..1992-12-31"),
        (SINCE, State, {"when": "1992/.."}, "1992-01-01..1992-12-31 / .."),
        (SINCE, PlantLaunch, {"when": "1992/.."}, "1992-01-01..1992-12-31"),
        (SINCE, PlantLaunch, {"when": "1992"}, "1992-01-01..1992-12-31"),
        ("They came in April 2023.", Visit, {}, "2023-04-01..2023-04-30"),
        ("It opened by 3 May 2023.", PlantLaunch, {}, "..2023-05-03"),
    ],
)  # fmt: skip
def test_the_kind_says_whether_a_date_is_an_extent(
    text: str, kind: type[Event], fields: dict[str, Any], span: str
) -> None:
    """Two days are a visit's extent, but some time within them for what happens at a point."""
    result = verify(text, kind=kind, **fields)
    assert (four(result.claim.span), codes(result)) == (span, [])


def test_a_point_cannot_be_given_one_day_of_two() -> None:
    """One of two days is narrower than both: the words do not say which it was."""
    assert codes(verify(PAIR, kind=PlantLaunch, when="2023-06-17")) == ["date-mismatch"]


@pytest.mark.parametrize(
    ("kind", "modality", "span", "rule"),
    [
        (PlantLaunch, REPORTED, "..2023-06-24", "by-the-statement"),
        (PlantLaunch, PENDING, "2023-06-24..", "after-the-statement"),
        (PlantLaunch, PLANNED, "-", "plan-without-a-date"),
        (PlantLaunch, Modality.CANCELLED, "-", "undated"),
        (PlantLaunch, Modality.DENIED, "-", "undated"),
        (State, REPORTED, "..2023-06-24 / ..", "by-the-statement"),
        (State, PENDING, "2023-06-24.. / ..", "after-the-statement"),
        (State, PLANNED, "-", "plan-without-a-date"),
        (Visit, REPORTED, "..2023-06-24 / ..", "by-the-statement"),
    ],
)
def test_without_time_words(kind: type[Event], modality: Modality, span: str, rule: str) -> None:
    """What is reported happened by the statement, what is pending after it; a plan has no date."""
    result = verify("The third one is there.", kind=kind, modality=modality)
    assert (result.claim.status, codes(result)) == (VERIFIED, [])
    assert (four(result.claim.span), result.claim.derivation.rule) == (span, rule)
    assert result.claim.derivation.anchor == edtf.parse("2023-06-24")


@pytest.mark.parametrize(
    ("kind", "modality", "span"),
    [
        (PlantLaunch, REPORTED, "..2024-04-17"),
        (PlantLaunch, PENDING, "2024-04-17.."),
        (PlantLaunch, PLANNED, "-"),
        (State, REPORTED, "..2024-04-17 / .."),
        (State, PENDING, "2024-04-17.. / .."),
        (State, PLANNED, "-"),
    ],
)
def test_a_dateline_dates_the_telling(kind: type[Event], modality: Modality, span: str) -> None:
    """The day in a dateline is that of the statement, never that of the event."""
    source = source_of(DATELINE, "2024-04-18")
    result = verify(source, kind=kind, modality=modality)
    assert (result.claim.status, codes(result)) == (VERIFIED, [])
    assert (four(result.claim.span), result.claim.derivation.rule) == (span, "dateline")


def test_a_dateline_does_not_compete_with_a_date() -> None:
    """Where the words after a dateline name a date, that one counts and nothing is ambiguous."""
    source = source_of("BAKU, Azerbaijan, April 17. On April 16 it opened.", "2024-04-18")
    result = verify(source)
    assert (four(result.claim.span), codes(result)) == ("2024-04-16", [])


def test_dates_in_other_languages_are_taken_as_given() -> None:
    """Where there are no rules for a language, the date given counts and says so."""
    source = source_of(RUSSIAN, language="ru")
    result = verify(source, when="2023-06-17")
    assert (four(result.claim.span), codes(result)) == ("2023-06-17", [])
    assert result.claim.derivation.rule == "as-given"
    assert "there are no rules for the language “ru”" in result.claim.derivation.basis


@pytest.mark.parametrize(
    ("kind", "when", "span"),
    [
        (PlantLaunch, "2023-06-17/2023-06-18", "2023-06-17..2023-06-18"),
        (Visit, "2023-06-17/2023-06-18", "2023-06-17 / 2023-06-18"),
        (PlantLaunch, None, "..2023-06-24"),
        (State, None, "..2023-06-24 / .."),
    ],
)
def test_kinds_and_defaults_hold_in_any_language(
    kind: type[Event], when: str | None, span: str
) -> None:
    """A point is a point in every language, and what is reported happened by the statement."""
    result = verify(source_of(RUSSIAN, language="ru"), kind=kind, when=when)
    assert (result.claim.status, four(result.claim.span)) == (VERIFIED, span)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
@settings(max_examples=100)
def test_a_written_day_is_that_day(date: dt.date) -> None:
    """A day written in full gives that day, whatever the source's date."""
    text = f"The plant opened on {date.day} {date:%B} {date.year}."
    assert verify(text).claim.span == TimeSpan.of_date(date)


def test_spans_as_written_in_findings() -> None:
    """A date in a finding is in words, with its EDTF where one text holds it."""
    assert written(edtf.parse("2022-35")) == "Q3 2022 (2022-35)"
    middle = TimeSpan.from_to(edtf.parse("[..2022-11-29]"), edtf.parse("[2022-11-29..]"))
    with pytest.raises(NotExpressible):
        edtf.format(middle)
    assert written(middle) == "a time including 29 November 2022"


@pytest.mark.parametrize(
    ("text", "published", "span"),
    [
        ("Acme again postponed its phone, now to December", "2024-06-28", "2024-12-01..2024-12-31"),
        ("The trial has been adjourned to 3 March", "2024-10-16", "2025-03-03"),
        (
            "The opening, scheduled for December, was announced",
            "2024-10-16",
            "2024-12-01..2024-12-31",
        ),
        ("It had originally been planned for March", "2024-06-28", "2024-03-01..2024-03-31"),
        ("It was to open on Monday, 14 October", "2024-10-16", "2024-10-14"),
    ],
)
def test_a_plan_looks_ahead_unless_it_is_recalled(text: str, published: str, span: str) -> None:
    """A plan without a year lies after its statement; one that is looked back on, before."""
    result = verify(source_of(text, published), modality=PLANNED)
    assert result.claim.status is VERIFIED
    assert four(result.claim.span) == span


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("The strike began on 3 May 2024", State, "2024-05-03 / .."),
        ("The strike ended on 9 June 2024", State, ".. / 2024-06-09"),
        ("The fair closed on 9 June 2024", Visit, ".. / 2024-06-09"),
        ("The strike began on 3 May 2024", Event, "2024-05-03"),
        ("They opened the centre and on 3 May 2024 they left", Visit, "2024-05-03"),
        (
            "The strike was held from 3 to 9 May 2024, it began well",
            State,
            "2024-05-03 / 2024-05-09",
        ),
    ],
)
def test_begin_and_end_of_what_lasts(text: str, kind: type[Event], span: str) -> None:
    """Words such as "began on" tell the begin alone, "ended on" the end alone, of what lasts."""
    assert four(verify(text, kind=kind).claim.span) == span


def test_what_counts_from_a_placed_document_is_assumed() -> None:
    """A date that counts from a document without a date of its own says so."""
    placed = PlacedBy(quote=Quote(exact="last year"), reason="as its words have it")
    source = source_of("Trade rose last year", "2022", placed_by=placed)
    assert codes(verify(source)) == ["anchor-assumed"]
    assert codes(verify(attrs.evolve(source, placed_by=None))) == []


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("It opened in the six months to 30 May 2022.", "2021-12-01..2022-05-30"),
        ("It opened within 60 days of 4 March 2023.", "2023-03-04..2023-05-03"),
        ("It opened within 21 days of the order of 4 May 2023.", "2023-05-04..2023-05-25"),
        ("It opened two days after 4 March 2023.", "2023-03-06"),
        ("It opened two days after it was sold on 4 March 2023.", "2023-03-06"),
        ("It opened at least ten days before 14 March 2023.", "..2023-03-04"),
        ("It was not opened until 4 May 2023.", "2023-05-04"),
        ("It opened by close of business on 4 May 2023.", "..2023-05-04"),
    ],
)
def test_a_length_beside_a_date_dates_a_claim(words: str, span: str) -> None:
    """What is counted from a date, or ends with it, dates a claim; never the date alone."""
    result = verify(words)
    assert (result.claim.status, codes(result)) == (VERIFIED, [])
    assert four(result.claim.span) == span
