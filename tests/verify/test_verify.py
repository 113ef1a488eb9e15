"""Whose word a claim is, and what holds of every claim and source that is verified."""

import ast

import attrs
import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from verifying import (
    DATELINE,
    DAY_IN_BAKU,
    HEAD,
    OPENING,
    PAIR,
    RUSSIAN,
    SINCE,
    UNVERIFIED,
    source_of,
    verify,
)

from chronology import edtf
from chronology.claims import Claim
from chronology.events import Event, PlantLaunch, State, Visit
from chronology.findings import CODES
from chronology.sources import PlacedBy, Quote, Source
from chronology.verify import (
    stated_by_source,
    verify_claim,
    verify_source,
)
from chronology.vocabulary import Modality, Severity

PACKAGE = ROOT / "chronology"


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
