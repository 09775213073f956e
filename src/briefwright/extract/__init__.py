"""Extraction: quotes with their speakers, facts and initiatives, pulled from frozen text.

The way of a text::

    paragraphs ─▶ quotation marks ─▶ tagged tokens, outside and inside them ─▶ sentences ─▶ frames
                                                                                              │
    facts ◀── initiatives ◀── names, offices, dates, figures ◀── indirect speech ◀── quotations

Every token has a one-letter tag, so that the rules are short expressions over a string of tags. Rules look inside
one sentence; what is known across sentences is the name table and the running order of subjects (`Cast`), which
tell whom a last name, a pronoun or “the official” means. Each item says by which rule it was found (`why`) and how
sure that makes us. Nothing is learned from data, nothing is downloaded; Chinese has its own rules in `chinese`.
"""
