"""Use cases without Qt, each a plain function on frozen values.

`library` brings sources in and keeps them, `brief` is what is edited, `templates` what it is edited with, `pages`
makes a document of it and measures that, `export` a file someone else opens; `workspace` wires what they work with.
"""
