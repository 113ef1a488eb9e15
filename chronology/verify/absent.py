"""Whether words tell that somebody took no part who is entered as having done so.

"The ceremony took place on 3 May *without the minister*." "… *The minister did not attend.*" That
he did not attend something else says nothing of it.
"""

import re
from collections.abc import Iterator
from itertools import islice

from chronology.languages.fields import NAME
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.named import stems_of
from chronology.vocabulary import Modality

_REACH = 80  # code points on either side of a name
_NEXT = 200  # code points of the next sentence that are looked at
_LONGEST = 2_000  # code points of the sentence of a quote
_MOST = 12  # who took part, and places of a name, that are looked at
_ARTICLE = re.compile(r"\A(?:the|an?)\s+", re.IGNORECASE)


def absent(case: Case) -> tuple[str, str]:
    """Return who of an event's participants took no part, and the words that say so.

    Both are empty where none do.
    """
    reader, people = reader_of(case.source), case.event.participants
    if reader is None or not people or case.claim.modality is not Modality.REPORTED:
        return "", ""
    around, fields = _around(case), reader.grammar.fields
    if (nobody := fields.absent.search(around)) is not None:
        return people[0], nobody[0]
    for person in people[:_MOST]:
        for start, end in islice(_named_at(person, around), _MOST):
            before, behind = around[max(0, start - _REACH) : start], around[end : end + _REACH]
            found = fields.absent.search(f"{before}{NAME}{behind}")
            if found is None:
                continue
            noun = found["of"] or ""
            of_it = stems_of(f"{around[:start]} {case.event.name}", fields)
            if not noun or fields.stem(noun.lower()) in of_it:
                return person, " ".join(found[0].replace(NAME, around[start:end]).split())
    return "", ""


def _around(case: Case) -> str:
    """Return the sentence of a quote and the next one, as they are read."""
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    if reader is None or document is None or quote.start is None or quote.end is None:
        return ""
    text = document.legible
    first, last = reader.sentence(text, quote.start, quote.end)
    behind = reader.sentence(text, last, last + 1)[1] if last < len(text) else last
    return " ".join(text[first : min(behind, first + _LONGEST, last + _NEXT)].split())


def _named_at(person: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where somebody is named in a text, be it by the surname alone."""
    name = _ARTICLE.sub("", person.strip())
    words = name.split()
    names = [name, *(words[-1:] if len(words) > 1 and words[-1][:1].isupper() else [])]
    for one in filter(None, names):
        for found in re.finditer(rf"(?<!\w){re.escape(one)}(?!\w)", text):
            yield found.span()
