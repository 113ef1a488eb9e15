"""The door to a chronology: a ledger is checked, and where it must be sound, refused."""

from collections.abc import Iterator

import attrs

from chronology.claims import Claim
from chronology.errors import InvalidLedger, Problem
from chronology.ledger import Ledger, checked, sound


def complete(read: Ledger, *, strict: bool | None) -> Ledger:
    """Return what is sound of a ledger; what is not stands in its `problems`.

    A ledger that was read from a file went through the checks already; what was made in Python,
    or changed since, goes through them now.

    Args:
        read: the ledger.
        strict: whether any problem is refused; `None` for those that are found only now.

    Raises:
        InvalidLedger: a problem is refused.
    """
    found = sound(read)
    if not read.is_checked:
        found = checked(attrs.evolve(found, problems=(*found.problems, *_without_document(found))))
    refused = found.problems if strict else found.problems[len(read.problems) :]
    if refused and strict is not False:
        raise InvalidLedger(problems=refused)
    return found


def _without_document(made: Ledger) -> Iterator[Problem]:
    """Yield what is wrong where claims quote a source whose document nobody read."""
    known = {problem.key_path for problem in made.problems}
    quoted = {claim.source for claim in made.claims}
    for source in made.sources:
        if source.document is None and source.id in quoted:
            remedy = "make the source by chronology.read_source, or load the ledger from its file"
            path = ("sources", source.id, "file")
            problem = made.problem(path, "its document was not read", remedy)
            if problem.key_path not in known:
                yield problem


def with_heading(read: Ledger) -> Ledger:
    """Return a ledger in which every source has what the heading says of all of them."""
    heading = read.heading
    return checked(
        attrs.evolve(
            read,
            sources=[
                attrs.evolve(
                    source,
                    strict_quotes=source.strict_quotes or heading.strict_quotes,
                    defaults=heading.defaults,
                )
                for source in read.sources
            ],
        )
    )


def events_named(claim: Claim) -> Iterator[str]:
    """Yield the events that a claim names."""
    yield claim.event
    yield from filter(None, [claim.said_at])
    yield from (event for _, event in claim.relations)
