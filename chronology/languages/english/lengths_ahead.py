"""English words that keep a length beside them from counting from now.

"Upon receipt the buyer shall pay within 30 days" counts from the receipt, "will cover the distance
in two hours" tells how long, "the first strike in ten years" how often.
"""

from chronology.languages.length_doubts import LengthWords

_S = r"\s{1,3}"


def _any(words: str) -> str:
    """Return the pattern of one of some words, given with spaces between them."""
    return "|".join(words.split())


_AT_RECEIPT = (
    rf"(?:on|at){_S}(?:(?:its|his|her|their|the|written|first|prior|each|any|an?|[a-z]{{2,20}}['’]s)"
    rf"{_S}){{0,3}}(?:"
    + _any(
        "receipt delivery demand completion notice expiry termination payment requests? signature"
        " closing acceptance approval arrival presentation"
    )
    + r")\b"
)
_FROM_WHAT = (
    rf"(?:\A|[,;:(]\s{{0,2}})(?:following|if|when|where|unless|should|provided|pending)\b"
    rf"|\b(?:after|upon|once|whenever|thereafter|thereof|subsequent{_S}to|as{_S}soon{_S}as"
    rf"|(?:from|of){_S}the{_S}date|in{_S}the{_S}event|following(?={_S}(?:the|a|an|any|its|his|her"
    rf"|their|such|each|receipt|delivery|completion|approval|termination|notice)\b)|{_AT_RECEIPT})"
)
_GENERIC = (
    r"|\b(?:each|every|any|such|if|unless|provided|when|until|till|where|whichever|starting|beginning"
    r"|commencing|counting|counted|calculated|reckoned"
    rf"|the{_S}(?:later|earlier){_S}of)\b"
)
_NO_SUPERLATIVE = (
    "(?!(?:"
    + _any(
        "request protest forest west test arrest interest guest contest harvest rest latest east"
        " quest priest nest chest crest digest manifest conquest inquest bequest northwest"
        " southwest midwest southeast northeast"
    )
    + r")\b)"
)
# What comes at a moment: "the train leaves in two hours".
_MOMENTS = _any(
    "leaves? starts? begins? opens? reopens? resumes? arrives? departs? closes? ends? expires?"
    " restored back lands? meets? votes? know announced? announces launch launched launches effect"
    " due speaks? address here out over released? releases publish published publishes holds? held"
    " decided? decides quit signs? unveils? presents? hosts? visits? marry marries joins? appoints?"
    " names? elects? chooses? lifts? imposes? introduces? abolish repeals? sells? buys? files?"
    " submits? delivers? receives? loses? becomes? gets? has enters? gives? issues? pays? ceases?"
    " sees? moves? brings? goes? stops? marks? celebrates? tells? reveals? inaugurates?"
    " retires? resigns? commences? sets?"
)
_MAKING = _any(
    "(?:re)?buil(?:d|ds|t) construct(?:s|ed)? assembled? erect(?:s|ed)? manufactured? dug"
    " paint(?:s|ed)? written translate[ds]? sewn cooked baked trains? trained vaccinated? produced?"
    " earn(?:s|ed)? repay(?:s)? repaid recoup(?:s|ed)? double[ds]? triple[ds]? score[ds]?"
    " learn(?:s|ed|t)? emptied filled cleaned"
)
_COURSES = _any("course race journey trip crossing voyage marathon flight lap laps distance tour")
_TAKEN = (
    "effect|place|office|over|off|part|up|delivery|legal|action|steps|charge|control|possession"
    rf"|(?:their|his|her){_S}seats?|the{_S}(?:stand|floor|oath)"
)
_OBJECT = (
    "(?:the|an?|its|his|her|their|our|my|your|all|some|both|most|half|two|three|four|five|six|seven"
    rf"|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds{_S}of|thousands{_S}of"
    r"|\d[\d.,]{0,12})"
)
# What somebody had in mind; "is expected to" is no such.
_HOPED = "(?:expected|hoped|planned|wanted|intended|aimed|meant|tried)"
_VOWED = (
    "(?:"
    + _any(
        "promised pledged vowed agreed undertook decided threatened offered swore resolved"
        " committed"
    )
    + ")"
)
_INTENDED = "(?:going|due|expected|planned|set|scheduled|supposed|meant|slated|about)"
_ADVERB = rf"(?:{_S}\w{{2,20}}ly)?"

# What comes again and again, and after each of which something is due.
_OCCASIONS = _any(
    "invoices? accidents? incidents? complaints? requests? claims? applications? enquir(?:y|ies)"
    " inquir(?:y|ies) quer(?:y|ies) orders? notices? demands? defects? faults? breach(?:es)?"
    " injur(?:y|ies) emergenc(?:y|ies) deaths? appeals? bills? outages? spills? leaks? refunds?"
    " returns? referrals? objections? grievances? failures? breakdowns? repairs? losses"
    " infections? leavers? changes complainants? errors? vacanc(?:y|ies) transactions? purchases?"
    " deposits? withdrawals? reservations? bookings? cancellations? submissions? tickets? calls"
    " e-?mails? letters"
)
_BEFORE_OCCASION = (
    rf"(?:(?!(?:the|this|these|those|that|its|his|her|their|our|your|my|all|both|and|or|to|for"
    rf"|outstanding|overdue|unpaid|existing|pending|remaining|attached|listed|enclosed)\b)"
    rf"[a-z-]{{2,16}}{_S}){{0,2}}?"
)
# "Invoices 12 to 15", "requests made in May", "complaints that were pending": those alone.
_ONLY_THOSE = (
    rf"(?!{_S}(?:\d|no\.|nos?\b|numbered|dated|listed|attached|enclosed|outstanding|pending|now"
    rf"|(?:made|filed|received|issued|sent|lodged){_S}(?:in|on|before|by|until|last)\b"
    rf"|(?:that|which){_S}(?:is|are|was|were|had|have|has)\b|(?:by|from){_S}the\b))"
)
_OBLIGED = (
    rf"(?:shall|must|(?:is|are){_S}(?:to|(?:required|obliged|bound){_S}to)|undertakes?{_S}to"
    rf"|agrees?{_S}to|ha(?:s|ve){_S}to)"
)
_VERB = (
    rf"{_S}(?:(?:promptly|always|also|then|[a-z]{{2,12}}ly){_S})?[a-z]{{2,16}}{_S}"
    rf"(?:to{_S}|on{_S})?"
)
_GENERIC_DUTY = (
    rf"(?i:\b{_OBLIGED}{_VERB}(?:an?{_S})?{_BEFORE_OCCASION}(?:{_OCCASIONS})\b{_ONLY_THOSE}"
    rf"|\b(?:an?{_S}){_BEFORE_OCCASION}(?:{_OCCASIONS})\b{_ONLY_THOSE}[^.;|]{{0,60}}?{_S}"
    rf"{_OBLIGED}{_S}be{_S}"
    rf"|(?:\A|[.;:,(|]\s{{0,2}}|\b(?:that|and){_S}){_BEFORE_OCCASION}(?:{_OCCASIONS})\b(?<=s)"
    rf"{_ONLY_THOSE}[^.;|]{{0,60}}?{_S}(?:{_OBLIGED}|will){_S}be{_S}"
    rf"|\bwill{_VERB}{_BEFORE_OCCASION}(?:{_OCCASIONS})\b(?<=s){_ONLY_THOSE})"
)

LENGTH_WORDS = LengthWords(
    generic=_GENERIC_DUTY,
    later_of=(
        rf"(?i:\b(?:the{_S}(?:later|latest|last)(?:{_S}to{_S}occur)?{_S}of|whichever{_S}(?:is|occurs"
        rf"|comes|happens)(?:{_S}the)?{_S}(?:later|latest|last))\b)"
    ),
    earlier_of=(
        rf"(?i:\b(?:the{_S}(?:earlier|earliest|first|sooner)(?:{_S}to{_S}occur)?{_S}of|whichever{_S}"
        rf"(?:is|occurs|comes|happens)(?:{_S}the)?{_S}(?:earlier|earliest|sooner|first))\b)"
    ),
    if_later=rf"(?i:\b(?:or|and),?{_S}\(?(?:if|where)(?:{_S}(?:that|this|it){_S}is)?{_S}(?:later|earlier|sooner)\b)",
    others=rf"(?i:{_FROM_WHAT}{_GENERIC})",
    others_before=rf"(?i:{_FROM_WHAT})",
    modals=(
        r"(?i:\b(?:will|shall|would|must|should|may|might|can|cannot|could|'ll|’ll"
        rf"|(?:was|were|had{_S}been|is|are){_ADVERB}{_S}{_INTENDED}(?:{_S}to)?"
        rf"|(?:was|were){_S}to|(?:had|has|have){_S}{_VOWED}{_S}to|able{_S}to|capable{_S}of"
        rf"|{_HOPED}{_S}to|{_VOWED}{_S}to|to(?={_S}[a-z]))\b)"
    ),
    comparing=(
        r"(?i:\b(?:first|second|third|fourth|fifth|sixth|seventh|\d{1,3}(?:st|nd|rd|th)|only|once"
        r"|twice|thrice|times|most|least|best|worst|record|ever"
        rf"|the{_S}{_NO_SUPERLATIVE}[a-z]{{3,16}}est)\b)"
    ),
    lasting=(
        rf"(?i:\A{_S}have{_S}(?:been|[a-z]{{2,16}}(?:ed|en|ought|uilt)|made|done|run|won|paid"
        r"|sold|lost|left|spent|read|seen|gone|become|grown|met|kept|put|cut|held)\b"
        rf"|\b(?:cover|covers|circle|circles|cross|crosses|traverse|takes?(?!{_S}(?:{_TAKEN})\b)|taken"
        rf"|lasts?|reach(?:es)?(?!{_S}(?:an?{_S})?(?:agreement|decision|verdict))"
        rf"|(?:completed?|finish(?:ed)?|ma[kd]e|do|done)(?:{_S}\w{{1,12}}){{0,2}}{_S}(?:{_COURSES})"
        rf"|{_MAKING})\b)"
    ),
    transitive=(
        rf"(?i:\A(?:{_S}\w{{2,20}}ly)?{_S}(?!(?:be|have)\b)(?P<verb>[a-z]{{2,20}})"
        rf"(?:{_S}(?:up|out|off|down|over))?{_S}{_OBJECT}\b)"
    ),
    moments=rf"(?i:\b(?:{_MOMENTS})\b)",
    abilities=rf"(?i:\A(?:can|cannot|could|able{_S}to|capable{_S}of)\Z)",
    lasting_before=rf"(?i:\b(?:for|throughout)(?:{_S}(?:at{_S}least|only|just))?{_S}\Z)",
    rough_before=(
        rf"(?i:\b(?:as{_S}(?:early|soon|late|little){_S}as|at{_S}the{_S}(?:earliest|latest)|(?:no|not)"
        rf"{_S}(?:earlier|sooner|before|later|less|more)(?:{_S}than)?|perhaps|maybe|possibly|ideally"
        rf"|hopefully){_S}(?:in|within|over|during){_S}\Z)"
    ),
    rough_behind=(
        rf"(?i:(?:,?{_S})?(?:or{_S}(?:so|two|three|four|five|six|more|less|longer|sooner|fewer"
        rf"|thereabouts|\d{{1,3}}\b|such)|if{_S}not|give{_S}or{_S}take|at{_S}(?:the{_S})?(?:most|least"
        rf"|earliest|latest|best)|to{_S}(?:\d|two|three|four|five|six)|maximum|minimum|\(or\b)"
        r"|\s?[–-]\s?\d)"
    ),
    told=(
        rf"(?i:\A(?:(?:was|were){_S}to|(?:was|were|had{_S}been){_ADVERB}{_S}{_INTENDED}(?:{_S}to)?"
        rf"|had{_S}{_VOWED}{_S}to|{_HOPED}{_S}to)\Z)"
    ),
    told_before=(rf"(?i:\bhad{_ADVERB}{_S}(?:said|told|sworn|been|thought|\w{{2,16}}ed)\b)"),
    would=rf"(?i:\A(?:would|{_VOWED}{_S}to)\Z)",
)
