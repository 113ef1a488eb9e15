"""What a language is that has no words yet: tables in which nothing stands.

A language of which only the words of time are written reads those, and nothing else: where its
clauses would have to be known (which way "in May" looks, who says it, what is denied), it tells
nothing rather than guess.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, get_origin

import attrs

from chronology.languages.grammar import Grammar
from chronology.languages.phrases import Phrases
from chronology.languages.pointers import Pointers

NOTHING = "(?!)"  # the pattern that matches nowhere
_NO_ENDING = "\N{NULL}"  # with which no word ends
_Words = TypeVar("_Words")


def without_words(kind: type[_Words]) -> _Words:
    """Return tables of a kind in which nothing stands."""
    fields = attrs.fields(attrs.resolve_types(kind))  # type: ignore[arg-type,type-var] # a class of attrs
    return kind(**{field.name: _empty(field.type) for field in fields})


def _empty(kind: Any) -> object:  # noqa: ANN401 - types of fields have no type in common
    """Return a value of a type that holds nothing."""
    origin = get_origin(kind) or kind
    if attrs.has(origin) and origin is not Phrases:
        return without_words(origin)
    match origin:
        case _ if origin is Phrases:
            return Phrases(by_first={}, by_last={})
        case _ if origin is re.Pattern:
            return re.compile(NOTHING)
        case _ if origin is str:
            return _NO_ENDING
        case _ if isinstance(origin, type) and issubclass(origin, Mapping):
            return MappingProxyType({})
    pair = getattr(kind, "__args__", ())
    is_pair = origin is tuple and Ellipsis not in pair
    return tuple(_empty(one) for one in pair) if is_pair else origin()


NO_GRAMMAR = without_words(Grammar)
NO_POINTERS = without_words(Pointers)
