"""Pages that quotes are taken from: the seeds, sentences of our own, and articles if given."""

import functools
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import attrs

from chronology import edtf
from chronology.documents.plain import extract
from chronology.sources import Document, Source
from quote_kinds.rare import FOREIGN, RARE

SEEDS = Path(__file__).parent.parent.parent / "seeds"
LONGEST = 6000  # code points of a page; longer articles become several
FEWEST, MOST = 5, 60  # words of a sentence that quotes are taken from
SHORTEST = 6  # words of a quote that is no whole sentence
A_PAGE = 6  # sentences of our own on a page
UNSEEN = 3  # one article of so many is not for those who write rules
STATED = "2021-01-15"

Place = tuple[int, int]

_PARAGRAPH = re.compile(r"\S[^\n]*")
_BORDER = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z])")
# What ends in a dot inside a sentence: titles, initials, short forms.
_INNER_DOT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|No|Inc|Co|vs?)|\b[A-Z])\.$")
# A comma between words, none of them a number or a name.
_COMMA = re.compile(r"(?<=[a-z])[,;] (?=[a-z])")
_SPACE = re.compile(r"\s+")
_MARKS = str.maketrans("“”„«»‘’–—−‑", '"""""\'\'----')
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z]){0,2}\b")


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a line."""
    return tuple(words.split())


NO_NAMES = frozenset(
    listed(
        "I Mr Mrs Ms Dr St January February March April May June July August September October"
        " November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    )
)


def plain(text: str, *, is_cased: bool = False) -> str:
    """Write what premises are checked on: one space, plain marks, small letters unless cased."""
    text = _SPACE.sub(" ", text.translate(_MARKS)).strip()
    return text if is_cased else text.casefold()


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Page:
    """A text that quotes are taken from.

    Attributes:
        article: what it is of; an article is seen or unseen as a whole.
        text: its words.
        language: as a source of a ledger gives it.
        suffix: that of its file, by which marks of Markdown are known.
    """

    article: str
    text: str = attrs.field(repr=False)
    language: str = "en"
    suffix: str = ".txt"

    @property
    def is_unseen(self) -> bool:
        """Whether it is of the third that writers of rules do not look at."""
        digest = hashlib.sha256(self.article.encode()).digest()
        return digest[0] % UNSEEN == UNSEEN - 1

    @functools.cached_property
    def source(self) -> Source:
        """The page as a source of a ledger."""
        file = f"a{self.suffix}"
        found = extract(self.text.encode("utf-8", "replace"), Path(file))
        document = Document(
            path=file,
            text=found.text,
            raw_sha256="",
            text_sha256="",
            extractor="benchmark",
            passed_over=found.passed_over,
        )
        return Source(
            id="a",
            file=file,
            published=edtf.parse(STATED),
            document=document,
            language=self.language,
        )

    @functools.cached_property
    def sentences(self) -> list[Place]:
        """The places of the sentences that are neither too short nor too long."""
        found = [place for p in _PARAGRAPH.finditer(self.text) for place in self._within(*p.span())]
        return [(a, b) for a, b in found if FEWEST <= len(self.text[a:b].split()) <= MOST]

    def _within(self, begin: int, stop: int) -> Iterator[Place]:
        for border in _BORDER.finditer(self.text, begin, stop):
            if not _INNER_DOT.search(self.text, begin, border.start()):
                yield begin, border.start() + len(border.group().rstrip())
                begin = border.end()
        yield begin, stop

    @functools.cached_property
    def names(self) -> list[Place]:
        """The places of capitalised names inside sentences."""
        return [
            name.span()
            for name in _NAME.finditer(self.text)
            if not NO_NAMES & set(name.group().split())
        ]

    @functools.cached_property
    def _plain(self) -> dict[bool, str]:
        return {is_cased: plain(self.text, is_cased=is_cased) for is_cased in (True, False)}

    def holds(self, words: str, *, is_cased: bool = False) -> bool:
        """Say whether words stand in the text, none cut."""
        words = plain(words, is_cased=is_cased)
        before = r"(?<!\w)" if words[:1].isalnum() else ""
        after = r"(?!\w)" if words[-1:].isalnum() else ""
        pattern = f"{before}{re.escape(words)}{after}"
        return re.search(pattern, self._plain[is_cased]) is not None

    def is_single(self, words: str) -> bool:
        """Say whether words stand in the text once."""
        return self._plain[False].count(plain(words)) == 1

    def sentence(self, start: int, end: int) -> Place | None:
        """Return the sentence that a place is in."""
        return next(((a, b) for a, b in self.sentences if a <= start and end <= b), None)

    def around(self, start: int, end: int, random: Random) -> Place | None:
        """Return the sentence that a place is in, clauses of it, or a stretch of its words."""
        whole = self.sentence(start, end)
        if whole is None or not random.randrange(3):
            return whole
        if not random.randrange(2):
            return self.clause(start, end, random)
        words = [w.span() for w in re.compile(r"\S+").finditer(self.text, *whole)]
        first = max((i for i, (a, _) in enumerate(words) if a <= start), default=0)
        last = min((i for i, (_, b) in enumerate(words) if b >= end), default=len(words) - 1)
        first = max(0, first - random.randint(2, 12))
        last = min(len(words) - 1, max(last + random.randint(2, 12), first + SHORTEST - 1))
        return words[first][0], words[last][1]

    def clause(self, start: int, end: int, random: Random) -> Place | None:
        """Return the sentence that a place is in, or clauses of it, cut at commas.

        No edge of it parts what belongs together, as a stretch of words may.
        """
        whole = self.sentence(start, end)
        if whole is None or not random.randrange(3):
            return whole
        commas = list(_COMMA.finditer(self.text, *whole))
        begins = [whole[0], *(c.end() for c in commas if c.end() <= start)]
        stops = [whole[1], *(c.start() for c in commas if c.start() >= end)]
        place = random.choice(begins), random.choice(stops)
        return place if len(self.text[slice(*place)].split()) >= SHORTEST else whole


def _pieces(article: str, text: str) -> Iterator[Page]:
    """Yield an article as pages, parted between paragraphs where it is long."""
    piece: list[str] = []
    length = 0
    for paragraph in text.splitlines(keepends=True):
        if piece and length + len(paragraph) > LONGEST:
            yield Page(article=article, text="".join(piece))
            piece, length = [], 0
        piece.append(paragraph)
        length += len(paragraph)
    yield Page(article=article, text="".join(piece))


def _articles(texts: Path) -> Iterator[tuple[str, str]]:
    """Yield name and words of each article: texts, and JSON of `{name: {"text": …}}`."""
    for path in sorted(texts.glob("*.txt")):
        yield path.stem, path.read_bytes().decode()
    for path in sorted(texts.glob("*.json")):
        for name, article in json.loads(path.read_bytes()).items():
            yield f"{path.stem} {name}", article["text"]


def _ours() -> Iterator[tuple[str, str]]:
    sentences = RARE.strip().splitlines()
    for number in range(0, len(sentences), A_PAGE):
        yield f"ours {number}", "\n\n".join(sentences[number : number + A_PAGE])


def pages(texts: Path | None) -> list[Page]:
    """Return the pages of the seeds, of our own sentences, and of the texts that are given."""
    articles: Iterable[tuple[str, str]] = [*_articles(SEEDS), *_ours()]
    if texts is not None:
        articles = [*articles, *_articles(texts)]
    foreign = [
        Page(article=f"ours in {language}", text=text, language=language)
        for language, text in FOREIGN.items()
    ]
    return [*foreign, *(page for article, text in articles for page in _pieces(article, text))]
