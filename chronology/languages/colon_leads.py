"""What stands before a colon, and whether it is known to tell what follows.

"*The bishop confirmed it:* he fled", "*The reason was simple:* it broke", "*Result:* it broke"; of
"*Tongues are wagging:* he fled" and "*Straight from the bar stool:* it broke" nobody knows it.
"""

import re

from chronology.languages.english import colon_leads as own
from chronology.languages.english.entry_words import UNREAL
from chronology.languages.english.open_marks import ABSTRACT_ENDINGS, UNTOLD
from chronology.languages.heading_heads import by_its_head
from chronology.languages.tellers import is_known
from chronology.languages.tokens import QUOTE_MARKS
from chronology.languages.words import Words

_REACH = 20_000  # code points of a text in which a name is looked for
_KNOWN_LABEL = 1  # word of a label that may be a name


def only_shown(words: Words, begin: int, colon: int) -> bool:
    """Say whether a label only shows something: "*Example:* …", "*Picture this:* …".

    Args:
        words: the sentence.
        begin: the first word of the label.
        colon: the place of its colon.
    """
    grammar, vouching = words.grammar, words.grammar.vouching
    spoken = [words[n] for n in range(begin, colon)]
    shown = vouching.samples | vouching.tellers | vouching.unreal | grammar.second_thoughts.tales
    shown |= grammar.invented.works | UNTOLD
    is_shown = not shown.isdisjoint(spoken) or _is_no_answer(words, begin, colon)
    is_bidden = bool(spoken) and spoken[0] in vouching.picturing
    is_meant = any(words[n] in grammar.verbs.told_future for n in range(begin, colon))
    is_said = bool(spoken) and spoken[0] in vouching.what
    is_said = is_said and any(one in grammar.clauses.governing for one in spoken)
    is_headed = begin < colon and by_its_head(words.tokens[begin:colon], grammar)[0] is not None
    return is_shown or is_bidden or is_meant or is_said or is_headed


def _is_no_answer(words: Words, begin: int, colon: int) -> bool:
    """Read "*N/A:*", in whatever words it is divided."""
    if not 0 <= begin < colon < len(words):
        return False
    label = words.text[words.tokens[begin].start : words.tokens[colon].start]
    return label.strip().lower() in UNTOLD


def is_known_lead(words: Words, begin: int, colon: int) -> bool:
    """Say whether words before a colon are known to tell what follows it.

    Args:
        words: the sentence.
        begin: the first of them.
        colon: the place of the colon.
    """
    while begin < colon and (words[begin] in QUOTE_MARKS or not words[begin][:1].isalnum()):
        begin += 1
    spoken = [words[n] for n in range(begin, colon)]
    if not spoken:
        return True
    verb = _first_verb(words, begin, colon)
    if verb is None:
        return _is_known_label(words, begin, colon)
    return own.FANCYING.isdisjoint(spoken) and _leads_to_it(words, begin, verb, colon)


def _first_verb(words: Words, begin: int, colon: int) -> int | None:
    grammar = words.grammar
    for place in range(begin, colon):
        is_helper = grammar.is_auxiliary(words[place]) or words[place] in grammar.verbs.modals
        is_telling = words[place] in grammar.clauses.governing
        is_verb = words.is_verb(place) or is_telling or (is_helper and words.is_modal(place))
        is_other = words.is_noun(place) or (words.is_name(place) and place > begin)
        if is_verb and not is_other:
            return place
    return None


def _is_known_label(words: Words, begin: int, colon: int) -> bool:
    """Read "*Clerk:*", "*Monday:*", "*Ann Lee:*", "*Action taken:*"; no "Overheard:"."""
    spoken = [words[n] for n in range(begin, colon)]
    wrong = UNREAL | own.FANCYING | words.grammar.nouns.pronouns | own.POINTING
    if len(spoken) == _KNOWN_LABEL and spoken[0].endswith(ABSTRACT_ENDINGS):
        return spoken[0] in own.LABELS  # "Prediction:"
    is_made = words.grammar.is_past(spoken[0]) and spoken[0] not in own.LABELS | own.MADE
    if is_made or not wrong.isdisjoint(spoken):
        return False
    near = range(begin, colon)
    is_listed = not own.LABELS.isdisjoint(spoken) or any(map(words.is_time, near))
    is_listed = is_listed or any(one[:1].isdigit() for one in spoken)
    is_listed = is_listed or any(words.begun(own.LABEL_PHRASES, n) for n in near)
    return is_listed or len(spoken) == _KNOWN_LABEL or is_known(words, begin, colon)


def _leads_to_it(words: Words, begin: int, verb: int, colon: int) -> bool:
    """Read "*The news is out:*", "*Then came the blow:*", "*The bishop had no choice:*"."""
    subject = [words[n] for n in range(begin, verb)]
    behind = [words[n] for n in range(verb + 1, colon)]
    is_leading = not own.SUBJECTS.isdisjoint(subject)
    nouns = own.SUBJECTS - own.POINTING
    is_inverted = not subject or all(map(words.grammar.is_adverb, subject))
    is_inverted = is_inverted or subject[-1] in words.grammar.clauses.temporals
    is_leading = is_leading or (is_inverted and not nouns.isdisjoint(behind))
    is_leading = is_leading or not own.TOLD.isdisjoint(behind)
    named = [*subject, words[verb]] if verb == colon - 1 else []
    if is_leading or not own.LABELS.isdisjoint(named):
        return True  # "Update:", "Action taken:"
    if not subject or not own.NOBODY.isdisjoint(subject[-1:]):
        return False
    is_doubtful_name = verb == begin + 1 and _is_written_large_once(words, begin)
    return is_known(words, begin, verb + is_doubtful_name)


def _is_written_large_once(words: Words, place: int) -> bool:
    """Say whether only its place may give a word its capital, which is a name elsewhere."""
    token = words.token(place)
    if token is None or not token.is_capital:
        return False
    written = re.escape(words.text[token.start : token.end])
    return re.search(rf"[a-z,] {written}\b", words.text[:_REACH]) is None
