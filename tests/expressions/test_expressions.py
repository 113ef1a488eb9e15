"""Time expressions: what is found, what is not, and when it was."""

import datetime as dt
import doctest
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import edtf, expressions
from chronology.expressions import Basis, Tense, TimeExpression, TimexType, find, phrases, resolve
from chronology.timespan import Qualification, TimeSpan
from chronology.vocabulary import TimeFaultKind

ANCHOR = dt.date(2024, 5, 14)  # a Tuesday


def bounds(expression: TimeExpression) -> tuple[str, str]:
    """Return the outer bounds as ISO dates, `..` where open and `-` where unresolved."""
    if expression.span is None:
        return "-", "-"
    earliest, latest = expression.span.earliest, expression.span.latest
    return str(earliest or ".."), str(latest or "..")


def only(text: str, anchor: expressions.Anchor = ANCHOR) -> TimeExpression:
    """Return the one construction of a text."""
    (found,) = phrases(find(text, anchor))
    return found


def told_fault(expression: TimeExpression) -> str:
    """Return what is said of a fault; empty if there is none."""
    return str(expression.fault or "")


@pytest.mark.parametrize(
    ("sentence", "text", "earliest", "latest", "rule"),
    [
        # Written days
        ("Filed on 2023-06-17.", "2023-06-17", "2023-06-17", "2023-06-17", "iso-date"),
        ("Filed on 17 June 2023.", "17 June 2023", "2023-06-17", "2023-06-17", "day"),
        ("On June 17, 2023, we met.", "June 17, 2023", "2023-06-17", "2023-06-17", "day"),
        ("The attacks of Sept. 11, 2001.", "Sept. 11, 2001", "2001-09-11", "2001-09-11", "day"),
        ("on the 5th of May, 1892", "the 5th of May, 1892", "1892-05-05", "1892-05-05", "day"),
        ("on 3 March of last year", "3 March of last year", "2023-03-03", "2023-03-03", "day"),
        ("on 17\nJune\n2023", "17\nJune\n2023", "2023-06-17", "2023-06-17", "day"),
        ("on Thursday, May 16, 2024,", "Thursday, May 16, 2024", "2024-05-16", "2024-05-16", "day"),
        ("on 13/4/2023", "13/4/2023", "2023-04-13", "2023-04-13", "numeric-date"),
        # Days without a year
        ("It was signed on 29 November.", "29 November", "2023-11-29", "2023-11-29", None),
        ("It will open on 29 November.", "29 November", "2024-11-29", "2024-11-29", None),
        ("It opened on 29 February.", "29 February", "2024-02-29", "2024-02-29", None),
        ("It opens on 29 February.", "29 February", "2028-02-29", "2028-02-29", None),
        # Several days
        ("June 17 and 18 of this year", None, "2024-06-17", "2024-06-18", "pair-of-days"),
        ("17 and 18 June 2023", None, "2023-06-17", "2023-06-18", "pair-of-days"),
        ("17, 18 and 19 June 2023", None, "2023-06-17", "2023-06-19", "pair-of-days"),
        ("17-18 June 2023", None, "2023-06-17", "2023-06-18", "range-of-days"),
        ("June 17–19, 2023", None, "2023-06-17", "2023-06-19", "range-of-days"),
        ("from 3 to 5 May 2024", None, "2024-05-03", "2024-05-05", "range-of-days"),
        ("from 28 December to 4 January", None, "2023-12-28", "2024-01-04", "from-to"),
        ("between 28 December and 4 January", None, "2023-12-28", "2024-01-04", "between"),
        ("from 28 December 2019 to 4 January", None, "2019-12-28", "2020-01-04", "from-to"),
        ("17 June – 3 July 2023", None, "2023-06-17", "2023-07-03", "range"),
        # Months and longer
        (
            "It was held in April of this year.",
            "April of this year",
            "2024-04-01",
            "2024-04-30",
            "month",
        ),
        ("in September 2021", "September 2021", "2021-09-01", "2021-09-30", "month"),
        ("in 2022-11", "2022-11", "2022-11-01", "2022-11-30", "month"),
        ("It opened in May.", "May", "2024-05-01", "2024-05-31", "month-without-year"),
        ("It will open in March.", "March", "2025-03-01", "2025-03-31", "month-without-year"),
        ("the third quarter of 2022", None, "2022-07-01", "2022-09-30", "quarter"),
        ("Q3 2022", None, "2022-07-01", "2022-09-30", "quarter"),
        ("Q3’22", None, "2022-07-01", "2022-09-30", "quarter"),
        (
            "Figures for the second quarter rose.",
            "the second quarter",
            "2023-04-01",
            "2023-06-30",
            "quarter",
        ),
        (
            "It is due in the second quarter.",
            "the second quarter",
            "2024-04-01",
            "2024-06-30",
            "quarter",
        ),
        ("the first half of 2022", None, "2022-01-01", "2022-06-30", "half"),
        ("H2 2022", None, "2022-07-01", "2022-12-31", "half"),
        ("the first six months of 2022", None, "2022-01-01", "2022-06-30", "first-months"),
        ("the first nine months of last year", None, "2023-01-01", "2023-09-30", "first-months"),
        ("in 1848,", "1848", "1848-01-01", "1848-12-31", "year"),
        ("the 2022 forum", "2022", "2022-01-01", "2022-12-31", "year"),
        ("2019-2021", None, "2019-01-01", "2021-12-31", "years"),
        ("1939–45", None, "1939-01-01", "1945-12-31", "years"),
        ("in the 1990s", "the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("in spring 2025", "spring 2025", "2025-03-01", "2025-05-31", "season"),
        ("in winter 2024", "winter 2024", "2023-12-01", "2025-02-28", "season"),
        # Parts
        ("at the end of March 2024", "the end of March 2024", "2024-03-21", "2024-03-31", "end-of"),
        (
            "at the beginning of 2023",
            "the beginning of 2023",
            "2023-01-01",
            "2023-04-30",
            "beginning-of",
        ),
        ("in mid-April 2024", "mid-April 2024", "2024-04-11", "2024-04-20", "middle-of"),
        ("late 2021", None, "2021-09-01", "2021-12-31", "end-of"),
        ("the first half of April 2024", None, "2024-04-01", "2024-04-15", "first-half-of"),
        # From the anchor
        ("this year", None, "2024-01-01", "2024-12-31", "this-year"),
        ("last year", None, "2023-01-01", "2023-12-31", "last-year"),
        ("next year", None, "2025-01-01", "2025-12-31", "next-year"),
        ("last month", None, "2024-04-01", "2024-04-30", "last-month"),
        ("last quarter", None, "2024-01-01", "2024-03-31", "last-quarter"),
        ("next week", None, "2024-05-20", "2024-05-26", "next-week"),
        ("today", None, "2024-05-14", "2024-05-14", "today"),
        ("yesterday", None, "2024-05-13", "2024-05-13", "yesterday"),
        ("the day before yesterday", None, "2024-05-12", "2024-05-12", "day-before-yesterday"),
        ("They met on Friday.", "Friday", "2024-05-10", "2024-05-10", "weekday"),
        ("They will meet on Friday.", "Friday", "2024-05-17", "2024-05-17", "weekday"),
        ("last November", None, "2023-11-01", "2023-11-30", "month-without-year"),
        (
            "over the past five years",
            "the past five years",
            "2019-05-14",
            "2024-05-14",
            "past-units",
        ),
        ("two weeks ago", None, "2024-04-29", "2024-05-05", "ago"),
        # Open sides
        ("Since 1992, it has operated.", "Since 1992", "1992-01-01", "..", "since"),
        ("from 1 January 2025", None, "2025-01-01", "..", "from"),
        ("not before 2025", None, "2025-01-01", "..", "not-before"),
        ("by the end of the year", None, "..", "2024-12-31", "by"),
        ("by 26 April 2022", None, "..", "2022-04-26", "by"),
        ("no later than May 2025", None, "..", "2025-05-31", "by"),
        ("until 2030", None, "..", "2030-12-31", "until"),
        ("before 2020", None, "..", "2019-12-31", "before"),
        ("after 3 June 2021", None, "2021-06-04", "..", "after"),
    ],
)
def test_found(
    sentence: str, text: str | None, earliest: str, latest: str, rule: str | None
) -> None:
    """An expression is found in its sentence, with its own words, its bounds and its rule."""
    found = only(sentence)

    assert found.text == (text or sentence)
    assert bounds(found) == (earliest, latest)
    assert found.rule == (rule or "day-without-year")


def parts(text: str, anchor: expressions.Anchor = ANCHOR) -> list[tuple[str, str]]:
    """Return the words and the value of each expression of a text."""
    return [(one.text, one.value) for one in find(text, anchor)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("from 3 to 5 May", [("3", "2024-05-03"), ("5 May", "2024-05-05")]),
        (
            "17, 18 and 19 June 2023",
            [("17", "2023-06-17"), ("18", "2023-06-18"), ("19 June 2023", "2023-06-19")],
        ),
        (
            "On June 17 and 18 of last year",
            [("June 17", "2023-06-17"), ("18 of last year", "2023-06-18")],
        ),
        ("between March 5-9, 1918", [("March 5", "1918-03-05"), ("9, 1918", "1918-03-09")]),
        ("in 2022-2025", [("2022", "2022"), ("2025", "2025")]),
        ("from 2009 to 2011", [("2009", "2009"), ("2011", "2011")]),
        (
            "late January or early February 2023",
            [("late January", "2023-01"), ("early February 2023", "2023-02")],
        ),
        (
            "17 August-2 September 1914",
            [("17 August", "1914-08-17"), ("2 September 1914", "1914-09-02")],
        ),
        ("Since 1992", [("1992", "1992")]),
        ("by the end of this year", [("the end of this year", "2024")]),
        ("March 01 , 2008", [("March 01 , 2008", "2008-03-01")]),
        ("at 10:30 on Tuesday", [("10:30", "2024-05-14T10:30"), ("Tuesday", "2024-05-14")]),
        ("at 6 p.m. EST Friday", [("6 p.m. EST Friday", "2024-05-10T18:00")]),
        ("at 18:00 UTC today", [("18:00 UTC today", "2024-05-14T18:00Z")]),
        ("on Friday night", [("Friday night", "2024-05-10TNI")]),
        ("yesterday morning", [("yesterday morning", "2024-05-13TMO")]),
        ("the night of April 18, 1775", [("the night of April 18, 1775", "1775-04-18TNI")]),
        ("late Thursday", [("late Thursday", "2024-05-09")]),
        ("last weekend", [("last weekend", "2024-W19-WE")]),
        ("the last week of March", [("the last week of March", "2024-W13")]),
        ("in the fall of 1943", [("the fall of 1943", "1943-FA")]),
        ("in the late 1980s", [("the late 1980s", "198")]),
        ("in the '80s", [("the '80s", "198")]),
        ("in the 19th century", [("the 19th century", "18")]),
        ("in 480 BC", [("480 BC", "BC0480")]),
        ("the 1988 third quarter", [("the 1988 third quarter", "1988-Q3")]),
        ("reported a third-quarter profit", [("third-quarter", "2023-Q3")]),
        ("rose from a year earlier in 2019", [("a year earlier", "2023"), ("2019", "2019")]),
        ("for two and a half years", [("two and a half years", "P2.5Y")]),
        ("a five-year high", [("five-year", "P5Y")]),
        ("for nearly six weeks", [("nearly six weeks", "P6W")]),
        ("for several months", [("several months", "PXM")]),
        ("for decades", [("decades", "PXDE")]),
        ("the coming weeks", [("the coming weeks", "PXW")]),
        ("every Monday", [("every Monday", "XXXX-WXX-1")]),
        ("$3 million a year", [("a year", "P1Y")]),
        ("the annual report", [("annual", "P1Y")]),
        ("it is now open", [("now", "PRESENT_REF")]),
        ("it recently opened", [("recently", "PAST_REF")]),
        ("it will open soon", [("soon", "FUTURE_REF")]),
    ],
)
def test_parts(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Each expression is one TIMEX3: its words without prepositions, and its own value."""
    assert parts(sentence) == expected


def test_a_construction_is_told_by_each_of_its_parts() -> None:
    """Each part of a range carries the words and the span of the whole construction."""
    text = "It lasted from 3 to 5 May 2024."
    found = find(text, ANCHOR)
    span = TimeSpan.from_to(TimeSpan.day(2024, 5, 3), TimeSpan.day(2024, 5, 5))

    assert {one.phrase for one in found} == {"from 3 to 5 May 2024"}
    assert {text[one.phrase_start : one.phrase_end] for one in found} == {"from 3 to 5 May 2024"}
    assert {one.span for one in found} == {span}
    (whole,) = phrases(found)
    assert (whole.text, whole.value) == ("from 3 to 5 May 2024", "2024-05-03/2024-05-05")


@pytest.mark.parametrize(
    "words",
    ["two years", "every Monday", "now", "recently", "a five-year plan", "annually", "at night"],
)
def test_what_dates_nothing(words: str) -> None:
    """Lengths, repetitions and references are found, and no claim is dated from them."""
    assert [(one.span, one.calendar) for one in find(words, ANCHOR)] == [(None, False)]


def test_an_ambiguous_date_is_one_of_two() -> None:
    """Of "3/4/2023" both readings are kept, and the fault says which they are."""
    found = only("on 3/4/2023")

    assert found.span is not None
    assert set(found.span.members) == {TimeSpan.day(2023, 4, 3), TimeSpan.day(2023, 3, 4)}
    assert told_fault(found) == "3/4/2023 is 3 April or 4 March"


HISTORY = (
    "War was declared on 28 July 1914. On 4 August Germany invaded Belgium. The next day the "
    "siege of Liège began. By 12 September 1914 the armies stood at the Aisne; in November the "
    "front froze. It was as it had been in 1871. In January the fighting went on. On 24 May 1915 "
    "Italy entered the war, by the end of the year without success. Verdun began on 21 February "
    "1916 and was given up in July."
)


def test_a_narrative_leans_on_itself() -> None:
    """In a text that tells of old times a date without its year goes on from the last one."""
    told = {one.text: one for one in find(HISTORY, dt.date(2009, 12, 19))}

    assert told["4 August"].value == "1914-08-04"
    assert told["4 August"].basis is Basis.ANTECEDENT
    assert told["The next day"].value == "1914-08-05"
    assert told["November"].value == "1914-11"
    assert told["January"].value == "1915-01"
    assert told["the end of the year"].value == "1915"
    assert told["July"].value == "1916-07"


def test_what_a_history_quotes_was_not_said_on_its_day() -> None:
    """Within a quotation of a history "today" is no day of the telling; beside it, it is."""
    days = "4 June 1919, 25 August 1920, 2 May 1921, 6 June 1922, 7 July 1923 and 8 August 1924"
    quoted = 'He said: "It is us today. It will be you tomorrow."'
    text = f"{HISTORY} It was told on {days}. {quoted} The fort stands today."
    told = [one for one in find(text, dt.date(2009, 12, 19)) if one.text in {"today", "tomorrow"}]

    assert [str(one.span) for one in told] == ["None", "None", "19 December 2009"]
    assert told_fault(told[0]) == "a history quotes it, from a day that these words do not name"


def test_a_year_that_names_a_thing_does_not_move_a_narrative() -> None:
    """In "the May 1912 treaty" the time tells which treaty; the narrative stays where it was."""
    text = f"{HISTORY} That August they broke the May 1912 treaty. In November it rained."
    told = {one.text: one.value for one in find(text, dt.date(2009, 12, 19))}

    assert told["November"] == "1916-11"


def test_news_that_recalls_an_old_year_stays_news() -> None:
    """A report leans on its own day, whatever old dates it mentions."""
    text = (
        "The firm, founded on 3 May 1950 and sold on 5 June 1987, said on Monday that it will "
        "close in October. It was last restructured in March 2001. Sales fell last year."
    )
    told = {one.text: one.value for one in find(text, ANCHOR)}

    assert told["October"] == "2024-10"
    assert told["Monday"] == "2024-05-13"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 1933 he went to Paris. In February he came back.", "February", "1933-02"),
        ("In 1936, on 7 March, troops entered the city.", "7 March", "1936-03-07"),
        (
            "On 5 March 2009 he was held. The trial opened on 10 November.",
            "10 November",
            "2009-11-10",
        ),
        (
            "In 2009, on 5 March, he was held. He fell ill on 10 November.",
            "10 November",
            "2009-11-10",
        ),
        ("On 30 December 2009 he was held. He was tried on 4 January.", "4 January", "2010-01-04"),
        ("In 1933 he went to Paris.\n\nIn February he came back.", "February", "2024-02"),
        ("The firm, founded in 1998, opened a plant in March.", "March", "2024-03"),
        ("The firm was founded in 1998. In March sales rose.", "March", "2024-03"),
        ("In 1998 the firm was founded. In October it will close.", "October", "2024-10"),
        (
            "In 1998 the firm was founded. Today it has shops. In March it closed.",
            "March",
            "2024-03",
        ),
        ("In 2023 he went to Paris. In February he came back.", "February", "2024-02"),
    ],
)
def test_what_opens_a_sentence_sets_the_year(text: str, words: str, value: str) -> None:
    """An old time that opens a sentence sets the year of its paragraph, until another is told."""
    told = {one.text: one.value for one in find(text, ANCHOR)}

    assert told[words] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plant will open in May 2025", [("planned", "will")]),
        ("The plant has not yet opened", [("pending", "has not yet")]),
        ("The plant was opened on 3 May", [("reported", "was opened")]),
        ("The plant was not opened on 3 May", [("denied", "was not")]),
        ("The meeting was called off", [("cancelled", "was called off")]),
        ("No final agreement was reached", [("denied", "No final agreement was")]),
        ("No fewer than 20 visits were held", [("reported", "were held")]),
        ("The opening was put off", [("pending", "was put off")]),
        ("The opening was put off until May", [("planned", "was put off until")]),
        ("The plant will no longer open", [("cancelled", "will no longer")]),
        ("The minister signed his will", [("reported", "signed")]),
        ("The deadline passed on 3 May", []),
        ("The deadline is 3 May", [("planned", "deadline")]),
        ("The newly opened plant is here", []),
        ("May and Will met in March", []),
    ],
)
def test_cues(text: str, expected: list[tuple[str, str]]) -> None:
    """The words of a clause tell in what mood it speaks, and stand where they say."""
    found = expressions.cues(text, 0, len(text))

    assert [(cue.modality, cue.words) for cue in found] == expected
    assert all(text[cue.start : cue.end] == cue.words for cue in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neither side attended the talks", [("denied", "Neither side")]),
        ("The ministry denied that it had plans", [("denied", "denied that")]),
        ("The report is false", [("denied", "is false")]),
        ("They can't open it", [("denied", "can't")]),
        ("The reactor failed to start", [("denied", "failed to")]),
        ("The minister refused to sign", [("denied", "refused to")]),
        ("The plant would have opened in May", [("denied", "would have opened")]),
        ("The firm is awaiting a permit", [("pending", "awaiting")]),
        ("The plant could be opened in May", [("planned", "could be")]),
        ("The plant would open in May", [("planned", "would")]),
        ("The plant opened on 3 May", [("reported", "opened")]),
    ],
)
def test_faint_cues(text: str, expected: list[tuple[str, str]]) -> None:
    """Words that tell a mood as a rule are named, but not held against anybody."""
    found = [cue for cue in expressions.cues(text, 0, len(text)) if not cue.firm]

    assert [(cue.modality, cue.words) for cue in found] == expected


def test_cues_of_one_clause() -> None:
    """Only the clause in which the expression stands counts."""
    text = "The bridge was opened on 3 May; the road will be built in June."
    start = text.index("3 May")

    assert [c.words for c in expressions.cues(text, start, start + 5)] == ["was opened"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plant may be launched; it might march on.",
        "May I ask? You May not.",
        "March on!",
        "Theresa May said so.",
        "April Smith and June Brown spoke.",
        "2022 people came, 2,022 stayed, $2022 was paid.",
        "A load of 2022 tonnes and of 1200 hectares.",
        "He was in room 2022 under resolution 1973.",
        "It rose by 2010 percent.",
        "Version 2023.4.1 of 10.2022.7",
        "The first half of the match, the second quarter of the town.",
        "Black Friday and Cyber Monday are names.",
        "Russia Today reported.",
        "Call 555-2022-2023.",
        "She came second; the other half slept.",
        "In 1200 villages",
        "",
    ],
)
def test_not_found(sentence: str) -> None:
    """What only looks like a time is not found."""
    assert find(sentence, ANCHOR) == ()


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("on 31 November 2022", "November 2022 has 30 days"),
        ("on 31 November", "November has 30 days"),
        ("on 29 February 2023", "February 2023 has 28 days"),
        ("on 29 and 31 November 2022", "November 2022 has 30 days"),
        ("on 2023-02-30", "February 2023 has 28 days"),
        ("on 2023-13-01", "there is no month 13"),
        ("on 13/13/2023", "13/13/2023 is no day of any month"),
        ("in 2011-12", "2011-12 is a month of 2011 or the years 2011 to 2012"),
        ("in Q4 FY2023", "the fiscal calendar is unknown"),
        ("in the third quarter of fiscal 2023", "the fiscal calendar is unknown"),
        ("from 5 to 3 May 2024", "5 May 2024 is after 3 May 2024"),
        ("on the fifth Monday of June 2023", "June 2023 has 4 Mondays"),
        ("on the fifth Tuesday of next month", "it is not that long"),
        ("at 2024-05-01T25:00+02:00", "there is no time 25:00+02:00"),
        (
            "at 01:00 UTC on 24 June 2022 / 19:00 PDT on 23 June 2022",
            "01:00Z and 19:00 are not one moment",
        ),
    ],
)
def test_impossible_or_unclear(sentence: str, fault: str) -> None:
    """An impossible or unclear date is found, has no span, and says why."""
    found = only(sentence)

    assert told_fault(found) == fault
    assert found.span is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("on 31 November 2022", TimeFaultKind.IMPOSSIBLE),
        ("in week 54 of 2023", TimeFaultKind.IMPOSSIBLE),
        ("in the first 40 days of March 2023", TimeFaultKind.IMPOSSIBLE),
        ("in the first seven weeks of April 2023", TimeFaultKind.IMPOSSIBLE),
        ("in the first five weeks of April 2023", TimeFaultKind.UNCLEAR),
        ("on Monday, 16 May 2024", TimeFaultKind.WEEKDAY),
        ("in fiscal 2023", TimeFaultKind.FISCAL),
        ("in the third quarter of fiscal 2023", TimeFaultKind.FISCAL),
        ("on 3/4/2023", TimeFaultKind.UNCLEAR),
        ("from 2024 to 2023", TimeFaultKind.UNCLEAR),
        ("nearly two years ago", TimeFaultKind.UNCLEAR),
        ("not in 2020", TimeFaultKind.UNCLEAR),
        ("on 4 June l983", TimeFaultKind.UNREAD),
        ("on 31 March 41", TimeFaultKind.UNREAD),
        ("by May 7 men left", TimeFaultKind.UNREAD),
        ("from Monday, 16 May 2024 to 31 November 2024", TimeFaultKind.IMPOSSIBLE),
    ],
)
def test_a_fault_is_of_one_kind(sentence: str, kind: TimeFaultKind) -> None:
    """Each fault bears its kind; of two times together the graver one counts."""
    fault = only(sentence).fault
    assert fault is not None
    assert fault.kind is kind


def test_impossible_without_an_anchor() -> None:
    """A day that no year has is impossible whatever the anchor."""
    assert told_fault(only("on 31 November", None)) == "November has 30 days"


def test_wrong_weekday() -> None:
    """A wrong weekday is a fault, and the date stands as written."""
    found = only("on Monday, May 16, 2024")

    assert told_fault(found) == "the weekday of 16 May 2024 is Thursday, not Monday"
    assert bounds(found) == ("2024-05-16", "2024-05-16")


def test_a_colon_behind_a_date() -> None:
    """A date in figures may lead in what happened then; a colon and figures are a time."""
    assert only("2019-11-18: the hearing began").text == "2019-11-18"
    assert not phrases(find("2019-11-18:30 is no date", ANCHOR))


@pytest.mark.parametrize(
    ("words", "date", "fault"),
    [
        ("Monday, 2019-11-18", "2019-11-18", ""),
        ("Mon 2019-11-18", "2019-11-18", ""),
        ("2019-11-18 (Monday)", "2019-11-18", ""),
        ("18 November 2019 (Mon)", "2019-11-18", ""),
        ("Monday, 18.11.2019", "2019-11-18", ""),
        ("Monday, 2019/11/18", "2019-11-18", ""),
        ("Monday, 2019-11-18T10:30", "2019-11-18", ""),
        (
            "Tuesday, 2019-11-18",
            "2019-11-18",
            "the weekday of 18 November 2019 is Monday, not Tuesday",
        ),
        (
            "2019-11-18 (Tue)",
            "2019-11-18",
            "the weekday of 18 November 2019 is Monday, not Tuesday",
        ),
    ],
)
def test_weekday_beside_a_date(words: str, date: str, fault: str) -> None:
    """A weekday before a date in figures, or in brackets behind one, belongs to it."""
    found = only(f"The hearing of {words} was short.")

    assert (found.text, told_fault(found), bounds(found)[0][:10]) == (words, fault, date)


def test_pair_is_an_extent() -> None:
    """Two days joined by "and" are begin and end; joined by "or", one day, unknown which."""
    both, either = only("17 and 18 June 2023"), only("17 or 18 June 2023")

    assert both.span == TimeSpan.from_to(TimeSpan.day(2023, 6, 17), TimeSpan.day(2023, 6, 18))
    assert either.span == TimeSpan.day(2023, 6, 17).hull(TimeSpan.day(2023, 6, 18))


def test_shared_year() -> None:
    """Coordinated days and months share the year that only the last one names."""
    found = find("On 17 June and 3 July 2019; in April and June 2018.", ANCHOR)

    assert [bounds(one)[0] for one in found] == [
        "2019-06-17",
        "2019-07-03",
        "2018-04-01",
        "2018-06-01",
    ]


def test_postponement_is_no_range() -> None:
    """What was moved from one day to another did not last from the one to the other."""
    found = find("It was postponed from 17 June to 3 July 2023.", ANCHOR)

    assert [one.text for one in found] == ["17 June", "3 July 2023"]
    assert [bounds(one)[0] for one in found] == ["2023-06-17", "2023-07-03"]


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("The forum will be held on 1 August.", Tense.FUTURE),
        ("The upcoming forum to be held on 1 August is large.", Tense.FUTURE),
        ("It is planned for 1 August.", Tense.FUTURE),
        ("He said the plant will open on 1 August.", Tense.FUTURE),
        ("On 1 August the forum is to open.", Tense.FUTURE),
        ("The plant may be launched on 1 August.", Tense.FUTURE),
        ("The forum was held on 1 August.", Tense.PAST),
        ("He visited Baku on 1 August; the plant will open later.", Tense.PAST),
        ("He visited Baku on 1 August. It will open.", Tense.PAST),
        ("He said on 1 August that it will open.", Tense.PAST),
    ],
)
def test_tense_cue(sentence: str, tense: Tense) -> None:
    """The nearest cue decides which way a date without its year leans, not the caller."""
    opposite = Tense.PAST if tense is Tense.FUTURE else Tense.FUTURE
    (found,) = find(sentence, ANCHOR, tense=opposite)

    assert bounds(found)[0] == ("2024-08-01" if tense is Tense.FUTURE else "2023-08-01")
    assert found.basis is Basis.TENSE


def test_tense_of_the_caller() -> None:
    """Of words that stand alone the caller's tense decides; without that they lean back."""
    (future,) = find("on 1 August", ANCHOR, tense=Tense.FUTURE)

    assert bounds(future)[0] == "2024-08-01"
    assert bounds(only("on 1 August"))[0] == "2023-08-01"


def test_same_day_leans_on_the_text() -> None:
    """The words "the same day" lean on the last day in the text, whatever the caller says."""
    text = "On 29 November they met; in 2021 trade grew. Later the same day they laid flowers."
    found = find(text, dt.date(2022, 12, 2), antecedent=TimeSpan.day(2000, 1, 1))

    assert found[-1].text == "the same day"
    assert bounds(found[-1]) == ("2022-11-29", "2022-11-29")
    assert found[-1].basis is Basis.ANTECEDENT


def test_same_day_leans_on_the_caller() -> None:
    """Where the text names no day, the caller's antecedent counts; without one, nothing."""
    text = "Later the same day the delegation laid flowers."
    (found,) = find(text, ANCHOR, antecedent=TimeSpan.day(2022, 11, 29))

    assert bounds(found) == ("2022-11-29", "2022-11-29")
    assert only(text).span is None


def test_same_day_does_not_lean_on_several_days() -> None:
    """After a pair of days it is not known which was "that day"."""
    found = find("On 3 May 2024 and on 6 and 7 May 2024 they met. That day it rained.", ANCHOR)

    assert found[-1].span is None


def test_counted_from_an_antecedent() -> None:
    """Days may be counted from a day that was named before, and on from there."""
    found = find("On 28 February 2024 it began. Two days later it ended. The next day, rest.", None)

    assert [bounds(one)[0] for one in found] == ["2024-02-28", "2024-03-01", "2024-03-02"]


def test_same_year() -> None:
    """The words "the same year" lean on the year that the text named last."""
    assert bounds(find("In 2019 it rose; in June of the same year it fell.", ANCHOR)[1]) == (
        "2019-06-01",
        "2019-06-30",
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("BAKU, Azerbaijan, April 17. They will meet.", "April 17"),
        ("Headline\nKYIV, 17 April (Agency) — They will meet.", "17 April"),
    ],
)
def test_dateline(text: str, words: str) -> None:
    """A dateline is the last such day by the anchor, even before a future."""
    found = only(text, dt.date(2024, 4, 18))

    assert (found.text, found.rule) == (words, "dateline")
    assert bounds(found) == ("2024-04-17", "2024-04-17")


def test_dateline_ends_at_its_sentence() -> None:
    """A day of the sentence behind a dateline is that sentence's own."""
    found = find("BAKU, Azerbaijan, April 17. It opened on April 16.", dt.date(2024, 4, 17))
    assert [(one.text, one.rule) for one in found] == [
        ("April 17", "dateline"),
        ("April 16", "day-without-year"),
    ]


@pytest.mark.parametrize(
    ("words", "text"), [("around 2020", "2020~"), ("about May 2020", "2020-05~")]
)
def test_about_is_as_wide_as_edtf_has_it(words: str, text: str) -> None:
    """Being about a year or a month widens it just as `~` does."""
    found = only(f"It was built {words}.")
    assert found.span is not None
    assert (found.span.earliest, found.span.latest) == (
        edtf.parse(text).earliest,
        edtf.parse(text).latest,
    )


def test_dateline_is_no_antecedent() -> None:
    """A dateline dates the telling: "the same day" does not lean on it."""
    found = find("BAKU, April 17. They left the same day.", ANCHOR)

    assert [one.rule for one in found] == ["dateline", "same-day"]
    assert found[1].span is None


@pytest.mark.parametrize(
    ("text", "expected", "assumed"),
    [
        ("on 29 November", ("2022-11-29", "2022-11-29"), True),
        ("it will open on 29 November", ("2022-11-29", "2022-11-29"), True),
        ("last year", ("2021-01-01", "2021-12-31"), False),
        ("in April of this year", ("2022-04-01", "2022-04-30"), False),
        ("today", ("2022-01-01", "2022-12-31"), True),
        ("in 2020", ("2020-01-01", "2020-12-31"), False),
        ("since last month", ("2021-12-01", ".."), True),
    ],
)
def test_uncertain_anchor(text: str, expected: tuple[str, str], *, assumed: bool) -> None:
    """An anchor known to the year settles some expressions, and the others say so."""
    found = only(text, TimeSpan.year(2022))

    assert bounds(found) == expected
    assert found.assumed is assumed


def test_half_open_anchor() -> None:
    """An anchor of which only the latest day is known serves what leans back."""
    found = find("It was signed on 3 May; it will open on 3 June.", TimeSpan.within(None, 0))

    assert [bounds(one) for one in found] == [("1969-05-03", "1969-05-03"), ("-", "-")]
    assert [one.assumed for one in found] == [True, True]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("today", "XXXX-XX-XX"),
        ("on 29 November", "XXXX-11-29"),
        ("in November", "XXXX-11"),
        ("last year", "XXXX"),
        ("last week", "XXXX-WXX"),
        ("on Monday", "XXXX-WXX-1"),
        ("the first quarter", "XXXX-Q1"),
        ("the first nine months", "XXXX-01/XXXX-09"),
        ("the past five years", "P5Y"),
    ],
)
def test_no_anchor(text: str, value: str) -> None:
    """Without an anchor what counts from it is found and stays unresolved."""
    found = only(text, None)

    assert (found.value, found.span, found.assumed) == (value, None, False)


@pytest.mark.parametrize(
    ("text", "type_", "value", "mod"),
    [
        ("17 June 2023", TimexType.DATE, "2023-06-17", ""),
        ("June 17 and 18, 2023", TimexType.DATE, "2023-06-17/2023-06-18", ""),
        ("since 1992", TimexType.DATE, "1992", "AFTER"),
        ("by May 2025", TimexType.DATE, "2025-05", "ON_OR_BEFORE"),
        ("early 2023", TimexType.DATE, "2023", "START"),
        ("the first six months of 2022", TimexType.DATE, "2022-H1", ""),
        ("next week", TimexType.DATE, "2024-W21", ""),
        ("the past five years", TimexType.DURATION, "P5Y", ""),
        ("the next two quarters", TimexType.DURATION, "P2Q", ""),
        ("every Monday", TimexType.SET, "XXXX-WXX-1", ""),
        ("2023-06-17T10:30", TimexType.TIME, "2023-06-17T10:30", ""),
        ("circa 1500", TimexType.DATE, "1500", "APPROX"),
    ],
)
def test_timex(text: str, type_: TimexType, value: str, mod: str) -> None:
    """Type, value and modifier are those of TIMEX3."""
    found = only(text)

    assert (found.type, found.value, found.mod) == (type_, value, mod)


def test_approximate() -> None:
    """An approximate time is wider by its own length on either side, and marked."""
    found = only("around 2010,")

    assert bounds(found) == ("2009-01-01", "2011-12-31")
    assert found.span is not None
    assert found.span.qualification is Qualification.APPROXIMATE


def test_time_of_day() -> None:
    """A minute runs from its first second to its last."""
    assert bounds(only("2023-06-17T10:30")) == ("2023-06-17T10:30:00", "2023-06-17T10:30:59")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("May", "May"),
        ("in May", "May"),
        ("2022", "2022"),
        ("Later the same day", "the same day"),
        ("On June 17 and 18 of this year,", "June 17 and 18 of this year"),
    ],
)
def test_resolve(words: str, text: str) -> None:
    """Words that consist of one expression resolve to it, prepositions aside."""
    found = resolve(words, ANCHOR, antecedent=TimeSpan.day(2024, 1, 1))

    assert found is not None
    assert found.text == text
    assert found.span is not None


@pytest.mark.parametrize("words", ["", "quick", "3 May and 5 June", "they met on 3 May"])
def test_resolve_refuses(words: str) -> None:
    """Words that are none, several or more than one expression resolve to nothing."""
    assert resolve(words, ANCHOR) is None


def test_example_in_the_documentation() -> None:
    """The example in the package's own documentation holds."""
    result = doctest.testmod(expressions)

    assert (result.failed, result.attempted) == (0, 12)


VOCABULARY = """
    17 18 31 2022 2,022 1992 June May March Sept. Monday last this next the same day year quarter
    of and to from between by since until early mid- end first half Q3 FY2023 3/4/2023 was will
    planned held BAKU, – - / . , ; laſt ago two weeks later today every 30 2023-06-17 2011-12
    February 29 0 99 fiscal winter spring 1990s months six past 480 BC century decades night
    10:30 p.m. UTC at Friday nearly several annual now soon weekend following earlier that 5th
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=24).map(" ".join))
DAYS = st.dates()
ANCHORS = st.one_of(
    st.none(),
    DAYS,
    st.tuples(DAYS, DAYS)
    .map(sorted)
    .map(lambda pair: TimeSpan.of_date(pair[0]).hull(TimeSpan.of_date(pair[1]))),
)


@given(TEXTS, ANCHORS, st.sampled_from([None, *Tense]))
def test_any_text(text: str, anchor: expressions.Anchor, tense: Tense | None) -> None:
    """Whatever the text, expressions stand where they say, in order, and do not overlap."""
    found = find(text, anchor, tense=tense)

    assert all(text[one.start : one.end] == one.text != "" for one in found)
    assert all(one.phrase_start <= one.start < one.end <= one.phrase_end for one in found)
    assert all(text[one.phrase_start : one.phrase_end] == one.phrase for one in found)
    assert all(a.end <= b.start for a, b in pairwise(phrases(found)))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.span is None or one.span.is_possible for one in found)


@given(TEXTS, st.dates(dt.date(1000, 1, 1)), st.integers(1, 800))
def test_uncertain_anchor_agrees(text: str, day: dt.date, width: int) -> None:
    """What an uncertain anchor settles without assuming, each of its ends gives as well."""
    last = dt.date.fromordinal(min(day.toordinal() + width, dt.date.max.toordinal()))
    anchor = TimeSpan.of_date(day).hull(TimeSpan.of_date(last))
    uncertain, early, late = (find(text, one) for one in (anchor, day, last))

    for i, one in enumerate(uncertain):
        assert one.assumed or one.span == early[i].span == late[i].span


@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), ANCHORS)
def test_written_dates_need_no_anchor(text: str, anchor: expressions.Anchor) -> None:
    """What rests on the words alone is the same from every anchor."""
    with_anchor, without = find(text, anchor), find(text, None)

    for one, other in zip(with_anchor, without, strict=True):
        assert one.basis is not Basis.WORDS or one == other


@pytest.mark.parametrize(
    ("sentence", "text", "earliest", "latest"),
    [
        ("It is due before the end of the year.", "before the end of the year", "..", "2024-12-31"),
        ("It is due before the end of 2025.", "before the end of 2025", "..", "2025-12-31"),
        (
            "It is due before the beginning of 2025.",
            "before the beginning of 2025",
            "..",
            "2024-12-31",
        ),
        (
            "We met in the week of 15 November 2024.",
            "the week of 15 November 2024",
            "2024-11-11",
            "2024-11-17",
        ),
        (
            "In the week of November 15, 2021 it began.",
            "the week of November 15, 2021",
            "2021-11-15",
            "2021-11-21",
        ),
    ],
)
def test_ends_and_weeks(sentence: str, text: str, earliest: str, latest: str) -> None:
    """Before an end is before it is over; the week of a day is the whole week."""
    found = only(sentence, dt.date(2024, 5, 14))
    assert found.text == text
    assert bounds(found) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("The strike began on ", expressions.Aspect.BEGIN),
        ("The strike in Baku finally ended on ", expressions.Aspect.END),
        ("The road was opened on ", expressions.Aspect.OPENING),
        ("The road was reopened on ", expressions.Aspect.REOPENING),
        ("The road was re-opened on ", expressions.Aspect.REOPENING),
        ("The road was shut on ", expressions.Aspect.CLOSING),
        ("They opened it, and on ", None),
        ("It rose in ", None),
    ],
)
def test_aspect(text: str, aspect: expressions.Aspect | None) -> None:
    """The nearest verb of beginning or ending before a time says which side it tells."""
    edge = expressions.edge(f"{text}3 May 2024", len(text))
    assert (edge and edge.aspect) == aspect
    assert edge is None or text[edge.start :].startswith(edge.words)


@pytest.mark.parametrize(
    ("sentence", "text", "fault"),
    [
        ("It opened on 10 May 2O19.", "10 May", "its year is written in a way that is not read"),
        ("It opened on 10 May (2019).", "10 May", "its year is written in a way that is not read"),
        (
            "It opened more than two years ago.",
            "more than two years ago",
            "it is counted only roughly",
        ),
        (
            "On the eve of 10 May 2024 it fell.",
            "10 May 2024",
            "it is named only to tell of a day near it",
        ),
        ("It opened not in 2020.", "2020", "the words say when it was not"),
        (
            "The September 11 attacks changed it.",
            "September 11",
            "it names what happened then, in a year that is not said",
        ),
        (
            "The October Revolution changed Russia.",
            "October",
            "it is part of a name, and the year is not said",
        ),
    ],
)
def test_words_beside_a_time_may_leave_it_open(sentence: str, text: str, fault: str) -> None:
    """What the words beside a time leave open is found and not resolved."""
    found = only(sentence)
    assert (found.text, found.span, told_fault(found)) == (text, None, fault)


@given(st.integers(1900, 2100), st.integers(1, 53))
def test_a_week_by_its_number_is_that_of_iso_8601(year: int, week: int) -> None:
    """A numbered week is the one that the standard library has, or none where it has none."""
    found = only(f"Deaths peaked in week {week} of {year}.")
    try:
        monday = dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        assert (found.span, bool(found.fault)) == (None, True)
        return
    assert bounds(found) == (str(monday), str(monday + dt.timedelta(days=6)))


@given(st.integers(1, 40), st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_a_length_up_to_a_day_ends_with_it(count: int, day: dt.date) -> None:
    """So many days, or weeks, that end with a day are as many, that day among them."""
    for unit, days in (("days", count), ("weeks", 7 * count)):
        words = f"{count + 1} {unit} to {day.day} {day:%B} {day.year}"
        first = day - dt.timedelta(days=days + (6 if unit == "weeks" else 0))
        assert bounds(only(f"It rose in the {words}.")) == (str(first), str(day))


@pytest.mark.parametrize(
    ("words", "earliest"),
    [
        ("the six months to 30 June 2022", "2022-01-01"),
        ("the three months ended 31 May 2022", "2022-03-01"),
        ("the quarter ended 31 March 2022", "2022-01-01"),
        ("the fiscal year ended 30 September 2022", "2021-10-01"),
        ("the 12-month period ending 28 February 2022", "2021-03-01"),
        ("the month to 30 March 2022", "2022-03-01"),
    ],
)
def test_a_length_up_to_a_day_is_of_whole_months(words: str, earliest: str) -> None:
    """Months that end with a month's last day begin with a month's first."""
    assert bounds(only(f"Sales for {words} fell."))[0] == earliest


def test_alternatives_of_two_sorts_are_in_doubt() -> None:
    """Of "2019 or in June 2020" the second is not the date by itself."""
    found = find("It opened in 2019 or in June 2020.", ANCHOR)
    assert (found[1].span, told_fault(found[1])) == (None, "it is one of several")


@pytest.mark.parametrize(
    ("sentence", "span", "values"),
    [
        ("It opened in 2019 or 2020.", "2019 or 2020", ["2019", "2020"]),
        ("It fell in July and August 2022.", "July–August 2022", ["2022-07", "2022-08"]),
        ("It opens in the third or fourth quarter of 2022.", "H2 2022", None),
        ("It rose in April, May and June 2022.", "April–June 2022", None),
        ("It fell on 30 April and 1 May 2024.", "30 April – 1 May 2024", None),
        ("They met on Monday and Tuesday.", "13–14 May 2024", None),
        ("It rose in the 1950s and 1960s.", "from the 1950s to the 1960s", None),
    ],
)
def test_what_follows_on_is_one_construction(
    sentence: str, span: str, values: list[str] | None
) -> None:
    """Times of one sort joined by a word have one span, and each its own value."""
    found = find(sentence, ANCHOR)
    assert {str(one.span) for one in found} == {span}
    assert values is None or [one.value for one in found] == values


@pytest.mark.parametrize(
    ("words", "span", "values"),
    [
        ("May or June or July 2026", "between May and July 2026", "2026-05 2026-06 2026-07"),
        ("April, May or June 2022", "Q2 2022", "2022-04 2022-05 2022-06"),
        ("November, December or January 2024", None, "2023-11 2023-12 2024-01"),
        ("Q1 or Q2 or Q3", None, "2024-Q1 2024-Q2 2024-Q3"),
    ],
)
def test_one_of_several(words: str, span: str | None, values: str) -> None:
    """Three times or more joined by "or" are one construction, with the year of the last."""
    found = find(f"It opened in {words}.", dt.date(2024, 9, 1))
    assert len(phrases(found)) == 1
    assert " ".join(one.value for one in found) == values
    assert span is None or {str(one.span) for one in found} == {span}


@pytest.mark.parametrize("word", ["March", "Monday", "Q1", "the first quarter", "mid-May"])
def test_no_list_is_too_long(word: str) -> None:
    """However many times are joined by "or", each is found, in lists of a dozen at most."""
    found = find(f"{word} or " * 2000, ANCHOR)
    assert len(found) >= 1999
    assert max(one.phrase.count(" or ") for one in found) < 12


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("It will not enter into force before mid-2027.", "2027-05-01", ".."),
        ("No flights will operate before 3 March 2025.", "2025-03-03", ".."),
        ("They may not leave before Thursday.", "2024-05-16", ".."),
        ("A ruling isn’t expected until September 2026.", "2026-09-01", ".."),
        ("She won't arrive until Monday.", "2024-05-20", ".."),
        ("She didn't arrive before Monday.", "2024-05-13", ".."),
        ("She didn't arrive until Monday.", "2024-05-13", "2024-05-13"),
        ("It did not last until May 1999.", "..", "1999-05-31"),
        ("He did not say that it opened before 3 March 2021.", "..", "2021-03-02"),
        ("It was not only sold before 3 March 2021.", "..", "2021-03-02"),
        ("Nobody knew, and it was sold before 3 March 2021.", "..", "2021-03-02"),
    ],
)
def test_denied_limits(sentence: str, first: str, last: str) -> None:
    """What does not happen before or until a time happens then at the earliest.

    What did not happen until a time happened then.
    """
    assert bounds(only(sentence)) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "The trial is Dec. 14.",
        "It opens Dec. 14.",
        "The fair takes place Dec. 14–16.",
        "It opens 14-16 December.",
        "The call starts at 4:30 p.m. Eastern Time on December 14.",
        "The call is at 11 a.m. EST, December 14.",
    ],
)
def test_what_is_scheduled_looks_ahead(sentence: str) -> None:
    """The simple present of a schedule looks ahead, however the day is written."""
    found = find(sentence, dt.date(2024, 8, 14))[-1]
    assert found.value.startswith("2024-12-1")


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It opened (13:30 GMT).", "13:30 GMT", "2024-05-14T13:30Z"),
        ("It opened (10 a.m. EST) on Monday.", "10 a.m. EST", "2024-05-13T10:00"),
        ("It opened at 10 a.m. (EST).", "10 a.m. (EST)", "2024-05-14T10:00"),
        ("It opens at noon CET on 3 July 2026.", "noon CET", "2026-07-03T12:00"),
        ("On 6 June\N{SOFT HYPHEN} 2018 it fell.", "6 June\N{SOFT HYPHEN} 2018", "2018-06-06"),
    ],
)
def test_words_end_where_the_time_ends(sentence: str, words: str, value: str) -> None:
    """A bracket that the words do not open is none of theirs; a zone goes with noon too."""
    found = find(sentence, ANCHOR)[0]
    assert (found.text, found.value) == (words, value)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Two days before 14 July 1789 it rained.", "1789-07-12", "1789-07-12"),
        ("It will open a week from tomorrow.", "2024-05-22", "2024-05-22"),
        ("It is due not later than six months before 25 March 2027.", "..", "2026-09-25"),
        ("It is due not later than six months after 30 June 2024.", "..", "2024-12-30"),
        ("It is due by six months after 31 August 2024.", "..", "2025-02-28"),
        ("It was given thirty days prior to 1 May 2026.", "2026-04-01", "2026-04-01"),
        ("He must appeal within 60 days of 1 March 2025.", "2025-03-01", "2025-04-30"),
        ("He must appeal within 60 days before 1 March 2025.", "2024-12-31", "2025-03-01"),
        ("He died two years after 3 May 1911.", "1913-01-01", "1913-12-31"),
    ],
)
def test_counted_from_a_date(sentence: str, first: str, last: str) -> None:
    """A length before or after a day is counted from it; a limit falls on the day itself."""
    found = find(sentence, ANCHOR)
    assert len(phrases(found)) == 1
    assert {bounds(one) for one in found} == {(first, last)}


def test_a_length_that_lasts_is_not_counted() -> None:
    """What lasted for two years before a day tells how long, and no day two years before."""
    found = find("He lived there for two years before 3 May 1911.", ANCHOR)
    assert [one.text for one in found] == ["two years", "3 May 1911"]
    assert {bounds(one) for one in found} == {("1909-05-03", "1911-05-03")}


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("It sank shortly after midnight on 1 January 2000.", "2000-01-01", "2000-01-01"),
        ("It sank minutes before 3 a.m. Tuesday.", "2024-05-14", "2024-05-14"),
        ("Send it before noon on 3 May 2021.", "..", "2021-05-03T11:59:59"),
        ("It was sent after noon on 3 May 2021.", "2021-05-03T12:01:00", ".."),
    ],
)
def test_beside_a_time_of_day(sentence: str, first: str, last: str) -> None:
    """What is minutes from a time of day is on its day; before and after noon are sharp limits."""
    assert bounds(only(sentence)) == (first, last)


def test_what_has_a_gap_stays_two() -> None:
    """Of two times with a gap between them the words do not name the gap."""
    found = find("It rose in April and June 2022, and in April and in 2023.", ANCHOR)
    assert [str(one.span) for one in found][:2] == ["April 2022", "June 2022"]
    assert [one.phrase for one in found][3] == "2023"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("The offer stands through Friday.", "..", "2024-05-17"),
        ("It is valid until September.", "..", "2024-09-30"),
        ("Pay before 1 July.", "..", "2024-06-30"),
        ("It will apply from July onwards.", "2024-07-01", ".."),
        ("It will be closed from Wednesday.", "2024-05-15", ".."),
        ("Starting August 1, it will run.", "2024-08-01", ".."),
        ("It must be sent in March at the latest.", "..", "2025-03-31"),
        ("It will come no earlier than Q1 2025.", "2025-01-01", ".."),
    ],
)
def test_limits_look_ahead(words: str, first: str, last: str) -> None:
    """What is valid until, due before or in force from a time is open on one side."""
    assert bounds(only(words)) == (first, last)


@pytest.mark.parametrize(
    "piece",
    [
        "May ",
        "1/",
        "the ",
        "from ",
        "3 May ",
        "1990 and ",
        "3, 4, ",
        "March or ",
        "Q1 or ",
        "early March or Monday or ",
        "June, July, August, September, October, November, December, January, February, May, ",
        "Monday and Tuesday and Wednesday and Thursday and Friday and Saturday and Sunday and ",
    ],
)
def test_a_long_run_of_times_is_read(piece: str) -> None:
    """However often a piece is repeated, what is found lies in the text, in order, and apart.

    That time grows no faster than the text is measured by `benchmarks/linear.py`.
    """
    text = piece * (16_000 // len(piece))
    found = find(text, ANCHOR)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("the first two decades of the 20th century", "1900-01-01", "1919-12-31"),
        ("the last ten days of January 2023", "2023-01-22", "2023-01-31"),
        ("the third quarter of the 19th century", "1850-01-01", "1874-12-31"),
        ("the first Monday of June 2024", "2024-06-03", "2024-06-03"),
        ("the last Friday in May 2024", "2024-05-31", "2024-05-31"),
        ("Tuesday next week", "2024-05-21", "2024-05-21"),
        ("a week from Friday", "2024-05-24", "2024-05-24"),
        ("the weekend before last", "2024-05-04", "2024-05-05"),
        ("two hundred and ten years ago", "1814-01-01", "1814-12-31"),
        ("the thirty-first of May 1832", "1832-05-31", "1832-05-31"),
    ],
)
def test_parts_and_counts(words: str, first: str, last: str) -> None:
    """Parts are whole units of what they are parts of, and numbers may be words."""
    assert bounds(only(words)) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "See pages 1890 to 1910.",
        "Part 1998-04 fits.",
        "The Q4 e-tron is new.",
        "Three-quarters of it sank.",
        "He scored a century.",
        "Sergeant Joe Friday left.",
        "A March hare ran.",
        "He lived through it, the man Friday.",
    ],
)
def test_numbered_and_named_things_are_no_dates(sentence: str) -> None:
    """Pages, parts, products, runs, persons and animals may be named like times."""
    assert find(sentence, ANCHOR) == ()


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("It must be paid on or before 3 June 2024.", "..", "2024-06-03"),
        ("It must be paid before or on 3 June 2024.", "..", "2024-06-03"),
        ("Goods bought on or after 3 June 2024 are covered.", "2024-06-03", ".."),
        ("It must be paid in or before June 2024.", "..", "2024-06-30"),
        ("It must be paid on or before Friday.", "..", "2024-05-17"),
        ("It must be paid before 3 June 2024.", "..", "2024-06-02"),
    ],
)
def test_a_limit_that_includes_its_day(words: str, first: str, last: str) -> None:
    """What is due on or before a day may still be done on that day."""
    assert bounds(only(words)) == (first, last)


THURSDAY = dt.date(2024, 5, 16)


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("She left Paris on Wednesday and will meet him.", ["2024-05-15"]),
        (
            "He will meet her on Monday and left Paris on Wednesday.",
            ["2024-05-20", "2024-05-15"],
        ),
        ("The law, passed in March, will take effect in July.", ["2024-03", "2024-07"]),
        ("The company, founded in March, is expected to grow.", ["2024-03"]),
        ("The directive adopted on 2 April will apply.", ["2024-04-02"]),
        ("The man arrested on Monday will appear in court.", ["2024-05-13"]),
        ("The trial, which began on Monday, is expected to last.", ["2024-05-13"]),
        ("It announced a merger on 4 March, which is to be completed.", ["2024-03-04"]),
        ("On 4 March it announced a merger, which is to be completed.", ["2024-03-04"]),
        ("The law was passed and in June it will take effect.", ["2024-06"]),
        ("The meeting on Monday will be short.", ["2024-05-20"]),
    ],
)
def test_the_governing_verb_tells_the_tense(sentence: str, dates: list[str]) -> None:
    """A date leans as the verb before it in its own clause does, or else as the one after."""
    assert [one.value for one in find(sentence, THURSDAY)] == dates


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The election is on 9 June.", "2024-06-09"),
        ("The shop opens on 5 June.", "2024-06-05"),
        ("Polls open on 4 July.", "2024-07-04"),
        ("Tickets go on sale June 3.", "2024-06-03"),
        ("The vote is on Sunday.", "2024-05-19"),
        ("The film opens Friday.", "2024-05-17"),
        ("The scheme ends on 31 August.", "2024-08-31"),
        ("She faces a vote in June.", "2024-06"),
        ("The committee meets on 5 June.", "2024-06-05"),
        ("The museum is closed until September.", "2024-09"),
        ("The road stays shut through March.", "2025-03"),
        ("He has been jailed until June.", "2024-06"),
        ("From 3 June on, the road is closed.", "2024-06-03"),
        ("From 3 June on the road is closed.", "2024-06-03"),
        ("From 3 June on, the road was closed.", "2023-06-03"),
        ("From April the firm lost money.", "2024-04"),
        ("The figures from June surprise many.", "2023-06"),
        ("He is accused of killing her on 3 May and will appear in court.", "2024-05-03"),
        ("Fighting in the open on Sunday killed two.", "2024-05-12"),
        ("The shop opened on Sunday.", "2024-05-12"),
    ],
)
def test_the_present_of_what_is_scheduled_looks_ahead(sentence: str, date: str) -> None:
    """A verb of a scheduled event, in the present, beside a day or month without its year."""
    assert [one.value for one in find(sentence, THURSDAY)] == [date]


def test_a_scheduled_hour_looks_ahead() -> None:
    """A time of day may stand between the verb and its day."""
    found = find("The debate airs at 8 p.m. on Sunday.", THURSDAY)

    assert found[-1].value == "2024-05-19"


@pytest.mark.parametrize(
    ("sentence", "anchor", "value"),
    [
        ("The law was to enter into force on 3 June.", dt.date(2024, 5, 14), "2024-06-03"),
        ("The law was to enter into force on 3 June.", dt.date(2024, 7, 1), "2024-06-03"),
        ("It had been planned for March.", dt.date(2024, 6, 20), "2024-03"),
        ("It was expected in March.", dt.date(2024, 1, 10), "2024-03"),
        ("It was due in the first quarter.", dt.date(2024, 2, 10), "2024-Q1"),
        ("He was due to appear in court on Monday.", THURSDAY, "2024-05-13"),
        ("He had to leave on 3 June.", dt.date(2024, 8, 14), "2024-06-03"),
        ("A record was set on 3 June.", dt.date(2024, 8, 14), "2024-06-03"),
    ],
)
def test_a_recalled_plan_lies_near(sentence: str, anchor: dt.date, value: str) -> None:
    """A plan on which the text looks back may be overdue or still ahead: the nearest is meant."""
    assert only(sentence, anchor).value == value


@pytest.mark.parametrize(
    ("sentence", "anchor", "value"),
    [
        ("The market opened on Monday 3 June.", dt.date(2024, 5, 14), "2024-06-03"),
        ("The market will open on Monday 3 June.", dt.date(2024, 6, 20), "2024-06-03"),
        ("The market was to open on Monday, 3 June.", dt.date(2024, 11, 20), "2024-06-03"),
        ("They landed on Saturday, April 26.", dt.date(2024, 5, 14), "2024-04-26"),
    ],
)
def test_the_weekday_decides(sentence: str, anchor: dt.date, value: str) -> None:
    """Against the tense the weekday decides for the nearer year; else the words are at fault."""
    assert only(sentence, anchor).value == value


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The last day to register is 15 June.", ["2024-06-15"]),
        ("On the last day he wept.", []),
        ("It was held in the last week in March.", ["2024-W13"]),
        ("It was held last week in March.", ["2024-W13"]),
        ("He was seen last week in Paris.", ["2024-W19"]),
        ("Shares rose in the last week.", ["P1W"]),
    ],
)
def test_the_last_of_something_is_not_counted_from_today(sentence: str, values: list[str]) -> None:
    """The last day or week of something else is not the last before the anchor."""
    assert [one.value for one in find(sentence, THURSDAY)] == values


def test_a_scheduled_stretch_looks_ahead() -> None:
    """Both ends of a stretch lean on the verb before it."""
    assert bounds(only("The fair runs from 3 to 5 June.", THURSDAY)) == ("2024-06-03", "2024-06-05")


@pytest.mark.parametrize("anchor", [dt.date(2024, 5, 16), dt.date(2024, 12, 20)])
def test_last_winter_is_over(anchor: dt.date) -> None:
    """The last winter is the last one that is complete, and never reaches past the anchor."""
    assert bounds(only("last winter", anchor)) == ("2023-12-01", "2024-02-29")
