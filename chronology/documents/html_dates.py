"""Where on a page dates stand: its headline, its `<time>` elements, what is called a date.

Only where they stand is noted here, while the page is read, and of what they are a part: a text
of its own (`article`), or what stands beside the page's text (navigation, teasers, side bars). To
which text a date belongs is told once the headline is known.
"""

import re
from functools import lru_cache
from html import escape

import attrs

from chronology.documents.html_owner import Attributes, Owner

_MOST_PLACES = 600
_MOST_SCOPES = 2_000
_LONGEST_VALUE = 100
_LONGEST_NAMES = 300
_BEARERS = ("datetime", "data-datetime", "data-date", "data-published", "data-time",
            "data-timestamp", "content", "title")  # fmt: skip
_ASIDE_ELEMENTS = frozenset({"nav", "aside", "menu"})
_ASIDE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "search"})
_ASIDE = re.compile(
    r"(?<![a-z])(?:related|recommend(?:ed|ations?)|side-?bar|trending|popular|most-?(?:read|viewed"
    r"|popular|recent)|teasers?|widgets?|newsletters?|promos?|carousel|breadcrumbs?|menu|nav(?:bar"
    r"|igation)?|footer|adverts?|sponsored|outbrain|taboola|latest|recent|similar|suggested"
    r"|suggestions|ticker|masthead|wm-ipp[a-z-]*|read-?(?:more|next|also)|more-(?:from|news|stories"
    r"|articles|on)|see-?also|prev(?:ious)?|next|pagination|pager|top-?(?:bar|stories|news)|events?"
    r"|calendar|upcoming|comments?|commentlist|disqus|author-?(?:bio|box)|cookie|modal|popup"
    r"|archives?|card-?list|listing|further|also|rail|river|playlist|copyright|profile)(?![a-z])"
)
_FOOT_OF_TEXT = re.compile(r"entry|post|article|meta|story|content")
_HEADLINE = re.compile(
    r"(?<![a-z])(?:(?:entry|post|article|page|story|node|news|content|main|single)-?"
    r"(?:title|heading|headline|name)|headline|title|heading)(?![a-z])"
)
_DATED = re.compile(
    r"(?<!up)(?<!man)(?<!vali)(?<!candi)(?<!can-)date(?!base|picker|-?range|-?select)"
    r"|(?<![a-z])time(?!r|out|line|-?zone|-?table)|publish|pubdate|publi(?:cation|e)|posted|datum"
    r"|fecha|submitted|created|zeit(?!ung|schrift)"
)
_PUBLISHES = re.compile(
    r"publish|pubdate|publication|posted|(?:entry|post|article|story|content|news|blog|page)[-_]{0,2}"
    r"(?:date|time)|date-?(?:header|line|posted|published|created)|datepublished|submitted|fecha"
    r"|created"
)
_CHANGES = re.compile(r"updat|modif|revis|edited|changed|expir|event|deadline|(?<![a-z])dtend")


@attrs.define(kw_only=True, eq=False)
class Scope:
    """A part of the page that is a text of its own, or none of the page's text.

    Attributes:
        begin: where its text begins.
        end: where it ends; -1 until it does.
        article: whether it is a text of its own.
    """

    begin: int
    end: int = -1
    article: bool


@attrs.define(kw_only=True, eq=False)
class Place:
    """An element that is a headline or bears a date.

    Attributes:
        element: the element, as a person would look for it in the file.
        value: the date that its attributes tell, or empty.
        begin: where its text begins.
        end: where it ends; -1 until it does.
        scopes: of what it is a part, the outermost first.
        level: of a headline, how likely it heads the page, the least most; 0 for a date.
        publishes: whether it is called the date of a publication.
        changes: whether it is called another date, such as that of a change.
        states: whether it is the publication's by schema.org.
    """

    element: str
    value: str = ""
    begin: int
    end: int = -1
    scopes: tuple[Scope, ...]
    level: int = 0
    publishes: bool = False
    changes: bool = False
    states: bool = False


class Places:
    """Collects, while a page is read, its headlines and its dates."""

    def __init__(self) -> None:
        self.found: list[Place] = []
        self.scopes: list[Scope] = []

    def scope(
        self, name: str, attributes: Attributes, owners: tuple[Owner, Owner], at: int
    ) -> Scope | None:
        """Return the part of the page that an element begins, if it begins one.

        Args:
            name: the element's name.
            attributes: its attributes.
            owners: whose it is, and whose the element around it is.
            at: how much text is written.
        """
        is_article = name == "article"
        owner, outer = owners
        if len(self.scopes) >= _MOST_SCOPES or not (is_article or (owner is not outer) or _is_aside(name, attributes)):
            return None
        found = Scope(begin=at, article=is_article and owner is not Owner.READER)
        self.scopes.append(found)
        return found

    def place(
        self, name: str, attributes: Attributes, scopes: tuple[Scope, ...], at: int
    ) -> Place | None:
        """Return the headline or the date that an element begins, if it begins one."""
        if len(self.found) >= _MOST_PLACES:
            return None
        called = _called(attributes)
        kind = _kind(name, called)
        if not kind.level and not kind.dated:
            return None
        bearer, value = _borne(name, attributes) if kind.dated else ("", "")
        found = Place(
            element=_shown(name, attributes, bearer, value),
            value=value,
            begin=at,
            scopes=scopes,
            level=kind.level,
            publishes=kind.publishes or "pubdate" in attributes,
            changes=kind.changes,
            states=bool(value) and kind.states,
        )
        self.found.append(found)
        return found


@attrs.frozen(kw_only=True)
class _Kind:
    level: int = 0
    dated: bool = False
    publishes: bool = False
    changes: bool = False
    states: bool = False


def _called(attributes: Attributes) -> str:
    names = [attributes.get(one) or "" for one in ("class", "id", "itemprop", "property")]
    return " ".join(filter(None, names))[:_LONGEST_NAMES]


@lru_cache(maxsize=4096)
def _kind(name: str, called: str) -> _Kind:
    """Return what an element is by its name and by what it is called."""
    low = called.lower()
    if name in _LEVELS:
        return _Kind(level=_LEVELS[name])
    if low and _HEADLINE.search(low) and name in _MAY_HEAD:
        return _Kind(level=_LEVEL_OF_CLASS)
    is_time = name in {"time", "relative-time", "abbr"}
    states = "datepublished" in low
    if not is_time and not (states and name == "meta") and (name in _NEVER or not low or not _DATED.search(low)):
        return _NO_KIND
    return _Kind(
        dated=True,
        publishes=bool(_PUBLISHES.search(low)),
        changes=bool(_CHANGES.search(low)) and "publish" not in low,
        states=states,
    )


_NO_KIND = _Kind()
_LEVELS = {"h1": 1, "h2": 3, "h3": 4, "h4": 5}
_LEVEL_OF_CLASS = 2
_MAY_HEAD = frozenset({"div", "span", "p", "td", "a", "strong", "font", "b", "dt"})
_NEVER = frozenset({"meta", "script", "style", "link", "input", "img", "svg", "form", "button",
                    "body", "html", "head", "iframe", "select", "option", "a"})  # fmt: skip


def _is_aside(name: str, attributes: Attributes) -> bool:
    """Say whether an element is no part of the page's text."""
    if name in _ASIDE_ELEMENTS or (attributes.get("role") or "").lower() in _ASIDE_ROLES:
        return True
    called = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return _called_aside(name, called[:_LONGEST_NAMES])


@lru_cache(maxsize=4096)
def _called_aside(name: str, called: str) -> bool:
    low = called.lower().replace("_", "-")
    if name in {"footer", "header"}:
        return not _FOOT_OF_TEXT.search(low)
    if name in {"time", "span", "a", "h1", "img", "script", "link", "meta", "input", "i", "b"}:
        return False
    return bool(_ASIDE.search(low))


def _borne(name: str, attributes: Attributes) -> tuple[str, str]:
    """Return the attribute that tells an element's date, and what it tells."""
    for bearer in _BEARERS:
        value = (attributes.get(bearer) or "").strip()
        is_one = bearer != "title" or name in {"abbr", "time", "span"}
        if value and is_one and len(value) <= _LONGEST_VALUE and any(map(str.isdigit, value)):
            return bearer, value
    return "", ""


def _shown(name: str, attributes: Attributes, bearer: str, value: str) -> str:
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
