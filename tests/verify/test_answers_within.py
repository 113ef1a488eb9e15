"""Answers within what they answer, days that stand beside words: whose they are, of when."""

import pytest

import chronology
from chronology.claims import VerifiedClaim
from chronology.vocabulary import TypedField

Q = "the crane was repaired yesterday"
NEVER = "no date"
SENT = "From: John Doe <john@x.example>\nDate: Fri, 12 May 2023 10:00:00 +0000\nSubject: q\n\n"
WROTE = "On Tue, 2 May 2023 at 17:40, Ann Marsh <ann@x.example> wrote:\n"
OUTLOOK = (
    "From: Ann Marsh <ann@x.example>\nSent: Tuesday, 2 May 2023 17:40\nTo: John Doe\nSubject: q\n"
)
OUTER, INNER = "11 May 2023", "1 May 2023"


def claim_of(text: str, file: str = "a.eml", published: str | None = None) -> VerifiedClaim:
    """Return a claim that quotes a document, verified."""
    book = chronology.LedgerBuilder()
    if published is None:
        source = book.add_source(text=text, file=file)
    else:
        source = book.add_source(text=text, file=file, published=published)
    book.add_claim(book.add_event("It"), source, Q)
    return book.build().claims[0]


def told(made: VerifiedClaim) -> str:
    """Return the day of a claim that counts."""
    return str(made.span) if made.counts else NEVER


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"See my answers in capitals.\n\n{OUTLOOK}\nIs it?\n\nSo {Q}.\n", NEVER),
        (f"My comments are inline.\n\n{OUTLOOK}\nIs it?\n\nSo {Q}.\n", NEVER),
        (f"Please see my replies below.\n\n{OUTLOOK}\nIs it?\n\nSo {Q}.\n", NEVER),
        (f"I have answered in red.\n\n{OUTLOOK}\nIs it?\n\nSo {Q}.\n", NEVER),
        (f"See inline.\n\n{WROTE}\nIs it?\n\nSo {Q}.\n", NEVER),
        (f"See my remarks in blue.\n\n{WROTE}> Is it?\n> So {Q}.\n", NEVER),
        (f"My answers are below.\n\n{WROTE}> Is it?\n> So {Q}.\n", INNER),
        (f"My answers are below.\n\n{WROTE}> Is it?\n\nSo {Q}.\n", OUTER),
        (f"See my answers, marked [JD].\n\n{OUTLOOK}\nSo {Q}.\n\n[JD] Fine.\n", INNER),
        (f"I saw your answer to the bank.\n\n{OUTLOOK}\nSo {Q}.\n", INNER),
        (f"Thanks for the comments. The plan is below par.\n\n{OUTLOOK}\nSo {Q}.\n", INNER),
        (f"{WROTE}\nIs it?\n\nSo {Q}.\n\nJohn\n", NEVER),
        (f"{WROTE}\nIs it?\n\nSo {Q}.\n\nJohn Doe\n", NEVER),
        (f"{WROTE}\nJohn,\n\nSo {Q}.\n\nAnn\n", INNER),
        (f"{WROTE}\nSo {Q}.\n\nAnn Marsh\n", INNER),
        (f"{WROTE}\nthat I had read. So {Q}.\n", NEVER),
        (f"{WROTE}\nhi john, so {Q}.\n", INNER),
        (f"{WROTE}\nIs it?\n\nJohn's reply: so {Q}.\n", NEVER),
        (f"{WROTE}\nIs it?\n\nMy answer: so {Q}.\n", NEVER),
    ],
)
def test_answers_without_marks(text: str, day: str) -> None:
    """Where somebody else may have written in it, what a mail quotes has no day."""
    assert told(claim_of(SENT + text)) == day


def test_a_mail_with_two_dates() -> None:
    """None of them is its day, and none is hidden."""
    twice = SENT.replace("Subject", "Date: Mon, 1 May 2023 10:00:00 +0000\nSubject")
    made = claim_of(f"{twice}So {Q}.\n")
    assert told(made) == NEVER
    assert made.source.document is not None
    assert made.source.document.text.count("Date: ") == 2
    same = SENT.replace("Subject", "Date: Fri, 12 May 2023 10:00:00 +0000\nSubject")
    assert told(claim_of(f"{same}So {Q}.\n")) == OUTER


def test_a_file_shown_below_a_mail() -> None:
    """What it says is not the sender's, nor of the mail's day; what the mail itself says is."""
    mail = SENT.removesuffix("\n") + (
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        "Content-Type: text/plain\n\nSee the report.\n--b\nContent-Type: text/plain{}\n"
        f"Content-Disposition: inline{{}}\n\nSo {Q}.\n--b--\n"
    )
    assert told(claim_of(mail.format("; name=a.txt", "; filename=a.txt"))) == NEVER
    assert told(claim_of(mail.format("", ""))) == OUTER


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Notes\n\nSo {Q} (Ann Marsh, 2 May 2021)\nBricks came (Bo, 3 May 2021)\n", NEVER),
        (f"Notes\n\nSo {Q} [Herald, 2 May 2021].\n", NEVER),
        (f"Notes\n\nSo {Q} (11 May 2023).\n", OUTER),
        (f"Notes\n\nSo {Q}.\n— The Herald, 3 May 1911\n", NEVER),
        (f"Notes\n\nSo {Q}.\n\nThe bank paid on 3 May 2023.\n", OUTER),
        (f"Ann\t2021-05-02\tSo {Q}\nBo\t2021-05-03\tBricks came\n", NEVER),
        (f"Ann | 2021-05-02 | So {Q}\nBo | 2021-05-03 | Bricks came\n", NEVER),
        (f"Dear Sir,\n\nBricks came.\n\nP.S. 15 May. I hear that {Q}.\n", NEVER),
        (f"Dear Sir,\n\nBricks came.\n\nP.S. I hear that {Q}.\n", OUTER),
        (f"Notes\n\nSo {Q}.\n\nAnn, May 2, 2023 9:00 AM\n\nMud.\n\nBo, May 3, 2023 9:00 AM",
         NEVER),
        (f"1. On 2 May 2023 I met Mr Hill. He told me that {Q}.\n", NEVER),
        (f"1. I met Mr Hill on 2 May 2023. The bridge had sunk and {Q}.\n", NEVER),
        (f"1. On 2 May 2023 Mr Hill met Bo. He said that {Q}.\n", OUTER),
        (f"# Report\n\nBricks came.\n\n> So {Q}.\n", NEVER),
        (f"# Report\n\nSo {Q}.\n\n> Bricks came.\n", OUTER),
    ],
)  # fmt: skip
def test_days_beside_words(text: str, day: str) -> None:
    """What words are taken from, their row or their postscript may be of another day."""
    file = "a.md" if text.startswith("#") else "a.txt"
    assert told(claim_of(text, file, "2023-05-12")) == day


@pytest.mark.parametrize(
    "line",
    [
        *("2 May 2023 {}", "May 2, 2023 {}", "2 May 2023. {}", "(2 May 2023) {}"),
        "[2 May 2023] {}",
        *("* 2 May 2023 {}", "1. 2 May 2023: {}", "Tue 2 May 2023 {}", "[AK, 2 May 2023] {}"),
        *("20230502 {}", "02-May-23 {}", "0900Z 02MAY23 {}", "2.v.23 {}", "@2023-05-02 {}"),
        *("2nd May. {}", "3rd. {}", "02.05. {}", "Tuesday. {}", "Tues. {}", "Week 18: {}"),
        *("Day 2. {}", "Next day. {}", "Later (Thursday). {}", "UPDATE: {}", "EDIT: {}"),
        *("2/5 {}\n\n9/5 I slept.", "Steelton, 2 May 2023 – {}", "{} (Ann, 2 May 2023)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("layout", ["text", "mail", "quoted"])
def test_lines_of_another_day(line: str, layout: str) -> None:
    """A line that begins with a day, or by which time moves on, is of no day that is known."""
    body = f"Notes follow.\n\n{line.format(f'I hear that {Q}')}\n"
    quoted = "".join(f"> {one}\n" for one in body.splitlines())
    if layout == "text":
        made = claim_of(f"Log of the works\n\n{body}", "a.txt", "2023-05-12")
    else:
        later = WROTE.replace("Tue, 2 May", "Wed, 10 May")
        made = claim_of(SENT + (body if layout == "mail" else later + quoted))
    assert told(made) == NEVER


@pytest.mark.parametrize(
    "line",
    [
        *("{}", "3.2 {}", "10/31 {}\n\n10/37 I slept.", "2. {}", "On 2 May 2023 it rained. {}"),
        *("The next day was wet. {}", "By the third day all was well. {}"),
        "A later crane came. {}",
        *("1,000 bricks came. {}", "24 men came, and {}", "Tuesday was wet. {}"),
    ],
)  # fmt: skip
def test_lines_of_the_same_day(line: str) -> None:
    """Figures, ordinals and days within sentences change nothing."""
    body = f"Notes follow.\n\n{line.format(f'I hear that {Q}')}\n"
    assert told(claim_of(f"Log of the works\n\n{body}", "a.txt", "2023-05-12")) == OUTER


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Letter from Ann Kay of 2 May 2023", NEVER),
        ("Exhibit B: diary page for 2 May 2023", NEVER),
        ("Telegram handed in 2 May 2023", NEVER),
        ("Her statement of 2 May 2023 reads in full", NEVER),
        ("Last updated 2 May 2023", OUTER),
        ("Date of next meeting: 2 June 2023", OUTER),
        ("The storm of 2 May 2023", OUTER),
        ("Letter of 12 May 2023", OUTER),
    ],
)
def test_titles_with_a_day(title: str, day: str) -> None:
    """What stands under the title of something written has its day, or none that is known."""
    text = f"Review\n\nAll is well.\n\n{title}\n\nLadies,\n\nI thank you.\n\nI hear that {Q}.\n"
    assert told(claim_of(text, "a.txt", "2023-05-12")) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (f"In March he sent this.\n\n    I hear that {Q}.\n\nIt was denied.", NEVER),
        (f"In March he came.\n\n    1. I hear that {Q}.\n\nIt was denied.", OUTER),
        (f"    In March he came.\n\n    I hear that {Q}.\n\n    It was denied.", OUTER),
        (f"We are adjourned until tomorrow.\n\nMR HILL: I hear that {Q}.", NEVER),
        (f"Q   I read from Exhibit 7. I hear that {Q}. Correct?", NEVER),
        (f"Q   I hear that {Q}. Correct?", OUTER),
    ],
)
def test_words_set_in_and_read_out(words: str, day: str) -> None:
    """What is set in is another's, and so is what is read out in a question."""
    assert told(claim_of(f"Hearing\n\n{words}\n", "a.txt", "2023-05-12")) == day


@pytest.mark.parametrize(
    "greeting",
    ["Dear Bob,", "Hi Bob -", "Bob,", "Thanks Bob.", "@Bob Marsh", "Dear Mr Marsh,", "Bob Marsh!"],
)
@pytest.mark.parametrize("gap", ["\n>\n> ", " "])
@pytest.mark.parametrize("name", ["Ann Kay", "Ann Marsh"])
def test_whoever_is_greeted_does_not_speak(greeting: str, gap: str, name: str) -> None:
    """A name by which somebody is called shows no speaker."""
    book = chronology.LedgerBuilder()
    mail = SENT.replace("John Doe", "Bob Marsh")
    wrote = WROTE.replace("Ann Marsh", name)
    source = book.add_source(text=f"{mail}{wrote}> {greeting}{gap}So {Q}.\n", file="a.eml")
    book.add_claim(book.add_event("It"), source, Q, speaker="Bob Marsh")
    made = book.build()
    is_told = "speaker-mismatch" in {one.code for one in made.findings}
    assert is_told or TypedField.SPEAKER in made.claims[0].typed


def test_a_diary_that_may_be_dated_below() -> None:
    """Where the last day has nothing below it, each may stand under what was written on it."""
    above = "Diary\n\nMonday, 1 May 1911\n\nI rose.\n\nTuesday, 2 May 1911\n\nI saw that {}.\n"
    below = "Diary\n\nI rose.\n\nMonday, 1 May 1911\n\nI saw that {}.\n\nTuesday, 2 May 1911\n"
    assert told(claim_of(above.format(Q), "a.txt")) == "1 May 1911"
    assert told(claim_of(below.format(Q), "a.txt")) == NEVER


@pytest.mark.parametrize("box", ["- [ ] ", "[ ] ", "☐ ", "1. [ ] ", "* [_] "])
def test_a_box_that_nobody_ticked(box: str) -> None:
    """What stands behind it has not been done; behind another it has."""
    words = "The goods were received on 3 May 2023"
    for mark, counts in (
        (box, False),
        (box.replace("[ ]", "[x]").replace("☐", "☑"), "_" not in box),
    ):
        book = chronology.LedgerBuilder()
        source = book.add_source(text=f"{mark}{words}\n", file="a.txt")
        book.add_claim(book.add_event("It"), source, words)
        assert book.build().claims[0].counts == counts


SIGNS = [*"│┃▏¦»›＞:#%*~!-║▌❯", "&gt;", "\t", "    "]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("head", [WROTE, OUTLOOK])
def test_signs_that_no_list_knows(sign: str, head: str) -> None:
    """What lacks the sign that begins the first lines below a head may be the answer to them."""
    asked = f"{sign}When was it repaired?\n"
    assert told(claim_of(f"{SENT}{head}\n{asked}{sign}Tell me.\n\nSo {Q}.\n")) == NEVER
    assert told(claim_of(f"{SENT}{head}\n{asked}So {Q}.\n")) == NEVER
    assert told(claim_of(f"{SENT}{head}\n{asked}{sign}So {Q}.\n")) == INNER


FORWARDED = "---------- Forwarded message ----------\n" + OUTLOOK


@pytest.mark.parametrize(
    ("between", "days"),
    [
        ("-------- End Forwarded Message --------\n\n", {OUTER, NEVER}),
        ("----- Ende der weitergeleiteten Nachricht -----\n\n", {NEVER}),
        ("--- Fin du message transféré ---\n\n", {NEVER}),
        ("-- end quote --\n\n", {NEVER}),
        ("[/quote]\n\n", {NEVER}),
        ("=== Message ends ===\n\n", {NEVER}),
        ("John:\n", {NEVER}),
        ("[John Doe] ", {NEVER}),
        ("<John> ", {NEVER}),
        ("[JD 12/5] ", {NEVER}),
        ("John - ", {NEVER}),
        ("-> ", {NEVER}),
        ("=> ", {NEVER}),
        ("→ ", {NEVER}),
        (">>> ", {NEVER}),
        ("*** ", {NEVER}),
        ("@Ann ", {NEVER}),
        ("Ann, ", {NEVER}),
        ("REPLY (J. Doe): ", {NEVER}),
        ("Note: ", {INNER}),
        ("PS: ", {INNER}),
        ("Summary: ", {INNER}),
        ("- ", {INNER}),
    ],
)
def test_marks_within_what_is_quoted(between: str, days: set[str]) -> None:
    """A line that ends a message, a label and an arrow may begin somebody else's words."""
    for head in (WROTE, FORWARDED):
        assert told(claim_of(f"{SENT}{head}\nIs it?\n\n{between}So {Q}.\n")) in days


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("Rajiv wrote last week:", "Rajiv"),
        ("On Friday Rajiv wrote:", "Rajiv"),
        ("Last week Rajiv wrote:", "Rajiv"),
        ("Tuesday Rajiv wrote:", "Rajiv"),
        ("Earlier today Petra wrote:", "Petra"),
        ("Two days ago Rajiv wrote:", "Rajiv"),
        ("Rajiv Menon wrote yesterday:", "Rajiv Menon"),
        ("Quoting Rajiv Menon <rm@x.example>:", "Rajiv Menon"),
        ("Yesterday you wrote:", "whom"),
        ("Last Friday you wrote:", "whom"),
        ("Rajiv, you wrote:", "whom"),
        ("June Marsh wrote:", "June Marsh"),
        ("Mark Twain wrote:", "Mark Twain"),
    ],
)
def test_times_are_no_names(head: str, voice: str) -> None:
    """Who wrote is told without when, and without who quotes it."""
    text = f"{SENT}No.\n\n{head}\n> The crane was repaired on 20 April 2023.\n"
    book = chronology.LedgerBuilder()
    source = book.add_source(text=text, file="a.eml")
    book.add_claim(book.add_event("It"), source, "The crane was repaired on 20 April 2023")
    assert str(book.build().claims[0].voice).startswith(voice)


def test_a_sender_in_a_directory_is_a_name() -> None:
    """As Lotus Notes names them."""
    text = (
        f"{SENT}See.\n\n----- Forwarded by John Doe/UK/Port on 12/05/2023 09:58 -----\n\n"
        "From:    Port Office/Port/City\nTo:      John Doe/UK/Port@Port\n"
        f"Date:    2 May 2023 15:40\nSubject: q\n\nSo {Q}.\n"
    )
    made = claim_of(text)
    assert (told(made), str(made.voice)) == (INNER, "Port Office")
