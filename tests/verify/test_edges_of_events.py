"""Whether "closed", "opened", "ended" tell of the begin or the end of what lasts: by its name."""

import pytest

import chronology

BEGIN, END, OPEN = "since 4 May 2019", "until 4 May 2019", "a time including 4 May 2019"


def span_of(name: str, text: str, modality: str = "reported") -> str:
    """Return the span of a claim on what lasts, under a name."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.State(id="x", name=name))
    published = "2019-12-31" if modality == "reported" else "2019-02-01"
    source = book.add_source(text=f"{text} on 4 May 2019.", published=published)
    book.add_claim(event, source, f"{text} on 4 May 2019", modality=modality)
    made = book.build()
    assert made.findings == ()
    return str(made.claims[0].span)


@pytest.mark.parametrize(
    ("name", "text", "span"),
    [
        ("Closure of the bridge", "The bridge was closed", BEGIN),
        ("Closure of the bridge", "The bridge closed to cars", BEGIN),
        ("Bridge closure", "The bridge was shut", BEGIN),
        ("Closure of the fair", "The fair was closed", BEGIN),
        ("Lockdown in Bern", "The shops closed", BEGIN),
        ("Renovation of the museum", "The museum was closed", BEGIN),
        ("School strike", "The schools closed", BEGIN),
        ("Closure of the bridge", "The bridge was reopened", END),
        ("Closure of the bridge", "The bridge was opened again", END),
        ("Lockdown in Bern", "The shops reopened", END),
        ("Closure of the bridge", "The closure ended", END),
        ("Closure of the bridge", "It ended", END),
        ("Ban on flights", "The ban on flights began", BEGIN),
        ("Ban on flights", "The ban ended", END),
        ("Ban on flights", "Flights stopped", OPEN),
        ("Suspension of service", "Trains stopped", OPEN),
        ("Suspension of service", "Trains started again", OPEN),
        ("Ceasefire", "The fighting ended", OPEN),
        ("Ceasefire", "The ceasefire ended", END),
        ("Book fair", "The fair closed", END),
        ("Book fair", "The fair was opened", BEGIN),
        ("Book fair", "The fair ended", END),
        ("Book fair", "The fair reopened", OPEN),
        ("Exhibition of maps", "The exhibition was closed", END),
        ("Operation of the mine", "The mine was shut", END),
        ("Mine", "The mine was closed", OPEN),
        ("Mine", "The mine closed", OPEN),
        ("Mine", "The closed mine was sold", "4 May 2019"),
        ("Mine", "The opening of the mine was", BEGIN),
        ("Mine", "The mine was opened", BEGIN),
        ("Mine", "The mine was reopened", OPEN),
        ("Mine out of operation", "The mine was closed", OPEN),
        ("The mine is not open", "The mine was closed", OPEN),
        ("Strike", "The strike began", BEGIN),
        ("Strike", "The strike ended", END),
        ("The war", "The war ended", END),
        ("The war", "The war broke out", BEGIN),
    ],
)
def test_the_event_decides(name: str, text: str, span: str) -> None:
    """A closure begins when something closes, a fair ends; of what may be either it is open."""
    assert span_of(name, text) == span


@pytest.mark.parametrize(
    ("name", "text", "span"),
    [
        ("Closure of the bridge", "The bridge will be closed", BEGIN),
        ("Closure of the bridge", "The bridge will close", BEGIN),
        ("Closure of the bridge", "The bridge will reopen", END),
        ("Book fair", "The fair will close", END),
        ("Book fair", "The fair is to open", BEGIN),
        ("Book fair", "The fair will end", END),
        ("Mine", "The mine will be closed", OPEN),
    ],
)
def test_plans_too(name: str, text: str, span: str) -> None:
    """What is planned is read the same way."""
    assert span_of(name, text, "planned") == span


def test_a_closure_is_told_in_several_ways() -> None:
    """Since when it has been closed, when it was closed, and that it still is: no conflict."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.State(id="x", name="Closure of the road"))
    texts = (
        "It has been closed since 3 May 2020",
        "The road was closed on 3 May 2020",
        "It is still closed",
    )
    for text in texts:
        source = book.add_source(text=f"{text}.", published="2020-06-20")
        book.add_claim(event, source, text)
    made = book.build()
    assert (str(made["x"].span), made.findings) == ("since 3 May 2020", ())


def test_the_verb_that_leaves_it_open_is_named() -> None:
    """A claim that leaves open whether it tells begin or end says by which word."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.State(id="x", name="Mine"))
    source = book.add_source(text="The mine was closed in 2019.", published="2020-06-20")
    book.add_claim(event, source, "The mine was closed in 2019")
    (claim,) = book.build().claims
    assert claim.sighting == "closed"
