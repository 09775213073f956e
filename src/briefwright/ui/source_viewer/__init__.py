"""The source viewer: a document as it reads, what was found in it, and the desk to check it at."""
