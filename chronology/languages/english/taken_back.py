"""English words by which what was told is taken back: "Wrong, says its owner.", "or so I hear"."""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.patterns import when_used

JUDGED = when_used(
    r"(?:(?:quite |simply |plainly |all |that is |utterly |pure |sheer |absolutely |totally |"
    r"completely )?(?:wrong|untrue|false|incorrect|inaccurate|not (?:true|so|correct|right|quite)|"
    r"rubbish|nonsense|baloney|bunk|bunkum|humbug|hogwash|poppycock|balderdash|tosh|lies|a lie|"
    r"a myth|fake|fiction|a fiction|invented|made[- ]up|fake news|an invention|a fabrication|"
    r"far from it|on the contrary|no such thing|hardly|as if))\s?(?:[,:;–—!]|\.\s)",
    re.IGNORECASE,
)
"""Opens a sentence by a judgment of what was told, whoever gives it: "*Rubbish,* says he"."""

JOKING = when_used(
    r"(?:(?:i(?:['’]| a)?m|was|am|we(?:['’]| a)?re|only|just|obviously) ){0,3}"
    r"(?:kidding|joking|teasing|messing|pulling your leg|having you on|pranking|winding you up)\b",
    re.IGNORECASE,
)
"""Says that it was told in jest."""

SIGNED = when_used(
    r"(?:[🤥🙄😜🤡🧂🤪😝]|(?<![\w/])/(?:s|j|jk|sarcasm|joke|irony|hj)\b"
    r"|[(\[](?:joke|joking|just kidding|jk|not really|irony|sarcasm|satire|as if|lol|kidding)[)\]]"
    r"|\b(?:lol|lmao|rofl|jk|j/k)\b|[–—;,-]\s{0,3}(?:as if|not really|if only|yeah,? right|"
    r"(?:just|only) (?:kidding|joking)|i wish)\b)",
    re.IGNORECASE,
)
"""Stands behind words that are not meant: "/s", "– as if"."""

OWN_FAULT = when_used(
    r"(?:(?:i|we|they|he|she|the paper) (?:\w{1,10} )?(?:got|had|have|get|made|told|wrote) "
    r"(?:that|this|it|the (?:date|day|story|facts?)) (?:\w{1,12} )?(?:wrong|up|backwards)\b"
    r"|(?:my|our) (?:mistake|bad|error|fault)\b|(?:i|we) (?:was|were|am|are) (?:\w{1,12} )?"
    r"(?:wrong|mistaken|misinformed)\b(?: (?:about|on|there|in) (?:this|that|it)\b|\.|$|:)"
    r"|(?:we|i) (?:apologi[sz]e|are sorry|am sorry|regret)\b[^.]{0,20} "
    r"(?:error|mistake|slip|confusion)\b"
    r"|hold on\b|wrong (?:chat|group|thread|window|person|number)\b"
    r"|mea culpa\b|scratch that\b|strike that\b|scrap that\b|forget (?:it|that)\b)",
    re.IGNORECASE,
)
"""Owns that what was told is wrong: "We got that wrong", "Our mistake"."""

LEARNT = forms("learn find discover hear know realise realize understand tell see notice admit")
"""Verbs by which one comes to know that it was not: "I have since *learned* that it was not"."""

UNREAL = words(
    "placeholder example sample test joke hoax dream fiction template satire guess hypothesis "
    "theory scenario draft parody rumour rumor exaggeration invention wish bluff"
)
"""Nouns of what such a sentence is: "This sentence is only a *placeholder*"."""

UNCHECKED = forms(
    "see check verify confirm read find show test look ask witness hear believe prove inspect"
)
"""Verbs by which one has not made sure: "though I have not *checked*"."""

OATHS = words("i i'll i'd i'm we my im you pigs")
"""Words behind ", or" by which one swears: "or *I'll* eat my hat"."""

UPDATED = when_used(
    r"^[ \t*_#>(\[]{0,6}(?:updated?|edit(?:ed)?|corrected|correction|clarification|amended|"
    r"erratum|corrigendum|note|nb|p\.?s\.?|editor['’]s note|note to readers|revision|retraction|"
    r"this (?:article|page|story|post|report|item) (?:has been|was))\b"
    r"(?P<own>[^\n]{1,400})",
    re.IGNORECASE | re.MULTILINE,
)
"""Begins a paragraph by which a page speaks of what it said before."""

REVISING = when_used(
    r"\b(?:(?:an?|the|our|my) (?:earlier|previous|original|first|older|former) (?:\w{1,12} )?"
    r"(?:version|article|post|text|report|story|page|edition|entry|mail|message)|"
    r"wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|removed|deleted|withdrawn|retracted|"
    r"corrected|untrue|false|in error|erroneous(?:ly)?|not|never|no|still|only|instead|"
    r"did ?n['’]t|was ?n['’]t|has ?n['’]t|un\w{3,12})\b",
    re.IGNORECASE,
)
"""Says there that something was otherwise."""

OF_ALL = when_used(
    r"\b(?:(?:disregard|ignore|forget|discard|delete) (?:all )?(?:of )?(?:my|the|what|this|that|"
    r"everything|it)\b|take back (?:what|all|everything)|took back|"
    r"(?:my|the|this|that|our) (?:last |earlier |previous |first )?(?:mail|e-?mail|message|note|"
    r"letter|post|text|report)s?\b[^.\n]{0,40}? "
    r"(?:(?:is|was|are|were) (?:\w{1,10} )?(?:wrong|untrue|false|incorrect|mistaken|"
    r"meant for|sent by mistake|a mistake|not (?:true|right|correct))|(?:is|was) all wrong)|"
    r"correction to (?:what|my|our|the) (?:(?:last|earlier|previous|first) )?(?:i|we|mail|e-?mail|"
    r"message|note|letter|post|text|report)\b|"
    r"what (?:i|we) (?:wrote|said|told|sent)\b[^.\n]{0,50}? (?:is|was|are|were) (?:\w{1,10} )?"
    r"(?:wrong|untrue|false|incorrect|mistaken|not (?:true|right|correct|so))\b|"
    r"(?:none|nothing|little|not one word) (?:of what|in)\b[^.\n]{0,60}? "
    r"(?:confirmed|true|right|correct|verified|proved|proven|happened|so)\b|"
    r"(?:i|we) (?:was|were) (?:\w{1,12} )?(?:wrong|mistaken|misinformed) in (?:my|our|the)\b)",
    re.IGNORECASE,
)
"""Takes back all of an earlier message."""

CORRECTING = when_used(
    r"\s{0,9}[*_>]{0,3}(?:correction|erratum|sorry|oops|err+|edit|update|actually|wait|no\b|"
    r"my (?:mistake|bad|error)|(?:i|we) (?:was|were|am|are) (?:\w{1,12} )?(?:wrong|mistaken)|"
    r"(?:i|we) (?:mixed|got|had|muddled)|forget|scratch|strike|scrap|turns out|it turns out|"
    r"mistake|wrong|typo|not so)\b",
    re.IGNORECASE,
)
"""Begins a later message by which one puts right what one wrote."""

OF_OTHERS = when_used(
    r"\b(?:none|nothing|little) (?:of what|in)\b|\b(?:below|above|forwarded|attached|quoted)\b",
    re.IGNORECASE,
)
"""Says that it is another's message that is taken back."""

_WORKS = (
    r"(?:novels?|films?|movies?|plays?|thrillers?|comed(?:y|ies)|dramas?|sitcoms?|operas?|"
    r"musicals?|fairy ?tales?|fables?|legends?|sagas?|ballads?|screenplays?|scripts?|satires?|"
    r"serials?|short stor(?:y|ies)|(?:video|computer|board|role-playing|escape) ?games?|comics?|"
    r"novella|sequel|ghost stor(?:y|ies)|radio play|epic|romance)"
)
_WHOSE = r"(?:the|our|her|his|my|a|an|their|this|\w{2,20}['’]s)"
TALE_OPENS = when_used(
    r"(?:(?:^|[.!?:]\s{1,3}|\n)(?:now )?(?:picture|imagine(?! (?:our|my|his|her|their) )"
    r"|suppose(?! we (?:begin|start|turn"
    r"|look)\b)|pretend|let (?:us|me) "
    r"(?:imagine|suppose|pretend)|let['’]s (?:imagine|suppose|pretend|say))\b"
    r"|\b(?:scene|extract|excerpt|passage|page|chapter|lines?|opening|plot|story|beginning|"
    rf"synopsis|blurb) (?:\w{{1,12}} )?(?:from|of) {_WHOSE} (?:[\w'’-]{{1,15}} ){{0,2}}{_WORKS}\b"
    rf"|\b{_WORKS} (?:\w{{1,12}} )?(?:opens|begins|starts|goes|runs)\b"
    rf"|\bin {_WHOSE} (?:[\w'’-]{{1,15}} ){{0,2}}(?:{_WORKS}|game|escape room|scenario),? you\b"
    r"|\byou (?:are|play|take the part of) (?:an?|the) [^.\n]{1,60}\b(?:game|scenario|role)\b)",
    re.IGNORECASE,
)
"""Opens a tale that goes on in the sentences behind: "*Picture the island at night.*"."""

TALE_ENDS = when_used(
    r"\b(?:in (?:fact|reality|truth|real life)|the real|the truth|back to|so much for|"
    r"(?:the|that) (?:novel|film|play|story|tale) (?:ends|is over|closes))\b",
    re.IGNORECASE,
)
"""Ends it."""
