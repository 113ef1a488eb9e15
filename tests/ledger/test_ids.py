"""The ids that we make for claims: short, in ASCII, each once, and unmoved by other claims."""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.claims import Claim
from chronology.events import Event
from chronology.ledger import Ledger, loads
from chronology.ledger.ids import LONGEST_ID, with_ids
from chronology.ledger.write import dumps
from chronology.sources import Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

NAMES = st.one_of(
    st.sampled_from(["bridge", "b", "a-very-long-name-of-" + "x" * 60, "Премьера", "@", "x y"]),
    st.text(min_size=1, max_size=30),
)
CLAIMS = st.builds(
    Claim,
    event=NAMES,
    source=NAMES,
    quote=st.builds(Quote, exact=st.sampled_from(["a", "b"]) | st.text(max_size=9)),
    date_quote=st.none() | st.builds(Quote, exact=st.sampled_from(["1 May", "2 May"])),
    modality=st.sampled_from(Modality),
    note=st.sampled_from(["", "x"]),
)


def identity(claim: Claim) -> tuple[object, ...]:
    """Return what identifies a claim."""
    return claim.event, claim.source, claim.quote, claim.date_quote


DISTINCT = st.lists(CLAIMS, max_size=8, unique_by=identity)


@given(st.lists(CLAIMS, max_size=8))
def test_ids_are_short_plain_and_each_once(claims: list[Claim]) -> None:
    """An id has at most 24 characters of those that need no escape in a link."""
    ids = [claim.id for claim in with_ids([*claims, *claims])]
    assert len({*ids}) == len(ids)
    assert all(len(name) <= LONGEST_ID == 24 for name in ids)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+@[A-Za-z0-9_-]+-[a-z2-7]{7}", name) for name in ids)


@given(st.data(), DISTINCT)
def test_other_claims_never_change_an_id(data: st.DataObject, claims: list[Claim]) -> None:
    """Claims added, removed or shuffled leave the ids of the others as they were."""
    ids = {identity(claim): claim.id for claim in with_ids(claims)}
    some = data.draw(st.permutations(claims))[: data.draw(st.integers(0, len(claims)))]
    assert all(claim.id == ids[identity(claim)] for claim in with_ids(some))


@given(st.data(), st.lists(CLAIMS, max_size=8))
def test_equal_claims_have_ids_in_whatever_order(data: st.DataObject, claims: list[Claim]) -> None:
    """Where claims are equal in what identifies them, the order still changes nothing."""

    def said(given_ids: list[Claim]) -> list[str]:
        return sorted(f"{claim.id} {claim.note} {claim.modality}" for claim in given_ids)

    assert said(with_ids(data.draw(st.permutations(claims)))) == said(with_ids(claims))


@given(DISTINCT.filter(bool))
def test_what_is_said_besides_changes_no_id(claims: list[Claim]) -> None:
    """A date, another modality, a note or another line of the file leave an id as it was."""
    otherwise = [
        attrs.evolve(
            claim, modality=Modality.DENIED, when=TimeSpan.days(1, 2), note="new", line=number
        )
        for number, claim in enumerate(claims)
    ]
    ids = [claim.id for claim in with_ids(claims)]
    assert [claim.id for claim in with_ids(otherwise)] == ids


def test_an_id_that_a_person_wrote_is_never_given_to_another() -> None:
    """Who writes an id that would be made keeps it; the other gets one more of its own."""
    plain = Claim(event="e", source="s", quote=Quote(exact="a"))
    (made,) = with_ids([plain])
    typed = Claim(id=made.id, event="e", source="s", quote=Quote(exact="b"))
    for claims in ([plain, typed], [typed, plain]):
        ids = {claim.quote.exact: claim.id for claim in with_ids(claims)}
        assert ids["b"] == made.id
        assert re.fullmatch("e@s-[a-z2-7]{7}", ids["a"])
        assert ids["a"] != ids["b"]


@pytest.mark.parametrize(
    ("event", "source", "begin"),
    [
        ("bridge", "herald", "bridge@herald-"),
        ("az-tat-3", "trend23", "az-tat-3@trend23-"),
        ("opening-of-the-second-bridge-over-the-aare-in-the-spring-2024", "nzz", "opening-of@nzz-"),
        ("inauguration", "neue-zuercher-zeitung", "inaugurat@neue-"),
        ("премьера", "газета", "claim@source-"),
        ("Eröffnung", "Zürich", "Eroffnung@Zurich-"),
    ],
)
def test_a_made_id_begins_with_event_and_source(event: str, source: str, begin: str) -> None:
    """A reader knows an id by its first letters; whole words are kept where there is room."""
    (claim,) = with_ids([Claim(event=event, source=source, quote=Quote(exact="a"))])
    assert claim.id.startswith(begin)
    assert len(claim.id) == len(begin) + 7


LEDGER = """\
[sources.herald]
file = "herald.txt"
[events.bridge]
[[claims]]
event = "bridge"
source = "herald"
quote = "opened in May"
[[claims]]
event = "bridge"
source = "herald"
quote = "opened in June"
"""


def test_a_made_id_may_be_named() -> None:
    """Since they stay, `corrects` and its like may name ids that nobody wrote."""
    first, second = loads(LEDGER).claims
    read = loads(f'{LEDGER}corrects = "{first.id}"\n')
    assert read.problems == ()
    assert [claim.id for claim in read.claims] == [first.id, second.id]
    assert loads(dumps(read)) == read


@pytest.mark.parametrize("key", ["corrects", "retracts", "repeats"])
@pytest.mark.parametrize("old", ["bridge@herald", "bridge@herald#2"])
def test_a_numbered_id_of_former_versions_is_an_error(key: str, old: str) -> None:
    """It is told as any unknown name is, with an id that may be meant."""
    first, second = loads(LEDGER).claims
    (problem,) = loads(f'{LEDGER}{key} = "{old}"\n').problems
    assert problem.reason == f"no claim has the id “{old}”"
    assert re.match("did you mean “(.*)”\\?", problem.remedy)
    assert first.id in problem.remedy or second.id in problem.remedy


def test_made_ids_of_a_cycle() -> None:
    """Claims that correct one another by made ids are told as those with written ids are."""
    first, second = loads(LEDGER).claims
    head, one, two = LEDGER.split("[[claims]]\n")
    entries = (f'{one}corrects = "{second.id}"\n', f'{two}corrects = "{first.id}"\n')
    text = "[[claims]]\n".join((head, *entries))
    reasons = [problem.reason for problem in loads(text).problems]
    assert len(reasons) == 2
    assert all(reason.startswith("it closes a cycle: ") for reason in reasons)


def test_a_ledger_made_by_hand_writes_no_id_that_reading_makes() -> None:
    """Ids that follow from the claim stay out of the file, also when claims came to it."""
    claims = tuple(
        Claim(event="e", source="s", quote=Quote(exact=words)) for words in ("c", "a", "b")
    )
    ledger = Ledger(
        sources=(Source(id="s", file="s.txt"),),
        events=(Event(id="e"),),
        claims=tuple(with_ids(claims)),
    )
    assert "id =" not in dumps(ledger)
    assert loads(dumps(ledger)) == ledger


DESCRIPTION = """\
[[claims]]
event = {{ kind = "visit", name = "{name}" }}
source = "s"
quote = "{quote}"
"""


def test_ids_of_described_events_stay_when_claims_are_added() -> None:
    """A description without a key is an event of its own, whose id follows from its claim."""
    source = '[sources.s]\nfile = "s.txt"\n'
    words = [("Baku", "a"), ("Baku", "b"), ("A state visit to the capital of the republic", "c")]
    entries = [DESCRIPTION.format(name=name, quote=quote) for name, quote in words]
    every = {c.quote.exact: c.event for c in loads(source + "".join(entries)).claims}
    assert len({*every.values()}) == len(words)
    assert all(len(name) <= LONGEST_ID for name in every.values())
    for left_out in range(len(words)):
        rest = loads(source + "".join(entries[:left_out] + entries[left_out + 1 :]))
        assert rest.problems == ()
        assert all(every[claim.quote.exact] == claim.event for claim in rest.claims)
