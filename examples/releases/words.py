"""Words of a schedule at their place, and what they say: a date, a mood, a name."""

import re
from functools import lru_cache
from typing import NamedTuple

from chronology import Modality, Quote, expressions


class Words(NamedTuple):
    """A stretch of a document's text."""

    start: int
    text: str

    def part(self, start: int, end: int) -> "Words":
        """Return a part of it, without the spaces around."""
        piece = self.text[start:end]
        return Words(self.start + start + len(piece) - len(piece.lstrip()), piece.strip())

    @property
    def quote(self) -> Quote:
        """The words as a quote, at their place."""
        return Quote(exact=self.text, start=self.start)

    @property
    def indent(self) -> int:
        """How far a line is indented."""
        return len(self.text) - len(self.text.lstrip())


class Milestone(NamedTuple):
    """One milestone as a version states it.

    The scope is what it stands under, the nearest first: list items, labels and titles, without
    the words for a mood.
    """

    name: str
    quote: Words
    date: Words | None
    mood: Modality | None = None
    mood_quote: Words | None = None
    scope: tuple[str, ...] = ()
    owner: int | None = None  # where what names it stands, if it does not name itself
    table: int | None = None  # where its table begins


MOODS = re.compile(
    r"(?i)\b(?:(?P<pending>not yet released|unreleased)|(?P<cancelled>cancell?ed"
    r"|(?<![^\s(\[:~,–—|-] )(?:skipped|dropped|abandoned|withdrawn|scrapped)"
    r"(?=\s*(?:$|[)\],.;:~|–—]|because|due|as)))"
    r"|(?P<planned>expected|planned|tentative(?:ly)?|anticipated|targets?|targeted|future"
    r"|upcoming|proposed|projected|estimated?|prospective|preliminary|provisional|forthcoming"
    r"|scheduled for|due(?! to)|pending|tbd|tba|tbc|to be (?:announced|determined|decided)|will be"
    r"|if (?:necessary|needed)|eta)"
    r"|(?P<reported>actual(?:ly)?|released|shipped|completed|done|past|previous|historical"
    r"|history|so far|published))\b"
)
VERBS = re.compile(r"(?i)\b(?:released|shipped|completed|done|published)\b")
STAGES = {"dev": 0, "m": 0, "milestone": 0, "pre": 0, "preview": 0, "a": 1, "alpha": 1}
STAGES |= {"b": 2, "beta": 2, "c": 3, "rc": 3, "candidate": 3, "release candidate": 3}
STAGES |= {"": 4, "final": 4, "ga": 4, "stable": 4, "release": 4}
FINAL = 4
_STAGE = "|".join(sorted(STAGES, key=len, reverse=True))
VERSION = re.compile(
    r"(?i)(?P<of>(?:[a-z][\w+#-]*\s+){0,2})v?(?P<number>\d+(?:\.\d+){1,3})[ ._-]{0,2}"
    rf"(?P<stage>{_STAGE})[ ._-]{{0,2}}(?P<count>\d{{1,3}})?"
)
IS_MILESTONE = re.compile(
    r"(?i)\d\.\d|\b(?:alpha|beta|rc|candidate|final|releases?|freeze|eol"
    r"|end[ -]of[ -](?:life|support)|branch(?:ing)?|begins?|starts?|ends?|ga|milestone|sprint"
    r"|launch|sunset|cut)\d{0,3}\b"
)
MARKS = (":", "–", "—", " -", "  ")
_EDGES = " \t:;,|–—-*_`\"'"
_JOINING = re.compile(
    r"(?i)(?:^|[\s:,–—|-])(?:on|by|in|at|is|was|for|of|around|about|approximately|set|released"
    r"|planned|expected|scheduled|tentative(?:ly)?|due|target(?:ed)?|will|be|to|late|early|mid)[\s:]*$"
)
LINK = re.compile(r"\[([^\[\]]{1,80})\](?:\([^()]{0,200}\)|\[[^\[\]]{0,80}\])?")
STRUCK = re.compile(r"~~[^~\n]{1,200}~~|<(del|s)>[^<\n]{1,200}</\1>")
_WAS = re.compile(r"(?i)\((?:[^()]{0,40}\b)?(?:was|originally|previously|formerly)\b[^()]{0,20}$")
_COUNT = re.compile(  # "Beta 1 - 26 March": one day or two?
    r"(?i)\b(?:alpha|beta|rc|candidate|milestone|sprint|phase|iteration|preview|stage|part)"
    r" ?\d{1,3}(?=\s{1,4}[-–—]\s)"
)
_GENERIC = re.compile(
    r"(?i)\b(?:dates?|days?|releases?|when|schedules?|timelines?|status|state|remarks?|notes?"
    r"|comments?|on|the|of)\b"
)
_YEAR = re.compile(
    r"(?i)\d{4}|['’]\d\d|\d[/.]\d{1,2}[/.]\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
)
_WEEK = re.compile(r"(?i)^\W{0,4}week \d{1,2}\s{0,3}[-–—:]\s{0,3}(?=\S)")
_LONGEST_NAME = 60


@lru_cache(maxsize=20_000)
def date_in(text: str) -> tuple[int, int] | None:
    """Return where the first date of a line stands that is neither a former one nor struck.

    One without its year counts only beside its weekday: nothing else says which year it is.
    """
    if not any(letter.isdigit() for letter in text):
        return None
    closed = [match.span() for match in STRUCK.finditer(text)]
    closed += [match.span() for match in _COUNT.finditer(text)]
    for found in expressions.phrases(expressions.find(text, None)):
        dates = found.calendar and found.type in {"DATE", "TIME"} and found.basis != "antecedent"
        stands = not any(start <= found.start < end for start, end in closed)
        if dates and stands and _YEAR.search(found.text) and not _WAS.search(text[: found.start]):
            return found.start, found.end
    return None


@lru_cache(maxsize=20_000)
def holds_a_date(text: str) -> bool:
    """Say whether a line holds a date, be it struck or a former one."""
    found = expressions.phrases(expressions.find(text, None)) if re.search(r"\d", text) else ()
    return any(f.calendar and f.type == "DATE" and re.search(r"\d", f.text) for f in found)


def mood_in(words: Words | None) -> tuple[Modality, Words] | None:
    """Return the mood of which some words speak, if of one only."""
    found = list(MOODS.finditer(words.text)) if words else []
    if words is None or len({match.lastgroup for match in found}) != 1:
        return None
    return Modality(found[0].lastgroup or ""), words.part(*found[0].span())


def label_in(text: str) -> str:
    """Return what a label or a head names besides a mood: "freeze" of "Actual freeze date"."""
    label = " ".join(MOODS.sub("", text).strip(f"{_EDGES}#()?").split())
    return label if _GENERIC.sub("", label).strip(f"{_EDGES}#()?") else ""


def name_in(before: str) -> str:
    """Return the name that stands before a date, without remarks and what joins the two."""
    text = LINK.sub(r"\1", STRUCK.sub(" ", before))
    text = _WEEK.sub("", text)
    text = re.sub(r"\([^()]{0,200}\)|<[^<>]{0,200}>", " ", text).strip(_EDGES)
    while (joined := _JOINING.search(text)) is not None:
        text = text[: joined.start()].strip(_EDGES)
    first = text.partition(": ")[0]
    text = first if VERSION.fullmatch(first) else text
    text = " ".join(text.replace("`", "").replace("*", "").split())
    return text if len(text) <= _LONGEST_NAME and re.search(r"\w", text) else ""


_BEFORE = re.compile(rf"(?i)^(?:\W{{0,3}}{MOODS.pattern[4:]}){{1,3}}\s*")


def unmoody(name: str) -> str:
    """Return a label's name without the mood: "release" of "Target release date"."""
    plain = _BEFORE.sub("", name)
    plain = plain if plain == name else re.sub(r"(?i)\s*\bdates?$", "", plain)
    return re.sub(rf"(?i)\s+{VERBS.pattern[4:]}$", "", plain).strip(_EDGES)
