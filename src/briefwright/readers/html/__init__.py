"""Read web pages: the main content as trafilatura finds it, or all visible text where it finds none."""
