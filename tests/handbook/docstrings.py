"""What docstrings and signatures say, as Markdown."""

import inspect
import re
from collections.abc import Iterator
from textwrap import dedent

import attrs

_SECTION = re.compile(r"^(Attributes|Args|Raises|Returns|Yields):$", re.MULTILINE)
_ENTRY = re.compile(r"^ {4}(\*{0,2}[\w.]+): (.+(?:\n(?: {8}.+|(?=\n {8})))*)", re.MULTILINE)
# Most examples are indented, those of properties are not.
_EXAMPLE = re.compile(r"(?:^ {4}.*\n?(?:\n(?= {4}))?)+|^>>> .*\n(?:.+\n)*", re.MULTILINE)
_WIDEST = 92
# What stands before a name is where it is defined, which no caller needs to know.
_HOMES = re.compile(
    r"\b(?:chronology|collections|typing|types|datetime|pathlib|os)(?:\.\w+)*\.(?=\w)"
)
_ADDRESS = re.compile(r"<(?:function|object|class) ?'?([\w.]+)[^<>]*>|<\w+\.(\w+): [^<>]*>")
_DEFAULT = re.compile(r"(= [A-Z]\w+)\([^()]+\)")
_FORWARD = re.compile(r"'([\w.\[\], |]+)'")
_VARIANCE = re.compile(r"\[[+~-](?:Kind|T)\w*\]|[+~-](?=\w+_co)")


def told(found: object) -> str:
    """Return the docstring of something as Markdown: text, examples, and lists of what it takes."""
    text, *sections = _SECTION.split(inspect.getdoc(found) or "")
    parts = [_prose(text)]
    for title, body in zip(sections[::2], sections[1::2], strict=True):
        parts.append(_section(title, body, types_of(found) if title == "Attributes" else {}))
    return "\n\n".join(filter(None, parts))


def summary(found: object) -> str:
    """Return the first sentence of a docstring, in one line."""
    first = " ".join((inspect.getdoc(found) or "").partition("\n\n")[0].split())
    return first.rstrip(":")


def types_of(found: object) -> dict[str, str]:
    """Return the types of a class's fields and properties, by name."""
    if not inspect.isclass(found):
        return {}
    fields = attrs.fields(found) if attrs.has(found) else ()
    types = {field.name: plain(inspect.formatannotation(field.type)) for field in fields}
    for name in dir(found):
        member = getattr(found, name, None)
        getter = member.fget if isinstance(member, property) else getattr(member, "func", None)
        returned = getattr(getter, "__annotations__", {}).get("return")
        if returned is not None:
            types[name] = plain(inspect.formatannotation(returned))
    return types


def plain(text: str) -> str:
    """Return a type or signature without the modules in which its names are defined."""
    text = _ADDRESS.sub(lambda found: found[1] or found[2], text)
    text = _VARIANCE.sub("", _HOMES.sub("", _FORWARD.sub(r"\1", text)))
    return _DEFAULT.sub(r"\1(…)", text)


def _prose(text: str) -> str:
    """Return the paragraphs of a docstring, its examples in fences."""

    def fence(example: re.Match[str]) -> str:
        code = dedent(example.group()).strip("\n")
        kind = "pycon" if code.startswith(">>>") else "text"
        return f"```{kind}\n{code}\n```\n"

    return _EXAMPLE.sub(fence, f"{text.strip()}\n").strip()


def _section(title: str, body: str, types: dict[str, str]) -> str:
    if title in {"Returns", "Yields"}:
        return f"{title}: {' '.join(body.split())}"
    return "\n".join([f"{title}:", "", *_entries(dedent_by_section(body), types)])


def _entries(body: str, types: dict[str, str]) -> Iterator[str]:
    for name, text in _ENTRY.findall(body):
        of = f" (`{types[name]}`)" if name in types else ""
        yield f"- **`{name}`**{of}: {' '.join(text.split())}"


def dedent_by_section(body: str) -> str:
    """Return the entries of a section as they stand; sections at the end may have blank lines."""
    return body.strip("\n")


def signature(name: str, found: object, *, without_self: bool = False) -> str:
    """Return how something is called, each argument in a line of its own where there are many."""
    try:
        called = inspect.signature(found)  # type: ignore[arg-type]  # what cannot be called has none
    except (TypeError, ValueError):
        return name
    parameters = list(called.parameters.values())[1 if without_self else 0 :]
    called = called.replace(parameters=parameters)
    returned = called.return_annotation
    tail = (
        ""
        if returned in {inspect.Signature.empty, None} or inspect.isclass(found)
        else (f" -> {plain(inspect.formatannotation(returned))}")
    )
    short = f"{name}{plain(str(called.replace(return_annotation=inspect.Signature.empty)))}{tail}"
    if len(short) <= _WIDEST:
        return short
    lines = [f"    {line}," for line in _arguments(called)]
    return "\n".join([f"{name}(", *lines, f"){tail}"])


def _arguments(called: inspect.Signature) -> Iterator[str]:
    """Yield the arguments, with the mark behind which they take keywords only."""
    marked = False
    for parameter in called.parameters.values():
        if parameter.kind is parameter.VAR_POSITIONAL:
            marked = True
        if parameter.kind is parameter.KEYWORD_ONLY and not marked:
            marked = True
            yield "*"
        yield plain(str(parameter))
