"""Texts that nobody writes and somebody pastes: one piece over and over, or one that is never the same twice."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

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
    "Chinese honours": "荣誉名誉",
    "Chinese heads": "中英联合研究中心计划基金协议",
    "Chinese titles": "《中英合作备忘录》",
    "Chinese labels": "张三：好的\n",
    "Chinese names": "大卫·史密斯",
    "Chinese figures": "4700万元三十多家",
    "both": "Xu 说 “yes” said 张三, ",
    "spaced digits": "1 2 3 4 ",
    "tables of figures": "Beijing 12,345 67.8% £9m\n",
    "money": "£10m$3bn",
    "relative dates": "last year ",
    "month names": "May March ",
    "initials": "A. ",
    "acronyms": "NATO ",
    "bracketed acronyms": "National Air Office (NAO) ",
    "brackets closed": "(a b) ",
    "title marks": "《",
    "hyphens": "a-b-",
    "titles": "Mr ",
    "role names": "director Xu Li ",
    "romanised names": "Xu Xinchao, Li Wei, ",
    "one sentence": "the centre will open a new plan for the people of the city and ",
    "the centre": "The centre opened. ",
    "the minister": "The minister said it. ",
    "pronouns": "He said. ",
    "single marks": "'a' ",
    "nested marks": "“a ‘b ",
    "open paragraphs": "“We go on.\n\n",
    "attributed quotations": "“Yes, we can,” said Xu Li. ",
    "windows lines": "Xu said.\r\n",
    "bullets": "• a new plan\n",
    "addresses": "https://www.gov.uk/a/b?c=d&e=f a.b@c.co.uk ",
    "combining marks": "e\u0301\u0302",
    "joined emoji": "👩\u200d👩\u200d👧",
    "zero width": "a\u200bb ",
    "Arabic": "قال شو إن المركز سيفتح. ",
    "Chinese quotations nobody reports": "“我们会推进合作，加强交流。”",
    "Chinese lines": "张三\n",
    "Chinese dates": "2025年3月12日",
    "Chinese sentences": "他说。",
    "Chinese, traditional": "張三表示，兩國簽署協議。",
    "one Chinese sentence": "中国科学家在北京研究新的材料技术",
}


def _name(random: Random) -> str:
    return "".join(random.choice("aeioubcdfghklmnprst") for _ in range(random.randint(3, 8))).capitalize()


def _like(name: str, random: Random) -> str:
    """A name with other vowels: of few consonants there are many, and each comes back."""
    return "".join(random.choice("aeiou") if letter in "aeiou" else letter for letter in name)


def _report(random: Random) -> str:
    a, b, c = (_name(random) for _ in range(3))
    return random.choice(
        (
            f"{a} {b}, director of {c} University, said the centre would open in {random.randint(1990, 2030)}. ",
            f"“We will build it,” said {a} {b} of the {c} Institute. ",
            f"He added that £{random.randint(1, 99)} million went to {a}.\n\n",
            f"The {a} {b} Agreement was signed by {b} and {c} on {random.randint(1, 28)} March 2024. ",
        )
    )


def _han(random: Random) -> str:
    return "".join(chr(random.randint(0x4E00, 0x7FFF)) for _ in range(random.randint(1, 2)))


def _han_report(random: Random) -> str:
    who, what = "王" + _han(random), _han(random)
    return random.choice(
        (
            f"{who}表示，中英双方将在{random.randint(2000, 2030)}年签署协议。",
            f"“这个项目非常重要，我们会继续推进。”{what}大学教授{who}说。",
            f"科技部副部长{who}签署了《{what}合作备忘录》，投资{random.randint(1, 900)}万元。\n",
        )
    )


def _han_turn(random: Random) -> str:
    asked = random.choice(("记者：下一步如何推进？", "问：效果如何？", f"王{_han(random)}：进展顺利。"))
    return asked + "\n\n"


def _han_firm(random: Random) -> str:
    short = random.choice(("公司", "该公司", "集团"))
    return f"{short}董事长王{_han(random)}说，合作顺利。{_han(random)}公司成立于2020年。"


def _han_initiative(random: Random) -> str:
    a, b = _han(random), _han(random)
    return f"双方同意建立{a}合作平台，两国发布了联合声明，中英{b}发展计划启动。"


VARIED: dict[str, Callable[[Random], str]] = {
    "random names": lambda random: _name(random) + " ",
    "random reports": _report,
    "random agreements": lambda random: f"The {_name(random)} {_name(random)} Agreement was signed in 2024. ",
    "random executives": lambda random: (
        f"Leeds-based {_name(random)} has raised £2 million. "
        f"Chief executive {_name(random)} {_name(random)} said it works. "
    ),
    "random office holders": lambda random: (
        f"{_name(random)} chemist {_name(random)} {_name(random)} said it works. "
    ),
    "random namesakes": lambda random: (
        f"{_name(random)} Smith said it works. Peter {_name(random)} left. Peter agreed. "
    ),
    "random directors": lambda random: (
        f"{_name(random)} {_name(random)}, director of {_name(random)}, left. Its director said it works. "
    ),
    "random professors": lambda random: (
        f"{_name(random)} {_name(random)}, a professor at the University, said it works. "
    ),
    "random chairs": lambda random: f"Committee chair Dame {_like('Hazel Prior', random)} said it works.\n",
    "random signatories": lambda random: (
        f"{_like('Iain Vane', random)}, {random.choice(('Business Manager', 'Basenass Munegar'))}"
        f" and {_like('Goole', random)} manager at {_like('Harbour Campus', random)}\n"
    ),
    "random marks": lambda random: random.choice(" abcdefgHIJK.,“”‘’\"'()-:;0123456789\n£%一二三张说。，《》"),
    "random Chinese reports": _han_report,
    "random Chinese turns": _han_turn,
    "random Chinese namesakes": lambda random: f"王{_han(random)}表示，合作顺利。王教授说行。",
    "random Chinese firms": _han_firm,
    "random Chinese initiatives": _han_initiative,
    "random Chinese honours": lambda random: (
        f"王{_han(random)}教授获得{_han(random)}荣誉博士，王{_han(random)}院士当选。"
    ),
    "random Chinese speakers": lambda random: f"{_han(random)}大学校长王{_han(random)}表示合作顺利，",
    "random Chinese participants": lambda random: f"王{_han(random)} {_han(random)}大学{_han(random)}学院院长\n",
}
KINDS = (*PIECES, *VARIED)


def hard_text(name: str, size: int) -> str:
    """So many bytes (UTF-8) of one kind, always the same."""
    if name in VARIED:
        random, pieces, length = Random(name), [], 0
        while length < size:
            pieces.append(VARIED[name](random))
            length += len(pieces[-1].encode())
        whole = "".join(pieces)
    else:
        whole = PIECES[name] * (size // len(PIECES[name].encode()) + 1)
    return whole.encode()[:size].decode("utf-8", "ignore")
