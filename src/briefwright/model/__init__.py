"""Frozen values in the field's own words: source, evidence, brief, template, marking, query."""
