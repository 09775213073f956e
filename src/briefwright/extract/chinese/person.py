"""A person as a Chinese text names one, and where it does."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import Basis

TITLES = ("教授", "博士", "院士")
"""What a name may carry behind it and no body has given."""
VAGUE = tuple(words("同事 学生 弟子 朋友 伙伴 成员 搭档 同学 导师 老师 学者 专家 作者 国人 籍人 姑娘 小伙 小伙子"))
"""What somebody is called beside an office of his own."""


class HanPerson(Struct, gc=False):
    """A speaker as written and understood; offsets of the naming words."""

    name: str
    role: str = ""
    organisation: str = ""
    basis: Basis = "explicit"
    start: int | None = None
    end: int | None = None
    is_person: bool = True
    certainty: float = 0.95
    gender: str = ""

    def at(self, start: int, end: int, basis: Basis = "explicit", certainty: float = 0.95) -> HanPerson:
        """The same person named at another place."""
        return HanPerson(
            self.name,
            self.role,
            self.organisation,
            basis,
            start,
            end,
            self.is_person,
            min(certainty, self.certainty),
            self.gender,
        )


class Mention(NamedTuple):
    """Where a person is named: the words that name office and person, where the name itself begins, and who."""

    start: int
    at: int
    end: int
    person: HanPerson
