"""Which kinds of file are read, by which module, and what can be done about the others."""

import re
from pathlib import Path

PLAIN = (".txt", ".md")
"""What a document may be saved as, whatever it is."""
ARCHIVES = (".warc", ".warc.gz")
"""The types of files that hold several documents, each known by its address."""
TABLES_OF_TEXT = (".csv", ".tsv", ".jsonl", ".ndjson")
"""Those of them that may be given as a text."""
TABLES = (*TABLES_OF_TEXT, ".xlsx")
"""The types of files whose rows are parts."""
MAILS = frozenset({".eml", ".msg"})
"""The types of files that are one mail each."""
NO_SUFFIX = ""
OF_ARCHIVES = "warc.reader"
OF_TABLES = "tables.reader"
# Each format's module is imported when the first file of its kind is read: their libraries
# are slow to import, and most ledgers need none of them.
MODULES = {
    **dict.fromkeys((*PLAIN, ".text", ".log", ".markdown", NO_SUFFIX), "plain"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html.reader"),
    ".pdf": "pdf.reader",
    ".docx": "word.reader",
    ".odt": "opendocument.reader",
    ".rtf": "rtf.reader",
    ".epub": "epub.reader",
    ".eml": "mail.reader",
    ".mbox": "mail.mailbox",
    ".msg": "mail.outlook",
    **dict.fromkeys((".mhtml", ".mht"), "mail.saved_page"),
    **dict.fromkeys((".srt", ".vtt"), "captions.reader"),
    ".json": "exports.slack",
    **dict.fromkeys(ARCHIVES, OF_ARCHIVES),
    **dict.fromkeys(TABLES, OF_TABLES),
}
"""The modules that read files, by their suffix."""
MAY_BE_DECLARED = frozenset({"plain", "html.reader", "captions.reader", "exports.slack", OF_TABLES})
"""The modules whose files may be in a character set that a ledger declares."""
SUFFIXES = tuple(suffix for suffix in MODULES if suffix)
"""The types of files that are read."""
_TYPE = re.compile(r"\.(?=[0-9]{0,9}[a-z])[a-z0-9_-]{1,10}(?:\.gz)?")
_AS_TEXT = f"save its text as {' or '.join(PLAIN)}"
_REMEDIES = {
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic", ".djvu"),
        "have its words recognised (OCR), and save them as .txt",
    ),
    **dict.fromkeys(
        (".mp3", ".wav", ".m4a", ".ogg", ".flac", ".mp4", ".mov", ".avi", ".mkv", ".webm", ".opus"),
        "save a transcript of it as .txt, .srt or .vtt",
    ),
    **dict.fromkeys((".zip", ".7z", ".rar", ".tar", ".tgz"), "unpack it, and add what is in it"),
    **dict.fromkeys((".gz", ".bz2", ".xz", ".zst"), "unpack it, and add the file that is in it"),
    ".wacz": "unpack it (it is a zip), and add the .warc.gz files in its folder `archive`",
    **dict.fromkeys(
        (".doc", ".dot", ".docm", ".dotx", ".dotm", ".wpd", ".wps", ".pages"),
        "open it in a word processor and save it as .docx",
    ),
    **dict.fromkeys(
        (".fodt", ".ott", ".odm", ".sxw", ".wri", ".abw"),
        "open it in a word processor and save it as .odt",
    ),
    **dict.fromkeys(
        (".ods", ".xls", ".xlsm", ".xlsb", ".numbers"),
        "open it in a spreadsheet program and save the sheet as .xlsx or .csv",
    ),
    **dict.fromkeys(
        (".ppt", ".pptx", ".odp", ".key"), "export it as PDF, whose pages are then its slides"
    ),
    **dict.fromkeys((".pst", ".ost", ".olm"), "export its messages as .eml, .msg or .mbox"),
    ".ics": "save each entry that you quote as .txt, with the day on which it was entered: "
    "calendars are not imported yet",
    **dict.fromkeys(
        (".ged", ".gedcom"),
        "save what you quote of a person as .txt, with its sources: it says what somebody "
        "concluded, not what a document says",
    ),
    **dict.fromkeys((".rss", ".atom"), "open the articles that it names, and save each as .html"),
    **dict.fromkeys(
        (".tei", ".xml"),
        "save its text as .html or .txt: which of its elements are text, its own program knows",
    ),
    **dict.fromkeys(
        (".rst", ".adoc", ".asciidoc", ".org", ".textile", ".wiki", ".mediawiki"),
        "save a copy as .txt, or, converted, as .html",
    ),
    ".tex": "save its text as .txt, or the PDF that is made from it",
    **dict.fromkeys((".ps", ".xps", ".oxps"), "convert it to PDF"),
    **dict.fromkeys((".mobi", ".azw", ".azw3", ".fb2"), "convert it to .epub"),
    **dict.fromkeys(
        (".url", ".webloc", ".lnk"), "open the page that it names, and save that as .html"
    ),
    **dict.fromkeys(
        (".sub", ".ass", ".ssa", ".sbv", ".ttml", ".dfxp"), "convert it to .srt or .vtt"
    ),
    **dict.fromkeys((".webarchive",), "open it in Safari and save the page's source as .html"),
    **dict.fromkeys(
        (".db", ".sqlite", ".mdb", ".accdb", ".parquet"), "export what you need as .csv"
    ),
}


def suffix_of(path: Path) -> str:
    """Return the type that a file's name ends with, in small letters; empty if it has none.

    Two suffixes are one where they name one format. What stands behind a full stop in "minutes 2.3"
    or "Report v1.2 final" is no type.
    """
    two = "".join(path.suffixes[-2:]).lower()
    if two in MODULES:
        return two
    last = path.suffix.lower()
    return last if _TYPE.fullmatch(last) else NO_SUFFIX


def remedy_of(path: Path) -> str:
    """Return what can be done about a file of a kind that is known and not read; else nothing."""
    return _REMEDIES.get(suffix_of(path), "")


def of_another_type(path: Path) -> tuple[str, str]:
    """Return why a document is not read of which there is no such format, and the remedy."""
    return f"documents of type “{path.suffix}” are not read", remedy_of(path) or _AS_TEXT
