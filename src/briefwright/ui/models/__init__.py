"""Item models over the library: paged, never the whole of it in memory."""
