"""`MakingWords`: how papers say when they were made, signed, filed, or when those in them met."""

import re
from collections.abc import Mapping

import attrs

from chronology.vocabulary import DraftedKind


@attrs.frozen(kw_only=True, eq=False)
class MakingRule:
    """One way in which a line of a paper says what was done on a day.

    Attributes:
        before: a pattern of all the words of the line before the day, spaces made one. Its groups
            are words of the names; `who` is one who took part.
        names: what that is called, the best first: with those groups, and with `{paper}`,
            `{house}`, `{parties}` and `{verb}` for what is known of each. The first of which all
            is known is taken.
        titles: the groups that are written as titles are.
        kind: of which kind it is; `None` for any, or for what papers of the sort are.
        is_of_paper: whether the kind is that of the paper.
        behind: a pattern of what may follow the day in its line.
        goes_on: whether the sentence may go on in the next line.
        lines: from how many lines before that of the day, in its paragraph, it may begin.
        only_in: a pattern of papers in which alone the rule is asked; `None` for all.
    """

    before: re.Pattern[str]
    names: tuple[str, ...]
    kind: DraftedKind | None = None
    is_of_paper: bool = False
    behind: re.Pattern[str]
    titles: frozenset[str] = frozenset()
    goes_on: bool = False
    lines: int = 0
    only_in: re.Pattern[str] | None = None


@attrs.frozen(kw_only=True, eq=False)
class MakingWords:
    """The words by which a paper tells of its making.

    Attributes:
        rules: how its lines say so; the first that fits is taken.
        verbs: what a paper was, by the word that opens the line ("sworn").
        made: what it was where another word does ("dated").
        met: a pattern of a title of minutes without a day, with the groups of their rule.
        house: a pattern of a first line that says whose paper it is.
        joined: what stands before the last of several parties in a name.
        title: a pattern of a line that says what a paper is, with the group `noun`.
        letter: a pattern of the begin of a line by which a paper is a letter or a message.
        instrument: a pattern of the words by which a sentence says what it makes ("this deed").
        kinds: of which kind the making of papers is, by their nouns; of all others, by "".
        telling: patterns of words of papers that have no title, with what such a paper is.
        signer: patterns of who signed, with the group `who`, in the lines of a signature.
        heading: a pattern of a line with a number that heads the words below it.
        author: patterns of lines that say who wrote the whole, with the group `who`.
        between: a pattern of what leads the parties to a paper.
        apart: a pattern of what stands between two of them.
        party: a pattern of the name at the begin of what is told of one, with the group `who`.
        small: words within a name that are not written large.
    """

    rules: tuple[MakingRule, ...]
    verbs: Mapping[str, str]
    made: str
    met: re.Pattern[str]
    house: re.Pattern[str]
    joined: str
    title: re.Pattern[str]
    letter: re.Pattern[str]
    instrument: re.Pattern[str]
    kinds: Mapping[str, DraftedKind]
    telling: tuple[tuple[re.Pattern[str], str], ...]
    signer: tuple[re.Pattern[str], ...]
    heading: re.Pattern[str]
    author: tuple[re.Pattern[str], ...]
    between: re.Pattern[str]
    apart: re.Pattern[str]
    party: re.Pattern[str]
    small: frozenset[str]
