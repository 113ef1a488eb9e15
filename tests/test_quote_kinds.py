"""The kinds of changed quotes that `benchmarks/quoting.py` counts: each does what it says."""

import random

import pytest
from click.testing import CliRunner
from quote_kinds import KINDS, Draft, Family, Kind, Page, pages
from quote_kinds.pages import plain
from quoting import Drawing, judged, main

ALL = pages(None)
EACH = [pytest.param(kind, id=f"{kind.family.name.lower()}: {kind.name}") for kind in KINDS]
# Of the seeds and of our own sentences none has two capitalised subjects far enough from its begin.
TEXT = "On 3 May 1911 the mayor told the council that Holm and Berg were elected again by the town."


def drafts_of(kind: Kind) -> list[tuple[Page, Draft]]:
    """Return some sound drafts of a kind out of what every checkout has."""
    drawn = random.Random(1)  # noqa: S311 - repeatable, not secret
    found: list[tuple[Page, Draft]] = []
    for page in ALL * 5:  # what is rare is not in every stretch that is drawn
        found += [(page, draft) for draft in kind.drafts(page, drawn) if draft is not None][:2]
        if len(found) > 5:
            break
    return found


@pytest.mark.parametrize("kind", EACH)
def test_every_kind_draws_a_quote_that_differs_unless_it_is_verbatim(kind: Kind) -> None:
    """Of every kind there is a quote among the seeds and our own sentences, and it is changed."""
    drafts = drafts_of(kind)

    assert drafts
    for page, draft in drafts:
        source = draft.source or page.text
        assert draft.quote.strip()
        is_changed = (draft.quote, source) != (draft.original, page.text)
        assert is_changed is not kind.name.startswith("verbatim")
        assert page.is_single(draft.original)


@pytest.mark.parametrize("kind", [e for e in EACH if "altered:" in str(e.id)])
def test_altered_words_stand_nowhere_in_their_text(kind: Kind) -> None:
    """An alteration is one: what it says is not what the text says somewhere else."""
    for page, draft in drafts_of(kind):
        assert plain(draft.quote, is_cased=True) not in plain(page.text, is_cased=True)


@pytest.mark.parametrize("kind", [e for e in EACH if "cut:" in str(e.id)])
def test_cut_quotes_are_the_texts_own_words(kind: Kind) -> None:
    """A cut changes nothing in what it leaves."""
    for _, draft in drafts_of(kind):
        assert draft.quote in draft.original
        assert len(draft.quote) < len(draft.original)


@pytest.mark.parametrize("kind", [e for e in EACH if "hiding:" in str(e.id)])
def test_what_an_ellipsis_hides_stood_between_words_that_are_left(kind: Kind) -> None:
    """The words on both sides of the dots are in their order."""
    for page, draft in drafts_of(kind):
        first, last = draft.quote.split(maxsplit=1)[0], draft.quote.rsplit(maxsplit=1)[-1]
        assert page.text.index(first) < page.text.rindex(last)


def test_no_two_kinds_of_a_family_have_one_name() -> None:
    """A name and a family say which kind is meant."""
    names = [(kind.family, kind.name) for kind in KINDS]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("family", "fewest"),
    [
        (Family.ALTERED, 60),
        (Family.HIDING, 20),
        (Family.SPARING, 15),
        (Family.CUT, 15),
        (Family.COPY, 60),
    ],
)
def test_every_family_has_many_kinds(family: Family, fewest: int) -> None:
    """One figure stands for many ways to change a quote."""
    assert sum(kind.family is family for kind in KINDS) >= fewest


def test_the_same_number_draws_the_same_quotes_and_the_unseen_are_others() -> None:
    """Figures can be had again, and what is unseen is not among what is seen."""
    kind = next(kind for kind in KINDS if kind.name == "month")
    one, other, unseen = (
        [
            changed.draft.quote
            for changed in Drawing(pages=ALL, seed=1, count=8).of(kind, is_unseen=part)
        ]
        for part in (False, False, True)
    )

    assert one == other
    assert one
    assert not {*one} & {*unseen}


def test_an_article_is_seen_or_unseen_as_a_whole() -> None:
    """No page of an article that is not to be looked at is shown."""
    of_article: dict[str, set[bool]] = {}
    for page in ALL:
        of_article.setdefault(page.article, set()).add(page.is_unseen)

    assert all(len(parts) == 1 for parts in of_article.values())
    assert {part for parts in of_article.values() for part in parts} == {True, False}


def test_what_is_told_of_a_claim_is_counted_apart_from_the_verdict() -> None:
    """Words found that the sentence around them turns are told, and so not silent."""
    page = Page(article="a", text="The ministry says that the plant will be opened on 3 May 2019.")
    kind = next(kind for kind in KINDS if kind.name == "modal cut off")
    drawing = Drawing(pages=[page], seed=1, count=2)
    quotes = [*drawing.of(kind, is_unseen=False), *drawing.of(kind, is_unseen=True)]
    outcome = judged(quotes[0])

    assert outcome.found.verified
    assert outcome.told
    assert not outcome.is_silent


def test_the_command_prints_kinds_totals_and_a_sample() -> None:
    """A kind has its line, a family its total, and verified quotes can be read."""
    asked = ["--family", "cut", "--kind", "percent", "--count", "4", "--verified", "percent"]
    printed = CliRunner().invoke(main, asked).output

    assert "percent cut off" in printed
    assert "kinds" in printed
    assert "processor time" in printed
    assert "verified quotes" in printed


def test_a_kind_that_is_not_there_is_said() -> None:
    """A name that no kind has is an error, not an empty table."""
    outcome = CliRunner().invoke(main, ["--kind", "no such kind"])

    assert outcome.exit_code == 2
    assert "no kind of a name with 'no such kind'" in outcome.output
