"""Evidence of the shipped seed, made by hand from its gold, and briefs built from it."""

from __future__ import annotations

from itertools import count

from msgspec.structs import replace

from briefwright.model.brief import Brief, BriefSection, EvidenceItem, ItemOptions, OwnWords, Person, TemplateRef
from briefwright.model.evidence import DateMention, Fact, Initiative, Quote, Speaker
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata
from briefwright.resources import seeds

SEED = (seeds() / "000_5eb7f95a5f7cd6be.txt").read_text(encoding="utf-8")
CARD = SourceCard(
    "8916427b59523d4507cd70f454915ba4f95bdb55f2bcf751f4c3a20d023c8011",
    "000_5eb7f95a5f7cd6be.txt",
    SourceMetadata(
        publisher="People's Daily Online",
        edition="English edition",
        published="2020-07-31",
        address="http://en.people.cn/n3/2020/0731/c90000-9716842.html",
        language="en",
    ),
)
XU = Speaker("Xu Xinchao", "deputy director", "Beijing Municipal Science & Technology Commission", "explicit")


def span(start, end):
    text = SEED[start:end]
    paragraph = SEED.count("\n\n", 0, start) + 1
    return {
        "start": start,
        "end": end,
        "text": text,
        "sentence": (start, end),
        "paragraph": paragraph,
        "id": f"e{start}",
    }


def quote(start, end, form="direct", speaker=XU):
    return Quote(form=form, speaker=speaker, **span(start, end))


DIGITAL = quote(1846, 2099)
BOUNDLESS = quote(2525, 2625)
KEY_INDUSTRY = quote(1451, 1520, "indirect")
DEEPEN = quote(2648, 2736, "indirect")
VERY_FIRST = quote(594, 655, "partial", Speaker())
ROLE = Fact(category="role", **span(169, 261))
SEMINAR = Fact(category="event", **span(283, 374))
ISSUED = Fact(category="outcome", dates=(DateMention("2017", 481, 485, "2017"),), **span(478, 592))
CLAIM = Fact(category="outcome", speaker=XU, doubt="Claimed by Xu Xinchao", **span(1995, 2098))
SUPPORT = Fact(category="activity", **span(749, 827))
STRATEGY = Initiative(
    name=SEED[518:592],
    type="strategy",
    parties=("China", "UK"),
    year=2017,
    status="issued",
    **span(478, 592),
)
CENTRE = Initiative(
    name="Cambridge Innovation Center", type="centre", parties=("BMSTC",), places=("Beijing",), **span(789, 827)
)
CAMBRIDGE = Initiative(
    name="TusPark Cambridge", type="park", parties=("TusHoldings", "Trinity College"), **span(838, 855)
)
NEWCASTLE = Initiative(name="TusPark Newcastle", type="park", **span(1995, 2012))
FIELDS = {
    "title": "Call with the Beijing science commission",
    "principal": "the Minister",
    "date": "2020-08-06",
    "time": "09:30 to 10:00 (UK time)",
    "place": "By video, from your office",
    "counterparts": (
        Person(
            "Xu Xinchao", "Deputy Director", "Beijing Municipal Science & Technology Commission", "Beijing side"
        ),
    ),
    "uk_side": (Person("The Minister", "Minister for Science", "UK Government"), Person("", "Counsellor", "")),
    "to": "Minister for Science and Innovation",
    "sender": "Head of China, International Science",
    "copy_list": "Permanent Secretary; Beijing post",
    "marking": Marking("OFFICIAL", sensitive=True, handling="RECIPIENTS ONLY"),
}


class Items:
    """Makes items with ids that count from i1."""

    def __init__(self):
        self._numbers = count(1)

    def of(self, *things, **options):
        return tuple(
            OwnWords(f"i{next(self._numbers)}", thing)
            if isinstance(thing, str)
            else EvidenceItem(f"i{next(self._numbers)}", thing, CARD, ItemOptions(**options))
            for thing in things
        )


def brief(template, fields=FIELDS, **sections):
    """A brief whose sections hold the given evidence and own words, in the order given."""
    items = Items()
    return Brief(
        TemplateRef(template),
        fields=dict(fields),
        sections=tuple(
            BriefSection(name, items=things if _are_items(things) else items.of(*things))
            for name, things in sections.items()
        ),
    )


def _are_items(things):
    return bool(things) and all(isinstance(thing, (OwnWords, EvidenceItem)) for thing in things)


def meeting_brief():
    items = Items()
    return brief(
        "meeting-brief",
        reason=items.of("First call since the seminar of 29 July."),
        objectives=items.of("**learned** which measures;", "**offered** one contact; and", "**avoided** money."),
        points_to_make=items.of(ISSUED, "Exchange of people is the *easiest* place to begin.", KEY_INDUSTRY),
        points_they_raise=items.of(BOUNDLESS, response="We welcome the interest.") + items.of(DEEPEN),
        background_free=items.of(SUPPORT, STRATEGY, CENTRE, CAMBRIDGE, NEWCASTLE),
        agenda=items.of("09:30 Welcome", "09:40 to 09:55: Digital economy", "Close"),
        biographies=items.of(ROLE, SEMINAR, KEY_INDUSTRY, BOUNDLESS, "**Address as.** Deputy Director Xu."),
    )


def submission():
    return brief(
        "ministerial-submission",
        issue=(KEY_INDUSTRY, "How should officials reply?"),
        recommendation=("That you agree that officials should:", "welcome the remarks;", "ask the post; and"),
        background=(ISSUED, SUPPORT),
        argument=("The speaker rests the case on two parks:", DIGITAL, BOUNDLESS),
        options=("Do nothing = nothing changes", "Reply"),
        annex_initiatives=(STRATEGY, NEWCASTLE),
        annex_statements=(DIGITAL, BOUNDLESS, DEEPEN, VERY_FIRST),
    )


def information_note():
    return brief(
        "information-note",
        purpose=("To report remarks on digital cooperation.",),
        key_points=(ISSUED, KEY_INDUSTRY, BOUNDLESS),
        detail=(SEMINAR, BOUNDLESS),
    )


def words_of(text):
    """The anchor of a whole text."""
    return {"start": 0, "end": len(text), "text": text, "sentence": (0, len(text)), "paragraph": 1}


def many_times(brief: Brief, copies: int, brief_id: str) -> Brief:
    """The brief with every item in it so often, each under an id of its own."""
    sections = tuple(
        replace(
            section,
            items=tuple(replace(item, id=f"{item.id}-{copy}") for copy in range(copies) for item in section.items),
        )
        for section in brief.sections
    )
    return replace(brief, id=brief_id, sections=sections)
