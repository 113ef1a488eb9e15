"""What a `date_quote` outside the quote proves: nothing in another row or entry, else by its words.

The same holds of a date that is given where the words leave open which is meant.
"""

from pathlib import Path

import pytest
from verifying import UNVERIFIED, VERIFIED, codes, source_of, verify

from chronology import check_items
from chronology.vocabulary import TypedField

TABLE = (
    "Event,Date\nDam opened,2021-05-03\nMill sold,2021-06-01\nRoof tiled,\nPipe laid,2021-05-03\n"
)
LINES = (
    '{"event": "Dam opened", "date": "2021-05-03"}\n{"event": "Mill sold", "date": "2021-06-01"}\n'
)
LOG = (
    "2024-02-12 10:00 version 4.2.0 deployed\n2024-02-13 11:00 version 4.2.1 deployed\n"
    "2024-02-14 09:00 certificate renewed, expires 2024-05-12\n"
)
LEVELS = "INFO 2024-02-12 10:00 version 4.2.0 deployed\nWARN 2024-02-13 11:00 disk is full\n"
DAYS = "1 March 2020  The dam was built\n2 April 2021  The dam was raised\n"
YEARS = "History\n\n* 2021: Dam opened\n* 2022: Mill sold\n"
TAILS = "Dam opened (3 May 2021)\nMill sold (1 June 2021)\n"
SIGNED = "Lease signed: 3 May 2021\nWorks at the\nharbour begun: 4 June 2021\n"
NESTED = (
    "- On 3 May 2021 the council:\n  - approved the budget\n  - elected a mayor\n"
    "- On 4 May 2021 it:\n  - rose\n"
)
COUNCIL = "On 3 May 2024 the council:\n- approved the budget\n- elected a mayor\n"


@pytest.mark.parametrize(
    ("text", "quote", "date_quote", "code"),
    [
        (TABLE, "Dam opened", "2021-06-01", "quote-across-parts"),
        (TABLE, "Event: Dam opened; Date: 2021-05-03", "2021-06-01", "quote-across-parts"),
        (TABLE, "Roof tiled", "2021-06-01", "quote-across-parts"),
        (LINES, "Dam opened", "2021-06-01", "quote-across-parts"),
        (TABLE, "Dam opened", "2021-05-03", ""),
        (TABLE, "Pipe laid", "2021-05-03", ""),
        (TABLE, "Event: Dam opened", "Date: 2021-05-03", ""),
        (LINES, "Mill sold", "2021-06-01", ""),
    ],
)
def test_another_row(tmp_path: Path, text: str, quote: str, date_quote: str, code: str) -> None:
    """A date of another row says nothing of a row; one of its own cells proves it."""
    name = "t.csv" if text is TABLE else "t.jsonl"
    (tmp_path / name).write_text(text)
    item = {"document": name, "quote": quote, "date_quote": date_quote}
    (checked,) = check_items([item], tmp_path)
    assert [one.code for one in checked.reasons] == ([code] if code else [])
    assert checked.outcome.value == ("fails" if code else "holds")


@pytest.mark.parametrize(
    ("text", "quote", "date_quote"),
    [
        (LOG, "version 4.2.0 deployed", "2024-02-13"),
        (LOG, "version 4.2.1 deployed", "2024-02-12"),
        (LEVELS, "version 4.2.0 deployed", "2024-02-13"),
        (DAYS, "The dam was built", "2 April 2021"),
        (DAYS, "The dam was raised", "1 March 2020"),
        (YEARS, "Dam opened", "2022"),
        (TAILS, "Dam opened", "1 June 2021"),
        (NESTED, "approved the budget", "4 May 2021"),
    ],
)
def test_another_entry(text: str, quote: str, date_quote: str) -> None:
    """A date of another entry of a log or a list dates nothing, and it is told whose it is."""
    result = verify(source_of(text), quote, date_quote=date_quote)
    assert result.claim.status is UNVERIFIED
    assert "quote-across-parts" in codes(result)


@pytest.mark.parametrize(
    ("text", "quote", "date_quote"),
    [
        (LOG, "version 4.2.0 deployed", "2024-02-12"),
        (DAYS, "The dam was built", "1 March 2020"),
        (YEARS, "Dam opened", "2021"),
        (TAILS, "Mill sold", "1 June 2021"),
        ("The mill was sold, Monday 3 May 2021.", "The mill was sold", "3 May 2021"),
        ("The mill was sold by the\nQueen on 3 May 2021.", "The mill was sold", "3 May 2021"),
    ],
)
def test_its_own_entry(text: str, quote: str, date_quote: str) -> None:
    """A date of the same entry, and of the quote's own verb, is proof."""
    result = verify(source_of(text), quote, date_quote=date_quote)
    assert result.claim.status is VERIFIED, codes(result)
    assert TypedField.DATE_QUOTE not in result.claim.typed


@pytest.mark.parametrize(
    ("text", "quote", "date_quote"),
    [
        (LOG, "certificate renewed", "2024-05-12"),
        ("order placed, delivery done 2024-05-12", "order placed", "2024-05-12"),
        ("version 4.2.0 deployed\n2024-02-13 restarted", "version 4.2.0 deployed", "2024-02-13"),
    ],
)
def test_other_words_with_the_date(text: str, quote: str, date_quote: str) -> None:
    """A date that other words have, or that stands on another line, is as typed."""
    result = verify(source_of(text), quote, date_quote=date_quote)
    assert result.claim.status is VERIFIED, codes(result)
    assert TypedField.DATE_QUOTE in result.claim.typed


@pytest.mark.parametrize(
    ("text", "quote", "date_quote"),
    [
        (SIGNED, "Works at the", "4 June 2021"),
        (COUNCIL, "elected a mayor", "3 May 2024"),
        (NESTED, "elected a mayor", "3 May 2021"),
        (LOG, "certificate renewed", "2024-02-14"),
        (DAYS, "The dam was raised", "2 April 2021"),
    ],
)
def test_what_heads_or_goes_on(text: str, quote: str, date_quote: str) -> None:
    """What heads a list, or goes on from the line above, is of no other entry."""
    assert "quote-across-parts" not in codes(verify(source_of(text), quote, date_quote=date_quote))


LETTER = '14 June 2023\n\nA letter of 3 May 2021 reads: "The mill will close tomorrow."\n'
TRIAL = "2 January 2023\n\nThe trial opened on 14 October 2019 and ended on 6 November.\n"
PLAIN = "12 May 2024\n\nThe mill closed on Friday. It had opened on 3 May 1990.\n"


@pytest.mark.parametrize(
    ("text", "quote", "date", "outcome"),
    [
        (LETTER, "The mill will close tomorrow", "2023-06-15", "as-typed"),
        (LETTER, "The mill will close tomorrow", "2021-05-04", "as-typed"),
        (TRIAL, "ended on 6 November", "2022-11-06", "as-typed"),
        (TRIAL, "ended on 6 November", "2019-11-06", "as-typed"),
        (TRIAL, "opened on 14 October 2019", "2019-10-14", "holds"),
        (PLAIN, "The mill closed on Friday", "2024-05-10", "holds"),
        (PLAIN, "It had opened on 3 May 1990", "1990", "holds"),
    ],
)
def test_a_date_that_chooses(text: str, quote: str, date: str, outcome: str) -> None:
    """A date that says which of several is meant is as typed; one that follows is not."""
    (checked,) = check_items([{"quote": quote, "date": date}], {"d": text})
    assert checked.outcome.value == outcome, checked.reasons
    assert checked.claim is not None
    assert (TypedField.WHEN in checked.claim.typed) is (outcome == "as-typed")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (LETTER, {"quote": "The mill will close tomorrow"}),
        (PLAIN, {"quote": "The mill closed on Friday", "date": "2024-05-12"}),
        (
            "They met on 3 May 2021. It closed the next day.",
            {"quote": "It closed the next day", "date": "2021-05-04"},
        ),
        ("It opened on Friday. It opened on Friday.", {"quote": "opened on Friday"}),
    ],
)
def test_what_an_item_is_told(text: str, item: dict[str, str]) -> None:
    """No message on an item names a field that items do not have."""
    (checked,) = check_items([item], {"d": text})
    told = " ".join(one.sentence for one in checked.reasons)
    assert told
    assert not [word for word in ("`when`", "prefix", "suffix") if word in told]
