"""English verbs that call off what is planned, and do something else to persons and things."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words

BODILY = forms("kill bury stop halt pull drop strike block bar collapse suspend replace") | words(
    "dead struck pulled out off"
)
"""Such verbs, and what is said of the dead."""

TO_THINGS = forms("abandon scrap ditch dump drop pull suspend halt stop")
"""Such verbs that tell as well what somebody did to a thing: "abandoned the site"."""

PLANS = words(
    "plan proposal bid scheme project programme program bill motion law act rule deal talk merger "
    "takeover treaty agreement contract lease order permit licence license strike campaign concert "
    "festival match game race tour show flight sailing crossing launch trial hearing meeting vote "
    "election ballot referendum work construction production service search operation mission "
    "rescue case appeal charge claim investigation inquiry inquest sale offer idea tender event "
    "conference summit congress session march parade rally protest ceremony wedding exhibition "
    "performance premiere opening screening broadcast publication edition series season league "
    "tournament cup regatta fair market ball dance reception visit trip journey expedition "
    "excursion delivery shipment order purchase acquisition investment loan grant subsidy funding "
    "payment negotiation negotiations coalition partnership venture initiative reform measure "
    "policy process procedure proceedings prosecution suit lawsuit application request petition "
    "nomination candidacy appointment promotion transfer move relocation extension expansion "
    "closure demolition excavation dig drilling dredging test experiment study survey drill "
    "exercise ceasefire truce armistice offensive attack blockade ban curfew lockdown course "
    "lesson class lecture seminar workshop training evacuation export import trade transport "
    "traffic timetable line route membership subscription policy account scheme "
    "union marriage engagement affair relationship deadline date auction shoot recording album "
    "film play opera musical magazine newspaper column treaty convention pact accord clause "
    "amendment resolution injunction warrant sanction tariff tax levy fee increase rise cut"
)
"""Nouns, in the singular, of what can be called off; of all else such verbs tell what was done."""

OF_OBJECTS = words("on of to")
"""Prepositions before what an object is of: "pulled the plug *on* the parade"."""
