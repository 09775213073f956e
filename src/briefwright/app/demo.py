"""The demonstration: a meeting brief from the shipped seed, in one go and with no library.

The writer's own words and the meeting's details stand here, as an official would write them; every fact, quote and
initiative is found among what was extracted. Where less is found, the brief holds less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefwright.app.brief.operations import add_evidence, add_words, new_brief, set_options
from briefwright.app.export.exporting import ExportReport, export_brief
from briefwright.app.library.importing import expand
from briefwright.app.library.reading import ingest_file
from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.errors import AppError
from briefwright.model.brief import Brief, EvidenceItem, FieldValue, ItemOptions, Person
from briefwright.model.evidence import LOW_CONFIDENCE, Kind, Quote, kind_of
from briefwright.model.query import Found
from briefwright.model.source import Ingested
from briefwright.model.template import Template, TemplatePackage
from briefwright.resources import seeds

TEMPLATE = "meeting-brief"
_FIELDS: dict[str, FieldValue] = {
    "title": "Call with the Beijing science commission",
    "principal": "the Minister",
    "date": "2020-08-06",
    "time": "09:30 to 10:00 (UK time)",
    "place": "By video, from your office; dial-in held by Private Office",
    "interpreter": "Consecutive, provided by the Beijing post",
    "contact": "China desk, International Science",
    "reference": "Meeting brief · Beijing science commission",
    "contents_list": "never",
    "marking": "OFFICIAL",
    "uk_side": (
        Person("The Minister", "Minister for Science and Innovation", "UK Government"),
        Person("Head of China", "Official", "International Science"),
        Person("Counsellor", "Science and innovation", "British Embassy Beijing"),
    ),
}


def export_demo(out: Path) -> ExportReport:
    """Write the demonstration briefing: seed, evidence, brief, template, Word. Raises `AppError`."""
    with open_workspace(writer=False) as workspace:
        ingested = ingest_seeds(workspace)
        package = find_template(workspace.folders, TEMPLATE)
        brief = demo_brief(package, ingested)
        sources = [each.source for each in ingested]
        return export_brief(workspace, brief, package, out, sources=sources, overwrite=True)


def ingest_seeds(workspace: Workspace) -> tuple[Ingested, ...]:
    """The shipped seeds with the evidence found in them; raises `no-seed` where there is none."""
    files = expand([seeds()]) if seeds().is_dir() else ()
    if not files:
        raise AppError("no-seed", file=str(seeds()))
    return tuple(ingest_file(workspace.pool, file)[0] for file in files)


def demo_brief(package: TemplatePackage, ingested: Iterable[Ingested]) -> Brief:
    """The meeting brief, filled from the evidence of the seeds; the same evidence gives the same brief."""
    founds = tuple(Found(e, i.source.card) for i in ingested for e in i.evidence)
    template = package.template
    fields = {name: value for name, value in _fields(founds).items() if template.field(name)}
    writing = _Writing(new_brief(template, fields, id="demonstration"), template, founds)
    for write in (_opening, _exchange, _background, _annexes):
        write(writing)
    return writing.brief


class _Writing:
    """The brief being written: `say` and `cite` pass over what the template or the evidence does not have."""

    def __init__(self, brief: Brief, template: Template, founds: Sequence[Found]) -> None:
        self.brief = brief
        self.template = template
        self.founds = founds

    def say(self, section: str, *texts: str) -> None:
        """Put own words into a section."""
        if self.template.section(section):
            for text in texts:
                self.brief = add_words(self.brief, section, text)

    def cite(self, section: str, found: Found | None, options: ItemOptions | None = None) -> None:
        """Put evidence into a section, once."""
        held = {i.evidence.id for i in self.brief.section(section).items if isinstance(i, EvidenceItem)}
        if found is None or found.evidence.id in held or not self.template.section(section):
            return
        self.brief = add_evidence(self.brief, section, found)
        if options is not None:
            self.brief = set_options(self.brief, self.brief.section(section).items[-1].id, options)

    def find(self, kind: Kind, *words: str, form: str = "", category: str = "") -> Found | None:
        """The surest evidence of a kind whose words hold all those given."""
        return next(self.matching(kind, *words, form=form, category=category), None)

    def matching(self, kind: Kind, *words: str, form: str = "", category: str = "") -> Iterator[Found]:
        """All such evidence: the surest first, then as the text has it."""
        fitting = [
            found
            for found in self.founds
            if kind_of(found.evidence) == kind
            and found.evidence.confidence >= LOW_CONFIDENCE
            and all(word.casefold() in found.evidence.text.casefold() for word in words)
            and form in ("", getattr(found.evidence, "form", ""))
            and category in ("", getattr(found.evidence, "category", ""))
        ]
        yield from sorted(fitting, key=lambda found: (-round(found.evidence.confidence, 1), found.evidence.start))


def _fields(founds: Sequence[Found]) -> dict[str, FieldValue]:
    return _FIELDS | {"counterparts": _counterparts(founds)}


def _counterparts(founds: Sequence[Found]) -> tuple[Person, ...]:
    """Who is quoted by name and role, each once, as the source gives them."""
    people: dict[str, Person] = {}
    for found in founds:
        speaker = found.evidence.speaker if isinstance(found.evidence, Quote) else None
        if speaker is not None and speaker.name and speaker.role and speaker.name not in people:
            person = Person(speaker.name, speaker.role.title(), speaker.organisation or "", "Chinese side")
            people[speaker.name] = person
    return tuple(people.values())


def _opening(brief: _Writing) -> None:
    brief.say(
        "reason",
        "A first call, at the Commission’s level, on what Beijing means to do for the digital economy and where "
        "British companies and universities might have a part.",
    )
    brief.say(
        "objectives",
        "**learned** which new measures Beijing has in mind, and for whom;",
        "**offered** one UK contact for each of the two parks; and",
        "**avoided** any commitment on funding or dates.",
    )


def _exchange(brief: _Writing) -> None:
    brief.cite("points_to_make", brief.find("fact", "2017", "governments") or brief.find("fact", "2017"))
    brief.say("points_to_make", "We should like to know which parts of the strategy Beijing now values most.")
    parks = brief.find("quote", "TusPark", form="direct") or brief.find("quote", "digital", form="direct")
    brief.say("points_to_make", "You spoke of the parks. Which British companies are there, and what do they need?")
    brief.cite("points_to_make", parks, ItemOptions(quote_as="block"))
    brief.say("points_to_make", "Exchange of people is the easiest place to begin.")
    replies = (
        ("boundless", "direct", "We welcome the interest. Which two or three would you put first?"),
        (
            "key areas",
            "indirect",
            "Glad to hear proposals in writing. Our officials will look at each on its merits.",
        ),
    )
    for word, form, reply in replies:
        brief.cite("points_they_raise", brief.find("quote", word, form=form), ItemOptions(response=reply))
    brief.say(
        "sensitivities",
        "All that is quoted here is the Chinese side’s own account; no UK source has confirmed it.",
        "Do not put a figure on the parks or their tenants unless the post has checked it.",
    )


def _background(brief: _Writing) -> None:
    for found in brief.matching("initiative"):
        brief.cite("background_free", found)
    brief.say(
        "background_closed",
        "Officials have not yet looked at the Commission’s proposals. Do not suggest that any is agreed.",
    )


def _annexes(brief: _Writing) -> None:
    brief.say(
        "agenda",
        "09:30 Welcome and introductions",
        "09:35 What Beijing has in mind for the digital economy",
        "09:45 The two parks: companies, people, contacts",
        "09:55 What each side will do next",
    )
    brief.cite("biographies", brief.find("fact", "roundtable"))
    brief.cite("biographies", brief.find("quote", "key industries", form="indirect"))
    brief.cite("biographies", brief.find("quote", "boundless", form="direct"))
    for person in _counterparts(brief.founds)[:1]:
        family = person.name.split()[0]
        brief.say(
            "biographies", f"**Address as.** {person.role} {family}; {person.name} has the family name first."
        )
        unknown = f"The Chinese name and earlier posts of {person.name} are not in the sources."
        brief.say("biographies", f"**Not known.** {unknown}")
