"""Who speaks in Chinese where an ordinary act, a long name or a long sentence stands between name and words."""

from __future__ import annotations

import pytest

from fakes.extracted import evidence, only_quote, quotes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("奥巴马挖苦他：“要是连账号都管不好，就别谈大事。”", "奥巴马"),
        ("李明拍着桌子说：“这件事必须今年办完。”", "李明"),
        ("王立军挥了挥手：“走，去看看样机。”", "王立军"),
        ("周志远勉励大家：“要把论文写在田野里。”", "周志远"),
        ("面对记者提问，张华笑着回答：“我们已经准备好了。”", "张华"),
    ],
)
def test_a_name_before_any_act_and_a_colon_is_the_speaker(text: str, name: str) -> None:
    assert only_quote(text).speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "展览标题为：“走向深蓝的一百年，我们在路上。”",
        "巴黎传来消息：“谈判成功了，协议已经签署。”",
        "大屏幕上写着一行字：“欢迎来到未来，我们在这里。”",
        "江苏车站响起广播：“前方到站，杭州东。”",
    ],
)
def test_what_no_person_does_before_a_colon_names_no_speaker(text: str) -> None:
    assert {name for _, name in quotes(text)} <= {None}


def test_the_name_of_a_married_woman_of_hong_kong_is_kept_whole() -> None:
    text = (
        "香港特區行政長官梁陳美娟和中國科學院院長白曉峰8日簽署備忘錄。\n\n"
        "梁陳美娟致辭表示，兩地科技合作翻開新的一頁。\n\n白曉峰說，院方會繼續支持。"
    )
    assert [(name) for _, name in quotes(text, "indirect")] == ["梁陳美娟", "白曉峰"]


def test_what_is_reported_goes_on_behind_a_semicolon() -> None:
    text = "司长李彦文致辞说，双方合作蓬勃发展；新中心将于明年招收120名学生。他随后参观了实验室。"
    assert only_quote(text, "indirect").text == "双方合作蓬勃发展；新中心将于明年招收120名学生"


def test_somebody_else_behind_a_semicolon_ends_what_is_reported() -> None:
    text = "校长李彦文说，双方合作蓬勃发展；院长王敏则认为，经费仍显不足。"
    assert quotes(text, "indirect") == [("双方合作蓬勃发展", "李彦文"), ("经费仍显不足", "王敏")]


def test_what_the_speaker_did_besides_is_not_reported() -> None:
    text = "校长胡寿康表示，学校将继续深化合作，他还就两校教师互访提出了想法和建议。"
    assert only_quote(text, "indirect").text == "学校将继续深化合作"


@pytest.mark.parametrize(
    ("lead", "role", "organisation"),
    [
        ("自由民主党党魁", "党魁", "自由民主党"),
        ("驻英国代表", "驻英国代表", None),
        ("港理工（佛山）校长", "校长", "港理工（佛山）"),
        ("江海大学（下称江大）校长", "校长", "江海大学"),
    ],
)
def test_an_office_is_read_with_its_whole_body(lead: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(f"{lead}倪明达表示，双方将扩大合作。", "indirect").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("倪明达", role, organisation)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副厅长樊启明、副市长朱丹青均表示，将在经费上给予支持。", "樊启明、朱丹青"),
        ("校长林建章、英国大使吴若岚等表示，双方将扩大合作。", "林建章、吴若岚"),
        ("校长林建章和大使吴若岚在致辞中表示，双方将扩大合作。", "林建章、吴若岚"),
    ],
)
def test_people_who_speak_together_are_all_named(text: str, names: str) -> None:
    speaker = only_quote(text, "indirect").speaker
    assert (speaker.name, speaker.role) == (names, None)


def test_whoever_only_was_met_does_not_speak() -> None:
    text = "校长林建章会见大使吴若岚时表示，双方将扩大合作。"
    assert only_quote(text, "indirect").speaker.name == "林建章"


def test_a_second_speaker_in_the_sentence_ends_what_the_first_says() -> None:
    text = "卢煜达教授形容，目前是科创的黄金时代，李焯鸣教授表示现时资源较很多地方优胜。"
    assert quotes(text, "indirect") == [("目前是科创的黄金时代", "卢煜达"), ("现时资源较很多地方优胜", "李焯鸣")]


def test_the_press_of_hong_kong_calls_people_by_their_family() -> None:
    text = "香港科学院院长兼香港理文大学校长卢煜达教授出席论坛。卢坦言，在科学界要成为第一次才有价值。"
    speaker = only_quote(text, "indirect").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("卢煜达", "院长", "香港科学院")


def test_what_belongs_to_a_body_is_no_report() -> None:
    text = "此次大臣访问上海期间，将出席一系列强调双方紧密合作的活动和会议。"
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    ("text", "name", "organisation"),
    [
        ("首位华人校长、英国萨里理工大学校长陆高明说，自己三十年前出国。", "陆高明", "英国萨里理工大学"),
        (
            "布里斯托研究所高级工程师奥利弗·斯通每季度来一次。“我学会了通宵。”他说。",
            "奥利弗·斯通",
            "布里斯托研究所",
        ),
    ],
)
def test_a_speaker_has_whole_name_and_body(text: str, name: str, organisation: str) -> None:
    found = {(quote[1]) for form in ("direct", "indirect") for quote in quotes(text, form)}
    assert found == {name}


@pytest.mark.parametrize(
    ("lead", "role", "organisation"),
    [
        ("英国新任驻华大使", "驻华大使", "英国"),
        ("我国驻英代表", "驻英代表", None),
        ("英国创新科技部国家科技顾问", "国家科技顾问", "英国创新科技部"),
        ("中国科协党组成员、书记处书记", "书记处书记", "中国科协"),
        ("江海大学求是特聘教授、圆桌会召集人", "求是特聘教授", "江海大学"),
    ],
)
def test_an_office_is_parted_from_its_body(lead: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(f"{lead}倪明达表示，双方将扩大合作。", "indirect").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("倪明达", role, organisation)


def test_a_name_before_what_something_means_to_its_holder_is_short() -> None:
    text = "对从2003年起担任国家太空中心主任的吴济来说，转折在三年前。吴济表示：“每天都有新数据传回来。”"
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("吴济", "主任", "国家太空中心")


def test_what_is_expected_of_a_thing_is_said_by_nobody() -> None:
    text = "副省长单东明、主席格蕾丝·奥康纳出席。该社区由两家机构共同建设，总投资4.5亿元，预计2027年投入使用。"
    assert quotes(text, "indirect") == []


def test_a_paragraph_of_its_own_behind_the_speaker_is_what_was_said() -> None:
    text = (
        "英国卫生大臣杰里米·亨特尔说：\n\n这项机制可以加强我们两国之间的合作，并终将造福两国人民。\n\n"
        "会议还审议了其他事项。"
    )
    found = only_quote(text)
    assert (found.text, found.speaker.name) == (
        "这项机制可以加强我们两国之间的合作，并终将造福两国人民。",
        "杰里米·亨特尔",
    )


@pytest.mark.parametrize(
    "text",
    [
        "会议日程如下，主持人宣布：\n\n一、审议年度工作报告和明年的工作计划。",
        "主要成果包括：\n\n双方签署了三项协议，并同意明年在伦敦再次会晤。",
    ],
)
def test_a_list_or_a_heading_is_nobodys_words(text: str) -> None:
    assert quotes(text) == []


def test_when_something_was_is_not_what_is_reported() -> None:
    text = "总裁王明磊回忆，参展首届博览会时，“没想到支持力度如此之大，让我印象深刻”。"
    assert quotes(text, "indirect") == []
    assert only_quote(text).speaker.name == "王明磊"


def test_what_a_paper_reports_does_not_end_with_when_it_was() -> None:
    text = "据英国媒体报道，在政府推迟做出最终决策后，英国商务大臣格雷格·克拉尔克表示，项目将继续推进。"
    assert quotes(text, "indirect") == [("项目将继续推进", "格雷格·克拉尔克")]


def test_the_kind_of_an_article_is_no_part_of_a_body() -> None:
    text = "访谈｜阿斯康制药总裁王明磊：看好中国市场\n\n王明磊表示，公司将继续投资。"
    assert only_quote(text, "indirect").speaker.organisation == "阿斯康制药"


def test_what_a_conference_is_about_is_nobodys_words() -> None:
    text = "国务院新闻办公室举行发布会，介绍“深入实施创新战略，加快建设科技强国”有关情况。"
    assert quotes(text) == []


def test_the_head_of_an_institute_takes_its_last_character() -> None:
    speaker = only_quote("农试所长王仕明会中致词时表示，成果已有二十项。", "indirect").speaker
    assert (speaker.role, speaker.organisation) == ("所长", "农试所")


def test_envoys_of_more_countries_are_parted_from_them() -> None:
    speaker = only_quote("葡萄牙驻华大使倪明达表示，双方将扩大合作。", "indirect").speaker
    assert (speaker.role, speaker.organisation) == ("驻华大使", "葡萄牙")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "此次是Richard Dawson副校长的再次访问，丁晓明校长对此表示感谢，并回顾了成绩。他谈到，我校进步很大。",
            "丁晓明",
        ),
        (
            "日本大阪理工大学校长西尾章治郎来访。西尾代表学校感谢校长林忠明的接待。他谈到，两校合作非常重要。",
            "西尾章治郎",
        ),
    ],
)
def test_a_pronoun_means_who_acted_last(text: str, name: str) -> None:
    assert [speaker for _, speaker in quotes(text, "indirect")] == [name]


def test_an_office_in_the_party_is_nobodys_name() -> None:
    speaker = only_quote("校长、党委副书记林忠明表示，双方将扩大合作。", "indirect").speaker
    assert (speaker.name, speaker.role) == ("林忠明", "校长")


def test_with_what_a_minister_is_charged_is_no_office() -> None:
    speaker = only_quote("英国负责大学和科研事务的国务大臣乔·约翰斯顿说，公投不会产生影响。", "indirect").speaker
    assert (speaker.role, speaker.organisation) == ("国务大臣", "英国")


def test_blame_within_somebodys_words_is_no_second_report() -> None:
    text = "使馆发言人表示，中方重视产权保护，指责中国学者偷窃产权没有事实依据。"
    assert only_quote(text, "indirect").text == "中方重视产权保护，指责中国学者偷窃产权没有事实依据"


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("远山生物董事长阮清和表示：“这是十年坚持的结果。”", "阮清和", "董事长", "远山生物"),
        (
            "英国皇家植物园荣休研究员霍清林说：“这一朵能吃，那一朵能要命。”",
            "霍清林",
            "荣休研究员",
            "英国皇家植物园",
        ),
        ("民主派前议员戚伟文认为：“当局应先改善待遇。”", "戚伟文", "前议员", None),
    ],
)
def test_the_whole_name_with_the_whole_office(text: str, name: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


def test_what_a_communique_tells_is_reported_by_whoever_published_it() -> None:
    text = "据省统计局2月27日发布的公报，2024年全省研发支出1286.4亿元，同比增长9.8%。"
    found = only_quote(text, "indirect")
    assert (found.text, found.speaker.name) == ("2024年全省研发支出1286.4亿元，同比增长9.8%", "省统计局")


def test_where_a_firm_sits_is_no_name() -> None:
    text = "总部位于爱丁堡的北海资本9月2日宣布，旗下第三期生命科学基金已完成募资。"
    assert only_quote(text, "indirect").speaker.name == "北海资本"


def test_the_latter_is_no_body() -> None:
    text = "后者成立于2021年，创始人万明川曾在英国学习。万明川告诉记者：“我们只能在移动的靶子上射箭。”"
    assert only_quote(text).speaker.organisation != "后者"


@pytest.mark.parametrize(
    "text",
    [
        "报道的标题是：“英国不再欢迎？中国学者这样说。”",
        "门口的标语写道：“热烈欢迎各位来宾，共创未来。”",
        "展览题目为：“走向深蓝的一百年，我们在路上。”",
    ],
)
def test_words_on_a_wall_or_in_a_title_are_said_by_nobody(text: str) -> None:
    assert {name for _, name in quotes(text)} <= {None}


def test_what_looks_like_somebody_is_a_firm_where_its_officers_are_named() -> None:
    text = "华为将在英国建厂。\n\n“我们已经等了六年，”华为副总裁张建岗说。"
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("张建岗", "副总裁", "华为")


@pytest.mark.parametrize("text", ["不希望双方停止合作。", "希望两校开展合作，“不"])
def test_a_verb_that_is_denied_may_begin_or_end_the_text(text: str) -> None:
    evidence(text)
