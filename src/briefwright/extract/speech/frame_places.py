"""Where a reporting frame stands: at the end of its sentence, between commas, before or after what it reports."""

from __future__ import annotations

import re

from briefwright.extract.speech.clause_ends import SUBORDINATE
from briefwright.extract.speech.reporting import Frame, Sentence
from briefwright.extract.text.reading import SPEECH, Stream
from briefwright.extract.words.lexicon import words

LEADING = re.compile(r"a*(?:(?!pp[$#])[pyifGeo][^,;:]*|#?[nN]a|Dn|w),")
"""An introduction before the frame; `Up to £9 million will be spent,` is none."""
_OFFICE_BEFORE = re.compile(r"(?:,|(?<=[QE]))(?:D|N+s)(?:[nNTRsei]|[ofp]D?(?=[nNR]))*R(?:[ofp]D?[nN]+)*,$")
"""`, the company’s chief executive,` before the name."""
_OPINIONS = words("believe think find hope fear show estimate")
_ADDRESSING = words("tell warn remind assure inform")
"""Verbs with a hearer behind them: `…, a professor has warned the paper.`"""


_UNDERTAKING = words("agree commit promise pledge vow undertake")
_TELLING = frozenset("tQEUxbVB")
"""Tags of what tells more, behind a frame that does not close its sentence."""


_LEAST_TOLD = 3
"""Tokens of what a closing frame reports, with the comma behind it."""
_CONJUNCTIONS = ("but", "and", "yet")
_WHEN = re.compile("(?:p?D?[awn]){0,3}[yp]")
_CLAUSE = frozenset("xbVe")
_GOES_ON = re.compile(",G|,c(?=[DNRT#n]{1,3}[xbe])")
"""`Xi said at the event, adding that …`, `a broker told the paper, and the guild paid`."""
_DATE_IN_BRACKETS = re.compile(r"(?<=[aw])\([w#N]{1,4}\)$")


def closes(stream: Stream, sentence: Sentence, frame: Frame) -> bool:
    """Say whether the frame ends its sentence, as in `…, an expert said on Wednesday`."""
    assert frame.subject is not None
    if frame.relative or frame.subject.low - sentence.low < _LEAST_TOLD:
        return False  # "an annual forum, which concluded on Monday", or a subject that opens the sentence
    tags = stream.tags
    low = _subject_begin(stream, frame.subject.low)
    told = low - sentence.low >= _LEAST_TOLD and tags[low - 1] in ",QE"
    if not told or stream.words[sentence.low] == "Asked":
        return False
    opens = sentence.low + (stream.lowers[sentence.low] in _CONJUNCTIONS)
    leads = LEADING.fullmatch(tags, opens, low) and not _all_told(stream, frame, opens, low)
    if leads or _meanwhile(stream, sentence.low, low):
        return False
    if frame.at + 1 < sentence.high and tags[frame.at + 1] == "," and not _has_clause(tags, sentence.low, low):
        return False  # "They offer a reason: In winter, they say, bats dream of moths."
    whole = not _CLAUSE.isdisjoint(tags[sentence.low : low])
    if _says_two_things(sentence, frame, tags) or (whole and _tells_when(stream, frame.at + 1, sentence.high)):
        return True
    rest = _behind(tags, frame.at + 1, sentence.high, apart=whole)
    if frame.cue.lemma in _ADDRESSING and rest[:1] in {"N", "R", "T", "n", "h", "D", "z"}:
        rest = rest.lstrip("DNRTnhcz")
    if frame.cue.lemma in _UNDERTAKING and stream.words[frame.at + 1] == "to":
        return False  # "the funds, A and B, agreed to a first sum"
    if rest[:2] == "nw" and stream.words[frame.at + 1] in ("late", "early"):
        rest = rest[1:]  # "said late Thursday"
    if not _TELLING.isdisjoint(rest) or rest.startswith(",e") or len(rest) > 12:
        return False
    return not rest or rest[0] in "pwai," or (rest[0] == "D" and len(rest) <= 3)


def _all_told(stream: Stream, frame: Frame, low: int, high: int) -> bool:
    """Say whether a clause that opens with a time or a place is told: `By May a date will be set, Soar said`."""
    if stream.tags[frame.at + 1 : frame.at + 2] not in {".", "|", ""} or stream.tags[low] != "p":
        return False
    return stream.lowers[low] not in SUBORDINATE and "x" in stream.tags[low:high]


def _tells_when(stream: Stream, at: int, high: int) -> bool:
    """Say whether only the place, the time and the occasion follow: `said here Wednesday when meeting …`."""
    when = _WHEN.match(stream.tags, at, high)
    return when is not None and stream.lowers[when.end() - 1] in SUBORDINATE


def _behind(tags: str, at: int, high: int, *, apart: bool) -> str:
    """What follows a closing verb, up to what the speaker adds or, with a clause before it, the next."""
    added = _GOES_ON.search(tags, at, min(at + 11, high))
    cut = added is not None and added.start() < at + 6 and (apart or tags[added.end() - 1] == "G")
    rest = tags[at : added.start() if added and cut else high].strip(".")
    return _DATE_IN_BRACKETS.sub("", rest)  # "Ann Moore announced today (Tuesday 3 June)"


def _meanwhile(stream: Stream, low: int, high: int) -> bool:
    """Say whether the tokens only tell what somebody did as they spoke: `Speaking of the project,`."""
    if not stream.words[low].endswith("ing"):
        return False
    return all(stream.tags[at] not in "xbVe" or stream.words[at].endswith("ing") for at in range(low, high))


def _has_clause(tags: str, low: int, high: int) -> bool:
    """Say whether a verb or a quotation stands behind the last colon before a frame, where there is a colon."""
    colon = tags.rfind(":", low, high)
    return colon < 0 or any(t in "xbVeQEU" for t in tags[colon:high])


def _says_two_things(sentence: Sentence, frame: Frame, tags: str) -> bool:
    """Say whether the one who closes the clause goes on to say more: `…, the official noted and added that …`."""
    beside = frame.at + 2
    return tags[frame.at + 1] == "c" and any(
        other.at == beside and other.subject is None and other.cue.group == "say" for other in sentence.frames
    )


def _subject_begin(stream: Stream, low: int) -> int:
    """Where the subject begins, with a participle before it: `hosting firm Orme`, `state-owned firm Soar`."""
    before = stream.tags[low - 2 : low]
    return low - 1 if before == ",i" or (before == ",e" and "-" in stream.words[low - 1]) else low


def reports_words(stream: Stream, sentence: Sentence, frame: Frame) -> bool:
    """Say whether the frame follows the quotation it reports: what stands behind it is where and how."""
    if frame.subject is None:
        return False
    index = frame.subject.low - 1
    while index > sentence.low and stream.tags[index] in ",-":
        index -= 1
    return index >= sentence.low and stream.tags[index] in SPEECH


def stands_between(stream: Stream, sentence: Sentence, frame: Frame) -> bool:
    """Say whether the frame stands between commas inside what it reports: `The bigger risk, he said, is …`."""
    tags = stream.tags
    behind = frame.at + 1 + frame.cue.lemma.count("_")  # "pointed out,"
    if tags[behind : behind + 1] not in (",", ";") or frame.subject is None or not reports(frame):
        return False
    low = frame.subject.low
    if _meanwhile(stream, sentence.low, low) and tags[behind + 1] in "EQU|":
        return False  # "Addressing the ceremony, Orr said, “It is a start.”": the quotation says it all
    return low - sentence.low >= 2 and tags[low - 1] == ","


def after_as(stream: Stream, sentence: Sentence, frame: Frame) -> int:
    """The comma behind `As Xu observed in the Lords,` or `As reported by Xu,`; -1 where none does."""
    subject = frame.subject
    if subject is None or frame.cue.group != "say":
        return -1
    link = min(subject.low, frame.at) - 1
    if stream.lowers[link] != "as":
        return -1
    opens = link <= sentence.low or stream.tags[sentence.low : link] in ("y,", "c,", "y", "c")
    if subject.low > frame.at:
        if any(f.subject is not None and f.subject.low == subject.high + 1 for f in sentence.frames):
            return -1  # "As reported by the Post, Soar said it was late": Soar says it
        return subject.high if opens and stream.tags[subject.high] == "," else -1
    comma = stream.tags.find(",", frame.at + 1, min(frame.at + 10, sentence.high))
    told = stream.tags[frame.at + 1 : max(comma, frame.at + 1)]
    if stream.lowers[frame.at + 1] == "to" and told[1:2] in {"B", "b"}:
        return -1  # "As the tide continues to fall, weavers fear that …"
    where = not told or told[0] in "aw" or stream.lowers[frame.at + 1] in ("in", "at", "on", "to", "during")
    apart = not stream.tags[subject.high : frame.at].strip("ax") and not any(t in "xVbetyQEU" for t in told)
    return comma if opens and comma > 0 and where and apart else -1


def reports(frame: Frame) -> bool:
    """Say whether the verb of the frame may close a sentence: it tells, or gives an opinion."""
    return frame.cue.group == "say" or frame.cue.lemma in _OPINIONS


def introduced(stream: Stream, sentence: Sentence, frame: Frame) -> bool:
    """Say whether only an introduction stands before the frame: `In particular, he said, the risk is …`."""
    assert frame.subject is not None
    if stream.tags[frame.at + 2] in "xVb" and stream.tags[frame.subject.low - 2] in "nNR":
        return False  # "But the risk, he said, is …"
    asked = stream.words[sentence.low] == "Asked"
    return asked or bool(LEADING.fullmatch(stream.tags, sentence.low, frame.subject.low))


def left_end(stream: Stream, frame: Frame) -> int:
    """Where what stands before a closing frame ends."""
    tags = stream.tags
    end = frame.at if frame.inverted or frame.subject is None else _subject_begin(stream, frame.subject.low)
    if not frame.inverted and end > 2 and tags[end - 1] == ",":
        described = _OFFICE_BEFORE.search(tags, max(0, end - 12), end)
        end = described.start() if described else end
    adverbs = end
    while adverbs > 0 and tags[adverbs - 1] == "a":
        adverbs -= 1
    end = adverbs if tags[adverbs - 1 : adverbs] == "," or frame.inverted else end
    while end > 0 and tags[end - 1] == ",":
        end -= 1
    return end
