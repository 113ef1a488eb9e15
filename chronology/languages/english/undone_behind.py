"""English words of what cannot be told behind a deed that was done: "*It still stands*"."""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.patterns import when_used

ENDED = forms(
    "close demolish dissolve wind release sell resign retire die kill sink destroy remove dismiss "
    "collect leave vacate burn shut abolish repeal disband deliver repay pay expel evict scrap "
    "cancel end stop complete finish move deport hang execute shoot poison drown bury abandon raze "
    "evacuate switch steal tear pull clear lift settle fell melt beat defeat"
) | words(
    "beaten sold died sank left paid shot felled wound burnt stolen stole torn fell drowned sunk "
    "told"
)
"""Verbs of a deed behind which nothing goes on as before: "It *closed* on 3 May; it is still "
"open"."""

STILL = words(
    "still remain remains alive intact outstanding unpaid unsold unchanged undamaged hour"
)
"""Words by which something goes on as before: "*still* stands", "is *alive*", "to this *hour*"."""

NEVER = words("never")
AGAIN = words(
    "behind again since before afterwards after until till more so later anymore once than"
)
"""Words beside "never" that speak of another time."""

COMES_AFTER = forms(
    "return recover forget forgive find see hear solve catch charge convict explain regain "
    "reopen rebuild repeat look regret doubt marry speak come replace repair cease waver give "
    "complain apologise apologize identify prosecute publish reveal learn fail get try become "
    "retrieve discover locate reply answer respond pay collect appeal"
) | words("found seen heard caught arrived reached forgotten spoke lied wavered")
"""Verbs of what never came after: "It was *never found*"."""

NOTHING = words("nothing none nobody")
NONE_THERE = when_used(
    r"\W{0,4}(?:but |yet |and |however,? )?there(?P<is>['’]s| is| are)?(?: was| were| had been|"
    r" has been| have been)?"
    r"(?:, (?:however|though|of course|in fact|alas),)? (?:\w{1,12} )?no"
    r" (?P<noun>(?:[\w'’-]{1,20} ?){1,4})",
    re.IGNORECASE,
)
"""Tells that there was none of something: "*There was no storm* that day"."""

NEVER_ANY = when_used(
    r"\W{0,4}(?:but |yet |and |however,? )?no (?:[\w'’-]{1,20} ){1,3}?(?:was|were|has|have|had|is"
    r"|are)"
    r" (?:ever|yet been|actually|in fact)"
    r" (?![^.?!]{0,40}\b(?:so|such|as|more|before|again|\w{2,10}er)\b)",
    re.IGNORECASE,
)
"""Tells that no such thing ever was: "*No fire was ever* reported there"."""

HARMLESS_NONE = words(
    "chance accident problem problems damage injury injuries casualty casualties victim victims "
    "comment comments "
    "warning warnings "
    "doubt reason objection objections opposition opponent opponents delay delays survivor "
    "survivors witness witnesses announcement explanation debate discussion vote votes dissent "
    "abstentions absentees applause reaction response reply answer loss losses harm fatalities "
    "deaths leak leaks pollution danger risk threat need question going other others further more "
    "immediate sign news details detail figures ceremony speech speeches fuss trouble resistance "
    "panic arrests arrest fine charge charges cost costs change changes apology appeal appeals "
    "value quorum amendment amendments apologies questions bids bidders offers fanfare surprise "
    "wind "
    "alternative way one"
)
"""Nouns of what there may be none of where it was so: "There was no *damage*"."""

LEAVES_IT = (
    forms(
        "comment disclose say give tell want wish plan expect need think mind matter change move "
        "oppose "
        "object attend vote name mention specify elaborate know like care belong seem mean include "
        "involve require hesitate prevent last wait hurt injure harm wound damage affect rule "
        "accept "
        "agree deter help resist invite consult inform warn ask hold seek win succeed survive "
        "escape "
        "stop miss reach cost extend apply decide blame surprise impress please satisfy enjoy "
        "understand admit release grant renew allow enter join stand make bring let go get work "
        "disappoint play speak contain cover suffice protest intervene interfere react intend "
        "participate qualify compete contest provide offer amuse return trust pursue present"
    )
    | COMES_AFTER
    | words("hurt told known given held won made clear sure enough alone due")
)
"""Verbs of what may not have been done where what was told was: "He did not *comment*"."""

BESIDE_NOT = words(
    "only just least merely simply far long unlike unusual uncommon surprisingly all"
)
"""Words behind "not" that deny no clause: "not *only*"."""

OF_NOW = words("do does don doesn are am we you")
LINKS = words("and but or nor yet")
"""Words of a denial of now, and those behind which another clause begins."""

SHIFTED = words("later earlier sooner afterwards before")
"""Words by which the same is told of another time: "it was founded a year *later*"."""

JOINS = words(
    "that who whom whose which because if unless until when where while whereas though although as "
    "than so to before after since whether for"
)
"""Words that begin a clause, or a phrase, of what is not told for itself."""

HAD_BEEN_OFF = when_used(
    r"\W{0,4}(?:but |yet |and |however,? )?(?:it|this|that|the (?:[\w-]{1,16} ){1,2})\s?had"
    r" (?:already |long |since |in fact |by then )?been (?:adjourned|cancell?ed|postponed|called"
    r" off"
    r"|put off|scrapped|abandoned|withdrawn|annulled|revoked|moved|deferred|shelved|dropped)\b",
    re.IGNORECASE,
)
"""Tells that it had been called off before: "*It had been adjourned*"."""

HAPPENED = when_used(
    r"\W{0,4}(?:but |yet |and |however,? )?(?:the|this|that|his|her|their|no|any) (?:[\w-]{1,20}"
    r" ){1,3}?"
    r"(?:never|did not|didn['’]t|had not|has not|hadn['’]t|hasn['’]t|was not to) "
    r"(?:(?:actually|really|in fact|ever|yet) )?(?:take|took|taken|happen|happened|occur|occurred"
    r"|exist"
    r"|existed|come off|came off|materiali[sz]ed?|go ahead|went ahead|gone ahead)\b",
    re.IGNORECASE,
)
"""Tells that something never took place: "*The wedding never took place*"."""
