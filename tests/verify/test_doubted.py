"""What is doubted, or claimed by one side, counts as no fact; the quote stands in brackets."""

import pytest
from verifying import source_of, verify

from chronology.verify import Verified
from chronology.vocabulary import ClaimStatus, Modality, Severity

DOUBTED, CLAIMED = "not certain", "claimed by one side; give who claims it as `speaker`"


def verified(marked: str, **fields: object) -> Verified:
    """Verify a claim of a text that marks its quote."""
    before, quote, after = marked.replace("]", "[").split("[")
    given = {"modality": Modality.REPORTED, **fields}
    return verify(source_of(before + quote + after), quote, **given)


@pytest.mark.parametrize(
    ("sentence", "words", "made"),
    [
        ("It may have been [opened on 3 May 2019].", "may have been", DOUBTED),
        ("[The clinic might have opened on 3 May 2019].", "might", DOUBTED),
        ("[The clinic is thought to have opened on 3 May 2019].", "is thought to have", DOUBTED),
        ("It was allegedly [opened on 3 May 2019].", "allegedly", DOUBTED),
        ("Police believe [the man left on 3 May 2019].", "believe", DOUBTED),
        ("It is alleged that [the man left on 3 May 2019].", "is alleged that", DOUBTED),
        ("The dam, police believe, [leaked on 3 May 2019].", "believe", DOUBTED),
        ("[The dam leaked on 3 May 2019]. Or did it?", "Or did it?", DOUBTED),
        ("The owner contends that [the rail was cut on 3 May 2019].", "contends that", CLAIMED),
        ("Campaigners claim that [the dam leaked on 3 May 2019].", "claim that", CLAIMED),
        ("The union insists [the dam leaked on 3 May 2019].", "insists", CLAIMED),
        ("[The union maintains that it leaked on 3 May 2019].", "maintains that", CLAIMED),
        ("The claimant says that [the rail was cut on 3 May 2019].", "says that", CLAIMED),
        ("[The rail was cut on 3 May 2019], the defendant says.", "says", CLAIMED),
        ("[The rail was cut on 3 May 2019], campaigners claim.", "claim", CLAIMED),
        ("[The dam, the union claims, leaked on 3 May 2019].", "claims", CLAIMED),
        ("The owner's case is that [he paid on 3 May 2019].", "owner's case", CLAIMED),
        ("Their position is that [he paid on 3 May 2019].", "Their position", CLAIMED),
        ("The accused told the court that [he paid on 3 May 2019].", "told", CLAIMED),
        ("Their evidence was that [he paid on 3 May 2019].", "Their evidence", CLAIMED),
        ("Mr Hall gave evidence that [he paid on 3 May 2019].", "gave evidence that", CLAIMED),
        ("On the owners' case, [he paid on 3 May 2019].", "On the owners' case", CLAIMED),
        ("According to the claimant, [he paid on 3 May 2019].", "to the claimant", CLAIMED),
        ("The claim that [he paid on 3 May 2019] was made late.", "claim that", CLAIMED),
    ],
)
def test_what_is_left_open(sentence: str, words: str, made: str) -> None:
    """It does not count, and is no conflict: the words by which it is open are named."""
    result = verified(sentence)
    (finding,) = result.findings
    assert finding.severity is Severity.WARNING
    assert words in finding.sentence
    assert finding.sentence.endswith(f": {made}")
    assert result.claim.status is ClaimStatus.UNVERIFIED
    assert result.claim.span is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor said that [the dam leaked on 3 May 2019].",
        "[The dam leaked on 3 May 2019], the mayor said.",
        "The minister confirmed that [the dam leaked on 3 May 2019].",
        "The court found that [the dam leaked on 3 May 2019].",
        "According to the mayor, [the dam leaked on 3 May 2019].",
        "I maintain that [the dam leaked on 3 May 2019].",
        "We submit that [the lease ended on 3 May 2019].",
        "The insurer paid the claim, and [the road was opened on 3 May 2019].",
        "The firm submitted its bid, and [the road was opened on 3 May 2019].",
        "The claimant, who says she was ill, [left the firm on 3 May 2019].",
        "It is the case that [the lease ended on 3 May 2019].",
        "In this case [the lease ended on 3 May 2019].",
        "[The defendant paid on 3 May 2019].",
        "[The union maintained the lift on 3 May 2019].",
        "[He claimed his pension on 3 May 2019].",
        "[The accused was arrested on 3 May 2019].",
    ],
)
def test_what_is_told_plainly(sentence: str) -> None:
    """Whoever only says it, or writes it of themselves, leaves nothing open."""
    result = verified(sentence)
    assert result.claim.status is ClaimStatus.VERIFIED, [str(one) for one in result.findings]
    assert not result.findings


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({"speaker": "The union"}, True),
        ({"speaker": "Jo Carr"}, False),
        ({"modality": Modality.CANCELLED}, False),
        ({}, False),
    ],
)
def test_who_claims_it(fields: dict[str, object], counts: bool) -> None:  # noqa: FBT001 - a case
    """What is entered as the word of the one who claims it is a report of theirs."""
    told = "The union maintains that [the strike was called off on 3 May 2019]."
    assert verified(told, **fields).claim.counts is counts


@pytest.mark.parametrize(
    "behind",
    [
        "I do not accept that.",
        "I do not accept that it did so.",
        "I am not satisfied that it did.",
        "I reject his evidence.",
        "I cannot accept that it did.",
        "The judge disbelieved him.",
        "The judge did not accept the claimant's evidence.",
        "We do not believe him.",
        "No such thing happened.",
        "No such leak occurred.",
        "Nothing of the kind took place.",
        "That never happened.",
        "Correction: it did not.",
        "(This report was later withdrawn.)",
        "The owner denies that the dam ever leaked.",
    ],
)
def test_the_next_sentence_denies_it(behind: str) -> None:
    """What does not accept it, or denies the same in its words, turns it round."""
    (finding,) = verified(f"[The dam leaked on 3 May 2019]. {behind}").findings
    assert (finding.code, finding.severity) == ("quote-out-of-context", Severity.CONFLICT)


@pytest.mark.parametrize(
    "behind",
    [
        "I accept his evidence.",
        "The mayor does not accept visitors.",
        "No such leak had occurred since 1990.",
        "Nothing of value was lost.",
        "That did not happen until noon.",
        "It did not happen by chance.",
        "It never happened again.",
        "He was not satisfied.",
        "The owners reject the invoice.",
        "The owner denies that the tunnel leaked.",
        "The owner does not deny that the dam leaked.",
        "This section was later withdrawn from service.",
    ],
)
def test_the_next_sentence_tells_of_another_thing(behind: str) -> None:
    """What only looks alike leaves it standing."""
    assert not verified(f"[The dam leaked on 3 May 2019]. {behind}").findings


@pytest.mark.parametrize(
    ("sentence", "made"),
    [
        ("[It is denied the keys were returned on 3 May 2019].", "denied"),
        ("It is denied [the keys were returned on 3 May 2019].", "denied"),
        ("It has long been disputed [the fence was moved on 3 May 2019].", "denied"),
        ("It is strongly denied [he was paid on 3 May 2019].", "denied"),
        ("It is expressly denied by the tenant [the lock was changed on 3 May 2019].", "denied"),
        ("[It is alleged the keys were returned on 3 May 2019].", DOUBTED),
        ("It's alleged [the keys were returned on 3 May 2019].", DOUBTED),
        ("It was alleged, and is denied, [the keys were returned on 3 May 2019].", DOUBTED),
        ("It is widely believed [Anna Berg sold the house on 3 May 2019].", DOUBTED),
        ("It was suggested to the jury [the vault was opened on 3 May 2019].", DOUBTED),
        ("It is feared [a diver drowned on 3 May 2019].", DOUBTED),
        ("It is contended [the notice was served on 3 May 2019].", CLAIMED),
        ("It is submitted [the notice was served on 3 May 2019].", CLAIMED),
        ("[It was argued the deed was signed on 3 May 2019].", CLAIMED),
        ("[The keys were returned, it is alleged, on 3 May 2019].", DOUBTED),
        ("[The keys were returned, so it is alleged, on 3 May 2019].", DOUBTED),
        ("[The keys were returned, as is alleged, on 3 May 2019].", DOUBTED),
        ("[The ship sailed, it is now believed, on 3 May 2019].", DOUBTED),
        ("[The ship sailed – it is alleged by the owners – on 3 May 2019].", DOUBTED),
        ("[The ship sailed, it is not admitted, on 3 May 2019].", DOUBTED),
        ("[The ship sailed, it is disputed, on 3 May 2019].", "denied"),
        ("[The ship sailed, it is contended by the owners, on 3 May 2019].", CLAIMED),
        ("[The tenant, it is contended by the owners, left on 3 May 2019].", CLAIMED),
        ("As was alleged, [the keys were returned on 3 May 2019].", DOUBTED),
        ("As alleged, [the keys were returned on 3 May 2019].", DOUBTED),
        ("[The alleged return of the keys took place on 3 May 2019].", DOUBTED),
        ("[The supposed meeting was held on 3 May 2019].", DOUBTED),
        ("[The alleged assault occurred on 3 May 2019].", DOUBTED),
    ],
)
def test_what_is_only_said_of_nobody(sentence: str, made: str) -> None:
    """It is nobody's report, with a "that" or without, and wherever it is put in."""
    result = verified(sentence)
    assert result.claim.status is ClaimStatus.UNVERIFIED
    assert result.claim.governed_by is not None
    assert result.claim.governed_by.made == made


@pytest.mark.parametrize(
    "sentence",
    [
        "It was reported [the bridge was opened on 3 May 2019].",
        "It was agreed [the bridge was opened on 3 May 2019].",
        "It was denied a permit, and [the shop was closed on 3 May 2019].",
        "[It was denied entry when the gates were shut on 3 May 2019].",
        "[It was claimed by the owner on 3 May 2019].",
        "[The ship sailed, it was agreed, on 3 May 2019].",
        "[The ship sailed, as was reported, on 3 May 2019].",
        "[The ship sailed, and it was welcomed, on 3 May 2019].",
        "[The disputed election was held on 3 May 2019].",
        "[The alleged thief was arrested on 3 May 2019].",
    ],
)
def test_what_is_told_though_something_is_denied(sentence: str) -> None:
    """A thing that was denied something, what is agreed and what is disputed are told of."""
    assert verified(sentence).claim.status is ClaimStatus.VERIFIED


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Halloran denies this: “[I first heard of the oil on 3 May 2019].”",
        "Anna Berg disputes that: “[The gate was locked on 3 May 2019].”",
        "Anna Berg denied it: [she left the office on 3 May 2019].",
    ],
)
@pytest.mark.parametrize("modality", [Modality.DENIED, Modality.REPORTED])
def test_a_denial_before_a_colon_may_point_back(sentence: str, modality: Modality) -> None:
    """Whether what follows is denied, or said against what was told before, is not known."""
    assert verified(sentence, modality=modality).claim.status is ClaimStatus.UNVERIFIED


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry denies the following: [the bridge was opened on 3 May 2019].",
        "The ministry denies this claim: “[The bridge was opened on 3 May 2019].”",
    ],
)
def test_a_denial_before_a_colon_may_point_on(sentence: str) -> None:
    """What it names as what follows is denied."""
    result = verified(sentence, modality=Modality.DENIED)
    assert result.claim.status is ClaimStatus.VERIFIED
