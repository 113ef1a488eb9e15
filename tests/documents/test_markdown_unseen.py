"""What a Markdown file, or a page, shows to no reader is no evidence of what it says."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kinds import read, stands

from chronology import LedgerBuilder
from chronology.documents import of_bytes
from chronology.documents.markdown_unseen import unseen_passages
from chronology.vocabulary import Verdict

SAID = "The quay was opened on 3 May 2021"


def verdict(folder: Path, text: str) -> tuple[Verdict, str]:
    """Return the verdict on the quote in a Markdown file of this text, and the reason."""
    (folder / "a.md").write_text(text, encoding="utf-8")
    made = LedgerBuilder()
    source = made.add_source(str(folder / "a.md"), published="2021-06-01")
    made.add_claim(made.add_event("Quay"), source, SAID)
    evidence = made.build(strict=False).claims[0].evidence[0]
    return evidence.verdict, evidence.reason


HIDDEN = (
    "Hello.\n\n<!-- {}. -->\n\nEnd.",
    "<!--\n```\n-->\n<!--\n{}.\n-->",
    "It came. <!-- \n\n{}.",
    "[//]: # ({}.)",
    "[comment]: <> ({}.)",
    '[a]: https://a.example\n  "{}."',
    'See [x](https://a.example "{}").',
    "See [x](https://a.example '{}').",
    "<div hidden>\n\n{}.\n\n</div>",
    "<div hidden><div>x</div>{}.</div>",
    '<p style="display:none">{}.</p>',
    '<span style="opacity:0">{}.</span>',
    '<p style="color:#fff;background:white">{}.</p>',
    "<script>\n{}.\n</script>",
    "<template>{}.</template>",
    "<dialog>{}.</dialog>",
    "<p hidden>\n{}.\n\nEnd.",
    "<?php {}. ?>",
    '<span title="{}.">x</span>',
    "A tick ` and <!-- {}. -->\n\nanother `",
    "```a``` <!-- {}. -->",
    "<details><summary>x</summary>{}.</details>",
    "<details>\n\n{}.\n\n</details>",
    "<details><summary>x</summary>y `</details>` {}.</details>",
    "<details><details></details>{}.</details>",
    "<details>\n<summary>x</summary>\n\n{}.\n",
    "Hello.\n\n[^1]: {}.",
    "Hello.\n\n[^1]: Some.\n\n    {}.\n\nEnd.",
    "Hello[^1].\n\n[^1]: Some.\n[^1]: {}.",
    "Hello.\n\n[^1]: Some[^2].\n\n[^2]: {}.",
    "Hello `[^1]`.\n\n[^1]: {}.",
    "``` {}\nx\n```",
    "~~~ {}\nx\n~~~",
    "- ``` {}\n  x\n  ```",
    "See ![{}](a.png).",
    "See ![{}][p].\n\n[p]: a.png",
    "See [![{}](a.png)](https://a.example).",
    "See ![a [b] {}](a.png).",
    'See [x](https://a.example/(y) "{}").',
    'See [x](https://a.example "say \\"y\\" {}").',
    '[the\nlabel]: https://a.example "{}."',
    '> [a]: https://a.example "{}."',
)
SHOWN = (
    "{}.",
    "`<!--` {}. `-->`",
    "```\n<!-- {}. -->\n```",
    "~~~\n<script>\n~~~\n{}.",
    "\\<!-- {}. -->",
    "<div>\n\n{}.\n\n</div>",
    "<p hidden>x</p>\n\n{}.",
    "<!-- x --> {}. <!-- y -->",
    "[1]: https://a.example\n{}.",
    "Hello[^1].\n\n[^1]: {}.",
    "Hello[^A].\n\n[^a]: Some.\n\n    {}.",
    "Hello[^1].\n\n[^1]: Some[^2].\n\n[^2]: {}.",
    "Hello.\n\n[^1]: Some.\n\n{}.",
    "<details><summary>{}.</summary>x</details>",
    "<details open><summary>x</summary>{}.</details>",
    "<details><summary>x</summary>y</details>\n\n{}.",
    "`<details>` {}.",
    "```text\n{}.\n```",
    "```{}.```",
    "See [{}](https://a.example 'x').",
    "See ![x](a.png). {}.",
    "See [x](https://a.example) ({}).",
    "Wow ![{}] so.",
    "It took ~5 days. {}. About ~7 came.",
    "From ~/x. {}. To ~/y.",
    "if x <y and {}, so.",
)


@pytest.mark.parametrize("text", HIDDEN)
def test_what_is_not_shown_is_no_evidence(tmp_path: Path, text: str) -> None:
    """A comment, a hidden element, a tooltip: the quote is not verified, and says why."""
    found, reason = verdict(tmp_path, text.format(SAID))
    assert found is Verdict.NEAR
    assert "no reader of the source is shown" in reason


@pytest.mark.parametrize("text", SHOWN)
def test_what_is_shown_is_evidence(tmp_path: Path, text: str) -> None:
    """Code shows what stands in it; what is hidden elsewhere takes nothing away."""
    assert verdict(tmp_path, text.format(SAID))[0].verified


@pytest.mark.parametrize(
    "text",
    [
        "The quay <!-- not --> was opened on 3 May 2021.",
        "The quay <span hidden>never</span> was opened on 3 May 2021.",
        '[The quay](https://a.example "x") was opened on 3 May 2021.',
    ],
)
def test_quotes_run_over_what_is_not_shown(tmp_path: Path, text: str) -> None:
    """What stands in the midst of a quote and is not shown is passed over."""
    assert verdict(tmp_path, text)[0] is Verdict.NORMALISED


def test_it_is_told() -> None:
    """How much is not shown stands in `unread`; mere addresses are not counted."""
    text = f"<!-- {SAID} -->\n[x](https://a.example 'y')\n\n[z]: https://b.example\n"
    found = of_bytes(text.encode(), Path("a.md"))
    assert found.unread == ("2 passages that no reader is shown: no evidence",)
    assert not of_bytes(text.encode(), Path("a.txt")).unseen


PIECES = st.sampled_from(
    [
        "<!--",
        "-->",
        "<p hidden>",
        "</p>",
        "`",
        "```",
        "\n",
        "\n\n",
        "a",
        "[a]: b (c)",
        "<a b='c'>",
        "<?",
        " ",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_passages_are_in_order_and_lie_apart(text: str) -> None:
    """Whatever a file holds, no passage begins before the one before it has ended."""
    at = 0
    for begin, end in unseen_passages(text):
        assert at <= begin < end <= len(text)
        at = end


@pytest.mark.parametrize(
    ("page", "is_shown"),
    [
        ("<p style='color:#ffffff;background:#fff'>MARK", False),
        ("<p style='color:rgb(255,255,255);background:rgb(255, 255, 255)'>MARK", False),
        ("<body style='background:white'><p style='color:white'>MARK", False),
        ("<body bgcolor=white><font color=#fefefe>MARK</font>", False),
        ("<p style='color:white;background:white'><span class=x>MARK", False),
        ("<body style='color:white;background:black'><p style='color:black'>MARK", False),
        ("<body style='color:white;background:black'><p>MARK", True),
        (
            "<body style='background:#fff'><div style='background:#036'><a style='color:#fff'>MARK",
            True,
        ),
        ("<body style='background:white'><div class=dark><a style='color:white'>MARK", True),
        ("<div style='background:#06c url(x.png)'><a style='color:#06c'>MARK", True),
        ("<p style='color:white;background:white'><span style='color:black'>MARK", True),
        ("<body style='background:white'><p style='position:absolute;color:#fff'>MARK", True),
        ("<table bgcolor='#003366'><tr><td style='color:#ffffff'>MARK", True),
        ("<div style='background:var(--x)'><p style='color:var(--x)'>MARK", True),
    ],
)
def test_text_in_the_colour_of_its_ground_is_not_shown(page: str, *, is_shown: bool) -> None:
    """Only where both colours are known from the elements themselves; it is told."""
    found = of_bytes(page.encode(), Path("a.html"))
    assert ("MARK" in found.text) is is_shown
    assert is_shown or any("hidden element" in clause for clause in found.unread)


DRAWN = [
    "| Part | State |\n|---|---|\n| pump | fine | The gate opened on 3 May 2021. |\n",
    "> | Part |\n> |:-:|\n> | pump | The gate opened on 3 May 2021.\n",
    "Part | State\n--- | ---\npump | fine | The gate opened on 3 May 2021.\n",
    "---\ntitle: Log\n# The gate opened on 3 May 2021.\n---\n\nText.\n",
    "---\ntitle: Log # The gate opened on 3 May 2021.\n---\n\nText.\n",
    "+++\ntitle = 'Log'\n# The gate opened on 3 May 2021.\n+++\n\nText.\n",
    "```mermaid\ngraph LR\n%% The gate opened on 3 May 2021.\nA-->B\n```\n",
    "$\\phantom{\\text{The gate opened on 3 May 2021.}}$\n",
    "$$\\color{white}{\\text{The gate opened on 3 May 2021.}}$$\n",
    "$$\nx % The gate opened on 3 May 2021.\n$$\n",
    "```math\n\\hphantom{\\text{The gate opened on 3 May 2021.}}\n```\n",
]
WRITTEN = [
    "| Part | State |\n|---|---|\n| pump | The gate opened on 3 May 2021. |\n",
    "| Part | State |\n|---|---|\n| pump | fine |\n\nThe gate opened on 3 May 2021. | x | y\n",
    "| a \\| b |\n|---|\n| x \\| The gate opened on 3 May 2021. |\n",
    "---\ntitle: 'No # The gate opened on 3 May 2021.'\n---\n\nText.\n",
    "```mermaid\ngraph LR\nA[The gate opened on 3 May 2021.]\n```\n",
    "$\\text{The gate opened on 3 May 2021.}$\n",
    "It cost $5. The gate opened on 3 May 2021. It cost $6.\n",
    "```python\n%% The gate opened on 3 May 2021.\n```\n",
    "Log\n---\n# The gate opened on 3 May 2021.\n---\n",
]


@pytest.mark.parametrize("text", DRAWN)
def test_what_is_drawn_without_some_of_its_words(text: str) -> None:
    """Surplus cells, comments of front matter and diagrams, and formulas of nothing are no text."""
    at = text.index("The gate")
    assert any(begin <= at < end for begin, end in unseen_passages(text))


@pytest.mark.parametrize("text", WRITTEN)
def test_what_is_drawn_with_all_of_its_words(text: str) -> None:
    """Cells below the head, values, labels and sums of money are seen."""
    at = text.index("The gate")
    assert not any(begin <= at < end for begin, end in unseen_passages(text))


LEFT_TO_DIALECTS = [
    "%% The lock was shut on 5 May 2018. %%",
    "{>> The lock was shut on 5 May 2018. <<}",
    "Kept {--The lock was shut on 5 May 2018.--} here",
    "{% comment %}\nThe lock was shut on 5 May 2018.\n{% endcomment %}",
    "{# The lock was shut on 5 May 2018. #}",
    "{/* The lock was shut on 5 May 2018. */}",
    "{::comment}\nThe lock was shut on 5 May 2018.\n{:/comment}",
    'Kept.\n{: title="The lock was shut on 5 May 2018."}',
    '[Kept]{.mark title="The lock was shut on 5 May 2018."}',
    "*[LOCK]: The lock was shut on 5 May 2018.",
    "[[The lock was shut on 5 May 2018.|Kept]]",
    '??? note "More"\n    The lock was shut on 5 May 2018.',
    "> [!info]- More\n> The lock was shut on 5 May 2018.",
    "::: {.content-hidden}\nThe lock was shut on 5 May 2018.\n:::",
    "::: speaker-notes\nThe lock was shut on 5 May 2018.\n:::",
    '<font color="white" style="background:#fff">The lock was shut on 5 May 2018.</font>',
]
LEFT_TO_ALL = [
    "It rose by 5%% and The lock was shut on 5 May 2018.",
    "{++The lock was shut on 5 May 2018.++}",
    "## The lock was shut on 5 May 2018. {#lock .big}",
    '`{.x title="a"}` The lock was shut on 5 May 2018.',
    "[[Locks|The lock was shut on 5 May 2018.]]",
    '???+ note "More"\n    The lock was shut on 5 May 2018.',
    "> [!info] More\n> The lock was shut on 5 May 2018.",
    "::: warning\nThe lock was shut on 5 May 2018.\n:::",
    "::: {.callout-note}\nThe lock was shut on 5 May 2018.\n:::",
    '<font color="navy">The lock was shut on 5 May 2018.</font>',
]


@pytest.mark.parametrize("written", LEFT_TO_DIALECTS)
def test_what_some_programs_leave_out_is_no_evidence(written: str) -> None:
    """Comments, attributes, folds and blocks of dialects may be shown, or not, by whoever reads."""
    document = read("a.md", f"# Notes\n\n{written}\n\nEnd.\n")
    assert stands(document, "The lock was shut on 5 May 2018") is False


@pytest.mark.parametrize("written", LEFT_TO_ALL)
def test_what_all_programs_show_is_evidence(written: str) -> None:
    """Names of places, insertions, open folds and common blocks are shown by all of them."""
    document = read("a.md", f"# Notes\n\n{written}\n\nEnd.\n")
    assert stands(document, "The lock was shut on 5 May 2018") is True
