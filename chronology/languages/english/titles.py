"""What stands where a title should, and names nothing: what programs and templates write there.

Programs write it in the language of whoever uses them, so that some of it is not English.
"""

import re

from chronology.patterns import when_used

NO_TITLES = frozenset(
    {
        "404 not found", "access denied", "adobe acrobat", "anonymous", "attention required!",
        "attention required! | cloudflare", "betreff", "bez tytułu", "blank", "blank page",
        "default", "document title", "error", "exported data",
        "chat export", "chat history", "fax", "home", "home page", "homepage", "index",
        "just a moment", "kein betreff", "letterhead", "loading", "microsoft word", "my document",
        "naamloos", "geen onderwerp", "nessun oggetto", "new document", "new page", "new tab",
        "no subject", "no title", "none", "not found", "null", "ohne titel", "page not found",
        "pdf", "please wait", "powerpoint presentation", "presentation", "print", "redirecting",
        "sans objet", "sans titre", "scanned document", "scanned image", "sem assunto",
        "sem título", "senza titolo", "sin asunto", "sin título", "subject", "temp", "template",
        "title", "unbenannt", "undefined", "unknown", "untitled", "untitled document",
        "untitled page", "welcome to nginx!", "word document", "без названия", "без темы",
    }
)  # fmt: skip
"""Titles that are none, in small letters, without the brackets and dots around them."""

NUMBERED = when_used(
    r"(?:untitled|new|scanned|unbenannt|без названия)?[ _-]?"
    r"(?:document|dokument|documento|doc|file|page|slide|folie|layout|scan|image|img|imag|dsc|dscn"
    r"|untitled|unbenannt|presentation|präsentation|book|sheet|bild|foto|photo)?"
    r"[ _-]*\(?[0-9]{0,12}\)?",
    re.IGNORECASE,
)
"""Titles that count what they do not name: "Document1", "Slide 1", "scan_0003"."""

PRINTED_BY = when_used(
    r"(?:microsoft|ms) (?:office )?(?:word|excel|powerpoint|outlook|publisher|visio)[ \t]*[-–—:]"
    r"[ \t]*",
    re.IGNORECASE,
)
"""What programs put before the name of the file that they print."""

OF_A_HEAD = when_used(
    r"in the (?:[\w’'-]{1,20} ){0,6}(?:court|tribunal|chamber)s?\b[^:]{0,60}?"
    r"(?:claim no[^\n]{0,40})?"
    r"|(?:[\w’'-]{1,20} ){0,4}(?:district|superior|supreme|circuit|crown|county|high) court"
    r"(?: (?:of|for|in) [^:]{1,80})?"
    r"|neutral citation(?: number)?[: ][^\n]{0,60}|(?:case|claim) (?:no\.?|number)[: ][^\n]{0,60}"
    r"|(?:(?-i:[A-Z][\w’'.-]{0,30}),? ){1,4}(?:(?:&|and) (?:(?-i:[A-Z][\w’'.-]{0,30}) ){0,2})?"
    r"(?:co|llp|llc|ltd|limited|plc|inc|solicitors|attorneys at law"
    r"|gmbh|s\.?a\.?|pty)\.?",
    re.IGNORECASE,
)
"""The head of a paper of a court, or of a firm: whose paper it is, and not which."""
PRINTED_AT = when_used(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [-–—|])?[ \t]+(?=\D)",
    re.IGNORECASE,
)
"""What browsers put before the title of the page that they print."""

TEMPLATE = when_used(
    r"\{\{|\}\}|\{%|<%|\$\{|%title%|lorem ipsum|click to (?:add|edit)|your title here"
    r"|(?:insert|enter|type)(?: the| your| a)?(?: document| page)? title"
    r"|\[(?:document |page )?title|title (?:goes )?here",
    re.IGNORECASE,
)
"""What templates say in a title's place."""

SAYS_NOTHING = frozenset(
    {
        "article", "attachment", "copy", "crawl", "default", "doc", "document", "download", "dsc",
        "dscn", "file", "image", "img", "index", "letter", "mail", "message", "new", "page", "pdf",
        "photo", "print", "scan", "scanned", "text", "untitled", "unbenannt", "version",
    }
)  # fmt: skip
"""Words of a file's name that say nothing of what is in it."""
