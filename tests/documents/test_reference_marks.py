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
        ("said of the US<sup><a href='#n4'>4</a></sup> in May", ["⁴"]),
        ("opened<sup><a href='notes.html#n4'>4</a></sup> in May", ["⁴"]),
        ("opened<a href='#n4'>[<sup>4</sup>]</a> in May", ["[⁴]"]),
        ("sold for 500<sup class='reference'><a href='#n4'>[4]</a></sup> in May", ["[⁴]"]),
        ("opened<sup class='reference'>[note 3]</sup> in May", ["[note ³]"]),
        ("<a href='#top'>opened<sup>4</sup> in May</a>", ["⁴"]),
        ("opened on 3 May<sup>1</sup> 2020", ["¹"]),
        ("opened on 3 May<sup><a href='#n1'>1</a></sup> 2020", ["¹"]),
    ],
)
def test_marks_of_a_page_are_known(markup: str, marks: list[str]) -> None:
    """What leads to a note, or can be nothing else, is a mark; units and exponents are none."""
    assert passed_over("page.html", f"<p>The bridge was {markup}.</p>") == marks


@pytest.mark.parametrize(
    "markup",
    [
        '500 <a href="/wiki/Square_kilometre">km<sup>2</sup></a> wide',
        '500 <a href="#unit">km<sup>2</sup></a> wide',
        '<a href="/news/1"><b>It had 10<sup>6</sup> users</b></a>',
        '<a href="#n6">It had 10<sup>6</sup> users</a>',
        "on 3<a href='#e'><sup>0</sup></a> May",
        "on 3<sup><a href='#e'>0</a></sup> May",
        "<a href='#u'><sup>235</sup></a>U was sent",
        "<sup><a href='#u'>235</a></sup>U was sent",
        "<sup><a href='/u'>235</a></sup>U was sent",
        "500 km<sup><a href='#n2'>2</a></sup> wide",
        "500 km<sup class='reference'>2</sup> wide",
        "some 10<sup id='cite6'>6</sup> people",
        "some 10<sup class='preference'>6</sup> people",
        "some 10 <sup class='reference'>6</sup> people",
        "some 2<sup><a href='#n'>n</a></sup> people",
        "in May<sup><a href='#d'>13</a></sup>/14 it",
        "sent on May<sup><a href='#d'>13</a></sup>, 2020",
        "(a + b)<sup><a href='#n2'>2</a></sup> is",
        "5 acre<sup>2</sup> wide",
        "E = mc<sup><a href='#n2'>2</a></sup> is",
        "1<sup><a href='#n'>1</a></sup>/<sub>2</sub> miles",
        "6 m<sup><a href='#n'>3</a></sup>/s",
    ],
)
def test_a_raised_figure_that_may_be_a_power_stays(markup: str) -> None:
    """Wherever a figure leads, behind a number or a unit it is none of a note."""
    assert passed_over("page.html", f"<p>The field was {markup}.</p>") == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("on 1[3] May 2020", []),
        ("on 12[3] May", []),
        ("he had 5[2] cars", []),
        ("CO[2] fell", []),
        ("a group like the G[7] met", []),
        ("PM[10] rose", []),
        ("the Employee[s] left", []),
        ("a[n] hour", []),
        ("he close[d] it", []),
        ("Paul[a] left", []),
        ("an area of 5 acre² fell", []),
        ("it held 5 litre³ then", []),
        ("some 9 newton² then", []),
        ("of 4 kilogrammes² then", []),
        ("some square(s)² then", []),
        ("some 5 million² then", []),
        ("sent on May[3] 2020", []),
        ("sent on May³ 2020", []),
        ("on 3¹ May", []),
        ("2019-05-0[3] it", []),
        ("12,34[5] people", []),
        ("opened on 3 May¹ 2020", ["¹"]),
        ("opened on 3 May[1] 2020", ["[1]"]),
        ("opened on the 3rd May[1] 2020", ["[1]"]),
        ("opened in May³ 2020", ["³"]),
        ("opened in 2019[4] it", ["[4]"]),
        ("12,345[3] people", ["[3]"]),
        ("on 2019-05-03[4] it", ["[4]"]),
        ("the EU[3] said", ["[3]"]),
        ("World War I[3] ended", ["[3]"]),
        ("it rose by 5%[2] then", ["[2]"]),
        ("said (as was told).³ It", ["³"]),
        ("the mayor (a lady)³ said", ["³"]),
        ("He said so.² Then", ["²"]),
        ("in Brussels² he", ["²"]),
        ("opened[a] in Paris[b] and Rome[c]", ["[a]", "[b]", "[c]"]),
        ("opened[a] in May, then close[d]", ["[a]"]),
        ("was opened[citation needed] in", ["[citation needed]"]),
    ],
)
def test_what_belongs_to_a_number_or_a_word_is_no_mark(text: str, marks: list[str]) -> None:
    """Figures in brackets and raised ones are marks only where nothing can lack them."""
    assert passed_over("note.txt", text) == marks
    assert passed_over("page.html", f"<p>{text}</p>") == marks


@pytest.mark.parametrize("mark", ["¹", "[1]", "[12]", "²"])
def test_a_mark_within_a_date_is_passed_over(mark: str) -> None:
    """A date with a mark behind its month is found without it, and its digits stay its own."""
    text = f"The bridge was opened on 3 May{mark} 2020 by the mayor."
    assert found("note.txt", text, "opened on 3 May 2020")
    assert not found("note.txt", text, "opened on 3 May 202")
    assert not found("note.txt", text, "opened on 3 May1 2020")
    assert not found("note.txt", text.replace(" 2020", "2020"), "opened on 3 May 2020")


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
