"""Read Word files: body, tables and notes as a reader sees them with all changes accepted and comments out."""
