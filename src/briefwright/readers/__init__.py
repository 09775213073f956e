"""Readers: one format a module, from bytes to a frozen `Source`."""
