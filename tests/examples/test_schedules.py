"""The example on release schedules: what it reads in invented ones, and what it finds."""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from peps import collected, main
from releases.lines import order_of
from releases.schedules import Reader
from releases.versions import versions_at

import chronology

LISTED = """
Release schedule
================

Actual:

- 1.4.0 alpha 1: Tuesday, 2024-01-02
* 1.4.0 beta 1 (source only): February 6, 2024
  (No new features from here on.)

Expected (preliminary):

- 1.4.0 rc1 2024-03-05
- 1.4.0 final: 2024-04-02 (was 2024-03-26)

The team meets on 3 May 2024, and 1.4.0 will be there on time.

Later
-----

- 1.4.1: TBD
- 1.4.2: 2024-06-04 (tentative)
- 2024-07-02: 1.4.3
- 1.4.4: released July 30, 2024
"""

MARKDOWN = """
# Widget

## Upcoming releases

| Version | Feature freeze | Release date | Status |
|---------|----------------|--------------|--------|
| **2.1** | 4 Mar 2024     | 2 Apr 2024   | Done   |
| [2.2](x.md) | 2 Sep 2024 | 1 Oct 2024   |        |

## Changes

### 2.0.0 - 2023-10-03

24 October 2024: release branch created
"""

COLUMNS = """
Dates
=====

=========  ==========  ==========
Milestone  Planned     Actual
=========  ==========  ==========
3.0 beta   2024-01-09  2024-01-11
3.0        2024-02-13
=========  ==========  ==========

.. Future releases:

- 3.1: 2024-05-14

.. - 3.2: 2024-06-11
   - 3.3: 2024-07-09
"""


def read(text: str) -> list[tuple[str, str, str]]:
    """Return the name, the words for the date, the words for the mood of each milestone."""
    found = list(Reader(text).milestones())
    for milestone in found:
        for words in (milestone.quote, milestone.date, milestone.mood_quote):
            assert words is None or text[words.start :].startswith(words.text)
    return [
        (m.name, m.date.text if m.date else "", m.mood_quote.text if m.mood_quote else "")
        for m in found
    ]


def test_lists() -> None:
    """A list stands under the words that lead it in; remarks and brackets are no names."""
    assert read(LISTED) == [
        ("1.4.0 alpha 1", "Tuesday, 2024-01-02", "Actual"),
        ("1.4.0 beta 1", "February 6, 2024", "Actual"),
        ("1.4.0 rc1", "2024-03-05", "Expected"),
        ("1.4.0 final", "2024-04-02", "Expected"),
        ("1.4.1", "", "TBD"),
        ("1.4.2", "2024-06-04", "tentative"),
        ("1.4.3", "2024-07-02", ""),
        ("1.4.4", "July 30, 2024", "released"),
    ]


def test_markdown() -> None:
    """A column's head names the milestone, a status cell the mood of the release itself."""
    assert read(MARKDOWN) == [
        ("2.1 feature freeze", "4 Mar 2024", "Upcoming"),
        ("2.1", "2 Apr 2024", "Done"),
        ("2.2 feature freeze", "2 Sep 2024", "Upcoming"),
        ("2.2", "1 Oct 2024", "Upcoming"),
        ("2.0.0", "2023-10-03", ""),
        ("release branch created", "24 October 2024", ""),
    ]


def test_columns_and_comments() -> None:
    """Columns by their place; a comment may lead in a list, what it hides is not read."""
    assert read(COLUMNS) == [
        ("3.0 beta", "2024-01-09", "Planned"),
        ("3.0 beta", "2024-01-11", "Actual"),
        ("3.0", "2024-02-13", "Planned"),
        ("3.1", "2024-05-14", "Future"),
    ]


UNDER_TITLES = """
# Otter releases

## v2.1

- **Code freeze**: 6 May 2024
- **v2.1.0 released**: Tuesday 4 June 2024
- RC1: Monday, May 20th

## v2.2

- **Code freeze**: 4 November 2024
- **v2.2.0 released**: Tuesday 3 December 2024
- RC1: Monday, November 18th
"""

NESTED = """
- Beta
  - 2024-02-06
- Final
  - 2024-03-05
  - 2024-04-02

Plan
====

* 2024-05-07
* 2024-06-04

Widget 1.5
==========

:Planned: Q2 2024
:Actual release date: 3 July 2024
"""

LIST_TABLE = """
.. list-table::
   :header-rows: 1

   * - Week
     - Date
     - Event
   * - W-9
     - Feb 6, 2024
     - Feature freeze
   * - W-0
     - Apr 9, 2024
     - Final release

.. csv-table::

   1.4.0, 2024-04-09, 2024-05-09
"""

RULED = """
Milestone        Target      Actual
---------------  ----------  ----------
Alpha            2024-01-09  2024-01-11
Beta             2024-02-13
A much longer beta 2024-03-13
Final            2024-04-09  skipped
"""

REVISED = """
| Deliverable | Original date | Revised date | Actual date |
|-------------|---------------|--------------|-------------|
| Alpha       | 2024-01-09    | 2024-01-23   | 2024-01-24  |
| Beta        | 2024-02-13    |              |             |

Target release date: 2024-04-09
Actual release date: 2024-04-11
"""

CALLED_OFF = """
Cancelled:

- 1.4.1 (was 2024-04-09), no longer needed

Planned:

- ~~1.4.2 - Q3 2024~~ cancelled, see 1.5
- 1.4.3: ~~2024-05-07~~ 2024-06-04
- ~~1.4.4: 2024-08-06~~
- 1.4.5: 2024-09-03 (old servers dropped)

1.4.6   -   (dropped)
"""

TWICE = """
| Version | Milestone | Date       |
|---------|-----------|------------|
| 1.4     | Beta 1    | 2024-02-06 |
| 1.4     | RC 1      | 2024-03-05 |

| Version | Remark | Date       |
|---------|--------|------------|
| 1.5     | here   | 2024-05-07 |
| 1.5     | there  | 2024-06-04 |
"""


@pytest.mark.parametrize(
    ("text", "found", "unread"),
    [
        pytest.param(
            UNDER_TITLES,
            [
                ("Code freeze", "6 May 2024", ""),
                ("v2.1.0", "Tuesday 4 June 2024", ""),
                ("RC1", "Monday, May 20th", ""),
                ("Code freeze", "4 November 2024", ""),
                ("v2.2.0", "Tuesday 3 December 2024", ""),
                ("RC1", "Monday, November 18th", ""),
            ],
            [],
            id="released in a name is no mood",
        ),
        pytest.param(
            NESTED,
            [
                ("Beta", "2024-02-06", ""),
                ("Widget 1.5", "Q2 2024", "Planned"),
                ("release", "3 July 2024", "Actual"),
            ],
            ["- 2024-03-05", "- 2024-04-02", "* 2024-05-07", "* 2024-06-04"],
            id="an item or a title names one date, not several",
        ),
        pytest.param(
            LIST_TABLE,
            [("Feature freeze", "Feb 6, 2024", ""), ("Final release", "Apr 9, 2024", "")],
            ["1.4.0, 2024-04-09, 2024-05-09"],
            id="a list-table is a table, and a csv-table is not read",
        ),
        pytest.param(
            RULED,
            [
                ("Alpha", "2024-01-09", "Target"),
                ("Alpha", "2024-01-11", "Actual"),
                ("Beta", "2024-02-13", "Target"),
                ("Final", "", "skipped"),
                ("Final", "2024-04-09", "Target"),
            ],
            ["A much longer beta 2024-03-13"],
            id="columns ruled below their heads; what runs over a border is not read",
        ),
        pytest.param(
            REVISED,
            [
                ("Alpha", "2024-01-23", "Revised"),
                ("Alpha", "2024-01-24", "Actual"),
                ("Beta", "2024-02-13", "Original"),
                ("release", "2024-04-09", "Target"),
                ("release", "2024-04-11", "Actual"),
            ],
            [],
            id="what is revised is the plan, and moods are no names",
        ),
        pytest.param(
            CALLED_OFF,
            [
                ("1.4.1", "", "Cancelled"),
                ("1.4.2", "", "cancelled"),
                ("1.4.3", "2024-06-04", "Planned"),
                ("1.4.5", "2024-09-03", "Planned"),
                ("1.4.6", "", "dropped"),
            ],
            ["- ~~1.4.4: 2024-08-06~~"],
            id="cancelled, skipped, dropped, struck",
        ),
        pytest.param(
            TWICE,
            [("1.4 Beta 1", "2024-02-06", ""), ("1.4 RC 1", "2024-03-05", "")],
            ["| 1.5     | here   | 2024-05-07 |", "| 1.5     | there  | 2024-06-04 |"],
            id="one name with two dates in a table is not understood",
        ),
        pytest.param(
            "# 1.4 (due 2024-06-04)\n\n1. Beta 1 - 6 February 2024\n2. Final - 4 June 2024\n",
            [
                ("1.4", "2024-06-04", "due"),
                ("Final", "4 June 2024", ""),
            ],
            ["1. Beta 1 - 6 February 2024"],
            id="a count that may be a day is left alone, and a mood beside a date is that date's",
        ),
        pytest.param(
            "- RC1: May 7th\n- 1.4.0 (2024-06-04)\n",
            [("1.4.0", "2024-06-04", "")],
            ["- RC1: May 7th"],
            id="a date without its year is no one's",
        ),
        pytest.param(
            "1.4.0 will be there on 4 June 2024, all being well.\n",
            [],
            ["1.4.0 will be there on 4 June 2024, all being well."],
            id="prose is listed",
        ),
    ],
)
def test_structures(text: str, found: list[tuple[str, str, str]], unread: list[str]) -> None:
    """What the structure of a text says is read; a date it leaves open is listed as unread."""
    assert read(text) == found
    reader = Reader(text)
    list(reader.milestones())
    assert reader.unread == unread


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The release of 1.4 is planned for May 2024.",
        "- PEP 12, a new parser of 2024",
        "- 1.4.0: see below",
        "As of 2024-10-31, 1.4 is no longer supported.",
        "| a | b |",
    ],
)
def test_what_is_no_milestone(text: str) -> None:
    """Prose, other lists and empty documents hold no milestones."""
    assert read(text) == []


def test_releases_in_order() -> None:
    """A release's place follows from its name, however it is spelt."""
    names = ["1.4a1", "1.4.0 alpha 2", "v1.4.0-beta.1", "1.4 release candidate 1", "1.4.0", "1.4.1"]
    places = [order_of(name, "Widget") for name in names]
    assert None not in places
    assert places == sorted(p for p in places if p is not None)
    assert order_of("1.4 final", "") == order_of("1.4.0", "")
    assert order_of("1.4rc", "") == order_of("1.4.0 candidate 1", "")
    assert order_of("Feature freeze", "") is None


def saved(folder: Path, *texts: tuple[str, str]) -> Path:
    """Save versions of one schedule, each with the day on which it was stated."""
    rows = ["file,document,series,stated,sha256"]
    for number, (stated, text) in enumerate(texts):
        name = f"v{number}.txt"
        (folder / name).write_text(dedent(text), encoding="utf-8")
        rows.append(f"{name},Widget plan,Widget 1.4,{stated}T12:00:00+00:00,")
    (folder / "index.csv").write_text("\n".join(rows), encoding="utf-8")
    return folder


def codes(folder: Path) -> list[str]:
    """Return what the library finds in the versions of a folder, shortly."""
    made = chronology.build(collected(folder).finished())
    return sorted(f"{f.code} {made.event(f.events[0]).name}" for f in made.findings)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            [
                ("2024-01-01", "Expected:\n\n- 1.4.0: Tuesday, 2024-02-06\n"),
                ("2024-02-01", "Expected:\n\n- 1.4.0: Tuesday, 2024-03-05\n"),
                ("2024-02-02", "Expected:\n\n- 1.4.0: Tuesday, 2024-03-05\n"),
                ("2024-03-09", "Actual:\n\n- 1.4.0: Thursday, 2024-03-07\n"),
            ],
            ["late 1.4.0", "plan-slipped 1.4.0"],
        ),
        ([("2024-01-01", "Expected:\n\n- 1.4.0: January 45, 2024\n")], ["impossible-date 1.4.0"]),
        ([("2024-01-01", "- 1.4.0: Monday, 2024-02-06\n")], ["weekday-mismatch 1.4.0"]),
        (
            [("2024-05-01", "Released:\n\n- 1.4.1: 2024-02-06\n- 1.4.0: 2024-03-05\n")],
            ["series-order 1.4.0"],
        ),
        (
            [
                ("2024-03-09", "Actual:\n\n- 1.4.0: 2024-03-05\n"),
                ("2024-04-09", "Actual:\n\n- 1.4.0: 2024-03-08\n"),
            ],
            ["report-corrected 1.4.0"],
        ),
        (
            [
                ("2024-03-09", "- 1.4.0: 2024-03-05\n"),
                ("2024-04-09", "- 1.4.0: 2024-03-08\n"),
            ],
            ["report-corrected 1.4.0"],
        ),
        (
            [
                ("2024-03-01", "- 1.4.0: 2024-03-05\n"),
                ("2024-04-09", "- 1.4.0: 2024-03-05\n"),
            ],
            ["plan-unreported 1.4.0", "report-unchanged 1.4.0"],
        ),
        ([("2024-03-01", "- 1.4.0: 2024-02-06\n- 1.4.1: 2023-02-07\n")], []),
        ([("2024-03-01", "- 1.4.0: 2024-02-06\n- 1.3.9: 2024-02-07\n")], []),
        (
            [("2024-05-01", "Planned:\n\n- 1.4.0: 2024-02-06\n")],
            ["plan-unreported 1.4.0", "stale-plan 1.4.0"],
        ),
        (
            [
                ("2024-01-09", "## v1.4\n\n- Code freeze: 6 May 2024\n- RC1: 20 May 2024\n"),
                (
                    "2024-06-09",
                    "## v1.5\n\n- Code freeze: 4 November 2024\n\n## v1.4\n\n"  # noqa: ISC004 - one text
                    "- Code freeze: 13 May 2024\n- RC1: 20 May 2024\n",
                ),
            ],
            [
                "late Code freeze (widget plan)",
                "plan-unreported RC1 (widget plan)",
                "report-unchanged RC1 (widget plan)",
            ],
        ),
        (
            [
                ("2024-01-09", "# Spring\n\n- Freeze: 6 May 2024\n"),
                (
                    "2024-02-09",
                    "# Autumn\n\n- Freeze: 4 Nov 2024\n\n# Spring\n\n- Freeze: 6 May 2024\n",
                ),
            ],
            [],
        ),
        (
            [
                ("2024-01-09", "Client\n- 1.4.0: 2023-05-02\nServer\n- 1.4.0: 2023-08-01\n"),
                ("2024-02-09", "Client\n- 1.4.0: 2023-05-02\n\nServer\n- 1.4.0: 2023-08-01\n"),
            ],
            [],
        ),
        ([("2024-01-09", "1. 1.4 Beta 1 - 26 March 2024\n")], []),
        (
            [
                ("2024-01-09", "- v1.4.0 released: Tuesday 4 June 2024\n"),
                ("2024-06-20", "- v1.4.0 released: Tuesday 4 June 2024\n"),
            ],
            ["plan-unreported v1.4.0", "report-unchanged v1.4.0"],
        ),
        (
            [
                ("2024-01-09", "Planned:\n\n- 1.4.1: 2024-02-06\n- 1.4.2: 2024-02-07\n"),
                ("2024-03-09", "- 1.4.1 (was 2024-02-06), cancelled\n- 1.4.2: skipped\n"),
            ],
            [],
        ),
        (
            [
                (
                    "2024-01-09",
                    "| What | Planned | Actual |\n|--|--|--|\n| 1.4.1 | 2024-02-06 | |\n",
                ),
                (
                    "2024-03-09",
                    "| What | Planned | Actual |\n|--|--|--|\n| 1.4.1 | 2024-02-06 | skipped |\n",
                ),
            ],
            [],
        ),
    ],
)
def test_what_is_found(texts: list[tuple[str, str]], found: list[str], tmp_path: Path) -> None:
    """Plans move and are met or not; oddities are found; what no word marks makes no conflict.

    A line that only stays where it was, past its day, is no report.
    """
    assert codes(saved(tmp_path, *texts)) == found


def test_what_is_set_aside_says_why(tmp_path: Path) -> None:
    """A slip of the pen takes no part, and is listed with its reason."""
    text = "- 1.4.0: 2024-02-06\n- 1.4.1: 2023-02-07\n- 1.5.0: 2024-02-08\n"
    ledger = collected(saved(tmp_path, ("2024-03-01", text))).finished()
    assert [claim.set_aside for claim in ledger.claims] == [
        "",
        "7 February 2023 lies before 1.4.0, 6 February 2024, and no word says what it is",
        "it names a release of Widget 1.5 in the schedule of 1.4",
    ]


def test_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that there is to know is printed, and no list is longer than asked for."""
    late = "\n".join(f"- 1.4.{number}: Monday, 2024-02-06" for number in range(9))
    folder = saved(tmp_path, ("2024-01-01", f"Expected:\n\n{late}\n- 1.4.9: 2024-03-05\n"))
    monkeypatch.setattr(sys, "argv", ["peps.py", str(folder), "--most", "3"])
    main()
    out = capsys.readouterr().out
    assert "1 versions of 1 schedules" in out
    assert "Weekdays that do not match: 9" in out
    assert "… and 6 more" in out
    assert "weekday-mismatch" in out


@pytest.mark.parametrize(
    "index", [None, "", "file,document\nx,y\n", "file,document,series,stated\nx,y,z,never\n"]
)
def test_nothing_there(index: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without schedules, or with a broken index, is told, and ends the program."""
    (tmp_path / "x").touch()
    if index is not None:
        (tmp_path / "index.csv").write_text(index, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["peps.py", str(tmp_path)])
    with pytest.raises(SystemExit):
        main()


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_clone(tmp_path: Path) -> None:
    """Every version in a clone's history is found, also under a file's earlier name."""

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=N", "-c", "user.email=n@example.org"]
        subprocess.run(
            ["git", "-C", str(tmp_path), *who, *arguments], check=True, capture_output=True
        )

    git("init", "-q")
    header = "Title: Widget 1.4 Release Schedule\nStatus: Draft\n\nDates\n=====\n\nExpected:\n\n"
    (tmp_path / "plan.txt").write_text(f"{header}- 1.4.0: 2024-02-06\n")
    git("add", ".")
    git("commit", "-q", "-m", "A plan", "--date", "2024-01-01T12:00:00+02:00")
    git("mv", "plan.txt", "plan.rst")
    git("commit", "-q", "-m", "Renamed")
    (tmp_path / "plan.rst").write_text(f"{header}- 1.4.0: 2024-03-05\n")
    git("commit", "-q", "-a", "-m", "Later")

    (tmp_path / "next.rst").write_text(f"{header}- 1.4.0: 2024-03-05\n".replace("1.4", "1.5"))
    git("add", ".")
    git("commit", "-q", "-m", "Made from a copy")

    told: list[tuple[int, int]] = []
    whole = versions_at(tmp_path, lambda done, of: told.append((done, of)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [v.number for v in whole if v.document == "next"] == ["1.5"]
    found = [v for v in whole if v.document == "plan"]
    assert {(v.project, v.number) for v in found} == {("Widget", "1.4")}
    assert sorted(version.name.split("/")[1] for version in found) == [
        "plan.rst",
        "plan.rst",
        "plan.txt",
    ]
    assert all(isinstance(version.stated, dt.datetime) for version in found)
    assert b"2024-03-05" in b"".join(version.raw for version in found)
