"""Templating: a brief and a template package become a document, and data never becomes markup.

A template's body is Markdown with Jinja. What it may use, and nothing else:

- **Names**: every field by its name; `sections` (by id, as `sections.reason`, or one after the other);
  `sections.annexes`; `sections.foreign` (what is not in the document's language, numbered); `fields`; `people`;
  `template` (name, description, version); `balance` (has_uk_speaker, has_chinese_speaker, quotes, sources, gaps).
- **A section**: id, title, layout, hint, gap, annex, items, quotes, facts, initiatives, words, others, direct,
  lead_in, after_lead_in, has_responses, pulled, script, people, sides, biographies, unassigned, least, most, mark,
  start. Printed, its items stand one a paragraph.
- **An item**: printed, a sentence with its note mark. Also kind, form, category, id, text, sentence, quoted, cite,
  attribution, words, response, translation, translated, original, speaker, publisher, name, named, parties, places,
  year, dated, figure, question, answer, time, after_time, term, rendering, number, unmarked, verbatim, in_chinese,
  and is_quote, is_block, is_lead_in, ….
- **Functions**: `t("Sources")` (a layout's word in the document's language), `gap("Date awaited")`, `hint("…")`,
  `see("tbl:costs")` (a cross-reference), `range`, `namespace`.
- **Filters**: Jinja's harmless ones, and `join` (passes over what is empty), `bullets`, `numbered`, `start`,
  `with_weekday`, `month`, `balanced`, `upper`, `lower`, `capitalize`, `trim`, `replace`, `truncate`, `gap`.
- **Containers**: `::: box` (kind, title), `quotation` (pull), `table` (kind, widths, caption, description),
  `list` (role), `heading` (numbered, annex), `contents` (title, depth), `sources`, `page-break`,
  `section-break` (columns, landscape, new-page, running), `endnotes`, and every role of a paragraph, as
  `::: comment`.
- **Headings**: `#` is the title, `##` to `#####` are levels 1 to 4.
- **Cross-references**: `::: {.table #tbl:costs}` (or `heading`, `numbered`, `box`) gives a label, `[@tbl:costs]`
  says “Table 1”, “Annex B”, “section 1.2” or “paragraph 4”. A section's first heading, captioned table and
  captioned picture have the labels `sec:ID`, `tbl:ID` and `fig:ID` of themselves.
- **Layouts** to import: `front.md.j2`, `layouts.md.j2`, `tables.md.j2`, `people.md.j2`, `chinese.md.j2`.

The way of a body: `sandbox` approves its syntax tree, compiles and runs it; `views` are what it sees of the brief,
and what they print goes into `slots`; `markdown` parses the rest, builds the nodes, fills the slots and looks the
document over. `recall` remembers from one rendering to the next what depends on nothing that changed: sections and
what is gleaned of them, layouts, stretches; a rendering without it gives the same document. `packages` reads and
writes template packages, and makes a template of a brief; `lint` finds mistakes before anybody renders.
"""
