"""What a ledger may say of plans that bind, and of those that amend them."""

import pytest

from chronology.ledger import loads
from chronology.ledger.write import dumps

HEAD = """\
[sources.contract]
file = "contract.txt"

[events.bridge]

[events.road]

[events.span]
same_as = { event = "bridge", reason = "the same bridge" }

[[claims]]
id = "first"
event = "bridge"
source = "contract"
quote = "shall be completed by 15 September 2023"
modality = "planned"
binding = true

[[claims]]
id = "done"
event = "bridge"
source = "contract"
quote = "was completed"

[[claims]]
id = "road"
event = "road"
source = "contract"
quote = "the road shall be completed"
modality = "planned"
"""
AMENDING = """
[[claims]]
id = "second"
event = "{event}"
source = "contract"
quote = "is extended to 30 November 2023"
modality = "{modality}"
{more}
"""


def amending(more: str, event: str = "bridge", modality: str = "planned") -> str:
    """Return a ledger in which a second claim says more."""
    return HEAD + AMENDING.format(event=event, modality=modality, more=more)


@pytest.mark.parametrize("event", ["bridge", "span"])
def test_a_plan_may_amend_one_for_the_same_event(event: str) -> None:
    """Two names of one event are one; and what was read is written back alike."""
    text = amending('amends = "first"\nbinding_quote = "is extended"', event)
    ledger = loads(text)
    assert ledger.problems == ()
    assert ledger.claims[3].amends == ("first",)
    again = loads(dumps(ledger))
    assert again.problems == ()
    assert [(c.binding, c.binding_quote, c.amends) for c in again.claims] == [
        (c.binding, c.binding_quote, c.amends) for c in ledger.claims
    ]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('amends = "frist"', "no claim has the id “frist”"),
        ('amends = "second"', "it closes a cycle: second → second"),
        ('amends = "road"', "“road” is on another event, road"),
        ('amends = "done"', "“done” is no plan: it is entered as reported"),
        ('amends = "first"\nbinding = false', "the plan is entered as one that does not bind"),
        (
            'binding_quote = "is extended"\nbinding = false',
            "the plan is entered as one that does not bind",
        ),
        ('binding = "yes"', "“yes” stands where true or false belongs"),
        ("amends = 3", "a whole number stands where a text or a list of texts belongs"),
        ('amend = "first"', "a claim has no key `amend`"),
    ],
)
def test_what_cannot_be_meant(more: str, says: str) -> None:
    """Each fault is told once, at its key."""
    (problem,) = loads(amending(more)).problems
    assert problem.reason == says
    assert problem.key_path.startswith("claims[3]")


@pytest.mark.parametrize("more", ["binding = true", "binding = false", 'binding_quote = "x"'])
@pytest.mark.parametrize("modality", ["reported", "pending", "cancelled", "denied"])
def test_only_a_plan_binds(more: str, modality: str) -> None:
    """What is no plan neither binds nor fails to."""
    (problem,) = loads(amending(more, modality=modality)).problems
    assert problem.reason == f"only a plan binds, and the claim is entered as {modality}"
    assert problem.remedy == 'write `modality = "planned"`, or remove the line'


def test_a_misspelt_modality_is_told_alone() -> None:
    """What follows from a fault is not told beside it."""
    (problem,) = loads(amending("binding = true", modality="plannned")).problems
    assert problem.reason == "“plannned” is no modality"


def test_a_cycle_of_two() -> None:
    """Two plans cannot each replace the other."""
    text = amending('amends = "first"').replace("binding = true", 'amends = "second"')
    reasons = [problem.reason for problem in loads(text).problems]
    assert reasons == ["it closes a cycle: first → second → first"] * 2
