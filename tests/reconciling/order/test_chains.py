"""The shortest chain that puts one event before another, and the shortest cycle."""

from collections.abc import Iterator
from functools import reduce
from itertools import combinations, permutations
from operator import and_

import attrs
import pytest
from conftest import Desk, meetings, reconciled, said, span, verified, world
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from chronology.building.statements import statements_of
from chronology.claims import Claim, Gap, VerifiedClaim
from chronology.events import CommissionMeeting, Event
from chronology.exporters.json import explanation_values
from chronology.reconciling import Reconciled, reconcile
from chronology.reconciling.order import Link, chain_before, label_of
from chronology.sources import Quote
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import OrderLabel

MANY = settings(max_examples=300, deadline=None)


def chain(made: Reconciled, first: str, second: str) -> tuple[Link, ...]:
    """Return the shortest chain that puts one event before another."""
    by_id = {dossier.event.id: dossier for dossier in made.dossiers}
    return chain_before(by_id[first], by_id[second], made.network)


def brief(links: tuple[Link, ...]) -> str:
    """Return a chain in a few words: the claims of each link, or its label."""
    return " ".join("+".join(c.claim.id for c in link.claims) or link.label for link in links)


def apart(lines: str, **gaps: Gap) -> list[VerifiedClaim]:
    """Return the claims that lines say, those named with a gap."""
    return [
        attrs.evolve(c, claim=attrs.evolve(c.claim, gap=gaps.get(c.claim.id))) for c in said(lines)
    ]


@pytest.mark.parametrize(
    ("claims", "gaps", "expected", "label"),
    [
        pytest.param(
            "a 2024 reports x 2020; a 2024 reports y 2022", {}, "c1 c2", "dated", id="dates"
        ),
        pytest.param(
            "a 2024 reports x 2020; a 2024 reports y 2022 after=x", {}, "c2", "stated",
            id="one claim is shorter than two dates",
        ),
        pytest.param(
            "a 2024 reports x 2022; a 2024 reports z 2022 after=x; a 2024 reports y 2022 after=z",
            {}, "c2 c3", "inferred", id="two relations",
        ),
        pytest.param(
            "a 2024 reports x 2020; a 2024 reports z 2021 after=x; a 2024 reports y 2022 after=z",
            {}, "c1 c3", "dated", id="of two as short the one over dates",
        ),
        pytest.param(
            "a 2024 reports x ?; a 2024 reports z 2020 after=x; b 2024 reports y 2022",
            {}, "c2 c2 c3", "inferred", id="a relation and dates",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-17/2023-06-18; a 2024 reports y 2023-06-18",
            {}, "c1 c2", "dated", id="what lasts, and had begun",
        ),
        pytest.param(
            "a 2024 reports x ?; a 2024 reports z ? after=x; a 2024 reports y ? near=z",
            {"c2": Gap(least=5), "c3": Gap(most=3)}, "c2 c3", "inferred", id="gaps add up",
        ),
        pytest.param(
            "a 2024 reports x ?; a 2024 reports z ? after=x; a 2024 reports y ? near=z",
            {"c2": Gap(least=3), "c3": Gap(most=3)}, "", "", id="and no further",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; a 2024 reports z ? same_day=x;"
            "a 2024 reports y ? after=z",
            {}, "c2 c3", "", id="the same day is not before",
        ),
        pytest.param(
            "a 2024 reports x ? same_day=z; a 2024 reports z ?; a 2024 reports y ? after=z",
            {"c3": Gap(least=1)}, "c1 c3", "inferred", id="the same day, and a day later",
        ),
        pytest.param("a 2024 reports x ? during=y", {}, "", "", id="what lies within began later"),
        pytest.param(
            "a 2024 reports y ? during=x", {}, "c1", "stated", id="what lies around began no later"
        ),
        pytest.param(
            "a 2022-11-29 awaits y; b 2024 reports x 2022-11", {}, "", "", id="perhaps later"
        ),
        pytest.param(
            "a 2022-12-01 awaits y; b 2024 reports x 2022-11", {}, "c2 c1", "dated", id="pending"
        ),
    ],
)  # fmt: skip
def test_shortest_chain(claims: str, gaps: dict[str, Gap], expected: str, label: str) -> None:
    """The fewest claims that put x before y: relations, gaps, dates, what was pending."""
    found = chain(reconciled(apart(claims, **gaps), Event(id="x"), Event(id="y")), "x", "y")
    if label:
        assert (brief(found), label_of(found)) == (expected, OrderLabel(label))
    else:
        assert found == ()


# By brute force ------------------------------------------------------------------------------
#
# Three events, each with every begin and end that it can have; a constraint is the set of all
# choices that it allows, as the bits of one number.

NAMES = ("x", "y", "z")
State = tuple[int, int]  # when it begins and ends, in parts of a day
Part = tuple[object, ...]  # what one link of a chain can say


class Universe:
    """Every way in which three events can have happened.

    Args:
        days: how many days there are.
        parts: into how many moments a day falls.
        lasting: whether events last, rather than happening at one moment.
    """

    def __init__(self, days: int, parts: int, *, lasting: bool) -> None:
        moments = range(days * parts)
        self.parts = parts
        self.lasting = lasting
        self.states = [(b, e) for b in moments for e in moments if b == e or (lasting and b < e)]
        self.known: dict[Part, int] = {}
        size = len(self.states)
        self.whole = (1 << size**3) - 1
        self.bits = [
            [self._where(position, index, size) for index in range(size)] for position in range(3)
        ]

    def _where(self, position: int, index: int, size: int) -> int:
        """Return all choices in which an event has one of its states."""
        inner, times = (1, size, size * size)[2 - position], (1, size, size * size)[position]
        block = ((1 << inner) - 1) << (index * inner)
        period = inner * size
        return block * (((1 << (period * times)) - 1) // ((1 << period) - 1))

    def allowed(self, part: Part) -> int:
        """Return the choices that a constraint allows."""
        if part not in self.known:
            self.known[part] = self._allowed(part)
        return self.known[part]

    def _allowed(self, part: Part) -> int:
        match part:
            case ("since" | "until" as side, str(name), int(node), int(day)):
                at = NAMES.index(name)
                return sum(
                    bits
                    for bits, state in zip(self.bits[at], self.states, strict=True)
                    if (state[node] // self.parts - day) * (1 if side == "since" else -1) >= 0
                )
            case (str(first), int(node), str(second), int(other), how):
                a, b = NAMES.index(first), NAMES.index(second)
                found = 0
                for one, bits in zip(self.states, self.bits[a], strict=True):
                    fits = 0
                    for two, more in zip(self.states, self.bits[b], strict=True):
                        if self._holds(one[node], two[other], how):
                            fits |= more
                    found |= bits & fits
                return found
        raise AssertionError(part)

    def _holds(self, first: int, second: int, how: object) -> bool:
        if isinstance(how, int):
            return second // self.parts >= first // self.parts + how
        return first < second if how == "<" else first <= second


INSTANTS = Universe(days=10, parts=3, lasting=False)
STAYS = Universe(days=3, parts=3, lasting=True)
BEGIN, END = 0, 1


def parts_of(claim: Claim) -> Iterator[Part]:
    """Yield what a claim's relation says, one constraint for each link."""
    event, gap = claim.event, claim.gap
    for relation, other in claim.relations:
        first, second = (other, event) if relation == "after" else (event, other)
        match relation:
            case "after" | "before":
                yield first, END, second, BEGIN, "<"
                if gap is not None and gap.least:
                    yield first, BEGIN, second, BEGIN, gap.least
                if gap is not None and gap.most is not None:
                    yield second, BEGIN, first, END, -gap.most
            case "during":
                yield other, BEGIN, event, BEGIN, "<="
                yield event, END, other, END, "<="
            case "same_day":
                yield other, BEGIN, event, BEGIN, 0
                yield event, BEGIN, other, BEGIN, 0
            case "near" if gap is not None and gap.most is not None:
                yield event, BEGIN, other, END, -gap.most
                yield other, BEGIN, event, END, -gap.most


def everything_said(claims: list[VerifiedClaim], universe: Universe) -> list[Part]:
    """Return every constraint of the claims, dates included."""
    found: list[Part] = []
    for claim in claims:
        name, when = claim.claim.event, claim.span
        found += parts_of(claim.claim)
        if when is None:
            continue
        sides = (
            ((BEGIN, when.begin), (END, when.end)) if universe.lasting else ((BEGIN, when.begin),)
        )
        for node, side in sides:
            if side.begin_of_the_begin is not None:
                found.append(("since", name, node, side.begin_of_the_begin // DAY))
            if side.end_of_the_end is not None:
                found.append(("until", name, node, side.end_of_the_end // DAY))
    return list(dict.fromkeys(found))


def fewest(said: list[Part], universe: Universe, goal: int, at_most: int) -> int | None:
    """Return how many constraints it takes to leave no choice outside `goal`."""
    for number in range(1, at_most + 1):
        for some in combinations(said, number):
            if not reduce(and_, map(universe.allowed, some)) & ~goal:
                return number
    return None


gaps = st.one_of(
    st.none(),
    st.builds(Gap, least=st.integers(1, 2), most=st.none()),
    st.builds(Gap, least=st.none(), most=st.integers(0, 2)),
    st.builds(Gap, least=st.just(1), most=st.integers(1, 2)),
)


@st.composite
def nets(draw: st.DrawFn, *, lasting: bool, dates: tuple[int, int]) -> list[VerifiedClaim]:
    """Up to four relations between three events, and a date for some of them."""
    found: list[VerifiedClaim] = []
    known = ["before", "after", "same_day", *(["during"] if lasting else ["near"])]
    for number in range(draw(st.integers(1, 4))):
        event, other = draw(st.permutations(NAMES))[:2]
        relation = draw(st.sampled_from(known))
        gap = Gap(most=draw(st.integers(0, 2))) if relation == "near" else None
        if relation in {"before", "after"} and not lasting:
            gap = draw(gaps)
        claim = Claim(
            id=f"c{number}",
            event=event,
            source="a",
            quote=Quote(exact="q"),
            gap=gap,
            **{relation: other},  # type: ignore[arg-type]
        )
        found.append(verified(claim, TimeSpan(), STATED))
    for name in NAMES:
        if draw(st.booleans()):
            days = sorted(draw(st.tuples(*[st.integers(*dates)] * 2)))
            claim = Claim(id=f"d{name}", event=name, source="a", quote=Quote(exact="q"))
            found.append(verified(claim, TimeSpan.days(*days), STATED))
    return found


STATED = span("2024")


def made_of(claims: list[VerifiedClaim], *, lasting: bool) -> Reconciled:
    """Reconcile the claims on three events."""
    events = [Event(id=name, lasts=lasting) for name in NAMES]
    return reconcile(events, claims, statements_of(claims), world())


@pytest.mark.parametrize("lasting", [False, True])
def test_chains_are_shortest_and_valid(lasting: bool) -> None:  # noqa: FBT001 - a parameter
    """By brute force: a chain there is as soon as there can be one, and none is shorter."""
    universe, dates = (STAYS, (0, 2)) if lasting else (INSTANTS, (4, 5))

    @MANY
    @given(nets(lasting=lasting, dates=dates))
    def holds(claims: list[VerifiedClaim]) -> None:
        said_so = everything_said(claims, universe)
        assume(reduce(and_, map(universe.allowed, said_so)))
        made = made_of(claims, lasting=lasting)
        assert made.network.contradictions == ()
        for first, second in permutations(NAMES, 2):
            goal = universe.allowed((first, BEGIN, second, BEGIN, "<="))
            found = chain(made, first, second)
            least = fewest(said_so, universe, goal, max(len(found) or 4, 1))
            assert (len(found) or None) == least

    holds()


@MANY
@given(nets(lasting=False, dates=(4, 5)))
def test_the_first_contradiction_is_shortest(claims: list[VerifiedClaim]) -> None:
    """By brute force: what is named cannot hold, and of its sort nothing shorter can be named.

    Relations that contradict each other whatever the dates are named first.
    """
    said_so = everything_said(claims, INSTANTS)
    relations = [part for part in said_so if part[0] in NAMES]
    orders = [part for part in relations if part[-1] not in {0, -1, -2}]
    contradictory = [
        least
        for some in (orders, relations, said_so)
        if (least := fewest(some, INSTANTS, 0, 5)) is not None
    ]
    found = made_of(claims, lasting=False).network.contradictions
    assert [len(one.links) for one in found[:1]] == contradictory[:1]
    for one in found:
        alone = {claim.claim.id for link in one.links for claim in link.claims}
        named = [claim for claim in claims if claim.claim.id in alone]
        assert fewest(everything_said(named, INSTANTS), INSTANTS, 0, 5)


@MANY
@given(nets(lasting=False, dates=(4, 5)))
def test_the_printed_order_goes_against_no_chain(claims: list[VerifiedClaim]) -> None:
    """Of two events in one section, one that a chain puts strictly first is printed first."""
    made = made_of(claims, lasting=False)
    assume(not made.network.contradictions)
    place = {d.event.id: (d.span is None, n) for n, d in enumerate(made.dossiers)}
    for first, second in permutations(place, 2):
        one, other = place[first], place[second]
        if one[0] == other[0] and chain(made, first, second) and not chain(made, second, first):
            assert one < other


# Numbers -------------------------------------------------------------------------------------


def test_numbers_are_compared_directly() -> None:
    """However many numbers lie between two, the one is lower than the other: one link."""
    claims = [
        verified(
            Claim(id=f"c{n}", event=f"m{n}", source="a", quote=Quote(exact=f"the {n}th meeting")),
            TimeSpan(),
            STATED,
        )
        for n in range(4, 10)
    ]
    made = reconciled(
        claims, *(CommissionMeeting(id=f"m{n}", series="az", ordinal=n) for n in range(4, 10))
    )
    (link,) = chain(made, "m4", "m9")
    assert link.label is OrderLabel.ORDINAL
    assert link.sentence == "4th meeting, az has the lower number in the series of 9th meeting, az"
    assert [claim.claim.id for claim in link.claims] == ["c4", "c9"]
    assert chain(made, "m9", "m4") == ()


def test_a_number_is_not_part_of_another() -> None:
    """The 120th meeting is not quoted for the 20th."""
    claims = said("a 2024 reports m1 ?; a 2024 reports m1 ?; a 2024 reports m2 ?")
    words = ("the 120th meeting", "the 20th meeting", "the 21st")
    quoted = [
        attrs.evolve(c, claim=attrs.evolve(c.claim, quote=Quote(exact=exact)))
        for c, exact in zip(claims, words, strict=True)
    ]
    assert brief(chain(reconciled(quoted, *meetings(20, 21)), "m1", "m2")) == "c2+c3"


def test_a_chain_along_numbers_and_words() -> None:
    """Numbers make one link between others."""
    made = reconciled(
        "a 2024 reports x ? before=m1; a 2024 reports y ? after=m3; a 2024 reports m2",
        *meetings(1, 2, 3),
    )
    assert brief(chain(made, "x", "y")) == "c1 ordinal c2"


def test_a_disputed_date_proves_nothing_of_others() -> None:
    """Over the dates of an event in a conflict no chain leads; over what claims say of it, one."""
    claims = (
        "a 2024 reports w 2020; b 2024 reports w 2022; c 2024 reports x ? before=w;"
        "d 2024 reports y 2023; e 2024 reports z ? after=w"
    )
    made = reconciled(claims)
    assert chain(made, "x", "y") == ()
    assert brief(chain(made, "x", "z")) == "c3 c5"
    assert brief(chain(made, "w", "y")) == "c2 c4"


def test_a_long_chain_takes_little_time() -> None:
    """Twenty thousand claims in a chain, each after the one before."""
    made = reconciled("\n".join(f"a 2024 reports e{n} ? after=e{n - 1}" for n in range(1, 20_000)))
    assert len(chain(made, "e0", "e19999")) == 19_999
    assert len(chain(made, "e0", "e1")) == 1


# As people read it -----------------------------------------------------------------------------

LEDGER = """
    [sources.herald]
    file = "herald.txt"
    published = 2024-04-17

    [events.talk]
    name = "The talk"

    [events.visit]
    name = "The visit"

    [events.signing]
    name = "The signing"

    [[claims]]
    event = "visit"
    source = "herald"
    quote = "They visited the port, five days after the talk"
    after = "talk"
    gap = 5

    [[claims]]
    event = "signing"
    source = "herald"
    quote = "The signing was within three days of the visit"
    near = "visit"
    gap = { most = 3 }
"""
TEXT = (
    "They visited the port, five days after the talk. The signing was within three days of the "
    "visit. The talk came after the signing."
)


def test_explain_a_chain(desk: Desk) -> None:
    """Each link with its claim's words; the same in JSON."""
    made = desk.build(LEDGER, herald=TEXT)
    told = made.explain("signing", "talk").splitlines()
    assert [line for line in told if "date:" not in line and "rule" not in line] == [
        "The talk stands before The signing (inferred):",
        "  1. The visit came 5 days after The talk",
        "",
        "  herald: “They visited the port, five days after the talk” [visit@herald-ja7mbqj]",
        "",
        "  2. The signing was at most 3 days from The visit",
        "",
        "  herald: “The signing was within three days of the visit” [signing@herald-l43ams6]",
    ]
    values = explanation_values(made, "signing", "talk")
    assert (values["first"], values["second"], values["label"]) == ("talk", "signing", "inferred")
    assert [link["claims"] for link in values["chain"]] == [
        ["visit@herald-ja7mbqj"],
        ["signing@herald-l43ams6"],
    ]
    assert values["contradictions"] == []


def test_explain_a_contradiction(desk: Desk) -> None:
    """The shortest cycle, each link with its claim's words, also where one event is explained."""
    ledger = (
        LEDGER
        + """
    [[claims]]
    event = "talk"
    source = "herald"
    quote = "The talk came after the signing"
    after = "signing"
    """
    )
    made = desk.build(ledger, herald=TEXT)
    (finding,) = [f for f in made.findings if f.code == "order-cycle"]
    assert finding.sentence == (
        "The talk and The visit and 1 more: these cannot all hold: The visit came 5 days after "
        "The talk (visit@herald-ja7mbqj); The signing was at most 3 days from The visit "
        "(signing@herald-l43ams6); The talk came after The signing (talk@herald-ddj5ryb)"
    )
    for told in (made.explain("talk", "signing"), made.explain("talk")):
        cycle = told[told.index("conflict: order-cycle") :].splitlines()
        assert [line for line in cycle if line[2:3].isdigit()] == [
            "  1. The visit came 5 days after The talk",
            "  2. The signing was at most 3 days from The visit",
            "  3. The talk came after The signing",
        ]
        assert "  herald: “The talk came after the signing” [talk@herald-ddj5ryb]" in cycle
    (contradiction,) = explanation_values(made, "talk", "signing")["contradictions"]
    assert len(contradiction["chain"]) == 3
