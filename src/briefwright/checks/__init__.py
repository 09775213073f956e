"""Checks on a finished Word file: verbatim quotations, safety, accessibility."""
