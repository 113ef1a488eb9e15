"""What lies in an .xlsx file, looked at before anything is given its bytes: sizes, what is hidden.

The file is an archive of XML. Nothing of it is run and nothing that it names is fetched: of its
XML only the places and marks are sought that are told here, by patterns that take linear time.
"""

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

import attrs

from chronology.documents.extracted import LONGEST_TEXT, refused
from chronology.documents.tables.drawings import covered_areas, related, striped_areas
from chronology.documents.tables.hidden import (
    hidden_columns,
    hidden_rows,
    hides_others,
    told_by_element,
)
from chronology.documents.tables.merged import Merged
from chronology.documents.tables.places import (
    Area,
    Areas,
    Misplaced,
    Places,
    changes_anew,
    formulas_in,
    places_in,
)
from chronology.documents.tables.rules import veiled_in
from chronology.documents.tables.sizes import Sizes
from chronology.documents.tables.styles import Shown, shown_of
from chronology.errors import DocumentUnreadable

MOST_INFLATED = 512 * 2**20  # bytes of all that lies in the archive
MOST_MEMBERS = 10_000
MOST_CELLS = 8_000_000
"""Cells of the rectangle in which those of a sheet lie, empty ones too: all are kept in memory."""
_INFLATED_ALWAYS, _INFLATED_OF_ONE = 16 * 2**20, 30  # bytes, and so many for each that is packed
_CELLS_ALWAYS, _BYTES_OF_CELL = 300_000, 2  # that any sheet may have, and what another must take
_AREA_ALWAYS = 2_000_000
_LETTERS_ALWAYS, _LETTERS_OF_ONE = 16 * 2**20, 8

_MEND = "open it with the program that made it, and save it as .xlsx or .csv"
_CHUNK = 2**16
_LOCAL_HEADER = 30
_RELATIONS = "xl/_rels/workbook.xml.rels"
_DEFLATED = 8
_SHOWS_FORMULAS = re.compile(rb"""<(?:\w{1,20}:)?sheetView\s[^<>]*showFormulas=["'](?:1|true)""")
_SHEET = re.compile(rb"<(?:\w{1,20}:)?sheet\s([^<>]*)>")
_RELATION = re.compile(rb"<(?:\w{1,20}:)?Relationship\s([^<>]*)>")
_CELL = re.compile(rb"""<(?:\w{1,20}:)?c\s(?:[^<>]*?\s)?r=["']([A-Z]{1,3})(\d{1,7})["']""")
_ANY_CELL = re.compile(rb"<(?:\w{1,20}:)?c[\s/>]")
_SHARED = re.compile(
    rb"<(?:\w{1,20}:)?c\s([^<>]*+)>\s{0,9}<(?:\w{1,20}:)?v>\s{0,9}(\d{1,9})\s{0,9}<"
)
_IS_SHARED = re.compile(rb"""(?:^|\s)t=["']s["']""")
_STRING_ENDS = re.compile(rb"</(?:\w{1,20}:)?si>|<(?:\w{1,20}:)?si\s{0,9}/>")
_COMMENT = re.compile(rb"<(?:\w{1,20}:)?comment[\s>]")
_FORMULA_ALONE = re.compile(
    rb"(?:</(?:\w{1,20}:)?f>|<(?:\w{1,20}:)?f(?:\s[^<>]*)?/>)\s*"
    rb"(?:<(?:\w{1,20}:)?v\s{0,9}/>|<(?:\w{1,20}:)?v></(?:\w{1,20}:)?v>)?\s*</(?:\w{1,20}:)?c>"
)
_FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[\s>/]")


@attrs.frozen(kw_only=True)
class Sheet:
    """A sheet of a workbook.

    Attributes:
        name: what it is called.
        member: the archive's member with its cells; empty if none is named.
        is_hidden: whether a reader of the workbook is not shown it.
    """

    name: str
    member: str = ""
    is_hidden: bool = False


@attrs.frozen(kw_only=True)
class Marks:
    """What the XML of a sheet says that its values do not.

    Attributes:
        hidden_rows: the numbers of the rows that no reader is shown.
        formulas: how many cells hold a formula.
        unvalued: how many of them hold no value with it.
        first_unvalued: the first of these, such as `B7`.
        hidden_columns: the first and the last of columns that no reader is shown, from 0.
        hides_others: whether rows that the sheet does not name are hidden.
        comments: how many comments its cells have.
        shown: which cells show less than they hold.
        merged: which cells are shown as one.
        volatile: the places of cells whose formulas may count anew; `None` if none does.
        filled: the areas that one such formula fills.
        veiled: the areas that a rule of the sheet may hide, or show as another.
        covered: the areas that a picture, a shape or a chart lies over.
        sizes: those of the cells.
        formulas_shown: whether formulas are shown in place of what they give.
    """

    hidden_rows: tuple[int, ...] = ()
    formulas: int = 0
    unvalued: int = 0
    first_unvalued: str = ""
    hidden_columns: tuple[tuple[int, int], ...] = ()
    hides_others: bool = False
    comments: int = 0
    shown: Shown = attrs.field(factory=Shown)
    merged: Merged = attrs.field(factory=lambda: Merged(b""), eq=False)
    volatile: Places | None = attrs.field(default=None, repr=False)
    filled: Areas = attrs.field(factory=Areas, eq=False)
    veiled: Areas = attrs.field(factory=Areas, eq=False)
    covered: Areas = attrs.field(factory=Areas, eq=False)
    sizes: Sizes = attrs.field(factory=lambda: Sizes(b""), eq=False)
    formulas_shown: Places | None = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class Workbook:
    """A workbook whose size was looked at.

    Attributes:
        path: the file, for errors.
        archive: its archive.
        sheets: its sheets, in order.
        has_macros: whether programs lie in it; nobody runs them.
        has_links: whether it leans on other files; nobody fetches them.
        size: the bytes of the file.
    """

    path: Path
    archive: ZipFile
    sheets: tuple[Sheet, ...]
    has_macros: bool
    has_links: bool
    size: int

    @classmethod
    def of(cls, raw: bytes, path: Path) -> "Workbook":
        """Return the workbook in some bytes.

        Raises:
            DocumentUnreadable: it is none, or too large once it is unpacked.
        """
        try:
            archive = ZipFile(BytesIO(raw))
        except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
            remedy = "open it with the program that made it, and save it as .xlsx or .csv"
            raise refused(path, "it is no workbook (.xlsx): no archive", remedy) from error
        _hold_sizes(raw, archive, path)
        names = {one.filename.lower() for one in archive.infolist()}
        if len(names) < len(archive.infolist()):
            raise refused(path, "it is damaged: a file lies twice in it", _MEND)
        return cls(
            path=path,
            archive=archive,
            sheets=tuple(_sheets_in(archive)),
            has_macros=any(name.lower().endswith("vbaproject.bin") for name in names),
            has_links=any(name.lower().startswith("xl/externallinks/") for name in names),
            size=len(raw),
        )

    def marks(self, sheet: Sheet) -> Marks:
        """Return what the XML of a sheet says beside its values.

        Raises:
            DocumentUnreadable: its cells lie so far apart that all between would fill memory.
        """
        xml = _bytes_in(self.archive, sheet.member)
        strings = b"".join(
            _bytes_in(self.archive, name)
            for name in self.archive.namelist()
            if name.lower() == "xl/sharedstrings.xml"
        )
        places = self._hold_cells(xml)
        self._hold_letters(xml, strings)
        changes = len(places.formulas) > 0 and (places.changes or self._changes_elsewhere())
        sizes, shows = Sizes(xml), _SHOWS_FORMULAS.search(xml[: max(0, xml.find(b"sheetData"))])
        alone = [found.start() for found in _FORMULA_ALONE.finditer(xml)]
        return Marks(
            hidden_rows=tuple(hidden_rows(xml)),
            formulas=sum(1 for _ in _FORMULA.finditer(xml)),
            unvalued=len(alone),
            first_unvalued=_cell_before(xml, alone[0]) if alone else "",
            hidden_columns=tuple(hidden_columns(xml)),
            hides_others=hides_others(xml),
            comments=_comments_of(self.archive, sheet.member),
            shown=self._shown(xml, strings, self._related(sheet.member, "table")),
            merged=Merged(xml),
            volatile=places if changes else None,
            filled=self._areas(places.arrays if changes else ()),
            veiled=self._areas(veiled_in(xml, self._styles(), self._theme())),
            covered=self._areas(
                covered_areas(self._related(sheet.member, "drawing"), self._read, sizes)
            ),
            sizes=sizes,
            formulas_shown=places if shows else None,
        )

    def _read(self, name: str) -> bytes:
        return _bytes_in(self.archive, name)

    def _related(self, member: str, kind: str) -> list[str]:
        """Return the members of one kind to which a sheet refers."""
        return related(self._read, member, kind)

    def _shown(self, xml: bytes, strings: bytes, tables: list[str]) -> Shown:
        """Return which cells of a sheet show less than they hold."""
        striped = list(striped_areas(tables, self._read))
        theme = self._theme()
        return shown_of(xml, self._styles(), strings, self.path, theme=theme, striped=striped)

    def _styles(self) -> bytes | None:
        name = self._part("styles", "xl/styles.xml")
        return _bytes_in(self.archive, name) if name in self.archive.namelist() else None

    def _theme(self) -> bytes:
        return _bytes_in(self.archive, self._part("theme", "xl/theme/theme1.xml"))

    def _part(self, kind: str, usual: str) -> str:
        """Return the name of a part to which the workbook refers, or else its usual name."""
        for found in _RELATION.finditer(_bytes_in(self.archive, _RELATIONS)):
            told = told_by_element(found[1])
            if told.get("Type", "").endswith(f"/{kind}"):
                return _member_of(told.get("Target", ""))
        return usual

    def _areas(self, areas: Iterable[Area]) -> Areas:
        """Return areas of cells that are not read; refuse more than can be asked."""
        try:
            return Areas(areas)
        except Misplaced as error:
            raise self._too_many(reason=str(error)) from error

    def _changes_elsewhere(self) -> bool:
        """Say whether a name, or another sheet, has a formula that counts anew each time.

        Which cells depend on it is not followed: any with a formula may.
        """
        sheets = (one.member for one in self.sheets)
        return any(
            changes_anew(formula)
            for member in ("xl/workbook.xml", *sheets)
            for formula in formulas_in(_bytes_in(self.archive, member))
        )

    def _hold_cells(self, xml: bytes) -> Places:
        """Return where cells lie; refuse too many, too far apart, or where there are none."""
        most = min(MOST_CELLS, _CELLS_ALWAYS + self.size // _BYTES_OF_CELL)
        for at, _ in enumerate(_ANY_CELL.finditer(xml)):
            if at >= most:
                raise self._too_many(reason=f"it has more than {most:,} cells")
        try:
            places = places_in(xml)
        except Misplaced as error:
            raise refused(self.path, f"its sheet is damaged: {error}", _MEND) from error
        area = 0 if places.corners is None else places.corners.cells
        most = min(MOST_CELLS, _AREA_ALWAYS + self.size)
        if area > most:
            raise self._too_many(reason=f"its cells lie in {area:,} places, and {most:,} are read")
        return places

    def _hold_letters(self, xml: bytes, strings: bytes) -> None:
        """Refuse a sheet that repeats long texts, which its workbook holds once, too often."""
        most = min(LONGEST_TEXT, _LETTERS_ALWAYS + _LETTERS_OF_ONE * self.size)
        lengths, before = array("L"), 0
        for found in _STRING_ENDS.finditer(strings):
            lengths.append(found.end() - before)
            before = found.end()
        if not before:
            return
        total = 0
        for found in _SHARED.finditer(xml):
            place = int(found[2])
            if place < len(lengths) and _IS_SHARED.search(found[1]):
                total += lengths[place]
            if total > most:
                raise self._too_many(reason=f"its cells have more than {most:,} characters")

    def _too_many(self, *, reason: str) -> DocumentUnreadable:
        return refused(self.path, reason, "save the rows and columns that matter as .csv")


def _hold_sizes(raw: bytes, archive: ZipFile, path: Path) -> None:
    """Refuse an archive that is larger once it is unpacked, whatever it says of itself."""
    members = archive.infolist()
    reason = ""
    most = min(MOST_INFLATED, _INFLATED_ALWAYS + _INFLATED_OF_ONE * len(raw))
    if len(members) > MOST_MEMBERS:
        reason = f"more than {MOST_MEMBERS:,} files lie in it"
    elif sum(one.file_size for one in members) > most:
        reason = f"unpacked it is larger than {most // 2**20} MiB"
    elif any(one.flag_bits & 1 for one in members):
        reason = "it is encrypted"
    else:
        left = most
        for one in members:
            left -= _size_unpacked(raw, one, left)
            if left < 0:
                reason = f"unpacked it is larger than {most // 2**20} MiB"
                break
    if reason:
        raise refused(path, reason, "save the sheet that matters as .csv")


def _size_unpacked(raw: bytes, member: ZipInfo, most: int) -> int:
    """Return how many bytes a member really has; no more than just above a limit are counted."""
    at = member.header_offset
    names = int.from_bytes(raw[at + 26 : at + 28], "little")
    extra = int.from_bytes(raw[at + 28 : at + 30], "little")
    begin = at + _LOCAL_HEADER + names + extra
    packed = raw[begin : begin + member.compress_size]
    if member.compress_type != _DEFLATED:
        return len(packed)
    inflating, size, rest = zlib.decompressobj(-zlib.MAX_WBITS), 0, packed
    try:
        while rest and size <= most and not inflating.eof:
            size += len(inflating.decompress(rest, _CHUNK * 16))
            rest = inflating.unconsumed_tail
    except zlib.error:
        return size  # whoever reads it will tell
    return size


def _bytes_in(archive: ZipFile, name: str) -> bytes:
    """Return the bytes of a member; none if it is missing or broken."""
    try:
        return archive.read(name) if name else b""
    except (KeyError, BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        return b""


def _member_of(target: str) -> str:
    """Return the name of a member to which the workbook refers."""
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _sheets_in(archive: ZipFile) -> Iterator[Sheet]:
    """Yield the sheets that a workbook names."""
    targets = {}
    for found in _RELATION.finditer(_bytes_in(archive, _RELATIONS)):
        told = told_by_element(found[1])
        targets[told.get("Id", "")] = _member_of(told.get("Target", ""))
    for found in _SHEET.finditer(_bytes_in(archive, "xl/workbook.xml")):
        told = told_by_element(found[1])
        relation = next((value for key, value in told.items() if key.endswith(":id")), "")
        yield Sheet(
            name=told.get("name", ""),
            member=targets.get(relation, ""),
            is_hidden=told.get("state", "visible") != "visible",
        )


def _comments_of(archive: ZipFile, member: str) -> int:
    """Return how many comments the cells of a sheet have."""
    names = related(lambda name: _bytes_in(archive, name), member, "comments")
    return sum(1 for one in names for _ in _COMMENT.finditer(_bytes_in(archive, one)))


def _cell_before(xml: bytes, at: int) -> str:
    """Return which cell a place of a sheet's XML is in, such as `B7`; empty if it does not say."""
    begin = xml.rfind(b"<c ", 0, at)
    found = _CELL.match(xml, begin) if begin >= 0 else None
    return (found[1] + found[2]).decode() if found else ""
