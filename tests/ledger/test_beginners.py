"""Ledgers as somebody writes them who begins: every message leads to how it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.ledger import loads
from chronology.ledger.synonyms import key_for, modality_for
from chronology.ledger.toml_faults import said_plainly

SOURCE = '[sources.herald]\nfile = "herald.txt"\npublished = 2024-05-12\n'
EVENT = '[events.bridge]\nname = "Bridge"\n'
CLAIM = '[[claims]]\nevent = "bridge"\nsource = "herald"\nquote = "opened in May"\n'
ALL = SOURCE + EVENT + CLAIM


def messages(text: str) -> list[str]:
    """Return what a ledger's reader says, line, reason and remedy, first fault first."""
    return [f"{p.line}: {p.reason}; {p.remedy}" for p in loads(text).problems]


@pytest.mark.parametrize("table", ["", SOURCE, EVENT, CLAIM])
def test_the_ledger_that_they_meant_is_sound(table: str) -> None:
    """What the cases below spoil is right."""
    assert messages(ALL) == []
    assert table in ALL


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("date", "when"),
        ("Date", "when"),
        ("day", "when"),
        ("time", "when"),
        ("on", "when"),
        ("year", "when"),
        ("text", "quote"),
        ("words", "quote"),
        ("qoute", "quote"),
        ("by", "speaker"),
        ("said_by", "speaker"),
        ("said-by", "speaker"),
        ("status", "modality"),
        ("type", "modality"),
        ("comment", "note"),
        ("page", "note"),
        ("modalty", "modality"),
        ("datequote", "date_quote"),
        ("saidat", "said_at"),
    ],
)
def test_a_key_of_a_claim(key: str, meant: str) -> None:
    """What people call a key leads to it, and so does what is spelt nearly like it."""
    (message,) = messages(f'{ALL}{key} = "x"\n')
    assert message == f"10: a claim has no key `{key}`; did you mean “{meant}”?"


def test_a_key_that_is_like_none() -> None:
    """Nothing is suggested that only looks a little alike; all keys are listed as they matter."""
    (message,) = messages(f'{ALL}colour = "x"\n')
    reason, _, remedy = message.partition("; ")
    assert reason == "10: a claim has no key `colour`"
    assert remedy.startswith("known are id, event, source, quote, modality, when, ")


@pytest.mark.parametrize(
    ("before", "key", "meant"),
    [
        (SOURCE, "link", "url"),
        (SOURCE, "date", "published"),
        (SOURCE, "author", "publisher"),
        (SOURCE, "name", "title"),
        (SOURCE, "hash", "sha256"),
        (SOURCE, "timezone", "zone"),
        (SOURCE + EVENT, "title", "name"),
        (SOURCE + EVENT, "location", "place"),
        (SOURCE + EVENT, "type", "kind"),
        (SOURCE + EVENT, "people", "participants"),
        (SOURCE + EVENT, "description", "note"),
    ],
)
def test_a_key_of_a_source_or_an_event(before: str, key: str, meant: str) -> None:
    """The same word may mean different keys of different tables."""
    (message,) = messages(f'{before}{key} = "x"\n')
    assert message.endswith(f"has no key `{key}`; did you mean “{meant}”?")


def test_an_event_has_no_date() -> None:
    """Its date comes from its claims: no other key of it is suggested."""
    (message,) = messages(SOURCE + EVENT + "date = 2022-01-01\n")
    assert message == (
        "6: an event has no key `date`; "
        "leave it out: an event has its date from its claims, each in the words of a source"
    )


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Planned", "planned"),
        ("plan", "planned"),
        ("scheduled", "planned"),
        ("actual", "reported"),
        ("ongoing", "pending"),
        ("canceled", "cancelled"),
        ("false", "denied"),
    ],
)
def test_a_modality(word: str, meant: str) -> None:
    """In capitals, in short, in other words."""
    (message,) = messages(f'{ALL}modality = "{word}"\n')
    assert message == f"10: “{word}” is no modality; did you mean “{meant}”?"


DOUBLE = "write [[claims]], in double brackets and without a name, above each entry"
SINGLE = CLAIM.replace("[[claims]]", "[claims]")
LEANS = "its {0} “{1}” has an error of its own; mend [{0}s.{1}] first"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SOURCE + EVENT + SINGLE, [f"6: `claims` is a list of tables; {DOUBLE}"]),
        (
            SOURCE + EVENT + SINGLE + SINGLE,
            [
                f"6: `claims` is a list of tables; {DOUBLE}",
                (
                    "10: the same name stands on line 6 already; "
                    "write [[claims]], in double brackets, above each entry"
                ),
            ],
        ),
        (
            ALL + SINGLE,
            [
                (
                    "10: the same name stands on line 6 already; "
                    "write [[claims]], in double brackets, above each entry"
                )
            ],
        ),
        (
            SOURCE + EVENT + CLAIM.replace("claims", "claims.first"),
            [f"6: `claims` is a list of tables; {DOUBLE}"],
        ),
        (
            SOURCE + EVENT + CLAIM.replace("claims", "claim"),
            ["6: a ledger has no table `claim`; did you mean “claims”?"],
        ),
        (
            ALL.replace("[sources.", "[source."),
            [
                "1: a ledger has no table `source`; did you mean “sources”?",
                f"8: {LEANS.format('source', 'herald')}",
            ],
        ),
        (
            ALL.replace("[events.", "[Events."),
            [
                "4: a ledger has no table `Events`; did you mean “events”?",
                f"7: {LEANS.format('event', 'bridge')}",
            ],
        ),
        (
            ALL.replace("[events.bridge]", '[[events]]\nid = "bridge"'),
            [
                "4: `events` is a table; write [events.bridge] in single brackets above each entry",
                f"8: {LEANS.format('event', 'bridge')}",
            ],
        ),
        (
            ALL.replace("[sources.herald]", '[[sources]]\nname = "herald"'),
            [
                (
                    "1: `sources` is a table; "
                    "write [sources.herald] in single brackets above each entry"
                ),
                f"9: {LEANS.format('source', 'herald')}",
            ],
        ),
        (
            EVENT + "[sources]\n" + SOURCE.partition("\n")[2],
            [
                (
                    "4: `file` stands in [sources] without a name; "
                    "write [sources.NAME] above, with a name of your own"
                )
            ],
        ),
        (
            "[events]\n" + EVENT.partition("\n")[2],
            [
                (
                    "2: `name` stands in [events] without a name; "
                    "write [events.NAME] above, with a name of your own"
                )
            ],
        ),
        (
            SOURCE + EVENT.replace("bridge", "the bridge"),
            [
                (
                    "4: a name with other letters than a to z, or with spaces, needs quotes; "
                    'write [events."the bridge"]'
                )
            ],
        ),
        (
            SOURCE + EVENT.replace("bridge", "brücke"),
            [
                (
                    "4: a name with other letters than a to z, or with spaces, needs quotes; "
                    'write [events."brücke"]'
                )
            ],
        ),
        (
            SOURCE + EVENT + CLAIM.replace("]]", "]"),
            ["6: its brackets do not match; write [[claims]]"],
        ),
        (
            ALL + CLAIM.partition("\n")[2],
            [
                (
                    "10: `event` stands twice in one entry; "
                    "remove one of the two; "
                    "what follows [[claims]] is one entry, another has its own"
                )
            ],
        ),
    ],
    ids=range(15),
)
def test_brackets(text: str, said: list[str]) -> None:
    """Single and double brackets, names left out, and headers left out."""
    assert messages(text) == said


COMMA = "a comma stands behind the value; remove it: each key has a line of its own"
STROKE = "a single “\\” in a text; write it twice; in the name of a file, “/” will do"
LOGICAL = "this is neither a text nor true or false; write true or false, in small letters"
UNQUOTED = "a text without quotes; write it in quotes: "
DAY = "a day is written year, month, day; write it like 2023-06-17, with both zeros"
DATE = "a date is written like 2023, 2023-06, 2023-06-17 or 2022-33 (Q1)"
LIKE = 'write a date like 2023-06-17, "2023-06" or "[..2023-06-17]"'
OPEN = (
    "a text is not closed in its line; "
    'put a quote mark behind its last word; a text of several lines stands in """…"""'
)
WITHIN = (
    'a quote mark within a text ends it; write it as \\", or put the whole text in \'…\' or """…"""'
)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("note = opened in May", UNQUOTED + '"opened in May"'),
        ("modality = planned", UNQUOTED + '"planned"'),
        ("when = May 2024", UNQUOTED + '"May 2024"'),
        (
            "note = “opened in May”",
            'curly quotes enclose no text; write straight ones: "…"; within they may be curly',
        ),
        ('note = "opened in May', OPEN),
        ('note = "opened\nin May"', OPEN),
        ('note = "he said "yes" in May"', WITHIN),
        ('note = "opened",', COMMA),
        ('note: "opened"', '“:” stands where “=” belongs; write key = "value"'),
        ('note "opened"', '“=” is missing behind `note`; write note = "…"'),
        (r'note = "a\herald.txt"', STROKE),
        ("when = 05/12/2024", DAY),
        ("when = 12.05.2024", DAY),
        ("when = 2024-5-3", DAY),
        ("when = 2024-05", 'a month is no TOML date; put it in quotes: "2023-06"'),
        ("when = 2024-02-31", "there is no such date or time; write a day like 2023-06-17"),
        ('when = "12 May 2024"', f"“12 May 2024”: {DATE}; {LIKE}"),
        ('when = "12/05/2024"', f"“12/05/2024”: {DATE}; {LIKE}"),
        ('when = "2024-5-3"', f"“2024-5-3”: {DATE}; {LIKE}"),
        ("; a remark", "a comment begins with “#”; write # before the remark"),
        ("// a remark", "a comment begins with “#”; write # before the remark"),
        ("set_aside = yes", LOGICAL),
        ('note\t=\t"x\ty"', None),
    ],
    ids=range(23),
)
def test_values(line: str, said: str | None) -> None:
    """Quote marks of all sorts, days in other orders, signs of other notations."""
    found = messages(f"{ALL}{line}\n")
    assert found == ([] if said is None else [f"10: {said}"])


def test_quotes_that_are_no_text() -> None:
    """A list of words is no quote."""
    text = ALL.replace('"opened in May"', '["opened", "in May"]')
    assert messages(text) == [
        (
            "9: a quote is the source's words, not a list; "
            'write "the words", or { exact = "the words", prefix = "…", suffix = "…" }'
        )
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"sources": {}}', "this is no TOML; write [sources.NAME], below it file = …, and so on"),
        ("sources:\n  herald:\n", '“:” stands where “=” belongs; write key = "value"'),
    ],
)
def test_another_notation(text: str, said: str) -> None:
    """JSON and YAML are told from TOML."""
    assert messages(text)[0] == f"1: {said}"


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_line_has_a_message(words: str, line: str) -> None:
    """Whatever stands there, there is a reason and a remedy."""
    assert all(said_plainly(words, line))
    assert key_for(line, ("when", "quote"))
    assert modality_for(line)
