"""The document model that templates produce and every writer consumes, and its one numbering pass."""
