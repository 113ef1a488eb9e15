"""Which parts of a page belong to the text that its headline heads."""

from collections.abc import Sequence

from chronology.documents.html.dates import Kind, Place, Scope

_BESIDE = 400  # code points below the headline in which its date mostly stands
_SHORT_PART = 300
_LONGEST_QUOTED = 1_500
_SHORTEST_ARTICLE = 1_000  # code points


class OwnParts:
    """Tells which parts of a page belong to the text that its headline heads."""

    def __init__(self, headline: Place | None, scopes: Sequence[Scope]) -> None:
        self._headline = headline
        self._length = max((one.end for one in scopes), default=0)
        self._around = frozenset(headline.scopes) if headline is not None else frozenset[Scope]()
        self._main = _main_article([one for one in scopes if one.article])

    def holds(self, place: Place) -> bool:
        """Say whether an element belongs to that text."""
        others = [one for one in place.scopes if one not in self._around]
        if self._headline is None and not place.publishes and not others:
            return False
        if any(one.article for one in others) and not others[0].article:
            return False  # a text within what stands beside the page's own
        return all(map(self.has, others))

    def has(self, scope: Scope) -> bool:
        """Say whether a part of the page belongs to that text."""
        if scope in self._around:
            return True
        if scope.article:
            return scope is self._main
        length = scope.end - scope.begin
        if scope.kind is Kind.QUOTED:  # in which the whole text of an old page may stand
            return length > max(_LONGEST_QUOTED, self._length // 2)
        return length <= _SHORT_PART and self._stands_by_the_headline(scope)

    def _stands_by_the_headline(self, scope: Scope) -> bool:
        headline = self._headline
        if headline is None or scope.kind is not Kind.LAID_OUT_BESIDE:
            return False
        within = next((one for one in reversed(headline.scopes) if one.article), None)
        if within is not None and within.begin <= scope.begin <= scope.end <= within.end:
            return True
        return headline.begin <= scope.begin <= headline.end + _BESIDE


def _main_article(articles: Sequence[Scope]) -> Scope | None:
    """Return the only article, or that which is far longer than all others not in it."""
    if len(articles) < 2:  # noqa: PLR2004 - the only one
        return articles[0] if articles else None
    longest = max(articles, key=lambda one: one.end - one.begin)
    length = longest.end - longest.begin
    others = [
        one.end - one.begin
        for one in articles
        if one is not longest and not longest.begin <= one.begin <= one.end <= longest.end
    ]
    is_main = length >= _SHORTEST_ARTICLE and 2 * max(others, default=0) <= length
    return longest if is_main else None
