"""What a template sees of a brief: fields, sections, items, quotes, people, each of which prints itself."""
