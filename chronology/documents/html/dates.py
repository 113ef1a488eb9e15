"""Where on a page dates stand: its headline, its `<time>` elements, what is called a date.

Only where they stand is noted here, while the page is read, and of what they are a part: a text
of its own (`article`), or what stands beside the page's text (navigation, teasers, side bars). To
which text a date belongs is told once the headline is known.
"""

import re
from enum import Enum, auto
from functools import lru_cache
from html import escape

import attrs

from chronology.documents.html.owner import Attributes, Owner

_MOST_PLACES = 600
_MOST_SCOPES = 2_000
_LONGEST_VALUE = 100
_LONGEST_NAMES = 300
_BEARERS = ("datetime", "data-datetime", "data-date", "data-published", "data-time",
            "data-timestamp", "content", "title")  # fmt: skip
_ASIDE_ELEMENTS = frozenset({"nav", "aside", "menu"})
PARTS = _ASIDE_ELEMENTS | {"article", "header", "footer", "figcaption", "blockquote"}
"""Elements that are parts of a page by their name alone."""
DATED = frozenset({"h1", "h2", "h3", "h4", "time", "relative-time"})
"""Elements that are headlines or dates by their name alone."""
_ASIDE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "search"})
# Other texts than the page's, and what is laid out beside it.
_OTHER_TEXTS = re.compile(
    r"(?<![a-z])(?:related(?:-?posts?)?|recommend(?:ed|ations?)|trending|popular|most-?(?:read|viewed|popular"
    r"|recent)|teasers?|promos?|carousel|sponsored|outbrain|taboola|latest|recent|similar|suggested"
    r"|suggestions|ticker|wm-ipp[a-z-]*|read-?(?:more|next|also)|more-(?:from|news|stories|articles"
    r"|on)|see-?also|prev(?:ious)?|(?<!--)next|pagination|pager|top-?(?:stories|news)|events?|calendar"
    r"|upcoming|(?<!no-)(?<!and-)comments?|commentlist|disqus|archives?|card-?list|listing|playlist|copyright"
    r"|adverts?|(?:wp-|photo-|image-|figure-)?captions?(?:-text)?)(?![a-z])"
)
_PICTURES = frozenset({"photo", "photos", "photograph", "picture", "image", "figure"})
_LAYOUT = re.compile(
    r"(?<![a-z])(?:side-?bar|widgets?(?!\sblog(?![a-z-]))|newsletters?|breadcrumbs?|menu|nav(?:bar|igation)?|footer"
    r"|masthead|top-?bar|author-?(?:bio|box)|cookie|modal|popup|rail|river|profile)(?![a-z])"
)
_OF_ITS_DATE = re.compile(r"date|byline|(?<![a-z])meta|publi(?:sh|c)|timestamp")
_FOOT_OF_TEXT = re.compile(r"entry|post|article|meta|story|content")
_HEADLINE = re.compile(
    r"(?<![a-z])(?:(?:entry|post|article|page|story|node|news|content|main|single)-?"
    r"(?:title|heading|headline|name)|headline|title|heading)(?![a-z])"
)
_DATED = re.compile(
    r"(?<!up)(?<!man)(?<!vali)(?<!candi)(?<!can-)date(?!base|picker|-?range|-?select)"
    r"|(?<![a-z])time(?!r|out|line|-?zone|-?table)|(?<!status-)publish|pubdate|publi(?:cation|e)|posted|datum"
    r"|fecha|submitted|created|zeit(?!ung|schrift)"
)
_PUBLISHES = re.compile(
    r"(?<!status-)publish|pubdate|publication|posted|(?:entry|post|article|story|content|news|blog|page)[-_]{0,2}"
    r"(?:date|time)|date-?(?:header|line|posted|published|created)|datepublished|submitted|fecha"
    r"|created"
)
_CHANGES = re.compile(
    r"updat|modif|revis|edited|changed|expir|event|deadline|(?<![a-z])dtend|header[-_]date|current"
    r"|today"
)


HEADS_NO_TEXT = re.compile(
    r"author|byline|writer|deck|(?<![a-z])dek(?![a-z])|sub-?(?:title|head)|standfirst|summary|lede"
    r"|video|caption|profile|bio(?![a-z])|job|kicker|share|social|newsletter"
)
"""What is called a heading and heads no text: a writer's, a subtitle's, that of a film."""
OF_EVENTS = re.compile(
    r"/(?:events?|calendar|agenda|veranstaltung(?:en)?|termine?)/", re.IGNORECASE
)
"""What addresses name that are of events."""
# The day of something that a text tells of, or that is shown beside it.
_OF_ANOTHER_DAY = re.compile(
    r"(?<![a-z])(?:event|photo|image|img|picture|gallery|exif|birth|death|expiry|expiration|start|end"
    r"|deadline|meeting|hearing|webinar|session|concert|show|tour|arrival|departure|today|current|now"
    r"|visit)s?[-_]{0,2}(?:date|day|time)s?(?![a-z])|(?<![a-z-])todays?(?![a-z-])"
)


class Kind(Enum):
    """What a part of a page is."""

    ARTICLE = auto()
    LAID_OUT_BESIDE = auto()
    OF_ANOTHER = auto()
    QUOTED = auto()


@attrs.frozen(kw_only=True, eq=False)
class Scope:
    """A part of the page that is a text of its own, or none of the page's text.

    Attributes:
        begin: where its text begins.
        kind: what it is.
        ends: where each such part ends that was found so far; -1 until it does.
        number: its own place among these.
    """

    begin: int
    kind: Kind
    ends: list[int] = attrs.field(repr=False)
    number: int

    @property
    def end(self) -> int:
        """Where its text ends; -1 until it does."""
        return self.ends[self.number]

    @property
    def article(self) -> bool:
        """Whether it is a text of its own."""
        return self.kind is Kind.ARTICLE

    def ended(self, at: int) -> None:
        """Take note of where its text ends."""
        self.ends[self.number] = at


@attrs.frozen(kw_only=True, eq=False)
class Place:
    """An element that is a headline or bears a date.

    Attributes:
        element: the element, as a person would look for it in the file.
        value: the date that its attributes tell, or empty.
        begin: where its text begins.
        ends: where each such element ends that was found so far; -1 until it does.
        number: its own place among these.
        scopes: of what it is a part, the outermost first.
        level: of a headline, how likely it heads the page, the least most; 0 for a date.
        publishes: whether it is called the date of a publication.
        changes: whether it is called another date, such as that of a change.
        states: whether it is the publication's by schema.org.
    """

    element: str
    value: str = ""
    begin: int
    ends: list[int] = attrs.field(repr=False)
    number: int
    scopes: tuple[Scope, ...]
    level: int = 0
    publishes: bool = False
    changes: bool = False
    states: bool = False

    @property
    def end(self) -> int:
        """Where its text ends; -1 until it does."""
        return self.ends[self.number]

    def ended(self, at: int) -> None:
        """Take note of where its text ends."""
        self.ends[self.number] = at


@attrs.frozen(kw_only=True)
class Within:
    """Whose an element is, and what is around it.

    Attributes:
        owner: whose it is.
        outer: whose the element around it is.
        scopes: the parts of the page around it.
    """

    owner: Owner
    outer: Owner
    scopes: tuple[Scope, ...]


class Places:
    """Collects, while a page is read, its headlines and its dates."""

    def __init__(self) -> None:
        self.found: list[Place] = []
        self.scopes: list[Scope] = []
        self._ends_of_scopes: list[int] = []
        self._ends_of_places: list[int] = []

    def scope(self, name: str, attributes: Attributes, within: Within, at: int) -> Scope | None:
        """Return the part of the page that an element begins, if it begins one.

        Args:
            name: the element's name.
            attributes: its attributes.
            within: whose it is, and what is around it.
            at: how much text is written.
        """
        if len(self.scopes) >= _MOST_SCOPES:
            return None
        kind = _kind_of_part(name, attributes, within)
        if kind is None:
            return None
        ends = self._ends_of_scopes
        found = Scope(begin=at, kind=kind, ends=ends, number=len(ends))
        ends.append(-1)
        self.scopes.append(found)
        return found

    def place(
        self, name: str, attributes: Attributes, scopes: tuple[Scope, ...], at: int
    ) -> Place | None:
        """Return the headline or the date that an element begins, if it begins one."""
        if len(self.found) >= _MOST_PLACES:
            return None
        called = _names_of_element(attributes)
        kind = _kind_of_element(name, called)
        if not kind.level and not kind.dated:
            return None
        bearer, value = _borne(name, attributes) if kind.dated else ("", "")
        found = Place(
            element=_as_tag(name, attributes, bearer, value),
            value=value,
            begin=at,
            ends=self._ends_of_places,
            number=len(self._ends_of_places),
            scopes=scopes,
            level=kind.level,
            publishes=kind.publishes or "pubdate" in attributes,
            changes=kind.changes,
            states=bool(value) and kind.states,
        )
        self._ends_of_places.append(at if name == "meta" else -1)  # which holds nothing
        self.found.append(found)
        return found

    def end(self, at: int) -> None:
        """Take note that the page ends, and all that has not ended yet with it."""
        for ends in (self._ends_of_scopes, self._ends_of_places):
            ends[:] = [at if end < 0 else end for end in ends]


@attrs.frozen(kw_only=True)
class _Kind:
    level: int = 0
    dated: bool = False
    publishes: bool = False
    changes: bool = False
    states: bool = False


def _names_of_element(attributes: Attributes) -> str:
    names = [attributes.get(one) or "" for one in ("class", "id", "itemprop", "property")]
    return " ".join(filter(None, names))[:_LONGEST_NAMES]


@lru_cache(maxsize=4096)
def _kind_of_element(name: str, called: str) -> _Kind:
    """Return what an element is by its name and by what it is called."""
    low = called.lower()
    if name in _LEVELS:
        return _Kind(level=_LEVELS[name])
    if low and name not in _NEVER and _OF_ANOTHER_DAY.search(low):
        return _Kind(dated=True, changes=True)
    if low and _HEADLINE.search(low) and name in _MAY_HEAD:
        return _Kind(level=_LEVEL_OF_CLASS)
    if not _bears_a_date(name, low):
        return _NO_KIND
    return _Kind(
        dated=True,
        publishes=bool(_PUBLISHES.search(low)),
        changes=bool(_CHANGES.search(low)) and not _PUBLISHES.search(low),
        states=_STATES in low,
    )


def _bears_a_date(name: str, called: str) -> bool:
    """Say whether an element bears a date, by its name and by what it is called."""
    if _OTHER_TEXTS.search(called.replace("_", "-")):
        return False
    if name in _TIMES or (name == "meta" and _STATES in called):
        return True
    return name not in _NEVER and bool(called) and _DATED.search(called) is not None


_STATES = "datepublished"
_TIMES = frozenset({"time", "relative-time", "abbr"})
_NO_KIND = _Kind()
_LEVELS = {"h1": 1, "h2": 3, "h3": 4, "h4": 5}
_LEVEL_OF_CLASS = 2
_MAY_HEAD = frozenset({"div", "span", "p", "td", "a", "strong", "font", "b", "dt"})
_BEFORE_WORDS = frozenset({"time", "span", "a", "h1", "img", "script", "link", "meta", "input",
                           "i", "b", "br", "svg", "path", "em", "strong"})  # fmt: skip
_NEVER = frozenset({"meta", "script", "style", "link", "input", "img", "svg", "form", "button",
                    "body", "html", "head", "iframe", "select", "option", "a"})  # fmt: skip


_OF_OTHER_DAYS = {"figcaption": Kind.OF_ANOTHER, "blockquote": Kind.QUOTED}


def _kind_of_part(name: str, attributes: Attributes, within: Within) -> Kind | None:
    """Return which part of the page an element begins, if it begins one."""
    if within.owner is Owner.READER:
        return Kind.OF_ANOTHER if within.outer is not Owner.READER else None
    if name == "article":
        return Kind.ARTICLE
    if within.owner is not within.outer and not _is_of_a_writer(attributes):
        return Kind.OF_ANOTHER if within.owner is Owner.OTHER else None
    if name in _BEFORE_WORDS:
        return None
    if name in _ASIDE_ELEMENTS or (attributes.get("role") or "").lower() in _ASIDE_ROLES:
        kind: Kind | None = Kind.LAID_OUT_BESIDE
    elif name in _OF_OTHER_DAYS:
        kind = _OF_OTHER_DAYS[name]
    elif name in {"header", "footer"} and not any(one.article for one in within.scopes):
        kind = Kind.LAID_OUT_BESIDE
    else:
        kind = None
    called = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return _called_part(called[:_LONGEST_NAMES], kind)


@lru_cache(maxsize=4096)
def _called_part(called: str, kind: Kind | None) -> Kind | None:
    low = called.lower().replace("_", "-")
    if kind is Kind.QUOTED and _OF_ITS_DATE.search(low):
        return None
    if low == " " or (kind is None and _OF_ITS_DATE.search(low)):
        return kind
    if _OTHER_TEXTS.search(low):
        return Kind.OF_ANOTHER
    if kind is not None and _FOOT_OF_TEXT.search(low):
        return None
    if not _PICTURES.isdisjoint(low.split()) and _FOOT_OF_TEXT.search(low) is None:
        return Kind.OF_ANOTHER
    return Kind.LAID_OUT_BESIDE if _LAYOUT.search(low) else kind


def _is_of_a_writer(attributes: Attributes) -> bool:
    types = attributes.get("itemtype") or attributes.get("typeof") or ""
    return types.endswith(("Person", "Organization"))


def _borne(name: str, attributes: Attributes) -> tuple[str, str]:
    """Return the attribute that tells an element's date, and what it tells."""
    for bearer in _BEARERS:
        value = (attributes.get(bearer) or "").strip()
        is_one = bearer != "title" or name in {"abbr", "time", "span"}
        if value and is_one and len(value) <= _LONGEST_VALUE and any(map(str.isdigit, value)):
            return bearer, value
    return "", ""


def _as_tag(name: str, attributes: Attributes, bearer: str, value: str) -> str:
    """Return an element as a person would look for it in the file."""
    if name == "time" and "pubdate" in attributes:
        told = " pubdate"
    else:
        labels = ("itemprop", "property") if value else ("itemprop", "class", "id")
        label = next((one for one in labels if attributes.get(one)), "")
        words = escape((attributes.get(label) or "")[:_LONGEST_VALUE])
        told = f' {label}="{words}"' if label else ""
    borne = f' {bearer}="{escape(value)}"' if value else ""
    return f"<{name}{told}{borne}>"
