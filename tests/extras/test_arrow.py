"""Frames of pandas, Polars and DuckDB from a chronology: the extra `arrow`."""

import datetime as dt
from typing import Any

import pytest
from conftest import ROOT

import chronology
from chronology import Column
from chronology.building import Chronology
from chronology.errors import MissingExtra

SEEDS = ROOT / "seeds" / "chronology.toml"
WHY = "not installed: the extra `arrow`, or what reads it; .ci/run has an environment with both"


@pytest.fixture(scope="module")
def made() -> Chronology:
    """Return the chronology of the seeds."""
    return chronology.build(SEEDS)


def needed(name: str) -> Any:  # noqa: ANN401 - a module
    """Return a package, or skip the test with the reason."""
    pytest.importorskip("nanoarrow", reason=WHY)
    return pytest.importorskip(name, reason=WHY)


def test_without_the_extra_it_is_named(made: Chronology, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lacks the package is told how to get it."""
    monkeypatch.setitem(__import__("sys").modules, "nanoarrow", None)
    with pytest.raises(MissingExtra, match=r"sourced-chronology\[arrow\]"):
        made.__arrow_c_stream__()


def test_polars(made: Chronology) -> None:
    """A frame has a row for each event, with typed columns."""
    polars = needed("polars")
    frame = polars.DataFrame(made)
    assert frame.height == len(made)
    assert frame.to_dicts()[0]["when"] == str(made[0].when)
    row = frame.filter(polars.col("id") == "az-tat-3").to_dicts()[0]
    assert (row["number"], row["series"]) == (3, made.ledger.series_names["az-tat"])
    assert row["when_earliest"] == dt.datetime(2023, 4, 1)  # noqa: DTZ001 - civil time
    assert row["when_latest"] == dt.datetime(2023, 4, 30, 23, 59, 59)  # noqa: DTZ001 - civil time
    assert frame.schema["who"] == polars.List(polars.String)


def test_a_schema_does_not_depend_on_what_is_selected(made: Chronology) -> None:
    """Frames of selections can be put below each other."""
    polars = needed("polars")
    none = polars.DataFrame(made.where(status="denied"))
    assert none.height == 0
    standing = ["id", "when", "when_earliest", "who", "number", "sources", "slip_least", "tags"]
    whole = polars.DataFrame(made)
    assert [none.schema[key] for key in standing] == [whole.schema[key] for key in standing]
    assert none.columns == whole.columns


def test_pandas(made: Chronology) -> None:
    """The same in pandas."""
    needed("pyarrow")  # through which pandas reads Arrow streams
    pandas = needed("pandas")
    if not hasattr(pandas.DataFrame, "from_arrow"):
        pytest.skip("pandas reads Arrow streams from 3.0 on")
    frame = pandas.DataFrame.from_arrow(made)
    assert len(frame) == len(made)
    assert list(frame["id"]) == [one.id for one in made]
    assert frame["when_latest"].dtype.kind == "M"


def test_duckdb(made: Chronology) -> None:
    """DuckDB asks of it by its name."""
    duckdb = needed("duckdb")
    events = made
    counted = duckdb.sql("SELECT count(*), count(when_earliest) FROM events").fetchall()
    dated = sum(one.when is not None and one.when.earliest is not None for one in events)
    assert counted == [(len(made), dated)]


def test_what_is_of_no_one_type_is_text(made: Chronology) -> None:
    """Numbers beyond 64 bits, values of different sorts, and halves of characters."""
    polars = needed("polars")
    big = Column("Big", lambda _: 10**30)
    mixed = Column("Mixed", lambda event: 1 if event.plans else "one")
    half = Column("Half", lambda _: "\ud800")
    share = Column("Share", lambda event: 0.5 if event.plans else 1)
    frame = polars.DataFrame(made.table(columns=[big, mixed, half, share]))
    assert frame["big"][0] == str(10**30)
    assert frame.schema["mixed"] == polars.String
    assert frame["half"][0] == "\\ud800"
    assert frame.schema["share"] == polars.Float64


def test_dates_before_our_era(made: Chronology) -> None:
    """Bounds are seconds: no year is out of reach."""
    nanoarrow = needed("nanoarrow")
    ides = Column("Ides", lambda _: chronology.TimeSpan.day(-43, 3, 15))
    array = nanoarrow.ArrayStream(made[:1].table(columns=[ides])).read_all()
    seconds = chronology.TimeSpan.day(-43, 3, 15).begin_of_the_begin
    at = array.schema.fields
    place = [field.name for field in at].index("ides_earliest")
    assert nanoarrow.array(array.child(place)).buffer(1).element(0) == seconds


def test_the_page_on_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the handbook says of frames runs with the libraries that it names."""
    for library in ("polars", "duckdb", "pandas"):
        needed(library)
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs/how-to/frames.md").read_text(encoding="utf-8")
    code = page.partition("<!-- extras: ")[2].partition("```python\n")[2].partition("```")[0]
    names: dict[str, Any] = {}
    exec(compile(code, "frames.md", "exec"), names)  # noqa: S102 - our own document
    assert names["slips"].height == len(names["made"].outcomes_frame())
