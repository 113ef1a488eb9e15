"""What may be entered instead of a quote that does not hold: words that hold where it stood."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from verifying import source_of, verify

from chronology.claims import Evidence
from chronology.sources import Quote, Source
from chronology.verify import located, mending
from chronology.vocabulary import QuoteRole, Verdict

TEXT = (
    "The dam may be launched in the third quarter\nof 2022, as the minister who was not there "
    "said on 3 May.\n\nHe denied that it was closed. Turn-\nover grew by 238 percent in the first "
    "half of the year. Some of the members left on Monday, and Ms Marsh, the mayor, stayed."
)
SOURCE = source_of(TEXT)


def evidence(quote: str | Quote, source: Source = SOURCE) -> Evidence:
    """Return what becomes of looking for a quote."""
    words = Quote(exact=quote) if isinstance(quote, str) else quote
    return located(QuoteRole.QUOTE, words, source)


@pytest.mark.parametrize(
    ("quote", "proposed", "changes"),
    [
        (
            "launched in the fourth quarter of 2022",
            "launched in the third quarter of 2022",
            ["differs in a number: “fourth” → “third”"],
        ),
        (
            "launched in the third quarter of 202",
            "launched in the third quarter of 2022",
            ["differs in a number: “202” → “2022”"],
        ),
        (
            "as the minister who was there said",
            "as the minister who was not there said",
            ["differs in a negation: “not” comes in"],
        ),
        (
            "Turnover grew by 283 percent",
            "Turnover grew by 238 percent",
            ["differs in a number: “283” → “238”"],
        ),
        (
            "the minister … said on 4 May",
            "the minister who was not there said on 3 May",
            [
                "differs in a number: “4” → “3”",
                "what was left out holds “not”: “who was not there”",
            ],
        ),
        (
            "the minister … said on 3 May",
            "the minister who was not there said on 3 May",
            ["what was left out holds “not”: “who was not there”"],
        ),
        (
            "He denied that it was opened",
            "He denied that it was closed",
            ["differs in a word of opposite meaning: “opened” → “closed”"],
        ),
        (
            "Ms Marsh, the rnayor, stayed",
            "Ms Marsh, the mayor, stayed",
            ["differs in the wording: “rnayor” → “mayor”"],
        ),
    ],
)
def test_the_true_wording_is_proposed(quote: str, proposed: str, changes: list[str]) -> None:
    """The source's own words, in a line, with every change named by what it does."""
    made = mending(evidence(quote), SOURCE)
    (proposal,) = made.proposals
    assert proposal.quote == Quote(exact=proposed)
    assert [str(change) for change in made.changes] == changes
    assert evidence(proposal.quote).holds


@pytest.mark.parametrize(
    ("quote", "wording"),
    [
        ("launched in the fourth quarter of 2022", "launched in the third quarter\nof 2022"),
        ("the minister … said on 4 May", "the minister … said on 3 May"),
        ("the minister … said on 3 May", "the minister who was not there said on 3 May"),
        ("the minister … on 3 May", "the minister who was not there said on 3 May"),
        (
            "the third quarter … minister who was there",
            "the third quarter … minister who was not there",
        ),
        (
            "Some of the members on Monday … the mayor, stayed",
            "Some of the members left on Monday … the mayor, stayed",
        ),
        ("quarter of 202", "quarter\nof 2022"),
        ("launched in the third quarter of 2022", ""),
        ("the miller's cat", ""),
    ],
)
def test_evidence_bears_the_true_wording(quote: str, wording: str) -> None:
    """Near and altered quotes have the source's own words for the whole stretch; others none."""
    assert evidence(quote).true_wording == wording


def test_the_finding_says_the_true_wording() -> None:
    """The sentence of a finding has the source's words, in a line."""
    (finding,) = verify(SOURCE, "launched in the fourth quarter of 2022").findings
    assert finding.sentence.endswith("the source says “launched in the third quarter of 2022”")


def test_a_long_wording_is_shown_about_what_differs() -> None:
    """Of a long quote the sentence shows the words about the first difference."""
    text = f"{'The council met again and talked at length of the mill. ' * 5}It closed on 3 May."
    long = source_of(f"On Monday {text}")
    (finding,) = verify(long, text.replace("3 May", "5 May")).findings
    shown = finding.sentence.partition("the source says ")[2]
    assert shown.endswith("It closed on 3 May.”")
    assert len(shown) < 140
    assert shown.startswith("“…")


@pytest.mark.parametrize(
    ("quote", "sha256", "verdict"),
    [
        ("the miller's cat", "", Verdict.MISSING),
        ("launched in the fourth quarter of 2022", "0" * 64, Verdict.SOURCE_CHANGED),
        ("launched in the third quarter of 2022", "", Verdict.NORMALISED),
        ("said on 3 May", "", Verdict.EXACT),
    ],
)
def test_nothing_is_proposed(quote: str, sha256: str, verdict: Verdict) -> None:
    """Nothing is offered for words that are missing, of changed bytes, or that hold."""
    source = source_of(TEXT, sha256=sha256)
    found = evidence(quote, source)
    assert found.verdict is verdict
    assert mending(found, source).proposals == ()


SEVERAL = source_of(
    "He said on 3 May that it was closed. She said on 3 May that it was open. "
    "The road. The road. It said on 3 May"
)


def test_each_place_of_an_ambiguous_quote_is_told_apart() -> None:
    """For each place the same words are offered, with the fewest words beside it that decide."""
    made = mending(evidence("said on 3 May", SEVERAL), SEVERAL)
    # "He" ends "She", too: there the words behind decide.
    assert [proposal.quote.prefix for proposal in made.proposals] == ["", "She", "It"]
    assert made.proposals[0].quote.suffix == "that it was closed."
    for proposal in made.proposals:
        found = evidence(proposal.quote, SEVERAL)
        assert found.holds
        assert (found.start, found.end) == (proposal.start, proposal.end)
        assert "said on 3 May" in proposal.around


def test_places_without_words_that_decide_are_recorded() -> None:
    """Where nothing beside the words decides, the place itself is recorded."""
    lines = source_of("closed again " * 40)
    made = mending(evidence("closed", lines), lines)
    assert len(made.proposals) == 5
    for proposal in made.proposals:
        found = evidence(proposal.quote, lines)
        assert (found.holds, found.start) == (True, proposal.start)


def test_a_repair_that_stands_twice_is_told_apart() -> None:
    """The true wording of a quote that stands there and elsewhere comes with what decides."""
    source = source_of("It was closed on 3 May. Later it was closed on 3 May again, they say.")
    found = evidence("Later it was closed in 3 May", source)
    (proposal,) = mending(found, source).proposals
    assert evidence(proposal.quote, source).holds


def test_a_prefix_that_was_given_stays() -> None:
    """What a person wrote beside the words is kept where it does no harm; the place is not."""
    quote = Quote(exact="said on 4 May", prefix="there,", start=7)
    (proposal,) = mending(evidence(quote), SOURCE).proposals
    assert proposal.quote == Quote(exact="said on 3 May", prefix="there,")


WORDS = TEXT.split()
OTHERS = ("not", "was", "the", "5", "May", "2023", "Mary", "grew", "opened", "…", "percent", "xx")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A stretch of the text of which some words are left out, replaced or added."""
    begin = draw(st.integers(0, len(WORDS) - 5))
    words = WORDS[begin : begin + draw(st.integers(4, 20))]
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(words) - 1))
        other = draw(st.sampled_from(OTHERS))
        words[at : at + draw(st.integers(0, 1))] = draw(st.sampled_from([[], [other]]))
        assume(words)
    return " ".join(words)


@given(mutated())
def test_law_what_is_proposed_holds(quote: str) -> None:
    """Whatever becomes of a quote: what is proposed instead holds, where it stood."""
    found = evidence(quote)
    made = mending(found, SOURCE)
    for proposal in made.proposals:
        again = evidence(proposal.quote)
        assert again.holds
        assert again.verdict.verified
        assert (again.start, again.end) == (proposal.start, proposal.end)
        if found.verdict is not Verdict.AMBIGUOUS:
            assert found.start is not None
            assert found.end is not None
            assert proposal.start < found.end
            assert proposal.end > found.start


@given(
    st.integers(0, len(WORDS) - 8),
    st.integers(5, 8),
    st.integers(1, 3),
    st.sampled_from([word for word in OTHERS if word != "…"]),
)
def test_law_one_changed_word_is_repaired(begin: int, length: int, at: int, other: str) -> None:
    """One changed word inside a quote without ellipses has a repair, exact or normalised."""
    words = WORDS[begin : begin + length]
    words[at] = other
    found = evidence(" ".join(words))
    assume(found.verdict in {Verdict.NEAR, Verdict.ALTERED})
    (proposal,) = mending(found, SOURCE).proposals
    assert evidence(proposal.quote).verdict in {Verdict.EXACT, Verdict.NORMALISED}
