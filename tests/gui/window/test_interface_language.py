"""The interface in Chinese: complete, filled with the same fields, and in the house's tone."""

import os
import re
import subprocess
import sys

import pytest
from interface_words import patterns, reasons_in_brackets, shared_patterns
from msgspec.structs import replace
from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from briefwright.app.settings import load_settings
from briefwright.app.templates.catalogue import find_template
from briefwright.errors import AppError
from briefwright.isolation import pool
from briefwright.templating.packages.package import load_folder
from briefwright.ui.actions import ACTIONS
from briefwright.ui.application import make_application, open_window
from briefwright.ui.days import short_date
from briefwright.ui.language import choose_language, language_of, read_catalogue, tr, tr_n
from briefwright.ui.menus import MENUS
from briefwright.ui.other_words import OTHER_WORDS
from briefwright.ui.panes.start.gallery import Thumbnails
from briefwright.ui.qt_words import QtWords
from briefwright.ui.sentences import CONCERNS, as_sentence, concern_words, error_words, rejection_words
from briefwright.ui.template_names import template_description, template_name
from briefwright.ui.window.main_window import MainWindow
from conftest import settle

FIELD = re.compile(r"\{(\w+)[^}]*\}")


@pytest.fixture
def english():
    yield
    choose_language("en")


@pytest.fixture(scope="module")
def used(repository):
    return patterns(repository / "src" / "briefwright" / "ui") | shared_patterns()


@pytest.fixture(scope="module")
def chinese():
    return read_catalogue("zh-CN")


def test_every_word_of_the_interface_is_translated(used, chinese):
    missing = {pattern: file for pattern, file in used.items() if pattern not in chinese}
    assert missing == {}


def test_no_translation_is_left_of_words_that_are_gone(used, chinese):
    assert set(chinese) - set(used) == set()


def test_translations_are_filled_with_the_same_fields(chinese):
    wrong = {
        source: words
        for source, words in chinese.items()
        if not set(FIELD.findall(words)) <= set(FIELD.findall(source))
        or len(set(FIELD.findall(words))) < len(set(FIELD.findall(source)))
    }
    assert wrong == {}


def test_the_tone_has_no_pleas_and_no_exclamation(chinese):
    assert not [words for words in chinese.values() if "请" in words or "！" in words or "!" in words]


def test_keys_in_menus_stay(chinese):
    assert not [source for source, words in chinese.items() if source.count("&") == 1 and words.count("&") != 1]


def test_numbers_choose_between_one_and_many_in_english_only(english):
    assert tr_n("1 item", "{n} items", 1) == "1 item"
    assert tr_n("1 item", "{n} items", 7) == "7 items"
    choose_language("zh-CN")
    assert tr_n("1 item", "{n} items", 7) == "7 条"


def test_errors_and_concerns_speak_chinese(english):
    choose_language("zh-CN")
    reason, advice = error_words(AppError("not-writable", file="a.brief", why="磁盘已满"))
    assert (reason, as_sentence(advice)) == ("无法写入（磁盘已满）", "换一个文件夹，或腾出空间。")
    assert concern_words("No UK speaker in the sources.") == "来源中没有英方发言人。"
    assert concern_words("Points to make: 2 of 3 items.") == "“Points to make”有 2 条，至少要 3 条。"


def test_a_sentence_no_pattern_fits_stays_as_it_is():
    assert concern_words("Keine Ahnung.") == "Keine Ahnung."


def test_dates_are_written_as_each_language_does(english):
    assert short_date("2020-07-31") == "31 Jul 2020"
    assert short_date("2020-07") == "Jul 2020"
    assert short_date("spring") == "spring"
    choose_language("zh-CN")
    assert short_date("2020-07-31") == "2020 年 7 月 31 日"


def speaking(qtbot, language):
    """The one window there is, once it speaks a language and shows the open brief."""
    file = {"en": "&File", "zh-CN": "文件(&F)"}[language]

    def there():
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        if len(windows) != 1 or not (windows[0].is_warm and windows[0].on_workbench):
            return None
        return windows[0] if windows[0].menuBar().actions()[0].text() == file else None

    qtbot.waitUntil(lambda: there() is not None, timeout=20_000)
    return there()


def test_another_language_is_spoken_at_once_and_the_brief_stays_as_it_was(qtbot, workspace, monkeypatch, english):
    monkeypatch.setattr(Thumbnails, "make", lambda _self, _packages: None)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    application = make_application([])
    window = open_window(application, workspace)
    qtbot.waitUntil(lambda: window.is_warm, timeout=20_000)
    window.commands.start_brief(find_template(workspace.folders, "meeting-brief"))
    assert speaking(qtbot, "en") is window
    window.desk.set_field("title", "Call on batteries")
    brief = window.desk.brief
    for language in ("zh-CN", "en", "zh-CN"):
        before = speaking(qtbot, language_of(workspace.settings.language))
        before.commands.dialogs.settings_in_force.use(replace(workspace.settings, language=language))
        now = speaking(qtbot, language)
        assert now is not before
        assert now.desk.brief is brief
        assert now.desk.editor.dirty
        assert bool(application.findChildren(QtWords)) == (language == "zh-CN")
        settle(qtbot, now)
    assert "撤销" in now.action("undo").text()
    now.action("undo").trigger()
    assert now.desk.brief.title != "Call on batteries"
    assert load_settings(workspace.folders).language == "zh-CN"
    now.hand_over().close()
    assert now.close()
    now.deleteLater()


@pytest.mark.parametrize(("chosen", "expected"), [("zh_CN.UTF-8", "zh-CN"), ("en_GB.UTF-8", "en"), ("C", "en")])
def test_the_systems_language_is_followed(chosen, expected):
    script = "from briefwright.ui.language import system_language as s; print(s())"
    environment = {**os.environ, "LANG": chosen, "LC_ALL": chosen, "LANGUAGE": ""}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.strip() == expected


def test_why_a_file_was_not_taken_is_told_in_chinese(english):
    choose_language("zh-CN")
    error = AppError("no-text")
    assert rejection_words(f"{error.reason}; {error.advice}") == "没有文字，只有图像。先做文字识别（OCR）。"
    joined = AppError("speaker-joined", name="Xu", person="Xu Xinchao")
    assert "Xu Xinchao" in rejection_words(f"{joined.reason}; {joined.advice}")
    assert rejection_words("something nobody has words for") == "Something nobody has words for."


def test_what_stands_in_brackets_is_told_in_chinese(english, repository):
    choose_language("zh-CN")
    reasons = reasons_in_brackets(repository / "src" / "briefwright")
    assert len(reasons) > 40
    silent = [why for code, why in reasons if not re.search("[一-鿿]", _bracket(AppError(code, file="a", why=why)))]
    assert silent == []
    joined = AppError("unsafe-export", why="there is no word/document.xml; the part a.bin may not stand there")
    assert _bracket(joined) == "缺少 word/document.xml；不得含有部件 a.bin"


def test_what_to_do_about_stopped_work_is_told_in_chinese(english):
    choose_language("zh-CN")
    remedies = {work.remedy for work in vars(pool).values() if isinstance(work, pool._Work)}
    assert len(remedies) > 4
    advice = [error_words(AppError("stopped-slow", file="a.pdf", remedy=remedy))[1] for remedy in remedies]
    assert [said for said in advice if not re.search("[一-鿿]", said)] == []


def test_every_built_in_template_has_a_name_in_the_interface_s_language(english, repository):
    packages = [load_folder(path, "built-in") for path in sorted((repository / "templates").iterdir())]
    choose_language("zh-CN")
    names = {template_name(package) for package in packages}
    assert {"会谈参考", "中文参阅件"} < names
    assert len(names) == len(packages)
    assert [name for name in names if not re.search("[一-鿿]", name)] == []
    assert all(re.search("[一-鿿]", template_description(package)) for package in packages)
    own = replace(packages[0], origin="user")
    assert template_name(own) == own.template.name


def test_no_blank_stands_between_chinese_where_a_name_is_filled_in(english):
    assert tr("Join {one} and {other}", one="周明", other="A. Taylor") == "Join 周明 and A. Taylor"
    choose_language("zh-CN")
    assert tr("Claimed by {name}", name="周明") == "据周明称"
    assert tr("Claimed by {name}", name="Xu Xinchao") == "据 Xu Xinchao 称"
    assert tr("Join {one} and {other}", one="周明", other="A. Taylor") == "合并周明和 A. Taylor"
    assert concern_words("Claimed by 周明") == "据周明称"
    assert error_words(AppError("speaker-joined", name="周", person="周明"))[1] == "选周明，或先拆开"
    assert tr_n("1 source", "{n} sources", 3) == "3 个来源"


def test_names_in_a_row_stand_apart_as_each_language_does(english):
    error = AppError("attachments-only", names="annex.pdf, list.docx")
    assert "annex.pdf, list.docx" in error_words(error)[0]
    choose_language("zh-CN")
    assert "annex.pdf、list.docx" in error_words(error)[0]


def _bracket(error):
    return re.search(r"（(.*)）", error_words(error)[0])[1]


def test_the_interface_has_printers_marks(used):
    assert not [words for words in used if re.search(r"\w'\w|\"", words)]


def test_a_template_s_own_error_is_told_in_chinese(english):
    choose_language("zh-CN")
    reason, advice = error_words(AppError("template-exists", template="meeting-brief"))
    assert reason == "已有名为“meeting-brief”的模板"
    assert as_sentence(advice) == "替换它（上一个版本会保留），或以其他名称另存。"


def test_chinese_has_its_own_marks_without_spaces_beside_them(chinese):
    ours = r"[一-鿿“”（）]"
    half = re.compile(rf"{ours}\s*(?!:::)[,;:?]|[,;:?]\s*{ours}|[。，；：！？、]\s+[^\s]|\s[。，；：！？、]")
    bracket = re.compile(r"\((?!&\w\)|\*\.)[^)]*[一-鿿]|[一-鿿]\s?\((?!&\w\)|\*\.)")
    assert not [words for words in chinese.values() if half.search(words) or bracket.search(words)]
    assert not [words for words in chinese.values() if "……" in words]


def test_one_thing_has_one_word_in_chinese(chinese):
    retired = ("章节", "审查", "取出", "增加部分", "更改部分", "种子", "放回")
    typed = OTHER_WORDS.values()  # never shown
    shown = [words for source, words in chinese.items() if source not in typed]
    assert not [words for words in shown if any(word in words for word in retired)]


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_a_menu_has_each_letter_once(english, language):
    choose_language(language)
    titles = {spec.id: tr(spec.text) for spec in ACTIONS}
    menus = [[tr(title) for title, _ in MENUS], *([titles[n] for n in names if n in titles] for _, names in MENUS)]
    for menu in menus:
        letters = [text[text.index("&") + 1].upper() for text in menu if "&" in text]
        assert len(letters) == len(set(letters)), menu


def test_how_many_were_added_stands_apart_from_the_words(english):
    choose_language("zh-CN")
    sources = tr_n("1 source", "{n} sources", 1)
    assert tr_n("{sources} added, 1 item found", "{sources} added, {n} items found", 4, sources=sources) == (
        "已加入 1 个来源，找到 4 条素材"
    )


def test_undo_is_spelt_one_way_also_in_qts_own_menus(qapp):
    qt = QtWords()
    assert qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert qt.translate("QWidgetTextControl", "&Undo") == "撤销(&U)"
    assert qt.translate("QWidgetTextControl", "no such words") is None
    shown = [qt.translate("QFileDialog", text) for text in ("Look in:", "Files of type:")]
    assert shown == ["位置：", "文件类型："]
    assert qt.translate("QFileDialog", "Files of &type:") == "文件类型(&T)："
    assert qt.translate("QFileSystemModel", "Size") == "大小"


def test_the_file_dialog_speaks_chinese_whatever_version_of_qt_makes_it(qapp, qtbot):
    qt = QtWords(qapp)
    assert qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(qt)
    try:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        said = [each.text() for each in dialog.findChildren(QLabel) if each.text()]
    finally:
        qapp.removeTranslator(qt)
    assert len(said) == 3
    assert [words for words in said if not re.search("[一-鿿]", words)] == []


@pytest.mark.parametrize("tag", ["body", "marking"])
def test_a_tag_of_a_word_file_stays_on_one_line(tag):
    (said,) = (said for said in CONCERNS if f"{{{{ {tag} }}}}" in said)
    assert f"{{{{\u00a0{tag}\u00a0}}}}" in concern_words(said)
