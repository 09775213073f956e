"""PDF files written by hand: lines of text at given places on A4 pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ENCRYPTED = (
    f"<< /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -44 >>"  # opens with no password we know
)
BOLD = (
    "/FontDescriptor << /Type /FontDescriptor /FontName /Times-Bold /Flags 262178 /FontBBox [-168 -218 1000 935] "
    "/ItalicAngle 0 /Ascent 676 /Descent -205 /CapHeight 676 /StemV 140 >>"
)


@dataclass(frozen=True)
class Set:
    """A line of type: its words, where its baseline starts (points from below left), size and weight."""

    text: str
    left: float = 72
    bottom: float = 700
    size: float = 11
    bold: bool = False


def column(*lines: str, left: float = 72, top: float = 720, leading: float = 14, size: float = 11) -> list[Set]:
    """Lines under each other."""
    return [Set(text, left, top - number * leading, size) for number, text in enumerate(lines)]


def pdf_file(
    *pages: list[Set], title: str = "", author: str = "", created: str = "", encrypted: bool = False
) -> bytes:
    """A PDF with those pages."""
    first = 6
    numbers = [first + 2 * index for index in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        4: f"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding {BOLD} >>",
        5: f"<< /Title ({title}) /Author ({author}) /CreationDate ({created}) >>",
    }
    for number, lines in zip(numbers, pages, strict=True):
        content = "\n".join(_set(line) for line in lines)
        objects[number] = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {number + 1} 0 R >>"
        )
        objects[number + 1] = f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream"
    extra = f"/Encrypt {ENCRYPTED} /ID [<00><00>]" if encrypted else ""
    return objects_as_pdf(objects, f"/Root 1 0 R /Info 5 0 R {extra}")


def _set(line: Set) -> str:
    words = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{2 if line.bold else 1} {line.size} Tf {line.left} {line.bottom} Td ({words}) Tj ET"


def objects_as_pdf(objects: Mapping[int, str | bytes], trailer: str = "/Root 1 0 R") -> bytes:
    """A PDF of those numbered objects, 1 to the last without a gap or with one, as they stand."""
    out = bytearray(b"%PDF-1.7\n")
    places = dict.fromkeys(range(1, max(objects) + 1), 0)
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + (body if isinstance(body, bytes) else body.encode("cp1252"))
        out += b"\nendobj\n"
    start = len(out)
    table = "".join(f"{place:010d} {'00000 n' if place else '65535 f'} \n" for place in places.values())
    size = max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} {trailer} >>\n".encode()
    out += f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
