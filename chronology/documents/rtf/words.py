"""Control words of Rich Text Format 1.9: those that stand for characters, and that hold no text."""

from collections.abc import Callable

_LOWEST_LINE = 40  # twips of a line of which nothing is seen

BREAKS = frozenset({"par", "sect", "page", "column", "row", "nestrow"})
"""What ends a paragraph."""
CHARACTERS = {
    "line": "\n", "softline": "\n", "tab": "\t", "cell": "\t", "nestcell": "\t",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
"""What control words stand for."""
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}
"""What control symbols stand for; an optional hyphen is nothing."""
HOLD_NO_TEXT = frozenset({
    "stylesheet", "generator", "listtable", "listoverridetable",
    "rsidtbl", "filetbl", "xmlnstbl", "themedata", "colorschememapping", "datastore",
    "latentstyles", "pict", "object", "objdata", "bkmkstart", "bkmkend", "sp", "shprslt",
    "nonesttables", "nonshppict", "private", "passwordhash", "mmathPr", "pgptbl", "ftnsep",
    "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "txe", "rxe", "template",
    "userprops", "wgrffmtfilter", "atnref", "atrfstart", "atrfend", "atnicn", "atnparent",
    "docvar", "background", "do",
})  # fmt: skip
"""Groups that are no text of the document."""
EDGES = frozenset({
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
})  # fmt: skip
"""Groups that stand at the heads and feet of pages."""
APART = EDGES | {
    "footnote",
    "annotation",
    "atnid",
    "atnauthor",
    "atndate",
    "colortbl",
    "fonttbl",
    "revtbl",
    "fldinst",
    "info",
    "upr",
    "listtext",
    "pntext",
}
"""Groups whose words are read, and stand not where the text goes on."""
SHOWN_BEFORE = frozenset({"listtext", "pntext"})
"""Groups that hold the label of an item of a list."""
LONGEST_LABEL = 30
"""Letters of such a label: programs make it anew by the list that the item belongs to."""
OF_INFO = frozenset({"title", "creatim", "revtim"})
"""Groups in `info` that are read."""
KNOWN_THOUGH_MARKED = frozenset({"shpinst", "shptxt", "fldrslt", "ud", *APART})
"""Groups that an asterisk marks, as one passes over them who does not know them."""
FLAGS = {
    "v": "hidden", "deleted": "deleted", "revised": "inserted", "strike": "struck",
    "striked": "struck", "super": "raised", "mvf": "deleted", "mvt": "inserted",
}  # fmt: skip
"""Control words that are switched on and, with a nought behind them, off."""
CODE_PAGES = {
    0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk",
    136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""The code pages of fonts, by the number of their character set."""
OF_THE_FILE = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""The code page that a file begins with."""
NAMED_PAGES = {10000: "mac_roman", 65001: "utf-8", 936: "gbk", 950: "big5", 1361: "johab"}
"""Code pages whose name is not `cp` and their number."""
OF_COLOURS = frozenset({"red", "green", "blue"})
"""The parts of a colour."""
COLOURING = {
    "cf": "ink", "cb": "behind", "highlight": "behind", "chcbpat": "behind", "fs": "size",
    "charscalex": "scale", "dn": "moved", "up": "moved", "expndtw": "spread",
}  # fmt: skip
"""Control words that colour words or set them, by what they change."""
_FAR, _WIDE = 4_000, 15_000  # twips


def _is_placed_out(twips: int) -> bool:
    """Say whether what is placed so far is beside the page, or below it."""
    return not -_FAR < twips < 2 * _WIDE


PLACING: dict[str, Callable[[int], bool]] = {
    "sl": lambda twips: -_LOWEST_LINE <= twips < 0,
    "absh": lambda twips: -_LOWEST_LINE <= twips < 0,
    "absw": lambda twips: 0 < twips <= _LOWEST_LINE,
    "trrh": lambda twips: -_LOWEST_LINE <= twips < 0,
    **dict.fromkeys(
        ("posnegx", "posnegy", "posx", "posy", "trleft", "shpleft", "shptop"), _is_placed_out
    ),
    **dict.fromkeys(("li", "lin", "fi", "ri", "rin"), lambda twips: not -_FAR < twips < _WIDE),
}
"""Control words that place a paragraph, and whether it is out of sight then."""
SET_ANEW = frozenset({"chdate", "chtime", "chdpl", "chdpa", "chpgn", "sectnum"})
"""What stands for a day, an hour or a number that is set anew whenever the file is opened."""
AUTHORS = frozenset({"revauth", "revauthdel", "mvauth"})
OF_ROWS = frozenset({"trrh", "trleft"})
"""Those of them that place a row, until the next is described."""
OF_SHAPES = frozenset({"shpleft", "shptop"})
"""Those that place a shape, and all that is written in it."""
STAMPS = frozenset({"revdttm", "revdttmdel", "mvdate"})
"""Who made a tracked change, and when."""
SHADINGS = {
    "cbpat": "paragraph", "cfpat": "paragraph", "shading": "paragraph",
    "clcbpat": "cells", "clcfpat": "cells", "clshdng": "cells", "clcbpatraw": "cells",
}  # fmt: skip
"""Control words that shade a paragraph, or a cell of the row that they describe."""
OF_ONE_COLOUR = frozenset({"cbpat", "clcbpat", "clcbpatraw"})
"""Those of them that lay one colour behind words."""
UNSHADED = {"pard": "paragraph", "trowd": "cells"}
"""Control words behind which a paragraph, or a row, is described anew."""
