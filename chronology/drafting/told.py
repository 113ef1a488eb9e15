"""What was drafted, as people read it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from chronology.drafting.beginning import in_a_shell, laid_out, told_of
from chronology.drafting.drafted import Drafted
from chronology.drafting.journal import journal_of
from chronology.ledger.locate import one_line
from chronology.printable import printable
from chronology.view.words import counted
from chronology.vocabulary import LeftOut, Modality

_REASONS: Mapping[LeftOut, tuple[str, str]] = {
    LeftOut.FIGURE: ("tells a figure", "tell figures"),
    LeftOut.FURNITURE: ("is of the page, not of its text", "are of the page, not of its text"),
    LeftOut.COMPARISON: ("is only compared with", "are only compared with"),
    LeftOut.THING: ("only tells which thing is meant", "only tell which thing is meant"),
    LeftOut.TELLING: ("only tells when it was said", "only tell when it was said"),
    LeftOut.CONDITION: ("is told under a condition", "are told under a condition"),
    LeftOut.NOT_SO: (
        "is asked, wished, tried, or only would be so",
        "are asked, wished, tried, or only would be so",
    ),
    LeftOut.RIGHT: (
        "is of what somebody may do, and need not",
        "are of what somebody may do, and need not",
    ),
    LeftOut.DOUBT: (
        "is only possible, feared, hoped or alleged",
        "are only possible, feared, hoped or alleged",
    ),
    LeftOut.VERBLESS: ("has no verb that is known", "have no verb that is known"),
    LeftOut.ANCHOR: ("counts from a time not known", "count from a time not known"),
    LeftOut.FAULT: (
        "cannot be, or may be read in two ways",
        "cannot be, or may be read in two ways",
    ),
    LeftOut.SAME: (
        "belongs to a verb of which a claim with another time is drafted",
        "belong to verbs of which claims with other times are drafted",
    ),
    LeftOut.HEAD: (
        "is a heading, or the date of a document or entry",
        "are headings, or dates of documents or entries",
    ),
    LeftOut.STRUCK: ("is struck out", "are struck out"),
    LeftOut.DATE: ("gives no date that `check` derives", "give no date that `check` derives"),
    LeftOut.WORDS: ("would not hold in `check`", "would not hold in `check`"),
}
"""Why times are left out: of one, and of several."""
_LONGEST = 160  # code points of a sentence that is listed


def summary(drafted: Drafted, width: int | None = None, *, left_out: bool = False) -> str:
    """Return what was drafted and what was left out, for people.

    Args:
        drafted: what became of drafting.
        width: how many columns its lines may have; left out, as many as they need.
        left_out: whether to list what was left out, each with its place.
    """
    return laid_out(_sentences_of(drafted, left_out=left_out), width)


def _sentences_of(drafted: Drafted, *, left_out: bool) -> Iterator[str]:
    path = one_line(str(drafted.path))
    claims = [claim for one in drafted.events for claim in one.claims]
    events = sum(one.event is not None for one in drafted.events)
    new = drafted.entered.sources
    yield from _of_a_run_before(drafted)
    if drafted.is_new:
        yield f"{'Wrote' if drafted.written else 'Would write'} {path}."
    if new:
        yield f"Entered {counted(len(new), 'new source')}:"
        yield from told_of(new)
    verb = "Drafted" if drafted.written else "Would draft"
    if claims:
        moods = Counter(claim.modality for claim in claims)
        by_mood = ", ".join(f"{moods[mood]} {mood.value}" for mood in Modality if moods[mood])
        yield (
            f"{verb} {counted(len(claims), 'claim')} about {counted(events, 'new event')}: "
            f"{by_mood}."
        )
    elif drafted.of_source:
        yield "Nothing to draft: no dated sentence is left that could be a claim."
    else:
        yield "Nothing to draft: there is no document that can be read."
    if alike := sum(bool(one.may_be) for one in drafted.events):
        noun = "event that the ledger has" if alike == 1 else "events that the ledger has"
        yield f"{alike} of them may be {'another' if alike == 1 else 'other'} {noun}: `# same_as`."
    yield from _left_out(drafted, listed=left_out)
    for name, one in drafted.of_source.items():
        if one.why_not_read:
            proposed = "; it is proposed there, commented out" if name in drafted.tables else ""
            yield f"Not read: {name}: {one.why_not_read}{proposed}."
    yield from _of_files(drafted)
    if not drafted.written and claims:
        yield "Nothing was written."
    elif claims:
        ledger = in_a_shell(drafted.path)
        yield f"Next: `chronology review {ledger}` shows each with its passage, to accept or not."


def _of_a_run_before(drafted: Drafted) -> Iterator[str]:
    """Yield what was taken from a run that ended before its time, and why no more was."""
    if drafted.taken:
        whole = counted(len(drafted.of_source), "source")
        yield f"Went on with a run that had ended early: {drafted.taken} of {whole} were drafted."
    if drafted.not_taken:
        journal = one_line(journal_of(drafted.path).name)
        yield f"Of {journal}, which a run that ended early left: {drafted.not_taken}."


def _left_out(drafted: Drafted, *, listed: bool) -> Iterator[str]:
    """Yield how many dated sentences were left out for which reason, or all of them."""
    found = drafted.left_out
    if not found:
        return
    reasons = Counter(one.reason for one in found)
    yield f"Left out {counted(len(found), 'time')}{':' if listed or reasons else '.'}"
    for reason in LeftOut:
        if not reasons[reason]:
            continue
        of_one, of_several = _REASONS[reason]
        yield f"  {reasons[reason]} {of_one if reasons[reason] == 1 else of_several}"
        for one in found if listed else ():
            if one.reason is reason:
                words = printable(one.words)
                cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
                yield f"    {one.source}:{one.line}: “{one_line(one.time)}” in: {cut}"
    if not listed:
        yield "  (--left-out lists them)"


def _of_files(drafted: Drafted) -> Iterator[str]:
    entered = drafted.entered
    for file, name in entered.changed:
        yield f"{file} is no longer what source {name} records: `chronology check` tells more."
    for file, name in entered.repeated:
        yield f"{file} has the very bytes of source {name}."
    for sentence in entered.left_out:
        yield f"{sentence}."
