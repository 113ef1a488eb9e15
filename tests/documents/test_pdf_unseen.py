"""What a page of a PDF, or a mail, has and does not show is no evidence; what it shows is."""

# ruff: noqa: SLF001 - pypdf has no other way to refer to an object twice

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from chronology import Chronology, Claim, Event, Ledger, Source, build
from chronology.documents import of_bytes
from chronology.documents.pdf.layers import Layers, layers_of
from chronology.sources import Document
from chronology.vocabulary import ClaimStatus, Hidden, Severity

QUOTE = "The plant opened on 5 May 2023"
TEXT = f"({QUOTE}.) Tj"
AT = "BT /F 12 Tf 72 660 Td"
PLAIN = f"{AT} {TEXT} ET"
UNDRAWN = f"{AT} 3 Tr {TEXT} 0 Tr ET"
PAGE = "q 600 0 0 800 0 0 cm /Scan Do Q"
SCAN = "q 600 0 0 700 0 0 cm /Im Do Q"


def _dictionary(**told: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in told.items()})


def _stream(data: str, **told: PdfObject) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data.encode("latin-1"))
    made.update(_dictionary(**told))
    return made


def page_that_draws(instructions: str) -> Document:
    """Return what is read of a page of 600 to 800 points, with words before and behind."""
    writer = PdfWriter()
    page = writer.add_blank_page(600, 800)
    font = _dictionary(
        Type=NameObject("/Font"),
        Subtype=NameObject("/Type1"),
        BaseFont=NameObject("/Plain"),
        FirstChar=NumberObject(0),
        Widths=ArrayObject([FloatObject(500)] * 256),
    )
    fonts = _dictionary(F=font)
    group = writer._add_object(_dictionary(Type=NameObject("/OCG")))
    shown = writer._add_object(_dictionary(Type=NameObject("/OCG")))
    image = _stream(
        "\x80",
        Subtype=NameObject("/Image"),
        Width=NumberObject(1),
        Height=NumberObject(1),
        BitsPerComponent=NumberObject(8),
        ColorSpace=NameObject("/DeviceGray"),
    )
    scan = _stream(
        "\x80",
        Subtype=NameObject("/Image"),
        Width=NumberObject(1200),
        Height=NumberObject(1600),
        BitsPerComponent=NumberObject(8),
        ColorSpace=NameObject("/DeviceGray"),
    )
    box = ArrayObject([NumberObject(n) for n in (0, 0, 600, 800)])
    narrow = ArrayObject([NumberObject(n) for n in (0, 0, 20, 20)])
    form = {"Subtype": NameObject("/Form"), "Resources": _dictionary(Font=fonts)}
    page[NameObject("/Resources")] = _dictionary(
        Font=fonts,
        ExtGState=_dictionary(
            Clear=_dictionary(ca=FloatObject(0), CA=FloatObject(0)),
            Marker=_dictionary(BM=NameObject("/Multiply")),
        ),
        Properties=_dictionary(Off=group, On=shown),
        XObject=_dictionary(
            Im=writer._add_object(image),
            Scan=writer._add_object(scan),
            Form=writer._add_object(_stream(PLAIN, BBox=box, **form)),
            Cut=writer._add_object(_stream(PLAIN, BBox=narrow, **form)),
            Layer=writer._add_object(_stream(PLAIN, BBox=box, OC=group, **form)),
        ),
    )
    writer.root_object[NameObject("/OCProperties")] = _dictionary(
        OCGs=ArrayObject([group, shown]), D=_dictionary(OFF=ArrayObject([group]))
    )
    around = "BT /F 12 Tf 72 {} Td ({}) Tj ET"
    before = around.format(720, "The mayor spoke in Bern.")
    behind = around.format(600, "Nobody came to the hall.")
    contents = _stream(f"{before}\n{instructions}\n{behind}")
    page[NameObject("/Contents")] = writer._add_object(contents)
    out = io.BytesIO()
    writer.write(out)
    return of_bytes(out.getvalue(), Path("a.pdf"))


def why(document: Document, words: str = QUOTE) -> Hidden | None:
    """Return why words are not shown; `None` for what is seen."""
    start = document.text.index(words)
    found = document.hidden_within(start, start + len(words))
    return found[0][2] if found else None


@pytest.mark.parametrize(
    ("instructions", "expected"),
    [
        (f"{AT} 3 Tr {TEXT} 0 Tr ET", Hidden.UNDRAWN),
        (f"q {AT} 7 Tr {TEXT} ET Q", Hidden.UNDRAWN),
        (f"q /Clear gs {PLAIN} Q", Hidden.UNDRAWN),
        (f"q 1 g {PLAIN} Q", Hidden.GROUND),
        (f"q 1 1 1 rg {PLAIN} Q", Hidden.GROUND),
        (f"q 0 0 0 0 k {PLAIN} Q", Hidden.GROUND),
        (f"q /DeviceRGB cs 1 1 1 sc {PLAIN} Q", Hidden.GROUND),
        (f"q .97 g {PLAIN} Q", Hidden.GROUND),
        (f"q 1 G {AT} 1 Tr {TEXT} ET Q", Hidden.GROUND),
        (f"q 0 g 60 650 400 30 re f {PLAIN} Q", Hidden.GROUND),
        (f"BT /F 0.2 Tf 72 660 Td {TEXT} ET", Hidden.SMALL),
        (f"q .01 0 0 .01 72 660 cm BT /F 12 Tf {TEXT} ET Q", Hidden.SMALL),
        (f"{AT} 0.1 Tz {TEXT} 100 Tz ET", Hidden.SMALL),
        (f"BT /F 12 Tf 72 -400 Td {TEXT} ET", Hidden.BEYOND),
        (f"BT /F 12 Tf 560 660 Td {TEXT} ET", Hidden.BEYOND),
        (f"q 0 0 9 9 re W n {PLAIN} Q", Hidden.BEYOND),
        ("/Cut Do", Hidden.BEYOND),
        (f"{PLAIN} q 1 g 60 650 400 30 re f Q", Hidden.COVERED),
        (f"{PLAIN} q 0 g 60 650 400 30 re f Q", Hidden.COVERED),
        (f"{PLAIN} q 0 g 180 650 20 30 re f Q", Hidden.COVERED),
        (f"{PLAIN} q 0 g 60 650 m 460 650 l 460 680 l 60 680 l h f Q", Hidden.COVERED),
        ("/Form Do q 0 g 60 650 400 30 re f Q", Hidden.COVERED),
        (f"/OC /Off BDC {PLAIN} EMC", Hidden.SWITCHED),
        (f"/OC /Off BDC /P BMC {PLAIN} EMC EMC", Hidden.SWITCHED),
        ("/Layer Do", Hidden.SWITCHED),
        (f"{SCAN} {AT} 3 Tr {TEXT} 0 Tr ET", Hidden.LAYER),
        (f"{AT} 3 Tr {TEXT} 0 Tr ET {SCAN}", Hidden.LAYER),
        (f"{PLAIN} {SCAN}", Hidden.LAYER),
    ],
)
def test_text_that_a_page_does_not_show_is_hidden(instructions: str, expected: Hidden) -> None:
    """It stands in the text, marked with why, and is told; the words behind it are seen."""
    document = page_that_draws(instructions)
    assert why(document) is expected
    assert why(document, "Nobody came to the hall") is None
    assert any("no evidence" in clause for clause in document.unread)


@pytest.mark.parametrize(
    "instructions",
    [
        PLAIN,
        "/Form Do",
        f"{SCAN} {PLAIN}",
        f"q .5 g {PLAIN} Q",
        f"q 1 g 0 G {AT} 2 Tr {TEXT} ET Q",
        f"q 0 g 60 650 400 30 re f 1 g {PLAIN} Q",
        f"q 0 0 .5 rg 60 650 m 460 650 l 460 680 l 60 680 l h f 1 g {PLAIN} Q",
        f"{SCAN} q 1 g {PLAIN} Q",
        f"q /Clear gs 60 650 400 30 re f Q {PLAIN}",
        f"{PLAIN} q /Clear gs 60 650 400 30 re f Q",
        f"{PLAIN} q /Marker gs 1 1 0 rg 60 650 400 30 re f Q",
        f"q 1 1 0 rg 60 650 400 30 re f Q {PLAIN}",
        f"{PLAIN} q 0 g 60 656 400 1 re f Q",
        f"{PLAIN} q 0 g 60 640 400 30 re 61 641 398 28 re f* Q",
        f"{PLAIN} q 60 650 400 30 re S Q",
        f"{PLAIN} q 0 g 300 650 100 30 re f Q",
        f"q 60 650 400 30 re W n {PLAIN} Q",
        f"/OC /On BDC {PLAIN} EMC",
        f"/Span BMC {PLAIN} EMC",
        f"q 1 g Q {PLAIN}",
        f"BT 0 12 -12 0 300 300 Tm /F 1 Tf {TEXT} ET",
        f"q .1 0 0 .1 0 0 cm BT /F 120 Tf 720 6600 Td {TEXT} ET Q",
        f"q gs Do cs sc re W BDC Q EMC Tz {PLAIN}",
    ],
)
def test_text_that_a_page_shows_is_evidence(instructions: str) -> None:
    """Nothing is marked, and nothing told."""
    document = page_that_draws(instructions)
    assert why(document) is None
    assert not any("no evidence" in clause for clause in document.unread)


def test_what_a_style_sheet_hides_in_a_mail_is_hidden() -> None:
    """A mail is its HTML to its reader, wherever the style sheet stands in it."""
    page = (
        "<html><style>.x{display:none}</style><body><p>Nobody came to the hall.</p>"
        f'<p class="x">{QUOTE}.</p></body></html>'
    )
    mail = f"From: a@x.example\nSubject: News\nMIME-Version: 1.0\nContent-Type: text/html\n\n{page}"
    document = of_bytes(mail.encode(), Path("a.eml"))
    assert why(document) is Hidden.STYLED
    assert why(document, "Nobody came to the hall") is None


@pytest.mark.parametrize(
    ("properties", "layers"),
    [
        (None, Layers()),
        (_dictionary(D=_dictionary(BaseState=NameObject("/ON"))), Layers()),
        (_dictionary(), Layers(is_off_unless_on=True)),
        (
            _dictionary(D=_dictionary(OFF=ArrayObject([NumberObject(1)] * 10_001))),
            Layers(is_off_unless_on=True),
        ),
    ],
    ids=["none", "all shown", "without an order", "too many"],
)
def test_layers_of_which_nobody_knows(properties: DictionaryObject | None, layers: Layers) -> None:
    """Where a document has layers and does not tell which are shown, none counts as shown."""
    writer = PdfWriter()
    writer.add_blank_page(600, 800)
    if properties is not None:
        writer.root_object[NameObject("/OCProperties")] = properties
    out = io.BytesIO()
    writer.write(out)
    assert layers_of(PdfReader(out)) == layers


def test_layers_together_that_hold_one_another() -> None:
    """Several layers together that name themselves as one of them are looked at once."""
    writer = PdfWriter()
    together = _dictionary(Type=NameObject("/OCMD"))
    reference = writer._add_object(together)
    together[NameObject("/OCGs")] = ArrayObject([reference])
    assert not Layers().is_off(reference)
    assert Layers(is_off_unless_on=True).is_off(reference)


SCANNED = (
    f"{UNDRAWN} {PAGE}",
    f"{PAGE} {UNDRAWN}",
    f"q 580 0 0 780 10 10 cm /Scan Do Q {UNDRAWN}",
    f"q 600 0 0 400 0 0 cm /Scan Do Q q 600 0 0 400 0 400 cm /Scan Do Q {UNDRAWN}",
    f"{PAGE} q 1 g 20 20 40 40 re f Q {UNDRAWN}",
)
NO_SCAN = (
    f"{SCAN} {UNDRAWN}",
    f"q 600 0 0 400 0 400 cm /Scan Do Q {UNDRAWN}",
    f"{PAGE} q 1 g 0 0 600 800 re f Q {UNDRAWN}",
    f"q /Clear gs {PAGE} Q {UNDRAWN}",
    f"/OC /Off BDC {PAGE} EMC {UNDRAWN}",
    f"q 1 g {PLAIN} Q {PAGE}",
    f"{PLAIN} {PAGE}",
    f"q 0 0 9 9 re W n {PAGE} Q {UNDRAWN}",
)


@pytest.mark.parametrize("instructions", SCANNED)
def test_words_read_off_the_picture_of_a_page_count_and_are_told(instructions: str) -> None:
    """What every scanner makes: the claim is verified, and a warning says to look at the page."""
    document = page_that_draws(instructions)
    assert why(document) is Hidden.SCANNED
    assert any("look at the page" in clause for clause in document.unread)
    made = claimed(document)
    assert made.claims[0].status is ClaimStatus.VERIFIED
    (told,) = (one for one in made.findings if one.code == "source-recognised")
    assert told.severity is Severity.WARNING
    assert "a machine read it off the picture of its page" in str(told.sentence)


@pytest.mark.parametrize("instructions", NO_SCAN)
def test_words_that_lie_on_no_picture_of_the_page_stay_hidden(instructions: str) -> None:
    """A point blown up to a page, half a page, a picture that is painted over or not drawn."""
    document = page_that_draws(instructions)
    assert why(document) not in {None, Hidden.SCANNED}
    assert claimed(document).claims[0].status is ClaimStatus.UNVERIFIED


def claimed(document: Document) -> Chronology:
    """Return what is made of a claim that quotes the words."""
    source = Source(id="a", file="a.pdf", published="2023-06-01", document=document)
    claim = Claim(event="plant", source="a", quote=QUOTE)
    return build(Ledger(sources=[source], events=[Event(id="plant")], claims=[claim]))
