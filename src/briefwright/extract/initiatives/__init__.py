"""Initiatives: named programmes, agreements and centres, with parties, places, year and status."""
