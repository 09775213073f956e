"""Extraction: quotes with their speakers, facts and initiatives, pulled from frozen text."""
