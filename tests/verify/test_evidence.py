"""The verdict on each quote of a claim, and what is told where it does not hold."""

import attrs
import pytest
from verifying import (
    OPENING,
    RUSSIAN,
    UNVERIFIED,
    VERIFIED,
    codes,
    four,
    only_sentence,
    source_of,
    verify,
)

from chronology.claims import Evidence
from chronology.sources import Quote
from chronology.verify import (
    locate_in,
    verify_source,
)
from chronology.vocabulary import ClaimStatus, Severity, Verdict


@pytest.mark.parametrize(
    ("quote", "verdict", "status", "found"),
    [
        ("The plant in Ganja opened on 17 June 2023", Verdict.EXACT, VERIFIED, []),
        ("THE PLANT  in Ganja opened on 17 June 2023", Verdict.NORMALISED, VERIFIED, []),
        ("The plant … opened on 17 June 2023", Verdict.NEAR, UNVERIFIED, ["quote-near"]),
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
    ids=["exact", "normalised", "which", "negation", "ambiguous", "digit", "across-sentences"],
)
def test_each_verdict(quote: str, verdict: Verdict, status: ClaimStatus, found: list[str]) -> None:
    """Whoever's words stand in the source takes part; whoever's do not is told and does not."""
    result = verify(OPENING, quote)
    assert (result.claim.verdict, result.claim.status) == (verdict, status)
    assert codes(result) == found
    assert (result.claim.span is not None) == (status is VERIFIED)
    assert result.claim.counts == (status is VERIFIED)


def test_an_elision_of_a_remark_counts() -> None:
    """Without a remark in brackets the same is told, and its date follows."""
    source = source_of("The plant (a large one) opened on 17 June 2023.")
    result = verify(source, "The plant … opened on 17 June 2023")
    assert (result.claim.verdict, result.claim.status) == (Verdict.ELIDED, VERIFIED)
    assert codes(result) == []


WHOLE = "The plant is large. The road is new. {} The road is long."


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("The mill closed on 3 May 2023.", []),
        ("The ministry denied that the mill closed on 3 May 2023.", ["modality-mismatch"]),
    ],
)
def test_the_context_of_each_sentence_around_an_elision_is_read(
    behind: str, found: list[str]
) -> None:
    """The sentence that has the date decides, whatever the one before it says."""
    quote = f"The plant is large. … {behind}"
    result = verify(source_of(WHOLE.format(behind)), quote)
    assert (result.claim.verdict, codes(result)) == (Verdict.ELIDED, found)


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        (
            "the road did … open",
            (
                "c: the quote “the road did … open”: what was left out holds “not”; "
                "the source says “the road did not open”"
            ),
        ),
        (
            "The plant in Baku",
            (
                "c: the quote “The plant in Baku”: “Baku” stands where the source has “Ganja” "
                "(a name); the source says “The plant in Ganja”"
            ),
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
        ("binding_quote", "the words that bind"),
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
        "binding_quote",
        "speaker_quote",
        "relation_quote",
    )
    result = verify(OPENING, "The plant", **dict.fromkeys(roles[1:], "17 June 2023"))
    assert tuple(evidence.role for evidence in result.claim.evidence) == roles
    assert all(evidence.holds for evidence in result.claim.evidence)


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
        "out may deny it; quote the words without leaving any out; the source says "
        "“Завод в Гяндже не открылся”"
    )
    assert result.claim.span is None


def test_an_elision_is_unchecked_in_a_language_without_rules() -> None:
    """English words in a source of another language do not make its elisions safe."""
    source = source_of("Завод (of the firm) в Гяндже открылся.", language="ru")
    result = verify(source, "Завод … в Гяндже")
    assert (result.claim.verdict, result.claim.status) == (Verdict.ELIDED, UNVERIFIED)
    assert codes(result) == ["language-unread"]


def test_an_unchecked_elision_elsewhere_is_told_but_does_not_decide() -> None:
    """An elided speaker's quote in another language is told; the claim still takes part."""
    source = source_of(RUSSIAN, language="ru")
    result = verify(source, "Завод в Гяндже", speaker_quote="Завод … открылся")
    assert (result.claim.status, codes(result)) == (VERIFIED, ["quote-near"])
    assert not result.claim.evidence[1].holds


@pytest.mark.parametrize("quote", ["The plant in Ganja", "The plant in Baku", "the"])
def test_a_claim_set_aside_is_looked_at_but_says_nothing(quote: str) -> None:
    """A claim that a person set aside keeps its verdict, has no date and raises no finding."""
    result = verify(OPENING, quote, set_aside="a slip of the pen")
    assert result.claim.status is ClaimStatus.SET_ASIDE
    assert (result.claim.span, result.findings, result.claim.counts) == (None, (), False)
    assert result.claim.verdict is verify(OPENING, quote).claim.verdict


def test_evidence_with_a_reason_against_it_does_not_hold() -> None:
    """A good verdict is not enough where something speaks against it."""
    found = Evidence(role="quote", quote=Quote(exact="x"), verdict=Verdict.ELIDED)
    assert found.holds
    assert not attrs.evolve(found, reason="unchecked").holds
    assert not attrs.evolve(found, verdict=Verdict.MISSING).holds
