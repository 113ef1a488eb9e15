"""The ids of claims: optional in a ledger, made where left out, and each given once only.

An id that we make follows from what identifies its claim: of which event, in which source, in
which words. So it stays when other claims come, go or change places, and when the claim itself
gets a date, another modality or a note. Only of claims that are equal in all this does one more
or less touch another's id; and an id that a person wrote is never given to another claim.
"""

import re
import unicodedata
from base64 import b32encode
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import chain, count

import attrs

from chronology.claims import Claim
from chronology.ledger.structure import Fault
from chronology.sources import Quote

LONGEST_ID = 24  # code points, all of them ASCII
DIGEST = 7  # characters of 5 bits each: ten thousand claims of one event and source stay apart
_FEWEST_OF_SOURCE = 6  # characters of a source's id that stay beside a long event's


def with_real_names(claim: Claim, real: Mapping[str, str]) -> Claim:
    """Return a claim in which every alias is replaced by the event's id."""
    if not real:
        return claim

    def named(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(real.get(name, name) for name in names)

    return attrs.evolve(
        claim,
        event=real.get(claim.event, claim.event),
        said_at=real.get(claim.said_at, claim.said_at),
        before=named(claim.before),
        after=named(claim.after),
        during=named(claim.during),
        same_day=named(claim.same_day),
        near=named(claim.near),
    )


def repeated_ids(claims: Sequence[Claim]) -> dict[int, list[Fault]]:
    """Return a fault for each claim (by position) whose id an earlier one has."""
    seen: set[str] = set()
    repeated = {}
    for position, claim in enumerate(claims):
        if claim.id and claim.id in seen:
            repeated[position] = [
                Fault(
                    path=("id",),
                    reason=f"the id “{claim.id}” stands twice",
                    remedy="choose another, or leave it out: ids are optional",
                    words=claim.id,
                )
            ]
        seen.add(claim.id)
    return repeated


def with_ids(claims: Iterable[Claim]) -> list[Claim]:
    """Give each claim without an id one of its own, whatever stands beside it, in any order."""
    claims = list(claims)
    taken = {claim.id for claim in claims if claim.id}
    made: dict[int, str] = {}
    rivals = []
    for name, positions in _by_first_name(claims).items():
        if len(positions) > 1:
            positions.sort(key=lambda position: _all_said(claims[position]))
        if name not in taken:
            made[positions.pop(0)] = name
        rivals += positions
    taken.update(made.values())
    said: tuple[str, ...] | None = None
    names: Iterator[str] = iter(())
    for position in sorted(rivals, key=lambda position: _all_said(claims[position])):
        before, said = said, _all_said(claims[position])
        if before != said:  # equal ones go on where the one before ended
            names = _further_names(claims[position])
        made[position] = next(name for name in names if name not in taken)
        taken.add(made[position])
    return [
        attrs.evolve(claim, id=made[position]) if position in made else claim
        for position, claim in enumerate(claims)
    ]


def made_id(claim: Claim, taken: Collection[str]) -> str:
    """Return an id for a claim that comes to others with these ids; none if parts are no texts."""
    if not _is_told(claim):
        return ""
    names = chain([_first_name(claim)], _further_names(claim))
    return next(name for name in names if name not in taken)


class RowIds:
    """Gives the ids of claims that are made of rows: they follow from the words of the row.

    So they stay when rows come before it, or its table is sorted otherwise.

    Args:
        taken: the ids that are given already; it grows.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self.taken = set(taken)
        self._stems: dict[tuple[str, str], str] = {}
        self._numbers: dict[str, int] = {}

    def free(self, given: str, event: str, source: str, column: str, row: str) -> str:
        """Return an id: the one given, or one made of the row, with a number where it is taken."""
        stem = self._stems.get((event, source))
        if stem is None:
            stem = _stem(Claim(event=event, source=source))
            self._stems[event, source] = stem
        base = given or f"{stem}-{digest(event, source, column, row)}"
        free, number = base, self._numbers.get(base, 2)
        while free in self.taken:
            free, number = f"{base}-{number}", number + 1
        self._numbers[base] = number
        self.taken.add(free)
        return free


def _is_told(claim: Claim) -> bool:
    """Say whether what identifies a claim are texts and quotes: in Python they may be anything."""
    quotes: list[object] = [q for q in (claim.quote, claim.date_quote) if q is not None]
    parts = [(q.exact, q.prefix, q.suffix) for q in quotes if isinstance(q, Quote)]
    texts: list[object] = [claim.event, claim.source, *chain.from_iterable(parts)]
    return len(parts) == len(quotes) and all(isinstance(text, str) for text in texts)


def may_be_made(claim: Claim) -> bool:
    """Say whether a claim's id looks like one that we make for a claim of this event and source."""
    return claim.id.startswith(f"{_stem(claim)}-")


def doubtful_ids(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the made ids of claims that share event, source and quotes with another claim.

    Which of them has which id may change when one more is added: nothing can be meant by them.
    """
    alike: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[_first_name(claim)].append(claim)
    shared = (claim for group in alike.values() if len(group) > 1 for claim in group)
    return frozenset(claim.id for claim in shared if claim.id and may_be_made(claim))


def made_before(name: str, claims: Iterable[Claim]) -> list[str]:
    """Return the ids of the claims that a made id of former versions may have meant.

    Those were numbered, such as `bridge@herald` and `bridge@herald#2`.
    """
    stem = re.sub(r"#\d+$", "", name)
    return sorted(claim.id for claim in claims if f"{claim.event}@{claim.source}" == stem)


def _by_first_name(claims: Sequence[Claim]) -> dict[str, list[int]]:
    """Return the positions of the claims without an id, by the name that each would have."""
    positions = defaultdict(list)
    for position, claim in enumerate(claims):
        if not claim.id:
            positions[_first_name(claim)].append(position)
    return positions


def _first_name(claim: Claim) -> str:
    words = [*_words_of_quote(claim.quote), *_words_of_quote(claim.date_quote)]
    words += [] if claim.row is None else [str(claim.row), claim.cell]
    return f"{_stem(claim)}-{digest(claim.event, claim.source, *words)}"


def _further_names(claim: Claim) -> Iterator[str]:
    """Yield names for a claim whose first is taken: they follow from all that it says."""
    content = _all_said(claim)
    return (f"{_stem(claim)}-{digest(*content, str(number))}" for number in count(1))


def _words_of_quote(quote: Quote | None) -> tuple[str, ...]:
    if quote is None:
        return ("", "", "", "")
    start = "" if quote.start is None else str(quote.start)
    return (quote.exact, quote.prefix, quote.suffix, start)


def _all_said(claim: Claim) -> tuple[str, ...]:
    """Return all that a claim says, its id and its place in the file aside."""
    said = ((field.name, getattr(claim, field.name), field) for field in attrs.fields(Claim))
    return tuple(
        f"{name}={value!r}"
        for name, value, field in said
        if field.eq and name != "id" and value != field.default
    )


def _stem(claim: Claim) -> str:
    """Return what a reader knows a claim by: the begin of its event's id and of its source's."""
    event, source = _ascii(claim.event) or "claim", _ascii(claim.source) or "source"
    room = LONGEST_ID - DIGEST - len("@-")
    event = cut(event, room - min(len(source), _FEWEST_OF_SOURCE))
    return f"{event}@{cut(source, room - len(event))}"


def _ascii(name: str) -> str:
    """Return what can be kept of an id in ASCII letters, digits, `-` and `_`."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", folded).strip("-")


def free_id(name: object, taken: Collection[str], otherwise: str = "document") -> str:
    """Return a short id made from a name: its words, and a number where that is taken.

    Args:
        name: the name; what is no text has no words.
        taken: the ids that are given already.
        otherwise: what stands for a name without words.
    """
    words = name.lower() if isinstance(name, str) else ""
    plain = re.sub(r"[^\w-]+", "-", re.sub(r"(?<=\w)['’](?=\w)", "", words))
    plain = re.sub(r"_*-[-_]*", "-", plain).strip("-_")
    base = cut(plain, LONGEST_ID) or otherwise
    free, number = base, 2
    while free in taken:
        behind = f"-{number}"
        free, number = f"{base[: LONGEST_ID - len(behind)].rstrip('-')}{behind}", number + 1
    return free


def cut(name: str, room: int) -> str:
    """Return the begin of a name: whole words, if they are half of what there is room for."""
    if len(name) <= room:
        return name
    words = max(name.rfind("-", 0, room + 1), name.rfind("_", 0, room + 1))
    return name[: words if words >= room // 2 else room].rstrip("-_")


def digest(*parts: str) -> str:
    """Return a few letters and digits that stand for some texts."""
    told = "".join(f"{len(part)}:{part}" for part in parts).encode(errors="surrogatepass")
    return b32encode(blake2b(told, digest_size=5).digest()).decode().lower()[:DIGEST]
