"""English words of times, and of what times may belong to."""

from chronology.languages.english import names
from chronology.languages.english.entry_words import PAPERS
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.english.pages import THINGS_ON_A_DAY
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
_PAPERING = forms(
    "sign agree approve adopt pass book record enter vote resolve grant issue decide endorse "
    "ratify confirm publish settle conclude sanction authorise authorize draft execute write "
    "announce order negotiate carry propose accept back"
)
_HAPPENINGS = words(
    "vote ballot division derby match game final semi-final replay race regatta bout fight "
    "concert gig recital performance ceremony service parade procession march rally vigil "
    "hearing meeting session sitting debate auction by-election referendum"
)
_ARRANGED = words(
    "rollout go-live cutover cut-over switchover maintenance downtime upgrade migration deployment "
    "visit trip journey sailing flight closure reopening handover delivery payment talks audit "
    "inspection test trial drill exercise review release interview ruling judgment judgement "
    "meeting feature freeze merger takeover flotation listing move walkout stoppage "
    "resignation retirement departure reunion party screening workshop course lesson operation "
    "surgery appointment demolition evacuation withdrawal deployment broadcast publication"
)
_UNFORESEEN = words(
    "fire fires blaze outage outages blackout crash collision derailment accident accidents "
    "incident incidents explosion blast attack attacks raid shooting stabbing bombing murder "
    "killing death deaths earthquake flood floods flooding storm hurricane tornado landslide "
    "avalanche eruption leak spill breach failure collapse theft robbery burglary assault "
    "injury illness outbreak riot riots disaster disruption breakdown emergency damage loss "
    "arrest arrests discovery escape error fault defect birth"
)
_DAYLESS = words(
    "budget plan plans law bill act motion resolution proposal idea scheme policy name charge "
    "charges accounts claim claims fee fees price prices tax rule rules amendment amendments "
    "application permit licence license loan bid offer terms nomination sentence "
    "findings results figures evidence allegations man men woman women boy girl"
)
_FORESEEN = (_HAPPENINGS | THINGS_ON_A_DAY | _ARRANGED) - _UNFORESEEN

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
    happenings=_HAPPENINGS,
    running=forms("carry pass lose win draw end finish abandon tie overrun attend"),
    named_by_days=words(
        "version versions release releases schema snapshot snapshots tag tags folder directory "
        "branch backup backups build builds api spec specification edition revision draft image "
        "dump archive patch changelog migration dataset logfile file files partition index commit "
        "hotfix firmware package container checkpoint path"
    ),
    handling=_PAPERING
    | forms(
        "release present file audit submit leak unveil revise restate correct circulate disclose "
        "reveal delete destroy review discuss pay mail upload post print hand receive demand query "
        "check inspect reject dispute contest withdraw amend update archive restore export import "
        "copy overwrite corrupt steal misplace"
    )
    | words("lost lose loses losing sent send sends sending stole stolen withdrew withdrawn"),
    accompanying=words("with under"),
    valid=words("valid good current payable redeemable usable"),
    throughout=words("through thru"),
    arranging=forms(
        "announce approve confirm question advertise arrange agree clear authorise authorize "
        "sanction permit allow endorse back support welcome oppose block ban veto forbid discuss "
        "debate consider weigh propose suggest recommend request demand order plan schedule book "
        "reserve promise pledge guarantee predict forecast prepare organise organize publicise "
        "publicize promote trail mention note flag reveal disclose query criticise criticize "
        "condemn threaten boycott license accept reject refuse fund finance list fix choose select "
        "rule challenge contest doubt fear expect await anticipate envisage intend demand "
        "coordinate notify advise greenlight pencil set enable commission defend praise hail "
        "applaud denounce deplore unveil tease preview hype"
    )
    | words("set chosen chose forbade forbidden"),
    arranging_phrases=phrases("signed off", "called for", "voted for", "allowed for", "asked for"),
    staging=forms(
        "open close start begin launch stage play join watch miss interrupt disrupt mark chair "
        "address visit conduct complete run follow see celebrate perform storm film record "
        "photograph inaugurate dominate overshadow win lose"
    )
    | words("began begun seen saw ran won lost"),
    choosing=forms("choose set fix pick select propose suggest name favour favor prefer reject")
    | words("chose chosen"),
    foreseen=_FORESEEN | frozenset(f"{noun}s" for noun in _FORESEEN),
    never_ahead=_UNFORESEEN | (PAPERS - _ARRANGED) | _DAYLESS,
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
    units=words(
        "minute minutes hour hours day days week weeks fortnight fortnights month months quarter "
        "quarters year years decade decades"
    ),
    counting=words("after before from following since"),
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
    booking=forms("arrange book reserve schedule timetable"),
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
    papering=_PAPERING,
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
