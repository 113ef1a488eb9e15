"""`DraftWords`: the words by which it is told what of a text is drafted as a claim, and how."""

from collections.abc import Mapping

import attrs

from chronology.languages.deed_words import DeedWords
from chronology.languages.fields import AnyOf
from chronology.languages.making_words import MakingWords
from chronology.languages.phrases import Phrases
from chronology.vocabulary import DraftedKind


@attrs.frozen(kw_only=True, eq=False)
class KindWords:
    """The words by which a happening is of a kind.

    Attributes:
        verbs: its verbs, in all their forms ("signed").
        nouns: its nouns ("signing").
    """

    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True, eq=False)
class DraftWords:
    """Words of what is drafted. Every set is of words in lower case.

    Attributes:
        kinds: the words of each kind.
        light: verbs that tell only that what their noun names took place ("held a meeting").
        showing: words that show what is there ("this Agreement"): what follows is no name.
        commissions: nouns by which a meeting is one of a commission.
        commissioning: verbs by which only a plant is launched ("commissioned").
        plants: what may be launched or opened as a plant is.
        of_series: prepositions between a numbered meeting and whose it is.
        before_series: words before the name of whose it is ("the", "our").
        changing: verbs by which a figure moves ("rose", "fell").
        multiplying: those that need no figure ("doubled").
        amounting: verbs by which something is so much ("amounted", "totalled").
        measured: nouns of what is measured ("turnover", "sales").
        measure: a pattern of a figure with its unit ("8 %", "$60 million").
        more_or_less: words that hold a figure against another ("up 6 per cent").
        extremes: words before a time with which something is only compared ("worst since").
        ranking: adjectives that only tell which of several ("the most *recent* was in May").
        than: what stands before it, with what is compared between ("more than Boeing in").
        compared, compared_phrases: what stands directly before such a time ("than in").
        since: what leads such a time, or the begin of what goes on.
        furniture: a pattern of what belongs to a page and not to its text.
        pronouns: subjects that name nobody by themselves ("he").
        own: subjects that stand for who speaks ("we").
        me: the word for whoever speaks, alone ("I").
        subjects: pronouns that are nothing but subjects ("they").
        vague: what is no name of anybody, though written large ("Mr").
        short: words at which a name that is cut does not end ("of the").
        before_prepositions: words that belong to the preposition behind them ("pursuant to").
        of_phrases: prepositions that may end one of several words ("in advance *of*").
        shortened: words that "n't" shortens, by what they are without it ("wo": "will").
        affirmed: words that deny and name, by what names without denying ("nobody").
        acting_for: nouns of those who act or speak for others ("lawyers for").
        acting_with: words between such a noun and those others.
        definite: articles of what is known ("the").
        saints: short words with a full stop that begin a name ("St").
        placing: prepositions before a place ("in").
        openings: words that open a sentence and tell nothing ("moreover").
        time_nouns: nouns before "of" and a time that are themselves times ("weekend").
        presents: verbs in the present by which something is told to come ("ends").
        aiming: what leads the time for which something is promised ("by").
        leaving: what leads the time from which something is put off to another ("from").
        given_up: phrases by which a denied plan was one before ("not open *after all*").
        nowadays: words for a day that may stand for the age ("still used *today*").
        thing_pronouns: words that mean the thing of the sentence before: "it".
        persons_by: titles of those whom a pronoun may mean ("he": "mr").
        people: nouns of people without a name ("driver").
        answering: words that only answer, before a mark ("No.").
        deciding: verbs of which "it" may be the empty subject ("it was *agreed* to").
        empty: that subject.
        particles: what belongs to the verb before it ("handed *over*").
        asking: verbs and phrases' last words behind which a question stands ("asked who paid").
        thanks: words that open thanks ("thanks for").
        possible: modals of what is no more than possible ("might").
        allowing: modals of what somebody may do, and need not ("may").
        allowed: words before an infinitive that tell of a right ("*entitled* to leave").
        allowed_now: those that tell of a deed in the past ("was *permitted* to leave").
        pointing: words that point a reader to another place ("*see* January 2006").
        meant_for: what parts a noun from the time for which it is ("the budget *for* 2010").
        of_periods: nouns of money and papers that are for a period ("the *accounts* for May").
        closing: participles between a period and its last day ("the year *ending* 31 March").
        periods: nouns of periods that are named by their last day ("*year*").
        no_month: prepositions that lead no month alone ("put *on* November agenda").
        able: modals of what anybody can do ("you *can* vote until May").
        unsure: verbs and nouns of what may well not be so ("feared that", "hope that").
        accusing: verbs and nouns of a deed that is only alleged ("accused of selling").
        salutations: words that open the address of a letter ("Dear Ann,").
        ordinal_figure: a pattern of a figure that numbers, alone ("3rd").
        programmes: what a list over days calls itself that tells what is to come ("programme").
        chronicles: what one does that tells what was ("timeline").
        leaning_rules: rules of times that count from another ("two days later").
        lasting_rules: rules of times at which something began that goes on ("since 1992").
        making: how papers say when they were made.
        deeds: verbs and nouns by which one deed is told.
        date_nouns: nouns for a date that is set ("completion date", "time for completion").
        redating: participles by which it becomes another ("is *extended* to").
        defining: verbs by which a paper says what a name of it means ("*means*").
    """

    kinds: Mapping[DraftedKind, KindWords]
    light: frozenset[str]
    showing: frozenset[str]
    commissions: frozenset[str]
    commissioning: frozenset[str]
    plants: frozenset[str]
    of_series: frozenset[str]
    before_series: frozenset[str]
    changing: frozenset[str]
    multiplying: frozenset[str]
    amounting: frozenset[str]
    measured: frozenset[str]
    measure: AnyOf
    more_or_less: frozenset[str]
    extremes: frozenset[str]
    ranking: frozenset[str]
    than: frozenset[str]
    compared: frozenset[str]
    compared_phrases: Phrases
    since: frozenset[str]
    furniture: AnyOf
    pronouns: frozenset[str]
    own: frozenset[str]
    me: frozenset[str]
    subjects: frozenset[str]
    vague: frozenset[str]
    short: frozenset[str]
    before_prepositions: frozenset[str]
    of_phrases: frozenset[str]
    shortened: Mapping[str, str]
    affirmed: Mapping[str, str]
    acting_for: frozenset[str]
    acting_with: frozenset[str]
    definite: frozenset[str]
    saints: frozenset[str]
    placing: frozenset[str]
    openings: frozenset[str]
    time_nouns: frozenset[str]
    presents: frozenset[str]
    aiming: frozenset[str]
    leaving: frozenset[str]
    given_up: Phrases
    thing_pronouns: frozenset[str]
    persons_by: Mapping[str, frozenset[str]]
    people: frozenset[str]
    answering: frozenset[str]
    deciding: frozenset[str]
    empty: frozenset[str]
    particles: frozenset[str]
    nowadays: frozenset[str]
    asking: frozenset[str]
    thanks: frozenset[str]
    possible: frozenset[str]
    allowing: frozenset[str]
    allowed: frozenset[str]
    allowed_now: frozenset[str]
    pointing: frozenset[str]
    meant_for: frozenset[str]
    of_periods: frozenset[str]
    closing: frozenset[str]
    periods: frozenset[str]
    no_month: frozenset[str]
    able: frozenset[str]
    unsure: frozenset[str]
    accusing: frozenset[str]
    salutations: frozenset[str]
    ordinal_figure: AnyOf
    programmes: frozenset[str]
    chronicles: frozenset[str]
    leaning_rules: frozenset[str]
    lasting_rules: frozenset[str]
    making: MakingWords
    deeds: DeedWords
    date_nouns: frozenset[str]
    redating: frozenset[str]
    defining: frozenset[str]

    def number_of(self, word: str, ordinals: Mapping[str, int]) -> int | None:
        """Return the number that a word gives in a series: "3rd", "third"; `None` for none.

        Args:
            word: the word, in lower case.
            ordinals: number words by their numbers.
        """
        found = self.ordinal_figure.search(word)
        return ordinals.get(word) if found is None else int(found[1])
