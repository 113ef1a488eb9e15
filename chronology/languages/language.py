"""What a language consists of: rules, and words that join or change what rules find.

All of it is data and small functions, so that a second language is one folder that ends in
a `Language`. Patterns are compiled when they are first used. None may run away: every
repetition in them is bounded, and none is nested in another.
"""

import re
from functools import cached_property

import attrs

from chronology.languages.bare import NO_GRAMMAR, NO_POINTERS, NOTHING, without_words
from chronology.languages.due_words import NO_DUE_WORDS, DueWords
from chronology.languages.grammar import Grammar
from chronology.languages.length_doubts import NO_LENGTH_WORDS, LengthWords
from chronology.languages.moves import MoveWords
from chronology.languages.pointers import Pointers
from chronology.languages.reader import Reader
from chronology.languages.recurrence import Recurrences
from chronology.languages.small_letters import SmallNames
from chronology.languages.time_doubts import Doubts
from chronology.languages.time_joints import REACH, Lead, Leads, Link, Links, Tail
from chronology.languages.time_rules import FIGURES, LINE, NEUTRAL, Group, Rule, alternation
from chronology.meanings.terms import Aspect, Tense
from chronology.vocabulary import Modality

NO_TRIGGER, LINES = 0, 1  # the places in `Language.triggers` of nothing, and of `LINE`


NO_MOVES = without_words(MoveWords)


def _no_recurrences() -> Recurrences:
    return Recurrences(all=(), between=NOTHING, signs=())


@attrs.frozen(kw_only=True, slots=False, eq=False)
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
        recurrences: words beside times that make them come again and again.
        aspects: verbs of beginning and of ending.
        aspect_break: what parts such a verb from a time that follows.
        due: the words by which a day is a deadline.
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
        events_of_year: an event with its year, from the begin of a sentence to the end of the year
            ("The siege of 1683"): what is told behind it happened then.
        things_of_year: whatever is named with its year so ("the act of 1851").
        told_later: words between such an event and a time that tell of a later day ("is retold").
        fillers: what may stand around an expression that stands alone ("on", "in the").
        length_words: the words that keep a length from counting from now.
        moves: the words that tell of moves ("slipped from March to May").
        grammar: the words that make clauses.
        pointers: the words that tell which way a time without its year looks.
        small_names: names of times as they are written in small letters.
        kept_capitals: words in capitals that are no others in small letters ("MAY", "AD").
        signs_of_clause: words that show that words in capitals beside them are a clause, and no
            name ("FROM").
    """

    code: str
    rules: tuple[Rule, ...]
    leads: tuple[Lead, ...] = ()
    tails: tuple[Tail, ...] = ()
    links: tuple[Link, ...] = ()
    cues: tuple[tuple[Tense | None, str], ...] = ()
    telling: str = NOTHING
    relative: str = NOTHING
    doubts: Doubts = attrs.field(factory=lambda: Doubts(all=()))
    recurrences: Recurrences = attrs.field(factory=_no_recurrences)
    aspects: tuple[tuple[Aspect, str], ...] = ()
    aspect_break: str = NOTHING
    due: DueWords = NO_DUE_WORDS
    reach: int = REACH
    recalled_plan: str = NOTHING
    modals: tuple[tuple[Modality, str], ...] = ()
    faint_modals: tuple[tuple[Modality, str], ...] = ()
    saying: str = NOTHING
    sentence_end: str = r"[.!?]\s{1,3}"
    clause_break: str = NOTHING
    comparisons: str = NOTHING
    compared: str = NOTHING
    compared_signs: tuple[str, ...] = ()
    adjuncts: str = NOTHING
    determiners: str = NOTHING
    thing: str = NOTHING
    put_off: str = NOTHING
    events_of_year: str = NOTHING
    things_of_year: str = NOTHING
    told_later: str = NOTHING
    fillers: str = ""
    moves: MoveWords = NO_MOVES
    length_words: LengthWords = NO_LENGTH_WORDS
    grammar: Grammar = NO_GRAMMAR
    pointers: Pointers = NO_POINTERS
    small_names: SmallNames = attrs.field(factory=lambda: SmallNames(all=()))
    kept_capitals: frozenset[str] = frozenset()
    signs_of_clause: frozenset[str] = frozenset()

    @cached_property
    def reader(self) -> Reader:
        """Reads its clauses."""
        return Reader(grammar=self.grammar)

    @cached_property
    def triggers(self) -> tuple[tuple[str, ...], ...]:
        """What may trigger a rule: nothing, the begin of a line, and all that the rules name."""
        named = (words for rule in self.rules for words in (rule.trigger, rule.first))
        return tuple(dict.fromkeys([(), (LINE,), *named]))

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
    def groups_by_trigger(self) -> dict[int, tuple[Group, ...]]:
        """The groups by the place of their trigger; without one, by that of their first words."""
        grouped: dict[int, list[Group]] = {}
        for group in self.groups:
            grouped.setdefault(group.trigger or group.first, []).append(group)
        return {place: tuple(groups) for place, groups in grouped.items()}

    @cached_property
    def triggered(self) -> dict[str, tuple[int, ...]]:
        """What each beginning of a word triggers: "months" also what "month" does.

        A whole word sorts after the same letters as a beginning, and triggers both. Each sort of
        figures, whether or not a rule asks for it, also triggers what any figure does.
        """
        words = {word for words in self.triggers for word in words} | {*FIGURES.values()}
        return {
            word.rstrip(): tuple(
                place for place, words in enumerate(self.triggers) if word.startswith(words)
            )
            for word in sorted(words - {LINE})
        }

    @cached_property
    def trigger_pattern(self) -> re.Pattern[str]:
        """All triggers, the longest that stands at a place, each with what stands before it.

        It is in a group: figures in one of their kind. What stands before is a sign that is no
        letter; of triggers that overlap, the first one counts.
        """
        words = {word for words in self.triggers for word in words} - {LINE, *FIGURES.values()}
        figures = "|".join(f"(?P<{kind}>{figure})" for kind, figure in FIGURES.items())
        # A look at the first letter rules out most words.
        kinds = [f"(?=[\\d’'])(?:{figures})"]
        for kind, is_small in (("small", True), ("large", False)):
            of_kind = (word for word in words if word[0].islower() is is_small)
            listed = sorted(of_kind, key=lambda word: (-len(word), word))
            # A beginning that goes on with a mark ("A.D") comes before the whole word ("A ").
            any_word = alternation(listed).replace(r"\ ", r"\b") or "(?!)"
            firsts = "".join(sorted({word[0] for word in listed}))
            kinds.insert(0, f"(?=[{firsts}])(?P<{kind}>{any_word})" if firsts else "(?!)")
        return re.compile(rf"\W(?=(?:{'|'.join(kinds)}))")

    @cached_property
    def links_in_turn(self) -> tuple[Links, Links]:
        """The links that join first, and all."""
        first = tuple(link for link in self.links if link.first)
        return Links(all=first), Links(all=self.links)

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
        for sign in self.compared_signs:
            if sign in before:
                return self.compared_pattern.search(before) is not None
        return False

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
    def event_of_year_pattern(self) -> re.Pattern[str]:
        """`events_of_year`, from its begin to its end."""
        return re.compile(rf"\s{{0,3}}(?:{self.events_of_year})\Z")

    @cached_property
    def told_later_pattern(self) -> re.Pattern[str]:
        """`told_later`, as words."""
        return re.compile(rf"\b(?:{self.told_later})\b")

    @cached_property
    def thing_of_year_pattern(self) -> re.Pattern[str]:
        """`things_of_year`, at the end of what stands there."""
        return re.compile(rf"\b(?:{self.things_of_year})\Z")

    @cached_property
    def put_off_pattern(self) -> re.Pattern[str]:
        """`put_off`, ready."""
        return re.compile(self.put_off)

    @cached_property
    def aspect_pattern(self) -> re.Pattern[str]:
        """All verbs of beginning and ending in one pattern, with a group for each aspect."""
        verbs = "|".join(f"(?P<{aspect}>{words})" for aspect, words in self.aspects) or NOTHING
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
        groups = (f"(?P<{tense or NEUTRAL}>{words})" for tense, words in self.cues)
        cues = "|".join(groups) or NOTHING
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
