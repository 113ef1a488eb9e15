"""What of a Markdown file no reader of it sees: comments, hidden and closed elements, titles.

A program that shows the file leaves it out, so it is no evidence of what the document says.
"""

import html
import re
from collections.abc import Iterator

import attrs

from chronology.documents.html.colours import colour_of, is_unseen_on
from chronology.documents.html.names import NEVER_SHOWN, VOID
from chronology.documents.html.style import style_of
from chronology.documents.markdown_beside import beside
from chronology.documents.markdown_dialects import left_to_dialects
from chronology.documents.markdown_drawn import comments_of_diagram, drawn

_Stretch = tuple[int, int]

# No quoted value may hold "<", so that each is read once.
_ATTRIBUTES = r"(?:\s(?:[^<>\"']|\"[^\"<]{0,2000}+\"|'[^'<]{0,2000}+')*+)?"
_NEXT = re.compile(
    r"\\[!-~]"  # a sign that is shown as it is
    r"|^ {0,3}(?P<fence>`{3,20}(?=[^`\n]*$)|~{3,20})(?P<info>[^\n]*)"
    r"|(?P<ticks>`+)"
    r"|(?P<opens><!--|<\?|<!(?=[A-Za-z\[]))"
    r"|</(?P<ends>details|summary)[^<>]{0,100}>"
    rf"|<(?P<name>[A-Za-z][A-Za-z0-9-]{{0,30}})(?P<attributes>{_ATTRIBUTES})/?>",
    re.MULTILINE | re.IGNORECASE,
)
_CLOSES = {"<!--": "-->", "<?": "?>", "<!": ">"}
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=<>\"'/]{1,100})(?:\s{0,5}=\s{0,5}(?P<value>\"[^\"]*+\"|'[^']*+'|[^\s\"'<>]++))?"
)
_EMPTY_LINE = re.compile(r"\n[^\S\n]*+\n")
_MOST_TICKS = 20
_LONGEST_CODE = 2000  # code points in a line of text
_TITLED = re.compile(r"[ \t>]{0,20}(?:\[(?!\^)|[\"'(])")
_NO_TEXT = NEVER_SHOWN | {
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "rp",
    "desc",
}


def unseen_passages(text: str) -> tuple[_Stretch, ...]:
    """Return where a Markdown file has what is not shown, in order; none overlaps another.

    A comment or an element that is not closed hides all that follows. What a closed `<details>`
    has behind its summary is hidden, too.
    """
    shown, unseen = list[_Stretch](), list[_Stretch]()
    folds, at = _Folds(), 0
    while (found := _NEXT.search(text, at)) is not None:
        at = found.end()
        if found["fence"]:
            begin, at = at, _end_of_fence(text, at, found["fence"])
            for first, last in comments_of_diagram(text, found["info"], begin, at):
                shown.append((begin, first))
                unseen.append((first, last))
                begin = last
            shown.append((begin, at))
        elif found["ticks"]:
            at = _end_of_code(text, at, found["ticks"])
            first = text.find("\n", found.start(), at)  # a fence in a list begins like code
            shown.append((max(found.start(), first), at))
        elif found["opens"]:
            at = _past_closing(text, _CLOSES[found["opens"]], at)
            unseen.append((found.start(), at))
        elif found["ends"]:
            folds.ends(found["ends"].lower(), found)
        elif found["name"]:
            if found["name"].lower() == "details":
                folds.opens(found)
            at = _end_of_hidden(text, found)
            if at > found.end():
                unseen.append((found.start(), at))
            else:
                unseen += _words_in_tag(found)
    unseen += [*beside(text, shown, sorted(unseen)), *drawn(text), *left_to_dialects(text),
               *folds.until(len(text))]  # fmt: skip
    return tuple(_apart(unseen, shown))


def hides_words(text: str, passage: _Stretch) -> bool:
    """Say whether a passage that is not shown may have words of its own, not but an address."""
    begin, end = passage
    if text[begin] == "<":
        return text.startswith(("<!", "<?"), begin) or text.find(">", begin) < end - 1
    if text.startswith("![", begin):
        return False  # a picture, which shows no words
    words = text[begin:end].strip()
    return words[-1:] in {'"', "'", ")"} if _TITLED.match(words) else " " in words


def _past_closing(text: str, closes: str, at: int) -> int:
    end = text.find(closes, at)
    return len(text) if end < 0 else end + len(closes)


def _end_of_fence(text: str, at: int, fence: str) -> int:
    sign, fewest = re.escape(fence[0]), len(fence)
    closing = re.compile(rf"^ {{0,3}}{sign}{{{fewest},}}+[ \t]*$", re.MULTILINE)
    found = closing.search(text, at)
    return found.end() if found is not None else len(text)


def _end_of_code(text: str, at: int, ticks: str) -> int:
    """Return where a line's code ends that so many ticks begin; the ticks' end if it does not."""
    if len(ticks) > _MOST_TICKS:
        return at
    closing = re.compile(rf"(?<!`){ticks}(?!`)")
    found = closing.search(text, at, at + _LONGEST_CODE)
    if found is None or _EMPTY_LINE.search(text, at, found.start()) is not None:
        return at
    return found.end()


def _end_of_hidden(text: str, tag: re.Match[str]) -> int:
    """Return where the element ends that a tag begins, if it is hidden; else the tag's end."""
    name = tag["name"].lower()
    if name in VOID or not _is_hidden(name, tag["attributes"]):
        return tag.end()
    end = len(text)
    if name == "p" and (found := _EMPTY_LINE.search(text, tag.end())) is not None:
        end = found.start()
    depth = 1
    same = re.compile(rf"<(?P<end>/?){re.escape(name)}(?=[\s/>])[^<>]*>?", re.IGNORECASE)
    for one in same.finditer(text, tag.end(), end):
        depth += -1 if one["end"] else name not in _NO_TEXT
        if depth == 0:
            return one.end()
    return end


@attrs.define
class _Folds:
    """What closed elements `details` show only to whoever opens them.

    Attributes:
        depth: how many of them are about the place that was come to.
        begin: where the outermost has what it keeps, behind its summary.
        has_summary: whether it had one.
        folded: what those keep that ended.
    """

    depth: int = 0
    begin: int = 0
    has_summary: bool = False
    folded: list[_Stretch] = attrs.field(factory=list)

    def opens(self, tag: re.Match[str]) -> None:
        """Go into an element `details`."""
        attributes = {one["name"].lower() for one in _ATTRIBUTE.finditer(tag["attributes"])}
        if self.depth or "open" not in attributes:
            if not self.depth:
                self.begin, self.has_summary = tag.end(), False
            self.depth += 1

    def ends(self, name: str, tag: re.Match[str]) -> None:
        """Go out of a `details`, or out of a summary."""
        if name == "summary" and self.depth == 1 and not self.has_summary:
            self.begin, self.has_summary = tag.end(), True
        elif name == "details" and self.depth:
            self.depth -= 1
            if not self.depth:
                self.folded.append((self.begin, tag.start()))

    def until(self, end: int) -> list[_Stretch]:
        """Return all that is kept, up to the end of the text where one does not end."""
        return [*self.folded, (self.begin, end)] if self.depth else self.folded


def _words_in_tag(tag: re.Match[str]) -> Iterator[_Stretch]:
    """Yield the values of a tag's attributes that have several words: titles, descriptions."""
    for one in _ATTRIBUTE.finditer(tag["attributes"]):
        if one["value"] and " " in one["value"].strip("\"' "):
            yield tag.start("attributes") + one.start("value"), tag.start("attributes") + one.end()


def _is_hidden(name: str, written: str) -> bool:
    attributes = {
        one["name"].lower(): html.unescape((one["value"] or "").strip("\"'"))
        for one in _ATTRIBUTE.finditer(written)
    }
    style = style_of(attributes.get("style", ""))
    if name in _NO_TEXT or style.display == "none" or style.visible is False or style.veiled:
        return True
    if style.turned or (name == "bdo" and attributes.get("dir", "").lower() == "rtl"):
        return True
    colour = style.colour or (
        colour_of(attributes.get("color", "").lower()) if name == "font" else ""
    )
    if is_unseen_on(colour, style.background or ""):
        return True
    is_closed = name == "dialog" and "open" not in attributes
    return style.display is None and (is_closed or bool({"hidden", "popover"} & attributes.keys()))


def _apart(unseen: list[_Stretch], shown: list[_Stretch]) -> Iterator[_Stretch]:
    """Yield what is not seen, joined where it overlaps, but for what begins within code."""
    code = sorted(shown)
    joined: list[_Stretch] = []
    place = 0
    for begin, end in sorted(unseen):
        while place < len(code) and code[place][1] <= begin:
            place += 1
        if place < len(code) and code[place][0] <= begin:
            continue
        if joined and begin < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    yield from joined
