"""Functions of a PDF: what its colours, shades and masks are computed with, in bounded time."""

import math
import re
from collections.abc import Callable, Sequence
from itertools import islice, pairwise
from typing import Any, TypeAlias

Function: TypeAlias = Callable[[Sequence[float]], list[float]]
"""What gives numbers for numbers; it raises `ValueError`, or what damage raises in Python."""

_MOST_SAMPLES = 2**22  # bytes
_MOST_DEEP = 8
_MOST_STEPS = 400
_MOST_WORDS = 4_000
_TOKEN = re.compile(rb"[{}]|[^\s{}]+")
_Program: TypeAlias = list["float | str | _Program"]
_SAMPLED, _POWER, _STITCHED, _CALCULATED = 0, 2, 3, 4


def function_of(written: Any, depth: int = 0) -> Function:  # noqa: ANN401 - as the file has it
    """Return a function as the file writes it; several, each of one number, as one.

    Raises:
        ValueError: it is of no kind that is known, or too large.
    """
    told = written.get_object()
    if depth > _MOST_DEEP:
        raise ValueError(depth)
    if isinstance(told, list):
        parts = [function_of(one, depth + 1) for one in list.__iter__(told)][:64]
        return lambda numbers: [part(numbers)[0] for part in parts]
    makers: dict[int, Callable[[Any, int], Function]] = {
        _SAMPLED: _sampled,
        _POWER: _power,
        _STITCHED: _stitched,
        _CALCULATED: _calculated,
    }
    made = makers[int(told["/FunctionType"])](told, depth)
    domain, bounds = _two_by_two(told, "/Domain"), _two_by_two(told, "/Range")
    return lambda numbers: _clamped(made(_clamped(numbers, domain)), bounds)


def _two_by_two(told: Any, key: str) -> list[tuple[float, float]]:  # noqa: ANN401 - as the file has it
    numbers = [float(one) for one in islice(told.get(key, ()), 64)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _clamped(numbers: Sequence[float], bounds: Sequence[tuple[float, float]]) -> list[float]:
    if not bounds:
        return list(numbers)
    return [min(max(one, low), high) for one, (low, high) in zip(numbers, bounds, strict=False)]


def _power(told: Any, _depth: int) -> Function:  # noqa: ANN401 - as the file has it
    first = [float(one) for one in told.get("/C0", (0,))]
    last = [float(one) for one in told.get("/C1", (1,))]
    power = float(told["/N"])
    return lambda numbers: [
        a + numbers[0] ** power * (b - a) for a, b in zip(first, last, strict=True)
    ]


def _stitched(told: Any, depth: int) -> Function:  # noqa: ANN401 - as the file has it
    parts = [function_of(one, depth + 1) for one in islice(list.__iter__(told["/Functions"]), 64)]
    low, high = _two_by_two(told, "/Domain")[0]
    edges = [low, *(float(one) for one in told["/Bounds"]), high]
    encode = _two_by_two(told, "/Encode")

    def stitched(numbers: Sequence[float]) -> list[float]:
        at = sum(numbers[0] >= edge for edge in edges[1:-1])
        begin, end = list(pairwise(edges))[at]
        share = (numbers[0] - begin) / (end - begin) if end > begin else 0.0
        first, last = encode[at]
        return parts[at]([first + share * (last - first)])

    return stitched


def _sampled(told: Any, _depth: int) -> Function:  # noqa: ANN401 - as the file has it
    sizes = [int(one) for one in told["/Size"]]
    bits = int(told["/BitsPerSample"])
    bounds = _two_by_two(told, "/Range")
    decode = _two_by_two(told, "/Decode") or bounds
    domain = _two_by_two(told, "/Domain")
    encode = _two_by_two(told, "/Encode") or [(0.0, size - 1.0) for size in sizes]
    if bits not in {8, 16} or math.prod(sizes) * len(bounds) * bits > 8 * _MOST_SAMPLES:
        raise ValueError(bits)
    data: bytes = told.get_data()
    width, many = bits // 8, len(bounds)

    def sampled(numbers: Sequence[float]) -> list[float]:
        at, stride = 0, 1
        for one, (low, high), (first, last), size in zip(
            numbers, domain, encode, sizes, strict=True
        ):
            place = first + (one - low) / (high - low) * (last - first)
            at += min(max(round(place), 0), size - 1) * stride
            stride *= size
        found = data[at * many * width : (at + 1) * many * width]
        most = float(2**bits - 1)
        return [
            low + int.from_bytes(found[k * width : (k + 1) * width], "big") / most * (high - low)
            for k, (low, high) in enumerate(decode)
        ]

    return sampled


def _calculated(told: Any, _depth: int) -> Function:  # noqa: ANN401 - as the file has it
    words = [one.decode("ascii") for one in islice(_TOKEN.findall(told.get_data()), _MOST_WORDS)]
    program, _ = _program_of(words, 1, 0)

    def calculated(numbers: Sequence[float]) -> list[float]:
        stack = list(numbers)
        _run(program, stack, [_MOST_STEPS])
        return stack

    return calculated


def _program_of(words: list[str], at: int, depth: int) -> tuple[_Program, int]:
    """Return what stands in braces, and where they end."""
    if depth > _MOST_DEEP:
        raise ValueError(depth)
    made: _Program = []
    while words[at] != "}":
        if words[at] == "{":
            inner, at = _program_of(words, at + 1, depth + 1)
            made.append(inner)
        elif words[at].isalpha():
            made.append(words[at])
        else:
            made.append(float(words[at]))
        at += 1
    return made, at


_ONE: dict[str, Callable[[float], float]] = {
    "abs": abs,
    "neg": lambda a: -a,
    "ceiling": math.ceil,
    "floor": math.floor,
    "round": lambda a: math.floor(a + 0.5),
    "truncate": math.trunc,
    "sqrt": math.sqrt,
    "sin": lambda a: math.sin(math.radians(a)),
    "cos": lambda a: math.cos(math.radians(a)),
    "ln": math.log,
    "log": math.log10,
    "cvi": math.trunc,
    "cvr": float,
    "not": lambda a: not a,
}
_TWO: dict[str, Callable[[float, float], float]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "idiv": lambda a, b: math.trunc(a / b),
    "mod": math.fmod,
    "exp": lambda a, b: float(a) ** b,
    "atan": lambda a, b: math.degrees(math.atan2(a, b)) % 360,
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "gt": lambda a, b: a > b,
    "ge": lambda a, b: a >= b,
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
    "and": lambda a, b: bool(a) and bool(b),
    "or": lambda a, b: bool(a) or bool(b),
    "xor": lambda a, b: bool(a) != bool(b),
}


def _run(program: _Program, stack: list[float], left: list[int]) -> None:
    """Follow a program; `left` is how many steps more are taken."""
    for at, word in enumerate(program):
        left[0] -= 1
        if left[0] < 0 or len(stack) > _MOST_WORDS:
            raise ValueError(word)
        if isinstance(word, float):
            stack.append(word)
        elif word in _ONE:
            stack.append(float(_ONE[str(word)](stack.pop())))
        elif word in _TWO:
            second, first = stack.pop(), stack.pop()
            stack.append(float(_TWO[str(word)](first, second)))
        elif word in {"if", "ifelse"}:
            blocks = program[at - 1 - (word == "ifelse") : at]
            is_so = stack.pop()
            chosen = blocks[0] if is_so else (blocks[1] if word == "ifelse" else [])
            _run(chosen if isinstance(chosen, list) else [chosen], stack, left)
        elif isinstance(word, str):
            _shift(word, stack)


def _shift(word: str, stack: list[float]) -> None:
    """Follow a word that moves numbers about, or is one by its name."""
    if word in {"true", "false"}:
        stack.append(float(word == "true"))
    elif word == "pop":
        stack.pop()
    elif word == "exch":
        stack[-1], stack[-2] = stack[-2], stack[-1]
    elif word == "dup":
        stack.append(stack[-1])
    elif word == "copy":
        number = int(stack.pop())
        stack.extend(stack[len(stack) - number :] if number > 0 else [])
    elif word == "index":
        stack.append(stack[-1 - int(stack.pop())])
    elif word == "roll":
        by, number = int(stack.pop()), int(stack.pop())
        if 0 < number <= len(stack):
            by %= number
            part = stack[-number:]
            stack[-number:] = part[number - by :] + part[: number - by]
    else:
        raise ValueError(word)
