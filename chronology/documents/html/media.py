"""Whether a condition of a style sheet holds at a desk (Media Queries 4)."""

import re
from collections.abc import Iterator

_COMMA = re.compile(
    r"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?|\\.|[(),\[\]]|[^\\\"'(),\[\]]++", re.DOTALL
)
_FEATURE = re.compile(r"\(\s*+(?P<name>[\w-]+)\s*+(?::\s*+(?P<value>[^()]{1,60}?)\s*+)?\)")
_WIDTH, _HEIGHT = 1280.0, 800.0  # pixels of a window
_EM = 16.0
_LENGTH = re.compile(r"(?P<number>\d{1,7}(?:\.\d{0,9})?)(?P<unit>px|em|rem|)")
_OF_DESKS = {
    "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine",
    "orientation": "landscape", "prefers-color-scheme": "light", "scripting": "enabled",
    "prefers-reduced-motion": "no-preference", "prefers-contrast": "no-preference",
    "forced-colors": "none", "display-mode": "browser", "update": "fast",
    "prefers-reduced-transparency": "no-preference", "inverted-colors": "none",
    "-ms-high-contrast": "", "-webkit-min-device-pixel-ratio": "1",
}  # fmt: skip
_ELSEWHERE = frozenset({"print", "speech", "tty", "tv", "handheld", "braille", "embossed", "aural"})


def split_at_commas(written: str) -> Iterator[str]:
    """Yield what commas part that stand in no brackets."""
    parts, depth = list[str](), 0
    for found in _COMMA.finditer(written):
        piece = found[0]
        depth = max(0, depth + (piece in {"(", "["}) - (piece in {")", "]"}))
        if piece == "," and not depth:
            yield "".join(parts)
            parts = []
        else:
            parts.append(piece)
    yield "".join(parts)


def media_hold(condition: str) -> bool | None:
    """Say whether a media query holds at a desk; `None` if that is not known."""
    answers = [_query_holds(one.strip().lower()) for one in split_at_commas(condition)]
    if True in answers:
        return True
    return None if None in answers else False


def _query_holds(query: str) -> bool | None:
    bare = _FEATURE.sub(" ", query)
    words = bare.split()
    features = [_feature_holds(one["name"], one["value"]) for one in _FEATURE.finditer(query)]
    if not set(words) <= {"screen", "all", "only", "and", *_ELSEWHERE}:
        return None
    if not _ELSEWHERE.isdisjoint(words) or False in features:
        return False
    return None if None in features else True


def _feature_holds(name: str, value: str | None) -> bool | None:
    if name in _OF_DESKS:
        return value is None or value.strip() == _OF_DESKS[name]
    end, _, measure = name.partition("-")
    has = {"width": _WIDTH, "height": _HEIGHT, "device-width": _WIDTH, "device-height": _HEIGHT}
    length = _LENGTH.fullmatch((value or "").strip())
    if end not in {"min", "max"} or measure not in has or length is None:
        return None
    wanted = float(length["number"]) * (_EM if length["unit"] in {"em", "rem"} else 1)
    return has[measure] >= wanted if end == "min" else has[measure] <= wanted
