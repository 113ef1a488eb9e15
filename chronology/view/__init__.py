"""The one readable form of a chronology: rows with typed columns, explanations, the payload.

`View` makes each section when it is first looked at; a `Report` is the whole of it. Every
table, page and file that people read is written from these rows.
"""

from chronology.view.report import Report
from chronology.view.versions import Version
from chronology.view.view import View, contents

__all__ = ["Report", "Version", "View", "contents"]
