"""Names of bodies in Chinese: how they end, and what around them is no part of them."""

from __future__ import annotations

import re

from briefwright.extract.chinese.alternatives import grouped
from briefwright.extract.chinese.lexicon import HAN
from briefwright.extract.chinese.words import is_in_dictionary, tags_of
from briefwright.extract.words.lexicon import words

COUNTRY = re.compile(
    "中国|英国|美国|法国|德国|日本|欧盟|俄罗斯|加拿大|澳大利亚|爱尔兰|苏格兰|威尔士|新西兰|新加坡|"
    "意大利|西班牙|荷兰|瑞士|瑞典|韩国|葡萄牙|南非|巴西|泰国|埃及|挪威|丹麦|芬兰|波兰|比利时|奥地利|希腊|以色列|"
    "马来西亚|印度尼西亚|印度(?![洋尼])|越南|墨西哥|智利|阿根廷|匈牙利|捷克|土耳其|巴基斯坦|哈萨克斯坦|"
    "乌克兰|伊朗|沙特阿拉伯|沙特|阿联酋|卡塔尔|肯尼亚|尼日利亚|埃塞俄比亚|哥伦比亚|秘鲁|古巴|斯里兰卡|孟加拉国|尼泊尔|"
    "蒙古国|柬埔寨|老挝|缅甸|菲律宾|文莱|卢森堡|冰岛|罗马尼亚|塞尔维亚|保加利亚|克罗地亚|乌兹别克斯坦|卢旺达|坦桑尼亚|"
    "摩洛哥|突尼斯|阿尔及利亚|印尼|北爱尔兰"
)
_COUNTRIES = frozenset(name.partition("(")[0] for name in COUNTRY.pattern.split("|"))
STATES_SHORT = {
    "美": "美国",
    "法": "法国",
    "德": "德国",
    "日": "日本",
    "俄": "俄罗斯",
    "欧": "欧盟",
    "澳": "澳大利亚",
    "加": "加拿大",
    "韩": "韩国",
}
"""What one character means in a name of two countries: `中美……声明`."""
BODY = re.compile(
    "[A-Za-z局部委会院所站厂社馆处室科系司国省市县区镇村台署厅园办团军队组店网报党校]|"
    "大学|中心|企业|银行|联盟|基金|政府|机构|项目"
)
"""How the names of bodies end; only whether one may end somewhere is asked."""


def is_country(words: str) -> bool:
    """Say whether words are the name of a country, and nothing else."""
    return words in _COUNTRIES


def without_lead(body: str) -> str:
    """A body's name without the words of the sentence that lead up to it: `一场讲座上听到兰州大学`."""
    members = _MEMBERS.match(body) if "成员" in body else None
    body = body[members.end() :] if members else body
    tokens = tags_of(body) if len(body) >= _LONG_BODY else ()
    leads = [
        at
        for at, (word, tag) in enumerate(tokens[:-1])
        if (tag[0] in "pru" or word in _LEAD_VERBS) and word not in _NAME_WORDS
    ]
    for at in reversed(leads):
        following, tag = tokens[at + 1]
        if tag[:2] in ("ns", "nt", "nz", "nr") and len(following) > 1:
            size = sum(len(word) for word, _ in tokens[at + 1 :])
            return body[-size:] if size >= _LEAST_BODY else body
    return body


def without_kind(body: str) -> str:
    """A firm's name without the words that tell of what kind it is: `浮式平台企业潮启重工`."""
    kind = _KIND.match(body) if _ANY_KIND.search(body) else None
    if kind is None:
        return body
    name = body[kind.end() :]
    if _LATIN_FIRM.fullmatch(name):
        return name
    if not 2 <= len(name) <= _LONGEST_FIRM or is_common(name):
        return body
    return name if name.endswith(("集团", "公司", *_FIRM_ENDS)) or not BODY.search(name[-2:]) else body


def is_common(words: str) -> bool:
    """Say whether words before an office are common nouns that qualify it: `产业分析师`, `种植大户`."""
    if not 2 <= len(words) <= 4 or BODY.search(words) or COUNTRY.match(words) or words.endswith(_FIRM_ENDS):
        return False
    return all(
        tag in ("n", "vn", "v", "b", "a", "j") and len(word) > 1 and is_in_dictionary(word)
        for word, tag in tags_of(words)
    )


_KINDS = (
    "企业|机构|巨头|板公司|港股公司|上市公司|初创公司|运营商|开发商|服务商|制造商|供应商|厂商|药企|车企|智库|新创(?=[A-Za-z])|初创(?=[A-Za-z])|独角兽|工作室|"
    "(?:公司|集团|基金|平台|品牌|网站|杂志|期刊|刊物|媒体|律所|事务所|投行|银行|孵化器|加速器|联盟|组织|协会|零售商|承包商|经销商|子公司|实验室)(?=[A-Z])"
)
_ANY_KIND = re.compile(f"{grouped(_KINDS)}|·")
"""Without one of these no kind of firm stands before a name."""
_KIND = re.compile(
    f"[{HAN}](?:[{HAN}]|[A-Z0-9]{{1,4}}(?=[{HAN}]))+(?:{_KINDS}|(?:品牌|酒庄|公司)(?=[{HAN}]{{1,6}}·[{HAN}]{{1,6}}$))"
)
_LATIN_FIRM = re.compile("[A-Z0-9][A-Za-z0-9&.’' -]{1,40}")
"""A firm's name in Latin letters, which may be as long as it likes."""
_LONGEST_FIRM = 8
_LEAD_VERBS = words(
    "听到 见到 来到 走进 推开 援引 访问 遇到 认识 找到 看到 采访 邀请 联系 加入 离开 考入 进入 回到 前往 赴 到 "
    "请到 拜访 结识 请来 找来 到访 担任 出任"
)
_MEMBERS = re.compile(f"[{HAN}]{{0,6}}成员(?:还有|包括|有|为|是)(?=.{{4}})")
"""Before the first of several people with their bodies: `访问团成员有某大学文学院院长……`."""
_LONG_BODY = 7
_LEAST_BODY = 4
_NAME_WORDS = words(
    "与 和 及 驻 联合 创新 合作 研究 研发 发展 交流 转化 培训 计算 应用 制造 监测 观测 育种 动力 治理 保护 修复 "
    "服务 管理 促进 投资 教育 设计 工程 通信 导航 遥感 防治 防控 第一 第二 第三 第四 第五 附属 直属 开发 探测 推广 "
    "一 二 三"
)
_FIRM_ENDS = (
    "资本",
    "科技",
    "生物",
    "能源",
    "动力",
    "智能",
    "制药",
    "医药",
    "光电",
    "电子",
    "汽车",
    "量子",
    "创投",
)


_SHORT_FORM = re.compile(rf"(?P<name>[{HAN}]{{4,20}})（(?P<short>[{HAN}]{{2,6}})）")


def without_short_forms(words: str) -> str:
    """The words without the brackets that hold a body's short form: `香港理工大学（理大）`, not `（广州）`.

    A firm in quotation marks stands without what it is: `初创公司“石英谷”（Quartz Vale）`.
    """
    words = _QUOTED_FIRM.sub(r"\1", words) if "公司" in words else words
    return _SHORT_FORM.sub(
        lambda found: found["name"] if set(found["short"]) <= set(found["name"]) else found[0], words
    )


_QUOTED_FIRM = re.compile(f"[{HAN}]{{2,12}}公司[“「]([{HAN}A-Za-z·]{{2,14}})[”」](?:（[A-Z][^（）]*）)?")
