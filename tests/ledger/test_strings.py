"""Texts of TOML that can be shown and pasted: they say what they said, however narrow."""

import tomllib

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from chronology.ledger.rewrite import rendered
from chronology.ledger.strings import in_lines, toml_text
from chronology.printable import display_width, printable

texts = st.text(
    st.sampled_from(' ab-/.,"\\\t\n\r#{}é漢字🚆\u0301\u202e\u200b\x07\x7f')
    | st.characters(codec="utf-8", exclude_categories=["Cs"]),
    max_size=60,
)
comments = st.sampled_from(["", "  # why", "  # a long remark on where it was found, and when"])


@given(texts)
def test_law_a_text_says_the_same_and_is_safe(words: str) -> None:
    """What TOML reads from a text is the text, in one line, and nothing in it steers a terminal."""
    written = toml_text(words)
    assert tomllib.loads(f"quote = {written}") == {"quote": words}
    assert "\n" not in written
    assert printable(written) == written


@given(texts.filter(bool), st.lists(texts), st.dictionaries(texts.filter(bool), texts))
def test_law_an_entry_is_written_as_the_library_would(
    name: str, listed: list[str], parts: dict[str, str]
) -> None:
    """A new entry is written in the very letters of the library that edits ledgers."""
    table = tomlkit.inline_table()
    for key, part in parts.items():
        table.add(key, part)
    key, word = tomlkit.key(name).as_string(), tomlkit.item(name).as_string()
    own = (
        f"name = {word}\nlisted = {tomlkit.item(listed).as_string()}\nparts = {table.as_string()}\n"
    )
    written = rendered(("events", name), {"name": name, "listed": listed, "parts": parts})
    assert written == f"[events.{key}]\n{own}"


@given(texts, comments, st.integers(30, 100))
def test_law_a_folded_text_says_the_same(words: str, comment: str, width: int) -> None:
    """A text folded to a width says the same; no line is wider."""
    folded = in_lines(f"quote = {toml_text(words)}{comment}", width)
    assert tomllib.loads(folded) == {"quote": words}
    assert display_width(folded) <= width


@given(texts.filter(bool), texts.filter(bool), st.integers(44, 100))
def test_law_a_folded_table_says_the_same(words: str, before: str, width: int) -> None:
    """So does a table in braces whose texts are folded."""
    line = f"quote = {{ exact = {toml_text(words)}, prefix = {toml_text(before)}, start = 1234 }}"
    folded = in_lines(line, width)
    assert tomllib.loads(folded)["quote"] == {"exact": words, "prefix": before, "start": 1234}
    assert display_width(folded) <= width


@pytest.mark.parametrize("width", [30, 50, None])
def test_words_are_kept_whole(width: int | None) -> None:
    """A line ends between words, where there is room for them."""
    said = "The mill was opened on Monday by the mayor"
    folded = in_lines(f"quote = {toml_text(said)}", width)
    words = folded.replace('"""', " ").replace('"', " ").replace("\\\n", " ").split()
    assert words == ["quote", "=", *said.split()]
