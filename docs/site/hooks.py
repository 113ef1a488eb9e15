"""What the site has beside docs/: the README as its first page, and the files that pages name.

The documents link each other as they lie in the repository, so that they read there as well. Here
every link to a file outside docs/ becomes one to a page that holds this file.
"""

import json
import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[2]
PAGES = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
}
"""Documents beside docs/, and the names of their pages."""

_LANGUAGES = {".py": "python", ".toml": "toml", ".ipynb": "python"}
_LINK = re.compile(r"(\]\()(?!https?:|#|mailto:)([^)#\s]+)")
_FENCED = re.compile(r"(^```.*?^```$|`[^`\n]+`)", re.MULTILINE | re.DOTALL)


def on_files(files: Files, config: Any) -> Files:  # noqa: ANN401 - as MkDocs calls it
    """Add the documents beside docs/, and every example."""
    for name, page in PAGES.items():
        files.append(File.generated(config, page, content=_read(name)))
    for example in sorted((ROOT / "examples").rglob("*")):
        if example.suffix in _LANGUAGES:
            name = example.relative_to(ROOT).as_posix()
            files.append(File.generated(config, f"{name}.md", content=_shown(name)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:  # noqa: ANN401 - as MkDocs calls it
    """Turn the links of a page to where the site has what they name."""
    own = page.file.src_uri
    home = next((name for name, made in PAGES.items() if made == own), f"docs/{own}")
    parts = _FENCED.split(markdown)
    parts[::2] = [
        _LINK.sub(lambda link: link[1] + _target(link[2], home, own), text) for text in parts[::2]
    ]
    return "".join(parts)


def _target(link: str, home: str, own: str) -> str:
    """Return a link of a file of the repository as the page that is made of it has it."""
    named = posixpath.normpath(posixpath.join(posixpath.dirname(home), link))
    if named in PAGES:
        page = PAGES[named]
    elif named.startswith("docs/"):
        page = named.removeprefix("docs/")
    elif named.startswith("examples/") and posixpath.splitext(named)[1] in _LANGUAGES:
        page = f"{named}.md"
    else:
        return link
    return posixpath.relpath(page, posixpath.dirname(own) or ".")


def _shown(name: str) -> str:
    """Return an example as a page."""
    if name.endswith(".ipynb"):
        return "\n\n".join(map(_cell, json.loads(_read(name))["cells"]))
    return f"# {name}\n\n```{_LANGUAGES[posixpath.splitext(name)[1]]}\n{_read(name)}```\n"


def _cell(cell: dict[str, Any]) -> str:
    text = "".join(cell["source"])
    return f"```python\n{text}\n```" if cell["cell_type"] == "code" else text


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")
