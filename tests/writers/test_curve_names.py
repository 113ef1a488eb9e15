"""What stands above the curve of an event whose plans moved."""

import datetime as dt

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.writers.page.slips import title_of_curve

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def test_names_that_only_begin_alike() -> None:
    """A number tells apart those that are called the same, and no others."""
    book = LedgerBuilder()
    for name in ("Lumen on sale", "Lumen on sale in America", "Fair", "Fair"):
        event = book.add_event(name)
        for day, month in (("2024-01-10", "June"), ("2024-02-10", "July")):
            quote = f"It will be held in {month} 2024"
            source = book.add_source(text=f"{quote}.", publisher="Halden", published=day)
            book.add_claim(event, source, quote, modality="planned")
    report = contents(book.build(), at=AT)
    titles = [title_of_curve(history, report) for history in report.plans]
    assert sorted(titles) == [
        "Fair (no. 1 of this name)",
        "Fair (no. 2 of this name)",
        "Lumen on sale",
        "Lumen on sale in America",
    ]
