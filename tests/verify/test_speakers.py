"""Who speaks, of those whom a sentence or the label of a line names; the quote stands in braces."""

from time import perf_counter

import pytest
from test_borne import told, verified

from chronology import check_items

QUOTE = "[It sank on 3 May 2023]"
SENTENCES = [
    ("Eva Berg", "Eva Berg, 52, who led the firm until 2020, said: “{}.”", "borne"),
    ("Jan Ek", "Eva Berg, 52, who knew Jan Ek, said: “{}.”", "typed"),
    ("Anna Keller", "“{},” the minister, Anna Keller, told Peter Moser.", "borne"),
    ("Anna Keller", "{}, Anna Keller, the minister, said.", "borne"),
    ("Anna Keller", "Anna Keller, who had met Peter Moser, said that {}.", "borne"),
    ("Peter Moser", "Anna Keller, who had met Peter Moser, said that {}.", "against"),
    ("Peter Moser", "The lawyer, who had met Peter Moser, said that {}.", "typed"),
    ("Peter Moser", "“{},” the lawyer told Mr Moser.", "typed"),
    ("Keller Marine", "{}, said a spokesman for Keller Marine.", "borne"),
    ("Keller Marine", "{}, a spokeswoman for Keller Marine said.", "borne"),
    ("Keller Marine", "Keller Marine said {}.", "borne"),
    ("Keller Marine", "Keller Marine spokesman Tom Reed said {}.", "borne"),
    ("Keller Marine", "Keller Marine’s spokesman said {}.", "borne"),
    ("the ministry", "{}, the ministry’s spokesman said.", "borne"),
    ("the ministry", "{}, according to the ministry.", "borne"),
    ("the ministry", "{}, according to a critic of the ministry.", "typed"),
    ("Keller Marine", "{}, said a lawyer suing Keller Marine.", "typed"),
    ("Keller Marine", "{}, a rival of Keller Marine said.", "typed"),
    ("Anna Keller", "{}, a man who knows Anna Keller said.", "typed"),
    ("Keller", "{}, Keller's lawyer said.", "typed"),
    ("Keller", "{}, Keller said.", "borne"),
    ("Keller", "{}, Keller also said on Monday.", "borne"),
    ("Keller", "{}, said Keller, 43.", "borne"),
    ("Keller", "{}, said Keller on Monday.", "borne"),
    ("Anna Keller", "{}, said Ms. Keller.", "borne"),
    ("Anna Keller", "{}, said A. Keller of Bern.", "borne"),
    ("Anna Keller", "{}, the minister’s aide, Anna Keller, said.", "borne"),
    ("Anna Keller", "{}, Moser’s lawyer Anna Keller said.", "borne"),
    ("Anna Keller", "{}, said Moser’s lawyer, Anna Keller.", "borne"),
    ("Peter Moser", "{}, said Moser’s lawyer, Anna Keller.", "typed"),
    ("Peter Moser", "{}, said Peter Moser’s lawyer, Anna Keller.", "typed"),
    ("Peter Moser", "In a letter to Peter Moser, the minister wrote that {}.", "typed"),
    ("Peter Moser", "In a letter to Peter Moser the minister wrote that {}.", "typed"),
    ("Peter Moser", "In a letter to the minister, Peter Moser wrote that {}.", "borne"),
    ("Peter Moser", "When Peter Moser asked, the minister said that {}.", "typed"),
    ("Peter Moser", "Peter Moser was glad and the mayor said that {}.", "typed"),
    ("Peter Moser", "Speaking for Peter Moser, the mayor said that {}.", "typed"),
    ("Peter Moser", "Peter Keller said that {}.", "typed"),
    ("Anna Keller", "Peter Keller said that {}.", "typed"),
    ("Anna Keller", "Anna Keller, Peter Moser and Tom Reed said that {}.", "borne"),
    ("Peter Moser", "Anna Keller, Peter Moser and Tom Reed said that {}.", "borne"),
    ("Peter Moser", "“{},” Moser said, adding that Keller had left.", "borne"),
    ("Anna Keller", "“{},” Moser said, adding that Keller had left.", "typed"),
    ("Anna Keller", "“{},” said the minister in a letter to Anna Keller.", "typed"),
    ("Anna Keller", "“{},” said the minister, a friend of Anna Keller.", "typed"),
    ("Anna Keller", "“{},” said the minister, flanked by Anna Keller.", "typed"),
    ("Anna Keller", "“{},” he told Anna Keller.", "typed"),
    ("Anna Keller", "{}, Anna Keller’s report says.", "borne"),
    ("Anna Keller", "In Anna Keller’s words, {}.", "borne"),
    ("Anna Keller", "In a letter by Anna Keller, {}.", "borne"),
    ("Anna Keller", "According to Ms Keller, {}.", "borne"),
    ("Anna Keller", "{}, according to Anna Keller, the minister.", "borne"),
    ("Anna Keller", "{}, according to the minister, Anna Keller.", "borne"),
    ("Anna Keller", "{}, according to a letter to Anna Keller.", "typed"),
    ("Anna Keller", "{}, according to a letter from Anna Keller.", "borne"),
    ("Anna Keller", "{}, according to friends of Anna Keller.", "typed"),
    ("Anna Keller", "“{}” — Anna Keller", "borne"),
    ("Anna Keller", "{} (Anna Keller, 2023).", "borne"),
    ("Anna Keller", "Anna Keller: {}.", "borne"),
    ("Anna Keller", "Asked about it, Anna Keller said that {}.", "borne"),
    ("Anna Keller", "Yesterday the mayor of Bern, Anna Keller, said {}.", "borne"),
    ("Anna Keller", "In 2023 Anna Keller said {}.", "borne"),
    ("Anna Keller", "But Anna Keller, speaking to reporters in Bern on Monday, said {}.", "borne"),
    ("Anna Keller", "Ministry lawyer Anna Keller told the court that {}.", "borne"),
    ("Anna Keller", "FBI Director Anna Keller told the court that {}.", "borne"),
    ("Anna Keller", "Keller told Moser: “{}.”", "borne"),
    ("Peter Moser", "Keller told Moser: “{}.”", "typed"),
    ("Peter Moser", "Anna Keller told Moser: “{}.”", "against"),
    ("Peter Moser", "Tom Reed told Peter Moser on Friday: {}.", "against"),
    ("Peter Moser", "{}, the court heard from a brother of Peter Moser.", "typed"),
    ("Peter Moser", "{}, Peter Moser’s widow recalled.", "typed"),
    ("Lord Moser", "{}, Lord Moser replied.", "borne"),
    ("Ministry of Economy", "{}, the Ministry of Economy has confirmed.", "borne"),
    ("Ministry of Economy", "{}, an official at the Ministry of Economy said.", "borne"),
    ("Gazprom", "{}, Gazprom Neft said.", "typed"),
    ("KAMAZ", "{}, a KAMAZ spokesman said.", "borne"),
    ("the police", "{}, police said.", "borne"),
    ("the police", "{}, a critic of the police said.", "typed"),
    ("the mayor", "{}, the mayor's wife said.", "typed"),
    ("the company", "The company plans: {}.", "borne"),
]
TITLED = [
    ("Cllr Sousa", "Cllr Pike said that {}. Cllr Sousa voted against.", "against"),
    ("Cllr Pike", "Cllr Pike said that {}. Cllr Sousa voted against.", "borne"),
    ("Dr Lind", "Dr Osei said that {}.", "against"),
    ("Dr Amina Osei", "Dr Osei said that {}.", "borne"),
    ("Captain Weil", "Captain Holm said {}.", "against"),
    ("Captain Holm", "Captain Holm said {}.", "borne"),
    ("Jo Carr", "By Jo Carr\n\n“{},” said Helen Marr.", "against"),
    ("Jo Carr", "By Jo Carr\n\n“{},” she said.", "typed"),
    ("Jo Carr", "By Jo Carr\n\n“{},” the mayor said.", "typed"),
    ("Jo Carr", "By Jo Carr\n\nHelen Marr told the council that {}.", "against"),
    ("Jo Carr", "By Jo Carr\n\n{}.", "borne"),
    ("Jo Carr", "By Jo Carr\n\nI told the council that {}.", "borne"),
    ("Alexei Overchuk", "Aleksey Overtchuk said {}.", "typed"),
]
LABELS = [
    ("Moser", "KELLER: {}.\n\nMOSER: I saw it.", "against"),
    ("Peter Moser", "KELLER: {}.\n\nMOSER: I saw it.", "against"),
    ("Keller", "KELLER: {}.\n\nMOSER: I saw it.", "borne"),
    ("Anna Keller", "KELLER: We were there. {}.\n\nMOSER: I saw it.", "borne"),
    ("Anna Keller", "KELLER: We were there.\n{}.\n\nMOSER: I saw it.", "borne"),
    ("Moser", "KELLER: {}.", "typed"),
    ("Moser", "KELLER: Moser came. {}.", "typed"),
    ("Lena Ott", "Ms Adler: {}.", "against"),
    ("Ms Adler", "Ms Adler: {}.", "borne"),
    ("Lena Ott", "**Ravi:** {}.\n\n**Lena Ott:** yes.", "against"),
    ("Lena Ott", "Present: Ms Adler, Ravi, Tom\n\n**Ravi:** {}.", "against"),
    ("Lena Ott", "Present: Ms Adler, Ravi, Tom\n\n**Ravi**: {}.", "against"),
    ("Ravi Shah", "**Ravi:** {}.", "borne"),
    ("Lena Ott", "Venue: {}.", "typed"),
    ("Lena Ott", "Opening Hours: {}.", "typed"),
    ("Lena Ott", "Update: Lena Ott said {}.", "borne"),
    ("Lena Ott", "WASHINGTON: Lena Ott said {}.", "borne"),
    ("Lena Ott", "Anna Keller (10:40): {}.\n\nLena Ott (10:41): no.", "against"),
    ("Tom Reed", "Anna Keller: {}.\n\nTom Reed: I saw it on 4 May 2023.", "against"),
    ("the mayor", "Ms Adler: {}.", "typed"),
    ("the chair", "Chair: {}.\n\nMs Adler: no.", "borne"),
    ("Keller Marine", "Ms Adler: {}.", "typed"),
    ("Anna Keller", "KELLER: Peter Moser said that {}.", "borne"),
    ("Peter Moser", "KELLER: Peter Moser said that {}.", "borne"),
    ("Peter Moser", "KELLER: Peter Moser is glad, {}.\n\nMOSER: no.", "against"),
]


def outcome_of(speaker: str, text: str) -> str:
    """Return what becomes of a speaker."""
    whole = f"Minutes\n\n12 June 2023\n\n{text.format(QUOTE)}"
    return told(verified(whole, speaker=speaker), "speaker", "speaker-mismatch")


@pytest.mark.parametrize(("speaker", "text", "outcome"), SENTENCES)
def test_who_says_it(speaker: str, text: str, outcome: str) -> None:
    """Only the head of the verb's subject speaks: not who is told, nor whose lawyer does."""
    assert outcome_of(speaker, text) == outcome


@pytest.mark.parametrize(("speaker", "text", "outcome"), TITLED)
def test_titles_and_by_lines(speaker: str, text: str, outcome: str) -> None:
    """A title that others have names nobody, and a by-line is no voice of what others say."""
    assert outcome_of(speaker, text) == outcome


@pytest.mark.parametrize(("speaker", "text", "outcome"), LABELS)
def test_whose_line_it_is(speaker: str, text: str, outcome: str) -> None:
    """The name before a line's colon speaks; a word that may be no name contradicts nobody."""
    assert outcome_of(speaker, text) == outcome


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("told Peter Moser", "typed"),
        ("Peter Moser’s lawyer said", "typed"),
        ("Moser said", "borne"),
    ],
)
def test_words_for_the_speaker_name_who_speaks(quote: str, outcome: str) -> None:
    """Words for the speaker that only name them otherwise bear nothing."""
    text = f"{QUOTE}. It was old. So she {quote}."
    result = verified(text, speaker="Peter Moser", speaker_quote=quote)
    assert told(result, "speaker", "speaker-mismatch") == outcome


@pytest.mark.parametrize("unit", ["KELLER: ", "Anna Keller, ", "\n", "said ", "A:\n", "’s ", "**"])
def test_long_texts_take_linear_time(unit: str) -> None:
    """No text makes it run away."""
    text = f"{unit * (300_000 // len(unit))}\n\nKELLER: {QUOTE}, Anna Keller said."
    begun = perf_counter()
    verified(text, speaker="Peter Moser")
    assert perf_counter() - begun < 20


@pytest.mark.parametrize(
    ("speaker", "text", "came"),
    [
        ("Vos", "Officials say [Vos sank it on 3 May 2023].", "typed"),
        ("Anna Vos", "Neighbours confirm that [Anna Vos sank it on 3 May 2023].", "typed"),
        ("Vos", "Many say [Vos sank it on 3 May 2023].", "typed"),
        ("Keller", "Keller was told by Vos that {}.", "typed"),
        ("Vos", "Keller was told by Vos that {}.", "borne"),
        ("Anna Vos", "Keller was told on Monday by Anna Vos that {}.", "borne"),
        ("Keller", "Keller was informed that {}.", "typed"),
        ("Keller", "Keller has been told that {}.", "typed"),
        ("Keller", "Keller told Vos that {}.", "borne"),
        ("Vos", "Vos: “It was fine.” Brandt: “{}.”", "against"),
        ("Brandt", "Vos: “It was fine.” Brandt: “{}.”", "borne"),
        ("Vos", "VOS: It was fine. BRANDT: {}.", "against"),
        ("Brandt", "VOS: It was fine. BRANDT: {}.", "borne"),
        ("Vos", "Vos: “It was fine. {}.” Brandt: “No.”", "borne"),
    ],
)
def test_who_says_it_among_several(speaker: str, text: str, came: str) -> None:
    """Neither the one of whom it is said says it, nor who is told, nor who spoke before."""
    assert outcome_of(speaker, text) == came


GATE = "gate 3 was locked on 3 May 2021"


@pytest.mark.parametrize(
    ("before", "speaker", "outcome"),
    [
        ("The night guard, R. Molina, stated that", "D. Krall", "fails"),
        ("The night guard, R. Molina, stated that", "R. Molina", "holds"),
        ("The night guard, R. Molina, stated that", "Molina", "holds"),
        ("The night guard, Rosa Molina, stated that", "R. Molina", "holds"),
        ("The supervisor, Ann Berg, wrote that", "D. Krall", "fails"),
        ("R. Molina, the night guard, said that", "Dan Krall", "fails"),
        ("R. Molina stated that", "D. Krall", "fails"),
        ("Rosa Molina stated that", "D. Krall", "fails"),
        ("The guard R. Molina told police that", "D. Krall", "fails"),
        ("Ms Molina said that", "D. Krall", "fails"),
        ("J. K. Molina said that", "D. Krall", "fails"),
        ("D. Krall stated that", "D. Krall", "holds"),
        ("The supervisor, D. Krall, stated that", "D. Krall", "holds"),
        ("D. Krall and R. Molina stated that", "D. Krall", "holds"),
        ("The supervisor, Dan Krall, stated that", "D. Krall", "holds"),
        ("The ministry stated that", "D. Krall", "as-typed"),
        ("R. Molina stated that", "City Council", "as-typed"),
        ("K. Molina said that", "R. Molina", "as-typed"),
        ("R. Molina's wife said that", "R. Molina", "as-typed"),
        ("Ms Molina said that", "R. Molina", "holds"),
    ],
)
def test_initials_and_appositions(before: str, speaker: str, outcome: str) -> None:
    """Who is told by an initial, or between commas behind an office, is the one who says it."""
    text = f"Log, 5 May 2021.\n\n{before} {GATE}. The supervisor was told.\n"
    item = {"quote": f"{before} {GATE}", "speaker": speaker, "date": "2021-05-03"}
    (checked,) = check_items([item], {"log": text})
    assert checked.outcome.value == outcome
    found = [one.code for one in checked.reasons]
    assert found == (["speaker-mismatch"] if outcome == "fails" else [])
