"""What a mapping takes for no date, or for none that it can tell: it is told, and counted."""

from pathlib import Path

import pytest

import chronology

FILLERS = [
    "1900-01-01", "1899-12-30", "1970-01-01", "1970-01-01T00:00:00Z", "1970-01-01 00:00",
    "9999-12-31", "1 January 1900",
]  # fmt: skip
DATES = ["1900-01-02", "1900", "1970", "January 1970", "1970-01-01T09:15", "1969-12-31"]


@pytest.mark.parametrize("key", ["planned", "actual"])
@pytest.mark.parametrize("words", [*FILLERS, *DATES])
def test_days_that_programs_write_for_none(words: str, key: str) -> None:
    """They make no claim; years and other days do."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=f"unit,When\nA,{words}\n", file="t.csv", published="2023")
    book.add_table(table, "{unit}", **{key: "When"})  # type: ignore[arg-type]  # a column's name
    (reading,) = book.build(strict=False).ledger.readings
    assert reading.claims == (words in DATES)
    why = [one.why for one in reading.rejected if not one.is_plain]
    assert len(why) == (words in FILLERS)
    assert all(one.startswith(f"“{words}” is ") for one in why)


def test_a_column_of_both_moods(tmp_path: Path) -> None:
    """It is an error at the second of the two, and gives no claims."""
    (tmp_path / "t.csv").write_text("unit,End,Start\nA,2021-01-01,2020-01-01\n", encoding="utf-8")
    (tmp_path / "chronology.toml").write_text(
        '[sources.t]\nfile = "t.csv"\npublished = 2023-01-01\n[[tables]]\nsource = "t"\n'
        'event = "{unit}"\nplanned = "End"\nactual = ["Start", "End"]\n',
        encoding="utf-8",
    )
    made = chronology.build(tmp_path / "chronology.toml")
    assert not made.claims
    (problem,) = made.ledger.problems
    assert problem.reason == "“End” is mapped as `planned`, and as `actual`"
    assert problem.key_path.startswith("tables")
    assert problem.line == 8


MEANS = {"Done": "reported", "Open": "planned"}


@pytest.mark.parametrize("label", ["When", "Completed", "Actual end"])
@pytest.mark.parametrize(
    ("status", "why"),
    [
        ("Gone", "“Status” is none of `statuses`: beside “Gone” (row 2)"),
        ("", "“Status” is empty: beside nothing (row 2)"),
        ("done", ""),
    ],
)
def test_a_status_that_is_not_mapped(label: str, status: str, why: str) -> None:
    """Its row reports nothing, and says why; what was planned stands."""
    book = chronology.LedgerBuilder()
    text = f"unit,Status,Due,{label}\nA,{status},2021-01-01,2021-05-01\nB,Done,,2021-06-01\n"
    table = book.add_source(text=text, file="t.csv", published="2023")
    book.add_table(
        table, "{unit}", planned="Due", actual=label, status="Status", statuses=MEANS
    )  # fmt: skip
    made = book.build(strict=False)
    moods = [(one.claim.event, one.modality.value) for one in made.claims]
    assert (("a", "reported") in moods) is not bool(why)
    assert {("a", "planned"), ("b", "reported")} <= set(moods)
    told = [str(one) for one in made.ledger.readings[0].rejected if not one.is_plain]
    dates = [one for one in told if "has a date" in one]
    assert dates == ([f"“{label}” has a date, and {why}"] if why else [])


def test_a_status_of_one_column_that_is_not_mapped() -> None:
    """It leaves the dates of that column alone unreported."""
    book = chronology.LedgerBuilder()
    text = "unit,Start,Start type,End\nA,2020-01-01,,2021-01-01\n"
    table = book.add_source(text=text, file="t.csv", published="2023")
    start = chronology.DateColumn(column="Start", status="Start type")
    book.add_table(table, "{unit}", actual=[start, "End"], statuses={"ACTUAL": "reported"})
    made = book.build(strict=False)
    assert [one.claim.cell for one in made.claims] == ["End"]


@pytest.mark.parametrize(
    ("label", "words", "planned", "actual"),
    [
        ("When", "2021-03-25 (actual)", "unverified", "reported"),
        ("When", "March 25, 2021 (Actual)", "unverified", "reported"),
        ("Launched", "28/03/2021 (actual)", "unverified", "reported"),
        ("When", "2022 (planned)", "planned", "planned"),
        ("Launched", "2022 (planned)", "planned", "planned"),
        ("Launched", "2022 (Estimated)", "planned", "planned"),
        ("Actual start", "2022 (planned)", "unverified", "rejected"),
        ("Planned start", "2022 (planned)", "planned", "planned"),
        ("Planned start", "2022 (actual)", "unverified", "unverified"),
        ("When", "2021-03-25 (cancelled)", "rejected", "rejected"),
        ("When", "2021-03-25 (revised)", "rejected", "rejected"),
        ("When", "2021-03-25 (not completed)", "planned", "planned"),
        ("When", "Hall (planned)", "rejected", "rejected"),
    ],
)
def test_a_word_in_brackets_governs_its_date(
    label: str, words: str, planned: str, actual: str
) -> None:
    """As a status would, in both mappings; what it does not say plainly is not read."""
    for key, expected in (("planned", planned), ("actual", actual)):
        book = chronology.LedgerBuilder()
        text = f'unit,{label}\nA,"{words}"\n'
        table = book.add_source(text=text, file="t.csv", published="2023")
        columns = {"planned": label} if key == "planned" else {"actual": label}
        book.add_table(table, "{unit}", **columns)  # type: ignore[arg-type]  # a column's name
        claims = book.build(strict=False).claims
        found = [one.modality.value if one.counts else "unverified" for one in claims]
        assert (found or ["rejected"]) == [expected]
