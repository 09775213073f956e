"""Care of the library: copies on a rotation, and a look through the whole of it."""
