"""Templates: the catalogue, editing in the workshop, older versions, and copies of unsaved work."""
