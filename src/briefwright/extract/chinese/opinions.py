"""Chinese sentences that tell no fact: what somebody only thinks highly of, wishes for or praises."""

from __future__ import annotations

import re

from briefwright.model.evidence import DateMention, Figure

_HYPOTHETICAL = re.compile("(?:如果|要是|假如|若|倘若|没有|要不是)")
_WELCOMES = re.compile(
    "(?:[一二三四五六七八九十]+、)?(?:双方|两国|中英双方)(?:欢迎|赞赏|高度评价|祝贺)[^，]{2,50}的(?:进展|成果|努力|贡献)$"
)
"""What both sides only think of something."""
_NEW_STAGE = re.compile("进入了?[^，。]{0,6}新的?(?:阶段|征程|时期)$")
_STIRS = re.compile("引[发起][^，。]*(?:关注|热议|反响|共鸣|讨论)$")
"""What something is only much talked about for."""
_LOOKS_BACK = re.compile("[^，。]{0,12}回顾了[^。]*(?:历程|成果|情况|关系|往事|经历)$")
"""What somebody only looks back on, whatever it counts."""
_GO_ON = re.compile(
    "[^，。]{2,30}将(?:着力|致力于?|努力|大力|积极|不断|持续)(?:推动|促进|推进|提升|加强)|(?:双方|两国|两校|两院|中英)[^，。]{0,6}将(?:继续|进一步|持续|不断|共同努力)|(?:根据协议，|此外，|未来，)?[^，。]{2,16}[与和][^，。]{2,16}将(?:充分发挥|发挥|共同(?:发掘|探索|推动|促进|努力|构建|打造))"
)
"""What both sides mean to go on with."""
_STEP = re.compile(
    "是[^，。]{2,40}的(?:见证|缩影|写照|佐证)$|[^，。]{2,24}以[^，。]{2,30}为(?:核心|宗旨|目标)，|是[^，。]{2,30}的?重要(?:举措|体现|环节|契机|里程碑|纽带|桥梁)$"
)
"""What somebody thinks of what was done."""
_IS_GOOD = re.compile(
    "(?:成立|设立|建立|共建|签署|启动|举办|组建)[^，。]{3,40}是[^，。]{0,30}(?:成果|举措|体现|好事|大事|选择|一步|事业|里程碑|起点|需要|使命|责任)"
)
"""What somebody thinks of founding something: `成立某实验室是长期合作的重要成果`."""
_FOUNDING = frozenset("成设建共签启举组")
"""The characters with which that begins."""
_OPEN_QUESTION = ("疑问", "未知数", "不明", "待定", "未定", "存疑")
"""How a sentence ends that only tells what nobody knows: `是否举行仍存疑问`."""
_TOKENS = ("见证", "缩影", "写照", "佐证")
_BRINGS = re.compile(
    "[^，。]{2,30}的(?:成功|正式|顺利)?(?:成立|建立|设立|签署|启动|举办|举行|落成|建成)(?:[和与及]建设)?，?(?:将|不仅|就)?(?:[^，。]{0,8}为[^。]*(?:平台|基础|机遇|动力|保障|支撑|条件|空间|契机)|是[^。]*(?:举措|体现|成果|里程碑|第一步|起点|尝试|实践|使命|大事))$"
    "|[^，。]{2,30}的(?:成功|正式|顺利)?(?:成立|建立|设立|签署|启动|举办|举行|落成|建成)，?将?(?:掀开|翻开|揭开|谱写|书写)"
)
"""What the founding of something is good for."""
_AIMS = re.compile("(?:《[^》]*》，?)?[^，]*旨在")
"""What something is for, and nothing that was done."""
_VALUES = re.compile(
    "(?:[^，。]{2,24}(?:致辞|讲话|发言)，|(?:会上，|会见中，|座谈中，)?[^，。]{2,12})(?:(?:充分|高度)(?:肯定|评价|赞扬|赞赏)|(?:首先|简要)(?:介绍|回顾|感谢|欢迎|祝贺|代表))了?"
)
"""Who thinks highly of what, or only tells about it."""
_THANKS = re.compile(
    "(?:会谈中，|会上，|座谈中，|会见中，)?[^，。]{2,16}(?:首先|代表[^，。]{2,12})?(?:在[^，。]{2,16}上致辞，[他她])?"
    "[对向][^。]{2,90}表示了?(?:热烈|衷心|诚挚|由衷|真诚)?的?(?:欢迎|感谢|祝贺|敬意)(?:$|，同时)"
)
"""What a host or a guest says out of courtesy."""
_ESTEEM = re.compile("高度|充分|首先|简要")
_PRAISES = re.compile(
    "(?:重要(?:组成部分|举措|体现|支撑|桥梁|纽带|契机|力量|动力|保障|环节)|(?:空间|前景|潜力)(?:很|非常|十分)?(?:广阔|巨大|可期)|(?:广阔|巨大)的?[^，。]{0,6}(?:空间|前景|潜力)|新篇章|新里程碑|里程碑|新起点|新高度|新阶段|不可或缺|意义(?:重大|深远|非凡)|前景广[阔泛]|"
    "奠定了?[^，。]{0,8}基础|树立了?[^，。]{0,8}(?:典范|标杆|榜样))$"
)
"""What somebody's praise ends with, that no one can check."""
_COURTESIES = ("欢迎", "感谢", "衷心感谢", "祝贺", "热烈", "很高兴", "很荣幸", "非常高兴", "非常荣幸")
"""With what a guest is greeted."""
_VOCATIVE = re.compile("(?:同学们|朋友们|孩子们|各位[^，]{0,4})，")
_LISTS_AIMS = re.compile("(?:第?[一二三四五六七八九十]是|第[一二三四五六七八九十]，)")


def only_thinks(plain: str, figures: list[Figure], dates: list[DateMention]) -> bool:
    """Say whether a sentence tells only what somebody thinks highly of, or welcomes."""
    if "进入" in plain and _NEW_STAGE.search(plain) and not figures:
        return True
    if "回顾" in plain and _LOOKS_BACK.match(plain):
        return True
    if figures:
        return "是否" in plain and plain.endswith(_OPEN_QUESTION)
    if "是" in plain and _judges_or_asks(plain):
        return True
    if plain.endswith("的一年") and "是" in plain:
        return True
    if "引" in plain and _STIRS.search(plain):
        return True
    if not dates and (
        ("将" in plain and _GO_ON.match(plain))
        or (
            (
                "，为" in plain
                or ("将" in plain and ("开" in plain or "写" in plain))
                or "，是" in plain
                or "，就是" in plain
                or "立为" in plain
                or "，将为" in plain
            )
            and _BRINGS.match(plain)
        )
        or (("重要" in plain or plain[-2:] in _TOKENS or "以" in plain) and _STEP.search(plain))
    ):
        return True
    if not dates and "表示" in plain and _THANKS.match(plain):
        return True
    if "旨在" in plain and _AIMS.match(plain):
        return True
    esteemed = _ESTEEM.search(plain) is not None and _VALUES.match(plain) is not None
    both = "双方" in plain or "两国" in plain
    return esteemed or (both and not dates and _WELCOMES.match(plain) is not None)


def _judges_or_asks(plain: str) -> bool:
    """Say whether a sentence tells what somebody thinks of founding something, or what nobody knows."""
    return plain.endswith(_OPEN_QUESTION) or (plain[0] in _FOUNDING and _IS_GOOD.match(plain) is not None)


def only_talks(
    plain: str, figures: list[Figure], dates: list[DateMention], act: re.Match[str] | None, *, done: bool
) -> bool:
    """Say whether what somebody says is a wish, a list of aims, an address or praise."""
    if not (figures or dates) and "要的是" in plain:
        return True
    if not figures and plain.startswith(_COURTESIES):
        return True
    if not (figures or dates) and (_PRAISES.search(plain) or (not done and _LISTS_AIMS.match(plain))):
        return True
    return bool(
        (_HYPOTHETICAL.match(plain) and not figures)
        or plain.startswith(("即使", "即便", "哪怕"))
        or (_VOCATIVE.match(plain) and not act)
    )


OPINION_TAIL = re.compile(
    "，(?:(?:并|也|同时|还)?(?:希望|期望|期盼|相信)(?=[^。；]{4,})"
    "|因此[^。；\n]{2,40}(?:潜力|前景|空间|机遇|意义)(?=$|[。；])|但(?:如何|怎样)[^。；]{6,}(?:问题|挑战|难题|课题)(?=$|[。；]))"
)
"""What somebody only hopes or concludes at the end of a statement: `……是两倍，期望更多人到来`."""
