"""The Markdown of templates: from a body's text to the document's blocks, slots filled."""
