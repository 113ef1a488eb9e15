"""What becomes of changed quotes, by kind: altered, elided, cut, and copied honestly.

The kinds lie in `quote_kinds`, a family after the other: alterations, ellipses that hide what
decides and cuts should not be verified, or be told; honest ellipses and copies should be. The
quotes are made from the texts in `seeds`, from sentences of our own, and from articles if a
folder of them is given: texts (`*.txt`), and JSON of `{name: {"text": …}}`. A seed number gives
the same quotes again. Two thirds of the articles, by a hash of their names, are seen; the rest is
for figures alone: whoever writes rules prints no examples of it.

A draft that is not what its kind says is left out, and counted: an alteration whose words stand in
the text, an original that stands there twice. "verified" counts verdicts. "told" counts those of
the verified whose claim, entered as reported, is unverified or has a finding that the claim with
the original words has not; what is verified and not told is "silent", and of traps that is the
figure that counts.

Run: python benchmarks/quoting.py [--texts FOLDER] [--part seen|unseen|all] [--count N]
     [--family F]... [--kind K]... [--examples N] [--verified K --sample N] [--seed N]
"""

import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs
import click
from progress import shown
from quote_kinds import KINDS, Draft, Family, Kind, Page, pages
from quote_kinds.model import A_TURN
from quote_kinds.pages import STATED
from tabulate import tabulate

from chronology import edtf
from chronology.claims import Claim
from chronology.events import Event
from chronology.quotes import Location
from chronology.sources import Quote
from chronology.verify import locate_in, verify_claim
from chronology.vocabulary import ClaimStatus, Verdict

COUNT = 60  # quotes of each kind out of what is seen; half as many out of the rest
_VERDICTS = [verdict for verdict in Verdict if verdict is not Verdict.SOURCE_CHANGED]
_STATED = edtf.parse(STATED)
_FAMILIES = {family.name.lower(): family for family in Family}
_PARTS = {"seen": (False,), "unseen": (True,), "all": (False, True)}


@attrs.frozen(kw_only=True)
class Changed:
    """A changed quote and the page that it is looked for in.

    Attributes:
        kind: what was done to it.
        draft: its words, and those that it was made of.
        page: the page, as the change leaves it.
        is_unseen: whether it is of an article that writers of rules do not look at.
    """

    kind: Kind
    draft: Draft
    page: Page
    is_unseen: bool


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of a changed quote.

    Attributes:
        changed: the quote.
        found: our verdict, and why.
        told: what is told of the claim, though the quote is verified.
    """

    changed: Changed
    found: Location
    told: frozenset[str]

    @property
    def is_silent(self) -> bool:
        """Whether it is verified and nothing is told of it."""
        return self.found.verified and not self.told


# Drawing -----------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Drawing:
    """Draws changed quotes out of pages.

    Attributes:
        pages: what they are taken from, seen and unseen.
        seed: the same number gives the same quotes.
        count: how many of each kind are wanted out of what is seen.
        left_out: how many drafts of each kind were not what the kind says.
    """

    pages: Sequence[Page]
    seed: int
    count: int
    left_out: Counter[Kind] = attrs.field(factory=Counter)

    def of(self, kind: Kind, *, is_unseen: bool) -> list[Changed]:
        """Return quotes of a kind, as many as wanted if there are so many."""
        drawn = random.Random(f"{self.seed} {kind.family} {kind.name} {is_unseen}")  # noqa: S311 - repeatable, not secret
        turn = [page for page in self.pages if page.is_unseen == is_unseen]
        drawn.shuffle(turn)
        wanted = self.count // 2 if is_unseen else self.count
        found: dict[str, Changed] = {}
        for page in turn:
            for draft in self._sound(kind, page, drawn):
                suffix = ".md" if "Markdown" in kind.name else page.suffix
                text = page
                if draft.source:
                    text = attrs.evolve(page, text=draft.source, suffix=suffix)
                found.setdefault(
                    draft.quote, Changed(kind=kind, draft=draft, page=text, is_unseen=is_unseen)
                )
            if len(found) >= wanted:
                break
        return list(found.values())[:wanted]

    def _sound(self, kind: Kind, page: Page, drawn: random.Random) -> Iterator[Draft]:
        sound = 0
        for draft in kind.drafts(page, drawn):
            if draft is None:
                self.left_out[kind] += 1
                continue
            yield draft
            sound += 1
            if sound == A_TURN:
                return


# Judging -----------------------------------------------------------------------------------


def claimed(page: Page, words: str) -> tuple[bool, frozenset[str]]:
    """Say whether a claim with some words is verified, and what is told of it."""
    claim = Claim(id="c", event="e", source="a", quote=Quote(exact=words))
    found = verify_claim(claim, Event(id="e"), page.source, _STATED)
    is_verified = found.claim.status is ClaimStatus.VERIFIED
    return is_verified, frozenset(str(finding.code) for finding in found.findings)


def judged(changed: Changed) -> Outcome:
    """Look for a quote; if it is verified, ask what is told of its claim."""
    page, draft = changed.page, changed.draft
    found = locate_in(page.source, Quote(exact=draft.quote))
    told: frozenset[str] = frozenset()
    if found.verified:
        is_verified, codes = claimed(page, draft.quote)
        if codes or not is_verified:
            was_verified, before = claimed(page, draft.original)
            lost = {"unverified"} if was_verified and not is_verified else set()
            told = frozenset(codes - before | lost)
    return Outcome(changed=changed, found=found, told=told)


# Telling -----------------------------------------------------------------------------------


def share(outcomes: Iterable[Outcome]) -> str:
    """Write how many are verified, in per cent."""
    each = [outcome.found.verified for outcome in outcomes]
    return f"{100 * sum(each) / len(each):.1f} %" if each else "–"


def line(name: str, outcomes: Sequence[Outcome]) -> list[str]:
    """Return the figures of a kind, or of a family."""
    verdicts = Counter(outcome.found.verdict for outcome in outcomes)
    return [
        name,
        str(len(outcomes)),
        str(sum(o.found.verified for o in outcomes)),
        share(outcomes),
        share(o for o in outcomes if not o.changed.is_unseen),
        share(o for o in outcomes if o.changed.is_unseen),
        str(sum(bool(o.told) for o in outcomes)),
        str(sum(o.is_silent for o in outcomes)),
        *(str(verdicts[verdict] or "") for verdict in _VERDICTS),
    ]


_HEADERS = ["kind", "n", "verified", "share", "seen", "unseen", "told", "silent", *_VERDICTS]


def table(family: Family, outcomes: Sequence[Outcome]) -> str:
    """Return the figures of a family, the kinds that are most often wrong first."""
    by_kind: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_kind[outcome.changed.kind.name].append(outcome)

    def right(group: Sequence[Outcome]) -> float:
        each = sum(o.found.verified for o in group) / len(group)
        return each if family.is_honest else -each

    kinds = sorted(by_kind, key=lambda name: right(by_kind[name]))
    lines = [line(name, by_kind[name]) for name in kinds]
    lines.append(line(f"all {len(kinds)} kinds", outcomes))
    align = ("left", *["right"] * (len(_HEADERS) - 1))
    return tabulate(lines, headers=_HEADERS, disable_numparse=True, colalign=align)


def wholly(family: Family, outcomes: Sequence[Outcome]) -> str:
    """Return how many kinds are verified not at all, wholly, and without being told."""
    kinds: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.changed.kind.name].append(outcome)
    none = sum(not any(o.found.verified for o in group) for group in kinds.values())
    every = sum(all(o.found.verified for o in group) for group in kinds.values())
    silent = sum(o.is_silent for o in outcomes)
    said = f"Of {len(kinds)} kinds {none} are verified in no quote, {every} in each."
    if family.is_honest:
        return said
    return f"{said} Verified and not told: {silent} of {len(outcomes)}."


def print_quote(outcome: Outcome) -> None:
    """Print a quote, what it was made of, and what became of it."""
    told = f" told: {', '.join(sorted(outcome.told))}" if outcome.told else ""
    changed = outcome.changed
    click.echo(f"- {changed.kind.name} [{outcome.found.verdict}]{told}\n  {changed.draft.quote!r}")
    click.echo(f"  of {changed.draft.original!r}")
    if changed.draft.source is not None and outcome.found.start is not None:
        around = slice(max(0, outcome.found.start - 20), (outcome.found.end or 0) + 20)
        click.echo(f"  in {changed.page.text[around]!r}")
    if outcome.found.reason:
        click.echo(f"  {outcome.found.reason}")


def print_family(family: Family, outcomes: Sequence[Outcome], drawing: Drawing) -> None:
    """Print the figures of a family."""
    click.echo(f"\n{family.capitalize()}\n\n{table(family, outcomes)}\n")
    click.echo(wholly(family, outcomes))
    left_out = sum(n for kind, n in drawing.left_out.items() if kind.family is family)
    click.echo(f"Left out, for they are not what their kind says: {left_out}.")


def asked(families: Sequence[str], kinds: Sequence[str]) -> list[Kind]:
    """Return the kinds that are asked for; a kind is asked for by a part of its name.

    Raises:
        click.BadParameter: there is no kind of that name.
    """
    found = [
        kind
        for kind in KINDS
        if (not families or kind.family in {_FAMILIES[name] for name in families})
        and (not kinds or any(name.casefold() in kind.name.casefold() for name in kinds))
    ]
    if not found:
        message = f"no kind of a name with {', '.join(map(repr, kinds))} in these families."
        raise click.BadParameter(message, param_hint="--kind")
    return found


@click.command()
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--part", type=click.Choice(list(_PARTS)), default="all", show_default=True)
@click.option("--count", type=click.IntRange(min=2), default=COUNT, show_default=True)
@click.option("--family", "families", type=click.Choice(list(_FAMILIES)), multiple=True)
@click.option("--kind", "kinds", multiple=True, help="Only kinds with this in their names.")
@click.option(
    "--examples",
    type=click.IntRange(min=0),
    default=0,
    help="Of each kind, what became what it should not.",
)
@click.option(
    "--verified", help="Print verified quotes of kinds with this in their names; '' is all."
)
@click.option("--sample", type=click.IntRange(min=1), default=80, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Of the quotes.")
def main(  # noqa: PLR0913 - one parameter for each option
    *,
    texts: Path | None,
    part: str,
    count: int,
    families: Sequence[str],
    kinds: Sequence[str],
    examples: int,
    verified: str | None,
    sample: int,
    seed: int,
) -> None:
    """Print what becomes of changed quotes, by family and kind."""
    begin = time.process_time()
    wanted = asked(families, [*kinds, *([verified] if verified is not None else [])])
    drawing = Drawing(pages=pages(texts), seed=seed, count=count)
    parts = _PARTS[part]
    outcomes = [
        judged(changed)
        for kind in shown(wanted, "kinds of quotes")
        for is_unseen in parts
        for changed in drawing.of(kind, is_unseen=is_unseen)
    ]
    for family in Family:
        group = [o for o in outcomes if o.changed.kind.family is family]
        if group:
            print_family(family, group, drawing)
            print_misjudged(family, group, examples)
    if verified is not None:
        print_sample(outcomes, sample, seed)
    for kind in wanted:
        if not any(o.changed.kind is kind for o in outcomes):
            click.echo(f"No quote of {kind.family}: {kind.name}.")
    click.echo(
        f"\n{len(outcomes):,} quotes, {time.process_time() - begin:.0f} s of processor time."
    )


def print_misjudged(family: Family, outcomes: Sequence[Outcome], count: int) -> None:
    """Print some quotes of each kind that became what they should not.

    They are of what is seen, unless nothing else was asked for.
    """
    of_kind: Counter[str] = Counter()
    seen = [outcome for outcome in outcomes if not outcome.changed.is_unseen]
    for outcome in seen or outcomes:
        is_right = outcome.found.verified if family.is_honest else not outcome.is_silent
        if not is_right and of_kind[outcome.changed.kind.name] < count:
            of_kind[outcome.changed.kind.name] += 1
            print_quote(outcome)


def print_sample(outcomes: Sequence[Outcome], count: int, seed: int) -> None:
    """Print verified quotes, to be read by a person."""
    every = [outcome for outcome in outcomes if outcome.found.verified]
    drawn = random.Random(seed)  # noqa: S311 - repeatable, not secret
    click.echo(f"\n{min(count, len(every))} of {len(every)} verified quotes\n")
    for outcome in drawn.sample(every, min(count, len(every))):
        print_quote(outcome)


if __name__ == "__main__":
    main()
