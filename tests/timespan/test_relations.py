"""Allen's thirteen relations: which are possible, and which is certain."""

from itertools import product

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import edtf
from chronology.timespan import DAY, Relation, TimeSpan

BOUNDS = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")
FIRST, LAST = -4, 8  # beyond any bound, there is room for one to lie within the other
INVERSE = {
    Relation.BEFORE: Relation.AFTER,
    Relation.MEETS: Relation.MET_BY,
    Relation.OVERLAPS: Relation.OVERLAPPED_BY,
    Relation.STARTS: Relation.STARTED_BY,
    Relation.DURING: Relation.CONTAINS,
    Relation.FINISHES: Relation.FINISHED_BY,
    Relation.EQUALS: Relation.EQUALS,
}
INVERSE |= {inverse: relation for relation, inverse in INVERSE.items()}

Reading = tuple[int, int]
bounds = st.none() | st.integers(0, 4)
spans = st.builds(
    lambda four: TimeSpan(**dict(zip(BOUNDS, four, strict=True))), st.tuples(*[bounds] * 4)
).filter(lambda span: span.is_possible)


def definite(begin: int, end: int) -> TimeSpan:
    """Return a span that began and ended at known seconds."""
    return TimeSpan.from_to(TimeSpan.within(begin, begin), TimeSpan.within(end, end))


def of_readings(one: Reading, other: Reading) -> list[Relation]:
    """Return each of Allen's relations that holds between two definite spans, by its definition.

    A span of one second that stands on the first or the last second of another starts or
    finishes it; it meets nothing.
    """
    (a, b), (c, d) = one, other
    longer = b > a and d > c
    holds = {
        Relation.BEFORE: b < c,
        Relation.AFTER: d < a,
        Relation.MEETS: longer and b == c,
        Relation.MET_BY: longer and d == a,
        Relation.OVERLAPS: a < c < b < d,
        Relation.OVERLAPPED_BY: c < a < d < b,
        Relation.STARTS: a == c and b < d,
        Relation.STARTED_BY: a == c and d < b,
        Relation.DURING: c < a and b < d,
        Relation.CONTAINS: a < c and d < b,
        Relation.FINISHES: c < a and b == d,
        Relation.FINISHED_BY: a < c and b == d,
        Relation.EQUALS: a == c and b == d,
    }
    return [relation for relation, is_so in holds.items() if is_so]


def readings(span: TimeSpan) -> list[Reading]:
    """Return every (begin, end) that a span allows on a line somewhat longer than its bounds."""
    low, high, early, late = (getattr(span, name) for name in BOUNDS)
    begins = range(FIRST if low is None else low, (LAST if high is None else high) + 1)
    ends = range(FIRST if early is None else early, (LAST if late is None else late) + 1)
    return [(begin, end) for begin, end in product(begins, ends) if begin <= end]


ALL_READINGS = [(begin, end) for begin, end in product(range(6), range(6)) if begin <= end]
RELATION_OF = {
    (one, other): of_readings(one, other)[0]
    for one, other in product(readings(TimeSpan()), readings(TimeSpan()))
}


@pytest.mark.parametrize("relation", Relation)
def test_a_relation_and_its_inverse(relation: Relation) -> None:
    """Seen from the other span a relation is its inverse, and the inverse of that is itself."""
    assert relation.inverse is INVERSE[relation]
    assert relation.inverse.inverse is relation
    assert str(relation) == relation.name.lower().replace("_", " ")


def test_of_two_definite_spans_exactly_one_relation_holds() -> None:
    """Two spans whose begin and end are known stand in one of the thirteen relations, no more."""
    assert len(Relation) == 13
    seen = set()
    for one, other in product(ALL_READINGS, ALL_READINGS):
        expected = of_readings(one, other)
        assert len(expected) == 1
        a, b = definite(*one), definite(*other)
        assert a.relations(b) == frozenset(expected)
        assert a.relation(b) is expected[0]
        seen.add(expected[0])
    assert seen == set(Relation)


@given(spans, spans)
@settings(max_examples=250)
def test_what_is_possible_is_what_some_reading_says(a: TimeSpan, b: TimeSpan) -> None:
    """A relation is possible iff some reading of the one and of the other stand in it."""
    expected = {
        RELATION_OF[one, other] for one, other in product(set(readings(a)), set(readings(b)))
    }
    assert a.relations(b) == expected
    assert a.relation(b) is (expected.pop() if len(expected) == 1 else None)


@given(spans, spans)
def test_the_other_side_sees_the_inverse(a: TimeSpan, b: TimeSpan) -> None:
    """What is possible of one span to another is, inverted, what is possible the other way."""
    assert b.relations(a) == {relation.inverse for relation in a.relations(b)}
    certain = a.relation(b)
    assert b.relation(a) is (None if certain is None else certain.inverse)


@given(spans, spans)
def test_before_and_after_are_the_relations_of_that_name(a: TimeSpan, b: TimeSpan) -> None:
    """`possibly_before` is that BEFORE is possible; `definitely_before`, that nothing else is."""
    assert a.possibly_before(b) == (Relation.BEFORE in a.relations(b))
    if a.definitely_before(b):
        assert a.relation(b) is Relation.BEFORE


@given(spans)
def test_every_span_may_equal_itself(span: TimeSpan) -> None:
    """Of a span with itself, EQUALS is always possible."""
    assert Relation.EQUALS in span.relations(span)


def test_bounds_that_leave_no_reading_leave_no_relation() -> None:
    """What cannot have been stands in no relation."""
    never = attrs.evolve(definite(5, 5), end_of_the_end=4)
    assert not never.is_possible
    assert never.relations(TimeSpan()) == frozenset()
    assert never.relation(definite(1, 2)) is None


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        # Days and stretches of days
        ("2023-06-17", "2023-06-18", Relation.BEFORE),
        ("2023-06-18", "2023-06-17", Relation.AFTER),
        ("2022", "2023", Relation.BEFORE),
        ("2023-06-17/2023-06-18", "2023-06-19", Relation.BEFORE),
        ("2023-06-01/2023-06-10", "2023-06-05/2023-06-20", Relation.OVERLAPS),
        ("2023-06-05/2023-06-20", "2023-06-01/2023-06-10", Relation.OVERLAPPED_BY),
        ("2023-06-05/2023-06-10", "2023-06-01/2023-06-20", Relation.DURING),
        ("2023-06-17", "2023-06-01/2023-06-30", Relation.DURING),
        ("2023-06", "2023-05-31/2023-07-01", Relation.DURING),
        ("2023-06-01/2023-06-30", "2023-06-17", Relation.CONTAINS),
        ("-0044-03-15", "0014", Relation.BEFORE),
        # Moments
        ("2023-06-24T16:00:00", "2023-06-24T16:00:01", Relation.BEFORE),
        ("2023-06-24T16:00:00", "2023-06-24T16:00:00", Relation.EQUALS),
        ("2023-06-24T16:00:00+04:00", "2023-06-24T12:00:00Z", Relation.EQUALS),
        ("2023-06-24T16:00:00+04:00", "2023-06-24T13:00:00Z", Relation.BEFORE),
        ("2023-06-24T16:00:00-04:00", "2023-06-24T16:00:00+04:00", Relation.AFTER),
        # Open ends
        ("1992/..", "1991", Relation.AFTER),
        ("../1992", "1993", Relation.BEFORE),
        ("../1992", "1993/..", Relation.BEFORE),
        ("[..1992]", "[1993..]", Relation.BEFORE),
        ("..2004-06-01/2004-06-20..", "2004-06-10", Relation.CONTAINS),
    ],
)
def test_what_is_certain(one: str, other: str, relation: Relation) -> None:
    """Where bounds leave one relation, that one is certain, and its inverse the other way."""
    a, b = edtf.parse(one), edtf.parse(other)
    assert a.relation(b) is relation
    assert b.relation(a) is relation.inverse


@pytest.mark.parametrize(
    ("one", "other", "relations"),
    [
        # Two meetings on one day, which is all that is known of them
        ("2023-06-17", "2023-06-17", set(Relation)),
        ("../..", "2023-06-17", set(Relation)),
        # A stretch of known days, and the day on which it ends
        (
            "2023-06-17/2023-06-18",
            "2023-06-18",
            {
                Relation.BEFORE,
                Relation.MEETS,
                Relation.OVERLAPS,
                Relation.CONTAINS,
                Relation.FINISHED_BY,
            },
        ),
        # What still goes on was begun before
        (
            "1992/..",
            "1993",
            {
                Relation.BEFORE,
                Relation.MEETS,
                Relation.OVERLAPS,
                Relation.CONTAINS,
                Relation.FINISHED_BY,
            },
        ),
        ("1992/..", "../1990", {Relation.AFTER}),
        ("[..1992]", "1993-06-17", {Relation.BEFORE}),
    ],
)
def test_what_is_possible(one: str, other: str, relations: set[Relation]) -> None:
    """Where bounds leave several relations, all of them are told and none is certain."""
    a, b = edtf.parse(one), edtf.parse(other)
    assert a.relations(b) == relations
    assert b.relations(a) == {relation.inverse for relation in relations}
    assert (a.relation(b) is None) == (len(relations) > 1)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ((0, 5), (5, 9), Relation.MEETS),
        ((0, 4), (5, 9), Relation.BEFORE),
        ((0, 5), (4, 9), Relation.OVERLAPS),
        # A span of one second has no inner part: it does not meet
        ((5, 5), (5, 9), Relation.STARTS),
        ((9, 9), (5, 9), Relation.FINISHES),
        ((7, 7), (5, 9), Relation.DURING),
        ((0, 5), (5, 5), Relation.FINISHED_BY),
        ((5, 9), (5, 5), Relation.STARTED_BY),
        ((5, 5), (5, 5), Relation.EQUALS),
        ((5, 5), (6, 6), Relation.BEFORE),
        # Whole days, second by second
        ((0, DAY - 1), (DAY, 2 * DAY - 1), Relation.BEFORE),
        ((0, DAY), (DAY, 2 * DAY - 1), Relation.MEETS),
        ((0, DAY - 1), (0, 2 * DAY - 1), Relation.STARTS),
        ((DAY, 2 * DAY - 1), (0, 2 * DAY - 1), Relation.FINISHES),
    ],
)
def test_spans_that_touch(one: Reading, other: Reading, relation: Relation) -> None:
    """Spans meet in a second that both share; a span of one second starts or finishes."""
    assert definite(*one).relation(definite(*other)) is relation
    assert definite(*other).relation(definite(*one)) is relation.inverse
