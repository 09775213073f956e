"""Search: a query as SQL and as bits of columns in memory; pages of results, counts, groups."""
