"""Who attends and whose biography is given, gathered from the brief's person lists and quotes."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.document.nodes import Gap, Inline, Text
from briefwright.model.brief import Person
from briefwright.model.evidence import Speaker
from briefwright.templating.slots import Deferred, Piece, current
from briefwright.templating.views.fields import PersonView
from briefwright.templating.views.items import ItemView, SpeakerView
from briefwright.templating.views.quotes import QuoteView
from briefwright.templating.views.sentences import capitalised, one_line


class SideView:
    """The persons of one side of a meeting, for one table."""

    __slots__ = ("name", "persons")
    allowed = frozenset({"name", "persons"})

    def __init__(self, name: str, persons: tuple[PersonView, ...]) -> None:
        self.name = name
        self.persons = persons


class EntryView:
    """A line of a biography: a label such as `On record.` and the item it introduces."""

    __slots__ = ("_item",)
    allowed = frozenset({"label", "item"})

    def __init__(self, item: ItemView) -> None:
        self._item = item

    @property
    def label(self) -> str:
        """What kind of line this is; empty for own words."""
        words = current().words
        match self._item.kind, self._item.form:
            case "quote", "indirect":
                return words("View.")
            case "quote", _:
                return words("In quotation.")
            case "words", _:
                return ""
            case _:
                return words("On record.")

    @property
    def item(self) -> Piece | Deferred:
        """The item without the speaker, whom the box already names."""
        return self._item.reported_sentence if isinstance(self._item, QuoteView) else self._item.sentence


class BiographyView:
    """A person with the lines that speak of them."""

    __slots__ = ("_person", "entries")
    allowed = frozenset({"name", "role", "entries"})

    def __init__(self, person: Person, entries: list[EntryView]) -> None:
        self._person = person
        self.entries = entries

    @property
    def name(self) -> str:
        """The person's name."""
        return one_line(self._person.name)

    @property
    def role(self) -> Piece:
        """Role and organisation in one line, or a gap; empty for a body that speaks under its own name."""
        comma = "，" if current().words.chinese else ", "
        parts = [capitalised(self._person.role), one_line(self._person.organisation)]
        line = comma.join(part for part in parts if part)
        if line == self.name:
            return Piece()
        inline: Inline = Text(line) if line else Gap(current().words("Not stated"))
        return Piece((inline,))


def sides(people: Sequence[PersonView]) -> tuple[SideView, ...]:
    """The people grouped by side, in the order in which the sides appear."""
    groups: dict[str, list[PersonView]] = {}
    for person in people:
        groups.setdefault(person.side, []).append(person)
    return tuple(SideView(name, tuple(persons)) for name, persons in groups.items())


def biographies(
    people: Sequence[PersonView], items: Sequence[ItemView], speakers: Sequence[Speaker] = ()
) -> tuple[BiographyView, ...]:
    """A biography for everybody the items speak of: the speaker of a quote, or a name in the text.

    `speakers` are those quoted elsewhere in the brief: their names in the text count too. An item that names nobody
    stays with the person of the item before it, or with the first.
    """
    known = _known(people, items, speakers)
    entries: dict[str, list[EntryView]] = {}
    for item, owner in zip(items, _owners(items, known), strict=True):
        if owner:
            entries.setdefault(owner, []).append(EntryView(item))
    return tuple(BiographyView(known[name], lines) for name, lines in entries.items())


def unassigned(
    people: Sequence[PersonView], items: Sequence[ItemView], speakers: Sequence[Speaker] = ()
) -> tuple[ItemView, ...]:
    """The items of a section that speaks of nobody we know."""
    owners = _owners(items, _known(people, items, speakers))
    return tuple(item for item, owner in zip(items, owners, strict=True) if not owner)


def _known(
    people: Sequence[PersonView], items: Sequence[ItemView], speakers: Sequence[Speaker]
) -> dict[str, Person]:
    known = {one_line(p.person.name): p.person for p in people if one_line(p.person.name)}
    for view in (*(item.speaker for item in items), *map(SpeakerView, speakers)):
        if view.name and view.name not in known:
            known[view.name] = Person(view.name, view.role, view.organisation)
    return known


def _owners(items: Sequence[ItemView], known: dict[str, Person]) -> list[str]:
    owners = [_named(item, known) for item in items]
    last = next(filter(None, owners), "")
    for at, owner in enumerate(owners):
        owners[at] = last = owner or last
    return owners


def _named(item: ItemView, known: dict[str, Person]) -> str:
    if item.speaker.name in known:
        return item.speaker.name
    return next((name for name in known if name.casefold() in item.text.casefold()), "")
