r"""RTF read control word by control word, in one pass, and written as HTML.

No object in it is opened and no field is worked out. A group in braces begins as the one around it
is, and what is switched in it ends with it. Characters stand as themselves, as bytes of the code
page of their font (`\'e4`), or as code units of UTF-16 (`\u228`), behind which a number of bytes is
meant for programs that do not know that.
"""

import codecs
import re
from html import escape

from chronology.documents.beside import UNREAD, Beside, is_set_anew
from chronology.documents.changes import Change
from chronology.documents.extracted import encodable
from chronology.documents.html.colours import colour_of
from chronology.documents.labels import in_text
from chronology.documents.remarks import Remark
from chronology.documents.rtf import words as known
from chronology.documents.rtf.colours import Colours, Grounds
from chronology.documents.rtf.groups import BREAK, Group, Sink
from chronology.documents.rtf.rows import Rows, SignFonts
from chronology.documents.rtf.written import as_paragraph, day_of_stamp, tagged

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z'])|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)|\\",
    re.DOTALL,
)
_DEEPEST = 10_000  # groups within each other
_MOST_SKIPPED = 10  # bytes behind a character that stand for it
_NOTHING, _BODY, _TWICE = "nothing", "body", "upr"
_OF_TIME = {"yr": 0, "mo": 1, "dy": 2}
_NOT_TEXT = {"pict": ("image", ""), "object": ("embedded object", "")}
_UNITS = 0x10000  # of UTF-16
_FIRST_OF_TWO = range(0xD800, 0xDC00)


class TooDeep(Exception):
    """Groups stand within each other that nobody writes."""


class Reading:
    """What was found in a file.

    Attributes:
        notes: its footnotes and endnotes.
        remarks: the comments on it.
        beside: what else stands beside its text.
        title: its title.
        made: the days on which it was made and changed, by the name of their group.
        is_cut_off: whether the file breaks off before its outermost group ends.
    """

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.remarks: list[Remark] = []
        self.beside = Beside()
        self.title = ""
        self.made: dict[str, list[int]] = {}
        self._body = Sink(kind=_BODY)
        self._at = Group(self._body)
        self._around: list[Group] = []
        self._fonts: dict[int, str] = {}
        self._default_font = -1
        self._authors: list[str] = []
        self._bytes = bytearray()
        self._first_half = ""
        self._to_skip = 0
        self._change: tuple[str, int, int] | None = None
        self._changed: list[str] = []
        self._was_hidden = False
        self._remark_by = self._remark_on = ""
        self._level = 0
        self._colours: tuple[str, ...] = ()
        self._grounds = Grounds()
        self._rows, self._signs = Rows(), SignFonts()
        self.is_cut_off = False

    def read(self, raw: bytes) -> None:
        """Read a file, to the end of its outermost group.

        Raises:
            TooDeep: groups are nested deeper than any program writes them.
        """
        at, end = 0, len(raw)
        while at < end and (found := _TOKEN.match(raw, at)) is not None:
            at = found.end()
            if found["text"] is not None:
                self._plain(found["text"])
            elif found["word"] is not None:
                number = int(found["number"]) if found["number"] else None
                at += self._control(found["word"].decode("ascii"), number)
            elif found["byte"] is not None:
                self._byte(int(found["byte"], 16))
            elif found["symbol"] is not None:
                self._symbol(found["symbol"].decode("latin-1"))
            elif found["brace"] is not None:
                self._brace(found["brace"] == b"{")
                if not self._around:
                    break
        self._decode()
        self._change_ends()
        self.is_cut_off = bool(self._around) or at > end

    def markup(self) -> str:
        """Return the text as HTML, its notes behind it."""
        paragraphs = "".join(self._body.pieces).split(BREAK)
        notes = (
            f"<sup>{number}</sup> {escape(one)}" for number, one in enumerate(self.notes, start=1)
        )
        return "".join(map(as_paragraph, (*paragraphs, *notes)))

    # Groups ---------------------------------------------------------------------------------

    def _brace(self, opens: bool) -> None:  # noqa: FBT001 - one of two braces
        self._decode()
        self._to_skip = 0
        if opens:
            if len(self._around) >= _DEEPEST:
                raise TooDeep
            self._around.append(self._at)
            self._at = self._at.inner()
        elif self._around:
            ended, self._at = self._at, self._around.pop()
            if ended.owns_sink and ended.sink.kind != _NOTHING:
                self._keep(ended.sink)

    def _begins(self, word: str) -> bool:
        """Begin a group whose words are not the text's, and say whether it is one."""
        around = self._at.sink.kind
        if around == _NOTHING:
            return False
        if around == _TWICE and word == "ud":
            self._at.sink.pieces.clear()
            self._at.sink = next(one.sink for one in self._around[::-1] if one.sink.kind != _TWICE)
            return True
        if around == "info":
            kind = word if word in known.OF_INFO else _NOTHING
        elif word in known.APART:
            kind = word
        elif word in known.HOLD_NO_TEXT or (
            self._at.is_marked and word not in known.KNOWN_THOUGH_MARKED
        ):
            kind = _NOTHING
        else:
            return False
        if word in _NOT_TEXT:
            self.beside.left_out[_NOT_TEXT[word]] += 1
        self._at.sink = Sink(kind=kind)
        self._at.owns_sink = True
        return True

    def _keep(self, sink: Sink) -> None:
        """Keep the words of a group that has ended."""
        words = sink.words
        if sink.kind == "revtbl":
            self._authors = [one.strip() for one in words.split(";")]
        elif sink.kind == "atndate":
            self._remark_on = day_of_stamp(int(words)) if words.lstrip("-").isdecimal() else ""
        elif sink.kind == "atnauthor" or (sink.kind == "atnid" and not self._remark_by):
            self._remark_by = words
        elif sink.kind == "colortbl":
            self._colours = tuple(colour_of(f"#{one.strip()}") for one in words.split(";"))
        elif sink.kind == "fldinst":
            self._keep_code(words)
        elif sink.kind == "title":
            self.title = words
        elif words:
            self._keep_of_text(sink.kind, words)

    def _keep_code(self, words: str) -> None:
        """Take note of the code of a field that shows what is set anew."""
        if not is_set_anew(words):
            return
        self.beside.set_anew.append("")
        self._at.flags |= {"anew"}
        if self._at.sink.kind == "fldinst":  # in the code of another field
            self._at.sink.pieces.append(" DATE ")

    def _keep_of_text(self, kind: str, words: str) -> None:
        """Keep a note, a comment, or what stands at the head or the foot of pages."""
        if kind == "footnote":
            self.notes.append(words)
            self.beside.notes += 1
            mark = f'<sup><a href="#note{len(self.notes)}">{len(self.notes)}</a></sup>'
            self._at.sink.pieces.append(mark if self._at.sink is self._body else "")
        elif kind == "annotation":
            self.remarks.append(Remark(words=words, author=self._remark_by, day=self._remark_on))
            self._remark_by = self._remark_on = ""
        elif kind in known.EDGES:
            self.beside.edges.append(words)
        elif kind in known.SHOWN_BEFORE:
            is_label = len(words) <= known.LONGEST_LABEL  # programs make it anew
            self.beside.hidden += not is_label
            self._write(in_text(words) if is_label else "")
        elif kind == _TWICE:
            self._write(words)  # what stands for it in Unicode is missing

    # Control words --------------------------------------------------------------------------

    def _control(self, word: str, number: int | None) -> int:
        """Follow a control word, and return how many bytes behind it are data."""
        if word == "bin":
            return max(0, number or 0)
        if word == "u":
            self._code_unit((number or 0) % _UNITS)
            return 0
        self._decode()
        self._to_skip = 0
        is_first, self._at.begins = self._at.begins, False
        if is_first and self._begins(word):
            return 0
        if word == "shptxt":
            self._at.flags |= {"boxed"}
        self._rows.follow(word, number or 0)
        if word == "cellx":
            self._grounds.cell_ends()
        if word in known.BREAKS:
            self._paragraph_ends()
        elif word in known.SET_ANEW:
            self.beside.set_anew.append("")
            self._write(UNREAD)
        elif word in known.CHARACTERS:
            self._write(known.CHARACTERS[word])
        elif word in known.FLAGS:
            flag = {known.FLAGS[word]}
            self._at.flags = self._at.flags - flag if number == 0 else self._at.flags | flag
        else:
            self._set(word, number or 0)
        return 0

    def _set(self, word: str, number: int) -> None:
        at = self._at
        if word == "plain":
            at.flags &= {"deleted", "inserted", "anew", "boxed"}
            at.colours = Colours()
        elif word in {"nosupersub", "sub"}:
            at.flags -= {"raised"}
        elif word == "uc":
            at.skip = min(max(0, number), _MOST_SKIPPED)
        elif word == "f":
            at.font = number
        elif word == "fcharset":
            self._fonts[at.font] = known.CODE_PAGES.get(number, at.codec)
            self._signs.note(at.font, number)
        elif word in known.AUTHORS:
            at.author = number
        elif word in known.STAMPS:
            at.stamp = number
        elif word in known.COLOURING:
            at.colours.set(known.COLOURING[word], number)
        elif word in known.PLACING:
            at.away = (at.away | {word}) if known.PLACING[word](number) else at.away - {word}
        else:
            self._set_of_file(word, number)

    def _set_of_file(self, word: str, number: int) -> None:
        """Follow a control word that does not end with its group."""
        if word == "deff":
            self._default_font = number
        elif word in known.SHADINGS or word in known.UNSHADED:
            self._shade(word, number)
        elif word in known.OF_COLOURS and self._at.sink.kind == "colortbl":
            self._at.sink.pieces.append(f"{number % 256:02x}")
        elif word == "ansicpg" or word in known.OF_THE_FILE:
            self._code_page(word, number)
        elif word == "outlinelevel":
            self._level = number + 1
        elif word in _OF_TIME and self._at.sink.kind in known.OF_INFO:
            self.made.setdefault(self._at.sink.kind, [0, 0, 0])[_OF_TIME[word]] = number

    def _shade(self, word: str, number: int) -> None:
        """Take note of what shades a paragraph or the cells of a row, and of where such begin."""
        if word in known.SHADINGS:
            self._grounds.shade(word, number)
            return
        self._grounds.end(word)
        self._at.away = frozenset(
            one
            for one in self._at.away
            if one in known.OF_SHAPES or (one in known.OF_ROWS) is (word == "pard")
        )
        self._level = 0 if word == "pard" else self._level

    def _code_page(self, word: str, number: int) -> None:
        named = known.NAMED_PAGES.get(number) or f"cp{number}"
        name = known.OF_THE_FILE.get(word) or named
        try:
            codecs.lookup(name)
        except LookupError:
            return
        for one in (self._at, *self._around):
            one.codec = name

    # Characters -----------------------------------------------------------------------------

    def _symbol(self, symbol: str) -> None:
        self._decode()
        self._to_skip = 0
        if symbol == "*":
            self._at.is_marked = True
        elif symbol in "\r\n":
            self._paragraph_ends()
        else:
            self._at.begins = False
            self._write(known.SYMBOLS.get(symbol, ""))

    def _code_unit(self, unit: int) -> None:
        self._decode()
        self._at.begins = False
        if unit in _FIRST_OF_TWO:
            self._first_half = chr(unit)
        else:
            self._write(encodable(self._first_half + chr(unit)))
            self._first_half = ""
        self._to_skip = self._at.skip

    def _byte(self, value: int) -> None:
        self._at.begins = False
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(value)

    def _plain(self, text: bytes) -> None:
        self._at.begins &= text.isspace()  # some programs set a space before what a group is
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        self._bytes += text[skipped:]

    def _decode(self) -> None:
        """Write the bytes that were collected, by the code page of their font."""
        if not self._bytes:
            return
        font = self._at.font if self._at.font >= 0 else self._default_font
        codec = self._fonts.get(font, self._at.codec)
        text = bytes(self._bytes).decode(codec, "replace")
        self._bytes.clear()
        self._write(text)

    def _write(self, text: str) -> None:
        at = self._at
        if not text or at.sink.kind == _NOTHING:
            return
        if at.sink is not self._body:
            at.sink.pieces.append("" if {"deleted", "hidden"} & at.flags else text)
            return
        if "deleted" not in at.flags and ("hidden" in at.flags or self._is_unseen(at, text)):
            self.beside.hidden += not self._was_hidden and bool(text.strip())
            self._was_hidden = True
            return
        self._was_hidden = False
        if "anew" in at.flags:
            text = self._anew(text)
        self._take_change(text)
        if "deleted" not in at.flags:
            at.sink.pieces.append(tagged(text, at.flags))

    def _is_unseen(self, at: "Group", text: str) -> bool:
        """Say whether words of a group are out of sight, too small, or as their ground is."""
        grounds = [None] if "boxed" in at.flags else self._grounds.behind
        away = at.away if self._rows.holds_text else at.away - known.OF_ROWS
        is_away = bool(away) or self._rows.hides or self._signs.hide(at.font, text)
        return is_away or at.colours.hide(self._colours, grounds)

    def _anew(self, text: str) -> str:
        """Keep what a field last showed, and return what stands for it in the text."""
        is_first = not self.beside.set_anew[-1]
        self.beside.set_anew[-1] += text
        return UNREAD if is_first else ""

    def _paragraph_ends(self) -> None:
        if self._at.sink.kind == _NOTHING or {"deleted", "hidden"} & self._at.flags:
            return
        self._at.sink.pieces.append(f"\x01{self._level}{BREAK}" if self._level else BREAK)

    # Tracked changes ------------------------------------------------------------------------

    def _take_change(self, text: str) -> None:
        at = self._at
        kind = next((one for one in ("deleted", "inserted") if one in at.flags), "")
        change = (kind, at.author, at.stamp) if kind else None
        if change != self._change:
            self._change_ends()
            self._change = change
        if change is not None:
            self._changed.append(text)

    def _change_ends(self) -> None:
        words = " ".join("".join(self._changed).split())
        self._changed.clear()
        if self._change is None or not words:
            return
        kind, number, stamp = self._change
        author = self._authors[number] if 0 < number < len(self._authors) else ""
        change = Change(words=words, author=author, day=day_of_stamp(stamp))
        (self.beside.deleted if kind == "deleted" else self.beside.inserted).append(change)
