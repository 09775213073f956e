"""The shapes of personal names in Chinese text, and the words that stand behind one."""

from __future__ import annotations

import re

from briefwright.extract.chinese.lexicon import (
    COMPOUND_SURNAMES,
    CUE,
    HAN,
    HONORIFIC,
    JAPANESE_SURNAMES,
    ROLE,
    ROLE_FIRST,
    SURNAMES,
    TRANSLITERATED,
)
from briefwright.extract.words.lexicon import words


def _parted(names: list[str]) -> tuple[str, str]:
    """Patterns for the first character of any name and for the rest of it, to be put behind each other.

    A pattern that begins with one set of characters passes over all other text at once; what must stand before a
    name is asked between the two.
    """
    single = "".join(name for name in names if len(name) == 1)
    longer = [name for name in names if len(name) > 1]
    rest = f"(?<=[{_firsts(longer)}])(?:{'|'.join(f'(?<={name[0]}){name[1:]}' for name in longer)})"
    return f"[{_firsts(names)}]", f"(?:{rest}|(?<=[{single}]))" if single else rest


def _firsts(names: list[str]) -> str:
    return "".join(sorted({name[0] for name in names}))


_TIBETAN = (
    "次仁|才仁|扎西|多吉|卓玛|央金|旺堆|平措|洛桑|尼玛|达娃|格桑|白玛|丹增|索朗|索南|罗布|巴桑|贡布|仁青|顿珠|拉姆|普布|边巴|强巴|"
    "嘎玛|晋美|益西|曲珍|德吉|措姆|旺姆|旦增|桑珠|加措|嘉措|旺扎|旺久|群培|群宗|完玛|万玛|才让|才旦|桑杰|南杰|公保|更登|道吉|华旦|夏吾|卓尕|拉毛|央宗|尕藏|久美|昂毛|三智|仁增|旦巴|昂旺|赤列|曲扎|曲央|白珍|普琼|欧珠|多布杰|卓嘎|玉珍|仓决|明玛|朗杰|平杰|顿多|土登|阿旺"
)
_UYGHUR = (
    "艾合买提|阿布都拉|阿卜杜拉|阿不都拉|阿布都热合曼|阿不都热合曼|热合曼|木合塔尔|玉素甫|库尔班|艾则孜|依明|吾守尔|"
    "吾买尔|合力力|亚合甫|哈斯木|托合提|艾山|图尔荪|买合木提|沙塔尔|司马义|赛买提|肉孜|热依木|祖农|巴拉提"
)
"""Names with characters that write no sound elsewhere."""
SOUND = "[" + "".join(sorted(TRANSLITERATED)) + "]"
_NO_PART = (
    "特别|特意|多次|多年|当[天日时场即]|因[此为而]|明确|提[出到醒及议供前]|高度|高兴|通过|可[以能谓是]|"
    "约[有为占]|达成|达到|理[解事由]|大力|大声|"
    "通[过知报电信讯话常用关车车航行]|希望|坦[言承]|坦率(?![团队领])|所[说在以言]|马上|亲[自手切]|来[到自华访]|里[面说]|内部|尔后|平静|真[正诚心]|思考|考虑|"
    "尚[未需在]|利用|连[续连声说]|"
    "依[然旧据]|早[在就已]|华访|华而|万[分里千]|博士|夫妇|夫人|爵士|许[多久诺]|兴[奋致]|图为|拉着|拿[出着起]|"
    "查看|科学|里程|"
    "西[装部方]|加上|安排|金[秋色牌]|丰富|温和|若[有是能]|恰[好逢]|基于|及|克服|康复|格外|努力|热[情烈心]|"
    "欣[慰喜然]|达[观]|"
    "卓有|优[秀势先]|古[代老今]|纪[念录]|顾[问]|冠|贵|美国|里约|茂|光|耐心|图[书片]|普[遍及]|尼在|赛[后前场事]|略[显带有微]|王[子储妃]"
)
"""Words of the sentence that begin with a character of names."""
_PART = rf"{SOUND}(?:(?!{_NO_PART}){SOUND}){{0,8}}"
_STRANGE = (
    "的在与和对同跟向及据由为是有请说等国学人家员长师者士京敦娘伙孩队团叫到给让像见问找替帮陪称把被那这位个名迎谢聘任即如而但还也就都又已曾"
    "理统相席使管事书记表授官赴会前生民工友医匠户主手傅妻弟兄姐妹子女先"
)
"""Characters that no foreign name has between those that write its sounds."""
ODD_PART = re.compile(rf"(?:{SOUND}{{2,5}})(?![{_STRANGE}])[{HAN}]$")
"""What may stand before a dotted name and is part of it: `阿拉斯代` of `阿拉斯代尔·…`."""
DOTTED = re.compile(
    rf"(?:{SOUND}{{1,8}}|{SOUND}{{1,4}}[{HAN}]|(?:(?<![{HAN}])|(?<=[长授官员师家者任席士人]))"
    rf"[{HAN}](?=[·•・‧]{SOUND}))(?:[·•・‧](?:[A-Z]\.?(?=[·•・‧])|{_UYGHUR}|(?:(?!{HONORIFIC})[{HAN}]){{2,6}}(?=[（(][A-Z])|{_PART}|[A-Z][A-Za-z.’'-]+))+"
    rf"(?:[{HAN}](?=[（(][A-Z]))?"
)
"""`大卫·史密斯`, `玛丽·安·琼斯`."""
DOT = re.compile("[·•・‧]")
LATIN = re.compile(
    r"[A-Z][A-Za-z\u00c0-\u017f’'.-]*(?:[ \u00a0](?:(?:de|van|von|der|al|bin|la)[ "
    r"\u00a0])?[A-Z][A-Za-z\u00c0-\u017f’'.-]*){0,3}"
)
_TIBETAN_FIRST, _TIBETAN_REST = _parted(_TIBETAN.split("|"))
TIBETAN = re.compile(rf"{_TIBETAN_FIRST}{_TIBETAN_REST}(?:{_TIBETAN})")
"""`次仁多吉`."""
NAMED_AFTER_PERSON = re.compile(
    rf"[{''.join(sorted(SURNAMES))}](?:(?<=[长员师家者人生士官手匠户主孙妻弟妹友孩娃姐哥嫂伯民工农客].)"
    rf"|(?<=儿子.|女儿.|妻子.|孙子.|侄子.))(?=[{HAN}])"
)
"""Where a native name may follow a noun for a person that no list of offices has."""
_FAMILY_FIRST, _FAMILY_REST = _parted([*sorted(COMPOUND_SURNAMES | JAPANESE_SURNAMES), *sorted(SURNAMES)])
OPENS_CLAUSE = re.compile(
    rf"{_FAMILY_FIRST}(?:(?<=[，。！？；：”』」\n\ue000].)|(?<![\s\S].)){_FAMILY_REST}(?=[{HAN}])"
)
BEFORE_OFFICE = re.compile(
    rf"{_FAMILY_FIRST}(?:(?<![{HAN}·].)|(?<=[为与同对向由请给].)){_FAMILY_REST}[{HAN}]{{1,2}}?(?=(?P<office>{ROLE}|{HONORIFIC}))"
)
OPENS_NATIVE = frozenset(name[0] for name in (*SURNAMES, *COMPOUND_SURNAMES, *JAPANESE_SURNAMES))
OFFICE = re.compile(ROLE)
OPENS_OFFICE = frozenset(ROLE_FIRST)
HONOUR = re.compile(HONORIFIC)
ENDS_BODY = frozenset("学院所系校部局厅署委会馆台站室组心司团队行业的联盟党")
BEHIND_BODY = re.compile(
    "(?:大学|学院|[学院所系校部局厅署委会馆台站室组]|中心|公司|集团|医院|团队|协会|企业|银行)的?$"
)
"""Before a name: the end of the body that its holder belongs to."""
BY_SOUND = re.compile(rf"{SOUND}(?:(?!{_NO_PART}|{HONORIFIC}){SOUND}){{1,7}}")
BODY_GOES_ON = re.compile("大学|.?(?:大学|学院|研究|实验|公司|中心|医院|国家|集团|银行|基金)")
"""A body's name, whose first characters could be those of a foreign person: `牛津大学`."""
BODY_BY_SOUND = re.compile(f"{SOUND}{{3,8}}(?:大学|学院|研究院|研究所|公司|集团|中心|医院)")
"""A body of another country, whose first characters could be a name: `兰卡斯特大学`."""
COMPOUND = frozenset(COMPOUND_SURNAMES | JAPANESE_SURNAMES)
_PREPOSITIONS = "在于对向就与和及同跟为等的也还则均都又再曾已将把被让给因此却并而仍没不是有任当作做兼从用以"
_DEEDS = (
    "先老一共今昨近日随出率访会来到前致签发举接参抵走带回告称谈提指认强透呼重证介坦笑直写看正最特继宣完获担应受去刚团这那两"
    "表说讲打拿站坐握点摇深十很非毫补揭视考莅列演现激兴高自欣感乐开依始既便只才更所多时们"
)
"""Characters with which begins what somebody does, or when."""
AFTER = re.compile(
    rf"[^{HAN}·]|[{_PREPOSITIONS}{_DEEDS}]|首先|分别|上[午台任周月]|周[一二三四五六日末]|星期|主[持导讲]|道[出破明尽]|"
    rf"{CUE}|{HONORIFIC}|$"
)
LAST_PART = re.compile(rf"{_UYGHUR}|(?:{_PART}|[{HAN}]{{2,4}}?)(?={AFTER.pattern})")
"""The second part of a name behind a dot, up to what may stand behind one."""
RARE_NAME = re.compile(
    rf"(?![{_PREPOSITIONS}]|普遍|一致|纷纷|大多|随后|共同|公开|当场|随即|一再|再三|私下)[{HAN}]{{2,4}}?(?={CUE})"
)
"""A name of a rare family right between an office and a reporting verb."""
HOLDS = re.compile(
    rf"(?:[正就也]?是|[曾现历]任)[^，。；！？：\n]{{2,40}}(?:{ROLE})(?=[，。；、之])|，?(?:今年|现年|时年|已)\d{{2,3}}多?岁|，?\d{{4}}年(?:\d+月)?(?:出)?生"
)
"""What a sentence says of somebody's office or age: `宗伯言是启明超导的创始人`, `樊书明今年80岁了`."""
REPORTS = re.compile(rf"$|[^{HAN}·]|{CUE}|{HONORIFIC}")
NEARBY = 3000
"""Characters to either side in which a name is looked for again."""
NEVER_IN_NAMES = frozenset("副总说在对的了表与和及也还则均都曾将称告就把被让给这那不没从")
WORDS = words(
    "周一 周二 周三 周四 周五 周六 周日 周末 昨日 昨天 昨晚 今晨 当晚 本周 上周 下周 明日 明天 "
    "早前 早先 早年 早已 会上 会见 会后 会谈 来到 来访 致辞 致信 致函 发言 发布 发表 发来 发起 接受 "
    "接待 接过 一行 一起 一同 一直 一边 共同 共有 今天 今年 今日 近日 近期 同时 同样 同意 随后 随即 出席 出任 "
    "率团 率先 率领 上午 "
    "上台 到访 到来 访问 访华 参观 参加 先后 为此 为了 为例 为首 应邀 应当 举行 举例 主持 多次 去年 高兴 "
    "刚刚 正在 团队 兼任 日前 当天 当日 当时 回应 回忆 回答 回到 告诉 认为 指出 表示 强调 介绍 透露 担任 也是 "
    "最后 此前 此次 之后 之前 女士 先生 教授 博士 院士 夫妇 老师 通过 开场 开始 开玩 还有 仍然 依然 现在 现场 "
    "眼里 眼中 心里 心中 心目 线上 线下 警告 劝告 坚称 声称 宣称 辩称 谎称 自称 "
    "顿了 停了 想了 愣了 叹了 摆了 挥了 挠了 扬了 耸了 始终 再次 特别 深情 忍不 忍住 难掩 笑着 "
    "道出 道破 道明 笑道 笑了 笑称 连连 点头 摇头 坦言 直言 苦笑 激动 兴奋 自豪 感慨 感叹 感到 "
    "代表 代为 授予 授权 授课 携手 携带 携夫 陪同 迎接 设宴 宴请 宣读 宣誓 宣介 宣讲 亲自 亲切 亲临 莅临 向来 "
    "向在 应询 应约 答问 答复 "
    "回信 回复 复信 复函 致电 致谢 致力 祝贺 祝愿 支持 指示 呼吁 提议 提问 提名 推荐 推动 推出 签署 签字 签约 "
    "互致 互赠 赠送 赠予 转达 转交 转任 "
    "递交 提交 递呈 观看 观摩 察看 视察 巡视 考察 调研 走访 慰问 看望 探望 悼念 吊唁 缅怀 揭幕 揭牌 启动 按下 "
    "开启 主讲 讲授 讲解 讲话 讲述 "
    "演讲 演示 领衔 领导 带队 牵头 组织 策划 设计 研究 发现 发明 开发 创办 创立 创建 加入 加盟 入选 入职 当选 "
    "当场 就任 就职 履新 卸任 离任 "
    "离开 离京 抵京 抵达 抵华 返回 返程 回国 回访 出访 出使 出发 出生 毕业 留学 任职 任教 执教 执掌 掌管 负责 "
    "分管 主管 撰文 撰写 著文 "
    "来说 来讲 走进 走上 带领 带来 看来 口中 所在 所说 手里 手中 等人 等几 一家"
)
"""Words that begin with a character of given names: the name before them is a short one."""
_WITH_LATIN = re.compile(
    rf"(?P<name>(?!的)[{HAN}]{{2,6}})[（(](?P<latin>[A-Z](?=[^）)]*[^A-Za-z）)][A-Z])[^（）(){HAN}]{{2,40}})[）)]"
)
"""A name of any family with its Latin form in brackets: `博大力（Dr Daniel Brook）`."""
_LATIN_BODY = re.compile(
    "Universit|Institut|Cent(?:er|re)|Societ|College|Compan|Ltd|Group|School|Council|Research|Lab"
)


LATIN_BEFORE_OFFICE = re.compile(
    rf"[A-Z](?<![A-Za-z].)[a-z\u00c0-\u017f’'-]+(?: [A-Z][A-Za-z\u00c0-\u017f.’'-]*){{1,3}}(?={HONORIFIC})"
)
"""A name in Latin letters with an honorific behind it: `Sarah Whitfield教授`."""


_HONOUR_AT_END = re.compile(f"(?<=..){HONORIFIC}$")


def end_before_latin(text: str, at: int, stop: int) -> int:
    """Where a name with its Latin form behind it ends; 0 where none stands at `at`, or a body does."""
    written = _WITH_LATIN.match(text, at, stop)
    if written is None or _LATIN_BODY.search(written["latin"]) or OFFICE.match(text, at, written.end("name") - 1):
        return 0
    title = _HONOUR_AT_END.search(written["name"])
    return written.end("name") - (len(title.group()) if title else 0)
