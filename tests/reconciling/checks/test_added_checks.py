"""A check of a user's own beside ours, and findings of a code of one's own."""

from collections.abc import Iterator

import pytest
from conftest import said, world

from chronology.building.statements import statements_of
from chronology.errors import UnknownCode
from chronology.events import (
    Event,
)
from chronology.findings import Finding
from chronology.reconciling import Dossier, World
from chronology.reconciling.checks import Checks, each
from chronology.reconciling.run import reconcile
from chronology.vocabulary import Family, Severity


def test_a_users_own_check() -> None:
    """A check is a plain function that may stand beside ours."""

    def two_sources(dossier: Dossier, _: World) -> Iterator[Finding]:
        if len({report.source for report in dossier.reports}) == 1:
            yield Finding(
                code="anchor-assumed", sentence="one source only", events=(dossier.event.id,)
            )

    claims = said("a 2024 reports x 2023; a 2024 reports y 2023; b 2024 reports y 2023")
    made = reconcile(
        [Event(id="x"), Event(id="y")],
        claims,
        statements_of(claims),
        world(),
        checks=[*Checks(), each(two_sources)],
    )
    assert [(f.events, f.sentence) for f in made.findings] == [(("x",), "one source only")]


def test_a_finding_of_a_users_own_code() -> None:
    """A code of one's own comes with its family and severity; without them it is refused."""
    own = Finding(code="own", family=Family.PLAN, severity=Severity.NOTE, sentence="So it is.")
    assert (own.family, own.severity) == (Family.PLAN, Severity.NOTE)
    with pytest.raises(UnknownCode):
        Finding(code="own", severity=Severity.NOTE, sentence="So it is.")
