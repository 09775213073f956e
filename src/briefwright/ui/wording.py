"""Evidence in the interface's words: its name, form, doubt, source line, and one sentence for a screen reader."""

from __future__ import annotations

import datetime as dt

from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import LOW_CONFIDENCE, Basis, Evidence, Fact, Initiative, Quote, kind_of
from briefwright.model.query import Found
from briefwright.model.source import SourceCard
from briefwright.ui.days import short_date
from briefwright.ui.language import is_chinese, listed, mark, tr, tr_n
from briefwright.ui.reasons import reason_words
from briefwright.ui.sentences import concern_words

KIND_NAMES = {
    "quote": mark("Quote"),
    "fact": mark("Fact"),
    "initiative": mark("Initiative"),
    "words": mark("Own words"),
}
KIND_PLURALS = {"quote": mark("Quotes"), "fact": mark("Facts"), "initiative": mark("Initiatives")}
FORMS = {"direct": mark("direct quote"), "partial": mark("partial quote"), "indirect": mark("indirect quote")}
CATEGORIES = {
    "figure": mark("figure"),
    "date": mark("date"),
    "event": mark("event"),
    "role": mark("role"),
    "relation": mark("relation"),
    "outcome": mark("outcome"),
    "activity": mark("activity"),
    "proposal": mark("proposal"),
    "statement": mark("statement"),
}
TYPES = (
    mark("strategy"),
    mark("agreement"),
    mark("memorandum"),
    mark("programme"),
    mark("project"),
    mark("centre"),
    mark("park"),
    mark("fund"),
    mark("dialogue"),
    mark("laboratory"),
    mark("institute"),
    mark("platform"),
    mark("committee"),
    mark("partnership"),
    mark("alliance"),
    mark("network"),
    mark("forum"),
    mark("plan"),
    mark("scheme"),
    mark("other"),
)
"""What extraction calls an initiative, and one captured by hand, so that it can be said in Chinese too."""
BASES: dict[Basis, str] = {
    "explicit": mark("Named beside the words"),
    "pronoun": mark("Referred to beside the words"),
    "carried": mark("Carried on from the words before"),
    "none": mark("No cue in the text"),
}
HIGH_CONFIDENCE = 0.85
_OTHERS = 4
"""So many of the other sources that say the same are named."""
_IN_SHORT = {
    "no verb reports these words: perhaps the writer’s own": mark("perhaps the writer’s own words"),
}
"""Doubts too long for a card."""
_TITLE = 32
"""Letters of a title that stands for a publisher: the day and the paragraph behind it are to be seen too."""


def is_doubtful(evidence: Evidence) -> bool:
    """Whether the card shows a doubt: low confidence, or a quote nobody is named for."""
    return evidence.confidence < LOW_CONFIDENCE and evidence.review != "accepted"


def headline(evidence: Evidence) -> str:
    """Who said it, which initiative it is, or the kind's name."""
    match evidence:
        case Quote():
            return evidence.speaker.name or tr("No speaker")
        case Initiative():
            return evidence.name
        case Fact():
            return tr("Fact")


def form(evidence: Evidence) -> str:
    """Beside the headline: a quote’s form, an initiative’s year, a fact’s claimant and category, or the doubt."""
    if is_doubtful(evidence):
        return tr("low confidence")
    match evidence:
        case Quote():
            return tr(FORMS[evidence.form])
        case Initiative():
            return str(evidence.year) if evidence.year else tr(evidence.type)
        case Fact():
            category = tr(CATEGORIES.get(evidence.category, evidence.category))
            return listed(claim(evidence), category)


def claim(evidence: Evidence) -> str:
    """`Claimed by Xu Xinchao` for a fact in somebody’s words; empty for what the source itself states."""
    if not isinstance(evidence, Fact):
        return ""
    who = evidence.speaker.name or evidence.speaker.organisation
    return tr("Claimed by {name}", name=who) if who else ""


def shown_words(evidence: Evidence) -> str:
    """The exact words; quoted ones with their marks, which the anchor leaves out."""
    text = " ".join(evidence.text.split())
    if isinstance(evidence, Quote) and evidence.form in ("direct", "partial"):
        return f"“{text}”"
    return text


def card_words(evidence: Evidence) -> str:
    """What a card shows of an item: the exact words; of an initiative what the source says of it, if anything."""
    said = evidence.statement if isinstance(evidence, Initiative) else ""
    return " ".join(said.split()) or shown_words(evidence)


def doubt(evidence: Evidence) -> str:
    """Why one should look twice; empty where there is nothing to say."""
    if isinstance(evidence, Quote) and evidence.speaker.name is None and is_doubtful(evidence):
        return tr("Speaker not stated")
    return doubt_in_short(evidence) if evidence.doubt and is_doubtful(evidence) else ""


def doubt_in_short(evidence: Evidence) -> str:
    """The doubt where there is a line for it; the review tells the whole."""
    said = tr(_IN_SHORT[evidence.doubt]) if evidence.doubt in _IN_SHORT else concern_words(evidence.doubt)
    return said[:1].upper() + said[1:]


def publisher(source: SourceCard) -> str:
    """Whose document it is: its publisher, author or title; else the file’s name without its ending."""
    known = source.metadata
    named = known.publisher or known.author or first_words(known.title or "", _TITLE) or source.bare_name
    return named.replace("'", "’")


def place(evidence: Evidence) -> str:
    """Where in the source: `para 10` or `page 3`."""
    if evidence.page:
        return tr("page {n}", n=evidence.page)
    return tr("para {n}", n=evidence.paragraph) if evidence.paragraph else ""


def source_line(found: Found | EvidenceItem, *, dated: bool = True, placed: bool = True) -> str:
    """The card's last line: publisher, date, paragraph."""
    published = short_date(found.source.metadata.published) if dated else ""
    return listed(publisher(found.source), published, place(found.evidence) if placed else "")


def basis_line(evidence: Evidence) -> str:
    """How we know, by which rule, and how sure we are.

    Such as `Named beside the words: by the word “said” · High confidence, 0.97`.
    """
    if evidence.by_hand:
        return tr("Captured by hand")
    sure = tr("Low confidence") if evidence.confidence < LOW_CONFIDENCE else tr("Medium confidence")
    if evidence.confidence >= HIGH_CONFIDENCE:
        sure = tr("High confidence")
    known = tr(BASES[evidence.speaker.basis]) if isinstance(evidence, Quote) else ""
    rule = reason_words(evidence.why)
    both = tr("{basis}: {rule}", basis=known, rule=rule) if known and rule else known or rule
    why = both[:1].upper() + both[1:] or tr(KIND_NAMES[kind_of(evidence)])
    return f"{why} · {listed(sure, f'{evidence.confidence:.2f}')}"


def note_words(evidence: Evidence) -> str:
    """The beginning of the user’s note; empty for none."""
    return tr("Note: {words}", words=first_words(evidence.note)) if evidence.note else ""


def also_in(found: Found) -> str:
    """In how many other sources the same is said; empty for none."""
    others = len(found.also_in)
    return tr_n("also in 1 source", "also in {n} sources", others) if others else ""


def others_line(found: Found) -> str:
    """Which other sources say the same, and when; empty for none."""
    names = ("；" if is_chinese() else "; ").join(dict.fromkeys(map(_dated, found.also_in[:_OTHERS])))
    more = len(found.also_in) - _OTHERS
    said = tr("{names} and {n} more", names=names, n=f"{more:,}") if more > 0 else names
    return tr("Also in: {names}", names=said) if names else ""


def _dated(card: SourceCard) -> str:
    return listed(publisher(card), short_date(card.metadata.published))


def item_line(item: EvidenceItem) -> str:
    """The outline card's last line: speaker and form of a quote, else the source; then the paragraph."""
    evidence = item.evidence
    if isinstance(evidence, Quote):
        speaker = evidence.speaker.name or tr("No speaker")
        return listed(speaker, tr(FORMS[evidence.form]), place(evidence))
    return listed(claim(evidence), source_line(item, dated=False))


def long_ago(iso: str, now: dt.datetime | None = None, *, seconds: bool = False) -> str:
    """A moment as the start page says it: `Today, 14:32`, `Yesterday, 17:05`, `31 July, 11:20`.

    With `seconds` the time is told to the second.
    """
    try:
        then = dt.datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return ""
    today = (now or dt.datetime.now(tz=dt.UTC)).astimezone().date()
    time = f"{then:%H:%M:%S}" if seconds else f"{then:%H:%M}"
    if then.date() == today:
        return tr("Today, {time}", time=time)
    if then.date() == today - dt.timedelta(days=1):
        return tr("Yesterday, {time}", time=time)
    day = short_date(then.date().isoformat())
    return listed(day, time)


def spoken(found: Found, *, used: bool) -> str:
    """One sentence a card for a screen reader."""
    evidence = found.evidence
    match evidence:
        case Quote():
            head = (tr(FORMS[evidence.form]).capitalize(), headline(found.as_credited))
        case Initiative():
            head = (tr("Initiative"), evidence.name)
        case Fact():
            head = (tr("Fact"), form(evidence))
    state = tr("used") if used else tr("not used")
    confidence = tr("low confidence") if is_doubtful(evidence) else tr("high confidence")
    words = listed(*head, state, confidence)
    starred = tr("starred") if evidence.starred else ""
    marks = (starred, note_words(evidence), also_in(found))
    return listed(f"{words}: {card_words(evidence)}", source_line(found), *marks)


def kind_name(evidence: Evidence) -> str:
    """The kind's name in the interface's language."""
    return tr(KIND_NAMES[kind_of(evidence)])


def first_words(text: str, most: int = 42) -> str:
    """The beginning of a text, cut at a word with an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    cut = flat[:most].rsplit(" ", 1)[0] if " " in flat[:most] else flat[:most]
    return f"{cut.rstrip(',.;: ')} …"
