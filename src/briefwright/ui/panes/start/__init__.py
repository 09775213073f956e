"""The start page: recent briefs and the template gallery."""
