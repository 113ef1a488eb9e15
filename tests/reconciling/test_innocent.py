"""Innocent situations: what changes over time, or is told twice, is no contradiction."""

import datetime as dt

import pytest
from conftest import Desk, brief, reconciled, verified, world

from chronology.building import Chronology
from chronology.claims import Claim
from chronology.events import CommissionMeeting, Event, PlantLaunch, Series, Visit
from chronology.reconciling import Reconciled
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.vocabulary import EventStatus, Severity


def loud(made: Reconciled | Chronology) -> list[str]:
    """Return the conflicts and warnings, in a few words."""
    return [brief(finding) for finding in made.findings if finding.severity is not Severity.NOTE]


def test_a_forum_postponed_twice() -> None:
    """One organiser moved it twice: two slips, and late for the first plan; the last was met."""
    made = reconciled(
        "org 2023-01-10 plans forum 2023-05; org 2023-04-20 plans forum 2023-09;"
        "org 2023-08-15 plans forum 2023-11; herald 2023-11-20 reports forum 2023-11-18"
    )
    assert [brief(finding) for finding in made.findings] == [
        "warning late c1 c3 c4 171..201",
        "warning plan-slipped c1 c2 93..152",
        "warning plan-slipped c2 c3 32..90",
    ]


def test_a_forum_postponed_twice_as_three_papers_tell_it() -> None:
    """Each paper told the plan of its day; none contradicts another, and the first was missed."""
    made = reconciled(
        "a 2023-01-10 plans forum 2023-05; b 2023-04-20 plans forum 2023-09;"
        "c 2023-08-15 plans forum 2023-11; d 2023-11-20 reports forum 2023-11-18"
    )
    assert loud(made) == ["warning late c1 c3 c4 171..201"]
    assert made.findings[0].sentence == (
        "forum: planned first for May 2023 (a, 10 January 2023), last for November 2023 "
        "(c, 15 August 2023), reported 18 November 2023: late by 171 to 201 days against the first "
        "plan, as last planned"
    )


def test_two_papers_a_day_apart() -> None:
    """Papers in two time zones may each be right about the day: a warning, no conflict."""
    made = reconciled("a 2024 reports x 2023-06-17; b 2024 reports x 2023-06-18")
    assert loud(made) == ["warning date-disagreement c1 c2"]


def test_an_annual_event_under_one_name() -> None:
    """Each year's forum is an event of its own, planned and held; none is late or doubled."""
    forums = [
        Visit(id=f"forum-{year}", name="KazanForum", place="kazan", participants=("Overchuk",))
        for year in (2022, 2023, 2024)
    ]
    made = reconciled(
        "a 2022-01-10 plans forum-2022 2022-05; b 2022-05-25 reports forum-2022 2022-05-20;"
        "a 2022-05-01 plans forum-2023 2023-05; b 2023-05-25 reports forum-2023 2023-05-19;"
        "c 2022-04-01 plans forum-2024 2024-05",
        *forums,
        seen=world("2023-06-01"),
    )
    assert [brief(finding) for finding in made.findings] == ["note met c1 c2", "note met c3 c4"]


def test_a_plant_opened_in_stages() -> None:
    """Production before the ceremony, and a second stage later, are four launches."""
    launches = [
        PlantLaunch(
            id=f"{milestone}-{stage}",
            plant="kamaz",
            stage=stage,
            milestone=milestone,
            place="jabrayil",
            participants=("KAMAZ",),
        )
        for stage in ("1", "2")
        for milestone in ("production", "ceremony")
    ]
    made = reconciled(
        "a 2023-05-02 reports production-1 2023-05; b 2023-06-20 reports ceremony-1 2023-05-31;"
        "a 2023-05-02 plans production-2 2024-05; c 2024-06-20 reports production-2 2024-05-15;"
        "a 2023-05-02 plans ceremony-2 2024-06; c 2024-06-20 reports ceremony-2 2024-06-17",
        *launches,
    )
    assert {brief(finding) for finding in made.findings} == {"note met c3 c4", "note met c5 c6"}


def test_a_meeting_of_two_days_of_which_each_paper_names_one() -> None:
    """A third that tells of both settles it; two that tell of one each only warn."""
    event = CommissionMeeting(id="x", lasts=True)
    two = "a 2024 reports x 2023-06-17; b 2024 reports x 2023-06-18"
    assert loud(reconciled(two, event)) == ["warning date-disagreement c1 c2"]
    made = reconciled(f"{two}; c 2024 reports x 2023-06-17/2023-06-18", event)
    assert loud(made) == []
    assert made.dossiers[0].status is EventStatus.REPORTED


def test_a_meeting_of_two_days_dated_by_one_day_within_it() -> None:
    """A claim that it was on on one day says nothing of when it began or ended."""
    claims = [
        verified(
            Claim(id=name, event="x", source=name, quote=Quote(exact="q")),
            TimeSpan.from_to(TimeSpan.within(None, day), TimeSpan.within(day, None)),
            TimeSpan.days(20_000, 20_000),
        )
        for name, day in (("a", 19_000 * 86_400), ("b", 19_001 * 86_400))
    ]
    assert reconciled(claims, CommissionMeeting(id="x", lasts=True)).findings == ()


def test_a_commission_renamed_that_counts_anew() -> None:
    """The first meeting after the last twentieth is no meeting out of order, and no gap."""
    numbers = {"old-19": 19, "old-20": 20, "new-1": 1, "new-2": 2}
    meetings = [CommissionMeeting(id=i, series="az-ru", ordinal=n) for i, n in numbers.items()]
    series = Series(id="az-ru", restarts=(TimeSpan.of_date(dt.date(2022, 6, 1)),))
    claims = (
        "a 2024 reports old-19 2020-05-12; a 2024 reports old-20 2022-04-26;"
        "b 2024 reports new-1 2022-06-01; b 2024 reports new-2 2023-03-03"
    )
    made = reconciled(claims, *meetings, seen=world(series=[series]))
    assert made.findings == ()
    assert [d.event.id for d in made.dossiers] == list(numbers)
    assert loud(reconciled(claims, *meetings)) != []


def test_another_speakers_plan_on_the_same_day() -> None:
    """Two speakers at one table: rivals, but nobody moved a plan."""
    made = reconciled(
        "a 2022-04-26 plans x 2022-35 speaker=Overchuk; a 2022-04-26 plans x 2023 speaker=Aliyev",
        seen=world("2022-05-01"),
    )
    assert loud(made) == ["warning rival-plans c1 c2"]


def test_cancelled_planned_anew_and_held() -> None:
    """A cancellation that was lifted is no obstacle to holding it; the first plan was not kept."""
    made = reconciled(
        "a 2022-01-01 plans x 2022-05; a 2022-04-01 cancels x; a 2022-06-01 plans x 2022-09;"
        "b 2022-10-01 reports x 2022-09-15"
    )
    assert [brief(finding) for finding in made.findings] == [
        "warning late c1 c2 c3 c4 107..137",
        "warning plan-slipped c1 c2 c3 93..152",
    ]


# Copies and retractions, through ledgers -----------------------------------------------------

PENDING = "The service centre near Jabrayil is still under construction, said the minister."


def two_papers(claims: str) -> str:
    """Return a ledger with an agency, a paper that prints it weeks later, and a report between."""
    return f"""
        [events.centre]
        name = "Service centre"

        [sources.agency]
        file = "agency.txt"
        publisher = "Agency"
        published = 2022-11-29

        [sources.herald]
        file = "herald.txt"
        publisher = "Herald"
        published = 2022-12-10

        [sources.late]
        file = "late.txt"
        publisher = "Weekly"
        published = 2023-01-15
        {claims}"""


def test_an_old_report_repeated_later(desk: Desk) -> None:
    """What a paper prints anew from an agency counts as said when the agency said it."""
    claims = """
        [[claims]]
        event = "centre"
        source = "agency"
        quote = "service centre near Jabrayil is still under construction"
        modality = "pending"

        [[claims]]
        event = "centre"
        source = "late"
        quote = "service centre near Jabrayil is still under construction"
        modality = "pending"

        [[claims]]
        event = "centre"
        source = "herald"
        quote = "The service centre was opened on 5 December"
        """
    texts = {
        "agency": PENDING,
        "herald": "The service centre was opened on 5 December.",
        "late": f"From our archive. {PENDING}",
    }
    made = desk.build(two_papers(claims), **texts)
    assert loud(made) == []
    copy = next(c for c in made.claims if c.claim.source == "late")
    assert (copy.repeats, str(copy.stated), str(copy.told)) == (
        "agency",
        "29 November 2022",
        "15 January 2023",
    )
    assert "counts as stated 29 November 2022" in made.explain("centre")
    own_words = {**texts, "late": "No change: " + PENDING.replace("still", "even now")}
    apart = claims.replace(
        'source = "late"\n        quote = "service centre near Jabrayil is still',
        'source = "late"\n        quote = "service centre near Jabrayil is even now',
    )
    assert loud(desk.build(two_papers(apart), **own_words)) == [
        "conflict reported-before-pending centre@herald-psghs7o centre@late-eogghhl"
    ]


RETRACTED = """
        [[claims]]
        id = "first"
        event = "centre"
        source = "agency"
        quote = "The service centre near Jabrayil was opened on 25 November, the ministry said"

        [[claims]]
        event = "centre"
        source = "herald"
        quote = "The service centre near Jabrayil was opened on 25 November, the ministry said"
        """
OPENED = "The service centre near Jabrayil was opened on 25 November, the ministry said."


def test_a_retracted_report_whose_copies_live_on(desk: Desk) -> None:
    """What its publisher takes back is off; the copies stay, and contradict nothing."""
    ledger = two_papers(f"""{RETRACTED}
        [sources.erratum]
        file = "erratum.txt"
        publisher = "Agency"
        published = 2022-12-12

        [[claims]]
        event = "centre"
        source = "erratum"
        quote = "We take back our report that the service centre was opened"
        retracts = "first"
        """)
    texts = {
        "agency": OPENED,
        "herald": OPENED,
        "late": "Nothing of it.",
        "erratum": "We take back our report that the service centre was opened.",
    }
    made = desk.build(ledger, **texts)
    assert loud(made) == []
    assert made.event("centre").status is EventStatus.REPORTED
    assert [c.source for c in made.event("centre").reports] == ["herald"]
    assert made.totals.retracted == 1
    assert "1 retracted" in str(made.totals)
    before = made.as_of(dt.date(2022, 12, 11))
    assert {c.source for c in before.event("centre").reports} == {"agency", "herald"}


def test_a_correction_by_the_same_publisher(desk: Desk) -> None:
    """A corrected date is replaced by the new one; of another publisher's claim that is told."""
    correction = """
        [[claims]]
        id = "first"
        event = "centre"
        source = "agency"
        quote = "The service centre was opened on 25 November"

        [[claims]]
        event = "centre"
        source = "late"
        quote = "The service centre was opened on 5 December"
        corrects = "first"
        """
    texts = {
        "agency": "The service centre was opened on 25 November.",
        "herald": "-",
        "late": "Correction: The service centre was opened on 5 December.",
    }
    one_house = two_papers(correction).replace('"Weekly"', '"Agency"')
    made = desk.build(one_house, **texts)
    assert loud(made) == []
    assert str(made.event("centre").span) == "5 December 2022"
    assert loud(desk.build(two_papers(correction), **texts)) == [
        "conflict date-disagreement first centre@late-v4sb27n",
        "warning correction-unheeded centre@late-v4sb27n first",
    ]


def told(event: str, kind: str, *rows: tuple[str, str, str, str]) -> tuple[str, dict[str, str]]:
    """Return a ledger of (source, day published, sentence, more lines), and its documents.

    A source's publisher is its name without figures; all count their days by one clock.
    """
    ledger = f'[events.{event}]\nkind = "{kind}"\n'
    for source, day, sentence, more in rows:
        ledger += f'[sources.{source}]\nfile = "{source}.txt"\npublished = {day}\n'
        ledger += f'zone = "Europe/Berlin"\npublisher = "{source.rstrip("0123456789")}"\n'
        ledger += f'[[claims]]\nid = "{source}"\nevent = "{event}"\nsource = "{source}"\n'
        ledger += f'quote = "{sentence}"\n{more}\n'
    return ledger, {source: f"{sentence}." for source, _, sentence, _ in rows}


MONDAY = "The city fair opened its gates to the public on Monday, the mayor said"
SPRING = "The old bridge over the river will be opened to traffic in March, the mayor said"


@pytest.mark.parametrize(
    ("second", "more"),
    [
        pytest.param(MONDAY, "", id="word for word"),
        pytest.param("The fair opened on Monday", 'repeats = "agency"', id="as a person says"),
    ],
)
def test_a_reprint_that_says_on_monday(desk: Desk, second: str, more: str) -> None:
    """A copy's days count from the first to tell them, and its derivation says so."""
    ledger, texts = told(
        "fair",
        "event",
        ("agency", "2023-06-06", MONDAY, ""),
        ("weekly", "2023-06-15", second, more),
    )
    made = desk.build(ledger, **texts)
    assert loud(made) == []
    assert str(made.event("fair").span) == "5 June 2023"
    copy = next(claim for claim in made.claims if claim.claim.id == "weekly")
    assert str(copy.derivation.anchor) == "6 June 2023"
    assert copy.derivation.basis.endswith(", as agency told these words first")


def test_a_plan_reprinted_a_year_later(desk: Desk) -> None:
    """A plan "in March" that another prints anew is still that of the first March."""
    rows = [
        ("agency", "2022-12-01", SPRING, 'modality = "planned"'),
        ("weekly", "2023-12-01", SPRING, 'modality = "planned"'),
    ]
    ledger, texts = told("bridge", "event", *rows)
    made = desk.build(ledger, **texts)
    assert [f.code for f in made.findings if f.severity is not Severity.NOTE] == ["plan-unreported"]
    assert {str(claim.span) for claim in made.claims} == {"March 2023"}
    again = [rows[0], ("agency2", *rows[1][1:])]
    ledger, texts = told("bridge", "event", *again)
    spans = {str(claim.span) for claim in desk.build(ledger, **texts).claims}
    assert spans == {"March 2023", "March 2024"}


@pytest.mark.parametrize("kind", ["event", "commission-meeting"])
def test_words_that_name_two_days_show_that_it_lasted(desk: Desk, kind: str) -> None:
    """Of a meeting told to have been on two days, each paper may name one."""
    rows = [
        ("a", "2023-06-10", "The council met on 7 and 8 June 2023", ""),
        ("b", "2023-06-10", "The council met on 7 June 2023", ""),
        ("c", "2023-06-10", "The council met on 8 June 2023", ""),
    ]
    ledger, texts = told("council", kind, *rows)
    made = desk.build(ledger, **texts)
    assert [brief(finding) for finding in made.findings] == ["note extent-differs a c b"]
    assert made.event("council").status is EventStatus.REPORTED
    ledger, texts = told("council", kind, *rows[1:])
    assert loud(desk.build(ledger, **texts)) == ["conflict date-disagreement b c"]
    ledger, texts = told("council", kind, *rows[:2])
    assert str(desk.build(ledger, **texts).event("council").span) == "7 June 2023"


FIRST_OF_MAY = "The new bridge over the river was opened to traffic on 1 May 2023"


@pytest.mark.parametrize(("line", "since"), [("corrects", "corrected"), ("retracts", "taken back")])
def test_a_corrected_report_whose_copies_live_on(desk: Desk, line: str, since: str) -> None:
    """A copy of what was corrected disagrees with what stands: a warning that says so."""
    rows = [
        ("herald", "2023-05-05", FIRST_OF_MAY, ""),
        ("times", "2023-05-06", FIRST_OF_MAY, ""),
        ("herald2", "2023-05-08", "The bridge was opened on 4 May 2023", f'{line} = "herald"'),
        ("post", "2023-05-09", "They opened the bridge on 4 May 2023", ""),
    ]
    ledger, texts = told("bridge", "event", *rows)
    (finding,) = desk.build(ledger, **texts).findings
    assert finding.severity is Severity.WARNING
    assert finding.sentence.endswith(f"times repeats the words of herald, since {since}")
    own = [rows[0], ("times", rows[1][1], "We saw it opened on 1 May 2023", ""), *rows[2:]]
    ledger, texts = told("bridge", "event", *own)
    assert loud(desk.build(ledger, **texts))[0].startswith("conflict date-disagreement")


def test_another_publishers_retraction_is_a_denial(desk: Desk) -> None:
    """Nobody can take back what another said; that is to deny it."""
    ledger = two_papers("""
        [[claims]]
        id = "first"
        event = "centre"
        source = "agency"
        quote = "The service centre was opened on 25 November"

        [[claims]]
        event = "centre"
        source = "late"
        quote = "The agency was wrong about the centre"
        retracts = "first"
        """)
    made = desk.build(
        ledger,
        agency="The service centre was opened on 25 November.",
        herald="-",
        late="The agency was wrong about the centre.",
    )
    assert loud(made) == ["conflict denied-vs-reported first centre@late-x4wtv7r"]


def test_what_was_planned_at_first_as_a_later_source_recalls_it(desk: Desk) -> None:
    """A recalled plan gives its own statement, and so takes its place in the history."""
    recalled = """
        [[claims]]
        event = "centre"
        source = "late"
        quote = "Originally planned for 2019"
        modality = "planned"
        stated = "2018"

        [[claims]]
        event = "centre"
        source = "late"
        quote = "now for 2024"
        modality = "planned"
        """
    made = desk.build(
        two_papers(recalled),
        agency="-",
        herald="-",
        late="Originally planned for 2019, now for 2024.",
    )
    (finding,) = made.findings
    assert finding.code == "plan-slipped"
    assert finding.sentence.endswith("from 2019 to 2024")


def test_days_between_and_restarts_stand_in_a_ledger(desk: Desk) -> None:
    """Both are read from a ledger, and count."""
    ledger = """
        [series.council]
        restarts = [2010-05-12, "2015"]

        [events.x]

        [events.y]

        [sources.a]
        file = "a.txt"
        published = 2024-05-12

        [[claims]]
        event = "x"
        source = "a"
        quote = "It was signed on 1 June 2023"

        [[claims]]
        event = "y"
        source = "a"
        quote = "and ratified afterwards"
        after = "x"
        gap = { least = 2, most = 2 }
        """
    made = desk.build(ledger, a="It was signed on 1 June 2023, and ratified afterwards.")
    assert [str(moment) for moment in made.ledger.series[0].restarts] == ["12 May 2010", "2015"]
    assert "inferred: 3 June 2023" in made.explain("y")
    assert "y came 2 days after x" in made.explain("x", "y")


def test_numbers_of_a_docket_stand_in_a_ledger(desk: Desk) -> None:
    """`ordered = false` is read from a ledger, and its numbers are held against no time."""
    ledger = """
        [series.docket]
        ordered = false

        [sources.a]
        file = "a.txt"
        published = 2024-05-12

        [[claims]]
        event = { kind = "commission-meeting", series = "docket", ordinal = 3 }
        source = "a"
        quote = "the 3rd was heard on 2 June 2023"

        [[claims]]
        event = { kind = "commission-meeting", series = "docket", ordinal = 9 }
        source = "a"
        quote = "The 9th was heard on 1 June 2023"
        """
    made = desk.build(
        ledger, a="The 9th was heard on 1 June 2023, the 3rd was heard on 2 June 2023."
    )
    assert made.findings == ()
    assert not made.ledger.series[0].ordered


EITHER = "days at the least do not say whether it came before or after"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("gap = { least = 2 }", "there is no other event"),
        ('after = "z"\ngap = { least = 3, most = 2 }', "these are no days between two events"),
        ('after = "z"\ngap = {}', "these are no days between two events"),
        ('after = "z"\ngap = -2', "these are no days between two events"),
        ('after = "z"\ngap = { most = -1 }', "these are no days between two events"),
        ('after = "z"\ngap = 10000000000', "10000000000 days are longer than any chronology"),
        ('after = "z"\ngap = "two"', "a gap is a table, not “two”"),
        ('after = "z"\ngap = true', "a gap is a table, not true or false"),
        ('during = "z"\ngap = 2', "there is no other event"),
        ('near = "z"', "how near it was is not said"),
        ('near = "z"\ngap = { least = 2 }', EITHER),
        ('near = "z"\ngap = { least = 2, most = 3 }', EITHER),
        ('near = "nowhere"\ngap = 2', "no event “nowhere” is in this ledger"),
        ('near = "x"\ngap = 2', "“x” cannot refer to itself"),
        ('corrects = "nowhere"', "no claim has the id “nowhere”"),
        ('retracts = ["own"]', "it closes a cycle: own → own"),
        ('repeats = "own"', "it closes a cycle: own → own"),
    ],
)
def test_references_between_claims_are_checked(desk: Desk, line: str, reason: str) -> None:
    """A claim can correct, retract or repeat only a claim there is, and never itself."""
    import chronology

    path = desk.folder / "l.toml"
    path.write_text(
        '[events.x]\n[events.z]\n[sources.a]\nfile = "a.txt"\n[[claims]]\nid = "own"\nevent = "x"\n'
        f'source = "a"\nquote = "q"\n{line}\n',
        encoding="utf-8",
    )
    (desk.folder / "a.txt").write_text("q", encoding="utf-8")
    assert [problem.reason for problem in chronology.load(path).problems] == [reason]


def test_a_plan_of_the_day_on_which_it_was_reported() -> None:
    """Who planned anew after it had happened, though before the report, says nothing of it."""
    made = reconciled(
        "herald 2023-04-01 plans bridge 2023-05-03; herald2 2023-05-04 reports bridge 2023-05-03;"
        "gazette 2023-05-04 plans bridge 2023-05-09"
    )
    assert [brief(finding) for finding in made.findings] == ["note met c1 c2"]


STAGES = (
    PlantLaunch(id="ceremony", plant="p", stage="1", milestone="ribbon-cutting"),
    PlantLaunch(id="production", plant="p", stage="1", milestone="production"),
)


@pytest.mark.parametrize(
    ("claims", "events"),
    [
        pytest.param(
            "a 2020-01-10 plans f 2020-05; b 2020-03-20 cancels f; c 2021-02-01 plans f 2021-06;"
            "d 2021-03-01 cancels f 2021-06; d 2021-03-01 plans f 2022-06;"
            "e 2022-06-20 reports f 2022-06-14/2022-06-16",
            (Visit(id="f"),),
            id="put off without a date, then on the day of the new plan",
        ),
        pytest.param(
            "a 2023-06-02 reports x 2023-06-01T23:30:00; b 2023-06-02 reports x 2023-06-02;"
            "c 2023-06-05 reports x",
            (),
            id="late at night, and by the next day's paper",
        ),
        pytest.param(
            "a 2022-05-01 reports f22 2022-04-28/2022-04-30; a 2022-05-01 plans f23 2023-04;"
            "b 2023-05-02 reports f23 2023-04-27/2023-04-29; b 2023-05-02 plans f24 2024-04",
            tuple(
                Visit(id=f"f{year}", name="Spring fair", place="baku", participants=("Org",))
                for year in (22, 23, 24)
            ),
            id="every year, the next announced at the last",
        ),
        pytest.param(
            "a 2022-01-01 plans ceremony 2022-06; a 2022-01-01 plans production 2022-06;"
            "b 2022-04-20 reports production 2022-04;"
            "c 2022-07-01 reports ceremony 2022-06-30 after=production",
            STAGES,
            id="producing before the ceremony, both planned for one month",
        ),
        pytest.param(
            "a 2023-06-18 reports m 2023-06-17; b 2023-06-22 reports m 2023-06-21;"
            "c 2023-06-23 reports m 2023-06-17/2023-06-21",
            (Visit(id="m"),),
            id="five days, of which papers name the first and the last",
        ),
        pytest.param(
            "a 2022-01-10 plans x 2022-34 speaker=Minister;"
            "a 2022-01-10 plans x 2022-36 speaker=Director; b 2022-12-01 reports x 2022-11",
            (),
            id="two speakers in one paper",
        ),
        pytest.param(
            "c 2020-09-01 plans x 2021-05; d 2021-05-20 reports x 2021-05-19;"
            "e 2021-06-01 cancels x 2020-05; f 2021-06-02 denies x 2021-05-18",
            (),
            id="held, and later told of what was called off the year before",
        ),
        pytest.param(
            "a 2021-05-19 awaits x; b 2021-05-20 reports x 2021-05-19; b 2021-05-20 reports x",
            (),
            id="still to come in the morning paper of the day",
        ),
        pytest.param(
            "a 2023-05-04 denies x; b 2023-06-04 reports x 2023-05; c 2023-06-05 reports x;"
            "d 2024-02-01 reports x 2023",
            (),
            id="not opened yet, and opened later that month",
        ),
        pytest.param(
            "a 2023-07 reports v1 2023-06-15/2023-06-17;"
            "a 2023-07 reports v2 2023-06-17/2023-06-19;"
            "a 2023-07 reports v3 2023-06-17",
            tuple(
                Visit(id=name, place=place, participants=("M",))
                for name, place in (("v1", "baku"), ("v2", "kazan"), ("v3", "moscow"))
            ),
            id="from one city over another to a third in one day",
        ),
    ],
)
def test_what_is_innocent_too(claims: str, events: tuple[Event, ...]) -> None:
    """Change over time, vagueness and other clocks contradict nothing."""
    found = reconciled(claims, *events).findings
    assert [f.code for f in found if f.severity is Severity.CONFLICT] == []
