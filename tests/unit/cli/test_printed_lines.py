"""What a source hides never reaches the terminal as it is."""

import pytest

from briefwright.cli.output import say, say_error, say_note


@pytest.mark.parametrize("hidden", ["\x1b[31m", "\x07", "\u202e", "\U000e0041", "\ud800"])
@pytest.mark.parametrize("speak", [say, say_error, say_note])
def test_hidden_characters_of_a_source_are_shown(speak, hidden, capsys):
    speak(f"para 1  quote: a{hidden}z")
    printed = "".join(capsys.readouterr())
    assert hidden[0] not in printed
    assert "a\ufffd" in printed
    assert printed.endswith("z\n")


def test_tabs_and_chinese_are_printed_as_they_are(capsys):
    say("第1段\t中英合作 “so”")
    assert capsys.readouterr().out == "第1段\t中英合作 “so”\n"
