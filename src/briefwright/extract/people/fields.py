"""Fields of work that offices are told with: `Director of Policy and Impact`, `Minister for Science`."""

from __future__ import annotations

from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words

WIDE_FIELDS = words(
    "programmes programs research operations policy strategy communications partnerships engineering science "
    "finance innovation development studies education technology international people digital delivery training"
)
"""What a director may be director of, before the employer."""
_PORTFOLIOS = words(
    "mobility engagement relations impact affairs strategy global external public corporate student students "
    "learning teaching experience services admissions recruitment alumni library estates exchange enterprise "
    "collaboration cooperation co-operation planning programmes commercialisation"
)
FIELDS = WIDE_FIELDS | lex.SUBJECTS | _PORTFOLIOS
_LINKS = frozenset(("and", "&", ","))
_FIELDS_LINKED = FIELDS | _LINKS


def are_fields(told: list[str]) -> bool:
    """Say whether all of the words, in small letters, are fields: `international development and mobility`."""
    return _FIELDS_LINKED.issuperset(told) and not _LINKS.issuperset(told)
