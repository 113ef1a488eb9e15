"""The payload: what a report carries so that a program can derive it all again.

It holds the ledger itself, the day looked from, what made it, the hashes of the sources and the
report's own contents, in canonical JSON: keys sorted, no white space, ASCII. Of the ASCII
characters `<`, `>`, `&` and the grave accent are escapes too, so that the same text can stand
in HTML, in a comment of Markdown, and in a file of its own. Each part has a digest, which
tells where a payload was changed that was not made anew as a whole.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import PurePath
from typing import Any

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.gen import make_dict_unstructure_fn, override
from cattrs.preconf.json import make_converter

from chronology.documents.own_reports import PAYLOAD
from chronology.errors import ReportUnreadable
from chronology.events import Event
from chronology.ledger import Ledger
from chronology.ledger.files import FileText
from chronology.reconciling import Check, Checks
from chronology.view.report import Report
from chronology.view.versions import Version
from chronology.view.view import View, written_moment

FORMAT = f"{PAYLOAD}2"
Assets = Mapping[str, str]
"""Blocks of a page that are not made from the report at checking, such as a script or a
picture, by name. The payload holds the SHA-256 of each."""
_DEEPEST = 20  # layers of JSON values
_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&`\x7f"}


@attrs.frozen(kw_only=True)
class LedgerText:
    """The ledger as it stood.

    Attributes:
        name: the file's name, without its folder.
        text: its text; bytes that are not UTF-8 are lone surrogates, as Python reads them.
        included: the files that it includes, by their names from its folder.
    """

    name: str
    text: str = attrs.field(repr=False)
    included: tuple[FileText, ...] = ()

    @classmethod
    def of(cls, ledger: Ledger) -> "LedgerText":
        """Return the text of a ledger, and of all that it includes."""
        name = PurePath(ledger.path).name
        return cls(name=name, text=ledger.text, included=ledger.included)


@attrs.frozen(kw_only=True)
class Hashes:
    """What identifies one source.

    Attributes:
        id: its id in the ledger.
        file: its file name, as the ledger has it.
        raw_sha256: of the file's bytes; empty if it could not be read.
        text_sha256: of the text in UTF-8; empty likewise.
    """

    id: str
    file: str
    raw_sha256: str
    text_sha256: str


@attrs.frozen(kw_only=True)
class Payload:
    """Everything from which a report can be made again, save the sources.

    Attributes:
        format: which form of payload it is.
        ledger: the ledger.
        as_of: the day that was asked for, in ISO 8601; `None` if none was.
        at: when the report was made, in ISO 8601 (UTC).
        made_by: versions of the program and its rules.
        checks: the names of all checks, if there were others than those of this program.
        kinds: the kinds of event that were Python classes of the user's.
        sources: the sources' hashes, in the order of the ledger.
        assets: the SHA-256 of each block of the page that is not made from the contents.
        contents: the report's contents, as `plain` has them.
        digests: the SHA-256 of each other part, in canonical JSON.
    """

    format: str
    ledger: LedgerText
    as_of: str | None
    at: str
    made_by: tuple[Version, ...]
    checks: tuple[str, ...]
    kinds: tuple[str, ...]
    sources: tuple[Hashes, ...]
    assets: Mapping[str, str]
    contents: dict[str, Any] = attrs.field(repr=False)
    digests: Mapping[str, str]


@cache
def _converter() -> Converter:
    made = make_converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    # Most ledgers include nothing, and say nothing of it.
    written = make_dict_unstructure_fn(LedgerText, made, included=override(omit_if_default=True))
    made.register_unstructure_hook(LedgerText, written)
    return made


def plain(value: object) -> Any:  # noqa: ANN401 - JSON holds any value
    """Return a report or a payload as plain JSON values."""
    return _converter().unstructure(value)


def canonical(values: object) -> str:
    """Return JSON values in the one form in which they stand in a report."""
    text = json.dumps(values, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return escaped(text)


def escaped(text: str) -> str:
    """Return JSON with those characters as escapes that would mean something around it."""
    return text.translate(_ESCAPED)


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def parts_of(values: Mapping[str, object]) -> dict[str, str]:
    """Return each part of a payload in canonical JSON."""
    return {name: canonical(part) for name, part in values.items()}


def joined(parts: Mapping[str, str]) -> str:
    """Return the canonical JSON of a payload whose parts are in canonical JSON."""
    members = (f"{canonical(name)}:{parts[name]}" for name in sorted(parts))
    return f"{{{','.join(members)}}}"


def digests_of(parts: Mapping[str, str]) -> dict[str, str]:
    """Return the SHA-256 of each part of a payload but the digests themselves."""
    return {name: sha256_of(text) for name, text in parts.items() if name != "digests"}


def payload_of(view: View, report: Report, *, at: dt.datetime, assets: Assets) -> str:
    """Return the payload of the report of a view, as the text that stands in the report.

    The view is that of what its ledger's text says.
    """
    chronology = view.chronology
    bare = Payload(
        format=FORMAT,
        ledger=LedgerText.of(chronology.ledger),
        as_of=chronology.asked.isoformat() if chronology.asked else None,
        at=written_moment(at),
        made_by=report.head.versions,
        checks=names_of(chronology.checks),
        kinds=kind_names(chronology.ledger.classes),
        sources=hashes_of(report),
        assets={name: sha256_of(text) for name, text in assets.items()},
        contents={},
        digests={},
    )
    parts = parts_of({**plain(bare), "contents": plain(report)})
    return joined({**parts, "digests": canonical(digests_of(parts))})


def hashes_of(report: Report) -> tuple[Hashes, ...]:
    """Return what identifies the sources of a report."""
    return tuple(
        Hashes(id=s.id, file=s.file, raw_sha256=s.raw_sha256, text_sha256=s.text_sha256)
        for s in report.sources
    )


def names_of(checks: Iterable[Check]) -> tuple[str, ...]:
    """Return the names of all checks, if there are others than ours; else none."""
    checks = tuple(checks)
    if checks == tuple(Checks()):
        return ()
    return tuple(getattr(check, "__name__", type(check).__name__) for check in checks)


def kind_names(classes: Iterable[type[Event]]) -> tuple[str, ...]:
    """Return the names of kinds, sorted."""
    return tuple(sorted(cls.kind for cls in classes))


# Reading -----------------------------------------------------------------------------------


def values_in(text: str, path: str) -> dict[str, Any]:
    """Return the JSON values of a payload's text, whoever wrote it.

    Raises:
        ReportUnreadable: it is no JSON object, or one with a key twice.
    """
    try:
        values = json.loads(
            text, object_pairs_hook=_unique, parse_constant=_refused, parse_float=_refused
        )
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise unreadable(path, f"its payload is no JSON: {reason}") from error
    if not isinstance(values, dict):
        raise unreadable(path, "its payload is no JSON object")
    if _is_deep(values):
        raise unreadable(path, "its payload is nested too deep")
    return values


def _is_deep(values: dict[str, Any]) -> bool:
    """Say whether values are nested deeper than those of any report."""
    layer: list[Any] = [values]
    for _ in range(_DEEPEST):
        layer = [inner for value in layer for inner in _inside(value)]
        if not layer:
            return False
    return True


def _inside(value: object) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def read(values: Mapping[str, Any], path: str) -> Payload:
    """Return a payload from its JSON values.

    Raises:
        ReportUnreadable: they are of another form than a payload has.
    """
    if values.get("format") != FORMAT:
        raise unreadable(path, f"its payload does not name the form {FORMAT}")
    try:
        payload = _converter().structure(values, Payload)
    except (BaseValidationError, ValueError, TypeError) as error:
        raise unreadable(path, "its payload lacks a part, or has one too many") from error
    bare = attrs.evolve(payload, contents={})
    if {**plain(bare), "contents": payload.contents} != values:
        raise unreadable(path, "a part of its payload is of another type")
    return payload


def report_in(payload: Payload) -> Report | None:
    """Return the contents of a payload as a report; `None` if they are of another form."""
    try:
        report = _converter().structure(payload.contents, Report)
    except (BaseValidationError, ValueError, TypeError):
        return None
    return report if plain(report) == payload.contents else None


def unreadable(path: str, reason: str) -> ReportUnreadable:
    """Return the error for a file that is no report, or none that can be checked."""
    remedy = "name an .html, .md or .json file that `chronology report` wrote"
    return ReportUnreadable(path=path, reason=reason, remedy=remedy)


def without_payload() -> ReportUnreadable:
    """Return the error for a file in which there is no payload."""
    return unreadable("the report", "it holds no payload")


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    pairs = list(pairs)
    found = dict(pairs)
    if len(found) < len(pairs):
        message = "a key stands there twice"
        raise ValueError(message)
    return found


def _refused(constant: str) -> Any:  # noqa: ANN401 - it never returns
    message = f"{constant[:20]} is no whole number"
    raise ValueError(message)
