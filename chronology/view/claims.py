"""Claims as reports and tables tell them: their words, their dates, why one does not count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import attrs

from chronology import expressions
from chronology.building import Chronology
from chronology.building.statements import counts_otherwise
from chronology.claims import Claim, Statement, VerifiedClaim
from chronology.findings import CODE_OF_CONTEXT, Finding, Sentence, claim_named
from chronology.printable import in_a_line
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.verify import stated_by_source, written
from chronology.view.anchors import Anchors
from chronology.view.dates import date_of
from chronology.view.findings import title_of
from chronology.view.passages import Passage, passage, words_around
from chronology.view.rows import CheckedRow, ClaimRow, FailedRow, NotYetRow
from chronology.view.words import RELATIONS, as_typed, binding_in_words
from chronology.vocabulary import (
    ClaimStatus,
    Family,
    PartKind,
    QuoteRole,
    Recall,
    Relation,
    TypedField,
    Verdict,
)

_FIRST = {Recall.RECALLED: "", Recall.ORIGINAL: ", the first"}


@attrs.frozen(kw_only=True)
class ClaimRows:
    """Makes rows of claims.

    Attributes:
        anchors: the names of rows.
        sources: the sources by id.
        names: the names of events, by anchor.
        version: the version of the rules by which dates were derived.
        reckoned: by the id of a plan without a date of its own, that which is counted from others.
    """

    anchors: Anchors
    sources: Mapping[str, Source]
    names: Mapping[str, str]
    version: str
    reckoned: Mapping[str, TimeSpan] = attrs.field(factory=dict)

    def row(self, verified: VerifiedClaim) -> ClaimRow:
        """Return one claim with its derivation."""
        claim, how = verified.claim, verified.derivation
        otherwise = next(iter(counts_otherwise(verified)), None)
        source = self.sources[claim.source]
        return ClaimRow(
            anchor=self.anchors.claims[claim.id],
            id=claim.id,
            line=claim.line,
            in_file=claim.in_file,
            event=self.anchors.events.get(claim.event, ""),
            source=self.anchors.sources[claim.source],
            status=verified.status.value,
            verdict=verified.verdict.value,
            date=date_of(verified.span if otherwise is None else otherwise.span),
            derived=date_of(how.span),
            derivation=derivation(verified, self._counted(verified)),
            words=how.words,
            rule=how.rule,
            rule_version=self.version,
            basis=how.basis,
            anchor_date=date_of(how.anchor),
            anchor_words=_anchor_words(verified, source),
            modality=claim.modality.value,
            counts_as=_counts_as(verified, otherwise),
            modality_words=_modality_words(claim),
            speaker=verified.voice,
            speaker_words=claim.speaker_quote.exact if claim.speaker_quote else "",
            stated=date_of(verified.told),
            said_at=self.anchors.events.get(claim.said_at, ""),
            copies=self.anchors.sources.get(verified.repeats, ""),
            unchanged_from=self._claim(verified.unchanged.claim if verified.unchanged else ""),
            corrected_by=self._claim(verified.corrected_by),
            relations=tuple(self._stated_order(verified)),
            takes_back=self.anchors.of_claims(claim.takes_back),
            binds=binding_in_words(verified.binding),
            amends=self.anchors.of_claims(claim.amends),
            passages=tuple(_beside_their_source(verified, source)),
            typed=tuple(field.value for field in verified.typed),
            set_aside=claim.set_aside,
            tags=claim.tags,
            note=claim.note,
            part=part_in_words(verified, source),
        )

    def _counted(self, verified: VerifiedClaim) -> str:
        """Return when a plan is for, as counted from other events; empty if it is not so."""
        claim = verified.claim
        date = self.reckoned.get(claim.id)
        if date is None or verified.span is not None:
            return ""
        events = (self.anchors.events.get(name, "") for name in (*claim.after, *claim.before))
        names = [self.names[anchor] for anchor in events if anchor]
        return f"{date}, counted from {' and '.join(names)}" if names else str(date)

    def _claim(self, name: str) -> str:
        return self.anchors.claims.get(name, "")

    def _stated_order(self, verified: VerifiedClaim) -> Iterator[str]:
        for relation, event in verified.claim.relations:
            gap = verified.gap or verified.claim.gap
            if gap and relation == Relation.NEAR:  # a number of days is then the most of them
                gap = attrs.evolve(gap, least=None)
            name = self.names.get(self.anchors.events.get(event, ""), event)
            words = f"{RELATIONS[Relation(relation)]} {name}{f', {gap}' if gap else ''}"
            yield as_typed(words, TypedField(relation.value), verified.typed)


def _counts_as(verified: VerifiedClaim, otherwise: Statement | None) -> str:
    """Return the modality that a claim counts as, where that is another than it was entered in."""
    if verified.unchanged is None:
        return "" if otherwise is None else otherwise.modality.value
    said = verified.unchanged.modality
    return "" if said is verified.modality else said.value


def _beside_their_source(verified: VerifiedClaim, source: Source) -> Iterator[Passage]:
    """Yield the quotes of a claim; the time words are marked in those that date it."""
    dated = QuoteRole.QUOTE if verified.claim.date_quote is None else QuoteRole.DATE
    for evidence in verified.evidence:
        words = verified.derivation.words if evidence.role == dated else ""
        context = verified.governed_by if evidence.role == QuoteRole.QUOTE else None
        yield passage(evidence, source, words, context)


def derivation(verified: VerifiedClaim, counted: str = "") -> str:
    """Say in one line how a claim's date follows: words, rule, basis, anchor, result.

    Args:
        verified: the claim.
        counted: when a plan without a date of its own is for, and from what that is counted.
    """
    how = verified.derivation
    words = f"“{in_a_line(how.words)}”, " if how.words else ""
    anchor = "" if how.anchor is None or how.anchor.is_unknown else f", {how.anchor}"
    date = counted or "no date" if how.span is None else written(how.span)
    taken = ""
    if verified.span is not None and verified.span != how.span:
        taken = f"; taken as {written(verified.span)}, which contains it"
    told = "".join(f"; {one}" for one in told_of_plans(verified))
    return f"{words}rule {how.rule}: {how.basis}{anchor} → {date}{taken}{told}"


def told_of_plans(verified: VerifiedClaim) -> Iterator[str]:
    """Yield what a claim's words tell of plans besides its date, each in a few words."""
    if verified.recall is not None:
        yield f"a plan given up, or over, by then{_FIRST[verified.recall]}"
    for plan in verified.recalled:
        yield f"before: {written(plan.span)} (“{in_a_line(plan.words)}”){_FIRST[plan.recall]}"
    if verified.shift is not None:
        to = "earlier" if verified.shift.back else "later"
        what = "the end in the last plan" if verified.shift.of_end else "the last plan"
        yield f"moves {what} of its voice by {verified.shift.length} {to}"
    if verified.put_off:
        yield f"put off to no new time: “{in_a_line(verified.put_off)}”"


def _anchor_words(verified: VerifiedClaim, source: Source) -> str:
    """Return the source's own words for the date from which a claim's date was counted."""
    anchor = verified.derivation.anchor
    if anchor is None or anchor not in {source.published, stated_by_source(source)}:
        return ""
    if source.published_quote is not None:
        return source.published_quote.exact
    return source.placed_by.quote.exact if source.placed_by is not None else ""


def _modality_words(claim: Claim) -> str:
    """Return the words quoted for the modality, or the first of the quote that tell it."""
    if claim.modality_quote is not None:
        return claim.modality_quote.exact
    words = claim.quote.exact
    cues = expressions.cues(words, 0, len(words))
    return next((cue.words for cue in cues if cue.modality is claim.modality), "")


def part_in_words(verified: VerifiedClaim, source: Source) -> str:
    """Return in which part of its source a claim is made, and on which day; empty if in none.

    Of a message that is the source itself, by its publisher on its day, that need not be told.
    """
    part = verified.part
    if part is None:
        return ""
    is_the_whole = part.kind is PartKind.MESSAGE and not part.head_start and _is_one(source)
    is_of_publisher = is_the_whole or part.author in {"", source.publisher}
    is_of_its_day = part.published == source.published
    if is_of_publisher and (is_of_its_day or (is_the_whole and source.published is None)):
        return ""
    return f"{part}, {part.published or 'of unknown day'}"


def _is_one(source: Source) -> bool:
    """Say whether a source has one message of its own, and is no chat or mailbox."""
    parts = () if source.document is None else source.document.parts
    messages = (part for part in parts if part.kind is PartKind.MESSAGE)
    return len(list(islice(messages, 2))) < 2  # noqa: PLR2004 - two are several


def checked_row(verified: VerifiedClaim, source: Source | None = None) -> CheckedRow:
    """Return what became of checking one claim."""
    claim, how = verified.claim, verified.derivation
    verdict = verified.verdict.value
    if verified.verdict.verified and not verified.counts:
        verdict = f"{verdict}, {verified.status}"
    elif after := verified.evidence[0].after_change:
        verdict = f"{verdict}, words {after}"
    if told := dict.fromkeys(e.read_with for e in verified.evidence if e.read_with):
        verdict = "; ".join([verdict, *told])
    return CheckedRow(
        line=claim.line,
        in_file=claim.in_file,
        id=claim.id,
        verdict=verdict,
        date=date_of(verified.span),
        follows=f"“{how.words}”, {how.rule}" if how.words else how.rule,
        typed=tuple(field.value for field in verified.typed),
        part="" if source is None else part_in_words(verified, source),
    )


def comparisons_in(
    claims: Iterable[VerifiedClaim], sources: Mapping[str, Source]
) -> Mapping[tuple[str, tuple[str, ...]], Sequence[str]]:
    """Return the comparisons of quotes nearly found, by code of the finding and claims."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for claim in claims:
        for evidence in claim.evidence:
            if evidence.comparison and evidence.verdict in _COMPARED:
                found[_COMPARED[evidence.verdict], (claim.claim.id,)].append(evidence.comparison)
        if (shown := governing_shown(claim, sources[claim.claim.source])) and claim.governed_by:
            code = CODE_OF_CONTEXT[claim.governed_by.inside]
            found[code, (claim.claim.id,)].append(shown)
    return found


def governing_shown(claim: VerifiedClaim, source: Source) -> str:
    """Return the source's line around a quote, the words that govern it marked by `^` below.

    Empty where nothing governs it that stands against the claim. For a font of fixed width.
    """
    context, quote = claim.governed_by, claim.evidence[0]
    if context is None or source.document is None or quote.start is None or quote.end is None:
        return ""
    text = source.document.text
    first, last = words_around(text, context.start, context.end, _AROUND_CONTEXT)
    rows = source.document.rows
    if rows is not None and (at := rows.index_at(context.start)) is not None:
        first, last = max(first, rows.starts[at]), min(last, rows.ends[at])
    line = " ".join(text[first:last].split("\n")).replace("\t", " ")
    marked = " " * (context.start - first) + "^" * (context.end - context.start)
    return f"source: {line}\n        {marked}"


_AROUND_CONTEXT = 40  # code points of the source on either side of governing words in `check`
_COMPARED = {Verdict.NEAR: "quote-near", Verdict.ALTERED: "quote-altered"}


# What does not count -----------------------------------------------------------------------

_FAILED = frozenset({ClaimStatus.UNVERIFIED, ClaimStatus.SET_ASIDE, ClaimStatus.RETRACTED})


def failed_rows(chronology: Chronology, anchors: Anchors) -> Iterator[FailedRow]:
    """Yield the claims that do not count, each with the reasons, in the order of the report."""
    faults = _faults_of_evidence(chronology.findings)
    takers, title = _taken_back_by(chronology), title_of(chronology)
    failed = [claim for claim in chronology.claims if claim.status in _FAILED]
    for claim in sorted(failed, key=lambda one: int(anchors.claims[one.claim.id][1:])):
        name = claim.claim.id
        why = [f"set aside: {claim.claim.set_aside}"] if claim.claim.set_aside else []
        if claim.status is ClaimStatus.RETRACTED:
            why += [f"taken back by {title(claim_named(taker))}" for taker in takers.get(name, ())]
            if claim.corrected_by:
                newer = title(claim_named(claim.corrected_by))
                why.append(f"corrected by {newer}, a newer version of its document")
        if claim.status is ClaimStatus.UNVERIFIED:
            why += faults.get(name, ()) or [e.reason for e in claim.evidence if e.reason]
        yield FailedRow(claim=anchors.claims[name], status=claim.status.value, why=tuple(why))


def _faults_of_evidence(findings: tuple[Finding, ...]) -> dict[str, list[str]]:
    """Return what is wrong with the evidence of each claim."""
    faults: dict[str, list[str]] = {}
    for finding in findings:
        if finding.family is Family.EVIDENCE:
            for claim in finding.claims:
                faults.setdefault(claim, []).append(_without(claim, finding.sentence))
    return faults


def _without(claim: str, sentence: str) -> str:
    """Return what a sentence says of a claim that stands beside it."""
    if isinstance(sentence, Sentence) and sentence.parts[0] == claim_named(claim):
        return "".join(map(str, sentence.parts[1:])).removeprefix(": ")
    return sentence


def _taken_back_by(chronology: Chronology) -> dict[str, list[str]]:
    takers: dict[str, list[str]] = {}
    for verified in chronology.claims:
        for name in verified.claim.takes_back:
            takers.setdefault(name, []).append(verified.claim.id)
    return takers


def not_yet_rows(chronology: Chronology, anchors: Anchors, as_of: str) -> Iterator[NotYetRow]:
    """Yield the claims that were not certainly made by the day looked from."""
    for claim in chronology.not_yet:
        yield NotYetRow(
            id=claim.id,
            words=claim.quote.exact,
            source=anchors.sources[claim.source],
            why=f"not certainly stated by the end of {as_of}",
        )
