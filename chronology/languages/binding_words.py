"""`BindingWords`: the words of a language by which a plan obliges somebody."""

import attrs

from chronology.languages.fields import AnyOf
from chronology.languages.open_duty_words import OpenDutyWords
from chronology.languages.phrases import Phrases


@attrs.frozen(kw_only=True, eq=False)
class MovedDayWords:
    """The words by which an order or a contract moves or fixes a last day, or a day in court.

    Attributes:
        moving: participles by which a day in court, or a last day, is moved ("relisted").
        hereby_fixing: those of them before the words of `fixed_at` ("fixed at").
        fixed_at: prepositions behind them.
        between: words of the old day and the length, between the verb and the new day.
        leading: those with which they begin ("from", "by").
        further: adverbs within such a verb.
        now: auxiliaries of the present passive, and adverbs beside them.
        sittings: what a court or a contract holds on a day ("hearing").
        named: names of a last day, as a contract gives them ("date for completion").
        titled: those that are one only where they are written large ("Completion Date").
        more_time: what is granted so ("extension of time").
        granting: verbs by which it is.
    """

    moving: frozenset[str]
    hereby_fixing: frozenset[str]
    fixed_at: frozenset[str]
    between: frozenset[str]
    leading: frozenset[str]
    further: frozenset[str]
    now: frozenset[str]
    sittings: frozenset[str]
    named: Phrases
    titled: Phrases
    more_time: Phrases
    granting: frozenset[str]


@attrs.frozen(kw_only=True, eq=False)
class BindingWords:
    """The words by which a plan obliges somebody, and those by which it does not.

    Attributes:
        modals: modals of contracts and laws ("shall").
        necessities: modals and verbs that oblige where a limit follows ("must", "has to").
        having: those of them that oblige only before an infinitive.
        of_ourselves: subjects with which a modal of contracts only tells what is to come.
        duties: participles before an infinitive by which somebody is obliged ("obliged to").
        commands: those of them that oblige as well where they are told as past ("ordered to").
        by_law: adverbs that make a duty of what is else a forecast ("legally bound to").
        forecasts: the participles that need such an adverb ("bound").
        promises: verbs of contracts before an infinitive ("undertakes to").
        duty_phrases: phrases before an infinitive ("under an obligation to").
        orders: verbs before whom they oblige and an infinitive, or before "that".
        ensuring: verbs before "that" and what somebody sees to ("shall ensure that").
        requirements: verbs that oblige only before "that" ("the law requires that").
        past: auxiliaries by which a duty is told as past.
        obliging_auxiliaries: auxiliaries before a participle that is a duty now.
        modals_aside: modals beside which no duty is told ("may have to").
        deeds: participles of what is owed ("delivered", "paid").
        limits: phrases before a time by which something must be done ("by").
        strict: those of them that are said of duties only, unless one expects ("no later than").
        behind: those that stand behind the time ("at the latest").
        denied_limits: phrases before a time by which a denial obliges ("shall not … before").
        within_times: words that may stand between a limit and its time.
        deadlines: nouns of a last day.
        soft: what makes no duty of such a noun ("target", "missed").
        being: verbs by which such a noun is a day ("is", "expires").
        setting: verbs by which somebody is given one ("set", "faces").
        of_time: what joins such a noun to its day.
        payable: what is said of what must be paid.
        due: what is said of what is owed, where such a thing is named.
        owed: such things ("payment", "proposals").
        granted: words before "until" and a last day ("has", "was given").
        until: that word.
        extended: participles by which a last day is moved.
        extending: the prepositions behind them.
        hereby: words by which that is done in being said.
        terms: what is extended so ("time", "deadline").
        instruments: phrases by which a plan is one of a contract or a law ("under the contract").
        telling_ahead: modals of plans that such a phrase makes a duty.
        parties: who is told in a contract what they will do.
        imperatives: verbs by which a sentence commands.
        opinions: verbs of saying by which a duty is only somebody's wish.
        own: what says that something is one's own ("own").
        self_set: what one sets oneself ("timetable").
        losing: what one does who does not meet an aim ("lose").
        onlookers: sayers whose "must" is a wish or a forecast ("analysts").
        authorities: who, or what, may order somebody ("court", "law").
        drafts: what would oblige only if it were adopted ("proposal").
        obligations: nouns with which a note of what is owed begins ("Delivery").
        expecting: words beside a verb by which it is only expected, or allowed ("may").
        reflexive: words by which one gives a last day to oneself.
        falling: verbs before what is due ("falls due").
        open_conditions: conditions that leave a duty standing ("unless").
        unsure: words beside a note without a verb by which it obliges nobody ("expected").
        proofs: what proves a duty where a person quotes it for that.
        agreeing: verbs by which parties agree that something be done.
        warranting: verbs by which a party answers for what will be done.
        subjunctive: auxiliaries by which an order has a party do something ("do file").
        days: the words by which a last day is moved or fixed.
        forbidding: modals that forbid where they are denied ("shall not").
        permitting: participles that do ("is not permitted").
        forbidden_up_to: phrases before the time up to which something is forbidden ("until").
        open: what leaves a duty open, or takes it back.
    """

    modals: frozenset[str]
    necessities: frozenset[str]
    having: frozenset[str]
    of_ourselves: frozenset[str]
    duties: frozenset[str]
    commands: frozenset[str]
    by_law: frozenset[str]
    forecasts: frozenset[str]
    promises: frozenset[str]
    duty_phrases: Phrases
    orders: frozenset[str]
    ensuring: frozenset[str]
    requirements: frozenset[str]
    past: frozenset[str]
    obliging_auxiliaries: frozenset[str]
    modals_aside: frozenset[str]
    deeds: frozenset[str]
    limits: Phrases
    strict: Phrases
    behind: Phrases
    denied_limits: Phrases
    within_times: frozenset[str]
    deadlines: Phrases
    soft: frozenset[str]
    being: frozenset[str]
    setting: frozenset[str]
    of_time: frozenset[str]
    payable: frozenset[str]
    due: frozenset[str]
    owed: frozenset[str]
    granted: frozenset[str]
    until: frozenset[str]
    extended: frozenset[str]
    extending: frozenset[str]
    hereby: frozenset[str]
    terms: frozenset[str]
    instruments: Phrases
    telling_ahead: frozenset[str]
    parties: frozenset[str]
    imperatives: frozenset[str]
    opinions: frozenset[str]
    own: frozenset[str]
    self_set: frozenset[str]
    losing: frozenset[str]
    onlookers: frozenset[str]
    authorities: frozenset[str]
    drafts: frozenset[str]
    obligations: frozenset[str]
    expecting: frozenset[str]
    reflexive: frozenset[str]
    falling: frozenset[str]
    open_conditions: frozenset[str]
    unsure: frozenset[str]
    proofs: AnyOf
    agreeing: frozenset[str]
    warranting: frozenset[str]
    subjunctive: frozenset[str]
    forbidding: frozenset[str]
    permitting: frozenset[str]
    forbidden_up_to: Phrases
    days: MovedDayWords
    open: OpenDutyWords
