"""Reference marks and Markdown's marks: what of a page is passed over, and what stays."""

from pathlib import Path

import pytest

from chronology.documents import of_bytes
from chronology.quotes import PreparedText
from chronology.vocabulary import QuoteFold


def passed_over(file: str, content: str) -> list[str]:
    """Return the words of a file that are passed over."""
    document = of_bytes(content.encode(), Path(file))
    return [document.text[start:end] for start, end, _ in document.passed_over]


def found(file: str, content: str, quote: str) -> bool:
    """Say whether a quote is verified in a file."""
    document = of_bytes(content.encode(), Path(file))
    return PreparedText.of(document.text, document.passed_over).locate(quote).verified


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ('opened<sup class="reference"><a href="#n4">[4]</a></sup> in May', ["[⁴]"]),
        ("opened<sup><a href='#n4'>4</a></sup> in May", ["⁴"]),
        ("opened<a href='#n4'><sup>4</sup></a> in May", ["⁴"]),
        ("opened <sup id='fnref4'>4</sup> in May", ["⁴"]),
        ("on 5 June 2020.<sup>2</sup> It", ["²"]),
        ("on 5 June 2020<sup>2</sup>. It", ["²"]),
        ("opened<sup>2</sup> in May", ["²"]),
        ("opened<sup>2,3</sup> in May", ["²,³"]),
        ("opened<sup><a href='#n2'>2</a>,<a href='#n3'>3</a></sup> in May", ["²,³"]),
        ("opened[4] in May[5]", ["[4]", "[5]"]),
        ("opened<sup class='reference'>[a]</sup> in May", ["[a]"]),
        (
            "opened<sup class='noprint'><a href='/c'>[citation needed]</a></sup>",
            ["[citation needed]"],
        ),
        ("opened<sup class='reference'>*</sup> in May", ["*"]),
        ("covers 20 km<sup>2</sup> since", []),
        ("covers 20 hectares<sup>2</sup> since", []),
        ("some 10<sup>6</sup> people", []),
        ("some 283<sup>2</sup> people", []),
        ("the 3<sup>rd</sup> day", []),
        ("the 3<sup><a href='#'>rd</a></sup> day", []),
        ("E = mc<sup>2</sup> holds", []),
        ("CO<sub>2</sub> fell", []),
        ("in 20[19] it", []),
        ("in 201[9] it", []),
        ("on [5] May", []),
        ("on May [5], he", []),
        ("[4] The court held", []),
    ],
)
def test_marks_of_a_page_are_known(markup: str, marks: list[str]) -> None:
    """What leads to a note, or can be nothing else, is a mark; units and exponents are none."""
    assert passed_over("page.html", f"<p>The bridge was {markup}.</p>") == marks


@pytest.mark.parametrize(
    ("markdown", "quote", "expected"),
    [
        ("The **bridge** was opened.", "The bridge was opened", True),
        ("The *bridge* was __opened__.", "The bridge was opened", True),
        ("The _bridge_ was ***opened***.", "The bridge was opened", True),
        ("The `bridge` was opened.", "The bridge was opened", True),
        ("The [bridge](https://x.org/a_b) was opened.", "The bridge was opened", True),
        ('The [bridge](x.md "A title") was opened.', "The bridge was opened", True),
        ("The [bridge][1] was opened.", "The bridge was opened", True),
        ("The bridge[^1] was opened.[^2]", "The bridge was opened.", True),
        ("On **4 May\n2019** it opened.", "On 4 May 2019 it opened", True),
        ("The ~~bridge~~ was opened.", "The bridge was opened", False),
        ("The bridge was ~~not~~ opened.", "The bridge was opened", False),
        ("The **not** bridge was opened.", "The bridge was opened", False),
        ("It is 5 * 3 * 2 in all.", "It is 5 3 2 in all", False),
        ("It is 5*3*2 in all.", "It is 532 in all", False),
        ("It is \\*starred\\* in all.", "It is starred in all", False),
        ("The name a_b_c stands.", "The name abc stands", False),
        ("See ![the bridge](x.png) opened.", "See the bridge opened", False),
    ],
)
def test_markdowns_marks_are_passed_over(markdown: str, quote: str, *, expected: bool) -> None:
    """In a Markdown file the marks around words do not matter; what is struck out does."""
    assert found("note.md", markdown, quote) is expected


def test_marks_of_other_files_are_their_text() -> None:
    """Asterisks of a plain text are what they are."""
    assert not found("note.txt", "The **bridge** was opened.", "The bridge was opened")


def test_what_is_passed_over_is_named() -> None:
    """Reference marks and markup are told apart."""
    document = of_bytes(b"The **bridge**[1] was opened.", Path("note.md"))
    read = PreparedText.of(document.text, document.passed_over).locate("The bridge was opened")
    assert read.folds == (QuoteFold.REFERENCE_MARKS, QuoteFold.MARKUP)


@pytest.mark.parametrize("unit", ["**a ", "[a](", "_a_ ", "`", "[4]", "a[4]", "a¹", "*", "[^1]"])
def test_hostile_texts_take_linear_time(unit: str) -> None:
    """Marks that never close do no harm."""
    text = unit * (300_000 // len(unit))
    assert of_bytes(text.encode(), Path("note.md")).text == text
