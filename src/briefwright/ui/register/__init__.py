"""The speaker register: who speaks in the library, in which spellings, and who may be one person."""
