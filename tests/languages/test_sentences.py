"""Where sentences begin and end, and the words that they hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import languages
from chronology.languages import Reader
from chronology.languages.tokens import tokens

READER: Reader = languages.of().reader
MARKUP = re.compile(
    r"[*_~`\u00ad\u200b-\u200d\u2060\ufeff]+|</?[A-Za-z][^<>\n]{0,80}>|</?(?:[A-Za-z]\w*(?=\s))?|/?>"
)
JOINED = READER.grammar.spelling.joined


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("It rained. The bridge was opened. It held.", "bridge", "The bridge was opened. "),
        ("On 3 May, Mr. Bell opened it. It held.", "opened", "On 3 May, Mr. Bell opened it. "),
        ("It came from the U.S. Army. It held.", "came", "It came from the U.S. Army. "),
        ("It cost 3.5 million. It held.", "cost", "It cost 3.5 million. "),
        ("“It rained.” The bridge was opened.", "rained", "“It rained.” "),
        ("A heading\n\nThe bridge was opened", "bridge", "The bridge was opened"),
        ("A line\nthat goes on. It held.", "goes", "A line\nthat goes on. "),
        ("Was it opened? It was.", "opened", "Was it opened? "),
        ("It was opened.⁴ It held.", "opened", "It was opened.⁴ "),
        ("It was opened.[12] It held.", "opened", "It was opened.[12] "),
        ("It covers 4 m² Long and wide.", "covers", "It covers 4 m² Long and wide."),
        ("It was opened e.g. in May. It held.", "May", "It was opened e.g. in May. "),
    ],
)
def test_sentences(text: str, word: str, sentence: str) -> None:
    """A sentence ends with a mark before a capital, or an empty line; no abbreviation ends one."""
    start = text.index(word)
    first, last = READER.sentence(text, start, start + len(word))
    assert text[first:last] == sentence


def test_a_stretch_of_two_sentences() -> None:
    """A stretch that reaches over an end has both sentences."""
    text = "It rained. The bridge was opened. It held. It is there."
    first, last = READER.sentence(text, text.index("opened"), text.index("held") + 4)
    assert text[first:last] == "The bridge was opened. It held. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It isn't open.", ["it", "is", "n't", "open", "."]),
        ("The firm’s plant", ["the", "firm", "'s", "plant"]),
        ("He'll say he'd gone", ["he", "'ll", "say", "he", "'d", "gone"]),
        ("well-known, 3 May", ["well-known", ",", "3", "may"]),
        ("w\u00adill caf\u00e9", ["will", "cafe"]),
        ("was **not** <b>open</b>, a < b", ["was", "not", "open", ",", "a", "<", "b"]),
        ("cannot (yet) – no", ["cannot", "(", "yet", ")", "–", "no"]),
        ("", []),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    """Words are in lower case, without what cannot be seen; what an apostrophe joins is apart."""
    assert [token.text for token in tokens(text, 0, len(text), JOINED)] == words


@given(text=st.text(max_size=60))
def test_tokens_of_any_text(text: str) -> None:
    """Words stand in the text one after the other, and none but marks of writing is left out."""
    at = 0
    for token in tokens(text, 0, len(text), JOINED):
        assert at <= token.start < token.end <= len(text)
        assert not MARKUP.sub("", text[at : token.start]).strip()
        at = token.end
    assert not MARKUP.sub("", text[at:]).strip()


@pytest.mark.parametrize(
    ("word", "is_past"),
    [("opened", True), ("rebuilt", True), ("went", True), ("hundred", False), ("bridge", False)],
)
def test_verbs_by_their_form(word: str, is_past: bool) -> None:  # noqa: FBT001 - a column
    """A verb in the past is known by its ending or from a list."""
    assert READER.grammar.is_past(word) is is_past
