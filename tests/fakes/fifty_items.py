"""A brief of fifty items for any template: evidence of the seed and of invented articles, and a writer's own words.

Everything below the seed is made up: people, institutes, sums and dates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from briefwright.app.brief.filling import fill_from
from briefwright.app.brief.operations import add_evidence, add_words, new_brief
from briefwright.app.brief.sections import accepts
from briefwright.app.demo import ingest_seeds
from briefwright.app.library.reading import ingest_file
from briefwright.app.workspace import Workspace
from briefwright.model.brief import Brief, EvidenceItem, FieldValue, Person
from briefwright.model.evidence import LOW_CONFIDENCE
from briefwright.model.query import Found
from briefwright.model.template import Template

FIFTY = 50
ENGLISH = """\
Marlow Institute opens battery laboratory with Tianhe University

LEEDS, 14 March 2019. The Marlow Institute opened the Marlow–Tianhe Battery Laboratory in Leeds on Tuesday, \
the institute said in a press release. The laboratory employs 46 researchers and received £12.5 million from the \
Northern Innovation Fund.

“This laboratory shows what two universities can do when they share equipment, data and people,” said Helen Marsh, \
director of the Marlow Institute. “We expect the first results on fast charging within two years,” she added.

In 2018 the institute and Tianhe University signed the Marlow–Tianhe Research Agreement, which covers batteries, \
hydrogen and grid storage. Under the agreement, 30 doctoral students a year will spend six months at the other \
university.

Robert Lane, minister for regional industry, said that the government would not fund projects with military uses. \
“Openness and care go together, and we shall look at each project on its merits,” Lane told reporters in Leeds.

Li Guang, vice-president of Tianhe University, welcomed the opening. “Joint laboratories are the shortest way \
from a paper to a product,” Li said. He noted that Tianhe University had filed 210 patents with British \
partners since 2015.

Applications to the exchange rose by 38% in 2018, according to the Northern Innovation Fund. The fund has \
supported 17 projects in Leeds, Hull and York since 2016 and plans to spend £40 million by 2022.

Critics doubt the figures. Priya Nair, a fellow of the Aire Policy Centre, said the number of patents “says little \
about who earns from them”. The Aire Policy Centre published a report on 2 February 2019 which found that 9 of 17 \
projects had missed their first target.

The two sides will hold the Leeds–Tianjin Innovation Dialogue in October 2019. Marsh said that the dialogue would \
discuss data protection and the sharing of costs.
"""
CHINESE = """\
云岭市与英国合作建设低碳创新园

新华社云岭2021年5月18日电　云岭市科学技术局宣布，云岭—约克低碳创新园正式启用，首批入驻企业23家。

云岭市科学技术局副局长周明表示，“创新园将为两国中小企业提供共同研发的平台。”他介绍，2020年，云岭市与约克市签署《低碳技术合作备忘录》，\
双方将在储能、绿色建筑和碳监测三个领域开展合作。

云岭大学校长何文静说：“青年科研人员的交流是合作中最有活力的部分。”据介绍，云岭大学每年选派40名博士生赴英国学习。

数据显示，2020年云岭市对英技术贸易额达到3.2亿元，同比增长12%。云岭市科学技术局计划三年内投入1.5亿元支持联合研究项目。

周明表示，双方将于2021年9月举行中英低碳创新对话，讨论知识产权保护和人员往来便利化。
"""
FIELDS: dict[str, FieldValue] = {
    "title": "China–UK innovation cooperation: where it stands",
    "subtitle": "What three sources report, and what they leave open",
    "principal": "the Minister",
    "to": "Minister for Science and Innovation",
    "sender": "Head of China, International Science",
    "owner": "China desk, International Science",
    "cleared_by": "Press Office",
    "author": "China desk",
    "affiliation": "International Science",
    "post": "Beijing",
    "period": "Spring 2021",
    "original": "English and Chinese",
    "checked_by": "Second reader, Beijing post",
    "date": "2021-06-01",
    "reply_by": "2021-06-15",
    "review_by": "2021-07-31",
    "dates": "14 to 17 June 2021",
    "places": "Beijing; Yunling",
    "place": "By video, from your office",
    "time": "09:30 to 10:00 (UK time)",
    "number": "2021/11",
    "counterparts": (
        Person("Xu Xinchao", "Deputy Director", "Beijing Municipal Science & Technology Commission"),
        Person("Li Guang", "Vice-President", "Tianhe University"),
    ),
    "uk_side": (Person("The Minister", "Minister for Science and Innovation", "UK Government"),),
    "delegation": (Person("The Minister", "Minister for Science and Innovation", "UK Government"),),
    "hosts": (Person("Li Guang", "Vice-President", "Tianhe University"),),
}
CHINESE_FIELDS: dict[str, FieldValue] = {
    "title": "关于中英科技创新合作近期情况及下一步工作建议的报告",
    "number": "创新参阅〔2021〕11号",
    "to": "部领导",
    "opening": "近期，中英科技创新合作出现新的进展，现将有关情况报告如下。",
    "author": "国际科技合作处",
    "date": "2021-06-01",
}
_WORDS: dict[str, tuple[str, ...]] = {
    "recommendation": ("That you agree that officials should:", "welcome the remarks;", "ask for figures; and",
                       "report back in July."),
    "objectives": ("**learned** which projects Beijing puts first;", "**offered** a contact for each park; and",
                   "**avoided** any promise of money."),
    "questions": ("Is a new agreement near?\nNo proposal has been made to us.",
                  "Who pays for the laboratories?\nThe Northern Innovation Fund has named the sums it gave."),
    "agenda": ("09:30 Welcome", "09:40 Battery research", "09:50 What each side does next"),
    "glossary": ("Joint Strategy = 联合战略", "Innovation park = 创新园"),
    "do-not-use": ("Any number of companies at the parks: none is given.",),
    "comment": ("Two voices doubt the figures, and neither side has answered them.",),
    "top-lines": ("Cooperation must serve both sides and rest on evidence.",),
}  # fmt: skip
_PLAIN = (
    "We should ask which of the measures have been funded.",
    "The exchange of people is the easiest place to begin.",
    "Neither side has said who owns the results.",
    "Officials will report back before the summer.",
)
_PLAIN_CHINESE = (
    "建议继续跟踪后续安排。",
    "建议会同有关单位核实数据。",
    "建议适时安排青年科研人员交流。",
)


def seed_founds(workspace: Workspace) -> tuple[Found, ...]:
    """The evidence of the shipped seed."""
    return tuple(
        Found(evidence, each.source.card) for each in ingest_seeds(workspace) for evidence in each.evidence
    )


def founds_of(workspace: Workspace) -> tuple[Found, ...]:
    """The evidence of the seed and of both invented articles."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / "marlow.txt", Path(folder) / "yunling.txt"]
        for file, text in zip(files, (ENGLISH, CHINESE), strict=True):
            file.write_text(text, encoding="utf-8")
        read = [ingest_file(workspace.pool, file)[0] for file in files]
    invented = (Found(evidence, each.source.card) for each in read for evidence in each.evidence)
    return (*seed_founds(workspace), *invented)


def briefs(workspace: Workspace) -> Callable[[Template], Brief]:
    """Makes a brief of at least fifty items for a template."""
    founds = founds_of(workspace)
    return lambda template: fifty(template, founds)


def fifty(template: Template, founds: Sequence[Found]) -> Brief:
    """The template's brief, filled as `new` does and then by turns until it holds fifty items."""
    known = CHINESE_FIELDS if template.language.startswith("zh") else FIELDS
    fields = {name: value for name, value in known.items() if template.field(name)}
    brief = _with_words(new_brief(template, fields, id="fifty"), template)
    brief = fill_from(brief, template, founds)
    takers = [section for section in template.sections if section.accepts != ("words",)]
    for turn in range(len(takers)):
        for place, found in enumerate(founds):
            section = takers[(place + turn) % len(takers)]
            held = {item.evidence.id for item in brief.section(section.id).items if isinstance(item, EvidenceItem)}
            wanted = found.evidence.confidence >= LOW_CONFIDENCE and found.evidence.id not in held
            if _count(brief) < FIFTY and wanted and accepts(section, found.evidence):
                brief = add_evidence(brief, section.id, found)
    return brief


def _count(brief: Brief) -> int:
    return sum(len(section.items) for section in brief.sections)


def _with_words(brief: Brief, template: Template) -> Brief:
    chinese = template.language.startswith("zh")
    plain = cycle(_PLAIN_CHINESE if chinese else _PLAIN)
    for section in template.sections:
        written = _WORDS.get(section.layout, ())
        if not written and section.accepts[:1] == ("words",):
            written = tuple(islice(plain, max(section.least, 1)))
        for text in written if section.layout in _WORDS or not section.annex else ():
            brief = add_words(brief, section.id, text)
    return brief
