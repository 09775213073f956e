"""The library's tables, as the newest version has them. How older files get there is in `migrations`.

Evidence is JSON in `items.value`; the columns of `evidence` and the rows of `marks` are what searches filter by,
and `items.words` is what the full-text index holds, so that the index can be rebuilt from the tables alone.
Frozen texts and original bytes stand in tables of their own: lists of sources stay narrow.
`REGISTER_AND_ORIGINS` came with version 2: the speaker register, and what repeats across sources. The prints and
sketches by which that is found are told from the words (`origins`): without an index back to the items they are
written in half the time. `hashsize` is how many bytes of new words FTS5 gathers before it writes them: with its
usual megabyte a hundred thousand items are merged again and again. Beginnings of up to three letters have indexes
of their own: a search is made at every key, and to gather all that begins with one letter would take longest.
"""

from __future__ import annotations

TABLES = """
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
"""
FOUND = """
CREATE VIRTUAL TABLE found USING fts5 (
    words, content='items', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
INSERT INTO found (found, rank) VALUES ('hashsize', 16777216);
"""
REGISTER_AND_ORIGINS = """
CREATE TABLE origins (
    evidence INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
    lead INTEGER NOT NULL,
    place INTEGER NOT NULL
) STRICT;
CREATE INDEX origins_by_lead ON origins (lead, place, evidence);
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
LANGUAGE = "lower(substr(coalesce(json_extract(CAST(card AS TEXT), '$.metadata.language'), ''), 1, 2))"
"""A source's primary language as its card has it; an index by it answers only to these very words."""
FILTERS = f"""
CREATE INDEX sources_by_language ON sources ({LANGUAGE});
CREATE INDEX evidence_accepted ON evidence (source, start) WHERE accepted;
"""
PRINTS = """
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
"""
