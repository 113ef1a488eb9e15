"""What lies in a folder of documents."""

from collections.abc import Collection
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path

from chronology.errors import DocumentUnreadable

_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx"})


def contents(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the files and the folders in a folder, by name, without the hidden ones.

    Nor those that systems and word processors leave there, such as `Thumbs.db`, nor the folder of
    pictures and scripts that a browser saved beside a page.

    Raises:
        DocumentUnreadable: the folder is not there, or cannot be read.
    """
    if not folder.is_dir():
        raise DocumentUnreadable(
            path=str(folder), reason="there is no such folder", remedy="name the documents' folder"
        )
    try:
        shown = [file for file in sorted(folder.iterdir()) if not _is_hidden(file.name)]
    except OSError as error:
        raise unusable(folder, error) from error
    folders = {file for file in shown if file.is_dir()}
    files = [file for file in shown if file not in folders]
    pages = {file.stem for file in files if file.suffix.lower() in {".html", ".htm"}}
    return files, [one for one in shown if one in folders and not _is_of_a_page(one.name, pages)]


def _is_of_a_page(folder: str, pages: Collection[str]) -> bool:
    """Say whether a browser saved into a folder what a page beside it shows."""
    return folder.endswith("_files") and folder.removesuffix("_files") in pages


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$", "~lock.")) or name.lower() in _OF_THE_SYSTEM


def unusable(path: Path, error: OSError) -> DocumentUnreadable:
    """Return the error of a folder or file that the system refuses."""
    is_full = error.errno in {ENOSPC, EDQUOT, EFBIG}
    remedy = "make room" if is_full else "check the folder's permissions"
    return DocumentUnreadable(path=str(path), reason=str(error.strerror), remedy=remedy)
