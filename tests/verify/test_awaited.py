"""What is pending by some time came no earlier: the time of the waiting is no deadline."""

from pathlib import Path

import pytest

import chronology

MINUTES = "20 April 2023"


def built(
    folder: Path, text: str, *, kind: str = "event", plan: str = "", when: str = ""
) -> chronology.Chronology:
    """Return a chronology of one pending claim, said in minutes of 20 April 2023, and a plan."""
    (folder / "minutes.txt").write_text(f"{MINUTES}\n\n{text}.", encoding="utf-8")
    (folder / "order.txt").write_text(f"3 January 2023\n\n{plan}.", encoding="utf-8")
    claims = [("minutes", text, "pending")] + ([("order", plan, "planned")] if plan else [])
    ledger = [
        '[chronology]\ntitle = "Doors"',
        '[sources.minutes]\nfile = "minutes.txt"\npublished = 2023-04-20',
        '[sources.order]\nfile = "order.txt"\npublished = 2023-01-03',
        f'[events.doors]\nname = "Doors delivered"\nkind = "{kind}"',
        *(
            f'[[claims]]\nevent = "doors"\nsource = "{source}"\nquote = "{quote}"\n'
            f'modality = "{modality}"'
            + (f'\nwhen = "{when}"' if when and modality == "pending" else "")
            for source, quote, modality in claims
        ),
    ]
    (folder / "chronology.toml").write_text("\n".join(ledger) + "\n", encoding="utf-8")
    return chronology.build(chronology.load(folder / "chronology.toml"))


WAITING = (
    ("The doors had not been delivered by 17 March 2023", "17 March 2023 or later"),
    ("The doors have not been delivered as of 17 March 2023", "17 March 2023 or later"),
    ("The doors were not yet delivered on 17 March 2023", "17 March 2023 or later"),
    ("On 17 March 2023 the doors had still not been delivered", "17 March 2023 or later"),
    ("By 17 March 2023 no doors had been delivered", "17 March 2023 or later"),
    ("The doors had not been delivered by about 17 March 2023", "16 March 2023 or later"),
    ("The doors had not been delivered before 17 March 2023", "17 March 2023 or later"),
    ("Delivery of the doors was still outstanding at 17 March 2023", "17 March 2023 or later"),
    ("The doors had not been delivered by March 2023", "March 2023 or later"),
    ("The doors have not been delivered in March 2023", "March 2023 or later"),
    ("The doors had not arrived by yesterday", "19 April 2023 or later"),
    ("The doors were still missing between 3 and 17 March 2023", "3 March 2023 or later"),
    ("The doors had not arrived by 5 pm on 17 March 2023", "17 March 2023 17:00 or later"),
    ("The doors have not been delivered", "20 April 2023 or later"),
    ("The doors, due by 17 March 2023, have not been delivered", "20 April 2023 or later"),
    ("The doors have not been delivered and will be by 17 May 2023", "20 April 2023 or later"),
)


@pytest.mark.parametrize("kind", ["event", "state"])
@pytest.mark.parametrize(("text", "date"), WAITING)
def test_no_earlier(tmp_path: Path, text: str, date: str, kind: str) -> None:
    """Whatever joins the time of the waiting, the event came then or later, never by then."""
    [event] = built(tmp_path, text, kind=kind).events
    assert str(event.span) == date


@pytest.mark.parametrize("when", ["2023-03-17", "2023-03", "2023-03-17/.."])
def test_the_date_given(tmp_path: Path, when: str) -> None:
    """A date given for it is that of the waiting, or of what can have come since."""
    made = built(tmp_path, WAITING[0][0], when=when)
    [event] = made.events
    assert [finding.code for finding in made.findings] == []
    assert str(event.span) == "17 March 2023 or later"


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("The doors will be delivered by 1 March 2023", ["still pending on 17 March 2023"]),
        ("The doors will be delivered by 17 March 2023", []),
        ("The doors will be delivered by 1 April 2023", []),
    ],
)
def test_nothing_is_told_of_the_days_after(tmp_path: Path, plan: str, told: list[str]) -> None:
    """A plan is not held against the day on which the waiting is told, but that of the waiting."""
    made = built(tmp_path, WAITING[0][0], plan=plan)
    found = [f.sentence for f in made.findings if f.code == "pending-after-plan"]
    assert [sentence.rsplit(", ", 1)[1] for sentence in found] == told
