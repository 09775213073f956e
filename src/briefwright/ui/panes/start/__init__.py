"""The start page: recent briefs and the template gallery."""

from briefwright.ui.panes.start.page import StartPage

__all__ = ["StartPage"]
