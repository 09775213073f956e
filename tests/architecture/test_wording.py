"""Every refusal is one sentence: each code that is raised has its words, and no words lie unused."""

import re
import string

from briefwright.errors import WORDING, AppError


def codes_in_source(repository):
    text = "\n".join(f.read_text("utf-8") for f in (repository / "src").rglob("*.py"))
    return set(re.findall(r"""AppError\(\s*["']([a-z0-9-]+)["']""", text)), text


def test_every_code_that_is_raised_has_words(repository):
    raised, _ = codes_in_source(repository)
    assert raised <= set(WORDING)


def test_no_words_without_a_code(repository):
    _, text = codes_in_source(repository)
    unused = {code for code in WORDING if len(re.findall(f'"{code}"', text)) < 2}
    assert not unused


def test_a_refusal_is_one_line_that_says_what_to_do():
    for code, (reason, advice) in WORDING.items():
        names = {n for part in (reason, advice) for _, n, _, _ in string.Formatter().parse(part) if n}
        sentence = AppError(code, file="a b.txt", **dict.fromkeys(names, "x\ny")).sentence
        assert "\n" not in sentence
        assert sentence.startswith("a b.txt: ")
        assert not sentence.endswith((".", "!"))


def test_the_line_number_stands_after_the_file():
    assert AppError("empty", file="body.md.j2", line=7).sentence.startswith("body.md.j2:7: ")
