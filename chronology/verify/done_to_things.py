"""Whether a verb that calls plans off tells what was done to a thing: "*abandoned* the site"."""

from chronology.events import Event
from chronology.languages import Reader
from chronology.languages.english.second_meanings import PLANS, TO_THINGS
from chronology.languages.words import Words
from chronology.verify.named import stems_of


def is_done_to_a_thing(
    text: str, verb: tuple[int, int], time: tuple[int, int], event: Event, reader: Reader
) -> bool:
    """Say whether a verb tells what somebody did at a time to a thing that is no plan of theirs.

    "The men *abandoned* the site on 3 May" calls nothing off, unless the site is what the event
    is called by; "scrapped the *launch* on 3 May" does, and so does an event called a launch. What
    is cancelled or called off can be nothing but a plan, whatever its noun: "cancelled the gala".

    Args:
        text: the text.
        verb: where the verb begins, and the code point after it.
        time: the same of the time.
        event: the event of which it is told.
        reader: of the language.
    """
    grammar = reader.grammar
    words = Words.around(text, verb, verb, grammar)
    first, last = words.place_of(verb[0]), words.place_of(time[0])
    last -= words[last] not in grammar.times.prepositions
    is_active = last - first > 1 and words.tells_past(first) and not _is_helped(words, first)
    is_active = is_active and words[first] in TO_THINGS
    if not is_active or words[last] not in grammar.times.prepositions:
        return False
    meant_for = grammar.times.scheduling | grammar.times.aims
    named = f"{event.name} {event.id}".replace("-", " ").lower().split()
    thing = words.spoken[first + 1 : last]
    is_planned = not meant_for.isdisjoint(thing) or any(map(grammar.is_gerund, thing))
    if is_planned or any(_is_a_plan(one, words) for one in (*thing, *named)):
        return False
    return stems_of(" ".join(thing), grammar.fields).isdisjoint(
        stems_of(" ".join(named), grammar.fields)
    )


def _is_helped(words: Words, verb: int) -> bool:
    """Say whether an auxiliary makes it none of its own: "*was* abandoned"; not "had"."""
    before, verbs = words[words.before_adverbs(verb - 1)], words.grammar.verbs
    is_helper = words.grammar.is_auxiliary(before) and before not in verbs.have
    return is_helper or before in {*verbs.modals, *verbs.infinitive}


def _is_a_plan(word: str, words: Words) -> bool:
    """Say whether a word may be a noun of what can be called off, in the singular or plural."""
    kinds = words.grammar.drafting.kinds.values()
    is_noun = not PLANS.isdisjoint({word, word.removesuffix("s"), word.removesuffix("es")})
    return is_noun or any(word in one.nouns for one in kinds)
