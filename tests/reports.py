"""What several tests of reports share: a small ledger, and forging a report consistently."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from textwrap import dedent
from typing import Any

from chronology import Chronology
from chronology.view import View
from chronology.view import payload as payloads
from chronology.writers import formats, writing

_BY_FORMAT = {id(formats.format_of(f"report{s}")): s for s in reversed(formats.SUFFIXES)}
FORMATS = tuple(_BY_FORMAT.values())
AT = dt.datetime(2026, 11, 22, 6, 30, tzinfo=dt.UTC)
LEDGER = """
    [chronology]
    title = "The bridge"

    [sources.herald]
    file = "herald.txt"
    publisher = "The Herald"
    published = 2022-03-01
    published_quote = "1 March 2022"

    [sources.mail]
    file = "mail.txt"
    published = 2022-06-20

    [events.bridge]
    kind = "plant-launch"
    name = "Bridge opened"

    [[claims]]
    event = "bridge"
    source = "herald"
    quote = "The bridge will open on 10 May 2022"
    modality = "planned"

    [[claims]]
    id = "first"
    event = "bridge"
    source = "mail"
    quote = "The bridge opened on 12 June 2022"

    [[claims]]
    id = "second"
    event = "bridge"
    source = "herald"
    quote = "the mayor said the bridge opened on 20 February 2022"

    [[claims]]
    id = "wrong"
    event = "bridge"
    source = "mail"
    quote = "The bridge opened on 13 June 2022"

    [[claims]]
    id = "aside"
    event = "bridge"
    source = "mail"
    quote = "Nobody came"
    set_aside = "about another bridge"
"""
DOCUMENTS = {
    "herald": (
        "1 March 2022. The bridge will open on 10 May 2022, they say; "
        "the mayor said the bridge opened on 20 February 2022."
    ),
    "mail": "The bridge opened on 12 June 2022. Nobody came.",
}


def written_to(folder: Path, ledger: str = LEDGER, **documents: str) -> Path:
    """Write a ledger and its documents into a folder, and return the ledger's path."""
    for name, text in (documents or DOCUMENTS).items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    path = folder / "chronology.toml"
    path.write_text(dedent(ledger), encoding="utf-8")
    return path


def rendered(made: Chronology, form: formats.Format, *, at: dt.datetime) -> str:
    """Return a report on a chronology as the text of a file in a format."""
    return writing.rendered(View.of_text(made), form, at=at)


def forged(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change a report's payload, and make digests and the visible document fit again.

    Where no such document can be made, the payload alone is put in.
    """
    form = formats.format_of(path)
    text = path.read_bytes().decode()
    old = form.payload_in(text)
    values = payloads.values_in(old, str(path))
    change(values)
    values["digests"] = payloads.digests_of(payloads.parts_of(values))
    new = payloads.canonical(values)
    made = text.replace(old, new)
    report = payloads.report_in(payloads.read(values, str(path)))
    if report is not None:
        with suppress(LookupError):
            made = form.render(report, new, form.assets_in(text))
    path.write_bytes(made.encode())
