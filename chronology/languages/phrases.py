"""`Phrases`: phrases of a language, found by their first word or their last."""

from collections.abc import Mapping

import attrs


@attrs.frozen(kw_only=True, eq=False)
class Phrases:
    """Phrases, each as its words.

    Attributes:
        by_first: those that begin with a word.
        by_last: those that end with a word.
    """

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]
    by_last: Mapping[str, tuple[tuple[str, ...], ...]]


NO_PHRASES = Phrases(by_first={}, by_last={})
