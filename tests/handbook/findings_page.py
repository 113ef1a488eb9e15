"""The page of every finding, each with the smallest ledger that gives it, made by building it."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import chronology
from chronology.findings import CODES, Finding
from chronology.vocabulary import Family

CASES: Mapping[str, Mapping[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "findings.toml").read_text(encoding="utf-8")
)
HEAD = """\
# Every finding

Each code with its severity, when it is found, a smallest ledger that gives it, what is then printed
(by `chronology check --all`, `table --findings --notes` and in reports), and what to do. The page
is made by building these ledgers. How findings and severities are meant, and how to write a check
of your own, stands in [findings](../findings.md).

A finding is no reproach to a ledger: where documents disagree, or a plan came late, that is what
they say. What needs no more attention is folded away by a [decision](../ledger.md#decisions).
"""
_TITLES = {
    Family.EVIDENCE: "Evidence",
    Family.DISAGREEMENT: "Disagreement",
    Family.PLAN: "Plans",
    Family.SERIES: "Series",
    Family.ORDER: "Order",
    Family.DECISION: "Decisions",
}
_LANGUAGES = {".csv": "text", ".txt": "text", ".html": "html", ".warc": "text"}


def found(code: str, folder: Path) -> list[Finding]:
    """Return the findings of a code that its ledger, or its items, give."""
    case = CASES[code]
    for name, text in case["documents"].items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    if "items" in case:
        (folder / "items.jsonl").write_text(case["items"], encoding="utf-8")
        checked = chronology.check_items(folder / "items.jsonl", folder)
        return [one for item in checked for one in item.reasons if one.code == code]
    (folder / "chronology.toml").write_text(case["ledger"], encoding="utf-8")
    made = chronology.build(folder / "chronology.toml")
    assert made.problems == ()
    return [one for one in made.findings if one.code == code]


def page(findings: Mapping[str, list[Finding]]) -> str:
    """Return the page, with what was found for each code."""
    parts = [HEAD.strip(), "\n".join(_contents())]
    family: Family | None = None
    for code, row in CODES.items():
        if row.family is not family:
            family = row.family
            parts.append(f"## {_TITLES[family]}")
        parts += _entry(code, findings[code])
    return "\n\n".join(parts) + "\n"


def _contents() -> Iterator[str]:
    for family, title in _TITLES.items():
        codes = (f"[`{code}`](#{code})" for code, row in CODES.items() if row.family is family)
        yield f"- **{title}**: {', '.join(codes)}"


def _entry(code: str, findings: list[Finding]) -> Iterator[str]:
    case = CASES[code]
    yield f"### `{code}`"
    yield f"*{CODES[code].severity}*: {CODES[code].meaning}."
    for name, text in case["documents"].items():
        if name in case.get("told", {}):
            yield f"`{name}`: {case['told'][name]}"
            continue
        body = text.replace("\r\n", "\n").rstrip("\n")
        yield f"`{name}`:\n\n```{_LANGUAGES[Path(name).suffix]}\n{body}\n```"
    name, kind = ("items.jsonl", "json") if "items" in case else ("chronology.toml", "toml")
    yield f"`{name}`:\n\n```{kind}\n{case.get('items', case.get('ledger')).strip()}\n```"
    told = "\n".join(f"{one.severity}: {one.code}: {one.sentence}" for one in findings)
    yield f"Printed:\n\n```text\n{told}\n```"
    yield f"**What to do.** {case['mend']}"
