"""Honest copies out of sources that are written otherwise: lines, notes, marks, mark-up."""

import re
from collections.abc import Iterator
from random import Random

from quote_kinds.copies import (
    emphasised,
    every,
    html_escaped,
    hyphenated,
    ligature,
    marked,
    places,
    without_accents,
    without_dashes,
    wrapped,
)
from quote_kinds.model import Change, Draft, Family, Kind, sourced
from quote_kinds.pages import Page

A_FEW = 4  # words, more than which a quote has


def noted(mark: str) -> Change:
    """Return what puts a footnote's mark behind an inner word or sentence mark."""
    return places(r"(?<=[a-z]{3})(?=[,.;]? [a-z])|(?<=[a-z][,.;])(?= )", mark, most=2)


def numbered(text: str, random: Random) -> str | None:
    """Put footnote numbers in brackets behind words."""
    number = random.randint(1, 40)
    return noted(f"[{number}]")(text, random)


def raised(text: str, random: Random) -> str | None:
    """Put raised numbers behind words."""
    return noted(random.choice("¹²³⁴⁵⁶⁷⁸⁹"))(text, random)


def page_break(text: str, random: Random) -> str | None:
    """Put a form feed between two words."""
    return places(" ", "\n\x0c", most=1)(text, random)


def in_a_row(separator: str) -> Kind:
    """Return a kind whose source has the words as a field of a row."""
    name = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[separator]

    def draw(page: Page, random: Random) -> Iterator[Draft]:
        for a, b in random.sample(page.sentences, min(3, len(page.sentences))):
            original = page.text[a:b]
            if separator in original or '"' in original:
                continue
            day = (
                f"{random.randint(1950, 2020)}-{random.randint(1, 12):02}-{random.randint(10, 28)}"
            )
            other = f"{random.randint(1950, 2020)}-11-{random.randint(10, 28)}"
            row = separator.join((day, other, original, str(random.randint(100, 999))))
            source = f"{page.text[:a]}\n{row}\n{page.text[b:]}"
            quote = random.choice((original, day, other))
            if source.count(quote) == 1:
                yield Draft(quote=quote, original=original, source=source)

    return Kind(name=f"source: field of a row with {name}", family=Family.COPY, draw=draw)


def list_items(page: Page, random: Random) -> Iterator[Draft]:
    """Quote two items of a list, a bullet before each in the source, without the bullets."""
    for number in random.sample(range(len(page.sentences)), min(3, len(page.sentences))):
        if number + 1 >= len(page.sentences):
            continue
        a, d = page.sentences[number][0], page.sentences[number + 1][1]
        one, other = (page.text[slice(*page.sentences[n])] for n in (number, number + 1))
        bullet = random.choice(("• ", "- ", "* ", "· "))
        source = f"{page.text[:a]}\n{bullet}{one}\n{bullet}{other}\n{page.text[d:]}"
        yield Draft(quote=f"{one} {other}", original=one, source=source)


def mail(text: str, random: Random) -> str | None:
    """Write lines as a mail quotes them."""
    lines = wrapped("\n", "> ")(text, random)
    return None if lines is None else f"\n{lines}\n"


def speech_over_paragraphs(page: Page, random: Random) -> Iterator[Draft]:
    """Quote a speech whose every paragraph opens with a quotation mark."""
    for number in random.sample(range(len(page.sentences)), min(3, len(page.sentences))):
        if number + 1 >= len(page.sentences):
            continue
        a, d = page.sentences[number][0], page.sentences[number + 1][1]
        one, other = (page.text[slice(*page.sentences[n])] for n in (number, number + 1))
        if not re.search(r"[\"“”]", one + other):
            source = f"{page.text[:a]}\n“{one}\n\n“{other}”\n{page.text[d:]}"
            yield Draft(quote=f"{one} {other}", original=one, source=source)


def verbatim(name: str, begin: str, stop: str) -> Kind:
    """Return a kind of quotes that are the text's own words between two patterns."""
    first, last = re.compile(begin), re.compile(stop)

    def draw(page: Page, random: Random) -> Iterator[Draft]:
        for place in random.sample(page.sentences, len(page.sentences)):
            begins = [m.end() for m in first.finditer(page.text, *place)] or [place[1]]
            at = random.choice(begins)
            stops = [m.start() for m in last.finditer(page.text, at, place[1])]
            stops = [stop for stop in stops if len(page.text[at:stop].split()) > A_FEW]
            if stops:
                quote = page.text[at : random.choice(stops)]
                yield Draft(quote=quote, original=quote)

    return Kind(name=f"verbatim: {name}", family=Family.COPY, draw=draw)


def whole_sentence(page: Page, random: Random) -> Iterator[Draft]:
    """Quote a sentence as it is."""
    for place in random.sample(page.sentences, len(page.sentences)):
        words = page.text[slice(*place)]
        yield Draft(quote=words, original=words)


# Where a quote may begin and end: no figure, name or word that turns it is beside these.
_COMMA = r"(?<=[a-z]{3})[,;] (?=[a-z])"
_ARTICLE = r"(?<=[a-z]{4}) (?=(?:the|a|an|his|her|their|this|these) [a-z]{4,} [a-z])"
_PREPOSITION = r"(?<=[a-z]{4}) (?=(?:in|on|at|after|because|when|while|during|with|which) [a-z])"

KINDS = (
    sourced("source: lines", wrapped("\n")),
    sourced("source: lines of Windows", wrapped("\r\n")),
    sourced("source: lines, indented", wrapped("\n      ")),
    sourced("source: hyphenation at line ends", hyphenated("-\n")),
    sourced("source: hyphenation, indented", hyphenated("-\n    ")),
    sourced("source: soft hyphens", hyphenated("\u00ad")),
    sourced("source: zero-width spaces", places("(?<=[a-z])(?=[a-z])", "\u200b")),
    sourced("source: ligatures", places("ffi|ffl|ff|fi|fl", ligature)),
    sourced("source: no-break spaces", places(" ", "\u00a0")),
    sourced("source: page break", page_break),
    sourced("source: footnote numbers in brackets", numbered),
    sourced("source: raised footnote numbers", raised),
    sourced("source: [note 2]", noted("[note 2]")),
    sourced("source: [a]", noted("[a]")),
    sourced("source: [citation needed]", noted("[citation needed]")),
    sourced("source: * and †", noted("†")),
    sourced("source: asterisk of a note", noted("*")),
    sourced("source: [sic] of its own", places(r"(?<=[a-z]{4})(?= [a-z])", " [sic]", 1)),
    sourced("source: mail quoted", mail),
    sourced("source: Markdown bold", emphasised("**")),
    sourced("source: Markdown italic", emphasised("*")),
    sourced("source: Markdown underlined", emphasised("_")),
    sourced(
        "source: Markdown link",
        places(r"(?<= )[a-z]{5,}(?= )", lambda p: f"[{p[0]}](https://example.org/{p[0]})", 1),
    ),
    sourced("source: Markdown escapes", every(r"(?<=\w)[-.](?=\w)", lambda p: f"\\{p[0]}")),
    sourced("source: HTML entities", html_escaped),
    sourced("source: curly marks", marked("“", "”")),
    sourced("source: single marks", marked("‘", "’")),
    sourced("source: closed em dashes", without_dashes("—")),
    sourced("source: accents lost", without_accents),
    sourced(
        "source: small capitals as capitals",
        lambda text, _: (
            None
            if re.search(r"\b(?:may|march|us|it|who|will)\b", text, re.IGNORECASE)
            else text.upper()
        ),
    ),
    sourced(
        "source: letters spaced out", places(r"(?<= )[a-z]{5,9}(?= )", lambda p: " ".join(p[0]), 1)
    ),
    in_a_row(","),
    in_a_row(";"),
    in_a_row("\t"),
    in_a_row("|"),
    Kind(name="source: items of a list", family=Family.COPY, draw=list_items),
    Kind(name="source: speech over paragraphs", family=Family.COPY, draw=speech_over_paragraphs),
    Kind(name="verbatim: a whole sentence", family=Family.COPY, draw=whole_sentence),
    verbatim("up to a comma", r"(?<!\S)(?=[A-Z][a-z]* [a-z])", _COMMA),
    verbatim("from a comma on", _COMMA, r"\.$|\.(?= [A-Z])"),
    verbatim("between commas", _COMMA, _COMMA),
    verbatim("from an article on", _ARTICLE, r"\.$|\.(?= [A-Z])"),
    verbatim("from an article up to a comma", _ARTICLE, _COMMA),
    verbatim("up to a preposition", r"(?<!\S)(?=[A-Z][a-z]* [a-z])", _PREPOSITION),
    verbatim("from an article up to a preposition", _ARTICLE, _PREPOSITION),
)
