"""Passages that tell of a time long before: their days count from no paper's day for sure."""

import pytest
from verifying import REPORTED, codes, only_sentence, source_of, verify

PUBLISHED = "2024-07-18"
VANS = "On Friday the roof fell in"
GATES = "The gates were opened last night"

TURNS = [
    ("Joan Tully remembers the strike of 1984.", "1984"),
    ("In 1984 the pit was on strike.", "1984"),
    ("1912 was a bad year.", "1912"),
    ("The year was 1976.", "1976"),
    ("By 1971 the yard employed nine men.", "1971"),
    ("The siege of 1976 began quietly.", "1976"),
    ("She was born in 1931.", "1931"),
    ("Back then, in 1989, nobody locked a door.", "1989"),
    ("Joan Tully, 81, looks back on her youth.", "looks back on"),
    ("He was eleven when the war came.", "was eleven when"),
    ("Joan Tully remembers the strike of 1984. The pickets were hungry.", "1984"),
    ("Old Hanna leafed through her diary for 2003.", "2003"),
    ("The 1977 logbook turned up in the attic.", "1977"),
    ("Her letters from the summer of 1944 lay in a shoebox.", "1944"),
    ("The exhibition takes visitors back to 1912.", "1912"),
    ("Grandmother's memoir of 1953 begins in a storm.", "1953"),
    ("The letters, written in 1916, lay on the table.", "1916"),
    ("Ida read aloud from letters dated 1916.", "1916"),
    ("A decade ago the village had three shops.", "decade ago"),
    ("When she was six, the actress, now 80, lived by the quay.", "When she was six"),
]


@pytest.mark.parametrize(("turn", "words"), TURNS)
@pytest.mark.parametrize("quote", [VANS, GATES])
def test_a_day_behind_a_turn_to_the_past_is_left_open(turn: str, words: str, quote: str) -> None:
    """It may be one of then: both are named, and nothing follows by itself."""
    result = verify(source_of(f"{turn} {quote}.", PUBLISHED), quote, modality=REPORTED)
    assert codes(result) == ["date-ambiguous"]
    assert words in only_sentence(result)


@pytest.mark.parametrize(
    "heading",
    ["## 1984", "1984", "## The strike of 1984", "Year 1984", "Season 1984/85", "# 1984\n\n## May"],
)
def test_a_day_under_a_heading_of_an_old_year_is_left_open(heading: str) -> None:
    """Headings of any level, and lines that are nothing else, head what follows."""
    text = f"{heading}\n\n{VANS}. The rest is known."
    result = verify(source_of(text, PUBLISHED), VANS, modality=REPORTED)
    assert codes(result) == ["date-ambiguous"]


@pytest.mark.parametrize(
    "before",
    [
        "The mayor thanked the volunteers.",
        "The bridge, built in 1936, is closed.",
        "Prices have risen since 2019.",
        "The Act of 2018 says so.",
        "Traffic was lighter than in 2019.",
        "He remembers the winter of 1981 well. He is now chairman of the club.",
        "The mill was built in 1850. Today it is a museum.",
        "The strike of 1984 is long over. This week the pit reopened.",
        "Turnover fell in June 2024.",
        "The firm (founded 1899) is small.",
        "The mail boat, which was built in 1998, was old.",
        "Born in 1950, Ida Holm ran it for years.",
        "The convention of 1951 bans such sales.",
        "A total of 1500 guests came.",
        "Her diary for 2003 was sold in March 2024.",
        "## 1984\n\n## 2024\n\nAll was well.",
    ],
)
def test_a_passage_that_is_back_in_the_present_counts_from_its_day(before: str) -> None:
    """Old years that tell which thing is meant, or are over, leave a day as it is."""
    result = verify(source_of(f"{before} {VANS}.", PUBLISHED), VANS, modality=REPORTED)
    assert codes(result) == []
