"""Who speaks, of those whom a sentence names: the heads of the subject of a verb of saying.

"The lawyer for Anna Keller said" names her, and another speaks; in "the minister, Anna Keller,
told Peter Moser" it is she, and not he.
"""

from collections.abc import Iterator

import attrs

from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

Stretch = tuple[int, int]
_LONGEST_SUBJECT = 60  # words and marks of a subject with its appositions
_OWNING = ("'s", "'")


@attrs.frozen(kw_only=True)
class Subject:
    """One of those who say something.

    Attributes:
        head: the words of its head, as the text has them, without article and what depends on it:
            "lawyer" of "Keller's lawyer", "Anna Keller" of "Anna Keller of Bern".
        all_words: all its words, with those for whom it speaks.
        is_for_others: whether it speaks for those whom it names: "a spokesman for the ministry".
    """

    head: tuple[str, ...]
    all_words: tuple[str, ...]
    is_for_others: bool


def subjects_before(place: int, words: Words) -> tuple[Subject, ...]:
    """Return who says something before a verb of saying, with those in apposition to them."""
    end = place
    while end > 0 and (
        words.grammar.is_adverb(words[end - 1]) or words.grammar.is_auxiliary(words[end - 1])
    ):
        end -= 1
    return tuple(_heads(_pieces_before(end, _limit_before(place, words), words), words))


def subjects_behind(place: int, words: Words) -> tuple[Subject, ...]:
    """Return who says something behind its verb: "said *Anna Keller*, the mayor"."""
    end = place
    last = min(len(words), place + _LONGEST_SUBJECT)
    while end < last and not _ends_subject(end, words):
        end += 1
    first, *others = _between_commas(place, end, words)
    apposed = (one for one in others if not _is_clause(one, words) and not _is_ruled(one, words))
    return tuple(_heads([first, *apposed], words))


def may_speak(place: int, words: Words) -> bool:
    """Say whether a word of a name may be that of somebody who speaks, where no verb tells it.

    One who is told something does not, nor the one whose lawyer speaks; "in Keller's words" and
    "according to Keller" it is theirs.
    """
    speaking, telling = words.grammar.fields.speaking, words.grammar.fields.telling
    end = place
    while end + 1 < len(words) and _is_of_name(end + 1, words):
        end += 1
    if _is_owner(end, words):
        at = end + 2 if words[end + 1] in _OWNING else end + 1
        return words[at] in speaking
    begin = place
    while begin > 0 and (_is_of_name(begin - 1, words) or _is_title(begin - 1, words)):
        begin -= 1
    before = words[begin - 1]
    if before in telling:
        return False
    if before not in words.grammar.nouns.prepositions | words.grammar.verbs.infinitive:
        return True
    ruling = words[begin - 2]
    if ruling in words.grammar.clauses.reporting_openings or not ruling:
        return True
    is_author = before in words.grammar.fields.authoring and ruling in speaking
    return is_author or ruling in {",", *ENDS, *QUOTE_MARKS, *STOPS}


def _is_title(place: int, words: Words) -> bool:
    word, grammar = words[place], words.grammar
    is_of_title = word == "." and words[place - 1] in grammar.fields.titles
    return is_of_title or word in grammar.fields.titles or word in grammar.nouns.determiners


def _is_of_name(place: int, words: Words) -> bool:
    token = words.token(place)
    if token is None or not token.text[:1].isalpha():
        return False
    return token.is_capital or token.text in words.grammar.fields.particles


def _is_owner(place: int, words: Words) -> bool:
    token = words.token(place)
    if token is None:
        return False
    is_plural = words.text[token.end : token.end + 1] in {"'", "’"} and token.text.endswith("s")
    ends_so = words.text[token.end - 1 : token.end] in {"'", "’"}
    return words[place + 1] in _OWNING[:1] or ends_so or is_plural


# Its pieces --------------------------------------------------------------------------------


def _limit_before(place: int, words: Words) -> int:
    """Return where a subject before a place begins at the earliest."""
    low = max(0, place - _LONGEST_SUBJECT)
    if words.last <= place:
        low = max(low, words.last)
    that = words.grammar.clauses.that
    for n in range(place - 1, low - 1, -1):
        is_stop = words[n] in STOPS or words[n] in QUOTE_MARKS
        if is_stop or words[n] in that or _is_end(n, words):
            return n + 1
    return low


def _ends_subject(place: int, words: Words) -> bool:
    word, grammar = words[place], words.grammar
    if word in STOPS or word in QUOTE_MARKS or word in grammar.clauses.that:
        return True
    return _is_end(place, words)


def _is_end(place: int, words: Words) -> bool:
    """Say whether a mark ends a sentence, and no abbreviation: "Ms. Adler", "D. Keller"."""
    if words[place] not in ENDS:
        return False
    before = words[place - 1]
    return before not in words.grammar.fields.titles and len(before) > 1


def _between_commas(begin: int, end: int, words: Words) -> list[Stretch]:
    commas = [n for n in range(begin, end) if words[n] == ","]
    return list(zip([begin, *(n + 1 for n in commas)], [*commas, end], strict=True))


def _pieces_before(end: int, limit: int, words: Words) -> list[Stretch]:
    """Return the stretches of a subject that ends at a place: its own, and appositions to it."""
    if end <= limit:
        return []
    *others, last = _between_commas(limit, end, words)
    if last[0] < last[1]:
        chosen = [_own_of_clause(last, words)]
        is_list = any(words[n] in words.grammar.clauses.coordinators for n in range(*last))
        while is_list and others and not _is_clause(others[-1], words):
            chosen.append(others.pop())
        return chosen
    aside = others.pop() if others else last
    apposed = [] if _is_clause(aside, words) or _is_ruled(aside, words) else [aside]
    while len(others) > 1 and _is_between(others[-1], words):
        others.pop()
    return [*apposed, *(_own_of_clause(one, words) for one in others[-1:])]


def _own_of_clause(piece: Stretch, words: Words) -> Stretch:
    """Return the part of a piece behind other clauses in it, or before one that it rules."""
    begin, end = piece
    relatives = words.grammar.clauses.relatives
    for n in range(end - 1, begin - 1, -1):
        if words[n] in relatives and n > begin:
            return begin, n
        if words.has_verb_between(n, n + 1):
            return n + 1, end
    return piece


def _is_between(piece: Stretch, words: Words) -> bool:
    """Say whether a piece only tells more of the one before it: "Anna Keller, *52*, who led it"."""
    is_figure = words[piece[0]][:1].isdigit()
    return is_figure or _is_clause(piece, words) or _is_ruled(piece, words)


def _is_clause(piece: Stretch, words: Words) -> bool:
    return words.has_verb_between(*piece)


def _is_ruled(piece: Stretch, words: Words) -> bool:
    """Say whether a piece opens with a preposition: "on Monday", "with Peter Moser"."""
    return words[piece[0]] in words.grammar.nouns.prepositions


# Their heads -------------------------------------------------------------------------------


def _heads(pieces: list[Stretch], words: Words) -> Iterator[Subject]:
    coordinators = words.grammar.clauses.coordinators
    for begin, end in (_behind_number(piece, words) for piece in pieces):
        cuts = [n for n in range(begin, end) if words[n] in coordinators]
        for first, last in zip([begin, *(n + 1 for n in cuts)], [*cuts, end], strict=True):
            head = _without_dependents(first, last, words)
            yield _subject(head, (first, last), words)
            if head[0] < head[1] and words[head[1] - 1] in words.grammar.fields.utterances:
                yield from _authors(head, (first, last), words)


def _behind_number(piece: Stretch, words: Words) -> Stretch:
    """Return a piece without the number of its paragraph: "*7.1* Mr Hale"."""
    begin, end = piece
    at = begin
    while at < end and (words[at][:1].isdigit() or words[at] in ENDS):
        at += 1
    is_number = begin < at < end and words.tokens[at].is_capital and _opens_a_line(begin, words)
    return (at, end) if is_number else piece


def _opens_a_line(place: int, words: Words) -> bool:
    start = words.tokens[place].start
    return not words.text[words.text.rfind("\n", 0, start) + 1 : start].strip()


def _authors(head: Stretch, piece: Stretch, words: Words) -> Iterator[Subject]:
    """Yield whose words say something: "*Keller's* report", "a letter by *Keller*"."""
    begin, end = piece
    owner = head[0] - 1 if words[head[0] - 1] in _OWNING else head[0]
    if begin < owner and _is_owner(owner - 1, words):
        yield _subject((begin, owner), (begin, owner), words)
    if head[1] < end and words[head[1]] in words.grammar.fields.authoring:
        rest = head[1] + 1, end
        yield _subject(_without_dependents(*rest, words), rest, words)


def _subject(head: Stretch, piece: Stretch, words: Words) -> Subject:
    begin, end = piece
    fields = words.grammar.fields
    is_for_others = any(words[n] in fields.speaking_for for n in range(begin, end))
    return Subject(
        head=tuple(_as_written(range(*head), words)),
        all_words=tuple(_as_written(range(begin, end), words)),
        is_for_others=is_for_others,
    )


def _as_written(places: range, words: Words) -> Iterator[str]:
    for n in places:
        token = words.tokens[n]
        if token.text[:1].isalpha():
            yield words.text[token.start : token.end].rstrip("'’")


def _without_dependents(begin: int, end: int, words: Words) -> Stretch:
    """Return the words of a phrase up to its head, without what depends on it on either side."""
    nouns, relatives = words.grammar.nouns, words.grammar.clauses.relatives
    if words[begin] in nouns.prepositions:
        return _behind_phrase(begin, end, words)
    stop = begin
    while stop < end and not (
        words[stop] in nouns.prepositions | words.grammar.verbs.infinitive
        or words[stop] in relatives
        or words[stop][:1].isdigit()
        or words[stop] in STOPS
        or _opens_participle(stop, begin, words)
    ):
        stop += 1
    while stop > begin and words.grammar.is_adverb(words[stop - 1]):
        stop -= 1
    owners = [n for n in range(begin, stop) if _is_owner(n, words)]
    if not owners:
        return begin, stop
    behind = owners[-1] + 1
    return (behind + 1 if words[behind] in _OWNING else behind), stop


def _opens_participle(place: int, begin: int, words: Words) -> bool:
    """Say whether a participle tells more of a noun before it: "a lawyer *suing* Anna Keller"."""
    token, grammar = words.token(place), words.grammar
    if token is None or token.is_capital or place == begin or not grammar.is_gerund(token.text):
        return False
    return words[place - 1] not in grammar.nouns.determiners


def _behind_phrase(begin: int, end: int, words: Words) -> Stretch:
    """Return the name, or the noun with its article, that ends a stretch behind a preposition.

    "On Monday *Anna Keller* said", "in a letter to Moser *the minister* said".
    """
    times, nouns = words.grammar.times, words.grammar.nouns
    at = begin + 1
    while at < end and (
        words[at] in times.names or words[at] in times.deictic or words[at][:1].isdigit()
    ):
        at += 1
    if at > begin + 1:
        return _without_dependents(at, end, words) if at < end else (end, end)
    first = end
    while first > begin and words[first - 1] not in nouns.prepositions:
        first -= 1
        if words[first] in nouns.determiners:
            return (first, end) if words[first - 1] not in nouns.prepositions else (end, end)
    capital = end
    while capital > first and _is_of_name(capital - 1, words):
        capital -= 1
    return (capital, end) if capital > first else (end, end)
