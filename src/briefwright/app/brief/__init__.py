"""The brief: its file, its history, and everything that can be done to it."""
