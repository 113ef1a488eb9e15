"""The pages that people read, with their headings and links."""

import posixpath
import re
from collections.abc import Iterator

from conftest import ROOT

PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")),
)
_FENCED = re.compile(r"^(```+).*?^\1\s*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`]*`")
_HEADING = re.compile(r"^#{1,6} (.+?)(?: #+)?$", re.MULTILINE)
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def text_of(page: str) -> str:
    """Return what of a page is no code and no comment."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return _COMMENT.sub("", _FENCED.sub("", text))


def anchors(page: str) -> set[str]:
    """Return where links into a page may lead: its headings, named as GitHub names them."""
    found: dict[str, int] = {}
    for heading in _HEADING.findall(text_of(page)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").replace("*", "")
        slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        found[slug] = found.get(slug, 0) + 1
    return {f"{slug}-{n}" if n else slug for slug, count in found.items() for n in range(count)}


def links(page: str) -> Iterator[tuple[str, str]]:
    """Yield each link of a page to a file of the project: the file, and the anchor in it."""
    for target in _LINK.findall(_CODE.sub("`", text_of(page))):
        if not re.match(r"https?:|mailto:", target):
            name, _, anchor = target.partition("#")
            home = posixpath.dirname(page)
            yield (posixpath.normpath(posixpath.join(home, name)) if name else page), anchor
