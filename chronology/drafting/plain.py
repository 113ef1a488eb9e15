"""Values of the model as JSON has them, and back: what is read is made by the model's own rules."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import attrs

_DEEPEST = 12  # values within values
_Value = TypeVar("_Value")


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON has
    """Return a value as JSON has it: of a value with fields, those that are not as by default.

    Raises:
        TypeError: JSON has nothing for it.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    cls: type = type(value)
    if attrs.has(cls):
        fields = ((name, default, getattr(value, name)) for name, default in _with_defaults(cls))
        return {name: plain(one) for name, default, one in fields if one != default}
    raise TypeError(type(value).__name__)


def made_of(cls: type[_Value], told: object) -> _Value:
    """Return the value of a class that JSON gives.

    Raises:
        ValueError: it gives none.
        TypeError: so too.
    """
    made: _Value = _value_of(cls, told, 0)
    return made


@cache
def _with_defaults(cls: type[attrs.AttrsInstance]) -> tuple[tuple[str, object], ...]:
    """Return the names of a class's fields, each with what it is where nothing is said."""
    return tuple((field.name, field.default) for field in attrs.fields(cls))


@cache
def _hints(cls: type) -> Mapping[str, Any]:
    return get_type_hints(cls)


def _value_of(hint: Any, told: object, depth: int) -> Any:  # noqa: ANN401 - an annotation, its value
    if depth > _DEEPEST:
        raise ValueError(depth)
    if isinstance(hint, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not type(None))
        return None if told is None else _value_of(hint, told, depth)
    if get_origin(hint) is tuple:
        if not isinstance(told, list):
            raise TypeError(hint)
        return tuple(_value_of(get_args(hint)[0], one, depth + 1) for one in told)
    if attrs.has(hint):
        if not isinstance(told, dict):
            raise TypeError(hint)
        hints = _hints(hint)
        return hint(**{name: _value_of(hints[name], one, depth + 1) for name, one in told.items()})
    if issubclass(hint, Enum):
        return hint(told)
    if hint is date and isinstance(told, str):
        return date.fromisoformat(told)
    if type(told) is not hint:
        raise TypeError(hint)
    return told
