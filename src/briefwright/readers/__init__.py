"""Readers: a stranger's bytes in, frozen text with blocks and metadata out. `registry.read` is the only door."""
