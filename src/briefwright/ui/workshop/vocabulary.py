"""What a body can be written with: the filters, functions and layouts there are, and what can be read from what."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

_MACRO = re.compile(r"\{%-?\s*macro\s+(\w+)\s*\(([^)]*)\)")
STATEMENTS = ("for", "if", "else", "elif", "endif", "endfor", "set", "from", "macro", "endmacro")
LOOP = ("index", "index0", "first", "last", "length", "previtem", "nextitem", "revindex")
WORDS = ("and", "or", "not", "in", "is", "if", "else")


class Vocabulary(Struct, frozen=True):
    """Names by what they are; `layouts` gives each macro's file and arguments."""

    filters: tuple[str, ...]
    functions: tuple[str, ...]
    layouts: dict[str, tuple[str, str]]
    files: tuple[str, ...]
    of_section: tuple[str, ...]
    of_item: tuple[str, ...]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The names, gathered once from the renderer itself."""
    from briefwright.templating.sandbox.environment import macro_library
    from briefwright.templating.sandbox.filters import FILTERS, FUNCTIONS
    from briefwright.templating.views.items import ItemView
    from briefwright.templating.views.sections import SectionView

    library = macro_library()
    layouts = {
        name: (file, arguments) for file, text in library.items() for name, arguments in _MACRO.findall(text)
    }
    return Vocabulary(
        filters=tuple(sorted(FILTERS)),
        functions=tuple(sorted(FUNCTIONS)),
        layouts=dict(sorted(layouts.items())),
        files=tuple(sorted(library)),
        of_section=tuple(sorted(SectionView.allowed)),
        of_item=tuple(sorted(ItemView.allowed)),
    )
