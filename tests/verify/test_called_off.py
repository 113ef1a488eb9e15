"""A plan that its own sentence calls off, or puts off, does not stand; quotes in brackets."""

import pytest
from verifying import PLANNED, UNVERIFIED, VERIFIED, codes, only_sentence, source_of, verify

from chronology.verify import Verified

OFF, PUT_OFF = "called off", "put off"


def planned(marked: str, **fields: str) -> Verified:
    """Verify a plan told in a sentence that marks its quote."""
    before, quote, after = marked.replace("]", "[").split("[")
    source = source_of(before + quote + after, "2024-05-15")
    return verify(source, quote, modality=PLANNED, **fields)


@pytest.mark.parametrize(
    "sentence",
    [
        "[The meeting scheduled for 3 June 2024 is adjourned sine die.]",
        "[The inquest scheduled for 3 June 2024 has been suspended indefinitely.]",
        "[The inquest scheduled for 3 June 2024 has been called off.]",
        "[The inquest scheduled for 3 June 2024 has been stood out.]",
        "[The inquest scheduled for 3 June 2024 has been vacated.]",
        "[The hearing fixed for 3 June 2024 is adjourned generally with liberty to restore.]",
        "[The hearing fixed for 3 June 2024 stands adjourned.]",
        "[The vote due on 3 June 2024 has been shelved.]",
        "[The vote due on 3 June 2024 has been scrapped.]",
        "[The vote due on 3 June 2024 has been abandoned.]",
        "[The vote due on 3 June 2024 has been withdrawn.]",
        "[The vote set for 3 June 2024 has been postponed indefinitely.]",
        "[The vote is postponed sine die; it was set for 3 June 2024.]",
        "[The vote is scheduled for 3 June 2024 but has been postponed sine die.]",
        "[The opening on 3 June 2024], the minister said, has been cancelled.",
        "[The vote of 3 June 2024] has been postponed.",
        "[The concert planned for 3 June 2024 at the Town Hall has now been officially cancelled.]",
        "[The strike on 3 June 2024 is off.]",
        "[The strike on 3 June 2024 is off, the union said.]",
        "[The council has shelved plans to open the pool on 3 June 2024.]",
        "[The company scrapped its plan to launch the service on 3 June 2024.]",
        "[The union has called off the strike planned for 3 June 2024.]",
        "[The judge vacated the hearing listed for 3 June 2024.]",
        "[The launch, which was due on 3 June 2024, has been put on hold.]",
        "[The launch, originally set for 3 June 2024, is on hold.]",
        "[The merger vote scheduled for 3 June 2024 was called off after talks collapsed.]",
        "[The vote scheduled for 3 June 2024] has, the minister said, been cancelled.",
        "[The match on 3 June 2024, however, has been abandoned because of flooding.]",
        "[The match due to be played on 3 June 2024 has been postponed because of flooding.]",
        "[The target of 3 June 2024 will be missed.]",
        "[The target of 3 June 2024 is no longer realistic.]",
        "[The opening planned for 3 June 2024 has been pushed to a date to be announced.]",
        "[The opening planned for 3 June 2024 is on hold.]",
        "[The board decided to postpone the AGM set for 3 June 2024.]",
        "[The flight on 3 June 2024 will be cancelled.]",
        "[The visit on 3 June 2024 fell through.]",
        "[The deal, expected to close on 3 June 2024, has fallen through.]",
        "[The hearing on 3 June 2024] has been moved to 7 June 2024.",
        "[The tender closing on 3 June 2024 has been cancelled.]",
        "[The exam set for 3 June 2024, officials confirmed on Monday, has been scrapped.]",
        "[The summit (3 June 2024) has been postponed.]",
        "[The sale will take place on 3 June 2024, though it has been deferred.]",
        "[The festival was to open on 3 June 2024 but was cancelled.]",
        "[The festival, to be held on 3 June 2024, was cancelled.]",
        "[The start of the trial on 3 June 2024 has been delayed.]",
        "[The election will be held on 3 June 2024 but it has been put off.]",
    ],
)
def test_what_is_called_off_is_no_standing_plan(sentence: str) -> None:
    """Its words, or those of its sentence beside the quote, say that the plan was given up."""
    result = planned(sentence)

    assert result.claim.status is UNVERIFIED
    assert codes(result) in (["modality-mismatch"], ["quote-out-of-context"])
    assert OFF in only_sentence(result) or PUT_OFF in only_sentence(result)


@pytest.mark.parametrize(
    ("sentence", "words", "made"),
    [
        ("[The opening on 3 June 2024], he said, has been cancelled.", "has been cancelled", OFF),
        ("[The opening on 3 June 2024] has been deferred.", "has been deferred", PUT_OFF),
        ("[The strike on 3 June 2024 is off].", "is off", OFF),
        ("[The board has shelved plans to open it on 3 June 2024].", "shelved", OFF),
        ("[It is postponed sine die; it was set for 3 June 2024].", "is postponed", PUT_OFF),
    ],
)
def test_the_words_that_call_off_are_named(sentence: str, words: str, made: str) -> None:
    """The finding names them, and as what such a claim counts."""
    told = only_sentence(planned(sentence))

    assert f"“{words}”: {made}" in told
    assert ("`cancelled`" if made == OFF else "`pending`") in told


@pytest.mark.parametrize(
    "sentence",
    [
        "[The vote scheduled for 3 June 2024 will go ahead despite calls to postpone it.]",
        "[The cancelled vote will be held on 3 June 2024 after all.]",
        "[The vote on 3 June 2024 is not cancelled.]",
        "[The vote set for 3 June 2024 has not been postponed.]",
        "[The dinner has been cancelled; the hearing is on 3 June 2024.]",
        "[The hearing is on 3 June 2024; the dinner has been cancelled.]",
        "[The hearing is on 3 June 2024, but the dinner has been cancelled.]",
        "[The court called off the trial and set a new one for 3 June 2024.]",
        "[The vote was cancelled but will now be held on 3 June 2024.]",
        "[The concert, cancelled last year, will be held on 3 June 2024.]",
        "[The vote is scheduled for 3 June 2024 because the first one was cancelled.]",
        "[The vote will be held on 3 June 2024 unless it is cancelled.]",
        "[If it is not cancelled, the vote will be held on 3 June 2024.]",
        "[Tickets for the concert on 3 June 2024 were cancelled by one seller.]",
        "[The meeting on 3 June 2024 will be chaired by the mayor, who was suspended last year.]",
        "[The vote is set for 3 June 2024, after being postponed twice.]",
        "[The postponed vote is set for 3 June 2024.]",
        "[The hearing adjourned in April will resume on 3 June 2024.]",
        "[The match on 3 June 2024 has been moved to the larger stadium.]",
        "[The opening, planned for 3 June 2024, may be postponed.]",
        "[The launch on 3 June 2024 could be cancelled, critics fear.]",
        "[The minister denied that the vote on 3 June 2024 had been cancelled.]",
        "[The vote will take place on 3 June 2024, when the old rules are abandoned.]",
        "[The firm, which cancelled its dividend, will hold its AGM on 3 June 2024.]",
        "[The inquest was adjourned until 3 June 2024.]",
        "[The vote will be held on 3 June 2024, the minister, who was suspended, said.]",
        "[Flights will be suspended from 3 June 2024.]",
        "[The service will be withdrawn on 3 June 2024.]",
        "[The line will be abandoned on 3 June 2024.]",
        "[Subscriptions will be cancelled on 3 June 2024.]",
        "[The old timetable will be scrapped in June 2024.]",
        "[The tender was cancelled and a new one will open on 3 June 2024.]",
        "[Bookings can be cancelled until 3 June 2024.]",
        "[Bookings must be cancelled by 3 June 2024.]",
        "[The licence will be suspended on 3 June 2024 and revoked in July.]",
        "[The vote on 3 June 2024 will not be postponed.]",
        "[The hearing on 3 June 2024 has not yet been vacated.]",
        "[The cancelled flight on 3 June 2024 will operate after all.]",
        "[The vote on 3 June 2024 would be cancelled only if turnout fell.]",
        "[The court will hear on 3 June 2024 whether the trial is stayed.]",
        "[The match is on 3 June 2024. The other was abandoned.]",
        "[The council plans to reopen the scrapped line on 3 June 2024.]",
        "[The line, abandoned in 1960, will reopen on 3 June 2024.]",
        "[The union said the strike on 3 June 2024 would go ahead unless called off.]",
        "[The release on 3 June 2024 replaces the one that was cancelled.]",
    ],
)
def test_a_plan_that_stands(sentence: str) -> None:
    """Another thing is called off, or it is denied, doubted, conditional, or over."""
    assert planned(sentence).claim.status is VERIFIED


@pytest.mark.parametrize(
    "sentence",
    [
        "[The vote, set for 3 June 2024], has been postponed to 7 June 2024.",
        "[The trial was moved from 3 June 2024] to 2 September 2024.",
        "The trial was postponed from [3 June 2024] to 7 June 2024.",
        "[The hearing on 3 June 2024] was rescheduled for 7 June 2024.",
        "The deadline was extended from [31 May 2024] to 30 June 2024.",
        "[The launch slipped from March 2024] to May 2024.",
    ],
)
def test_a_quote_cut_behind_the_old_time_of_a_move(sentence: str) -> None:
    """Half a move names a plan that was given up."""
    result = planned(sentence)

    assert result.claim.status is UNVERIFIED
    assert codes(result) in (["date-ambiguous"], ["date-unread"])


def test_the_old_plan_of_a_whole_move_may_be_meant() -> None:
    """A date, or the words for it, says so; what was called off afterwards stays called off."""
    move = "[The vote set for 3 June 2024 has been postponed to 7 June 2024]."

    assert planned(move, date_quote="3 June 2024").claim.status is VERIFIED
    assert planned(move, when="2024-06-03").claim.status is VERIFIED
