"""EDTF: what is read, what is refused and where, and that what is written reads back.

`edtf_strings.tsv` is an independent table: it was made from the standard, not from this code.
"""

import datetime as dt
from zoneinfo import ZoneInfo

import attrs
import pytest
from conftest import ROOT
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chronology import edtf
from chronology.errors import EdtfError, NotExpressible
from chronology.timespan import DAY, Bound, Marks, Qualification, TimeSpan, iso_offset, widened

BAKU = ZoneInfo("Asia/Baku")
OPEN = ("..", "..")
TABLE = [
    tuple(line.split("\t"))
    for line in (ROOT / "tests" / "edtf" / "edtf_strings.tsv")
    .read_bytes()
    .decode("utf-8")
    .removesuffix("\n")
    .split("\n")[1:]
]
VALID = [(row[0], int(row[1]), row[2], row[3]) for row in TABLE if row[1] != "refused"]
READ = [row[0] for row in VALID]
REFUSED = [(text, note) for text, level, _, _, note in TABLE if level == "refused"]
NONE, UNSURE, ABOUT, BOTH = Qualification


def ends(span: TimeSpan) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the bounds of begin and end as ISO dates, `..` where open."""
    begin = str(span.begin.earliest or ".."), str(span.begin.latest or "..")
    return begin, (str(span.end.earliest or ".."), str(span.end.latest or ".."))


def outer(span: TimeSpan) -> tuple[str, str]:
    """Return the outer bounds as ISO dates, `..` where open."""
    return str(span.earliest or ".."), str(span.latest or "..")


def read_or_error(text: str) -> TimeSpan | EdtfError:
    """Return the span of a text, or why it is none."""
    try:
        return edtf.parse(text)
    except EdtfError as error:
        return error


# The independent table ---------------------------------------------------------------------


def test_the_table_is_whole() -> None:
    """The table has every line that it was made with, and no text twice."""
    assert len(TABLE) == len({text for text, *_ in TABLE}) == 1345
    assert [len(VALID), len(REFUSED)] == [728, 617]


@pytest.mark.parametrize(("text", "level", "first", "last"), VALID)
def test_each_text_has_its_level_and_its_bounds(
    text: str, level: int, first: str, last: str
) -> None:
    """What the standard defines is read with its level and its outer bounds."""
    span = edtf.parse(text)
    assert edtf.level(text) == level
    assert outer(span) == (first, last)
    assert span.is_possible


@pytest.mark.parametrize("text", READ)
def test_each_text_is_written_so_that_it_reads_back(text: str) -> None:
    """The canonical text of a span gives the same span, and is its own canonical text."""
    span = edtf.parse(text)
    canonical = edtf.format(span)
    again = edtf.parse(canonical)
    assert again == span
    assert again.timed == span.timed
    assert edtf.format(again) == canonical
    assert str(again) == str(span)


@pytest.mark.parametrize("text", READ)
def test_each_span_can_be_used(text: str) -> None:
    """Whatever is read has words, a duration and a place in the order."""
    span = edtf.parse(text)
    assert str(span) == f"{span}" == f"{span:long}"
    assert str(span).strip() == str(span) != ""
    assert f"{span:short}".strip() == f"{span:short}" != ""
    assert 0 <= span.duration.shortest <= (span.duration.longest or span.duration.shortest)
    assert 1 <= span.duration.fewest_days <= (span.duration.most_days or span.duration.fewest_days)
    assert str(span.duration)
    assert span.sort_key[0] <= span.sort_key[1]


@pytest.mark.parametrize(("text", "note"), REFUSED)
def test_each_wrong_text_is_refused(text: str, note: str) -> None:
    """What is no EDTF is refused, with a place in the text and a reason."""
    with pytest.raises(EdtfError) as raised:
        edtf.parse(text)
    assert 0 <= raised.value.position <= len(text), note
    assert raised.value.reason.strip(" .") == raised.value.reason != ""
    with pytest.raises(EdtfError):
        edtf.level(text)


# Bounds ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # Dates
        ("2023-06-17", "2023-06-17", "2023-06-17"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("0000-02-29", "0000-02-29", "0000-02-29"),
        ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
        ("2023-04", "2023-04-01", "2023-04-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("-9999", "-9999-01-01", "-9999-12-31"),
        # Long years
        ("Y12000", "12000-01-01", "12000-12-31"),
        ("Y-12000", "-12000-01-01", "-12000-12-31"),
        ("Y170000002", "170000002-01-01", "170000002-12-31"),
        ("Y-170000002", "-170000002-01-01", "-170000002-12-31"),
        ("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("-1859S2", "-1899-01-01", "-1800-12-31"),
        ("Y171010000S3", "171000000-01-01", "171999999-12-31"),
        # Seasons, quarters, four-month blocks, halves
        ("2022-21", "2022-03-01", "2022-05-31"),
        ("2022-24", "2022-12-01", "2023-02-28"),
        ("2022-29", "2022-09-01", "2022-11-30"),
        ("2022-30", "2022-12-01", "2023-02-28"),
        ("2022-32", "2022-06-01", "2022-08-31"),
        ("2022-33", "2022-01-01", "2022-03-31"),
        ("2022-36", "2022-10-01", "2022-12-31"),
        ("2022-37", "2022-01-01", "2022-04-30"),
        ("2022-39", "2022-09-01", "2022-12-31"),
        ("2022-40", "2022-01-01", "2022-06-30"),
        ("2022-41", "2022-07-01", "2022-12-31"),
        # Unspecified digits
        ("202X", "2020-01-01", "2029-12-31"),
        ("2XXX", "2000-01-01", "2999-12-31"),
        ("XXXX", "0000-01-01", "9999-12-31"),
        ("-004X", "-0049-01-01", "-0040-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("2004-06-XX", "2004-06-01", "2004-06-30"),
        ("20XX-XX", "2000-01-01", "2099-12-31"),
        ("20XX-06", "2000-06-01", "2099-06-30"),
        ("2004-XX-25", "2004-01-25", "2004-12-25"),
        ("2004-1X", "2004-10-01", "2004-12-31"),
        ("1985-0X-31", "1985-01-31", "1985-08-31"),
        ("XXXX-02-29", "0000-02-29", "9996-02-29"),
        # Qualified: "~" and "%" widen by the date's own length on either side
        ("2020?", "2020-01-01", "2020-12-31"),
        ("2020~", "2019-01-01", "2021-12-31"),
        ("2020%", "2019-01-01", "2021-12-31"),
        ("2023-01~", "2022-12-01", "2023-02-28"),
        ("2023-06-17~", "2023-06-16", "2023-06-18"),
        ("2023-06-17?", "2023-06-17", "2023-06-17"),
        ("2022-33~", "2021-10-01", "2022-06-30"),
        ("2022-21~", "2021-12-01", "2022-08-31"),
        ("2022-21?", "2022-03-01", "2022-05-31"),
        ("202X~", "2010-01-01", "2039-12-31"),
        # Approximate in part: by the units of the components
        ("2004-06-~11", "2004-06-10", "2004-06-12"),
        ("2004-~06-11", "2004-05-11", "2004-07-11"),
        ("2004-06~-11", "2004-05-11", "2004-07-11"),
        ("~2004-06-11", "2003-06-11", "2005-06-11"),
        ("~2004-06-~11", "2003-06-10", "2005-06-12"),
        ("2003-~03-31", "2003-02-28", "2003-04-30"),
        # One of a set
        ("[2023-06-17,2023-06-18]", "2023-06-17", "2023-06-18"),
        ("[2023-06-17..2023-06-19]", "2023-06-17", "2023-06-19"),
        ("[2021,2023]", "2021-01-01", "2023-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..2022-04-26]", "..", "2022-04-26"),
        ("[2022-11-29..]", "2022-11-29", ".."),
        ("[2021,2023-05..]", "2021-01-01", ".."),
        ("[2023]", "2023-01-01", "2023-12-31"),
        # Date-times: the clock as written
        ("2023-06-24T16:30:05", "2023-06-24T16:30:05", "2023-06-24T16:30:05"),
        ("2023-06-24T00:00:00Z", "2023-06-24T00:00:00", "2023-06-24T00:00:00"),
        ("2023-06-24T23:30:00-04:30", "2023-06-24T23:30:00", "2023-06-24T23:30:00"),
        ("2023-06-24T02:00:00+04", "2023-06-24T02:00:00", "2023-06-24T02:00:00"),
        ("-0044-03-15T12:00:00", "-0044-03-15T12:00:00", "-0044-03-15T12:00:00"),
    ],
)
def test_dates_and_their_bounds(text: str, first: str, last: str) -> None:
    """A date is some time between its first second and its last."""
    span = edtf.parse(text)
    assert ends(span) == ((first, last), (first, last))
    assert not span.is_extent


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2023-06-17/2023-06-18", ("2023-06-17",) * 2, ("2023-06-18",) * 2),
        ("2004-06/2004-08", ("2004-06-01", "2004-06-30"), ("2004-08-01", "2004-08-31")),
        ("2004/2006", ("2004-01-01", "2004-12-31"), ("2006-01-01", "2006-12-31")),
        ("2004-02-01/2005", ("2004-02-01",) * 2, ("2005-01-01", "2005-12-31")),
        ("2004/2004-06", ("2004-01-01", "2004-12-31"), ("2004-06-01", "2004-06-30")),
        ("1992/..", ("1992-01-01", "1992-12-31"), OPEN),
        ("1992/", ("1992-01-01", "1992-12-31"), OPEN),
        ("../1992-04-12", OPEN, ("1992-04-12",) * 2),
        ("/1992", OPEN, ("1992-01-01", "1992-12-31")),
        ("../..", OPEN, OPEN),
        ("2022-33/2022-34", ("2022-01-01", "2022-03-31"), ("2022-04-01", "2022-06-30")),
        ("2022-21/2022-22", ("2022-03-01", "2022-05-31"), ("2022-06-01", "2022-08-31")),
        ("2020~/2022", ("2019-01-01", "2021-12-31"), ("2022-01-01", "2022-12-31")),
        ("2020?/2022-06-17%", ("2020-01-01", "2020-12-31"), ("2022-06-16", "2022-06-18")),
        ("-0044/-0040", ("-0044-01-01", "-0044-12-31"), ("-0040-01-01", "-0040-12-31")),
        ("Y-17000/Y12000", ("-17000-01-01", "-17000-12-31"), ("12000-01-01", "12000-12-31")),
        ("201X/2020", ("2010-01-01", "2019-12-31"), ("2020-01-01", "2020-12-31")),
        ("..2004-06-01/2004-06-20..", ("..", "2004-06-01"), ("2004-06-20", "..")),
        ("..2004/2006", ("..", "2004-12-31"), ("2006-01-01", "2006-12-31")),
        ("2004/2006..", ("2004-01-01", "2004-12-31"), ("2006-01-01", "..")),
        ("1919-XX-02/1919-XX-01", ("1919-01-02", "1919-12-02"), ("1919-01-01", "1919-12-01")),
    ],
)
def test_intervals_bound_begin_and_end_apart(
    text: str, begin: tuple[str, str], end: tuple[str, str]
) -> None:
    """An interval begins at some time in its first date and ends at some time in its second."""
    span = edtf.parse(text)
    assert ends(span) == (begin, end)
    assert edtf.format(span) == text


def test_all_of_a_set_begins_with_the_first_and_ends_with_the_last() -> None:
    """All of several dates are one extent: from some time in the first to some in the last."""
    span = edtf.parse("{1960,1961-12}")
    assert ends(span) == (("1960-01-01", "1960-12-31"), ("1961-12-01", "1961-12-31"))
    assert ends(edtf.parse("{1667,1668,1670..1672}")) == (
        ("1667-01-01", "1667-12-31"),
        ("1672-01-01", "1672-12-31"),
    )
    assert ends(edtf.parse("{..1984}")) == (OPEN, ("1984-01-01", "1984-12-31"))


# What is refused ---------------------------------------------------------------------------

A_DATE = "a date is written like 2023, 2023-06, 2023-06-17 or 2022-33 (Q1)"
A_DATE_TIME = "a date-time is written like 2023-06-24T16:00:00+04:00"
A_LONG_YEAR = "a long year is written like Y12000, Y-17E7 or Y171010000S3"
NO_SPACES = "there are no spaces in EDTF"
JOINED = "year, month and day are joined by “-”; a year of five digits is written Y12000"
ONE_MARK = "a place bears one mark: “%” is uncertain and approximate"
NO_MONTHS = "a year of five digits or more has no months"
FIVE_DIGITS = "“Y” stands before a year of five digits or more"
NOTHING_FITS = "no date of the calendar fits these digits"
ENDS_FIRST = "it ends before it begins"
DOTS = "“..” stands at the end of an interval or in a set"
IN_BRACKETS = "dates are listed within “[…]” or “{…}”"


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        # Nothing, and no date at all
        ("", 0, "a date is missing"),
        ("yesterday", 0, A_DATE),
        ("next Tuesday", 0, A_DATE),
        ("23", 1, A_DATE),
        ("12/5", 1, A_DATE),
        # Shape
        ("2023-6-17", 6, A_DATE),
        ("2023-06-7", 8, A_DATE),
        ("2023-06-17z", 10, "nothing but a mark or a time of day follows the day"),
        ("2023-06-17 ", 10, NO_SPACES),
        (" 2023", 0, NO_SPACES),
        ("2023-06-17\n", 10, NO_SPACES),
        ("2023/06/17", 7, "an interval has one “/”"),
        ("20230617", 4, JOINED),
        ("12000", 4, JOINED),
        ("17.06.2023", 2, A_DATE),
        ("2023–06", 4, A_DATE),
        ("+2023", 0, "a year bears no “+”"),
        ("-0000", 0, "the year 0 bears no sign"),
        ("2004,2005", 4, IN_BRACKETS),
        # Digits of other scripts are no digits here
        ("٢٠٢٣", 0, A_DATE),
        ("202٣", 3, A_DATE),
        ("2023-0６", 6, A_DATE),
        ("2023-06-1²", 9, A_DATE),
        ("2023-06-24T1６:00:00", 12, A_DATE_TIME),
        # Dates that do not exist
        ("2022-11-31", 8, "November 2022 has 30 days"),
        ("2023-02-29", 8, "February 2023 has 28 days"),
        ("1900-02-29", 8, "February 1900 has 28 days"),
        ("-0001-02-29", 9, "February -0001 has 28 days"),
        ("2023-06-00", 8, "the days of a month are counted from 01"),
        ("2023-00", 5, "there is no month 00"),
        ("2023-13", 5, "there is no month or season 13"),
        ("2023-20", 5, "there is no month or season 20"),
        ("2023-42", 5, "there is no month or season 42"),
        ("2023-33-01", 8, "a season, quarter or half has no days"),
        ("2023-13-XX", 5, "there is no month or season 13"),
        # Long years
        ("Y2023", 0, FIVE_DIGITS),
        ("Y1E3", 0, FIVE_DIGITS),
        ("Y02023", 1, "a long year does not begin with 0"),
        ("Y17E07", 4, "an exponent does not begin with 0"),
        ("1950S02", 5, "the number of significant digits does not begin with 0"),
        ("Y+12345", 1, A_LONG_YEAR),
        ("1950S2?", 6, A_LONG_YEAR),
        ("Y12000-02", 6, NO_MONTHS),
        ("Y12000-06-17", 6, NO_MONTHS),
        ("y12000", 0, "a long year is written with a capital “Y”"),
        # Unspecified digits
        ("2004-02-3X", 8, NOTHING_FITS),
        ("X900-02-29", 8, NOTHING_FITS),
        ("2004-2X", 5, "there is no month 2X"),
        ("199x", 3, "an unspecified digit is written with a capital “X”"),
        ("199u", 3, "an unspecified digit is written “X”"),
        # Marks
        ("2004-06?~", 8, ONE_MARK),
        ("?~2004", 1, ONE_MARK),
        ("?2004?-06", 5, "the year bears one mark, before or behind it"),
        ("2004-06-?11~", 11, "the day bears one mark, before or behind it"),
        ("2004-(06)?-11", 5, "components are marked without brackets, like 2004-~06-11"),
        # Intervals
        ("2004/2003", 5, ENDS_FIRST),
        ("2023-06-18/2023-06-17", 11, ENDS_FIRST),
        ("2012-24/2012-21", 8, ENDS_FIRST),
        ("/", 0, "an interval needs a date, or “..”, on one side"),
        ("2004/2005/2006", 9, "an interval has one “/”"),
        ("2004/2005-13", 10, "there is no month or season 13"),
        ("2004/x", 5, A_DATE),
        ("2004../2005", 4, DOTS),
        ("2004/..2005", 5, DOTS),
        ("2004..2006", 4, DOTS),
        (
            "2004-01-01T10:00:00/2005",
            10,
            "a time of day stands in a date of its own, not in an interval or a set",
        ),
        # Sets
        ("[", 1, "a set is written like [2021,2022]"),
        ("[]", 1, "a set is written like [2021,2022]"),
        ("{2021,2022", 10, "a set is written like {2021,2022}"),
        ("[..]", 1, "“..” needs a date beside it"),
        ("[2021,,2022]", 6, "a date is missing"),
        ("[2021, 2022]", 6, NO_SPACES),
        ("[2022..2021]", 1, ENDS_FIRST),
        ("[2021,2022-13]", 11, "there is no month or season 13"),
        ("[2021,..2022]", 6, "“..” without a date before it begins the list"),
        ("{2021..,2022}", 5, "“..” without a date behind it ends the list"),
        ("[[2021]]", 1, A_DATE),
        # Date-times
        ("2023-06-24T16:00", 15, A_DATE_TIME),
        ("2023-06-24T24:00:00", 11, "there is no hour 24"),
        ("2023-06-24T16:60:00", 14, "there is no minute 60"),
        ("2023-06-24T16:00:60", 17, "there is no second 60"),
        ("2023-02-29T16:00:00", 8, "February 2023 has 28 days"),
        ("2023-06-24T16:00:00+15:00", 19, "there is no such offset from UTC"),
        ("2023-06-24T16:00:00+04:60", 19, "there is no such offset from UTC"),
        ("2023-06-24T16:00:00-00:00", 19, "an offset of nothing is written Z or +00:00"),
        ("2023-06-24T16:00:00.5", 19, A_DATE_TIME),
        ("2023-06T16:00:00", 7, A_DATE_TIME),
        ("2023-06-24t16:00:00", 10, "a time is written with a capital “T”"),
    ],
)
def test_what_is_refused_and_where(text: str, position: int, reason: str) -> None:
    """What is no date is refused, with the code point of the fault and the reason."""
    with pytest.raises(EdtfError) as raised:
        edtf.parse(text)
    assert raised.value.text == text
    assert (raised.value.position, raised.value.reason) == (position, reason)
    assert str(raised.value).splitlines()[0].startswith("“")
    assert raised.value.headline == f"“{text}”: {reason}"


def test_the_fault_is_pointed_at() -> None:
    """The message shows the text with a marker under the character at fault."""
    with pytest.raises(EdtfError) as raised:
        edtf.parse("2023-02-29")
    assert str(raised.value) == (
        "“2023-02-29”: February 2023 has 28 days\n    2023-02-29\n            ^"
    )


# How sure ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("2020", ""),
        ("2020?", "?"),
        ("2020~", "~"),
        ("2020%", "%"),
        ("2020~/2022~", "~"),
        ("2020?/2022~", "%"),
        ("2020/2022?", "?"),
        ("2004-06-~11/2004-07", "~"),
        ("[2021?,2022]", "?"),
        ("[2021~..2022]", "~"),
        ("[2021?,2023~]", "%"),
        ("{1984~,1990?}", "%"),
        ("2004?-06-~11", "%"),
        ("156X?-12-25", "?"),
    ],
)
def test_marks_are_kept(text: str, mark: str) -> None:
    """How sure a date is, is kept and written back, in intervals and sets too."""
    span = edtf.parse(text)
    assert span.qualification == mark
    assert edtf.format(span) == text


@pytest.mark.parametrize(
    ("text", "canonical", "marks"),
    [
        ("?2004-06-~11", "2004?-06-~11", Marks(year=UNSURE, day=ABOUT)),
        ("2004?-06-~11", "2004?-06-~11", Marks(year=UNSURE, day=ABOUT)),
        ("?2004-06", "2004?-06", Marks(year=UNSURE)),
        ("?-2004-06", "-2004?-06", Marks(year=UNSURE)),
        ("~-2004-06-11", "-2004~-06-11", Marks(year=ABOUT)),
        ("2004-?06", "2004-?06", Marks(month=UNSURE)),
        ("2004-%06-11", "2004-%06-11", Marks(month=BOTH)),
        ("2004-06-?11", "2004-06-?11", Marks(day=UNSURE)),
        ("2004-06~-11", "2004-06~-11", Marks(year=ABOUT, month=ABOUT)),
        ("2004~-06~-11", "2004-06~-11", Marks(year=ABOUT, month=ABOUT)),
        ("~2004-~06-11", "2004-06~-11", Marks(year=ABOUT, month=ABOUT)),
        ("2004~-?06-11", "2004~-?06-11", Marks(year=ABOUT, month=UNSURE)),
        ("~2004-06-~11", "2004~-06-~11", Marks(year=ABOUT, day=ABOUT)),
        ("2004-~06-~11", "2004-~06-~11", Marks(month=ABOUT, day=ABOUT)),
        ("?2004-06-04~", "2004%-~06-~04", Marks(year=BOTH, month=ABOUT, day=ABOUT)),
        ("2004-06?-11~", "2004-06%-~11", Marks(year=BOTH, month=BOTH, day=ABOUT)),
        ("2004?-06~-11", "2004%-~06-11", Marks(year=BOTH, month=ABOUT)),
        ("~2004-06?", "2004%-?06", Marks(year=BOTH, month=UNSURE)),
        ("2001~-21", "2001~-21", Marks(year=ABOUT)),
        ("%2001-34", "2001%-34", Marks(year=BOTH)),
        ("?156X-12-25", "156X?-12-25", Marks(year=UNSURE)),
        ("2004-?XX", "2004-?XX", Marks(month=UNSURE)),
    ],
)
def test_marks_by_component(text: str, canonical: str, marks: Marks) -> None:
    """Each component keeps its own mark; one that the first share is written behind them."""
    span = edtf.parse(text)
    assert span.marks == marks
    assert span.qualification == marks.together
    assert edtf.format(span) == canonical
    assert edtf.parse(canonical) == span


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("?2004", "2004?"),
        ("~-2004", "-2004~"),
        ("?2004-?06-?11", "2004-06-11?"),
        ("2004?-06?-11?", "2004-06-11?"),
        ("~2004-~06-~11", "2004-06-11~"),
        ("?2004-06?", "2004-06?"),
        ("~2001-~21", "2001-21~"),
    ],
)
def test_marks_that_agree_are_one_mark(text: str, canonical: str) -> None:
    """Where all components bear one mark, the whole date bears it, and nothing else differs."""
    span = edtf.parse(text)
    assert span.component_marks is None
    assert set(attrs.astuple(span.marks)) == {span.qualification}
    assert edtf.format(span) == canonical
    assert span == edtf.parse(canonical)


def test_begin_and_end_keep_their_own_marks() -> None:
    """An interval's begin and end are as sure as each was written, and the whole as both."""
    span = edtf.parse("2004?-06-~01/2006-06~")
    assert span.begin == edtf.parse("2004?-06-~01")
    assert span.begin.marks == Marks(year=UNSURE, day=ABOUT)
    assert span.end == edtf.parse("2006-06~")
    assert (span.end.qualification, span.end.component_marks) == (ABOUT, None)
    assert span.qualification == BOTH
    assert edtf.parse("1984?/..").begin == edtf.parse("1984?")
    assert edtf.parse("1984?/..").end == TimeSpan()
    assert edtf.parse("2004/2005").begin.qualification == NONE


# Written forms -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2022-21",
        "2022-28",
        "2022-37",
        "202X",
        "2004-XX",
        "2004-06-XX",
        "156X-12-25",
        "1950S2",
        "[2021,2023]",
        "{2021,2022}",
        "/2004",
        "2004/",
    ],
)
def test_what_bounds_alone_do_not_tell_is_written_back(text: str) -> None:
    """A season, an unspecified digit, a set with gaps and an unknown end keep their text."""
    span = edtf.parse(text)
    assert span.written == text
    assert edtf.format(span) == text


@pytest.mark.parametrize(
    "texts",
    [
        ("1985/..", "1985/"),
        ("../1985", "/1985"),
        ("../..", "../", "/.."),
        ("1984?/..", "1984?/"),
        ("..2004/..", "..2004/"),
        ("../2004..", "/2004.."),
    ],
)
def test_open_and_unknown_ends_are_told_apart(texts: tuple[str, ...]) -> None:
    """An end that is open and one that is unknown have the same bounds, and are not the same."""
    spans = [edtf.parse(text) for text in texts]
    assert [edtf.format(span) for span in spans] == list(texts)
    assert len(set(spans)) == len(texts)
    assert len({ends(span) for span in spans}) == 1


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("[2021,2022]", "[2021..2022]"),
        ("[2023-06-17,2023-06-18]", "[2023-06-17..2023-06-18]"),
        ("[2023-06-18,2023-06-17]", "[2023-06-17..2023-06-18]"),
        ("[2023-01..2023-12]", "2023"),
        ("[2022-01,2022-02,2022-03]", "2022-33"),
        ("[2022-02,2022-03]", "[2022-02..2022-03]"),
        ("[2021,2021-06]", "2021"),
        ("[2004-06..2004-06-11]", "[2004-06-01..2004-06-11]"),
        ("[..1984,1985]", "[..1985]"),
        ("[2023]", "2023"),
        ("{2023}", "2023"),
        ("2004/2004", "2004"),
        ("2004-06-11/2004-06-11", "2004-06-11"),
        ("Y17E7", "Y170000000"),
        ("Y1234E1", "Y12340"),
        ("Y3388E2S3", "Y338800S3"),
        ("2023-06-24T16:00:00+00:00", "2023-06-24T16:00:00Z"),
    ],
)
def test_several_texts_of_one_span(text: str, canonical: str) -> None:
    """Where the bounds say everything, every text of a span gives one and the same text."""
    assert edtf.format(edtf.parse(text)) == canonical
    assert edtf.parse(canonical) == edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "ends_of_it"),
    [
        ("1984?/1984?", ("1984?", "1984?")),
        ("1984?/1984", ("1984?", "1984")),
        ("1985-XX/1985", ("1985-XX", "1985")),
        ("2001-21/2001-21", ("2001-21", "2001-21")),
        ("2001-21/2001-25", ("2001-21", "2001-25")),
        ("2004?-06/2004?-06", ("2004?-06", "2004?-06")),
        ("20XX/20XX", ("20XX", "20XX")),
        ("201X~/201X~", ("201X~", "201X~")),
        ("9999-24/9999-24", ("9999-24", "9999-24")),
    ],
)
def test_ends_with_the_same_bounds_keep_what_they_are(
    text: str, ends_of_it: tuple[str, str]
) -> None:
    """Begin and end that are equally bounded are still each as it was written."""
    span = edtf.parse(text)
    assert (span.begin, span.end) == tuple(map(edtf.parse, ends_of_it))
    assert edtf.parse(edtf.format(span)) == span


# Sets --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "canonical", "parts"),
    [
        ("[2021,2023]", "[2021,2023]", ["2021", "2023"]),
        ("[2023,2021]", "[2021,2023]", ["2021", "2023"]),
        ("[2023,2021,2023]", "[2021,2023]", ["2021", "2023"]),
        ("[1667,1668,1670..1672]", "[1667,1668,1670..1672]", ["1667", "1668", "[1670..1672]"]),
        ("[..1667,1670,1672..]", "[..1667,1670,1672..]", ["[..1667]", "1670", "[1672..]"]),
        ("[1984~,2004-06]", "[1984~,2004-06]", ["1984~", "2004-06"]),
        ("[2001-21,2001-24]", "[2001-21,2001-24]", ["2001-21", "2001-24"]),
        ("{1961,1960}", "{1960,1961}", ["1960", "1961"]),
        ("{1960,1961-12,1960}", "{1960,1961-12}", ["1960", "1961-12"]),
        ("{2004-06-11,2004-06-12}", "{2004-06-11,2004-06-12}", ["2004-06-11", "2004-06-12"]),
        ("{1667,1668,1670..1672}", "{1667,1668,1670..1672}", ["1667", "1668", "1670/1672"]),
        ("{..1667,1760..}", "{..1667,1760..}", ["../1667", "1760/.."]),
    ],
)
def test_members_of_a_set(text: str, canonical: str, parts: list[str]) -> None:
    """A set has its members, each once and the earliest first."""
    span = edtf.parse(text)
    assert [ends(part) for part in span.members] == [ends(edtf.parse(part)) for part in parts]
    assert edtf.format(span) == canonical
    assert edtf.parse(canonical) == span


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("{2005,2004..}", ["2004..", "2005"]),
        ("[2021?,2020..]", ["2020..", "2021?"]),
        ("[1985-05-1X,1985-04..]", ["1985-04..", "1985-05-1X"]),
        ("{..2006,2005}", ["..2006", "2005"]),
    ],
)
def test_an_open_member_stays_where_it_may_stand(text: str, canonical: list[str]) -> None:
    """What goes on without end is written last, also where another member begins later."""
    span = edtf.parse(text)
    written = edtf.format(span)
    assert edtf.parse(written) == span
    assert sorted(written[1:-1].split(",")) == sorted(canonical)


@pytest.mark.parametrize("text", ["[..1667,1668..]", "[..2004,2001,1999..]"])
def test_a_set_that_leaves_nothing_out_is_written_back(text: str) -> None:
    """One of all time is no news, but it is a valid text, and has one again."""
    span = edtf.parse(text)
    assert outer(span) == OPEN
    assert edtf.parse(edtf.format(span)) == span


@pytest.mark.parametrize(
    "text",
    ["[2100-02..Y12345]", "[Y-12345..2003-05-31]", "[2100-02..Y1E4]", "[Y-10000,-9999-01-01]"],
)
def test_a_stretch_from_a_day_to_a_far_year_is_read(text: str) -> None:
    """A run from a month to a year of five digits is valid, and its canonical text is one too."""
    span = edtf.parse(text)
    assert edtf.parse(edtf.format(span)) == span


# Offsets -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "canonical", "offset"),
    [
        ("2023-06-24T16:00:00", "2023-06-24T16:00:00", None),
        ("2023-06-24T16:00:00Z", "2023-06-24T16:00:00Z", 0),
        ("2023-06-24T16:00:00+00:00", "2023-06-24T16:00:00Z", 0),
        ("2023-06-24T16:00:00+00", "2023-06-24T16:00:00Z", 0),
        ("2023-06-24T16:00:00+04", "2023-06-24T16:00:00+04:00", 14_400),
        ("2023-06-24T16:00:00+05:45", "2023-06-24T16:00:00+05:45", 20_700),
        ("2023-06-24T23:30:00-04:30", "2023-06-24T23:30:00-04:30", -16_200),
        ("2023-06-24T16:00:00-00:30", "2023-06-24T16:00:00-00:30", -1_800),
        ("2023-06-24T16:00:00+14", "2023-06-24T16:00:00+14:00", 50_400),
        ("-0044-03-15T12:00:00-14", "-0044-03-15T12:00:00-14:00", -50_400),
    ],
)
def test_offsets_are_kept(text: str, canonical: str, offset: int | None) -> None:
    """Without a zone a date-time keeps its clock and its offset, and is written with both."""
    span = edtf.parse(text)
    assert span.offset == offset
    assert span.earliest is not None
    assert span.earliest.offset == offset
    assert str(span.earliest) == canonical[: len(canonical) - len(iso_offset(offset))]
    assert edtf.format(span) == canonical


@pytest.mark.parametrize(
    ("text", "civil"),
    [
        ("2023-06-24T16:00:00", "2023-06-24T16:00:00"),
        ("2023-06-24T16:00:00Z", "2023-06-24T20:00:00"),
        ("2023-06-24T16:00:00+04:00", "2023-06-24T16:00:00"),
        ("2023-06-24T23:00:00-05:00", "2023-06-25T08:00:00"),
        ("2015-06-24T16:00:00Z", "2015-06-24T21:00:00"),
        ("-0044-03-15T12:00:00+01", "-0044-03-15T11:00:00"),
    ],
)
def test_a_zone_converts(text: str, civil: str) -> None:
    """A date-time with an offset moves to the zone's clock, by the zone's rules of that day."""
    span = edtf.parse(text, BAKU)
    assert edtf.format(span) == civil
    assert span.offset is None
    assert span.timed
    assert span == edtf.parse(text).in_zone(BAKU)


@pytest.mark.parametrize("text", ["2023-06-24", "2023~", "2023?-06-~24/..", "{2021,2023}", "1985/"])
def test_a_bare_date_floats(text: str) -> None:
    """A date without a time of day is that calendar day in every zone."""
    assert edtf.parse(text, BAKU) == edtf.parse(text)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_offsets_at_the_edge_of_datetime(text: str) -> None:
    """At the ends of what `datetime` reaches, an offset is still converted, not a traceback."""
    span = edtf.parse(text, BAKU)
    assert span.begin_of_the_begin == span.end_of_the_end
    assert span == edtf.parse(text, ZoneInfo("UTC"))


@given(
    st.datetimes(min_value=dt.datetime(1900, 1, 1), max_value=dt.datetime(2100, 1, 1)),  # noqa: DTZ001 - civil
    st.integers(-14 * 60, 14 * 60),
)
def test_offsets_agree_with_datetime(moment: dt.datetime, minutes: int) -> None:
    """Conversion gives what `datetime` gives with the same zone."""
    zone = dt.timezone(dt.timedelta(minutes=minutes))
    moment = moment.replace(microsecond=0, tzinfo=zone)
    span = edtf.parse(moment.isoformat(), BAKU)
    offset = moment.astimezone(BAKU).utcoffset() or dt.timedelta()
    utc = moment.astimezone(dt.UTC).replace(tzinfo=None)
    expected = utc + dt.timedelta(seconds=int(offset.total_seconds()))
    assert span.earliest == Bound(seconds=int((expected - dt.datetime(1970, 1, 1)).total_seconds()))  # noqa: DTZ001 - civil


# Far years ---------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["", "-"])
def test_years_of_a_hundred_digits_are_read(sign: str) -> None:
    """A year of a hundred digits is read, bounded, written and put into words."""
    year = f"{sign}{'7' * 100}"
    span = edtf.parse(f"Y{year}")
    assert outer(span) == (f"{year}-01-01", f"{year}-12-31")
    assert edtf.format(span) == f"Y{year}"
    assert span.duration.most_days == 365
    assert edtf.parse(f"Y{sign}1E99").earliest == edtf.parse(f"Y{sign}1{'0' * 99}").earliest


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Y" + "7" * 101, 1),
        ("Y-" + "7" * 101, 2),
        ("Y1E100", 1),
        ("Y-17E99", 2),
        ("Y1E" + "9" * 1000, 1),
        ("Y" + "9" * 5000, 1),
        ("2004/Y1E100", 6),
        ("[2004,Y1E100]", 7),
    ],
)
def test_years_of_more_digits_are_refused(text: str, position: int) -> None:
    """A year of more than a hundred digits is refused, however it is written."""
    with pytest.raises(EdtfError) as raised:
        edtf.parse(text)
    assert raised.value.reason == "years of more than 100 digits are not read"
    assert raised.value.position == position


# Writing -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "reason"),
    [
        (TimeSpan(), "nothing is known of it"),
        (
            TimeSpan.from_to(edtf.parse("[2021..2022]"), edtf.parse("2023")),
            "an end of the interval is itself a stretch",
        ),
        (TimeSpan.within(0, 3600, timed=True), "a stretch with times of day has no EDTF form"),
        (TimeSpan.within(None, 3600, timed=True), "a stretch with times of day has no EDTF form"),
        (
            TimeSpan.since(TimeSpan.within(0, 0, timed=True)),
            "a stretch with times of day has no EDTF form",
        ),
        (TimeSpan.within(0, 3600), "a stretch that is not of whole days has no EDTF form"),
        (TimeSpan.within(1, None), "a stretch that is not of whole days has no EDTF form"),
        (TimeSpan.within(DAY, DAY - 1), "its bounds leave no time at all"),
        (TimeSpan.day(12000, 6, 17), "a year of five digits or more has no months in EDTF"),
        (TimeSpan.months(-12000, 2), "a year of five digits or more has no months in EDTF"),
        (TimeSpan.months(12000, 4, 3), "a year of five digits or more has no months in EDTF"),
        (
            TimeSpan.within(10**12, 10**12, timed=True),
            "a year of five digits or more has no months in EDTF",
        ),
        (
            attrs.evolve(TimeSpan.days(0, 4), qualification=Qualification.UNCERTAIN),
            "only a day, month, quarter, half or year can be qualified",
        ),
        (
            attrs.evolve(TimeSpan.year(2020), qualification=Qualification.APPROXIMATE),
            "only a day, month, quarter, half or year can be qualified",
        ),
    ],
)
def test_what_one_text_cannot_hold(span: TimeSpan, reason: str) -> None:
    """A span that one EDTF text cannot hold is refused, never written as another."""
    with pytest.raises(NotExpressible) as raised:
        edtf.format(span)
    assert raised.value.reason == reason
    assert str(raised.value) == f"not expressible as one EDTF string: {reason}"


@pytest.mark.parametrize(
    "moment",
    [
        dt.datetime(1880, 1, 1, tzinfo=ZoneInfo("Europe/Berlin")),
        dt.datetime(1840, 1, 1, tzinfo=ZoneInfo("Asia/Manila")),
        dt.datetime(2020, 1, 1, tzinfo=dt.timezone(-dt.timedelta(seconds=30))),
    ],
    ids=["+00:53:28", "-15:56:08", "-00:00:30"],
)
def test_an_offset_that_edtf_lacks_is_never_written_as_another(moment: dt.datetime) -> None:
    """An offset of seconds, or of more than 14 hours, is no EDTF: it is not rounded."""
    with pytest.raises(NotExpressible):
        edtf.format(TimeSpan.of_date(moment))


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("[2021,2023]", "2024"),
        ("{2021,2023}", "2024"),
        ("2021", "[2022,2024]"),
        ("1985/", "1990?"),
        ("1985?", "1990/"),
        ("[2021?..2023]", "2024"),
    ],
)
def test_an_end_that_no_interval_may_have_is_never_written(begin: str, end: str) -> None:
    """What began in one of a set, or in an interval, has no EDTF text, not a wrong one."""
    span = TimeSpan.from_to(edtf.parse(begin), edtf.parse(end))
    with pytest.raises(NotExpressible):
        edtf.format(span)


days = st.builds(
    TimeSpan.days,
    (numbers := st.integers(-(10**9), 10**9) | st.integers(18000, 20000)),
    numbers,
)
years = st.integers(-99999, 10**9) | st.integers(1900, 2100)
units = st.builds(
    TimeSpan.months,
    years,
    st.integers(1, 12),
    st.sampled_from([1, 3, 6, 12]),
)
seconds = st.integers(-(10**15), 10**15) | st.integers(-(10**9), 10**9)
moments = st.builds(
    lambda second, offset: TimeSpan.within(
        second, second, timed=True, offset=None if offset is None else offset * 60
    ),
    seconds,
    st.none() | st.integers(-14 * 60, 14 * 60),
)
half_open = st.builds(
    lambda span, side: attrs.evolve(span, **dict.fromkeys(side, None)),
    days,
    st.sampled_from(
        [("begin_of_the_begin", "begin_of_the_end"), ("end_of_the_begin", "end_of_the_end")]
    ),
)
extents = st.builds(TimeSpan.from_to, days | units | st.just(TimeSpan()), days | units | half_open)
marked = st.builds(
    lambda span, mark, wide: attrs.evolve(
        TimeSpan.within(*widened(span.begin_of_the_begin, span.end_of_the_end)) if wide else span,
        qualification=mark,
    ),
    days.filter(lambda span: span.is_possible) | units,
    st.sampled_from(Qualification),
    st.booleans(),
)
from_texts = st.sampled_from(READ).map(edtf.parse)
joined = st.builds(TimeSpan.from_to, from_texts, from_texts)
spans = days | units | moments | half_open | extents | marked | joined


@given(spans)
@settings(max_examples=300, deadline=None)
@example(TimeSpan.from_to(TimeSpan.year(2019), TimeSpan.months(2022, 1, 3)))
@example(TimeSpan.since(TimeSpan.year(-43)))
@example(TimeSpan.from_to(*[edtf.parse("-0044?/-0043~")] * 2))
def test_what_is_written_reads_back(span: TimeSpan) -> None:
    """Whatever can be written reads back as the same span, the time of day included."""
    try:
        text = edtf.format(span)
    except NotExpressible:
        return
    read = edtf.parse(text)
    assert read == span
    assert read.timed == span.timed
    assert edtf.format(read) == text


near_days = st.integers(-4_371_587, 2_932_896)  # the years -9999 to 9999


@given(
    st.builds(
        TimeSpan.months, st.integers(-9999, 9999), st.integers(1, 12), st.sampled_from([1, 3, 6])
    ).filter(lambda span: (span.end_of_the_end or 0) < 2_932_897 * DAY)
    | st.tuples(near_days, near_days).map(lambda pair: TimeSpan.days(min(pair), max(pair)))
    | years.map(TimeSpan.year)
    | st.tuples(years, years).map(
        lambda pair: TimeSpan.year(min(pair)).hull(TimeSpan.year(max(pair)))
    )
)
@settings(deadline=None)
def test_every_run_of_whole_days_can_be_written(span: TimeSpan) -> None:
    """Any unit or run of days in the years of four digits has a text, and any run of years."""
    assert edtf.parse(edtf.format(span)) == span


# Any text ----------------------------------------------------------------------------------

ALPHABET = "0123456789X-/.[]{},?~%TZ:+YES ٣６²\n"


def check(text: str) -> None:
    """Check that a text is a span, or an error that points into it, and nothing else."""
    read = read_or_error(text)
    if isinstance(read, EdtfError):
        assert read.text == text
        assert 0 <= read.position <= len(text)
        assert read.reason
        assert str(read)
    else:
        assert text.isascii()
        assert read.is_possible
        assert edtf.level(text) in {0, 1, 2}
        assert edtf.parse(edtf.format(read)) == read
        assert str(read)
        assert f"{read:short}" != ""


@given(st.text(max_size=30) | st.text(alphabet=ALPHABET, max_size=30))
@settings(max_examples=300, deadline=None)
@example("\ud800")
@example("2004-06-11\0")
def test_any_text_is_a_span_or_refused(text: str) -> None:
    """Any text at all gives a span or an error that points into it, and nothing else."""
    check(text)


@given(
    st.sampled_from([text for text, *_ in TABLE if len(text) < 60]),
    st.lists(
        st.tuples(st.integers(0, 59), st.sampled_from(["", *ALPHABET]), st.booleans()),
        min_size=1,
        max_size=3,
    ),
)
@settings(max_examples=500, deadline=None)
def test_a_slip_of_the_pen_is_a_span_or_refused(
    text: str, slips: list[tuple[int, str, bool]]
) -> None:
    """A known text with characters put in, changed or left out is read or refused, no more."""
    for place, character, instead in slips:
        text = text[:place] + character + text[place + instead :]
    check(text)


NUMBER = st.integers(0, 99).map(lambda number: f"{number:02}")
DATES = st.builds(
    lambda year, rest, mark: year + "".join(f"-{part}" for part in rest) + mark,
    st.sampled_from(
        ["2022", "2024", "-0044", "Y12000", "20XX", "?2022", "2022~", "1X22", "1950S2"]
    ),
    st.lists(NUMBER | st.sampled_from(["XX", "0X", "~06", "06?"]), max_size=2),
    st.sampled_from(["", "", "?", "~", "%"]),
) | st.sampled_from([text for text in READ if len(text) < 30 and not set(text) & set("/[{T")])
TEXTS = (
    DATES
    | st.builds("{}/{}".format, DATES | st.just("..") | DATES.map("..{}".format), DATES)
    | st.builds("{}/{}".format, DATES, st.sampled_from(["", ".."]) | DATES.map("{}..".format))
    | st.builds(
        lambda brackets, items: f"{brackets[0]}{','.join(items)}{brackets[1]}",
        st.sampled_from(["[]", "{}"]),
        st.lists(DATES | st.builds("{}..{}".format, DATES, DATES), max_size=4),
    )
    | st.builds(
        "{{{},{}..}}".format,
        DATES,
        DATES,
    )
    | st.builds(
        "2022-11-{}T{}:{}:00{}{}".format, NUMBER, NUMBER, NUMBER, st.sampled_from("+-"), NUMBER
    )
)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_what_is_read_can_be_written(text: str) -> None:
    """Whatever is read is written as a text of the same span, marks and sets included."""
    check(text)


@pytest.mark.parametrize(
    ("head", "unit", "tail"),
    [
        ("[", "2021,", ""),
        ("", "X", ""),
        ("", "2004-", ""),
        ("", "2004/", ""),
        ("Y", "9", ""),
        ("Y1E", "9", ""),
        ("1950S", "9", ""),
        ("", "?", ""),
        ("", "-", ""),
        ("{", "..", ""),
        ("{", "..", "}"),
        ("[", "..,", "]"),
        ("[", ",", "]"),
        ("", "/", ""),
        ("", "[", ""),
        ("", " ", ""),
        ("", "2004-01-01T", ""),
        ("2004-01-01T10:10:10+", "0", ""),
    ],
    ids=lambda part: part or "-",
)
def test_a_hostile_text_of_a_million_characters_is_read_or_refused(
    head: str, unit: str, tail: str
) -> None:
    """However long a text is, it is read or refused: nothing grows faster than the text."""
    text = f"{head}{unit * (10**6 // len(unit))}{tail}"
    read = read_or_error(text)
    if isinstance(read, EdtfError):
        assert 0 <= read.position <= len(text)
        assert len(str(read)) < 1000
    else:
        assert read.is_possible


@pytest.mark.parametrize(
    ("members", "canonical"),
    [
        (["2021"] * 20_000, "[2021]"),
        (["2021", "2022"] * 10_000, "[2021..2022]"),
        (["2021..2022"] * 10_000, "[2021..2022]"),
        ([f"{year:04}" for year in range(0, 10_000, 2)], None),
    ],
    ids=["one", "two", "runs", "every other year"],
)
def test_a_set_of_many_members_is_read(members: list[str], canonical: str | None) -> None:
    """A set may have thousands of members; those that are there twice are one."""
    text = f"[{','.join(members)}]"
    span = edtf.parse(text)
    assert edtf.format(span) == (text if canonical is None else edtf.format(edtf.parse(canonical)))
    assert len(str(span)) < 200
