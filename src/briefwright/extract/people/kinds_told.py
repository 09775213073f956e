"""What a body is, told in small letters before its name: `developer X`, `Halifax-based company X`."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words.acts import BODIES
from briefwright.extract.words.lexicon import PLACES, TRADES, words

_SEATED = re.compile("D?(N+)n[nReiz]{1,3}(?=N)")
_OF_LAND = re.compile("Ns[nei]{2,5}(?=N)")
_TOLD = re.compile("D?[neiz]*R[nReiz]{1,4}(?=N)")
_TRADE = re.compile("D?[nei]{1,3}[Rn](?=N)")
_TRADES = TRADES | words("designer provider builder distributor specialist giant")
_INVESTING = words("investor developer owner trader broker")
_OWNING = re.compile("D?N{1,4}[nR](?=N)")
_OWNERS = words("owner parent maker operator publisher")
"""What a firm is to what is named before it: `the chair of Daily Tide owner Alder Media`."""


def past_kind(stream: Stream, at: int) -> int:
    """The token of a body's name behind its trade, its seat or its kind; `at` where none of them stands there."""
    if stream.tags[at : at + 2] == "RN" and stream.words[at].islower():
        # "managing director of developer Northbank Estates", "an analyst at broker Hale & Marchmont"
        return at + _is_trade(stream, at)
    ranked = _OF_LAND.match(stream.tags, at) if stream.tags[at : at + 2] == "Ns" else None
    if ranked and stream.lowers[at] in PLACES and stream.words[ranked.end() - 1].islower():
        return ranked.end()  # "chief executive of Britain’s biggest private funder Wellford"
    owning = _OWNING.match(stream.tags, at)
    if owning and stream.words[owning.end() - 1] in _OWNERS:
        return owning.end()
    seated = _SEATED.match(stream.tags, at)
    if seated and stream.words[seated.end(1)].endswith("-based"):
        return seated.end()  # "co-founder of Halifax-based company Northern Quartz"
    trade = _TRADE.match(stream.tags, at)
    if trade and stream.words[trade.end() - 1] in _TRADES and all(map(str.islower, stream.words[at : trade.end()])):
        return trade.end()  # "chief scientist at chip designer Oat Optics"
    told = _TOLD.match(stream.tags, at)
    # "founder of specialist university spin-out investor Craft"
    return told.end() if told and _tells_kind(stream, *told.span()) else at


def _is_trade(stream: Stream, at: int) -> bool:
    """Say whether a noun for people tells what the firm behind it does."""
    trade = stream.words[at]
    return trade in BODIES or trade.endswith("maker") or stream.words[at - 1] == "at"


def _tells_kind(stream: Stream, start: int, end: int) -> bool:
    """Say whether words in small letters end with a noun that tells what kind of body is named behind them."""
    last = stream.words[end - 1]
    small = all(word.islower() for word in stream.words[start:end])
    return small and (last in BODIES or (stream.tags[end - 1] == "R" and last in _INVESTING))
