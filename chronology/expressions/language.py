"""What a language consists of: rules, and words that join or change what rules find.

All of it is data and small functions, so that a second language is one folder that ends in
a `Language`. Patterns are compiled when they are first used. None may run away: every
repetition in them is bounded, and none is nested in another.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

import attrs

from chronology.expressions.meaning import Meaning
from chronology.expressions.model import Aspect, Basis, Tense, TimeFault, unclear, unread
from chronology.languages.grammar import Grammar
from chronology.languages.pointers import Pointers
from chronology.vocabulary import Modality

NEUTRAL = "neutral"  # the group of cues that tell no tense
FIGURE = r"\d"  # the trigger of rules for what is written with digits
LONG_FIGURE = r"\d{4}"  # and of those that need four in a row
MARKED_FIGURE = r"\d{1,2}(?=[/.:-]\d)"  # that need a mark between two figures
LETTERED_FIGURE = r"\d{1,2}(?=[A-Z])"  # that need a letter beside them
SHORT_FIGURE = r"[’'](?=\d)"  # whose century is left out
FIGURES = {
    "long": LONG_FIGURE,
    "marked": MARKED_FIGURE,
    "lettered": LETTERED_FIGURE,
    "any": FIGURE,
    "short": SHORT_FIGURE,
}
REACH = 48  # code points before an expression in which the words that change it must stand


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, of two that begin alike the longer one.

    Words that begin alike share their first letters in the pattern: `re` tries one branch
    after the other, and one look at a letter then rules out many words.
    """
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    may_end = branches.pop("", None) is not None
    patterns = [re.escape(letter) + alternation(rest) for letter, rest in branches.items()]
    if len(patterns) == 1 and not may_end:
        return patterns[0]
    return f"(?:{'|'.join(patterns)}){'?' * may_end}" if patterns else ""


@attrs.frozen(kw_only=True)
class Construction:
    """What words mean that hold several times: "17 and 18 June".

    Attributes:
        whole: what all of them mean together.
        parts: for each time, where it begins and ends, and what it means.
    """

    whole: Meaning
    parts: tuple[tuple[int, int, Meaning], ...]


@attrs.frozen(kw_only=True)
class Apart:
    """What words mean that name several times with a gap between: "2, 3 and 9 March".

    Attributes:
        parts: for each time, where it begins and ends, and what it means.
    """

    parts: tuple[tuple[int, int, Meaning], ...]


@attrs.frozen(kw_only=True, slots=False)
class Rule:
    """Words that denote a time by themselves.

    Attributes:
        name: the stable name that reports give; a function where it depends on the words.
        pattern: the words; a group `expression` marks the part that is the expression, if
            the rest is only its surroundings.
        build: what the words mean; `None` if they only look like a time.
        trigger: beginnings of words as they are written, whole words with a space after them,
            some of `FIGURES`; empty if there are none. One such word stands among the words,
            so that only near it they are sought.
        first: as `trigger`, for the first of the words.
    """

    name: str | Callable[[re.Match[str]], str]
    pattern: str
    build: Callable[[re.Match[str]], Meaning | Construction | Apart | None]
    trigger: tuple[str, ...] = ()
    first: tuple[str, ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready."""
        return re.compile(self.pattern)

    def name_of(self, match: re.Match[str]) -> str:
        """Return the name for these words."""
        return self.name if isinstance(self.name, str) else self.name(match)


@attrs.frozen(kw_only=True)
class Group:
    """Rules that are tried at the same places.

    Attributes:
        trigger: the place of the rules' trigger in `Language.triggers`.
        first: the place of their first words there.
        rules: each with its place in the order of preference.
    """

    trigger: int
    first: int
    rules: tuple[tuple[int, Rule], ...]


@attrs.frozen(kw_only=True, slots=False)
class Lead:
    """Words directly before a time that change what it means: "since", "the end of".

    Attributes:
        name: the stable name of the construction that they make.
        pattern: the words, without the space after them.
        wrap: what they make of a meaning; `None` if they do nothing to it.
        unless: words that take the meaning away if they stand shortly before.
        given: words that must stand shortly before, and are no part of it; empty if none need.
        signal: whether they stand beside the time ("since"), and are no part of it ("the
            end of").
        after: words that must follow the time, with the space before them ("from May on").
        last: endings in small letters, with one of which the words end; empty if they may end
            with anything. Only where one stands they are sought.
    """

    name: str
    pattern: str
    wrap: Callable[[Meaning, re.Match[str]], Meaning | None]
    unless: str = ""
    given: str = ""
    signal: bool = False
    after: str = ""
    last: tuple[str, ...] = ()

    @cached_property
    def following(self) -> re.Pattern[str]:
        """`after`, ready; it matches the empty string where nothing need follow."""
        return re.compile(self.after)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, at the end of what stands before the time."""
        return re.compile(rf"(?<![\w-])(?:{self.pattern})\Z")

    @cached_property
    def veto(self) -> re.Pattern[str] | None:
        """`unless`, ready."""
        return re.compile(self.unless) if self.unless else None

    @cached_property
    def condition(self) -> re.Pattern[str]:
        """`given`, ready; it is found anywhere where nothing need stand before."""
        return re.compile(self.given)

    def allows(self, before: str) -> bool:
        """Say whether what stands before the time neither forbids nor misses anything."""
        if self.veto is not None and self.veto.search(before):
            return False
        return self.condition.search(before) is not None


@attrs.frozen(kw_only=True, slots=False)
class Leads:
    """Leads that are tried together.

    Attributes:
        all: in order of preference.
    """

    all: tuple[Lead, ...]

    @cached_property
    def followed(self) -> tuple[Lead, ...]:
        """Those that also need words after the time."""
        return tuple(lead for lead in self.all if lead.after)

    @cached_property
    def unfollowed_pattern(self) -> re.Pattern[str]:
        """One pattern for all others: before most times none of them stands."""
        patterns = "|".join(lead.pattern for lead in self.all if not lead.after)
        unnamed = re.sub(r"\(\?P<\w+>", "(?:", patterns)
        return re.compile(rf"(?<![\w-])(?=\w)(?:{unnamed})\Z")

    @cached_property
    def unfollowed_endings(self) -> tuple[str, ...]:
        """How all others end."""
        endings = (lead.last or ("",) for lead in self.all if not lead.after)
        return tuple(set().union(*endings))

    def standing(self, bare: str) -> tuple[Lead, ...]:
        """Return those that may stand at the end of what comes before a time."""
        may_stand = bare.lower().endswith(self.unfollowed_endings)
        return self.all if may_stand and self.unfollowed_pattern.search(bare) else self.followed


@attrs.frozen(kw_only=True, slots=False)
class Tail:
    """Words directly after a time that change what it means: "Monday night".

    Attributes:
        name: the stable name of the construction that they make; empty if it keeps its own.
        pattern: the words, with the space before them.
        wrap: what they make of a meaning; `None` if they do nothing to it.
    """

    name: str = ""
    pattern: str
    wrap: Callable[[Meaning, re.Match[str]], Meaning | None]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready."""
        return re.compile(self.pattern)


@attrs.frozen(kw_only=True, slots=False)
class Link:
    """Words between two times that make one of them: "from … to …", "… and …".

    Attributes:
        name: the stable name of the construction; empty if the two stay two.
        middle: the words between the two, spaces included.
        opening: the words that must stand before the first, without the space after them.
        join: the meaning of both together; or, if `name` is empty, the new meaning of the
            first. `None` if the words do not link these two.
        unless: as at `Lead`.
        fused: whether the two become one expression ("6 p.m. Friday"), not two that make
            one construction.
        first: whether it joins before all others do: "between 10 p.m. on 2 May and noon on 3
            May 2016" are two days with a time each, before they are the ends of a stretch.
    """

    name: str = ""
    middle: str
    opening: str = ""
    join: Callable[[Meaning, Meaning], Meaning | None]
    unless: str = ""
    fused: bool = False
    first: bool = False

    @cached_property
    def between(self) -> re.Pattern[str]:
        """The words between, ready."""
        return re.compile(self.middle)

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        """The opening, at the end of what stands before the first time."""
        return re.compile(rf"(?<![\w-])(?:{self.opening})\Z") if self.opening else None

    @cached_property
    def veto(self) -> re.Pattern[str] | None:
        """`unless`, ready."""
        return re.compile(self.unless) if self.unless else None


@attrs.frozen(kw_only=True, slots=False)
class Doubt:
    """Words beside a time that leave open which time is meant; then it is not resolved.

    Attributes:
        sentence: what is unclear, in one clause.
        before: what stands directly before the time, from the begin of a word; empty if
            anything may.
        after: what stands directly after it; empty if anything may.
        both: whether it takes both of these.
        bases: on what the time must rest; empty if on anything.
        is_of_year: whether it arises only beside a day or month whose year is not named.
    """

    sentence: str
    before: str = ""
    after: str = ""
    both: bool = False
    bases: frozenset[Basis] = frozenset()
    is_of_year: bool = False

    @property
    def fault(self) -> TimeFault:
        """What is wrong with a time beside which it arises."""
        return unread(self.sentence) if self.is_of_year else unclear(self.sentence)

    def arises(self, before: str, after: str, meaning: Meaning) -> bool:
        """Say whether the words beside a time raise it."""
        if self.bases and meaning.basis not in self.bases:
            return False
        if self.is_of_year and not meaning.lacks_year:
            return False
        is_before = bool(self.before and self._before.search(before))
        if is_before is not self.both:
            return is_before
        return bool(self.after and self._after.match(after))

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return _directly_before(self.before)

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(self.after)


@attrs.frozen(kw_only=True, slots=False)
class Doubts:
    """All doubts of a language.

    Attributes:
        all: in order of preference.
    """

    all: tuple[Doubt, ...]

    def fault(self, text: str, start: int, end: int, meaning: Meaning) -> TimeFault | None:
        """Return what the words beside a time leave open; `None` if nothing."""
        before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
        if not (self._before.search(before) or self._after.match(after)):
            return None
        arising = (doubt for doubt in self.all if doubt.arises(before, after, meaning))
        return next((doubt.fault for doubt in arising), None)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        """One pattern for all: beside most times none of them stands."""
        return _directly_before("|".join(doubt.before for doubt in self.all if doubt.before))

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile("|".join(doubt.after for doubt in self.all if doubt.after))


_BESIDE = 64  # code points looked at on either side of a time


def _directly_before(words: str) -> re.Pattern[str]:
    """Return a pattern for words that end at a time, from the begin of a word."""
    return re.compile(rf"(?<!\w)(?=\w)(?:{words})\Z")


@attrs.frozen(kw_only=True, slots=False)
class Language:
    """One language's ways to speak of time.

    Attributes:
        code: BCP 47.
        rules: in order of preference between those that find the same words.
        leads: in order of preference.
        tails: in order of preference.
        links: in order of preference.
        cues: words that tell the tense, by tense, each from the begin of a word; the words of
            the first win over those of the second where both match. Those by `None` tell neither
            ("is closed"), and keep a time from leaning on the next.
        telling: verbs in the past that tell of somebody's words.
        relative: words that open a relative clause.
        doubts: words beside a time that leave open which is meant.
        aspects: verbs of beginning and of ending.
        aspect_break: what parts such a verb from a time that follows.
        reach: how many code points before a time such a verb may end.
        recalled_plan: words that look back on a plan ("had been planned").
        modals: words that tell in what mood a clause speaks; the first mood wins where two
            match at one place.
        faint_modals: words that tell so as a rule, but may not be held against anybody.
        saying: verbs in the present that tell of somebody's words.
        sentence_end: what ends a sentence.
        clause_break: what ends a clause within a sentence.
        comparisons: words before a time with which something is only compared ("than").
        compared: words before a time of which only an amount is compared with another ("up from
            $2bn in").
        compared_signs: of these words one stands there, in small letters.
        adjuncts: what stands before a time that says when by itself ("on", but not "of").
        determiners: words between which and a thing a time tells which thing it is ("the 1915").
        thing: the begin of such a thing's name, with the space before it.
        put_off: words between a day and the one to which something is put off from it.
        fillers: what may stand around an expression that stands alone ("on", "in the").
        grammar: the words that make clauses.
        pointers: the words that tell which way a time without its year looks.
        kept_capitals: words in capitals that are no others in small letters ("MAY", "AD").
        signs_of_clause: words that show that words in capitals beside them are a clause, and no
            name ("FROM").
    """

    code: str
    rules: tuple[Rule, ...]
    leads: tuple[Lead, ...]
    tails: tuple[Tail, ...]
    links: tuple[Link, ...]
    cues: tuple[tuple[Tense | None, str], ...]
    telling: str
    relative: str
    doubts: Doubts
    aspects: tuple[tuple[Aspect, str], ...]
    aspect_break: str
    reach: int
    recalled_plan: str
    modals: tuple[tuple[Modality, str], ...]
    faint_modals: tuple[tuple[Modality, str], ...]
    saying: str
    sentence_end: str
    clause_break: str
    comparisons: str
    compared: str
    compared_signs: tuple[str, ...]
    adjuncts: str
    determiners: str
    thing: str
    put_off: str
    fillers: str
    grammar: Grammar
    pointers: Pointers
    kept_capitals: frozenset[str] = frozenset()
    signs_of_clause: frozenset[str] = frozenset()

    @cached_property
    def triggers(self) -> tuple[tuple[str, ...], ...]:
        """What may trigger a rule: nothing, and all that the rules name."""
        named = (words for rule in self.rules for words in (rule.trigger, rule.first))
        return tuple(dict.fromkeys([(), *named]))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All rules, those that are tried at the same places together."""
        grouped: dict[tuple[int, int], list[tuple[int, Rule]]] = {}
        for place, rule in enumerate(self.rules):
            words = self.triggers.index(rule.trigger), self.triggers.index(rule.first)
            grouped.setdefault(words, []).append((place, rule))
        return tuple(
            Group(trigger=trigger, first=first, rules=tuple(rules))
            for (trigger, first), rules in grouped.items()
        )

    @cached_property
    def triggered(self) -> dict[str, tuple[int, ...]]:
        """What each beginning of a word triggers: "months" also what "month" does.

        A whole word sorts after the same letters as a beginning, and triggers both.
        """
        return {
            word.rstrip(): tuple(
                place for place, words in enumerate(self.triggers) if word.startswith(words)
            )
            for word in sorted({word for words in self.triggers for word in words})
        }

    @cached_property
    def trigger_pattern(self) -> re.Pattern[str]:
        """All triggers, the longest that stands at a place; figures are in named groups."""
        words = {word for words in self.triggers for word in words} - set(FIGURES.values())
        figures = "|".join(f"(?P<{kind}>{figure})" for kind, figure in FIGURES.items())
        # A beginning that goes on with a mark ("A.D") comes before the whole word ("A ").
        any_word = alternation(sorted(words, key=len, reverse=True)).replace(r"\ ", r"\b") or "(?!)"
        return re.compile(rf"(?<!\w)(?=[\w’'])(?:{figures}|{any_word})")

    @cached_property
    def links_in_turn(self) -> tuple[tuple[Link, ...], ...]:
        """The links that join first, and all."""
        return tuple(link for link in self.links if link.first), self.links

    @cached_property
    def inner_leads(self) -> Leads:
        """Leads that become part of the time."""
        return Leads(all=tuple(lead for lead in self.leads if not lead.signal))

    @cached_property
    def signals(self) -> Leads:
        """Leads that stand beside the time."""
        return Leads(all=tuple(lead for lead in self.leads if lead.signal))

    @cached_property
    def comparison_pattern(self) -> re.Pattern[str]:
        """`comparisons`, at the end of what stands before a time."""
        return re.compile(rf"(?<![\w-])(?=\w)(?:{self.comparisons})\s{{1,3}}\Z")

    def compares(self, before: str) -> bool:
        """Say whether what stands before a time tells of an amount with which one compares."""
        may_compare = any(word in before for word in self.compared_signs)
        return may_compare and self.compared_pattern.search(before) is not None

    @cached_property
    def compared_pattern(self) -> re.Pattern[str]:
        """`compared`, at the end of what stands before a time."""
        return re.compile(rf"(?<![\w-])(?=\w)(?i:{self.compared})\s{{1,3}}\Z")

    @cached_property
    def adjunct_pattern(self) -> re.Pattern[str]:
        """`adjuncts`, at the end of what stands before a time."""
        return re.compile(rf"(?:{self.adjuncts})\s{{0,3}}\Z")

    @cached_property
    def determiner_pattern(self) -> re.Pattern[str]:
        """`determiners`, at the end of what stands before a time."""
        return re.compile(rf"(?:{self.determiners})\s{{1,3}}\Z")

    @cached_property
    def thing_pattern(self) -> re.Pattern[str]:
        """`thing`, ready."""
        return re.compile(self.thing)

    @cached_property
    def put_off_pattern(self) -> re.Pattern[str]:
        """`put_off`, ready."""
        return re.compile(self.put_off)

    @cached_property
    def aspect_pattern(self) -> re.Pattern[str]:
        """All verbs of beginning and ending in one pattern, with a group for each aspect."""
        verbs = "|".join(f"(?P<{aspect}>{words})" for aspect, words in self.aspects)
        return re.compile(rf"\b(?:{verbs})\b")

    @cached_property
    def aspect_break_pattern(self) -> re.Pattern[str]:
        """`aspect_break`, ready."""
        return re.compile(self.aspect_break)

    @cached_property
    def recalled_plan_pattern(self) -> re.Pattern[str]:
        """`recalled_plan`, ready."""
        return re.compile(self.recalled_plan)

    @cached_property
    def cue_pattern(self) -> re.Pattern[str]:
        """All cues in one pattern, with a group for each tense, and `NEUTRAL` for none."""
        cues = "|".join(f"(?P<{tense or NEUTRAL}>{words})" for tense, words in self.cues)
        return re.compile(rf"(?<!\w)(?=\w)(?:{cues})")

    @cached_property
    def saying_pattern(self) -> re.Pattern[str]:
        """`saying`, ready."""
        return re.compile(rf"\b(?:{self.saying})\b")

    @cached_property
    def sentence_pattern(self) -> re.Pattern[str]:
        """`sentence_end`, ready."""
        return re.compile(self.sentence_end)

    @cached_property
    def clause_pattern(self) -> re.Pattern[str]:
        """`sentence_end` or `clause_break`, ready."""
        return re.compile(f"{self.sentence_end}|{self.clause_break}")

    @cached_property
    def relative_pattern(self) -> re.Pattern[str]:
        """`relative`, at the end of what stands before a verb."""
        return re.compile(rf"\b(?:{self.relative})\s{{1,3}}\Z")

    @cached_property
    def telling_pattern(self) -> re.Pattern[str]:
        """`telling`, ready."""
        return re.compile(rf"\b(?:{self.telling})\b")

    @cached_property
    def filler_pattern(self) -> re.Pattern[str]:
        """`fillers`, ready."""
        return re.compile(self.fillers)
