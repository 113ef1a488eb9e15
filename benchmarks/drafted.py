"""How much of a ledger made by hand `chronology draft` drafts, and how much of it is none.

    python benchmarks/drafted.py seeds/chronology.toml [--without figure] [--list]

The documents of the ledger are drafted in a folder of their own, with no ledger. A claim of the
hand-made ledger counts as a dated happening if its date follows from time words of its own
sentence, and not only from the publication or a dateline, and its event is of no kind given by
`--without` (such as figures, which `draft` leaves out on purpose). It is drafted if a drafted
claim's quote overlaps it, with a date that is the same (or one within the other) and the same
modality. A drafted claim is none if no claim of the hand-made ledger overlaps it: those are listed,
for a person to judge. Claims on documents whose day only the hand-made ledger places are counted
apart: nothing says their year.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import chronology
from chronology.claims import VerifiedClaim
from chronology.drafting import draft
from chronology.timespan import TimeSpan

_BY_ITSELF = ("by-the-statement", "as-given", "dateline")


def main() -> None:
    """Draft the documents of a ledger anew, and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--without", action="append", default=[], metavar="KIND")
    parser.add_argument("--list", action="store_true", help="list what was not drafted, or is none")
    asked = parser.parse_args()
    gold = chronology.build(asked.ledger)
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for source in gold.ledger.sources:
            shutil.copy(asked.ledger.parent / source.file, folder)
            files[source.id] = Path(source.file).name
        draft(folder)
        made = chronology.build(Path(folder) / "chronology.toml")
    drafted = {source.id: Path(source.file).name for source in made.ledger.sources}
    dated = {Path(s.file).name for s in made.ledger.sources if s.published is not None}
    of_file: dict[str, list[VerifiedClaim]] = {}
    for claim in made.claims:
        of_file.setdefault(drafted[claim.claim.source], []).append(claim)
    kinds = {event.id: event.kind for event in gold.ledger.events}
    wanted = [
        claim
        for claim in gold.claims
        if _is_dated(claim) and kinds[claim.claim.event] not in asked.without
    ]
    found = [one for one in wanted if _drafted(one, of_file.get(files[one.claim.source], ()))]
    unknown = [one for one in wanted if files[one.claim.source] not in dated and one not in found]
    missed = [one for one in wanted if one not in found and one not in unknown]
    whole = len(wanted) - len(unknown)
    print(f"{len(found)} of {whole} dated claims drafted with the right date and modality")
    print(f"{len(unknown)} more stand in documents without a day of their own")
    spurious = [
        claim
        for claim in made.claims
        if not any(
            files[one.claim.source] == drafted[claim.claim.source] and _overlap(one, claim)
            for one in gold.claims
        )
    ]
    print(f"{len(spurious)} of {len(made.claims)} drafted claims overlap none of the ledger's")
    if asked.list:
        for title, claims in (("missed", missed), ("undated", unknown), ("none?", spurious)):
            for one in claims:
                print(f"{title:8} {one.claim.event}: {one.span}: {one.claim.quote.exact[:110]}")


def _is_dated(claim: VerifiedClaim) -> bool:
    words = claim.derivation.words
    return claim.counts and bool(words) and claim.derivation.rule not in _BY_ITSELF


def _drafted(
    one: VerifiedClaim, drafted: "list[VerifiedClaim] | tuple[VerifiedClaim, ...]"
) -> bool:
    return any(
        _overlap(one, other)
        and one.claim.modality is other.claim.modality
        and _same_date(one.span, other.span)
        for other in drafted
    )


def _overlap(one: VerifiedClaim, other: VerifiedClaim) -> bool:
    """Say whether the quotes of two claims on one text overlap."""
    return any(
        first < end and start < last
        for first, last in one.evidence[0].parts
        for start, end in other.evidence[0].parts
    )


def _same_date(one: TimeSpan | None, other: TimeSpan | None) -> bool:
    if one is None or other is None:
        return one is other
    return one == other or one.contains(other) or other.contains(one)


if __name__ == "__main__":
    main()
