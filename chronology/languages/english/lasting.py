"""English words by which something was going on at a time."""

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.lasting_words import LastingWords

LASTING = LastingWords(
    staying=forms("remain stay continue keep persist endure"),
    verbs=forms(
        "operate function exist own live reside dwell employ serve govern reign belong possess "
        "inhabit"
    ),
    handing=forms("serve"),
    papers=words(
        "writ writs notice notices summons summonses subpoena subpoenas claim claims papers "
        "petition petitions proceedings order orders injunction injunctions warrant warrants "
        "application applications defence reply demand demands document documents complaint "
        "complaints statement statements pleading pleadings evidence bundle bundles witness "
        "particulars affidavit affidavits"
    ),
    participles=words(
        "used occupied inhabited owned based stationed located situated employed operated run "
        "governed ruled controlled administered managed staffed housed known "
        # An act or the state that it leaves: begun by then and not over, either way.
        "contaminated polluted infested flooded submerged suspended blocked blockaded besieged "
        "frozen banned barred prohibited deadlocked stalled deserted evacuated quarantined "
        "isolated imprisoned detained interned jailed exiled stranded grounded disconnected sealed"
    ),
    being=words("being"),
    closed=words("closed shut"),
    now=words("is are am 's 're 'm"),
    edges=words(
        "opening closing starting beginning commencing launching ending finishing concluding "
        "arriving leaving departing reopening shutting expiring ceasing stopping"
    ),
    going=words("going"),
    still=words("still"),
    throughout=words("throughout into"),
    whole=phrases(
        "throughout",
        "throughout the whole of",
        "throughout all of",
        "all through",
        "right through",
        "for all of",
        "during all of",
        "for the whole of",
        "during the whole of",
        "for the entirety of",
    ),
    some_time=phrases(
        "some time",
        "sometime",
        "at some time",
        "at some point",
        "at one point",
        "at one time",
        "at a time",
        "at an unknown time",
        "at some stage",
        "on a day",
        "on some day",
        "on an unknown day",
        "one day",
    ),
    at_least=phrases("at least", "at the least", "at the very least", "at the earliest"),
    in_a_state=words("in at on under out off behind inside within aboard among between without"),
    no_states=words(
        "to about over finished complete completed done gone ended up due set not no never "
        "supposed likely unlikely"
    ),
    since=forms(
        "work lead run stand hold know apply teach play chair head manage edit rent lease host use "
        "follow support oppose sit keep have be study train practise practice trade supply sponsor "
        "share want need believe suffer sleep wait fly tour farm sail act report love hate form "
        "constitute house"
    )
    | words("led stood slept flown swum worn"),
    states=words(
        "shut closed open locked empty vacant missing absent dead alive married engaged divorced "
        "separated rented leased let licensed registered listed protected insured certified "
        "forbidden illegal legal allowed permitted available unavailable sold-out ill sick retired "
        "unemployed employed based held kept stored displayed exhibited hung parked moored docked "
        "buried abandoned disused derelict ruined halted paralysed paralyzed offline online "
        "lit covered connected linked joined involved responsible chaired headed led edited"
    ),
    repeated=words(
        "times twice once often repeatedly frequently sometimes occasionally again sometime "
        "anytime point stage time both"
    ),
    effects=words("effect force office charge over operation"),
    shut=words(
        "closure closures closed closing shut shutdown shutdowns shutting lockdown lockdowns "
        "lockout ban bans prohibition moratorium suspension suspensions suspended blockade "
        "blockades curfew curfews quarantine strike strikes walkout outage outages blackout "
        "blackouts stoppage stoppages standstill halt pause hiatus interruption interruptions "
        "disruption break recess embargo ceasefire cease-fire truce armistice idleness "
        "evacuation absence dormancy roadworks repairs renovation refurbishment maintenance"
    ),
    open=words(
        "open opened opening operation operations operating service services run exhibition "
        "exhibitions exhibit fair fairs festival festivals show shows display expo biennale "
        "conference conferences congress convention summit session sessions sitting talks meeting "
        "meetings forum symposium seminar workshop course season market sale sales auction "
        "tournament tournaments games championship championships olympics poll polls polling "
        "voting election elections vote referendum registration enrolment applications "
        "subscription tender consultation hearing hearings trial trials camp "
        "visit visits stay tour trip journey"
    ),
    running=words(
        "operation operations operating running service use force effect office occupation "
        "occupancy ownership production standing existence open opened"
    ),
    unsure=words("not no non never out without un off end ended"),
    pronouns=words("it this that which they these"),
)
