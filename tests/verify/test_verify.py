"""Verifying claims: the verdict on each quote, and the date that follows from the words."""

import ast
import datetime as dt
from hashlib import sha256
from typing import Any

import attrs
import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import edtf
from chronology.claims import Claim, Evidence, Gap
from chronology.errors import NotExpressible
from chronology.events import CommissionMeeting, Event, PlantLaunch, State, Visit
from chronology.findings import CODES
from chronology.sources import Document, PlacedBy, Quote, Source
from chronology.timespan import TimeSpan
from chronology.verify import (
    Verified,
    locate_in,
    stated_at,
    stated_by_source,
    verify_claim,
    verify_source,
    written,
)
from chronology.vocabulary import ClaimStatus, Modality, Severity, Verdict

PACKAGE = ROOT / "chronology"
REPORTED, PENDING, PLANNED = Modality.REPORTED, Modality.PENDING, Modality.PLANNED
VERIFIED, UNVERIFIED = ClaimStatus.VERIFIED, ClaimStatus.UNVERIFIED


def source_of(text: str, published: str = "2023-06-24", **fields: Any) -> Source:  # noqa: ANN401 - any field
    """Return a source with a text, published on a day; empty for an unknown day."""
    raw = text.encode("utf-8", errors="surrogatepass")
    document = Document(
        path="s.txt",
        text=text,
        raw_sha256=sha256(raw).hexdigest(),
        text_sha256=sha256(raw).hexdigest(),
        extractor="test",
    )
    span = edtf.parse(published) if published else None
    return Source(**{"id": "s", "file": "s.txt", "published": span, "document": document, **fields})


def claim_of(quote: str | Quote, **fields: Any) -> Claim:  # noqa: ANN401 - any field
    """Return a claim; its quotes may be given as their words, its date as EDTF."""
    for name, value in fields.items():
        if isinstance(value, str) and (name.endswith("_quote") or name == "antecedent"):
            fields[name] = Quote(exact=value)
        elif isinstance(value, str) and name == "when":
            fields[name] = edtf.parse(value)
    words = Quote(exact=quote) if isinstance(quote, str) else quote
    return Claim(**{"id": "c", "event": "e", "source": "s", "quote": words, **fields})


def verify(source: Source | str, quote: str | Quote = "", **fields: Any) -> Verified:  # noqa: ANN401 - any field
    """Verify one claim; without a quote, it quotes the whole text.

    `kind` is the kind of its event; the other fields are the claim's.
    """
    kind: type[Event] = fields.pop("kind", Event)
    if isinstance(source, str):
        source = source_of(source)
    text = source.document.text if source.document else ""
    claim = claim_of(quote or text, **fields)
    return verify_claim(claim, kind(id="e"), source, stated_by_source(source))


def four(span: TimeSpan | None) -> str:
    """Return the four bounds of a span, briefly: begin and end, each first..last day."""
    if span is None:
        return "-"
    sides = []
    for side in (span.begin, span.end):
        first, last = str(side.earliest or ""), str(side.latest or "")
        sides.append(first if first and first == last else f"{first}..{last}")
    return sides[0] if sides[0] == sides[1] else " / ".join(sides)


def codes(result: Verified) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in result.findings]


def only_sentence(result: Verified) -> str:
    """Return the sentence of the only finding."""
    (finding,) = result.findings
    return finding.sentence


# Verdicts ------------------------------------------------------------------------------------

OPENING = (
    "The plant in Ganja opened on 17 June 2023, and the road did not open. It was late. "
    "So was the rest."
)


@pytest.mark.parametrize(
    ("quote", "verdict", "status", "found"),
    [
        ("The plant in Ganja opened on 17 June 2023", Verdict.EXACT, VERIFIED, []),
        ("THE PLANT  in Ganja opened on 17 June 2023", Verdict.NORMALISED, VERIFIED, []),
        ("The plant … opened on 17 June 2023", Verdict.ELIDED, VERIFIED, []),
        (
            "The plant in Ganja opened on 17 June 2023 … the road did … open",
            Verdict.ALTERED,
            UNVERIFIED,
            ["quote-altered"],
        ),
        ("the", Verdict.AMBIGUOUS, UNVERIFIED, ["quote-ambiguous"]),
        ("opened on 18 June 2023", Verdict.ALTERED, UNVERIFIED, ["quote-altered"]),
        ("opened on 17 June 2023 … late", Verdict.MISSING, UNVERIFIED, ["quote-missing"]),
    ],
    ids=["exact", "normalised", "elided", "negation", "ambiguous", "digit", "across-sentences"],
)
def test_each_verdict(quote: str, verdict: Verdict, status: ClaimStatus, found: list[str]) -> None:
    """Whoever's words stand in the source takes part; whoever's do not is told and does not."""
    result = verify(OPENING, quote)
    assert (result.claim.verdict, result.claim.status) == (verdict, status)
    assert codes(result) == found
    assert (result.claim.span is not None) == (status is VERIFIED)
    assert result.claim.counts == (status is VERIFIED)


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        (
            "the road did … open",
            "c: the quote “the road did … open”: what was left out holds “not”",
        ),
        (
            "The plant in Baku",
            "c: the quote “The plant in Baku”: “Baku” stands where the source has “Ganja” (a name)",
        ),
        (
            "the",
            "c: the quote “the”: the words stand in 2 places, and no prefix or suffix is given",
        ),
    ],
    ids=["negation", "altered", "ambiguous"],
)
def test_why_a_quote_fails(quote: str, sentence: str) -> None:
    """The finding names the claim, the words and the reason."""
    assert only_sentence(verify(OPENING, quote)) == sentence


def test_a_long_quote_is_shortened_in_a_finding() -> None:
    """A finding shows the first 80 code points of the words."""
    sentence = only_sentence(verify(OPENING, "x" * 200))
    assert sentence.startswith(f"c: the quote “{'x' * 80}…”: ")


def test_prefix_and_suffix_decide() -> None:
    """Of several places the one with the words around it is meant, and its offsets are kept."""
    quote = Quote(exact="open", prefix="did not")
    result = verify("They did open. It did not open.", quote)
    (evidence,) = result.claim.evidence
    assert (evidence.verdict, evidence.start, evidence.end) == (Verdict.EXACT, 26, 30)


def test_a_document_that_could_not_be_read() -> None:
    """Without its document no words of a source are found, and the finding says why."""
    source = source_of("", document=None)
    result = verify(source, "The plant opened")
    assert (result.claim.verdict, result.claim.status) == (Verdict.MISSING, UNVERIFIED)
    assert only_sentence(result) == (
        "c: the quote “The plant opened”: the source's document could not be read"
    )
    assert list(verify_source(source, ("c",))) == []
    assert locate_in(source, Quote(exact="The")).verdict is Verdict.MISSING


@pytest.mark.parametrize(
    ("quote", "after", "reason"),
    [
        (
            "The plant in Ganja",
            Verdict.EXACT,
            "the source's bytes have changed; the words are still there",
        ),
        (
            "The plant in Baku",
            Verdict.ALTERED,
            "the source's bytes have changed; the words are no longer there",
        ),
    ],
)
def test_a_source_that_changed(quote: str, after: Verdict, reason: str) -> None:
    """No words of a changed source count, and each quote says whether it still stands there."""
    result = verify(source_of(OPENING, sha256="0" * 64), quote)
    assert (result.claim.verdict, result.claim.status) == (Verdict.SOURCE_CHANGED, UNVERIFIED)
    assert result.claim.evidence[0].reason == reason
    assert result.claim.evidence[0].after_change is after
    assert result.claim.span is None


def test_a_changed_source_is_one_finding_with_its_claims() -> None:
    """A changed source is told once, and names every claim that rests on it."""
    source = source_of(OPENING, sha256="0" * 64)
    (finding,) = verify_source(source, ("c", "d"))
    assert (finding.code, finding.claims, finding.sources) == ("source-changed", ("c", "d"), ("s",))
    assert finding.sentence == "s: s.txt no longer has the SHA-256 recorded for it"


def test_the_recorded_hash_may_be_in_capitals() -> None:
    """A hash is the same in capitals; a source without one cannot have changed."""
    digest = source_of(OPENING).document.raw_sha256.upper()  # type: ignore[union-attr]
    assert not source_of(OPENING, sha256=digest).changed
    assert not source_of(OPENING).changed


# The other quotes ----------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["date_quote", "antecedent"])
def test_words_for_the_date_must_be_found(role: str) -> None:
    """A claim whose date rests on words that are not there is not verified."""
    result = verify(OPENING, "opened on 17 June 2023", **{role: "on 18 June 2023"})
    assert result.claim.status is UNVERIFIED
    assert codes(result) == ["quote-altered"]


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("modality_quote", "the words for the modality"),
        ("speaker_quote", "the words for the speaker"),
        ("relation_quote", "the words for the relation"),
    ],
)
def test_a_claim_with_other_words_missing_still_takes_part(role: str, name: str) -> None:
    """Words for modality, speaker or relation that are not there are told; the claim counts."""
    result = verify(OPENING, "opened on 17 June 2023", **{role: "he said"})
    assert result.claim.status is VERIFIED
    assert four(result.claim.span) == "2023-06-17"
    assert only_sentence(result) == f"c: {name} “he said”: the words do not stand in the text"


def test_every_quote_is_looked_for_and_the_main_one_comes_first() -> None:
    """Each quote of a claim has its evidence, in one fixed order."""
    roles = (
        "quote",
        "date_quote",
        "antecedent",
        "modality_quote",
        "speaker_quote",
        "relation_quote",
    )
    result = verify(OPENING, "The plant", **dict.fromkeys(roles[1:], "17 June 2023"))
    assert tuple(evidence.role for evidence in result.claim.evidence) == roles
    assert all(evidence.holds for evidence in result.claim.evidence)


# Dates: `when` against the words -------------------------------------------------------------


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


# Dates: the words of a gap -------------------------------------------------------------------


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


# Dates: which words --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "when", "found"),
    [
        ("The 2019 agreement was renewed in April 2024.", "2024-04", []),
        ("Parliament passed the 2022 budget in May 2023.", "2023-05", []),
        ("The 2019 agreement was renewed in April 2024.", "2024", []),
        ("The 2019 agreement was renewed in April 2024.", "", ["date-ambiguous"]),
        ("The 2019 agreement was renewed in April 2024.", "2019", ["date-ambiguous"]),
        ("Signed in 2019, it was renewed in April 2024.", "2024-04", ["date-ambiguous"]),
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
        ("In 2021 it was sold. It opened on 29 November.", "opened on 29 November", "2022-11-29"),
    ],
)
def test_a_wider_part_of_a_date_still_holds(text: str, quote: str, span: str) -> None:
    """A part that says less than the whole date, or the whole beside another, is true."""
    result = verify(text, quote)
    assert (four(result.claim.span), codes(result)) == (span, [])


@pytest.mark.parametrize(
    ("text", "code", "sentence"),
    [
        (
            "It opened on 31 November 2022.",
            "impossible-date",
            "c: “31 November 2022”: November 2022 has 30 days",
        ),
        (
            "It opened on 31 November.",
            "impossible-date",
            "c: “31 November”: November has 30 days",
        ),
        (
            "It opened on 29 February of last year.",
            "impossible-date",
            "c: “29 February of last year”: February 2022 has 28 days",
        ),
        (
            "It opened on 2023-13-01.",
            "impossible-date",
            "c: “2023-13-01”: there is no month 13",
        ),
        (
            "It opened on 31/2/2023.",
            "impossible-date",
            "c: “31/2/2023”: 31/2/2023 is no day of any month",
        ),
        (
            "It opened on Monday, May 16, 2024.",
            "weekday-mismatch",
            "c: the weekday of 16 May 2024 is Thursday, not Monday",
        ),
        (
            "It opened on 3/4/2023.",
            "date-ambiguous",
            "c: “3/4/2023”: 3/4/2023 is 3 April or 4 March",
        ),
        (
            "It opened in Q4 FY2023.",
            "date-ambiguous",
            "c: “Q4 FY2023”: the fiscal calendar is unknown",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(".") else "",
)
def test_dates_that_are_none(text: str, code: str, sentence: str) -> None:
    """A day that does not exist, a wrong weekday and an unclear date give no date."""
    result = verify(text)
    assert (result.claim.status, codes(result)) == (UNVERIFIED, [code])
    assert only_sentence(result) == sentence
    assert result.claim.span is None


# Dates: the anchor ---------------------------------------------------------------------------


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


# Dates: other words' days --------------------------------------------------------------------

DAY_IN_BAKU = "On 29 November the delegation met Aliyev. Later the same day they laid flowers."


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


# Dates: kinds --------------------------------------------------------------------------------

PAIR = "On June 17 and 18 of this year they came."
SINCE = "It has worked since 1992."


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


# Dates: without time words -------------------------------------------------------------------


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


DATELINE = "BAKU, Azerbaijan, April 17. The centre is there."


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


# When a claim was stated ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "retrieved", "stated"),
    [
        ("2023-06-24", "", "2023-06-24"),
        ("2023-06-24", "2024", "2023-06-24"),
        ("2022", "", "2022-01-01..2022-12-31"),
        ("2023-06-17/2023-06-18", "", "2023-06-17..2023-06-18"),
        ("", "2024-05-01", "..2024-05-01"),
        ("", "", ".."),
    ],
)
def test_a_source_states_when_published(published: str, retrieved: str, stated: str) -> None:
    """A source speaks when it is published, or else by the day it was retrieved."""
    span = edtf.parse(retrieved) if retrieved else None
    assert four(stated_by_source(source_of("", published, retrieved=span))) == stated


@pytest.mark.parametrize(
    ("published", "event", "stated"),
    [
        ("2022", "2022-11-29", "2022-11-29"),
        ("2022-12-05", "2022-11-29", "2022-11-29"),
        ("2022-12-05", "[..2022-12-31]", "..2022-12-05"),
        ("2022-12-05", "2022-12", "2022-12-01..2022-12-05"),
        ("2022-12-05", "2023", "2022-12-05"),
        ("", "2022-11-29", "2022-11-29"),
        ("2022-12-05", "", "2022-12-05"),
    ],
)
def test_a_claim_said_at_an_event_was_stated_then(published: str, event: str, stated: str) -> None:
    """What was said at an event was stated then, but never after it was published."""
    date = edtf.parse(event) if event else None
    span = stated_at(source_of("", published), date)
    assert four(span) == stated
    assert span.is_possible


# Other languages -----------------------------------------------------------------------------

RUSSIAN = "Завод в Гяндже не открылся 17 июня 2023 года."


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


def test_a_language_without_rules_is_one_note_for_its_source() -> None:
    """The source is told once; its claims are not."""
    (finding,) = verify_source(source_of(RUSSIAN, language="ru"), ("c", "d"))
    assert (finding.code, finding.severity) == ("language-unread", Severity.NOTE)
    assert finding.sentence == "s: no rules for “ru”; its dates are as given"


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-us"])
def test_english_of_any_country_is_read(language: str) -> None:
    """A region or script behind the language makes no difference."""
    source = source_of(OPENING, language=language)
    assert four(verify(source, "opened on 17 June 2023").claim.span) == "2023-06-17"
    assert list(verify_source(source, ())) == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_an_elision_is_near_where_negations_are_unknown(language: str) -> None:
    """What was left out of Russian words may deny them, whatever language the ledger says."""
    source = source_of("Завод в Гяндже не открылся.", language=language)
    result = verify(source, "Завод … открылся")
    assert (result.claim.verdict, result.claim.status) == (Verdict.NEAR, UNVERIFIED)
    assert codes(result) == ["quote-near"]


def test_an_elision_in_another_language_says_why_and_what_to_do() -> None:
    """The finding is a warning, with the reason and the remedy."""
    result = verify(source_of(RUSSIAN, language="ru"), "Завод … открылся", when="2023-06-17")
    (finding,) = result.findings
    assert finding.severity is Severity.WARNING
    assert finding.claims == ("c",)
    assert finding.sentence == (
        "c: the quote “Завод … открылся”: the sentence is not read as English, so what was left "
        "out may deny it; quote the words without leaving any out"
    )
    assert result.claim.span is None


def test_an_elision_is_unchecked_in_a_language_without_rules() -> None:
    """English words in a source of another language do not make its elisions safe."""
    source = source_of("Завод of the firm в Гяндже открылся.", language="ru")
    result = verify(source, "Завод … в Гяндже")
    assert (result.claim.verdict, result.claim.status) == (Verdict.ELIDED, UNVERIFIED)
    assert codes(result) == ["language-unread"]


def test_an_unchecked_elision_elsewhere_is_told_but_does_not_decide() -> None:
    """An elided speaker's quote in another language is told; the claim still takes part."""
    source = source_of(RUSSIAN, language="ru")
    result = verify(source, "Завод в Гяндже", speaker_quote="Завод … открылся")
    assert (result.claim.status, codes(result)) == (VERIFIED, ["quote-near"])
    assert not result.claim.evidence[1].holds


# Sources -------------------------------------------------------------------------------------

HEAD = "Trend, date 2023-06-24. Baku, 24 June. The plant opened today, on the 5th of May."


@pytest.mark.parametrize(
    ("published", "quote", "code"),
    [
        ("2023-06-24", "date 2023-06-24", None),
        ("2023-06", "date 2023-06-24", None),
        ("2023-06-24T16:00:00", "date 2023-06-24", None),
        ("[..2023-06-24]", "date 2023-06-24", None),
        ("2023-06-24", "Baku, 24 June", None),
        ("2023-06-25", "date 2023-06-24", "date-mismatch"),
        ("2023-06-25", "Baku, 24 June", "date-mismatch"),
        ("2023-06-24", "The plant opened today", "date-mismatch"),
        ("2023-06-24", "The plant opened", "date-mismatch"),
        ("2023-06-24", "date 2023-06-25", "quote-altered"),
    ],
)
def test_a_publication_date_follows_from_its_words(
    published: str, quote: str, code: str | None
) -> None:
    """The words quoted for a publication date must stand in the text, and say that date."""
    source = source_of(HEAD, published, published_quote=Quote(exact=quote))
    found = [finding.code for finding in verify_source(source, ())]
    assert found == ([] if code is None else [code])


def test_what_a_wrong_publication_date_is_told_as() -> None:
    """A publication date that its words do not say is told with both."""
    quote = Quote(exact="date 2023-06-24")
    (wrong,) = verify_source(source_of(HEAD, "2023-06-25", published_quote=quote), ())
    assert wrong.sentence == (
        "s: `published` says 25 June 2023, which does not follow from “date 2023-06-24”"
    )
    (without,) = verify_source(source_of(HEAD, "", published_quote=quote), ())
    assert without.sentence == (
        "s: “date 2023-06-24” is quoted for its date, but `published` is not given"
    )


def test_a_publication_date_in_another_language_is_not_read() -> None:
    """Words of a language without rules are looked for, but not held against the date."""
    text = "24 июня 2023 года. Завод открылся."
    found = Quote(exact="24 июня 2023 года")
    findings = verify_source(source_of(text, language="ru", published_quote=found), ())
    assert [finding.code for finding in findings] == ["language-unread"]
    missing = Quote(exact="25 июня 2023 года")
    findings = verify_source(source_of(text, language="ru", published_quote=missing), ())
    assert [finding.code for finding in findings] == ["language-unread", "quote-altered"]


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("The plant opened", None),
        ("The plant closed", "s: placed_by “The plant closed”: the words do not stand in the text"),
    ],
)
def test_what_places_a_source_must_be_found(quote: str, sentence: str | None) -> None:
    """The words by which an undated document is placed must stand in it."""
    source = source_of(HEAD, "2023", placed_by=PlacedBy(quote=Quote(exact=quote), reason="x"))
    assert [f.sentence for f in verify_source(source, ())] == ([sentence] if sentence else [])


# Claims set aside ----------------------------------------------------------------------------


@pytest.mark.parametrize("quote", ["The plant in Ganja", "The plant in Baku", "the"])
def test_a_claim_set_aside_is_looked_at_but_says_nothing(quote: str) -> None:
    """A claim that a person set aside keeps its verdict, has no date and raises no finding."""
    result = verify(OPENING, quote, set_aside="a slip of the pen")
    assert result.claim.status is ClaimStatus.SET_ASIDE
    assert (result.claim.span, result.findings, result.claim.counts) == (None, (), False)
    assert result.claim.verdict is verify(OPENING, quote).claim.verdict


# Laws ----------------------------------------------------------------------------------------


def test_only_verify_makes_verified_claims() -> None:
    """In the whole package no module but `verify` calls `VerifiedClaim`, or renames it."""
    makers = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("VerifiedClaim"):
                makers.add(path.relative_to(PACKAGE).as_posix())
            if isinstance(node, ast.alias) and node.name.endswith("VerifiedClaim"):
                assert node.asname is None, path
    assert makers == {"verify/claims.py"}


TEXTS = st.sampled_from(
    [
        OPENING,
        PAIR,
        SINCE,
        DATELINE,
        DAY_IN_BAKU,
        HEAD,
        RUSSIAN,
        "",
        "\ud800\0 17 June",
        "…",
        "2022",
    ]
) | st.text(max_size=40)
SOME_QUOTE = st.builds(
    Quote, exact=TEXTS, prefix=st.text(max_size=3), start=st.none() | st.integers(0, 99)
)
QUOTES = st.none() | SOME_QUOTE
DATES = st.none() | st.sampled_from(
    ["2022", "2023-06-17", "2023-06-17/2023-06-18", "1992/..", "[..2023-06-24]", "2022~", "202X"]
).map(edtf.parse)
CLAIMS = st.builds(
    Claim,
    id=st.just("c"),
    event=st.just("e"),
    source=st.just("s"),
    quote=SOME_QUOTE,
    modality=st.sampled_from(Modality),
    when=DATES,
    date_quote=QUOTES,
    antecedent=QUOTES,
    speaker_quote=QUOTES,
    relation_quote=QUOTES,
    during=st.sampled_from([(), ("journey",)]),
    set_aside=st.sampled_from(["", "", "", "slip"]),
)
SOURCES = st.builds(
    lambda text, published, language: source_of(text, language=language, published=published),
    TEXTS,
    st.sampled_from(
        ["2022", "2023-06-24", "", "[..2023-06-24]", "[2023..]", "2022~", "9999-12-31"]
    ),
    st.sampled_from(["en", "en", "ru"]),
)


@given(CLAIMS, SOURCES, st.sampled_from([Event, Visit, State, PlantLaunch]))
@settings(max_examples=300)
def test_any_claim_is_verified_or_told(claim: Claim, source: Source, kind: type[Event]) -> None:
    """Whatever the words, a claim counts, or is set aside, or a finding says why it does not."""
    result = verify_claim(claim, kind(id="e"), source, stated_by_source(source))
    told = {finding.code for finding in result.findings if finding.severity is not Severity.NOTE}
    assert result.claim.claim == claim
    assert told <= set(CODES)
    if result.claim.status is UNVERIFIED:
        assert told
        assert result.claim.span is None
    if result.claim.counts and result.claim.span is not None:
        assert result.claim.span.is_possible
        derived = result.claim.derivation.span
        assert derived is None or result.claim.span.contains(derived)


@given(SOURCES, QUOTES, QUOTES)
@settings(max_examples=200)
def test_any_source_can_be_looked_at(
    source: Source, first: Quote | None, second: Quote | None
) -> None:
    """Whatever a source quotes for its date, each finding concerns it, and nothing is raised."""
    placed = None if second is None else PlacedBy(quote=second)
    quoting = attrs.evolve(source, published_quote=first, placed_by=placed)
    assert all(finding.sources == ("s",) for finding in verify_source(quoting, ()))


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


def test_evidence_with_a_reason_against_it_does_not_hold() -> None:
    """A good verdict is not enough where something speaks against it."""
    found = Evidence(role="quote", quote=Quote(exact="x"), verdict=Verdict.ELIDED)
    assert found.holds
    assert not attrs.evolve(found, reason="unchecked").holds
    assert not attrs.evolve(found, verdict=Verdict.MISSING).holds


# Plans that move, and what began or ended --------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published", "span"),
    [
        ("Acme again postponed its phone, now to December", "2024-06-28", "2024-12-01..2024-12-31"),
        ("The trial was adjourned to 3 March", "2024-10-16", "2025-03-03"),
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
    ("fields", "voice"),
    [
        ({"speaker": "The mayor"}, "The mayor"),
        ({}, "The Herald"),
    ],
)
def test_whose_word_it_is(fields: dict[str, str], voice: str) -> None:
    """A claim is its speaker's word, or else its publisher's."""
    source = source_of("It opened on 3 May 2024", publisher="The Herald")
    assert verify(source, **fields).claim.voice == voice


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The deal was not signed on 3 May 2023", ["modality-mismatch"]),
        ("The deal was never signed, he said on 3 May 2023", ["modality-mismatch"]),
        ("It was not only signed but sealed on 3 May 2023", []),
        ("The deal was signed on 3 May 2023", []),
    ],
)
def test_a_denial_is_no_report(text: str, found: list[str]) -> None:
    """A report whose words deny it takes part, marked."""
    result = verify(text)
    assert codes(result) == found
    assert result.claim.status is VERIFIED


@pytest.mark.parametrize(
    ("text", "modality", "found"),
    [
        ("The plant will open on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The plant is scheduled to open on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The plant has not yet opened on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The plant was opened on 3 May 2025", PLANNED, ["modality-mismatch"]),
        ("The firm failed to pay its rent on 3 May 2023", REPORTED, []),
        ("The two could not agree on 3 May 2023", REPORTED, []),
        ("He would become president on 3 May 2023", REPORTED, []),
        ("The old man signed his will on 3 May 2023", REPORTED, []),
        ("No agreement was reached on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The ministers signed a paper on the plant, on 3 May 2025", PLANNED, []),
        ("The minister says the plant will open on 3 May 2023", REPORTED, []),
        ("It was decided that the plant will open on 3 May 2023", REPORTED, []),
        ("The upcoming visit on 3 May 2023 opened a new page", REPORTED, []),
        ("The opening, announced for 3 May 2025", PLANNED, []),
        ("The plan was signed for the plant to open on 3 May 2025", PLANNED, []),
    ],
)
def test_words_of_another_mood(text: str, modality: Modality, found: list[str]) -> None:
    """Words that speak of a plan only are no report, nor the reverse; mixed words are let be."""
    assert codes(verify(text, modality=modality)) == found


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
        ("They arrested the man who would not leave on 13 May", REPORTED, "2024-05-13"),
        ("They agreed to meet on 3 June", PLANNED, "2024-06-03"),
        ("They dropped the rally set for 20 May", Modality.CANCELLED, "2024-05-20"),
        ("The rally was cancelled on 13 May", Modality.CANCELLED, "2024-05-13"),
    ],
)
def test_a_date_leans_as_the_claim_does(text: str, modality: Modality, span: str) -> None:
    """Of what has happened "could" is no future; what was dropped still lay ahead."""
    assert four(verify(source_of(text, "2024-05-16"), modality=modality).claim.span) == span


@pytest.mark.parametrize(
    "text",
    [
        "The mayor could not attend; her deputy opened the fair on 3 May 2023",
        "The protest, which had not been authorised, took place on 3 May 2023",
        "They arrested the man who would not leave on 3 May 2023",
        "She did not renew the lease, and the shop closed on 3 May 2023",
        "The two sides agreed on 3 May 2023 to hold talks",
        "The talks failed to end the strike on 3 May 2023",
    ],
)
def test_a_denial_of_something_else_is_no_mismatch(text: str) -> None:
    """A negation counts only where it denies all that the quote tells."""
    assert codes(verify(text)) == []
