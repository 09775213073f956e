"""A house style as CSS: the same numbers as Word and the preview, for pages read on a screen or printed."""

from __future__ import annotations

from functools import cache

from briefwright.document.style import Border, BoxDress, FontFamily, HouseStyle, ParagraphStyle


@cache
def stylesheet(style: HouseStyle) -> str:
    """The whole sheet."""
    page = style.page
    measure = page.measure + style.outdent
    margins = (page.top, page.right, page.bottom, page.left - style.outdent)
    rules = [
        f"@page{{size:{page.width:g}mm {page.height:g}mm;margin:{' '.join(f'{each:g}mm' for each in margins)}}}",
        "*{box-sizing:border-box}",
        f"body{{max-width:{measure:g}mm;margin:8mm auto;padding:0 6mm;background:#fff;{_type(style, 'Normal')}}}",
        f"main,.notes{{padding-left:{style.outdent:g}mm}}" if style.outdent else "",
        "h1,h2,h3,h4,h5,p,ul,ol,figure,blockquote{margin:0}",
        *[_paragraph(style, each) for each in style.styles.values()],
        *_fixed(style),
        *[_box(variant, dress) for variant, dress in style.boxes.items()],
    ]
    return "\n".join(rule for rule in rules if rule) + "\n"


def family(font: FontFamily) -> str:
    """The families of a face, East Asian ones after the Latin."""
    names = (font.latin, *font.latin_fallbacks, font.east_asian, *font.east_asian_fallbacks)
    generic = "serif" if font.latin in {"Georgia", "Times New Roman"} else "sans-serif"
    return ",".join(f"'{name}'" for name in names) + f",{generic}"


def _type(style: HouseStyle, style_id: str) -> str:
    look = style.style(style_id)
    face, weight = family(style.fonts[look.font]), "bold" if look.bold else "normal"
    return f"font:{weight} {look.size:g}pt/{look.leading:g}pt {face};color:#{look.colour}"


def _paragraph(style: HouseStyle, look: ParagraphStyle) -> str:
    declarations = [
        _type(style, look.id),
        f"margin:{look.before:g}pt {look.right:g}mm {look.after:g}pt {look.left:g}mm",
    ]
    if look.align != "left":
        declarations.append(f"text-align:{'justify' if look.align == 'both' else look.align}")
    if look.first_line_chars:
        declarations.append(f"text-indent:{look.first_line_chars:g}em")
    if look.shade:
        declarations.append(f"background:#{look.shade};padding:6pt")
    if look.bar:
        declarations.append(f"border-left:{_line(look.bar)};padding-left:{look.bar.space:g}pt")
    if look.top:
        declarations.append(f"border-top:{_line(look.top)};padding-top:{look.top.space:g}pt")
    if look.bottom:
        declarations.append(f"border-bottom:{_line(look.bottom)};padding-bottom:{look.bottom.space:g}pt")
    if look.tracking:
        declarations.append(f"letter-spacing:{look.tracking:g}pt")
    again = ""
    if look.bar and look.after:
        again = f"\n.{look.id}+.{look.id}{{margin-top:-{look.after:g}pt;padding-top:{look.after:g}pt}}"
    hanging = (
        f"\n.{look.id}>.number{{display:inline-block;min-width:{look.hanging:g}mm;margin-left:-{look.hanging:g}mm}}"
    )
    return f".{look.id}{{{';'.join(declarations)}}}" + (hanging if look.hanging else "") + again


def _line(edge: Border) -> str:
    return f"{edge.width:g}pt solid #{edge.colour}"


def _fixed(style: HouseStyle) -> list[str]:
    colours, quote = style.colours, style.style("Quote")
    data = style.tables["data"]
    padding = f"{data.pad_top:g}pt {max(data.pad_right, 3):g}mm {data.pad_bottom:g}pt {data.pad_left:g}mm"
    bullets = style.style("ListBullet")
    bar = f"border-left:{_line(quote.bar)};padding-left:{quote.bar.space:g}pt;" if quote.bar else ""
    pull = style.style("IntenseQuote")
    pull_rule = f"border-top:{_line(pull.top)};padding-top:{pull.top.space:g}pt;" if pull.top else ""
    return [
        ".aside{float:right}",
        f".gap{{color:#{colours['gap']};background:#{colours['gap-fill']}}}",
        f"a{{color:#{colours['accent']}}}",
        "sup{font-size:65%;line-height:0;vertical-align:super}a[role]{text-decoration:none;color:inherit}",
        f"ul,ol{{padding-left:{max(bullets.left, 6):g}mm;margin:0 0 {bullets.after:g}pt}}",
        f"li{{margin:0 0 {bullets.after:g}pt}}ul.lettered,nav ul,ul.sources{{list-style:none}}",
        "ol.letters{list-style-type:lower-alpha}",
        "ul.lettered{padding-left:19mm}ul.lettered>li>.number{display:inline-block;width:9mm;margin-left:-9mm}",
        f"blockquote.quote{{margin:{quote.before:g}pt 0 10pt {quote.left:g}mm;{bar}{_type(style, 'Quote')}}}",
        f"blockquote.pull{{margin:{pull.before:g}pt 0 12pt;{pull_rule}{_type(style, 'IntenseQuote')}}}",
        "blockquote p[class]{margin:3pt 0 0;padding:0;border:0}",
        f"table{{width:100%;border-collapse:collapse;margin:0 0 16pt;{_type(style, 'BwTableBody')}}}",
        f"td,th{{padding:{padding};vertical-align:top;text-align:left;border-bottom:{_line(data.light)}}}",
        f"table.data,table.bilingual{{border-top:{_line(data.strong)};border-bottom:{_line(data.strong)}}}",
        f"thead th{{border-bottom:{_line(data.strong)};{_type(style, 'BwTableHeader')}}}",
        f"table.labels{{border-top:{_line(data.light)}}}tbody th{{{_type(style, 'BwTableLabel')}}}",
        f"td.index{{{_type(style, 'BwTableIndex')}}}",
        _outdent(style.outdent),
        "td.number,th.number{text-align:right}caption{text-align:left}",
        "header,footer{text-align:center;margin:4mm 0}.notes{margin-top:12mm}.notes hr{width:50mm;margin:0 0 4pt}",
        "@media print{body{max-width:none;margin:0;padding:0}}",
        "@media print{.page-break,.BwAnnex{break-before:page}.box,tr,blockquote{break-inside:avoid}}",
    ]


def _outdent(out: float) -> str:
    """Boxes and wide tables hang out to the left as titles do."""
    if not out:
        return ""
    hanging = f"margin-left:-{out:g}mm;width:calc(100% + {out:g}mm)"
    return f".box,table.data,table.bilingual{{{hanging}}}table .Caption{{margin-left:0}}"


def _box(variant: str, dress: BoxDress) -> str:
    edges = [f"border:{_line(dress.frame)}"] if dress.frame else []
    edges += [f"border-left:{_line(dress.bar)}"] if dress.bar else []
    edges += [f"border-top:{_line(dress.top)}"] if dress.top else []
    body = f"background:#{dress.body_fill}" if dress.body_fill else ""
    title = [f"padding:{dress.padding_top:g}pt {dress.padding_side:g}mm {dress.title_below:g}pt", "margin:0"]
    title += [f"background:#{dress.title_fill}"] if dress.title_fill else []
    title += [f"border-bottom:{_line(dress.title_rule)}"] if dress.title_rule else []
    box = f".box.{variant}"
    return (
        f"{box}{{{';'.join([*edges, body, 'margin-bottom:16pt'])}}}"
        f"{box}>.box-title{{{';'.join(title)}}}"
        f"{box}>.box-body{{padding:{dress.body_above:g}pt {dress.padding_side:g}mm {dress.padding_bottom}pt}}"
    )
