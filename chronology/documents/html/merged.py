"""What several rules of style sheets, and an element's own style, come to together."""

from collections.abc import Iterator
from typing import TypeAlias

from chronology.documents.html.layers import order_of
from chronology.documents.html.meant import Declaration, Names, hides
from chronology.documents.html.sheets import Rule
from chronology.documents.html.style import winning

LONGEST_STYLE = 10_000
Three: TypeAlias = tuple[dict[str, str], dict[str, str], dict[str, str]]
"""What holds of an element by the rules that are sure, by all, and at the worst."""


def three(rules: list[tuple[Rule, bool]], style: str, names: Names) -> Three:
    """Return what holds of an element by the rules that are sure, by all, and at the worst."""
    own = names.of_own(style) if len(style) <= LONGEST_STYLE else ()
    sure = _cascaded([rule for rule, is_sure in rules if is_sure], own)
    if all(is_sure for _, is_sure in rules):
        return _at_rest((sure, sure, sure), names)
    worst = [
        rule
        for rule, is_sure in rules
        if is_sure or hides({name: value for name, value, _ in rule.says})
    ]
    every = _cascaded([rule for rule, _ in rules], own)
    return _at_rest((sure, every, _cascaded(worst, own)), names)


def _at_rest(says: Three, names: Names) -> Three:
    """Return what holds of an element where its animation may have stopped, at the worst."""
    sure, every, worst = says
    moving = names.stopped(worst)
    return (sure, every, {**worst, **moving}) if moving else says


def _cascaded(rules: list[Rule], own: tuple[Declaration, ...]) -> dict[str, str]:
    return merged(
        [*_in_cascade(rules, is_important=False), *_in_cascade(rules, is_important=True)], own
    )


def _in_cascade(rules: list[Rule], *, is_important: bool) -> Iterator[tuple[Declaration, ...]]:
    """Yield what rules say that is important, or is not, those last that hold before others."""

    def order(rule: Rule) -> tuple[object, ...]:
        layer = order_of(rule.layer, is_important=is_important)
        return layer, rule.selector.weight, rule.place

    for rule in sorted(rules, key=order):
        yield tuple(one for one in rule.says if one[-1] is is_important)


def merged(says: list[tuple[Declaration, ...]], own: tuple[Declaration, ...]) -> dict[str, str]:
    """Return the values that win of what several rules say, and an element by itself."""
    return dict(winning((*(one for rule in says for one in rule), *own)))
