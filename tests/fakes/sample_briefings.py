"""Hand-made documents with the seed's words, like the pages the house styles were designed on."""

from __future__ import annotations

from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Cite,
    Column,
    Document,
    Gap,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata

SEED = SourceCard(
    "5eb7f95a5f7cd6be" * 4,
    "000_5eb7f95a5f7cd6be.txt",
    SourceMetadata(
        publisher="People's Daily Online",
        edition="English edition",
        published="2020-07-31",
        address="http://en.people.cn/n3/2020/0731/c90000-9716842.html",
        language="en",
        accessed="2020-08-03",
    ),
)
BOUNDLESS = "China and the UK embrace boundless opportunities for science, technology and innovation cooperation"
DIGITAL = (
    "The UK is one of the top digital economies. The digital technology R&D center at TusPark Cambridge has "
    "attracted many British digital companies, and TusPark Newcastle has also attracted a large number of "
    "innovative companies fueling the digital economy"
)


def cite(paragraph: int, item: str = "") -> Cite:
    return Cite(SEED.id, item or f"item-{paragraph}", paragraph)


def words(*parts: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def strong(text: str) -> Strong:
    return Strong((Text(text),))


def para(*parts: str | Inline, role: str = "body", aside: str = "") -> Paragraph:
    return Paragraph(words(*parts), role, aside=(Text(aside),) if aside else ())  # type: ignore[arg-type]


def cell(*parts: str | Inline) -> Cell:
    return Cell((para(*parts),))


def row(*cells: str | Cell) -> tuple[Cell, ...]:
    return tuple(cell(each) if isinstance(each, str) else each for each in cells)


def heading(text: str, level: int = 1, **options: bool) -> Heading:
    return Heading((Text(text),), level, **options)


def bullets(*items: tuple[Inline, ...], **options: object) -> ListBlock:
    return ListBlock(tuple(ListItem((Paragraph(item),)) for item in items), **options)  # type: ignore[arg-type]


def quoted(text: str, paragraph: int, end: str = ".") -> tuple[Inline, ...]:
    return (Text("“"), Text(text, "quote", verbatim=True), Text(f"{end}”"), cite(paragraph))


def meeting_brief() -> Document:
    """Page one and the annex of the meeting brief's pictures."""
    logistics = Table(
        (Column(30), Column(130)),
        (
            row("When", "Thursday 6 August 2020, 09:30 to 10:00 (UK time)"),
            row("Where", "By video, from your office; dial-in held by Private Office"),
            row("With", "Xu Xinchao, Deputy Director, Beijing Municipal Science & Technology Commission"),
            row("Interpreter", "Consecutive, provided by the Beijing post"),
            row("Contact", "China desk, International Science"),
        ),
        description="When, where and with whom",
        variant="labels",
    )
    replies = Table(
        (Column(76), Column(84)),
        (
            (
                Cell((Paragraph(quoted(BOUNDLESS, 10)),)),
                cell("We welcome the interest. Which two or three would you put first?"),
            ),
            (
                cell("The two countries can build innovation platforms and promote key projects.", cite(11)),
                cell("Glad to hear proposals in writing. Our officials will look at each on its merits."),
            ),
        ),
        row("They may say", "You might reply"),
        description="Points they may raise and replies",
    )
    objectives = Box(
        (
            bullets(
                words(strong("learned"), " which “various new measures” Beijing has in mind;", cite(9)),
                words(strong("offered"), " one UK contact for each of the two parks; and"),
                words(strong("avoided"), " any commitment on funding or dates."),
                ordered=True,
                role="objectives",
            ),
        ),
        words("By the end of the call you should have:"),
        "objectives",
    )
    blocks: list[Block] = [
        para("Meeting brief", role="label", aside="For the Minister"),
        para("Call with the Beijing science commission", role="title"),
        logistics,
        heading("Objectives"),
        objectives,
        heading("Points to make"),
        bullets(
            words(
                "Our governments issued a Joint Strategy in 2017.",
                cite(3),
                " We should like to know which parts Beijing now values most.",
            ),
            words(
                "You spoke of TusPark Cambridge and TusPark Newcastle. "
                "Which British companies are there, and what do they need?"
            ),
            words("Exchange of people is the easiest place to begin."),
        ),
        heading("Points they may raise"),
        replies,
        *_annexes(),
    ]
    return Document(
        "Call with the Beijing science commission",
        tuple(blocks),
        marking=Marking("OFFICIAL", sensitive=True, handling="RECIPIENTS ONLY"),
        reference="Meeting brief · Beijing science commission",
        author="China desk",
        sources=(SEED,),
    )


def _annexes() -> list[Block]:
    sides = (Column(42), Column(50), Column(68))
    head = row("Name", "Role", "Organisation")
    beijing = (
        (
            cell(strong("Xu Xinchao"), " (lead)"),
            cell("Deputy Director"),
            cell("Beijing Municipal Science & Technology Commission (BMSTC)"),
        ),
        (cell(Gap("Name awaited")), cell("International cooperation"), cell("BMSTC")),
    )
    british = (
        (
            cell(strong("The Minister"), " (lead)"),
            cell("Minister for Science and Innovation"),
            cell("UK Government"),
        ),
        row("Head of China", "Official", "International Science"),
        row("Counsellor", "Science and innovation", "British Embassy Beijing"),
    )
    biography = Box(
        (
            para("Deputy Director, Beijing Municipal Science & Technology Commission", role="biography-role"),
            para(
                strong("On record."),
                " Spoke at the “Jintai Roundtable” seminar on China-UK economic cooperation and innovation "
                "development, held by People’s Daily Online.",
                cite(2),
                role="biography",
            ),
            para(
                strong("View."),
                " The digital economy is “one of the key industries in China and Britain”, "
                "as the article reports it.",
                cite(6),
                role="biography",
            ),
            Paragraph((strong("In quotation."), Text(" "), *quoted(BOUNDLESS, 10)), "biography"),
            para(strong("Address as."), " Deputy Director Xu. The family name comes first.", role="biography"),
            para(
                strong("Not known."),
                " ",
                Gap("Chinese name and earlier posts are not in the sources."),
                role="biography",
            ),
        ),
        words("Xu Xinchao"),
        "biography",
    )
    return [
        heading("attendees and biographies", annex=True),
        Table(sides, beijing, head, words("Beijing side"), "Attendees of the Beijing side"),
        Table(sides, british, head, words("UK side"), "Attendees of the UK side"),
        heading("Biography", 2),
        biography,
    ]


def ministerial_submission() -> Document:
    """The ministerial submission of the pictures."""
    block = Table(
        (Column(15), Column(79), Column(23), Column(43)),
        (
            row("To", "Minister for Science and Innovation", "Date", "4 August 2020"),
            row("From", "Head of China, International Science", "Reply by", "14 August 2020"),
            row("Copy", "Permanent Secretary; Beijing post", "Cleared by", "Director, International"),
        ),
        description="To, from, dates and clearance",
        variant="labels",
    )
    recommendation = Box(
        (
            bullets(
                words("welcome the remarks without committing funding or staff;"),
                words("ask the Beijing post for UK evidence on the two TusParks; and"),
                words("raise personnel exchanges at the next official meeting."),
                role="sub-numbered",
            ),
        ),
        words("That you agree that officials should:"),
        "recommendation",
    )
    blocks: list[Block] = [
        para("Ministerial submission", role="label", aside="For decision"),
        para("Replying to Beijing on digital cooperation", role="title"),
        block,
        heading("Issue"),
        para(
            "A Beijing official says that China and the UK can deepen innovation cooperation in key areas such "
            "as the digital economy.",
            cite(10),
            " How should officials reply?",
            role="numbered",
        ),
        heading("Recommendation"),
        recommendation,
        heading("Timing"),
        para("Routine. The source says only “on Wednesday”. ", Gap("Date to be confirmed."), role="numbered"),
        heading("Background"),
        para(
            "The two governments issued a Joint Strategy for science, technology and innovation in 2017.",
            cite(3),
            " The Beijing Municipal Science & Technology Commission (BMSTC) has supported the building of the "
            "Cambridge Innovation Center.",
            cite(4),
            role="numbered",
        ),
        heading("Argument"),
        para("The speaker rests the case on two parks:", role="numbered"),
        Quotation(quoted(DIGITAL, 7), words(strong("Xu Xinchao"), ", Deputy Director, BMSTC"), item="quote"),
        heading("Handling"),
        para("Officials will reply in writing.", role="numbered"),
        heading("lines to take", annex=True),
        bullets(words("We welcome Beijing’s interest and will study any proposal.")),
    ]
    return Document(
        "Replying to Beijing on digital cooperation",
        tuple(blocks),
        marking=Marking("OFFICIAL", sensitive=True),
        reference="SUB/2020/0148 · Version 1.0",
        author="China desk",
        sources=(SEED,),
    )
