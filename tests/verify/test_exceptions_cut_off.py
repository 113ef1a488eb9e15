"""A quote cut off from what excepts part of it, or is of its time, tells something else."""

import pytest

import chronology

HEAD = "ALDMOOR, 16 October 2025\n\n"


def _outcome(sentence: str, quote: str, date: str, words: str = "") -> str:
    item = {"quote": quote, "date": date, "modality": "reported"}
    item |= {"date_quote": words} if words else {}
    return chronology.check_items([item], {"paper.txt": HEAD + sentence})[0].outcome.value


@pytest.mark.parametrize(
    ("sentence", "quote", "date", "words"),
    [
        (
            "All but two councillors voted for it on 12 August 2025.",
            "two councillors voted for it on 12 August 2025",
            "2025-08-12",
            "",
        ),
        (
            "All seven of the trawlers except the Gudrun were sold on 6 October 2025.",
            "All seven of the trawlers",
            "2025-10-06",
            "on 6 October 2025",
        ),
        (
            "The mole was finished on 10 October 2025 save for the last forty metres.",
            "The mole was finished on 10 October 2025",
            "2025-10-10",
            "",
        ),
        (
            "Everyone but the cook left on 10 October 2025.",
            "the cook left on 10 October 2025",
            "2025-10-10",
            "",
        ),
        (
            "Repairs cost 4.1 million crowns in 1990 prices.",
            "Repairs cost 4.1 million crowns in 1990",
            "1990",
            "",
        ),
        ("Repairs cost 4 million crowns in 1990 prices.", "Repairs cost 4 million", "1990", "1990"),
        (
            "The king died on 10 February 1689 (Old Style).",
            "The king died on 10 February 1689",
            "1689-02-10",
            "",
        ),
    ],
)
def test_what_is_cut_off_is_missed(sentence: str, quote: str, date: str, words: str) -> None:
    """No such quote holds."""
    assert _outcome(sentence, quote, date, words) == (
        "as-typed" if quote.startswith(("All seven", "The mole")) else "fails"
    )


@pytest.mark.parametrize(
    ("sentence", "quote", "date"),
    [
        (
            "All boats sailed on 6 October 2025 but the crane stayed.",
            "All boats sailed on 6 October 2025",
            "2025-10-06",
        ),
        (
            "The boat sank on 6 October 2025, but nobody was hurt.",
            "The boat sank on 6 October 2025",
            "2025-10-06",
        ),
        ("The rates rose in 1990, prices fell.", "The rates rose in 1990", "1990"),
        ("The pier closed in 1990 and prices rose.", "The pier closed in 1990", "1990"),
        (
            "All but two councillors voted for it on 12 August 2025.",
            "All but two councillors voted for it on 12 August 2025",
            "2025-08-12",
        ),
    ],
)
def test_another_clause_excepts_nothing(sentence: str, quote: str, date: str) -> None:
    """What a clause of its own tells, or the quote itself, cuts nothing off."""
    assert _outcome(sentence, quote, date) == "holds"
