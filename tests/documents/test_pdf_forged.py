"""Ways to write words in a PDF that its reader does not see, and ways to dress words he does."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.documents import of_bytes
from chronology.documents.pdf.shown import Watch
from chronology.sources import Document
from chronology.vocabulary import Hidden

QUOTE = "The valve was replaced on 9 March 2021"
BESIDE = "The pump was inspected on 4 May 2022"
WORDS = f"BT /F 12 Tf 72 740 Td ({QUOTE}.) Tj ET"
BAR = "60 730 320 26 re"
FORM = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
DOT = "/Type/XObject/Subtype/Image/Width 1/Height 1"
GREY = f"{DOT}/BitsPerComponent 8/ColorSpace/DeviceGray"
WAVE = " ".join(f"{x + 7} 748 {x + 13} 739 {x + 20} 744 c" for x in range(72, 300, 20))
LOW_WAVE = " ".join(f"{x + 7} 738 {x + 13} 734 {x + 20} 736 c" for x in range(72, 300, 20))
FAINT = "/Font<</F 5 0 R>>/ExtGState<</G<</ca 0>>>>"
DASHES = " ".join(f"{x} 744 m {x + 4} 744 l S" for x in range(72, 300, 6))
WHITE_FROM_ONE = "/FunctionType 2/Domain[0 1]/N 1/C0[1]/C1[1]"


@attrs.frozen(kw_only=True)
class Page:
    """What is drawn on a page behind a line of text, and what it needs for that.

    Attributes:
        draws: its instructions.
        resources: what they name.
        objects: further objects of the file, from number 7 on; what is no dictionary is a stream.
        page: more of the page itself.
        catalogue: more of the catalogue.
        font: the font G.
    """

    draws: str
    resources: str = ""
    objects: tuple[str | tuple[str, str], ...] = ()
    page: str = ""
    catalogue: str = ""
    font: str = "/Type/Font/Subtype/Type1/BaseFont/Helvetica"

    def read(self) -> Document:
        """Return what is read of it."""
        first = f"BT /F 12 Tf 72 700 Td ({BESIDE}.) Tj ET"
        plain = "/Type/Font/Subtype/Type1/BaseFont/Helvetica"
        named = f"/Font<</F 5 0 R/G 6 0 R>>{self.resources}"
        page = f"/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R{self.page}"
        parts: list[str | tuple[str, str]] = [
            f"/Type/Catalog/Pages 2 0 R{self.catalogue}",
            "/Type/Pages/Kids[3 0 R]/Count 1",
            f"{page}/Resources<<{named}>>",
            ("", f"{first}\n{self.draws}"),
            plain,
            self.font,
            *self.objects,
        ]
        return of_bytes(_file_of(parts), Path("a.pdf"))


def _file_of(parts: list[str | tuple[str, str]]) -> bytes:
    made, places = b"%PDF-1.7\n", list[int]()
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        head, data = part if isinstance(part, tuple) else (part, None)
        body = f"<<{head}>>"
        if data is not None:
            body = f"<<{head}/Length {len(data)}>>\nstream\n{data}\nendstream"
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(parts) + 1}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def why(document: Document, words: str = QUOTE) -> Hidden | None:
    """Return why words are not shown; `None` for what is seen."""
    start = document.text.index(words)
    found = document.hidden_within(start, start + len(words))
    return found[0][2] if found else None


def _inked(space: str, numbers: str) -> Page:
    return Page(draws=f"/C cs {numbers} scn {WORDS}", resources=f"/ColorSpace<</C[{space}]>>")


def _stated(state: str, draws: str) -> Page:
    return Page(draws=draws, resources=f"/ExtGState<</S<<{state}>>>>")


def _commented(comment: str, *objects: tuple[str, str]) -> Page:
    told = f"/Type/Annot/Rect[60 730 400 760]{comment}"
    return Page(draws=WORDS, page="/Annots[7 0 R]", objects=(told, *objects))


def _told_as(letters: dict[int, str]) -> str:
    pairs = "\n".join(f"<{code:02x}> <{ord(letter):04x}>" for code, letter in letters.items())
    return f"begincmap {len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap"


LETTERS = sorted(set(QUOTE))
CODES = bytes(LETTERS.index(letter) for letter in QUOTE).hex()
NUMBERED = _told_as(dict(enumerate(LETTERS)))
SHOWN_BY_NUMBER = f"BT /G 12 Tf 72 740 Td <{CODES}> Tj ET"


def _of_own_letters(drawn: str, box: str = "0 0 500 700", *, differ: bool = True) -> Page:
    numbers = range(len(LETTERS))
    names = " ".join(f"/sign{number if differ else 0}" for number in numbers)
    signs = " ".join(f"/sign{number} {number + 8} 0 R" for number in numbers)
    font = (
        f"/Type/Font/Subtype/Type3/FontBBox[{box}]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 0"
        f"/LastChar {len(LETTERS) - 1}/Widths[{'500 ' * len(LETTERS)}]/CharProcs<<{signs}>>"
        f"/Encoding<</Type/Encoding/Differences[0 {names}]>>/ToUnicode 7 0 R/Resources<<>>"
    )
    each = (("", f"{drawn} {number} 0 m") for number in numbers)
    return Page(draws=SHOWN_BY_NUMBER, font=font, objects=(("", NUMBERED), *each))


def _of_other_letters() -> Page:
    drawn = "Nothingwasreplacedherethisyear"
    names = " ".join(f"/{letter}" for letter in drawn[: len(LETTERS)])
    encoding = f"/Encoding<</Type/Encoding/Differences[0 {names}]>>/ToUnicode 7 0 R"
    font = f"/Type/Font/Subtype/Type1/BaseFont/Helvetica{encoding}"
    return Page(draws=SHOWN_BY_NUMBER, font=font, objects=(("", NUMBERED),))


EACH = " ".join(f"BT /F 12 Tf 72 740 Td ({letter}) Tj ET" for letter in QUOTE)
BACK = " ".join(f"({letter}) 560" for letter in QUOTE)
STRIPES = " ".join(f"60 {736 + 1.2 * step} 320 1.3 re f" for step in range(9))
SLATS = " ".join(f"{60 + 2.2 * step:.1f} 730 2 26 re f" for step in range(120))
ELLIPSE = "40 744 m 40 800 380 800 380 744 c 380 715 40 715 40 744 c f"
EMPTY_FORM = (f"{FORM}/Group<</S/Transparency/CS/DeviceGray>>", "")
WHITE_ALONG = f"/Function<<{WHITE_FROM_ONE}>>"
TILED = "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>"
OPAQUE = "/Resources<</Font<</F 5 0 R>>/ExtGState<</N<</ca 1>>>>>>"
ON_SCREENS = "/OCProperties<</OCGs[7 0 R]/D<</AS[<</Event/View/OCGs[7 0 R]>>]>>>>"
DARK_ALONG = "/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0]/C1[.4]>>"
AXIAL = "/ShadingType 2/ColorSpace/DeviceGray/Coords[60 0 300 0]"
TWO_FROM_FOUR = "/FunctionType 4/Domain[0 1 0 1]/Range[0 1]"

UNSEEN: dict[str, tuple[Page, Hidden]] = {
    "an ellipse over it": (Page(draws=f"{WORDS} 1 g {ELLIPSE}"), Hidden.COVERED),
    "a turned bar over it": (
        Page(draws=f"{WORDS} q 1 .03 -.03 1 60 728 cm 1 g 0 -10 340 42 re f Q"),
        Hidden.COVERED,
    ),
    "a thick line over it": (
        Page(draws=f"{WORDS} 1 G 24 w 60 744 m 380 744 l S"),
        Hidden.COVERED,
    ),
    "a black line over it": (Page(draws=f"{WORDS} 20 w 60 744 m 380 744 l S"), Hidden.COVERED),
    "stripes over it": (Page(draws=f"{WORDS} 1 g {STRIPES}"), Hidden.COVERED),
    "slats over it": (Page(draws=f"{WORDS} 1 g {SLATS}"), Hidden.COVERED),
    "the date covered": (Page(draws=f"{WORDS} 1 g 205 730 95 26 re f"), Hidden.COVERED),
    "a form without names over it": (
        Page(
            draws=f"{WORDS} /X Do",
            resources="/XObject<</X 7 0 R>>",
            objects=((FORM, f"1 g {BAR} f"),),
        ),
        Hidden.COVERED,
    ),
    "a picture in line": (
        Page(draws=f"{WORDS} q 320 0 0 26 60 730 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q"),
        Hidden.LAYER,
    ),
    "a picture whose mask is full": (
        Page(
            draws=f"{WORDS} q 320 0 0 26 60 730 cm /I Do Q",
            resources="/XObject<</I 7 0 R>>",
            objects=((f"{GREY}/SMask 8 0 R", "\xff"), (GREY, "\xff")),
        ),
        Hidden.LAYER,
    ),
    "a stencil that is full": (
        Page(
            draws=f"{WORDS} 1 g q 320 0 0 26 60 730 cm /I Do Q",
            resources="/XObject<</I 7 0 R>>",
            objects=((f"{DOT}/ImageMask true", "\0"),),
        ),
        Hidden.LAYER,
    ),
    "a shade over it": (
        Page(
            draws=f"{WORDS} q {BAR} W n /S sh Q",
            resources=f"/Shading<</S<<{AXIAL}/Function<<{WHITE_FROM_ONE}>>>>>>",
        ),
        Hidden.COVERED,
    ),
    "half transparent, six times": (
        _stated("/ca .5", f"{WORDS} /S gs 1 g {f'{BAR} f ' * 6}"),
        Hidden.COVERED,
    ),
    "lightened": (_stated("/BM/Screen", f"{WORDS} /S gs 1 g {BAR} f"), Hidden.COVERED),
    "darkened": (_stated("/BM/Multiply", f"{WORDS} /S gs 0 g {BAR} f"), Hidden.COVERED),
    "white that darkens": (
        _stated("/BM/Multiply", f"0 0 1 rg {BAR} f /S gs 1 g {WORDS}"),
        Hidden.GROUND,
    ),
    "no ink of its own": (
        _inked(f"/Separation/Ghost/DeviceGray<<{WHITE_FROM_ONE}>>", "1"),
        Hidden.GROUND,
    ),
    "no ink at all": (
        _inked(f"/Separation/None/DeviceGray<<{WHITE_FROM_ONE}>>", "1"),
        Hidden.VEILED,
    ),
    "white of a table": (_inked("/Indexed/DeviceRGB 1<000000ffffff>", "1"), Hidden.GROUND),
    "white by lightness": (_inked("/Lab<</WhitePoint[.95 1 1.09]>>", "100 0 0"), Hidden.GROUND),
    "white that is computed": (
        Page(
            draws=f"/C cs 0 0 scn {WORDS}",
            resources="/ColorSpace<</C[/DeviceN[/A/B]/DeviceGray 7 0 R]>>",
            objects=((TWO_FROM_FOUR, "{ add 0 mul 1 add }"),),
        ),
        Hidden.GROUND,
    ),
    "white of a shade": (
        Page(
            draws=f"/Pattern cs /P scn {WORDS}",
            resources=f"/Pattern<</P<</PatternType 2/Shading<<{AXIAL}{WHITE_ALONG}>>>>>>",
        ),
        Hidden.GROUND,
    ),
    "white at the white end": (
        Page(
            draws=f"q {BAR} W n /S sh Q 1 g {WORDS}",
            resources=f"/Shading<</S<<{AXIAL}/Function<</FunctionType 2/Domain[0 1]/N 1>>>>>>",
        ),
        Hidden.GROUND,
    ),
    "black on a black point": (
        Page(
            draws=f"q 320 0 0 26 60 730 cm /I Do Q {WORDS}",
            resources="/XObject<</I 7 0 R>>",
            objects=((GREY, "\0"),),
        ),
        Hidden.GROUND,
    ),
    "a pattern": (
        Page(
            draws=f"/Pattern cs /P scn {WORDS}",
            resources="/Pattern<</P 7 0 R>>",
            objects=(
                (
                    TILED,
                    "1 g 0 0 9 9 re f",
                ),
            ),
        ),
        Hidden.VEILED,
    ),
    "a mask": (
        Page(
            draws=f"/S gs {WORDS}",
            resources="/ExtGState<</S<</SMask<</S/Luminosity/G 7 0 R>>>>>>",
            objects=(EMPTY_FORM,),
        ),
        Hidden.VEILED,
    ),
    "what turns colours": (
        _stated(f"/TR<<{WHITE_FROM_ONE}>>", f"/S gs {WORDS}"),
        Hidden.VEILED,
    ),
    "a group that is transparent": (
        Page(
            draws="/S gs /X Do",
            resources="/XObject<</X 7 0 R>>/ExtGState<</S<</ca 0>>>>",
            objects=(
                (
                    f"{FORM}/Group<</S/Transparency>>{OPAQUE}",
                    f"/N gs {WORDS}",
                ),
            ),
        ),
        Hidden.UNDRAWN,
    ),
    "cut to nothing": (
        Page(draws=f"q 0 0 595 842 re 0 0 595 842 re W* n {WORDS} Q"),
        Hidden.BEYOND,
    ),
    "cut to a circle elsewhere": (
        Page(draws=f"q 90 100 m 90 140 40 140 40 100 c h W n {WORDS} Q"),
        Hidden.BEYOND,
    ),
    "cut to a stripe": (Page(draws=f"q 60 742 320 .6 re W n {WORDS} Q"), Hidden.BEYOND),
    "cut to other letters": (
        Page(draws=f"q 7 Tr BT /F 12 Tf 72 100 Td (Ghost) Tj ET 0 Tr {WORDS} Q"),
        Hidden.BEYOND,
    ),
    "letters on each other": (Page(draws=f"-6 Tc {WORDS}"), Hidden.STACKED),
    "each letter in one place": (Page(draws=EACH), Hidden.STACKED),
    "a pen that goes back": (Page(draws=f"BT /F 12 Tf 72 740 Td [{BACK}] TJ ET"), Hidden.STACKED),
    "other letters over it": (
        Page(draws=f"{WORDS} BT /F 30 Tf 60 735 Td (MMMMMMMMMMMM) Tj ET"),
        Hidden.STACKED,
    ),
    "mirrored": (
        Page(draws=f"BT /F 12 Tf -1 0 0 1 320 740 Tm ({QUOTE}) Tj ET"),
        Hidden.MIRRORED,
    ),
    "a line through it": (Page(draws=f"{WORDS} .4 w 72 743 m 290 743 l S"), Hidden.CROSSED),
    "a line drawn before": (Page(draws=f"1 w 72 744 m 290 744 l S {WORDS}"), Hidden.CROSSED),
    "a thin bar through it": (Page(draws=f"{WORDS} 72 743 220 .7 re f"), Hidden.CROSSED),
    "struck out by a comment": (
        _commented("/Subtype/StrikeOut/QuadPoints[60 756 400 756 60 732 400 732]"),
        Hidden.CROSSED,
    ),
    "marked to be taken out": (_commented("/Subtype/Redact"), Hidden.CROSSED),
    "a comment that is filled": (_commented("/Subtype/Square/IC[1 1 1]"), Hidden.COVERED),
    "a note on white": (_commented("/Subtype/FreeText/C[1 1 1]"), Hidden.COVERED),
    "ink over it": (
        _commented("/Subtype/Ink/InkList[[60 744 380 744]]/BS<</W 24>>"),
        Hidden.COVERED,
    ),
    "a stamp over it": (
        _commented(
            "/Subtype/Stamp/AP<</N 8 0 R>>",
            ("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "1 g 0 0 1 1 re f"),
        ),
        Hidden.COVERED,
    ),
    "a field over it": (
        _commented(
            "/Subtype/Widget/FT/Tx/T(a)/AS/On/AP<</N<</On 8 0 R>>>>",
            ("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "1 g 0 0 1 1 re f"),
        ),
        Hidden.COVERED,
    ),
    "letters that draw nothing": (_of_own_letters("500 0 d0 n"), Hidden.UNDRAWN),
    "letters of their own white": (
        _of_own_letters("500 0 d0 1 g 0 0 400 700 re f"),
        Hidden.VEILED,
    ),
    "letters of one point": (_of_own_letters("500 0 d0 0 0 1 1 re f", "0 0 1 1"), Hidden.SMALL),
    "letters that say others": (_of_other_letters(), Hidden.MISNAMED),
    "letters that are drawn alike": (
        _of_own_letters("500 0 0 0 400 700 d1 0 0 400 700 re f", differ=False),
        Hidden.MISNAMED,
    ),
    "letters that are cut": (
        _of_own_letters("500 0 0 0 400 700 d1 0 0 1 1 re W n 0 0 400 700 re f"),
        Hidden.VEILED,
    ),
    "letters slanted flat": (
        Page(draws=f"BT /F 12 Tf 1 0 60 .02 72 740 Tm ({QUOTE}) Tj ET"),
        Hidden.SMALL,
    ),
    "a layer off on screens": (
        Page(
            draws=f"/OC /L BDC {WORDS} EMC",
            resources="/Properties<</L 7 0 R>>",
            catalogue=ON_SCREENS,
            objects=("/Type/OCG/Name(L)/Usage<</View<</ViewState/OFF>>>>",),
        ),
        Hidden.SWITCHED,
    ),
    "shown where a layer is not": (
        Page(
            draws=f"/OC /L BDC {WORDS} EMC",
            resources="/Properties<</L 8 0 R>>",
            catalogue="/OCProperties<</OCGs[7 0 R]/D<<>>>>",
            objects=("/Type/OCG/Name(L)", "/Type/OCMD/VE[/Not 7 0 R]"),
        ),
        Hidden.SWITCHED,
    ),
}

UNSEEN |= {
    "a wave through them": (
        Page(draws=f"{WORDS} 1 0 0 RG 1 w 72 744 m {WAVE} S"),
        Hidden.CROSSED,
    ),
    "dashes through them": (
        Page(draws=f"{WORDS} 1 0 0 RG 1 w {DASHES}"),
        Hidden.CROSSED,
    ),
    "a line as thin as can be": (
        Page(draws=f"{WORDS} 0 w 72 744 m 300 744 l S"),
        Hidden.CROSSED,
    ),
    "a box without height": (
        Page(draws=f"{WORDS} 1 0 0 rg 72 744 240 0 re f"),
        Hidden.CROSSED,
    ),
    "another space in place of red, green and blue": (
        Page(
            draws=f"0 0 0 rg {WORDS}",
            resources="/ColorSpace<</DefaultRGB[/DeviceN[/A/B/C]/DeviceGray 7 0 R]>>",
            objects=(("/FunctionType 4/Domain[0 1 0 1 0 1]/Range[0 1]", "{pop pop pop 1}"),),
        ),
        Hidden.GROUND,
    ),
    "knocked out of its group": (
        Page(
            draws="/X Do",
            resources="/XObject<</X 7 0 R>>",
            objects=(
                (
                    f"{FORM}/Group<</S/Transparency/K true>>/Resources<<{FAINT}>>",
                    f"{WORDS} /G gs {BAR} f",
                ),
            ),
        ),
        Hidden.VEILED,
    ),
}


SEEN: dict[str, Page] = {
    "a wave beneath them": Page(draws=f"{WORDS} 1 0 0 RG 1 w 72 736 m {LOW_WAVE} S"),
    "dashes beneath them": Page(draws=f"{WORDS} 1 0 0 RG 1 w {DASHES.replace('744', '737')}"),
    "a round ground": Page(draws=f"1 1 0 rg {ELLIPSE} 0 g {WORDS}"),
    "white on a dark round ground": Page(draws=f"0 0 .4 rg {ELLIPSE} 1 g {WORDS}"),
    "cut to a round frame": Page(draws=f"q {ELLIPSE.replace(' f', ' W n')} {WORDS} Q"),
    "white on a dark shade": Page(
        draws=f"q {BAR} W n /S sh Q 1 g {WORDS}",
        resources=f"/Shading<</S<<{AXIAL}{DARK_ALONG}>>>>",
    ),
    "a marker": _stated("/BM/Multiply", f"{WORDS} /S gs 1 1 0 rg {BAR} f"),
    "a marker that is transparent": _stated("/ca .4", f"{WORDS} /S gs 1 1 0 rg {BAR} f"),
    "a watermark over it": _stated(
        "/ca .2", f"{WORDS} q /S gs BT /F 90 Tf 40 720 Td (COPY) Tj ET Q"
    ),
    "a red stamp over it": Page(draws=f"{WORDS} q 1 0 0 rg BT /F 30 Tf 90 735 Td (PAID) Tj ET Q"),
    "an ink of its own": _inked(
        "/Separation/Red/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[0 1 1 0]>>", "1"
    ),
    "underlined": Page(draws=f"{WORDS} 1 w 72 738 m 290 738 l S 72 736 m 290 736 l S"),
    "a rule behind a heading on white": Page(
        draws=f"1 w 20 744 m 500 744 l S 1 g 70 735 230 20 re f 0 g {WORDS}"
    ),
    "lines of a table": Page(
        draws=f"{WORDS} 1 w 60 735 m 400 735 l 60 755 m 400 755 l 60 735 m 60 755 l S"
    ),
    "another line of text struck out": Page(
        draws=f"{WORDS} BT /F 12 Tf 72 600 Td (Gone by now) Tj ET 72 603 m 150 603 l S"
    ),
    "drawn twice for a bolder look": Page(draws=f"{WORDS} {WORDS.replace('72 740', '72.3 740')}"),
    "letters close to each other": Page(draws=f"-.8 Tc {WORDS}"),
    "turned by a right angle": Page(draws=f"BT /F 12 Tf 0 1 -1 0 300 200 Tm ({QUOTE}) Tj ET"),
    "a picture that is clear there": Page(
        draws=f"{WORDS} q 320 0 0 26 60 730 cm /I Do Q",
        resources="/XObject<</I 7 0 R>>",
        objects=((f"{GREY}/SMask 8 0 R", "\xff"), (GREY, "\0")),
    ),
    "a light picture behind it": Page(
        draws=f"q 320 0 0 26 60 730 cm /I Do Q {WORDS}",
        resources="/XObject<</I 7 0 R>>",
        objects=((GREY, "\xee"),),
    ),
    "marked by a comment": _commented(
        "/Subtype/Highlight/QuadPoints[60 756 400 756 60 732 400 732]/AP<</N 8 0 R>>",
        ("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "1 1 0 rg 0 0 1 1 re f"),
    ),
    "a link": _commented("/Subtype/Link/Border[0 0 1]"),
    "a comment that is not shown": _commented("/Subtype/Square/IC[1 1 1]/F 2"),
    "a frame about it": _commented("/Subtype/Square/C[1 0 0]"),
    "letters drawn by instructions": _of_own_letters("500 0 0 0 400 700 d1 0 0 400 700 re f"),
    "a layer that is on": Page(
        draws=f"/OC /L BDC {WORDS} EMC",
        resources="/Properties<</L 7 0 R>>",
        catalogue="/OCProperties<</OCGs[7 0 R]/D<</AS[<</Event/Print/OCGs[7 0 R]>>]>>>>",
        objects=("/Type/OCG/Name(L)/Usage<</View<</ViewState/OFF>>>>",),
    ),
}


@pytest.mark.parametrize("name", UNSEEN)
def test_words_that_a_page_keeps_from_its_reader_are_hidden(name: str) -> None:
    """Whatever is drawn over them, or they are drawn in; the line beside them is seen."""
    page, expected = UNSEEN[name]
    document = page.read()
    words = QUOTE if QUOTE in document.text else document.text.splitlines()[-1]
    assert why(document, words) is expected
    assert why(document, BESIDE) is None


@pytest.mark.parametrize("name", SEEN)
def test_words_that_are_dressed_up_are_evidence(name: str) -> None:
    """Grounds, markers, stamps and lines beside them keep nothing from a reader."""
    document = SEEN[name].read()
    assert why(document) is None
    assert why(document, BESIDE) is None


@given(
    x=st.floats(65, 380),
    y=st.floats(700, 790),
    thick=st.floats(0.1, 40),
    turn=st.sampled_from(["m 500 {y} l", "m 500 {y} l 500 780 l", "m 60 {y} l h"]),
)
def test_a_line_far_from_words_hides_none(x: float, y: float, thick: float, turn: str) -> None:
    """A stroke hides or strikes nothing that it does not reach."""
    path = f"{x:.2f} {y + 60:.2f} {turn.format(y=f'{y + 60:.2f}')}"
    document = Page(draws=f"{WORDS} 1 G {thick:.2f} w {path} S").read()
    reaches = y + 60 - thick / 2 <= 752
    assert reaches or why(document, BESIDE) is None
    assert reaches or why(document) is None


ENDLESS = {
    "a form in itself": Page(
        draws=f"{WORDS} /X Do",
        resources="/XObject<</X 7 0 R>>",
        objects=((f"{FORM}/Resources<</XObject<</X 7 0 R>>>>", "/X Do " * 50),),
    ),
    "forms in forms": Page(
        draws=f"{WORDS} /X Do",
        resources="/XObject<</X 7 0 R>>",
        objects=tuple(
            (f"{FORM}/Resources<</XObject<</X {number + 1} 0 R>>>>", "/X Do " * 50)
            for number in range(7, 11)
        ),
    ),
    "a comment that draws itself": _commented(
        "/Subtype/Stamp/AP<</N 8 0 R>>",
        (f"{FORM}/Resources<</XObject<</X 8 0 R>>>>", "/X Do " * 50),
    ),
    "thousands of lines": Page(draws=f"{WORDS} {'0 0 m 500 840 l S ' * 3_000}"),
    "a drawing of many points": Page(
        draws=f"{WORDS} 0 0 m {'500 840 l 0 840 l ' * 5_000} f {WORDS}"
    ),
    "a program that goes on": Page(
        draws=f"/C cs {'0 0 scn ' * 5_000} {WORDS}",
        resources="/ColorSpace<</C[/DeviceN[/A/B]/DeviceGray 7 0 R]>>",
        objects=((TWO_FROM_FOUR, "{" + " dup mul" * 3_000 + "}"),),
    ),
    "functions of functions": Page(
        draws=f"/C cs 1 scn {WORDS}",
        resources="/ColorSpace<</C[/Separation/A/DeviceGray 7 0 R]>>",
        objects=("/FunctionType 3/Domain[0 1]/Bounds[.5]/Encode[0 1 0 1]/Functions[7 0 R 7 0 R]",),
    ),
    "a thousand texts in one place": Page(
        draws="BT /F 12 Tf 72 740 Td " + f"({QUOTE}) Tj -200 0 Td " * 1_000 + "ET"
    ),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_would_take_for_ever_is_given_up(name: str) -> None:
    """The page is read in bounded time; of what is not looked at nobody says that it is seen."""
    document = ENDLESS[name].read()
    assert QUOTE in document.text
    assert why(document) is TOLD[name]
    assert document.unread or TOLD[name] is None


TOLD: dict[str, Hidden | None] = {
    "a form in itself": None,
    "forms in forms": Hidden.TANGLED,
    "a comment that draws itself": Hidden.TANGLED,
    "thousands of lines": Hidden.TANGLED,
    "a drawing of many points": Hidden.COVERED,
    "a program that goes on": Hidden.VEILED,
    "functions of functions": Hidden.GROUND,  # a colour that cannot be reckoned
    "a thousand texts in one place": None,
}
"""Why their words are no evidence; `None` of what is seen as any viewer shows it."""


def test_forms_in_forms_are_followed_so_often_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those beyond are left out and told; the rest of the page is read."""
    followed = Counter[bytes]()
    before = Watch.before

    def counted(watch: Watch, operator: bytes, operands: Sequence[object]) -> object:
        followed[operator] += 1
        return before(watch, operator, operands)

    monkeypatch.setattr(Watch, "before", counted)
    document = ENDLESS["forms in forms"].read()
    assert followed[b"Do"] < 60_000
    assert any("drawings within drawings" in one for one in document.unread)
    assert BESIDE in document.text
