"""English words of times, and of what times may belong to."""

from chronology.languages.english import names
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.grammar import Times

_NAMES = (
    words("today tomorrow yesterday week month year morning afternoon evening night")
    | names.FULL_MONTHS
    | names.FULL_WEEKDAYS
)
_SCHEDULING = forms(
    "schedule plan slate arrange fix postpone delay reschedule expect intend list relist refix "
    "rearrange"
) | words("set due")
_MEASURES = words(
    "results result indicators figures figure turnover trade sales revenue revenues profit profits "
    "budget statistics data harvest production output exports imports total volume growth "
    "earnings returns income performance demand"
)

TIMES = Times(
    names=_NAMES,
    deictic=words("last this"),
    edges=words("early late end mid"),
    parts=words(
        "as end beginning start middle day days hours part quarter half course close spring summer "
        "autumn winter fall evenings mornings early late eve because instead most all"
    ),
    prepositions=words("on in at"),
    after_asides=words("on yesterday today"),
    habits=words("every always often usually regularly daily weekly mondays fridays sundays"),
    measures=_MEASURES,
    happenings=words(
        "vote ballot division derby match game final semi-final replay race regatta bout fight "
        "concert gig recital performance ceremony service parade procession march rally vigil "
        "hearing meeting session sitting debate auction by-election referendum"
    ),
    running=forms("carry pass lose win draw end finish abandon tie overrun attend"),
    holding=forms("hold host convene organise organize take"),
    putting=words("to for until till from by"),
    contrasting=words(
        "than unlike like against versus vs besides except excepting despite notwithstanding "
        "without"
    ),
    contrasting_phrases=phrases("as in"),
    appointing=words("date dates"),
    announcing=words("upcoming forthcoming future pending proposed todo do"),
    relating=words("before after since until following pending unlike like despite"),
    relating_phrases=phrases(
        "prior to",
        "ahead of",
        "owing to",
        "thanks to",
        "further to",
        "because of",
        "in view of",
        "in time for",
        "pursuant to",
        "as a result of",
        "in the wake of",
        "in response to",
    ),
    blaming=words("of for over with to about against from without"),
    inner=words("into on over about against for to with between"),
    scheduling=_SCHEDULING,
    aims=words(
        "planned scheduled expected due hoped intended anticipated promised forecast envisaged "
        "foreseen predicted schedule plan timetable target budgeted feared "
        "agreed"
    ),
    agents=words("by"),
    accusing=words(
        "charged accused convicted suspected acquitted sentenced tried indicted blamed fined "
        "cleared arrested punished jailed imprisoned sued prosecuted pardoned"
    ),
    charges=words("of for with over"),
    topics=words("of about over into"),
    about=words("about concerning regarding"),
    arranging=forms("arrange book reserve schedule timetable"),
    foretelling=forms("forecast predict project anticipate foresee envisage foretell")
    | words("forecast"),
    recalling=forms("admit confess recall regret condemn"),
    fronting=words("with without amid"),
    ordering=forms("follow precede"),
    gone=words("yesterday"),
    causes=words("for over about"),
    speaking=forms("speak talk read hear learn know complain warn think dream sing")
    | words(
        "wrote written spoke spoken told heard knew known thought sang sung asked testified "
        "reminded informed questioned interviewed"
    ),
    dating=words("dated dates date dating ascribed attributed assigned"),
    of_an_age=words("to back from"),
    stamping=words(
        "dated backdated back-dated postdated post-dated antedated ante-dated predated pre-dated "
        "misdated postmarked stamped datelined"
    ),
    pretending=phrases("as if", "as though"),
    effect=phrases(
        "with effect from",
        "with effect as from",
        "with effect as of",
        "with retroactive effect from",
        "with retroactive effect to",
        "with retrospective effect from",
        "with retrospective effect to",
        "with immediate effect from",
        "retroactively to",
        "retroactively from",
        "retrospectively to",
        "retrospectively from",
        "retroactive to",
        "retrospective to",
        "effective",
        "effective from",
        "effective as of",
        "effective as from",
        "as of",
        "as from",
        "as at",
    ),
    later=words("later after afterwards afterward thereafter on"),
    earlier=words("earlier before previously beforehand"),
    papering=forms(
        "sign agree approve adopt pass book record enter vote resolve grant issue decide endorse "
        "ratify confirm publish settle conclude sanction authorise authorize draft execute write "
        "announce order negotiate carry propose accept back"
    ),
    titling=words("called titled entitled named headed headlined dubbed captioned"),
    since=words("since"),
    extremes=words("first second third fourth fifth only worst most least record"),
    extreme_ending="est",
    not_extremes=words(
        "interest request protest test rest west east midwest forest guest harvest arrest contest "
        "quest priest nest chest crest digest conquest attest suggest invest ingest infest protest "
        "pest vest zest jest bequest behest inquest honest modest manifest tempest earnest detest "
        "divest molest retest hest est rainforest budapest bucharest unrest latest"
    ),
    comparing=words("as than behind of on to"),
)
