"""English words of the entries over a text, and in rows: what their keys name, and what they say.

Of what a key names the value may be anything ("Place", "Weather"), or only what is known to leave
the text as it is ("Verified: yes"); what is in no list is not known to.
"""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.languages.english.record_words import ACTIVITIES, ALONE
from chronology.languages.english.remarks import NOT_SO
from chronology.patterns import when_used

NAMING = words(
    "date time day year month week hour weekday when start end begin began begun finish duration "
    "due deadline expiry expires expire updated modified created issued received sent filed "
    "printed posted published accessed retrieved captured received opened closed entered "
    "place location venue site address where town city village county region country area "
    "district street road port harbour harbor station room hall floor route map position latitude "
    "longitude coordinates elevation altitude depth height width size scale weight length speed "
    "distance temperature weather wind sea tide visibility pressure rainfall humidity sky "
    "number no nr id ref reference file folio page pages volume issue series shelfmark barcode "
    "isbn issn doi uri url link links website web www phone tel telephone fax mobile email e-mail "
    "mail postcode zip iban account invoice order docket case matter claim policy contract lot "
    "amount price cost costs sum total fee fees rate rent salary budget currency quantity count "
    "turnover value tax vat "
    "subject title re about regarding headline heading name names titled caption lead project "
    "event meeting session agenda item motion resolution decision vote votes "
    "result results outcome action actions task tasks activity work works job assignment "
    "team unit group crew passengers cargo ship vessel boat aircraft "
    "flight vehicle registration model make machine equipment instrument material colour color "
    "attachment attachments enclosure enclosures encl annex appendix copies copy cc bcc to from "
    "via distribution recipient recipients addressee addressees attention attn for in on at "
    "language languages translation format encoding charset license licence copyright rights "
    "content-type mime-version message-id in-reply-to references reply-to return-path list-id "
    "python-version post-history discussions-to last-modified resolution requires replaces pep "
    "present attending attendance attendees absent apologies quorum participants members guests "
    "injuries injured dead deaths casualties fatalities victims missing damage damages losses loss "
    "species breed sex gender age birth born died nationality occupation profession religion "
    "diagnosis symptoms treatment dose patient ward findings "
    "department division office branch desk bureau section chapter paragraph clause article rule "
    "court jurisdiction parties party judges judge bench panel counsel citation citations cited "
    "product products service services supplier customer goods brand stock grade stage phase "
    "urgent urgency priority public contact contacts owner "
    "question questions answer score points round league team home away referee goals "
    "distance lap winner runner-up food drink menu dress entrance admission tickets access parking "
    "interval break next previous continued remedy "
    "index glossary order quantity"
)
"""What keys name that makes nothing of what stands below, whatever their value says."""

SORTING = words(
    "category categories tag tags keyword keywords topic topics rubric subjects label labels "
    "column theme themes archive collection caption photo picture image figure illustration "
    "programme program operation procedure method mission reason reasons cause occasion response "
    "description details summary abstract background introduction contents measures context"
)
"""Keys that sort a text by what it is about."""

TELLING = words(
    "source sources origin provenance basis informant informants author authors editor editors "
    "writer writers byline publisher reporter witness teller"
)
"""Keys of those from whom a text is."""

FREE = words("note notes remark remarks comment comments nb n.b observation observations hint")
"""Keys of what is said in free words."""

JUDGING = words(
    "status state validity standing reliability reliable credibility credible trust confidence "
    "trustworthiness trustworthy certainty certain quality accuracy accurate authenticity "
    "authentic truth true truthfulness veracity verdict rating assessment evaluation verification "
    "confirmation check checks fact-check corroboration approval valid genuine real proven proof "
    "evidence evidenced nature purpose use intent genre type kind warning caveat disclaimer "
    "edition version plausibility plausible soundness factual fact facts final official binding "
    "effect force legality soundness"
) | forms(
    "verify confirm check fact-check corroborate substantiate approve certify review validate "
    "authenticate prove ratify adopt accept endorse sign vouch"
)
"""Keys that say what a text, or a row, is worth."""

JUDGING_ROWS = words(
    "validity reliability reliable credibility credible trust confidence trustworthiness "
    "trustworthy certainty certain accuracy accurate authenticity authentic truth true veracity "
    "verification confirmation fact-check corroboration genuine real factual plausibility "
    "plausible checked assessment evaluation verdict rating proof proven soundness sound opinion "
    "conclusion determination disposition adjudication judgment judgement inquiry enquiry "
    "investigation view finding diagnosis scrutiny appraisal audit"
) | forms("verify confirm fact-check corroborate substantiate authenticate vouch assess judge")
"""Those of a column in a table, which other columns than its own may go by."""

REMARKING = words(
    "remark remarks note notes comment comments outcome outcomes result results response responses "
    "feedback progress update updates observation observations"
)
"""Those of a column that says something of its rows, and never what they tell."""

DEEDS = words(
    "incident incidents accident accidents event events project projects work works activity "
    "activities milestone milestones deed deeds happening action actions title name what matter "
    "description subject occurrence details summary text entry item"
)
"""Names of columns that tell what was done, or is: of them the first is the row's deed."""

EXAMINING = words(
    "review survey poll test examination exam audit inquiry enquiry investigation research "
    "evidence finding inspection check photo footage camera post-mortem autopsy answer reply "
    "response history account"
)
"""Names of columns that may tell what a look at the deed brought to light."""

WEIGHING = words("assessment evaluation rating verdict assessed conclusion appraisal")
"""Those of them that may also say how grave something was, or how good: "Rating: 4"."""

GRAVE = words(
    "minor major serious severe moderate critical slight low medium high grave light small large "
    "negligible significant acceptable satisfactory excellent average urgent risk priority "
    "severity category class level grade founded upheld justified proved substantiated"
)
"""Words of its values."""

REFUTING = when_used(
    r"\b(?:un(?:founded|true|substantiated|supported|corroborated|warranted|real)|groundless"
    r"|baseless|mistaken|mistook|mis-?(?:read|heard|identif|report|interpret|understood|judg|count"
    r"|told|stated|calculat|label|taken)\w{0,6}|mix(?:ed)?[- ]up|confus(?:ed|ion) with|no trace"
    r"|no (?:sign|evidence|record|proof|basis|such|substance)|not (?:found|borne|so|true|confirmed"
    r"|upheld|proven|proved|ours|here|there|founded)|nothing (?:found|of|to)|none (?:found|seen)"
    r"|false|hoax|imagined|invented|made up|ruled out|disproved|disproven|refuted|rebutted"
    r"|debunked|discounted|dismissed as|turned out|in fact|actually|was really|wrong)\b",
    re.IGNORECASE,
)
"""What of a cell may say that what its row tells was not so."""

AFFIRMED = words(
    "yes y ja true correct high good very fully full complete completed strong certain sure "
    "excellent reliable credible trustworthy accurate authentic genuine real official original "
    "valid final definitive public published released active current open closed done passed "
    "ratified in-force force effect binding signed sealed certified approved adopted agreed "
    "accepted endorsed confirmed verified checked fact-checked corroborated substantiated "
    "validated authenticated reviewed audited proven witnessed notarised notarized executed "
    "registered recorded filed issued delivered sent received archived unclassified classified "
    "confidential secret restricted internal private personal normal ordinary regular routine "
    "standard annual monthly weekly daily quarterly first second third fourth fifth new revised "
    "amended consolidated updated own first-hand firsthand direct primary independent duly "
    "unanimous unanimously date dated online print printed paper digital standards track "
    "informational process general special extraordinary news item items press local national "
    "international business legal medical technical financial"
)
"""Words of a value by which a text stands as it is."""

PAPERS = words(
    "report reports minutes letter mail memo memorandum statement judgment judgement contract "
    "agreement notice release article interview record log entry bulletin circular invoice receipt "
    "certificate deed order decree ruling newsletter diary protocol transcript review obituary "
    "feature correspondence dispatch despatch telegram communique meeting"
)
"""Kinds of texts that tell in earnest."""

SMALL = words("by the a an of in on at to and our my from with for as & or is was has been since")
"""Words beside them that say no more."""

AGENCIES = words("reuters ap afp dpa tass upi ansa efe bbc cnn pa interfax bloomberg")
"""Names of those who tell news to papers."""

DENIED = words(
    "no n none nobody nothing never not nil null false zero nowhere neither nor n/a na tbc tbd tba "
    "unknown unclear unsure pending without hardly barely - – — ? x 0 without"
)
"""Words of a value by which there is nothing of what the key names."""

BARE_MARKS = words("- – — n/a na tbc tbd tba unknown none nil")
"""Those of them with which people fill any empty cell."""

WRONG = (
    ALONE
    | ACTIVITIES
    | NOT_SO
    | words(
        "anonymous unnamed unsigned unverified unreliable doubtful dubious tall lies prank pranks "
        "roleplay role-play game games fable story stories novel film humour humor comedy april "
        "fool fools gossip hearsay chatbot chatgpt ai ai-generated generated bot deepfake "
        "speculative speculation opinion imagined draft rumour-mill unconfirmed alleged novelist "
        "impostor imposter hoaxer hoaxers forger forgers fraudster fraudsters prankster pranksters "
        "trickster liar liars conman troll trolls "
        "staged re-enacted re-enactment reenactment montage photomontage composite impression"
    )
) - words("check former old historic error")
"""Words by which a text is not to be relied on, as a key or in a value."""

UNREAL = WRONG - ACTIVITIES
"""The same of those who tell something: a drill is none of them."""

DATED = when_used(
    r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s\w{3,9}\.?,?\s\d{2,4}\b"
    r"|\b[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}\b"
)
"""A day in a value: since then it is so."""

NUMBERED = when_used(r"[vV]?\d{1,4}(?:\.\d{1,3}){0,3}\s*")
"""The number of a version: "2.1"."""
VERSIONS = words("version edition")
"""Keys that may have one."""

TECHNICAL = when_used(r"(?:x|content|list|mime|dkim|arc|message|return|reply|resent|warc)-\w")
"""Begins a key that programs write."""

BY = words("by")
"""Behind a participle in a key, names who did it: "Checked by"."""
BEFORE_MORE = words("of for by at on in to from with per")
"""Parts what a key names from the rest: "Date *of* birth"."""
