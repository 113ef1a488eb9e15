"""The HTML report in a real browser: what people do with it, by day, by night and on paper.

These tests need Chromium, Playwright (the extra `browser`), the extra `html`, and for two of
them what `tests/browser/package.json` names. Where one of these is missing they are skipped
and say why; with CHRONOLOGY_BROWSER=required, as in `.ci/run`, that is a failure.
"""

import datetime as dt
import os
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from conftest import ROOT, Desk
from hostile import HOSTILE, ledger
from pypdf import PdfReader

import chronology
from chronology.building import Chronology
from chronology.printable import in_a_line
from chronology.report import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Position

SEEDS = ROOT / "seeds" / "chronology.toml"
TOOLS = Path(__file__).parent
AT = dt.datetime(2026, 11, 22, 6, 30, tzinfo=dt.UTC)
REQUIRED = os.environ.get("CHRONOLOGY_BROWSER") == "required"
PHONE, TABLET, DESK = 390, 820, 1440
ALL_SHOWN = "66 of 66 events, 5 of them without a date for the picture"


def missing(what: str) -> NoReturn:
    """Skip a test for want of something, or fail where that is not allowed."""
    if REQUIRED:
        pytest.fail(f"{what}, and CHRONOLOGY_BROWSER=required")
    pytest.skip(what)


def chromium() -> str:
    """Return the path of the browser."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    missing("Chromium is not installed (Debian: apt-get install chromium)")


def tool(name: str) -> Path:
    """Return the path of something that npm has installed."""
    path = TOOLS / "node_modules" / name
    if not path.exists():
        missing(f"{path.name} is not installed (npm install --prefix tests/browser)")
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A browser without a window."""
    for package, extra in (("playwright", "browser"), ("vl_convert", "html")):
        if find_spec(package) is None:
            missing(f"{package} is not installed (the extra `{extra}`)")
    from playwright.sync_api import sync_playwright

    path = chromium()
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the seeds."""
    if find_spec("vl_convert") is None:
        missing("vl_convert is not installed (the extra `html`)")
    return written(chronology.build(SEEDS), tmp_path_factory.mktemp("seeds"))


def written(made: Chronology, folder: Path) -> Path:
    """Return the file of a report."""
    path = folder / "report.html"
    write(made, path, at=AT)
    return path


class Reader:
    """Somebody at a browser, who notes what goes wrong."""

    def __init__(self, browser: "Browser", **ways: Any) -> None:  # noqa: ANN401 - Playwright's options
        ways = {"viewport": {"width": DESK, "height": 900}, **ways}
        self.page: Page = browser.new_context(**ways).new_page()
        self.faults: list[str] = []
        self.page.on("console", self._on_message)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", lambda request: self._on_request(request.url))
        self.page.on("dialog", self._on_dialog)

    def _on_message(self, message: Any) -> None:  # noqa: ANN401 - Playwright's message
        if message.type in {"error", "warning"}:
            self.faults.append(f"{message.type}: {message.text}")

    def _on_request(self, url: str) -> None:
        if not url.startswith("file:"):
            self.faults.append(f"request: {url}")

    def _on_dialog(self, dialog: Any) -> None:  # noqa: ANN401 - Playwright's dialog
        self.faults.append(f"alert: {dialog.message}")
        dialog.dismiss()

    def open(self, path: Path, *, scripts: bool = True) -> "Page":
        """Open a report; with scripts, wait for its picture."""
        self.page.goto(path.as_uri())
        if scripts:
            self.page.wait_for_selector("#moving canvas")
        return self.page

    def painted(self) -> str:
        """Return the picture as it is painted now."""
        self.page.wait_for_timeout(150)
        picture: str = self.page.evaluate("document.querySelector('canvas').toDataURL()")
        return picture


@pytest.fixture
def reader(browser: "Browser") -> Iterator[Callable[..., Reader]]:
    """Give readers, each with a browser of their own; whatever goes wrong is a failure."""
    readers: list[Reader] = []

    def new(**ways: Any) -> Reader:  # noqa: ANN401 - Playwright's options
        readers.append(Reader(browser, **ways))
        return readers[-1]

    yield new
    for one in readers:
        one.page.context.close()
        assert one.faults == []


# What people do ----------------------------------------------------------------------------


def test_it_opens_quietly(reader: Callable[..., Reader], seeds: Path) -> None:
    """The report opens without an error, a warning or a request; the picture is painted."""
    page = reader().open(seeds)
    assert page.locator("#moving canvas").count() == 1
    assert not page.locator("#still").is_visible()
    assert page.locator("#shown").inner_text() == ALL_SHOWN


def test_a_click_on_a_date_opens_its_passage(reader: Callable[..., Reader], seeds: Path) -> None:
    """The passage opens with quote and time words marked and how the date follows; Esc closes."""
    page = reader().open(seeds)
    page.get_by_role("link", name="Q3 2022", exact=True).first.click()
    dialog = page.get_by_role("dialog")
    assert dialog.locator("mark").inner_text() == "the third quarter of 2022"
    assert "rule quarter" in dialog.locator(".derivation").inner_text()
    assert dialog.get_by_role("heading").first.inner_text() == "Helicopter plant in Azerbaijan"
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    page.get_by_role("link", name="Q3 2022", exact=True).first.click()
    dialog.get_by_role("link", name="Show it in its place").click()
    assert not dialog.is_visible()
    assert page.locator("article:target mark").is_visible()


def test_a_click_on_a_mark_opens_its_passage(reader: Callable[..., Reader], seeds: Path) -> None:
    """What is drawn in the picture leads to the words that it rests on."""
    one = reader()
    page = one.open(seeds)
    one.painted()
    page.locator("#moving canvas").click(position=a_mark_in_row(page, 1))
    assert "Azerbaijan–Russia trade, 2021" in page.get_by_role("dialog").inner_text()
    assert page.get_by_role("dialog").locator("mark").count() == 1


def a_mark_in_row(page: "Page", row: int) -> "Position":
    """Return where in the picture a row has the ink of a mark: the middle of its pixels."""
    found = page.evaluate(
        """(row) => {
            const canvas = document.querySelector("#moving canvas");
            const share = canvas.width / canvas.clientWidth;
            const y = 40 + row * 24 + 12;
            const left = 310;
            const line = canvas.getContext("2d")
                .getImageData(left * share, y * share, canvas.width - left * share, 1).data;
            const inked = [];
            for (let x = 0; x < line.length / 4; x += 1) {
                const [red, , blue, alpha] = line.slice(4 * x, 4 * x + 4);
                if (alpha > 40 && blue > red + 40) inked.push(x);
            }
            return { x: left + inked[inked.length >> 1] / share, y };
        }""",
        row,
    )
    return {"x": found["x"], "y": found["y"]}


def test_filters_act_on_table_and_picture(reader: Callable[..., Reader], seeds: Path) -> None:
    """Choosing by kind, participant, status and finding leaves what fits, in both."""
    one = reader()
    page = one.open(seeds)
    whole = one.painted()
    page.get_by_label("Status").select_option("planned")
    planned = page.locator("table.events tbody:visible").count()
    assert page.locator("#shown").inner_text().startswith(f"{planned} of 66 events")
    assert 0 < planned < 20
    assert one.painted() != whole
    page.get_by_label("Finding").select_option("plan-unreported")
    assert page.locator("table.events tbody:visible").count() == 6
    page.locator("select[name=kind]").select_option("plant-launch")
    page.get_by_label("Participant").select_option("KAMAZ")
    names = page.locator("table.events tbody:visible th bdi").all_text_contents()
    assert names == ["KAMAZ plant in Karabakh"]
    page.get_by_role("button", name="Show all").click()
    assert page.locator("#shown").inner_text() == ALL_SHOWN
    assert one.painted() == whole


def test_zoom_by_button_and_by_key(reader: Callable[..., Reader], seeds: Path) -> None:
    """The picture zooms and moves, and comes back to where it was."""
    one = reader()
    page = one.open(seeds)
    whole = one.painted()
    page.get_by_role("button", name="Zoom in").click()
    near = one.painted()
    page.get_by_role("button", name="Later").click()
    assert len({whole, near, one.painted()}) == 3
    page.get_by_role("button", name="Reset the picture").click()
    assert one.painted() == whole
    page.locator(".window").focus()
    page.keyboard.press("+")
    assert one.painted() == near
    page.keyboard.press("ArrowDown")
    assert one.painted() != near


def test_the_first_stop_of_the_keyboard_skips_to_the_contents(
    reader: Callable[..., Reader], seeds: Path
) -> None:
    """The first Tab shows a link past the head, and where one is stays visible."""
    page = reader().open(seeds)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.get_attribute("href") == "#main"
    assert focused.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert focused.bounding_box()["x"] >= 0  # type: ignore[index]


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("goal", ["e40", "c20", "c60", "sources", "proves"])
def test_a_link_from_elsewhere_lands_on_its_goal(
    reader: Callable[..., Reader], seeds: Path, width: int, goal: str
) -> None:
    """Whoever follows a link to a place of the page sees that place, on any screen."""
    page = reader(viewport={"width": width, "height": 800}).page
    page.goto(f"{seeds.as_uri()}#{goal}")
    page.wait_for_selector("#moving canvas")
    page.wait_for_timeout(300)
    assert in_view(page, goal)


def test_the_place_of_a_passage_is_shown(reader: Callable[..., Reader], seeds: Path) -> None:
    """From an open passage one gets to where it stands in the page."""
    page = reader().open(seeds)
    page.locator("table.events td a[href='#c40']").first.click()
    page.get_by_role("link", name="Show it in its place").click()
    page.wait_for_timeout(300)
    assert in_view(page, "c40")
    assert not page.get_by_role("dialog").is_visible()


def in_view(page: "Page", goal: str) -> bool:
    """Say whether an element begins high in the window, or in it where the page ends below."""
    top: float = page.locator(f"#{goal}").evaluate("e => e.getBoundingClientRect().top")
    ends = "scrollY + innerHeight > document.documentElement.scrollHeight - 2"
    share: float = 1 if page.evaluate(ends) else 0.5
    height: float = page.evaluate("innerHeight")
    return 0 <= top < height * share


def test_a_link_to_an_event_that_was_filtered_away_shows_it(
    reader: Callable[..., Reader], seeds: Path
) -> None:
    """What a link leads to is shown again, and the choice is taken back."""
    page = reader().open(seeds)
    page.locator("select[name=kind]").select_option("visit")
    page.locator("#appendix > summary").click()
    goal = page.locator("#appendix h4 a[href^='#e']").first.get_attribute("href") or ""
    assert not page.locator(goal).is_visible()
    page.locator(f"#appendix h4 a[href='{goal}']").click()
    page.wait_for_timeout(300)
    assert in_view(page, goal[1:])
    assert page.locator("#shown").inner_text() == ALL_SHOWN


def test_back_closes_a_passage(reader: Callable[..., Reader], seeds: Path) -> None:
    """The browser's Back closes an open passage and stays on the page; Forward opens it again."""
    page = reader().open(seeds)
    dialog = page.get_by_role("dialog")
    page.get_by_role("link", name="Q3 2022", exact=True).first.click()
    assert dialog.is_visible()
    page.go_back()
    assert not dialog.is_visible()
    assert page.url == seeds.as_uri()
    page.go_forward()
    assert dialog.is_visible()
    page.keyboard.press("Escape")
    page.wait_for_timeout(150)
    assert not dialog.is_visible()
    assert page.evaluate("history.state") is None


def test_the_picture_says_when_nothing_is_chosen(
    reader: Callable[..., Reader], seeds: Path
) -> None:
    """Where no event fits there is no empty axis, but a word; Reset goes to the first row."""
    one = reader()
    page = one.open(seeds)
    whole = one.painted()
    page.locator(".window").evaluate("pane => { pane.scrollTop = 205; }")
    assert one.painted() != whole
    page.get_by_role("button", name="Reset the picture").click()
    assert one.painted() == whole
    page.locator("select[name=kind]").select_option("visit")
    page.get_by_label("Status").select_option("pending")
    assert page.locator("#shown").inner_text() == "0 of 66 events"
    assert page.get_by_text("No event with a date fits").is_visible()
    assert not page.locator(".window").is_visible()


def test_zooming_out_ends_where_the_dates_do(reader: Callable[..., Reader], seeds: Path) -> None:
    """However often one zooms out, what is shown is a time in which something is told."""
    one = reader()
    page = one.open(seeds)
    for _ in range(12):
        page.get_by_role("button", name="Zoom out").click()
    farthest = one.painted()
    page.get_by_role("button", name="Zoom out").click()
    assert one.painted() == farthest


# Every way of reading ----------------------------------------------------------------------


@pytest.mark.parametrize("width", [PHONE, TABLET, DESK])
@pytest.mark.parametrize("scripts", [True, False])
def test_no_page_scrolls_sideways(
    reader: Callable[..., Reader],
    seeds: Path,
    width: int,
    scripts: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """On a phone, a tablet and a desk the page is as wide as the window."""
    ways = {"viewport": {"width": width, "height": 800}, "java_script_enabled": scripts}
    page = reader(**ways).open(seeds, scripts=scripts)
    assert page.locator("html").evaluate("e => e.scrollWidth") == width


def test_without_scripts_it_reads_as_well(reader: Callable[..., Reader], seeds: Path) -> None:
    """Without scripts the still picture stands there, its marks lead to passages."""
    page = reader(java_script_enabled=False).open(seeds, scripts=False)
    assert page.locator("#still svg").is_visible()
    assert not page.locator("#filters").is_visible()
    assert page.locator("table.events tbody:visible").count() == 66
    goal = page.locator("#still svg a[href^='#c']").first.get_attribute("href")
    page.goto(f"{seeds.as_uri()}{goal}")
    assert page.locator("article:target .derivation").is_visible()


def test_by_night_it_is_dark(reader: Callable[..., Reader], seeds: Path) -> None:
    """Who prefers dark pages gets one, picture and all."""
    ground = "getComputedStyle(document.body).backgroundColor"
    by_day, by_night = reader(color_scheme="light"), reader(color_scheme="dark")
    assert by_day.open(seeds).evaluate(ground) == "rgb(255, 255, 255)"
    assert by_night.open(seeds).evaluate(ground) == "rgb(21, 23, 26)"
    assert by_day.painted() != by_night.painted()


def printed(page: "Page", path: Path) -> tuple[int, str]:
    """Return how many pages of A4 a page takes, and their text without ligatures."""
    page.pdf(path=path, prefer_css_page_size=True)
    pages = PdfReader(path).pages
    text = " ".join(" ".join(one.extract_text() for one in pages).split())
    return len(pages), unicodedata.normalize("NFKC", text)


def test_it_prints_with_its_appendix_where_that_is_open(
    reader: Callable[..., Reader], seeds: Path, tmp_path: Path
) -> None:
    """On paper stand the picture, every event with its words, and no controls.

    The derivations are printed where the appendix is open.
    """
    page = reader().open(seeds)
    number, text = printed(page, tmp_path / "short.pdf")
    made = chronology.build(SEEDS)
    assert all(dossier.name in text for dossier in made.events)
    assert "code points" not in text
    assert "Show all" not in text
    page.locator("#appendix > summary").click()
    longer, whole = printed(page, tmp_path / "whole.pdf")
    assert number < longer
    assert all(whole.count(dossier.name) >= 2 for dossier in made.events)
    assert "code points" in whole


def test_forty_three_claims_take_eight_pages(reader: Callable[..., Reader], tmp_path: Path) -> None:
    """A case of 43 claims prints on 8 numbered pages of A4, the appendix apart."""
    made = chronology.build(ROOT / "tests" / "golden" / "depot" / "chronology.toml")
    page = reader().open(written(made, tmp_path))
    number, text = printed(page, tmp_path / "report.pdf")
    assert made.totals.claims == 43
    assert number <= 8
    assert f"1 / {number}" in text


def test_a_report_in_pdf_names_the_page_that_verifies(tmp_path: Path) -> None:
    """The page is printed by Chromium, its appendix only where it is asked for."""
    chromium()
    made = chronology.build(ROOT / "tests" / "golden" / "depot" / "chronology.toml")
    digest = write(made, tmp_path / "report.html", at=AT)
    numbers = []
    for appendix in (False, True):
        write(made, tmp_path / "report.pdf", at=AT, appendix=appendix)
        pages = PdfReader(tmp_path / "report.pdf").pages
        text = "".join("".join(one.extract_text() for one in pages).split())
        assert digest in text
        assert ("codepoints" in text) == appendix
        numbers.append(len(pages))
    assert numbers[0] <= 8 < numbers[1]


def test_rows_are_grouped(reader: Callable[..., Reader], seeds: Path) -> None:
    """The rows of the picture stand under the names of their kinds, where that is asked for."""
    one = reader()
    page = one.open(seeds)
    whole = one.painted()
    assert "of 61" in page.locator(".cue").inner_text()
    page.get_by_label("Group rows by").select_option("kind")
    assert one.painted() != whole
    assert "of 61" not in page.locator(".cue").inner_text()
    page.get_by_role("button", name="Show all").click()
    assert one.painted() == whole


def test_what_is_filtered_away_is_printed(reader: Callable[..., Reader], seeds: Path) -> None:
    """A choice is for the screen: on paper stands every event, also of a narrow page."""
    page = reader(viewport={"width": PHONE, "height": 800}).open(seeds)
    page.locator("#choosing > summary").click()  # folded on a phone
    page.locator("select[name=kind]").select_option("visit")
    rows = page.locator("table.events tbody:visible")
    assert rows.count() < 66
    page.emulate_media(media="print")
    assert rows.count() == 66
    assert rows.first.evaluate("e => getComputedStyle(e).display") == "table-row-group"


def test_passages_have_numbers_on_paper(reader: Callable[..., Reader], seeds: Path) -> None:
    """Where a link leads nowhere, each passage has the number that refers to it."""
    page = reader().open(seeds)
    page.locator("#appendix > summary").click()
    numbers = page.locator("#appendix h5 .passage, #chronology td .passage")
    assert numbers.count() > 100
    assert not numbers.first.is_visible()
    page.emulate_media(media="print")
    assert page.locator("#c7 h5 .passage").inner_text().strip() == "[7]"
    assert page.locator("#chronology td:has(a[href='#c7']) .passage").inner_text().strip() == "[7]"


def test_what_has_no_date_is_counted_apart(
    reader: Callable[..., Reader], conflicting: Path
) -> None:
    """The events above the picture are as many as its rows and those that have no date."""
    page = reader().open(conflicting)
    shown = page.locator("#shown").text_content()
    data = page.evaluate("JSON.parse(document.getElementById('page-data').textContent)")
    rows = {mark["event"] for mark in data["chart"]["data"]["values"]}
    undated = len(data["events"]) - len(rows)
    apart = f", {undated} of them without a date for the picture" if undated else ""
    assert shown == f"{len(data['events'])} of {len(data['events'])} events{apart}"


def test_on_a_phone_the_picture_stands_before_its_controls(
    reader: Callable[..., Reader], seeds: Path
) -> None:
    """The choice of events is folded there, and opens by keyboard."""
    page = reader(viewport={"width": PHONE, "height": 844}).open(seeds)
    assert not page.locator("#filters").is_visible()
    page.locator("#choosing > summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#filters").is_visible()


@pytest.mark.parametrize("width", [TABLET, DESK])
def test_words_of_two_columns_do_not_touch(
    reader: Callable[..., Reader], conflicting: Path, width: int
) -> None:
    """Each cell of the table keeps some pixels free at its right, but for the last of a line."""
    page = reader(viewport={"width": width, "height": 900}).open(conflicting)
    gutters = page.evaluate(
        """[...document.querySelectorAll(".events tbody tr")].flatMap((row) =>
            [...row.cells].slice(0, row.rowIndex && row.parentElement.rows[0] === row ? -1 : 9)
                .map((cell) => parseFloat(getComputedStyle(cell).paddingRight)))"""
    )
    assert gutters
    assert min(gutters) >= 8


@pytest.mark.parametrize("width", [PHONE, TABLET, DESK])
def test_no_curve_of_slips_is_cut(
    reader: Callable[..., Reader], tmp_path: Path, width: int
) -> None:
    """Each chart is as wide as there is room, with all of its words within the screen."""
    made = chronology.build(ROOT / "tests" / "golden" / "depot")
    page = reader(viewport={"width": width, "height": 900}).open(written(made, tmp_path))
    edges = page.evaluate(
        """[...document.querySelectorAll("#curves svg, #curves svg text")].map((one) => {
            const box = one.getBoundingClientRect();
            return [box.left, innerWidth - box.right];
        })"""
    )
    assert edges
    assert min(min(pair) for pair in edges) >= 0


def test_names_in_cards_use_the_width(reader: Callable[..., Reader], seeds: Path) -> None:
    """On a phone a row is a card: what names it takes the width, and nothing runs off the side."""
    page = reader(viewport={"width": PHONE, "height": 800}).open(seeds)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    for look in ("events", "findings", "plans", "numbers"):
        page.locator(f"table.{look}").first.scroll_into_view_if_needed()
        name = page.locator(f"table.{look} tbody th").first.bounding_box()
        assert name is not None
        assert name["width"] > PHONE * 0.85
        box = page.locator(f".box:has(> table.{look})").first
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")


# Tools that check pages --------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_no_serious_fault(
    reader: Callable[..., Reader], conflicting: Path, seeds: Path, width: int, scheme: str
) -> None:
    """A checker of accessibility finds nothing serious, also with a passage open."""
    axe = tool("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = reader(color_scheme=scheme, viewport={"width": width, "height": 800}).open(seeds)
    assert serious_faults(page, axe) == []
    page.get_by_role("link", name="April 2023", exact=True).first.click()
    assert serious_faults(page, axe) == []
    page.goto(conflicting.as_uri())
    page.wait_for_selector("#moving canvas")
    assert serious_faults(page, axe) == []


def serious_faults(page: "Page", axe: str) -> list[str]:
    """Return what axe finds of weight, in a line each; the appendix is open."""
    page.evaluate("document.getElementById('appendix').open = true")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{fault['impact']}: {fault['id']}: {node['target']}"
        for fault in found["violations"]
        for node in fault["nodes"]
        if fault["impact"] in {"serious", "critical"}
    ]


def test_html_validate_passes(conflicting: Path, seeds: Path) -> None:
    """A checker of HTML finds nothing wrong."""
    validate = tool(".bin/html-validate")
    config = str(TOOLS / "htmlvalidate.json")
    command = [str(validate), "--config", config, str(seeds), str(conflicting)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == ""
    assert ran.returncode == 0


# Nothing breaks out ------------------------------------------------------------------------


@pytest.fixture(scope="session")
def conflicting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with a conflict, false quotes, and words that would do harm."""
    folder = tmp_path_factory.mktemp("conflicting")
    text, documents = ledger(HOSTILE[0])
    return written(Desk(folder).build(text, **documents), folder)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_do_nothing(
    reader: Callable[..., Reader], desk: Desk, tmp_path: Path, words: str
) -> None:
    """Whatever words a ledger holds, none runs; they are shown, and the page works."""
    text, documents = ledger(words)
    page = reader().open(written(desk.build(text, **documents), tmp_path))
    assert page.locator("h1").inner_text() == in_a_line(words)
    assert page.locator("table.events th bdi").first.text_content() == in_a_line(words)
    page.get_by_label("Participant").select_option("The mayor")
    assert page.locator("#shown").inner_text() == "1 of 2 events"
    page.locator("table.events td a").first.click()
    assert page.get_by_role("dialog").locator(".derivation").is_visible()
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    for place in page.locator("main a:visible").all()[:20]:
        place.hover()


# Many events -------------------------------------------------------------------------------


def test_two_thousand_events_can_be_chosen_from(
    reader: Callable[..., Reader], desk: Desk, tmp_path: Path
) -> None:
    """Of 2,000 events all are counted, and those of a kind chosen.

    How fluid it is, is measured by `benchmarks/report_page.py`.
    """
    page = reader().open(written(many(desk, 2000), tmp_path))
    assert page.locator("#shown").inner_text() == "2000 of 2000 events"
    page.locator("select[name=kind]").select_option("visit")
    assert page.locator("#shown").inner_text() == "500 of 2000 events"


def many(desk: Desk, number: int) -> Chronology:
    """Return a chronology of many events, of different kinds and certainty."""
    said = ("on 3 {month} {year}", "in {month} {year}", "since {year}", "by 7 {month} {year}")
    kinds = ("visit", "event", "state", "plant-launch")
    months = ("January", "April", "July", "October", "December")
    lines, sentences = ['[sources.s]\nfile = "s.txt"\npublished = 2026-01-01'], []
    for place in range(number):
        when = said[place % 4].format(month=months[place % 5], year=1990 + place % 35)
        sentences.append(f"Event number {place} was held {when}.")
        name = f'[events.e{place}]\nname = "Event {place}"\nkind = "{kinds[place % 4]}"'
        claim = f'[[claims]]\nevent = "e{place}"\nsource = "s"\nquote = "{sentences[-1]}"'
        lines += [name, claim]
    return desk.build("\n".join(lines), s="\n".join(sentences))
