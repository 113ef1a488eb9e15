"""The HTML report: one page that asks nothing of anybody, and in which no text becomes markup."""

import base64
import datetime as dt
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner
from conftest import ROOT, Desk, span
from hostile import HOSTILE, ledger
from hypothesis import given
from hypothesis import strategies as st
from reports import rendered

import chronology
from chronology.building import Chronology
from chronology.cli import main
from chronology.report import contents
from chronology.timespan import TimeSpan
from chronology.view import Report
from chronology.view.dates import date_of
from chronology.view.short_words import short_words
from chronology.writers import markdown
from chronology.writers.page import figure
from chronology.writers.page import page as html
from chronology.writers.page import picture as html_picture
from chronology.writers.page.drawn_rows import rows
from chronology.writers.page.marks import DAY, Bounds, Look, marks_of, marks_of_plan
from chronology.writers.page.reach import bounds_of, time_in_view

SEEDS = ROOT / "seeds" / "chronology.toml"
AT = dt.datetime(2026, 11, 22, 6, 30, tzinfo=dt.UTC)
ASSETS = {html.STILL: "<svg></svg>", html.RUNTIME: "window.vegaEmbed = null;"}


class Parsed(HTMLParser):
    """A page as a browser takes it: its elements, its scripts and styles, its text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.text: list[str] = []
        self.inside = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag in self.raw:
            self.raw[tag].append("")
            self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or style."""
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        """Keep the text, that of scripts and styles apart."""
        if self.inside:
            self.raw[self.inside][-1] += data
        else:
            self.text.append(data)

    def attributes(self, name: str) -> list[str]:
        """Return every value that an attribute has in the page."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]


@pytest.fixture(scope="module")
def seeds() -> Report:
    """What a report on the seeds holds."""
    return contents(chronology.build(SEEDS), at=AT)


@pytest.fixture(scope="module")
def page(seeds: Report) -> Parsed:
    """The page of the seeds, with stand-ins for the picture and what draws it."""
    return Parsed(html.render(seeds, "{}", ASSETS))


def page_of(made: Chronology) -> str:
    """Return the page of a chronology, with stand-ins for the picture and what draws it."""
    return html.render(contents(made, at=AT), "{}", ASSETS)


# One page, and nothing else -----------------------------------------------------------------


def test_nothing_is_asked_of_any_other_place(page: Parsed) -> None:
    """No element of the page loads anything: no sources, style sheets, frames or imports."""
    loading = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}
    assert not [name for name in loading if page.attributes(name)]
    assert not {"link", "iframe", "img", "object", "embed", "base"} & {t for t, _ in page.elements}
    assert "url(" not in page.raw["style"][0]
    assert "@import" not in page.raw["style"][0]


def test_the_policy_names_every_script_and_style_and_nothing_else(page: Parsed) -> None:
    """The Content Security Policy allows exactly the scripts and the style that stand there."""
    policy = next(a["content"] for t, a in page.elements if a.get("http-equiv"))
    kinds = [a.get("type", "") for tag, a in page.elements if tag == "script"]
    run = [text for kind, text in zip(kinds, page.raw["script"], strict=True) if not kind]
    texts = [*run, *page.raw["style"]]
    hashes = [base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in texts]
    assert sorted(re.findall(r"'sha256-([^']+)'", policy)) == sorted(hashes)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not page.attributes("style")


def test_links_lead_somewhere(page: Parsed) -> None:
    """Every link within the page has its goal there, and no id stands twice."""
    ids = Counter(page.attributes("id"))
    within = {href[1:] for href in page.attributes("href") if href.startswith("#")}
    assert within <= set(ids)
    assert set(ids.values()) == {1}


def test_a_web_address_is_a_link_and_nothing_else_is(desk: Desk) -> None:
    """What a ledger gives as an address is a link if it is one of the web."""
    sources = "".join(
        f'[sources.s{n}]\nfile = "a.txt"\npublished = 2022\nurl = "{url}"\n'
        for n, url in enumerate(("https://example.org/a?b", "javascript:alert(1)", "data:x,y"))
    )
    hrefs = Parsed(page_of(desk.build(sources, a="Words."))).attributes("href")
    assert [href for href in hrefs if not href.startswith("#")] == ["https://example.org/a?b"]


# What stands there --------------------------------------------------------------------------


def test_sections_stand_in_the_order_a_reader_likes(page: Parsed) -> None:
    """First what was found, in sentences, then the one table, the picture, and what lies behind."""
    shown = [a["id"] for tag, a in page.elements if tag in {"section", "details"} and "id" in a]
    order = "short chronology undated timeline choosing plans found sources proves appendix"
    assert shown == order.split()
    parts = [a["id"] for tag, a in page.elements if tag == "h3" and "id" in a]
    assert parts == ["derived", "order", "kept", "files", "totals"]


def test_every_date_leads_to_its_passage(seeds: Report, page: Parsed) -> None:
    """Each claim has a passage under its anchor, with its time words marked."""
    assert {claim.anchor for claim in seeds.claims} <= set(page.attributes("id"))
    marked = sum(len(passage.marks) for claim in seeds.claims for passage in claim.passages)
    placed = sum(tag == "mark" for tag, _ in page.elements)
    assert placed == marked > 30
    text = " ".join(page.text)
    assert all(claim.derivation in text for claim in seeds.claims)


def test_every_event_and_finding_is_told(seeds: Report, page: Parsed) -> None:
    """Events with and without a date stand there by name, and so does every finding."""
    ids = set(page.attributes("id"))
    assert {*seeds.event_of, *seeds.finding_of} <= ids
    text = " ".join(page.text)
    assert all(row.name in text for row in (*seeds.events, *seeds.undated))
    assert all(row.in_titles in text for row in seeds.findings)


def test_a_conflict_has_both_quotes_side_by_side(desk: Desk) -> None:
    """Reports that disagree stand in the first lines, in a table, and side by side in one frame."""
    text, documents = ledger("the bridge")
    read = Parsed(page_of(desk.build(text, **documents)))
    look = {"article": "conflict", "div": "pair"}
    frames = [tag for tag, a in read.elements if a.get("class") == look.get(tag, "none")]
    assert frames[:2] == ["article", "div"]
    words = " ".join(" ".join(read.text).split())
    found = words[words.rindex("What was found") : words.rindex("Appendix:")]
    assert set(re.findall(r"reported(?: \(as typed\))?: (3 May|5 June) 2022", found)) == {
        "3 May",
        "5 June",
    }
    first = words[words.rindex("In short") : words.rindex("The chronology: events")]
    assert "reported (as typed) 3 May 2022" in first
    assert "5 June 2022" in first[first.index("Who disputes what") :]


def test_sections_are_named_as_in_markdown(seeds: Report, page: Parsed) -> None:
    """Who has both the page and the Markdown finds the same sections and the same columns."""
    named = {"Findings": {"Severity"}, "Totals": {"What that means"}, "Plans": {"Slip", "Date"}}
    words = "\n".join(page.text)
    assert all(header in words for headers in named.values() for header in headers)
    told = markdown.render(seeds, "{}", {})
    titles = {line.removeprefix("## ") for line in told.splitlines() if line.startswith("## ")}
    shown = {text.strip() for text in page.text}
    assert titles - shown <= {"Claims that do not count", "Decisions"}  # the seeds have none


def test_findings_of_one_code_are_named_once(seeds: Report) -> None:
    """An event with two findings of one code names it once, with a link to each of the two."""
    first = seeds.events[0]
    finding = next(row for row in seeds.findings if row.severity == "warning")
    again = attrs.evolve(finding, anchor="f998"), attrs.evolve(finding, anchor="f999")
    event = attrs.evolve(first, findings=("f998", "f999"))
    report = attrs.evolve(
        seeds, events=(event, *seeds.events[1:]), findings=(*seeds.findings, *again)
    )
    made = html.render(report, "{}", ASSETS)
    cell = re.search(r'data-label="Findings">(.*?)</td>', made)
    assert cell is not None
    assert re.findall(r">([^<]+)</a>", cell[1]) == [short_words(finding.code), "(2)"]
    assert re.findall(r'href="#(\w+)"', cell[1]) == ["f998", "f999"]


def test_statistics_do_not_say_all_twice(seeds: Report) -> None:
    """Plans are grouped by series where one has a series, and not for its own sake."""
    groups = [(row.by, row.group) for row in seeds.statistics]
    for by in {by for by, _ in groups} - {"all"}:
        assert any(group for other, group in groups if other == by)


def test_the_head_is_short_and_the_versions_stand_below(page: Parsed) -> None:
    """What made the report, hashes and all, is told at the end; the head names the version."""
    words = " ".join(page.text)
    assert words.index("Made by chronology") > words.index("It does not prove")


def test_tables_tell_a_screen_reader_what_is_what(page: Parsed) -> None:
    """Each table has a caption, its headers a scope, and the page landmarks and a language."""
    tags = Counter(tag for tag, _ in page.elements)
    assert tags["table"] == tags["caption"] > 3
    assert all(
        a.get("scope") in {"row", "col", "rowgroup"} for tag, a in page.elements if tag == "th"
    )
    assert tags["main"] == tags["header"] == tags["nav"] == tags["h1"] == 1
    assert ("html", {"lang": "en"}) in page.elements
    assert next(a for tag, a in page.elements if tag == "a") == {"href": "#main", "class": "skip"}


def test_what_only_its_kind_says_of_an_event_stands_behind_it(desk: Desk) -> None:
    """Series, number and the fields of a kind are told where the claims on an event are."""
    made = desk.build(
        """
        [sources.mail]
        file = "mail.txt"
        published = 2022-06-20
        [series.joint]
        name = "Joint commission"
        [events.third]
        kind = "commission-meeting"
        series = "joint"
        ordinal = 3
        [events.works]
        kind = "plant-launch"
        plant = "Ganja works"
        [[claims]]
        event = "third"
        source = "mail"
        quote = "They met on 3 May 2022"
        [[claims]]
        event = "works"
        source = "mail"
        quote = "it opened on 4 May 2022"
        """,
        mail="They met on 3 May 2022; it opened on 4 May 2022.",
    )
    text = " ".join(" ".join(Parsed(page_of(made)).text).split())
    assert "Series Joint commission Number 3" in text
    assert "plant Ganja works" in text


# Nothing breaks out -------------------------------------------------------------------------


def kinds_of(page: Parsed) -> set[tuple[str, str]]:
    """Return which attributes which elements of a page have."""
    return {(tag, name) for tag, attributes in page.elements for name in ("", *attributes)}


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words(words: str, desk: Desk, tmp_path: Path) -> None:
    """Whatever stands in a ledger or a document, the page has no other elements for it."""
    text, documents = ledger(words)
    read = Parsed(page_of(desk.build(text, **documents)))
    plain_text, plain_documents = ledger("plain words")
    folder = tmp_path / "plain"
    folder.mkdir()
    plain = Parsed(page_of(Desk(folder).build(plain_text, **plain_documents)))
    assert kinds_of(read) <= kinds_of(plain)
    assert not [value for value in read.attributes("href") if not value.startswith("#")]
    assert len(read.raw["script"]) == len(plain.raw["script"])


def test_hidden_characters_are_shown(desk: Desk) -> None:
    """What turns the direction of writing, or does not show, stands there as its code point."""
    text, documents = ledger("\u202eevil\u200b")
    written = page_of(desk.build(text, **documents))
    assert "⟨U+202E⟩evil⟨U+200B⟩" in written
    assert not {"\u202e", "\u200b"} & set(written)


# Blocks and payload -------------------------------------------------------------------------


def test_blocks_and_payload_are_found_again(seeds: Report) -> None:
    """What was put into a page is read from it again, to the letter."""
    made = html.render(seeds, '{"a":1}', ASSETS)
    assert html.payload_in(made) == '{"a":1}'
    assert html.assets_in(made) == ASSETS


def test_a_page_without_payload_is_refused() -> None:
    """Another page is no report."""
    with pytest.raises(chronology.ChronologyError, match="it holds no payload"):
        html.payload_in("<p>Hello</p>")


def test_same_bytes() -> None:
    """The same chronology and time give the same page, picture and all."""
    made = chronology.build(SEEDS)
    assert rendered(made, html.FORMAT, at=AT) == rendered(made, html.FORMAT, at=AT)


def test_without_the_library_the_page_is_whole(
    seeds: Report, page: Parsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the picture cannot be drawn, the page says so, and how to have it."""
    monkeypatch.setattr(html_picture, "find_spec", lambda _: None)
    assert html.assets(seeds) == {}
    bare = Parsed(html.render(seeds, "{}", {}))
    assert figure.WITHOUT_PICTURE in " ".join(bare.text)
    assert set(page.attributes("id")) - set(bare.attributes("id")) == {"still", "vega"}


def test_the_command_says_what_a_page_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the library the command writes the page, and says on stderr how to have it all."""
    monkeypatch.setattr(html_picture, "find_spec", lambda _: None)
    path = tmp_path / "report.html"
    ran = CliRunner().invoke(main, ["report", str(SEEDS), "-o", str(path), "--at", "2026-11-22"])
    assert ran.exit_code == 0
    assert "pip install 'sourced-chronology[html]'" in ran.stderr
    assert "73 claims" in ran.stdout
    assert html.STILL not in html.assets_in(path.read_text(encoding="utf-8"))


def test_what_a_reader_sees(seeds: Report) -> None:
    """The words and links of a page are its visible part; scripts and the picture are not."""
    made = html.render(seeds, '{"a":1}', ASSETS)
    seen = html.visible(made)
    assert "Minnikhanov" in seen
    assert '{"a":1}' not in seen
    assert html.visible(made.replace("<bdi>Minnikhanov", "<bdi>Nobody", 1)) != seen


# The picture --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "looks"),
    [
        ("2022-11-29", "day"),
        ("2023-04", "possible"),
        ("[2023-06-17,2023-06-18]", "possible"),
        ("2023-06-17/2023-06-18", "certain"),
        ("2022-04/2022-06", "fades-in certain fades-out"),
        ("[..2022-04-26]", "open-before"),
        ("1992/..", "possible open-after"),
        ("1992-05-01/..", "possible open-after"),
        ("[2022-11-29..]", "open-after"),
    ],
)
def test_marks_show_what_is_certain_and_what_is_not(date: str, looks: str) -> None:
    """Solid where something was certainly going on, pale where it may have been, else faded."""
    made = list(marks_of(bounds(span(date)), "c1", "says"))
    assert " ".join(mark.look for mark in made if mark.look is not Look.BEYOND) == looks


@pytest.mark.parametrize(
    ("date", "looks"),
    [
        ("2022-11-29", "plan-day"),
        ("2022-35", "plan"),
        ("[..2022-04-26]", "limit"),
        ("[2022-11-29..]", "plan-open-after"),
    ],
)
def test_plans_are_hollow(date: str, looks: str) -> None:
    """A plan is drawn from one outer bound to the other; a deadline is a limit and no bar."""
    made = list(marks_of_plan(bounds(span(date)), "c1", "says"))
    assert " ".join(mark.look for mark in made if mark.look is not Look.BEYOND) == looks


@pytest.mark.parametrize(
    ("years", "shown"),
    [
        ((2018, 2019, 2019, 2020, 2020, 2021, 2021, 2068), (2018, 2021)),  # one plan far ahead
        ((1911, 2018, 2019, 2019, 2020, 2020, 2021, 2068), (2018, 2021)),  # one on each side
        ((1998, 2018, *[2019] * 20, *[2024] * 20, 2041), (2018, 2024)),  # one is near
        ((1911, 1930, 1950, 1960, 1970, 1980, 1990, 2020), (1911, 2020)),  # a hundred years
        ((2018, 2068), (2018, 2068)),  # too few to say which is the outlier
    ],
)
def test_an_outlier_does_not_squeeze_the_rest(
    years: tuple[int, ...], shown: tuple[int, int]
) -> None:
    """A date far from all others stands in the margin, and the picture shows the others."""
    marks = [mark for year in years for mark in marks_of(bounds(span(f"{year}-06-15")), "c1", "")]
    first, last = (dt.datetime.fromtimestamp(ms / 1000, dt.UTC).year for ms in time_in_view(marks))
    assert shown[0] - 3 <= first <= shown[0]
    assert shown[1] <= last <= shown[1] + 3


def test_a_plan_is_joined_to_its_move(desk: Desk) -> None:
    """A line leads from a plan to that which replaced it, and an arrow on to what was reported."""
    said = "The bridge will open by 1 May 2022", "The bridge will open by 1 June 2022"
    made = desk.build(
        "".join(
            f'[sources.s{n}]\nfile = "s{n}.txt"\npublisher = "P"\npublished = 2022-0{n + 1}-01\n'
            for n in range(2)
        )
        + '[sources.s2]\nfile = "s2.txt"\npublished = 2022-08-01\n[events.b]\n'
        + "".join(
            f'[[claims]]\nevent = "b"\nsource = "s{n}"\nquote = "{words}"\nmodality = "planned"\n'
            for n, words in enumerate(said)
        )
        + '[[claims]]\nevent = "b"\nsource = "s2"\nquote = "The bridge opened on 3 July 2022"\n',
        s0=f"{said[0]}.",
        s1=f"{said[1]}.",
        s2="The bridge opened on 3 July 2022.",
    )
    (row,) = rows(contents(made, at=AT))
    looks = Counter(mark.look for _, mark in row.marks)
    assert (looks[Look.LIMIT], looks[Look.MOVE], looks[Look.ARROW], looks[Look.DAY]) == (2, 1, 1, 1)


def bounds(date: TimeSpan) -> Bounds:
    """Return a date's bounds as the picture takes them from a report."""
    shown = date_of(date)
    assert shown is not None
    return bounds_of(shown)


_DAYS = st.integers(min_value=-800_000, max_value=800_000)


@given(st.tuples(_DAYS, _DAYS), st.tuples(_DAYS, _DAYS))
def test_marks_reach_exactly_to_the_outer_bounds(
    begin: tuple[int, int], end: tuple[int, int]
) -> None:
    """Whatever the bounds, the marks join without a gap and never show more than they say."""
    first, begun = sorted(begin)
    ending, last = (max(day, first) for day in sorted(end))
    known = (first * DAY, min(begun, last) * DAY + DAY - 1, ending * DAY, last * DAY + DAY - 1)
    made = [m for m in marks_of(known, "c1", "") if m.look is not Look.BEYOND]
    assert (made[0].begin, made[-1].end) == (known[0], known[3])
    assert all(one.end == next_.begin for one, next_ in pairwise(made))
    for mark in made:
        if mark.look is Look.CERTAIN:
            assert mark.begin in {known[0], known[1], known[2]}
            assert mark.end in {known[1], known[2], known[3]}


@given(_DAYS, st.integers(min_value=0, max_value=4000))
def test_bounds_are_read_back(first: int, length: int) -> None:
    """The bounds that a report writes are those that the picture draws, in any year."""
    date = TimeSpan.days(first, first + length)
    seconds = first * DAY, (first + length + 1) * DAY - 1
    assert bounds(date) == (*seconds, *seconds)


def test_the_picture_has_a_row_for_each_event_and_links_into_the_page(seeds: Report) -> None:
    """Each mark of the still picture leads to a passage, and it loads nothing."""
    pytest.importorskip("vl_convert", reason="the extra `html` is not installed")
    drawn = html.assets(seeds)
    links = set(re.findall(r'href="([^"]*)"', drawn[html.STILL]))
    passages = {f"#{claim.anchor}" for claim in seeds.claims}
    rows = {f"#{event.anchor}" for event in seeds.events}
    assert rows < links <= rows | passages
    assert "http" not in drawn[html.STILL].replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "</script" not in drawn[html.RUNTIME]
    assert "\n" not in drawn[html.STILL] + drawn[html.RUNTIME]


def test_without_dates_there_is_no_picture(desk: Desk) -> None:
    """Where no event has a date, the page says that there is nothing to draw."""
    made = desk.build(
        """
        [sources.mail]
        file = "mail.txt"
        published = 2022-06-20
        [events.tower]
        [[claims]]
        event = "tower"
        source = "mail"
        quote = "There is to be a tower"
        modality = "planned"
        """,
        mail="There is to be a tower.",
    )
    report = contents(made, at=AT)
    assert (len(report.events), len(report.undated)) == (0, 1)
    assert html.assets(report) == {}
    assert figure.WITHOUT_DATES in html.render(report, "{}", {})


def test_many_events_are_counted_instead(seeds: Report) -> None:
    """A picture of very many events stays small: it shows how many each stretch may hold."""
    pytest.importorskip("vl_convert", reason="the extra `html` is not installed")
    events = tuple(
        attrs.evolve(event, anchor=f"e{number}")
        for number, event in enumerate(seeds.events * 20, start=1)
    )
    drawn = html_picture.still_picture(attrs.evolve(seeds, events=events))
    assert len(drawn) < 100_000
    assert "events" in drawn


@pytest.mark.parametrize("day", [None, dt.date(2022, 12, 31)])
def test_the_head_counts_as_the_totals_do(day: dt.date | None) -> None:
    """What the head says of claims is what the totals say, from an earlier day too."""
    report = contents(chronology.build(SEEDS, as_of=day), at=AT)
    parts = {part.what: part.number for part in report.totals.parts}
    told = report.totals.claims - parts["not stated yet"]
    sources = len({claim.source for claim in report.claims})
    words = " ".join(Parsed(html.render(report, "{}", {})).text)
    assert f"told by {sources} sources in {told} claims, {parts['verified']} of them" in words


def test_the_runtime_that_is_known_is_the_one_that_is_made(seeds: Report) -> None:
    """What a file has is taken as it is only if its SHA-256 is that of the library's own."""
    pytest.importorskip("vl_convert", reason="the extra `html` is not installed")
    made = html.assets(seeds)[html.RUNTIME]
    (version,) = html_picture.drawn_by()
    if version.version in html_picture.KNOWN_RUNTIMES:
        digest = hashlib.sha256(made.encode()).hexdigest()
        assert html_picture.KNOWN_RUNTIMES[version.version] == digest
    assert html.assets(seeds, {html.RUNTIME: f"{made} "})[html.RUNTIME] == made
