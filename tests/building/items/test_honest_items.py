"""Honest items that hold, or are as typed, and the lies beside them that do not."""

import pytest

import chronology

_PAPER = "The Brackenfield Gazette\nWednesday 12 February 2025\n\n"
_MINUTES = """KESTREL CO-OP
Minutes of the Committee, Monday 9 September 2024, 6.30 pm

Present: A, B

1. Minutes
The minutes of 8 July were approved.

2. Repairs
Mr Sorrel reported that the standpipe was repaired. The roof had been mended. The hedge will be
cut. The fence was mended on 22 August. The audit, carried over from 8 July, was completed.
"""
_DIARY = """DIARY OF J. HARKER

Thursday, 12 October 1916

The mill shut at noon. Mrs Teale told us that her Robert was killed at Thiepval. The barn burned
down last night. Hugh had been ill.

Friday, 13 October 1916

We stayed in.
"""
_LOG = """#ops-incidents export

2024-02-07 02:11 mkoenig: pager went off, checkout latency at 9s
2024-02-07 02:41 sara.d: all green since 02:30. closing.
2024-02-07 09:05 sara.d: postmortem is tomorrow at 14:00, please add your notes
2024-02-08 15:12 mkoenig: root cause: the cert on lb-3 expired on 6 Feb
"""
_PLANNED = "planned"


def outcome(text: str, quote: str, date: str = "", name: str = "doc.txt", **more: str) -> str:
    """Return what becomes of an item that quotes a text."""
    item = {"quote": quote, **({"date": date} if date else {}), **more}
    return chronology.check_items([item], {name: text})[0].outcome.value


@pytest.mark.parametrize(
    ("text", "quote", "date", "head", "told"),
    [
        (_MINUTES, "The minutes of 8 July were approved", "2024-09-09", "9 September 2024", True),
        (_MINUTES, "was completed", "2024-09-09", "Monday 9 September 2024", True),
        (_MINUTES, "the standpipe was repaired", "2024-09-09", "9 September 2024", False),
        (_MINUTES, "The roof had been mended", "2024-09-09", "9 September 2024", False),
        (_MINUTES, "The hedge will be\ncut", "2024-09-09", "9 September 2024", False),
        (_MINUTES, "The fence was mended", "2024-09-09", "9 September 2024", False),
        (_DIARY, "The mill shut at noon", "1916-10-12", "Thursday, 12 October 1916", True),
        (_DIARY, "We stayed in", "1916-10-13", "13 October 1916", True),
        (_DIARY, "The mill shut at noon", "1916-10-13", "13 October 1916", False),
        (_DIARY, "her Robert was killed at Thiepval", "1916-10-12", "12 October 1916", False),
        (_DIARY, "The barn burned\ndown", "1916-10-12", "12 October 1916", False),
        (_DIARY, "Hugh had been ill", "1916-10-12", "12 October 1916", False),
    ],
)
def test_the_day_of_a_part(text: str, quote: str, date: str, head: str, *, told: bool) -> None:
    """The head of minutes, or of a diary's entry, dates what its own text plainly tells."""
    made = outcome(text, quote, date, date_quote=head)
    assert made == ("as-typed" if told else "fails")


@pytest.mark.parametrize(
    ("quote", "date", "more", "told"),
    [
        ("postmortem is tomorrow at 14:00", "2024-02-08", {"modality": _PLANNED}, "holds"),
        ("the cert on lb-3 expired on 6 Feb", "2024-02-06", {"speaker": "mkoenig"}, "holds"),
        ("postmortem is tomorrow at 14:00", "2024-02-09", {"modality": _PLANNED}, "fails"),
        ("the cert on lb-3 expired on 6 Feb", "2024-02-06", {"speaker": "sara.d"}, "fails"),
    ],
)
def test_a_log_by_the_clock(quote: str, date: str, more: dict[str, str], told: str) -> None:
    """Each line of a log that logins wrote counts from its own stamp."""
    assert outcome(_LOG, quote, date, **more) == told


@pytest.mark.parametrize(
    "text",
    [
        (
            "2023-05-04 08:00 Hall A: talk\n2023-05-04 09:30 Hall B: it was held yesterday\n"
            "2023-05-05 10:00 Hall A: closing\n"
        ),
        (
            "2023-05-04 08:03 Leeds: late\n2023-05-04 09:31 York: it was held yesterday\n"
            "2023-05-05 10:07 Leeds: shut\n"
        ),
        (
            "2023-05-05 10:07 lea: again\n2023-05-04 08:03 lea: it was held yesterday\n"
            "2023-05-04 09:31 tom: done\n"
        ),
    ],
)
def test_what_no_clock_stamped(text: str) -> None:
    """Programmes and timetables stay open, as does what stands in no order."""
    assert outcome(text, "it was held yesterday", "2023-05-03") == "fails"


@pytest.mark.parametrize(
    ("quote", "date", "told"),
    [
        ("Friday's vote was carried by 60 to 12", "2025-02-07", "as-typed"),
        ("Sunday's derby ended in a draw", "2025-02-09", "as-typed"),
        ("Friday's vote was carried by 60 to 12", "2025-02-10", "fails"),
        ("Friday's vote was criticised by the mayor", "2025-02-07", "fails"),
        ("Friday's vote was not carried", "2025-02-07", "fails"),
        ("Friday's meeting was postponed", "2025-02-07", "fails"),
        ("The report on Friday's match was finished", "2025-02-07", "fails"),
        ("Whether by design or accident, the shed burned down on Thursday", "2025-02-06", "holds"),
        ("Whether the barn or the shed burned on Thursday is unclear", "2025-02-06", "fails"),
        ("If by road, the goods arrived on Thursday", "2025-02-06", "fails"),
    ],
)
def test_sentences_of_a_paper(quote: str, date: str, told: str) -> None:
    """A happening's own day is that of how it went; what was so either way is no condition."""
    assert outcome(f"{_PAPER}{quote}.\n", quote, date, modality="reported") == told


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("Awaiting bank details", "as-typed"),
        ("awaiting payment", "as-typed"),
        ("Awaiting approval", "fails"),
        ("Awaiting report of the board", "fails"),
        ("Pending", "fails"),
    ],
)
def test_what_a_done_thing_waits_for(status: str, told: str) -> None:
    """What was awarded stays so while somebody waits for what only follows."""
    text = f"Grant,Awarded,Status\nG-1,22/02/2023,{status}\nG-2,25/03/2023,Paid\n"
    quote = f"Grant: G-1; Awarded: 22/02/2023; Status: {status}"
    assert outcome(text, quote, "2023-02-22", "grants.csv") == told


@pytest.mark.parametrize(
    ("event", "told"), [("Reported to inspectorate", "as-typed"), ("Pump delivered", "fails")]
)
def test_a_cell_that_tells_by_its_own_words(event: str, told: str) -> None:
    """A note with its own date is called by its words, whatever a column beside it is called."""
    text = (
        "Incident,Reported by,Delivered,Notes\n"
        "Gas leak,J. Ortiz,yes,Reported to inspectorate on 10 April 2024\n"
    )
    quote = "Notes: Reported to inspectorate on 10 April 2024"
    assert outcome(text, quote, "2024-04-10", "incidents.csv", event=event) == told


_WALLS = "# Week 31: walls\n\nThe mason came on 30 October and laid a course.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"# The barn\n\nPosted on 4 November 2023\n\n{_WALLS}", "holds"),
        (f"Posted on 4 November 2023\n\n{_WALLS}\n# Week 32: roof\n\nRain.\n", "as-typed"),
        (f"Posted on 4 November 2023\n\nWe began with a floor.\n\n{_WALLS}", "as-typed"),
    ],
)
def test_a_step_that_heads_the_whole(text: str, told: str) -> None:
    """A step such as "Week 31" over all of a text moves no time on; between parts it may."""
    assert outcome(text, "The mason came on 30 October", "2023-10-30", "b.md") == told


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        ("Friday's vote was criticised", "“Friday” is of a thing: “Friday's vote”"),
        ("losing its licence on Friday", "its sentence says “close to”: denied"),
    ],
)
def test_findings_name_the_words(quote: str, says: str) -> None:
    """A finding names the thing that a day is of, what to do, and all words that deny."""
    text = f"{_PAPER}Friday's vote was criticised. It came close to losing its licence on Friday.\n"
    item = {"quote": quote, "date": "2025-02-07"}
    told = " ".join(r.sentence for r in chronology.check_items([item], {"a.txt": text})[0].reasons)
    assert says in told
    assert "“Friday” is" not in told or "leave `date` out" in told
