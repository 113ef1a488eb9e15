"""Quotes over what pages do: PDFs of ten layouts, made by whatever programs are at hand.

    python benchmarks/pdf_layouts.py make FOLDER    # with a Python that has the programs below
    python benchmarks/pdf_layouts.py try FOLDER     # with the package

`make` uses reportlab, fpdf2, WeasyPrint, typst and cairocffi where they are installed, and
Chromium and Ghostscript where they are on the path; it says which it left out. `try` looks for
honest quotes, over ends of pages, columns and marks, which must all be found, and for false ones,
one word, figure or name changed or words joined from two places, of which none may be verified.
All text is made here.
"""

import html
import itertools
import random
import shutil
import subprocess
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

WHO = ("minister", "harbour master", "chief engineer", "chairman", "surveyor", "contractor")
NAMES = ("Hansen", "Okafor", "Lindqvist", "Moreau", "Castell", "Brandt", "Ivers", "Quayle")
WHAT = ("quay", "breakwater", "slipway", "lighthouse", "swing bridge", "customs shed", "dry dock")
SIDE = ("eastern", "western", "northern", "southern", "seaward", "landward")
MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September")
WIDTH, HEIGHT, MARGIN, LEADING, SIZE = 595, 842, 80, 15, 11.0
NOTED = 3  # of so many sentences, the one that has a note


def sentences(seed: int, count: int) -> list[str]:
    """Return sentences that nobody else wrote, each with figures of its own."""
    pick = random.Random(seed)  # noqa: S311 - text, no secret
    return [
        f"The {pick.choice(WHO)} {pick.choice(NAMES)} reported that the new {pick.choice(WHAT)} on"
        f" the {pick.choice(SIDE)} side of harbour {number + 11} was opened to traffic on"
        f" {pick.randint(1, 28)} {pick.choice(MONTHS)} {pick.randint(1950, 2023)}, after"
        f" {pick.randint(101, 999)} men had worked on it for {pick.randint(3, 30)} months."
        for number in range(count)
    ]


@attrs.frozen(kw_only=True)
class Layout:
    """How pages are laid out.

    Attributes:
        name: what it is called.
        head: what stands above a page of a number.
        foot: what stands below it.
        numbered: whether lines are counted in the margin.
        columns: how many there are.
        notes: whether raised figures stand in the text, and notes at the foot.
        in_turns: whether columns are drawn line by line across both.
    """

    name: str
    head: Callable[[int], str] = lambda _: ""
    foot: Callable[[int], str] = lambda _: ""
    numbered: bool = False
    columns: int = 1
    notes: bool = False
    in_turns: bool = False


LAYOUTS = (
    Layout(name="letter", foot=lambda n: f"{n}"),
    Layout(
        name="judgment",
        head=lambda n: f"Case 1:23-cv-00417-ABC Document 14 Filed 03/15/23 Page {n} of 3",
    ),
    Layout(name="transcript", head=lambda n: f"{n + 40}", numbered=True),
    Layout(name="columns", columns=2, foot=lambda n: f"Harbour Bulletin | {n}"),
    Layout(name="turns", columns=2, in_turns=True, head=lambda _: "The Harbour Courier"),
    Layout(name="brief", foot=lambda n: f"ACME-{n + 1233:07}", head=lambda _: "CONFIDENTIAL BRIEF"),
    Layout(name="minutes", head=lambda _: "Harbour Board – Minutes of 7 May 2023"),
    Layout(name="report", foot=lambda n: f"Page {n} of 3", head=lambda _: "Annual Report"),
    Layout(name="notes", notes=True, foot=lambda n: f"– {n} –"),
    Layout(name="newsletter", columns=2, notes=True, head=lambda n: f"NEWS OF THE PORT {n}"),
)


@attrs.frozen(kw_only=True)
class Run:
    """Some words on a page: where, how large; drawn in this order."""

    x: float
    y: float
    size: float
    text: str


def pages_of(layout: Layout, seed: int) -> list[list[Run]]:
    """Return what the pages of a layout draw, in the order in which they do."""
    words = "¶".join(sentences(seed, 26 if layout.columns == 1 else 30)).replace("¶", " ")
    width = 78 if layout.columns == 1 else 36
    lines = textwrap.wrap(words, width)
    rows = 20 if layout.notes else 25
    made, notes = list[list[Run]](), itertools.count(1)
    per_page = rows * layout.columns
    for number, begin in enumerate(range(0, len(lines), per_page), 1):
        page = list[Run]()
        if head := layout.head(number):
            page.append(Run(x=MARGIN, y=HEIGHT - 40, size=9, text=head))
        columns = [lines[begin + c * rows : begin + (c + 1) * rows] for c in range(layout.columns)]
        marks = dict[int, int]()
        if layout.notes:
            marks = {2: next(notes), rows - 3: next(notes)}
        drawn = [
            (row, column, run)
            for column, texts in enumerate(columns)
            for row, text in enumerate(texts)
            for run in _line(layout, row, column, text, marks if column == 0 else {})
        ]
        if layout.in_turns:
            drawn.sort(key=lambda one: (one[0], one[1]))
        page += [run for _, _, run in drawn]
        for place, note in enumerate(marks.values()):
            y = 130 - 12 * place
            page.append(Run(x=MARGIN, y=y + 2.5, size=5, text=str(note)))
            page.append(Run(x=MARGIN + 5, y=y, size=8, text=f"See file {note + 60}, folio {note}."))
        if foot := layout.foot(number):
            page.append(Run(x=MARGIN, y=40, size=9, text=foot))
        made.append(page)
    return made


def _line(layout: Layout, row: int, column: int, text: str, marks: dict[int, int]) -> Iterator[Run]:
    x, y = MARGIN + column * 240.0, HEIGHT - 90.0 - LEADING * row
    size = SIZE if layout.columns == 1 else 9.5
    if layout.numbered:
        yield Run(x=MARGIN - 30, y=y, size=size, text=str(row + 1))
    yield Run(x=x, y=y, size=size, text=text)
    if row in marks:
        yield Run(x=x, y=y + 4, size=6, text=f"\0{marks[row]}\0{text}")  # behind that text


# Makers -------------------------------------------------------------------------------------


def by_reportlab(pages: list[list[Run]], path: Path) -> None:
    """Draw pages with reportlab."""
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for page in pages:
        size = SIZE
        for run in page:
            text, x = run.text, run.x
            if text.startswith("\0"):
                _, text, before = text.split("\0")
                x += stringWidth(before, "Times-Roman", size)
            else:
                size = run.size
            canvas.setFont("Times-Roman", run.size)
            canvas.drawString(x, run.y, text)
        canvas.showPage()
    canvas.save()


def by_fpdf2(pages: list[list[Run]], path: Path) -> None:
    """Draw pages with fpdf2."""
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format=(WIDTH, HEIGHT))
    pdf.set_auto_page_break(auto=False)
    for page in pages:
        pdf.add_page()
        size = SIZE
        for run in page:
            text, x = run.text.replace("–", "-"), run.x
            if text.startswith("\0"):
                _, text, before = text.split("\0")
                pdf.set_font("Helvetica", size=size)
                x += pdf.get_string_width(before)
            else:
                size = run.size
            pdf.set_font("Helvetica", size=run.size)
            pdf.text(x, HEIGHT - run.y, text)
    pdf.output(str(path))


def by_cairo(pages: list[list[Run]], path: Path) -> None:
    """Draw pages with cairo."""
    import cairocffi

    surface = cairocffi.PDFSurface(str(path), WIDTH, HEIGHT)
    context = cairocffi.Context(surface)
    context.select_font_face("DejaVu Serif")
    for page in pages:
        size = SIZE
        for run in page:
            text, x = run.text, run.x
            if text.startswith("\0"):
                _, text, before = text.split("\0")
                context.set_font_size(size * 0.8)
                x += context.text_extents(before)[4]
            else:
                size = run.size
            context.set_font_size(run.size * 0.8)
            context.move_to(x, HEIGHT - run.y)
            context.show_text(text)
        surface.show_page()
    surface.finish()


def page_in_html(layout: Layout, seed: int) -> str:
    """Return a layout as a page of HTML, whose program breaks the pages."""
    text = " ".join(
        f"{html.escape(one)}<sup>{number}</sup>" if layout.notes and number % 9 == NOTED else one
        for number, one in enumerate(sentences(seed, 60))
    )
    head = "Harbour Board – Minutes of 7 May 2023"
    return f"""<!doctype html><meta charset=utf-8><title>{layout.name}</title><style>
@page {{ size: A4; margin: 25mm;
 @top-left {{ content: "{head}" }} @bottom-center {{ content: "Page " counter(page) }} }}
body {{ font: 11pt/1.4 "DejaVu Serif"; columns: {layout.columns}; text-align: justify }}
</style><p>{text}</p>"""


def by_weasyprint(layout: Layout, seed: int, path: Path) -> None:
    """Print a page with WeasyPrint."""
    from weasyprint import HTML

    HTML(string=page_in_html(layout, seed)).write_pdf(str(path))


def by_chromium(layout: Layout, seed: int, path: Path) -> None:
    """Print a page with Chromium, which puts date, title and page numbers at the edges."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise ImportError
    page = path.with_suffix(".html")
    page.write_text(page_in_html(layout, seed), "utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={path}"]
    subprocess.run([program, *options, page.as_uri()], check=True, capture_output=True, timeout=120)


def by_typst(layout: Layout, seed: int, path: Path) -> None:
    """Set a page with typst; its notes stand at the foot."""
    import typst

    text = " ".join(
        f"{one}#footnote[See file {number}.]" if layout.notes and number % 7 == NOTED else one
        for number, one in enumerate(sentences(seed, 60))
    )
    lines = '#set par.line(numbering: "1", numbering-scope: "page")' if layout.numbered else ""
    columns = f"columns: {layout.columns}, " if layout.columns > 1 else ""
    source = f"""#set page({columns}numbering: "1 / 1", header: [Harbour Board, minutes])
{lines}
#set par(justify: true)
{text}
"""
    made = path.with_suffix(".typ")
    made.write_text(source, "utf-8")
    typst.compile(str(made), output=str(path))


DRAWN = {"reportlab": by_reportlab, "fpdf2": by_fpdf2, "cairo": by_cairo}
PRINTED = {"weasyprint": by_weasyprint, "chromium": by_chromium, "typst": by_typst}
PRINTED_COUNT = 60


def make(folder: Path) -> None:
    """Make the PDFs, `LAYOUT-PROGRAM-SEED.pdf`."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = set[str]()
    for number, layout in enumerate(LAYOUTS):
        for name, draw in DRAWN.items():
            try:
                draw(pages_of(layout, number), folder / f"{layout.name}-{name}-{number}.pdf")
            except ImportError:
                missing.add(name)
        for name, put in PRINTED.items():
            if layout.in_turns:
                continue
            try:
                put(layout, 50 + number, folder / f"{layout.name}-{name}-{50 + number}.pdf")
            except ImportError:
                missing.add(name)
    ghostscript = shutil.which("gs")
    for path in sorted(folder.glob("*-reportlab-*.pdf")) if ghostscript else ():
        made = path.with_name(path.name.replace("reportlab", "ghostscript"))
        options = ["-q", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/prepress", "-o", str(made)]
        embedding = ["-c", "<< /NeverEmbed [] /EmbedAllFonts true >> setdistillerparams", "-f"]
        subprocess.run([str(ghostscript), *options, *embedding, str(path)], check=True)
    print("left out:", ", ".join(sorted(missing)) or "none")


# Quotes -------------------------------------------------------------------------------------


def honest_and_false(said: list[str], seed: int) -> tuple[list[str], list[str]]:
    """Return honest quotes, whole sentences and parts of two, and false ones made of them."""
    pick = random.Random(seed)  # noqa: S311 - text, no secret
    honest, false = list(said), list[str]()
    for one, two in itertools.pairwise(said):
        honest.append(" ".join([*one.split()[-9:], *two.split()[:12]]))
    for number, one in enumerate(said):
        words = one.split()
        figures = [at for at, word in enumerate(words) if word.strip(",.").isdigit()]
        at = pick.choice(figures)
        changed = words[at].strip(",.")
        other = words[at].replace(changed, str(int(changed) + 1))
        false.append(" ".join([*words[:at], other, *words[at + 1 :]]))
        name = next(word for word in words if word in NAMES)
        false.append(one.replace(name, NAMES[(NAMES.index(name) + 1) % len(NAMES)]))
        false.append(one.replace("was opened", "was closed"))
        far = said[(number + 7) % len(said)].split()
        false.append(" ".join([*words[:14], *far[14:]]))
    return honest, [one for one in false if one not in honest]


def try_all(folder: Path) -> None:
    """Look for the quotes in each PDF, and print how many are found, by program and layout."""
    from chronology.documents import read
    from chronology.quotes import PreparedText

    found, failed = Counter[tuple[str, str, str]](), defaultdict[str, list[str]](list)
    for path in sorted(folder.glob("*.pdf")):
        layout_name, program, seed = path.stem.split("-")
        layout = next(one for one in LAYOUTS if one.name == layout_name)
        count = PRINTED_COUNT if program in PRINTED else 26 if layout.columns == 1 else 30
        document = read(path)
        text = PreparedText.of(document.text, document.passed_over)
        honest, false = honest_and_false(sentences(int(seed), count), int(seed))
        for kind, quotes in (("honest", honest), ("false", false)):
            for quote in quotes:
                location = text.locate(quote)
                found[program, kind, "all"] += 1
                found[program, kind, "verified"] += location.verified
                if location.verified is not (kind == "honest"):
                    failed[path.name].append(f"{kind}: {quote} ({location.verdict})")
    for program in sorted({key[0] for key in found}):
        told = (
            f"{found[program, kind, 'verified']} of {found[program, kind, 'all']} {kind} verified"
            for kind in ("honest", "false")
        )
        print(f"{program:12} {'; '.join(told)}")
    for name, quotes in failed.items():
        print(f"{name}: {len(quotes)}, such as {quotes[0]}")


if __name__ == "__main__":
    {"make": make, "try": try_all}[sys.argv[1]](Path(sys.argv[2]))
