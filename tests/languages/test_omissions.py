"""What a quote may leave out, by the sort of words that it is; and what it may not.

In each sentence, what stands between bars is left out.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import languages
from chronology.languages.english import GRAMMAR
from chronology.vocabulary import Omission

ENGLISH = languages.of().reader
OWN = GRAMMAR.omissions


def left_out(marked: str) -> Omission | None:
    """Return what sort of words stand between bars, the spaces around them left out, too."""
    before, middle, behind = marked.split("|")
    start = len(before.rstrip())
    end = len(before + middle) + len(behind) - len(behind.lstrip())
    return ENGLISH.may_be_left_out(before + middle + behind, start, end)


ASIDES = [
    "The firm |(EADS)| opened it.",
    "The firm |(the largest in Europe)| opened it.",
    "The World Health Organisation |(WHO)| recommends it.",
    "The tower |(75 m)| was built there.",
    "Albert Einstein |(1879–1955)| moved there.",
    "The painter |(12 May 1898 – 3 June 1961)| lived there.",
    "The town |(now Skikda)| was attacked.",
    "The firm |(based in Baku)| opened it.",
    "The bridge |(in the north)| was opened.",
    "The bridge |(which is large)| was opened.",
    "The firms |(including SOCAR)| opened it.",
    "The bridge |— the longest of its kind —| was opened.",
    "The bridge |[the longest of its kind]| was opened.",
]
APPOSITIONS = [
    "Ilham Aliyev|, the president of Azerbaijan,| opened it.",
    "Baku|, capital of Azerbaijan,| was taken.",
    "The delegation|, headed by the rais,| visited Baku.",
    "Smith|, 43,| was killed.",
    "Madero|, a young man from the northern state of Coahuila,| left.",
    "Carranza|, the newly elected president of Mexico,| left.",
    "Smith|, aged 43,| was killed.",
    "Smith|, a lawyer based in London,| was killed.",
    "Lê Duẩn|, a leader who had been working there,| returned to Hanoi.",
    "The firms|, including SOCAR,| opened it.",
    "He met Ahmad|, his brother,| and left.",
    "We opened a centre|, built with others,| and also took part in the feast.",
    "He said that the king|, an old man,| died.",
]
RELATIVES = [
    "The plant|, which is large,| was opened.",
    "The plant|, which was built in 1936 and closed in 1950,| was opened.",
    "The king|, who was not there,| was deposed.",
    "The king|, whose brother ruled Kazan,| was deposed.",
    "Kazan|, where the rais lives,| was taken.",
    "The house|, in which he lived,| burned down.",
    "The men|, most of whom were Tatars,| were freed.",
    "The plant,| which is large,| was opened.",
    "The plant|, which is large|, was opened.",
    "The plant|, which may be sold next year,| was opened.",
]
MODIFIERS = [
    "The plant was |officially| opened.",
    "The plant was |also| opened.",
    "The |large and famous| plant was opened.",
    "The |very beautiful| plant was opened.",
    "It was|, of course,| opened.",
    "The plant was |unanimously| not approved.",
]
LISTS = [
    "He met |Ali, Ahmad and| Leyla there.",
    "He met Ali|, Ahmad| and Leyla there.",
    "He met Ali|, Ahmad, Samir| and Leyla there.",
    "They opened the plant |and the road| in Ganja.",
    "They met at |the ministry as well as| the bank.",
    "We opened a centre|, visited the plant| and left.",
    "They opened a road, |a bridge| and a tunnel.",
    "On June 17 we visited |Baku with great joy, held meetings,| opened the centre and left.",
]
SENTENCES = [
    "The plant opened.| The road is new.| The mill closed.",
    "The plant opened.| The road is new. It was built by Ali.| The mill closed.",
    "The plant opened|. The road is new.| The mill closed.",
    "“The plant opened.| The road is new.| The mill closed.”",
    "Ali opened the plant.| He was glad.| He left Baku.",
]
MAY_BE = [
    *((Omission.ASIDE, sentence) for sentence in ASIDES),
    *((Omission.APPOSITION, sentence) for sentence in APPOSITIONS),
    *((Omission.RELATIVE, sentence) for sentence in RELATIVES),
    *((Omission.MODIFIERS, sentence) for sentence in MODIFIERS),
    *((Omission.LIST, sentence) for sentence in LISTS),
    *((Omission.SENTENCES, sentence) for sentence in SENTENCES),
]
# By what it would be another claim, or may be.
MAY_NOT_BE = [
    # What governs the verb
    "The plant was |all but| opened.",
    "The plant was |unsuccessfully| opened.",
    "The plant was |mistakenly| opened.",
    "The plant was |prohibited from being| opened.",
    "The plant was |vetoed rather than| opened.",
    "The plant was |reportedly| opened.",
    "The plant was not |officially| opened.",
    "The plant was never |formally| opened.",
    "If the plant is |officially| opened, he will leave.",
    # Sayings and doubts between marks
    "The plant |(he asserted)| was opened.",
    "The plant |(the minister maintained)| was opened.",
    "The plant |(as he wrote)| was opened.",
    "The plant|, the minister joked,| was opened.",
    "The plant|, the film claims,| was opened.",
    "The plant|, sources state,| was opened.",
    "The plant|, a hoax,| was opened.",
    "The plant |(a rumour)| was opened.",
    "The plant |(allegedly)| was opened.",
    "The plant |— in theory —| was opened.",
    "The plant|, on paper,| was opened.",
    "The plant|, a canard,| was opened.",
    "The plant|, the prophet foretold,| was opened.",
    "The plant|, God willing,| was opened.",
    "The plant|, if the funds are found,| was opened.",
    "The plant|, not the mill,| was opened.",
    "The plant |(without success)| was opened.",
    "The meeting on Monday |(3 May)| was held.",
    # Relative clauses by which it is undone, or that tell which
    "The meeting|, which never happened,| was held.",
    "The meeting|, which was later cancelled,| was held.",
    "The meeting|, which was called off,| was held.",
    "The meeting|, which fell through,| was held.",
    "The meeting|, which failed to take place,| was held.",
    "The meeting|, which experts consider a myth,| was held.",
    "He opened it, and Ali|, were the king to agree,| was determined to close it.",
    "The report|, which was false,| was published.",
    "The men |who died| were freed.",
    "Those men |that were freed| left.",
    "The plant|, which opened in Kazan,| Baku and Ganja were taken.",
    # Heads and objects
    "He is |an opponent of| the king.",
    "The |aide of the| president died.",
    "The president|'s killer| was arrested.",
    "The FLN established |a strong organization in| France.",
    "They met |some of| the ministers.",
    "It was sold for |more than| $5.",
    "The |former| president died.",
    "All |large| bridges were closed.",
    # Another subject
    "He |and she| met in Baku.",
    "Ali |and Ahmad| signed it in Baku.",
    "The plant stood idle |and the road| opened.",
    "Ali met the men |and Putin| visited Baku.",
    "The army left Baku|, the king| died there.",
    "They took the road to Kazan (Tatarstan)|, and Wilson| was under pressure.",
    "Regardless of policies|, commanders| were unsuited.",
    "He met |Ali and| Putin met Ahmad.",
    # Parts of what is no list
    "Ali |or Ahmad| met them.",
    "The son of |Ali and| Putin died.",
    "The loss at |Kazan and| the need for supplies were great.",
    "They opened the plant in Baku |and the road| in Ganja.",
    "The aide |and the daughter| of a president died.",
    "The red |and blue| flags were raised.",
    "By |contrast,| most men were freed.",
    "Jobs|, born on February 24,| 1955, has built it.",
    # Sentences
    "The plant opened.| This was not true.| The mill closed.",
    "The plant opened.| But it was later denied.| The mill closed.",
    "The plant opened.| The report was false.| The mill closed.",
    "The fair opened.| It was called off.| The mill closed.",
    "The fair opened.| However, that is a fable.| The mill closed.",
    "The plant opened.| The road is new.| It closed in May.",
    "The plant opened in May.| The road opened in June.| Two days later the mill closed.",
    "Ali opened the plant.| Ahmad was glad.| He left Baku.",
    "The plant opened.|\n\n> The road is new.\n\n| The mill closed.",
    "The plant |opened. The road| closed.",
]


@pytest.mark.parametrize(("kind", "sentence"), MAY_BE)
def test_what_may_be_left_out_is_known_by_its_sort(kind: Omission, sentence: str) -> None:
    """A remark, an apposition, a relative clause, modifiers, parts of a list, sentences."""
    assert left_out(sentence) is kind


@pytest.mark.parametrize("sentence", MAY_NOT_BE)
def test_whatever_else_may_decide(sentence: str) -> None:
    """What governs, doubts, heads, has another subject or is no list may not be left out."""
    assert left_out(sentence) is None


@given(word=st.sampled_from(sorted(OWN.adverbs)))
def test_every_adverb_of_the_list_may_be_left_out_but_behind_a_negation(word: str) -> None:
    """Each adverb tells nothing of whether it is so, and everything behind "not"."""
    assert left_out(f"The plant was |{word}| opened there.") is Omission.MODIFIERS
    assert left_out(f"The plant was not |{word}| opened there.") is None
    assert left_out(f"The plant was hardly ever |{word}| opened there.") is None


@given(word=st.sampled_from(sorted(OWN.adjectives)))
def test_every_adjective_of_the_list_may_be_left_out_but_behind_a_quantity(word: str) -> None:
    """Each adjective tells more of a thing, and decides of which ones behind "all" or "no"."""
    assert left_out(f"They opened a |{word}| plant there.") is Omission.MODIFIERS
    assert left_out(f"All |{word}| plants were closed.") is None
    assert left_out(f"They opened no |{word}| plants there.") is None


@given(word=st.sampled_from(sorted(OWN.saying | OWN.undoing | OWN.unreal)))
def test_no_word_that_doubts_or_undoes_is_left_out(word: str) -> None:
    """Each word of saying, undoing or seeming decides, whatever marks stand about it."""
    for marked in (f"|(he {word})|", f"|, {word},|", f"|— {word} —|", f"|({word})|"):
        assert left_out(f"The plant {marked} was opened there.") is None


@given(word=st.sampled_from(sorted(GRAMMAR.negation.adverbs | GRAMMAR.negation.none)))
def test_no_word_that_denies_is_left_out(word: str) -> None:
    """Each word that denies decides, alone in brackets and within an apposition."""
    assert left_out(f"The plant was |({word})| opened there.") is None
    assert left_out(f"The plant|, {word} the mill,| was opened there.") is None


@given(text=st.text("Aa ,.()—-and1which\n", max_size=80), data=st.data())
def test_any_stretch_of_any_text_has_an_answer(text: str, data: st.DataObject) -> None:
    """Nothing is raised, whatever is left out of whatever text."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert ENGLISH.may_be_left_out(text, start, end) in {None, *Omission}
