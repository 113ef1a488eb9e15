"""Chats of many countries and programs, what is pasted into them, and what readers wrote."""

from pathlib import Path

import pytest

import chronology
from chronology.claims import VerifiedClaim
from chronology.documents import read, stated

SAID = ("We signed it yesterday", "The crane arrived today", "The inspector visited on Monday")
DAYS = ("11 May 2023", "13 May 2023", "15 May 2023")
NEVER = "no date"
ANN, TOM = "Ann Marsh", "Tom Berg"


def claim_of(folder: Path, text: str, quote: str, file: str, published: str = "") -> VerifiedClaim:
    """Return a claim that quotes a document, verified."""
    path = folder / file
    path.write_text(text, encoding="utf-8", newline="")
    book = chronology.LedgerBuilder()
    if published:
        source = book.add_source(path, publisher="Port", published=published)
    else:
        source = book.add_source(path, publisher="Port")
    book.add_claim(book.add_event("It"), source, quote)
    return book.build().claims[0]


def told(made: VerifiedClaim) -> str:
    """Return the day of a claim that counts."""
    return str(made.span) if made.counts and made.span is not None else NEVER


def chat(form: str, second: str = TOM) -> str:
    """Return three messages of 12, 13 and 16 May 2023, each written in a form."""
    names = (ANN, second, ANN)
    told_so = zip((12, 13, 16), names, SAID, strict=True)
    return "\n".join(form.format(d=day, n=name, q=words) for day, name, words in told_so) + "\n"


@pytest.mark.parametrize(
    "form",
    [
        "{d:02}-05-2023 18:03 - {n}: {q}",
        "{d:02}/05/2023 18:03 - {n}: {q}",
        "2023-05-{d:02} 18:03 - {n}: {q}",
        "{d:02}/05/2023 à 18:03 - {n}: {q}",
        "2023/05/{d:02} 18:03 - {n}: {q}",
        "2023年5月{d}日 18:03 - {n}: {q}",
        "2023. 5. {d}. 오후 6:03, {n} : {q}",
        "2023년 5월 {d}일 오후 6:03, {n} : {q}",
        "{d}.5.2023 klo 18.03 - {n}: {q}",
        "{d:02}.05.2023 18.03 - {n}: {q}",
        "2023. 05. {d:02}. 18:03 - {n}: {q}",
        "{d:02}.05.23 г., 18:03 ч. - {n}: {q}",
        "[{d}\u200f/5\u200f/2023, 6:03:11 م] {n}: {q}",
        "\u200f{d}\u200f/5\u200f/2023، 6:03 م - {n}: {q}",
        "[{d:02}.05.23 18:03:11] {n}: {q}",
        "[{d}-05-2023 18:03:11] {n}: {q}",
        "[{d}/05/2023 18:03:11] {n}: {q}",
        "[18:03, {d}/5/2023] {n}: {q}",
        "[6:03 PM, 5/{d}/2023] {n}: {q}",
        "{d} May 2023 18:03:11 - {n}: {q}",
        "2023-05-{d}T18:03:11+01:00 {n}: {q}",
        "2023-05-{d} 18:03 UTC {n}: {q}",
        "2023-05-{d} 18:03:11\t{n}\t{q}",
        "{n} {d}/05/2023, 18:03\n{q}",
        "{n} May {d}, 2023 at 6:03 PM\n{q}\n",
        "{n}\n  May {d}th, 2023 at 6:03 PM\n{q}\n",
        "May {d}, 2023  6:03:11 PM (Read by you after 2 minutes)\n{n}\n{q}\n",
        "From: {n} (+447700900123)\nType: incoming\nSent: {d} May 2023 18:03:11 +0100\n\n{q}\n",
        "Date: {d}/05/2023 18:03\nFrom: {n}\nStatus: read\nText: {q}\n",
    ],
)
def test_stamps_of_many_countries_and_programs(form: str, tmp_path: Path) -> None:
    """Each message counts from its own stamp, however a program writes that."""
    text = chat(form)
    made = [claim_of(tmp_path, text, quote, "a.txt") for quote in SAID]
    assert [told(one) for one in made] == list(DAYS)
    assert [one.voice for one in made] == [ANN, TOM, ANN]
    assert stated(read(tmp_path / "a.txt")).published is None


@pytest.mark.parametrize(
    "name",
    ["Berg, Tom", "Tom Berg 🚢", "Berg, T. | Port", "Mama 🐝", "船長", "O’Neill, Pat", "Dr. Berg"],
)
@pytest.mark.parametrize(
    "form",
    [
        "{d}/05/2023, 18:03 - {n}: {q}",
        "[{d}/05/2023 18:03] {n}\n{q}",
        "{n}, [{d}.05.2023 18:03]\n{q}",
    ],
)
def test_names_with_signs_and_commas(name: str, form: str, tmp_path: Path) -> None:
    """Whose name has a comma or a sign speaks for himself, and not for who wrote before."""
    made = claim_of(tmp_path, chat(form, name), SAID[1], "a.txt")
    assert (told(made), made.voice) == ("13 May 2023", name)


PASTED = (
    "[10:04, 3/5/2023] Lena: {q}",
    "[3/5, 10:04] Lena: {q}",
    "10:04 - Lena: {q}",
    "3 May 2023 10:04 - Lena: {q}",
    "2023-05-03 10:04 <lena> {q}",
    "Lena, [03.05.2023 10:04]\n{q}",
    "Lena Voss 03/05/2023 10:04\n{q}",
    "Lena Voss  10:04 AM\n{q}",
    "Lena Voss\n3 May 2023 at 10:04\n{q}",
    "Lena Voss\nYesterday at 9:00 AM\n{q}",
    "Lena Voss (3 May 2023):\n{q}",
    "Lena, Fri 12:04\n{q}",
    "[Lena] [10:04] {q}",
    "> {q}",
)


IN_A_LINE = "{d}/05/2023, 08:09 - {n}: {q}\n"
ON_A_LINE = "[{d}/05/2023 08:09] {n}\n{q}\n"


def around(form: str, before: str, behind: str) -> str:
    """Return a chat in whose second message a place for other words is left."""
    first, last = form.format(d=12, n=ANN, q="ok"), form.format(d=16, n=ANN, q="ok")
    return first + form.format(d=14, n=TOM, q=before + "{}" + behind) + last


@pytest.mark.parametrize("pasted", PASTED)
@pytest.mark.parametrize(
    "around",
    [
        around(IN_A_LINE, "see:\n", ""),
        around(IN_A_LINE, "", ""),
        around(ON_A_LINE, "", "\nand I agree"),
    ],
)
def test_another_chat_in_a_message(pasted: str, around: str, tmp_path: Path) -> None:
    """What stands below another chat's head is neither of the day nor of the voice around it."""
    made = claim_of(tmp_path, around.format(pasted.format(q=SAID[1])), SAID[1], "a.txt")
    assert (told(made), made.voice) == (NEVER, "whom a quotes")


def test_an_answer_below_what_it_answers(tmp_path: Path) -> None:
    """Below the marked lines at its head a message goes on in its own words."""
    text = chat("{d}/05/2023, 18:03 - {n}: > When did it come?\n{q}")
    made = claim_of(tmp_path, text, SAID[1], "a.txt")
    assert (told(made), made.voice) == ("13 May 2023", TOM)


@pytest.mark.parametrize(
    "text",
    [
        "03-05-2023 18:03 - Ann: ok\n04-06-2023 18:03 - Tom: {q}\n05-07-2023 18:03 - Ann: no\n",
        "12/05/2566 18:03 - Ann: ok\n13/05/2566 18:03 - Tom: {q}\n16/05/2566 18:03 - Ann: no\n",
        "2023-05-12 18:03 - Pump: started\n2023-05-13 18:03 - Pump: {q}\n",
        "12/05/2023 18:03 - Ferry sinks: ten dead\n13/05/2023 18:03 - Quay opens: {q}\n",
        "Tom Berg\nMay 13, 2023 at 8:01 AM\nok\n\nAnn Marsh\nYesterday at 9:00 AM\n{q}\n",
    ],
)
def test_days_that_nobody_can_tell(text: str, tmp_path: Path) -> None:
    """Figures of two orders, other calendars, logs, and hours of a day that is not told."""
    assert told(claim_of(tmp_path, text.format(q=SAID[1]), SAID[1], "a.txt")) == NEVER


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "Herald, 12 May 2023\n\nEmail from Keller to Voss, 3 May 2023, 10:04:\n{q}.\n",
            "2023-05-12",
        ),
        ("Herald, 12 May 2023\n\nKeller to Voss (3 May 2023):\n{q}.\n", "2023-05-12"),
        ("Herald, 12 May 2023\n\nExhibit 4, letter dated 3 May 2023:\n{q}.\n", "2023-05-12"),
        ("Notes\n\n12/5 call with L.\n{q}.\n\n13/5 call with T.\nThe ferry sank.\n", "2023-06-10"),
        (
            "Notes\n\n13.5. call with L.\n{q}.\n\n14.5. call with T.\nThe ferry sank.\n",
            "2023-06-10",
        ),
        ("Ann Marsh\n12 May 2023\nIt sank.\n\nTom Berg\n{q}\n2y Like Reply\n", "2023-05-12"),
        ("Ann Marsh\n12 May 2023\nIt sank.\n\nTom Berg\n{q}\nLike · Reply · 2 yrs\n", "2023-05-12"),
        ("This article was amended on 22 May 2023. {q}.\n", "2023-05-12"),
    ],
)
def test_words_of_another_day(text: str, published: str, tmp_path: Path) -> None:
    """What a line introduces, notes under short days and readers' comments are of no outer day."""
    made = claim_of(tmp_path, text.format(q=SAID[1]), SAID[1], "a.txt", published)
    assert told(made) == NEVER


@pytest.mark.parametrize(
    "text",
    [
        "The council had decided this on 3 May 2023:\n{q}.\n",
        "The rules:\n{q}.\n",
        "1.1. Scope\n{q}.\n\n1.2. Terms\nNone.\n",
        "The treaty was amended on 22 May 2022. {q}.\n",
    ],
)
def test_words_of_the_document_itself(text: str, tmp_path: Path) -> None:
    """What no message or note begins is of the document's day."""
    whole = "Herald\n\nThe company did not comment.\n\n" + text.format(q=SAID[1])
    assert told(claim_of(tmp_path, whole, SAID[1], "a.txt", "2023-05-12")) == "12 May 2023"


CUT = """# {}

## 13 May 2023 – Crane

The crane arrived today.

## 15 May 2023 – Ferry

It sank.
"""


@pytest.mark.parametrize(
    ("title", "day"),
    [("Harbour in the press", DAYS[1]), ("Press cuttings", DAYS[1]), ("Harbour history", NEVER)],
)
def test_cuttings_with_a_title_beside_each_day(title: str, day: str, tmp_path: Path) -> None:
    """What calls itself of the press is dated by its headings; a history tells about days."""
    assert told(claim_of(tmp_path, CUT.format(title), SAID[1], "a.md")) == day


@pytest.mark.parametrize(
    "words",
    ["Inspection Monday 10:00", "Inspection 17/05/2023 10:00", "The inspection: Monday 10:00"],
)
@pytest.mark.parametrize("form", [IN_A_LINE, ON_A_LINE])
def test_a_plan_that_is_all_of_a_message(words: str, form: str, tmp_path: Path) -> None:
    """What looks like a head and leads nothing is what somebody wrote."""
    made = claim_of(tmp_path, around(form, words, "").format(""), words, "a.txt")
    assert made.voice == TOM
