"""`Grammar`: the words of a language by what they govern, and how they are joined to it.

The reader knows no word of any language: what it asks for by name here ("the words before an
infinitive") each language gives as data. Every set and mapping is of words in lower case with
straight apostrophes and without accents; a phrase is its words in their order.

This module is long because every name by which the reader asks for words is explained here.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

import attrs

from chronology.languages.answer_words import AnswerWords, InventedWords
from chronology.languages.binding_words import BindingWords
from chronology.languages.called_off import CalledOffWords
from chronology.languages.condition_words import ConditionWords
from chronology.languages.contending_words import ContendingWords
from chronology.languages.cut_words import CutWords
from chronology.languages.draft_words import DraftWords
from chronology.languages.edge_words import EdgeWords
from chronology.languages.fields import Fields
from chronology.languages.heading_words import HeadingWords
from chronology.languages.lasting_words import LastingWords
from chronology.languages.omission_words import OmissionWords
from chronology.languages.phrases import NO_PHRASES, Phrases
from chronology.languages.second_thought_words import SecondThoughtWords
from chronology.languages.vouching_words import VouchingWords
from chronology.vocabulary import Governing

Kinds = Mapping[str, Governing | None]
"""What each word makes of what it governs; `None` for one that lets outer words through."""


_KNOWN, _LONGEST_KNOWN = 4096, 40  # words, and their letters, of which is kept what they are
_LONGER = 3  # letters that a regular form has before its ending, at least


@attrs.frozen(kw_only=True, eq=False)
class Verbs:
    """Verbs: how they are known, what belongs to them, and what they govern.

    Attributes:
        be, have, do: the forms of the auxiliaries.
        not_verbs_alone: those forms that are as often no verb ("'s").
        may_stand_alone: auxiliaries that may be whole verbs ("has a bridge").
        unfinite_be: forms of "be" before which another auxiliary stands ("may be", "has been").
        bare_be: the infinitive of "be".
        perfect: the auxiliary of a perfect behind a modal ("would have").
        modals: the modal verbs.
        names: those of them that are names, too ("May").
        get: forms of a verb that serves as the auxiliary of a passive ("got opened").
        with_perfect: what a modal makes of a verb in the perfect ("would have opened").
        told_future: modals that tell a future seen from the past ("would").
        of_now: auxiliaries that tell of what is, or will be, as one speaks ("said it *will*").
        ability: modals of which "not" makes a failure ("could not").
        negative_modals: modals that hold their own negation.
        modal_is_verb: words behind a modal, even one behind an article, that show it a verb.
        modal_is_noun: words behind a modal that show it a noun ("the will of").
        past: verbs in the past and participles that have no regular ending.
        participles: those of them that are participles.
        only_past: those of them that are a verb in the past.
        causing: verbs by which somebody lets a thing be done ("to *have* the hall opened").
        as_present: participles that are as the present of their verb: "come".
        not_past: words that have the ending, and are no verbs ("hundred").
        prefixes: what may stand before an irregular verb ("rebuilt").
        past_ending, gerund_ending, present_ending: the endings of regular verbs.
        infinitive: what marks an infinitive ("to").
        to_infinitive: verbs and adjectives before an infinitive.
        only_after_be: those adjectives that are none elsewhere ("due to rain").
        not_before_infinitive: what begins as one of those, and is another verb ("set up to").
        reluctant: those that deny besides that they look ahead ("unlikely to").
        not_of_objects: those that an object never parts from its infinitive.
        had: auxiliaries before an infinitive that tell what was done ("had to close").
        still_to: adverbs between an auxiliary and an infinitive ("has yet to").
        yet: those of them that tell so behind any word.
        mere_plans: those after which nothing more is told than that it was to come.
        not_gerunds: words that have the ending of a gerund, and are none ("according").
        gerund: verbs before a gerund.
        before_gerunds: other words before a gerund ("of opening").
        objects: verbs before the noun that they govern ("cancelled the opening").
        retracting: verbs that deny the noun of a clause ("withdrew her claim that").
        happening, happening_phrases: verbs by which something happens ("was held", "took place").
        leaving_off: verbs by which somebody leaves something undone of his own will ("refuse").
        undoing, undoing_phrases: participles by which it does not ("was cancelled").
        ending_plans, ending_plans_phrases: those of them that are said of plans alone.
        rejecting_phrases: phrases that do, too ("laughed off the claim that").
        deciding: verbs by which something is done even if what they are about is to come ("voted").
        accusing: verbs by which somebody is accused or held for something.
        deeming: participles by which something counts as done ("deemed delivered").
        wanting: verbs of wishing before an object and a participle ("wanted it opened").
        barring: beginnings of verbs that keep somebody from something ("prohibited").
        barred_by: what stands between those and the gerund ("from").
    """

    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    not_verbs_alone: frozenset[str]
    may_stand_alone: frozenset[str]
    unfinite_be: frozenset[str]
    bare_be: frozenset[str]
    perfect: frozenset[str]
    modals: Kinds
    names: frozenset[str]
    get: frozenset[str]
    with_perfect: Kinds
    told_future: frozenset[str]
    of_now: frozenset[str]
    ability: frozenset[str]
    negative_modals: frozenset[str]
    modal_is_verb: frozenset[str]
    modal_is_noun: frozenset[str]
    past: frozenset[str]
    participles: frozenset[str]
    only_past: frozenset[str]
    causing: frozenset[str]
    as_present: frozenset[str]
    not_past: frozenset[str]
    prefixes: tuple[str, ...]
    past_ending: str
    gerund_ending: str
    present_ending: str
    infinitive: frozenset[str]
    to_infinitive: Kinds
    only_after_be: frozenset[str]
    not_before_infinitive: Phrases
    reluctant: frozenset[str]
    not_of_objects: frozenset[str]
    had: frozenset[str]
    still_to: frozenset[str]
    yet: frozenset[str]
    mere_plans: frozenset[str]
    not_gerunds: frozenset[str]
    gerund: Kinds
    before_gerunds: frozenset[str]
    objects: Kinds
    retracting: frozenset[str]
    happening: frozenset[str]
    happening_phrases: Phrases
    leaving_off: frozenset[str]
    undoing: frozenset[str]
    undoing_phrases: Phrases
    ending_plans: frozenset[str]
    ending_plans_phrases: Phrases
    rejecting_phrases: Phrases
    deciding: frozenset[str]
    accusing: frozenset[str]
    deeming: frozenset[str]
    wanting: frozenset[str]
    barring: tuple[str, ...]
    barred_by: frozenset[str]


@attrs.frozen(kw_only=True, eq=False)
class Clauses:
    """Clauses: what they hang on, and what begins them.

    Attributes:
        governing: verbs and adjectives before a clause ("denied that").
        only_with_that: those of them that need a word before their clause.
        factive: those of them whose clause holds even where they are denied ("did not know").
        asserting: verbs of saying by which nothing is known where they are denied ("never said").
        guessing: verbs of those who only guess at what is to come ("bet").
        wishing: verbs of those who want others to do something ("demand").
        showing: verbs of proof, of which the proof may be yet to come ("must prove that").
        echoing: what stands for what was told ("said so").
        comparing: what begins a clause that only names a telling ("As I wrote").
        simultaneous: temporals of what happens at the same time ("when", "while").
        finding: verbs of planning by which a fact is found, too ("agreed that it was").
        disclosing: verbs of saying that take it for granted ("did not disclose that").
        making: verbs that make a plan of a word that lets through ("makes sure that").
        made: forms of those that make none ("made sure that").
        hearsay: those of them by which something is told of which nobody is named.
        passive_tellers: those of them that bring a clause even as participles ("was told").
        of_saying: prepositions between what is false and a word of saying ("wrong in saying").
        nouns: nouns before a clause ("the report that").
        that: what begins the clause of a verb or noun.
        within_telling: prepositions between a verb and its clause ("said on Monday that").
        indirect: what begins an indirect question or statement.
        conditions, condition_phrases: what begins a condition.
        preconditions: words behind which stands what must be so first ("once", "as soon as").
        awaiting: words behind which stands what something waits for ("pending approval").
        permitting: words behind what must allow it ("weather permitting").
        supposing: words that begin one behind a comma ("assuming", "provided").
        provisos: those phrases by which what was done is only limited ("approved subject to").
        excepting: those conditions that need no subject ("unless renewed").
        inverted_conditions: auxiliaries that begin a condition before their subject ("Should it").
        indirect_questions: those conditions that may be a mere question ("whether").
        conceding: words before a condition that make it none ("even if").
        conceding_clauses: what begins a clause that grants another ("although").
        reduced: words behind a condition that make it none ("if any").
        purposes: what begins a purpose before an infinitive ("in order to").
        purposes_with_that: what begins a purpose before a clause ("so that").
        reporting_openings: what begins a clause of whose word something is ("According to").
        relatives: what begins a relative clause or a question.
        relative_pronouns: what begins a relative clause.
        subject_relatives: those of them that may be a subject.
        who: that of them which stands for a person only.
        temporals: what begins another clause ("after", "although").
        temporal_phrases: phrases that begin such a clause ("by the time").
        coordinators: what joins clauses or words.
        adding: those that only add ("and").
        joining: those that join words of one clause ("and", "or").
        alternative: those of them behind which "not" denies all ("or").
        linking: those that join main clauses ("and", "but").
        clause_coordinators: those that always begin a clause ("but").
        contrasting: what begins a clause beside another ("whereas").
        phrase_ends: words at which what belongs to a participle ends.
    """

    governing: Kinds
    only_with_that: frozenset[str]
    factive: frozenset[str]
    asserting: frozenset[str]
    guessing: frozenset[str]
    wishing: frozenset[str]
    showing: frozenset[str]
    echoing: frozenset[str]
    comparing: frozenset[str]
    simultaneous: frozenset[str]
    finding: frozenset[str]
    disclosing: frozenset[str]
    making: frozenset[str]
    made: frozenset[str]
    hearsay: frozenset[str]
    passive_tellers: frozenset[str]
    of_saying: frozenset[str]
    nouns: Kinds
    that: frozenset[str]
    within_telling: frozenset[str]
    indirect: frozenset[str]
    conditions: frozenset[str]
    condition_phrases: Phrases
    preconditions: Phrases
    awaiting: frozenset[str]
    permitting: frozenset[str]
    excepting: frozenset[str]
    supposing: frozenset[str]
    provisos: Phrases
    inverted_conditions: frozenset[str]
    indirect_questions: frozenset[str]
    conceding: frozenset[str]
    conceding_clauses: frozenset[str]
    reduced: frozenset[str]
    purposes: Phrases
    purposes_with_that: frozenset[str]
    reporting_openings: frozenset[str]
    relatives: frozenset[str]
    relative_pronouns: frozenset[str]
    subject_relatives: frozenset[str]
    who: frozenset[str]
    temporals: frozenset[str]
    temporal_phrases: Phrases
    coordinators: frozenset[str]
    adding: frozenset[str]
    joining: frozenset[str]
    alternative: frozenset[str]
    linking: frozenset[str]
    clause_coordinators: frozenset[str]
    contrasting: frozenset[str]
    phrase_ends: frozenset[str]


@attrs.frozen(kw_only=True, eq=False)
class Nouns:
    """Nouns, what stands before them, and what they govern.

    Attributes:
        determiners, prepositions: what stands before nouns.
        articles: those before which a participle is no verb ("the agreed price").
        in_ing: nouns of happenings that are spelt as gerunds are ("meeting").
        before_nouns: other words that show a noun ("no plan").
        like_past: nouns that are spelt as the past of a verb ("felt").
        plural_endings: endings of plurals that no infinitive has ("swimmers").
        of: what joins two nouns ("the report of").
        within_objects: what may stand within an object ("the opening of the road to").
        genitive: what marks the owner behind it ("'s").
        before_subjects: what stands before the subject of an infinitive ("for the plant to open").
        pronouns: pronouns that may be a subject.
        object_pronouns: pronouns that may be an object.
        clause_subjects: those of them that begin a clause behind a verb ("said he").
        impersonal: those that stand for nobody ("it is said").
        to_infinitive: nouns before an infinitive ("a plan to").
        of_gerund: nouns before a preposition and a gerund, or a noun ("plans for opening").
        gerund_prepositions: the prepositions between those.
        object_prepositions: those of them before a noun ("denial of the sale").
        quantified: quantities which "not" may deny ("not all").
        quantity_phrases: quantities by which something is told of some only ("most of").
        pointing_on: words that point to the items of a list ("the following").
        excepting, excepting_phrases: words before what is not meant ("except", "apart from").
        numbers: words for numbers ("two of the schools").
        few: words by which next to nothing is told.
        of_deeds: headings of a word that tells what was done ("Event: scrapped").
    """

    determiners: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    in_ing: frozenset[str]
    before_nouns: frozenset[str]
    like_past: frozenset[str]
    plural_endings: tuple[str, ...]
    of: frozenset[str]
    within_objects: frozenset[str]
    genitive: frozenset[str]
    before_subjects: frozenset[str]
    pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    clause_subjects: frozenset[str]
    impersonal: frozenset[str]
    to_infinitive: Kinds
    of_gerund: Kinds
    gerund_prepositions: frozenset[str]
    object_prepositions: frozenset[str]
    quantified: frozenset[str]
    quantity_phrases: Phrases
    pointing_on: frozenset[str]
    excepting: frozenset[str]
    excepting_phrases: Phrases
    numbers: frozenset[str]
    few: frozenset[str]
    of_deeds: frozenset[str]


@attrs.frozen(kw_only=True, eq=False)
class Negation:
    """What denies, doubts or weakens.

    Attributes:
        adverbs: adverbs that negate.
        plain: those of them that do nothing else ("not").
        joined: those that are written as one with a verb ("n't").
        coordinating: those that begin a clause ("nor").
        none: words before a noun by which there is none of it ("no bridge").
        bare_no: that of them which stands before an adjective, too ("no doubt").
        no: those words before a noun that bears a clause or an infinitive ("no plans to").
        any_: what is "no" behind a negation ("n't any evidence").
        harmless_after_no: words which "no" does not negate ("no later than").
        harmless_after_not: words which "not" does not negate ("not only").
        harmless: phrases that begin so and deny nothing ("no lack of").
        until: words up to which "not" only puts off ("not opened until 2019").
        lasting: verbs of which "not until" denies that it lasted so long ("did not last until").
        before_inversion: words behind which an auxiliary precedes its subject ("No longer did").
        excess: words by which an infinitive is denied ("too late to").
        before_gerunds: words that deny a gerund ("without opening").
        gerund_phrases: phrases that do ("rather than").
        almost: adverbs that say that something all but happened.
        almost_all: adverbs that they weaken, where they stand before one ("almost certainly").
        almost_then: those of time ("almost immediately").
        partial: adverbs that say that something happened in part ("substantially").
        hedging_adverbs: those by which what is told is doubted.
        hedging_phrases: those phrases that doubt what follows them.
        ending_phrases: phrases of two words that deny a verb ("no longer").
        denying_phrases: those phrases that deny it ("at no time").
        false_predicates: what is said of what is not so.
        undone_predicates: what is said of a plan or hope that came to nothing ("was dropped").
        untrue: those of them that can mean nothing else.
        lying: what tells that somebody said something wrong ("lied when she said").
        false_adverbs: adverbs before a verb of saying by which it is not so ("falsely said").
        false_phrases: phrases that are such adverbs ("in error").
        true_predicates: what is said of what is so.
        turning_out: verbs before such a predicate ("proved").
        before_predicates: what may stand between those.
        doubting_asides: what begins an aside that doubts (", or so they say").
        pretending: what begins a clause that only seems so ("as if").
        wishes: what begins a wish that did not come true ("if only").
        referring: pronouns that refer to what was just told ("which is not true").
        retorts: sentences by which the one before was meant as no truth ("April fool!").
        correcting: labels of what the one before has wrong ("*Correction*: it did not").
        called: what calls something false ("as false").
        disagreeing: words by which the contrary is held ("shows otherwise", "We disagree").
        contrary: what stands before reports that are not so ("contrary to").
        despite: what stands before those that are at least in doubt ("in spite of").
        doubting_labels: headings of what is in doubt ("Rumour: …").
        doubting_adjectives: adjectives of what is in doubt ("alleged").
        failing: adjectives of what did not happen ("aborted").
        falling: what is said of a judgment that does not stand, a modal and a verb.
        falling_verbs: what is said of it in one word ("fails").
        falling_phrases: what is said of it else ("set aside").
    """

    adverbs: frozenset[str]
    plain: frozenset[str]
    joined: frozenset[str]
    coordinating: frozenset[str]
    none: frozenset[str]
    bare_no: frozenset[str]
    no: frozenset[str]
    any_: frozenset[str]
    harmless_after_no: frozenset[str]
    harmless_after_not: frozenset[str]
    harmless: Phrases
    until: frozenset[str]
    lasting: frozenset[str]
    before_inversion: frozenset[str]
    excess: frozenset[str]
    before_gerunds: frozenset[str]
    gerund_phrases: Phrases
    almost: frozenset[str]
    almost_all: frozenset[str]
    almost_then: frozenset[str]
    partial: frozenset[str]
    hedging_adverbs: frozenset[str]
    hedging_phrases: Phrases
    ending_phrases: Phrases
    denying_phrases: Phrases
    false_predicates: frozenset[str]
    undone_predicates: frozenset[str]
    untrue: frozenset[str]
    lying: frozenset[str]
    false_adverbs: frozenset[str]
    false_phrases: Phrases
    true_predicates: frozenset[str]
    turning_out: frozenset[str]
    before_predicates: frozenset[str]
    doubting_asides: Phrases
    pretending: Phrases
    wishes: Phrases
    referring: frozenset[str]
    retorts: Phrases
    correcting: frozenset[str]
    called: frozenset[str]
    disagreeing: frozenset[str]
    contrary: Phrases
    despite: Phrases
    doubting_labels: frozenset[str]
    doubting_adjectives: frozenset[str]
    failing: frozenset[str]
    falling: tuple[frozenset[str], frozenset[str]]
    falling_verbs: frozenset[str]
    falling_phrases: Phrases


@attrs.frozen(kw_only=True, eq=False)
class Times:
    """Words of times, and of what they may belong to.

    Attributes:
        names: words of times.
        deictic: words before those ("last week").
        edges: words that lead a time in ("early", "end").
        parts: nouns before "of" and a time that are times themselves ("the end of May").
        prepositions: what stands before a time between a verb and its infinitive.
        after_asides: what may stand behind a verb of saying that is put in ("he denied on Monday").
        habits: words that tell how often.
        measures: nouns that are counted over a time ("the results of 2022").
        holding: participles that date a noun which is an event ("the forum held in May").
        putting: prepositions before the time to which something was put ("moved to May").
        contrasting: what stands before a time with which something is only compared ("unlike").
        contrasting_phrases: the same of several words ("as in").
        appointing: nouns before "of" that are for a time ("the opening date of 3 May").
        announcing: adjectives of what is yet to come ("upcoming").
        relating, relating_phrases: what stands before another event ("following the crash").
        units, counting: the last word of a length, and words behind it before what it counts from:
            "three *weeks after* the vote".
        blaming: prepositions before what somebody is blamed for ("convicted of robbing").
        inner: prepositions between two nouns of which the second has a time ("an inquiry into").
        scheduling: participles that tell for when ("the forum planned for May").
        aims: what was meant to be, behind words that compare with it: "than *planned*".
        comparing: words directly before one, its auxiliaries aside: "as", "behind".
        agents: words before who did something: "planned *by* the city".
        accusing, charges: participles before what somebody is blamed for, and the prepositions
            between: "*charged with* a theft".
        causes: prepositions before that for which something is done: "a medal *for* his conduct".
        speaking, topics: verbs before what somebody speaks of, and those prepositions: "*spoke of*
            the fire".
        about: prepositions between something told and its topic ("talks *about* the fire").
        booking: verbs by which something is set for another day ("*booked* a hall").
        foretelling: verbs by which something is told to come ("*forecast* a loss").
        recalling: verbs of owning up to what was done before, or of judging it ("*admitted* the").
        fronting: what opens a sentence with what was besides ("*with* no bid on Friday").
        ordering: verbs by which one thing comes behind another ("*followed* a row on").
        gone: words for a time that has passed ("*yesterday*").
        dating: participles before what a thing is found to be of ("*dated* to 1450").
        of_an_age: what stands between those and its time ("to").
        stamping: participles before the day that a paper bears ("*dated* 3 May", "*backdated* to").
        pretending: words by which something was done as if then ("*as if* on 3 May").
        effect: words before a day from which on something counts ("*with effect from* 3 May").
        later, earlier: which way a length counts: "forty minutes *later*".
        papering: verbs of deciding and writing, which are done on another day than that.
        titling: words before a title ("a film *called* Berlin").
        since: words before the last time at which something was so.
        extremes: words for what nothing has been since: "the *first* win since 2019".
        extreme_ending: how superlatives end.
        not_extremes: words that end so, and are none.
        happenings: nouns of what takes place on one day, and is over then: "Friday's *vote*".
        running: verbs of how such a thing went, on that day: "was *carried*", "*ended* in a draw".
        named_by_days: nouns of what is named by days ("*version* 2023-11-01").
        handling: verbs of what one does with money and papers ("*published* Q1 results").
        valid: adjectives of what holds up to a time ("a pass *valid* until 3 May").
        throughout: prepositions before the last day on which something holds ("*through* 3 May").
        accompanying: prepositions before what a thing is given with ("sold *with* a guarantee").
        arranging: verbs of arranging, allowing or speaking of what may be to come ("approved").
        staging: verbs of what one does at a happening, on its day ("*opened* the fair").
        choosing: verbs of which a day itself is the object ("*chose* 3 May").
        arranging_phrases: the same of several words ("signed off").
        foreseen: nouns of what is arranged for a day, and may lie ahead: "the *vote* on 3 May".
        never_ahead: nouns of what nobody arranges for a day: "the *fire* on 3 May", a paper.
    """

    names: frozenset[str]
    deictic: frozenset[str]
    edges: frozenset[str]
    parts: frozenset[str]
    prepositions: frozenset[str]
    after_asides: frozenset[str]
    habits: frozenset[str]
    measures: frozenset[str]
    holding: frozenset[str]
    putting: frozenset[str]
    contrasting: frozenset[str]
    contrasting_phrases: Phrases
    appointing: frozenset[str]
    announcing: frozenset[str]
    relating: frozenset[str]
    relating_phrases: Phrases
    blaming: frozenset[str]
    inner: frozenset[str]
    scheduling: frozenset[str]
    aims: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    accusing: frozenset[str] = frozenset()
    charges: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    booking: frozenset[str] = frozenset()
    foretelling: frozenset[str] = frozenset()
    recalling: frozenset[str] = frozenset()
    fronting: frozenset[str] = frozenset()
    ordering: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    of_an_age: frozenset[str] = frozenset()
    stamping: frozenset[str] = frozenset()
    pretending: Phrases = NO_PHRASES
    effect: Phrases = NO_PHRASES
    papering: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    titling: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    extremes: frozenset[str] = frozenset()
    extreme_ending: str = ""
    happenings: frozenset[str] = frozenset()
    running: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    named_by_days: frozenset[str] = frozenset()
    handling: frozenset[str] = frozenset()
    accompanying: frozenset[str] = frozenset()
    valid: frozenset[str] = frozenset()
    throughout: frozenset[str] = frozenset()
    arranging: frozenset[str] = frozenset()
    staging: frozenset[str] = frozenset()
    choosing: frozenset[str] = frozenset()
    arranging_phrases: Phrases = NO_PHRASES
    foreseen: frozenset[str] = frozenset()
    never_ahead: frozenset[str] = frozenset()
    not_extremes: frozenset[str] = frozenset()

    def is_extreme(self, word: str) -> bool:
        """Say whether nothing has been so since a time: "lowest", "first"."""
        ending = self.extreme_ending
        is_superlative = bool(ending) and word.endswith(ending) and word not in self.not_extremes
        return is_superlative or word in self.extremes


@attrs.frozen(kw_only=True, eq=False)
class Spelling:
    """How a language is written.

    Attributes:
        abbreviations: what ends with a full stop that is not the end of a sentence.
        joined: what an apostrophe joins to a word, and is a word of its own ("n't").
        adverbs: words that may stand between the words of a verb.
        adverbial_phrases: phrases that may ("in fact").
        not_adverbs: words that look like one and are none ("family").
        adverb_ending: the ending of adverbs.
    """

    abbreviations: re.Pattern[str]
    joined: tuple[str, ...]
    adverbs: frozenset[str]
    adverbial_phrases: Phrases
    not_adverbs: frozenset[str]
    adverb_ending: str


@attrs.frozen(kw_only=True, eq=False)
class Grammar:
    """What the clause reader must know of a language.

    Attributes:
        spelling: how it is written.
        verbs: its verbs.
        clauses: what its clauses hang on and begin with.
        nouns: its nouns.
        negation: what denies or doubts in it.
        times: its words of times.
        omissions: its words of what a quote may leave out.
        edges: its words at the edges of numbers and names.
        fields: its words for what a person enters beside a quote.
        stamps: words with which a page says when it was put there, and those beside them.
        called_off: its words by which a plan is called off.
        binding: its words by which a plan obliges.
        lasting: its words by which something was going on.
        drafting: its words of what is drafted as a claim.
        contending: its words by which one side claims what another may dispute.
        answers: its words of answers and of notes that correct.
        invented: its words of what is told in a story, or was forged.
        short_conditions: its words of conditions without a clause.
        second_thoughts: its words of what takes back what was told before.
        headings: its words by which a heading tells that what stands below is no report.
        vouching: its words by which a text vouches for the clause of another, or does not.
        cuts: its words at the edges of quotes that cut a sentence.
    """

    spelling: Spelling
    verbs: Verbs
    clauses: Clauses
    nouns: Nouns
    negation: Negation
    times: Times
    omissions: OmissionWords
    edges: EdgeWords
    fields: Fields
    called_off: CalledOffWords
    binding: BindingWords
    lasting: LastingWords
    drafting: DraftWords
    contending: ContendingWords
    answers: AnswerWords
    invented: InventedWords
    short_conditions: ConditionWords
    second_thoughts: SecondThoughtWords
    headings: HeadingWords
    vouching: VouchingWords
    cuts: CutWords
    stamps: frozenset[str] = frozenset()

    def became(self, word: str, doubting: frozenset[str]) -> Governing | None:
        """Return what an adjective, a remark or a heading says became of a thing.

        Args:
            word: "cancelled", "planned", "alleged".
            doubting: which words doubt where it stands.
        """
        if word in self.verbs.undoing or word in self.negation.failing:
            return Governing.NEGATION
        if word in self.times.scheduling or word in self.times.announcing:
            return Governing.PLAN
        return Governing.HEDGE if word in doubting else None

    def is_auxiliary(self, word: str) -> bool:
        """Say whether a word is a form of "be", "have" or "do"."""
        return word in self.verbs.be or word in self.verbs.have or word in self.verbs.do

    def is_adverb(self, word: str) -> bool:
        """Say whether a word may stand between the words of a verb."""
        spelling = self.spelling
        if word in spelling.adverbs:
            return True
        is_long = len(word) > len(spelling.adverb_ending) + 2
        return (
            is_long and word.endswith(spelling.adverb_ending) and word not in spelling.not_adverbs
        )

    def is_past(self, word: str) -> bool:
        """Say whether a word looks like a verb in the past, or its participle."""
        ask = _is_past if len(word) <= _LONGEST_KNOWN else _is_past.__wrapped__
        return ask(word, self.verbs)

    def is_participle(self, word: str) -> bool:
        """Say whether a word may be the participle of a verb: "built", "opened"."""
        return word in self.verbs.participles or word.endswith(self.verbs.past_ending)

    def is_gerund(self, word: str) -> bool:
        """Say whether a word looks like a gerund: "opening"."""
        return word not in self.verbs.not_gerunds and word.endswith(self.verbs.gerund_ending)

    def opens_no_noun(self, word: str) -> bool:
        """Say whether a word leads on to a clause, an infinitive or a time."""
        clauses = self.clauses
        joins = word in clauses.coordinators or word in clauses.that or word in clauses.relatives
        leads = word in clauses.temporals or word in clauses.conditions
        is_other = word in self.nouns.pronouns or word in self.times.deictic
        return joins or leads or is_other or word in self.verbs.infinitive

    def is_verb(self, word: str) -> bool:
        """Say whether a word is certainly a verb: an auxiliary, a modal, or one in the past."""
        ask = _is_verb if len(word) <= _LONGEST_KNOWN else _is_verb.__wrapped__
        return ask(word, self.verbs)


# The same words are asked for again and again.
@lru_cache(maxsize=_KNOWN)
def _is_verb(word: str, verbs: Verbs) -> bool:
    is_auxiliary = word in verbs.be or word in verbs.have or word in verbs.do
    is_helper = is_auxiliary or word in verbs.modals
    return (is_helper and word not in verbs.not_verbs_alone) or _is_past.__wrapped__(word, verbs)


@lru_cache(maxsize=_KNOWN)
def _is_past(word: str, verbs: Verbs) -> bool:
    if word in verbs.past:
        return True
    if word.endswith(verbs.past_ending) and len(word) > _LONGER and word not in verbs.not_past:
        return True
    if not word.startswith(verbs.prefixes):
        return False
    prefix = next(prefix for prefix in verbs.prefixes if word.startswith(prefix))
    return word.removeprefix(prefix) in verbs.past
