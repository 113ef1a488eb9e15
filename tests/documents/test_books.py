"""Electronic books: the order of their pages, what they state, and hostile files."""

import pytest
from kinds import archive, epub, read, stands

from chronology import documents
from chronology.errors import DocumentUnreadable

LOCKED = (
    '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    "</EncryptedData></encryption>"
)


def test_pages_stand_in_the_order_of_the_book() -> None:
    """Not in that of the archive, nor of the list of its files; navigation is none of them."""
    document = read("a.epub", epub(["<h1>One</h1><p>first</p>", "<p>second</p>", "<p>third</p>"]))
    assert document.text == "One\n\nfirst\n\nsecond\n\nthird"
    assert document.unread == ()


def test_what_is_not_text_is_told_with_how_often() -> None:
    """Once for all pages that have it."""
    document = read("a.epub", epub(["<p>a<img/></p>", "<p><img/></p>", "<p><s>c</s></p>"]))
    assert document.unread == ("1 image (2 times)", "that 1 passage is struck out: read as text")


def test_what_a_book_states() -> None:
    """Its title and publisher; its date is that of a file, and a candidate at most."""
    metadata = (
        "<dc:title>The quay</dc:title><dc:publisher>Herald Press</dc:publisher>"
        "<dc:date>2023-05-01</dc:date><dc:language>en-GB</dc:language>"
    )
    stated = documents.stated(read("a.epub", epub(["<p>The quay opened.</p>"], metadata)))
    assert (stated.title, stated.publisher, stated.published, stated.language) == (
        "The quay",
        "Herald Press",
        None,
        "en-GB",
    )
    assert [str(one) for one in stated.candidates] == ["1 May 2023 (<dc:date>2023-05-01</dc:date>)"]
    unset = read("a.epub", epub(["<p>It opened.</p>"], "<dc:language>C</dc:language>"))
    assert documents.stated(unset).language == ""


def test_a_mark_of_a_note_that_is_a_link_alone() -> None:
    """Books mark notes by links that their styles raise; a quote is read over one."""
    link = '<a href="#n1" epub:type="noteref">1</a>'
    document = read(
        "a.epub", epub([f"<p>It was paid{link} late.</p><p>Section {link[:-5]}a</a></p>"])
    )
    assert stands(document, "It was paid late.")


def test_pages_that_no_list_names() -> None:
    """They are read by their names, and that is said; a page that is not there is told."""
    document = read("a.epub", archive({"b.xhtml": "<p>two</p>", "a.xhtml": "<p>one</p>"}))
    assert document.text == "one\n\ntwo"
    assert document.unread == ("the order of its pages, which is not told: read by their names",)
    whole = epub(["<p>one</p>", "<p>two</p>"])
    cut = whole.replace(b"OPS/page 1.xhtml", b"OPS/gage 1.xhtml")
    assert read("a.epub", cut).unread == ("1 page that is not in the file",)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"x", "it is no e-book, or damaged"),
        (archive({"a.txt": "x"}), "no page of the book lies in it"),
        (epub(["<p>x</p>"], **{"META-INF/encryption.xml": LOCKED}), "it is locked (DRM)"),
        (archive({"META-INF/container.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
         "“META-INF/container.xml” in it declares entities"),
        (archive({f"{n}.xhtml": b"<p>" + b" " * (23 * 2**20) for n in range(4)}),
         "“0.xhtml” in it, with what was read before it, unpacks to more than 10 MiB"),
    ],
)  # fmt: skip
def test_hostile_and_broken_books(raw: bytes, reason: str) -> None:
    """Each gives one clear error."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.epub", raw)
    assert caught.value.reason == reason


def test_entities_of_a_page_are_not_followed() -> None:
    """As in any XHTML: one that stands for a file stays as it is written."""
    declared = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    page = f"{declared}<html><body><p>&a; it</p></body></html>"
    assert read("a.epub", archive({"a.xhtml": page})).text == "&a; it"
