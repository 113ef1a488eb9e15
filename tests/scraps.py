"""Scraps of which quotes and texts are made that nobody would write, and people paste."""

from hypothesis import strategies as st

SCRAPS = (
    *("`", "``", "```", "*", "**", "_", "__", "~~", ">", "#", "|", "\\"),
    *(" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u200b", "\u2060", "\u00ad", "\ufeff"),
    *("<b>", "</b>", "<i></i>", "<br>", "<", "</", "&", "&#8203;", "&nbsp;", "&amp;", "&#0;"),
    *("…", "...", "[…]", "[...]", ". . .", "[sic]", "[", "]", "(", ")", "[1]", "[^1]", "[a]"),
    *("“", "”", '"', "'", "’", "''", "«", "»", "-", "—", "–", "--", "-\n", ".", ",", ";", "?"),
    *("¹", "²", "†", "\u0301", "\u0338", "½", "ﬁ", "\U0001f600", "é", "Ã©", "â€", "中", "。"),
    *("$", "€", "%", "5", "20", "2020", "a", "the", "The", "not", "May", "bridge", "was", "km"),
    *("[t](u)", "<sup>2</sup>", "[emphasis added]", "[the bridge]", "about", "million", "\ud800"),
)
SENTENCE = " The bridge was opened on 3 May 2020, and it was not closed. "

scrappy = st.lists(
    st.one_of(st.sampled_from(SCRAPS), st.just(SENTENCE), st.characters()), max_size=12
).map("".join)
"""Any characters: marks, markup, entities and words in any order."""


@st.composite
def texts_and_quotes(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a text, and a quote that is made as it is or cut out of it and torn."""
    text = draw(scrappy)
    if not text or draw(st.booleans()):
        return text, draw(scrappy)
    begin = draw(st.integers(0, len(text) - 1))
    cut = text[begin : begin + draw(st.integers(1, 40))]
    at = draw(st.integers(0, len(cut)))
    return text, cut[:at] + draw(st.sampled_from(["", *SCRAPS])) + cut[at + 1 :]
