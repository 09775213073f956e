"""From a brief to its document, and how long that is: lines, pages, words, without any font."""
