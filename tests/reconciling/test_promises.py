"""What a paper tells of a promise and of what came, and lateness of what is disputed."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import chronology
from chronology.vocabulary import Outcome

TRUST = "The first patients will be admitted in October 2022."
NURSE = "Nurse Brennan said the first patients were admitted on 26 February 2024."


def told(folder: Path, sources: Mapping[str, tuple[str, str]], claims: str) -> chronology.Dossier:
    """Return the one event of a ledger; each source is its day and its text."""
    lines = []
    for name, (day, text) in sources.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        lines.append(f'[sources.{name}]\nfile = "{name}.txt"\npublished = {day}\n')
    ledger = folder / "chronology.toml"
    ledger.write_text("".join([*lines, '[events.it]\nname = "It"\n', claims]), encoding="utf-8")
    return chronology.build(ledger)["it"]


def claim(source: str, quote: str, modality: str = "reported", speaker: str = "") -> str:
    """Return a claim of a ledger."""
    who = f'speaker = "{speaker}"\n' if speaker else ""
    return (
        f'[[claims]]\nevent = "it"\nsource = "{source}"\nquote = "{quote}"\n'
        f'modality = "{modality}"\n{who}'
    )


@pytest.mark.parametrize(
    ("promise", "is_promise"),
    [
        ("The first patients will be admitted in June 2024", True),
        ("The first patients shall be admitted in June 2024", True),
        ("The first patients would be admitted in June 2024", False),
        ("The first patients were to be admitted in June 2023", False),
    ],
)
def test_a_promise_beside_a_report(tmp_path: Path, promise: str, *, is_promise: bool) -> None:
    """What another voice says "will" be is no recollection, and collides with the report."""
    it = told(
        tmp_path,
        {"a": ("2019-03-20", TRUST), "b": ("2024-03-04", f"{NURSE} {promise}, the Trust said.")},
        claim("a", TRUST, "planned")
        + claim("b", NURSE, speaker="Brennan")
        + claim("b", promise, "planned", speaker="the Trust"),
    )
    codes = {finding.code for finding in it.findings}
    assert ("planned-after-reported" in codes) is is_promise
    assert not is_promise or it.outcome is Outcome.LATE


@pytest.mark.parametrize(
    ("first", "second", "most"),
    [("26 January 2020", "12 September 2021", 802), ("12 September 2021", "26 January 2020", 802)],
)
def test_lateness_of_what_is_disputed(tmp_path: Path, first: str, second: str, most: int) -> None:
    """It spans each report's own date, whichever paper came first."""
    texts = {day: f"The ward was refitted on {day}." for day in (first, second)}
    papers = {"26 January 2020": "2020-04-04", "12 September 2021": "2021-11-21"}
    plan = "The ward will be refitted by 3 July 2019."
    it = told(
        tmp_path,
        {
            "a": ("2019-01-10", plan),
            "b": (papers[first], texts[first]),
            "c": (papers[second], texts[second]),
        },
        claim("a", plan, "planned") + claim("b", texts[first]) + claim("c", texts[second]),
    )
    assert it.slip is not None
    assert (it.slip.least, it.slip.most) == (207, most)
