"""The words a layout adds of its own, in the document's language: keys are the English words themselves."""

from __future__ import annotations

from collections.abc import Mapping

_CHINESE = {
    "Not dated": "未注明日期",
    "Not named in the source": "来源未写明",
    "Not stated": "未说明",
    "Not attributed (article’s own words)": "未注明发言人（文章原话）",
    "as the article reports it": "据文章报道",
    "is reported as saying": "据报道表示",
    "are reported as saying": "据报道表示",
    "that": "",
    "In the article’s own words:": "文章称：",
    "according to {name}": "据{name}",
    "according to the speaker quoted": "据被引述者",
    "{label} to be confirmed.": "{label}待定",
    "Reply to be agreed.": "答复待定",
    "Name awaited": "姓名待核",
    "Translation awaited": "译文待补",
    "Translation awaited; the original is number {n} in the annex": "译文待补，原文见附件第{n}条",
    "Chinese name and office to be confirmed": "中文姓名、职务待核",
    "Chinese name to be confirmed": "中文名称待核",
    "Original: {words}": "原文：{words}",
    "Year": "年份",
    "What": "事项",
    "sets out what the sources record, in order of date.": "按时间先后列出来源所载事项。",
    "Where a row is not dated, the source gives no year.": "未注明日期之处，来源未写明年份。",
    "Agreements and institutions named in the sources": "来源中提到的协议与机构",
    "They may say": "对方可能提出",
    "You might reply": "可答",
    "Initiative": "合作项目",
    "Parties": "参与方",
    "Place": "地点",
    "Name": "姓名",
    "Role": "职务",
    "Organisation": "单位",
    "Initiatives named in the sources": "来源中提到的合作项目",
    "Sources": "资料来源",
    "Contents": "目录",
    "In this brief": "本件目录",
    "Comment.": "研判意见。",
    "On record.": "公开表态。",
    "View.": "观点。",
    "In quotation.": "原话。",
    "Key facts": "要点数据",
    "Do not use": "不宜引用",
    "Date": "日期",
    "Event": "事件",
    "Time": "时间",
    "Item": "事项",
    "No": "序号",
    "Term": "术语",
    "Rendering": "译法",
    "Status": "译文性质",
    "Not to be disclosed.": "不得外传。",
    "No UK speaker in the sources.": "来源中没有英方发言人。",
    "No Chinese speaker in the sources.": "来源中没有中方发言人。",
    "Translation: official.": "译文为官方译文。",
    "Translation: departmental.": "译文为部门译文。",
    "Translation: own.": "译文为工作译文，以原文为准。",
    "Attendees": "与会人员",
    "(lead)": "（牵头）",
    "This briefing rests on one source.": "本件仅依据一个来源。",
    "and": "和",
    "The briefing has {words} words; the template allows {most}.": "全文共{words}字，模板上限为{most}字。",
    "{section}: {count} items; the template asks for at most {most}.": "{section}：{count}项，模板最多{most}项。",
    "On the record:": "公开表态如下：",
    "That you agree to:": "建议同意：",
    "By the end of the meeting you should have:": "会谈结束时应做到：",
    "Details": "基本信息",
    "Annexes": "附件",
    "Option": "方案",
    "What it means": "说明",
    "To be assessed.": "待评估",
    "Question to be written.": "问题待补",
    "About the author": "作者简介",
    "About this briefing": "关于本件",
    "Positions of both sides": "双方观点",
    "Time to be confirmed.": "时间待定",
}


class Words:
    """Looks up a layout's own word: the package's strings first, then ours, then the English as it is."""

    __slots__ = ("_table", "language")

    def __init__(self, language: str, strings: Mapping[str, Mapping[str, str]]) -> None:
        self.language = language
        table = dict(_CHINESE) if language.lower().startswith("zh") else {}
        for key in (language.split("-", maxsplit=1)[0], language):
            table.update(strings.get(key, {}))
        self._table = table

    @property
    def chinese(self) -> bool:
        """Whether the document is written in Chinese."""
        return self.language.lower().startswith("zh")

    def __call__(self, key: str, **fields: object) -> str:
        """The word for `key`, with `{fields}` filled in by plain replacement."""
        word = self._table.get(key, key)
        for name, value in fields.items():
            word = word.replace(f"{{{name}}}", str(value))
        return word
