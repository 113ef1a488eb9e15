"""What readers wrote below a page, and what posts show of those that they answer."""

from pathlib import Path

import pytest

import chronology
from chronology.claims import VerifiedClaim

CLOSED, CAME = "The ramp was closed today", "The crane arrived today"
NEVER = "no date"
PAGE = (
    '<html lang="en"><head><title>New quay opened</title></head><body>'
    "<h1>New quay opened</h1><p>Posted on 12 May 2023</p><p>It was opened by the company.</p>{}"
    "</body></html>"
)
UNDATED = PAGE.replace("<p>Posted on 12 May 2023</p>", "")
TWO = (
    f"<div><p>Rolf Hagen · May 14, 2023 at 8:00 am</p><p>{CLOSED}.</p></div>"
    "<div><p>Lena Voss · May 16, 2023 at 8:00 am</p><p>ok</p></div>"
)
DISQUS = (
    '<div id="disqus_thread"><div class="post"><span class="author">Rolf</span> • '
    f'<a title="Sunday, May 14 2023 8:00 AM">2 years ago</a><p>{CLOSED}.</p></div></div>'
)
ONE = (
    '<li class="comment"><div class="comment-author vcard"><cite class="fn">{}</cite> '
    '<span class="says">says:</span></div><time datetime="2023-05-{}">May {}, 2023</time>'
    "<div><p>{}.</p></div></li>"
)
CHAT = (
    '<div><div class="chatlog__message-group"><span class="chatlog__author">Ann Marsh</span>'
    '<span class="chatlog__timestamp">12/05/2023 18:03</span><div>ok</div></div>'
    '<div class="chatlog__message-group">{}<span class="chatlog__author">Tom Berg</span>'
    f'<span class="chatlog__timestamp">14/05/2023 08:01</span><div>{CAME}</div></div></div>'
)
ANSWERED = (
    '<div class="chatlog__reply"><div class="chatlog__reply-author">Ann Marsh</div>'
    f'<div class="chatlog__reply-content">{CLOSED}</div></div>'
)
OF_A_FORUM = (
    '<li class="forum-post"><span class="post-date">May {}, 2023</span>'
    '<div class="bbp-reply-author">{}</div><div class="bbp-reply-content">{}, we said</div></li>'
)


def claim_of(folder: Path, body: str, quote: str, page: str = PAGE) -> VerifiedClaim:
    """Return a claim that quotes a page, verified."""
    (folder / "a.html").write_text(page.format(body), encoding="utf-8")
    book = chronology.LedgerBuilder()
    source = book.add_source(folder / "a.html", publisher="Port")
    book.add_claim(book.add_event("It"), source, quote)
    return book.build().claims[0]


def told(made: VerifiedClaim) -> str:
    """Return the day of a claim that counts."""
    return str(made.span) if made.counts and made.span is not None else NEVER


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (f"<h3>2 responses to “New quay opened”</h3>{TWO}", NEVER),
        (f"<div><h3>Comments (2)</h3></div>{TWO}", NEVER),
        (f"<h2>One thought on “New quay opened”</h2>{TWO}", NEVER),
        (DISQUS, NEVER),
        (f"<h3>2 comments</h3><p>ok</p><h3>Our view</h3><p>{CLOSED}.</p>", "12 May 2023"),
        (f"<h3>Reactions</h3><p>{CLOSED}.</p>", "12 May 2023"),
        (f"<h3>10 things to know</h3><p>{CLOSED}.</p>", "12 May 2023"),
    ],
)
def test_comments_that_no_class_marks(body: str, day: str, tmp_path: Path) -> None:
    """What stands under a heading that counts comments is a reader's, of no day of the page."""
    assert told(claim_of(tmp_path, body, CLOSED)) == day


@pytest.mark.parametrize("name", ["Rolf Hagen", "Hagen, Rolf", "Rolf 🚢", "rolf_h"])
def test_names_of_readers(name: str, tmp_path: Path) -> None:
    """What stands behind a reader's name, "says:", is no part of it."""
    comments = ONE.format(name, 14, 14, CLOSED) + ONE.format("Lena Voss", 16, 16, "It opened")
    made = claim_of(tmp_path, f'<ol class="commentlist">{comments}</ol>', CLOSED)
    assert (told(made), made.voice) == ("14 May 2023", name)


@pytest.mark.parametrize(
    ("quote", "expected"), [(CAME, ("14 May 2023", "Tom Berg")), (CLOSED, (NEVER, "whom a quotes"))]
)
def test_a_post_that_shows_what_it_answers(
    quote: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    """Who is answered is not who writes, and what is shown again is not of its day."""
    made = claim_of(tmp_path, CHAT.format(ANSWERED), quote, UNDATED)
    assert (told(made), made.voice) == expected


def test_answers_that_are_posts_of_their_own(tmp_path: Path) -> None:
    """Where each post is called a reply, and names but one writer, that is who wrote it."""
    body = OF_A_FORUM.format(13, "Rolf Hagen", CAME) + OF_A_FORUM.format(14, "Lena Voss", CLOSED)
    made = claim_of(tmp_path, f"<ul>{body}</ul>", CLOSED, UNDATED)
    assert (told(made), made.voice) == ("14 May 2023", "Lena Voss")
