"""What in a Chinese sentence speaks for a fact: an act, a growth, a finding, somebody who reports."""

from __future__ import annotations

import re
import sys

from briefwright.extract.chinese.alternatives import grouped, trailing
from briefwright.extract.chinese.lexicon import ACTS, ANY_CUE, CUE

_OPENED = (
    "开(?<!高度开)(?<!对外开)(?<!扩大开)(?<!改革开)(?<!更加开)(?<!坚持开)(?<!更开)"
    "放(?![的型度性]|包容|合作|创新|格局|大门|共享)"
)
"""An act, and not how something is: `高度开放的经济体`."""
ACT = re.compile(
    grouped(
        "|".join(
            [
                *(
                    {
                        "开放": _OPENED,
                        "会谈": "会(?<!科会)谈",
                        "开幕": "开幕(?!讲话|致辞|演讲|词)",
                        "启动": "启动(?!器|键|电流)",
                        "续签": "续(?<!陆续)签",
                    }.get(act, act)
                    for act in sorted(ACTS, key=len, reverse=True)
                ),
                "访[华英台港京沪]",
                "一行(?:(?!的)[^，。]){0,4}(?:访问|到访|走访|来访)",
                "来[^，。]{2,14}(?:座谈|交流)(?=。|$)",
                "来华",
                "到访",
                "拜会(?![时后])",
                "会面(?![时后])",
                "会晤(?![时后])",
                "进行(?:正式|国事|工作|友好)访问",
                "来[^，。]{1,3}(?:访问|考察|参访)",
                "签字",
                "通电话",
                "通话",
                "访问了",
                "闭幕(?!讲话|致辞|演讲|词)",
                "签了字",
                "组装",
                "投运",
                "首飞",
            ]
        )
    )
)
ORDINAL = re.compile("第(?:[一二三四五六七八九十]+|\\d+)[次届轮]")
DONE_OR_GROWN = re.compile(
    grouped(
        "增长|达到|超过|吸引|突破|完成|累计|培养|获得|服务企业|投入|入驻|占|下降|减少|覆盖|涵盖|封顶|开放申请|接受申请|参与|支持|提高|提升|"
        "[双三各]方[^，。]{0,6}(?:决定|同意|商定|确定)|两国[^，。]{0,6}(?:决定|同意|商定)|缔结|首例|首次|得到[^，。]{2,40}(?:资助|支持)|接收|录用|刊登|刊发|缩短|通过|下线|交付|获批|入选|研制|领导着|领导|担任|加入|隶属|依托|源于|婉拒|回国|归国|辞去|毕业|获得|荣获|当选|获选|采用|"
        "入职|调任|写进|写入|纳入|列入|上任|就任|履新|卸任|接任|引进|留学|访学|主持|发现|开学|招生|参加(?:了)?(?:会见|会谈|座谈|上述|活动)|迎来[^，。]{2,20}周年|相识|结识|创立|访华|访英|收紧|缔结|结为|颁发|授予|免费开放|全面开放|正式开放|首次开放|取代|跃居|跃升|升至|标志[着著]|位居|位列|居(?:世界|全球|全国|亚洲|欧洲)?第|完工|排名|抵达|联手|将访问|期间访问|率团访问|应邀访问|启程|转往|返抵|返[港台京沪澳]|抵[港澳台京沪华]|扩展[至到]|拓展[至到]|延伸[至到]|起草|提交|关闭|关停|终止|暂停|停办|划入|并入|更名|率团|率[^，。]{2,8}代表团|上报|报批|送审|上升|攀升|飙升|激增|猛增|翻番|翻一番|增至|跌至|降至|下滑|下跌|萎缩|锐减|缩减|任命|聘任|委任|推选|辞职|退休|"
        "逝世|去世|病逝|获颁|摘得|夺得(?![^，。]{1,6}的)|斩获|就职|到任|离任|收(?<![桩起次宗项笔布]收)购|并(?<![桩起次宗项笔布]并)购|出售|入股|上市(?!公司)|破产|倒闭|裁员|募资|筹集|募得|斥资|中标|承建|量(?<!能量)产|停产|通车|通航|"
        "着陆|入轨|绘制|合成(?!生物)|培育|测序|探测到|观测到|捕获|测得|重建|修复|搬迁|迁往|迁入|收录|刊载|出版(?!社|物)|展出|巡展|首演|废除|取消|撤销|撤回|否决|驳回|"
        "起诉|罚款|禁止|解禁|放宽|豁免|售出|订购|签下|相当于|"
        "正在?(?:评估|审查|审议|审批|谈判|磋商|筹备|招募|研制|研发|开发|测试|调查|起草|敲定|洽谈|建设)"
    )
)
"""What is told as done, without one of the acts of `ACT`, or as more or less than it was."""
REFERENCE = re.compile(
    "(?:根据|按照|依据)?(?:该|这)?(?:方案|备忘录|协议|项目|中心|基金|计划|联盟|园区|实验室|倡议|战略|望远镜|研究院|平台|论坛|工程|"
    "装置|系统|机制|联委会|声明|宣言)"
)
_REPORTED = re.compile(f"(?:{grouped(ANY_CUE)})(?:道|说|到)?[，,：:]")
_REPORTED_OTHERWISE = re.compile(
    r"[告据看他她被如这对向](?:(?<=告)诉[^，。：\n]{1,10}[，：]|"
    r"(?<=据)(?<![\s\S]据)(?![^，。]{2,20}(?:消息|网站|官网|官微|公众号|微博)|[^，。]{2,10}(?:[部委局署厅报社网]|新闻|电视台)，)|"
    r"(?<=看)来[，,]|(?<=[他她])(?:建议|希望|期待|呼吁|主张)|(?<=被)问[到及]|"
    r"(?:(?<=如)此|(?<=这)样)(?:[^，。]{0,4}[说称道写示容导][^，。]{0,2}[。：]|(?:称赞|评价|形容|描述)[^，。]{2,})|"
    rf"(?<=[对向])记者[^，。]{{0,6}}?{CUE}[。！])"
)


def is_reported(text: str, start: int = 0, stop: int = sys.maxsize) -> bool:
    """Say whether somebody reports what a text, or a stretch of it, tells."""
    return (
        _REPORTED.search(text, start, stop) is not None or _REPORTED_OTHERWISE.search(text, start, stop) is not None
    )


def reports_within(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Every time that somebody speaks in a stretch of a text, up to the mark behind the verb."""
    if not _may_report(text, start, stop):
        return []
    return [told for told in _REPORTED.finditer(text, start, stop) if told.group().endswith(_MARKS)]


def _may_report(text: str, start: int, stop: int) -> bool:
    """Say whether a mark in a stretch stands behind a character with which a verb of reporting ends."""
    for mark in _MARKS:
        at = text.find(mark, start, stop)
        while at > start:
            if text[at - 1] in _TOLD_LAST:
                return True
            at = text.find(mark, at + 1, stop)
    return False


_MARKS = ("，", "：")
_TOLD_LAST = frozenset(f"{trailing(ANY_CUE)}道说到")


FOUND = re.compile(
    "(?:研究|论文|成果|试验|实验|观测|调查|评估|报告|数据|统计)[^，。]{0,8}(?:首次)?(?:证实|发现|表明|显示|揭示)[，：]?"
)
"""What a study finds is a fact of its own, where nobody says it."""


def is_shown(plain: str) -> bool:
    """Say whether a statement tells what a study shows or somebody has found."""
    may_be = "发现" in plain or "显示" in plain or "表明" in plain
    return may_be and _SHOWN.search(plain) is not None


_SHOWN = re.compile(
    "(?:报告|数据|统计)[^，。]{0,6}(?:显示|表明)|(?:研究|团队|课题组|试验|实验|小组|研究人员|科学家|结果)[^，。]{0,4}发现(?![了的])|"
    "(?:团队|研究人员|研究者|科学家)[^。]{0,40}，首?次?发现(?![了的])"
)
BY_NOW = re.compile(
    "已(?:经)?(?:[^，。]{0,14}?|[与和同][^，。]{2,80}?)(?:"
    + "|".join(ACTS)
    + ")(?:了|多[个项家所])|已(?:经)?(?:正式|共同|联合)?(?:签署|签订|批准|获批|投产|建成|发射|上线|开通)"
)
"""What somebody has done by now: `已经发布了`, `已成功实施多个`."""
BY = re.compile("由[^，]{4,}(?:主办|承办|共建|组建|设立|发起|实施|设计|研制|开发|建造|提供)")
JOINTLY = re.compile(
    "由[^，。]{4,40}联合(?:研发|研制|开发|设计|建造)|[与和][^，。]{2,24}(?:联手|携手|合作)(?:进行|开展|研发|研制|开发)"
)
