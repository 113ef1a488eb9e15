"""The example of a portfolio of works: a table, and a ledger of a few lines."""

import chronology


def test_the_portfolio_says_what_came_of_its_plans() -> None:
    """Claims, outcomes and rejected cells are those that its rows say."""
    made = chronology.build("examples/portfolio/chronology.toml")
    assert made.totals.verified == len(made.claims) == 18
    assert {dossier.event.id: str(dossier.status) for dossier in made} == {
        "pumping-station-low-fen": "reported",
        "weir-at-aldbrook": "reported",
        "flood-wall-kelmouth": "cancelled",
        "sluice-at-orne": "planned",
        "lock-at-tarn-end": "planned",
    }
    reading = made.ledger.readings[0]
    faulty = [(one.count, one.why) for one in reading.rejected if not one.is_plain]
    assert faulty == [(1, "“to be confirmed” is no date"), (1, "“Paused”")]
    cells = reading.rows * len(reading.columns)
    assert reading.claims + sum(one.count for one in reading.rejected) == cells
