"""Guess who published and who wrote a text, from its dateline, its byline or a line that names the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from briefwright.model.source import Block, SourceMetadata
from briefwright.readers.dates import date_in, has_year, is_dated

_LOOKED_AT_FIRST, _LOOKED_AT_LAST = 8, 2
_DATELINE_LENGTH, _LONGEST_LINE = 90, 120
_WORD = r"[A-Z][\w.’'&-]*"
_PERSON = rf"{_WORD}(?:\s+(?:(?:de|van|von|der|al|bin)\s+)?{_WORD}){{1,3}}"

# "BEIJING, Oct. 21 (Xinhua) -- China …", as the wire agencies set it.
_AGENCY = re.compile(
    rf"(?P<place>[A-Z][A-Z.’' -]+(?:,\s[A-Z][\w.’' -]*?)?)(?:,\s(?P<dated>[^()\n]{{3,40}}?))?\s*"
    rf"\((?P<publisher>{_WORD}(?:\s{_WORD}){{0,3}})\)\s*(?:--?|—|–)"
)
# "新华社北京11月12日电（记者李明）…"; a paper's own "本报" names nobody.
_AGENCY_CHINESE = re.compile(
    r"(?P<publisher>(?!本)[\u4e00-\u9fff]{1,6}?(?:通[讯訊]社|新[华華]社|中新社|社|[网網]|[报報]))\s*"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)\s*(?P<dated>(?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s*[电電](?![\u4e00-\u9fff]{0,3}[影视])"
)
_BYLINE = re.compile(
    rf"(?i:by)\s+(?:(?:{_WORD}\s+)?(?i:staff\s+)?(?i:writers?|reporters?|correspondents?)\s+)?"
    rf"(?P<author>{_PERSON}(?:(?:,\s|\sand\s|,\sand\s){_PERSON}){{0,3}})\s*(?:[,|·(–—-][^.!?]*|in\s[^.!?]+)?"
)
_NAMES_CHINESE = r"[\u4e00-\u9fff·]{2,4}(?:[\s、,，]+[\u4e00-\u9fff·]{2,4}){0,4}"
_BYLINE_CHINESE = re.compile(
    rf"[（(]?(?:本[报報网網台]|新[华華]社|中新社|[\u4e00-\u9fff]{{2,4}}[网網])?(?:记者|記者|作者|撰文|通[讯訊][员員])(?:[：:]\s*|\s+)(?P<author>{_NAMES_CHINESE})[）)]?"
)
_REPORTER_CHINESE = re.compile(
    rf"[（(](?:本[报報])?(?:记者|記者|通[讯訊][员員])[\s：:]*(?P<author>{_NAMES_CHINESE})[）)]"
)
_SOURCE_LINE = re.compile(
    r"[（(]?(?:Source|来源|來源|稿源)\s*[：:]\s*(?P<publisher>[^\n|，,;；()（）]{2,60}?)[）)]?\s*", re.IGNORECASE
)
_BODY_WORDS = (
    r"(?:Department|Ministry|Office|Agency|Council|Commission|Embassy|Innovation|University|College|Institute|Society"
    r"|Academy|Government|Foundation|Laborator(?:y|ies))"
)
_BODY_NAME = rf"{_WORD}(?:,?\s(?:(?:of|for|the|and|&)\s){{0,2}}{_WORD}){{0,7}}"
# GOV.UK names the department so; in a letter or a mail a person stands there.
_FROM_LINE = re.compile(rf"From\s*:\s*(?P<publisher>(?=[^\n]*\b{_BODY_WORDS}\b)[A-Z][^\n|;()@]{{2,80}})")
_SUBMITTED = re.compile(
    rf"(?i:(?:supplementary )?(?:written|oral)? ?(?:evidence|submission) (?:submitted )?(?:by|from)) (?:the )?"
    rf"(?P<publisher>{_BODY_NAME})"
)
"""`Written evidence submitted by the Russell Group`: a title that names who issued it."""
_EMBARGO = re.compile(
    r"(?:strictly\s+)?embargo(?:ed)?\b(?:\s+until)?|not for (?:publication|release) before\b", re.IGNORECASE
)
_SEPARATED = re.compile(
    r"\s{2,}|\s*[|｜]\s*|\t|\s(?=(?:Source|Published|Updated|Author|Editor)\s?:)"
    r"|\s(?=(?:来源|來源|稿源|作者|记者|記者|编辑|編輯|責任編輯|责任编辑|发布时间|發[布佈]時間)[：:])"
)
_SEPARATORS = ("  ", ":", "|", "：", "｜")
"""What is in every printable line that `_SEPARATED` parts."""
_NAME = re.compile(rf"{_WORD}(?:\s(?:(?:of|for|the|and|&)\s){{0,2}}{_WORD}){{0,3}}|[\u4e00-\u9fff]{{2,8}}")
# "University of Leeds, 12 May 2026", "London – 12 May 2026", "北京，2026年5月12日": where or by whom, and the day.
_ISSUED = re.compile(
    rf"(?P<name>{_BODY_NAME}|[\u4e00-\u9fff]{{2,16}})"
    r"(?:\s*[,，·—–-]\s*|\s+(?=\d{4}\s*年))(?P<dated>[^,，\n][^\n]{5,28})"
)
_BODY = re.compile(
    rf"\b{_BODY_WORDS}\b|(?:大[学學]|[学學]院|研究院|研究所|部|委|局|[厅廳]|院|[馆館]|[协協][会會]|基金[会會])$"
)
_OCCASION = re.compile(
    r"(?:Statement|Speech|Lecture|Remarks|Address|Communiqu[ée]|Briefing|Meeting|Summit|Forum|Conference|Dialogue|Report"
    r"|Declaration|Interview|Seminar|Visit|Review|Update|Brief|Note|Notes|Minutes|Transcript|Talks|Agreement|Day)$"
    r"|(?:[讲講][话話]|致[辞辭]|[声聲]明|[报報]告|[会會][议議]|[论論][坛壇]|[对對][话話]|座[谈談][会會]|[简簡][报報]|[纪紀]要|[访訪][谈談]|演[讲講]|公[报報]|通知)$"
)
"""The last word of what is a title with its day, not a place or a body."""
_LONGEST_PLACE = 3
"""Words of a place before a day: more of them in capitals are a headline."""
_HAS_LETTERS = re.compile(r"[^\W\d_]{2}")


def is_credit(words: str) -> bool:
    """Whether a line only says who wrote, published or issued the text, or when."""
    return len(words) <= _LONGEST_LINE and next(_line_credits(words.strip()), None) is not None


def with_credits(metadata: SourceMetadata, text: str, blocks: Sequence[Block]) -> SourceMetadata:
    """The metadata with publisher, author and day of issue filled in, as guesses, where the file left them open."""
    found: dict[str, str] = {}
    first, last = blocks[:_LOOKED_AT_FIRST], blocks[_LOOKED_AT_FIRST:][-_LOOKED_AT_LAST:]
    opening = (credit for block in first for credit in _credits(_line(text, block)))
    closing = (credit for block in last for credit in _line_credits(_line(text, block)))
    for name, value in chain(opening, closing):
        if getattr(metadata, name) is None:
            found.setdefault(name, value)
    guessed = (*metadata.guessed, *(name for name in found if name not in metadata.guessed))
    return msgspec.structs.replace(metadata, **found, guessed=guessed) if found else metadata


def _line(text: str, block: Block) -> str:
    return text[block.start : min(block.end, block.start + _LONGEST_LINE)].split("\n", 1)[0].strip()


def _credits(words: str) -> Iterator[tuple[str, str]]:
    in_chinese = not words.isascii()
    for pattern in (_AGENCY, _AGENCY_CHINESE) if in_chinese else (_AGENCY,):
        if match := pattern.match(words, 0, _DATELINE_LENGTH):
            yield "publisher", match["publisher"]
            if issued := date_in(match["dated"] or ""):
                yield "published", issued
    if match := _SUBMITTED.match(words):
        yield "publisher", match["publisher"]
    yield from _line_credits(words)
    if in_chinese and (match := _REPORTER_CHINESE.search(words, 0, _DATELINE_LENGTH)):
        yield "author", _names(match["author"])


def _line_credits(words: str) -> Iterator[tuple[str, str]]:
    stretches = [stretch for stretch in _SEPARATED.split(words) if stretch] if _may_part(words) else [words]
    known = [(stretch, list(_stretch_credits(stretch))) for stretch in stretches]
    yield from chain.from_iterable(found for _, found in known)
    unknown = [stretch for stretch, found in known if not found]
    if len(unknown) == 1 < len(known) and _NAME.fullmatch(unknown[0]):
        yield "publisher", unknown[0]  # "By Zhao Yimeng | China Daily | Updated: 2024-05-16"


def _may_part(words: str) -> bool:
    """Whether a line holds anything that separates its parts: told fast, for most lines do not."""
    return not words.isprintable() or any(map(words.__contains__, _SEPARATORS))


def _stretch_credits(words: str) -> Iterator[tuple[str, str]]:
    if (match := _FROM_LINE.fullmatch(words)) is not None:
        yield "publisher", match["publisher"].strip()
    if (match := _SOURCE_LINE.fullmatch(words)) and _HAS_LETTERS.search(match["publisher"]):
        yield "publisher", match["publisher"].strip()
    if (match := _BYLINE.fullmatch(words)) or (match := _BYLINE_CHINESE.fullmatch(words)):
        yield "author", _names(match["author"])
    if not has_year(words):
        return
    if _EMBARGO.match(words) and (issued := date_in(words)):
        yield "embargo", issued
        yield "published", issued
    elif is_dated(words) and (issued := date_in(words)):
        yield "published", issued
    elif (match := _ISSUED.fullmatch(words)) and is_dated(match["dated"]):
        yield from _issue_credits(match["name"], match["dated"])


def _issue_credits(name: str, dated: str) -> Iterator[tuple[str, str]]:
    """Who issued a text, if the name is a body's and no place's, and when; nothing for a title with its day."""
    is_body = bool(_BODY.search(name))
    if _OCCASION.search(name) or not (is_body or len(name.split()) <= _LONGEST_PLACE):
        return
    if is_body:
        yield "publisher", name
    if issued := date_in(dated):
        yield "published", issued


def _names(words: str) -> str:
    """Names as a citation sets them: an English list as it stands, a Chinese one with its own comma."""
    return re.sub(r"[\s、,，]+", "、", words.strip()) if "\u4e00" <= words.strip()[0] <= "\u9fff" else words.strip()
