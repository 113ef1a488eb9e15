"""English words that set a scene: what a text tells behind them is dreamt, read out or supposed."""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.patterns import when_used

_OPENS = r"^\W{0,6}(?:\(?\d{1,3}[.)]\s{1,3})?(?:(?:now|so|then|well|and|but|next),? )?"
_WORD = r"[\w'’-]{1,20}"
_WHOSE = r"(?:a|an|the|her|his|my|our|their|your|its|this|that|another)"
_STORY = (
    r"(?:story|stories|tale|tales|yarn|yarns|fable|fables|legend|legends|saga|joke|jokes"
    r"|parable|riddle|lay|ballad|radio play|nativity play|puppet play|novel|thriller|novella"
    r"|story-?book|fairy-?tales?|picture book)"
)
_BOOK = rf"(?:{_STORY}|book|chapter|page|script|play|poem|scene)"

SUPPOSES = when_used(
    _OPENS + r"(?:let (?:us|me|[\w'’-]{1,3}) (?:imagine|suppose|pretend|assume|presume|posit"
    r"|say (?!thank|hello|good|sorry|no\b|yes\b|farewell)|be\b|have\b)"
    r"|let['’]s (?:imagine|suppose|pretend|assume|presume|say (?!thank|hello|good|sorry|no\b"
    r"|yes\b))"
    r"|(?:suppose|imagine|picture|pretend|presume|assume|supposing|assuming|posit)\b"
    r"(?! (?:our|my|her|his|their|we (?:begin|start|turn|look|go|come|take)) )"
    r"|say,? (?:that |for example,? )?(?:you|an?|the|we|he|she|they|it|your|someone|somebody)\b"
    r"|(?:take|consider|think of|envisage|visuali[sz]e|conceive of) (?:the following\b"
    r"|this (?:case|example|scenario|situation|question|puzzle)\b|someone\b|somebody\b"
    r"|(?:a|an|two|three|some|your|any)\b(?! (?:look|seat|step|break|moment|minute|bow|breath|rest"
    r"|walk|train|bus|taxi|photo|picture|hint|chance|number)\b)|(?-i:[A-Z])\b)"
    r"|put yourself\b|you are (?:an?|the|on|in|at)\b|ask yourself\b|try this\b|what if\b|what"
    r" would\b|(?:as |by way of |for"
    r" )?(?:a |an |the |our )?"
    r"(?:thought experiment|hypothetical(?:ly)?|worked example|moot (?:case|problem)"
    r"|case study|brain ?teaser|word problem)\b"
    r"|for (?:the sake of )?argument|for illustration|by way of illustration"
    r"|which (?:of (?:these|the|those)|one|sentence|answer|statement)\b[^?]{0,80}\?"
    r"|had [^.?!]{3,80}, [^.?!]{2,80}\b(?:would|might|could)\b"
    r"|if [^.?!]{3,80}, [^.?!]{2,80}\b(?:would have|might have|could have)\b"
    r"|(?:in|on) (?:another|an ideal|a perfect|a parallel|an alternat(?:e|ive)|a different"
    rf"|some other|a better|a make-believe) (?:{_WORD} )?"
    r"(?:world|universe|reality|timeline|life|planet)\b)",
    re.IGNORECASE,
)
"""Opens a case that is only supposed: "*Let us say* the seller is dead.", "*What if* it rose?"."""

DREAMS = when_used(
    r"(?:\b(?:i|he|she|we|you|they|who) (?:often |once |always |again |only )?"
    r"(?:all |both )?(?:dreamt|dreamed|dream|hallucinated|daydreamed|was dreaming|were"
    r" dreaming)\b(?! of\b)"
    rf"|\b(?:had|has|have|having) {_WHOSE} (?:{_WORD} ){{0,2}}"
    r"(?:dreams?|nightmares?|daydreams?|visions?|hallucinations?)\b(?! of\b)"
    rf"|\b(?:in|from|during) (?:{_WHOSE}|{_WORD}['’]s) (?:{_WORD} ){{0,2}}"
    r"(?:dreams?|nightmares?|daydreams?|delirium|trance|sleep|fantasy|fantasies|visions?)\b"
    rf"|\b(?:my|his|her|our|their|the|this|that) (?:{_WORD} )?"
    r"(?:dreams?|nightmares?|daydreams?|hallucinations?) (?:is|are|was|were|began|begins|went"
    r"|goes|started|starts|continued|returned)\b"
    r"|\b(?:vision|apparition|revelation|voice) (?:came|appeared|spoke) to\b"
    r"|\b(?:under|in|into|through) (?:deep )?(?:hypnosis|a trance|an? hypnotic)\b"
    r"|\bhalf[ -]asleep\b|\basleep at last\b|\bin (?:his|her|my|their|the) mind['’]s eye\b"
    r"|\b(?:talk|talked|talks|spoke|raved|muttered|mumbled|babbled|rambled|cried|shouted)\b"
    r"[^.]{0,20}\b(?:in|with|from) (?:his|her|their|my|a|the) (?:fever|delirium|sleep|trance|cups)"
    r"|\b(?:delirious|raving|feverish|hallucinating|sleepwalking|tripping)\b)",
    re.IGNORECASE,
)
"""Tells that somebody dreams what follows: "*I had a strange dream*.", "*Under hypnosis* he "
"spoke"."""

READ_OUT = when_used(
    rf"(?:\bonce upon a time\b"
    r"|\b(?:began|begin|begins|started|starts) (?:to read|reading|to tell|telling|to recite)\b"
    rf"|\bread(?:s|ing)? (?:{_WORD} ){{0,3}}(?:from|out of) {_WHOSE} (?:{_WORD} ){{0,2}}{_BOOK}\b"
    rf"|\b(?:read|reads|told|tells|telling|reading|spun|spins) (?:{_WORD} ){{0,3}}?"
    rf"(?:an?|the|his|her|their|our|another|one|more) (?:{_WORD} ){{0,3}}?{_STORY}\b(?! of\b)"
    rf"|\b(?:here (?:is|begins|starts|follows|comes|ends)|here['’]s|hear|listen to|gather round"
    rf" for|now for) {_WHOSE} "
    rf"(?:{_WORD} ){{0,3}}?{_STORY}\b"
    rf"|\b(?:story ?time|bedtime {_STORY}|ghost stor(?:y|ies)) (?:was|is|were|had|began|at|again)\b"
    rf"|\bfor {_WHOSE} (?:{_WORD} )?{_STORY}\b(?! of\b)"
    rf"|^\W{{0,4}}in (?:{_WHOSE}|{_WORD}['’]s) (?:{_WORD} )?(?:version|telling|retelling)\b"
    rf"|\b{_STORY} (?:was|is) (?:about|of) (?:a|an|the|two|three|how)\b"
    rf"|\b(?:put on|in) (?:his|her|a|the|my|their) (?:{_WORD} )?"
    r"(?:story-?tell(?:ing|er)s?|spooky|ghostly)[\w'’]{0,3} (?:\w{1,10} )?voice\b"
    rf"|\b(?:audio-?book|puppets?|puppeteer|minstrel|bard|troubadour|storyteller|narrator|jester"
    rf"|ventriloquist) (?:{_WORD} ){{0,2}}?(?:bowed|bows|began|begins|sang|sings|droned|took|takes"
    r"|told|tells|went|goes|went on|continued|continues|opened|opens|spoke|speaks|started|starts"
    r"|struck|cleared|paused|intoned|played)\b"
    rf"|\b(?:sang|sings|sing|singing|recited|recites|reciting|performed|intoned|struck up)"
    rf" (?:{_WORD} ){{0,4}}(?:ballad|song|lay|hymn|poem|verses?|aria|lines|rhyme|shanty|epic)\b"
    r"|\bthe curtain (?:rises|rose|goes up|went up|opens|opened|falls|fell|parts|parted)\b"
    rf"|\b(?:in|of|from) (?:tonight['’]s|this week['’]s|last night['’]s|today['’]s|the|this|next)"
    rf" (?:{_WORD} )?episode\b|\b(?:tonight['’]s|this week['’]s) (?:episode|instalment"
    rf"|installment)\b"
    rf"|\b(?:rehearsals?|rehearsing|read-?through|table read|auditions?)\b[^.]{{0,40}}"
    rf"\b(?:began|begin|begins|started|opened|with|of|scene|lines|act)\b"
    r"|\b(?:game|quest|adventure|campaign|level|mission) (?:is set|starts|begins|opens|started"
    r"|began|opened|takes place)\b(?! (?:at|on) \d)"
    rf"|\b(?:first|opening|last|final|new) (?:{_WORD} )?(?:page|line|lines|chapter|scene|words|act)"
    rf" of {_WHOSE} (?:{_WORD} ){{0,3}}?(?:novel|thriller|play|film|script|story|book|saga)\b"
    r"|\b(?-i:EXERCISE (?:EXERCISE|ONLY|MESSAGE)|FOR EXERCISE|DRILL ONLY|NO DUFF"
    r"|TEST MESSAGE|THIS IS A (?:DRILL|TEST|EXERCISE))\b)",
    re.IGNORECASE,
)
"""Tells that what follows is read out, sung or played: "*She read from the storybook*."."""

_SEEING = (
    r"(?:look|gaz|peer|star|se[ei]|saw|speak|spoke|sa[iy]|t[eo]l[ld]|murmur|whisper|chant|clos"
    r"|reveal"
    r"|foresee|foresaw|predict|consult|shuffl|deal|dealt|la[iy]|turn|read|hear|show|prophes|intone"
    r"|promis|know|knew|went|announc|declar|fell|forecast|divin)"
)
_SEERS = (
    r"(?:astrologers?|fortune-?tellers?|clairvoyants?|soothsayers?|psychics?|seers?|oracle"
    r"|palmist|prophet(?:ess)?|(?:the|a) medium|tarot|crystal ball|horoscopes?|tea ?leaves"
    r"|s[ée]ance"
    r"|ouija|the stars|the cards|the spirits|her palm|his palm|entrails|runes)"
)
FORETOLD = when_used(
    rf"(?:\b{_SEERS}\b[^.]{{0,50}}\b{_SEEING}\w{{0,6}}\b"
    rf"|\b{_SEEING}\w{{0,6}}\b[^.]{{0,50}}\b{_SEERS}(?!\w))",
    re.IGNORECASE,
)
"""Tells that somebody sees it in the stars: "*She gazed into her crystal ball*."."""

WINKS = when_used(
    r"(?:\bcross(?:ed|ing|es) (?:his|her|their|my|your) fingers\b|\bwith a straight face\b"
    r"|\btongue[ -]in[ -](?:his |her )?cheek\b|\brolled (?:his|her|their|my) eyes\b"
    r"|\b(?:air|scare) quotes\b|\bthanks for nothing\b|\bsurprise,? surprise\b|\bhow (?:this|it"
    r"|the story|these things) (?:goes|go|works)\b"
    r"|\bpull(?:ed|ing|s)? (?:my|our|your|his|her|their) leg\b"
    r"|^\W{0,6}(?:oh,? (?:yes|sure|of course|really)|yeah,? (?:right|sure)|sure,? sure"
    r"|as if|my foot|of course not|you wish)\b[^\n]{0,30}[.!]\W{0,3}$)",
    re.IGNORECASE,
)
"""Tells that what follows is not meant: "*He crossed his fingers*.", "*Oh yes, of course.*"."""

_ASKED = (
    r"(?:text|texts|sentences?|passages?|paragraphs?|words?|questions?|verbs?|gaps?|blanks?"
    r"|dialogues?|stor(?:y|ies)|statements?|cases?|scenarios?|facts|forms?|dates?|names?|fields?"
    r"|entries|entry|tense|style|templates?|boxes|box|passive|active|french|german|spanish|english"
    r"|headings?|placeholders?|wording|example|model|pattern)"
)
INSTRUCTS = when_used(
    _OPENS + r"(?:exercise|task|activity|drill|quiz|worksheet|question) \d{1,3}[.:]\s{1,3}"
    r"|" + _OPENS + r"(?:please )?(?:read|study|look at|translate|rewrite|rephrase|complete"
    r"|underline|match|answer|fill in|fill out|choose|put|use|write|give|state|enter|copy|type"
    r"|insert|adapt|follow|describe|record|note down|start with|begin with|word|replace|change"
    r"|edit|delete|modify|add) "
    rf"(?:(?:the|these|this|each|all|into|in|a|an|full|your|exact|complete|short|plain|simple|only"
    rf"|clear|following|correct|right|past|present|whole|first|next|earliest|it|them|every|one|out"
    rf"|with|from|of) ){{0,5}}{_ASKED}\b"
    r"|" + _OPENS + r"(?:please )?(?:write|state|say|note|describe|record|tell us|explain|set out)"
    r" (?:(?:down|out|exactly|clearly|briefly|in full) )?(?:what|when|who|where|how)\b"
    r"|" + _OPENS + r"(?:entries|sentences|minutes|notices|letters|messages|reports"
    rf"|headlines|press releases|statements|(?:the|an?) (?:{_WORD} )?(?:entry|notice|letter|message"
    r"|report|statement|sentence|system|screen|prompt|form|model|program))"
    r" (?:should|must|may|might|could|can|will|would)\b"
    r"|" + _OPENS + r"(?:entries|sentences|minutes|notices|letters|messages|reports"
    r"|headlines|press releases|statements) (?:follow|take|look|read|run)\b"
    r"|\b(?:illustrative|illustration|demonstration|training|testing|example) (?:only|purposes)\b"
    r"|\b(?:is|are) (?:purely |merely |only |entirely )?(?:illustrative|hypothetical|made[- ]up"
    r"|fictional|fictitious|imaginary)\b",
    re.IGNORECASE,
)
"""Bids one write, read or translate what follows: "*Give exact dates*, e.g. …"."""

OF_THE_WORK = when_used(
    rf"\W{{0,3}}(?:it|they|both|this|that|the (?:{_WORD} )?(?:book|novel|thriller|play|film|movie"
    r"|show|story|tale|series|game|script|ballad|song|poem|painting|opera|musical|exercise|drill"
    r"|performance|production|premiere|episode|concert|sequel|edition|translation|festival))"
    r" (?:was|were|is|are|has been|have been|had been) (?:first |finally |later |then |also )?"
    r"(?:published|performed|staged|filmed|shown|screened|premiered|released|printed|reprinted"
    r"|reissued|translated|sold|cancelled|recorded|broadcast|aired|written|finished|held|opened"
    r"|launched|given|banned|serialised|serialized|adapted|nominated|shortlisted)\b",
    re.IGNORECASE,
)
"""Tells of the work itself: "Her novel is selling well. *It was published* on 3 May"."""

UNREAL = words(
    "novel novels film films movie movies play thriller thrillers comedy drama sitcom opera "
    "musical "
    "fairytale fable fables legend legends saga sagas myth myths ballad ballads screenplay dream "
    "dreams daydream hallucination satire satires parody spoof skit sketch storyline plot "
    "fiction cartoon comic simulation sequel prequel soap tale tales fantasy premise "
    "story synopsis blurb climax hero heroine protagonist villain narrator scenario scenarios "
    "hypothesis drill exercise exercises dictation quiz worksheet template templates specimen "
    "boilerplate placeholder role-play rehearsal episode season scene stage prophecy prophecies "
    "prediction predictions horoscope forecast imagination novella debut blots "
    "counterfactual history lorem poem hymn verse verses libretto aria "
    "comedian clown jester puppet puppets carnival joke hoax rumour rumor gossip puzzle riddle"
)
"""Nouns of what is told, played, dreamt or supposed."""

DOUBLE = words(
    "history season stage scene forecast story play film films movie drill exercise exercises "
    "debut "
    "comic soap sketch legend legends opera drama carnival comedian joke rehearsal"
)
"""Those of them that are as often of this world."""

OPENING_IT = forms(
    "tell open begin start revolve imagine depict portray describe recount narrate follow"
) | words(
    "set about goes ran dark has everything changes changed another alternate alternative out"
)
"""Words beside them by which they are the tale that follows: "the third *season* opens"."""

MERE = words(
    "test tests dictation specimen template templates boilerplate placeholder sample samples draft "
    "case counterfactual scenario problem exercise exercises question puzzle riddle typing lorem "
    "data example examples model drill quiz task activity"
)
"""Words of a heading without a verb, under which something is only shown: "*Typing test.*"."""

AS_LABEL = words(
    "dictation specimen template templates boilerplate placeholder sample samples counterfactual "
    "scenario riddle quiz typing lorem role-play rehearsal fiction parody satire spoof"
)
"""Those of them that show something before a colon, too, where others head a record."""

FOR_ONE = phrases("for example", "for instance")
"""Words at the end of a sentence that names an instance: "Take the ferry, *for example*."."""

OF_HERE = words("here this it there these following")
"""Words that open a sentence which says what follows: "*This* is alternate history"."""

SCRIPT = when_used(
    r"(?-i:\b(?:SCENE|ACT|INT|EXT|FADE IN|CUT TO|CURTAIN|Scene \d{1,3}|Act (?:[IVX]{1,4}|\d))\b)"
)
"""Heads a scene of a script."""

MOCK_MEDIA = when_used(
    r"\b(?:satir(?:e|ical)|carnival|parody|spoof|april fools?['’]?|prop|joke|fake|mock|humou?r"
    r"|comedy"
    r"|fictional|fictitious|imaginary|invented|fantasy|role-?play|clue|event)"
    r" (?:newspaper|show|bulletin|paper|website|magazine|page|article|radio|programme|program|news"
    r"|video|broadcast|headline|letter|diary|entry|report|cards?|sheet|chronicle)s?\b(?!"
    r" (?:editor|club))",
    re.IGNORECASE,
)
"""Names a paper, or a show, that is none in earnest: "The *carnival newspaper* is out"."""

OPEN_PLACES = when_used(
    r"(?:\[(?:(?:your|the|full|first|last|company|insert|client|customer|recipient|sender) )?"
    r"(?:names?|dates?|officer|signature|address|template|sample|specimen|example|company|amount"
    r"|title|number|reference|insert[^\]\n]{0,40}|client|customer|recipient|sender|place|city|tbc"
    r"|placeholder|illustrative|fictional|hypothetical|exercise)\]"
    r"|\{\{[^{}\n]{1,40}\}\}|<<[^<>\n]{1,30}>>|<(?:name|date|customer|client|insert[^>\n]{0,40}"
    r"|your [^>\n]{1,30})>)",
    re.IGNORECASE,
)
"""Leaves a place open in a form that nobody has filled in: "Dear *[Name]*"."""

INSTANCE = when_used(
    r"\w[^.;:\n]{0,160}[ (](?:for (?:instance|example)|e\.g\.|such as|along the lines of),?"
    r"\s{0,3}[\"“‘'(]{0,2}\s{0,3}$",
    re.IGNORECASE,
)
"""Gives, within a sentence, what might be told: "The clerk enters, *for instance*, …"."""

TRADED = forms(
    "publish sell buy print premiere screen release review award nominate fund finance finish "
    "shoot "
    "close cancel ban translate auction stage hold win lose commission copy license sue record"
) | words("sold bought won lost held shot true selling critics fans festival prize industry")
"""Words beside them by which they are a thing of this world: "the novel was *published*"."""
