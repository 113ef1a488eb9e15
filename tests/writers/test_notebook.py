"""What a notebook shows of single values."""

import datetime as dt
from typing import Any

import pytest
from conftest import ROOT

import chronology
from chronology.building import Chronology

HOSTILE = '<script>alert("1")</script>'
LEDGER = f"""
[sources.gazette]
file = "gazette.txt"
published = 2024-05-12

[events.plant]
name = '{HOSTILE}'

[[claims]]
event = "plant"
source = "gazette"
modality = "planned"
quote = "The plant will open in April 2024"
[[claims]]
event = "plant"
source = "gazette"
quote = "the plant was opened on 2 May 2024"
[[claims]]
event = "plant"
source = "gazette"
quote = "nothing at all remained of its depot by 9 May 2024"
"""
GAZETTE = (
    f"{HOSTILE} The plant will open in April 2024. "
    "He denied that the plant was opened on 2 May 2024."
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Chronology:
    """Return the chronology of the ledger above."""
    folder = tmp_path_factory.mktemp("notebook")
    (folder / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    (folder / "l.toml").write_text(LEDGER, encoding="utf-8")
    return chronology.build(folder / "l.toml")


def html_of(value: Any) -> str:  # noqa: ANN401 - whatever a notebook shows
    """Return what a notebook shows."""
    return str(value._repr_html_())


def test_a_claim_shows_its_passage(made: Chronology) -> None:
    """Its words are marked where they stand, and the time words in them are bold."""
    planned = html_of(made["plant"].claims[0])
    assert "<mark>The plant will open in <b>April 2024</b></mark>" in planned
    assert "gazette.txt:1:29" in planned
    assert "rule month" in planned


def test_words_that_stand_against_a_claim_are_underlined(made: Chronology) -> None:
    """And what they make of it is told."""
    denied = html_of(next(c for c in made["plant"].claims if "was opened" in c.words))
    assert "<u>denied that</u>" in denied
    assert "(unverified)" in denied


def test_words_that_are_not_found_are_shown(made: Chronology) -> None:
    """With the verdict on them."""
    missing = html_of(next(c for c in made["plant"].claims if "depot" in c.words))
    assert "<q>nothing at all remained of its depot by 9 May 2024</q>" in missing
    assert "missing" in missing


def test_a_dossier_shows_all_of_an_event(made: Chronology) -> None:
    """Its plans, its findings and its claims."""
    page = html_of(made["plant"])
    assert "Plans: " in page
    assert "quote-missing" in page
    assert page.count("<blockquote") == 3


def test_no_text_is_markup(made: Chronology) -> None:
    """Neither of the ledger nor of a document, in any value."""
    earlier = made.as_of(dt.date(2020, 1, 1))
    values = (
        made, made["plant"], *made["plant"].claims, *made.findings, *made.plans(),
        earlier.diff(made), made[:1], made.summary("what"), made.claims_table(),
    )  # fmt: skip
    for value in values:
        assert "<script" not in html_of(value)
    assert "&lt;script&gt;" in html_of(made["plant"])


def test_every_value_of_the_seeds_is_shown() -> None:
    """Whatever is in it."""
    made = chronology.build(ROOT / "seeds" / "chronology.toml")
    for dossier in made:
        assert dossier.name.replace("'", "’") in html_of(dossier).replace("'", "’")
    assert all(map(html_of, made.findings))
    assert "What changed" in html_of(made.as_of(dt.date(2022, 5, 1)).diff(made))
    assert "forum" in html_of(made["forum-11"].history)
