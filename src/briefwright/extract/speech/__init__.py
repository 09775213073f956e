"""What is said and who says it: reporting verbs, quotations, indirect speech, and what may be carried over."""
