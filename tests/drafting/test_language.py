"""The language that `chronology new` records: that of the words, or the one declared."""

from pathlib import Path

import pytest

from chronology import drafting
from chronology.ledger import loads

ENGLISH = (
    "The bridge over the river was opened on 3 May 2019, the city said. It was the first of those "
    "that have been built with money from the county, and the mayor told the council that it had "
    "cost no more than was planned. The road which leads to it is not finished, but they say it "
    "will be there when the snow is gone. "
)
GERMAN = (
    "Die Brücke über den Fluss wurde am 3. Mai 2019 eröffnet, wie die Stadt mitteilt. Der Bau ist "
    "mit dem Geld des Kreises bezahlt und nach zwei Jahren fertig, und der Bürgermeister sagte "
    "im Rat, dass es nicht teurer war als gedacht. Die Straße von der Brücke zu dem Dorf wird "
    "auch in diesem Jahr für den Verkehr frei. "
)
RUSSIAN = "Мост через реку был открыт третьего мая, сообщили в городе, и дорога готова. " * 5
SHORT = "Opened on 3 May 2019."


def page(text: str, attributes: str) -> str:
    """Return a page."""
    return f"<!DOCTYPE html><html{attributes}><head><title>A</title></head><p>{text}</p></html>"


@pytest.mark.parametrize(
    ("name", "content", "language"),
    [
        ("a.txt", ENGLISH, "en"),
        ("a.txt", GERMAN, "de"),
        ("a.txt", RUSSIAN, "und"),
        ("a.txt", SHORT, "en"),
        ("a.html", page(SHORT, ""), "en"),
        ("a.html", page(SHORT, ' lang="de"'), "de"),
        ("a.html", page(SHORT, ' lang="de-CH" class="x"'), "de-CH"),
        ("a.html", page(SHORT, ' xml:lang="fr"'), "fr"),
        ("a.html", page(SHORT, ' lang="pt_BR"'), "pt-BR"),
        ("a.html", page(SHORT, ' lang="" '), "en"),
        ("a.html", page(SHORT, ' lang="x; y"'), "en"),
        ("a.html", page(ENGLISH, ' lang="en-GB"'), "en-GB"),
        ("a.html", page(GERMAN, ' lang="de-AT"'), "de-AT"),
        ("a.html", page(GERMAN, ' lang="en-US"'), "de"),
        ("a.html", page(ENGLISH, ' lang="de"'), "en"),
        (
            "a.html",
            page(SHORT, ' itemscope itemtype="http://schema.org/Thing" lang="sv"'),
            "sv",
        ),
    ],
)
def test_the_language_is_recorded(name: str, content: str, language: str, tmp_path: Path) -> None:
    """Words that are plainly of a language decide; else what the page declares; else English."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    draft = drafting.new(tmp_path)
    (source,) = loads(draft.path.read_text("utf-8")).sources
    assert source.language == language
    is_told = "No rules for the language of: a" in drafting.summary(draft)
    assert is_told is not language.startswith("en")
