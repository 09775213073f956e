"""Dialogs: settings, export, templates, sections, shortcuts, about."""
