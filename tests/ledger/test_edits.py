"""Lines to be pasted into a ledger: put in place of the old ones they make it say the new words."""

import attrs
import pytest

from chronology.claims import Claim
from chronology.ledger import Ledger, loads
from chronology.ledger.edits import Edits, Place
from chronology.ledger.strings import in_lines
from chronology.sources import Quote

HEAD = """\
[sources.herald]
file = "herald.txt"

[events.mill]

"""
NEW = Quote(exact='It was "opened" on 3 May, and nobody of the council was there to see it')
TOLD_APART = Quote(exact="opened on 3 May", prefix="The mill was", start=None)
FORMS = {
    "a text": 'quote = "opened on 5 May"',
    "a literal text": "quote = 'opened on 5 May'",
    "indented": '  quote = "opened on 5 May"',
    "a comment": 'quote = "opened on 5 May" # "why" = so',
    "a comment with a mark": 'quote = "opened # on 5 May"   # why',
    "several lines": 'quote = """\nopened\non 5 May"""  # why',
    "a table in braces": 'quote = { exact = "opened on 5 May", start = 12, prefix = "mill" }',
    "dotted keys": 'quote.exact = "opened on 5 May"\nquote.start = 12',
    "a quoted key": '"quote" = "opened on 5 May"',
    "a table of its own": '[claims.quote]\nexact = "opened on 5 May"\nsuffix = "again"',
}


def pasted(text: str, place: Place, new: str) -> str:
    """Return a ledger's text after somebody pasted what was offered."""
    assert place.whole
    assert place.line is not None
    assert place.last is not None
    lines = text.split("\n")
    assert "\n".join(lines[place.line - 1 : place.last]) == place.old
    lines[place.line - 1 : place.last] = new.split("\n")
    return "\n".join(lines)


@pytest.mark.parametrize("width", [None, 80, 50])
@pytest.mark.parametrize("quote", [NEW, TOLD_APART, Quote(exact="opened on 3 May", start=7)])
@pytest.mark.parametrize("form", FORMS)
def test_what_is_pasted_is_read(form: str, quote: Quote, width: int | None) -> None:
    """However a quote is written, the lines offered for it say the new one, and nothing else."""
    claim = f'[[claims]]\nevent = "mill"\nsource = "herald"\n{FORMS[form]}\n'
    rest = '\n[[claims]]\nevent = "mill"\nsource = "herald"\nquote = "reopened"\n'
    text = HEAD + claim + rest
    read = loads(text)
    assert not read.problems
    edited = Edits(ledger=read).of_claim(read.claims[0], "quote")
    assert edited.place.key == "claims[0].quote"
    after = loads(pasted(text, edited.place, in_lines(edited.anew(quote), width)))
    assert not after.problems
    assert after.claims[0].quote == quote
    assert without_quote(after, 0) == without_quote(read, 0)
    assert after.claims[1] == attrs.evolve(read.claims[1], line=after.claims[1].line)


def without_quote(read: Ledger, number: int) -> Claim:
    """Return a claim without what pasting a quote changes."""
    claim = read.claims[number]
    return attrs.evolve(claim, quote=Quote(exact=""), id="", line=None)


def test_a_comment_stays() -> None:
    """The comment behind a quote stays behind it."""
    text = f'{HEAD}[[claims]]\nevent = "mill"\nsource = "herald"\n{FORMS["a comment"]}\n'
    read = loads(text)
    edited = Edits(ledger=read).of_claim(read.claims[0], "quote")
    assert edited.anew(Quote(exact="x")) == 'quote = "x"  # "why" = so'


def test_claims_in_brackets() -> None:
    """Of claims in one list the key and its value are given, and the line they stand on."""
    text = (
        f'claims = [\n  {{ event = "mill", source = "herald", quote = "a word" }},\n'
        f'  {{ event = "mill", source = "herald", quote = "opened on 5 May" }},\n]\n{HEAD}'
    )
    read = loads(text)
    edited = Edits(ledger=read).of_claim(read.claims[1], "quote")
    assert not edited.place.whole
    assert (edited.place.line, edited.place.key) == (1, "claims[1].quote")
    assert edited.place.old == 'quote = "opened on 5 May"'
    assert edited.anew(NEW).startswith('quote = "It was \\"opened\\" on 3 May')


def test_claims_behind_one_that_is_broken() -> None:
    """Lines are those of the file, also behind a claim that could not be read."""
    broken = '[[claims]]\nevent = "mill"\nsource = \n\n'
    faulty = '[[claims]]\nevent = "mill"\nsource = "nobody"\nquote = "x"\n\n'
    claim = '[[claims]]\nevent = "mill"\nsource = "herald"\nquote = "opened on 5 May"\n'
    text = HEAD + broken + faulty + claim
    read = loads(text)
    assert len(read.claims) == 1
    edited = Edits(ledger=read).of_claim(read.claims[0], "quote")
    assert pasted(text, edited.place, edited.anew(Quote(exact="new"))) == text.replace(
        "opened on 5 May", "new"
    )


def test_a_ledger_made_in_python() -> None:
    """Without a text there is no line, and what would be written is given all the same."""
    claim = Claim(event="mill", source="herald", quote=Quote(exact="opened on 5 May"))
    edited = Edits(ledger=Ledger(claims=(claim,))).of_claim(claim, "quote")
    assert (edited.place.line, edited.place.whole) == (None, False)
    assert edited.place.old == 'quote = "opened on 5 May"'
    assert edited.anew(TOLD_APART) == (
        'quote = { exact = "opened on 3 May", prefix = "The mill was" }'
    )


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        ('published_quote = "4 June"', ("published_quote",)),
        ('placed_by = { quote = "4 June", reason = "it says so" }', ("placed_by", "quote")),
        ('[sources.herald.placed_by]\nquote = "4 June"\nreason = "so"', ("placed_by", "quote")),
    ],
)
def test_the_words_for_a_sources_date(lines: str, keys: tuple[str, ...]) -> None:
    """The words for a source's date are offered anew where they stand."""
    published = "published = 2024-06-04\n" if keys == ("published_quote",) else ""
    text = HEAD.replace('herald.txt"\n', f'herald.txt"\n{published}{lines}\n')
    read = loads(text)
    assert not read.problems
    edited = Edits(ledger=read).of_source("herald", keys, Quote(exact="4 June"))
    assert edited.place.key.startswith("sources.herald.p")
    assert "4 June" in edited.place.old
    assert "3 June" in edited.anew(Quote(exact="3 June"))
    if edited.place.whole:
        after = loads(pasted(text, edited.place, edited.anew(Quote(exact="3 June"))))
        assert not after.problems
        (source,) = after.sources
        placed = source.placed_by.quote if source.placed_by else source.published_quote
        assert placed == Quote(exact="3 June")
