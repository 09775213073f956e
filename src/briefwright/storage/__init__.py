"""Storage: the library in SQLite, and the one way in which any file is saved.

`library` is the door. `tables` is what is kept, `search` how it is found and counted, `care` its backups and its
health; `opening` and `migrations` bring a file to the newest version, `exporting` writes it out as plain files.
`disk` saves every file of the app, a brief as well as a backup: whole or not at all.
"""
