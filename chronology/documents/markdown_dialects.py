"""What programs that show Markdown of a dialect of their own leave out, and others show as written.

Comments of templates and of editors, edits that were proposed, attributes, what is folded up, and
blocks that are for some readers alone. Whoever looks at a file may or may not see their words, and
which program he has is not known.
"""

import re
from collections.abc import Iterator

_Stretch = tuple[int, int]

_OPENS = re.compile(
    r"\{%-?\s{0,5}(?P<block>comment|raw_comment)\b[^%\n]{0,200}%\}|(?P<sign>\{#(?=\s)|\{/\*|\{>>|\{--"
    r"|\{\+\+|\{~~|\{::comment[^}\n]{0,100}\}|(?<![\w%])%%(?!%))"
)
_CLOSES = {
    "{#": "#}", "{/*": "*/}", "{>>": "<<}", "{--": "--}", "{++": "++}", "{~~": "~~}", "%%": "%%",
}  # fmt: skip
_COMMENT_ENDS, _KRAMDOWN_ENDS = "{% endcomment", "{:/"
_SHOWN_STILL = frozenset({"{++"})
_ATTRIBUTES = re.compile(r"\{(?=[.#:]|[\w-]{1,40}=[\"'])[^{}\n]{0,1000}=[\"'][^{}\n]{0,1000}\}")
_ABBREVIATION = re.compile(r"^ {0,3}\*\[[^\]\n]{1,100}\]:[^\n]*+", re.MULTILINE)
_TARGET = re.compile(r"!?\[\[(?P<target>[^\[\]|\n]{1,500})\|[^\[\]\n]{0,500}\]\]")
_FOLDED = re.compile(
    r"^(?P<margin> {0,3})\?\?\?(?!\+)[^\n]*+"
    r"(?P<inner>(?:\n(?:(?P=margin)(?: {4}|\t)[^\n]*+|[ \t]*+(?=\n)))++)",
    re.MULTILINE,
)
_CALLOUT = re.compile(
    r"^[ \t]{0,3}>[ \t]?\[![\w-]{1,40}(?:\|[^\]\n]{0,100})?\]-[^\n]*+"
    r"(?P<inner>(?:\n[ \t]{0,3}>[^\n]*+)++)",
    re.MULTILINE,
)
_FENCE = re.compile(r"^[ \t>]{0,20}:{3,}[ \t]*+(?P<named>[^\n]*+)$", re.MULTILINE)
_KIND = re.compile(r"(?:\{?[ ]?\.?|\{)(?P<kind>[a-z][\w-]{0,40})", re.IGNORECASE)
# Kinds of blocks that every reader sees.
_SEEN = frozenset({
    "note", "tip", "info", "warning", "caution", "danger", "important", "success", "example",
    "question", "quote", "abstract", "seealso", "hint", "attention", "error", "callout",
    "columns", "column", "center", "left", "right", "lead", "summary", "epigraph", "theorem",
    "definition", "proof", "lemma", "exercise", "figure", "table", "card", "cards", "grid", "aside",
})  # fmt: skip
_FOR_SOME = re.compile(r"when-|unless-|hidden|=[\"']|collapse", re.IGNORECASE)


def left_to_dialects(text: str) -> Iterator[_Stretch]:
    """Yield what some programs that show Markdown do not show, in no order."""
    yield from _comments_left_out(text)
    yield from (one.span() for one in _ATTRIBUTES.finditer(text))
    yield from (one.span() for one in _ABBREVIATION.finditer(text))
    yield from (one.span("target") for one in _TARGET.finditer(text))
    for pattern in (_FOLDED, _CALLOUT):
        yield from (one.span("inner") for one in pattern.finditer(text))
    yield from _blocks_for_some(text)


def _comments_left_out(text: str) -> Iterator[_Stretch]:
    """Yield comments, and words that somebody proposed to take out."""
    at, unclosed = 0, set[str]()
    while (found := _OPENS.search(text, at)) is not None:
        at = found.end()
        sign = found["sign"] or ""
        closing = _COMMENT_ENDS if found["block"] else _CLOSES.get(sign, _KRAMDOWN_ENDS)
        if sign in _SHOWN_STILL or closing in unclosed:
            continue
        end = text.find(closing, at)
        if end < 0:
            unclosed.add(closing)
            continue
        if closing == "%%" and "\n\n" in text[at:end] and text[at : at + 1] != "\n":
            continue  # two signs in two paragraphs
        at = end + len(closing)
        yield found.start(), at


def _blocks_for_some(text: str) -> Iterator[_Stretch]:
    """Yield blocks between marks that are of a kind which not every reader sees."""
    opened = list[tuple[int, bool]]()
    for fence in _FENCE.finditer(text):
        named = fence["named"].strip()
        if named:
            opened.append((fence.end(), _is_for_all(named)))
        elif opened:
            begin, is_seen = opened.pop()
            if not is_seen:
                yield begin, fence.start()
    yield from ((begin, len(text)) for begin, is_seen in opened if not is_seen)


def _is_for_all(named: str) -> bool:
    kind = _KIND.match(named)
    if kind is None or _FOR_SOME.search(named):
        return False
    first = kind["kind"].lower()
    return first in _SEEN or first.partition("-")[0] == "callout"
