"""Whether a plan binds: what its words say, what a person entered, and whether that is proved.

As with the modality: words that oblige decide where nobody entered anything; an entered
`binding` is proved by them, or by those of `binding_quote`, and is else as typed. Words that only
expect are held against it.
"""

import attrs

from chronology.claims import Binding, Evidence
from chronology.languages import Reader
from chronology.languages.binding import Obliging
from chronology.sources import Source
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of, shortened
from chronology.verify.passage import Passage
from chronology.verify.words import TimeWords
from chronology.vocabulary import Governing, Modality, QuoteRole

_OPEN = frozenset(Governing) - {Governing.PLAN, Governing.ATTRIBUTION, Governing.QUANTITY}
_HEAD = 2000  # code points in which the head of a document stands
_HEAD_LINES = 30  # lines of it: a court's caption is long
_HEAD_WIDTH = 80  # code points of a line that is a heading
BINDING_MISMATCH = "binding-mismatch"


@attrs.frozen(kw_only=True)
class Bound:
    """Whether a plan binds.

    Attributes:
        binding: why it does; `None` if it does not.
        is_typed: whether no words say what a person entered.
        against: what the words have against it, in one clause; empty for nothing.
        turns: whether they say otherwise; else only words given as proof prove nothing.
    """

    binding: Binding | None = None
    is_typed: bool = False
    against: str = ""
    turns: bool = False

    @property
    def is_told(self) -> bool:
        """Whether its own words oblige."""
        return self.binding is not None and not self.binding.entered


def bound_by(case: Case, times: TimeWords) -> Bound:
    """Return whether the plan of a claim binds.

    What amends a plan that binds counts as entered so, and so does what a source plans that is
    a contract, an order or a law.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    claim = case.claim
    if claim.modality is not Modality.PLANNED:
        return Bound()
    told = obliging_words(case, times)
    if told is not None and told.plans and not (claim.binding or _is_of_a_paper(case)):
        told = None
    if claim.binding is False:
        return Bound(is_typed=told is not None)
    if told is not None and not is_headed_as_open(case):
        return Bound(binding=Binding(words=told.words))
    return _by_a_person(case, times)


def _by_a_person(case: Case, times: TimeWords) -> Bound:
    """Return whether a plan binds whose own words do not say so."""
    entered = bool(case.claim.binding or case.claim.amends)
    only, asked = _only_expected(case, times), asking_words(case, times)
    if (only or asked) and (entered or case.claim.binding_quote):
        key = "amends" if case.claim.binding is None and case.claim.amends else "binding"
        told = f"only expect: “{only.words}”" if only else ""
        told = f"only ask for it: “{asked.words}”" if asked else told
        clause = f"`{key}` says that the plan obliges, but the words {told}"
        return Bound(against=clause, turns=True)
    found = next((one for one in case.evidence if one.role is QuoteRole.BINDING), None)
    if found is not None and not found.holds:
        return Bound()  # words that are not in the source prove nothing; the quote's fault is told
    proof = _proof(found, case.source) if found is not None else ""
    if found is not None and proof:
        is_elsewhere = not _stands_beside(found, case)
        return Bound(binding=Binding(words=proof, entered=is_elsewhere), is_typed=is_elsewhere)
    against = ""
    if found is not None and reader_of(case.source) is not None:
        words = shortened(found.quote.exact)
        against = f"the words that bind “{words}” do not say that anybody is obliged"
    is_open = _is_open(case, only or asked) or is_headed_as_open(case)
    if not (entered or (case.source.binding and not is_open)):
        return Bound(against=against)
    return Bound(binding=Binding(entered=True), is_typed=True, against=against)


def _is_open(case: Case, only: Obliging | None) -> bool:
    """Say whether words of a contract leave open whether what they plan is owed."""
    return only is not None or any(one.kind in _OPEN for one in case.governors.found)


def obliging_words(case: Case, times: TimeWords) -> Obliging | None:
    """Return the words by which the clause of a claim's time obliges; `None` for none."""
    read = _clause_of(case, times)
    return None if read is None else read[0].obliging(*read[1])


def asking_words(case: Case, times: TimeWords) -> Obliging | None:
    """Return the words by which somebody only asks for what a claim plans; `None` for none."""
    read = _clause_of(case, times)
    return None if read is None else read[0].asking(*read[1])


def _only_expected(case: Case, times: TimeWords) -> Obliging | None:
    """Return the words by which it only expects."""
    read = _clause_of(case, times)
    return None if read is None else read[0].expecting(*read[1])


def is_headed_as_open(case: Case) -> bool:
    """Say whether the head of a document makes a draft of it: "PROPOSED ORDER".

    Args:
        case: the claim.
    """
    reader = reader_of(case.source)
    heads = None if reader is None else reader.grammar.binding.open.heads
    return heads is not None and any(heads.search(line) for line in _lines_of_head(case))


def _is_of_a_paper(case: Case) -> bool:
    """Say whether a document obliges by what it is: entered so, or called so by head or title."""
    reader = reader_of(case.source)
    papers = None if reader is None else reader.grammar.binding.open.papers
    named = [case.source.title, *_lines_of_head(case)]
    told = papers is not None and any(papers.search(line) for line in named)
    return case.source.binding or told


def _lines_of_head(case: Case) -> list[str]:
    """Return the short lines at the head of a document, before the words of a claim."""
    document = case.source.document
    head = "" if document is None else document.legible[: min(case.evidence[0].start or 0, _HEAD)]
    lines = (line.strip() for line in head.splitlines()[:_HEAD_LINES])
    return [line for line in lines if 0 < len(line) <= _HEAD_WIDTH]


_Place = tuple[str, tuple[int, int], int | None, tuple[int, int] | None]


def _clause_of(case: Case, times: TimeWords) -> tuple[Reader, _Place] | None:
    """Return what reads a claim's words, and which: the quote, the verb of its time, the time."""
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if reader is None or document is None or not case.is_sound:
        return None
    if quote.start is None or quote.end is None:
        return None
    own = times.own or times.named
    time = case.dated.place_of(own[0].start, own[0].end) if len(own) == 1 else None
    if time is not None and not _is_in_its_sentence(time, case, reader):
        time = None
    verb = times.verb.verb if times.verb is not None and time is not None else None
    if verb is not None and case.claim.date_quote is not None:
        verb = verb if quote.start <= verb < quote.end else None  # what is dated is the quote
    return reader, (document.legible, (quote.start, quote.end), verb, time)


def _is_in_its_sentence(place: tuple[int, int], case: Case, reader: Reader) -> bool:
    """Say whether a stretch stands in the sentence of the quote, or in one of its sentences."""
    quote, document = case.evidence[0], case.source.document
    if document is None or quote.start is None or quote.end is None:
        return False
    first, last = reader.sentence(document.legible, quote.start, quote.end)
    return first <= place[0] < last


def _stands_beside(found: Evidence, case: Case) -> bool:
    """Say whether the words that bind stand in the quote's sentence."""
    reader = reader_of(case.source)
    if reader is None or found.start is None or found.end is None:
        return False
    return _is_in_its_sentence((found.start, found.end), case, reader)


def _proof(found: Evidence, source: Source) -> str:
    """Return the words of duty among those that a person quotes for it; empty if there are none."""
    reader = reader_of(source)
    words = Passage.of(found, source).text
    told = None if reader is None else reader.grammar.binding.proofs.search(words)
    return "" if told is None else told[0]
