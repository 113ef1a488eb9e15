"""Claims drafted of the sources of a ledger: what no claim quotes and nobody refused."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from chronology.building.coverage import Touched
from chronology.building.drafts.model import SourceDraft
from chronology.building.drafts.proposing import Kinds, proposed
from chronology.events import BUILT_IN, Event, KindDeclaration
from chronology.ledger import Ledger
from chronology.processes import in_processes
from chronology.verify import located
from chronology.vocabulary import DraftedKind, QuoteRole

_COVERING = frozenset({QuoteRole.QUOTE, QuoteRole.DATE})
_Stretch = tuple[int, int]


def drafts_of(
    read: Ledger,
    names: Sequence[str],
    progress: Callable[[int, int], None],
    jobs: int = 1,
    kept: Callable[[str, SourceDraft], None] | None = None,
) -> dict[str, SourceDraft]:
    """Return what is drafted of some sources of a ledger, by their ids.

    Args:
        read: the ledger, with its documents.
        names: the ids of the sources.
        progress: called with how many are done, and of how many.
        jobs: how many processes work on them.
        kept: called with each source and what is drafted of it, as soon as it is.
    """
    shared = (read, touched_in(read, names), kinds_of(read))
    made = in_processes(_draft, shared, names, jobs, progress, kept=kept)
    for number, name in enumerate(names):
        if name not in made:
            made[name] = _draft(shared, name)
            if kept is not None:
                kept(name, made[name])
        progress(number + 1, len(names))
    return {name: made[name] for name in names}


def _draft(shared: tuple[Ledger, Mapping[str, Touched], Kinds], name: str) -> SourceDraft:
    """Return what is drafted of one source."""
    read, touched, kinds = shared
    return proposed(read.source_of[name], touched[name], kinds)


def touched_in(read: Ledger, names: Iterable[str]) -> dict[str, Touched]:
    """Return the stretches of some sources that claims quote, or that were refused."""
    found: defaultdict[str, list[_Stretch]] = defaultdict(list)
    wanted = frozenset(names)
    for claim in read.claims:
        if claim.source in wanted:
            for role, quote in claim.quotes:
                if role in _COVERING and quote.exact:
                    source = read.source_of[claim.source]
                    found[claim.source] += located(role, quote, source).parts
    for refusal in read.refused:
        if refusal.source in wanted:
            source = read.source_of[refusal.source]
            found[refusal.source] += located(QuoteRole.QUOTE, refusal.quote, source).parts
    return {name: Touched.of(found[name]) for name in wanted}


def kinds_of(read: Ledger) -> Kinds:
    """Return the kinds that drafted events of a ledger may be of: its own, ours, and new ones."""
    by_name: dict[str, type[Event]] = {kind.kind: kind for kind in (*BUILT_IN, *read.classes)}
    for declared in read.kinds:
        by_name[declared.id] = declared.make(by_name.get(declared.id, Event))
    for declared in new_kinds(by_name):
        by_name[declared.id] = declared.make()
    words = {word.lower(): kind.id for kind in read.kinds for word in kind.words}
    return Kinds(by_name=by_name, by_word=words)


def new_kinds(known: Iterable[str]) -> Iterator[KindDeclaration]:
    """Yield the kinds that drafted events may be of and that are not known yet."""
    names = frozenset(known)
    for kind in DraftedKind:
        if kind.value not in names:
            yield KindDeclaration(id=kind.value, lasts=False)
