"""A text cut up once for every rule: paragraphs, quotation marks, tagged tokens, spans."""
