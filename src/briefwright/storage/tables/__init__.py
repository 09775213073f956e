"""The library's tables: what a row holds, what is indexed, and which passages and releases are of one origin."""
