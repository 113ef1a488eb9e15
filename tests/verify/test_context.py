"""What governs a quote in its own sentence decides with it; the quote stands in brackets."""

import pytest
from verifying import codes, only_sentence, source_of, verify

from chronology.verify import Verified
from chronology.vocabulary import ClaimStatus, Modality, Severity

OUTSIDE, INSIDE = "quote-out-of-context", "modality-mismatch"


def verified(marked: str, modality: str = "reported") -> Verified:
    """Verify a claim of a sentence that marks its quote."""
    before, quote, after = marked.replace("]", "[").split("[")
    return verify(source_of(before + quote + after), quote, modality=Modality(modality))


@pytest.mark.parametrize(
    ("sentence", "modality", "code", "words"),
    [
        ("The bridge was not [opened on 3 May 2019].", "reported", OUTSIDE, "was not"),
        ("It is not true that [the plant opened on 3 May 2019].", "reported", OUTSIDE, "is not"),
        (
            "The ministry denied that the road [closed on 5 May].",
            "reported",
            OUTSIDE,
            "denied that",
        ),
        ("If funding is found, the road [opened in May].", "reported", OUTSIDE, "If"),
        ("It is expected to be [finished in June].", "reported", OUTSIDE, "is expected to be"),
        ("The ship never [sailed on 9 May 2019].", "reported", OUTSIDE, "never"),
        ("Few of the bridges were [opened on 3 May 2019].", "reported", OUTSIDE, "Few"),
        ("No [bridge was opened on 3 May 2019].", "reported", OUTSIDE, "No"),
        ("The rumour that [it opened on 3 May 2019] was false.", "reported", OUTSIDE, "was false"),
        ("[It opened on 3 May 2019], the firm denied.", "reported", OUTSIDE, "denied"),
        ("Was [the plant opened on 3 May 2019]?", "reported", OUTSIDE, "?"),
        ("The firm tried to [open the plant on 3 May 2019].", "reported", OUTSIDE, "tried to"),
        ("The firm failed to [open the plant on 3 May 2019].", "reported", OUTSIDE, "failed to"),
        ("It could have been [opened on 3 May 2019].", "reported", OUTSIDE, "could have been"),
        ("The firm denied that [it will open in September].", "planned", OUTSIDE, "denied that"),
        ("It is not true that [the works are under way].", "pending", OUTSIDE, "is not"),
        ("He denied that [the visit was called off].", "cancelled", OUTSIDE, "denied that"),
        ("[The bridge was not opened on 3 May 2019].", "reported", INSIDE, "was not"),
        ("[The plant will open on 3 July 2023].", "reported", INSIDE, "will"),
        ("[The plant is scheduled to open on 3 July 2023].", "reported", INSIDE, "scheduled to"),
        ("[No bridge was opened on 3 May 2019].", "reported", INSIDE, "No"),
    ],
)
def test_what_is_turned_round(sentence: str, modality: str, code: str, words: str) -> None:
    """A quote that its sentence turns round is no evidence; the words that do so are named."""
    result = verified(sentence, modality)
    (finding,) = result.findings
    assert (finding.code, finding.severity) == (code, Severity.CONFLICT)
    assert words in finding.sentence
    assert result.claim.status is ClaimStatus.UNVERIFIED
    assert result.claim.span is None


@pytest.mark.parametrize(
    ("sentence", "modality", "made"),
    [
        ("If funding is found, the bridge [will open in September].", "planned", "conditional"),
        ("[The bridge will open in September] unless it rains.", "planned", "conditional"),
        ("Most of the bridges were [opened on 3 May 2019].", "reported", "true of some only"),
        ("The lease was not read and [signed on 3 May 2019].", "reported", "not certain"),
        ("[It opened on 3 May 2019], didn't it?", "reported", "not certain"),
    ],
)
def test_what_is_weakened(sentence: str, modality: str, made: str) -> None:
    """A quote that its sentence weakens counts, with a warning."""
    result = verified(sentence, modality)
    (finding,) = result.findings
    assert (finding.code, finding.severity) == (OUTSIDE, Severity.WARNING)
    assert finding.sentence.endswith(f": {made}")
    assert result.claim.status is ClaimStatus.VERIFIED


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        # Clauses that do not govern.
        ("The bridge, which was not large, was [opened on 3 May 2019].", "reported"),
        ("The man who never paid [left on 3 May 2019].", "reported"),
        ("The tunnel was not finished, but [the bridge was opened on 3 May 2019].", "reported"),
        ("Although it was not ready, [the bridge was opened on 3 May 2019].", "reported"),
        ("He failed, and [the bridge was opened on 3 May 2019].", "reported"),
        ("[The bridge was opened on 3 May 2019], but the tunnel was not.", "reported"),
        # No negation, or two.
        ("The bridge was not only repaired but [opened on 3 May 2019].", "reported"),
        ("[The bridge opened no later than 3 May 2019].", "reported"),
        ("Not until 2019 was [the bridge opened].", "reported"),
        ("The bridge was not [opened until 2019].", "reported"),
        ("It was not until 2019 that [the bridge was opened].", "reported"),
        ("He did not deny that [the bridge was opened on 3 May 2019].", "reported"),
        ("There is no doubt that [the bridge was opened on 3 May 2019].", "reported"),
        # Others' words.
        ("The mayor said that [the bridge was opened on 3 May 2019].", "reported"),
        ("“Was it opened?” he asked. [The bridge was opened on 3 May 2019].", "reported"),
        ("It was not ready. [The bridge was opened on 3 May 2019]. It was denied aid.", "reported"),
        # Words that only look like those that govern.
        ("The opening was delayed due to [fire on 3 May 2019].", "reported"),
        ("He managed to [open the shop on 3 May 2019].", "reported"),
        ("[The firm failed to pay its rent on 3 May 2023].", "reported"),
        ("[The old man signed his will on 3 May 2023].", "reported"),
        # Entered as what its context makes of it.
        ("The bridge was not [opened on 3 May 2019].", "denied"),
        ("The plant is expected to be [finished in July].", "planned"),
        ("The plant will be [finished in July].", "planned"),
        ("The company said that [it will close the plant].", "planned"),
    ],
)
def test_what_does_not_govern(sentence: str, modality: str) -> None:
    """Nothing is told of what does not govern, nor of a claim entered as its context has it."""
    result = verified(sentence, modality)
    assert codes(result) == []
    assert result.claim.status is ClaimStatus.VERIFIED


def test_not_until_tells_when() -> None:
    """What was not opened until a year was opened in it."""
    result = verified("[The bridge was not opened until 2019].")
    assert codes(result) == []


def test_the_sentence_of_the_finding() -> None:
    """It says how the claim was entered, which words stand against it, and what they make of it."""
    assert only_sentence(verified("The plant is expected to be [finished in June].")) == (
        "c: it is entered as reported, but its sentence says “is expected to be”: planned"
    )
    assert only_sentence(verified("[The plant was not finished].")) == (
        "c: it is entered as reported, but its words say “was not”: denied"
    )


def test_a_language_without_rules_is_silent() -> None:
    """What governs a quote is read only where the language is known."""
    source = source_of("Die Brücke was not opened on 3 May 2019.", language="de")
    assert codes(verify(source, "opened on 3 May 2019", when="2019-05-03")) == []


def test_a_quote_that_fails_comes_first() -> None:
    """Of words that do not stand in the source, no context is told."""
    found = codes(verify("The bridge was not opened in May 2019.", "opened in June 2019"))
    assert OUTSIDE not in found
    assert found


def test_what_is_set_aside_is_silent() -> None:
    """A claim that a person set aside is told of nowhere."""
    source = source_of("The bridge was not opened on 3 May 2019.")
    assert codes(verify(source, "opened on 3 May 2019", set_aside="read again")) == []


@pytest.mark.parametrize("language", ["en", "en-GB", "en_GB", "eng", "English", "EN "])
def test_english_by_other_names(language: str) -> None:
    """What people write for English is read as English: nothing is switched off by it."""
    source = source_of("The bridge was not opened on 3 May 2019.", language=language)
    assert codes(verify(source, "opened on 3 May 2019")) == [OUTSIDE]


def test_no_time_is_offered_out_of_another_row() -> None:
    """A row of a table is no part of the sentence of another."""
    text = "| 3 May 2019 | Mine opened |\n| 4 June 2020 | Bridge opened |\n| 5 July 2021 | Shut |\n"
    assert codes(verify(source_of(text), "Bridge opened")) == []
