"""Kinds of changed quotes: what is done to a text's words, by family, a module for each sort.

They are written from what lawyers, journalists and language models do to quotes, not from the
rules that judge them.
"""

from quote_kinds import (
    copies,
    cutting,
    figures,
    hiding,
    naming,
    senses,
    sources,
    sparing,
    spelling,
    wording,
)
from quote_kinds.model import Draft, Family, Kind
from quote_kinds.pages import Page, pages

__all__ = ["KINDS", "Draft", "Family", "Kind", "Page", "pages"]

KINDS: tuple[Kind, ...] = (
    *figures.KINDS,
    *naming.KINDS,
    *senses.KINDS,
    *wording.KINDS,
    *spelling.KINDS,
    *hiding.KINDS,
    *sparing.KINDS,
    *cutting.KINDS,
    *copies.KINDS,
    *sources.KINDS,
)
