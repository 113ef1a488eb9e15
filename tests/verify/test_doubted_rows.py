"""A cell that doubts what its row tells leaves it open."""

from typing import Any

import pytest

import chronology

TABLE = """Vessel,Event,Date,Status,Notes
Tove,collision (alleged),2017-08-08,,
Ragna,launched,2018-04-20,Alleged,
Sif,launched,2019-04-20,,unconfirmed
Freya,launched,2020-04-20,Done,ok
Ulla,launched,2020-04-21,Done,sold 2022 (unconfirmed)
Edda,launched (disputed),2020-04-22,,
Ida,suspected arson,2020-04-23,,
Jorid,launched,2020-04-24,Done,reported to the police
"""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"quote": "Event: collision (alleged); Date: 2017-08-08"}, "alleged"),
        ({"row": 2, "cell": "Date"}, "alleged"),
        ({"row": 3, "cell": "Date"}, "Alleged"),
        ({"row": 4, "cell": "Date"}, "unconfirmed"),
        ({"row": 7, "quote": "Event: launched (disputed); Date: 2020-04-22"}, "disputed"),
        ({"row": 8, "quote": "Event: suspected arson; Date: 2020-04-23"}, "suspected"),
        ({"row": 5, "cell": "Date"}, ""),
        ({"row": 6, "cell": "Date"}, ""),
        ({"row": 9, "cell": "Date"}, ""),
    ],
)
def test_a_doubt_in_a_row(fields: dict[str, Any], words: str) -> None:
    """What a cell doubts does not count; a doubt beside figures of its own is of these."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=TABLE, file="v.csv", id="v", published="2022-06-01")
    book.add_claim(book.add_event("Event"), table, fields.pop("quote", ""), **fields)
    made = book.build(strict=False)
    assert made.claims[0].counts is not bool(words)
    doubts = ("not certain", "disputed”: denied")
    told = [one.sentence for one in made.findings if any(word in one.sentence for word in doubts)]
    assert len(told) == bool(words)
    assert all(words in sentence for sentence in told)
