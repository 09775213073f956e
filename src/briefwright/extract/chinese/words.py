"""Chinese words with their parts of speech, from the dictionary that loads on first use."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from types import ModuleType

from msgspec import Struct

from briefwright.extract.words.lexicon import words


class Word(Struct, frozen=True, gc=False):
    """A word with its part of speech and its place in the text."""

    text: str
    tag: str
    start: int
    end: int


def tagged_words(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch with their parts of speech; the dictionary loads on first use."""
    tagged = _tag(text[start:end])  # one after the other, without a gap
    if not tagged:
        return []
    found, tags = zip(*tagged, strict=True)
    ends = list(accumulate(map(len, found), initial=start))
    return list(map(Word, found, tags, ends, ends[1:]))


@lru_cache(maxsize=8192)
def tags_of(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a short text with their parts of speech, one after the other without a gap."""
    return tuple(_tag(text))


@lru_cache(maxsize=8192)
def is_in_dictionary(word: str) -> bool:
    """Say whether the dictionary has the word; others are guesses, as the first characters of a rare name are."""
    known: bool = _dictionary().has_word(word)
    return known


def is_common_word(word: str) -> bool:
    """Say whether the dictionary has the word, and not for a name: `高级` of `高级研究员`."""
    return is_in_dictionary(word) and not tags_of(word)[0][1].startswith("nr")


@cache
def _dictionary() -> ModuleType:
    import rjieba  # noqa: PLC0415 - 40 MB that only Chinese text needs

    return rjieba


def _tag(text: str) -> list[tuple[str, str]]:
    try:
        tagged: list[tuple[str, str]] = _dictionary().tag(text)
    except UnicodeEncodeError:  # half a character, which no reader lets through but a caller may have
        tagged = _dictionary().tag(_HALF.sub("\ufffd", text))
    return tagged if _MISTAKEN.isdisjoint(tagged) else [(w[0], "n") if w in _MISTAKEN else w for w in tagged]


_NO_NAMES = words(
    "文明 殷切 殷殷 张家港 张家界 张家口 王府井 石家庄 马鞍山 "
    "万幸 丘陵 丛林 丛生 严冬 严令 严词 丰年 乌云 乐章 乐迷 乔迁 于今 付清 付诸 仲介 任凭 任满 伊人 何谓 何曾 "
    "余波 余生 余韵 侯爵 党纲 关怀 关键 "
    "冀望 冷清 冷笑 凌驾 劳驾 包罗 匡扶 匡正 华丽 华贵 华裔 卓绝 单飞 卫星 卫冕 卫浴 古老 古文 史前 史诗 史实 "
    "史载 叶子 司仪 吉祥 周详 周旋 周折 "
    "周知 周转 周边 唐突 唐诗 唐装 商妥 喻为 夏令 夏收 夏粮 孔雀 孙女 季初 宁静 宁可 宁肯 安保 安抚 安逸 安营 "
    "宋词 宗庙 宣言 宫殿 寿辰 尤如 岳父 "
    "岳母 左翼 巫师 帅哥 常客 常胜 庄园 康复 廉政 张贴 张扬 张罗 张望 徐徐 慕名 戈壁 戎马 敬爱 敬礼 敬佩 敬启 "
    "敬畏 敬献 敬仰 敬祝 敬老 施政 施舍 "
    "施暴 施礼 易燃 易损 明白 明朗 明文 明星 明智 明言 晋级 晋升 晋见 景深 权威 权衡 权贵 杜绝 杜鹃 杜撰 李子 "
    "林农 查明 查清 柴米 桂花 桂冠 桑树 "
    "桑拿 梁柱 梅雨 植保 楼宇 步履 武功 武侠 武林 殷勤 殷实 段子 毛巾 毛利 汤圆 汪洋 沃土 沃野 沙滩 沙龙 沙尘 "
    "洪水 涂抹 温顺 满怀 满堂 满贯 滑雪 "
    "滑翔 熊猫 燕子 牛群 牛羊 牟利 玄妙 王朝 王储 王后 甘甜 田赛 白领 白银 白昼 盖章 盛世 盛夏 盛衰 盛怒 盛赞 "
    "矫正 石英 祖母 祖宗 祖先 祖传 祝福 "
    "祝贺 祝词 祝辞 祝寿 祝您 童真 童星 童声 童谣 简章 索引 索道 练兵 罗盘 耿直 胡闹 胡同 胡椒 苏醒 苗木 苗圃 "
    "范畴 范文 荆棘 荣光 荣耀 荣誉 荣获 "
    "荣登 荣立 荣归 荣幸 莫测 莫若 莫如 蓝图 蓝天 蓝光 蓝领 蒙混 蔚蓝 蔚为 解密 许诺 诸如 诸君 诸公 诸侯 谢幕 "
    "谢词 谢谢 谢忱 谢函 谷仓 贝壳 费尽 "
    "贺信 贺词 贺函 贺卡 贺岁 贺喜 路基 辛勤 边远 连成 连贯 连胜 迟延 金黄 钟声 钟爱 钱财 闻言 阳光 阳刚 阴凉 "
    "阴森 陆军 陆基 陈述 陈旧 陈词 陈设 "
    "陶冶 陶醉 雷达 雷同 雷雨 须知 顾客 顾问 顾全 顾忌 饶恕 马匹 高昂 高潮 高喊 高阶 高清 高耸 高薪 高招 鱼贯 "
    "鱼跃 鱼雷 鲁莽 麦田 麻木 "
    "麻醉 黎民 齐备 齐全 齐声 齐奏 齐鸣 龙虾 龙芯"
)
"""Ordinary words with the first character of a family name that the dictionary takes for people."""
_NO_PLACES = words(
    "保鲜 冰封 并联 播撒 波及 长度 长跑 长大 长寿 长眠 朝贡 朝廷 朝野 城建 池塘 串联 登门 法典 法度 藩篱 福利 "
    "关联 广博 广布 广度 广角 广义 广域 贵宾 海洋 海鲜 欢度 欢庆 黑马 黑洞 横波 惠及 加盟 加密 嘉宾 佳宾 吉利 "
    "吉他 开朗 开春 快乐 锦旗 蓝牙 礼拜 立马 伦理 绵羊 密封 缅怀 内联 攀岩 旁路 普及 千古 青春 庆典 契约 日增 "
    "日志 入口 入门 深度 深渊 深水 神圣 台风 台次 土建 外联 维度 舞美 喜庆 下坡 香水 象牙 兴旺 叙旧 雅集 延时 "
    "英雄 云集 越野 赞美 扎堆 扎根 沾边 珍藏 治沙 治本 中断 中度 中考 中风 中庭 英里 宜居"
)
"""Ordinary words that the dictionary takes for places."""
_MISTAKEN = frozenset({*((word, "nr") for word in _NO_NAMES), *((word, "ns") for word in _NO_PLACES)})


_HALF = re.compile("[\ud800-\udfff]")
