"""Words that read like a denial or a plan and are none; plans told in a row; what is put off."""

import pytest

import chronology
from chronology.claims import VerifiedClaim


def claim_of(text: str, modality: str, published: str, name: str = "") -> VerifiedClaim:
    """Return the verified claim of one sentence."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.Event(id="x", name=name))
    source = book.add_source(text=f"{text}.", published=published)
    book.add_claim(event, source, text, modality=modality)
    return book.build().claims[0]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The airport opened on 1 June 2019 despite calls for it to be postponed", True),
        ("The fair opened on 1 June 2019 amid demands for it to be closed", True),
        ("The plant closed on 1 June 2019 after pleas for it to be kept", True),
        ("The bridge built in 1936 to be used by trains opened on 1 June 2019", True),
        ("The bridge almost certainly opened on 1 June 2019", True),
        ("The bridge was almost certainly opened on 1 June 2019", True),
        ("The mine was almost entirely flooded on 1 June 2019", True),
        ("The law was nearly unanimously passed on 1 June 2019", True),
        ("The mine was almost immediately closed on 1 June 2019", True),
        ("The hall was opened almost two years late on 1 June 2019", True),
        ("They called for it to be opened on 1 June 2019", False),
        ("There were calls for it to be opened on 1 June 2019", False),
        ("The airport opened despite calls for it to be postponed on 1 June 2019", False),
        ("The bridge almost opened on 1 June 2019", False),
        ("The bridge was almost opened on 1 June 2019", False),
        ("The bridge nearly collapsed on 1 June 2019", False),
        ("The bridge almost accidentally collapsed on 1 June 2019", False),
        ("The bridge almost certainly never opened on 1 June 2019", False),
        ("The bridge almost never opened on 1 June 2019", False),
    ],
)
def test_what_is_reported(text: str, counts: bool) -> None:  # noqa: FBT001 - a table
    """What is only called for, or all but happened, did not; what almost certainly did, did."""
    claim = claim_of(text, "reported", "2020-06-20")
    assert claim.counts is counts
    assert not counts or str(claim.span) == "1 June 2019"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The bridge is unlikely to open before 2021", "2021 or later"),
        ("The works are unlikely to start before 2021", "2021 or later"),
        ("The bridge is unlikely to be finished prior to 2021", "2021 or later"),
        ("The bridge is not likely to open before 2021", "2021 or later"),
        ("The bridge is not unlikely to open before 2021", None),
        ("The bridge is unlikely to open in 2021", None),
        ("The bridge is unlikely to open by 2021", None),
        ("The bridge is unlikely to last until 2021", None),
        ("The bridge is unlikely to open after 2021", None),
    ],
)
def test_what_is_unlikely(text: str, span: str | None) -> None:
    """What is unlikely before a time is planned for then or later; what is unlikely then is not."""
    claim = claim_of(text, "planned", "2019-06-20")
    assert (str(claim.span) if claim.counts else None) == span


@pytest.mark.parametrize(
    ("name", "text", "counts"),
    [
        ("Revision of the plan", "The 2015 plan was revised in May 2019", True),
        ("Renewal", "The 2015 agreement was renewed in May 2019", True),
        ("Amendment of the law", "The 2015 law was amended in May 2019", True),
        ("The plan", "The 2015 plan was revised in May 2019", False),
        ("The agreement", "The 2015 agreement was renewed in May 2019", False),
    ],
)
def test_an_event_called_by_its_verb(name: str, text: str, counts: bool) -> None:  # noqa: FBT001 - a table
    """The "revision" is when it was revised; of the plan itself both times may tell."""
    claim = claim_of(text, "reported", "2020-06-20", name)
    assert (claim.counts, str(claim.span)) == (counts, "May 2019" if counts else "None")


@pytest.mark.parametrize(
    ("text", "span", "before"),
    [
        (
            "The plant, which was to start up in March 2019, will now start up in March 2021",
            "March 2021",
            ["March 2019"],
        ),
        ("It was to open in May 2019 but will now open in May 2021", "May 2021", ["May 2019"]),
        (
            "It was to begin on 3 May 2020 and will now begin on 4 July 2020",
            "4 July 2020",
            ["3 May 2020"],
        ),
        (
            "The hall, which was to open in May 2019, will open in May 2021 instead",
            "May 2021",
            ["May 2019"],
        ),
        ("The bridge, planned for May 2019, will now open in May 2021", "May 2021", ["May 2019"]),
        ("The summit, set for 3 July, is now to be on 4 August", "4 August 2020", ["3 July 2020"]),
        (
            "The opening, planned for May, then September, will now be on 1 December",
            "1 December 2020",
            ["May 2020", "September 2020"],
        ),
        (
            "It was planned for 2016, then 2018, and is now expected in 2021",
            "2021",
            ["2016", "2018"],
        ),
        (
            "The opening, initially foreseen for 2016, later for 2018, now 2021",
            "2021",
            ["2016", "2018"],
        ),
        ("Originally due in 2016, then in 2018, it is now due in 2021", "2021", ["2016", "2018"]),
        ("It was foreseen for 2016, then 2018, and now for 2021", "2021", ["2016", "2018"]),
    ],
)
def test_plans_in_a_row(text: str, span: str, before: list[str]) -> None:
    """The last is the plan, and those before it are kept as given up."""
    claim = claim_of(text, "planned", "2020-04-02")
    assert claim.counts
    assert str(claim.span) == span
    assert [str(plan.span) for plan in claim.recalled] == before


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was to open in May 2019, and the road will open in May 2021",
        "He was to speak in May 2020, and now his son will speak in May 2021",
        "The ship was to sail in May 2020, and now the port will open in June 2021",
        "The fair was planned for 2019, but the hall will open in 2021",
        "The hall, planned for 2021, is now being built and in 2022 a pool will follow",
        "The hall, planned for 2021, will now need work from 2020",
        "The talks are planned for May, then September",
        "The fair is planned for May, later for September in Bern",
        "The launch, scheduled for 2018, later 2019, is now planned for 2021",
    ],
)
def test_what_may_be_of_another_thing(text: str) -> None:
    """Two times of which the words do not tell that one took the place of the other."""
    assert not claim_of(text, "planned", "2020-04-02").counts


@pytest.mark.parametrize(
    ("text", "published", "before"),
    [
        ("planned for 25 March, has been postponed until further notice", "2020-04-02", 2020),
        ("planned for 25 March, has been postponed until further notice", "2020-03-02", 2020),
        ("planned for 25 March, has been postponed until further notice", "2020-10-02", 2021),
        ("set for 25 March has been delayed", "2020-03-26", 2020),
        ("scheduled for 25 March, was put off indefinitely", "2020-03-26", 2020),
    ],
)
def test_what_is_put_off(text: str, published: str, before: int) -> None:
    """What was put off was planned for the day near to when that was told."""
    claim = claim_of(f"The fair, {text}", "pending", published)
    assert claim.counts
    assert [str(plan.span) for plan in claim.recalled] == [f"25 March {before}"]
