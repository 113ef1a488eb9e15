"""The fields of a Word document: between its beginning and its separator a field's code stands.

What stands behind the separator is what the field last showed. Of a field that shows today's date
whenever the file is opened, that is nobody's word: a sign stands for it.
"""

import re
from xml.etree.ElementTree import Element

from chronology.documents.beside import UNREAD, Beside, is_set_anew
from chronology.documents.trees import attribute, local

_SILENT = re.compile(r"\s*+(?:SET|ASK|XE|TC|TA|RD|PRIVATE)\b", re.IGNORECASE)
_DEEPEST = 50  # fields within fields that are told apart when the document is turned into a page


class _Field:
    """A field that is open at a place.

    Attributes:
        is_code: whether its separator is yet to come.
        code: its code so far.
        shown: what it last showed, if it is set anew; nothing if it is not.
        holds_anew: whether a field in its code is set anew.
    """

    def __init__(self) -> None:
        self.is_code = True
        self.code = ""
        self.shown: list[str] | None = None
        self.holds_anew = False

    @property
    def is_anew(self) -> bool:
        """Whether it shows what is set anew whenever the document is opened."""
        return self.holds_anew or is_set_anew(self.code)


def shows_nothing(code: str) -> bool:
    """Say whether a field is one that no reader is shown, whatever it last was.

    >>> shows_nothing(' SET x "9 March" '), shows_nothing(" REF x ")
    (True, False)
    """
    return _SILENT.match(code) is not None


def take_out_codes(root: Element, found: Beside) -> None:
    """Empty the text in the codes of fields, which no reader is shown, and what is set anew.

    A field that never ends is none: its text stays.

    Args:
        root: the root of the document.
        found: where it is told.
    """
    marks = _marks_of_fields(root)
    fields = list[_Field]()
    has_text = False
    for one in root.iter():
        kind = marks.get(id(one), "")
        name = local(one.tag)
        if name == "fldChar" and (not kind or len(fields) > _DEEPEST):
            one.attrib.clear()
        if kind == "begin":
            fields.append(_Field())
        elif kind == "separate":
            fields[-1].is_code = shows_nothing(fields[-1].code)
            fields[-1].shown = [] if fields[-1].is_anew else None
        elif kind == "end":
            ended = fields.pop()
            _ended(ended, found)
            if fields and fields[-1].is_code:
                fields[-1].holds_anew |= ended.is_anew
        elif name == "instrText" and fields and fields[-1].is_code:
            fields[-1].code += one.text or ""
        elif name == "t" and one.text:
            has_text |= _text_in_fields(one, fields)
        if kind and not any(field.is_code for field in fields):
            found.hidden += has_text
            has_text = False


def _text_in_fields(text: Element, fields: list[_Field]) -> bool:
    """Empty a text in a field that is not to be read; say whether words stood in a code."""
    words = text.text or ""
    if any(field.is_code for field in fields):
        text.text = ""
        return not words.isspace()
    anew = next((field.shown for field in fields if field.shown is not None), None)
    if anew is not None:
        text.text = "" if anew else UNREAD
        anew.append(words)
    return False


def _ended(field: _Field, found: Beside) -> None:
    if field.shown is not None or field.is_anew:
        found.set_anew.append("".join(field.shown or ()))


def _marks_of_fields(root: Element) -> dict[int, str]:
    """Return what begins, parts and ends the fields that have both a beginning and an end."""
    found, open_fields = dict[int, str](), list[list[int]]()
    for one in root.iter():
        if local(one.tag) != "fldChar":
            continue
        kind = attribute(one, "fldCharType")
        if kind == "begin":
            open_fields.append([id(one)])
        elif kind == "separate" and open_fields:
            open_fields[-1].append(id(one))
        elif kind == "end" and open_fields:
            begins, *parts = open_fields.pop()
            found.update({begins: "begin", id(one): "end", **dict.fromkeys(parts, "separate")})
    return found
