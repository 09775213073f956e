"""The preview: the document laid out as Word will show it, page by page, tied back to the brief's items.

document ──blocks──▶ strips (cached by the frozen block) ──filling──▶ pages ──painting──▶ window, thumbnail
"""
