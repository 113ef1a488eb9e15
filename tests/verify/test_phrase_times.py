"""Times of another event that a phrase names, and of what the subject is for."""

import pytest

import chronology

TOLD = "by 13 December 2024"


def derived(text: str, modality: str = "reported") -> str:
    """Return the date derived for a text told on 13 December 2024."""
    item = {"quote": text, "document": "herald", "modality": modality}
    [made] = chronology.check_items([item], {"herald": f"13 December 2024\n\n{text}."})
    return str(made.derived)


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with killing her in 2019",
        "He was charged with smuggling arms in 2019",
        "He confessed to killing her in 2019",
        "He admitted stealing the car on 3 May 2024",
        "He denied meeting the envoy in 2019",
        "He recalled meeting her in 2019",
        "He was accused of killing her in 2019",
        "The club apologised for missing the vote in 2019",
    ],
)
def test_what_is_spoken_of_has_the_time(text: str) -> None:
    """Whoever is charged with a deed of 2019, or tells of it, may be so years later."""
    assert derived(text) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "An inquiry into the fire in 2019 was opened",
        "A memorial to the victims in 2019 was unveiled",
        "The attack on the base on 3 May 2024 was claimed by a militia",
        "The witness to the crash on 3 May 2024 was found",
        "Talks with the union in March 2024 were leaked",
    ],
)
def test_an_inner_noun_of_the_subject_has_the_time(text: str) -> None:
    """A time before the verb, behind a noun with a preposition, is of that noun."""
    assert derived(text) == TOLD


@pytest.mark.parametrize(
    ("text", "modality", "span"),
    [
        ("The bill to ban fur from 1 January 2024 was passed", "reported", TOLD),
        ("A push to reopen the line in 2019 was lost", "reported", TOLD),
        ("Work to reopen the line in 2019 was halted", "reported", TOLD),
        ("The bid to host the games in 2012 failed", "reported", TOLD),
        ("The bill to ban fur from 1 January 2025 was passed", "planned", "1 January 2025"),
        ("The firm bought bonds due 3 May 2023", "reported", TOLD),
    ],
)
def test_what_the_subject_is_for_has_the_time(text: str, modality: str, span: str) -> None:
    """The day for which something is meant is not that on which it was passed, lost or halted."""
    assert derived(text, modality) == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("He began building the road in 2019", "2019"),
        ("He stopped selling arms in 2019", "2019"),
        ("They succeeded in opening the plant in 2019", "2019"),
        ("By signing the deal on 3 May 2024, the firm lost its right", "3 May 2024"),
        ("The mayor on Monday opened the bridge", "9 December 2024"),
        ("Google in 2019 acquired Fitbit", "2019"),
        ("The council in March approved the plan", "March 2024"),
        ("The head of the council on Monday resigned", "9 December 2024"),
        ("An inquiry into the fire was opened in 2019", "2019"),
        ("In May 2012 work to widen the road began", "May 2012"),
        ("A campaign to save the hall began in 2019", "2019"),
        ("The road to Rome was closed in 2019", "2019"),
    ],
)
def test_the_verb_keeps_its_time(text: str, span: str) -> None:
    """A subject with its day, a verb that only begins another, an aim without a time."""
    assert derived(text) == span


@pytest.mark.parametrize(
    "text", ["The plant did not open until 2019", "It was not until 2019 that the plant opened"]
)
def test_not_until_denies_what_is_before(text: str) -> None:
    """What did not open until 2019 opened then: only the years before are denied."""
    assert derived(text, "denied") == "by 31 December 2018"
    assert derived(text) == "2019"
