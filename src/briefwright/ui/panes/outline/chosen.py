"""Which items of the outline are chosen: the one one is at, and others chosen with it. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence


class Chosen:
    """`order` gives the ids of all items that are shown, from top to bottom."""

    def __init__(self, order: Callable[[], Sequence[str]]) -> None:
        self._order = order
        self._at = ""
        self._head = ""
        self._with: frozenset[str] = frozenset()

    @property
    def at(self) -> str:
        """The item one is at; empty for none."""
        return self._at

    @property
    def ids(self) -> tuple[str, ...]:
        """Every chosen item, from top to bottom."""
        return tuple(i for i in self._order() if i == self._at or i in self._with)

    def holds(self, item_id: str) -> bool:
        """Whether an item is among them."""
        return item_id == self._at or item_id in self._with

    @property
    def several(self) -> bool:
        """Whether more than one is chosen."""
        return len(self.ids) > 1

    def go(self, item_id: str) -> None:
        """Be at an item: alone, unless it is one of several that are chosen."""
        if item_id not in self._with:
            self._with = frozenset()
        self._at = self._head = item_id

    def only(self, item_id: str) -> None:
        """Choose an item and no other."""
        self._with = frozenset()
        self._at = self._head = item_id

    def toggle(self, item_id: str) -> None:
        """Choose an item besides the others, or no longer."""
        chosen = frozenset(self.ids)
        self._with = chosen - {item_id} if item_id in chosen else chosen | {item_id}
        if item_id in self._with or self._at == item_id:
            self._at = item_id if item_id in self._with else next(iter(sorted(self._with)), "")
            self._head = self._at

    def reach(self, item_id: str) -> None:
        """Choose everything from the item one is at to another."""
        order = self._order()
        if self._at not in order or item_id not in order:
            self.only(item_id)
            return
        first, last = sorted((order.index(self._at), order.index(item_id)))
        self._with = frozenset(order[first : last + 1])
        self._head = item_id

    def stretch(self, by: int) -> str:
        """Choose one more item below or above, or one less; gives the item at that end."""
        order = self._order()
        head = self._head if self._head in order else self._at
        if head in order:
            self.reach(order[min(max(order.index(head) + by, 0), len(order) - 1)])
        return self._head
