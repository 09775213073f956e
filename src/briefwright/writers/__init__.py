"""Writers: pure functions from a document to Word, HTML or Markdown."""
