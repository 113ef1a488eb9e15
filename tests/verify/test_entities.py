"""Entities and links in texts that were copied as they were: they hide and date nothing."""

import html
from pathlib import Path

import pytest
from verifying import UNVERIFIED, VERIFIED, four, source_of, verify

from chronology.documents import of_bytes
from chronology.verify import Verified
from chronology.vocabulary import QuoteFold

FILES = ("note.md", "note.txt", "page.html")
DAY = "2020-05-03"


def of_file(file: str, content: str, quote: str) -> Verified:
    """Verify a claim that quotes a file."""
    document = of_bytes(content.encode(), Path(file))
    return verify(source_of(document.text, document=document), quote)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "text",
    [
        "It was&nbsp;not&nbsp;opened on 3 May 2020.",
        "It was&#160;not&#160;opened on 3 May 2020.",
        "It was&#xa0;not&#xA0;opened on 3 May 2020.",
        "It was&amp;nbsp;not&amp;nbsp;opened on 3 May 2020.",
        "It was&thinsp;never&thinsp;opened on 3 May 2020.",
        "It was not&NewLine;opened on 3 May 2020.",
        "It was n&#111;t opened on 3 May 2020.",
        "It was n&shy;ot opened on 3 May 2020.",
        "It wasn&rsquo;t opened on 3 May 2020.",
        "It wasn&#8217;t opened on 3 May 2020.",
        "It wasn&#39;t opened on 3 May 2020.",
        "It wasn&apos;t opened on 3 May 2020.",
        "It was in no&nbsp;way opened on 3 May 2020.",
        "He denied&nbsp;it was opened on 3 May 2020.",
        "He denied&#8203; it was opened on 3 May 2020.",
        "It failed&nbsp;to be opened on 3 May 2020.",
        "It was hardly&ensp;opened on 3 May 2020.",
        "It is false&nbsp;that it was opened on 3 May 2020.",
        "It was&nbsp;nearly&nbsp;opened on 3 May 2020.",
        "If it had been&nbsp;opened on 3 May 2020, he would know.",
    ],
)
def test_an_entity_hides_no_word(file: str, text: str) -> None:
    """What governs the quoted words is read with its entities as the characters they stand for."""
    assert of_file(file, text, "opened on 3 May 2020").claim.status is UNVERIFIED


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bridge &amp; road were opened on 3 May.", "bridge & road were opened on 3 May"),
        ("It was opened on 3&nbsp;May&nbsp;2020.", "opened on 3 May 2020"),
        ("It was opened on 3&#160;May&#160;2020.", "opened on 3 May 2020"),
        ("The mayor&rsquo;s bridge was opened on 3 May.", "The mayor’s bridge was opened on 3 May"),
        ("The caf&eacute; was opened on 3 May.", "The café was opened on 3 May"),
        ("The &ldquo;bridge&rdquo; was opened on 3 May.", "The “bridge” was opened on 3 May"),
        ("The A&amp;B was opened on 3 May.", "The A&B was opened on 3 May"),
        ("The bridge&hellip; was opened on 3 May.", "was opened on 3 May"),
        ("The bridge &gt; road was opened on 3 May.", "road was opened on 3 May"),
        ("He&nbsp;said it: the road was opened on 3 May.", "the road was opened on 3 May"),
    ],
)
def test_an_entity_is_found_as_its_character(file: str, text: str, quote: str) -> None:
    """A quote of what a page shows is found in the text that the page was written in."""
    found = of_file(file, text, quote)
    assert found.claim.status is VERIFIED
    assert file != "note.txt" or found.claim.evidence[0].folds in {(), (QuoteFold.MARKUP,)}


@pytest.mark.parametrize(
    "text",
    [
        "It was opened on 3 May 20&#8203;21.",
        "It was opened on 3 May 2&nbsp;020.",
        "It was opened on 3 May 20&amp;20.",
        "It was opened on 13&ndash;May 2020.",
        "It was &notopened; on 3 May 2020.",
    ],
)
def test_an_entity_makes_no_other_number(text: str) -> None:
    """Digits on either side of an entity are not joined, and what is no entity stays."""
    assert of_file("note.txt", text, "was opened on 3 May 2020").claim.status is UNVERIFIED


@pytest.mark.parametrize(
    "text",
    [
        "It was [opened](http://x.y/z) on *3 May* 2020.",
        "It was **opened** on 3 May 2020.",
        "It [was](http://x.y/z) [opened](http://x.y/z) on 3 May 2020.",
        "[It](u) was [opened][1] on [3 May 2020](http://x.y/2019-01-02).",
        "It was _opened_ on **3 May 2020**.",
        "It was ***opened*** on 3 [May](u) 2020.",
        "*It* was `opened` on 3 May 2020[^1].",
        "It was [opened](http://x.y/z 'a title') on 3 May 2020.",
        'It was [opened](http://x.y/z "on 4 May 2021") on 3 May 2020.',
        "It was [opened on](http://x.y/2021/04/05/z) 3 May 2020.",
    ],
)
def test_markup_on_a_verb_keeps_its_date(text: str) -> None:
    """A date belongs to the verb whatever marks stand around either, in both ways of quoting."""
    assert four(of_file("note.md", text, "It was opened on 3 May 2020").claim.span) == DAY


@pytest.mark.parametrize(
    "target", ["http://x.y/2019/05/03", "http://x.y/2019-05-03", "u/3-May-2019", "2019-05-03.md"]
)
@pytest.mark.parametrize("quote", ["It was opened in the end", ""])
def test_the_target_of_a_link_dates_nothing(target: str, quote: str) -> None:
    """What a reader of the page does not see tells no day."""
    text = f"It was [opened]({target}) in the end."
    found = of_file("note.md", text, quote or text)
    assert four(found.claim.span) == four(verify("It was opened in the end.").claim.span)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "words",
    [
        *("&lt;not&gt;", "&lt;b&gt;not&lt;/b&gt;", "&lt;never&gt;", "&lt;a never&gt;"),
        *("&lt;/not&gt;", "&lt;not/&gt;", "&lt;i&gt;never&lt;/i&gt;"),
        *("&lt;NOT&gt;", "&lt;p&gt;not&lt;/p&gt;", "&lt;b not&gt;"),
    ],
)
def test_a_word_in_angle_brackets_is_a_word(file: str, words: str) -> None:
    """Only what HTML knows is a tag; whatever else stands between its marks is said."""
    for written in (words, html.unescape(words)):
        if file != "page.html" or written == words:
            found = of_file(file, f"It was {written} opened on 3 May 2020.", "opened on 3 May 2020")
            assert found.claim.status is UNVERIFIED


@pytest.mark.parametrize(
    "words",
    ["<b>opened</b>", '<a href="u">opened</a>', "<span class=x>opened</span>", "<br/>opened"],
)
def test_a_tag_is_no_word(words: str) -> None:
    """A tag with its attributes parts no verb from its date."""
    found = of_file("note.md", f"It was {words} on 3 May 2020.", f"It was {words} on 3 May 2020")
    assert four(found.claim.span) == DAY
