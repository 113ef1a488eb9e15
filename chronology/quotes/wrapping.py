"""Quotes that bring marks of where they stood: quotation marks around them, bold type, entities.

What is taken off is no word: the rest is looked for as every other quote is.
"""

import html
import re
from collections.abc import Iterator

from chronology.vocabulary import QuoteFold

_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’", "'": "'", "`": "`'"}
_ENDS = ".,;:"  # what may stand behind the closing mark: American and British ways differ
_SHORTEST = 3  # code points of a quote with marks around it
# Stars and lines of Markdown beside a word, never between two characters of one.
_MARKDOWN = re.compile(
    r"(?<!\w)[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?!\w)|`{1,3}|(?m:^[ \t]{0,3}>[ \t]?)"
)
_ATTRIBUTE = (
    r"\s+[A-Za-z][\w:-]{0,30}=(?:\"[^\"<>\n]{0,300}\"|'[^'<>\n]{0,300}'|[^\s\"'<>=]{1,300})"
)
_REST = rf"(?:{_ATTRIBUTE}){{0,8}}\s{{0,3}}/?>"
# What a page shows without its tag all the same; of what it strikes out the tag tells.
_INLINE = re.compile(
    rf"</?(?:b|i|em|strong|u|span|a|sup|sub|q|cite|code|mark|small|font|big|tt|abbr|time|wbr){_REST}",
    re.IGNORECASE,
)
_BREAK = re.compile(rf"</?(?:br|p|li|div|tr|td|th|h[1-6]|ul|ol|blockquote){_REST}", re.IGNORECASE)
# Raised and lowered digits stay apart from the number before them: 10⁶ is not 106.
_RAISED = re.compile(rf"<sup{_REST}(?P<figures>[\d+-]{{1,9}})</sup>", re.IGNORECASE)
_LOWERED = re.compile(rf"<sub{_REST}(?P<figures>[\d+-]{{1,9}})</sub>", re.IGNORECASE)
_TO_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_TO_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][\da-fA-F]{1,6});")


def unwrapped(quote: str) -> Iterator[tuple[str, frozenset[QuoteFold]]]:
    """Yield a quote without marks of where it stood, and which were taken off.

    Args:
        quote: the quote as written.
    """
    plain = without_markup(quote)
    if plain != quote:
        yield plain, frozenset({QuoteFold.MARKUP})
    inner = _without_marks(plain)
    if inner is not None:
        marks = {QuoteFold.QUOTATION_MARKS} | ({QuoteFold.MARKUP} if plain != quote else set())
        yield inner, frozenset(marks)


def without_markup(quote: str) -> str:
    """Return a quote without Markdown's marks, tags and entities of HTML."""
    text = _without_tags(quote) if "<" in quote else quote
    text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text) if "&" in text else text
    return _MARKDOWN.sub("", text)


def _without_tags(quote: str) -> str:
    text = _RAISED.sub(lambda found: found["figures"].translate(_TO_RAISED), quote)
    text = _LOWERED.sub(lambda found: found["figures"].translate(_TO_LOWERED), text)
    return _INLINE.sub("", _BREAK.sub(" ", text))


def _without_marks(quote: str) -> str | None:
    """Return what stands between quotation marks; `None` if a quote does not stand in any."""
    text = quote.strip()
    end = text[-1:] if text[-1:] and text[-1:] in _ENDS else ""
    body = text.removesuffix(end)
    if len(body) < _SHORTEST or body[-1] not in _CLOSING.get(body[0], ""):
        return None
    inner = body[1:-1]
    # Two quotations side by side are not one.
    if any(mark in inner for mark in (body[0], body[-1])):
        return None
    return inner.strip() + end if inner.strip()[-1:] not in _ENDS else inner.strip()
