"""The three house styles that ship, as numbers: UK government, think-tank (and its two-pager), Chinese official."""
