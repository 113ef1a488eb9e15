"""Arguments of public calls held to their annotations: what is wrong is told as our error.

>>> import chronology
>>> try:
...     chronology.LedgerBuilder().add_claim("bridge", "herald", "opened", modalty="planned")
... except TypeError as error:
...     print(error)
no argument of add_claim “modalty”; did you mean “modality”?
"""

import datetime as dt
import inspect
import types
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, wraps
from os import PathLike
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, Union, Unpack, get_args, get_origin, get_type_hints

from chronology.errors import UnknownArgument, WrongType

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
_PLAIN: dict[Any, str] = {
    bool: "true or false",
    int: "a whole number",
    str: "a text",
    bytes: "bytes",
    Path: "a path",
    PathLike: "a path",
    dt.date: "a date",
    dt.datetime: "a datetime.datetime",
    Iterable: "a list",
    Callable: "a function",
    type: "a class",
}


def checked(call: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
    """Return a function that refuses arguments which are not what its annotations say.

    What stands in a list is for the function to look at, and so is any annotation that is more
    than a class, a union, a list or a function.

    Raises:
        WrongType: an argument is of another type.
        UnknownArgument: there is no argument of a name.
    """
    signature = inspect.signature(call)

    @wraps(call)
    def held(*args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Result:
        hints, known = _expected(call)
        for name in kwargs:
            if name not in known:
                what = f"argument of {call.__name__}"
                raise UnknownArgument(what=what, name=name, known=tuple(known))
        given = signature.bind(*args, **kwargs).arguments
        for name, value in given.items():
            if name in hints and not _is_of(value, hints[name]):
                raise _wrong(name, value, hints[name])
        return call(*args, **kwargs)

    return held


def hold_lists(cls: type[Any], **entries: type) -> None:
    """Make a class refuse what is no list in its fields that hold several values.

    Args:
        cls: the class, of attrs, whose fields are keyword-only.
        entries: by field, of which class its entries must be; of others they may be anything.
    """
    made: Any = cls.__init__
    fields = {field.alias: field for field in cls.__attrs_attrs__ if field.init}

    @wraps(made)
    def held(self: object, **given: Any) -> None:  # noqa: ANN401 - each field has its own
        for name, value in given.items():
            if name not in fields:
                raise UnknownArgument(
                    what=f"field of {cls.__name__}", name=name, known=tuple(fields)
                )
            if get_origin(fields[name].type) is tuple:
                given[name] = _several(name, value, entries.get(name))
        made(self, **given)

    cls.__init__ = held


def _several(name: str, given: object, cls: type | None) -> tuple[Any, ...]:
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise _wrong(name, given, Iterable)
    found = tuple(given)
    for value in found:
        if cls is not None and not isinstance(value, cls):
            raise _wrong(name, value, cls)
    return found


def _wrong(name: str, value: object, hint: object) -> WrongType:
    return WrongType(argument=name, expected=_said_of(hint), got=_type_of(value))


def _type_of(value: object) -> str:
    """Return of what type a value is."""
    return type(value).__name__


@cache
def _expected(call: Callable[..., object]) -> tuple[Mapping[str, Any], Collection[str]]:
    """Return the annotations of a function's arguments, and the names that it takes."""
    hints = get_type_hints(call)
    known: list[str] = []
    for name, parameter in inspect.signature(call).parameters.items():
        if parameter.kind is inspect.Parameter.VAR_KEYWORD:
            if get_origin(hints.get(name)) is Unpack:
                known += get_type_hints(get_args(hints[name])[0])
            hints.pop(name, None)
        elif parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            hints.pop(name, None)
        elif name not in {"self", "cls"}:
            known.append(name)
    return hints, known


def _is_of(value: object, hint: Any) -> bool:  # noqa: ANN401 - annotations share no type
    """Say whether a value is what an annotation says, as far as that can be seen."""
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        return any(_is_of(value, one) for one in get_args(hint))
    cls = types.NoneType if hint is None else origin or hint
    if cls is int:
        return hasattr(value, "__index__")
    return not isinstance(cls, type) or isinstance(value, cls)


def _said_of(hint: Any) -> str:  # noqa: ANN401 - as `_is_of`
    """Return what an annotation says, in words: “a ledger or a path”."""
    if get_origin(hint) in {Union, types.UnionType}:
        parts = dict.fromkeys(_said_of(one) for one in get_args(hint) if one is not types.NoneType)
        names = [part for part in parts if part != _PLAIN[str] or _PLAIN[Path] not in parts]
        return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    cls = get_origin(hint) or hint
    if cls in _PLAIN:
        return _PLAIN[cls]
    name = getattr(cls, "__name__", str(hint))
    plain = name.lower() if name[1:].islower() else name
    return f"{'an' if name[:1] in 'AEIOU' else 'a'} {plain}"
