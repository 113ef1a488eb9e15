"""Dates that are laid upon UTC to be compared are told by the clocks of their words."""

import chronology

_PLAN = "The Company shall file the brief by 11:59 p.m. ET on July 10, 2026"
_TOLD = "The brief was filed at 12:03 a.m. ET on July 11, 2026"
_OTHER = "The hearing took place at 3 p.m. ET on January 12, 2026"


def test_an_instant_is_told_by_the_clock_of_its_words() -> None:
    """Beside an event on a winter clock, sentences and dates keep their summer clock."""
    ledger = chronology.LedgerBuilder(title="Instants")
    brief, hearing = ledger.add_event("Brief", id="b"), ledger.add_event("Hearing", id="h")
    first = ledger.add_source(text=f"{_PLAN}. {_OTHER}.", id="s", published="2026-06-01")
    second = ledger.add_source(text=f"{_TOLD}.", id="t", published="2026-07-12")
    ledger.add_claim(brief, first, _PLAN, modality="planned")
    ledger.add_claim(hearing, first, _OTHER)
    ledger.add_claim(brief, second, _TOLD)
    made = ledger.build()
    assert str(made["b"].when) == "11 July 2026 00:03 UTC-04:00"
    assert str(made["h"].when) == "12 January 2026 15:00 UTC-05:00"
    [late] = [one for one in made.findings if one.code == "late"]
    assert "UTC-04:00, reported 11 July 2026 00:03 UTC-04:00: late by 4 min" in late.sentence
