"""Topics: a short list of subjects of science, technology and innovation policy, as tags on evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator

from msgspec.structs import replace

from briefwright.extract.words.one_of import one_of
from briefwright.model.evidence import Evidence
from briefwright.model.han import simplified

MOST = 4
"""No item carries more tags than this."""
_NEAR = 200
"""Characters between two items that are looked at with them: to begin anew costs more."""
_TOPICS = """
digital economy: digital economy|digital economies|数字经济
small and medium-sized enterprises: small and medium-sized enterprises|small and medium enterprises|smes
small and medium-sized enterprises: 中小企业
pandemic: pandemic|coronavirus|covid-19|epidemic|outbreak|疫情|新冠
health: health care|healthcare|medical care|public health|vaccine|vaccines|clinical|biomedical|医疗|健康|疫苗
health: 医院|医学|会诊|免疫
smart medical care: smart medical care|telemedicine|digital health|智慧医疗
urban governance: urban governance|smart city|smart cities|智慧城市
telecommuting: telecommuting|remote working|working from home|远程办公
online education: online education|distance learning|online learning|在线教育
personnel exchanges: personnel exchanges|people-to-people|student exchange|exchange of researchers|人员交流
personnel exchanges: 人文交流|人员往来|互访|签证|访问学者|青年科学家|青年学者|往来便利
education: universities|higher education|students|graduates|scholarship|scholarships|doctoral|高校|大学生|留学
education: 高等教育|博士生|研究生|奖学金|教育合作|办学
emerging technologies: emerging technologies|emerging technology|cutting-edge technologies
emerging technologies: cutting-edge technology|新兴技术|前沿技术
innovation platforms: innovation platforms|innovation platform|innovation hub|innovation hubs|innovation centre
innovation platforms: 创新平台|创新中心
key projects: key projects|flagship projects|flagship project|重点项目|重大项目
exchange events: exchange events|exchange event|交流活动
policy measures: policy measures|optimizing policies|new measures|policies|政策措施
economic growth: economic growth|growth points|gdp|经济增长
science and innovation cooperation: innovation cooperation|science, technology and innovation
science and innovation cooperation: scientific cooperation|research cooperation|research collaboration
science and innovation cooperation: scientific collaboration|joint research|科技合作|创新合作|科研合作|联合研究
science and innovation cooperation: 科技创新|联合实验室|科学合作
artificial intelligence: artificial intelligence|machine learning|large language model|large language models
artificial intelligence: generative ai|foundation models|ai safety|人工智能|大模型
quantum: quantum|qubits|量子
space: satellite|satellites|spacecraft|lunar|space science|space mission|rocket|卫星|航天|探月|望远镜|天文
semiconductors: semiconductor|semiconductors|microchip|microchips|chipmaker|chipmakers|半导体|芯片|集成电路|光刻
life sciences: life sciences|biotechnology|genomics|gene therapy|synthetic biology|生命科学|生物技术|基因
climate: climate change|net zero|net-zero|carbon neutrality|carbon emissions|decarbonisation|greenhouse|气候变化
climate: 碳中和|碳达峰|双碳|绿色低碳|碳排放|气候
energy: renewable energy|offshore wind|solar power|nuclear fusion|nuclear power|hydrogen|battery|batteries
energy: clean energy|可再生能源|新能源|氢能|海上风电|核聚变|电池|清洁能源|核能|风电|光伏|储能
transport: electric vehicle|electric vehicles|high-speed rail|aviation|autonomous vehicles|电动汽车|高铁
agriculture: agriculture|agricultural|crop|crops|food security|agri-tech|农业|粮食|种业|育种|作物|水稻|种质|农科
oceans: ocean|oceans|marine|polar research|海洋|极地|冰芯|北极|南极
telecommunications: 5g|6g|telecommunications|broadband|通信
data and cyber: cyber security|cybersecurity|data protection|data security|personal data|网络安全|数据安全
data and cyber: 数据跨境|数据流动
manufacturing: advanced manufacturing|robotics|robots|smart manufacturing|制造业|机器人
finance: venture capital|green finance|fintech|seed fund|风险投资|绿色金融|金融科技
intellectual property: intellectual property|patent|patents|知识产权|专利
standards and regulation: regulation|regulatory|technical standards|standardisation|监管|标准化|互认|标准互|合规
research security: research security|export controls|export control|national security|trusted research|科研安全
research security: 出口管制
science parks: science park|science parks|incubator|incubators|accelerator|tuspark|科技园|孵化器|高新区
research funding: research funding|research council|research councils|grant|grants|joint fund|科研经费|联合基金
research funding: 基金项目
trade and investment: trade|investment|exports|imports|tariffs|贸易|投资
materials: advanced materials|graphene|new materials|新材料|石墨烯
heritage and culture: cultural heritage|museum|museums|creative industries|文化遗产|博物馆
"""


def _phrases() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _TOPICS.strip().splitlines():
        topic, _, phrases = line.partition(": ")
        table.update(dict.fromkeys(phrases.split("|"), topic))
    return table


def _patterns(phrases: list[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """For words in Latin letters, whole ones with what stands before, and for Chinese phrases anywhere."""
    words = one_of(phrase for phrase in phrases if not _HAN.match(phrase))
    return re.compile(rf"\W({words})\b"), re.compile(f"({one_of(filter(_HAN.match, phrases))})")


_HAN = re.compile("[\u2e80-\u9fff]")
PHRASES = _phrases()
"""The topic that each phrase, in lower case, tells of."""
TOPICS = frozenset(PHRASES.values())
"""Every tag that is given without being asked for."""
_WORDS, _HAN_PHRASES = _patterns(list(PHRASES))


_LETTERS = re.compile("[a-z]+")
_FIRST_WORDS = frozenset(_LETTERS.findall(phrase)[0] for phrase in PHRASES if not _HAN.match(phrase))


def may_hold_topics(vocabulary: Collection[str]) -> bool:
    """Say whether one of the words, in lower case, may begin a topic’s phrase in Latin letters."""
    if not _FIRST_WORDS.isdisjoint(vocabulary):
        return True
    joined = " ".join(word for word in vocabulary if not word.isalpha())
    return not _FIRST_WORDS.isdisjoint(_LETTERS.findall(joined))


def tag_topics(text: str, evidence: list[Evidence], *, chinese: bool) -> list[Evidence]:
    """The same evidence, which is in order, with its topics as tags as they are met, at most `MOST` an item.

    `chinese` says whether the text has a Chinese character.
    """
    lowered = (simplified(text) if chinese else text).lower()
    if len(lowered) != len(text):
        return evidence
    lowered = f" {lowered}"  # so that the first word has something before it
    hits = [
        (match.start(1) - 1, match.end() - 1, PHRASES[match[1]])
        for start, end in _stretches(evidence)
        for finder in ((_WORDS, _HAN_PHRASES) if chinese else (_WORDS,))
        for match in finder.finditer(lowered, start, end + 1)
    ]
    hits.sort()
    starts = [start for start, _, _ in hits]
    return [_tagged(item, hits, starts) for item in evidence] if hits else evidence


def _stretches(evidence: list[Evidence]) -> Iterator[tuple[int, int]]:
    """Where topics are looked for: the sentences that the items stand in, those near each other at one go."""
    begin = reached = 0
    for item in evidence:
        low, high = item.sentence
        if low > reached + _NEAR and item.start > reached + _NEAR:
            if reached > begin:
                yield begin, reached + 1
            begin = min(low, item.start)
        if reached < high or reached < item.end:
            reached = max(high, item.end)
    if reached > begin:
        yield begin, reached + 1  # a word is whole only by what follows it


def _tagged(item: Evidence, hits: list[tuple[int, int, str]], starts: list[int]) -> Evidence:
    index = bisect_left(starts, item.start)
    topics: dict[str, None] = {}
    while index < len(hits) and hits[index][0] < item.end and len(topics) < MOST:
        if hits[index][1] <= item.end:
            topics[hits[index][2]] = None
        index += 1
    return replace(item, tags=tuple(topics)) if topics else item
