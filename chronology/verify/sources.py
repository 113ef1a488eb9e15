"""What a reader must know of a source, and when it made its statements."""

from collections.abc import Iterator

import attrs

from chronology import expressions
from chronology.expressions import Basis
from chronology.expressions.engine import DATELINE
from chronology.findings import Finding, Sentence, parts_of, source_named
from chronology.sources import OTHER_PAGE, Document, Quote, Source
from chronology.timespan import TimeSpan, aligned, earlier
from chronology.verify.evidence import (
    LANGUAGE_UNREAD,
    RECOGNISED,
    code_of,
    day_first_of,
    failure,
    has_rules,
    located,
    shortened,
    weighed,
)
from chronology.verify.parts import faults_of_entries
from chronology.verify.stated import contradicted
from chronology.vocabulary import QuoteRole, Severity

_MOST_PAGES = 3  # of an archive that are named
_OF_ITSELF = frozenset({Basis.WORDS, Basis.ORDER, Basis.FISCAL, Basis.TENSE})


def stated_by_source(source: Source) -> TimeSpan:
    """Return when a source made its statements: published, or by the day it was retrieved."""
    if source.published is not None:
        return source.published.some_time_within
    if source.retrieved is not None:
        return source.retrieved.between(None, source.retrieved.end_of_the_end)
    return TimeSpan()


def stated_at(source: Source, event_date: TimeSpan | None) -> TimeSpan:
    """Return when a claim was made that was said at an event, and published later."""
    published = stated_by_source(source)
    if event_date is None:
        return published
    held, told = aligned(event_date, published)
    stated = held.between(
        held.begin_of_the_begin, earlier(held.end_of_the_end, told.end_of_the_end)
    )
    # An event dated after the publication cannot be where it was said.
    return stated if stated.is_possible else published


def verify_source(source: Source, claims: tuple[str, ...]) -> Iterator[Finding]:
    """Yield what a reader must know of a source: changed bytes, a date its words do not give.

    Args:
        source: the source, with its document.
        claims: the ids of the claims that rest on it.
    """
    if source.changed:
        sentence = f"{source.file} no longer has the SHA-256 recorded for it"
        yield attrs.evolve(_finding("source-changed", source, sentence), claims=claims)
    if not has_rules(source):
        sentence = f"no rules for “{source.language}”; its dates are as given"
        yield _finding(LANGUAGE_UNREAD, source, sentence)
    if source.document is None:
        return
    for code, sentence in contradicted(source):
        yield attrs.evolve(_finding(code, source, sentence), claims=claims)
    lost = source.document.lost
    unread = [clause for clause in source.document.unread if clause not in lost]
    for clauses, severity in ((lost, Severity.WARNING), (unread, Severity.NOTE)):
        if clauses:
            sentence = f"not read of {source.file}: {'; '.join(clauses)}"
            yield attrs.evolve(_finding("source-unread", source, sentence), severity=severity)
    if assumed := _page_assumed(source, source.document):
        yield attrs.evolve(_finding("page-assumed", source, assumed), claims=claims)
    if source.published_quote is not None:
        yield from _published(source.published_quote, source)
    if source.placed_by is not None:
        yield from _failed(QuoteRole.PLACED_BY, source.placed_by.quote, source)
    yield from _of_entered_parts(source)


def _page_assumed(source: Source, document: Document) -> str:
    """Say which page of an archive is read where the source does not; nothing if it has one."""
    others = [one.value for one in document.declared if one.key == OTHER_PAGE]
    if not others:
        return ""
    read = [one.value for one in document.declared if one.key == "url"][-1:]
    named = list(dict.fromkeys(shortened(other) for other in others if other not in read))
    shown = ", ".join(named[:_MOST_PAGES])
    more = " and more" if len(named) > _MOST_PAGES else ""
    keys = ["url"] * bool(named)
    if any(other in read for other in others):
        more += f"{', and ' if named else ''}other states of it"
        keys.append("retrieved")
    told = " and ".join(f"`{key}`" for key in keys)
    is_read = ", ".join(["the first page is read", *map(shortened, read)])
    return f"of {source.file} {is_read}; others: {shown}{more}; say which by {told}"


def _of_entered_parts(source: Source) -> Iterator[Finding]:
    """Yield what is wrong with the words by which a ledger enters parts."""
    for entry in source.parts:
        yield from _failed(QuoteRole.BEGINS, entry.begins, source)
        if entry.ends is not None:
            yield from _failed(QuoteRole.ENDS, entry.ends, source)
    for fault in faults_of_entries(source):
        yield _finding("quote-across-parts", source, fault)


def _published(quote: Quote, source: Source) -> Iterator[Finding]:
    """Yield what is wrong with the words for the publication: not there, or of another date."""
    told = list(_failed(QuoteRole.PUBLISHED, quote, source))
    yield from told
    failed = [one for one in told if one.code != RECOGNISED]
    if not failed and not says_published(source):
        yield _finding("date-mismatch", source, _does_not_say(source, quote))


def _failed(role: QuoteRole, quote: Quote, source: Source) -> Iterator[Finding]:
    found = located(role, quote, source)
    if code := code_of(found):
        yield weighed(_finding(code, source, failure(found, "its text")))


def _finding(code: str, source: Source, clause: str) -> Finding:
    sentence = Sentence(source_named(source.id), ": ", *parts_of(clause))
    return Finding(code=code, sentence=sentence, sources=(source.id,))


def _does_not_say(source: Source, quote: Quote) -> str:
    words = f"“{shortened(quote.exact)}”"
    if source.published is None:
        return f"{words} is quoted for its date, but `published` is not given"
    return f"`published` says {source.published}, which does not follow from {words}"


def says_published(source: Source) -> bool:
    """Say whether the words quoted for a source's publication date give it, by our rules.

    So they do where the source quotes none, or is in a language without rules.
    """
    quote = source.published_quote
    return quote is None or not has_rules(source) or _says(quote, source)


def _says(quote: Quote, source: Source) -> bool:
    """Say whether some time expression of the quote gives a date that `published` contains.

    Words that only count from the publication ("today") prove nothing about it.
    """
    published = source.published
    if published is None:
        return False
    found = expressions.find(
        quote.exact, published, day_first=day_first_of(source), fiscal=source.fiscal
    )
    bounds = published.earliest, published.latest
    days = TimeSpan.days(*(bound.day for bound in bounds if bound)) if all(bounds) else published
    return any(
        expression.span is not None and not expression.fault and days.contains(expression.span)
        for expression in expressions.phrases(found)
        if expression.basis in _OF_ITSELF or expression.rule == DATELINE
    )
