"""Remarks that may be left out: in brackets, appositions, relative clauses between commas."""

import itertools

from chronology.languages.omissions.gap import BRACKETS, DASHES, Gap, Places
from chronology.languages.omissions.undoing import doubted, undoes, undone
from chronology.languages.tokens import STOPS
from chronology.vocabulary import Governing, Omission

_ACRONYM = 5  # letters of one that may be of no words before it
_AGE = 3  # digits of an age, at most
_BARE = 2  # words of an article and a noun
_YEAR = 4  # digits of a year
_QUANTITY = 4  # words in which "most of which" begins


def remark(gap: Gap) -> Omission | None:
    """Return what kind of remark was left out; `None` for none that is known to be harmless."""
    if not gap.is_enclosed or gap.begin >= gap.end:
        return None
    places = without_brackets(gap)
    if places is None:
        return None
    if not places or (gap.opener in BRACKETS and _is_aside(gap, places)):
        return Omission.ASIDE
    is_parted = gap.opener in BRACKETS or any(gap.words[n] in STOPS for n in places)
    return None if is_parted else _between_commas(gap, places)


def _between_commas(gap: Gap, places: Places) -> Omission | None:
    if gap.opener == "," and gap.words.is_time(gap.behind):  # "February 24, | 1955"
        return None
    if _is_relative(gap, places):
        return Omission.RELATIVE
    is_behind_a_noun = gap.is_nominal(gap.before) and not _follows_a_time(gap)
    if not is_behind_a_noun or gap.takes_the_verb() or not _is_apposition(gap, places):
        return None
    return Omission.ASIDE if gap.opener in DASHES else Omission.APPOSITION


def without_brackets(gap: Gap) -> Places | None:
    """Return the words outside of brackets; `None` if a remark in them may not be left out."""
    kept: list[int] = []
    opened: list[int] = []
    closing = ""
    for place in range(gap.begin, gap.end):
        word = gap.words[place]
        if closing:
            if word == closing:
                if not _is_aside(gap, tuple(opened)):
                    return None
                closing, opened = "", []
            else:
                opened.append(place)
        elif word in BRACKETS:
            closing = BRACKETS[word]
        elif word in BRACKETS.values():
            return None
        else:
            kept.append(place)
    return None if closing else tuple(kept)


# Relative clauses --------------------------------------------------------------------------------


def _is_relative(gap: Gap, places: Places) -> bool:
    """Say whether words are one relative clause, by which nothing is undone."""
    first, *others = gap.segments(places)
    if not _opens_relative(gap, first) or _relative_undoes(gap, places):
        return False
    return all(_belongs_to_a_relative(gap, part) for part in others) and _closes(gap)


def _relative_undoes(gap: Gap, places: Places) -> bool:
    """Say whether a relative clause undoes its noun: "which never happened".

    Of a person or a place it may be told that something was not.
    """
    clauses, negation = gap.grammar.clauses, gap.grammar.negation
    pronoun = next(gap.words[n] for n in places if gap.words[n] in clauses.relative_pronouns)
    undoing = [n for n in places if undoes(gap, n)]
    if pronoun in gap.own.of_things:
        return bool(undoing) or any(_fails(gap, n) for n in places)
    if any(gap.words[n] in gap.own.untrue for n in places):
        return True
    return any(gap.words[n] not in negation.adverbs | negation.none for n in undoing)


def _fails(gap: Gap, place: int) -> bool:
    """Say whether a thing is told to be none, or not to have come about: "a myth", "failed to"."""
    word, following = gap.words[place], gap.words[place + 1]
    is_before_an_infinitive = following in gap.grammar.verbs.infinitive
    kind = gap.grammar.verbs.to_infinitive.get(word) if is_before_an_infinitive else None
    is_unreal = word in gap.own.untrue or word in gap.own.seeming
    return is_unreal or kind is Governing.FAILURE


def _opens_relative(gap: Gap, segment: Places) -> bool:
    """Say whether a relative pronoun begins a clause: "which", "in which", "most of whom"."""
    pronouns, nouns = gap.grammar.clauses.relative_pronouns, gap.grammar.nouns
    for place in segment[:_QUANTITY]:
        if gap.words[place] in pronouns:
            led = segment[0] == place or gap.words[place - 1] in nouns.prepositions
            return led and len(segment) > 1
        if gap.words.is_verb(place):
            return False
    return False


def _belongs_to_a_relative(gap: Gap, segment: Places) -> bool:
    """Say whether a part behind a comma is still of the relative clause."""
    if not segment:
        return False
    clauses, place = gap.grammar.clauses, segment[0]
    if gap.words[place] in clauses.coordinators and len(segment) > 1:
        place = segment[1]
    opens = clauses.relatives | clauses.temporals | clauses.that
    return gap.words[place] in opens or not gap.has_finite(segment)


def _closes(gap: Gap) -> bool:
    """Say whether the main clause goes on behind, and no list of the relative one."""
    words = gap.words
    is_pronoun = words[gap.behind] in gap.grammar.nouns.pronouns
    if gap.goes_on_with_a_verb() or not gap.is_nominal(gap.behind) or is_pronoun:
        return True
    token = words.token(gap.behind)
    is_listed = token is not None and (token.is_capital or not gap.is_nominal(gap.behind + 1))
    goes_on = words[gap.behind + 1] in gap.own.adding | {","}
    return not is_listed or (gap.verb_before() is None and not goes_on)


# Appositions -------------------------------------------------------------------------------------


def _is_apposition(gap: Gap, places: Places) -> bool:
    """Say whether words only tell more of the noun before: "the capital", "aged 40", "43"."""
    if _is_age(gap, places):
        return True
    own = _before_a_relative(gap, places)
    if not own or undone(gap, places) or doubted(gap, own) or gap.has_finite(own):
        return False
    if _is_bare(gap, own) and not _is_capital(gap, gap.before):
        return False
    pronouns = gap.grammar.nouns.pronouns | gap.grammar.nouns.object_pronouns
    if any(gap.words[n] in pronouns for n in own):
        return False
    return _opens_apposition(gap, places[0]) and _is_known(gap, own)


def _is_known(gap: Gap, places: Places) -> bool:
    """Say whether an apposition with an article can be no other thing than the noun before.

    "A body double" and "a watered-down version" are others than "the president" and "the bill".
    """
    grammar = gap.grammar
    is_introduced = gap.words.begun(gap.own.introducing_phrases, places[0])
    if is_introduced or gap.words[places[0]] not in grammar.nouns.determiners:
        return True
    if any(grammar.is_gerund(gap.words[n]) and gap.is_nominal(n - 1) for n in places[1:]):
        return False  # "a man *impersonating* the king"
    if _is_capital(gap, gap.before) or any(_is_name(gap, n) for n in places):
        return True
    return _is_definite(gap, places) or _head(gap, places) in gap.own.persons | gap.own.naming


def _head(gap: Gap, places: Places) -> str:
    """Return the noun that says what an apposition is: "an old *man* from the north"."""
    heads = itertools.takewhile(
        lambda n: gap.words[n] not in gap.grammar.nouns.prepositions, places
    )
    return gap.words[max(heads, default=places[0])]


def _is_bare(gap: Gap, places: Places) -> bool:
    """Say whether words are an article and a noun: "a canard", of which one may know nothing."""
    is_ruled = gap.words[places[0]] in gap.grammar.nouns.determiners
    return is_ruled and len(places) <= _BARE and not any(_is_capital(gap, n) for n in places)


def _is_capital(gap: Gap, place: int) -> bool:
    token = gap.words.token(place)
    return token is not None and token.is_capital


def _before_a_relative(gap: Gap, places: Places) -> Places:
    """Return the words before a relative clause: "*a leader* who worked there"."""
    clauses = gap.grammar.clauses
    begins = clauses.relative_pronouns | clauses.that
    end = next(
        (
            number
            for number, place in enumerate(places)
            if gap.words[place] in begins and gap.is_nominal(place - 1)
        ),
        len(places),
    )
    return places[:end]


def _opens_apposition(gap: Gap, place: int) -> bool:
    words, nouns, own = gap.words, gap.grammar.nouns, gap.own
    word, token = words[place], gap.words.token(place)
    if word in nouns.determiners or (token is not None and token.is_capital):
        return not words.is_time(place)
    if word in own.naming or word in own.introducing or words.begun(own.introducing_phrases, place):
        return True
    is_participle = gap.grammar.is_participle(word) and words.is_verb(place)
    return is_participle and (
        words[place + 1] in nouns.prepositions or words[place + 1] in nouns.determiners
    )


def _is_age(gap: Gap, places: Places) -> bool:
    """Say whether words are the age of somebody named before."""
    words, token = gap.words, gap.words.token(gap.before)
    age = words[places[-1]]
    is_number = age.isdecimal() and len(age) <= _AGE
    is_bare = all(words[n] in gap.own.aged for n in places[:-1])
    return is_number and is_bare and token is not None and token.is_capital


def _follows_a_time(gap: Gap) -> bool:
    """Say whether what was left out tells more of a time: "on Friday, 3 May,"."""
    return gap.words.is_time(gap.before)


# Brackets ----------------------------------------------------------------------------------------


def _is_aside(gap: Gap, places: Places) -> bool:
    """Say whether a remark in brackets tells nothing of whether what is quoted is so."""
    places = tuple(itertools.dropwhile(lambda n: gap.words[n] in STOPS, places))
    if not places:
        return False
    if undone(gap, places) or doubted(gap, places) or _is_relative_in_brackets(gap, places):
        return _is_relative_in_brackets(gap, places)
    if len(places) == 1 and _is_acronym(gap, places[0]):
        return _is_of_letters(gap, places[0]) and not _is_common_word(gap, places[0])
    return _is_side(gap, places) or _is_harmless(gap, places)


def _is_harmless(gap: Gap, places: Places) -> bool:
    if gap.has_finite(places) or not _is_of_a_kind(gap, places):
        return False
    if _is_bare(gap, places) and not _is_capital(gap, places[0] - 2):
        return False
    is_dated = any(_is_dated(gap, n) for n in places)
    if any(gap.words[n] in gap.grammar.nouns.pronouns for n in places):
        return False
    return not (is_dated and _is_of_a_time(gap, places)) and _opens_aside(gap, places)


def _opens_aside(gap: Gap, places: Places) -> bool:
    words, own, grammar = gap.words, gap.own, gap.grammar
    first, second = words[places[0]], places[0] + 1
    if words.begun(own.adding_phrases, places[0]) or first in own.introducing:
        return True
    if first in own.renaming and len(places) > 1:
        return not words.is_time(second) and words.opens_noun(second)
    if first in grammar.nouns.prepositions:
        is_led = first in own.opening_prepositions and words.opens_noun(second)
        return is_led and len(places) > 1
    return not grammar.is_adverb(first) and first not in grammar.clauses.coordinators


def _is_of_a_kind(gap: Gap, places: Places) -> bool:
    """Say whether a remark brings a name or a figure, or is definite: "the largest of its kind".

    Of others nobody knows: "(retired)", "(sources vary)", "(est.)", "(a sketch)".
    """
    if any(_is_figure(gap, n) or _is_name(gap, n) for n in places) or _is_introduced(gap, places):
        return True
    if any(gap.words[n] == "," for n in places):  # "money, weapons and food"
        return all(map(gap.is_nominal, (places[0], places[-1])))
    nouns, first, second = gap.grammar.nouns, gap.words[places[0]], gap.words[places[0] + 1]
    if first in nouns.prepositions:
        return second in gap.own.definite
    is_participle = gap.grammar.is_participle(first) and len(places) > 1
    return (
        _praises(gap, places)
        or _is_definite(gap, places)
        or (is_participle and second in nouns.prepositions)
    )


def _is_introduced(gap: Gap, places: Places) -> bool:
    """Say whether a word says what sort of remark follows: "including", "now", "see", "called"."""
    own, first = gap.own, gap.words[places[0]]
    phrases = own.adding_phrases, own.introducing_phrases
    return first in own.introducing | own.renaming | own.referring | own.called or any(
        gap.words.begun(one, places[0]) for one in phrases
    )


def _praises(gap: Gap, places: Places) -> bool:
    """Say whether words are adjectives of the closed list: "(a very large one)"."""
    own = gap.own
    known = own.adjectives | own.intensifiers | own.adding | own.itself | gap.grammar.nouns.articles
    words = [gap.words[n] for n in places]
    return known.issuperset(words) and not own.adjectives.isdisjoint(words)


def _is_figure(gap: Gap, place: int) -> bool:
    word, edges = gap.words[place], gap.grammar.edges
    return any(map(str.isdigit, word)) or word in edges.numbers | edges.fractions


def _is_name(gap: Gap, place: int) -> bool:
    """Say whether a capital marks a name, and none of a time ("April Fools")."""
    names = gap.grammar.times.names
    is_of_a_time = gap.words[place] in names or gap.words[place - 1] in names
    return _is_capital(gap, place) and not is_of_a_time and not _is_common_word(gap, place)


def _is_common_word(gap: Gap, place: int) -> bool:
    """Say whether a word is one whatever its letters are: "(DENIED)", "(NOT)"."""
    grammar, word = gap.grammar, gap.words[place]
    return grammar.is_participle(word) or grammar.is_adverb(word) or word in grammar.verbs.modals


def _is_definite(gap: Gap, places: Places) -> bool:
    """Say whether words tell of one thing by what it belongs to: "the capital of the north"."""
    nouns = gap.grammar.nouns
    if gap.words[places[0]] not in gap.own.definite:
        return False
    if any(gap.words[n] in nouns.prepositions for n in places[1:]):
        return True
    return any(_is_name(gap, n) or _is_superlative(gap, n) for n in places)


def _is_superlative(gap: Gap, place: int) -> bool:
    """Say whether a word tells of one among others: "the *largest* there"."""
    word, own = gap.words[place], gap.own
    return word.endswith(own.superlative_ending) and word not in own.adjectives


def _is_side(gap: Gap, places: Places) -> bool:
    """Say whether a remark is where something is to be seen: "(left)"."""
    return len(places) == 1 and gap.words[places[0]] in gap.own.sides


def _is_acronym(gap: Gap, place: int) -> bool:
    """Say whether a word is written in capitals: "(WHO)"."""
    token = gap.words.tokens[place]
    return gap.words.text[token.start : token.end].isupper()


def _is_of_letters(gap: Gap, place: int) -> bool:
    """Say whether an acronym is short, or of letters of the words before it: "(UNESCO)"."""
    letters = gap.words[place]
    if len(letters) <= _ACRONYM:
        return True
    before = "".join(gap.words.spoken[max(0, place - 2 * len(letters)) : place])
    rest = iter(before)
    return all(letter in rest for letter in letters)


def _is_relative_in_brackets(gap: Gap, places: Places) -> bool:
    return _opens_relative(gap, next(gap.segments(places))) and not undone(gap, places)


def _is_of_a_time(gap: Gap, places: Places) -> bool:
    """Say whether a time in brackets tells more of a time before them: "on Monday (3 May)"."""
    return gap.words.is_time(places[0] - 2)


def _is_dated(gap: Gap, place: int) -> bool:
    """Say whether a word is of a date."""
    word = gap.words[place]
    is_year = word.isdecimal() and len(word) == _YEAR
    return is_year or word in gap.grammar.times.names
