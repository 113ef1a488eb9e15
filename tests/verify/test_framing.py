"""What frames a whole sentence, or stands behind it, leaves nothing of it told as a fact."""

import pytest
from verifying import UNVERIFIED, VERIFIED, codes, source_of, verify

from chronology.vocabulary import Modality

OPENED = "the tunnel opened on 3 May 2023"
FRAMED = [
    ("Anyone who says that {} is lying.", "Anyone who says"),
    ("Whoever says {} is wrong.", "Whoever says"),
    ("People who say that {} are mistaken.", "People who say"),
    ("Those who claim {} are lying.", "Those who claim"),
    ("Keller joked that {}.", "joked that"),
    ("They jested that {}.", "jested that"),
    ("The joke that {} fell flat.", "joke that"),
    ("Keller invented the story that {}.", "invented the story"),
    ("Keller made up the story that {}.", "up the story"),
    ("The paper concocted the claim that {}.", "concocted the claim"),
    ("There is nothing to show that {}.", "nothing to show"),
    ("There is nothing to suggest that {}.", "nothing to suggest"),
    ("There was nobody to confirm that {}.", "nobody to confirm"),
    ("There is no evidence to show that {}.", "no evidence to show"),
    ("We have no proof to establish that {}.", "no proof to establish"),
    ("Either {} or the road did.", "Either"),
    ("Keller said that either {} or the road did.", "either"),
    ("And {}. April fool!", "April fool"),
    ("And {}. Just kidding.", "Just kidding"),
    ("The paper said {}. Correction: the tunnel did not open then.", "Correction"),
    ("Please confirm that {}.", "Please confirm"),
    ("Could you please confirm {}.", "please confirm"),
    ("[DRY-RUN] {}", "DRY-RUN"),
    ("2023-05-03 10:00 [TEST] {}", "TEST"),
    ("DRY RUN: {}", "DRY RUN"),
    ("(simulation) {}", "simulation"),
    ("In the novel, {}.", "In the novel"),
    ("In the second chapter of the novel {}.", "In the second chapter of the novel"),
    ("In a dream she saw that {}.", "In a dream"),
    ("The film tells how {}.", "film tells"),
    ("The forged letter said that {}.", "forged letter said"),
    ("A fake memo claims that {}.", "fake memo claims"),
    ("And {}, a satirical website wrote.", "satirical"),
    ('"And {}." This sentence appeared in the forged letter.', "This sentence"),
    ("What if {}?", "if"),
    ("Suppose {}: who would pay?", "Suppose"),
    ('For "{}" read "the road did".', "For"),
    ('Delete "{}" in line 4.', "Delete"),
    ("And {} – not!", "not"),
    ("And {}. None of this ever happened.", "None of this"),
    (
        "The Herald wrote that {}. The Herald has since apologised for the error.",
        "The Herald has since",
    ),
    ("And {}. The statement has since been withdrawn.", "The statement"),
    ("Only a fool would say that {}.", "would say"),
]
PLAIN = [
    "Those who know that {} were glad.",
    "People who say that {} are right.",
    "Everyone who said that {} was right.",
    "Please note that {}.",
    "We confirm that {}.",
    "He had nothing to do and {}.",
    "There was nothing to eat when {}.",
    "Keller wrote the story that {}.",
    "Either bank of the river was full when {}.",
    "Either way, {}.",
    "The mayor joked, and {}.",
    "And {}. Correction: it is in Bern.",
    "And {}. It was April.",
    "[INFO] {}",
    "[12] {}",
    "ANN: {}",
    "The tests were made and {}.",
    "The crew (drill) was there and {}.",
    "The drill (a big one) was bought and {}.",
    "The novel was praised, and {}.",
    "In the film industry {}.",
    "The forged notes were seized when {}.",
    "He would later say that {}.",
    "And {}. The bank apologised for the delay.",
    "Apart from the roof, {}.",
    "Without further delay {}.",
]


@pytest.mark.parametrize(("sentence", "words"), FRAMED)
def test_what_frames_a_sentence(sentence: str, words: str) -> None:
    """What nobody says, what is asked, a joke and a trial are no report; the words are named."""
    result = verify(source_of(sentence.format(OPENED)), OPENED)
    (finding,) = result.findings
    assert finding.code == "quote-out-of-context"
    assert f"“{words}" in finding.sentence
    assert "its sentence says" in finding.sentence
    assert result.claim.status is UNVERIFIED


@pytest.mark.parametrize("sentence", PLAIN)
def test_what_only_looks_alike(sentence: str) -> None:
    """The same words about something else frame nothing."""
    assert verify(source_of(sentence.format(OPENED)), OPENED).claim.status is VERIFIED


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("His evidence was not challenged.", VERIFIED),
        ("That evidence was never questioned.", VERIFIED),
        ("Nobody disputes this.", VERIFIED),
        ("The mayor did not deny this.", VERIFIED),
        ("The owners never denied it.", VERIFIED),
        ("His evidence was challenged.", UNVERIFIED),
        ("His evidence was not accepted.", UNVERIFIED),
        ("We do not accept his evidence.", UNVERIFIED),
        ("The mayor denied this.", UNVERIFIED),
        ("That claim was later withdrawn.", UNVERIFIED),
    ],
)
def test_a_denial_that_is_denied(behind: str, status: object) -> None:
    """That nobody challenged or denied it leaves it standing; that somebody did does not."""
    text = f"Moser wrote that {OPENED}. {behind}"
    result = verify(source_of(text), OPENED, speaker="Moser")
    assert result.claim.status is status, codes(result)


@pytest.mark.parametrize(
    ("status", "came"),
    [
        ("Cancelled", VERIFIED),
        ("Called off", VERIFIED),
        ("Cancelled by the mayor", VERIFIED),
        ("Not cancelled", UNVERIFIED),
        ("Cancelled?", UNVERIFIED),
        ("May be cancelled", UNVERIFIED),
    ],
)
@pytest.mark.parametrize("quote", ["Visit of the king, 3 May 2023. Status: {}", "{}"])
def test_a_status_is_no_denial_of_itself(quote: str, status: str, came: object) -> None:
    """What is called off by a label is told as called off, whatever else "cancelled" governs."""
    text = f"Visit of the king, 3 May 2023. Status: {status}"
    result = verify(source_of(text), quote.format(status), modality=Modality.CANCELLED)
    assert result.claim.status is came, codes(result)
