"""`explain`: what a finding's code means, what a rule reads, or why an event has its date."""

from collections.abc import Callable
from typing import Any

from chronology.building import Chronology
from chronology.errors import AmbiguousName, UnknownName, nearest
from chronology.findings import CODES
from chronology.guard.marking import date_values, marked
from chronology.languages.examples import RuleExample, examples

_LONGEST = 8_000  # code points of an explanation
_MOST_EXAMPLES = 3


def explain(what: str, made: Callable[[], Chronology | None]) -> dict[str, Any]:
    """Return what is called so: a code, a rule, or else an event of a ledger.

    Args:
        what: the code of a finding, the name of a rule, an event's id or name.
        made: returns the chronology of the folder's ledger; `None` if it has none.

    Raises:
        LedgerUnreadable: the folder has several ledgers, or its own cannot be read.
    """
    name = what.strip()
    if (code := CODES.get(name)) is not None:
        return {
            "found": "code",
            "code": name,
            "family": code.family.value,
            "severity": code.severity.value,
            "meaning": code.meaning,
        }
    if read := examples().get(name):
        return {"found": "rule", "rule": name, "examples": [_example(one) for one in read]}
    if (chronology := made()) is not None:
        try:
            return _event(name, chronology)
        except (UnknownName, AmbiguousName) as error:
            return {"found": None, "reason": marked(str(error))}
    near = nearest(name, [*CODES, *examples()])
    hint = f"; did you mean “{near}”?" if near else ""
    reason = f"no finding's code and no rule is called “{name}”, and the folder has no ledger{hint}"
    return {"found": None, "reason": marked(reason)}


def _example(one: RuleExample) -> dict[str, str]:
    return {"words": one.words, "sentence": one.sentence, "counted_from": one.anchor, "is": one.is_}


def _event(name: str, made: Chronology) -> dict[str, Any]:
    dossier = made.event(name)
    lines = made.explain(name)
    return {
        "found": "event",
        "event": marked(dossier.event.id),
        "name": marked(dossier.name),
        "status": dossier.status.value,
        "date": date_values(dossier.span),
        "why": [marked(line, 500) for line in lines[:_LONGEST].splitlines() if line.strip()],
    }
