"""The blocks of a message of Slack, which are what it shows: `text` only stands in for them."""

from collections.abc import Iterator, Mapping

_DEEPEST = 40
_WORDS = ("text", "title", "fields", "elements", "alt_text", "blocks", "rows")


def words_of(blocks: object) -> str:
    """Return the letters and figures of all words in some blocks, in order, without capitals."""
    return plain("".join(words for words, _ in _shown_pieces(blocks)))


def struck_of(blocks: object) -> str:
    """Return those of the words that some blocks show struck out."""
    return plain("".join(words for words, is_struck in _shown_pieces(blocks) if is_struck))


def plain(words: str) -> str:
    """Return the letters and figures of words, by which what is shown is compared."""
    return "".join(filter(str.isalnum, words.casefold()))


def _shown_pieces(given: object, depth: int = 0) -> Iterator[tuple[str, bool]]:
    """Yield the words of an element, and whether they are struck out."""
    if depth > _DEEPEST:
        return
    if isinstance(given, list):
        for one in given:
            yield from _shown_pieces(one, depth + 1)
    if not isinstance(given, Mapping):
        return
    if given.get("type") == "link" and not given.get("text"):
        yield str(given.get("url", "")), _is_struck(given)
    for key in _WORDS:
        held = given.get(key)
        if isinstance(held, str):
            yield held, _is_struck(given)
        else:
            yield from _shown_pieces(held, depth + 1)


def _is_struck(given: Mapping[str, object]) -> bool:
    style = given.get("style")
    return isinstance(style, Mapping) and bool(style.get("strike"))
