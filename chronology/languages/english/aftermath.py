"""English words behind what was told, by which it may not have been: "*It still stands*."."""

import re

from chronology.languages.english.notation import words
from chronology.patterns import when_used

_PERSON = r"(?:it|he|she|they|we|i|you|this|that|there)"
_NOT = r"(?:n['’]t| not| never)"
_UNTRUE = (
    r"(?:false|untrue|wrong|incorrect|mistaken|inaccurate|nonsense|invented|made up|imagined|fake"
    r"|faked|baseless|unfounded|fabricated|misinformation|disinformation|propaganda|pure fantasy"
    r"|an? (?:[\w-]{1,15} ){0,2}(?:lie|myth|hoax|invention|fabrication|forgery|fake|fiction|fable"
    r"|joke|prank|mistake|error|misprint|misunderstanding|counterfeit|rumou?r|exaggeration|legend"
    r"|false alarm|case of mistaken identity|spoof|fraud|sham|pastiche|parody|lies)|lies"
    r"|unconfirmed|unproven|unverified|disproved|disproven|discredited|debunked|refuted)"
)
_PAPER = (
    r"(?:note|letter|mail|e-?mail|diary|chronicle|inscription|plaque|entry|message|post|poster"
    r"|leaflet|brochure|advert|advertisement|article|report|story|account|claim|statement|rumou?r"
    r"|news|document|paper|record|photo|photograph|picture|video|clip|certificate|receipt|invoice"
    r"|will|deed|map|signature|stamp|seal|date|memo|confession|testimony|affidavit|legend|tale"
    r"|tradition|version|whole (?:thing|story)|quote|quotation|headline|caption|tweet|text)"
)

RETORTS = when_used(
    r"\W{0,6}(?:"
    rf"(?:and|then|in that case) (?:i['’]m|i am) (?:the )?(?-i:[A-Z])"
    r"|(?:yeah,? |oh,? )?pull the other\b|you (?:could|might|must|can['’]t|cannot) (?:have |be )?"
    r"(?:fool|kid|jok)|tell (?:that|it|this) to\b|try telling\b|(?:ha[ -]?){2,}|a likely (?:story"
    r"|tale)"
    r"|believe (?:that|it|this)(?:,? (?:and|if)\b|\.)|(?:do not|don['’]t) (?:you )?believe (?:it"
    r"|this|that|a|any|him|her|them|one|everything|what)\b"
    rf"|(?:sure|of course|yeah|right|oh)[, ]{{1,2}}(?:and )?{_PERSON} (?:was|were|did|had|has|is)\b"
    r"(?:n['’]t)?[.!]"
    r"|(?:who|whom) (?:is|are|do|does|did|was|were) (?:he|she|they|it|we|you|i)\b[^.?!]{0,40}"
    r"\b(?:fool|kid|trick|con|deceiv)\w{0,5}\b"
    r"|(?:in|only in) (?:your|their|his|her|my|our) dreams|dream on\b|if only\b|as if\b|well,?"
    r" almost"
    r"|not (?:quite|really|exactly)\b[.!]|so much for\b|some hope\b|fat chance|my foot\b"
    r"|(?:a )?nice try|i wish\b|i don['’]t think|says who\b|who (?:says|said) so\b"
    r"|(?:and )?i was born (?:yesterday|last)|that['’]ll be the day|(?:lol|lmao|rofl|haha\w{0,6}"
    r"|yeah|hm+|ahem)\W{0,4}$|and pigs (?:might |can |do )?fl(?:y"
    r"|ew)|hook,? line|what a (?:joke|laugh|load)"
    r"|you(?:['’]d| would) (?:like|love|wish|think)\b|think again|wrong again"
    r"|(?:what|such) was the (?:rumou?r|story|tale|legend|theory|plan|gossip|line)"
    r"|such (?:is|was|were) the (?:rumou?rs?|stor(?:y|ies)|tales?|legends?|theor(?:y|ies)|gossip)"
    r"|what (?:really |actually )?(?:was|had been|is|did|happened)\b[^.?!]{0,60}\b(?:was|were) "
    r"(?:only |merely |just |in fact |really |a|an|that|something|the)\b"
    r")",
    re.IGNORECASE,
)
"""Begins a sentence that only a text which does not mean it says next: "*Pull the other one*."."""

_EXCEPT_IT_WAS_NOT = (  # "Except that it was not."
    rf"(?:except|only|save|but)(?: that)? {_PERSON} (?:\w{{1,10}} )?"
    rf"(?:was|were|did|had|has|have|is|are|could|would|ca){_NOT}\b[^.?!,]{{0,12}}[.!]"
)
_NO_SUCH_DEED = (  # "He did nothing of the kind.", "She did no such thing."
    r"[^.?!]{1,50}\b(?:did|does|do|had|has|have|was|is) (?:\w{1,10} )?"
    r"(?:nothing of the (?:kind|sort)|no such thing|anything but|neither)\b"
)
_FOUND_UNTRUE = (  # "This we now know to be false."
    r"(?:this|that|it|all this|all of (?:this|it|that)|all that)(?: (?:was|is|has|had|have|turned"
    r"|turns|proved|proves|we|i|they|historians|scholars|now|later|since|soon|however|of course))"
    rf"(?![^.?!]{{0,80}}\b(?:not|never|no|hardly|nothing)\b)[^.?!;,]{{0,80}}?\b{_UNTRUE}(?![\w-])"
)
_FORGED = (  # "The note is a fake.", "It is a forgery of the eighteenth century."
    rf"(?:it|this|that|the (?:[\w-]{{1,16}} ){{0,2}}{_PAPER})(?: (?:itself|too))? (?:is|was|were"
    rf"|are"
    r"|turned out to be|turned out to have been|proved|proved to be|proves to be|has (?:since "
    r"|now )?"
    r"been|has (?:since |now )?turned out to be|is (?:now |today |generally )?(?:known|thought"
    r"|believed|held|considered) to be|was (?:later |soon |since )?(?:found|shown|proved"
    rf"|known|revealed|exposed|thought|believed)(?: to be| as| to have been)?) (?:[\w-]{{1,14}}"
    rf" ){{0,2}}{_UNTRUE}(?![\w-])"
)
_DISMISSED = (  # "Historians now dismiss this.", "The judge did not believe it."
    r"[^.?!]{1,60}\b(?:dismiss|reject|discount|disbeliev|contradict|refut|disput|question|challeng"
    r"|doubt|debunk|discredit|disprov|den(?:y|ie)|contest|rubbish|laugh|scoff|snort|retract|withdr"
    r"[ae]w)\w{0,4} (?:at |off )?(?:(?:this|that|it|all of (?:this|it))(?=[.,;!])|the (?:claim"
    r"|story|account|report"
    r"|idea|date|tale|theory|version|rumou?r|suggestion|allegation))\b(?! (?:was|had|is|which"
    r"|that)\b)"
)
_UNCONFIRMED = (  # "We have been unable to confirm this."
    r"[^.?!]{1,60}\b(?:unable|failed|impossible|yet|could not|couldn['’]t|cannot|can['’]t|can"
    r" not|did"
    r" not|didn['’]t|nobody can|no one can|nobody could|no one could|do not|does not|have not"
    r"|has not|hasn['’]t|haven['’]t|difficult|hard)\b[^.?!]{0,25}\b(?:confirm|verif|corroborat"
    r"|substantiat|trace|establish|check|prove|find any|found any|independently)\w{0,5}"
    r" (?:(?:this|that|it)(?=[.,;!])|any\b|the (?:claim|story|account|report|date|tale|rumou?r)\b)"
)
_MADE_UP = (  # "I made that up.", "He invented it."
    r"[^.?!]{1,60}\b(?:made (?:this|that|it|the (?:\w{1,12} )?(?:story|tale|thing|lot)|all this)"
    r" up"
    r"|made up (?:this|that|it|the (?:story|tale|whole))|(?:invent|dream|cook|imagin"
    r"|fabricat)\w{0,5} (?:(?:it|this|that|all|up|the (?:story|tale|whole)|everything)"
    r" ?){1,3}\b[.!])"
)
_OTHERWISE = (  # "The reality was otherwise.", "The truth is different."
    r"the (?:reality|truth|facts?|record|evidence|documents?|archives?|figures|photographs?)"
    r" (?:is|was|are|were|says?|tells?|shows?|looks?|looked|told)\b[^.?!]{0,25}\b(?:otherwise"
    r"|different(?:ly)?"
    r"|another (?:story|tale)|a different (?:story|tale)|less|rather|stranger|simpler|quite"
    r" other)\b"
)
_SO_THEY_CLAIM = (  # "At any rate, so the management claims."
    r"(?:at (?:any rate|least)|anyway|in any case|or),? (?:or )?(?:so|that is what|that['’]s"
    r" what|as) (?:[\w'’-]{1,16} ){1,4}"
    r"(?:claims?|claimed|sa(?:y|ys|id)|has|have|had|thought|hoped|tells?|told|insists?|it)\b"
)
_SO_RUNS = (  # "So runs the announcement.", "So all the handbooks say, and all are mistaken."
    r"(?:so|thus) (?:runs?|ran|goes|go|went|reads?|says?|said|claims?|tells?|writes?|wrote)\b"
    r"|so (?:[\w'’-]{1,16} ){1,5}(?:says?|said|claims?|claimed|tells?|told|writes?|wrote|believes?"
    r"|believed|thought|ha(?:s|d|ve) it)\b"
)
_FORCED = (  # "It had been beaten out of him."
    r"it (?:had been|was|has been) (?:beaten|tortured|forced|coerced|wrung|bullied|dictated)\b"
)
_ANSWERED = (  # "The answer is (b).", "Answer: no."
    r"(?:the |correct |right )?(?:answer|solution|key) ?(?::|is|was):? (?:\W{0,2}(?-i:[b-z])\b"
    r"|no\b|false|wrong|incorrect|not|never|untrue|nope)"
)
_TO_THE_CONTRARY = (  # "The owner produced photographs to the contrary."
    r"[^.?!]{1,120}\b(?:to the contrary|otherwise|quite the (?:opposite|reverse)"
    r"|knows? better|knew better)[.!]"
    r"|[^.?!]{1,60}\b(?:call|consider|deem|think|find|regard)(?:s|ed)? (?:this|that|it|the (?:claim"
    r"|story|account|report|idea|date|tale)) (?:as )?(?:[\w-]{1,12} )?(?:impossible|absurd|unlikely"
    r"|implausible|improbable|ridiculous|laughable|doubtful|dubious|fanciful|incredible|unproven)\b"
)
_PASSED_OVER = (  # "Please ignore the line above.", "[This sentence was added by a vandal.]"
    r"(?:please )?(?:ignore|disregard|delete|strike|discard|overlook|skip|forget)"
    r" (?:the|this|that|my|our|all) [^.?!]{0,30}(?:sentence|line|entry|passage|paragraph|section"
    r"|note|wording|text|example|message|above|last|previous)\b"
    r"|(?:this|that|the) (?:above |last |previous |preceding )?(?:sentence|line|entry|passage"
    r"|paragraph|wording|example|text)(?: above| before)? (?:is|was|were|has been) (?:\w{1,12}ly )?"
    r"(?:added|inserted|invented|made up|a |an |only|meant|for|by|false|untrue|wrong|put (?:in"
    r"|here))\b"
)
_LEAD = r"\W{0,6}(?:(?:but|yet|however|though|still|alas|sadly|and|no|well|well then),? ){0,2}"
DISOWNING = tuple(
    when_used(rf"{_LEAD}(?:{one})", re.IGNORECASE)
    for one in (
        _EXCEPT_IT_WAS_NOT,
        _NO_SUCH_DEED,
        _FOUND_UNTRUE,
        _FORGED,
        _DISMISSED,
        _UNCONFIRMED,
        _MADE_UP,
        _OTHERWISE,
        _SO_THEY_CLAIM,
        _SO_RUNS,
        _FORCED,
        _ANSWERED,
        _TO_THE_CONTRARY,
        _PASSED_OVER,
    )
)
"""Speaks, behind what was told, of the telling: it was wrong, or nobody stands for it."""

MARKED = when_used(
    r"[\"”’'.,;!]{0,3}\s{0,2}[(\[<](?:an? |for )?(?:sample|example|specimen|template|fictional"
    r"|fictitious"
    r"|invented|hypothetical|delete (?:as|where|if) |illustrative|illustration|placeholder|dummy"
    r"|test (?:data|entry|only)|made[- ]up|exercise|fiction|satire|parody)[^)\]>\n]{0,30}[)\]>]",
    re.IGNORECASE,
)
"""Stands in brackets behind what is only shown: "*(sample)*"."""

UNTIL_IT_RANG = when_used(
    r"(?:\b(?:i|he|she|we|they|then|and) (?:then |suddenly |at last |finally )?"
    r"(?:woke|awoke|wakes|awakes|woke up|wake up|awakened|came to|came round|opened (?:my|his|her"
    r"|their) eyes)\b(?! (?:the|to find the)\b)"
    r"|\balarm(?: clock)? (?:rang|went off|rings|woke|buzzed)\b|\bit (?:was|had been) (?:all |only"
    r" |just |but )*(?:a |an )?(?:[\w-]{1,12} )?(?:dream|nightmare|daydream|hallucination"
    r"|delusion)\b)",
    re.IGNORECASE,
)
"""Tells that somebody woke from what was told."""

YOU = words("you your yours")
"""Words by which somebody speaks to another."""

HAPPILY = when_used(
    r"(?:\b(?:lived|live|living) happily\b|\W{0,3}the end\W{0,3}$|\bthe (?:moral|audience|curtain"
    r"|players?|actors?|puppets?) (?:of|is|applaud|clapp?|fell|falls|laughed|bow)\w{0,3}\b"
    r"|\((?:exit|exeunt|enter|aside|curtain)\b|^\W{0,4}(?:exit|exeunt|enter) (?-i:[A-Zt]))",
    re.IGNORECASE,
)
"""Ends a tale, or a scene of a play."""

_SAYER = (
    r"(?:he|she|they|i|we|the \w{2,16}(?: \w{2,16})?|(?-i:[A-Z])\w{1,16}(?: (?-i:[A-Z])\w{1,16})?)"
)
_MANNER = (
    r"(?:whisper(?:ed|s)|murmur(?:ed|s)|mutter(?:ed|s)|mumbl(?:ed|es)|sang|sings|chant(?:ed|s)"
    r"|intoned|mused|quipped|joked|lied|lies|fibbed|mocked|jeered|sneered|scoffed|teased|dreamt)"
)
WITH_A_WINK = when_used(
    r"[,.!?]?[\"”’']{0,2},? ?(?:[–—-] )?(?:said (?:no\b|nobody\b)"
    rf"|{_SAYER} (?:\w{{2,12}}ly )?{_MANNER}\b|{_MANNER} {_SAYER}\b"
    rf"|(?:{_SAYER} (?:said|says|told (?:us|me|them)|added|replied|insisted|assured|answered)"
    rf"|(?:said|says|added|replied) {_SAYER})[^.?!\n]{{0,40}}?"
    r"\b(?:wink(?:ing|ed)?|smirk(?:ing|ed)?|sneer(?:ing|ed)?|tongue in cheek|sarcastic(?:ally)?"
    r"|ironic(?:ally)?|jokingly|joking|in jest|mockingly|mock(?:ing)?|eyes rolling|rolling"
    r" (?:his|her) eyes|fingers crossed|crossing (?:his|her|their) fingers|lying|not meaning it"
    r"|in (?:his|her) sleep|in (?:his|her|a) (?:fever|dream|trance)|playfully|teasing(?:ly)?)\b)",
    re.IGNORECASE,
)
"""Tells how somebody said it: "he said *with a wink*"."""

FRAGMENT = when_used(
    r"\W{0,4}(?:(?:but|and|that is|or),? )?(?:only )?(?:if|unless|provided|assuming|supposing"
    r"|would that|were it|were that|as though|as if|not that)\b[^,]{0,160}[.!?]",
    re.IGNORECASE,
)
"""Begins a clause of a condition, and no main one: "*If you believe the landlord*."."""

ASKS = when_used(
    r"[^.!?]{0,20}\b(?:who|whom|whose|what|which|when|where|why|how|is|are|do|does|can|could|may"
    r"|must"
    r"|should|shall|will|would)\b[^.!?]{0,160}\?",
    re.IGNORECASE,
)
"""Asks something of what was told."""
ASKS_AFTER = when_used(
    r"\b(?:mean|means|meant|next|happen|happens|happened|know|knows|stand|stands|go|goes|went|did"
    r"|was"
    r"|were|had|been|change|changes|afford|cost|costs|come|comes|pay for|learn|replaces?|follows?"
    r"|succeeds?)\b|\bwhy\?",
    re.IGNORECASE,
)
"""Asks what came of it, or how it came: "What does this *mean* for you?"."""

SET_TASK = when_used(
    r"\W{0,6}(?:\d{1,2}[.)] )?(?:advise|discuss|explain|decide|calculate|determine|assess|argue"
    r"|compute"
    r"|draft|translate|answer|choose|identify|suggest|work out|find out|find the|state (?:whether"
    r"|the)"
    r"|imagine|compare|describe|prove|justify|now (?:change|suppose|imagine|assume)"
    r"|would (?:the|your|this|it))\b",
    re.IGNORECASE,
)
"""Sets a task on what was told, which is then only supposed: "*Advise* the seller."."""

POINTS = words("this that these those such")
OF_THEN = words("was were has had have")
KNOWN_OUTCOME = words(
    "first second third fourth fifth last latest only biggest largest worst best highest lowest "
    "relief surprise result part reason because why when where how after before followed part end "
    "beginning start time day year welcomed welcome good bad great news enough expected done "
    "achieved possible necessary decided confirmed true correct right so due thanks part case "
    "more less common rare unusual usual turning milestone victory success defeat blow setback "
    "disaster tragedy loss shock record step move change decision compromise response reaction "
    "punishment consequence effect sign signal proof evidence beyond clear certain undisputed fact "
    "home also accompanied met caused made given used meant all something what followed about in "
    "on "
    "at during under by with for from one their his her our its my"
)
"""Words behind "this was" by which something is told of what was done: "This was the *first*"."""

TELLER_KNOWN = words(
    "published written signed based commissioned issued released dated made held read sent "
    "appointed elected born confirmed upheld affirmed approved adopted agreed correct right true "
    "clear final public binding available subject expected due likely able unable not right "
    "delighted pleased glad sorry sad proud grateful surprised shocked happy silent brief long "
    "short old new now then there here addressed delivered received filed registered kept found "
    "discovered restored moved sold bought printed reprinted translated produced led joined asked "
    "told informed called summoned expected also still later part one among in on at by from of to "
    "with for a an the its his her their our present absent convinced certain sure satisfied"
)
"""Words behind "the report was" by which nothing is taken back."""

NO_SUCH = when_used(r"\W{0,4}(?:no|nope|not true|wrong|untrue|false)[,.!;:–—]", re.IGNORECASE)
"""Begins a line that answers the one above."""

SPEAKERS = when_used(
    r"\W{0,4}\s{0,9}(?:[AQ](?:[.:]|\))|the \w{2,14}:|(?:(?-i:[A-Z])[\w.'’-]{0,16} ?){1,4}:|[–—-]"
    r" )\s{1,9}",
    re.IGNORECASE,
)
"""Begins the words of another: "*MS HALL:* It was not."."""

DENIES = when_used(
    r"\W{0,4}(?:(?:no|never|nope)[,.!;:–—](?!\s{1,3}(?:problem|worries|thanks))"
    r"|not (?:true|so|at all|really|me|i)\b"
    rf"|(?:that|it|this) (?:is|was)(?:{_NOT}) (?:true|so|right|correct|what)\b"
    rf"|{_PERSON} (?:\w{{1,10}} )?(?:was|were|did|had|has|have|is|are|do|does|could){_NOT}[,.!;]"
    rf"|{_PERSON} (?:have|has|had|was|were|did|do) never\b|{_PERSON} never\b"
    rf"|{_PERSON} (?:deny|denies|denied|dispute|disputes|disagree)\b"
    r"|(?:absolute |complete |utter |what )?(?:nonsense|rubbish|lies)\b|who told you\b|says who\b"
    r"|(?:that['’]s|that is|so) (?:what )?you say\b|where do you get\b|what makes you\b"
    r"|(?:i|we) (?:do not|don['’]t|cannot|can['’]t) (?:accept|agree|admit)\b)",
    re.IGNORECASE,
)
"""Begins an answer by which it is not so."""
