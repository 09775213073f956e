"""Extraction: quotes with their speakers, facts and initiatives, pulled from frozen text.

The way of a text, and the folder each step lives in::

    words ─▶ text ─▶ people ─▶ speech ─▶ facts
      │        │                           ▲
      │        └────▶ initiatives ─────────┤
      └────▶ figures ──────────────────────┘

`text` cuts it into paragraphs, quotation marks, sentences and tagged tokens, outside and inside quotations; every
token has a one-letter tag, so that the rules are short expressions over a string of tags. `people` knows names,
offices and bodies, and whom a last name, a pronoun or “the official” means: the name table and the running order of
subjects (`Cast`) are all that is known across sentences. `speech` finds the reporting verbs and what they report;
`figures`, `initiatives` and `facts` what can be checked. `pipeline` runs the steps in order. Each item says by
which rule it was found (`why`) and how sure that makes us. Nothing is learned from data, nothing is downloaded;
Chinese has its own rules in `chinese`.
"""
