"""Read PDF files: lines with their places from PDFium, put together into paragraphs, headings and notes."""
