"""Files made to do harm, each made when asked for: nothing dangerous is stored.

`REFUSED` must be refused with one sentence, `TAKEN` read with the danger left out, `EITHER` one or the other;
`RUNAWAY` is stopped with the child that reads it.
"""

from __future__ import annotations

from fakes.hostile import mail, pages, pdf, text, word, xml, zips
from fakes.hostile.case import Case

REFUSED: dict[str, Case] = {
    **zips.REFUSED,
    **xml.REFUSED,
    **word.REFUSED,
    **pages.REFUSED,
    **mail.REFUSED,
    **text.REFUSED,
    **pdf.REFUSED,
}
TAKEN: dict[str, Case] = {
    **zips.TAKEN,
    **xml.TAKEN,
    **word.TAKEN,
    **pages.TAKEN,
    **mail.TAKEN,
    **text.TAKEN,
    **pdf.TAKEN,
}
EITHER: dict[str, Case] = {**pages.EITHER, **mail.EITHER, **pdf.EITHER}
RUNAWAY: dict[str, Case] = {**pdf.RUNAWAY}
