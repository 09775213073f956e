"""Storage: the library in SQLite, backups, and the one way to save a file."""
