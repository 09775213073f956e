"""Limited child processes in which strangers' bytes and templates are read, linted and rendered."""
