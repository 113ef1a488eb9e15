"""Short ways of verifying a claim in tests, and of reading what comes of it."""

from hashlib import sha256
from typing import Any

from chronology import edtf
from chronology.claims import Claim
from chronology.events import Event
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan
from chronology.verify import (
    Verified,
    stated_by_source,
    verify_claim,
)
from chronology.vocabulary import ClaimStatus, Modality

REPORTED, PENDING, PLANNED = Modality.REPORTED, Modality.PENDING, Modality.PLANNED
VERIFIED, UNVERIFIED = ClaimStatus.VERIFIED, ClaimStatus.UNVERIFIED
OPENING = (
    "The plant in Ganja opened on 17 June 2023, and the road did not open. It was late. "
    "So was the rest."
)
DAY_IN_BAKU = "On 29 November the delegation met Aliyev. Later the same day they laid flowers."
PAIR = "On June 17 and 18 of this year they came."
SINCE = "It has worked since 1992."
DATELINE = "BAKU, Azerbaijan, April 17. The centre is there."
RUSSIAN = "Завод в Гяндже не открылся 17 июня 2023 года."
HEAD = "Trend, date 2023-06-24. Baku, 24 June. The plant opened today, on the 5th of May."


def source_of(text: str, published: str = "2023-06-24", **fields: Any) -> Source:  # noqa: ANN401 - any field
    """Return a source with a text, published on a day; empty for an unknown day."""
    raw = text.encode("utf-8", errors="surrogatepass")
    document = Document(
        path="s.txt",
        text=text,
        raw_sha256=sha256(raw).hexdigest(),
        text_sha256=sha256(raw).hexdigest(),
        extractor="test",
    )
    span = edtf.parse(published) if published else None
    return Source(**{"id": "s", "file": "s.txt", "published": span, "document": document, **fields})


def claim_of(quote: str | Quote, **fields: Any) -> Claim:  # noqa: ANN401 - any field
    """Return a claim; its quotes may be given as their words, its date as EDTF."""
    for name, value in fields.items():
        if isinstance(value, str) and (name.endswith("_quote") or name == "antecedent"):
            fields[name] = Quote(exact=value)
        elif isinstance(value, str) and name == "when":
            fields[name] = edtf.parse(value)
    words = Quote(exact=quote) if isinstance(quote, str) else quote
    return Claim(**{"id": "c", "event": "e", "source": "s", "quote": words, **fields})


def verify(source: Source | str, quote: str | Quote = "", **fields: Any) -> Verified:  # noqa: ANN401 - any field
    """Verify one claim; without a quote, it quotes the whole text.

    `kind` is the kind of its event; the other fields are the claim's.
    """
    kind: type[Event] = fields.pop("kind", Event)
    if isinstance(source, str):
        source = source_of(source)
    text = source.document.text if source.document else ""
    claim = claim_of(quote or text, **fields)
    return verify_claim(claim, kind(id="e"), source, stated_by_source(source))


def four(span: TimeSpan | None) -> str:
    """Return the four bounds of a span, briefly: begin and end, each first..last day."""
    if span is None:
        return "-"
    sides = []
    for side in (span.begin, span.end):
        first, last = str(side.earliest or ""), str(side.latest or "")
        sides.append(first if first and first == last else f"{first}..{last}")
    return sides[0] if sides[0] == sides[1] else " / ".join(sides)


def codes(result: Verified) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in result.findings]


def only_sentence(result: Verified) -> str:
    """Return the sentence of the only finding."""
    (finding,) = result.findings
    return finding.sentence
