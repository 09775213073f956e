"""What is being edited: the desk that holds the open brief, and the live preview's composer."""
