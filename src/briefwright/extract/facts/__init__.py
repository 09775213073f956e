"""Facts: checkable statements, with the dates and figures inside them."""
