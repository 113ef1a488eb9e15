"""What programs for chats export."""

import json
from pathlib import Path

import pytest
from kinds import read, slack

import chronology
from chronology import documents
from chronology.errors import DocumentUnreadable

WHATSAPP = (
    "[14/03/2023, 09:12:44] Harbour: \u200eMessages and calls are end-to-end encrypted.\n"
    "[14/03/2023, 09:12:44] Ann Marsh: the quay opened yesterday\n"
    "\u200e[14/03/2023, 09:13:02] Bo Lind: \u200eimage omitted\n"
    "[15/03/2023, 00:13:02] Bo Lind: the ferry sails tomorrow\n"
)


def test_messages_of_slack() -> None:
    """Each is a part with its author and its day, which counts in UTC."""
    late = "1678838340.000200"  # 14 March 2023, 23:59 UTC
    raw = slack(
        {
            "user": "U1",
            "text": "The quay was opened yesterday.",
            "user_profile": {"real_name": "Ann Marsh"},
        },
        {
            "user": "U2",
            "text": "<@U1> it &amp; the <https://x.example/a|ferry>, <!channel>",
            "ts": late,
        },
        {"username": "Bot", "text": "in <#C1|harbour>", "files": [{}, {}], "edited": {}},
    )
    document = read("a.json", raw)
    assert document.text == (
        "[2023-03-14 08:00 UTC] Ann Marsh: The quay was opened yesterday.\n"
        "[2023-03-14 23:59 UTC] U2: @Ann Marsh it & the ferry, @channel\n"
        "[2023-03-14 08:00 UTC] Bot: in #harbour\n"
    )
    assert document.unread == ("2 files that were sent",)
    assert [(part.author, str(part.published), part.zone) for part in document.parts] == [
        ("Ann Marsh", "14 March 2023", "UTC"),
        ("U2", "14 March 2023", "UTC"),
        ("Bot", "14 March 2023", "UTC"),
    ]
    assert documents.stated(document).published is None
    book = chronology.LedgerBuilder()
    source = book.add_source(data=raw.encode(), file="a.json")
    book.add_claim(book.add_event("Opening"), source, "The quay was opened yesterday")
    (claim,) = book.build().claims
    assert (str(claim.span), claim.voice) == ("13 March 2023", "Ann Marsh")


def test_messages_of_an_answer_of_slack() -> None:
    """The list may be called `messages`, as its interface answers."""
    whole = json.dumps(
        {"ok": True, "messages": json.loads(slack({"user": "U1", "text": "It opens."}))}
    )
    assert read("a.json", whole).text == "[2023-03-14 08:00 UTC] U1: It opens.\n"


def test_a_chat_of_whatsapp_by_the_name_that_it_is_exported_under() -> None:
    """Its messages have authors and days."""
    document = read("_chat.txt", WHATSAPP)
    assert [(part.author, str(part.published)) for part in document.parts][1:] == [
        ("Ann Marsh", "14 March 2023"),
        ("Bo Lind", "14 March 2023"),
        ("Bo Lind", "15 March 2023"),
    ]


def test_settings_of_a_folder_are_no_documents(tmp_path: Path) -> None:
    """Only JSON that begins as an export does is one."""
    (tmp_path / "settings.json").write_text('{"colour": 7}')
    (tmp_path / "day.json").write_text(slack({"user": "U1", "text": "It opens."}))
    assert [
        documents.is_document(tmp_path / f"{name}.json") for name in ("settings", "day", "no")
    ] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", "it is empty"),
        ("[" * 100_000, "it is no sound JSON"),
        ("{}", "it is no export of messages (Slack) but other JSON"),
        ('[{"ts": 5, "text": "x"}, {"ts": "x", "text": "y"}, {"ts": "1678780800", "text": 3}, 7]',
         "it is no export of messages (Slack) but other JSON"),
        ('[{"ts": "' + "9" * 5_000 + '", "text": "x"}]',
         "it is no export of messages (Slack) but other JSON"),
        ("[1," * (6 * 2**20), "it is JSON of more than 16 MiB"),
    ],
)  # fmt: skip
def test_other_and_hostile_json(raw: str, reason: str) -> None:
    """It is refused, and the remedy names tables."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.json", raw)
    assert caught.value.reason == reason


def test_what_a_message_of_slack_quotes_is_of_another_day_and_voice() -> None:
    """Its own words before and behind are its writer's."""
    raw = slack(
        {
            "user": "U2",
            "text": "&gt; The mill was sold yesterday.\nIt was burnt yesterday.",
            "user_profile": {"real_name": "Bo Lind"},
        },
        {"user": "U2", "text": "He wrote:\n&gt;&gt;&gt; It was razed\nyesterday."},
    )
    book = chronology.LedgerBuilder()
    source = book.add_source(data=raw.encode(), file="a.json")
    event = book.add_event("End")
    quotes = ("The mill was sold yesterday", "It was burnt yesterday", "It was razed\nyesterday")
    for quote in quotes:
        book.add_claim(event, source, quote)
    told = {one.claim.quote.exact: one for one in book.build(strict=False).claims}
    assert [told[quote].counts for quote in quotes] == [False, True, False]
    assert [told[quote].voice == "Bo Lind" for quote in quotes] == [False, True, False]


def test_programs_and_hidden_messages_of_slack() -> None:
    """A program that bears a person's name is not that person."""
    raw = slack(
        {"subtype": "bot_message", "username": "Ann Marsh", "bot_id": "B1", "text": "It opened."},
        {"user": "U1", "text": "It closed.", "hidden": True},
    )
    document = read("a.json", raw)
    assert document.text == "[2023-03-14 08:00 UTC] Ann Marsh (bot): It opened.\n"
    assert document.unread == ("1 hidden message",)
    book = chronology.LedgerBuilder()
    source = book.add_source(data=raw.encode(), file="a.json")
    book.add_claim(book.add_event("Opening"), source, "It opened", when="2023-03")
    assert book.build(strict=False).claims[0].voice != "Ann Marsh"


def rich(*elements: object) -> list[object]:
    """Return blocks as Slack writes them."""
    return [
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}
    ]


@pytest.mark.parametrize(
    ("text", "blocks", "holds"),
    [
        ("The mill was closed on 3 May 2023.", None, True),
        ("The ~mill was closed on 3 May 2023~ crane was sold.", None, False),
        ("~5 km off. The mill was closed on 3 May 2023. ~6 km off.", None, True),
        (
            "*Ann* <@U1>: The mill was closed on 3 May 2023. :tada: <https://a.example|here>",
            rich(
                {"type": "text", "text": "Ann", "style": {"bold": True}},
                {"type": "user", "user_id": "U1"},
                {"type": "text", "text": ": The mill was closed on 3 May 2023. "},
                {"type": "emoji", "name": "tada"},
                {"type": "link", "url": "https://a.example", "text": "here"},
            ),
            True,
        ),
        (
            "The mill was closed on 3 May 2023.",
            rich({"type": "text", "text": "The mill was closed on 9 June 2022."}),
            False,
        ),
        (
            "The mill was closed on 3 May 2023.",
            rich({"type": "text", "text": "Not so: The mill was closed on 3 May 2023."}),
            False,
        ),
        (
            "The mill was closed on 3 May 2023.",
            rich(
                {
                    "type": "text",
                    "text": "The mill was closed on 3 May 2023.",
                    "style": {"strike": True},
                }
            ),
            False,
        ),
        (
            "The mill was closed on 3 May 2023.",
            [
                {
                    "type": "section",
                    "text": {"type": "mrkdwn", "text": "The mill was closed on *3 May 2023*."},
                }
            ],
            True,
        ),
        ("The mill was closed on <!date^1683108000^{date}|3 May 2023>.", None, False),
    ],
)
def test_what_slack_shows_of_a_message_is_what_counts(
    text: str,
    blocks: list[object] | None,
    holds: bool,  # noqa: FBT001 - a table
) -> None:
    """Struck words do not stand, and a text that its blocks do not show is no evidence."""
    raw = slack({"user": "U1", "text": text, **({"blocks": blocks} if blocks else {})})
    book = chronology.LedgerBuilder()
    source = book.add_source(data=raw.encode(), file="a.json")
    book.add_claim(book.add_event("Closing"), source, "mill was closed on 3 May 2023")
    (claim,) = book.build().claims
    assert claim.counts is holds
    assert bool(read("a.json", raw).unread) is not holds


def test_messages_in_blocks_alone_are_told() -> None:
    """They have no text that could be read."""
    raw = slack(
        {"user": "U1", "text": "", "blocks": rich({"type": "text", "text": "It opens."})},
        {"user": "U1", "text": "It opens."},
    )
    assert read("a.json", raw).unread == ("1 message without text, in blocks alone",)
