"""Repairs of a ledger: pasted, its quotes hold; and nothing is changed by asking for them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.building.repairs import Repair
from chronology.ledger.strings import in_lines, toml_text
from chronology.vocabulary import ClaimStatus, QuoteRole, Verdict

TEXT = """\
The mill reopens

3 June 2024

The mill was reopened on 3 May 2024 after a fire. The owner said that 238 people work in it. The
council had voted for the plan in March 2021, and work began in the summer of that year.

The council denied that the mill was sold on 14 May 2024. It will be painted on 5 July 2024.
"""
HEAD = """\
[sources.herald]
file = "herald.txt"
published = 2024-06-03
published_quote = "3 June 2024"

[events.mill]

"""


def claim(quote: str, **keys: str) -> str:
    """Return a claim on the mill as the ledger has it."""
    lines = [f"{key} = {toml_text(words)}" for key, words in {"quote": quote, **keys}.items()]
    return "\n".join(['[[claims]]\nevent = "mill"\nsource = "herald"', *lines, "\n"])


def written(folder: Path, ledger: str) -> Path:
    """Write a ledger with its document into a folder."""
    (folder / "herald.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "chronology.toml"
    path.write_text(ledger, encoding="utf-8")
    return path


def repairs_in(folder: Path, *claims: str, head: str = HEAD) -> tuple[Repair, ...]:
    """Return the repairs of a ledger with these claims."""
    return chronology.build(written(folder, head + "".join(claims))).repairs()


def test_every_role_is_repaired(tmp_path: Path) -> None:
    """The quote, the words for the date, the modality and the like, each at its own line."""
    keys = {
        "date_quote": "reopened on 5 May 2024",
        "modality_quote": "was reopened on 5 May 2024",
        "speaker_quote": "The owners said that 238 people",
        "relation_quote": "on 3 May 2024 before a fire",
    }
    entry = claim("The mil was reopened", after="fire", speaker="The owner", **keys)
    fire = HEAD.replace("[events.mill]", "[events.fire]\n[events.mill]")
    found = repairs_in(tmp_path, entry, head=fire)
    assert [repair.evidence.role.value for repair in found] == ["quote", *keys]
    assert [repair.new for repair in found] == [
        ('quote = "The mill was reopened"',),
        ('date_quote = "reopened on 3 May 2024"',),
        ('modality_quote = "was reopened on 3 May 2024"',),
        ('speaker_quote = "The owner said that 238 people"',),
        ('relation_quote = "on 3 May 2024 after a fire"',),
    ]
    assert [repair.place.line for repair in found] == [12, 15, 16, 17, 18]
    for repair in found:
        assert repair.then is not None
        assert repair.then.claim.status is ClaimStatus.VERIFIED


def test_the_words_for_the_sources_date(tmp_path: Path) -> None:
    """They are repaired like any others, and belong to no claim."""
    (found,) = repairs_in(tmp_path, head=HEAD.replace("3 June", "4 June"))
    assert (found.claim, found.source, found.evidence.role) == ("", "herald", QuoteRole.PUBLISHED)
    assert found.place.key == "sources.herald.published_quote"
    assert found.new == ('published_quote = "3 June 2024"',)
    assert found.then is None


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("the mill was sold on 15 May 2024", "“denied that”: denied"),
        ("Nobody has seen the miller since", "nothing in the source is near these words"),
    ],
)
def test_no_repair(tmp_path: Path, quote: str, why: str) -> None:
    """Words that would be cut out of their context are not offered, nor any for missing ones."""
    (found,) = repairs_in(tmp_path, claim(quote))
    assert (found.proposals, found.new) == ((), ())
    assert found.why_none.endswith(why)


def test_a_changed_source_has_no_repair(tmp_path: Path) -> None:
    """Where the source's bytes are others, its words are no measure."""
    head = HEAD.replace("[events.mill]", f'sha256 = "{"0" * 64}"\n[events.mill]')
    (*_, found) = repairs_in(tmp_path, claim("reopened on 5 May 2024"), head=head)
    assert found.evidence.verdict is Verdict.SOURCE_CHANGED
    assert found.new == ()
    assert found.why_none.startswith("the source's bytes are not those recorded")


def test_what_would_come_of_the_claim_is_known(tmp_path: Path) -> None:
    """A repair may lead to a date that the `when` contradicts: that is told before it is pasted."""
    entry = claim("reopened on 5 May 2024").replace("quote", "when = 2024-05-05\nquote", 1)
    (found,) = repairs_in(tmp_path, entry)
    assert found.then is not None
    assert found.then.claim.status is ClaimStatus.UNVERIFIED
    assert [finding.code for finding in found.then.findings] == ["date-mismatch"]


def test_words_that_tell_otherwise_are_offered_with_what_comes_of_it(tmp_path: Path) -> None:
    """What the source says inside the quote is offered, though the claim needs another mood."""
    (found,) = repairs_in(tmp_path, claim("It was painted on 5 July 2024"))
    assert found.new == ('quote = "It will be painted on 5 July 2024"',)
    assert [str(change) for change in found.turns] == [
        "differs in a modal or auxiliary verb: “was” → “will be”"
    ]
    assert found.then is not None
    assert found.then.claim.status is ClaimStatus.UNVERIFIED
    assert [finding.code for finding in found.then.findings] == ["modality-mismatch"]


def test_claims_set_aside_and_sound_ones_are_passed_over(tmp_path: Path) -> None:
    """What holds, and what a person set aside, needs no repair."""
    aside = claim("reopened on 5 May 2024", set_aside="a slip")
    assert repairs_in(tmp_path, aside, claim("The mill was reopened on 3 May 2024")) == ()


def test_nothing_is_changed(tmp_path: Path) -> None:
    """Asking for repairs and coverage leaves every file as it was: bytes and times."""
    path = written(tmp_path, HEAD + claim("reopened on 5 May 2024"))
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.iterdir()}
    made = chronology.build(path)
    assert made.repairs()
    assert made.coverage().dated
    after = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.iterdir()}
    assert after == before


WORDS = TEXT.split()


@st.composite
def slips(draw: st.DrawFn) -> str:
    """Words of the document with a slip in them."""
    begin = draw(st.integers(0, len(WORDS) - 6))
    words = WORDS[begin : begin + draw(st.integers(5, 12))]
    at = draw(st.integers(1, len(words) - 2))
    words[at : at + draw(st.integers(0, 1))] = draw(st.sampled_from([["not"], ["9"], ["xx"], []]))
    return " ".join(words)


@given(st.lists(slips(), min_size=1, max_size=6), st.sampled_from([None, 50, 80]))
def test_law_what_is_pasted_holds(
    tmp_path_factory: pytest.TempPathFactory, quotes: list[str], width: int | None
) -> None:
    """All that is offered, pasted into the ledger: each of these quotes verifies, no line moves."""
    folder = tmp_path_factory.mktemp("mill")
    path = written(folder, HEAD + "".join(map(claim, quotes)))
    offered = [repair for repair in chronology.build(path).repairs() if len(repair.new) == 1]
    lines = path.read_text(encoding="utf-8").split("\n")
    for repair in reversed(offered):
        assert repair.place.line is not None
        assert repair.place.last is not None
        lines[repair.place.line - 1 : repair.place.last] = [in_lines(repair.new[0], width)]
    path.write_text("\n".join(lines), encoding="utf-8")
    again = chronology.build(path)
    assert not again.ledger.problems
    kept = {repair.evidence.quote.exact for repair in offered}
    assert not kept & {repair.evidence.quote.exact for repair in again.repairs()}
    proposed = {repair.proposals[0].quote.exact for repair in offered}
    verdicts = {
        claim.evidence[0].verdict for claim in again.claims if claim.claim.quote.exact in proposed
    }
    assert verdicts <= {Verdict.EXACT, Verdict.NORMALISED}
