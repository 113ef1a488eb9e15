"""Whether a quote that begins or ends at an offset would cut a word or a number."""

import re
import unicodedata

from chronology.languages.english.names import MONTH, ORDINAL_ENDING
from chronology.languages.english.quoting.telling import DENYING_EDGES

IGNORED = frozenset(
    "\u00ad\u034f\u061c\u180e\ufeff"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
SINGLE_QUOTES = "‘’‚‛‹›′‵ʼʹˈ`´＇"
HYPHENS = "-\u2010\u00ad"
LINE_END = r"(?>\r\n?|[\n\v\f\x85\u2028\u2029])"
# A page may end where a line does; what its edges bear is made white space.
HYPHENATION = re.compile(
    rf"[{HYPHENS}][ \t\u00a0]{{0,8}}{LINE_END}[ \t\u00a0]*+(?:\f[ \t\u00a0]*+)?"
)
# Scripts without spaces between words, as a class of a pattern: Thai to Myanmar, Khmer, kana,
# and the unified ideographs of Unicode's first three planes.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")
_HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億廿卅")
_HAN_DENIALS = frozenset("不没沒未无無非莫勿")
_BEFORE, _AFTER = 100, 100  # code points that are looked at
_NEAR = 4
# Letters and common marks: so nearly all is that stands about an offset.
_SURELY_APART = re.compile(r"(?:[^\W\d_]|[ \r\n,;:!?()\[\]\".“”„«»…])*")
_INDENT = re.compile(r"\n\s+\Z")
_SOFT_AT_LINE_END = re.compile(r"\u00ad(?=\s*[\n\f])")
_PLAIN = str.maketrans(
    dict.fromkeys(SINGLE_QUOTES, "'")
    | dict.fromkeys("‐‑–−﹣－", "-")
    | dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " ")
    | dict.fromkeys("\u202f\u205f\u3000", " ")
    | dict.fromkeys("⁄∕", "/")
    | dict.fromkeys("\r\v\x85\u2028\u2029", "\n")
    | dict.fromkeys(IGNORED, "")
)
_JOINT = r"[.,:/\-·٫~\\_×^']"  # within a number: of a date, a clock time, a range, a fraction
_GAP = r"(?: {1,2}|')"  # between groups of three digits
_WRAP = r" ?\n ?"
_PAIRS = (
    (r"\w", r"\w"),
    (r"\d", rf"{_JOINT}\d"),
    (rf"\d{_JOINT}", r"\d"),
    (r"(?<!\d)\d{1,3}", rf"{_GAP}\d{{3}}(?!\d)"),
    (rf"(?<!\d)\d{{1,3}}{_GAP}", r"\d{3}(?!\d)"),
    # A number goes on behind the end of a line if there are words around it on both lines.
    (r"[^\W\d_][^\n]{0,60} \d{1,3}", rf"{_WRAP}\d{{3}} [^\n]{{0,60}}[^\W\d_]"),
    (rf"[^\W\d_][^\n]{{0,60}} \d{{1,3}}{_WRAP}", r"\d{3} [^\n]{0,60}[^\W\d_]"),
    (r"\d\w{0,4}", r"[/~\\_]\w{0,4}\d"),
    (r"\d\w{0,4}[/~\\_]", r"\w{0,4}\d"),
    (r"(?<![\w).])[-+.,]", r"\d"),  # a sign, a fraction without its naught
    *DENYING_EDGES,
    # A word that is divided at a line end.
    (r"[^\W\d_]- {0,8}\n", r"[^\W\d_]"),
    (r"[^\W\d_]", r"- {0,8}\n\s{0,80}[^\W\d_]"),
)
# A comma behind a whole date does not join it to the next field of a row; nor one before it.
# "12 May 2022,5" is left whole: it may be a number with a decimal comma.
_DATE_IN_FIGURES = re.compile(r"(?<![\d./-])(?:\d{4}-\d\d-\d\d|\d\d?([./])\d\d?\1\d{4}),?\Z")
_DATE_IN_WORDS = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}{ORDINAL_ENDING}? {MONTH},?|{MONTH} \d{{1,2}}{ORDINAL_ENDING}?,?)"
    r" [12]\d{3},?\Z",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(r",?\d{4}-\d\d-\d\d(?![\d-])")
_THREE_FIGURES = re.compile(r",?\d{3}")
_LONGEST_DATE = 28  # "September 30th, 2022," and what may stand before it
_SHORT, _LONG = 12, 100  # code points that what stands before takes at most
_TORN = tuple(
    (re.compile(rf"(?:{left})\Z"), re.compile(right), _LONG if "{0,60}" in left else _SHORT)
    for left, right in _PAIRS
)


def cuts(text: str, at: int) -> bool:
    """Say whether an offset lies inside a word or a number.

    Characters without width are looked past. What joins digits belongs to the number: points,
    commas, colons, strokes, dashes, a sign before them, and a space or an apostrophe before
    three digits. What denies belongs to the word: the "n't" of "can't", the "non-" of
    "non-oil". Chinese, Japanese, Thai and their like put no spaces between words: there any
    two letters may be parted, but those of a number.
    """
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return not _UNSPACED.search(text, at - 1, at + 1) or _of_one_word(before, after)
    near = max(0, at - _NEAR)
    if _SURELY_APART.fullmatch(text, near, at + _NEAR) and not text[near:at].isspace():
        return False
    left = _INDENT.sub("\n", _plain(text[max(0, at - _BEFORE) : at]))
    right = _plain(text[at : at + _AFTER])
    if right and unicodedata.combining(right[0]):
        return left[-1:].isalnum()
    left = _without_marks(left)
    if left and right and _UNSPACED.match(left[-1]) and _UNSPACED.match(right[0]):
        return _of_one_word(left[-1], right[0])
    return not _part_fields(left[-_LONGEST_DATE:], right) and any(
        begins.match(right) and ends.search(left, max(0, len(left) - reach))
        for ends, begins, reach in _TORN
    )


def _part_fields(left: str, right: str) -> bool:
    """Say whether a comma parts a date from another field of a row."""
    if (left[-1:] == ",") == (right[:1] == ","):
        return False
    if _DATE_IN_FIGURES.search(left) or _ISO_DATE.match(right):
        return True
    return _THREE_FIGURES.match(right) is not None and _DATE_IN_WORDS.search(left) is not None


def _of_one_word(before: str, after: str) -> bool:
    """Say whether two letters of a script without spaces are of one number, or one denies."""
    return before in _HAN_DENIALS or {before, after} <= _HAN_NUMERALS


def _plain(stretch: str) -> str:
    """Return a stretch with its spaces, dashes and apostrophes made one of each."""
    return _SOFT_AT_LINE_END.sub("-", stretch).replace("\r\n", "\n").translate(_PLAIN)


def _without_marks(stretch: str) -> str:
    """Return a stretch without the accents at its end."""
    end = len(stretch)
    while end and unicodedata.combining(stretch[end - 1]):
        end -= 1
    return stretch[:end]
