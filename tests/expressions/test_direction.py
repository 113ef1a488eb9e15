"""Which year, or week, a time without it belongs to: tables by kind, and laws."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import Tense, TimeExpression, find
from chronology.expressions.distances import KNOTS, Kind
from chronology.languages.english.time_words import ENGLISH
from chronology.languages.pointers import PROPOSED
from chronology.timespan import TimeSpan
from chronology.vocabulary import TimeFaultKind

WEDNESDAY = dt.date(2024, 5, 15)

BACK = {
    "the verb that has it": [
        ("The dam burst on 2 February, and 40 people drowned.", "2024-02-02"),
        ("The regulator fined the bank in November.", "2023-11"),
        ("He was elected chairman on 9 January.", "2024-01-09"),
        ("The lorry overturned on Sunday.", "2024-05-12"),
        ("Two mines were closed in August.", "2023-08"),
        ("The patient died on 20 October of last-stage cancer.", "2023-10-20"),
    ],
    "a time that opens belongs to the main verb": [
        ("In January the airline unveiled a plan to buy forty jets.", "2024-01"),
        ("On Monday the governor promised to veto the bill.", "2024-05-13"),
        ("On 4 April the firm, which may be sold, fired its chairman.", "2024-04-04"),
        ("In February she decided to run for mayor.", "2024-02"),
    ],
    "what hangs on it does not govern": [
        ("The premier told parliament on Tuesday that taxes will rise.", "2024-05-14"),
        ("The union on Monday threatened to strike.", "2024-05-13"),
        ("It warned on 3 April that it might close the plant.", "2024-04-03"),
        ("The club agreed in March to pay its players.", "2024-03"),
        ("Officials said in April the bridge could be torn down.", "2024-04"),
    ],
    "negated modals tell what was": [
        ("The divers could not reach the wreck on Saturday.", "2024-05-11"),
        ("Firemen couldn't enter the tower on Monday.", "2024-05-13"),
        ("The airport was not able to open on Tuesday.", "2024-05-14"),
    ],
    "since and the perfect": [
        ("The price of tin has doubled since January.", "2024-01"),
        ("She has been in hospital since Friday.", "2024-05-10"),
        ("No ship has called there since 3 December.", "2023-12-03"),
    ],
    "limits that are past": [
        ("Most of the crew had left by Sunday.", "2024-05-12"),
        ("They had repaid the loan by March.", "2024-03"),
    ],
    "quarters and their results": [
        ("Net profit for the first quarter doubled.", "2024-Q1"),
        ("The brewer posted a fourth-quarter loss.", "2023-Q4"),
        ("It earned less in the third quarter than analysts forecast.", "2023-Q3"),
    ],
    "a participle behind its noun": [
        ("The inquest, adjourned in the spring, is to resume.", "2024-SP"),
        ("The mine, closed in the autumn, is to reopen.", "2023-FA"),
        ("Workers laid off in January are to be rehired.", "2024-01"),
        ("The council, elected in March, will vote on the plan.", "2024-03"),
        ("The ban imposed in February will be lifted.", "2024-02"),
        ("The ship, launched on Friday, is to sail.", "2024-05-10"),
        ("The talks, suspended in August, are to resume.", "2023-08"),
    ],
    "put off then, not until then": [
        ("The hearing was adjourned in November because a juror was ill.", "2023-11"),
        ("The match was postponed on Saturday for lack of players.", "2024-05-11"),
    ],
    "mail": [
        ("Thanks for lunch on Monday, it was great.", "2024-05-13"),
        ("I sent you the draft on Friday.", "2024-05-10"),
        ("We spoke in March about the roof.", "2024-03"),
        ("Sorry I missed your call on Tuesday.", "2024-05-14"),
    ],
    "possessives and nouns": [
        ("Markets fell after Tuesday's budget speech.", "2024-05-14"),
        ("He praised Monday's agreement.", "2024-05-13"),
        ("I refer to your letter of 8 April.", "2024-04-08"),
    ],
}
AHEAD = {
    "the verb that has it": [
        ("The festival will run on 20 July.", "2024-07-20"),
        ("The judge is to rule on Friday.", "2024-05-17"),
        ("The new line should open in August.", "2024-08"),
        ("The tunnel is expected to be ready in September.", "2024-09"),
        ("The strike may begin on Monday.", "2024-05-20"),
        ("She'll retire in July.", "2024-07"),
        ("He's going to sell the boat in June.", "2024-06"),
    ],
    "the present of what is scheduled": [
        ("The exhibition opens 12 June.", "2024-06-12"),
        ("Congress reconvenes on July 8.", "2024-07-08"),
        ("His visa expires on 30 June.", "2024-06-30"),
        ("School starts on Monday.", "2024-05-20"),
        ("The ban takes effect July 1.", "2024-07-01"),
        ("The amendment is effective June 1.", "2024-06-01"),
        ("The two teams meet on Saturday.", "2024-05-18"),
    ],
    "deadlines": [
        ("Deadline: 30 June.", "2024-06-30"),
        ("Submit your abstract by June 10.", "2024-06-10"),
        ("Rent is due on 1 June.", "2024-06-01"),
        ("All claims must be filed by 31 July.", "2024-07-31"),
        ("The price holds until Friday.", "2024-05-17"),
        ("The tenant shall vacate the premises by 30 September.", "2024-09-30"),
    ],
    "put off until then": [
        ("The offsite has been moved to September.", "2024-09"),
        ("The hearing was adjourned until 3 June.", "2024-06-03"),
        ("The vote has been pushed back to Friday.", "2024-05-17"),
        ("The hall, to be opened in July, has 400 seats.", "2024-07"),
    ],
    "chat and mail": [
        ("I can do Friday", "2024-05-17"),
        ("Could we move it to Thursday?", "2024-05-16"),
        ("Are you around on Saturday?", "2024-05-18"),
        ("I'm off on Friday.", "2024-05-17"),
        ("Please send me the figures by Monday.", "2024-05-20"),
        ("Let's meet on Tuesday.", "2024-05-21"),
        ("Shall we say Friday?", "2024-05-17"),
    ],
    "orders and invitations": [
        ("The court ordered the firm to pay by 14 June.", "2024-06-14"),
        ("Residents are invited to a meeting on 5 June.", "2024-06-05"),
        ("Join us on 22 June for the opening.", "2024-06-22"),
        ("The talks were adjourned until Monday.", "2024-05-20"),
        ("The permit was extended to 30 June.", "2024-06-30"),
    ],
}


def _cases(table: dict[str, list[tuple[str, str]]]) -> list[tuple[str, str, str]]:
    return [(kind, *case) for kind, cases in table.items() for case in cases]


def _only(sentence: str, anchor: dt.date = WEDNESDAY, **known: object) -> TimeExpression:
    (found,) = find(sentence, anchor, **known)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(("kind", "sentence", "value"), _cases(BACK))
def test_what_looks_back(kind: str, sentence: str, value: str) -> None:
    """What was told of it lies before the day of the telling."""
    assert _only(sentence).value == value, kind


@pytest.mark.parametrize(("kind", "sentence", "value"), _cases(AHEAD))
def test_what_looks_ahead(kind: str, sentence: str, value: str) -> None:
    """What is scheduled, due, asked for or planned lies ahead."""
    assert _only(sentence).value == value, kind


NARRATED = [
    "In 1933 he went to Rome. In {} he came back.",
    "In 1933 he went to Rome. On 3 {} he came back.",
    "In 1951 the mill was built. By {} it was working.",
]


@pytest.mark.parametrize("sentence", NARRATED)
@pytest.mark.parametrize("month", ["February", "May", "June", "December"])
def test_a_narrated_year_holds_on(sentence: str, month: str) -> None:
    """However near to the day of the telling: the year is that of the sentence before."""
    *_, last = find(sentence.format(month), WEDNESDAY)
    assert last.value[:4] in sentence


@pytest.mark.parametrize(
    ("sentence", "anchor", "value"),
    [
        (
            "It was to be filed within 21 days of the order of 6 April 2023, that is by 27 April.",
            "2023-06-12",
            "2023-04-27",
        ),
        ("The order of 3 March 2023 required service by 31 March.", "2023-06-12", "2023-03-31"),
        (
            "The lease was signed on 1 May 2023; rent was to be paid by 1 June.",
            "2023-07-20",
            "2023-06-01",
        ),
        (
            "The firm, founded on 6 April 2023, will hold its meeting by 27 April.",
            "2024-04-01",
            "2024-04-27",
        ),
        ("The notice of 12 January 2023 expires on 11 July.", "2023-03-01", "2023-07-11"),
    ],
)
def test_a_limit_goes_on_from_a_day_told_before(sentence: str, anchor: str, value: str) -> None:
    """A limit far ahead is rather that of the year told; one near the anchor lies ahead."""
    assert find(sentence, dt.date.fromisoformat(anchor))[-1].value == value


def test_a_complete_date_beats_all() -> None:
    """A year that is written is the year, whatever the verb."""
    assert _only("The hall will open on 3 June 2019.").value == "2019-06-03"
    assert _only("The hall opened on 3 June 2031.").value == "2031-06-03"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Exports shrank in the fourth quarter.", "2023-Q4"),
        ("Looking forward to seeing you on Sunday!", "2024-05-19"),
        ("They called a strike for 3 June.", "2024-06-03"),
        ("Work on the June issue goes on.", "2024-06"),
    ],
)
def test_what_is_hard_is_left_open_at_worst(sentence: str, value: str) -> None:
    """What a reader knows and the weights hardly tell may be one of two, but not the wrong one."""
    found = _only(sentence)
    assert found.value == value or found.fault is not None


def test_a_month_just_over_is_not_that_of_next_year() -> None:
    """In January, what is due "for December" is at worst left open."""
    (found, _) = find("Timesheets for December are due on Thursday.", dt.date(2025, 1, 7))
    assert found.value in {"2024-12", "XXXX-12"}


def test_one_of_two() -> None:
    """Where nobody can tell, both readings are kept and named, and no value is given."""
    days = [dt.date(2024, 5, day) for day in range(1, 29)]
    found = [_only(f"The sale {when}", day) for day in days for when in OPEN]
    doubtful = [one for one in found if one.fault is not None]
    assert doubtful
    for one in doubtful:
        assert one.fault is not None
        assert one.fault.kind is TimeFaultKind.UNCLEAR
        assert one.fault.sentence.startswith("it may be ")
        assert one.span is not None
        assert len(one.span.members) == 2
        assert one.value.startswith("XXXX")


OPEN = ("of 14 July.", "of 3 October.", "in August.", "for 3 June was a success.")


@given(
    st.sampled_from([case[1] for case in _cases(AHEAD)]),
    st.dates(dt.date(1980, 1, 1), dt.date(2040, 1, 1)),
)
def test_what_is_reported_lies_back(sentence: str, anchor: dt.date) -> None:
    """Told to look back, no sentence of a plan gives a time after the telling, but one of two."""
    found = _only(sentence, anchor, tense=Tense.PAST, decided=True)
    span = found.span
    assert span is not None
    known = span.begin_of_the_begin or span.end_of_the_end
    today = TimeSpan.of_date(anchor).end_of_the_end
    assert found.fault is not None or known is None or today is None or known <= today


@given(
    st.sampled_from([case[1] for case in _cases(BACK)]),
    st.dates(dt.date(1980, 1, 1), dt.date(2040, 1, 1)),
)
def test_what_is_planned_lies_ahead(sentence: str, anchor: dt.date) -> None:
    """Told to look ahead, no sentence gives a time that is over, nor one of two."""
    found = _only(sentence, anchor, tense=Tense.FUTURE, decided=True)
    assert found.span is not None
    end, today = found.span.end_of_the_end, TimeSpan.of_date(anchor).begin_of_the_begin
    assert found.fault is None
    assert end is None or today is None or end >= today


def test_the_table_is_one_that_can_be_read() -> None:
    """Every list of words, distance and place of the table is one that there is."""
    pointers = ENGLISH.pointers
    lists = {name for names in pointers.names.values() for name in names}
    lists |= {"past", "infinitive", "to be"}
    knots = {f"{kind}: {knot} days ahead" for kind in Kind for knot in KNOTS[kind]} | set(Kind)
    for what in pointers.weights:
        place, _, name = what.partition(": ")
        assert (
            what in knots
            or place in {"verb", "sentence", "clause", "results of a longer time", PROPOSED}
            or (place in {"before", "behind", "elsewhere", "verb is"} and name in lists)
            or (place == "led by" and name in pointers.leads | {"nothing", "another word"})
            or what in pointers.outlooks.weights
            or (place == "opens with" and name in pointers.openers)
            or (place == "followed by" and name in pointers.follows | {"noun"})
        ), what


def test_distances_rise() -> None:
    """The knots between which distances are weighed follow on each other."""
    assert all(near < far for knots in KNOTS.values() for near, far in pairwise(knots))
