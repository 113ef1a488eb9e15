"""What `check --repair` and `check --coverage` print: safe, within the width, long lists folded."""

import json
import tomllib
from pathlib import Path

import pytest
from hostile import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology.exporters.json import mending_values
from chronology.ledger.strings import toml_text
from chronology.printable import display_width, printable
from chronology.view import View
from chronology.writers.terminal import coverage_text, repair_text

HEAD = '[sources.herald]\nfile = "herald.txt"\npublished = 2024-06-03\n\n[events.mill]\n'


def view_of(folder: Path, text: str, *quotes: str) -> View:
    """Return the view of a ledger with a document and claims with these quotes."""
    (folder / "herald.txt").write_text(text, encoding="utf-8")
    claims = (
        f'\n[[claims]]\nevent = "mill"\nsource = "herald"\nquote = {toml_text(quote)}\n'
        for quote in quotes
    )
    path = folder / "chronology.toml"
    path.write_text(HEAD + "".join(claims), encoding="utf-8")
    return View.of(chronology.build(path))


def offered(text: str) -> list[str]:
    """Return what stands at the left edge behind "new": what a person copies."""
    found, lines = [], iter(text.split("\n"))
    for line in lines:
        if line.startswith("  new"):
            toml = next(lines)
            while not _is_whole(toml):
                toml += f"\n{next(lines)}"
            found.append(toml)
    return found


def _is_whole(toml: str) -> bool:
    try:
        return bool(tomllib.loads(toml))
    except tomllib.TOMLDecodeError:
        return False


texts = st.lists(
    st.text(st.sampled_from('abe é漢字🚆-.“”"\\\t\u202e\u200b'), min_size=1, max_size=12),
    min_size=1,
    max_size=12,
)


@settings(max_examples=60)
@given(texts, st.integers(40, 100))
def test_law_what_is_printed_is_safe_and_fits(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], width: int
) -> None:
    """Whatever stands in a document: no line is wider than asked, and none steers a terminal."""
    folder = tmp_path_factory.mktemp("mill")
    sentence = f"The mill {' '.join(words)} was opened in May 2021 by the mayor of the town."
    view = view_of(folder, f"{sentence}\n\n{sentence}", sentence.replace("2021", "2012"), "opened")
    for text in (repair_text(view, width), coverage_text(view, width)):
        assert printable(text) == text
        assert display_width(text) <= width


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("width", [None, 80, 50])
def test_hostile_words_can_be_copied(tmp_path: Path, words: str, width: int | None) -> None:
    """What is offered for hostile words is shown safely and says them all the same.

    What is shown backwards is offered to nobody: it is no evidence.
    """
    sentence = f"The mill of {words} was opened in May 2021 by the mayor."
    view = view_of(tmp_path, sentence, sentence.replace("2021", "2012"))
    text = repair_text(view, width)
    assert printable(text) == text
    if "\u202e" in words:
        assert not offered(text)
        return
    (toml,) = offered(text)
    made = view.chronology.repairs()[0].proposals[0].quote.exact
    assert tomllib.loads(toml) == {"quote": made}
    assert json.loads(json.dumps(mending_values(view.chronology, "repairs", "coverage")))


def many(folder: Path) -> View:
    """Return a view of thirty altered quotes, thirty that are missing, and fifteen open dates."""
    names = [f"{n:02}" for n in range(30)]
    text = " ".join(f"Mill {name} was opened by the mayor in May 2021." for name in names[:30])
    rest = " ".join(f"It was closed by the owner in {1990 + n}." for n in range(15))
    altered = (f"Mill {name} was opened by the mayor in May 2012" for name in names)
    missing = (f"Nobody{name} knows" for name in names)
    return view_of(folder, f"{text} {rest}", *altered, *missing)


def test_long_lists_are_folded(tmp_path: Path) -> None:
    """Twenty of a list are shown, ten of a source's sentences; the rest is a count, or all."""
    view = many(tmp_path)
    short, whole = (repair_text(view, 80, everything=everything) for everything in (False, True))
    assert short.count("\n  new (") == 20
    assert short.count("And 10 more: --all shows them.") == 2
    assert whole.count("\n  new (") == 30
    assert "more: --all" not in whole
    assert short.endswith(whole.split("\n\n")[-1])
    assert "60 quotes do not hold, with a repair for 30." in " ".join(short.split())
    short, whole = (coverage_text(view, 80, everything=everything) for everything in (False, True))
    assert "And 5 more: --all shows them." in short
    assert short.count("It was closed") == 10
    assert whole.count("It was closed") == 15


def test_nothing_to_do(tmp_path: Path) -> None:
    """Where all holds and all is covered, that is said in a line."""
    view = view_of(tmp_path, "It was opened in May 2021.", "It was opened in May 2021.")
    assert repair_text(view, 80) == "Every quote holds: nothing to repair."
    assert coverage_text(view, 80) == (
        "Wholly covered: herald.\n\n1 of 1 dated sentence is covered by claims."
    )


def test_json(tmp_path: Path) -> None:
    """A program reads what is offered, what turns the sense, and what no claim covers."""
    text = "It was opened in May 2021. It was closed in June 2022."
    view = view_of(tmp_path, text, "It was opened in May 2012")
    values = json.loads(json.dumps(mending_values(view.chronology, "repairs", "coverage")))
    (repair,) = values["repairs"]
    assert (repair["line"], repair["key"], repair["turns"]) == (10, "claims[0].quote", True)
    assert repair["old"] == 'quote = "It was opened in May 2012"'
    assert repair["true_wording"] == "It was opened in May 2021"
    assert repair["proposals"][0]["new"] == 'quote = "It was opened in May 2021"'
    assert repair["changes"][0]["what"] == "a number"
    assert repair["then"]["status"] == "verified"
    assert repair["then"]["date"]["edtf"] == "2021-05"
    coverage = values["coverage"]
    assert (coverage["dated"], coverage["covered"]) == (2, 1)
    (sentence,) = coverage["sources"][0]["open"]
    assert sentence["words"] == "It was closed in June 2022."
    assert sentence["dates"][0]["edtf"] == "2022-06"
