"""A text that names its publisher, its writer or its day in dateline or byline has them guessed, and marked so."""

import pytest

from briefwright.model.source import SourceMetadata
from briefwright.readers.registry import read

BODY = "The two sides agreed to widen their joint work on climate, health and food over the next five years."


def metadata(text, **given):
    return read("story.txt", text.encode(), SourceMetadata(**given) if given else None).card.metadata


@pytest.mark.parametrize(
    ("text", "publisher", "author", "published"),
    [
        (f"BEIJING, Oct. 21 (Xinhua) -- {BODY}", "Xinhua", None, None),
        (f"LONDON, 12 November 2025 (Reuters) - {BODY}", "Reuters", None, "2025-11-12"),
        (f"Labs open\n\nSHANGHAI (China Daily) — {BODY}", "China Daily", None, None),
        (f"Labs open\n\nBy Jane Doe, Technology correspondent\n\n{BODY}", None, "Jane Doe", None),
        (f"Labs open\n\nBy Xinhua writers Wang Xiao and Li Hua\n\n{BODY}", None, "Wang Xiao and Li Hua", None),
        (f"Labs open\n\nBy JANE DOE in London | 3 May 2024\n\n{BODY}", None, "JANE DOE", "2024-05-03"),
        (f"Call with Premier Li: 9 January 2026\n\n{BODY}", None, None, "2026-01-09"),
        (
            f"Labs open\n\nBy ZHAO YIMENG in Beijing | China Daily | Updated: 2024-05-16 09:12\n\n{BODY}",
            "China Daily",
            "ZHAO YIMENG",
            "2024-05-16",
        ),
        (f"A speech\n\nDelivered on 4 March 2026 (Transcript, as delivered)\n\n{BODY}", None, None, "2026-03-04"),
        (f"Labs open\n\nSource: Nature Index\n\n{BODY}", "Nature Index", None, None),
        (
            "Labs open\n\nFrom: Department for Science, Innovation and Technology\nPublished 3 March 2026\n\n"
            + BODY,
            "Department for Science, Innovation and Technology",
            None,
            "2026-03-03",
        ),
        (f"{BODY}\n\n{BODY}\n\n(Source: Global Times)", "Global Times", None, None),
        ("新华社北京2025年11月12日电（记者 李明、王芳）双方签署了备忘录。", "新华社", "李明、王芳", "2025-11-12"),
        ("人民日报北京3月1日电　（记者赵永新）今天，实验室启用。", "人民日报", "赵永新", None),
        ("中新社伦敦3月1日電 雙方簽署了備忘錄。", "中新社", None, None),
        ("新華社倫敦3月1日電（通訊員 王芳）雙方簽署了備忘錄。", "新華社", "王芳", None),
        (
            "中英合作\n來源：科技日報 作者：張偉 發布時間：2024年5月8日\n\n雙方簽署了備忘錄。",
            "科技日報",
            "張偉",
            "2024-05-08",
        ),
        ("答记者问\n\n2026年1月15日 来源：外交部网站\n\n双方签署了备忘录。", "外交部网站", None, "2026-01-15"),
        ("本网讯（通讯员 王芳）3月8日上午，代表团访问浙江大学。", None, "王芳", None),
        ("中英合作\n来源：人民网 | 2025年3月1日\n作者：张三\n\n双方签署了备忘录。", "人民网", "张三", "2025-03-01"),
    ],
)
def test_credits_are_taken_from_dateline_and_byline(text, publisher, author, published):
    found = metadata(text)
    assert (found.publisher, found.author, found.published) == (publisher, author, published)
    named = {name for name in ("publisher", "author", "published") if getattr(found, name)}
    assert named <= set(found.guessed)


@pytest.mark.parametrize(
    "text",
    [
        "By Monday Morning, the Ministry had left the building.",
        "by the way, nobody wrote this",
        "The source: of the river was found (Smith) -- and lost again.",
        "发电站在三月投入使用，社会网络电影节随后开幕。",
        "本报北京3月1日电 今天，实验室启用。",
        f"{BODY}\n" * 9 + "BEIJING (Xinhua) -- told late in the text",
    ],
)
def test_ordinary_sentences_name_nobody(text):
    found = metadata(text)
    assert (found.publisher, found.author) == (None, None)


def test_a_byline_does_not_hide_the_title():
    found = metadata(f"British chip designer signs deal\n\nBy Jane Doe\n\n12 May 2024\n\n{BODY}")
    assert (found.title, found.author, found.published) == (
        "British chip designer signs deal",
        "Jane Doe",
        "2024-05-12",
    )


@pytest.mark.parametrize(
    ("line", "publisher", "published"),
    [
        ("University of Leeds, 12 May 2026", "University of Leeds", "2026-05-12"),
        ("University of Leeds | 12 May 2026", "University of Leeds", "2026-05-12"),
        ("London, 12 May 2026", None, "2026-05-12"),
        ("2026-05-12 Source: Ministry of Fisheries", "Ministry of Fisheries", "2026-05-12"),
        ("Beijing – May 12, 2026", None, "2026-05-12"),
        ("Department for Energy Security and Net Zero, 12 May 2026",
         "Department for Energy Security and Net Zero", "2026-05-12"),
        ("科学技术部　2026年5月12日", "科学技术部", "2026-05-12"),
        ("北京，2026年5月12日", None, "2026-05-12"),
    ],
)  # fmt: skip
def test_a_line_of_who_issued_it_and_when_is_no_heading(line, publisher, published):
    found = metadata(f"Two universities open a laboratory\n\n{line}\n\n{BODY}")
    assert found.title == "Two universities open a laboratory"
    assert (found.publisher, found.published) == (publisher, published)


@pytest.mark.parametrize(
    "title", ["Royal Society Lecture, 12 May 2026", "Minister Opens Wind Tunnel Today, 12 May 2026"]
)
def test_a_title_that_ends_with_its_day_stays_one(title):
    assert metadata(f"{title}\n\n{BODY}").title == title


def test_what_is_typed_by_hand_wins_over_a_guess():
    found = metadata(f"BEIJING (Xinhua) -- {BODY}", publisher="Xinhua News Agency", by_hand=("publisher",))
    assert found.publisher == "Xinhua News Agency"
    assert "publisher" not in found.guessed


def test_evidence_to_a_committee_has_its_title_and_who_submitted_it():
    found = metadata(f"Written evidence submitted by the Fenby Group\n\n1. {BODY}\n\n2. {BODY}")
    assert (found.title, found.publisher) == ("Written evidence submitted by the Fenby Group", "Fenby Group")
