"""Business days by the holidays of a country: the extra `business-days`."""

import sys

import pytest

import chronology

pytestmark = pytest.mark.usefixtures("_installed")
WHY = "not installed: the extra `business-days`; .ci/run has an environment with it"
TEXT = "It shall be paid ten (10) business days after 1 May 2023."


@pytest.fixture
def _installed() -> None:
    pytest.importorskip("holidays", reason=WHY)


def _paid(calendar: str, text: str = TEXT) -> chronology.Chronology:
    book = chronology.LedgerBuilder(calendar=calendar)
    contract = book.add_source(text=text, published="2023-03-16", id="contract")
    book.add_claim(book.add_event("Payment"), contract, text, modality="planned")
    return book.build()


@pytest.mark.parametrize(
    ("calendar", "day"),
    [
        ("GB-ENG", "16 May 2023"),  # the coronation, on 8 May
        ("US", "15 May 2023"),
        ("DE-BE", "15 May 2023"),
        ("FR", "16 May 2023"),  # 8 May
    ],
)
def test_holidays_of_a_country_are_passed_over(calendar: str, day: str) -> None:
    """The public holidays of a country, or its part, are no business days."""
    assert str(_paid(calendar).event("Payment").span) == day


@pytest.mark.parametrize(
    ("calendar", "text", "reason"),
    [
        ("XX", TEXT, "knows no holidays of XX"),
        ("GB-XXX", TEXT, "knows no holidays of GB-XXX"),
        ("GB-ENG", TEXT.replace("2023", "1750"), "not of 1750"),
    ],
)
def test_what_the_package_does_not_know_is_refused(calendar: str, text: str, reason: str) -> None:
    """A country or a year without holidays in the package is never one without holidays."""
    made = _paid(calendar, text)
    assert [reason in finding.sentence for finding in made.findings] == [True]


LEANING = "The buyer shall pay within 10 business days of receipt."


def _leaning(calendar: str) -> list[str]:
    book = chronology.LedgerBuilder(calendar=calendar)
    contract = book.add_source(text=LEANING, published="2024-07-01", id="contract")
    receipt, paid = book.add_event("Receipt"), book.add_event("Payment")
    book.add_claim(paid, contract, LEANING, modality="planned", after=receipt)
    return [finding.sentence for finding in book.build().findings]


def test_a_plan_that_leans_on_another_event_tells_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be counted from an event is told at once, be the event reported or not."""
    from chronology.meanings import business

    assert _leaning("GB-ENG") == []
    assert ["knows no holidays of XX" in one for one in _leaning("XX")] == [True]
    business._known.cache_clear()  # noqa: SLF001 - what was imported before
    monkeypatch.setitem(sys.modules, "holidays", None)
    told = ["pip install 'sourced-chronology[business-days]'" in one for one in _leaning("GB-ENG")]
    business._known.cache_clear()  # noqa: SLF001
    assert told == [True]


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who declared a country is told what to install."""
    from chronology.meanings import business

    business._known.cache_clear()  # noqa: SLF001 - what was imported before
    monkeypatch.setitem(sys.modules, "holidays", None)
    unread = TEXT.replace("2023", "2024")  # what a sentence says is kept once it was read
    (finding,) = _paid("GB-ENG", unread).findings
    assert "pip install 'sourced-chronology[business-days]'" in finding.sentence
    business._known.cache_clear()  # noqa: SLF001
