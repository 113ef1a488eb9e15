"""Which plans bind: by their words, as entered and proved, or as merely typed."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from verifying import PLANNED, VERIFIED, claim_of, codes, only_sentence, source_of, verify

from chronology import languages
from chronology.claims import Binding
from chronology.events import Event
from chronology.verify import Verified, stated_by_source
from chronology.verify.told_mood import told_mood
from chronology.vocabulary import Modality, Severity, TypedField

HERE = Path(__file__).parent
EXPECTED = "The bridge is expected to open by 3 May 2024."
WILL = "The bridge will open on 3 May 2024. Time is of the essence. Rain fell in June."
SHALL = "The Contractor shall complete the Works by 15 September 2023."


def sentences(name: str) -> list[tuple[str, str]]:
    """Return the sentences of a table, each behind the words by which it obliges."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    told = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(sentence, "" if cue == "-" else cue) for cue, sentence in told]


def planned(marked: str) -> Verified:
    """Verify a plan whose quote stands in braces."""
    before, rest = marked.split("{")
    quote, after = rest.split("}")
    source = source_of(f"{before}{quote}{after}", published="2023-01-10")
    return verify(source, quote, modality=PLANNED)


def words_of(result: Verified) -> str:
    """Return the words by which a verified plan binds; empty if it does not."""
    return "" if result.claim.binding is None else result.claim.binding.words


ASKED = sentences("asking.tsv")
DRAFTS = [
    *("PROPOSED ORDER", "[PROPOSED] ORDER", "SUBJECT TO CONTRACT", "Draft", "DRAFT 3"),
    *("Draft - not for signature", "Heads of Terms", "Draft Agreement", "Proposed Form of Order"),
    "IN THE HIGH COURT\nBETWEEN\nA and B\n\nProposed Order",
]
NO_DRAFTS = [
    *("ORDER", "Agreement", "1. Draft documents", "The draft was signed on 3 May."),
    *("Draft law passes", "Drafting Committee", "Notice of proposed road works"),
    *("TEMPLATE STREET 4", "Subject to clause 3", "Drafted by Jo Hall", "Proposed bridge"),
]
SEEN, UNSEEN = sentences("binding.tsv"), sentences("binding_unseen.tsv")


@pytest.mark.parametrize(("marked", "cue"), SEEN)
def test_the_words_of_its_clause_decide(marked: str, cue: str) -> None:
    """A plan binds by the words of duty of its own clause, and by no others."""
    assert words_of(planned(marked)) == cue


IS_TO_BE = [
    "{All drawings are to be submitted by 3 May 2024}.",
    "{The final dividend is to be paid on or before 30 June 2024}.",
    "{The sum is to be paid by 1 March 2025}.",
    "{The refurbishment of the library is to be finished by 31 March 2024}.",
    "{The tower is to be completed and delivered no later than 3 May 2024}.",
]


def cue_of(marked: str) -> str:
    """Return the words that bind in a sentence."""
    return "are to be" if "are to be" in marked else "is to be"


@pytest.mark.parametrize("marked", IS_TO_BE)
@pytest.mark.parametrize(
    "head",
    ["AGREEMENT", "Building Contract", "JCT Building Contract, Harbour Lofts", "Contract No. 3"],
)
def test_is_to_be_binds_in_what_binds(marked: str, head: str) -> None:
    """What "is to be" done by a day is owed in a contract or an order."""
    assert words_of(planned(f"{head}\n\n1. {marked}")) == cue_of(marked)


@pytest.mark.parametrize("marked", IS_TO_BE)
@pytest.mark.parametrize(
    "head",
    ["", "Council signs contract", "Library to get new roof", "Order of the day: patience"],
)
def test_is_to_be_in_a_newspaper_binds_nobody(marked: str, head: str) -> None:
    """Told by anybody else, it is what is planned."""
    assert words_of(planned(f"{head}\n\n{marked}")) == ""


@pytest.mark.parametrize("marked", IS_TO_BE)
def test_is_to_be_proves_what_a_person_entered(marked: str) -> None:
    """A source entered as binding, or a plan, is borne by these words."""
    quote = marked.partition("{")[2].partition("}")[0]
    source = source_of(f"{quote}.", published="2023-01-10")
    result = verify(source, quote, modality=PLANNED, binding=True)
    assert words_of(result) == cue_of(marked)
    assert TypedField.BINDING not in result.claim.typed


@pytest.mark.parametrize(("marked", "cue"), UNSEEN)
def test_so_they_do_in_sentences_that_the_rules_were_not_made_from(marked: str, cue: str) -> None:
    """The same holds of sentences that were put apart before there were rules."""
    assert words_of(planned(marked)) == cue


@pytest.mark.parametrize(("marked", "cue"), [one for one in [*SEEN, *UNSEEN] if one[1]])
def test_what_obliges_is_a_plan(marked: str, cue: str) -> None:
    """Words of duty tell the mood, too, and nothing but the words."""
    del cue
    quote = marked.partition("{")[2].partition("}")[0]
    source = source_of(marked.replace("{", "").replace("}", ""), published="2023-01-10")
    result = planned(marked)
    assert TypedField.MODALITY not in result.claim.typed
    assert TypedField.BINDING not in result.claim.typed
    assert result.claim.binding is not None
    assert not result.claim.binding.entered
    stated = stated_by_source(source)
    assert told_mood(claim_of(quote), Event(id="e"), source, stated).mood is Modality.PLANNED


def test_only_plans_bind() -> None:
    """A report of what had to be done by a day obliges nobody."""
    assert verify("The tenant shall pay by 3 May 2023.").claim.binding is None


# Entered ------------------------------------------------------------------------------------


def test_entered_and_borne_by_the_words() -> None:
    """What the words say themselves is not as typed, though a person entered it."""
    result = verify(SHALL, modality=PLANNED, binding=True)
    assert result.claim.binding == Binding(words="shall")
    assert result.claim.typed == ()
    assert codes(result) == []


def test_entered_without_words() -> None:
    """What no words bear binds all the same, as typed."""
    result = verify(WILL, "The bridge will open on 3 May 2024", modality=PLANNED, binding=True)
    assert result.claim.binding == Binding(entered=True)
    assert result.claim.typed == (TypedField.BINDING,)
    assert codes(result) == []


def test_what_amends_a_plan_binds_as_that_did() -> None:
    """An extension that was granted need not say "shall" again."""
    result = verify(WILL, "The bridge will open on 3 May 2024", modality=PLANNED, amends="c0")
    assert result.claim.binding == Binding(entered=True)
    assert result.claim.typed == (TypedField.BINDING,)


def test_words_of_another_sentence_leave_it_as_typed() -> None:
    """That words elsewhere speak of the same thing is a person's word."""
    result = verify(
        WILL,
        "The bridge will open on 3 May 2024",
        modality=PLANNED,
        binding_quote="Time is of the essence",
    )
    assert result.claim.binding == Binding(words="Time is of the essence", entered=True)
    assert result.claim.typed == (TypedField.BINDING,)
    assert codes(result) == []


def test_words_of_the_same_sentence_prove_it() -> None:
    """What stands beside the quote is its own sentence's word."""
    text = "As its obligation, the firm will open the bridge on 3 May 2024."
    quote = "the firm will open the bridge on 3 May 2024"
    result = verify(text, quote, modality=PLANNED, binding_quote="As its obligation")
    assert result.claim.binding == Binding(words="obligation")
    assert result.claim.typed == ()


@pytest.mark.parametrize("binding", [None, True])
def test_words_that_prove_nothing_are_told(binding: bool | None) -> None:  # noqa: FBT001 - a column
    """Words given for it that do not say so are a warning; what is entered stands as typed."""
    result = verify(
        WILL,
        "The bridge will open on 3 May 2024",
        modality=PLANNED,
        binding=binding,
        binding_quote="Rain fell in June",
    )
    (told,) = result.findings
    assert (told.code, told.severity) == ("binding-mismatch", Severity.WARNING)
    assert told.sentence == (
        "c: the words that bind “Rain fell in June” do not say that anybody is obliged"
    )
    assert result.claim.binding == (Binding(entered=True) if binding else None)


@pytest.mark.parametrize("binding", [None, True])
def test_words_that_are_not_there_bind_nobody(
    binding: bool | None,  # noqa: FBT001 - a column
) -> None:
    """Words given for it that do not stand in the source are a fault, and prove nothing."""
    result = verify(
        WILL,
        "The bridge will open on 3 May 2024",
        modality=PLANNED,
        binding=binding,
        binding_quote="The firm shall open it",
    )
    assert codes(result) == ["quote-missing"]
    assert result.claim.binding is None


@pytest.mark.parametrize("fields", [{"binding": True}, {"amends": "c0"}])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (EXPECTED, "expected"),
        ("The bridge is due to open on 3 May 2024.", "due"),
        ("The firm hopes to open the bridge on 3 May 2024.", "hopes"),
        ("The bridge should open on 3 May 2024.", "should"),
        ("The tenant may leave on or before 3 May 2024.", "may"),
        ("The bridge is scheduled for 3 May 2024.", "scheduled"),
    ],
)
def test_words_that_only_expect_stand_against_it(
    fields: dict[str, Any], text: str, words: str
) -> None:
    """An expectation obliges nobody, whatever is entered; the plan counts as the plan it is."""
    result = verify(text, modality=PLANNED, **fields)
    assert result.claim.status is VERIFIED
    assert result.claim.binding is None
    key = next(iter(fields))
    assert only_sentence(result) == (
        f"c: `{key}` says that the plan obliges, but the words only expect: “{words}”"
    )
    assert result.findings[0].severity is Severity.CONFLICT


@pytest.mark.parametrize(("marked", "mark"), ASKED)
def test_what_is_only_asked_for_amends_nothing(marked: str, mark: str) -> None:
    """A request, an option and a target amend no contract, whatever is entered; a grant does."""
    before, rest = marked.split("{")
    quote, after = rest.split("}")
    source = source_of(f"{before}{quote}{after}", published="2023-01-10")
    result = verify(source, quote, modality=PLANNED, amends="c0")
    if mark == "+":
        assert result.claim.binding is not None
        assert "binding-mismatch" not in codes(result)
    else:
        assert result.claim.binding is None
        assert set(codes(result)) & {"binding-mismatch", "date-ambiguous"}


def test_a_request_is_no_plan() -> None:
    """What is only asked for is told, where it is entered as planned."""
    text = "The Contractor claims an extension of time to 30 June 2023."
    result = verify(text, modality=PLANNED)
    assert codes(result) == ["modality-mismatch"]
    assert result.findings[0].severity is Severity.WARNING
    assert "“claims”: only asked for or weighed" in result.findings[0].sentence


@pytest.mark.parametrize("text", (HERE / "no_requests.txt").read_text("utf-8").splitlines())
def test_a_plan_beside_a_request_is_one(text: str) -> None:
    """What is told beside a request, or in spite of a condition, is a plan like others."""
    result = verify(source_of(text, published="2023-01-10"), text, modality=PLANNED)
    assert "modality-mismatch" not in codes(result)


@pytest.mark.parametrize("head", DRAFTS)
@pytest.mark.parametrize("binding", [None, True])
def test_a_draft_binds_nobody(head: str, binding: bool | None) -> None:  # noqa: FBT001 - a column
    """What stands under the head of a draft does not bind by its words, nor by its source."""
    result = verify(source_of(f"{head}\n\n{SHALL}", binding=binding), SHALL, modality=PLANNED)
    assert result.claim.binding is None


@pytest.mark.parametrize("head", NO_DRAFTS)
def test_another_head_makes_no_draft(head: str) -> None:
    """A clause of draft documents, or news of a draft, makes no draft of what follows."""
    result = verify(source_of(f"{head}\n\n{SHALL}"), SHALL, modality=PLANNED)
    assert words_of(result) == "shall"


@pytest.mark.parametrize(
    ("introduction", "cue"),
    [
        ("The following are requested:", ""),
        ("The following was proposed:", ""),
        ("The following clauses were deleted:", ""),
        ("The parties agree as follows:", "shall"),
        ("It is ordered that:", "shall"),
    ],
)
def test_what_introduces_a_list_decides(introduction: str, cue: str) -> None:
    """An item of what is only asked for, or was deleted, obliges nobody."""
    quote = "the Completion Date shall be extended to 30 June 2023"
    result = verify(source_of(f"{introduction}\n(a) {quote}."), quote, modality=PLANNED)
    assert words_of(result) == cue


@pytest.mark.parametrize(
    ("text", "binds"),
    [
        ("The Seller shall deliver by 3 May 2024 if the price is paid.", False),
        ("The Seller shall deliver by 3 May 2024 unless it rains.", True),
        ("The Seller shall deliver by 3 May 2024, provided that the price is paid.", False),
        ("Provided that the price is paid, the Seller shall deliver by 3 May 2024.", False),
        ("Provided the price is paid, the Seller shall deliver by 3 May 2024.", False),
        ("Unless it rains, the Seller shall deliver by 3 May 2024.", True),
    ],
)
def test_a_condition_is_told(text: str, binds: bool) -> None:  # noqa: FBT001 - a column
    """A plan on a condition is a warning, wherever that stands, whether it binds or not."""
    result = verify(text, modality=PLANNED)
    assert codes(result) == ["modality-mismatch"]
    assert result.findings[0].severity is Severity.WARNING
    assert (result.claim.binding is not None) is binds


def test_a_person_may_overrule_the_words() -> None:
    """`binding = false` takes the words back, and is shown as typed."""
    result = verify(SHALL, modality=PLANNED, binding=False)
    assert result.claim.binding is None
    assert result.claim.typed == (TypedField.BINDING,)
    assert codes(result) == []


def test_what_is_not_overruled_is_not_typed() -> None:
    """Where the words oblige nobody, `binding = false` says what they say."""
    result = verify(EXPECTED, modality=PLANNED, binding=False)
    assert result.claim.binding is None
    assert TypedField.BINDING not in result.claim.typed


@pytest.mark.parametrize(
    ("text", "binds"),
    [
        ("The Contractor will hand over the keys on 3 May 2024.", True),
        ("Handover: 3 May 2024.", True),
        ("The Works are expected to be finished on 3 May 2024.", False),
        ("The Tenant may leave on 3 May 2024.", False),
        ("If the Buyer so asks, the Seller will deliver on 3 May 2024.", False),
        ("The Seller need not deliver on 3 May 2024.", False),
    ],
)
def test_what_a_contract_plans_binds(text: str, binds: bool) -> None:  # noqa: FBT001 - a column
    """In a source that is said to bind, plans do as typed; what it only expects does not."""
    result = verify(source_of(text, binding=True), modality=PLANNED)
    assert result.claim.binding == (Binding(entered=True) if binds else None)
    assert (TypedField.BINDING in result.claim.typed) is binds
    assert "binding-mismatch" not in codes(result)
    assert verify(source_of(text), modality=PLANNED).claim.binding is None


def test_a_contract_whose_words_bind() -> None:
    """Words that oblige by themselves are told as such, whatever is said of their source."""
    result = verify(source_of(SHALL, binding=True), modality=PLANNED)
    assert result.claim.binding == Binding(words="shall")
    overruled = verify(source_of(SHALL, binding=True), modality=PLANNED, binding=False)
    assert overruled.claim.binding is None


def test_a_language_without_rules() -> None:
    """Where the words are not read, only what is entered counts, as typed."""
    source = source_of("Мост должен быть открыт до 3 мая 2024 года.", language="ru")
    assert verify(source, modality=PLANNED, when="2024-05-03").claim.binding is None
    entered = verify(source, modality=PLANNED, when="2024-05-03", binding=True)
    assert entered.claim.binding == Binding(entered=True)
    assert TypedField.BINDING in entered.claim.typed


def test_the_date_may_stand_outside_the_quote() -> None:
    """A `date_quote` of the same sentence dates the duty; one of another leaves the verb's."""
    text = "By 3 May 2024 the firm must hand over the keys."
    fields = {"modality": PLANNED, "date_quote": "By 3 May 2024"}
    assert words_of(verify(text, "the firm must hand over the keys", **fields)) == "must"
    elsewhere = "The firm shall hand over the keys. The day is 3 May 2024."
    fields = {"modality": PLANNED, "date_quote": "3 May 2024"}
    assert words_of(verify(elsewhere, "shall hand over the keys", **fields)) == "shall"


# Laws ---------------------------------------------------------------------------------------

READER = languages.of().reader
_GRAMMAR = READER.grammar.binding
PIECES = st.sampled_from(
    sorted(
        _GRAMMAR.modals
        | _GRAMMAR.necessities
        | _GRAMMAR.duties
        | _GRAMMAR.promises
        | _GRAMMAR.payable
        | _GRAMMAR.due
        | {"to", "by", "no later than", "the deadline", "is", "was", "not", "3 May 2024", ",", "."}
        | {"the", "firm", "which", "that", "and", "if", "paid", "open", "expected", "?", "—", "("}
    )
)


@given(st.lists(PIECES, min_size=1, max_size=20), st.data())
def test_any_words_are_read(pieces: list[str], data: st.DataObject) -> None:
    """Whatever the words, they are read, and what obliges stands where it is said to stand."""
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    verb = data.draw(st.none() | st.integers(0, len(text) - 1))
    time = data.draw(st.none() | st.just((start, end)))
    for found in (
        READER.obliging(text, (start, end), verb, time),
        READER.expecting(text, (start, end), verb, time),
    ):
        assert found is None or text[found.start : found.end] == found.words
