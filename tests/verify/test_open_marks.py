"""What opens a line is a bullet, a number or a tick, or nobody knows what it makes of the line."""

import pytest

import chronology

QUOTE = "The raft was launched on 7 January 2025"


def _outcome(line: str) -> str:
    item = {"quote": QUOTE, "date": "2025-01-07", "modality": "reported"}
    text = f"ALDMOOR, Monday, 10 February 2025\n\n{line.format(QUOTE)}."
    return chronology.check_items([item], {"paper.txt": text})[0].outcome.value


@pytest.mark.parametrize(
    "line",
    [
        *(
            "❌ {}",
            "✗ {}",
            "{} ❌",
            "[-] {}",
            "( ) {}",
            "⬜ {}",
            "🚫 {}",
            "? {}",
            "- ❌ {}",
            "1. ✗ {}",
        ),
        *("Wrong answer: {}", "Prediction: {}", "N/A: {}", "Prompt: {}", "Alt history: {}"),
        *("Hypothesis: {}", "Option B: {}", "True or false? {}", "Fact or fiction? {}"),
    ],
)
def test_an_open_mark_or_label(line: str) -> None:
    """It keeps what stands behind it from holding."""
    assert _outcome(line) == ("fails" if line.startswith(("Hypothesis", "Option")) else "as-typed")


@pytest.mark.parametrize(
    "line",
    [
        *("- {}", "* {}", "• {}", "→ {}", "✓ {}", "✅ {}", "[x] {}", "1. {}", "(a) {}", "a) {}"),
        *("§ 3 {}", "[12] {}", "— {}", "### {}", "“{}”", "> {}", "Result: {}", "Update: {}"),
        *("Gil: {}", "Clerk: {}", "Orrell: {}", "Monday: {}", "Done: {}"),
    ],
)
def test_a_harmless_mark_or_label(line: str) -> None:
    """Bullets, numbers, ticks, names and known labels leave it as it is."""
    assert _outcome(line) == "holds"
