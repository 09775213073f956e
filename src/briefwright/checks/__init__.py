"""Checks on finished files: verbatim quotations, accessibility, what may stand in an exported file."""
