"""A template of very many sections, and a brief of it."""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.model.brief import Brief, BriefSection, OwnWords, TemplateRef
from briefwright.model.template import TemplatePackage, TemplateSection
from fakes.seed_briefs import FIELDS

LAYOUTS = ("bullets", "paragraphs", "numbers", "quotations")


def of_many_sections(package: TemplatePackage, count: int) -> TemplatePackage:
    """A package like another, with sections `s0`, `s1` and so on, set one after the other."""
    sections = tuple(
        TemplateSection(f"s{n}", f"Section {n} of many", ("words", "fact", "quote"), LAYOUTS[n % 4], hint="Say it.")
        for n in range(count)
    )
    parts = (f"## {{{{ sections.s{n}.title }}}}\n\n{{{{ bullets(sections.s{n}) }}}}\n\n" for n in range(count))
    body = '{% from "layouts.md.j2" import bullets %}\n# {{ title }}\n\n' + "".join(parts)
    template = replace(package.template, id="of-many", name="Of many sections", sections=sections)
    return replace(package, template=template, body=body, origin="user")


def brief_of_many_sections(count: int, items: int, brief_id: str = "b-many") -> Brief:
    """Every third section is empty, the others have so many items of own words, `s1-0` and so on."""
    words = "Exchange of people is the easiest place to begin, and costs least of all that was proposed. "
    sections = tuple(
        BriefSection(
            f"s{n}",
            items=tuple(OwnWords(f"s{n}-{at}", f"{n}.{at}: {words * (1 + at % 3)}") for at in range(items))
            if n % 3
            else (),
        )
        for n in range(count)
    )
    return replace(Brief(TemplateRef("of-many"), fields=dict(FIELDS), sections=sections), id=brief_id)
