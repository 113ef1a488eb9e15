"""Plans dated by lengths: from now, from another event, in business days."""

from pathlib import Path
from typing import Any

import pytest
from verifying import PLANNED, REPORTED, UNVERIFIED, VERIFIED, codes, four, source_of, verify

from chronology.claims import Gap
from chronology.events import Event, State
from chronology.meanings.business import BusinessCalendar
from chronology.timespan import TimeSpan, civil
from chronology.vocabulary import GapOf, GapUnit

HERE = Path(__file__).parent
SAID = "2023-03-16"
LEAST_RIGHT, MOST_WRONG = 22, 1  # of the 26 sentences that no rule was written for


def _rows(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = (line.rpartition(" | ") for line in lines if not line.startswith("#"))
    return [(text, want) for text, _, want in rows]


def _days(span: TimeSpan | None) -> str:
    """Return a span by its days: "by" a day, first..last day, or none."""
    if span is None or span.latest is None:
        return "none"
    first, last = (
        None if bound is None else "{:04}-{:02}-{:02}".format(*civil(bound.day))
        for bound in (span.earliest, span.latest)
    )
    return f"by {last}" if first is None else f"{first}..{last}"


def _dated(text: str, **fields: Any) -> str:  # noqa: ANN401 - any field of a claim
    """Return when a plan is for, or none."""
    return _days(verify(source_of(text, SAID), modality=PLANNED, **fields).claim.span)


@pytest.mark.parametrize(("text", "when"), _rows("lengths-seen.txt"))
def test_a_length_counts_from_when_it_was_said_or_from_nothing(text: str, when: str) -> None:
    """A plan is dated by a length that counts from now, and by no other."""
    assert _dated(text) == when


def test_sentences_that_no_rule_was_written_for() -> None:
    """Of sentences not looked at before, few are undated, and fewer dated wrongly."""
    rows = _rows("lengths-unseen.txt")
    found = [(_dated(text), want) for text, want in rows]
    right = sum(got == want for got, want in found)
    wrong = sum(got not in {want, "none"} for got, want in found)
    assert (len(rows), right >= LEAST_RIGHT, wrong <= MOST_WRONG) == (26, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "The plant was built in two weeks.",
        "He answered within 30 days.",
        "The works were finished over the next four years.",
        "The strike lasted for the next six months.",
        "She paid within ten days of receipt.",
    ],
)
def test_what_is_reported_is_not_dated_by_a_length(text: str) -> None:
    """How long something took says no more than that it had happened when it was reported."""
    result = verify(source_of(text, SAID), modality=REPORTED)
    assert (codes(result), four(result.claim.span)) == ([], f"..{SAID}")


@pytest.mark.parametrize("words", ["in two weeks", "two weeks"])
def test_words_for_the_date_are_read_in_their_sentence(words: str) -> None:
    """A `date_quote` may be the length alone: its preposition stands in the sentence."""
    assert _dated("The minister will open the quay in two weeks.", date_quote=words) == (
        "2023-03-27..2023-04-02"
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The buyer shall pay within 30 days of receipt.", "The buyer shall pay within 30 days"),
        ("On delivery, the buyer shall pay within 30 days.", "the buyer shall pay within 30 days"),
    ],
)
def test_what_a_length_counts_from_may_stand_outside_the_quote(text: str, quote: str) -> None:
    """A quote that cuts off what a length counts from is not counted from the statement."""
    claim = verify(source_of(text, SAID), quote, modality=PLANNED).claim
    assert (claim.status, claim.span) == (VERIFIED, None)
    assert "name that event as `after`" in claim.derivation.basis


def test_a_length_for_the_date_that_counts_from_nothing_named_is_refused() -> None:
    """Where a person gives such words for the date, they are told what is missing."""
    text = "The buyer shall pay within 30 days of receipt."
    result = verify(source_of(text, SAID), modality=PLANNED, date_quote="within 30 days")
    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-ambiguous"])


def test_a_length_of_what_is_to_last_ends_it() -> None:
    """What "expires in three years" is the end of a permit that lasts."""
    text = "The permit expires in three years."
    claim = verify(source_of(text, SAID), modality=PLANNED, kind=State).claim
    assert claim.span is not None
    assert (str(claim.span.end), claim.span.begin.earliest) == ("2026", None)


AFTER: list[tuple[str, dict[str, Any], Gap]] = [
    (
        "The buyer shall pay within thirty (30) days after the Effective Date.",
        {"after": "effective"},
        Gap(most=30),
    ),
    (
        "The buyer shall pay within 60 days of the date of this Agreement.",
        {"after": "signing"},
        Gap(most=60),
    ),
    (
        "The buyer shall pay within 30 days of the later of signing and the permit.",
        {"after": ("signing", "permit")},
        Gap(most=30, of=GapOf.LATER),
    ),
    (
        "The loan falls due 90 days after default or maturity, whichever is earlier.",
        {"after": ("default", "maturity")},
        Gap(least=90, most=90, of=GapOf.EARLIER),
    ),
    (
        "Payment is due ten (10) business days after receipt.",
        {"after": "receipt"},
        Gap(least=10, most=10, unit=GapUnit.BUSINESS_DAYS),
    ),
    (
        "Upon receipt of the invoice, the buyer shall pay within 30 days.",
        {"after": "receipt"},
        Gap(most=30),
    ),
    (
        "Notice must be given at least 30 days prior to the Closing Date.",
        {"before": "closing"},
        Gap(least=30),
    ),
    (
        "Notice must be given no later than thirty days before the Closing Date.",
        {"before": "closing"},
        Gap(least=30),
    ),
    (
        "The goods shall be delivered no earlier than two weeks after the order.",
        {"after": "order"},
        Gap(least=2, unit=GapUnit.WEEKS),
    ),
    (
        "The works shall be finished within six months of the permit.",
        {"after": "permit"},
        Gap(most=6, unit=GapUnit.MONTHS),
    ),
    ("The report is due two weeks later.", {"after": "talks"}, Gap(least=14, most=14)),
    (
        "The buyer shall pay within five business days hereof.",
        {"after": "signing"},
        Gap(most=5, unit=GapUnit.BUSINESS_DAYS),
    ),
    ("The claim shall be filed within 30 days of the vote.", {"near": "vote"}, Gap(most=30)),
]


@pytest.mark.parametrize(("text", "fields", "gap"), AFTER)
def test_the_gap_of_a_plan_follows_from_its_words(
    text: str, fields: dict[str, Any], gap: Gap
) -> None:
    """How far a plan lies from the event that it names is what its own words say.

    Of business days without a calendar a reader is told that they give no day.
    """
    told = ["date-ambiguous"] if gap.business else []
    result = verify(source_of(text, SAID), modality=PLANNED, **fields)
    claim = result.claim
    assert (codes(result), claim.gap, claim.span) == (told, gap, None)
    assert claim.derivation.rule == "counted-from-event"
    again = verify(source_of(text, SAID), modality=PLANNED, gap=gap, **fields)
    assert (codes(again), again.claim.gap) == (told, gap)


@pytest.mark.parametrize(
    ("gap", "sentence"),
    [
        (
            Gap(most=20),
            "c: `gap` says at most 20 days, but from “30 days of” follows at most 30 days",
        ),
        (
            Gap(most=60),
            "c: `gap` says at most 60 days, but from “30 days of” follows at most 30 days",
        ),
        (
            Gap(most=30, unit=GapUnit.BUSINESS_DAYS),
            "c: `gap` says at most 30 business days, but from “30 days of” follows at most 30 days",
        ),
        (
            Gap(most=1, unit=GapUnit.WEEKS),
            "c: `gap` says at most 1 week, but from “30 days of” follows at most 30 days",
        ),
    ],
)
def test_a_gap_that_differs_from_the_words_is_a_conflict(gap: Gap, sentence: str) -> None:
    """A deadline entered longer, or shorter, than the words have it would move the verdict."""
    text = "The buyer shall pay within 30 days of receipt."
    result = verify(source_of(text, SAID), modality=PLANNED, after="receipt", gap=gap)
    assert [(one.code, one.sentence) for one in result.findings] == [("date-mismatch", sentence)]
    assert result.claim.gap is None


@pytest.mark.parametrize(
    ("text", "modality", "gap"),
    [
        ("The buyer shall pay within 30 days.", PLANNED, Gap(most=30)),
        ("The plant will open two years after the permit.", PLANNED, Gap(least=700, most=760)),
        ("The plant will open after the permit.", PLANNED, Gap(most=90)),
        ("It opened 30 days after the fire.", REPORTED, Gap(least=20, most=40)),
        ("The works, done in two weeks, ended after the fire.", REPORTED, Gap(most=90)),
        ("It opened a month after the fire.", REPORTED, Gap(least=28, most=31)),
    ],
)
def test_a_gap_that_the_words_allow_stands(text: str, modality: Any, gap: Gap) -> None:  # noqa: ANN401 - a modality
    """Where the words say no more, or leave it open, the gap entered counts."""
    result = verify(source_of(text, SAID), modality=modality, after="other", gap=gap)
    assert (codes(result), result.claim.gap) == ([], gap)


def test_words_that_count_to_the_other_side_are_a_conflict() -> None:
    """Words such as "30 days before" do not put an event after another."""
    text = "Notice must be given 30 days before the Closing Date."
    result = verify(source_of(text, SAID), modality=PLANNED, after="closing")
    assert codes(result) == ["date-mismatch"]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The plant will open two years after the permit.", "does not say to the day"),
        (
            "It is due within 30 days of receipt and within 10 days after delivery.",
            "several lengths",
        ),
    ],
)
def test_a_gap_that_nobody_can_tell_is_asked_for(text: str, basis: str) -> None:
    """Words that leave open how far it is give no gap, and the plan is undated."""
    claim = verify(source_of(text, SAID), modality=PLANNED, after="other").claim
    assert (claim.status, claim.gap, claim.span) == (VERIFIED, None, None)
    assert basis in claim.derivation.basis


def test_a_plan_without_the_other_event_is_dated_from_its_statement() -> None:
    """`after` alone orders: "within 30 days" still counts from when it was said."""
    assert _dated("The buyer must pay within 30 days.", after="signing") == "by 2023-04-15"


def test_a_recalled_statement_is_what_a_length_counts_from() -> None:
    """With `stated`, "in two weeks" counts from then."""
    text = "The minister will open the quay in ten days."
    assert _dated(text, stated=TimeSpan.day(2023, 1, 10)) == "2023-01-20..2023-01-20"


MAY = BusinessCalendar(holidays=("2023-03-20", "2023-05-08"))
SIX_DAYS = BusinessCalendar(weekend=("friday",))


@pytest.mark.parametrize(
    ("text", "calendar", "when"),
    [
        ("The buyer shall pay within five working days.", MAY, "by 2023-03-24"),
        ("The buyer shall pay within five working days.", SIX_DAYS, "by 2023-03-22"),
        ("It is due ten (10) business days after 1 May 2023.", MAY, "2023-05-16..2023-05-16"),
        (
            "It is due ten business days after 1 May 2023.",
            BusinessCalendar(),
            "2023-05-15..2023-05-15",
        ),
        ("It is due within ten business days of 1 May 2023.", MAY, "by 2023-05-16"),
        ("It is due at least five business days before 15 May 2023.", MAY, "by 2023-05-05"),
        ("It is due on the 5th business day after 1 May 2023.", MAY, "2023-05-09..2023-05-09"),
        ("The court will rule in three working days.", MAY, "2023-03-22..2023-03-22"),
        ("The deal will close over the next five business days.", MAY, "2023-03-16..2023-03-24"),
        ("It is due within five clear business days of 1 May 2023.", MAY, "none"),
        ("It is due within five trading days of 1 May 2023.", MAY, "none"),
        ("It is due within five business days of 1 May 2023.", None, "none"),
        ("The buyer shall pay within five working days.", None, "none"),
    ],
)
def test_business_days_are_counted_by_a_declared_calendar(
    text: str, calendar: BusinessCalendar | None, when: str
) -> None:
    """Weekends and holidays are passed over; without a calendar nothing is counted."""
    claim = verify(source_of(text, SAID, calendar=calendar), modality=PLANNED).claim
    assert _days(claim.span) == when


def test_a_derivation_tells_of_calendar_and_holidays() -> None:
    """Who declared the calendar, and which holidays were passed over, is said."""
    text = "The buyer shall pay within five working days."
    claim = verify(source_of(text, SAID, calendar=MAY), modality=PLANNED).claim
    assert claim.derivation.basis == (
        "counted from the publication of s, business days by `calendar` of s (a calendar of 2 "
        "holidays), without 20 March 2023"
    )


def test_a_claim_tells_which_calendar_counts() -> None:
    """Its own, or else that of its source."""
    text = "The buyer shall pay within five business days after receipt."
    source = source_of(text, SAID, calendar=MAY)
    own = verify(source, modality=PLANNED, after="receipt", calendar=SIX_DAYS).claim
    assert (own.calendar, own.gap) == (SIX_DAYS, Gap(most=5, unit=GapUnit.BUSINESS_DAYS))
    assert verify(source, modality=PLANNED, after="receipt").claim.calendar == MAY


def test_a_claim_may_have_a_calendar_of_its_own() -> None:
    """A contract inside a mail counts its days as it says itself."""
    text = "The buyer shall pay within five working days."
    assert _dated(text, calendar=SIX_DAYS) == "by 2023-03-22"


def test_business_days_without_a_calendar_tell_the_remedy() -> None:
    """What to declare is said."""
    text = "The buyer shall pay within five working days."
    (finding,) = verify(source_of(text, SAID), modality=PLANNED).findings
    assert finding.code == "date-ambiguous"
    assert 'declare one as `calendar = "GB-ENG"`' in finding.sentence


def test_an_event_of_any_kind_is_due_by_a_deadline() -> None:
    """A deadline is open to its begin."""
    claim = verify(
        source_of("The buyer must pay within 30 days.", SAID), modality=PLANNED, kind=Event
    ).claim
    assert four(claim.span) == "..2023-04-15"
