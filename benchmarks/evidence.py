"""Quotes beside the peers: what is found, what is called altered, how fast, and bad input.

The peers are rapidfuzz (`partial_ratio_alignment`, accepted from a score of 90 and of 95 on),
fuzzysearch (`find_near_matches` with a tenth of the quote as distance) and diff-match-patch
(`match_main` with its default threshold, told where the quote was taken from). They are given
the folded quote and the folded text, in one process. They are optional (`pip install rapidfuzz
fuzzysearch diff-match-patch`); one that is missing is said. fuzzysearch is slow and asked about
every tenth quote only.

The quotes are made from the texts in `seeds`, with a seed number: the same number gives the
same quotes. Each text is taken as it is, with its quarters written Q1 to Q4, and with accents
on its names. A quote is a stretch of 6 to 40 words of one paragraph, every third a sentence,
that stands in its text once.

1. Honest changes, which should not keep a quote from being found: typography, one word left
   out, and the letters that a scanner confuses. A word left out that is a number, a name, a
   negation, a modal verb or a word of time alters the quote, and is counted apart.
2. Altered quotes, which must not be found: one thing in each says something else. An alteration
   that by chance gives words that stand in the text is left out; so many are said.
3. Speed, in processor time, medians of 5 rounds in which the libraries take turns: small texts,
   a large one, and many quotes in many texts beside the plain `in` loop.
4. Texts made to be slow.
5. Quotes cut out of sentences that turn them round, and out of sentences that do not
   (`cuts.py`): what becomes of them entered as reported.

`quoting.py` counts many more kinds of changed quotes, without peers.

Run: python benchmarks/evidence.py [--seed N] [--examples N] [--part N]...
"""

import functools
import gc
import importlib
import itertools
import math
import random
import re
import statistics
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import click
from cuts import FREE, GOVERNED, became, cuts
from progress import shown
from tabulate import tabulate

from chronology import quotes as our_quotes
from chronology.quotes import PreparedText, fold
from chronology.vocabulary import Verdict

SEEDS = Path(__file__).parent.parent / "seeds"
FEWEST, MOST = 6, 40  # words of a quote
HONEST = 2000  # quotes of each kind of honest change
ALTERED = 10_000
CUT = 2000  # quotes cut out of sentences that turn them round, and of others
SPARED = 10  # a slow peer is asked about every tenth quote
ROUNDS = 5

_Random = random.Random


# The texts ---------------------------------------------------------------------------------

_PARAGRAPH = re.compile(r"\S[^\n]*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[\"“”]?[A-Z])")
_QUARTER = re.compile(r"\b[Tt]he (first|second|third|fourth) quarter\b( of)?")
_ORDINALS = ("first", "second", "third", "fourth")
_NAME = re.compile(r"[A-Z][A-Za-z]+(?:[-’'][A-Z][A-Za-z]+)*")
_ACCENTED = str.maketrans("aeiouycnsg", "áéïöüýçñšğ")


@attrs.frozen(kw_only=True)
class Edit:
    """A change at one place of a text.

    Attributes:
        start: where what is changed begins.
        end: where it ends, exclusive.
        new: what stands there instead.
    """

    start: int
    end: int
    new: str


@attrs.frozen(kw_only=True, slots=False)
class Document:
    """A text that quotes are taken from.

    Attributes:
        source: which of the seeds it is made of.
        text: the text.
    """

    source: str
    text: str = attrs.field(repr=False)

    @functools.cached_property
    def folded(self) -> str:
        """The text after folding."""
        return fold(self.text)

    @functools.cached_property
    def prepared(self) -> PreparedText:
        """The text made ready for our own search."""
        return PreparedText.of(self.text)

    @functools.cached_property
    def paragraphs(self) -> list[list[tuple[int, int]]]:
        """The places of the words of each paragraph that is long enough for a quote."""
        found = [
            [(p.start() + w.start(), p.start() + w.end()) for w in re.finditer(r"\S+", p.group())]
            for p in _PARAGRAPH.finditer(self.text)
        ]
        return [words for words in found if len(words) >= FEWEST]

    @functools.cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The places of the sentences that have the length of a quote."""
        found: list[tuple[int, int]] = []
        for words in self.paragraphs:
            begin, stop = words[0][0], words[-1][1]
            ends = [e.start() for e in _SENTENCE_END.finditer(self.text, begin, stop)]
            starts = [e.end() for e in _SENTENCE_END.finditer(self.text, begin, stop)]
            found += zip([begin, *starts], [*ends, stop], strict=True)
        return [(a, b) for a, b in found if FEWEST <= len(self.text[a:b].split()) <= MOST]

    def around(self, start: int, end: int, random_: _Random) -> tuple[int, int] | None:
        """Return a stretch of 6 to 40 words that holds a place; every third is a sentence."""
        if not random_.randrange(3):
            for a, b in self.sentences:
                if a <= start and end <= b:
                    return a, b
        for words in self.paragraphs:
            if not (words[0][0] <= start and end <= words[-1][1]):
                continue
            first = max(i for i, (a, _) in enumerate(words) if a <= start)
            last = min(i for i, (_, b) in enumerate(words) if b >= end)
            count = random_.randint(FEWEST, min(MOST, len(words)))
            lowest, highest = max(0, last - count + 1), min(first, len(words) - count)
            if lowest <= highest:
                begin = random_.randint(lowest, highest)
                return words[begin][0], words[begin + count - 1][1]
        return None

    def anywhere(self, random_: _Random) -> tuple[int, int]:
        """Return a stretch of 6 to 40 words."""
        words = random_.choice(self.paragraphs)
        place = random_.choice(words)
        return self.around(*place, random_) or (words[0][0], words[FEWEST - 1][1])

    def is_single(self, start: int, end: int) -> bool:
        """Say whether the words of a stretch stand in the text once only."""
        return self.folded.count(fold(self.text[start:end]).strip()) == 1

    def holds(self, quote: str) -> bool:
        """Say whether the words of a quote stand in the text, none cut: a plain search."""
        words = re.sub(r"^[^\w$]+|\W+$", "", fold(quote))
        before = r"(?<!\w)" if words[:1].isalnum() else ""
        return re.search(rf"{before}{re.escape(words)}(?!\w)", self.folded) is not None


def documents() -> list[Document]:
    """Return the texts as they are, with quarters as Q1 to Q4, and with accents on the names."""
    found = []
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_bytes().decode()
        found.append(Document(source=path.stem, text=text))
        short = _QUARTER.sub(lambda q: f"Q{_ORDINALS.index(q[1]) + 1}", text)
        if short != text:
            found.append(Document(source=path.stem, text=short))
        accented = _NAME.sub(lambda n: n[0][0] + n[0][1:].translate(_ACCENTED), text)
        found.append(Document(source=path.stem, text=accented))
    return found


def as_they_are(texts: Iterable[Document]) -> list[Document]:
    """Return of each seed the text as it is, which is the first."""
    first: dict[str, Document] = {}
    for document in texts:
        first.setdefault(document.source, document)
    return list(first.values())


# The peers ---------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Peer:
    """Another way to find a quote.

    Attributes:
        name: what it is called.
        accepts: says whether a folded quote counts as found in a folded text; the last
            argument is where it was taken from.
        every: it is asked about so many quotes: each, or each tenth.
    """

    name: str
    accepts: Callable[[str, str, int], bool]
    every: int = 1


def rapidfuzz() -> list[Peer]:
    """Return rapidfuzz with two thresholds; raises `ImportError`."""
    fuzz = importlib.import_module("rapidfuzz.fuzz")

    def at_least(score: int) -> Callable[[str, str, int], bool]:
        def accepts(quote: str, text: str, _: int) -> bool:
            found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=score)
            return bool(found is not None and found.score >= score)

        return accepts

    return [Peer(name=f"rapidfuzz {score}", accepts=at_least(score)) for score in (90, 95)]


def fuzzysearch() -> list[Peer]:
    """Return fuzzysearch; raises `ImportError`."""
    find_near_matches = importlib.import_module("fuzzysearch").find_near_matches

    def accepts(quote: str, text: str, _: int) -> bool:
        return bool(find_near_matches(quote, text, max_l_dist=len(quote) // 10))

    return [Peer(name="fuzzysearch", accepts=accepts, every=SPARED)]


def diff_match_patch() -> list[Peer]:
    """Return diff-match-patch; raises `ImportError`."""
    matcher = importlib.import_module("diff_match_patch").diff_match_patch

    def accepts(quote: str, text: str, at: int) -> bool:
        return bool(matcher().match_main(text, quote, at) >= 0)

    return [Peer(name="diff-match-patch", accepts=accepts)]


def installed() -> list[Peer]:
    """Return the peers that are installed; say which are not."""
    peers: list[Peer] = []
    for peer, package in (
        (rapidfuzz, "rapidfuzz"),
        (fuzzysearch, "fuzzysearch"),
        (diff_match_patch, "diff-match-patch"),
    ):
        try:
            peers += peer()
        except ImportError as error:
            print(f"{package} is not installed and left out ({error})")
    return peers


# Quotes and what becomes of them -----------------------------------------------------------


@attrs.frozen(kw_only=True)
class Quote:
    """A changed quote.

    Attributes:
        kind: how it was changed.
        document: the text in which it is looked for.
        text: its words.
        original: the words that it was made of.
    """

    kind: str
    document: Document = attrs.field(repr=False)
    text: str
    original: str

    @property
    def at(self) -> int:
        """Where the words were taken from, in the folded text; its middle if from another."""
        folded = self.document.folded
        at = folded.find(fold(self.original).strip())
        return at if at >= 0 else len(folded) // 2


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of a quote.

    Attributes:
        quote: the quote.
        verdict: our verdict.
        told: what we say about it.
        accepted: for each peer that was asked, whether it found the quote.
    """

    quote: Quote
    verdict: Verdict
    told: str
    accepted: Mapping[str, bool]


def judged(quotes: Sequence[Quote], peers: Sequence[Peer], label: str) -> list[Outcome]:
    """Look for the quotes, and have the peers look for them."""
    outcomes = []
    for index, quote in enumerate(shown(quotes, label)):
        found = quote.document.prepared.locate(quote.text)
        folded, text, at = fold(quote.text).strip(), quote.document.folded, quote.at
        asked = {p.name: p.accepts(folded, text, at) for p in peers if index % p.every == 0}
        outcome = Outcome(quote=quote, verdict=found.verdict, told=found.reason, accepted=asked)
        outcomes.append(outcome)
    return outcomes


def share(right: Iterable[bool]) -> str:
    """Write how many of all, in per cent."""
    each = list(right)
    if not each:
        return "–"
    part = 100 * sum(each) / len(each)
    return f"{part:.0f} %" if part in {0, 100} else f"{min(99.9, max(0.1, part)):.1f} %"


def by_kind(outcomes: Sequence[Outcome], total: str) -> dict[str, list[Outcome]]:
    """Group outcomes by the kind of change, and all of them at the end."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.quote.kind].append(outcome)
    return {**groups, total: list(outcomes)} if len(groups) > 1 else dict(groups)


def peer_columns(outcomes: Sequence[Outcome], peers: Sequence[Peer]) -> list[str]:
    """Return what each peer accepts of some quotes."""
    return [share(o.accepted[p.name] for o in outcomes if p.name in o.accepted) for p in peers]


def print_examples(outcomes: Sequence[Outcome], count: int, title: str) -> None:
    """Print some quotes that were misjudged, of every kind as many."""
    groups = by_kind(outcomes, "")
    groups.pop("", None)
    if not count or not outcomes:
        return
    print(f"\n{title}")
    for kind, group in groups.items():
        told: set[str] = set()
        print(f"\n{kind}: {len(group)}")
        for outcome in group:
            if outcome.told in told or len(told) == count:
                continue
            told.add(outcome.told)
            print(f"- [{outcome.verdict}] {outcome.quote.text!r}")
            print(f"  of {outcome.quote.original!r}\n  {outcome.told}")


# 1. Honest changes -------------------------------------------------------------------------

Change = Callable[[str, _Random], str]


def some(pattern: str, new: Callable[[str], str], most: int = 3) -> Change:
    """Return what changes one to some of the places at which a pattern stands."""
    compiled = re.compile(pattern)

    def change(text: str, random_: _Random) -> str:
        places = list(compiled.finditer(text))
        chosen = random_.sample(places, min(len(places), random_.randint(1, most)))
        for place in sorted(chosen, key=lambda p: p.start(), reverse=True):
            text = text[: place.start()] + new(place.group()) + text[place.end() :]
        return text

    return change


def one_of(*changes: Change) -> Change:
    """Return what makes one of some changes."""

    def change(text: str, random_: _Random) -> str:
        return random_.choice(changes)(text, random_)

    return change


def curly(text: str, _: _Random) -> str:
    """Write curly quotes for straight ones and the other way round."""
    if "“" in text or "”" in text or "’" in text:
        return text.translate(str.maketrans("“”’", '""\''))
    return re.sub(r'(?<!\S)"', "“", text).replace('"', "”").replace("'", "’")


def recomposed(text: str, _: _Random) -> str:
    """Write accents as characters of their own, or the other way round."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", text) if decomposed == text else decomposed


_BETWEEN = "(?<=[A-Za-z])(?=[A-Za-z])"
TYPOGRAPHIC: dict[str, Change] = {
    "case": one_of(
        lambda text, _: text.upper(), lambda text, _: text.lower(), lambda text, _: text.title()
    ),
    "curly quotes": curly,
    "dashes": one_of(*(some("-", lambda _, d=d: d) for d in "‐‑–—−")),  # type: ignore[misc]
    "no-break spaces": one_of(*(some(" ", lambda _, s=s: s) for s in "\u00a0\u202f\u2009")),  # type: ignore[misc]
    "double spaces": some(" ", lambda _: "  "),
    "line ends": one_of(*(some(" ", lambda _, e=e: e) for e in ("\n", "\r\n", " \n  "))),  # type: ignore[misc]
    "soft hyphens": some(_BETWEEN, lambda _: "\u00ad"),
    "zero-width characters": one_of(
        *(some(_BETWEEN, lambda _, z=z: z) for z in "\u200b\u200c\u200d\u2060\ufeff")  # type: ignore[misc]
    ),
    "ligatures": some(
        "ffi|ffl|ff|fi|fl", lambda f: {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}[f]
    ),
    "hyphenation": some("(?<=[a-z]{2})(?=[a-z]{3})", lambda _: "-\n", most=2),
    "accents": recomposed,
}
CONFUSED = (
    ("l", "1"),
    ("O", "0"),
    ("rn", "m"),
    ("m", "rn"),
    ("I", "l"),
    ("l", "I"),
    ("cl", "d"),
    ("d", "cl"),
)
_WORD = re.compile(r"\S+")
_TELLING = re.compile(
    r"\d|\b(?:not|no|non|never|none|neither|nor|without|cannot|only|almost|about"
    r"|may|might|can|could|will|would|should|shall|must|plans?|planned"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion"
    r"|first|second|third|fourth|twice|doubled|both|all"
    r"|more|less|most|least|before|after|since|until|later|last|next|then|today|year|month"
    r"|quarter|months)\b",
    re.IGNORECASE,
)


def typographic(texts: Sequence[Document], random_: _Random) -> list[Quote]:
    """Return quotes in which only the typography differs, of every kind as many."""
    return drawn(texts, HONEST, TYPOGRAPHIC, random_)


def drawn(
    texts: Sequence[Document], count: int, changes: Mapping[str, Change], random_: _Random
) -> list[Quote]:
    """Return so many quotes that are changed, in turn by each of the changes."""
    quotes: list[Quote] = []
    met: set[str] = set()
    for kind in itertools.cycle(changes):
        if len(quotes) == count:
            break
        while True:
            document = random_.choice(texts)
            start, end = document.anywhere(random_)
            original = document.text[start:end]
            changed = changes[kind](original, random_)
            if changed != original and changed not in met and document.is_single(start, end):
                break
        met.add(changed)
        quotes.append(Quote(kind=kind, document=document, text=changed, original=original))
    return quotes


def scanned(text: str, random_: _Random) -> str:
    """Confuse letters at one to three places of words that are no numbers."""
    places = [
        (word.start() + at, old, new)
        for word in _WORD.finditer(text)
        if not re.search(r"\d", word.group())
        for old, new in CONFUSED
        for at in range(len(word.group()))
        if word.group().startswith(old, at)
    ]
    rest = len(text)
    chosen = random_.sample(places, min(len(places), random_.randint(1, 3)))
    for at, old, new in sorted(chosen, reverse=True):
        if at + len(old) <= rest:
            text = text[:at] + new + text[at + len(old) :]
            rest = at
    return text


def dropped(texts: Sequence[Document], random_: _Random) -> list[Quote]:
    """Return quotes that leave out one of their words, neither the first nor the last."""
    quotes: list[Quote] = []
    met: set[str] = set()
    while len(quotes) < HONEST:
        document = random_.choice(texts)
        start, end = document.anywhere(random_)
        original = document.text[start:end]
        words = list(_WORD.finditer(original))
        word = random_.choice(words[1:-1])
        text = original[: word.start()] + original[word.end() :].lstrip()
        if text in met or document.holds(text) or not document.is_single(start, end):
            continue
        met.add(text)
        telling = _TELLING.search(word.group()) or any(c.isupper() for c in word.group())
        kind = "a telling word left out" if telling else "another word left out"
        quotes.append(Quote(kind=kind, document=document, text=text, original=original))
    return quotes


FOUND = {Verdict.EXACT, Verdict.NORMALISED}


def honest(texts: Sequence[Document], peers: Sequence[Peer], seed: int, examples: int) -> None:
    """Print what becomes of honest changes."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable, not secret
    groups = {
        "typography": typographic(texts, random_),
        "one word left out": dropped(texts, random_),
        "scanning": drawn(texts, HONEST, {"letters confused": scanned}, random_),
    }
    lines, misjudged = [], []
    for name, quotes in groups.items():
        outcomes = judged(quotes, peers, name)
        for kind, group in by_kind(outcomes, f"all of {name}").items():
            verdicts = Counter(outcome.verdict for outcome in group)
            lines.append(
                [
                    kind,
                    len(group),
                    share(o.verdict in FOUND for o in group),
                    share(o.verdict in FOUND | {Verdict.NEAR} for o in group),
                    *(verdicts[v] for v in (Verdict.AMBIGUOUS, Verdict.ALTERED, Verdict.MISSING)),
                    *peer_columns(group, peers),
                ]
            )
        wanted = FOUND if name == "typography" else FOUND | {Verdict.NEAR}
        misjudged += [outcome for outcome in outcomes if outcome.verdict not in wanted]
    headers = ["change", "quotes", "normalised or better", "near or better"]
    headers += ["ambiguous", "altered", "missing", *(f"{p.name} accepts" for p in peers)]
    print("\n1. Honest changes\n")
    table(lines, headers)
    print_examples(misjudged, examples, "Honest changes that are judged worse than they should")


def table(lines: Sequence[Sequence[Any]], headers: Sequence[str]) -> None:
    """Print a table whose first column is words and whose others are numbers."""
    align = ("left", *["right"] * (len(headers) - 1))
    wrapped = [head.replace(" ", "\n", 1) for head in headers]
    print(tabulate(lines, headers=wrapped, disable_numparse=True, colalign=align))


# 2. Altered quotes -------------------------------------------------------------------------

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_DAY = re.compile(rf"\b(\d{{1,2}}) {_MONTH}\b|\b{_MONTH} (\d{{1,2}})(?: and (\d{{1,2}}))?\b")
_MODALS = ("may", "will", "would", "could", "should")
_BE = re.compile(r"\b(is|are|was|were|has been|have been|has|have)\b(?! not)")
_PAST = re.compile(
    r"(?<=\w )(?:visited|signed|held|opened|discussed|noted|stressed|invested|agreed|invited"
    r"|informed|added|mentioned|emphasized|supplies|took part|received|arrived|exceeded|reached"
    r"|recalled|pointed out|laid|wished|rose|drew|amounted|totaled|operate|operates|collaborate)\b"
)
# What is planned or possible, and the same as if it had happened.
_HAPPENED = (
    (r"\b(?:may|will) be (launched|commissioned)\b", "was {0}"),
    (r"\bis planned that\b", "was found that"),
    (r"\bthat it is planned that\b", "that"),
    (r"\bis planned to complete\b", "was possible to complete"),
    (r"\bare planned to be held\b", "were held"),
    (r"\bto be held\b", "that was held"),
    (r"\bis to largely focus\b", "largely focused"),
    (r"\bthere are plans to increase\b", "there were moves to increase"),
    (r"\bare plans to\b", "were moves to"),
    (r"\bwill contribute\b", "contributed"),
    (r"\bwill allow\b", "allowed"),
    (r"\bwill have\b", "had"),
    (r"\bwill promote\b", "promoted"),
    (r"\bwill continue\b", "continued"),
    (r"\bwill hold\b", "held"),
    (r"\bwill affect\b", "affected"),
    (r"\bwill be of\b", "was of"),
    (r"\bshould become\b", "became"),
    (r"\bshould ramp up\b", "ramped up"),
    (r"\bcan find\b", "found"),
    (r"\bcan assist\b", "assisted"),
    (r"\bmust continue\b", "continued"),
)
_OPPOSITES = """\
increase/decrease increase/reduction increasing/decreasing increase/cut
expand/shrink expanding/reducing expansion/reduction growth/decline rose/fell exceeded/missed
exceeding/missing surpassing/missing exceeded/undershot strengthen/weaken
strengthening/weakening raise/lower improving/worsening improving/deteriorating
development/decline developing/neglecting develop/neglect doubled/halved ramp/wind
opened/closed opening/closing started/ended continue/stop continue/cease launched/scrapped
launched/cancelled commissioned/decommissioned commissioned/dismantled created/abolished
created/destroyed built/demolished building/demolishing establishment/abolition
reconstruction/demolition construction/demolition assembly/dismantling complete/abandon
signed/rejected signed/cancelled agree/refuse agreed/refused promote/hinder promote/oppose
supporting/opposing support/oppose invited/expelled received/dismissed accepted/rejected
allow/forbid allow/prevent assist/obstruct contribute/object contributes/harms
cooperate/compete cooperation/rivalry cooperation/conflict friendship/enmity friendly/hostile
partnership/rivalry partner/rival joint/separate jointly/separately allied/opposed
allied/hostile connected/separated link/separate together/apart
before/after more/less most/least many/few large/small largest/smallest huge/tiny high/low
major/minor big/little great/slight long-term/short-term new/old first/last early/late later/earlier
always/never often/rarely all/none all/no every/no both/neither with/without
including/excluding include/exclude under/over above/below up/down in/outside into/out
east/west eastern/western north/south north-south/east-west import/export imports/exports
supply/demand supplies/withholds buys/sells gives/takes
good/bad favorable/unfavorable favourable/unfavourable positive/negative promising/hopeless
successful/unsuccessful successfully/unsuccessfully successful/failed effective/ineffective
important/unimportant important/irrelevant significant/insignificant possible/impossible
necessary/unnecessary difficult/easy attractive/unattractive attractive/repellent advanced/backward
stable/unstable stabilization/destabilization solid/shaky fruitful/fruitless official/unofficial
active/inactive actively/passively ready/unwilling sincerely/insincerely grateful/ungrateful
comfortable/uncomfortable steadily/erratically dynamically/sluggishly rich/poor warm/cold
close/distant deep/shallow multifaceted/one-sided mutual/one-sided bilateral/unilateral
satisfaction/regret joy/sorrow thank/blame thanks/blame maintaining/abandoning
maintained/abandoned part/none majority/minority primary/secondary alternative/conventional
international/domestic public/private central/local direct/indirect final/initial
arrived/left visited/avoided visiting/leaving welcoming/rebuffing said/denied noted/denied
stated/denied stressed/denied confirmed/denied believes/doubts emphasized/denied
interest/indifference safety/danger potential/inability advantage/disadvantage peace/war
liberated/occupied killed/saved simplify/complicate free/closed free/occupied regular/irregular
"""


def found_edits(
    pattern: str | re.Pattern[str], new: Callable[[re.Match[str]], Iterable[str]]
) -> Callable[[str], Iterator[Edit]]:
    """Return what changes each place of a pattern in each of several ways.

    Only the first group that matched is changed; without groups it is the whole.
    """
    compiled = re.compile(pattern)

    def edits(text: str) -> Iterator[Edit]:
        for place in compiled.finditer(text):
            for other in new(place):
                if other != place.group():
                    yield Edit(start=place.start(), end=place.end(), new=other)

    return edits


def other_years(year: re.Match[str]) -> Iterator[str]:
    """Give the years near a year."""
    return (str(int(year.group()) + step) for step in range(-10, 11) if step)


def other_quarters(quarter: re.Match[str]) -> Iterable[str]:
    """Give the other quarters, written as one is."""
    if quarter.group().startswith("Q"):
        return [f"Q{number}" for number in range(1, 5)]
    return [f"{ordinal} quarter" for ordinal in _ORDINALS]


def day_edits(text: str) -> Iterator[Edit]:
    """Change the day of each date that has one."""
    for date in _DAY.finditer(text):
        for group in (1, 2, 3):
            if date[group]:
                for day in range(1, 29):
                    if day != int(date[group]):
                        start, end = date.span(group)
                        yield Edit(start=start, end=end, new=str(day))


def other_digits(digit: re.Match[str]) -> Iterator[str]:
    """Give the other digits, none, and the digit twice."""
    yield from (other for other in "0123456789" if other != digit.group())
    yield from ("", digit.group() * 2)


def negation_edits(text: str) -> Iterator[Edit]:
    """Put in negations, and take out those that are there."""
    for word in re.finditer(r"\b(?:not|no|never) |\b[Nn]on-|(?<=[a-z])n[’']t\b", text):
        yield Edit(start=word.start(), end=word.end(), new="")
    for verb in re.finditer(r"\b(?:is|are|was|were|has|have|will|may|should|can|could)\b", text):
        for new in ("not", "never", "no longer"):
            yield Edit(start=verb.end(), end=verb.end(), new=f" {new}")
        if verb.group() not in {"may", "will", "can"}:
            yield Edit(start=verb.end(), end=verb.end(), new="n't")
    for verb in re.finditer(r"\bwill\b", text):
        yield Edit(start=verb.start(), end=verb.end(), new="won’t")
    for verb in re.finditer(r"\bcan\b", text):
        for new in ("can’t", "cannot"):
            yield Edit(start=verb.start(), end=verb.end(), new=new)
    for verb in _PAST.finditer(text):
        for new in ("never", "did not", "hardly", "has not"):
            yield Edit(start=verb.start(), end=verb.start(), new=f"{new} ")


def modal_edits(text: str) -> Iterator[Edit]:
    """Swap modal verbs, and put them in."""
    for modal in re.finditer(r"\b(?:may|will|would|could|should|can|must)\b", text):
        for new in _MODALS:
            if new != modal.group():
                yield Edit(start=modal.start(), end=modal.end(), new=new)
    for verb in _BE.finditer(text):
        be = {"is": "be", "are": "be", "has": "have", "have": "have"}.get(verb.group(), "have been")
        for new in _MODALS:
            yield Edit(start=verb.start(), end=verb.end(), new=f"{new} {be}")
    for verb in _PAST.finditer(text):
        for new in ("may have", "would have", "could have", "should have", "will have"):
            yield Edit(start=verb.start(), end=verb.start(), new=f"{new} ")


def happened_edits(text: str) -> Iterator[Edit]:
    """Say that what is planned or possible has happened."""
    for pattern, new in _HAPPENED:
        for plan in re.finditer(pattern, text):
            yield Edit(start=plan.start(), end=plan.end(), new=new.format(*plan.groups()))


def opposites() -> dict[str, list[str]]:
    """Return the words of opposite meaning of each word."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in _OPPOSITES.split():
        one, other = pair.split("/")
        found[one].append(other)
        found[other].append(one)
    return dict(found)


def opposite_edits(text: str) -> Iterator[Edit]:
    """Put a word of opposite meaning in place of each word that has one."""
    known = opposites()
    for word in re.finditer(r"[A-Za-z]+(?:-[A-Za-z]+)*", text):
        for other in known.get(word.group().lower(), ()):
            new = other.capitalize() if word.group()[0].isupper() else other
            yield Edit(start=word.start(), end=word.end(), new=new)


def names_of(texts: Sequence[Document]) -> list[str]:
    """Return the capitalised names: what stands inside a sentence and never without capital."""
    everything = unicodedata.normalize("NFC", "\n".join(d.text for d in texts))
    small = set(re.findall(r"\b[a-z]+\b", everything)) | {month.lower() for month in _MONTHS}
    found = re.findall(r"(?<=[a-z,] )[A-Z][^\W\d_]+(?:[- ][A-Z][^\W\d_]+){0,2}\b", everything)
    return sorted(
        {name for name in found if not any(fold(w) in small for w in re.split("[- ]", name))}
    )


def name_edits(names: Sequence[str], random_: _Random) -> Callable[[str], Iterator[Edit]]:
    """Return what puts another name in place of each, a word for a word or a whole for a whole."""
    single = [name for name in names if " " not in name]
    several = [name for name in names if " " in name]

    def edits(text: str) -> Iterator[Edit]:
        for group in (single, several):
            pattern = "|".join(re.escape(name) for name in sorted(group, key=len, reverse=True))
            for name in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text):
                for other in random_.sample(group, 12):
                    # A part of a name would be a word left out.
                    if not any(
                        a in b for a, b in itertools.permutations(map(fold, (other, name[0])))
                    ):
                        yield Edit(start=name.start(), end=name.end(), new=other)

    return edits


_Pool = dict[str, list[tuple[Document, Edit]]]  # by the new wording


@attrs.define(kw_only=True)
class Alterations:
    """Makes altered quotes.

    Attributes:
        texts: what they are taken from.
        random: what chooses.
        by_chance: how many alterations of each kind gave words that stand in the text.
    """

    texts: Sequence[Document]
    random: _Random
    by_chance: Counter[str] = attrs.field(factory=Counter)
    _met: set[tuple[int, str]] = attrs.field(factory=set)

    def quotes(self, count: int) -> list[Quote]:
        """Return so many altered quotes, of every kind as many."""
        kinds = {
            "year": found_edits(r"\b(?:19|20)\d\d\b", other_years),
            "quarter": found_edits(rf"\b(?:{'|'.join(_ORDINALS)}) quarter\b|\bQ\d", other_quarters),
            "month": found_edits(rf"\b{_MONTH}\b", lambda _: _MONTHS),
            "day of month": day_edits,
            "any digit": found_edits(r"[0-9]", other_digits),
            "negation": negation_edits,
            "modal verb": modal_edits,
            "planned as happened": happened_edits,
            "name": name_edits(names_of(self.texts), self.random),
            "opposite": opposite_edits,
        }
        pools: dict[str, _Pool] = {kind: defaultdict(list) for kind in kinds}
        for kind, edits in kinds.items():
            for document in self.texts:
                for edit in edits(document.text):
                    pools[kind][edit.new].append((document, edit))
        return [
            self._foreign() if kind == _FOREIGN else self._altered(kind, pools[kind])
            for kind in itertools.islice(itertools.cycle([*pools, _FOREIGN]), count)
        ]

    def _altered(self, kind: str, pool: _Pool) -> Quote:
        """Return a quote with one alteration of a kind; every new wording is equally likely."""
        wordings = list(pool)
        while True:
            document, edit = self.random.choice(pool[self.random.choice(wordings)])
            around = document.around(edit.start, edit.end, self.random)
            if around is None:
                continue
            text, (start, end) = document.text, around
            altered = text[start : edit.start] + edit.new + text[edit.end : end]
            if quote := self._new(kind, document, altered, text[start:end]):
                return quote

    def _foreign(self) -> Quote:
        """Return a sentence, or a stretch, of another text."""
        while True:
            one, other = self.random.sample(self.texts, 2)
            start, end = other.anywhere(self.random)
            words = other.text[start:end]
            if one.source == other.source:
                continue
            if quote := self._new(_FOREIGN, one, words, words):
                return quote

    def _new(self, kind: str, document: Document, text: str, original: str) -> Quote | None:
        """Return a quote, unless it was made before or stands in the text."""
        if (id(document), text) in self._met:
            return None
        if document.holds(text):
            self.by_chance[kind] += 1
            return None
        self._met.add((id(document), text))
        return Quote(kind=kind, document=document, text=text, original=original)


_FOREIGN = "words of another text"


def altered(texts: Sequence[Document], peers: Sequence[Peer], seed: int, examples: int) -> None:
    """Print what becomes of altered quotes."""
    maker = Alterations(texts=texts, random=random.Random(seed))  # noqa: S311 - repeatable
    outcomes = judged(maker.quotes(ALTERED), peers, "altered quotes")
    lines = []
    for kind, group in by_kind(outcomes, "all").items():
        verdicts = Counter(outcome.verdict for outcome in group)
        told = [o.verdict is Verdict.ALTERED for o in group if o.verdict in _TOLD]
        counts = [verdicts[verdict] for verdict in _VERDICTS]
        lines.append([kind, len(group), *counts, share(told), *peer_columns(group, peers)])
    headers = ["alteration", "quotes", *(str(v) for v in _VERDICTS), "altered of near + altered"]
    print("\n2. Altered quotes\n")
    table(lines, [*headers, *(f"{p.name} accepts" for p in peers)])
    chance = ", ".join(f"{kind} {count}" for kind, count in maker.by_chance.items())
    print(f"\nLeft out, for the words stand in the text: {chance or 'none'}.")
    wrong = [o for o in outcomes if o.verdict not in {Verdict.ALTERED, Verdict.MISSING}]
    print_examples(wrong, examples, "Alterations that are not told")


_TOLD = {Verdict.NEAR, Verdict.ALTERED}
_VERDICTS = (
    Verdict.EXACT,
    Verdict.NORMALISED,
    Verdict.ELIDED,
    Verdict.AMBIGUOUS,
    Verdict.NEAR,
    Verdict.ALTERED,
    Verdict.MISSING,
)


# 3. Speed ----------------------------------------------------------------------------------

VOCABULARY = 30_000  # made-up words
COMMONEST = 50  # words, which are not made up, stand more often than the first of them
LARGE = 1_000_000  # code points of a large text
SMALL = 3_500  # of a small one
MANY_TEXTS, MANY_QUOTES = 1000, 5000
IN_TEN = 10  # the plain loop is timed on a tenth of the quotes


def words_varied(texts: Sequence[Document], size: int, random_: _Random) -> str:
    """Return a text of the shuffled sentences of others, with words varied.

    Three of four long words become one of made-up words that are as rare as words are (Zipf,
    behind the commonest, which are short and stay), put together of the halves of the words of
    the texts; three of four numbers become another one.
    """
    texts = as_they_are(texts)
    everything = "\n".join(document.text for document in texts)
    long = sorted(set(re.findall(r"\b[a-z]{5,}\b", everything)))
    heads, tails = ([w[: len(w) // 2] for w in long], [w[len(w) // 2 :] for w in long])
    made_up = sorted({a + b for a in heads for b in tails} - set(long))
    vocabulary = random_.sample(made_up, min(VOCABULARY, len(made_up)))
    weights = list(itertools.accumulate(1 / (rank + COMMONEST) for rank in range(len(vocabulary))))

    def varied(word: re.Match[str]) -> str:
        if not random_.randrange(4):
            return word.group()
        if word.group().isdigit():
            return str(random_.randrange(10 ** len(word.group())))
        new: str = random_.choices(vocabulary, cum_weights=weights)[0]
        return new.capitalize() if word.group()[0].isupper() else new

    sentences = [d.text[a:b] for d in texts for a, b in d.sentences]
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(re.sub(r"\b(?:[A-Za-z][a-z]{4,}|\d+)\b", varied, random_.choice(sentences)))
        pieces.append("\n\n" if not random_.randrange(5) else " ")
        length += len(pieces[-2]) + len(pieces[-1])
    return "".join(pieces)[:size]


def without_a_word(text: str, random_: _Random) -> str:
    """Leave out one inner word."""
    words = text.split(" ")
    del words[random_.randrange(1, len(words) - 1)]
    return " ".join(words)


def with_another_digit(text: str, random_: _Random) -> str:
    """Change a digit, if there is one; leave a word out otherwise."""
    digits = list(re.finditer("[0-9]", text))
    if not digits:
        return without_a_word(text, random_)
    digit = random_.choice(digits)
    other = random_.choice([d for d in "0123456789" if d != digit.group()])
    return text[: digit.start()] + other + text[digit.end() :]


def denied(text: str, random_: _Random) -> str:
    """Put "not" behind a verb, if there is one that takes it; leave a word out otherwise."""
    if not re.search(r"\b(?:is|are|was|were|has|have|will|may|can)\b", text):
        return without_a_word(text, random_)
    return re.sub(r"\b(?:is|are|was|were|has|have|will|may|can)\b", r"\g<0> not", text, count=1)


NEARLY = one_of(without_a_word, with_another_digit, denied, scanned)


def population(document: Document, count: int, random_: _Random) -> list[str]:
    """Return quotes of a text: a third exact, a third with other typography, a third nearly."""
    kinds = list(TYPOGRAPHIC.values())
    found = []
    for index in range(count):
        start, end = document.anywhere(random_)
        words = document.text[start:end]
        if index % 3 == 1:
            words = random_.choice(kinds)(words, random_)
        elif index % 3 == 2:  # noqa: PLR2004 - the last third
            words = NEARLY(words, random_)
        found.append(words)
    return found


Work = Callable[[], object]


def seconds(work: Work) -> float:
    """Return the processor time that some work takes."""
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def medians(works: Mapping[str, Work], label: str) -> dict[str, float]:
    """Return the median time of each work over the rounds, in which they take turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    turns = [name for _ in range(ROUNDS) for name in works]
    for name in shown(turns, label):
        times[name].append(seconds(works[name]))
    return {name: statistics.median(values) for name, values in times.items()}


Batches = Sequence[tuple[str, Sequence[str]]]  # texts and the quotes looked for in each


def with_ours(batches: Batches) -> None:
    """Look for quotes with our ladder, each text prepared anew."""
    for text, quotes in batches:
        prepared = PreparedText.of(text)
        for quote in quotes:
            prepared.locate(quote)


def with_rapidfuzz(batches: Batches, accepts: Callable[[str, str, int], bool]) -> None:
    """Look for quotes with rapidfuzz, each text folded once and each quote folded."""
    for text, quotes in batches:
        folded = fold(text)
        for quote in quotes:
            accepts(fold(quote).strip(), folded, 0)


def rates(name: str, batches: Batches, peers: Sequence[Peer]) -> list[str]:
    """Return how many quotes a second are looked for in some texts."""
    works: dict[str, Work] = {"ours": functools.partial(with_ours, batches)}
    for peer in peers:
        if peer.name == "rapidfuzz 90":
            works["rapidfuzz"] = functools.partial(with_rapidfuzz, batches, peer.accepts)
    count = sum(len(quotes) for _, quotes in batches)
    took = medians(works, name)
    ours = count / took["ours"]
    if "rapidfuzz" not in took:
        return [name, f"{count:,}", f"{ours:,.0f}", "–", "–"]
    theirs = count / took["rapidfuzz"]
    return [name, f"{count:,}", f"{ours:,.0f}", f"{theirs:,.0f}", f"{ours / theirs:.1f}×"]


def by_rung(batches: Batches, peers: Sequence[Peer], name: str) -> list[list[str]]:
    """Return the rates of the whole, and of each third of the quotes."""
    lines = [rates(name, batches, peers)]
    for index, third in enumerate(("exact", "typographic", "near or altered")):
        part = [(text, quotes[index::3]) for text, quotes in batches]
        lines.append(rates(f"… of these the {third}", part, peers))
    return lines


def speed(texts: Sequence[Document], peers: Sequence[Peer], seed: int) -> None:
    """Print how fast quotes are looked for."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable, not secret
    lines: list[list[str]] = []
    for each in (6, 60):
        small = [(document.text, population(document, each, random_)) for document in texts]
        mean = sum(len(text) for text, _ in small) / len(small) / 1000
        name = f"{len(texts)} texts of {mean:.1f} KB, {each} quotes each"
        lines += by_rung(small, peers, name)
    large = Document(source="varied", text=words_varied(texts, LARGE, random_))
    for each in (6, 60, 600):
        one = [(large.text, population(large, each, random_))]
        name = f"1 text of {LARGE / 1e6:g} MB, {each} quotes"
        lines += by_rung(one, peers, name) if each == 600 else [rates(name, one, peers)]  # noqa: PLR2004
    print(f"\n3. Quotes a second of processor time, medians of {ROUNDS} rounds\n")
    print("The texts are prepared in the time that counts: ours by the whole ladder, in turn")
    print("as it is needed; that of rapidfuzz is folded.\n")
    table(lines, ["texts", "quotes", "ours", "rapidfuzz", "to rapidfuzz"])
    shared(texts, random_)


def shared(texts: Sequence[Document], random_: _Random) -> None:
    """Print how fast many quotes are looked for in many texts, beside a plain loop."""
    sharing = getattr(our_quotes, "sharing", None)
    if sharing is None:
        print("\nchronology.quotes.sharing is not there yet.")
        return
    made = [
        Document(source=str(index), text=words_varied(texts, SMALL, random_))
        for index in shown(range(MANY_TEXTS), "texts made")
    ]
    many = [document.text for document in made]
    stretches = [(d.text, d.anywhere(random_)) for d in random_.choices(made, k=MANY_QUOTES)]
    quotes = [text[start:end] for text, (start, end) in stretches]
    some_quotes = quotes[::IN_TEN]

    def loop() -> set[tuple[int, int]]:
        return {
            (index * IN_TEN, number)
            for index, quote in enumerate(some_quotes)
            for number, text in enumerate(many)
            if quote in text
        }

    def ours() -> set[tuple[int, int]]:
        return set(sharing(many, quotes))

    pairs = ours()
    differing = loop() ^ {pair for pair in pairs if pair[0] % IN_TEN == 0}
    took = medians({"ours": ours, "loop": loop}, "shared quotes")
    whole = took["loop"] * IN_TEN
    print(f"\n{MANY_QUOTES:,} exact quotes in {MANY_TEXTS:,} texts of {SMALL / 1000} KB:")
    print(f"sharing {took['ours']:.2f} s, `in` loop {whole:.1f} s (timed on a tenth, scaled):")
    print(f"{whole / took['ours']:.0f} times as fast; {len(pairs):,} pairs,", end=" ")
    print(f"{len(differing)} of those of the tenth differ.")


# 4. Texts made to be slow ------------------------------------------------------------------

SIZES = (100_000, 1_000_000, 10_000_000)
HEAD = "A helicopter plant built jointly with Russia may be launched in Ganja in 2022. "
TAIL = " The trade turnover between the two countries rose by 22.5 percent in the same year."
UNITS = {
    "one letter": "a",
    "“a ”": "a ",
    "nested quotes": "“‘„«\"'",
    "lone surrogates": "\ud800\udfff",
    "right-to-left marks": "\u200f",
    "words and right-to-left marks": "a\u200fb\u200f \u202b",
}


HOSTILE_QUOTES = {
    "exact": TAIL[1:],
    "missing": "Wholly other words stood nowhere at all, said everybody.",
    "near": TAIL[1:].replace("between the two countries", "of the countries"),
}
LENGTHS = (30, 150, 750)  # repetitions of what a quote is made of
# What a text and a quote are made of that agree everywhere, and nowhere wholly.
AGREEING = (("a ", "a b "), ("a b ", "a c b "), ("1 2 ", "2 1 3 "), ("“‘ ", "“‘ x "))


def exponent(times: Sequence[float], sizes: Sequence[int]) -> float:
    """Return the slope of the times over the sizes, both as logarithms."""
    return statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(max(t, 1e-9)) for t in times]
    ).slope


def search_time(text: str, quote: str) -> tuple[float, str]:
    """Return the seconds for one quote in a text that is not yet prepared, and the verdict."""
    prepared = PreparedText.of(text)
    gc.collect()
    begin = time.process_time()
    verdict = prepared.locate(quote).verdict
    return time.process_time() - begin, str(verdict)


def hostile() -> None:
    """Print how the time for one quote grows with the length of hostile texts and quotes."""
    lines = []
    for kind, wanted in shown(list(itertools.product(UNITS, HOSTILE_QUOTES)), "hostile texts"):
        unit, times, verdict = UNITS[kind], [], ""
        for size in SIZES:
            text = HEAD + unit * ((size - len(HEAD) - len(TAIL)) // len(unit)) + TAIL
            took, verdict = search_time(text, HOSTILE_QUOTES[wanted])
            times.append(took)
        slope = f"{exponent(times, SIZES):.2f}"
        lines.append([kind, wanted, verdict, *(f"{1000 * t:.2f}" for t in times), slope])
    print("\n4. Milliseconds for one quote in hostile texts of so many code points\n")
    headers = ["text of", "quote", "verdict", *(f"{size:,}" for size in SIZES), "exponent"]
    align = ("left", "left", "left", *["right"] * 4)
    print(tabulate(lines, headers=headers, disable_numparse=True, colalign=align))
    lines = []
    for unit, wanted in shown(AGREEING, "hostile quotes"):
        text, times, verdict = unit * (SIZES[0] // len(unit)), [], ""
        for length in LENGTHS:
            took, verdict = search_time(text, wanted * length)
            times.append(took)
        slope = f"{exponent(times, LENGTHS):.2f}"
        lines.append(
            [repr(unit), repr(wanted), verdict, *(f"{1000 * t:.2f}" for t in times), slope]
        )
    print(f"\nThe same in texts of {SIZES[0]:,}, for quotes of so many repetitions\n")
    headers[3:6] = [f"{length} times" for length in LENGTHS]
    print(tabulate(lines, headers=headers, disable_numparse=True, colalign=align))
    print("\n1 is linear, 0 does not depend on the length; short times have their own noise.")


def out_of_context(seed: int, examples: int) -> None:
    """Print what becomes of quotes cut out of their sentences."""
    click.echo(f"\n5. Quotes cut out of sentences, {CUT} of each sort, entered as reported.\n")
    for title, frames, right in (("turned round", GOVERNED, "told"), ("not", FREE, "verified")):
        made = [(cut, became(cut)) for cut in shown(list(cuts(frames, CUT, seed)), title)]
        lines = []
        for kind in sorted(frames):
            found = Counter(end for cut, end in made if cut.kind == kind)
            lines.append([kind, *(found[name] for name in ("told", "warned", "verified"))])
        table(lines, [title, "unverified", "warned", "verified"])
        for cut, end in [pair for pair in made if pair[1] != right][:examples]:
            click.echo(f"  {end}: “{cut.quote}” out of “{cut.text}”")


@click.command()
@click.option("--seed", type=int, default=1, show_default=True, help="Of the quotes.")
@click.option("--examples", type=click.IntRange(min=0), default=0, help="Misjudged, of each kind.")
@click.option("--part", "parts", type=click.IntRange(1, 5), multiple=True, help="Only these.")
def main(*, seed: int, examples: int, parts: Sequence[int]) -> None:
    """Print what was asked for."""
    peers = installed()
    texts = documents()
    asked = set(parts) or {1, 2, 3, 4, 5}
    all_parts: tuple[Work, ...] = (
        lambda: honest(texts, peers, seed, examples),
        lambda: altered(texts, peers, seed, examples),
        lambda: speed(texts, peers, seed),
        hostile,
        lambda: out_of_context(seed, examples),
    )
    for number in sorted(asked):
        all_parts[number - 1]()


if __name__ == "__main__":
    main()
