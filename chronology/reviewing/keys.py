"""What is to be done with each proposal, asked key by key."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Protocol

from chronology.errors import ChronologyError, LedgerUnreadable, UnknownName
from chronology.reviewing.changes import FIELDS, kinds_of
from chronology.reviewing.model import Proposal
from chronology.reviewing.review import Review
from chronology.reviewing.screen import Line, fields_of, in_words, listed, passage_of, screen
from chronology.vocabulary import Modality, Severity

ACCEPT, CHANGE, MERGE, REFUSE, SKIP, BACK, UNDO, QUIT = "acmrsbuq"
TWIN, DIFFERENT = "td"
KEYS: Mapping[str, str] = {
    ACCEPT: "accept",
    CHANGE: "change",
    MERGE: "merge",
    REFUSE: "refuse",
    SKIP: "skip",
    BACK: "back",
    UNDO: "undo",
    QUIT: "quit",
}
_OF_TWINS = {TWIN: "twin", DIFFERENT: "different"}
_AT_THE_END = {key: KEYS[key] for key in (UNDO, QUIT)}
_MOST_CANDIDATES = 9
_DONE = {ACCEPT: "accepted", MERGE: "merged", TWIN: "merged", REFUSE: "refused"}
_EMPTIES = "-"
_NONE_CHOSEN = "Ctrl-C, or an empty line: back."
_HOW = f"Ctrl-C, or an empty line: it stays as it is. {_EMPTIES} alone: it is taken away."
_HOW_TYPED: Mapping[str, str] = {
    "participants": "Several are parted by commas.",
    "when": "Such as 2024-05-10, 2024-05, 2024-05-10/2024-05-12. Without it, the words date.",
    "modality": f"One of: {', '.join(Modality)}.",
}
_SHOWN_AS: Mapping[str, str] = {
    "date": "when",
    "whose word": "speaker",
    "taking part": "participants",
    "dated by": "date_quote",
    "modality by": "modality_quote",
    "speaker by": "speaker_quote",
}
"""What a proposal shows, and the field that says so."""
_MOST_KINDS = 30  # that are told


class Asking(Protocol):
    """Whoever shows lines and asks a person: a terminal, or what plays one."""

    def show(self, lines: Sequence[Line], told: str) -> None:
        """Show lines in place of those before, and what was done last."""

    def key(self, keys: Mapping[str, str]) -> str | None:
        """Return the key that is chosen of those given; `None` if nobody answers any more."""

    def line(self, prompt: str, before: str) -> str | None:
        """Return a line of text, which begins as what is there; `None` if none is given."""


def by_keys(review: Review, asking: Asking) -> str:
    """Go through proposals until nothing is left or a person quits.

    Args:
        review: the proposals.
        asking: who shows them and asks.

    Returns:
        What was done, in one sentence.

    Raises:
        LedgerUnreadable: what was decided last could not be written.
    """
    done: list[str] = []
    told, failed = "", None
    with suppress(KeyboardInterrupt):  # what was decided is written
        while review.left or done:
            proposal = review.current
            asking.show(() if proposal is None else screen(proposal), told)
            key = asking.key(_keys_for(proposal))
            if key is None or key == QUIT:
                break
            many = len(done)
            try:
                told = _do(key, review, asking, done)
                failed = failed if len(done) == many else None
            except ChronologyError as error:
                told = str(error)
                failed = error if isinstance(error, LedgerUnreadable) else failed
    if failed is not None:  # a person saw it pass; whoever called reads how it ended
        raise failed
    return _summary(Counter(done), review)


def _keys_for(proposal: Proposal | None) -> Mapping[str, str]:
    if proposal is None:
        return _AT_THE_END
    return KEYS if proposal.twin is None else {**_OF_TWINS, **KEYS}


def _do(key: str, review: Review, asking: Asking, done: list[str]) -> str:
    """Do what a key stands for, and return what to tell of it."""
    before, looked_at = review.left, review.current
    if key == UNDO:
        was = review.undo()
        if was and review.left > before:
            done.pop()
        return f"taken back: {was}" if was else "there is nothing to take back"
    told = _acted(key, review, asking)
    if review.left == before:
        return told
    done.append(_DONE[key])
    holds = key == REFUSE or looked_at is None or looked_at.claim.counts
    return _DONE[key] + ("" if holds else ", though it does not hold as it stands")


def _acted(key: str, review: Review, asking: Asking) -> str:
    """Do what a key stands for, and return what to tell of it if nothing is decided by it."""
    match key:
        case "a":
            review.accept()
        case "r":
            _refuse(review, asking)
        case "m":
            _merge(review, asking)
        case "t":
            _merge_with_twin(review)
        case "d":
            review.apart()
            return "another event: nobody is asked again"
        case "c":
            return _change(review, asking)
        case "s":
            review.skip()
        case "b":
            review.back()
    return ""


def _merge_with_twin(review: Review) -> None:
    proposal = review.current
    if proposal is not None and proposal.twin is not None:
        review.merge(proposal.twin.event.id)


def _refuse(review: Review, asking: Asking) -> None:
    reason = asking.line("why (may be left empty; Ctrl-C: not refused): ", "")
    if reason is not None:
        review.refuse(reason)


def _merge(review: Review, asking: Asking) -> None:
    found = review.candidates[:_MOST_CANDIDATES]
    asking.show(listed(found), f"Which event is it? {_NONE_CHOSEN}")
    typed = (asking.line("number, or the id of another event: ", "") or "").strip()
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(found):
        typed = found[int(typed) - 1].event.id
    if typed:
        review.merge(typed)


def _change(review: Review, asking: Asking) -> str:
    proposal = review.current
    field = None if proposal is None else _field_to_change(review, asking)
    if not field or proposal is None:
        return ""
    before = review.text(field)
    asking.show(passage_of(proposal), f"{_how_typed(field, review)} {_HOW}".strip())
    typed = asking.line(f"{field}: ", before)
    if typed is None or not typed.strip() or typed.split() == before.split():
        return f"left as it was: {field}"
    text = "" if typed.strip() == _EMPTIES else typed
    if not _is_meant(field, text, review, asking):
        return f"left as it was: {field}"
    review.change(field, text)
    return f"changed: {field}" if text else f"taken away: {field}"


def _field_to_change(review: Review, asking: Asking) -> str:
    """Return the field that is chosen; empty for none. Whoever names no field is asked again.

    What is typed next was meant for that field, and must not be taken for a key.
    """
    fields = fields_of({field: review.text(field) for field in FIELDS})
    told = "What is to be changed?"
    while True:
        asking.show(fields, f"{told} {_NONE_CHOSEN}")
        typed = " ".join((asking.line("number or name: ", "") or "").lower().split())
        field = _SHOWN_AS.get(typed, typed)
        if not field or field in FIELDS:
            return field
        if field.isascii() and field.isdigit() and 1 <= int(field) <= len(FIELDS):
            return FIELDS[int(field) - 1]
        told = f"{UnknownName(what='field', name=typed, known=FIELDS)}."


def _how_typed(field: str, review: Review) -> str:
    if field != "kind":
        return _HOW_TYPED.get(field, "")
    kinds = list(kinds_of(review.ledger))
    more = f" and {len(kinds) - _MOST_KINDS} more" if len(kinds) > _MOST_KINDS else ""
    return f"One of: {', '.join(kinds[:_MOST_KINDS])}{more}."


def _is_meant(field: str, text: str, review: Review, asking: Asking) -> bool:
    """Say whether a change may be written: a person is asked if the evidence is worse then."""
    before, after = review.current, review.if_changed(field, text)
    if before is None or not (wrong := list(_worse(before, after))):
        return True
    asking.show(screen(after), f"{'; '.join(wrong)}. Write it so?")
    return asking.key({"y": "yes", "n": "no"}) == "y"


def _worse(before: Proposal, after: Proposal) -> Iterator[str]:
    """Yield what a change makes worse of a proposal, each in a clause."""
    if before.claim.counts and not after.claim.counts:
        yield "it would not hold any more"
    for field in after.claim.typed:
        if field not in before.claim.typed:
            yield f"no words of the source say so of `{field}`: it would count as typed"
    known = {finding.code for finding in before.findings}
    for finding in after.findings:
        if finding.code not in known and finding.severity is not Severity.NOTE:
            yield in_words(finding).rstrip(".")


def _summary(done: Counter[str], review: Review) -> str:
    counted = [f"{done[word]} {word}" for word in dict.fromkeys(_DONE.values()) if done[word]]
    decided = f"{', '.join(counted)}; " if counted else ""
    left = f"{review.left} left" if review.left else "none left"
    return f"{decided}{left}.".capitalize() if not counted else f"{decided}{left}."
