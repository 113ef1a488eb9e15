"""Which way a time without its year looks: how the table of weights is learnt, and how good it is.

The data are sentences with one marked time of known date, as JSON lines: `sentence`, `start`,
`end`, `kind` (day, month, quarter, weekday), `anchor` (the day of publication), `doc` and
`expected_earliest`, `expected_latest`. They are not in the project; the table is:
`chronology/languages/english/direction.tsv`.

What such texts seldom have, short notes of schedules, mails and chats, plain news, is taught by
`direction_frames.tsv` beside this: sentences written for it, in which the grammar alone tells the
way. Each is filled with times at several distances, which together weigh as much as one example.

A time counts here if its last and its next differ. Logistic regression (with a penalty on
squares) gives each feature its weight; features that are rare or weigh next to nothing are left
out. Documents whose name has a hash divisible by three teach nothing: they are the unseen ones.

Run: python benchmarks/learn_direction.py DATA [--write] [--penalty P] [--errors FILE]
"""

import csv
import datetime as dt
import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import click
from progress import shown
from tabulate import tabulate

import chronology.languages.english
from chronology.expressions.direction import Directions, share
from chronology.expressions.distances import Kind, Mention
from chronology.expressions.places import Places
from chronology.languages.english.time_words import ENGLISH

FRAMES = Path(__file__).with_name("direction_frames.tsv")
TABLE = Path(chronology.languages.english.__file__).with_name("direction.tsv")
HEAD = """\
# Which way a time without its year, or its week, looks. Made by benchmarks/learn_direction.py.
#
# The weights of all that holds of a time are added up: above 0 it looks ahead, below 0 back. A
# sum of 1 stands for odds of 2.7 to 1, of 2 for 7 to 1, of 3 for 20 to 1.
#
# day, month …: the kind of time, and the days to the next such time; between two rows the weight
#     is interpolated. "longer" are quarters, halves and seasons.
# before, behind, elsewhere: a word of the list so named stands before the time in its clause,
#     behind it in its clause, or elsewhere in its sentence (the lists: pointers.py beside this).
# verb: the verb that has the time, how it is formed and where it stands; "verb is": its list.
# led by, opens with, followed by: the word directly before the time or behind it.
#
# times: on how many of the sentences it held; ahead: for how many of them in a hundred the time
#     lay ahead.
"""
# Times with which the frames are filled: their letter there, the words, days to the next.
# Nobody leaves out the year of a day far ahead, or of one that was nearly a year ago.
FILLED = (
    ("w", Kind.WEEKDAY, "Friday", (1, 2, 3, 5, 6), (1, 2, 4, 5, 6)),
    ("d", Kind.DAY, "June 3", (5, 20, 60, 130, 200), (60, 130, 220, 300, 350)),
    ("m", Kind.MONTH, "June", (15, 60, 130, 200), (60, 130, 220, 300)),
    ("q", Kind.LONGER, "third quarter", (15, 80, 170), (80, 170, 250)),
    ("r", Kind.LONGER, "third quarter", (0,), (0,)),  # running
)
FRAME = 0.65  # how much all the sentences of a frame weigh
FOLDS = 5
ROUNDS = 300
FEWEST = 6  # sentences in which a feature must hold
LEAST = 0.15  # what it must weigh
UNSEEN = 3  # one document in so many


@attrs.frozen(kw_only=True)
class Example:
    """A time of known date.

    Attributes:
        features: what holds of it.
        is_ahead: whether it lies ahead.
        kind: its kind.
        group: the number of its document.
        words: its sentence, the time in brackets.
        weight: how much it counts.
    """

    features: dict[str, float]
    is_ahead: bool
    kind: str
    group: int
    words: str
    weight: float = 1.0


def examples(lines: Iterable[str]) -> Iterator[Example]:
    """Yield the times that leave a choice."""
    for line in lines:
        entry = json.loads(line)
        example = _example(entry)
        if example is not None:
            yield example


def _example(entry: dict[str, Any]) -> Example | None:
    anchor, expected = dt.date.fromisoformat(entry["anchor"]), _stretch(entry)
    back, ahead = _neighbours(expected, entry["kind"], anchor)
    if back == ahead or entry["kind"] == "weekday+day" or expected not in {back, ahead}:
        return None
    text, start, end = entry["sentence"], entry["start"], entry["end"]
    kind = Kind.LONGER if entry["kind"] == "quarter" else Kind(entry["kind"])
    days = max(0, (ahead[0] - anchor).days)
    return Example(
        features=_features(text, Mention(start=start, end=end, kind=kind, ahead=days)),
        is_ahead=expected == ahead,
        kind=entry["kind"],
        group=int(hashlib.sha256(entry["doc"].encode()).hexdigest(), 16),
        words=f"{text[:start]}[{text[start:end]}]{text[end:]}",
    )


def _features(text: str, mention: Mention) -> dict[str, float]:
    pointers = ENGLISH.pointers
    found = Directions(
        places=Places(text=text, language=ENGLISH), grammar=ENGLISH.grammar, pointers=pointers
    ).features(mention)
    # Shapes of clauses are too rare in the data: their weights are set by hand.
    return {what: much for what, much in found.items() if what not in pointers.outlooks.weights}


_FRAME = "frame"


def framed() -> Iterator[Example]:
    """Yield the sentences that were written, filled with times of every kind."""
    with FRAMES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            filled = [
                (kind, days, _filled(row["frame"], kind, name), len(name))
                for letter, kind, name, coming, gone in FILLED
                if letter in row["kinds"]
                for days in (coming if row["way"] == "ahead" else gone)
            ]
            for kind, days, (text, start), length in filled:
                mention = Mention(start=start, end=start + length, kind=kind, ahead=days)
                yield Example(
                    features=_features(text, mention),
                    is_ahead=row["way"] == "ahead",
                    kind=_FRAME,
                    group=1,
                    words=text,
                    weight=FRAME / len(filled),
                )


def _filled(frame: str, kind: Kind, name: str) -> tuple[str, int]:
    """Return a sentence with a time, and where that begins."""
    lead = {Kind.MONTH: "in", Kind.LONGER: "in the"}.get(kind, "on")
    before, _, behind = (
        frame.replace("{on}", f"{lead} {{}}").replace("{On}", f"{lead.capitalize()} {{}}")
    ).partition("{}")
    return f"{before}{name}{behind}".strip(), len(before)


_Stretch = tuple[dt.date, dt.date]


def _stretch(entry: dict[str, Any]) -> _Stretch:
    first, last = (entry[f"expected_{end}"] for end in ("earliest", "latest"))
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


def _neighbours(expected: _Stretch, kind: str, anchor: dt.date) -> tuple[_Stretch, _Stretch]:
    """Return the last such time and the next; of quarters the last that is over."""
    all_of_them = [one for steps in range(-8, 9) if (one := _moved(expected, kind, steps))]
    over = 1 if kind == "quarter" else 0
    return (
        max(one for one in all_of_them if one[over] <= anchor),
        min(one for one in all_of_them if one[1] >= anchor),
    )


def _moved(stretch: _Stretch, kind: str, steps: int) -> _Stretch | None:
    """Return a stretch so many weeks or years on; `None` where there is none."""
    if kind == "weekday":
        first, last = (day + dt.timedelta(weeks=steps) for day in stretch)
        return first, last
    ends = stretch[0], stretch[1] + dt.timedelta(days=1)
    try:
        first, last = (day.replace(year=day.year + steps) for day in ends)
    except ValueError:
        return None
    return first, last - dt.timedelta(days=1)


# Learning ----------------------------------------------------------------------------------


def fitted(taught: Sequence[Example], penalty: float) -> dict[str, float]:
    """Return the weights of all features that weigh enough."""
    counts = Counter(what for one in taught for what in one.features)
    common = {what for what, times in counts.items() if times >= FEWEST}
    first = _fitted(taught, common, penalty)
    return _fitted(taught, {what for what, much in first.items() if abs(much) >= LEAST}, penalty)


def _fitted(taught: Sequence[Example], names: set[str], penalty: float) -> dict[str, float]:
    """Return the weights at which the penalised likelihood is greatest, by Adam's descent."""
    order = sorted(names)
    places = {what: place for place, what in enumerate(order)}
    rows = [
        ([(places[what], much) for what, much in one.features.items() if what in places], one)
        for one in taught
    ]
    # What distances weigh is taught by real texts alone.
    distances = {place for what, place in places.items() if what.partition(":")[0] in set(Kind)}
    weights, mean, square = ([0.0] * len(order) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        slope = [penalty * weight for weight in weights]
        for row, one in rows:
            off = share(sum(weights[place] * much for place, much in row)) - one.is_ahead
            off *= one.weight
            for place, much in row:
                if one.kind != _FRAME or place not in distances:
                    slope[place] += off * much
        for place, steep in enumerate(slope):
            mean[place] = 0.9 * mean[place] + 0.1 * steep
            square[place] = 0.99 * square[place] + 0.01 * steep * steep
            unbiased = square[place] / (1 - 0.99**turn)
            step = mean[place] / (1 - 0.9**turn) / (math.sqrt(unbiased) + 1e-9)
            weights[place] -= 0.1 / (1 + turn / 30) * step
    return dict(zip(order, weights, strict=True))


def chance(weights: dict[str, float], one: Example) -> float:
    """Return the share of such times that lie ahead."""
    return share(sum(weights.get(what, 0) * much for what, much in one.features.items()))


def crossed(taught: Sequence[Example], penalty: float) -> list[tuple[float, Example]]:
    """Return the chance of each by what the others teach, and the frames."""
    found, frames = [], list(framed())
    for fold in shown(range(FOLDS), "cross-validation"):
        others = [one for one in taught if one.group // UNSEEN % FOLDS != fold]
        weights = fitted([*others, *frames], penalty)
        held = [one for one in taught if one.group // UNSEEN % FOLDS == fold]
        found += [(chance(weights, one), one) for one in held]
    return found


def table(weights: dict[str, float], taught: Sequence[Example]) -> str:
    """Return the table as it is written."""
    times, ahead = Counter[str](), Counter[str]()
    for one in taught:
        times.update(one.features)
        ahead.update(one.features if one.is_ahead else ())
    rows = [
        f"{what}\t{weights[what]:+.2f}\t{times[what]}\t{100 * ahead[what] / times[what]:.0f}"
        for what in sorted(weights, key=_order)
    ]
    return "\n".join([HEAD + "what\tweight\ttimes\tahead", *rows, ""])


def _order(what: str) -> tuple[str, int, str]:
    digits = "".join(filter(str.isdigit, what))
    return what.partition(":")[0], int(digits or -1), what


def figures(found: Sequence[tuple[float, Example]], name: str) -> list[list[Any]]:
    """Return how many are right, wrong, and left open, by kind."""
    rows: list[list[Any]] = []
    for kind in ("", "day", "month", "quarter", "weekday"):
        of_kind = [(odds, one) for odds, one in found if kind in {"", one.kind}]
        wrong = sum((odds > 1 / 2) != one.is_ahead for odds, one in of_kind)
        rows.append([name, kind or "all", len(of_kind), 100 - 100 * wrong / max(1, len(of_kind))])
    return rows


@click.command()
@click.argument("data", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the table anew.")
@click.option("--penalty", default=0.5, show_default=True, help="On the squares of the weights.")
@click.option("--errors", type=click.Path(path_type=Path), help="Where to list what is wrong.")
def main(data: Path, *, write: bool, penalty: float, errors: Path | None) -> None:
    """Learn the weights, and say how well they do."""
    known = list(examples(data.read_text(encoding="utf-8").splitlines()))
    taught = [one for one in known if one.group % UNSEEN]
    held = crossed(taught, penalty)
    frames = list(framed())
    weights = fitted([*taught, *frames], penalty)
    unseen = [(chance(weights, one), one) for one in known if not one.group % UNSEEN]
    rows = figures(held, "cross-validated") + figures(unseen, "unseen")
    rows += figures([(chance(weights, one), one) for one in frames], "written, seen")[:1]
    print(tabulate(rows, headers=["", "kind", "times", "right, %"], floatfmt=".1f"))
    print(f"{len(weights)} weights")
    if write:
        TABLE.write_text(table(weights, [*taught, *frames]), encoding="utf-8")
    if errors is not None:
        wrong = [(odds, one) for odds, one in held if (odds > 1 / 2) != one.is_ahead]
        wrong.sort(key=lambda pair: -abs(pair[0] - 1 / 2))
        lines = [f"{odds:.2f}\t{one.kind}\t{one.words}\n" for odds, one in wrong]
        errors.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
