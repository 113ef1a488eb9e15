"""Extracted items with planted lies, held against their documents: none may pass.

The documents lie in `guarded`: press, minutes, contracts, letters, mails within mails, chats,
tables, each written for this, and a few old texts of the public domain; and in `seeds`. In them
stands what each says, between ⟪ and ⟫: the quote, its date in EDTF, its mood; then words that cut
off what governs them, and the date that would follow from the day of the outer message. Of these
honest items are made, and lies of seven kinds. Another seed draws others.

Run: python benchmarks/guarded.py [--count 600] [--seed N] [--seeds N] [--examples N] [--prompted]
"""

import datetime as dt
import random
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import attrs
import click
from tabulate import tabulate

import chronology
from chronology import edtf
from chronology.building.items import CheckedItem
from chronology.vocabulary import ItemOutcome

HERE = Path(__file__).parent / "guarded"
SEEDS = Path(__file__).parents[1] / "seeds"
COUNT = 600
SHARE = 0.5  # of the items that are lies
TOLD, TURNED = 0.6, 0.3  # of lies tell a modality or a date; of turned plans have another verb
_MARK = re.compile(r"⟪([^⟪⟫]*)⟫")
_DATED = re.compile(r"^\d{4}(-\d\d){0,2}$")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TO_COME = re.compile(
    r"\b(?:is|are) (?:expected |due |scheduled |planned )?to be\b|\bwill be\b|\bis to\b|\bwill\b"
)


@attrs.frozen(kw_only=True)
class Fact:
    """What one place of a document says.

    Attributes:
        document: the document.
        quote: its words.
        date: when, in EDTF; empty where the words do not tell.
        mood: in which mood; empty for none of ours.
        cut: words within it that say something else without the rest; empty for none.
        outer: the date that would follow from the day of the message around; empty for none.
    """

    document: str
    quote: str
    date: str = ""
    mood: str = ""
    cut: str = ""
    outer: str = ""


@attrs.frozen(kw_only=True)
class Planted:
    """An item, and what was done to it.

    Attributes:
        kind: `honest`, or the kind of lie.
        item: the item.
        fact: what it was made of.
    """

    kind: str
    item: dict[str, str]
    fact: Fact


# Documents ---------------------------------------------------------------------------------


def _fact(document: str, told: str) -> Fact:
    fields = [*told.split("¦"), "", "", "", ""][:5]
    quote, date, mood, cut, outer = ("" if field == "-" else field for field in fields)
    return Fact(document=document, quote=quote, date=date, mood=mood, cut=cut, outer=outer)


def documents(folder: Path) -> list[Fact]:
    """Write the documents into a folder, and return what they say."""
    facts = []
    for bundle in sorted(HERE.glob("*.txt")):
        for section in bundle.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, body = section.partition("\n")
            body, _, rows = body.partition("\n---\n")
            facts += [_fact(name, told) for told in _MARK.findall(body)]
            facts += [_fact(name, row) for row in rows.strip().splitlines()]
            text = _MARK.sub(lambda found: found[1].split("¦")[0], body).rstrip("\n") + "\n"
            (folder / name).write_text(text, encoding="utf-8")
    return [*facts, *_of_seeds(folder)]


def _of_seeds(folder: Path) -> Iterator[Fact]:
    """Yield the verified claims of the seeds, whose documents state their own day."""
    made = chronology.build(SEEDS / "chronology.toml")
    files = {source.id: source for source in made.ledger.sources}
    for claim in made.claims:
        source = files[claim.claim.source]
        is_plain = claim.claim.date_quote is None and claim.claim.when is None
        if not (claim.counts and is_plain and source.published_quote):
            continue
        shutil.copy(SEEDS / source.file, folder / source.file)
        span = claim.derivation.span if claim.derivation.words else None
        date = "" if span is None else edtf.format(span)
        yield Fact(
            document=source.file,
            quote=claim.claim.quote.exact,
            date=date,
            mood=str(claim.claim.modality),
        )


# Lies --------------------------------------------------------------------------------------


def _item(fact: Fact, draw: random.Random, **fields: str) -> dict[str, str]:
    """Return an item of a fact, in which what may be left out is, now and again."""
    item = {"document": fact.document, "quote": fact.quote, "date": fact.date}
    item["modality"] = fact.mood if draw.random() < TOLD else ""
    return {key: value for key, value in {**item, **fields}.items() if value}


def _other(words: str, among: Sequence[str], draw: random.Random) -> str:
    return draw.choice([one for one in among if one != words])


def altered_date(fact: Fact, facts: Sequence[Fact], draw: random.Random) -> dict[str, str] | None:
    """Another day, month, weekday or year in the quote."""
    changes = list(_changes(fact.quote, draw))
    if not changes or not fact.date:
        return None
    start, end, new = draw.choice(changes)
    quote = fact.quote[:start] + new + fact.quote[end:]
    if any(quote in one.quote for one in facts if one.document == fact.document):
        return None
    return _item(fact, draw, quote=quote, date=draw.choice(("", fact.date)))


def _changes(quote: str, draw: random.Random) -> Iterator[tuple[int, int, str]]:
    """Yield what of a quote may be replaced to give another date, and by what."""
    for found in re.finditer(r"\b(?:1[6-9]|20)\d\d\b", quote):
        yield (*found.span(), str(int(found[0]) + draw.choice((-2, -1, 1, 2, 10))))
    for found in re.finditer(r"\b\d{1,2}\b", quote):
        yield (*found.span(), str(int(found[0]) % 28 + 1))
    for names in (_MONTHS, _DAYS):
        for found in re.finditer(rf"\b(?:{'|'.join(names)})\b", quote):
            yield (*found.span(), _other(found[0], names, draw))


def invented_quote(fact: Fact, facts: Sequence[Fact], draw: random.Random) -> dict[str, str] | None:
    """Words of the document in an order that it has not, or of two of its places."""
    others = [one for one in facts if one.document == fact.document and one.quote != fact.quote]
    if not others:
        return None
    other = draw.choice(others)
    first, second = fact.quote.split(), other.quote.split()
    pieces = " ".join(first[: len(first) // 2]), " ".join(second[len(second) // 2 :])
    if any(" ".join(pieces) in one.quote for one in facts if one.document == fact.document):
        return None
    quote = draw.choice((" ", " … ")).join(pieces)
    return _item(fact, draw, quote=quote, date=other.date, modality=other.mood)


def plan_turned_fact(
    fact: Fact, _facts: Sequence[Fact], draw: random.Random
) -> dict[str, str] | None:
    """What is to come, entered as reported, or with a verb that reports it."""
    if fact.mood not in {"planned", "pending"}:
        return None
    turned = _TO_COME.sub("was", fact.quote, count=1)
    if turned != fact.quote and draw.random() < TURNED:
        return _item(fact, draw, quote=turned, modality=draw.choice(("", "reported")))
    return _item(fact, draw, modality="reported")


def cut_off(fact: Fact, _facts: Sequence[Fact], draw: random.Random) -> dict[str, str] | None:
    """Words without the "denied that", "not", "if" or "expects to" that governs them."""
    if not fact.cut:
        return None
    date = fact.date if draw.random() < TOLD else ""
    return _item(fact, draw, quote=fact.cut, date=date, modality="reported")


def wrong_date(fact: Fact, _facts: Sequence[Fact], draw: random.Random) -> dict[str, str] | None:
    """The right quote with another day, month or year; or a date that is completed."""
    truth = edtf.parse(fact.date) if fact.date else None
    wrong = draw.choice(list(_wrong(fact.date, draw)))
    if truth is not None and edtf.parse(wrong).contains(truth):
        return None
    return _item(fact, draw, date=wrong)


def _wrong(date: str, draw: random.Random) -> Iterator[str]:
    """Yield dates that are not the one given."""
    if not _DATED.match(date) or date[5:7] > "12":
        yield f"{draw.randint(2001, 2003)}-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}"
        return
    year, rest = date[:4], date[4:]
    yield f"{int(year) + draw.choice((-1, 1))}{rest.replace('-02-29', '-02-28')}"
    if not rest:
        yield f"{date}-01-01"
    elif len(rest) == len("-05"):
        yield f"{date}-01"
        yield f"{year}-{int(rest[1:]) % 12 + 1:02}"
    else:
        day = dt.date.fromisoformat(date)
        yield (day + draw.choice((-7, -3, -2, -1, 1, 2, 3, 7)) * _ONE_DAY).isoformat()
        yield (day + draw.choice((-30, 31)) * _ONE_DAY).isoformat()
        yield f"{year}-01-01"


def of_another(fact: Fact, facts: Sequence[Fact], draw: random.Random) -> dict[str, str] | None:
    """The quote of another document."""
    other = draw.choice(facts).document
    said = [one.quote for one in facts if one.document == other]
    if other == fact.document or any(fact.quote in one or one in fact.quote for one in said):
        return None
    return _item(fact, draw, document=other)


def outer_date(fact: Fact, _facts: Sequence[Fact], draw: random.Random) -> dict[str, str] | None:
    """The date that follows from the day of the outer message, for words of an inner one."""
    if not fact.outer:
        return None
    return _item(fact, draw, date=fact.outer)


LIES: dict[str, Callable[[Fact, Sequence[Fact], random.Random], dict[str, str] | None]] = {
    "altered date": altered_date,
    "invented quote": invented_quote,
    "plan turned fact": plan_turned_fact,
    "cut out of its context": cut_off,
    "right quote, wrong date": wrong_date,
    "another document's quote": of_another,
    "outer date for an inner mail": outer_date,
}
HONEST, OPEN = "honest", "honest, without a modality"
BARE = 0.1  # of honest items have no modality, though the prompt asks for it
_ONE_DAY = dt.timedelta(days=1)


def planted(facts: Sequence[Fact], count: int, seed: int) -> list[Planted]:
    """Return items, half of them lies, as many of each kind; a seed gives the same again."""
    draw = random.Random(seed)  # noqa: S311 - items, no secrets
    made = []
    each = round(count * SHARE / len(LIES))
    for kind, lie in LIES.items():
        drawn = 0
        while drawn < each:
            fact = draw.choice(facts)
            if (item := lie(fact, facts, draw)) is not None:
                made.append(Planted(kind=kind, item=item, fact=fact))
                drawn += 1
    true = [fact for fact in facts if fact.mood]
    while len(made) < count:
        fact = draw.choice(true)
        item = _item(fact, draw, modality=fact.mood)
        if draw.random() < BARE:
            del item["modality"]
        made.append(Planted(kind=HONEST if "modality" in item else OPEN, item=item, fact=fact))
    return made


# Judging -----------------------------------------------------------------------------------


def told(one: Planted, checked: CheckedItem) -> str:
    """Return an item with what became of it, for whoever mends."""
    said = "; ".join((*checked.told, *map(str, checked.problems)))
    return f"{one.kind}: {one.item}\n    true: {one.fact}\n    {checked.outcome}: {said}"


@click.command()
@click.option("--count", default=COUNT, help="How many items.")
@click.option("--seed", default=1, help="Which items are drawn.")
@click.option("--seeds", default=1, help="How many draws, one after another.")
@click.option("--examples", default=20, help="How many that are judged wrongly are shown.")
def main(count: int, seed: int, seeds: int, examples: int) -> None:
    """Print how many lies of each kind passed, and how many honest items held."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        facts = documents(folder)
        number, held = Counter[str](), Counter[tuple[str, ItemOutcome]]()
        wrong = dict[str, str]()
        for at in range(seed, seed + seeds):
            items = planted(facts, count, at)
            checked = chronology.check_items([one.item for one in items], folder)
            for one, made in zip(items, checked, strict=True):
                number[one.kind] += 1
                held[one.kind, made.outcome] += 1
                if made.holds != (one.kind in {HONEST, OPEN}):
                    wrong[repr(one.item)] = told(one, made)
        files = len(list(folder.iterdir()))
    print(f"{sum(number.values())} items, {len(facts)} facts, {files} documents")
    rows = [
        (kind, number[kind], *(held[kind, outcome] for outcome in ItemOutcome))
        for kind in (*LIES, HONEST, OPEN)
    ]
    print(tabulate(rows, headers=("kind", "items", *ItemOutcome)))
    for outcomes in ((ItemOutcome.HOLDS,), (ItemOutcome.HOLDS, ItemOutcome.AS_TYPED)):
        kept = sum(held[kind, outcome] for kind in (HONEST, OPEN) for outcome in outcomes)
        share = kept / (number[HONEST] + number[OPEN])
        print(f"honest: {share:.1%} {' or '.join(outcomes)}")
    for said in list(wrong.values())[:examples]:
        print(f"\n{said}")


if __name__ == "__main__":
    main()
