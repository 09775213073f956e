import pytest

from briefwright.errors import AppError
from briefwright.readers.pdf.outline import Bookmark, read_outline

OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>",
    b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
    b"<</Type/Outlines/First 6 0 R/Last 8 0 R/Count 3>>",
    b"<</Title(1 Aims)/Parent 5 0 R/Next 8 0 R/First 7 0 R/Last 7 0 R/Count 1/Dest[3 0 R/Fit]>>",
    b"<</Title(1.1 Points)/Parent 6 0 R/Dest[4 0 R/Fit]>>",
    b"<</Title(Nowhere)/Parent 5 0 R/Prev 6 0 R>>",
)


def pdf(objects=OBJECTS) -> bytes:
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(body))
    return body + head + table + trailer


def test_bookmarks_come_in_order_with_level_and_page():
    assert read_outline(pdf()) == (
        Bookmark("1 Aims", 1, 1),
        Bookmark("1.1 Points", 2, 2),
        Bookmark("Nowhere", 1, 0),
    )


def test_a_pdf_without_bookmarks_has_none():
    assert read_outline(pdf((b"<</Type/Catalog/Pages 2 0 R>>", *OBJECTS[1:4]))) == ()


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.4"])
def test_what_is_no_pdf_is_told(data):
    with pytest.raises(AppError) as raised:
        read_outline(data)
    assert raised.value.code == "damaged-file"


def test_bookmarks_that_lead_back_to_themselves_end():
    looped = (*OBJECTS[:7], b"<</Title(Round)/Parent 5 0 R/Next 6 0 R/Dest[4 0 R/Fit]>>")
    assert len(read_outline(pdf(looped))) < 50
