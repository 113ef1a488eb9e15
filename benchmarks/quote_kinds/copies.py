"""Honest copies in which the quote is written otherwise than the source has it."""

import html
import json
import re
import unicodedata
from collections.abc import Callable
from random import Random

from quote_kinds.model import Change, copied
from quote_kinds.pages import listed

_LETTERS = "(?<=[A-Za-z])(?=[A-Za-z])"
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Words that open sentences and are no names.
_COMMON = frozenset(
    listed(
        "the a an in on at he she they this that these it for after before by with from of to and"
        " but as his"
    )
)
_CASED = re.compile(r"\b(?:may|march|will|us|it|who|polish|turkey|china)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“](?=\w)|(?<=[\w.,!?])[\"”]")


def always(new: Callable[[str], str]) -> Change:
    """Return a change without chance."""
    return lambda text, _random: new(text)


def places(pattern: str, new: str | Callable[[re.Match[str]], str], most: int = 3) -> Change:
    """Return what changes one to some of the places at which a pattern stands."""
    compiled = re.compile(pattern)

    def change(text: str, random: Random) -> str | None:
        found = list(compiled.finditer(text))
        if not found:
            return None
        chosen = random.sample(found, min(len(found), random.randint(1, most)))
        for place in sorted(chosen, key=lambda p: p.start(), reverse=True):
            other = new if isinstance(new, str) else new(place)
            text = text[: place.start()] + other + text[place.end() :]
        return text

    return change


def every(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Change:
    """Return what changes all places at which a pattern stands."""
    return lambda text, _random: re.sub(pattern, new, text)


def marked(begin: str, end: str) -> Change:
    """Return what writes the quotation marks inside the quote otherwise."""

    def change(text: str, _: Random) -> str:
        return _QUOTED.sub(lambda m: begin if text[m.end() : m.end() + 1].isalnum() else end, text)

    return change


def within(begin: str, end: str) -> Change:
    """Return what puts the whole quote into marks."""
    return lambda text, _random: f"{begin}{text}{end}"


def _as_windows(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing there, and pass as they are
        return chr(byte)


def mojibake(text: str, _: Random) -> str:
    """Read UTF-8 as Windows-1252, as mails and old exports do."""
    return "".join(map(_as_windows, text.encode()))


def curly_mojibake(text: str, random: Random) -> str | None:
    """Write curly marks and read them as Windows-1252."""
    curly = (
        re.sub(r"(?<!\S)\"", "“", text).replace('"', "”").replace("'", "’").replace(" - ", " – ")
    )
    return None if curly == text else mojibake(curly, random)


def latin_mojibake(text: str, _: Random) -> str | None:
    """Read UTF-8 as Latin-1."""
    return text.encode().decode("latin-1")


def first_letter(text: str, _: Random) -> str | None:
    """Write the first letter in brackets, in the other case."""
    is_name = text[0].isupper() and text.split(maxsplit=1)[0].lower() not in _COMMON
    return f"[{text[0].swapcase()}]{text[1:]}" if text[0].isalpha() and not is_name else None


def first_letter_inside(text: str, random: Random) -> str | None:
    """Write the first letter behind quotation marks in brackets."""
    changed = first_letter(text, random)
    return None if changed is None else f"“{changed}”"


def first_case(text: str, _: Random) -> str | None:
    """Write the first letter in the other case, if that is no name or short form."""
    is_common = text.split(maxsplit=1)[0].lower() in _COMMON
    return text[0].swapcase() + text[1:] if is_common else None


def title_case(text: str, _: Random) -> str | None:
    """Write words as headlines do, where none is another word so."""
    return (
        None
        if re.search(r"\b(?:may|march|will|us|it|who|polish)\b", text, re.IGNORECASE)
        else text.title()
    )


def all_capitals(text: str, _: Random) -> str | None:
    """Write all in capitals, where none is another word so."""
    return None if _CASED.search(text) else text.upper()


def behind_word(mark: str) -> Change:
    """Return what puts a mark behind an inner word."""
    return places(r"(?<=[a-z]{3})(?= [a-z])", mark, most=1)


def at_end(mark: str) -> Change:
    """Return what puts a mark behind the quote."""
    return lambda text, _random: f"{text} {mark}"


def without_accents(text: str, _: Random) -> str:
    """Take the accents off letters."""
    bare = unicodedata.normalize("NFD", text)
    return "".join(c for c in bare if not unicodedata.combining(c))


def without_dashes(new: str) -> Change:
    """Return what writes dashes between words otherwise."""
    return every(r"\s?[–—]\s?|(?<=[a-z]) -{1,2} (?=[a-z])", new)


def spaced_off(text: str, _: Random) -> str:
    """Take out the spaces that a tokeniser or French typography puts before marks."""
    text = re.sub(r" (?=[,.;:!?)%]|'s\b|n't\b)", "", text)
    return re.sub(r"(?<=[(£$€]) ", "", text)


def spaced(text: str, random: Random) -> str | None:
    """Put a space before marks, as French typography does."""
    return every(r"(?<=\w)(?=[;:!?](?:\s|$))", random.choice(("\u00a0", "\u202f", " ")))(
        text, random
    )


def json_escaped(text: str, _: Random) -> str:
    """Write it as in a string of JSON."""
    return json.dumps(text)[1:-1]


def html_escaped(text: str, _: Random) -> str:
    """Write it as in HTML."""
    escaped = html.escape(text)
    return escaped.replace("’", "&rsquo;").replace("–", "&ndash;").replace("é", "&eacute;")


def numeric_entities(text: str, _: Random) -> str:
    """Write marks and letters beyond ASCII as numbers of HTML."""
    return "".join(f"&#{ord(c)};" if ord(c) > 126 or c in "\"'&" else c for c in text)  # noqa: PLR2004


def hyphenated(mark: str) -> Change:
    """Return what parts words at line ends."""
    return places("(?<=[a-z]{3})(?=[a-z]{3})", mark, most=2)


def ligature(place: re.Match[str]) -> str:
    """Write letters as the ligature that they make."""
    return {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}[place[0]]


def emphasised(mark: str) -> Change:
    """Return what puts marks of emphasis about some words."""
    return places(r"(?<= )[a-z]{4,}(?: [a-z]{3,})?(?= )", lambda p: f"{mark}{p[0]}{mark}", most=1)


def tagged(text: str, random: Random) -> str | None:
    """Put tags of HTML about a word."""
    tag = random.choice(("b", "i", "em", "strong", "mark"))
    return places(r"(?<= )[a-z]{4,}(?= )", lambda p: f"<{tag}>{p[0]}</{tag}>", most=1)(text, random)


def wrapped(end: str, before: str = "") -> Change:
    """Return what breaks lines every few words."""

    def change(text: str, random: Random) -> str | None:
        words = text.split(" ")
        width = random.randint(4, 7)
        lines = [" ".join(words[i : i + width]) for i in range(0, len(words), width)]
        return before + (end + before).join(lines) if len(lines) > 1 else None

    return change


KINDS = (
    # Quotation marks and apostrophes
    copied("quotation marks: curly", marked("“", "”")),
    copied("quotation marks: straight", marked('"', '"')),
    copied("quotation marks: nested, curly single", marked("‘", "’")),
    copied("quotation marks: nested, straight single", marked("'", "'")),
    copied("quotation marks: German", marked("„", "“")),
    copied("quotation marks: guillemets", marked("«", "»")),
    copied("quotation marks: LaTeX", marked("``", "''")),
    copied("quotation marks: escaped", marked('\\"', '\\"')),
    copied("quotation marks: lost", every(r"[\"“”]", "")),
    copied("quotation marks: doubled as in CSV", marked('""', '""')),
    copied("quote in quotation marks", within("“", "”")),
    copied("quote in straight marks", within('"', '"')),
    copied("quote in single marks", within("‘", "’")),
    copied("quote in guillemets", within("« ", " »")),
    copied("apostrophe curly", every("'", "’")),
    copied("apostrophe straight", every("’", "'")),
    copied("apostrophe as another mark", every("['’]", "ʼ")),
    copied("apostrophe as an accent", every("(?<=[a-z])['’](?=[a-z])", "´")),
    copied("apostrophe as a grave accent", every("(?<=[a-z])['’](?=[a-z])", "`")),
    # Dashes and hyphens
    copied("dash as an em dash, closed", without_dashes("—")),
    copied("dash as an en dash, spaced", without_dashes(" – ")),
    copied("dash as an em dash, spaced", without_dashes(" — ")),
    copied("dash as two hyphens", without_dashes("--")),
    copied("dash as two hyphens, spaced", without_dashes(" -- ")),
    copied("dash as three hyphens", without_dashes("---")),
    copied("dash as a hyphen, spaced", without_dashes(" - ")),
    copied("hyphen not to be broken", every(r"(?<=\w)-(?=\w)", "‑")),
    copied("hyphen of Unicode", every(r"(?<=\w)-(?=\w)", "‐")),
    copied("hyphen in a range as a dash", every(r"(?<=\d)-(?=\d)", "–")),
    copied("dash in a range as a hyphen", every(r"(?<=\d)–(?=\d)", "-")),
    # Editorial conventions
    copied("[A]t: first letter in brackets", first_letter),
    copied("“[A]t” in quotation marks", first_letter_inside),
    copied("first letter in the other case", first_case),
    copied("[sic]", behind_word(" [sic]")),
    copied("[sic!]", behind_word(" [sic!]")),
    copied("(sic)", behind_word(" (sic)")),
    copied("[sic] in italics", behind_word(" [*sic*]")),
    copied("[emphasis added]", at_end("[emphasis added]")),
    copied("(emphasis added)", at_end("(emphasis added)")),
    copied("[emphasis mine]", at_end("[emphasis mine]")),
    copied("(emphasis in original)", at_end("(emphasis in original)")),
    copied("[citations omitted]", at_end("[citations omitted]")),
    copied("(footnote omitted)", at_end("(footnote omitted)")),
    copied("(internal quotation marks omitted)", at_end("(internal quotation marks omitted)")),
    copied("[translation ours]", at_end("[translation ours]")),
    copied("pronoun as [the person]", places(r"(?<= )(?:he|she)(?= )", "[the speaker]", most=1)),
    copied(
        "pronoun as [the thing]", places(r"(?<= )(?:it|they)(?= [a-z])", "[the company]", most=1)
    ),
    copied(
        "name as [he]",
        places(r"(?<= [a-z]{3} )[A-Z][a-z]+(?= (?:was|had|said|would|is)\b)", "[he]", 1),
    ),
    copied(
        "pronoun explained behind",
        places(r"(?<= )(?:he|she|it|they)(?= [a-z])", lambda p: f"{p[0]} [the owner]", 1),
    ),
    copied("[my] as [his]", places(r"(?<= )(?:my|our)(?= )", "[his]", 1)),
    copied(
        "ending in brackets", places(r"(?<=[a-z]{4})(?:ed|ing|s)(?= )", lambda p: f"[{p[0]}]", 1)
    ),
    copied("empty brackets for letters", places(r"(?<=[a-z]{4})s(?= [a-z])", "[]", 1)),
    copied(
        "word supplied in brackets",
        places(r"(?<=\b(?:said|told|knew|felt)) (?=(?:the|he|she|it|they)\b)", " [that] ", 1),
    ),
    copied("leading dots", lambda text, r: f"{r.choice(('…', '... ', '[…] ', '… '))}{text}"),
    copied(
        "trailing dots",
        lambda text, r: f"{text.rstrip('.')}{r.choice(('…', ' ...', ' […]', ' …'))}",
    ),
    copied("dots on both sides", lambda text, _: f"…{text.rstrip('.')}…"),
    copied("four dots behind", lambda text, _: f"{text.rstrip('. ')} . . . ."),
    copied("leading and trailing [...]", lambda text, _: f"[...] {text} [...]"),
    # Marks at the end
    copied(
        "full stop added", lambda text, _: f"{text.rstrip(' ,;:')}." if text[-1].isalnum() else None
    ),
    copied("full stop lost", lambda text, _: text[:-1].rstrip() if text[-1] == "." else None),
    copied("comma at the end", lambda text, _: f"{text.rstrip(' .,;:')},"),
    copied(
        "full stop as a comma inside marks",
        lambda text, _: f"“{text[:-1]},”" if text[-1] == "." else None,
    ),
    copied(
        "full stop behind the marks", lambda text, _: f"“{text[:-1]}”." if text[-1] == "." else None
    ),
    copied("semicolon at the end", lambda text, _: f"{text.rstrip('.,')};"),
    # White space and lines
    copied("no-break spaces", places(" ", "\u00a0")),
    copied("thin spaces", places(" ", "\u2009")),
    copied("ideographic and wide spaces", places(" ", "\u2003")),
    copied("two spaces", places(" ", "  ")),
    copied("tab", places(" ", "\t")),
    copied("line ends", wrapped("\n")),
    copied("line ends of Windows", wrapped("\r\n")),
    copied("line ends, indented", wrapped("\n    ")),
    copied("spaces before marks taken out", spaced_off),
    copied("spaces before marks put in", spaced),
    copied("space behind a comma lost", places(r"(?<=[a-z],) (?=[a-z])", "", 1)),
    copied("space about a dash or slash", places(r"(?<=\w)/(?=\w)", " / ")),
    copied("white space about it", lambda text, _: f"\n  {text} \n"),
    # Characters
    copied("hyphenation at a line end", hyphenated("-\n")),
    copied("hyphenation, indented", hyphenated("-\n   ")),
    copied("hyphenation with ¬", hyphenated("¬\n")),
    copied("soft hyphens", hyphenated("\u00ad")),
    copied("zero-width spaces", places(_LETTERS, "\u200b")),
    copied("word joiners and marks of order", places(_LETTERS, "\u2060")),
    copied("byte order mark", lambda text, _: f"\ufeff{text}"),
    copied("marks of writing direction", lambda text, _: f"\u202a{text}\u202c"),
    copied("ligatures", places("ffi|ffl|ff|fi|fl", ligature)),
    copied(
        "accents as characters of their own", lambda text, _: unicodedata.normalize("NFD", text)
    ),
    copied("accents lost in English", without_accents),
    copied(
        "ß, æ, ø written out",
        every("[ßæøœ]", lambda p: {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe"}[p[0]]),
    ),
    copied("mojibake of Windows", mojibake),
    copied("mojibake of curly marks", curly_mojibake),
    copied("mojibake of Latin-1", latin_mojibake),
    copied(
        "raised digits lowered",
        every("(?<=[a-zA-Z])[²³₂]", lambda p: {"²": "2", "³": "3", "₂": "2"}[p[0]]),
    ),
    copied("minus as a hyphen", every("−", "-")),
    copied(
        "fraction written out",
        every("[½¾¼]", lambda p: unicodedata.normalize("NFKC", p[0]).replace("⁄", "/")),
    ),
    copied("ellipsis character as dots", every("…", "...")),
    copied("all capitals", all_capitals),
    copied("headline capitals", title_case),
    copied(
        "fullwidth letters",
        lambda text, _: "".join(
            chr(ord(c) + 0xFEE0) if c.isalpha() and c.isascii() else c for c in text
        ),
    ),
    # Mark-up, as pages and language models have it
    copied("Markdown: bold", emphasised("**")),
    copied("Markdown: italic", emphasised("*")),
    copied("Markdown: underlined", emphasised("_")),
    copied("Markdown: whole quote bold", within("**", "**")),
    copied("Markdown: code", within("`", "`")),
    copied("Markdown: block quote", lambda text, _: f"> {text}"),
    copied("Markdown: block quote in lines", wrapped("\n", "> ")),
    copied("Markdown: list item", lambda text, _: f"- {text}"),
    copied(
        "Markdown: link",
        places(r"(?<= )[a-z]{5,}(?= )", lambda p: f"[{p[0]}](https://example.org/a)", 1),
    ),
    copied("Markdown: highlighted", emphasised("==")),
    copied("model's source mark behind", lambda text, _: f"{text} [1]"),
    copied("HTML: tags", tagged),
    copied("HTML: entities", html_escaped),
    copied("HTML: numeric entities", numeric_entities),
    copied("HTML: &nbsp;", places(" ", "&nbsp;")),
    copied("HTML: <br>", places(" ", "<br>", 1)),
    copied("JSON: escapes", json_escaped),
    copied("JSON: line ends", places(" ", "\\\\n".replace("\\\\", "\\"), 1)),
    copied("LaTeX: escapes", every(r"[&%$#]", lambda p: f"\\{p[0]}")),
    copied("underscore of a form", within("_", "_")),
)
