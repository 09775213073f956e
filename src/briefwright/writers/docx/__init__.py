"""The Word writer: document model in, .docx bytes out, over a base prepared once from a house style.

    writer ─▶ body (blocks, tables, inlines) ─▶ document.xml ┐
          ─▶ notes, running (headers, footers), properties  ├─▶ archive (static parts already deflated) ─▶ bytes
    base  ─▶ styles, numbering, theme, settings, fonts ─────┘

Element order follows the schemas of ECMA-376; only constructs that Word itself writes are used.
"""
