"""From a brief to a file someone else opens: its look, its companion, its exact pages, the check of its words."""
