"""Small worlds of plans drawn at random, and made smaller."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from math import inf
from typing import Any

import attrs
from plan_cases import Case
from plan_readings import Days
from plan_worlds import days_of, in_edtf

Pick = Callable[[Sequence[Any]], Any]

_SPANS = [Days(a, b) for a in range(6) for b in range(a, 6)]
_SINGLE = [Days(a, a) for a in range(6)]
_DATES = [
    *_SPANS,
    *_SINGLE,
    *(Days(-inf, day) for day in range(6)),
    *(Days(day, inf) for day in range(6)),
]
_STATED = [*_SINGLE, *_SINGLE, *(Days(a, b) for a, b in ((0, 1), (1, 2), (2, 4), (1, 3), (0, 5)))]
_VERBS = ["plans"] * 5 + ["awaits", "postpones", "cancels", "reports", "denies"]
_VOICES = ["Kim", "Lee"]


def drawn(pick: Pick) -> Case:
    """Return a small world, with choices made by `pick`."""
    sources = {f"s{number}": pick(_STATED) for number in range(pick([1, 2, 2, 3, 3]))}
    document = pick([False, False, True])
    lines = _leaned_on(pick)
    leans = sorted({line.partition(":")[0] for line in lines})
    lasts = not leans and pick([False] * 6 + [True])
    plans, told = pick([1, 1, 2, 2, 3]), pick([0, 1, 1, 1, 2])
    verbs = ["plans"] * plans + [
        pick(["reports", "reports", "awaits", "postpones", "awaits" if lasts else "cancels"])
        for _ in range(told)
    ]
    for verb in verbs:
        source = pick(sorted(sources))
        stated = in_edtf(sources[source])
        voice = pick(_VOICES)
        name = f"page#{int(source[1:]) + 1}" if document else f"{voice}@{source}"
        words = [stated, name, verb, *_date(pick, verb, sources[source])]
        if verb == "plans":
            words = _flagged(pick, words, lines, leans)
        if lasts and verb in {"plans", "reports", "awaits"} and "by=" not in words[-1]:
            words += pick([["end"], []])
        lines.append(" ".join(["it:", *words] if leans else words))
    latest = max([days_of(line.split()[1]).hi for line in lines if leans] or [0])
    seen = max(latest, *(stated.hi for stated in sources.values())) + pick([0, 0, 3])
    as_of = in_edtf(Days(seen, seen))
    return Case(id="drawn", claims=tuple(lines), as_of=as_of, expect=())


def _leaned_on(pick: Pick) -> list[str]:
    """Return what is said of other events, on which a plan may lean."""
    names = pick([[]] * 8 + [["a"], ["a", "b"]])
    return [
        f"{name}: 2023-05-06 Ann@notes {pick(['reports', 'reports', 'plans'])} {date}"
        for name in names
        for date in [in_edtf(pick([days for days in _SPANS if days.hi - days.lo < 3]))]
    ]


def _date(pick: Pick, verb: str, stated: Days) -> list[str]:
    if verb == "plans":
        return [in_edtf(pick(_DATES))]
    if verb == "reports":
        return [in_edtf(pick([days for days in _SPANS if days.lo <= stated.hi]))]
    return []


def _flagged(pick: Pick, words: list[str], lines: Sequence[str], leans: Sequence[str]) -> list[str]:
    """Return the words of a plan with a flag, or with what it counts from in place of a date."""
    flag = pick(["", "", "", *_FLAGS, *["after"] * 6 * bool(leans)])
    earlier = [
        number
        for number, line in enumerate(lines, start=1)
        if "binding" in line and _stated(line).hi < _stated(" ".join(words)).lo
    ]
    if flag == "amends" and earlier:
        return [*words, "binding", f"amends={pick(earlier)}"]
    if flag in {"by", "after"}:
        from_event = [f"after={'+'.join(leans)}", f"within={pick([0, 1, 2])}"]
        return [*words[:3], *([f"by={pick([1, 2, -1])}"] if flag == "by" else from_event)]
    if flag == "from":
        moved = [days for days in _SPANS if days.common(days_of(words[3])) is None]
        return [*words, f"from={in_edtf(pick(moved or _SPANS))}", *pick([[], ["binding"]])]
    return [*words, *filter(None, ["binding" if flag == "amends" else flag])]


def _stated(line: str) -> Days:
    return days_of(next(word for word in line.split() if not word.endswith(":")))


_FLAGS = ["binding", "binding", "recalled", "originally", "from", "amends", "by"]


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def shifted(case: Case, days: int) -> Case:
    """Return the same world, so many days later."""

    def later(text: str) -> str:
        return _DAY.sub(
            lambda found: str(dt.date.fromisoformat(found[0]) + dt.timedelta(days)), text
        )

    return attrs.evolve(case, claims=tuple(map(later, case.claims)), as_of=later(case.as_of))


def smaller(case: Case) -> Iterator[Case]:
    """Yield the same world with a claim, a flag or an uncertainty less."""
    for place, line in enumerate(case.claims):
        if len(case.claims) > 1 and not any("amends" in other for other in case.claims):
            yield attrs.evolve(case, claims=(*case.claims[:place], *case.claims[place + 1 :]))
        elif place == len(case.claims) - 1 and len(case.claims) > 1:
            yield attrs.evolve(case, claims=case.claims[:place])
        words = line.split()
        for at, word in enumerate(words):
            if (at > 3 or (at == 3 and "=" in word)) and not word.startswith("within"):
                fewer = " ".join([*words[:at], *words[at + 1 :]])
                yield _with(case, place, fewer)
            if at == 3 and word.startswith("[") and (days := days_of(word)):
                for day in days.ends():
                    yield _with(
                        case,
                        place,
                        " ".join([*words[:at], in_edtf(Days(day, day)), *words[at + 1 :]]),
                    )
        if words[0].startswith("["):
            days, source = days_of(words[0]), words[1].split("@")[-1]
            for day in days.ends():
                text = in_edtf(Days(day, day))
                yield attrs.evolve(
                    case,
                    claims=tuple(
                        other.replace(words[0], text, 1)
                        if other.split()[1].split("@")[-1] == source
                        else other
                        for other in case.claims
                    ),
                )


def _with(case: Case, place: int, line: str) -> Case:
    return attrs.evolve(case, claims=(*case.claims[:place], line, *case.claims[place + 1 :]))


def smallest(case: Case, is_so: Callable[[Case], bool]) -> Case:
    """Return the smallest world of which something still is so."""
    while True:
        found = next((other for other in smaller(case) if is_so(other)), None)
        if found is None:
            return case
        case = found
