"""Which sources are versions of one document, and in what order those were made."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from chronology.ledger.structure import Fault
from chronology.sources import Source
from chronology.timespan import TimeSpan


def documents_in(sources: Sequence[Source]) -> dict[str, str]:
    """Return, for each source that is a version of a document, the name of the document."""
    named = {source.version_of for source in sources if source.version_of}
    return {
        source.id: source.version_of or source.id
        for source in sources
        if source.version_of or source.id in named
    }


def versions_in(sources: Sequence[Source]) -> dict[str, tuple[Source, ...]]:
    """Return the versions of each document, the oldest first.

    A document is left out if it does not follow in what order its versions were made.
    """
    found = _by_document(sources)
    return {
        document: tuple(_in_order(versions))
        for document, versions in found.items()
        if _order_unknown(document, versions) is None
    }


def _by_document(sources: Sequence[Source]) -> Mapping[str, list[Source]]:
    found: defaultdict[str, list[Source]] = defaultdict(list)
    documents = documents_in(sources)
    for source in sources:
        if source.id in documents:
            found[documents[source.id]].append(source)
    return found


def order_unknown(sources: Sequence[Source]) -> Iterator[tuple[str, Fault]]:
    """Yield the id of a source, and why it is not known in what order it was made, by document."""
    for document, versions in _by_document(sources).items():
        if (found := _order_unknown(document, versions)) is not None:
            yield found


def _order_unknown(document: str, versions: Sequence[Source]) -> tuple[str, Fault] | None:
    numbered = [source for source in versions if source.version is not None]
    if 0 < len(numbered) < len(versions):
        first = next(source for source in versions if source.version is None)
        reason = f"other versions of “{document}” bear a number, and this one does not"
        return first.id, Fault(path=("version_of",), reason=reason, remedy="add `version = …`")
    for before, after in pairwise(_in_order(versions)):
        if numbered and before.version == after.version:
            reason = f"“{before.id}” is version {before.version} of “{document}” as well"
            remedy = "give each version a number of its own"
            return after.id, Fault(path=("version",), reason=reason, remedy=remedy)
        if not numbered and not _is_before(before, after):
            return after.id, Fault(
                path=("version_of",),
                reason=f"whether it or “{before.id}” is the newer version of “{document}” does "
                "not follow from their dates",
                remedy="number all versions of it: `version = 1`, `version = 2`, …",
            )
    return None


def _in_order(versions: Sequence[Source]) -> list[Source]:
    return sorted(versions, key=_place)


def _place(source: Source) -> tuple[int, tuple[float, float], tuple[float, float], str]:
    retrieved = (source.retrieved or TimeSpan()).sort_key
    return source.version or 0, (_made(source) or TimeSpan()).sort_key, retrieved, source.id


def _made(source: Source) -> TimeSpan | None:
    return source.published or source.retrieved


def _is_before(source: Source, other: Source) -> bool:
    """Say whether a version was certainly made, or else certainly retrieved, before another."""
    pairs = ((_made(source), _made(other)), (source.retrieved, other.retrieved))
    return any(a is not None and b is not None and a.definitely_before(b) for a, b in pairs)


def faults(source: Source, documents: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what is wrong with what a source says of its versions.

    Args:
        source: the source.
        documents: the names of the documents of all sources that are versions, by id.
    """
    named = documents.get(source.version_of, source.version_of)
    if named not in {source.version_of, source.id}:
        yield Fault(
            path=("version_of",),
            reason=f"“{source.version_of}” is itself a version of “{named}”",
            remedy=f'write `version_of = "{named}"`: all versions of a document name it alike',
            words=source.version_of,
        )
    if source.version is not None and source.version < 1:
        yield Fault(path=("version",), reason="versions count from 1", remedy="write 1, 2, 3 …")
    if source.id in documents:
        return
    for key in ("version", "complete"):
        if getattr(source, key):
            yield Fault(
                path=(key,),
                reason="it is not said of which document this is a version",
                remedy='add `version_of = "…"`, the same in all its versions',
            )
