"""What real texts have: times of other things beside a verb, asides before it, blocks of a page."""

from pathlib import Path

import pytest

import chronology
from chronology import drafting
from chronology.drafting import Drafted
from chronology.vocabulary import LeftOut

HEAD = "The Courier\n\nWednesday, 15 May 2024\n\n"


def drafted(folder: Path, text: str, name: str = "a.txt") -> Drafted:
    """Draft of one document, in a folder of its own."""
    (folder / name).write_text(text, encoding="utf-8")
    return drafting.draft(folder)


def told_in(made: Drafted) -> list[tuple[str, str, str]]:
    """Return the name, the date and the mood of each claim, as `check` has them."""
    if not made.events:
        return []
    built = chronology.build(made.path)
    names = {event.id: event.name for event in built.ledger.events}
    return [
        (names[one.claim.event], str(one.span), one.claim.modality.value) for one in built.claims
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Growers were clearing the fields before Arden's visit Sunday.",
        "Even before Marsh's resignation Friday, the bank was losing clients.",
        "A gardener was found guilty of poisoning a vicar, Tom Hale, in 2009.",
        "She was jailed for robbing two shops, both in Hull, in 2011.",
        "The keeper retired after losing a hand in 2017.",
        "The trust held talks about the fire on 3 May.",
        "A museum borrowed a map from 1950.",
        "The clerk restored a copy from last week.",
        "The school has booked coaches on 22 April.",
        "The bank has forecast a loss in its financial year to March 2025.",
        "The walkout followed a quarrel on 3 May.",
        "They succeeded in getting Ann Marsh elected in November.",
        "Hopefully the lock reopened on 3 May.",
        "The regent ruled that tolls would be charged beginning February 12.",
        "It was the third mill to be shut in 2023.",
        "That was not enough yesterday.",
        "The cook has now admitted to the theft of a ham in 2019.",
        "The bishop condemned the raid on 3 May.",
        "Amid a strike on Monday, the foundry closed the yard.",
        "The club was promoted to 2018–19 Premier League.",
    ],
)
def test_times_of_other_things(tmp_path: Path, sentence: str) -> None:
    """What its clause does not surely tell of a time is not drafted."""
    assert told_in(drafted(tmp_path, f"{HEAD}{sentence}\n")) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The baker left Hull, Yorkshire on April 11 en route to Bern.",
            ("Baker left Hull, Yorkshire en route to Bern", "11 April 2024", "reported"),
        ),
        (
            "Fisk was freed after a judge on Monday quashed the order.",
            ("Judge quashed the order", "13 May 2024", "reported"),
        ),
        (
            "The cases were argued before the Supreme Court on April 23, 2024.",
            ("Cases argued before the Supreme Court", "23 April 2024", "reported"),
        ),
        (
            "On 3 May a barn built by monks and let to a farmer burned down.",
            (
                "Barn built by monks and let to a farmer burned down",
                "3 May 2024",
                "reported",
            ),
        ),
        (
            "In December of last year, Hale, a stoker, refused to board the ship.",
            ("Hale refused to board the ship", "December 2023", "reported"),
        ),
        (
            "The Harbour Trust, the body that oversees the pier, posted photos late Tuesday.",
            ("Harbour Trust posted photos", "14 May 2024", "reported"),
        ),
        (
            "A court in the lakeside capital Winton ruled this month that boys and girls could go.",
            ("Court ruled that boys and girls could go", "May 2024", "reported"),
        ),
        (
            "Secretary of State Ann Reed launched a committee last month.",
            ("Ann Reed launched a committee", "April 2024", "reported"),
        ),
        (
            "On May 5th, I attended a meeting of the parish.",
            ("I attended a meeting of the parish", "5 May 2024", "reported"),
        ),
        (
            "A wing was added on 3 May.",
            ("Wing added", "3 May 2024", "reported"),
        ),
        (
            "The trust held talks on 3 May.",
            ("Trust held talks", "3 May 2024", "reported"),
        ),
        (
            "The ferry would be launched in October, the yard said.",
            ("Ferry to be launched", "October 2024", "planned"),
        ),
        (
            "In a statement issued on Sunday, the yard said it had closed the slip.",
            ("Statement issued", "12 May 2024", "reported"),
        ),
    ],
)
def test_who_did_what_when(tmp_path: Path, sentence: str, told: tuple[str, str, str]) -> None:
    """Asides, places and titles beside a verb leave it its time and its subject."""
    assert told in told_in(drafted(tmp_path, f"{HEAD}{sentence}\n"))


def test_a_relative_clause_is_passed_over(tmp_path: Path) -> None:
    """A verb has the time behind an aside of its object, and the next verb its own."""
    sentence = (
        "Waters has represented the 35th District, which includes the docks, since 1991, and was "
        "chair of the caucus from 1997 to 1998."
    )
    dates = {(span, mood) for _, span, mood in told_in(drafted(tmp_path, HEAD + sentence))}
    assert dates == {("since 1991", "reported"), ("1997–1998", "reported")}


def test_who_says_something_behind_a_quotation(tmp_path: Path) -> None:
    """The end of what is said, and who said it when, is no happening."""
    made = drafted(
        tmp_path, f"{HEAD}“We respect the rule,” Eva Hale, the guild’s agent, said Monday."
    )
    assert told_in(made) == []
    assert [one.reason for one in made.left_out if one.time == "Monday"] == [LeftOut.TELLING]


def test_front_matter_tells_of_the_file(tmp_path: Path) -> None:
    """Nothing is drafted of front matter; a key without a value says nothing of the text."""
    text = (
        "---\ntitle: The pier\npost_date: 2024-05-15 10:00:00\ndate_display: null\n"
        'summary: "The pier was sold on 3 May 2024."\nissue: 23 Dec. 2023, page 6 pinned\n---\n\n'
        "The pier was painted on 2 May.\n"
    )
    made = drafted(tmp_path, text, "a.md")
    assert told_in(made) == [("Pier painted", "2 May 2024", "reported")]


def test_blocks_of_markdown_part_sentences(tmp_path: Path) -> None:
    """A paragraph that a tag ends is not read on in the next one."""
    text = (
        "---\ndate: 2024-05-15\n---\n\n<div><p>The diver survived, but required care.</p>"
        '<p class="x">In 2023, the lock was closed.</p><span id="a"/><p>It rained.</p></div>\n'
    )
    made = drafted(tmp_path, text, "a.md")
    assert told_in(made) == [("Lock closed", "2023", "reported")]


@pytest.mark.parametrize(
    "line", ["May 15, 2024 | Page 11", "By Ann Reed | May 15, 2024 | Pages 10 and 11"]
)
def test_a_printed_page_beside_a_day(tmp_path: Path, line: str) -> None:
    """A day with the page on which it was printed is that of the paper."""
    made = drafted(tmp_path, f"On the line\n\n{line}\n\nWelders began a strike on May 9.\n")
    assert told_in(made) == [("Welders began a strike", "9 May 2024", "reported")]


def test_the_last_title_opens_the_name_of_a_speaker(tmp_path: Path) -> None:
    """What stands before a title is no part of who speaks."""
    sentence = (
        "Asked last week about the rights, FIFA Commissioner Adam Gold told reporters little."
    )
    drafted(tmp_path, HEAD + sentence)
    speakers = {one.claim.speaker for one in chronology.build(tmp_path / "chronology.toml").claims}
    assert speakers <= {"Adam Gold", ""}


def test_a_line_of_days_parts_a_headline_from_the_text(tmp_path: Path) -> None:
    """What stands above a dateline without a blank line between is no part of the sentence."""
    drafted(
        tmp_path,
        "3 March 2008\n\nFirm defeats rival\nMarch 01 , 2008\nThe firm won the tender on"
        " 28 February 2008.\n\nRival appeals\n2 March 2008\nThe rival appealed on 1 March 2008.\n",
    )
    made = chronology.build(tmp_path)
    assert [(one.name, str(one.when)) for one in made.events] == [
        ("Firm won the tender", "28 February 2008"),
        ("Rival appealed", "1 March 2008"),
    ]
