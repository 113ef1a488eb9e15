"""Every English word list lies in `chronology/languages/english/`, once."""

import ast
import re
from collections.abc import Iterable, Iterator

import pytest
from conftest import ROOT

PACKAGE = ROOT / "chronology"
ENGLISH = PACKAGE / "languages" / "english"
LONGEST = 2  # words of a phrase; what is longer is a sentence that is printed
FEWEST = 4  # English words that make a list, where a call says that they are words
FEWEST_BARE = 9  # and where they may as well be columns or keys
LISTING = re.compile(
    r"words?(?:_of)?|forms(?:_of)?|phrases|split|frozenset|compile|when_used|any_of"
)
# Only words of text: what stands behind a backslash or in a group's name is of the pattern.
WORD = re.compile(r"(?<![\\\w<])[a-z]{2,}(?![\w>])")
KNOWN = {
    word
    for path in ENGLISH.rglob("*.py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
    for word in WORD.findall(node.value)
}
_KEYS = "keys of a ledger, a report or an export, which are names and no English text"
_COLUMNS = "keys of columns and of what chooses rows"
EXCEPTIONS = {
    "building/selection.py": _COLUMNS,
    "bulk/columns.py": _KEYS,
    "exporters/json.py": _KEYS,
    "bulk/entering.py": _KEYS,
    "tables/values.py": _COLUMNS,
    "writers/terminal/tables.py": _COLUMNS,
    "slip.py": "words of slips as we print them, read again",
    "claims.py": "names of rules",
    "documents/html/linked.py": "elements and attributes of HTML",
    "documents/html/world.py": "attributes of HTML",
    "documents/sign_fonts.py": "names of fonts",
    "documents/html/dates.py": "names that authors of pages give to elements",
    "documents/html/moved.py": "values of CSS",
    "documents/html/room.py": "properties of CSS",
    "documents/html/blocks.py": "rules of CSS",
    "documents/html/sizes.py": "values of CSS",
    "documents/markdown_dialects.py": "kinds of blocks of Markdown's dialects",
    "documents/parts/chats.py": "names of the levels of logs",
    "documents/publication/dated_lines.py": "words for a date in several languages",
    "documents/publication/page_home.py": "ends of the addresses of countries",
    "documents/html/posts.py": "names that authors of pages give to elements",
    "documents/html/selectors.py": "names of the pseudo-classes of CSS",
    "documents/html/style.py": "properties of CSS",
    "documents/opendocument/markup.py": "names of the elements of OpenDocument",
    "documents/rtf/words.py": "control words of RTF",
    "documents/word/ground.py": "units of length of Office Open XML",
    "documents/word/reader.py": "names of the elements of Office Open XML",
    "ledger/structure.py": _KEYS,
    "writers/page/page.py": "names of elements and attributes of HTML",
    "writers/page/elements.py": "names of the elements of HTML",
    "quotes/wrapping.py": "names of the elements of HTML",
    "ledger/toml_faults.py": "words for true and false in other notations",
    "documents/reference_marks.py": "symbols of units, as all languages write them",
    "languages/mail_heads.py": "words of mail programs in other languages, some of them in names",
    "ledger/salvage.py": _KEYS,
    "documents/html/harmless.py": "properties of CSS",
    "documents/html/meant.py": "properties of CSS",
    "documents/html/meta.py": "parts of the addresses of archives",
    "documents/publication/first_lines.py": "keys of front matter",
    "documents/word/markup.py": "names of the elements of Office Open XML",
    "view/versions.py": "names of modules",
    "proof/comparing.py": _KEYS,
}


def listed(tree: ast.AST) -> Iterator[tuple[int, list[str], int]]:
    """Yield the words of each list that a module spells, and how many are too many."""
    public = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Assign) and _is_all(n)}
    for node in ast.walk(tree):
        if id(node) in public:
            continue
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2].lstrip("_")
            of = [node.func.value] if isinstance(node.func, ast.Attribute) else []
            if LISTING.fullmatch(name):
                yield node.lineno, _words([*node.args, *(of if name == "split" else [])]), FEWEST
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            texts = [one.value for one in node.elts if isinstance(one, ast.Constant)]
            if len(texts) == len(node.elts) and all(_is_phrase(text) for text in texts):
                yield node.lineno, _words(node.elts), FEWEST_BARE


def _is_all(node: ast.Assign) -> bool:
    return ast.unparse(node.targets[0]) == "__all__"


def _words(nodes: Iterable[ast.AST]) -> list[str]:
    """Return the words of all text in some nodes."""
    constants = (one for node in nodes for one in ast.walk(node) if isinstance(one, ast.Constant))
    texts = [one.value for one in constants if isinstance(one.value, str)]
    return [word for text in texts for word in WORD.findall(text)]


def _is_phrase(text: object) -> bool:
    return isinstance(text, str) and len(text.split()) <= LONGEST


def lists_in(source: str) -> list[str]:
    """Return where a module spells a list of English words, and how it begins."""
    found = []
    for line, words, fewest in listed(ast.parse(source)):
        english = [word for word in dict.fromkeys(words) if word in KNOWN]
        if len(english) >= fewest and len(english) * 2 > len(words):
            found.append(f"{line}: {' '.join(english[:8])}")
    return found


def _source(module: str) -> str:
    return (PACKAGE / module).read_text(encoding="utf-8")


MODULES = [
    path.relative_to(PACKAGE).as_posix()
    for path in sorted(PACKAGE.rglob("*.py"))
    if not path.is_relative_to(ENGLISH)
]


@pytest.mark.parametrize("module", MODULES)
def test_no_english_list_outside_its_room(module: str) -> None:
    """A module outside spells none, unless it is excepted with a reason."""
    found = [] if module in EXCEPTIONS else lists_in(_source(module))
    assert found == []


def test_exceptions_are_needed() -> None:
    """Each exception still spells such a list."""
    assert [module for module in EXCEPTIONS if not lists_in(_source(module))] == []


@pytest.mark.parametrize(
    "source",
    [
        '_NO = words("not never without none")',
        "_NO = frozenset({'not', 'never', 'without', 'none'})",
        "_IN = ('in', 'on', 'at', 'by', 'for', 'with', 'from', 'to', 'into', 'over')",
        "_NO = 'not never without none'.split()",
        r"""_NO = re.compile(r"\b(?:not|never|without|none)\b")""",
        r"""_NO = when_used(r"\b(?:not|never|without|none)\b")""",
        r"""_NO = re.compile(rf"(?P<no>not|never|without|{_NONE}|nobody)\s")""",
    ],
)
def test_a_list_is_seen(source: str) -> None:
    """However it is spelt."""
    assert lists_in(source)


@pytest.mark.parametrize(
    "source",
    [
        '_TAGS = frozenset({"blockquote", "figcaption", "thead", "tfoot"})',
        'raise ValueError("there is no such date, or it is written in another way")',
        '_WORD = re.compile(r"(?P<before>\\w+)(?P<after>\\s)")',
        '__all__ = ["before", "after", "since", "until"]',
        '_TITLES = ("what was planned and what came of it", "who said that, and when it was")',
    ],
)
def test_other_strings_are_no_lists(source: str) -> None:
    """Names of other things, patterns of marks, and what is printed."""
    assert lists_in(source) == []
