"""Titles that can be printed: what programs, templates and file names leave there is none."""

import re

from chronology.documents.pages.bates import is_sheet_number, is_sure_bates
from chronology.languages.english import titles as known

LONGEST_TITLE = 300  # code points
_TYPES = (
    "docx? docm odt rtf wpd pages tex dvi ps pdf txt text md xhtml html? php aspx? jsp xlsx? xlsm "
    "ods csv pptx? odp pub eml msg indd qxd jpe?g png gif tiff? bmp"
).replace(" ", "|")
_REPLY = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|odp)[ \t]?(?:\[[0-9]{1,3}\])?:[ \t]*)+", re.IGNORECASE
)  # what mail programs of several languages put before the subject of what is answered
_FILE_NAME = re.compile(rf"[^\n]{{1,250}}\.(?:{_TYPES})", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]{1,20}://|www\.|[a-z]:[\\/]|[\\/])\S*", re.IGNORECASE)
_MARK = re.compile(r"<[^<>]{1,60}>|&[a-z]{2,8};?", re.IGNORECASE)
_DAY = re.compile(
    r"(?:[^\W\d_]{2,12},? )?[0-9]{1,2}[^\W\d_]{0,2}[.º]?,? (?:[^\W\d_]{2} )?"
    r"[^\W\d_]{3,12}\.?,? (?:[^\W\d_]{2} )?[12][0-9]{3}"
)  # a day, in the language of whoever wrote it
_AROUND = " \t.…,;:-–—_*#()[]{}<>|/\\\"'“”‘’«»"


def fit_title(title: str, file: str = "") -> str:
    """Return a title in one line, as it can be printed; empty if it names nothing.

    Args:
        title: what stands in a title's place.
        file: the name of the document's file, for a title that only repeats it.
    """
    text = " ".join(title.split())
    if not text or len(text) > LONGEST_TITLE:
        return ""
    text = known.PRINTED_BY.sub("", text, count=1) if known.PRINTED_BY.match(text) else text
    text = known.PRINTED_AT.sub("", text, count=1) if known.PRINTED_AT.match(text) else text
    subject = _REPLY.sub("", text, count=1) if _REPLY.match(text) else text
    return "" if _names_nothing(subject, file) else text


def _names_nothing(text: str, file: str) -> bool:
    bare = text.strip(_AROUND).casefold()
    return (
        not any(character.isalpha() for character in bare)
        or bare in known.NO_TITLES
        or known.NUMBERED.fullmatch(bare) is not None
        or _DAY.fullmatch(bare) is not None
        or known.OF_A_HEAD.fullmatch(text.strip()) is not None
        or is_sure_bates(text.strip())
        or (text.startswith(("[", "(")) and is_sheet_number(text.strip()))
        or known.TEMPLATE.search(text) is not None
        or _MARK.fullmatch(text) is not None
        or _ADDRESS.fullmatch(text) is not None
        or _FILE_NAME.fullmatch(text) is not None
        or _is_file_name(text, file)
    )


def _is_file_name(text: str, file: str) -> bool:
    """Say whether a title is but the name of its file, as no person writes a title."""
    if any(character.isspace() for character in text):
        return False
    stem = file.rpartition("/")[2].rpartition(".")[0] or file
    written = "_" in text or "-" in text or any(character.isdigit() for character in text)
    return text.count("_") > 1 or (written and text.casefold() == stem.casefold())
