"""EDTF: what is read, what is refused and where, and that what is written reads back."""

import datetime as dt
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chronology import edtf
from chronology.errors import EdtfError, NotExpressible
from chronology.timespan import DAY, Bound, Qualification, TimeSpan, widened

BAKU = ZoneInfo("Asia/Baku")
OPEN = ("..", "..")


def ends(span: TimeSpan) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the bounds of begin and end as ISO dates, `..` where open."""
    begin = str(span.begin.earliest or ".."), str(span.begin.latest or "..")
    return begin, (str(span.end.earliest or ".."), str(span.end.latest or ".."))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # Dates
        ("2023-06-17", "2023-06-17", "2023-06-17"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
        ("0000-02-29", "0000-02-29", "0000-02-29"),
        ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
        ("2023-04", "2023-04-01", "2023-04-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("-0044", "-0044-01-01", "-0044-12-31"),
        ("-9999", "-9999-01-01", "-9999-12-31"),
        # Long years
        ("Y12000", "Y12000-01-01", "Y12000-12-31"),
        ("Y-12000", "Y-12000-01-01", "Y-12000-12-31"),
        ("Y170000002", "Y170000002-01-01", "Y170000002-12-31"),
        ("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31"),
        ("Y12000-02", "Y12000-02-01", "Y12000-02-29"),
        ("Y12000-06-17", "Y12000-06-17", "Y12000-06-17"),
        # Seasons, quarters, four-month blocks, halves
        ("2022-21", "2022-03-01", "2022-05-31"),
        ("2022-22", "2022-06-01", "2022-08-31"),
        ("2022-23", "2022-09-01", "2022-11-30"),
        ("2022-24", "2022-12-01", "2023-02-28"),
        ("2022-25", "2022-03-01", "2022-05-31"),
        ("2022-28", "2022-12-01", "2023-02-28"),
        ("2022-29", "2022-09-01", "2022-11-30"),
        ("2022-30", "2022-12-01", "2023-02-28"),
        ("2022-31", "2022-03-01", "2022-05-31"),
        ("2022-32", "2022-06-01", "2022-08-31"),
        ("2022-33", "2022-01-01", "2022-03-31"),
        ("2022-34", "2022-04-01", "2022-06-30"),
        ("2022-35", "2022-07-01", "2022-09-30"),
        ("2022-36", "2022-10-01", "2022-12-31"),
        ("2022-37", "2022-01-01", "2022-04-30"),
        ("2022-39", "2022-09-01", "2022-12-31"),
        ("2022-40", "2022-01-01", "2022-06-30"),
        ("2022-41", "2022-07-01", "2022-12-31"),
        # Unspecified digits
        ("202X", "2020-01-01", "2029-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2XXX", "2000-01-01", "2999-12-31"),
        ("XXXX", "0000-01-01", "9999-12-31"),
        ("-004X", "-0049-01-01", "-0040-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("2004-06-XX", "2004-06-01", "2004-06-30"),
        ("2004-XX-XX", "2004-01-01", "2004-12-31"),
        ("20XX-XX", "2000-01-01", "2099-12-31"),
        # Qualified: "~" and "%" widen by the date's own length on either side
        ("2020?", "2020-01-01", "2020-12-31"),
        ("2020~", "2019-01-01", "2021-12-31"),
        ("2020%", "2019-01-01", "2021-12-31"),
        ("2023-01~", "2022-12-01", "2023-02-28"),
        ("2023-06-17~", "2023-06-16", "2023-06-18"),
        ("2023-06-17?", "2023-06-17", "2023-06-17"),
        ("2022-33~", "2021-10-01", "2022-06-30"),
        ("2022-21?", "2022-03-01", "2022-05-31"),
        ("202X~", "2010-01-01", "2039-12-31"),
        # One of a set
        ("[2023-06-17,2023-06-18]", "2023-06-17", "2023-06-18"),
        ("[2023-06-17..2023-06-19]", "2023-06-17", "2023-06-19"),
        ("[2021,2023]", "2021-01-01", "2023-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..2022-04-26]", "..", "2022-04-26"),
        ("[2022-11-29..]", "2022-11-29", ".."),
        ("[2021,2023-05..]", "2021-01-01", ".."),
        ("[2023]", "2023-01-01", "2023-12-31"),
        # Date-times
        ("2023-06-24T16:30:05", "2023-06-24T16:30:05", "2023-06-24T16:30:05"),
        ("2023-06-24T00:00:00Z", "2023-06-24T00:00:00", "2023-06-24T00:00:00"),
        ("2023-06-24T23:30:00-04:30", "2023-06-25T04:00:00", "2023-06-25T04:00:00"),
        ("2023-06-24T02:00:00+04", "2023-06-23T22:00:00", "2023-06-23T22:00:00"),
        ("-0044-03-15T12:00:00", "-0044-03-15T12:00:00", "-0044-03-15T12:00:00"),
        ("Y12000-01-01T00:00:00Z", "Y12000-01-01T00:00:00", "Y12000-01-01T00:00:00"),
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
        ("2022-33/2022-34", ("2022-01-01", "2022-03-31"), ("2022-04-01", "2022-06-30")),
        ("2022-21/2022-22", ("2022-03-01", "2022-05-31"), ("2022-06-01", "2022-08-31")),
        ("2020~/2022", ("2019-01-01", "2021-12-31"), ("2022-01-01", "2022-12-31")),
        ("2020?/2022-06-17%", ("2020-01-01", "2020-12-31"), ("2022-06-16", "2022-06-18")),
        ("-0044/-0040", ("-0044-01-01", "-0044-12-31"), ("-0040-01-01", "-0040-12-31")),
        ("Y-17000/Y12000", ("Y-17000-01-01", "Y-17000-12-31"), ("Y12000-01-01", "Y12000-12-31")),
        ("201X/2020", ("2010-01-01", "2019-12-31"), ("2020-01-01", "2020-12-31")),
    ],
)
def test_intervals_bound_begin_and_end_apart(
    text: str, begin: tuple[str, str], end: tuple[str, str]
) -> None:
    """An interval begins at some time in its first date and ends at some time in its second."""
    span = edtf.parse(text)
    assert ends(span) == (begin, end)
    assert edtf.format(span) == text


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        # Nothing, and no date at all
        ("", 0, "a date is missing"),
        ("yesterday", 0, "a date is written like"),
        ("next Tuesday", 5, "a date-time is written like"),
        ("23", 1, "a date is written like"),
        ("12/5", 1, "a date is written like"),
        # Shape
        ("2023-6-17", 6, "a date is written like"),
        ("2023-06-7", 8, "a date is written like"),
        ("2023-06-17x", 10, "a date is written like"),
        ("2023-06-17 ", 10, "a date is written like"),
        (" 2023", 0, "a date is written like"),
        ("2023/06/17", 7, "an interval has one “/”"),
        ("20230617", 4, "a date is written like"),
        ("17.06.2023", 2, "a date is written like"),
        ("2023–06", 4, "a date is written like"),
        ("2023-06-17\n", 10, "a date is written like"),
        ("+2023", 0, "a date is written like"),
        ("-0000", 0, "the year 0 bears no sign"),
        # Digits of other scripts are no digits here
        ("٢٠٢٣", 0, "a date is written like"),
        ("202٣", 3, "a date is written like"),
        ("2023-0６", 6, "a date is written like"),
        ("2023-06-1²", 9, "a date is written like"),
        ("2023-06-24T1６:00:00", 10, "a date-time is written like"),
        # Dates that do not exist
        ("2022-11-31", 8, "November 2022 has 30 days"),
        ("2023-02-29", 8, "February 2023 has 28 days"),
        ("1900-02-29", 8, "February 1900 has 28 days"),
        ("2023-06-00", 8, "June 2023 has 30 days"),
        ("2023-00", 5, "there is no month 00"),
        ("2023-13", 5, "there is no month 13"),
        ("2023-20", 5, "there is no month 20"),
        ("2023-42", 5, "there is no month 42"),
        ("2023-33-01", 5, "there is no month 33"),
        ("2023-13-XX", 5, "there is no month 13"),
        # Long years
        ("Y2023", 0, "“Y” stands before a year of five digits or more"),
        ("Y02023", 0, "“Y” stands before a year of five digits or more"),
        ("Y17E7", 0, "“Y” stands before a year of five digits or more"),
        ("12000", 4, "a date is written like"),
        # Unspecified from the left; level 2
        ("X023", 0, "a date is written like"),
        ("2004-XX-25", 8, "digits are unspecified from the right only"),
        ("20XX-06", 5, "digits are unspecified from the right only"),
        ("XXXX-06-XX", 5, "digits are unspecified from the right only"),
        ("2004-1X", 6, "a date is written like"),
        ("2004?-06-11", 4, "a date is written like"),
        ("2004-06?~", 7, "a date is written like"),
        ("{2021,2022}", 0, "sets of all members are not read yet"),
        # Intervals
        ("2004/2003", 5, "it ends before it begins"),
        ("2023-06-18/2023-06-17", 11, "it ends before it begins"),
        ("../..", 0, "an interval needs a date on one side"),
        ("/", 0, "an interval needs a date on one side"),
        ("2004/2005/2006", 9, "an interval has one “/”"),
        ("2004/2005-13", 10, "there is no month 13"),
        ("2004/x", 5, "a date is written like"),
        ("2004-01-01T10:00:00/2005", 10, "a time of day stands in a date of its own"),
        # Sets
        ("[", 1, "a set is written like [2021,2022]"),
        ("[]", 2, "a set is written like [2021,2022]"),
        ("[2021,2022", 10, "a set is written like [2021,2022]"),
        ("[..]", 1, "“..” needs a date beside it"),
        ("[2021,,2022]", 6, "a date is missing"),
        ("[2021, 2022]", 6, "a date is written like"),
        ("[2022..2021]", 1, "it ends before it begins"),
        ("[2021,2022-13]", 11, "there is no month 13"),
        ("[[2021]]", 1, "a date is written like"),
        # Date-times
        ("2023-06-24T16:00", 10, "a date-time is written like"),
        ("2023-06-24T24:00:00", 11, "no hour 24"),
        ("2023-06-24T16:60:00", 14, "no minute 60"),
        ("2023-06-24T16:00:60", 17, "no second 60"),
        ("2023-02-29T16:00:00", 8, "February 2023 has 28 days"),
        ("2023-06-24T16:00:00+15:00", 19, "no such offset"),
        ("2023-06-24T16:00:00+04:60", 19, "no such offset"),
        ("2023-06-24T16:00:00.5", 10, "a date-time is written like"),
        ("2023-06T16:00:00", 7, "a date-time is written like"),
    ],
)
def test_what_is_refused_and_where(text: str, position: int, reason: str) -> None:
    """What is no date is refused, with the code point of the fault and the reason."""
    with pytest.raises(EdtfError) as raised:
        edtf.parse(text)
    assert raised.value.text == text
    assert raised.value.position == position
    assert raised.value.reason.startswith(reason)
    assert str(raised.value) == f"“{text}”: {raised.value.reason}"


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
        ("[2021?,2022]", "?"),
        ("[2021~..2022]", "~"),
        ("[2021?,2023~]", "%"),
    ],
)
def test_marks_are_kept(text: str, mark: str) -> None:
    """How sure a date is, is kept and written back, in intervals and sets too."""
    span = edtf.parse(text)
    assert span.qualification == mark
    assert edtf.format(span) == text


@pytest.mark.parametrize(
    "text", ["2022-21", "2022-37", "202X", "2004-XX", "2004-06-XX", "[2021,2023]", "/2004", "2004/"]
)
def test_what_bounds_alone_do_not_tell_is_written_back(text: str) -> None:
    """A season, an unspecified digit, a set with gaps and an unknown end keep their text."""
    span = edtf.parse(text)
    assert span.written == text
    assert edtf.format(span) == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("[2021,2022]", "[2021-01-01..2022-12-31]"),
        ("[2023-06-17,2023-06-18]", "[2023-06-17..2023-06-18]"),
        ("[2023-01..2023-12]", "2023"),
        ("[2022-01,2022-02,2022-03]", "2022-33"),
        ("[2023-06-18,2023-06-17]", "[2023-06-17..2023-06-18]"),
        ("[2023]", "2023"),
        ("2004/2004", "2004"),
        ("2023-06-24T16:00:00Z", "2023-06-24T16:00:00"),
    ],
)
def test_several_texts_of_one_span(text: str, canonical: str) -> None:
    """Where the bounds say everything, every text of a span gives one and the same text."""
    assert edtf.format(edtf.parse(text)) == canonical
    assert edtf.parse(canonical) == edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "civil"),
    [
        ("2023-06-24T16:00:00", "2023-06-24T16:00:00"),
        ("2023-06-24T16:00:00Z", "2023-06-24T20:00:00"),
        ("2023-06-24T16:00:00+04:00", "2023-06-24T16:00:00"),
        ("2023-06-24T23:00:00-05:00", "2023-06-25T08:00:00"),
        ("2015-06-24T16:00:00Z", "2015-06-24T21:00:00"),
    ],
)
def test_offsets_are_converted_to_the_chronologys_zone(text: str, civil: str) -> None:
    """A date-time with an offset moves to the zone, by the zone's rules of that day."""
    assert edtf.format(edtf.parse(text, BAKU)) == civil


def test_a_bare_date_floats() -> None:
    """A date without a time of day is that calendar day in every zone."""
    assert edtf.parse("2023-06-24", BAKU) == edtf.parse("2023-06-24")


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_offsets_at_the_edge_of_datetime(text: str) -> None:
    """At the ends of what `datetime` reaches, an offset is still converted, not a traceback."""
    span = edtf.parse(text, BAKU)
    assert span.begin_of_the_begin == span.end_of_the_end


# Writing ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "reason"),
    [
        (TimeSpan(), "nothing is known of it"),
        (
            TimeSpan.from_to(
                edtf.parse("[..2022-11-29]"),
                edtf.parse("[2022-11-29..]"),
            ),
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


days = st.builds(
    TimeSpan.days,
    (numbers := st.integers(-(10**9), 10**9) | st.integers(18000, 20000)),
    numbers,
)
units = st.builds(
    TimeSpan.months,
    st.integers(-99999, 10**9) | st.integers(1900, 2100),
    st.integers(1, 12),
    st.sampled_from([1, 3, 6, 12]),
)
seconds = st.integers(-(10**15), 10**15)
moments = seconds.map(lambda second: TimeSpan.within(second, second, timed=True))
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
spans = days | units | moments | half_open | extents | marked


@given(spans)
@settings(max_examples=300, deadline=None)
@example(TimeSpan.from_to(TimeSpan.year(2019), TimeSpan.months(2022, 1, 3)))
@example(TimeSpan.since(TimeSpan.year(-43)))
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


@given(units | days.filter(lambda span: span.is_possible))
@settings(deadline=None)
def test_every_run_of_whole_days_can_be_written(span: TimeSpan) -> None:
    """Any unit or run of days has a text, and so has what began in a unit and goes on."""
    assert edtf.parse(edtf.format(span)) == span


ALPHABET = "0123456789X-/.[]{},?~%TZ:+Y ٣６²\n"


@given(st.text(max_size=30) | st.text(alphabet=ALPHABET, max_size=30))
@settings(max_examples=300, deadline=None)
@example("[" * 1000)
@example("2023-" * 1000)
@example("[" + "2021," * 1000 + "2022]")
@example("Y" + "9" * 18)
@example("Y" + "9" * 5000)
@example("\ud800")
def test_any_text_is_a_span_or_refused(text: str) -> None:
    """Any text at all gives a span or an error that points into it, and nothing else."""
    try:
        read: TimeSpan | EdtfError = edtf.parse(text)
    except EdtfError as error:
        read = error
    if isinstance(read, EdtfError):
        assert 0 <= read.position <= len(text)
        assert read.reason
    else:
        assert text.isascii()
        assert read.is_possible
        assert edtf.parse(edtf.format(read)) == read


NUMBER = st.integers(0, 99).map(lambda number: f"{number:02}")
DATES = st.builds(
    lambda year, rest, mark: year + "".join(f"-{part}" for part in rest) + mark,
    st.sampled_from(["2022", "2024", "-0044", "Y12000", "20XX"]),
    st.lists(NUMBER | st.just("XX"), max_size=2),
    st.sampled_from(["", "", "?", "~", "%"]),
)
TEXTS = (
    DATES
    | st.builds("{}/{}".format, DATES | st.just(".."), DATES | st.just(""))
    | st.lists(DATES | st.builds("{}..{}".format, DATES, DATES), max_size=4).map(
        lambda items: f"[{','.join(items)}]"
    )
    | st.builds(
        "2022-11-{}T{}:{}:00{}{}".format, NUMBER, NUMBER, NUMBER, st.sampled_from("+-"), NUMBER
    )
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_what_is_read_can_be_written(text: str) -> None:
    """Whatever is read is written as a text of the same span, marks and sets included."""
    try:
        span = edtf.parse(text)
    except EdtfError:
        return
    assert edtf.parse(edtf.format(span)) == span
    assert span.is_possible


@given(st.datetimes(min_value=dt.datetime(1900, 1, 1), max_value=dt.datetime(2100, 1, 1)))  # noqa: DTZ001 - civil
def test_offsets_agree_with_datetime(moment: dt.datetime) -> None:
    """Conversion gives what `datetime` gives with the same zone."""
    moment = moment.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(hours=-3, minutes=-30)))
    span = edtf.parse(moment.isoformat(), BAKU)
    offset = moment.astimezone(BAKU).utcoffset() or dt.timedelta()
    utc = moment.astimezone(dt.UTC).replace(tzinfo=None)
    expected = utc + dt.timedelta(seconds=int(offset.total_seconds()))
    assert span.earliest == Bound(seconds=int((expected - dt.datetime(1970, 1, 1)).total_seconds()))  # noqa: DTZ001 - civil
