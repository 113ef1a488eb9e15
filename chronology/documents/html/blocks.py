"""Blocks of style sheets: whether what stands in one holds, and of what a rule within one is."""

import re

from chronology.documents.html.media import media_hold, split_at_commas

LONGEST_PRELUDE = 20_000
"""Signs before a block, of which no more are read."""
_INSIDE = frozenset({"container", "scope", "starting-style", "document", "-moz-document"})
_AT_NAME = re.compile(r"-?[a-zA-Z-]{1,40}")


def rule_holds(written: str) -> bool | None:
    """Say whether what stands in the block of an at-rule holds; `None` if that is not known."""
    name = _AT_NAME.match(written)
    condition = written[name.end() :] if name else ""
    match name[0].lower() if name else "":
        case "layer":
            return True
        case "media":
            return media_hold(condition)
        case "supports":
            return None if "not" in condition else True
        case other:
            return None if other in _INSIDE else False


def nested_in(outer: str, selector: str) -> str:
    """Return the selector of a rule that stands within another's block."""
    if not outer:
        return selector
    around = outer if "," not in outer else ""
    parts = []
    for one in split_at_commas(selector):
        inner = one.strip()
        if "&" in inner:
            parts.append(inner.replace("&", around or ":is(*)"))
        else:
            parts.append(f"{around} {inner}" if around else f":is(*) {inner}")
    return ",".join(parts)[:LONGEST_PRELUDE]
