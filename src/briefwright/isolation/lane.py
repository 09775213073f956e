"""Children for one kind of work, each in a seat that serves one caller at a time, replaced after any fault."""

from __future__ import annotations

import contextlib
import queue
from collections.abc import Iterator
from typing import TypeAlias

from briefwright.errors import AppError
from briefwright.isolation.child import Child
from briefwright.isolation.protocol import Kind

Seat: TypeAlias = list[Child]
"""A place for a child: with it, or empty until it is needed."""


class Lane:
    """As many seats as may be at work at the same time. Safe to call from several threads."""

    def __init__(self, kind: Kind, size: int) -> None:
        self._kind = kind
        self._closed = False
        self._seats: queue.LifoQueue[Seat] = queue.LifoQueue()
        for _ in range(size):
            self._seats.put([])
        self._all: list[Seat] = list(self._seats.queue)

    @contextlib.contextmanager
    def seat(self) -> Iterator[Seat]:
        """A free seat; waits until one is free."""
        seat = self._seats.get()
        try:
            yield seat
        finally:
            self.give_back(seat)

    def take(self) -> Seat | None:
        """A free seat, if there is one now; it must be given back."""
        try:
            return self._seats.get_nowait()
        except queue.Empty:
            return None

    def give_back(self, seat: Seat | None) -> None:
        """Free a seat again."""
        if seat is not None:
            self._seats.put(seat)

    def fill(self, seat: Seat) -> Child:
        """The child in a seat, started where there is none that runs. Raises `AppError("not-started")`."""
        if seat and seat[0].has_ended:
            seat.pop().close()
        if not seat:
            if self._closed:
                raise AppError("not-started", why="it was closed")
            seat.append(Child(self._kind))
        return seat[0]

    def renew(self, seat: Seat) -> None:
        """End the child in a seat and start another, so that the next request finds it warm."""
        while seat:
            seat.pop().close()
        if not self._closed:
            self.fill(seat)

    def close(self) -> None:
        """End every child, busy or not; none is started any more."""
        self._closed = True
        for seat in self._all:
            while seat:
                seat.pop().close()
