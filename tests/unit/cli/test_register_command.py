from __future__ import annotations

import json
from pathlib import Path

from fakes.command_line import briefwright


def test_the_speakers_of_the_seed_are_listed_with_role_and_date() -> None:
    done = briefwright("library", "speakers")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Xu Xinchao: "))
    assert lines[at + 1].startswith("  2020-07-31  deputy director, ")
    assert lines[at + 1].endswith("[People's Daily Online]")


def test_the_register_is_one_json_document_and_suggestions_are_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_text(
        "“New measures will help small companies of both our countries,” said Xinchao Xu (徐新潮), deputy director "
        "of the Beijing Municipal Science & Technology Commission.\n",
        encoding="utf-8",
    )
    briefwright("import", path)
    tree = json.loads(briefwright("library", "speakers", "--json").stdout)
    known = {speaker["name"]: speaker for speaker in tree["speakers"]}
    assert known["Xinchao Xu"]["characters"] == "徐新潮"
    assert {"keep": "Xu Xinchao", "other": "Xinchao Xu", "reason": "order"}.items() <= tree["suggestions"][
        0
    ].items()


def test_an_import_says_that_a_source_may_be_the_same_release(tmp_path: Path) -> None:
    words = " ".join(
        f"In town {n} the two sides opened project number {n} with {n * 7} researchers." for n in range(9)
    )
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{words} Agency {name}.\n", encoding="utf-8")
    done = briefwright("import", tmp_path)
    assert done.returncode == 0
    assert done.stderr.endswith("b.txt: It may be the same release as a.txt. They count as one source.\n")
