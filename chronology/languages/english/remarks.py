"""English words of remarks: what is said right behind, or above, of what was told."""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.patterns import when_used

ASKING = words("who whom whose what which when where why how")
"""Begin a question of its own: "Who follows her?"."""

JUDGES = when_used(
    r"\s{0,9}[*_#>]{0,4}(?P<label>(?:our )?(?:verdict|rating|fact[- ]?check(?:ed)?|truth|ruling"
    r"|veracity|assessment))[*_]{0,2}"
    r"\s?[:–—-]\s?(?P<judgment>[^\n]{1,160})",
    re.IGNORECASE,
)
"""Begins a line or a sentence that judges what was told."""

AFFIRMED = when_used(
    r"[\s\"“'*_]{0,4}(?:mostly )?(?:true|correct|confirmed|accurate|yes|verified|genuine|real)\b",
    re.IGNORECASE,
)
"""Begins a judgment by which it is so."""

PUT_RIGHT = when_used(
    r"\s{0,9}[*_]{0,2}(?:in (?:truth|fact|reality|actual fact)|actually|really|the truth is"
    r"|or (?:so|rather|not)\b|yeah,? right|as if|sure,? sure|if only)\b",
    re.IGNORECASE,
)
"""Begins what is so instead."""

ERRATUM = when_used(
    r"^[ \t*_#>]{0,6}(?:erratum|errata|corrigend(?:um|a)|correction"
    r"|note (?:of|by|from) the editors?|editors?['’]?s?['’]? note)"
    r"\s?[:–—-]\s?(?P<own>[^\n]{1,300})",
    re.IGNORECASE | re.MULTILINE,
)
"""Begins a line that puts a text right."""

ABOVE = when_used(r"\b(?:above|overhead)\b", re.IGNORECASE)
"""Says that it is of what stands above."""

FOOTNOTE = when_used(r"[\"”’'.,;)]{0,3}(?P<mark>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\*{1,3}|†|‡|§|\[\d{1,2}\])")
"""A sign of a note, behind words."""

NOTE_LEADS = r"[ \t]{0,4}[.):]?[ \t]{0,4}(?P<own>[^\n]{1,200})"
"""What a note says behind its sign."""

SOURCED = when_used(
    r"(?:see|source|cf\.?|ibid\.?|minutes|report of|interview|letter|archive|p\. ?\d|pp\. ?\d"
    r"|https?:|www\.)",
    re.IGNORECASE,
)
"""Begins a note that only names where something stands."""

CITED = when_used(
    r"(?:as (?:defined|set out|described|provided|recorded|shown) (?:in|at|by|under) |under )?"
    r"(?P<named>[^.;:\n]{0,80}?)"
    r"\b(?:pages?|pp?|paras?|paragraphs?|clauses?|schedules?|exhibits?|tabs?|bundles?|appendix|annex"
    r"|invoices?|documents?|doc|volume|vol|sections?|folio|items?|minutes?|no)\b\.?"
    r" ?(?:[A-Z]{0,4}[-/ ]?\d[\d./-]{0,8}|[A-Z])(?:, ?\d{1,4})?[ \t]{0,4}\.?[ \t\r]{0,4}\Z",
    re.IGNORECASE,
)
"""A whole note that only names where something stands, at its end: "Report, page 4."."""

OF_WHAT_FOLLOWS = words("following follows below hereafter")
"""Words for what stands below."""

PAPERS = words(
    "article story page post text report document entry piece paper claim statement message release"
)
"""Nouns of a text that speaks of itself; in small letters."""

CITED_PAPERS = PAPERS | words(
    "the a bundle trial witness minutes letter contract agreement register log judgment judgement "
    "transcript survey order lease deed plan file volume book tab page pages p pp para paragraph "
    "clause schedule exhibit appendix"
)
"""Words of a paper that a note names, and none that judges it: no "*doubtful*, page 4"."""

NOT_SO = (
    words(
        "fiction fictional fictitious invented imaginary imagined made-up satire satirical parody "
        "spoof hoax joke untrue false wrong withdrawn retracted unconfirmed unverified disputed "
        "fake forged debunked fabricated mistake mistakes lie lies rumour rumours rumor rumors"
    )
    | forms("withdraw retract invent fabricate debunk")
    | words("draft")
)
"""Words by which a text is told not to be so, or not to be one to rely on."""

UNDOING = forms(
    "retract withdraw recant overturn reverse quash annul disown invent fabricate dispute doubt "
    "disbelieve question contest deny challenge rescind vacate reject debunk"
) | words("made set making void overruled")
"""Verbs by which somebody takes back, or contests, what was told."""

FINDINGS = words(
    "finding findings claim claims statement report story account ruling decision conclusion "
    "judgment judgement assertion allegation version confession evidence testimony verdict order"
)
"""Nouns of what was told, or found."""

CONDITION = when_used(
    r"\s{0,3}(?:(?:but|and|yet) )?(?:only )?(?:if|unless|provided|providing|on condition"
    r"|subject to|save|except|(?:as|so) long as|failing which|otherwise|to the extent|in ?so ?far"
    r"|without prejudice)\b[^,]*\Z",
    re.IGNORECASE,
)
"""Is a condition of what was told, behind a mark: "*; provided that the cheque was honoured*"."""

OWN_WORDS = when_used(
    r"\b(?:this|that|the (?:above|foregoing|preceding|said|present)|the foregoing|the above)"
    r"(?: (?:clause|sentence|recital|provision|paragraph|sub-?clause|statement|entry|line|passage"
    r"|wording|foregoing|above|finding|undertaking|representation|warranty|declaration))?\b",
    re.IGNORECASE,
)
"""Speaks of words of the text: "*this clause*", "*the foregoing*"."""

OF_NO_EFFECT = when_used(
    r"\b(?:no (?:\w{2,12} )?(?:effect|force|weight|validity)|without (?:\w{2,12} )?(?:effect|force)"
    r"|void|null|invalid|ineffective|inoperative|unenforceable|conditional(?:ly)?|unless|only if"
    r"|only where|only when|provided that|subject to|struck (?:out|through)|deemed deleted"
    r"|(?:not|n['’]t|never) (?:\w{2,12} )?(?:rel(?:y|ied)|apply|bind(?:ing)?|be relied|count"
    r"|valid|effective|operative|in force|true|stand|admitted|agreed|accepted|adopted|proven"
    r"|proved|correct|made))\b",
    re.IGNORECASE,
)
"""Tells that such words are not to be relied on, or hang on a condition."""

ALONE = forms("recant confabulate") | words("misspoke fibbed lied")
"""Verbs by which somebody takes back what they said, without a word for it."""

NODS = words(
    "ok okay k thanks thank thx cheers great cool nice yes yep yeah congrats congratulations noted "
    "lovely wow good finally hooray brilliant super perfect same true agreed agree indeed sure "
    "fine right exactly awesome amazing sad pity shame welcome understood received seen done bad"
)
"""Words of a short message by which one takes note of what was told."""

TAKES_BACK = when_used(
    r"\s{0,4}(?:\*|edit\b|typo|correction|sorry|oops|nope|no\b|nah|jk\b|j/k|just kidding|kidding"
    r"|scratch|ignore|nvm|never ?mind|my bad|wait\b|actually|lol\b|haha|fake|wrong|this message"
    r"|that was|it was|i meant|meant|i mean|not true|dream|source\?|\[gif|\[sticker|[🤥🙄😜😂🤣])",
    re.IGNORECASE,
)
"""Begins a message by which the one before may be taken back, or laughed at."""

REFERRING = words("this that it these")
PARTICLES = words("up aside now all today again")
"""Words behind them that belong to the verb before: "set this *aside*"."""
FAILING = words("cannot can't wrong erred error unsafe mistaken flawed")
"""Words by which a finding does not stand."""
THIS = words("this")
DISBELIEF = when_used(r"\bbelieve (?:a|one|any) (?:single )?word\b|\bbelieve (?:it|that) or not\b")
NEGATIVE = when_used(r"\b(?:not|none|no|never|cannot)\b|n['’]t\b", re.IGNORECASE)
IN_IT = when_used(
    r"\s{0,9}(?P<own>(?:in|throughout|during) (?:it|this one)\b"
    r"|in its (?:\w{1,12} )?(?:act|scene|chapter)\b|there\b"
    r"|in the (?:\w{1,12} )?(?:act|scene|chapter|episode)\b|it (?:tells|shows|opens)\b)",
    re.IGNORECASE,
)
"""Opens a sentence of what goes on in a work that was named before."""
WORKS = words("book story poem painting game show podcast musical")
"""Nouns of works, besides those that are always invented."""
VERIFIED = words("verified confirmed checked genuine real fact factual authentic substantiated")
