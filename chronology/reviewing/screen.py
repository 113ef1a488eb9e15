"""A proposal as people look at it: lines of text, each piece with what it is.

How a piece is shown, by colours or by marks, is for whoever shows it.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum, auto

import attrs

from chronology.claims import Evidence, VerifiedClaim
from chronology.printable import printable
from chronology.reviewing.model import PROPOSED, Candidate, Proposal
from chronology.view.claims import derivation, part_in_words
from chronology.view.passages import Passage, passage
from chronology.vocabulary import QuoteRole

_MOST_FINDINGS = 4
_LONGEST = 2_000  # code points of a field that are shown


class Look(StrEnum):
    """What a piece of text is."""

    PLAIN = auto()
    FAINT = auto()
    STRONG = auto()
    QUOTE = auto()
    DATE = auto()
    CONTEXT = auto()


@attrs.frozen(kw_only=True)
class Piece:
    """Some text of a line.

    Attributes:
        text: the text, safe to show.
        look: what it is.
    """

    text: str
    look: Look = Look.PLAIN


def said(text: str, look: Look = Look.PLAIN) -> Piece:
    """Return some text of a line, made safe to show."""
    return Piece(text=printable(text), look=look)


@attrs.frozen(kw_only=True)
class Line:
    """A paragraph, to be broken where it does not fit.

    Attributes:
        label: what it is about; empty where it goes on.
        pieces: its text.
    """

    label: str = ""
    pieces: tuple[Piece, ...] = ()


def screen(proposal: Proposal) -> tuple[Line, ...]:
    """Return what a person must see to decide on a proposal."""
    return (
        _heading(proposal),
        Line(),
        *_lines_of_fields(proposal),
        Line(),
        Line(pieces=tuple(_passage(proposal.claim))),
        Line(),
        *_what_is_wrong(proposal),
    )


def listed(candidates: Sequence[Candidate]) -> tuple[Line, ...]:
    """Return events to choose from, numbered from 1."""
    return tuple(
        Line(
            label=str(number),
            pieces=(
                said(_in_short(one.name), Look.STRONG),
                said(f" · {'no date' if one.when is None else one.when} · {one.event.id}"),
            ),
        )
        for number, one in enumerate(candidates, 1)
    )


def _heading(proposal: Proposal) -> Line:
    tags = [tag for tag in proposal.claim.claim.tags if tag in PROPOSED]
    where = proposal.claim.where
    told = [", ".join(tags), "" if where is None else str(where)]
    number = f"Proposal {proposal.number} of {proposal.of}"
    return Line(
        pieces=(
            said(number, Look.STRONG),
            said("".join(f" · {one}" for one in told if one), Look.FAINT),
        )
    )


def _lines_of_fields(proposal: Proposal) -> Iterator[Line]:
    claim, event = proposal.claim, proposal.event
    others = f", of {proposal.others + 1} claims" if proposal.others else ""
    yield Line(
        label="name",
        pieces=(
            said(_in_short(proposal.name), Look.STRONG),
            said(f" · {event.kind} “{event.id}”{others}", Look.FAINT),
        ),
    )
    yield _field("date", "none" if claim.span is None else str(claim.span), Look.STRONG)
    yield _field("follows", derivation(claim), Look.FAINT)
    yield _field("modality", claim.modality.value, Look.STRONG)
    yield from _one_field("whose word", claim.claim.speaker or claim.voice)
    yield from _one_field("said in", part_in_words(claim, claim.source))
    yield from _one_field("place", event.place)
    yield from _one_field("taking part", ", ".join(event.participants))
    yield from _one_field("as typed", ", ".join(claim.typed))
    for evidence in claim.evidence[1:]:
        yield from _one_field(QuoteRole(evidence.role).value.replace("_", " "), _quoted(evidence))


def _field(label: str, text: str, look: Look = Look.PLAIN) -> Line:
    return Line(label=label, pieces=(said(_in_short(text), look),))


def _one_field(label: str, text: str) -> Iterator[Line]:
    if text:
        yield _field(label, text)


def _quoted(evidence: Evidence) -> str:
    verdict = "" if evidence.holds else f" ({evidence.verdict.value})"
    return f"“{' '.join(evidence.quote.exact.split())}”{verdict}"


def _passage(claim: VerifiedClaim) -> Iterator[Piece]:
    """Yield the words around the quote as the source has them, in one paragraph."""
    words = claim.derivation.words if claim.claim.date_quote is None else ""
    found = passage(claim.evidence[0], claim.source, words, claim.governed_by)
    if found.start is None:
        yield said(_in_short(found.quoted), Look.QUOTE)
        yield said(f" ({found.verdict})", Look.CONTEXT)
        return
    text = found.before + found.found + found.after
    looks = _looks(found, len(text))
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or looks[at] is not looks[start]:
            yield said(" ".join(text[start:at].split("\n")), looks[start])
            start = at


def _looks(found: Passage, length: int) -> list[Look]:
    """Return what each code point of a passage is; words that govern are told before dates."""
    looks = [Look.PLAIN] * length
    first = len(found.before)
    stretches: list[tuple[Iterable[tuple[int, int]], int, Look]] = [
        ([(0, len(found.found))], first, Look.QUOTE),
        (found.marks, first, Look.DATE),
        (found.governing, 0, Look.CONTEXT),
    ]
    for places, offset, look in stretches:
        for begin, end in places:
            looks[begin + offset : end + offset] = [look] * (end - begin)
    return looks


def _what_is_wrong(proposal: Proposal) -> Iterator[Line]:
    if not proposal.claim.counts:
        text = f"It does not hold as it stands: {proposal.claim.status.value}."
        yield Line(pieces=(said(text, Look.CONTEXT),))
    for finding in proposal.findings[:_MOST_FINDINGS]:
        text = f"{finding.severity.value}: {finding.code}: {finding.sentence}"
        yield Line(pieces=(said(_in_short(text)),))
    if more := len(proposal.findings[_MOST_FINDINGS:]):
        yield Line(pieces=(said(f"and {more} more; `chronology check` lists them", Look.FAINT),))


def _in_short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
