"""Suggestions for the speaker register: persons who may be one. Nothing is ever joined unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

from briefwright.model.han import simplified
from briefwright.model.names import (
    family_names,
    is_chinese,
    is_family_name,
    likeness,
    name_words,
    organisations_agree,
    spelling_keys,
)
from briefwright.model.register import Conflict, NameBeside, Reason, RegisteredSpeaker, Suggestion

if TYPE_CHECKING:
    from briefwright.storage.library import Library

REASONS: dict[Reason, str] = {
    "characters": "A source writes both side by side.",
    "same": "The same letters.",
    "order": "Family name first or last.",
    "initials": "The same family name, and initials or a middle name that fit.",
    "family": "The family name alone, in the same organisation.",
}
"""Why two persons may be one, in a sentence."""


def suggest_joins(library: Library) -> tuple[Suggestion, ...]:
    """The persons of a library who may be one, the surest first."""
    return suggestions(library.speakers(), library.names_beside(), library.kept_apart())


def suggestions(
    speakers: Sequence[RegisteredSpeaker],
    beside: Iterable[NameBeside] = (),
    apart: Collection[tuple[str, str]] = (),
) -> tuple[Suggestion, ...]:
    """The persons who may be one, the surest first; `apart` are pairs known to be two persons."""
    people = {speaker.name: speaker for speaker in speakers}
    found: dict[tuple[str, str], Suggestion] = {}
    for made in (*_written_side_by_side(people, beside), *_spelt_alike(speakers), *_family_names(speakers)):
        pair = (min(made.keep, made.other), max(made.keep, made.other))
        if not _known_apart(people[made.keep], people[made.other], apart):
            found.setdefault(pair, made)
    order = list(REASONS)
    return tuple(sorted(found.values(), key=lambda made: (order.index(made.reason), made.keep, made.other)))


def conflict_sentence(conflict: Conflict) -> str:
    """What does not go together, in a sentence."""
    values = "; ".join(conflict.values)
    if conflict.kind == "spelling":
        return f"Spellings that differ: {values}."
    return f"Different {conflict.kind}s on {conflict.date}: {values}."


def _spelt_alike(speakers: Sequence[RegisteredSpeaker]) -> Iterator[Suggestion]:
    """Pairs whose names have the same letters in any order, or initials that fit."""
    filed: dict[str, list[RegisteredSpeaker]] = defaultdict(list)
    for speaker in speakers:
        for key in {key for name in _names(speaker) for key in _keys(name)}:
            filed[key].append(speaker)
    for together in filed.values():
        for one, other in combinations(together, 2):
            reasons = {likeness(*pair) for pair in product(_names(one), _names(other))}
            for reason in ("same", "order", "initials"):
                if reason in reasons:
                    yield _suggestion(one, other, reason)
                    break


def _family_names(speakers: Sequence[RegisteredSpeaker]) -> Iterator[Suggestion]:
    """A family name alone, where exactly one person of that family speaks for the same organisation."""
    families: dict[str, list[RegisteredSpeaker]] = defaultdict(list)
    for speaker in speakers:
        for family in {f for name in _names(speaker) if not is_family_name(name) for f in family_names(name)}:
            families[family].append(speaker)
    bare = [s for s in speakers if all(is_family_name(n) or _is_last_part(n, families) for n in _names(s))]
    for short in bare:
        fitting = [full for full in families[_family(short)] if _share_organisation(short, full)]
        if len(fitting) == 1:
            yield _suggestion(fitting[0], short, "family")


def _is_last_part(name: str, families: Mapping[str, Sequence[RegisteredSpeaker]]) -> bool:
    """Whether a name in characters is the last part of somebody's foreign name: `史密斯` of `大卫·史密斯`."""
    return is_chinese(name) and len(name_words(name)[0]) > 1 and name_words(name)[0] in families


def _written_side_by_side(
    people: Mapping[str, RegisteredSpeaker], beside: Iterable[NameBeside]
) -> Iterator[Suggestion]:
    """Pairs whose names a source writes beside each other, one in characters."""
    filed: dict[str, list[str]] = defaultdict(list)
    for speaker in people.values():
        for key in {key for name in _names(speaker) for key in spelling_keys(name)}:
            filed[key].append(speaker.name)
    for pair in beside:
        latin = next((filed[key] for key in spelling_keys(pair.latin) if key in filed), [])
        characters = next((filed[name] for name in _endings(pair.characters) if name in filed), [])
        for one, other in product(latin, characters):
            if one != other:
                yield Suggestion(one, other, "characters", pair.source)


def _endings(characters: str) -> Iterator[str]:
    """A name in simplified characters, and what follows an office written before it: `中心副主任徐新超`."""
    plain = simplified(characters)
    yield from (plain[at:] for at in range(len(plain) - 1))


def _suggestion(one: RegisteredSpeaker, other: RegisteredSpeaker, reason: Reason) -> Suggestion:
    """The fuller name is kept, then the more frequent one."""
    first, second = sorted((one, other), key=lambda s: (-len(name_words(s.name)), -len(s.name), -s.items, s.name))
    return Suggestion(first.name, second.name, reason)


def _known_apart(one: RegisteredSpeaker, other: RegisteredSpeaker, apart: Collection[tuple[str, str]]) -> bool:
    pairs = product(_names(one), _names(other))
    return any((min(pair), max(pair)) in apart for pair in pairs)


def _share_organisation(one: RegisteredSpeaker, other: RegisteredSpeaker) -> bool:
    ours, theirs = ({post.organisation for post in s.posts if post.organisation} for s in (one, other))
    return any(
        is_chinese(a) == is_chinese(b) and organisations_agree(a, b)
        for a, b in product(sorted(ours), sorted(theirs))
    )


def _names(speaker: RegisteredSpeaker) -> tuple[str, ...]:
    return tuple(dict.fromkeys((speaker.name, *speaker.spellings)))


def _family(speaker: RegisteredSpeaker) -> str:
    return name_words(speaker.name)[0]


def _keys(name: str) -> Iterator[str]:
    """What a name is filed under, so that only names with something in common are compared."""
    yield from spelling_keys(name)
    words = name_words(name)
    if len(words) > 1:
        yield f"{words[-1]} {words[0][:1]}"
        yield f"{words[0]} {words[1][:1]}"
