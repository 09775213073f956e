"""Damaged templates and packages: each is refused in a sentence or works; nothing else ever comes out."""

import os
import random
from types import MappingProxyType

import pytest

from briefwright.errors import AppError
from briefwright.resources import builtin_templates
from briefwright.templating.lint import lint
from briefwright.templating.packages.package import from_files, load_folder, pack, package_files, unpack
from briefwright.templating.render import render
from fakes.seed_briefs import meeting_brief

NAMES = ("meeting-brief", "library-briefing", "zh-brief")
ROUNDS = -(-int(os.environ.get("BRIEFWRIGHT_FUZZ", "2000")) // len(NAMES))
"""For each of the three: 2,000 mutations of templates, and as many of packages, by default."""
SEED = os.environ.get("BRIEFWRIGHT_SEED", "")
"""Makes a long run in parts mutate otherwise in each."""
FILES = MappingProxyType({name: package_files(load_folder(builtin_templates() / name)) for name in NAMES})
PIECES = [
    b"{{",
    b"}}",
    b"{%",
    b"%}",
    b"|",
    b":::",
    b'"',
    b"\n",
    b"]]",
    b"\xff",
    b"\x00",
    "“".encode(),
    b" = ",
    b"#",
    b"[[",
]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to four places cut, doubled, swapped or overwritten."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(made) + 1)
        end = min(len(made), at + chance.randint(0, 30))
        match chance.randrange(4):
            case 0:
                del made[at:end]
            case 1:
                made[at:at] = made[at:end]
            case 2:
                made[at:end] = chance.choice(PIECES)
            case _:
                made[at:at] = bytes([chance.randrange(256)])
    return bytes(made)


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_template_is_refused_in_a_sentence_or_works(name):
    chance = random.Random(name + SEED)
    for _ in range(ROUNDS):
        files = dict(FILES[name])
        which = chance.choice(sorted(files))
        files[which] = damaged(files[which], chance)
        try:
            package = from_files(files)
            lint(package)
            render(package, meeting_brief())
        except AppError as error:
            said = error.sentence
        else:
            said = "works"
        assert said
        assert "\n" not in said


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_package_is_refused_in_a_sentence_or_opens(name):
    chance = random.Random(name + SEED)
    whole = pack(load_folder(builtin_templates() / name))
    for _ in range(ROUNDS):
        try:
            said = unpack(damaged(whole, chance)).template.id
        except AppError as error:
            said = error.sentence
        assert said
        assert "\n" not in said
