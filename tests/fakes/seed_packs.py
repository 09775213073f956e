"""A brief from the seed for every built-in template."""

from __future__ import annotations

from briefwright.model.brief import Person, Translation
from fakes.seed_briefs import (
    BOUNDLESS,
    CAMBRIDGE,
    CENTRE,
    CLAIM,
    DEEPEN,
    DIGITAL,
    FIELDS,
    ISSUED,
    KEY_INDUSTRY,
    NEWCASTLE,
    ROLE,
    SEMINAR,
    STRATEGY,
    SUPPORT,
    VERY_FIRST,
    Items,
    brief,
    information_note,
    meeting_brief,
    submission,
)

COOPERATION = {**FIELDS, "title": "China–UK science, technology and innovation cooperation"}
BOUNDLESS_CHINESE = Translation("中国和英国在科技创新合作方面拥有无限机遇。")
DIGITAL_CHINESE = Translation(
    "英国是最发达的数字经济体之一。剑桥启迪科技园的数字技术研发中心吸引了许多英国数字企业，"
    "纽卡斯尔启迪科技园也吸引了一大批推动数字经济发展的创新企业。"
)
CLAIM_CHINESE = Translation("纽卡斯尔启迪科技园也吸引了一大批推动数字经济发展的创新企业")
ISSUED_CHINESE = Translation("2017年，两国政府发布《中英科技创新合作战略》", status="departmental")


def visit_pack():
    return brief(
        "visit-pack",
        {
            **COOPERATION,
            "title": "Visit to Beijing",
            "subtitle": "Science and innovation",
            "dates": "6 to 9 August 2020",
            "places": "Beijing",
            "delegation": (Person("The Minister", "Minister for Science", "UK Government"),),
            "hosts": (
                Person("Xu Xinchao", "Deputy Director", "Beijing Municipal Science & Technology Commission"),
            ),
            "version": "1.0",
        },
        overview=("A first visit since the strategy of 2017.", ISSUED),
        objectives=("**learned** which measures;", "**offered** contacts."),
        programme=("09:30 Call on the commission", "11:00 to 12:00 Cambridge Innovation Center"),
        core_script=(ISSUED, "We welcome exchange of people."),
        engagement_one=(BOUNDLESS, SUPPORT, CENTRE),
        engagement_two=(DIGITAL, CAMBRIDGE, NEWCASTLE),
        lines=("The UK and China have had a joint science strategy since 2017.",),
        q_and_a=("Is a new deal near?\nNo proposal has been made to us.", DEEPEN),
        country_facts=(ISSUED, SUPPORT),
        biographies=(ROLE, KEY_INDUSTRY),
    )


def lines_and_qa():
    return brief(
        "lines-and-qa",
        {
            "title": "Beijing’s remarks on digital cooperation",
            "owner": "China desk, International Science",
            "cleared_by": "Press Office; Private Office",
            "date": "2020-08-04",
            "review_by": "2020-08-31",
            "reference": "China desk · Lines 2020/07",
            "marking": FIELDS["marking"],
        },
        top_lines=(
            "The UK and China have had a joint science strategy since 2017.",
            "Cooperation must serve both.",
        ),
        if_asked=(
            "Is the UK about to sign a new deal on the digital economy?\nNo proposal has been made to us.",
            DEEPEN,
            "Does the UK’s innovation system need outside help?\nThe phrase is the article’s.",
        ),
        if_pressed=("That is a matter for the companies and the parks.",),
        on_record=(BOUNDLESS,),
        figures=(ISSUED, STRATEGY, NEWCASTLE),
        do_not_use=("Any number of companies at either park: none is given.", VERY_FIRST),
    )


def post_report():
    fields = {"post": "Beijing", "author": "Science counsellor", "period": "July 2020", "distribution": "Desk"}
    return brief(
        "post-report",
        {**COOPERATION, **fields},
        summary=("A Beijing official sees boundless opportunities.", ISSUED),
        detail=("On the digital economy the speaker pointed to two parks:", DIGITAL, KEY_INDUSTRY, SUPPORT),
        initiatives=(STRATEGY, CENTRE, CAMBRIDGE, NEWCASTLE),
        comment=("The remarks name no figure and no UK partner.", "We should ask which measures are meant."),
        opportunities=(DEEPEN,),
    )


def library_briefing():
    fields = {"subtitle": "What is reported, and what it rests on", "number": "2020/07", "author": "the China desk"}
    about = {"disclaimer": "It is impartial: it takes no view.", "running": "China–UK innovation cooperation"}
    return brief(
        "library-briefing",
        {"title": COOPERATION["title"], "date": "2020-08-04", **fields, **about},
        summary=("In remarks reported on 31 July 2020 a Beijing official spoke of cooperation.", ISSUED, DEEPEN),
        limits_of_evidence=("This briefing rests on one press article. It holds no UK speaker.",),
        background=(ISSUED, VERY_FIRST, SEMINAR),
        agreements=(NEWCASTLE, STRATEGY, CENTRE, CAMBRIDGE),
        programmes=(SUPPORT,),
        position_china=(DIGITAL, BOUNDLESS, KEY_INDUSTRY),
        debate=("None of the measures is named.",),
        further_reading=("The Joint Strategy of 2017.",),
    )


def policy_brief():
    fields = {
        "title": "After the blueprint: China–UK digital cooperation",
        "subtitle": "One Beijing official sees boundless opportunities. The evidence so far is two parks.",
        "author": "International Office",
        "affiliation": "University",
        "date": "2020-08-04",
        "about": "The office advises on partnerships.",
    }
    return brief(
        "policy-brief",
        fields,
        key_points=(VERY_FIRST, "Two parks are named.", "No UK voice appears in the source."),
        context=(ISSUED, SEMINAR),
        evidence=(BOUNDLESS, "The case is built on places rather than numbers.", DIGITAL, SUPPORT),
        case_study=(CAMBRIDGE, "What companies there do is not reported."),
        recommendations=("Ask for figures.", "Name a contact for each park."),
    )


def two_pager():
    return brief(
        "two-pager",
        {"title": "What Beijing proposes on digital cooperation", "number": "2020/07", "date": "2020-08-04"},
        overview=(ISSUED, DEEPEN),
        key_facts=(ISSUED, CLAIM, "Two parks are named: TusPark Cambridge and TusPark Newcastle."),
        developments=(DIGITAL, KEY_INDUSTRY, BOUNDLESS),
        issues=("**Scale.** No number of companies is given.", "**Balance.** No UK speaker is quoted."),
    )


def zh_brief():
    items = Items()
    views = items.of(DIGITAL, translation=DIGITAL_CHINESE) + items.of(BOUNDLESS, translation=BOUNDLESS_CHINESE)
    return brief(
        "zh-brief",
        {
            "title": "“金台圆桌”研讨会关于中英科技创新合作的观点摘报",
            "organ": "中英科技创新合作参阅件",
            "number": "创新参阅〔2020〕3号",
            "notice": "内部资料　注意保存",
            "to": "部领导",
            "opening": "人民网英文版2020年7月31日报道，北京市科学技术委员会副主任在研讨会上发表看法。现摘报如下。",
            "author": "国际科技合作处",
            "date": "2020-08-04",
        },
        situation=items.of("研讨会由人民网主办。") + items.of(ISSUED, translation=ISSUED_CHINESE),
        views=views,
        background=items.of(SUPPORT, CLAIM) + items.of(CLAIM, translation=CLAIM_CHINESE),
        suggestions=items.of("报道未引述英方人士，建议补充后再研判。"),
        originals=items.of(DIGITAL, BOUNDLESS),
    )


def bilingual():
    items = Items()
    return brief(
        "bilingual",
        {
            "title": "China–UK innovation cooperation",
            "title_chinese": "中英科技创新合作",
            "original": "English, 31 July 2020",
            "date": "2020-08-04",
            "status": "Working, not official",
            "marking": FIELDS["marking"],
        },
        statements=items.of(BOUNDLESS, translation=BOUNDLESS_CHINESE)
        + items.of(ISSUED, translation=ISSUED_CHINESE)
        + items.of(DIGITAL, translation=DIGITAL_CHINESE)
        + items.of(DEEPEN),
        glossary=items.of(CENTRE, translation=Translation("剑桥创新中心"))
        + items.of("Joint Strategy = 联合战略", NEWCASTLE),
    )


FULL = {
    "bilingual": bilingual,
    "information-note": information_note,
    "library-briefing": library_briefing,
    "lines-and-qa": lines_and_qa,
    "meeting-brief": meeting_brief,
    "ministerial-submission": submission,
    "policy-brief": policy_brief,
    "post-report": post_report,
    "two-pager": two_pager,
    "visit-pack": visit_pack,
    "zh-brief": zh_brief,
}
