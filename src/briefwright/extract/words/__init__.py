"""Closed word lists of English, and patterns made of many words at once. General words only."""
