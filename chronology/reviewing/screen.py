"""A proposal as people look at it: lines of text, each piece with what it is.

How a piece is shown, by colours or by marks, is for whoever shows it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum, auto

import attrs

from chronology.claims import Evidence, VerifiedClaim
from chronology.findings import Finding
from chronology.printable import printable
from chronology.reviewing.model import PROPOSED, Candidate, Proposal, Twin
from chronology.view.claims import derivation, part_in_words
from chronology.view.passages import Passage, passage
from chronology.view.words import by_member
from chronology.vocabulary import QuoteRole

_MOST_FINDINGS = 4
_LONGEST = 2_000  # code points of a field that are shown
_SHORT = 120  # of one among others
_LABELS = by_member(
    QuoteRole,
    {
        QuoteRole.QUOTE: "quote",
        QuoteRole.DATE: "dated by",
        QuoteRole.ANTECEDENT: "refers to",
        QuoteRole.MODALITY: "modality by",
        QuoteRole.BINDING: "binding by",
        QuoteRole.SPEAKER: "speaker by",
        QuoteRole.RELATION: "related by",
        QuoteRole.PUBLISHED: "dated by",
        QuoteRole.PLACED_BY: "placed by",
        QuoteRole.BEGINS: "begins at",
        QuoteRole.ENDS: "ends at",
    },
)
"""What stands before the words of each further quote."""


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
        *_what_is_wrong(proposal),
        Line(),
        *passage_of(proposal),
        *_lines_of_twin(proposal.twin),
    )


def passage_of(proposal: Proposal) -> tuple[Line, ...]:
    """Return the passage of a proposal, its words marked."""
    return (Line(pieces=tuple(_passage(proposal.claim))),)


def fields_of(texts: Mapping[str, str]) -> tuple[Line, ...]:
    """Return fields to choose from with what they say, numbered from 1."""
    return tuple(
        Line(
            label=str(number),
            pieces=(said(f"{field}: "), said(_in_short(text, _SHORT), Look.STRONG)),
        )
        for number, (field, text) in enumerate(texts.items(), 1)
    )


def listed(candidates: Sequence[Candidate]) -> tuple[Line, ...]:
    """Return events to choose from, numbered from 1."""
    return tuple(
        Line(
            label=str(number),
            pieces=(
                said(_in_short(one.name, _SHORT), Look.STRONG),
                said(f" · {'no date' if one.when is None else one.when} · {one.event.id}"),
            ),
        )
        for number, one in enumerate(candidates, 1)
    )


def _heading(proposal: Proposal) -> Line:
    tags = [tag for tag in proposal.claim.claim.tags if tag in PROPOSED]
    where = proposal.claim.where
    told = [", ".join(tags), "" if where is None else where.cited]
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
    yield from _one_field("as typed", _unborne(claim))
    for evidence in claim.evidence[1:]:
        yield from _one_field(_LABELS[QuoteRole(evidence.role)], _quoted(evidence))


def _unborne(claim: VerifiedClaim) -> str:
    return f"{', '.join(claim.typed)}: no words of the source say so" if claim.typed else ""


def _lines_of_twin(twin: Twin | None) -> Iterator[Line]:
    """Yield the event that a proposal may be, with the passage of its claim."""
    if twin is None:
        return
    span, where = (twin.claim.span, twin.claim.where) if twin.claim is not None else (None, None)
    yield Line()
    yield Line(
        label="one with?",
        pieces=(
            said(_in_short(twin.name, _SHORT), Look.STRONG),
            said(f" · {'no date' if span is None else span} · {twin.event.kind} “{twin.event.id}”"),
            said("" if where is None else f" · {where}", Look.FAINT),
        ),
    )
    if twin.claim is not None:
        yield Line(label=" ", pieces=tuple(_passage(twin.claim)))


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
    found = proposal.findings
    if proposal.claim.counts and not found:
        return
    yield Line()
    if not proposal.claim.counts:
        text = f"It does not hold as it stands: {proposal.claim.status.value}."
        yield Line(pieces=(said(text, Look.CONTEXT),))
    for finding in found[:_MOST_FINDINGS]:
        yield Line(pieces=(said(_in_short(in_words(finding))),))
    if more := len(found[_MOST_FINDINGS:]):
        listed = "lists it" if more == 1 else "lists them"
        yield Line(pieces=(said(f"and {more} more; `chronology check` {listed}", Look.FAINT),))


def in_words(finding: Finding) -> str:
    """Return a finding in one line: how grave it is, its code, and what it says."""
    return f"{finding.severity.value}: {finding.code}: {finding.sentence}"


def _in_short(text: str, longest: int = _LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[:longest]} …"
