"""The gold documents of our own making, with a floor under every metric that may only rise."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import gold_documents
import pytest
from gold_documents import Score, load, score

HERE = Path(__file__).parent
SPEECH = ("direct", "indirect", "speakers")
POSTS = ("roles", "organisations")
METRICS = (*SPEECH, *POSTS, "initiatives", "parties", "places", "years", "statuses", "facts")


def floors(
    every: float, *, told: tuple[str, ...] = METRICS, **others: tuple[float, float]
) -> dict[str, tuple[float, float]]:
    """Precision and recall in per cent of each metric that a file tells of: the same, but for those named."""
    assert set(others) <= set(told)
    return {metric: others.get(metric, (every, every)) for metric in told}


FLOORS: dict[str, dict[str, tuple[float, float]]] = {
    # On texts of the press that are not kept here, twelve to eighteen at a time, the first figures while the rules
    # were mended, in per cent: speakers 94, 88, 90, 87, 100, 90, roles found 92, 85, 91, 80, 66, 82, organisations
    # found 56, 76, 64, 71, 85, 77, initiatives found 81, 78, 54, 70, 50, 83 and right 90, 93, 78, 64, 50, 56, facts
    # found 63, 75, 81, 73, 58, 78 and right 77, 74, 84, 86, 76, 85. On four sets more, of twenty, twenty-two,
    # eighteen and sixteen: roles found 90, 77, 70, 57, organisations found 78, 71, 64, 40, initiatives found 75,
    # 71, 58, 71 and right 75, 81, 70, 92, facts found 83, 67, 61, 73 and right 90, 71, 80, 75. On three sets after
    # those, of twenty-eight, eighteen and fifteen: roles found 70, 87, 56, organisations found 75, 83, 80,
    # initiatives found 48, 43, 50 and right 79, 100, 50, facts found 63, 72, 62 and right 85, 86, 67.
    "english": floors(98, direct=(99, 99), speakers=(99, 99)),
    # In the manner of press offices, wire services and technology press; written before the rules were tried on it.
    "press": floors(98, direct=(99, 97), speakers=(99, 99), initiatives=(94, 98), parties=(94, 94), facts=(99, 91)),
    # Wires, technology press, press offices, Chinese media and universities; the first figures on them, before any
    # rule was changed: roles 77 to 91, organisations 47 to 95, speakers 84 to 100, direct 89 to 100 per cent found.
    "newsroom": floors(
        98,
        direct=(99, 99),
        indirect=(98, 97),
        roles=(99, 99),
        organisations=(99, 99),
        initiatives=(83, 83),
        facts=(99, 95),
    ),
    # GOV.UK with notes, UKRI, technology and science press, Chinese media, speeches, read-outs, joint statements,
    # interviews; the first figures on them, before any rule was changed, batch by batch, in per cent: speakers 87,
    # 96, 100, 93, 94, 98, 98, roles 84, 100, 100, 93, 87, 79, 84, organisations 86, 85, 100, 68, 82, 70, 45,
    # initiatives found 70, 78, 33, 92, 67, 88, 100, facts found 72, 70, 87, 90, 73, 70, 80.
    "dispatches": floors(99, initiatives=(99, 97.8), parties=(98, 98), places=(98, 98), facts=(97.7, 94)),
    # Who says what, and where it ends: GOV.UK, science news, Chinese media in English, technology press, a
    # committee's report, a wire, a blog; the first figures on them, before any rule was changed, in per cent,
    # twelve, eight and six texts: direct all found, 97, 96 and 100 right, indirect 84, 83 and 77 found, 94, 92 and
    # 90 right, speakers 86, 89 and 87.
    "said": floors(99, told=(*SPEECH, "facts"), speakers=(97, 97), facts=(91, 92)),
    # Press offices, wires, trade and regional press, charities, committees, speeches, read-outs, joint statements;
    # the first figures on them, before any rule was changed, eight documents at a time, in per cent: speakers 89,
    # 100, 100, 91, 92, 95, roles found 80, 87, 92, 88, 66, 72, organisations found 74, 61, 62, 59, 61, 64, right of
    # those found 77, 85, 70, 83, 69, 95, initiatives found 57, 67, 33, 43, 60, 50, facts found 88, 67, 80, 73, 83,
    # 73.
    "briefs": floors(
        97,
        direct=(99, 96),
        indirect=(93, 88),
        speakers=(95, 95),
        roles=(96, 96),
        organisations=(98, 95),
        initiatives=(99, 95),
        parties=(92, 92),
        facts=(98, 88),
    ),
    # Appointments, councils, funders’ digests, wires, societies; the first figures on them, before any rule
    # was changed: speakers 95, roles found 82, organisations found 60 and right 82, initiatives 78, facts 72.
    "notices": floors(
        99, indirect=(85, 94), speakers=(94, 94), roles=(92, 92), organisations=(99, 96), facts=(94, 89)
    ),
    # GOV.UK, a funder, a fair, a hospital trial, technology press, a museum, an embassy; the first figures on them,
    # before any rule was changed: speakers 100, roles found 89 and right 92, organisations 76 and 85, initiatives
    # 89 and 100, facts 79 and 84.
    "reports": floors(99, direct=(99, 96), organisations=(97, 97), facts=(95, 86)),
    # The same kinds again; the first figures on them, before any rule was changed: speakers 95, roles 94 found and
    # right, organisations found 63 and right 83, initiatives 17 and 100, facts 81 and 93.
    "gazettes": floors(
        99,
        indirect=(85, 90),
        speakers=(95, 95),
        roles=(94, 94),
        organisations=(96, 93),
        initiatives=(99, 83),
        parties=(80, 80),
        facts=(99, 84),
    ),
    # The same kinds once more; the first figures on them, before any rule was changed: speakers 97, roles 91 found
    # and right, organisations found 80 and right 100, initiatives 67 and 80, facts 84 and 81.
    "circulars": floors(
        99, direct=(99, 96), indirect=(75, 71), speakers=(97, 97), roles=(96, 96), parties=(66, 66), facts=(96, 90)
    ),
    # Funders, departments, embassies, universities, Xinhua and China Daily, technology, trade and regional press,
    # calls, committees, read-outs, speeches, interviews, joint statements; the first figures on them, before any
    # rule was changed, eight documents at a time, in per cent: speakers 87, 97, roles found 91, 77, organisations
    # found 82, 64 and right 96, 90, initiatives found 83, 64 and right 71, 87, facts found 82, 75 and right 92, 81.
    "bulletins": floors(99, indirect=(95, 97), facts=(97, 99)),
    # A company, an embassy, a funder, research, space and technology news, Xinhua and China Daily, a case study, a
    # column, an appointment; the first figures on them, before any rule was changed, eight and six at a time, in
    # per cent: speakers 94, 96, roles 96, 80, organisations found 100, 71 and right 100, 83, initiatives found 100,
    # 100 and right 92, 80, facts found 79, 83 and right 83, 76.
    "digests": floors(99, facts=(98, 95)),
    # A funder, an interview, written evidence, technology and science press, China Daily, GOV.UK with notes, a
    # read-out, a university, an analysis; the first figures on them, before any rule was changed, in per cent:
    # direct all found and 96 right, indirect 83 and 83, speakers 91, roles 77, organisations 64 and 84, initiatives
    # 71 and 100, facts 82 and 78.
    "columns": floors(99, indirect=(95, 95), initiatives=(99, 83), places=(80, 80), facts=(98, 98)),
    # Accords without a name of their own, who signs for whom, short forms, sums with a currency's code, clauses
    # with two verbs: written once the rules had been mended on texts of the press (their figures stand above).
    "minutes": floors(99),
    "chinese": floors(99, facts=(98, 98)),
    # Chinese feature writing, interviews, read-outs; the first figures on them, before any rule was changed, nine
    # documents at a time: speakers 81, 77, 74, 87, 87, 96, roles 78, 59, 45, 71, 62, 85, organisations 53, 48, 35,
    # 60, 59, 86 per cent; then eight at a time, with press conferences and the papers of Hong Kong and Taiwan:
    # speakers 93, 91, 93, roles 93, 96, 80, organisations 76, 89, 70, initiatives found 50, 86,
    # 50, facts found 90, 96, 96 per cent.
    "features": floors(99, initiatives=(96, 99), facts=(97.2, 99)),
    # Chinese news: wires, press conferences, releases, the press of Hong Kong and Taiwan; the first figures on
    # them, before any rule was changed, eight documents at a time, per cent right or found: speakers 87, 76, 79,
    # 87, 95, 92, 90, 98, 97, roles 84, 65, 78, 94, 78, 76, 93, 100, 96, organisations 71, 55, 59, 86, 76, 74,
    # 73, 100, 81, initiatives 40, 43, 25, 100, 67, 67, 100, 33, 100, facts 83, 82, 84, 92, 92, 87, 98, 95, 89.
    "wires": floors(99, facts=(98.8, 98)),
    # Press offices, technology press, wires and Chinese media in English: on thirty-two texts that are not kept
    # here, the first figures in per cent: direct 97 and attributed 93, pronouns 91, roles found 78, organisations
    # found 58 and right 64, facts found 70 and right 66.
    "handouts": floors(99, told=(*SPEECH, *POSTS, "facts")),
    # Press offices, universities, parliament, technology press and Chinese media in English: on twenty-one texts
    # that are not kept here, the first figures in per cent: direct 98 and attributed 100, roles found 86,
    # organisations found 83, initiatives found 81 and right 94, facts found 80 and right 90; on nineteen more:
    # direct 95 and attributed 91, roles found 57, organisations found 62, initiatives found 67 and right 73, facts
    # found 74 and right 83; on nineteen after those: direct and attributed 100, roles found 92, organisations found
    # 79, initiatives found 61 and right 81, facts found 76 and right 79.
    "releases": floors(99),
    # Chinese read-outs, statements, minutes, the press of Hong Kong and Taiwan, a speech, copies with narrow marks;
    # the first figures on them, before any rule was changed, ten and eight at a time, in per cent: speakers 94, 97,
    # roles found 78, 88, organisations found 80, 96, initiatives found 62, 88 and right 73, 88, facts found 88, 84
    # and right 96, 91. On articles of the press that are not kept here, ten to thirteen at a time, while the rules
    # were mended: speakers 95, 91, 97, 91, roles found 67, 59, 97, 92, organisations found 61, 56, 86, 92,
    # initiatives found 64, 33, 80, 83 and right 44, 44, 89, 83, facts found 71, 78, 78, 69, right 75, 74, 84, 79.
    # On three sets more, of twenty-four, thirteen and thirteen, the first figures, found and right: speakers 84 and
    # 85, 93 and 93, 98 and 98, roles 78 and 89, 100 and 100, 98 and 100, organisations 73 and 93, 100 and 100, 98
    # and 98, initiatives 45 and 38, 100 and 90, 86 and 75, facts 72 and 81, 84 and 87, 86 and 88.
    "readouts": floors(99, facts=(98.9, 99)),
    # News, read-outs, press conferences, the press of Hong Kong and Taiwan: on eighteen texts that are not kept
    # here, the first figures in per cent, found and right: direct 90 and 100, indirect 93 and 93, speakers 88 and
    # 88, roles 87 and 87, organisations 92 and 92, initiatives 75 and 75, facts 86 and 88; on ten more, once the
    # rules had been mended: direct 85 and 100, indirect 93 and 96, speakers 97 and 97, roles 97 and 100,
    # organisations 96 and 96, initiatives 71 and 71, facts 83 and 96; on ten after those: direct 93 and 100,
    # indirect 100 and 100, speakers 95 and 95, roles 80 and 80, organisations 83 and 83, initiatives 78 and 88,
    # facts 89 and 89.
    "tidings": floors(99),
}


DOCUMENTS = {
    "english": 71,
    "press": 43,
    "newsroom": 25,
    "dispatches": 39,
    "said": 32,
    "briefs": 48,
    "notices": 8,
    "reports": 8,
    "gazettes": 8,
    "circulars": 8,
    "bulletins": 16,
    "digests": 14,
    "columns": 10,
    "minutes": 6,
    "chinese": 81,
    "features": 74,
    "wires": 76,
    "readouts": 74,
    "handouts": 8,
    "releases": 8,
    "tidings": 8,
}
"""How many documents each file has at least."""


@cache
def scores(language: str) -> dict[str, Score]:
    return score(load(HERE / f"{language}.txt"))


@pytest.mark.parametrize(("language", "metric"), [(lang, metric) for lang in FLOORS for metric in FLOORS[lang]])
def test_extraction_stays_above_its_floor(language: str, metric: str) -> None:
    found = scores(language)[metric]
    precision, recall = FLOORS[language][metric]
    assert found.precision >= precision, found.misses
    assert found.recall >= recall, found.misses


@pytest.mark.parametrize("language", FLOORS)
def test_there_are_enough_documents(language: str) -> None:
    assert len(load(HERE / f"{language}.txt")) >= DOCUMENTS[language]


def test_no_two_gold_documents_share_a_name() -> None:
    names = [document.id for language in FLOORS for document in gold_documents.load(HERE / f"{language}.txt")]
    assert len(names) == len(set(names))
