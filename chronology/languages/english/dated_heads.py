"""English words of heads: over minutes, diaries and logs, schedules, and in letters."""

ORDINAL = r"(?:st|nd|rd|th)?"
ORDINAL_DAY = r"(?:st|nd|rd|th|\.)?(?: day)?(?: of)?"
"""What stands behind the number of a day, before its month."""
BEFORE_HOUR = "at|from|um"
HOURS = "hrs|hours|h"
ZONED = r"(?:hrs|hours|h|Uhr|UTC|GMT)\b\.?"
BESIDE_PLACE = "the |of |on |upon |in |at |am "
"""What stands in a date line before its day, besides a place."""
SIGNED_FOR = r"p\.?p\.? "
TITLES = "Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Capt|Col"
PARTICLES = "van|von|de|der|la"
MINUTES = ("minutes", "notes of the meeting", "record of the meeting", "meeting of", "meeting held")
"""What stands in the head of minutes, in small letters."""
NO_HEAD_OF_MINUTES = (
    *("previous", "last", "approved", "agreed", "adopted", "were", "was", "are", "is", "be", "has"),
    *("signed", "circulated", "sent", "taken", "after", "before", "later", "next", "confirm"),
    *("confirmed", "confirmation", "read", "unapproved", "silence", "from now", "ago"),
)
"""What stands beside "minutes" where a line tells of minutes, or of a length of time."""
OF_A_PAPER = (
    *("draft", "version", "printed", "typed", "issued", "published", "distributed", "received"),
    *("stamped", "answered", "copied", "filed", "scanned", "entered", "posted", "registered"),
    *("recd", "rec'd", "deadline", "due", "expires", "faxed", "deposited", "updated", "revised"),
)
"""What stands beside a day on which something was done with a paper that was written before."""
BEFORE_MINUTES = ("draft", "approved", "unconfirmed", "confirmed", "final", "the", "of")
POSTED = ("posted on", "posted", "published on", "written on", "filed on", "entry posted on")
"""What stands before the day of a post, be it over its words or below them."""
MEETINGS = (
    *("meeting", "held", "council", "board", "committee", "assembly", "session", "club"),
    *("society", "no.", "no", "nr.", "nr"),
)
"""What stands behind "minutes" in their head."""
HELD = ("held", "on", "date", "dated", "meeting", "place")
NUMBERED = ("day", "entry", "week", "sitting", "session", "hearing", "log entry", "watch")
"""What is numbered before the day of an entry: "Day 3: 5 May 2021"."""
DIARIES = (
    *("diary", "diaries", "journal", "log", "logs", "logbook", "log-book", "daybook", "day-book"),
    *("blog", "weblog", "standup", "stand-up", "notebook", "minutes", "field notes", "daily notes"),
    *("daily report", "daily reports", "entries", "dispatches", "site notes"),
)
"""What calls itself so is written day by day."""
KEPT_BY = ("kept by", "written by", "written up by", "diary by", "journal by", "blog by")
"""What stands in the title of a diary before the name of who wrote it."""
NO_PERSONS = (
    *(
        "farm",
        "house",
        "street",
        "road",
        "lane",
        "school",
        "station",
        "park",
        "hall",
        "club",
        "site",
    ),
    *(
        "project",
        "works",
        "bridge",
        "point",
        "mount",
        "port",
        "lake",
        "fort",
        "camp",
        "ship",
        "abbey",
    ),
    *("parish", "council", "company", "regiment", "battalion", "war", "year", "garden", "office"),
    *(
        "committee",
        "society",
        "university",
        "college",
        "hospital",
        "team",
        "island",
        "river",
        "bay",
    ),
    *("north", "south", "east", "west", "new", "saint", "st", "church", "mill", "mine", "museum"),
    *("great", "civil", "world", "summer", "winter", "spring", "autumn", "ltd", "limited", "inc"),
    *("plc", "son", "sons", "department", "ministry", "agency", "group", "trust", "association"),
    *("wind", "winds", "weather", "rain", "snow", "sun", "sky", "calm", "sea", "fog", "frost"),
    *("hut", "cabin", "lighthouse", "lock", "yard", "factory", "plant", "railway", "expedition"),
    *("gardens", "woods", "hills", "hill", "falls", "valley", "beach", "city", "town", "county"),
    *("airport", "base", "post", "ward", "unit", "staff", "crew", "class", "family", "events"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
"""Words of names that are no person's."""
SCHEDULES = (
    *("schedule", "schedules", "agenda", "agendas", "timetable", "programme", "program"),
    *("itinerary", "deadline", "deadlines", "calendar", "key dates", "important dates", "history"),
    *("timeline", "timelines", "chronology", "milestones", "upcoming", "forthcoming", "events"),
    *("what happened", "dates to remember", "diary of events", "diary dates", "changelog"),
    *("forward diary", "release notes", "anniversaries", "on this day", "planner", "roadmap"),
    *("statement", "affidavit", "testimony", "memoir", "memoirs", "recollections", "declaration"),
    *("curriculum vitae", "biography", "obituary", "background", "sequence of events", "narrative"),
    *("future", "plan", "plans", "rota", "fixtures", "sailings", "departures", "hearings"),
    *("hearing list", "cause list", "court list", "listings", "festival", "sittings"),
    *("tour dates", "tour", "trip plan", "catalogue", "catalog", "tv guide", "radio guide"),
    *("programme guide", "travel guide"),
)
"""What calls itself so tells about the days over its stretches."""
ARCHIVES = (
    *("newsroom", "press releases", "news releases", "media releases", "press archive"),
    *("news archive", "press room", "pressroom", "press office", "media centre", "media center"),
    *("in the press", "press cuttings", "press clippings", "press review", "press coverage"),
    *("media coverage", "newspaper cuttings", "newspaper clippings", "cuttings", "clippings"),
)
"""What calls itself so holds what was published day by day."""
NEWS = ("news in brief", "latest news", "recent news", "archive", "news", "bulletins", "bulletin")
"""What calls itself so does, where the newest stands first."""
OF_A_BLOCK = (
    *("date", "date of meeting", "meeting date", "date and time", "date & time", "held on"),
    *("date/time", "date held", "day"),
)
"""Keys of a block over minutes that say when."""
PRESENT = (
    *("present", "members present", "those present", "in attendance", "also present"),
    *("also in attendance", "councillors present", "directors present", "governors present"),
    *("committee members present", "trustees present", "board members present"),
)
"""Keys of such a block that say who was there."""
NOT_YET_HELD = ("agenda", "notice", "invitation", "invited", "draft agenda", "calling notice")
"""What calls itself so is written before a meeting."""
PROPOSED = ("proposed", "planned", "scheduled", "future", "forthcoming", "dates of", "from", "for")
"""What stands in a line beside a meeting that is only told of."""
PRIVATE = ("I", "my", "me", "My", "I'm", "I've", "I’m", "I’ve")
TOGETHER = (
    r"[Ww]e (?:[a-z]+ed|had|were|went|came|saw|took|found|left|got|ate|slept|met|lost|made|began)",
    "[Ww]e've",
    "[Ww]e’ve",
)
"""What several who write together tell of what they did: no programme has it."""
UNDATED = (
    *("undated", "no date", "without date", "without a date", "date missing", "date illegible"),
    *("date unknown", "date lost", "not dated", "n.d.", "loose leaf", "date torn"),
)
TAIL = (
    *("afterword", "postscript", "appendix", "appendices", "epilogue", "colophon", "index"),
    *("editor's note", "editor’s note", "transcriber's note", "transcriber’s note", "note by"),
    *("addendum", "added later", "note added", "later note", "ps", "p.s.", "update", "errata"),
    "memorandum",
    *("editorial note", "postface", "acknowledgements", "glossary", "copied by", "transcribed by"),
)
"""What begins words of another hand behind a diary."""
PAGE = ("page", "p", "p.", "pp.", "p.m", "col")

GREETED = ("Dear", "My dear", "My Dear", "Dearest", "DEAR")
ADDRESSED = (
    "Sir",
    "Sirs",
    "Madam",
    "Gentlemen",
    "Sir or Madam",
    "Messrs",
    "SIR",
    "MADAM",
    "Mesdames",
)
CLOSES = (
    *("yours faithfully", "yours sincerely", "yours truly", "yours very truly", "yours ever"),
    *("yours respectfully", "yours", "sincerely", "sincerely yours", "very truly yours"),
    *("faithfully", "respectfully", "respectfully yours", "kind regards", "best regards"),
    *("regards", "best wishes", "with best wishes", "warm regards", "with kind regards", "love"),
    *("i am", "i remain", "your obedient servant", "your affectionate", "with love", "cordially"),
    *("your loving", "believe me", "we are", "we remain", "ever yours", "affectionately"),
)
"""How letters close, in small letters."""
SURELY_CLOSES = (
    "yours|sincerely|faithfully|truly|respectfully|regards|wishes|cordially|affectionately"
)
"""What stands in a close, and begins no sentence: "We are" may."""
ENCLOSED = ("encl", "encls", "enc", "encs", "enclosure", "enclosures", "enclosed", "attachments?")
"""What begins the list of what is sent with a letter."""
ITEMS = (
    "page",
    "exhibit",
    "letter",
    "tab",
    "document",
    "doc",
    "item",
    "enclosure",
    "annex",
    "sheet",
)
"""What numbers the papers of a bundle."""
