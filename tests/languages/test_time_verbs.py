"""To which verb a time belongs; the time stands in brackets, the stretch is the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import languages
from chronology.languages import Attached, Reader
from chronology.vocabulary import Attachment

READER: Reader = languages.of().reader
CASES = [
    # The telling.
    ("The company said on [Tuesday] that it will close the plant.", "telling", "said"),
    ("The company said on [Tuesday] it had closed the plant.", "telling", "said"),
    ("The company closed the plant, a spokesman announced on [Tuesday].", "telling", "announced"),
    ("The minister told reporters on [Monday] that the road was opened.", "telling", "told"),
    ("The court held in [2019] that the contract was void.", "telling", "held"),
    ("The board decided in [March] that the office would move.", "telling", "decided"),
    ("The bank denied on [Monday] that the vault was robbed.", "telling", "denied"),
    ("The firm was sold, the paper reported on [3 May].", "telling", "reported"),
    ("He testified in [2020] that he had signed the deed.", "telling", "testified"),
    ("The firm confirmed on [Friday] that it was sold.", "telling", "confirmed"),
    ("She learned on [Friday] that the firm was sold.", "telling", "learned"),
    ("On [Friday] she realised that the firm was sold.", "telling", "realised"),
    ("It became clear on [Friday] that the firm was sold.", "telling", "became"),
    ("News broke on [Friday] that the firm was sold.", "telling", "broke"),
    ("The files were destroyed, it became known on [2 May].", "telling", "known"),
    ("As I wrote on [3 May], the firm was sold.", "telling", "wrote"),
    ("The firm was sold and the paper said so on [3 May].", "telling", "said"),
    ("He was told by notice dated [3 May] that it was sold.", "telling", "dated"),
    ("The firm was sold, according to a report published on [3 May].", "telling", "published"),
    ("In a letter to staff on [Monday], the chairman said that it was sold.", "telling", "said"),
    # Other events, and what only looks like them.
    ("Before the ban began on [3 May], the ship sailed.", "thing", "began"),
    ("When I called on [3 May], the ship had sailed.", "thing", "called"),
    ("Following the crash on [3 May], the line was shut.", "thing", ""),
    ("The line was shut after the crash on [3 May].", "thing", ""),
    ("He was convicted of robbing a bank on [3 May].", "thing", ""),
    ("The man, last seen on [3 May], was found.", "thing", "seen"),
    ("The board, set up in [2020], met again.", "schedule", "set"),
    ("He applied for planning permission on [3 May].", "event", "applied"),
    (
        "The court, rejecting the claim that it was late, heard the case on [3 May].",
        "event",
        "heard",
    ),
    ("There was no hearing on [3 May].", "event", "was"),
    ("She complained to the police on [3 May].", "event", "complained"),
    ("After years of delay the road opened on [3 May].", "event", "opened"),
    # Another thing.
    ("The bridge, built in [1936], collapsed.", "thing", "built"),
    ("The bridge, which was built in [1936], collapsed.", "thing", "built"),
    ("The bridge built in [1936] collapsed.", "thing", "built"),
    ("The minister, who took office in [2019], opened the bridge.", "thing", "took"),
    ("According to a report published on [3 May], the plant has closed.", "telling", "published"),
    ("The man who came in [1990] has left.", "thing", "came"),
    ("The deed signed on [3 May] was lost.", "thing", "signed"),
    ("The tower erected in [2001] was sold.", "thing", "erected"),
    ("He answered your letter of [12 May].", "thing", ""),
    ("The parties amended the [1971] Convention.", "thing", ""),
    ("The court read the [2011] version and kept it.", "thing", ""),
    ("The firm paid [Monday]'s bill.", "thing", ""),
    # The event.
    ("The company said the plant closed on [Tuesday].", "event", "closed"),
    ("On [Tuesday] the company closed the plant, a spokesman said.", "event", "closed"),
    ("The plant was closed on [3 May], the company announced.", "event", "closed"),
    ("The company announced the deal on [Tuesday].", "event", "announced"),
    ("The company will close the plant on [3 May].", "event", "close"),
    ("The bridge was opened in [1936].", "event", "opened"),
    ("In [1936] the bridge was opened.", "event", "opened"),
    ("The two sides agreed on [3 May] to hold talks.", "event", "agreed"),
    ("The mayor said that, on [Tuesday], the bridge was opened.", "event", "opened"),
    ("He confirmed the road was closed on [5 May].", "event", "closed"),
    ("The board decided in [March] to move the office.", "event", "decided"),
    ("The bridge, built in 1936, collapsed in [2007].", "event", "collapsed"),
    ("The tower erected in 2001 was sold in [2010].", "event", "sold"),
    ("At the end of [May] the hall was opened.", "event", "opened"),
    ("The hall was opened at the end of [May].", "event", "opened"),
    ("The bank said on Monday that the vault was robbed on [3 May].", "event", "robbed"),
    ("The ship sailed in [1912] and sank.", "event", "sailed"),
    # An event that is named by a noun, and for when it was planned.
    ("The club attended the forum held in [May].", "occasion", "held"),
    ("The club dropped the visit planned for [May].", "schedule", "planned"),
    # No verb is known.
    ("The opening of the bridge, [3 May].", "unknown", ""),
]
# What the reader answers today, and why it is wrong.
KNOWN_LIMITS = [
    # A verb in the present that brings no clause is not known as a verb.
    ("The plant closes on [Friday].", "unknown"),
    # Nor is a verb in the past that has no regular ending and is not in the lists.
    ("The court smote the [2011] version.", "unknown"),
]


def read(marked: str) -> tuple[str, Attached]:
    """Return a sentence without its brackets, and what the time that stood in them belongs to."""
    before, time, after = marked.replace("]", "[").split("[")
    text = before + time + after
    found = READER.attached(text, (len(before), len(before) + len(time)), (0, len(text)))
    return text, found


@pytest.mark.parametrize(("sentence", "kind", "verb"), CASES)
def test_attachment(sentence: str, kind: str, verb: str) -> None:
    """A time belongs to the telling, to another thing, or to what is told."""
    text, found = read(sentence)
    assert (found.kind.value, found.words) == (kind, verb)
    assert found.verb is None or text.startswith(verb, found.verb)


@pytest.mark.parametrize(("sentence", "today"), KNOWN_LIMITS)
def test_known_limits(sentence: str, today: str) -> None:
    """What cannot be told yet."""
    assert read(sentence)[1].kind.value == today


@given(text=st.text(max_size=60), data=st.data())
def test_any_text_and_any_time(text: str, data: st.DataObject) -> None:
    """Reading never fails, whatever is given for a time and a stretch."""
    places = st.lists(st.integers(0, len(text)), min_size=4, max_size=4)
    a, b, c, d = data.draw(places)
    found = READER.attached(text, (min(a, b), max(a, b)), (min(c, d), max(c, d)))
    assert found.verb is None or text[found.verb :].startswith(found.words)
    assert found.kind in Attachment
