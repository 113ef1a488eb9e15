"""HTML's elements by what they do to the text: which part it, hide it, or close each other.

From the HTML Standard: "Parsing" for what closes what, "Rendering" for what is shown.
"""

import re

_NO_LETTER = re.compile(r"[\W_]+")


def folded(words: str) -> str:
    """Return words with one space between any two."""
    return " ".join(words.split())


def letters_of(words: str) -> str:
    """Return the letters and figures of words, in small letters, for telling what is the same."""
    return _NO_LETTER.sub("", words.lower())


def names(words: str) -> frozenset[str]:
    """Return the names in a text, which are parted by spaces."""
    return frozenset(words.split())


VOID = names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source"
    " track wbr"
)
HEADINGS = names("h1 h2 h3 h4 h5 h6")
FORMATTING = names("a b big code em font i nobr s small strike strong tt u")
# Text before and after one of these stands in separate paragraphs.
BLOCKS = HEADINGS | names(
    "address article aside blockquote caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form frameset header hgroup hr legend li listing main menu"
    " nav ol optgroup option p plaintext pre search section select summary table tbody textarea"
    " tfoot thead tr ul xmp"
)
# A box in the line: what is written in it touches neither the word before nor the one behind.
APART = names("button input marquee meter progress")
TURNED = ("stretch shown in the other direction", "stretches shown in the other direction")
UNREAD = "\ufffd"
"""Stands in a text for what is shown otherwise than it is written."""
STRUCK = names("s strike")
CHANGED = names("del ins")
CELLS = names("td th")
# Outside a table these tags do nothing.
TABLE_PARTS = CELLS | names("caption col colgroup tbody tfoot thead tr")
PREFORMATTED = names("listing plaintext pre textarea xmp")
# What a browser shows as something else than text, or not at all, and what it is to a reader.
NOT_TEXT = {
    "script": ("script", ""),
    "style": ("style sheet", ""),
    "template": ("template", ""),
    "noscript": ("part for browsers without scripts", "parts for browsers without scripts"),
    "svg": ("drawing", ""),
    "canvas": ("drawing", ""),
    "iframe": ("frame", ""),
    "frame": ("frame", ""),
    "img": ("image", ""),
    "video": ("video", ""),
    "audio": ("sound recording", ""),
    "object": ("embedded object", ""),
    "embed": ("embedded object", ""),
    "applet": ("embedded object", ""),
    "input": ("form field", ""),
    "meter": ("gauge", ""),
    "progress": ("gauge", ""),
}
WIDGETS = NOT_TEXT.keys() - names("noscript script style template")
NEVER_SHOWN = names("annotation annotation-xml datalist mphantom noembed noframes title")

# What closes what --------------------------------------------------------------------------

SCOPE = names("applet caption marquee object table td template th foreignobject")
LIST_SCOPE = SCOPE | {"ol", "ul", "menu", "dir"}
BUTTON_SCOPE = SCOPE | {"button"}
TABLE_SCOPE = names("table template")
SPECIAL = (
    (BLOCKS | CELLS | SCOPE | VOID) - {"button", "optgroup", "option", "legend"} - {"dialog"}
) | {"button", "colgroup", "iframe", "noscript", "script", "style", "title", "svg", "math"}
CLOSES_P = (BLOCKS | {"table"}) - names(
    "button caption legend optgroup option select tbody textarea tfoot thead tr frameset"
)
# A start tag of the first closes open elements of the second, up to the third.
CLOSED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), SPECIAL - names("address div p li")),
    **dict.fromkeys(("dd", "dt"), (names("dd dt"), SPECIAL - names("address div p dd dt"))),
    "option": (frozenset({"option"}), SCOPE | {"select", "optgroup", "datalist"}),
    "optgroup": (names("option optgroup"), SCOPE | {"select"}),
    "button": (frozenset({"button"}), SCOPE),
    **dict.fromkeys(CELLS, (CELLS | {"caption"}, TABLE_SCOPE | {"tr"})),
    "tr": (CELLS | {"tr", "caption"}, TABLE_SCOPE),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot", "caption", "colgroup"),
        (CELLS | {"tr", "caption", "tbody", "thead", "tfoot"}, TABLE_SCOPE),
    ),
    **dict.fromkeys(("rt", "rp"), (names("rt rp"), SCOPE | {"ruby"})),
}
# Tags that end a drawing or a formula in which nobody expects them.
BREAKS_OUT = HEADINGS | names(
    "b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta"
    " nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"
)
MAKES_ROOM = BREAKS_OUT | CLOSES_P | CLOSED_BY.keys() | {"a"}
FOREIGN = names("svg math")
BACK_IN_HTML = names("foreignobject desc title annotation-xml mi mo mn ms mtext")
