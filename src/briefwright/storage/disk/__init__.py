"""Files on the disk: the one atomic save, folders put in place whole, the lock beside a library, network drives."""
