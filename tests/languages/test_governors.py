"""What governs a stretch of a sentence, by construction; and laws that hold of any text.

The stretch stands in brackets. Who is to answer for what is told is left out here: it turns
nothing round.
"""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import languages
from chronology.languages import Governors, Reader, tokens
from chronology.vocabulary import Governing

READER: Reader = languages.of().reader
with (Path(__file__).parent / "governors.tsv").open(encoding="utf-8", newline="") as table:
    CASES = [
        (row["sentence"], row["kinds"])
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]

# What the reader answers today, and why it is wrong.
KNOWN_LIMITS = [
    # A noun before which an adjective stands looks like the modal.
    ("The old will was [opened in May 2001].", "plan"),
    # "Claims" behind a verb in the present is taken for a verb itself.
    ("The bank rejects claims that [the money was lost in May].", "contention"),
    # "Provided" is known as a verb of ordering, too: the wrong kind.
    ("Provided that [the rent was paid in May], the lease goes on.", "plan"),
    # "Should" directly before the stretch is read as the modal of its verb: the wrong kind.
    ("Should [the tenant die before 1 May], the lease ends.", "plan"),
    ("Should [the tenant vacate on 3 May], the deposit is returned.", "plan"),
    # The condition behind "and" belongs to what follows it: a false alarm.
    ("[The lease ended on 1 May], and if the tenant stays he pays.", "condition"),
    # "Hope" behind a noun in the plural is taken for a noun.
    ("The owners hope that [the mine was sold in May].", "-"),
    # A purpose and a consequence are written alike; "so" is passed over as an adverb.
    ("The roof was mended so that [the hall was opened in May].", "-"),
]


def read(marked: str) -> tuple[str, Governors]:
    """Return a sentence without its brackets, and what governs the stretch that stood in them."""
    before, stretch, after = marked.replace("]", "[").split("[")
    text = before + stretch + after
    return text, READER.governors(text, len(before), len(before) + len(stretch))


def kinds(governors: Governors) -> str:
    """Return what the words that govern make of it, without whose word it is."""
    found = {one.kind.value for one in governors.found} - {Governing.ATTRIBUTION.value}
    return ", ".join(sorted(found)) or "-"


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_constructions(sentence: str, expected: str) -> None:
    """What governs a stretch is told by kind, and what does not govern it is silent."""
    assert kinds(read(sentence)[1]) == expected


@pytest.mark.parametrize(("sentence", "today"), KNOWN_LIMITS)
def test_known_limits(sentence: str, today: str) -> None:
    """What the reader cannot read: whoever teaches it that moves the sentence to the table."""
    assert kinds(read(sentence)[1]) == today


def test_traps_and_innocents_are_held_alike() -> None:
    """At least a hundred and fifty sentences, two in five of them innocent."""
    innocent = sum(expected == "-" for _, expected in CASES)
    assert len(CASES) >= 150
    assert 2 / 5 <= innocent / len(CASES) <= 3 / 5


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The bridge was not [opened on 3 May].", "was not"),
        ("The ministry denied that [the road closed].", "denied that"),
        ("The plant is expected to be [finished].", "is expected to be"),
        ("[The mine closes] unless the licence is renewed.", "unless"),
        ("No [bridge was opened].", "No"),
        ("[It will be opened].", "will be opened"),
    ],
)
def test_the_words_are_named(sentence: str, words: str) -> None:
    """The words that govern are shown as the text has them."""
    assert words.startswith(read(sentence)[1].found[0].words.split()[0])
    assert read(sentence)[1].found[0].words in sentence.replace("[", "").replace("]", "")


@pytest.mark.parametrize(
    ("stretch", "besides"),
    [
        ("He did not stay, and the bridge was opened", True),
        ("The bridge was not opened", False),
        ("It was not ready; it was opened later", True),
        ("He said that it was opened", False),
    ],
)
def test_what_is_told_besides(stretch: str, besides: bool) -> None:  # noqa: FBT001 - a column
    """A stretch may tell of another thing in a clause of its own."""
    assert READER.governors(stretch, 0, len(stretch)).tells_besides is besides


def test_two_negations_are_none() -> None:
    """Who did not deny it has not denied it; three are one."""
    assert kinds(read("Nobody denied that [the bridge was opened].")[1]) == "-"
    text, found = read("He did not deny that the bridge was not [opened].")
    assert kinds(found) == "negation", text


# Laws --------------------------------------------------------------------------------------------

WORDS = (
    "the bridge was not opened on 3 May , that denied if to plan will no few of and . ? ; “ ” "
    "said Tuesday which who n't expected had Should ( ) : never unless \u00ad"
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join)
)


@given(text=TEXTS, data=st.data())
def test_any_text_and_any_stretch(text: str, data: st.DataObject) -> None:
    """Reading never fails; offsets lie in the text, and the words are those that stand there."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = READER.sentence(text, start, end)
    assert 0 <= first <= last <= len(text)
    for one in READER.governors(text, start, end).found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.words


@given(
    case=st.sampled_from(CASES + KNOWN_LIMITS),
    hidden=st.sampled_from("\u00ad\u200b\u200c\u2060"),
    data=st.data(),
)
def test_what_cannot_be_seen_changes_nothing(
    case: tuple[str, str], hidden: str, data: st.DataObject
) -> None:
    """A soft hyphen or a zero width space within words is passed over."""
    sentence, expected = case
    inside = [
        number
        for number in range(1, len(sentence))
        if sentence[number - 1].isalpha() and sentence[number].isalpha()
    ]
    at = data.draw(st.sampled_from(inside))
    assert kinds(read(f"{sentence[:at]}{hidden}{sentence[at:]}")[1]) == expected


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_curly_apostrophes(sentence: str, expected: str) -> None:
    """A curly apostrophe is read as a straight one."""
    assert kinds(read(sentence.replace("'", "’"))[1]) == expected


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_other_sentences_change_nothing(sentence: str, expected: str) -> None:
    """What stands in the sentences before and after and speaks of other things governs nothing."""
    around = f"It was never sold. If so, it failed. {sentence} It was denied. That is false."
    assert kinds(read(around)[1]) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("THE BRIDGE WAS NOT [OPENED IN JUNE].", "negation"),
        ("THE MINISTRY DENIED THAT [THE ROAD CLOSED].", "denial"),
        ("IF FUNDING IS FOUND, [THE BRIDGE OPENED].", "condition"),
        ("THE BRIDGE [WAS OPENED IN JUNE].", "-"),
    ],
)
def test_capitals(sentence: str, expected: str) -> None:
    """A sentence in capitals is read as any other."""
    assert kinds(read(sentence)[1]) == expected


@pytest.mark.parametrize("mark", [" ", ", ", " and ", "; "])
def test_the_work_is_bounded(mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long a text, so many of its words are read, and no more."""
    counted: list[int] = []
    find = tokens.tokens

    def counting(text: str, start: int, end: int, joined: tuple[str, ...]) -> object:
        counted.append(end - start)
        return find(text, start, end, joined)

    monkeypatch.setattr("chronology.languages.sentence_words.tokens", counting)
    for times in (2_000, 20_000):
        text = mark.join(["it was not opened"] * times)
        middle = len(text) // 2
        READER.governors(text, middle, middle + 20)
    assert max(counted) <= 4 * 3_000 + 20
