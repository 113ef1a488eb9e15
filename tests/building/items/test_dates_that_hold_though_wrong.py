"""Dates and rows that no words, or the words of something else, give: they do not simply hold."""

from pathlib import Path

import pytest

from chronology import check_items

HEAD = "12 May 2024\n\n"
DAY = "2024-05-03"


def outcome(text: str, quote: str, date: str, **given: str) -> str:
    """Return what becomes of an item of one text under a date line."""
    item = {"quote": quote, "date": date, "modality": "reported", **given}
    (checked,) = check_items([item], {"text": f"{HEAD}{text}\n"})
    return str(checked.outcome)


def outcome_in_row(table: str, quote: str, folder: Path, **given: str) -> str:
    """Return what becomes of an item that quotes a row of a table."""
    (folder / "table.csv").write_text(table, encoding="utf-8")
    item = {"document": "table.csv", "quote": quote, "modality": "reported", **given}
    (checked,) = check_items([item], folder)
    return str(checked.outcome)


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("The gate was shut on 03/05/2024.", "2024-05-03", "as-typed"),
        ("The gate was shut on 03/05/2024.", "2024-03-05", "as-typed"),
        ("The gate was shut on 03/05/2024.", "2024-04-05", "fails"),
        ("The gate was shut on 05/05/2024.", "2024-05-05", "holds"),
        ("The gate was shut on 25/04/2024.", "2024-04-25", "holds"),
        ("The gate was shut on 03/05/2024. A wall fell on 25/04/2024.", "2024-05-03", "holds"),
        ("The gate was shut on 03/05/2024. A wall fell on 25/04/2024.", "2024-03-05", "fails"),
        ("The gate was shut on Friday 03/05/2024.", "2024-05-03", "holds"),
        ("The gate was shut on Friday 03/05/2024.", "2024-03-05", "fails"),
    ],
)
def test_figures_of_two_days(text: str, date: str, expected: str) -> None:
    """What reads as two days is as typed, unless another date or the weekday tells which."""
    assert outcome(text, text.partition(".")[0], date) == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Smith resigned. On 3 May 2024 Jones was tried.", "Smith resigned. On 3 May 2024"),
        ("Jones was tried on 3 May 2024. Smith resigned.", "on 3 May 2024. Smith resigned"),
        ("Jones was tried on 3 May 2024, and Smith resigned.", "on 3 May 2024, and Smith resigned"),
        ("Mill burned down\n\nOn 3 May 2024 it rained.", "Mill burned down On 3 May 2024"),
        ("The mill burned; on 3 May 2024 it rained.", "The mill burned; on 3 May 2024"),
        ("The mill burned and on 3 May 2024 it rained.", "The mill burned and on 3 May 2024"),
        ("The mill burned while on 3 May 2024 it rained.", "The mill burned while on 3 May 2024"),
        (
            "The mill burned and a wall on 3 May 2024 fell.",
            "The mill burned and a wall on 3 May 2024",
        ),
        ("Ann left and Bob, on 3 May 2024, came.", "Ann left and Bob, on 3 May 2024"),
        ("Lee, tried on 3 May 2024, met Smith, who left.", "on 3 May 2024, met Smith, who left"),
    ],
)
def test_a_date_of_words_that_were_cut_off(text: str, quote: str) -> None:
    """A time at the edge of a quote belongs to the verb to which the source gives it."""
    assert outcome(text, quote, DAY) == "fails"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The gate, which Ann built, was shut on 3 May 2024.", "was shut on 3 May 2024"),
        ("The gate was shut on 3 May 2024, and Ann left.", "The gate was shut on 3 May 2024, and"),
        ("Ann left, and on 3 May 2024 it was shut.", "on 3 May 2024 it was shut"),
        ("It was on 3 May 2024 that it was shut.", "on 3 May 2024 that it was shut"),
        ("Ann said the gate was shut on 3 May 2024.", "the gate was shut on 3 May 2024"),
        (
            "The shutting of the gate on 3 May 2024 was noted.",
            "The shutting of the gate on 3 May 2024",
        ),
        ("On 3 May 2024 the gate burst and it rained.", "On 3 May 2024 the gate burst"),
    ],
)
def test_a_date_of_the_quoted_words(text: str, quote: str) -> None:
    """A quote that has the verb of its time holds, wherever it is cut."""
    assert outcome(text, quote, DAY) == "holds"


DONE = "Item,Date,Done\nRoof repaired,2024-03-05,{}\nWall repaired,2024-03-09,yes\n"


@pytest.mark.parametrize(
    "cell", ["no", "No", "N", "FALSE", "0", "cancelled", "pending", "postponed", "✗", "-"]
)
@pytest.mark.parametrize("behind", ["", "; Done: {}"])
def test_a_row_that_was_not_done(cell: str, behind: str, tmp_path: Path) -> None:
    """It reports nothing, whether that cell is quoted or cut off."""
    quote = f"Item: Roof repaired; Date: 2024-03-05{behind.format(cell)}"
    assert outcome_in_row(DONE.format(cell), quote, tmp_path) == "fails"
    other = "Item: Wall repaired; Date: 2024-03-09"
    assert outcome_in_row(DONE.format(cell), other, tmp_path) == "holds"


@pytest.mark.parametrize(
    ("name", "cell", "expected"),
    [
        ("Done", "?", "as-typed"),
        ("Done", "failed", "as-typed"),
        ("Void", "yes", "fails"),
        ("Void", "no", "holds"),
        ("Test data", "Y", "as-typed"),
        ("Truth", "false", "as-typed"),
        ("Outcome", "cancelled", "as-typed"),
        ("Remarks", "withdrawn", "as-typed"),
        ("Remarks", "none", "holds"),
        ("Remarks", "repainted", "holds"),
        ("Note", "did not take place", "as-typed"),
        ("Attended", "no show", "as-typed"),
        ("Reversed", "2024-03-07", "as-typed"),
        ("Sex", "f", "holds"),
        ("Place", "Berlin", "holds"),
    ],
)
def test_a_cell_that_may_take_its_row_back(
    name: str, cell: str, expected: str, tmp_path: Path
) -> None:
    """A mere yes, no or calling-off leaves a row as typed, whatever its column is called."""
    other = "m" if name == "Sex" else ""
    table = f"Item,Date,{name}\nRoof repaired,2024-03-05,{cell}\nWall repaired,2024-03-09,{other}\n"
    assert outcome_in_row(table, "Item: Roof repaired; Date: 2024-03-05", tmp_path) == expected


PARCEL = "Parcel,Shipped,ETA,Delivered\nKX,2024-03-01,2024-03-06,2024-03-07\n"
WARRANTY = "Item,Warranty until,Repaired\nRoof,2023-03-05,yes\n"
ACTUAL = "Job,Scheduled,Actual\nLift inspected,2024-03-05,2024-03-05\n"


@pytest.mark.parametrize(
    ("table", "date_quote", "event", "expected"),
    [
        (PARCEL, "Delivered: 2024-03-07", "KX delivered", "holds"),
        (PARCEL, "Shipped: 2024-03-01", "KX delivered", "fails"),
        (PARCEL, "Shipped: 2024-03-01", "KX shipped", "holds"),
        (WARRANTY, "Warranty until: 2023-03-05", "Roof repaired", "fails"),
        (ACTUAL, "Actual: 2024-03-05", "", "holds"),
        (ACTUAL, "Scheduled: 2024-03-05", "", "fails"),
    ],
)
def test_a_date_is_of_its_own_column(
    table: str, date_quote: str, event: str, expected: str, tmp_path: Path
) -> None:
    """It dates nothing that is called as another column, and no other of the same day."""
    names, cells = (line.split(",") for line in table.splitlines())
    quote = "; ".join(f"{name}: {cell}" for name, cell in zip(names, cells, strict=True))
    given = {"event": event} if event else {}
    found = outcome_in_row(table, quote, tmp_path, date_quote=date_quote, **given)
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate has been shut since 3 May 2024", "holds"),
        ("Ann has been chair since 3 May 2024", "holds"),
        ("Ann has led the firm since 3 May 2024", "holds"),
        ("The rule took effect from 3 May 2024", "holds"),
        ("The safe was robbed at some point since 3 May 2024", "fails"),
        ("Two ships have sunk since 3 May 2024", "fails"),
        ("The gate has been shut three times since 3 May 2024", "fails"),
        ("The safe was robbed from 3 May 2024 on", "fails"),
    ],
)
def test_since_a_day(text: str, expected: str) -> None:
    """What lasts began on that day; what does not was on it or later, nobody knows when."""
    assert outcome(f"{text}.", text, DAY) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-05-03/2025", "fails"),
        ("2024-05-03/2024-05-09", "fails"),
        ("{2024-05-03,2024-05-09}", "fails"),
        ("2020/2030", "fails"),
        ("[2024-05-01..2024-05-09]", "holds"),
        ("2024-05", "holds"),
        ("202X", "holds"),
        ("2024-05-03?", "holds"),
    ],
)
def test_a_date_that_says_more_than_the_words(date: str, expected: str) -> None:
    """That it lasted, or was on two days, the words exclude; what says less is true."""
    text = "The gate was shut on 3 May 2024"
    assert outcome(f"{text}.", text, date) == expected
    (checked,) = check_items([{"quote": text, "date": date}], {"text": f"{HEAD}{text}.\n"})
    assert str(checked.derived) == "3 May 2024"


@pytest.mark.parametrize(
    "text",
    [
        "The gallery opened the show “Bergen, 3 May 2024”",
        'They screened the film "Berlin fell on 3 May 2024"',
        'Her essay "The tower fell on 3 May 2024" won a prize',
        "The minutes for 3 May 2024 were burned",
        "A ticket for 3 May 2024 was found",
        "Delivery on 3 May 2024 was guaranteed",
        "The visit foreseen for 3 May 2024 was agreed",
        "The bones were dated to 3 May 2024",
    ],
)
def test_a_date_of_a_title_or_noun(text: str) -> None:
    """It is not when the verb beside it was."""
    assert outcome(f"{text}.", text, DAY) == "fails"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was charged with a theft on 3 May 2024", "as-typed"),
        ("He was charged with theft on 3 May 2024", "holds"),
        ("He spoke of the fire on 3 May 2024", "as-typed"),
        ("He spoke to the council on 3 May 2024", "holds"),
        ('The gallery opened the show "Bergen" on 3 May 2024', "holds"),
        ("The fire on 3 May 2024 killed ten people", "holds"),
        ("We started stripping the old felt on 3 May 2024", "holds"),
        ("The pool reopened to swimmers on 3 May 2024", "holds"),
    ],
)
def test_a_date_that_may_be_of_a_noun(text: str, expected: str) -> None:
    """Where it may be of what is spoken of or blamed, it is as typed; of the verb it holds."""
    assert outcome(f"{text}.", text, DAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The choir sang "We sailed on 3 May 2024".', "fails"),
        ('He said "we sailed on 3 May 2024".', "holds"),
        ('"We sailed on 3 May 2024," he said.', "holds"),
        ('He told the paper "we sailed on 3 May 2024".', "holds"),
    ],
)
def test_speech_is_no_title(text: str, expected: str) -> None:
    """What is quoted within marks holds where somebody says it, and not where it is a title."""
    begin = text.lower().index("we sailed")
    assert outcome(text, text[begin : begin + len("we sailed on 3 May 2024")], DAY) == expected


@pytest.mark.parametrize(
    ("table", "quote", "date", "expected"),
    [
        (
            "Event,Date,Keyed in\nPier was reopened,2022-06,2022-07-01\n",
            "Event: Pier was reopened; Date: 2022-06; Keyed in: 2022-07-01",
            "2022-06",
            "holds",
        ),
        (
            "Event,Date,Keyed in\nPier was reopened,2022-06,2022-07-01\n",
            "Event: Pier was reopened; Date: 2022-06; Keyed in: 2022-07-01",
            "2022-07-01",
            "fails",
        ),
        (
            "Event,When\nPier was reopened,May 22\nLift was mended,Jun 98\n",
            "Event: Pier was reopened; When: May 22",
            "2022-05",
            "holds",
        ),
        (
            "Event,When\nPier was reopened,May 22\nLift was mended,Apr 5\n",
            "Event: Pier was reopened; When: May 22",
            "2022-05",
            "fails",
        ),
        (
            "Job,Done\nRoof was sealed,3 Jun 22\n",
            "Job: Roof was sealed; Done: 3 Jun 22",
            "2022-06-03",
            "holds",
        ),
        (
            "Job,Done\nRoof was sealed,25-04-22\n",
            "Job: Roof was sealed; Done: 25-04-22",
            "2022-04-25",
            "as-typed",
        ),
        (
            "Job,Done\nBoiler was replaced,04-05-22\nRoof was sealed,25-04-22\n",
            "Job: Boiler was replaced; Done: 04-05-22",
            "2022-04-05",
            "fails",
        ),
        (
            "Event,Keyed in\nPier was reopened,2022-06-03\n",
            "Event: Pier was reopened; Keyed in: 2022-06-03",
            "2022-06-03",
            "as-typed",
        ),
    ],
)
def test_the_columns_of_a_quote_say_which_cell_dates_it(
    table: str, quote: str, date: str, expected: str, tmp_path: Path
) -> None:
    """A cell is read as one, be other cells quoted beside it."""
    assert outcome_in_row(table, quote, tmp_path, date=date) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam was blown up (Reuters, 4 May 2024).", "fails"),
        ("The dam was blown up [1: Post, 4 May 2024].", "fails"),
        ("The dam [Reuters, 4 May 2024] was blown up.", "fails"),
        ("The dam was blown up (bulletin of 4 May 2024).", "fails"),
        ("The dam was blown up (4 May 2024, Reuters).", "fails"),
        ("The dam was blown up (early on 4 May 2024).", "holds"),
        ("The dam was blown up [4 May 2024].", "holds"),
    ],
)
def test_a_bracket_dates_what_is_around_it_if_it_is_nothing_but_a_time(
    text: str, expected: str
) -> None:
    """With other words in it, the day may be that of whoever told."""
    item = {"document": "text", "quote": text[:-1], "date": "2024-05-04", "modality": "reported"}
    (checked,) = check_items([item], {"text": f"ORRELL, 10 May 2024\n\n{text}\n"})
    assert str(checked.outcome) == expected


@pytest.mark.parametrize(
    ("sentence", "quote", "expected"),
    [
        ("The captain got a medal for his conduct on 4 May 2024.", "The captain got", "as-typed"),
        ("The guard was dismissed over the escape on 4 May 2024.", "The guard was", "as-typed"),
        ("The council voted Saturday to close the mill.", "The council voted", "holds"),
        ("The governor signed the bill Saturday.", "The governor signed", "holds"),
        ("The club moved Saturday practice to the gym.", "The club moved", "as-typed"),
    ],
)
def test_a_day_that_may_be_of_what_follows_a_quote_is_as_typed(
    sentence: str, quote: str, expected: str
) -> None:
    """A deed's cause, and a verb's object, may have it as well."""
    is_cut = "4 May" in sentence
    words = sentence.partition(" for " if " for " in sentence else " over ")[0] if is_cut else ""
    item = {
        "document": "text",
        "quote": words or sentence[:-1],
        "date": "2024-05-04",
        "modality": "reported",
        **({"date_quote": "4 May 2024"} if is_cut else {}),
    }
    assert quote in item["quote"]
    (checked,) = check_items([item], {"text": f"ORRELL, 10 May 2024\n\n{sentence}\n"})
    assert str(checked.outcome) == expected
