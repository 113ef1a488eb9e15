"""Quotes cut out of sentences that turn them round, and out of sentences that do not.

Sentences are made from things, what became of them, and days; each is put into frames that
govern it from outside ("The ministry denied that …") or do not ("The ministry said that …").
The quote is the sentence, or its end from the verb on, entered as reported. A frame's words are
never in the quote.
"""

import random
from collections.abc import Iterator

import attrs

from chronology import edtf
from chronology.claims import Claim
from chronology.events import Event
from chronology.sources import Document, Quote, Source
from chronology.verify import verify_claim
from chronology.vocabulary import ClaimStatus

THINGS = (
    "bridge", "plant", "road to the port", "factory in Ganja", "new terminal", "school", "tunnel",
    "ferry line", "power station", "court building", "pipeline", "reservoir", "museum", "archive",
)  # fmt: skip
BECAME = (
    ("was", "opened"), ("was", "closed"), ("was", "sold to a bank"), ("was", "handed over"),
    ("was", "inspected"), ("was", "damaged by fire"), ("was", "put into service"),
    ("was", "built"), ("had been", "finished"), ("has been", "renamed"),
)  # fmt: skip
DAYS = ("on 3 May 2019", "in June 2018", "on 9 November 2017", "in 2016", "on 17 March 2020")
# {s}: the sentence; {t}: the thing; {a}: the auxiliary; {v}: the rest.
GOVERNED = {
    "negation": (
        "The {t} {a} not {v}.", "The {t} {a} never {v}.", "No {t} {a} {v}.",
        "Neither the dam nor the {t} {a} {v}.", "I do not think the {t} {a} {v}.",
        "There is no evidence that the {t} {a} {v}.", "Hardly any {t} {a} {v}.",
    ),
    "denial": (
        "The ministry denied that the {t} {a} {v}.", "The owner disputes that the {t} {a} {v}.",
        "Officials rejected reports that the {t} {a} {v}.",
        "The {t} {a} {v}, a report that the mayor denied.",
    ),
    "falsity": (
        "It is not true that the {t} {a} {v}.", "It is a myth that the {t} {a} {v}.",
        "The claim that the {t} {a} {v} was false.", "The {t} {a} {v}, which is not true.",
    ),
    "condition": (
        "If the {t} {a} {v}, the rent is due.", "The rent is due if the {t} {a} {v}.",
        "Unless the {t} {a} {v}, nothing is owed.", "It is unclear whether the {t} {a} {v}.",
        "Provided that the {t} {a} {v}, the fee is paid.",
    ),
    "plan": (
        "The board hopes that the {t} {a} {v}.", "The {t} is expected to be {v}.",
        "The {t} will be {v}.", "The contract requires that the {t} {a} {v}.",
        "They planned for the {t} to be {v}.", "The {t} was to be {v}.",
    ),
    "question": ("Was it true that the {t} {a} {v}?", "Who says that the {t} {a} {v}?"),
    "counterfactual": ("The {t} would have been {v}.", "The {t} could have been {v}."),
}  # fmt: skip
FREE = {
    "attribution": (
        "The ministry said that the {t} {a} {v}.", "The {t} {a} {v}, the mayor said.",
        "According to the minutes, the {t} {a} {v}.", "The court found that the {t} {a} {v}.",
    ),
    "another clause": (
        "The dam was not ready, but the {t} {a} {v}.", "The {t} {a} {v}, but the dam was not.",
        "Although it was not ready, the {t} {a} {v}.",
        "The mayor was ill, and the {t} {a} {v}.", "The {t} {a} {v}; the dam will follow.",
    ),
    "relative clause": (
        "The {t}, which was not large, {a} {v}.", "The {t} that nobody wanted {a} {v}.",
        "The {t}, whose owner denied it, {a} {v}.",
    ),
    "double negation": (
        "There is no doubt that the {t} {a} {v}.", "Nobody denies that the {t} {a} {v}.",
        "It is not false that the {t} {a} {v}.",
    ),
    "not only": ("The {t} {a} not only cleaned but {v}.", "Not only the dam, the {t} {a} {v} too."),
    "known": (
        "The mayor did not know that the {t} {a} {v}.", "We regret that the {t} {a} {v}.",
        "She learned only later that the {t} {a} {v}.",
    ),
}  # fmt: skip


@attrs.frozen(kw_only=True)
class Cut:
    """A quote cut out of a sentence.

    Attributes:
        kind: what kind of frame the sentence has.
        text: the sentence.
        quote: the words quoted.
    """

    kind: str
    text: str
    quote: str


def cuts(frames: dict[str, tuple[str, ...]], count: int, seed: int) -> Iterator[Cut]:
    """Yield quotes cut out of frames, as many of each kind as of any other."""
    drawn = random.Random(seed)  # noqa: S311 - repeatable, not secret
    kinds = sorted(frames)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        frame = drawn.choice(frames[kind])
        auxiliary, rest = drawn.choice(BECAME)
        rest = f"{rest} {drawn.choice(DAYS)}"
        thing = drawn.choice(THINGS)
        text = frame.format(t=thing, a=auxiliary, v=rest)
        whole = f"the {thing} {auxiliary} {rest}"
        is_whole = whole in text and drawn.random() < 0.5  # noqa: PLR2004 - half of them
        yield Cut(kind=kind, text=text, quote=whole if is_whole else rest)


def became(cut: Cut) -> str:
    """Return what becomes of a cut quote entered as reported: `verified`, `warned` or `told`."""
    document = Document(
        path="a.txt", text=cut.text, raw_sha256="", text_sha256="", extractor="benchmark"
    )
    source = Source(id="a", file="a.txt", published=edtf.parse("2021-01-15"), document=document)
    claim = Claim(id="c", event="e", source="a", quote=Quote(exact=cut.quote))
    found = verify_claim(claim, Event(id="e"), source, edtf.parse("2021-01-15"))
    if found.claim.status is not ClaimStatus.VERIFIED:
        return "told"
    of_moods = {"quote-out-of-context", "modality-mismatch"}
    return "warned" if any(f.code in of_moods for f in found.findings) else "verified"
