"""Templating: a brief and a template package become a document, and data never becomes markup."""
