"""The edges of a quote: a number keeps what makes it one, a name what makes it that name.

In each text, what stands between square brackets is quoted.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.languages.english import GRAMMAR
from chronology.quotes import Alteration, Location, compared, locate
from chronology.vocabulary import Verdict

EDGES = GRAMMAR.edges


def located(marked: str) -> Location:
    """Look for the words between brackets in the text around them."""
    before, _, rest = marked.partition("[")
    quote, _, after = rest.partition("]")
    return locate(before + quote + after, quote)


NUMBERS = [
    ("The plant is [worth $15] billion.", "billion"),
    ("The plant is [worth 15] billion dollars.", "billion"),
    ("The plant is worth $ [40 billion].", "$"),
    ("The plant cost US$[5 million].", "US$"),
    ("The plant cost AZN [5 million].", "AZN"),
    ("The plant cost €[500] there.", "€"),
    ("[The share was down 7]%.", "%"),
    ("[The share was down 7] %.", "%"),
    ("[The share was down 7] percent.", "percent"),
    ("[The share was down 7] per cent.", "per"),
    ("[The road is 5] km long.", "km"),
    ("[The road is five] miles long.", "miles"),
    ("[The field is 1,597] hectares.", "hectares"),
    ("[It weighs 20] tonnes.", "tonnes"),
    ("[It opened at 5] p.m. there.", "p.m"),
    ("[They met some three] hundred men.", "hundred"),
    ("one [hundred men came]", "one"),
    ("twenty [five men came]", "twenty"),
    ("5 [million men came]", "5"),
    ("5 [km of the road]", "5"),
]
WORDS = [
    ("a one-[hundred-page report]", "one-"),
    ("The sub-[minister opened it].", "sub-"),
    ("A counter-[attack began].", "counter-"),
    ("[They began a counter]-attack.", "-attack"),
    ("[The force was attack]-ready.", "-ready"),
    ("the Tatarstan-[Azerbaijan trade]", "Tatarstan-"),
    ("the Baku–[Tbilisi railway]", "Baku–"),
    ("a 20-[year contract]", "20-"),
]
NAMES = [
    ("New [York opened it].", "New"),
    ("North [Korea fired it].", "North"),
    ("Northern [Ireland voted].", "Northern"),
    ("West [Germany joined].", "West"),
    ("San [Francisco burned].", "San"),
    ("Los [Angeles burned].", "Los"),
    ("St. [Petersburg fell].", "St."),
    ("Great [Britain left].", "Great"),
    ("Saint [Helena was taken].", "Saint"),
    ("De [Gaulle left].", "De"),
    ("[They went to New] York.", "York"),
    ("[They visited Baku] University there.", "University"),
    ("[He joined the British] Council.", "Council"),
    ("The deputy [minister opened it].", "deputy"),
    ("The vice [president opened it].", "vice"),
    ("Former [President Clinton left].", "Former"),
]
ABOUT = [
    ("At least [100 people came].", "At least"),
    ("up to [$15 billion]", "up to"),
    ("more than [7% of it]", "more than"),
    ("nearly [three hundred men]", "nearly"),
    ("It began about [1936].", "about"),
    ("It opened around [May 2019].", "around"),
    ("circa [1650]", "circa"),
    ("as many as [20 ships]", "as many as"),
    ("an estimated [200,000 men]", "an estimated"),
    ("[They were 15] or more.", "or more"),
]
WHOLE = [
    "President Ilham [Aliyev opened it].",
    "Mr [Smith opened it].",
    "President [Clinton left].",
    "Prime Minister [Gordon Brown left].",
    "[The plant is worth $15 billion].",
    "[The share was down 7%].",
    "[The road is 5 km] long.",
    "[It was closed in 2022] m.",
    "In 2022 [tonnes were sold].",
    "On May 3 [hundreds of men came].",
    "On May 3 [five men came].",
    "He came in [May 2019].",
    "Over [2022] it rose.",
    "[They lived in the North]\n\nThe plant closed.",
    "[They lived in the North]. The plant closed.",
    "He came--[it opened].",
    "He came—[it opened].",
    "He came – [it opened].",
    "pre- and [post-war years]",
    "[At least 100 people came].",
    "The plant is under [construction].",
    "The new [plant was opened].",
    "The north [wing was opened].",
    "[They sold 15] cars.",
    "[The minister] of trade",
    "the old [town hall]",
]


@pytest.mark.parametrize(
    ("marked", "words", "alteration"),
    [
        *((marked, words, Alteration.NUMBER) for marked, words in NUMBERS),
        *((marked, words, Alteration.WORD) for marked, words in WORDS),
        *((marked, words, Alteration.NAME) for marked, words in NAMES),
    ],
)
def test_a_number_a_word_and_a_name_are_not_cut(
    marked: str, words: str, alteration: Alteration
) -> None:
    """Without its unit, its currency, its first word or its half it is another: altered."""
    found = located(marked)
    assert found.verdict is Verdict.ALTERED
    assert [(d.found, d.alteration) for d in found.differences] == [(words, alteration)]
    assert f"“{words}”" in found.reason


@pytest.mark.parametrize(("marked", "words"), ABOUT)
def test_about_is_not_cut_off_from_a_number(marked: str, words: str) -> None:
    """What makes a number or a time another one has to be quoted: the quote is near."""
    found = located(marked)
    assert (found.verdict, found.differences[0].found) == (Verdict.NEAR, words)


@pytest.mark.parametrize("marked", WHOLE)
def test_what_is_whole_may_be_quoted_alone(marked: str) -> None:
    """A surname, a number with what belongs to it, a noun of a number: found as written."""
    assert located(marked).verdict is Verdict.EXACT


def test_a_place_that_is_cut_does_not_count_where_another_is_whole() -> None:
    """Of two places only the whole one is a place of the words."""
    text = "A counter-attack began. The attack failed."
    found = locate(text, "attack")
    assert (found.verdict, found.places, found.start) == (Verdict.EXACT, 1, text.rindex("attack"))


def test_what_is_cut_off_is_shown() -> None:
    """The words that are cut off are marked in the source."""
    text = "The plant is worth $15 billion today."
    assert compared("worth $15", text, locate(text, "worth $15")).splitlines() == [
        "quote:  worth $15",
        "                 ^",
        "source: worth $15 billion",
        "                  ^^^^^^^",
    ]


@given(unit=st.sampled_from(sorted(EDGES.units)), number=st.integers(2, 1499))
def test_no_number_is_cut_off_from_a_unit(unit: str, number: int) -> None:
    """Whatever the number, and whatever the unit, the one is not quoted without the other."""
    assert not located(f"[It is of {number}] {unit} there").verified


@given(word=st.sampled_from(sorted(EDGES.multipliers)), number=st.integers(2, 1499))
def test_no_number_is_cut_off_from_what_multiplies_it(word: str, number: int) -> None:
    """Nor is a number from its million."""
    assert not located(f"[It is of {number}] {word} there").verified


@given(word=st.sampled_from(sorted(EDGES.name_makers)))
def test_no_name_is_cut_off_from_its_first_word(word: str) -> None:
    """Nor a name from the word that makes it another, at either side."""
    assert not located(f"In {word.title()} [Zedia it opened].").verified
    assert not located(f"[It opened in {word.title()}] Zedia.").verified


@given(word=st.sampled_from(sorted(EDGES.about | EDGES.before_numbers)))
def test_no_number_is_cut_off_from_what_makes_it_another(word: str) -> None:
    """Nor a number from "about" and the like."""
    assert located(f"It cost {word} [500 there].").verdict is Verdict.NEAR
    assert located(f"It cost [{word} 500 there].").verdict is Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "is_verified"),
    [
        ("Was the hall closed", True),
        ("Was the hall closed?", True),
        ("Was the hall closed.", False),
        ("Was the hall closed;", False),
        ("It was closed.", True),
        ("It was closed,", True),
    ],
)
def test_a_question_stays_one(quote: str, is_verified: bool) -> None:  # noqa: FBT001 - a column
    """A full stop is the quoter's own, but not where the source asks."""
    found = locate("“Was the hall closed?” It was closed.", quote)
    assert found.verified is is_verified
