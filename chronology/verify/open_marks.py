"""A mark at the begin of a line by which nobody knows whether what stands behind it is so.

"❌ The raft was launched", "[-] …", "? …", "True or false? …". A bullet, a number and a tick leave
it as it is; what else such a mark may mean nobody can list.
"""

import re
import unicodedata

from chronology.claims import Context
from chronology.languages.english.open_marks import EITHER
from chronology.verify.case import Case

_LONGEST = 2_000  # code points before a quote in which its line begins
_BEFORE = 60  # code points before a quote in which a question stands
_HARMLESS = re.compile(
    r"[\s>*_#|+•·‣⁃▪◦●○■◆★☆►▶→➤➢–—~=\"“”'‘’«»„`\ufe0e\ufe0f\u2060№§¶-]"
    r"|\[[xX✓✔]\]|\[\d{1,4}\]|[✓✔☑✅🗹]"
    r"|\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,6})[.)](?=\s)"
    r"|\d{1,3}(?:\.\d{1,3}){0,4}\.?[ \t]"
)
_BOX = re.compile(r"[(\[{<][^\w\n]{0,3}[)\]}>]")
_OF_QUESTIONS = "?!×"
_REFUTING = re.compile(r"[\s.,;:!\"”’')*_-]{0,6}(?P<mark>[❌✗✘🚫⛔✖🛑👎❎⬜☒🤡🙃])")
_OPEN = (
    "a mark of which nobody knows what it makes of what it stands by, so the modality is as typed; "
    "leave the claim out if it says that it is not so"
)


def marked_openly(case: Case) -> Context | None:
    """Return the mark, or the bare question, before a quote or behind it; `None` for none.

    Args:
        case: the claim, its quotes looked for.
    """
    quote, document = case.evidence[0], case.source.document
    if document is None or quote.start is None or quote.end is None:
        return None
    if (document.whole or document).rows is not None:
        return None
    text = document.text
    found = _mark_before(text, quote.start, quote.end)
    if found is None and (behind := _REFUTING.match(text, quote.end)) is not None:
        found = behind.span("mark")
    asked = EITHER.search(text, max(0, quote.start - _BEFORE), quote.start)
    if found is None and asked is not None:
        found = asked.span()
    if found is None:
        return None
    start, end = found
    return Context(
        words=" ".join(text[start:end].split()),
        start=start,
        end=end,
        made=_OPEN,
        inside=quote.start <= start and end <= quote.end,
        turns=False,
    )


def _mark_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a mark stands with which the line of a quote begins; `None` for none."""
    at = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    if at == 0 and start > _LONGEST:
        return None
    while at < end and (found := _HARMLESS.match(text, at, end)) is not None:
        at = found.end()
    if at >= end:
        return None
    if (box := _BOX.match(text, at)) is not None:
        return box.span()
    is_open = text[at] in _OF_QUESTIONS or unicodedata.category(text[at]) == "So"
    return (at, at + 1) if is_open else None
