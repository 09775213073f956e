"""Libraries as older versions of Briefwright made them: their tables and one source, frozen as SQL.

Add a version here when `migrations.NEWEST` rises; never edit one that has shipped.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from briefwright.storage.tables import rows
from fakes.articles import ARTICLE, ingested

VERSION_1 = """
CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    card BLOB NOT NULL,
    imported TEXT NOT NULL,
    dated TEXT NOT NULL,
    words INTEGER NOT NULL
) STRICT;
CREATE INDEX sources_by_date ON sources (dated DESC, number DESC);
CREATE TABLE texts (
    source INTEGER PRIMARY KEY REFERENCES sources ON DELETE CASCADE,
    text TEXT NOT NULL,
    reading BLOB NOT NULL
) STRICT;
CREATE TABLE originals (
    source INTEGER PRIMARY KEY REFERENCES sources ON DELETE CASCADE,
    packing TEXT NOT NULL CHECK (packing IN ('plain', 'zlib')),
    data BLOB NOT NULL
) STRICT;
CREATE TABLE evidence (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('quote', 'fact', 'initiative')),
    start INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    accepted INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_source ON evidence (source, start, kind, accepted);
CREATE INDEX evidence_by_kind ON evidence (kind, source, start);
CREATE INDEX evidence_starred ON evidence (source, start) WHERE starred;
CREATE TABLE items (
    number INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
    value BLOB NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE TABLE marks (
    facet TEXT NOT NULL CHECK (facet IN ('speaker', 'organisation', 'tag', 'year')),
    value TEXT NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence ON DELETE CASCADE,
    PRIMARY KEY (facet, value, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX marks_by_evidence ON marks (evidence);
CREATE TABLE rejected (
    id TEXT PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX rejected_by_source ON rejected (source);
CREATE VIRTUAL TABLE found USING fts5 (
    words, content='items', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='3'
);
"""
VERSION_2 = (
    VERSION_1
    + """
CREATE TABLE prints (
    print INTEGER NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence ON DELETE CASCADE,
    PRIMARY KEY (print, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX prints_by_evidence ON prints (evidence);
CREATE TABLE origins (
    evidence INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
    lead INTEGER NOT NULL,
    place INTEGER NOT NULL
) STRICT;
CREATE INDEX origins_by_lead ON origins (lead, place, evidence);
CREATE TRIGGER prints_go_on BEFORE DELETE ON evidence WHEN OLD.number IN (SELECT evidence FROM origins) BEGIN
    UPDATE OR REPLACE prints SET evidence = coalesce((
        SELECT min(other.evidence) FROM origins mine JOIN origins other ON other.lead = mine.lead
        WHERE mine.evidence = OLD.number AND other.evidence <> OLD.number
    ), evidence) WHERE evidence = OLD.number; END;
CREATE TABLE sketches (
    print INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    PRIMARY KEY (print, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX sketches_by_source ON sketches (source);
CREATE TABLE releases (
    source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    PRIMARY KEY (source, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX releases_by_other ON releases (other);
CREATE TABLE joins (
    name TEXT PRIMARY KEY,
    person TEXT NOT NULL CHECK (person <> name),
    step INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIEW persons AS
    WITH RECURSIVE up (name, person) AS (
        SELECT name, person FROM joins
        UNION SELECT up.name, joins.person FROM up JOIN joins ON joins.name = up.person
    )
    SELECT name, person FROM up WHERE person NOT IN (SELECT name FROM joins);
CREATE TABLE kept_apart (one TEXT, other TEXT, PRIMARY KEY (one, other)) STRICT, WITHOUT ROWID;
CREATE TABLE names_beside (
    latin TEXT NOT NULL,
    characters TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    PRIMARY KEY (latin, characters, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_beside_by_source ON names_beside (source);
"""
)
VERSION_3 = VERSION_2
"""The same tables; the index is in simplified characters."""
VERSION_4 = (
    VERSION_3[: VERSION_3.index("CREATE TABLE prints")]
    + VERSION_3[VERSION_3.index("CREATE TABLE origins") : VERSION_3.index("CREATE TRIGGER prints_go_on")]
    + VERSION_3[VERSION_3.index("CREATE TABLE releases") :]
    + """
CREATE TABLE prints (
    print INTEGER NOT NULL,
    evidence INTEGER NOT NULL,
    PRIMARY KEY (print, evidence)
) STRICT, WITHOUT ROWID;
CREATE TABLE sketches (
    print INTEGER NOT NULL,
    source INTEGER NOT NULL,
    PRIMARY KEY (print, source)
) STRICT, WITHOUT ROWID;
INSERT INTO found (found, rank) VALUES ('hashsize', 16777216);
"""
)
VERSION_5 = (
    VERSION_4
    + """
CREATE INDEX sources_by_language ON sources (
    lower(substr(coalesce(json_extract(CAST(card AS TEXT), '$.metadata.language'), ''), 1, 2))
);
CREATE INDEX evidence_accepted ON evidence (source, start) WHERE accepted;
"""
)
VERSION_6 = VERSION_5.replace("prefix='3'", "prefix='1 2 3'")
VERSIONS = {1: VERSION_1, 2: VERSION_2, 3: VERSION_3, 4: VERSION_4, 5: VERSION_5, 6: VERSION_6}


def make_library(path: Path, version: int) -> None:
    """Make a library of that version, holding the article and its evidence."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.executescript(VERSIONS[version])
    _fill_version_1(connection)
    connection.execute(f"PRAGMA user_version={version}")
    connection.commit()
    connection.close()


def _fill_version_1(connection: sqlite3.Connection) -> None:
    made = ingested()
    card = rows.encode(made.source.card)
    connection.execute(
        "INSERT INTO sources VALUES (1, ?, ?, '2026-11-01', '2026-11-01', 36)", (made.source.id, card)
    )
    reading = b'{"blocks":[],"reader":"plain","reader_version":1,"warnings":[]}'
    connection.execute("INSERT INTO texts VALUES (1, ?, ?)", (ARTICLE, reading))
    connection.execute("INSERT INTO originals VALUES (1, 'plain', ?)", (ARTICLE.encode(),))
    for number, item in enumerate(made.evidence, 1):
        kind = rows.kind_of(item)
        connection.execute("INSERT INTO evidence VALUES (?, ?, 1, ?, ?, 0, 0)", (number, item.id, kind, item.start))
        words = rows.words_of(item)
        connection.execute("INSERT INTO items VALUES (?, ?, ?)", (number, rows.encode(item), words))
        connection.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", (number, words))
    connection.execute("INSERT INTO marks VALUES ('speaker', 'Xu Xinchao', 1)")
