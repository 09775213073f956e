"""Storage: the library in SQLite, its backups and export, and the one way in which any file is saved."""
