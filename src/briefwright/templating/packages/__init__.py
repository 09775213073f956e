"""Template packages: a folder or one file, its recipe, read whole, checked and written back."""
