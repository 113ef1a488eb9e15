"""What several rules of style sheets, and an element's own style, come to together."""

from typing import TypeAlias

from chronology.documents.html.meant import Declaration, Names, hides
from chronology.documents.html.sheets import Rule
from chronology.documents.html.style import winning

LONGEST_STYLE = 10_000
Three: TypeAlias = tuple[dict[str, str], dict[str, str], dict[str, str]]
"""What holds of an element by the rules that are sure, by all, and at the worst."""


def three(rules: list[tuple[Rule, bool]], style: str, names: Names) -> Three:
    """Return what holds of an element by the rules that are sure, by all, and at the worst."""
    ordered = sorted(rules, key=lambda one: (one[0].selector.weight, one[0].place))
    own = names.of_own(style) if len(style) <= LONGEST_STYLE else ()
    sure = merged([rule.says for rule, is_sure in ordered if is_sure], own)
    if all(is_sure for _, is_sure in ordered):
        return sure, sure, sure
    worst = [
        rule.says
        for rule, is_sure in ordered
        if is_sure or hides({name: value for name, value, _ in rule.says})
    ]
    return sure, merged([rule.says for rule, _ in ordered], own), merged(worst, own)


def merged(says: list[tuple[Declaration, ...]], own: tuple[Declaration, ...]) -> dict[str, str]:
    """Return the values that win of what several rules say, and an element by itself."""
    return dict(winning((*(one for rule in says for one in rule), *own)))
