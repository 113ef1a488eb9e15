"""A by-line is the voice of its author, and of nobody whom the text labels, leads to or signs."""

import pytest

import chronology

HEAD = "By Tilda Marsh\n3 November 2024\n\n"
FRONT = "---\ntitle: Notes\ndate: 2024-11-03\nauthor: Tilda Marsh\n---\n\nIt was cold in May.\n\n"
QUOTE = "The boiler died on 2 November 2024"


def _outcome(text: str, speaker: str, name: str = "notes.md") -> str:
    item = {"quote": QUOTE, "date": "2024-11-02", "modality": "reported", "speaker": speaker}
    return chronology.check_items([item], {name: text})[0].outcome.value


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}Comments\n\nGil, 4 November 2024: {QUOTE}.",
        f"{HEAD}Gil writes:\n\n{QUOTE}.",
        f"{HEAD}Gil: {QUOTE}.",
        f"{HEAD}@gil: {QUOTE}.",
        f"{HEAD}It was cold.\n\n**Gil**, 4 November 2024: {QUOTE}.",
        f"{HEAD}It was cold.\n\n### Gil\n\n{QUOTE}.",
        f"{HEAD}| Reader | Says |\n|---|---|\n| Gil | {QUOTE} |\n",
        f"{HEAD}> {QUOTE}.\n\nI do not know.",
        f"{HEAD}Letters\n\n{QUOTE}.\nGil Hart, Orrell",
        f"{HEAD}Dear editor,\n\n{QUOTE}.\n\nYours, Gil Hart\n",
        f"{HEAD}{QUOTE}.\n— Gil Hart\n",
        f"{HEAD}Gil Hart writes:\n\nWe have news.\n\n{QUOTE}.\n",
        f"{FRONT}## Comments\n\nGil (4 November 2024): {QUOTE}.",
        f"{FRONT}Guest post by Gil Hart\n\n{QUOTE}.",
    ],
)
def test_the_author_is_no_voice_of_what_another_tells(text: str) -> None:
    """What a text labels, leads to, quotes or has signed is as typed in its author's mouth."""
    assert _outcome(text, "Tilda Marsh") == "as-typed"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{QUOTE}.",
        f"{HEAD}Update: {QUOTE}.",
        f"{HEAD}It leaked.\n\n## Roof\n\nThe roof leaked.\n\n{QUOTE}.",
        f"{HEAD}This is what happened:\n\n- {QUOTE}.\n- The roof leaked.",
        f"{HEAD}## Background\n\n{QUOTE}.\n\n## Comments\n\nGil Hart: good.",
        f"{HEAD}{QUOTE}.\n\nLetters\n\nThe lift fell.\nGil Hart, Orrell",
        f"{HEAD}{QUOTE}.\n\nTilda Marsh, Orrell\n",
        f"{HEAD}Photographs by Gil Hart\n\n{QUOTE}.",
        f"{HEAD}Tilda Marsh: {QUOTE}.",
    ],
)
def test_the_author_is_the_voice_of_their_own_words(text: str) -> None:
    """Headings, labels of things, credits and what others say elsewhere take nothing from them."""
    assert _outcome(text, "Tilda Marsh") == "holds"


@pytest.mark.parametrize("lead", ["Gil: ", "**Gil**, 4 November 2024: ", "Gil (4 November 2024): "])
def test_a_name_before_a_colon_names_who_speaks(lead: str) -> None:
    """A day behind the name makes no difference."""
    assert _outcome(f"{HEAD}It was cold.\n\n{lead}{QUOTE}.", "Gil") == "holds"
