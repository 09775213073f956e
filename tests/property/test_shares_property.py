"""However a PDF's pages are shared out among several readers, it is the file that one reads."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.errors import AppError
from briefwright.readers.pdf import lines
from briefwright.readers.registry import identity, join_shares, read, read_share
from fakes.pdf_files import Set, pdf_file

SOME = settings(max_examples=60, deadline=None)
TEXTS = st.sampled_from(
    [
        "both countries will continue their cooperation in science, tech-",
        "nology and innovation, which brings opportunities.",
        "The University of Leeds announced",
        "Annual report, 12",
        "ANNUAL REPORT",
        "12 See the report of the year before.",
        "and cooperation.12 It",
        "17.5",
        "7",
        "• A point",
        "2. A heading",
        "\xad",
    ]
)
LINES = st.builds(
    Set,
    TEXTS,
    st.sampled_from([72, 80, 320, 500]),
    st.sampled_from([30, 60, 100, *range(120, 780, 14), 810]),
    st.sampled_from([6, 8, 11, 11, 14]),
    st.booleans(),
)
PAGES = st.lists(st.lists(LINES, max_size=12), min_size=1, max_size=9)


@SOME
@given(PAGES, st.integers(1, 6), st.integers(1, 4), st.booleans())
def test_shares_put_together_are_the_file_as_one_reads_it(pages, of, least, repeats):
    running = [Set("Annual report on cooperation", 72, 810, 8)] if repeats else []
    data = pdf_file(*[[*running, *page] for page in pages], title="Report", created="D:20200731")
    before, lines._LEAST_SHARE = lines._LEAST_SHARE, least
    try:
        shares = [read_share("a.pdf", data, share, of) for share in range(of)]
    finally:
        lines._LEAST_SHARE = before
    assert outcome(lambda: join_shares("a.pdf", identity(data), shares)) == outcome(lambda: read("a.pdf", data))


def outcome(reading):
    """What was read, or why nothing was."""
    try:
        return reading()
    except AppError as error:
        return error.sentence


def test_of_few_pages_the_first_share_has_all():
    data = pdf_file(*[[Set(f"Words of page {number}.")] for number in range(lines._LEAST_SHARE)])
    first, second = (lines.read_share(data, share, 2) for share in range(2))
    assert (len(first.pages), len(second.pages)) == (lines._LEAST_SHARE, 0)


def test_of_many_pages_each_share_has_as_many():
    data = pdf_file(*[[Set(f"Words of page {number}.")] for number in range(4 * lines._LEAST_SHARE + 1)])
    shares = [lines.read_share(data, share, 2) for share in range(2)]
    assert [len(share.pages) for share in shares] == [2 * lines._LEAST_SHARE + 1, 2 * lines._LEAST_SHARE]
    told = [page.lines[0].page for share in shares for page in share.pages]
    assert told == list(range(1, 4 * lines._LEAST_SHARE + 2))
