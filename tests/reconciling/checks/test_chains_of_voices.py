"""Plans in sentences: one voice's are a chain, another's stand beside it, breaks are told."""

import pytest

from chronology import LedgerBuilder

COUNCIL = ("2023-01-10", "Council", "The pool will open in June 2023")
BUILDER = ("2023-05-10", "Builder", "The pool will open in September 2023")
OPENED = ("2023-10-20", "Herald", "The pool opened on 12 October 2023")
OFF = ("2023-03-05", "Council", "The opening of the pool in June 2023 is cancelled")
OFF_ALL = ("2023-03-05", "Council", "The opening of the pool is cancelled")
OFF_AGAIN = ("2023-04-20", "Council", "The opening of the pool in July 2023 is cancelled")
ANEW = ("2023-05-10", "Council", "The pool will open in September 2023")
RAIN = ("2024-03-20", "Herald", "Rain fell on 19 March 2024")
MOODS = {"will": "planned", "cancelled": "cancelled", "not yet": "pending"}


def found(*said: tuple[str, str, str]) -> dict[str, str]:
    """Return what is found of a pool of which publishers speak on some days, by code."""
    book = LedgerBuilder()
    pool, rain = book.add_event("Pool"), book.add_event("Rain")
    for day, publisher, quote in said:
        source = book.add_source(text=f"{quote}.", publisher=publisher, published=day)
        mood = next((mood for words, mood in MOODS.items() if words in quote), "reported")
        book.add_claim(rain if "Rain" in quote else pool, source, quote, modality=mood)
    return {one.code: one.sentence for one in book.build().findings}


def of(
    said: tuple[str, str, str], month: str, who: str = "", day: str = ""
) -> tuple[str, str, str]:
    """Return a plan for another month, by another voice or on another day."""
    quote = f"The pool will open in {month} 2023"
    return day or said[0], who or said[1], quote


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            (COUNCIL, BUILDER, OPENED),
            ("planned for June 2023 (Council, 10 January 2023), otherwise for September 2023 "
            "(Builder, 10 May 2023), reported 12 October 2023: late by 104 to 133 days against "
            "the plan of Council, late by 12 to 41 days against the plan of Builder"),
        ),
        (
            (COUNCIL, of(BUILDER, "October"), OPENED),
            ("planned for June 2023 (Council, 10 January 2023), otherwise for October 2023 "
            "(Builder, 10 May 2023), reported 12 October 2023: late by 104 to 133 days against "
            "the plan of Council, as planned by Builder"),
        ),
        (
            (COUNCIL, of(COUNCIL, "July", day="2023-02-10"), BUILDER, OPENED),
            ("planned first for June 2023 (Council, 10 January 2023), then for July 2023 (Council, "
            "10 February 2023), otherwise for September 2023 (Builder, 10 May 2023), reported "
            "12 October 2023: late by 104 to 133 days against the first plan, late by 73 to 103 "
            "days against the plan after it, late by 12 to 41 days against the plan of Builder"),
        ),
        (
            (COUNCIL, of(BUILDER, "August", "Gazette", "2023-02-10"), BUILDER, OPENED),
            ("planned for June 2023 (Council, 10 January 2023), otherwise for August 2023 "
            "(Gazette, 10 February 2023), otherwise for September 2023 (Builder, 10 May 2023), "
            "reported 12 October 2023: late by 104 to 133 days against the plan of Council, late "
            "by 42 to 72 days against the plan of Gazette, late by 12 to 41 days against the plan "
            "of Builder"),
        ),
        (
            (COUNCIL, of(BUILDER, "June"), OPENED),
            "planned for June 2023, reported 12 October 2023: late by 104 to 133 days",
        ),
        (
            (COUNCIL, BUILDER, of(COUNCIL, "August", day="2023-05-20"), OPENED),
            ("planned first for June 2023 (Council, 10 January 2023), last for August 2023 "
            "(Council, 20 May 2023), reported 12 October 2023: late by 104 to 133 days against "
            "the first plan, late by 42 to 72 days against the last plan"),
        ),
        (
            (COUNCIL, OFF, ANEW, OPENED),
            ("planned first for June 2023 (Council, 10 January 2023), cancelled (Council, 5 March "
            "2023), anew for September 2023 (Council, 10 May 2023), reported 12 October 2023: late "
            "by 104 to 133 days against the first plan, late by 12 to 41 days against the plan "
            "made anew"),
        ),
        (
            (COUNCIL, OFF, of(COUNCIL, "July", "", "2023-04-10"), ANEW, OPENED),
            ("planned first for June 2023 (Council, 10 January 2023), cancelled (Council, 5 March "
            "2023), anew for July 2023 (Council, 10 April 2023), last for September 2023 (Council, "
            "10 May 2023), reported 12 October 2023: late by 104 to 133 days against the first "
            "plan, late by 73 to 103 days against the plan made anew, late by 12 to 41 days "
            "against the last plan"),
        ),
        (
            (COUNCIL, OFF, of(COUNCIL, "July", "", "2023-04-10"), OFF_AGAIN, ANEW, OPENED),
            ("planned first for June 2023 (Council, 10 January 2023), cancelled (Council, 5 March "
            "2023), anew for July 2023 (Council, 10 April 2023), cancelled (Council, 20 April "
            "2023), last for September 2023 (Council, 10 May 2023), reported 12 October 2023: late "
            "by 104 to 133 days against the first plan, late by 73 to 103 days against the plan "
            "made anew, late by 12 to 41 days against the last plan"),
        ),
        (  # a move before the cancellation is no plan made anew
            (COUNCIL, of(COUNCIL, "July", "", "2023-02-10"), OFF_ALL, ANEW, OPENED),
            ("planned first for June 2023 (Council, 10 January 2023), cancelled (Council, 5 March "
            "2023), anew for September 2023 (Council, 10 May 2023), reported 12 October 2023: late "
            "by 104 to 133 days against the first plan, late by 12 to 41 days against the plan "
            "made anew"),
        ),
        (
            (COUNCIL, OFF, BUILDER, OPENED),
            ("planned for June 2023 (Council, 10 January 2023), cancelled (Council, 5 March 2023), "
            "otherwise for September 2023 (Builder, 10 May 2023), reported 12 October 2023: late "
            "by 104 to 133 days against the plan of Council, late by 12 to 41 days against the "
            "plan of Builder"),
        ),
    ],
)  # fmt: skip
def test_what_came_of_plans_in_a_sentence(
    said: tuple[tuple[str, str, str], ...], sentence: str
) -> None:
    """Only plans of one voice are the first and the last; a cancellation between them is told."""
    assert found(*said)["late"] == f"Pool: {sentence}"


GAZETTE = ("2023-06-01", "Gazette", "The pool will open in November 2023")


@pytest.mark.parametrize(
    ("said", "rivals"),
    [
        ((COUNCIL, OFF, BUILDER), ""),
        ((COUNCIL, OFF_ALL, BUILDER), ""),
        ((COUNCIL, BUILDER), "for June 2023 by Council, for September 2023 by Builder"),
        (  # another voice calls off nobody's plan but its own
            (COUNCIL, ("2023-03-05", "Gazette", "The opening of the pool is cancelled"), BUILDER),
            "for June 2023 by Council, for September 2023 by Builder",
        ),
        (  # for a time that is not planned any longer
            (COUNCIL, of(COUNCIL, "July", "", "2023-02-10"), OFF, BUILDER),
            "for July 2023 by Council, for September 2023 by Builder",
        ),
        (  # called off, and planned anew since
            (COUNCIL, OFF, of(COUNCIL, "July", "", "2023-04-10"), BUILDER),
            "for July 2023 by Council, for September 2023 by Builder",
        ),
        (
            (COUNCIL, OFF_ALL, BUILDER, GAZETTE),
            "for September 2023 by Builder, for November 2023 by Gazette",
        ),
    ],
)
def test_what_its_own_voice_called_off_is_no_rival(
    said: tuple[tuple[str, str, str], ...], rivals: str
) -> None:
    """Nor is it told as what that voice plans otherwise; what others planned stands."""
    assert found(*said).get("rival-plans", "") == (rivals and f"Pool: planned {rivals}")


@pytest.mark.parametrize(
    ("said", "planned"),
    [
        ((COUNCIL, OFF, BUILDER, RAIN), "for September 2023;"),
        ((COUNCIL, BUILDER, ("2023-05-20", "Builder", "The opening of the pool is cancelled"),
          ("2023-05-25", "Gazette", "The pool has not yet opened"), RAIN), "for June 2023;"),
    ],
)  # fmt: skip
def test_what_stands_when_one_voice_called_off(
    said: tuple[tuple[str, str, str], ...], planned: str
) -> None:
    """The last plan is one that nobody called off whose it was."""
    told = found(*said)
    sentence = told.get("plan-unreported") or told["pending-after-plan"]
    assert sentence.startswith(f"Pool: planned {planned}")


def test_a_move_over_a_cancellation() -> None:
    """What was called off and planned anew is told so, and not as a plan that slipped."""
    assert found(COUNCIL, OFF, ANEW)["plan-slipped"] == (
        "Pool: the plan, as told by Council, was cancelled (Council, 5 March 2023) and made anew, "
        "later by 63 to 121 days, from June 2023 to September 2023"
    )
    early = ("2023-01-05", *OFF[1:])
    assert "cancelled" not in found(early, COUNCIL, ANEW)["plan-slipped"]


def test_every_rival_is_named() -> None:
    """Of three that exclude each other all are named, and none of them alone is the plan."""
    said = found(COUNCIL, of(COUNCIL, "May", "Gazette", "2023-02-10"), BUILDER, RAIN)
    assert said["rival-plans"] == (
        "Pool: planned for May 2023 by Gazette, for June 2023 by Council, for September 2023 by "
        "Builder"
    )
    assert said["plan-unreported"].startswith(
        "Pool: planned for September 2023 (Builder, 10 May 2023), otherwise for June 2023 "
        "(Council, 10 January 2023), for May 2023 (Gazette, 10 February 2023); no claim"
    )


def test_many_voices_are_counted() -> None:
    """Of many who planned otherwise the last are named; of many rivals the first and the last."""
    months = ("July", "August", "September", "October", "November")
    others = [
        of(COUNCIL, month, f"Voice {place}", f"2023-02-{place + 10}")
        for place, month in enumerate(months)
    ]
    late = found(COUNCIL, *others, OPENED)["late"]
    assert late.count("otherwise") == 3
    assert "and by 2 others for other times, reported" in late
    assert (
        "otherwise by 2 more, for November 2023 by Voice 4"
        in found(COUNCIL, *others)["rival-plans"]
    )
