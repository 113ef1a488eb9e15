"""Who says a stretch of text; the stretch stands in brackets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import languages
from chronology.languages import is_surname

READER = languages.of().reader


def said_by(marked: str) -> list[tuple[str, str]]:
    """Return the words by which each says it, and the name in them."""
    before, stretch, after = marked.replace("]", "[").split("[")
    text, start, end = before + stretch + after, len(before), len(before + stretch)
    found = READER.sayings(text, start, end, READER.governors(text, start, end))
    return [(one.words, " ".join(one.name)) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mustafayev said that [it opened].", [("Mustafayev said", "mustafayev")]),
        ("Mustafayev said [it opened].", [("Mustafayev said", "mustafayev")]),
        ('"[It opened]," said Tokayev.', [("said Tokayev", "tokayev")]),
        ("[It opened], Alexei Overchuk said.", [("Alexei Overchuk said", "alexei overchuk")]),
        ("“[It opened],” Mr Smith told the BBC.", [("Mr Smith told", "smith")]),
        ("[Overchuk said it opened].", [("Overchuk said", "overchuk")]),
        ("General Jane Roe has also stated that [it opened].", [("General Jane Roe", "jane roe")]),
        ("But Jane Roe said that [it opened].", [("But Jane Roe", "jane roe")]),
        ("On Monday Jane Roe said that [it opened].", [("Monday Jane Roe", "jane roe")]),
        ("[It opened], said John Smith, the mayor.", [("said John Smith", "john smith")]),
        ("“[It opened],” the Tatarstan President said.", [("Tatarstan President said", "")]),
        ("The mayor of Riga said [it opened].", [("Riga said", "")]),
        ("The mayor, Jane Roe, said that [it opened].", [("Jane Roe, said", "jane roe")]),
        ("She said that [it opened].", [("She said", "")]),
        ("GM said that [it opened].", [("GM said", "")]),
        ("The Times said that [it opened].", [("Times said", "")]),
        ("Jane Roe’s lawyer said that [it opened].", [("lawyer said", "")]),
        ("Jane Roe and Jim Poe said that [it opened].", [("Jim Poe said", "")]),
        ("According to Jane Roe, [it opened].", [("According to Jane Roe", "jane roe")]),
        ("[It opened].", []),
        ("Jane Roe was glad. [It opened].", []),
        ("Jane Roe said little, but [it opened].", []),
        ("[It opened], which Jane Roe said was late.", []),
        ("[It opened] when Jane Roe said that the road was shut.", []),
    ],
)
def test_who_says_it(text: str, found: list[tuple[str, str]]) -> None:
    """A name that is the subject of a verb of saying is told without titles, any other as none."""
    told = said_by(text)
    assert [name for _, name in told] == [name for _, name in found]
    assert all(words in whole for (whole, _), (words, _) in zip(told, found, strict=True))


@given(
    first=st.sampled_from(["Jane", "Émile", "Kassym-Jomart", "Xi"]),
    last=st.sampled_from(["Roe", "Overchuk", "O’Neill", "Müller"]),
    verb=st.sampled_from(sorted(READER.grammar.fields.saying)),
)
def test_every_verb_of_saying(first: str, last: str, verb: str) -> None:
    """Whatever the verb, its subject is one name; its words stand in the text."""
    for text in (f"“[It opened],” {first} {last} {verb}.", f"[{first} {last} {verb} it opened]."):
        for words, name in said_by(text):
            assert words in text.replace("[", "").replace("]", "")
            assert len(name.split()) in {0, 2}


@given(text=st.text(alphabet='said Roe,.“”"JaneTthe \n', max_size=60), cut=st.integers(0, 60))
def test_any_text_has_an_answer(text: str, cut: int) -> None:
    """Whatever the text, what is told stands in it."""
    start = min(cut, len(text))
    found = READER.sayings(text, start, len(text), READER.governors(text, start, len(text)))
    assert all(one.words in text for one in found)


def test_a_surname_is_the_end_of_a_name() -> None:
    """A word is a surname where a longer name ends with it."""
    assert is_surname("overchuk", "Alexei Overchuk came.")
    assert not is_surname("volvo", "Volvo Trucks came.")
    assert not is_surname("reuters", "Thomson Reuters News came.")
