def is_common_word(word: str) -> bool:
    """Say whether the dictionary has the word, and not for a name: `高级` of `高级研究员`."""
    return is_in_dictionary(word) and not tags_of(word)[0][1].startswith("nr")
