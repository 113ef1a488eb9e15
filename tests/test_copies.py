"""Copies: sources that repeat one another word for word count as one."""

from pathlib import Path

import pytest

import chronology

SENTENCE = "The old bridge over the Aare was opened on Friday after ten years of work."
QUOTE = "bridge over the Aare was opened on Friday"


def made(tmp_path: Path, texts: dict[str, str], quotes: dict[str, str]) -> chronology.Chronology:
    """A chronology of one event, of which each document tells; each is published a day later."""
    ledger = '[events.bridge]\nname = "Bridge"\n'
    for day, (name, text) in enumerate(texts.items(), 12):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        ledger += f'[sources.{name}]\nfile = "{name}.txt"\npublished = 2024-05-{day}\n'
        ledger += f'[[claims]]\nevent = "bridge"\nsource = "{name}"\n'
        ledger += f'quote = "{quotes.get(name, QUOTE)}"\n'
    (tmp_path / "l.toml").write_text(ledger, encoding="utf-8")
    loaded = chronology.load(tmp_path / "l.toml")
    assert loaded.problems == ()
    return chronology.build(loaded)


def repeats(chronology_: chronology.Chronology) -> dict[str, str]:
    """Return which source repeats which."""
    return {c.claim.source: c.repeats for c in chronology_.claims if c.repeats}


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        (f"AGENCY - {SENTENCE}\nOur own view.", {"copy": "first"}),
        (f"“Hear!” {SENTENCE.upper()}", {"copy": "first"}),
        (SENTENCE.replace(" ", "\u00a0"), {"copy": "first"}),
        (f"{SENTENCE[:-1]}, Reuters reports.", {"copy": "first"}),
        (f"“{SENTENCE[:-1]}!” they said.", {"copy": "first"}),
        ("The new bridge over the Aare was opened on Friday after ten years of work.", {}),
        ("We saw it: the bridge over the Aare was opened on Friday.", {}),
    ],
)
def test_a_shared_sentence(copy: str, found: dict[str, str], tmp_path: Path) -> None:
    """Whoever has the quoted sentence word for word repeats the one who told it first."""
    chronology_ = made(tmp_path, {"first": f"{SENTENCE} More later.", "copy": copy}, {})
    assert repeats(chronology_) == found
    row = chronology_.table(width=110).splitlines()[2]
    assert row.split("reported")[1].strip() == ("1 of 2" if found else "2")


def test_the_same_text(tmp_path: Path) -> None:
    """Two files of the same words are one source, also where they are quoted differently."""
    text = "It was opened. The bridge over the Aare was opened on Friday."
    chronology_ = made(
        tmp_path, {"b": text, "a": text}, {"a": "The bridge over the Aare was opened"}
    )
    assert repeats(chronology_) == {"a": "b"}


def test_short_sentences_are_no_copies(tmp_path: Path) -> None:
    """Two people may say a few words alike without copying."""
    texts = {"a": "It opened on Friday. Good.", "b": "It opened on Friday. Bad."}
    assert repeats(made(tmp_path, texts, dict.fromkeys(texts, "It opened on Friday"))) == {}


def test_a_chain_of_copies_is_one_source(tmp_path: Path) -> None:
    """What copies a copy counts with the first."""
    second = "A crowd of many thousands cheered when the old bridge was at last free for all."
    texts = {"a": SENTENCE, "b": f"{SENTENCE} {second}", "c": second}
    quotes = {"c": "the old bridge was at last free"}
    assert repeats(made(tmp_path, texts, quotes)) == {"b": "a", "c": "a"}


def test_explained_and_exported(tmp_path: Path) -> None:
    """Why two sources count as one is said, and stands in the JSON."""
    chronology_ = made(tmp_path, {"first": SENTENCE, "copy": f"Hear: {SENTENCE}"}, {})
    assert "repeats first word for word: the two count as one source" in chronology_.explain(
        "bridge"
    )
