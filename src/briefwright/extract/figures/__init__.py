"""Dates and figures as written, with the value, the unit and what they count."""
