"""Small real values for the tests of the app floor."""

from __future__ import annotations

from briefwright.model.evidence import Fact, Figure, Initiative, Quote, Speaker, evidence_id
from briefwright.model.query import Found
from briefwright.model.source import SourceCard, SourceMetadata
from briefwright.model.template import Template, TemplateField, TemplatePackage, TemplateSection

TEXT = (
    "In 2017, the two governments issued the Joint Strategy. “We embrace boundless opportunities,” Xu said, "
    "adding that the two sides can go further. The park holds 40 companies."
)
CARD = SourceCard(
    "5" * 64, "article.txt", SourceMetadata(publisher="People’s Daily Online", published="2020-07-31")
)
XU = Speaker(
    name="Xu Xinchao", role="deputy director", organisation="Beijing Municipal Science & Technology Commission"
)


def _anchor(words: str, sentence: str) -> dict[str, object]:
    start = TEXT.index(words)
    at = TEXT.index(sentence)
    return {"start": start, "end": start + len(words), "text": words, "sentence": (at, at + len(sentence))}


def found(kind: str, words: str, sentence: str, card: SourceCard = CARD, **more: object) -> Found:
    """A search result of that kind over `words` of the sample text."""
    fields = _anchor(words, sentence) | {"confidence": 0.9} | more
    ident = evidence_id(card.id, kind, fields["start"], fields["end"])
    made = {"quote": Quote, "fact": Fact, "initiative": Initiative}[kind](**(fields | {"id": ident}))
    return Found(made, card)


FIRST = "In 2017, the two governments issued the Joint Strategy."
SAID = "“We embrace boundless opportunities,” Xu said, adding that the two sides can go further."
PARK = "The park holds 40 companies."

DIRECT = found("quote", "We embrace boundless opportunities,", SAID, form="direct", speaker=XU)
INDIRECT = found("quote", "the two sides can go further", SAID, form="indirect", speaker=XU)
STRATEGY = found(
    "initiative",
    "Joint Strategy",
    FIRST,
    name="Joint Strategy",
    type="strategy",
    year=2017,
    parties=("China", "UK"),
)
ISSUED = found("fact", "In 2017, the two governments issued the Joint Strategy", FIRST, category="event")
COMPANIES = found(
    "fact",
    "The park holds 40 companies",
    PARK,
    category="figure",
    figures=(Figure("40 companies", TEXT.index("40"), TEXT.index("40") + 12, 40.0),),
)
DOUBTFUL = found("fact", "40 companies", PARK, category="figure", confidence=0.3)
ALL = (DIRECT, INDIRECT, STRATEGY, ISSUED, COMPANIES, DOUBTFUL)

MEETING = Template(
    id="meeting",
    name="Meeting",
    version="2",
    fields=(
        TemplateField("title", "Title", required=True),
        TemplateField("date", "Date", "date", default="today"),
        TemplateField("people", "People", "persons"),
        TemplateField("marking", "Marking", "marking", default="OFFICIAL"),
        TemplateField("mode", "Mode", "choice", choices=("call", "visit")),
    ),
    sections=(
        TemplateSection("reason", "Reason for the meeting"),
        TemplateSection("points", "Points", ("fact", "quote", "words"), "bullets", least=2, most=3),
        TemplateSection("on-record", "On record", ("quote",), "quotations", forms=("direct",)),
        TemplateSection("programmes", "Programmes", ("initiative",), "initiatives"),
    ),
)
NOTE = Template(
    id="note",
    name="Note",
    fields=(TemplateField("title", "Title"), TemplateField("people", "To", "text")),
    sections=(
        TemplateSection("points", "Key points", ("fact",), "bullets", most=2),
        TemplateSection("said", "What was said", ("quote",), "quotations"),
    ),
)
MEETING_PACKAGE = TemplatePackage(MEETING, "{{ title }}")
NOTE_PACKAGE = TemplatePackage(NOTE, "{{ title }}")
