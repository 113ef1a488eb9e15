"""The fields of a Word document: between its beginning and its separator a field's code stands."""

from xml.etree.ElementTree import Element

from chronology.documents.trees import attribute, local

_DEEPEST = 50  # fields within fields that are told apart when the document is turned into a page


def take_out_codes(root: Element) -> int:
    """Empty the text in the codes of fields, which no reader is shown; return how many had any.

    A field that never ends is none: its text stays.
    """
    marks = _marks_of_fields(root)
    is_code = list[bool]()  # of each field about a place, whether its separator is yet to come
    depth, found, has_text = 0, 0, False
    for one in root.iter():
        kind = marks.get(id(one), "")
        if local(one.tag) == "fldChar" and (not kind or len(is_code) > _DEEPEST):
            one.attrib.clear()
        if kind == "begin":
            is_code.append(True)
            depth += 1
        elif kind == "separate":
            depth -= is_code[-1]
            is_code[-1] = False
        elif kind == "end":
            depth -= is_code.pop()
        elif depth and local(one.tag) == "t" and one.text:
            has_text |= not one.text.isspace()
            one.text = ""
        if kind and not depth:
            found, has_text = found + has_text, False
    return found


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
