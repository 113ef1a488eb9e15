"""Years, centuries and times that go on from them, as histories tell them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import TimeExpression, find, phrases

ANCHOR = dt.date(2023, 2, 14)


def read(text: str) -> list[TimeExpression]:
    """Return the constructions of a text."""
    return list(phrases(find(text, ANCHOR)))


def shown(text: str) -> list[str]:
    """Return each construction with its date, or with what is wrong with it."""
    return [f"{one.phrase}: {one.span or one.fault or '-'}" for one in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The castle, begun c. 1277, was finished by 1285.", "by 1285: by 31 December 1285"),
        ("The abbey was rebuilt by 1340, after a fire.", "by 1340: by 31 December 1340"),
        ("The siege of the castle went on until 1204.", "until 1204: by 31 December 1204"),
        ("He held the manor from 1204.", "from 1204: 1204"),
        ("From 1272 to 1307 King Edward ruled.", "From 1272 to 1307: 1272–1307"),
        ("Between 1290 and 1310 the monks sold it.", "between 1290 and 1310"),
        ("A charter of 1227, now lost, names the town.", "1227: 1227"),
        ("The dearth of 1596–7 broke many.", "1596–7: 1596–1597"),
        ("The famine of 1315–7 was worse.", "1315–7: 1315–1317"),
        ("The war of 1914-18 ended it.", "1914-18: 1914–1918"),
        ("During 1641-2 the county was quiet.", "1641-2: 1641–1642"),
        ("He was crowned on Christmas Day 800, in Rome.", "Christmas Day 800: 25 December 800"),
        ("In the year 476 it fell.", "the year 476: 476"),
        ("It froze in the winter of 1708–9.", "winter of 1708–9: between December 1708"),
    ],
)
def test_early_years(text: str, expected: str) -> None:
    """Figures that may be amounts are years where a cue and what stands around say so."""
    assert expected.lower() in " | ".join(shown(text)).lower()


@pytest.mark.parametrize(
    "text",
    [
        "The price fell by 1285 to 3000.",
        "The number rose by 1200.",
        "Output grew from 1200 to 1400.",
        "By 1200 people had come to the abbey.",
        "The shop is open until 1430 on Fridays.",
        "The bus runs until 1345.",
        "We land by 1350.",
        "Doors from 1230.",
        "It was reduced by 1100 pounds.",
        "It was carried by 1066 votes to 900.",
        "The king counted a fleet of 1227 ships.",
        "It weighs from 1100 to 1300 kg.",
        "Costs were cut by 1285, to 4000.",
        "Losses were limited by 1200 to 1500.",
        "Section 1596-7 applies.",
        "See pp. 1596–7.",
        "Call 1596-7.",
        "They lost room 1914-8.",
        "The year 300 workers left was a bad one.",
        "Between 1285 and 1310 students enrolled at the abbey school.",
        "The charter cost 1250.",
        "The abbey opens from 1000 to 1630.",
        "The castle tour starts from 1130 and ends by 1230.",
        "The cathedral service is over by 1215.",
        "The queen will leave by 1130.",
        "The queen left by 1130.",
        "The cathedral has room for 1200 and more.",
        "The parliament building is about 1200 from the river.",
        "The Duke scored 1285 and 1310 in the two rounds.",
        "The king had an army of 1200 to 1300 by then.",
    ],
)
def test_figures_that_are_no_years(text: str) -> None:
    """Amounts, times of day and numbers of things stay out."""
    assert [
        one for one in read(text) if one.calendar and one.value[:1].isdigit() and one.span
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "On Christmas Day 800 people were fed.",
        "At Easter 300 fell ill.",
        "On Christmas Day 800 or more swam.",
        "On Good Friday 300 in all came.",
        "On Boxing Day 300, 400 and 800 metres were run.",
    ],
)
def test_what_is_counted_is_no_year_of_a_feast(text: str) -> None:
    """Three figures before what they count are no year."""
    assert all("800" not in one.phrase and "300" not in one.phrase for one in read(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the third quarter of the sixteenth century rents rose; in the last quarter, again.",
            "between 1575 and 1599",
        ),
        (
            "In the first half of the nineteenth century it grew; in the second half it shrank.",
            "between 1850 and 1899",
        ),
        (
            "In the seventeenth century it was cut. In the last decade of the century it went.",
            "the 1690s",
        ),
        ("In the early fourteenth century it rained. The second quarter was dry.", "-"),
        (
            "The first quarter of the 14th century was wet. The second quarter was dry.",
            "between 1325 and 1349",
        ),
        ("In the 19th century the mill was built. Sales fell in the third quarter.", "-"),
        ("In the 18th century prices were stable until the third quarter.", "by 31 December 1774"),
        (
            "During the twelfth century abbeys were founded; by the end of the century, 30.",
            "by 31 December 1199",
        ),
        (
            "In the fifteenth century rents fell. In the second half of the century they rose.",
            "between 1450 and 1499",
        ),
        (
            "Rents doubled in the third quarter of the sixteenth century and in the last quarter.",
            "between 1575 and 1599",
        ),
        ("The firm, founded in the nineteenth century, lost money in the last quarter.", "-"),
        ("Sales fell in the last quarter.", "Q4 2022"),
        ("In the third quarter of 2022 sales fell; in the last quarter they rose.", "Q4 2022"),
        ("The mill is of the eighteenth century. Rents rose in the second half.", "H2 2022"),
    ],
)
def test_parts_of_a_century_told_before(text: str, expected: str) -> None:
    """A quarter, half or decade goes on from a century that opened its sentence or was divided."""
    last = read(text)[-1]
    assert expected in (str(last.span) if last.span else "-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The marriage ended in the autumn of 2016; he stayed until the following spring.", "2017"),
        ("It was begun in May 1645. In the following winter the roof fell.", "December 1645"),
        ("In 1340 they met; the following summer the fleet sailed.", "June and August 1341"),
        ("In 1912 she moved to Paris. That autumn she began to paint.", "November 1912"),
        ("In June 1914 he was in Vienna. That summer war broke out.", "August 1914"),
        ("In the spring of 1917 they struck. That November the government fell.", "November 1917"),
        ("He came in 1912; that same spring he died.", "between March and May 1912"),
        ("In 1536 the abbey fell. In the same year the king sold it.", "1536"),
        ("In 1536 the abbey fell, and in that year the king died.", "1536"),
        ("Between November 1918 and the following March it raged.", "November 1918 – March 1919"),
        ("From October 1347 to the following June the plague raged.", "October 1347 – June 1348"),
        ("On 3 May 1914 it broke off, to resume exactly four years afterwards.", "3 May 1918"),
        ("On 3 May 1914 it broke off, to resume four years afterwards.", "1918"),
        ("It burned in March 1780 and was rebuilt three years afterwards.", "1783"),
        ("The treaty was signed on 4 June 1920. Ten days afterwards it was denounced.", "14 June"),
        (
            "They met on 3 May 1450. About three weeks before, he had fled.",
            "between 5 and 19 April",
        ),
        ("She died in 1901; some ten years before, she had sold it.", "between 30 June 1888"),
        ("He was born in 1812. Twenty years later he left.", "1832"),
    ],
)
def test_times_that_go_on_from_one_told_before(text: str, expected: str) -> None:
    """They count from the time told before; what is counted only roughly is wide."""
    assert expected in str(read(text)[-1].span)


@pytest.mark.parametrize(
    "text",
    [
        "In 1912 he left. They said that November was cold.",
        "In 1912 he left. They agreed that March sales were low.",
        "In 1912 it rained. That summer house was sold.",
        "THAT MAY BE SO.",
    ],
)
def test_a_conjunction_before_a_month(text: str) -> None:
    """“That” before a clause names no month, and “that summer house” no summer."""
    assert all(not one.phrase.lower().startswith("that") for one in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "In the third year of his reign he died.",
        "In the twelfth year of King Henry it was sold.",
        "It was sold in the 5th year of the reign of Edward III.",
        "In the first year of Henry VIII he wed.",
        "In the ninth year of her rule she fell.",
        "In the second year of Pope Leo it was built.",
    ],
)
def test_years_of_a_reign_are_refused(text: str) -> None:
    """Nobody has said when they count from."""
    (found,) = read(text)
    assert found.span is None
    assert "reign" in str(found.fault)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It is an act of 22 Henry VIII.", 0),
        ("In the second year of the war bread was short.", 0),
        ("In the first year of Queen Mary, 1553, it was burned.", 1),
        ("In the first year of the project, costs rose.", 0),
        ("The third year of the course is hard.", 0),
    ],
)
def test_what_only_looks_like_a_reign(text: str, number: int) -> None:
    """Years of other things, and those that are named besides, are not refused so."""
    found = read(text)
    assert len(found) == number
    assert all(one.fault is None for one in found)


@given(st.integers(1000, 1399), st.sampled_from(["by", "until", "since", "in"]))
def test_any_early_year_beside_monks(year: int, cue: str) -> None:
    """In what tells of monks, any year of four figures behind a cue is one."""
    (found,) = read(f"The monks had held the abbey {cue} {year}.")
    assert found.value == str(year)


@given(st.integers(2, 22), st.sampled_from(["first", "second", "third", "fourth", "last"]))
def test_quarters_of_a_century(number: int, ordinal: str) -> None:
    """The quarter of a century told before is that which its full name gives."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    name = f"the {number}{suffix} century"
    full = read(f"In the {ordinal} quarter of {name} it fell.")[0].span
    short = read(f"In {name} it rose; in the {ordinal} quarter it fell.")[-1].span
    assert full == short
