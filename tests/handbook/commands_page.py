"""The options of every command, put into the page that tells of the commands."""

import re
from collections.abc import Iterator

import click

from chronology.cli import main

_MADE = re.compile(r"(<!-- options: (\w+) -->\n).*?(<!-- end of options -->)", re.DOTALL)
_SECTION = re.compile(r"^## `chronology (\w+)`$", re.MULTILINE)


def with_options(page: str) -> str:
    """Return the page with the options of each command between their marks."""
    return _MADE.sub(lambda found: f"{found[1]}{_made(found[2])}{found[3]}", page)


def sections(page: str) -> dict[str, str]:
    """Return what stands below the heading of each command."""
    _, *parts = _SECTION.split(page)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _made(name: str) -> str:
    command = main.commands[name]
    context = click.Context(command, info_name=f"chronology {name}")
    usage = command.get_usage(context).removeprefix("Usage: ")
    said = [" ".join(part.split()) for part in (command.help or "").split("\n\n")]
    usage = f"```text\n{' '.join(usage.split())}\n```"
    rows = [*_rows(command, context)]
    return "\n\n".join([usage, *said, *(["\n".join(rows)] if len(rows) > 1 else []), ""])


def _rows(command: click.Command, context: click.Context) -> Iterator[str]:
    yield "| option | meaning |\n|---|---|"
    for parameter in command.params:
        row = parameter.get_help_record(context)
        if row is not None and isinstance(parameter, click.Option):
            option, meaning = (" ".join(cell.split()).replace("|", "&#124;") for cell in row)
            yield f"| `{option}` | {meaning} |"
