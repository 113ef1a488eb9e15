"""Versions of one document: what a newer one leaves as it is, moves, corrects or drops."""

from collections.abc import Sequence
from random import Random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import Chronology, LedgerBuilder, Modality, build
from chronology.exporters.json import chronology_values
from chronology.findings import CODES
from chronology.ledger import loads
from chronology.view import View
from chronology.view.words import independent
from chronology.vocabulary import ClaimStatus, Family

Row = tuple[str, str, str]  # event, modality, its line in the page
Told = Sequence[tuple[str, list[Row]]]  # when a version was published, and what it says

ABOUT_VERSIONS = {"late", "early", "met", "cannot-tell", "plan-slipped", "plan-advanced"}
ABOUT_VERSIONS |= {"plan-unreported", "stale-plan", "planned-after-reported", "rival-plans"}
ABOUT_VERSIONS |= {"plan-order", "plan-dropped", "report-corrected", "date-disagreement"}
ABOUT_VERSIONS |= {"report-unchanged"}
ABOUT_VERSIONS |= {"pending-after-plan", "reported-in-future", "held-though-cancelled"}


def page(
    told: Told, *, whole: Sequence[int] = (), others: Told = (), before: Sequence[str] = ()
) -> Chronology:
    """Build a chronology of the versions of one page, and of other papers.

    Args:
        told: the versions.
        whole: the numbers of those that were entered whole.
        others: papers, each of a publisher of its own.
        before: events, of which each comes before the next.
    """
    book = LedgerBuilder()
    names = dict.fromkeys(row[0] for _, rows in (*told, *others) for row in rows)
    events = {name: book.add_event(name.title(), aliases=name) for name in names}
    for number, (published, rows) in enumerate(told, 1):
        source = book.add_source(
            text="".join(f"{line}\n" for _, _, line in rows) or "Nothing.\n",
            id=f"page-{number}",
            published=published,
            version_of="page",
            complete=number in whole,
        )
        for name, modality, line in rows:
            after = [events[other] for other in before[: before.index(name)]] if before else []
            book.add_claim(events[name], source, line, modality=modality, after=after)
    for published, rows in others:
        text = "".join(f"{line}\n" for _, _, line in rows)
        source = book.add_source(text=text, published=published)
        for name, modality, line in rows:
            book.add_claim(events[name], source, line, modality=modality)
    return book.build()


def codes(made: Chronology) -> list[str]:
    """Return what is found of plans and reports, with the slip, or the event where several are."""
    found = []
    for finding in made.findings:
        if finding.code in ABOUT_VERSIONS:
            slip = f" {finding.slip.least}" if finding.slip and finding.slip.least else ""
            found.append(f"{finding.code}{slip}")
    return sorted(found)


def final(date: str, modality: str = "planned") -> Row:
    """Return a line on one event."""
    return "final", modality, f"1.4.0 final: {date}"


@pytest.mark.parametrize(
    ("told", "others", "found"),
    [
        pytest.param(
            [
                (day, [final("14 October 2023")])
                for day in ("2023-08-01", "2023-09-01", "2023-11-20")
            ],
            [("2023-10-15", [("final", "reported", "The team released 1.4 on 14 October 2023.")])],
            ["met"],
            id="a page that nobody cleaned up plans nothing after the event",
        ),
        pytest.param(
            [
                ("2023-01-01", [final("5 June 2023")]),
                ("2023-02-01", [final("12 June 2023")]),
                ("2023-03-01", [final("5 June 2023")]),
            ],
            [("2023-06-06", [("final", "reported", "The team released 1.4 on 5 June 2023.")])],
            ["met", "plan-advanced -7", "plan-slipped 7"],
            id="a plan that comes back is stated anew",
        ),
        pytest.param(
            [
                ("2023-08-01", [final("14 October 2023")]),
                ("2023-10-20", [final("14 October 2023", "reported")]),
            ],
            [],
            ["plan-unreported", "report-unchanged"],
            id="a plan row after its day is no report",
        ),
        pytest.param(
            [
                ("2023-08-01", [final("14 October 2023")]),
                ("2023-10-20", [("final", "reported", "1.4.0 final, released 14 October 2023")]),
            ],
            [],
            ["met"],
            id="a row whose words changed is a report",
        ),
        pytest.param(
            [
                ("2023-08-01", [final("15 October 2023")]),
                ("2023-10-16", [("final", "reported", "Released: 14 October 2023")]),
                ("2023-10-20", [("final", "reported", "Released: 15 October 2023")]),
            ],
            [],
            ["met", "report-corrected"],
            id="a report that changed is corrected, and no disagreement",
        ),
        pytest.param(
            [
                ("2023-10-16", [("final", "reported", "Released in October 2023")]),
                ("2023-10-20", [("final", "reported", "Released on 15 October 2023")]),
            ],
            [],
            [],
            id="what becomes more exact is not corrected",
        ),
        pytest.param(
            [
                ("2023-10-16", [("final", "reported", "Released on 15 October 2023")]),
                ("2023-10-20", [("final", "reported", "The release is out.")]),
            ],
            [],
            [],
            id="words without a date correct none",
        ),
        pytest.param(
            [("2023-10-16", [("final", "reported", "Released: 14 October 2023")])],
            [("2023-10-20", [("final", "reported", "They released it on 18 October 2023.")])],
            ["date-disagreement"],
            id="another document disagrees",
        ),
        pytest.param(
            [
                ("2023-08-01", [final("next week")]),
                ("2023-09-01", [final("next week")]),
            ],
            [],
            ["plan-unreported"],
            id="words that count from their day date as they did",
        ),
    ],
)
def test_versions(told: Told, others: Told, found: list[str]) -> None:
    """What a version leaves as it is says nothing anew; what it changes is a move."""
    assert codes(page(told, others=others)) == found


def test_dropped() -> None:
    """A plan that a version read whole no longer has is told, neither met nor cancelled."""
    told: Told = [
        ("2023-07-01", [final("14 October 2023")]),
        ("2023-08-01", [final("14 October 2023")]),
        ("2023-09-01", []),
        ("2023-12-01", []),
    ]
    assert codes(page(told)) == ["plan-unreported"]
    made = page(told, whole=[3])
    assert codes(made) == ["plan-dropped", "plan-unreported"]
    (dropped,) = (finding for finding in made.findings if finding.code == "plan-dropped")
    assert dropped.severity == "note"
    assert dropped.sentence == (
        "Final: planned for 14 October 2023 by page-1; page-3, a newer version of it, says "
        "nothing of it any more"
    )


def test_dropped_and_back() -> None:
    """What was dropped and comes back is stated anew."""
    plan = final("14 October 2023")
    told: Told = [("2023-07-01", [plan]), ("2023-08-01", []), ("2023-09-01", [plan])]
    stated = {
        whole: [str(p.stated) for p in page(told, whole=whole).events[0].plans]
        for whole in ((), (2,))
    }
    assert stated == {(): ["1 July 2023"], (2,): ["1 July 2023", "1 September 2023"]}


def test_dropped_after_the_report() -> None:
    """A line that goes when it is done is no news."""
    done = ("final", "reported", "They released it on 14 October 2023.")
    told: Told = [("2023-07-01", [final("14 October 2023")]), ("2023-11-01", [])]
    made = page(told, whole=[1, 2], others=[("2023-10-15", [done])])
    assert codes(made) == ["met"]


CANDIDATE = "candidate"


def candidate(date: str) -> Row:
    """Return a line on the event before the final."""
    return CANDIDATE, "planned", f"1.4.0 candidate: {date}"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        pytest.param(
            [("2023-04-01", [candidate("10 May 2023"), final("5 May 2023")])],
            ["plan-order"],
            id="in one version",
        ),
        pytest.param(
            [
                ("2023-04-01", [candidate("3 May 2023"), final("5 May 2023")]),
                ("2023-04-20", [candidate("10 May 2023")]),
            ],
            ["plan-order", "plan-slipped 7"],
            id="beside a line that is not entered again",
        ),
        pytest.param(
            [
                ("2023-04-01", [candidate("3 May 2023"), final("5 May 2023")]),
                ("2023-04-20", [candidate("10 May 2023"), final("12 May 2023")]),
            ],
            ["plan-slipped 7", "plan-slipped 7"],
            id="both moved",
        ),
        pytest.param(
            [("2023-04-01", [candidate("May 2023"), final("5 May 2023")])],
            [],
            id="they may be in order",
        ),
        pytest.param(
            [
                ("2023-03-01", [candidate("10 May 2023"), final("12 May 2023")]),
                ("2023-05-04", [(CANDIDATE, "reported", "The candidate came on 3 May 2023.")]),
                ("2023-05-05", [final("6 May 2023")]),
            ],
            ["early -7", "plan-advanced -6"],
            id="what is done is planned no more",
        ),
    ],
)
def test_order_of_plans(told: Told, found: list[str]) -> None:
    """Who plans two events at one time keeps to their order."""
    early = [
        code for code in codes(page(told, before=[CANDIDATE, "final"])) if code != "plan-unreported"
    ]
    assert early == found


def test_order_of_plans_by_two() -> None:
    """Two voices may differ, and one may tell at two times."""
    for speakers, days, broken in (
        (("Kim", "Kim"), ("2023-04-01", "2023-04-01"), True),
        (("Kim", "Lee"), ("2023-04-01", "2023-04-01"), False),
        (("Kim", "Kim"), ("2023-04-01", "2023-04-03"), False),
    ):
        book = LedgerBuilder()
        first, last = (book.add_event(name) for name in (CANDIDATE, "final"))
        for event, speaker, day, date in zip((first, last), speakers, days, (10, 5), strict=True):
            text = f"{speaker} said: The {event.name} will come on {date} May 2023."
            source = book.add_source(text=text, published=day)
            words = text.partition(": ")[2]
            before = [last] if event is first else []
            book.add_claim(event, source, words, modality="planned", speaker=speaker, before=before)
        assert ("plan-order" in codes(book.build())) is broken


# Laws --------------------------------------------------------------------------------------

DAYS = ("5 May 2023", "12 May 2023", "19 May 2023", "26 May 2023")
PUBLISHED = ("2023-04-01", "2023-04-20", "2023-05-06", "2023-05-20", "2023-06-10")


@st.composite
def rows_of(draw: st.DrawFn, event: str) -> Row:
    """Draw what a page may say of an event: every modality, with a date and without."""
    modality = draw(st.sampled_from(list(Modality)))
    date = draw(st.sampled_from(DAYS))
    line = {
        Modality.PLANNED: f"The {event} will come on {date}.",
        Modality.REPORTED: f"The {event} came on {date}.",
        Modality.PENDING: f"The {event} has not come yet.",
        Modality.CANCELLED: f"The {event} has been called off.",
        Modality.DENIED: f"The {event} did not come on {date}.",
    }[modality]
    return event, modality.value, line


@st.composite
def versions(draw: st.DrawFn) -> list[tuple[str, list[Row]]]:
    """Draw the versions of a page with a line for each of two events, which change or stand."""
    told: list[tuple[str, list[Row]]] = []
    for published in PUBLISHED[: draw(st.integers(1, 5))]:
        before = {row[0]: row for row in told[-1][1]} if told else {}
        lines = [
            before[event] if event in before and draw(st.booleans()) else draw(rows_of(event))
            for event in (CANDIDATE, "final")
        ]
        told.append((published, lines))
    return told


def found_in(made: Chronology) -> set[tuple[str, str]]:
    """Return what reconciling found."""
    told = ((finding.code, finding.sentence) for finding in made.findings if not finding.sources)
    return {
        (code, sentence) for code, sentence in told if CODES[code].family is not Family.EVIDENCE
    }


@given(versions())
@settings(max_examples=60, deadline=None)
def test_every_line_or_only_the_changes(told: Told) -> None:
    """Whoever enters every line of a schedule finds what he finds who enters its changes."""
    changes = [
        (published, [row for row in rows if not number or row not in told[number - 1][1]])
        for number, (published, rows) in enumerate(told)
    ]
    whole, changed = (page(lines, before=[CANDIDATE, "final"]) for lines in (told, changes))
    assert found_in(whole) == found_in(changed)
    assert [e.when for e in whole.events] == [e.when for e in changed.events]


@given(versions())
@settings(max_examples=30, deadline=None)
def test_silence_is_never_met(told: Told) -> None:
    """A page whose lines only stay as they were reports nothing."""
    first = [(published, told[0][1]) for published, _ in told]
    for event in page(first).events:
        assert len(event.statements) <= 1


@given(versions(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_entries(told: Told, random: Random) -> None:
    """Ids and the order in the file change nothing."""
    made = page(told, before=[CANDIDATE, "final"])
    sources, claims = list(made.ledger.sources), list(made.ledger.claims)
    random.shuffle(sources)
    random.shuffle(claims)
    other = build(attrs.evolve(made.ledger, sources=tuple(sources), claims=tuple(claims)))
    assert found_in(other) == found_in(made)


# What is shown -----------------------------------------------------------------------------


def test_shown() -> None:
    """A line that stands unchanged says since when, and as what it counts; so do corrections."""
    told: Told = [
        ("2023-08-01", [final("14 October 2023")]),
        ("2023-10-20", [final("14 October 2023", "reported")]),
        ("2023-10-22", [("final", "reported", "1.4.0 final, out on 14 October 2023")]),
        ("2023-10-24", [("final", "reported", "1.4.0 final, out on 16 October 2023")]),
    ]
    made = page(told, whole=[1])
    first, second, third, fourth = made.events[0].claims
    assert second.unchanged is not None
    assert (second.unchanged.claim, second.unchanged.source) == (first.id, "page-1")
    assert (third.status, third.corrected_by) == (ClaimStatus.RETRACTED, fourth.id)
    explained = made.explain("final")
    assert f"stands unchanged from {first.id} (page-1)" in explained
    assert f"corrected by {fourth.id}, of a newer version of its document" in explained
    view = View.of(made)
    rows = {row.id: row for row in view.claim_of.values()}
    assert (rows[second.id].counts_as, rows[first.id].counts_as) == ("planned", "")
    assert rows[second.id].unchanged_from == rows[first.id].anchor
    assert [source.version_in_words for source in view.sources] == [
        "version 1 of page, entered whole",
        "version 2 of page",
        "version 3 of page",
        "version 4 of page",
    ]
    values = {claim["id"]: claim for claim in chronology_values(made)["claims"]}
    assert values[second.id]["unchanged"]["modality"] == "planned"
    assert values[third.id]["corrected_by"] == fourth.id


def test_read_as_before() -> None:
    """Words that stand unchanged date as they did, whatever year it is when they are read again."""
    line = "v1.15 released: Monday, June 17th"
    told: Told = [
        ("2019-04-01", [("final", "planned", line)]),
        ("2020-04-01", [("final", "planned", line)]),
    ]
    made = page(told)
    assert "weekday-mismatch" not in [finding.code for finding in made.findings]
    assert {str(claim.span) for claim in made.claims if claim.counts} <= {"17 June 2019"}


def test_versions_of_one_publisher_are_one_voice() -> None:
    """Without a publisher, the document is the voice, whatever its versions are called."""
    told: Told = [("2023-01-01", [final("5 June 2023")]), ("2023-02-01", [final("12 June 2023")])]
    made = page(told)
    assert codes(made) == ["plan-slipped 7"]
    reports = [("2023-06-20", [("final", "reported", "It came on 5 June 2023, they say.")])] * 1
    more = [*reports, ("2023-06-21", [("final", "reported", "It came on 5 June 2023, we say.")])]
    assert independent(page(more).events[0]) == "1"


# The ledger --------------------------------------------------------------------------------

LEDGER = """
[sources.a]
file = "a.txt"
{a}

[sources.b]
file = "b.txt"
{b}
"""


@pytest.mark.parametrize(
    ("a", "b", "fault"),
    [
        ("published = 2023-01-01", 'version_of = "a"\npublished = 2023-02-01', ""),
        ('version_of = "p"\nversion = 1', 'version_of = "p"\nversion = 2\ncomplete = true', ""),
        (
            'version_of = "p"\nretrieved = 2023-01-01',
            'version_of = "p"\nretrieved = 2023-02-01',
            "",
        ),
        (
            'version_of = "p"\npublished = 2023-01-01',
            'version_of = "p"\npublished = 2023-01-01',
            "whether it or “a” is the newer version of “p” does not follow from their dates",
        ),
        (
            'version_of = "p"',
            'version_of = "p"',
            "whether it or “a” is the newer version of “p” does not follow from their dates",
        ),
        (
            'version_of = "p"\nversion = 1',
            'version_of = "p"\nversion = 1',
            "“a” is version 1 of “p” as well",
        ),
        (
            'version_of = "p"\nversion = 1',
            'version_of = "p"',
            "other versions of “p” bear a number, and this one does not",
        ),
        ('version_of = "p"\nversion = 0', "", "versions count from 1"),
        ("version = 1", "", "it is not said of which document this is a version"),
        ("complete = true", "", "it is not said of which document this is a version"),
        (
            'version_of = "p"\npublished = 2023-01-01',
            'version_of = "a"\npublished = 2023-02-01',
            "“a” is itself a version of “p”",
        ),
        ("version_of = 7", "", "a whole number stands where a text belongs"),
    ],
)
def test_faults(a: str, b: str, fault: str) -> None:
    """What does not say which version is which is told with its line, and a remedy."""
    read = loads(LEDGER.format(a=a, b=b))
    told = [problem.reason for problem in read.problems]
    assert told[:1] == ([fault] if fault else [])
    assert all(problem.line and problem.remedy for problem in read.problems)
