"""What a ledger, or one of its sources, declares of how dates are written."""

import pytest
from conftest import Desk

from chronology.building import load
from chronology.ledger.write import dumps
from chronology.vocabulary import ClaimStatus

LEDGER = """\
[chronology]
{heading}

[sources.report]
file = "report.txt"
published = 2023-02-14
{source}

[events.e]

[[claims]]
event = "e"
source = "report"
quote = "{quote}"
"""


def derived(desk: Desk, quote: str, heading: str = "", source: str = "") -> tuple[str, str]:
    """Return the date of a claim, and what it rests on."""
    ledger = LEDGER.format(heading=heading, source=source, quote=quote)
    (claim,) = desk.build(ledger, report=quote).claims
    return str(claim.span), claim.derivation.basis


YEAR, BRITISH = 'fiscal_year = "04-01"', 'fiscal_year = { begins = "04-01", named_by = "end" }'


@pytest.mark.parametrize(
    ("quote", "heading", "source", "date", "basis"),
    [
        (
            "It opened on 3/5/2019.",
            "day_first = true",
            "",
            "3 May 2019",
            "`day_first` of the ledger",
        ),
        ("It opened on 3/5/2019.", "", "day_first = true", "3 May 2019", "`day_first` of report"),
        (
            "It opened on 3/5/2019.",
            "day_first = true",
            "day_first = false",
            "5 March 2019",
            "`day_first` of report",
        ),
        ("It opened in Q4 21/22.", YEAR, "", "Q1 2022", "publication of report"),
        ("It opened in Q4 2021/22.", YEAR, "", "Q1 2022", "`fiscal_year` of the ledger"),
        ("It opened in Q4 2021/22.", "", YEAR, "Q1 2022", "`fiscal_year` of report"),
        (
            "It opened in Q4 2021/22.",
            YEAR,
            'fiscal_year = "07-01"',
            "Q2 2022",
            "`fiscal_year` of report",
        ),
        ("It opened in Q4 FY2022.", BRITISH, "", "Q1 2022", "`fiscal_year` of the ledger"),
        ("It opened in Q2 2022.", BRITISH, 'fiscal_year = "01-01"', "Q2 2022", "the words alone"),
    ],
)
def test_what_is_declared_decides(  # noqa: PLR0913, PLR0917 - the columns of a table
    desk: Desk, quote: str, heading: str, source: str, date: str, basis: str
) -> None:
    """What a source declares wins over its ledger; both are named as what the date rests on."""
    assert derived(desk, quote, heading, source)[0] == date
    assert basis in derived(desk, quote, heading, source)[1]


@pytest.mark.parametrize(
    ("quote", "heading", "remedy"),
    [
        ("It opened on 3/5/2019.", "", "3 May or 5 March"),
        ("It opened in Q4 2021/22.", "", 'declare when it begins, as `fiscal_year = "04-01"`'),
        ("It opened in FY2022.", YEAR, 'say `named_by = "begin"` or "end" in `fiscal_year`'),
        ("It opened in Q2 2022.", BRITISH, "say `quarters = true` or false in `fiscal_year`"),
    ],
)
def test_what_is_not_declared_is_asked_for(
    desk: Desk, quote: str, heading: str, remedy: str
) -> None:
    """A date that rests on what nobody declared is refused; the finding says what to declare."""
    made = desk.build(LEDGER.format(heading=heading, source="", quote=quote), report=quote)
    (claim,) = made.claims
    assert claim.status is ClaimStatus.UNVERIFIED
    assert any(remedy in finding.sentence for finding in made.findings)


def test_a_ledgers_declaration_is_not_written_into_its_sources(desk: Desk) -> None:
    """A ledger that was loaded with its documents is written as it stood."""
    text = LEDGER.format(heading=f"day_first = true\n{YEAR}", source="", quote="It opened.")
    desk.build(text, report="It opened.")
    assert dumps(load(desk.folder / "chronology.toml")) == text
