"""Pages lead to each other, and each is in the site."""

import re

import pytest
from conftest import ROOT
from handbook_pages import PAGES, anchors, links


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_a_heading(page: str) -> None:
    """Every link leads to a file of the project, and every anchor to a heading in it."""
    for name, anchor in links(page):
        assert (ROOT / name).exists(), name
        if anchor and name.endswith(".md"):
            assert anchor in anchors(name), f"{name}#{anchor}"


def test_the_test_of_links_can_fail() -> None:
    """Links and headings are found where they are, a heading of two alike by its number."""
    assert ("docs/findings.md", "") in links("README.md")
    assert {"sources", "in-python"} <= anchors("docs/ledger.md")
    assert "gone" not in anchors("docs/ledger.md")


NAMED = [page for page in PAGES if re.match(r"docs/(how-to|explanation|reference)/", page)]


@pytest.mark.parametrize("page", NAMED)
def test_files_are_called_by_name(page: str) -> None:
    """A block that is a file says so in the words before it, since comments are not seen."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for comment in re.finditer(r"<!-- (?:file|append): (\S+) -->", text):
        before = text[: comment.start()].rstrip().rpartition("\n\n")[2]
        assert f"`{comment[1]}`" in before, comment[1]


def test_every_page_stands_in_the_site() -> None:
    """The site's list of pages names each document once."""
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[2]
    named = re.findall(r"([\w/-]+\.md)$", nav, re.MULTILINE)
    docs = {page.removeprefix("docs/") for page in PAGES if page.startswith("docs/")}
    assert sorted(named) == sorted({*docs, "index.md", "contributing.md", "changelog.md"})


def test_every_page_can_be_reached() -> None:
    """From the README a chain of links leads to every document."""
    reached, waiting = set[str](), ["README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page in PAGES:
            reached.add(page)
            waiting += [name for name, _ in links(page)]
    assert set(PAGES) - reached <= {"CHANGELOG.md"}
