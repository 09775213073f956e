"""Where the name of an initiative begins: back from its head noun over the words that belong to a name."""

from __future__ import annotations

from briefwright.extract.chinese.lexicon import ACTS, HEADS
from briefwright.extract.chinese.words import Word
from briefwright.extract.words.lexicon import words

_BRIDGES = frozenset(("（", "）", "(", ")", "·", "—", "–", "-", "——", " "))
_ALWAYS = frozenset(("中", "英", "自然", "青年", "未来"))
_AND = frozenset("与和")
_JUDGED_APART = _BRIDGES | _ALWAYS | _AND | ACTS.keys()
_NO_BEGINNINGS = _BRIDGES | ACTS.keys()
_BOTH_MEANT = ("两国", "双方")
_BOTH = ("两国", "两市", "两校", "两院", "两所", "两地", "两馆", "两家", "双方")
"""Whose a thing is, and no part of its name: `两校校际合作备忘录`."""
_LONGEST_NAME = 40
_AGREED = ("fund", "memorandum", "agreement", "programme")
_TWO = 2
"""Characters of a verb that a head noun makes part of a name: `引导基金`, `谅解备忘录`."""
_NOT_PARTS = "pcudmrtyeow"
"""How the tag of a word begins that is no part of a name."""
_NAME_VERBS = words(
    "联合 创新 合作 研究 研发 发展 交流 创业 孵化 转化 投资 培训 共享 互联 转移 加速 访问 资助 探索 制造 应用 "
    "融合 育种 减排 互认 开发 探测 智造 监测 服务 治理 启迪 启航 启思 观测 计算 勘探 救援 防治 防控 防御 预警 监管 "
    "设计 学习 教育 谅解 捕集 封存 测试 培养 伙伴 导航 遥感 抗 抗微 保护 修复 利用"
)
_STOP_VERBS = words(
    "是 有 将 为 出席 参加 会见 欢迎 推动 促进 加强 开展 推进 支持 领导 通过 介绍 加入 利用 围绕 依托 包括 "
    "成为 获得 表示 搭载 负责 打造 参观 访问 走进 来自 位于 需要 提出 完成 吸引 回顾 揭开 致力 组织 提交 隶属 "
    "继续 主持 驻 称"
)
_LEADS_TO_ACT = words("在 于 将 拟 已 共同 正 计划")
_NOT_IN_NAMES = words(
    "该 这个 一个 一项 首个 多个 两国 双方 我国 一批 系列 重点 重大 有关 相关 新 新的 此次 今年 同时 更多 "
    "我区 我校 我院 我市 我省 本校 本院 重要 上述 其他 各自 双边 新一轮 首轮 本轮 "
    "上一轮 下一轮 新一届 新一期 最新一轮"
)
_NEVER = _NOT_IN_NAMES | _STOP_VERBS


def name_start(tokens: list[Word], index: int) -> int:
    """The index of the word with which the name begins that ends with the word at `index`."""
    low, end = index, tokens[index].end
    while low > 0 and end - tokens[low - 1].start <= _LONGEST_NAME and _is_part(tokens, low - 1):
        low -= 1
    low = _beyond_verb(tokens, low)
    while low < index and (
        tokens[low].text in _NO_BEGINNINGS
        or (tokens[low].tag in ("f", "s", "d") and tokens[low].text not in ("中", "英", "中英", "前沿"))
        or tokens[low].text.startswith(_BOTH)
    ):
        low += 1
    return low


def _beyond_verb(tokens: list[Word], low: int) -> int:
    """Where a name begins that a verb parts in two and an act goes before: `签署中子散射技术合作协议`."""
    verb = tokens[low - 1] if low else None
    if verb is None or verb.tag != "v" or len(verb.text) != 2 or verb.text in ACTS or verb.text in _STOP_VERBS:
        return low
    if low == 1:  # "虚拟工程中心由……": nothing before it could be done
        return 0
    first = low - 1
    while first > 0 and tokens[first - 1].tag in ("n", "nz", "vn", "b"):
        first -= 1
    signed = 0 < first < low - 1 and ACTS.get(tokens[first - 1].text) in ("signed", "renewed", "agreed")
    return first if signed else low


def _is_part(tokens: list[Word], at: int) -> bool:
    """Say whether the word belongs to the name that goes on after it."""
    word = tokens[at]
    if word.text in _JUDGED_APART:
        judged = _judged_apart(tokens, at)
        if judged is not None:
            return judged
    text, tag = word.text, word.tag
    if text in _NEVER or text.endswith(_BOTH_MEANT):
        return False
    if tag == "v":
        return text in _NAME_VERBS or (len(text) == _TWO and _before_agreed(tokens, at))
    if tag == "m" and text.isdigit() and at > 1 and tokens[at - 1].text == " ":
        return tokens[at - 2].tag == "eng"  # "HK Tech 300大型创新创业计划"
    if tag == "x":
        return "\u3400" <= text[0] <= "\u9fff"  # "烯" of "石墨烯"
    return tag == "eng" or tag[0] not in _NOT_PARTS


def _before_agreed(tokens: list[Word], at: int) -> bool:
    """Say whether a noun, the verb and what is agreed upon follow each other: `产业引导基金`."""
    return HEADS.get(tokens[at + 1].text) in _AGREED and at > 0 and tokens[at - 1].tag in ("n", "vn", "nz")


def _judged_apart(tokens: list[Word], at: int) -> bool | None:
    """The same for a mark, `和`, an act and the like; `None` for one that is judged as any other word is."""
    word = tokens[at]
    if word.text in _BRIDGES:
        return at > 0 and (word.text in "（）()·" or tokens[at - 1].tag[0] in "ne" or word.text == " ")
    if word.text in _ALWAYS or (word.text == "资助" and tokens[at + 1].text in HEADS):
        return True
    if word.text in _AND:
        return (at == 1 and tokens[0].tag == "ns") or _of_both_sides(tokens, at) or _behind_act(tokens, at)
    is_act = (
        word.tag != "vn"
        or tokens[at + 1].tag == "ns"
        or tokens[at - 1].text.endswith(("协议", "备忘录", "协定"))
        or any(t.text in _LEADS_TO_ACT for t in tokens[max(0, at - 3) : at])
    )
    return False if is_act else None


def _behind_act(tokens: list[Word], at: int) -> bool:
    """Say whether an act, `的` or nothing stands right before the nouns that `和` joins, none of which is a body.

    `揭幕土壤和水文科学联合研究中心`, `合作成立的土壤和水文科学联合研究中心`.
    """
    low = at
    while low > max(0, at - 3) and (
        tokens[low - 1].tag in ("n", "vn", "nz", "b") or tokens[low - 1].text in _NAME_VERBS
    ):
        low -= 1
    if low == at or tokens[at - 1].text.endswith((*HEADS, *_BODY_ENDS)):
        return False
    if low == 0 or tokens[low - 1].text in ("的", "及", "以及"):
        return all(len(word.text) > 1 for word in tokens[low:at])
    return ACTS.get(tokens[low - 1].text) in ("established", "opened", "launched")


_BODY_ENDS = (
    "院",
    "所",
    "校",
    "部",
    "委",
    "局",
    "署",
    "厅",
    "会",
    "馆",
    "公司",
    "集团",
    "企业",
    "大学",
    "机构",
    "团",
    "方",
)


def _of_both_sides(tokens: list[Word], at: int) -> bool:
    """Say whether the words before `and` are part of a name of both sides: `中英研究与创新伙伴基金`."""
    low = at
    while low > max(0, at - 4) and tokens[low - 1].tag in ("n", "vn", "v", "j", "f", "nz"):
        low -= 1
        if tokens[low].text in ("中英", "英中", "英"):
            return True
    return False
