"""What may stand in the repository: the user's card fixes the top level, and nothing names a machine or a host."""

import re
import subprocess

FOLDERS = {"src", "resources", "templates", "seeds", "tests"}
TOP_LEVEL = FOLDERS | {"pyproject.toml", "README.md", "LICENSE", "Makefile", "CHANGELOG.md"}
# Written in pieces so that this file does not find itself.
HOSTS = ["py" + r"pi\.org", r"registry\." + "npmjs", "python" + "hosted"]
MACHINE = ["/wo" + "rk/", "/tm" + "p/w/"]
FORBIDDEN = re.compile("|".join(HOSTS + MACHINE))


def tracked(repository):
    out = subprocess.run(["git", "ls-files"], cwd=repository, capture_output=True, text=True, check=True).stdout
    return out.splitlines()


_EXCEPTION = re.compile(r"# (?:noqa(?!: [A-Z0-9, ]+ - \S)|type: ignore\[[a-z, -]+\]\s*$)")


def test_the_top_level_holds_what_the_card_says_and_nothing_else(repository):
    top = {name.split("/")[0] for name in tracked(repository)}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_no_tracked_file_names_a_package_host_or_a_path_of_one_machine(repository):
    found = []
    for name in tracked(repository):
        path = repository / name
        if path.is_file() and FORBIDDEN.search(path.read_bytes().decode("utf-8", "replace")):
            found.append(name)
    assert not found


def test_the_seed_ships_byte_for_byte(repository):
    import hashlib

    seed = repository / "seeds" / "000_5eb7f95a5f7cd6be.txt"
    digest = "8916427b59523d4507cd70f454915ba4f95bdb55f2bcf751f4c3a20d023c8011"
    assert hashlib.sha256(seed.read_bytes()).hexdigest() == digest


def test_every_exception_from_a_check_says_why(repository):
    bare = [
        f"{file.name}:{number}"
        for file in sorted((repository / "src").rglob("*.py"))
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
        if _EXCEPTION.search(line)
    ]
    assert not bare
