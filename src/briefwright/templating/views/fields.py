"""A brief's fields as templates see them: each prints itself, an empty required one as a gap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefwright.document.nodes import Gap, Inline, Text
from briefwright.model.brief import Brief, FieldValue, Person
from briefwright.model.marking import Marking
from briefwright.model.template import Template, TemplateField
from briefwright.templating.light import own_words
from briefwright.templating.slots import Piece, current, plain
from briefwright.templating.views.sentences import one_line
from briefwright.templating.words import Words

NO_BREAK = "\u00a0"


class DateView:
    """A date; printed in the document's language, or as written where it is no ISO date."""

    __slots__ = ("_text",)
    allowed = frozenset({"year", "with_weekday", "month"})

    def __init__(self, text: str) -> None:
        self._text = one_line(text)

    @property
    def year(self) -> str:
        """The year of an ISO date, else an empty string."""
        return self._text[:4] if _iso(self._text) else ""

    @property
    def with_weekday(self) -> str:
        """`Thursday 6 August 2020`, without a comma as British letters write it."""
        chinese = current().words.chinese
        return _formatted(self._text, current().words.language, "y年M月d日EEEE" if chinese else "EEEE d MMMM y")

    @property
    def month(self) -> str:
        """`August 2020`."""
        return _formatted(self._text, current().words.language, "y年M月" if current().words.chinese else "MMMM y")

    def set_piece(self) -> Piece:
        """The date in the document's long form."""
        return plain(long_date(self._text, current().words.language))


def long_date(text: str, language: str) -> str:
    """An ISO date as the language writes it in full; any other text as it is."""
    return _formatted(one_line(text), language, "y年M月d日" if language.startswith("zh") else "d MMMM y")


def _iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


@lru_cache(maxsize=256)
def _formatted(text: str, language: str, pattern: str) -> str:
    date = _iso(text)
    if date is None:
        return text
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to load, and only needed where a date is set
    from babel.dates import format_date  # noqa: PLC0415 - heavy, and only dates need it

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en_GB")
    formatted = format_date(date, pattern, locale=locale)
    day = f"{date.day} "
    return formatted.replace(day, f"{date.day}{NO_BREAK}", 1)


class PersonView:
    """A person of a list; printed, name, role and organisation in one line."""

    __slots__ = ("_person", "_side")
    allowed = frozenset({"name", "role", "organisation", "side"})

    def __init__(self, person: Person, side: str = "") -> None:
        self._person = person
        self._side = side

    @property
    def name(self) -> Piece:
        """The name, or that it is awaited."""
        return plain(self._person.name) or Piece((Gap(current().words("Name awaited")),))

    @property
    def role(self) -> Piece:
        """The role, or that it is not stated."""
        return plain(self._person.role or current().words("Not stated"))

    @property
    def organisation(self) -> Piece:
        """The organisation, or that it is not stated."""
        return plain(self._person.organisation or current().words("Not stated"))

    @property
    def side(self) -> str:
        """Which side the person sits on: as given, else the label of the field."""
        return one_line(self._person.side) or self._side

    @property
    def person(self) -> Person:
        """The person as the brief holds it."""
        return self._person

    def inlines(self) -> tuple[Inline, ...]:
        """Name, role, organisation; what is unknown is left out, a missing name is a gap."""
        comma = "，" if current().words.chinese else ", "
        known = (self._person.role, self._person.organisation)
        rest = [line for part in known if (line := one_line(part))]
        tail = "".join(f"{comma}{part}" for part in rest)
        return (*self.name.inlines, Text(tail)) if tail else self.name.inlines

    def set_piece(self) -> Piece:
        """The person in one line."""
        return Piece(self.inlines())


class PersonsView:
    """A list of persons; printed one a line, iterable."""

    __slots__ = ("_persons",)
    allowed: frozenset[str] = frozenset()

    def __init__(self, persons: tuple[PersonView, ...]) -> None:
        self._persons = persons

    def __iter__(self) -> Iterator[PersonView]:
        return iter(self._persons)

    def __len__(self) -> int:
        return len(self._persons)

    def set_piece(self) -> Piece:
        """Everybody, one a line."""
        lines = tuple(person.inlines() for person in self._persons)
        return Piece(lines[0]) if len(lines) == 1 else Piece(paragraphs=lines)


class MarkingView:
    """The protective marking; printed as its label."""

    __slots__ = ("_marking",)
    allowed = frozenset({"handling"})

    def __init__(self, marking: Marking) -> None:
        self._marking = marking

    @property
    def handling(self) -> str:
        """The handling instruction."""
        return one_line(self._marking.handling)

    def __bool__(self) -> bool:
        return bool(self._marking.label)

    def set_piece(self) -> Piece:
        """The label, such as `OFFICIAL-SENSITIVE`."""
        return plain(self._marking.label)


class FieldsView:
    """Every field by name: those the template declares and those the brief still carries."""

    __slots__ = ("_values",)
    allowed: frozenset[str] = frozenset()

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    @property
    def names(self) -> frozenset[str]:
        """The names a template may use."""
        return frozenset(self._values)

    def look_up(self, name: str) -> object | None:
        """The value of that name, or `None`."""
        return self._values.get(name)

    def as_names(self) -> dict[str, object]:
        """The values for a template's top-level names."""
        return dict(self._values)


def fields_view(template: Template, brief: Brief, words: Words) -> FieldsView:
    """The fields of the brief for this template."""
    values = {f.name: _value(f, brief.fields.get(f.name), words) for f in template.fields}
    return FieldsView(values)


def _value(field: TemplateField, value: FieldValue | None, words: Words) -> object:
    missing = Piece((Gap(words("{label} to be confirmed.", label=field.label)),)) if field.required else ""
    match value:
        case Marking():
            return MarkingView(value)
        case tuple():
            persons = tuple(PersonView(p, field.label) for p in value if one_line(p.name) or one_line(p.role))
            return PersonsView(persons) if persons else missing
        case str() if one_line(value):
            return _text(field, value)
        case _:
            return MarkingView(Marking(tier="")) if field.type == "marking" else missing


def _text(field: TemplateField, value: str) -> object:
    match field.type:
        case "date":
            return DateView(value)
        case "multiline":
            return own_words(value)
        case _:
            return one_line(value)


def warm_dates() -> None:
    """Load what dates need before the first one is set."""
    long_date("2020-07-31", "en-GB")
