"""EDTF texts and the English that people read for them, long and short."""

import re

import pytest

from chronology import edtf
from chronology.errors import NotExpressible, UnknownName
from chronology.timespan import TimeSpan

# The text, its words, and the short ones where they differ.
WORDS = [
    # Days, months, years, on either side of the era
    ("2004-06-11", "11 June 2004", "11 Jun 2004"),
    ("2003-05-31", "31 May 2003", ""),
    ("1985-04", "April 1985", "Apr 1985"),
    ("1985", "1985", ""),
    ("0999", "999", ""),
    ("0100", "100", ""),
    ("0099", "99 CE", ""),
    ("0001", "1 CE", ""),
    ("0000", "1 BCE", ""),
    ("-0043", "44 BCE", ""),
    ("-9999", "10000 BCE", ""),
    ("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE"),
    ("0000-02-29", "29 February 1 BCE", "29 Feb 1 BCE"),
    ("0004-02", "February 4 CE", "Feb 4 CE"),
    ("Y12345", "12345", ""),
    ("Y-12345", "12346 BCE", ""),
    ("Y170000002", "170000002", ""),
    ("Y-17E7", "170000001 BCE", ""),
    # Seasons, quarters, halves
    ("2001-21", "spring 2001", ""),
    ("2001-24", "winter 2001–02", ""),
    ("-0044-23", "autumn 45 BCE", ""),
    ("2001-26", "northern summer 2001", ""),
    ("2001-30", "southern summer 2001–02", ""),
    ("0003-28", "northern winter 3 CE", ""),
    ("2022-35", "Q3 2022", ""),
    ("0000-33", "Q1 1 BCE", ""),
    ("2001-40", "H1 2001", ""),
    ("-0001-41", "H2 2 BCE", ""),
    # Times of day
    ("1985-04-12T23:20:30", "12 April 1985 23:20:30", "12 Apr 1985 23:20:30"),
    ("2004-02-29T12:00:00", "29 February 2004 12:00", "29 Feb 2004 12:00"),
    ("1985-04-12T23:20:30Z", "12 April 1985 23:20:30 UTC", "12 Apr 1985 23:20:30 UTC"),
    ("2023-06-24T16:00:00+04", "24 June 2023 16:00 UTC+04:00", "24 Jun 2023 16:00 UTC+04:00"),
    ("2023-06-24T16:00:00-03:30", "24 June 2023 16:00 UTC-03:30", "24 Jun 2023 16:00 UTC-03:30"),
    ("-0043-03-15T12:00:00", "15 March 44 BCE 12:00", "15 Mar 44 BCE 12:00"),
    # How sure
    ("1984?", "1984 (uncertain)", ""),
    ("1984~", "c. 1984", ""),
    ("1984%", "c. 1984 (uncertain)", ""),
    ("2004-06~", "c. June 2004", "c. Jun 2004"),
    ("2004-06-11%", "c. 11 June 2004 (uncertain)", "c. 11 Jun 2004 (uncertain)"),
    ("0000~", "c. 1 BCE", ""),
    ("2001-21~", "c. spring 2001", ""),
    ("2001-34~", "c. Q2 2001", ""),
    ("2003-24%", "c. winter 2003–04 (uncertain)", ""),
    ("Y-12345~", "c. 12346 BCE", ""),
    ("2004?-06", "June 2004 (year uncertain)", "Jun 2004 (year uncertain)"),
    ("2004-~06-11", "11 June 2004 (month approximate)", "11 Jun 2004 (month approximate)"),
    ("2004-06-~11", "11 June 2004 (day approximate)", "11 Jun 2004 (day approximate)"),
    (
        "2004-06~-11",
        "11 June 2004 (year and month approximate)",
        "11 Jun 2004 (year and month approximate)",
    ),
    (
        "?2004-06-04~",
        "4 June 2004 (year approximate and uncertain, month and day approximate)",
        "4 Jun 2004 (year approximate and uncertain, month and day approximate)",
    ),
    (
        "2004~-?06-11",
        "11 June 2004 (year approximate, month uncertain)",
        "11 Jun 2004 (year approximate, month uncertain)",
    ),
    ("~2004-~06-~11", "c. 11 June 2004", "c. 11 Jun 2004"),
    ("2001~-21", "spring 2001 (year approximate)", ""),
    ("-2004?-06", "June 2005 BCE (year uncertain)", "Jun 2005 BCE (year uncertain)"),
    # Digits missing
    ("199X", "the 1990s", ""),
    ("199X?", "the 1990s (uncertain)", ""),
    ("20XX", "a year from 2000 to 2099", ""),
    ("XXXX", "an unknown year", ""),
    ("000X", "a year from 1 BCE to 9 CE", ""),
    ("-004X", "a year from 50 BCE to 41 BCE", ""),
    ("-000X", "a year from 10 BCE to 2 BCE", ""),
    ("19X5", "a year from 1905 to 1995 (19X5)", ""),
    ("2004-XX", "a month of 2004", ""),
    ("1985-04-XX", "a day in April 1985", "a day in Apr 1985"),
    ("1985-XX-XX", "a day in 1985", ""),
    ("1984-1X", "October, November or December 1984", "Oct, Nov or Dec 1984"),
    ("1984-0X", "a month from January to September 1984", "a month from Jan to Sep 1984"),
    ("1560-X2", "February or December 1560", "Feb or Dec 1560"),
    ("1984-X3", "March 1984", "Mar 1984"),
    ("1985-04-1X", "a day from 10 to 19 April 1985", "a day from 10 to 19 Apr 1985"),
    ("1985-05-3X", "30 or 31 May 1985", ""),
    ("1985-04-3X", "30 April 1985", "30 Apr 1985"),
    ("1985-04-X5", "5, 15 or 25 April 1985", "5, 15 or 25 Apr 1985"),
    ("1984-02-X9", "9, 19 or 29 February 1984", "9, 19 or 29 Feb 1984"),
    ("156X-12-25", "25 December in the 1560s", "25 Dec in the 1560s"),
    ("15XX-12-25", "25 December of a year from 1500 to 1599", "25 Dec of a year from 1500 to 1599"),
    ("XXXX-12-XX", "a day in December of an unknown year", "a day in Dec of an unknown year"),
    ("1985-XX-X0", "day 10, 20 or 30 of a month of 1985", ""),
    ("201X-21", "spring in the 2010s", ""),
    ("20XX-41", "H2 of a year from 2000 to 2099", ""),
    (
        "?156X-12-25",
        "25 December in the 1560s (year uncertain)",
        "25 Dec in the 1560s (year uncertain)",
    ),
    # Significant digits
    ("1950S2", "about 1950 (1900–1999)", ""),
    ("1950S1", "about 1950 (1000–1999)", ""),
    ("Y3388E2S3", "about 338800 (338000–338999)", ""),
    # Intervals
    ("1964/2008", "1964–2008", ""),
    ("2004-06/2006-08", "June 2004 – August 2006", "Jun 2004 – Aug 2006"),
    ("2004-06/2004-07", "June–July 2004", "Jun–Jul 2004"),
    ("2004-06-30/2004-07-01", "30 June – 1 July 2004", "30 Jun – 1 Jul 2004"),
    ("2023-06-17/2023-06-18", "17–18 June 2023", "17–18 Jun 2023"),
    (
        "2003-12-31/2004-01-01",
        "31 December 2003 – 1 January 2004",
        "31 Dec 2003 – 1 Jan 2004",
    ),
    ("2004-02-01/2005", "from 1 February 2004 to 2005", "from 1 Feb 2004 to 2005"),
    ("2004/2004", "2004", ""),
    ("-0043/-0026", "44–27 BCE", ""),
    ("0000/0001", "1 BCE – 1 CE", ""),
    ("-0043/2004", "44 BCE – 2004", ""),
    ("-0044-03-15/-0044-03-16", "15–16 March 45 BCE", "15–16 Mar 45 BCE"),
    ("Y-170000002/Y170000002", "170000003 BCE – 170000002", ""),
    ("2001-33/2001-36", "Q1–Q4 2001", ""),
    ("2012-21/2012-24", "from spring 2012 to winter 2012–13", ""),
    ("2001-36/2001-41", "from Q4 2001 to H2 2001", ""),
    ("1984~/2004-06", "from c. 1984 to June 2004", "from c. 1984 to Jun 2004"),
    ("1984?/2004%", "from 1984 (uncertain) to c. 2004 (uncertain)", ""),
    (
        "2004-06-~01/2004-06-~20",
        "from 1 June 2004 (day approximate) to 20 June 2004 (day approximate)",
        "from 1 Jun 2004 (day approximate) to 20 Jun 2004 (day approximate)",
    ),
    ("201X/2020", "from the 2010s to 2020", ""),
    ("2004-06-XX/2004-07-03", "from a day in June 2004 to 3 July 2004", None),
    # Open and unknown ends
    ("1985-04/..", "since April 1985", "since Apr 1985"),
    ("../1985", "until 1985", ""),
    ("1985/", "from 1985 to an unknown end", ""),
    ("../..", "date unknown", ""),
    ("../-0043-03-15", "until 15 March 44 BCE", "until 15 Mar 44 BCE"),
    ("1984?/..", "since 1984 (uncertain)", ""),
    ("../1984~", "until c. 1984", ""),
    ("2001-21/..", "since spring 2001", ""),
    ("..2004-06-01/2004-06-20", "begun by 1 June 2004, ended 20 June 2004", None),
    # One of several
    ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672", ""),
    ("[1667,1760-12]", "1667 or December 1760", "1667 or Dec 1760"),
    ("[..1760-12-03]", "by 3 December 1760", "by 3 Dec 1760"),
    ("[1667,1668]", "1667 or 1668", ""),
    ("[1984-02..1984-03]", "February or March 1984", "Feb or Mar 1984"),
    ("[2003-12..2004-02]", "between December 2003 and February 2004", None),
    ("[1760-12-03..1760-12-05]", "between 3 and 5 December 1760", "between 3 and 5 Dec 1760"),
    ("[2004-06..2004-06-11]", "between 1 and 11 June 2004", "between 1 and 11 Jun 2004"),
    ("[1970..1979]", "the 1970s", ""),
    ("[2001-33..2001-35]", "between January and September 2001", None),
    ("[1984~,2004-06]", "c. 1984 or June 2004", "c. 1984 or Jun 2004"),
    ("[1984?..2004~]", "between 1984 (uncertain) and c. 2004", ""),
    ("[-0045..-0043]", "between 46 and 44 BCE", ""),
    ("[-0009..0005]", "between 10 BCE and 5 CE", ""),
    ("[-0001,0000]", "2 or 1 BCE", ""),
    ("[156X..158X]", "between the 1560s and the 1580s", ""),
    ("[2001-21,2001-24]", "spring 2001 or winter 2001–02", ""),
    # All of several
    ("{1960,1961-12}", "1960 and December 1961", "1960 and Dec 1961"),
    ("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672", ""),
    ("{..1667,1760..}", "until 1667 and since 1760", ""),
    ("{2004-02-28..2004-02-29}", "28–29 February 2004", "28–29 Feb 2004"),
    ("{1984~,1990?}", "c. 1984 and 1990 (uncertain)", ""),
    ("{-0044-03,-0027}", "March 45 BCE and 28 BCE", "Mar 45 BCE and 28 BCE"),
    ("{2003-24,2003-40}", "H1 2003 and winter 2003–04", ""),
]
MONTHS = {
    "January": "Jan",
    "February": "Feb",
    "March": "Mar",
    "April": "Apr",
    "June": "Jun",
    "July": "Jul",
    "August": "Aug",
    "September": "Sep",
    "October": "Oct",
    "November": "Nov",
    "December": "Dec",
}


def shortened(words: str) -> str:
    """Return words with three letters for each month."""
    return re.sub("|".join(MONTHS), lambda match: MONTHS[match.group()], words)


@pytest.mark.parametrize(("text", "words", "short"), WORDS)
def test_words(text: str, words: str, short: str | None) -> None:
    """A date reads as careful English, whole or with short months."""
    span = edtf.parse(text)
    assert str(span) == f"{span}" == f"{span:long}" == span.in_words() == words
    assert f"{span:short}" == span.in_words(short=True)
    assert f"{span:short}" == (shortened(words) if short is None else short or words)


def test_short_words_differ_by_the_months_alone() -> None:
    """The table keeps to its own rule: short words have three letters for a month, no more."""
    assert [shortened(words) for _, words, _ in WORDS] == [
        shortened(words) if short is None else short or words for _, words, short in WORDS
    ]
    assert len({text for text, _, _ in WORDS}) == len(WORDS) >= 90


def test_there_are_two_styles() -> None:
    """Any other style is refused, with the ones there are."""
    with pytest.raises(UnknownName) as raised:
        format(TimeSpan.year(2022), "brief")
    assert raised.value.known == ("long", "short")


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("1985-X1-31", "November"),
        ("1985-X2-31", "February"),
        ("1985-X2-29", "February"),
        ("2003-02-X9", "29"),
        ("1985-02-2X", "29"),
        ("1900-02-2X", "29"),
    ],
)
def test_words_name_no_day_that_the_calendar_lacks(text: str, lacking: str) -> None:
    """The choices of a date with digits missing are days that there are: no 31 November."""
    assert lacking not in str(edtf.parse(text))


def test_a_day_and_all_its_hours() -> None:
    """Two spans are equal whether a time of day was given or not, and are told otherwise."""
    day = TimeSpan.day(2024, 5, 3)
    hours = TimeSpan.within(day.begin_of_the_begin, day.end_of_the_end, timed=True)
    assert day == hours
    for one, other in ((day, hours), (hours, day)):
        assert str(one) != str(other)
        assert f"{one:short}" != f"{other:short}"
    assert edtf.format(day) == "2024-05-03"
    with pytest.raises(NotExpressible):
        edtf.format(hours)
    assert edtf.format(day) == "2024-05-03"
