"""What is told of a source, and when it made its statements."""

import pytest
from verifying import HEAD, OPENING, RUSSIAN, four, source_of, verify

from chronology import edtf
from chronology.sources import PlacedBy, Quote
from chronology.verify import (
    stated_at,
    stated_by_source,
    verify_source,
)
from chronology.vocabulary import Severity


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
