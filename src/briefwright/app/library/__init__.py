"""The library: what comes into it, what is known of it, and that nothing of it is lost."""
