"""What an evidence pack says, in English and Chinese."""

from __future__ import annotations

from typing import Final

from briefwright.document.wording import is_chinese

_CHINESE: Final[dict[str, str]] = {
    "Evidence pack": "证据汇编",
    "What each note of the briefing rests on.": "简报每条注释的依据。",
    "For each note: the words used, the sentence they stand in (in bold) with what stands around it in the "
    "source, and how the words compare with it.": (
        "每条注释列出所用原文、原文所在句（加粗）及其上下文，以及与原文的核对结果。"
    ),
    "Words used": "所用原文",
    "Source": "来源",
    "Check": "核对",
    "Place": "位置",
    "Imported": "导入时间",
    "SHA-256 of the original": "原件 SHA-256",
    "Details": "说明",
    "Speaker": "讲话人",
    "Translation": "译文",
    "Note {number}": "注释{number}",
    "Quotations without a note, or not as in a source": "没有注释或与来源不符的引文",
    "Every quotation has its note and stands in its source.": "所有引文均有注释，并见于来源。",
    "The source is not in the library: only the words kept in the brief can be shown.": (
        "来源不在资料库中：只能列出简报所存的原文。"
    ),
    "not in the library": "不在资料库中",
    "added by hand: {names}": "手工补充：{names}",
    "guessed: {names}": "推测：{names}",
    "as the file gives them": "均出自文件本身",
    "paragraph {paragraph}, characters {start} to {end}": "第{paragraph}段，第{start}至{end}字符",
    "page {page}, paragraph {paragraph}, characters {start} to {end}": (
        "第{page}页第{paragraph}段，第{start}至{end}字符"
    ),
    "Exact: the words stand in the source letter for letter.": "一致：与来源逐字相同。",
    "Exact but for typography.": "除标点字形外一致。",
    "Altered. The source has: {nearest}": "有改动。来源为：{nearest}",
    "Not found in any source.": "在来源中未找到。",
    "A rendering in another language than the source.": "译文，与来源语言不同。",
    "Cannot be checked: no source is at hand.": "无法核对：来源不在手边。",
    "The passage is no longer where it was in the source.": "该段文字已不在来源原处。",
    "A note of the template’s own.": "模板自带的注释。",
    "Not in use: the item is no longer in the brief.": "该条目已不在简报中。",
    "official translation": "官方译文",
    "departmental translation": "部门译文",
    "own translation": "自译",
    "title": "标题",
    "publisher": "发布者",
    "edition": "版本",
    "author": "作者",
    "published": "发布日期",
    "address": "网址",
    "language": "语言",
    "accessed": "访问日期",
    "marking": "密级",
    "embargo": "禁发期",
}


class PackWords:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self._chinese = is_chinese(language)
        self.between = "、" if self._chinese else ", "

    def __call__(self, words: str, **fields: object) -> str:
        """The words in the language, `{fields}` filled."""
        shown = _CHINESE.get(words, words) if self._chinese else words
        return shown.format_map(fields) if fields else shown
