"""What lasts, seen at a time: begun by then, ended no earlier, and nothing more."""

import pytest

import chronology
from chronology.building.statements import statements_of
from chronology.timespan import TimeSpan

DAY, YEAR = TimeSpan.day(2019, 5, 4), TimeSpan.year(2019)


def made_of(
    *texts: str, kind: type[chronology.Event] = chronology.State, when: str | None = None
) -> chronology.Chronology:
    """Return the chronology of what as many sources say of one event `x`, a source a sentence."""
    book = chronology.LedgerBuilder()
    event = book.add_event(kind(id="x"))
    for number, text in enumerate(texts):
        source = book.add_source(id=f"s{number}", text=f"{text}.", published="2024-12-31")
        book.add_claim(event, source, text, when=when)
    return book.build()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The plant was operating in 2019", (None, YEAR.latest, YEAR.earliest, None)),
        ("By 2019 the plant was operating", (None, YEAR.latest, None, None)),
        ("The law was in force on 4 May 2019", (None, DAY.latest, DAY.earliest, None)),
        ("The plant is closed on 4 May 2019", (None, DAY.latest, DAY.earliest, None)),
        ("The plant was closed on 4 May 2019", (None, DAY.latest, DAY.earliest, None)),
        ("The plant was reopened on 4 May 2019", (None, DAY.latest, DAY.earliest, None)),
        ("The plant opened on 4 May 2019", (DAY.earliest, DAY.latest, None, None)),
        ("The plant began operating in 2019", (YEAR.earliest, YEAR.latest, None, None)),
        ("The permit was valid until 4 May 2019", (None, None, DAY.earliest, DAY.latest)),
        ("The permit was valid through 2019", (None, None, YEAR.earliest, YEAR.latest)),
        ("The castle was inhabited at least until 2019", (None, None, YEAR.earliest, None)),
        ("The plant was open from 2019", (YEAR.earliest, YEAR.latest, None, None)),
        ("The talks lasted well into 2019", (None, YEAR.latest, YEAR.earliest, None)),
        (
            "The plant operated from 2018 to 2019",
            (
                TimeSpan.year(2018).earliest,
                TimeSpan.year(2018).latest,
                YEAR.earliest,
                YEAR.latest,
            ),
        ),
        ("The fair was held in 2019", (YEAR.earliest, YEAR.latest, YEAR.earliest, YEAR.latest)),
        ("The plant was built in 2019", (YEAR.earliest, YEAR.latest, YEAR.earliest, YEAR.latest)),
        ("The fair was in 2019", (YEAR.earliest, YEAR.latest, YEAR.earliest, YEAR.latest)),
    ],
)
def test_what_a_sentence_says_of_what_lasts(text: str, span: tuple[object, ...]) -> None:
    """A sighting bounds begin and end from one side each; a begin, an end, an act do otherwise."""
    made = made_of(text)
    assert made.findings == ()
    found = made["x"].span
    assert found is not None
    bounds = tuple(None if bound is None else bound.seconds for bound in found.bounds)
    assert bounds == tuple(getattr(bound, "seconds", None) for bound in span)


def test_what_happens_at_a_point_is_never_only_seen() -> None:
    """An event that does not last was then, whatever the words."""
    made = made_of("The plant was operating in 2019", kind=chronology.Event)
    assert made["x"].span == YEAR
    assert made["x"].claims[0].sighting == ""


def test_the_words_of_a_sighting_are_kept() -> None:
    """A claim names the words by which it is one, and its statement says that it is one."""
    (claim,) = made_of("The plant was operating in 2019")["x"].claims
    assert (claim.sighting, str(claim.span)) == ("was operating", "a time including some of 2019")
    assert [one.sighting for one in statements_of([claim])] == [True]
    assert str(claim.derivation.span) == str(claim.span)


@pytest.mark.parametrize("when", ["2019", "2015/2021", "2020"])
def test_a_date_given_is_held_against_the_words_first(when: str) -> None:
    """`when` may be as wide as the words, and is then no more than they are."""
    (claim,) = made_of("The plant was operating in 2019", when=when)["x"].claims
    assert claim.counts == (when == "2019")
    assert claim.sighting == ("was operating" if claim.counts else "")


EXTENT = "The fair took place from 4 to 9 May 2019"


@pytest.mark.parametrize(
    ("texts", "shown", "findings"),
    [
        pytest.param(
            ("The plant was operating in 2019", "The plant was operating in 2021"),
            "begun by 31 December 2019, ended 2021 or later",
            [],
            id="two sightings",
        ),
        pytest.param(
            (EXTENT, "The fair was under way on 6 May 2019"),
            "4–9 May 2019",
            [],
            id="a sighting within an extent",
        ),
        pytest.param(
            (EXTENT, "The fair was under way on 9 May 2019"),
            "4–9 May 2019",
            [],
            id="a sighting on its last day",
        ),
        pytest.param(
            (EXTENT, "The fair was under way on 16 May 2019"),
            "begun 4 May 2019, ended 9 May 2019 or later",
            ["x ended: 9 May 2019 by s0, but 16 May 2019 or later by s1"],
            id="a sighting behind an extent",
        ),
        pytest.param(
            ("The fair began on 4 May 2019", "The fair began on 9 May 2019"),
            "since between 4 and 9 May 2019",
            ["x began: 4 May 2019 by s0, but 9 May 2019 by s1"],
            id="two begins",
        ),
        pytest.param(
            ("The fair ended on 4 May 2019", "The fair ended on 9 May 2019"),
            "until between 4 and 9 May 2019",
            ["x ended: 4 May 2019 by s0, but 9 May 2019 by s1"],
            id="two ends",
        ),
        pytest.param(
            (EXTENT, "The fair began on 6 May 2019"),
            "from between 4 and 6 May 2019 to 9 May 2019",
            ["x began: 4 May 2019 by s0, but 6 May 2019 by s1"],
            id="a begin against an extent",
        ),
        pytest.param(
            ("The fair began on 4 May 2019", "The fair began on 5 May 2019"),
            "since 4 or 5 May 2019",
            [
                (
                    "x began: 4 May 2019 by s0, but 5 May 2019 by s1; a day apart, perhaps across "
                    "time zones"
                )
            ],
            id="a day apart",
        ),
        pytest.param(
            ("The fair began in May 2019", "The fair began on 5 May 2019"),
            "since 5 May 2019",
            [],
            id="a vaguer begin",
        ),
        pytest.param(
            ("The fair began on 4 May 2019", "The fair ended on 9 May 2019"),
            "4–9 May 2019",
            [],
            id="a begin and an end",
        ),
        pytest.param(
            (EXTENT, "The fair took place from 5 to 9 May 2019"),
            "from 4 or 5 May 2019 to 9 May 2019",
            ["x: the sources give different begins; both are allowed for"],
            id="two extents may be of more and of less",
        ),
        pytest.param(
            (EXTENT, "The fair took place from 5 to 9 May 2019", "The fair ended on 12 May 2019"),
            "from 4 or 5 May 2019 to between 9 and 12 May 2019",
            [
                "x ended: 9 May 2019 by s0, but 12 May 2019 by s2",
                "x: the sources give different begins; both are allowed for",
            ],
            id="one side a disagreement, the other not",
        ),
    ],
)
def test_what_reports_of_what_lasts_give_together(
    texts: tuple[str, ...], shown: str, findings: list[str]
) -> None:
    """Sightings never disagree with each other; begins do, and ends, and so does what excludes."""
    made = made_of(*texts)
    assert str(made["x"].span) == shown
    assert [finding.sentence for finding in made.findings] == findings
    disputed = [finding.code for finding in made.findings if finding.code == "date-disagreement"]
    assert made["x"].disputed == bool(disputed)


@pytest.mark.parametrize(
    ("other", "modality", "codes"),
    [
        ("The plant was not operating in May 2019", "denied", ["denied-vs-reported"]),
        ("The plant was not operating in June 2019", "denied", []),
        ("The plant was not operating on 3 May 2019", "denied", []),
    ],
)
def test_a_sighting_against_a_denial(other: str, modality: str, codes: list[str]) -> None:
    """What was seen within all that is denied is against the denial, though it may have lasted."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.State(id="x"))
    for text, mood in (("The plant was operating on 4 May 2019", "reported"), (other, modality)):
        source = book.add_source(text=f"{text}.", published="2024-12-31")
        book.add_claim(event, source, text, modality=mood)
    assert [finding.code for finding in book.build().findings] == codes


@pytest.mark.parametrize(("day", "codes"), [("4", []), ("5", ["reported-in-future"])])
def test_a_sighting_told_before_it(day: str, codes: list[str]) -> None:
    """Nobody saw on the 4th what was going on on the 5th."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.State(id="x"))
    source = book.add_source(text=f"It was operating on {day} May 2019.", published="2019-05-04")
    book.add_claim(event, source, f"It was operating on {day} May 2019")
    assert [finding.code for finding in book.build().findings] == codes


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It operated throughout 2019", "begun by 1 January 2019, ended 31 December 2019 or later"),
        ("It was closed for all of May 2019", "begun by 1 May 2019, ended 31 May 2019 or later"),
        ("It operated almost throughout 2019", "a time including some of 2019"),
        ("It operated into 2019", "a time including some of 2019"),
        ("It opened some time between 2015 and 2019", "since between 2015 and 2019"),
        ("It opened between 2015 and 2019", "since between 2015 and 2019"),
        ("It ended between 3 and 5 May 2019", "until between 3 and 5 May 2019"),
        ("It was held between 3 and 5 May 2019", "3–5 May 2019"),
        ("It opened from 3 to 5 May 2019", "3–5 May 2019"),
        ("It ended at some point between 2015 and 2019", "until between 2015 and 2019"),
        (
            "It was in operation some time between 2015 and 2019",
            "a time including some of 2015–2019",
        ),
        ("It was sold some time between 2015 and 2019", "between 2015 and 2019"),
        ("It operated between 2015 and 2019", "2015–2019"),
        ("It was in operation from 2015 to 2019", "2015–2019"),
        ("The lake was contaminated in 2019", "a time including some of 2019"),
        ("The service is suspended on 4 May 2019", "a time including 4 May 2019"),
        ("The service was suspended on 4 May 2019", "a time including 4 May 2019"),
        ("The road was flooded in 2019", "a time including some of 2019"),
        ("The law was repealed in 2019", "until 2019"),
        ("The works were completed in 2019", "until 2019"),
        ("As of 4 May 2019 the appeal was pending", "a time including 4 May 2019"),
        ("As at 4 May 2019 the appeal was pending", "a time including 4 May 2019"),
        ("The appeal was still pending as of 4 May 2019", "a time including 4 May 2019"),
        ("As of 4 May 2019, talks were continuing", "a time including 4 May 2019"),
        ("The road was closed as of 4 May 2019", "a time including 4 May 2019"),
        ("As of May 2019 the plant was operating", "a time including some of May 2019"),
        ("The ban took effect as of 4 May 2019", "since 4 May 2019"),
        ("The lease ended as of 4 May 2019", "until 4 May 2019"),
    ],
)
def test_how_much_of_a_time(text: str, span: str) -> None:
    """All of it, some of it, or one point of a stretch: as the words tell."""
    made = made_of(text)
    assert (str(made["x"].span), made.findings) == (span, ())


def test_what_will_be_as_of_a_day() -> None:
    """What will be so as of a day begins then."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.State(id="x"))
    text = "The road will be closed as of 4 May 2025"
    source = book.add_source(text=f"{text}.", published="2024-12-31")
    book.add_claim(event, source, text, modality="planned")
    assert [str(one.span) for one in book.build().claims] == ["since 4 May 2025"]
