"""What stands in for the children reads several files one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.app.library.reading import Ingester, NamedBytes
from briefwright.errors import AppError
from briefwright.model.source import Ingested


class OneByOne:
    """Answers for several files as for each."""

    def ingest_several(self: Ingester, files: Sequence[NamedBytes]) -> list[Ingested | AppError]:
        def answer(file: NamedBytes) -> Ingested | AppError:
            try:
                return self.ingest(*file)
            except AppError as error:
                return error

        return [answer(file) for file in files]
