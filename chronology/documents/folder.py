"""What lies in a folder of documents."""

from pathlib import Path

from chronology.errors import DocumentUnreadable


def contents(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the files and the folders in a folder, by name, without the hidden ones.

    Raises:
        DocumentUnreadable: the folder is not there, or cannot be read.
    """
    if not folder.is_dir():
        raise DocumentUnreadable(
            path=str(folder), reason="there is no such folder", remedy="name the documents' folder"
        )
    try:
        shown = [file for file in sorted(folder.iterdir()) if not file.name.startswith(".")]
    except OSError as error:
        raise unusable(folder, error) from error
    folders = [file for file in shown if file.is_dir()]
    return [file for file in shown if file not in set(folders)], folders


def unusable(path: Path, error: OSError) -> DocumentUnreadable:
    """Return the error of a folder or file that the system refuses."""
    return DocumentUnreadable(
        path=str(path), reason=str(error.strerror), remedy="check the folder's permissions"
    )
