"""What is to be done with each proposal, asked key by key."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Protocol

from chronology.errors import ChronologyError
from chronology.reviewing.changes import FIELDS
from chronology.reviewing.review import Review
from chronology.reviewing.screen import Line, listed, said, screen

ACCEPT, CHANGE, MERGE, REFUSE, SKIP, BACK, UNDO, QUIT = "acmrsbuq"
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
_AT_THE_END = {key: KEYS[key] for key in (UNDO, QUIT)}
_MOST_CANDIDATES = 9
_DONE = {ACCEPT: "accepted", MERGE: "merged", REFUSE: "refused"}


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
    """
    done: list[str] = []
    told = ""
    while review.left or done:
        proposal = review.current
        asking.show(() if proposal is None else screen(proposal), told)
        key = asking.key(KEYS if proposal is not None else _AT_THE_END)
        if key is None or key == QUIT:
            break
        try:
            told = _do(key, review, asking, done)
        except ChronologyError as error:
            told = str(error)
    return _summary(Counter(done), review)


def _do(key: str, review: Review, asking: Asking, done: list[str]) -> str:
    """Do what a key stands for, and return what to tell of it."""
    before, looked_at = review.left, review.current
    if key == UNDO:
        was = review.undo()
        if was and review.left > before:
            done.pop()
        return f"taken back: {was}" if was else "there is nothing to take back"
    match key:
        case "a":
            review.accept()
        case "r":
            _refuse(review, asking)
        case "m":
            _merge(review, asking)
        case "c":
            return _change(review, asking)
        case "s":
            review.skip()
        case "b":
            review.back()
    if review.left < before:
        done.append(_DONE[key])
        holds = key == REFUSE or looked_at is None or looked_at.claim.counts
        return _DONE[key] + ("" if holds else ", though it does not hold as it stands")
    return ""


def _refuse(review: Review, asking: Asking) -> None:
    reason = asking.line("why (may be left empty): ", "")
    if reason is not None:
        review.refuse(reason)


def _merge(review: Review, asking: Asking) -> None:
    found = review.candidates[:_MOST_CANDIDATES]
    asking.show(listed(found), "Which event is it?")
    typed = (asking.line("number, or the id of another event: ", "") or "").strip()
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(found):
        typed = found[int(typed) - 1].event.id
    if typed:
        review.merge(typed)


def _change(review: Review, asking: Asking) -> str:
    fields = tuple(
        Line(label=str(number), pieces=(said(f"{field}: {review.text(field)}"),))
        for number, field in enumerate(FIELDS, 1)
    )
    asking.show(fields, "What is to be changed?")
    typed = (asking.line("number or name: ", "") or "").strip()
    if not typed:
        return ""
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(FIELDS):
        typed = FIELDS[int(typed) - 1]
    text = asking.line(f"{typed}: ", review.text(typed))
    if text is None or text.strip() == review.text(typed):
        return "left as it was"
    review.change(typed, text)
    return f"changed: {typed}"


def _summary(done: Counter[str], review: Review) -> str:
    counted = [f"{done[word]} {word}" for word in _DONE.values() if done[word]]
    decided = f"{', '.join(counted)}; " if counted else ""
    left = f"{review.left} left" if review.left else "none left"
    return f"{decided}{left}.".capitalize() if not counted else f"{decided}{left}."
