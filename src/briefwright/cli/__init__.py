"""The command line: one module a family of commands, each light to import until it runs.

Exit status: 0 done; 1 could not, with one line on stderr; 2 wrong usage.
"""
