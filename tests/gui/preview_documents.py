"""Documents for the preview's tests: small, long, Chinese, odd."""

from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Cite,
    Column,
    Contents,
    Document,
    Gap,
    Heading,
    Hint,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    SectionStart,
    Strong,
    Table,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata

SOURCE = SourceCard(
    "a" * 64,
    "seed.txt",
    SourceMetadata(publisher="People’s Daily Online", published="2020-07-31", accessed="2020-08-03"),
)
FILLER = (
    "The two governments issued a joint strategy for science, technology and innovation cooperation, the very "
    "first document of this kind, drawing the new blueprint of bilateral cooperation in the field of science and "
    "technology."
)


def words(*inlines: str | Inline, role="body", aside=()) -> Paragraph:
    """A paragraph of strings and inlines."""
    return Paragraph(tuple(Text(each) if isinstance(each, str) else each for each in inlines), role, aside=aside)


def cell(*inlines: str | Inline) -> Cell:
    """A table cell with one paragraph."""
    return Cell((words(*inlines),))


def document(*blocks: Block, **fields) -> Document:
    """A resolved document with a marking."""
    fields.setdefault("marking", Marking("OFFICIAL", sensitive=True, handling="Recipients only"))
    return resolve(Document("Video call", tuple(blocks), sources=(SOURCE,), reference="REF 1", **fields))


def briefing(first: str = "Our governments issued a joint strategy in 2017.") -> Document:
    """A briefing with one of each kind of block."""
    return document(
        words("Meeting brief", role="label", aside=(Text("For the Minister"),)),
        words("Call with the commission", role="title"),
        Table(
            (Column(30), Column(130)),
            ((cell("When"), cell("Thursday")), (cell("Where"), cell(Gap("Place to be confirmed.")))),
            variant="labels",
        ),
        SectionStart("points"),
        Heading((Text("Points to make"),)),
        ListBlock(
            (
                ListItem((words(Text(first, item="one"), Cite(SOURCE.id, "one", 3)),)),
                ListItem((words("You spoke of two parks. What do they need?"),)),
            )
        ),
        SectionStart("raise"),
        Heading((Text("Points they may raise"),)),
        Quotation(
            (Text("“China and the UK embrace boundless opportunities.”"), Cite(SOURCE.id, "two", 10)),
            (Strong((Text("Xu Xinchao"),)), Text(", Deputy Director")),
            item="two",
        ),
        SectionStart("care"),
        Hint("Add points to handle with care.", "care"),
        Box((words("Key point."),), (Text("Key facts"),), "key-facts"),
        Heading((Text("attendees"),), annex=True),
        Table(
            (Column(1), Column(1, numeric=True)),
            ((cell("Xu"), cell("1")), (cell("Counsellor"), cell("2"))),
            header=(cell("Name"), cell("Number")),
            caption=(Text("Beijing side"),),
        ),
    )


def long_document(paragraphs: int, changed: int = -1, text: str = "") -> Document:
    """Numbered paragraphs under a heading every ten, each with a note; one may differ."""
    blocks: list[Block] = [Contents(depth=1)]
    for number in range(paragraphs):
        if number % 10 == 0:
            blocks += [SectionStart(f"s{number}"), Heading((Text(f"Part {number // 10 + 1}"),))]
        own = text if number == changed else FILLER
        cited = (Cite(SOURCE.id, f"i{number}", number + 1),) if number % 3 == 0 else ()
        blocks.append(words(Text(f"{own} ", item=f"i{number}"), Text(FILLER), *cited, role="numbered"))
    return document(*blocks)
