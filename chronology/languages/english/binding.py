"""English words of duty: "shall", "must … by", "the deadline is", "is obliged to"."""

from chronology.languages.binding_words import BindingWords, MovedDayWords
from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.english.open_duties import OPEN_DUTIES
from chronology.languages.english.small_words import REFLEXIVES
from chronology.languages.fields import any_of

_STRICT = (
    *("no later than", "not later than", "by no later than", "by not later than"),
    *("on or before", "by or before", "at the latest by", "by the latest on", "at latest by"),
    *("by at the latest", "latest by", "not after", "by latest"),
)
_COMMANDS = words("ordered directed instructed commanded enjoined mandated decreed summoned")

_DAYS = MovedDayWords(
    moving=words(
        "adjourned relisted re-listed reset rescheduled continued refixed re-fixed revised "
        "amended varied stood over enlarged changed altered postponed extended moved fixed"
    ),
    hereby_fixing=words("fixed relisted re-listed refixed re-fixed rescheduled reset listed over"),
    fixed_at=words("at for as on"),
    between=words("by from of day days week weeks month months year years , calendar working"),
    leading=words("by from of ,"),
    further=words("further now again therefore accordingly"),
    now=words("is are hereby further now again therefore accordingly"),
    sittings=words(
        "hearing hearings trial conference proceedings appeal inquest arraignment sentencing "
        "mediation arbitration motion application case matter cause argument arguments"
    ),
    named=phrases(
        *("date for completion", "date for practical completion", "date of completion"),
        *("date for sectional completion", "date for delivery", "date for trial", "trial date"),
        *("date for handover", "date for payment", "date for filing", "hearing date"),
        *("completion date", "closing date", "time for filing", "time for service"),
        *("time for completion", "time for payment", "time for delivery"),
    ),
    titled=phrases(
        *("completion date", "delivery date", "handover date", "closing date", "payment date"),
        *("practical completion date", "substantial completion date", "longstop date"),
    ),
    more_time=phrases(
        *("extension of time", "extensions of time", "extension of the time"),
        *("extension of the deadline", "extension of the period", "extension of the completion"),
        *("further time", "additional time", "more time"),
    ),
    granting=words("granted grants grant allowed allows awarded awards given gives gave"),
)

BINDING = BindingWords(
    modals=words("shall"),
    forbidding=words("shall may must"),
    forbidden_up_to=phrases("before", "until", "till", "prior to", "earlier than", "sooner than"),
    permitting=words("permitted allowed authorised authorized entitled"),
    necessities=words("must has have"),
    having=words("has have"),
    of_ourselves=words("i we"),
    duties=words("obliged obligated required compelled contracted committed bound liable")
    | _COMMANDS,
    commands=_COMMANDS,
    by_law=words("legally contractually statutorily constitutionally lawfully hereby"),
    forecasts=words("bound liable committed"),
    promises=words(
        "undertake undertakes undertook covenants covenant covenanted agrees agree warrants warrant"
        " guarantees guarantee promises stipulates stipulate"
    ),
    duty_phrases=phrases(
        "under an obligation",
        "under a duty",
        "under the obligation",
        "under orders",
        "has an obligation",
        "have an obligation",
        "has a duty",
        "have a duty",
        "has a legal obligation",
        "has a legal duty",
        "bound by the contract",
        "bound by contract",
        "bound by law",
        "required by law",
        "required by contract",
        "required by the contract",
        "obliged by the contract",
        "obliged by contract",
        "obliged by law",
    ),
    orders=words(
        "order orders ordered direct directs directed instructs instructed command commands "
        "commanded decree decrees decreed mandates mandated enjoins enjoined obliges obligates "
        "compels requires"
    ),
    ensuring=words("ensure ensures procure procures"),
    requirements=words("requires require stipulates stipulate prescribes mandates"),
    past=words("was were had"),
    obliging_auxiliaries=words("is are am be been being has have shall must 's 're 'm"),
    modals_aside=words(
        "will would may might could can should ought need 'll wo sha cannot ca dare 'd"
    ),
    deeds=words(
        "completed delivered submitted paid repaid filed lodged returned vacated remitted served "
        "supplied provided performed furnished handed surrendered transferred settled rectified "
        "remedied reinstated removed demolished installed received made sent notified discharged "
        "executed registered produced disclosed exchanged finished"
    ),
    limits=phrases(*_STRICT, "by", "before", "within", "prior to", "in advance of"),
    strict=phrases(*_STRICT),
    behind=phrases("at the latest", "at the very latest", "at latest", "latest"),
    denied_limits=phrases(
        "before", "until", "till", "prior to", "later than", "earlier than", "after", "sooner than"
    ),
    within_times=words(
        "the end of close business noon midday midnight on at day or , : . am pm a.m p.m "
        "a m p time local first last half a an each no later than start beginning evening morning"
    ),
    deadlines=phrases(
        "deadline",
        "deadlines",
        "closing date",
        "due date",
        "time limit",
        "cut-off date",
        "cutoff date",
        "long stop date",
        "longstop date",
        "long-stop date",
        "last day for",
        "last date for",
        "final date for",
        "latest date for",
        "contractual completion date",
        "contracted completion date",
        "contract completion date",
        "contractual delivery date",
        "contract delivery date",
        "date for completion",
        "date for practical completion",
        "date for sectional completion",
    ),
    soft=words(
        "no target targeted self-imposed informal tentative provisional proposed expected "
        "previous old former missed own internal soft original unofficial possible likely "
        "estimated anticipated indicative before any without ahead"
    ),
    being=words(
        "is are remains falls expires ends lapses runs stays be been set fixed extended moved"
    )
    | words("postponed deferred brought continued"),
    setting=words("set sets setting fixed fixes imposed imposes faces gives gave given has have"),
    of_time=words("of on"),
    payable=words("payable repayable"),
    due=words("due"),
    owed=words(
        "payment payments repayment rent rents instalment instalments installment installments "
        "invoice invoices interest premium premiums fee fees tax taxes balance deposit deposits "
        "principal coupon proposal proposals bid bids tender tenders offer offers "
        "submission submissions application applications response responses reply replies "
        "comment comments objection objections brief briefs filing filings deliverable "
        "deliverables "
        "amount amounts sum dues returns statement motions motion answer declarations"
    ),
    granted=words("have has given granted allowed gives gave grants"),
    until=words("until till"),
    extended=words("extended postponed moved continued enlarged adjourned brought"),
    extending=words("to until till through forward"),
    hereby=words("hereby"),
    terms=words("time deadline deadlines period term date limit dates"),
    instruments=phrases(
        "under the contract",
        "under the terms of",
        "under the agreement",
        "under the deal",
        "under the law",
        "under the act",
        "under the order",
        "under the treaty",
        "under the accord",
        "under the permit",
        "under the licence",
        "under the license",
        "under the lease",
        "under the concession",
        "under the settlement",
        "under the ruling",
        "under the decree",
        "under the court order",
        "under a court order",
        "under its contract",
        "under their contract",
        "under a contract",
        "under its licence",
        "by contract",
        "by law",
        "by order of",
        "by court order",
        "as the contract requires",
        "as required by",
        "as the law requires",
        "in accordance with the contract",
        "in accordance with the order",
        "according to the contract",
        "according to the terms of",
        "according to the permit",
        "pursuant to the contract",
        "pursuant to the agreement",
        "pursuant to the order",
    ),
    telling_ahead=words("will must has have is are"),
    parties=words(
        "contractor subcontractor supplier seller buyer vendor purchaser lessor lessee landlord "
        "tenant licensor licensee borrower lender guarantor consultant employer developer "
        "concessionaire party parties respondent claimant plaintiff defendant applicant mortgagor "
        "franchisee insurer carrier grantee recipient"
    ),
    imperatives=words(
        "deliver submit return file pay complete send lodge remit provide vacate serve produce "
        "surrender register repay reply respond"
    ),
    opinions=forms(
        "insist warn argue demand urge contend plead stress complain think believe hope want "
        "suggest propose recommend tweet request vow pledge promise wish prefer"
    ),
    own=words("own"),
    self_set=words(
        "plan plans timetable timetables target targets schedule schedules deadline deadlines goal "
        "goals aim aims reckoning ambition ambitions estimate estimates forecast forecasts "
        "programme program calculation calculations"
    ),
    losing=words("lose loses miss misses risk risks go goes bankrupt bust fail fails"),
    onlookers=words(
        "readers viewers fans voters neighbours neighbors parents passengers commuters protesters "
        "supporters opponents lobbyists pundits bloggers columnists charities "
        "analysts analyst experts expert economists economist critics critic observers scientists "
        "campaigners activists fans investors commentators residents unions opposition"
    ),
    authorities=words(
        "court courts judge judges tribunal magistrate magistrates arbitrator ministry minister "
        "government regulator regulators commission council authority authorities agency board "
        "parliament congress senate president governor mayor inspectorate order law act decree "
        "treaty contract agreement directive regulation permit licence license ruling judgment "
        "judgement settlement statute resolution lease deal accord committee department secretary"
    ),
    drafts=words("proposal bill draft amendment motion petition proposals bills amendments"),
    obligations=words(
        "completion delivery payment submission handover return receipt installation removal "
        "filing registration repayment performance commissioning notification notice response "
        "reply closing deposit surrender shipment acceptance commencement start"
    ),
    expecting=words("should would may might could")
    | words("expected scheduled planned slated projected anticipated forecast targeted estimated"),
    reflexive=REFLEXIVES,
    falling=words("falls fall becomes become"),
    open_conditions=words("unless subject otherwise"),
    unsure=words(
        "expected planned target targeted anticipated estimated est hoped tentative projected "
        "scheduled forecast proposed provisional indicative likely possible possibly probably "
        "hopefully aim aiming goal if hopes plans hope plan estimate projection typically usually "
        "generally normally often probably perhaps"
    ),
    proofs=any_of(
        (
            *("shall", "must", "deadline", "obliged to", "obligated to", "required to"),
            *("no later than", "not later than", "on or before", "at the latest", "undertakes to"),
            *("covenants to", "covenant", "binding", "binds", "bound by", "obligation"),
            *("time is of the essence", "of the essence", "liquidated damages", "time limit"),
            *("is payable", "falls due", "is ordered", "orders", "ordered", "hereby agree"),
            *("hereby agrees", "due date", "closing date", "penalty", "default", "duty"),
        )
    ),
    agreeing=words("agreed agree"),
    warranting=words(
        "warrants warrant undertakes undertake covenants covenant guarantees guarantee"
    ),
    subjunctive=words("do"),
    days=_DAYS,
    open=OPEN_DUTIES,
)
