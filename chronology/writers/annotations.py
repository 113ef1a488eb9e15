"""Workflow commands of GitHub: what is wrong shows at its line in a change under review."""

from collections.abc import Iterable, Mapping

from chronology.printable import printable
from chronology.view.annotations import AnnotationRow

# As GitHub's own toolkit escapes them: a text cannot end its line, a property not its field.
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = {**_IN_TEXT, ord(":"): "%3A", ord(","): "%2C"}


def annotations_text(rows: Iterable[AnnotationRow]) -> str:
    """Return a workflow command for each row, a line each."""
    return "\n".join(map(_command, rows))


def _command(row: AnnotationRow) -> str:
    given = {"file": row.file, "line": row.line, "title": row.title}
    told = [
        f"{name}={_in_workflow(str(value), _IN_PROPERTY)}" for name, value in given.items() if value
    ]
    level = "error" if row.is_error else "warning"
    return f"::{level} {','.join(told)}::{_in_workflow(row.sentence, _IN_TEXT)}"


def _in_workflow(text: str, escapes: Mapping[int, str]) -> str:
    """Return text in which nothing can begin a command; line breaks stay, as escapes."""
    return printable(text).translate(escapes)
