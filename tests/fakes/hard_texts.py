"""Texts that nobody writes and somebody pastes: each is one piece, repeated up to a length."""

from __future__ import annotations

PIECES = {
    "prose": "Xu said that the centre had opened in 2017. “It works,” he added, according to the report. ",
    "reporting verbs": "he said she added they noted it claimed ",
    "labels": "Xu: yes\n\nLi: no\n\n",
    "one-line labels": "Name: word\n",
    "short quotations": 'he said "two words" and "more words" ',
    "straight marks": '"',
    "open marks": "“a ",
    "all marks": '“a” ‘b’ «c» "d" 「e」 ',
    "plurals": "countries’ plans ",
    "one letter": "a ",
    "capitals": "Cambridge Innovation Center ",
    "one name": "Mr Xu said ",
    "one name, sentences": "Mr Xu said. ",
    "numbers": "1,234 ",
    "dates": "12 March 2025 ",
    "agreements": "China and the UK signed the Joint Agreement ",
    "offices": "deputy director of the X Y, ",
    "full stops": ".",
    "brackets": "(a ",
    "NULs": "\x00",
    "emoji": "\U0001f600",
    "right to left": "\u202eאבג ",
    "Chinese": "张三表示，中英双方签署了合作备忘录。",
    "Chinese quotations": "“好的。”张三说。“不行，”李四表示，“不行。”",
    "Chinese without marks": "中英双方签署了合作备忘录张三表示",
    "Chinese cues": "表示指出认为强调",
    "Chinese offices": "副主任张三、",
    "Chinese heads": "中英联合研究中心计划基金协议",
    "Chinese titles": "《中英合作备忘录》",
    "Chinese labels": "张三：好的\n",
    "Chinese names": "大卫·史密斯",
    "Chinese figures": "4700万元三十多家",
    "both": "Xu 说 “yes” said 张三, ",
}


def hard_text(name: str, size: int) -> str:
    """So many bytes (UTF-8) of one piece over and over."""
    piece = PIECES[name]
    whole = piece * (size // len(piece.encode()) + 1)
    return whole.encode()[:size].decode("utf-8", "ignore")
