"""What is said right behind what was told, or above it, of the telling itself.

A short sentence that has nothing to tell of its own ("*Pure invention.*", "*Verdict: made up.*"),
one that takes back a saying ("*We retract this.*", "*That finding cannot stand.*"), a note behind a
sign, and a line above on what follows ("*What follows is fiction.*"). None says what is so; each
leaves it open.
"""

import re
from itertools import pairwise

from chronology.languages.english import remarks as own
from chronology.languages.english.reserving import FICTION
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.headings import is_heading_between
from chronology.languages.taken_back import owns_up, signed_behind, tale_before, updated_behind
from chronology.languages.tokens import ENDS
from chronology.vocabulary import Governing

_NEXT = 200  # code points of the next sentence that are read
_SHORT = 3  # words of a sentence that tells nothing of its own
_MOST = 16  # words of one that takes back what was told
_BEFORE = 2_000  # code points above in which a line may speak of what follows
_ABOVE = 14  # words of such a line
_NOTES = 20_000  # code points behind, in which the note of a sign stands
_YEAR = 4  # figures of a year
_ERRATA = 4_000  # code points behind, in which a line puts the text right
_SENTENCE = re.compile(r"\s{0,9}(?P<own>(?:[^.!?\n]|\.(?=\d)){1,199}[.!?]?)")
_REST = re.compile(r"[;–—](?P<own>[^;–—\n]{1,160})")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WRITTEN = re.compile(r"(?<![^\n])(?:[^\n\w]|_)*+[^\W_][^\n]*+")
_LINES = re.compile(r"^[^\n]*", re.MULTILINE)
_ITEM = re.compile(r"[ \t>]{0,40}(?:[-*•–▪·+]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])[ \t]")
_LINE = re.compile(r"[^\n.!?]{1,200}[.!?:]?")


def remark(
    text: str, raw: str, place: tuple[int, int], sentence: tuple[int, int], grammar: Grammar
) -> Governor | None:
    """Return the words of a remark on what was told; `None` for none.

    Args:
        text: the text.
        raw: the same with the signs of notes, which are else passed over.
        place: where the words stand, and the code point after them.
        sentence: the same of their sentence.
        grammar: the words of its language.
    """
    end = max(place[1], sentence[1])
    for found in (
        _within_remark(text, place[1], end),
        _in_the_next_sentence(text, end, grammar),
        _of_a_sign(raw, place[1]),
        signed_behind(text, place[1]),
        updated_behind(text, place, grammar),
        _erratum(text, place),
        _above(text, place[0], grammar),
        _in_it(text, sentence[0], grammar),
        _of_all(text, place),
    ):
        if found is not None:
            return _governor(text, found)
    return None


def _governor(text: str, place: tuple[int, int]) -> Governor:
    start, end = place
    while start < end and text[start].isspace():
        start += 1
    return Governor(
        kind=Governing.UNVOUCHED, start=start, end=end, words=" ".join(text[start:end].split())
    )


def tale_above(text: str, begin: int, message: int) -> Governor | None:
    """Return the words that open a tale in which words stand: "*Picture the island*".

    Args:
        text: the text.
        begin: where the words begin.
        message: where their message begins: nobody goes on with the tale of another.
    """
    found = tale_before(text, begin, message)
    return None if found is None else _governor(text, found)


def _spoken_remark(words: str) -> list[str]:
    return [one.lower().replace("’", "'") for one in _WORD.findall(words)]


# Behind ---------------------------------------------------------------------------------------


def _in_the_next_sentence(text: str, end: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return where the next sentence judges, or takes back, what was told."""
    while text[end : end + 1] in {'"', "”", "’", ")", "*", "_"} and end < len(text):
        end += 1
    judged = own.JUDGES.match(text, end)
    if judged is not None:
        is_so = own.AFFIRMED.match(judged["judgment"]) is not None
        return None if is_so else judged.span()
    found = _SENTENCE.match(text, end)
    if found is None:
        return None
    words = _spoken_remark(found["own"])
    is_next = "\n\n" not in text[end : found.start("own")]
    is_said = own.PUT_RIGHT.match(text, end) is not None and is_next
    gap = found.start("own")
    while gap > 0 and text[gap - 1].isspace() and text[gap - 1] != "\n":
        gap -= 1
    is_short = text[gap - 1 : gap] != "\n" and _tells_nothing(found["own"], words, grammar)
    takes_back = len(words) <= _MOST and _takes_back(words)
    takes_back = takes_back or (is_next and _is_of_no_effect(found["own"]))
    return found.span("own") if is_said or is_short or takes_back else None


def _within_remark(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return where the rest of the sentence takes back what was told: "*; we set this aside*"."""
    for found in _REST.finditer(text, begin, min(end, begin + _NEXT)):
        words = _spoken_remark(found["own"])
        is_condition = text[found.start()] == ";" and own.CONDITION.match(found["own"]) is not None
        if is_condition or _is_of_no_effect(found["own"]):
            return found.span("own")
        if len(words) <= _MOST and _takes_back(words):
            return found.span("own")
    return None


def _is_of_no_effect(words: str) -> bool:
    """Say whether words tell that a clause is of no effect: "*this clause is void unless* …"."""
    referring = own.OWN_WORDS.search(words)
    if referring is None or own.OF_NO_EFFECT.search(words) is None:
        return False
    opens = not words[: referring.start()].strip()
    return opens or len(referring[0].split()) > 1


def _tells_nothing(sentence: str, words: list[str], grammar: Grammar) -> bool:
    """Say whether a sentence has no verb, no name and no figure of its own: "Pure invention."."""
    if not 0 < len(words) <= _SHORT or sentence.rstrip()[-1:] not in ENDS or ":" in sentence:
        return False
    if all(len(word) == 1 for word in words):
        return False  # "Q."
    if words[0] in own.ASKING and sentence.rstrip()[-1:] == "?" and len(words) > 1:
        return False
    if any(word[:1].isdigit() or grammar.is_verb(word) for word in words):
        return False
    named = any(word[:1].isupper() for word in sentence.split()[1:])
    return not named and own.NODS.isdisjoint(words)


def _takes_back(words: list[str]) -> bool:
    """Say whether somebody takes back a saying: "We retract this", "That finding cannot stand"."""
    if not own.ALONE.isdisjoint(words):
        return True
    for at, word in enumerate(words):
        if word not in own.REFERRING:
            continue
        before, behind = words[at - 1] if at else "", next(iter(words[at + 1 :]), "")
        is_undone = before in own.UNDOING and (behind in own.PARTICLES or not behind)
        undoes = any(one in own.UNDOING or one in own.FAILING for one in words)
        if is_undone or (behind in own.FINDINGS and undoes):
            return True
    return own.DISBELIEF.search(" ".join(words)) is not None


def _of_a_sign(text: str, end: int) -> tuple[int, int] | None:
    """Return where the note of a sign behind a quote says more than where it was found."""
    sign = own.FOOTNOTE.match(text, end)
    if sign is None:
        return None
    lead = rf"^[ \t]{{0,4}}{re.escape(sign['mark'])}{own.NOTE_LEADS}"
    note = re.compile(lead, re.MULTILINE).search(text, sign.end(), sign.end() + _NOTES)
    if note is None or own.SOURCED.match(note["own"]) or _is_cited(note["own"]):
        return None
    return note.span()


def _is_cited(note: str) -> bool:
    """Say whether a note names a page or a paper alone, and tells nothing of it."""
    cited = own.CITED.match(note)
    named = [] if cited is None else _spoken_remark(cited["named"])
    judges = any(not word.isdigit() and word not in own.CITED_PAPERS for word in named)
    return cited is not None and not judges


def _erratum(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    """Return where a line puts right what stands above, naming the same day."""
    told = {one for one in _spoken_remark(text[slice(*place)]) if one[:1].isdigit()}
    for found in own.ERRATUM.finditer(text, place[1], place[1] + _ERRATA):
        named = {one for one in _spoken_remark(found["own"]) if one[:1].isdigit()}
        days = {one for one in told & named if len(one) < _YEAR}
        is_of_it = bool(days and named - told) or own.ABOVE.search(found["own"]) is not None
        if is_of_it:
            return found.span()
    return None


# Above ----------------------------------------------------------------------------------------


def _above(text: str, begin: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return where a line above says of what follows that it is not so."""
    low = max(0, begin - _BEFORE)
    for found in reversed(list(_LINE.finditer(text, low, begin))):
        words = _spoken_remark(found[0])
        if not 0 < len(words) <= _ABOVE:
            continue
        is_of_it = _speaks_of_what_follows(found[0], words, grammar)
        if is_of_it and not _is_past_it(text, found, begin, grammar):
            return found.span()
    return None


def _is_past_it(text: str, line: re.Match[str], begin: int, grammar: Grammar) -> bool:
    """Say whether what a line ending in a colon leads to is over: its list, or its section."""
    if not line[0].rstrip().endswith(":"):
        return False
    following = _WRITTEN.search(text, line.end(), begin)
    if following is None:
        return False
    if _ITEM.match(following[0]) is None:
        is_of_sections = is_heading_between(text, following.span(), grammar)
        behind = following.start() if is_of_sections else line.end()
        return not is_of_sections and is_heading_between(text, (behind, begin), grammar)
    is_apart = False
    for found in _LINES.finditer(text, following.end() + 1, begin + 1):
        if found[0].strip() and is_apart and not (_ITEM.match(found[0]) or found[0][0].isspace()):
            return True
        is_apart = not found[0].strip()
    return False


def _speaks_of_what_follows(line: str, words: list[str], grammar: Grammar) -> bool:
    is_of_it = not own.OF_WHAT_FOLLOWS.isdisjoint(words) or any(
        one in own.THIS and other in own.PAPERS for one, other in pairwise(words)
    )
    is_not_so = not own.NOT_SO.isdisjoint(words)
    is_negated = own.NEGATIVE.search(line) is not None
    true = grammar.negation.true_predicates | own.VERIFIED
    is_untrue = is_negated and not true.isdisjoint(words)
    if is_of_it:
        return is_untrue or (is_not_so and not is_negated)
    is_heading = line.rstrip().endswith(":")
    return (
        is_heading
        and is_negated
        and not own.FINDINGS.isdisjoint(one.removesuffix("s") for one in words)
    )


def _in_it(text: str, begin: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return where a sentence begins in a work named before: "*In it* the king died"."""
    opening = own.IN_IT.match(text, begin)
    if opening is None:
        return None
    before = text[max(0, begin - _NEXT) : begin].rstrip()
    previous = before[:-1].rpartition(". ")[2].rpartition("\n")[2]
    named = grammar.invented.works | own.WORKS
    return None if named.isdisjoint(_spoken_remark(previous)) else opening.span("own")


def _of_all(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    """Return where a text says of all of itself that it does not stand."""
    low, high = max(0, place[0] - _NOTES), place[1] + _NOTES
    found = FICTION.search(text, low, high)
    return None if found is None else found.span()


# Messages -------------------------------------------------------------------------------------


def next_message(text: str, place: tuple[int, int], grammar: Grammar) -> Governor | None:
    """Return a short message that takes back the one before it, or tells nothing of its own.

    Args:
        text: the text.
        place: where the message begins, and the code point after it.
        grammar: the words of its language.
    """
    message = text[slice(*place)].strip()
    words = _spoken_remark(message)
    is_courteous = len(words) > 1 and words[1] in grammar.answers.courteous  # "No way!"
    if not message or len(words) > _MOST:
        return None
    if is_courteous and not owns_up(message):
        return None
    takes_back = own.TAKES_BACK.match(message) is not None
    is_short = len(words) <= _SHORT and own.NODS.isdisjoint(words)
    has_verb = any(grammar.is_verb(word) for word in words)
    is_bare = is_short and not has_verb and bool(words)
    if not (takes_back or is_bare or owns_up(message)):
        return None
    return _governor(text, place)
