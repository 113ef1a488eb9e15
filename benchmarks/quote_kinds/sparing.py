"""Honest ellipses: what stands where the dots stand may be left out, for it turns nothing."""

from collections.abc import Iterator
from random import Random

from quote_kinds.model import ELLIPSES, Draft, Family, Kind, sparing
from quote_kinds.pages import Page

_NOT_TURNING = r"(?!\b(?:not|no|never|if|unless|may|might|said|denied)\b)"
_ADVERBS = (
    r"(?:quickly|slowly|finally|subsequently|immediately|eventually|soon|recently|currently|again"
    r"|heavily|quietly|gradually|suddenly|however|moreover|also|therefore|still|now|then|thus)"
)
_ADJECTIVES = (
    r"(?:large|big|small|old|new|long|great|important|beautiful|strong|famous|young|heavy|modern"
    r"|popular|wooden|plain|brick|quiet|powerful|historic|traditional|brilliant|bright|busy|dark)"
)


def sentence_between(page: Page, random: Random) -> Iterator[Draft]:
    """Quote a whole sentence and the next but one."""
    yield from _whole(page, random, step=2)


def sentences_between(page: Page, random: Random) -> Iterator[Draft]:
    """Quote a whole sentence and one that stands three to five behind."""
    yield from _whole(page, random, step=random.randint(3, 5))


def _whole(page: Page, random: Random, *, step: int) -> Iterator[Draft]:
    sentences = page.sentences
    usable = [
        number
        for number in range(len(sentences) - step)
        if page.text[slice(*sentences[number])].endswith((".", "?"))
    ]
    for number in random.sample(usable, min(3, len(usable))):
        first = page.text[slice(*sentences[number])]
        last = page.text[slice(*sentences[number + step])]
        yield Draft(quote=f"{first} {random.choice(ELLIPSES)} {last}", original=first)


def paragraph_between(page: Page, random: Random) -> Iterator[Draft]:
    """Quote two whole paragraphs' last and first sentences, with dots on a line between."""
    borders = [
        (one, other)
        for one, other in zip(page.sentences, page.sentences[2:], strict=False)
        if "\n" in page.text[one[1] : other[0]] and page.text[one[1] - 1] == "."
    ]
    for one, other in random.sample(borders, min(3, len(borders))):
        first, last = page.text[slice(*one)], page.text[slice(*other)]
        yield Draft(quote=f"{first}\n\n{random.choice(ELLIPSES)}\n\n{last}", original=first)


def four_dots(page: Page, random: Random) -> Iterator[Draft]:
    """Leave out a sentence with four dots, the first the full stop."""
    for draft in _whole(page, random, step=2):
        first = draft.original.rstrip(".?")
        dots = random.choice((". . . .", "....", ". …", "…."))
        last = draft.quote[len(draft.original) :].split(" ", 2)[2].lstrip(". ])")
        yield Draft(quote=f"{first}{dots} {last}", original=draft.original)


def two_ellipses(page: Page, random: Random) -> Iterator[Draft]:
    """Leave out two sentences, with two ellipses, of five."""
    usable = range(max(0, len(page.sentences) - 4))
    for number in random.sample(usable, min(3, len(usable))):
        kept = [page.text[slice(*page.sentences[number + step])] for step in (0, 2, 4)]
        yield Draft(quote=f" {random.choice(ELLIPSES)} ".join(kept), original=kept[0])


KINDS = (
    sparing("bracketed remark", r" \([^()\d]{3,60}\)(?= [a-z])"),
    sparing("bracketed figure or date", r" \([^()]*\d[^()]*\)(?= [a-z])"),
    sparing(
        "apposition",
        r"[A-Z][a-z]+(, (?:an?|the) [a-z][a-z -]{4,40}(?: of [\w ]{3,30}?)?,)(?= (?:was|is|had"
        r"|has|said|opened|became|told|\w+ed)\b)",
    ),
    sparing(
        "non-restrictive relative clause",
        rf"(?<=[a-z]), (?:which|who|whose) {_NOT_TURNING}[^,.;]{{5,70}},(?= [a-z])",
    ),
    sparing(
        "participle clause",
        r"(?<=[a-z]), (?:known|called|based|located|founded|born|built|named) [^,.;]{4,60},(?="
        r" [a-z])",
    ),
    sparing("neutral adverb", rf"(?<=[a-z]) {_ADVERBS}(?= [a-z]+(?:ed|en|n|t)?\b)"),
    sparing(
        "adverb between commas",
        r"(?<=[a-z]), (?:however|therefore|of course|moreover|in turn|in fact|for example|too"
        r"|meanwhile|then|indeed),(?= [a-z])",
    ),
    sparing("adjective", rf"(?<=\b(?:the|The)) {_ADJECTIVES}(?= (?!and\b)[a-z]+)"),
    sparing("adjective of a list", rf"(?<=,) {_ADJECTIVES},?(?= [a-z]+)"),
    sparing(
        "part of a list",
        r"(?<=[a-z]), [A-Za-z-]+(?: [a-z-]+)?,(?= [A-Za-z-]+(?: [a-z-]+)?,? (?:and|or) \w)",
    ),
    sparing(
        "middle of a list",
        r"(?<=[a-z]), [A-Za-z-]+, [A-Za-z-]+(?=(?:, [A-Za-z-]+)*,? and [A-Za-z])",
    ),
    sparing("remark between dashes", r"(?<=[a-z]) [–—-] [^–—.;-]{5,60} [–—-](?= [a-z])"),
    sparing(
        "“he said” in the middle",
        r"(?<=[,\"”]) (?:he|she|they|the [a-z]+|[A-Z][a-z]+) (?:said|added|wrote|told [a-z]+"
        r"|continued)(?: in \d{4})?[.,]?(?= [\"“]\w)",
    ),
    sparing("footnote mark", r"\[(?:\d{1,3}|[a-z]|citation needed)\](?= \w)"),
    sparing("initial or middle name", r"\b[A-Z][a-z]+( [A-Z]\.)(?= [A-Z][a-z])"),
    sparing(
        "title of a person",
        r"(?<=[a-z]) (?:Mr|Mrs|Ms|Dr|Prof|Sir|President|General|Captain|Senator)\.?"
        r"(?= (?!Motors)[A-Z][a-z])",
    ),
    sparing(
        "page or section reference", r" \((?:see|cf\.|p\.|pp\.|§|Fig\.?|Figure|Table)[^()]{1,40}\)"
    ),
    sparing(
        "examples", r"(?<=[a-z]), (?:for example|such as|e\.g\.|including) [^,.;]{4,50},(?= [a-z])"
    ),
    Kind(name="a whole sentence", family=Family.SPARING, draw=sentence_between),
    Kind(name="several whole sentences", family=Family.SPARING, draw=sentences_between),
    Kind(name="border of paragraphs", family=Family.SPARING, draw=paragraph_between),
    Kind(name="four dots", family=Family.SPARING, draw=four_dots),
    Kind(name="two ellipses", family=Family.SPARING, draw=two_ellipses),
)
