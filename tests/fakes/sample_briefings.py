# ruff: noqa: E501 - sentences stay whole
"""Hand-made documents with the seed's words, like the pages the house styles were designed on."""

from __future__ import annotations

from msgspec.structs import replace

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
    Inline,
    LineBreak,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Quotation,
    SectionBreak,
    SourceList,
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
    return (Text("“"), Text(text, "quote", verbatim=True), Text(f"”{end}"), cite(paragraph))


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


def library_briefing() -> Document:
    """Cover, contents and first chapters of the library briefing of the pictures."""
    facts = Table(
        (Column(29), Column(75), Column(56)),
        (
            row(
                "2017",
                cell("China-UK Joint Strategy for Science, Technology and Innovation Cooperation issued", cite(3)),
                "The two governments",
            ),
            row(
                "2020 (reported)",
                cell(
                    "“Jintai Roundtable” seminar on China-UK economic cooperation and innovation development",
                    cite(2),
                ),
                "People’s Daily Online (host); Beijing Municipal Science & Technology Commission (speaker)",
            ),
            row(
                "Not dated",
                cell("Cambridge Innovation Center in Beijing, building supported", cite(4)),
                "Beijing Municipal Science & Technology Commission",
            ),
            row("Not dated", "TusPark Cambridge, jointly built", "TusHoldings; Trinity College"),
            row(
                "Not dated",
                cell("TusPark Newcastle, home to “a large number of innovative companies”", cite(7)),
                "Not named in the source",
            ),
        ),
        row("Year", "What", "Parties"),
        words("Agreements and institutions named in the source"),
        "Agreements and institutions by year",
    )
    limits = Box(
        (
            para(
                "This briefing rests on one press article. It holds no UK speaker, no amount of money and no number of "
                "companies. Section 4.2 says what is missing."
            ),
        ),
        words("Limits of the evidence"),
        "case-study",
    )
    blocks: list[Block] = [
        para("Research briefing", role="label", aside="Number 2020/07  ·  4 August 2020"),
        para("China–UK science, technology and innovation cooperation", role="title"),
        para("What a Beijing official is reported to have said, and what it rests on", role="subtitle"),
        para("By the China desk", role="byline"),
        heading("Summary"),
        para(
            "In remarks reported on 31 July 2020 a Beijing official, Xu Xinchao, said that China and the UK can deepen "
            "innovation cooperation in key areas such as the digital economy. Xu was speaking at a seminar held by "
            "People’s Daily Online.",
            cite(2),
            cite(10),
        ),
        heading("A joint strategy since 2017", 3),
        para(
            "The two governments issued the China-UK Joint Strategy for Science, Technology and Innovation Cooperation "
            "in 2017. The article calls it “the very first document of this kind between China and the UK”.",
            cite(3),
        ),
        heading("Two TusParks", 3),
        para(
            "Xu pointed to TusPark Cambridge and TusPark Newcastle as places where digital companies have gathered.",
            cite(7),
            " No figure is given for either.",
        ),
        limits,
        PageBreak(),
        Contents(),
        PageBreak(),
        heading("Background", numbered=True),
        heading("How the two governments came here", 2, numbered=True),
        para(
            "The starting point is the Joint Strategy of 2017. The article describes it as “drawing the new blueprint of "
            "bilateral cooperation in the field of science and technology”.",
            cite(3),
            " It does not list the strategy’s aims or say which of them have been met.",
        ),
        heading("Why the question has come up now", 2, numbered=True),
        para(
            "The article sets the remarks against the pandemic. It says that new economic growth points in both "
            "countries rely mainly on emerging technologies.",
            cite(5),
            " These statements carry no speaker and are the article’s own.",
        ),
        heading("Agreements and institutions", numbered=True),
        para(
            "Table 1 sets out what the source records, in order of date. Where it gives no date, the table says so."
        ),
        heading("Timeline", 2, numbered=True),
        facts,
        para(
            "Source: People’s Daily Online, 31 July 2020. “Not dated” means that the article gives no year.",
            role="note",
        ),
        heading("Positions of both sides", numbered=True),
        Quotation(quoted(DIGITAL, 7), words(strong("Xu Xinchao"), ", Deputy Director, BMSTC")),
        heading("Sources", numbered=True),
        SourceList(),
    ]
    return Document(
        "China–UK science, technology and innovation cooperation",
        tuple(blocks),
        house_style="think-tank",
        reference="Research briefing 2020/07",
        running="China–UK innovation cooperation",
        dated="4 August 2020",
        sources=(SEED,),
    )


def policy_brief() -> Document:
    """The policy brief's first page."""
    points = Box(
        (
            bullets(
                words("The 2017 Joint Strategy is called “the very first document of this kind”.", cite(3)),
                words("A Beijing official points to two TusParks as foundations to build on.", cite(7), cite(8)),
                words("Four means are proposed: platforms, projects, events and exchanges of people.", cite(11)),
                words("No UK voice and no figure appear in the source, so claims of scale cannot yet be tested."),
                role="key-facts",
            ),
        ),
        words("Key points"),
        "key-facts",
    )
    blocks: list[Block] = [
        para("Policy brief", role="label", aside="August 2020"),
        para("After the blueprint: China–UK digital cooperation", role="title"),
        para(
            "One Beijing official sees boundless opportunities. The evidence so far is two parks, one strategy and no "
            "figures.",
            role="subtitle",
        ),
        para("International Office, University of ", Gap("name"), role="byline"),
        points,
        heading("Context"),
        para(
            "China and the UK have had a joint strategy for science, technology and innovation since 2017. Three years "
            "later, at a seminar held by People’s Daily Online, a deputy director of the Beijing Municipal Science & "
            "Technology Commission argued that the next step lies in the digital economy.",
            cite(2),
            cite(10),
        ),
        Quotation(
            quoted(BOUNDLESS, 10)[:3],
            words(strong("Xu Xinchao"), ", Deputy Director, Beijing Municipal Science & Technology Commission"),
            pull=True,
        ),
        para(
            "The case is built on places rather than numbers. The Commission has supported the building of the Cambridge "
            "Innovation Center in Beijing. It has also used TusPark Cambridge to bring in technologies.",
            cite(4),
        ),
    ]
    return Document(
        "After the blueprint", tuple(blocks), house_style="think-tank", dated="August 2020", sources=(SEED,)
    )


def two_pager() -> Document:
    """The two-pager: title across, text in two columns."""
    rows = (
        ("2017", "Joint Strategy issued by the two governments"),
        ("2", "parks named: TusPark Cambridge and TusPark Newcastle"),
        ("4", "means proposed: platforms, key projects, events, personnel exchanges"),
        ("0", "UK speakers, and no amount of money"),
    )
    facts = Box(
        tuple(para(strong(figure), " " + text, role="key-fact") for figure, text in rows),
        words("Key facts"),
        "key-facts",
    )
    blocks: list[Block] = [
        para("In brief", role="label", aside="Number 2020/07  ·  4 August 2020"),
        para("What Beijing proposes on digital cooperation", role="title"),
        para(
            "A Beijing official sees “boundless opportunities”. What was said, and what supports it.",
            role="subtitle",
        ),
        SectionBreak(columns=2),
        heading("Overview"),
        para(
            "China and the UK have had a joint strategy for science, technology and innovation since 2017.",
            cite(3),
            " Xu Xinchao, deputy director of the Beijing Municipal Science & Technology Commission (BMSTC), is reported "
            "as saying that the two sides can deepen it in key areas such as the digital economy.",
            cite(10),
        ),
        para(
            "Xu spoke at the “Jintai Roundtable” seminar held by People’s Daily Online.",
            cite(2),
            " The report gives the day as Wednesday and no date.",
        ),
        facts,
        heading("Recent developments"),
        heading("Institutions", 2),
        para(
            "BMSTC has supported the building of the Cambridge Innovation Center in Beijing. It used TusPark Cambridge, "
            "jointly built by TusHoldings and Trinity College, to introduce UK technologies and promote exchanges.",
            cite(4),
        ),
        heading("The digital economy", 2),
        para(
            "Xu believes that the digital economy is one of the key industries in China and Britain.",
            cite(6),
            " Xu pointed to two parks:",
        ),
        Quotation(quoted(DIGITAL, 7), words(strong("Xu Xinchao"), ", Deputy Director, BMSTC")),
        para(
            "The article links this to the pandemic, which it says generated new business forms such as telecommuting and "
            "online education.",
            cite(6),
        ),
        heading("Policy in Beijing", 2),
        para(
            "Beijing is said to be optimising policies to boost the digital economy “with various new measures”.",
            cite(9),
            " None of the measures is named.",
        ),
        Quotation(
            quoted(BOUNDLESS, 10)[:3], words(strong("Xu Xinchao"), ", Deputy Director, BMSTC", cite(10)), pull=True
        ),
        heading("Issues to consider"),
        bullets(
            words(
                strong("Scale."),
                " No number of companies, jobs or pounds is given for either park. Claims about scale "
                "cannot be checked from this source.",
            ),
            words(
                strong("Balance."),
                " No UK speaker is quoted. The statement that the UK’s innovation system “needs global "
                "support” has no named speaker.",
                cite(5),
            ),
            words(strong("Overlap."), " The strategy already covers cooperation in science and technology."),
        ),
    ]
    return Document(
        "What Beijing proposes on digital cooperation",
        tuple(blocks),
        house_style="two-pager",
        dated="Updated 4 August 2020",
        sources=(SEED,),
    )


def zh_brief() -> Document:
    """The Chinese reference paper of the pictures."""
    card = replace(SEED, metadata=replace(SEED.metadata, publisher="人民网英文版", edition=None, address=None))
    original = Cite(card.id, "item-2", 2, remark="原文为英文，本件译文为工作译文，以原文为准。")
    blocks: list[Block] = [
        para("内部资料\u3000注意保存", role="label"),
        para("中英科技创新合作参阅件", role="organ"),
        para("创新参阅〔2020〕3号", role="document-number"),
        para("“金台圆桌”研讨会关于中英", LineBreak(), "科技创新合作的观点摘报", role="title"),
        para("部领导：", role="addressee"),
        para(
            "人民网英文版2020年7月31日报道，北京市科学技术委员会副主任Xu Xinchao",
            Gap("中文姓名待核"),
            "在研讨会上就中英科技创新合作发表看法。",
            original,
            "现摘报如下。",
        ),
        heading("基本情况", numbered=True),
        para(
            strong("（一）会议。"),
            "研讨会名为“金台圆桌”，由人民网主办，主题为中英经济合作与创新发展。发言日期",
            Gap("待核"),
            "。",
        ),
        para(
            strong("（二）合作基础。"),
            "2017年，两国政府发布《中英科技创新合作战略》，报道称其为中英之间首份此类文件。",
            cite(3),
        ),
        heading("主要观点", numbered=True),
        para(
            strong("（一）数字经济。"),
            "发言人称：“英国是最发达的数字经济体之一。剑桥启迪科技园的数字技术研发中心吸引了许多英国数字企业，"
            "纽卡斯尔启迪科技园也吸引了一大批推动数字经济发展的创新企业。”",
            cite(7),
        ),
        para(strong("（二）合作前景。"), "发言人称：“中国和英国在科技创新合作方面拥有无限机遇。”"),
        heading("有关背景", numbered=True),
        para(
            "北京市科学技术委员会支持在北京建设剑桥创新中心，并利用剑桥启迪科技园引进英国前沿技术、促进人员交流。"
        ),
        heading("建议", numbered=True),
        para("报道未引述英方人士，亦无数据，建议补充后再研判。"),
        para("附件：引述原文", role="attachment"),
        para("国际科技合作处", role="signature"),
        para("2020年8月4日", role="date-line"),
        heading("引述原文", annex=True),
        Paragraph((Text("“"), Text(BOUNDLESS, "q", verbatim=True, language="en"), Text("”."))),
    ]
    return Document("“金台圆桌”研讨会观点摘报", tuple(blocks), "zh-CN", "zh-official", Marking(""), sources=(card,))


def bilingual() -> Document:
    """The bilingual table of the pictures."""
    pairs = Table(
        (Column(10), Column(85), Column(65)),
        (
            row(
                "1",
                cell(
                    "China and the UK will continue science, technology and innovation cooperation, which will bring more "
                    "opportunities than challenges, a Chinese expert said on Wednesday.",
                    cite(1),
                ),
                "一位中国专家周三表示，中英将继续开展科技创新合作，合作带来的机遇将多于挑战。",
            ),
            row(
                "2",
                Cell((Paragraph(quoted(BOUNDLESS, 10)), para("Xu Xinchao, Deputy Director, BMSTC", role="source"))),
                Cell(
                    (
                        para("“中国和英国在科技创新合作方面拥有无限机遇。”"),
                        para("Xu Xinchao", Gap("中文姓名待核"), role="source"),
                        para("北京市科学技术委员会副主任", role="source"),
                    )
                ),
            ),
            row(
                "3",
                Cell((Paragraph(quoted(DIGITAL, 7)), para("Xu Xinchao", role="source"))),
                cell("“英国是最发达的数字经济体之一。剑桥启迪科技园的数字技术研发中心吸引了许多英国数字企业。”"),
            ),
        ),
        row("No", "English (original)", "中文（工作译文）"),
        description="Statements in English and Chinese",
        variant="bilingual",
    )
    block = Table(
        (Column(24), Column(62), Column(27), Column(47)),
        (
            row("Original", "English, 31 July 2020", "Translation", "Working, not official"),
            row("Date", "4 August 2020", "Checked by", cell(Gap("Second reader awaited"))),
        ),
        description="Original and translation",
        variant="labels",
    )
    blocks: list[Block] = [
        para("Bilingual brief", role="label", aside="双语简报"),
        para("China–UK innovation cooperation", LineBreak(), "中英科技创新合作", role="title"),
        block,
        heading("Statements"),
        pairs,
    ]
    return Document(
        "China–UK innovation cooperation",
        tuple(blocks),
        marking=Marking("OFFICIAL"),
        reference="Bilingual brief · 双语简报",
        sources=(SEED,),
    )


def lines_and_qa() -> Document:
    """Lines to take and Q&A of the pictures."""
    block = Table(
        (Column(24), Column(70), Column(24), Column(42)),
        (
            row("Owner", "China desk, International Science", "Valid from", "4 August 2020"),
            row("Cleared by", "Press Office; Private Office", "Review by", "31 August 2020"),
        ),
        description="Owner, clearance and dates",
        variant="labels",
    )
    refused = Box(
        (
            para("The claim that the UK’s system “needs global support”: no speaker named.", cite(5)),
            para("Any number of companies at either park: none is given."),
        ),
        words("Do not use"),
        "do-not-use",
    )
    blocks: list[Block] = [
        para("Lines to take and Q&A", role="label", aside="Valid until 31 August 2020"),
        para("Beijing’s remarks on digital cooperation", role="title"),
        block,
        heading("Top lines"),
        para("The UK and China have had a joint science strategy since 2017.", cite(3), role="top-line"),
        para("Cooperation must serve both sides and rest on evidence.", role="top-line"),
        para("We welcome Beijing’s interest and will study any proposal.", role="top-line"),
        heading("If asked"),
        para("Is the UK about to sign a new deal on the digital economy?", role="question"),
        para(
            "No proposal has been made to us. A Beijing official said that the two sides can deepen cooperation in areas such as the digital economy.",
            cite(10),
            role="answer",
        ),
        para("What was said about companies in the UK?", role="question"),
        para("Two TusParks were named, and no figures given.", cite(7), role="answer"),
        para(strong("If pressed."), " That is a matter for the companies and the parks.", role="answer"),
        para("Does the UK’s innovation system need outside help?", role="question"),
        para("The phrase is the article’s; no official is named as saying it.", role="answer"),
        heading("Quote on record"),
        Quotation(
            quoted(BOUNDLESS, 10),
            words(strong("Xu Xinchao"), ", Deputy Director, Beijing Municipal Science & Technology Commission"),
        ),
        refused,
        heading("Comment"),
        para(
            strong("Comment."),
            " The remarks are the first on the subject this year. They bind nobody.",
            role="comment",
        ),
    ]
    return Document(
        "Beijing’s remarks on digital cooperation",
        tuple(blocks),
        marking=Marking("OFFICIAL"),
        reference="China desk · Lines 2020/07",
        sources=(SEED,),
    )


EVERY = (
    lines_and_qa,
    meeting_brief,
    ministerial_submission,
    library_briefing,
    policy_brief,
    two_pager,
    zh_brief,
    bilingual,
)
