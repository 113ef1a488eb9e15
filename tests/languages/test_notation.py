"""The notation of words of time matches what it reads like, is bounded, says what is wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.languages.english.time_words.words import WORDS
from chronology.languages.notation import Notation, NotationError, group

NOTATION = Notation(
    lists={
        "unit": ("year", "half year", "week"),
        "holiday": ("Christmas", "New Year's Day"),
    },
    pieces={"number": r"\d{1,3}", "in_year": r" of (?P<year>[12]\d{3})"},
)


@pytest.mark.parametrize(
    ("words", "matched", "others"),
    [
        (
            "half a[n] {unit} ago",
            ["half a year ago", "Half  an\nweek AGO", "half a half year ago"],
            ["half year ago", "half an  ", "halfa year ago", "half a    year ago"],
        ),
        (
            "[the] week before {holiday}",
            ["week before Christmas", "The Week before New Year’s Day"],
            ["the week before christmas", "theweek before Christmas", " week before Christmas"],
        ),
        (
            "{number} {unit}s (before|after)",
            ["3 years before", "12 half years after"],
            ["3 year before", "1234 years after", "3 years", "3 years beforeafter"],
        ),
        (
            "year[s] [ended] [on]",
            ["year", "years", "year on", "years ended", "year ended on"],
            ["year ", "years on ended", "yearended"],
        ),
        ("[by] [at] noon", ["noon", "by noon", "at noon", "by at noon"], ["by", "bynoon"]),
        ("mid_{unit}", ["mid-year", "mid year"], ["midyear", "mid--year"]),
        ("NET {number}", ["NET 5"], ["net 5", "Net 5"]),
        ("c[a]. {number}", ["c. 5", "CA. 17"], ["c 5"]),
        ("{number}[{in_year}]", ["5", "5 of 1914"], ["5 of 19"]),
        ("(a{unit}| {unit})end", ["ayearend", " yearend"], ["yearend"]),
        ("now|just now", ["now", "Just now"], ["just"]),
    ],
)
def test_words_are_matched(words: str, matched: list[str], others: list[str]) -> None:
    """What it reads like is matched wholly, and what only looks alike is not."""
    pattern = re.compile(NOTATION.pattern(words))
    assert [one for one in matched if not pattern.fullmatch(one)] == []
    assert [one for one in others if pattern.fullmatch(one)] == []


@pytest.mark.parametrize(
    ("words", "text", "groups"),
    [
        ("{first of unit} {unit}", "week year", {"first": "week", "unit": "year"}),
        ("{side: before|after} {unit}", "After week", {"side": "After", "unit": "week"}),
        ("one {unit}|{unit} two", "year two", {"unit": "year"}),
        ("{count: other|{number}} {unit}", "9 year", {"count": "9", "number": "9"}),
        ("[{unit}] now", "now", {"unit": ""}),
    ],
)
def test_words_are_named(words: str, text: str, groups: dict[str, str]) -> None:
    """A group has the words of its slot, whichever of two of its name they stand in."""
    match = re.fullmatch(NOTATION.pattern(words), text)
    assert match is not None
    assert {name: group(match, name) for name in groups} == groups


@pytest.mark.parametrize(
    ("words", "what", "place"),
    [
        ("half a[n {unit} ago", "“[” is not closed", 6),
        ("(before|after", "“(” is not closed", 0),
        ("{unit ago", "“{” is not closed", 0),
        ("ago] now", "“]” closes nothing", 3),
        ("{unti} ago", "there is no list “unti”; is “unit” meant?", 0),
        ("in {decades}", "there is no list “decades”", 3),
        ("{number}+ years", "“+” means nothing", 8),
        ("very.* late", "“*” means nothing", 5),
        ("a (b|) c", "one of the alternatives is empty", 2),
        ("a [ ] c", "nothing stands in the brackets", 2),
        ("{} ago", "braces hold a name, “name of list” or “name: words”", 0),
        ("", "there are no words", 0),
    ],
)
def test_what_is_wrong_is_said_and_where(words: str, what: str, place: int) -> None:
    """An error names the fault, and a mark stands below it."""
    with pytest.raises(NotationError) as caught:
        NOTATION.pattern(words)
    assert str(caught.value) == f"{what}\n  {words}\n  {' ' * place}^"


@pytest.mark.parametrize(
    ("words", "endings"),
    [
        ("[the] turn of", ("of",)),
        ("(by|at) {holiday}|NLT", ("christmas", "day", "nlt")),
        ("late [in]", ("in", "late")),
        ("late {number}", ("",)),
    ],
)
def test_endings(words: str, endings: tuple[str, ...]) -> None:
    """The endings are those of all words that it matches, as far as they are known."""
    assert NOTATION.endings(words) == endings


TEXTS = st.recursive(
    st.sampled_from(
        ["the", "ago", "NET", "{unit}", "{number}", "{x of unit}", "{holiday}", "a[n]", "_", "'"]
    ),
    lambda inner: st.one_of(
        st.builds("{} {}".format, inner, inner),
        st.builds("[{}] {}".format, inner, inner),
        st.builds("{} [{}]".format, inner, inner),
        st.builds("({}|{})".format, inner, inner),
        st.builds("{{y: {}|{}}}".format, inner, inner),
    ),
    max_leaves=8,
)


@given(TEXTS)
def test_every_pattern_is_bounded(words: str) -> None:
    """Nothing that can be written repeats more than a space or a figure, three times."""
    repeated = re.findall(r"(?<!\\)(?:[*+]|\{[^}]*\})", NOTATION.pattern(words))
    assert {*repeated} <= {"{1,3}", "{3}"}


@given(st.text("ab [](){}|:_'-*+?.\\^$ ", max_size=12))
def test_any_text_is_a_pattern_or_an_error(words: str) -> None:
    """There is no third: what is accepted compiles, and all else says what is wrong."""
    try:
        pattern = NOTATION.pattern(words)
    except NotationError:
        return
    re.compile(pattern)


def test_english_words_are_known() -> None:
    """Each list of English can be written."""
    for name in (*WORDS.lists, *WORDS.pieces):
        re.compile(WORDS.pattern(f"{{{name}}}"))
