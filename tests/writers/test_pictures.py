"""The timeline and the slip curves as pictures of their own."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT, Desk

import chronology
from chronology.cli import main
from chronology.errors import NothingToDraw
from chronology.report import picture

pytest.importorskip("vl_convert", reason="the extra `html` is not installed")
DEPOT = ROOT / "tests" / "golden" / "depot" / "chronology.toml"


@pytest.mark.parametrize("of_slips", [False, True])
@pytest.mark.parametrize(("suffix", "begins"), [(".svg", b"<svg"), (".png", b"\x89PNG")])
def test_a_picture_is_written(
    tmp_path: Path,
    suffix: str,
    begins: bytes,
    of_slips: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """A picture is a file by itself, with colours of its own and no links."""
    path = tmp_path / f"picture{suffix}"
    more = ["--slips"] if of_slips else []
    ran = CliRunner().invoke(main, ["picture", str(DEPOT), "-o", str(path), *more])
    assert ran.exit_code == 0, ran.output
    raw = path.read_bytes()
    assert raw.startswith(begins)
    assert b"var(--" not in raw
    assert b"href" not in raw


def test_a_notebook_shows_it() -> None:
    """The value of a picture is SVG that a notebook shows, with the names of the events."""
    shown = picture(chronology.build(DEPOT))._repr_svg_()
    assert "Whole depot handed over" in shown
    assert "as of 16 Jan 2023" in shown


def test_nothing_to_draw(desk: Desk, tmp_path: Path) -> None:
    """Without dates, or without plans that moved, that is said; another format is refused."""
    made = desk.build('[sources.a]\nfile = "a.txt"\npublished = 2022-06-20\n', a="Words.")
    with pytest.raises(NothingToDraw, match="no event has a date"):
        picture(made)
    with pytest.raises(NothingToDraw, match="no event has plans of one voice that moved"):
        picture(made, of_slips=True)
    ran = CliRunner().invoke(main, ["picture", str(DEPOT), "-o", str(tmp_path / "a.gif")])
    assert ran.exit_code == 2
    assert "known are .png, .svg" in ran.output


def test_a_report_in_pdf_needs_a_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where Chromium is not installed, a report in PDF is refused with the way to have one."""
    monkeypatch.setattr("shutil.which", lambda _: None)
    path = tmp_path / "report.pdf"
    ran = CliRunner().invoke(main, ["report", str(DEPOT), "-o", str(path), "--at", "2026-11-22"])
    assert ran.exit_code == 2
    assert "print that page from any browser" in ran.output
    assert not path.exists()
