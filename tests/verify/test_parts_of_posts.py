"""Posts and comments of which a page or text tells only how old they were, and stamps below."""

from pathlib import Path

import pytest

import chronology
from chronology.claims import VerifiedClaim

SAID = "I was there yesterday"
NEVER, OWN = "no date", "4 June 2023"
PAGE = (
    '<html lang="en"><head><title>Crane falls</title>'
    '<meta itemprop="datePublished" content="2023-06-05"></head><body><h1>Crane falls</h1>'
    "<p>The crane fell on a ship, the board said.</p>{}</body></html>"
)


def claim_of(folder: Path, text: str, quote: str, file: str = "a.txt") -> VerifiedClaim:
    """Return a claim that quotes a document of 5 June 2023, verified."""
    path = folder / file
    path.write_text(text, encoding="utf-8")
    book = chronology.LedgerBuilder()
    source = book.add_source(path, publisher="Port", published="2023-06-05")
    book.add_claim(book.add_event("It"), source, quote)
    return book.build().claims[0]


def told(made: VerifiedClaim) -> str:
    """Return the day of a claim that counts."""
    return str(made.span) if made.counts and made.span is not None else NEVER


@pytest.mark.parametrize(
    "head",
    [
        "@annmarsh\n2 years ago",
        "@annmarsh\n1 year ago (edited)",
        "Ann Marsh 2 years ago",
        "u/ann\n•\n2y ago",
        "[–]ann 12 points 2 years ago",
        "submitted 2 years ago by ann",
        "r/harbour • Posted by u/ann 2 days ago",
        "u/annmarsh 2 days ago",
        "Ann Marsh\nHarbour master at Port of Thun\n2mo • Edited",
        "Ann Marsh\nLocal Guide · 12 reviews\n3 years ago",
        "bobhill 3w",
        "Ann Marsh\n3d",
        "annmarsh on May 12, 2021 | next [–]\n",
        "annmarsh 5 months ago | parent | prev [–]\n",
        "Ann Marsh @annmarsh · May 12",
        "Ann Marsh\nSenior clerk\n3w",
        "Ann Marsh · Follow\nClerk · 4y",
        "annmarsh commented on Mar 3, 2021",
        "@lena\nvor 2 Jahren",
        "Lena vor 1 Jahr (bearbeitet)",
        "@lena\nil y a 2 ans",
        "@lena\nhace 2 años",
        "@lena\n2 anni fa",
        "@lena\nhá 2 anos",
        "@lena\n2 jaar geleden",
        "@lena\n2 года назад",
        "@lena\n2年前",
        "Kommentare\n\nCarl\nvor 3 Tagen",
    ],
)
def test_posts_of_some_age(head: str, tmp_path: Path) -> None:
    """What stands under how old it was has no day, whenever the document was saved."""
    assert told(claim_of(tmp_path, f"{head}\n{SAID}\n", SAID)) == NEVER


@pytest.mark.parametrize(
    "foot", ["2 years ago", "9:14 AM · May 12, 2021 · Twitter for iPhone", "14:05 · 12 mai 2021"]
)
def test_feet_of_posts(foot: str, tmp_path: Path) -> None:
    """How old a post is, or when it was sent, may stand below it."""
    assert told(claim_of(tmp_path, f"Ann Marsh\n@annmarsh\n{SAID}.\n{foot}\n", SAID)) == NEVER


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge was opened 2 years ago\n\n{}.\n", NEVER),  # it may go on to tell of then
        (
            "The bridge was opened by the mayor of the town of Thun about\n2 years ago\n\n{}.\n",
            NEVER,
        ),
        ("It fell.\n\n{}.\n\nCarl\n3 days ago\nMy boat sank\n", OWN),
        ("Opened 2 years ago\n\n{}.\n", NEVER),
        ("Ann · 5 min read\n\n{}.\n", OWN),
        ("Depth\n5m\n\n{}.\n", OWN),
    ],
)
def test_ages_of_other_things(text: str, day: str, tmp_path: Path) -> None:
    """What a sentence tells of an age is about no post, and what stands above a post is none."""
    made = claim_of(tmp_path, text.format(SAID), SAID)
    assert (told(made), made.part) == (day, None)


def test_ages_in_pages(tmp_path: Path) -> None:
    """Between the title and text of a page stands how old it is; in a block, how old that is."""
    page = PAGE.replace("</h1>", "</h1><span>2 days ago</span>")
    assert claim_of(tmp_path, page.format(f"<p>{SAID}.</p>"), SAID, "a.html").part is None
    block = "<div><h4>Ferry sinks</h4><p>3 hours ago</p><p>{}.</p></div><p>{}.</p>"
    assert told(claim_of(tmp_path, PAGE.format(block.format(SAID, "")), SAID, "a.html")) == NEVER
    behind = PAGE.format(block.format("It sank", SAID))
    assert told(claim_of(tmp_path, behind, SAID, "a.html")) == OWN


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Kommentare", NEVER),
        ("2 Kommentare", NEVER),
        ("Kommentare (2)", NEVER),
        ("Commentaires", NEVER),
        ("3 réponses à « Crane falls »", NEVER),
        ("Comentarios", NEVER),
        ("Commenti", NEVER),
        ("Reacties", NEVER),
        ("Responses", NEVER),
        ("Comments", NEVER),
        ("Kommentar", OWN),
        ("Reaktionen", OWN),
        ("Antworten", OWN),
    ],
)
def test_headings_over_comments(heading: str, day: str, tmp_path: Path) -> None:
    """A heading of any known language sets apart what readers wrote; others do not."""
    body = f"<h2>{heading}</h2><div><b>Carl</b> <span>5. Juni 2023</span><p>{SAID}</p></div>"
    assert told(claim_of(tmp_path, PAGE.format(body), SAID, "a.html")) == day


def test_heading_over_no_names(tmp_path: Path) -> None:
    """Under a heading that counts nothing stands the text itself if it begins with a sentence."""
    body = f"<h2>Responses</h2><p>We had two hundred of them.</p><p>{SAID}.</p>"
    assert told(claim_of(tmp_path, PAGE.format(body), SAID, "a.html")) == OWN


BELOW = "{}\nI moved the crates yesterday\n{}\n{}Bob Hill\nI found it today\n{}\n"


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("May 15, 2023 9:14am", "May 17, 2023 9:20am"),
        ("May 15, 2023 at 9:14 AM", "May 17, 2023 at 9:20 AM"),
        ("15 May 2023, 09:14", "17 May 2023, 09:20"),
        ("2023-05-15 09:14", "2023-05-17 09:20"),
        ("15/05/2023 09:14", "17/05/2023 09:20"),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_moments_below_messages(first: str, last: str, gap: str, tmp_path: Path) -> None:
    """Where the last line is a moment, and a name follows each other one, they stand below."""
    text = BELOW.format("Ann Marsh", first, gap, last)
    moved = claim_of(tmp_path, text, "I moved the crates yesterday")
    found = claim_of(tmp_path, text, "I found it today")
    assert (told(moved), moved.voice) == ("14 May 2023", "Ann Marsh")
    assert (told(found), found.voice) == ("17 May 2023", "Bob Hill")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Marsh\nThe crates fell.\n{0}\nBob Hill\nIt was found today.\n{1}\n",
        "In Thun the crates fell.\nI saw.\n{0}\nBob Hill\nIt was found today.\n{1}\n",
        "Me\nI moved them.\n{0}\nRead 9:20 AM\nAnn\nIt was found today.\n{1}\n",
    ],
)
def test_moments_between_words(text: str, tmp_path: Path) -> None:
    """Where nothing shows a chat, moments between words are of neither in particular."""
    told_so = text.format("May 15, 2023 9:14am", "May 17, 2023 9:20am")
    assert told(claim_of(tmp_path, told_so, "found today")) == NEVER


def test_signed_papers_keep_their_day(tmp_path: Path) -> None:
    """Names and days of those who signed a paper say nothing of the words above them."""
    text = f"Agreement\n\n{SAID}.\n\nAnn Marsh\nChair\n4 May 2023\nBob Hill\nClerk\n6 May 2023\n"
    assert told(claim_of(tmp_path, text, SAID)) == OWN


LOST = "I lost it yesterday"
SHORT = {
    "wa-br": f"12/05/2023 08:15 - Ann Marsh: {LOST}\n13/05/2023 08:20 - Bob: You sank\n",
    "wa-se": f"2023-05-12 08:15 - Ann Marsh: {LOST}\n2023-05-13 08:20 - Bob: You sank\n",
    "wa-pt": (
        f"12 de mai. de 2023 8:15 - Ann Marsh: {LOST}\n13 de mai. de 2023 8:20 - Bob: It sank\n"
    ),
    "zoom": (
        f"Board call, 12 May 2023\n\n09:14:02 From Ann Marsh to Everyone:\n\t{LOST}\n"
        "09:20:11 From Bob Hill to Ann Marsh(Direct Message):\n\tIt sank\n"
    ),
    "sms": (
        f"2023-05-12 09:14:02  Received from Ann Marsh\n{LOST}\n\n"
        "2023-05-13 09:14:02  Sent to Ann Marsh\nIt sank\n"
    ),
    "line": (
        "[LINE] Chat history with Ann Marsh\nSaved on: 2023/06/05 10:00\n\n2023.05.12 Friday\n"
        f"09:14 Ann Marsh {LOST}\n09:20 Bob It sank\n"
    ),
    "line-tabs": (
        "[LINE] Chat history with Bob\nSaved on: 2023/06/05 10:00\n\n2023/05/12(Fri)\n"
        f"09:14\tAnn Marsh\t{LOST}\n09:20\tBob\tIt sank\n"
    ),
}


@pytest.mark.parametrize("text", SHORT.values(), ids=SHORT)
def test_short_chats(text: str, tmp_path: Path) -> None:
    """Two messages show a chat if both speak of who writes or reads, or by their form."""
    made = claim_of(tmp_path, text, LOST)
    assert (told(made), made.voice) == ("11 May 2023", "Ann Marsh")


@pytest.mark.parametrize(
    "text",
    [
        "12/05/2023 18:03 - Ferry sinks: ten dead\n13/05/2023 18:03 - Quay: It fell today\n",
        "A call, 12 May 2023\n4 June 2023\n9:14 From A to B: Hi\n9:20 From B to A: It fell today",
        "[LINE] Chat\n2023.05.12 Sunday\n09:14\tA\tHi\n09:20\tB\tIt fell today\n",
    ],
)
def test_no_day_of_a_chat(text: str, tmp_path: Path) -> None:
    """Lists of news are no chat, and a day that is not sure is none."""
    assert told(claim_of(tmp_path, text, "It fell today")) in {NEVER, "5 June 2023"}
