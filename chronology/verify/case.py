"""`Case`: one claim, with all that it is verified by."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cached_property

import attrs

from chronology import expressions
from chronology.claims import Claim, Evidence
from chronology.events import Event
from chronology.expressions import BusinessCalendar, FiscalYear
from chronology.expressions.cells import CellDate
from chronology.languages import Governors
from chronology.languages.governors import of_the_telling
from chronology.parts import Part
from chronology.quotes import OF_PAGES
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan
from chronology.timespan.zones import zone_of
from chronology.verify.dated_sentence import dated_sentence
from chronology.verify.evidence import DECIDING, day_first_of, located, located_beside, reader_of
from chronology.verify.named import is_that_it_was_told
from chronology.verify.parts import standing, stated_in
from chronology.verify.passage import Passage
from chronology.verify.rows import why_nowhere
from chronology.vocabulary import PartKind, QuoteRole, Verdict

_WORD = re.compile(r"[^\W\d_]+")


@attrs.frozen(kw_only=True, slots=False)
class Case:
    """One claim, with all that it is verified by.

    Attributes:
        claim: the claim as entered.
        event: what it speaks of; its kind says whether a date is an extent or a point.
        source: the source that says so, with its document, as the part of the quote has them.
        stated: when the claim was made.
        evidence: what became of each of the claim's quotes, the main one first.
        part: the part of its document in which the quote stands; `None` for its own words.
        dating_part: the same of the words that date it.
        across: why its words are not those of one part, in one clause; empty if they are.
        given: the source as it was given, with all of its parts.
        cell: what the cell says that dates its row, where running text has it otherwise.
    """

    claim: Claim
    event: Event
    source: Source
    stated: TimeSpan
    evidence: tuple[Evidence, ...]
    part: Part | None = None
    dating_part: Part | None = None
    across: str = ""
    given: Source | None = None
    cell: CellDate | None = None

    @classmethod
    def of(cls, claim: Claim, event: Event, source: Source, stated: TimeSpan) -> "Case":
        """Return the case of a claim, its quotes looked for."""
        (role, quote), *others = claim.quotes
        main = _main(role, quote, claim, source)
        beside = (located_beside(main, role, quote, source) for role, quote in others)
        evidence = (main, *beside)
        dating = next((one for one in evidence if one.role is QuoteRole.DATE), main)
        at = standing(main, dating, evidence, source)
        return cls(
            claim=claim,
            event=event,
            source=_showing(at.source, evidence),
            stated=stated if claim.said_at or claim.stated else stated_in(at.part, stated),
            evidence=evidence,
            part=at.part,
            dating_part=at.dating,
            across=at.across,
            given=source,
        )

    @property
    def anchor(self) -> TimeSpan | None:
        """The date that its time words count from; `None` if it is not known."""
        return self.source.published

    @property
    def counted_from(self) -> str:
        """What its time words count from: "the publication of herald", "the letter of Ann"."""
        if self.dating_part is None:
            return f"the publication of {self.source.id}"
        return f"{self.dating_part} in {self.source.id}"

    @cached_property
    def zone(self) -> dt.tzinfo | None:
        """The zone by which the claim counts, if it, its source or its ledger declares one."""
        name = self.claim.zone or self.source.clock
        return zone_of(name) if name else None

    @cached_property
    def when(self) -> TimeSpan | None:
        """The date given; a time of day without an offset is one of the claim's zone."""
        when = self.claim.when
        return when if when is None or self.zone is None else when.on_clock_of(self.zone)

    @property
    def has_ledger(self) -> bool:
        """Whether it is of a ledger; items have other fields, and no file to declare anything."""
        return self.source.defaults.has_ledger

    @property
    def date_key(self) -> str:
        """The field in which a date is given for it: `when` of a claim, `date` of an item."""
        return "`when`" if self.has_ledger else "`date`"

    @property
    def day_first(self) -> Mapping[str, bool]:
        """Whether days come before months in the source's figures, by the mark between them."""
        return day_first_of(self.source)

    @property
    def fiscal(self) -> FiscalYear | None:
        """When the financial year of the source begins, if that is declared."""
        return self.source.fiscal

    @property
    def business(self) -> BusinessCalendar | None:
        """Which days are business days for the claim, if that is declared."""
        return self.claim.calendar or self.source.business

    @property
    def is_sound(self) -> bool:
        """Whether the words hold without which the claim does not count."""
        return all(found.holds for found in self.evidence if found.role in DECIDING)

    @property
    def dating(self) -> Evidence:
        """What became of the words that date the claim."""
        role = QuoteRole.QUOTE if self.claim.date_quote is None else QuoteRole.DATE
        return next(found for found in self.evidence if found.role is role)

    @cached_property
    def quoted(self) -> Passage:
        """The source's own words for the quote."""
        return Passage.of(self.evidence[0], self.source)

    @cached_property
    def governors(self) -> Governors:
        """What governs the quote's first verb; nothing where the quote was not found."""
        quote, document, reader = self.evidence[0], self.source.document, reader_of(self.source)
        if document is None or reader is None or quote.start is None or quote.end is None:
            return Governors()
        around = document.whole
        if around is not None and self.part is not None and self.part.kind is PartKind.SECTION:
            document = around  # a sentence may run on into what a page sets off
        stretch = (quote.start, quote.end)
        told = dated_sentence(document.read_on, stretch, self._times, reader)
        found = reader.governors(document.read_on, *told)
        if not self.is_of_the_telling(found.verb, document):
            return found
        of_it = tuple(filter(None, map(of_the_telling, found.found)))
        return attrs.evolve(found, found=of_it)

    def is_of_the_telling(self, verb: int | None, document: Document) -> bool:
        """Say whether the event is that something was told, and not what was told.

        Args:
            verb: where the verb begins that tells; `None` for none.
            document: the document in which it stands.
        """
        reader = reader_of(self.source)
        word = None if verb is None else _WORD.match(document.read_on, verb)
        if reader is None or word is None:
            return False
        told = document.read_on[word.end() : reader.sentence(document.read_on, *word.span())[1]]
        return is_that_it_was_told(self.event, word[0], told, reader.grammar.fields)

    def _times(self) -> list[tuple[int, int]]:
        """Return where the times stand that may date the claim."""
        found = expressions.find(self.dated.text, self.anchor, day_first=self.day_first)
        places = [self.dated.place_of(one.start, one.end) for one in found if one.calendar]
        return [place for place in places if place is not None]

    @cached_property
    def sentence(self) -> str:
        """The sentence, or sentences, of the quote as the source has them."""
        return self.sentence_of(self.evidence[0])

    def sentence_of(self, found: Evidence) -> str:
        """Return the sentence, or sentences, in which a quote was found; empty if it was not."""
        document, reader = self.source.document, reader_of(self.source)
        if document is None or found.start is None or found.end is None:
            return ""
        if reader is None:
            return document.legible[found.start : found.end]
        first, last = reader.sentence(document.legible, found.start, found.end)
        return document.legible[first:last]

    @cached_property
    def dated(self) -> Passage:
        """The source's own words that date the claim."""
        dating = self.dating
        return self.quoted if dating is self.evidence[0] else Passage.of(dating, self.source)


def _main(role: QuoteRole, quote: Quote, claim: Claim, source: Source) -> Evidence:
    """Return what becomes of a claim's quote; of a row that is not there, why not."""
    if reason := why_nowhere(claim, source):
        return Evidence(role=role, quote=quote, verdict=Verdict.MISSING, reason=reason)
    return located(role, quote, source)


def _showing(source: Source, evidence: tuple[Evidence, ...]) -> Source:
    """Return a source as its quotes are of it: they may be of the words at a page's edge."""
    document = source.document
    if document is None or not document.of_pages:
        return source
    own = [part for one in evidence if not OF_PAGES & {*one.folds} for part in one.parts]
    shown = document.with_edges_as_text(own)
    return source if shown is document else attrs.evolve(source, document=shown)
