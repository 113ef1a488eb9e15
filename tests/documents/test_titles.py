"""Titles that can be printed, and the short ids that are made of what a document is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import edtf
from chronology.building.naming import name_for
from chronology.documents import fit_title
from chronology.ledger.ids import LONGEST_ID, free_id
from chronology.sources import Source


@pytest.mark.parametrize(
    ("title", "file", "fit"),
    [
        ("The bridge is open", "a.pdf", "The bridge is open"),
        ("5/6/23, 10:04 AM The bridge is open", "a.pdf", "The bridge is open"),
        ("12.05.2023, 10:04 The bridge is open", "a.pdf", "The bridge is open"),
        ("Exported Data", "messages.html", ""),
        ("  The bridge\n is\topen ", "a.pdf", "The bridge is open"),
        ("Re: Your letter of 3 May", "a.eml", "Re: Your letter of 3 May"),
        ("Microsoft Word - Annual report", "a.pdf", "Annual report"),
        ("Microsoft Word - report_final_v3.docx", "a.pdf", ""),
        ("2024", "a.pdf", ""),
        ("3. August 1914", "a.txt", ""),
        ("Lundi, 12 de mayo de 1936", "a.txt", ""),
        ("Minutes of 3 May 2023", "a.txt", "Minutes of 3 May 2023"),
        ("1984: a review", "a.pdf", "1984: a review"),
        ("(anonymous)", "a.pdf", ""),
        ("untitled", "a.pdf", ""),
        ("Untitled Document", "a.html", ""),
        ("Document1", "a.pdf", ""),
        ("scan0001", "scan0001.pdf", ""),
        ("minutes-2024", "minutes-2024.pdf", ""),
        ("Minutes", "minutes.pdf", "Minutes"),
        ("Re: (no subject)", "a.eml", ""),
        ("Fwd: AW:", "a.eml", ""),
        ("Kein Betreff", "a.eml", ""),
        ("Без названия", "a.pdf", ""),
        ("404 Not Found", "a.html", ""),
        ("Just a moment...", "a.html", ""),
        ("Home", "a.html", ""),
        ("{{ page.title }}", "a.html", ""),
        ("https://h.example/a?b=1", "a.html", ""),
        ("C:\\Users\\me\\letter.doc", "a.pdf", ""),
        ("/srv/letters/a", "a.pdf", ""),
        ("letter to the mayor.doc", "a.pdf", ""),
        ("<title>", "a.html", ""),
        ("---", "a.md", ""),
        ("", "a.md", ""),
        ("x" * 301, "a.md", ""),
        ("Home rule for Scotland", "a.html", "Home rule for Scotland"),
        ("Unknown soldier found", "a.html", "Unknown soldier found"),
        ("Page one", "a.html", "Page one"),
        ("Über die Brücke", "a.html", "Über die Brücke"),
    ],
)
def test_titles_that_are_fit_to_print(title: str, file: str, fit: str) -> None:
    """What programs, templates, servers and file names leave in a title's place is none."""
    assert fit_title(title, file) == fit


@given(title=st.text(max_size=400), file=st.text(max_size=30))
def test_any_title(title: str, file: str) -> None:
    """It is one line, not too long, and fit again as it is."""
    fit = fit_title(title, file)
    assert len(fit) <= 300
    assert len(fit.splitlines()) <= 1
    assert fit_title(fit, file) in {fit, ""}


@pytest.mark.parametrize("sign", [" ", ".", "-", "_", "re:", "a.", "<", "(", "{", "9", "/", "é"])
def test_a_long_title_takes_no_time(sign: str) -> None:
    """A megabyte of any sign is looked at once."""
    assert len(fit_title(sign * 500_000, "a.txt")) <= 300


@pytest.mark.parametrize(
    ("file", "fields", "name"),
    [
        ("herald.txt", {}, "herald"),
        ("Exhibit 2 - Notice to Complete.pdf", {}, "exhibit-2-notice-to"),
        ("Re_ Your questions.eml", {}, "re-your-questions"),
        ("it's \"quoted\" & odd.txt", {}, "its-quoted-odd"),
        ("transcript_2023-03-13.txt", {}, "transcript_2023-03-13"),
        ("2021-05-03 mayor.txt", {}, "2021-05-03-mayor"),
        ("Überblick Hafen.txt", {}, "überblick-hafen"),
        ("港口概览.txt", {}, "港口概览"),
        ("letters/in/mayor.txt", {}, "mayor"),
        ("page.warc.gz", {"url": "https://h.example/news/bridge-opened.html?x=1"}, "bridge-opened"),
        ("scan0001.pdf", {"publisher": "Herald", "published": "2023-05-02"}, "herald-2023-05-02"),
        ("scan0001.pdf", {"title": "Notice to quit"}, "notice-to-quit"),
        ("scan0001.pdf", {"published": "2023-05"}, "document-2023-05"),
        ("index.html", {"publisher": "Ministry of Transport and Works", "published": "2023-05-02"},
         "ministry-of-2023-05-02"),
        ("0123456789abcdef0123.html", {"title": "Delivery note"}, "delivery-note"),
        ("scan0001.pdf", {}, "scan0001"),
        ("12345.txt", {}, "12345"),
        ("a3f9c2d1e5b74890.pdf", {}, "document-a3f9c2d1"),
        ("123e4567-e89b-12d3-a456-426614174000.pdf", {}, "document-123e4567"),
        ("....txt", {}, "document"),
        ("x" * 200 + ".txt", {"title": "A title"}, "a-title"),
    ],
)  # fmt: skip
def test_ids_that_are_made(file: str, fields: dict[str, str], name: str) -> None:
    """They are what a reader knows a document by, in at most 24 characters."""
    known = dict(fields)
    if "published" in known:
        known["published"] = edtf.parse(known["published"])  # type: ignore[assignment]
    source = Source(id="x", file=file, **known)  # type: ignore[arg-type]
    assert free_id(name_for(source), ()) == name


@given(name=st.text(max_size=60), taken=st.sets(st.text(max_size=30), max_size=3))
def test_any_name_gives_a_short_free_id(name: str, taken: set[str]) -> None:
    """It is not taken, of letters, digits and single hyphens, and follows from the name alone."""
    first = free_id(name, ())
    made = free_id(name, {*taken, first})
    assert made not in {*taken, first}
    assert all(0 < len(one) <= LONGEST_ID for one in (first, made))
    assert "--" not in made
    assert free_id(name, {*taken, first}) == made


@pytest.mark.parametrize(
    "head",
    [
        "HAUGEN & CO",
        "BRIGHTLAW LLP",
        "IN THE HIGH COURT OF JUSTICE",
        "UNITED STATES DISTRICT COURT",
        "Neutral Citation Number: [2024] EWHC 812 (TCC)",
        "STEIN_000017",
        "[C/12]",
    ],
)
def test_heads_of_courts_and_firms_title_nothing(head: str) -> None:
    """They say whose a paper is, and not which."""
    assert fit_title(head) == ""


@pytest.mark.parametrize(
    "title", ["Annual report of Hansen Ltd", "PARTICULARS OF CLAIM", "ISO 9001", "COVID-19"]
)
def test_titles_with_their_words_are_kept(title: str) -> None:
    """A firm, a court or a number in a title does not make it none."""
    assert fit_title(title) == title
