"""Quotes that a source nearly has: what differs, where, and whether it alters what is said."""

import re

import pytest
from conftest import ROOT
from hypothesis import assume, example, given
from hypothesis import strategies as st

from chronology.quotes import Alteration, Difference, Location, PreparedText, locate
from chronology.vocabulary import Verdict

PLANT = (
    "Speaking at the meeting, Shahin Mustafayev stated that a helicopter plant built jointly with"
    " Russia may be launched in Azerbaijan in the third quarter of 2022."
)
BORDER = (
    "It is planned to complete in the fourth quarter of 2022 the reconstruction of the border"
    " crossing on the Russian side on the border with Azerbaijan, as well as to increase the"
    " number of throughput lanes."
)
VISIT = (
    "On June 17 and 18 of this year, we again visited the Republic of Azerbaijan with great joy,"
    " got acquainted with the activities of a number of economic regions and held fruitful"
    " official meetings."
)
TURNOVER = (
    "Azerbaijani investments in Russia's economy have exceeded $1.2 billion, with the majority of"
    " these investments being in the non-oil sector. The trade turnover amounted to $2.9 billion"
    " in 2021, making Russia Azerbaijan’s third-largest partner."
)
TASK = (
    "We arrived with huge delegation of over 100 people, 38 companies. Our task is not only to"
    " present our large-sized businesses or trade and economic relations, but to make medium- and"
    " small-sized enterprises of ours work with your country."
)
FORUM = (
    "The upcoming Forum to be held on Monday, 6 November in Kostanay is to largely focus on"
    " agriculture, and trade is increasing steadily."
)
SENTENCES = (PLANT, BORDER, VISIT, TURNOVER, TASK, FORUM)
OTHERS = "The weather was mild that week. Nobody in the harbour had heard of the two ships.\n\n"
TEXT = OTHERS + "\n\n".join(SENTENCES) + "\n\n" + OTHERS
SEEDS = {
    path.name[:3]: path.read_bytes().decode("utf-8")
    for path in sorted((ROOT / "seeds").glob("*.txt"))
}
PREPARED = {seed: PreparedText.of(text) for seed, text in SEEDS.items()}
WORD = re.compile(r"\S+")


def points_at_its_words(change: Difference, quote: str, text: str) -> bool:
    """Say whether a difference gives the words that stand at its offsets, in both."""
    return (
        text[change.start : change.end] == change.found
        and quote[change.quoted_start : change.quoted_end] == change.quoted
    )


def checked(quote: str, text: str = TEXT) -> Location:
    """Look for a quote that is not found, and check all that holds of every location."""
    found = locate(text, quote)
    assert not found.verified
    assert found.reason
    assert bool(found.differences) <= (found.verdict in {Verdict.NEAR, Verdict.ALTERED})
    assert all(points_at_its_words(change, quote, text) for change in found.differences)
    if found.start is not None and found.end is not None:
        assert found.parts == ((found.start, found.end),)
        assert found.text_of(text) == text[found.start : found.end]
        for change in found.differences:
            assert found.start <= change.start <= change.end <= found.end
    return found


def sentence_with(words: str) -> str:
    """Return the sentence that has some words once."""
    return next(sentence for sentence in SENTENCES if sentence.count(words) == 1)


def described(found: Location) -> list[tuple[str, str, Alteration | None]]:
    """Return what each difference quotes, what the source has, and what it alters."""
    return [(change.quoted, change.found, change.alteration) for change in found.differences]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("third quarter", "fourth quarter", Alteration.NUMBER),
        ("fourth", "4th", Alteration.NUMBER),
        ("quarter of 2022.", "half of 2022.", Alteration.PART_OF_YEAR),
        ("quarter of 2022.", "quarter of 2023.", Alteration.NUMBER),
        ("June", "July", Alteration.MONTH),
        ("17", "16", Alteration.NUMBER),
        ("18 of", "19 of", Alteration.NUMBER),
        ("6 November", "7 November", Alteration.NUMBER),
        ("November", "December", Alteration.MONTH),
        ("Monday", "Tuesday", Alteration.WEEKDAY),
        ("$1.2", "$1.3", Alteration.NUMBER),
        ("$1.2", "$12", Alteration.NUMBER),
        ("$1.2", "$1,2", Alteration.NUMBER),
        ("$1.2", "€1.2", Alteration.NUMBER),
        ("$2.9 billion", "$2.9 million", Alteration.NUMBER),
        ("100", "l00", Alteration.NUMBER),
        ("third-largest", "second-largest", Alteration.NUMBER),
        ("visited", "never visited", Alteration.NEGATION),
        ("again visited", "did not visit", Alteration.NEGATION),
        ("is planned", "isn’t planned", Alteration.NEGATION),
        ("with great", "without great", Alteration.NEGATION),
        ("not only", "only", Alteration.NEGATION),
        ("non-oil", "oil", Alteration.NEGATION),
        ("may", "will", Alteration.MODAL),
        ("may", "would", Alteration.MODAL),
        ("may", "should", Alteration.MODAL),
        ("may be", "was", Alteration.MODAL),
        ("may be", "has been", Alteration.MODAL),
        ("may be", "be", Alteration.MODAL),
        ("is planned to complete", "was possible to complete", Alteration.MODAL),
        ("to be held", "that was held", Alteration.MODAL),
        ("is to largely focus", "largely focused", Alteration.MODAL),
        ("got acquainted", "would have got acquainted", Alteration.MODAL),
        ("again visited", "recently visited", Alteration.TIME),
        ("increase the", "decrease the", Alteration.ANTONYM),
        ("increasing", "decreasing", Alteration.ANTONYM),
        ("fruitful", "fruitless", Alteration.ANTONYM),
        ("official", "unofficial", Alteration.ANTONYM),
        ("exceeded", "missed", Alteration.WORD),
        ("crossing", "station", Alteration.WORD),
        ("Mustafayev", "Jabbarov", Alteration.NAME),
        ("Kostanay", "Kazan", Alteration.NAME),
        ("jointly with Russia", "jointly with Kazakhstan", Alteration.NAME),
    ],
)
def test_each_kind_of_alteration_is_told(old: str, new: str, kind: Alteration) -> None:
    """One thing that says something else makes a quote altered, and no other place is told."""
    sentence = sentence_with(old)
    at = TEXT.index(sentence)
    found = checked(sentence.replace(old, new))
    assert (found.verdict, found.start) == (Verdict.ALTERED, at)
    assert kind in {change.alteration for change in found.differences}
    assert str(kind) in found.reason
    # A short word or a mark beside what is changed may belong to the difference.
    begin, end = at + sentence.index(old) - 4, at + sentence.index(old) + len(old) + 4
    assert all(begin <= change.start <= change.end <= end for change in found.differences)


@pytest.mark.parametrize(
    ("quote", "quoted", "found", "kind"),
    [
        ("launched in Azerbaijan in the fourth quarter", "fourth", "third", Alteration.NUMBER),
        ("The upcoming Forum to be held on Sunday, 6", "Sunday", "Monday", Alteration.WEEKDAY),
        ("built jointly with Russia was launched in", "was", "may be", Alteration.MODAL),
        ("Our task is only to present our large-sized", "", "not", Alteration.NEGATION),
        ("we never again visited the Republic", "never", "", Alteration.NEGATION),
        ("trade is decreasing steadily", "decreasing", "increasing", Alteration.ANTONYM),
        ("Speaking at the meeting, Oleg Mustafayev", "Oleg", "Shahin", Alteration.NAME),
        ("huge delegation of over 10 people", "10", "100", Alteration.NUMBER),
        ("make medium- and small-sized new enterprises of ours", "new", "", None),
    ],
)
def test_a_difference_is_told_in_a_sentence(
    quote: str, quoted: str, found: str, kind: Alteration | None
) -> None:
    """The reason names the words of both and what they alter; the offsets are theirs."""
    location = checked(quote)
    assert (quoted, found, kind) in described(location)
    change = next(one for one in location.differences if one.quoted == quoted)
    if quoted and found:
        told = f"“{quoted}” stands where the source has “{found}”"
    else:
        told = f"“{quoted}” is added" if quoted else f"“{found}” is left out"
    told += f" ({kind})" if kind else ""
    assert str(change) == told
    assert told in location.reason


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("the oil sector. The trade turnover amounted to $2.9 billion", Verdict.ALTERED),
        ("in the oil sector. The trade turnover amounted to $2.9 billion", Verdict.ALTERED),
        ("was launched in Azerbaijan in the third quarter of 2022", Verdict.ALTERED),
        ("launched in Azerbaijan in the third quarter of 2021", Verdict.ALTERED),
        ("16 and 18 of this year, we again visited", Verdict.ALTERED),
        ("a plant built jointly with Russia may be launched", Verdict.NEAR),
        ("On June 17 and 18 of this year, we again visited Republic", Verdict.NEAR),
    ],
)
def test_what_differs_at_either_end_is_told(quote: str, verdict: Verdict) -> None:
    """A change of the first or the last words is judged as any other."""
    assert checked(quote).verdict is verdict


@pytest.mark.parametrize(
    ("right", "misread"),
    [
        ("helicopter", "he1icopter"),
        ("helicopter", "heIicopter"),
        ("plant", "p1ant"),
        ("launched", "launchecl"),
        ("complete", "cornplete"),
        ("crossing", "cros5ing"),
        ("Republic", "Repub1ic"),
        ("fruitful", "fruitfuI"),
        ("steadily", "steadiIy"),
        ("economic", "econornic"),
        ("regions", "regi0ns"),
        ("may", "rnay"),
        ("will be", "wi1l be"),
        ("billion", "biIlion"),
        ("is planned", "is pIanned"),
        ("April", "ApriI"),
        ("Aliyev", "AIiyev"),
        ("not only", "n0t only"),
    ],
)
def test_what_a_scanner_misreads_in_a_word_is_near(right: str, misread: str) -> None:
    """Letters that look alike alter nothing, whatever the word, and the slip is shown."""
    text = f"He told the press in April that the ministry and the {right} of the port are the same."
    quote = f"the press in April that the ministry and the {misread} of the port"
    found = checked(quote, text)
    assert found.verdict is Verdict.NEAR
    changed = [
        (one, other)
        for one, other in zip(misread.split(), right.split(), strict=True)
        if one != other
    ]
    assert [(one, other) for one, other, _ in described(found)] == changed


@pytest.mark.parametrize(
    ("right", "misread"),
    [("11", "l1"), ("10", "1O"), ("2015", "20l5"), ("$1.5 million", "$l.5 million"), ("68", "6B")],
)
def test_what_a_scanner_misreads_in_a_number_is_altered(right: str, misread: str) -> None:
    """A number is a number, and what looks like one is not."""
    text = f"He told the press in April that the ministry had {right} in the port."
    found = checked(f"told the press in April that the ministry had {misread} in the port", text)
    assert found.verdict is Verdict.ALTERED
    assert found.differences[0].alteration is Alteration.NUMBER


@pytest.mark.parametrize(
    "word",
    [
        *("helicopter", "jointly", "built", "reconstruction", "border crossing on", "Russian"),
        *("great", "acquainted", "activities of", "fruitful", "official", "of", "and economic"),
        *("huge", "large-sized", "ours", "with your", "increasing", "largely", "majority of"),
    ],
)
def test_words_left_out_unsaid_are_near(word: str) -> None:
    """A quote that leaves out words without an ellipsis is near, and says which."""
    sentence = next(one for one in SENTENCES if f" {word} " in one)
    at = sentence.index(f" {word} ")
    quote = sentence[:at] + sentence[at + 1 + len(word) :]
    found = checked(quote)
    assert found.verdict is Verdict.NEAR
    assert (found.start, found.end) == (TEXT.index(sentence), TEXT.index(sentence) + len(sentence))
    (change,) = found.differences
    assert (change.quoted, change.found, change.alteration) == ("", word, None)
    assert change.quoted_start == change.quoted_end
    assert change.start == TEXT.index(sentence) + at + 1
    assert found.reason == f"“{word}” is left out"


@pytest.mark.parametrize(
    ("left_out", "kind"),
    [
        ("not ", Alteration.NEGATION),
        ("may ", Alteration.MODAL),
        ("planned ", Alteration.MODAL),
        ("non-", Alteration.NEGATION),
        ("is to ", Alteration.MODAL),
    ],
)
def test_a_denial_or_a_modal_left_out_is_altered(left_out: str, kind: Alteration) -> None:
    """Without its "not" or its "may" a sentence says more than it does."""
    sentence = sentence_with(left_out)
    found = checked(sentence.replace(left_out, ""))
    assert found.verdict is Verdict.ALTERED
    assert [change.alteration for change in found.differences] == [kind]
    assert left_out.strip(" -") in found.differences[0].found


@pytest.mark.parametrize(
    ("before", "added", "kind"),
    [
        ("helicopter", "modern", None),
        ("official", "and very friendly", None),
        ("be launched", "not", Alteration.NEGATION),
        ("visited", "never", Alteration.NEGATION),
        ("present", "possibly", Alteration.MODAL),
        ("people", "thousand", Alteration.NUMBER),
        ("partner", "2023", Alteration.NUMBER),
        ("steadily", "today", Alteration.TIME),
        ("agriculture", "Kazakh", Alteration.NAME),
    ],
)
def test_added_words_are_near_unless_they_tell(
    before: str, added: str, kind: Alteration | None
) -> None:
    """Words that the source does not have are shown; those that tell something alter the quote."""
    sentence = sentence_with(before)
    found = checked(sentence.replace(before, f"{added} {before}"))
    assert found.verdict is (Verdict.ALTERED if kind else Verdict.NEAR)
    assert described(found) == [(added, "", kind)]
    (change,) = found.differences
    assert change.quoted_start == sentence.index(before)
    assert found.reason == f"“{added}” is added" + (f" ({kind})" if kind else "")


@pytest.mark.parametrize(
    ("quoted", "found"),
    [("plants", "plant"), ("lunched", "launched"), ("jiontly", "jointly"), ("by", "with")],
)
def test_slips_of_the_pen_and_other_forms_are_near(quoted: str, found: str) -> None:
    """A typing slip, another form of a word and another short word are shown, and alter nothing."""
    location = checked(PLANT.replace(f" {found} ", f" {quoted} "))
    assert location.verdict is Verdict.NEAR
    assert described(location) == [(quoted, found, None)]


def test_several_differences_come_in_the_order_of_the_quote() -> None:
    """Each is given with its own place, and the reason tells those that alter."""
    quote = "a heIicopter plant built with Russia will be launched in Ganja in the third quarter"
    found = checked(quote)
    assert described(found) == [
        ("heIicopter", "helicopter", None),
        ("", "jointly", None),
        ("will", "may", Alteration.MODAL),
        ("Ganja", "Azerbaijan", Alteration.NAME),
    ]
    places = [(change.quoted_start, change.start) for change in found.differences]
    assert places == sorted(places)
    assert found.reason == (
        "“will” stands where the source has “may” (a modal or auxiliary verb);"
        " “Ganja” stands where the source has “Azerbaijan” (a name)"
    )


def test_many_differences_are_counted() -> None:
    """The reason names three differences, and says how many more there are."""
    quote = BORDER
    for old, new in (("fourth", "first"), ("2022", "2021"), ("Russian", "Kazakh"), ("is", "was")):
        quote = quote.replace(old, new, 1)
    found = checked(quote.replace("increase", "decrease"))
    altered = [change for change in found.differences if change.alteration]
    assert len(altered) == 5
    assert found.reason == "; ".join(map(str, altered[:3])) + "; and 2 more"


def test_one_part_beside_an_ellipsis_may_differ() -> None:
    """Of a quote with an ellipsis the part that differs is told, at its place in the quote."""
    found = checked("a helicopter plant … launched in Azerbaijan in the fourth quarter of 2022")
    assert found.verdict is Verdict.ALTERED
    assert described(found) == [("fourth", "third", Alteration.NUMBER)]


@pytest.mark.parametrize("mark", ["“{}”", "… {}", "{} …", "({})", " {}\n", "[…] {}."])
def test_what_surrounds_a_quote_alters_nothing(mark: str) -> None:
    """Quote marks, an ellipsis and white space around the words leave the verdict as it is."""
    near = "a plant built jointly with Russia may be launched in Azerbaijan"
    assert checked(mark.format(near)).verdict is Verdict.NEAR
    altered = near.replace("may", "will")
    assert checked(mark.format(altered)).verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It happened in 20\u00ad22 in the port.", "It happened in 20 in the port"),
        ("The plan in 20\u200b22 was this", "The plan in 20"),
        ("a plus b ≠ 5 is known", "a plus b = 5 is known"),
        ("it cost ① coin at the port", "it cost 1 coin at the port"),
        ("it cost ½ coin at the port", "it cost 1 coin at the port"),
        ("it cost 10² coins at the port", "it cost 10 coins at the port"),
        ("it cost $1.2 billion then", "it cost $1 billion then"),
        ("it cost -5 coins at the port", "it cost 6 coins at the port"),
        ("it rose by 22.5 % at the port", "it rose by 225 % at the port"),
        ("at 16:30 in the port it rose", "at 16:31 in the port it rose"),
        ("on 2022-04-26 in the port it rose", "on 2022-04-27 in the port it rose"),
        ("in the 1990s the port was open", "in the 1980s the port was open"),
    ],
)
def test_a_number_cut_or_changed_is_altered(text: str, quote: str) -> None:
    """Signs and characters without width do not hide that a number is another one."""
    assert checked(quote, text).verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("text", "quote", "verdict"),
    [
        ("on 15 May. Wewere told yesterdaythat it fell.", "We were told yesterday", Verdict.NEAR),
        ("The deed w as signed there.", "deed was signed", Verdict.NEAR),
        ("They sig ned in the town.", "signed in", Verdict.NEAR),
        ("It was now here to be seen.", "nowhere", Verdict.NEAR),
        ("Wewere told on 12 May.", "We were told on 1", Verdict.MISSING),
        ("Wewere told yesterdaythat it fell.", "We were told today", Verdict.MISSING),
        ("They hadsigned it.", "They had sign", Verdict.MISSING),
    ],
)
def test_words_that_run_together_are_near(text: str, quote: str, verdict: Verdict) -> None:
    """Also where a quote begins or ends at a space that its source has lost; figures are held."""
    assert checked(quote, text).verdict is verdict


def stretches_around(text: str, place: int, words: int) -> tuple[int, int]:
    """Return where the words about a place begin and end, so many on either side."""
    spans = [word.span() for word in WORD.finditer(text)]
    middle = next(index for index, (_, end) in enumerate(spans) if end > place)
    first, last = max(0, middle - words), min(len(spans) - 1, middle + words)
    return spans[first][0], spans[last][1]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("words", [5, 10, 20])
def test_a_changed_digit_alters(seed: str, words: int) -> None:
    """Any one digit that is another one makes a quote of whole words altered."""
    text = SEEDS[seed]
    for digit in re.finditer("[0-9]", text):
        start, end = stretches_around(text, digit.start(), words)
        for step in (1, 5):
            other = str((int(digit.group()) + step) % 10)
            quote = text[start : digit.start()] + other + text[digit.end() : end]
            found = PREPARED[seed].locate(quote)
            assert found.verdict is Verdict.ALTERED
            (change,) = (one for one in found.differences if one.alteration)
            assert change.alteration is Alteration.NUMBER
            assert change.start <= digit.start() < change.end
            assert points_at_its_words(change, quote, text)


@pytest.mark.parametrize("seed", SEEDS)
def test_words_of_another_document_are_missing(seed: str) -> None:
    """The sentences of a document are not found in another, and not nearly either."""
    verdicts = {
        PREPARED[seed].locate(line.strip()).verdict
        for other, text in SEEDS.items()
        if other != seed
        for line in re.split(r"(?<=[.!?”\"])\s+", text)
        if len(line.split()) > 5
    }
    assert verdicts == {Verdict.MISSING}


@pytest.mark.parametrize(
    "quote",
    [
        "Wholly other words stood nowhere at all.",
        "The may be in the of on",
        "2022",
        "In the year 1848 of the common era",
        "хеликоптер",
        "?!",
        "helicopters fly over the sea",
    ],
)
def test_words_that_stand_nowhere_are_missing(quote: str) -> None:
    """Words that the text has here and there are no quote of it."""
    text = TEXT.replace("2022", "2024")
    found = checked(quote, text)
    assert (found.verdict, found.start, found.places) == (Verdict.MISSING, None, 0)
    assert found.differences == ()


# Laws

TRICKY = st.sampled_from(
    "abcXYZ019 .,-'’“…$%\n\r\t\u00a0\u00ad\u200b\ufeff\u0301\u0338\u200fßﬁﬃéЙй"
    "²½①２№™≠ガ한\ud800\udfff"
)
ANY_TEXT = st.text(st.one_of(TRICKY, st.characters()), max_size=80)
COMMON = [
    *("the", "plant", "may", "not", "open", "in", "June", "2022", "or", "so", "said", "Aliyev"),
    *(",", ".", "-", "$", "5", "again"),
]
SPOKEN = st.lists(st.sampled_from(COMMON), max_size=40).map(" ".join)


@given(text=st.one_of(ANY_TEXT, SPOKEN), quote=st.one_of(ANY_TEXT, SPOKEN))
@example("\ud800 \udfff", "\udfff \ud800")
@example("a ≠ b", "a = b")
@example("20\u00ad22", "20")
@example("a", "\u0301")
def test_any_text_and_quote_give_a_location(text: str, quote: str) -> None:
    """Whatever is looked for in whatever text, there is a verdict, and never an exception."""
    found = locate(text, quote)
    assert isinstance(found, Location)
    if found.start is not None and found.end is not None:
        assert 0 <= found.start <= found.end <= len(text)
    assert not (found.differences and found.verified)
    assert bool(found.reason) != found.verified


@given(data=st.data(), text=SPOKEN)
def test_differences_point_at_their_words(data: st.DataObject, text: str) -> None:
    """Whatever is cut, put in or swapped, each difference gives the words at its offsets."""
    words = text.split()
    assume(words)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(words)))
        new = data.draw(st.lists(st.sampled_from([*COMMON, "rnay", "ju1y", "never"]), max_size=2))
        words[at : at + data.draw(st.integers(0, 2))] = new
    quote = data.draw(st.sampled_from(["{}", "“{}”", " {}\u00a0", "… {}"])).format(" ".join(words))
    found = locate(text, quote)
    assert all(points_at_its_words(change, quote, text) for change in found.differences)
    ends = [(change.start, change.quoted_start) for change in found.differences]
    assert ends == sorted(ends)
    altered = any(change.alteration for change in found.differences)
    assert altered == (found.verdict is Verdict.ALTERED and bool(found.differences))


@given(data=st.data())
def test_any_stretch_with_a_changed_digit_is_never_verified(data: st.DataObject) -> None:
    """One digit that is another one is never found, wherever the quote begins and ends."""
    seed = data.draw(st.sampled_from(sorted(SEEDS)))
    text = SEEDS[seed]
    digit = data.draw(st.sampled_from(list(re.finditer("[0-9]", text))))
    start = digit.start() - data.draw(st.integers(0, min(200, digit.start())))
    end = digit.end() + data.draw(st.integers(0, min(200, len(text) - digit.end())))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != digit.group()]))
    quote = text[start : digit.start()] + other + text[digit.end() : end]
    assume(quote.strip() not in text)
    found = PREPARED[seed].locate(quote)
    assert not found.verified
    assert all(points_at_its_words(change, quote, text) for change in found.differences)


@given(data=st.data(), text=st.one_of(ANY_TEXT, SPOKEN))
def test_what_is_found_as_written_is_never_near(data: st.DataObject, text: str) -> None:
    """Words that stand in the text and cut nothing are exact, or ambiguous."""
    spans = [word.span() for word in WORD.finditer(text)]
    assume(spans)
    first = data.draw(st.integers(0, len(spans) - 1))
    last = data.draw(st.integers(first, len(spans) - 1))
    found = locate(text, text[spans[first][0] : spans[last][1]])
    assume(found.reason != "the quote holds no words")
    assume("is cut off" not in found.reason)
    assert found.verdict in {Verdict.EXACT, Verdict.AMBIGUOUS}
    assert found.differences == ()


def test_near_and_altered_are_never_verified() -> None:
    """Neither verdict counts as found."""
    assert not Verdict.NEAR.verified
    assert not Verdict.ALTERED.verified


MUCH = 100_000


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a " * MUCH, "a b " * 150),
        ("a b " * MUCH, "a c b " * 100),
        ("a" * MUCH, "b" * MUCH),
        ("a b c d " * MUCH, "a d c b " * MUCH),
        ("“‘" * MUCH, "“‘ x" * 400),
        ("1 2 " * MUCH, "2 1 3 " * 100),
        ("\ud800 " * MUCH, "\ud800 a " * 500),
        (" ".join(map(str, range(MUCH))), " ".join(map(str, range(0, 4000, 3)))),
    ],
    ids=range(8),
)
def test_hostile_quotes_end_in_a_moment(text: str, quote: str) -> None:
    """What agrees everywhere and nowhere is not compared word by word in every place."""
    assert not locate(text, quote).verified
