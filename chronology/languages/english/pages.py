"""English words by which a page tells its title, its publisher, its date and its author."""

import re

from chronology.languages.english.names import ORDINAL_ENDING, WRITTEN_MONTH
from chronology.patterns import when_used

KEYED = when_used(
    r"^[ \t]*(?P<key>title|publisher|date|published(?: on)?|publication date)"
    r"[ \t]*(?::[ \t]*|[ \t]+(?=\d{4}-))(?P<value>[^\r\n]{1,200}?)[ \t\r]*$",
    re.IGNORECASE | re.MULTILINE | re.ASCII,
)
DATE_LED = when_used(r"\A\s*date[ \t]+(?P<value>\d{4}-\d\d-\d\d)\b", re.IGNORECASE | re.ASCII)
# What a day with its year has, in figures or words: "the fourth of June, seventeen hundred".
YEAR_SIGN = when_used(r"\d|hundred|thousand|teen|ty\b", re.IGNORECASE)
BESIDE_A_DATE = when_used(
    r"\b(?:published|posted|date|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\d{1,2}:\d\d(?::\d\d)?|[ap]\.?m|utc|gmt|[+-]\d\d:\d\d)\b|[\W_]",
    re.IGNORECASE | re.ASCII,
)
NAME = r"(?P<name>[A-Z][\w.&’'-]{1,40}(?: (?:[A-Z][\w.&’'-]{0,40}|of|the|and)){0,5})"
PUBLISHERS = (
    when_used(rf"[,:] {NAME} reports?(?= ?[.:\n]|$)", re.MULTILINE),
    when_used(rf", {NAME} cites\b"),
    when_used(rf"^(?:Source|Publisher|Published by): *{NAME}\.?\s*$", re.MULTILINE),
    when_used(rf"^{NAME} Press (?:Office|Service)\.?\s*\Z", re.MULTILINE),
)
OFFICE = when_used(r" Press (?:Office|Service)")
# What follows an article on its page: readers' words, and other articles.
READERS = r"(?:(?:reader|user)s?['’]? )?(?:comments?|replies|responses|reactions)"
BEHIND = when_used(
    rf"[#*_ ]{{0,8}}(?:{READERS}:?|leave a (?:comment|reply)|join the (?:conversation|discussion)"
    r"|(?:related|latest|more|other|recent)(?: (?:articles?|news|posts?|stor(?:y|ies)|reading))?:?"
    r"|(?:read|see) (?:also|more|next):?|you may also like:?)[#*_ ]{0,8}",
    re.IGNORECASE,
)
# Behind the day of an issue that was printed: "The Herald | Friday, May 12, 2023 | Page A4".
PRINTED_PAGE = when_used(
    r"\A\s{0,3}[|·,/–—-]\s{0,3}(?:pages?|p\.|pp\.|section|seite|s\.)\s?[A-Z]{0,2}\s?\d{1,3}"
    r"(?:\s?(?:and|&|to|,|-|–)\s?\d{1,3})?\s{0,3}\Z",
    re.IGNORECASE,
)
# A label above the day of what is to come: "Next webinar".
UPCOMING = when_used(
    r"\s*(?:our |the )?(?:next|upcoming|forthcoming|coming up|save the date|join us)\b",
    re.IGNORECASE,
)
# Headings of a page that head no text.
FURNITURE = when_used(
    r"(?:social|share|sharing|follow|listen|print|subscribe|sign up|log ?in|contents"
    r"|accessibility)\b",
    re.IGNORECASE,
)
# Labels above a day that say nothing of it.
OF_TOPICS = when_used(r"(?:tags?|topics?|categor(?:y|ies)|filed under|in)\W{0,3}\Z", re.IGNORECASE)
HEADING_OF_COMMENTS = r"(?:(?:reader|user)s?['’]? )?(?:comments?|responses):?"
"""A heading over what readers wrote that has nothing else."""
COUNTED = when_used(rf"(?:\d{{1,6}}|no) {READERS}|{READERS} ?\(\d{{1,6}}\)", re.IGNORECASE)
COUNTED_ABOVE = when_used(
    rf"(?:{COUNTED.pattern}|(?:\d{{1,6}}|one|two|three|no) (?:thoughts?|comments?|replies))"
    r"(?: (?:to|on|for)\b[^\n]{0,200}|:)?",
    re.IGNORECASE,
)
"""A heading over what readers wrote: "2 responses to “New quay opened”", "Comments (3)"."""
SAYS = ("says", "said", "wrote", "writes", "commented", "replied")
"""What stands behind the name of a reader over what he wrote."""
PUBLISHED_KEY = when_used(r"\s*(?:published|publication date|posted)\b", re.IGNORECASE)
OF_PUBLISHING = when_used(r"\b(?:publish\w{0,4}|publication|posted|issued?|press|news)\b|^date:?$")
OTHER_DATE = when_used(
    r"(?:[\w'’-]{1,30} ){1,3}dates?|dates? of [\w'’ -]{1,40}"
    r"|(?:[\w'’-]{1,30} ){0,3}(?:deadlines?|due|updated?|updates|modified|revised|edited|corrected"
    r"|reviewed|accessed|retrieved|archived|copyright|born|died|founded|established|expires|expiry"
    r"|in force|valid|since"
    r"|effective|when|venue|schedule|timetable|calendar|agenda|starts|ends|closes|opens)"
    r"|(?:copyright|©)[\w'’ -]{0,40}"
)
OCCASION = when_used(
    r"(?:[\w'’-]{1,30} ){0,2}(?:conferences?|events?|meetings?|hearings?|sessions?|workshops?"
    r"|seminars?|webinars?|summits?|trials?|exams?|elections?|submissions?|registration"
    r"|applications?|exhibitions?|concerts?|matches|courses?)"
)
HAPPENS = when_used(
    r"[\s*_#>•·–-]{0,8}(?:venue|location|place|where|time|when|doors|registration|deadline|speakers?"
    r"|organi[sz]ers?|agenda|chair|attendees|participants|present|tickets|admission|fee)[\s*_]{0,4}:",
    re.IGNORECASE,
)
PLAIN_DATE = when_used(
    r"[\s*_#>•·–-]{0,8}date[\s*_]{0,4}:?[\s*_]{0,4}(?=\Z|\d|\w{1,12},? )", re.IGNORECASE
)
# What stands right before the day of a document, in its first lines.
_INSTRUMENT = (
    r"(?:agreement|deed|contract|lease|indenture|memorandum|amendment|undertaking|guarantee|will"
    r"|licen[cs]e|addendum|settlement|note|mortgage|bond|declaration|affidavit|resolution)"
)
_MADE = (
    r"(?:made|entered into|executed|concluded|signed|dated)(?:,? and (?:entered into|executed))?"
)
MADE = when_used(
    rf"\b{_INSTRUMENT}\b[^.;]{{0,160}}?\b{_MADE}"
    r"(?: and effective)?(?: (?:as of|effective as of|effective|on|as at|this|with effect from))?"
    r"(?: the| this)?(?: day of)? ?\Z",
    re.IGNORECASE,
)
# A headline on a contract, which is no contract itself: "Contract signed 9 June 2023".
MERELY_SIGNED = when_used(
    rf"\A(?!(?:this|the) )(?:[\w’'-]{{1,30}} ){{0,4}}{_INSTRUMENT}"
    r" (?:signed|concluded|executed|made)(?: on)? \Z",
    re.IGNORECASE,
)
_SITTING = (
    r"(?:meetings?|sessions?|sitting|hearing|assembly|conference call|call|council|committee|board)"
)
MEETING = when_used(
    rf"\A[#*_\s]{{0,8}}(?:(?:(?:draft|approved|final|summary) )?(?:minutes|notes|record|protocol"
    rf"|report|proceedings|summary|transcript)\b[^.;]{{0,160}}?\b{_SITTING}|{_SITTING})\b"
    r"[^.;]{0,100}?\b(?:of|on|held|held on|held this|dated) (?:the )?(?:[a-z]{3,6}day,? )?\Z",
    re.IGNORECASE,
)
RANGE = when_used(r"(?:to|and|until|till|through|bis|or|&)?", re.IGNORECASE)
MINUTES = when_used(r"[#*_\s]{0,8}(?:[\w' -]{1,60} )?minutes\b", re.IGNORECASE)
HANDED_DOWN = when_used(
    r"\A[#*_\s]{0,8}(?:(?:this |approved )?(?:judg(?:e)?ment|order|decision|ruling|opinion|award)"
    r"(?: was| is)?(?: approved| reserved)?"
    r" (?:handed down|delivered|given|issued|entered|dated|released|rendered|of)|decided|filed"
    r"|handed down|delivered)(?: by [^.;]{1,60})?(?:,| on| the|:){0,2} ?(?:[a-z]{3,6}day,? )?\Z",
    re.IGNORECASE,
)
_PLACE = r"[A-Z][\w.'’-]{1,20}(?:[ /-][A-Z][\w.'’-]{0,20}){0,3}"
DATELINE = when_used(
    rf"\A[#*_\s]{{0,8}}{_PLACE}(?:, {_PLACE}){{0,2}},?(?: [-–—]{{1,2}})? ?\(?"
    r"(?:(?:le|den|am|a|li) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?\Z"
)
BEHIND_DATELINE = when_used(
    r"\)?,?(?: ?[(/][^()/\n]{1,40}[)/]\.?)?(?: [A-Z][A-Za-z ]{1,20})? ?(?:[-–—]{1,3}|:) ?\S"
)
# Behind a day, and a dash or a word of ranges, what is its end: a day, a year, or none yet.
ENDS_A_RANGE = when_used(
    r",?\s{0,3}(?:[-–—]{1,3}|to\b|until\b|till\b|through\b)\s{0,3}"
    r"(?:[)\]]"
    r"|(?:(?:circa|ca?|about|abt|around|after|before|bef|aft|between|early|mid|late|died|d"
    r"|possibly|probably)\b\.?\s{0,3}|†\s{0,3}){0,2}"
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ .-](?:of )?(?:{WRITTEN_MONTH})|(?:{WRITTEN_MONTH}) \d"
    r"|\d{4}(?!\d|:)|\d{1,2}[./-]\d{1,2}[./-]\d{4})"
    r"|(?:present|today|now|ongoing|unknown|open|\?)\W{0,3}(?:\n|\Z)))",
    re.IGNORECASE,
)
GOES_ON_BY_A_DASH = when_used(r"\s{0,3}[-–—]")
PLACE_AND_DAY = when_used(
    rf"\A{_PLACE},? (?:[|–—-] )?(?:the |this |on |den |le |am )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\Z"
)

BYLINE = when_used(
    r"^[ \t#*_]{0,8}(?:by|from|author|speaker|interview(?:ee)?)\b[ \t]{0,4}:?[ \t]{1,4}"
    r"(?![^\n]{0,120}:[ \t]{0,8}$)"  # "BY MS. FINCH:" asks, and wrote nothing
    r"(?P<name>[^\n]{1,120})",
    re.IGNORECASE | re.MULTILINE,
)
# What stands before a figure that is no reference mark: "May 3", "in 1914".
ANY_MONTH = when_used(WRITTEN_MONTH)
DAY_OR_NONE = when_used(rf"(?:\d{ORDINAL_ENDING}?|\b(?:in|In))\s\Z")
# Words of reference marks: before their figure, and in its place.
NOTES = r"(?:note|nb|fn\.?|n\.?|ref\.?)"
REMARKS_OF_EDITORS = (
    r"citation needed|clarification needed"
    r"|(?:by )?who(?:m)?\?|when\?|where\?|which\?|update|better source needed|dubious"
)
# What a raised figure behind it is a power of.
UNITS = when_used(
    r"(?:(?:kilo|centi|milli|micro|nano|deci|hecto|mega|giga)?"
    r"(?:met(?:re|er)|lit(?:re|er)|gram(?:me)?|newton|joule|pascal|watt|volt|amp(?:ere)?|hertz"
    r"|ohm|second|tonne|ton|mole|kelvin|radian|pixel|bit|byte)"
    r"|mile|foot|feet|inch(?:e)?|yard|acre|hectare|micron|furlong|fathom|chain|rod|knot|pound"
    r"|ounce|gallon|pint|barrel|bushel|square|cube|unit|parsec|degree"
    r"|hundred|thousand|million|billion|trillion|dozen)s?",
    re.IGNORECASE,
)

# Beside a date that a page shows: what says that it is the publication's, or another one's.
PUBLISHED = frozenset(
    {
        "published", "published on", "published at", "published by", "published in", "posted",
        "posted on", "posted at", "posted by", "posted in", "publication date", "pub date",
        "date published", "published date", "publish date", "published online", "first published",
        "first published on", "first posted", "originally published", "originally published on",
        "created", "created on", "written", "written on", "submitted", "submitted on",
        "submitted by", "issued", "issued on", "date issued", "date", "dated", "news",
        "press release", "news release", "uploaded on",
        "article published", "story published", "pub", "by", "streamed live on", "post date",
        "available online", "online", "date of publication", "filed", "sent", "sent on",
        "date of issue", "issue date", "date of letter", "letter date", "date of report",
        "report date", "date of judgment", "date of judgement", "date of decision",
        "date of order", "decided", "date filed", "handed down", "handed down on",
        "for immediate release", "for release", "for release on", "for immediate release on",
        "for publication", "for publication on",
    }
)  # fmt: skip
CHANGED = frozenset(
    {
        "updated", "updated on", "updated at", "update", "last updated", "last updated on",
        "last update", "modified", "last modified", "last modified on", "modified on", "revised",
        "last revised", "revised on", "edited", "last edited", "last edited on", "edited on",
        "corrected", "reviewed", "last reviewed", "medically reviewed", "last reviewed on",
        "accessed", "accessed on", "retrieved", "retrieved on", "archived", "archived on",
        "captured", "saved from", "copyright", "born", "died", "deadline", "due", "expires",
        "effective", "when", "starts", "ends", "closes", "opens", "begins", "until", "through",
        "valid until", "event date", "date of event", "venue", "joined", "member since", "since",
        "received", "accepted", "revision received", "last changed", "as of", "today is", "today",
        "printed", "printed on", "next", "previous", "next meeting", "meeting date",
        "effective date", "start date", "end date", "closing date", "due date", "last post",
        "last seen", "last activity", "from", "to", "between", "before", "after", "conference",
        "hearing", "on view", "release notes", "released", "released on", "release date",
        "premiered", "premiered on", "joined on", "registered", "fact checked", "correction",
        "corrections", "clarification", "recorded", "recorded on", "filmed", "filmed on",
        "conducted", "conducted on", "interviewed on", "photographed", "taken on", "held on",
        "in force", "in force since", "in force from", "valid from", "valid since",
        "entry into force",
        "embargoed until", "embargo until", "event", "match", "game",
    }
)  # fmt: skip
BESIDE = frozenset(
    {
        "on", "at", "in", "by", "the", "of", "and", "am", "pm", "a.m", "p.m", "a.m.", "p.m.",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
        "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "utc", "gmt", "bst",
        "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "cet", "cest",
        "ist", "jst", "aest", "aedt", "sgt", "hkt", "msk", "eastern", "pacific", "central",
        "time", "min", "mins", "minute", "minutes", "read", "minute read", "min read", "views",
        "view", "comments", "comment", "no comments", "shares", "share", "words", "reply",
        "replies", "leave a comment", "leave a reply", "edited", "h", "permalink", "reading time",
        "ago", "hours", "print", "email", "tweet", "likes", "hrs", "hours ago", "leave comment",
    }
)  # fmt: skip
# Before the day on which an archive took a page, or a person a clipping of it.
CAPTURED = when_used(
    r"\b(?:saved|archived|captured|retrieved|clipped|fetched|crawled|snapshot|screenshot)\b"
    r"(?: (?:from|on|at|by|of|taken|date)\b)?[^\n]{0,200}\Z",
    re.IGNORECASE,
)
# A headline under which the day of something long past stands.
LONG_PAST = when_used(
    r"\W{0,3}(?:(?:on )?(?:this (?:day|week|month)|today) in (?:[\w-]{1,20} )?history"
    r"|on this day|from (?:the|our) archives?|flashback|throwback|years ago today"
    r"|\d{1,3} years ago)\b",
    re.IGNORECASE,
)
# Beside the day of a visit, in a masthead: how warm it is, and whom the page knows.
BESIDE_TODAY = when_used(
    r"\d\s?°|(?<![^\W\d_])(?:(?:log|sign)[ -]?(?:in|out)|subscribe|my account)",
    re.IGNORECASE,
)
# Where something takes place, right behind its day: an hour, and a hall or the like.
_HOUR = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?"
AT_A_VENUE = when_used(
    rf"[\s,|·–—@-]{{0,5}}(?:at )?{_HOUR}(?:\s?(?:[–—-]|to)\s?{_HOUR})?[\s,|·–—@-]{{0,5}}"
    r"(?:at |in )?"
    r"(?:[\w.’'&-]{1,30} ){0,5}(?:hall|room|cent(?:re|er)|library|theatre|theater|museum|hotel"
    r"|arena|auditorium|stadium|church|school|campus|park|gallery|club|pub|cinema|chamber|online"
    r"|zoom|teams|webex|livestream)(?:[ ,]{1,2}[\w.’'&-]{1,30}){0,4}\s{0,5}(?=\n|\Z)",
    re.IGNORECASE,
)
# What opens its doors at an hour, in the line of its day or right below it.
DOORS = when_used(
    r"[^\n]{0,80}(?:\n{1,2}[^\n]{0,60})?\bdoors(?: open)?(?: at| from)?:? ?\d", re.IGNORECASE
)
# A sentence below a text that tells of the text itself.
ENTRY_POSTED = when_used(
    r"(?:this|the) (?:entry|post|article|story|item|blog post) (?:was|is) (?:posted|written"
    r"|published|filed|created|added|submitted)\b[^.;]{0,80}?\bon (?:[a-z]{3,6}day,? )?(?:the )?\Z",
    re.IGNORECASE,
)
# A sentence that tells on which day its text came out for the first time.
FIRST_PUBLISHED = when_used(
    r"(?:\b(?:(?:this|the) (?:article|post|story|essay|interview|column|piece|blog post|commentary"
    r"|op-ed|item|entry)|this (?:[a-z-]{1,20} )?(?:report|review|text|letter|statement|speech"
    r"|analysis|profile|feature|investigation|dispatch|editorial|obituary|transcript|page|release"
    r"|paper|excerpt|translation|version))|(?:\A|[.!?:|(\n•*_>-])\s{0,3})"
    r" ?(?:was |were |has been |had been )?(?:first |originally |previously |initially )"
    r"(?:published|posted|appeared|ran|printed|released|issued|aired)[^.;\n]{0,80}?"
    r"(?:,| on| on the|:)?\s{1,3}(?:[a-z]{3,6}day,? )?(?:the )?\Z",
    re.IGNORECASE,
)
# Published, but in another's paper or place: "Published in Nature on", "Posted on Facebook on".
ELSEWHERE = when_used(
    r"(?:published|posted|appeared|printed|shared|uploaded|reprinted)(?: online)?,?"
    r" (?:in|on|to|at) "
    r"(?P<where>[A-Z][\w.&’' -]{0,60}?)(?:,| on| on the|:)?\s{0,3}\Z",
    re.IGNORECASE,
)
BY_SOMEBODY = when_used(r"[,\s]{0,3}by [A-Z]")
SECTIONS = frozenset(
    {
        "news", "blog", "blogs", "politics", "articles", "press", "press release", "releases",
        "press releases", "uncategorized", "uncategorised", "sport", "sports", "business",
        "opinion", "world", "features", "feature", "culture", "economy", "latest", "updates",
        "general", "home", "media", "events", "stories", "technology", "science", "health",
        "education", "local", "national", "international", "region", "post", "posts", "reviews",
        "interviews", "analysis", "comment", "commentary", "editorial", "editorials", "society",
        "environment", "travel", "life", "lifestyle", "finance", "markets", "announcements",
    }
)  # fmt: skip
PUBLISHED_BY = when_used(
    r"\b(?:published|issued|posted|printed|released)\b[^\n]{0,60}?\bby [A-Z]"
    r"|\b(?:PUBLISHED|Published|Issued|Posted|Printed|Released)\b[^\n]{0,60}?\bby [A-Z]"
)
# What happened on a day, in a word or few before it: "Arrested", "Party founded on".
HAPPENED = when_used(
    r"(?:[\w’'-]{1,30} ){0,2}(?:[^\W\d_]{3,20}ed|won|built|held|sold|shot|sunk|sworn in|begun|met"
    r"|chosen|slain|lost|given|struck|found|stolen|broken|overthrown|left|born|died|taken)"
)
_OCCURRENCE = (
    r"(?:launch|arrival|departure|birth|death|arrest|wedding|marriage|funeral|verdict|inauguration"
    r"|accident|incident|signing|kick-?off|deployment|retirement|resignation|conviction|execution"
    r"|release|delivery|purchase|invoice|appointment|inception|incorporation|foundation|opening"
    r"|closing|start|end|begin|completion|performance|premiere|broadcast)"
)
OCCURRED = when_used(rf"(?:[\w’'-]{{1,30}} ){{0,2}}{_OCCURRENCE}")
# What joins the day of a thing to the words for it: "Gala on 3 May".
JOINTS = frozenset({"on", "from", "since", "until", "before", "after", "by", "till"})
WEEKDAYS_AND_THE = frozenset(
    {
        "the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
        "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "noon", "midnight",
    }
)  # fmt: skip
"""Between "by" and a day."""
WEEKDAY = when_used(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
# Things that are on a day, and are no part of a name in a by-line.
THINGS_ON_A_DAY = frozenset(
    {
        "ball", "gala", "storm", "flood", "floods", "fire", "earthquake", "battle", "siege", "raid",
        "strike", "march", "parade", "party", "concert", "festival", "fair", "feast", "dinner",
        "lunch", "tour", "race", "cup", "final", "match", "game", "derby", "vote", "election",
        "referendum", "meeting", "conference", "hearing", "trial", "session", "summit", "workshop",
        "seminar", "webinar", "lecture", "exam", "opening", "closing", "launch", "premiere",
        "release", "deadline", "expiry", "start", "end", "birth", "death", "funeral", "wedding",
        "birthday", "anniversary", "holiday", "eclipse", "crash", "collision", "explosion",
        "accident", "incident", "attack", "arrest", "verdict", "signing", "treaty", "auction",
        "sale", "exhibition", "show", "performance", "rally", "protest", "inauguration", "draw",
        "arrival", "departure", "evening", "night", "day",
    }
)  # fmt: skip
# Names that end so too.
NAMES_IN_ED = frozenset(
    {
        "ahmed", "mohammed", "mohamed", "muhammed", "reed", "fred", "alfred", "wilfred", "manfred",
        "winfred", "jared", "khaled", "waleed", "walled", "saeed", "sayed", "syed", "hamed",
        "rasheed", "majeed", "hameed", "obed", "weed", "creed", "steed", "speed", "sneed", "mead",
        "tweed", "abed", "zayed", "fayed", "javed", "naveed", "allred", "mildred", "hundred",
        "shed", "united", "limited", "need", "sacred", "feed", "seed", "ltd", "hamdeed", "farid",
        "newsfeed", "unlimited", "embed", "breed", "greed", "jamshed", "moed", "mahmed", "hatred",
    }
)  # fmt: skip
WRITERS = ("by", "from", "author", "words by", "written by", "story by", "posted by", "reporter")
NAME_PARTICLES = frozenset(
    {"of", "and", "de", "del", "der", "den", "di", "da", "du", "la", "le", "el", "von", "van", "zu"}
    | {"y", "e", "et", "und", "en", "bin", "al", "for", "the", "&", "dos", "ter", "af"}
)
