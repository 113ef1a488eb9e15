"""Financial years, their quarters and halves: from a declared begin, or refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import Basis, FiscalYear, TimeExpression, TimeFault, find, phrases
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import FiscalNaming, TimeFaultKind

ANCHOR = dt.date(2023, 2, 14)
BRITISH = FiscalYear(begins="04-01", named_by=FiscalNaming.END, quarters=True)
FEDERAL = FiscalYear(begins="10-01", named_by=FiscalNaming.END, quarters=False)
JAPANESE = FiscalYear(begins="04-01", named_by=FiscalNaming.BEGIN)
UNNAMED = FiscalYear(begins="07-01")
CALENDAR = FiscalYear(begins="01-01")


def read(text: str, fiscal: FiscalYear | None) -> list[TimeExpression]:
    """Return the constructions of a text."""
    return list(phrases(find(text, ANCHOR, fiscal=fiscal)))


def days(span: TimeSpan | None) -> str:
    """Return the first and last day of a span; nothing for what is open."""
    assert span is not None
    bounds = (span.earliest, span.latest)
    first, last = (
        "" if bound is None else str(dt.date(1970, 1, 1) + dt.timedelta(bound.day))
        for bound in bounds
    )
    return f"{first}..{last}"


@pytest.mark.parametrize(
    ("words", "fiscal", "expected"),
    [
        ("22/23-Q4", BRITISH, "2023-01-01..2023-03-31"),
        ("Q4 22/23", BRITISH, "2023-01-01..2023-03-31"),
        ("Q4 2022/23", UNNAMED, "2023-04-01..2023-06-30"),
        ("2022/23 Q1", JAPANESE, "2022-04-01..2022-06-30"),
        ("Q2 1920", BRITISH, "2019-07-01..2019-09-30"),
        ("Q2 1920", UNNAMED, "2019-10-01..2019-12-31"),
        ("Q2 19-20", BRITISH, "2019-07-01..2019-09-30"),
        ("FY2023", BRITISH, "2022-04-01..2023-03-31"),
        ("FY2023", JAPANESE, "2023-04-01..2024-03-31"),
        ("FY2023", CALENDAR, "2023-01-01..2023-12-31"),
        ("FY 2022-23", UNNAMED, "2022-07-01..2023-06-30"),
        ("FY22/23", UNNAMED, "2022-07-01..2023-06-30"),
        ("FY24", FEDERAL, "2023-10-01..2024-09-30"),
        ("FY’24", FEDERAL, "2023-10-01..2024-09-30"),
        ("H1 FY24", FEDERAL, "2023-10-01..2024-03-31"),
        ("2HFY24", FEDERAL, "2024-04-01..2024-09-30"),
        ("1QFY23", FEDERAL, "2022-10-01..2022-12-31"),
        ("FY23 Q2", FEDERAL, "2023-01-01..2023-03-31"),
        ("FY22/23-Q4", BRITISH, "2023-01-01..2023-03-31"),
        ("fiscal 2022", FEDERAL, "2021-10-01..2022-09-30"),
        ("fiscal year 2022", FEDERAL, "2021-10-01..2022-09-30"),
        ("the 2022 fiscal year", FEDERAL, "2021-10-01..2022-09-30"),
        ("the fourth quarter of fiscal 2022", FEDERAL, "2022-07-01..2022-09-30"),
        ("the last quarter of fiscal 2022", FEDERAL, "2022-07-01..2022-09-30"),
        ("the first half of financial year 2022/23", BRITISH, "2022-04-01..2022-09-30"),
        ("the 22/23 financial year", BRITISH, "2022-04-01..2023-03-31"),
        ("this financial year", UNNAMED, "2022-07-01..2023-06-30"),
        ("the current financial year", BRITISH, "2022-04-01..2023-03-31"),
        ("last fiscal year", FEDERAL, "2021-10-01..2022-09-30"),
        ("next fiscal year", FEDERAL, "2023-10-01..2024-09-30"),
        ("the second quarter of this fiscal year", FEDERAL, "2023-01-01..2023-03-31"),
        ("the second fiscal quarter of 2023", FEDERAL, "2023-01-01..2023-03-31"),
        ("fiscal Q2 2023", FEDERAL, "2023-01-01..2023-03-31"),
        ("the fiscal second quarter", FEDERAL, "2022-01-01..2022-03-31"),
        ("Q1–Q3 FY23", BRITISH, "2022-04-01..2022-12-31"),
        ("Q1 to Q3 FY2023", BRITISH, "2022-04-01..2022-12-31"),
        ("the second and third quarters of fiscal 2023", FEDERAL, "2023-01-01..2023-06-30"),
        ("Q2 2022", BRITISH, "2021-07-01..2021-09-30"),
        ("Q2 2022", FEDERAL, "2022-04-01..2022-06-30"),
        ("Q2 2022", CALENDAR, "2022-04-01..2022-06-30"),
        ("Q2 2021", FEDERAL, "2021-04-01..2021-06-30"),
        ("the third quarter of 2022", BRITISH, "2021-10-01..2021-12-31"),
        ("the December quarter of 2022", BRITISH, "2022-10-01..2022-12-31"),
        ("FY2023", FiscalYear(begins="04-06", named_by=FiscalNaming.END), "2022-04-06..2023-04-05"),
    ],
)
def test_a_declared_year_gives_dates(words: str, fiscal: FiscalYear, expected: str) -> None:
    """Years are named after their begin or end as declared, and quarters count from their begin."""
    (found,) = read(f"Sales rose in {words}.", fiscal)
    assert found.fault is None
    assert days(found.span) == expected
    assert found.phrase == words


@pytest.mark.parametrize(
    ("words", "fiscal", "members"),
    [
        ("FY2023", UNNAMED, 2),
        ("the fourth quarter of fiscal 2022", UNNAMED, 2),
        ("H1 FY24", UNNAMED, 2),
        ("Q2 2022", UNNAMED, 2),
        ("the third quarter of 2022", UNNAMED, 2),
        ("Q2 2021", UNNAMED, 2),
        ("the second half of last year", BRITISH, 2),
        ("the first quarter of this year", BRITISH, 2),
        ("22/23-Q4", CALENDAR, 0),
        ("the financial year", BRITISH, 0),
        ("FY41", BRITISH, 0),
    ],
)
def test_what_the_declaration_leaves_open_is_refused(
    words: str, fiscal: FiscalYear, members: int
) -> None:
    """How a year is named, and whether a quarter counts from it, is asked for and never guessed."""
    (found,) = read(f"Sales rose in {words}.", fiscal)
    assert isinstance(found.fault, TimeFault)
    assert (found.span is not None) == bool(members)


@pytest.mark.parametrize(
    "words",
    [
        "22/23-Q4",
        "Q4 2022/23",
        "Q2 1920",
        "Q2 19-20",
        "FY2023",
        "FY24",
        "H1 FY24",
        "1QFY23",
        "fiscal 2022",
        "the fourth quarter of fiscal 2022",
        "this financial year",
        "the fiscal second quarter",
        "Q1 to Q3 FY2023",
    ],
)
def test_undeclared_years_are_refused(words: str) -> None:
    """Without a declared begin nothing is counted from it."""
    (found,) = read(f"Sales rose in {words}.", None)
    assert found.span is None
    assert found.fault is not None
    assert found.fault.kind is TimeFaultKind.FISCAL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q2 and Q3 of FY23 were poor.", ["2022-07-01..2022-12-31"]),
        (
            "Q1, Q2 and Q4 FY23",
            ["2022-04-01..2022-06-30", "2022-07-01..2022-09-30", "2023-01-01..2023-03-31"],
        ),
        ("Between Q1 and Q3 FY23 it fell.", ["2022-04-01..2022-12-31"]),
        ("It grew from FY2020 to 2022.", ["2019-04-01..2022-03-31"]),
        ("Fiscal 2023’s fourth quarter was poor.", ["2023-01-01..2023-03-31"]),
        ("In its fiscal fourth quarter ended June 30, 2022 it grew.", ["2022-04-01..2022-06-30"]),
        ("By the end of FY2023 it will be done.", ["..2023-03-31"]),
        ("The year ended 31 March 2022 was poor.", ["2021-04-01..2022-03-31"]),
        ("The financial year ended 31 March 2022 was poor.", ["2021-04-01..2022-03-31"]),
    ],
)
def test_words_around_financial_years(text: str, expected: list[str]) -> None:
    """They are joined, opened and divided as other times are."""
    assert [days(one.span) for one in read(text, BRITISH)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output fell in Q2 1933.", ["1933-04-01..1933-06-30"]),
        ("In 2022/23 it was shut.", ["2022-01-01..2023-12-31"]),
        ("The Q4 e-tron sold well.", []),
        ("The score was 22/23 in the end.", []),
        ("The Financial Times wrote so.", []),
        ("A fiscal stimulus helped.", []),
        ("See section 22/23-Q.", []),
        ("It opened in the December quarter of 2022.", ["2022-10-01..2022-12-31"]),
        ("In the first six months of 2022 it rose.", ["2022-01-01..2022-06-30"]),
    ],
)
def test_what_only_looks_like_a_financial_year(text: str, expected: list[str]) -> None:
    """Of other years, codes and words a declared year changes nothing."""
    assert [days(one.span) for one in read(text, FEDERAL)] == expected


_BEGINS = st.builds("{:02}-{:02}".format, st.integers(1, 12), st.integers(1, 28))


@given(_BEGINS, st.integers(1990, 2090), st.sampled_from(FiscalNaming))
def test_quarters_make_the_year(begins: str, year: int, naming: FiscalNaming) -> None:
    """The quarters of a year follow on each other without a gap, from its begin to its end."""
    fiscal = FiscalYear(begins=begins, named_by=naming)
    spans = [read(f"in Q{n} FY{year}", fiscal)[0].span for n in range(1, 5)]
    (whole,) = read(f"in FY{year}", fiscal)
    assert whole.basis is Basis.FISCAL
    assert whole.span is not None
    edge = whole.span.begin_of_the_begin
    for span in spans:
        assert span is not None
        assert span.begin_of_the_begin == edge
        edge = None if span.end_of_the_end is None else span.end_of_the_end + 1
    assert edge == (whole.span.end_of_the_end or -1) + 1
    assert edge is not None
    assert 365 * DAY <= edge - (whole.span.begin_of_the_begin or 0) <= 366 * DAY


@given(_BEGINS, st.integers(1990, 2090))
def test_two_years_name_the_begin(begins: str, year: int) -> None:
    """A year named by both the years in which it lies is the same however years are named."""
    words = f"in FY{year}/{(year + 1) % 100:02}"
    spans = {
        read(words, FiscalYear(begins=begins, named_by=naming))[0].span
        for naming in (*FiscalNaming, None)
    }
    assert len(spans) == 1


def test_a_year_and_the_next_may_be_one_financial_year() -> None:
    """Where one is declared, "2022/23" is one; "2022-23" may be that, or two of the calendar's."""
    for words, fiscal, expected in (
        ("2022/23", BRITISH, "2022-04-01..2023-03-31"),
        ("2022/23", None, "2022-01-01..2023-12-31"),
        ("2022-23", None, "2022-01-01..2023-12-31"),
        ("2022-23", CALENDAR, "2022-01-01..2023-12-31"),
    ):
        found = read(f"It was shut in {words}.", fiscal)[0]
        assert (days(found.span), found.fault) == (expected, None)

    assert read("It was shut in 2022-23.", BRITISH)[0].fault is not None
